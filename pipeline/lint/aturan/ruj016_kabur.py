"""Rujukan menyebut nomor, bukan `pasal yang terdahulu` atau `tersebut di atas`.

Salah (peraturan):

    Pasal 2: |
        (1) Tim menyusun laporan.
        (2) Laporan menurut pasal tersebut di atas disampaikan kepada Bupati.

Benar (peraturan):

    Pasal 2: |
        (1) Tim menyusun laporan.
        (2) Laporan sebagaimana dimaksud pada ayat (1) disampaikan kepada Bupati.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import LAMPIRAN_II, Aturan, Temuan

ATURAN = Aturan("RUJ016", "error", f"{LAMPIRAN_II} nomor 280", golongan=("keputusan", "peraturan"))

_LARANG = re.compile(r"\b(?:pasal|ayat)(?: yang)? (?:terdahulu|tersebut di ?atas)\b", re.IGNORECASE)
_KABUR = re.compile(
    r"(?<!pasal )(?<!ayat )\b(?:tersebut di ?atas|tersebut di ?bawah(?: ini)?|di atas ini|di bawah ini)\b", re.IGNORECASE
)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each pointer without a number; other words than the law's two are only a warning."""
    for unsur, awal, akhir, cocok in k.cari(_LARANG, "norma", "diktum", kunci=("terdahulu", "tersebut di")):
        if not k.dikutip(unsur, awal):
            yield k.temuan(f"'{cocok[0]}' tidak menyebut nomor; sebutkan pasal atau ayatnya", k.di(unsur, awal, akhir))
    for unsur, awal, akhir, cocok in k.cari(_KABUR, "norma", "diktum"):
        if not k.dikutip(unsur, awal):
            pesan = f"'{cocok[0]}' menunjuk tempat tanpa nomor; sebutkan pasal, ayat, atau diktumnya"
            yield replace(k.temuan(pesan, k.di(unsur, awal, akhir), tingkat="warning"), dasar=None)
