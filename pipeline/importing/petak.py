"""Cells and group rows of a grid from plain texts: paragraphs, lists, numbers in order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.galat import Galat
from pipeline.naskah.label import huruf, pola_contoh

_BUTIR = re.compile(r" (?=• \S)")


def paragraf_sel(teks: str) -> tuple[str, ...]:
    """The paragraphs of a cell that came as one text: the items of a list a., b., c. …, bullets each on its line."""
    if teks.startswith("• "):
        return tuple(_BUTIR.split(teks))
    return _butir_huruf(teks) or ((teks,) if teks else ())


def _butir_huruf(isi: str) -> tuple[str, ...]:
    """The items of a list a., b., c. … with their letters; nothing where it is none."""
    if not isi.startswith("a. "):
        return ()
    butir: list[str] = []
    sisa = isi
    while sisa:
        batas = sisa.find(f" {huruf(len(butir) + 2)}. ")
        butir.append((sisa[:batas] if batas >= 0 else sisa).strip())
        sisa = sisa[batas + 1 :] if batas >= 0 else ""
    berisi = all(re.match(r"[a-z]{1,2}\. [*“]?[A-Za-z]\w", satu) for satu in butir)
    return tuple(butir) if len(butir) > 1 and berisi else ()


def berurut(penanda: Sequence[str]) -> bool:
    """Whether markers count from one in one pattern: I, II, III or A., B., C. ."""
    try:
        pola = pola_contoh(penanda[0])
    except (Galat, IndexError):
        return False
    return list(penanda) == [pola.label((ke,)) for ke in range(1, len(penanda) + 1)]
