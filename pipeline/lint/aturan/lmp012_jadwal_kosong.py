"""Setiap baris tabel berjadwal mempunyai waktu pelaksanaan.

Baris tanpa satu bulan pun tidak dapat dipantau. Bila tidak ada satu baris pun yang berjadwal, temuannya satu untuk seluruh
tabel: jadwal itu mungkin hilang waktu naskah dipindahkan.

Salah:

    ratl.yaml: |
      kolom:
        - {kegiatan: KEGIATAN}
        - {jadwal: BULAN, satuan: bulan}
      kegiatan:
        - {nama: Membentuk tim, bulan: 1}
        - {nama: Menyusun rencana}

Benar:

    ratl.yaml: |
      kolom:
        - {kegiatan: KEGIATAN}
        - {jadwal: BULAN, satuan: bulan}
      kegiatan:
        - {nama: Membentuk tim, bulan: 1}
        - {nama: Menyusun rencana, bulan: 2-3}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._tabel import Baris, Kisi, baris_jumlah, di_baris, isi_sel, kisi, terisi
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("LMP012", "warning")
_WAKTU = re.compile(r"\b(?:bulan|jadwal|waktu|triwulan|tw|minggu|pelaksanaan)\b", re.IGNORECASE)
_BULAN = re.compile(
    r"\d{1,2}|[IVX]{1,4}|T ?W ?[1-4IV]+|(?:jan|feb|mar|apr|mei|jun|jul|agu|ags|sep|okt|nop|nov|des)\w*", re.IGNORECASE
)
TERSEDIKIT = 4  # columns that make a schedule where no setting says so


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each row without a mark in the schedule, or one finding for a table that has none at all."""
    for satu in kisi(k):
        kolom = satu.jadwal or _kolom_waktu(satu)
        if kolom:
            yield from _tabel(k, satu, kolom)


def _kolom_waktu(satu: Kisi) -> tuple[int, ...]:
    """Columns headed by months or quarters below one head that says so."""
    kolom = tuple(
        ke
        for ke, kepala in enumerate(satu.kepala)
        if " / " in kepala and _WAKTU.search(kepala.split(" / ")[0]) and _BULAN.fullmatch(kepala.split(" / ")[-1])
    )
    return kolom if len(kolom) >= TERSEDIKIT else ()


def _tabel(k: Konteks, satu: Kisi, kolom: tuple[int, ...]) -> Iterator[Temuan]:
    baris = [(asli, sel) for asli, sel in satu.baris if not asli.kelompok and not baris_jumlah(sel) and _sendiri(sel, kolom)]
    kosong = [(asli, sel) for asli, sel in baris if not any(terisi(sel[ke]) for ke in kolom)]
    if kosong and len(kosong) == len(baris):
        yield k.temuan("tidak satu baris pun di tabel ini mempunyai jadwal; isi jadwalnya atau hapus kolomnya", satu.tabel.letak)
        return
    for asli, _ in kosong:
        yield k.temuan("baris ini tidak mempunyai jadwal; isi waktu pelaksanaannya", di_baris(asli, satu.tabel))


def _sendiri(sel: Baris, kolom: tuple[int, ...]) -> bool:
    """Whether a row has more than its name: a line that only heads others needs no time."""
    isi = sum(ke not in kolom and (bool(isi_sel(lain)) or lain.turun == "lanjut") for ke, lain in enumerate(sel))
    return isi > 1 or (isi == 1 and len(sel) - len(kolom) <= 2)
