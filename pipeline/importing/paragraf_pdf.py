"""Lines of a PDF to paragraphs and cells: broken words put together, lines that go on."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.importing.antara import Asal, Blok, Kisi, buat_alinea
from pipeline.importing.bersih import tulis_prosa
from pipeline.importing.garis_pdf import TabelPdf
from pipeline.importing.huruf_pdf import Baris
from pipeline.naskah.model import Lari
from pipeline.source.markdown import PENANDA

_KATA = re.compile(r"\w+(?:-\w+)*")
_TITIK = re.compile(r"(?:\. ?){4,}\s*\w{1,6}$")  # the end of an entry in a table of contents


@dataclass
class Halaman:
    """A page: its lines and tables from top to bottom."""

    nomor: int
    tinggi: float
    lanskap: bool
    isi: list[Baris | TabelPdf]
    bergambar: bool
    jumlah: int
    cacat: int
    sel: dict[int, list[list[Baris]]]  # the lines of each cell of each table


def sambung(kiri: Sequence[Lari], kanan: Sequence[Lari], kenal: Set[str], terpenggal: bool = False) -> list[Lari]:
    """Two lines as one: a word that a hyphen or a narrow column broke is put together again.

    Args:
        kiri, kanan: the lines.
        kenal: words that stand within lines of the file; a hyphen goes only where the word without it is one of them and that
            with it is none, for Indonesian words are seldom broken by a hyphen but often written with one.
        terpenggal: whether the column broke the word at the seam without a hyphen.
    """
    if not kiri or not kanan:
        return [*kiri, *kanan]
    atas, bawah = kiri[-1], kanan[0]
    teks = atas.teks.rstrip()
    penghubung = " "
    if terpenggal:
        penghubung = ""
    elif teks.endswith(("-", "\u2010")) and len(teks) > 1 and teks[-2].isalnum():
        penghubung = ""
        kata = re.split(r"[^\w-]+", teks)[-1].lower()
        lanjut = _KATA.match(bawah.teks.lstrip().lower())
        utuh = kata + (lanjut[0] if lanjut else "")
        if utuh not in kenal and utuh.replace("-", "") in kenal:
            teks = teks[:-1]
    seragam = (atas.tebal, atas.miring) == (bawah.tebal, bawah.miring)
    if seragam:
        return [*kiri[:-1], atas._replace(teks=teks + penghubung + bawah.teks.lstrip()), *kanan[1:]]
    return [*kiri[:-1], atas._replace(teks=teks + penghubung), bawah._replace(teks=bawah.teks.lstrip()), *kanan[1:]]


def _isi(lari: Sequence[Lari]) -> str:
    return " ".join(tulis_prosa(tuple(lari)).split())


def teks_sel(baris: Sequence[Baris], kenal: Set[str]) -> str:
    """The text of a cell from its lines."""
    if not baris:
        return ""
    lari = list(baris[0].lari)
    kanan = max(satu.x1 for satu in baris)
    for atas, bawah in pairwise(baris):
        lari = sambung(lari, bawah.lari, kenal, _terpenggal(atas, bawah, kanan, kenal))
    return _isi([satu._replace(tebal=False) for satu in lari])


def _terpenggal(atas: Baris, bawah: Baris, kanan: float, kenal: Set[str]) -> bool:
    """Whether a column too narrow for a word broke it: it fills its line alone, no space is written after it, and it goes on."""
    bagian = (_KATA.findall(atas.polos.lower())[-1:], _KATA.findall(bawah.polos.lower())[:1])
    if all(satu and satu[0] in kenal for satu in bagian) and bagian[0][0] + bagian[1][0] not in kenal:
        return False
    teks, lanjut = atas.polos.strip(), bawah.polos.strip()
    satu_kata = " " not in teks and teks[-1:].isalpha()
    penuh = atas.x1 + 0.75 * bawah.huruf[0].ukuran * 0.5 > kanan - 1.5
    return satu_kata and not atas.berspasi and lanjut[:1].islower() and penuh


def kata_dalam(halaman: Sequence[Halaman]) -> set[str]:
    """Words that stand within lines, so that no break at a line's end can have changed them."""
    hasil: set[str] = set()
    for satu in halaman:
        baris = [b for b in satu.isi if isinstance(b, Baris)]
        baris += [b for meja in satu.sel.values() for sel in meja for b in sel]
        for b in baris:
            hasil.update(_KATA.findall(b.polos.lower())[1:-1])
    return hasil


def blok_halaman(jalur: str, halaman: Sequence[Halaman], kenal: Set[str]) -> Iterator[Blok]:
    """Paragraphs and tables of all pages in order."""
    for satu in halaman:
        awal = True
        for bagian in _paragraf(satu, kenal):
            asal = Asal(jalur, satu.nomor, bagian.nomor)
            if bagian.tabel is not None:
                baris, kolom = bagian.tabel.baris()
                if kolom > 1:
                    tempat = tuple(Asal(jalur, satu.nomor, bagian.nomor + ke) for ke in range(len(baris)))
                    yield Kisi(baris, tempat, halaman=awal, lanskap=satu.lanskap)
                else:
                    for isi in (sel for deret in baris for sel in deret if sel):
                        yield buat_alinea(isi, asal, halaman=awal, lanskap=satu.lanskap)
            elif isi := _isi(bagian.lari):
                yield buat_alinea(isi, asal, rapat=bagian.rapat and not awal, halaman=awal, lanskap=satu.lanskap)
            awal = False


@dataclass
class _Bagian:
    """A paragraph or a table of a page, the number of its first line or row on the page."""

    nomor: int
    lari: list[Lari] = field(default_factory=list)
    rapat: bool = False
    tabel: TabelPdf | None = None


def _paragraf(halaman: Halaman, kenal: Set[str]) -> Iterator[_Bagian]:
    baris = [satu for satu in halaman.isi if isinstance(satu, Baris)]
    kanan = sorted(satu.x1 for satu in baris)[int(len(baris) * 0.95)] if baris else 0.0
    jarak = [a.dasar - b.dasar for a, b in pairwise(baris) if 0 < a.dasar - b.dasar < 3 * a.ukuran]
    langkah = sorted(jarak)[len(jarak) // 2] if jarak else 0.0
    kini: _Bagian | None = None
    atas: Baris | None = None
    teks_x = 0.0
    nomor = 1
    for satu in halaman.isi:
        if isinstance(satu, TabelPdf):
            if kini is not None:
                yield kini
            yield _Bagian(nomor, tabel=satu)
            nomor += max(1, len(satu.isi))
            kini = atas = None
            continue
        rapat = atas is not None and atas.dasar - satu.dasar < 1.35 * langkah
        if kini is not None and atas is not None and rapat and _lanjut(atas, satu, kanan, teks_x):
            kini.lari = sambung(kini.lari, satu.lari, kenal)
            teks_x = satu.x0
        else:
            if kini is not None:
                yield kini
            kini = _Bagian(nomor, list(satu.lari), rapat)
            teks_x = -1.0
        atas = satu
        nomor += 1
    if kini is not None:
        yield kini


def _lanjut(atas: Baris, bawah: Baris, kanan: float, teks_x: float) -> bool:
    """Whether a line goes on with the one above: full, of one look, and its first word would not have had room there."""
    if atas.tebal != bawah.tebal or _TITIK.search(atas.polos.rstrip()):
        return False
    if PENANDA.match(bawah.polos.strip()):
        akhir = atas.polos.rstrip()[-1:]
        if teks_x < 0 or abs(bawah.x0 - teks_x) > 2 or akhir in ".;:,":
            return False
    sepusat = abs(atas.x0 + atas.x1 - bawah.x0 - bawah.x1) < 4
    if teks_x >= 0 and abs(bawah.x0 - teks_x) > 3 and not sepusat:
        return False
    return kanan - atas.x1 < bawah.kata_pertama + 0.35 * bawah.ukuran
