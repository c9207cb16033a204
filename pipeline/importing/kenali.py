"""The frame of a naskah in its lines: title, consideranda, diktum or pasal, closing, lampiran. Nothing is changed, only divided.

Words that open a part are those of UU 12/2011 Lampiran II (nomor 13, 17, 28, 53, 56, 160, 193) and of the custom of Keputusan.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Literal

from pipeline.importing.antara import Alinea, Blok, Catatan
from pipeline.importing.diktum import baca_batang
from pipeline.importing.konsiderans import akhir_konsiderans, baca_konsiderans
from pipeline.importing.rangka import (
    BAB,
    DITETAPKAN,
    JENIS,
    KONSIDERANS,
    MEMUTUSKAN,
    NOMOR,
    PALING_PANJANG_JUDUL,
    LampiranImpor,
    Rangka,
    cari_alinea,
    hanya_alinea,
    kapital,
    kunci,
    potong,
)

_TENTANG = re.compile(r"TENTANG\b ?:?(?P<sisa>.*)")
_PEMBENTUK = re.compile(
    r"(?:KEPALA|BUPATI|WALI ?KOTA|GUBERNUR|MENTERI|SEKRETARIS|DIREKTUR|CAMAT|LURAH|INSPEKTUR|KETUA|REKTOR|PRESIDEN|PIMPINAN)\b"
)
_FRASA = re.compile(r"DENGAN RAHMAT TUHAN YANG MAHA ESA")
_TAHUN_SENDIRI = re.compile(r"TAHUN ?:? ?(\d{4})")
_NOMOR_SENDIRI = re.compile(r"(?=[oOlI]{0,3}\d)[\doOlI]{1,4}(?: TAHUN \d{4})?")
_BAHWA = re.compile(r"(?:[a-z][.)] ?)?[Bb]ahwa\b")
_RENCANA = re.compile(r"(?:MATRIKS? |DOKUMEN )?RENCANA (?:AKSI|KERJA)\b|ROAD ?MAP\b|LAPORAN\b|PEDOMAN\b")
_PENUTUP_SURAT = re.compile(r"(?P<tempat>[A-Z][A-Za-z ]{2,40}), (?P<tanggal>\d{1,2} [A-Z][a-z]+ \d{4})")
TERJAUH_JUDUL = 400  # blocks before the title that are looked through


def kenali(blok: Sequence[Blok], catatan: Catatan) -> Rangka:
    """Divide the blocks of a file.

    Args:
        blok: without page furniture.
        catatan: takes remarks.
    """
    rangka = Rangka()
    awal = cari_alinea(blok, lambda a: bool(KONSIDERANS.match(kunci(a))))
    putus = cari_alinea(blok, lambda a: bool(MEMUTUSKAN.match(kunci(a))))
    if awal < 0 and putus >= 0:  # the labels stood in a column that extraction lost
        awal = cari_alinea(blok[:putus], lambda a: bool(_BAHWA.match(a.polos)))
    judul = _cari_judul(blok, awal if awal >= 0 else putus)
    if awal < 0 and putus < 0:
        return _dokumen(blok, rangka)
    konsiderans = awal if awal >= 0 else putus
    if judul < 0:
        judul = konsiderans
    rangka.depan = list(blok[:judul])
    _kepala(hanya_alinea(blok[judul:konsiderans]), rangka)
    akhir = putus if putus > konsiderans else akhir_konsiderans(blok, konsiderans)
    baca_konsiderans(hanya_alinea(blok[konsiderans:akhir]), rangka, catatan)
    baca_batang(blok[akhir:], rangka, catatan)
    if rangka.golongan == "dokumen":
        rangka.golongan = "peraturan" if rangka.batang and not rangka.diktum else "keputusan"
    return rangka


def _cari_judul(blok: Sequence[Blok], batas: int) -> int:
    """The first line of the title: the last one in capitals before the consideranda that names the kind."""
    if batas < 0:
        return -1
    calon = -1
    for ke in range(max(0, batas - TERJAUH_JUDUL), batas):
        satu = blok[ke]
        if isinstance(satu, Alinea) and kapital(satu.polos) and JENIS.match(kunci(satu)):
            tentang = any(isinstance(b, Alinea) and _TENTANG.match(kunci(b)) for b in blok[ke:batas])
            calon = ke if calon < 0 or not tentang else calon
            if tentang:
                return calon if calon >= 0 else ke
    return calon


def _dokumen(blok: Sequence[Blok], rangka: Rangka) -> Rangka:
    """A file without consideranda and diktum: its first lines in capitals are its title, the rest is its text."""
    judul: list[Alinea] = []
    ke = 0
    while ke < len(blok) and ke < 12:
        satu = blok[ke]
        if (
            not isinstance(satu, Alinea)
            or not kapital(satu.polos)
            or len(satu.polos) > PALING_PANJANG_JUDUL
            or BAB.fullmatch(satu.polos)
        ):
            break
        judul.append(satu)
        ke += 1
    rangka.tentang = judul
    isi = list(blok[ke:])
    potong = _penutup_surat(isi)
    rangka.penutup = hanya_alinea(isi[potong:])
    rangka.lampiran = [LampiranImpor((), (), tuple(isi[:potong]), judul[0].asal if judul else None)]
    return rangka


def _penutup_surat(blok: Sequence[Blok]) -> int:
    """Where the closing signature of a plain document begins: `Singaraja, 10 Januari 2022` among its last lines."""
    for ke in range(max(0, len(blok) - 14), len(blok)):
        satu = blok[ke]
        menutup = isinstance(satu, Alinea) and (_PENUTUP_SURAT.fullmatch(satu.polos) or DITETAPKAN.match(satu.polos))
        if menutup and all(isinstance(b, Alinea) for b in blok[ke:]):
            return ke
    return len(blok)


def penutup_surat(alinea: Alinea) -> tuple[str, str] | None:
    """Place and date of a line such as `Singaraja, 10 Januari 2022`."""
    cocok = _PENUTUP_SURAT.fullmatch(alinea.polos)
    return (cocok["tempat"], cocok["tanggal"]) if cocok else None


def _kepala(alinea: Sequence[Alinea], rangka: Rangka) -> None:
    """Kind, number, tentang, and who decides."""
    bagian: Literal["judul", "tentang", "pembentuk"] = "judul"
    for ke, satu in enumerate(alinea):
        teks = kunci(satu)
        if _FRASA.match(teks):
            rangka.frasa = True
            bagian = "pembentuk"
        elif bagian == "judul" and (cocok := _TENTANG.match(teks)):
            bagian = "tentang"
            if cocok["sisa"].strip():
                rangka.tentang.append(potong(satu, cocok.start("sisa")))
        elif bagian == "judul" and (cocok := NOMOR.match(teks)):
            nomor, tentang, sisa = cocok["nomor"].partition(" TENTANG")
            rangka.nomor, rangka.asal_nomor = nomor.strip(), satu.asal
            if tentang:
                bagian = "tentang"
                if sisa.strip():
                    rangka.tentang.append(potong(satu, len(teks) - len(sisa)))
        elif bagian == "judul" and rangka.nomor and "TAHUN" not in rangka.nomor and (cocok := _TAHUN_SENDIRI.fullmatch(teks)):
            rangka.nomor = f"{rangka.nomor} TAHUN {cocok[1]}"
        elif bagian == "judul" and rangka.asal_nomor and not rangka.nomor and _NOMOR_SENDIRI.fullmatch(teks):
            rangka.nomor = teks  # below `NOMOR`
        elif bagian == "judul":
            rangka.judul.append(satu)
        elif bagian == "tentang" and rangka.tentang and _PEMBENTUK.match(teks) and _sisa_pembentuk(alinea[ke:]):
            bagian = "pembentuk"
            rangka.pembentuk.append(satu)
        elif bagian == "tentang":
            rangka.tentang.append(satu)
        else:
            rangka.pembentuk.append(satu)
    jenis = next((cocok["jenis"] for satu in rangka.judul if (cocok := JENIS.match(kunci(satu)))), "")
    rangka.golongan = "peraturan" if jenis in ("PERATURAN", "QANUN") else "keputusan" if jenis else "dokumen"


def _sisa_pembentuk(alinea: Sequence[Alinea]) -> bool:
    """Whether these last lines of the title zone are the office that decides: few, and not a tentang that names an office."""
    return len(alinea) < 5 and all(len(satu.polos) < 90 for satu in alinea)
