"""Mutations: one mistake put into the sources of a clean naskah, and what the linter must say of it, and where."""

from __future__ import annotations

import random
from collections import Counter
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TypeAlias

from pipeline.lint.mesin import Pencatat, periksa_semua
from pipeline.lint.model import Temuan
from pipeline.naskah.model import Golongan
from pipeline.source.teks import Berkas, Letak


@dataclass(frozen=True, slots=True)
class Mutasi:
    """One mistake.

    Args:
        nama: the kind of mistake.
        path: the file.
        isi: its text with the mistake.
        awal, akhir: where the mistake stands in `isi`; the finding must touch these lines.
        aturan: the rules, or families of rules, that may find it; one of them must.
        ikut: further rules or families that may speak of its consequences, anywhere.
    """

    nama: str
    path: Path
    isi: str
    awal: int
    akhir: int
    aturan: tuple[str, ...]
    ikut: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Sumber:
    """A clean naskah to be mutated.

    Args:
        folder: its folder.
        berkas: the files of the naskah's own folder that may be changed, by path.
        golongan: `keputusan`, `peraturan` or `dokumen`.
    """

    folder: Path
    berkas: Mapping[Path, str]
    golongan: Golongan


Pengubah: TypeAlias = Callable[[Sumber], Iterator[Mutasi]]


@dataclass
class HasilMutasi:
    """What came of mutations.

    Args:
        dibuat: how many of each kind.
        luput: those that no rule found at its place.
        lain: those that brought findings of other rules, with them.
        benar, palsu: right and wrong findings by rule.
    """

    dibuat: dict[str, int] = field(default_factory=dict)
    luput: list[Mutasi] = field(default_factory=list)
    lain: list[tuple[Mutasi, tuple[Temuan, ...]]] = field(default_factory=list)
    benar: Counter[str] = field(default_factory=Counter)
    palsu: Counter[str] = field(default_factory=Counter)

    @property
    def jumlah(self) -> int:
        return sum(self.dibuat.values())

    @property
    def ditemukan(self) -> int:
        """How many were found at their place with no other new finding."""
        salah = {id(satu) for satu in self.luput} | {id(satu) for satu, _ in self.lain}
        return self.jumlah - len(salah)


def pilih_mutasi(sumber: list[Sumber], pengubah: Mapping[str, Pengubah], banyak: int, benih: int) -> list[tuple[Sumber, Mutasi]]:
    """A sample of all mutations that can be made: every kind in turn, so that frequent kinds do not crowd out rare ones.

    Args:
        sumber: the clean naskah.
        pengubah: the kinds of mistakes.
        banyak: how many are wanted.
        benih: seed of the choice.
    """
    acak = random.Random(benih)  # noqa: S311 - a choice that can be repeated, no secret
    antrean: list[list[tuple[Sumber, Mutasi]]] = []
    for buat in pengubah.values():
        semua = [(satu, mutasi) for satu in sumber for mutasi in buat(satu)]
        acak.shuffle(semua)
        antrean.append(semua)
    hasil: list[tuple[Sumber, Mutasi]] = []
    while len(hasil) < banyak and any(antrean):
        for semua in antrean:
            if semua and len(hasil) < banyak:
                hasil.append(semua.pop())
    return hasil


def ukur_mutasi(pilihan: list[tuple[Sumber, Mutasi]], akar: Path, registri: Pencatat) -> HasilMutasi:
    """Run the linter over every mutation.

    Args:
        pilihan: naskah and mistakes.
        akar: the project's root.
        registri: gives the registry for a bundle.
    """
    hasil = HasilMutasi()
    bersih: dict[Path, frozenset[tuple[str, str, str]]] = {}
    for sumber, mutasi in pilihan:
        siap = {path: Berkas(_jalur(path, akar), isi) for path, isi in sumber.berkas.items()}
        if sumber.folder not in bersih:
            awal = periksa_semua([sumber.folder], akar, registri, "draf", siap=siap).temuan
            bersih[sumber.folder] = frozenset(map(_kenal, awal))
        siap[mutasi.path] = Berkas(_jalur(mutasi.path, akar), mutasi.isi)
        temuan = periksa_semua([sumber.folder], akar, registri, "draf", siap=siap).temuan
        baru = [satu for satu in temuan if _kenal(satu) not in bersih[sumber.folder]]
        hasil.dibuat[mutasi.nama] = hasil.dibuat.get(mutasi.nama, 0) + 1
        tepat = [satu for satu in baru if satu.aturan.startswith(mutasi.aturan) and _kena(satu, mutasi, siap[mutasi.path])]
        if not tepat:
            hasil.luput.append(mutasi)
        asing = tuple(satu for satu in baru if satu not in tepat and not satu.aturan.startswith(mutasi.ikut or ("-",)))
        hasil.benar.update({satu.aturan for satu in tepat})
        hasil.palsu.update({satu.aturan for satu in asing})
        if asing:
            hasil.lain.append((mutasi, asing))
    return hasil


def _jalur(path: Path, akar: Path) -> str:
    return path.relative_to(akar.resolve()).as_posix() if path.is_relative_to(akar.resolve()) else path.as_posix()


def _kenal(temuan: Temuan) -> tuple[str, str, str]:
    return temuan.aturan, temuan.letak.jalur if temuan.letak else "", temuan.pesan


def _kena(temuan: Temuan, mutasi: Mutasi, berkas: Berkas) -> bool:
    letak = temuan.letak
    if not isinstance(letak, Letak) or letak.jalur != berkas.jalur:
        return False
    awal, akhir = berkas.baris_kolom(mutasi.awal)[0], berkas.baris_kolom(max(mutasi.awal, mutasi.akhir - 1))[0]
    atas, bawah = letak.baris, letak.berkas.baris_kolom(max(letak.awal, letak.akhir - 1))[0]
    return atas <= akhir and awal <= bawah
