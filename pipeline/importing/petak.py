"""Cells and group rows of a grid from plain texts: paragraphs, lists, numbers in order."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.galat import Galat
from pipeline.naskah.label import huruf, pola_contoh

_BUTIR = re.compile(r" (?=• \S)")
_PENGANTAR = re.compile(r"[^:]{1,200}: ?(?= (?:[1a][.)]|•) \S)")
_AWAL = re.compile(r"([1a])([.)]) ")
_ISI_BUTIR = re.compile(r"(?:[a-z]{1,2}|\d{1,2})[.)] [*“]?[A-Za-z]\w")


def paragraf_sel(teks: str) -> tuple[str, ...]:
    """The paragraphs of a cell that came as one text: the items of a list a., b. … or 1., 2. … or with bullets each on its line.

    What introduces a list and ends with a colon stands on a line of its own.

    Args:
        teks: the text of the cell.
    """
    pengantar = _PENGANTAR.match(teks)
    awal = pengantar.end() + 1 if pengantar else 0
    isi = teks[awal:]
    butir = tuple(_BUTIR.split(isi)) if isi.startswith("• ") else _butir(isi)
    if not butir:
        return (teks,) if teks else ()
    return (teks[:awal].strip(), *butir) if awal else butir


def _butir(isi: str) -> tuple[str, ...]:
    """The items of a list a., b., c. … or 1., 2., 3. … with their markers; nothing where it is none."""
    cocok = _AWAL.match(isi)
    if cocok is None:
        return ()
    label = huruf if cocok[1] == "a" else str
    butir: list[str] = []
    sisa = isi
    while sisa:
        batas = sisa.find(f" {label(len(butir) + 2)}{cocok[2]} ")
        butir.append((sisa[:batas] if batas >= 0 else sisa).strip())
        sisa = sisa[batas + 1 :] if batas >= 0 else ""
    return tuple(butir) if len(butir) > 1 and all(_ISI_BUTIR.match(satu) for satu in butir) else ()


def berurut(penanda: Sequence[str]) -> bool:
    """Whether markers count from one in one pattern: I, II, III or A., B., C. ."""
    try:
        pola = pola_contoh(penanda[0])
    except (Galat, IndexError):
        return False
    return list(penanda) == [pola.label((ke,)) for ke in range(1, len(penanda) + 1)]
