"""Mengingat: ids become official citations as the law stood on the day of the naskah; free text stays as written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from pipeline.citation.registri import Registri
from pipeline.citation.tulis import Gaya, susun_kutipan
from pipeline.galat import Galat, Masalah
from pipeline.source.teks import Teks

POLA_ID = re.compile(r"[a-z][a-z0-9-]*/\S+|uud")


def dasar_hukum(butir: Iterable[Teks], pada: date | None, registri: Registri, gaya: Gaya, catatan: list[Masalah]) -> list[Teks]:
    """The items of mengingat as they are printed.

    Args:
        butir: ids such as `uu/23/2014`, and texts.
        pada: the day of the naskah, or the day it is expected for; None for all that the registry knows.
        registri: the registry, with that of the region.
        gaya: house style of citations.
        catatan: takes the doubts about what was written: facts that the registry is not sure of.

    Errors:
        Galat: unknown ids, all of them, with the nearest known ones, at their places.
    """
    hasil: list[Teks] = []
    tak_dikenal: list[Masalah] = []
    for satu in butir:
        if not POLA_ID.fullmatch(satu.lower()):
            hasil.append(satu)
            continue
        try:
            kutipan = susun_kutipan(satu, pada, registri, gaya, miring=True)
        except Galat as sebab:
            tak_dikenal += [Masalah(masalah.pesan, satu.letak) for masalah in sebab.masalah]
            continue
        hasil.append(Teks(kutipan.teks, satu.letak))
        catatan += [Masalah(ragu.pesan, satu.letak) for ragu in kutipan.catatan if ragu.tingkat != "info"]
    if tak_dikenal:
        raise Galat(tak_dikenal)
    return hasil
