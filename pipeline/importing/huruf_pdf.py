"""A page of a PDF as characters with their places, what is drawn on it, and lines of text."""

from __future__ import annotations

import ctypes
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, NamedTuple

from pipeline.galat import Galat
from pipeline.importing.bersih import tampak
from pipeline.importing.garis_pdf import Kotak
from pipeline.naskah.model import Lari

BATAS_HURUF = 3_000_000
BATAS_OBJEK = 60_000  # drawn objects of one page; a map has more, a naskah never
_SPASI = 0.22  # of the size of the text: a wider gap is a space


class Huruf(NamedTuple):
    """A character: its box (points from the page's bottom left, upright), its baseline, its size and look."""

    teks: str
    x0: float
    x1: float
    y0: float
    y1: float
    dasar: float
    ukuran: float
    tebal: bool
    miring: bool


@dataclass
class Baris:
    """A line of text.

    Args:
        huruf: its characters from left to right, spaces among them.
        berspasi: whether the file has a space at its end, as most programs write where a line breaks between words.
    """

    huruf: list[Huruf]
    berspasi: bool = False
    lari: list[Lari] = field(default_factory=list)

    @property
    def x0(self) -> float:
        return self.huruf[0].x0

    @property
    def x1(self) -> float:
        return max(satu.x1 for satu in self.huruf)

    @property
    def dasar(self) -> float:
        return self.huruf[0].dasar

    @property
    def ukuran(self) -> float:
        return max(satu.ukuran for satu in self.huruf)

    @property
    def polos(self) -> str:
        return "".join(satu.teks for satu in self.lari)

    @property
    def tebal(self) -> bool:
        return all(satu.tebal for satu in self.lari if satu.teks.strip())

    @property
    def kata_pertama(self) -> float:
        """How wide its first word is, points."""
        x1 = self.huruf[0].x1
        for kiri, kanan in pairwise(self.huruf):
            if kanan.x0 - kiri.x1 > _SPASI * kiri.ukuran:
                break
            x1 = kanan.x1
        return x1 - self.x0


def huruf_halaman(halaman: Any) -> tuple[list[Huruf], int]:
    """The characters of a page in the order of the file, upright, and how many have no text."""
    import pypdfium2.raw as pdfium

    teks = halaman.get_textpage()
    putar = _pemutar(halaman)
    hasil: list[Huruf] = []
    cacat = 0
    kotak = pdfium.FS_RECTF()
    x, y = ctypes.c_double(), ctypes.c_double()
    nama = ctypes.create_string_buffer(200)
    bendera = ctypes.c_int()
    rupa: dict[tuple[bytes, int], tuple[bool, bool]] = {}
    try:
        for ke in range(min(teks.count_chars(), BATAS_HURUF)):
            kode = pdfium.FPDFText_GetUnicode(teks, ke)
            if pdfium.FPDFText_IsGenerated(teks, ke) == 1 or kode in (0, 10, 13, 0xFFFE, 0xFFFF):
                continue
            pdfium.FPDFText_GetLooseCharBox(teks, ke, kotak)
            pdfium.FPDFText_GetCharOrigin(teks, ke, x, y)
            pdfium.FPDFText_GetFontInfo(teks, ke, nama, 200, bendera)
            kunci = (nama.value, bendera.value)
            if kunci not in rupa:
                polos = nama.value.lower()
                rupa[kunci] = (
                    b"bold" in polos or b"demi" in polos,
                    b"ital" in polos or b"obliq" in polos or bool(bendera.value & 64),
                )
            tebal, miring = rupa[kunci]
            huruf = "-" if kode == 2 else chr(kode)
            cacat += huruf == "\ufffd" or (pdfium.FPDFText_HasUnicodeMapError(teks, ke) == 1)
            x0, y0 = putar(kotak.left, kotak.bottom)
            x1, y1 = putar(kotak.right, kotak.top)
            _, dasar = putar(x.value, y.value)
            ukuran = pdfium.FPDFText_GetFontSize(teks, ke)
            hasil.append(
                Huruf(huruf, min(x0, x1), max(x0, x1), min(y0, y1), max(y0, y1), dasar, max(ukuran, abs(y1 - y0)), tebal, miring)
            )
    finally:
        teks.close()
    return hasil, cacat


def _pemutar(halaman: Any) -> Any:
    """From places in the page's own space to upright ones."""
    putaran = halaman.get_rotation()
    lebar, tinggi = halaman.get_size()
    if putaran == 90:
        return lambda x, y: (y, tinggi - x)
    if putaran == 180:
        return lambda x, y: (lebar - x, tinggi - y)
    if putaran == 270:
        return lambda x, y: (lebar - y, x)
    return lambda x, y: (x, y)


def kotak_halaman(jalur: str, halaman: Any, ke: int) -> tuple[list[Kotak], bool]:
    """The bounds of what is drawn on a page, and whether it has a picture."""
    import pypdfium2
    import pypdfium2.raw as pdfium

    putar = _pemutar(halaman)
    hasil: list[Kotak] = []
    bergambar = False
    isi, garis = ctypes.c_int(), ctypes.c_int()
    for nomor, objek in enumerate(halaman.get_objects(max_depth=4)):
        if nomor > BATAS_OBJEK:
            raise Galat(f"halaman {ke + 1} berkas {jalur} memuat lebih dari {BATAS_OBJEK} gambar garis; hapus halaman itu dahulu")
        bergambar = bergambar or objek.type == pdfium.FPDF_PAGEOBJ_IMAGE
        if objek.type != pdfium.FPDF_PAGEOBJ_PATH:
            continue
        try:
            kiri, bawah, kanan, atas = objek.get_bounds()
        except pypdfium2.PdfiumError:
            continue
        pdfium.FPDFPath_GetDrawMode(objek, isi, garis)
        x0, y0 = putar(kiri, bawah)
        x1, y1 = putar(kanan, atas)
        hasil.append(Kotak(min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1), bool(garis.value)))
    return hasil, bergambar


def baris_teks(huruf: Sequence[Huruf]) -> list[Baris]:
    """Characters as lines from top to bottom."""
    deret: list[list[Huruf]] = []
    for satu in huruf:
        tujuan = next(
            (d for d in reversed(deret[-3:]) if abs(d[-1].dasar - satu.dasar) < 0.4 * max(4.0, min(satu.ukuran, d[-1].ukuran))),
            None,
        )
        if tujuan is None:
            deret.append([satu])
        else:
            tujuan.append(satu)
    deret.sort(key=lambda d: -d[0].dasar)
    gabung: list[list[Huruf]] = []
    for satu_deret in deret:
        if gabung and abs(gabung[-1][0].dasar - satu_deret[0].dasar) < 0.3 * min(gabung[-1][0].ukuran, satu_deret[0].ukuran):
            gabung[-1] += satu_deret
        else:
            gabung.append(list(satu_deret))
    return [baris for satu_deret in gabung if (baris := satu_baris(satu_deret)) is not None]


def satu_baris(huruf: list[Huruf]) -> Baris | None:
    """Characters of one line as a line, or None where they are blank; spaces may be among them or be gaps."""
    urut = sorted(huruf, key=lambda satu: satu.x0)
    tampil = [satu for satu in urut if not satu.teks.isspace()]
    if not tampil:
        return None
    baris = Baris(tampil, urut[-1].teks.isspace())
    spasi = [satu.x0 for satu in urut if satu.teks.isspace()]
    ke = 0
    sebelum: Huruf | None = None
    lari: list[Lari] = []
    for satu in tampil:
        ada = False
        while ke < len(spasi) and spasi[ke] <= satu.x0 + 0.01:
            ada = ada or (sebelum is not None and spasi[ke] >= sebelum.x0)
            ke += 1
        if sebelum is not None and (ada or satu.x0 - sebelum.x1 > _SPASI * satu.ukuran):
            lari[-1] = lari[-1]._replace(teks=lari[-1].teks + " ")
        if lari and (lari[-1].tebal, lari[-1].miring) == (satu.tebal, satu.miring):
            lari[-1] = lari[-1]._replace(teks=lari[-1].teks + satu.teks)
        else:
            lari.append(Lari(satu.teks, satu.miring, satu.tebal))
        sebelum = satu
    baris.lari = [satu._replace(teks=tampak(satu.teks)) for satu in lari]
    return baris
