"""Huruf awal tiap kata istilah yang didefinisikan adalah kapital.

`Rencana Aksi adalah …`, bukan `Rencana aksi adalah …`; kata tugas seperti `dan`, `di`, `yang` tetap kecil. `--fix`
memperbaikinya.

Salah (peraturan):

    Pasal 1: |
        Dalam Peraturan Bupati ini yang dimaksud dengan:

        1. Rencana aksi adalah langkah rinci.
        2. Perangkat Daerah adalah unsur pembantu Bupati.
    Pasal 2: |
        Perangkat Daerah menyusun Rencana Aksi dan melaporkan Rencana Aksi kepada Perangkat Daerah lain.

Benar (peraturan):

    Pasal 1: |
        Dalam Peraturan Bupati ini yang dimaksud dengan:

        1. Reformasi Birokrasi adalah penataan kembali pemerintahan.
        2. Perangkat Daerah adalah unsur pembantu Bupati.
    Pasal 2: |
        Perangkat Daerah melaporkan Reformasi Birokrasi kepada Perangkat Daerah lain.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._definisi import KATA_TUGAS, ada_adalah, definisi
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import LAMPIRAN_II, Aturan, Temuan

ATURAN = Aturan("DEF007", "warning", f"{LAMPIRAN_II} nomor 108", golongan=("peraturan",))

_KECIL = re.compile(r"(?<= )[a-z][a-z-]*(?![^ ]*[A-Z])")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each small first letter in a term."""
    for satu in definisi(k):
        if not ada_adalah(satu) or "(" in satu.istilah or len(satu.istilah.split()) > 8:
            continue
        kecil = [cocok for cocok in _KECIL.finditer(satu.istilah) if cocok[0] not in KATA_TUGAS]
        for cocok in kecil:
            baku = cocok[0].capitalize()
            perbaikan = k.ganti(f"tulis {baku}", satu.unsur, cocok.start(), cocok.end(), baku)
            pesan = f"kata '{cocok[0]}' dalam istilah '{satu.istilah[:60]}' ditulis '{baku}'"
            yield k.temuan(pesan, k.di(satu.unsur, cocok.start(), cocok.end()), perbaikan=perbaikan)
