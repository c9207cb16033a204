"""Definisi tidak memuat norma.

`wajib`, `harus`, `dilarang` mengatur; tempatnya di pasal-pasal berikutnya.

Salah (peraturan):

    Pasal 1: |
        Dalam Peraturan Bupati ini yang dimaksud dengan:

        1. Reformasi Birokrasi adalah penataan kembali pemerintahan.
        2. Perangkat Daerah adalah unsur pembantu Bupati yang wajib melapor setiap bulan.

Benar (peraturan):

    Pasal 1: |
        Dalam Peraturan Bupati ini yang dimaksud dengan:

        1. Reformasi Birokrasi adalah penataan kembali pemerintahan.
        2. Perangkat Daerah adalah unsur pembantu Bupati.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._definisi import definisi
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("DEF009", "info", golongan=("peraturan",))

_NORMA = re.compile(r"\b(?:wajib|dilarang|diwajibkan|diharuskan|harus)\b")
_SIFAT = re.compile(r"\b(?:urusan pemerintahan|kontribusi|iuran|pungutan|retribusi|pajak|yang bersifat|menjadi) $")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each word of duty or ban in a definition."""
    for satu in definisi(k):
        for cocok in _NORMA.finditer(satu.unsur.teks, satu.ujung):
            if not _SIFAT.search(satu.unsur.teks, 0, cocok.start()):
                pesan = f"definisi memuat norma '{cocok[0]}'; atur dalam pasal tersendiri"
                yield k.temuan(pesan, k.di(satu.unsur, cocok.start(), cocok.end()))
