"""Bab yang disebut memang ada.

`BAB VII` dalam sistematika naskah yang berakhir pada BAB V.

Salah:

    bab-1.md: |
        # Pendahuluan

        Uraian lengkapnya ada dalam BAB VII.

Benar:

    bab-1.md: |
        # Pendahuluan

        Uraian lengkapnya ada dalam BAB II.

        # Rencana Aksi

        Rencana aksi disusun sebagai berikut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._rujukan import bab_ada
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("RUJ006", "warning", diri=True)

_BAB = re.compile(r"\bB(?:AB|ab) ([IVXLC]+|\d{1,2})\b(?!\.\d)")
_LUAR = re.compile(
    r"[^.;]{0,60}\b(?:RPJM|RPJP|Rencana Pembangunan|Renstra|Rencana Strategis|Undang-Undang|Peraturan|Permen|Keputusan|Pedoman|"
    r"Road Map Reformasi)",
    re.IGNORECASE,
)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each bab that neither the body nor any lampiran has."""
    ada = bab_ada(k, "bab", "kepala")
    if not ada:
        return
    for unsur, awal, akhir, cocok in k.cari(_BAB, "diktum", "norma", "prosa", "penjelasan", "sel", kunci=("bab ",)):
        label = cocok[1]
        if label in ada or k.dikutip(unsur, awal) or _LUAR.match(unsur.teks, akhir):
            continue
        yield k.temuan(f"'{cocok[0]}' tidak ada; bab terakhir naskah ini BAB {list(ada)[-1]}", k.di(unsur, awal, akhir))
