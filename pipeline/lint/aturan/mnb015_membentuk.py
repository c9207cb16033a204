"""Butir penutup menimbang memakai "perlu menetapkan".

"Perlu membentuk" adalah rumusan Undang-Undang; untuk peraturan dan keputusan kepala daerah rumusannya "perlu menetapkan".

Salah (peraturan):

    menimbang:
      - bahwa diperlukan *road map* reformasi birokrasi;
      - >-
        bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a perlu membentuk Peraturan Bupati
        tentang Road Map Reformasi Birokrasi Tahun 2022-2026;

Benar (peraturan):

    menimbang:
      - bahwa diperlukan *road map* reformasi birokrasi;
      - >-
        bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a perlu menetapkan Peraturan Bupati
        tentang Road Map Reformasi Birokrasi Tahun 2022-2026;
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._menimbang import penutup_terakhir
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MNB015", "info", "UU 12/2011 Lampiran II nomor 23")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """The other verb."""
    satu = penutup_terakhir(k)
    if satu is not None and satu.teks(satu.kerja).lower() == "membentuk":
        perbaikan = k.ganti("tulis 'menetapkan'", satu.unsur, *satu.kerja, "menetapkan")
        yield k.temuan(
            "butir penutup memakai 'perlu membentuk'; tulis 'perlu menetapkan'",
            k.di(satu.unsur, *satu.kerja),
            perbaikan=perbaikan,
        )
