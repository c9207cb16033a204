"""A folder that changes as a whole: written beside its place, then exchanged with what is there in one step."""

from __future__ import annotations

import ctypes
import errno
import fcntl
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from pipeline.galat import Galat, GalatLingkungan, sebab_sistem

_DI_SINI = -100  # AT_FDCWD
_TUKAR = 2  # RENAME_EXCHANGE, renameat2(2)


@contextmanager
def folder_baru(ke: Path, tanda: str) -> Iterator[Path]:
    """A folder to write to; when the block ends well it stands at `ke` and what was there is gone, else nothing has changed.

    Args:
        ke: the place.
        tanda: a file, by its path from `ke`, that shows that what stands there was written by this program.

    Errors:
        Galat: something else stands there.
        GalatLingkungan: no room, no right to write.
    """
    ke = Path(os.path.abspath(ke))
    _periksa(ke, tanda)
    try:
        ke.parent.mkdir(parents=True, exist_ok=True)
        kunci = os.open(ke.parent, os.O_RDONLY)
    except OSError as sebab:
        raise GalatLingkungan(f"tidak dapat menulis ke {sebab.filename}: {sebab_sistem(sebab)}") from None
    try:
        fcntl.flock(kunci, fcntl.LOCK_EX)  # one publication at a time; ends with the process
        awalan = f".{ke.name}.terbit-"
        for sisa in ke.parent.glob(f"{awalan}*"):  # of a run that was killed
            shutil.rmtree(sisa, ignore_errors=True)
        try:
            baru = Path(tempfile.mkdtemp(prefix=awalan, dir=ke.parent))
            baru.chmod(0o755)
        except OSError as sebab:
            raise GalatLingkungan(f"tidak dapat menulis ke {sebab.filename}: {sebab_sistem(sebab)}") from None
        try:
            yield baru
            _tukar(baru, ke)
        except OSError as sebab:
            raise GalatLingkungan(f"tidak dapat menulis ke {sebab.filename}: {sebab_sistem(sebab)}") from None
        finally:
            shutil.rmtree(baru, ignore_errors=True)  # the new one after a failure, else the old one
    finally:
        os.close(kunci)


def _periksa(ke: Path, tanda: str) -> None:
    if ke.is_symlink() or (ke.exists() and not ke.is_dir()):
        raise Galat(f"{ke} bukan folder biasa; pilih folder lain untuk situs")
    if ke.is_dir() and any(ke.iterdir()) and not (ke / tanda).is_file():
        raise Galat(f"folder {ke} berisi hal lain, bukan situs yang ditulis perintah terbit; pilih folder baru atau kosong")


def _tukar(baru: Path, ke: Path) -> None:
    if not ke.exists():
        baru.rename(ke)
        return
    try:
        renameat2 = ctypes.CDLL(None, use_errno=True).renameat2
    except (OSError, AttributeError):
        _tukar_dua_langkah(baru, ke)
        return
    if renameat2(_DI_SINI, os.fsencode(baru), _DI_SINI, os.fsencode(ke), _TUKAR) == 0:
        return
    nomor = ctypes.get_errno()
    if nomor not in (errno.ENOSYS, errno.EINVAL, errno.ENOTSUP):
        raise OSError(nomor, os.strerror(nomor), str(ke))
    _tukar_dua_langkah(baru, ke)


def _tukar_dua_langkah(baru: Path, ke: Path) -> None:
    """For file systems that cannot exchange: for an instant nothing stands at the place."""
    lama = baru.with_name(f"{baru.name}.lama")
    ke.rename(lama)
    try:
        baru.rename(ke)
    except OSError:
        lama.rename(ke)
        raise
    shutil.rmtree(lama, ignore_errors=True)
