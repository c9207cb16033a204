"""Figures of the reading view: drawings inline, so that their text can be read and enlarged; everything else as files.

What an author gave as SVG may hold styles that would reach beyond it, so only drawings of plain elements stand in the page.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from hashlib import sha256

from lxml import etree

from pipeline.naskah.model import Gambar
from pipeline.publish.html import aman

_SVG = "{http://www.w3.org/2000/svg}"
_HREF = "{http://www.w3.org/1999/xlink}href"
_UNSUR = frozenset(
    f"{_SVG}{nama}"
    for nama in ("svg", "g", "defs", "path", "rect", "circle", "ellipse", "line", "polyline", "polygon", "text", "tspan")
) | {f"{_SVG}clipPath", f"{_SVG}use"}
_SIFAT = frozenset(
    ("id", "style", "d", "x", "y", "x1", "y1", "x2", "y2", "cx", "cy", "r", "rx", "ry", "width", "height", "points", "transform")
) | {"clip-path", "viewBox", "version", "fill", "stroke", "stroke-width", "text-anchor", "font-size", "font-family", _HREF}
_GAYA_LUKISAN = "*{stroke-linejoin: round; stroke-linecap: butt}"  # the one style sheet of the drawings that we make
_RUJUKAN = re.compile(r"url\((?!#)|@import|expression|javascript:", re.IGNORECASE)
_PIKSEL = 96 / 1440  # CSS pixels in a twip


@dataclass(frozen=True, slots=True)
class Lukisan:
    """A figure for a page: its markup, and the file that it needs beside the page, if any."""

    html: str
    nama: str = ""
    isi: bytes = b""


def lukis(gambar: Gambar, awalan: str) -> Lukisan:
    """A figure without its caption.

    Args:
        gambar: the figure.
        awalan: what the ids inside an inline drawing begin with, so that they are unique in the page.
    """
    lebar, tinggi = round(gambar.lebar * _PIKSEL), round(gambar.tinggi * _PIKSEL)
    if gambar.format == "svg":
        sebaris = _sebaris(gambar.isi, awalan)
        if sebaris:
            return Lukisan(
                f'<svg role="img" aria-label="{aman(gambar.alternatif)}" style="max-width:{lebar}px;--lebar:{lebar}px" {sebaris}'
            )
    akhiran = {"jpeg": "jpg"}.get(gambar.format, gambar.format)
    nama = f"{sha256(gambar.isi).hexdigest()[:12]}.{akhiran}"
    html = f'<img src="gambar/{nama}" alt="{aman(gambar.alternatif)}" width="{lebar}" height="{tinggi}" loading="lazy">'
    return Lukisan(html, nama, gambar.isi)


@lru_cache(maxsize=256)
def _sebaris(isi: bytes, awalan: str) -> str:
    """The drawing from its viewBox on, or nothing where it is not plain enough to stand in a page."""
    try:
        akar = etree.fromstring(isi, etree.XMLParser(resolve_entities=False, no_network=True, remove_comments=True))
    except etree.XMLSyntaxError:
        return ""
    for satu in list(akar.iter(f"{_SVG}style")):
        if (satu.text or "").strip() != _GAYA_LUKISAN or len(satu):
            return ""
        satu.getparent().remove(satu)
    for satu in list(akar.iter(f"{_SVG}metadata")):
        satu.getparent().remove(satu)
    if not akar.get("viewBox") or not all(_polos(satu) for satu in akar.iter()):
        return ""
    dipakai = set(re.findall(rb'(?:url\(#|href="#)([^)"]+)', isi))
    for satu in list(akar.iter()):
        nama = satu.get("id")
        if nama is not None:
            if nama.encode() in dipakai:
                satu.set("id", f"{awalan}{nama}")
            else:
                del satu.attrib["id"]
    _buang_kosong(akar)
    kotak = akar.get("viewBox")
    teks = "".join(etree.tostring(satu, encoding="unicode", with_tail=False) for satu in akar)
    teks = re.sub(r' xmlns(?::\w+)?="[^"]*"', "", teks).replace("xlink:href", "href")
    teks = re.sub(r"(url\(#|href=\"#)", rf"\g<1>{awalan}", teks)
    teks = re.sub(r"(\d\.\d{2})\d+", r"\1", re.sub(r"\s*\n\s*", " ", teks).replace("> <", "><"))
    return f'viewBox="{aman(kotak or "")}" stroke-linejoin="round">{teks}</svg>'


def _polos(satu: etree._Element) -> bool:
    if satu.tag not in _UNSUR or not _SIFAT.issuperset(map(str, satu.attrib)):
        return False
    if not str(satu.get(_HREF, "#")).startswith("#"):
        return False
    return not any(_RUJUKAN.search(str(nilai)) for nilai in satu.attrib.values())


def _buang_kosong(akar: etree._Element) -> None:
    for satu in reversed(list(akar.iter(f"{_SVG}g", f"{_SVG}defs"))):
        induk = satu.getparent()
        if induk is not None and not len(satu) and not (satu.text or "").strip():
            induk.remove(satu)
