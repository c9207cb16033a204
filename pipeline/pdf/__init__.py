"""DOCX bytes to PDF bytes through LibreOffice: the same input gives the same bytes on every run.

Each name is loaded with its module when it is first used: a run that makes Word files only asks what is installed.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pipeline.pdf.errors import (
        DokumenTakTerbaca,
        OfficeBerhenti,
        OfficeMacet,
        OfficeTidakAda,
        PdfError,
        PenandaTidakAda,
    )
    from pipeline.pdf.fonts import huruf_tersedia
    from pipeline.pdf.model import (
        ButirKerangka,
        FormatHalaman,
        HasilPdf,
        Mode,
        OfficeInfo,
        Penanda,
        PermintaanPdf,
    )
    from pipeline.pdf.office import OfficePool
    from pipeline.pdf.pasang import cari_office, perintah_pasang

__all__ = [
    "ButirKerangka",
    "DokumenTakTerbaca",
    "FormatHalaman",
    "HasilPdf",
    "Mode",
    "OfficeBerhenti",
    "OfficeInfo",
    "OfficeMacet",
    "OfficePool",
    "OfficeTidakAda",
    "PdfError",
    "Penanda",
    "PenandaTidakAda",
    "PermintaanPdf",
    "cari_office",
    "huruf_tersedia",
    "perintah_pasang",
]
_MODUL = ("errors", "model", "pasang", "fonts", "office")


def __getattr__(nama: str) -> Any:
    if nama in __all__:
        for satu in _MODUL:
            modul = import_module(f"{__name__}.{satu}")
            if nama in vars(modul):
                return vars(modul)[nama]
    raise AttributeError(f"module {__name__!r} has no attribute {nama!r}")
