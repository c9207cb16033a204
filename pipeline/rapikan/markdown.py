"""The canonical form of a Markdown file: one clause a line, list texts under each other, one blank line between blocks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from pipeline.rapikan.klausa import LEBAR, baris_klausa
from pipeline.source.markdown import (
    PENANDA,
    BlokSumber,
    DaftarSumber,
    JudulSumber,
    ParagrafSumber,
    PerintahSumber,
    baca_markdown,
    selip,
)
from pipeline.source.teks import Berkas

LANGKAH = 2  # how much further in a list stands that another one follows at once
_BERBAHAYA = re.compile(r"#{1,6}(?:[ \t]|$)|![a-z]|<!--")
_KOMENTAR = re.compile(r"(?m)^[ \t]*(<!--(?:(?!-->).)*-->)[ \t]*\r?$")
_MEREDAM = re.compile(r"<!--[ \t]*abaikan[ \t]")


def berbahaya(teks: str) -> bool:
    """Whether a line that begins so is no prose: a list item, a heading, a command, a comment."""
    return bool(PENANDA.match(teks) or _BERBAHAYA.match(teks) or selip(teks))


def rapikan_markdown(berkas: Berkas) -> str:
    """The canonical form.

    Args:
        berkas: a file that `baca_markdown` reads.
    """
    blok = baca_markdown(berkas)
    penulis = _Penulis(berkas, _komentar(berkas, blok), _baris_diredam(berkas))
    baris = [*penulis.semua(blok, 0), *penulis.sisa()]
    return "".join(f"{satu}\n" for satu in baris)


@dataclass(frozen=True, slots=True)
class _Catatan:
    """A comment, and whether a blank line stands above and below it."""

    teks: str
    atas: bool
    bawah: bool


def _awal(blok: BlokSumber) -> int:
    """Where a block begins."""
    if isinstance(blok, DaftarSumber):
        return blok.butir[0].penanda.letak.awal
    return blok.letak.awal if isinstance(blok, PerintahSumber) else blok.teks.letak.awal


def _jangkar(blok: Sequence[BlokSumber], di: int | None = None) -> list[tuple[int, int]]:
    """(where something begins or goes on, where the block or item begins that a comment above that belongs to)."""
    hasil: list[tuple[int, int]] = []
    for ke, satu in enumerate(blok):
        milik = di if di is not None and ke == 0 else _awal(satu)
        hasil.append((_awal(satu), milik))
        if isinstance(satu, ParagrafSumber):
            hasil.append((satu.teks.letak.akhir, milik))
        elif isinstance(satu, DaftarSumber):
            for nomor, butir in enumerate(satu.butir):
                awal = milik if nomor == 0 else butir.penanda.letak.awal
                hasil += [(butir.penanda.letak.awal, awal), *_jangkar(butir.isi, awal)]
    return hasil


def _komentar(berkas: Berkas, blok: Sequence[BlokSumber]) -> Mapping[int, list[_Catatan]]:
    """Comments by the beginning of what they belong to; those at the end by the file's length."""
    jangkar = sorted(_jangkar(blok))
    tempat = [di for di, _ in jangkar]
    baris = re.split(r"\r\n|\n|\r", berkas.isi)
    hasil: dict[int, list[_Catatan]] = {}
    for cocok in _KOMENTAR.finditer(berkas.isi):
        ke = berkas.baris_kolom(cocok.start(1))[0] - 1
        catatan = _Catatan(cocok[1], ke > 0 and not baris[ke - 1].strip(), ke + 1 < len(baris) and not baris[ke + 1].strip())
        nomor = bisect_right(tempat, cocok.start(1))
        hasil.setdefault(jangkar[nomor][1] if nomor < len(jangkar) else len(berkas.isi), []).append(catatan)
    return hasil


def _baris_diredam(berkas: Berkas) -> frozenset[int]:
    """The lines, from 1, that suppressing comments speak for: those below up to a blank one, as `pipeline.lint.redam` has it."""
    baris = re.split(r"\r\n|\n|\r", berkas.isi)
    hasil: set[int] = set()
    for cocok in _KOMENTAR.finditer(berkas.isi):
        if not _MEREDAM.match(cocok[1]):
            continue
        ke = berkas.baris_kolom(cocok.start(1))[0]
        while ke < len(baris) and (not baris[ke].strip() or baris[ke].lstrip().startswith("<!--")):
            ke += 1
        while ke < len(baris) and baris[ke].strip():
            hasil.add(ke + 1)
            ke += 1
    return frozenset(hasil)


class _Penulis:
    """Writes blocks as lines.

    Args:
        berkas: the file.
        komentar: its comments by what they belong to.
        diredam: the lines that suppressing comments speak for.
    """

    def __init__(self, berkas: Berkas, komentar: Mapping[int, list[_Catatan]], diredam: frozenset[int]) -> None:
        self.berkas, self.komentar, self.diredam = berkas, komentar, diredam
        self.baris = re.split(r"\r\n|\n|\r", berkas.isi)

    def semua(self, blok: Sequence[BlokSumber], inden: int, di: int | None = None) -> list[str]:
        """Blocks one below another.

        Args:
            blok: the blocks.
            inden: how far in they stand, which their lines do not show.
            di: where the item begins whose text they are; its own comments are written already.
        """
        hasil: list[str] = []
        for ke, satu in enumerate(blok):
            if ke and not self._rapat(blok[ke - 1], satu):
                hasil.append("")
            if di is None or ke > 0:
                hasil += self.catatan(_awal(satu))
            jorok = LANGKAH * len(_deret(blok, ke))
            hasil += [" " * jorok + teks if teks else "" for teks in self.satu(satu, inden + jorok)]
        return hasil

    def catatan(self, di: int) -> list[str]:
        """The comments above what begins at `di`; blank lines among them and below them stay."""
        hasil: list[str] = []
        for ke, satu in enumerate(self.komentar.get(di, ())):
            if ke and satu.atas and hasil[-1]:
                hasil.append("")
            hasil.append(satu.teks)
        if hasil and self.komentar[di][-1].bawah:
            hasil.append("")
        return hasil

    def sisa(self) -> list[str]:
        """The comments below everything."""
        hasil: list[str] = []
        for satu in self.komentar.get(len(self.berkas.isi), ()):
            hasil += ["", satu.teks] if satu.atas else [satu.teks]
        return hasil

    def _rapat(self, atas: BlokSumber, bawah: BlokSumber) -> bool:
        """Whether two blocks stay without a blank line: a list below its text, and what a comment speaks for together."""
        awal = _awal(bawah)
        baris = self.berkas.baris_kolom(awal)[0]
        di_atas = baris - 2
        while di_atas >= 0 and _KOMENTAR.fullmatch(self.baris[di_atas]):
            di_atas -= 1
        if di_atas < 0 or not self.baris[di_atas].strip():
            return False
        return (isinstance(atas, ParagrafSumber) and isinstance(bawah, DaftarSumber)) or baris in self.diredam

    def satu(self, blok: BlokSumber, inden: int) -> list[str]:
        """The lines of one block; the comments above it are not among them."""
        if isinstance(blok, JudulSumber):
            return [f"{'#' * blok.tingkat} {blok.teks}".rstrip(" ")]
        if isinstance(blok, ParagrafSumber):
            return self.paragraf(blok, inden)
        if isinstance(blok, PerintahSumber):
            setelan = [f"{nama}={nilai}" for nama, nilai in blok.setelan]
            return [" ".join([f"!{blok.nama}", *([blok.teks] if blok.teks else ()), *blok.argumen, *setelan])]
        hasil: list[str] = []
        for ke, butir in enumerate(blok.butir):
            di = butir.penanda.letak.awal
            if ke:
                hasil += [""] if self._berjarak(di) else []
                hasil += self.catatan(di)
            depan = f"{butir.penanda} "
            isi = self.semua(butir.isi, inden + len(depan), di)
            hasil += [depan + isi[0], *(" " * len(depan) + teks if teks else "" for teks in isi[1:])]
        return hasil

    def _berjarak(self, di: int) -> bool:
        """Whether a blank line stands above an item and its comments."""
        ke = self.berkas.baris_kolom(di)[0] - 2
        while ke >= 0 and _KOMENTAR.fullmatch(self.baris[ke]):
            ke -= 1
        return not self.baris[ke].strip()

    def paragraf(self, blok: ParagrafSumber, inden: int) -> list[str]:
        """The lines of a text; one that holds what looks like a comment keeps its own."""
        letak = blok.teks.letak
        if "<!--" not in blok.teks:
            return baris_klausa(str(blok.teks), LEBAR - inden, berbahaya)
        isi = re.split(r"\r\n|\n|\r", self.berkas.isi[letak.awal : letak.akhir])
        return [satu.strip() for ke, satu in enumerate(isi) if ke == 0 or not _KOMENTAR.fullmatch(satu)]


def _deret(blok: Sequence[BlokSumber], ke: int) -> Sequence[BlokSumber]:
    """The lists that follow a list at once: it must stand further in than they, or it would be one with them."""
    if not isinstance(blok[ke], DaftarSumber):
        return ()
    akhir = ke + 1
    while akhir < len(blok) and isinstance(blok[akhir], DaftarSumber):
        akhir += 1
    return blok[ke + 1 : akhir]
