"""Setiap dasar hukum diakhiri titik koma.

Salah:

    mengingat:
      - >-
        Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggara Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan Nepotisme
        (Lembaran Negara Republik Indonesia Tahun 1999 Nomor 75, Tambahan Lembaran Negara Republik Indonesia Nomor 3851).
      - uu/23/2014

Benar:

    mengingat:
      - >-
        Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggara Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan Nepotisme
        (Lembaran Negara Republik Indonesia Tahun 1999 Nomor 75, Tambahan Lembaran Negara Republik Indonesia Nomor 3851);
      - uu/23/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._pembukaan import salah_tanda_akhir
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MGT001", "error", "UU 12/2011 Lampiran II nomor 52")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each item with another mark at its end."""
    for unsur in k.menurut("mengingat"):
        salah = salah_tanda_akhir(k, unsur, ";")
        if salah:
            tertulis, letak, perbaikan = salah
            yield k.temuan(f"dasar hukum ini diakhiri '{tertulis}'; akhiri dengan ';'", letak, perbaikan=perbaikan)
