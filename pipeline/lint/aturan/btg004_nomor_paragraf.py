"""Paragraf bernomor urut angka Arab, mulai lagi pada setiap bagian.

Salah (peraturan):

    batang-tubuh.md: |
      # PELAKSANAAN

      ## Bagian Kesatu Sasaran

      ### Paragraf 1 Umum

      #### Pasal 1

      Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.

      ### Paragraf 3 Khusus

      #### Pasal 2

      Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.

Benar (peraturan):

    batang-tubuh.md: |
      # PELAKSANAAN

      ## Bagian Kesatu Sasaran

      ### Paragraf 1 Umum

      #### Pasal 1

      Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.

      ### Paragraf 2 Khusus

      #### Pasal 2

      Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._batang import perubahan, saudara, tempat
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("BTG004", "error", "UU 12/2011 Lampiran II nomor 75", golongan=("peraturan",), diri=True)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each paragraf whose label is not the number that comes next in its bagian."""
    if perubahan(k):
        return
    for paragraf in saudara(k, "paragraf"):
        for ke, satu in enumerate(paragraf, 1):
            if satu.label != f"Paragraf {ke}":
                yield k.temuan(f"'{satu.label}' di sini seharusnya Paragraf {ke}", tempat(satu))
