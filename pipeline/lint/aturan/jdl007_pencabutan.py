"""Nama peraturan yang mencabut peraturan lain diawali "Pencabutan".

Kata itu ditulis di depan judul peraturan yang dicabut, bukan "Pembatalan" atau "Penghapusan".

Salah (peraturan):

    tentang: Pembatalan Peraturan Bupati Nusajaya Nomor 5 Tahun 2020 tentang Pasar

Benar (peraturan):

    tentang: Pencabutan Peraturan Bupati Nusajaya Nomor 5 Tahun 2020 tentang Pasar
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("JDL007", "error", "UU 12/2011 Lampiran II nomor 9 (UU 13/2022)", golongan=("peraturan",))
_LAIN = re.compile(
    r"(Pembatalan|Penghapusan|Penghentian|Pernyataan\s+Tidak\s+Berlaku(?:nya)?|Pencabutan\s+(?:atas|terhadap))\s+(?=Peraturan\b)",
    re.IGNORECASE,
)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """The words that stand where the word belongs."""
    judul = next(k.menurut("judul"))
    cocok = _LAIN.match(judul.teks)
    if cocok:
        perbaikan = k.ganti("tulis 'Pencabutan'", judul, *cocok.span(1), "Pencabutan")
        yield k.temuan(
            f"nama peraturan pencabutan diawali '{cocok[1]}'; tulis 'Pencabutan'",
            k.di(judul, *cocok.span(1)),
            perbaikan=perbaikan,
        )
