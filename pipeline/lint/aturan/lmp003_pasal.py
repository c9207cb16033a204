"""Isi lampiran dibagi dengan huruf dan angka, bukan dengan pasal.

Pasal adalah satuan batang tubuh peraturan. Lampiran yang berisi `Pasal 1` membuat rujukan ke Pasal itu bermakna dua.

Salah:

    bab-1.md: |
      # Pendahuluan

      ## Pasal 1

      Rencana kerja ini adalah pedoman.

Benar:

    bab-1.md: |
      # Pendahuluan

      ## Pedoman

      Rencana kerja ini adalah pedoman.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("LMP003", "warning", golongan=("keputusan", "peraturan"))
_PASAL = re.compile(r"(?m)^[Pp](?:asal|ASAL) \d+[A-Z]?$")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each heading or paragraph of a lampiran that is `Pasal` and a number."""
    for unsur, awal, akhir, cocok in k.cari(_PASAL, "kepala", "prosa", kunci=("pasal ",)):
        yield k.temuan(f"lampiran memuat '{cocok[0]}'; pakai huruf atau angka", k.di(unsur, awal, akhir))
