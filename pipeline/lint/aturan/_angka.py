"""Numbers in cells, as offices write them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Literal

Gaya = Literal["indonesia", "asing"]
_ANGKA = re.compile(
    r"(-?)(?:Rp\.? ?)?(\d[\d.,]*?)(?:,-|,00)?(?: ?%| ?(?:orang|dokumen|kali|unit|buah|jiwa|km|ha))?", re.IGNORECASE
)
_STRIP = frozenset(("", "-", "–", "—"))


def baca_angka(teks: str, gaya: Gaya) -> float | None:
    """The number of a cell that is one number (with Rp, %, or a unit), else None.

    Args:
        teks: the cell's text.
        gaya: `indonesia` writes 1.234,5; `asing` 1,234.5.
    """
    cocok = _ANGKA.fullmatch(teks.strip())
    if cocok is None:
        return None
    ribuan, pecahan = (".", ",") if gaya == "indonesia" else (",", ".")
    inti = cocok[2].replace(ribuan, "").replace(pecahan, ".")
    try:
        return float(cocok[1] + inti)
    except ValueError:
        return None


def baca_semua(teks: Iterable[str], gaya: Gaya) -> list[float] | None:
    """The numbers of cells, 0 for those that are empty or a dash; None where one of them is no number."""
    hasil = []
    for satu in teks:
        nilai = 0.0 if satu.strip() in _STRIP else baca_angka(satu, gaya)
        if nilai is None:
            return None
        hasil.append(nilai)
    return hasil


def sama(satu: float, lain: float) -> bool:
    """Whether two sums are the same but for rounding of their last figures."""
    return abs(satu - lain) <= max(0.05, abs(lain) * 1e-6)
