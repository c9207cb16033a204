"""Peraturan yang dilaksanakan menurut menimbang ada di mengingat.

Peraturan yang memerintahkan pembentukan naskah ini, yang disebut di menimbang, dimuat di dasar hukum.

Salah:

    menimbang:
      - >-
        bahwa untuk melaksanakan ketentuan Pasal 5 Peraturan Pemerintah Nomor 18 Tahun 2016 tentang Perangkat Daerah,
        perlu menetapkan Keputusan Kepala Dinas Perkebunan
        tentang Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023;

Benar:

    menimbang:
      - >-
        bahwa untuk melaksanakan ketentuan Pasal 5 Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah,
        perlu menetapkan Keputusan Kepala Dinas Perkebunan
        tentang Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023;
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator

from pipeline.citation.model import Kutipan
from pipeline.lint.aturan._mengingat import kunci, sebut
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MNB011", "error", "UU 12/2011 Lampiran II nomor 40")
MIRIP = 0.9  # likeness of two spellings of an office
_PERINTAH = re.compile(
    r"\b(?:melaksanakan|melaksanakannya|amanat|mengamanatkan|perintah|memerintahkan)\b[^;]{0,120}$", re.IGNORECASE
)
_KETENTUAN = re.compile(r"\b(?:ketentuan|berdasarkan|sesuai(?:\s+dengan)?)\b[^;]{0,60}$", re.IGNORECASE)
_DIGANTI = re.compile(r"\b(?:dicabut|diganti|disesuaikan|tidak\s+sesuai|diubah|perubahan)\b", re.IGNORECASE)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each regulation that a consideration carries out and that no item of mengingat names."""
    ada: set[tuple[object, ...] | None] = set()
    for unsur, kutipan in k.kutipan:
        if unsur.bagian != "menimbang" or kutipan.nomor is None or _DIGANTI.search(unsur.teks[: kutipan.awal]):
            continue
        depan = unsur.teks[: kutipan.awal]
        perintah = _PERINTAH.search(depan) is not None
        if not perintah and not (kutipan.pasal and _KETENTUAN.search(depan)):
            continue
        ada = ada or {kunci(k, q) for satu in k.dasar_hukum for q in (satu.kutipan, *satu.kutipan.diubah)}
        if kunci(k, kutipan) not in ada and not any(
            _sama(kutipan, q) for satu in k.dasar_hukum for q in (satu.kutipan, *satu.kutipan.diubah)
        ):
            pesan = f"{sebut(kutipan)} dilaksanakan menurut menimbang, tetapi tidak ada di mengingat"
            yield k.temuan(pesan, k.di(unsur, kutipan.awal, kutipan.akhir), tingkat=None if perintah else "warning")


def _sama(satu: Kutipan, dua: Kutipan) -> bool:
    """Whether two citations name one regulation, its maker written with a slip in one of them."""
    if (satu.jenis, satu.nomor, satu.tahun) != (dua.jenis, dua.nomor, dua.tahun) or not (satu.instansi and dua.instansi):
        return False
    return difflib.SequenceMatcher(None, satu.instansi.lower(), dua.instansi.lower(), autojunk=False).ratio() >= MIRIP
