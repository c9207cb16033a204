"""Pictures in a Word file: DrawingML inline pictures (ECMA-376 part 1, 20.4), their parts and relations.

An SVG goes in twice, as Word does it: a PNG for readers that do not know SVG, and the SVG in an extension of it ([MS-ODRAWXML]
2.4.17, asvg:svgBlip). LibreOffice before 24.2 takes the PNG, so the file that it lays out leads to the SVG at once (measured with
7.4: the PDF then holds lines and text, no pixels).
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping

from pipeline.docx.xml import atribut
from pipeline.naskah.model import Blok, Gambar, Naskah

EMU_PER_TWIP = 635
RUANG_KETERANGAN = 1700  # twips, 3 cm: kept free on a page for the caption and source below a picture
RELS = "word/_rels/document.xml.rels"
JENIS_ISI = "[Content_Types].xml"
_JENIS = {"png": "image/png", "jpeg": "image/jpeg", "svg": "image/svg+xml"}
_HUBUNGAN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_A = "http://schemas.openxmlformats.org/drawingml/2006/main"
_PIC = "http://schemas.openxmlformats.org/drawingml/2006/picture"
_WP = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"
_ASVG = "http://schemas.microsoft.com/office/drawing/2016/SVG/main"


def gambar_xml(gambar: Gambar, nomor: int, lebar: int, tinggi: int) -> str:
    """The run that holds a picture, no larger than its room; proportions stay.

    Args:
        gambar: the picture.
        nomor: the number of the drawing, unique in the document.
        lebar, tinggi: the text area of the page, twips.
    """
    skala = min(1.0, lebar / gambar.lebar, (tinggi - RUANG_KETERANGAN) / gambar.tinggi)
    x, y = (round(sisi * skala) * EMU_PER_TWIP for sisi in (gambar.lebar, gambar.tinggi))
    sifat = f'id="{nomor}" name="Gambar {nomor}" descr="{atribut(gambar.alternatif)}"'
    if gambar.format == "svg":
        blip = (
            f'<a:blip r:embed="{_rid(gambar.cadangan)}"><a:extLst><a:ext uri="{{96DAC541-7B7A-43D3-8B79-37D633B846F1}}">'
            f'<asvg:svgBlip xmlns:asvg="{_ASVG}" r:embed="{_rid(gambar.isi)}"/></a:ext></a:extLst></a:blip>'
        )
    else:
        blip = f'<a:blip r:embed="{_rid(gambar.isi)}"/>'
    return (
        f'<w:r><w:drawing><wp:inline xmlns:wp="{_WP}" distT="0" distB="0" distL="0" distR="0"><wp:extent cx="{x}" cy="{y}"/>'
        f'<wp:docPr {sifat}/><wp:cNvGraphicFramePr><a:graphicFrameLocks xmlns:a="{_A}" noChangeAspect="1"/>'
        f'</wp:cNvGraphicFramePr><a:graphic xmlns:a="{_A}"><a:graphicData uri="{_PIC}"><pic:pic xmlns:pic="{_PIC}">'
        f"<pic:nvPicPr><pic:cNvPr {sifat}/><pic:cNvPicPr/></pic:nvPicPr><pic:blipFill>{blip}"
        '<a:stretch><a:fillRect/></a:stretch></pic:blipFill><pic:spPr><a:xfrm><a:off x="0" y="0"/>'
        f'<a:ext cx="{x}" cy="{y}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></pic:spPr></pic:pic>'
        "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>"
    )


def bagian_gambar(naskah: Naskah, tetap: Mapping[str, bytes]) -> tuple[dict[str, bytes], dict[str, bytes]]:
    """The parts that the pictures of a naskah add to a Word file.

    Args:
        naskah: the finished model.
        tetap: the template's own parts, whose relations and content types they join.

    Returns:
        The parts, and those that are another in the file that LibreOffice lays out.
    """
    gambar = list(_semua_gambar(naskah))
    if not gambar:
        return {}, {}
    isi = {_nama(satu, format_): satu for g in gambar for satu, format_ in _berkas(g)}
    format_ = sorted({nama.rsplit(".", 1)[1] for nama in isi})
    jenis = tetap[JENIS_ISI].decode("utf-8")
    baru = "".join(f'<Default Extension="{f}" ContentType="{_JENIS[f]}"/>' for f in format_ if f'Extension="{f}"' not in jenis)
    tujuan = {_rid(satu): nama for nama, satu in isi.items()}
    cetak = {**tujuan, **{_rid(g.cadangan): _nama(g.isi, "svg") for g in gambar if g.format == "svg"}}
    bagian = {
        **{f"word/{nama}": satu for nama, satu in isi.items()},
        JENIS_ISI: jenis.replace("<Default ", f"{baru}<Default ", 1).encode("utf-8"),
        RELS: _tambah_hubungan(tetap[RELS], tujuan),
    }
    return bagian, {RELS: _tambah_hubungan(tetap[RELS], cetak)}


def _tambah_hubungan(rels: bytes, tujuan: Mapping[str, str]) -> bytes:
    baru = "".join(f'<Relationship Id="{rid}" Type="{_HUBUNGAN}" Target="{nama}"/>' for rid, nama in sorted(tujuan.items()))
    return rels.decode("utf-8").replace("</Relationships>", f"{baru}</Relationships>").encode("utf-8")


def _semua_gambar(naskah: Naskah) -> Iterator[Gambar]:
    blok: list[tuple[Blok, ...]] = [naskah.batang_tubuh, *(satu.blok for satu in naskah.lampiran)]
    if naskah.penjelasan:
        blok.append(naskah.penjelasan.blok)
    yield from (satu for deret in blok for satu in deret if isinstance(satu, Gambar))


def _berkas(gambar: Gambar) -> Iterator[tuple[bytes, str]]:
    yield gambar.isi, gambar.format
    if gambar.cadangan:
        yield gambar.cadangan, "png"


def _sidik(isi: bytes) -> str:
    return hashlib.sha256(isi).hexdigest()[:16]


def _rid(isi: bytes) -> str:
    return f"rIdGambar{_sidik(isi)}"


def _nama(isi: bytes, format_: str) -> str:
    """A part's name from its content, so that a picture shown twice is kept once."""
    return f"media/gambar-{_sidik(isi)}.{format_}"
