"""Nama naskah yang mengubah naskah lain diawali "Perubahan atas".

Frasa itu ditulis di depan judul yang diubah, bukan "Revisi", "Perubahan terhadap", atau "Perubahan" saja.

Salah:

    tentang: Revisi Keputusan Kepala Dinas Perkebunan Nomor 5 Tahun 2022 tentang Tim Kerja

Salah:

    tentang: Perubahan Keputusan Kepala Dinas Perkebunan Nomor 5 Tahun 2022 tentang Tim Kerja

Benar:

    tentang: Perubahan atas Keputusan Kepala Dinas Perkebunan Nomor 5 Tahun 2022 tentang Tim Kerja
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("JDL004", "error", "UU 12/2011 Lampiran II nomor 6 (UU 13/2022)")
_NASKAH = r"(?=(?:Peraturan|Keputusan|Instruksi)\b)"
_LAIN = re.compile(rf"(?:Revisi|Amandemen|Amendemen|Penyempurnaan)\s+(?:(?:atas|terhadap|dari)\s+)?{_NASKAH}", re.IGNORECASE)
_TANPA_ATAS = re.compile(rf"(?P<depan>Perubahan(?:\s+Ke\w+)?)\s+(?:(?:terhadap|dari|pada)\s+)?{_NASKAH}", re.IGNORECASE)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """The words that stand where the phrase belongs."""
    judul = next(k.menurut("judul"))
    cocok = _LAIN.match(judul.teks) or _TANPA_ATAS.match(judul.teks)
    if cocok is None:
        return
    depan = cocok.groupdict().get("depan") or "Perubahan"
    tertulis, benar = cocok[0].strip(), f"{depan} atas"
    perbaikan = k.ganti(f"tulis '{benar}'", judul, 0, cocok.end(), f"{benar} ")
    yield k.temuan(
        f"nama naskah perubahan diawali '{tertulis}'; tulis '{benar}'", k.di(judul, 0, len(tertulis)), perbaikan=perbaikan
    )
