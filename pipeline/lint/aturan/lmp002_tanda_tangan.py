"""Setiap lampiran ditutup dengan nama dan tanda tangan pejabat yang menetapkan.

Pada halaman akhir tiap lampiran harus dicantumkan nama dan tanda tangan pejabat yang mengesahkan atau menetapkan, ditulis di
sudut kanan bawah. Kunci `tanda-tangan: tidak` menghilangkannya.

Salah:

    lampiran:
      - judul: Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023
        penomoran: bab-desimal
        tanda-tangan: tidak
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

ATURAN = Aturan("LMP002", "error", "UU 12/2011 Lampiran II nomor 197", golongan=("keputusan", "peraturan"))


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each lampiran without a signature."""
    sumber = k.bundel.naskah.get("lampiran") or ()
    for lampiran, rekam in zip(k.naskah.lampiran, sumber, strict=False):
        if not lampiran.tanda_tangan:
            pesan = f"{lampiran.label} tidak ditutup tanda tangan; hapus 'tanda-tangan: tidak'"
            yield k.temuan(pesan, rekam.di("tanda-tangan"))
