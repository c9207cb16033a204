"""Rujukan tidak menunjuk pasal atau ayat tempatnya berdiri.

`sebagaimana dimaksud pada ayat (2)` di dalam ayat (2) biasanya salah nomor: yang dimaksud ayat sebelumnya.

Salah (peraturan):

    Pasal 2: |
        (1) Tim menyusun laporan.
        (2) Laporan sebagaimana dimaksud pada ayat (2) disampaikan kepada Bupati.

Benar (peraturan):

    Pasal 2: |
        (1) Tim menyusun laporan.
        (2) Laporan sebagaimana dimaksud pada ayat (1) disampaikan kepada Bupati.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._rujukan import acuan, sebut, susunan
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("RUJ019", "warning", golongan=("peraturan",), diri=True)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each reference to the very pasal or ayat it stands in."""
    tempat = susunan(k).tempat
    for satu in acuan(k):
        di = tempat.get(id(satu.unsur.blok), {})
        sendiri = {jenis: label for jenis, label in di.items() if jenis in ("pasal", "ayat")}
        if satu.ujung and satu.jenis in ("pasal", "ayat") and satu.sasaran == sendiri:
            pesan = f"'{satu.unsur.teks[satu.awal : satu.akhir]}' menunjuk {sebut(sendiri)} sendiri; periksa nomornya"
            yield k.temuan(pesan, k.di(satu.unsur, satu.awal, satu.akhir))
