"""Jenis, nomor, dan tahun peraturan di mengingat tidak disingkat.

`Undang-Undang Nomor 23 Tahun 2014`, bukan `UU No. 23/2014`. `--fix` menulis kepanjangannya.

Salah:

    mengingat:
      - >-
        UU No. 28 Tahun 1999 tentang Penyelenggara Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan Nepotisme
        (Lembaran Negara Republik Indonesia Tahun 1999 Nomor 75, Tambahan Lembaran Negara Republik Indonesia Nomor 3851);

Benar:

    mengingat:
      - >-
        Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggara Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan Nepotisme
        (Lembaran Negara Republik Indonesia Tahun 1999 Nomor 75, Tambahan Lembaran Negara Republik Indonesia Nomor 3851);
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._mengingat import kepala, tertulis
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MGT020", "warning")
_JENIS = {
    "UU": "Undang-Undang",
    "PP": "Peraturan Pemerintah",
    "PERPPU": "Peraturan Pemerintah Pengganti Undang-Undang",
    "PERPU": "Peraturan Pemerintah Pengganti Undang-Undang",
    "PERPRES": "Peraturan Presiden",
    "KEPPRES": "Keputusan Presiden",
    "INPRES": "Instruksi Presiden",
    "PERDA": "Peraturan Daerah",
    "PERGUB": "Peraturan Gubernur",
    "PERBUP": "Peraturan Bupati",
    "PERWALI": "Peraturan Wali Kota",
    "PERWAL": "Peraturan Wali Kota",
    "PERMENDAGRI": "Peraturan Menteri Dalam Negeri",
    "PMK": "Peraturan Menteri Keuangan",
}
_AWAL = re.compile(rf"(?:{'|'.join(_JENIS)})\b", re.IGNORECASE)
_NOMOR = re.compile(r"\b(?:No|Nomer|Nmr)\b\.?\s*(?=\d)", re.IGNORECASE)
_TAHUN = re.compile(r"\bTh(?:n)?\b\.?\s*(?=\d{4})", re.IGNORECASE)
_GARIS = re.compile(r"(?<=\d)\s*/\s*(?=(?:19|20)\d{2}$)")
_BERGARIS = frozenset(("UU", "PP", "PERPRES", "PERPPU", "PERDA", "KEPPRES", "INPRES"))


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each short form before `tentang`."""
    for satu in tertulis(k):
        for kutipan, awal, akhir in kepala(satu):
            teks = satu.unsur.teks
            jenis = _AWAL.match(teks, awal)
            calon = [(jenis.span(), _JENIS[jenis[0].upper()])] if jenis else []
            calon += [(cocok.span(), "Nomor ") for cocok in _NOMOR.finditer(teks, awal, akhir)]
            calon += [(cocok.span(), "Tahun ") for cocok in _TAHUN.finditer(teks, awal, akhir)]
            garis = _GARIS.search(teks[:akhir], awal) if kutipan.jenis in _BERGARIS else None
            calon += [(garis.span(), " Tahun ")] if garis else []
            for (mulai, henti), benar in calon:
                perbaikan = k.ganti(f"tulis '{benar.strip()}'", satu.unsur, mulai, henti, benar)
                pesan = f"tertulis '{teks[mulai:henti].strip()}'; tulis '{benar.strip()}'"
                yield k.temuan(pesan, k.di(satu.unsur, mulai, henti), perbaikan=perbaikan)
