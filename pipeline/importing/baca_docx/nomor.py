"""Automatic numbers: the label that Word shows before a paragraph (ECMA-376 part 1, 17.9).

Counters belong to the w:abstractNum; a w:num that overrides a start counts anew where it is first used, and every restart begins
at that number.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

from pipeline.importing.baca_docx.gaya import Gaya, Ind, baca_ind
from pipeline.importing.baca_docx.paket import Elemen, W, anak, angka, nilai, nyala
from pipeline.naskah.label import huruf, romawi, tingkat

TINGKAT = 9
TERBESAR = 32_767  # Word's own limit of a number
_ISIAN = re.compile(r"%([1-9])")
_HITAM = "\uf0fc\uf0d6✓✔√"
_STRIP = "-–—\u2212\uf02d"


class Label(NamedTuple):
    """A label as shown; `sela` is what stands between it and the text, `butir` whether it is a mark that does not count."""

    teks: str
    sela: str
    ind: Ind


@dataclass(frozen=True, slots=True)
class _Tingkat:
    """A level of a list."""

    mulai: int
    format: str
    teks: str
    sela: str
    ulang: int | None
    legal: bool
    ind: Ind
    gaya: str
    huruf: str


@dataclass
class _Num:
    abstrak: str
    tingkat: dict[int, _Tingkat]
    timpa: dict[int, int]


@dataclass
class Penghitung:
    """Counts the numbered paragraphs of a document in order.

    Args:
        akar: numbering.xml, or None.
        gaya: the styles.
    """

    akar: Elemen | None
    gaya: Gaya
    _num: dict[str, _Num] = field(default_factory=dict)
    _hitung: dict[str, dict[int, int]] = field(default_factory=dict)
    _dipakai: set[tuple[str, int]] = field(default_factory=set)

    def __post_init__(self) -> None:
        if self.akar is None:
            return
        abstrak = {satu.get(f"{W}abstractNumId") or "": satu for satu in self.akar.iter(f"{W}abstractNum")}
        bergaya = {nama: satu for satu in abstrak.values() if (nama := nilai(satu, "styleLink"))}
        for num in self.akar.iter(f"{W}num"):
            id_ = nilai(num, "abstractNumId") or ""
            dasar = abstrak.get(id_)
            tautan = nilai(dasar, "numStyleLink")
            dasar = bergaya.get(tautan, dasar) if tautan else dasar
            if dasar is None:
                continue
            tingkat_num = {angka(lvl.get(f"{W}ilvl")): _baca(lvl) for lvl in dasar.findall(f"{W}lvl")}
            timpa: dict[int, int] = {}
            for satu in num.findall(f"{W}lvlOverride"):
                ke = angka(satu.get(f"{W}ilvl"))
                if (lvl := satu.find(f"{W}lvl")) is not None:
                    tingkat_num[ke] = _baca(lvl)
                if (mulai := nilai(satu, "startOverride")) is not None:
                    timpa[ke] = angka(mulai)
            self._num[num.get(f"{W}numId") or ""] = _Num(id_, tingkat_num, timpa)

    def label(self, ppr: Elemen | None, gaya: str) -> Label | None:
        """The label of the next paragraph, or None where it has none.

        Args:
            ppr: its properties.
            gaya: the id of its style.
        """
        numpr = anak(ppr, "numPr")
        dari_gaya = nilai(numpr, "numId") is None
        sumber = self.gaya.ppr(gaya, "numPr") if dari_gaya else numpr
        id_ = nilai(sumber, "numId")
        num = self._num.get(id_ or "")
        if id_ is None or num is None:
            return None
        ilvl = nilai(numpr, "ilvl") or nilai(sumber, "ilvl")
        ke = angka(ilvl) if ilvl is not None else self._tingkat_gaya(num, gaya)
        satu = num.tingkat.get(ke)
        if satu is None:
            return None
        self._maju(id_, num, ke)
        if satu.format == "none" and not satu.teks:
            return None
        teks = _peluru(satu) if satu.format == "bullet" else self._susun(num, satu)
        ind = self.gaya.ind(gaya).atas(satu.ind) if dari_gaya else satu.ind.atas(self.gaya.ind(gaya))
        return Label(teks, satu.sela, ind) if teks.strip() else None

    def _tingkat_gaya(self, num: _Num, gaya: str) -> int:
        return next((ke for ke, satu in num.tingkat.items() if satu.gaya and satu.gaya == gaya), 0)

    def _maju(self, id_: str, num: _Num, ke: int) -> None:
        hitung = self._hitung.setdefault(num.abstrak, {})
        baru = ke in num.timpa and (id_, ke) not in self._dipakai
        self._dipakai.add((id_, ke))
        mulai = num.timpa.get(ke, num.tingkat[ke].mulai)
        hitung[ke] = mulai if baru or ke not in hitung else min(hitung[ke] + 1, TERBESAR)
        for dalam in [satu for satu in hitung if satu > ke]:
            lvl = num.tingkat.get(dalam)
            batas = None if lvl is None else lvl.ulang
            if batas is None or ke < batas:  # w:lvlRestart 0: never
                del hitung[dalam]

    def _susun(self, num: _Num, satu: _Tingkat) -> str:
        hitung = self._hitung[num.abstrak]

        def ganti(cocok: re.Match[str]) -> str:
            lain = int(cocok[1]) - 1
            lvl = num.tingkat.get(lain)
            if lvl is None:
                return ""
            return tulis_nomor(hitung.get(lain, num.timpa.get(lain, lvl.mulai)), "decimal" if satu.legal else lvl.format)

        return _ISIAN.sub(ganti, satu.teks)


def _baca(lvl: Elemen) -> _Tingkat:
    ulang = nilai(lvl, "lvlRestart")
    sela = {"tab": " ", "space": " ", "nothing": ""}.get(nilai(lvl, "suff") or "tab", " ")
    fonts = anak(lvl, "rPr", "rFonts")
    return _Tingkat(
        mulai=angka(nilai(lvl, "start"), 0),
        format=nilai(lvl, "numFmt") or "decimal",
        teks=(nilai(lvl, "lvlText") or "")[:100],
        sela=sela,
        ulang=None if ulang is None else angka(ulang),
        legal=bool(nyala(lvl, "isLgl")),
        ind=baca_ind(anak(lvl, "pPr")),
        gaya=nilai(lvl, "pStyle") or "",
        huruf="" if fonts is None else (fonts.get(f"{W}ascii") or "").lower(),
    )


def _peluru(satu: _Tingkat) -> str:
    """A mark as the sources know it: a dash, a check mark, or a bullet for all others."""
    tanda = satu.teks.strip()
    if tanda in _STRIP and tanda:
        return "–" if tanda in "–—" else "-"
    if tanda and (tanda in _HITAM or (satu.huruf == "wingdings" and tanda in "üþ")):
        return "✓"
    return "•" if tanda else ""


def tulis_nomor(angka_: int, format_: str) -> str:
    """A number in one of Word's formats (ST_NumberFormat); those of other scripts are written in digits."""
    if format_ in ("none", "bullet"):
        return ""
    if angka_ > 0:
        if format_ in ("lowerLetter", "upperLetter") and angka_ <= 780:
            return huruf(angka_) if format_ == "lowerLetter" else huruf(angka_).upper()
        if format_ in ("lowerRoman", "upperRoman") and angka_ < 4000:
            return romawi(angka_).lower() if format_ == "lowerRoman" else romawi(angka_)
        if format_ == "ordinalText" and angka_ < 1000:
            return tingkat(angka_).capitalize()
    return f"{angka_:02d}" if format_ == "decimalZero" else str(angka_)
