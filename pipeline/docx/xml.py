"""The smallest pieces of WordprocessingML: escaped text, runs, paragraphs (ECMA-376 part 1, 17.3)."""

from __future__ import annotations

import re
from html import escape
from itertools import groupby
from zlib import crc32

from pipeline.galat import Galat
from pipeline.naskah.acuan import AWALAN_PENANDA
from pipeline.naskah.model import Prosa
from pipeline.source.teks import TERLARANG

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
HURUF_TANDA = "DejaVu Sans"  # Bookman has no check marks or boxes, and only this one is at hand in Word-less machines, too
_RFONTS_TANDA = "<w:rFonts " + " ".join(f'w:{jenis}="{HURUF_TANDA}"' for jenis in ("ascii", "hAnsi", "cs", "eastAsia")) + "/>"
_TANDA = "\u2610-\u2612\u2713-\u2718"
_ARAB = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"  # Hebrew, Arabic and their neighbours: written from right to left
_KHUSUS = re.compile(f"([{_TANDA}]+|[{_ARAB}][{_ARAB} ]*)")
_ADA_KHUSUS = re.compile(f"[{_TANDA}{_ARAB}]")
# Plain in print. LibreOffice leaves a link without a character style out of the PDF.
GAYA_TAUTAN = "Tautan"
RSTYLE_TAUTAN = f'<w:rStyle w:val="{GAYA_TAUTAN}"/>'
# What a reference calls a part by; its number stays on the same line.
_SEBUTAN = re.compile(
    r"\b(Pasal|ayat|huruf|angka|Romawi|butir|BAB|Bagian|Paragraf|Lampiran|diktum|Tabel|Gambar) (?=\S)", re.IGNORECASE
)
_RENTANG_TAHUN = re.compile(r"(?<=\b\d{4})-(?=\d{4}\b)")
_TAK_PATAH = '</w:t><w:noBreakHyphen/><w:t xml:space="preserve">'
_NAMA_PENANDA = re.compile(r"[A-Za-z_][A-Za-z0-9_]{0,39}")
_LAIN = re.compile("[^A-Za-z0-9_]")
PERLU_PERHATIAN = re.compile(f"[&<>{_TANDA}{_ARAB}{TERLARANG.pattern[1:-1]}]")  # without any of these a text goes in as it is


def aman(teks: str) -> str:
    """Text with `&`, `<`, `>` escaped.

    Errors:
        Galat: a character that XML 1.0 forbids. Sources are checked when read, so this is for text from elsewhere.
    """
    terlarang = TERLARANG.search(teks)
    if terlarang:
        raise Galat(f"karakter U+{ord(terlarang[0]):04X} tidak boleh ada dalam dokumen Word; hapus karakter itu")
    return escape(teks, quote=False)


def atribut(teks: str) -> str:
    """Text for an attribute value in double quotes."""
    return aman(teks).replace('"', "&quot;").replace("\n", "&#10;")


def lari(teks: str, rpr: str = "") -> str:
    """A run of one look; check marks and right-to-left script get runs of their own."""
    if not teks:
        return ""
    if not _ADA_KHUSUS.search(teks):
        return f'<w:r>{f"<w:rPr>{rpr}</w:rPr>" if rpr else ""}<w:t xml:space="preserve">{aman(teks)}</w:t></w:r>'
    hasil = ""
    for potong in _KHUSUS.split(teks):
        if not potong:
            continue
        if re.match(f"[{_TANDA}]", potong):
            sifat = _RFONTS_TANDA + rpr
        else:
            sifat = rpr + "<w:rtl/>" if re.match(f"[{_ARAB}]", potong) else rpr
        hasil += f'<w:r>{f"<w:rPr>{sifat}</w:rPr>" if sifat else ""}<w:t xml:space="preserve">{aman(potong)}</w:t></w:r>'
    return hasil


def prosa_xml(prosa: Prosa, rpr: str = "") -> str:
    """The runs of a text.

    Args:
        prosa: the text.
        rpr: run properties that all of it has, such as a size; after w:b and w:i in the order of the schema.
    """
    if isinstance(prosa, str):
        return lari(prosa, rpr)
    hasil = ""
    for tautan, kelompok in groupby(prosa, key=lambda satu: satu.tautan):
        awal = RSTYLE_TAUTAN if tautan else ""
        isi = "".join(
            lari(
                _SEBUTAN.sub("\\1\u00a0", satu.teks) if tautan else satu.teks,
                awal + ("<w:b/>" if satu.tebal else "") + ("<w:i/>" if satu.miring else "") + rpr,
            )
            for satu in kelompok
        )
        hasil += f'<w:hyperlink w:anchor="{nama_penanda(tautan)}" w:history="1">{isi}</w:hyperlink>' if tautan else isi
    return hasil


def judul_xml(prosa: Prosa) -> str:
    """The runs of a title: a range of years (2020-2024) stays on one line."""
    return _RENTANG_TAHUN.sub(_TAK_PATAH, prosa_xml(prosa))  # no name of a bookmark has a hyphen


def judul_aman(prosa: Prosa) -> str:
    """The same as the content of a w:t, escaped; a run in italics or bold ends that w:t and begins another after it."""
    if isinstance(prosa, str):
        return _RENTANG_TAHUN.sub(_TAK_PATAH, aman(prosa))
    hasil = ""
    for satu in prosa:
        rupa = ("<w:b/>" if satu.tebal else "") + ("<w:i/>" if satu.miring else "")
        sisip = f'</w:t></w:r>{lari(satu.teks, rupa)}<w:r><w:t xml:space="preserve">'
        hasil += sisip if rupa else aman(satu.teks)
    return _RENTANG_TAHUN.sub(_TAK_PATAH, hasil)


def tanpa_tautan(prosa: Prosa) -> Prosa:
    """A text without its links, for where it stands in a link itself."""
    return prosa if isinstance(prosa, str) else tuple(satu._replace(tautan="") for satu in prosa)


def nama_penanda(id_: str) -> str:
    """The name of the bookmark for an id of the model: Word wants letters, digits and `_`, at most 40, and no digit in front.

    A name that an author gave (`_Acu_ruang-lingkup`) stays legible, `-` as `_`, which such a name never has. Two ids never get
    one name: where something else had to give way, a checksum of the whole id stands at the end.
    """
    if id_.startswith(AWALAN_PENANDA):
        nama = id_.replace("-", "_")
        return nama if _NAMA_PENANDA.fullmatch(nama) else f"{_LAIN.sub('_', nama)[:31]}_{crc32(id_.encode('utf-8')):08x}"
    if _NAMA_PENANDA.fullmatch(id_):
        return id_
    return f"_{_LAIN.sub('_', id_)[:30]}_{crc32(id_.encode('utf-8')):08x}"


def paragraf(gaya: str, isi: str, ppr: str = "") -> str:
    """A paragraph.

    Args:
        gaya: the style's id.
        isi: its runs.
        ppr: further properties, in the order of the schema (after w:pStyle).
    """
    return f'<w:p><w:pPr><w:pStyle w:val="{gaya}"/>{ppr}</w:pPr>{isi}</w:p>'
