"""Fingerprints: what a result was made from, told by content and never by the clock."""

from __future__ import annotations

import hashlib
import json
import os
import re
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any

from pipeline.pdf import pasang
from pipeline.pdf.fonts import FOLDER_SISTEM
from pipeline.simpanan import pustaka

PROGRAM = Path(__file__).resolve().parents[1]
KUNCI = PROGRAM.with_name("requirements.lock")
BOM = b"\xef\xbb\xbf"
AKHIRAN_HURUF = (".otf", ".ttf", ".ttc", ".pfb", ".t1")
# Fonts that our documents are set in (pipeline/pdf/fonts.py); of the others the name and the size are enough.
HURUF_DIPAKAI = ("URWBookman", "Liberation", "DejaVu", "Carlito", "Caladea", "opens___")
PUSTAKA_OFFICE = ("soffice.bin", "libswlo.so", "libmergedlo.so", "versionrc")
# Bytes at the beginning that tell the whole: the linker's build id of an ELF file, the checksums of all tables of a font
# (OpenType, "Table Directory").
KEPALA = 4096
HURUF_BERJUMLAH = (".otf", ".ttf")


def sidik(isi: bytes) -> str:
    """The fingerprint of bytes; a byte order mark at the beginning does not count, since reading a source drops it."""
    return hashlib.blake2b(isi.removeprefix(BOM), digest_size=16).hexdigest()


def sidik_json(isi: Any) -> str:
    """The fingerprint of a plain value."""
    return sidik(json.dumps(isi, ensure_ascii=False, sort_keys=True).encode("utf-8", "surrogatepass"))


@dataclass
class Sidik:
    """Fingerprints as they are during one run: each file is read once, however many naskah share it."""

    _berkas: dict[Path, str] = field(default_factory=dict)
    _registri: dict[tuple[Path, ...], str] = field(default_factory=dict)

    def segar(self) -> Sidik:
        """For the next run in the same process: sources are read again; program, fonts and LibreOffice are taken to stay."""
        baru = Sidik()
        baru.__dict__.update({nama: getattr(self, nama) for nama in ("program", "office", "huruf")})
        return baru

    def berkas(self, path: Path) -> str:
        """The fingerprint of a file; "" where it is not there or cannot be read."""
        if path not in self._berkas:
            self._berkas[path] = _sidik_berkas(path)
        return self._berkas[path]

    def registri(self, *folder: Path) -> str:
        """The fingerprint of all files of a registry."""
        if folder not in self._registri:
            isi = [
                [[path.relative_to(satu).as_posix(), self.berkas(path)] for path in sorted(satu.rglob("*.txt"))]
                for satu in folder
            ]
            self._registri[folder] = sidik_json(isi)
        return self._registri[folder]

    @cached_property
    def program(self) -> str:
        """Our own code, Python, and the libraries that are installed beside it."""
        kode = _berkas_di([PROGRAM], (".py", ".bas"))
        isi = sorted([path.removeprefix(f"{PROGRAM}/"), _sidik_berkas(path)] for path in kode)
        return sidik_json([sys.version, isi, _pustaka_dipakai()])

    @cached_property
    def office(self) -> str:
        """LibreOffice: its version and the builds of its parts that set and export text; "" where it is not installed."""
        soffice = pasang.cari_soffice()
        if soffice is None:
            return ""
        return sidik_json([[nama, *_kepala(os.path.join(os.path.dirname(soffice), nama))] for nama in PUSTAKA_OFFICE])

    @cached_property
    def huruf(self) -> str:
        """The fonts: of those that we use their checksums, of the others, which stand in for rare characters, name and size."""
        return sidik_json(sorted(_satu_huruf(path) for path in _berkas_di(FOLDER_SISTEM, AKHIRAN_HURUF)))


def _satu_huruf(path: str) -> list[str]:
    if not os.path.basename(path).startswith(HURUF_DIPAKAI):
        return [path, str(os.path.getsize(path))]
    if path.endswith(HURUF_BERJUMLAH):
        return [path, *map(str, _kepala(path))]
    return [path, _sidik_berkas(path)]


def _berkas_di(folder: Iterable[str | Path], akhiran: tuple[str, ...]) -> Iterator[str]:
    """The files with these endings anywhere below folders."""
    for satu in folder:
        for induk, _, nama in os.walk(satu):
            for berkas in nama:
                path = os.path.join(induk, berkas)
                if berkas.endswith(akhiran) and os.path.isfile(path):
                    yield path


def _pustaka_dipakai() -> list[str]:
    """The installed libraries that the program uses: what is there only for tests or a cluster changes no result."""
    dipakai = _terkunci()
    return [satu for satu in pustaka() if not dipakai or _nama_paket(satu.split("-")[0]) in dipakai]


def _terkunci() -> set[str]:
    """The names in the lock; empty where there is none."""
    try:
        isi = KUNCI.read_text("utf-8")
    except OSError:
        return set()
    return {_nama_paket(nama) for nama in re.findall(r"^([A-Za-z0-9_.-]+)==", isi, re.MULTILINE)}


def _nama_paket(nama: str) -> str:
    """As PyPA normalises it: https://packaging.python.org/specifications/name-normalization/"""
    return re.sub(r"[-_.]+", "-", nama).lower()


def _kepala(path: str) -> tuple[int, str]:
    """Size and fingerprint of the beginning of a file."""
    try:
        with open(path, "rb", buffering=0) as berkas:
            return os.fstat(berkas.fileno()).st_size, sidik(berkas.read(KEPALA))
    except OSError:
        return 0, ""


def _sidik_berkas(path: str | Path) -> str:
    try:
        with open(path, "rb", buffering=0) as berkas:
            return sidik(berkas.read())
    except OSError:
        return ""
