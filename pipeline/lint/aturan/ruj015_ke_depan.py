"""Rujukan sedapat mungkin menunjuk ke belakang, bukan ke pasal atau ayat yang belum dibaca.

Salah (peraturan):

    Pasal 1: |
        Tim sebagaimana dimaksud dalam Pasal 2 menyusun laporan.

Benar (peraturan):

    Pasal 1: |
        Tim menyusun laporan.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._rujukan import acuan, sebut, susunan
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import LAMPIRAN_II, Aturan, Temuan

ATURAN = Aturan("RUJ015", "info", f"{LAMPIRAN_II} nomor 279", golongan=("peraturan",))


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each reference to a later pasal, or to a later ayat of its own pasal."""
    semua = susunan(k)
    for satu in acuan(k):
        di = semua.tempat.get(id(satu.unsur.blok), {})
        sini, sana = semua.pasal.get(di.get("pasal", "")), semua.pasal.get(satu.sasaran.get("pasal", ""))
        if not satu.ujung or sini is None or sana is None:
            continue
        ayat = list(sini.anak.get("ayat", {}))
        ini, itu = di.get("ayat"), satu.sasaran.get("ayat")
        nanti = sini is sana and ini in ayat and itu in ayat and ayat.index(str(ini)) < ayat.index(str(itu))
        if sana.urutan > sini.urutan or nanti:
            pesan = f"rujukan ke {sebut(satu.sasaran)} menunjuk ke depan; hindari bila dapat"
            yield k.temuan(pesan, k.di(satu.unsur, satu.awal, satu.akhir))
