"""Nama naskah singkat.

Nama dibuat dengan satu kata atau frasa yang mencerminkan isinya. Nama yang lebih dari 25 kata biasanya menyebut hal yang
tempatnya di pertimbangan. Nama naskah perubahan dan pencabutan, yang memuat judul lain, tidak dihitung.

Salah:

    tentang: >-
      Rencana Kerja Pelaksanaan Reformasi Birokrasi Tahun 2023 sebagai Tindak Lanjut Hasil Penilaian Mandiri dan Evaluasi
      atas Pelaksanaan
      Reformasi Birokrasi Tahun 2022 bagi Seluruh Unit Kerja dan Unit Pelaksana Teknis pada Dinas Perkebunan

Benar:

    tentang: Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("JDL013", "info", "UU 12/2011 Lampiran II nomor 3 (UU 13/2022)")
TERBANYAK = 25
_MEMUAT_JUDUL = re.compile(r"\bNomor\b|\bPerubahan\b.*\batas\b|\bPencabutan\b|\bPelaksanaan\s+Peraturan\b", re.IGNORECASE)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """A name with more words than that."""
    judul = next(k.menurut("judul"))
    banyak = len(judul.teks.split())
    if banyak > TERBANYAK and not _MEMUAT_JUDUL.search(judul.teks):
        yield k.temuan(f"nama naskah ini {banyak} kata; singkatkan menjadi frasa yang mencerminkan isinya", k.di(judul))
