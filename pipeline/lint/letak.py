"""From a piece of printed text back to the characters of the source that it comes from.

What is printed differs from what was typed: lines are folded, stars of emphasis and backslashes are gone, variables and
references have become words. The two are walked side by side; where that cannot be done the whole text is the place.
"""

from __future__ import annotations

import re
from functools import lru_cache

from pipeline.source.teks import Letak

_SISIPAN = re.compile(r"\{\{.*?\}\}|(?<!\\)\[\[.*?\]\]|\{#.*?\}", re.DOTALL)
_LEWAT = frozenset("*\\\"'>|-+ \t\r\n#")
JANGKAR = 12  # characters that must agree after a variable
TERPANJANG = 400  # characters that one variable or reference may become


def letak_potongan(letak: Letak, teks: str, awal: int, akhir: int) -> Letak:
    """The place of `teks[awal:akhir]`.

    Args:
        letak: the place of the whole text in its file.
        teks: the text as printed, without looks.
        awal, akhir: offsets in `teks`, characters.

    Returns:
        The narrowest place that is certain: the piece itself, the variable it comes from, or the whole text.
    """
    peta = _peta(letak, teks)
    if peta is None:
        return letak
    if awal >= akhir:
        di = peta[awal][0] if awal < len(peta) else (peta[-1][1] if peta else letak.awal)
        return Letak(letak.berkas, di, di)
    potongan = peta[awal:akhir]
    return Letak(letak.berkas, potongan[0][0], max(satu[1] for satu in potongan)) if potongan else letak


def tertulis_sama(letak: Letak, potongan: str) -> bool:
    """Whether the source at a place says just that, so that it can be replaced there."""
    return letak.berkas.isi[letak.awal : letak.akhir] == potongan


@lru_cache(maxsize=512)
def _peta(letak: Letak, teks: str) -> tuple[tuple[int, int], ...] | None:
    """For every character of `teks` the start and end of its source, or None where the two do not go together."""
    isi = letak.berkas.isi
    akhir = max(letak.akhir, letak.awal)
    hasil: list[tuple[int, int]] = []
    di, ke = letak.awal, 0
    while ke < len(teks):
        sisipan = _SISIPAN.match(isi, di, akhir)
        if sisipan:
            panjang = _panjang_nilai(isi, sisipan.end(), akhir, teks, ke)
            if panjang is None:
                return None
            hasil += [sisipan.span()] * panjang
            di, ke = sisipan.end(), ke + panjang
            continue
        if di >= akhir:
            # what the program added at the end (`;`, `.`) belongs to the last character
            return (*hasil, *[(akhir, akhir)] * (len(teks) - ke)) if len(teks) - ke <= 1 else None
        huruf, asal = teks[ke], isi[di]
        if huruf == asal or huruf.lower() == asal.lower():
            hasil.append((di, di + 1))
            di, ke = di + 1, ke + 1
        elif huruf == " " and asal in "\r\n\t":
            mulai = di
            while di < akhir and isi[di] in " \t\r\n":
                di += 1
            hasil.append((mulai, di))
            ke += 1
        elif asal in _LEWAT:
            di += 1
        else:
            return None
    return tuple(hasil)


def _panjang_nilai(isi: str, di: int, akhir: int, teks: str, ke: int) -> int | None:
    """How many characters of `teks` a variable became: up to where the literal text after it goes on."""
    sisa = re.sub(r"[*\\]", "", isi[di:akhir])
    berikut = _SISIPAN.search(sisa)
    if berikut:
        sisa = sisa[: berikut.start()]
    jangkar = re.sub(r"\s+", " ", sisa)[:JANGKAR]
    if not jangkar.strip():
        return len(teks) - ke if not berikut else None
    letak = teks.lower().find(jangkar.lower(), ke, ke + TERPANJANG)
    if letak < 0:
        letak = teks.lower().find(jangkar.rstrip().rstrip("\"'").lower(), ke, ke + TERPANJANG)
    return letak - ke if letak >= 0 else None


def baris_butir(letak: Letak) -> Letak | None:
    """The whole lines of a YAML list item, with the comments right above it.

    Args:
        letak: the place of the item's text.

    Returns:
        From the start of its first line to after its last newline; None where it does not stand on lines of its own.
    """
    isi = letak.berkas.isi
    awal = isi.rfind("\n", 0, letak.awal) + 1
    cocok = re.match(r"([ ]*)- +(?:teks: *)?", isi[awal : letak.awal + 1])
    if cocok is None or not isi[awal + len(cocok[1]) + 1 : letak.awal].replace("teks:", "").isspace():
        return None
    akhir = isi.find("\n", awal)
    akhir = len(isi) if akhir < 0 else akhir + 1
    while akhir < len(isi):
        baris = isi[akhir : (isi.find("\n", akhir) + 1) or len(isi)]
        if not baris.strip() or len(baris) - len(baris.lstrip(" ")) <= len(cocok[1]):
            break
        akhir += len(baris)
    while awal > 0:
        atas = isi.rfind("\n", 0, awal - 1) + 1
        if not isi[atas:awal].lstrip(" ").startswith("#"):
            break
        awal = atas
    return Letak(letak.berkas, awal, akhir)
