"""The errors of the PDF stage: each says in Indonesian what happened and what to do next."""

from __future__ import annotations

from pipeline.galat import Galat, GalatLingkungan


class PdfError(Galat):
    """Base of every error of this package."""


class OfficeTidakAda(PdfError, GalatLingkungan):
    """LibreOffice, its Python bridge or the needed fonts are not installed."""


class OfficeMacet(PdfError):
    """LibreOffice did not answer within the time limit; its process was ended."""


class OfficeBerhenti(PdfError):
    """LibreOffice ended by itself (crash), also on the second try."""


class DokumenTakTerbaca(PdfError):
    """LibreOffice could not load the DOCX, or made no PDF from it."""


class PenandaTidakAda(PdfError):
    """A bookmark that was asked for is not in the DOCX, or its token stayed in the text."""
