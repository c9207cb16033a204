"""What the rules on tables share: the tables of a naskah as grids, with the heads of their columns."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cached_property, lru_cache
from typing import Any

from pipeline.lint.konteks import Konteks
from pipeline.naskah.model import BarisTabel, Blok, Judul, Lampiran, Sel, Tabel, polos
from pipeline.source.teks import Letak

_NOMOR_KOLOM = re.compile(r"\(?\d{1,2}\)?\.?")
# `Jumlah pegawai yang …` is an indicator, `Total Komponen Hasil` a total.
_JUMLAH = re.compile(
    r"(?:sub\s?-?)?(?:jumlah|total)(?:\s+(?:total|keseluruhan|seluruhnya|umum|besar|[ivx]{1,5}|[a-h]|\d{1,2}))*\s?[:.]?"
    r"|(?:sub\s?-?|grand\s)total\b.{0,60}|total\s(?:\S+\s?){1,4}",
    re.IGNORECASE,
)
_SISA = re.compile(r"selisih|rata-rata", re.IGNORECASE)
_NO = re.compile(r"n[o0]m[o0]r|no|no\.?\s?urut", re.IGNORECASE)
Baris = Sequence[Sel]


@dataclass(frozen=True, eq=False)
class Kisi:
    """A table with every row brought to its leaf columns.

    Args:
        tabel: the table.
        lampiran: what it stands in; None for the body.
        bab: the heading of level 1 that it stands under, or None.
    """

    tabel: Tabel
    lampiran: Lampiran | None
    bab: Judul | None

    @cached_property
    def kepala(self) -> tuple[str, ...]:
        """For each leaf column the texts of its head from the top, joined by " / "."""
        isi: list[list[str]] = [[] for _ in self.tabel.kolom]
        for baris in self.tabel.kepala:
            teks = [polos(satu.isi).strip() for satu in _rentang(baris.sel, len(isi))]
            if len(self.tabel.kepala) > 1 and baris is self.tabel.kepala[-1] and self._bernomor(teks):
                continue
            for ke, satu in enumerate(teks):
                if satu and (not isi[ke] or isi[ke][-1] != satu):
                    isi[ke].append(satu)
        return tuple(" / ".join(satu) for satu in isi)

    def _bernomor(self, teks: Sequence[str]) -> bool:
        """Whether a head row only numbers the columns; below a schedule others are empty."""
        return all(_NOMOR_KOLOM.fullmatch(satu) for satu in teks)

    @cached_property
    def baris(self) -> tuple[tuple[BarisTabel, Baris], ...]:
        """The rows with their cells by leaf column; what a cell covers to its right is an empty cell that goes on."""
        lebar = len(self.tabel.kolom)
        return tuple((baris, baris.sel if len(baris.sel) == lebar else _luaskan(baris.sel, lebar)) for baris in self.tabel.baris)

    @cached_property
    def kolom_no(self) -> int | None:
        """The column of row numbers."""
        for ke, (kolom, kepala) in enumerate(zip(self.tabel.kolom, self.kepala, strict=True)):
            if kolom.id == "no" or _NO.fullmatch(kepala.rstrip(". ")):
                return ke
        return None

    @cached_property
    def jadwal(self) -> tuple[int, ...]:
        """The columns of a schedule of marks: those that one setting makes."""
        kolom = self.tabel.kolom
        return tuple(
            ke
            for ke, satu in enumerate(kolom)
            if (ke and kolom[ke - 1] is satu) or (ke + 1 < len(kolom) and kolom[ke + 1] is satu)
        )


def _rentang(sel: Iterable[Sel], lebar: int) -> list[Sel]:
    """The cells by leaf column, one that covers several repeated."""
    hasil = [satu for satu in sel for _ in range(satu.rentang)]
    return (hasil + [Sel()] * lebar)[:lebar]


def _luaskan(sel: Iterable[Sel], lebar: int) -> list[Sel]:
    hasil: list[Sel] = []
    for satu in sel:
        hasil += [satu, *[Sel(turun="lanjut")] * (satu.rentang - 1)]
    return (hasil + [Sel()] * lebar)[:lebar]


@lru_cache(maxsize=1)
def kisi(k: Konteks) -> tuple[Kisi, ...]:
    """The tables of the naskah in order."""
    return tuple(_kisi(k))


def _kisi(k: Konteks) -> Iterator[Kisi]:
    for lampiran, blok in ruang(k, badan=True):
        bab: Judul | None = None
        for satu in blok:
            if isinstance(satu, Judul) and satu.tingkat == 1:
                bab = satu
            elif isinstance(satu, Tabel):
                yield Kisi(satu, lampiran, bab)


def ruang(k: Konteks, *, badan: bool = False) -> Iterator[tuple[Lampiran | None, Sequence[Blok]]]:
    """Where prose and tables stand: each lampiran; of a dokumen its body, which with `badan` counts for every kind."""
    if badan or k.golongan == "dokumen":
        yield None, k.naskah.batang_tubuh
    for lampiran in k.naskah.lampiran:
        yield lampiran, lampiran.blok


def isi_sel(sel: Sel) -> str:
    """The text of a cell; of one with several paragraphs all of them."""
    if sel.isi:
        return polos(sel.isi).strip()
    return " ".join(polos(satu.isi) for satu in sel.daftar) if sel.daftar else ""


def terisi(sel: Sel) -> bool:
    return bool(sel.isi or sel.daftar or sel.arsir or sel.turun == "lanjut")


def di_baris(baris: BarisTabel, tabel: Tabel) -> Any:
    """The place of a row: its first text that has one, else the table."""
    return next((satu.letak for satu in baris.sel if isinstance(satu.letak, Letak) and isi_sel(satu)), tabel.letak)


def baris_jumlah(sel: Baris) -> bool:
    """Whether a row is one of totals."""
    return bool(sebutan_jumlah(sel) or _SISA.match(_pertama(sel)))


def sebutan_jumlah(sel: Baris) -> str:
    """What a row of sums is called (`Jumlah`, `Total Komponen Hasil`), nothing for other rows."""
    pertama = _pertama(sel)
    return pertama if _JUMLAH.fullmatch(pertama) else ""


def _pertama(sel: Baris) -> str:
    return next((teks for satu in sel[:4] if (teks := isi_sel(satu)) and not teks.rstrip(".").isdigit()), "")
