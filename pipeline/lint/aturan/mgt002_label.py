"""Butir mengingat ditulis tanpa angkanya.

Angka 1, 2, 3 ditulis program; bila diketik juga, tercetak "1. 1. Undang-Undang". Dasar hukum yang hanya satu tidak bernomor.

Salah:

    mengingat:
      - 1. Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;
      - uu/23/2014

Benar:

    mengingat:
      - Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;
      - uu/23/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._pembukaan import label_ganda
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MGT002", "error", diri=True)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each item with a typed label."""
    yield from label_ganda(k, "mengingat", "mengingat")
