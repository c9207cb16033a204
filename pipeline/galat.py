"""Errors that a user can mend: every one carries an Indonesian message and, where known, a place."""

from __future__ import annotations

import errno
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Protocol


class Tempat(Protocol):
    """A place in a source file, as `pipeline.source.teks.Letak` is."""

    @property
    def jalur(self) -> str: ...
    @property
    def baris(self) -> int: ...
    @property
    def kolom(self) -> int: ...


@dataclass(frozen=True, slots=True)
class Masalah:
    """One thing that is wrong: what, where, and what to do.

    Args:
        pesan: one Indonesian sentence without a full stop, saying what was found and what is expected.
        letak: the place in the source, or None where there is none (a missing program, say).
    """

    pesan: str
    letak: Tempat | None = None

    def __str__(self) -> str:
        if self.letak is None:
            return self.pesan
        return f"{self.letak.jalur}:{self.letak.baris}:{self.letak.kolom}: {self.pesan}"


class Galat(Exception):
    """The base of all errors that are shown to a user, without a stack trace.

    Args:
        pesan: one Indonesian sentence, or a list of `Masalah` when several things are wrong at once.
        letak: the place of a single problem.
    """

    def __init__(self, pesan: str | Sequence[Masalah], letak: Tempat | None = None) -> None:
        self.masalah: tuple[Masalah, ...] = (Masalah(pesan, letak),) if isinstance(pesan, str) else tuple(pesan)
        super().__init__("\n".join(map(str, self.masalah)))

    @property
    def pesan(self) -> str:
        """All problems, one a line."""
        return str(self)


_SEBAB = {
    errno.ENOENT: "berkas atau foldernya tidak ada",
    errno.EACCES: "tidak diizinkan; periksa hak bacanya dan hak tulisnya",
    errno.EPERM: "tidak diizinkan; periksa hak bacanya dan hak tulisnya",
    errno.EROFS: "cakram itu hanya dapat dibaca; pilih folder lain",
    errno.ENOSPC: "cakram penuh; hapus berkas yang tidak dipakai",
    errno.EDQUOT: "jatah cakram habis; hapus berkas yang tidak dipakai",
    errno.EEXIST: "sudah ada berkas dengan nama itu; hapus, atau pilih nama lain",
    errno.ENOTDIR: "sebuah berkas berada di tempat yang seharusnya folder",
    errno.EISDIR: "itu folder, bukan berkas",
    errno.ENAMETOOLONG: "namanya terlalu panjang",
    errno.ELOOP: "tautannya melingkar",
    errno.EBUSY: "sedang dipakai program lain; tutup dahulu",
    errno.ETXTBSY: "sedang dipakai program lain; tutup dahulu",
}


def sebab_sistem(sebab: OSError) -> str:
    """What the system says of a file, in Indonesian; in its own words where that is rare."""
    return _SEBAB.get(sebab.errno or 0) or sebab.strerror or str(sebab)


class GalatLingkungan(Galat):
    """The machine lacks something (LibreOffice, a font, a writable folder): exit status 2."""
