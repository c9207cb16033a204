"""Kata yang sangat mirip dengan kata yang sering dipakai mungkin salah ketik.

`birorkasi` di antara puluhan `birokrasi`, `startegis` di antara `strategis`: dua huruf bertukar tempat, satu huruf hilang,
atau satu huruf terulang. Hanya kata panjang yang jarang di dalam naskah ini yang dibandingkan dengan kata yang sering.

Salah:

    bab-1.md: |
        # Pendahuluan

        Reformasi birokrasi adalah birokrasi yang bersih, birokrasi yang kapabel, dan birokrasi yang melayani; birorkasi lama
        ditinggalkan.

Benar:

    bab-1.md: |
        # Pendahuluan

        Reformasi birokrasi adalah birokrasi yang bersih, birokrasi yang kapabel, dan birokrasi yang melayani.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from pipeline.lint.aturan._kata import EJAAN
from pipeline.lint.aturan._teks import miring, seperti
from pipeline.lint.aturan.tks015_nama_salah_tulis import nama_salah
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("TKS016", "warning")

TERPENDEK = 7  # letters of the frequent word
SERING = 4  # times that word stands in the naskah
JARANG = 4  # times the doubtful one may stand there
# Right words that are one slip away from other right words.
_SAH = frozenset({
    "memuat", "membuat", "pembuatan", "pembulatan", "pencairan", "pencarian", "penerangan", "penerbangan", "penjabat",
    "pejabat", "penyimpanan", "penyimpangan", "perimbangan", "pertimbangan", "pelindungan", "perlindungan", "pemukiman",
    "permukiman", "sarana", "sarjana", "sedang", "serang", "tertuang", "terutang", "penyerapan", "penerapan", "keruangan",
    "keuangan", "lampirkan", "lampiran", "indonesian", "pendataan", "penataan", "mendata", "menata", "kebutuhan", "keutuhan",
    "perdesaan", "pedesaan", "pengairan", "pengaliran", "pembaruan", "pembauran", "pemaduan", "pemanduan", "seolah",
    "berenang", "pengalian", "kurangnya", "dikenai", "dikenali", "percaturan", "batuan", "menimang", "searah", "berbagi",
    "berbagai", "pengenalan", "pengenaan", "kenakan", "provisi", "teratas", "terpandu", "konsesi", "perburuan", "mematikan",
    "terbaik", "terbalik", "badung", "padang", "tabang",
})  # fmt: skip


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each rare word that one slip of the fingers makes of a frequent one."""
    slip = _slip(k.kosakata)
    if not slip:
        return
    sudah = {(id(unsur), awal) for unsur, awal, _, _ in nama_salah(k)}
    pola = re.compile(rf"(?<![\w.@/-])(?:{'|'.join(slip)})(?![\w@-])", re.IGNORECASE)
    for unsur, awal, akhir, cocok in k.cari(pola, kunci=tuple(slip)):
        asal = slip[cocok[0].lower()]
        if (id(unsur), awal) in sudah or miring(unsur, awal, akhir) or k.dikutip(unsur, awal):
            continue
        baku = seperti(cocok[0], asal)
        pesan = f"'{cocok[0]}' mungkin salah ketik dari '{baku}' ({k.kosakata[asal]} kali dalam naskah ini)"
        yield k.temuan(pesan, k.di(unsur, awal, akhir))


def _slip(kosakata: Mapping[str, int]) -> dict[str, str]:
    """The doubtful words and what they may be meant for."""
    hasil: dict[str, str] = {}
    jarang = {kata for kata, jumlah in kosakata.items() if jumlah <= JARANG and len(kata) >= TERPENDEK - 1}
    sering: dict[tuple[str, str, int], list[str]] = {}  # by first and last letter and length, which a letter too many leaves
    for kata, jumlah in kosakata.items():
        if jumlah >= SERING and len(kata) >= TERPENDEK:
            sering.setdefault((kata[0], kata[-1], len(kata)), []).append(kata)
    for kata, jumlah in kosakata.items():
        if len(kata) < TERPENDEK - 1 or "-" in kata:
            continue
        if jumlah >= SERING:
            for salah in jarang.intersection(_kurang(kata)):
                if _jauh(kosakata[salah], jumlah):
                    hasil.setdefault(salah, kata)
        if jumlah <= JARANG and (calon := sering.get((kata[0], kata[-1], len(kata) - 1))):
            for asal in _lebih(kata):
                if asal in calon and _jauh(jumlah, kosakata[asal]):
                    hasil.setdefault(kata, asal)
    return {salah: kata for salah, kata in hasil.items() if salah not in EJAAN and salah not in _SAH}


def _jauh(jarang: int, sering: int) -> bool:
    return 0 < jarang <= JARANG and sering >= SERING and sering >= (3 if jarang <= 2 else 10) * jarang


def _kurang(kata: str) -> Iterator[str]:
    """A word as it comes out with two neighbours swapped or a letter lost, but for its first one and a closing `-i`."""
    if len(kata) < TERPENDEK:
        return
    for ke in range(len(kata) - 1):
        if kata[ke] != kata[ke + 1]:
            yield kata[:ke] + kata[ke + 1] + kata[ke] + kata[ke + 2 :]
    for ke in range(1, len(kata) if kata.endswith("an") else len(kata) - 1):
        yield kata[:ke] + kata[ke + 1 :]


def _lebih(kata: str) -> Iterator[str]:
    """What a word may have been before a letter too many came into it."""
    for ke in range(1, len(kata) - 1):
        yield kata[:ke] + kata[ke + 1 :]
    if kata[-1] == kata[-2]:
        yield kata[:-1]
