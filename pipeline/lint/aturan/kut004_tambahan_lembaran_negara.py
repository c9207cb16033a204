"""Nomor Tambahan Lembaran Negara peraturan yang dikutip benar.

Nomor itu dicocokkan dengan registri, juga pada peraturan pengubahnya. Seberapa berat temuannya mengikuti keyakinan registri;
`--fix` menulis nomor yang benar bila registri pasti.

Salah:

    mengingat:
      - >-
        Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah
        (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5578);

Benar:

    mengingat:
      - >-
        Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah
        (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587);
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._kutipan import di_kutipan, fakta, ganti_angka, letak_lembaran
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("KUT004", "error")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each number of the Tambahan Lembaran Negara that differs from the registry's."""
    for satu, bagian, beda in fakta(k, "tln"):
        cocok = letak_lembaran(beda.kode, satu.unsur, bagian)
        letak = k.di(satu.unsur, cocok.start(1), cocok.end()) if cocok else di_kutipan(k, satu.unsur, bagian)
        benar = beda.keyakinan == "pasti" and cocok is not None
        perbaikan = ganti_angka(k, satu.unsur, cocok, beda.registri or "") if benar and cocok else None
        yield k.temuan(beda.pesan, letak, tingkat=beda.tingkat, perbaikan=perbaikan)
