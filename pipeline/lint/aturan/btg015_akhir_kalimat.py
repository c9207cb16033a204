"""Kalimat sebuah pasal atau ayat diakhiri titik, dan satu ayat memuat satu kalimat.

Salah (peraturan):

    Pasal 2: |
        (1) Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah;
        (2) Pelaksanaan reformasi birokrasi dilaporkan kepada Bupati.

Salah (peraturan):

    Pasal 2: |
        Reformasi birokrasi dilaksanakan setiap tahun. Pelaksanaannya dilaporkan kepada Bupati.

Benar (peraturan):

    Pasal 2: |
        (1) Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.
        (2) Pelaksanaan reformasi birokrasi dilaporkan kepada Bupati.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._batang import RINCIAN, perubahan
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("BTG015", "warning", "UU 12/2011 Lampiran II nomor 83", golongan=("peraturan",))
# not after an abbreviation or an initial, and only before a word that can begin a sentence
_KALIMAT_BARU = re.compile(r"(?<=[a-z)]{3})\. (?=[A-Z][a-z]+ [a-z])")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each pasal or ayat without a full stop, or with a second sentence."""
    if perubahan(k):
        return
    for satu in k.simpul:
        unsur = k.unsur_simpul(satu) if satu.jenis in ("pasal", "ayat") else None
        if unsur is None or not unsur.teks.strip():
            continue
        baru = _KALIMAT_BARU.search(unsur.teks)
        if baru:
            mana = satu.label if satu.jenis == "pasal" else f"ayat {satu.label}"
            pesan = f"{mana} memuat lebih dari satu kalimat; pisahkan menjadi ayat tersendiri"
            yield k.temuan(pesan, k.di(unsur, baru.end(), min(len(unsur.teks), baru.end() + 30)))
        if any(anak.jenis in RINCIAN or anak.jenis in ("tabel", "gambar", "ayat") for anak in satu.anak):
            continue
        akhir = len(unsur.teks.rstrip())
        tanda = unsur.teks[akhir - 1]
        if tanda not in '.”"':
            ganti = k.ganti("akhiri dengan titik", unsur, akhir - 1, akhir, ".") if tanda in ";,:" else None
            pesan = f"kalimat diakhiri '{tanda}'; yang diharapkan titik"
            yield k.temuan(pesan, k.di(unsur, akhir - 1, akhir), perbaikan=ganti)
