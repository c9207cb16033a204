"""Setiap kurung dan tanda petik ada pasangannya.

Tanda petik yang dibuka di satu paragraf boleh ditutup di paragraf lain (kutipan panjang, perubahan peraturan), asal jumlahnya
sama.

Salah:

    menimbang:
      - bahwa rencana kerja (Renja disusun setiap tahun;

Benar:

    menimbang:
      - bahwa rencana kerja (Renja) disusun 1) setiap tahun dan 2) menurut kebutuhan;
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks, Unsur
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("TKS020", "warning")

_BUTIR = re.compile(r"(?:(?<![\w(])(?:\d{1,2}|[a-z]{1,2}|[ivx]+)|:)$")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each text with a bracket too many, and with a quotation mark too many where the whole naskah has one too many."""
    for unsur in k.unsur:
        if unsur.teks.count("(") != unsur.teks.count(")"):
            yield from _kurung(k, unsur)
    teks = k.teks
    if teks.count("“") != teks.count("”"):
        for unsur in k.unsur:
            selisih = unsur.teks.count("“") - unsur.teks.count("”")
            if selisih:
                tanda = "“" if selisih > 0 else "”"
                di = unsur.teks.rfind(tanda)
                yield k.temuan(f"tanda petik '{tanda}' tanpa pasangan", k.di(unsur, di, di + 1))
    if teks.count('"') % 2:
        for unsur in k.unsur:
            if unsur.teks.count('"') % 2:
                di = unsur.teks.rfind('"')
                yield k.temuan("tanda petik '\"' tanpa pasangan", k.di(unsur, di, di + 1))


def _kurung(k: Konteks, unsur: Unsur) -> Iterator[Temuan]:
    """A closing bracket without a partner may be that of a list item, `1)`."""
    terbuka: list[int] = []
    for ke, huruf in enumerate(unsur.teks):
        if huruf == "(":
            terbuka.append(ke)
        elif huruf == ")" and terbuka:
            terbuka.pop()
        elif huruf == ")" and not _BUTIR.search(unsur.teks[:ke]):
            yield k.temuan("kurung tutup ')' tanpa kurung buka", k.di(unsur, ke, ke + 1))
    for ke in terbuka:
        yield k.temuan("kurung buka '(' tanpa kurung tutup", k.di(unsur, ke, ke + 1))
