"""Kunci `nomor` hanya memuat nomornya.

Kata NOMOR (dan pada peraturan TAHUN …) dicetak dengan sendirinya; bila ditulis lagi, ia tercetak dua kali.

Salah:

    nomor: Nomor 12/DISBUN/2022

Salah (peraturan):

    status: final
    nomor: 36 Tahun 2022
    ditetapkan: {tanggal: 2022-12-01}

Benar:

    nomor: 12/DISBUN/2022
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("JDL010", "error", diri=True)
_NOMOR = re.compile(r"\s*(?:nomor|nomer|no)\b[\s.:]*", re.IGNORECASE)
_TAHUN = re.compile(r"\s*\btahun\s+\S+$", re.IGNORECASE)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """The word that would be printed twice."""
    nomor = str(k.bundel.naskah.get("nomor") or "")
    cocok = _NOMOR.match(nomor) or (_TAHUN.search(nomor) if k.golongan == "peraturan" else None)
    if cocok and cocok[0].strip():
        pesan = f"kunci 'nomor' memuat '{cocok[0].strip()}', yang sudah dicetak dengan sendirinya; tulis nomornya saja"
        yield k.temuan(pesan, k.di_kunci("nomor"))
