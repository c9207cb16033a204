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

PROGRAM = Path(__file__).resolve().parents[1]
KUNCI = PROGRAM.with_name("requirements.lock")
BOM = b"\xef\xbb\xbf"
AKHIRAN_HURUF = (".otf", ".ttf", ".ttc", ".pfb", ".t1")
# Fonts that our documents are set in (pipeline/pdf/fonts.py); of the others the name and the size are enough.
HURUF_DIPAKAI = ("URWBookman", "Liberation", "DejaVu", "Carlito", "Caladea", "opens___")
PUSTAKA_OFFICE = ("soffice.bin", "libswlo.so", "libmergedlo.so", "versionrc")
KEPALA_ELF = 4096  # bytes; the linker's build id stands in them


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
            try:
                self._berkas[path] = sidik(path.read_bytes())
            except OSError:
                self._berkas[path] = ""
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
        kode = sorted([*PROGRAM.rglob("*.py"), *PROGRAM.rglob("*.bas")])
        isi = [[path.relative_to(PROGRAM).as_posix(), self.berkas(path)] for path in kode]
        return sidik_json([sys.version, isi, sorted(_pustaka())])

    @cached_property
    def office(self) -> str:
        """LibreOffice: its version and the builds of its parts that set and export text; "" where it is not installed."""
        soffice = pasang.cari_soffice()
        if soffice is None:
            return ""
        return sidik_json([[nama, *_kepala(Path(soffice).with_name(nama))] for nama in PUSTAKA_OFFICE])

    @cached_property
    def huruf(self) -> str:
        """The fonts: of those that we use the content, of the others, which stand in for rare characters, name and size."""
        return sidik_json(sorted(self._satu_huruf(path) for path in _berkas_huruf(FOLDER_SISTEM)))

    def _satu_huruf(self, path: str) -> list[str]:
        if os.path.basename(path).startswith(HURUF_DIPAKAI):
            return [path, self.berkas(Path(path))]
        return [path, str(os.path.getsize(path))]


def _berkas_huruf(folder: Iterable[str]) -> Iterator[str]:
    for satu in folder:
        for induk, _, nama in os.walk(satu):
            for berkas in nama:
                path = os.path.join(induk, berkas)
                if berkas.endswith(AKHIRAN_HURUF) and os.path.isfile(path):
                    yield path


def _pustaka() -> Iterator[str]:
    """The installed libraries that the program uses: what is there only for tests or a cluster changes no result."""
    dipakai = _terkunci()
    for folder in sys.path:
        if folder.endswith(("site-packages", "dist-packages")) and os.path.isdir(folder):
            ada = (nama for nama in os.listdir(folder) if nama.endswith(".dist-info"))
            yield from (nama for nama in ada if not dipakai or _nama_paket(nama.split("-")[0]) in dipakai)


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


def _kepala(path: Path) -> tuple[int, str]:
    try:
        with path.open("rb") as berkas:
            return path.stat().st_size, sidik(berkas.read(KEPALA_ELF))
    except OSError:
        return 0, ""
