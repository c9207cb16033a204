"""Singkatan diperkenalkan sebelum dipakai, dan satu singkatan berarti satu hal.

`Aparatur Sipil Negara (ASN)`, atau dalam ketentuan umum `yang selanjutnya disingkat ASN`. Singkatan yang dipakai dalam norma
atau diktum tanpa pernah diperkenalkan ditandai; dalam lampiran hanya catatan, sekali untuk tiap singkatan yang dipakai
berulang.

Salah:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023 sebagaimana tercantum dalam Lampiran
        yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Rencana Kerja menjadi pedoman bagi UPTBP Dinas Perkebunan.
      KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.

Benar:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023 sebagaimana tercantum dalam Lampiran
        yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Rencana Kerja menjadi pedoman bagi Unit Pelaksana Teknis Benih Perkebunan (UPTBP) Dinas Perkebunan.
      KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._definisi import KATA_TUGAS
from pipeline.lint.aturan._teks import jarak
from pipeline.lint.konteks import Konteks, Unsur
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("DEF010", "warning")

_SINGKATAN = re.compile(r"[A-Z](?<![\w./-].)[A-Z]{1,5}(?![\w./]|-[\dA-Z])")
_KAPITAL = re.compile(r"[A-Z](?<!\w.)[A-Z]{1,5}\b")
_DALAM_KURUNG = re.compile(r"\([^()]*\)")
_DISINGKAT = re.compile(r"dis(?:ebut|ingkat)(?: dengan| sebagai)? ([A-Z]{2,6})\b")
_DI_DEPAN = re.compile(r"[A-Z]{2,6}(?= (?:\(|adalah\b|merupakan singkatan))")
_ROMAWI = re.compile(r"[IVXLCDM]+")
_KATA = re.compile(r"[A-Za-z]+")
# Known to every reader, or no abbreviation at all.
_UMUM = frozenset(
    {
        "NIP", "RI", "UUD", "NKRI", "MPR", "DPR", "DPRD", "DPD", "TNI", "POLRI", "KTP", "NPWP", "APBN", "APBD", "PNS", "ASN",
        "NIK", "WIB", "WITA", "WIT", "UU", "PP", "PT", "CV", "TA", "TTD", "NO", "BAB", "DKI", "DIY", "SD", "SMP", "SMA",
        "SMK", "HIV", "AIDS", "COVID", "SK", "II", "III", "TENTANG", "NOMOR", "TAHUN", "DAN", "DI", "DARI", "UNTUK", "KOTA",
        "TIM", "UMUM", "DESA", "DINAS", "BADAN", "TUJUAN", "UMUR", "HASIL", "BULAN", "TARGET", "OUTPUT", "INPUT", "JADWAL",
        "KE", "PADA", "ATAS", "YANG", "DALAM", "DENGAN", "PASAL", "AREA", "JUMLAH", "NAMA", "TOTAL", "KESATU", "KEDUA",
        "KETIGA", "KELIMA", "KEENAM", "BUPATI", "WALI", "DAERAH", "PUBLIK", "SISTEM", "RAD", "ROAD", "MAP", "GRAND", "REFORM",
    }
)  # fmt: skip
SERING = 3  # uses in a lampiran from which an abbreviation should be explained


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each abbreviation that is nowhere explained, and each that is explained in two ways."""
    yield from _asing(k)
    yield from _dua_arti(k)


def _asing(k: Konteks) -> Iterator[Temuan]:
    asing = {satu for satu in set(_KAPITAL.findall(k.teks)) - _UMUM if not _ROMAWI.fullmatch(satu)}
    if not asing:
        return
    asing -= {*_DISINGKAT.findall(k.teks), *_DI_DEPAN.findall(k.teks), str(k.bundel.opd["singkatan"]).upper()}
    asing -= {satu for cocok in _DALAM_KURUNG.finditer(k.teks) for satu in _SINGKATAN.findall(cocok[0])}
    tempat: dict[str, list[tuple[Unsur, int, int]]] = {}
    for unsur, awal, akhir, cocok in k.cari(_SINGKATAN, "diktum", "norma", "prosa") if asing else ():
        nama = cocok[0]
        if nama in asing and not _kapital(unsur.teks, awal, akhir) and not k.dikutip(unsur, awal):
            tempat.setdefault(nama, []).append((unsur, awal, akhir))
    for nama, pakai in tempat.items():
        inti = next((satu for satu in pakai if satu[0].bagian != "prosa"), None)
        if inti is None and len(pakai) < SERING:
            continue
        unsur, awal, akhir = inti or pakai[0]
        kali = f" ({len(pakai)} kali)" if len(pakai) > 1 else ""
        pesan = f"singkatan '{nama}'{kali} tidak pernah diperkenalkan; tulis kepanjangannya saat pertama dipakai"
        yield k.temuan(pesan, k.di(unsur, awal, akhir), tingkat=None if inti else "info")


def _kapital(teks: str, awal: int, akhir: int) -> bool:
    """Whether the words beside it are in capitals, too: a heading, a quotation, a name."""
    kiri = re.search(r"([A-Za-z]{3,})[^A-Za-z]{1,3}$", teks[:awal])
    kanan = re.match(r"[^A-Za-z]{1,3}([A-Za-z]{3,})", teks[akhir:])
    return bool((kiri and kiri[1].isupper()) or (kanan and kanan[1].isupper()))


def _dua_arti(k: Konteks) -> Iterator[Temuan]:
    """Expansions that go with the letters of an abbreviation and differ."""
    arti: dict[str, str] = {}
    for unsur, awal, akhir, cocok in k.cari(_KURUNG, "menimbang", "diktum", "norma", "prosa", kunci=("(",)):
        panjang = _kepanjangan(unsur.teks[:awal], cocok[1])
        if not panjang or k.dikutip(unsur, awal):
            continue
        lalu = arti.setdefault(cocok[1], panjang)
        if not _sama(lalu, panjang):
            pesan = f"'{cocok[1]}' di sini '{panjang}', sebelumnya '{lalu}'; pakai satu arti"
            yield k.temuan(pesan, k.di(unsur, awal, akhir))


_KURUNG = re.compile(r"\(([A-Z]{3,6})\)")


def _kepanjangan(teks: str, singkatan: str) -> str:
    """The words right before whose first letters make the abbreviation, or nothing."""
    kata = [(cocok[0], cocok.start()) for cocok in _KATA.finditer(teks[-120:])]
    huruf = list(singkatan)
    mulai = len(teks)
    for satu, di in reversed(kata):
        if satu.lower() in KATA_TUGAS:
            continue
        if not huruf or satu[0].upper() != huruf[-1]:
            break
        huruf.pop()
        mulai = max(len(teks) - 120, 0) + di
    return teks[mulai:].strip() if not huruf else ""


def _sama(satu: str, lain: str) -> bool:
    """Whether two expansions have the same words, but for particles and slips of the pen."""
    kata = [[k for k in _KATA.findall(teks.lower()) if k not in KATA_TUGAS] for teks in (satu, lain)]
    return len(kata[0]) == len(kata[1]) and all(jarak(ini, itu, 2) for ini, itu in zip(kata[0], kata[1], strict=True))
