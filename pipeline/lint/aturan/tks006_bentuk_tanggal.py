"""Tanggal ditulis `1 Desember 2022`: tanpa nol di depan, nama bulan dengan huruf kapital dan tidak dengan angka.

`--fix` merapikannya; tanggal dengan angka seperti 03/04/2022 tidak diubah karena dapat dibaca dua cara. Tabel boleh memakai
angka.

Salah:

    menimbang:
      - bahwa rapat tanggal 01 desember 2022 menyepakati rencana kerja;

Benar:

    menimbang:
      - bahwa rapat tanggal 1 Desember 2022 menyepakati rencana kerja;
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.tanggal import BULAN

ATURAN = Aturan("TKS006", "warning")

_TERIKAT = frozenset("0123456789./-")  # what a date does not follow
_KATA = re.compile(rf"(\d{{1,2}}) ({'|'.join(BULAN)}) (\d{{4}})(?!\d)", re.IGNORECASE)
_ANGKA = re.compile(r"(\d{1,2})([/-])(\d{1,2})\2([12]\d{3})(?![\w/-])")
_KUNCI = tuple(f" {nama.lower()}" for nama in BULAN)
_KUNCI_TAHUN = ("/1", "/2", "-1", "-2")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each date in another form."""
    for unsur, awal, akhir, cocok in k.cari(_KATA, kunci=_KUNCI):
        baku = f"{int(cocok[1])} {cocok[2].capitalize()} {cocok[3]}"
        if (
            unsur.teks[awal - 1 : awal] in _TERIKAT
            or cocok[0] == baku
            or cocok[2].isupper()
            or not 1 <= int(cocok[1]) <= 31
            or k.dikutip(unsur, awal)
        ):
            continue
        pesan = f"tanggal '{cocok[0]}' seharusnya ditulis '{baku}'"
        yield k.temuan(pesan, k.di(unsur, awal, akhir), perbaikan=k.ganti(f"tulis {baku}", unsur, awal, akhir, baku))
    for unsur, awal, akhir, cocok in k.cari(_ANGKA, kunci=_KUNCI_TAHUN):
        hari, bulan = int(cocok[1]), int(cocok[3])
        if (
            unsur.teks[awal - 1 : awal] in _TERIKAT
            or unsur.bagian == "sel"
            or not 1 <= hari <= 31
            or not 1 <= bulan <= 12
            or k.dikutip(unsur, awal)
        ):
            continue
        pesan = (
            f"tanggal '{cocok[0]}' ditulis dengan angka; tulis dengan nama bulan, misalnya '{hari} {BULAN[bulan - 1]} {cocok[4]}'"
        )
        yield k.temuan(pesan, k.di(unsur, awal, akhir))
