"""The columns of a table learned from its full rows, and rows that extraction shifted put back under them by what they hold.

Where merged cells are left out of a row, its other cells move to the left, and each page cuts off its blank columns by itself.
What a cell is (a number, a letter, an amount, a text) and the words that a column begins with tell where it belongs.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Literal

from pipeline.importing.antara import KATA
from pipeline.importing.kepala_tabel import Baris, rapat

Jenis = Literal["nomor", "huruf", "jumlah", "tanda", "teks"]
CONTOH_TERSEDIKIT = 3  # full rows of one form
KOLOM_TERSEDIKIT = 4
KOLOM_TERBANYAK = 63  # of a table in Word
PASTI = 0.35  # how much better than the next best a place must be
JAUH = -20.0
KERJA_TERBANYAK = 1_000_000  # rows times columns squared: some seconds at most
# The cost of neighbours that do not move by as much: what is left out lies between them.
GESER = tuple(-0.4 * min(4, jauh) for jauh in range(2 * KOLOM_TERBANYAK))
_NOMOR = re.compile(r"\d{1,3}[.)]?")
_HURUF = re.compile(r"[a-z][.)]?")
_JUMLAH = re.compile(r"(?:Rp ?)?[\d.,]+ ?(?:%|[A-Za-z/]+(?: [A-Za-z/]+){0,2})?")
_TANDA = re.compile(r"[-–✓√vVxX]|[A-Z]{1,2}")
_PENANDA = re.compile(r"\d{1,2}[.)] ")
_BERNOMOR = re.compile(r"(\d{1,3}) ([A-Za-z]\S* \S.*)")


@lru_cache(maxsize=4096)
def jenis(sel: str) -> Jenis:
    """What kind of text a cell holds."""
    polos = sel.replace("*", "").strip()
    if _NOMOR.fullmatch(polos):
        return "nomor"
    if _TANDA.fullmatch(polos):
        return "tanda"
    if _HURUF.fullmatch(polos):
        return "huruf"
    return "jumlah" if len(polos) < 30 and _JUMLAH.fullmatch(polos) else "teks"


@lru_cache(maxsize=4096)
def _kata(sel: str) -> str:
    """The first word of a cell; all markers of a list are one."""
    if _PENANDA.match(sel):
        return "1."
    cocok = KATA.search(sel.lower())
    return cocok[0] if cocok else ""


@dataclass
class TataKolom:
    """What the columns of a table hold.

    Args:
        jenis: the kind of each.
        kata: how often each column begins with a word.
        isi: how often it holds a text.
    """

    jenis: tuple[Jenis, ...]
    kata: list[Counter[str]] = field(default_factory=list)
    isi: list[Counter[str]] = field(default_factory=list)

    @property
    def lebar(self) -> int:
        return len(self.jenis)

    def kelompok(self) -> list[int]:
        """Where a head may begin: a column of numbers or letters stands under the head of the text to its right."""
        return [k for k in range(self.lebar) if k == 0 or self.jenis[k - 1] not in ("nomor", "huruf")]

    def catat(self, sel: Sequence[str]) -> None:
        """Learn from a row whose cells are surely placed."""
        for k, teks in enumerate(sel):
            if teks and jenis(teks) == "teks":
                self.kata[k][_kata(teks)] += 1
                self.isi[k][teks] += 1

    def letakkan(self, baris: Baris) -> tuple[Baris, frozenset[int]]:
        """The cells of a row in their columns, and the columns of which that is not sure."""
        sel = [(ke, teks) for ke, teks in enumerate(baris) if teks]
        if len(sel) == self.lebar:
            return tuple(teks for _, teks in sel), frozenset()
        maju, mundur = self._nilai(sel)
        letak = self._terbaik(sel, maju)
        hasil = [""] * self.lebar
        ragu: set[int] = set()
        for i, k in enumerate(letak):
            hasil[k] = sel[i][1]
            semua = [satu + lain for satu, lain in zip(maju[i], mundur[i], strict=True)]
            terbaik = semua[k]
            semua[k] = JAUH * 10
            if terbaik - max(semua) < PASTI:
                ragu.add(k)
        return tuple(hasil), frozenset(ragu)

    def _cocok(self, teks: str, kolom: int) -> float:
        """How well a cell fits a column by itself."""
        ini, itu = jenis(teks), self.jenis[kolom]
        if ini == "tanda" or itu == "tanda":
            return 0.0
        if ini != itu:
            return -1.0 if {ini, itu} == {"nomor", "jumlah"} else -4.0
        if ini != "teks":
            return 2.0
        kata = _kata(teks)
        semua = sum(satu[kata] for satu in self.kata)
        di_sini = self.kata[kolom][kata]
        nilai = 1.0 + (2.0 if self.isi[kolom][teks] else 0.0)
        return nilai + (2.0 * di_sini / semua if semua else 0.0) - (1.0 if semua > 1 and not di_sini else 0.0)

    def _nilai(self, sel: Sequence[tuple[int, str]]) -> tuple[list[list[float]], list[list[float]]]:
        """For each cell and column the best value of the cells up to it, and of those after it."""
        n, m = self.lebar, len(sel)
        cocok = [[self._cocok(teks, k) for k in range(n)] for _, teks in sel]
        maju = [[JAUH * 10] * n for _ in sel]
        mundur = [[JAUH * 10] * n for _ in sel]
        maju[0] = [nilai - 0.1 * abs(k - sel[0][0]) if k <= n - m else JAUH * 10 for k, nilai in enumerate(cocok[0])]
        for i in range(1, m):
            jarak = min(KOLOM_TERBANYAK, sel[i][0] - sel[i - 1][0])
            for k in range(i, n - m + i + 1):
                maju[i][k] = cocok[i][k] + max(maju[i - 1][j] + GESER[abs(k - j - jarak)] for j in range(i - 1, k))
        mundur[-1] = [0.0] * n
        for i in range(m - 2, -1, -1):
            jarak = min(KOLOM_TERBANYAK, sel[i + 1][0] - sel[i][0])
            for k in range(i, n - m + i + 1):
                mundur[i][k] = max(
                    cocok[i + 1][j] + mundur[i + 1][j] + GESER[abs(j - k - jarak)] for j in range(k + 1, n - m + i + 2)
                )
        return maju, mundur

    def _terbaik(self, sel: Sequence[tuple[int, str]], maju: Sequence[Sequence[float]]) -> list[int]:
        """The column of each cell in the best placing of all."""
        kini = max(range(self.lebar), key=lambda j: maju[-1][j])
        letak = [kini]
        for i in range(len(sel) - 2, -1, -1):
            jarak, kanan = min(KOLOM_TERBANYAK, sel[i + 1][0] - sel[i][0]), kini
            nilai = [maju[i][j] + GESER[abs(kanan - j - jarak)] for j in range(kanan)]
            kini = nilai.index(max(nilai))
            letak.append(kini)
        return letak[::-1]


def pelajari(semua: Sequence[Baris]) -> TataKolom | None:
    """The columns that the full rows of a table show; None where its rows are of one length, or too few are full.

    Args:
        semua: the rows below the head, as extracted.
    """
    panjang = Counter(len(baris) for baris in semua)
    if len(panjang) < 2:
        return None
    lebar = max(len(rapat(baris)) for baris in semua)
    bentuk = Counter(tuple(jenis(sel) for sel in rapat(baris)) for baris in semua if len(rapat(baris)) == lebar)
    if not KOLOM_TERSEDIKIT <= lebar <= KOLOM_TERBANYAK or len(semua) * lebar**2 > KERJA_TERBANYAK or not bentuk:
        return None
    lazim, banyak = bentuk.most_common(1)[0]
    if banyak < CONTOH_TERSEDIKIT or len(set(lazim)) < 2:
        return None
    tata = TataKolom(lazim, [Counter() for _ in lazim], [Counter() for _ in lazim])
    for baris in semua:
        if tuple(jenis(sel) for sel in rapat(baris)) == lazim:
            tata.catat(rapat(baris))
    for baris in semua:
        if 1 < len(rapat(baris)) < lebar:
            sel, ragu = tata.letakkan(baris)
            if not ragu:
                tata.catat(sel)
    return tata


def pisah_nomor(baris: Baris, tata: TataKolom, atas: Baris | None) -> Baris:
    """The row with a number that ran into the text beside it (`8 Layanan …` below 7) in a cell of its own again.

    A short text (`2 Pembangunan zona`) reads as an amount, too: where no column holds amounts it is none below 1.
    """
    kolom = next((k for k in range(tata.lebar - 1) if k and tata.jenis[k : k + 2] == ("nomor", "teks")), None)
    if kolom is None or atas is None or any(jenis(sel) == "nomor" for sel in baris):
        return baris
    sebelum = atas[kolom].strip(".)")
    bukan_jumlah = "jumlah" not in tata.jenis
    for ke, sel in enumerate(baris):
        cocok = _BERNOMOR.fullmatch(sel) if jenis(sel) == "teks" or (bukan_jumlah and jenis(sel) == "jumlah") else None
        berikut = int(sebelum) + 1 if sebelum.isdecimal() else 1
        if cocok and int(cocok[1]) in (berikut, 1 if jenis(sel) == "teks" else berikut):
            return (*baris[:ke], cocok[1], cocok[2], *baris[ke + 1 :])
    return baris


def kepala_menurut(kepala: Sequence[Baris], lain: Sequence[Baris], tata: TataKolom) -> list[Baris]:
    """Head rows over the columns of a table: each head where its column, or the first of its columns, is.

    Args:
        kepala: the head rows as extracted.
        lain: the first head rows of other pages.
        tata: the columns.
    """
    awal = [ke for ke, sel in enumerate(kepala[0]) if sel]
    mulai = _awal_kepala(len(awal), [kepala[0], *lain], tata)
    hasil: list[Baris] = []
    for baris in kepala:
        deret = [""] * tata.lebar
        for ke, sel in enumerate(baris):
            atas = max((n for n, p in enumerate(awal) if p <= ke), default=0)
            batas = mulai[atas + 1] if atas + 1 < len(mulai) else tata.lebar
            kolom = min(mulai[atas] + max(0, ke - awal[atas]), batas - 1)
            deret[kolom] = " ".join(filter(None, (deret[kolom], sel)))
        hasil.append(tuple(deret))
    return hasil


def _awal_kepala(banyak: int, kepala: Sequence[Baris], tata: TataKolom) -> list[int]:
    """The first column of each head."""
    kelompok = tata.kelompok()
    if banyak == len(kelompok):
        return kelompok
    for baris in kepala:
        mulai = [ke for ke, sel in enumerate(baris) if sel]
        if len(mulai) == banyak and mulai[-1] < tata.lebar and set(mulai) <= set(kelompok):
            return mulai
    return [*range(banyak - 1), tata.lebar - 1] if banyak <= tata.lebar else list(range(tata.lebar))
