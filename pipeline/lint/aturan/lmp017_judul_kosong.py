"""Setiap bab dan subbab lampiran berisi.

Judul yang langsung disusul judul lain setingkat, atau berada di ujung lampiran tanpa isi, berarti isinya tertinggal waktu
naskah disusun.

Salah:

    bab-1.md: |
      # Pendahuluan

      ## Latar Belakang

      ## Maksud dan Tujuan

      Rencana kerja ini adalah pedoman.

Benar:

    bab-1.md: |
      # Pendahuluan

      ## Latar Belakang

      Reformasi birokrasi meningkatkan pelayanan.

      ## Maksud dan Tujuan

      Rencana kerja ini adalah pedoman.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import zip_longest

from pipeline.lint.aturan._tabel import ruang
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.naskah.model import Judul, PemisahHalaman, polos

ATURAN = Aturan("LMP017", "warning")
_BERISI = re.compile(r": ?\S")  # `Sekretariat: Bagian Organisasi` says it all


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each heading with nothing below it."""
    for _, blok in ruang(k):
        isi = [satu for satu in blok if not isinstance(satu, PemisahHalaman)]
        for satu, berikut in zip_longest(isi, isi[1:]):
            if not isinstance(satu, Judul) or (berikut is not None and not isinstance(berikut, Judul)):
                continue
            if (berikut is None or berikut.tingkat <= satu.tingkat) and not _BERISI.search(polos(satu.isi)):
                yield k.temuan(f"'{satu.label} {polos(satu.isi)}' tidak berisi; tulis isinya atau hapus judulnya", satu.letak)
