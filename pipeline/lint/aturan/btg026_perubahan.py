"""Peraturan perubahan pada dasarnya terdiri atas dua pasal yang ditulis dengan angka Romawi.

Pasal I memuat ketentuan yang diubah, Pasal II saat mulai berlaku.

Salah (peraturan):

    tentang: Perubahan atas Peraturan Bupati Nomor 2 Tahun 2015 tentang Rencana Kerja
    batang-tubuh.md: |
      #### Pasal 1

      Ketentuan Pasal 6 dalam Peraturan Bupati Nomor 2 Tahun 2015 diubah.

      #### Pasal 2

      Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.

Benar (peraturan):

    tentang: Perubahan atas Peraturan Bupati Nomor 2 Tahun 2015 tentang Rencana Kerja
    batang-tubuh.md: |
      #### Pasal I

      Ketentuan Pasal 6 dalam Peraturan Bupati Nomor 2 Tahun 2015 diubah.

      #### Pasal II

      Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._batang import pasal, perubahan, tempat
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("BTG026", "error", "UU 12/2011 Lampiran II nomor 233", golongan=("peraturan",))
_ROMAWI = re.compile(r"Pasal [IVX]+$")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """An amending peraturan whose first pasal has an Arabic number."""
    semua = pasal(k)
    if perubahan(k) and semua and not any(_ROMAWI.match(satu.label) for satu in semua):
        yield k.temuan(f"pasal peraturan perubahan bernomor '{semua[0].label}'; yang diharapkan Pasal I", tempat(semua[0]))
