"""A large table as a Word file: 1,000 rows of 18 columns by this program, python-docx, docxtpl and a bare XML string."""

from __future__ import annotations

import io
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from xml.sax.saxutils import escape

from docx import Document
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls
from docxtpl import DocxTemplate

from benchmarks import AKAR, cetak, kali, ms, tercapai, ukur
from benchmarks.keputusan import TEMPLATE, dari_folder, folder_kecil
from pipeline.docx.tulis import susun_dokumen
from pipeline.naskah.model import BarisTabel, KolomTabel, Naskah, Sel, Tabel

BARIS, KOLOM, KELIPATAN = 1000, 18, 4
PUTARAN, PUTARAN_LAMBAT = 9, 3
LOGO = AKAR / "content" / "kukar" / "logo.png"

Isi = Sequence[Sequence[str]]


@cache
def isi_tabel(baris: int) -> Isi:
    """The texts, about as long as those of a plan of action."""
    return [[f"Kegiatan {ke} kolom {kol}" for kol in range(KOLOM)] for ke in range(baris)]


@cache
def _kerangka() -> Naskah:
    """A Keputusan with one lampiran."""
    return dari_folder(folder_kecil())[0]


def _naskah(tabel: Tabel) -> Naskah:
    kerangka = _kerangka()
    return replace(kerangka, lampiran=(replace(kerangka.lampiran[0], blok=(tabel,)),))


@cache
def naskah_polos(baris: int) -> Naskah:
    """The Keputusan with a table of plain cells as its lampiran."""
    kolom = tuple(KolomTabel(f"k{ke}") for ke in range(KOLOM))
    kepala = (BarisTabel(tuple(Sel(f"KOLOM {ke}") for ke in range(KOLOM))),)
    return _naskah(Tabel(kolom, kepala, tuple(BarisTabel(tuple(map(Sel, satu))) for satu in isi_tabel(baris)), lanskap=True))


@cache
def naskah_rencana_aksi(baris: int) -> Naskah:
    """The same with the cells of a plan of action: six columns of text, two of them merged down, and twelve months."""
    kolom = tuple(KolomTabel(f"k{ke}", 0 if ke < 6 else 340) for ke in range(KOLOM))
    kepala = (BarisTabel(tuple(Sel(f"KOLOM {ke}" if ke < 6 else str(ke - 5)) for ke in range(KOLOM))),)
    semua = []
    for nomor, teks in enumerate(isi_tabel(baris)):
        depan = [Sel(turun="lanjut") if nomor % 4 else Sel(isi, turun="mulai") for isi in teks[:2]]
        bulan = [Sel(arsir=(nomor + ke) % 5 == 0) for ke in range(KOLOM - 6)]
        semua.append(BarisTabel((*depan, *map(Sel, teks[2:6]), *bulan)))
    return _naskah(Tabel(kolom, kepala, tuple(semua), lanskap=True))


def kami(naskah: Naskah) -> bytes:
    """From the rows of the model to a whole Keputusan with the table in its lampiran."""
    return susun_dokumen(naskah, TEMPLATE, LOGO).bita(None)


def _simpan(dokumen: object) -> bytes:
    wadah = io.BytesIO()
    dokumen.save(wadah)  # type: ignore[attr-defined]
    return wadah.getvalue()


def python_docx_sel(isi: Isi) -> bytes:
    """python-docx, all cells fetched at once."""
    dokumen = Document()
    tabel = dokumen.add_table(len(isi), KOLOM)
    semua = tabel._cells
    for ke, baris in enumerate(isi):
        for kol, teks in enumerate(baris):
            semua[ke * KOLOM + kol].text = teks
    return _simpan(dokumen)


def python_docx_baris(isi: Isi) -> bytes:
    """python-docx, row by row."""
    dokumen = Document()
    tabel = dokumen.add_table(len(isi), KOLOM)
    for baris, teks_baris in zip(tabel.rows, isi, strict=True):
        for sel, teks in zip(baris.cells, teks_baris, strict=True):
            sel.text = teks
    return _simpan(dokumen)


@cache
def _template_gelung() -> bytes:
    dokumen = Document()
    tabel = dokumen.add_table(3, KOLOM)
    tabel.cell(0, 0).text = "{%tr for baris in semua %}"
    for kol in range(KOLOM):
        tabel.cell(1, kol).text = f"{{{{ baris[{kol}] }}}}"
    tabel.cell(2, 0).text = "{%tr endfor %}"
    return _simpan(dokumen)


def docxtpl_gelung(isi: Isi) -> bytes:
    """A docxtpl template with a loop over rows."""
    template = DocxTemplate(io.BytesIO(_template_gelung()))
    template.render({"semua": isi}, autoescape=True)
    return _simpan(template)


def xml_mentah(isi: Isi) -> bytes:
    """The limit: the barest XML, parsed once and put into an empty document."""
    awal = '<w:tc><w:tcPr><w:tcW w:w="500" w:type="dxa"/></w:tcPr><w:p><w:r><w:t>'
    akhir = "</w:t></w:r></w:p></w:tc>"
    baris = "".join(f"<w:tr>{''.join(f'{awal}{escape(teks)}{akhir}' for teks in satu)}</w:tr>" for satu in isi)
    kisi = '<w:gridCol w:w="500"/>' * KOLOM
    dokumen = Document()
    dokumen.element.body.insert(0, parse_xml(f"<w:tbl {nsdecls('w')}><w:tblPr/><w:tblGrid>{kisi}</w:tblGrid>{baris}</w:tbl>"))
    return _simpan(dokumen)


def jalankan() -> None:
    """Print times and ratios, and how time grows with rows."""
    isi, polos, aksi, besar = isi_tabel(BARIS), naskah_polos(BARIS), naskah_rencana_aksi(BARIS), naskah_polos(BARIS * KELIPATAN)
    lambat = ukur(
        {
            "python-docx, table._cells sekali": lambda: python_docx_sel(isi),
            "python-docx, zip(table.rows)": lambda: python_docx_baris(isi),
            "docxtpl, {%tr for %}": lambda: docxtpl_gelung(isi),
            "kami": lambda: kami(polos),
        },
        PUTARAN_LAMBAT,
    )
    cepat = ukur(
        {
            "xml": lambda: xml_mentah(isi),
            "kami": lambda: kami(polos),
            "aksi": lambda: kami(aksi),
            "besar": lambda: kami(besar),
        },
        PUTARAN,
    )
    acuan = cepat["kami"]
    terbaik = min(nilai for nama, nilai in lambat.items() if nama.startswith("python-docx")) / lambat["kami"]
    batas = acuan / cepat["xml"]
    cetak(
        (f"Tabel {BARIS} x {KOLOM} menjadi DOCX", "ms", "dibanding kami"),
        [
            ("kami, sel biasa", ms(acuan), "1.00x"),
            ("kami, rencana aksi (digabung, diarsir)", ms(cepat["aksi"]), kali(cepat["aksi"] / acuan)),
            ("XML mentah (batas)", ms(cepat["xml"]), kali(cepat["xml"] / acuan)),
            *((nama, ms(nilai), kali(nilai / lambat["kami"])) for nama, nilai in lambat.items() if nama != "kami"),
        ],
    )
    tumbuh, boleh = cepat["besar"] / acuan, KELIPATAN * 1.15
    janji = tercapai(terbaik, 7, paling_sedikit=True)
    print(f"\n  sasaran: paling sedikit 7x lebih cepat dari cara terbaik python-docx: {kali(terbaik)}, {janji}")
    print(f"  sasaran: paling lama 1,5x XML mentah: {kali(batas)}, {tercapai(batas, 1.5)}")
    print(f"  sasaran: {KELIPATAN}x baris, paling lama {boleh:.1f}x waktunya: {kali(tumbuh)}, {tercapai(tumbuh, boleh)}")
