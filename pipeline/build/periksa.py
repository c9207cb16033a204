"""What this machine has and lacks."""

from __future__ import annotations

import platform
from dataclasses import dataclass

from pipeline.docx.xml import HURUF_TANDA
from pipeline.pdf import cari_office, huruf_tersedia, perintah_pasang

# What stands in where the font itself cannot be had (see docs/batasan.md).
_PENGGANTI = {"Bookman Old Style": ("URW Bookman", "Bookman Old Style"), HURUF_TANDA: (HURUF_TANDA,)}


@dataclass(frozen=True, slots=True)
class Butir:
    """One thing that the program needs.

    Args:
        ada: whether it is there.
        perintah: the one command that brings all that is missing, if this is.
    """

    nama: str
    ada: bool
    keterangan: str
    perintah: str = ""


def periksa_mesin() -> list[Butir]:
    """Look for Python, LibreOffice and the fonts."""
    office = cari_office()
    hasil = [Butir("Python", True, platform.python_version())]
    pasang = perintah_pasang()
    if office:
        hasil.append(Butir("LibreOffice", True, f"{office.versi} ({office.soffice}), Python-UNO: {office.python}"))
    else:
        hasil.append(Butir("LibreOffice", False, "tidak ada; berkas Word tetap dibuat, PDF tidak", pasang))
    for nama, boleh in _PENGGANTI.items():
        dipakai = huruf_tersedia(nama)
        ada = dipakai in boleh
        hasil.append(Butir(f"huruf {nama}", ada, f"dipakai {dipakai}" if dipakai else "tidak ada", "" if ada else pasang))
    return hasil
