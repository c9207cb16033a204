"""Huruf dan angka sebuah rincian berurutan, mulai dari a atau 1, tanpa loncatan dan pengulangan.

Definisi dalam ketentuan umum diperiksa juga.

Salah (peraturan):

    Pasal 2: |
        Reformasi birokrasi memiliki sasaran:

        a. birokrasi yang bersih;
        c. birokrasi yang kapabel; dan
        d. pelayanan publik yang prima.

Benar (peraturan):

    Pasal 2: |
        Reformasi birokrasi memiliki sasaran:

        a. birokrasi yang bersih;
        b. birokrasi yang kapabel; dan
        c. pelayanan publik yang prima.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.lint.aturan._batang import RINCIAN, ganti_label, perubahan, tempat
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.lint.urutan import salah_urut
from pipeline.naskah.model import Paragraf
from pipeline.naskah.pohon import Simpul

ATURAN = Aturan("BTG008", "error", "UU 12/2011 Lampiran II nomor 92", golongan=("peraturan",), diri=True)
_RUJUKAN = re.compile(r"\b(?:huruf [a-z]\b|angka \d)")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each item whose label does not follow its elder sibling's."""
    if perubahan(k):
        return
    dirujuk = any(True for _ in k.cari(_RUJUKAN, "norma"))
    for induk in k.simpul:
        for jenis in RINCIAN:
            yield from _saudara(k, [satu for satu in induk.anak if satu.jenis == jenis and satu.nilai], dirujuk)


def _saudara(k: Konteks, rincian: Sequence[Simpul], dirujuk: bool) -> Iterator[Temuan]:
    for ke, harap in salah_urut([satu.nilai for satu in rincian]):
        satu = rincian[ke]
        if not isinstance(satu.blok, Paragraf) or satu.blok.butir is None:
            continue
        label = satu.blok.butir.pola.label((harap,))
        asal = f"sesudah '{rincian[ke - 1].label}'" if ke else "sebagai rincian pertama"
        pesan = f"rincian '{satu.label}' ditulis {asal}; yang diharapkan '{label}'"
        yield k.temuan(pesan, tempat(satu), perbaikan=None if dirujuk else ganti_label(satu, label))
