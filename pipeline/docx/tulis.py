"""A finished naskah to the bytes of a Word file."""

from __future__ import annotations

import struct
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

import jinja2
from markupsafe import Markup

from pipeline.docx.badan import AWAL_DAFTAR_ISI, TANDA_HALAMAN, PenandaBuku, PenulisBadan, daftar_isi_xml, paragraf_daftar
from pipeline.docx.daftar import JOROK_PEMBUKAAN, Penomoran
from pipeline.docx.halaman import bagian_naskah, sectpr
from pipeline.docx.paket import kemas
from pipeline.docx.template import DOKUMEN, Template, Tiap, gaya_rumah, muat_template
from pipeline.docx.xml import aman, lari, paragraf, prosa_xml
from pipeline.galat import Galat
from pipeline.naskah.label import tulis
from pipeline.naskah.model import Lampiran, Naskah, NomorHalaman, Paragraf, polos

_DEKLARASI = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
_NOMOR = {"awalan": None, "akhiran": None}
SUSUNAN: Mapping[str, Any] = {
    "sampul": dict.fromkeys(("pemerintah", "judul", "perangkat_daerah", "daerah", "tahun")),
    "kop": {"pemerintah": None, "nama": None, "alamat": Tiap()},
    "rancangan": None,
    "judul": Tiap(),
    "nomor": None,
    "nama": None,
    "pembentuk": Tiap(),
    "menimbang": None,
    "mengingat": None,
    "memperhatikan": None,
    "menetapkan": None,
    "diktum": Tiap(dict.fromkeys(("label", "isi"))),
    "tempat": None,
    "tanggal": None,
    "penandatangan": {"jabatan": Tiap(), "nama": None, "keterangan": Tiap()},
    "tembusan": None,
    "lampiran": Tiap({**dict.fromkeys(("label", "judul", "daftar_isi", "isi", "pemisah")), "kepala": Tiap()}),
    "nomor_keputusan": _NOMOR,
    "nomor_depan": _NOMOR,
    "nomor_lampiran": _NOMOR,
    "nomor_di_atas": None,
    "lebar_logo": None,
    "lebar_tabel": None,
    "bagian": dict.fromkeys(("sampul", "keputusan", "depan", "isi")),
}
WAJIB = (
    "kop.pemerintah", "kop.nama", "rancangan", "nomor", "nama", "menimbang", "mengingat", "menetapkan", "diktum[].label",
    "diktum[].isi", "tempat", "tanggal", "penandatangan.nama", "lampiran[].label", "lampiran[].judul", "lampiran[].daftar_isi",
    "lampiran[].isi", "lampiran[].pemisah",
)  # fmt: skip


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
    """

    bagian: Mapping[str, bytes]
    dokumen: str
    judul: str
    acuan: tuple[AcuanHalaman, ...]
    kerangka: tuple[tuple[str, int, str], ...]

    def bita(self, halaman: Mapping[str, int] | None) -> bytes:
        """The file.

        Args:
            halaman: bookmark → page number as shown; None where the pages are not known: then the DAFTAR ISI has none, and Word
                is told to work them out when the file is opened.
        """
        dokumen = self.dokumen
        for satu in self.acuan:
            angka = tulis(halaman[satu.penanda], satu.format) if halaman is not None else ""
            dokumen = dokumen.replace(TANDA_HALAMAN.format(satu.penanda), angka)
        if halaman is None and self.acuan:
            dokumen = dokumen.replace(AWAL_DAFTAR_ISI, AWAL_DAFTAR_ISI.replace("/>", ' w:dirty="true"/>', 1))
        return self._kemas(dokumen)

    def bertoken(self) -> bytes:
        """The file with its tokens, for whoever works out the pages."""
        dokumen = self.dokumen
        for satu in self.acuan:
            dokumen = dokumen.replace(TANDA_HALAMAN.format(satu.penanda), satu.token)
        return self._kemas(dokumen)

    def _kemas(self, dokumen: str) -> bytes:
        return kemas({**self.bagian, DOKUMEN: (_DEKLARASI + dokumen).encode("utf-8")})


def ukuran_png(isi: bytes, nama: str) -> tuple[int, int]:
    """Width and height of a PNG in pixels (PNG specification, IHDR).

    Errors:
        Galat: not a PNG.
    """
    if isi[:8] != b"\x89PNG\r\n\x1a\n" or isi[12:16] != b"IHDR" or len(isi) < 33:
        raise Galat(f"lambang {nama} bukan gambar PNG; simpan sebagai PNG")
    lebar, tinggi = struct.unpack(">II", isi[16:24])
    if not lebar or not tinggi:
        raise Galat(f"lambang {nama} tidak bergambar")
    return lebar, tinggi


def susun_dokumen(naskah: Naskah, folder_template: Path, logo: Path) -> Dokumen:
    """Write a naskah as a Word file.

    Args:
        naskah: the finished model.
        folder_template: where the templates lie.
        logo: the region's emblem, PNG.

    Errors:
        Galat: a template or emblem that cannot be used.
    """
    template = muat_template(folder_template / naskah.template, naskah.bagian_template, SUSUNAN, WAJIB)
    gambar = logo.read_bytes()
    lebar_px, tinggi_px = ukuran_png(gambar, logo.name)
    penomoran, penanda = Penomoran(), PenandaBuku()
    konteks = _konteks(naskah, template, penomoran, penanda)
    selisih = naskah.gaya.lebar_isi - template.lebar if template.lebar else 0
    konteks["lebar_tabel"] = lambda lebar: max(1, lebar + selisih)
    konteks["lebar_logo"] = lambda tinggi: round(tinggi * lebar_px / tinggi_px)
    try:
        dokumen = template.dokumen.render(konteks)
        kepala_kaki = {nama: satu.render(konteks) for nama, satu in template.kepala_kaki.items()}
    except jinja2.TemplateError as sebab:
        raise Galat(f"template {template.nama} tidak dapat diisi: {sebab}") from None
    bagian = {
        **template.tetap,
        **{nama: (_DEKLARASI + isi).encode("utf-8") for nama, isi in kepala_kaki.items()},
        "word/styles.xml": gaya_rumah(template.styles, naskah.gaya),
        "word/numbering.xml": penomoran.gabung(template.numbering).encode("utf-8"),
        "docProps/core.xml": _sifat(naskah).encode("utf-8"),
    }
    if template.logo:
        bagian[template.logo] = gambar
    return Dokumen(bagian, dokumen, _judul(naskah), _acuan(naskah, dokumen), _kerangka(naskah))


def _acuan(naskah: Naskah, dokumen: str) -> tuple[AcuanHalaman, ...]:
    format_halaman = naskah.gaya.nomor_lampiran.format
    pembuka = next(huruf for huruf in map(chr, range(0xE000, 0xF900)) if huruf not in dokumen)  # private use, not the author's
    return tuple(
        AcuanHalaman(judul.id, f"{pembuka}{judul.id}{pembuka}", format_halaman)
        for lampiran in naskah.lampiran
        if lampiran.daftar_isi
        for judul in lampiran.judul_isi
        if judul.tingkat <= 3
    )


def _kerangka(naskah: Naskah) -> tuple[tuple[str, int, str], ...]:
    hasil = [("Keputusan", 1, "_Keputusan")]
    for ke, lampiran in enumerate(naskah.lampiran, 1):
        hasil.append(
            (
                f"{lampiran.label.capitalize() if ' ' not in lampiran.label else lampiran.label.replace('LAMPIRAN', 'Lampiran')}",
                1,
                f"_Lampiran{ke}",
            )
        )
        hasil += [(f"{judul.label} {polos(judul.isi)}", judul.tingkat + 1, judul.id) for judul in lampiran.judul_isi]
    return tuple(hasil)


def _konteks(naskah: Naskah, template: Template, penomoran: Penomoran, penanda: PenandaBuku) -> dict[str, Any]:
    gaya = naskah.gaya
    bagian = bagian_naskah(template.rujukan, gaya)
    penulis = PenulisBadan(bagian, gaya, penomoran, penanda, naskah.penandatangan)

    def butir(isi: tuple[Paragraf, ...]) -> Markup:
        return Markup("".join(paragraf_daftar(satu, penomoran, JOROK_PEMBUKAAN, "Butir") for satu in isi))

    lampiran = [_lampiran(satu, ke, naskah, penulis, penanda) for ke, satu in enumerate(naskah.lampiran, 1)]
    # Each lampiran ends its section; the last one's properties are the document's own (the Keputusan's, where there is none).
    akhir = lampiran[-1].pop("akhir") if lampiran else sectpr(bagian["keputusan"], gaya, mulai=1)
    for satu in lampiran[:-1]:
        satu["pemisah"] = Markup(paragraf("Pemisah", "", satu.pop("akhir")))
    return {
        "sampul": naskah.sampul,
        "kop": naskah.kop,
        "rancangan": naskah.rancangan,
        "judul": naskah.judul,
        "nomor": Markup(penanda.apit("_Keputusan", lari(naskah.nomor))),
        "nama": Markup(prosa_xml(naskah.nama)),
        "pembentuk": naskah.pembentuk,
        "menimbang": butir(naskah.menimbang),
        "mengingat": butir(naskah.mengingat),
        "memperhatikan": butir(naskah.memperhatikan),
        "menetapkan": Markup(prosa_xml(naskah.menetapkan)),
        "diktum": [{"label": satu.label, "isi": Markup(prosa_xml(satu.isi))} for satu in naskah.diktum],
        "tempat": naskah.tempat_ditetapkan,
        "tanggal": naskah.tanggal_ditetapkan,
        "penandatangan": naskah.penandatangan,
        "tembusan": butir(naskah.tembusan),
        "lampiran": lampiran,
        "nomor_keputusan": _apit_nomor(gaya.nomor_keputusan),
        "nomor_depan": _apit_nomor(gaya.nomor_depan),
        "nomor_lampiran": _apit_nomor(gaya.nomor_lampiran),
        "nomor_di_atas": gaya.nomor_di_atas,
        "bagian": {
            "sampul": Markup(sectpr(bagian["sampul"], gaya)),
            "keputusan": Markup(sectpr(bagian["keputusan"], gaya, mulai=1) if lampiran else ""),
            "depan": Markup(sectpr(bagian["depan"], gaya, mulai=1)),
            "isi": Markup(akhir),
        },
    }


def _lampiran(lampiran: Lampiran, ke: int, naskah: Naskah, penulis: PenulisBadan, penanda: PenandaBuku) -> dict[str, Any]:
    berjudul = sum(bool(satu.judul_isi) for satu in naskah.lampiran) > 1
    nama = f"_Isi{ke}"
    if lampiran.daftar_isi:
        penulis.mulai = 1
    isi = penulis.tulis(lampiran)
    if berjudul:
        isi = penanda.apit(nama, isi)
    return {
        "label": Markup(penanda.apit(f"_Lampiran{ke}", lari(lampiran.label))),
        "kepala": lampiran.kepala,
        "judul": Markup(prosa_xml(lampiran.judul)),
        "daftar_isi": Markup(daftar_isi_xml(lampiran, naskah.gaya.lebar_isi, nama if berjudul else None))
        if lampiran.daftar_isi
        else "",
        "isi": Markup(isi),
        "pemisah": "",
        "akhir": penulis.tutup(),
    }


def _judul(naskah: Naskah) -> str:
    return f"{' '.join(naskah.judul).title()} tentang {naskah.tentang}"


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
