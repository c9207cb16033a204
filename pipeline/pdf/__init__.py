"""DOCX bytes to PDF bytes through LibreOffice: the same input gives the same bytes on every run."""

from __future__ import annotations

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
