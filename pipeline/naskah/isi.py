"""From the blocks of the sources to the numbered blocks of a lampiran: the one place where headings and lists are counted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from typing import Any

from pipeline.galat import Galat
from pipeline.naskah.label import BATAS_ROMAWI, TANGGA_DAFTAR, Format, Pola, baca, skema
from pipeline.naskah.model import Blok, Butir, Judul, Paragraf, PemisahHalaman, kapital
from pipeline.naskah.sebaris import prosa
from pipeline.naskah.tabel import POLA_SEL, susun_tabel
from pipeline.source.bundel import BagianSumber, HalamanBaru, TabelSumber
from pipeline.source.markdown import ButirSumber, DaftarSumber, JudulSumber, ParagrafSumber
from pipeline.source.teks import Letak, Teks

TANDA = {"-": "–", "–": "–", "•": "•", "✓": "✓"}
_PENANDA = re.compile(r"(\(?)(\w+)([.)])")


@dataclass
class Penghitung:
    """Counters that run through a whole naskah, so that ids of lists and bookmarks are unique in it."""

    daftar: int = 0
    judul: int = 0

    def daftar_baru(self) -> int:
        self.daftar += 1
        return self.daftar

    def id_judul(self) -> str:
        self.judul += 1
        return f"_Toc{self.judul:08d}"


@dataclass
class _Susunan:
    skema: tuple[Pola, ...]
    pembatas: bool
    penghitung: Penghitung
    angka: list[int] = field(default_factory=list)


def susun_isi(
    bagian: Iterable[BagianSumber], penomoran: Any, pembatas: bool, letak: Letak, penghitung: Penghitung
) -> tuple[Blok, ...]:
    """Number the blocks of one lampiran.

    Args:
        bagian: its files in order.
        penomoran: the name of a scheme, or sample labels.
        pembatas: whether a divider page stands before every heading of level 1.
        letak: where the scheme is chosen, for errors.
        penghitung: the counters of the naskah.

    Errors:
        Galat: a heading deeper than the scheme, an unknown scheme, or a table that cannot be made; at its place.
    """
    susunan = _Susunan(_skema(penomoran, letak), pembatas, penghitung)
    hasil: list[Blok] = []
    for satu in bagian:
        if satu.penomoran is not None:
            susunan.skema = _skema(satu.penomoran, satu.letak)
        hasil += _blok(satu.blok, susunan)
        if satu.penomoran is not None:
            susunan.skema = _skema(penomoran, letak)
    return tuple(hasil)


def _skema(penomoran: Any, letak: Letak) -> tuple[Pola, ...]:
    try:
        return skema(penomoran if isinstance(penomoran, tuple) else str(penomoran))
    except Galat as sebab:
        raise Galat(str(sebab), letak) from None


def _blok(sumber: Iterable[Any], susunan: _Susunan) -> Iterator[Blok]:
    for satu in sumber:
        if isinstance(satu, JudulSumber):
            yield _judul(satu, susunan)
        elif isinstance(satu, DaftarSumber):
            yield from susun_daftar(satu, susunan.penghitung)
        elif isinstance(satu, TabelSumber):
            yield susun_tabel(satu, lambda isi: daftar_otomatis(isi, POLA_SEL, susunan.penghitung, ""))
        elif isinstance(satu, HalamanBaru):
            yield PemisahHalaman()
        elif isinstance(satu, ParagrafSumber):
            yield Paragraf(prosa(satu.teks), rapat=satu.teks.rstrip().endswith(":"), letak=satu.teks.letak)
        else:
            raise AssertionError(satu)


def _judul(sumber: JudulSumber, susunan: _Susunan) -> Judul:
    tingkat = sumber.tingkat
    if tingkat > len(susunan.skema):
        raise Galat(
            f"judul tingkat {tingkat} ('{'#' * tingkat}') lebih dalam dari penomorannya ({len(susunan.skema)} tingkat)",
            sumber.teks.letak,
        )
    pola = susunan.skema[tingkat - 1]
    angka = susunan.angka
    if len(angka) < tingkat - 1:
        raise Galat(f"judul tingkat {tingkat} tidak didahului judul tingkat {len(angka) + 1}", sumber.teks.letak)
    berikut = (angka[tingkat - 1] if len(angka) >= tingkat else 0) + 1
    susunan.angka = angka = [*angka[: tingkat - 1], berikut]
    tertulis, nilai, judul = _label_tertulis(sumber.teks, pola)
    if nilai:
        angka[-1] = nilai
    if angka[-1] > BATAS_ROMAWI:
        raise Galat(f"nomor judul lebih dari {BATAS_ROMAWI}", sumber.teks.letak)
    label_otomatis = pola.label(tuple(angka))
    bab = pola.awalan.strip().isupper() and bool(pola.awalan.strip())
    isi = prosa(judul)
    return Judul(
        tingkat=tingkat,
        label=tertulis or label_otomatis,
        isi=kapital(isi) if bab else isi,
        angka=tuple(angka),
        pola=pola if not tertulis or tertulis == pola.label(tuple(angka)) else None,
        skema=susunan.skema,
        id=susunan.penghitung.id_judul(),
        pembatas=susunan.pembatas and tingkat == 1,
        letak=sumber.teks.letak,
    )


def _label_tertulis(teks: str, pola: Pola) -> tuple[str, int, str]:
    """The label that the author typed before a heading: (label, its last number or 0, the rest)."""
    if pola.awalan.strip():
        cocok = re.match(rf"({re.escape(pola.awalan.strip())}\s+(\w+){re.escape(pola.akhiran)})(?:\s+|$)", teks, re.IGNORECASE)
        nilai = (baca(cocok[2], pola.format) or baca(cocok[2], "decimal")) if cocok else None
    elif pola.berjenjang:
        cocok = re.match(r"((?:\d{1,3}\.)+(\d{1,3})?\.?)\s+", teks)
        nilai = int(cocok[2]) if cocok and cocok[2] else None
    else:
        cocok = re.match(rf"((\w+){re.escape(pola.akhiran)})\s+", teks) if pola.akhiran else None
        nilai = baca(cocok[2], pola.format) if cocok else None
        if nilai is None:
            cocok = None
    if cocok is None:
        return "", 0, teks
    return cocok[1], nilai or 0, teks[cocok.end() :].strip() or teks


def susun_daftar(sumber: DaftarSumber, penghitung: Penghitung) -> Iterator[Paragraf]:
    """A list and all below it as paragraphs in order, each item with its label as written or, for `#.`, counted."""
    for daftar in _pisah_jenis(sumber):
        nomor = penghitung.daftar_baru()
        tangga: dict[int, Pola] = {}
        paragraf = list(_butir_daftar(daftar, 0, nomor, tangga, penghitung))
        lengkap = tuple(tangga.get(ke) or TANGGA_DAFTAR[ke] for ke in range(len(TANGGA_DAFTAR)))
        for satu in paragraf:
            yield replace(satu, butir=replace(satu.butir, tangga=lengkap)) if satu.butir else satu


def _pisah_jenis(sumber: DaftarSumber) -> list[DaftarSumber]:
    """Split siblings where the kind of marker changes: `1.` and then `a.` are two lists."""
    kelompok: list[list[ButirSumber]] = []
    sebelum: Pola | None = None
    for satu in sumber.butir:
        calon = pola_penanda(satu.penanda)
        if kelompok and any(pola == sebelum for pola, _ in calon):
            kelompok[-1].append(satu)
        else:
            kelompok.append([satu])
            sebelum = calon[0][0]
    return [DaftarSumber(tuple(satu)) for satu in kelompok]


def pola_penanda(penanda: str) -> list[tuple[Pola | None, int]]:
    """What a typed marker can mean, likeliest first: (pattern, number). `i.` is a Roman one before it is a letter.

    `#.` gives (None, 0): its pattern follows from its depth.
    """
    if penanda in TANDA:
        return [(Pola(TANDA[penanda], "bullet", ""), 0)]
    if penanda in ("#.", "#)"):
        return [(None, 0)]
    cocok = _PENANDA.fullmatch(penanda)
    assert cocok is not None, penanda
    formats: tuple[Format, ...] = ("decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman")
    hasil = [(Pola(cocok[1], f, cocok[3]), nilai) for f in formats if (nilai := baca(cocok[2], f))]
    if cocok[2] in ("i", "I") or len(cocok[2]) > 1:
        hasil.reverse()
    return list(hasil)


def _butir_daftar(
    sumber: DaftarSumber, tingkat: int, nomor: int, tangga: dict[int, Pola], penghitung: Penghitung
) -> Iterator[Paragraf]:
    if tingkat >= len(TANGGA_DAFTAR):
        raise Galat(f"daftar lebih dari {len(TANGGA_DAFTAR)} tingkat", sumber.butir[0].penanda.letak)
    for kelompok in _pisah_jenis(sumber):
        pola_daftar = pola_penanda(kelompok.butir[0].penanda)[0][0] or TANGGA_DAFTAR[tingkat]
        tangga.setdefault(tingkat, pola_daftar)
        nilai = 0
        for butir in kelompok.butir:
            tertulis = next((n for p, n in pola_penanda(butir.penanda) if p == pola_daftar), 0)
            nilai = tertulis or nilai + 1
            label = butir.penanda if tertulis else pola_daftar.label((nilai,))
            letak = butir.penanda.letak if tertulis else None
            tanda = Butir(str(label), pola_daftar, 0 if pola_daftar.format == "bullet" else nilai, tingkat, nomor, (), letak)
            yield from _isi_butir(butir, tanda, tangga, penghitung)


def _isi_butir(butir: ButirSumber, tanda: Butir, tangga: dict[int, Pola], penghitung: Penghitung) -> Iterator[Paragraf]:
    sudah = False
    for ke, blok in enumerate(butir.isi, 1):
        if isinstance(blok, ParagrafSumber):
            yield Paragraf(
                prosa(blok.teks),
                butir=None if sudah else tanda,
                tingkat=tanda.tingkat + 1,
                # the heading of an item stays with what it heads
                rapat=blok.teks.rstrip().endswith(":") or (not sudah and ke < len(butir.isi)),
                letak=blok.teks.letak,
            )
        elif isinstance(blok, DaftarSumber):
            if not sudah:
                yield Paragraf("", butir=tanda, tingkat=tanda.tingkat + 1, rapat=True, letak=butir.penanda.letak)
            yield from _butir_daftar(blok, tanda.tingkat + 1, tanda.daftar, tangga, penghitung)
        else:
            letak = blok.teks.letak if isinstance(blok, JudulSumber) else blok.letak
            raise Galat("judul, tabel, dan halaman baru tidak dapat ditulis di dalam butir daftar; jangan dijorokkan", letak)
        sudah = True


def daftar_otomatis(isi: Iterable[Teks], pola: Pola, penghitung: Penghitung, akhiran: str) -> tuple[Paragraf, ...]:
    """A YAML list as paragraphs, labelled by one pattern; a single item has no label (UU 12/2011 Lampiran II nomor 22, 52).

    Args:
        isi: the texts.
        pola: the pattern of the labels.
        penghitung: the counters of the naskah.
        akhiran: the mark that ends every item that has none.
    """
    butir = list(isi)
    nomor = penghitung.daftar_baru()
    tangga = (pola, *TANGGA_DAFTAR[1:])
    return tuple(
        Paragraf(
            prosa(beri_akhiran(teks, akhiran)),
            butir=Butir(pola.label((ke,)), pola, ke, 0, nomor, tangga) if len(butir) > 1 else None,
            letak=teks.letak,
        )
        for ke, teks in enumerate(butir, 1)
    )


def beri_akhiran(teks: str, akhiran: str) -> str:
    """The text with a mark at its end; a mark that the author wrote stays."""
    return teks if teks.rstrip("*").endswith((";", ".", ":", ",")) or not akhiran else teks + akhiran
