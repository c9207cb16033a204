"""What a page has besides its text: numbers, running heads, pictures in words, tables of contents. Dropped and reported."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence

from pipeline.importing.antara import DAFTAR_ISI, Alinea, Blok, Catatan, Kisi
from pipeline.importing.daftar_isi import akhir_daftar_isi
from pipeline.source.markdown import PENANDA

_GAMBAR = re.compile(
    r"(?:The|This) (?:image|picture|photo|logo|figure|stamp|signature) (?:shows|contains|depicts|displays|is|features)\b"
)
_NOMOR_HALAMAN = re.compile(
    r"(?:[-–—] ?\d{1,4} ?[-–—]|\d{1,4}|(?:halaman|hal\.?|page) \d{1,4}(?: (?:dari|of) \d{1,4})?)", re.IGNORECASE
)
_LARI_BERKAS = re.compile(
    r"(?:https?://)?(?:www\.|jdih\.)[\w.-]{1,80}(?:/\S{0,120})?|\d{4}, ?No\. ?\d{1,5}(?: ?[-–] ?\d{1,4} ?[-–])?"
    r"|[-–] ?\d{1,4} ?[-–] ?\d{4}, ?No\. ?\d{1,5}"
)
PALING_PANJANG = 60  # characters of a running head
SERING = 3  # times that the same lines stand at the top of a page before they are a running head


def buang_perabot(blok: Sequence[Blok], catatan: Catatan) -> list[Blok]:
    """The blocks without page furniture.

    Args:
        blok: as read.
        catatan: takes what is dropped, each with its reason.
    """
    kepala = _kepala_halaman(blok)
    hasil: list[Blok] = []
    ke = 0
    while ke < len(blok):
        satu = blok[ke]
        if isinstance(satu, Kisi):
            hasil.append(satu)
            ke += 1
            continue
        if akhir := akhir_daftar_isi(blok, ke):
            catatan.buang(DAFTAR_ISI, blok[ke:akhir])
            ke = akhir
        elif panjang := kepala.get(ke, 0):
            catatan.buang("kepala halaman yang berulang", blok[ke : ke + panjang])
            ke += panjang
        elif alasan := _alasan(blok, ke):
            catatan.buang(alasan, (satu,))
            ke += 1
        else:
            hasil.append(satu)
            ke += 1
    return hasil


def _alasan(blok: Sequence[Blok], ke: int) -> str:
    satu = blok[ke]
    assert isinstance(satu, Alinea)
    if _GAMBAR.match(satu.polos):
        return "keterangan gambar atau cap"
    if _LARI_BERKAS.fullmatch(satu.polos):
        return "kepala halaman"
    berikut = blok[ke + 1] if ke + 1 < len(blok) else None
    sendiri = not satu.rapat and not (isinstance(berikut, Alinea) and berikut.rapat)
    berstrip = satu.polos[:1] in "-–—"
    if satu.inden < 0 and _NOMOR_HALAMAN.fullmatch(satu.polos) and (sendiri or berstrip) and not satu.judul:
        return "nomor halaman"
    return ""


def _kepala_halaman(blok: Sequence[Blok]) -> dict[int, int]:
    """Where running heads begin, and how many lines they have."""
    calon: dict[int, tuple[str, ...]] = {}
    for ke, satu in enumerate(blok):
        if not (isinstance(satu, Alinea) and satu.halaman):
            continue
        baris = [satu.polos]
        for lanjut in blok[ke + 1 : ke + 5]:
            if not (isinstance(lanjut, Alinea) and lanjut.rapat):
                break
            baris.append(lanjut.polos)
        if len(baris) < 5 and all(len(b) <= PALING_PANJANG and b[-1:] not in ".;:,?!" and not PENANDA.match(b) for b in baris):
            calon[ke] = tuple(baris)
    sering = Counter(calon.values())
    return {ke: len(baris) for ke, baris in calon.items() if sering[baris] >= SERING and not re.match(r"BAB\b|Pasal\b", baris[0])}
