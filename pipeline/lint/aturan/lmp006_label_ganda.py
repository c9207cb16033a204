"""Judul lampiran tidak bernomor dua kali.

Nomor yang ditulis di depan judul dengan bentuk lain dari penomoran lampiran itu tidak dikenali program, jadi tercetak dua
nomor: `1.1 A. Latar Belakang`. Hapus nomor yang tertulis, atau sesuaikan `penomoran`. `--fix` menghapusnya.

Salah:

    bab-1.md: |
      # Pendahuluan

      ## A. Latar Belakang

      Uraian.

Benar:

    bab-1.md: |
      # Pendahuluan

      ## Latar Belakang

      Uraian.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.naskah.model import Judul

ATURAN = Aturan("LMP006", "warning", diri=True)
# `A. Yani` is no number; `BAB II` is one in any scheme.
_NOMOR = re.compile(
    r"(?m)^((?:BAB [IVXLC]+\.?|[IVX]{1,5}\.|[A-Ha-h][.)]|\d{1,2}(?:\.\d{1,2}){0,3}[.)]|\d{1,2}(?:\.\d{1,2}){1,3})) "
    r"(?!Yani\b)(?=[A-Z\"\u201c])"
)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each heading with a number of the program and another typed one."""
    for unsur, awal, akhir, cocok in k.cari(_NOMOR, "kepala"):
        judul = unsur.blok
        if not isinstance(judul, Judul) or not judul.label:
            continue
        pesan = f"judul ini bernomor '{judul.label}' dan diawali '{cocok[1]}'; hapus salah satunya atau sesuaikan penomoran"
        yield k.temuan(
            pesan, k.di(unsur, awal, akhir - 1), perbaikan=k.ganti("hapus nomor yang tertulis", unsur, awal, akhir, "")
        )
