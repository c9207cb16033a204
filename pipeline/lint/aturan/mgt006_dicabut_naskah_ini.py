"""Peraturan yang dicabut dengan naskah ini tidak ada di mengingat.

Salah:

    mengingat:
      - uu/28/1999
      - uu/23/2014
      - Peraturan Bupati Nusajaya Nomor 5 Tahun 2018 tentang Pola Kerja (Berita Daerah Kabupaten Nusajaya Tahun 2018 Nomor 5);
    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023
        sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Peraturan Bupati Nusajaya Nomor 5 Tahun 2018 tentang Pola Kerja dicabut dan dinyatakan tidak berlaku.
      KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.

Benar:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023
        sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Peraturan Bupati Nusajaya Nomor 5 Tahun 2018 tentang Pola Kerja dicabut dan dinyatakan tidak berlaku.
      KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._mengingat import kunci, sebut
from pipeline.lint.konteks import Konteks, Unsur
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MGT006", "error", "UU 12/2011 Lampiran II nomor 42")
_SEBAGIAN = re.compile(r"\b(?:dalam|dari|pada|ketentuan|atas|dengan)\s+$|\bPasal\b[^;.]*$")
_CABUT = re.compile(r"\b(?:dicabut\s+dan\s+dinyatakan|dinyatakan\s+(?:dicabut|tidak\s+berlaku))\b")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each item that a diktum or a pasal revokes."""
    pencabut = set(_pencabut(k))
    dicabut: set[tuple[object, ...] | None] = set()
    for unsur, kutipan in k.kutipan if pencabut else ():
        if unsur in pencabut and not kutipan.pasal and not _SEBAGIAN.search(unsur.teks[: kutipan.awal]):
            dicabut.add(kunci(k, kutipan))
    dicabut.discard(None)
    for satu in k.dasar_hukum:
        if dicabut and kunci(k, satu.kutipan) in dicabut:
            yield k.temuan(f"{sebut(satu.kutipan)} dicabut dengan naskah ini; hapus dari mengingat", k.di(satu.unsur))


def _pencabut(k: Konteks) -> Iterator[Unsur]:
    """The texts that revoke: a sentence, or the items of a list before its tail (nomor 147)."""
    daftar: list[Unsur] = []
    for unsur in k.menurut("diktum", "norma", "pasal"):
        if unsur.bagian == "pasal":
            daftar = []
            continue
        cocok = _CABUT.search(unsur.teks)
        if cocok and cocok.start() < 3:
            yield from daftar
        elif cocok:
            yield unsur
        daftar.append(unsur)
