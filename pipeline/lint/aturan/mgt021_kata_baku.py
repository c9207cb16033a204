"""Kata yang membingkai kutipan di mengingat tidak salah tulis.

`Nomor`, `Tahun`, `Lembaran Negara`, dan sebagainya tetap dikenali walaupun satu hurufnya keliru, misalnya karena disalin dari
hasil pindaian. `--fix` menulis yang benar. Judul peraturan diperiksa terhadap registri oleh KUT001.

Salah:

    mengingat:
      - >-
        Undang-Undang Nornor 28 Tahun 1999 tentang Penyelenggara Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan Nepotisme
        (Lembran Negara Republik Indonesia Tahun 1999 Nomor 75, Tambahan Lembaran Negara Republik Indonesia Nomor 3851);

Benar:

    mengingat:
      - >-
        Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggara Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan Nepotisme
        (Lembaran Negara Republik Indonesia Tahun 1999 Nomor 75, Tambahan Lembaran Negara Republik Indonesia Nomor 3851);
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.citation.pindaian import BINGKAI, kata_pindaian
from pipeline.lint.aturan._mengingat import tertulis
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MGT021", "warning")
_BAKU = frozenset(kata.lower() for kata in BINGKAI)
_LAIN = frozenset(("nomer",))  # MGT020


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each word of the frame, or number, that has a wrong letter."""
    for satu in tertulis(k):
        teks = satu.unsur.teks
        for awal, akhir, benar in sorted(kata_pindaian(teks)):
            if (benar.lower() in _BAKU or benar.isdecimal()) and teks[awal:akhir].lower() not in _LAIN:
                perbaikan = k.ganti(f"tulis '{benar}'", satu.unsur, awal, akhir, benar)
                pesan = f"tertulis '{teks[awal:akhir]}'; tulis '{benar}'"
                yield k.temuan(pesan, k.di(satu.unsur, awal, akhir), perbaikan=perbaikan)
