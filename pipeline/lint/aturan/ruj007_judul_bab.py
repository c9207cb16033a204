"""Judul bab dalam sistematika sama dengan judul babnya.

Sistematika `Bab II Gambaran Umum` untuk bab yang berjudul `RENCANA AKSI` tertinggal dari naskah sebelumnya.

Salah:

    bab-1.md: |
        # Pendahuluan

        Sistematika rencana kerja ini:

        1. Bab I Pendahuluan
        2. Bab II Penutup

        # Rencana Aksi

        Rencana aksi disusun sebagai berikut.

Benar:

    bab-1.md: |
        # Pendahuluan

        Sistematika rencana kerja ini:

        1. Bab I Pendahuluan
        2. Bab II Rencana Aksi

        # Rencana Aksi

        Rencana aksi disusun sebagai berikut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._rujukan import bab_ada
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("RUJ007", "warning", diri=True)

_BUTIR = re.compile(r"(?mi)^bab ([ivxlc]+)(?:[.:]| [-–])? ([a-z][^.;:\n]{3,120}?)(?:;|; dan|\.)?$")
_KATA = re.compile(r"[a-z]+")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each item of the outline whose title is not that of the bab with its number."""
    ada = bab_ada(k, "kepala")
    for unsur, awal, akhir, cocok in k.cari(_BUTIR, "prosa", "norma", kunci=("bab ",)):
        judul = ada.get(cocok[1].upper())
        if not judul or k.dikutip(unsur, awal):
            continue
        tertulis = cocok[2].removesuffix("; dan")
        if not any(_sama(tertulis, satu) for satu in judul):
            pesan = f"Bab {cocok[1].upper()} di sini '{tertulis.partition(',')[0]}', sedangkan babnya berjudul '{judul[-1]}'"
            yield k.temuan(pesan, k.di(unsur, awal, akhir))


def _sama(tertulis: str, judul: str) -> bool:
    """Whether an item says the title; what the bab holds may follow after a comma."""
    kata = _KATA.findall(judul.lower())
    if _KATA.findall(tertulis.lower()) == kata:
        return True
    cocok = re.match(r"\W*".join(kata) + r"[,:(]", tertulis.lower())
    return cocok is not None
