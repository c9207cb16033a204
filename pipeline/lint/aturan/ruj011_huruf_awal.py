"""Dalam rujukan, `Pasal` berhuruf awal kapital; `ayat`, `huruf`, dan `angka` berhuruf kecil.

`Pasal 5 ayat (2) huruf b angka 1`. `--fix` memperbaikinya.

Salah (peraturan):

    Pasal 2: |
        (1) Tim menyusun laporan.
        (2) Laporan sebagaimana dimaksud dalam pasal 1 Ayat (1) disampaikan kepada Bupati.

Benar (peraturan):

    Pasal 2: |
        (1) Tim menyusun laporan.
        (2) Laporan sebagaimana dimaksud dalam Pasal 1 ayat (1) disampaikan kepada Bupati.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.lint.konteks import Bagian, Konteks
from pipeline.lint.model import LAMPIRAN_II, Aturan, Temuan

ATURAN = Aturan("RUJ011", "error", f"{LAMPIRAN_II} nomor 80", golongan=("keputusan", "peraturan"))

_PASAL = re.compile(r"(?<![\w-])pasal(?= \d)")
_AYAT = re.compile(r"(?<=[a-z\d)] )Ayat(?= \(?\d)")
_BUTIR = re.compile(r"(?<=[a-z\d)] )(?:Huruf(?= [a-z]\b)|Angka(?= \d+\b))")
_BAGIAN: tuple[Bagian, ...] = ("norma", "diktum", "menimbang", "penjelasan")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each word with the wrong first letter."""
    for pola, baku, nomor in ((_PASAL, "Pasal", "80"), (_AYAT, "ayat", "84"), (_BUTIR, "", "")):
        for unsur, awal, akhir, cocok in k.cari(pola, *_BAGIAN):
            if k.dikutip(unsur, awal) or "ukup jelas" in unsur.teks:
                continue
            ganti = baku or cocok[0].lower()
            perbaikan = k.ganti(f"tulis {ganti}", unsur, awal, akhir, ganti)
            temuan = k.temuan(f"'{cocok[0]}' dalam rujukan ditulis '{ganti}'", k.di(unsur, awal, akhir), perbaikan=perbaikan)
            if nomor:
                yield replace(temuan, dasar=f"{LAMPIRAN_II} nomor {nomor}")
            else:
                yield replace(temuan, tingkat="warning", dasar=None)
