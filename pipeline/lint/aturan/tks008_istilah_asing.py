"""Kata asing ditulis miring.

Kata yang belum diserap ke dalam bahasa Indonesia (`road map`, `quick wins`, `good governance`) ditulis dengan huruf miring.
Dalam pasal dan ayat kata asing sebaiknya tidak dipakai sama sekali: tempatnya di penjelasan, sesudah padanannya, miring, dan
di dalam kurung. Judul peraturan yang dikutip, judul naskah sendiri, dan judul kolom tabel tidak diperiksa. Daftar katanya
menurut KBBI ada di `pipeline/lint/aturan/_kata.py`. Satu temuan untuk tiap kata; `--fix` memberinya bintang.

Salah:

    bab-1.md: |
        # Pendahuluan

        Tata kelola pemerintahan yang baik (good governance) menjadi tujuan.

Benar:

    bab-1.md: |
        # Pendahuluan

        Tata kelola pemerintahan yang baik (*good governance*) menjadi tujuan.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._kata import ASING
from pipeline.lint.aturan._teks import URAIAN, cari_frasa, gabung, miring, miringkan
from pipeline.lint.konteks import Konteks, Unsur
from pipeline.lint.model import LAMPIRAN_II, Aturan, Suntingan, Temuan

ATURAN = Aturan("TKS008", "warning")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each foreign word once: where it can be mended with the edits, and where it cannot."""
    bisa: dict[str, list[tuple[Unsur, int, int, Suntingan]]] = {}
    tidak: dict[str, list[tuple[Unsur, int, int]]] = {}
    for unsur, awal, akhir, kata in cari_frasa(k, ASING, *URAIAN):
        if miring(unsur, awal, akhir) or unsur.teks[awal:akhir].isupper():
            continue
        sunting = miringkan(k, unsur, awal, akhir)
        if sunting is None:
            tidak.setdefault(kata, []).append((unsur, awal, akhir))
        else:
            bisa.setdefault(kata, []).append((unsur, awal, akhir, sunting))
    for kata, tempat in bisa.items():
        unsur, awal, akhir, _ = tempat[0]
        perbaikan = gabung("tulis miring", (satu[3] for satu in tempat))
        yield k.temuan(_pesan(kata, len(tempat)), k.di(unsur, awal, akhir), dasar=_dasar(k, unsur), perbaikan=perbaikan)
    for kata, sisa in tidak.items():
        unsur, awal, akhir = sisa[0]
        yield k.temuan(_pesan(kata, len(sisa)), k.di(unsur, awal, akhir), dasar=_dasar(k, unsur))


def _pesan(kata: str, jumlah: int) -> str:
    kali = f" ({jumlah} kali)" if jumlah > 1 else ""
    return f"kata asing '{kata}'{kali} ditulis miring: *{kata}*"


def _dasar(k: Konteks, unsur: Unsur) -> str | None:
    return f"{LAMPIRAN_II} nomor 254" if unsur.bagian == "norma" and k.golongan == "peraturan" else None
