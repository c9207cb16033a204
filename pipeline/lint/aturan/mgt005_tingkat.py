"""Dasar hukum hanya peraturan yang setingkat atau lebih tinggi.

Surat edaran, instruksi, keputusan, berita acara, dan surat bukan peraturan. Di keputusan tempatnya `memperhatikan`; di
peraturan hal itu disebut di menimbang bila perlu.

Salah:

    mengingat:
      - uu/23/2014
      - Surat Edaran Menteri Dalam Negeri Nomor 5 Tahun 2020 tentang Pelaksanaan Reformasi Birokrasi;

Benar:

    mengingat:
      - uu/23/2014
    memperhatikan:
      - Surat Edaran Menteri Dalam Negeri Nomor 5 Tahun 2020 tentang Pelaksanaan Reformasi Birokrasi;
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._mengingat import tertulis, yang_diubah
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MGT005", "error", "UU 12/2011 Lampiran II nomor 41")
_BUKAN = re.compile(
    r"(?:Surat(?:\s+(?:Edaran|Keputusan|Perintah|Tugas))?|Nota\s+(?:Dinas|Kesepahaman|Kesepakatan)|Berita\s+Acara|Notulen|Memorandum"
    r"|Pengumuman|Disposisi|Dokumen\s+Pelaksanaan\s+(?:Perubahan\s+)?Anggaran|DPP?A|Hasil\s+Rapat|Laporan|Rekomendasi|Risalah|Naskah\s+Dinas"
    r"|Instruksi\s+(?!Presiden\b)\w+|Keputusan\s+(?:Kepala|Direktur|Sekretaris|Camat)(?:\s+Dinas|\s+Badan)?)\b",
    re.IGNORECASE,
)
_KEPUTUSAN = re.compile(r"(?:Keputusan\s+(?:Bupati|Wali\s?Kota|Gubernur|Menteri)|Instruksi\s+Presiden)\b", re.IGNORECASE)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each item that is no regulation, and each decision that may have been one before 2011."""
    tempat = "pindahkan ke memperhatikan" if k.golongan == "keputusan" else "hapus, atau sebut di menimbang bila perlu"
    diubah = yang_diubah(k)
    for satu in tertulis(k):
        teks = satu.unsur.teks
        if diubah is not None and diubah[2].match(teks):
            continue  # nomor 41a asks for it
        bukan, keputusan = _BUKAN.match(teks), _KEPUTUSAN.match(teks)
        cocok = bukan or keputusan
        if cocok:
            pesan = f"'{cocok[0]}' bukan peraturan yang dapat menjadi dasar hukum; {tempat}"
            yield k.temuan(pesan, k.di(satu.unsur, *cocok.span()), tingkat=None if bukan else "warning")
