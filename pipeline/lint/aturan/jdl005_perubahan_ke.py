"""Perubahan kedua dan seterusnya disebut dengan kata bilangan tingkat, tanpa merinci perubahan sebelumnya.

Di antara kata Perubahan dan atas ditulis Kedua, Ketiga, dan seterusnya, bukan angka, dan perubahan sebelumnya tidak disebut
di judul.

Salah:

    tentang: Perubahan Ke-2 atas Keputusan Kepala Dinas Perkebunan Nomor 5 Tahun 2020 tentang Tim Kerja

Salah:

    tentang: >-
      Perubahan atas Keputusan Kepala Dinas Perkebunan Nomor 5 Tahun 2020 tentang Tim Kerja
      sebagaimana telah diubah dengan Keputusan Kepala Dinas Perkebunan Nomor 9 Tahun 2021

Benar:

    tentang: Perubahan Kedua atas Keputusan Kepala Dinas Perkebunan Nomor 5 Tahun 2020 tentang Tim Kerja
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.naskah.label import baca, tingkat

ATURAN = Aturan("JDL005", "error", "UU 12/2011 Lampiran II nomor 7 (UU 13/2022)")
_KE = re.compile(r"Perubahan\s+((?:ke\s?-?\s?)?(\d{1,2}|[IVX]{1,5}|Pertama))\s+atas\b", re.IGNORECASE)
_RINCIAN = re.compile(r"\bsebagaimana\s+telah\s+(?:beberapa\s+kali\s+)?diubah\b.*", re.IGNORECASE)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """The count in other words, and earlier amendments that are named."""
    judul = next(k.menurut("judul"))
    if not judul.teks.lower().startswith("perubahan "):
        return
    cocok = _KE.match(judul.teks)
    if cocok:
        nilai = baca(cocok[2], "decimal") or baca(cocok[2].upper(), "upperRoman") or 1
        awal, akhir = cocok.span(1)
        if nilai == 1:
            pesan = f"perubahan yang pertama ditulis 'Perubahan atas', tanpa '{cocok[1]}'"
            yield k.temuan(
                pesan,
                k.di(judul, awal, akhir),
                tingkat="warning",
                perbaikan=k.ganti(f"hapus '{cocok[1]}'", judul, awal, akhir + 1, ""),
            )
        else:
            benar = tingkat(nilai).title()
            pesan = f"nama naskah menyebut perubahan '{cocok[1]}'; tulis '{benar}'"
            yield k.temuan(pesan, k.di(judul, awal, akhir), perbaikan=k.ganti(f"tulis '{benar}'", judul, awal, akhir, benar))
    rincian = _RINCIAN.search(judul.teks)
    if rincian:
        pesan = "nama naskah merinci perubahan sebelumnya; cukup tulis perubahan yang keberapa, misalnya 'Perubahan Kedua atas'"
        yield k.temuan(pesan, k.di(judul, *rincian.span()))
