"""Nomor peraturan hanya angka Arab.

Nomor peraturan tidak ditambah huruf, angka Romawi, atau tanda baca, dan tidak mengikuti penomoran tata naskah dinas.

Salah (peraturan):

    status: final
    nomor: 188/36/2022
    ditetapkan: {tanggal: 2022-12-01}

Benar (peraturan):

    status: final
    nomor: 36
    ditetapkan: {tanggal: 2022-12-01}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("JDL009", "error", "UU 12/2011 Lampiran II nomor 2a (UU 13/2022)", golongan=("peraturan",))
_ANGKA = re.compile(r"\d+")
_KATA = re.compile(r"\s*(?:nomor|no\b|nomer)|\btahun\b", re.IGNORECASE)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """A number with anything but figures; what JDL010 says of words in it is left to that rule."""
    nomor = str(k.bundel.naskah.get("nomor") or "")
    if nomor and not k.naskah.rancangan and not _ANGKA.fullmatch(nomor) and not _KATA.search(nomor):
        yield k.temuan(f"nomor peraturan '{nomor}' memuat lebih dari angka Arab; tulis misalnya '36'", k.di_kunci("nomor"))
