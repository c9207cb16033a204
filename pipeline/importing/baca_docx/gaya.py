"""Styles: what a paragraph and a run look like once all that they are based on is put together (ECMA-376 part 1, 17.7)."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cached_property

from pipeline.importing.baca_docx.paket import Elemen, W, anak, angka, nilai, nyala

TERDALAM = 12  # styles based on styles
_SISI = ("top", "left", "bottom", "right", "start", "end", "insideH", "insideV")
_TANPA_GARIS = (None, "nil", "none")


@dataclass(frozen=True, slots=True)
class Ind:
    """Indents in twips, None where nothing is said; `pertama` is that of the first line, hanging ones below 0."""

    kiri: int | None = None
    pertama: int | None = None

    def atas(self, lain: Ind) -> Ind:
        """These, and those of another where these say nothing."""
        return Ind(lain.kiri if self.kiri is None else self.kiri, lain.pertama if self.pertama is None else self.pertama)


def baca_ind(ppr: Elemen | None) -> Ind:
    """The indents of paragraph properties."""
    ind = anak(ppr, "ind")
    if ind is None:
        return Ind()
    kiri = ind.get(f"{W}left") or ind.get(f"{W}start")
    gantung, pertama = ind.get(f"{W}hanging"), ind.get(f"{W}firstLine")
    awal = -angka(gantung) if gantung else angka(pertama) if pertama is not None else None
    return Ind(angka(kiri) if kiri is not None else None, awal)


@dataclass
class Gaya:
    """The styles of a document."""

    akar: Elemen | None
    _nyala: dict[tuple[str, str], bool | None] = field(default_factory=dict)
    _ppr: dict[tuple[str, str], Elemen | None] = field(default_factory=dict)
    _ind: dict[str, Ind] = field(default_factory=dict)
    _ukuran: dict[str, int] = field(default_factory=dict)

    @cached_property
    def menurut_id(self) -> dict[str, Elemen]:
        return {} if self.akar is None else {satu.get(f"{W}styleId") or "": satu for satu in self.akar.iter(f"{W}style")}

    @cached_property
    def paragraf_baku(self) -> str:
        """The style of paragraphs that name none."""
        return self._baku("paragraph")

    @cached_property
    def tabel_baku(self) -> str:
        """The style of tables that name none."""
        return self._baku("table")

    def _baku(self, jenis: str) -> str:
        return next(
            (
                nama
                for nama, satu in self.menurut_id.items()
                if satu.get(f"{W}type") == jenis and satu.get(f"{W}default") in ("1", "true", "on")
            ),
            "",
        )

    def rantai(self, nama: str) -> Iterator[Elemen]:
        """A style and those that it is based on."""
        for _ in range(TERDALAM):
            satu = self.menurut_id.get(nama)
            if satu is None:
                return
            yield satu
            nama = nilai(satu, "basedOn") or ""

    def nama(self, id_: str) -> str:
        """The name of a style in lower case, as Word's own are in every language."""
        return (nilai(self.menurut_id.get(id_), "name") or id_).lower()

    def nyala(self, id_: str, sifat: str) -> bool | None:
        """A property of runs that a style turns on or off, or None."""
        kunci = (id_, sifat)
        if kunci not in self._nyala:
            ada = (nyala(anak(satu, "rPr"), sifat) for satu in self.rantai(id_))
            self._nyala[kunci] = next((satu for satu in ada if satu is not None), None)
        return self._nyala[kunci]

    def ppr(self, id_: str, sifat: str) -> Elemen | None:
        """A property of paragraphs that a style has."""
        kunci = (id_, sifat)
        if kunci not in self._ppr:
            ada = (anak(satu, "pPr", sifat) for satu in self.rantai(id_))
            self._ppr[kunci] = next((satu for satu in ada if satu is not None), None)
        return self._ppr[kunci]

    def ind(self, id_: str) -> Ind:
        """The indents of a style."""
        if id_ not in self._ind:
            hasil = Ind()
            for satu in self.rantai(id_):
                hasil = hasil.atas(baca_ind(anak(satu, "pPr")))
            self._ind[id_] = hasil
        return self._ind[id_]

    def ukuran(self, id_: str) -> int:
        """The size of text that a style gives, half points; 0 where nothing says one."""
        if id_ not in self._ukuran:
            ada = (nilai(anak(satu, "rPr"), "sz") for satu in self.rantai(id_))
            self._ukuran[id_] = angka(next((satu for satu in ada if satu), None) or self._ukuran_baku)
        return self._ukuran[id_]

    @cached_property
    def _ukuran_baku(self) -> str | None:
        return nilai(anak(self.akar, "docDefaults", "rPrDefault", "rPr"), "sz")

    def tingkat_judul(self, ppr: Elemen | None, id_: str) -> int:
        """The level of a heading from 1, or 0.

        Args:
            ppr: the properties of the paragraph.
            id_: its style.
        """
        tingkat = anak(ppr, "outlineLvl")
        if tingkat is None:
            tingkat = self.ppr(id_, "outlineLvl")
        if tingkat is not None:
            ke = angka(tingkat.get(f"{W}val"), 9)
            return ke + 1 if 0 <= ke < 9 else 0
        cocok = re.fullmatch(r"(?:heading|judul) ?([1-9])", self.nama(id_))
        return int(cocok[1]) if cocok else 0

    def garis(self, tabel: Elemen) -> Elemen | None:
        """The lines of a table as a whole: its own, or those of its style."""
        sifat = tabel.find(f"{W}tblPr")
        sendiri = anak(sifat, "tblBorders")
        if sendiri is not None and any(nilai(sendiri, sisi) is not None for sisi in _SISI):
            return sendiri
        gaya = nilai(sifat, "tblStyle") or self.tabel_baku
        return next((temu for satu in self.rantai(gaya) if (temu := anak(satu, "tblPr", "tblBorders")) is not None), None)

    def bergaris(self, tabel: Elemen) -> bool:
        """Whether a table has lines: its own, those of its style, or of any of its first cells."""
        garis = self.garis(tabel)
        if garis is not None and any(nilai(garis, sisi) not in _TANPA_GARIS for sisi in _SISI):
            return True
        for ke, sel in enumerate(tabel.iter(f"{W}tcBorders")):
            if any(nilai(sel, sisi) not in _TANPA_GARIS for sisi in _SISI):
                return True
            if ke > 40:
                break
        return False


def terbuka(tcpr: Elemen | None, garis: Elemen | None) -> bool:
    """Whether a cell has no lines left, right and below; `garis` are those of the table as a whole."""
    sel = anak(tcpr, "tcBorders")
    for nama in (("left", "start"), ("right", "end"), ("bottom",)):
        sendiri = next((satu for sisi in nama if (satu := nilai(sel, sisi)) is not None), None)
        umum = next((satu for sisi in nama if (satu := nilai(garis, sisi)) is not None), None)
        if (umum if sendiri is None else sendiri) not in _TANPA_GARIS:
            return False
    return True
