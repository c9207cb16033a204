"""Which registry of regulations a naskah or a command uses: the national one, with the rows of a region."""

from __future__ import annotations

from collections.abc import Callable
from difflib import get_close_matches
from pathlib import Path

from pipeline.build.cari import REGULASI, folder_registri, registri_nasional
from pipeline.citation.baris import Daerah
from pipeline.citation.registri import Registri
from pipeline.galat import Galat
from pipeline.source.bundel import Bundel
from pipeline.source.kunci import PEMDA
from pipeline.source.schema import Rekam, periksa
from pipeline.source.teks import baca_berkas
from pipeline.source.yaml import baca_yaml


def registri_naskah(bundel: Bundel, akar: Path) -> Registri:
    """The registry beside the naskah or, for a naskah that lies elsewhere, the project's own; with its region's rows."""
    return registri_bersama()(bundel, akar)


def registri_bersama() -> Callable[[Bundel, Path], Registri]:
    """As `registri_naskah`, for a run over many naskah: those of a region share what was read of the registry."""
    ada: dict[tuple[Path, Daerah], Registri] = {}
    umum: dict[Path, Registri] = {}

    def cari(bundel: Bundel, akar: Path) -> Registri:
        folder = folder_registri(bundel.folder, akar)[0]
        kunci = folder, _daerah(bundel.pemda, bundel.folder.parents[1])
        if kunci not in ada:
            ada[kunci] = umum[folder] = Registri(folder, akar, kunci[1], umum.get(folder))
        return ada[kunci]

    return cari


def registri_pemda(konten: Path, akar: Path, pemda: str | None) -> Registri:
    """The registry of a content folder.

    Args:
        konten: the content folder.
        akar: the project's root, for messages.
        pemda: the folder of the region whose Perda and Perkada are meant, or None for national regulations only.

    Errors:
        Galat: no such region; its pemda.yaml cannot be read.
    """
    if pemda is None:
        return Registri(registri_nasional(konten, akar), akar)
    berkas = konten / pemda / "pemda.yaml"
    if not berkas.is_file():
        ada = sorted(satu.parent.name for satu in konten.glob("*/pemda.yaml"))
        mirip = get_close_matches(pemda, ada, 1, 0.4)
        raise Galat(f"daerah '{pemda}' tidak ada; {f'maksudnya {mirip[0]}?' if mirip else 'yang ada: ' + ', '.join(ada)}")
    daerah = _daerah(periksa(baca_yaml(baca_berkas(berkas, akar)), PEMDA, {}), berkas.parent)
    return Registri(registri_nasional(konten, akar), akar, daerah)


def _daerah(pemda: Rekam, folder: Path) -> Daerah:
    return Daerah(pemda["jenis"], str(pemda["nama"]), str(pemda["provinsi"]), folder / REGULASI)
