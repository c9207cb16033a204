"""What the rules on diktum share: labels and references to them, in any of the forms that offices use."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.lint.konteks import Konteks, Unsur
from pipeline.naskah.label import dari_tingkat

_SATUAN = "satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan"
_TINGKAT = (
    rf"(?i:pertama|ke[ -]?(?:\d{{1,2}}|sepuluh|sebelas|(?:{_SATUAN})(?: ?belas| ?puluh(?: (?:{_SATUAN}))?)?|seratus))(?!\w)"
)
_RUJUKAN = re.compile(
    r"(?:diktum|Diktum|DIKTUM) +"
    rf"(?P<daftar>{_TINGKAT}(?:(?: *, *| +)(?:(?:dan|serta|sampai dengan) +)?(?:[Dd]iktum +)?{_TINGKAT})*)"
)
_SATU = re.compile(_TINGKAT)
_RAPAT = re.compile(r"(?<=\w)(belas|puluh|ratus)", re.IGNORECASE)


def nilai_label(teks: str) -> int | None:
    """The number that a label stands for, however it is spelled (KESATU, Pertama, KEDUABELAS, KE-2), or None."""
    isi = " ".join(teks.strip(" .:;").split())
    if cocok := re.fullmatch(r"(?:diktum\s+)?(?:ke[\s-]?)?(\d{1,3})", isi, re.IGNORECASE):
        return int(cocok[1]) or None
    isi = re.sub(r"(?i)^(?:diktum\s+)?ke[\s-]+", "ke", isi)
    return dari_tingkat(isi) or dari_tingkat(_RAPAT.sub(r" \1", isi))


@dataclass(frozen=True, slots=True, eq=False)
class Rujukan:
    """A reference to a diktum: where its ordinal stands, and its number."""

    unsur: Unsur
    awal: int
    akhir: int
    nilai: int

    @property
    def tertulis(self) -> str:
        return self.unsur.teks[self.awal : self.akhir]


def rujukan(k: Konteks) -> Iterator[Rujukan]:
    """Every reference to a diktum in a naskah, each of a list of them."""
    for unsur, awal, _, cocok in k.cari(_RUJUKAN, kunci=("diktum",)):
        geser = awal - cocok.start()
        for satu in _SATU.finditer(cocok.string, *cocok.span("daftar")):
            nilai = nilai_label(satu[0])
            if nilai is not None:
                yield Rujukan(unsur, satu.start() + geser, satu.end() + geser, nilai)
