"""A naskah as the rules see it: every printed text with its place, once, in order; and ways to find things in it."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from itertools import chain
from operator import itemgetter
from typing import Any, Literal, TypeAlias

from pipeline.citation.baca import baca_kutipan, cari_kutipan
from pipeline.citation.model import Kutipan
from pipeline.citation.registri import Registri
from pipeline.citation.selaras import selaraskan
from pipeline.lint.letak import letak_potongan, tertulis_sama
from pipeline.lint.model import LAMPIRAN_II, Aturan, Mode, Perbaikan, Suntingan, Temuan, Tingkat
from pipeline.naskah.dasar_hukum import id_tertulis
from pipeline.naskah.model import (
    Blok,
    Gambar,
    Golongan,
    Judul,
    Lampiran,
    Naskah,
    Paragraf,
    PemisahHalaman,
    Prosa,
    Tabel,
    polos,
)
from pipeline.naskah.pohon import Simpul, pohon
from pipeline.source.bundel import Bundel
from pipeline.source.teks import Letak

Bagian: TypeAlias = Literal[
    "judul",
    "menimbang",
    "mengingat",
    "memperhatikan",
    "diktum",
    "bab",
    "bagian",
    "paragraf",
    "pasal",
    "norma",
    "judul-lampiran",
    "pembatas",
    "kepala",
    "prosa",
    "judul-tabel",
    "kepala-tabel",
    "sel",
    "judul-gambar",
    "tembusan",
    "penjelasan",
]
_TINGKAT_BATANG: tuple[Bagian, ...] = ("bab", "bagian", "paragraf", "pasal")
PEMISAH = "\n"
_KIRI = re.compile(r"[\w/.@-]")
_KANAN = re.compile(r"[\w@-]|/\w|\.\w")
_KATA = re.compile(r"[a-z]+(?:-[a-z]+)*")


@dataclass(slots=True, eq=False)  # never changed; frozen, the thousands of them would take twice as long to make
class Unsur:
    """One printed text: a consideration, a legal basis, a diktum, a heading, a paragraph or list item, a cell.

    Args:
        bagian: what it is: `norma` is text inside a pasal, `kepala` a heading of a lampiran, `prosa` its paragraphs and items.
        teks: as printed, without its label and without looks.
        isi: the same with looks.
        letak: where its text stands in the sources; None where the program wrote it.
        label: `a.`, `KESATU`, `BAB I`, or nothing.
        blok: the element of the model.
        lampiran: 0 for the body, else the lampiran it stands in, from 1.
    """

    bagian: Bagian
    teks: str
    isi: Prosa
    letak: Letak | None
    label: str
    blok: Any
    lampiran: int = 0


@dataclass(frozen=True, slots=True, eq=False)
class DasarHukum:
    """An item of mengingat.

    Args:
        unsur: as printed.
        id: the id it was written by, `uu/23/2014`, or nothing where it was written out.
        kutipan: the printed text as the grammar of citations reads it.
    """

    unsur: Unsur
    id: str
    kutipan: Kutipan


class Konteks:
    """What a rule gets.

    Args:
        naskah: the finished model.
        bundel: its sources.
        registri: the regulations, those of the region included.
        mode: whether the naskah is about to be signed.
        aturan: the rule that is at work; the engine sets it.
    """

    def __init__(self, naskah: Naskah, bundel: Bundel, registri: Registri, mode: Mode) -> None:
        self.naskah = naskah
        self.bundel = bundel
        self.registri = registri
        self.mode: Mode = mode
        self.aturan = Aturan("SBR000", "error")
        self._per_bagian: dict[tuple[Bagian, ...], tuple[str, list[int], tuple[Unsur, ...]]] = {}
        self._baris: dict[str, list[int]] = {}

    # -- the naskah -----------------------------------------------------------------------------------------------------

    @property
    def golongan(self) -> Golongan:
        return self.naskah.golongan

    @property
    def pada(self) -> date | None:
        """The day of the naskah, or the day it is expected for."""
        ditetapkan = self.bundel.naskah.get("ditetapkan") or {}
        return self.naskah.tanggal or ditetapkan.get("perkiraan")

    @property
    def nama_produk(self) -> str:
        """What the naskah calls itself: `Keputusan`, `Peraturan Bupati`, `Peraturan Wali Kota`."""
        if self.golongan == "peraturan":
            return "Peraturan Bupati" if self.bundel.pemda["jenis"] == "kabupaten" else "Peraturan Wali Kota"
        return "Keputusan"

    @cached_property
    def unsur(self) -> tuple[Unsur, ...]:
        """Every text in the order of the document."""
        return tuple(_unsur(self.naskah, self.bundel))

    def menurut(self, *bagian: Bagian) -> Iterator[Unsur]:
        """The texts of some parts, in order; all of them without arguments."""
        if not bagian:
            return iter(self.unsur)
        if len(bagian) == 1:
            return (satu for _, satu in self._menurut_bagian.get(bagian[0], ()))
        tempat = [self._menurut_bagian.get(satu, ()) for satu in dict.fromkeys(bagian)]
        return (satu for _, satu in sorted(chain.from_iterable(tempat), key=itemgetter(0)))

    @cached_property
    def _menurut_bagian(self) -> dict[Bagian, list[tuple[int, Unsur]]]:
        """The texts of each part with their places in the order of the document, since most rules look at a few of them."""
        hasil: dict[Bagian, list[tuple[int, Unsur]]] = {}
        for ke, satu in enumerate(self.unsur):
            hasil.setdefault(satu.bagian, []).append((ke, satu))
        return hasil

    @cached_property
    def _gabung(self) -> tuple[str, list[int]]:
        return _gabung(self.unsur)

    @property
    def teks(self) -> str:
        """All texts, a line each."""
        return self._gabung[0]

    def cari(
        self, pola: re.Pattern[str], *bagian: Bagian, kunci: tuple[str, ...] = ()
    ) -> Iterator[tuple[Unsur, int, int, re.Match[str]]]:
        """Every match of a pattern in the texts of some parts.

        Args:
            pola: must not match a newline: all texts are searched as one, a line each.
            bagian: which parts; none for all.
            kunci: words in lower case of which every match holds one: only texts that have one are looked at, which is many times
                faster where they are rare.

        Returns:
            The text, the start and end of the match in it, and the match (whose own offsets are those of the joined text).
        """
        if kunci:
            teks, awal = self._gabung
            for ke in self._baris_berisi(kunci):
                satu, mulai = self.unsur[ke], awal[ke]
                if not bagian or satu.bagian in bagian:
                    for cocok in pola.finditer(teks, mulai, mulai + len(satu.teks)):
                        yield satu, cocok.start() - mulai, cocok.end() - mulai, cocok
            return
        teks, awal, unsur = self._gabung_bagian(bagian)
        for cocok in pola.finditer(teks):
            ke = bisect_right(awal, cocok.start()) - 1
            yield unsur[ke], cocok.start() - awal[ke], cocok.end() - awal[ke], cocok

    @cached_property
    def kecil(self) -> str:
        """All texts in small letters, each character at its offset."""
        kecil = self.teks.lower()
        if len(kecil) != len(self.teks):  # a few letters have no small form of one character
            kecil = "".join(huruf if len(huruf.lower()) != 1 else huruf.lower() for huruf in self.teks)
        return kecil

    def _baris_berisi(self, kunci: tuple[str, ...]) -> Iterable[int]:
        """Which texts hold one of some words, by their index, in order."""
        if len(kunci) == 1:
            return self._baris_kata(kunci[0])
        return sorted({ke for kata in kunci for ke in self._baris_kata(kata)})

    def _baris_kata(self, kata: str) -> list[int]:
        ada = self._baris.get(kata)
        if ada is None:
            ada = self._baris[kata] = []
            kecil, awal = self.kecil, self._gabung[1]
            di = kecil.find(kata)
            while di >= 0:
                ke = bisect_right(awal, di) - 1
                ada.append(ke)
                di = kecil.find(kata, awal[ke + 1]) if ke + 1 < len(awal) else -1
        return ada

    def cari_kata(self, frasa: Iterable[str], *bagian: Bagian) -> Iterator[tuple[Unsur, int, int, str]]:
        """Where words or phrases stand on their own in the texts of some parts, the longer before the shorter, in order.

        Args:
            frasa: in lower case; found in any case.
            bagian: which parts; none for all.

        Returns:
            The text, start and end in it, and the phrase.
        """
        kecil, awal = self.kecil, self._gabung[1]
        tempat = sorted((di, -len(satu), satu) for satu in frasa for di in _cari_semua(kecil, satu))
        batas = 0
        for di, kurang, satu in tempat:
            if di >= batas:
                ke = bisect_right(awal, di) - 1
                unsur = self.unsur[ke]
                if not bagian or unsur.bagian in bagian:
                    batas = di - kurang
                    yield unsur, di - awal[ke], batas - awal[ke], satu

    def _gabung_bagian(self, bagian: tuple[Bagian, ...]) -> tuple[str, list[int], tuple[Unsur, ...]]:
        """The texts of some parts as one, where each begins in it, and what they are; joined once for each choice of parts."""
        if not bagian:
            return (*self._gabung, self.unsur)
        ada = self._per_bagian.get(bagian)
        if ada is None:
            pilihan = tuple(self.menurut(*bagian))
            teks, awal = _gabung(pilihan)
            ada = self._per_bagian[bagian] = teks, awal, pilihan
        return ada

    @cached_property
    def batang(self) -> tuple[Simpul, ...]:
        """The tree of the batang tubuh."""
        return pohon(self.naskah.batang_tubuh)

    @cached_property
    def simpul(self) -> tuple[Simpul, ...]:
        """Every part of that tree, in the order of the document."""
        return tuple(simpul for satu in self.batang for simpul in satu.semua())

    @cached_property
    def _unsur_blok(self) -> dict[int, Unsur]:
        return {id(satu.blok): satu for satu in self.unsur}

    def unsur_simpul(self, simpul: Simpul) -> Unsur | None:
        """The text of a part of the tree; None for a pasal without a sentence of its own."""
        return self._unsur_blok.get(id(simpul.isi))

    # -- citations ------------------------------------------------------------------------------------------------------

    @cached_property
    def dasar_hukum(self) -> tuple[DasarHukum, ...]:
        """The items of mengingat, read."""
        sumber = self.bundel.naskah.get("mengingat") or ()
        hasil = []
        for unsur, tertulis in zip(self.menurut("mengingat"), sumber, strict=True):
            hasil.append(DasarHukum(unsur, id_tertulis(tertulis), selaraskan(_baca_kutipan(unsur.teks), self.registri)))
        return tuple(hasil)

    @cached_property
    def kutipan(self) -> tuple[tuple[Unsur, Kutipan], ...]:
        """The citations in all other texts; their offsets are those of the text they stand in."""
        hasil = []
        for unsur in self.unsur:
            if unsur.bagian != "mengingat" and ("omor" in unsur.teks or "OMOR" in unsur.teks):
                hasil += [(unsur, selaraskan(satu, self.registri)) for satu in _cari_kutipan(unsur.teks)]
        return tuple(hasil)

    @cached_property
    def _rentang_kutipan(self) -> dict[int, list[tuple[int, int]]]:
        rentang: dict[int, list[tuple[int, int]]] = {}
        for unsur, satu in self.kutipan:
            rentang.setdefault(id(unsur), []).append((satu.awal, satu.akhir))
        return rentang

    def dikutip(self, unsur: Unsur, awal: int) -> bool:
        """Whether a character of a text belongs to a cited regulation, whose words stand as they were enacted."""
        if unsur.bagian == "mengingat":
            return True
        return any(mulai <= awal < akhir for mulai, akhir in self._rentang_kutipan.get(id(unsur), ()))

    @cached_property
    def kata(self) -> list[str]:
        """Every word of the naskah in order, in lower case; `masing-masing` is one word."""
        return _KATA.findall(self.kecil)

    @cached_property
    def kosakata(self) -> Counter[str]:
        """How often each of them stands there."""
        return Counter(self.kata)

    # -- places and findings --------------------------------------------------------------------------------------------

    def di(self, unsur: Unsur, awal: int = 0, akhir: int | None = None) -> Letak:
        """The place of a piece of a text in the sources; of the whole text without offsets."""
        if unsur.letak is None:
            return self.di_kunci("jenis")
        return letak_potongan(unsur.letak, unsur.teks, awal, len(unsur.teks) if akhir is None else akhir)

    def di_kunci(self, kunci: str) -> Letak:
        """The place of a key's value in naskah.yaml, or of the file's start where it is not given."""
        letak: Letak = self.bundel.naskah.di(kunci)
        return letak

    def temuan(
        self,
        pesan: str,
        letak: Any,
        *,
        tingkat: Tingkat | None = None,
        dasar: str | None = None,
        perbaikan: Perbaikan | None = None,
    ) -> Temuan:
        """A finding of the rule at work.

        Args:
            pesan: one Indonesian sentence without a full stop.
            letak: a place.
            tingkat: where it differs from the rule's own. What Lampiran II alone asks is at most a warning in a naskah that is no
                peraturan, unless the naskah contradicts itself.
            dasar: where it differs from the rule's own.
        """
        aturan = self.aturan
        akhir = tingkat or (aturan.final if self.mode == "final" and aturan.final else aturan.tingkat)
        dasar = dasar or aturan.dasar
        if akhir == "error" and self.golongan != "peraturan" and not aturan.diri and (dasar or "").startswith(LAMPIRAN_II):
            akhir = "warning"
        return Temuan(aturan.kode, akhir, pesan, letak, dasar, perbaikan)

    def ganti(self, deskripsi: str, unsur: Unsur, awal: int, akhir: int, teks: str) -> Perbaikan | None:
        """A fix that replaces a piece of a text, or None where the sources do not say just that piece there."""
        letak = self.di(unsur, awal, akhir)
        if unsur.letak is None or not tertulis_sama(letak, unsur.teks[awal:akhir]):
            return None
        return Perbaikan(deskripsi, (Suntingan(letak, teks),))


@lru_cache(maxsize=1024)  # many naskah cite the same regulations, and have whole chapters in common
def _baca_kutipan(teks: str) -> Kutipan:
    return baca_kutipan(teks)


@lru_cache(maxsize=1024)
def _cari_kutipan(teks: str) -> tuple[Kutipan, ...]:
    return tuple(cari_kutipan(teks))


def _gabung(unsur: Iterable[Unsur]) -> tuple[str, list[int]]:
    """Texts as one, a line each, and where each begins."""
    teks: list[str] = []
    awal: list[int] = []
    panjang = 0
    for satu in unsur:
        teks.append(satu.teks)
        awal.append(panjang)
        panjang += len(satu.teks) + 1
    return PEMISAH.join(teks), awal


def _cari_semua(teks: str, kata: str) -> Iterator[int]:
    """Where a word stands that is no part of a longer one, of an address or of a path."""
    di = teks.find(kata)
    while di >= 0:
        akhir = di + len(kata)
        if not _KIRI.match(teks, di - 1) and not _KANAN.match(teks, akhir):
            yield di
        di = teks.find(kata, akhir)


def _tempat(letak: Any) -> Letak | None:
    return letak if isinstance(letak, Letak) else None


def _unsur(naskah: Naskah, bundel: Bundel) -> Iterator[Unsur]:
    di_tentang = bundel.naskah.letak_nilai.get("tentang")
    yield Unsur("judul", naskah.tentang, naskah.tentang, di_tentang, "", naskah)
    kelompok: tuple[tuple[Bagian, Iterable[Paragraf]], ...] = (
        ("menimbang", naskah.menimbang),
        ("mengingat", naskah.mengingat),
        ("memperhatikan", naskah.memperhatikan),
    )
    for bagian, isi in kelompok:
        yield from (_paragraf(bagian, satu, 0) for satu in isi)
    for diktum in naskah.diktum:
        yield Unsur("diktum", polos(diktum.isi), diktum.isi, _tempat(diktum.letak), diktum.label, diktum)
    yield from _blok(naskah.batang_tubuh, 0, batang=True)
    if naskah.penjelasan is not None:
        for satu in _blok(naskah.penjelasan.blok, 0, batang=False):
            yield Unsur("penjelasan", satu.teks, satu.isi, satu.letak, satu.label, satu.blok)
    yield from (_paragraf("tembusan", satu, 0) for satu in naskah.tembusan)
    for ke, lampiran in enumerate(naskah.lampiran, 1):
        yield from _lampiran(lampiran, ke, bundel)


def _lampiran(lampiran: Lampiran, ke: int, bundel: Bundel) -> Iterator[Unsur]:
    sumber = bundel.naskah.get("lampiran") or ()
    letak = sumber[ke - 1].letak_nilai.get("judul") if ke <= len(sumber) else None
    yield Unsur("judul-lampiran", polos(lampiran.judul), lampiran.judul, letak, lampiran.label, lampiran, ke)
    yield from _blok(lampiran.blok, ke, batang=False)


def _paragraf(bagian: Bagian, satu: Paragraf, lampiran: int) -> Unsur:
    label = satu.butir.label if satu.butir else ""
    return Unsur(bagian, polos(satu.isi), satu.isi, _tempat(satu.letak), label, satu, lampiran)


def _blok(blok: Iterable[Blok], lampiran: int, *, batang: bool) -> Iterator[Unsur]:
    for satu in blok:
        if isinstance(satu, Paragraf):
            yield _paragraf("norma" if batang else "prosa", satu, lampiran)
        elif isinstance(satu, Judul):
            bagian: Bagian = _TINGKAT_BATANG[min(satu.tingkat, 4) - 1] if batang else "kepala"
            if satu.pembatas and satu.pembatas.judul:
                judul = satu.pembatas.judul
                yield Unsur("pembatas", polos(judul), judul, _tempat(satu.pembatas.letak), satu.label, satu, lampiran)
            yield Unsur(bagian, polos(satu.isi), satu.isi, _tempat(satu.letak), satu.label, satu, lampiran)
        elif isinstance(satu, Tabel):
            yield from _tabel(satu, lampiran)
        elif isinstance(satu, Gambar):
            yield Unsur("judul-gambar", polos(satu.judul), satu.judul, _tempat(satu.letak), satu.label, satu, lampiran)
        else:
            assert isinstance(satu, PemisahHalaman)


def _tabel(tabel: Tabel, lampiran: int) -> Iterator[Unsur]:
    if tabel.judul:
        yield Unsur("judul-tabel", polos(tabel.judul), tabel.judul, _tempat(tabel.letak), tabel.label, tabel, lampiran)
    for baris in tabel.kepala:
        yield from (Unsur("kepala-tabel", polos(s.isi), s.isi, _tempat(s.letak), "", s, lampiran) for s in baris.sel if s.isi)
    for baris in tabel.baris:
        for sel in baris.sel:
            if sel.isi:
                yield Unsur("sel", polos(sel.isi), sel.isi, _tempat(sel.letak), "", sel, lampiran)
            for satu in sel.daftar:
                yield _paragraf("sel", satu, lampiran)
