"""Setiap definisi bernomor angka Arab, diawali huruf kapital, dan diakhiri titik.

Bukan huruf a., b., dan bukan titik koma. Satu definisi tidak bernomor. `--fix` memperbaiki tanda akhirnya.

Salah (peraturan):

    Pasal 1: |
        Dalam Peraturan Bupati ini yang dimaksud dengan:

        1. Reformasi Birokrasi adalah penataan kembali pemerintahan;
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

from pipeline.lint.aturan._definisi import Definisi, definisi
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import LAMPIRAN_II, Aturan, Temuan

ATURAN = Aturan("DEF002", "error", f"{LAMPIRAN_II} nomor 101", golongan=("peraturan",))

_AKHIR = re.compile(r"(?:[;,]| ?; ?(?:dan|atau))?$")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each definition with another label, a small first letter, or another end mark."""
    semua = definisi(k)
    for satu in semua:
        unsur = satu.unsur
        if satu.simpul.jenis != "angka" and len(semua) > 1:
            yield k.temuan(
                f"definisi berlabel '{unsur.label}'; pakai angka Arab 1., 2., 3.", satu.simpul.letak_label or k.di(unsur)
            )
        if unsur.teks[:1].islower():
            besar = unsur.teks[0].upper()
            perbaikan = k.ganti("tulis huruf kapital", unsur, 0, 1, besar)
            yield k.temuan("definisi diawali huruf kecil; tulis huruf kapital", k.di(unsur, 0, 1), perbaikan=perbaikan)
        if not satu.simpul.anak:
            yield from _akhir(k, satu)


def _akhir(k: Konteks, satu: Definisi) -> Iterator[Temuan]:
    unsur = satu.unsur
    if unsur.teks.endswith((".", '."', ".”", ":")):
        return
    cocok = _AKHIR.search(unsur.teks)
    awal = cocok.start() if cocok else len(unsur.teks)
    tanda = unsur.teks[awal:] or "tanpa tanda"
    perbaikan = k.ganti("akhiri dengan titik", unsur, awal, len(unsur.teks), ".")
    letak = k.di(unsur, min(awal, len(unsur.teks) - 1), len(unsur.teks))
    yield k.temuan(f"definisi berakhir '{tanda.strip()}'; akhiri dengan titik", letak, perbaikan=perbaikan)
