"""Which files differ between two versions, and at which lines: git's own comparison, as reviewers see it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from pipeline.review.git import git
from pipeline.review.versi import Versi

_BANDINGKAN = ("diff", "--no-index", "--no-color", "--no-ext-diff", "--no-textconv")
_KEPALA = re.compile(r"@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@")


@dataclass(frozen=True, slots=True)
class Potongan:
    """A stretch of a diff with the lines around it that a review page shows.

    Args:
        awal, akhir: its first and last line in the new file; `akhir` < `awal` where nothing of it is left.
        tetap: new line → old line of the lines that stayed.
    """

    awal: int
    akhir: int
    tetap: Mapping[int, int]

    def memuat(self, awal: int, akhir: int) -> bool:
        """Whether all of some lines of the new file are shown."""
        return self.awal <= awal and akhir <= self.akhir


@dataclass(frozen=True)
class BedaBerkas:
    """One file that is not the same.

    Args:
        lama, baru: its path from the project's root before and after; empty where it is not there.
        potongan: its stretches; none where it was taken away or is not text.
    """

    lama: str
    baru: str
    potongan: tuple[Potongan, ...] = ()

    @cached_property
    def ditambah(self) -> frozenset[int]:
        """The lines of the new file that are new or changed."""
        semua = (range(satu.awal, satu.akhir + 1) for satu in self.potongan)
        tetap = {baris for satu in self.potongan for baris in satu.tetap}
        return frozenset(baris for satu in semua for baris in satu) - tetap


@dataclass(frozen=True)
class Beda:
    """All files that are not the same."""

    berkas: tuple[BedaBerkas, ...]

    @cached_property
    def baru(self) -> Mapping[str, BedaBerkas]:
        """By the path after."""
        return {satu.baru: satu for satu in self.berkas if satu.baru}

    @cached_property
    def nama(self) -> Mapping[str, str]:
        """Path before → path after, of files that were given another."""
        return {satu.lama: satu.baru for satu in self.berkas if satu.lama and satu.baru and satu.lama != satu.baru}

    def menyentuh(self, jalur: str, baris: int) -> bool:
        """Whether a line of the version after is new or changed."""
        return jalur in self.baru and baris in self.baru[jalur].ditambah


def bandingkan_berkas(dasar: Versi, kepala: Versi) -> Beda:
    """Compare the content of two versions.

    Errors:
        Galat: git could not read it.
        GalatLingkungan: git is missing.
    """
    mentah = git(kepala.akar, *_BANDINGKAN, "--name-status", "-z", "-M", str(dasar.konten), str(kepala.konten), status=(0, 1))
    return Beda(tuple(sorted(_semua(mentah, dasar.akar, kepala.akar), key=lambda satu: (satu.baru or satu.lama, satu.lama))))


def _semua(mentah: str, dasar: Path, kepala: Path) -> Iterator[BedaBerkas]:
    kata = iter(mentah.split("\0")[:-1])
    for tanda in kata:
        lama = baru = next(kata)
        if tanda[0] in "RC":
            baru = next(kata)
        elif tanda[0] in "MT":  # told by its path before
            baru = f"{kepala}{lama[len(str(dasar)) :]}"
        sebelum = "" if tanda[0] in "AC" else _jalur(lama, dasar)
        sesudah = "" if tanda[0] == "D" else _jalur(baru, kepala)
        yield BedaBerkas(sebelum, sesudah, _potongan(lama if sebelum else "/dev/null", baru, kepala) if sesudah else ())


def _jalur(path: str, akar: Path) -> str:
    return path[len(str(akar)) + 1 :]


def _potongan(lama: str, baru: str, akar: Path) -> tuple[Potongan, ...]:
    hasil: list[Potongan] = []
    di_lama = di_baru = awal = 0
    tetap: dict[int, int] = {}
    for baris in git(akar, *_BANDINGKAN, "-U3", "--", lama, baru, status=(0, 1)).split("\n"):
        if kepala := _KEPALA.match(baris):
            if awal:
                hasil.append(Potongan(awal, di_baru - 1, tetap))
            di_lama, di_baru, tetap = int(kepala[1]), int(kepala[2]), {}
            awal = di_baru = max(di_baru, 1)
        elif not awal:
            continue
        elif baris.startswith("+"):
            di_baru += 1
        elif baris.startswith("-"):
            di_lama += 1
        elif baris.startswith(" "):
            tetap[di_baru] = di_lama
            di_lama, di_baru = di_lama + 1, di_baru + 1
    return (*hasil, Potongan(awal, di_baru - 1, tetap)) if awal else ()
