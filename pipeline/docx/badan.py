"""The body of a lampiran in one linear pass: headings, prose, lists, tables, sections and the DAFTAR ISI."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from pipeline.docx.daftar import JOROK_ISI, JOROK_SEL, Jorok, Penomoran, judul_gantung
from pipeline.docx.halaman import Bagian, sectpr
from pipeline.docx.tabel import tabel_xml
from pipeline.docx.xml import atribut, lari, paragraf, prosa_xml
from pipeline.naskah.model import Blok, Gaya, Judul, Lampiran, Paragraf, Pejabat, PemisahHalaman, Tabel

# Stands in the XML where a page number goes, until the page is known: a comment, which no text of an author can become.
TANDA_HALAMAN = "<!--halaman {}-->"
AWAL_DAFTAR_ISI = '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText xml:space="preserve"> TOC '
TINGKAT_DAFTAR_ISI = 3
LEBAR_TANDA_TANGAN = 4820  # twips: 8.5 cm
JARAK_TANDA_TANGAN = 240  # above it
PEMISAH = "Pemisah"
_RAPAT = "<w:keepNext/>"


@dataclass
class PenandaBuku:
    """Gives every bookmark of a document its number."""

    _berikut: int = 100

    def apit(self, nama: str, isi: str) -> str:
        """`isi` between the marks of bookmark `nama`."""
        nomor = self._berikut
        self._berikut += 1
        return f'<w:bookmarkStart w:id="{nomor}" w:name="{atribut(nama)}"/>{isi}<w:bookmarkEnd w:id="{nomor}"/>'


def paragraf_daftar(
    satu: Paragraf, penomoran: Penomoran, jorok: Jorok, gaya: str, *, rapat: str = "", ppr: str = "", rpr: str = ""
) -> str:
    """A list item, or a paragraph that goes on in one.

    Args:
        satu: the paragraph.
        penomoran: the number definitions of the document.
        jorok: the indents of the place where it stands.
        gaya: its style's id.
        rapat: w:keepNext where it must stay with what follows; a sentence that ends with a colon does by itself.
        ppr, rpr: further properties of the paragraph and of its runs.
    """
    if satu.rapat and jorok is not JOROK_SEL:
        rapat = _RAPAT
    tanda = f"<w:rPr>{rpr}</w:rPr>" if rpr else ""  # the label takes its look from the paragraph mark
    if satu.butir is not None:
        return paragraf(gaya, prosa_xml(satu.isi, rpr), rapat + penomoran.butir(satu.butir, jorok) + ppr + tanda)
    kiri = (satu.tingkat - 1) * jorok.langkah + jorok.gantung if satu.tingkat else 0
    inden = f'<w:ind w:left="{kiri}" w:firstLine="0"/>' if kiri else ""
    return paragraf(gaya, prosa_xml(satu.isi, rpr), rapat + ppr + inden + tanda)


def daftar_isi_xml(lampiran: Lampiran, lebar: int, rentang: str | None) -> str:
    """The DAFTAR ISI: a live TOC field whose cached entries are complete but for the page numbers, which stand as tokens.

    Args:
        lampiran: whose headings it lists, to level 3.
        lebar: the text width, twips.
        rentang: the bookmark it is limited to, or None for the whole document.
    """
    judul = [satu for satu in lampiran.judul_isi if satu.tingkat <= TINGKAT_DAFTAR_ISI]
    batas = f" \\b {rentang}" if rentang else ""
    buka = (
        f'{AWAL_DAFTAR_ISI}\\o "1-{TINGKAT_DAFTAR_ISI}" \\h \\z{batas} </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    )
    tutup = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    hasil = []
    for ke, satu in enumerate(judul):
        inden, gantung = _inden_daftar_isi(satu)
        titik = f'<w:tab w:val="right" w:leader="dot" w:pos="{lebar}"/>'
        tab = f'<w:tabs><w:tab w:val="left" w:pos="{inden + gantung}"/>{titik}</w:tabs>'
        halaman = (
            '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            f'<w:r><w:instrText xml:space="preserve"> PAGEREF {satu.id} \\h </w:instrText></w:r>'
            '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
            f"<w:r><w:t>{TANDA_HALAMAN.format(satu.id)}</w:t></w:r>{tutup}"
        )
        isi = f"{lari(satu.label)}<w:r><w:tab/></w:r>{prosa_xml(satu.isi)}<w:r><w:tab/></w:r>{halaman}"
        tautan = f'<w:hyperlink w:anchor="{satu.id}" w:history="1">{isi}</w:hyperlink>'
        ppr = f'{tab}<w:ind w:left="{inden + gantung}" w:hanging="{gantung}"/>'
        hasil.append(
            paragraf(f"TOC{satu.tingkat}", (buka if ke == 0 else "") + tautan + (tutup if ke == len(judul) - 1 else ""), ppr)
        )
    return "".join(hasil)


def _inden_daftar_isi(judul: Judul) -> tuple[int, int]:
    """Left indent and room for the label, twips."""
    if judul.tingkat == 1:
        return 0, 1304 if len(judul.label) > 4 else 567
    return (567, 794) if judul.tingkat == 2 else (1361, 1021)


@dataclass
class PenulisBadan:
    """Writes the blocks of a lampiran.

    Args:
        bagian: the kinds of sections.
        gaya: house style.
        penomoran, penanda: shared by the whole document.
        pejabat: who signs.
    """

    bagian: dict[str, Bagian]
    gaya: Gaya
    penomoran: Penomoran
    penanda: PenandaBuku
    pejabat: Pejabat
    lanskap: bool = False
    mulai: int | None = None
    _hasil: list[str] = field(default_factory=list)
    _di_awal: bool = True
    _setelah_tabel: bool = False
    _ppr: int = -1  # where in _hasil the properties of the last paragraph end, or -1

    def tulis(self, lampiran: Lampiran) -> str:
        """The blocks as XML; sections that end inside are closed, the last one stays open (see `tutup`)."""
        self.penomoran.lampiran_baru()
        self._hasil, self._di_awal, self._setelah_tabel, self._ppr = [], True, False, -1
        self.lanskap = lampiran.lanskap
        arah = arah_blok(lampiran.blok, lampiran.lanskap)
        terakhir = len(lampiran.blok) - 1
        for ke, (blok, lanskap) in enumerate(zip(lampiran.blok, arah, strict=True)):
            pembatas = isinstance(blok, Judul) and blok.pembatas
            if (lanskap != self.lanskap or pembatas) and not self._di_awal:
                self._tutup_bagian("isi")
            if pembatas:
                assert isinstance(blok, Judul)
                self.lanskap = lampiran.lanskap
                self._pembatas(blok)
            self.lanskap = lanskap
            self._blok(blok, ke == terakhir and lampiran.tanda_tangan)
            self._di_awal = False
        if lampiran.tanda_tangan and not (lampiran.blok and isinstance(lampiran.blok[-1], Tabel)):
            self._hasil.append(self._tanda_tangan())
        elif self._setelah_tabel:
            self._setelah_tabel = False
            self._paragraf(PEMISAH, "")
        return "".join(self._hasil)

    def tutup(self) -> str:
        """The properties of the section that is still open."""
        mulai, self.mulai = self.mulai, None
        return sectpr(self.bagian["isi"], self.gaya, lanskap=self.lanskap, mulai=mulai)

    @property
    def lebar(self) -> int:
        return self.gaya.lebar_isi_lanskap if self.lanskap else self.gaya.lebar_isi

    @property
    def tinggi(self) -> int:
        return (self.gaya.lebar if self.lanskap else self.gaya.tinggi) - self.gaya.atas - self.gaya.bawah

    # -- pieces ---------------------------------------------------------------------------------------------------------

    def _paragraf(self, gaya: str, isi: str, ppr: str = "") -> None:
        if self._setelah_tabel:
            self._setelah_tabel = False
            self._paragraf("SetelahTabel", "")
        self._hasil += (f'<w:p><w:pPr><w:pStyle w:val="{gaya}"/>{ppr}', f"</w:pPr>{isi}</w:p>")
        self._ppr = len(self._hasil) - 2

    def _tutup_bagian(self, jenis: str) -> None:
        """End a section at the last paragraph; after a table a paragraph of one point takes it."""
        if self._ppr < 0 or self._setelah_tabel:
            self._setelah_tabel = False
            self._paragraf(PEMISAH, "")
        self._hasil[self._ppr] += sectpr(self.bagian[jenis], self.gaya, lanskap=self.lanskap, mulai=self.mulai)
        self.mulai = None
        self._ppr = -1
        self._di_awal = True

    def _pembatas(self, judul: Judul) -> None:
        # LibreOffice does not know w:vAlign, so the room above is written out
        self._paragraf("PembatasBab", lari(judul.label), f'<w:spacing w:before="{round(self.tinggi * 0.36)}"/>')
        self._paragraf("PembatasBab", prosa_xml(judul.isi))
        self._tutup_bagian("pembatas")

    def _blok(self, blok: Blok, sebelum_tanda_tangan: bool) -> None:
        if isinstance(blok, Judul):
            self._judul(blok)
        elif isinstance(blok, Tabel):
            self._tabel(blok, sebelum_tanda_tangan)
        elif isinstance(blok, PemisahHalaman):
            self._paragraf(PEMISAH, '<w:r><w:br w:type="page"/></w:r>')
        else:
            if self._setelah_tabel:
                self._setelah_tabel = False
                self._paragraf("SetelahTabel", "")
            gaya = "IsiDaftar" if blok.butir or blok.tingkat else "Isi"
            xml = paragraf_daftar(blok, self.penomoran, JOROK_ISI, gaya, rapat=_RAPAT if sebelum_tanda_tangan else "")
            batas = xml.index("</w:pPr>")
            self._hasil += (xml[:batas], xml[batas:])
            self._ppr = len(self._hasil) - 2

    def _judul(self, judul: Judul) -> None:
        ppr = "<w:pageBreakBefore/>" if judul.tingkat == 1 and not self._di_awal and _di_bawah_label(judul) else ""
        numpr = self.penomoran.judul(judul)
        gantung = judul_gantung(judul.tingkat, judul.pola)
        ganti_baris = "<w:r><w:br/></w:r>"
        if numpr is not None:
            isi = (ganti_baris if not gantung else "") + prosa_xml(judul.isi)
            ppr += numpr
        elif _di_bawah_label(judul):
            isi = lari(judul.label) + ganti_baris + prosa_xml(judul.isi)
        else:
            isi = f"{lari(judul.label)}<w:r><w:tab/></w:r>{prosa_xml(judul.isi)}"
            ppr += f'<w:tabs><w:tab w:val="left" w:pos="{gantung}"/></w:tabs><w:ind w:left="{gantung}" w:hanging="{gantung}"/>'
        if judul.tingkat == 1 and not _di_bawah_label(judul):
            ppr += '<w:jc w:val="left"/>'
        self._paragraf(f"Heading{min(judul.tingkat, 4)}", self.penanda.apit(judul.id, isi), ppr)

    def _tabel(self, tabel: Tabel, bertanda_tangan: bool) -> None:
        if self._setelah_tabel:
            self._paragraf("SetelahTabel", "")
        if tabel.judul:
            self._paragraf("JudulTabel", prosa_xml(tabel.judul))
        ukuran = tabel.huruf or self.gaya.ukuran_tabel
        penutup = self._tanda_tangan() if bertanda_tangan else ""
        self._hasil += tabel_xml(tabel, self.lebar, self.tinggi, ukuran, self._paragraf_sel, penutup=penutup)
        self._setelah_tabel = True
        self._ppr = -1

    def _paragraf_sel(self, satu: Paragraf, rapat: str, ppr: str, rpr: str) -> str:
        return paragraf_daftar(satu, self.penomoran, JOROK_SEL, "Tabel", rapat=rapat, ppr=ppr, rpr=rpr)

    def _tanda_tangan(self) -> str:
        """The signature that closes a lampiran (UU 12/2011 Lampiran II nomor 197): lower right, all on one page."""
        kiri = f'<w:ind w:left="{self.lebar - LEBAR_TANDA_TANGAN}"/>'
        baris = [*self.pejabat.jabatan, "", "", "", self.pejabat.nama, *self.pejabat.keterangan]
        nama = len(self.pejabat.jabatan) + 3
        hasil = ""
        for ke, isi in enumerate(baris):
            rapat = _RAPAT if ke < len(baris) - 1 else ""
            sela = f'<w:spacing w:before="{JARAK_TANDA_TANGAN}"/>' if ke == 0 else ""
            hasil += paragraf("TandaTangan", lari(isi, "<w:b/>" if ke == nama else ""), rapat + sela + kiri)
        return hasil


def _di_bawah_label(judul: Judul) -> bool:
    """Whether the title stands under its label, as with BAB I."""
    if judul.pola is not None:
        return judul_gantung(judul.tingkat, judul.pola) == 0
    return judul.label.split(" ")[0].isupper() and " " in judul.label


def arah_blok(blok: Sequence[Blok], lanskap: bool) -> list[bool]:
    """For every block whether it stands on a page on its side.

    A table takes along the heading above it and up to three paragraphs between, or else the lead-in that ends with a colon, so
    that no heading is left alone on an upright page.
    """
    arah = [lanskap or (isinstance(satu, Tabel) and satu.lanskap) for satu in blok]
    if lanskap:
        return arah
    for ke, satu in enumerate(blok):
        if not (isinstance(satu, Tabel) and satu.lanskap):
            continue
        awal = ke
        while awal > 0 and ke - awal < 3 and isinstance(blok[awal - 1], Paragraf):
            awal -= 1
        if awal > 0 and isinstance(blok[awal - 1], Judul):
            while awal > 0 and isinstance(blok[awal - 1], Judul):
                awal -= 1
        else:
            awal = ke
            while awal > 0 and _rapat(blok[awal - 1]):
                awal -= 1
        for j in range(awal, ke):
            arah[j] = True
    return arah


def _rapat(blok: Blok) -> bool:
    return isinstance(blok, Paragraf) and blok.rapat
