"""Peraturan yang sudah beberapa kali diubah disebut dengan perubahan terakhirnya saja.

Rumusannya "sebagaimana telah beberapa kali diubah terakhir dengan …", tanpa merinci perubahan sebelumnya.

Salah:

    mengingat:
      - >-
        Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah
        (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587)
        sebagaimana telah diubah dengan Undang-Undang Nomor 2 Tahun 2015
        (Lembaran Negara Republik Indonesia Tahun 2015 Nomor 24, Tambahan Lembaran Negara Republik Indonesia Nomor 5657)
        dan Undang-Undang Nomor 9 Tahun 2015
        (Lembaran Negara Republik Indonesia Tahun 2015 Nomor 58, Tambahan Lembaran Negara Republik Indonesia Nomor 5679);

Benar:

    mengingat:
      - uu/23/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._mengingat import sebut, tertulis
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MGT016", "warning", "UU 12/2011 Lampiran II nomor 41a (UU 13/2022)")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each item that names more than one amendment; a Perppu that a law ratified counts as one with it."""
    for satu in tertulis(k):
        ubahan = [bagian for bagian in satu.kutipan.diubah if bagian.jenis != "PERPPU" and bagian.nomor]
        if len(ubahan) > 1:
            pesan = (
                f"butir ini merinci {len(ubahan)} perubahan; cukup '… beberapa kali diubah terakhir dengan {sebut(ubahan[-1])} …'"
            )
            yield k.temuan(pesan, k.di(satu.unsur, ubahan[0].awal, ubahan[-1].akhir))
