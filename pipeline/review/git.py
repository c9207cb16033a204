"""git, asked for what it knows better than anyone: revisions, and differences between files."""

from __future__ import annotations

import os
import subprocess
from collections.abc import Mapping
from pathlib import Path

from pipeline.galat import Galat, GalatLingkungan

_BATAS = 300  # seconds for one command


def coba(
    folder: Path, *kata: str, lingkungan: Mapping[str, str] | None = None, masukan: str | None = None
) -> subprocess.CompletedProcess[str]:
    """Run a git command; paths that are not UTF-8 come out as surrogates.

    Args:
        folder: where.
        kata: the words after `git`.
        lingkungan: environment variables to add.
        masukan: the standard input.

    Errors:
        GalatLingkungan: git is missing or does not end.
    """
    try:
        return subprocess.run(
            ["git", *kata],
            cwd=folder,
            env={**os.environ, "LC_ALL": "C", **(lingkungan or {})},
            input=masukan,
            capture_output=True,
            encoding="utf-8",
            errors="surrogateescape",
            timeout=_BATAS,
            check=False,
        )
    except FileNotFoundError:
        raise GalatLingkungan("program git tidak ada; pasang dengan: sudo apt-get install git") from None
    except subprocess.TimeoutExpired:
        raise GalatLingkungan(f"git {kata[0]} tidak selesai dalam {_BATAS} detik") from None


def git(
    folder: Path,
    *kata: str,
    lingkungan: Mapping[str, str] | None = None,
    masukan: str | None = None,
    status: tuple[int, ...] = (0,),
) -> str:
    """What a git command says; arguments as in `coba`.

    Args:
        status: the exit statuses that are no failure.

    Errors:
        Galat: it failed, with its last word.
    """
    hasil = coba(folder, *kata, lingkungan=lingkungan, masukan=masukan)
    if hasil.returncode not in status:
        raise Galat(f"git {kata[0]} gagal: {(hasil.stderr.strip().splitlines() or ['tanpa keterangan'])[-1]}")
    return hasil.stdout
