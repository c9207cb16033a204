"""Klausul "apabila di kemudian hari terdapat kekeliruan" tidak diperlukan.

Tidak ada aturan yang memintanya; keputusan yang keliru diubah dengan keputusan, dengan atau tanpa klausul itu.

Salah:

    memutuskan:
      - >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023
        sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      - >-
        Keputusan ini mulai berlaku pada tanggal ditetapkan, dengan ketentuan apabila di kemudian hari terdapat kekeliruan
        akan diadakan perbaikan sebagaimana mestinya.

Benar:

    memutuskan:
      - >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023
        sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      - Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("DIK007", "info", golongan=("keputusan",))
_KLAUSUL = re.compile(
    r"\b(?:dengan\s+ketentuan\s+)?(?:apabila|jika|bila)\b[^.;]{0,60}\b(?:terdapat|ada)\b[^.;]{0,30}\b(?:kekeliruan|kesalahan)\b[^.;]*",
    re.IGNORECASE,
)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each such clause."""
    for unsur in k.menurut("diktum"):
        cocok = _KLAUSUL.search(unsur.teks)
        if cocok:
            yield k.temuan(
                "klausul tentang kekeliruan ini tidak diminta aturan mana pun; hapus bila tidak perlu", k.di(unsur, *cocok.span())
            )
