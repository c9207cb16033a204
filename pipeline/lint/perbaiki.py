"""Apply the fixes of findings to the sources: as many as do not touch each other, again until none is left."""

from __future__ import annotations

import difflib
import os
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.galat import GalatLingkungan, sebab_sistem
from pipeline.lint.mesin import HasilLint
from pipeline.lint.model import Perbaikan, Suntingan, Temuan
from pipeline.source.teks import Berkas

PUTARAN = 8  # a fix may bring another one within reach: renumbering, then the order


@dataclass(frozen=True, slots=True)
class HasilPerbaikan:
    """What fixing did.

    Args:
        sesudah: the findings that are left.
        berkas: path → (text before, text after) of every changed file.
        jumlah: how many fixes were applied.
    """

    sesudah: HasilLint
    berkas: Mapping[Path, tuple[str, str]]
    jumlah: int


def perbaiki(periksa: Callable[[Mapping[Path, Berkas]], HasilLint], akar: Path) -> HasilPerbaikan:
    """Fix in memory what can safely be fixed.

    Args:
        periksa: checks the naskah with some files as given instead of as on disk.
        akar: the project's root.
    """
    siap: dict[Path, Berkas] = {}
    awal: dict[Path, str] = {}
    jumlah = 0
    hasil = periksa(siap)
    for _ in range(PUTARAN):
        pilihan = pilih(hasil.temuan)
        if not pilihan:
            break
        for jalur, suntingan in _per_berkas(pilihan).items():
            path = (akar / jalur).resolve()
            lama = suntingan[0].letak.berkas.isi
            awal.setdefault(path, lama)
            siap[path] = Berkas(jalur, terapkan(lama, suntingan))
        jumlah += len(pilihan)
        hasil = periksa(siap)
    berkas = {path: (lama, siap[path].isi) for path, lama in awal.items() if siap[path].isi != lama}
    return HasilPerbaikan(hasil, berkas, jumlah)


def pilih(temuan: Iterable[Temuan]) -> list[Perbaikan]:
    """The fixes that can be applied together."""
    return [satu.perbaikan for satu in bersamaan(temuan) if satu.perbaikan]


def bersamaan(temuan: Iterable[Temuan]) -> list[Temuan]:
    """The findings whose fixes can be applied together: in their order, none touching one before it."""
    kena: dict[str, list[tuple[int, int]]] = {}
    hasil: list[Temuan] = []
    for satu in temuan:
        if satu.perbaikan is None or not satu.perbaikan.suntingan:
            continue
        rentang = [(s.letak.jalur, s.letak.awal, s.letak.akhir) for s in satu.perbaikan.suntingan]
        if any(_bersentuhan(awal, akhir, lain) for jalur, awal, akhir in rentang for lain in kena.get(jalur, ())):
            continue
        hasil.append(satu)
        for jalur, awal, akhir in rentang:
            kena.setdefault(jalur, []).append((awal, akhir))
    return hasil


def _bersentuhan(awal: int, akhir: int, lain: tuple[int, int]) -> bool:
    return awal <= lain[1] and lain[0] <= akhir


def _per_berkas(perbaikan: Iterable[Perbaikan]) -> dict[str, list[Suntingan]]:
    hasil: dict[str, list[Suntingan]] = {}
    for satu in perbaikan:
        for suntingan in satu.suntingan:
            hasil.setdefault(suntingan.letak.jalur, []).append(suntingan)
    return hasil


def terapkan(isi: str, suntingan: Iterable[Suntingan]) -> str:
    """A text with edits applied; they must not overlap."""
    for satu in sorted(suntingan, key=lambda s: (s.letak.awal, s.letak.akhir), reverse=True):
        isi = isi[: satu.letak.awal] + satu.teks + isi[satu.letak.akhir :]
    return isi


def tulis(berkas: Mapping[Path, tuple[str, str]]) -> None:
    """Write changed files, each beside its place and then moved there.

    Errors:
        GalatLingkungan: no right to write; files not yet moved stay as they were.
    """
    for path, (_, baru) in berkas.items():
        try:
            nomor, nama = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
            with os.fdopen(nomor, "w", encoding="utf-8", newline="") as aliran:
                aliran.write(baru)
            Path(nama).chmod(path.stat().st_mode & 0o777)
            Path(nama).replace(path)
        except OSError as sebab:
            raise GalatLingkungan(f"tidak dapat menulis {path}: {sebab_sistem(sebab)}") from None


def beda(berkas: Mapping[Path, tuple[str, str]], akar: Path) -> str:
    """The changes as a unified diff."""
    hasil: list[str] = []
    for path, (lama, baru) in sorted(berkas.items()):
        jalur = path.relative_to(akar.resolve()).as_posix() if path.is_relative_to(akar.resolve()) else path.as_posix()
        hasil += difflib.unified_diff(
            lama.splitlines(keepends=True), baru.splitlines(keepends=True), f"a/{jalur}", f"b/{jalur}", n=2
        )
    return "".join(satu if satu.endswith("\n") else satu + "\n" for satu in hasil)
