"""Definisi berbentuk `X yang selanjutnya disebut Y adalah …`, tanpa koma, dengan satu `adalah`.

Contoh Lampiran II sejak UU 13/2022 tidak lagi memakai koma. Definisi tanpa `adalah` tidak mendefinisikan apa pun. `--fix`
menghapus komanya.

Salah (peraturan):

    Pasal 1: |
        Dalam Peraturan Bupati ini yang dimaksud dengan:

        1. Reformasi Birokrasi, yang selanjutnya disebut RB, adalah penataan kembali pemerintahan.
        2. Perangkat Daerah adalah unsur pembantu Bupati.

Benar (peraturan):

    Pasal 1: |
        Dalam Peraturan Bupati ini yang dimaksud dengan:

        1. Reformasi Birokrasi adalah penataan kembali pemerintahan.
        2. Perangkat Daerah adalah unsur pembantu Bupati.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._definisi import ada_adalah, definisi
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import LAMPIRAN_II, Aturan, Temuan

ATURAN = Aturan("DEF003", "error", f"{LAMPIRAN_II} nomor 98 (UU 13/2022)", golongan=("peraturan",))

_KOMA = re.compile(r"(,)(?= (?:yang )?selanjutnya (?:disebut|disingkat))|(?:disebut|disingkat) [^,;]{2,80}?(,) adalah\b")
# A second sentence, or the form `Desa adalah … yang selanjutnya disebut Desa adalah …` of the law on villages.
_PUTUS = re.compile(r"\.|selanjutnya disebut")
_ADALAH = re.compile(r"\badalah\b")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each definition without its verb, with two, or with the commas of before 2022."""
    for satu in definisi(k):
        unsur = satu.unsur
        if not ada_adalah(satu):
            yield k.temuan(f"definisi '{satu.istilah[:60]}' tanpa 'adalah'", k.di(unsur))
            continue
        for cocok in _KOMA.finditer(unsur.teks):
            di = cocok.start(1) if cocok[1] else cocok.start(2)
            pesan = "koma dalam 'yang selanjutnya disebut … adalah'; hapus komanya"
            perbaikan = k.ganti("hapus koma", unsur, di, di + 1, "")
            yield k.temuan(pesan, k.di(unsur, di, di + 1), tingkat="warning", perbaikan=perbaikan)
        kata = [cocok.start() for cocok in _ADALAH.finditer(unsur.teks)]
        if len(kata) > 1 and not _PUTUS.search(unsur.teks, kata[0], kata[1]):
            pesan = f"definisi '{satu.istilah[:60]}' memuat dua 'adalah'; susun satu kalimat dengan satu 'adalah'"
            yield k.temuan(pesan, k.di(unsur, kata[1], kata[1] + len("adalah")), tingkat="warning")
