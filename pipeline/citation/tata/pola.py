"""Patterns that several pieces of the grammar share."""

from __future__ import annotations

import re

I = re.IGNORECASE  # noqa: E741
UU = r"Undang\s{0,2}[-\u2013\u2014]?\s{0,2}Undang(?:\s{1,2}Undang(?=\s{1,4}No))?"
RI = r"(?:\s{1,4}(?:Repub[lI1]ik\s{1,4}[Il1]ndonesia(?:\s{1,4}Serikat)?|R\.?I\.?S\b\.?|R\.?I\b\.?|NRI\b))?"

# A number as it may be written: 23, PM 17, XI/MPR/1998, 141/PMK.010/2021, 12.a, 49 Prp.
INTI_NOMOR = (
    r"(?:[IVXLCDM]{1,9}(?=\s?/\s?[A-Z])|(?!Tahun|Tanggal|Pasal)(?:[A-Za-z]{1,6}[ ./-]{0,2})?\d)"
    r"(?:(?!Tahun\s?[12]\d{3})[\w.-]){0,60}(?:\s?/\s?[\w.\u2013-]{1,60}){0,12}"
    r"(?:\s?\((?:Prp|Pnps|Drt)\.?\)|\s(?:Prp|Pnps|Drt)\b(?:\.(?=\s))?(?:\s?/\s?\d{4}\b)?|\s[a-zA-Z](?=\s{1,4}[Tt]ahun\b))?"
)
KATA_NOMOR = r"(?:Nomor|Nomer|Nomo|No\b\.?)(?:\s{1,4}(?:Nomor|No\b\.?))?\s{0,4}[:.]?\s{0,4}"
AWAL_NOMOR = re.compile(
    rf"[\s,]{{0,6}}(?:{KATA_NOMOR}(?:{INTI_NOMOR}|[.\u2026_-]{{1,80}}\s{{0,4}}Tahun\b)"
    r"|\d{1,4}(?:(?=Tahun\s?[12]\d{3})|[A-Za-z]?(?!\w))(?:\s{0,4}Tahun(?![a-z])|\s?/\s?(?:[12]\d{3}\b|[A-Z]))|[IVXLC]{1,7}/MPRS?/|PER-?\d|P\.\d)",
    I,
)
_BARIS_PUTUS = re.compile(
    r"(?<=\w/)\s{0,4}\n\s{0,8}(?=\w)|(?<=\d-)\s{0,4}\n\s{0,8}(?=\d)"
)  # a line that ends at a slash or hyphen


def rapikan(teks: str) -> str:
    """A value on one line: runs of blanks become one, none inside brackets or before a comma."""
    satu = " ".join(_BARIS_PUTUS.sub("", teks).split())
    return re.sub(r"(?<=\() | (?=[),;])", "", satu)
