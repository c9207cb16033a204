"""Undang-Undang Dasar dikutip dengan pasalnya di depan dan namanya lengkap.

Ditulis "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945".

Salah:

    mengingat:
      - UUD 1945 Pasal 18 ayat (6);
      - uu/23/2014

Salah:

    mengingat:
      - Pasal 18 ayat (6) Undang-Undang Dasar 1945;
      - uu/23/2014

Benar:

    mengingat:
      - Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;
      - uu/23/2014
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.citation.tulis import UUD
from pipeline.lint.aturan._mengingat import tertulis
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MGT008", "error", "UU 12/2011 Lampiran II nomor 44")
_NAMA = re.compile(
    r"\b(?:Undang[\s-]+Undang\s+Dasar|UUD)(?:\s+(?:Negara\s+)?(?:Kesatuan\s+)?(?:Republik\s+Indonesia|RI|NRI))?(?:\s+Tahun)?(?:\s+1945)?",
    re.IGNORECASE,
)
_HUBUNG = re.compile(r"\s*-\s*")
_PASAL_DI_DEPAN = re.compile(r"Pasal\s+\d")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each item that cites the constitution in another form."""
    for satu in tertulis(k):
        teks = satu.unsur.teks
        cocok = _NAMA.search(teks)
        if satu.kutipan.jenis != "UUD" or cocok is None:
            continue
        if _HUBUNG.sub("-", cocok[0]) != UUD:
            perbaikan = k.ganti("tulis nama lengkapnya", satu.unsur, *cocok.span(), UUD)
            yield k.temuan(f"tertulis '{cocok[0]}'; tulis '{UUD}'", k.di(satu.unsur, *cocok.span()), perbaikan=perbaikan)
        if not _PASAL_DI_DEPAN.search(teks[: cocok.start()]):
            pesan = "dasar hukum ini belum menyebut pasal di depan nama Undang-Undang Dasar; tulis misalnya 'Pasal 18 ayat (6)'"
            yield k.temuan(pesan, k.di(satu.unsur, *cocok.span()))
