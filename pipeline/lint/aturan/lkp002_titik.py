"""Tidak ada titik-titik yang belum diisi.

Nomor, tahun, dan tanggal yang belum diketahui boleh berupa titik-titik di rancangan; di naskah yang akan ditandatangani
tidak. Di lampiran, titik-titik sering bagian formulir: satu dua temuannya hanya petunjuk, dan yang lebih banyak tidak disebut.

Salah (final):

    memutuskan:
      - Membentuk Tim ... sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      - Keputusan ini mulai berlaku pada tanggal ditetapkan.

Benar:

    memutuskan:
      - Membentuk Tim Kerja sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      - Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from pipeline.lint.aturan._kelengkapan import fakta
from pipeline.lint.konteks import Konteks, Unsur
from pipeline.lint.model import Aturan, Temuan, Tingkat

ATURAN = Aturan("LKP002", "warning", final="error", diri=True)
_TITIK = re.compile(r"\.\.\.+|……*|___+|\. \. \.")
_BELUM_TAHU = re.compile(r"(?:\b(?:nomor|tahun|tanggal|no\.)|[/])\s*(?:\.{3}|…)?\s*$", re.IGNORECASE)
GARIS = 5  # dots or lines that somebody writes on
FORMULIR = 3  # blanks that make a lampiran a form
_SAMBUNGAN = re.compile('["\u201c][^"\u201c\u201d]*$|\\[$')


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each blank in the texts, and in a fact of a naskah that is no draft."""
    semua = [satu for satu in k.cari(_TITIK, kunci=("..", "…", "__", ". . .")) if not _sambungan(satu[0], satu[1])]
    banyak = Counter(unsur.lampiran for unsur, _, _, _ in semua if unsur.lampiran)
    for unsur, awal, akhir, cocok in semua:
        depan = unsur.teks[:awal]
        if banyak[unsur.lampiran] >= FORMULIR or (unsur.lampiran and len(cocok[0]) >= GARIS):
            continue
        yield k.temuan(f"'{cocok[0]}' belum diisi", k.di(unsur, awal, akhir), tingkat=_tingkat(k, unsur.lampiran, depan))
    for satu in fakta(k):
        ada = _TITIK.search(satu.teks)
        if ada and not (satu.nama == "nomor" and k.naskah.rancangan and k.mode == "draf"):
            yield k.temuan(f"{satu.nama} masih '{satu.teks}'; tulis yang sebenarnya", satu.letak)


def _sambungan(unsur: Unsur, awal: int) -> bool:
    """Whether the dots stand for what a quotation leaves out or, in a lampiran, a word trails off into them."""
    depan = unsur.teks[:awal]
    return _SAMBUNGAN.search(depan) is not None or (unsur.lampiran > 0 and depan[-1:].isalpha())


def _tingkat(k: Konteks, lampiran: int, depan: str) -> Tingkat | None:
    if lampiran:
        return "warning" if k.mode == "final" else "info"
    return "info" if k.mode == "draf" and _BELUM_TAHU.search(depan) else None
