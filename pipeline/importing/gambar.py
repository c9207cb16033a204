"""Pictures of an imported file: taken out before its frame is looked for, put back into its text with caption and source.

A picture says nothing about the frame of a naskah, and emblems, stamps and scanned signatures stand in the middle of it. So the
frame is found without them; those whose neighbours turn out to be text of the naskah return to their place, the others are the
template's.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pipeline.gambar.berkas import periksa_gambar
from pipeline.importing.antara import Alinea, Asal, Blok, Buangan, Catatan, Citra, Kisi
from pipeline.importing.bersih import luput, tanpa_tebal
from pipeline.importing.rangka import Rangka
from pipeline.importing.skalar import TAK_TERTULIS, pasangan
from pipeline.source.schema import TWIP_PER

PALING_SEMPIT = 1134  # twips: the narrowest that a source may ask for
SELEBAR = 6  # twips between widths that are meant to be one
TERPANJANG = 400  # characters of a caption
AKHIRAN = {"png": "png", "jpeg": "jpg", "svg": "svg"}
_KETERANGAN = re.compile(
    r"(?:Gambar|Grafik|Bagan|Diagram|Foto|Peta|Skema|Denah|Ilustrasi)\b ?(?:[\dIVXLC]|[:.–-])", re.IGNORECASE
)
_TABEL = re.compile(r"Tabel\b", re.IGNORECASE)
_SUMBER = re.compile(r"Sumber(?: (?:data|gambar|foto))? ?: ?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Lepas:
    """A picture taken out: what it is, and the blocks that stood before and after it, nearest first."""

    kisi: Kisi
    sebelum: Blok | None
    sesudah: Blok | None


def pisahkan(blok: Sequence[Blok]) -> tuple[list[Blok], list[Lepas]]:
    """The blocks without pictures, their captions and sources; and the pictures."""
    pakai: set[int] = set()
    jadi: dict[int, Kisi] = {}
    ke = 0
    while ke < len(blok):
        akhir = ke
        while akhir < len(blok) and _citra(blok[akhir]):
            akhir += 1
        keterangan_semua = _keterangan(blok, ke, akhir, pakai) if akhir > ke else []
        for gambar, keterangan in zip(range(ke, akhir), keterangan_semua, strict=True):
            satu = blok[gambar]
            assert isinstance(satu, Kisi)
            assert satu.citra
            jadi[gambar] = replace(satu, citra=_berketerangan(satu.citra, *keterangan))
        ke = max(akhir, ke + 1)
    sisa: list[Blok] = []
    lepas: list[tuple[Kisi, Blok | None, int]] = []
    for ke, satu in enumerate(blok):
        if ke in jadi:
            lepas.append((jadi[ke], sisa[-1] if sisa else None, len(sisa)))
        elif ke not in pakai:
            sisa.append(satu)
    return sisa, [Lepas(kisi, sebelum, sisa[letak] if letak < len(sisa) else None) for kisi, sebelum, letak in lepas]


def _citra(satu: Blok) -> bool:
    return isinstance(satu, Kisi) and satu.citra is not None


def _keterangan(blok: Sequence[Blok], awal: int, akhir: int, pakai: set[int]) -> list[tuple[Alinea | None, str]]:
    """Caption and source of each picture from `awal` to `akhir`, whose lines are noted as used."""
    banyak = akhir - awal
    tempat: list[int] = []
    ke = akhir
    while ke < len(blok) and len(tempat) < banyak and _judul(blok, ke):
        tempat.append(ke)
        ke += 1
    if not tempat and awal > 0 and awal - 1 not in pakai and _judul(blok, awal - 1, pasti=True):
        tempat = [awal - 1]
    ada = [satu for satu in map(blok.__getitem__, tempat) if isinstance(satu, Alinea)]
    judul: list[Alinea | None] = [*[None] * (banyak - len(ada)), *ada]
    sumber = ""
    if ke < len(blok) and (cocok := _SUMBER.match(_isi(blok[ke]))):
        sumber = _isi(blok[ke])[cocok.end() :].strip()
        tempat += [ke] if sumber else []
    pakai.update(tempat)
    return [(satu, sumber if nomor == banyak else "") for nomor, satu in enumerate(judul, 1)]


def _berketerangan(citra: Citra, judul: Alinea | None, sumber: str) -> Citra:
    if judul is None:
        return replace(citra, sumber=sumber)
    return replace(citra, judul=tanpa_tebal(judul.isi), sumber=sumber, asal_judul=judul.asal)


def _isi(satu: Blok) -> str:
    return satu.isi if isinstance(satu, Alinea) else ""


def _judul(blok: Sequence[Blok], ke: int, pasti: bool = False) -> bool:
    """Whether a line is the caption of a picture beside it; `pasti` where only its words may say so."""
    satu = blok[ke]
    if not isinstance(satu, Alinea) or len(satu.polos) > TERPANJANG or satu.judul:
        return False
    if _KETERANGAN.match(satu.polos):
        return True
    berikut = blok[ke + 1] if ke + 1 < len(blok) else None
    bertabel = isinstance(berikut, Kisi) and berikut.citra is None
    return satu.kapsi and not pasti and not bertabel and not _TABEL.match(satu.polos)


def kembalikan(rangka: Rangka, lepas: Sequence[Lepas], catatan: Catatan) -> None:
    """Put pictures back where their neighbours stand in the text of the naskah; report the others.

    Args:
        rangka: its lists of blocks are changed.
        lepas: from `pisahkan`.
        catatan: takes what is left out.
    """
    if not lepas:
        return
    milik: dict[int, list[Blok]] = {}
    sesudah: dict[int, list[Blok]] = {}
    awal: dict[int, list[Blok]] = {}
    badan = [rangka.batang, rangka.penjelasan, *(list(satu.blok) for satu in rangka.lampiran)]
    for isi in badan:
        milik.update((id(satu), isi) for satu in isi)
    for satu in lepas:
        if id(satu.sebelum) in milik:
            sesudah.setdefault(id(satu.sebelum), []).append(satu.kisi)
        elif id(satu.sesudah) in milik:
            awal.setdefault(id(satu.sesudah), []).append(satu.kisi)
        else:
            catatan.buangan.append(_buangan(satu.kisi))
    baru = [_sisip(isi, awal, sesudah) for isi in badan]
    rangka.batang, rangka.penjelasan = baru[:2]
    rangka.lampiran = [replace(satu, blok=tuple(isi)) for satu, isi in zip(rangka.lampiran, baru[2:], strict=True)]


def _buangan(kisi: Kisi) -> Buangan:
    citra = kisi.citra
    assert citra is not None
    teks = " ".join(filter(None, (citra.judul, citra.sumber)))
    return Buangan("gambar di kop, pembukaan, atau penutup (lambang, cap, tanda tangan): milik template", kisi.asal[0], teks)


def _sisip(isi: Sequence[Blok], awal: dict[int, list[Blok]], sesudah: dict[int, list[Blok]]) -> list[Blok]:
    return [b for satu in isi for b in (*awal.get(id(satu), ()), satu, *sesudah.get(id(satu), ()))]


def tulis_gambar(citra: Citra, berkas: str, id_: str, asal: Asal, catatan: Catatan) -> str:
    """A figure file.

    Args:
        citra: the picture.
        berkas: the name of its own file, beside it.
        id_: by which references name it, or nothing.
        asal: where it stands.
        catatan: takes a remark where nothing says what the picture shows.
    """
    alternatif = luput(citra.alternatif) or citra.judul or TAK_TERTULIS
    if not citra.alternatif:
        catatan.catat("gambar ini tanpa uraian (teks alternatif); lengkapi kunci 'alternatif'", asal)
    baris = [f"berkas: {berkas}", pasangan("alternatif", alternatif)]
    if citra.judul:
        baris.append(pasangan("judul", citra.judul))
    if id_:
        baris.append(f"id: {id_}")
    if citra.sumber:
        baris.append(pasangan("sumber", citra.sumber))
    sendiri = periksa_gambar(citra.isi).lebar * 20
    if abs(citra.lebar - sendiri) > SELEBAR:
        lebar = max(PALING_SEMPIT, citra.lebar) / TWIP_PER["cm"]
        baris.append(f"lebar: {f'{lebar:.2f}'.rstrip('0').rstrip('.')} cm")
    return "\n".join(baris) + "\n"
