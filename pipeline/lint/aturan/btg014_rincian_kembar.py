"""Tidak ada rincian yang mengulang rincian lain dalam daftar yang sama.

Salah (peraturan):

    Pasal 2: |
        Reformasi birokrasi memiliki sasaran:

        a. birokrasi yang bersih;
        b. birokrasi yang bersih; dan
        c. pelayanan publik yang prima.

Benar (peraturan):

    Pasal 2: |
        Reformasi birokrasi memiliki sasaran:

        a. birokrasi yang bersih;
        b. birokrasi yang kapabel; dan
        c. pelayanan publik yang prima.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._batang import tabulasi, tempat
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("BTG014", "error", golongan=("peraturan",), diri=True)
_INTI = re.compile(r"[\s;,.:]+(?:dan/atau|dan|atau)?[;,.:]*$")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each item whose words stand in the list already."""
    for _, rincian in tabulasi(k):
        ada: dict[str, str] = {}
        for satu in rincian:
            inti = _INTI.sub("", satu.teks).casefold()
            if satu.anak or not inti:
                continue
            if inti in ada:
                yield k.temuan(f"rincian {satu.label} mengulang rincian {ada[inti]}; hapus salah satu", tempat(satu))
            ada.setdefault(inti, satu.label)
