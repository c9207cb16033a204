"""Reader of .xlsx: texts, merged cells and colours of every sheet. Nothing is computed, no macro, link or entity followed."""

from __future__ import annotations

import io
import posixpath
import re
import zipfile
from collections.abc import Iterator
from datetime import date
from pathlib import PurePath
from typing import IO, Any

from pipeline.galat import Galat, Masalah
from pipeline.importing.antara import Asal, Dokumen
from pipeline.importing.kisi_lembar import Lembar, SelLembar, huruf_kolom, pasang_gabungan
from pipeline.importing.lembar import susun_dokumen
from pipeline.source.lembar import LetakSel, isi_sel
from pipeline.source.teks import TERLARANG, Berkas
from pipeline.tanggal import BULAN

BATAS_TERBUKA = 60_000_000  # bytes of the unpacked file
BATAS_BAGIAN = 15_000_000  # bytes of one sheet
BATAS_GAYA = 3_000_000  # bytes of the cell styles, which take a hundred times as much when read
BATAS_ISI = 2000  # parts of the file
BATAS_BARIS, BATAS_KOLOM, BATAS_SEL = 5000, 300, 200_000
BATAS_KOSONG = 500  # blank rows after which nothing more is expected
BATAS_GABUNGAN = 20_000
_LAMA = b"\xd0\xcf\x11\xe0"
_S = "{http://schemas.openxmlformats.org/spreadsheetml/2006/main}"
_R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
_PUTIH = {"FFFFFF", ""}
_BENTUK_BULAN = re.compile(r"(?:\[[^\]]*\])?(?P<bulan>m{3,4})(?P<tahun>[-\\ /]{1,2}y{2,4})?(?:;@)?")


def baca_xlsx(jalur: str, mentah: bytes) -> Dokumen:
    """Read an Excel file.

    Args:
        jalur: its path as shown in messages.
        mentah: its bytes.

    Errors:
        Galat: not such a file, encrypted, of the old format, with macros, with a document type, or too large when unpacked.
    """
    from openpyxl import load_workbook  # a tenth of a second, which only those who have such a file should wait

    if mentah.startswith(_LAMA):
        raise Galat(
            f"berkas {jalur} terkunci sandi atau berformat .xls lama; buka di Excel atau Calc, simpan sebagai .xlsx tanpa sandi"
        )
    if not mentah.startswith(b"PK"):
        raise Galat(f"berkas {jalur} bukan .xlsx; simpan ulang dari Excel atau Calc")
    catatan: list[Masalah] = []
    try:
        with zipfile.ZipFile(io.BytesIO(mentah)) as arsip:
            _periksa(jalur, arsip)
            bagian = _bagian_lembar(arsip)
            buku = load_workbook(io.BytesIO(mentah), read_only=True, data_only=True, keep_links=False)
            try:
                semua = list(_semua_lembar(jalur, buku, arsip, bagian, catatan))
            finally:
                buku.close()
    except Galat:
        raise
    except Exception as sebab:  # openpyxl and lxml say whatever the broken file makes them trip over
        raise Galat(
            f"berkas {jalur} tidak dapat dibaca sebagai .xlsx ({type(sebab).__name__}); simpan ulang dari Excel atau Calc"
        ) from None
    return susun_dokumen(jalur, semua, PurePath(jalur).stem, catatan)


def _periksa(jalur: str, arsip: zipfile.ZipFile) -> None:
    """Refuse what is a trap, before anything is parsed."""
    isi = arsip.infolist()
    nama = {satu.filename.lower() for satu in isi}
    if "encryptedpackage" in nama or any(satu.flag_bits & 1 for satu in isi):
        raise Galat(f"berkas {jalur} terkunci sandi; buka di Excel atau Calc, simpan tanpa sandi")
    if any(satu.endswith("vbaproject.bin") or "macrosheets/" in satu for satu in nama):
        raise Galat(f"berkas {jalur} memuat makro; simpan sebagai .xlsx tanpa makro")
    besar = any(satu.file_size > (BATAS_GAYA if satu.filename.endswith("styles.xml") else BATAS_BAGIAN) for satu in isi)
    if besar or len(isi) > BATAS_ISI or sum(satu.file_size for satu in isi) > BATAS_TERBUKA:
        raise Galat(f"isi berkas {jalur} terlalu besar bila dibuka; simpan hanya lembar yang dipakai, tanpa gambar")
    for satu in isi:
        if satu.filename.endswith((".xml", ".rels")):
            _tanpa_entitas(jalur, arsip, satu.filename)


def _tanpa_entitas(jalur: str, arsip: zipfile.ZipFile, nama: str) -> None:
    sisa = b""
    with arsip.open(nama) as aliran:
        while potong := aliran.read(1 << 20):
            if b"<!DOCTYPE" in sisa + potong or b"\0" in potong:
                raise Galat(
                    f"berkas {jalur} memuat XML yang tidak boleh ada dalam .xlsx ({nama}); simpan ulang dari Excel atau Calc"
                )
            sisa = potong[-8:]


def _urai(aliran: IO[bytes], tag: str) -> Iterator[Any]:
    from lxml import etree

    for _, unsur in etree.iterparse(aliran, events=("end",), tag=tag, resolve_entities=False, no_network=True, load_dtd=False):
        yield unsur
        unsur.clear()
        while unsur.getprevious() is not None:
            del unsur.getparent()[0]


def _bagian_lembar(arsip: zipfile.ZipFile) -> dict[str, str]:
    """The part of the file that holds each sheet, by its name (ECMA-376 part 1, 18.2.19 and 12.3.23)."""
    from lxml import etree

    pengurai = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False)
    tujuan: dict[str, str] = {}
    for satu in etree.fromstring(arsip.read("xl/_rels/workbook.xml.rels"), pengurai):
        alamat = str(satu.get("Target", ""))
        tujuan[str(satu.get("Id"))] = posixpath.normpath(posixpath.join("/xl", alamat)).lstrip("/")
    buku = etree.fromstring(arsip.read("xl/workbook.xml"), pengurai)
    return {str(satu.get("name")): tujuan.get(str(satu.get(f"{_R}id")), "") for satu in buku.iter(f"{_S}sheet")}


def _semua_lembar(
    jalur: str, buku: Any, arsip: zipfile.ZipFile, bagian: dict[str, str], catatan: list[Masalah]
) -> Iterator[Lembar]:
    sisa = BATAS_SEL
    for lembar in buku.worksheets:
        if lembar.sheet_state != "visible":
            catatan.append(Masalah(f"lembar '{lembar.title}' disembunyikan, jadi tidak diimpor", Asal(jalur, 1)))
            continue
        catatan_sel: list[tuple[str, int, int]] = []
        baris = _baris(jalur, lembar, catatan_sel, sisa)
        sisa -= sum(map(len, baris))
        gabungan: list[tuple[int, int, int, int]] = []
        if bagian.get(lembar.title):
            gabungan = _gabungan(arsip, bagian[lembar.title])
            catatan_sel += _rumus_kosong(arsip, bagian[lembar.title])
            catatan_sel += _tersembunyi(arsip, bagian[lembar.title], len(baris), max(map(len, baris), default=0))
            catatan_sel += _warna_bersyarat(arsip, bagian[lembar.title])
        if any(satu.teks for deret in baris for satu in deret):
            yield Lembar(jalur, lembar.title, pasang_gabungan(baris, gabungan), catatan_sel)


def _baris(jalur: str, lembar: Any, catatan: list[tuple[str, int, int]], sisa: int) -> list[list[SelLembar]]:
    lembar.reset_dimensions()  # a file may claim a million rows; those that are there count
    hasil: list[list[SelLembar]] = []
    kosong = 0
    warna: dict[int, str] = {}
    berkas = Berkas(jalur, "")
    for ke, deret in enumerate(lembar.iter_rows(min_row=1), 1):
        if kosong > BATAS_KOSONG:
            break
        if ke > BATAS_BARIS or any(satu.value is not None for satu in deret[BATAS_KOLOM:]):
            raise Galat(
                f"lembar {lembar.title} lebih dari {BATAS_BARIS} baris atau {BATAS_KOLOM} kolom; simpan hanya tabelnya",
                Asal(jalur, ke),
            )
        isi = [
            _sel(satu, LetakSel(berkas, 0, 0, lembar.title, ke, kolom), warna, catatan)
            for kolom, satu in enumerate(deret[:BATAS_KOLOM], 1)
        ]
        while isi and not isi[-1].teks and not isi[-1].warna:
            isi.pop()
        kosong = 0 if isi else kosong + 1
        sisa -= len(isi)
        if sisa < 0:
            raise Galat(f"berkas {jalur} berisi lebih dari {BATAS_SEL} sel; simpan hanya lembar yang dipakai")
        hasil.append(isi)
    while hasil and not hasil[-1]:
        hasil.pop()
    return hasil


def _sel(sel: Any, letak: LetakSel, warna: dict[int, str], catatan: list[tuple[str, int, int]]) -> SelLembar:
    try:
        teks = _nama_bulan(sel) or isi_sel(sel, letak)
    except Galat as sebab:
        catatan.append((sebab.masalah[0].pesan.partition(": ")[2], letak.baris, letak.kolom))
        teks = TERLARANG.sub("", str(sel.value)) if getattr(sel, "data_type", "") != "d" else f"{sel.value:%Y-%m-%d}"
    gaya = getattr(sel, "_style_id", 0)
    if gaya not in warna:
        warna[gaya] = _warna(sel.fill) if gaya else ""
    return SelLembar(teks, warna[gaya])


def _nama_bulan(sel: Any) -> str:
    """The month that a date shows where its format shows nothing else (`mmm`), or with the year (`mmm-yy`); else nothing."""
    if getattr(sel, "data_type", "") != "d" or not isinstance(sel.value, date):
        return ""
    cocok = _BENTUK_BULAN.fullmatch(str(sel.number_format).lower())
    if cocok is None:
        return ""
    nama = BULAN[sel.value.month - 1]
    return f"{nama} {sel.value.year}" if cocok["tahun"] else nama if len(cocok["bulan"]) > 3 else nama[:3]


def _warna(isian: Any) -> str:
    """The colour of a cell's fill, or nothing where it shows none: no pattern, or white."""
    if isian is None or getattr(isian, "fill_type", None) is None:
        return ""
    warna = getattr(isian, "fgColor", None)
    if isian.fill_type != "solid" or warna is None:
        return str(isian.fill_type)
    if warna.type == "rgb":
        rgb = str(warna.rgb)[-6:].upper()
        return "" if rgb in _PUTIH or str(warna.rgb) == "00000000" else rgb
    if warna.type == "theme":
        return "" if warna.theme == 0 and warna.tint > -0.02 else f"tema{warna.theme}{warna.tint:+.2f}"
    return "" if warna.indexed in (1, 9, 64) else f"indeks{warna.indexed}"


def _gabungan(arsip: zipfile.ZipFile, bagian: str) -> list[tuple[int, int, int, int]]:
    from openpyxl.utils import range_boundaries

    hasil: list[tuple[int, int, int, int]] = []
    with arsip.open(bagian) as aliran:
        for satu in _urai(aliran, f"{_S}mergeCell"):
            kiri, atas, kanan, bawah = range_boundaries(str(satu.get("ref")))
            hasil.append((atas - 1, kiri - 1, min(bawah, BATAS_BARIS) - 1, min(kanan, BATAS_KOLOM) - 1))
            if len(hasil) >= BATAS_GABUNGAN:
                break
    return hasil


def _rumus_kosong(arsip: zipfile.ZipFile, bagian: str) -> list[tuple[str, int, int]]:
    """Formulas whose value the program that wrote the file did not save."""
    from openpyxl.utils.cell import coordinate_to_tuple

    hasil: list[tuple[str, int, int]] = []
    with arsip.open(bagian) as aliran:
        for satu in _urai(aliran, f"{_S}c"):
            if satu.find(f"{_S}f") is not None and not satu.findtext(f"{_S}v"):
                baris, kolom = coordinate_to_tuple(str(satu.get("r")))
                hasil.append(("rumus di sel ini belum dihitung; buka dan simpan berkasnya di Excel atau Calc", baris, kolom))
            if len(hasil) > 100:
                break
    return hasil


def _tersembunyi(arsip: zipfile.ZipFile, bagian: str, tinggi: int, lebar: int) -> list[tuple[str, int, int]]:
    """Rows and columns that the sheet hides among those that are read: they are imported, for what they hold may be needed."""
    baris: list[int] = []
    kolom: list[int] = []
    with arsip.open(bagian) as aliran:
        for satu in _urai(aliran, f"{_S}row"):
            if satu.get("hidden") in ("1", "true"):
                baris.append(int(satu.get("r", 0)))
    with arsip.open(bagian) as aliran:
        for satu in _urai(aliran, f"{_S}col"):
            if satu.get("hidden") in ("1", "true"):
                kolom += range(int(satu.get("min", 1)), min(int(satu.get("max", 1)), lebar) + 1)
    baris = [satu for satu in baris if 0 < satu <= tinggi]
    hasil: list[tuple[str, int, int]] = []
    if baris:
        sebutan = ", ".join(map(str, baris[:6])) + (", …" if len(baris) > 6 else "")
        hasil.append((f"baris {sebutan} disembunyikan di Excel tetapi ikut diimpor; hapus bila tidak perlu", baris[0], 1))
    if kolom:
        sebutan = ", ".join(huruf_kolom(satu) for satu in kolom[:6]) + (", …" if len(kolom) > 6 else "")
        hasil.append((f"kolom {sebutan} disembunyikan di Excel tetapi ikut diimpor; hapus bila tidak perlu", 1, kolom[0]))
    return hasil


def _warna_bersyarat(arsip: zipfile.ZipFile, bagian: str) -> list[tuple[str, int, int]]:
    """Colours that the sheet works out from what cells hold: they are not read, which must be said."""
    from openpyxl.utils import range_boundaries

    with arsip.open(bagian) as aliran:
        for satu in _urai(aliran, f"{_S}conditionalFormatting"):
            rentang = str(satu.get("sqref", "")).split()
            if rentang and any(aturan.get("dxfId") for aturan in satu.iter(f"{_S}cfRule")):
                kiri, atas, _, _ = range_boundaries(rentang[0])
                pesan = f"warna bersyarat di {rentang[0]} tidak terbaca; warnai atau tandai selnya sendiri, lalu impor lagi"
                return [(pesan, int(atas or 1), int(kiri or 1))]
    return []
