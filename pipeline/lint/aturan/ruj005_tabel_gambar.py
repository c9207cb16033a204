"""Tabel dan gambar yang disebut memang ada.

`Tabel 7` dalam uraian, sedangkan tabel yang bernomor hanya sampai 5, tertinggal sesudah tabel dihapus atau diurutkan ulang.
Tulis `[[nama]]` supaya nomornya ikut berubah.

Salah:

    bab-1.md: |
        # Pendahuluan

        Rencana aksi disajikan dalam Tabel 7.

Benar:

    bab-1.md: |
        # Pendahuluan

        Rencana aksi disajikan dalam tabel berikut.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Bagian, Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.naskah.model import Gambar, Tabel

ATURAN = Aturan("RUJ005", "error", diri=True)

_SEBUT = re.compile(r"\b(Tabel|Gambar|Grafik|Bagan|Diagram) (\d+(?:\.\d+)*)(?![\w%])(?!\.\d)")
_KUNCI = ("tabel ", "gambar ", "grafik ", "bagan ", "diagram ")
_BAGIAN: tuple[Bagian, ...] = ("diktum", "norma", "prosa", "sel", "penjelasan", "menimbang")
_LABEL = re.compile(r"(Tabel|Gambar|Grafik|Bagan|Diagram) (\d+(?:\.\d+)*)\b")
_AWAL = frozenset("TGBD")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each table or picture that is spoken of but not there; only a warning where none is numbered."""
    ada = _ada(k)
    for unsur, awal, akhir, cocok in k.cari(_SEBUT, *_BAGIAN, kunci=_KUNCI):
        if awal == 0 or (cocok[1], cocok[2]) in ada or k.dikutip(unsur, awal):
            continue
        if re.match(r",? (?:Lampiran|Peraturan|Keputusan|Undang-Undang|Permen|Perpres)\b", unsur.teks[akhir:]):
            continue
        sejenis = [nomor for jenis, nomor in ada if jenis == cocok[1]]
        keterangan = (
            f"yang ada {cocok[1]} {sejenis[0]} sampai dengan {sejenis[-1]}"
            if len(sejenis) > 1
            else (f"yang ada {cocok[1]} {sejenis[0]}" if sejenis else f"naskah ini tidak memiliki {cocok[1].lower()} bernomor")
        )
        pesan = f"{cocok[0]} tidak ada; {keterangan}"
        yield k.temuan(pesan, k.di(unsur, awal, akhir), tingkat=None if sejenis else "warning")


def _ada(k: Konteks) -> dict[tuple[str, str], None]:
    """What is numbered, in order: by the program, or in a paragraph that begins with its label."""
    hasil: dict[tuple[str, str], None] = {}
    for unsur in k.menurut("prosa", "kepala", "judul-tabel", "judul-gambar"):
        label = unsur.blok.label if isinstance(unsur.blok, Tabel | Gambar) else ""
        teks = label or unsur.teks
        cocok = _LABEL.match(teks) if teks[:1] in _AWAL else None
        if cocok:
            hasil[cocok[1], cocok[2]] = None
    return hasil
