"""The blocks of a naskah in one linear pass: headings, prose, lists, tables, sections and the DAFTAR ISI."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from pipeline.docx.daftar import JOROK_ISI, JOROK_SEL, Jorok, Penomoran, judul_gantung
from pipeline.docx.gambar import gambar_xml
from pipeline.docx.halaman import Bagian, sectpr
from pipeline.docx.tabel import judul_kelompok, tabel_xml
from pipeline.docx.xml import judul_xml, lari, nama_penanda, paragraf, prosa_xml, tanpa_tautan
from pipeline.naskah.model import (
    JUDUL_DAFTAR_ISI,
    TINGKAT_DAFTAR_ISI,
    Blok,
    Gambar,
    Gaya,
    Judul,
    Lampiran,
    Naskah,
    Paragraf,
    PemisahHalaman,
    Penjelasan,
    Prosa,
    Tabel,
    polos,
)

# Stands in the XML where a page number goes, until the page is known: a comment, which no text of an author can become.
TANDA_HALAMAN = "<!--halaman {}-->"
PENANDA_KELOMPOK = "_Kelompok{}"  # the bookmark of a group row
_BUKA, _HASIL, _TUTUP = (f'<w:r><w:fldChar w:fldCharType="{satu}"/></w:r>' for satu in ("begin", "separate", "end"))
AWAL_DAFTAR_ISI = f'{_BUKA}<w:r><w:instrText xml:space="preserve"> TOC '
PENANDA_DAFTAR_ISI = "_DaftarIsi{}"  # the bookmark of a DAFTAR ISI that names itself
LEBAR_TANDA_TANGAN = 4820  # twips: 8.5 cm
JARAK_TANDA_TANGAN = 240  # above it
JARAK_SALINAN = 480  # above the block that certifies a copy
PEMISAH = "Pemisah"
_RAPAT = "<w:keepNext/>"
_TANPA_JARAK_ATAS = '<w:spacing w:before="0"/>'  # what begins a page stands as high as the text of other pages
_GANTI_BARIS = "<w:r><w:br/></w:r>"
# Word leaves a heading without text out of its navigation, whatever its number.
_JUDUL_KOSONG = '<w:r><w:t xml:space="preserve">\u00a0</w:t></w:r>'


@dataclass(frozen=True, slots=True)
class Ragam:
    """How the blocks of one part of a naskah look.

    Args:
        isi, daftar: ids of the styles for prose and for lists.
        judul: ids of the styles for headings that count level by level, outermost first; none where the headings are those of
            a lampiran, whose numbers hang together.
        langkah: how far what stands under a heading moves in from it, twips.
    """

    isi: str = "Isi"
    daftar: str = "IsiDaftar"
    judul: tuple[str, ...] = ()
    langkah: int = 0


RAGAM_LAMPIRAN = Ragam()
RAGAM_PASAL = Ragam("IsiPasal", judul=("JudulBab", "JudulBagian", "JudulParagraf", "JudulPasal"))
RAGAM_PENJELASAN = Ragam("IsiPenjelasan", judul=("BabPenjelasan", "PasalPenjelasan", "AyatPenjelasan"), langkah=567)


@dataclass
class PenandaBuku:
    """Gives every bookmark of a document its number."""

    _berikut: int = 100

    def apit(self, nama: str, isi: str) -> str:
        """`isi` between the marks of bookmark `nama`."""
        nomor = self._berikut
        self._berikut += 1
        return f'<w:bookmarkStart w:id="{nomor}" w:name="{nama_penanda(nama)}"/>{isi}<w:bookmarkEnd w:id="{nomor}"/>'

    def bila(self, nama: str, isi: str) -> str:
        """The same where something refers to it, else `isi` alone."""
        return self.apit(nama, isi) if nama else isi


def paragraf_daftar(
    satu: Paragraf,
    penomoran: Penomoran,
    penanda: PenandaBuku,
    jorok: Jorok,
    gaya: str,
    *,
    rapat: str = "",
    ppr: str = "",
    rpr: str = "",
) -> str:
    """A list item, or a paragraph that goes on in one.

    Args:
        satu: the paragraph.
        penomoran, penanda: the number definitions and the bookmarks of the document.
        jorok: the indents of the place where it stands.
        gaya: its style's id.
        rapat: w:keepNext where it must stay with what follows; a sentence that ends with a colon does by itself.
        ppr, rpr: further properties of the paragraph and of its runs.
    """
    if satu.rapat and jorok is not JOROK_SEL:
        rapat = _RAPAT
    tanda = f"<w:rPr>{rpr}</w:rPr>" if rpr else ""  # the label takes its look from the paragraph mark
    isi = penanda.bila(satu.id, prosa_xml(satu.isi, rpr))
    if satu.butir is not None:
        return paragraf(gaya, isi, rapat + penomoran.butir(satu.butir, jorok) + ppr + tanda)
    kiri = jorok.isi(satu.tingkat)
    inden = f'<w:ind w:left="{kiri}" w:firstLine="0"/>' if kiri else ""
    return paragraf(gaya, isi, rapat + ppr + inden + tanda)


def daftar_isi_xml(lampiran: Lampiran, ke: int, lebar: int, rentang: str | None, penanda: PenandaBuku) -> str:
    """The DAFTAR ISI: a live TOC field whose cached entries are complete but for the page numbers, which stand as tokens.

    Where it names itself, a TC field before it tells Word so (ECMA-376 part 1, 17.16.5.63); it is outside of the TOC field, which
    Word writes anew.

    Args:
        lampiran: whose headings it lists.
        ke: which lampiran it is, from 1.
        lebar: the text width, twips.
        rentang: the bookmark it is limited to, or None for the whole document.
        penanda: the bookmarks of the document.
    """
    titik = f'<w:tab w:val="right" w:leader="dot" w:pos="{lebar}"/>'
    entri: list[tuple[str, str, str]] = []  # style, paragraph properties, content
    diri, terdaftar = "", ""
    if lampiran.daftar_isi_terdaftar:
        nama = PENANDA_DAFTAR_ISI.format(ke)
        entri.append(("TOC1", f"<w:tabs>{titik}</w:tabs>", _entri(nama, lari(JUDUL_DAFTAR_ISI))))
        perintah = f'<w:r><w:instrText xml:space="preserve"> TC "{JUDUL_DAFTAR_ISI}" \\l 1 </w:instrText></w:r>'
        diri = penanda.apit(nama, f"{_BUKA}{perintah}{_TUTUP}")
        terdaftar = " \\f"
    for satu in lampiran.judul_daftar_isi:
        inden, gantung = _inden_daftar_isi(satu)
        tab = f'<w:tabs><w:tab w:val="left" w:pos="{inden + gantung}"/>{titik}</w:tabs>'
        isi = f"{lari(satu.label)}<w:r><w:tab/></w:r>{judul_xml(tanpa_tautan(satu.isi))}"
        ppr = f'{tab}<w:ind w:left="{inden + gantung}" w:hanging="{gantung}"/>'
        entri.append((f"TOC{satu.tingkat}", ppr, _entri(nama_penanda(satu.id), isi)))
    batas = f" \\b {rentang}" if rentang else ""
    awal = f'{diri}{AWAL_DAFTAR_ISI}\\o "1-{TINGKAT_DAFTAR_ISI}"{terdaftar} \\h \\z{batas} </w:instrText></w:r>{_HASIL}'
    return "".join(
        paragraf(gaya, (awal if nomor == 0 else "") + isi + (_TUTUP if nomor == len(entri) - 1 else ""), ppr)
        for nomor, (gaya, ppr, isi) in enumerate(entri)
    )


def _entri(penanda: str, isi: str) -> str:
    """An entry of the DAFTAR ISI, which leads to a bookmark and shows its page."""
    nomor = f"<w:r><w:t>{TANDA_HALAMAN.format(penanda)}</w:t></w:r>"
    acuan = f'{_BUKA}<w:r><w:instrText xml:space="preserve"> PAGEREF {penanda} \\h </w:instrText></w:r>{_HASIL}{nomor}{_TUTUP}'
    return f'<w:hyperlink w:anchor="{penanda}" w:history="1">{isi}<w:r><w:tab/></w:r>{acuan}</w:hyperlink>'


def _inden_daftar_isi(judul: Judul) -> tuple[int, int]:
    """Left indent and room for the label, twips."""
    if judul.tingkat == 1:
        return 0, 1304 if len(judul.label) > 4 else 567
    return (567, 794) if judul.tingkat == 2 else (1361, 1021)


@dataclass
class PenulisBadan:
    """Writes the blocks of a naskah, part by part in the order in which they stand in the document.

    Args:
        naskah: whose blocks; it also says who signs.
        bagian: the kinds of sections.
        penomoran, penanda: shared by the whole document.
        jenis: the kind of the section that is open.
        lanskap: whether its paper lies on its side.
        mulai: the number of its first page, or None to go on counting.
    """

    naskah: Naskah
    bagian: dict[str, Bagian]
    penomoran: Penomoran
    penanda: PenandaBuku
    jenis: str
    lanskap: bool = False
    mulai: int | None = 1
    _ragam: Ragam = RAGAM_LAMPIRAN
    _bersalinan: bool = False  # whether who certifies the copy stands below the signature
    _induk: list[int] = field(default_factory=list)  # the levels of the headings above
    _hasil: list[str] = field(default_factory=list)
    _di_awal: bool = True  # of a section
    _di_puncak: bool = False  # of a page, for sure
    _setelah_tabel: bool = False
    _nomor_gambar: int = 1000  # above the template's own
    _nomor_kelompok: int = 0  # of the group rows in the outline
    _ppr: int = -1  # where in _hasil the properties of the last paragraph end, or -1

    def tulis_batang_tubuh(self) -> str:
        """The blocks of the naskah itself as XML; the section stays open for what closes the naskah.

        A dokumen lies on its side where one of its tables does, and ends with the signature; the pasal of a peraturan are
        followed by parts that the template places.
        """
        naskah, dokumen = self.naskah, self.naskah.golongan == "dokumen"
        lanskap = dokumen and any(isinstance(satu, Tabel) and satu.lanskap for satu in naskah.batang_tubuh)
        self.lanskap = lanskap
        return self._tulis(naskah.batang_tubuh, RAGAM_LAMPIRAN if dokumen else RAGAM_PASAL, lanskap, dokumen)

    def tulis_penjelasan(self, penjelasan: Penjelasan) -> str:
        """The blocks of the penjelasan (UU 12/2011 Lampiran II nomor 182)."""
        return self._tulis(penjelasan.blok, RAGAM_PENJELASAN, self.lanskap, tanda_tangan=False)

    def tulis_lampiran(self, lampiran: Lampiran) -> str:
        """The blocks of a lampiran and its signature; sections that end inside are closed, the last one stays open."""
        self.jenis, self.lanskap = "isi", lampiran.lanskap
        self._di_puncak = lampiran.daftar_isi  # else its title stands above
        self._bersalinan = self.naskah.salinan is not None and lampiran is self.naskah.lampiran[-1]
        return self._tulis(lampiran.blok, RAGAM_LAMPIRAN, lampiran.lanskap, lampiran.tanda_tangan, bagian_baru=True)

    def tutup(self) -> str:
        """The properties of the section that is still open."""
        mulai, self.mulai = self.mulai, None
        return sectpr(self.bagian[self.jenis], self.gaya, lanskap=self.lanskap, mulai=mulai)

    def salinan(self) -> str:
        """The block by which a copy is certified, or nothing (custom of the regions; no rule of Lampiran II)."""
        pejabat = self.naskah.salinan
        if pejabat is None:
            return ""
        baris = ["Salinan sesuai dengan aslinya", *pejabat.jabatan, "", "ttd", "", pejabat.nama, *pejabat.keterangan]
        return _blok_rapat("TandaTanganKiri", [lari(satu) for satu in baris], f'<w:spacing w:before="{JARAK_SALINAN}"/>')

    def _tulis(self, blok: Sequence[Blok], ragam: Ragam, lanskap: bool, tanda_tangan: bool, *, bagian_baru: bool = False) -> str:
        """The blocks of one part.

        Args:
            blok: the blocks.
            ragam: how they look.
            lanskap: how the paper of the part lies.
            tanda_tangan: whether the signature closes it.
            bagian_baru: whether it has sections of its own; where it stands in one with what the template places around it,
                that one lies as `lanskap` says again at the end.
        """
        self.penomoran.bagian_baru()
        self._hasil, self._di_awal, self._setelah_tabel, self._ppr = [], bagian_baru, False, -1
        self._ragam, self._induk = ragam, []
        arah = arah_blok(blok, lanskap)
        terakhir = len(blok) - 1
        for ke, (satu, miring) in enumerate(zip(blok, arah, strict=True)):
            pembatas = satu.pembatas if isinstance(satu, Judul) else None
            if (miring != self.lanskap or pembatas) and not self._di_awal:
                self._tutup_bagian(self.jenis)
            if pembatas:
                assert isinstance(satu, Judul)
                self.lanskap = lanskap
                self._pembatas(satu.label, pembatas.judul or satu.isi)
            self.lanskap = miring
            # the last norm goes along with what closes the naskah, so that no page holds that alone
            menutup = ragam is RAGAM_PASAL and isinstance(satu, Paragraf)
            self._blok(satu, ke == terakhir and (tanda_tangan or menutup))
            self._di_awal = self._di_puncak = False
        if tanda_tangan and not (blok and isinstance(blok[-1], Tabel)):
            self._hasil.append(self._utuh(self._tanda_tangan()) if self._bersalinan else self._tanda_tangan())
        elif self._setelah_tabel:
            self._setelah_tabel = False
            self._paragraf(PEMISAH, "")
        if not bagian_baru and self.lanskap != lanskap:
            self._tutup_bagian(self.jenis)
            self.lanskap = lanskap
        return "".join(self._hasil)

    @property
    def gaya(self) -> Gaya:
        return self.naskah.gaya

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
        self.bagian[jenis] = replace(self.bagian[jenis], halaman_judul=False)
        self.mulai = None
        self._ppr = -1
        self._di_awal = self._di_puncak = True

    def _pembatas(self, label: str, judul: Prosa) -> None:
        # LibreOffice does not know w:vAlign, so the room above is written out
        self._paragraf("PembatasBab", lari(label), f'<w:spacing w:before="{round(self.tinggi * 0.36)}"/>')
        self._paragraf("PembatasBab", judul_xml(judul))
        self._tutup_bagian("pembatas")

    def _blok(self, blok: Blok, sebelum_tanda_tangan: bool) -> None:
        if isinstance(blok, Judul):
            self._judul(blok)
        elif isinstance(blok, Tabel):
            self._tabel(blok, sebelum_tanda_tangan)
        elif isinstance(blok, Gambar):
            self._gambar(blok, sebelum_tanda_tangan)
        elif isinstance(blok, PemisahHalaman):
            self._paragraf(PEMISAH, '<w:r><w:br w:type="page"/></w:r>')
        else:
            if self._setelah_tabel:
                self._setelah_tabel = False
                self._paragraf("SetelahTabel", "")
            ragam = self._ragam
            gaya = ragam.daftar if blok.butir or blok.tingkat else ragam.isi
            rapat = _RAPAT if sebelum_tanda_tangan else ""
            jorok = JOROK_ISI.dari(ragam.langkah * len(self._induk))
            xml = paragraf_daftar(blok, self.penomoran, self.penanda, jorok, gaya, rapat=rapat)
            batas = xml.index("</w:pPr>")
            self._hasil += (xml[:batas], xml[batas:])
            self._ppr = len(self._hasil) - 2

    def _judul_lepas(self, judul: Judul) -> None:
        """A heading that counts by itself; its place in the outline is its depth here, since a Pasal may follow a BAB at once."""
        while self._induk and self._induk[-1] >= judul.tingkat:
            self._induk.pop()
        self._induk.append(judul.tingkat)
        numpr = self.penomoran.judul_lepas(judul)
        label = lari(judul.label) if numpr is None else ""
        gantung = 0 if " " in judul.label else judul_gantung(1, judul.pola)  # BAB I stands above its title, II. beside it
        if gantung:
            isi = ("<w:r><w:tab/></w:r>" if label else "") + judul_xml(judul.isi)
        elif judul.isi:
            isi = _GANTI_BARIS + judul_xml(judul.isi)
        else:
            isi = "" if label else _JUDUL_KOSONG
        kiri = self._ragam.langkah * (len(self._induk) - 1) + gantung
        inden = f'<w:ind w:left="{kiri}" w:{"hanging" if gantung else "firstLine"}="{gantung}"/>' if kiri else ""
        ppr = f'{numpr or ""}{inden}<w:outlineLvl w:val="{len(self._induk) - 1}"/>'
        gaya = self._ragam.judul[min(judul.tingkat, len(self._ragam.judul)) - 1]
        self._paragraf(gaya, self.penanda.apit(judul.id, label + isi), ppr)

    def _judul(self, judul: Judul) -> None:
        if self._ragam.judul:
            self._judul_lepas(judul)
            return
        halaman_baru = judul.tingkat == 1 and not self._di_awal and _di_bawah_label(judul)
        ppr = "<w:pageBreakBefore/>" if halaman_baru else ""
        jarak = _TANPA_JARAK_ATAS if halaman_baru or self._di_puncak else ""
        numpr = self.penomoran.judul(judul)
        gantung = judul_gantung(judul.tingkat, judul.pola)
        if numpr is not None:
            isi = (_GANTI_BARIS if not gantung else "") + judul_xml(judul.isi)
            ppr += numpr + jarak
        elif _di_bawah_label(judul):
            isi = lari(judul.label) + _GANTI_BARIS + judul_xml(judul.isi)
            ppr += jarak
        else:
            isi = f"{lari(judul.label)}<w:r><w:tab/></w:r>{judul_xml(judul.isi)}"
            ppr += f'<w:tabs><w:tab w:val="left" w:pos="{gantung}"/></w:tabs>{jarak}'
            ppr += f'<w:ind w:left="{gantung}" w:hanging="{gantung}"/>'
        if judul.tingkat == 1 and not _di_bawah_label(judul):
            ppr += '<w:jc w:val="left"/>'
        self._paragraf(f"Heading{min(judul.tingkat, 4)}", self.penanda.apit(judul.id, isi), ppr)

    def _tabel(self, tabel: Tabel, bertanda_tangan: bool) -> None:
        if self._setelah_tabel:
            self._paragraf("SetelahTabel", "")
        if tabel.label or tabel.judul:
            depan = lari(f"{tabel.label} " if tabel.label and tabel.judul else tabel.label)
            jarak = _TANPA_JARAK_ATAS if self._di_puncak else ""
            self._paragraf("JudulTabel", self.penanda.bila(tabel.id, depan + judul_xml(tabel.judul)), jarak)
        ukuran = tabel.huruf or self.gaya.ukuran_tabel
        penutup = self._tanda_tangan() if bertanda_tangan else ""
        if tabel.sumber:
            penutup = paragraf("Tabel", lari("Sumber: ") + prosa_xml(tabel.sumber), _RAPAT if penutup else "") + penutup
        apit = self._apit_kelompok if self.naskah.golongan == "dokumen" else None
        self._hasil += tabel_xml(tabel, self.lebar, self.tinggi, ukuran, self._paragraf_sel, penutup=penutup, apit=apit)
        self._setelah_tabel = True
        self._ppr = -1

    def _apit_kelompok(self, isi: str) -> str:
        self._nomor_kelompok += 1
        return self.penanda.apit(PENANDA_KELOMPOK.format(self._nomor_kelompok), isi)

    def _gambar(self, gambar: Gambar, bertanda_tangan: bool) -> None:
        """A picture with its caption and source below, all on one page."""
        self._nomor_gambar += 1
        isi = gambar_xml(gambar, self._nomor_gambar, self.lebar, self.tinggi)
        keterangan = (lari(f"{gambar.label} ") if gambar.label and gambar.judul else lari(gambar.label)) + judul_xml(gambar.judul)
        if not keterangan:
            isi = self.penanda.bila(gambar.id, isi)
        # exact line spacing would cut the picture off
        baris = [("JudulTabel", isi, 'w:before="120" w:after="{}" w:line="240" w:lineRule="auto"')]
        if keterangan:
            baris.append(("JudulTabel", self.penanda.bila(gambar.id, keterangan), 'w:before="60" w:after="{}"'))
        if gambar.sumber:
            baris.append(("Tabel", lari("Sumber: ") + prosa_xml(gambar.sumber), 'w:before="0" w:after="{}"'))
        for ke, (gaya, xml, jarak) in enumerate(baris, 1):
            akhir = ke == len(baris) and not bertanda_tangan
            rapat = '<w:keepNext w:val="0"/>' if akhir else _RAPAT
            self._paragraf(gaya, xml, f'{rapat}<w:spacing {jarak.format(180 if akhir else 60)}/><w:jc w:val="center"/>')

    def _paragraf_sel(self, satu: Paragraf, rapat: str, ppr: str, rpr: str) -> str:
        return paragraf_daftar(satu, self.penomoran, self.penanda, JOROK_SEL, "Tabel", rapat=rapat, ppr=ppr, rpr=rpr)

    def _tanda_tangan(self) -> str:
        """The signature that closes a lampiran (UU 12/2011 Lampiran II nomor 197): lower right, all on one page.

        On the last page of a copy stands below it who certifies the copy.
        """
        naskah, pejabat = self.naskah, self.naskah.penandatangan
        tempat = (f"{naskah.tempat_ditetapkan}, {naskah.tanggal_ditetapkan}",) if naskah.golongan == "dokumen" else ()
        nama = lari(pejabat.nama, "" if naskah.golongan == "peraturan" else "<w:b/>")
        baris = [*map(lari, (*tempat, *pejabat.jabatan, *ruang_tanda_tangan(naskah))), nama, *map(lari, pejabat.keterangan)]
        sela = f'<w:spacing w:before="{JARAK_TANDA_TANGAN}"/>'
        inden = f'<w:ind w:left="{self.lebar - LEBAR_TANDA_TANGAN}"/>'
        xml = _blok_rapat("TandaTangan", baris, sela, inden, lanjut=self._bersalinan)
        return xml + self.salinan() if self._bersalinan else xml

    def _utuh(self, isi: str) -> str:
        """Paragraphs in a table of one row, which is never broken: LibreOffice lets go of long chains of w:keepNext."""
        tanpa = "".join(f'<w:{sisi} w:val="nil"/>' for sisi in ("top", "left", "bottom", "right"))
        sel = f'<w:tc><w:tcPr><w:tcW w:w="{self.lebar}" w:type="dxa"/></w:tcPr>{isi}</w:tc>'
        return (
            f'<w:tbl><w:tblPr><w:tblW w:w="{self.lebar}" w:type="dxa"/><w:tblBorders>{tanpa}</w:tblBorders>'
            '<w:tblLayout w:type="fixed"/><w:tblCellMar><w:left w:w="0" w:type="dxa"/><w:right w:w="0" w:type="dxa"/>'
            f'</w:tblCellMar></w:tblPr><w:tblGrid><w:gridCol w:w="{self.lebar}"/></w:tblGrid>'
            f"<w:tr><w:trPr><w:cantSplit/></w:trPr>{sel}</w:tr></w:tbl>{paragraf(PEMISAH, '')}"
        )


def kerangka_blok(blok: Iterable[Blok], *, kelompok: bool = False) -> Iterator[tuple[str, int, str]]:
    """(title, level, bookmark) of the headings for the outline of the PDF; level 1 is left for what they stand in.

    Args:
        blok: the blocks.
        kelompok: whether the group rows of the first level of their tables count, too, below the heading before them.
    """
    tingkat, ke = 1, 0
    for satu in blok:
        if isinstance(satu, Judul):
            tingkat = satu.tingkat + 1
            yield f"{satu.label} {polos(satu.isi)}".rstrip(), tingkat, nama_penanda(satu.id)
        elif kelompok and isinstance(satu, Tabel):
            for judul in filter(None, map(judul_kelompok, satu.baris)):
                ke += 1
                yield judul, tingkat + 1, PENANDA_KELOMPOK.format(ke)


def ruang_tanda_tangan(naskah: Naskah) -> tuple[str, ...]:
    """The lines between the office and the name of who signs; a copy says there that the original is signed."""
    return ("", "ttd" if naskah.salinan else "", "")


def _blok_rapat(gaya: str, baris: Sequence[str], awal: str, ppr: str = "", *, lanjut: bool = False) -> str:
    """Paragraphs that stay on one page.

    Args:
        gaya: their style's id.
        baris: the runs of each.
        awal: further properties of the first, before `ppr` in the order of the schema.
        ppr: further properties of all.
        lanjut: whether what follows stays with them.
    """
    rapat = len(baris) if lanjut else len(baris) - 1
    return "".join(
        paragraf(gaya, isi, (_RAPAT if ke < rapat else "") + (awal if ke == 0 else "") + ppr) for ke, isi in enumerate(baris)
    )


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
