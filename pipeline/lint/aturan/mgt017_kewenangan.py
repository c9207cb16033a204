"""Peraturan kepala daerah menyebut dasar kewenangannya.

Kebiasaannya Pasal 18 ayat (6) Undang-Undang Dasar, Undang-Undang pembentukan daerahnya, dan Undang-Undang tentang
Pemerintahan Daerah; nomor 39 mewajibkannya hanya untuk Peraturan Daerah.

Salah (peraturan):

    mengingat:
      - Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;
      - uu/12/2011
      - perpres/81/2010

Benar (peraturan):

    mengingat:
      - Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;
      - uu/12/2011
      - uu/23/2014
      - perpres/81/2010
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._daerah import pembentuk_sendiri, pembentukan_dikutip
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MGT017", "warning", golongan=("peraturan",))
_PEMDA = re.compile(r"(?:Undang-Undang\b.*?\btentang\s+Pemerintah(?:an)?\s+Daerah\b)", re.IGNORECASE)
_PEMBENTUKAN = re.compile(
    r"Undang-Undang\b.*?\btentang\s+(?:Pe(?:mbentukan|netapan)\b.*\b(?:Kabupaten|Kota|Daerah)|(?:Kabupaten|Kota)\b)",
    re.IGNORECASE,
)
# Undang-Undang tentang Pemerintahan Daerah since 1965, by number and year: their titles may be written with a slip.
_UU_PEMDA = frozenset((("18", 1965), ("5", 1974), ("22", 1999), ("32", 2004), ("23", 2014)))
_UUD = re.compile(r"Pasal\s+18\b.*Undang-Undang\s+Dasar", re.IGNORECASE)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """What is missing of the three; the law that formed the region only where the registry knows it."""
    teks = [unsur.teks for unsur in k.menurut("mengingat")]
    letak = k.di_kunci("mengingat")
    undang_undang = {(satu.kutipan.nomor, satu.kutipan.tahun) for satu in k.dasar_hukum if satu.kutipan.jenis == "UU"}
    if not any(map(_PEMDA.match, teks)) and undang_undang.isdisjoint(_UU_PEMDA):
        yield k.temuan("mengingat tidak memuat Undang-Undang tentang Pemerintahan Daerah; tambahkan 'uu/23/2014'", letak)
    if not any(map(_UUD.match, teks)):
        yield k.temuan(
            "mengingat tidak memuat Pasal 18 ayat (6) Undang-Undang Dasar; lazimnya butir pertama", letak, tingkat="info"
        )
    if not any(map(_PEMBENTUKAN.match, teks)) and not pembentukan_dikutip(k):
        calon = [id_ for id_, judul, _ in pembentuk_sendiri(k) if not judul.startswith("Perubahan")]
        if calon:
            nama = k.bundel.pemda["nama"]
            pesan = f"mengingat tidak memuat Undang-Undang pembentukan daerah; untuk {nama} barangkali '{calon[-1]}'"
            yield k.temuan(pesan, letak)
