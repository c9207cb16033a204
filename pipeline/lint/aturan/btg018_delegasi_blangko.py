"""Pendelegasian menyebut apa yang diatur dan jenis peraturannya; delegasi blangko tidak boleh.

"Hal-hal yang belum diatur dalam Peraturan ini diatur lebih lanjut dengan …" mendelegasikan segala hal.

Salah (peraturan):

    Pasal 2: |
        Hal-hal yang belum diatur dalam Peraturan Bupati ini diatur lebih lanjut dengan Keputusan Bupati.

Benar (peraturan):

    Pasal 2: |
        Ketentuan lebih lanjut mengenai tata cara pelaporan diatur dengan Peraturan Bupati.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("BTG018", "error", "UU 12/2011 Lampiran II nomor 210", golongan=("peraturan",))
_BLANGKO = re.compile(
    r"\b(?:hal[- ]hal|hal|segala sesuatu)(?: lain)? yang (?:belum|tidak)(?: cukup)?(?: jelas)? diatur\b[^.\n]{0,80}?"
    r"\b(?:akan )?(?:diatur|ditetapkan)\b",
    re.IGNORECASE,
)
_KEMUDIAN = re.compile(r"\b(?:akan )?diatur(?: lebih lanjut)? (?:kemudian|tersendiri)\b", re.IGNORECASE)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Blank delegations, and those that name no kind of regulation."""
    for unsur, awal, akhir, cocok in k.cari(_BLANGKO, "norma", kunci=("diatur",)):
        pesan = f"'{cocok[0][:60]}…' adalah delegasi blangko; sebut materi yang diatur dan jenis peraturannya"
        yield k.temuan(pesan, k.di(unsur, awal, akhir))
    for unsur, awal, akhir, cocok in k.cari(_KEMUDIAN, "norma", kunci=("diatur",)):
        pesan = f"'{cocok[0]}' tidak menyebut jenis peraturan yang akan mengaturnya; tulis misalnya diatur dengan {k.nama_produk}"
        yield k.temuan(pesan, k.di(unsur, awal, akhir), dasar="UU 12/2011 Lampiran II nomor 200")
