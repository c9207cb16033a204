"""Tidak ada kata yang tertulis dua kali berturut-turut.

Kata yang terulang (`dilakukan dilakukan`) sisa dari suntingan atau salin tempel. Bentuk ulang ditulis dengan tanda hubung:
`masing-masing`, `rata-rata`, `undang-undang`. `--fix` menghapus kata yang kedua atau memasang tanda hubungnya.

Salah:

    menimbang:
      - bahwa pelaksanaan reformasi birokrasi perlu dilakukan dilakukan secara berkala;

Benar:

    menimbang:
      - bahwa reformasi birokrasi perlu dilakukan oleh masing-masing unit kerja;
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("TKS001", "warning")

_GANDA = re.compile(r"(?<![\w/.-])([a-z]{2,}) (\1)(?![\w/-])", re.IGNORECASE)
_GANDA_KECIL = re.compile(r"[a-z](?<![\w/.-].)(?=([a-z]++) )\1 [a-z](?<=.\b.)")  # never used
# Names of places and phrases that are written so.
_NAMA = frozenset({"bau", "pare", "toli", "fak", "una", "sula", "kei", "wae", "win", "bye", "so"})
# Words that are only right with a hyphen when they are doubled, and those that may be either.
_ULANG = frozenset({"masing", "rata", "laki", "undang", "paru", "kupu", "sewaktu", "sungguh", "kadang", "cita", "tiba"})
_MUNGKIN_ULANG = frozenset(
    {
        "hal",
        "nilai",
        "langkah",
        "upaya",
        "lain",
        "benar",
        "mudah",
        "anak",
        "orang",
        "pihak",
        "unit",
        "tugas",
        "prinsip",
        "sama",
        "satu",
    }
)
_ROMAWI = re.compile(r"[IVXL]+")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each doubled word."""
    ganda = tuple({f"{kata} {kata}" for kata, berikut in pairwise(k.kata) if kata == berikut})
    for unsur, awal, akhir, cocok in k.cari(_GANDA, kunci=ganda) if ganda else ():
        kata, kedua = cocok[1].lower(), cocok[2]
        dua_nama = cocok[1][0].isupper() and kedua[0].isupper() and not kedua.isupper()
        beda_huruf = cocok[1].isupper() != kedua.isupper()
        if _ROMAWI.fullmatch(kedua) or beda_huruf or kata == "nol" or (kata in _NAMA and dua_nama) or k.dikutip(unsur, awal):
            continue
        if kata in _ULANG:
            pesan = f"bentuk ulang '{cocok[0]}' ditulis dengan tanda hubung: '{kata}-{kata}'"
            spasi = awal + len(cocok[1])
            yield k.temuan(
                pesan, k.di(unsur, awal, akhir), perbaikan=k.ganti("pasang tanda hubung", unsur, spasi, spasi + 1, "-")
            )
            continue
        if kata in _MUNGKIN_ULANG:
            pesan = f"kata '{kata}' tertulis dua kali; hapus salah satunya, atau tulis '{kata}-{kata}'"
            yield k.temuan(pesan, k.di(unsur, awal, akhir))
            continue
        perbaikan = k.ganti("hapus kata yang kedua", unsur, awal, akhir, cocok[1])
        yield k.temuan(f"kata '{kata}' tertulis dua kali; hapus salah satunya", k.di(unsur, awal, akhir), perbaikan=perbaikan)
