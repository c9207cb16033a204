"""Headings, paragraphs, lists and tables as Markdown of the sources, one clause a line; the names of numbering schemes."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from pipeline.importing.antara import Asal
from pipeline.importing.bagian import GambarTulis, JudulTulis, Simpul, TeksTulis
from pipeline.importing.skalar import LEBAR, alir, klausa
from pipeline.importing.tabel import TabelImpor
from pipeline.naskah.label import Format, Pola
from pipeline.source.markdown import PENANDA, PENANDA_AWAL, selip

_BERBAHAYA = re.compile(r"#{1,6}[ \t]|![a-z]|<!--")
_CONTOH: dict[Format, str] = {"decimal": "1", "lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_SKEMA = {
    "bab-desimal": ("BAB I", "1.1", "1.1.1", "1.1.1.1"),
    "bab-angka": ("BAB I", "1.", "a.", "1)"),
    "romawi-huruf": ("I.", "A.", "1.", "a."),
}


def berbahaya(teks: str) -> bool:
    """Whether a line that begins so is no prose: a list item, a heading, a command."""
    return bool(PENANDA.match(teks) or _BERBAHAYA.match(teks) or selip(teks))


def aman(teks: str) -> str:
    """Prose that stays prose: a marker at its beginning escaped."""
    cocok = PENANDA.match(teks)
    if cocok:
        tanda = cocok[1]
        if tanda[0] in "–•✓":
            return "\u2060" + teks
        letak = len(tanda) - 1
        return f"{teks[:letak]}\\{teks[letak:]}"
    return "\\" + teks if _BERBAHAYA.match(teks) or selip(teks) else teks


def tulis_markdown(
    simpul: Sequence[Simpul], nama_berkas: Callable[[TabelImpor | GambarTulis], str], id_: Callable[[Asal | None], str]
) -> str:
    """A Markdown file.

    Args:
        simpul: headings, paragraphs, list items, tables and pictures in order.
        nama_berkas: gives each table and picture its file.
        id_: what names the part that begins at a place, ` {#nama}`, or nothing.
    """
    baris: list[str] = []
    kolom: list[int] = []  # where the text of each open item begins
    sebelum: Simpul | None = None
    for satu in simpul:
        if isinstance(satu, JudulTulis):
            kosong, isi = True, [f"{'#' * satu.tingkat} {_judul(satu)}{id_(satu.asal)}"]
            if satu.pembatas:
                isi = [f"!pembatas {satu.pembatas}", "", *isi]
        elif isinstance(satu, TabelImpor | GambarTulis):
            kosong, isi = True, [f"!{'tabel' if isinstance(satu, TabelImpor) else 'gambar'} {nama_berkas(satu)}"]
        else:
            isi = _teks(replace(satu, isi=satu.isi + id_(satu.asal)), kolom)
            kosong = not (satu.penanda and isinstance(sebelum, TeksTulis) and sebelum.penanda and _menyusul(sebelum, satu))
        if baris and kosong:
            baris.append("")
        baris += isi
        sebelum = satu
    return "\n".join(baris) + "\n"


def _menyusul(sebelum: TeksTulis, satu: TeksTulis) -> bool:
    """Whether an item may stand right below another: in a list inside of it only with a marker that can begin one."""
    return satu.dalam <= sebelum.dalam or bool(PENANDA_AWAL.match(f"{satu.penanda} {satu.isi}"))


def _judul(satu: JudulTulis) -> str:
    judul = satu.judul[:-1] + "\\#" if satu.judul.endswith("#") else satu.judul
    return f"{satu.label} {judul}".strip()


def _teks(satu: TeksTulis, kolom: list[int]) -> list[str]:
    """The lines of a paragraph or item, indented to the text of the items it stands in."""
    del kolom[satu.dalam :]
    awal = kolom[-1] if kolom else 0
    depan = ""
    if satu.penanda:
        depan = f"{satu.penanda} "
        kolom.append(awal + max(len(depan), 2))
    pepet = awal + len(depan)
    baris = klausa(aman(satu.isi), LEBAR - pepet, bahaya=berbahaya)
    return [" " * awal + depan + baris[0], *(" " * pepet + lanjut for lanjut in baris[1:])]


# -- numbering scheme --------------------------------------------------------------------------------------------------


def contoh_skema(skema: Sequence[Pola]) -> tuple[str, ...]:
    """Sample labels of heading patterns, as `penomoran` takes them."""
    return tuple(
        ".".join("1" * ke) if pola.berjenjang else f"{pola.awalan}{_CONTOH.get(pola.format, '1')}{pola.akhiran}"
        for ke, pola in enumerate(skema, 1)
    )


def penomoran(contoh: Sequence[str]) -> str:
    """The name of the scheme that begins with these labels, or the labels as a YAML list."""
    for nama, isi in _SKEMA.items():
        if isi[: len(contoh)] == tuple(contoh):
            return nama
    return "[" + ", ".join(alir(satu) for satu in contoh) + "]"
