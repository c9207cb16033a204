"""The marked paragraphs of a Word file as HTML, and as the short text that a list of changes shows."""

from __future__ import annotations

from base64 import b64encode
from collections.abc import Iterable, Iterator, Mapping, Sequence
from html import escape
from itertools import groupby
from typing import TypeAlias

from pipeline.banding.kata import R_EMBED, Elemen, Status, W

_MARKAH = {f"{W}ins": ("+", "ins"), f"{W}del": ("-", "del")}
_TEKS = (f"{W}t", f"{W}delText")
_SISI = 45  # characters kept of unchanged words at either side of a change
_TERPANJANG = 200  # characters of what came or went that a list shows
RuasTeks: TypeAlias = tuple[Status, str]


def isi_html(p: Elemen, gambar: Mapping[str, bytes]) -> str:
    """The content of a w:p: text escaped, what came in `ins`, what went in `del`.

    Args:
        p: the paragraph.
        gambar: the pictures by their relations.
    """
    return "".join(_unsur(anak, gambar) for anak in p)


def _unsur(unsur: Elemen, gambar: Mapping[str, bytes]) -> str:
    if unsur.tag in _MARKAH:
        isi = "".join(_unsur(anak, gambar) for anak in unsur)
        nama = _MARKAH[unsur.tag][1]
        return f"<{nama}>{isi}</{nama}>" if isi else ""
    if unsur.tag == f"{W}hyperlink":
        return "".join(_unsur(anak, gambar) for anak in unsur)
    return _lari(unsur, gambar) if unsur.tag == f"{W}r" else ""


def _lari(lari: Elemen, gambar: Mapping[str, bytes]) -> str:
    hasil = ""
    for anak in lari:
        if anak.tag in _TEKS:
            hasil += escape(anak.text or "")
        elif anak.tag == f"{W}tab":
            hasil += "&emsp;"
        elif anak.tag == f"{W}br":
            hasil += "" if anak.get(f"{W}type") else "<br>"
        elif anak.tag == f"{W}noBreakHyphen":
            hasil += "&#8209;"
        elif anak.tag == f"{W}drawing":
            hasil += _gambar(anak, gambar)
    rpr = lari.find(f"{W}rPr")
    if hasil and rpr is not None:
        hasil = f"<em>{hasil}</em>" if rpr.find(f"{W}i") is not None else hasil
        hasil = f"<strong>{hasil}</strong>" if rpr.find(f"{W}b") is not None else hasil
    return hasil


def _gambar(unsur: Elemen, gambar: Mapping[str, bytes]) -> str:
    """A picture in the page itself; of a drawing the SVG, which is the last of its relations."""
    semua = [gambar[satu.get(R_EMBED)] for satu in unsur.iter() if satu.get(R_EMBED) in gambar]
    if not semua:
        return ""
    isi = semua[-1]
    jenis = "image/png" if isi.startswith(b"\x89PNG") else "image/jpeg" if isi.startswith(b"\xff\xd8") else "image/svg+xml"
    ukuran = next((satu for satu in unsur.iter() if satu.tag.endswith("}extent")), None)
    lebar = round(int(ukuran.get("cx")) / 9525) if ukuran is not None else 0  # EMU in a pixel of CSS
    return f'<img alt="{escape(alternatif(unsur))}" width="{lebar}" src="data:{jenis};base64,{b64encode(isi).decode()}">'


def alternatif(unsur: Elemen) -> str:
    """The alternative text of a w:drawing."""
    return next((satu.get("descr", "") for satu in unsur.iter() if satu.tag.endswith("}docPr")), "")


def ruas_teks(p: Elemen) -> list[RuasTeks]:
    """The text of a w:p with what became of it; neighbours of one kind are one."""
    return satukan(_potong(p, "="))


def satukan(ruas: Iterable[RuasTeks]) -> list[RuasTeks]:
    """Neighbours of one kind as one."""
    return [(status, "".join(teks for _, teks in milik)) for status, milik in groupby(ruas, key=lambda satu: satu[0])]


def _potong(unsur: Elemen, status: Status) -> Iterator[RuasTeks]:
    for anak in unsur:
        if anak.tag in _MARKAH:
            yield from _potong(anak, "+" if anak.tag == f"{W}ins" else "-")
        elif anak.tag in _TEKS:
            yield status, anak.text or ""
        elif anak.tag == f"{W}noBreakHyphen":
            yield status, "\u2011"
        elif anak.tag in (f"{W}tab", f"{W}br") and unsur.tag == f"{W}r":
            yield status, " "
        elif anak.tag == f"{W}drawing":
            yield status, f"[gambar: {alternatif(anak)}]"
        elif anak.tag in (f"{W}r", f"{W}hyperlink"):
            yield from _potong(anak, status)


def cuplikan(ruas: Sequence[RuasTeks]) -> str:
    """A short view of a change as HTML: of long unchanged stretches only what stands beside a change."""
    hasil = ""
    for ke, (status, teks) in enumerate(ruas):
        teks = " ".join(teks.split("\n"))
        if status == "=":
            if len(teks) > 2 * _SISI + 10:
                depan = "" if ke == 0 else f"{teks[:_SISI].rsplit(' ', 1)[0]} "
                belakang = "" if ke == len(ruas) - 1 else f" {teks[-_SISI:].split(' ', 1)[-1]}"
                teks = f"{depan}…{belakang}"
            hasil += escape(teks)
        else:
            if len(teks) > _TERPANJANG:
                teks = f"{teks[:_TERPANJANG].rsplit(' ', 1)[0]} …{' ' if teks[-1].isspace() else ''}"
            nama = "ins" if status == "+" else "del"
            hasil += f"<{nama}>{escape(teks)}</{nama}>" if teks.strip() else ""
    return hasil.strip()
