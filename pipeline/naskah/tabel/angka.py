"""Numbers as Indonesian documents write them, and their sums: 1.234,5."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from decimal import Decimal

from pipeline.galat import Galat
from pipeline.source.teks import Teks

_ANGKA = re.compile(r"(Rp\.?\s?)?([-–−]?)(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?(\s?%)?")
_KOSONG = {"", "-", "–", "—", "−"}


@dataclass(frozen=True, slots=True)
class Angka:
    """A number and how it was written.

    Args:
        nilai: its value.
        desimal: digits after the comma.
        bertitik: whether thousands are set apart; None where it is too small to tell.
        awalan, akhiran: `Rp`, `%`.
    """

    nilai: Decimal
    desimal: int = 0
    bertitik: bool | None = None
    awalan: str = ""
    akhiran: str = ""


def baca_angka(teks: Teks) -> Angka | None:
    """Read a number.

    Returns:
        None for a cell that is empty or holds a dash.

    Errors:
        Galat: anything else; at its place.
    """
    isi = teks.strip()
    if isi in _KOSONG:
        return None
    cocok = _ANGKA.fullmatch(isi)
    if cocok is None:
        raise Galat(f"'{isi}' di kolom yang dijumlah harus angka, misalnya 1.234,5", teks.letak)
    bulat = cocok[3].replace(".", "")
    nilai = Decimal(f"{'-' if cocok[2] else ''}{bulat}.{cocok[4] or '0'}")
    return Angka(nilai, len(cocok[4] or ""), "." in cocok[3] if len(bulat) > 3 else None, cocok[1] or "", cocok[5] or "")


def jumlah_angka(angka: Sequence[Angka]) -> Angka:
    """The sum, written as its parts are: the most digits after the comma that one has, and `Rp` or `%` where all have it."""
    bertitik = [satu.bertitik for satu in angka if satu.bertitik is not None]
    awalan, akhiran = ({getattr(satu, nama) for satu in angka} for nama in ("awalan", "akhiran"))
    return Angka(
        sum((satu.nilai for satu in angka), Decimal(0)),
        max((satu.desimal for satu in angka), default=0),
        any(bertitik) if bertitik else True,
        awalan.pop() if len(awalan) == 1 else "",
        akhiran.pop() if len(akhiran) == 1 else "",
    )


def tulis_angka(angka: Angka) -> str:
    """The number as text."""
    bulat, _, desimal = f"{abs(angka.nilai):.{angka.desimal}f}".partition(".")
    if angka.bertitik:
        bulat = f"{int(bulat):,}".replace(",", ".")
    tanda = "-" if angka.nilai < 0 else ""
    return f"{angka.awalan}{tanda}{bulat}{',' + desimal if desimal else ''}{angka.akhiran}"
