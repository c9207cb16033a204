"""Captions: `Tabel 4.1.` and `Gambar 2.`, counted here and nowhere else."""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from pipeline.naskah.model import Gambar, Judul, Lari, Prosa, Tabel

# per-bab begins anew in every heading of level 1 and writes its number in front; menerus runs through the lampiran.
Cara: TypeAlias = Literal["per-bab", "menerus", "tidak"]
_TERTULIS = re.compile(r"(Tabel|Gambar)\s+((?:\d+\.)*(\d+))\b[.:]?\s*", re.IGNORECASE)


@dataclass
class Keterangan:
    """Numbers the tables and pictures of one lampiran, in their order.

    Args:
        cara_tabel, cara_gambar: how.
    """

    cara_tabel: Cara = "tidak"
    cara_gambar: Cara = "tidak"
    _bab: int = 0
    _hitung: dict[str, int] = field(default_factory=dict)

    def judul(self, judul: Judul) -> None:
        """A heading was passed: one of level 1 is a bab."""
        if judul.tingkat == 1:
            self._bab = judul.angka[0]
            for jenis, cara in (("Tabel", self.cara_tabel), ("Gambar", self.cara_gambar)):
                if cara == "per-bab":
                    self._hitung[jenis] = 0

    def tabel(self, tabel: Tabel, *, bernomor: bool = True) -> Tabel:
        """The table with its label; one without a title, or not `bernomor`, has none."""
        label, judul = self._label("Tabel", self.cara_tabel, tabel.judul, bernomor)
        return replace(tabel, label=label, judul=judul) if label else tabel

    def gambar(self, gambar: Gambar, *, bernomor: bool = True) -> Gambar:
        """The picture with its label."""
        label, judul = self._label("Gambar", self.cara_gambar, gambar.judul, bernomor)
        return replace(gambar, label=label, judul=judul) if label else gambar

    def _label(self, jenis: str, cara: Cara, judul: Prosa, bernomor: bool) -> tuple[str, Prosa]:
        """A label that the author typed before the title is kept, and what comes after it goes on from it."""
        depan = judul if isinstance(judul, str) else judul[0].teks
        cocok = _TERTULIS.match(depan)
        if cocok and cocok[1].casefold() == jenis.casefold():
            self._hitung[jenis] = int(cocok[3])
            sisa = depan[cocok.end() :]
            return cocok[0].strip(), sisa if isinstance(judul, str) else _sisa(judul, sisa)
        if cara == "tidak" or not bernomor or not judul:
            return "", judul
        nomor = self._hitung[jenis] = self._hitung.get(jenis, 0) + 1
        return f"{jenis} {f'{self._bab}.' if cara == 'per-bab' and self._bab else ''}{nomor}.", judul


def _sisa(judul: tuple[Lari, ...], depan: str) -> Prosa:
    return (judul[0]._replace(teks=depan), *judul[1:]) if depan else judul[1:]
