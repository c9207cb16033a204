"""The heads of a grid: what stands under what, and which leaf columns the table file names."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from pipeline.importing.antara import Petak
from pipeline.importing.berkas_tabel.jadwal import Jadwal, bentuk_jadwal, deret_jadwal
from pipeline.importing.bersih import tanpa_tebal
from pipeline.source.kunci import TABEL

# A head that is not there; a no-break space is a text, an empty one is not.
TANPA_KEPALA = "\u00a0"
KELOMPOK = ("bagian", "subbagian", "subsubbagian")
KEPALA_NOMOR = re.compile(r"(?:no|nomor|nmr|urut|no\.? ?urut)\.?", re.IGNORECASE)
# What means something in a table file, and so is no name of a column.
TERLARANG = frozenset(TABEL.menurut_nama) | {
    "nama", "isi", "rincian", "lebar", "hitung", "ulang", "label", "satuan", "tahun", "bulan", "bawah", "tanda", "rata", "jumlah",
    *KELOMPOK,
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class Kolom:
    """A head: its text, the grid columns `awal` to `akhir` that it covers, the heads below it.

    Args:
        menyatu: whether the columns below it have no heads of their own.
        jadwal: the schedule that it and what is below it make.
        sebutan: what it is called where it has no head of its own: the head that it stands under.
    """

    kepala: str
    awal: int
    akhir: int
    anak: tuple[Kolom, ...] = ()
    menyatu: bool = False
    jadwal: Jadwal | None = None
    sebutan: str = ""


@dataclass(frozen=True, slots=True)
class Ruas:
    """A column of the table file: a leaf, or a schedule of several columns of the grid; `kunci` is what its values are under."""

    id: str
    kunci: str
    kepala: str
    awal: int
    akhir: int
    jadwal: Jadwal | None = None


def per_kolom(baris: Sequence[Petak], lebar: int) -> list[Petak | None]:
    """For each column of the grid the cell that begins there, or None where one from the left covers it."""
    hasil: list[Petak | None] = []
    for satu in baris:
        hasil += [satu, *[None] * (satu.rentang - 1)]
    return (hasil + [None] * lebar)[:lebar]


def pohon_kepala(petak: Sequence[Sequence[Petak | None]], lebar: int, berjadwal: bool = True) -> tuple[Kolom, ...]:
    """The heads of a grid from the outermost.

    Args:
        petak: the head rows by grid columns.
        lebar: how many columns there are.
        berjadwal: whether to look for schedules.
    """
    pohon = tuple(_kepala(petak, 0, 0, lebar))
    return _dengan_jadwal(pohon) if berjadwal else pohon


def _kepala(petak: Sequence[Sequence[Petak | None]], baris: int, awal: int, akhir: int) -> Iterator[Kolom]:
    """The heads of columns from row `baris` of the head down."""
    tinggi = len(petak)
    ke = awal
    while ke < akhir:
        if baris >= tinggi:
            yield Kolom("", ke, ke + 1)
            ke += 1
            continue
        satu = petak[baris][ke]
        sampai = min(akhir, ke + (satu.rentang if satu else 1))
        bawah = baris + 1
        while bawah < tinggi and (b := petak[bawah][ke]) and b.turun == "lanjut" and b.rentang == sampai - ke:
            bawah += 1
        while bawah < tinggi and sampai - ke == 1 and not ((b := petak[bawah][ke]) and b.isi):
            bawah += 1
        simpul = Kolom(tanpa_tebal(" ".join(satu.isi)) if satu else "", ke, sampai)
        if sampai - ke > 1 and bawah >= tinggi:
            simpul = replace(
                simpul, menyatu=True, anak=tuple(Kolom("", k, k + 1, sebutan=simpul.kepala) for k in range(ke, sampai))
            )
        elif bawah < tinggi:
            simpul = replace(simpul, anak=tuple(_kepala(petak, bawah, ke, sampai)))
        if not simpul.kepala and simpul.anak and not simpul.menyatu and sampai - ke == 1:
            yield from simpul.anak
        else:
            yield simpul
        ke = sampai


def _dengan_jadwal(pohon: tuple[Kolom, ...]) -> tuple[Kolom, ...]:
    """The same heads, each that stands over a schedule marked; columns of one without a head over all put together."""
    hasil: list[Kolom] = []
    ke = 0
    while ke < len(pohon):
        satu = pohon[ke]
        berderet = deret_jadwal(pohon[ke:])
        if berderet:
            jadwal, jumlah = berderet
            hasil.append(Kolom("", satu.awal, pohon[ke + jumlah - 1].akhir, pohon[ke : ke + jumlah], jadwal=jadwal))
            ke += jumlah
            continue
        jadwal_anak = None if satu.menyatu or not satu.anak else bentuk_jadwal(satu.anak)
        if jadwal_anak:
            hasil.append(replace(satu, jadwal=jadwal_anak))
        else:
            hasil.append(satu if satu.menyatu else replace(satu, anak=_dengan_jadwal(satu.anak)))
        ke += 1
    return tuple(hasil)


def daun(pohon: Sequence[Kolom]) -> Iterator[Kolom]:
    """The leaf columns; a schedule counts as one."""
    for satu in pohon:
        if satu.anak and satu.jadwal is None:
            yield from daun(satu.anak)
        else:
            yield satu


# -- names -------------------------------------------------------------------------------------------------------------


@dataclass
class NamaKolom:
    """Names of columns: short, and each once."""

    dipakai: set[str] = field(default_factory=lambda: set(TERLARANG))

    def baru(self, kepala: str) -> str:
        """A name for a head that no other has."""
        kata = re.findall(r"[a-z0-9]+", kepala.lower().replace(TANPA_KEPALA, " "))
        dasar = kata[0] if kata else "kolom"
        if KEPALA_NOMOR.fullmatch(kepala.strip()):
            dasar = "no"
        elif len(kata) > 1 and (len(dasar) < 3 or dasar in self.dipakai):
            lain = next((satu for satu in kata[1:] if len(satu) > 3 and satu not in self.dipakai), "")
            dasar = lain or "_".join(kata[:2])
        if dasar[0].isdecimal():
            dasar = f"k{dasar}"
        nama, ke = dasar[:24], 2
        while nama in self.dipakai:
            nama, ke = f"{dasar[:24]}_{ke}", ke + 1
        self.dipakai.add(nama)
        return nama


def ruas_kolom(pohon: Sequence[Kolom], nama: NamaKolom, tanpa_no: bool) -> tuple[Ruas, ...]:
    """The columns of the table file in order, named.

    Args:
        pohon: the heads.
        nama: gives the names.
        tanpa_no: whether no column may be called `no`, where group rows would write their numbers.
    """
    hasil: list[Ruas] = []
    for satu in daun(pohon):
        jadwal = satu.jadwal
        if jadwal is not None:
            id_ = nama.baru("jadwal")
            pertama = all(ruas.jadwal is None or ruas.jadwal.satuan != jadwal.satuan for ruas in hasil)
            hasil.append(Ruas(id_, jadwal.satuan if pertama else id_, satu.kepala, satu.awal, satu.akhir, jadwal))
            continue
        id_ = nama.baru(satu.kepala or satu.sebutan)
        if id_ == "no" and tanpa_no:
            id_ = nama.baru("nomor urut")
        hasil.append(Ruas(id_, id_, satu.kepala, satu.awal, satu.akhir))
    return tuple(hasil)
