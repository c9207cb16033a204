"""Pendelegasian dimuat pada ayat terakhir pasalnya.

Salah (peraturan):

    Pasal 2: |
        (1) Ketentuan lebih lanjut mengenai tata cara pelaporan diatur dengan Peraturan Bupati.
        (2) Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.

Benar (peraturan):

    Pasal 2: |
        (1) Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.
        (2) Ketentuan lebih lanjut mengenai tata cara pelaporan diatur dengan Peraturan Bupati.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._batang import pasal, tempat
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("BTG019", "warning", "UU 12/2011 Lampiran II nomor 208", golongan=("peraturan",))
_DELEGASI = re.compile(r"Ketentuan lebih lanjut mengenai\b")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each delegation that is followed by an ayat which is none."""
    for satu in pasal(k):
        ayat = [anak for anak in satu.anak if anak.jenis == "ayat"]
        delegasi = [_DELEGASI.match(anak.teks) is not None for anak in ayat]
        for ke, anak in enumerate(ayat[:-1]):
            if delegasi[ke] and not all(delegasi[ke:]):
                pesan = f"pendelegasian ada pada ayat {anak.label}; tempatnya pada ayat terakhir {satu.label}"
                yield k.temuan(pesan, anak.letak or tempat(anak))
