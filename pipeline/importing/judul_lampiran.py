"""The headings of one file of a lampiran: which lines are some, and of what level."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from pipeline.importing.antara import Alinea, Asal, Blok, Kisi
from pipeline.importing.bagian import SEJAUH, calon_pola
from pipeline.importing.bersih import tanpa_tebal
from pipeline.importing.rangka import BAB, kapital, kunci, potong
from pipeline.naskah.label import Pola, baca
from pipeline.source.markdown import PENANDA

_DESIMAL = re.compile(r"((?:\d{1,2}\.){1,3}\d{1,2}\.?) (?=\S)")
JUDUL_TERPANJANG = 150  # characters of a heading below BAB
PUTARAN = 5  # times that headings are looked for again when a later one shows that an earlier line was one


@dataclass(frozen=True, slots=True)
class JudulTemu:
    """A heading found in the blocks, in their place; `pembatas` is the title of its divider page where that is another."""

    tingkat: int
    label: str
    judul: str
    asal: Asal
    pembatas: str = ""


Unsur: TypeAlias = Alinea | Kisi | JudulTemu
_POLA_BAB = Pola("BAB ", "upperRoman", "")
_POLA_ROMAWI = Pola("", "upperRoman", ".")


def baca_judul_bab(blok: Sequence[Blok], ke: int) -> tuple[JudulTemu, int, int] | None:
    """The BAB that a line begins: its heading, the line after it, and its number; or None."""
    satu = blok[ke]
    if not isinstance(satu, Alinea):
        return None
    teks = kunci(satu)
    cocok = BAB.fullmatch(teks)
    if cocok is None or not kapital(teks) or len(teks) > JUDUL_TERPANJANG:
        return None
    nilai = baca(cocok["nomor"], "upperRoman") or baca(cocok["nomor"], "decimal") or 0
    judul = [tanpa_tebal(potong(replace(satu, isi=tanpa_tebal(satu.isi)), cocok.start("judul")).isi)] if cocok["judul"] else []
    akhir = ke + 1
    while akhir < len(blok) and akhir < ke + 7:
        lanjut = blok[akhir]
        if not (isinstance(lanjut, Alinea) and kapital(lanjut.polos) and len(lanjut.polos) < JUDUL_TERPANJANG):
            break
        if BAB.fullmatch(kunci(lanjut)) or PENANDA.match(lanjut.isi) or _DESIMAL.match(lanjut.polos) or (judul and lanjut.judul):
            break
        judul.append(tanpa_tebal(lanjut.isi))
        akhir += 1
    return JudulTemu(1, f"BAB {cocok['nomor']}", " ".join(judul), satu.asal), akhir, nilai


def cari_judul(unsur: Sequence[Unsur]) -> tuple[list[JudulTemu | None], list[Pola]]:
    """The headings of one file in their places, and its scheme; a heading 2) makes one of the plain line 1) before it."""
    dipaksa: frozenset[int] = frozenset()
    for _ in range(PUTARAN):
        pencari = _PencariJudul(unsur, dipaksa)
        temuan = [pencari.bab(satu) if isinstance(satu, JudulTemu) else pencari.judul(ke) for ke, satu in enumerate(unsur)]
        kakak = {k for ke, pola, nilai in pencari.tanpa_kakak if (k := _kakak(unsur, temuan, ke, pola, nilai)) is not None}
        if kakak <= dipaksa:
            break
        dipaksa |= kakak
    return temuan, pencari.skema


def _kakak(unsur: Sequence[Unsur], temuan: Sequence[JudulTemu | None], ke: int, pola: Pola, nilai: int) -> int | None:
    """The plain line before a heading that has the number before its own, back to the heading above both."""
    for k in range(ke - 1, max(-1, ke - SEJAUH), -1):
        satu = unsur[k]
        if temuan[k] is not None:
            return None
        cocok = PENANDA.match(satu.isi) if isinstance(satu, Alinea) and len(satu.polos) < 90 else None
        if cocok and isinstance(satu, Alinea) and satu.polos[-1] not in ".;," and (pola, nilai - 1) in calon_pola(cocok[1]):
            return k
    return None


def _pola_bergaya(unsur: Iterable[Unsur]) -> Iterator[Pola]:
    for satu in unsur:
        if isinstance(satu, Alinea) and satu.judul and satu.inden >= 0 and (cocok := PENANDA.match(satu.isi)):
            yield from (pola for pola, _ in calon_pola(cocok[1]))


class _PencariJudul:
    """Finds the headings of one file in order, and with them its scheme: a new kind of label below the last is a new level."""

    def __init__(self, unsur: Sequence[Unsur], dipaksa: frozenset[int] = frozenset()) -> None:
        self.unsur = unsur
        self.dipaksa = dipaksa
        self.bertanda: set[Pola] = set()
        self.bergaya = frozenset(_pola_bergaya(unsur))  # kinds of labels that the file's own styles make headings of
        self.tanpa_kakak: list[tuple[int, Pola, int]] = []  # headings whose elder sibling is not marked as one
        berbab = bool(unsur) and isinstance(unsur[0], JudulTemu)
        self.skema: list[Pola] = [_POLA_BAB] if berbab else []
        self.angka: list[int] = [0] if berbab else []
        self.berbab = berbab

    def bab(self, judul: JudulTemu) -> JudulTemu:
        """A BAB, already found: what stands below it counts anew."""
        self.angka = [0]
        return judul

    def judul(self, ke: int) -> JudulTemu | None:
        """The heading at a place, or None."""
        satu = self.unsur[ke]
        if not isinstance(satu, Alinea) or len(satu.polos) > JUDUL_TERPANJANG:
            return None
        if cocok := _DESIMAL.match(satu.polos):
            return self._berjenjang(satu, cocok)
        isi = tanpa_tebal(satu.isi)
        cocok = PENANDA.match(isi)
        if cocok is None or cocok[1][0] in "-–•✓#(":
            return None
        label, judul = cocok[1], isi[cocok.end() :].strip()
        bertanda = bool(satu.judul or satu.tebal) or ke in self.dipaksa
        for pola, nilai in self._calon(label):
            if satu.inden >= 0 and not bertanda and pola in self.bergaya:
                continue
            tingkat = self._tingkat(pola, nilai, bertanda, ke, judul)
            if tingkat:
                if bertanda:
                    self.bertanda.add(pola)
                if len(self.angka) < tingkat and nilai > 1:
                    self.tanpa_kakak.append((ke, pola, nilai))
                self.angka = [*self.angka[: tingkat - 1], nilai]
                return JudulTemu(tingkat, label, judul, satu.asal)
        return None

    def _calon(self, label: str) -> list[tuple[Pola, int]]:
        """What a label can mean, first that which goes on here: `V.` is 5 after `IV.`, and 22 after `U.`."""

        def urutan(satu: tuple[Pola, int]) -> int:
            pola, nilai = satu
            if pola not in self.skema:
                return 1 if nilai == 1 else 2
            tingkat = self.skema.index(pola)
            return 0 if nilai == (self.angka[tingkat] if len(self.angka) > tingkat else 0) + 1 else 1

        return sorted(calon_pola(label), key=urutan)

    def _berjenjang(self, satu: Alinea, cocok: re.Match[str]) -> JudulTemu | None:
        label = cocok[1]
        angka = [int(n) for n in label.rstrip(".").split(".")]
        tingkat = len(angka)
        if not self.berbab or satu.polos[-1] in ";," or tingkat > len(self.angka) + 1 or tingkat > 4:
            return None
        if len(self.skema) < tingkat:
            self.skema.append(Pola("", "decimal", "", berjenjang=True))
        if not self.skema[tingkat - 1].berjenjang:
            return None
        self.angka = [*self.angka[: tingkat - 1], angka[-1]]
        isi = tanpa_tebal(satu.isi)
        return JudulTemu(tingkat, label, isi[cocok.end() :].strip(), satu.asal)

    def _tingkat(self, pola: Pola, nilai: int, bertanda: bool, ke: int, judul: str) -> int:
        """The level of a heading with such a label here, or 0 where it is none."""
        if pola in self.skema:
            tingkat = self.skema.index(pola) + 1
            if tingkat > len(self.angka) + 1 or pola == _POLA_BAB:
                return 0
            sebelum = self.angka[tingkat - 1] if len(self.angka) >= tingkat else 0
            urut = nilai == sebelum + 1
            return tingkat if bertanda or (urut and self._seperti_judul(ke, judul, pola)) else 0
        baru = len(self.angka) + 1
        if baru > 4 or len(self.skema) >= baru or (any(satu.berjenjang for satu in self.skema) and not bertanda):
            return 0
        if bertanda and (self.berbab or self.skema):
            self.skema.append(pola)
            return baru
        romawi = not self.skema and pola == _POLA_ROMAWI and nilai == 1 and kapital(judul)
        abjad = len(self.skema) == 1 and not self.berbab and pola == Pola("", "upperLetter", ".") and nilai == 1
        if romawi or (abjad and self._seperti_judul(ke, judul, pola)):
            self.skema.append(pola)
            return baru
        return 0

    def _seperti_judul(self, ke: int, judul: str, pola: Pola) -> bool:
        """Whether an unmarked line reads as a heading: short, no sentence, text of its own below or siblings that are marked."""
        if len(judul) > 90 or judul[-1:] in ".;," or not judul[:1].isupper():
            return False
        satu = self.unsur[ke]
        if ke and isinstance(satu, Alinea) and satu.rapat and self._butir(self.unsur[ke - 1], pola):
            return False  # right below an item of such a list it goes on with that
        if pola in self.bertanda:
            return True
        if isinstance(satu, Alinea) and satu.rapat:
            return False
        berikut = self.unsur[ke + 1] if ke + 1 < len(self.unsur) else None
        return isinstance(berikut, Alinea) and not berikut.rapat

    def _butir(self, satu: Unsur, pola: Pola) -> bool:
        """Whether a line is no heading, but has such a label."""
        if not isinstance(satu, Alinea) or satu.judul or satu.tebal:
            return False
        cocok = PENANDA.match(satu.isi)
        return cocok is not None and any(calon == pola for calon, _ in calon_pola(cocok[1]))
