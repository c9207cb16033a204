"""Rujukan ke beberapa pasal, ayat, atau huruf yang berurutan memakai `sampai dengan`.

`Pasal 5 sampai dengan Pasal 9`, bukan `Pasal 5 s.d. 9` atau `Pasal 5 - 9`. `--fix` menggantinya.

Salah (peraturan):

    Pasal 2: |
        (1) Tim menyusun laporan.
        (2) Laporan sebagaimana dimaksud dalam Pasal 1 s.d. Pasal 3 disampaikan kepada Bupati.

Benar (peraturan):

    Pasal 2: |
        (1) Tim menyusun laporan.
        (2) Laporan sebagaimana dimaksud dalam Pasal 1 sampai dengan Pasal 3 disampaikan kepada Bupati.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import LAMPIRAN_II, Aturan, Temuan

ATURAN = Aturan("RUJ010", "warning", f"{LAMPIRAN_II} nomor 273", golongan=("keputusan", "peraturan"))

_KUNCI = ("pasal ", "ayat ", "huruf ", "angka ", "diktum ")
_RENTANG = re.compile(
    r"\b(?P<kata>[Pp]asal|ayat|huruf|angka|[Dd]iktum) (?P<awal>\(?[\w]{1,10}\)?)"
    r"(?P<tanda> ?(?:s ?[./] ?d\.?|[-–—]) ?| hingga | sampai (?!dengan))(?:(?P=kata) )?"
    r"(?P<akhir>\(?(?:\d+[A-Za-z]?|[a-z]{1,2}|KE[A-Z]+)\)?)(?!\w)"
)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each range with a mark or an abbreviation."""
    for unsur, awal, akhir, cocok in k.cari(_RENTANG, "norma", "diktum", "menimbang", "penjelasan", kunci=_KUNCI):
        if k.dikutip(unsur, awal) or (cocok["kata"] == "angka" and "-" in cocok["tanda"]):
            continue
        kata = cocok["kata"]
        baku = f"{kata} {cocok['awal']} sampai dengan {kata} {cocok['akhir']}"
        perbaikan = k.ganti("tulis sampai dengan", unsur, awal, akhir, baku)
        yield k.temuan(f"'{cocok[0]}' seharusnya '{baku}'", k.di(unsur, awal, akhir), perbaikan=perbaikan)
