"""Markdown of a naskah to blocks that remember their place.

The block grammar is ours, since CommonMark knows neither `a.` nor `1)` under `a.` as the law's own ladder of markers
(UU 12/2011 Lampiran II nomor 87); emphasis inside a text stays Markdown (see `pipeline.naskah.sebaris`).
docs/sumber.md describes the grammar for its writers.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
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
    """`!tabel ratl.yaml program=2`: the command's name, its plain arguments and its settings.

    A command of `BERTEKS` has none of these but a text: all that stands after its name.
    """

    nama: Teks
    argumen: tuple[Teks, ...]
    setelan: tuple[tuple[Teks, Teks], ...]
    teks: Teks | None = None

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
PENANDA_AWAL = re.compile(r"(?:\((?:1|a|#)\)|(?:1|a|A|I|i|#)[.)]|[-–•✓])[ \t]+\S")
BERTEKS = frozenset({"pembatas"})
BATAS_KEDALAMAN = 12
# What begins a line as in other Markdown, or by a slip of the hand, and would be printed as it stands → what to do.
_SELIP = [
    (re.compile(r"#{1,6}(?=[A-Z])"), "sesudah '#' harus ada spasi, misalnya '# Judul'; tanda pagar biasa ditulis '\\#'"),
    (re.compile(r"\*[ \t]+(?=\S)"), "butir diawali '- ' atau labelnya (1., a.), bukan '*'; tanda bintang biasa ditulis '\\*'"),
    (re.compile(r"\|?[ \t]*:?-{3,}:?[ \t]*\|[ \t|:-]*$"), "tabel ditulis di berkas YAML, lalu '!tabel berkas.yaml' di sini"),
    (re.compile(r"!\[[^\]]*\]\("), "gambar ditulis '!gambar berkas.yaml'"),
    (
        re.compile(r"![A-Z][A-Za-z-]*[ \t]+\S+\.(?:ya?ml|md)\b|!Halaman-[Bb]aru$"),
        "perintah ditulis dengan huruf kecil, misalnya '!tabel berkas.yaml'",
    ),
    (re.compile(r"`{3,}|~{3,}"), "tanda ini tidak berarti apa-apa di sini; hapus barisnya"),
    (re.compile(r"(?:-{3,}|={3,}|_{3,})$"), "garis pemisah tidak ada; hapus barisnya (halaman baru: '!halaman-baru')"),
]
_AWAL_SELIP = frozenset("#*|:-!`~=_")

_Baris: TypeAlias = tuple[int, str]  # offset in the file of the first character, text without white space at its end


@lru_cache(
    maxsize=64
)  # by the object: whoever hands the same file over again (pustaka, in a run over many naskah) gets its blocks
def baca_markdown(berkas: Berkas) -> tuple[BlokSumber, ...]:
    """Read a Markdown file.

    Args:
        berkas: the file, already read.

    Returns:
        The blocks in order. Every character of the file that is not white space or markup stands in one of them.

    Errors:
        Galat: a command that cannot be read, marks of other Markdown, or lists nested beyond `BATAS_KEDALAMAN`; at its place.
    """
    baris: list[_Baris] = []
    offset = 0
    for satu in berkas.isi.splitlines(keepends=True) if berkas.isi.isascii() else _pisah_baris(berkas.isi):
        isi = satu.rstrip()
        if "\t" in isi:
            if "\t" in isi[: len(isi) - len(isi.lstrip())]:
                raise Galat("pakai spasi, bukan tab, untuk menjorokkan baris", berkas.letak(offset))
            if isi.strip().count("\t") > 1:
                saran = "simpan sebagai .csv atau .xlsx, lalu sebut di 'data:' sebuah tabel"
                raise Galat(
                    f"kolom yang dipisah tab, seperti salinan dari Excel; {saran}", berkas.letak(offset, offset + len(isi))
                )
            isi = isi.replace("\t", " ")
        komentar = "<!--" in isi and _KOMENTAR.fullmatch(isi)
        if not komentar and (isi or (baris and baris[-1][1])):  # one blank line says as much as many
            baris.append((offset, isi))
        offset += len(satu)
    return tuple(_blok(baris, berkas, 0))


def _pisah_baris(isi: str) -> list[str]:
    # str.splitlines would also split at U+2028, U+0085 and form feeds, which are text here
    return re.findall(r"[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$", isi)


def _inden(teks: str) -> int:
    return len(teks) - len(teks.lstrip(" ")) if teks[0] == " " else 0


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
        if not isi:
            tutup_paragraf()
            ke += 1
            continue
        inden = _inden(isi)
        tanda = isi[inden]
        if tanda == "#" and (judul := _JUDUL.match(isi, inden)):
            tutup_paragraf()
            teks = Teks(judul[2].strip(), berkas.letak(offset + judul.start(2), offset + judul.end(2)))
            hasil.append(JudulSumber(len(judul[1]), teks))
        elif tanda == "!" and (perintah := _PERINTAH.match(isi, inden)):
            tutup_paragraf()
            hasil.append(_perintah(perintah, berkas, offset))
        elif PENANDA.match(isi, inden) and (not prosa or PENANDA_AWAL.match(isi, inden)):
            tutup_paragraf()
            daftar, ke = _daftar(baris, ke, inden, berkas, dalam)
            hasil.append(daftar)
            continue
        else:
            if tanda in _AWAL_SELIP and (arti := selip(isi[inden:])):
                raise Galat(arti, berkas.letak(offset + inden, offset + len(isi)))
            prosa.append((offset + inden, isi[inden:]))
        ke += 1
    tutup_paragraf()
    return hasil


def selip(isi: str) -> str | None:
    """What to do about a line of prose that begins as in other Markdown, which would be printed as it stands; None for most."""
    return next((arti for pola, arti in _SELIP if pola.match(isi)), None) if isi[:1] in _AWAL_SELIP else None


def _daftar(baris: Sequence[_Baris], ke: int, inden: int, berkas: Berkas, dalam: int) -> tuple[DaftarSumber, int]:
    if dalam >= BATAS_KEDALAMAN:
        raise Galat(f"daftar lebih dari {BATAS_KEDALAMAN} tingkat", berkas.letak(baris[ke][0]))
    butir: list[ButirSumber] = []
    while ke < len(baris):
        offset, isi = baris[ke]
        if not isi:
            # blank lines between items belong to the list only if an item follows
            lanjut = _tak_kosong(baris, ke)
            if lanjut is None or _inden(baris[lanjut][1]) > inden + 1 or not _butir_di(baris[lanjut][1], inden):
                break
            ke = lanjut
            continue
        sini = _inden(isi)
        penanda = PENANDA.match(isi, sini) if abs(sini - inden) <= 1 else None
        if penanda is None:
            break
        kolom_teks = penanda.end()
        milik: list[_Baris] = [(offset + kolom_teks, isi[kolom_teks:])]
        ke += 1
        while ke < len(baris):
            sub_offset, sub = baris[ke]
            if not sub:
                lanjut = _tak_kosong(baris, ke)
                if lanjut is None or _inden(baris[lanjut][1]) < inden + 2:
                    break
                milik.append((sub_offset, ""))
            elif (sub_inden := _inden(sub)) >= inden + 2:
                buang = min(sub_inden, kolom_teks)
                milik.append((sub_offset + buang, sub[buang:]))
            elif milik[-1][1] and not _mulai_blok(sub, sub_inden):
                milik.append((sub_offset + sub_inden, sub[sub_inden:]))  # lazy continuation, as in CommonMark
            else:
                break
            ke += 1
        isi_butir = tuple(_blok(milik, berkas, dalam + 1))
        letak = berkas.letak(offset + sini, offset + penanda.end(1))
        butir.append(ButirSumber(Teks(penanda[1], letak), isi_butir))
    return DaftarSumber(tuple(butir)), ke


def _tak_kosong(baris: Sequence[_Baris], ke: int) -> int | None:
    """The first line from `ke` on that is not blank."""
    return next((j for j in range(ke, len(baris)) if baris[j][1]), None)


def _butir_di(isi: str, inden: int) -> bool:
    sini = _inden(isi)
    return abs(sini - inden) <= 1 and PENANDA.match(isi, sini) is not None


def _mulai_blok(isi: str, inden: int) -> bool:
    return bool(_JUDUL.match(isi, inden) or _PERINTAH.match(isi, inden) or PENANDA.match(isi, inden))


def _gabung(prosa: Sequence[_Baris], berkas: Berkas) -> Teks:
    teks = " ".join([isi.strip() for _, isi in prosa])
    return Teks(teks, berkas.letak(prosa[0][0], prosa[-1][0] + len(prosa[-1][1])))


def _perintah(cocok: re.Match[str], berkas: Berkas, awal: int) -> PerintahSumber:
    nama_perintah = Teks(cocok[1], berkas.letak(awal + cocok.start(), awal + cocok.end(1)))
    if nama_perintah in BERTEKS:
        teks = Teks(cocok[2], berkas.letak(awal + cocok.start(2), awal + cocok.end(2))) if cocok[2] else None
        return PerintahSumber(nama_perintah, (), (), teks)
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
    return PerintahSumber(nama_perintah, tuple(argumen), tuple(setelan))
