"""Dasar hukum selain Undang-Undang Dasar disebut tanpa pasal.

Cukup jenis dan nama peraturannya; pasal yang memerintahkan disebut di menimbang.

Salah:

    mengingat:
      - uu/28/1999
      - >-
        Pasal 65 Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah
        (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587);

Benar:

    mengingat:
      - uu/28/1999
      - uu/23/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._mengingat import sebut, tertulis
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MGT010", "warning", "UU 12/2011 Lampiran II nomor 45")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each item with articles before its name."""
    for satu in tertulis(k):
        pasal = satu.kutipan.pasal
        if pasal and satu.kutipan.jenis not in (None, "UUD") and satu.unsur.teks.startswith(pasal):
            yield k.temuan(f"tertulis '{pasal}'; cukup '{sebut(satu.kutipan)}'", k.di(satu.unsur, 0, len(pasal)))
