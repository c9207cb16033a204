"""Tables of a PDF page from its ruling lines: where lines cross there are cells."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

TIPIS = 2.6  # points: what is drawn thinner is a line
RAPAT = 2.2  # points between lines that are one
TERPENDEK = 5.0  # points of a line
PALING_BANYAK = 4000  # lines of a page that are looked at
SEL_TERBANYAK = 20_000
BERBINGKAI = 0.9  # of each edge of a table that lines cover


class Kotak(NamedTuple):
    """The bounds of something drawn, points from the bottom left, and whether its outline is drawn."""

    x0: float
    y0: float
    x1: float
    y1: float
    bergaris: bool = False


class Garis(NamedTuple):
    """A line: its place across its direction, and where it begins and ends along it."""

    di: float
    awal: float
    akhir: float


@dataclass
class TabelPdf:
    """A table: lines between rows from the top and between columns from the left, its cells, and their texts.

    Args:
        x, y: columns' borders ascending, rows' borders descending.
        sel: (row, column, rows, columns) of each cell.
        isi: the text of each cell.
    """

    x: list[float]
    y: list[float]
    sel: list[tuple[int, int, int, int]]
    isi: list[str] = field(default_factory=list)
    peta: dict[tuple[int, int], int] = field(default_factory=dict)

    @property
    def atas(self) -> float:
        return self.y[0]

    def cari(self, x: float, y: float) -> int:
        """The cell at a place, or -1."""
        if not (self.x[0] <= x <= self.x[-1] and self.y[-1] <= y <= self.y[0]):
            return -1
        kolom = min(bisect_right(self.x, x) - 1, len(self.x) - 2)
        baris = min(bisect_right([-satu for satu in self.y], -y) - 1, len(self.y) - 2)
        return self.peta.get((baris, kolom), -1)

    def baris(self) -> tuple[tuple[tuple[str, ...], ...], int]:
        """The texts by row and column, each at the first row and column of its cell, and how many columns there are."""
        deret = [[""] * (len(self.x) - 1) for _ in range(len(self.y) - 1)]
        for (baris, kolom, _, _), teks in zip(self.sel, self.isi, strict=True):
            deret[baris][kolom] = teks
        terpakai = sorted({kolom for _, kolom, _, _ in self.sel})
        hasil = tuple(tuple(satu[k] for k in terpakai) for satu in deret if any(satu))
        return hasil, len(terpakai)


def cari_tabel(kotak: Sequence[Kotak]) -> list[TabelPdf]:
    """The tables that lines make.

    Args:
        kotak: what is drawn on the page.
    """
    datar, tegak = _garis(kotak)
    hasil: list[TabelPdf] = []
    for h, v in _rumpun(datar, tegak):
        tabel = _tabel(h, v)
        if tabel is not None:
            hasil.append(tabel)
    return hasil


def _garis(kotak: Iterable[Kotak]) -> tuple[list[Garis], list[Garis]]:
    datar: list[Garis] = []
    tegak: list[Garis] = []
    for satu in kotak:
        lebar, tinggi = satu.x1 - satu.x0, satu.y1 - satu.y0
        if tinggi < TIPIS <= lebar:
            datar.append(Garis((satu.y0 + satu.y1) / 2, satu.x0, satu.x1))
        elif lebar < TIPIS <= tinggi:
            tegak.append(Garis((satu.x0 + satu.x1) / 2, satu.y0, satu.y1))
        elif satu.bergaris and lebar > TERPENDEK and tinggi > TERPENDEK:
            datar += [Garis(satu.y0, satu.x0, satu.x1), Garis(satu.y1, satu.x0, satu.x1)]
            tegak += [Garis(satu.x0, satu.y0, satu.y1), Garis(satu.x1, satu.y0, satu.y1)]
    return _satukan(datar[:PALING_BANYAK]), _satukan(tegak[:PALING_BANYAK])


def _satukan(garis: Sequence[Garis]) -> list[Garis]:
    """Pieces of one line as one line."""
    jalur: list[list[Garis]] = []
    for satu in sorted(garis):
        if jalur and satu.di - jalur[-1][0].di < RAPAT:
            jalur[-1].append(satu)
        else:
            jalur.append([satu])
    hasil: list[Garis] = []
    for deret in jalur:
        di = sum(satu.di for satu in deret) / len(deret)
        awal, akhir = None, 0.0
        for satu in sorted(deret, key=lambda g: g.awal):
            if awal is None:
                awal, akhir = satu.awal, satu.akhir
            elif satu.awal <= akhir + RAPAT:
                akhir = max(akhir, satu.akhir)
            else:
                hasil.append(Garis(di, awal, akhir))
                awal, akhir = satu.awal, satu.akhir
        if awal is not None:
            hasil.append(Garis(di, awal, akhir))
    return [satu for satu in hasil if satu.akhir - satu.awal >= TERPENDEK]


def _rumpun(datar: Sequence[Garis], tegak: Sequence[Garis]) -> list[tuple[list[Garis], list[Garis]]]:
    """Lines that touch each other, together."""
    induk = list(range(len(datar) + len(tegak)))

    def akar(ke: int) -> int:
        while induk[ke] != ke:
            induk[ke] = induk[induk[ke]]
            ke = induk[ke]
        return ke

    for i, h in enumerate(datar):
        for j, v in enumerate(tegak, len(datar)):
            if h.awal - RAPAT <= v.di <= h.akhir + RAPAT and v.awal - RAPAT <= h.di <= v.akhir + RAPAT:
                induk[akar(i)] = akar(j)
    kelompok: dict[int, tuple[list[Garis], list[Garis]]] = {}
    for i, h in enumerate(datar):
        kelompok.setdefault(akar(i), ([], []))[0].append(h)
    for j, v in enumerate(tegak, len(datar)):
        kelompok.setdefault(akar(j), ([], []))[1].append(v)
    return [satu for satu in kelompok.values() if len(satu[0]) > 1 and len(satu[1]) > 1]


def _batas(nilai: Iterable[float]) -> list[float]:
    hasil: list[float] = []
    for satu in sorted(nilai):
        if not hasil or satu - hasil[-1] > RAPAT:
            hasil.append(satu)
    return hasil


def _tabel(datar: Sequence[Garis], tegak: Sequence[Garis]) -> TabelPdf | None:
    x = _batas(satu.di for satu in tegak)
    y = _batas(satu.di for satu in datar)[::-1]
    kolom, baris = len(x) - 1, len(y) - 1
    if kolom < 1 or baris < 1 or kolom * baris < 2 or kolom * baris > SEL_TERBANYAK:
        return None
    mendatar = min(_tertutup(datar, di, x[0], x[-1]) for di in (y[0], y[-1]))
    menegak = min(_tertutup(tegak, di, y[-1], y[0]) for di in (x[0], x[-1]))
    if min(mendatar, menegak) < BERBINGKAI:
        return None  # a chart, or boxes with arrows between
    kanan = [[_terhalang(tegak, x[k + 1], (y[b] + y[b + 1]) / 2) for k in range(kolom)] for b in range(baris)]
    bawah = [[_terhalang(datar, y[b + 1], (x[k] + x[k + 1]) / 2) for k in range(kolom)] for b in range(baris)]
    tabel = TabelPdf(x, y, [])
    for b in range(baris):
        for k in range(kolom):
            if (b, k) in tabel.peta:
                continue
            lebar = 1
            while k + lebar < kolom and not kanan[b][k + lebar - 1] and (b, k + lebar) not in tabel.peta:
                lebar += 1
            tinggi = 1
            while b + tinggi < baris and not any(bawah[b + tinggi - 1][k : k + lebar]):
                tinggi += 1
            for r in range(b, b + tinggi):
                for c in range(k, k + lebar):
                    tabel.peta[r, c] = len(tabel.sel)
            tabel.sel.append((b, k, tinggi, lebar))
    return tabel if len(tabel.sel) > 1 else None


def _tertutup(garis: Sequence[Garis], di: float, awal: float, akhir: float) -> float:
    """The share of an edge that lines cover."""
    panjang = sum(max(0.0, min(g.akhir, akhir) - max(g.awal, awal)) for g in garis if abs(g.di - di) <= RAPAT)
    return panjang / (akhir - awal) if akhir > awal else 0.0


def _terhalang(garis: Sequence[Garis], di: float, antara: float) -> bool:
    """Whether a line stands at a place across, over a place along."""
    return any(abs(satu.di - di) <= RAPAT and satu.awal - RAPAT <= antara <= satu.akhir + RAPAT for satu in garis)
