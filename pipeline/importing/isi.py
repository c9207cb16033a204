"""The text of a lampiran: one file for each BAB, headings with their levels, lists and tables between them.

Markers and labels are kept as written. A line is a heading only where its level is sure; all else is a list item or a paragraph.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.importing.antara import KATA, Blok, Catatan
from pipeline.importing.bagian import BagianTulis, JudulTulis, Simpul
from pipeline.importing.judul_lampiran import JudulTemu, Unsur, baca_judul_bab, cari_judul
from pipeline.importing.paragraf import baris_terbungkus, susun_teks

BERKAS_TERBANYAK = 60  # BAB that get a file each; more of them stand in one


@dataclass(frozen=True, slots=True)
class IsiLampiran:
    """The files of a lampiran, and whether divider pages stood before its BAB."""

    bagian: tuple[BagianTulis, ...]
    pembatas: bool


def susun_lampiran(blok: Sequence[Blok], catatan: Catatan) -> IsiLampiran:
    """The blocks of a lampiran as files: one for each BAB, or one.

    Args:
        blok: without the heading block, the title and the closing signature.
        catatan: takes what is dropped (divider pages) and remarks.
    """
    unsur, pembatas = _bab(blok, catatan)
    kelompok: list[list[Unsur]] = [[]]
    for satu in unsur:
        if isinstance(satu, JudulTemu) and kelompok[-1]:
            kelompok.append([])
        kelompok[-1].append(satu)
    if len(kelompok) > BERKAS_TERBANYAK:
        kelompok = [unsur]
    terbungkus = baris_terbungkus(blok)
    bagian = tuple(_bagian(satu, terbungkus, catatan) for satu in kelompok if satu)
    return IsiLampiran(bagian, pembatas)


def _bab(blok: Sequence[Blok], catatan: Catatan) -> tuple[list[Unsur], bool]:
    """The blocks with their BAB found; divider pages dropped, lists of BAB (a table of contents in prose) left as text."""
    calon: list[tuple[int, int, int, JudulTemu]] = []  # begins, ends, number, heading
    ke = 0
    while ke < len(blok):
        temu = baca_judul_bab(blok, ke)
        if temu:
            judul, akhir, nilai = temu
            calon.append((ke, akhir, nilai, judul))
            ke = akhir
        else:
            ke += 1
    hasil: list[Unsur] = []
    berdaftar = _dalam_daftar(calon)
    ke = 0
    pembatas: JudulTemu | None = None
    berpembatas = False
    for posisi, (awal, akhir, nilai, judul) in enumerate(calon):
        hasil += blok[ke:awal]
        ke = akhir
        if berdaftar[posisi]:
            hasil += blok[awal:akhir]
            continue
        berikut = calon[posisi + 1] if posisi + 1 < len(calon) else None
        if berikut and berikut[0] == akhir and berikut[2] == nilai:
            pembatas, berpembatas = judul, True
            if _setara(judul, berikut[3]):
                catatan.buang("halaman pembatas bab", blok[awal:akhir])
            continue
        if pembatas and not _setara(pembatas, judul):
            judul = replace(judul, pembatas=pembatas.judul)
            catatan.catat(
                f"halaman pembatas {pembatas.label} berjudul '{pembatas.judul}', tetapi BAB-nya '{judul.judul}'; "
                "keduanya ditulis, samakan bila bukan disengaja",
                pembatas.asal,
            )
        pembatas = None
        hasil.append(judul)
    hasil += blok[ke:]
    return hasil, berpembatas


def _setara(satu: JudulTemu, lain: JudulTemu) -> bool:
    """Whether two headings have the same words, however spaced and marked."""
    return KATA.findall(satu.judul.lower()) == KATA.findall(lain.judul.lower())


def _dalam_daftar(calon: Sequence[tuple[int, int, int, JudulTemu]]) -> list[bool]:
    """Which BAB stand in a run of three or more with nothing between and rising numbers: a list, not headings."""
    hasil = [False] * len(calon)
    awal = 0
    for ke in range(1, len(calon) + 1):
        putus = ke == len(calon) or calon[ke - 1][1] != calon[ke][0] or calon[ke - 1][2] >= calon[ke][2]
        if putus:
            if ke - awal > 2:
                hasil[awal:ke] = [True] * (ke - awal)
            awal = ke
    return hasil


def _bagian(unsur: Sequence[Unsur], terbungkus: bool, catatan: Catatan) -> BagianTulis:
    """One file: headings below its BAB, and between them lists, paragraphs and tables."""
    temuan, skema = cari_judul(unsur)
    simpul: list[Simpul] = []
    antrean: list[Blok] = []
    for satu, judul in zip(unsur, temuan, strict=True):
        if judul is None:
            assert not isinstance(satu, JudulTemu)
            antrean.append(satu)
            continue
        simpul += susun_teks(antrean, terbungkus, catatan)
        antrean = []
        simpul.append(JudulTulis(judul.tingkat, judul.label, judul.judul, judul.asal, judul.pembatas))
    simpul += susun_teks(antrean, terbungkus, catatan)
    return BagianTulis(tuple(skema), tuple(simpul))
