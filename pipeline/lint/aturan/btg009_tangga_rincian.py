"""Rincian bertingkat a., 1., a), 1) dan tidak lebih dari empat tingkat; strip, bulatan, dan angka Romawi tidak dipakai.

Salah (peraturan):

    Pasal 2: |
        Reformasi birokrasi memiliki sasaran:

        - birokrasi yang bersih; dan
        - pelayanan publik yang prima.

Benar (peraturan):

    Pasal 2: |
        Reformasi birokrasi memiliki sasaran:

        a. birokrasi yang bersih:
           1. jujur; dan
           2. akuntabel; dan
        b. pelayanan publik yang prima.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._batang import RINCIAN, definisi, perubahan, tempat
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.naskah.pohon import Simpul

ATURAN = Aturan("BTG009", "error", "UU 12/2011 Lampiran II nomor 87", golongan=("peraturan",))
_TANGGA = ("huruf", "angka", "huruf-kurung", "angka-kurung")
_CONTOH = ("a.", "1.", "a)", "1)")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """The first item of each list whose marker is not the one of its level."""
    if perubahan(k):
        return
    for satu in k.simpul:
        if satu.jenis in ("pasal", "ayat") and not definisi(satu):
            yield from _di_bawah(k, satu, 0)


def _di_bawah(k: Konteks, induk: Simpul, tingkat: int) -> Iterator[Temuan]:
    rincian = [satu for satu in induk.anak if satu.jenis in RINCIAN]
    if not rincian:
        return
    pertama = rincian[0]
    if tingkat >= len(_TANGGA):
        yield k.temuan(f"rincian '{pertama.label}' lebih dari 4 tingkat; bagi ke dalam pasal atau ayat lain", tempat(pertama))
        return
    if pertama.jenis != _TANGGA[tingkat]:
        pesan = f"rincian tingkat {tingkat + 1} ditandai '{pertama.label}'; yang diharapkan '{_CONTOH[tingkat]}'"
        yield k.temuan(pesan, tempat(pertama))
    for satu in rincian:
        yield from _di_bawah(k, satu, tingkat + 1)
