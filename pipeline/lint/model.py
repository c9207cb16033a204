"""What the linter says: findings, their fixes, and what a rule is."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any, Literal, TypeAlias

from pipeline.galat import Tempat
from pipeline.naskah.model import Golongan
from pipeline.source.teks import Letak

Tingkat: TypeAlias = Literal["error", "warning", "info"]
Mode: TypeAlias = Literal["draf", "final"]
URUTAN_TINGKAT: tuple[Tingkat, ...] = ("error", "warning", "info")
SEMUA: tuple[Golongan, ...] = ("keputusan", "peraturan", "dokumen")
LAMPIRAN_II = "UU 12/2011 Lampiran II"


@dataclass(frozen=True, slots=True)
class Suntingan:
    """Put `teks` in the place of what stands at `letak`."""

    letak: Letak
    teks: str


@dataclass(frozen=True, slots=True)
class Perbaikan:
    """A safe change of the sources that takes a finding away.

    Args:
        deskripsi: what it does, an Indonesian phrase.
        suntingan: the edits; they do not overlap.
    """

    deskripsi: str
    suntingan: tuple[Suntingan, ...]


@dataclass(frozen=True, slots=True)
class Temuan:
    """One finding.

    Args:
        aturan: id of the rule, `MGT003`.
        tingkat: how bad it is.
        pesan: one Indonesian sentence without a full stop: what stands there and what is expected.
        letak: where; None only where a file is missing.
        dasar: the rule of law, or None.
        perbaikan: a safe fix, or None.
    """

    aturan: str
    tingkat: Tingkat
    pesan: str
    letak: Tempat | None
    dasar: str | None = None
    perbaikan: Perbaikan | None = None

    def ke_json(self) -> dict[str, Any]:
        """The finding as ../docs/linter.md gives it: lines and columns from 1, offsets in characters."""
        letak = self.letak
        akhir = letak.berkas.baris_kolom(letak.akhir) if isinstance(letak, Letak) else None
        perbaikan = None
        if self.perbaikan is not None:
            perbaikan = {
                "description": self.perbaikan.deskripsi,
                "edits": [
                    {"file": s.letak.jalur, "start": s.letak.awal, "end": s.letak.akhir, "text": s.teks}
                    for s in self.perbaikan.suntingan
                ],
            }
        return {
            "file": letak.jalur if letak else None,
            "line": letak.baris if letak else 1,
            "column": letak.kolom if letak else 1,
            "end_line": akhir[0] if akhir else (letak.baris if letak else 1),
            "end_column": akhir[1] if akhir else (letak.kolom if letak else 1),
            "rule": self.aturan,
            "level": self.tingkat,
            "message": self.pesan,
            "basis": self.dasar,
            "help": f"docs/aturan/{self.aturan}.md",
            "fix": perbaikan,
        }

    @property
    def urutan(self) -> tuple[str, int, int, str, str]:
        """For sorting: by file, then place."""
        letak = self.letak
        if letak is None:
            return "", 0, 0, self.aturan, self.pesan
        return letak.jalur, letak.baris, letak.kolom, self.aturan, self.pesan


@dataclass(frozen=True, slots=True)
class Aturan:
    """What is fixed about a rule; its docstring says the rest.

    Args:
        kode: its id, three letters of the family and three figures; never reused.
        tingkat: how bad its findings are, unless a finding says otherwise.
        dasar: the rule of law as a user may read it, or None where it is custom or a matter of fact.
        golongan: the kinds of naskah it looks at.
        final: the level in mode `final`, where it differs.
        diri: whether it finds a naskah that contradicts itself: then it binds every kind, also one that Lampiran II does not
            reach (../shared/rules.md, "Reach of L2").
    """

    kode: str
    tingkat: Tingkat
    dasar: str | None = None
    golongan: tuple[Golongan, ...] = SEMUA
    final: Tingkat | None = None
    diri: bool = False
