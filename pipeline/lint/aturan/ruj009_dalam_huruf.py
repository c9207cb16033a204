"""Rujukan ke huruf memakai `dalam huruf`, atau setidaknya satu cara di seluruh naskah.

Contoh Lampiran II menulis `sebagaimana dimaksud dalam huruf a`; `pada huruf a` juga banyak dipakai peraturan, jadi hanya
disebut sebagai catatan kecuali bila keduanya dipakai bercampur.

Salah (peraturan):

    Pasal 2: |
        (1) Tim menyusun laporan.
        (2) Laporan sebagaimana dimaksud pada huruf a disampaikan kepada Bupati:
            a. laporan triwulan;
            b. laporan tahunan sebagaimana dimaksud pada huruf a.

Benar (peraturan):

    Pasal 2: |
        (1) Tim menyusun laporan.
        (2) Laporan disampaikan kepada Bupati:
            a. laporan triwulan; dan
            b. laporan tahunan sebagaimana dimaksud dalam huruf a.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import LAMPIRAN_II, Aturan, Temuan

ATURAN = Aturan("RUJ009", "info", f"{LAMPIRAN_II} nomor 273", golongan=("keputusan", "peraturan"))

_HURUF = re.compile(r"\bdimaksud (pada|dalam) huruf [a-z]\b")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each `pada huruf`; a warning where `dalam huruf` is used as well."""
    semua = [satu for satu in k.cari(_HURUF, "norma", "diktum", kunci=("huruf ",)) if not k.dikutip(satu[0], satu[1])]
    campur = len({satu[3][1] for satu in semua}) > 1
    for unsur, awal, akhir, cocok in semua:
        if cocok[1] == "pada":
            di = awal + len("dimaksud ")
            pesan = (
                "'pada huruf' dan 'dalam huruf' dipakai bercampur; tulis 'dalam huruf'"
                if campur
                else "'pada huruf' lebih baik 'dalam huruf'"
            )
            perbaikan = k.ganti("tulis dalam", unsur, di, di + 4, "dalam")
            yield k.temuan(pesan, k.di(unsur, awal, akhir), tingkat="warning" if campur else None, perbaikan=perbaikan)
