"""Where lampiran begin, the block of lines at the head of each, and its title."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.importing.antara import Alinea, Blok, Kisi
from pipeline.importing.rangka import (
    BAB,
    JENIS,
    NOMOR,
    PALING_PANJANG_JUDUL,
    PERINTAH,
    LampiranImpor,
    hanya_alinea,
    kapital,
    kunci,
)

_LAMPIRAN = re.compile(r"LAMPIRAN(?: (?P<nomor>[IVXLC]{1,7}))?\b ?:?(?P<sisa>.*)")


def mulai_lampiran(blok: Sequence[Blok], ke: int) -> bool:
    """Whether a line is the first of a lampiran: LAMPIRAN in capitals."""
    satu = blok[ke]
    if not isinstance(satu, Alinea) or not kapital(satu.polos):
        return False
    cocok = _LAMPIRAN.fullmatch(kunci(satu))
    return cocok is not None and len(satu.polos) < PALING_PANJANG_JUDUL


def awal_lampiran(blok: Sequence[Blok]) -> int:
    """Where the closing ends: at LAMPIRAN, a BAB, a table, or a long text."""
    for ke, satu in enumerate(blok):
        if isinstance(satu, Kisi):
            return ke
        teks = kunci(satu)
        if mulai_lampiran(blok, ke) or (BAB.fullmatch(teks) and kapital(teks)):
            return ke
        if len(teks) > 160 and not PERINTAH.match(teks):
            return ke
    return len(blok)


def baca_lampiran(blok: Sequence[Blok]) -> list[LampiranImpor]:
    """The annexes; text without a LAMPIRAN above it is one too."""
    batas = [ke for ke in range(len(blok)) if mulai_lampiran(blok, ke)]
    if not blok:
        return []
    mulai = ([0] if not batas or batas[0] > 0 else []) + batas
    return [_satu_lampiran(blok[awal:akhir], awal in batas) for awal, akhir in zip(mulai, [*mulai[1:], len(blok)], strict=True)]


def _satu_lampiran(blok: Sequence[Blok], berkepala: bool) -> LampiranImpor:
    pertama = blok[0]
    asal = pertama.asal if isinstance(pertama, Alinea) else pertama.asal[0]
    if not berkepala:
        return LampiranImpor((), (), tuple(blok), asal)
    ke = 1
    while ke < len(blok) and isinstance(satu := blok[ke], Alinea) and (satu.rapat or _lanjutan_kepala(blok, ke)):
        ke += 1
    akhir = ke
    while akhir < len(blok) and akhir < ke + 12 and _baris_judul(blok[akhir]) and (akhir == ke or _serapat(blok[akhir])):
        akhir += 1
    kepala, judul = hanya_alinea(blok[:ke]), hanya_alinea(blok[ke:akhir])
    return LampiranImpor(tuple(kepala), tuple(judul), tuple(blok[akhir:]), asal)


def _lanjutan_kepala(blok: Sequence[Blok], ke: int) -> bool:
    """Whether a line set apart still belongs to the heading block: it names the regulation, its number, or is TENTANG."""
    satu = blok[ke]
    if not isinstance(satu, Alinea):
        return False
    teks = kunci(satu)
    sebelum = blok[ke - 1]
    sesudah_tentang = isinstance(sebelum, Alinea) and kunci(sebelum) == "TENTANG"
    return (
        bool(NOMOR.match(teks) and len(teks) < 60)
        or teks == "TENTANG"
        or sesudah_tentang
        or bool(JENIS.match(teks) and kapital(teks))
    )


def _baris_judul(satu: Blok) -> bool:
    return (
        isinstance(satu, Alinea)
        and kapital(satu.polos)
        and len(satu.polos) < PALING_PANJANG_JUDUL
        and not (BAB.fullmatch(satu.polos) or re.match(r"[IVXLA-Z\d]{1,5}[.)] ", satu.polos))
    )


def _serapat(satu: Blok) -> bool:
    return isinstance(satu, Alinea) and satu.rapat
