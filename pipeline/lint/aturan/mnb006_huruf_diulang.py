"""Kata "huruf" diulang di depan tiap huruf yang dirujuk.

Ditulis `huruf a dan huruf b`, atau untuk lebih dari dua yang berurutan `huruf a sampai dengan huruf d`. `--fix` mengulang
katanya.

Salah:

    menimbang:
      - bahwa pelayanan perlu ditingkatkan;
      - bahwa diperlukan rencana kerja;
      - >-
        bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan b perlu menetapkan Keputusan Kepala Dinas
        Perkebunan
        tentang Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023;

Benar:

    menimbang:
      - bahwa pelayanan perlu ditingkatkan;
      - bahwa diperlukan rencana kerja;
      - >-
        bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b perlu menetapkan Keputusan Kepala
        Dinas Perkebunan
        tentang Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023;
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._menimbang import rujukan
from pipeline.lint.aturan._pembukaan import ganti_lentur
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MNB006", "warning", "UU 12/2011 Lampiran II nomor 23")
_TANPA = re.compile(r"(?<!huruf)(?<!huruf )\s(?=[a-z]\b)")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each list of letters with a letter that lacks the word."""
    for satu in rujukan(k):
        if not satu.diulang:
            tertulis = satu.unsur.teks[slice(*satu.daftar)]
            benar = _TANPA.sub(" huruf ", " ".join(tertulis.split()))
            perbaikan = ganti_lentur(k, f"tulis '{benar}'", satu.unsur, *satu.daftar, benar)
            yield k.temuan(f"tertulis '{tertulis}'; tulis '{benar}'", k.di(satu.unsur, *satu.daftar), perbaikan=perbaikan)
