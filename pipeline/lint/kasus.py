"""Cases: a clean naskah with pieces put in place of its own, and what the linter must say of it.

The examples in the rules' docstrings and the cases in tests/kasus/ are written the same way: text for top-level keys of
naskah.yaml; under a file's name, for that file; under `Pasal 2`, for that pasal of batang-tubuh.md.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from textwrap import dedent

from pipeline.lint.mesin import Pencatat, periksa_semua
from pipeline.lint.model import Mode, Temuan
from pipeline.source.teks import Berkas, baca_berkas

_CONTOH = re.compile(r"(?m)^(Salah|Benar)(?: \(([a-z, ]+)\))?:[ ]*\n((?:[ ]{4}.*\n|[ \t]*\n)+)")
_BERKAS = re.compile(r"[\w-]+\.(?:md|yaml)")
_FOLDER = {"opd.yaml": "..", "pemda.yaml": "../.."}
# One top-level key with all that belongs to it.
_BLOK = re.compile(r"(?m)^([\w.-]+|Pasal \d+):.*\n?(?:^(?:[ \t-].*|)\n?)*")
_PASAL = re.compile(r"(?ms)^#### (Pasal \d+)\n.*?(?=^#|\Z)")
BATANG_TUBUH = "batang-tubuh.md"


@dataclass(frozen=True, slots=True)
class Contoh:
    """An example of a rule's page.

    Args:
        salah: whether the rule must find something.
        dasar: `keputusan` or `peraturan`, the clean naskah it is put in.
        mode: the mode to check it in.
        isi: what is put in.
    """

    salah: bool
    dasar: str
    mode: Mode
    isi: str


def contoh_aturan(docstring: str, baku: str) -> list[Contoh]:
    """The examples of a docstring; `Salah (peraturan, final):` names another clean naskah or mode than the rule's usual one."""
    hasil = []
    for cocok in _CONTOH.finditer(docstring + "\n"):
        sifat = {satu.strip() for satu in (cocok[2] or "").split(",")} - {""}
        mode: Mode = "final" if "final" in sifat else "draf"
        dasar = next(iter(sifat - {"final", "draf"}), baku)
        hasil.append(Contoh(cocok[1] == "Salah", dasar, mode, dedent(cocok[3])))
    return hasil


def rangkai(asli: str, pengganti: Mapping[str, str]) -> str:
    """The text of naskah.yaml with some of its top-level keys replaced, the others as they were; new ones at the end."""
    sisa = dict(pengganti)

    def ganti(cocok: re.Match[str]) -> str:
        return sisa.pop(cocok[1], cocok[0])

    hasil = _BLOK.sub(ganti, asli)
    return hasil + ("" if hasil.endswith("\n") else "\n") + "".join(sisa.values())


def rangkai_pasal(asli: str, pengganti: Mapping[str, str]) -> str:
    """The text of batang-tubuh.md with some of its pasal replaced.

    Errors:
        KeyError: a pasal that the text has not.
    """
    sisa = dict(pengganti)

    def ganti(cocok: re.Match[str]) -> str:
        return f"#### {cocok[1]}\n\n{sisa.pop(cocok[1]).strip()}\n\n" if cocok[1] in sisa else cocok[0]

    hasil = _PASAL.sub(ganti, asli)
    if sisa:
        raise KeyError(*sisa)
    return hasil


@dataclass(frozen=True, slots=True)
class Potongan:
    """What an example puts in, told apart.

    Args:
        kunci: text for top-level keys of naskah.yaml.
        berkas: whole files, by name.
        pasal: the text of a pasal, by `Pasal 2`.
    """

    kunci: Mapping[str, str]
    berkas: Mapping[str, str]
    pasal: Mapping[str, str]


def pisah(isi: str) -> Potongan:
    """The pieces of the text of an example."""
    kunci: dict[str, str] = {}
    berkas: dict[str, str] = {}
    pasal: dict[str, str] = {}
    for cocok in _BLOK.finditer(isi):
        if _BERKAS.fullmatch(cocok[1]):
            berkas[cocok[1]] = dedent(cocok[0].partition("\n")[2])
        elif " " in cocok[1]:
            pasal[cocok[1]] = dedent(cocok[0].partition("\n")[2])
        else:
            kunci[cocok[1]] = cocok[0] if cocok[0].endswith("\n") else cocok[0] + "\n"
    return Potongan(kunci, berkas, pasal)


def periksa_isi(isi: str, dasar: Path, akar: Path, registri: Pencatat, mode: Mode = "draf") -> tuple[tuple[Temuan, ...], Berkas]:
    """Check a clean naskah with pieces replaced.

    Args:
        isi: the pieces.
        dasar: the folder of the clean naskah.
        akar: the project's root.
        registri: gives the registry for a bundle.
        mode: as of `lint`.

    Returns:
        The findings and naskah.yaml as it was checked.
    """
    potongan = pisah(isi)
    siap = {}
    for nama, teks in potongan.berkas.items():
        path = (dasar / _FOLDER.get(nama, ".") / nama).resolve()
        siap[path] = Berkas(path.relative_to(akar.resolve()).as_posix(), teks)
    for path in dasar.resolve().glob("*.*"):
        if path.suffix in (".md", ".yaml") and path not in siap:
            siap[path] = baca_berkas(path, akar)
    utama, batang = dasar.resolve() / "naskah.yaml", dasar.resolve() / BATANG_TUBUH
    siap[utama] = Berkas(siap[utama].jalur, rangkai(siap[utama].isi, potongan.kunci))
    if potongan.pasal:
        siap[batang] = Berkas(siap[batang].jalur, rangkai_pasal(siap[batang].isi, potongan.pasal))
    return periksa_semua([dasar], akar, registri, mode, siap=siap).temuan, siap[utama]
