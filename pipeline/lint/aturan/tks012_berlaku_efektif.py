"""Tidak memakai `mulai berlaku efektif` atau yang sejenisnya.

Frasa itu menimbulkan ketidakpastian tentang saat berlakunya: saat diundangkan, atau saat berlaku efektif.

Salah:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023 sebagaimana tercantum dalam Lampiran
        yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Keputusan ini mulai berlaku efektif pada tanggal 2 Januari 2023.

Benar:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023 sebagaimana tercantum dalam Lampiran
        yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Keputusan ini mulai berlaku pada tanggal 2 Januari 2023.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._teks import NORMA
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import LAMPIRAN_II, Aturan, Temuan

ATURAN = Aturan("TKS012", "error", f"{LAMPIRAN_II} nomor 152", golongan=("keputusan", "peraturan"))

_EFEKTIF = re.compile(
    r"\b(?:mulai )?berlaku (?:secara )?efektif\b|\bberlaku mulai efektif\b|\bmulai efektif berlaku\b", re.IGNORECASE
)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each such phrase of a norm."""
    for unsur, awal, akhir, cocok in k.cari(_EFEKTIF, *NORMA, kunci=("efektif",)):
        if not k.dikutip(unsur, awal):
            perbaikan = k.ganti("tulis mulai berlaku", unsur, awal, akhir, "mulai berlaku")
            yield k.temuan(f"'{cocok[0]}' seharusnya 'mulai berlaku'", k.di(unsur, awal, akhir), perbaikan=perbaikan)
