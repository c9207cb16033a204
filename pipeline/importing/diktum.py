"""What follows MEMUTUSKAN: diktum or pasal, and where they end."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.importing.antara import Alinea, Blok, Catatan
from pipeline.importing.kepala_lampiran import awal_lampiran, baca_lampiran, mulai_lampiran
from pipeline.importing.rangka import (
    BAB,
    DEMI_PASAL,
    DITETAPKAN,
    MEMUTUSKAN,
    MENETAPKAN,
    PASAL,
    PERINTAH,
    ButirImpor,
    Golongan,
    Rangka,
    cari_alinea,
    hanya_alinea,
    kapital,
    kunci,
    potong,
    sambung,
)
from pipeline.naskah.label import diktum
from pipeline.source.markdown import PENANDA

_PENJELASAN = re.compile(r"PENJELASAN(?: ATAS\b.*)?")
_DIKTUM_LABEL = {diktum(ke): ke for ke in range(1, 100)} | {"PERTAMA": 1}
_DIKTUM = re.compile(r"(?P<label>PERTAMA|KE[A-Z]{2,8}(?: (?:BELAS|PULUH(?: [A-Z]{3,8})?))?) ?(?::|$|(?= [A-Z][a-z]))")
_DIKTUM_BIASA = re.compile(
    r"(?P<label>Pertama|Ke[a-z]{2,8}(?: (?:[Bb]elas|[Pp]uluh(?: [A-Za-z]{3,8})?))?) ?:"
)  # as older ones do


def label_diktum(alinea: Alinea) -> str:
    """The label of a diktum that a line begins with, or nothing."""
    teks = kunci(alinea)
    cocok = _DIKTUM.match(teks) or _DIKTUM_BIASA.match(teks)
    label = cocok["label"].upper() if cocok else ""
    return label if label in _DIKTUM_LABEL else ""


def baca_batang(blok: Sequence[Blok], rangka: Rangka, catatan: Catatan) -> None:
    """What follows MEMUTUSKAN."""
    ke = 0
    if blok and isinstance(blok[0], Alinea) and (cocok := MEMUTUSKAN.match(kunci(blok[0]))):
        sisa = potong(blok[0], cocok.end())
        ke = 1
        if sisa.polos:
            rangka.menetapkan.append(sisa)
    akhir = _akhir_batang(blok, ke, rangka.golongan)
    isi = list(blok[ke:akhir])
    berlabel = any(isinstance(satu, Alinea) and (label_diktum(satu) or _awal_pasal(satu)) for satu in isi)
    while isi and isinstance(isi[0], Alinea) and not label_diktum(isi[0]) and not _awal_pasal(isi[0]):
        if not berlabel and rangka.menetapkan and not kapital(isi[0].polos):
            break  # neither diktum nor pasal: all that follows the title is text
        satu = isi.pop(0)
        assert isinstance(satu, Alinea)
        cocok = MENETAPKAN.match(kunci(satu))
        satu = potong(satu, cocok.end()) if cocok else satu
        if satu.polos:
            rangka.menetapkan.append(satu)
    berpasal = rangka.golongan == "peraturan" and any(isinstance(satu, Alinea) and _awal_pasal(satu) for satu in isi)
    if not berpasal and any(isinstance(satu, Alinea) and label_diktum(satu) for satu in isi):
        rangka.diktum = _diktum(isi, catatan)
    else:
        rangka.batang = isi
    sisa_blok = list(blok[akhir:])
    if rangka.golongan != "keputusan":
        rangka.penjelasan, sisa_blok = _penjelasan(sisa_blok)
    lampiran = awal_lampiran(sisa_blok)
    penutup = sisa_blok[:lampiran]
    for satu in hanya_alinea(penutup):
        if rangka.golongan == "peraturan" and not rangka.penutup and not DITETAPKAN.match(satu.polos):
            rangka.perintah.append(satu)
        else:
            rangka.penutup.append(satu)
    rangka.lampiran = baca_lampiran(sisa_blok[lampiran:])


def _penjelasan(blok: Sequence[Blok]) -> tuple[list[Blok], list[Blok]]:
    """The PENJELASAN behind a Peraturan, up to a LAMPIRAN (UU 12/2011 Lampiran II nomor 174 to 192), and the other blocks."""
    awal = cari_alinea(blok, lambda a: bool(_PENJELASAN.fullmatch(kunci(a))))
    if awal < 0 or cari_alinea(blok, lambda a: bool(DEMI_PASAL.fullmatch(kunci(a))), awal) < 0:
        return [], list(blok)
    akhir = next((ke for ke in range(awal + 1, len(blok)) if mulai_lampiran(blok, ke)), len(blok))
    return list(blok[awal:akhir]), [*blok[:awal], *blok[akhir:]]


def _awal_pasal(alinea: Alinea) -> bool:
    teks = kunci(alinea)
    return bool(BAB.fullmatch(teks) or PASAL.fullmatch(teks))


def _akhir_batang(blok: Sequence[Blok], mulai: int, golongan: Golongan) -> int:
    """Where diktum or pasal end: at the order to promulgate, at `Ditetapkan di`, at LAMPIRAN or at a signature."""
    for ke in range(mulai, len(blok)):
        satu = blok[ke]
        if not isinstance(satu, Alinea):
            continue
        teks = kunci(satu)
        if DITETAPKAN.match(teks) and len(teks) < 90:
            return ke
        if golongan == "peraturan" and PERINTAH.match(teks):
            return ke
        if mulai_lampiran(blok, ke) or (golongan == "keputusan" and BAB.fullmatch(teks) and kapital(teks)):
            return ke
    return len(blok)


def _diktum(blok: Sequence[Blok], catatan: Catatan) -> list[ButirImpor]:
    hasil: list[tuple[str, list[Alinea]]] = []
    berdaftar: set[str] = set()
    for satu in hanya_alinea(blok):
        label = label_diktum(satu)
        if label:
            sampai = kunci(satu).find(":", len(label), len(label) + 3) + 1 or len(label)
            hasil.append((label, [potong(satu, sampai)]))
        elif hasil:
            if PENANDA.match(satu.isi) and hasil[-1][0] not in berdaftar:
                berdaftar.add(hasil[-1][0])
                catatan.catat(
                    f"rincian dalam diktum {hasil[-1][0]} menjadi satu paragraf; diktum tidak mengenal daftar", satu.asal
                )
            hasil[-1][1].append(satu)
        else:
            catatan.asing("baris sebelum diktum pertama tidak dikenal; diabaikan", (satu,))
    return [ButirImpor(label, sambung(isi), isi[0].asal) for label, isi in hasil]
