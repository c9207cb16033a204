"""Pictures that others made: what they are, how large, and whether they are safe to put into a naskah.

Sizes are read from the files' own headers; no pixel is decoded.
"""

from __future__ import annotations

import re
import struct
import zlib
from typing import Literal, NamedTuple

from lxml import etree

BATAS_BITA = 10_000_000
BATAS_PIKSEL = 50_000_000
BATAS_ELEMEN = 20_000  # of an SVG; more is a scanned map, and takes minutes to draw
DPI_BAKU = 96.0  # CSS 2.1, 4.3.2: a pixel is 1/96 inch
TITIK_PER = {"": 0.75, "px": 0.75, "pt": 1.0, "pc": 12.0, "in": 72.0, "cm": 72 / 2.54, "mm": 72 / 25.4}
_PNG = b"\x89PNG\r\n\x1a\n"
_SVG = "{http://www.w3.org/2000/svg}"
# What makes an SVG more than a drawing (SVG 2, 13-15 and 18): scripts, foreign content, animation, other files.
_ELEMEN_TERLARANG = {
    "script": "memuat skrip",
    "foreignObject": "memuat isi asing (foreignObject)",
    "iframe": "memuat isi asing (iframe)",
    "a": "memuat tautan",
    **dict.fromkeys(("animate", "animateMotion", "animateTransform", "animateColor", "set"), "memuat animasi"),
}
_DATA_GAMBAR = re.compile(r"\s*data:image/(?:png|jpe?g)[;,]", re.IGNORECASE)
_URL = re.compile(r"""url\(\s*['"]?\s*(?!#)[^)\s]""", re.IGNORECASE)
_PANJANG = re.compile(r"\s*([0-9.]+(?:e-?\d+)?)\s*([a-z]*)\s*", re.IGNORECASE)


class GambarDitolak(Exception):
    """Why a picture cannot be used, as the end of an Indonesian sentence that begins with its name."""


class Gambar(NamedTuple):
    """What a picture is: its format, and its own size in points."""

    format: Literal["png", "jpeg", "svg"]
    lebar: float
    tinggi: float


def periksa_gambar(isi: bytes) -> Gambar:
    """Read what a picture is and refuse what must not go into a naskah.

    Args:
        isi: the file's bytes; its name is not believed.

    Errors:
        GambarDitolak: another format, too large, broken, or an SVG that is more than a drawing.
    """
    if len(isi) > BATAS_BITA:
        raise GambarDitolak(f"lebih dari {BATAS_BITA // 1_000_000} MB; perkecil dahulu")
    if isi.startswith(_PNG):
        return _png(isi)
    if isi.startswith(b"\xff\xd8\xff"):
        return _jpeg(isi)
    if _mirip_svg(isi):
        return _svg(isi)
    raise GambarDitolak("bukan gambar PNG, JPEG, atau SVG; simpan ulang sebagai salah satunya")


def _piksel(format_: Literal["png", "jpeg"], lebar: int, tinggi: int, dpi: tuple[float, float]) -> Gambar:
    if not lebar or not tinggi:
        raise GambarDitolak("tidak berisi gambar")
    if lebar * tinggi > BATAS_PIKSEL:
        raise GambarDitolak(
            f"berukuran {lebar} x {tinggi} piksel, lebih dari {BATAS_PIKSEL // 1_000_000} megapiksel; perkecil dahulu"
        )
    return Gambar(format_, lebar * 72 / dpi[0], tinggi * 72 / dpi[1])


def _wajar(dpi: float) -> float:
    return dpi if 30 <= dpi <= 2400 else DPI_BAKU


def _png(isi: bytes) -> Gambar:
    """PNG specification, third edition: chunks of length, type, data and CRC; IHDR first, IEND last."""
    di, ukuran, dpi, data = 8, None, (DPI_BAKU, DPI_BAKU), False
    while di + 12 <= len(isi):
        panjang, jenis = struct.unpack(">I4s", isi[di : di + 8])
        potong = isi[di + 8 : di + 8 + panjang]
        if (
            di + 12 + panjang > len(isi)
            or zlib.crc32(jenis + potong) != struct.unpack(">I", isi[di + 8 + panjang : di + 12 + panjang])[0]
        ):
            break
        if ukuran is None:
            if jenis != b"IHDR" or panjang != 13:
                break
            ukuran = struct.unpack(">II", potong[:8])
        elif jenis == b"pHYs" and panjang == 9 and potong[8] == 1:
            x, y = struct.unpack(">II", potong[:8])
            dpi = (_wajar(x * 0.0254), _wajar(y * 0.0254))
        elif jenis == b"IDAT":
            data = True
        elif jenis == b"IEND" and data:
            return _piksel("png", ukuran[0], ukuran[1], dpi)
        di += 12 + panjang
    raise GambarDitolak("rusak atau terpotong; simpan ulang gambarnya")


def _jpeg(isi: bytes) -> Gambar:
    """ITU-T T.81 annex B: marker segments up to the frame header; the file ends with EOI."""
    di, dpi = 2, (DPI_BAKU, DPI_BAKU)
    while di + 4 <= len(isi) and isi[di] == 0xFF:
        tanda = isi[di + 1]
        if tanda == 0xFF:
            di += 1
            continue
        panjang = struct.unpack(">H", isi[di + 2 : di + 4])[0]
        potong = isi[di + 4 : di + 2 + panjang]
        if tanda == 0xE0 and potong[:5] == b"JFIF\0" and len(potong) >= 12 and potong[7] in (1, 2):
            kali = 1.0 if potong[7] == 1 else 2.54
            x, y = struct.unpack(">HH", potong[8:12])
            dpi = (_wajar(x * kali), _wajar(y * kali))
        # all SOF markers but DHT, JPG and DAC
        if 0xC0 <= tanda <= 0xCF and tanda not in (0xC4, 0xC8, 0xCC):
            if len(potong) < 6 or b"\xff\xd9" not in isi[-64:]:
                break
            tinggi, lebar = struct.unpack(">HH", potong[1:5])
            return _piksel("jpeg", lebar, tinggi, dpi)
        if tanda in (0xD9, 0xDA) or panjang < 2:
            break
        di += 2 + panjang
    raise GambarDitolak("rusak atau terpotong; simpan ulang gambarnya")


# -- SVG ---------------------------------------------------------------------------------------------------------------


def _mirip_svg(isi: bytes) -> bool:
    return re.match(rb"(?:\xef\xbb\xbf)?\s*<(?:\?xml|!--|!DOCTYPE|svg)", isi) is not None and b"<svg" in isi


def _svg(isi: bytes) -> Gambar:
    pengodean = re.match(rb"(?:\xef\xbb\xbf)?\s*<\?xml[^>]*encoding\s*=\s*[\"']([^\"']*)", isi)
    if (pengodean and pengodean[1].lower() not in (b"utf-8", b"us-ascii", b"ascii")) or not _utf8(isi):
        raise GambarDitolak("bukan UTF-8; simpan ulang dengan pengodean UTF-8")
    if re.search(rb"<!ENTITY|<!DOCTYPE[^>]*\[", isi, re.IGNORECASE):
        raise GambarDitolak("memuat entitas XML; simpan ulang sebagai SVG biasa")
    if re.search(rb"<\?(?!xml\s)", isi):
        raise GambarDitolak("memuat perintah pemroses (<?…?>); simpan ulang sebagai SVG biasa")
    pengurai = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        akar = etree.fromstring(isi, pengurai)
    except (etree.XMLSyntaxError, ValueError):
        raise GambarDitolak("bukan SVG yang utuh; simpan ulang gambarnya") from None
    if akar.tag != f"{_SVG}svg":
        raise GambarDitolak("bukan gambar SVG; simpan ulang gambarnya")
    _periksa_elemen(akar)
    lebar, tinggi = _titik(akar.get("width")), _titik(akar.get("height"))
    if not lebar or not tinggi:
        kotak = re.findall(r"-?[0-9.]+(?:e-?\d+)?", akar.get("viewBox") or "", re.IGNORECASE)
        if len(kotak) != 4 or float(kotak[2]) <= 0 or float(kotak[3]) <= 0:
            raise GambarDitolak("tidak menyebut ukurannya (width dan height, atau viewBox); simpan ulang gambarnya")
        sisi = float(kotak[2]), float(kotak[3])
        lebar, tinggi = (lebar or (tinggi * sisi[0] / sisi[1] if tinggi else sisi[0] * 0.75)), tinggi
        tinggi = tinggi or lebar * sisi[1] / sisi[0]
    if not 1 <= lebar <= 100_000 or not 1 <= tinggi <= 100_000:
        raise GambarDitolak("berukuran tidak wajar; simpan ulang gambarnya")
    return Gambar("svg", lebar, tinggi)


def _utf8(isi: bytes) -> bool:
    try:
        isi.decode("utf-8")
    except UnicodeDecodeError:
        return False
    return True


def _titik(panjang: str | None) -> float:
    """A length in points; 0 where it is not absolute."""
    cocok = _PANJANG.fullmatch(panjang or "")
    try:
        return float(cocok[1]) * TITIK_PER.get(cocok[2].lower(), 0.0) if cocok else 0.0
    except ValueError:
        return 0.0


def _periksa_elemen(akar: etree._Element) -> None:
    jumlah = pakai = 0
    for satu in akar.iter("*"):
        jumlah += 1
        nama = etree.QName(satu).localname
        pakai += nama == "use"
        if nama in _ELEMEN_TERLARANG:
            raise GambarDitolak(f"{_ELEMEN_TERLARANG[nama]}; simpan ulang sebagai SVG biasa")
        if nama == "style":
            _periksa_gaya(satu.text or "")
        for atribut, nilai in satu.attrib.items():
            _periksa_atribut(str(atribut).rsplit("}", 1)[-1], str(nilai))
    # each <use> can hold others, so that few lines draw millions of shapes
    if jumlah > BATAS_ELEMEN or pakai * jumlah > BATAS_ELEMEN * 10:
        raise GambarDitolak("terlalu rumit; sederhanakan, atau simpan sebagai PNG")


def _periksa_atribut(nama: str, nilai: str) -> None:
    if nama.lower().startswith("on"):
        raise GambarDitolak("memuat skrip; simpan ulang sebagai SVG biasa")
    if nama in ("href", "src") and not nilai.strip().startswith("#") and not _DATA_GAMBAR.match(nilai):
        raise GambarDitolak("mengambil berkas lain dari luar; sematkan gambarnya ke dalam SVG")
    _periksa_gaya(nilai)


def _periksa_gaya(nilai: str) -> None:
    # a backslash can spell any of these words in CSS
    if re.search(r"@import|expression\s*\(|javascript:|\\[0-9a-f]", nilai, re.IGNORECASE) or _URL.search(nilai):
        raise GambarDitolak("mengambil berkas lain dari luar; sematkan gambarnya ke dalam SVG")
