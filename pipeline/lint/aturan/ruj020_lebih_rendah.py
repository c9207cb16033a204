"""Rujukan hanya ke peraturan yang setingkat atau lebih tinggi.

Peraturan kepala daerah yang mengacu ke Keputusan, Surat Edaran, atau Instruksi yang bernomor menggantungkan normanya pada
yang lebih rendah. Keputusan yang dicabut atau dinyatakan tetap berlaku boleh disebut.

Salah (peraturan):

    Pasal 2: |
        (1) Tim menyusun laporan.
        (2) Laporan disampaikan menurut Surat Edaran Bupati Nomor 5 Tahun 2020.

Benar (peraturan):

    Pasal 2: |
        (1) Tim menyusun laporan.
        (2) Laporan disampaikan menurut Peraturan Presiden Nomor 81 Tahun 2010.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import LAMPIRAN_II, Aturan, Temuan

ATURAN = Aturan("RUJ020", "warning", f"{LAMPIRAN_II} nomor 278", golongan=("peraturan",))

_RENDAH = re.compile(
    r"\b(?:Surat Edaran|Instruksi (?:Bupati|Wali ?[Kk]ota|Kepala)|Keputusan (?:Bupati|Wali ?[Kk]ota|Kepala|Sekretaris)|"
    r"Peraturan (?:Desa|Kepala Desa|Kepala Dinas))(?: [A-Z]\w+){0,6} Nomor \S+(?: Tahun \d{4})?"
)
_STATUS = re.compile(r"\b(?:dicabut|tidak berlaku|tetap berlaku|masih berlaku|diubah)\b")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each lower instrument that a norm names by its number."""
    for unsur, awal, akhir, cocok in k.cari(_RENDAH, "norma"):
        if not _STATUS.search(unsur.teks):
            yield k.temuan(
                f"'{cocok[0]}' lebih rendah daripada peraturan ini; acu peraturan yang setingkat atau lebih tinggi",
                k.di(unsur, awal, akhir),
            )
