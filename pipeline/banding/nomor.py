"""The numbers of paragraphs: what Word counts (ECMA-376 part 1, 17.9), and the lists of the version before.

A paragraph that went is counted in the list of its neighbours, as Word does it; so rejecting brings its number back, and
accepting leaves the others right. Where that would not give the old numbers again, the old list goes in beside the new one.
"""

from __future__ import annotations

import copy
import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from lxml import etree

from pipeline.banding.blok import Par, nilai
from pipeline.banding.gabung import ParGabungan, catat_sifat_lama, lain_jenis
from pipeline.banding.kata import Catatan, Elemen, W
from pipeline.naskah.label import tulis

AWAL_LAMA = 20_000  # what is added to the ids of the old lists
# The standard can be read in several ways, and Word and LibreOffice do: labels must be right in all of them.
_CARA = tuple((berbagi, ulang) for berbagi in (True, False) for ulang in (True, False))
_TEMPAT = re.compile(r"%(\d)")
_BENTUK = {"lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "decimal"}


@dataclass
class Penghitung:
    """Counts the numbered paragraphs of one document, in order.

    Args:
        penomoran: the root of its numbering.xml.
        berbagi: whether lists of one w:abstractNum count on from each other.
        ulang: whether a w:startOverride holds again after a restart.
    """

    penomoran: Elemen
    berbagi: bool = True
    ulang: bool = True
    _hitung: dict[str, dict[int, int]] = field(default_factory=dict)
    _dipakai: set[tuple[str, int]] = field(default_factory=set)

    def __post_init__(self) -> None:
        self.abstrak = {
            satu.get(f"{W}abstractNumId"): {int(lvl.get(f"{W}ilvl")): lvl for lvl in satu.iterchildren(f"{W}lvl")}
            for satu in self.penomoran.iterchildren(f"{W}abstractNum")
        }
        self.num: dict[str, tuple[str, dict[int, int]]] = {}
        for satu in self.penomoran.iterchildren(f"{W}num"):
            timpa = {
                int(o.get(f"{W}ilvl")): int(nilai(o.find(f"{W}startOverride")) or 1) for o in satu.iterchildren(f"{W}lvlOverride")
            }
            self.num[satu.get(f"{W}numId")] = nilai(satu.find(f"{W}abstractNumId")), timpa

    def label(self, num: str, ke: int) -> str:
        """The label of the next paragraph of a list.

        Args:
            num: the w:numId.
            ke: its level, from 0.
        """
        abstrak, timpa = self.num.get(num, ("", {}))
        tingkat = self.abstrak.get(abstrak, {})
        if ke not in tingkat:
            return ""
        hitung = self._hitung.setdefault(abstrak if self.berbagi else num, {})
        baru = ke in timpa and (num, ke) not in self._dipakai
        self._dipakai.add((num, ke))
        if baru or ke not in hitung:
            mulai = int(nilai(tingkat[ke].find(f"{W}start")) or 1)
            hitung[ke] = timpa.get(ke, mulai) if baru or self.ulang else mulai
        else:
            hitung[ke] += 1
        for dalam in [satu for satu in hitung if satu > ke]:
            del hitung[dalam]
        teks = nilai(tingkat[ke].find(f"{W}lvlText"))
        if nilai(tingkat[ke].find(f"{W}numFmt")) == "bullet":
            return teks

        def ganti(cocok: re.Match[str]) -> str:
            lain = int(cocok[1]) - 1
            bentuk = nilai(tingkat[lain].find(f"{W}numFmt"))
            angka = hitung.get(lain, timpa.get(lain, int(nilai(tingkat[lain].find(f"{W}start")) or 1)))
            return tulis(angka, bentuk) if bentuk in _BENTUK else str(angka)  # type: ignore[arg-type]

        return _TEMPAT.sub(ganti, teks)


def nomor_ppr(ppr: Elemen | None) -> tuple[str, int] | None:
    """The list and level that a paragraph's properties name, or None."""
    numpr = None if ppr is None else ppr.find(f"{W}numPr")
    if numpr is None:
        return None
    return nilai(numpr.find(f"{W}numId")), int(nilai(numpr.find(f"{W}ilvl")) or 0)


def nomor_par(par: Par) -> tuple[str, int] | None:
    """The same of a paragraph as it was read."""
    return nomor_ppr(par.ppr) if "numPr" in par.sifat else None


def label_paragraf(par: Iterable[Par], penomoran: Elemen) -> dict[int, str]:
    """The label of every numbered paragraph of a document, by the id() of the paragraph."""
    penghitung = Penghitung(penomoran)
    hasil = {}
    for satu in par:
        nomor = nomor_par(satu)
        if nomor is not None:
            hasil[id(satu)] = penghitung.label(*nomor)
    return hasil


@dataclass
class Pemetaan:
    """Gives paragraphs that went a list of the new document, and keeps old lists where there is none that fits.

    Args:
        lama, baru: the roots of both numbering.xml; old lists are added to `baru`.
        label_lama: the labels of the old document (`label_paragraf`).
        catatan: numbers the changes.
    """

    lama: Elemen
    baru: Elemen
    label_lama: Mapping[int, str]
    catatan: Catatan
    _nomor: dict[int, tuple[str, int]] = field(default_factory=dict)  # of the old paragraphs, before anything is changed

    def pasang(self, par: Sequence[ParGabungan]) -> None:
        """Settle the lists of all paragraphs of the result, in its order."""
        for satu in par:
            nomor = None if satu.lama is None else nomor_par(satu.lama)
            if nomor is not None:
                self._nomor[id(satu)] = nomor
        for satu in par:
            if satu.lama is not None and satu.baru is not None and satu.ppr_lama is None and lain_jenis(satu.lama, satu.baru):
                catat_sifat_lama(satu, _ppr(satu.lama), self.catatan)
        padanan = _padanan(par, self._nomor)
        bawaan: set[str] = set()  # the abstract lists that go in beside the new ones
        while kurang := self._keliru(par, padanan, bawaan) - bawaan:
            bawaan |= kurang
        for satu in par:
            nomor = self._nomor.get(id(satu))
            if nomor is None:
                continue
            diimpor = self._abstrak(nomor[0]) in bawaan or id(satu) not in padanan
            if satu.ppr_lama is None and diimpor and satu.lama is not None and satu.baru is not None:
                catat_sifat_lama(satu, _ppr(satu.lama), self.catatan)
            if satu.ppr_lama is not None:
                num = _lama(nomor[0]) if diimpor else padanan[id(satu)]
                satu.ppr_lama.find(f"{W}numPr/{W}numId").set(f"{W}val", num)
        self._impor(par)

    def __post_init__(self) -> None:
        self._milik = {satu.get(f"{W}numId"): nilai(satu.find(f"{W}abstractNumId")) for satu in self.lama.iterchildren(f"{W}num")}

    def _abstrak(self, num: str) -> str:
        return self._milik.get(num, "")

    def _keliru(self, par: Sequence[ParGabungan], padanan: Mapping[int, str], bawaan: set[str]) -> set[str]:
        """The old abstract lists of which a paragraph would not get its old label again."""
        semua = [Penghitung(self.baru, *cara) for cara in _CARA]
        hasil = set()
        for satu in par:
            nomor, num = self._nomor.get(id(satu)), padanan.get(id(satu))
            if nomor is None or num is None or self._abstrak(nomor[0]) in bawaan:
                continue
            label = self.label_lama.get(id(satu.lama), "")
            if any(kini != label for kini in [satu_cara.label(num, nomor[1]) for satu_cara in semua]):
                hasil.add(self._abstrak(nomor[0]))
        return hasil

    def _impor(self, par: Sequence[ParGabungan]) -> None:
        """Add the old lists that are used to the new numbering.xml: every w:abstractNum before any w:num, as the schema wants."""
        dipakai = {
            int(nomor[0]) - AWAL_LAMA for satu in par if (nomor := nomor_ppr(satu.ppr_lama)) and int(nomor[0]) >= AWAL_LAMA
        }
        num = [satu for satu in self.lama.iterchildren(f"{W}num") if int(satu.get(f"{W}numId")) in dipakai]
        abstrak = {nilai(satu.find(f"{W}abstractNumId")) for satu in num}
        pertama = self.baru.find(f"{W}num")
        for satu in self.lama.iterchildren(f"{W}abstractNum"):
            if satu.get(f"{W}abstractNumId") in abstrak:
                salinan = copy.deepcopy(satu)
                salinan.set(f"{W}abstractNumId", _lama(salinan.get(f"{W}abstractNumId")))
                for nama in ("nsid", "tmpl"):
                    unsur = salinan.find(f"{W}{nama}")
                    if unsur is not None:
                        unsur.set(f"{W}val", f"{int(nilai(unsur), 16) + AWAL_LAMA:08X}")
                if pertama is None:
                    self.baru.append(salinan)
                else:
                    pertama.addprevious(salinan)
        for satu in num:
            salinan = copy.deepcopy(satu)
            salinan.set(f"{W}numId", _lama(salinan.get(f"{W}numId")))
            acuan = salinan.find(f"{W}abstractNumId")
            acuan.set(f"{W}val", _lama(nilai(acuan)))
            self.baru.append(salinan)


def _padanan(par: Sequence[ParGabungan], nomor: Mapping[int, tuple[str, int]]) -> dict[int, str]:
    """The list of the new document for every paragraph that was numbered: its own, or that of the nearest of its old list."""
    hasil: dict[int, str] = {}
    tetap: dict[str, list[tuple[int, str]]] = {}
    for ke, satu in enumerate(par):
        kini = None if satu.baru is None else nomor_par(satu.baru)
        if kini is not None and id(satu) in nomor:
            hasil[id(satu)] = kini[0]
            tetap.setdefault(nomor[id(satu)][0], []).append((ke, kini[0]))
    for ke, satu in enumerate(par):
        if id(satu) in nomor and id(satu) not in hasil:
            dekat = tetap.get(nomor[id(satu)][0])
            if dekat:
                hasil[id(satu)] = min(dekat, key=lambda lain: abs(lain[0] - ke))[1]
    return hasil


def _lama(nomor: str) -> str:
    return str(int(nomor) + AWAL_LAMA)


def _ppr(par: Par) -> Elemen:
    return etree.Element(f"{W}pPr") if par.ppr is None else par.ppr
