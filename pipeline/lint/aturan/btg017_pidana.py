"""Peraturan kepala daerah tidak memuat ketentuan pidana.

Ketentuan pidana hanya dimuat dalam Undang-Undang dan Peraturan Daerah (juga Pasal 15 ayat (1)).

Salah (peraturan):

    Pasal 2: |
        Setiap orang yang melanggar ketentuan ini dipidana dengan pidana kurungan.

Benar (peraturan):

    Pasal 2: |
        Pencegahan tindak pidana korupsi dilaksanakan oleh setiap perangkat daerah.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("BTG017", "error", "UU 12/2011 Lampiran II nomor 117", golongan=("peraturan",))
_PIDANA = re.compile(r"\b(?:dipidana|diancam dengan pidana|dikenakan sanksi pidana|pidana (?:kurungan|penjara|denda))\b", re.I)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each norm that threatens punishment."""
    for unsur, awal, akhir, cocok in k.cari(_PIDANA, "norma", kunci=("pidana",)):
        pesan = f"'{cocok[0]}' adalah ketentuan pidana, yang hanya dimuat dalam Undang-Undang dan Peraturan Daerah"
        yield k.temuan(pesan, k.di(unsur, awal, akhir))
