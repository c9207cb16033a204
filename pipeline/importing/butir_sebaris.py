"""Items that extraction left on the line above them: `…: a. Pertama` above `b. Kedua`, `1) Satu; dan 2) Dua`."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.importing.antara import Alinea, Blok
from pipeline.importing.bagian import SEJAUH, calon_pola
from pipeline.naskah.label import Pola
from pipeline.source.markdown import PENANDA

_PERTAMA = re.compile(r": (?=([1a][.)]) [A-Z])")
_BERIKUT = re.compile(r"[;.,] (?:dan |serta |atau )?(?=([a-z0-9]{1,2}[.)]) [A-Z])")


def pisah_butir_sebaris(blok: Sequence[Blok]) -> list[Blok]:
    """The blocks with such items on lines of their own; only where the lines below show that the list lacks just this item.

    Args:
        blok: lines and tables of one part.
    """
    hasil: list[Blok] = []
    for ke, satu in enumerate(blok):
        letak = _letak_butir(satu, blok[ke + 1 : ke + 1 + SEJAUH]) if isinstance(satu, Alinea) and not satu.judul else 0
        if not letak or not isinstance(satu, Alinea):
            hasil.append(satu)
            continue
        depan, belakang = satu.isi[:letak].rstrip(), satu.isi[letak:]
        hasil.append(replace(satu, isi=depan, polos=depan.replace("*", "")))
        hasil.append(replace(satu, isi=belakang, polos=belakang.replace("*", ""), rapat=True))
    return hasil


def _letak_butir(satu: Alinea, bawah: Sequence[Blok]) -> int:
    """Where on a line another item begins, or 0."""
    isi = satu.isi
    for cocok in _PERTAMA.finditer(isi):
        pola, nilai = next(((p, n) for p, n in calon_pola(cocok[1]) if n == 1), (None, 0))
        if pola and _genap(isi, cocok.end()) and _berikut(pola, bawah) == nilai + 1 and not _lagi(pola, isi[cocok.end() :]):
            return cocok.end()
    penanda = PENANDA.match(isi)
    for pola, nilai in calon_pola(penanda[1]) if penanda and "#" not in penanda[1] else ():
        for cocok in _BERIKUT.finditer(isi):
            if (
                (pola, nilai + 1) in calon_pola(cocok[1])
                and _genap(isi, cocok.end())
                and _berikut(pola, bawah) in (0, 1, nilai + 2)
            ):
                return cocok.end()
    return 0


def _berikut(pola: Pola, bawah: Sequence[Blok]) -> int:
    """The number of the first item of such a list below, 0 where there is none."""
    for satu in bawah:
        cocok = PENANDA.match(satu.isi) if isinstance(satu, Alinea) else None
        for lain, nilai in calon_pola(cocok[1]) if cocok and "#" not in cocok[1] else ():
            if lain == pola:
                return nilai
    return 0


def _lagi(pola: Pola, isi: str) -> bool:
    """Whether a text holds the second item of such a list, too: then all of it is running text."""
    return f" {pola.label((2,))} " in isi


def _genap(isi: str, letak: int) -> bool:
    """Whether no emphasis reaches over a place."""
    return isi[:letak].count("*") % 2 == 0
