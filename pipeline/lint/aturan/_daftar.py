"""The lists of a lampiran as runs of siblings, with what each run goes on from."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import TypeAlias

from pipeline.lint.aturan._tabel import ruang
from pipeline.lint.konteks import Konteks
from pipeline.naskah.label import Format, baca
from pipeline.naskah.model import Blok, Butir, Judul, Paragraf, polos

_Gaya: TypeAlias = tuple[str, Format, str]
HURUF_I = 9
_BERLABEL = re.compile(r"(\(?)(\d{1,2}|[a-z]|[A-Z]|[ivx]{1,5}|[IVX]{1,5})([.)]) \S")
_FORMAT: tuple[Format, ...] = ("decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman")


@dataclass(slots=True)
class Rangkaian:
    """Siblings of one style, as they follow each other.

    Args:
        butir: the items.
        sambungan: the number that the style had last in the same section, before this run; 0 where it is new there.
        campur: the item of another style that the run goes on from (`a.` before `b)`), or None.
        sebelum: the item right before the run, of any list, or None.
    """

    butir: list[Paragraf] = field(default_factory=list)
    sambungan: int = 0
    campur: Paragraf | None = None
    sebelum: Paragraf | None = None


@lru_cache(maxsize=1)
def rangkaian(k: Konteks) -> tuple[Rangkaian, ...]:
    """Every run of list items in the lampiran, in order of their first items; bullets are left out."""
    hasil: list[Rangkaian] = []
    for _, blok in ruang(k):
        hasil += _rangkaian(blok)
    return tuple(hasil)


def _gaya(butir: Butir) -> _Gaya:
    return butir.pola.awalan, butir.pola.format, butir.pola.akhiran[-1:]


def _rangkaian(blok: Sequence[Blok]) -> list[Rangkaian]:
    hasil: list[Rangkaian] = []
    terakhir: dict[_Gaya, int] = {}
    judul: list[Judul] = []
    jalur: list[Rangkaian] = []
    daftar = 0
    sebelum: Paragraf | None = None
    for satu in blok:
        if isinstance(satu, Judul):
            judul = [*(lain for lain in judul if lain.tingkat < satu.tingkat), satu]
            terakhir, jalur, sebelum = dict(map(_gaya_judul, judul)), [], None
            continue
        if isinstance(satu, Paragraf) and satu.butir is None and (tertulis := _label_tertulis(satu)):
            terakhir.update(tertulis)
        if not isinstance(satu, Paragraf) or satu.butir is None:
            sebelum = sebelum if isinstance(satu, Paragraf) and satu.tingkat else None
            continue
        butir = satu.butir
        if butir.pola.format == "bullet" or len(butir.pola.akhiran) > 1:  # (1a) stands between two numbers
            sebelum = None
            continue
        if butir.daftar != daftar:
            daftar, jalur = butir.daftar, []
        gaya, nilai = _gaya(butir), butir.nilai
        saudara = jalur[butir.tingkat] if len(jalur) > butir.tingkat else None
        if saudara is not None and saudara.butir[-1].butir and _gaya(saudara.butir[-1].butir) == gaya:
            saudara.butir.append(satu)
            jalur = jalur[: butir.tingkat + 1]
        else:
            pendahulu = saudara.butir[-1] if saudara is not None else sebelum
            baru = Rangkaian([satu], terakhir.get(gaya, 0), _campur(pendahulu, butir), sebelum)
            hasil.append(baru)
            if baru.campur is not None and baru.campur.butir:
                terakhir[_gaya(baru.campur.butir)] = nilai  # what comes next in the first style follows
            jalur = [*jalur[: butir.tingkat], *([baru] * (butir.tingkat + 1 - len(jalur[: butir.tingkat])))]
        terakhir[gaya] = nilai
        huruf: _Gaya = (gaya[0], "lowerLetter", gaya[2])
        if gaya[1] == "lowerRoman" and nilai == 1 and terakhir.get(huruf) == HURUF_I - 1:
            terakhir[huruf] = HURUF_I  # `i.` after `h.`
        sebelum = satu
    return hasil


def _gaya_judul(judul: Judul) -> tuple[_Gaya, int]:
    """The style and number of a heading: a list may go on from `b.` of a heading."""
    pola = judul.skema[judul.tingkat - 1]
    return (pola.awalan, pola.format, pola.akhiran[-1:]), judul.angka[-1]


def _label_tertulis(satu: Paragraf) -> dict[_Gaya, int]:
    """The style and number of a plain paragraph that begins with a label, as a bold line does that stands for a heading."""
    cocok = _BERLABEL.match(polos(satu.isi))
    if cocok is None:
        return {}
    return {(cocok[1], format_, cocok[3]): nilai for format_ in _FORMAT if (nilai := baca(cocok[2], format_))}


def menyatu(lalu: Paragraf | None, label: str) -> bool:
    """Whether the text of an item holds the next one, which was not begun on a line of its own: `1) …; 2) …`."""
    return lalu is not None and re.search(rf"(?<![\w(]){re.escape(label)}\s", polos(lalu.isi)) is not None


def _campur(pendahulu: Paragraf | None, butir: Butir) -> Paragraf | None:
    """The item just before, where this one counts on from it in another style."""
    lain = pendahulu.butir if pendahulu else None
    if lain is None or butir.nilai < 2 or lain.nilai != butir.nilai - 1 or lain.pola.format != butir.pola.format:
        return None
    return pendahulu if _gaya(lain) != _gaya(butir) else None
