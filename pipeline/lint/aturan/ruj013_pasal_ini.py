"""Rujukan ke ayat dalam pasal yang sama tidak memakai `Pasal ini`.

`sebagaimana dimaksud pada ayat (1)`, bukan `pada ayat (1) Pasal ini`. `--fix` menghapusnya.

Salah (peraturan):

    Pasal 2: |
        (1) Tim menyusun laporan.
        (2) Laporan sebagaimana dimaksud pada ayat (1) Pasal ini disampaikan kepada Bupati.

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

ATURAN = Aturan("RUJ013", "warning", f"{LAMPIRAN_II} nomor 275", golongan=("peraturan",))

_PASAL_INI = re.compile(r"(?<=\)) (?:dalam |pada )?[Pp]asal ini\b")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each `Pasal ini` right after an ayat."""
    for unsur, awal, akhir, _ in k.cari(_PASAL_INI, "norma", kunci=("pasal ini",)):
        if not k.dikutip(unsur, awal):
            perbaikan = k.ganti("hapus Pasal ini", unsur, awal, akhir, "")
            yield k.temuan(
                "'Pasal ini' tidak perlu; ayat yang dirujuk ada dalam pasal yang sama",
                k.di(unsur, awal + 1, akhir),
                perbaikan=perbaikan,
            )
