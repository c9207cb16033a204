"""Target sebuah indikator tidak lebih rendah dari keadaan awalnya.

Ada indikator yang memang diturunkan (kemiskinan, pengaduan, waktu layanan), jadi ini hanya petunjuk. Yang diperiksa tabel
dengan satu kolom keadaan awal (`Baseline`, `Kondisi Awal`) dan kolom target, pada baris yang keduanya berisi satu angka.

Salah:

    ratl.yaml: |
      kolom:
        - {indikator: INDIKATOR}
        - {awal: BASELINE 2020}
        - {target: TARGET 2026}
      indikator:
        - {nama: Indeks Reformasi Birokrasi, awal: "61,11", target: "58,00"}

Benar:

    ratl.yaml: |
      kolom:
        - {indikator: INDIKATOR}
        - {awal: BASELINE 2020}
        - {target: TARGET 2026}
      indikator:
        - {nama: Indeks Reformasi Birokrasi, awal: "61,11", target: "75,00"}
        - {nama: Menurunnya jumlah pengaduan, awal: "20", target: "5"}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._angka import baca_angka
from pipeline.lint.aturan._tabel import di_baris, isi_sel, kisi
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("LMP016", "info")
_AWAL = re.compile(r"\b(?:baseline|kondisi awal|keadaan awal)\b", re.IGNORECASE)
_TARGET = re.compile(r"\b(?:target|kondisi akhir)\b", re.IGNORECASE)
_DITURUNKAN = re.compile(
    r"turun|kurang|miskin|kematian|stunting|pengangguran|pengaduan|keluhan|pelanggaran|temuan|waktu|kecelakaan|gini|kasus|penyimpangan",
    re.IGNORECASE,
)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each row whose last target is below the figure it starts from."""
    for satu in kisi(k):
        awal = [ke for ke, kepala in enumerate(satu.kepala) if _AWAL.search(kepala)]
        target = [ke for ke, kepala in enumerate(satu.kepala) if _TARGET.search(kepala) and ke not in awal]
        if len(awal) != 1 or not target:
            continue
        for baris, sel in satu.baris:
            mula, tuju = (baca_angka(isi_sel(sel[ke]), "indonesia") for ke in (awal[0], target[-1]))
            if mula is None or tuju is None or tuju >= mula or any(_DITURUNKAN.search(isi_sel(lain)) for lain in sel):
                continue
            pesan = f"target {isi_sel(sel[target[-1]])} lebih rendah dari keadaan awal {isi_sel(sel[awal[0]])}; periksa angkanya"
            yield k.temuan(pesan, sel[target[-1]].letak or di_baris(baris, satu.tabel))
