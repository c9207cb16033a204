"""Judul peraturan pengubah menyebut peraturan yang diubahnya.

Bila tertulis `Undang-Undang Nomor 12 Tahun 2011 … sebagaimana telah diubah dengan Undang-Undang Nomor 15 Tahun 2019 tentang
Perubahan atas Undang-Undang …`, undang-undang yang disebut sesudah `Perubahan atas` adalah Nomor 12 Tahun 2011 juga. Judul
yang tidak ditulis dilengkapi dari registri. Peraturan yang mengubah banyak peraturan sekaligus (Cipta Kerja) tidak menyebut
satu pun dan tidak diperiksa.

Salah:

    mengingat:
      - >-
        Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara
        (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 6, Tambahan Lembaran Negara Republik Indonesia Nomor 5494)
        sebagaimana telah diubah dengan Undang-Undang Nomor 9 Tahun 2015
        tentang Perubahan Kedua atas Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah
        (Lembaran Negara Republik Indonesia Tahun 2015 Nomor 58, Tambahan Lembaran Negara Republik Indonesia Nomor 5679);

Benar:

    mengingat:
      - uu/23/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.citation.baca import baca_kutipan
from pipeline.citation.model import Jenis, Kutipan
from pipeline.lint.aturan._kutipan import di_kutipan, letak_judul, sebut, sitiran
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("KUT011", "error", diri=True)
# A title leaves the region out: `Perubahan atas Peraturan Daerah Nomor …`.
_JENIS: dict[Jenis | None, Jenis] = {"PERDA_PROV": "PERDA", "PERGUB": "PERKADA", "PERPPU": "UU"}
_PERUBAHAN = re.compile(r"(?:perubahan(?:\s+ke\w+(?:\s+belas)?)?\s+atas|mengubah)\s+", re.IGNORECASE)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each amendment whose title amends something else than the regulation it is named with."""
    for satu in sitiran(k):
        for ubahan in () if satu.id else satu.kutipan.diubah:
            ada = k.registri.cari_kutipan(ubahan)
            judul = ubahan.judul or (ada.judul_polos if ada else None) or ""
            dasar = _yang_diubah(judul)
            if dasar is None or _sama(dasar, satu.kutipan):
                continue
            di = letak_judul(satu.unsur, ubahan)
            letak = k.di(satu.unsur, *di) if di else di_kutipan(k, satu.unsur, ubahan)
            keadaan = f"{sebut(satu.kutipan)} disebut diubah dengan {sebut(ubahan)}"
            pesan = f"{keadaan}, padahal yang diubahnya menurut judulnya {sebut(dasar)}"
            yield k.temuan(pesan, letak)


def _yang_diubah(judul: str) -> Kutipan | None:
    cocok = _PERUBAHAN.match(judul)
    kutipan = baca_kutipan(judul[cocok.end() :]) if cocok else None
    return kutipan if kutipan and kutipan.jenis and kutipan.nomor and kutipan.tahun else None


def _sama(dasar: Kutipan, utama: Kutipan) -> bool:
    if utama.nomor is None or utama.tahun is None:
        return True
    angka = (dasar.nomor or "").lstrip("0").lower() == utama.nomor.lstrip("0").lower()
    return angka and dasar.tahun == utama.tahun and _JENIS.get(dasar.jenis, dasar.jenis) == _JENIS.get(utama.jenis, utama.jenis)
