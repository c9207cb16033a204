"""What the rules on the batang tubuh share."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.lint.konteks import Konteks
from pipeline.lint.letak import tertulis_sama
from pipeline.lint.model import Perbaikan, Suntingan
from pipeline.naskah.pohon import Simpul
from pipeline.source.teks import Letak

RINCIAN = ("huruf", "angka", "huruf-kurung", "angka-kurung", "butir")
_UBAHAN = re.compile(r"perubahan\b.*\batas\b", re.IGNORECASE)
_PENGHUBUNG = re.compile(r";\s*(dan/atau|dan|atau)$")
DEFINISI = re.compile(r"yang\s+dimaksud\s+dengan\b.*:\s*$", re.IGNORECASE)


def perubahan(k: Konteks) -> bool:
    """Whether the naskah amends another one: its pasal are I and II, and what stands in them has numbers of the other."""
    return _UBAHAN.match(k.naskah.tentang) is not None


def pasal(k: Konteks) -> list[Simpul]:
    """All pasal in order."""
    return [satu for satu in k.simpul if satu.jenis == "pasal"]


def saudara(k: Konteks, jenis: str) -> Iterator[Sequence[Simpul]]:
    """Runs of parts of one kind that count together: all bab, the bagian of each bab, the ayat of each pasal …"""
    puncak = [satu for satu in k.batang if satu.jenis == jenis]
    if puncak:
        yield puncak
    for induk in k.simpul:
        anak = [satu for satu in induk.anak if satu.jenis == jenis]
        if anak:
            yield anak


def definisi(induk: Simpul) -> bool:
    """Whether what stands in a pasal or ayat are definitions."""
    return DEFINISI.search(induk.teks) is not None


def tabulasi(k: Konteks) -> Iterator[tuple[Simpul, list[Simpul]]]:
    """Every list of items in a pasal with what it stands in; lists of definitions are left out."""
    for induk in k.simpul:
        anak = [satu for satu in induk.anak if satu.jenis in RINCIAN]
        if anak and not definisi(induk):
            yield induk, anak


def penghubung(teks: str) -> str:
    """The `dan`, `atau` or `dan/atau` that ends an item, or nothing."""
    cocok = _PENGHUBUNG.search(teks)
    return cocok[1] if cocok else ""


def tempat(simpul: Simpul) -> Letak | None:
    """The place of its typed label, else of its text."""
    letak = simpul.letak_label or simpul.letak or simpul.blok.letak
    return letak if isinstance(letak, Letak) else None


def ganti_label(simpul: Simpul, teks: str) -> Perbaikan | None:
    """The fix that writes another label in the place of a typed one."""
    letak = simpul.letak_label
    if not isinstance(letak, Letak) or not tertulis_sama(letak, simpul.label):
        return None
    return Perbaikan(f"ganti '{simpul.label}' dengan '{teks}'", (Suntingan(letak, teks),))
