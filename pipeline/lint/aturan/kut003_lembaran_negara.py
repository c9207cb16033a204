"""Tahun dan nomor Lembaran Negara peraturan yang dikutip benar.

Angka-angka itu dicocokkan dengan registri, juga pada peraturan pengubahnya. Tempat lain yang juga dipakai orang untuk
peraturan yang sama (UU 27/1959: Lembaran Negara 1953/9 dan 1959/72) diterima. Seberapa berat temuannya mengikuti keyakinan
registri; `--fix` menulis angka yang benar bila registri pasti.

Salah:

    mengingat:
      - >-
        Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah
        (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 224, Tambahan Lembaran Negara Republik Indonesia Nomor 5587);

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

ATURAN = Aturan("KUT003", "error")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each place in the Lembaran Negara that differs from the registry's."""
    for satu, bagian, beda in fakta(k, "ln"):
        cocok = letak_lembaran(beda.kode, satu.unsur, bagian)
        letak = k.di(satu.unsur, cocok.start(1), cocok.end()) if cocok else di_kutipan(k, satu.unsur, bagian)
        benar = beda.keyakinan == "pasti" and cocok is not None
        perbaikan = ganti_angka(k, satu.unsur, cocok, beda.registri or "") if benar and cocok else None
        yield k.temuan(beda.pesan, letak, tingkat=beda.tingkat, perbaikan=perbaikan)
