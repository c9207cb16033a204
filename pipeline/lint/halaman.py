"""The page of a rule, from its docstring: for the terminal and for docs/aturan/."""

from __future__ import annotations

import re
from difflib import get_close_matches
from pathlib import Path
from types import ModuleType

from pipeline.galat import Galat
from pipeline.lint.aturan import KELUARGA, semua_aturan
from pipeline.lint.model import SEMUA, Aturan

_SEBUTAN = {"error": "error", "warning": "warning", "info": "info"}
_GOLONGAN = {"keputusan": "Keputusan", "peraturan": "Peraturan", "dokumen": "dokumen lain"}


def judul_aturan(modul: ModuleType) -> str:
    """The rule in one sentence."""
    return (modul.__doc__ or "").strip().partition("\n")[0]


def jelaskan(kode: str) -> str:
    """The page of a rule for the terminal.

    Errors:
        Galat: no such rule, with the nearest ones.
    """
    for aturan, _, modul in semua_aturan():
        if aturan.kode == kode.upper():
            return halaman(aturan, modul)
    semua = [aturan.kode for aturan, _, _ in semua_aturan()]
    mirip = get_close_matches(kode.upper(), semua, 3, 0.5)
    raise Galat(f"aturan '{kode}' tidak ada; {'maksudnya ' + ', '.join(mirip) + '?' if mirip else 'daftarnya di docs/aturan/'}")


def halaman(aturan: Aturan, modul: ModuleType) -> str:
    """The page as Markdown."""
    judul, _, isi = (modul.__doc__ or "").strip().partition("\n")
    tingkat = _SEBUTAN[aturan.tingkat]
    if aturan.final and aturan.final != aturan.tingkat:
        tingkat += f", {_SEBUTAN[aturan.final]} pada --mode final"
    sasaran = "semua naskah" if aturan.golongan == SEMUA else ", ".join(_GOLONGAN[satu] for satu in aturan.golongan)
    dasar = aturan.dasar or "kebiasaan atau fakta, tidak disebut undang-undang"
    kepala = f"# {aturan.kode}: {judul}\n\nTingkat: {tingkat}. Berlaku untuk: {sasaran}. Dasar: {dasar}.\n"
    return kepala + re.sub(r"(?m)[ \t]+$", "", isi).rstrip() + "\n"


def tulis_halaman(folder: Path) -> list[Path]:
    """Write the page of every rule and their index; pages of rules that are gone are deleted."""
    folder.mkdir(parents=True, exist_ok=True)
    isi = {f"{aturan.kode}.md": halaman(aturan, modul) for aturan, _, modul in semua_aturan()}
    isi["README.md"] = _indeks()
    for lama in folder.glob("*.md"):
        if lama.name not in isi:
            lama.unlink()
    for nama, teks in isi.items():
        (folder / nama).write_text(teks, encoding="utf-8")
    return [folder / nama for nama in isi]


def _indeks() -> str:
    hasil = ["# Aturan pemeriksa\n", "Ditulis oleh `make halaman-aturan` dari sumber aturannya; jangan disunting di sini.\n"]
    for awalan, nama in KELUARGA.items():
        milik = [(aturan, modul) for aturan, _, modul in semua_aturan() if aturan.kode.startswith(awalan)]
        if not milik:
            continue
        hasil += [f"## {awalan} · {nama}\n", "| aturan | isi | tingkat | dasar |", "|---|---|---|---|"]
        for aturan, modul in milik:
            isi = judul_aturan(modul).replace("|", "\\|")
            hasil.append(f"| [{aturan.kode}]({aturan.kode}.md) | {isi} | {aturan.tingkat} | {aturan.dasar or '-'} |")
        hasil.append("")
    return "\n".join(hasil)
