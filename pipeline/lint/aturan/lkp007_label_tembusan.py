"""Butir tembusan dan memperhatikan ditulis tanpa angkanya.

Angka ditulis program; bila diketik juga, tercetak "1. 1. Bupati".

Salah:

    tembusan:
      - 1. Bupati Nusajaya;
      - 2. Inspektur Daerah.

Benar:

    tembusan:
      - Bupati Nusajaya;
      - Inspektur Daerah.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._pembukaan import label_ganda
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("LKP007", "error", diri=True)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each item with a typed label."""
    yield from label_ganda(k, "tembusan", "tembusan")
    yield from label_ganda(k, "memperhatikan", "memperhatikan")
