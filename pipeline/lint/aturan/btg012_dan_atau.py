"""Kata dan, atau, atau dan/atau ada di belakang rincian kedua dari akhir, sesudah titik koma.

Tanpa kata itu tidak jelas apakah rincian bersifat kumulatif atau alternatif. Kata itu tidak perlu diulang pada setiap rincian dan
tidak ada di belakang rincian terakhir.

Salah (peraturan):

    Pasal 2: |
        Reformasi birokrasi memiliki sasaran:

        a. birokrasi yang bersih;
        b. birokrasi yang kapabel;
        c. pelayanan publik yang prima.

Benar (peraturan):

    Pasal 2: |
        Reformasi birokrasi memiliki sasaran:

        a. birokrasi yang bersih;
        b. birokrasi yang kapabel; dan
        c. pelayanan publik yang prima.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._batang import penghubung, perubahan, tabulasi
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.naskah.pohon import Simpul

ATURAN = Aturan("BTG012", "error", "UU 12/2011 Lampiran II nomor 88", golongan=("peraturan",))
_AKHIR = re.compile(r"\b(?:dan/atau|dan|atau)[;.,]?$")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Lists whose joining word is missing, stands on the last item, or on every one."""
    if perubahan(k):
        return
    for induk, rincian in tabulasi(k):
        if len(rincian) < 2:
            continue
        bawah = [_kata(satu) for satu in rincian]
        unsur = k.unsur_simpul(rincian[-2])
        akhir = k.unsur_simpul(rincian[-1])
        if unsur is not None and not bawah[-2]:
            pesan = f"rincian {rincian[-2].label} kedua dari akhir; tambahkan dan, atau, atau dan/atau sesudah titik koma"
            yield k.temuan(pesan, k.di(unsur, max(0, len(unsur.teks) - 1)))
        # inside an item the word may be the one that joins this item with the next
        if akhir is not None and induk.jenis in ("pasal", "ayat") and _AKHIR.search(rincian[-1].teks):
            yield k.temuan(f"rincian terakhir {rincian[-1].label} masih diakhiri kata penghubung; hapus kata itu", k.di(akhir))
        if len(rincian) > 2 and all(bawah[:-1]):
            pesan = f"'{bawah[0]}' diulang pada setiap rincian; cukup pada rincian kedua dari akhir"
            yield k.temuan(pesan, k.di(unsur) if unsur else None, tingkat="warning", dasar="UU 12/2011 Lampiran II nomor 91")


def _kata(satu: Simpul) -> str:
    """The joining word of an item: at its own end, or at the end of the last of what stands in it."""
    return penghubung(satu.teks) or next((kata for anak in reversed(satu.anak) if (kata := _kata(anak))), "")
