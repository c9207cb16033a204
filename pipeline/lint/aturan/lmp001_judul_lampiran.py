"""Nama lampiran ditulis tanpa tanda baca di ujungnya.

Nama lampiran ditulis di tengah, seluruhnya dengan huruf kapital, dan tidak diakhiri tanda baca; huruf kapitalnya diurus
program.

Salah:

    lampiran:
      - judul: Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023.
        penomoran: bab-desimal
        isi: [bab-1.md, ratl.yaml]

Benar:

    lampiran:
      - judul: Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023
        penomoran: bab-desimal
        isi: [bab-1.md, ratl.yaml]
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("LMP001", "error", "UU 12/2011 Lampiran II nomor 196", golongan=("keputusan", "peraturan"))


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each title of a lampiran that ends in a mark."""
    for unsur in k.menurut("judul-lampiran"):
        inti = unsur.teks.rstrip(" .,;:")
        tanda = unsur.teks[len(inti) :].strip()
        if tanda and inti:
            pesan = f"nama lampiran berakhir dengan '{tanda}'; nama lampiran tidak diakhiri tanda baca"
            perbaikan = k.ganti("hapus tanda bacanya", unsur, len(inti), len(unsur.teks), "")
            yield k.temuan(pesan, k.di(unsur, len(inti), len(unsur.teks)), perbaikan=perbaikan)
