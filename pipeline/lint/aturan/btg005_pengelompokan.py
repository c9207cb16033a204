"""Bagian ada di dalam bab, paragraf ada di dalam bagian, dan bila ada bab semua pasal ada di dalam bab.

Salah (peraturan):

    batang-tubuh.md: |
      #### Pasal 1

      Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.

      # KETENTUAN PENUTUP

      #### Pasal 2

      Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.

Benar (peraturan):

    batang-tubuh.md: |
      #### Pasal 1

      Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.

      #### Pasal 2

      Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._batang import perubahan, tempat
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("BTG005", "error", "UU 12/2011 Lampiran II nomor 70", golongan=("peraturan",))


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Groups that stand outside of the larger group that they need."""
    if perubahan(k):
        return
    ada_bab = any(satu.jenis == "bab" for satu in k.batang)
    for satu in k.batang:
        if satu.jenis in ("bagian", "paragraf"):
            yield k.temuan(f"'{satu.label}' tidak ada di dalam bab; pengelompokan dimulai dari bab", tempat(satu))
        elif satu.jenis == "pasal" and ada_bab:
            yield k.temuan(f"{satu.label} ada di luar bab, padahal pasal lain dikelompokkan dalam bab", tempat(satu))
    for bab in k.simpul:
        if bab.jenis != "bab":
            continue
        for satu in bab.anak:
            if satu.jenis == "paragraf":
                yield k.temuan(f"'{satu.label}' langsung di bawah {bab.label}; paragraf ada di dalam bagian", tempat(satu))
        bagian = next((satu for satu in bab.anak if satu.jenis == "bagian"), None)
        lepas = next((satu for satu in bab.anak if satu.jenis == "pasal"), None)
        if bagian and lepas:
            pesan = f"{lepas.label} langsung di bawah {bab.label} yang dibagi dalam bagian; masukkan ke dalam bagian"
            yield k.temuan(pesan, tempat(lepas), tingkat="warning")
