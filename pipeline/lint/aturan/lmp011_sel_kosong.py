"""Kolom tabel yang diisi di semua baris lain tidak dibiarkan kosong di satu baris.

Kegiatan tanpa penanggung jawab atau indikator tanpa satuan hampir selalu terlupa. Yang diperiksa kolom-kolom pokok
(kegiatan, sasaran, indikator, keluaran, penanggung jawab, dan sejenisnya) pada tabel dengan sedikitnya empat baris, dan
hanya bila satu baris saja yang kosong (pada tabel panjang, satu dari dua puluh). Tulis `-` bila memang tidak ada isinya.

Salah:

    ratl.yaml: |
      kolom:
        - {kegiatan: KEGIATAN}
        - {pj: PENANGGUNG JAWAB}
      kegiatan:
        - {nama: Membentuk tim, pj: Sekretaris Dinas}
        - {nama: Menyusun rencana, pj: Sekretaris Dinas}
        - {nama: Memantau pelaksanaan}
        - {nama: Menyusun laporan, pj: Kepala Bidang}

Benar:

    ratl.yaml: |
      kolom:
        - {kegiatan: KEGIATAN}
        - {pj: PENANGGUNG JAWAB}
      kegiatan:
        - {nama: Membentuk tim, pj: Sekretaris Dinas}
        - {nama: Menyusun rencana, pj: Sekretaris Dinas}
        - {nama: Memantau pelaksanaan, pj: "-"}
        - {nama: Menyusun laporan, pj: Kepala Bidang}
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.lint.aturan._tabel import Baris, Kisi, di_baris, kisi, terisi
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("LMP011", "warning", diri=True)
PALING_SEDIKIT = 4  # rows
BANYAK = 20  # rows of a table in which one of twenty may be forgotten
SEPERDUAPULUH = 20
TERPANJANG = 60  # characters of a head
_TAHUN = re.compile(r"\b20\d\d\b")  # not every year has a target
_POKOK = re.compile(
    r"\b(?:kegiatan|program|uraian|sasaran|strategi|indikator|ou?tput|outcome|keluaran|hasil|tahapan|rencana aksi|kriteria"
    r"|target|satuan"
    r"|penanggung ?jawab|waktu|aktivitas|pelaksana|pengampu|perangkat daerah|jabatan|nama)\b",
    re.IGNORECASE,
)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each empty cell of a main column that every other row fills."""
    for satu in kisi(k):
        kolom = [ke for ke, kepala in enumerate(satu.kepala) if ke not in satu.jadwal and _pokok(satu, kepala)]
        if kolom and len(satu.baris) >= PALING_SEDIKIT:
            yield from _tabel(k, satu, kolom)


def _tabel(k: Konteks, satu: Kisi, kolom: list[int]) -> Iterator[Temuan]:
    baris = [
        (asli, sel, isi)
        for ke, (asli, sel, isi) in enumerate(satu.isi)
        if not asli.kelompok and ke not in satu.jumlah and _berisi(satu, sel, isi)
    ]
    # where rows go on below an empty first cell, an empty cell may go on, too, unless nearly all rows fill its column
    lanjutan = any(not terisi(sel[0]) for _, sel, _ in baris)
    if len(baris) < PALING_SEDIKIT or (lanjutan and len(baris) < BANYAK):
        return
    batas = max(1, len(baris) // SEPERDUAPULUH) if len(baris) >= BANYAK else 1
    for ke in kolom:
        # what is empty before the first text goes on from the row above
        kosong = [asli for asli, sel, isi in baris if not isi[ke] and not terisi(sel[ke]) and any(isi[:ke])]
        for asli in kosong if len(kosong) <= batas else ():
            pesan = (
                f"kolom '{satu.kepala[ke]}' kosong di baris ini, sedangkan hampir semua baris lain terisi; isi, atau tulis '-'"
            )
            yield k.temuan(pesan, di_baris(asli, satu.tabel))


def _pokok(satu: Kisi, kepala: str) -> bool:
    """Whether a head is that of one main column."""
    if len(kepala) > TERPANJANG or _TAHUN.search(kepala) or satu.kepala.count(kepala) > 1:
        return False
    return bool(_POKOK.search(kepala))


def _berisi(satu: Kisi, sel: Baris, teks: Sequence[str]) -> bool:
    """Whether a row is no heading."""
    if len(teks) - teks.count("") > 1:
        return True
    isi = sum(bool(lain) or sel[ke].turun == "lanjut" for ke, lain in enumerate(teks))
    return isi > 0 and not (isi < 2 and len(sel) - len(satu.jadwal) > 2)
