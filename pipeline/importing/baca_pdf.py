"""Reader of .pdf with text: lines to paragraphs, ruling lines to tables, page numbers and running heads dropped.

The text and its places come from PDFium; nothing is executed and nothing is loaded from outside of the file.
"""

from __future__ import annotations

import ctypes
import re
import zlib
from collections import Counter
from collections.abc import Iterator, Sequence, Set
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any, NamedTuple

from pipeline.galat import Galat, Masalah
from pipeline.importing.antara import Alinea, Asal, Blok, Buangan, Dokumen, Kisi, buat_alinea
from pipeline.importing.bersih import rapikan, tampak, tulis_prosa
from pipeline.importing.garis_pdf import Kotak, TabelPdf, cari_tabel
from pipeline.naskah.model import Lari
from pipeline.source.markdown import PENANDA

BATAS_HALAMAN = 600
BATAS_HURUF = 3_000_000
BATAS_OBJEK = 60_000  # drawn objects of one page; a map has more, a naskah never
BATAS_ALIRAN = 150_000_000  # bytes of all streams unpacked
TERSEDIKIT = 20  # letters that a page with text has at least
TEPI = 0.085  # share of a page's height at its top and bottom where running heads stand
SERING = 3  # pages on which the same line is a running head
_SPASI = 0.22  # of the size of the text: a wider gap is a space
_NOMOR = re.compile(
    r"[-–—]? ?(?:\d{1,4}|[ivxlc]{1,7}) ?[-–—]?|(?:halaman|hal\.?|page) ?\d{1,4}(?: ?(?:dari|of|/) ?\d{1,4})?", re.IGNORECASE
)
_KATA = re.compile(r"\w+(?:-\w+)*")
_TITIK = re.compile(r"(?:\. ?){4,}\s*\w{1,6}$")  # the end of an entry in a table of contents
_ALIRAN = re.compile(rb"stream\r?\n")
_GANDA = re.compile(rb"/(?:FlateDecode|Fl)\s*/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b")


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


@dataclass
class _Halaman:
    """A page: its lines and tables from top to bottom."""

    nomor: int
    tinggi: float
    isi: list[Baris | TabelPdf]
    bergambar: bool
    jumlah: int
    cacat: int
    sel: dict[int, list[list[Baris]]]  # the lines of each cell of each table


def baca_pdf(jalur: str, mentah: bytes) -> Dokumen:
    """Read a PDF file that holds text.

    Args:
        jalur: its path as shown in messages.
        mentah: its bytes.

    Errors:
        Galat: not a PDF, damaged, encrypted, a scan, text that cannot be read, or too large.
    """
    import pypdfium2

    if b"%PDF-" not in mentah[:1024]:
        raise Galat(f"berkas {jalur} bukan PDF; beri ekstensi yang sesuai dengan isinya")
    _periksa_aliran(jalur, mentah)
    try:
        dokumen = pypdfium2.PdfDocument(mentah)
    except pypdfium2.PdfiumError as sebab:
        if "assword" in str(sebab):
            raise Galat(f"berkas {jalur} terkunci sandi; buka kuncinya dan simpan tanpa sandi") from None
        raise Galat(f"berkas {jalur} tidak dapat dibaca sebagai PDF; simpan ulang dari program pembuatnya") from None
    try:
        if len(dokumen) > BATAS_HALAMAN:
            raise Galat(f"berkas {jalur} {len(dokumen)} halaman; yang dapat diimpor paling banyak {BATAS_HALAMAN}")
        halaman: list[_Halaman] = []
        for ke in range(len(dokumen)):
            halaman.append(_baca_halaman(jalur, dokumen, ke))
            if sum(satu.jumlah for satu in halaman) > BATAS_HURUF:
                raise Galat(f"berkas {jalur} berisi lebih dari {BATAS_HURUF:,} huruf; periksa apakah ini berkas yang benar")
    finally:
        dokumen.close()
    catatan = _periksa_isi(jalur, halaman)
    buangan: list[Buangan] = []
    _buang_perabot(jalur, halaman, buangan)
    kenal = _kata_dalam(halaman)
    for satu in halaman:
        for meja in satu.isi:
            if isinstance(meja, TabelPdf):
                meja.isi = [_teks_sel(baris, kenal) for baris in satu.sel[id(meja)]]
    blok = tuple(_blok(jalur, halaman, kenal))
    return Dokumen(jalur, blok, tuple(catatan), tuple(buangan))


def _periksa_aliran(jalur: str, mentah: bytes) -> None:
    """Refuse a file whose packed streams are a trap: unpacked bit by bit, kept nowhere, before anything else reads them."""
    if _GANDA.search(mentah):
        raise Galat(f"berkas {jalur} memakai pemampatan berlapis; simpan ulang dari program pembuatnya")
    sisa = BATAS_ALIRAN
    for awal in _ALIRAN.finditer(mentah):
        pengurai = zlib.decompressobj()
        potong = mentah[awal.end() : awal.end() + 2]
        if potong[:1] not in (b"\x78", b"\x58", b"\x68", b"\x48", b"\x38", b"\x28", b"\x18", b"\x08"):
            continue
        akhir = mentah.find(b"endstream", awal.end())
        masuk = memoryview(mentah)[awal.end() : akhir if akhir > 0 else len(mentah)]
        try:
            for ke in range(0, len(masuk), 1 << 16):
                isi = masuk[ke : ke + (1 << 16)]
                while len(isi):
                    sisa -= len(pengurai.decompress(isi, 1 << 20))
                    isi = memoryview(pengurai.unconsumed_tail)
                    if sisa < 0:
                        raise Galat(f"isi berkas {jalur} terlalu besar bila dibuka; simpan ulang tanpa gambar")
                if pengurai.eof:
                    break
        except zlib.error:
            continue


def _periksa_isi(jalur: str, halaman: Sequence[_Halaman]) -> list[Masalah]:
    """Refuse scans and unreadable text; tell of pages that are only pictures."""
    jumlah = sum(satu.jumlah for satu in halaman)
    kosong = [satu.nomor for satu in halaman if satu.jumlah < TERSEDIKIT and satu.bergambar]
    if jumlah < TERSEDIKIT or (len(kosong) * 5 > len(halaman) * 4):
        raise Galat(
            f"berkas {jalur} berisi gambar pindaian, bukan teks; ubah dahulu menjadi teks dengan OCR, atau cari berkas aslinya"
        )
    if sum(satu.cacat for satu in halaman) * 5 > jumlah:
        raise Galat(f"huruf berkas {jalur} tidak terpetakan ke teks; cari berkas aslinya, atau ubah menjadi teks dengan OCR")
    return [Masalah(f"halaman {nomor} hanya gambar, isinya tidak ikut; salin bila perlu", Asal(jalur, nomor)) for nomor in kosong]


# -- one page ----------------------------------------------------------------------------------------------------------


def _baca_halaman(jalur: str, dokumen: Any, ke: int) -> _Halaman:
    import pypdfium2

    try:
        halaman = dokumen[ke]
    except pypdfium2.PdfiumError:
        raise Galat(f"halaman {ke + 1} berkas {jalur} rusak; simpan ulang dari program pembuatnya") from None
    try:
        huruf, cacat = _huruf(halaman)
        kotak, bergambar = _kotak(jalur, halaman, ke)
        tinggi = halaman.get_height()
    finally:
        halaman.close()
    tabel = cari_tabel(kotak)
    luar: list[Huruf] = []
    dalam: list[list[list[Huruf]]] = [[[] for _ in satu.sel] for satu in tabel]
    for satu in huruf:
        tempat = next(
            ((t, s) for t, meja in enumerate(tabel) if (s := meja.cari((satu.x0 + satu.x1) / 2, (satu.y0 + satu.y1) / 2)) >= 0),
            None,
        )
        if tempat is None:
            luar.append(satu)
        else:
            dalam[tempat[0]][tempat[1]].append(satu)
    sel: dict[int, list[list[Baris]]] = {}
    for meja, isi in zip(tabel, dalam, strict=True):
        sel[id(meja)] = [_baris(satu) for satu in isi]
    hasil: list[Baris | TabelPdf] = [*_baris(luar), *(meja for meja in tabel if any(sel[id(meja)]))]
    hasil.sort(key=lambda satu: -(satu.dasar if isinstance(satu, Baris) else satu.atas))
    return _Halaman(ke + 1, tinggi, hasil, bergambar, sum(not satu.teks.isspace() for satu in huruf), cacat, sel)


def _huruf(halaman: Any) -> tuple[list[Huruf], int]:
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


def _kotak(jalur: str, halaman: Any, ke: int) -> tuple[list[Kotak], bool]:
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


def _baris(huruf: Sequence[Huruf]) -> list[Baris]:
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
    return [baris for satu_deret in gabung if (baris := _satu_baris(satu_deret)) is not None]


def _satu_baris(huruf: list[Huruf]) -> Baris | None:
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


# -- lines to paragraphs -----------------------------------------------------------------------------------------------


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


def _teks_sel(baris: Sequence[Baris], kenal: Set[str]) -> str:
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


def _kata_dalam(halaman: Sequence[_Halaman]) -> set[str]:
    """Words that stand within lines, so that no break at a line's end can have changed them."""
    hasil: set[str] = set()
    for satu in halaman:
        baris = [b for b in satu.isi if isinstance(b, Baris)]
        baris += [b for meja in satu.sel.values() for sel in meja for b in sel]
        for b in baris:
            hasil.update(_KATA.findall(b.polos.lower())[1:-1])
    return hasil


def _blok(jalur: str, halaman: Sequence[_Halaman], kenal: Set[str]) -> Iterator[Blok]:
    for satu in halaman:
        awal = True
        for bagian in _paragraf(satu, kenal):
            asal = Asal(jalur, satu.nomor, bagian.nomor)
            if bagian.tabel is not None:
                baris, kolom = bagian.tabel.baris()
                if kolom > 1:
                    yield Kisi(baris, tuple(Asal(jalur, satu.nomor, bagian.nomor + ke) for ke in range(len(baris))), halaman=awal)
                else:
                    for isi in (sel for deret in baris for sel in deret if sel):
                        yield buat_alinea(isi, asal, halaman=awal)
            elif isi := _isi(bagian.lari):
                yield _alinea(isi, asal, bagian.rapat, awal)
            awal = False


def _alinea(isi: str, asal: Asal, rapat: bool, halaman: bool) -> Alinea:
    return buat_alinea(isi, asal, rapat=rapat and not halaman, halaman=halaman)


@dataclass
class _Bagian:
    """A paragraph or a table of a page, the number of its first line or row on the page."""

    nomor: int
    lari: list[Lari] = field(default_factory=list)
    rapat: bool = False
    tabel: TabelPdf | None = None


def _paragraf(halaman: _Halaman, kenal: Set[str]) -> Iterator[_Bagian]:
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


# -- page furniture ----------------------------------------------------------------------------------------------------


def _buang_perabot(jalur: str, halaman: Sequence[_Halaman], buangan: list[Buangan]) -> None:
    """Take out page numbers and lines that stand at the edge of several pages."""
    tepi: Counter[str] = Counter()
    calon: list[tuple[_Halaman, Baris, str]] = []
    for satu in halaman:
        for baris in (satu.isi[:2] + satu.isi[-2:]) if len(satu.isi) > 2 else satu.isi:
            if isinstance(baris, Baris) and not TEPI * satu.tinggi < baris.dasar < (1 - TEPI) * satu.tinggi:
                teks = rapikan(baris.polos)
                calon.append((satu, baris, teks))
                tepi[re.sub(r"\d+", "0", teks)] += 1
    for satu, baris, teks in calon:
        nomor = _NOMOR.fullmatch(teks) is not None
        if (nomor or tepi[re.sub(r"\d+", "0", teks)] >= SERING) and baris in satu.isi:
            satu.isi.remove(baris)
            buangan.append(Buangan("nomor halaman" if nomor else "kepala halaman yang berulang", Asal(jalur, satu.nomor), teks))
