"""Pasal yang hanya berisi satu ayat tidak memakai nomor (1).

Salah (peraturan):

    Pasal 2: |
        (1) Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.

Benar (peraturan):

    Pasal 2: |
        Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._batang import pasal, perubahan, tempat
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("BTG007", "warning", golongan=("peraturan",))


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each pasal with one ayat."""
    if perubahan(k):
        return
    for satu in pasal(k):
        ayat = [anak for anak in satu.anak if anak.jenis == "ayat"]
        if len(ayat) == 1 and not satu.teks:
            yield k.temuan(f"{satu.label} hanya berisi satu ayat; tulis tanpa nomor {ayat[0].label}", tempat(ayat[0]))
