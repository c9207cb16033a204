"""The tree of a batang tubuh or of a lampiran: what stands in what, for whoever checks it or refers to its parts."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import Literal, TypeAlias

from pipeline.galat import Tempat
from pipeline.naskah.label import POLA_AYAT
from pipeline.naskah.model import Blok, Butir, Gambar, Judul, Paragraf, PemisahHalaman, Prosa, Tabel, polos

Unsur: TypeAlias = Literal[
    "bab", "bagian", "paragraf", "pasal", "ayat", "huruf", "angka", "huruf-kurung", "angka-kurung", "butir", "judul", "teks",
    "tabel", "gambar",
]  # fmt: skip

_STRUKTUR: dict[str, Unsur] = {"BAB": "bab", "Bagian": "bagian", "Paragraf": "paragraf", "Pasal": "pasal"}
_BUTIR: dict[tuple[str, str, str], Unsur] = {
    ("", "lowerLetter", "."): "huruf",
    ("", "decimal", "."): "angka",
    ("", "lowerLetter", ")"): "huruf-kurung",
    ("", "decimal", ")"): "angka-kurung",
}
_AYAT = (POLA_AYAT.awalan, POLA_AYAT.format, POLA_AYAT.akhiran)


@dataclass(frozen=True, slots=True)
class Simpul:
    """A part of a naskah and what stands in it.

    Args:
        jenis: what it is. `butir` is a list item of another ladder, `judul` a heading of a lampiran that is no bab, `teks` a
            paragraph that has no label.
        label: as shown: `BAB II`, `Pasal 3`, `(1)`, `a.`; empty for `teks`.
        nilai: the number that the label shows; 0 where it shows none.
        teks: its own text without looks: the title of a bab, the sentence of an ayat; of a pasal the paragraph right below its
            heading. What stands in `anak` is not repeated here.
        letak: where that text stands.
        letak_label: where the label was typed; None where the program gave it.
        anak: its parts in order. Closing words below a list are a `teks` among them.
        id: the bookmark of it, where it has one.
        blok: the block that it comes from; for a pasal its heading.
        isi: the paragraph of `teks` for a pasal, else the same as `blok`.
    """

    jenis: Unsur
    label: str
    nilai: int
    teks: str
    letak: Tempat | None
    letak_label: Tempat | None
    anak: tuple[Simpul, ...]
    id: str
    blok: Judul | Paragraf | Tabel | Gambar
    isi: Judul | Paragraf | Tabel | Gambar

    def semua(self) -> Iterator[Simpul]:
        """It and everything in it, in the order of the document."""
        yield self
        for satu in self.anak:
            yield from satu.semua()


@dataclass(slots=True)
class _Ranting:
    """A part whose children are still being found."""

    jenis: Unsur
    label: str
    nilai: int
    blok: Judul | Paragraf | Tabel | Gambar
    kedalaman: int  # headings by their level, items below all headings
    letak_label: Tempat | None = None
    isi: Judul | Paragraf | Tabel | Gambar | None = None
    anak: list[_Ranting] = field(default_factory=list)

    def beku(self) -> Simpul:
        isi = self.isi or self.blok
        teks: Prosa = isi.judul if isinstance(isi, _BERDIRI_SENDIRI) else isi.isi
        return Simpul(
            self.jenis,
            self.label,
            self.nilai,
            polos(teks),
            isi.letak,
            self.letak_label,
            tuple(satu.beku() for satu in self.anak),
            self.blok.id,
            self.blok,
            isi,
        )


_DASAR = 100  # the depth of list items of level 0
_BERDIRI_SENDIRI = (Tabel, Gambar)  # a tuple: `Tabel | Gambar` would be made anew for each of thousands of blocks


def pohon(blok: Iterable[Blok]) -> tuple[Simpul, ...]:
    """The tree of blocks in the order of a document.

    Args:
        blok: those of a batang tubuh, a penjelasan or a lampiran.

    Returns:
        What stands in nothing else. Every block but page breaks is in the tree once.
    """
    akar: list[_Ranting] = []
    jalan: list[_Ranting] = []
    for satu in blok:
        if isinstance(satu, PemisahHalaman):
            continue
        if isinstance(satu, Paragraf) and satu.butir is None and _milik_pasal(satu, jalan):
            jalan[-1].isi = satu
            continue
        ranting = _ranting(satu, jalan)
        while jalan and jalan[-1].kedalaman >= ranting.kedalaman:
            jalan.pop()
        (jalan[-1].anak if jalan else akar).append(ranting)
        jalan.append(ranting)
    return tuple(satu.beku() for satu in akar)


def _milik_pasal(paragraf: Paragraf, jalan: list[_Ranting]) -> bool:
    """Whether it is the sentence right below the heading of a pasal."""
    return bool(jalan) and jalan[-1].jenis == "pasal" and jalan[-1].isi is None and not jalan[-1].anak and not paragraf.tingkat


def _ranting(blok: Judul | Paragraf | Tabel | Gambar, jalan: list[_Ranting]) -> _Ranting:
    if isinstance(blok, Judul):
        jenis = _STRUKTUR.get(blok.skema[blok.tingkat - 1].awalan.strip() if blok.tingkat <= len(blok.skema) else "", "judul")
        nilai = blok.angka[-1] if blok.angka else 0
        return _Ranting(jenis, blok.label, nilai, blok, blok.tingkat, blok.letak_label)
    if isinstance(blok, _BERDIRI_SENDIRI):
        return _Ranting("tabel" if isinstance(blok, Tabel) else "gambar", blok.label, 0, blok, _DASAR)
    if blok.butir is None:
        # a paragraph that goes on in an item is a part of that item
        return _Ranting("teks", "", 0, blok, _DASAR + blok.tingkat)
    butir = blok.butir
    di_pasal = butir.tingkat == 0 and any(satu.jenis == "pasal" for satu in jalan)
    return _Ranting(jenis_butir(butir, di_pasal), butir.label, butir.nilai, blok, _DASAR + butir.tingkat, butir.letak)


def jenis_butir(butir: Butir, di_pasal: bool) -> Unsur:
    """What a list item is called.

    Args:
        butir: its place in its list.
        di_pasal: whether it stands in a pasal, where `(1)` of the outermost list is an ayat.
    """
    pola = butir.pola
    sisipan = pola.format == "decimal" and len(pola.akhiran) > 1  # the pattern of `(1a)` is that of `(1)`
    kunci = (pola.awalan, pola.format, pola.akhiran[-1] if sisipan else pola.akhiran)
    if di_pasal and butir.tingkat == 0 and kunci == _AYAT:
        return "ayat"
    return _BUTIR.get(kunci, "butir")
