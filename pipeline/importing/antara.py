"""The intermediate form of every imported file: lines and tables in order, with their places.

A reader (`baca_teks`, and one module for each further format) gives a `Dokumen` and decides nothing about law: what a line *is*
(a diktum, a heading of a lampiran, a signature) is found out once, in `kenali` and `isi`. What a reader must know is named in the
fields of `Alinea` and `Kisi`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Literal, NamedTuple, TypeAlias

from pipeline.galat import Masalah
from pipeline.naskah.model import polos
from pipeline.naskah.sebaris import prosa

KATA = re.compile(r"\w+")
DAFTAR_ISI = "daftar isi: dibuat otomatis"  # why an entry of a table of contents is dropped
BATAS_CARI = 3000  # times that `beriringan` looks through a file


class Asal(NamedTuple):
    """A place in the imported file; for formats without lines `baris` is the number of the paragraph or row, from 1."""

    jalur: str
    baris: int
    kolom: int = 1


@dataclass(frozen=True, slots=True)
class Alinea:
    """A line of the file: a paragraph, or a part of one that the file broke.

    Args:
        isi: its text in the sources' own markup (`*miring*`, `**tebal**`, everything else escaped), never with a newline.
        asal: where it begins.
        polos: its text without looks.
        rapat: whether it follows the line before it without a gap; a paragraph of Word is never so, its line breaks are.
        halaman: whether a new page may begin before it.
        judul: the level of the heading that the file says it is, from 1, or 0.
        strip: whether the file has a plain dash or star before it, which may only be how a list was extracted.
        tebal: whether all of it is bold.
        inden: how far in its text stands, twips, where the file says so, else -1; 0 for prose whose first line alone is moved in.
        kapsi: whether the file says that it is the title of a table.
        lanskap: whether it stands on a page on its side.
    """

    isi: str
    asal: Asal
    polos: str
    rapat: bool = False
    halaman: bool = False
    judul: int = 0
    strip: bool = False
    tebal: bool = False
    inden: int = -1
    kapsi: bool = False
    lanskap: bool = False


class Petak(NamedTuple):
    """A cell of a table whose file says what is merged.

    Args:
        isi: its paragraphs in the sources' markup, each with the label that it shows.
        rentang: columns that it covers.
        turun: "mulai" where it covers rows below, "lanjut" where it is covered from above.
        arsir: whether it is empty and shaded.
    """

    isi: tuple[str, ...] = ()
    rentang: int = 1
    turun: Literal["", "mulai", "lanjut"] = ""
    arsir: bool = False


@dataclass(frozen=True, slots=True)
class Citra:
    """A picture: its file, checked, and what stands around it.

    Args:
        isi: its bytes.
        format: what it is.
        lebar: as shown, twips.
        alternatif: what it shows in words, as the file says; empty where it does not.
        judul: its caption in the sources' markup, a typed label included.
        sumber: where it is from, in the sources' markup.
        asal_judul: where its caption stands.
    """

    isi: bytes
    format: str
    lebar: int
    alternatif: str = ""
    judul: str = ""
    sumber: str = ""
    asal_judul: Asal | None = None


@dataclass(frozen=True, slots=True)
class Kisi:
    """A table as the file has it: rows of cells in the sources' markup, cells of one row in order; rows need not be equally long.

    Args:
        asal: where each row begins, one for each row.
        halaman: whether a new page may begin before it.
        petak: the same rows with their merges, where the file says them; each row covers as many columns.
        kepala: how many rows are its head, with `petak`.
        kelompok: for each row 0, or how deep a group it heads, with `petak`.
        lanskap: whether it stands on a page on its side, or None where the file does not say.
        huruf: the size of its text in half points where the file sets one, 0 for the house's, -1 for what suits its columns.
        lebar: the widths of its columns in twips where the file sets them, else none, with `petak`.
        nomor: the sample of the row that numbers the columns, where there is one that is not among the rows.
        nama: what its file is called, without an ending, where the file names it.
        citra: the picture that stands here: it takes a place of its own as a table does, and has one row without cells.
    """

    baris: tuple[tuple[str, ...], ...]
    asal: tuple[Asal, ...]
    halaman: bool = False
    petak: tuple[tuple[Petak, ...], ...] = ()
    kepala: int = 0
    kelompok: tuple[int, ...] = ()
    lanskap: bool | None = None
    huruf: int = 0
    lebar: tuple[int, ...] = ()
    nomor: str = ""
    nama: str = ""
    citra: Citra | None = None


Blok: TypeAlias = Alinea | Kisi


@dataclass(frozen=True, slots=True)
class Dokumen:
    """A file as read.

    Args:
        jalur: its path as shown.
        blok: its blocks; words that lead to a part of the file itself stand between signs of `acuan`.
        catatan: what the reader mended or could not take over.
        buangan: what it dropped.
        acuan: for each of these words, in their order, the names of the bookmarks they lead to.
        penanda: bookmark → the paragraph that it stands in.
    """

    jalur: str
    blok: tuple[Blok, ...]
    catatan: tuple[Masalah, ...] = ()
    buangan: tuple[Buangan, ...] = ()
    acuan: tuple[str, ...] = ()
    penanda: Mapping[str, int] = field(default_factory=dict)


class Buangan(NamedTuple):
    """Text that is not taken over: why, where, and the text."""

    alasan: str
    asal: Asal
    teks: str


def buat_alinea(isi: str, asal: Asal, **sifat: bool | int) -> Alinea:
    """An `Alinea` from its text in the sources' markup."""
    runs = prosa(isi)
    tebal = not isinstance(runs, str) and all(lari.tebal or not lari.teks.strip() for lari in runs)
    return Alinea(isi, asal, " ".join(polos(runs).split()), tebal=tebal, **sifat)  # type: ignore[arg-type]


def jumlah_kata(teks: str) -> int:
    """How many words a text has."""
    return sum(1 for _ in KATA.finditer(teks))


def deret_kata(blok: Iterable[Blok]) -> str:
    """All words of some blocks in lower case, each with one space on both sides; cells and lines do not run together."""
    teks: list[str] = []
    for satu in blok:
        teks += [satu.polos] if isinstance(satu, Alinea) else [sel for baris in satu.baris for sel in baris]
    return " | ".join(["", *(" ".join(KATA.findall(satu.lower())) for satu in teks), ""])


def kata_blok(blok: Blok) -> int:
    """How many words a block has."""
    if isinstance(blok, Alinea):
        return jumlah_kata(blok.polos)
    return sum(jumlah_kata(sel) for baris in blok.baris for sel in baris)


@dataclass
class Catatan:
    """What is noted on the way: remarks, what was dropped, and how many words stay as text because their part is not clear.

    Args:
        kata_berkas: all words of the file in order, in lower case between single spaces: `beriringan` looks there.
        pencarian: how often it has looked.
        sambungan: rows of tables that a page had split, each as the places of its beginning and of its rest.
    """

    kata_berkas: str = ""
    pencarian: int = 0
    masalah: list[Masalah] = field(default_factory=list)
    buangan: list[Buangan] = field(default_factory=list)
    kata_asing: int = 0
    sambungan: list[tuple[Asal, Asal]] = field(default_factory=list)

    def beriringan(self, kiri: str, kanan: str) -> bool:
        """Whether the last word of one text and the first two of another follow each other anywhere in the file.

        A word that stands on both sides of the seam (`… Perangkat Daerah | Daerah oleh …`) counts once.
        """
        return self.seiring(kiri, kanan, 1) > 0

    def seiring(self, kiri: str, kanan: str, terbanyak: int = 4) -> int:
        """How many of the last words of one text stand before the first two of another elsewhere, looking as `beriringan`."""
        self.pencarian += 1
        if self.pencarian > BATAS_CARI:
            return 0
        a, b = KATA.findall(kiri.lower()), KATA.findall(kanan.lower())
        if len(a) > 1 and len(b) > 1 and a[-1] == b[0]:
            a.pop()
        banyak = 0
        while banyak < min(len(a), terbanyak) and len(b) > 1:
            if f" {' '.join(a[-banyak - 1 :])} {b[0]} {b[1]} " not in self.kata_berkas:
                break
            banyak += 1
        return banyak

    def catat(self, pesan: str, asal: Asal | None) -> None:
        """Note a remark at its place."""
        self.masalah.append(Masalah(pesan, asal))

    def buang(self, alasan: str, blok: Sequence[Blok]) -> None:
        """Note blocks that are dropped."""
        for satu in blok:
            if isinstance(satu, Alinea):
                self.buangan.append(Buangan(alasan, satu.asal, satu.polos))
            else:
                self.buangan += [
                    Buangan(alasan, asal, " ".join(filter(None, baris)))
                    for asal, baris in zip(satu.asal, satu.baris, strict=True)
                ]

    def asing(self, pesan: str, blok: Sequence[Blok]) -> None:
        """Note blocks that stay in place as text since it is not clear what they are."""
        if blok:
            pertama = blok[0]
            self.catat(pesan, pertama.asal if isinstance(pertama, Alinea) else pertama.asal[0])
            self.kata_asing += sum(map(kata_blok, blok))
