"""Satu nama ditulis dengan satu cara di seluruh naskah.

`Road Map`, `Roadmap`, dan `Peta Jalan`, atau `Perangkat Daerah` dan `OPD`, yang dipakai bergantian membuat pembaca menduga
dua hal yang berbeda. Judul peraturan yang dikutip tidak dihitung. Temuan ada pada bentuk yang lebih jarang; `--fix` mengganti
yang hanya berbeda ejaan.

Salah:

    bab-1.md: |
        # Pendahuluan

        *Road Map* menjadi acuan, dan *roadmap* ditinjau tiap tahun menurut *road map* nasional.

Benar:

    bab-1.md: |
        # Pendahuluan

        *Road Map* menjadi acuan, dan *road map* ditinjau tiap tahun.
"""

from __future__ import annotations

from collections.abc import Iterator, Sized

from pipeline.lint.aturan._teks import URAIAN, bagian_nama, cari_frasa, seperti
from pipeline.lint.konteks import Konteks, Unsur
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("TKS014", "warning")

# Spellings of one name, and words for one thing; the first is the best.
_EJAAN: tuple[tuple[str, ...], ...] = (
    ("road map", "roadmap"),
    ("tata laksana", "tatalaksana"),
    ("mindset", "mind set"),
    ("culture set", "cultureset"),
    ("whistle blowing system", "whistle-blowing system", "whistleblowing system"),
    ("quick wins", "quick win"),
    ("kasubbag", "kasubag"),
)
_PADANAN: tuple[tuple[str, ...], ...] = (
    ("road map", "peta jalan"),
    ("perangkat daerah", "opd", "skpd", "satuan kerja perangkat daerah"),
)
_SEMUA = tuple(dict.fromkeys(satu for kelompok in (*_EJAAN, *_PADANAN) for satu in kelompok))


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each rarer form of a name, at its first place or, where it is a matter of spelling, at every one."""
    tempat: dict[str, list[tuple[Unsur, int, int]]] = {}
    for unsur, awal, akhir, frasa in cari_frasa(k, _SEMUA, *URAIAN):
        if unsur.teks[:awal].lower().endswith("organisasi ") and unsur.teks[akhir:].startswith(" ("):
            continue  # Organisasi Perangkat Daerah (OPD)
        tempat.setdefault(frasa, []).append((unsur, awal, akhir))
    for kelompok in _EJAAN:
        ada = [satu for satu in kelompok if satu in tempat]
        if len(ada) < 2:
            continue
        utama = max(ada, key=lambda satu: len(tempat[satu]))
        for lain in ada:
            if lain == utama:
                continue
            for unsur, awal, akhir in tempat[lain]:
                baku = seperti(unsur.teks[awal:akhir], utama)
                pesan = f"'{lain}' {_kali(tempat[lain])} di tempat lain ditulis '{utama}' {_kali(tempat[utama])}; pakai satu cara"
                perbaikan = None if bagian_nama(unsur, awal, akhir) else k.ganti(f"tulis {baku}", unsur, awal, akhir, baku)
                yield k.temuan(pesan, k.di(unsur, awal, akhir), perbaikan=perbaikan)
    for kelompok in _PADANAN:
        ada = [satu for satu in kelompok if satu in tempat]
        if len(ada) < 2:
            continue
        utama = max(ada, key=lambda satu: len(tempat[satu]))
        for lain in ada:
            if lain != utama:
                unsur, awal, akhir = tempat[lain][0]
                tertulis = unsur.teks[awal:akhir]
                kali = f"{_kali(tempat[lain])} di tempat lain disebut '{utama}' {_kali(tempat[utama])}"
                pesan = f"'{tertulis}' {kali}; pakai satu sebutan"
                yield k.temuan(pesan, k.di(unsur, awal, akhir))


def _kali(tempat: Sized) -> str:
    return f"({len(tempat)} kali)"
