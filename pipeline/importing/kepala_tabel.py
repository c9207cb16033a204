"""The head of a table as extracted: how many rows it has, what stands under what, how many columns there are."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from pipeline.importing.antara import Petak
from pipeline.importing.berkas_tabel.kolom import TANPA_KEPALA
from pipeline.importing.bersih import tanpa_tebal

Baris = tuple[str, ...]
KEPALA_TERBANYAK = 6
TAHUN = re.compile(r"(?:19|20)\d\d")


@dataclass(frozen=True, slots=True)
class KolomImpor:
    """A column or, with `anak`, a head over columns."""

    kepala: str
    anak: tuple[KolomImpor, ...] = ()

    @property
    def lebar(self) -> int:
        """How many columns it covers."""
        return sum(satu.lebar for satu in self.anak) or 1

    @property
    def tinggi(self) -> int:
        """How many rows of heads it needs; columns without heads of their own need none."""
        bawah = max((satu.tinggi for satu in self.anak), default=0)
        return 1 + (0 if self.tanpa_anak_berkepala else bawah)

    @property
    def tanpa_anak_berkepala(self) -> bool:
        """Whether it stands over columns none of which has a head."""
        return bool(self.anak) and all(satu.kepala == TANPA_KEPALA and not satu.anak for satu in self.anak)


def rapat(baris: Baris) -> Baris:
    """The cells that are not empty."""
    return tuple(sel for sel in baris if sel)


def kepala_struktur(baris: Sequence[Baris]) -> int:
    """How many rows at the top are head rows: each below the first stands under heads that reach over several columns."""
    if not baris:
        return 0
    terbuka = _terbuka(baris[0], frozenset(range(len(baris[0]))))
    jumlah = 1
    while jumlah < min(len(baris) - 1, KEPALA_TERBANYAK - 1):
        bawah = baris[jumlah]
        isi = frozenset(ke for ke, sel in enumerate(bawah) if sel)
        celah = frozenset(ke for ke in terbuka if not baris[jumlah - 1][ke : ke + 1] or not baris[jumlah - 1][ke])
        di_bawah = bool(terbuka) and bool(isi) and ((isi <= terbuka and len(isi) > 1) or (not bawah[0] and celah <= isi))
        if not (di_bawah or (jumlah == 1 and _satuan(bawah, baris[2:3]))):
            break
        terbuka = _terbuka(bawah, terbuka)
        jumlah += 1
    return jumlah


def _terbuka(baris: Baris, dalam: frozenset[int]) -> frozenset[int]:
    """The columns under heads of this row that reach over more than one, among those of the heads above."""
    hasil: set[int] = set()
    isi = [ke for ke in sorted(dalam) if ke < len(baris) and baris[ke]]
    for awal, akhir in zip(isi, [*isi[1:], max(dalam, default=-1) + 1], strict=False):
        if akhir - awal > 1:
            hasil.update(ke for ke in range(awal, akhir) if ke in dalam)
    return frozenset(hasil)


def _satuan(bawah: Baris, berikut: Sequence[Baris]) -> bool:
    """Whether a row under a full head holds units: nothing under the first heads, and the rows below count from 1."""
    return len(bawah) > 2 and not any(bawah[:2]) and any(baris and baris[0].rstrip(".)") == "1" for baris in berikut)


def baris_nomor(baris: Baris) -> bool:
    """`1 2 3 4 5`: the row that numbers the columns, also where a column was taken out and its number with it."""
    isi = rapat(baris)
    if len(isi) < 3 or not all(sel.isdecimal() and len(sel) < 3 for sel in isi):
        return False
    angka = [int(sel) for sel in isi]
    return angka[0] < 4 and all(0 < b - a < 3 for a, b in pairwise(angka))


def lebar_tabel(kepala: Sequence[Baris], isi: Sequence[Baris]) -> int:
    """The number of leaf columns: as many as most rows have, and never fewer than the head has texts in one row."""
    terisi = [max((ke + 1 for ke, sel in enumerate(baris) if sel), default=1) for baris in kepala]
    if not isi:
        return max(terisi)
    hitung = Counter(map(len, isi))
    lazim, suara = hitung.most_common(1)[0]
    if len(kepala) == 1:  # a head that reaches over columns without names of their own is often cut short
        lazim = max(panjang for panjang, banyak in hitung.items() if banyak * 3 >= suara and panjang <= lazim + 1)
    paling = max(terisi)
    lebar = lazim if suara * 2 > len(isi) else max(lazim, paling)
    return max(
        lebar, paling if any(len(baris) >= paling for baris in isi) or len(kepala) > 1 else 1, *(len(rapat(b)) for b in kepala)
    )


def pas_kepala(baris: Baris, lebar: int, lain: Iterable[Baris | None]) -> Baris:
    """A head row of the table's width; the one among the repeated heads that fits best."""
    cocok = next((satu for satu in (baris, *lain) if satu is not None and len(satu) == lebar), baris)
    isi = cocok[:lebar] if len(cocok) >= lebar else (*cocok, *[""] * (lebar - len(cocok)))
    lebih = [sel for sel in cocok[lebar:] if sel]
    return (*isi[:-1], " ".join(filter(None, (isi[-1], *lebih)))) if lebih else isi


def _kolom(kepala: Sequence[Baris], baris: int, awal: int, akhir: int) -> Iterator[KolomImpor]:
    """The heads of columns `awal` to `akhir` from head row `baris` down."""
    while baris < len(kepala) and not any(kepala[baris][awal:akhir]):
        baris += 1
    if baris >= len(kepala):
        yield from (KolomImpor(TANPA_KEPALA) for _ in range(awal, akhir))
        return
    ke = awal
    while ke < akhir:
        sampai = ke + 1
        while sampai < akhir and not kepala[baris][sampai]:
            sampai += 1
        teks = tanpa_tebal(kepala[baris][ke]) or TANPA_KEPALA
        bawah = [satu[ke:sampai] for satu in kepala[baris + 1 :]]
        if sampai - ke == 1 and not any(map(any, bawah)):
            yield KolomImpor(teks)
        else:
            yield KolomImpor(teks, tuple(_kolom(kepala, baris + 1, ke, sampai)))
        ke = sampai


def pohon_kolom(kepala: Sequence[Baris], lebar: int) -> tuple[KolomImpor, ...]:
    """The column tree of head rows, each of `lebar` texts, blank where the head to the left or above reaches."""
    return _lengkapi_tahun(tuple(_kolom(kepala, 0, 0, lebar)))


def _lengkapi_tahun(kolom: tuple[KolomImpor, ...]) -> tuple[KolomImpor, ...]:
    """Years over as many columns each: those without heads below them have the ones of the others, which extraction lost."""
    bawah = {satu.anak for satu in kolom if TAHUN.fullmatch(satu.kepala) and satu.anak and not satu.tanpa_anak_berkepala}
    contoh = next(iter(bawah)) if len(bawah) == 1 else ()
    return tuple(
        replace(satu, anak=contoh)
        if contoh and TAHUN.fullmatch(satu.kepala) and satu.tanpa_anak_berkepala and satu.lebar == len(contoh)
        else replace(satu, anak=_lengkapi_tahun(satu.anak))
        for satu in kolom
    )


def petak_kepala(kolom: Sequence[KolomImpor]) -> list[tuple[Petak, ...]]:
    """Heads as the head rows of a grid: each reaches down to what stands below it."""
    tinggi = max((satu.tinggi for satu in kolom), default=1)
    baris: list[list[Petak]] = [[] for _ in range(tinggi)]

    def tulis(satu: KolomImpor, ke: int) -> None:
        sampai = ke + 1 if satu.anak and not satu.tanpa_anak_berkepala else tinggi
        isi = () if satu.kepala == TANPA_KEPALA else (satu.kepala,)
        for n in range(ke, sampai):
            baris[n].append(
                Petak(isi if n == ke else (), satu.lebar, "" if sampai - ke == 1 else "mulai" if n == ke else "lanjut")
            )
        if sampai < tinggi:
            for anak in satu.anak:
                tulis(anak, ke + 1)

    for satu in kolom:
        tulis(satu, 0)
    return [tuple(satu) for satu in baris]
