"""From the blocks of the sources to the numbered blocks of a lampiran: the one place where headings and lists are counted."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from functools import lru_cache
from itertools import zip_longest
from typing import Any, Literal, TypeGuard

from pipeline.galat import Galat
from pipeline.naskah.acuan import pisah_id
from pipeline.naskah.gambar import susun_gambar
from pipeline.naskah.keterangan import Keterangan
from pipeline.naskah.label import (
    BATAS_BILANGAN,
    BATAS_ROMAWI,
    POLA_AYAT,
    SKEMA_BATANG_TUBUH,
    TANGGA_DAFTAR,
    TANGGA_PASAL,
    Format,
    Pola,
    baca,
    dari_tingkat,
    skema,
)
from pipeline.naskah.model import Blok, Butir, Gambar, HalamanPembatas, Judul, Paragraf, PemisahHalaman, Tabel, kapital, polos
from pipeline.naskah.sebaris import mengantar, prosa, seperti_judul
from pipeline.naskah.tabel import POLA_SEL, susun_tabel
from pipeline.source.bundel import BagianSumber, GambarSumber, HalamanBaru, PembatasSumber, TabelSumber
from pipeline.source.markdown import ButirSumber, DaftarSumber, JudulSumber, ParagrafSumber
from pipeline.source.teks import Letak, Teks

TANDA = {"-": "–", "–": "–", "•": "•", "✓": "✓"}
_PENANDA = re.compile(r"(\(?)(\w+?)((?<=\d)[a-z])?([.)])")
PASAL = 4  # the level of its headings in a batang tubuh


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
    bentuk: Literal["lampiran", "batang tubuh", "penjelasan"] = "lampiran"
    ayat: int = 0  # the last one of the pasal
    halaman_pembatas: PembatasSumber | None = None  # the one that a BAB must follow
    keterangan: Keterangan = field(default_factory=Keterangan)


def susun_isi(
    bagian: Iterable[BagianSumber],
    penomoran: Any,
    pembatas: bool,
    letak: Letak,
    penghitung: Penghitung,
    keterangan: Keterangan | None = None,
) -> tuple[Blok, ...]:
    """Number the blocks of one lampiran.

    Args:
        bagian: its files in order.
        penomoran: the name of a scheme, or sample labels.
        pembatas: whether a divider page stands before every heading of level 1.
        letak: where the scheme is chosen, for errors.
        penghitung: the counters of the naskah.
        keterangan: numbers its tables and pictures; without it they have no numbers.

    Errors:
        Galat: a heading deeper than the scheme, an unknown scheme, or a table that cannot be made; at its place.
    """
    susunan = _Susunan(_skema(penomoran, letak), pembatas, penghitung, keterangan=keterangan or Keterangan())
    hasil: list[Blok] = []
    for satu in bagian:
        if satu.penomoran is not None:
            susunan.skema = _skema(satu.penomoran, satu.letak)
        hasil += _blok(satu.blok, susunan)
        if satu.penomoran is not None:
            susunan.skema = _skema(penomoran, letak)
    return tuple(
        replace(satu, rapat=True) if _mengepalai(satu, berikut) else satu for satu, berikut in zip_longest(hasil, hasil[1:])
    )


def _mengepalai(blok: Blok, berikut: Blok | None) -> TypeGuard[Paragraf]:
    """Whether an item of a list is the title of what follows the list: a table or figure, which cannot stand in it, prose."""
    if not isinstance(blok, Paragraf) or blok.butir is None or not seperti_judul(polos(blok.isi)):
        return False
    return isinstance(berikut, Tabel | Gambar) or (isinstance(berikut, Paragraf) and not berikut.butir and not berikut.tingkat)


def susun_batang_tubuh(bagian: Iterable[BagianSumber], penghitung: Penghitung) -> tuple[Blok, ...]:
    """Number the bab, bagian, paragraf, pasal and ayat of a peraturan (UU 12/2011 Lampiran II nomor 67 to 95).

    Pasal are numbered through the whole; bagian begin anew in each bab and paragraf in each bagian. A label that the author typed
    is kept, and what comes after it goes on from it.

    Args:
        bagian: the files of the batang tubuh in order.
        penghitung: the counters of the naskah.

    Errors:
        Galat: a heading of another kind than its level has, a file with a numbering of its own; at its place.
    """
    susunan = _Susunan(SKEMA_BATANG_TUBUH, False, penghitung, [0] * PASAL, "batang tubuh")
    hasil: list[Blok] = []
    for satu in bagian:
        if satu.penomoran is not None:
            raise Galat("berkas batang tubuh tidak mempunyai penomoran sendiri; hapus kunci 'penomoran'", satu.letak)
        hasil += _blok(satu.blok, susunan)
    return tuple(hasil)


def susun_penjelasan(bagian: Iterable[BagianSumber], penghitung: Penghitung) -> tuple[Blok, ...]:
    """The blocks of a penjelasan: `#` headings are I. UMUM and II. PASAL DEMI PASAL, those below are `Pasal 1`, `Ayat (1)`,
    `Huruf a` as written (nomor 182, 188, 190).

    Args:
        bagian: its files in order.
        penghitung: the counters of the naskah.
    """
    susunan = _Susunan((Pola("", "upperRoman", "."),), False, penghitung, bentuk="penjelasan")
    return tuple(blok for satu in bagian for blok in _blok(satu.blok, susunan))


def _skema(penomoran: Any, letak: Letak) -> tuple[Pola, ...]:
    try:
        return skema(penomoran if isinstance(penomoran, tuple) else str(penomoran))
    except Galat as sebab:
        raise Galat(str(sebab), letak) from None


def _blok(sumber: Iterable[Any], susunan: _Susunan) -> Iterator[Blok]:
    for satu in sumber:
        if susunan.halaman_pembatas and not (isinstance(satu, JudulSumber) and satu.tingkat == 1):
            break
        if isinstance(satu, PembatasSumber):
            susunan.halaman_pembatas = satu
        elif isinstance(satu, JudulSumber):
            judul = _PENYUSUN_JUDUL[susunan.bentuk](satu, susunan)
            susunan.keterangan.judul(judul)
            yield judul
        elif isinstance(satu, DaftarSumber):
            yield from _daftar(satu, susunan)
        elif isinstance(satu, TabelSumber):
            tabel = susun_tabel(satu, lambda isi: daftar_otomatis(isi, POLA_SEL, susunan.penghitung, ""))
            yield susunan.keterangan.tabel(tabel, bernomor=satu.rekam["nomor"])
        elif isinstance(satu, GambarSumber):
            yield susunan.keterangan.gambar(susun_gambar(satu))
        elif isinstance(satu, HalamanBaru):
            yield PemisahHalaman()
        elif isinstance(satu, ParagrafSumber):
            teks, nama = pisah_id(satu.teks)
            yield Paragraf(prosa(teks), rapat=mengantar(teks), letak=satu.teks.letak, id=nama)
        else:
            raise AssertionError(satu)
    if susunan.halaman_pembatas:
        raise Galat("sesudah '!pembatas' harus ada judul BAB ('# …') dalam lampiran", susunan.halaman_pembatas.letak)


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
    teks, nama = pisah_id(sumber.teks)
    tertulis, nilai, judul = _label_tertulis(teks, pola)
    if nilai:
        angka[-1] = nilai
    if angka[-1] > BATAS_ROMAWI:
        raise Galat(f"nomor judul lebih dari {BATAS_ROMAWI}", sumber.teks.letak)
    label_otomatis = pola.label(tuple(angka))
    bab = pola.awalan.strip().isupper() and bool(pola.awalan.strip())
    isi = prosa(judul)
    pembatas, susunan.halaman_pembatas = susunan.halaman_pembatas, None
    return Judul(
        tingkat=tingkat,
        label=tertulis or label_otomatis,
        isi=kapital(isi) if bab else isi,
        angka=tuple(angka),
        pola=pola if not tertulis or tertulis == pola.label(tuple(angka)) else None,
        skema=susunan.skema,
        id=nama or susunan.penghitung.id_judul(),
        pembatas=_pembatas(pembatas, bab) if pembatas or (susunan.pembatas and tingkat == 1) else None,
        letak=sumber.teks.letak,
        letak_label=sumber.teks.letak.cari(tertulis) if tertulis else None,
    )


def _pembatas(sumber: PembatasSumber | None, bab: bool) -> HalamanPembatas:
    if sumber is None or sumber.judul is None:
        return HalamanPembatas()
    isi = prosa(sumber.judul)
    return HalamanPembatas(kapital(isi) if bab else isi, sumber.judul.letak)


def _judul_struktur(sumber: JudulSumber, susunan: _Susunan) -> Judul:
    teks, nama = pisah_id(sumber.teks)
    tingkat = sumber.tingkat
    letak = sumber.teks.letak
    if tingkat > PASAL:
        raise Galat("judul batang tubuh paling dalam '#### Pasal'; ayat ditulis '(1) …', huruf ditulis 'a. …'", letak)
    pola = SKEMA_BATANG_TUBUH[tingkat - 1]
    tertulis, nilai, judul = _label_struktur(teks, pola)
    if tingkat == PASAL and not tertulis and judul:
        raise Galat(f"judul tingkat {PASAL} ('####') di batang tubuh harus 'Pasal', atau misalnya 'Pasal 4'", letak)
    # pasal are not numbered anew, and levels that are left out count as 0
    susunan.angka[tingkat - 1] = nilai or susunan.angka[tingkat - 1] + 1
    if tingkat < PASAL:
        susunan.angka[tingkat : PASAL - 1] = [0] * (PASAL - 1 - tingkat)
    susunan.ayat = 0
    angka = tuple(susunan.angka[:tingkat])
    if angka[-1] > (BATAS_BILANGAN if pola.format == "ordinalText" else BATAS_ROMAWI):
        raise Galat(f"nomor '{pola.awalan.strip()}' lebih dari yang dapat ditulis", letak)
    label = pola.label(angka)
    isi = prosa(judul)
    return Judul(
        tingkat=tingkat,
        label=tertulis or label,
        isi=kapital(isi) if tingkat == 1 else isi,
        angka=angka,
        pola=pola if tertulis in ("", label) and pola.format != "ordinalText" else None,
        skema=SKEMA_BATANG_TUBUH,
        id=nama or susunan.penghitung.id_judul(),
        letak=letak,
        letak_label=letak.cari(tertulis) if tertulis else None,
    )


def _label_struktur(teks: str, pola: Pola) -> tuple[str, int, str]:
    """The typed label of a bab, bagian, paragraf or pasal: (label, its number or 0, the title).

    A word alone (`Pasal`) is no label: the program numbers it.
    """
    nama = pola.awalan.strip()
    kata = teks.split()
    if not kata or kata[0].lower() != nama.lower():
        return "", 0, teks.strip()
    if len(kata) == 1:
        return "", 0, ""
    for banyak in range(min(len(kata), 6), 1, -1):  # "Kesembilan Ratus Sembilan Puluh Sembilan"
        nilai = dari_tingkat(" ".join(kata[1:banyak]))
        if nilai is not None:
            return " ".join(kata[:banyak]), nilai, " ".join(kata[banyak:])
    nilai = nomor_struktur(kata[1])
    if nilai is None:
        return "", 0, teks.strip()
    return " ".join(kata[:2]), nilai, " ".join(kata[2:])


def _judul_penjelasan(sumber: JudulSumber, susunan: _Susunan) -> Judul:
    if sumber.tingkat == 1:
        judul = _judul(sumber, susunan)
        return replace(judul, isi=kapital(judul.isi))
    teks, nama = pisah_id(sumber.teks)
    letak = sumber.teks.letak
    if sumber.tingkat > PASAL:
        raise Galat("judul penjelasan paling dalam '####'", letak)
    return Judul(
        tingkat=sumber.tingkat,
        label=str(teks).strip(),
        isi="",
        angka=(*(susunan.angka or [0])[:1], 0),
        pola=None,
        skema=susunan.skema,
        id=nama or susunan.penghitung.id_judul(),
        letak=letak,
        letak_label=letak,
    )


_PENYUSUN_JUDUL = {"lampiran": _judul, "batang tubuh": _judul_struktur, "penjelasan": _judul_penjelasan}


def nomor_struktur(teks: str) -> int | None:
    """The number of `4`, `IX`, and of `4A`, `IXA`, which an amendment puts in behind 4 and IX (nomor 234); else None."""
    inti = re.fullmatch(r"(\w+?)[A-Z]?", teks)
    for calon in (teks, inti[1] if inti else ""):
        nilai = baca(calon, "decimal") or baca(calon, "upperRoman")
        if nilai is not None:
            return nilai
    return None


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


def _daftar(sumber: DaftarSumber, susunan: _Susunan) -> Iterator[Paragraf]:
    """A list in its place; in a batang tubuh the ayat of a pasal go on after a table, and the ladder is that of a pasal."""
    if susunan.bentuk != "batang tubuh":
        yield from susun_daftar(sumber, susunan.penghitung)
        return
    for daftar in _pisah_jenis(sumber, TANGGA_PASAL[0]):
        pola = pola_penanda(daftar.butir[0].penanda)[0][0]
        ayat = pola == POLA_AYAT
        tangga = TANGGA_PASAL
        if pola is not None and (ayat or pola == TANGGA_DAFTAR[0]):  # the ladder begins below ayat and below definitions
            tangga = (pola, *TANGGA_PASAL[:-1]) if ayat else TANGGA_DAFTAR
        for satu in susun_daftar(daftar, susunan.penghitung, tangga, susunan.ayat if ayat else 0):
            if ayat and satu.butir and satu.butir.tingkat == 0:
                susunan.ayat = satu.butir.nilai
            yield satu


def susun_daftar(
    sumber: DaftarSumber, penghitung: Penghitung, tangga: tuple[Pola, ...] = TANGGA_DAFTAR, sesudah: int = 0
) -> Iterator[Paragraf]:
    """A list and all below it as paragraphs in order, each item with its label as written or, for `#.`, counted.

    Args:
        sumber: the list.
        penghitung: the counters of the naskah.
        tangga: the patterns of automatic labels by depth.
        sesudah: the number that its first automatic label follows.
    """
    for daftar in _pisah_jenis(sumber, tangga[0]):
        nomor = penghitung.daftar_baru()
        dipakai: dict[int, Pola] = {}
        paragraf = list(_butir_daftar(daftar, 0, nomor, tangga, dipakai, sesudah))
        lengkap = tuple(dipakai.get(ke) or pola for ke, pola in enumerate(tangga))
        for satu in paragraf:
            yield replace(satu, butir=replace(satu.butir, tangga=lengkap)) if satu.butir else satu


def _pisah_jenis(sumber: DaftarSumber, otomatis: Pola) -> list[DaftarSumber]:
    """Split siblings where the kind of marker changes: `1.` and then `a.` are two lists; `#.` goes on with what counts.

    Args:
        sumber: the list.
        otomatis: the pattern of `#.` where it begins a list.
    """
    kelompok: list[list[ButirSumber]] = []
    sebelum = otomatis
    for satu in sumber.butir:
        calon = pola_penanda(satu.penanda)
        lanjut = any(pola == sebelum or (pola is None and sebelum.format != "bullet") for pola, _ in calon)
        if kelompok and lanjut:
            kelompok[-1].append(satu)
        else:
            kelompok.append([satu])
            sebelum = calon[0][0] or otomatis
    return [DaftarSumber(tuple(satu)) for satu in kelompok]


def pola_penanda(penanda: str) -> tuple[tuple[Pola | None, int], ...]:
    """What a typed marker can mean, likeliest first: (pattern, number). `i.` is a Roman one before it is a letter.

    `#.` gives (None, 0): its pattern follows from its depth. `(#)` gives the pattern of an ayat and 0. `(1a)` means what `(1)`
    means: an amendment put it in behind that (nomor 235).
    """
    return _pola_penanda(str(penanda))


@lru_cache(maxsize=1024)  # a naskah has thousands of items and a few dozen markers
def _pola_penanda(penanda: str) -> tuple[tuple[Pola | None, int], ...]:
    if penanda in TANDA:
        return ((Pola(TANDA[penanda], "bullet", ""), 0),)
    if penanda in ("#.", "#)"):
        return ((None, 0),)
    if penanda == "(#)":
        return ((POLA_AYAT, 0),)
    cocok = _PENANDA.fullmatch(penanda)
    assert cocok is not None, penanda
    formats: tuple[Format, ...] = ("decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman")
    hasil = [(Pola(cocok[1], f, cocok[4]), nilai) for f in formats if (nilai := baca(cocok[2], f))]
    if cocok[2] in ("i", "I") or len(cocok[2]) > 1:
        hasil.reverse()
    return tuple(hasil)


def _butir_daftar(
    sumber: DaftarSumber, tingkat: int, nomor: int, tangga: tuple[Pola, ...], dipakai: dict[int, Pola], sesudah: int = 0
) -> Iterator[Paragraf]:
    if tingkat >= len(tangga):
        raise Galat(f"daftar lebih dari {len(tangga)} tingkat", sumber.butir[0].penanda.letak)
    for kelompok in _pisah_jenis(sumber, tangga[tingkat]):
        pola_daftar = pola_penanda(kelompok.butir[0].penanda)[0][0] or tangga[tingkat]
        dipakai.setdefault(tingkat, pola_daftar)
        nilai = sesudah
        for butir in kelompok.butir:
            tertulis = next((n for p, n in pola_penanda(butir.penanda) if p == pola_daftar), 0)
            nilai = tertulis or nilai + 1
            label = butir.penanda if tertulis else pola_daftar.label((nilai,))
            letak = butir.penanda.letak if tertulis else None
            angka = 0 if pola_daftar.format == "bullet" else nilai
            tanda = Butir(str(label), _pola_sisipan(butir.penanda, pola_daftar), angka, tingkat, nomor, (), letak)
            yield from _isi_butir(butir, tanda, tangga, dipakai)


def _pola_sisipan(penanda: str, pola: Pola) -> Pola:
    """The pattern of one item: (1a) shows 1 between "(" and "a)"."""
    cocok = _PENANDA.fullmatch(penanda)
    return replace(pola, akhiran=cocok[3] + pola.akhiran) if cocok and cocok[3] else pola


def _isi_butir(butir: ButirSumber, tanda: Butir, tangga: tuple[Pola, ...], dipakai: dict[int, Pola]) -> Iterator[Paragraf]:
    sudah = False
    for ke, blok in enumerate(butir.isi, 1):
        if isinstance(blok, ParagrafSumber):
            teks, nama = pisah_id(blok.teks)
            yield Paragraf(
                prosa(teks),
                butir=None if sudah else tanda,
                tingkat=tanda.tingkat + 1,
                # the heading of an item stays with what it heads
                rapat=mengantar(teks) or (not sudah and ke < len(butir.isi)),
                letak=blok.teks.letak,
                id=nama,
            )
        elif isinstance(blok, DaftarSumber):
            if not sudah:
                yield Paragraf("", butir=tanda, tingkat=tanda.tingkat + 1, rapat=True, letak=butir.penanda.letak)
            yield from _butir_daftar(blok, tanda.tingkat + 1, tanda.daftar, tangga, dipakai)
        else:
            letak = blok.teks.letak if isinstance(blok, JudulSumber) else blok.letak
            raise Galat(
                "judul, tabel, gambar, halaman baru, dan pembatas tidak dapat ditulis di dalam butir daftar; jangan dijorokkan",
                letak,
            )
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
    hasil: list[Paragraf] = []
    for ke, satu in enumerate(butir, 1):
        teks, nama = pisah_id(satu)
        tanda = Butir(pola.label((ke,)), pola, ke, 0, nomor, tangga) if len(butir) > 1 else None
        hasil.append(Paragraf(prosa(beri_akhiran(teks, akhiran)), butir=tanda, letak=satu.letak, id=nama))
    return tuple(hasil)


def beri_akhiran(teks: str, akhiran: str) -> str:
    """The text with a mark at its end; a mark that the author wrote stays."""
    return teks if teks.rstrip("*").endswith((";", ".", ":", ",")) or not akhiran else teks + akhiran
