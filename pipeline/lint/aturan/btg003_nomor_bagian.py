"""Bagian bernomor urut bilangan tingkat dengan huruf (Bagian Kesatu), mulai lagi pada setiap bab.

Angka (`Bagian 1`) tidak dipakai; `Bagian Pertama` bukan bentuk dalam contoh undang-undang.

Salah (peraturan):

    batang-tubuh.md: |
      # PELAKSANAAN

      ## Bagian Pertama Sasaran

      #### Pasal 1

      Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.

      # PENUTUP

      #### Pasal 2

      Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.

Salah (peraturan):

    batang-tubuh.md: |
      # PELAKSANAAN

      ## Bagian Kesatu Sasaran

      #### Pasal 1

      Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.

      ## Bagian Ketiga Pedoman

      #### Pasal 2

      Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.

Benar (peraturan):

    batang-tubuh.md: |
      # PELAKSANAAN

      ## Bagian Kesatu Sasaran

      #### Pasal 1

      Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.

      ## Bagian Kedua Pedoman

      #### Pasal 2

      Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._batang import perubahan, saudara, tempat
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.naskah.label import tingkat

ATURAN = Aturan("BTG003", "error", "UU 12/2011 Lampiran II nomor 73", golongan=("peraturan",), diri=True)


def _label(nomor: int) -> str:
    return f"Bagian {tingkat(nomor).title()}"


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each bagian whose label is not the ordinal that comes next in its bab."""
    if perubahan(k):
        return
    for bagian in saudara(k, "bagian"):
        for ke, satu in enumerate(bagian, 1):
            if satu.label == _label(ke):
                continue
            pertama = satu.label.casefold() == "bagian pertama" and ke == 1
            yield k.temuan(
                f"'{satu.label}' di sini seharusnya {_label(ke)}", tempat(satu), tingkat="warning" if pertama else None
            )
