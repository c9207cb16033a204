"""Mengingat: ids become official citations as the law stood on the day of the naskah; free text stays as written."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import date

from pipeline.citation.registri import Registri
from pipeline.citation.tulis import Gaya, susun_kutipan
from pipeline.galat import Galat, Masalah
from pipeline.source.teks import Teks

# An id of a kind that is no word besides, within a text: it would be printed as it stands.
_ID_DI_TENGAH = re.compile(
    r"(?<![\w/])(?:(?:uu|perppu|pp|perpres|keppres|inpres|perda|perda-prov|pergub|perbup|perwali)|(?:permen|kepmen)-[a-z]+)/[\w.-]+/\d{4}"
    r"(?![\w/])",
    re.IGNORECASE,
)
_TANDA_AKHIR = " ;.,"
POLA_ID = re.compile(r"[a-z][a-z0-9-]*/\S+|uud")


def id_tertulis(butir: str) -> str:
    """The id that an item of mengingat is, small, without the mark at its end; empty for a text."""
    id_ = butir.rstrip(_TANDA_AKHIR).lower()
    return id_ if POLA_ID.fullmatch(id_) else ""


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
        id_ = id_tertulis(satu)
        if not id_:
            if di_tengah := _ID_DI_TENGAH.search(satu):
                pesan = f"'{di_tengah[0]}' menjadi kutipan hanya bila sendirian di butirnya; tulis satu peraturan satu butir"
                tak_dikenal.append(Masalah(pesan, satu.letak.cari(di_tengah[0])))
            hasil.append(satu)
            continue
        try:
            kutipan = susun_kutipan(satu.rstrip(_TANDA_AKHIR), pada, registri, gaya, miring=True)
        except Galat as sebab:
            tak_dikenal += [Masalah(masalah.pesan, satu.letak) for masalah in sebab.masalah]
            continue
        hasil.append(Teks(kutipan.teks, satu.letak))
        catatan += [Masalah(ragu.pesan, satu.letak) for ragu in kutipan.catatan if ragu.tingkat != "info"]
    if tak_dikenal:
        raise Galat(tak_dikenal)
    return hasil
