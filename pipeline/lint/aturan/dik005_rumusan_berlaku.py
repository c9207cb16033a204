"""Keputusan "mulai berlaku pada tanggal ditetapkan".

Bukan "berlaku sejak tanggal ditetapkan", dan bukan "diundangkan": keputusan tidak diundangkan. Tanggal lain yang disebut
tegas diterima.

Salah:

    memutuskan:
      - >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023
        sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      - Keputusan ini berlaku sejak tanggal ditetapkan.

Benar:

    memutuskan:
      - >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023
        sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      - Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._pembukaan import ganti_lentur
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("DIK005", "warning", golongan=("keputusan",))
_RUMUSAN = re.compile(
    r"\b(?:mulai\s+)?berlaku\s+(?:(?:terhitung\s+)?(?:mulai|sejak|pada)\s+)?(?:sejak\s+)?(?:tanggal\s+)?(?P<kata>ditetapkan(?:nya)?|diundangkan(?:nya)?)\b"
)
_BAKU = "mulai berlaku pada tanggal ditetapkan"


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each other wording."""
    for unsur in k.menurut("diktum"):
        cocok = _RUMUSAN.search(unsur.teks)
        if cocok is None or " ".join(cocok[0].split()) == _BAKU:
            continue
        perbaikan = ganti_lentur(k, f"tulis '{_BAKU}'", unsur, *cocok.span(), _BAKU)
        sebab = ", dan keputusan tidak diundangkan" if "diundangkan" in cocok[0] else ""
        yield k.temuan(f"tertulis '{cocok[0]}'; tulis '{_BAKU}'{sebab}", k.di(unsur, *cocok.span()), perbaikan=perbaikan)
