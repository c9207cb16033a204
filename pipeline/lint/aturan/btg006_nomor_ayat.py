"""Ayat bernomor urut angka Arab dalam tanda kurung, mulai dari (1) pada setiap pasal.

Salah (peraturan):

    Pasal 2: |
        (1) Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.
        (3) Pelaksanaan reformasi birokrasi dilaporkan kepada Bupati.

Benar (peraturan):

    Pasal 2: |
        (1) Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.
        (2) Pelaksanaan reformasi birokrasi dilaporkan kepada Bupati.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._batang import ganti_label, perubahan, saudara, tempat
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.lint.urutan import salah_urut

ATURAN = Aturan("BTG006", "error", "UU 12/2011 Lampiran II nomor 82", golongan=("peraturan",), diri=True)
_RUJUKAN = re.compile(r"ayat \(\d")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each ayat whose number does not follow the one before it."""
    if perubahan(k):
        return
    # a new number would lead references astray, so it is offered only where nothing refers to an ayat
    dirujuk = any(True for _ in k.cari(_RUJUKAN, "norma"))
    for ayat in saudara(k, "ayat"):
        for ke, harap in salah_urut([satu.nilai if satu.label == f"({satu.nilai})" else 0 for satu in ayat]):
            perbaikan = None if dirujuk else ganti_label(ayat[ke], f"({harap})")
            asal = f"sesudah {ayat[ke - 1].label}" if ke else "sebagai ayat pertama"
            pesan = f"ayat {ayat[ke].label} ditulis {asal}; yang diharapkan ({harap})"
            yield k.temuan(pesan, tempat(ayat[ke]), perbaikan=perbaikan)
