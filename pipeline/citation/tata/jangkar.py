"""Where a citation may begin."""

from __future__ import annotations

import re

from pipeline.citation.tata.nama import baca_nama
from pipeline.citation.tata.nomor import baca_nomor
from pipeline.citation.tata.pola import UU

# Where a citation may begin: one cheap search over the whole text; what stands there is settled afterwards.
KATA_JANGKAR = (
    rf"(?<![\w/-])(?i:{UU}|Peraturan|Keputusan|Ketetapan|Instruksi|Penetapan(?=\s{{1,4}}Presiden)|Qanun|Surat|TAP|UUDS?|UU|PP|SK|SE|P[MO][KDJ][KN]?|KMK|PBI|PMA"
    r"|Per(?:men|pres|ppu|pu|da|gub|bup|wal|wako|wa|ka|ma)[A-Za-z]{0,14}|Kep(?:men|pres|res|gub|bup|wal)[A-Za-z]{0,14}"
    r"|In(?:pres|mendagri|gub|bup))(?!\w)"
)
JANGKAR = re.compile(KATA_JANGKAR)


def awal_kutipan(teks: str, letak: int) -> bool:
    """Whether a regulation with a number (or the UUD) is named at `letak`."""
    if not JANGKAR.match(teks, letak):
        return False
    nama = baca_nama(teks, letak)
    return nama is not None and nama.jenis != "UUD" and baca_nomor(teks, nama.akhir) is not None
