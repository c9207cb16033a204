"""The text of a lampiran and of a batang tubuh: headings with their levels, lists with their depth, paragraphs put together.

Markers and labels are kept as written. A line is a heading only where its level is sure; all else is a list item or a paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from typing import TypeAlias

from pipeline.importing.antara import Alinea, Asal, Blok, Catatan, Citra, Kisi
from pipeline.importing.bersih import tanpa_tebal
from pipeline.importing.kenali import BAB, DEMI_PASAL, PASAL, baris_jadi_alinea, kapital, kunci, potong
from pipeline.importing.tabel import TabelImpor, bukan_tabel, gabung_potongan
from pipeline.naskah.isi import pola_penanda
from pipeline.naskah.label import TANGGA_DAFTAR, Pola, baca
from pipeline.source.markdown import PENANDA

_DESIMAL = re.compile(r"((?:\d{1,2}\.){1,3}\d{1,2}\.?) (?=\S)")
_BAGIAN = re.compile(r"Bagian (Ke[a-z]{2,8}(?: (?:[Bb]elas|[Pp]uluh(?: [A-Za-z]{3,8})?))?)\b(?P<judul>.*)")
_UMUM = re.compile(r"(?:I\.? ?)?UMUM", re.IGNORECASE)
_AYAT_PENJELASAN = re.compile(r"Ayat \(\d{1,2}[a-z]?\)")
_HURUF_PENJELASAN = re.compile(r"(?:Huruf [a-z]{1,2}|Angka \d{1,3})")
_PARAGRAF = re.compile(r"Paragraf (\d{1,2})\b(?P<judul>.*)")
_KAPSI = re.compile(r"Tabel\b ?[\dIVX]{0,4}(?:\.\d{1,3})*\.? ?\S.*")
_AKHIR_KALIMAT = ".;:?!"
JUDUL_TERPANJANG = 150  # characters of a heading below BAB
BERKAS_TERBANYAK = 60  # BAB that get a file each; more of them stand in one
PUTARAN = 5  # times that headings are looked for again when a later one shows that an earlier line was one
SEJAUH = 60  # paragraphs looked ahead for the list that a paragraph belongs to
SEINDEN = 120  # twips between indents that are meant to be one
INDEN_PASTI = 200  # twips; text no further in may be a list that nobody indented
TINGKAT_TERDALAM = len(TANGGA_DAFTAR) - 1


@dataclass(frozen=True, slots=True)
class JudulTulis:
    """A heading: its level from 1, its label and title as written."""

    tingkat: int
    label: str
    judul: str
    asal: Asal


@dataclass(frozen=True, slots=True)
class TeksTulis:
    """A paragraph, or with `penanda` a list item; `dalam` is how many items it stands in."""

    isi: str
    asal: Asal
    dalam: int = 0
    penanda: str = ""


@dataclass(frozen=True, slots=True)
class GambarTulis:
    """A picture in its place."""

    citra: Citra
    asal: Asal


Simpul: TypeAlias = JudulTulis | TeksTulis | TabelImpor | GambarTulis


@dataclass(frozen=True, slots=True)
class BagianTulis:
    """A file to be: the heading patterns it uses, outermost first, and what stands in it."""

    skema: tuple[Pola, ...]
    simpul: tuple[Simpul, ...]


@dataclass(frozen=True, slots=True)
class _Judul:
    """A heading found in the blocks, in their place."""

    tingkat: int
    label: str
    judul: str
    asal: Asal


_Unsur: TypeAlias = Alinea | Kisi | _Judul
_POLA_BAB = Pola("BAB ", "upperRoman", "")
_POLA_ROMAWI = Pola("", "upperRoman", ".")


# -- lampiran ----------------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class IsiLampiran:
    """The files of a lampiran, and whether divider pages stood before its BAB."""

    bagian: tuple[BagianTulis, ...]
    pembatas: bool


def susun_lampiran(blok: Sequence[Blok], catatan: Catatan) -> IsiLampiran:
    """The blocks of a lampiran as files: one for each BAB, or one.

    Args:
        blok: without the heading block, the title and the closing signature.
        catatan: takes what is dropped (divider pages) and remarks.
    """
    unsur, pembatas = _bab(blok, catatan)
    kelompok: list[list[_Unsur]] = [[]]
    for satu in unsur:
        if isinstance(satu, _Judul) and kelompok[-1]:
            kelompok.append([])
        kelompok[-1].append(satu)
    if len(kelompok) > BERKAS_TERBANYAK:
        kelompok = [unsur]
    terbungkus = _terbungkus(blok)
    bagian = tuple(_bagian(satu, terbungkus, catatan) for satu in kelompok if satu)
    return IsiLampiran(bagian, pembatas)


def _bab(blok: Sequence[Blok], catatan: Catatan) -> tuple[list[_Unsur], bool]:
    """The blocks with their BAB found; divider pages dropped, lists of BAB (a table of contents in prose) left as text."""
    calon: list[tuple[int, int, int, _Judul]] = []  # begins, ends, number, heading
    ke = 0
    while ke < len(blok):
        temu = _judul_bab(blok, ke)
        if temu:
            judul, akhir, nilai = temu
            calon.append((ke, akhir, nilai, judul))
            ke = akhir
        else:
            ke += 1
    hasil: list[_Unsur] = []
    berdaftar = _dalam_daftar(calon)
    ke = 0
    pembatas = False
    for posisi, (awal, akhir, nilai, judul) in enumerate(calon):
        hasil += blok[ke:awal]
        ke = akhir
        if berdaftar[posisi]:
            hasil += blok[awal:akhir]
            continue
        berikut = calon[posisi + 1] if posisi + 1 < len(calon) else None
        if berikut and berikut[0] == akhir and berikut[2] == nilai:
            catatan.buang("halaman pembatas bab", blok[awal:akhir])
            pembatas = True
            continue
        hasil.append(judul)
    hasil += blok[ke:]
    return hasil, pembatas


def _dalam_daftar(calon: Sequence[tuple[int, int, int, _Judul]]) -> list[bool]:
    """Which BAB stand in a run of three or more with nothing between and rising numbers: a list, not headings."""
    hasil = [False] * len(calon)
    awal = 0
    for ke in range(1, len(calon) + 1):
        putus = ke == len(calon) or calon[ke - 1][1] != calon[ke][0] or calon[ke - 1][2] >= calon[ke][2]
        if putus:
            if ke - awal > 2:
                hasil[awal:ke] = [True] * (ke - awal)
            awal = ke
    return hasil


def _judul_bab(blok: Sequence[Blok], ke: int) -> tuple[_Judul, int, int] | None:
    satu = blok[ke]
    if not isinstance(satu, Alinea):
        return None
    teks = kunci(satu)
    cocok = BAB.fullmatch(teks)
    if cocok is None or not kapital(teks) or len(teks) > JUDUL_TERPANJANG:
        return None
    nilai = baca(cocok["nomor"], "upperRoman") or baca(cocok["nomor"], "decimal") or 0
    judul = [tanpa_tebal(potong(replace(satu, isi=tanpa_tebal(satu.isi)), cocok.start("judul")).isi)] if cocok["judul"] else []
    akhir = ke + 1
    while akhir < len(blok) and akhir < ke + 7:
        lanjut = blok[akhir]
        if not (isinstance(lanjut, Alinea) and kapital(lanjut.polos) and len(lanjut.polos) < JUDUL_TERPANJANG):
            break
        if BAB.fullmatch(kunci(lanjut)) or PENANDA.match(lanjut.isi) or _DESIMAL.match(lanjut.polos) or (judul and lanjut.judul):
            break
        judul.append(tanpa_tebal(lanjut.isi))
        akhir += 1
    return _Judul(1, f"BAB {cocok['nomor']}", " ".join(judul), satu.asal), akhir, nilai


def _bagian(unsur: Sequence[_Unsur], terbungkus: bool, catatan: Catatan) -> BagianTulis:
    """One file: headings below its BAB, and between them lists, paragraphs and tables."""
    temuan, skema = _cari_judul(unsur)
    simpul: list[Simpul] = []
    antrean: list[Blok] = []
    for satu, judul in zip(unsur, temuan, strict=True):
        if judul is None:
            assert not isinstance(satu, _Judul)
            antrean.append(satu)
            continue
        simpul += susun_teks(antrean, terbungkus, catatan)
        antrean = []
        simpul.append(JudulTulis(judul.tingkat, judul.label, judul.judul, judul.asal))
    simpul += susun_teks(antrean, terbungkus, catatan)
    return BagianTulis(tuple(skema), tuple(simpul))


def _cari_judul(unsur: Sequence[_Unsur]) -> tuple[list[_Judul | None], list[Pola]]:
    """The headings of one file in their places, and its scheme; a heading 2) makes one of the plain line 1) before it."""
    dipaksa: frozenset[int] = frozenset()
    for _ in range(PUTARAN):
        pencari = _PencariJudul(unsur, dipaksa)
        temuan = [pencari.bab(satu) if isinstance(satu, _Judul) else pencari.judul(ke) for ke, satu in enumerate(unsur)]
        kakak = {k for ke, pola, nilai in pencari.tanpa_kakak if (k := _kakak(unsur, temuan, ke, pola, nilai)) is not None}
        if kakak <= dipaksa:
            break
        dipaksa |= kakak
    return temuan, pencari.skema


def _kakak(unsur: Sequence[_Unsur], temuan: Sequence[_Judul | None], ke: int, pola: Pola, nilai: int) -> int | None:
    """The plain line before a heading that has the number before its own, back to the heading above both."""
    for k in range(ke - 1, max(-1, ke - SEJAUH), -1):
        satu = unsur[k]
        if temuan[k] is not None:
            return None
        cocok = PENANDA.match(satu.isi) if isinstance(satu, Alinea) and len(satu.polos) < 90 else None
        if cocok and isinstance(satu, Alinea) and satu.polos[-1] not in ".;," and (pola, nilai - 1) in _calon(cocok[1]):
            return k
    return None


def _pola_bergaya(unsur: Iterable[_Unsur]) -> Iterator[Pola]:
    for satu in unsur:
        if isinstance(satu, Alinea) and satu.judul and satu.inden >= 0 and (cocok := PENANDA.match(satu.isi)):
            yield from (pola for pola, _ in _calon(cocok[1]))


class _PencariJudul:
    """Finds the headings of one file in order, and with them its scheme: a new kind of label below the last is a new level."""

    def __init__(self, unsur: Sequence[_Unsur], dipaksa: frozenset[int] = frozenset()) -> None:
        self.unsur = unsur
        self.dipaksa = dipaksa
        self.bertanda: set[Pola] = set()
        self.bergaya = frozenset(_pola_bergaya(unsur))  # kinds of labels that the file's own styles make headings of
        self.tanpa_kakak: list[tuple[int, Pola, int]] = []  # headings whose elder sibling is not marked as one
        berbab = bool(unsur) and isinstance(unsur[0], _Judul)
        self.skema: list[Pola] = [_POLA_BAB] if berbab else []
        self.angka: list[int] = [0] if berbab else []
        self.berbab = berbab

    def bab(self, judul: _Judul) -> _Judul:
        """A BAB, already found: what stands below it counts anew."""
        self.angka = [0]
        return judul

    def judul(self, ke: int) -> _Judul | None:
        """The heading at a place, or None."""
        satu = self.unsur[ke]
        if not isinstance(satu, Alinea) or len(satu.polos) > JUDUL_TERPANJANG:
            return None
        if cocok := _DESIMAL.match(satu.polos):
            return self._berjenjang(satu, cocok)
        isi = tanpa_tebal(satu.isi)
        cocok = PENANDA.match(isi)
        if cocok is None or cocok[1][0] in "-–•✓#(":
            return None
        label, judul = cocok[1], isi[cocok.end() :].strip()
        bertanda = bool(satu.judul or satu.tebal) or ke in self.dipaksa
        for pola, nilai in self._calon(label):
            if satu.inden >= 0 and not bertanda and pola in self.bergaya:
                continue
            tingkat = self._tingkat(pola, nilai, bertanda, ke, judul)
            if tingkat:
                if bertanda:
                    self.bertanda.add(pola)
                if len(self.angka) < tingkat and nilai > 1:
                    self.tanpa_kakak.append((ke, pola, nilai))
                self.angka = [*self.angka[: tingkat - 1], nilai]
                return _Judul(tingkat, label, judul, satu.asal)
        return None

    def _calon(self, label: str) -> list[tuple[Pola, int]]:
        """What a label can mean, first that which goes on here: `V.` is 5 after `IV.`, and 22 after `U.`."""

        def urutan(satu: tuple[Pola, int]) -> int:
            pola, nilai = satu
            if pola not in self.skema:
                return 1 if nilai == 1 else 2
            tingkat = self.skema.index(pola)
            return 0 if nilai == (self.angka[tingkat] if len(self.angka) > tingkat else 0) + 1 else 1

        return sorted(_calon(label), key=urutan)

    def _berjenjang(self, satu: Alinea, cocok: re.Match[str]) -> _Judul | None:
        label = cocok[1]
        angka = [int(n) for n in label.rstrip(".").split(".")]
        tingkat = len(angka)
        if not self.berbab or satu.polos[-1] in ";," or tingkat > len(self.angka) + 1 or tingkat > 4:
            return None
        if len(self.skema) < tingkat:
            self.skema.append(Pola("", "decimal", "", berjenjang=True))
        if not self.skema[tingkat - 1].berjenjang:
            return None
        self.angka = [*self.angka[: tingkat - 1], angka[-1]]
        isi = tanpa_tebal(satu.isi)
        return _Judul(tingkat, label, isi[cocok.end() :].strip(), satu.asal)

    def _tingkat(self, pola: Pola, nilai: int, bertanda: bool, ke: int, judul: str) -> int:
        """The level of a heading with such a label here, or 0 where it is none."""
        if pola in self.skema:
            tingkat = self.skema.index(pola) + 1
            if tingkat > len(self.angka) + 1 or pola == _POLA_BAB:
                return 0
            sebelum = self.angka[tingkat - 1] if len(self.angka) >= tingkat else 0
            urut = nilai == sebelum + 1
            return tingkat if bertanda or (urut and self._seperti_judul(ke, judul, pola)) else 0
        baru = len(self.angka) + 1
        if baru > 4 or len(self.skema) >= baru or (any(satu.berjenjang for satu in self.skema) and not bertanda):
            return 0
        if bertanda and (self.berbab or self.skema):
            self.skema.append(pola)
            return baru
        romawi = not self.skema and pola == _POLA_ROMAWI and nilai == 1 and kapital(judul)
        abjad = len(self.skema) == 1 and not self.berbab and pola == Pola("", "upperLetter", ".") and nilai == 1
        if romawi or (abjad and self._seperti_judul(ke, judul, pola)):
            self.skema.append(pola)
            return baru
        return 0

    def _seperti_judul(self, ke: int, judul: str, pola: Pola) -> bool:
        """Whether an unmarked line reads as a heading: short, no sentence, text of its own below or siblings that are marked."""
        if len(judul) > 90 or judul[-1:] in ".;," or not judul[:1].isupper():
            return False
        if pola in self.bertanda:
            return True
        satu = self.unsur[ke]
        if isinstance(satu, Alinea) and satu.rapat:
            return False
        berikut = self.unsur[ke + 1] if ke + 1 < len(self.unsur) else None
        return isinstance(berikut, Alinea) and not berikut.rapat


# -- batang tubuh ------------------------------------------------------------------------------------------------------


def susun_batang(blok: Sequence[Blok], catatan: Catatan) -> tuple[Simpul, ...]:
    """The bab, bagian, paragraf and pasal of a peraturan as headings of level 1 to 4, and what stands in them."""
    hasil: list[Simpul] = []
    antrean: list[Blok] = []
    terbungkus = _terbungkus(blok)
    ke = 0
    while ke < len(blok):
        temu = _judul_batang(blok, ke)
        if temu is None:
            antrean.append(blok[ke])
            ke += 1
            continue
        hasil += susun_teks(antrean, terbungkus, catatan)
        antrean = []
        judul, ke = temu
        hasil.append(judul)
    hasil += susun_teks(antrean, terbungkus, catatan)
    return tuple(hasil)


def susun_penjelasan(blok: Sequence[Blok], catatan: Catatan) -> tuple[Simpul, ...]:
    """The blocks of a PENJELASAN as headings (UMUM, PASAL DEMI PASAL, Pasal, Ayat, Huruf) and text; its title is left out."""
    awal = next((ke for ke, satu in enumerate(blok) if isinstance(satu, Alinea) and _UMUM.fullmatch(kunci(satu))), None)
    if awal is None:
        awal = next(ke for ke, satu in enumerate(blok) if isinstance(satu, Alinea) and DEMI_PASAL.fullmatch(kunci(satu)))
    catatan.buang("kepala penjelasan: ditulis otomatis", blok[:awal])
    hasil: list[Simpul] = []
    antrean: list[Blok] = []
    terbungkus = _terbungkus(blok)
    for satu in blok[awal:]:
        judul = _judul_penjelasan(satu) if isinstance(satu, Alinea) else None
        if judul is None:
            antrean.append(satu)
            continue
        hasil += [*susun_teks(antrean, terbungkus, catatan), judul]
        antrean = []
    return (*hasil, *susun_teks(antrean, terbungkus, catatan))


def _judul_penjelasan(satu: Alinea) -> JudulTulis | None:
    teks = kunci(satu)
    if _UMUM.fullmatch(teks):
        return JudulTulis(1, "", "Umum", satu.asal)
    if DEMI_PASAL.fullmatch(teks):
        return JudulTulis(1, "", "Pasal demi Pasal", satu.asal)
    for tingkat, pola in ((2, PASAL), (3, _AYAT_PENJELASAN), (4, _HURUF_PENJELASAN)):
        if pola.fullmatch(teks):
            return JudulTulis(tingkat, teks, "", satu.asal)
    return None


def _judul_batang(blok: Sequence[Blok], ke: int) -> tuple[JudulTulis, int] | None:
    satu = blok[ke]
    if not isinstance(satu, Alinea):
        return None
    if bab := _judul_bab(blok, ke):
        return JudulTulis(1, bab[0].label, bab[0].judul, satu.asal), bab[1]
    teks = kunci(satu)
    if PASAL.fullmatch(teks):
        return JudulTulis(4, teks, "", satu.asal), ke + 1
    for tingkat, pola in ((2, _BAGIAN), (3, _PARAGRAF)):
        cocok = pola.fullmatch(teks)
        if cocok and len(teks) < 90:
            label = teks[: cocok.start("judul")].strip()
            judul, akhir = tanpa_tebal(potong(satu, cocok.start("judul")).isi), ke + 1
            while akhir < len(blok) and akhir < ke + 4 and _lanjut_judul(blok[akhir], bool(judul)):
                lanjut = blok[akhir]
                assert isinstance(lanjut, Alinea)
                judul = f"{judul} {tanpa_tebal(lanjut.isi)}".strip()
                akhir += 1
            return JudulTulis(tingkat, label, judul, satu.asal), akhir
    return None


def _lanjut_judul(satu: Blok, ada: bool) -> bool:
    return (
        isinstance(satu, Alinea)
        and (satu.rapat or not ada)
        and len(satu.polos) < 120
        and not (
            PASAL.fullmatch(kunci(satu)) or PENANDA.match(satu.isi) or _PARAGRAF.fullmatch(kunci(satu)) or satu.polos[-1] in ".;:"
        )
    )


# -- paragraphs and lists ----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _Paragraf:
    """A whole paragraph: its marker where it has one, its text, how many lines of the file it was."""

    penanda: str
    isi: str
    asal: Asal
    akhir: str  # the plain text of its last line
    tebal: bool = False
    inden: int = -1
    kapsi: bool = False


def _terbungkus(blok: Iterable[Blok]) -> bool:
    """Whether the file's lines are those of the page (broken at its width), not paragraphs."""
    baris = [satu for satu in blok if isinstance(satu, Alinea)]
    if any(satu.inden >= 0 for satu in baris):
        return False
    panjang = sorted(len(satu.polos) for satu in baris)
    if len(panjang) < 8:
        return bool(baris) and panjang[-1] < 110 and any(satu.rapat for satu in baris)
    return panjang[len(panjang) * 19 // 20] < 120 and sum(satu.rapat for satu in baris) * 3 > len(baris)


def susun_teks(blok: Sequence[Blok], terbungkus: bool, catatan: Catatan) -> list[Simpul]:
    """Lines and tables between two headings as paragraphs, list items with their depth, and tables."""
    baris: list[Blok] = []
    for satu in blok:
        baris += baris_jadi_alinea(satu) if isinstance(satu, Kisi) and bukan_tabel(satu) else (satu,)
    unsur = list(_paragraf(baris, terbungkus, catatan))
    return list(_Penyusun(unsur).simpul())


def _paragraf(blok: Sequence[Blok], terbungkus: bool, catatan: Catatan) -> Iterator[_Paragraf | TabelImpor | GambarTulis]:
    kini: _Paragraf | None = None
    ke = 0
    while ke < len(blok):
        satu = blok[ke]
        if isinstance(satu, Kisi) and satu.citra:
            if kini is not None:
                yield kini
            yield GambarTulis(satu.citra, satu.asal[0])
            kini = None
            ke += 1
            continue
        if isinstance(satu, Kisi):
            akhir = ke
            while akhir < len(blok) and _potongan_tabel(blok[akhir]):
                akhir += 1
            tabel = list(gabung_potongan([k for k in blok[ke:akhir] if isinstance(k, Kisi)], catatan))
            if kini is not None and not kini.penanda and _berjudul(kini):
                tabel[0] = replace(tabel[0], judul=tanpa_tebal(kini.isi), asal_judul=kini.asal)
                kini = None
            if kini is not None:
                yield kini
            if tabel[-1].kisi and akhir < len(blok) and (sumber := _sumber(blok[akhir])):
                tabel[-1] = replace(tabel[-1], sumber=sumber)
                akhir += 1
            yield from tabel
            kini = None
            ke = akhir
            continue
        cocok = PENANDA.match(satu.isi)
        cocok = None if cocok and "#" in cocok[1] else cocok
        if kini is not None and _menyambung(kini, satu, cocok, terbungkus):
            kini = replace(kini, isi=f"{kini.isi} {satu.isi}", akhir=satu.polos, tebal=kini.tebal and satu.tebal)
        else:
            if kini is not None:
                yield kini
            if cocok:
                kini = _Paragraf(cocok[1], satu.isi[cocok.end() :].strip(), satu.asal, satu.polos, inden=satu.inden)
            elif satu.strip and not _strip_palsu(blok, ke):
                kini = _Paragraf("-", satu.isi, satu.asal, satu.polos, inden=satu.inden)
            else:
                kini = _Paragraf("", satu.isi, satu.asal, satu.polos, satu.tebal, satu.inden, satu.kapsi)
        ke += 1
    if kini is not None:
        yield kini


def _potongan_tabel(satu: Blok) -> bool:
    return isinstance(satu, Kisi) and satu.citra is None


def _sumber(satu: Blok) -> str:
    """What stands after `Sumber:` in a line below a table, or nothing."""
    isi = satu.isi if isinstance(satu, Alinea) and not satu.tebal else ""
    return isi.removeprefix("Sumber: ") if isi.startswith("Sumber: ") else ""


def _berjudul(kini: _Paragraf) -> bool:
    """Whether a paragraph above a table is its title."""
    return bool(_KAPSI.fullmatch(kini.isi) or kini.kapsi or (kini.tebal and kapital(kini.isi)))


def _menyambung(kini: _Paragraf, satu: Alinea, penanda: re.Match[str] | None, terbungkus: bool) -> bool:
    """Whether a line goes on with the paragraph before it."""
    if penanda or satu.judul or (satu.inden >= 0 and not satu.rapat):
        return False
    buntu = kini.akhir[-1:] not in _AKHIR_KALIMAT
    huruf = next((c for c in satu.polos if c.isalpha()), "")
    kecil = huruf.islower()
    if satu.rapat:
        return not satu.strip and (terbungkus or kecil or (buntu and len(kini.akhir) >= 60 and not satu.tebal))
    if satu.tebal or kini.tebal:
        return False
    return buntu and (kecil or (satu.strip and bool(kini.penanda) and len(kini.akhir) >= 60))


def _strip_palsu(blok: Sequence[Blok], ke: int) -> bool:
    """Whether a plain dash is only how the list was extracted: its neighbours have a dash and a marker of their own."""
    satu = blok[ke]
    assert isinstance(satu, Alinea)
    sebelum = blok[ke - 1] if ke else None
    sesudah = blok[ke + 1] if ke + 1 < len(blok) else None
    dekat = [
        tetangga
        for tetangga, rapat in ((sebelum, satu.rapat), (sesudah, isinstance(sesudah, Alinea) and sesudah.rapat))
        if isinstance(tetangga, Alinea) and rapat and tetangga.strip
    ]
    return any(PENANDA.match(tetangga.isi) for tetangga in dekat)


class _Penyusun:
    """Nests list items by their indents where the file has them, else by their kinds of markers.

    A marker of a kind that is open goes on with that list; a new kind opens a list inside the last item.
    """

    def __init__(self, unsur: Sequence[_Paragraf | TabelImpor | GambarTulis]) -> None:
        self.unsur = unsur
        self.tumpukan: list[tuple[Pola, int]] = []
        self.inden: list[int] = []  # of the text of each open list's items
        self.dasar = 0  # of the last paragraph outside of lists
        self.berlanjut = False  # whether an item of the open list had a paragraph of its own

    def simpul(self) -> Iterator[Simpul]:
        for ke, satu in enumerate(self.unsur):
            if isinstance(satu, TabelImpor | GambarTulis):
                self.tutup()
                yield satu
            elif satu.penanda:
                yield TeksTulis(satu.isi, satu.asal, self.butir_berinden(ke), satu.penanda)
            elif satu.inden >= 0:
                yield TeksTulis(satu.isi, satu.asal, self.lanjutan_berinden(satu.inden))
            else:
                yield TeksTulis(satu.isi, satu.asal, self.lanjutan(ke))

    def butir_berinden(self, ke: int) -> int:
        """The depth of an item by its marker and the indent of its text; opens and closes lists."""
        butir = self.unsur[ke]
        assert isinstance(butir, _Paragraf)
        penanda, inden = butir.penanda, butir.inden
        calon = _calon(penanda)
        sama = [ke for ke, satu in enumerate(self.inden[: len(self.tumpukan)]) if abs(satu - inden) <= SEINDEN]
        tingkat = next((ke for ke in reversed(sama) if any(p == self.tumpukan[ke][0] for p, _ in calon)), None)
        if inden >= INDEN_PASTI and tingkat is None and self.cocok(calon, True) is None:
            # Word's lists all begin at one indent; an item that ends with a colon opens the list after it nevertheless
            dalam = len(self.inden) if self.membuka(ke - 1) else sum(satu < inden - SEINDEN for satu in self.inden)
            self.tumpukan, self.inden = self.tumpukan[:dalam], self.inden[:dalam]
        elif tingkat is not None:
            self.tumpukan, self.inden = self.tumpukan[: tingkat + 1], self.inden[: tingkat + 1]
        hasil = self.butir(penanda)
        self.inden = [*self.inden[:hasil], inden if hasil >= len(self.inden) else self.inden[hasil]]
        return hasil

    def membuka(self, ke: int) -> bool:
        """Whether what stands at a place is an item that ends with a colon."""
        satu = self.unsur[ke] if ke >= 0 else None
        return isinstance(satu, _Paragraf) and bool(satu.penanda) and satu.akhir.endswith(":")

    def lanjutan_berinden(self, inden: int) -> int:
        """How many items a paragraph stands in by its indent: those whose text begins where it does."""
        sama = [ke for ke, satu in enumerate(self.inden) if abs(satu - inden) <= SEINDEN]
        if sama and inden >= INDEN_PASTI and inden > self.dasar + SEINDEN:
            self.tumpukan, self.inden = self.tumpukan[: sama[-1] + 1], self.inden[: sama[-1] + 1]
            return sama[-1] + 1
        self.tutup()
        self.dasar = inden
        return 0

    def tutup(self) -> None:
        self.tumpukan = []
        self.inden = []
        self.berlanjut = False

    def butir(self, penanda: str) -> int:
        """The depth of an item with this marker; opens and closes lists."""
        calon = _calon(penanda)
        tingkat = self.cocok(calon, True)
        if tingkat is None:
            tingkat = self.cocok(calon, False)
        if tingkat is None:
            if len(self.tumpukan) >= TINGKAT_TERDALAM:
                self.tutup()
            pola, nilai = next(((p, n) for p, n in calon if n == 1), calon[0])
            self.tumpukan.append((pola, nilai))
            return len(self.tumpukan) - 1
        pola = self.tumpukan[tingkat][0]
        nilai = next(n for p, n in calon if p == pola)
        self.tumpukan = [*self.tumpukan[:tingkat], (pola, nilai)]
        return tingkat

    def cocok(self, calon: Sequence[tuple[Pola, int]], berurut: bool) -> int | None:
        """The innermost open list of such a marker, in order or as it may be."""
        for tingkat in range(len(self.tumpukan) - 1, -1, -1):
            pola, nilai = self.tumpukan[tingkat]
            if any(p == pola and (not berurut or n == nilai + 1) for p, n in calon):
                return tingkat
        return None

    def lanjutan(self, ke: int) -> int:
        """How many items a paragraph stands in: those that go on after it."""
        if not self.tumpukan:
            return 0
        for satu in self.unsur[ke + 1 : ke + 1 + SEJAUH]:
            if isinstance(satu, TabelImpor | GambarTulis):
                break
            if not satu.penanda:
                continue
            calon = _calon(satu.penanda)
            tingkat = self.cocok(calon, True)
            if tingkat is not None:
                self.tumpukan = self.tumpukan[: tingkat + 1]
                self.berlanjut = True
                return tingkat + 1
            if self.cocok(calon, False) is not None:
                break  # the same kind begins anew: another list
        else:
            berikut = self.unsur[ke + 1] if ke + 1 < len(self.unsur) else None
            if self.berlanjut and isinstance(berikut, _Paragraf) and berikut.penanda:
                self.tumpukan = self.tumpukan[:1]
                return 1
        self.tutup()
        return 0


def _calon(penanda: str) -> list[tuple[Pola, int]]:
    return [(pola, nilai) for pola, nilai in pola_penanda(penanda) if pola is not None]
