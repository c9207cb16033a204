"""Fixes as suggestions: whole lines to put in the place of lines that the change shows."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from hashlib import sha256
from itertools import groupby

from pipeline.lint.model import Suntingan, Temuan
from pipeline.lint.perbaiki import bersamaan, terapkan
from pipeline.review.beda import Beda
from pipeline.review.model import Saran
from pipeline.source.teks import Letak

_BARIS = re.compile(r"\r\n|\n|\r")
TERPANJANG = 40  # lines of one suggestion: a longer one nobody reads


@dataclass(frozen=True, slots=True)
class _Usul:
    """Fixes of one file, and the lines that they touch."""

    temuan: tuple[Temuan, ...]
    suntingan: tuple[Suntingan, ...]
    awal: int
    akhir: int


def susun_saran(temuan: Iterable[Temuan], baru: Iterable[Temuan], beda: Beda, awalan: str) -> tuple[tuple[Saran, ...], int]:
    """The fixes that can be offered at the lines of a change.

    Offered are those of new findings, and of old ones that stand on a changed line, where all lines that a fix touches lie
    together in one file, in one stretch of the diff: elsewhere neither GitHub nor GitLab takes a suggestion.

    Args:
        temuan: all findings after the change, in the order of the files.
        baru: those among them that the change brings.
        beda: the files that differ.
        awalan: the project's folder from the root of the repository, with its last `/`.

    Returns:
        The suggestions, and how many fixes of new findings could not be offered.
    """
    yang_baru = {id(satu) for satu in baru}
    pantas = [satu for satu in temuan if satu.perbaikan and (id(satu) in yang_baru or _di_baris_berubah(satu, beda))]
    pilihan = bersamaan(pantas)
    usul = [satu for ini in pilihan if (satu := _usul(ini)) is not None]
    hasil: list[Saran] = []
    for jalur, milik in groupby(sorted(usul, key=lambda satu: (satu.suntingan[0].letak.jalur, satu.awal)), key=_jalur):
        for satu in _gabung(list(milik)):
            saran = _saran(jalur, satu, beda, awalan)
            if saran is not None:
                hasil.append(saran)
    dimuat = {id(ini) for satu in hasil for ini in satu.temuan}
    return tuple(hasil), sum(id(satu) in yang_baru and id(satu) not in dimuat for satu in pantas)


def _jalur(usul: _Usul) -> str:
    return usul.suntingan[0].letak.jalur


def _di_baris_berubah(temuan: Temuan, beda: Beda) -> bool:
    return temuan.letak is not None and beda.menyentuh(temuan.letak.jalur, temuan.letak.baris)


def _usul(temuan: Temuan) -> _Usul | None:
    """The lines that a fix touches; None where it changes several files."""
    assert temuan.perbaikan is not None
    suntingan = temuan.perbaikan.suntingan
    if len({satu.letak.jalur for satu in suntingan}) != 1:
        return None
    letak = [_baris(satu.letak) for satu in suntingan]
    return _Usul((temuan,), suntingan, min(awal for awal, _ in letak), max(akhir for _, akhir in letak))


def _baris(letak: Letak) -> tuple[int, int]:
    """First and last line of a place; an end at the beginning of a line does not touch it where whole lines are meant."""
    awal, kolom = letak.berkas.baris_kolom(letak.awal)
    akhir, kolom_akhir = letak.berkas.baris_kolom(letak.akhir)
    return awal, akhir - 1 if akhir > awal and kolom == kolom_akhir == 1 else akhir


def _gabung(usul: Sequence[_Usul]) -> list[_Usul]:
    """Fixes that touch the same lines become one suggestion: taken one by one, the second would no longer fit."""
    hasil: list[_Usul] = []
    for satu in usul:
        if hasil and satu.awal <= hasil[-1].akhir:
            lalu = hasil.pop()
            satu = _Usul((*lalu.temuan, *satu.temuan), (*lalu.suntingan, *satu.suntingan), lalu.awal, max(lalu.akhir, satu.akhir))
        hasil.append(satu)
    return hasil


def _saran(jalur: str, usul: _Usul, beda: Beda, awalan: str) -> Saran | None:
    ada = beda.baru.get(jalur)
    potongan = next((satu for satu in ada.potongan if satu.memuat(usul.awal, usul.akhir)), None) if ada else None
    if ada is None or potongan is None or usul.akhir - usul.awal >= TERPANJANG:
        return None
    berkas = usul.suntingan[0].letak.berkas
    dari, sampai = berkas.awal_baris(usul.awal), berkas.awal_baris(usul.akhir + 1)
    lama = berkas.isi[dari:sampai]
    di_potongan = [Suntingan(Letak(berkas, s.letak.awal - dari, s.letak.akhir - dari), s.teks) for s in usul.suntingan]
    baru = terapkan(lama, di_potongan)
    if baru == lama:
        return None
    sidik = sha256("\0".join((jalur, lama, baru)).encode("utf-8", "surrogatepass")).hexdigest()[:16]
    ganti = tuple(_BARIS.split(baru.removesuffix("\n").removesuffix("\r"))) if baru else ()
    return Saran(
        awalan + jalur,
        awalan + (ada.lama or jalur),
        usul.awal,
        usul.akhir,
        potongan.tetap.get(usul.awal, 0),
        ganti,
        usul.temuan,
        sidik,
    )
