"""Dasar hukum berurutan menurut tata urutan peraturan, lalu menurut waktu.

Urutannya Undang-Undang Dasar, Ketetapan MPR, Undang-Undang dan Perppu, Peraturan Pemerintah, Peraturan Presiden, Peraturan
Menteri, Peraturan Daerah Provinsi, Peraturan Daerah Kabupaten/Kota, Peraturan Kepala Daerah (Pasal 7 ayat (1)); yang
setingkat diurutkan menurut tanggal pengundangan atau penetapannya. Tempat Peraturan Menteri dan Peraturan Kepala Daerah
adalah kebiasaan, jadi pelanggarannya hanya peringatan. `--fix` memindahkan butir-butirnya.

Salah:

    mengingat:
      - uu/23/2014
      - uu/28/1999

Benar:

    mengingat:
      - uu/28/1999
      - uu/23/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.citation.urut import dasar_id, dasar_kutipan, periksa_urutan
from pipeline.lint.aturan._mengingat import pindahkan
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MGT003", "error", "UU 12/2011 Lampiran II nomor 43")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each item that stands out of its place, with the item it belongs before or after."""
    dasar = [dasar_id(satu.id, k.registri) if satu.id else dasar_kutipan(satu.kutipan, k.registri) for satu in k.dasar_hukum]
    for salah in periksa_urutan(dasar):
        if salah.tingkat == "info":
            continue
        yield k.temuan(
            salah.pesan,
            k.dasar_hukum[salah.ke].unsur.letak,
            tingkat=salah.tingkat,
            dasar=salah.dasar,
            perbaikan=pindahkan(k, salah),
        )
