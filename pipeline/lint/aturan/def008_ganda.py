"""Satu istilah didefinisikan satu kali.

Salah (peraturan):

    Pasal 1: |
        Dalam Peraturan Bupati ini yang dimaksud dengan:

        1. Reformasi Birokrasi adalah penataan kembali pemerintahan.
        2. Perangkat Daerah adalah unsur pembantu Bupati.
        3. Perangkat Daerah adalah dinas dan badan.

Benar (peraturan):

    Pasal 1: |
        Dalam Peraturan Bupati ini yang dimaksud dengan:

        1. Reformasi Birokrasi adalah penataan kembali pemerintahan.
        2. Perangkat Daerah adalah unsur pembantu Bupati.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._definisi import definisi
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("DEF008", "error", golongan=("peraturan",), diri=True)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each term that an earlier definition already has, by its long or its short name."""
    ada: dict[str, str] = {}
    for satu in definisi(k):
        for nama in satu.sebutan:
            lalu = ada.get(nama.lower())
            if lalu is not None and lalu != satu.unsur.label:
                pesan = f"istilah '{nama[:60]}' sudah didefinisikan pada angka {lalu.strip('.')}; satukan keduanya"
                yield k.temuan(pesan, k.di(satu.unsur, 0, satu.ujung))
            ada.setdefault(nama.lower(), satu.unsur.label)
