"""Judul halaman pembatas sama dengan judul BAB-nya.

`!pembatas` memberi halaman pembatas judul sendiri, misalnya yang lebih pendek. Bila keduanya hampir sama, salah satunya salah
ketik atau tertinggal waktu judulnya diubah.

Salah:

    bab-1.md: |
      !pembatas Gambaran Umum Reformasi Birokrasi

      # Gambaran Umum Reformasi Birorkasi

      Reformasi birokrasi meningkatkan pelayanan.

Benar:

    bab-1.md: |
      !pembatas Gambaran Umum

      # Gambaran Umum Reformasi Birokrasi

      Reformasi birokrasi meningkatkan pelayanan.
"""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher

from pipeline.lint.aturan._tabel import ruang
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.naskah.model import Judul, polos

ATURAN = Aturan("LMP018", "warning")
MIRIP = 0.8  # of the letters, from where on two titles are meant to be one


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each divider page whose title is nearly that of its BAB."""
    for _, blok in ruang(k):
        for satu in blok:
            if not isinstance(satu, Judul) or satu.pembatas is None or not satu.pembatas.judul:
                continue
            pembatas, bab = polos(satu.pembatas.judul), polos(satu.isi)
            if pembatas != bab and SequenceMatcher(None, pembatas, bab, autojunk=False).ratio() >= MIRIP:
                yield k.temuan(
                    f"halaman pembatas berjudul '{pembatas}', tetapi {satu.label} '{bab}'; samakan keduanya", satu.pembatas.letak
                )
