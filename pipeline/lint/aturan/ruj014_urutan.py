"""Beberapa rujukan berurutan: ayat dari pasal itu sendiri dahulu, lalu pasal dan ayat yang angkanya lebih kecil.

Salah (peraturan):

    Pasal 1: |
        Tim menyusun laporan.
    Pasal 2: |
        Tim menyimpan laporan.
    Pasal 3: |
        Laporan sebagaimana dimaksud dalam Pasal 2 dan Pasal 1 disampaikan kepada Bupati.

Benar (peraturan):

    Pasal 1: |
        Tim menyusun laporan.
    Pasal 2: |
        Tim menyimpan laporan.
    Pasal 3: |
        Laporan sebagaimana dimaksud dalam Pasal 1 dan Pasal 2 disampaikan kepada Bupati.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby, pairwise

from pipeline.lint.aturan._rujukan import TINGKAT, Acuan, Isi, acuan, sebut, susunan
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import LAMPIRAN_II, Aturan, Temuan

ATURAN = Aturan("RUJ014", "warning", f"{LAMPIRAN_II} nomor 276", golongan=("peraturan",))


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each reference in a run that stands before a smaller one."""
    semua = susunan(k)
    for _, rangkai in groupby(acuan(k), key=lambda satu: (id(satu.unsur), satu.rangkai)):
        ujung = [satu for satu in rangkai if satu.ujung]
        for satu, lain in pairwise(ujung):
            di = semua.tempat.get(id(satu.unsur.blok), {})
            kunci = (_kunci(satu, di, semua.pasal), _kunci(lain, di, semua.pasal))
            if kunci[0] is not None and kunci[1] is not None and kunci[0] > kunci[1]:
                pesan = f"{sebut(lain.sasaran)} disebut sesudah {sebut(satu.sasaran)}; urutkan dari yang lebih kecil"
                yield k.temuan(pesan, k.di(lain.unsur, lain.awal, lain.akhir))


def _kunci(satu: Acuan, di: dict[str, str], semua: dict[str, Isi]) -> tuple[int, ...] | None:
    """What to sort by: the own pasal first, then by number; None where it is not known."""
    pasal = semua.get(satu.sasaran.get("pasal", ""))
    if pasal is None:
        return None
    kunci = [0 if satu.sasaran["pasal"] == di.get("pasal") else pasal.urutan]
    for jenis in TINGKAT[1:]:
        label = satu.sasaran.get(jenis)
        if label is None:
            break
        urutan = list(_sela(pasal, satu.sasaran, jenis))
        if label not in urutan:
            return None
        kunci.append(urutan.index(label) + 1)
    return tuple(kunci)


def _sela(isi: Isi, sasaran: dict[str, str], sampai: str) -> dict[str, Isi]:
    for jenis in TINGKAT[1 : TINGKAT.index(sampai)]:
        if jenis in sasaran:
            lanjut = isi.cari(jenis, sasaran[jenis])
            if lanjut is None:
                return {}
            isi = lanjut
    return isi.anak.get(sampai, {})
