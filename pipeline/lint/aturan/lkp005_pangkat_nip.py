"""Pejabat yang menandatangani keputusan ditulis dengan pangkat dan NIP.

Kepala perangkat daerah memakai gelar, pangkat, dan NIP, kecuali daerah memilih `penandatangan: nama`. Pada naskah yang akan
ditandatangani temuannya peringatan.

Salah:

    opd.yaml: |
      nama: Dinas Perkebunan
      alamat: [Jalan Kelapa Nomor 1 Bandar Jaya]
      kepala: {jabatan: Kepala Dinas Perkebunan, nama: BINTANG TIMUR}

Benar:

    opd.yaml: |
      nama: Dinas Perkebunan
      alamat: [Jalan Kelapa Nomor 1 Bandar Jaya]
      kepala: {jabatan: Kepala Dinas Perkebunan, nama: BINTANG TIMUR, pangkat: Pembina, nip: 19701201 199503 1 001}
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("LKP005", "info", golongan=("keputusan",), final="warning")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """What the official lacks."""
    kepala = k.bundel.opd["kepala"]
    if k.bundel.pemda["gaya"]["penandatangan"] != "lengkap":
        return
    kurang = [nama for kunci, nama in (("pangkat", "pangkat"), ("nip", "NIP")) if not kepala[kunci]]
    if kurang:
        pesan = f"{' dan '.join(kurang)} {kepala['nama']} belum ditulis; tulis, atau pilih 'penandatangan: nama' di pemda.yaml"
        yield k.temuan(pesan, kepala.di("nama"))
