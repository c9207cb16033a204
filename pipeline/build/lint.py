"""The command `lint`: which naskah, which registry, what is held back, what is written."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from pipeline.build.cari import Alamat, semua_naskah, terkait
from pipeline.build.registri import registri_bersama
from pipeline.lint.garis_dasar import kurangi
from pipeline.lint.mesin import HasilLint, periksa_semua
from pipeline.lint.model import Mode
from pipeline.lint.perbaiki import HasilPerbaikan, perbaiki
from pipeline.source.teks import Berkas

GARIS_DASAR = "garis-dasar.json"  # beside the content folder: used where it is there


@dataclass(frozen=True, slots=True)
class Sasaran:
    """What is to be checked.

    Args:
        naskah: their addresses.
        tempat: files and folders that findings must lie in; empty for no limit.
    """

    naskah: tuple[Alamat, ...]
    tempat: tuple[Path, ...] = ()

    def kena(self, jalur: str, akar: Path) -> bool:
        """Whether a finding in a file (path relative to the root) is asked for."""
        path = (akar / jalur).resolve()
        return not self.tempat or any(path.is_relative_to(satu) for satu in self.tempat)


def sasaran(path: Sequence[Path], akar: Path) -> Sasaran:
    """What paths mean; without paths all naskah of `content/`.

    Errors:
        Galat: a path that is not there or holds no naskah.
    """
    konten = akar / "content"
    if not path:
        return Sasaran(tuple(semua_naskah(konten)))
    naskah: dict[Path, Alamat] = {}
    tempat: list[Path | None] = []
    for satu in path:
        milik, batas = terkait(satu, konten)
        naskah.update({alamat.folder: alamat for alamat in milik})
        tempat.append(batas)
    batasan = tuple(satu for satu in tempat if satu is not None)
    return Sasaran(tuple(naskah.values()), batasan if len(batasan) == len(tempat) else ())


def jalankan(apa: Sasaran, akar: Path, mode: Mode, siap: Mapping[Path, Berkas] | None = None) -> HasilLint:
    """Check; findings outside of what was asked for are left out."""
    hasil = periksa_semua([satu.folder for satu in apa.naskah], akar, registri_bersama(), mode, siap=siap)
    temuan = (satu for satu in hasil.temuan if satu.letak is None or apa.kena(satu.letak.jalur, akar))
    return replace(hasil, temuan=tuple(temuan))


def jalankan_perbaikan(apa: Sasaran, akar: Path, mode: Mode) -> HasilPerbaikan:
    """Check and fix in memory."""
    return perbaiki(lambda siap: jalankan(apa, akar, mode, siap), akar)


def dengan_garis_dasar(hasil: HasilLint, akar: Path, berkas: Path | None) -> tuple[HasilLint, int]:
    """The findings that are new, and how many the baseline holds.

    Args:
        berkas: the baseline that was named, or None for the usual one, if there is one.
    """
    if berkas is None:
        berkas = akar / GARIS_DASAR
        if not berkas.is_file():
            return hasil, 0
    return kurangi(hasil, berkas)
