"""Setiap baris tabel berjadwal mempunyai waktu pelaksanaan.

Baris tanpa satu bulan pun tidak dapat dipantau. Bila tidak ada satu baris pun yang berjadwal, temuannya satu untuk seluruh
tabel: jadwal itu mungkin hilang waktu naskah dipindahkan. Teks di kolom jadwal (`4 laporan`) termasuk jadwal, tanda `-` tidak.

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
from collections.abc import Collection, Iterator, Sequence

from pipeline.lint.aturan._tabel import Baris, Kisi, di_baris, isi_sel, kisi, terisi
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.naskah.model import BarisTabel

ATURAN = Aturan("LMP012", "warning")
_WAKTU = re.compile(r"\b(?:bulan|jadwal|waktu|triwulan|tw|minggu|pelaksanaan)\b", re.IGNORECASE)
_BULAN = re.compile(
    r"\d{1,2}|[IVX]{1,4}|T ?W ?[1-4IV]+|(?:jan|feb|mar|apr|mei|jun|jul|agu|ags|sep|okt|nop|nov|des)\w*", re.IGNORECASE
)
_STRIP = re.compile(r"[-–—.…\s]+")
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
    sendiri = [ke for ke in range(len(satu.kepala)) if ke not in kolom]
    baris = [
        asli
        for ke, (asli, sel, isi) in enumerate(satu.isi)
        if not asli.kelompok and ke not in satu.jumlah and _sendiri(sel, isi, sendiri)
    ]
    himpunan = frozenset(kolom)
    kosong = [asli for asli in baris if not _terjadwal(asli, himpunan)]
    if kosong and len(kosong) == len(baris):
        yield k.temuan("tidak satu baris pun di tabel ini mempunyai jadwal; isi jadwalnya atau hapus kolomnya", satu.tabel.letak)
        return
    for asli in kosong:
        yield k.temuan("baris ini tidak mempunyai jadwal; isi waktu pelaksanaannya", di_baris(asli, satu.tabel))


def _terjadwal(baris: BarisTabel, kolom: Collection[int]) -> bool:
    """Whether a row says when: by a mark, or by what is done then (`4 laporan`), but not by a dash."""
    ke = 0
    for sel in baris.sel:
        milik = ke in kolom if sel.rentang == 1 else any(ke <= satu < ke + sel.rentang for satu in kolom)
        if milik and terisi(sel) and not _STRIP.fullmatch(isi_sel(sel)):
            return True
        ke += sel.rentang
    return False


def _sendiri(sel: Baris, teks: Sequence[str], kolom: Sequence[int]) -> bool:
    """Whether a row has more than its name in the columns beside the schedule: a line that only heads others needs no time."""
    isi = sum(bool(teks[ke]) or sel[ke].turun == "lanjut" for ke in kolom)
    return isi > 1 or (isi == 1 and len(kolom) <= 2)
