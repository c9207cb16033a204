"""Pencabutan menyebut peraturannya dan memakai frasa "dicabut dan dinyatakan tidak berlaku".

Kalimatnya diawali "Pada saat Peraturan … ini mulai berlaku". Pencabutan yang umum ("semua peraturan yang bertentangan
dinyatakan tidak berlaku") tidak memberi kepastian hukum.

Salah (peraturan):

    Pasal 2: |
        Dengan berlakunya Peraturan Bupati ini maka Peraturan Bupati Nomor 2 Tahun 2015 dinyatakan dicabut.

Salah (peraturan):

    Pasal 2: |
        Pada saat Peraturan Bupati ini mulai berlaku, semua ketentuan yang bertentangan dengan Peraturan Bupati ini
        dinyatakan tidak berlaku.

Benar (peraturan):

    Pasal 2: |
        Pada saat Peraturan Bupati ini mulai berlaku, Peraturan Bupati Nomor 2 Tahun 2015 tentang Rencana Kerja
        (Berita Daerah Kabupaten Nusajaya Tahun 2015 Nomor 2), dicabut dan dinyatakan tidak berlaku.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("BTG021", "error", "UU 12/2011 Lampiran II nomor 146", golongan=("peraturan",))
_CABUT = re.compile(r"\b(?:dinyatakan dicabut|dicabut(?: dan dinyatakan tidak berlaku(?: lagi)?)?)\b")
_SAAT = re.compile(r"Pada saat\b.{0,60}?\bmulai berlaku\b")
_UMUM = re.compile(
    r"\b(?:segala|semua|seluruh)\b[^.\n]{0,60}?\b(?:peraturan|ketentuan)\b[^.\n]{0,80}?\bbertentangan\b[^.\n]{0,80}?"
    r"\b(?:dicabut|tidak berlaku)\b",
    re.IGNORECASE,
)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Revocations in other words than the law's, or of nothing in particular."""
    umum = set()
    for unsur, awal, akhir, _ in k.cari(_UMUM, "norma", kunci=("bertentangan",)):
        umum.add(id(unsur))
        pesan = "pencabutan dirumuskan umum; sebut dengan tegas peraturan yang dicabut"
        yield k.temuan(pesan, k.di(unsur, awal, akhir), dasar="UU 12/2011 Lampiran II nomor 145")
    for unsur, awal, akhir, cocok in k.cari(_CABUT, "norma", kunci=("dicabut",)):
        if id(unsur) in umum or not re.search(r"Peraturan|Keputusan", unsur.teks[:awal]):
            continue
        if cocok[0] != "dicabut dan dinyatakan tidak berlaku":
            pesan = f"tertulis '{cocok[0]}'; yang diharapkan 'dicabut dan dinyatakan tidak berlaku'"
            yield k.temuan(pesan, k.di(unsur, awal, akhir))
        elif not _SAAT.match(unsur.teks) and unsur.label == "":
            dasar = "UU 12/2011 Lampiran II nomor 144"
            pesan = f"pencabutan tidak diawali 'Pada saat {k.nama_produk} ini mulai berlaku'"
            yield k.temuan(pesan, k.di(unsur, 0, min(40, len(unsur.teks))), dasar=dasar)
