"""Tables of a PDF page without ruling lines, where columns are plainly aligned: blank between them over a head and rows.

What could be read in two ways is no table: fewer than three columns, a line that crosses the blank, a head that does not name
every column, rows of which it is not clear where they begin. It then stays lines of text.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

from pipeline.importing.garis_pdf import TabelPdf
from pipeline.importing.huruf_pdf import Baris, Huruf, satu_baris
from pipeline.source.markdown import PENANDA

KOLOM_TERSEDIKIT = 3
BARIS_TERSEDIKIT = 3  # the head and two rows
TERISI = 0.6  # of the cells of its rows
CELAH = 1.1  # of the size of the text: a wider gap within a line parts two cells
SELA = 0.5  # of the size of the text: blank that stays between two columns
RENGGANG = 1.25  # of the closest lines: a wider step begins a row
TERJAUH = 3.0  # of the size of the text: a wider step ends the table
KEPALA_TERPANJANG = 60  # characters of a head


@dataclass(frozen=True, slots=True)
class TabelKolom:
    """A table found: its place among the lines, the table, and the lines of each of its cells."""

    awal: int
    akhir: int
    tabel: TabelPdf
    sel: list[list[Baris]]


@dataclass
class _Kolom:
    x0: float
    x1: float


def cari_kolom(baris: Sequence[Baris]) -> list[TabelKolom]:
    """The tables among lines of text that follow each other.

    Args:
        baris: lines from top to bottom, none within a table with ruling lines.
    """
    potongan = [_potong(satu) for satu in baris]
    hasil: list[TabelKolom] = []
    ke = 0
    while ke < len(baris):
        temu = _tabel(baris, potongan, ke) if len(potongan[ke]) >= KOLOM_TERSEDIKIT else None
        if temu is not None:
            hasil.append(temu)
        ke = temu.akhir if temu else ke + 1
    return hasil


def _potong(baris: Baris) -> list[Baris]:
    """The pieces of a line between wide gaps."""
    deret: list[list[Huruf]] = [[baris.huruf[0]]]
    for kiri, kanan in pairwise(baris.huruf):
        if kanan.x0 - kiri.x1 > CELAH * baris.ukuran:
            deret.append([])
        deret[-1].append(kanan)
    return [potong for satu in deret if (potong := satu_baris(satu)) is not None]


def _tabel(baris: Sequence[Baris], potongan: Sequence[Sequence[Baris]], awal: int) -> TabelKolom | None:
    kolom = [_Kolom(satu.x0, satu.x1) for satu in potongan[awal]]
    akhir = awal + 1
    while akhir < len(baris) and 0 < baris[akhir - 1].dasar - baris[akhir].dasar < TERJAUH * baris[akhir].ukuran:
        lebih = _muat(kolom, potongan[akhir], baris[akhir].ukuran)
        if lebih is None:
            break
        kolom = lebih
        akhir += 1
    while (
        akhir > awal and len(potongan[akhir - 1]) == 1 and _kolom_milik(kolom, potongan[akhir - 1][0]) == 0
    ):  # a source below it
        akhir -= 1
    sel = [[_kolom_milik(kolom, satu) for satu in potongan[ke]] for ke in range(awal, akhir)]
    rumpun = _rumpun(baris[awal:akhir], sel)
    if rumpun is None or not _layak(potongan[awal:akhir], sel, rumpun, len(kolom)):
        return None
    isi: list[list[Baris]] = [[] for _ in range(len(rumpun) * len(kolom))]
    for nomor, (dari, sampai) in enumerate(rumpun):
        for ke in range(dari, sampai):
            for k, satu in zip(sel[ke], potongan[awal + ke], strict=True):
                isi[nomor * len(kolom) + k].append(satu)
    letak = [(b, k, 1, 1) for b in range(len(rumpun)) for k in range(len(kolom))]
    x = [kolom[0].x0, *((a.x1 + b.x0) / 2 for a, b in pairwise(kolom)), kolom[-1].x1]
    y = [baris[awal + dari].dasar for dari, _ in rumpun]
    return TabelKolom(awal, akhir, TabelPdf(x, [*y, baris[akhir - 1].dasar - 1], letak), isi)


def _muat(kolom: Sequence[_Kolom], potongan: Sequence[Baris], ukuran: float) -> list[_Kolom] | None:
    """The columns with the pieces of a further line among them, or None where a piece reaches over blank between two."""
    hasil = [_Kolom(satu.x0, satu.x1) for satu in kolom]
    dipakai: set[int] = set()
    for satu in potongan:
        kena = [ke for ke, k in enumerate(hasil) if satu.x0 < k.x1 and k.x0 < satu.x1]
        if len(kena) != 1 or kena[0] in dipakai:
            return None
        dipakai.add(kena[0])
        k = hasil[kena[0]]
        k.x0, k.x1 = min(k.x0, satu.x0), max(k.x1, satu.x1)
    return hasil if all(b.x0 - a.x1 > SELA * ukuran for a, b in pairwise(hasil)) else None


def _kolom_milik(kolom: Sequence[_Kolom], satu: Baris) -> int:
    return next(ke for ke, k in enumerate(kolom) if k.x0 - 0.01 <= satu.x0 and satu.x1 <= k.x1 + 0.01)


def _rumpun(baris: Sequence[Baris], sel: Sequence[Sequence[int]]) -> list[tuple[int, int]] | None:
    """The rows as ranges of lines: parted by wider steps, else where the first column begins; None where neither is clear."""
    langkah = [a.dasar - b.dasar for a, b in pairwise(baris)]
    if len(langkah) < BARIS_TERSEDIKIT - 1:
        return None
    awal = [0, *(ke for ke, satu in enumerate(langkah, 1) if satu > RENGGANG * min(langkah))]
    if len(awal) < BARIS_TERSEDIKIT:
        awal = [ke for ke, satu in enumerate(sel) if 0 in satu]
        if not awal or awal[0] != 0 or any(len(sel[ke]) < 2 for ke in awal):
            return None
    return list(zip(awal, [*awal[1:], len(baris)], strict=True))


def _layak(
    potongan: Sequence[Sequence[Baris]], sel: Sequence[Sequence[int]], rumpun: Sequence[tuple[int, int]], lebar: int
) -> bool:
    """Whether rows are a table: a head that names every column in words, most cells filled, no column of colons."""
    if len(rumpun) < BARIS_TERSEDIKIT:
        return False
    teks: list[dict[int, str]] = []
    for dari, sampai in rumpun:
        satu: dict[int, str] = {}
        for ke in range(dari, sampai):
            for k, potong in zip(sel[ke], potongan[ke], strict=True):
                satu[k] = f"{satu.get(k, '')} {potong.polos}".strip()
        teks.append(satu)
    kepala, isi = teks[0], teks[1:]
    bernama = all(len(kepala.get(k, "")) > 1 and not _bukan_kepala(kepala[k]) for k in range(lebar))
    terisi = sum(map(len, isi)) >= TERISI * lebar * len(isi) and sum(len(satu) >= KOLOM_TERSEDIKIT for satu in isi) > 1
    return bernama and terisi and not any({satu.get(k, ":") for satu in isi} == {":"} for k in range(lebar))


def _bukan_kepala(teks: str) -> bool:
    return (
        teks.isdecimal() or len(teks) > KEPALA_TERPANJANG or ":" in teks or bool(PENANDA.match(teks)) or teks.endswith((";", ","))
    )
