"""Word files written by hand, as offices have them, and two models compared."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Iterable, Iterator, Mapping
from hashlib import sha256
from types import MappingProxyType
from xml.sax.saxutils import escape

from pipeline.naskah.model import Blok, Gambar, Judul, Lari, Naskah, Paragraf, Prosa, Sel, Tabel

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships" '
    'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
    'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math" '
    'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
    'xmlns:v="urn:schemas-microsoft-com:vml" '
    'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
    'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
    'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
    'xmlns:asvg="http://schemas.microsoft.com/office/drawing/2016/SVG/main"'
)
_PAKET = "http://schemas.openxmlformats.org/package/2006/relationships"
_OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
GAYA = (
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
    '<w:style w:type="paragraph" w:styleId="Judul1"><w:name w:val="heading 1"/><w:pPr><w:outlineLvl w:val="0"/></w:pPr>'
    "<w:rPr><w:b/></w:rPr></w:style>"
    '<w:style w:type="paragraph" w:styleId="Butir"><w:name w:val="Butir"/><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'
    "</w:style>"
    '<w:style w:type="table" w:styleId="Kisi"><w:name w:val="Table Grid"/><w:tblPr><w:tblBorders><w:top w:val="single"/>'
    '<w:insideH w:val="single"/></w:tblBorders></w:tblPr></w:style>'
)


def docx(badan: str, media: Mapping[str, bytes] = MappingProxyType({}), hubungan: str = "", **bagian: str) -> bytes:
    """A Word file.

    Args:
        badan: what stands in w:body.
        media: pictures by the names of their files in `word/media`; the id of each relation is that name.
        hubungan: further relations of the document, as XML.
        bagian: the inside of further parts: `styles`, `numbering`, `footnotes`, `comments`, `header1`.
    """
    akar = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "comments": "comments", "header1": "hdr"}
    bagian.setdefault("styles", GAYA)
    isi = {
        "_rels/.rels": f'<Relationships xmlns="{_PAKET}"><Relationship Id="a" Type="{_OFFICE}/officeDocument" '
        'Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"<w:document {NS}><w:body>{badan}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'<Relationships xmlns="{_PAKET}">'
        + "".join(f'<Relationship Id="{nama}" Type="{_OFFICE}/{nama.rstrip("1")}" Target="{nama}.xml"/>' for nama in bagian)
        + "".join(f'<Relationship Id="{nama}" Type="{_OFFICE}/image" Target="media/{nama}"/>' for nama in media)
        + f"{hubungan}</Relationships>",
        **{f"word/{nama}.xml": f"<w:{akar[nama]} {NS}>{satu}</w:{akar[nama]}>" for nama, satu in bagian.items()},
    }
    return bungkus(
        {nama: satu.encode() for nama, satu in isi.items()} | {f"word/media/{nama}": satu for nama, satu in media.items()}
    )


def bungkus(isi: Mapping[str, bytes]) -> bytes:
    """A zip of some files."""
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, satu in isi.items():
            arsip.writestr(nama, satu)
    return keluar.getvalue()


def p(teks: str = "", ppr: str = "", rpr: str = "") -> str:
    """A paragraph; a tab in the text is one in Word, a newline a line break."""
    sifat = f"<w:rPr>{rpr}</w:rPr>" if rpr else ""
    isi = "".join(
        {"\t": "<w:tab/>", "\n": "<w:br/>"}.get(satu, f'<w:t xml:space="preserve">{escape(satu)}</w:t>')
        for satu in teks.replace("\t", "\0\t\0").replace("\n", "\0\n\0").split("\0")
    )
    return f"<w:p><w:pPr>{ppr}</w:pPr><w:r>{sifat}{isi}</w:r></w:p>"


def pusat(teks: str) -> str:
    """A centred, bold paragraph."""
    return p(teks, '<w:jc w:val="center"/>', "<w:b/>")


def gambar(id_: str, alternatif: str = "", svg: str = "", lain: str = "", cx: int = 2_880_000, cy: int = 1_440_000) -> str:
    """A paragraph with an inline picture; `lain` stands beside its blip."""
    tambahan = f'<a:extLst><a:ext uri="x"><asvg:svgBlip r:embed="{svg}"/></a:ext></a:extLst>' if svg else ""
    return (
        f'<w:p><w:r><w:drawing><wp:inline><wp:extent cx="{cx}" cy="{cy}"/><wp:docPr id="1" name="G" descr="{alternatif}"/>'
        f'<a:graphic><a:graphicData uri="p"><pic:pic><pic:blipFill><a:blip r:embed="{id_}">{tambahan}</a:blip>{lain}'
        "</pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>"
    )


def nomor(num: int, tingkat: int = 0) -> str:
    """The w:numPr of a list."""
    return f'<w:numPr><w:ilvl w:val="{tingkat}"/><w:numId w:val="{num}"/></w:numPr>'


def tingkat(ke: int, format_: str, teks: str, lain: str = "", kiri: int = 0) -> str:
    """A w:lvl."""
    inden = f'<w:pPr><w:ind w:left="{kiri}" w:hanging="400"/></w:pPr>' if kiri else ""
    return (
        f'<w:lvl w:ilvl="{ke}"><w:start w:val="1"/><w:numFmt w:val="{format_}"/>{lain}<w:lvlText w:val="{teks}"/>{inden}</w:lvl>'
    )


def sel(*isi: str, sifat: str = "") -> str:
    """A cell of some paragraphs (XML, or text)."""
    badan = "".join(satu if satu.startswith("<w:") else p(satu) for satu in isi) or p()
    return f"<w:tc><w:tcPr>{sifat}</w:tcPr>{badan}</w:tc>"


def tabel(*baris: Iterable[str], garis: bool = True) -> str:
    """A table of rows of cells."""
    gaya = '<w:tblStyle w:val="Kisi"/>' if garis else ""
    return f"<w:tbl><w:tblPr>{gaya}</w:tblPr>" + "".join(f"<w:tr>{''.join(satu)}</w:tr>" for satu in baris) + "</w:tbl>"


# ---------------------------------------------------------------- two models compared


def rupa(prosa: Prosa) -> str:
    """A text with its looks, without its links; spaces have no look."""
    hasil: list[list[str]] = []
    for satu in (Lari(prosa),) if isinstance(prosa, str) else prosa:
        teks = satu.teks.replace("\u00a0", " ").replace("\u2060", "")
        tanda = "i" * satu.miring + "b" * satu.tebal
        if not teks.strip() and hasil:
            tanda = hasil[-1][0]
        if hasil and hasil[-1][0] == tanda:
            hasil[-1][1] += teks
        else:
            hasil.append([tanda, teks])
    return " ".join("".join(_bertanda(tanda, teks) for tanda, teks in hasil).split())


def _bertanda(tanda: str, teks: str) -> str:
    inti = teks.strip()
    if not tanda or not inti:
        return teks
    return f"{' ' if teks[0] == ' ' else ''}<{tanda}>{inti}</{tanda}>{' ' if teks[-1] == ' ' else ''}"


def _butir(satu: Paragraf) -> str:
    return f"{satu.butir.label if satu.butir else ''}|{satu.butir.tingkat if satu.butir else satu.tingkat}| {rupa(satu.isi)}"


def _sel(satu: Sel) -> str:
    isi = " ¶ ".join(f"{b.butir.label + ' ' if b.butir else ''}{rupa(b.isi)}" for b in satu.daftar) or rupa(satu.isi)
    return f"[{isi} {satu.rentang}{satu.turun}{'#' if satu.arsir else ''}]"


def _blok(blok: Iterable[Blok], huruf: int) -> Iterator[str]:
    for satu in blok:
        if isinstance(satu, Judul):
            pembatas = f" (pembatas {rupa(satu.pembatas.judul)})" if satu.pembatas else ""
            yield f"judul {satu.tingkat} {satu.label} {rupa(satu.isi)}{pembatas}"
        elif isinstance(satu, Paragraf):
            yield _butir(satu)
        elif isinstance(satu, Gambar):
            sidik = sha256(satu.isi).hexdigest()[:12]
            yield f"gambar {satu.label} {rupa(satu.judul)} [{satu.alternatif}] {rupa(satu.sumber)}"
            yield f"gambar {satu.format} {sidik} {round(satu.lebar / 56.7)} x {round(satu.tinggi / 56.7)} mm"
        elif isinstance(satu, Tabel):
            yield f"tabel {f'{satu.label} {rupa(satu.judul)}'.strip()} {satu.huruf or huruf} {rupa(satu.sumber)}"
            yield from ("kepala " + "".join(map(_sel, baris.sel)) for baris in satu.kepala)
            yield from (f"baris {baris.kelompok} " + "".join(map(_sel, baris.sel)) for baris in satu.baris)


FAKTA = (
    "golongan", "rancangan", "judul", "nomor", "tentang", "tahun", "tanggal", "pembentuk", "frasa", "tempat_ditetapkan",
    "tanggal_ditetapkan", "penandatangan", "salinan", "sampul",
)  # fmt: skip


_LARI = re.compile(r"Lari\(teks='([^']*)', miring=\w+, tebal=\w+, tautan='(_Acu_[^']*)'\)")


def lembaran(naskah: Naskah) -> list[str]:
    """All that a naskah says and how it looks, a line each, whatever way it is stored."""
    hasil = [f"{nama}: {getattr(naskah, nama)}" for nama in FAKTA]
    if naskah.golongan == "keputusan":
        hasil.append(f"kop: {naskah.kop.pemerintah} {naskah.kop.nama} {[' '.join(satu.split()) for satu in naskah.kop.alamat]}")
    if naskah.pengundangan:
        undang = naskah.pengundangan
        hasil.append(f"undang: {undang.perintah} {undang.tempat} {undang.tanggal} {undang.pejabat} {undang.berita}")
    hasil += [rupa(naskah.nama), rupa(naskah.menetapkan)]
    for nama in ("menimbang", "mengingat", "memperhatikan", "tembusan"):
        hasil += [f"{nama} {_butir(satu)}" for satu in getattr(naskah, nama)]
    hasil += [f"{satu.label}: {rupa(satu.isi)}" for satu in naskah.diktum]
    huruf = naskah.gaya.ukuran_tabel
    hasil += _blok(naskah.batang_tubuh, huruf)
    for lampiran in naskah.lampiran:
        hasil.append(
            f"lampiran {lampiran.label} {lampiran.kepala} {rupa(lampiran.judul)} {lampiran.daftar_isi} "
            f"{lampiran.daftar_isi_terdaftar} {lampiran.tanda_tangan}"
        )
        hasil += _blok(lampiran.blok, huruf)
    return hasil


def tautan(naskah: Naskah) -> list[tuple[str, str]]:
    """The words of every reference and the bookmark that they lead to, in order."""
    return _LARI.findall(repr(naskah))
