"""Persentase dalam tabel tidak melebihi 100%.

Capaian kinerja memang dapat melebihi 100%, jadi ini hanya petunjuk untuk memeriksa angkanya. Yang diperiksa sel yang berisi
satu persentase, dan sel angka pada baris yang satuannya `%`.

Salah:

    ratl.yaml: |
      kolom:
        - {indikator: INDIKATOR}
        - {target: TARGET}
      indikator:
        - {nama: Pegawai yang paham, target: 110%}

Benar:

    ratl.yaml: |
      kolom:
        - {indikator: INDIKATOR}
        - {target: TARGET}
      indikator:
        - {nama: Pegawai yang paham, target: 100%}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("LMP015", "info")
_PERSEN = re.compile(r"(?m)^(\d{1,4})(?:[.,]\d{1,2})? ?%$")
BATAS = 100


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each cell with a percentage above 100."""
    for unsur, awal, akhir, cocok in k.cari(_PERSEN, "sel", kunci=("%",)):
        if int(cocok[1]) > BATAS or (int(cocok[1]) == BATAS and re.search(r"[.,]0?[1-9]", cocok[0])):
            yield k.temuan(f"persentase {cocok[0]} melebihi 100%; periksa angkanya", k.di(unsur, awal, akhir))
