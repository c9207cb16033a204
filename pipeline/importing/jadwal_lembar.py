"""Schedules in a sheet: columns by month, week, quarter, half-year or year found by their heads, and what their cells say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from pipeline.galat import Galat
from pipeline.importing.bersih import luput, rapikan
from pipeline.importing.kisi_lembar import TANDA, SelLembar
from pipeline.importing.tabel import BULAN, TANPA_KEPALA, KolomImpor
from pipeline.importing.tulis import alir
from pipeline.naskah.label import pola_contoh
from pipeline.tanggal import BULAN as NAMA_BULAN

_TAHUN = re.compile(r"(?:19|20)\d\d")
_BERNAMA = re.compile(r"tw|triwulan|tri wulan|q|kuartal|caturwulan", re.IGNORECASE)
_SEMESTER = re.compile(r"(?:smt|sem|semester)\b", re.IGNORECASE)
_SINGKATAN = ("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des")
_SINGKATAN_LAIN = {
    "agt": "agu",
    "ags": "agu",
    "agst": "agu",
    "sept": "sep",
    "nop": "nov",
    "peb": "feb",
    "jni": "jun",
    "jli": "jul",
}
MINGGU = 4


class Isian(NamedTuple):
    """What a schedule shows from column `awal` (from 0) over `lebar` columns: a mark (`arsir`, `✓`, `v`, `x`) or a text."""

    awal: int
    lebar: int
    tanda: str
    teks: str


IsiJadwal = tuple[Isian, ...]


@dataclass
class JadwalLembar:
    """A schedule.

    Args:
        satuan: bulan, minggu, triwulan, semester or tahun.
        luar: the years, or months of weeks, above the units; () for one block without a head of its own.
        dalam: columns in each of them.
        label: a sample of the units' heads, where they are not the usual ones.
        bawah: heads below each year.
        berkepala: whether it has a head over all its columns.
        tanda: the mark that it shows, once known; "" where its cells hold text.
    """

    satuan: str
    luar: tuple[int, ...]
    dalam: int
    label: str = ""
    bawah: tuple[str, ...] = ()
    berkepala: bool = True
    tanda: str = "arsir"

    def setelan(self, isi: Sequence[IsiJadwal]) -> str:
        """The settings of its column; finds out which mark it has from the cells of all rows."""
        tanda = Counter(satu.tanda for baris in isi for satu in baris if satu.tanda)
        berteks = any(not satu.tanda for baris in isi for satu in baris)
        tahunan = self.satuan == "tahun"
        self.tanda = "" if tahunan and (berteks or not tanda or self.bawah) else tanda.most_common(1)[0][0] if tanda else "arsir"
        hasil = [f"satuan: {self.satuan}"]
        if self.luar:
            hasil.append(f"{'bulan' if self.satuan == 'minggu' else 'tahun'}: {_rentang(self.luar)}")
        if self.label:
            hasil.append(f"label: {alir(self.label)}")
        if self.bawah:
            hasil.append(f"bawah: [{', '.join(map(alir, self.bawah))}]")
        if self.tanda and (tahunan or self.tanda != "arsir"):
            hasil.append(f"tanda: {alir(self.tanda) if self.tanda != '✓' else '✓'}")
        if not self.berkepala:
            hasil.append("tanpa-kepala: ya")
        return ", ".join(hasil)

    def nilai(self, isi: IsiJadwal) -> str:
        """The value of a row, as YAML writes it after the key; "" where there is none."""
        if not isi:
            return ""
        if not self.tanda:
            return self._teks(isi)
        if self.dalam == 1:
            return _rentang([self.luar[k] for satu in isi for k in range(satu.awal, satu.awal + satu.lebar)])
        blok = {}
        for ke, luar in enumerate(self.luar or (0,)):
            awal = ke * self.dalam
            milik = [satu._replace(awal=satu.awal - awal) for satu in isi if awal <= satu.awal < awal + self.dalam]
            if milik:
                blok[luar] = self._satu(milik)
        unik = set(blok.values())
        if not self.luar or (len(unik) == 1 and len(blok) == len(self.luar) and not next(iter(unik)).startswith("{")):
            return next(iter(blok.values()))
        return "{" + ", ".join(f"{luar}: {self._alir(satu)}" for luar, satu in blok.items()) + "}"

    def _satu(self, isi: Sequence[Isian]) -> str:
        """The value of one year."""
        if all(satu.tanda for satu in isi):
            return _rentang([k + 1 for satu in isi for k in range(satu.awal, min(satu.awal + satu.lebar, self.dalam))])
        pasang = []
        for satu in isi:
            unit = _rentang(range(satu.awal + 1, min(satu.awal + satu.lebar, self.dalam) + 1))
            pasang.append(f"{unit}: {alir(satu.teks or ('■' if satu.tanda == 'arsir' else satu.tanda))}")
        return "{" + ", ".join(pasang) + "}"

    def _alir(self, nilai: str) -> str:
        return nilai if nilai.startswith("{") or "," not in nilai else f"[{nilai}]"

    def _teks(self, isi: IsiJadwal) -> str:
        """Texts by year."""
        if self.dalam > 1:
            tahun: dict[int, list[str]] = {}
            for satu in isi:
                ke, k = divmod(satu.awal, self.dalam)
                tahun.setdefault(self.luar[ke], [""] * self.dalam)[k] = _tulisan(satu)
            return "{" + ", ".join(f"{satu}: [{', '.join(map(alir, teks))}]" for satu, teks in tahun.items()) + "}"
        if len(isi) == len(self.luar):
            return "[" + ", ".join(alir(_tulisan(satu)) for satu in isi) + "]"
        if len(isi) == 1 and isi[0].lebar == len(self.luar):
            return alir(_tulisan(isi[0]))
        pasang = [(self.luar[satu.awal : satu.awal + satu.lebar], _tulisan(satu)) for satu in isi]
        return "{" + ", ".join(f"{_rentang(luar)}: {alir(teks)}" for luar, teks in pasang) + "}"


def _tulisan(satu: Isian) -> str:
    return satu.teks or ("■" if satu.tanda == "arsir" else satu.tanda)


def _rentang(angka: Sequence[int]) -> str:
    """`1-3, 5` of numbers in order."""
    hasil: list[str] = []
    awal = 0
    for ke in range(1, len(angka) + 1):
        if ke == len(angka) or angka[ke] != angka[ke - 1] + 1:
            hasil.append(f"{angka[awal]}-{angka[ke - 1]}" if ke - awal > 1 else str(angka[awal]))
            awal = ke
    return ", ".join(hasil)


def isi_jadwal(sel: Sequence[SelLembar], dasar: str) -> IsiJadwal:
    """What the cells of a row's schedule say.

    Args:
        sel: its cells.
        dasar: the colour of the row itself, which is no mark.
    """
    hasil: list[Isian] = []
    ke = 0
    while ke < len(sel):
        satu = sel[ke]
        lebar = max(1, min(satu.lebar, len(sel) - ke))
        teks = rapikan(satu.teks)
        tanda = TANDA.get(teks, "")
        if tanda:
            hasil.append(Isian(ke, lebar, tanda, ""))
        elif teks:
            hasil.append(Isian(ke, lebar, "", luput(teks)))
        elif satu.warna and satu.warna != dasar:
            hasil.append(Isian(ke, lebar, "arsir", ""))
        ke += lebar
    return tuple(hasil)


# -- heads -------------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Kolom:
    """A column of a sheet's table: its head, where it begins, how many leaf columns it covers, what is below it."""

    kepala: str
    awal: int
    lebar: int
    anak: tuple[Kolom, ...] = ()
    jadwal: JadwalLembar | None = None


def cari_jadwal(pohon: Sequence[KolomImpor], awal: int = 0) -> Iterator[Kolom]:
    """The column tree with its schedules found.

    Args:
        pohon: the heads.
        awal: the leaf column at which it begins.
    """
    ke = 0
    while ke < len(pohon):
        satu = pohon[ke]
        berderet = _deret(pohon[ke:])
        if berderet:
            jadwal, jumlah = berderet
            lebar = sum(map(_lebar, pohon[ke : ke + jumlah]))
            yield Kolom(TANPA_KEPALA, awal, lebar, jadwal=jadwal)
            ke, awal = ke + jumlah, awal + lebar
            continue
        lebar = _lebar(satu)
        jadwal_anak = JadwalLembar("bulan", (), BULAN) if satu.bulan else _jadwal(satu.anak) if satu.anak else None
        if jadwal_anak:
            jadwal_anak.berkepala = satu.kepala != TANPA_KEPALA
            yield Kolom(satu.kepala, awal, lebar, jadwal=jadwal_anak)
        else:
            yield Kolom(satu.kepala, awal, lebar, tuple(cari_jadwal(satu.anak, awal)) if satu.anak else ())
        ke, awal = ke + 1, awal + lebar


def _lebar(satu: KolomImpor) -> int:
    return BULAN if satu.bulan else sum(map(_lebar, satu.anak)) if satu.anak else 1


def _deret(pohon: Sequence[KolomImpor]) -> tuple[JadwalLembar, int] | None:
    """A schedule without a head of its own at the beginning of some columns, and how many of them it takes."""
    for jumlah in (*range(min(len(pohon), 10), 1, -1), *([BULAN] if len(pohon) >= BULAN else [])):
        deret = pohon[:jumlah]
        bernama = all(_TAHUN.fullmatch(satu.kepala) for satu in deret) or (
            not any(satu.anak for satu in deret)
            and (
                (jumlah == BULAN and _nama_bulan(deret[0].kepala) == 1) or (jumlah == 4 and bool(_BERNAMA.match(deret[0].kepala)))
            )
        )
        if bernama and (jadwal := _jadwal(deret)):
            jadwal.berkepala = False
            return jadwal, jumlah
    return None


def _jadwal(anak: Sequence[KolomImpor]) -> JadwalLembar | None:
    """The schedule that columns side by side make, all of them together."""
    kepala = [satu.kepala for satu in anak]
    tahun = _tahun(kepala)
    bawah = [JadwalLembar("bulan", (), BULAN) if satu.bulan else None for satu in anak]
    if all(bawah) and tahun:
        return JadwalLembar("bulan", tahun, BULAN)
    if any(satu.bulan for satu in anak):
        return None
    if not any(satu.anak for satu in anak):
        if tahun and len(tahun) > 1:
            return JadwalLembar("tahun", tahun, 1)
        satuan = _satuan(kepala)
        return JadwalLembar(satuan[0], (), len(kepala), satuan[1]) if satuan else None
    nama = {tuple(cucu.kepala for cucu in satu.anak) for satu in anak}
    if len(nama) > 1 or any(cucu.anak or cucu.bulan for satu in anak for cucu in satu.anak):
        return None
    label = next(iter(nama))
    if tahun:
        satuan = _satuan(label)
        if satuan:
            return JadwalLembar(satuan[0], tahun, len(label), satuan[1])
        return JadwalLembar("tahun", tahun, len(label), bawah=label) if len(tahun) > 1 and label else None
    bulan = [_nama_bulan(satu) for satu in kepala]
    if (
        len(label) == MINGGU
        and all(bulan)
        and bulan == list(range(bulan[0], bulan[0] + len(bulan)))
        and (pola := _berpola(label)) is not None
    ):
        luar = tuple(bulan) if len(bulan) < BULAN else ()
        return JadwalLembar("minggu", luar or tuple(range(1, BULAN + 1)), MINGGU, "" if pola == "1" else pola)
    return None


def _tahun(kepala: Sequence[str]) -> tuple[int, ...] | None:
    if not kepala or not all(_TAHUN.fullmatch(satu) for satu in kepala):
        return None
    tahun = [int(satu) for satu in kepala]
    return tuple(tahun) if tahun == list(range(tahun[0], tahun[0] + len(tahun))) else None


def _nama_bulan(teks: str) -> int:
    """The number of a month by its name or its first letters, or 0."""
    kecil = teks.lower().strip(". ")
    nama = [satu.lower() for satu in NAMA_BULAN]
    if kecil in nama:
        return nama.index(kecil) + 1
    kecil = _SINGKATAN_LAIN.get(kecil, kecil)
    return _SINGKATAN.index(kecil) + 1 if kecil in _SINGKATAN else 0


def _satuan(kepala: Sequence[str]) -> tuple[str, str] | None:
    """The unit that heads stand for, and a sample of them ("" for the usual one)."""
    if len(kepala) == BULAN and [_nama_bulan(satu) for satu in kepala] == list(range(1, BULAN + 1)):
        penuh = kepala[0].lower() == NAMA_BULAN[0].lower()
        dasar = NAMA_BULAN[0] if penuh else NAMA_BULAN[0][:3]
        return "bulan", dasar.upper() if kepala[0].isupper() else dasar
    pola = _berpola(kepala)
    if pola is None:
        return None
    if len(kepala) == BULAN:
        return "bulan", "" if pola == "1" else pola
    if len(kepala) == 4:
        return "triwulan", "" if pola == "I" else pola
    if len(kepala) == 2 and (pola == "I" or _SEMESTER.match(pola)):
        return "semester", "" if pola == "I" else pola
    return None


def _berpola(kepala: Sequence[str]) -> str | None:
    """The first of some heads that count from one in one pattern, or None."""
    try:
        pola = pola_contoh(kepala[0])
    except Galat:
        return None
    return kepala[0] if [pola.label((ke,)) for ke in range(1, len(kepala) + 1)] == list(kepala) else None
