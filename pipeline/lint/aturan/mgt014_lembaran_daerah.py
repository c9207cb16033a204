"""Peraturan Daerah di mengingat disertai Lembaran Daerahnya.

Salah (peraturan):

    mengingat:
      - Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;
      - uu/12/2011
      - uu/23/2014
      - Peraturan Daerah Kabupaten Nusajaya Nomor 5 Tahun 2016 tentang Perangkat Daerah;

Benar (peraturan):

    mengingat:
      - Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;
      - uu/12/2011
      - uu/23/2014
      - >-
        Peraturan Daerah Kabupaten Nusajaya Nomor 5 Tahun 2016 tentang Perangkat Daerah
        (Lembaran Daerah Kabupaten Nusajaya Tahun 2016 Nomor 5, Tambahan Lembaran Daerah Kabupaten Nusajaya Nomor 72);
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._mengingat import kepala, lembaran, sebut, tertulis
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MGT014", "error", "UU 12/2011 Lampiran II nomor 49")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each Perda, amendments included, without its place."""
    for satu in tertulis(k):
        for kutipan, awal, akhir in kepala(satu):
            if kutipan.jenis in ("PERDA", "PERDA_PROV") and kutipan.ld is None:
                pesan = f"{sebut(kutipan)} belum disertai Lembaran Daerahnya; tulis di antara tanda kurung sesudah judulnya"
                yield k.temuan(pesan, k.di(satu.unsur, awal, akhir), perbaikan=lembaran(k, satu, kutipan))
