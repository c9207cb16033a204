"""Pasal terakhir menyatakan Peraturan mulai berlaku pada tanggal diundangkan.

Peraturan perundang-undangan pada dasarnya mulai berlaku pada tanggal diundangkan; tanggal lain harus dinyatakan tegas dan tidak
lebih awal dari pengundangan.

Salah (peraturan):

    batang-tubuh.md: |
      #### Pasal 1

      Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.

Salah (peraturan):

    batang-tubuh.md: |
      #### Pasal 1

      Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.

      #### Pasal 2

      Peraturan Bupati ini mulai berlaku pada tanggal ditetapkan.

Benar (peraturan):

    batang-tubuh.md: |
      #### Pasal 1

      Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.

      #### Pasal 2

      Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._batang import pasal, tempat
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("BTG020", "warning", "UU 12/2011 Lampiran II nomor 150", golongan=("peraturan",))
_BERLAKU = re.compile(r"\bPeraturan (?:Bupati|Wali ?[Kk]ota)(?: [A-Z]\w+)* ini mulai berlaku\b(?! ,)(?: pada tanggal (\w+))?")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """No pasal on the beginning, or another day than that of promulgation."""
    ada = False
    for unsur, awal, akhir, cocok in k.cari(_BERLAKU, "norma", kunci=("mulai berlaku",)):
        if unsur.teks[:awal].rstrip().endswith(("Pada saat", "pada saat", "sejak", "sebelum", "setelah")):
            continue  # what becomes of older rules
        ada = True
        if cocok[1] == "ditetapkan":
            pesan = "Peraturan mulai berlaku pada tanggal 'ditetapkan'; yang diharapkan 'diundangkan'"
            yield k.temuan(pesan, k.di(unsur, akhir - len("ditetapkan"), akhir))
    semua = pasal(k)
    if not ada and semua:
        dasar = "UU 12/2011 Lampiran II nomor 137"
        pesan = f"tidak ada pasal yang menyatakan kapan Peraturan ini mulai berlaku; tambahkan sesudah {semua[-1].label}"
        yield k.temuan(pesan, tempat(semua[-1]), dasar=dasar)
