"""The report that people read: by file, repeats of a rule together."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from itertools import groupby

from pipeline.lint.mesin import HasilLint
from pipeline.lint.model import URUTAN_TINGKAT, Temuan

SERUPA = 4  # that many findings of one rule in one file are shown whole, of more the first ones and the lines of the others
TAMPIL = 2


def tulis(hasil: HasilLint, lama: int, semua: bool) -> str:
    """The report.

    Args:
        hasil: the findings.
        lama: how many more the baseline holds back.
        semua: whether every repeat is shown.
    """
    baris: list[str] = []
    for jalur, milik in groupby(hasil.temuan, key=lambda satu: satu.letak.jalur if satu.letak else "(tanpa berkas)"):
        baris += [jalur, *_berkas(list(milik), semua), ""]
    return "\n".join([*baris, ringkasan(hasil, lama)]) + "\n"


def _berkas(temuan: Sequence[Temuan], semua: bool) -> list[str]:
    banyak = Counter(satu.aturan for satu in temuan)
    ke: Counter[str] = Counter()
    hasil = []
    for satu in temuan:
        ke[satu.aturan] += 1
        if semua or banyak[satu.aturan] <= SERUPA or ke[satu.aturan] <= TAMPIL:
            hasil += _satu(satu)
            if not semua and banyak[satu.aturan] > SERUPA and ke[satu.aturan] == TAMPIL:
                lain = [lain.letak.baris for lain in temuan if lain.aturan == satu.aturan and lain.letak][TAMPIL:]
                hasil.append(f"  {'':>9}  … dan {len(lain)} temuan {satu.aturan} lain di berkas ini, baris {_deret(lain)}")
    return hasil


def _satu(satu: Temuan) -> list[str]:
    tempat = f"{satu.letak.baris}:{satu.letak.kolom}" if satu.letak else ""
    akhir = [bagian for bagian in (satu.dasar, "dapat diperbaiki dengan --fix" if satu.perbaikan else None) if bagian]
    hasil = [f"  {tempat:>9}  {satu.tingkat:<7}  {satu.aturan}  {satu.pesan}"]
    if akhir:
        hasil.append(f"  {'':>9}  {'':<7}  {'':6}  ({'; '.join(akhir)})")
    return hasil


def _deret(baris: Sequence[int]) -> str:
    unik = sorted(set(baris))
    return ", ".join(map(str, unik[:12])) + (", …" if len(unik) > 12 else "")


def hitung_tingkat(temuan: Iterable[Temuan]) -> str:
    """`2 error, 1 warning, 0 info`."""
    tingkat = Counter(satu.tingkat for satu in temuan)
    return ", ".join(f"{tingkat[satu]} {satu}" for satu in URUTAN_TINGKAT)


def ringkasan(hasil: HasilLint, lama: int) -> str:
    """One line with the counts; what is held back is always counted."""
    isi = hitung_tingkat(hasil.temuan) if hasil.temuan else "tidak ada temuan"
    bagian = [f"{isi} pada {hasil.naskah} naskah"]
    dapat = sum(satu.perbaikan is not None for satu in hasil.temuan)
    if dapat:
        bagian.append(f"{dapat} dapat diperbaiki dengan --fix")
    if hasil.diredam:
        bagian.append(f"{hasil.diredam} diredam komentar abaikan")
    if lama:
        bagian.append(f"{lama} temuan lama ada di garis dasar")
    return "; ".join(bagian)
