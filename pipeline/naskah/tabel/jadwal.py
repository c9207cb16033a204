"""Schedules: columns by month, week, quarter, half-year or year, and what a value of the data means in them."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from pipeline.galat import Galat
from pipeline.naskah.label import dari_romawi, pola_contoh, romawi
from pipeline.naskah.model import Sel
from pipeline.source.schema import Rekam
from pipeline.source.teks import Larik, Letak, Peta, Teks
from pipeline.tanggal import BULAN

PER_TAHUN = {"bulan": 12, "triwulan": 4, "semester": 2}
MINGGU_SEBULAN = 4
_SATU = r"(?:\d{1,4}|[IVX]{1,4})"
_RENTANG = re.compile(rf"\s*({_SATU})\s*(?:(?:-|–|s\.d\.)\s*({_SATU}))?\s*")
_DERET = re.compile(rf"{_RENTANG.pattern}(?:,{_RENTANG.pattern})*")
_PER_TAHUN = re.compile(r"\s*([\d\s,–-]+):(.*)", re.DOTALL)

BuatSel = Callable[[Any], Sel]


@dataclass(frozen=True, slots=True)
class Jadwal:
    """The columns of a schedule.

    Args:
        satuan: what a column stands for, in messages and as a key of the data.
        luar: the years, or months of weeks, that stand above the units; (0,) where there is only one block.
        dalam: columns in each of them.
        label_luar, label_dalam: their heads; () where they have none.
        tanda: the mark of a schedule ("arsir" shades it), or "" where the columns hold text.
    """

    satuan: str
    luar: tuple[int, ...]
    dalam: int
    label_luar: tuple[str, ...]
    label_dalam: tuple[str, ...]
    tanda: str

    @property
    def lebar(self) -> int:
        """How many columns it has."""
        return len(self.luar) * self.dalam


def susun_jadwal(rekam: Rekam) -> Jadwal | None:
    """The schedule of a column, or None where it is a plain one.

    Errors:
        Galat: settings that do not go together, a sample label without number; at its place.
    """
    satuan, tahun = rekam["satuan"], rekam["tahun"]
    for kunci, milik in (("tahun", ("bulan", "triwulan", "semester", "tahun")), ("bulan", ("minggu",)), ("bawah", ("tahun",))):
        if rekam[kunci] and satuan not in milik:
            raise Galat(f"'{kunci}' hanya untuk kolom bersatuan {' atau '.join(milik)}", rekam.di(kunci))
    if not satuan:
        return None
    if satuan == "tahun":
        if not tahun:
            raise Galat("kolom bersatuan tahun belum punya tahunnya; tambahkan misalnya 'tahun: 2022-2026'", rekam.di("satuan"))
        bawah = tuple(map(str, rekam["bawah"] or ()))
        return Jadwal(satuan, tahun, len(bawah) or 1, tuple(map(str, tahun)), bawah, rekam["tanda"] or "")
    tanda = rekam["tanda"] or "arsir"
    if satuan == "minggu":
        bulan = rekam["bulan"] or tuple(range(1, 13))
        label = _label(rekam, MINGGU_SEBULAN, "1")
        return Jadwal(satuan, bulan, MINGGU_SEBULAN, tuple(BULAN[satu - 1][:3] for satu in bulan), label, tanda)
    jumlah = PER_TAHUN[satuan]
    label = _label(rekam, jumlah, "1" if satuan == "bulan" else "I")
    return Jadwal(satuan, tahun or (0,), jumlah, tuple(map(str, tahun or ())), label, tanda)


def _label(rekam: Rekam, jumlah: int, baku: str) -> tuple[str, ...]:
    contoh = str(rekam["label"] or baku)
    if rekam["satuan"] == "bulan" and BULAN[0].casefold().startswith(contoh.casefold()) and len(contoh) > 1:
        nama = [satu if len(contoh) == len(BULAN[0]) else satu[: len(contoh)] for satu in BULAN]
        return tuple(satu.upper() for satu in nama) if contoh.isupper() else tuple(nama)
    try:
        pola = pola_contoh(contoh)
    except Galat as sebab:
        raise Galat(str(sebab), rekam.di("label")) from None
    return tuple(pola.label((ke,)) for ke in range(1, jumlah + 1))


def isi_jadwal(jadwal: Jadwal, nilai: Any, buat: BuatSel) -> tuple[Sel, ...]:
    """The cells of a value of the data.

    Args:
        jadwal: the columns.
        nilai: units (`5`, `1-3`, `[3, 6]`; in every year where there are several), a mapping of years or units to units or to
            text that stands across them, or, for columns with text, one text across all of them or a list of one for each.
        buat: makes a cell of a text or a list.

    Returns:
        Cells that cover all columns, in order.

    Errors:
        Galat: outside of the schedule, twice in the same place, or not as many values as columns; at its place.
    """
    pengisi = _Pengisi(jadwal, buat)
    pengisi.isi(nilai)
    return tuple(satu for satu in pengisi.sel if satu is not None)


class _Pengisi:
    def __init__(self, jadwal: Jadwal, buat: BuatSel) -> None:
        self.jadwal, self.buat = jadwal, buat
        self.sel: list[Sel | None] = [Sel()] * jadwal.lebar
        self.terisi: set[int] = set()

    def isi(self, nilai: Any) -> None:
        jadwal = self.jadwal
        semua = range(len(jadwal.luar))
        if isinstance(nilai, Teks) and len(jadwal.luar) > 1 and ":" in nilai:
            nilai = _baca_per_tahun(nilai)
        if isinstance(nilai, Peta) and jadwal.luar != (0,):
            for kunci, satu in nilai.items():
                letak = nilai.letak_kunci(kunci)
                self.blok(self.urut(ke_luar(kunci, jadwal, letak), letak), satu)
        elif jadwal.tanda:
            if jadwal.dalam == 1:
                self.tandai(satu for ke in _luar(nilai, jadwal) for satu in self.kolom(ke))
            else:
                for ke in semua:
                    self.unit(ke, nilai)
        elif isinstance(nilai, Larik):
            if len(nilai) != len(semua):
                raise Galat(f"daftar ini memuat {len(nilai)} nilai, kolomnya {len(semua)} {jadwal.satuan}", nilai.letak)
            for ke, satu in zip(semua, nilai, strict=True):
                self.blok([ke], satu)
        else:
            self.blok(list(semua), nilai)

    def kolom(self, luar: int) -> range:
        return range(luar * self.jadwal.dalam, (luar + 1) * self.jadwal.dalam)

    def urut(self, luar: list[int], letak: Letak) -> list[int]:
        if luar != list(range(luar[0], luar[0] + len(luar))):
            raise Galat(f"{self.jadwal.satuan} di sini harus berurutan; tulis yang terpisah sebagai kunci sendiri", letak)
        return luar

    def blok(self, luar: list[int], nilai: Any) -> None:
        """One value for years, or months of weeks, that stand side by side."""
        jadwal = self.jadwal
        if jadwal.tanda and jadwal.dalam > 1 and not (isinstance(nilai, Teks) and not _DERET.fullmatch(nilai)):
            for ke in luar:
                self.unit(ke, nilai)
        elif not jadwal.tanda and jadwal.dalam > 1 and isinstance(nilai, Larik):
            if len(nilai) != jadwal.dalam:
                raise Galat(f"daftar ini memuat {len(nilai)} nilai, kolomnya {jadwal.dalam}", nilai.letak)
            for ke in luar:
                for kolom, satu in zip(self.kolom(ke), nilai, strict=True):
                    self.melintang([kolom], satu)
        else:
            self.melintang([kolom for ke in luar for kolom in self.kolom(ke)], nilai)

    def unit(self, luar: int, nilai: Any) -> None:
        """Units of one year: numbers are marked, a mapping writes text across them."""
        awal, dalam = luar * self.jadwal.dalam, self.jadwal.dalam
        if not isinstance(nilai, Peta):
            self.tandai(awal + satu - 1 for satu in rentang(nilai, dalam))
            return
        for kunci, satu in nilai.items():
            letak = nilai.letak_kunci(kunci)
            kena = sorted(rentang(Teks(kunci, letak), dalam))
            self.melintang([awal + ke - 1 for ke in self.urut(kena, letak)], satu)

    def tandai(self, kolom: Any) -> None:
        tanda = self.jadwal.tanda
        for ke in kolom:
            self.sel[ke] = Sel(arsir=True) if tanda == "arsir" else Sel(tanda)
            self.terisi.add(ke)

    def melintang(self, kolom: list[int], nilai: Any) -> None:
        sel = self.buat(nilai)
        if self.terisi & set(kolom):
            raise Galat(f"{self.jadwal.satuan} ini sudah diisi di atasnya", sel.letak)
        self.terisi |= set(kolom)
        self.sel[kolom[0]] = sel._replace(rentang=len(kolom))
        for ke in kolom[1:]:
            self.sel[ke] = None


def _baca_per_tahun(nilai: Teks) -> Peta:
    """`2021: 1-2; 2023: 4`, as a sheet has it in one cell."""
    hasil: dict[str, Any] = {}
    for potong in nilai.split(";"):
        cocok = _PER_TAHUN.fullmatch(potong)
        if cocok is None:
            raise Galat(f"jadwal '{potong.strip()}' harus ditulis seperti '2021: 1-2; 2023: 4'", nilai.letak)
        hasil[Teks(cocok[1].strip(), nilai.letak)] = Teks(cocok[2].strip(), nilai.letak)
    return Peta(hasil, nilai.letak)


def ke_luar(tulisan: str, jadwal: Jadwal, letak: Letak) -> list[int]:
    """The indices of years, or of months above weeks, as written `2022`, `2022-2024`, `2022, 2024`."""
    hasil: list[int] = []
    for potong in tulisan.split(","):
        cocok = re.fullmatch(r"\s*(\d{1,4})\s*(?:[-–]\s*(\d{1,4}))?\s*", potong)
        awal, akhir = (int(cocok[1]), int(cocok[2] or cocok[1])) if cocok else (1, 0)
        kena = [ke for ke, satu in enumerate(jadwal.luar) if awal <= satu <= akhir]
        if not kena or jadwal.luar[kena[0]] != awal or jadwal.luar[kena[-1]] != akhir:
            apa = "bulan" if jadwal.satuan == "minggu" else "tahun"
            raise Galat(
                f"{apa} '{tulisan}' tidak ada di kolom ini; kolomnya {apa} {jadwal.luar[0]} sampai {jadwal.luar[-1]}", letak
            )
        hasil += kena
    return hasil


def _luar(nilai: Any, jadwal: Jadwal) -> list[int]:
    hasil: list[int] = []
    for satu in nilai if isinstance(nilai, Larik) else [nilai]:
        if not isinstance(satu, Teks):
            raise Galat(f"isi kolom bersatuan {jadwal.satuan} harus tahun, misalnya 2022-2024", satu.letak)
        hasil += ke_luar(satu, jadwal, satu.letak)
    return hasil


def rentang(nilai: Any, paling_besar: int) -> frozenset[int]:
    """The units of a schedule: `5`, `1-3`, `1, 3, 6-8`, `I-III`, or a list of such.

    Args:
        nilai: a text or a list of texts.
        paling_besar: the last unit of the year.

    Errors:
        Galat: not numbers, or outside 1 to `paling_besar`; at its place.
    """
    hasil: set[int] = set()
    for satu in nilai if isinstance(nilai, Larik) else [nilai]:
        for potong in satu.split(",") if isinstance(satu, Teks) else [""]:
            cocok = _RENTANG.fullmatch(potong)
            awal, akhir = (_angka(cocok[1]), _angka(cocok[2] or cocok[1])) if cocok else (0, 0)
            if not 1 <= awal <= akhir <= paling_besar:
                contoh = "5, 1-3, atau [3, 6, 9]" if paling_besar > 9 else f"1, 1-{paling_besar}, atau {romawi(paling_besar)}"
                raise Galat(f"jadwal '{satu}' harus antara 1 dan {paling_besar}, misalnya {contoh}", satu.letak)
            hasil.update(range(awal, akhir + 1))
    return frozenset(hasil)


def _angka(tulisan: str) -> int:
    return int(tulisan) if tulisan.isdecimal() else dari_romawi(tulisan) or 0
