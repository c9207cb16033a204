"""Minimal Word files written by hand, and requests to make them PDF."""

from __future__ import annotations

import io
import zipfile

from pipeline.pdf import ButirKerangka, Penanda, PermintaanPdf

NS = (
    'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" '
    'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
)
KEPALA = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'
PAKET = "http://schemas.openxmlformats.org/package/2006"
HUBUNGAN = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
ISI = "application/vnd.openxmlformats-officedocument.wordprocessingml"
KALIMAT = "Bahwa untuk melaksanakan ketentuan Pasal 5 ayat (2) perlu menetapkan Keputusan tentang Rencana Kerja. " * 4


def teks(isi: str) -> str:
    return f'<w:r><w:t xml:space="preserve">{isi}</w:t></w:r>'


def paragraf(isi: str, sifat: str = "") -> str:
    return f"<w:p><w:pPr>{sifat}</w:pPr>{isi}</w:p>"


def judul(isi: str, penanda: str) -> str:
    nomor = int.from_bytes(penanda.encode(), "big") % 99991
    return paragraf(
        f'<w:bookmarkStart w:id="{nomor}" w:name="{penanda}"/>{teks(isi)}<w:bookmarkEnd w:id="{nomor}"/>',
        '<w:pStyle w:val="Heading1"/>',
    )


def alinea(banyak: int) -> str:
    # Each one differs: a checker takes lines that repeat on every page for running headers.
    return "".join(paragraf(teks(f"Alinea {nomor}. {KALIMAT}")) for nomor in range(banyak))


def bagian(bentuk: str = "decimal", mulai: int | None = None) -> str:
    awal = "" if mulai is None else f' w:start="{mulai}"'
    return (
        '<w:sectPr><w:footerReference w:type="default" r:id="rId2"/><w:type w:val="nextPage"/>'
        '<w:pgSz w:w="11906" w:h="18709"/>'
        '<w:pgMar w:top="1440" w:right="1440" w:bottom="1440" w:left="1440" w:header="720" w:footer="720" '
        f'w:gutter="0"/><w:pgNumType w:fmt="{bentuk}"{awal}/></w:sectPr>'
    )


def medan(kode: str, isi: str) -> str:
    return (
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
        f'<w:r><w:instrText xml:space="preserve"> {kode} </w:instrText></w:r>'
        f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{isi}<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    )


def daftar_isi(butir: list[tuple[str, str, str]]) -> str:
    """A TOC field as Word writes it: a hyperlink per entry, the page number in a PAGEREF field inside."""
    hasil = []
    for urutan, (isi, penanda, token) in enumerate(butir):
        nomor = medan(f"PAGEREF {penanda} \\h", teks(token))
        tautan = f'<w:hyperlink w:anchor="{penanda}">{teks(isi)}<w:r><w:tab/></w:r>{nomor}</w:hyperlink>'
        awal, akhir = medan('TOC \\o "1-3" \\h \\z \\u', "\0").split("\0")
        hasil.append(
            paragraf(
                (awal if urutan == 0 else "") + tautan + (akhir if urutan == len(butir) - 1 else ""),
                '<w:pStyle w:val="TOC1"/>',
            )
        )
    return "".join(hasil)


def docx(badan: str, hubungan: str = "") -> bytes:
    gaya = (
        f'{KEPALA}<w:styles {NS}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii="Bookman Old Style" '
        'w:hAnsi="Bookman Old Style" w:cs="Bookman Old Style" w:eastAsia="Bookman Old Style"/><w:sz w:val="24"/>'
        '<w:lang w:val="id-ID"/></w:rPr></w:rPrDefault></w:docDefaults>'
        '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>'
        '<w:style w:type="paragraph" w:styleId="Heading1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>'
        '<w:pPr><w:keepNext/><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>'
        '<w:style w:type="paragraph" w:styleId="TOC1"><w:name w:val="toc 1"/><w:basedOn w:val="Normal"/>'
        '<w:pPr><w:tabs><w:tab w:val="right" w:leader="dot" w:pos="9000"/></w:tabs></w:pPr></w:style></w:styles>'
    )
    bagian_paket = {
        "[Content_Types].xml": f'{KEPALA}<Types xmlns="{PAKET}/content-types">'
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>'
        '<Default Extension="xml" ContentType="application/xml"/>'
        f'<Override PartName="/word/document.xml" ContentType="{ISI}.document.main+xml"/>'
        f'<Override PartName="/word/styles.xml" ContentType="{ISI}.styles+xml"/>'
        f'<Override PartName="/word/footer1.xml" ContentType="{ISI}.footer+xml"/></Types>',
        "_rels/.rels": f'{KEPALA}<Relationships xmlns="{PAKET}/relationships">'
        f'<Relationship Id="rId1" Type="{HUBUNGAN}/officeDocument" Target="word/document.xml"/></Relationships>',
        "word/document.xml": f"{KEPALA}<w:document {NS}><w:body>{badan}</w:body></w:document>",
        "word/_rels/document.xml.rels": f'{KEPALA}<Relationships xmlns="{PAKET}/relationships">'
        f'<Relationship Id="rId1" Type="{HUBUNGAN}/styles" Target="styles.xml"/>'
        f'<Relationship Id="rId2" Type="{HUBUNGAN}/footer" Target="footer1.xml"/>{hubungan}</Relationships>',
        "word/styles.xml": gaya,
        "word/footer1.xml": f"{KEPALA}<w:ftr {NS}>" + paragraf(medan("PAGE", teks("0")), '<w:jc w:val="center"/>') + "</w:ftr>",
    }
    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, isi in bagian_paket.items():
            arsip.writestr(zipfile.ZipInfo(nama, (1980, 1, 1, 0, 0, 0)), isi)
    return keluar.getvalue()


# A Keputusan of one page, its Lampiran with roman front matter, then chapters from 1: six pages shown as 1 i ii 1 2 3.
# LibreOffice puts a blank sheet between the first page and i, to keep odd numbers on the right.
CONTOH = docx(
    alinea(4)
    + paragraf(teks("Akhir bagian pertama."), bagian("decimal"))
    + judul("KATA PENGANTAR", "_Toc1")
    + daftar_isi(
        [
            ("KATA PENGANTAR", "_Toc1", "‹p1›"),
            ("SAMBUTAN", "sambutan_2", "‹p2›"),
            ("BAB I PENDAHULUAN", "bab1", "‹p3›"),
            ("BAB II ISI", "bab2", "‹p4›"),
            ("BAB III PENUTUP", "bab3", "‹p11›"),
        ]
    )
    + alinea(10)
    + judul("SAMBUTAN", "sambutan_2")
    + paragraf("", bagian("lowerRoman", 1))
    + judul("BAB I PENDAHULUAN", "bab1")
    + alinea(10)
    + judul("BAB II ISI", "bab2")
    + paragraf("", bagian("decimal", 1))
    + judul("BAB III PENUTUP", "bab3")
    + alinea(2)
    + bagian("decimal")
)
PENANDA = (
    Penanda("_Toc1", "‹p1›", "lowerRoman"),
    Penanda("sambutan_2", "‹p2›", "upperRoman"),
    Penanda("bab1", "‹p3›"),
    Penanda("bab2", "‹p4›"),
    Penanda("bab3", "‹p11›"),
)
KERANGKA = (
    ButirKerangka("KATA PENGANTAR", 1, "_Toc1"),
    ButirKerangka("BAB I PENDAHULUAN", 1, "bab1"),
    ButirKerangka("BAB II ISI & LAIN", 2, "bab2"),
    ButirKerangka("BAB III PENUTUP", 1, "bab3"),
)
DRAF = PermintaanPdf(CONTOH, PENANDA, "draf", "Rencana Kerja", "Dinas Perkebunan", "Keputusan", kerangka=KERANGKA)
RESMI = PermintaanPdf(CONTOH, PENANDA, "resmi", "Rencana Kerja", "Dinas Perkebunan", "Keputusan", kerangka=KERANGKA)
BESAR = PermintaanPdf(docx(alinea(1500) + bagian()))
