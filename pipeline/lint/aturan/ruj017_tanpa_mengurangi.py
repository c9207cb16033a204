"""Rujukan tidak memakai `tanpa mengurangi`, `dengan tidak mengurangi`, atau `tanpa menyimpang dari`.

Salah (peraturan):

    Pasal 2: |
        (1) Tim menyusun laporan.
        (2) Tanpa mengurangi ketentuan sebagaimana dimaksud pada ayat (1), laporan disampaikan kepada Bupati.

Benar (peraturan):

    Pasal 2: |
        (1) Tim menyusun laporan.
        (2) Laporan sebagaimana dimaksud pada ayat (1) disampaikan kepada Bupati.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import LAMPIRAN_II, Aturan, Temuan

ATURAN = Aturan("RUJ017", "error", f"{LAMPIRAN_II} nomor 251", golongan=("keputusan", "peraturan"))

_FRASA = re.compile(r"\b(?:tanpa mengurangi|dengan tidak mengurangi|tanpa menyimpang dari)\b", re.IGNORECASE)
_RUJUKAN = re.compile(r"[^,;.]{0,120}\b(?:Pasal \d|ayat \()")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each such phrase; only a warning where no pasal or ayat follows in its clause."""
    for unsur, awal, akhir, cocok in k.cari(_FRASA, "norma", "diktum", kunci=("mengurangi", "menyimpang")):
        if not k.dikutip(unsur, awal):
            rujukan = _RUJUKAN.match(unsur.teks, akhir)
            pesan = f"frasa '{cocok[0]}' tidak boleh dipakai dalam rujukan; nyatakan hubungan kedua ketentuan dengan tegas"
            yield k.temuan(pesan, k.di(unsur, awal, akhir), tingkat=None if rujukan else "warning")
