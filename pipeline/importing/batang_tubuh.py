"""Batang tubuh and penjelasan of a peraturan: bab, bagian, paragraf, pasal and the text in them."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.importing.antara import Alinea, Blok, Catatan
from pipeline.importing.bagian import JudulTulis, Simpul
from pipeline.importing.bersih import tanpa_tebal
from pipeline.importing.judul_lampiran import baca_judul_bab
from pipeline.importing.paragraf import baris_terbungkus, susun_teks
from pipeline.importing.rangka import DEMI_PASAL, PASAL, kunci, potong
from pipeline.source.markdown import PENANDA

_BAGIAN = re.compile(r"Bagian (Ke[a-z]{2,8}(?: (?:[Bb]elas|[Pp]uluh(?: [A-Za-z]{3,8})?))?)\b(?P<judul>.*)")
_UMUM = re.compile(r"(?:I\.? ?)?UMUM", re.IGNORECASE)
_AYAT_PENJELASAN = re.compile(r"Ayat \(\d{1,2}[a-z]?\)")
_HURUF_PENJELASAN = re.compile(r"(?:Huruf [a-z]{1,2}|Angka \d{1,3})")
_PARAGRAF = re.compile(r"Paragraf (\d{1,2})\b(?P<judul>.*)")


def susun_batang(blok: Sequence[Blok], catatan: Catatan) -> tuple[Simpul, ...]:
    """The bab, bagian, paragraf and pasal of a peraturan as headings of level 1 to 4, and what stands in them."""
    hasil: list[Simpul] = []
    antrean: list[Blok] = []
    terbungkus = baris_terbungkus(blok)
    ke = 0
    while ke < len(blok):
        temu = _judul_batang(blok, ke)
        if temu is None:
            antrean.append(blok[ke])
            ke += 1
            continue
        hasil += susun_teks(antrean, terbungkus, catatan)
        antrean = []
        judul, ke = temu
        hasil.append(judul)
    hasil += susun_teks(antrean, terbungkus, catatan)
    return tuple(hasil)


def susun_penjelasan(blok: Sequence[Blok], catatan: Catatan) -> tuple[Simpul, ...]:
    """The blocks of a PENJELASAN as headings (UMUM, PASAL DEMI PASAL, Pasal, Ayat, Huruf) and text; its title is left out."""
    awal = next((ke for ke, satu in enumerate(blok) if isinstance(satu, Alinea) and _UMUM.fullmatch(kunci(satu))), None)
    if awal is None:
        awal = next(ke for ke, satu in enumerate(blok) if isinstance(satu, Alinea) and DEMI_PASAL.fullmatch(kunci(satu)))
    catatan.buang("kepala penjelasan: ditulis otomatis", blok[:awal])
    hasil: list[Simpul] = []
    antrean: list[Blok] = []
    terbungkus = baris_terbungkus(blok)
    for satu in blok[awal:]:
        judul = _judul_penjelasan(satu) if isinstance(satu, Alinea) else None
        if judul is None:
            antrean.append(satu)
            continue
        hasil += [*susun_teks(antrean, terbungkus, catatan), judul]
        antrean = []
    return (*hasil, *susun_teks(antrean, terbungkus, catatan))


def _judul_penjelasan(satu: Alinea) -> JudulTulis | None:
    teks = kunci(satu)
    if _UMUM.fullmatch(teks):
        return JudulTulis(1, "", "Umum", satu.asal)
    if DEMI_PASAL.fullmatch(teks):
        return JudulTulis(1, "", "Pasal demi Pasal", satu.asal)
    for tingkat, pola in ((2, PASAL), (3, _AYAT_PENJELASAN), (4, _HURUF_PENJELASAN)):
        if pola.fullmatch(teks):
            return JudulTulis(tingkat, teks, "", satu.asal)
    return None


def _judul_batang(blok: Sequence[Blok], ke: int) -> tuple[JudulTulis, int] | None:
    satu = blok[ke]
    if not isinstance(satu, Alinea):
        return None
    if bab := baca_judul_bab(blok, ke):
        return JudulTulis(1, bab[0].label, bab[0].judul, satu.asal), bab[1]
    teks = kunci(satu)
    if PASAL.fullmatch(teks):
        return JudulTulis(4, teks, "", satu.asal), ke + 1
    for tingkat, pola in ((2, _BAGIAN), (3, _PARAGRAF)):
        cocok = pola.fullmatch(teks)
        if cocok and len(teks) < 90:
            label = teks[: cocok.start("judul")].strip()
            judul, akhir = tanpa_tebal(potong(satu, cocok.start("judul")).isi), ke + 1
            while akhir < len(blok) and akhir < ke + 4 and _lanjut_judul(blok[akhir], bool(judul)):
                lanjut = blok[akhir]
                assert isinstance(lanjut, Alinea)
                judul = f"{judul} {tanpa_tebal(lanjut.isi)}".strip()
                akhir += 1
            return JudulTulis(tingkat, label, judul, satu.asal), akhir
    return None


def _lanjut_judul(satu: Blok, ada: bool) -> bool:
    return (
        isinstance(satu, Alinea)
        and (satu.rapat or not ada)
        and len(satu.polos) < 120
        and not (
            PASAL.fullmatch(kunci(satu)) or PENANDA.match(satu.isi) or _PARAGRAF.fullmatch(kunci(satu)) or satu.polos[-1] in ".;:"
        )
    )
