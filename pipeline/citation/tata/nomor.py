"""Number, year and date of a regulation."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.citation.tata.pola import AWAL_NOMOR, INTI_NOMOR, KATA_NOMOR, I, rapikan


@dataclass(frozen=True, slots=True)
class Nomor:
    """Number and year of a regulation, up to offset `akhir`."""

    nomor: str | None
    tahun: int | None
    akhir: int


_NOMOR = re.compile(rf"[\s,]{{0,6}}(?:{KATA_NOMOR})?({INTI_NOMOR})", I)
_NOMOR_KOSONG = re.compile(rf"[\s,]{{0,6}}{KATA_NOMOR}[.\u2026_-]{{0,80}}\s{{0,4}}(?=Tahun\b)", I)
_TAHUN = re.compile(
    r"\s{0,4}[.,]?\s{0,4}(?:(?:Tahun|Thn|Th)(?![A-Za-z])\.?\s{0,4},?\s{0,4}((?:1|2)\d{3})(?!\d)|((?:19|20)\d\d)(?=\s{1,4}tentang\b))",
    I,
)
_TAHUN_DALAM_NOMOR = re.compile(r"[/.-]((?:19|20)\d\d)$")
_NOMOR_GARIS_TAHUN = re.compile(r"(\d{1,4}(?:[A-Za-z]| (?:Prp|Pnps|Drt))?)\s?/\s?((?:19|20)\d\d)", I)
_TANGGAL = re.compile(
    r"\s{0,4},?\s{0,4}(?:ber)?(?:tanggal|tgl\b\.?)\s{0,4}\d{1,2}[\s-]{1,4}[A-Za-z]{3,9}[\s-]{1,4}((?:1|2)\d{3})(?!\d)", I
)
_NOMOR_LAGI = re.compile(
    rf"(?:\s{{0,4}}(?:,|dan\b"
    rf"|;){{1,2}}\s{{0,4}}(?:dan\s{{1,4}})?{KATA_NOMOR}{INTI_NOMOR}(?:\s{{1,4}}Tahun\s{{1,4}}\d{{4}})?){{1,6}}"
    r"(?=\s{0,4}tentang\b)",
    I,
)


def baca_nomor(teks: str, letak: int) -> Nomor | None:
    """Number and year at `letak`: `Nomor 23 Tahun 2014`, `No. 23/2014`, `141/PMK.010/2021`, `PM 17 Tahun 2021`, `XI/MPR/1998`."""
    m = _NOMOR.match(teks, letak) if AWAL_NOMOR.match(teks, letak) else None
    if m is None:
        kosong = _NOMOR_KOSONG.match(teks, letak)
        tahun = _TAHUN.match(teks, kosong.end()) if kosong else None
        return Nomor(None, int(tahun[1]), tahun.end()) if tahun and tahun[1] else None
    nomor = re.sub(r"\s?/\s?", "/", rapikan(m[1])).rstrip(".-/\u2013")
    akhir = m.end(1)
    while akhir > m.start(1) and teks[akhir - 1] in ".-/\u2013 ":
        akhir -= 1
    tahun_nilai: int | None = None
    t = _TAHUN.match(teks, akhir)
    tanggal = _TANGGAL.match(teks, t.end() if t else akhir)
    if t:
        tahun_nilai = int(t[1] or t[2])
        akhir = t.end()
    else:
        garis = _NOMOR_GARIS_TAHUN.fullmatch(nomor)
        dalam = _TAHUN_DALAM_NOMOR.search(nomor)
        if garis:
            nomor, tahun_nilai = garis[1], int(garis[2])
        elif dalam:
            tahun_nilai = int(dalam[1])
        elif tanggal:
            tahun_nilai = int(tanggal[1])
    if tanggal:
        akhir = tanggal.end()
    lagi = _NOMOR_LAGI.match(teks, akhir)
    return Nomor(nomor, tahun_nilai, lagi.end() if lagi else akhir)
