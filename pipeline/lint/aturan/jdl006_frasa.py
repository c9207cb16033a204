"""Peraturan memuat frasa DENGAN RAHMAT TUHAN YANG MAHA ESA.

Frasa itu dicantumkan pada tiap jenis peraturan, sebelum nama jabatan pembentuknya.

Salah (peraturan):

    frasa: tidak

Benar (peraturan):

    frasa: ya
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("JDL006", "error", "UU 12/2011 Lampiran II nomor 15", golongan=("peraturan",))


def periksa(k: Konteks) -> Iterator[Temuan]:
    """The key that takes the phrase away."""
    if not k.naskah.frasa:
        yield k.temuan("peraturan ini tidak memuat DENGAN RAHMAT TUHAN YANG MAHA ESA; tulis 'frasa: ya'", k.di_kunci("frasa"))
