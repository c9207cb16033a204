"""What took long to make, kept in the user's cache under a name that comes from all that it was made from.

A kept file begins with a fingerprint of itself, so one that was cut off counts as none. A cache that cannot be read or written
is no error: what it would hold is made anew.
"""

from __future__ import annotations

import hashlib
import os
import stat
import sys
from collections.abc import Iterator
from functools import lru_cache
from pathlib import Path

_SIDIK = 32  # bytes of SHA-256 before the content
_MILIK_LAIN = stat.S_IWGRP | stat.S_IWOTH


def folder_simpanan() -> Path:
    """The cache folder of this program: `$XDG_CACHE_HOME/naskah-dinas`, or `~/.cache/naskah-dinas`.

    Errors:
        RuntimeError: there is no home folder.
    """
    dasar = os.environ.get("XDG_CACHE_HOME", "")
    # The XDG specification tells to ignore a relative path.
    induk = Path(dasar) if os.path.isabs(dasar) else Path.home() / ".cache"
    return induk / "naskah-dinas"


def kunci_simpanan(*asal: object) -> str:
    """A name for what is made from these; every one of them must write itself in full (`str`, `repr`)."""
    sidik = hashlib.sha256()
    for satu in asal:
        isi = satu if isinstance(satu, bytes) else str(satu).encode("utf-8", "surrogatepass")
        sidik.update(f"{len(isi)}:".encode() + isi)
    return sidik.hexdigest()[:32]


def ambil(rak: str, kunci: str) -> bytes | None:
    """What is kept under a name; None where there is nothing whole, or where others than the user could have put it there.

    Args:
        rak: the kind of thing, a folder of its own.
        kunci: as `kunci_simpanan` gives it.
    """
    try:
        berkas = folder_simpanan() / rak / kunci
        induk = berkas.parent.stat()
        mentah = berkas.read_bytes()
    except (OSError, RuntimeError):
        return None
    if induk.st_uid != os.getuid() or induk.st_mode & _MILIK_LAIN:
        return None
    isi = mentah[_SIDIK:]
    return isi if hashlib.sha256(isi).digest() == mentah[:_SIDIK] else None


def simpan(rak: str, kunci: str, isi: bytes, paling_banyak: int) -> None:
    """Keep something; of more than `paling_banyak` the oldest go."""
    import tempfile  # only for what was made anew

    try:
        folder = folder_simpanan() / rak
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        nomor, sementara = tempfile.mkstemp(dir=folder, prefix=".baru-")
        with os.fdopen(nomor, "wb") as berkas:
            berkas.write(hashlib.sha256(isi).digest() + isi)
        os.replace(sementara, folder / kunci)
        lama = sorted((p for p in folder.iterdir() if not p.name.startswith(".")), key=lambda p: p.stat().st_mtime)
        for satu in lama[:-paling_banyak]:
            satu.unlink(missing_ok=True)
    except (OSError, RuntimeError):
        return


@lru_cache(maxsize=1)
def pustaka() -> tuple[str, ...]:
    """The installed libraries with their versions, as their folders are named: `lxml-5.3.0.dist-info`."""
    return tuple(sorted(_dist_info()))


def versi(*nama: str) -> tuple[str, ...]:
    """Those of these libraries, named as their folders are (`python_docx`). `importlib.metadata` loads longer than this takes."""
    return tuple(satu for satu in pustaka() if satu.split("-", 1)[0].lower() in nama)


def _dist_info() -> Iterator[str]:
    for folder in sys.path:
        if folder.endswith(("site-packages", "dist-packages")) and os.path.isdir(folder):
            yield from (nama for nama in os.listdir(folder) if nama.endswith(".dist-info"))
