"""Peraturan menteri, badan, dan kepala daerah di mengingat disertai Berita Negara atau Berita Daerahnya.

Ini kebiasaan, bukan perintah nomor 45 sampai 49. Peraturan menteri dan badan sebelum tahun 2010 tidak diperiksa, kecuali
registri tahu tempatnya.

Salah:

    mengingat:
      - uu/23/2014
      - >-
        Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 25 Tahun 2020
        tentang Road Map Reformasi Birokrasi 2020-2024;

Benar:

    mengingat:
      - uu/23/2014
      - >-
        Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 25 Tahun 2020
        tentang Road Map Reformasi Birokrasi 2020-2024 (Berita Negara Republik Indonesia Tahun 2020 Nomor 441);
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._mengingat import kepala, lembaran, sebut, tertulis
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MGT015", "warning")
TAHUN_PERTAMA = 2010
_DAERAH = ("PERKADA", "PERGUB")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each such regulation, amendments included, without its place."""
    for satu in tertulis(k):
        for kutipan, awal, akhir in kepala(satu):
            daerah = kutipan.jenis in _DAERAH
            if (kutipan.bd if daerah else kutipan.bn) is not None or not (daerah or kutipan.jenis == "PERMEN"):
                continue
            tercatat = k.registri.cari_kutipan(kutipan)
            diketahui = tercatat is not None and (tercatat.bd if daerah else tercatat.bn) is not None
            if diketahui or (kutipan.tahun or 0) >= TAHUN_PERTAMA:
                tempat = "Berita Daerahnya" if daerah else "Berita Negaranya"
                pesan = f"{sebut(kutipan)} belum disertai {tempat}; tulis di antara tanda kurung sesudah judulnya"
                yield k.temuan(pesan, k.di(satu.unsur, awal, akhir), perbaikan=lembaran(k, satu, kutipan))
