"""Pertimbangan dirujuk dengan "dalam huruf".

Rumusan bakunya "sebagaimana dimaksud dalam huruf a", bukan "pada huruf a".

Salah:

    menimbang:
      - bahwa pelayanan perlu ditingkatkan;
      - >-
        bahwa berdasarkan pertimbangan sebagaimana dimaksud pada huruf a perlu menetapkan Keputusan Kepala Dinas Perkebunan
        tentang Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023;

Benar:

    menimbang:
      - bahwa pelayanan perlu ditingkatkan;
      - >-
        bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a perlu menetapkan Keputusan Kepala Dinas Perkebunan
        tentang Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023;
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._menimbang import rujukan
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MNB007", "warning", "UU 12/2011 Lampiran II nomor 23")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each reference with another word."""
    for satu in rujukan(k):
        kata = satu.unsur.teks[slice(*satu.kata)]
        if kata != "dalam":
            letak = k.di(satu.unsur, satu.kata[0], satu.daftar[1])
            perbaikan = k.ganti("tulis 'dalam'", satu.unsur, *satu.kata, "dalam")
            yield k.temuan(f"tertulis '{kata} huruf'; tulis 'dalam huruf'", letak, perbaikan=perbaikan)
