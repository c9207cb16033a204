"""Word files as offices have them, made by python-docx the careless way, each with the text that a reader of it sees.

`make ukur` and the tests import them: typed numbers and tabs, looks without styles, lists numbered by Word and begun anew, boxes,
notes, tracked changes, content controls, nested and merged tables, pictures, cross-references, a landscape section. Names and
numbers are invented.
"""

from __future__ import annotations

import io
import struct
import zlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from docx import Document
from docx.enum.section import WD_ORIENT
from docx.enum.text import WD_ALIGN_PARAGRAPH, WD_BREAK
from docx.oxml import parse_xml
from docx.oxml.ns import nsdecls, qn
from docx.shared import Cm, Pt

_TENGAH, _KANAN = WD_ALIGN_PARAGRAPH.CENTER, WD_ALIGN_PARAGRAPH.RIGHT
_OTOMATIS = " "  # what the program writes itself, so that a reader of the sources does not see it
_NS = nsdecls("w", "wp", "a", "pic", "r") + (
    ' xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"'
    ' xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" xmlns:v="urn:schemas-microsoft-com:vml"'
)


class BerkasKantor(NamedTuple):
    """A Word file as an office has it.

    Args:
        nama: its name, without an ending.
        isi: its bytes.
        teks: what a reader sees of the naskah itself, line by line, labels that Word counts among them.
        jumlah: what stands in it, counted while it was made.
    """

    nama: str
    isi: bytes
    teks: tuple[str, ...]
    jumlah: dict[str, int]


def png(lebar: int, tinggi: int, warna: int) -> bytes:
    """A plain grey picture as PNG (ISO/IEC 15948); `warna` is 0 to 255."""

    def potong(nama: bytes, isi: bytes) -> bytes:
        return struct.pack(">I", len(isi)) + nama + isi + struct.pack(">I", zlib.crc32(nama + isi))

    data = zlib.compress((b"\0" + bytes([warna]) * lebar) * tinggi, 9)
    kepala = struct.pack(">IIBBBBB", lebar, tinggi, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + potong(b"IHDR", kepala) + potong(b"IDAT", data) + potong(b"IEND", b"")


@dataclass
class _Juru:
    """Writes a document and keeps what a reader sees."""

    dok: Any = field(default_factory=Document)
    teks: list[str] = field(default_factory=list)
    _nomor: int = 100

    def p(self, teks: str = "", *, rata: Any = None, tebal: bool = False, gaya: str | None = None, lihat: str = "") -> Any:
        """A paragraph; `lihat` where a reader sees something else than its text."""
        alinea = self.dok.add_paragraph(style=gaya)
        _lari(alinea, teks, tebal)
        if rata is not None:
            alinea.alignment = rata
        self.lihat(lihat or teks)
        return alinea

    def lihat(self, *teks: str) -> None:
        self.teks += [satu for satu in teks if satu.strip()]

    def pusat(self, *teks: str) -> None:
        for satu in teks:
            self.p(satu, rata=_TENGAH, tebal=True)

    def xml(self, isi: str, *lihat: str) -> None:
        """A raw element of the body."""
        self.dok.element.body.insert(len(self.dok.element.body) - 1, parse_xml(isi.replace("<w:p>", f"<w:p {_NS}>", 1)))
        self.lihat(*lihat)

    def daftar(self, format_: str, teks: str) -> int:
        """A new list of Word, one level; its number."""
        self._nomor += 1
        akar = self.dok.part.numbering_part.element
        abstrak = parse_xml(
            f'<w:abstractNum {nsdecls("w")} w:abstractNumId="{self._nomor}"><w:lvl w:ilvl="0"><w:start w:val="1"/>'
            f'<w:numFmt w:val="{format_}"/><w:lvlText w:val="{teks}"/><w:pPr><w:ind w:left="567" w:hanging="567"/></w:pPr>'
            "</w:lvl></w:abstractNum>"
        )
        akar.insert(0, abstrak)
        return self.lagi(self._nomor)

    def lagi(self, abstrak: int) -> int:
        """A list that begins anew."""
        self._nomor += 1
        self.dok.part.numbering_part.element.append(
            parse_xml(
                f'<w:num {nsdecls("w")} w:numId="{self._nomor}"><w:abstractNumId w:val="{abstrak}"/>'
                '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>'
            )
        )
        return self._nomor

    def butir(self, num: int, label: str, teks: str) -> Any:
        """An item that Word numbers."""
        alinea = self.p(teks, lihat=f"{label} {teks}")
        alinea._p.get_or_add_pPr().append(
            parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{num}"/></w:numPr>')
        )
        return alinea

    def gambar(self, isi: bytes, alternatif: str = "", lebar: float = 8) -> None:
        """A picture in a paragraph of its own."""
        alinea = self.dok.add_paragraph()
        alinea.alignment = _TENGAH
        alinea.add_run().add_picture(io.BytesIO(isi), width=Cm(lebar))
        alinea._p.find(f".//{qn('wp:docPr')}").set("descr", alternatif)

    def jadi(self, nama: str, **jumlah: int) -> BerkasKantor:
        keluar = io.BytesIO()
        self.dok.save(keluar)
        return BerkasKantor(nama, keluar.getvalue(), tuple(self.teks), jumlah)


def _t(teks: str) -> str:
    """A run as XML."""
    return f'<w:r><w:t xml:space="preserve">{teks}</w:t></w:r>'


def _tautan(penanda: str, teks: str) -> str:
    return f'<w:hyperlink w:anchor="{penanda}">{_t(teks)}</w:hyperlink>'


def _lari(alinea: Any, teks: str, tebal: bool) -> None:
    for ke, potong in enumerate(teks.split("\f")):
        if ke:
            alinea.add_run().add_break(WD_BREAK.PAGE)
        lari = alinea.add_run(potong)
        lari.bold = tebal or None
        lari.font.name, lari.font.size = "Bookman Old Style", Pt(12)


def _isi_sel(sel: Any, *teks: str, tebal: bool = False) -> None:
    for ke, satu in enumerate(teks):
        _lari(sel.paragraphs[0] if ke == 0 else sel.add_paragraph(), satu, tebal)


def _isi_tabel(tabel: Any, baris: Sequence[Sequence[str]]) -> None:
    for b, isi in enumerate(baris):
        for k, teks in enumerate(isi):
            _isi_sel(tabel.cell(b, k), teks, tebal=b == 0)


# -- Keputusan ---------------------------------------------------------------------------------------------------------


def keputusan() -> BerkasKantor:
    """A Keputusan typed with tabs and spaces, letterhead in a floating table, signature in a box, lampiran with direct looks."""
    j = _Juru()
    kop = j.dok.add_table(1, 2)
    kop._tbl.tblPr.append(
        parse_xml(f'<w:tblpPr {nsdecls("w")} w:horzAnchor="margin" w:vertAnchor="page" w:tblpX="1" w:tblpY="700"/>')
    )
    kop.cell(0, 0).paragraphs[0].add_run().add_picture(io.BytesIO(png(60, 80, 90)), width=Cm(2))
    baris_kop = ("PEMERINTAH KABUPATEN NUSAJAYA", "DINAS PANGAN DAN PERIKANAN", "Jalan Karangan Nomor 12 Nusajaya 54321")
    _isi_sel(kop.cell(0, 1), *baris_kop, tebal=True)
    j.lihat(*baris_kop)
    j.pusat("KEPUTUSAN KEPALA DINAS PANGAN DAN PERIKANAN", "KABUPATEN NUSAJAYA", "NOMOR  :  188.4/ 27 /2023", "TENTANG")
    j.pusat("RENCANA KERJA REFORMASI BIROKRASI TAHUN 2023")
    j.p()
    j.pusat("KEPALA DINAS PANGAN DAN PERIKANAN KABUPATEN NUSAJAYA,")
    j.p("Menimbang\t:\ta.   bahwa untuk mempercepat reformasi birokrasi perlu disusun rencana kerja;")
    j.p("\t\tb.   bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan Kepala Dinas;")
    j.p("Mengingat  :  1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;")
    j.p("                       2. Peraturan Presiden Nomor 81 Tahun 2010 tentang Grand Design Reformasi Birokrasi 2010-2025;")
    j.p("                       3. Peraturan Bupati Nusajaya Nomor 9 Tahun 2021 tentang Kedudukan Dinas;")
    j.p()
    j.p("M E M U T U S K A N :", rata=_TENGAH, tebal=True, lihat="MEMUTUSKAN")
    j.p("Menetapkan\t:\tKEPUTUSAN KEPALA DINAS TENTANG RENCANA KERJA REFORMASI BIROKRASI TAHUN 2023.", tebal=True)
    j.p("KESATU\t\t:\tMenetapkan Rencana Kerja Reformasi Birokrasi Tahun 2023 sebagaimana tercantum dalam Lampiran.")
    j.xml(
        f"<w:p>{_t('KEDUA')}<w:r><w:tab/></w:r>{_t(': ')}<w:sdt><w:sdtPr/><w:sdtContent>"
        f"{_t('Rencana Kerja sebagaimana dimaksud dalam Diktum ')}</w:sdtContent></w:sdt>"
        f'<w:smartTag w:uri="u" w:element="e">{_t("KESATU")}</w:smartTag>{_t(" ")}'
        f'<w:ins w:id="900" w:author="A">{_t("wajib ")}</w:ins>'
        '<w:del w:id="901" w:author="A"><w:r><w:delText>dapat </w:delText></w:r></w:del>'
        f"{_t('dilaksanakan setiap bidang.')}</w:p>",
        "KEDUA : Rencana Kerja sebagaimana dimaksud dalam Diktum KESATU wajib dilaksanakan setiap bidang.",
    )
    j.p("KETIGA\t\t:\tKeputusan ini mulai berlaku pada tanggal ditetapkan.")
    ttd = (
        "Ditetapkan di Nusajaya", "pada tanggal 16 Januari 2023", "KEPALA DINAS PANGAN DAN PERIKANAN KABUPATEN NUSAJAYA,", "",
        "Ir. CONTOH BUDIMAN", "Pembina Utama Muda", "NIP. 19690101 199503 1 001",
    )  # fmt: skip
    isi = f"<w:txbxContent>{''.join(f'<w:p>{_t(satu)}</w:p>' for satu in ttd)}</w:txbxContent>"
    j.xml(
        '<w:p><w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:extent cx="3000000" cy="2000000"/>'
        f'<wp:docPr id="77" name="Kotak"/><a:graphic><a:graphicData uri="u"><wps:wsp><wps:txbx>{isi}</wps:txbx></wps:wsp>'
        f"</a:graphicData></a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:rect><v:textbox>{isi}</v:textbox>"
        "</v:rect></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>",
        *ttd,
    )
    j.p("\f")
    for satu in ("LAMPIRAN", "KEPUTUSAN KEPALA DINAS PANGAN DAN PERIKANAN", "NOMOR 188.4/27/2023"):
        j.p(satu, lihat=_OTOMATIS)
    j.pusat("RENCANA KERJA REFORMASI BIROKRASI", "TAHUN 2023")
    j.pusat("BAB I", "PENDAHULUAN")
    j.p("A.  Latar Belakang", tebal=True)
    j.p("          Reformasi birokrasi adalah upaya menata kembali cara kerja dinas supaya pelayanan kepada nelayan lebih cepat.")
    j.p("B.  Tujuan", tebal=True)
    j.p("Tujuan rencana kerja ini meliputi:")
    j.p("1.  menata proses bisnis, yang terdiri atas:")
    j.p("      a)  penyusunan peta proses; dan")
    j.p("      b)  penetapan standar pelayanan;")
    j.p("2.  meningkatkan kepuasan masyarakat.")
    j.pusat("BAB II", "RENCANA AKSI")
    j.p("Rencana aksi tahun 2023 tercantum dalam tabel berikut.")
    _tabel_rencana(j)
    return j.jadi("keputusan-ketikan", menimbang=2, mengingat=3, diktum=3, tabel=1, baris=4)


def _tabel_rencana(j: _Juru) -> None:
    """A table with a head of two rows, a merged column, a table in a cell, twelve months with shading."""
    bagian = j.dok.add_section()
    bagian.orientation = WD_ORIENT.LANDSCAPE
    bagian.page_width, bagian.page_height = bagian.page_height, bagian.page_width
    tabel = j.dok.add_table(6, 15, style="Table Grid")
    for ke, kepala in enumerate(("NO", "KEGIATAN", "KELUARAN")):
        tabel.cell(0, ke).merge(tabel.cell(1, ke))
        _isi_sel(tabel.cell(0, ke), kepala, tebal=True)
    tabel.cell(0, 3).merge(tabel.cell(0, 14))
    _isi_sel(tabel.cell(0, 3), "BULAN", tebal=True)
    for ke in range(12):
        _isi_sel(tabel.cell(1, 3 + ke), str(ke + 1), tebal=True)
    tabel.cell(2, 0).merge(tabel.cell(3, 0))
    tabel.cell(2, 1).merge(tabel.cell(3, 1))
    isi = (
        ("1", "Menyusun peta proses bisnis", "Konsep peta"),
        ("", "", "Peta ditetapkan"),
        ("2", "Melatih pegawai", "Pelatihan"),
        ("3", "Menilai kepuasan", "Survei"),
    )
    for ke, baris in enumerate(isi):
        for kolom, teks in enumerate(baris):
            if teks:
                _isi_sel(tabel.cell(2 + ke, kolom), teks)
        if ke == 2:
            _isi_tabel(tabel.cell(2 + ke, 2).add_table(1, 2), (("Angkatan satu", "Angkatan dua"),))
        for bulan in (ke * 3, ke * 3 + 1):
            tabel.cell(2 + ke, 3 + bulan)._tc.get_or_add_tcPr().append(
                parse_xml(f'<w:shd {nsdecls("w")} w:val="clear" w:color="auto" w:fill="BFBFBF"/>')
            )
    j.lihat("NO KEGIATAN KELUARAN BULAN", *map(str, range(1, 13)), *(" ".join(filter(None, satu)) for satu in isi[:3]))
    j.lihat("Angkatan satu Angkatan dua", " ".join(isi[3]))


# -- Peraturan ---------------------------------------------------------------------------------------------------------


def peraturan() -> BerkasKantor:
    """A Peraturan whose ayat and letters Word numbers and begins anew, with penjelasan, references and pictures."""
    j = _Juru()
    for nama, baru in (("Heading 1", "Judul 1"), ("Heading 2", "Judul 2")):
        j.dok.styles[nama].element.find(qn("w:name")).set(qn("w:val"), baru)
    j.pusat("BUPATI NUSAJAYA", "PROVINSI JAWA TENGAH", "PERATURAN BUPATI NUSAJAYA", "NOMOR 14 TAHUN 2022", "TENTANG")
    j.pusat("PETA JALAN LAYANAN DIGITAL", "DENGAN RAHMAT TUHAN YANG MAHA ESA", "BUPATI NUSAJAYA,")
    huruf, angka = j.daftar("lowerLetter", "%1."), j.daftar("decimal", "%1.")
    ayat = j.daftar("decimal", "(%1)")
    tabel = j.dok.add_table(2, 3)  # the consideranda in a table, its items numbered by Word
    for ke, (nama, num, butir) in enumerate(
        (
            ("Menimbang", huruf, ("bahwa layanan digital perlu terpadu;", "bahwa perlu menetapkan Peraturan Bupati;")),
            (
                "Mengingat",
                angka,
                ("Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;", "Peraturan Daerah Nomor 3 Tahun 2020;"),
            ),
        )
    ):
        _isi_sel(tabel.cell(ke, 0), nama)
        _isi_sel(tabel.cell(ke, 1), ":")
        _isi_sel(tabel.cell(ke, 2), *butir)
        for alinea in tabel.cell(ke, 2).paragraphs:
            alinea._p.get_or_add_pPr().append(
                parse_xml(f'<w:numPr {nsdecls("w")}><w:ilvl w:val="0"/><w:numId w:val="{num}"/></w:numPr>')
            )
        j.lihat(nama, *(f"{'ab'[n] + '.' if nama == 'Menimbang' else f'{n + 1}.'} {satu}" for n, satu in enumerate(butir)))
    j.pusat("MEMUTUSKAN:")
    j.p("Menetapkan : PERATURAN BUPATI TENTANG PETA JALAN LAYANAN DIGITAL.")
    j.pusat("BAB I", "KETENTUAN UMUM", "Pasal 1")
    j.p("Dalam Peraturan Bupati ini yang dimaksud dengan:")
    definisi = j.lagi(angka - 1)
    j.butir(definisi, "1.", "Daerah adalah Kabupaten Nusajaya.")
    j.butir(definisi, "2.", "Bupati adalah Bupati Nusajaya.")
    j.butir(definisi, "3.", "Layanan Digital adalah layanan melalui jaringan elektronik.")
    j.pusat("BAB II", "PELAKSANAAN")
    sasaran = j.p("Pasal 2", rata=_TENGAH)
    _penanda(sasaran, 5, "_Ref990001")
    j.butir(ayat, "(1)", "Perangkat Daerah menyusun peta jalan.")
    j.butir(ayat, "(2)", "Peta jalan sebagaimana dimaksud pada ayat (1) memuat:")
    for ke, teks in enumerate(("keadaan awal;", "sasaran; dan", "jadwal.")):
        j.butir(j.lagi(huruf - 1) if ke == 0 else j._nomor, f"{'abc'[ke]}.", teks)
    j.butir(ayat, "(3)", "Peta jalan ditinjau setiap tahun.")
    j.pusat("Pasal 3")
    kode = '<w:r><w:instrText xml:space="preserve"> REF _Ref990001 \\h </w:instrText></w:r>'
    awal, tengah, akhir = (f'<w:r><w:fldChar w:fldCharType="{satu}"/></w:r>' for satu in ("begin", "separate", "end"))
    j.xml(
        f"<w:p>{_t('Biaya pelaksanaan ')}{awal}{kode}{tengah}{_t('Pasal 2')}{akhir}{_t(' dibebankan pada APBD.')}</w:p>",
        "Biaya pelaksanaan Pasal 2 dibebankan pada APBD.",
    )
    j.pusat("BAB III", "KETENTUAN PENUTUP", "Pasal 4")
    j.p("Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.")
    j.p(
        "Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini dengan penempatannya dalam "
        "Berita Daerah Kabupaten Nusajaya."
    )
    for satu in ("Ditetapkan di Nusajaya", "pada tanggal 3 Maret 2022", "BUPATI NUSAJAYA,", "", "CONTOH WIRATAMA"):
        j.p(satu, rata=_KANAN)
    for satu in (
        "Diundangkan di Nusajaya",
        "pada tanggal 4 Maret 2022",
        "SEKRETARIS DAERAH KABUPATEN NUSAJAYA,",
        "",
        "SARI CONTOH",
    ):
        j.p(satu)
    j.p("BERITA DAERAH KABUPATEN NUSAJAYA TAHUN 2022 NOMOR 14")
    _penjelasan(j)
    _lampiran_peraturan(j)
    return j.jadi("peraturan-otomatis", menimbang=2, mengingat=2, bab=3, pasal=4, definisi=3, ayat=3, gambar=2, tabel=1, baris=2)


def _penanda(alinea: Any, nomor: int, nama: str) -> None:
    alinea._p.insert(1, parse_xml(f'<w:bookmarkStart {nsdecls("w")} w:id="{nomor}" w:name="{nama}"/>'))
    alinea._p.append(parse_xml(f'<w:bookmarkEnd {nsdecls("w")} w:id="{nomor}"/>'))


def _penjelasan(j: _Juru) -> None:
    j.p("\f")
    j.pusat("PENJELASAN", "ATAS", "PERATURAN BUPATI NUSAJAYA", "NOMOR 14 TAHUN 2022", "TENTANG", "PETA JALAN LAYANAN DIGITAL")
    romawi = j.daftar("upperRoman", "%1.")
    j.butir(romawi, "I.", "UMUM")
    j.p("Layanan digital memerlukan arah yang sama bagi semua perangkat daerah.")
    j.butir(romawi, "II.", "PASAL DEMI PASAL")
    for pasal, isi in ((1, "Cukup jelas."), (2, "")):
        j.p(f"Pasal {pasal}")
        if isi:
            j.p(isi)
    for ayat, isi in (
        (1, "Cukup jelas."),
        (2, "Yang dimaksud dengan sasaran ialah keadaan yang hendak dicapai."),
        (3, "Cukup jelas."),
    ):
        j.p(f"Ayat ({ayat})")
        j.p(isi)
    for pasal in (3, 4):
        j.p(f"Pasal {pasal}")
        j.p("Cukup jelas.")


def _lampiran_peraturan(j: _Juru) -> None:
    j.p("\f")
    for satu in ("LAMPIRAN", "PERATURAN BUPATI NUSAJAYA", "NOMOR 14 TAHUN 2022", "TENTANG", "PETA JALAN LAYANAN DIGITAL"):
        j.p(satu, lihat=_OTOMATIS)
    j.pusat("PETA JALAN LAYANAN DIGITAL")
    for judul, isi in (("BAB I\nPENDAHULUAN", "Keadaan awal"), ("BAB II\nSASARAN", "Arah")):
        alinea = j.p(judul, gaya="Judul 1", rata=_TENGAH)
        alinea.runs[0].font.color.rgb = None
        j.p(f"A. {isi}", gaya="Judul 2")
        if judul.startswith("BAB I\n"):
            j.p("Jumlah layanan digital terlihat pada gambar berikut.")
            j.gambar(png(320, 160, 200), "Bagan batang jumlah layanan menurut tahun")
            j.p("Gambar 1. Jumlah Layanan Digital", gaya="Caption")
            j.p("Sumber: Dinas Komunikasi, 2021", lihat="Dinas Komunikasi, 2021")
            continue
        j.p("Gambar 2. Alur Layanan", gaya="Caption")
        j.gambar(png(200, 200, 120), lebar=5)
        tabel = j.dok.add_table(3, 3, style="Table Grid")
        baris = (("No", "Sasaran", "Tahun"), ("1", "Layanan terpadu", "2023"), ("2", "Layanan cepat", "2024"))
        _isi_tabel(tabel, baris)
        j.lihat(*(" ".join(satu) for satu in baris))


# -- a plan as pandoc writes it ------------------------------------------------------------------------------------------


def rencana() -> BerkasKantor:
    """A plan in the manner of pandoc: headings in bookmarks, compact lists, a table whose caption stands above it, links."""
    j = _Juru()
    for satu in ("First Paragraph", "Compact", "Table Caption"):
        j.dok.styles.add_style(satu, 1)
    j.pusat("RENCANA AKSI PENINGKATAN LAYANAN", "DINAS KESEHATAN KABUPATEN NUSAJAYA TAHUN 2024")
    j.pusat("BAB I PENDAHULUAN")
    _penanda(j.p("1.1 Latar Belakang", gaya="Heading 2"), 21, "latar-belakang")
    j.p("Layanan kesehatan perlu dipercepat.", gaya="First Paragraph")
    num = j.daftar("bullet", "•")
    for satu in ("waktu tunggu lama;", "berkas berulang."):
        j.butir(num, "", satu)
    _penanda(j.p("1.2 Tujuan", gaya="Heading 2"), 22, "tujuan")
    j.xml(
        f"<w:p>{_t('Tujuan menjawab angka ')}{_tautan('latar-belakang', '1.1')}{_t(' dan mengikuti ')}"
        f"{_tautan('tujuan', 'tujuan daerah')}{_t('.')}</w:p>",
        "Tujuan menjawab angka 1.1 dan mengikuti tujuan daerah.",
    )
    j.pusat("BAB II RENCANA")
    j.p("2.1 Kegiatan", gaya="Heading 2")
    j.p("Tabel 1 Kegiatan Tahun 2024", gaya="Table Caption")
    tabel = j.dok.add_table(4, 3, style="Table Grid")
    baris = (("No", "Kegiatan", "Bukti"), ("1", "Memangkas syarat", "Daftar syarat"), ("2", "Melatih petugas", "Daftar hadir"),
             ("3", "Membuka loket", "Foto loket"))  # fmt: skip
    _isi_tabel(tabel, baris)
    tabel.cell(3, 2).paragraphs[0].add_run().add_picture(io.BytesIO(png(90, 60, 150)), width=Cm(3))
    j.lihat(*(" ".join(satu) for satu in baris))
    j.p("Nusajaya, 8 Januari 2024", rata=_KANAN)
    for satu in ("KEPALA DINAS KESEHATAN KABUPATEN NUSAJAYA,", "", "dr. Contoh Wulandari", "NIP 19750101 200012 2 001"):
        j.p(satu, rata=_KANAN)
    return j.jadi("rencana-pandoc", tabel=1, baris=3, gambar=1)


BERKAS: Sequence[Callable[[], BerkasKantor]] = (keputusan, peraturan, rencana)
