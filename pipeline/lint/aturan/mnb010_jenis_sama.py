"""Naskah yang disebut di butir penutup menimbang adalah naskah ini.

Jenis dan jabatan pembentuknya sama dengan judul; "Keputusan Bupati" di dalam keputusan kepala dinas biasanya sisa naskah lain.

Salah:

    menimbang:
      - bahwa pelayanan perlu ditingkatkan;
      - >-
        bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a perlu menetapkan Keputusan Kepala Dinas Kesehatan
        tentang Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023;

Benar:

    menimbang:
      - bahwa pelayanan perlu ditingkatkan;
      - >-
        bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a perlu menetapkan Keputusan Kepala Dinas Perkebunan
        Kabupaten Nusajaya tentang Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023;
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._menimbang import penutup_terakhir
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MNB010", "error", diri=True)
_KATA = re.compile(r"\w+")
_LEWAT = frozenset(("kabupaten", "kota", "provinsi", "wali", "walikota"))
TERPANJANG = 16  # words; what is longer is a sentence, not the name of a kind


def periksa(k: Konteks) -> Iterator[Temuan]:
    """The kind and office, where a word of them is not in the title."""
    satu = penutup_terakhir(k)
    if satu is None or satu.dengan:
        return
    jenis = satu.teks(satu.jenis)
    kata = _KATA.findall(jenis.lower())
    judul = " ".join(k.naskah.judul).lower()
    boleh = set(_KATA.findall(judul)) | _LEWAT
    if len(kata) <= TERPANJANG and not boleh.issuperset(kata):
        pesan = f"butir penutup menyebut '{jenis}', padahal naskah ini '{' '.join(k.naskah.judul)}'; samakan keduanya"
        yield k.temuan(pesan, k.di(satu.unsur, *satu.jenis))
