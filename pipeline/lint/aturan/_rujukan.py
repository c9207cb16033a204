"""References inside a naskah: how they are read, and what there is to refer to."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from weakref import WeakKeyDictionary

from pipeline.lint.konteks import Bagian, Konteks, Unsur
from pipeline.naskah.label import dari_romawi
from pipeline.naskah.pohon import Simpul

TINGKAT = ("pasal", "ayat", "huruf", "angka")
_ATOM = re.compile(
    r"\b(?:(?P<pasal>[Pp]asal) (?P<npasal>\d+(?: ?[A-Z]{1,2})?|[IVX]+)|"
    r"(?P<ayat>[Aa]yat) (?:\( ?)?(?P<nayat>\d+[a-z]?)(?: ?\))?|"
    r"(?P<huruf>[Hh]uruf) (?P<nhuruf>[a-z]{1,2})|"
    r"(?P<angka>[Aa]ngka) (?P<nangka>\d+))(?![\w)]|\.\d)"
)
_SAMBUNG = re.compile(r",? ?(?:dan/atau|dan|atau|serta|jo\.?|juncto|sampai dengan|s\.d\.|s/d|,|-|–) ?|, ")
# What makes a reference one to another regulation when it follows.
_LUAR = re.compile(
    r",? ?(?:ketentuan )?(?:dalam |dari )?(?:Undang ?- ?[Uu]ndang|UUD|UU\b|Peraturan|Keputusan|Instruksi|Ketetapan|Kitab|KUH|"
    r"PP\b|Perpres|Perppu|Permen|Perda|Perbup|Perwal|Pergub|Surat|Lampiran|Statuta|Anggaran)"
)
_SENDIRI = re.compile(
    r",? ?(?:ketentuan )?(?:dalam |dari )?(?:Peraturan (?:Bupati|Wali ?[Kk]ota|Daerah|Kepala Daerah)|Keputusan|Peraturan)"
    r"(?: [A-Z]\w+){0,3} ini\b"
)


_AWAL_KALIMAT = re.compile(r"(?:^|[.;:] )$")
_UUD = re.compile(r"\bUndang-[Uu]ndang Dasar[^.;,]{0,60},? $")


@dataclass(frozen=True, slots=True)
class Acuan:
    """One thing that a text refers to.

    Args:
        unsur: the text.
        awal, akhir: of its own words in the text.
        jenis: its last part, `ayat` of `Pasal 3 ayat (1)`.
        sasaran: the parts by their names; what the text leaves out is that of its own place.
        tertulis: the parts that the text names.
        rangkai: which run of references it belongs to; `Pasal 3 ayat (1) dan ayat (2)` is one run.
        ujung: whether nothing narrower follows it: `Pasal 3` of `Pasal 3 ayat (1)` is no target by itself.
    """

    unsur: Unsur
    awal: int
    akhir: int
    jenis: str
    sasaran: dict[str, str]
    tertulis: frozenset[str]
    rangkai: int
    ujung: bool = True


@dataclass
class Isi:
    """What stands in a part of the batang tubuh, by label without its marks."""

    label: str
    urutan: int
    anak: dict[str, dict[str, Isi]] = field(default_factory=dict)

    def cari(self, jenis: str, label: str) -> Isi | None:
        return self.anak.get(jenis, {}).get(label)


@dataclass(frozen=True, slots=True)
class Susunan:
    """The batang tubuh as a thing to refer to.

    Args:
        pasal: by number.
        tempat: for every paragraph's `id()` the parts it stands in.
    """

    pasal: dict[str, Isi]
    tempat: dict[int, dict[str, str]]


_SUSUNAN: WeakKeyDictionary[Konteks, Susunan] = WeakKeyDictionary()
_ACUAN: WeakKeyDictionary[Konteks, tuple[Acuan, ...]] = WeakKeyDictionary()


def susunan(k: Konteks) -> Susunan:
    """The batang tubuh of a naskah; worked out once."""
    ada = _SUSUNAN.get(k)
    if ada is None:
        ada = _SUSUNAN[k] = _susun(k.simpul)
    return ada


def _susun(simpul: Iterable[Simpul]) -> Susunan:
    hasil = Susunan({}, {})
    for satu in simpul:
        if satu.jenis == "pasal":
            label = satu.label.removeprefix("Pasal ")
            isi = Isi(label, len(hasil.pasal) + 1)
            hasil.pasal.setdefault(label, isi)
            _isi(satu, isi, {"pasal": label}, hasil.tempat)
    return hasil


def _isi(simpul: Simpul, isi: Isi, di: dict[str, str], tempat: dict[int, dict[str, str]]) -> None:
    tempat[id(simpul.isi)] = di
    for anak in simpul.anak:
        jenis = anak.jenis.removesuffix("-kurung")
        label = anak.label.strip("().")
        if jenis in TINGKAT and label:
            ini = Isi(label, isi.urutan)
            isi.anak.setdefault(jenis, {}).setdefault(label, ini)
            _isi(anak, ini, {**di, jenis: label}, tempat)
        else:
            _isi(anak, isi, di, tempat)


_MENGUBAH = re.compile(
    r"\b(?:diubah sehingga|sehingga (?:\w+ ){0,6}berbunyi sebagai berikut|diubah sebagai berikut)\b", re.IGNORECASE
)


def perubahan(k: Konteks) -> bool:
    """Whether the naskah amends another one: then its pasal speak of those of the other."""
    return (
        k.naskah.tentang.lower().startswith("perubahan")
        or next(k.cari(_MENGUBAH, "norma", kunci=("sehingga", "diubah sebagai")), None) is not None
    )


def acuan(k: Konteks) -> tuple[Acuan, ...]:
    """The references in norms to parts of the naskah itself; read once."""
    ada = _ACUAN.get(k)
    if ada is None:
        ada = _ACUAN[k] = tuple(_semua(k))
    return ada


def _semua(k: Konteks) -> Iterator[Acuan]:
    if k.golongan != "peraturan" or perubahan(k):
        return
    tempat = susunan(k).tempat
    for unsur in k.menurut("norma"):
        if _ATOM.search(unsur.teks) and "ukup jelas" not in unsur.teks:
            yield from _baca(k, unsur, tempat.get(id(unsur.blok), {}))


def _baca(k: Konteks, unsur: Unsur, di: dict[str, str]) -> Iterator[Acuan]:
    teks = unsur.teks
    rangkaian: list[Acuan] = []
    for cocok in _ATOM.finditer(teks):
        jenis = next(satu for satu in TINGKAT if cocok[satu])
        if cocok[0].startswith("Ayat") and _AWAL_KALIMAT.search(teks, 0, cocok.start()):
            continue  # a heading of the penjelasan
        label = cocok["n" + jenis].replace(" ", "")
        antara = teks[rangkaian[-1].akhir : cocok.start()] if rangkaian else None
        lalu = rangkaian[-1] if rangkaian else None
        if lalu is not None and antara == " " and TINGKAT.index(jenis) > TINGKAT.index(lalu.jenis):
            rangkaian[-1] = replace(lalu, ujung=False)
            dasar, tertulis = lalu.sasaran, lalu.tertulis
        elif lalu is not None and antara is not None and _SAMBUNG.fullmatch(antara):
            dasar, tertulis = lalu.sasaran, lalu.tertulis
        else:
            yield from _selesai(k, unsur, rangkaian)
            rangkaian, dasar, tertulis = [], di, frozenset[str]()
        atas = TINGKAT[: TINGKAT.index(jenis)]
        sasaran = {satu: dasar[satu] for satu in atas if satu in dasar} | {jenis: label}
        nyata = frozenset({jenis, *(satu for satu in atas if satu in tertulis)})
        nomor = rangkaian[0].awal if rangkaian else cocok.start()
        rangkaian.append(Acuan(unsur, cocok.start(), cocok.end(), jenis, sasaran, nyata, nomor))
    yield from _selesai(k, unsur, rangkaian)


def _selesai(k: Konteks, unsur: Unsur, rangkaian: list[Acuan]) -> Iterator[Acuan]:
    if not rangkaian:
        return
    awal, akhir = rangkaian[0].awal, rangkaian[-1].akhir
    if k.dikutip(unsur, awal) or k.dikutip(unsur, akhir - 1):
        return
    if _LUAR.match(unsur.teks, akhir) and not _SENDIRI.match(unsur.teks, akhir):
        return
    if _UUD.search(unsur.teks, 0, awal):
        return
    if any(pemilik is unsur and _menyusul(unsur.teks, satu.akhir, awal) for pemilik, satu in k.kutipan):
        return
    yield from rangkaian


def _menyusul(teks: str, akhir: int, awal: int) -> bool:
    """Whether a reference follows a citation: `Undang-Undang Nomor … tentang …, khususnya Pasal 5`."""
    return 0 <= awal - akhir <= len(", khususnya ") and "." not in teks[akhir:awal]


def sebut(sasaran: dict[str, str]) -> str:
    """`Pasal 3 ayat (1) huruf a`."""
    nama = {"pasal": "Pasal {}", "ayat": "ayat ({})", "huruf": "huruf {}", "angka": "angka {}"}
    return " ".join(nama[satu].format(sasaran[satu]) for satu in TINGKAT if satu in sasaran)


_LAMPIRAN = re.compile(
    r"\b(?P<kata>[Ll]ampiran|LAMPIRAN)(?: (?P<nomor>[IVXLC]+|\d+)\b)?"
    r"(?=(?P<lanjut>(?:,| dan| sampai dengan)+ [Ll]ampiran (?P<akhir>[IVXLC]+)\b)?)"
)
_LAMPIRAN_LUAR = re.compile(
    r",? (?:dari |pada |dalam )?(?:Undang-[Uu]ndang|UU\b|Instruksi|Surat|"
    r"(?:Peraturan|Keputusan) (?:Pemerintah|Presiden|Menteri|Gubernur|Daerah|Bupati|Wali|Badan|Kepala|Lembaga|Sekretaris))"
    r"(?!(?: ?[A-Z]\w+){0,8} ini\b)"
)


@dataclass(frozen=True, slots=True)
class Penunjuk:
    """A pointer of the body to a lampiran: its number, 0 where it gives none; `sampai` are the others of a range."""

    unsur: Unsur
    awal: int
    akhir: int
    teks: str
    nomor: int
    sampai: tuple[int, ...] = ()


def penunjuk_lampiran(k: Konteks) -> Iterator[Penunjuk]:
    """Where diktum and pasal point to a lampiran of the naskah itself."""
    for unsur, awal, _, cocok in k.cari(_LAMPIRAN, "diktum", "norma", kunci=("lampiran",)):
        tertulis = f"{cocok['kata']} {cocok['nomor']}" if cocok["nomor"] else cocok["kata"]
        akhir = awal + len(tertulis)
        if k.dikutip(unsur, awal) or _LAMPIRAN_LUAR.match(unsur.teks, akhir):
            continue
        nomor = _nomor(cocok["nomor"])
        sampai = range(nomor + 1, _nomor(cocok["akhir"]) + 1) if "sampai" in (cocok["lanjut"] or "") else ()
        yield Penunjuk(unsur, awal, akhir, tertulis, nomor, tuple(sampai))


def _nomor(teks: str | None) -> int:
    if not teks:
        return 0
    return int(teks) if teks.isdigit() else dari_romawi(teks) or 0


def bab_ada(k: Konteks, *bagian: Bagian) -> dict[str, list[str]]:
    """The titles of the bab of the body (`bab`) or of the lampiran (`kepala`), by number."""
    hasil: dict[str, list[str]] = {}
    for unsur in k.menurut(*bagian):
        if unsur.label.upper().startswith("BAB "):
            hasil.setdefault(unsur.label[4:].strip(". "), []).append(unsur.teks)
    return hasil
