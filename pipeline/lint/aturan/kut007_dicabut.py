"""Peraturan yang dikutip masih berlaku pada tanggal naskah.

Tidak ada nomor dalam Lampiran II yang melarang mengutip peraturan yang telah dicabut, tetapi dasar hukum yang tidak berlaku
lagi hampir selalu kutipan lama yang tertinggal. Peraturan yang baru dicabut sesudah tanggal naskah tidak dipersoalkan. Dalam
uraian lampiran temuannya hanya petunjuk; kalimat yang mencabut peraturan itu sendiri tidak diperiksa.

Salah:

    ditetapkan: {perkiraan: 2024-12-01}
    mengingat: [uu/5/2014]

Benar:

    ditetapkan: {perkiraan: 2022-12-01}
    mengingat: [uu/5/2014]
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._kutipan import di_nama, fakta
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("KUT007", "warning")
_MENCABUT = re.compile(r"\b(?:di|men)cabut|pencabutan|tidak berlaku", re.IGNORECASE)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each cited regulation that was revoked by the day of the naskah."""
    for satu, _, beda in fakta(k, "dicabut"):
        if not satu.mengingat and _MENCABUT.search(satu.unsur.teks):
            continue
        yield k.temuan(beda.pesan, di_nama(k, satu.unsur, satu.kutipan), tingkat=beda.tingkat if satu.mengingat else "info")
