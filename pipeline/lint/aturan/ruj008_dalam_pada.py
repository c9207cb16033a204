"""Rujukan ke pasal memakai `dalam`, ke ayat memakai `pada`.

`sebagaimana dimaksud dalam Pasal 3`, `sebagaimana dimaksud pada ayat (1)`. `--fix` menggantinya.

Salah (peraturan):

    Pasal 2: |
        (1) Tim menyusun laporan.
        (2) Laporan sebagaimana dimaksud dalam ayat (1) disampaikan kepada Bupati.

Benar (peraturan):

    Pasal 2: |
        (1) Tim menyusun laporan.
        (2) Laporan sebagaimana dimaksud pada ayat (1) disampaikan kepada Bupati.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import LAMPIRAN_II, Aturan, Temuan

ATURAN = Aturan("RUJ008", "error", f"{LAMPIRAN_II} nomor 272", golongan=("keputusan", "peraturan"))

_DIMAKSUD = re.compile(
    r"\bdimaksud (?:(?P<pasal>pada|di|oleh|menurut) (?=[Pp]asal \d)|(?P<ayat>dalam|di|menurut) (?=[Aa]yat \(?\d))"
)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each reference with the other word."""
    for unsur, awal, _, cocok in k.cari(_DIMAKSUD, "norma", "diktum", "penjelasan"):
        baku, sebut = ("dalam", "Pasal") if cocok["pasal"] else ("pada", "ayat")
        kata = cocok["pasal"] or cocok["ayat"]
        if k.dikutip(unsur, awal):
            continue
        di = awal + len("dimaksud ")
        perbaikan = k.ganti(f"tulis {baku}", unsur, di, di + len(kata), baku)
        pesan = f"'dimaksud {kata} {sebut}' seharusnya 'dimaksud {baku} {sebut}'"
        yield k.temuan(pesan, k.di(unsur, di, di + len(kata)), perbaikan=perbaikan)
