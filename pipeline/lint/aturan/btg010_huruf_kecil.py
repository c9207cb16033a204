"""Frasa dalam rincian diawali dengan huruf kecil.

Nama diri dan istilah yang didefinisikan tetap berhuruf kapital, karena itu yang dilaporkan hanya kata yang di tempat lain dalam
naskah ini ditulis dengan huruf kecil.

Salah (peraturan):

    Pasal 2: |
        Sasaran pelaksanaan reformasi birokrasi adalah pelayanan yang prima melalui:

        a. Pelayanan yang cepat; dan
        b. sasaran yang terukur.

Benar (peraturan):

    Pasal 2: |
        Sasaran pelaksanaan reformasi birokrasi adalah pelayanan yang prima melalui:

        a. pelayanan yang cepat; dan
        b. sasaran yang terukur.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._batang import perubahan, tabulasi
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("BTG010", "warning", "UU 12/2011 Lampiran II nomor 87 huruf c", golongan=("peraturan",))
_KATA = re.compile(r"[A-Z][a-z]{3,}\b")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each item that begins with a capital although its word is written small elsewhere in the pasal."""
    if perubahan(k):
        return
    norma = [satu.teks for satu in k.menurut("norma")]
    for _, rincian in tabulasi(k):
        for satu in rincian:
            unsur = k.unsur_simpul(satu)
            cocok = _KATA.match(satu.teks)
            if unsur is None or cocok is None:
                continue
            kecil = re.compile(rf"(?<=[a-z,] ){cocok[0].lower()}\b")
            kapital = re.compile(rf"(?<=[a-z,] ){cocok[0]}\b")
            if any(map(kecil.search, norma)) and not any(map(kapital.search, norma)):
                pesan = f"rincian {satu.label} diawali '{cocok[0]}'; yang diharapkan '{cocok[0].lower()}'"
                ganti = k.ganti("awali dengan huruf kecil", unsur, 0, 1, cocok[0][0].lower())
                yield k.temuan(pesan, k.di(unsur, 0, len(cocok[0])), perbaikan=ganti)
