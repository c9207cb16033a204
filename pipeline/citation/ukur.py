"""How well the reader reads: its values against checked citations, and its finds in whole documents.

The checked citations (kutipan.jsonl) and the documents (raw/) are no part of this project: they lie beside it, in
../shared/corpus.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.citation.baca import baca_kutipan, cari_kutipan
from pipeline.galat import Galat, sebab_sistem

BIDANG = ("jenis", "instansi", "nomor", "tahun", "judul", "pasal", "ln", "tln", "bn", "ld", "tld", "bd")

# From the word that opens the legal basis to the one that closes it. Some documents print their list again in an annex: the
# first counts.
_AWAL_DAFTAR = re.compile(r"(?:^|\n)\W{0,8}(?:Mengingat|Dasar|DASAR HUKUM)\b", re.MULTILINE)
_AKHIR_DAFTAR = re.compile(
    r"\n\W{0,8}(?:Memperhatikan|M ?E ?M ?U ?T ?U ?S ?K ?A ?N|Menugaskan|TUGAS POKOK)\b|Dengan [Pp]ersetujuan"
)


@dataclass(frozen=True, slots=True)
class Luput:
    """One value that was read wrong.

    Args:
        letak: the document and item.
        bidang: the key, with `diubah[0].` before it where it belongs to an amendment.
        harap: what a reader of the text expects.
        dapat: what the program read.
    """

    letak: str
    bidang: str
    harap: Any
    dapat: Any


@dataclass(frozen=True, slots=True)
class HasilBaca:
    """Counts of fields and items, and everything that went wrong."""

    bidang: int
    bidang_benar: int
    butir: int
    butir_benar: int
    luput: tuple[Luput, ...]


@dataclass(frozen=True, slots=True)
class HasilCari:
    """Counts over the legal bases of whole documents.

    Args:
        butir: citations that stand there.
        ditemukan: found there, in order, with the right kind, maker, number and year.
        tepat: of these, found with every value right.
        temuan: all finds in lists of which every item is known.
        palsu: finds among these that are no item.
        seluruh: finds in the whole documents, prose included.
        luput: what is missing, inexact or false.
    """

    butir: int
    ditemukan: int
    tepat: int
    temuan: int
    palsu: int
    seluruh: int
    luput: tuple[Luput, ...]


def muat_butir(path: Path) -> list[dict[str, Any]]:
    """The checked citations of a JSON Lines file.

    Errors:
        Galat: the file is missing or a line is not JSON.
    """
    try:
        baris = path.read_text(encoding="utf-8").splitlines()
    except OSError as sebab:
        raise Galat(f"berkas uji {path} tidak dapat dibaca: {sebab_sistem(sebab)}") from None
    butir = []
    for ke, isi in enumerate(baris, 1):
        try:
            butir.append(json.loads(isi))
        except ValueError:
            raise Galat(f"baris {ke} berkas uji {path} bukan JSON") from None
    return butir


def ukur_butir(butir: Sequence[dict[str, Any]], kunci: str = "text") -> HasilBaca:
    """Read every checked citation and compare value by value; an amendment has the same fields, a missing one loses them all.

    Args:
        butir: from `muat_butir`.
        kunci: `text`, or `teks_asli` for the text as PDF extraction printed it.
    """
    bidang = benar = butir_benar = 0
    luput: list[Luput] = []
    for ini in butir:
        salah = bandingkan(ini, baca_kutipan(ini[kunci]).ke_json(), f"{ini['naskah']} {ini['daftar']} {ini['butir']}")
        jumlah = len(BIDANG) * (1 + len(ini["diubah"]))
        bidang += jumlah
        benar += jumlah - min(jumlah, len(salah))
        butir_benar += not salah
        luput += salah
    return HasilBaca(bidang, benar, len(butir), butir_benar, tuple(luput))


def bandingkan(harap: dict[str, Any], dapat: dict[str, Any], letak: str) -> list[Luput]:
    """The fields of a citation and its amendments that differ."""
    salah = [Luput(letak, b, harap[b], dapat[b]) for b in BIDANG if harap[b] != dapat[b]]
    for ke in range(max(len(harap["diubah"]), len(dapat["diubah"]))):
        satu = _ke(harap["diubah"], ke)
        dua = _ke(dapat["diubah"], ke)
        salah += [
            Luput(letak, f"diubah[{ke}].{b}", satu.get(b), dua.get(b)) for b in BIDANG if not satu or not dua or satu[b] != dua[b]
        ]
    return salah


def _ke(daftar: Sequence[dict[str, Any]], ke: int) -> dict[str, Any]:
    return daftar[ke] if ke < len(daftar) else {}


def ukur_naskah(butir: Iterable[dict[str, Any]], folder: Path) -> HasilCari:
    """Find the citations of whole documents and compare them with the checked items of their legal bases.

    A find in a list is false where it is none of the items. Only lists of which all items are known (numbered from 1 without a
    gap, or one unnumbered item) are asked for false finds.
    """
    per_naskah: dict[str, list[dict[str, Any]]] = {}
    for ini in butir:
        per_naskah.setdefault(ini["naskah"], []).append(ini)
    jumlah = ditemukan = tepat = temuan = palsu = seluruh = 0
    luput: list[Luput] = []
    for nama, daftar in sorted(per_naskah.items()):
        path = folder / f"{nama}.txt"
        if not path.is_file():
            continue
        teks = path.read_text(encoding="utf-8")
        awal, akhir = letak_daftar(teks)
        semua = list(cari_kutipan(teks))
        seluruh += len(semua)
        calon = [k for k in semua if awal <= k.awal < akhir]
        cocok = 0
        for ini in daftar:
            letak = f"{nama} {ini['daftar']} {ini['butir']}"
            jumlah += 1
            ke = next(
                (ke for ke, k in enumerate(calon) if ke >= cocok and (k.jenis, k.instansi, k.nomor, k.tahun) == _kenal(ini)), -1
            )
            if ke < 0:
                luput.append(Luput(letak, "tidak ditemukan", ini["text"], None))
                continue
            ditemukan += 1
            salah = bandingkan(ini, calon[ke].ke_json(), letak)
            tepat += not salah
            luput += salah
            del calon[ke]
            cocok = ke
        if [ini["butir"] for ini in daftar] in ([None], list(range(1, len(daftar) + 1))):
            temuan += len(daftar) + len(calon)
            palsu += len(calon)
            luput += [Luput(nama, "temuan palsu", None, k.text) for k in calon]
    return HasilCari(jumlah, ditemukan, tepat, temuan, palsu, seluruh, tuple(luput))


def _kenal(butir: dict[str, Any]) -> tuple[Any, ...]:
    return butir["jenis"], butir["instansi"], butir["nomor"], butir["tahun"]


def letak_daftar(teks: str) -> tuple[int, int]:
    """Where the first legal basis (Mengingat, Dasar Hukum) of a document begins and ends; the whole text where it has none."""
    awal = _AWAL_DAFTAR.search(teks)
    if awal is None:
        return 0, len(teks)
    akhir = _AKHIR_DAFTAR.search(teks, awal.end())
    return awal.start(), akhir.start() if akhir else len(teks)


def laporan(korpus: Path) -> str:
    """Both measures as text, every miss with what was expected and what was read.

    Args:
        korpus: the folder with kutipan.jsonl and, for the second measure, raw/.

    Errors:
        Galat: kutipan.jsonl is missing or damaged.
    """
    butir = muat_butir(korpus / "kutipan.jsonl")
    baris: list[str] = []
    for kunci, nama in (("text", "butir"), ("teks_asli", "butir dengan kerusakan PDF")):
        if all(kunci in ini for ini in butir):
            hasil = ukur_butir(butir, kunci)
            baris += [
                f"{nama}: {_persen(hasil.bidang_benar, hasil.bidang)} bidang benar,"
                f" {_persen(hasil.butir_benar, hasil.butir)} butir tepat",
                *map(_baris_luput, hasil.luput),
            ]
    if (korpus / "raw").is_dir():
        cari = ukur_naskah(butir, korpus / "raw")
        baris += [
            f"naskah: {_persen(cari.ditemukan, cari.butir)} butir ditemukan di tempatnya,"
            f" {_persen(cari.tepat, cari.butir)} tepat;"
            f" temuan palsu {_persen(cari.palsu, cari.temuan)} dalam daftar; {cari.seluruh} temuan dalam seluruh teks",
            *map(_baris_luput, cari.luput),
        ]
    return "\n".join(baris) + "\n"


def _persen(bagian: int, jumlah: int) -> str:
    return f"{100 * bagian / jumlah if jumlah else 100:.2f} % ({bagian}/{jumlah})"


def _baris_luput(luput: Luput) -> str:
    return f"  {luput.letak}: {luput.bidang}\n    harap {luput.harap!r}\n    dapat {luput.dapat!r}"
