"""Items whose numbers have lost their full stop: `Anggota : 1 Kepala …;`, `2 Kepala …;`, `3 Kepala …` as lines of a text."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.importing.antara import Alinea, Blok, Catatan

TERSEDIKIT = 2  # items
_NOMOR = re.compile(r"(\d{1,2})(?:[.)])? (?=[A-Z])")
_PENGANTAR = re.compile(r"(.{1,40}:) (?=1 [A-Z])")


def butir_bernomor_polos(blok: Sequence[Blok], catatan: Catatan) -> list[Blok]:
    """The blocks with such items as items of a list, which the sources know only with `1.`; a remark says where that was done.

    The first stands in a line of its own, or behind what introduces it. At least two lines must count on from one.

    Args:
        blok: lines and tables of one part.
        catatan: takes the remarks.
    """
    hasil: list[Blok] = []
    ke = 0
    while ke < len(blok):
        butir = _deret(blok, ke)
        satu = blok[ke]
        if len(butir) < TERSEDIKIT or not isinstance(satu, Alinea):
            hasil.append(satu)
            ke += 1
            continue
        if pengantar := _PENGANTAR.match(satu.isi):
            hasil.append(replace(satu, isi=pengantar[1], polos=pengantar[1]))
        hasil += butir
        catatan.catat(f"nomor 1 sampai {len(butir)} di sini ditulis tanpa titik; ditulis dengan titik sebagai daftar", satu.asal)
        ke += len(butir)
    return hasil


def _deret(blok: Sequence[Blok], ke: int) -> list[Alinea]:
    """The items that begin at a line, from one on, the first of them without a full stop."""
    hasil: list[Alinea] = []
    for satu in blok[ke:]:
        teks = satu.isi if isinstance(satu, Alinea) and not satu.judul and satu.inden < 0 else ""
        if not hasil and (pengantar := _PENGANTAR.match(teks)):
            teks = teks[pengantar.end() :]
        cocok = _NOMOR.match(teks)
        if cocok is None or int(cocok[1]) != len(hasil) + 1 or (not hasil and cocok.end() > 2):
            break
        assert isinstance(satu, Alinea)
        isi = f"{cocok[1]}. {teks[cocok.end() :]}"
        hasil.append(replace(satu, isi=isi, polos=isi.replace("*", ""), strip=False, rapat=bool(hasil)))
    return hasil
