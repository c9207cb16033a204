"""Nama yang ditetapkan di diktum pertama sama dengan nama di judul.

Nama yang lebih pendek atau lebih lengkap diterima; yang dicari adalah nama yang sebagian katanya lain.

Salah:

    memutuskan:
      - >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Perangkat Daerah Tahun 2023
        sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      - Keputusan ini mulai berlaku pada tanggal ditetapkan.

Benar:

    memutuskan:
      - >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Tahun 2023
        sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      - Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("DIK010", "warning", golongan=("keputusan",), diri=True)
_NAMA = re.compile(
    r"(?:Menetapkan\s+)?(?P<nama>[A-Z].+?),?\s+(?:sebagaimana|yang)\s+(?:tercantum|termuat|terlampir|tersebut|dimaksud)\b"
)
_KATA = re.compile(r"\w+")
SERUPA = 0.6
KATA_DEPAN = 2


def periksa(k: Konteks) -> Iterator[Temuan]:
    """The name in the first diktum, where it is plainly meant to be that of the naskah."""
    pertama = next(k.menurut("diktum"), None)
    cocok = _NAMA.match(pertama.teks) if pertama else None
    if pertama is None or cocok is None:
        return
    nama, judul = (_KATA.findall(teks.lower()) for teks in (cocok["nama"], k.naskah.tentang))
    if _bagian(nama, judul) or _bagian(judul, nama) or nama[:KATA_DEPAN] != judul[:KATA_DEPAN]:
        return
    if SequenceMatcher(None, nama, judul, autojunk=False).ratio() >= SERUPA:
        pesan = f"diktum ini menetapkan '{cocok['nama']}', sedangkan judulnya '{k.naskah.tentang}'; samakan keduanya"
        yield k.temuan(pesan, k.di(pertama, *cocok.span("nama")))


def _bagian(pendek: list[str], panjang: list[str]) -> bool:
    """Whether all words stand in the other list in that order."""
    sisa = iter(panjang)
    return all(kata in sisa for kata in pendek)
