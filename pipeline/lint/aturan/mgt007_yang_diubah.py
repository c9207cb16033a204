"""Peraturan yang diubah dengan naskah ini ada di mengingat.

Salah:

    tentang: Perubahan atas Keputusan Kepala Dinas Perkebunan Nomor 5 Tahun 2022 tentang Tim Kerja

Benar:

    tentang: Perubahan atas Keputusan Kepala Dinas Perkebunan Nomor 5 Tahun 2022 tentang Tim Kerja
    mengingat:
      - uu/28/1999
      - uu/23/2014
      - perpres/81/2010
      - Keputusan Kepala Dinas Perkebunan Nomor 5 Tahun 2022 tentang Tim Kerja;
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._mengingat import yang_diubah
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MGT007", "error", "UU 12/2011 Lampiran II nomor 41a (UU 13/2022)")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """The regulation that the name of the naskah amends."""
    diubah = yang_diubah(k)
    if diubah is None:
        return
    judul, rentang, pola = diubah
    if not any(pola.match(unsur.teks) for unsur in k.menurut("mengingat")):
        pesan = f"naskah ini mengubah {judul.teks[slice(*rentang)]}, tetapi mengingat tidak memuatnya; tambahkan"
        yield k.temuan(pesan, k.di(judul, *rentang))
