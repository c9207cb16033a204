"""Dasar hukum memuat kewenangan dan perintah pembentukannya, bukan semua peraturan yang terkait.

Lebih dari 15 butir biasanya berarti peraturan yang hanya terkait ikut disebut.

Salah:

    mengingat:
      - uu/28/1999
      - uu/31/1999
      - uu/17/2003
      - uu/1/2004
      - uu/15/2004
      - uu/25/2004
      - uu/25/2009
      - uu/12/2011
      - uu/5/2014
      - uu/23/2014
      - uu/30/2014
      - pp/60/2008
      - pp/18/2016
      - pp/12/2019
      - perpres/81/2010
      - perpres/29/2014

Benar:

    mengingat:
      - uu/28/1999
      - uu/23/2014
      - perpres/81/2010
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MGT018", "info", "UU 12/2011 Lampiran II nomor 28")
TERBANYAK = 15


def periksa(k: Konteks) -> Iterator[Temuan]:
    """The first item too many."""
    semua = tuple(k.menurut("mengingat"))
    if len(semua) > TERBANYAK:
        pesan = f"mengingat memuat {len(semua)} butir; cukup dasar kewenangan dan peraturan yang memerintahkan"
        yield k.temuan(pesan, k.di(semua[TERBANYAK]))
