"""Which naskah are compared, and where both versions of each lie: folders, or revisions taken out of git."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pipeline.build.cari import Alamat, pilih, semua_naskah
from pipeline.galat import Galat
from pipeline.review.beda import bandingkan_berkas
from pipeline.review.tinjau import naskah_terkait
from pipeline.review.versi import KONTEN, Versi, ambil, versi_kini

_ISI = "naskah.yaml"
_KEDALAMAN = 3  # a naskah lies in <konten>/<pemda>/<opd>/


@dataclass(frozen=True, slots=True)
class Sisi:
    """One version of one naskah.

    Args:
        folder: where its naskah.yaml lies, or would lie.
        akar: the root of its project, for messages.
        nama: what to call the version.
    """

    folder: Path
    akar: Path
    nama: str

    @property
    def ada(self) -> bool:
        """Whether the version has the naskah."""
        return (self.folder / _ISI).is_file()


@dataclass(frozen=True, slots=True)
class Pasangan:
    """A naskah in both versions; `alamat` says where its results go."""

    alamat: Alamat
    lama: Sisi
    baru: Sisi


@contextmanager
def buka_pasangan(lama: str, baru: str, naskah: str | None, akar: Path) -> Iterator[list[Pasangan]]:
    """The naskah to be compared, while their versions lie there.

    Args:
        lama, baru: each the folder of a naskah, a folder that holds `content/`, or a revision.
        naskah: which one, where neither says it: `<pemda>/<opd>/<naskah>`, its folder, or the folder's name; None for all that
            differ.
        akar: the project's root.

    Errors:
        Galat: no such folder, revision or naskah; a naskah's folder where a version is needed, too.
        GalatLingkungan: git is missing.
    """
    with tempfile.TemporaryDirectory(prefix="naskah-banding-") as nama:
        tempat = Path(nama).resolve()
        folder = [_folder_naskah(satu) for satu in (lama, baru)]
        if all(folder):
            if naskah:
                raise Galat("--naskah tidak perlu: LAMA dan BARU sudah menyebut folder naskah")
            dulu, kini = (Sisi(satu, akar, nama) for satu, nama in zip(folder, (lama, baru), strict=True) if satu)
            yield [Pasangan(Alamat(kini.folder), dulu, kini)]
            return
        for satu, milik in zip((lama, baru), folder, strict=True):
            _tolak_bukan_naskah(satu, milik)
        sisi = [
            versi_kini(akar) if milik or _proyek(satu, akar) else ambil(satu, akar, tempat / str(ke))
            for ke, (satu, milik) in enumerate(zip((lama, baru), folder, strict=True))
        ]
        tunggal = next((satu for satu in folder if satu), None)
        if tunggal is not None:
            if naskah:
                raise Galat("--naskah tidak perlu: salah satu dari LAMA dan BARU sudah menyebut folder naskah")
            alamat = Alamat(tunggal)
            yield [
                Pasangan(
                    alamat,
                    *(
                        Sisi(milik, akar, satu) if milik else Sisi(versi.konten / str(alamat), versi.akar, versi.nama)
                        for satu, milik, versi in zip((lama, baru), folder, sisi, strict=True)
                    ),
                )
            ]
            return
        yield _pasangan_versi(sisi[0], sisi[1], naskah, akar)


def _folder_naskah(nama: str) -> Path | None:
    path = Path(nama)
    if not (path / _ISI).is_file():
        return None
    if len(path.resolve().parents) < _KEDALAMAN:
        raise Galat(f"folder {nama} harus ada di dalam folder OPD, di dalam folder pemda yang memuat pemda.yaml")
    return path.resolve()


def _proyek(nama: str, akar: Path) -> bool:
    """Whether a name is that of the project's own folder."""
    return (Path(nama) / KONTEN).is_dir() and Path(nama).resolve() == akar


def _tolak_bukan_naskah(nama: str, folder: Path | None) -> None:
    """A folder that is there, but is neither a naskah nor a project, was not meant as a revision."""
    path = Path(nama)
    if folder is None and "/" in nama and path.is_dir() and not (path / KONTEN).is_dir():
        raise Galat(f"folder {nama} bukan naskah (tidak memuat {_ISI}) dan tidak memuat {KONTEN}/")


def _pasangan_versi(dulu: Versi, kini: Versi, naskah: str | None, akar: Path) -> list[Pasangan]:
    if naskah:
        alamat = _alamat(naskah, dulu, kini, akar)
        semua = {alamat: alamat}
    else:
        lama, baru, pindah = naskah_terkait(dulu, kini, bandingkan_berkas(dulu, kini))
        asal = {pindah.get(satu, satu): satu for satu in sorted(lama)}
        semua = {satu: asal.get(satu, satu) for satu in sorted({*asal, *baru})}
    return [
        Pasangan(
            Alamat(akar / KONTEN / kini_),
            Sisi(dulu.konten / dulu_, dulu.akar, dulu.nama),
            Sisi(kini.konten / kini_, kini.akar, kini.nama),
        )
        for kini_, dulu_ in semua.items()
    ]


def _alamat(naskah: str, dulu: Versi, kini: Versi, akar: Path) -> str:
    """The address that `--naskah` means: in either version, since a naskah may be new or gone."""
    kata = Path(naskah).resolve()
    teks = kata.relative_to(akar).as_posix() if kata.is_relative_to(akar) else naskah
    teks = teks.removeprefix(f"{KONTEN}/").strip("/")
    semua = {str(satu) for versi in (kini, dulu) for satu in semua_naskah(versi.konten)}
    if teks in semua:
        return teks
    cocok = sorted(satu for satu in semua if satu.rsplit("/", 1)[-1] == teks)
    if len(cocok) > 1:
        raise Galat(f"naskah '{naskah}' ada di beberapa tempat; pilih salah satu: {', '.join(cocok)}")
    if cocok:
        return cocok[0]
    if not semua_naskah(kini.konten):
        raise Galat(f"belum ada naskah di {kini.nama}")
    return str(pilih(kini.konten, kini.akar, naskah=teks.rsplit("/", 1)[-1])[0])  # it says what there is
