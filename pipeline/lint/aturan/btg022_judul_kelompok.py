"""Bab, bagian, dan paragraf berjudul.

Salah (peraturan):

    batang-tubuh.md: |
      # BAB I

      #### Pasal 1

      Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.

      #### Pasal 2

      Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.

Benar (peraturan):

    batang-tubuh.md: |
      # BAB I PELAKSANAAN

      #### Pasal 1

      Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.

      #### Pasal 2

      Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._batang import tempat
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("BTG022", "error", "UU 12/2011 Lampiran II nomor 72", golongan=("peraturan",))
_DASAR = {"bab": "72", "bagian": "73", "paragraf": "75"}


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each group without a title."""
    for satu in k.simpul:
        if satu.jenis in _DASAR and not satu.teks.strip():
            dasar = f"UU 12/2011 Lampiran II nomor {_DASAR[satu.jenis]}"
            yield k.temuan(f"{satu.label} belum berjudul", tempat(satu), dasar=dasar)
