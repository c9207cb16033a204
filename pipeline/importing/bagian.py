"""What the text of a lampiran or a batang tubuh is made of: headings, paragraphs, list items, tables, pictures."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TypeAlias

from pipeline.importing.antara import Asal, Citra
from pipeline.importing.tabel import TabelImpor
from pipeline.naskah.isi import pola_penanda
from pipeline.naskah.label import Pola

SEJAUH = 60  # paragraphs looked ahead for the list that a paragraph belongs to


@dataclass(frozen=True, slots=True)
class JudulTulis:
    """A heading: its level from 1, its label and title as written; `pembatas` as in `JudulTemu`."""

    tingkat: int
    label: str
    judul: str
    asal: Asal
    pembatas: str = ""


@dataclass(frozen=True, slots=True)
class TeksTulis:
    """A paragraph, or with `penanda` a list item; `dalam` is how many items it stands in."""

    isi: str
    asal: Asal
    dalam: int = 0
    penanda: str = ""


@dataclass(frozen=True, slots=True)
class GambarTulis:
    """A picture in its place."""

    citra: Citra
    asal: Asal


Simpul: TypeAlias = JudulTulis | TeksTulis | TabelImpor | GambarTulis


@dataclass(frozen=True, slots=True)
class BagianTulis:
    """A file to be: the heading patterns it uses, outermost first, and what stands in it."""

    skema: tuple[Pola, ...]
    simpul: tuple[Simpul, ...]


def calon_pola(penanda: str) -> list[tuple[Pola, int]]:
    """What a marker can mean: patterns, each with the number that it then has."""
    return [(pola, nilai) for pola, nilai in pola_penanda(penanda) if pola is not None]
