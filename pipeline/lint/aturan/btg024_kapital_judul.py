"""Setiap kata judul bagian dan paragraf diawali huruf kapital, kecuali partikel yang tidak di awal.

Salah (peraturan):

    batang-tubuh.md: |
      # PELAKSANAAN

      ## Bagian Kesatu Sasaran dan kedudukan

      #### Pasal 1

      Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.

      #### Pasal 2

      Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.

Benar (peraturan):

    batang-tubuh.md: |
      # PELAKSANAAN

      ## Bagian Kesatu Sasaran dan Kedudukan

      #### Pasal 1

      Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.

      #### Pasal 2

      Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("BTG024", "warning", "UU 12/2011 Lampiran II nomor 74", golongan=("peraturan",))
_DASAR = {"bagian": "74", "paragraf": "76"}
_KATA = re.compile(r"(?<![\w-])[a-z][a-z]+\b")
_PARTIKEL = frozenset(
    (
        "dan", "atau", "yang", "di", "ke", "dari", "untuk", "dengan", "dalam", "pada", "oleh", "bagi", "serta", "terhadap",
        "atas", "sebagai", "kepada", "tentang", "mengenai", "antara", "secara", "tanpa", "melalui", "per",
        "hingga", "sampai", "agar", "karena", "bahwa",
    )
)  # fmt: skip


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each word of a title that begins small and is no particle."""
    for unsur, awal, akhir, cocok in k.cari(_KATA, "bagian", "paragraf"):
        kata = cocok[0]
        if kata in _PARTIKEL and awal:
            continue
        dasar = f"UU 12/2011 Lampiran II nomor {_DASAR[unsur.bagian]}"
        ganti = k.ganti("awali dengan huruf kapital", unsur, awal, akhir, kata.capitalize())
        pesan = f"'{kata}' dalam judul {unsur.label} diawali huruf kecil; yang diharapkan '{kata.capitalize()}'"
        yield k.temuan(pesan, k.di(unsur, awal, akhir), dasar=dasar, perbaikan=ganti)
