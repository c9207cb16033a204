"""Nomor baris tabel berurutan.

Kolom NO yang diketik sendiri melompat, berulang, atau mundur bila ada baris yang hilang, disalin, atau disisipkan. Nomor
boleh mulai lagi dari 1 di bawah baris kelompok (`I`, `A`, nama program); sel kosong melanjutkan baris di atasnya. Pakai
`hitung:` agar program yang menomori.

Salah:

    ratl.yaml: |
      kolom:
        - {no: NO}
        - {kegiatan: KEGIATAN}
      kegiatan:
        - {no: 1, nama: Membentuk tim}
        - {no: 2, nama: Menyusun rencana}
        - {no: 4, nama: Memantau pelaksanaan}

Benar:

    ratl.yaml: |
      kolom:
        - {no: NO}
        - {kegiatan: KEGIATAN}
      kegiatan:
        - {no: 1, nama: Membentuk tim}
        - {no: 2, nama: Menyusun rencana}
        - {no: 3, nama: Memantau pelaksanaan}
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.lint.aturan._tabel import Kisi, kisi
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("LMP009", "error", diri=True)
_ANGKA = re.compile(r"(\d{1,4})\s?[.)]?")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each typed row number that does not follow the one before it."""
    for satu in kisi(k):
        if satu.kolom_no is not None:
            yield from _tabel(k, satu, satu.kolom_no)


def _tabel(k: Konteks, satu: Kisi, kolom: int) -> Iterator[Temuan]:
    lalu, kelompok = 0, True
    for ke, (baris, sel, isi) in enumerate(satu.isi):
        cocok = _ANGKA.fullmatch(isi[kolom])
        if baris.kelompok or (isi[kolom] and cocok is None):
            kelompok = True  # a group row, or one numbered I, A, 1.1
            continue
        if cocok is None:
            # a heading row without a number: nothing but one text
            kelompok = kelompok or (len(isi) - isi.count("") == 1 and sel[kolom].turun != "lanjut")
            continue
        if ke in satu.jumlah or _nomor_kolom(isi):
            continue
        nilai = int(cocok[1])
        letak = sel[kolom].letak
        if letak is not None and nilai != lalu + 1 and not (nilai == 1 and kelompok):
            yield _temuan(k, letak, nilai, lalu, kelompok)
        lalu, kelompok = nilai, False


def _temuan(k: Konteks, letak: object, nilai: int, lalu: int, kelompok: bool) -> Temuan:
    if lalu == 0:
        return k.temuan(f"nomor baris pertama {nilai}; yang diharapkan 1", letak, tingkat="warning")
    keadaan = "mengulang" if nilai == lalu else "mundur dari" if nilai < lalu else "melompat dari"
    # a new 1 may begin a group whose row has no name; after a group row anything may begin
    ragu = nilai == 1 or kelompok
    pesan = f"nomor baris {nilai} {keadaan} {lalu}; yang diharapkan {lalu + 1}"
    return k.temuan(pesan, letak, tingkat="warning" if ragu else "error")


def _nomor_kolom(teks: Sequence[str]) -> bool:
    """Whether a row only numbers the columns: 1, 2, 3, …"""
    if next(filter(None, teks)).strip("()") != "1":
        return False
    isi = [satu.strip("()") for satu in teks if satu]
    return len(isi) > 2 and isi == [str(ke) for ke in range(1, len(isi) + 1)]
