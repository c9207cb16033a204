"""Nomor ayat ditulis di dalam kurung.

`ayat (2)`, bukan `ayat 2`. `--fix` memasang kurungnya.

Salah (peraturan):

    Pasal 2: |
        (1) Tim menyusun laporan.
        (2) Laporan sebagaimana dimaksud pada ayat 1 disampaikan kepada Bupati.

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

ATURAN = Aturan("RUJ012", "error", f"{LAMPIRAN_II} nomor 82", golongan=("keputusan", "peraturan"))

_AYAT = re.compile(r"\bayat (\d+[a-z]?)(?![\w)]|[.,]\d)")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each number of an ayat without brackets."""
    for unsur, awal, akhir, cocok in k.cari(_AYAT, "norma", "diktum", "menimbang", "penjelasan", kunci=("ayat ",)):
        if not k.dikutip(unsur, awal):
            baku = f"({cocok[1]})"
            perbaikan = k.ganti("pasang kurung", unsur, akhir - len(cocok[1]), akhir, baku)
            yield k.temuan(f"'{cocok[0]}' seharusnya 'ayat {baku}'", k.di(unsur, awal, akhir), perbaikan=perbaikan)
