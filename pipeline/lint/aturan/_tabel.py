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
_TANDA = ("✓", "v", "x")  # what a schedule may be marked with (source/kunci: `tanda`)
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
    def isi(self) -> tuple[tuple[BarisTabel, Baris, tuple[str, ...]], ...]:
        """The rows and their cells as in `baris`, with the texts of the cells."""
        return tuple(
            (baris, sel, tuple([isi_sel(satu) if satu.isi or satu.daftar else "" for satu in sel])) for baris, sel in self.baris
        )

    @cached_property
    def jumlah(self) -> frozenset[int]:
        """Which rows are totals, from 0."""
        return frozenset(ke for ke, (_, _, teks) in enumerate(self.isi) if adalah_jumlah(teks))

    @cached_property
    def kolom_no(self) -> int | None:
        """The column of row numbers."""
        for ke, (kolom, kepala) in enumerate(zip(self.tabel.kolom, self.kepala, strict=True)):
            if kolom.id == "no" or _NO.fullmatch(kepala.rstrip(". ")):
                return ke
        return None

    @cached_property
    def jadwal(self) -> tuple[int, ...]:
        """The columns of a schedule of marks: those that one setting makes, where a row is marked; else they hold targets."""
        id_ = [satu.id for satu in self.tabel.kolom]
        kembar = [ke for ke, satu in enumerate(id_) if satu in (*id_[max(0, ke - 1) : ke], *id_[ke + 1 : ke + 2])]
        bertanda = {id_[ke] for ke in kembar if any(_bertanda(sel[ke]) for _, sel in self.baris)}
        return tuple(ke for ke in kembar if id_[ke] in bertanda)


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
    if isi := sel.isi:
        return (isi if type(isi) is str else polos(isi)).strip()
    return " ".join(polos(satu.isi) for satu in sel.daftar) if sel.daftar else ""


def _bertanda(sel: Sel) -> bool:
    return sel.arsir or sel.isi in _TANDA


def terisi(sel: Sel) -> bool:
    return bool(sel.isi or sel.daftar or sel.arsir or sel.turun == "lanjut")


def di_baris(baris: BarisTabel, tabel: Tabel) -> Any:
    """The place of a row: its first text that has one, else the table."""
    return next((satu.letak for satu in baris.sel if isinstance(satu.letak, Letak) and isi_sel(satu)), tabel.letak)


def adalah_jumlah(teks: Sequence[str]) -> bool:
    """Whether the texts of a row are those of one of totals."""
    pertama = _pertama(teks)
    return bool(_JUMLAH.fullmatch(pertama) or _SISA.match(pertama))


def sebutan_jumlah(teks: Sequence[str]) -> str:
    """What a row of sums is called (`Jumlah`, `Total Komponen Hasil`), nothing for other rows."""
    pertama = _pertama(teks)
    return pertama if _JUMLAH.fullmatch(pertama) else ""


def _pertama(teks: Sequence[str]) -> str:
    return next((satu for satu in teks[:4] if satu and not satu.rstrip(".").isdigit()), "")
