"""NIP pejabat terdiri atas 18 angka yang mungkin: tanggal lahir, bulan pengangkatan, jenis kelamin, nomor urut.

Ditulis 19700101 199503 1 001 atau tanpa spasi. Yang diperiksa hanya bentuknya: tanggal lahirnya ada, pengangkatannya paling
sedikit 16 tahun sesudah itu, jenis kelaminnya 1 atau 2.

Salah:

    opd.yaml: |
      nama: Dinas Perkebunan
      alamat: [Jalan Kelapa Nomor 1 Bandar Jaya]
      kepala: {jabatan: Kepala Dinas Perkebunan, nama: BINTANG TIMUR, pangkat: Pembina, nip: 19701301 199503 1 001}

Benar:

    opd.yaml: |
      nama: Dinas Perkebunan
      alamat: [Jalan Kelapa Nomor 1 Bandar Jaya]
      kepala: {jabatan: Kepala Dinas Perkebunan, nama: BINTANG TIMUR, pangkat: Pembina, nip: 19701201 199503 1 001}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date

from pipeline.lint.aturan._kelengkapan import pejabat
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("LKP004", "warning")
_NIP = re.compile(r"(\d{4})(\d{2})(\d{2})(\d{4})(\d{2})(\d)(\d{3})")
_ISIAN = re.compile(r"[.…Xx]{2,}")
PANJANG = 18
USIA_TERENDAH = 16  # years at appointment


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each number that cannot be one."""
    for _, orang in pejabat(k):
        nip = str(orang.get("nip") or "")
        salah = _salah(nip)
        if nip and salah and not _ISIAN.search(nip):
            yield k.temuan(f"NIP '{nip}' {salah}", orang.di("nip"))


def _salah(nip: str) -> str:
    angka = re.sub(r"[\s.-]", "", nip)
    cocok = _NIP.fullmatch(angka)
    if cocok is None:
        return (
            f"bukan {PANJANG} angka, melainkan {len(angka)}" if angka.isdigit() else f"memuat selain angka; NIP {PANJANG} angka"
        )
    tahun, bulan, hari, diangkat, bulan_angkat, kelamin = (int(satu) for satu in cocok.groups()[:6])
    try:
        date(tahun, bulan, hari)
    except ValueError:
        return f"diawali tanggal lahir {cocok[1]}-{cocok[2]}-{cocok[3]} yang tidak ada"
    # contract staff have a number above 20 in the place of the month
    if diangkat < tahun + USIA_TERENDAH or bulan_angkat == 0 or (12 < bulan_angkat < 21):
        return f"memuat bulan pengangkatan {cocok[4]}-{cocok[5]} yang tidak mungkin"
    return "" if kelamin in (1, 2) else f"memuat jenis kelamin {kelamin}; yang ada 1 atau 2"
