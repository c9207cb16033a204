"""Run the cases of tests/kasus/ and the examples of the rules' pages, and count what was right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import yaml

from pipeline.lint.aturan import semua_aturan
from pipeline.lint.kasus import contoh_aturan, periksa_isi
from pipeline.lint.mesin import Pencatat
from pipeline.lint.model import Temuan
from pipeline.source.teks import Letak

FOLDER = {"keputusan": "nusajaya/dinas/keputusan", "peraturan": "nusajaya/sekretariat/peraturan"}


@dataclass
class Hitungan:
    """Findings by rule.

    Args:
        benar: expected and found at their place.
        palsu: found and not expected.
        luput: expected and not found.
        keluhan: what went wrong, a line each.
    """

    benar: Counter[str] = field(default_factory=Counter)
    palsu: Counter[str] = field(default_factory=Counter)
    luput: Counter[str] = field(default_factory=Counter)
    keluhan: list[str] = field(default_factory=list)

    def tambah(self, lain: Hitungan) -> None:
        """Take in another count."""
        self.benar.update(lain.benar)
        self.palsu.update(lain.palsu)
        self.luput.update(lain.luput)
        self.keluhan += lain.keluhan


def baca_kasus(folder: Path) -> Iterator[dict[str, Any]]:
    """The cases of every *.yaml of a folder; docs/linter.md gives their keys."""
    for berkas in sorted(folder.glob("*.yaml")):
        yield from yaml.safe_load(berkas.read_text(encoding="utf-8")) or ()


def folder_dasar(kasus: Path, dasar: str) -> Path:
    """The clean naskah of a case."""
    return kasus / "dasar" / FOLDER[dasar]


def jalankan_kasus(kasus: Mapping[str, Any], folder: Path, akar: Path, registri: Pencatat) -> Hitungan:
    """Run one case.

    Args:
        kasus: as `baca_kasus` gives it.
        folder: tests/kasus.
        akar: the project's root.
        registri: gives the registry for a bundle.
    """
    dasar = folder_dasar(folder, kasus.get("dasar", "keputusan"))
    temuan, _ = periksa_isi(kasus["isi"], dasar, akar, registri, kasus.get("mode", "draf"))
    hasil = Hitungan()
    kode, sisa = kasus["aturan"], [str(satu) for satu in kasus["temuan"]]
    for satu in temuan:
        if satu.aturan == kode:
            cocok = next((potongan for potongan in sisa if kena(satu, potongan)), None)
            if cocok is not None:
                sisa.remove(cocok)
                hasil.benar[kode] += 1
                continue
        elif satu.aturan in kasus.get("lain", ()):
            continue
        hasil.palsu[satu.aturan] += 1
        tempat = f"{satu.letak.baris}:{satu.letak.kolom}" if satu.letak else ""
        hasil.keluhan.append(f"{kode} {kasus['nama']}: tak diharapkan {satu.aturan} {tempat} {satu.pesan}")
    hasil.luput[kode] += len(sisa)
    hasil.keluhan += [f"{kode} {kasus['nama']}: tidak ditemukan pada {potongan!r}" for potongan in sisa]
    return hasil


def kena(temuan: Temuan, potongan: str) -> bool:
    """Whether a finding stands on a piece of the source, or holds it."""
    letak = temuan.letak
    if not isinstance(letak, Letak):
        return False
    isi, awal = letak.berkas.isi, -1
    while (awal := isi.find(potongan, awal + 1)) >= 0:
        if awal < max(letak.akhir, letak.awal + 1) and letak.awal < awal + len(potongan):
            return True
    return False


def ukur_kasus(folder: Path, akar: Path, registri: Pencatat) -> Hitungan:
    """All cases, and the examples of the rules' own pages."""
    hasil = Hitungan()
    for satu in baca_kasus(folder):
        hasil.tambah(jalankan_kasus(satu, folder, akar, registri))
    for aturan, periksa, modul in semua_aturan():
        if periksa is None:
            continue
        baku = "keputusan" if "keputusan" in aturan.golongan else "peraturan"
        for contoh in contoh_aturan(modul.__doc__ or "", baku):
            temuan, _ = periksa_isi(contoh.isi, folder_dasar(folder, contoh.dasar), akar, registri, contoh.mode)
            ada = any(satu.aturan == aturan.kode for satu in temuan)
            hasil.benar[aturan.kode] += ada and contoh.salah
            hasil.palsu[aturan.kode] += ada and not contoh.salah
            hasil.luput[aturan.kode] += contoh.salah and not ada
    return hasil


def ukur_bersih(temuan: Iterable[Temuan]) -> Hitungan:
    """Findings in clean texts: each counts as false. An info asks somebody to look, so it is not counted."""
    hasil = Hitungan()
    for satu in temuan:
        if satu.tingkat != "info":
            hasil.palsu[satu.aturan] += 1
            letak = f"{satu.letak.jalur}:{satu.letak.baris}:{satu.letak.kolom}" if satu.letak else ""
            hasil.keluhan.append(f"naskah bersih: {letak} {satu.aturan} {satu.pesan}")
    return hasil
