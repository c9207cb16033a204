"""Jenis peraturan di mengingat diawali huruf kapital di tiap katanya.

`Undang-Undang`, bukan `Undang-undang`; `Peraturan Pemerintah`, bukan `Peraturan pemerintah`; demikian pula `Nomor` dan
`Tahun`. Judul resmi peraturan lama tetap seperti aslinya. `--fix` memperbaikinya.

Salah:

    mengingat:
      - >-
        Undang-undang Nomor 28 Tahun 1999 tentang Penyelenggara Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan Nepotisme
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
from pipeline.lint.aturan._pembukaan import ganti_lentur
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MGT011", "error", "UU 12/2011 Lampiran II nomor 46")
_JENIS = re.compile(
    r"\b(?:Undang[\s-]+Undang|(?:Peraturan|Keputusan|Instruksi|Ketetapan)(?:\s+(?:Pemerintah(?:\s+Pengganti\s+Undang[\s-]+Undang)?"
    r"|Presiden|Daerah|Menteri|Gubernur|Bupati|Wali\s?Kota|Kepala|Badan))?)\b",
    re.IGNORECASE,
)
_HUBUNG = re.compile(r"\s*-\s*")
_KATA = re.compile(r"\b(?:nomor|tahun)\b(?=\s+\w)")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each kind, and each word of number and year, with a small letter at its beginning."""
    for satu in tertulis(k):
        for _, awal, akhir in kepala(satu):
            jenis = _JENIS.search(satu.unsur.teks, awal, akhir)
            kata = [*([jenis] if jenis else []), *_KATA.finditer(satu.unsur.teks, awal, akhir)]
            for cocok in kata:
                benar = _benar(cocok[0])
                if _HUBUNG.sub("-", cocok[0]) != benar and not cocok[0].isupper():
                    perbaikan = ganti_lentur(k, f"tulis '{benar}'", satu.unsur, *cocok.span(), benar)
                    yield k.temuan(
                        f"tertulis '{cocok[0]}'; tulis '{benar}'", k.di(satu.unsur, *cocok.span()), perbaikan=perbaikan
                    )


def _benar(teks: str) -> str:
    return re.sub(r"(?i)\bundang[\s-]+undang\b", "Undang-Undang", " ".join(kata[:1].upper() + kata[1:] for kata in teks.split()))
