"""What is published: clauses, findings as shown, changes, and what lists say of a naskah."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any, Literal, NamedTuple, TypeAlias

from pipeline.lint.model import URUTAN_TINGKAT, Tingkat

NAMA_TINGKAT: Mapping[Tingkat, str] = {"error": "Kesalahan", "warning": "Peringatan", "info": "Catatan"}
NAMA_STATUS: Mapping[str, str] = {
    "rancangan": "Rancangan",
    "final": "Final",
    "salinan": "Salinan",
    "gagal": "Belum dapat dibaca",
}
NAMA_JENIS: Mapping[str, str] = {
    "keputusan-kepala-pd": "Keputusan Kepala Perangkat Daerah",
    "peraturan-kepala-daerah": "Peraturan Kepala Daerah",
    "rencana-aksi": "Rencana Aksi",
}


def nomor_tertulis(nomor: str) -> str:
    """The number of a naskah as a sentence has it, `Nomor 63 Tahun 2022`; empty while it has none (`NOMOR ...`)."""
    return "" if "..." in nomor else nomor.replace("NOMOR", "Nomor").replace("TAHUN", "Tahun")


class Klausa(NamedTuple):
    """One comparable piece of a naskah: a paragraph, an item, a heading, a row, a figure.

    Args:
        tempat: where it stands in words, `Pasal 3 ayat (1) huruf b`.
        teks: as printed, without looks.
        jangkar: the id of its element in the reading view.
    """

    tempat: str
    teks: str
    jangkar: str = ""


JenisPerubahan: TypeAlias = Literal["tambah", "ubah", "hapus", "nomor"]
Ruas: TypeAlias = tuple[Literal["=", "+", "-"], str]


class Perubahan(NamedTuple):
    """One change: what kind, where it stood, where it stands, and the words kept, added and taken away."""

    jenis: JenisPerubahan
    lama: str
    baru: str
    ruas: tuple[Ruas, ...]
    jangkar: str = ""


@dataclass(frozen=True, slots=True)
class TemuanTampil:
    """A finding as a page shows it.

    Args:
        kode, tingkat, pesan, dasar: as the linter says.
        tempat: the place in the naskah in words; empty where it speaks of the whole.
        jangkar: the element of the reading view; empty where there is none.
        kalimat: the sentence before, in and after the words that it speaks of.
        sumber: `file:line`.
    """

    kode: str
    tingkat: Tingkat
    pesan: str
    dasar: str | None
    tempat: str
    jangkar: str
    kalimat: tuple[str, str, str]
    sumber: str


@dataclass(frozen=True, slots=True)
class Batang:
    """A line of a timeline: what is done, and in which of the periods (indexes from 0)."""

    nama: str
    kelompok: str
    isi: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class Linimasa:
    """The schedule of a table: the names of its periods, its lines, and what all periods have in their names (`BULAN KE-`)."""

    judul: str
    periode: tuple[str, ...]
    batang: tuple[Batang, ...]
    satuan: str = ""


@dataclass(frozen=True, slots=True)
class Ringkasan:
    """What lists, search and feed say of a published naskah.

    Args:
        alamat: `<pemda>/<opd>/<slug>`.
        status: a key of `NAMA_STATUS`.
        tanggal: ISO date of the naskah, or empty.
        halaman: pages of the PDF; 0 where it is not known.
        temuan: level → how many.
        riwayat: its publications with a change, the latest first, as in its data file.
        aturan: the ids of the rules that found something.
    """

    alamat: str
    pemda: str
    opd: str
    tentang: str
    jenis: str
    nomor: str
    status: str
    tahun: int
    tanggal: str
    halaman: int
    docx: bool
    pdf: bool
    temuan: Mapping[str, int]
    riwayat: tuple[Mapping[str, Any], ...]
    linimasa: tuple[Linimasa, ...] = ()
    aturan: tuple[str, ...] = ()
    galat: tuple[str, ...] = field(default=())

    @property
    def jumlah_temuan(self) -> int:
        """All findings but notes."""
        return self.temuan.get("error", 0) + self.temuan.get("warning", 0)


def cacah_tingkat(temuan: tuple[TemuanTampil, ...]) -> dict[str, int]:
    """Level → how many, every level named."""
    return {tingkat: sum(satu.tingkat == tingkat for satu in temuan) for tingkat in URUTAN_TINGKAT}
