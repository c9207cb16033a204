"""Rows of a table that a page had split: when the row at the top of a page is the rest of the one above it."""

from __future__ import annotations

import re
from dataclasses import dataclass, replace

from pipeline.importing.antara import Asal, Catatan
from pipeline.importing.kepala_tabel import Baris
from pipeline.naskah.label import dari_huruf, huruf
from pipeline.source.markdown import PENANDA

_BUTIR = re.compile(r"[•▪●–-] ")
_AKHIR_KALIMAT = ".;:!?"


@dataclass(frozen=True, slots=True)
class BarisImpor:
    """A row of as many cells as the table has leaf columns, or with `kelompok` a row across it: its marker if any, its text."""

    sel: Baris
    asal: Asal
    kelompok: bool = False


def lanjutan_baris(atas: BarisImpor, bawah: BarisImpor, catatan: Catatan) -> BarisImpor | None:
    """The row above with the one at the top of a page behind it, where that is its rest: no number, going on in a sentence."""
    if atas.kelompok or bawah.kelompok:
        return None
    if bawah.sel[0] and not (atas.sel[0] and catatan.beriringan(atas.sel[0], bawah.sel[0])):
        return None
    bawah = replace(bawah, sel=_geser(atas.sel, bawah.sel, catatan))
    isi = [(a, b) for a, b in zip(atas.sel, bawah.sel, strict=True) if b]
    if not isi or not all(a for a, _ in isi) or any(a == b for a, b in isi):
        return None  # a cell that says the same again is no rest of the one above
    menjorok = not bawah.sel[next(ke for ke, sel in enumerate(atas.sel) if sel)]
    daftar = [_lanjut_daftar(a, b, menjorok) for a, b in isi]
    baru = any(PENANDA.match(b) and not lanjut for (_, b), lanjut in zip(isi, daftar, strict=True))
    lanjutan = any(daftar) or any(a[-1] not in _AKHIR_KALIMAT and (b[0].islower() or catatan.beriringan(a, b)) for a, b in isi)
    if lanjutan and not baru:
        sel = tuple(" ".join(filter(None, pasang)) for pasang in zip(atas.sel, bawah.sel, strict=True))
        return replace(atas, sel=sel)
    if len(isi) == 1 and not isi[0][0].endswith((".", ";")):
        catatan.catat("baris tabel di awal halaman ini mungkin lanjutan baris di atasnya; gabungkan bila perlu", bawah.asal)
    return None


def _lanjut_daftar(atas: str, bawah: str, menjorok: bool) -> bool:
    """Whether a cell begins with the letter after the last one of the cell above (`b. …` below `a. …`), or with its bullet.

    Args:
        atas, bawah: the cells.
        menjorok: whether the first text of the row above has nothing below it: only then a bullet begins no row of its own.
    """
    if (tanda := _BUTIR.match(bawah)) is not None:
        return menjorok and (atas.startswith(tanda[0]) or f" {tanda[0]}" in atas)
    cocok = PENANDA.match(bawah)
    nilai = dari_huruf(cocok[1][0]) if cocok and cocok[1][1:] == "." else None
    return nilai is not None and nilai > 1 and f"{huruf(nilai - 1)}. " in f" {atas}"


def _geser(atas: Baris, bawah: Baris, catatan: Catatan) -> Baris:
    """The row with each text under the one that it goes on with, where extraction put it into the column beside."""
    hasil = list(bawah)
    for ke, teks in enumerate(bawah):
        if not teks:
            continue
        sini = catatan.seiring(atas[ke], teks)
        for tetangga in (ke - 1, ke + 1):
            bebas = 0 < tetangga < len(hasil) and not hasil[tetangga]
            if bebas and catatan.seiring(atas[tetangga], teks) > (sini + 1 if sini else 0):
                hasil[ke], hasil[tetangga] = "", teks
                break
    return tuple(hasil)
