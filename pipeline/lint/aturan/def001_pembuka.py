"""Ketentuan umum dibuka dengan `Dalam Peraturan Bupati ini yang dimaksud dengan:`.

Frasanya tetap, jenisnya disesuaikan: `Dalam Peraturan Wali Kota ini yang dimaksud dengan:`. Tanpa koma sesudah `ini`.

Salah (peraturan):

    Pasal 1: |
        Dalam Peraturan ini yang dimaksud dengan:

        1. Reformasi Birokrasi adalah penataan kembali pemerintahan.
        2. Perangkat Daerah adalah unsur pembantu Bupati.

Benar (peraturan):

    Pasal 1: |
        Dalam Peraturan Bupati ini yang dimaksud dengan:

        1. Reformasi Birokrasi adalah penataan kembali pemerintahan.
        2. Perangkat Daerah adalah unsur pembantu Bupati.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._definisi import PEMBUKA, pasal_definisi
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import LAMPIRAN_II, Aturan, Temuan

ATURAN = Aturan("DEF001", "error", f"{LAMPIRAN_II} nomor 100", golongan=("peraturan",))


def periksa(k: Konteks) -> Iterator[Temuan]:
    """The opening words, where they are others."""
    ada = pasal_definisi(k)
    if ada is None:
        return
    unsur = ada.pembuka
    baku = f"Dalam {k.nama_produk} ini yang dimaksud dengan:"
    cocok = PEMBUKA.search(unsur.teks)
    if unsur.teks == baku or cocok is None:
        return
    hanya_koma = unsur.teks.replace(",", "") == baku
    pesan = f"frasa pembuka '{unsur.teks[:80]}' seharusnya '{baku}'"
    perbaikan = k.ganti("tulis frasa pembuka", unsur, 0, len(unsur.teks), baku)
    yield k.temuan(pesan, k.di(unsur), tingkat="warning" if hanya_koma else None, perbaikan=perbaikan)
