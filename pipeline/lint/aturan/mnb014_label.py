"""Butir menimbang ditulis tanpa hurufnya.

Huruf a, b, c ditulis program; bila diketik juga, tercetak "a. a. bahwa". Pertimbangan yang hanya satu tidak berhuruf (nomor
24).

Salah:

    menimbang:
      - a. bahwa pelayanan perlu ditingkatkan;
      - penutup: otomatis

Benar:

    menimbang:
      - bahwa pelayanan perlu ditingkatkan;
      - penutup: otomatis
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._pembukaan import label_ganda
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MNB014", "error", diri=True)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each consideration with a typed label."""
    yield from label_ganda(k, "menimbang", "menimbang")
