"""Markdown of a naskah to blocks that remember their place.

The block grammar is ours, since CommonMark knows neither `a.` nor `1)` under `a.` as the law's own ladder of markers
(UU 12/2011 Lampiran II nomor 87); emphasis inside a text stays Markdown (see `pipeline.naskah.sebaris`).
docs/sumber.md describes the grammar for its writers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from string import ascii_lowercase
from typing import TypeAlias

from pipeline.galat import Galat
from pipeline.source.teks import Berkas, Letak, Teks


@dataclass(frozen=True, slots=True)
class JudulSumber:
    """`## Latar Belakang`: level from 1, text as written (a typed label included)."""

    tingkat: int
    teks: Teks


@dataclass(frozen=True, slots=True)
class ParagrafSumber:
    teks: Teks


@dataclass(frozen=True, slots=True)
class ButirSumber:
    """A list item: its marker as typed (`a.`, `(1)`, `(1a)`, `-`, `✓`, `#.`, `(#)`) and what belongs to it."""

    penanda: Teks
    isi: tuple[BlokSumber, ...]


@dataclass(frozen=True, slots=True)
class DaftarSumber:
    butir: tuple[ButirSumber, ...]


@dataclass(frozen=True, slots=True)
class PerintahSumber:
    """`!tabel ratl.yaml program=2`: the command's name, its plain arguments and its settings."""

    nama: Teks
    argumen: tuple[Teks, ...]
    setelan: tuple[tuple[Teks, Teks], ...]

    @property
    def letak(self) -> Letak:
        return self.nama.letak


BlokSumber: TypeAlias = JudulSumber | ParagrafSumber | DaftarSumber | PerintahSumber

_JUDUL = re.compile(r"(#{1,6})[ \t]+(.*?)(?:[ \t]+#+)?[ \t]*$")
_KOMENTAR = re.compile(r"[ \t]*<!--(?:(?!-->).)*-->[ \t]*")
_PERINTAH = re.compile(r"!([a-z][a-z-]*)(?:[ \t]+(.*?))?[ \t]*$")
_ROMAWI = r"(?=[ivxlc]{2})c{0,3}(?:xc|xl|l?x{0,3})(?:ix|iv|v?i{0,3})"
_ANGKA = rf"[1-9]\d{{0,2}}|{_ROMAWI}|{_ROMAWI.upper()}|"
_ANGKA += "|".join(huruf * 2 for huruf in ascii_lowercase) + "|[a-zA-Z]"
_ANGKA += r"|[1-9]\d{0,2}[a-z]"  # what an amendment puts in between: (1a), 6a. (UU 12/2011 Lampiran II nomor 235)
PENANDA = re.compile(rf"(\((?:{_ANGKA}|#)\)|(?:{_ANGKA}|#)[.)]|[-–•✓])[ \t]+(?=\S)")
# A list may follow a line of prose at once only with a marker that can begin one.
_PENANDA_AWAL = re.compile(r"(?:\((?:1|a|#)\)|(?:1|a|A|I|i|#)[.)]|[-–•✓])[ \t]+\S")
BATAS_KEDALAMAN = 12

_Baris: TypeAlias = tuple[int, str]  # offset in the file of the first character, text without the newline


def baca_markdown(berkas: Berkas) -> tuple[BlokSumber, ...]:
    """Read a Markdown file.

    Args:
        berkas: the file, already read.

    Returns:
        The blocks in order. Every character of the file that is not white space or markup stands in one of them.

    Errors:
        Galat: a command that cannot be read, or lists nested beyond `BATAS_KEDALAMAN`; at its place.
    """
    baris: list[_Baris] = []
    offset = 0
    for satu in berkas.isi.splitlines(keepends=True) if berkas.isi.isascii() else _pisah_baris(berkas.isi):
        isi = satu.rstrip("\r\n")
        if "\t" in isi:
            if isi.strip() and "\t" in isi[: len(isi) - len(isi.lstrip())]:
                raise Galat("pakai spasi, bukan tab, untuk menjorokkan baris", berkas.letak(offset))
            isi = isi.replace("\t", " ")
        if isi.lstrip().startswith("<!--") and _KOMENTAR.fullmatch(isi):
            offset += len(satu)
            continue
        if isi.strip() or (baris and baris[-1][1]):  # one blank line says as much as many
            baris.append((offset, isi.rstrip()))
        offset += len(satu)
    return tuple(_blok(baris, berkas, 0))


def _pisah_baris(isi: str) -> list[str]:
    # str.splitlines would also split at U+2028, U+0085 and form feeds, which are text here
    return re.findall(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$", isi)


def _inden(teks: str) -> int:
    return len(teks) - len(teks.lstrip(" "))


def _blok(baris: Sequence[_Baris], berkas: Berkas, dalam: int) -> list[BlokSumber]:
    hasil: list[BlokSumber] = []
    prosa: list[_Baris] = []

    def tutup_paragraf() -> None:
        if prosa:
            hasil.append(ParagrafSumber(_gabung(prosa, berkas)))
            prosa.clear()

    ke = 0
    while ke < len(baris):
        offset, isi = baris[ke]
        if not isi.strip():
            tutup_paragraf()
            ke += 1
            continue
        inden = _inden(isi)
        bersih = isi[inden:]
        if judul := _JUDUL.match(bersih):
            tutup_paragraf()
            awal = offset + inden + judul.start(2)
            hasil.append(JudulSumber(len(judul[1]), Teks(judul[2].strip(), berkas.letak(awal, awal + len(judul[2])))))
        elif perintah := _PERINTAH.match(bersih):
            tutup_paragraf()
            hasil.append(_perintah(perintah, berkas, offset + inden))
        elif PENANDA.match(bersih) and (not prosa or _PENANDA_AWAL.match(bersih)):
            tutup_paragraf()
            daftar, ke = _daftar(baris, ke, inden, berkas, dalam)
            hasil.append(daftar)
            continue
        else:
            prosa.append((offset + inden, bersih))
        ke += 1
    tutup_paragraf()
    return hasil


def _daftar(baris: Sequence[_Baris], ke: int, inden: int, berkas: Berkas, dalam: int) -> tuple[DaftarSumber, int]:
    if dalam >= BATAS_KEDALAMAN:
        raise Galat(f"daftar lebih dari {BATAS_KEDALAMAN} tingkat", berkas.letak(baris[ke][0]))
    butir: list[ButirSumber] = []
    while ke < len(baris):
        offset, isi = baris[ke]
        penanda = PENANDA.match(isi[_inden(isi) :])
        if not isi.strip():
            # blank lines between items belong to the list only if an item follows
            lanjut = next((j for j in range(ke, len(baris)) if baris[j][1].strip()), None)
            if lanjut is None or _inden(baris[lanjut][1]) > inden + 1 or not _butir_di(baris[lanjut][1], inden):
                break
            ke = lanjut
            continue
        if penanda is None or abs(_inden(isi) - inden) > 1:
            break
        awal = offset + _inden(isi)
        kolom_teks = _inden(isi) + penanda.end()
        milik: list[_Baris] = [(offset + kolom_teks, isi[kolom_teks:])]
        ke += 1
        while ke < len(baris):
            sub_offset, sub = baris[ke]
            if not sub.strip():
                lanjut = next((j for j in range(ke, len(baris)) if baris[j][1].strip()), None)
                if lanjut is None or _inden(baris[lanjut][1]) < inden + 2:
                    break
                milik.append((sub_offset, ""))
            elif _inden(sub) >= inden + 2:
                buang = min(_inden(sub), kolom_teks)
                milik.append((sub_offset + buang, sub[buang:]))
            elif milik[-1][1].strip() and not _mulai_blok(sub):
                milik.append((sub_offset + _inden(sub), sub.lstrip(" ")))  # lazy continuation, as in CommonMark
            else:
                break
            ke += 1
        isi_butir = tuple(_blok(milik, berkas, dalam + 1))
        butir.append(ButirSumber(Teks(penanda[1], berkas.letak(awal, awal + len(penanda[1]))), isi_butir))
    return DaftarSumber(tuple(butir)), ke


def _butir_di(isi: str, inden: int) -> bool:
    return abs(_inden(isi) - inden) <= 1 and PENANDA.match(isi[_inden(isi) :]) is not None


def _mulai_blok(isi: str) -> bool:
    bersih = isi.lstrip(" ")
    return bool(_JUDUL.match(bersih) or _PERINTAH.match(bersih) or PENANDA.match(bersih))


def _gabung(prosa: Sequence[_Baris], berkas: Berkas) -> Teks:
    teks = " ".join(isi.strip() for _, isi in prosa)
    return Teks(teks, berkas.letak(prosa[0][0], prosa[-1][0] + len(prosa[-1][1].rstrip())))


def _perintah(cocok: re.Match[str], berkas: Berkas, awal: int) -> PerintahSumber:
    argumen: list[Teks] = []
    setelan: list[tuple[Teks, Teks]] = []
    for kata in re.finditer(r"(\S+)", cocok[2] or ""):
        di = awal + cocok.start(2) + kata.start()
        nama, sama, nilai = kata[0].partition("=")
        if sama and (not nama or not nilai):
            raise Galat(f"'{kata[0]}' tidak lengkap; tulis nama=nilai", berkas.letak(di, di + len(kata[0])))
        if sama:
            batas = di + len(nama)
            setelan.append((Teks(nama, berkas.letak(di, batas)), Teks(nilai, berkas.letak(batas + 1, batas + 1 + len(nilai)))))
        else:
            argumen.append(Teks(nama, berkas.letak(di, di + len(nama))))
    nama_perintah = Teks(cocok[1], berkas.letak(awal, awal + 1 + len(cocok[1])))
    return PerintahSumber(nama_perintah, tuple(argumen), tuple(setelan))
