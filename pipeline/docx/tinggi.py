"""How tall rows are, as guessed from the widths of their words, and which of them stay on one page."""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator, Sequence
from functools import cache, lru_cache

from pipeline.naskah.model import BarisTabel, Prosa, Sel, polos
from pipeline.naskah.tabel.huruf import lebar_kata
from pipeline.naskah.tabel.lebar import TEPI_SEL, lekuk, ruang_sel

# A row goes to the next page whole, unless it is so tall that it would leave a hole: then it may break.
BATAS_UTUH = 0.4  # of the page's height
PALING_RAPAT = 5  # rows that hang together
PASANGAN = 11  # lines: rows that only keep each other company leave no larger hole
JARAK_KEPALA = 80  # twips above and below the text of a head cell, by the style of the templates


def baris_tepat(ukuran: int) -> int:
    """The exact line height for a text size, both in twips: single spacing is 1.2 times the size."""
    return round(ukuran * 1.2)


def baris_prosa(isi: Prosa, ruang: int, ukuran: int, *, tebal: bool = False) -> int:
    """How many lines a text takes in `ruang`; both it and the size of the text in twips."""
    jumlah, terisi, sela = 1, 0.0, _lebar_kata(" ", ukuran, tebal)
    for kata in polos(isi).split():
        lebar = _lebar_kata(kata, ukuran, tebal)
        if terisi and terisi + sela + lebar > ruang:
            jumlah, terisi = jumlah + 1, 0.0
        terisi += lebar + (sela if terisi else 0)
        if terisi > ruang > 0:  # a word that does not fit breaks anywhere
            jumlah, terisi = jumlah + math.ceil(terisi / ruang) - 1, terisi % ruang
    return jumlah


def tinggi_kasar(baris: Sequence[BarisTabel], kolom: Sequence[int], ukuran: int) -> Iterator[float]:
    """A quick guess at how many lines each row has. Cells that reach down are not counted: they may break between rows.

    Args:
        baris: the rows.
        kolom: the widths of the columns, twips.
        ukuran: the size of the text, twips.
    """
    muat = [max(1, satu - 2 * TEPI_SEL) / (ukuran * 0.52) for satu in kolom]  # characters in a line of each column
    for satu in baris:
        paling, ke = 1.0, 0
        for sel in satu.sel:
            isi = sel.isi
            if not sel.turun and (sel.daftar or len(isi) > 40 or type(isi) is not str):
                lebar = muat[ke] if sel.rentang == 1 else sum(muat[ke : ke + sel.rentang])
                paling = max(paling, sum(len(polos(satu)) / lebar + 1 for satu in (isi, *(p.isi for p in sel.daftar))))
            ke += sel.rentang
        yield paling


def tinggi_kepala(kepala: Sequence[BarisTabel], kolom: Sequence[int], ukuran: int) -> list[int]:
    """The least height of each row of heads in twips, 0 where it needs none.

    A head that reaches down and is taller than the rows beside it makes the last of them taller; where the heads are repeated
    LibreOffice forgets that and cuts its text off.
    """
    sendiri = [_baris_sendiri(satu, kolom, ukuran, tebal=True) * baris_tepat(ukuran) + JARAK_KEPALA for satu in kepala]
    hasil = list(sendiri)
    for awal, akhir, ke in _gabungan(kepala):
        sel = next(sel for di, sel in _bersama_letak(kepala[awal]) if di == ke)
        perlu = _baris_teks(sel, kolom, ke, ukuran, tebal=True) * baris_tepat(ukuran) + JARAK_KEPALA
        kurang = perlu - sum(hasil[awal : akhir + 1])
        for di in range(awal, akhir + 1 if kurang > 0 else awal):
            hasil[di] += math.ceil(kurang / (akhir + 1 - awal))
    return [perlu if perlu > ada else 0 for perlu, ada in zip(hasil, sendiri, strict=True)]


def awal_kelompok_akhir(baris: Sequence[BarisTabel]) -> int:
    """Where the last rows begin that hang together by merged cells, at most `PALING_RAPAT` of them."""
    ke = len(baris) - 1
    while ke > 0 and any(sel.turun == "lanjut" for sel in baris[ke].sel) and len(baris) - ke < PALING_RAPAT:
        ke -= 1
    return ke


def baris_seiring(baris: Sequence[BarisTabel], kolom: Sequence[int], ukuran: int, paling_tinggi: float) -> set[int]:
    """The rows that stay with the next one.

    The text of a cell that reaches down would else break over two pages; and neither its first nor its last row stands alone on a
    page, where nothing would say what it belongs to. Rows that hang together are at most `PALING_RAPAT`, and no taller than a row
    that goes to the next page whole, or than `PASANGAN`: else their hole at the foot of the page would be worse.

    Args:
        baris: the rows.
        kolom: the widths of the columns, twips.
        ukuran: the size of the text, twips.
        paling_tinggi: how many lines a row may have that goes to the next page whole.
    """
    hasil: set[int] = set()
    tinggi = cache(lambda ke: _baris_sendiri(baris[ke], kolom, ukuran))
    gabungan = sorted(_gabungan(baris), key=lambda satu: (satu[0], satu[2]))
    for awal, akhir, ke in gabungan:
        sel = next(sel for di, sel in _bersama_letak(baris[awal]) if di == ke)
        perlu = _baris_teks(sel, kolom, ke, ukuran) if sel.daftar or sel.isi else 1
        cukup = _cukup(awal, akhir, perlu, tinggi) if 1 < perlu <= paling_tinggi else awal
        if cukup > awal and _boleh_rapat(baris, hasil, awal, cukup, tinggi, paling_tinggi):
            hasil.update(range(awal, cukup))
    for _, awal, akhir in sorted({(akhir - awal, awal, akhir) for awal, akhir, _ in gabungan}):  # inner groups first
        for satu in (akhir - 1, awal):
            if satu not in hasil and _boleh_rapat(baris, hasil, satu, satu + 1, tinggi, min(PASANGAN, paling_tinggi)):
                hasil.add(satu)
    return hasil


def _gabungan(baris: Sequence[BarisTabel]) -> Iterator[tuple[int, int, int]]:
    """(first row, last row, column) of every cell that reaches down over more than one row."""
    terbuka: dict[int, int] = {}
    for ke, satu in enumerate(baris):
        turun: dict[int, str] = {}
        kolom = 0
        for sel in satu.sel:
            if sel.turun:
                turun[kolom] = sel.turun
            kolom += sel.rentang
        for di in [di for di in terbuka if turun.get(di) != "lanjut"]:
            awal = terbuka.pop(di)
            if ke - 1 > awal:
                yield awal, ke - 1, di
        for di, arah in turun.items():
            if arah == "mulai":
                terbuka[di] = ke
    for di, awal in terbuka.items():
        if len(baris) - 1 > awal:
            yield awal, len(baris) - 1, di


def _bersama_letak(baris: BarisTabel) -> Iterator[tuple[int, Sel]]:
    """The cells of a row with the column that each begins in."""
    ke = 0
    for sel in baris.sel:
        yield ke, sel
        ke += sel.rentang


def _cukup(awal: int, akhir: int, perlu: int, tinggi: Callable[[int], int]) -> int:
    """The row by which a cell that begins in row `awal` has room for its lines of text, or the last one that it may take."""
    ada, ke = tinggi(awal), awal
    while ada < perlu and ke < akhir and ke - awal + 1 < PALING_RAPAT:
        ke += 1
        ada += tinggi(ke)
    return ke


def _boleh_rapat(
    baris: Sequence[BarisTabel], rapat: set[int], awal: int, akhir: int, tinggi: Callable[[int], int], paling_tinggi: float
) -> bool:
    """Whether rows may hang together, with those before and after them that already do, and with the group rows above."""
    while awal - 1 in rapat:
        awal -= 1
    while akhir in rapat:
        akhir += 1
    kelompok = awal
    while kelompok and baris[kelompok - 1].kelompok:
        kelompok -= 1
    return akhir - awal < PALING_RAPAT and sum(map(tinggi, range(kelompok, akhir + 1))) <= paling_tinggi


def _baris_sendiri(baris: BarisTabel, kolom: Sequence[int], ukuran: int, *, tebal: bool = False) -> int:
    """How many lines a row needs for the cells that end in it."""
    return max(
        (
            _baris_teks(sel, kolom, ke, ukuran, tebal=tebal)
            for ke, sel in _bersama_letak(baris)
            if not sel.turun and (sel.daftar or sel.isi)
        ),
        default=1,
    )


def _baris_teks(sel: Sel, kolom: Sequence[int], ke: int, ukuran: int, *, tebal: bool = False) -> int:
    """How many lines the text of a cell needs."""
    ruang = ruang_sel(sum(kolom[ke : ke + sel.rentang]))
    if not sel.daftar:
        return baris_prosa(sel.isi, ruang, ukuran, tebal=tebal)
    return sum(baris_prosa(satu.isi, ruang - lekuk(satu), ukuran, tebal=tebal) for satu in sel.daftar)


@lru_cache(maxsize=4096)
def _lebar_kata(kata: str, ukuran: int, tebal: bool) -> float:
    return lebar_kata(kata, ukuran, tebal=tebal)
