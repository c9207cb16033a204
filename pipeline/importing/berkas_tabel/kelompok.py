"""Group rows of a grid: rows across the table that head those below them, and how deep they nest."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from pipeline.importing.antara import Kisi
from pipeline.importing.berkas_tabel.kolom import KELOMPOK, NamaKolom, Ruas
from pipeline.importing.bersih import tanpa_tebal
from pipeline.naskah.label import huruf, pola_contoh

Isi = Mapping[str, Any]
NOMOR_KELOMPOK = ("I", "1", "A", "a", "I.", "1.", "A.", "a.")
KELAS = re.compile(r"(program|sasaran|tujuan|kegiatan|area|misi|strategi|komponen|hasil)\b", re.IGNORECASE)
_LABEL_RINCIAN = re.compile(r"(?P<depan>[A-Z][\w /-]{1,40}:)(?: (?P<isi>.+))?")


@dataclass(frozen=True, slots=True)
class Kelompok:
    """Group rows that a table file can nest.

    Args:
        nama: the key of each level, outermost first.
        nomor: the sample number of each level, "" for none.
        rincian: for each level the keys of what stands below the name in the same cell, each with the words before it.
        isi: the keys of each group row, by its row.
    """

    nama: tuple[str, ...]
    nomor: tuple[str, ...]
    rincian: tuple[Mapping[str, str], ...]
    isi: Mapping[int, Isi]

    def setelan(self, alir: Callable[[str], str]) -> list[str]:
        """The lines of the setting `kelompok`; `alir` writes a scalar."""
        hasil: list[str] = []
        for nama, nomor, rincian in zip(self.nama, self.nomor, self.rincian, strict=True):
            depan = ", ".join(f"{kunci}: {alir(teks)}" for kunci, teks in rincian.items())
            bagian = [f"tingkat: {nama}"]
            bagian += [f"nomor: {nomor}"] if nomor else []
            bagian += [f"rincian: {{{depan}}}"] if depan else []
            hasil.append(f"  - {{{', '.join(bagian)}}}")
        return hasil


def sebutan_kelompok(kisi: Kisi, nama: NamaKolom) -> tuple[str, ...]:
    """The key of each level of group rows: what most of them begin with (`Program …`), or a plain one."""
    hasil: list[str] = []
    for tingkat in range(1, min(max(kisi.kelompok, default=0), len(KELOMPOK)) + 1):
        semua = [" ".join(baris[-1].isi) for ke, baris in zip(kisi.kelompok, kisi.petak, strict=True) if ke == tingkat]
        kata = Counter(cocok[1].lower() for satu in semua if (cocok := KELAS.match(satu.lstrip("*IVX. "))))
        lazim, banyak = kata.most_common(1)[0] if kata else ("", 0)
        hasil.append(nama.baru(lazim) if banyak * 2 > len(semua) else KELOMPOK[tingkat - 1])
    return tuple(hasil)


def baca_kelompok(kisi: Kisi, ruas: Sequence[Ruas], nama: NamaKolom, sebutan: Sequence[str]) -> Kelompok | None:
    """The group rows of a table, or None where it has none that a table file can nest; then they are plain rows.

    Args:
        kisi: the table.
        ruas: its columns.
        nama: gives names that no column has.
        sebutan: the key of each level.
    """
    badan = range(kisi.kepala, len(kisi.petak))
    tingkat = kisi.kelompok
    if not tingkat or not any(tingkat[ke] for ke in badan) or not tingkat[kisi.kepala]:
        return None
    dalam = max(tingkat[ke] for ke in badan)
    lebar = {len(kisi.petak[ke]) for ke in badan if tingkat[ke]}
    if dalam > len(KELOMPOK) or len(lebar) > 1 or not _bersarang([tingkat[ke] for ke in badan]):
        return None
    if all(tingkat[ke] for ke in badan) or (lebar == {2} and (not ruas or ruas[0].id != "no")):
        return None
    nomor = [_nomor(kisi, badan, ke) for ke in range(1, dalam + 1)] if lebar == {2} else [""] * dalam
    if any(satu is None for satu in nomor):
        return None
    rincian: list[dict[str, str]] = []
    isi: dict[int, Isi] = {}
    for ke_tingkat in range(1, dalam + 1):
        kunci: dict[str, str] = {}
        for ke in badan:
            if tingkat[ke] == ke_tingkat:
                satu = _rincian(kisi.petak[ke][-1].isi, kunci, nama)
                if satu is None:
                    return None
                isi[ke] = satu
        rincian.append(kunci)
    return Kelompok(tuple(sebutan[:dalam]), tuple(satu or "" for satu in nomor), tuple(rincian), isi)


def _bersarang(tingkat: Sequence[int]) -> bool:
    """Whether group rows nest: no level left out, and below each either rows or groups of the next level, never both."""
    sebelum = 0
    isi: dict[int, str] = {}
    for ini in tingkat:
        if ini == 0:
            if isi.get(sebelum) == "kelompok":
                return False
            isi[sebelum] = "baris"
            continue
        if ini > sebelum + 1 and sebelum >= 0:
            return False
        if ini > 1:
            if isi.get(ini - 1) == "baris":
                return False
            isi[ini - 1] = "kelompok"
        isi = {satu: jenis for satu, jenis in isi.items() if satu < ini}
        sebelum = ini
    return True


def _nomor(kisi: Kisi, baris: Sequence[int], tingkat: int) -> str | None:
    """The sample number of a level of group rows, "" for none, None where they are not in order."""
    contoh: str | None = None
    hitung = 0
    for ke in baris:
        ini = kisi.kelompok[ke]
        if 0 < ini < tingkat:
            hitung = 0
        if ini != tingkat:
            continue
        hitung += 1
        tulisan = " ".join(kisi.petak[ke][0].isi).replace("*", "")
        if contoh is None:
            contoh = tulisan
            if contoh and contoh not in NOMOR_KELOMPOK:
                return None
        if tulisan != (pola_contoh(contoh).label((hitung,)) if contoh else ""):
            return None
    return contoh or ""


def _rincian(isi: Sequence[str], kunci: dict[str, str], nama: NamaKolom) -> dict[str, Any] | None:
    """A group row's name and what stands below it in the same cell, or None where that has no shape of a table file.

    Args:
        isi: the paragraphs of the cell.
        kunci: the keys of this level so far, with the words before their values; takes new ones.
        nama: gives names that no column has.
    """
    hasil: dict[str, Any] = {"nama": tanpa_tebal(isi[0]) if isi else "..."}
    kini = ""
    for satu in isi[1:]:
        cocok = _LABEL_RINCIAN.fullmatch(tanpa_tebal(satu))
        if cocok:
            kini = next((k for k, depan in kunci.items() if depan == cocok["depan"]), "")
            if not kini:
                kini = nama.baru(cocok["depan"])
                kunci[kini] = cocok["depan"]
            if kini in hasil:
                return None
            hasil[kini] = cocok["isi"] or []
        elif kini and isinstance(hasil[kini], list):
            label = f"{huruf(len(hasil[kini]) + 1)}. "
            hasil[kini].append(satu.removeprefix(label))
            if not satu.startswith(label) and len(hasil[kini]) > 1:
                return None
        else:
            return None
    return hasil
