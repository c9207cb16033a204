"""Where boxes and arrows go: layers as Sugiyama, Tagawa and Toda (1981) lay them, kept small for a page of some twenty boxes.

Pure geometry in points. "along" is the way the arrows go, "across" the way boxes of one layer stand beside each other.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

SAPUAN = 12  # sweeps over the layers; more change nothing at this size
BERAT = 20  # of a box against an arrow that passes


@dataclass
class Simpul:
    """A box, or the place where a long arrow passes a layer (`kotak` is None).

    Args:
        tebal: its size across, points.
        kelompok: the frame it stands in, or "".
        pusat: its middle across, points.
    """

    kotak: str | None
    lapis: int
    tebal: float = 0.0
    kelompok: str = ""
    pusat: float = 0.0
    atas: list[Simpul] = field(default_factory=list, repr=False)
    bawah: list[Simpul] = field(default_factory=list, repr=False)


@dataclass(frozen=True)
class Jalur:
    """An arrow's way: the nodes it goes through from its first layer to its last, and whether it really points backwards."""

    simpul: tuple[Simpul, ...]
    mundur: bool


def lapiskan(id_: Sequence[str], panah: Sequence[tuple[str, str]]) -> tuple[dict[str, int], list[bool]]:
    """The layer of every box and, for every arrow, whether it closes a cycle and so points backwards.

    Args:
        id_: the boxes in the author's order.
        panah: pairs of ids; none leads to itself.
    """
    keluar: dict[str, list[tuple[int, str]]] = {satu: [] for satu in id_}
    for ke, (dari, tuju) in enumerate(panah):
        keluar[dari].append((ke, tuju))
    mundur = [False] * len(panah)
    keadaan: dict[str, int] = {}

    def telusur(satu: str) -> None:
        keadaan[satu] = 1
        for ke, tuju in keluar[satu]:
            if keadaan.get(tuju) == 1:
                mundur[ke] = True
            elif tuju not in keadaan:
                telusur(tuju)
        keadaan[satu] = 2

    masuk = {tuju for _, tuju in panah}
    for satu in [*(s for s in id_ if s not in masuk), *id_]:
        if satu not in keadaan:
            telusur(satu)
    maju = [(tuju, dari) if balik else (dari, tuju) for (dari, tuju), balik in zip(panah, mundur, strict=True)]
    lapis = dict.fromkeys(id_, 0)
    for _ in id_:
        for dari, tuju in maju:
            lapis[tuju] = max(lapis[tuju], lapis[dari] + 1)
    for satu in id_:  # a box that only leads far down stands just above what it leads to
        anak = [lapis[tuju] for dari, tuju in maju if dari == satu]
        if anak and not any(tuju == satu for _, tuju in maju):
            lapis[satu] = min(anak) - 1
    return lapis, mundur


def _lipat(letak: Mapping[str, int], paling_banyak: int) -> tuple[dict[str, int], dict[str, tuple[int, int]]]:
    """Fold layers of more than `paling_banyak` boxes into rows, each row a layer.

    Returns:
        The layers, and for every box its layer before and its place across, so that the arrows to a lower row pass between the
        boxes of those above.
    """
    hasil: dict[str, int] = {}
    tempat: dict[str, tuple[int, int]] = {}
    mulai = 0
    for lapis in range(max(letak.values()) + 1):
        isi = [id_ for id_, di in letak.items() if di == lapis]
        if not isi:
            continue
        baris = -(-len(isi) // paling_banyak)
        sebaris = -(-len(isi) // baris)
        for ke, id_ in enumerate(isi):
            hasil[id_] = mulai + ke // sebaris
            tempat[id_] = (lapis, ke % sebaris * baris + ke // sebaris)
        mulai += baris
    return hasil, tempat


def susun_lapis(
    id_: Sequence[str], panah: Sequence[tuple[str, str]], kelompok: Mapping[str, str], paling_banyak: int | None = None
) -> tuple[list[list[Simpul]], list[Jalur]]:
    """Boxes in layers, ordered so that few arrows cross; boxes of one frame stay together.

    Args:
        id_, panah: as for `lapiskan`.
        kelompok: id → its frame.
        paling_banyak: how many boxes a layer may have before it is folded into several.
    """
    letak, mundur = lapiskan(id_, panah)
    tempat: dict[str, tuple[int, int]] = {}
    if paling_banyak:
        letak, tempat = _lipat(letak, paling_banyak)
    simpul = {satu: Simpul(satu, letak[satu], kelompok=kelompok.get(satu, "")) for satu in id_}
    lapis: list[list[Simpul]] = [[] for _ in range(max(letak.values()) + 1)]
    for satu in simpul.values():
        lapis[satu.lapis].append(satu)
    jalur = []
    for (dari, tuju), balik in zip(panah, mundur, strict=True):
        awal, akhir = (simpul[tuju], simpul[dari]) if balik else (simpul[dari], simpul[tuju])
        jalan = [awal]
        for ke in range(awal.lapis + 1, akhir.lapis):
            lewat = Simpul(None, ke)
            lapis[ke].append(lewat)
            jalan.append(lewat)
        jalan.append(akhir)
        for atas, bawah in pairwise(jalan):
            atas.bawah.append(bawah)
            bawah.atas.append(atas)
        jalur.append(Jalur(tuple(jalan), balik))
    if tempat:
        for satu_lapis in lapis:
            satu_lapis.sort(key=lambda simpul: _di_lipatan(simpul, tempat))
    _urutkan(lapis)
    return lapis, jalur


def _di_lipatan(simpul: Simpul, tempat: Mapping[str, tuple[int, int]]) -> int:
    """The place across of a node in a folded layer: an arrow that passes has that of the box of this layer at its end."""
    atas = bawah = simpul
    while bawah.kotak is None:
        bawah = bawah.bawah[0]
    while atas.kotak is None:
        atas = atas.atas[0]
    return max(tempat[str(atas.kotak)], tempat[str(bawah.kotak)])[1]


def _urutkan(lapis: list[list[Simpul]]) -> None:
    """Order every layer by the mean place of its neighbours; the order with the fewest crossings is kept."""
    terkelompok = any(simpul.kelompok for satu in lapis for simpul in satu)
    # the author's order may tear the boxes of a frame apart, so that it must not win
    terbaik, silang = [list(satu) for satu in lapis], math.inf if terkelompok else _silang(lapis)
    for sapuan in range(SAPUAN):
        turun = sapuan % 2 == 0
        for satu in lapis if turun else reversed(lapis):
            tempat = {id(simpul): ke for lain in lapis for ke, simpul in enumerate(lain)}

            def rata(simpul: Simpul, tempat: dict[int, int] = tempat, turun: bool = turun) -> float:
                tetangga = simpul.atas if turun else simpul.bawah
                return sum(tempat[id(t)] for t in tetangga) / len(tetangga) if tetangga else float(tempat[id(simpul)])

            kelompok: dict[str, list[float]] = {}
            for simpul in satu:
                kelompok.setdefault(simpul.kelompok or f"\0{id(simpul)}", []).append(rata(simpul))
            bersama = {kunci: sum(isi) / len(isi) for kunci, isi in kelompok.items()}
            satu.sort(key=lambda s, b=bersama, r=rata: (b[s.kelompok or f"\0{id(s)}"], s.kelompok, r(s)))  # type: ignore[misc]
        baru = _silang(lapis)
        if baru < silang:
            terbaik, silang = [list(satu) for satu in lapis], baru
    for ke, urutan in enumerate(terbaik):
        lapis[ke] = urutan


def _silang(lapis: Sequence[Sequence[Simpul]]) -> int:
    """How many pairs of arrows cross between neighbouring layers."""
    jumlah = 0
    for atas, bawah in pairwise(lapis):
        tempat = {id(satu): ke for ke, satu in enumerate(bawah)}
        ujung = [(ke, tempat[id(t)]) for ke, satu in enumerate(atas) for t in satu.bawah]
        jumlah += sum(a[0] < b[0] and a[1] > b[1] for a in ujung for b in ujung)
    return jumlah


def atur_pusat(lapis: Sequence[Sequence[Simpul]], sela: float, sela_kelompok: float, ruang: float = math.inf) -> float:
    """Give every node its middle across: near its neighbours, none overlapping, all from 0 on.

    Args:
        lapis: the layers, ordered, sizes given.
        sela: between two neighbours, points.
        sela_kelompok: more than that where a frame begins or ends.
        ruang: the size that the whole should keep; where it does not, every layer is packed instead.

    Returns:
        The whole size across.
    """

    def jarak(a: Simpul, b: Simpul) -> float:
        tambah = sela_kelompok if a.kelompok != b.kelompok else 0.0
        return (a.tebal + b.tebal) / 2 + sela + tambah

    _rapatkan(lapis, jarak)
    for sapuan in range(SAPUAN * 2):
        for satu in lapis if sapuan % 2 == 0 else reversed(lapis):
            _tempatkan(satu, [_ingin(simpul) for simpul in satu], [jarak(a, b) for a, b in pairwise(satu)])
    _luruskan(lapis, jarak)
    if _mulai_dari_nol(lapis, sela_kelompok) > ruang:
        _rapatkan(lapis, jarak)
    return _mulai_dari_nol(lapis, sela_kelompok)


def _rapatkan(lapis: Sequence[Sequence[Simpul]], jarak: Callable[[Simpul, Simpul], float]) -> None:
    """Pack every layer around one middle line."""
    for satu in lapis:
        x = 0.0
        for ke, simpul in enumerate(satu):
            x += jarak(satu[ke - 1], simpul) if ke else 0.0
            simpul.pusat = x
        tengah = (satu[0].pusat - satu[0].tebal / 2 + satu[-1].pusat + satu[-1].tebal / 2) / 2
        for simpul in satu:
            simpul.pusat -= tengah


def _mulai_dari_nol(lapis: Sequence[Sequence[Simpul]], sela_kelompok: float) -> float:
    """Move everything so that it begins at 0; the whole size."""
    semua = [simpul for satu in lapis for simpul in satu]
    tepi = {id(s): s.tebal / 2 + (sela_kelompok / 2 if s.kelompok else 0.0) for s in semua}
    kiri = min(s.pusat - tepi[id(s)] for s in semua)
    for simpul in semua:
        simpul.pusat -= kiri
    return max(s.pusat + tepi[id(s)] for s in semua)


def _luruskan(lapis: Sequence[Sequence[Simpul]], jarak: Callable[[Simpul, Simpul], float]) -> None:
    """Let an arrow that passes several layers do so on one straight line, where one is free."""
    letak = {id(simpul): (satu, ke) for satu in lapis for ke, simpul in enumerate(satu)}
    for awal in (simpul for satu in lapis for simpul in satu if simpul.kotak is None and simpul.atas[0].kotak):
        rantai = [awal]
        while rantai[-1].bawah[0].kotak is None:
            rantai.append(rantai[-1].bawah[0])
        batas_bawah, batas_atas = -math.inf, math.inf
        for simpul in rantai:
            satu, ke = letak[id(simpul)]
            if ke:
                batas_bawah = max(batas_bawah, satu[ke - 1].pusat + jarak(satu[ke - 1], simpul))
            if ke + 1 < len(satu):
                batas_atas = min(batas_atas, satu[ke + 1].pusat - jarak(simpul, satu[ke + 1]))
        if batas_bawah <= batas_atas:
            tengah = sum(simpul.pusat for simpul in rantai) / len(rantai)
            for simpul in rantai:
                simpul.pusat = min(max(tengah, batas_bawah), batas_atas)


def _ingin(simpul: Simpul) -> float:
    """The mean of a node's neighbours. Boxes mind boxes, and passing arrows each other: so both stay straight."""
    berat = [(t, BERAT if (t.kotak is None) == (simpul.kotak is None) else 1) for t in (*simpul.atas, *simpul.bawah)]
    return sum(t.pusat * b for t, b in berat) / sum(b for _, b in berat) if berat else simpul.pusat


def _tempatkan(satu: Sequence[Simpul], ingin: Sequence[float], jarak: Sequence[float]) -> None:
    """The places nearest to the wished ones (least squares) that keep order and distance: pool adjacent violators."""
    geser, x = [0.0], 0.0
    for d in jarak:
        x += d
        geser.append(x)
    kelompok: list[tuple[float, int, int]] = []  # (mean of wish less offset, its weight, how many)
    for ke, harap in enumerate(ingin):
        rata, berat, banyak = harap - geser[ke], BERAT if satu[ke].kotak else 1, 1
        while kelompok and kelompok[-1][0] >= rata:
            lain, berat_lain, sebelum = kelompok.pop()
            rata = (rata * berat + lain * berat_lain) / (berat + berat_lain)
            berat, banyak = berat + berat_lain, banyak + sebelum
        kelompok.append((rata, berat, banyak))
    ke = 0
    for rata, _, banyak in kelompok:
        for _ in range(banyak):
            satu[ke].pusat = rata + geser[ke]
            ke += 1


def jalurkan(sambungan: Sequence[tuple[object, float, float]]) -> list[int]:
    """Tracks for the bends between two layers: arrows from one box share a track, others do not lie on each other.

    Args:
        sambungan: (whom it shares with, where it starts, where it ends) for every arrow of the gap.

    Returns:
        The track of each, from 0; straight ones are given 0.
    """
    rentang: dict[object, tuple[float, float]] = {}
    for siapa, a, b in sambungan:
        lama = rentang.get(siapa, (a, a))
        rentang[siapa] = (min(lama[0], a, b), max(lama[1], a, b))
    jalur: list[list[tuple[float, float]]] = []
    milik: dict[object, int] = {}
    for siapa, (a, b) in rentang.items():
        if b - a < 0.5:
            milik[siapa] = 0
            continue
        ke = next((n for n, isi in enumerate(jalur) if all(b < x - 1 or a > y + 1 for x, y in isi)), len(jalur))
        if ke == len(jalur):
            jalur.append([])
        jalur[ke].append((a, b))
        milik[siapa] = ke
    return [milik[siapa] for siapa, _, _ in sambungan]
