"""Word templates: what staff edit in Word, read once and checked before anything is written.

docxtpl joins the tags that Word splits over runs and knows `{{p … }}`, `{%tr … %}` and the like; the rest of its rendering
(parsing the document again, images, lists) is not needed here, so a template is compiled once and rendered as one string.
What comes out is kept in the user's cache by the template's bytes: docxtpl alone loads longer than a short naskah takes to make.
"""

from __future__ import annotations

import marshal
import re
import sys
import zipfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import Any, TypeAlias

import jinja2
from jinja2 import nodes
from lxml import etree

from pipeline.docx.tinggi import baris_tepat
from pipeline.docx.xml import GAYA_TAUTAN, atribut
from pipeline.galat import Galat
from pipeline.naskah.model import Gaya, Golongan
from pipeline.simpanan import ambil, kunci_simpanan, simpan, versi

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
DOKUMEN = "word/document.xml"
# The styles that the program writes with: the id in the file it makes → the style's name in Word. Word names ids anew in its own
# language when it saves (Judul1), so a template's styles are found by name.
GAYA_WAJIB = {
    "Heading1": "heading 1", "Heading2": "heading 2", "Heading3": "heading 3", "Heading4": "heading 4", "TOC1": "toc 1",
    "TOC2": "toc 2", "TOC3": "toc 3", "Isi": "Isi", "IsiDaftar": "Isi Daftar", "Butir": "Butir", "Tabel": "Tabel",
    "TabelKepala": "Tabel Kepala", "TabelKelompok": "Tabel Kelompok", "JudulTabel": "Judul Tabel",
    "SetelahTabel": "Setelah Tabel", "Pemisah": "Pemisah", "PembatasBab": "Pembatas Bab", "TandaTangan": "Tanda Tangan",
}  # fmt: skip
# More of them, by the golongan of the naskah.
GAYA_GOLONGAN: Mapping[Golongan, Mapping[str, str]] = {
    "keputusan": {},
    "peraturan": {
        "JudulBab": "Judul Bab", "JudulBagian": "Judul Bagian", "JudulParagraf": "Judul Paragraf", "JudulPasal": "Judul Pasal",
        "IsiPasal": "Isi Pasal", "BabPenjelasan": "Bab Penjelasan", "PasalPenjelasan": "Pasal Penjelasan",
        "AyatPenjelasan": "Ayat Penjelasan", "IsiPenjelasan": "Isi Penjelasan", "TandaTanganKiri": "Tanda Tangan Kiri",
    },
    "dokumen": {},
}  # fmt: skip
ATAS_HALAMAN_PERTAMA = 4535  # twips, 8 cm: from the edge of a peraturan's first page to its title (nomor 284a, UU 13/2022)
_BUTIR = re.compile(r"\{\{p\s+(menimbang|mengingat|memperhatikan)\s*\}\}")
RUANG_ATAS = "ruang atas"  # the title (alternative text) of the table that fills it
GAMBAR = ("logo", "lambang")
LEBAR_PENUH = 0.9  # of the text width: from here on a table of the template counts as drawn for the whole of it
RAK, PALING_BANYAK = "template", 50  # kept templates, some 100 KB each
_GAYA_TABEL = ("Tabel", "TabelKepala", "TabelKelompok")
# What a template may use: a name, its attributes, or, for a list, what each of its items offers.
Susunan: TypeAlias = Mapping[str, Any] | None
# What is kept of a template, since it takes long to find out: `kode` (part → compiled), `rujukan`, `lebar`, `gambar`, `styles`.
_Siap: TypeAlias = dict[str, Any]


class Tiap:
    """In a `Susunan`: a list whose items look like `isi`."""

    def __init__(self, isi: Susunan = None) -> None:
        self.isi = isi

    def __repr__(self) -> str:
        return f"Tiap({self.isi!r})"


@dataclass(frozen=True, slots=True)
class Template:
    """A template ready to be filled.

    Args:
        nama: its file name, for messages.
        tetap: parts that never change.
        dokumen, kepala_kaki: compiled parts.
        rujukan: header and footer references by the name of the section.
        lebar: the text width that its tables were drawn for, twips.
        gambar: the parts that hold emblems, by the name of the picture: `logo` is the region's, `lambang` the state's.
        numbering, styles: the template's own.
    """

    nama: str
    tetap: Mapping[str, bytes]
    dokumen: jinja2.Template
    kepala_kaki: Mapping[str, jinja2.Template]
    rujukan: Mapping[str, str]
    lebar: int
    gambar: Mapping[str, str]
    numbering: str
    styles: bytes


_LINGKUNGAN = jinja2.Environment(undefined=jinja2.StrictUndefined, autoescape=True, keep_trailing_newline=True)


def muat_template(
    path: Path, bagian: tuple[str, ...], golongan: Golongan, susunan: Mapping[str, Any], wajib: tuple[str, ...]
) -> Template:
    """Read and check a template; kept until its file changes.

    Args:
        path: the .docx.
        bagian: the names of its sections, in order.
        golongan: what kinds of naskah it is for; some want more styles than others.
        susunan: the variables that it may use.
        wajib: dotted names that it must use.

    Errors:
        Galat: not a Word file, wrong number of sections, unknown or missing variables (all are named), a missing style.
    """
    try:
        stempel = path.stat().st_mtime_ns
    except OSError:
        raise Galat(f"template {path.name} tidak ada di folder {path.parent.name}/") from None
    return _muat(path, stempel, bagian, golongan, _Beku(susunan), wajib)


class _Beku:
    """A `Susunan` as a cache key: there is one for all kinds of naskah, so identity is enough."""

    def __init__(self, isi: Mapping[str, Any]) -> None:
        self.isi = isi

    def __hash__(self) -> int:
        return id(self.isi)

    def __eq__(self, lain: object) -> bool:
        return isinstance(lain, _Beku) and lain.isi is self.isi


@lru_cache(maxsize=16)
def _muat(
    path: Path, stempel: int, bagian: tuple[str, ...], golongan: Golongan, susunan: _Beku, wajib: tuple[str, ...]
) -> Template:
    mentah = path.read_bytes()
    kunci = kunci_simpanan(_alat(), mentah, path.name, bagian, golongan, susunan.isi, wajib)
    ada = ambil(RAK, kunci)
    try:
        with zipfile.ZipFile(BytesIO(mentah)) as arsip:
            isi = {info.filename: arsip.read(info) for info in arsip.infolist() if not info.is_dir()}
        siap = _baca_siap(ada) if ada else _siapkan(path.name, mentah, isi, bagian, golongan, susunan.isi, wajib)
    # zipfile says NotImplementedError of a compression it does not know and RuntimeError of a password
    except (zipfile.BadZipFile, KeyError, etree.XMLSyntaxError, NotImplementedError, RuntimeError):
        raise Galat(f"template {path.name} bukan berkas Word (.docx) yang utuh; simpan ulang dari Word") from None
    if not ada:
        simpan(RAK, kunci, marshal.dumps(siap), PALING_BANYAK)
    umum = _LINGKUNGAN.make_globals(None)
    susun = {nama: jinja2.Template.from_code(_LINGKUNGAN, kode, umum) for nama, kode in siap["kode"].items()}
    dibuat = {*susun, "word/styles.xml", "word/numbering.xml", "docProps/core.xml"}
    return Template(
        nama=path.name,
        tetap={nama: teks for nama, teks in isi.items() if nama not in dibuat},
        dokumen=susun.pop(DOKUMEN),
        kepala_kaki=susun,
        rujukan=siap["rujukan"],
        lebar=siap["lebar"],
        gambar=siap["gambar"],
        numbering=isi["word/numbering.xml"].decode("utf-8"),
        styles=siap["styles"],
    )


def _baca_siap(isi: bytes) -> _Siap:
    """What `simpan` kept: whole, of this very Python, and in a folder that only its user can write to, as a __pycache__ is."""
    siap: _Siap = marshal.loads(isi)  # noqa: S302
    return siap


@lru_cache(maxsize=1)
def _alat() -> str:
    """What makes it: our code, the libraries, Python, whose code it holds."""
    return kunci_simpanan(Path(__file__).read_bytes(), sys.version, versi("docxtpl", "python_docx", "jinja2", "lxml"))


def _siapkan(
    nama_berkas: str,
    mentah: bytes,
    isi: Mapping[str, bytes],
    bagian: tuple[str, ...],
    golongan: Golongan,
    susunan: Mapping[str, Any],
    wajib: tuple[str, ...],
) -> _Siap:
    from docxtpl import DocxTemplate  # with python-docx the largest library of all, and seldom needed

    pohon = etree.fromstring(isi[DOKUMEN], _PENGURAI)
    gaya = etree.fromstring(isi["word/styles.xml"], _PENGURAI)
    nama = f"template {nama_berkas}"
    kepala_kaki = {satu: etree.fromstring(isi[satu], _PENGURAI) for satu in isi if _KEPALA_KAKI.fullmatch(satu)}
    _seragamkan_gaya(gaya, [pohon, *kepala_kaki.values()], {**GAYA_WAJIB, **GAYA_GOLONGAN[golongan]}, nama)
    lebar = _lebar_isi(pohon)
    _lenturkan_tabel(pohon, lebar)
    rujukan = _bagian(pohon, bagian, nama)
    _ruang_atas(pohon)
    _baris_butir(pohon)
    gambar = _gambar(pohon, isi)
    pembaca = DocxTemplate(BytesIO(mentah))
    sumber = {
        kunci: pembaca.patch_xml(etree.tostring(satu, encoding="unicode"))
        for kunci, satu in {DOKUMEN: pohon, **kepala_kaki}.items()
    }
    _periksa_variabel(sumber, susunan, wajib, nama)
    return {
        "kode": {kunci: _LINGKUNGAN.compile(teks) for kunci, teks in sumber.items()},
        "rujukan": rujukan,
        "lebar": lebar,
        "gambar": gambar,
        "styles": etree.tostring(gaya),
    }


_KEPALA_KAKI = re.compile(r"word/(header|footer)\d*\.xml")
_PENGURAI = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=False)


def _seragamkan_gaya(gaya: Any, pohon: Sequence[Any], wajib: Mapping[str, str], nama: str) -> None:
    """Give the styles that the program uses their own ids, in styles.xml and wherever the template uses them."""
    menurut_nama = {}
    for satu in gaya.iter(f"{W}style"):
        tanda = satu.find(f"{W}name")
        if tanda is not None:
            menurut_nama[(tanda.get(f"{W}val") or "").lower()] = satu
    kurang = [tampil for tampil in wajib.values() if tampil.lower() not in menurut_nama]
    if kurang:
        raise Galat(f"{nama} tidak memuat gaya: {', '.join(kurang)}; salin gaya itu dari template asli")
    ganti = {}
    for id_, tampil in wajib.items():
        satu = menurut_nama[tampil.lower()]
        if satu.get(f"{W}styleId") != id_:
            ganti[satu.get(f"{W}styleId")] = id_
            satu.set(f"{W}styleId", id_)
    if not ganti:
        return
    rujukan = [f"{W}{satu}" for satu in ("pStyle", "rStyle", "tblStyle", "basedOn", "next", "link")]
    for akar in (gaya, *pohon):
        for satu in akar.iter(*rujukan):
            if satu.get(f"{W}val") in ganti:
                satu.set(f"{W}val", ganti[satu.get(f"{W}val")])


def _bagian(pohon: Any, nama_bagian: tuple[str, ...], nama: str) -> dict[str, str]:
    """Take the sections out of the document and leave `{{ bagian.NAMA }}` in their place."""
    semua = list(pohon.iter(f"{W}sectPr"))
    if len(semua) != len(nama_bagian):
        raise Galat(
            f"{nama} harus memuat {len(nama_bagian)} bagian (section): {', '.join(nama_bagian)}; sekarang ada {len(semua)}"
        )
    rujukan = {}
    for sectpr, kunci in zip(semua, nama_bagian, strict=True):
        ada = [satu for satu in sectpr if satu.tag in (f"{W}headerReference", f"{W}footerReference")]
        rujukan[kunci] = "".join(
            f'<w:{etree.QName(satu).localname} w:type="{satu.get(f"{W}type")}" r:id="{satu.get(f"{R}id")}"/>' for satu in ada
        )
        induk = sectpr.getparent()
        ke = induk.index(sectpr)
        teks = "{{ bagian." + kunci + " }}"
        if ke:
            induk[ke - 1].tail = (induk[ke - 1].tail or "") + teks
        else:
            induk.text = (induk.text or "") + teks
        induk.remove(sectpr)
    return rujukan


def _lebar_isi(pohon: Any) -> int:
    """The text width of the template's own first section, twips."""
    ukuran, tepi = pohon.find(f".//{W}sectPr/{W}pgSz"), pohon.find(f".//{W}sectPr/{W}pgMar")
    if ukuran is None or tepi is None:
        return 0
    return int(ukuran.get(f"{W}w")) - int(tepi.get(f"{W}left")) - int(tepi.get(f"{W}right"))


def _lenturkan_tabel(pohon: Any, lebar: int) -> None:
    """Let tables as wide as the template's text follow the house's paper and margins: their widest column gives way."""
    for tabel in pohon.iter(f"{W}tbl"):
        tblw = tabel.find(f"{W}tblPr/{W}tblW")
        kolom = tabel.findall(f"{W}tblGrid/{W}gridCol")
        if tblw is None or not kolom or int(tblw.get(f"{W}w") or 0) < LEBAR_PENUH * lebar:
            continue
        terlebar = max(range(len(kolom)), key=lambda ke: int(kolom[ke].get(f"{W}w") or 0))
        lentur = [tblw, kolom[terlebar]]
        for baris in tabel.findall(f"{W}tr"):
            ke = 0
            for sel in baris.findall(f"{W}tc"):
                rentang = sel.find(f"{W}tcPr/{W}gridSpan")
                banyak = int(rentang.get(f"{W}val")) if rentang is not None else 1
                tcw = sel.find(f"{W}tcPr/{W}tcW")
                if ke <= terlebar < ke + banyak and tcw is not None:
                    lentur.append(tcw)
                ke += banyak
        for satu in lentur:
            if satu.get(f"{W}type", "dxa") == "dxa" and (satu.get(f"{W}w") or "").isdigit():
                satu.set(f"{W}w", "{{ lebar_tabel(" + satu.get(f"{W}w") + ") }}")


def _ruang_atas(pohon: Any) -> None:
    """Let the last row of the table above the title fill the page's head to where the law wants the title."""
    for tabel in pohon.iter(f"{W}tbl"):
        judul = tabel.find(f"{W}tblPr/{W}tblCaption")
        tinggi = tabel.findall(f"{W}tr/{W}trPr/{W}trHeight")
        if judul is not None and judul.get(f"{W}val") == RUANG_ATAS and tinggi:
            lain = sum(int(satu.get(f"{W}val")) for satu in tinggi[:-1])
            tinggi[-1].set(f"{W}val", "{{ ruang_atas(" + str(lain) + ") }}")


def _baris_butir(pohon: Any) -> None:
    """Give every item of the konsiderans a row, with what stands beside the items in the first one.

    LibreOffice minds neither widows nor w:keepLines in a row that may break, so that the last line of an item would stand alone:
    no page breaks a row, unless its item is so long that it would leave a hole (`utuh`).
    """
    for baris in pohon.iter(f"{W}tr"):
        sel = {satu: _BUTIR.fullmatch("".join(satu.itertext()).strip()) for satu in baris.findall(f"{W}tc")}
        nama = next((cocok[1] for cocok in sel.values() if cocok), None)
        sebelum = baris.getprevious()
        if nama is None or sebelum is None:
            continue
        sebelum.tail = (sebelum.tail or "") + "{% for butir in " + nama + " %}"
        baris.tail = "{% endfor %}" + (baris.tail or "")
        _utuhkan(baris, "butir.utuh")
        for satu, cocok in sel.items():
            if cocok:
                pertama, *lain = satu.iter(f"{W}t")
                pertama.text = "{{p butir }}"
                for teks in lain:
                    teks.text = ""
            else:
                _hanya_pertama(satu)


def _utuhkan(baris: Any, bila: str) -> None:
    """Let no page break a row where `bila`, an expression of a tag, is true."""
    sifat = baris.find(f"{W}trPr")
    if sifat is None:
        sifat = etree.Element(f"{W}trPr")
        baris.insert(1 if baris.find(f"{W}tblPrEx") is not None else 0, sifat)
    utuh = sifat.find(f"{W}cantSplit")
    if utuh is None:
        utuh = etree.SubElement(sifat, f"{W}cantSplit")
    utuh.set(f"{W}val", "{{ 'on' if " + bila + " else 'off' }}")


def _hanya_pertama(sel: Any) -> None:
    """Leave the text of a cell out of all rows of a loop but the first."""
    for paragraf in sel.iter(f"{W}p"):
        lari = paragraf.findall(f"{W}r")
        if lari:
            awal, akhir = lari[0], lari[-1]
            sebelum = awal.getprevious()
            if sebelum is None:
                paragraf.text = "{% if loop.first %}"
            else:
                sebelum.tail = (sebelum.tail or "") + "{% if loop.first %}"
            akhir.tail = "{% endif %}" + (akhir.tail or "")


def _gambar(pohon: Any, isi: Mapping[str, bytes]) -> dict[str, str]:
    """The parts behind the pictures named as in `GAMBAR`; their width follows the height by the emblem's own proportions."""
    bagian = {}
    for sifat in pohon.iter(f"{WP}docPr"):
        nama = next((satu for satu in GAMBAR if (sifat.get("name") or "").lower().startswith(satu)), None)
        if nama is None:
            continue
        gambar = sifat.getparent()
        for ukuran in (*gambar.iter(f"{WP}extent"), *gambar.iter(f"{A}ext")):
            if ukuran.get("cy"):
                ukuran.set("cx", "{{ lebar_" + nama + "(" + ukuran.get("cy") + ") }}")
        for blip in gambar.iter(f"{A}blip"):
            sasaran = _sasaran(isi["word/_rels/document.xml.rels"], blip.get(f"{R}embed"))
            if sasaran:
                bagian[nama] = sasaran
    return bagian


def _sasaran(rels: bytes, rid: str) -> str | None:
    for satu in etree.fromstring(rels, _PENGURAI):
        if satu.get("Id") == rid:
            return "word/" + str(satu.get("Target")).lstrip("/").removeprefix("word/")
    return None


# -- variables --------------------------------------------------------------------------------------------------------


def _periksa_variabel(sumber: Mapping[str, str], susunan: Mapping[str, Any], wajib: tuple[str, ...], nama: str) -> None:
    dipakai: set[str] = set()
    asing: dict[str, str] = {}
    for bagian, teks in sumber.items():
        try:
            pohon = _LINGKUNGAN.parse(teks)
        except jinja2.TemplateSyntaxError as sebab:
            raise Galat(_pesan_tanda(nama, teks, sebab)) from None
        _telusur(pohon, dict(susunan), {}, dipakai, asing, bagian)
    if asing:
        rinci = "; ".join(f"'{satu}'{saran}" for satu, saran in sorted(asing.items()))
        raise Galat(f"{nama} memakai variabel yang tidak dikenal: {rinci}")
    kurang = [satu for satu in wajib if satu not in dipakai]
    if kurang:
        raise Galat(f"{nama} tidak memuat variabel: {', '.join(kurang)}; naskah tidak boleh terbit tanpa itu")


def _pesan_tanda(nama: str, teks: str, sebab: jinja2.TemplateSyntaxError) -> str:
    """What is wrong with the tags of a template."""
    semua = [satu for satu in _TANDA_JINJA.findall(teks) if not _TANDA_SENDIRI.search(satu)]
    buka = [satu for satu in semua if re.match(r"\{%\s*(?:p|tr|tc|r)?\s*(?:if|for)\b", satu)]
    tutup = [satu for satu in semua if re.match(r"\{%\s*(?:p|tr|tc|r)?\s*end(?:if|for)\b", satu)]
    if len(buka) != len(tutup):
        return (
            f"{nama} memuat {len(buka)} tanda pembuka ({{%p if … %}}, {{%p for … %}}) tetapi {len(tutup)} penutup "
            f"({{%p endif %}}, {{%p endfor %}}); lengkapi pasangannya"
        )
    rusak = [satu for satu in semua if satu.startswith("{{") and not _terbaca(satu)]
    return f"{nama} memuat tanda yang tidak dapat dibaca: {', '.join(rusak) or sebab.message}"


def _terbaca(tanda: str) -> bool:
    try:
        _LINGKUNGAN.parse(tanda)
    except jinja2.TemplateSyntaxError:
        return False
    return True


_TANDA_SENDIRI = re.compile(r"lebar_(?:logo|lambang|tabel)|ruang_atas|bagian\.")
_TANDA_JINJA = re.compile(r"\{[{%][^<>]{0,60}?[%}]\}")


def _telusur(
    simpul: nodes.Node,
    lingkup: dict[str, Any],
    nama: dict[str, str],
    dipakai: set[str],
    asing: dict[str, str],
    bagian: str,
) -> None:
    """Walk the template's tree with what each name may offer (`lingkup`) and what it is called in full (`nama`)."""
    if isinstance(simpul, nodes.For):
        _telusur(simpul.iter, lingkup, nama, dipakai, asing, bagian)
        isi, lengkap = _bentuk(simpul.iter, lingkup, nama)
        dalam, nama_dalam = dict(lingkup), dict(nama)
        dalam["loop"] = dict.fromkeys(("first", "last", "index", "index0", "length"))
        if isinstance(simpul.target, nodes.Name):
            dalam[simpul.target.name] = isi.isi if isinstance(isi, Tiap) else None
            nama_dalam[simpul.target.name] = f"{lengkap}[]"
        for anak in (*simpul.body, *simpul.else_):
            _telusur(anak, dalam, nama_dalam, dipakai, asing, bagian)
        return
    if isinstance(simpul, nodes.Name | nodes.Getattr):
        isi, lengkap = _bentuk(simpul, lingkup, nama)
        if isinstance(isi, str):
            asing[lengkap] = isi
        else:
            dipakai.add(lengkap)
        return
    for anak in simpul.iter_child_nodes():
        _telusur(anak, lingkup, nama, dipakai, asing, bagian)


def _bentuk(simpul: nodes.Node, lingkup: Mapping[str, Any], nama: Mapping[str, str]) -> tuple[Any, str]:
    """(what a name offers, its full name); a str in the first place is a hint about a name that is not known."""
    if isinstance(simpul, nodes.Name):
        if simpul.name in lingkup:
            return lingkup[simpul.name], nama.get(simpul.name, simpul.name)
        return _saran(simpul.name, lingkup), simpul.name
    if isinstance(simpul, nodes.Getattr):
        isi, lengkap = _bentuk(simpul.node, lingkup, nama)
        lengkap_ini = f"{lengkap}.{simpul.attr}"
        if isinstance(isi, str):
            return isi, lengkap_ini
        if isinstance(isi, Mapping) and simpul.attr in isi:
            return isi[simpul.attr], lengkap_ini
        return _saran(simpul.attr, isi if isinstance(isi, Mapping) else {}, f"{lengkap}."), lengkap_ini
    return None, ""


def _saran(nama: str, ada: Mapping[str, Any], depan: str = "") -> str:
    mirip = get_close_matches(nama, list(ada), 1, 0.6)
    if mirip:
        return f" (maksudnya '{depan}{mirip[0]}'?)"
    return f" (yang ada: {', '.join(depan + satu for satu in sorted(ada))})" if ada else " "


# -- styles -----------------------------------------------------------------------------------------------------------


@lru_cache(maxsize=64)
def gaya_rumah(styles: bytes, gaya: Gaya, tautan: bool) -> bytes:
    """styles.xml with the house's font and sizes as the default that every style builds on.

    Args:
        styles: the template's.
        gaya: house style.
        tautan: whether the document has links; their style is added where the template has none.

    Line spacing is exact, 1.2 times the size, so that Word and LibreOffice break pages alike whatever font is at hand.
    """
    pohon = etree.fromstring(styles, _PENGURAI)
    lama = pohon.find(f"{W}docDefaults")
    huruf = atribut(gaya.huruf)
    baku = etree.fromstring(
        f'<w:docDefaults xmlns:w="{W[1:-1]}"><w:rPrDefault><w:rPr>'
        f'<w:rFonts w:ascii="{huruf}" w:hAnsi="{huruf}" w:cs="{huruf}" w:eastAsia="{huruf}"/>'
        f'<w:sz w:val="{round(gaya.ukuran / 10)}"/><w:szCs w:val="{round(gaya.ukuran / 10)}"/>'
        '<w:lang w:val="id-ID" w:eastAsia="id-ID" w:bidi="ar-SA"/></w:rPr></w:rPrDefault><w:pPrDefault><w:pPr>'
        f'<w:spacing w:after="0" w:line="{baris_tepat(gaya.ukuran)}" w:lineRule="exact"/></w:pPr></w:pPrDefault></w:docDefaults>'
    )
    if lama is not None:
        pohon.replace(lama, baku)
    else:
        pohon.insert(0, baku)
    for satu in pohon.iter(f"{W}style"):
        if satu.get(f"{W}styleId") in _GAYA_TABEL:
            _ukuran_gaya(satu, gaya.ukuran_tabel)
    if tautan and not any(satu.get(f"{W}styleId") == GAYA_TAUTAN for satu in pohon.iter(f"{W}style")):
        pohon.append(
            etree.fromstring(
                f'<w:style xmlns:w="{W[1:-1]}" w:type="character" w:customStyle="1" w:styleId="{GAYA_TAUTAN}">'
                f'<w:name w:val="{GAYA_TAUTAN}"/></w:style>'
            )
        )
    return etree.tostring(pohon, xml_declaration=True, encoding="UTF-8", standalone=True)


def _ukuran_gaya(style: Any, ukuran: int) -> None:
    for tanda in ("sz", "szCs"):
        for satu in style.iter(f"{W}{tanda}"):
            satu.set(f"{W}val", str(round(ukuran / 10)))
    for satu in style.iter(f"{W}spacing"):
        satu.set(f"{W}line", str(baris_tepat(ukuran)))
        satu.set(f"{W}lineRule", "exact")
