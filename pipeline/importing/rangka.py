"""The frame of a naskah as recognised, and how its lines are read: the words that mark its parts."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from pipeline.importing.antara import Alinea, Asal, Blok, Kisi
from pipeline.importing.bersih import luput

Golongan: TypeAlias = Literal["keputusan", "peraturan", "dokumen"]
_HURUF_RENGGANG = re.compile(r"(?:[A-Z] ){3,40}[A-Z](?: ?:)?")
KONSIDERANS = re.compile(
    r"(Menimbang|Mengingat|Memperhatikan|MENIMBANG|MENGINGAT|MEMPERHATIKAN)\b(?: \([^()]{1,60}\))?"
    r" ?(?::|$|(?= \(?[a-z0-9]{1,2}[.)] ))"
)
MEMUTUSKAN = re.compile(r"MEMUTUSKAN ?:?(?= |$)|Memutuskan ?:$")
MENETAPKAN = re.compile(r"(?:Menetapkan|MENETAPKAN) ?(?::|$)")
JENIS = re.compile(
    r"(?:RANCANGAN )?(?:PROVINSI (?P<provinsi>[A-Z ]{3,40}?) )?(?:RANCANGAN )?"
    r"(?P<jenis>KEPUTUSAN|PERATURAN|INSTRUKSI|QANUN)\b(?P<sisa>.*)"
)
RUJUKAN = re.compile(r"\b(?:huruf|angka|ayat|[Pp]asal|[Nn]omor|[Tt]ahun)$")  # what follows is named here, not begun
NOMOR = re.compile(r"NOMOR ?:? ?(?P<nomor>.*)", re.IGNORECASE)
DITETAPKAN = re.compile(r"(?:Ditetapkan|DITETAPKAN) ?(?:di|DI)?\b ?:? ?(?P<isi>.*)")
DIUNDANGKAN = re.compile(r"(?:Diundangkan|DIUNDANGKAN) ?(?:di|DI)?\b ?:? ?(?P<isi>.*)")
DEMI_PASAL = re.compile(r"(?:II\.? ?)?PASAL DEMI PASAL", re.IGNORECASE)
PERINTAH = re.compile(r"Agar (?:\S{5,7} orang|semua|supaya) ")  # `setiap`, also with a letter that a scan mistook
SALINAN = re.compile(r"Salinan (?:ini )?sesuai\b", re.IGNORECASE)
BAB = re.compile(r"BAB ?(?P<nomor>[IVXLC]{1,8}|\d{1,3})(?:[.: ]+(?P<judul>.*))?")
PASAL = re.compile(
    r"Pasal (?P<nomor>\d{1,3}[A-Z]?|I{1,3}|IV|V)"
)  # Roman: of a regulation that amends (UU 12/2011 Lampiran II nomor 233)
PALING_PANJANG_JUDUL = 200


@dataclass(frozen=True, slots=True)
class ButirImpor:
    """An item of a list of the frame: its marker as written, its text, its place."""

    penanda: str
    isi: str
    asal: Asal


@dataclass(frozen=True, slots=True)
class LampiranImpor:
    """An annex: the lines of its heading block, the lines of its title, what stands in it."""

    kepala: tuple[Alinea, ...]
    judul: tuple[Alinea, ...]
    blok: tuple[Blok, ...]
    asal: Asal | None


@dataclass
class Rangka:
    """A naskah divided into its parts, all as written."""

    golongan: Golongan = "dokumen"
    depan: list[Blok] = field(default_factory=list)
    judul: list[Alinea] = field(default_factory=list)
    nomor: str = ""
    asal_nomor: Asal | None = None
    tentang: list[Alinea] = field(default_factory=list)
    frasa: bool = False
    pembentuk: list[Alinea] = field(default_factory=list)
    menimbang: list[ButirImpor] = field(default_factory=list)
    mengingat: list[ButirImpor] = field(default_factory=list)
    memperhatikan: list[ButirImpor] = field(default_factory=list)
    menetapkan: list[Alinea] = field(default_factory=list)
    diktum: list[ButirImpor] = field(default_factory=list)
    batang: list[Blok] = field(default_factory=list)
    perintah: list[Alinea] = field(default_factory=list)
    penutup: list[Alinea] = field(default_factory=list)
    lampiran: list[LampiranImpor] = field(default_factory=list)
    penjelasan: list[Blok] = field(default_factory=list)


def kunci(alinea: Alinea) -> str:
    """The text of a line for finding keywords: letters set apart (`T E N T A N G`) put together."""
    polos = alinea.polos
    return polos.replace(" ", "") if _HURUF_RENGGANG.fullmatch(polos) else polos


def kapital(teks: str) -> bool:
    """Whether a text is written in capitals."""
    huruf = [satu for satu in teks if satu.isalpha()]
    return bool(huruf) and sum(satu.isupper() for satu in huruf) >= 0.9 * len(huruf)


def hanya_alinea(blok: Iterable[Blok]) -> list[Alinea]:
    """The lines; a table among them as lines, one a row."""
    hasil: list[Alinea] = []
    for satu in blok:
        if isinstance(satu, Alinea):
            hasil.append(satu)
        else:
            hasil += baris_jadi_alinea(satu)
    return hasil


def baris_jadi_alinea(kisi: Kisi) -> list[Alinea]:
    """The rows of a table as lines of text."""
    hasil = []
    for asal, baris in zip(kisi.asal, kisi.baris, strict=True):
        isi = " ".join(filter(None, baris))
        hasil.append(Alinea(isi, asal, " ".join(isi.replace("*", "").split())))
    return hasil


def cari_alinea(blok: Sequence[Blok], syarat: object, mulai: int = 0) -> int:
    """Where the first line stands that meets a condition, or -1."""
    assert callable(syarat)
    return next((ke for ke in range(mulai, len(blok)) if isinstance(satu := blok[ke], Alinea) and syarat(satu)), -1)


def potong(alinea: Alinea, sampai: int) -> Alinea:
    """The line without its first characters (of `kunci`); where its looks do not begin with these, without looks."""
    teks = kunci(alinea)
    sama = alinea.isi[:sampai] == teks[:sampai]
    isi = alinea.isi[sampai:].strip() if sama else luput(teks[sampai:].strip())
    return replace(alinea, isi=isi, polos=" ".join(teks[sampai:].split()))


def sambung(alinea: Sequence[Alinea]) -> str:
    """Lines as one text; a word that the file broke with a hyphen at the end of a line stays as it is written."""
    return " ".join(satu.isi for satu in alinea if satu.isi)
