"""Tables: from nested data, as an office thinks of it, to rows of cells with their merges.

A level of the data is a key that holds a list of mappings. Each leaf column takes its text from the innermost mapping on the way
to the row that has it, and a cell reaches down over all rows of the mapping it comes from.
"""

from __future__ import annotations

from pipeline.naskah.label import Pola
from pipeline.naskah.tabel.susun import DaftarSel, susun_tabel

__all__ = ["POLA_SEL", "DaftarSel", "susun_tabel"]

POLA_SEL = Pola("", "lowerLetter", ".")
