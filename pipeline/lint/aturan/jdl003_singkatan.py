"""Nama naskah tidak ditambah singkatan atau akronim di dalam kurung.

Yang dikecualikan hanya yang belum ada padanannya, istilah teknis yang baku, yang maknanya berubah bila tidak disingkat, dan
istilah baku internasional seperti COVID-19; untuk itu matikan temuannya dengan komentar `abaikan` yang menyebut alasannya.

Salah:

    tentang: Anggaran Pendapatan dan Belanja Daerah (APBD)

Salah:

    tentang: Penyusunan Program Legislasi Daerah (Prolegda)

Benar:

    tentang: Pembatasan Sosial Berskala Besar dalam Rangka Percepatan Penanganan Corona Virus Disease 2019 (COVID-19)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("JDL003", "warning", "UU 12/2011 Lampiran II nomor 5 (UU 13/2022)")
_KURUNG = re.compile(r"\(([A-Z][\w/.-]*)\)")
_BAKU = frozenset(("COVID-19", "HIV", "AIDS", "HIV/AIDS", "TB", "TBC", "DNA", "UNESCO", "ISO", "PT", "CV"))


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each abbreviation between brackets."""
    judul = next(k.menurut("judul"))
    for cocok in _KURUNG.finditer(judul.teks):
        if cocok[1].upper() not in _BAKU and _singkatan(cocok[1], judul.teks[: cocok.start()]):
            pesan = f"nama naskah ditambah singkatan '{cocok[0]}'; tulis kepanjangannya saja, kecuali singkatan itu istilah baku"
            yield k.temuan(pesan, k.di(judul, *cocok.span()))


def _singkatan(kata: str, sebelum: str) -> bool:
    """Whether a word is in capitals, or its letters stand in order in the words before it, the first at a word's beginning."""
    huruf = re.sub(r"[\W\d_]", "", kata)
    if len(huruf) > 1 and huruf.isupper():
        return True
    kecil = sebelum.lower()
    for awal in re.finditer(rf"\b{huruf[0].lower()}", kecil):
        di = awal.start()
        for satu in huruf.lower():
            di = kecil.find(satu, di) + 1
            if not di:
                break
        else:
            return True
    return False
