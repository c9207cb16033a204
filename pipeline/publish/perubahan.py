"""What changed between two publications of a naskah, clause by clause."""

from __future__ import annotations

import re
from collections.abc import Sequence
from difflib import SequenceMatcher
from itertools import groupby
from typing import Literal

from pipeline.publish.model import Klausa, Perubahan, Ruas

SERUPA = 0.5  # from there on two clauses are one that was changed
_BERDEKATAN = 40  # clauses of a gap that are compared with each other; larger gaps are taken in order
_KATA = re.compile(r"\s+|\w+|[^\w\s]")
_SISI = 60  # characters kept of unchanged words at either side of a change
TERPANJANG = 2000  # characters of a clause that the comparison by words looks at


def bandingkan(lama: Sequence[Klausa], baru: Sequence[Klausa]) -> tuple[Perubahan, ...]:
    """The changes in the order of the new naskah.

    Args:
        lama, baru: the clauses of both, in order.

    Returns:
        Clauses added, changed and taken away; of clauses that only have another number their old and new place.
    """
    padanan = SequenceMatcher(None, [satu.teks for satu in lama], [satu.teks for satu in baru], autojunk=False)
    hasil: list[Perubahan] = []
    for tanda, a, b, c, d in padanan.get_opcodes():
        if tanda == "equal":
            for dulu, kini in zip(lama[a:b], baru[c:d], strict=True):
                if dulu.tempat != kini.tempat and kini.teks:
                    hasil.append(Perubahan("nomor", dulu.tempat, kini.tempat, (), kini.jangkar))
        else:
            hasil += _celah(lama[a:b], baru[c:d])
    return tuple(hasil)


def _celah(lama: Sequence[Klausa], baru: Sequence[Klausa]) -> list[Perubahan]:
    """What became of clauses that have no equal: pairs that are alike are changes, in order; the others came or went."""
    pasangan = _pasangan(lama, baru)
    hasil: list[Perubahan] = []
    dari = 0
    for ke, kini in enumerate(baru):
        if ke in pasangan:
            dengan = pasangan[ke]
            hasil += [_hapus(satu) for satu in lama[dari:dengan] if satu.teks]
            dulu, dari = lama[dengan], dengan + 1
            hasil.append(Perubahan("ubah", dulu.tempat, kini.tempat, ruas(dulu.teks, kini.teks), kini.jangkar))
        elif kini.teks:
            hasil.append(Perubahan("tambah", "", kini.tempat, (("+", kini.teks),), kini.jangkar))
    return [*hasil, *(_hapus(satu) for satu in lama[dari:] if satu.teks)]


def _hapus(klausa: Klausa) -> Perubahan:
    return Perubahan("hapus", klausa.tempat, "", (("-", klausa.teks),))


def _pasangan(lama: Sequence[Klausa], baru: Sequence[Klausa]) -> dict[int, int]:
    """Index in `baru` → index in `lama` of the same clause, both rising."""
    hasil: dict[int, int] = {}
    dari = 0
    for ke, kini in enumerate(baru):
        terbaik, nilai = -1, SERUPA
        for ini in range(dari, min(len(lama), dari + _BERDEKATAN)):
            serupa = _serupa(lama[ini], kini)
            if serupa > nilai:
                terbaik, nilai = ini, serupa
        if terbaik >= 0:
            hasil[ke], dari = terbaik, terbaik + 1
    return hasil


def _serupa(lama: Klausa, baru: Klausa) -> float:
    if not lama.teks or not baru.teks:
        return 0.0
    padanan = SequenceMatcher(None, _kata(lama.teks), _kata(baru.teks), autojunk=False)
    if padanan.real_quick_ratio() < SERUPA or padanan.quick_ratio() < SERUPA:
        return 0.0
    # the same place counts a little: a clause rewritten in its place is one that was changed
    return padanan.ratio() + (0.15 if lama.tempat == baru.tempat else 0.0)


def _kata(teks: str) -> list[str]:
    return _KATA.findall(teks[:TERPANJANG])


def ruas(lama: str, baru: str) -> tuple[Ruas, ...]:
    """The words kept, taken away and added; long stretches that are kept are shortened to what stands beside a change."""
    a, b = _kata(lama), _kata(baru)
    hasil: list[Ruas] = []
    for tanda, i, j, k, m in SequenceMatcher(None, a, b, autojunk=False).get_opcodes():
        if tanda == "equal":
            hasil.append(("=", "".join(a[i:j])))
            continue
        if i < j:
            hasil.append(("-", "".join(a[i:j])))
        if k < m:
            hasil.append(("+", "".join(b[k:m])))
    return tuple(_pendekkan(_satukan(hasil)))


def _satukan(isi: Sequence[Ruas]) -> list[Ruas]:
    """A space alone between two changes belongs to both: `satu dua` for `tiga empat` reads better than four pieces."""
    hasil: list[Ruas] = []
    antara: list[Ruas] = []
    for ke, (tanda, teks) in enumerate(isi):
        if tanda == "=" and not teks.strip() and 0 < ke < len(isi) - 1:
            antara += [("-", teks), ("+", teks)]
        elif tanda == "=":
            hasil += [*_lebur(antara), (tanda, teks)]
            antara = []
        else:
            antara.append((tanda, teks))
    return [*hasil, *_lebur(antara)]


def _lebur(antara: Sequence[Ruas]) -> list[Ruas]:
    tanda: tuple[Literal["-", "+"], ...] = ("-", "+")
    gabung: dict[Literal["-", "+"], str] = {satu: "".join(teks for jenis, teks in antara if jenis == satu) for satu in tanda}
    return [(satu, gabung[satu]) for satu in tanda if gabung[satu].strip()]


def _pendekkan(isi: Sequence[Ruas]) -> list[Ruas]:
    hasil: list[Ruas] = []
    for ke, (tanda, teks) in enumerate(isi):
        if tanda == "=" and len(teks) > 2 * _SISI + 20:
            depan = "" if ke == 0 else teks[:_SISI].rsplit(" ", 1)[0]
            belakang = "" if ke == len(isi) - 1 else teks[-_SISI:].split(" ", 1)[-1]
            hasil.append(("=", f"{depan} … {belakang}".strip() if not (depan and belakang) else f"{depan} … {belakang}"))
        else:
            hasil.append((tanda, teks))
    return hasil


def rapatkan_nomor(perubahan: Sequence[Perubahan]) -> list[list[Perubahan]]:
    """Changes in order, runs of mere renumbering together."""
    hasil: list[list[Perubahan]] = []
    for nomor, milik in groupby(perubahan, key=lambda satu: satu.jenis == "nomor"):
        kumpulan = list(milik)
        hasil += [kumpulan] if nomor else [[satu] for satu in kumpulan]
    return hasil


def cacah(perubahan: Sequence[Perubahan]) -> dict[str, int]:
    """How many of each kind."""
    return {jenis: sum(satu.jenis == jenis for satu in perubahan) for jenis in ("tambah", "ubah", "hapus", "nomor")}
