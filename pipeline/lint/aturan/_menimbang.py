"""What the rules on menimbang share: the closing consideration and the letters that considerations refer to."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.lint.konteks import Konteks, Unsur
from pipeline.naskah.label import dari_huruf, huruf

# "… perlu menetapkan Keputusan Kepala Dinas … tentang …;" in the words of the law and in those that offices use instead.
_PENUTUP = re.compile(
    r"\b(?P<kerja>(?:menetapkan|membentuk|mengeluarkan|menerbitkan|ditetapkan|dibentuk|diatur)(?:\s+(?:dengan|dalam))?)"
    r"\s+(?:suatu\s+|sebuah\s+)?(?P<jenis>(?:Keputusan|Peraturan|Instruksi)\b[^;:]*?)(?:\s+(?:tentang|mengenai)\s+(?P<nama>[^;]*?))?\s*[;.,:]*$",
    re.IGNORECASE,
)
_DENGAN = re.compile(
    r"\bperlu\b.*\b(?:menetapkan|ditetapkan|diatur|mengatur)\b.*\b(?P<kerja>dengan|dalam)\s+(?:suatu\s+)?"
    r"(?P<jenis>(?:Keputusan|Peraturan|Instruksi)\b[^;:,]*?)(?P<nama>(?!))?\s*[;.,:]*$",
    re.IGNORECASE,
)
_KALIMAT = re.compile(
    r"bahwa\s+berdasarkan\s+pertimbangan\s+sebagaimana\s+dimaksud\s+(?:dalam|pada)\s+huruf\s+[a-z]\b", re.IGNORECASE
)
_RUJUKAN = re.compile(
    r"\b(?:dimaksud|tersebut|disebut(?:kan)?)\s+(?P<kata>dalam|pada|di)\s+"
    r"(?P<daftar>huruf\s+[a-z]\b(?:(?:\s*,\s*|\s+)(?:(?:dan|serta|sampai\s+dengan|hingga|s\.d\.|s/d)\s+)?(?:huruf\s+)?[a-z]\b(?!\w))*)"
)
_HURUF = re.compile(r"(?P<rentang>(?:sampai\s+dengan|hingga|s\.d\.|s/d)\s+)?(?P<huruf>huruf\s+)?\b(?P<satu>[a-z])\b(?!\.)")


@dataclass(frozen=True, slots=True, eq=False)
class Penutup:
    """A consideration that says what is to be set.

    Args:
        unsur: the consideration.
        kerja, jenis, nama: its words from the verb on, as offsets; `nama` is (0, 0) where it gives no name.
        baku: whether it begins as nomor 23 has it.
        dengan: whether the naskah is only the form of what is set, "ditetapkan … dengan Keputusan".
    """

    unsur: Unsur
    kerja: tuple[int, int]
    jenis: tuple[int, int]
    nama: tuple[int, int]
    baku: bool
    dengan: bool

    def teks(self, rentang: tuple[int, int]) -> str:
        return self.unsur.teks[slice(*rentang)]


def penutup(unsur: Unsur) -> Penutup | None:
    """The closing formula of a consideration in any wording, or None."""
    cocok = _PENUTUP.search(unsur.teks)
    dengan = cocok is None
    cocok = cocok or _DENGAN.search(unsur.teks)
    if cocok is None:
        return None
    nama = cocok.span("nama") if cocok["nama"] else (0, 0)
    return Penutup(unsur, cocok.span("kerja"), cocok.span("jenis"), nama, bool(_KALIMAT.match(unsur.teks)), dengan)


def penutup_terakhir(k: Konteks) -> Penutup | None:
    """The closing formula, where the last consideration is one."""
    semua = tuple(k.menurut("menimbang"))
    return penutup(semua[-1]) if semua else None


@dataclass(frozen=True, slots=True, eq=False)
class Rujukan:
    """`dimaksud dalam huruf a, huruf b, dan huruf c` in a consideration.

    Args:
        unsur: the consideration.
        ke: which one it is, from 1.
        kata: the offsets of `dalam` or `pada`.
        daftar: the offsets of the list.
        huruf: the letters it names, as numbers from 1, ranges filled in.
        diulang: whether every letter has the word `huruf` before it.
    """

    unsur: Unsur
    ke: int
    kata: tuple[int, int]
    daftar: tuple[int, int]
    huruf: tuple[int, ...]
    diulang: bool


def rujukan(k: Konteks) -> Iterator[Rujukan]:
    """Every reference of a consideration to other considerations."""
    for ke, unsur in enumerate(k.menurut("menimbang"), 1):
        for cocok in _RUJUKAN.finditer(unsur.teks):
            nilai: list[int] = []
            diulang = True
            for satu in _HURUF.finditer(cocok["daftar"]):
                angka = dari_huruf(satu["satu"]) or 0
                nilai += range(nilai[-1] + 1, angka + 1) if satu["rentang"] and nilai else (angka,)
                diulang = diulang and bool(satu["huruf"])
            yield Rujukan(unsur, ke, cocok.span("kata"), cocok.span("daftar"), tuple(nilai), diulang)


def sebut_huruf(nilai: int) -> str:
    """`huruf b`."""
    return f"huruf {huruf(nilai)}"
