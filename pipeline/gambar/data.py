"""What a chart and a diagram are before they are drawn."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal, NamedTuple

# What a reader can still tell apart. Here, so that refusing more loads nothing that draws.
PALING_BANYAK_SERI = 6
PALING_BANYAK_KOTAK = 24
PALING_BANYAK_KELILING = 12


class Nilai(NamedTuple):
    """A number and how its author wrote it (`84.178`, `15,31%`)."""

    angka: float
    teks: str


@dataclass(frozen=True, slots=True)
class Seri:
    """One series of a chart; a value is None where there is none."""

    nama: str
    nilai: tuple[Nilai | None, ...]


@dataclass(frozen=True, slots=True)
class Grafik:
    """A chart.

    Args:
        jenis: bars, pie or lines.
        label: the names of the data points.
        seri: the series; every one has as many values as there are labels.
        arah: of bars; "otomatis" lies them down where labels or values do not fit upright.
        bertumpuk: whether the bars of one label stand on each other.
        sumbu_label, sumbu_nilai: the titles of the axes.
        dari, sampai: the ends of the value axis; None lets the data decide.
        tampilkan_nilai: whether every value is written at its place.
    """

    jenis: Literal["batang", "lingkaran", "garis"]
    label: tuple[str, ...]
    seri: tuple[Seri, ...]
    arah: Literal["otomatis", "tegak", "mendatar"] = "otomatis"
    bertumpuk: bool = False
    sumbu_label: str = ""
    sumbu_nilai: str = ""
    dari: float | None = None
    sampai: float | None = None
    tampilkan_nilai: bool = True


@dataclass(frozen=True, slots=True)
class Kotak:
    """A box: its text, bold where `rinci` stands below it; `utama` ones are dark."""

    id: str
    teks: str
    rinci: str = ""
    utama: bool = False


@dataclass(frozen=True, slots=True)
class Panah:
    """A line between two boxes, with a head at `ke`, at both ends, or at none."""

    dari: str
    ke: str
    teks: str = ""
    ujung: Literal["satu", "dua", "tanpa"] = "satu"


@dataclass(frozen=True, slots=True)
class Diagram:
    """Boxes and arrows.

    Args:
        arah: layers from left to right or from top to bottom, a cycle, or boxes around one in the middle.
        kotak: the boxes in the author's order.
        panah: lines between them; in a cycle without any, every box leads to the next.
        kelompok: title → ids of the boxes in one frame; only in layers.
        pusat: the id of the box in the middle of a cycle or ring, or "".
    """

    arah: Literal["mendatar", "menurun", "melingkar", "memusat"]
    kotak: tuple[Kotak, ...]
    panah: tuple[Panah, ...]
    kelompok: Mapping[str, tuple[str, ...]]
    pusat: str = ""


@dataclass(frozen=True, slots=True)
class Rupa:
    """How a figure looks.

    Args:
        lebar: the room it has, points.
        tinggi: its height, points; None lets the content decide.
        huruf: the family of the document's text.
        ukuran: the size of its text, points.
    """

    lebar: float
    tinggi: float | None
    huruf: str
    ukuran: float


class Lukisan(NamedTuple):
    """A drawn figure: the SVG and its size in points."""

    svg: bytes
    lebar: float
    tinggi: float


class TidakMuat(Exception):
    """The figure has no room for its text: an Indonesian sentence that says what to do."""
