"""What of LibreOffice and the fonts is installed, and the one command that brings the rest."""

from __future__ import annotations

import os
import shutil
import sys
from functools import lru_cache
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.pdf import fonts
from pipeline.pdf.errors import OfficeTidakAda

if TYPE_CHECKING:
    from pipeline.pdf.model import OfficeInfo

FOLDER_PROGRAM = (
    "/usr/lib/libreoffice/program",
    "/usr/lib64/libreoffice/program",
    "/usr/local/lib/libreoffice/program",
    "/opt/libreoffice*/program",
)


def cari_office() -> OfficeInfo | None:
    """Find LibreOffice and a Python that can drive it.

    Returns:
        the paths and the version, or None when one of the two is not installed.
    """
    import subprocess  # only where something is started: every run asks what is installed

    from pipeline.pdf.model import OfficeInfo

    soffice = cari_soffice()
    python = cari_python(soffice) if soffice else None
    if soffice is None or python is None:
        return None
    hasil = subprocess.run([soffice, "--version"], capture_output=True, text=True, timeout=60, check=False)
    return OfficeInfo(soffice=soffice, python=python, versi=hasil.stdout.strip())


def perintah_pasang() -> str:
    """The one command that installs what this machine lacks for PDFs (Debian, Ubuntu); "" when nothing is missing."""
    paket = []
    soffice = cari_soffice()
    if soffice is None:
        paket.append("libreoffice-writer-nogui")
    if soffice is None or cari_python(soffice) is None:
        paket.append("python3-uno")
    paket += _huruf_kurang()
    if not paket:
        return ""
    awal = "" if os.geteuid() == 0 else "sudo "
    return f"{awal}apt-get install -y --no-install-recommends {' '.join(paket)}"


def _huruf_kurang() -> list[str]:
    try:
        return [paket for nama, keluarga, paket in fonts.PAKET_HURUF if fonts.huruf_tersedia(nama) != keluarga]
    except OfficeTidakAda:
        # Without URW Bookman there is no configuration to ask the others by; apt skips what is there already.
        return [paket for _, _, paket in fonts.PAKET_HURUF]


def cari_soffice() -> str | None:
    """The binary itself: signals to the shell script in front of it would not reach LibreOffice."""
    calon = [Path(os.path.realpath(jalur)).parent for jalur in map(shutil.which, ("soffice", "libreoffice")) if jalur]
    for pola in FOLDER_PROGRAM:
        calon += sorted(Path("/").glob(pola[1:]), reverse=True)
    for folder in calon:
        if os.access(folder / "soffice.bin", os.X_OK):
            return str(folder / "soffice.bin")
    return None


@lru_cache(maxsize=4)
def cari_python(soffice: str) -> str | None:
    """The Python that has `uno`: LibreOffice's own one if it ships one, then the system's, then ours."""
    import subprocess

    for calon in (str(Path(soffice).with_name("python")), "/usr/bin/python3", sys.executable):
        if os.access(calon, os.X_OK):
            hasil = subprocess.run([calon, "-I", "-c", "import uno"], capture_output=True, timeout=60, check=False)
            if hasil.returncode == 0:
                return calon
    return None
