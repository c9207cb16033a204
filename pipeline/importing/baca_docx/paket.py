"""The package: a zip with XML parts, opened with limits (ECMA-376 part 2). Nothing in it is run, fetched or trusted."""

from __future__ import annotations

import io
import posixpath
import re
import struct
import zipfile
import zlib
from dataclasses import dataclass
from typing import Any, NamedTuple, TypeAlias

from lxml import etree

from pipeline.galat import Galat

Elemen: TypeAlias = Any  # lxml's elements; its stubs are no part of the project
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
MC = "{http://schemas.openxmlformats.org/markup-compatibility/2006}"
M = "{http://schemas.openxmlformats.org/officeDocument/2006/math}"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_UTAMA = "/officeDocument"
# Strict files (ISO/IEC 29500-1) have other names for the same things.
_KETAT = (
    (b"http://purl.oclc.org/ooxml/wordprocessingml/main", W[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/relationships", R[1:-1].encode()),
    (b"http://purl.oclc.org/ooxml/officeDocument/math", M[1:-1].encode()),
)
_SANDI = re.compile(rb"encoding=[\"'](?:utf-8|us-ascii)[\"']", re.IGNORECASE)  # in others a DTD could hide
BATAS_BAGIAN = 40_000_000  # bytes of one part, unpacked; the longest document.xml known has 2 MB
BATAS_TANDA = 1_500_000  # tags of one part, each of which costs memory; the longest document.xml known has 0.2 million
BATAS_SEMUA = 80_000_000  # bytes of all parts that are read
BATAS_MEDIA = 100_000_000  # bytes of all pictures that are read
BATAS_ENTRI = 4_000  # files in the zip
BATAS_DIREKTORI = 1_000_000  # bytes of its directory
_EKOR = 65_557  # where the end record of a zip may stand
_RUSAK = (
    zipfile.BadZipFile, zipfile.LargeZipFile, zlib.error, EOFError, OSError, KeyError, ValueError, NotImplementedError,
    RuntimeError, struct.error, IndexError, OverflowError,
)  # fmt: skip


class Hubungan(NamedTuple):
    """A relation of a part: its kind, and the name of the part it leads to, or with `luar` an address outside of the package."""

    jenis: str
    tujuan: str
    luar: bool


@dataclass
class Paket:
    """An opened package."""

    jalur: str
    arsip: zipfile.ZipFile
    terbaca: int = 0
    media_terbaca: int = 0

    @property
    def nama(self) -> list[str]:
        """The names of its parts."""
        return self.arsip.namelist()

    def bita(self, nama: str) -> bytes | None:
        """The bytes of a part, or None where it is not there.

        Errors:
            Galat: damaged, or larger than a naskah can be.
        """
        if nama not in self.arsip.NameToInfo:
            return None
        batas = min(BATAS_BAGIAN, BATAS_SEMUA - self.terbaca)
        try:
            with self.arsip.open(nama) as berkas:
                isi = berkas.read(batas + 1)
        except _RUSAK:
            raise rusak(self.jalur) from None
        if len(isi) > batas:
            raise Galat(f"isi berkas {self.jalur} terlalu besar setelah dibuka (lebih dari {batas // 1_000_000} MB)")
        self.terbaca += len(isi)
        return isi

    def media(self, nama: str, paling: int) -> bytes | None:
        """The bytes of a part that is no XML, or None where it is not there, damaged, or larger than `paling` bytes."""
        batas = min(paling, BATAS_MEDIA - self.media_terbaca)
        if nama not in self.arsip.NameToInfo or batas <= 0:
            return None
        try:
            with self.arsip.open(nama) as berkas:
                isi = berkas.read(batas + 1)
        except _RUSAK:
            return None
        self.media_terbaca += len(isi)
        return isi if len(isi) <= batas else None

    def pohon(self, nama: str) -> Elemen | None:
        """The tree of a part, or None where it is not there.

        Errors:
            Galat: not well-formed, with a DTD, or too large.
        """
        isi = self.bita(nama)
        if isi is None:
            return None
        if b"\0" in isi[:200] or (_SANDI.search(isi[:200]) is None and b"encoding" in isi[:200]):
            raise Galat(f"bagian {nama} dari berkas {self.jalur} bukan XML UTF-8; buka di Word lalu simpan ulang")
        if isi.count(b"<") > BATAS_TANDA:
            raise Galat(f"bagian {nama} dari berkas {self.jalur} terlalu besar untuk satu naskah; pecah menjadi beberapa berkas")
        for ketat, lazim in _KETAT:
            if ketat in isi:
                isi = isi.replace(ketat, lazim)
        pengurai = etree.XMLParser(
            resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, remove_comments=True, remove_pis=True
        )
        if b"<!DOCTYPE" in isi or b"<!ENTITY" in isi:
            raise Galat(f"berkas {self.jalur} memuat deklarasi DTD, yang tidak ada dalam dokumen Word; tidak dibaca")
        try:
            akar = etree.fromstring(isi, pengurai)
        except (etree.XMLSyntaxError, ValueError, LookupError):
            raise rusak(self.jalur) from None
        return akar

    def utama(self) -> str:
        """The name of the main part.

        Errors:
            Galat: there is none.
        """
        ada = (satu.tujuan for satu in self.hubungan("").values() if satu.jenis.endswith(_UTAMA) and not satu.luar)
        return next(ada, "word/document.xml")

    def hubungan(self, bagian: str) -> dict[str, Hubungan]:
        """The relations of a part by their ids; a path is taken as one inside of the package, whatever it says."""
        folder, nama = posixpath.split(bagian)
        akar = self.pohon(posixpath.join(folder, "_rels", f"{nama}.rels"))
        hasil: dict[str, Hubungan] = {}
        for ke, satu in enumerate(() if akar is None else akar.iter(_REL)):
            tujuan, luar = satu.get("Target") or "", satu.get("TargetMode") == "External"
            if tujuan and not luar:
                tujuan = tujuan[1:] if tujuan.startswith("/") else posixpath.normpath(posixpath.join(folder, tujuan))
            if tujuan:
                hasil.setdefault(satu.get("Id") or f"\0{ke}", Hubungan(satu.get("Type") or "", tujuan, luar))
        return hasil


def buka(jalur: str, mentah: bytes) -> Paket:
    """Open a package.

    Args:
        jalur: its path as shown in messages.
        mentah: its bytes.

    Errors:
        Galat: not a zip, damaged, or with more files than a Word document has.
    """
    if mentah.startswith(b"\xd0\xcf\x11\xe0"):
        raise Galat(f"berkas {jalur} dokumen Word lama (.doc) atau berkata sandi; buka di Word lalu simpan sebagai .docx")
    if not mentah.startswith(b"PK"):
        raise Galat(f"berkas {jalur} sebenarnya bukan dokumen Word (.docx); beri ekstensi yang sesuai dengan isinya")
    akhir = mentah.rfind(b"PK\x05\x06", max(0, len(mentah) - _EKOR))
    if akhir < 0 or len(mentah) < akhir + 22:
        raise rusak(jalur)
    entri, direktori = struct.unpack_from("<HL", mentah, akhir + 10)
    if entri > BATAS_ENTRI or direktori > BATAS_DIREKTORI or mentah[max(0, akhir - 20) : akhir].startswith(b"PK\x06\x07"):
        raise Galat(f"berkas {jalur} memuat jauh lebih banyak berkas daripada dokumen Word; tidak dibuka")
    try:
        return Paket(jalur, zipfile.ZipFile(io.BytesIO(mentah)))
    except _RUSAK:
        raise rusak(jalur) from None


def rusak(jalur: str) -> Galat:
    """The error for a damaged file."""
    return Galat(f"berkas {jalur} rusak atau terpotong; buka di Word, simpan ulang, lalu impor lagi")


def anak(elemen: Elemen | None, *nama: str) -> Elemen | None:
    """The element at a path of w: names below another, or None."""
    for satu in nama:
        if elemen is None:
            return None
        elemen = elemen.find(W + satu)
    return elemen


def nilai(elemen: Elemen | None, *nama: str) -> str | None:
    """The w:val of the element at a path, or None."""
    temu = anak(elemen, *nama)
    return None if temu is None else temu.get(f"{W}val")


def nyala(elemen: Elemen | None, nama: str) -> bool | None:
    """A property that is on or off (ECMA-376 part 1, 17.17.4): its value, or None where it is not said."""
    temu = None if elemen is None else elemen.find(W + nama)
    return None if temu is None else temu.get(f"{W}val") not in ("0", "false", "off", "none")


def angka(teks: str | None, baku: int = 0, paling: int = 1_000_000) -> int:
    """An integer of an attribute; `baku` where it is none, never beyond `paling`."""
    try:
        return max(-paling, min(paling, int(float(teks)))) if teks else baku
    except (ValueError, OverflowError):
        return baku
