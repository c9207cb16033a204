"""Tables as OOXML strings on a fixed grid, in one pass over rows and cells (ECMA-376 part 1, 17.4)."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from pipeline.docx.tinggi import BATAS_UTUH, awal_kelompok_akhir, baris_seiring, baris_tepat, tinggi_kasar, tinggi_kepala
from pipeline.docx.xml import PERLU_PERHATIAN, prosa_xml
from pipeline.naskah.model import BarisTabel, KolomTabel, Paragraf, Prosa, Sel, Tabel, polos
from pipeline.naskah.tabel.lebar import SEMPIT, TEPI_SEL, lebar_kolom, lekuk, putus_di_garis_miring, ruang_sel

ARSIR = "8C8C8C"
LATAR_KEPALA = "D9D9D9"
LATAR_KELOMPOK = ("E7E6E6", "F7F7F7", "FFFFFF")
_TANPA_TEPI = '<w:tcMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/></w:tcMar>'
_RATA = {"kiri": "", "tengah": '<w:jc w:val="center"/>', "kanan": '<w:jc w:val="right"/>'}
# Writes a list paragraph of a cell, given w:keepNext or nothing, its other paragraph properties, and its run properties.
ParagrafSel = Callable[[Paragraf, str, str, str], str]
Apit = Callable[[str], str]
_RAPAT = "<w:keepNext/>"
_PERLU = re.compile(f"/|{PERLU_PERHATIAN.pattern}")


def tabel_xml(
    tabel: Tabel,
    lebar: int,
    tinggi: int,
    ukuran: int,
    paragraf_sel: ParagrafSel,
    *,
    penutup: str = "",
    apit: Apit | None = None,
) -> list[str]:
    """A table.

    Args:
        tabel: the table.
        lebar: the text width of the page, twips.
        tinggi: the text height of the page, twips.
        ukuran: the size of its text, twips (its style's, unless `tabel.huruf` says otherwise).
        paragraf_sel: writes a list paragraph of a cell.
        penutup: paragraphs that close the table in a row of their own without borders, on one page with its last rows: the
            signature, since LibreOffice keeps a row with the next row, but not with the paragraph after the table.
        apit: puts the runs of the next of the rows that `judul_kelompok` knows between the marks of a bookmark.

    Returns:
        The pieces of XML, to be joined.
    """
    kolom = lebar_kolom(tabel, lebar, ukuran)
    sifat_run = sifat_paragraf = ""
    if tabel.huruf:
        setengah = round(tabel.huruf / 10)
        sifat_run = f'<w:sz w:val="{setengah}"/><w:szCs w:val="{setengah}"/>'
        sifat_paragraf = f'<w:spacing w:line="{baris_tepat(tabel.huruf)}" w:lineRule="exact"/>'
    garis = "".join(
        f'<w:{sisi} w:val="single" w:sz="4" w:space="0" w:color="auto"/>'
        for sisi in ("top", "left", "bottom", "right", "insideH", "insideV")
    )
    hasil = [
        f'<w:tbl><w:tblPr><w:tblW w:w="{lebar}" w:type="dxa"/><w:tblBorders>{garis}</w:tblBorders><w:tblLayout w:type="fixed"/>'
        f'<w:tblCellMar><w:left w:w="{TEPI_SEL}" w:type="dxa"/><w:right w:w="{TEPI_SEL}" w:type="dxa"/></w:tblCellMar></w:tblPr>'
        "<w:tblGrid>" + "".join(f'<w:gridCol w:w="{satu}"/>' for satu in kolom) + "</w:tblGrid>"
    ]
    penulis = _Penulis(tabel.kolom, kolom, ukuran, sifat_paragraf, sifat_run, paragraf_sel)
    for baris, perlu in zip(tabel.kepala, tinggi_kepala(tabel.kepala, kolom, ukuran), strict=True):
        tegak = f'<w:trHeight w:val="{perlu}" w:hRule="atLeast"/>' if perlu else ""
        hasil.append(f"<w:tr><w:trPr><w:cantSplit/>{tegak}<w:tblHeader/></w:trPr>")
        penulis.baris(hasil, baris, "TabelKepala", LATAR_KEPALA)
    paling_tinggi = BATAS_UTUH * tinggi / baris_tepat(tabel.huruf or ukuran)
    batas_rapat = awal_kelompok_akhir(tabel.baris) if penutup else len(tabel.baris)
    seiring = baris_seiring(tabel.baris, kolom, ukuran, paling_tinggi)
    utuh = [satu <= paling_tinggi for satu in tinggi_kasar(tabel.baris, kolom, ukuran)]
    for ke, baris in enumerate(tabel.baris):
        hasil.append("<w:tr><w:trPr><w:cantSplit/></w:trPr>" if utuh[ke] else "<w:tr>")
        penulis.rapat = _RAPAT if ke >= batas_rapat or ke in seiring else ""
        if baris.kelompok:
            penulis.apit = apit if apit and judul_kelompok(baris) else None
            penulis.baris(hasil, baris, "TabelKelompok", LATAR_KELOMPOK[min(baris.kelompok, len(LATAR_KELOMPOK)) - 1])
        else:
            penulis.baris(hasil, baris, "Tabel", "")
    if penutup:
        tanpa = "".join(f'<w:{sisi} w:val="nil"/>' for sisi in ("left", "bottom", "right"))
        hasil.append(
            f'<w:tr><w:trPr><w:cantSplit/></w:trPr><w:tc><w:tcPr><w:tcW w:w="{lebar}" w:type="dxa"/>'
            f'<w:gridSpan w:val="{len(kolom)}"/><w:tcBorders>{tanpa}</w:tcBorders></w:tcPr>{penutup}</w:tc></w:tr>'
        )
    hasil.append("</w:tbl>")
    return hasil


def judul_kelompok(baris: BarisTabel) -> str:
    """What an outline calls a group row of the first level that reaches across the table; nothing for other rows."""
    if baris.kelompok != 1 or len(baris.sel) > 2:
        return ""
    return " ".join(polos(sel.daftar[0].isi if sel.daftar else sel.isi) for sel in baris.sel).strip()


class _Penulis:
    def __init__(
        self,
        kolom: Sequence[KolomTabel],
        lebar: Sequence[int],
        ukuran: int,
        sifat_paragraf: str,
        sifat_run: str,
        paragraf_sel: ParagrafSel,
    ) -> None:
        self.kolom, self.lebar, self.ukuran = kolom, lebar, ukuran
        self.sifat_paragraf, self.sifat_run, self.paragraf_sel = sifat_paragraf, sifat_run, paragraf_sel
        run = f'<w:r>{f"<w:rPr>{sifat_run}</w:rPr>" if sifat_run else ""}<w:t xml:space="preserve">'
        # the plain cell, by far the most frequent, costs one lookup and one join
        awal = {
            rapat: [
                f'<w:tc><w:tcPr><w:tcW w:w="{satu}" w:type="dxa"/>{_TANPA_TEPI if satu <= SEMPIT else ""}</w:tcPr>'
                f'<w:p><w:pPr><w:pStyle w:val="Tabel"/>{rapat}{sifat_paragraf}{_RATA[k.rata]}</w:pPr>'
                for satu, k in zip(lebar, kolom, strict=True)
            ]
            for rapat in ("", _RAPAT)
        }
        self.polos = {rapat: [satu + run for satu in semua] for rapat, semua in awal.items()}
        self.kosong = {rapat: [f"{satu}</w:p></w:tc>" for satu in semua] for rapat, semua in awal.items()}
        self.polos_akhir = "</w:t></w:r></w:p></w:tc>"
        self.rapat = ""
        self.apit: Apit | None = None

    def baris(self, hasil: list[str], baris: BarisTabel, gaya: str, latar: str) -> None:
        """Write the cells of a row and its end."""
        if gaya == "Tabel" and len(baris.sel) == len(self.lebar):
            perlu, polos_, kosong = _PERLU.search, self.polos[self.rapat], self.kosong[self.rapat]
            for ke, sel in enumerate(baris.sel):
                isi = sel.isi
                if sel[1:5] != _SEL_POLOS or type(isi) is not str:
                    hasil.append(self.sel(sel, ke, gaya, latar))
                elif not isi:
                    hasil.append(kosong[ke])
                elif perlu(isi):
                    hasil.append(self.sel(sel, ke, gaya, latar))
                else:
                    hasil += (polos_[ke], isi, self.polos_akhir)
        else:
            ke = 0
            for sel in baris.sel:
                hasil.append(self.sel(sel, ke, gaya, latar))
                ke += sel.rentang
        hasil.append("</w:tr>")

    def sel(self, sel: Sel, ke: int, gaya: str, latar: str) -> str:
        """One cell with all that a cell can have."""
        sifat = f'<w:tcW w:w="{sum(self.lebar[ke : ke + sel.rentang])}" w:type="dxa"/>'
        if sel.rentang > 1:
            sifat += f'<w:gridSpan w:val="{sel.rentang}"/>'
        if sel.turun:
            sifat += '<w:vMerge w:val="restart"/>' if sel.turun == "mulai" else "<w:vMerge/>"
        if sel.arsir or latar:
            sifat += f'<w:shd w:val="clear" w:color="auto" w:fill="{ARSIR if sel.arsir else latar}"/>'
        if sel.rentang == 1 and self.lebar[ke] <= SEMPIT:
            sifat += _TANPA_TEPI
        if gaya != "Tabel":
            sifat += '<w:vAlign w:val="center"/>'
        rata = _RATA[self.kolom[ke].rata] if gaya == "Tabel" or (gaya == "TabelKelompok" and sel.rentang == 1) else ""
        ruang = ruang_sel(sum(self.lebar[ke : ke + sel.rentang]))
        apit = self.apit if gaya == "TabelKelompok" and ke + sel.rentang == len(self.lebar) else None
        if sel.daftar:
            awal, *lain = sel.daftar
            isi = self.paragraf(awal.isi, gaya, "", ruang, apit) if gaya != "Tabel" else self.butir(awal, rata, ruang)
            isi += "".join(self.butir(satu, rata, ruang) for satu in lain)
        else:
            isi = self.paragraf(sel.isi, gaya, rata, ruang, apit)
        return f"<w:tc><w:tcPr>{sifat}</w:tcPr>{isi}</w:tc>"

    def paragraf(self, isi: Prosa, gaya: str, rata: str, ruang: int, apit: Apit | None) -> str:
        """The only paragraph of a cell, or the first of a group row."""
        runs = prosa_xml(putus_di_garis_miring(isi, ruang, self.ukuran, tebal=gaya != "Tabel"), self.sifat_run)
        sifat = f'<w:pStyle w:val="{gaya}"/>{self.rapat}{self.sifat_paragraf}{rata}'
        return f"<w:p><w:pPr>{sifat}</w:pPr>{apit(runs) if apit else runs}</w:p>"

    def butir(self, satu: Paragraf, rata: str, ruang: int) -> str:
        """One of several paragraphs of a cell: those of a list hang."""
        isi = putus_di_garis_miring(satu.isi, ruang - lekuk(satu), self.ukuran)
        lurus = rata if satu.butir is None and not satu.tingkat else ""
        return self.paragraf_sel(
            satu if isi is satu.isi else replace(satu, isi=isi), self.rapat, self.sifat_paragraf + lurus, self.sifat_run
        )


_SEL_POLOS = ((), 1, "", False)
