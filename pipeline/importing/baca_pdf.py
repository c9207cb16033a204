"""Reader of .pdf with text: lines to paragraphs, ruling lines to tables, page numbers and running heads dropped.

The text and its places come from PDFium; nothing is executed and nothing is loaded from outside of the file.
"""

from __future__ import annotations

import re
import zlib
from collections import Counter
from collections.abc import Sequence
from itertools import groupby
from typing import Any

from pipeline.galat import Galat, Masalah
from pipeline.importing.antara import Asal, Buangan, Dokumen
from pipeline.importing.bersih import rapikan
from pipeline.importing.garis_pdf import TabelPdf, cari_tabel
from pipeline.importing.huruf_pdf import BATAS_HURUF, Baris, Huruf, baris_teks, huruf_halaman, kotak_halaman
from pipeline.importing.kolom_pdf import cari_kolom
from pipeline.importing.paragraf_pdf import Halaman, blok_halaman, kata_dalam, teks_sel

BATAS_HALAMAN = 600
BATAS_ALIRAN = 150_000_000  # bytes of all streams unpacked
TERSEDIKIT = 20  # letters that a page with text has at least
TEPI = 0.085  # share of a page's height at its top and bottom where running heads stand
SERING = 3  # pages on which the same line is a running head
_NOMOR = re.compile(
    r"[-–—]? ?(?:\d{1,4}|[ivxlc]{1,7}) ?[-–—]?|(?:halaman|hal\.?|page) ?\d{1,4}(?: ?(?:dari|of|/) ?\d{1,4})?", re.IGNORECASE
)
_ALIRAN = re.compile(rb"stream\r?\n")
_GANDA = re.compile(rb"/(?:FlateDecode|Fl)\s*/(?:FlateDecode|Fl|LZWDecode|LZW|RunLengthDecode|RL)\b")


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
        halaman: list[Halaman] = []
        for ke in range(len(dokumen)):
            halaman.append(_baca_halaman(jalur, dokumen, ke))
            if sum(satu.jumlah for satu in halaman) > BATAS_HURUF:
                raise Galat(f"berkas {jalur} berisi lebih dari {BATAS_HURUF:,} huruf; periksa apakah ini berkas yang benar")
    finally:
        dokumen.close()
    catatan = _periksa_isi(jalur, halaman)
    buangan: list[Buangan] = []
    _buang_perabot(jalur, halaman, buangan)
    catatan += _tabel_tanpa_garis(jalur, halaman)
    kenal = kata_dalam(halaman)
    for satu in halaman:
        for meja in satu.isi:
            if isinstance(meja, TabelPdf):
                meja.isi = [teks_sel(baris, kenal) for baris in satu.sel[id(meja)]]
    blok = tuple(blok_halaman(jalur, halaman, kenal))
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


def _periksa_isi(jalur: str, halaman: Sequence[Halaman]) -> list[Masalah]:
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


def _baca_halaman(jalur: str, dokumen: Any, ke: int) -> Halaman:
    import pypdfium2

    try:
        halaman = dokumen[ke]
    except pypdfium2.PdfiumError:
        raise Galat(f"halaman {ke + 1} berkas {jalur} rusak; simpan ulang dari program pembuatnya") from None
    try:
        huruf, cacat = huruf_halaman(halaman)
        kotak, bergambar = kotak_halaman(jalur, halaman, ke)
        lebar, tinggi = halaman.get_size()
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
        sel[id(meja)] = [baris_teks(satu) for satu in isi]
    hasil: list[Baris | TabelPdf] = [*baris_teks(luar), *(meja for meja in tabel if any(sel[id(meja)]))]
    hasil.sort(key=lambda satu: -(satu.dasar if isinstance(satu, Baris) else satu.atas))
    return Halaman(ke + 1, tinggi, lebar > tinggi, hasil, bergambar, sum(not satu.teks.isspace() for satu in huruf), cacat, sel)


def _tabel_tanpa_garis(jalur: str, halaman: Sequence[Halaman]) -> list[Masalah]:
    """Put tables without ruling lines in place of their lines; a remark for each page that has some."""
    catatan: list[Masalah] = []
    for satu in halaman:
        hasil: list[Baris | TabelPdf] = []
        banyak = 0
        for teks, deret in groupby(satu.isi, key=lambda bagian: isinstance(bagian, Baris)):
            if not teks:
                hasil += deret
                continue
            baris = [bagian for bagian in deret if isinstance(bagian, Baris)]
            ke = 0
            for temu in cari_kolom(baris):
                hasil += [*baris[ke : temu.awal], temu.tabel]
                satu.sel[id(temu.tabel)] = temu.sel
                ke = temu.akhir
                banyak += 1
            hasil += baris[ke:]
        satu.isi = hasil
        if banyak:
            pesan = f"{banyak} tabel di halaman {satu.nomor} tidak bergaris; kolomnya dibaca dari letak katanya, periksa"
            catatan.append(Masalah(pesan, Asal(jalur, satu.nomor)))
    return catatan


def _buang_perabot(jalur: str, halaman: Sequence[Halaman], buangan: list[Buangan]) -> None:
    """Take out page numbers and lines that stand at the edge of several pages."""
    tepi: Counter[str] = Counter()
    calon: list[tuple[Halaman, Baris, str]] = []
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
