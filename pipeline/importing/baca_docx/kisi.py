"""Rows of a Word table: as lines where it only sets text in columns, else on one grid with their merges."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from pipeline.importing.antara import Alinea, Asal, Kisi, Petak
from pipeline.importing.baca_docx.paket import Elemen, W, angka
from pipeline.naskah.label import dari_huruf, dari_romawi

KOLOM_TERBANYAK = 63  # of a table in Word
KEPALA_TERBANYAK = 6
TERSEMPIT, TERLEBAR = 120, 20_000  # twips of a column
_KATA_KUNCI = re.compile(
    r"(?:menimbang|mengingat|memperhatikan|menetapkan|memutuskan|pertama|kesatu|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|"
    r"kesembilan|kesepuluh|kesebelas)\b ?:?",
    re.IGNORECASE,
)
_PUTIH = ("auto", "ffffff")
_PENANDA_SAJA = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]{1,2}|[ivx]{1,5})[.)]|[-–•✓:]")


@dataclass(frozen=True, slots=True)
class Sel:
    """A cell as it stands in the file.

    Args:
        alinea: its lines.
        rentang: the columns of the grid that it covers.
        turun: "mulai" or "lanjut" where it is merged with those below.
        latar: its background, or nothing where it is that of the page.
        tanpa_sisi: whether it has no lines left, right and below.
        bergambar: whether a picture stands in it.
    """

    alinea: tuple[Alinea, ...] = ()
    rentang: int = 1
    turun: str = ""
    latar: str = ""
    tanpa_sisi: bool = False
    bergambar: bool = False

    @property
    def tebal(self) -> bool:
        """Whether all of its text is bold."""
        return bool(self.alinea) and all(satu.tebal for satu in self.alinea)


@dataclass
class Baris:
    """A row; `kepala` where Word repeats it on every page."""

    asal: Asal
    sel: list[Sel]
    kepala: bool


def rentang(teks: str | None, paling_sedikit: int) -> int:
    return max(paling_sedikit, min(angka(teks, paling_sedikit), KOLOM_TERBANYAK))


def latar(shd: Elemen | None) -> str:
    """The background of a cell, or nothing where it is that of the page."""
    if shd is None:
        return ""
    isi = (shd.get(f"{W}fill") or "").lower()
    if isi not in ("", *_PUTIH):
        return isi
    pola = shd.get(f"{W}val") or "clear"
    if shd.get(f"{W}themeFill") and shd.get(f"{W}themeFill") not in ("background1", "light1"):
        return str(shd.get(f"{W}themeFill"))
    return pola if pola not in ("clear", "nil", "none") else ""


# -- text set in columns -----------------------------------------------------------------------------------------------


def tata_letak_saja(baris: Sequence[Baris], bergaris: bool) -> bool:
    """Whether a table only sets text in columns: without lines, of one column, or with the words of a naskah's frame."""
    if max(sum(1 for _ in satu.sel) for satu in baris) == 1:
        return True
    for satu in baris:
        pertama = next((sel.alinea[0].polos for sel in satu.sel if sel.alinea), "")
        if _KATA_KUNCI.fullmatch(pertama) and len(satu.sel) < 6:
            return True
    if bergaris:
        return _bingkai_gambar(baris)
    penuh = [satu for satu in baris if len(satu.sel) > 2 and sum(1 for sel in satu.sel if len(sel.alinea) == 1) > 2]
    bertitik_dua = any(sel.alinea and sel.alinea[0].polos == ":" for satu in baris for sel in satu.sel)
    return bertitik_dua or len(penuh) < 3


def _bingkai_gambar(baris: Sequence[Baris]) -> bool:
    """Whether a table with lines only sets pictures side by side, with no more texts than pictures: their captions."""
    sel = [satu for b in baris for satu in b.sel]
    gambar = sum(satu.bergambar for satu in sel)
    return gambar > 0 and sum(bool(satu.alinea) and not satu.bergambar for satu in sel) <= gambar


def baris_alinea(baris: Baris) -> list[Alinea]:
    """A row as lines: what stands in one line of it is put together where it is a label, a colon or a marker."""
    kolom = [list(sel.alinea) for sel in baris.sel if sel.alinea]
    for ke in range(len(kolom) - 2, -1, -1):
        kiri, kanan = kolom[ke], kolom[ke + 1]
        if len(kiri) == len(kanan) and all(_PENANDA_SAJA.fullmatch(satu.polos) for satu in kiri):
            kolom[ke : ke + 2] = [[_gabung(a, b) for a, b in zip(kiri, kanan, strict=True)]]
    hasil: list[Alinea] = []
    while kolom:
        satu = kolom.pop(0)
        lanjut = kolom[0] if kolom else []
        sebut = len(satu) == 1 and bool(_PENANDA_SAJA.fullmatch(satu[0].polos) or _KATA_KUNCI.fullmatch(satu[0].polos))
        if lanjut and (sebut or (len(satu) == 1 and lanjut[0].polos.startswith(":"))):
            kolom[0] = [_gabung(satu[0], lanjut[0]), *lanjut[1:]]
        elif lanjut and satu[-1].polos.endswith(" :"):
            kolom[0] = [*satu[:-1], _gabung(satu[-1], lanjut[0]), *lanjut[1:]]
        else:
            hasil += satu
    return hasil


def _gabung(kiri: Alinea, kanan: Alinea) -> Alinea:
    """Two lines that stand side by side as one."""
    return replace(
        kanan, isi=f"{kiri.isi} {kanan.isi}", polos=f"{kiri.polos} {kanan.polos}", asal=kiri.asal, rapat=False, tebal=False
    )


# -- the grid ----------------------------------------------------------------------------------------------------------


def susun_kisi(baris: list[Baris], grid: Sequence[int], huruf: int) -> Kisi | None:
    """The rows on one grid, or None where it is wider than Word allows.

    Args:
        baris: the rows.
        grid: the widths of the grid's columns, twips.
        huruf: the size of its text, half points, or 0.
    """
    letak = _letak_kolom(baris)
    if len(letak) > KOLOM_TERBANYAK:
        return None
    petak = [_petak_baris(satu, letak) for satu in baris]
    _rapikan_turun(petak)
    kepala = _jumlah_kepala(baris, petak)
    kelompok = _kelompok(baris, petak, kepala)
    for ke in range(kepala):
        petak[ke] = [satu._replace(arsir=False) for satu in petak[ke]]
    return Kisi(
        tuple(tuple(_rata(satu)) for satu in petak),
        tuple(satu.asal for satu in baris),
        petak=tuple(map(tuple, petak)),
        kepala=kepala,
        kelompok=tuple(kelompok),
        lanskap=False,
        huruf=huruf,
        lebar=_lebar_kolom(grid, sorted(letak)),
    )


def _letak_kolom(baris: Sequence[Baris]) -> dict[int, int]:
    """The places where cells begin, each with the number of its column; places where none does are no columns."""
    mulai: set[int] = {0}
    for satu in baris:
        ke = 0
        for sel in satu.sel:
            mulai.add(ke)
            ke += sel.rentang
    return {letak: ke for ke, letak in enumerate(sorted(mulai))}


def _lebar_kolom(grid: Sequence[int], mulai: Sequence[int]) -> tuple[int, ...]:
    """The widths of columns that begin at these places of the grid, in twips; none where they are not known or all alike."""
    if not grid or mulai[-1] >= len(grid) or min(grid) < 0:
        return ()
    lebar = tuple(sum(grid[awal:akhir]) for awal, akhir in zip(mulai, [*mulai[1:], len(grid)], strict=True))
    pasti = min(lebar) >= TERSEMPIT and max(lebar) <= TERLEBAR and max(lebar) - min(lebar) > max(lebar) // 20
    return lebar if pasti else ()


def _petak_baris(baris: Baris, letak: dict[int, int]) -> list[Petak]:
    """The cells of a row on the grid; it ends where the table does."""
    hasil: list[Petak] = []
    lebar = len(letak)
    seragam = len({sel.latar for sel in baris.sel}) == 1 and len(baris.sel) > 1
    ke = 0
    for sel in baris.sel:
        awal = letak[ke]
        ke += sel.rentang
        akhir = letak.get(ke, lebar)
        isi = tuple(satu.isi for satu in sel.alinea)
        turun = "mulai" if sel.turun == "mulai" else "lanjut" if sel.turun else ""
        hasil.append(Petak(isi, akhir - awal, turun, bool(sel.latar) and not isi and not seragam))  # type: ignore[arg-type]
    sisa = lebar - sum(satu.rentang for satu in hasil)
    return hasil + [Petak()] * sisa


def _rapikan_turun(petak: list[list[Petak]]) -> None:
    """Merges down only where a cell of the same width goes on below; text of a covered cell begins a cell of its own."""
    atas: dict[int, int] = {}
    for baris in petak:
        kini: dict[int, int] = {}
        ke = 0
        for urutan, satu in enumerate(baris):
            if satu.turun == "lanjut" and (atas.get(ke) != satu.rentang or satu.isi):
                satu = baris[urutan] = satu._replace(turun="mulai")
            if satu.turun:
                kini[ke] = satu.rentang
            ke += satu.rentang
        atas = kini
    bawah: dict[int, int] = {}
    for baris in reversed(petak):
        kini = {}
        ke = 0
        for urutan, satu in enumerate(baris):
            if satu.turun == "mulai" and bawah.get(ke) != satu.rentang:
                baris[urutan] = satu._replace(turun="")
            elif satu.turun == "lanjut":
                kini[ke] = satu.rentang
            ke += satu.rentang
        bawah = kini


def _jumlah_kepala(baris: Sequence[Baris], petak: Sequence[Sequence[Petak]]) -> int:
    """How many rows are the head: those that Word repeats, or as far as the merges of the first row reach."""
    berulang = 0
    while berulang < len(baris) and baris[berulang].kepala:
        berulang += 1
    terbanyak = min(len(baris) - 1, KEPALA_TERBANYAK)
    if berulang:
        return max(1, min(berulang, terbanyak)) if terbanyak else 0
    jumlah = 1
    while jumlah < terbanyak:
        atas, bawah = petak[jumlah - 1], petak[jumlah]
        menurun = any(satu.turun == "lanjut" for satu in bawah)
        melebar = any(satu.rentang > 1 and satu.isi for satu in atas) and len(atas) > 1 and not bawah[0].isi
        if not (menurun and any(satu.turun == "mulai" for satu in petak[0])) and not melebar:
            break
        if menurun and not melebar and not all(sel.tebal for sel in baris[jumlah].sel if sel.alinea):
            break
        jumlah += 1
    if jumlah < terbanyak and _bernomor(petak[jumlah]):
        jumlah += 1
    return min(jumlah, terbanyak)


def _bernomor(petak: Sequence[Petak]) -> bool:
    """`1 2 3 4` or `(1) (2) (3)`: the row that numbers the columns."""
    isi = [satu.isi[0].strip("().") for satu in petak if satu.isi]
    return len(isi) > 2 and len(isi) == len(petak) and isi == [str(ke) for ke in range(1, len(isi) + 1)]


def _kelompok(baris: Sequence[Baris], petak: Sequence[Sequence[Petak]], kepala: int) -> list[int]:
    """For each row 0, or the depth of the group that it heads: rows across the table that are bold or shaded, by their looks."""
    rupa: list[tuple[str, str]] = []
    terakhir: dict[tuple[str, str], int] = {}
    hasil = [0] * len(baris)
    for ke in range(kepala, len(baris)):
        sel = petak[ke]
        melintang = len(sel) == 1 or (len(sel) == 2 and sel[0].rentang == 1 and sel[1].rentang > 1)
        if not melintang or not sel[-1].isi or any(satu.turun for satu in sel):
            continue
        asli = [satu for satu in baris[ke].sel if satu.alinea]
        if len(sel) == 2 and not all(satu.tebal or satu.latar for satu in asli):
            continue
        latar = asli[-1].latar
        calon = _nomor_kelompok(sel[0].isi[0].strip("*.") if len(sel) == 2 and sel[0].isi else "")
        jenis, nomor = next(
            (satu for satu in calon if terakhir.get((latar, satu[0])) == satu[1] - 1),
            next((satu for satu in calon if satu[1] == 1), calon[0]),
        )
        kunci = (latar, jenis)
        terakhir[kunci] = nomor
        if kunci not in rupa:
            rupa.append(kunci)
        hasil[ke] = rupa.index(kunci) + 1
    return hasil


def _nomor_kelompok(teks: str) -> list[tuple[str, int]]:
    """What the number of a group row can mean: (kind, value)."""
    hasil = []
    if teks.isdecimal() and len(teks) < 4:
        hasil.append(("angka", int(teks)))
    elif teks.isalpha() and teks.isascii() and len(teks) < 8:
        huruf = "kapital" if teks.isupper() else "kecil"
        if nilai_romawi := dari_romawi(teks):
            hasil.append((f"romawi {huruf}", nilai_romawi))
        if nilai_huruf := dari_huruf(teks):
            hasil.append((f"huruf {huruf}", nilai_huruf))
    return hasil or [("", 0)]


def _rata(petak: Sequence[Petak]) -> Iterator[str]:
    """The texts of a row on its grid: a cell's in its first column."""
    for satu in petak:
        yield " ".join(satu.isi)
        for _ in range(satu.rentang - 1):
            yield ""
