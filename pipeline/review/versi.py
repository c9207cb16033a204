"""Two versions of the content as folders: a revision is taken out of git into a temporary folder, the checkout stays as it is."""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from pipeline.galat import Galat
from pipeline.review.git import coba, git

KONTEN = "content"
_PENDEK = 10  # characters of a hash that are shown
_LENGKAPI = "lengkapi dengan `git fetch --unshallow` (di GitHub Actions: fetch-depth: 0; di GitLab: GIT_DEPTH: 0)"


@dataclass(frozen=True, slots=True)
class Versi:
    """One version.

    Args:
        akar: the folder that holds its `content/`.
        nama: what to call it.
        awalan: the project's folder from the root of its repository, with its last `/`; empty where they are the same.
    """

    akar: Path
    nama: str
    awalan: str = ""

    @property
    def konten(self) -> Path:
        """Its content folder."""
        return self.akar / KONTEN


@contextmanager
def buka(dasar: str, kepala: str | None, akar: Path) -> Iterator[tuple[Versi, Versi]]:
    """The versions before and after a change.

    Args:
        dasar: a folder that holds `content/`, or a revision; then the point where `kepala` left it counts, so that what others
            changed there since is not told as a change of this one.
        kepala: the same; None for the sources as they lie in `akar`.
        akar: the project's root.

    Errors:
        Galat: no such folder or revision; no history between the two, as in a shallow clone.
        GalatLingkungan: git is missing.
    """
    with tempfile.TemporaryDirectory(prefix="naskah-tinjau-") as nama:
        tempat = Path(nama).resolve()
        if not _folder(dasar):
            dasar = _titik_cabang(dasar, kepala if kepala and not _folder(kepala) else "HEAD", akar)
        sebelum = ambil(dasar, akar, tempat / "dasar")
        yield sebelum, ambil(kepala, akar, tempat / "kepala") if kepala else versi_kini(akar)


def versi_kini(akar: Path) -> Versi:
    """The sources as they lie in a project."""
    return Versi(akar, "sumber sekarang", _awalan(akar))


def _folder(nama: str) -> bool:
    return (Path(nama) / KONTEN).is_dir()


def ambil(nama: str, akar: Path, ke: Path) -> Versi:
    """One version as a folder.

    Args:
        nama: a folder that holds `content/`, or a revision.
        akar: the project's root.
        ke: where a revision is put; must not be there yet.

    Errors:
        Galat: no such folder or revision.
        GalatLingkungan: git is missing.
    """
    if _folder(nama):
        return Versi(Path(nama).resolve(), nama)
    komit = _komit(nama, akar)
    awalan = _awalan(akar)
    (ke / KONTEN).mkdir(parents=True)
    _keluarkan(f"{komit}:{awalan.rstrip('/')}", akar, ke)
    return Versi(ke, komit[:_PENDEK] if komit.startswith(nama) else f"{nama} ({komit[:_PENDEK]})", awalan)


def _keluarkan(pohon: str, akar: Path, ke: Path) -> None:
    """The content of a tree as files below `ke`, through an index of its own; `git archive` would leave out what is marked so."""
    puncak = Path(git(akar, "rev-parse", "--show-toplevel").rstrip("\n"))
    daftar = git(puncak, "ls-tree", "-r", "-z", "--name-only", "--full-tree", pohon, "--", f"{KONTEN}/")
    if daftar:
        indeks = {"GIT_INDEX_FILE": f"{ke}.indeks"}
        git(puncak, "read-tree", pohon, lingkungan=indeks)
        git(puncak, "checkout-index", "-z", "--stdin", f"--prefix={ke}/", lingkungan=indeks, masukan=daftar)


def _titik_cabang(dasar: str, kepala: str, akar: Path) -> str:
    """Where `kepala` left `dasar`; `dasar` itself where that is its newest commit, or where they share nothing at all."""
    komit = _komit(dasar, akar)
    bersama = coba(akar, "merge-base", komit, _komit(kepala, akar))
    if bersama.returncode == 0:
        asal = bersama.stdout.strip()
        return dasar if asal == komit else asal
    if _dangkal(akar):
        raise Galat(
            f"riwayat git di sini terpotong, jadi tidak diketahui sejak kapan sumber ini lain dari '{dasar}'; {_LENGKAPI}"
        )
    return dasar


def _komit(nama: str, akar: Path) -> str:
    hasil = coba(akar, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{nama}^{{commit}}")
    if hasil.returncode == 0:
        return hasil.stdout.strip()
    if coba(akar, "rev-parse", "--git-dir").returncode != 0:
        raise Galat(f"'{nama}' bukan folder yang memuat {KONTEN}/, dan {akar} bukan repositori git yang dapat dibaca")
    lain = f"riwayat git di sini terpotong; {_LENGKAPI}" if _dangkal(akar) else "lihat namanya dengan `git branch --all`"
    raise Galat(f"revisi '{nama}' tidak ada di repositori ini; {lain}")


def _dangkal(akar: Path) -> bool:
    return git(akar, "rev-parse", "--is-shallow-repository").strip() == "true"


def _awalan(akar: Path) -> str:
    hasil = coba(akar, "rev-parse", "--show-prefix")
    return hasil.stdout.rstrip("\n") if hasil.returncode == 0 else ""
