"""Kolom tahun sebuah tabel berada dalam periode yang disebut judulnya.

*Road Map* Tahun 2021-2026 dengan kolom target 2027 berarti judul atau kolomnya terbawa dari naskah lain. Kolom tahun sebelum
periode yang berisi keadaan awal (`Baseline`, `Realisasi`, `Capaian`, `Kondisi Awal`) dan satu tahun tepat sebelum periode
diterima. Periode dibaca dari judul tabel, bila tidak ada dari nama lampiran, bila tidak ada dari nama naskah.

Salah:

    lampiran:
      - judul: Road Map Reformasi Birokrasi Tahun 2021-2024
        penomoran: bab-desimal
        isi: [bab-1.md, ratl.yaml]
    ratl.yaml: |
      kolom:
        - {sasaran: SASARAN}
        - {t1: "2022"}
        - {t2: "2023"}
        - {t3: "2024"}
        - {t4: "2025"}
      sasaran:
        - {nama: Birokrasi yang bersih, t1: A, t2: A, t3: A, t4: A}

Benar:

    lampiran:
      - judul: Road Map Reformasi Birokrasi Tahun 2021-2024
        penomoran: bab-desimal
        isi: [bab-1.md, ratl.yaml]
    ratl.yaml: |
      kolom:
        - {sasaran: SASARAN}
        - {t1: "2022"}
        - {t2: "2023"}
        - {t3: "2024"}
      sasaran:
        - {nama: Birokrasi yang bersih, t1: A, t2: A, t3: A}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._tabel import Kisi, kisi
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.naskah.model import polos
from pipeline.source.teks import Letak

ATURAN = Aturan("LMP013", "warning", diri=True)
_PERIODE = re.compile(r"\b(20\d\d)\s?(?:[-–—]|s\.?d\.?|sampai dengan)\s?(?:tahun )?(20\d\d)\b", re.IGNORECASE)
_TAHUN = re.compile(r"(?:tahun |target |target tahun )?(20\d\d)", re.IGNORECASE)
_AWAL = re.compile(
    r"\b(?:baseline|realisasi|capaian|kondisi|awal|eksisting|existing|evaluasi|hasil|indeks|nilai|survei)\b", re.IGNORECASE
)
TERSEDIKIT = 2  # year columns


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each year column outside the period that the title names."""
    for satu in kisi(k):
        kolom = [
            (ke, int(cocok[1])) for ke, kepala in enumerate(satu.kepala) if (cocok := _TAHUN.fullmatch(kepala.split(" / ")[-1]))
        ]
        periode = _periode(k, satu) if len(kolom) >= TERSEDIKIT else None
        if periode is None:
            continue
        awal, akhir, sebutan = periode
        luar = [
            (ke, tahun)
            for ke, tahun in kolom
            if (tahun > akhir or tahun < awal - 1)
            and not (tahun < awal and _AWAL.search(f"{satu.kepala[ke]} {polos(satu.tabel.judul)}"))
        ]
        # where no column lies in it, the table is about something else than the plan
        if luar and any(awal <= tahun <= akhir for _, tahun in kolom):
            for ke, tahun in luar:
                yield k.temuan(f"kolom tahun {tahun} berada di luar periode {awal}-{akhir} pada {sebutan}", _letak(satu, ke))


def _periode(k: Konteks, satu: Kisi) -> tuple[int, int, str] | None:
    sumber = [("judul tabel", polos(satu.tabel.judul))]
    if satu.lampiran is not None:
        sumber.append(("nama lampiran", polos(satu.lampiran.judul)))
    sumber.append(("nama naskah", k.naskah.tentang))
    for sebutan, teks in sumber:
        cocok = _PERIODE.search(teks)
        if cocok and int(cocok[1]) < int(cocok[2]):
            return int(cocok[1]), int(cocok[2]), sebutan
    return None


def _letak(satu: Kisi, kolom: int) -> object:
    """The head of a column, or the table where the program wrote it."""
    for baris in reversed(satu.tabel.kepala):
        ke = 0
        for sel in baris.sel:
            if ke <= kolom < ke + sel.rentang and isinstance(sel.letak, Letak) and sel.isi:
                return sel.letak
            ke += sel.rentang
    return satu.tabel.letak
