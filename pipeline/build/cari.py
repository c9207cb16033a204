"""Which naskah there are, and which of them a command means."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from glob import escape
from pathlib import Path

from pipeline.galat import Galat
from pipeline.source.teks import Peta, Teks, baca_berkas, jalur_tampil
from pipeline.source.yaml import baca_yaml

REGULASI = "regulasi"
PROGRAM = Path(__file__).resolve().parents[2]  # the folder that holds build.py, with a registry and templates to fall back on
BUKAN_PEMDA = {"pustaka", REGULASI}


@dataclass(frozen=True, slots=True)
class Alamat:
    """Where a naskah lies: `<pemda>/<opd>/<slug>` below the content folder."""

    folder: Path

    @property
    def slug(self) -> str:
        return self.folder.name

    @property
    def opd(self) -> str:
        return self.folder.parent.name

    @property
    def pemda(self) -> str:
        return self.folder.parent.parent.name

    def __str__(self) -> str:
        return f"{self.pemda}/{self.opd}/{self.slug}"


def semua_naskah(konten: Path) -> list[Alamat]:
    """Every folder with a naskah.yaml, by path."""
    ada = (satu.parent for satu in konten.glob("*/*/*/naskah.yaml"))
    return [Alamat(satu) for satu in sorted(ada) if satu.parent.parent.name not in BUKAN_PEMDA]


def folder_template(akar: Path) -> Path:
    """The Word templates of a project; those of the program where it has none."""
    return akar / "templates" if (akar / "templates").is_dir() else PROGRAM / "templates"


def folder_registri(naskah: Path, akar: Path) -> tuple[Path, Path]:
    """Where the national regulations and those of the region lie that a naskah's folder may cite; neither need be there."""
    return registri_nasional(naskah.parents[2], akar), naskah.parents[1] / REGULASI


def registri_nasional(konten: Path, akar: Path) -> Path:
    """The national regulations of a content folder; those of the project, or of the program, where it has none."""
    ada = (satu / REGULASI for satu in (konten, akar / "content", PROGRAM / "content"))
    return next((satu for satu in ada if satu.is_dir()), konten / REGULASI)


def terkait(path: Path, konten: Path) -> tuple[list[Alamat], Path | None]:
    """The naskah that a path given to `lint` or `fmt` means, and the file or folder that its findings must lie in.

    Args:
        path: a naskah's folder, a folder above naskah, or a source file.
        konten: the content folder.

    Returns:
        For a file that several naskah may share (pustaka/, pemda.yaml, opd.yaml): those that may use it, and the file. The second
        is None where all findings of the naskah are meant.

    Errors:
        Galat: no such path, or no naskah there.
    """
    path = path.resolve()
    if not path.exists():
        raise Galat(f"{path} tidak ada")
    if path.is_dir() and (path / "naskah.yaml").is_file():
        return [Alamat(path)], None
    if path.is_dir():
        hasil = [Alamat(satu.parent) for satu in sorted(path.rglob("naskah.yaml"))]
        if hasil:
            return hasil, None
    for induk in path.parents:
        if (induk / "naskah.yaml").is_file():
            return [Alamat(induk)], path
    if path.is_dir():
        tolak_salah_nama(path, konten.parent)
        di_konten = path.relative_to(konten.resolve()).parts if path.is_relative_to(konten.resolve()) else ()
        if not BUKAN_PEMDA.intersection(di_konten):  # what many naskah share
            raise Galat(f"di {path} tidak ada naskah (folder yang memuat naskah.yaml)")
    lingkup = konten if path.is_relative_to(konten.resolve()) else path.parent
    if path.name in ("pemda.yaml", "opd.yaml"):
        lingkup = path.parent
    hasil = [Alamat(satu.parent) for satu in sorted(lingkup.rglob("naskah.yaml"))]
    if not hasil and not (
        path.is_file() and path.is_relative_to(konten.resolve())
    ):  # a new office's files come before its naskah
        raise Galat(f"di {path} tidak ada naskah (folder yang memuat naskah.yaml)")
    return hasil, path


def pilih(
    konten: Path,
    akar: Path,
    *,
    jenis: str | None = None,
    pemda: str | None = None,
    opd: str | None = None,
    naskah: str | None = None,
    tahun: str | None = None,
) -> list[Alamat]:
    """The naskah that a command means.

    Args:
        konten: the content folder.
        akar: the project's root, for messages.
        jenis: the command that builds the kind, or how its name begins (`keputusan`); None for every kind.
        pemda: the region's folder.
        opd: `disbun` or `kukar/disbun`.
        naskah: the folder's name.
        tahun: the year that the naskah gives.

    Errors:
        Galat: nothing fits; the message names what there is, nearest first.
    """
    semua = semua_naskah(konten)
    if not semua:
        raise Galat(f"belum ada naskah di folder {konten.name}/")
    if pemda:
        milik = [satu for satu in semua if satu.pemda == pemda.strip("/")]
        if not milik:
            raise Galat(tak_ada("pemda", pemda, sorted({satu.pemda for satu in semua})))
        semua = milik
    hasil = _opd(semua, opd) if opd else semua
    if naskah:
        cocok = [satu for satu in hasil if satu.slug == naskah]
        if not cocok:
            for folder in sorted(konten.glob(f"*/*/{escape(naskah)}")) if "/" not in naskah else ():
                tolak_salah_nama(folder, akar)
            raise Galat(tak_ada("naskah", naskah, sorted({satu.slug for satu in hasil})))
        hasil = cocok
    if jenis is None and tahun is None:
        return hasil
    kepala = {satu: _kepala(satu, akar) for satu in hasil}
    if jenis is not None:
        hasil = [satu for satu in hasil if not kepala[satu][0] or _berjenis(kepala[satu][0], jenis)]
        if not hasil:
            raise Galat(f"tidak ada naskah berjenis {jenis} di antara yang diminta")
    if tahun is not None:
        cocok = [satu for satu in hasil if not kepala[satu][1] or kepala[satu][1] == tahun.strip()]
        if not cocok:
            raise Galat(tak_ada("tahun", tahun, sorted({kepala[satu][1] for satu in hasil})))
        hasil = cocok
    return hasil


def tolak_salah_nama(folder: Path, akar: Path) -> None:
    """Say so where a folder without naskah.yaml has it under a name near to it, as editors of Windows give.

    Errors:
        Galat: naskah.yml, naskah.yaml.txt, Naskah.yaml and the like are there.
    """
    ada = sorted(folder.iterdir()) if folder.is_dir() and not (folder / "naskah.yaml").exists() else []
    salah = next((satu for satu in ada if re.fullmatch(r"naskah\.ya?ml(?:\.txt)?", satu.name, re.IGNORECASE)), None)
    if salah:
        raise Galat(f"berkas {jalur_tampil(salah, akar)} harus bernama naskah.yaml; ganti namanya")


def _opd(semua: Sequence[Alamat], opd: str) -> list[Alamat]:
    if "/" in opd:
        cocok = [satu for satu in semua if f"{satu.pemda}/{satu.opd}" == opd.strip("/")]
        ada = sorted({f"{satu.pemda}/{satu.opd}" for satu in semua})
    else:
        cocok = [satu for satu in semua if satu.opd == opd]
        ada = sorted({satu.opd for satu in semua})
        daerah = sorted({f"{satu.pemda}/{satu.opd}" for satu in cocok})
        if len(daerah) > 1:
            raise Galat(f"OPD '{opd}' ada di beberapa daerah; pilih salah satu: {', '.join(daerah)}")
    if not cocok:
        raise Galat(tak_ada("OPD", opd, ada))
    return cocok


def tak_ada(apa: str, nama: str, ada: Sequence[str]) -> str:
    """What is said of a name that is none of those there are: the nearest, or some of them."""
    mirip = get_close_matches(nama.lower(), ada, 3, 0.4)
    saran = f"maksudnya {' atau '.join(mirip)}?" if mirip else f"yang ada: {', '.join(ada[:20])}"
    return f"{apa} '{nama}' tidak ada; {saran}"


def _berjenis(ini: str, diminta: str) -> bool:
    if ini.startswith(diminta):
        return True
    from pipeline.naskah.jenis import JENIS  # 0.15 s, which a run that has nothing to build need not pay

    return ini not in JENIS or diminta == JENIS[ini].PERINTAH  # of one that is not known building says so


def _kepala(alamat: Alamat, akar: Path) -> tuple[str, str]:
    """The kind and year of a naskah; empty where its file cannot be read, so that building it says why."""
    try:
        isi = baca_yaml(baca_berkas(alamat.folder / "naskah.yaml", akar))
    except Galat:
        return "", ""
    if not isinstance(isi, Peta):
        return "", ""
    jenis, tahun = isi.get("jenis"), isi.get("tahun")
    return str(jenis) if isinstance(jenis, Teks) else "", str(tahun) if isinstance(tahun, Teks) else ""
