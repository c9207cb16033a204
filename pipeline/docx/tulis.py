"""A finished naskah to the bytes of a Word file."""

from __future__ import annotations

import re
import struct
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from pathlib import Path
from types import MappingProxyType
from typing import Any, Literal

import jinja2
from markupsafe import Markup

from pipeline.docx.badan import (
    AWAL_DAFTAR_ISI,
    PENANDA_DAFTAR_ISI,
    TANDA_HALAMAN,
    PenandaBuku,
    PenulisBadan,
    daftar_isi_xml,
    kerangka_blok,
    paragraf_daftar,
    ruang_tanda_tangan,
)
from pipeline.docx.daftar import JOROK_PEMBUKAAN, Penomoran
from pipeline.docx.gambar import bagian_gambar
from pipeline.docx.halaman import bagian_naskah, sectpr
from pipeline.docx.paket import kemas
from pipeline.docx.template import ATAS_HALAMAN_PERTAMA, DOKUMEN, GAMBAR, Template, Tiap, gaya_rumah, muat_template
from pipeline.docx.tinggi import baris_prosa, baris_tepat
from pipeline.docx.xml import RSTYLE_TAUTAN, aman, judul_aman, judul_xml, lari, nama_penanda, paragraf, prosa_xml
from pipeline.galat import Galat
from pipeline.gambar.berkas import GambarDitolak, periksa_gambar
from pipeline.naskah.label import tulis
from pipeline.naskah.model import Gaya, Golongan, Lampiran, Naskah, NomorHalaman, Paragraf, Prosa

PENANDA_PENJELASAN = "_Penjelasan"
_TANDA_HALAMAN = re.compile(TANDA_HALAMAN.format(r"(\w+)"))
BUTIR_UTUH = 0.3  # of the page's height: a taller item of the konsiderans may break
LEBAR_BUTIR = 0.74  # of the text width: what `Menimbang :` and the label leave to an item
_DEKLARASI = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NOMOR = {"awalan": None, "akhiran": None}
_PEJABAT = {"jabatan": Tiap(), "nama": None, "keterangan": Tiap()}
SUSUNAN: Mapping[str, Any] = {
    "sampul": dict.fromkeys(("pemerintah", "judul", "perangkat_daerah", "daerah", "tahun")),
    "kop": {"pemerintah": None, "nama": None, "alamat": Tiap()},
    "rancangan": None,
    "salinan": None,
    "lambang": None,
    "judul": Tiap(),
    "nomor": None,
    "nama": None,
    "frasa": None,
    "pembentuk": Tiap(),
    "menimbang": Tiap({"utuh": None}),
    "mengingat": Tiap({"utuh": None}),
    "memperhatikan": Tiap({"utuh": None}),
    "menetapkan": None,
    "diktum": Tiap(dict.fromkeys(("label", "isi"))),
    "tempat": None,
    "tanggal": None,
    "batang_tubuh": None,
    "penandatangan": _PEJABAT,
    "ruang_tanda_tangan": Tiap(),
    "kepala_berita": Tiap(),
    "pengundangan": {**dict.fromkeys(("perintah", "tempat", "tanggal", "berita")), "pejabat": _PEJABAT},
    "pengesahan_salinan": None,
    "penjelasan": {"judul": Tiap(), "isi": None},
    "paraf": Tiap(),
    "tembusan": None,
    "lampiran": Tiap({**dict.fromkeys(("label", "judul", "daftar_isi", "isi", "pemisah")), "kepala": Tiap()}),
    "nomor_keputusan": _NOMOR,
    "nomor_depan": _NOMOR,
    "nomor_lampiran": _NOMOR,
    "nomor_di_atas": None,
    "lebar_logo": None,
    "lebar_lambang": None,
    "lebar_tabel": None,
    "ruang_atas": None,
    "bagian": dict.fromkeys(("sampul", "paraf", "keputusan", "peraturan", "dokumen", "depan", "isi")),
}
_LAMPIRAN = ("lampiran[].label", "lampiran[].judul", "lampiran[].daftar_isi", "lampiran[].isi", "lampiran[].pemisah")
_PENETAPAN = (
    "kop.pemerintah", "kop.nama", "rancangan", "nomor", "nama", "menimbang", "mengingat", "menetapkan", "tempat", "tanggal",
    "penandatangan.nama", *_LAMPIRAN,
)  # fmt: skip
WAJIB: Mapping[Golongan, tuple[str, ...]] = {
    "keputusan": (*_PENETAPAN, "diktum[].label", "diktum[].isi"),
    "peraturan": (
        *_PENETAPAN, "frasa", "batang_tubuh", "salinan", "ruang_tanda_tangan", "pengundangan.perintah", "pengundangan.tempat",
        "pengundangan.tanggal", "pengundangan.pejabat.nama", "pengundangan.berita", "pengesahan_salinan", "penjelasan.judul",
        "penjelasan.isi", "paraf",
    ),
    "dokumen": ("rancangan", "judul", "nama", "batang_tubuh"),
}  # fmt: skip


@dataclass(frozen=True, slots=True)
class AcuanHalaman:
    """A bookmark whose page number stands in the DAFTAR ISI.

    Args:
        penanda: its name.
        token: the text that holds its place in the file that LibreOffice lays out.
        format: how the number is written.
    """

    penanda: str
    token: str
    format: Literal["decimal", "lowerRoman", "upperRoman"]


@dataclass(frozen=True, slots=True)
class Dokumen:
    """A Word file but for the page numbers of its DAFTAR ISI.

    Args:
        bagian: every part but the document.
        dokumen: word/document.xml with tokens.
        judul: the full title, as its properties give it.
        acuan: the tokens, in order.
        kerangka: (title, level from 1, bookmark) for the outline of the PDF.
        bagian_cetak: parts that are another in the file that LibreOffice lays out.
    """

    bagian: Mapping[str, bytes]
    dokumen: str
    judul: str
    acuan: tuple[AcuanHalaman, ...]
    kerangka: tuple[tuple[str, int, str], ...]
    bagian_cetak: Mapping[str, bytes] = field(default_factory=dict)

    def bita(self, halaman: Mapping[str, int] | None) -> bytes:
        """The file.

        Args:
            halaman: bookmark → page number as shown; None where the pages are not known: then the DAFTAR ISI has none, and Word
                is told to work them out when the file is opened.
        """
        dokumen = self._isi_nomor(
            {satu.penanda: tulis(halaman[satu.penanda], satu.format) if halaman is not None else "" for satu in self.acuan}
        )
        if halaman is None and self.acuan:
            dokumen = dokumen.replace(AWAL_DAFTAR_ISI, AWAL_DAFTAR_ISI.replace("/>", ' w:dirty="true"/>', 1))
        return self._kemas(dokumen)

    def bertoken(self) -> bytes:
        """The file with its tokens, for whoever works out the pages."""
        return self._kemas(self._isi_nomor({satu.penanda: satu.token for satu in self.acuan}), self.bagian_cetak)

    def _isi_nomor(self, nomor: Mapping[str, str]) -> str:
        """The document with what stands for the page of each bookmark, in one pass over its text."""
        return _TANDA_HALAMAN.sub(lambda cocok: nomor.get(cocok[1], cocok[0]), self.dokumen)

    def _kemas(self, dokumen: str, lain: Mapping[str, bytes] = MappingProxyType({})) -> bytes:
        return kemas({**self.bagian, **lain, DOKUMEN: (_DEKLARASI + dokumen).encode("utf-8")})


def ukuran_png(isi: bytes, nama: str) -> tuple[int, int]:
    """Width and height of a PNG in pixels (PNG specification, IHDR).

    Errors:
        Galat: not a PNG, broken, or larger than a picture may be.
    """
    if isi[:8] != b"\x89PNG\r\n\x1a\n" or isi[12:16] != b"IHDR" or len(isi) < 33:
        raise Galat(f"lambang {nama} bukan gambar PNG; simpan sebagai PNG")
    try:
        periksa_gambar(isi)
    except GambarDitolak as sebab:
        raise Galat(f"lambang {nama} {sebab}") from None
    lebar, tinggi = struct.unpack(">II", isi[16:24])
    return lebar, tinggi


@dataclass(frozen=True, slots=True)
class _Butir:
    """An item for a template, and whether its row is short enough to go to the next page whole."""

    xml: str
    utuh: bool

    def __html__(self) -> str:
        return self.xml


class _DaftarButir(tuple[_Butir, ...]):
    """Items for a template: all at once, or one by one in rows of their own."""

    def __html__(self) -> str:
        return "".join(satu.xml for satu in self)


def susun_dokumen(naskah: Naskah, folder_template: Path, logo: Path, lambang: Path | None = None) -> Dokumen:
    """Write a naskah as a Word file.

    Args:
        naskah: the finished model.
        folder_template: where the templates lie.
        logo: the region's emblem, PNG.
        lambang: the state's emblem for a peraturan, PNG; None leaves its place empty, for paper that has it in print.

    Errors:
        Galat: a template or emblem that cannot be used.
    """
    template = muat_template(
        folder_template / naskah.template, naskah.bagian_template, naskah.golongan, SUSUNAN, WAJIB[naskah.golongan]
    )
    berkas = {nama: path for nama, path in zip(GAMBAR, (logo, lambang), strict=True) if path and nama in template.gambar}
    isi_lambang = {nama: path.read_bytes() for nama, path in berkas.items()}
    penomoran, penanda = Penomoran(), PenandaBuku()
    konteks = _konteks(naskah, template, penomoran, penanda)
    selisih = naskah.gaya.lebar_isi - template.lebar if template.lebar else 0
    konteks["lebar_tabel"] = lambda lebar: max(1, lebar + selisih)
    konteks["ruang_atas"] = lambda lain: max(baris_tepat(naskah.gaya.ukuran), ATAS_HALAMAN_PERTAMA - naskah.gaya.atas - lain)
    konteks["lambang"] = "lambang" in berkas
    for nama, isi in isi_lambang.items():
        konteks[f"lebar_{nama}"] = _pelebar(*ukuran_png(isi, berkas[nama].name))
    try:
        dokumen = template.dokumen.render(konteks)
        kepala_kaki = {nama: satu.render(konteks) for nama, satu in template.kepala_kaki.items()}
    except jinja2.TemplateError as sebab:
        raise Galat(f"template {template.nama} tidak dapat diisi: {sebab}") from None
    bagian = {
        **template.tetap,
        **{nama: (_DEKLARASI + isi).encode("utf-8") for nama, isi in kepala_kaki.items()},
        "word/styles.xml": gaya_rumah(template.styles, naskah.gaya, RSTYLE_TAUTAN in dokumen),
        "word/numbering.xml": penomoran.gabung(template.numbering).encode("utf-8"),
        "docProps/core.xml": _sifat(naskah).encode("utf-8"),
    }
    bagian |= {template.gambar[nama]: isi for nama, isi in isi_lambang.items()}
    gambar, gambar_cetak = bagian_gambar(naskah, template.tetap)
    return Dokumen({**bagian, **gambar}, dokumen, _judul(naskah), _acuan(naskah, dokumen), _kerangka(naskah), gambar_cetak)


def _pelebar(lebar_px: int, tinggi_px: int) -> Callable[[int], int]:
    """The width of a picture for a height, both in the template's units."""
    return lambda tinggi: round(tinggi * lebar_px / tinggi_px)


def _acuan(naskah: Naskah, dokumen: str) -> tuple[AcuanHalaman, ...]:
    gaya = naskah.gaya
    pembuka = next(huruf for huruf in map(chr, range(0xE000, 0xF900)) if huruf not in dokumen)  # private use, not the author's
    acuan: list[tuple[str, NomorHalaman]] = []
    for ke, lampiran in enumerate(naskah.lampiran, 1):
        if lampiran.daftar_isi_terdaftar:
            acuan.append((PENANDA_DAFTAR_ISI.format(ke), gaya.nomor_depan))
        if lampiran.daftar_isi:
            acuan += ((nama_penanda(satu.id), gaya.nomor_lampiran) for satu in lampiran.judul_daftar_isi)
    return tuple(AcuanHalaman(nama, f"{pembuka}{nama}{pembuka}", nomor.format) for nama, nomor in acuan)


def _kerangka(naskah: Naskah) -> tuple[tuple[str, int, str], ...]:
    dokumen = naskah.golongan == "dokumen"
    hasil = [(_judul(naskah) if dokumen else naskah.golongan.capitalize(), 1, _penanda_naskah(naskah))]
    hasil += kerangka_blok(naskah.batang_tubuh, kelompok=dokumen)
    if naskah.penjelasan:
        hasil += [("Penjelasan", 1, PENANDA_PENJELASAN), *kerangka_blok(naskah.penjelasan.blok)]
    for ke, lampiran in enumerate(naskah.lampiran, 1):
        hasil += [(lampiran.label.replace("LAMPIRAN", "Lampiran"), 1, f"_Lampiran{ke}"), *kerangka_blok(lampiran.blok)]
    return tuple(hasil)


def _penanda_naskah(naskah: Naskah) -> str:
    return f"_{naskah.golongan.capitalize()}"


def _konteks(naskah: Naskah, template: Template, penomoran: Penomoran, penanda: PenandaBuku) -> dict[str, Any]:
    gaya = naskah.gaya
    bagian = bagian_naskah(template.rujukan, gaya)
    penulis = PenulisBadan(naskah, bagian, penomoran, penanda, jenis=naskah.golongan)

    def butir(isi: tuple[Paragraf, ...]) -> _DaftarButir:
        return _DaftarButir(
            _Butir(paragraf_daftar(satu, penomoran, penanda, JOROK_PEMBUKAAN, "Butir"), _utuh(satu, gaya)) for satu in isi
        )

    awal, dokumen = _penanda_naskah(naskah), naskah.golongan == "dokumen"  # a dokumen has no number to be marked
    batang_tubuh = penulis.tulis_batang_tubuh()
    penjelasan = naskah.penjelasan and {
        "judul": _baris_judul(naskah.penjelasan.judul),
        "isi": Markup(penanda.apit(PENANDA_PENJELASAN, "") + penulis.tulis_penjelasan(naskah.penjelasan)),
    }
    akhir = [penulis.tutup()]
    lampiran = [_lampiran(satu, ke, naskah, penulis, penanda) for ke, satu in enumerate(naskah.lampiran, 1)]
    # Each part ends its section; the last one's properties are the document's own.
    akhir += [satu.pop("akhir") for satu in lampiran]
    for satu, sectpr_satu in zip(lampiran[:-1], akhir[1:-1], strict=True):
        satu["pemisah"] = Markup(paragraf("Pemisah", "", sectpr_satu))
    batas = {nama: sectpr(bagian[nama], gaya, mulai=1 if nama == "depan" else None) for nama in template.rujukan}
    batas[naskah.golongan] = akhir[0] if lampiran else ""
    batas[naskah.bagian_template[-1]] = akhir[-1]
    return {
        "sampul": naskah.sampul and replace(naskah.sampul, judul=Markup(judul_aman(naskah.sampul.judul))),
        "kop": naskah.kop,
        "rancangan": naskah.rancangan,
        "salinan": naskah.salinan is not None,
        "judul": naskah.judul,
        "nomor": Markup(lari(naskah.nomor) if dokumen else penanda.apit(awal, lari(naskah.nomor))),
        "nama": Markup(penanda.apit(awal, judul_xml(naskah.nama)) if dokumen else judul_xml(naskah.nama)),
        "frasa": naskah.frasa,
        "pembentuk": naskah.pembentuk,
        "menimbang": butir(naskah.menimbang),
        "mengingat": butir(naskah.mengingat),
        "memperhatikan": butir(naskah.memperhatikan),
        "menetapkan": Markup(judul_xml(naskah.menetapkan)),
        "diktum": [{"label": satu.label, "isi": Markup(penanda.bila(satu.id, prosa_xml(satu.isi)))} for satu in naskah.diktum],
        "batang_tubuh": Markup(batang_tubuh),
        "tempat": naskah.tempat_ditetapkan,
        "tanggal": naskah.tanggal_ditetapkan,
        "penandatangan": naskah.penandatangan,
        "ruang_tanda_tangan": ruang_tanda_tangan(naskah),
        "kepala_berita": [Markup(judul_xml(satu)) for satu in naskah.pengundangan.kepala] if naskah.pengundangan else [],
        "pengundangan": naskah.pengundangan,
        "pengesahan_salinan": Markup(penulis.salinan()),
        "penjelasan": penjelasan,
        "paraf": naskah.paraf if naskah.rancangan else (),
        "tembusan": butir(naskah.tembusan),
        "lampiran": lampiran,
        "nomor_keputusan": _apit_nomor(gaya.nomor_keputusan),
        "nomor_depan": _apit_nomor(gaya.nomor_depan),
        "nomor_lampiran": _apit_nomor(gaya.nomor_lampiran),
        "nomor_di_atas": gaya.nomor_di_atas,
        "bagian": {nama: Markup(satu) for nama, satu in batas.items()},
    }


def _utuh(butir: Paragraf, gaya: Gaya) -> bool:
    """Whether an item of the konsiderans leaves no hole where it goes to the next page whole."""
    baris = baris_prosa(butir.isi, round(gaya.lebar_isi * LEBAR_BUTIR), gaya.ukuran)
    return baris * baris_tepat(gaya.ukuran) <= BUTIR_UTUH * (gaya.tinggi - gaya.atas - gaya.bawah)


def _lampiran(lampiran: Lampiran, ke: int, naskah: Naskah, penulis: PenulisBadan, penanda: PenandaBuku) -> dict[str, Any]:
    berjudul = sum(bool(satu.judul_isi) for satu in naskah.lampiran) > 1
    nama = f"_Isi{ke}"
    if lampiran.daftar_isi:
        penulis.mulai = 1
    isi = penulis.tulis_lampiran(lampiran)
    daftar = ""
    if lampiran.daftar_isi:
        daftar = daftar_isi_xml(lampiran, ke, naskah.gaya.lebar_isi, nama if berjudul else None, penanda)
    if berjudul:
        buka, tutup = penanda.apit(nama, "|").split("|")
        if lampiran.daftar_isi_terdaftar:  # an entry of itself must stand in the range, too
            daftar = buka + daftar
            isi = isi + tutup
        else:
            isi = buka + isi + tutup
    return {
        "label": Markup(penanda.apit(f"_Lampiran{ke}", penanda.bila(lampiran.id, lari(lampiran.label)))),
        "kepala": _baris_judul(lampiran.kepala),
        "judul": Markup(judul_xml(lampiran.judul)),
        "daftar_isi": Markup(daftar),
        "isi": Markup(isi),
        "pemisah": "",
        "akhir": penulis.tutup(),
    }


def _baris_judul(baris: tuple[Prosa, ...]) -> tuple[Markup, ...]:
    return tuple(Markup(judul_aman(satu)) for satu in baris)


def _judul(naskah: Naskah) -> str:
    if naskah.golongan == "dokumen":
        return naskah.tentang
    nomor = (naskah.nomor,) if naskah.golongan == "peraturan" else ()  # that of a Keputusan is no part of its name
    return f"{' '.join((*naskah.judul, *nomor)).title()} tentang {naskah.tentang}"


def _apit_nomor(nomor: NomorHalaman) -> dict[str, str]:
    return {"awalan": nomor.awalan, "akhiran": nomor.akhiran}


def _sifat(naskah: Naskah) -> str:
    """docProps/core.xml (ECMA-376 part 2, 11): dates are the naskah's own, so that the same input gives the same bytes."""
    tanggal = (naskah.tanggal or date(naskah.tahun, 1, 1)).isoformat() + "T00:00:00Z"
    judul = _judul(naskah)
    return (
        f"{_DEKLARASI}"
        '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties" '
        'xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/" '
        'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
        f"<dc:title>{aman(judul)}</dc:title><dc:subject>{aman(naskah.tentang)}</dc:subject><dc:creator>{aman(naskah.penulis)}</dc:creator>"
        f"<cp:lastModifiedBy>{aman(naskah.penulis)}</cp:lastModifiedBy><dc:language>id-ID</dc:language>"
        f'<dcterms:created xsi:type="dcterms:W3CDTF">{tanggal}</dcterms:created>'
        f'<dcterms:modified xsi:type="dcterms:W3CDTF">{tanggal}</dcterms:modified></cp:coreProperties>'
    )
