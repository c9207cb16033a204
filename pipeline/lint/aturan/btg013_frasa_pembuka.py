"""Frasa yang membuka rincian diakhiri titik dua.

Salah (peraturan):

    Pasal 2: |
        Reformasi birokrasi memiliki sasaran

        a. birokrasi yang bersih; dan
        b. pelayanan publik yang prima.

Benar (peraturan):

    Pasal 2: |
        Reformasi birokrasi memiliki sasaran:

        a. birokrasi yang bersih; dan
        b. pelayanan publik yang prima.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._batang import perubahan, tabulasi
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("BTG013", "warning", "UU 12/2011 Lampiran II nomor 87 huruf a", golongan=("peraturan",))


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each sentence that a list follows and that does not end with a colon."""
    if perubahan(k):
        return
    for induk, rincian in tabulasi(k):
        if induk.jenis not in ("pasal", "ayat") or not induk.teks or induk.anak[0] is not rincian[0]:
            continue
        unsur = k.unsur_simpul(induk)
        if unsur is not None and not induk.teks.rstrip().endswith(":"):
            akhir = len(unsur.teks.rstrip())
            ganti = k.ganti("akhiri dengan titik dua", unsur, akhir - 1, akhir, ":") if unsur.teks[akhir - 1] in ";,." else None
            pesan = f"frasa pembuka rincian diakhiri '{unsur.teks[akhir - 1]}'; yang diharapkan ':'"
            yield k.temuan(pesan, k.di(unsur, akhir - 1, akhir), perbaikan=ganti)
