"""Naskah yang berlampiran menyatakan bahwa lampirannya bagian yang tidak terpisahkan.

Rumusannya "tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini", atau "bagian yang tidak
terpisahkan". Bila lampirannya tidak disebut sama sekali, itu temuan RUJ004.

Salah:

    memutuskan:
      - Menetapkan Rencana Kerja sebagaimana tercantum dalam Lampiran Keputusan ini.
      - Keputusan ini mulai berlaku pada tanggal ditetapkan.

Benar:

    memutuskan:
      - Menetapkan Rencana Kerja sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      - Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("DIK012", "error", "UU 12/2011 Lampiran II nomor 192", golongan=("keputusan", "peraturan"))
_BAGIAN = re.compile(r"\b(?:tidak|tak)\s+ter?pisah(?:kan)?\b|\bkesatuan\b.{0,20}\butuh\b|\bintegral\b", re.IGNORECASE)
_LAMPIRAN = re.compile(r"\bLampiran(?:\s+[IVX]+\b)?")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """The first place that names a lampiran, where none says what it is."""
    if not k.naskah.lampiran:
        return
    pertama = None
    for unsur in k.menurut("diktum", "norma"):
        if _BAGIAN.search(unsur.teks):
            return
        cocok = _LAMPIRAN.search(unsur.teks) if pertama is None else None
        if cocok:
            pertama = unsur, cocok.span()
    if pertama is not None:
        unsur, rentang = pertama
        pesan = f"belum dinyatakan bahwa Lampiran 'merupakan bagian tidak terpisahkan dari {k.nama_produk} ini'"
        yield k.temuan(pesan, k.di(unsur, *rentang))
