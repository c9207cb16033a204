"""Schedules in a table: columns by month, week, quarter, half-year or year found by their heads, and what their cells say."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Any, NamedTuple, Protocol

from pipeline.galat import Galat
from pipeline.importing.antara import Petak
from pipeline.naskah.label import pola_contoh
from pipeline.tanggal import BULAN as NAMA_BULAN

BULAN, TRIWULAN, SEMESTER, MINGGU = 12, 4, 2, 4
TANDA = {"✓": "✓", "✔": "✓", "√": "✓", "☑": "✓", "v": "v", "V": "v", "x": "x", "X": "x", "×": "x"} | dict.fromkeys(
    "■▪●•*█", "arsir"
)
TAHUN_TERBANYAK = 20
_TAHUN = re.compile(r"(?:19[5-9]|20\d|21\d)\d")
_BERNAMA = re.compile(r"tw|triwulan|tri wulan|t w|q|kuartal|caturwulan", re.IGNORECASE)
_SEMESTER = re.compile(r"(?:smt|sem|semester)\b", re.IGNORECASE)
_SINGKATAN = ("jan", "feb", "mar", "apr", "mei", "jun", "jul", "agu", "sep", "okt", "nov", "des")
_SINGKATAN_LAIN = {
    "agt": "agu", "ags": "agu", "agst": "agu", "agus": "agu", "aug": "agu", "sept": "sep", "oct": "okt", "nop": "nov",
    "dec": "des", "peb": "feb", "may": "mei", "jni": "jun", "jli": "jul",
}  # fmt: skip


class Isian(NamedTuple):
    """What a schedule shows from column `awal` (from 0) over `lebar` columns: a mark (`arsir`, `✓`, `v`, `x`) or a text."""

    awal: int
    lebar: int
    tanda: str
    teks: Any


class Daftar(tuple[str, ...]):
    """Short texts that stand on one line: `[60%, 62%]`."""


class Kepala(Protocol):
    """What a schedule needs of a head; `kolom.Kolom` is one."""

    @property
    def kepala(self) -> str: ...
    @property
    def menyatu(self) -> bool: ...
    @property
    def anak(self) -> Sequence[Kepala]: ...


@dataclass(frozen=True, slots=True)
class Jadwal:
    """What the columns under a head stand for.

    Args:
        satuan: bulan, minggu, triwulan, semester or tahun.
        luar: the years, or months of weeks, above the units; () for one block without a head of its own.
        dalam: columns in each of them.
        label: a sample of the units' heads, where they are not the usual ones.
        bawah: heads below each year.
        berkepala: whether it has a head over all its columns.
        tanda: the mark that it shows; "" where its cells hold text.
        lain: whether its heads are written in another way than the program writes them: `Nop.` for `Nov`.
    """

    satuan: str
    luar: tuple[int, ...]
    dalam: int
    label: str = ""
    bawah: tuple[str, ...] = ()
    berkepala: bool = True
    tanda: str = "arsir"
    lain: bool = False


# -- heads -------------------------------------------------------------------------------------------------------------


def deret_jadwal(pohon: Sequence[Kepala]) -> tuple[Jadwal, int] | None:
    """A schedule without a head of its own at the beginning of some columns, and how many of them it takes."""
    for jumlah in (*([BULAN] if len(pohon) >= BULAN else []), *range(min(len(pohon), 10), 1, -1)):
        deret = pohon[:jumlah]
        tahun = all(_TAHUN.fullmatch(satu.kepala) for satu in deret)
        bernama = not any(satu.anak for satu in deret) and (
            (jumlah == BULAN and _nama_bulan(deret[0].kepala) == 1)
            or (jumlah == TRIWULAN and bool(_BERNAMA.match(deret[0].kepala)))
            or (jumlah == SEMESTER and bool(_SEMESTER.match(deret[0].kepala)))
        )
        berminggu = jumlah > 1 and all(satu.anak and _nama_bulan(satu.kepala) for satu in deret)
        if (tahun or bernama or berminggu) and (jadwal := bentuk_jadwal(deret)):
            return replace(jadwal, berkepala=False), jumlah
    return None


def bentuk_jadwal(anak: Sequence[Kepala]) -> Jadwal | None:
    """The schedule that columns side by side make by their heads, all of them together."""
    if any(satu.menyatu for satu in anak):
        return None
    kepala = [satu.kepala for satu in anak]
    tahun = _tahun(kepala)
    if not any(satu.anak for satu in anak):
        if len(tahun) > 1:
            return Jadwal("tahun", tahun, 1)
        satuan = _satuan(kepala)
        return Jadwal(satuan[0], (), len(kepala), satuan[1], lain=_tertulis_lain(satuan, kepala)) if satuan else None
    nama = {tuple(cucu.kepala for cucu in satu.anak) for satu in anak}
    if len(nama) > 1 or any(cucu.anak for satu in anak for cucu in satu.anak):
        return None
    label = next(iter(nama))
    if tahun:
        satuan = _satuan(label)
        if satuan:
            return Jadwal(satuan[0], tahun, len(label), satuan[1], lain=_tertulis_lain(satuan, label))
        return Jadwal("tahun", tahun, len(label), bawah=label) if len(tahun) > 1 and all(label) else None
    bulan = [_nama_bulan(satu) for satu in kepala]
    berurut = all(bulan) and bulan == list(range(bulan[0], bulan[0] + len(bulan)))
    if len(label) == MINGGU and berurut and (pola := _berpola(label)) is not None:
        lain = kepala != [NAMA_BULAN[satu - 1][:3] for satu in bulan]
        return Jadwal("minggu", tuple(bulan), MINGGU, "" if pola == "1" else pola, lain=lain)
    return None


def _tertulis_lain(satuan: tuple[str, str], kepala: Sequence[str]) -> bool:
    """Whether months by name are not written as the program writes them."""
    nama, contoh = satuan
    if nama != "bulan" or not _nama_bulan(contoh):
        return False
    tulis = [satu if len(contoh) > 3 else satu[:3] for satu in NAMA_BULAN]
    return list(kepala) != [satu.upper() if contoh.isupper() else satu for satu in tulis]


def _tahun(kepala: Sequence[str]) -> tuple[int, ...]:
    """Rising years, or nothing."""
    if not kepala or len(kepala) > TAHUN_TERBANYAK or not all(_TAHUN.fullmatch(satu) for satu in kepala):
        return ()
    tahun = tuple(map(int, kepala))
    return tahun if list(tahun) == sorted(set(tahun)) else ()


def _nama_bulan(teks: str) -> int:
    """The number of a month by its name or its first letters, or 0."""
    kecil = teks.lower().strip(". ")
    nama = [satu.lower() for satu in NAMA_BULAN]
    if kecil in nama:
        return nama.index(kecil) + 1
    kecil = {"pebruari": "feb", "nopember": "nov"}.get(kecil, _SINGKATAN_LAIN.get(kecil, kecil))
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
    if len(kepala) == TRIWULAN:
        return "triwulan", "" if pola == "I" else pola
    if len(kepala) == SEMESTER and (pola == "I" or _SEMESTER.match(pola)):
        return "semester", "" if pola == "I" else pola
    return None


def _berpola(kepala: Sequence[str]) -> str | None:
    """The first of some heads that count from one in one pattern, or None."""
    try:
        pola = pola_contoh(kepala[0])
    except Galat:
        return None
    return kepala[0] if [pola.label((ke,)) for ke in range(1, len(kepala) + 1)] == list(kepala) else None


# -- cells -------------------------------------------------------------------------------------------------------------


def isian(petak: Sequence[Petak | None], teks: Any) -> Iterator[Isian]:
    """What the cells of a row's schedule say.

    Args:
        petak: its cells by column.
        teks: makes the value of a cell of its paragraphs.
    """
    for ke, satu in enumerate(petak):
        if satu is None or satu.turun == "lanjut":
            continue
        lebar = min(satu.rentang, len(petak) - ke)
        polos = " ".join(satu.isi)
        if satu.arsir:
            yield Isian(ke, lebar, "arsir", "")
        elif tanda := TANDA.get(polos, ""):
            yield Isian(ke, lebar, tanda, polos)
        elif polos:
            yield Isian(ke, lebar, "", teks(satu.isi))


def bertanda(jadwal: Jadwal, isi: Sequence[Sequence[Isian]]) -> Jadwal:
    """The schedule with the mark that most of its cells show; one by years may hold texts only."""
    tanda = Counter(satu.tanda for baris in isi for satu in baris if satu.tanda)
    berteks = any(not satu.tanda for baris in isi for satu in baris)
    if jadwal.satuan == "tahun" and (berteks or not tanda or jadwal.bawah):
        return replace(jadwal, tanda="")
    return replace(jadwal, tanda=tanda.most_common(1)[0][0] if tanda else "arsir")


def setelan(jadwal: Jadwal, alir: Any) -> str:
    """The settings of its column in the table file; `alir` writes a scalar."""
    hasil = [f"satuan: {jadwal.satuan}"]
    if jadwal.luar and not (jadwal.satuan == "minggu" and len(jadwal.luar) == BULAN):
        deret = _deret(jadwal.luar)
        hasil.append(f"{'bulan' if jadwal.satuan == 'minggu' else 'tahun'}: {f'[{deret}]' if ',' in deret else deret}")
    if jadwal.label:
        hasil.append(f"label: {alir(jadwal.label)}")
    if jadwal.bawah:
        hasil.append(f"bawah: [{', '.join(map(alir, jadwal.bawah))}]")
    if jadwal.tanda and (jadwal.satuan == "tahun" or jadwal.tanda != "arsir"):
        hasil.append(f"tanda: {jadwal.tanda}")
    if not jadwal.berkepala:
        hasil.append("tanpa-kepala: ya")
    return ", ".join(hasil)


def nilai_jadwal(jadwal: Jadwal, isi: Sequence[Isian]) -> Any:
    """The value of a row as data of the table file, or None where its cells say nothing."""
    if not isi:
        return None
    if jadwal.satuan == "tahun":
        return _nilai_tahun(jadwal, isi)
    if not jadwal.luar:
        return _satu_blok(jadwal, isi)
    blok: dict[int, Any] = {}
    for ke, luar in enumerate(jadwal.luar):
        awal = ke * jadwal.dalam
        milik = [satu._replace(awal=satu.awal - awal) for satu in isi if awal <= satu.awal < awal + jadwal.dalam]
        if milik:
            blok[luar] = _satu_blok(jadwal, milik)
    lintas = {
        _rentang(jadwal.luar[satu.awal // jadwal.dalam], jadwal.luar[(satu.awal + satu.lebar - 1) // jadwal.dalam]): satu.teks
        for satu in isi
        if not satu.tanda and satu.awal % jadwal.dalam == 0 == satu.lebar % jadwal.dalam
    }
    if lintas and len(lintas) == len(isi):
        return lintas
    semua = list(blok.values())
    if len(blok) == len(jadwal.luar) and isinstance(semua[0], str) and len(set(map(str, semua))) == 1:
        return semua[0]
    return {str(luar): satu for luar, satu in blok.items()}


def _satu_blok(jadwal: Jadwal, isi: Sequence[Isian]) -> Any:
    """The value of one year, or of a schedule without years."""
    if all(satu.tanda == jadwal.tanda for satu in isi):
        return _deret([k + 1 for satu in isi for k in range(satu.awal, min(satu.awal + satu.lebar, jadwal.dalam))])
    hasil: dict[str, Any] = {}
    for satu in isi:
        akhir = min(satu.awal + satu.lebar, jadwal.dalam)
        hasil[_rentang(satu.awal + 1, akhir)] = _tulisan(satu)
    return hasil


def _nilai_tahun(jadwal: Jadwal, isi: Sequence[Isian]) -> Any:
    """Marks or texts by year."""
    luar, dalam = jadwal.luar, jadwal.dalam
    if jadwal.tanda and all(satu.tanda == jadwal.tanda for satu in isi):
        tahun = [luar[k] for satu in isi for k in range(satu.awal, satu.awal + satu.lebar)]
        return _deret(tahun)
    if dalam > 1:
        bawah: dict[int, list[str]] = {}
        for satu in isi:
            ke, k = divmod(satu.awal, dalam)
            bawah.setdefault(luar[ke], [""] * dalam)[k] = str(_tulisan(satu))
        return {str(tahun): Daftar(teks) for tahun, teks in bawah.items()}
    pendek = all(isinstance(_tulisan(satu), str) for satu in isi)
    if len(isi) == len(luar) and pendek:
        return Daftar(_tulisan(satu) for satu in isi)
    if len(isi) == 1 and isi[0].lebar == len(luar) and pendek:
        return _tulisan(isi[0])
    return {_rentang(luar[satu.awal], luar[min(satu.awal + satu.lebar, len(luar)) - 1]): _tulisan(satu) for satu in isi}


def _tulisan(satu: Isian) -> Any:
    return satu.teks or ("■" if satu.tanda == "arsir" else satu.tanda)


def _rentang(awal: int, akhir: int) -> str:
    return str(awal) if awal == akhir else f"{awal}-{akhir}"


def _deret(angka: Sequence[int]) -> str:
    """`1-3, 5` of numbers in order."""
    hasil: list[list[int]] = []
    for satu in sorted(set(angka)):
        if hasil and satu == hasil[-1][1] + 1:
            hasil[-1][1] = satu
        else:
            hasil.append([satu, satu])
    return ", ".join(_rentang(a, b) for a, b in hasil)
