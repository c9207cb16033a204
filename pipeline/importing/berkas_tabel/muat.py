"""How a table stands on its page where the imported file does not say: on its side, in smaller letters, only where it must."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache

from pipeline.importing.antara import Kisi
from pipeline.importing.berkas_tabel.kolom import Ruas
from pipeline.naskah.model import Gaya, Tabel
from pipeline.naskah.rumah import gaya
from pipeline.naskah.tabel.lebar import lebar_tersempit
from pipeline.source.kunci import PEMDA
from pipeline.source.schema import periksa
from pipeline.source.teks import Berkas
from pipeline.source.yaml import baca_yaml

BANYAK_MULAI, RAPAT_MULAI, SESAK_MULAI = 7, 12, 20  # columns
KOLOM_SEMPIT = 0.35  # how wide a column of a schedule is among others
BESAR_HURUF, BESAR_RAPAT, BESAR_SESAK = 18, 14, 12  # half points: what the house gives a table, and what wide ones need
_LEGA = 0.9  # of the page that the widest words of many columns may take: more is hard to read
_TWIP = 10  # of half a point
_PEMDA = "{nama: X, jenis: kota, ibu-kota: X, provinsi: X, logo: x.png}"


@cache
def gaya_baku() -> Gaya:
    """The house style of a region that sets nothing itself."""
    return gaya(periksa(baca_yaml(Berkas("pemda.yaml", _PEMDA)), PEMDA, {}))


def tata_halaman(kisi: Kisi, tabel: Tabel | None, ruas: Sequence[Ruas]) -> tuple[bool, int]:
    """Whether a table stands on its side, and the size of its text.

    Args:
        kisi: the grid, with what the file says.
        tabel: what its table file makes, or None where that is not known.
        ruas: its columns.

    Returns:
        Where the file says nothing, on its side if its widest words do not fit an upright page; and half points, 0 for the
        house's size.
    """
    lanskap = bool(kisi.lanskap)
    if kisi.lanskap is None and tabel is not None:
        penuh = _LEGA if len(tabel.kolom) >= BANYAK_MULAI else 1.0
        lanskap = _butuh(tabel, BESAR_HURUF) > penuh * gaya_baku().lebar_isi
    besar = kisi.huruf if kisi.huruf >= 0 else _besar(tabel, ruas, lanskap)
    return lanskap, besar if besar != BESAR_HURUF and 8 <= besar <= 44 else 0


def _besar(tabel: Tabel | None, ruas: Sequence[Ruas], lanskap: bool) -> int:
    """The size that suits the columns: the house's where its words have room, else smaller the more columns there are."""
    rumah = gaya_baku()
    ruang = rumah.lebar_isi_lanskap if lanskap else rumah.lebar_isi
    butuh = [_butuh(tabel, besar) if tabel else 0 for besar in (BESAR_HURUF, BESAR_RAPAT)]
    if butuh[0] <= _LEGA * ruang:
        return BESAR_HURUF
    lebar = sum((satu.akhir - satu.awal) * (KOLOM_SEMPIT if satu.jadwal and satu.jadwal.tanda else 1) for satu in ruas)
    if lebar >= SESAK_MULAI or butuh[1] > ruang:
        return BESAR_SESAK
    return BESAR_RAPAT if lebar >= RAPAT_MULAI or butuh[0] > ruang else BESAR_HURUF


def _butuh(tabel: Tabel, besar: int) -> int:
    """The room that the widest words of a table take in letters of this size (half points); twips."""
    return lebar_tersempit(tabel, besar * _TWIP, gaya_baku().huruf)
