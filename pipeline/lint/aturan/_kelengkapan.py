"""What the rules on completeness share: the facts of a naskah that stand outside its texts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from pipeline.lint.konteks import Konteks
from pipeline.source.teks import Letak

_PEJABAT = ("kepala-daerah", "sekretaris-daerah", "kepala-bagian-hukum")
_ISI_PEJABAT = ("jabatan", "nama", "pangkat", "nip")


@dataclass(frozen=True, slots=True)
class Fakta:
    """A value of a YAML file: what it is called in messages, its text, its place."""

    nama: str
    teks: str
    letak: Letak


def pejabat(k: Konteks) -> Iterator[tuple[str, Any]]:
    """The officials that the naskah shows: (what they are, their record)."""
    if k.golongan != "peraturan":
        yield "kepala", k.bundel.opd["kepala"]
        return
    for nama in _PEJABAT:
        rekam = k.bundel.pemda[nama.replace("-", "_")]
        if rekam is not None and (nama != "kepala-bagian-hukum" or k.naskah.salinan is not None):
            yield nama, rekam


def fakta(k: Konteks) -> Iterator[Fakta]:
    """Every such value that is printed."""
    naskah, opd = k.bundel.naskah, k.bundel.opd
    if naskah.get("nomor"):
        yield Fakta("nomor", str(naskah["nomor"]), naskah.di("nomor"))
    ditetapkan = naskah.get("ditetapkan")
    if ditetapkan and ditetapkan["tempat"]:
        yield Fakta("tempat penetapan", str(ditetapkan["tempat"]), ditetapkan.di("tempat"))
    for sebutan, rekam in pejabat(k):
        for kunci in _ISI_PEJABAT:
            if rekam.get(kunci):
                yield Fakta(f"{kunci} {sebutan}", str(rekam[kunci]), rekam.di(kunci))
    if k.golongan != "peraturan":
        for kunci in ("nama", "telepon", "faksimile", "laman", "pos_el", "kode_pos"):
            if opd[kunci]:
                yield Fakta(f"{kunci.replace('_', '-')} perangkat daerah", str(opd[kunci]), opd.di(kunci))
        yield from (Fakta("alamat perangkat daerah", str(satu), satu.letak) for satu in opd["alamat"])
