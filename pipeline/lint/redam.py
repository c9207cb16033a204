"""Suppression: `# abaikan MGT003: alasan` in YAML, `<!-- abaikan MGT003: alasan -->` in Markdown.

A comment on a line of its own speaks for the item or paragraph below it, one at a line's end for that line,
`abaikan-berkas` for its whole file. A comment without a reason, or one that nothing needs, is itself a finding.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from pipeline.lint.model import Temuan
from pipeline.source.teks import Berkas, Letak

TAK_TERPAKAI = "SBR003"
TAK_BERALASAN = "SBR004"
TAK_TEREDAM = frozenset({"SBR001", "SBR002", TAK_TERPAKAI, TAK_BERALASAN})
_KODE = r"[A-Z]{3}\d{3}"
_ISI = rf"abaikan(-berkas)?[ \t]+({_KODE}(?:[ \t]*,[ \t]*{_KODE})*)[ \t]*:?[ \t]*"
_YAML = re.compile(rf"(?m)(?:^|(?<=[ \t]))#[ \t]*{_ISI}([^\r\n]*?)[ \t]*$")
_MARKDOWN = re.compile(rf"(?m)<!--[ \t]*{_ISI}([^\r\n]*?)[ \t]*-->")


@dataclass(frozen=True, slots=True)
class Komentar:
    """A comment that suppresses.

    Args:
        letak: where it stands.
        kode: the rules it speaks of.
        alasan: why.
        baris: the first and last line that it covers, from 1.
    """

    letak: Letak
    kode: frozenset[str]
    alasan: str
    baris: tuple[int, int]

    def meredam(self, temuan: Temuan) -> bool:
        """Whether it takes a finding away."""
        letak = temuan.letak
        if temuan.aturan not in self.kode or letak is None or letak.jalur != self.letak.jalur:
            return False
        return self.baris[0] <= letak.baris <= self.baris[1]


def cari_komentar(berkas: Berkas) -> list[Komentar]:
    """The comments of a file that suppress."""
    isi = berkas.isi
    if "abaikan" not in isi:
        return []
    baris = isi.splitlines()
    hasil = []
    for cocok in (_MARKDOWN if berkas.jalur.endswith(".md") else _YAML).finditer(isi):
        letak = berkas.letak(cocok.start(), cocok.end())
        lingkup = (1, len(baris) + 1) if cocok[1] else _lingkup(baris, letak)
        hasil.append(Komentar(letak, frozenset(re.findall(_KODE, cocok[2])), cocok[3].strip(), lingkup))
    return hasil


def _lingkup(baris: Sequence[str], letak: Letak) -> tuple[int, int]:
    di = letak.baris
    if letak.kolom > 1 and baris[di - 1][: letak.kolom - 1].strip():
        return di, di
    mulai = next((ke for ke in range(di, len(baris)) if baris[ke].strip() and not _hanya_komentar(baris[ke])), None)
    if mulai is None:
        return di, di
    inden = _inden(baris[mulai])
    akhir = mulai
    for ke in range(mulai + 1, len(baris)):
        if letak.jalur.endswith(".md"):
            if not baris[ke].strip():
                break
        elif baris[ke].strip() and _inden(baris[ke]) <= inden:
            break
        akhir = ke
    return mulai + 1, akhir + 1


def _hanya_komentar(baris: str) -> bool:
    return baris.lstrip().startswith(("# abaikan", "#abaikan", "<!--"))


def _inden(baris: str) -> int:
    return len(baris) - len(baris.lstrip(" "))


def redam(temuan: Iterable[Temuan], komentar: Sequence[Komentar]) -> tuple[list[Temuan], set[Komentar], int]:
    """Findings that no comment takes away, the comments that took some, and how many they took."""
    sisa: list[Temuan] = []
    terpakai: set[Komentar] = set()
    jumlah = 0
    for satu in temuan:
        pemilik = [k for k in komentar if satu.aturan not in TAK_TEREDAM and k.meredam(satu)]
        if pemilik:
            terpakai.update(pemilik)
            jumlah += 1
        else:
            sisa.append(satu)
    return sisa, terpakai, jumlah


def periksa_komentar(komentar: Iterable[Komentar], terpakai: set[Komentar]) -> list[Temuan]:
    """What is wrong with the comments themselves."""
    hasil = []
    for satu in komentar:
        kode = ", ".join(sorted(satu.kode))
        if len(satu.alasan) < 3:
            pesan = f"komentar abaikan {kode} ini tanpa alasan; tulis alasannya sesudah titik dua"
            hasil.append(Temuan(TAK_BERALASAN, "warning", pesan, satu.letak))
        if satu not in terpakai:
            pesan = f"komentar abaikan {kode} ini tidak meredam temuan apa pun; hapus komentar ini"
            hasil.append(Temuan(TAK_TERPAKAI, "warning", pesan, satu.letak))
    return hasil
