"""Pertimbangan tidak lebih dari yang perlu.

Unsur filosofis, sosiologis, dan yuridis masing-masing paling banyak dua pertimbangan; dengan butir penutup jadi tujuh.

Salah (peraturan):

    menimbang:
      - bahwa satu hal perlu diatur;
      - bahwa dua hal perlu diatur;
      - bahwa tiga hal perlu diatur;
      - bahwa empat hal perlu diatur;
      - bahwa lima hal perlu diatur;
      - bahwa enam hal perlu diatur;
      - bahwa tujuh hal perlu diatur;
      - penutup: otomatis

Benar (peraturan):

    menimbang:
      - bahwa satu hal perlu diatur;
      - bahwa dua hal perlu diatur;
      - penutup: otomatis
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MNB012", "warning", "UU 12/2011 Lampiran II nomor 19 (UU 13/2022)", golongan=("peraturan",))
TERBANYAK = 7


def periksa(k: Konteks) -> Iterator[Temuan]:
    """The first consideration too many."""
    semua = tuple(k.menurut("menimbang"))
    if len(semua) > TERBANYAK:
        pesan = f"menimbang memuat {len(semua)} butir; paling banyak dua untuk tiap unsurnya dan satu penutup"
        yield k.temuan(pesan, k.di(semua[TERBANYAK]))
