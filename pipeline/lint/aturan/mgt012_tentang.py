"""Kata "tentang" di antara nomor dan judul peraturan ditulis dengan huruf kecil.

Judul resmi yang memuat kata itu di dalamnya tetap seperti aslinya. `--fix` memperbaikinya.

Salah:

    mengingat:
      - >-
        Undang-Undang Nomor 28 Tahun 1999 Tentang Penyelenggara Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan Nepotisme
        (Lembaran Negara Republik Indonesia Tahun 1999 Nomor 75, Tambahan Lembaran Negara Republik Indonesia Nomor 3851);

Benar:

    mengingat:
      - >-
        Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggara Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan Nepotisme
        (Lembaran Negara Republik Indonesia Tahun 1999 Nomor 75, Tambahan Lembaran Negara Republik Indonesia Nomor 3851);
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.citation.model import Kutipan
from pipeline.lint.aturan._mengingat import BATAS_KEPALA, tertulis
from pipeline.lint.konteks import Konteks, Unsur
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MGT012", "warning")
_TENTANG = re.compile(r"(?<=\s)tentang(?=\s)", re.IGNORECASE)
_BADAN = frozenset(("menimbang", "memperhatikan", "diktum", "norma"))


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each citation, and each amendment it names, outside the lampiran."""
    for satu in tertulis(k):
        yield from _kutipan(k, satu.unsur, satu.kutipan)
    for unsur, kutipan in k.kutipan:
        if unsur.bagian in _BADAN:
            yield from _kutipan(k, unsur, kutipan)


def _kutipan(k: Konteks, unsur: Unsur, kutipan: Kutipan) -> Iterator[Temuan]:
    for satu in (kutipan, *kutipan.diubah):
        if satu.jenis is None or satu.judul is None:
            continue
        cocok = _TENTANG.search(unsur.teks, satu.awal, min(satu.awal + BATAS_KEPALA, len(unsur.teks)))
        if cocok and cocok[0] == "Tentang":
            perbaikan = k.ganti("tulis 'tentang'", unsur, *cocok.span(), "tentang")
            yield k.temuan("tertulis 'Tentang'; tulis 'tentang'", k.di(unsur, *cocok.span()), perbaikan=perbaikan)
