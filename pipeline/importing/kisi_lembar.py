"""A sheet as it is: cells with their texts, merged ranges and colours. What readers of .xlsx and .csv give to `lembar`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.importing.antara import Asal
from pipeline.importing.bersih import rapikan


@dataclass(frozen=True, slots=True)
class SelLembar:
    """A cell.

    Args:
        teks: its plain text; lines as the sheet breaks them.
        warna: how it is filled, or "" where it is not (or white).
        tinggi, lebar: rows and columns that it covers.
        tertutup: whether a merged cell that begins elsewhere covers it.
    """

    teks: str = ""
    warna: str = ""
    tinggi: int = 1
    lebar: int = 1
    tertutup: bool = False


KOSONG = SelLembar()


def baris_sel(sel: SelLembar) -> list[str]:
    """The lines of a cell's text that are not blank."""
    return [baris for satu in sel.teks.split("\n") if (baris := rapikan(satu))]


@dataclass(frozen=True, slots=True)
class Lembar:
    """A sheet.

    Args:
        jalur: the file's path as shown in messages.
        nama: the sheet's name, or "" for a file that has only one.
        baris: its rows from the first, cells from the first column; rows need not be equally long.
        catatan: what the reader could not read: text, row and column from 1.
    """

    jalur: str
    nama: str
    baris: Sequence[Sequence[SelLembar]]
    catatan: Sequence[tuple[str, int, int]] = field(default=())

    def sel(self, baris: int, kolom: int) -> SelLembar:
        """The cell at a place counted from 0."""
        return self.baris[baris][kolom] if baris < len(self.baris) and kolom < len(self.baris[baris]) else KOSONG

    def asal(self, baris: int, kolom: int = 0) -> Asal:
        """Where that cell is, for messages."""
        return Asal(self.jalur, baris + 1, kolom + 1)

    def sebut(self, baris: int, kolom: int) -> str:
        """As the office's program calls it, `RATL!C5`; rows and columns counted from 0."""
        return f"{self.nama}!{huruf_kolom(kolom + 1)}{baris + 1}" if self.nama else f"{huruf_kolom(kolom + 1)}{baris + 1}"


def huruf_kolom(ke: int) -> str:
    """The letters of a column counted from 1."""
    huruf = ""
    while ke:
        ke, sisa = divmod(ke - 1, 26)
        huruf = chr(ord("A") + sisa) + huruf
    return huruf


def pasang_gabungan(baris: Sequence[Sequence[SelLembar]], gabungan: Sequence[tuple[int, int, int, int]]) -> list[list[SelLembar]]:
    """Rows with merged ranges put in.

    Args:
        baris: rows of cells, none merged.
        gabungan: ranges (first row, first column, last row, last column) from 0; what lies outside of the rows is cut off.
    """
    lebar = max(map(len, baris), default=0)
    hasil = [[*satu, *[KOSONG] * (lebar - len(satu))] for satu in baris]
    for atas, kiri, bawah, kanan in gabungan:
        bawah, kanan = min(bawah, len(hasil) - 1), min(kanan, lebar - 1)
        if atas > bawah or kiri > kanan or any(hasil[r][k].tertutup for r in (atas, bawah) for k in (kiri, kanan)):
            continue
        pertama = hasil[atas][kiri]
        for r in range(atas, bawah + 1):
            for k in range(kiri, kanan + 1):
                hasil[r][k] = SelLembar(warna=pertama.warna, tertutup=True)
        hasil[atas][kiri] = SelLembar(pertama.teks, pertama.warna, bawah - atas + 1, kanan - kiri + 1)
    return hasil
