"""A naskah as a list of clauses, each with its place in words and its anchor: for findings in place and for what has changed."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from hashlib import sha256
from html import unescape
from typing import Any

from pipeline.naskah.model import BarisTabel, Blok, Gambar, Lampiran, Naskah, Paragraf, Sel, Tabel, polos
from pipeline.naskah.pohon import Simpul, pohon
from pipeline.publish.model import Klausa
from pipeline.source.teks import Letak

_TEKS_SVG = re.compile(r"<text[^>]*>([^<]+)<")
_NOMOR_KOLOM = re.compile(r"\(?\d{1,2}[.)]?")
_SEBUTAN = {"huruf": "huruf", "angka": "angka", "huruf-kurung": "huruf", "angka-kurung": "angka"}
JUDUL = "judul"  # the anchor of the title


@dataclass
class Peta:
    """The clauses of a naskah, and the way from its parts to their anchors.

    Args:
        klausa: in the order of the document.
        jangkar: id() of a part of the model → the anchor of the clause it belongs to.
        tempat: anchor → the place in words.
        tautan: bookmark of the model → anchor.
        letak: (file, start, end, part, anchor, text) of everything that knows its place in the sources.
    """

    klausa: list[Klausa] = field(default_factory=list)
    jangkar: dict[int, str] = field(default_factory=dict)
    tempat: dict[str, str] = field(default_factory=dict)
    tautan: dict[str, str] = field(default_factory=dict)
    letak: dict[str, list[tuple[int, int, object, str, str]]] = field(default_factory=dict)

    def catat(self, bagian: Any, tempat: str, teks: str, nama: str = "") -> str:
        """A new clause for a part of the model; its anchor."""
        jangkar = f"k{len(self.klausa) + 1}"
        self.klausa.append(Klausa(tempat, teks, jangkar))
        self.jangkar[id(bagian)] = jangkar
        self.tempat[jangkar] = tempat
        if nama:
            self.tautan[nama] = jangkar
        self.taruh(bagian, bagian.letak, jangkar, teks)
        return jangkar

    def taruh(self, bagian: object, letak: object, jangkar: str, teks: str) -> None:
        """Remember where a part stands in the sources."""
        if isinstance(letak, Letak):
            self.letak.setdefault(letak.jalur, []).append((letak.awal, letak.akhir, bagian, jangkar, teks))

    def cari(self, letak: object) -> tuple[object, str, str] | None:
        """The part, anchor and text of the narrowest clause that holds a place of the sources."""
        if not isinstance(letak, Letak):
            return None
        kena = [satu for satu in self.letak.get(letak.jalur, ()) if satu[0] <= letak.awal <= satu[1]]
        if not kena:
            return None
        terdekat = min(kena, key=lambda satu: satu[1] - satu[0])
        return terdekat[2:]


def petakan(naskah: Naskah) -> Peta:
    """The clauses of a whole naskah."""
    peta = Peta()
    peta.klausa.append(Klausa("Judul", _judul(naskah), JUDUL))
    peta.tempat[JUDUL] = "Judul"
    for nama, isi in (
        ("Menimbang", naskah.menimbang),
        ("Mengingat", naskah.mengingat),
        ("Memperhatikan", naskah.memperhatikan),
    ):
        for satu in isi:
            peta.catat(satu, f"{nama} {_sebutan_butir(satu)}".rstrip(), _teks_butir(satu), satu.id)
    for diktum in naskah.diktum:
        peta.catat(diktum, f"Diktum {diktum.label}", polos(diktum.isi), diktum.id)
    _blok(peta, naskah.batang_tubuh, "")
    if naskah.penjelasan is not None:
        _blok(peta, naskah.penjelasan.blok, "Penjelasan")
    for lampiran in naskah.lampiran:
        _lampiran(peta, lampiran)
    for satu in naskah.tembusan:
        peta.catat(satu, f"Tembusan {_sebutan_butir(satu)}".rstrip(), _teks_butir(satu), satu.id)
    return peta


def _judul(naskah: Naskah) -> str:
    return " ".join((*naskah.judul, naskah.nomor, "TENTANG" if naskah.nomor else "", polos(naskah.nama))).strip()


def _teks_butir(satu: Paragraf) -> str:
    return polos(satu.isi)


def _sebutan_butir(satu: Paragraf) -> str:
    if satu.butir is None:
        return ""
    label = satu.butir.label.strip("().")
    return f"{'huruf' if label.isalpha() else 'angka'} {label}"


def _lampiran(peta: Peta, lampiran: Lampiran) -> None:
    nama = lampiran.label.replace("LAMPIRAN", "Lampiran")
    peta.catat(lampiran, nama, polos(lampiran.judul), lampiran.id)
    _blok(peta, lampiran.blok, nama)


def _blok(peta: Peta, blok: Iterable[Blok], depan: str) -> None:
    urutan: Counter[str] = Counter()
    for satu in pohon(blok):
        _simpul(peta, satu, depan, urutan)


def _simpul(peta: Peta, simpul: Simpul, induk: str, urutan: Counter[str]) -> None:
    """A part and what stands in it; `urutan` counts what has no label, by the place it stands in."""
    sini = _tempat(simpul, induk, urutan)
    blok = simpul.blok
    if isinstance(blok, Tabel):
        _tabel(peta, blok, sini)
    elif isinstance(blok, Gambar):
        peta.catat(blok, sini, f"{polos(blok.judul)} [{blok.alternatif}] {_isi_gambar(blok)}".strip(), blok.id)
    else:
        judul = f"{simpul.label} {polos(blok.isi)}".strip() if simpul.jenis in ("bab", "bagian", "judul") else polos(blok.isi)
        peta.catat(blok, sini, judul, blok.id)
        if simpul.isi is not blok:
            assert isinstance(simpul.isi, Paragraf)
            peta.catat(simpul.isi, sini, polos(simpul.isi.isi), simpul.isi.id)
    for anak in simpul.anak:
        _simpul(peta, anak, sini, urutan)


def _tempat(simpul: Simpul, induk: str, urutan: Counter[str]) -> str:
    label = simpul.label
    if simpul.jenis in ("teks", "tabel", "gambar"):
        if label:
            bagian = [induk.split(",")[0]] if induk.startswith("Lampiran") else []
            return ", ".join((*bagian, label.rstrip(".")))
        urutan[f"{induk}/{simpul.jenis}"] += 1
        nama = {"teks": "alinea", "tabel": "tabel", "gambar": "gambar"}[simpul.jenis]
        return f"{induk}, {nama} ke-{urutan[f'{induk}/{simpul.jenis}']}".removeprefix(", ")
    if simpul.jenis == "pasal":
        return label
    if simpul.jenis in ("bab", "bagian", "paragraf", "judul"):
        return f"{induk}, {label.rstrip('.') or simpul.teks}".removeprefix(", ")
    if simpul.jenis == "ayat":
        return f"{induk} ayat {label}"
    if simpul.jenis in _SEBUTAN:
        return f"{induk} {_SEBUTAN[simpul.jenis]} {label.rstrip('.')}".strip()
    return f"{induk}, butir {label.rstrip('.')}"


def _isi_gambar(gambar: Gambar) -> str:
    """What tells two figures apart: the words and numbers of a drawing, or else the bytes of the file."""
    teks = " ".join(" ".join(_TEKS_SVG.findall(gambar.isi.decode("utf-8", "replace"))).split()) if gambar.format == "svg" else ""
    return f"({unescape(teks) or f'berkas {sha256(gambar.isi).hexdigest()[:8]}'})"


# -- tables ------------------------------------------------------------------------------------------------------------


def _tabel(peta: Peta, tabel: Tabel, tempat: str) -> None:
    jangkar = peta.catat(tabel, tempat, f"{tabel.label} {polos(tabel.judul)}".strip(), tabel.id)
    for baris in tabel.kepala:
        for sel in baris.sel:
            peta.taruh(sel, sel.letak, jangkar, polos(sel.isi))
    kolom = kepala_kolom(tabel)
    for ke, baris in enumerate(tabel.baris, 1):
        jangkar = f"k{len(peta.klausa) + 1}"
        peta.klausa.append(Klausa(f"{tempat}, baris {ke}", _teks_baris(baris, kolom), jangkar))
        peta.jangkar[id(baris)] = jangkar
        peta.tempat[jangkar] = f"{tempat}, baris {ke}"
        for sel in baris.sel:
            peta.taruh(sel, sel.letak, jangkar, polos(sel.isi))
            for satu in sel.daftar:
                peta.taruh(satu, satu.letak, jangkar, polos(satu.isi))


def _teks_baris(baris: BarisTabel, kolom: tuple[str, ...]) -> str:
    """The texts of a row; shaded cells as the names of their columns."""
    isi: list[str] = []
    arsir: list[str] = []
    for ke, sel in sel_berkolom(baris):
        if sel.turun == "lanjut":
            continue
        if sel.arsir:
            arsir += kolom[ke : ke + sel.rentang]
        teks = teks_sel(sel)
        if teks:
            isi.append(teks)
    return " | ".join([*isi, *([f"[{', '.join(arsir)}]"] if arsir else [])])


def teks_sel(sel: Sel) -> str:
    """The text of a cell with the labels of its list."""
    if not sel.daftar:
        return polos(sel.isi)
    return " ".join(f"{satu.butir.label} {polos(satu.isi)}" if satu.butir else polos(satu.isi) for satu in sel.daftar)


def sel_berkolom(baris: BarisTabel) -> Iterator[tuple[int, Sel]]:
    """The cells of a row with the index of their first column."""
    ke = 0
    for sel in baris.sel:
        yield ke, sel
        ke += sel.rentang


def kepala_kolom(tabel: Tabel) -> tuple[str, ...]:
    """The full name of every leaf column, from the heads above it."""
    nama: list[list[str]] = [[] for _ in tabel.kolom]
    for baris in tabel.kepala:
        if baris is tabel.kepala[-1] and _bernomor(baris, len(tabel.kolom)):
            break
        for ke, sel in sel_berkolom(baris):
            teks = " ".join(teks_sel(sel).split())
            for satu in range(ke, min(ke + sel.rentang, len(nama))):
                if teks:
                    nama[satu].append(teks)
    return tuple(" ".join(satu) for satu in nama)


def _bernomor(baris: BarisTabel, kolom: int) -> bool:
    """Whether a row of the head only counts the columns."""
    return len(baris.sel) == kolom > 1 and all(_NOMOR_KOLOM.fullmatch(polos(satu.isi).strip()) for satu in baris.sel)
