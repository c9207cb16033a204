"""Jabatan kepala daerah kota ditulis "Wali Kota".

Undang-Undang Nomor 23 Tahun 2014 dan ejaan sekarang menulisnya dua kata. Judul peraturan lama yang dikutip tetap seperti
aslinya.

Salah:

    tembusan:
      - Walikota Nusajaya;
      - Inspektur Daerah.

Benar:

    tembusan:
      - Wali Kota Nusajaya;
      - Inspektur Daerah.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("JDL011", "warning")
_WALIKOTA = re.compile(r"(?:Walikota|walikota|WALIKOTA)\b")
_EJAAN = {"Walikota": "Wali Kota", "walikota": "wali kota", "WALIKOTA": "WALI KOTA"}


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each place outside mengingat and outside citations."""
    for unsur, awal, akhir, cocok in k.cari(_WALIKOTA, kunci=("walikota",)):
        if unsur.bagian == "mengingat" or k.dikutip(unsur, awal):
            continue
        benar = _EJAAN[cocok[0]]
        perbaikan = k.ganti(f"tulis '{benar}'", unsur, awal, akhir, benar)
        yield k.temuan(f"tertulis '{cocok[0]}'; tulis '{benar}'", k.di(unsur, awal, akhir), perbaikan=perbaikan)
