"""Bab bernomor urut angka Romawi, tanpa loncatan dan pengulangan.

Salah (peraturan):

    batang-tubuh.md: |
      # BAB I KETENTUAN UMUM

      #### Pasal 1

      Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.

      # BAB III KETENTUAN PENUTUP

      #### Pasal 2

      Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.

Benar (peraturan):

    batang-tubuh.md: |
      # BAB I KETENTUAN UMUM

      #### Pasal 1

      Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.

      # BAB II KETENTUAN PENUTUP

      #### Pasal 2

      Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._batang import perubahan, saudara, tempat
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.lint.urutan import salah_urut
from pipeline.naskah.label import dari_romawi, romawi

ATURAN = Aturan("BTG002", "error", "UU 12/2011 Lampiran II nomor 72", golongan=("peraturan",), diri=True)
_LABEL = re.compile(r"BAB ([IVXLCDM]+)$")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each bab whose number is no Roman one, or does not follow the one before it."""
    if perubahan(k):
        return
    for bab in saudara(k, "bab"):
        cocok = [_LABEL.match(satu.label) for satu in bab]
        nilai = [(dari_romawi(satu[1]) or 0) if satu else 0 for satu in cocok]
        for ke, harap in salah_urut(nilai):
            if not nilai[ke]:
                yield k.temuan(f"'{bab[ke].label}' tidak bernomor angka Romawi; tulis BAB {romawi(harap)}", tempat(bab[ke]))
                continue
            asal = f"sesudah {bab[ke - 1].label}" if ke else "sebagai bab pertama"
            yield k.temuan(f"{bab[ke].label} ditulis {asal}; yang diharapkan BAB {romawi(harap)}", tempat(bab[ke]))
