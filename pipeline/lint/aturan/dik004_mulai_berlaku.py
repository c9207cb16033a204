"""Diktum terakhir menyebut kapan keputusan mulai berlaku.

Tanpa diktum itu keputusan berlaku pada tanggal ditetapkan (Undang-Undang Nomor 30 Tahun 2014 Pasal 57), tetapi pembacanya
tidak diberi tahu.

Salah:

    memutuskan:
      - >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023
        sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.

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

from pipeline.lint.aturan._pembukaan import belum_diisi
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("DIK004", "warning", golongan=("keputusan",))
_BERLAKU = re.compile(
    r"\b(?:Keputusan\b.{0,80}?\b(?:mulai\s+|dinyatakan\s+|tetap\s+)*berlaku|mulai\s+berlaku|berlaku\s+(?:sejak|terhitung|pada\s+tanggal|surut|selama))\b"
)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """The last diktum where none says it, and the one that says it where others follow."""
    semua = tuple(k.menurut("diktum"))
    berlaku = [ke for ke, unsur in enumerate(semua) if _BERLAKU.search(unsur.teks) and "tidak berlaku" not in unsur.teks]
    if semua and not berlaku and not any(belum_diisi(unsur.teks) for unsur in semua):
        pesan = "tidak ada diktum tentang mulai berlaku; tambahkan 'Keputusan ini mulai berlaku pada tanggal ditetapkan.'"
        yield k.temuan(pesan, k.di(semua[-1]))
    elif berlaku and berlaku[-1] < len(semua) - 1:
        pesan = f"diktum tentang mulai berlaku lazimnya yang terakhir, sesudah {semua[-1].label}"
        yield k.temuan(pesan, k.di(semua[berlaku[-1]]), tingkat="info")
