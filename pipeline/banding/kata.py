"""The words of a paragraph, as they are compared and as they are written again (ECMA-376 part 1, 17.3 and 17.13.5)."""

from __future__ import annotations

import copy
import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import groupby
from typing import Any, Literal, TypeAlias

from lxml import etree

Elemen: TypeAlias = Any  # an element of lxml, whose stubs know less than this needs
Status: TypeAlias = Literal["=", "-", "+"]
Kunci: TypeAlias = tuple[str, ...]

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
SPASI = "{http://www.w3.org/XML/1998/namespace}space"
TANDA_BUKU = (f"{W}bookmarkStart", f"{W}bookmarkEnd")
_KATA = re.compile(r"\s+|\d+(?:[.,]\d+)+|\w+|[^\w\s]")  # 1.354.350 is one word
_RUPA = (f"{W}b", f"{W}i")  # the looks that an author chooses
_HAPUS = {f"{W}t": f"{W}delText", f"{W}instrText": f"{W}delInstrText"}
_SEDIKIT = 4  # words that stay are little beside changes of so many times as many on either side
_SISIPAN = {"-": "del", "+": "ins"}


@dataclass(frozen=True, slots=True)
class Kata:
    """A word, a space, a mark, or what is never parted: a tab, a picture, a field.

    Args:
        kunci: what it is compared by: what it shows, and its looks.
        teks: its characters; empty where it has other parts.
        rpr: the properties of its run, or None.
        unsur: the content of its run, or the runs of a field, where it is no text.
        tautan: the w:hyperlink that it stands in, or None.
        penanda: whether it is only the mark of a bookmark.
    """

    kunci: Kunci
    teks: str = ""
    rpr: Elemen | None = None
    unsur: tuple[Elemen, ...] = ()
    tautan: Elemen | None = None
    penanda: bool = False


def kata_paragraf(p: Elemen, gambar: Callable[[str], str]) -> list[Kata]:
    """The words of a w:p in order, marks of bookmarks among them.

    Args:
        p: the paragraph.
        gambar: the fingerprint of the picture behind a relation.
    """
    hasil: list[Kata] = []
    for tautan, milik in groupby(p, key=lambda satu: satu.tag == f"{W}hyperlink"):
        if tautan:
            for satu in milik:
                hasil += _kata_lari(satu, satu, gambar)
        else:
            hasil += _kata_lari(milik, None, gambar)
    return hasil


def _kata_lari(induk: Iterable[Elemen], tautan: Elemen | None, gambar: Callable[[str], str]) -> Iterator[Kata]:
    bidang: list[Elemen] = []
    dalam = 0
    for lari in induk:
        if lari.tag in TANDA_BUKU:
            yield Kata(("penanda",), unsur=(lari,), tautan=tautan, penanda=True)
        if lari.tag != f"{W}r":
            continue
        batas = lari.find(f"{W}fldChar")
        jenis = batas.get(f"{W}fldCharType") if batas is not None else ""
        dalam += (jenis == "begin") - (jenis == "end")
        if bidang or jenis == "begin":
            bidang.append(lari)
            if dalam == 0:
                yield Kata(_kunci_bidang(bidang), unsur=tuple(bidang), tautan=tautan)
                bidang = []
            continue
        yield from _kata_satu_lari(lari, tautan, gambar)
    if bidang:  # a field that ends elsewhere
        yield Kata(_kunci_bidang(bidang), unsur=tuple(bidang), tautan=tautan)


def _kata_satu_lari(lari: Elemen, tautan: Elemen | None, gambar: Callable[[str], str]) -> Iterator[Kata]:
    rpr = lari.find(f"{W}rPr")
    rupa = "" if rpr is None else "".join(nama[-1] for nama in _RUPA if rpr.find(nama) is not None)
    for anak in lari:
        if anak.tag == f"{W}t":
            for teks in _KATA.findall(anak.text or ""):
                yield Kata((teks, rupa), teks, rpr, (), tautan)
        elif anak.tag == f"{W}drawing":
            sidik = [gambar(satu.get(R_EMBED)) for satu in anak.iter() if satu.get(R_EMBED)]
            nama = [satu.get("descr", "") for satu in anak.iter() if satu.tag.endswith("}docPr")]
            yield Kata(("gambar", *sidik, *nama), "", rpr, (anak,), tautan)
        elif anak.tag != f"{W}rPr":
            yield Kata((anak.tag, anak.get(f"{W}type", "")), "", rpr, (anak,), tautan)


def _kunci_bidang(lari: Sequence[Elemen]) -> Kunci:
    """Which field and what it shows; not the bookmark it leads to, whose name is a counter."""
    perintah = "".join(satu.text or "" for akar in lari for satu in akar.iter(f"{W}instrText")).split()
    tampak = "".join(satu.text or "" for akar in lari for satu in akar.iter(f"{W}t"))
    return "bidang", perintah[0] if perintah else "", tampak


# -- comparing ---------------------------------------------------------------------------------------------------------


def bandingkan_kata(lama: Sequence[Kata], baru: Sequence[Kata]) -> list[tuple[Status, Kata]]:
    """Two paragraphs as one: what stayed (as the new one has it), what went, what came; bookmarks are those of the new one."""
    a = [satu for satu in lama if not satu.penanda]
    b = [satu for satu in baru if not satu.penanda]
    penanda: dict[int, list[Kata]] = {}
    ke = 0
    for satu in baru:
        if satu.penanda:
            penanda.setdefault(ke, []).append(satu)
        else:
            ke += 1
    hasil: list[tuple[Status, Kata]] = []

    def ambil(awal: int, akhir: int, status: Status) -> None:
        for di in range(awal, akhir):
            hasil.extend(("=", satu) for satu in penanda.get(di, ()))
            hasil.append((status, b[di]))

    for tanda, i, j, k, m in _ruas(a, b):
        if tanda == "equal":
            ambil(k, m, "=")
        else:
            hasil.extend(("-", satu) for satu in a[i:j])
            ambil(k, m, "+")
    hasil.extend(("=", satu) for satu in penanda.get(len(b), ()))
    return hasil


def _ruas(a: Sequence[Kata], b: Sequence[Kata]) -> list[tuple[str, int, int, int, int]]:
    """Opcodes of the words; what stays between two changes belongs to them where it is little beside them."""
    ruas = SequenceMatcher(_spasi, [satu.kunci for satu in a], [satu.kunci for satu in b], autojunk=False).get_opcodes()
    hasil: list[tuple[str, int, int, int, int]] = []
    for ke, (tanda, i, j, k, m) in enumerate(ruas):
        if tanda == "equal" and 0 < ke < len(ruas) - 1 and not any(satu.unsur for satu in a[i:j]):
            tetap = _panjang(a[i:j])
            _, g, h, p, q = ruas[ke + 1]
            sebelum = max(_panjang(a[hasil[-1][1] : hasil[-1][2]]), _panjang(b[hasil[-1][3] : hasil[-1][4]]))
            if _SEDIKIT * tetap <= min(sebelum, max(_panjang(a[g:h]), _panjang(b[p:q]))):
                tanda = "replace"
        if hasil and tanda != "equal" and hasil[-1][0] != "equal":
            _, i, _, k, _ = hasil.pop()
            tanda = "replace"
        hasil.append((tanda, i, j, k, m))
    return [satu for ruas in hasil for satu in _rapikan(a, b, ruas)]


def _rapikan(
    a: Sequence[Kata], b: Sequence[Kata], ruas: tuple[str, int, int, int, int]
) -> Iterator[tuple[str, int, int, int, int]]:
    """An opcode without the words that both its sides begin or end with."""
    tanda, i, j, k, m = ruas
    if tanda != "replace":
        yield ruas
        return
    depan = belakang = 0
    while i + depan < j and k + depan < m and a[i + depan].kunci == b[k + depan].kunci:
        depan += 1
    while j - belakang > i + depan and m - belakang > k + depan and a[j - belakang - 1].kunci == b[m - belakang - 1].kunci:
        belakang += 1
    yield from (
        satu
        for satu in (
            ("equal", i, i + depan, k, k + depan),
            ("replace", i + depan, j - belakang, k + depan, m - belakang),
            ("equal", j - belakang, j, m - belakang, m),
        )
        if satu[1] < satu[2] or satu[3] < satu[4]
    )


def _panjang(kata: Sequence[Kata]) -> int:
    """How many words there are, white space and marks not counted."""
    return sum(satu.teks.replace(".", "").replace(",", "").isalnum() for satu in kata)


def _spasi(kunci: Kunci) -> bool:
    return kunci[0].isspace()


# -- writing -----------------------------------------------------------------------------------------------------------


@dataclass
class Catatan:
    """Gives every tracked change its number, author and date (17.13.5).

    Args:
        penulis: the author.
        tanggal: the date, as xsd:dateTime.
    """

    penulis: str
    tanggal: str
    _berikut: int = 1

    def buat(self, nama: str) -> Elemen:
        """A new element such as w:ins, without content."""
        satu = etree.Element(f"{W}{nama}")
        satu.set(f"{W}id", str(self._berikut))
        satu.set(f"{W}author", self.penulis)
        satu.set(f"{W}date", self.tanggal)
        self._berikut += 1
        return satu


def tulis_kata(kata: Sequence[tuple[Status, Kata]], catatan: Catatan) -> list[Elemen]:
    """The content of a w:p: runs, in w:hyperlink where they stood in one, in w:ins and w:del where they are changes."""
    hasil: list[Elemen] = []
    for _, dalam_tautan in groupby(kata, key=lambda satu: id(satu[1].tautan) if satu[1].tautan is not None else 0):
        isi = list(dalam_tautan)
        unsur = _tulis_ruas(isi, catatan)
        tautan = isi[0][1].tautan
        if tautan is not None:
            salinan = etree.Element(tautan.tag, dict(tautan.attrib))
            salinan.extend(unsur)
            unsur = [salinan]
        hasil += unsur
    return hasil


def _tulis_ruas(kata: Iterable[tuple[Status, Kata]], catatan: Catatan) -> list[Elemen]:
    hasil: list[Elemen] = []
    for (status, penanda), milik in groupby(kata, key=lambda satu: (satu[0], satu[1].penanda)):
        isi = [satu for _, satu in milik]
        if penanda:
            hasil += [satu.unsur[0] for satu in isi]
            continue
        lari = list(_tulis_lari(isi, hapus=status == "-"))
        if status == "=":
            hasil += lari
        else:
            wadah = catatan.buat(_SISIPAN[status])
            wadah.extend(lari)
            hasil.append(wadah)
    return hasil


def _tulis_lari(kata: Iterable[Kata], *, hapus: bool) -> Iterator[Elemen]:
    """Runs; neighbours that look the same become one."""
    for (bidang, _), milik in groupby(kata, key=_rupa_lari):
        if bidang:
            for satu in milik:
                yield from (_hapus(copy.deepcopy(lari)) if hapus else lari for lari in satu.unsur)
            continue
        isi = list(milik)
        baru = etree.Element(f"{W}r")
        if isi[0].rpr is not None:
            baru.append(copy.deepcopy(isi[0].rpr))
        for teks, bagian in groupby(isi, key=lambda satu: not satu.unsur):
            if teks:
                t = etree.SubElement(baru, f"{W}t")
                t.text = "".join(satu.teks for satu in bagian)
                t.set(SPASI, "preserve")
            else:
                baru.extend(copy.deepcopy(unsur) for satu in bagian for unsur in satu.unsur)
        yield _hapus(baru) if hapus else baru


def _rupa_lari(kata: Kata) -> tuple[bool, bytes]:
    """Whether a word is a whole field, and the properties of its run."""
    if kata.unsur and kata.unsur[0].tag == f"{W}r":
        return True, b""
    return False, b"" if kata.rpr is None else etree.tostring(kata.rpr)


def _hapus(lari: Elemen) -> Elemen:
    """A run as deleted text is written."""
    for satu in lari.iter(*_HAPUS):
        satu.tag = _HAPUS[satu.tag]
    return lari
