"""What goes into a conversion and what comes out: plain values, no behaviour."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

Mode = Literal["draf", "resmi"]
FormatHalaman = Literal["decimal", "lowerRoman", "upperRoman"]


@dataclass(frozen=True)
class Penanda:
    """A place whose page number is wanted.

    Args:
        nama: name of a Word bookmark in the DOCX.
        token: text that stands in the DOCX where the number goes, unique in the document, such as `‹p7›`;
            empty when only the number is wanted.
        format: how the number is written in the PDF.
    """

    nama: str
    token: str
    format: FormatHalaman = "decimal"


@dataclass(frozen=True)
class ButirKerangka:
    """One entry of the PDF outline: its text, its depth from 1, and the Word bookmark it leads to."""

    judul: str
    tingkat: int
    penanda: str


@dataclass(frozen=True)
class PermintaanPdf:
    """One document to convert.

    Args:
        docx: the bytes of the Word file.
        penanda: the page numbers wanted, with the tokens to replace.
        mode: "draf" makes a light untagged PDF; "resmi" makes a tagged PDF/A-2b with PDF/UA.
        judul, penulis, subjek: document information of the PDF.
        bahasa: language tag of the text (BCP 47).
        kerangka: the outline, in reading order; empty for none.
    """

    docx: bytes
    penanda: tuple[Penanda, ...] = ()
    mode: Mode = "draf"
    judul: str = ""
    penulis: str = ""
    subjek: str = ""
    bahasa: str = "id-ID"
    kerangka: tuple[ButirKerangka, ...] = ()


@dataclass(frozen=True)
class HasilPdf:
    """One converted document.

    Args:
        pdf: the bytes of the PDF.
        halaman: bookmark name to the page number that the page shows (after restarts of the numbering).
        jumlah_halaman: number of sheets in the PDF.
        halaman_fisik: bookmark name to the sheet number in the PDF, from 1.
    """

    pdf: bytes
    halaman: dict[str, int] = field(default_factory=dict)
    jumlah_halaman: int = 0
    halaman_fisik: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True)
class OfficeInfo:
    """Where the installed LibreOffice lies: its binary, a Python that can `import uno`, and its version."""

    soffice: str
    python: str
    versi: str
