"""Which blank cells of a sheet go on with the cell above them.

A column whose cells begin only at some rows holds one level; columns that begin together are one item. What has no such shape
stays in its row.
"""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass
from itertools import pairwise


@dataclass(frozen=True, slots=True)
class _Tingkat:
    """A level: the column that names it (-1: none), the rows at which its items begin."""

    kolom: int
    mulai: frozenset[int]


def sambungan_ke_atas(
    terisi: Sequence[Sequence[bool]],
    tinggi: Sequence[Sequence[int]],
    lebar: Sequence[Sequence[int]],
    kolom: Sequence[int],
    awal_bagian: Set[int],
    nomor: Set[int],
) -> frozenset[tuple[int, int]]:
    """The cells (row, column) of a table's body that go on with those above.

    Args:
        terisi, tinggi, lebar: for each row and column whether a text begins there, how many rows and columns its cell covers.
        kolom: the columns that are no schedule.
        awal_bagian: the rows that cannot go on with one above: the first, and those below group rows.
        nomor: the columns that hold numbers only.
    """
    banyak = len(terisi)
    semua = frozenset(range(banyak))
    mulai = {k: frozenset(n for n in semua if terisi[n][k]) for k in kolom}
    bergabung = any(tinggi[n][k] > 1 for n in semua for k in kolom)
    bersusun = {k for k in kolom if not bergabung or any(tinggi[n][k] > 1 for n in semua)}
    melintang = {k for k in kolom if any(lebar[n][k] > 1 for n in semua)}
    rantai: list[_Tingkat] = []
    for k in kolom:
        if k in nomor or k in melintang or not mulai[k] or not awal_bagian <= mulai[k]:
            continue
        atas = rantai[-1].mulai if rantai else frozenset[int]()
        if atas < mulai[k] and (k in bersusun or mulai[k] == semua):
            rantai.append(_Tingkat(k, mulai[k]))
    if not rantai or rantai[-1].mulai != semua:
        rantai.append(_Tingkat(-1, semua))
    hasil: set[tuple[int, int]] = set()
    for k in kolom:
        milik = _milik(k, mulai[k], rantai, k in bersusun, banyak)
        if k in nomor:
            milik = next((satu for satu in rantai if satu.mulai == mulai[k]), milik)
        hasil |= {(n, k) for n in semua - milik.mulai}
    return frozenset(hasil)


def _milik(kolom: int, mulai: frozenset[int], rantai: Sequence[_Tingkat], bersusun: bool, banyak: int) -> _Tingkat:
    """The level that a column belongs to: the outermost at whose items alone its cells begin."""
    dalam = rantai[-1]
    if not mulai:
        return dalam
    sendiri = next((satu for satu in rantai if satu.kolom == kolom), None)
    calon = sendiri or next((satu for satu in rantai if mulai <= satu.mulai), dalam)
    if calon is not dalam and not bersusun and not _sebaris(mulai, calon.mulai, banyak):
        return dalam
    return calon


def _sebaris(mulai: Set[int], tingkat: Set[int], banyak: int) -> bool:
    """Whether every item of a level at which a cell begins has one row only."""
    panjang = {a: b - a for a, b in pairwise([*sorted(tingkat), banyak])}
    return all(panjang[satu] == 1 for satu in mulai)
