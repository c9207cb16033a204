"""Ids of the sources and the references to them: `[[nama]]` becomes the law's words, as short as the place allows.

UU 12/2011 Lampiran II nomor 271 to 280 say how a peraturan refers to its own parts. All labels must be known before, so this is
done once, on the whole naskah.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from difflib import get_close_matches
from itertools import groupby
from operator import is_
from typing import TypeVar

from pipeline.galat import Galat, Masalah, Tempat
from pipeline.naskah.label import Format
from pipeline.naskah.model import (
    BarisTabel,
    Blok,
    Diktum,
    Gambar,
    HalamanPembatas,
    Judul,
    Lampiran,
    Lari,
    Naskah,
    Paragraf,
    PemisahHalaman,
    Prosa,
    Sel,
    Tabel,
    kapital,
    polos,
)
from pipeline.naskah.pohon import Simpul, pohon
from pipeline.source.teks import Letak, Teks

AWALAN_PENANDA = "_Acu_"  # of the bookmark of what the author named, before the name; a leading `_` hides it in Word's lists
_ID_AKHIR = re.compile(r"\s*\{#([^{}]*)\}\s*$")
_ID = re.compile(r"\{#[A-Za-z0-9-]+\}")
_NAMA = re.compile(r"[A-Za-z0-9][A-Za-z0-9-]*")
_ACUAN = re.compile(r"\[\[\s*(dimaksud\s+)?([^\[\]]*?)\s*\]\]")
_BUKAN_BADAN = {"menimbang": "konsiderans", "mengingat": "dasar hukum", "memperhatikan": "memperhatikan", "tembusan": "tembusan"}
_SEBUTAN: dict[str, str] = {
    "ayat": "ayat {}", "huruf": "huruf {}", "angka": "angka {}", "huruf-kurung": "huruf {}", "angka-kurung": "angka {}",
    "butir": "butir {}",
}  # fmt: skip
_SEBUTAN_JUDUL: dict[Format, str] = {
    "decimal": "angka {}", "lowerLetter": "huruf {}", "upperLetter": "huruf {}", "upperRoman": "angka Romawi {}",
    "lowerRoman": "angka Romawi {}",
}  # fmt: skip
_SAMPAI = " sampai dengan "  # nomor 273
T = TypeVar("T")


def pisah_id(teks: Teks) -> tuple[Teks, str]:
    """A text without the id that stands at its end, and the id as written (empty where there is none).

    Errors:
        Galat: an id with other characters than letters, digits and `-`, or an id that does not stand at the end; at its place.
    """
    if "{#" not in teks:
        return teks, ""
    cocok = _ID_AKHIR.search(teks)
    isi = teks[: cocok.start()] if cocok else str(teks)
    salah = _ID.search(isi)
    if salah:
        raise Galat(f"id '{salah[0]}' harus ditulis di akhir teks, sesudah tanda bacanya", teks.letak.cari(salah[0]))
    if cocok is None:
        return teks, ""
    nama = cocok[1].strip()
    if not _NAMA.fullmatch(nama):
        raise Galat(f"id '{nama}' hanya boleh memuat huruf, angka, dan '-'", teks.letak.cari(cocok[0].strip()))
    return Teks(isi, teks.letak), nama


def selesaikan(naskah: Naskah) -> Naskah:
    """Give every named part its bookmark, and every reference its words.

    Args:
        naskah: with all labels; the `id` of what the author named is that name, references stand in the texts as written.

    Returns:
        The naskah with bookmarks for names; the words of a reference are runs with `tautan`.

    Errors:
        Galat: names used twice, references to unknown names or to what has no number; all, at their places.
    """
    hasil, masalah = coba_selesaikan(naskah)
    if masalah:
        raise Galat(masalah)
    return hasil


def coba_selesaikan(naskah: Naskah) -> tuple[Naskah, list[Masalah]]:
    """As `selesaikan`, but what is wrong is returned; a reference that cannot be resolved stays as written."""
    penyelesai = _Penyelesai(naskah)
    return penyelesai.naskah(), penyelesai.masalah


# -- where everything stands -----------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, eq=False)
class _Langkah:
    """One step of the way to a part: `Pasal 3`, `ayat (1)`. Two steps with the same words are still two."""

    kata: str


@dataclass(frozen=True, slots=True)
class _Tempat:
    """Where a part stands.

    Args:
        jalur: the steps that name it from outside; None where it, or what it stands in, has no number.
        leluhur: the steps of all that it stands in, and its own.
        urutan: its place in the order of the document.
    """

    jalur: tuple[_Langkah, ...] | None
    leluhur: frozenset[_Langkah]
    urutan: int


_DI_LUAR = _Tempat((), frozenset(), 0)


@dataclass(frozen=True, slots=True)
class _Sasaran:
    """What a name stands for."""

    tempat: _Tempat
    penanda: str
    letak: Tempat | None


class _Denah:
    """The place of every part of a naskah, by the identity of its block."""

    def __init__(self, naskah: Naskah) -> None:
        self.tempat: dict[int, _Tempat] = {}
        for nama, sebutan in _BUKAN_BADAN.items():
            self._tanam(pohon(getattr(naskah, nama)), (_Langkah(sebutan),))
        for diktum in naskah.diktum:
            self._catat(diktum, (_Langkah(f"diktum {diktum.label}"),), frozenset())
        self._tanam(pohon(naskah.batang_tubuh), ())
        for lampiran in naskah.lampiran:
            langkah = _Langkah(lampiran.label.title() if lampiran.label == "LAMPIRAN" else "Lampiran" + lampiran.label[8:])
            self._catat(lampiran, (langkah,), frozenset())
            self._tanam(pohon(lampiran.blok), (langkah,))
        if naskah.penjelasan:
            self._tanam(pohon(naskah.penjelasan.blok), (_Langkah("Penjelasan"),))

    def _catat(self, benda: object, jalur: tuple[_Langkah, ...] | None, leluhur: frozenset[_Langkah]) -> _Tempat:
        tempat = _Tempat(jalur, leluhur | frozenset(jalur or ()), len(self.tempat))
        self.tempat[id(benda)] = tempat
        return tempat

    def _tanam(self, simpul: Sequence[Simpul], pangkal: tuple[_Langkah, ...]) -> None:
        def turun(satu: Simpul, atas: tuple[_Langkah, ...] | None, leluhur: frozenset[_Langkah]) -> None:
            kata = _kata(satu)
            awal = pangkal if _berdiri_sendiri(satu) else atas
            jalur = atas if satu.jenis == "teks" else (*awal, _Langkah(kata)) if kata and awal is not None else None
            tempat = self._catat(satu.blok, jalur, leluhur)
            if satu.isi is not satu.blok:
                self.tempat[id(satu.isi)] = tempat
            for anak in satu.anak:
                turun(anak, jalur, tempat.leluhur)

        for satu in simpul:
            turun(satu, pangkal, frozenset(pangkal))


def _berdiri_sendiri(simpul: Simpul) -> bool:
    """Whether its label says it all without those above it: a pasal, 2.1.1, Tabel 3."""
    if simpul.jenis == "judul":
        blok = simpul.blok
        return isinstance(blok, Judul) and blok.skema[min(blok.tingkat, len(blok.skema)) - 1].berjenjang
    return simpul.jenis in ("pasal", "tabel", "gambar")


def _kata(simpul: Simpul) -> str:
    """How a part is called: `ayat (1)`, `huruf a`, `BAB II`; empty where it has no number."""
    label = simpul.label
    if simpul.jenis in _SEBUTAN:
        if not simpul.nilai:
            return ""
        return _SEBUTAN[simpul.jenis].format(label if simpul.jenis == "ayat" else label.removesuffix("."))
    if simpul.jenis == "judul" and isinstance(simpul.blok, Judul):
        pola = simpul.blok.pola
        return _SEBUTAN_JUDUL[pola.format].format(label.removesuffix(".")) if pola and pola.format in _SEBUTAN_JUDUL else label
    return label.removesuffix(".")


# -- the words -------------------------------------------------------------------------------------------------------------


def _singkat(jalur: Sequence[_Langkah], diketahui: frozenset[_Langkah]) -> tuple[_Langkah, ...]:
    """The steps that must be said where some are known; the last one always (nomor 275)."""
    for ke, langkah in enumerate(jalur):
        if langkah not in diketahui:
            return tuple(jalur[ke:])
    return tuple(jalur[-1:])


@dataclass(frozen=True, slots=True)
class _Bagian:
    """One part, or a row of parts from one to another, that a reference names."""

    dari: _Sasaran
    sampai: _Sasaran | None
    langkah: tuple[_Langkah, ...]

    def lari(self, dalam: int) -> list[Lari]:
        """Its words from the step `dalam` on."""
        hasil = [_lari(self.langkah[dalam:], self.dari)]
        if self.sampai is not None:
            akhir = _singkat(self.sampai.tempat.jalur or (), frozenset(self.dari.tempat.jalur or ()))
            hasil += [Lari(_SAMPAI), _lari(akhir, self.sampai)]
        return hasil


def _lari(langkah: Sequence[_Langkah], sasaran: _Sasaran) -> Lari:
    return Lari(" ".join(satu.kata for satu in langkah), tautan=sasaran.penanda)


def _rangkai(bagian: Sequence[_Bagian], dalam: int = 0) -> list[Lari]:
    """The words for several parts, in order: a pasal that several of them stand in is named once.

    Args:
        bagian: the parts.
        dalam: how many of their steps are already said.
    """
    hasil: list[list[Lari]] = []
    for langkah, kelompok in groupby(bagian, key=lambda satu: satu.langkah[dalam]):
        isi = list(kelompok)
        if len(isi) == 1 or any(len(satu.langkah) == dalam + 1 for satu in isi):
            hasil += [satu.lari(dalam) for satu in isi]
        else:
            pertama, *lain = _rangkai(isi, dalam + 1)
            hasil.append([pertama._replace(teks=f"{langkah.kata} {pertama.teks}"), *lain])
    return _gabung(hasil)


def _gabung(isi: Sequence[Sequence[Lari]]) -> list[Lari]:
    """`a`, `a dan b`, `a, b, dan c` (nomor 276); `a dan b serta c` where one of two has several itself."""
    bersusun = any(not lari.tautan and lari.teks != _SAMPAI for satu in isi for lari in satu)
    akhir = ", dan " if len(isi) > 2 else " serta " if bersusun else " dan "
    hasil = list(isi[0])
    for ke, satu in enumerate(isi[1:], 2):
        hasil += [Lari(akhir if ke == len(isi) else ", "), *satu]
    return hasil


class _Penyelesai:
    def __init__(self, naskah: Naskah) -> None:
        self.asal = naskah
        self.denah = _Denah(naskah)
        self.masalah: list[Masalah] = []
        self.sasaran: dict[str, _Sasaran] = {}
        for nama, letak, tempat in self._bernama():
            ada = self.sasaran.get(nama.lower())
            if ada is not None:
                di = f" ({ada.letak.jalur}:{ada.letak.baris})" if ada.letak else ""
                self.masalah.append(Masalah(f"id '{nama}' sudah dipakai{di}; ganti salah satunya", _di(letak, f"{{#{nama}}}")))
                continue
            self.sasaran[nama.lower()] = _Sasaran(tempat, AWALAN_PENANDA + nama, letak)

    def _bernama(self) -> Iterator[tuple[str, Tempat | None, _Tempat]]:
        """Every name that the author gave, in the order of the document."""
        asal = self.asal
        blok: list[Blok] = [*asal.menimbang, *asal.mengingat, *asal.memperhatikan]
        benda: list[Blok | Diktum | Lampiran] = [*blok, *asal.diktum, *asal.batang_tubuh]
        for lampiran in asal.lampiran:
            benda += [lampiran, *lampiran.blok]
        benda += [*asal.tembusan, *(asal.penjelasan.blok if asal.penjelasan else ())]
        for satu in benda:
            if isinstance(satu, PemisahHalaman):
                continue
            tempat = self.denah.tempat[id(satu)]
            if _nama_penulis(satu.id):
                yield satu.id, satu.letak, tempat
            if isinstance(satu, Tabel):
                for paragraf in (p for baris in satu.baris for sel in baris.sel for p in sel.daftar if p.id):
                    yield paragraf.id, paragraf.letak, tempat

    def _penanda(self, id_: str) -> str:
        sasaran = self.sasaran.get(id_.lower()) if id_ else None
        return sasaran.penanda if sasaran else id_

    # -- the parts of a naskah, each with what it stands in ------------------------------------------------------------------

    def naskah(self) -> Naskah:
        asal = self.asal
        penjelasan = asal.penjelasan
        return replace(
            asal,
            menimbang=self._paragraf_semua(asal.menimbang),
            mengingat=self._paragraf_semua(asal.mengingat),
            memperhatikan=self._paragraf_semua(asal.memperhatikan),
            tembusan=self._paragraf_semua(asal.tembusan),
            menetapkan=self._prosa(asal.menetapkan, None, _DI_LUAR),
            diktum=tuple(map(self._diktum, asal.diktum)),
            batang_tubuh=self._blok_semua(asal.batang_tubuh),
            penjelasan=replace(penjelasan, blok=self._blok_semua(penjelasan.blok)) if penjelasan else None,
            lampiran=tuple(map(self._lampiran, asal.lampiran)),
        )

    def _paragraf_semua(self, isi: Sequence[Paragraf]) -> tuple[Paragraf, ...]:
        return tuple(self._paragraf(satu, self.denah.tempat[id(satu)]) for satu in isi)

    def _paragraf(self, asal: Paragraf, tempat: _Tempat) -> Paragraf:
        isi = self._prosa(asal.isi, asal.letak, tempat)
        return asal if isi is asal.isi and not asal.id else replace(asal, isi=isi, id=self._penanda(asal.id))

    def _diktum(self, asal: Diktum) -> Diktum:
        isi = self._prosa(asal.isi, asal.letak, self.denah.tempat[id(asal)])
        return replace(asal, isi=isi, id=self._penanda(asal.id))

    def _lampiran(self, asal: Lampiran) -> Lampiran:
        judul = self._judul(asal.judul, asal.letak, self.denah.tempat[id(asal)])
        return replace(asal, judul=judul, blok=self._blok_semua(asal.blok), id=self._penanda(asal.id))

    def _blok_semua(self, blok: Sequence[Blok]) -> tuple[Blok, ...]:
        return tuple(self._blok(satu) for satu in blok)

    def _blok(self, asal: Blok) -> Blok:
        if isinstance(asal, PemisahHalaman):
            return asal
        tempat = self.denah.tempat[id(asal)]
        if isinstance(asal, Paragraf):
            return self._paragraf(asal, tempat)
        if isinstance(asal, Judul):
            isi = self._judul(asal.isi, asal.letak, tempat)
            id_ = self._penanda(asal.id)
            pembatas = asal.pembatas and self._pembatas(asal.pembatas, tempat)
            sama = isi is asal.isi and id_ == asal.id and pembatas is asal.pembatas
            return asal if sama else replace(asal, isi=isi, id=id_, pembatas=pembatas)
        judul, sumber = self._prosa(asal.judul, asal.letak, tempat), self._prosa(asal.sumber, asal.letak, tempat)
        if isinstance(asal, Gambar):
            return replace(asal, judul=judul, sumber=sumber, id=self._penanda(asal.id))
        kepala, baris = self._baris_semua(asal.kepala, tempat), self._baris_semua(asal.baris, tempat)
        return replace(asal, judul=judul, sumber=sumber, kepala=kepala, baris=baris, id=self._penanda(asal.id))

    def _pembatas(self, asal: HalamanPembatas, tempat: _Tempat) -> HalamanPembatas:
        judul = self._judul(asal.judul, asal.letak, tempat)
        return asal if judul is asal.judul else replace(asal, judul=judul)

    def _baris_semua(self, asal: tuple[BarisTabel, ...], tempat: _Tempat) -> tuple[BarisTabel, ...]:
        return _ubah(asal, lambda baris: self._baris(baris, tempat))

    def _baris(self, asal: BarisTabel, tempat: _Tempat) -> BarisTabel:
        if not any(satu.daftar or type(satu.isi) is not str or "[[" in satu.isi for satu in asal.sel):
            return asal
        sel = _ubah(asal.sel, lambda satu: self._sel(satu, tempat))
        return asal if sel is asal.sel else asal._replace(sel=sel)

    def _sel(self, asal: Sel, tempat: _Tempat) -> Sel:
        isi = self._prosa(asal.isi, asal.letak, tempat)
        daftar = _ubah(asal.daftar, lambda satu: self._paragraf(satu, tempat))
        return asal if isi is asal.isi and daftar is asal.daftar else asal._replace(isi=isi, daftar=daftar)

    # -- texts ---------------------------------------------------------------------------------------------------------------

    def _judul(self, asal: Prosa, letak: Tempat | None, tempat: _Tempat) -> Prosa:
        """A title; one in capitals has the words of its references in capitals, too."""
        hasil = self._prosa(asal, letak, tempat)
        return kapital(hasil) if hasil is not asal and polos(asal).isupper() else hasil

    def _prosa(self, asal: Prosa, letak: Tempat | None, tempat: _Tempat) -> Prosa:
        if isinstance(asal, str):
            return self._teks(Lari(asal), letak, tempat) if "[[" in asal else asal
        if not any("[[" in lari.teks for lari in asal):
            return asal
        hasil: list[Lari] = []
        for lari in asal:
            hasil += self._teks(lari, letak, tempat) if "[[" in lari.teks else (lari,)
        return tuple(hasil)

    def _teks(self, asal: Lari, letak: Tempat | None, tempat: _Tempat) -> tuple[Lari, ...]:
        hasil: list[Lari] = []
        akhir = 0
        for cocok in _ACUAN.finditer(asal.teks):
            hasil.append(asal._replace(teks=asal.teks[akhir : cocok.start()]))
            try:
                kata = self._acuan(cocok[2], bool(cocok[1]), tempat)
            except Galat as sebab:
                kata = [Lari(cocok[0])]
                self.masalah += [Masalah(satu.pesan, _di(letak, cocok[0])) for satu in sebab.masalah]
            hasil += [lari._replace(miring=asal.miring, tebal=asal.tebal) for lari in kata]
            akhir = cocok.end()
        hasil.append(asal._replace(teks=asal.teks[akhir:]))
        return tuple(lari for lari in hasil if lari.teks)

    def _acuan(self, isi: str, dimaksud: bool, tempat: _Tempat) -> list[Lari]:
        bagian = [self._bagian(satu.strip(), isi, tempat) for satu in isi.split(",")]
        # what stands in the same pasal first, then by the order of the document (nomor 276)
        bagian.sort(key=lambda satu: (len(satu.langkah) == len(satu.dari.tempat.jalur or ()), satu.dari.tempat.urutan))
        lari = _rangkai(bagian)
        if dimaksud:
            # pada before ayat, dalam before pasal and huruf (nomor 272, 273)
            depan = "pada" if lari[0].teks.startswith("ayat") else "dalam"
            lari.insert(0, Lari(f"sebagaimana dimaksud {depan} "))
        return lari

    def _bagian(self, satu: str, acuan: str, tempat: _Tempat) -> _Bagian:
        nama = [potong.strip() for potong in satu.split("..")]
        if len(nama) > 2 or not all(_NAMA.fullmatch(potong) for potong in nama):
            raise Galat(
                f"acuan '[[{acuan}]]' tidak dapat dibaca; tulis misalnya [[asas]], [[dimaksud asas, tujuan]], [[asas .. biaya]]"
            )
        dari = self._cari(nama[0])
        sampai = self._cari(nama[1]) if len(nama) == 2 else None
        if sampai is not None and sampai.tempat.urutan <= dari.tempat.urutan:
            raise Galat(f"'{nama[1]}' tidak terletak sesudah '{nama[0]}'; tukar keduanya")
        return _Bagian(dari, sampai, _singkat(dari.tempat.jalur or (), tempat.leluhur))

    def _cari(self, nama: str) -> _Sasaran:
        sasaran = self.sasaran.get(nama.lower())
        if sasaran is None:
            mirip = get_close_matches(nama.lower(), self.sasaran, 1, 0.5)
            if not self.sasaran:
                raise Galat(f"id '{nama}' tidak ada; tulis '{{#{nama}}}' di akhir judul, ayat, butir, atau diktum yang diacu")
            ada = ", ".join(sorted(self.sasaran)[:20])
            raise Galat(f"id '{nama}' tidak ada; {f'maksudnya {mirip[0]!r}?' if mirip else f'yang ada: {ada}'}")
        if not sasaran.tempat.jalur:
            raise Galat(f"bagian ber-id '{nama}' tidak bernomor, jadi tidak dapat diacu; beri nomor, atau pindahkan id-nya")
        return sasaran


def _nama_penulis(id_: str) -> bool:
    return bool(id_) and not id_.startswith("_")


def _di(letak: Tempat | None, potongan: str) -> Tempat | None:
    return letak.cari(potongan) if isinstance(letak, Letak) else letak


def _ubah(asal: tuple[T, ...], ubah: Callable[[T], T]) -> tuple[T, ...]:
    """Every item changed; the same tuple where none is."""
    hasil = tuple(map(ubah, asal))
    return asal if all(map(is_, hasil, asal)) else hasil
