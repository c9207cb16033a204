"""One build at a time in one output folder: the second waits until the first has ended, however it ends."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from pipeline.build.jejak import NAMA
from pipeline.galat import GalatLingkungan, sebab_sistem


@contextmanager
def kunci(ke: Path, tunggu: Callable[[str], None]) -> Iterator[None]:
    """Hold the output folder; the lock ends with the process, also with one that is killed.

    Args:
        ke: the output folder.
        tunggu: told, in one sentence, that another build holds it.

    Errors:
        GalatLingkungan: the folder cannot be written.
    """
    path = ke / NAMA / "kunci"
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        nomor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
    except OSError as sebab:
        raise GalatLingkungan(f"tidak dapat menulis ke {sebab.filename}: {sebab_sistem(sebab)}") from None
    try:
        try:
            fcntl.flock(nomor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            tunggu(f"pembuatan lain{_pemegang(nomor)} sedang berjalan di folder ini; menunggu sampai selesai")
            fcntl.flock(nomor, fcntl.LOCK_EX)
        yield
    finally:
        os.close(nomor)


def catat_pemegang(ke: Path) -> None:
    """Write down who holds the lock, for the message to the one that waits."""
    with suppress(OSError):
        (ke / NAMA / "kunci").write_text(f"{os.getpid()}\n", encoding="ascii")


def _pemegang(nomor: int) -> str:
    isi = os.pread(nomor, 20, 0).strip()
    return f" (proses {isi.decode()})" if isi.isdigit() else ""
