"""Which parts of two versions belong together: equal ones first, then, in the gaps between them, those that are most alike."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Sequence
from difflib import SequenceMatcher
from typing import Protocol, TypeAlias, TypeVar

SERUPA = 0.45  # from there on two parts are one that was changed
_TETANGGA = 60  # parts on either side of the diagonal of a gap that are compared with each other


class Bagian(Protocol):
    """What can be aligned."""

    @property
    def kunci(self) -> str: ...
    @property
    def kata_isi(self) -> Counter[str]: ...
    @property
    def memulai(self) -> bool: ...


Satu = TypeVar("Satu", bound=Bagian)
Pasangan: TypeAlias = tuple[int | None, int | None]


def jajarkan(lama: Sequence[Satu], baru: Sequence[Satu], sejenis: Callable[[Satu, Satu], bool]) -> list[Pasangan]:
    """Pairs of indices in the order in which both versions are told together: what went stands before what came.

    Args:
        lama, baru: the parts.
        sejenis: whether two parts that are not equal may be one that was changed.
    """
    hasil: list[Pasangan] = []
    padanan = SequenceMatcher(None, [satu.kunci for satu in lama], [satu.kunci for satu in baru], autojunk=False)
    for tanda, i, j, k, m in padanan.get_opcodes():
        if tanda == "equal":
            hasil += zip(range(i, j), range(k, m), strict=True)
        else:
            hasil += _celah(lama, baru, range(i, j), range(k, m), sejenis)
    return _geser(hasil, lama, baru)


def _geser(pasangan: list[Pasangan], lama: Sequence[Satu], baru: Sequence[Satu]) -> list[Pasangan]:
    """Let what came or went begin with its heading.

    Of `Pasal, A, Pasal, B` a comparison may tell that `A, Pasal` came between `Pasal` and `B`; meant is that `Pasal, A` came.
    """
    hasil = list(pasangan)
    awal = 0
    while awal < len(hasil):
        sisi = 0 if hasil[awal][1] is None else 1 if hasil[awal][0] is None else -1
        if sisi < 0:
            awal += 1
            continue
        akhir = awal
        while akhir < len(hasil) and hasil[akhir][1 - sisi] is None:
            akhir += 1
        isi = lama if sisi == 0 else baru
        semua = [satu[sisi] for satu in hasil[awal:akhir]]
        naik = 0
        while awal - naik - 1 >= 0 and naik < len(semua):
            a, b = hasil[awal - naik - 1]
            tepi = semua[-1 - naik]
            if a is None or b is None or tepi is None or lama[a].kunci != baru[b].kunci:
                break
            if isi[tepi].kunci != isi[(a, b)[sisi]].kunci:
                break
            naik += 1
            if isi[tepi].memulai:
                _pindah(hasil, awal, akhir, naik, sisi)
                break
        awal = akhir
    return hasil


def _pindah(hasil: list[Pasangan], awal: int, akhir: int, naik: int, sisi: int) -> None:
    """Move what came or went in `hasil[awal:akhir]` up over so many pairs."""
    milik = [satu[sisi] for satu in hasil[awal - naik : akhir]]
    lain = [satu[1 - sisi] for satu in hasil[awal - naik : awal]]
    mitra = [*([None] * (akhir - awal)), *lain]
    hasil[awal - naik : akhir] = [(a, b) if sisi == 0 else (b, a) for a, b in zip(milik, mitra, strict=True)]


def _celah(
    lama: Sequence[Satu], baru: Sequence[Satu], di_lama: range, di_baru: range, sejenis: Callable[[Satu, Satu], bool]
) -> list[Pasangan]:
    hasil: list[Pasangan] = []
    i, k = di_lama.start, di_baru.start
    for a, b in _terserupa(lama, baru, di_lama, di_baru, sejenis):
        hasil += [(satu, None) for satu in range(i, a)]
        hasil += [(None, satu) for satu in range(k, b)]
        hasil.append((a, b))
        i, k = a + 1, b + 1
    hasil += [(satu, None) for satu in range(i, di_lama.stop)]
    hasil += [(None, satu) for satu in range(k, di_baru.stop)]
    return hasil


def _terserupa(
    lama: Sequence[Satu], baru: Sequence[Satu], di_lama: range, di_baru: range, sejenis: Callable[[Satu, Satu], bool]
) -> list[tuple[int, int]]:
    """The pairs, both rising, that are most alike taken together (an alignment by dynamic programming along the diagonal)."""
    n, m = len(di_lama), len(di_baru)
    if not n or not m:
        return []
    jumlah_lama = [sum(lama[di].kata_isi.values()) for di in di_lama]
    jumlah_baru = [sum(baru[di].kata_isi.values()) for di in di_baru]
    nilai: dict[tuple[int, int], float] = {}
    arah: dict[tuple[int, int], int] = {}
    for a in range(1, n + 1):
        tengah = a * m // n
        for b in range(max(1, tengah - _TETANGGA), min(m, tengah + _TETANGGA) + 1):
            atas, kiri = nilai.get((a - 1, b), 0.0), nilai.get((a, b - 1), 0.0)
            terbaik, dari = (atas, 1) if atas >= kiri else (kiri, 2)
            satu, dua = lama[di_lama[a - 1]], baru[di_baru[b - 1]]
            if sejenis(satu, dua):
                mirip = _serupa(satu.kata_isi, dua.kata_isi, jumlah_lama[a - 1], jumlah_baru[b - 1])
                serong = nilai.get((a - 1, b - 1), 0.0) + mirip
                if mirip >= SERUPA and serong > terbaik:
                    terbaik, dari = serong, 3
            nilai[a, b], arah[a, b] = terbaik, dari
    hasil: list[tuple[int, int]] = []
    a, b = n, m
    while a and b:
        dari = arah.get((a, b), 1 if b * n <= a * m else 2)
        if dari == 3:
            hasil.append((di_lama[a - 1], di_baru[b - 1]))
        a -= dari in (1, 3)
        b -= dari in (2, 3)
    return hasil[::-1]


def _serupa(a: Counter[str], b: Counter[str], jumlah_a: int, jumlah_b: int) -> float:
    """How much of the words of two parts is the same, 0 to 1."""
    semua = jumlah_a + jumlah_b
    if not semua or 2 * min(jumlah_a, jumlah_b) < SERUPA * semua:
        return 0.0
    if len(a) > len(b):
        a, b = b, a
    return 2 * sum(min(kali, b[kata]) for kata, kali in a.items() if kata in b) / semua
