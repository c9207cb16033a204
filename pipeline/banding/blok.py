"""The body of a Word file as blocks that can be compared: paragraphs, tables with rows and cells, the DAFTAR ISI.

Only what pipeline/docx writes is known here; everything else of a block stays as it is in the file.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from typing import TypeAlias

from pipeline.banding.kata import TANDA_BUKU, Elemen, Kata, Kunci, W, kata_paragraf

Gambar: TypeAlias = Callable[[str], str]
PISAH = "\x1f"  # between the pieces of a key; no text of a Word file has it


@dataclass(eq=False)
class Par:
    """A paragraph.

    Args:
        unsur: its w:p.
        kata: its words.
        depan: bookmarks of the body that stand before it.
    """

    unsur: Elemen
    kata: list[Kata]
    depan: list[Elemen] = field(default_factory=list)

    @cached_property
    def ppr(self) -> Elemen | None:
        """Its properties, as they were read."""
        return self.unsur.find(f"{W}pPr")

    @cached_property
    def sifat(self) -> dict[str, Elemen]:
        """They, by name."""
        return {} if self.ppr is None else {satu.tag.removeprefix(W): satu for satu in self.ppr}

    @property
    def gaya(self) -> str:
        """The id of its style."""
        return nilai(self.sifat.get("pStyle"))

    @property
    def memulai(self) -> bool:
        """Whether it is a heading."""
        return "outlineLvl" in self.sifat or self.gaya.startswith(("Heading", "Judul", "Pembatas"))

    @property
    def bagian(self) -> bool:
        """Whether a section ends with it."""
        return "sectPr" in self.sifat

    @cached_property
    def kunci(self) -> str:
        isi = (PISAH.join(kata.kunci) for kata in self.kata if not kata.penanda)
        return PISAH.join(("par", self.gaya, "bagian" if self.bagian else "", *isi))

    @cached_property
    def kata_isi(self) -> Counter[str]:
        """Its words without white space and marks, each as often as it occurs."""
        return Counter(satu.kunci[0] if satu.teks else satu.kunci[-1] for satu in self.kata if _berarti(satu))


@dataclass(eq=False)
class SelTabel:
    """A cell: its w:tc and what stands in it."""

    unsur: Elemen
    isi: list[Blok]

    @cached_property
    def kunci(self) -> str:
        return PISAH.join(("sel", *(blok.kunci for blok in self.isi)))


@dataclass(eq=False)
class BarisTabel:
    """A row.

    Args:
        unsur: its w:tr.
        sel: its cells.
    """

    unsur: Elemen
    sel: list[SelTabel]
    memulai = False

    @cached_property
    def susunan(self) -> Kunci:
        """What Word does not track of a row: how cells are merged and shaded, whether it is repeated as a head."""
        sifat = (self.unsur.find(f"{W}trPr/{W}tblHeader") is not None, *map(_sifat_sel, self.sel))
        return tuple(map(str, sifat))

    @cached_property
    def kunci(self) -> str:
        return PISAH.join(("baris", *self.susunan, *(sel.kunci for sel in self.sel)))

    @cached_property
    def kata_isi(self) -> Counter[str]:
        return _jumlahkan(blok.kata_isi for sel in self.sel for blok in sel.isi)


@dataclass(eq=False)
class Tabel:
    """A table: its w:tbl and its rows."""

    unsur: Elemen
    baris: list[BarisTabel]
    depan: list[Elemen] = field(default_factory=list)
    memulai = False

    @cached_property
    def kunci(self) -> str:
        return PISAH.join(("tabel", *(baris.kunci for baris in self.baris)))

    @cached_property
    def kata_isi(self) -> Counter[str]:
        return _jumlahkan(baris.kata_isi for baris in self.baris)

    @property
    def lebar(self) -> list[int]:
        """The widths of its columns, twips."""
        return [int(satu.get(f"{W}w", "0")) for satu in self.unsur.iter(f"{W}gridCol")]


@dataclass(eq=False)
class DaftarIsi:
    """The DAFTAR ISI: its entries, and the runs with which its field begins and ends."""

    isi: list[Par]
    buka: list[Elemen]
    tutup: list[Elemen]
    depan: list[Elemen] = field(default_factory=list)
    memulai = False

    @cached_property
    def kunci(self) -> str:
        return PISAH.join(("daftar isi", self.perintah, *(par.kunci for par in self.isi)))

    @cached_property
    def perintah(self) -> str:
        """The instructions of its field."""
        return "".join(teks for lari in self.buka for teks in lari.itertext())

    @cached_property
    def kata_isi(self) -> Counter[str]:
        return _jumlahkan(par.kata_isi for par in self.isi)


Blok: TypeAlias = Par | Tabel | DaftarIsi


def baca_blok(induk: Elemen, gambar: Gambar) -> tuple[list[Blok], list[Elemen]]:
    """The blocks of a w:body or a w:tc.

    Args:
        induk: the element.
        gambar: the fingerprint of the picture behind a relation.

    Returns:
        The blocks, and bookmarks that stand after the last of them.
    """
    hasil: list[Blok] = []
    depan: list[Elemen] = []
    anak = iter(list(induk))
    for satu in anak:
        if satu.tag in TANDA_BUKU:
            depan.append(satu)
        elif satu.tag == f"{W}tbl":
            hasil.append(Tabel(satu, [_baris(tr, gambar) for tr in satu.iterchildren(f"{W}tr")], depan))
            depan = []
        elif satu.tag == f"{W}p":
            buka = _awal_bidang(satu)
            hasil.append(_daftar_isi(satu, buka, anak, gambar) if buka else Par(satu, kata_paragraf(satu, gambar)))
            hasil[-1].depan = depan
            depan = []
    return hasil, depan


def _baris(tr: Elemen, gambar: Gambar) -> BarisTabel:
    return BarisTabel(tr, [SelTabel(tc, baca_blok(tc, gambar)[0]) for tc in tr.iterchildren(f"{W}tc")])


def _awal_bidang(p: Elemen) -> list[Elemen]:
    """The runs that begin a field which ends in a later paragraph; none where the paragraph has no such field."""
    buka: list[Elemen] = []
    dalam = 0
    for lari in p.iter(f"{W}r"):
        jenis = [satu.get(f"{W}fldCharType") for satu in lari.iterchildren(f"{W}fldChar")]
        dalam += jenis.count("begin") - jenis.count("end")
    if dalam <= 0:
        return []
    for lari in p.iterchildren(f"{W}r"):
        buka.append(lari)
        if lari.find(f"{W}fldChar[@{W}fldCharType='separate']") is not None:
            break
    return buka


def _daftar_isi(awal: Elemen, buka: list[Elemen], lanjut: Iterator[Elemen], gambar: Gambar) -> DaftarIsi:
    """The paragraphs of a field over several; its own runs are taken out of them."""
    for lari in buka:
        awal.remove(lari)
    semua = [awal]
    for satu in lanjut:
        semua.append(satu)
        batas = [lari.get(f"{W}fldCharType") for lari in satu.iter(f"{W}fldChar")]
        if batas.count("end") > batas.count("begin"):
            break
    tutup = [lari for lari in semua[-1].iterchildren(f"{W}r") if lari.find(f"{W}fldChar[@{W}fldCharType='end']") is not None][-1:]
    for lari in tutup:
        semua[-1].remove(lari)
    return DaftarIsi([Par(satu, kata_paragraf(satu, gambar)) for satu in semua], buka, tutup)


def _sifat_sel(sel: SelTabel) -> tuple[str, str, str]:
    sifat = {satu.tag: satu for satu in sel.unsur[0]}
    turun, arsir = sifat.get(f"{W}vMerge"), sifat.get(f"{W}shd")
    gabung = "" if turun is None else turun.get(f"{W}val", "continue")
    return nilai(sifat.get(f"{W}gridSpan")), gabung, "" if arsir is None else arsir.get(f"{W}fill", "")


def nilai(unsur: Elemen | None) -> str:
    """The w:val of an element, empty where there is none."""
    return "" if unsur is None else unsur.get(f"{W}val", "")


def _berarti(kata: Kata) -> bool:
    return not kata.penanda and (bool(kata.unsur) or kata.teks.isalnum())


def _jumlahkan(isi: Iterable[Counter[str]]) -> Counter[str]:
    hasil: Counter[str] = Counter()
    for satu in isi:
        hasil.update(satu)
    return hasil


def paragraf_blok(blok: Sequence[Blok]) -> Iterator[Par]:
    """Every paragraph in order, those in cells and in the DAFTAR ISI too."""
    for satu in blok:
        if isinstance(satu, Par):
            yield satu
        elif isinstance(satu, DaftarIsi):
            yield from satu.isi
        else:
            for baris in satu.baris:
                for sel in baris.sel:
                    yield from paragraf_blok(sel.isi)
