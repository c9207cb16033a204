"""Text that remembers where it stands: the files, places and values of the source floor."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from pathlib import Path
from typing import Any

from pipeline.galat import Galat, sebab_sistem

# XML 1.0 section 2.2 (Char): what no Word file can hold. Lone surrogates cannot come out of a UTF-8 file.
TERLARANG = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ud800-\udfff\ufffe\uffff]")
_BUKAN_TEKS = [  # how files of other programs begin
    (b"PK\x03\x04", "dokumen Word, Excel, atau zip"),
    (b"%PDF-", "PDF"),
    (b"\xd0\xcf\x11\xe0", "dokumen Word atau Excel lama (.doc, .xls)"),
    (b"\x89PNG", "gambar PNG"),
    (b"\xff\xd8\xff", "gambar JPEG"),
]
BATAS_UKURAN = 20_000_000  # bytes; a naskah is a few hundred kilobytes, more is a wrong file


class Berkas:
    """One source file, read whole.

    Args:
        jalur: the path as shown in messages, relative to the project's root, with `/`.
        isi: the text, newlines as in the file.
    """

    def __init__(self, jalur: str, isi: str) -> None:
        self.jalur = jalur
        self.isi = isi

    @cached_property
    def _awal_baris(self) -> list[int]:
        return [0, *(m.end() for m in re.finditer(r"\r\n|\n|\r", self.isi))]

    def baris_kolom(self, offset: int) -> tuple[int, int]:
        """The line and column, both from 1, of a character offset."""
        baris = bisect_right(self._awal_baris, offset)
        return baris, offset - self._awal_baris[baris - 1] + 1

    def awal_baris(self, baris: int) -> int:
        """The character offset where a line, from 1, begins; the end of the file for one after the last."""
        return self._awal_baris[baris - 1] if baris <= len(self._awal_baris) else len(self.isi)

    def letak(self, awal: int, akhir: int | None = None) -> Letak:
        """The place from offset `awal` up to, not including, `akhir` (characters)."""
        return Letak(self, awal, awal if akhir is None else akhir)


@dataclass(slots=True, unsafe_hash=True)  # never changed; frozen, the tens of thousands of them would take twice as long to make
class Letak:
    """A place in a file: character offsets, turned into line and column only when somebody asks."""

    berkas: Berkas
    awal: int
    akhir: int

    @property
    def jalur(self) -> str:
        return self.berkas.jalur

    @property
    def baris(self) -> int:
        return self.berkas.baris_kolom(self.awal)[0]

    @property
    def kolom(self) -> int:
        return self.berkas.baris_kolom(self.awal)[1]

    def cari(self, potongan: str, ke: int = 1) -> Letak:
        """The `ke`-th occurrence (from 1) of `potongan` inside this place, or this place where it is not found."""
        awal = self.awal - 1
        for _ in range(ke):
            awal = self.berkas.isi.find(potongan, awal + 1, max(self.akhir, self.awal))
            if awal < 0:
                return self
        return Letak(self.berkas, awal, awal + len(potongan))


def setelah_koma(kunci: Letak) -> str:
    """What to do about a key without a value in `{…}`: nearly always text after a comma, which ended the value before it."""
    if not kunci.berkas.isi[kunci.akhir : kunci.akhir + 1].strip(",}"):
        return "bila ini lanjutan teks yang memuat koma, apit seluruh teks itu dengan tanda kutip"
    return ""


class Teks(str):
    """A string with its place. Everything that makes a new string from it gives a plain `str`."""

    __slots__ = ("letak",)
    letak: Letak

    def __new__(cls, nilai: str, letak: Letak) -> Teks:
        teks = str.__new__(cls, nilai)
        teks.letak = letak
        return teks


class Larik(list[Any]):
    """A YAML list with its place."""

    __slots__ = ("letak",)

    def __init__(self, nilai: list[Any], letak: Letak) -> None:
        super().__init__(nilai)
        self.letak = letak


class Peta(dict[str, Any]):
    """A YAML mapping with its place; the keys are `Teks` and know theirs."""

    __slots__ = ("letak",)

    def __init__(self, nilai: dict[str, Any], letak: Letak) -> None:
        super().__init__(nilai)
        self.letak = letak

    def letak_kunci(self, nama: str) -> Letak:
        """The place of key `nama`, or of the mapping where it has no such key."""
        for kunci in self:
            if kunci == nama and isinstance(kunci, Teks):
                return kunci.letak
        return self.letak


def jalur_tampil(path: Path, akar: Path) -> str:
    """The path as messages show it: from the project's root, with `/`."""
    try:
        return path.resolve().relative_to(_akar_asli(akar)).as_posix()
    except ValueError:
        return path.as_posix()


@lru_cache(maxsize=16)
def _akar_asli(akar: Path) -> Path:
    return akar.resolve()


def baca_berkas(path: Path, akar: Path) -> Berkas:
    """Read a source file as UTF-8.

    Args:
        path: the file.
        akar: the project's root, for the path shown in messages.

    Errors:
        Galat: missing file, a folder, not UTF-8, too large, or a character that XML 1.0 forbids, at its place.
    """
    jalur = jalur_tampil(path, akar)
    try:
        if path.stat().st_size > BATAS_UKURAN:
            raise Galat(f"berkas {jalur} lebih dari {BATAS_UKURAN // 1_000_000} MB; periksa apakah ini berkas yang benar")
        mentah = path.read_bytes()
    except FileNotFoundError:
        raise Galat(f"berkas {jalur} tidak ada") from None
    except (IsADirectoryError, PermissionError, OSError) as sebab:
        raise Galat(f"berkas {jalur} tidak dapat dibaca: {sebab_sistem(sebab)}") from None
    try:
        isi = mentah.decode("utf-8-sig")
    except UnicodeDecodeError as sebab:
        _tolak_bukan_teks(mentah, jalur)
        sebelum = Berkas(jalur, mentah[: sebab.start].decode("utf-8-sig", "replace"))
        raise Galat(
            f"bita 0x{mentah[sebab.start]:02X} bukan UTF-8; simpan ulang berkas ini dengan pengodean UTF-8",
            sebelum.letak(len(sebelum.isi)),
        ) from None
    berkas = Berkas(jalur, isi)
    terlarang = TERLARANG.search(isi)
    if terlarang:
        _tolak_bukan_teks(mentah, jalur)
        raise Galat(
            f"karakter U+{ord(terlarang[0]):04X} tidak boleh ada dalam dokumen Word; hapus karakter itu",
            berkas.letak(terlarang.start(), terlarang.end()),
        )
    return berkas


def _tolak_bukan_teks(mentah: bytes, jalur: str) -> None:
    """Say what a file is that cannot be text, where its first bytes tell.

    Errors:
        Galat: a document of another program, or UTF-16.
    """
    letak = Berkas(jalur, "").letak(0)
    jenis = next((nama for awal, nama in _BUKAN_TEKS if mentah.startswith(awal)), None)
    if jenis:
        saran = "ubah dengan perintah impor, atau salin isinya ke berkas teks"
        raise Galat(f"berkas ini berisi {jenis}, bukan teks; {saran}", letak)
    if mentah[:2] in (b"\xff\xfe", b"\xfe\xff") or 0 in mentah[:2]:
        pesan = "berkas ini disimpan sebagai UTF-16 (Notepad menyebutnya Unicode); simpan ulang dengan pengodean UTF-8"
        raise Galat(pesan, letak)
