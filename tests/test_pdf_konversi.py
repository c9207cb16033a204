"""DOCX to PDF through a real LibreOffice: page numbers, equal bytes, marks of an official PDF, crashes and hangs."""

from __future__ import annotations

import io
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import zipfile
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from pipeline.pdf import (
    ButirKerangka,
    DokumenTakTerbaca,
    HasilPdf,
    OfficeMacet,
    OfficePool,
    PdfError,
    Penanda,
    PenandaTidakAda,
    PermintaanPdf,
    cari_office,
)

pytestmark = [
    pytest.mark.libreoffice,
    pytest.mark.skipif(cari_office() is None, reason="LibreOffice or python3-uno is not installed"),
]

# ---------------------------------------------------------------- a minimal Word file, written by hand

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

# ---------------------------------------------------------------- helpers


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="module")
def kolam(cache: Path) -> Iterator[OfficePool]:
    with OfficePool(cache=cache) as pool:
        yield pool


@pytest.fixture(scope="module")
def draf(kolam: OfficePool) -> HasilPdf:
    return kolam.convert(DRAF)


@pytest.fixture(scope="module")
def resmi(kolam: OfficePool) -> HasilPdf:
    return kolam.convert(RESMI)


def halaman_teks(pdf: bytes) -> list[str]:
    pypdf = pytest.importorskip("pypdf")
    return [satu.extract_text() for satu in pypdf.PdfReader(io.BytesIO(pdf)).pages]


def keturunan(pid: int) -> dict[int, str]:
    """All processes below this one: number to command line."""
    induk: dict[int, int] = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            induk[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
        except OSError:
            continue
    hasil: dict[int, str] = {}
    lapis = {pid}
    while lapis:
        lapis = {anak for anak, atas in induk.items() if atas in lapis}
        for anak in lapis:
            hasil[anak] = (Path("/proc") / str(anak) / "cmdline").read_bytes().replace(b"\0", b" ").decode()
    return hasil


def kantor(pid: int | None = None) -> list[int]:
    """The LibreOffice processes below a process (this one)."""
    return sorted(nomor for nomor, baris in keturunan(pid or os.getpid()).items() if baris.split(" ")[0].endswith("soffice.bin"))


def hidup(pid: int) -> bool:
    try:
        return (Path("/proc") / str(pid) / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def tunggu(syarat: Any, detik: float = 15.0) -> bool:
    akhir = time.monotonic() + detik
    while time.monotonic() < akhir:
        if syarat():
            return True
        time.sleep(0.05)
    return False


# ---------------------------------------------------------------- page numbers


def test_page_numbers_are_those_the_pages_show(draf: HasilPdf) -> None:
    assert draf.halaman == {"_Toc1": 1, "sambutan_2": 2, "bab1": 1, "bab2": 2, "bab3": 3}


def test_the_numbers_agree_with_the_footers(draf: HasilPdf) -> None:
    kaki = [re.findall(r"^\s*([ivx]+|\d+)\s*$", satu, re.M)[0] for satu in halaman_teks(draf.pdf)]
    assert kaki == ["1", "i", "ii", "1", "2", "3"]


def test_physical_pages_do_not_count_the_blank_sheets_of_libreoffice(draf: HasilPdf) -> None:
    assert draf.halaman_fisik == {"_Toc1": 2, "sambutan_2": 3, "bab1": 4, "bab2": 5, "bab3": 6}


def test_the_page_count_is_that_of_the_pdf(draf: HasilPdf) -> None:
    assert draf.jumlah_halaman == len(halaman_teks(draf.pdf)) == 6


def test_tokens_become_formatted_numbers(draf: HasilPdf) -> None:
    isi = halaman_teks(draf.pdf)[1].replace(" ", "")
    assert re.findall(r"(?:\.{5,})(\w+)", isi) == ["i", "II", "1", "2", "3"]


def test_no_token_is_left(draf: HasilPdf) -> None:
    assert "‹" not in "".join(halaman_teks(draf.pdf))


def test_a_section_that_starts_at_an_even_number_is_counted_from_there(kolam: OfficePool) -> None:
    isi = docx(judul("A", "a") + paragraf("", bagian("decimal", 4)) + judul("B", "b") + bagian())
    assert kolam.convert(PermintaanPdf(isi, (Penanda("a", ""), Penanda("b", "")))).halaman == {"a": 4, "b": 5}


def test_a_section_that_starts_with_a_table_is_counted_from_there(kolam: OfficePool) -> None:
    tabel = (
        '<w:tbl><w:tblPr><w:tblW w:w="0" w:type="auto"/></w:tblPr><w:tblGrid><w:gridCol w:w="4000"/></w:tblGrid>'
        f"<w:tr><w:tc><w:tcPr/>{paragraf(teks('x'))}</w:tc></w:tr></w:tbl>"
    )
    isi = docx(alinea(1) + paragraf("", bagian()) + tabel + judul("B", "b") + bagian("decimal", 7))
    assert kolam.convert(PermintaanPdf(isi, (Penanda("b", ""),))).halaman == {"b": 7}


def test_one_section_without_restart_counts_all_pages(kolam: OfficePool) -> None:
    isi = docx(alinea(30) + judul("B", "b") + bagian())
    hasil = kolam.convert(PermintaanPdf(isi, (Penanda("b", ""),)))
    assert hasil.halaman["b"] == hasil.jumlah_halaman == hasil.halaman_fisik["b"]


def test_a_token_that_begins_another_token_is_not_mixed_up(kolam: OfficePool) -> None:
    isi = docx(paragraf(teks("A=q1; B=q11;")) + judul("A", "a") + paragraf("", bagian()) + judul("B", "b") + bagian())
    hasil = kolam.convert(PermintaanPdf(isi, (Penanda("a", "q1"), Penanda("b", "q11"))))
    assert "A=1; B=2;" in halaman_teks(hasil.pdf)[0]


def test_page_labels_say_what_the_pages_show(draf: HasilPdf) -> None:
    pypdf = pytest.importorskip("pypdf")
    assert pypdf.PdfReader(io.BytesIO(draf.pdf)).page_labels == ["1", "i", "ii", "1", "2", "3"]


# ---------------------------------------------------------------- equal bytes


def test_a_warm_conversion_gives_the_same_bytes(kolam: OfficePool, draf: HasilPdf) -> None:
    kolam.convert(BESAR)  # something else in between
    assert kolam.convert(DRAF).pdf == draf.pdf


def test_a_cold_worker_gives_the_same_bytes(cache: Path, draf: HasilPdf) -> None:
    with OfficePool(cache=cache) as lain:
        assert lain.convert(DRAF).pdf == draf.pdf


def test_an_official_pdf_has_the_same_bytes_cold_and_warm(cache: Path, resmi: HasilPdf) -> None:
    with OfficePool(cache=cache) as lain:
        assert [lain.convert(RESMI).pdf == resmi.pdf for _ in range(3)] == [True] * 3


def test_fonts_converted_anew_give_the_same_bytes(tmp_path: Path, draf: HasilPdf) -> None:
    with OfficePool(cache=tmp_path) as lain:
        assert lain.convert(DRAF).pdf == draf.pdf


def test_two_workers_in_parallel_give_the_same_bytes(cache: Path, draf: HasilPdf) -> None:
    with OfficePool(2, cache=cache) as lain, ThreadPoolExecutor(4) as benang:
        hasil = {satu.pdf for satu in benang.map(lain.convert, [DRAF] * 8)}
    assert hasil == {draf.pdf}


def test_two_workers_are_two_processes(cache: Path, kolam: OfficePool) -> None:
    kolam.convert(DRAF)
    sudah = set(kantor())
    with OfficePool(2, cache=cache) as lain, ThreadPoolExecutor(2) as benang:
        list(benang.map(lain.convert, [BESAR] * 2))
        assert len(set(kantor()) - sudah) == 2


# ---------------------------------------------------------------- what the PDF says about itself


def test_the_outline_is_nested_by_level(draf: HasilPdf) -> None:
    pypdf = pytest.importorskip("pypdf")
    pembaca = pypdf.PdfReader(io.BytesIO(draf.pdf))

    def susun(daftar: list[Any]) -> list[Any]:
        return [
            susun(satu) if isinstance(satu, list) else (satu.title, pembaca.get_destination_page_number(satu) + 1)
            for satu in daftar
        ]

    assert susun(pembaca.outline) == [
        ("KATA PENGANTAR", 2),
        ("BAB I PENDAHULUAN", 4),
        [("BAB II ISI & LAIN", 5)],
        ("BAB III PENUTUP", 6),
    ]


def test_the_document_information_has_no_dates(draf: HasilPdf) -> None:
    pypdf = pytest.importorskip("pypdf")
    info = dict(pypdf.PdfReader(io.BytesIO(draf.pdf)).metadata)
    assert re.fullmatch(r"LibreOffice \d.*", info.pop("/Producer"))
    assert info == {
        "/Title": "Rencana Kerja",
        "/Author": "Dinas Perkebunan",
        "/Subject": "Keputusan",
        "/Creator": "naskah-dinas",
    }


def test_the_language_is_indonesian(draf: HasilPdf) -> None:
    pypdf = pytest.importorskip("pypdf")
    assert pypdf.PdfReader(io.BytesIO(draf.pdf)).root_object["/Lang"] == "id-ID"


def test_a_viewer_shows_the_title_instead_of_the_file_name(draf: HasilPdf) -> None:
    pypdf = pytest.importorskip("pypdf")
    akar = pypdf.PdfReader(io.BytesIO(draf.pdf)).root_object
    assert akar["/ViewerPreferences"]["/DisplayDocTitle"].value is True


def test_a_draft_is_not_tagged(draf: HasilPdf) -> None:
    pypdf = pytest.importorskip("pypdf")
    assert "/StructTreeRoot" not in pypdf.PdfReader(io.BytesIO(draf.pdf)).root_object


def test_an_official_pdf_is_tagged(resmi: HasilPdf) -> None:
    pypdf = pytest.importorskip("pypdf")
    assert "/StructTreeRoot" in pypdf.PdfReader(io.BytesIO(resmi.pdf)).root_object


def test_an_official_pdf_declares_pdfa_2b_and_pdfua_1_in_plain_xmp(resmi: HasilPdf) -> None:
    # Uncompressed on purpose: archives look for it in the bytes.
    tanda = (b"<pdfaid:part>2<", b"<pdfaid:conformance>B<", b"<pdfuaid:part>1<")
    assert [satu in resmi.pdf for satu in tanda] == [True] * 3


def test_the_colour_profile_carries_no_clock(resmi: HasilPdf) -> None:
    pypdf = pytest.importorskip("pypdf")
    maksud = pypdf.PdfReader(io.BytesIO(resmi.pdf)).root_object["/OutputIntents"][0]
    assert maksud["/DestOutputProfile"].get_data()[24:36] == bytes.fromhex("07d000010001000000000000")


def test_an_official_pdf_has_no_pdfua_findings(resmi: HasilPdf, tmp_path: Path) -> None:
    pytest.importorskip("pdfua")
    berkas = tmp_path / "resmi.pdf"
    berkas.write_bytes(resmi.pdf)
    hasil = subprocess.run(
        [sys.executable, "-c", "import sys; from pdfua.cli import main; sys.exit(main())", "check", str(berkas)],
        capture_output=True,
        text=True,
        check=False,
    )
    assert "errors=0 warnings=0" in hasil.stdout, hasil.stdout + hasil.stderr


def test_the_fonts_are_embedded_urw_bookman_in_truetype(draf: HasilPdf) -> None:
    pypdf = pytest.importorskip("pypdf")
    huruf = set()
    for halaman in pypdf.PdfReader(io.BytesIO(draf.pdf)).pages:
        for satu in halaman["/Resources"]["/Font"].values():
            rincian = satu.get_object()["/FontDescriptor"]
            huruf.add((rincian["/FontName"].partition("+")[2], "/FontFile2" in rincian))
    assert huruf == {("URWBookman-Light", True), ("URWBookman-Demi", True)}


# ---------------------------------------------------------------- bad input


@pytest.mark.parametrize(
    "rusak",
    [
        pytest.param(b"", id="empty"),
        pytest.param(b"halo", id="text"),
        pytest.param(CONTOH[: len(CONTOH) // 2], id="cut"),
        pytest.param(docx("<w:p>"), id="broken XML"),
    ],
)
def test_a_damaged_docx_is_refused_in_indonesian(kolam: OfficePool, rusak: bytes) -> None:
    with pytest.raises(DokumenTakTerbaca, match="rusak"):
        kolam.convert(PermintaanPdf(rusak))


def test_a_worker_survives_a_damaged_docx(kolam: OfficePool) -> None:
    sebelum = kantor()
    with pytest.raises(DokumenTakTerbaca):
        kolam.convert(PermintaanPdf(docx("<w:p>")))
    kolam.convert(DRAF)
    assert kantor() == sebelum


def test_a_missing_bookmark_is_named(kolam: OfficePool) -> None:
    with pytest.raises(PenandaTidakAda, match="bab9"):
        kolam.convert(PermintaanPdf(CONTOH, (Penanda("bab9", "‹p1›"),)))


def test_a_missing_token_is_named(kolam: OfficePool) -> None:
    with pytest.raises(PenandaTidakAda, match="‹p99›"):
        kolam.convert(PermintaanPdf(CONTOH, (Penanda("bab1", "‹p99›"),)))


def test_an_outline_entry_without_bookmark_is_named(kolam: OfficePool) -> None:
    with pytest.raises(PenandaTidakAda, match="bab9"):
        kolam.convert(PermintaanPdf(CONTOH, kerangka=(ButirKerangka("X", 1, "bab9"),)))


def test_an_official_pdf_needs_a_title(kolam: OfficePool) -> None:
    with pytest.raises(PdfError, match="judul"):
        kolam.convert(PermintaanPdf(CONTOH, mode="resmi"))


def test_a_linked_picture_is_not_fetched(kolam: OfficePool) -> None:
    with socket.create_server(("127.0.0.1", 0)) as peladen:
        peladen.settimeout(0.2)
        alamat = f"http://127.0.0.1:{peladen.getsockname()[1]}/x.png"
        gambar = (
            '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
            '<wp:extent cx="900000" cy="900000"/><wp:docPr id="1" name="x"/>'
            '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main">'
            '<a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture">'
            '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture">'
            '<pic:nvPicPr><pic:cNvPr id="1" name="x"/><pic:cNvPicPr/></pic:nvPicPr>'
            '<pic:blipFill><a:blip r:link="rId9"/><a:stretch><a:fillRect/></a:stretch></pic:blipFill>'
            '<pic:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="900000" cy="900000"/></a:xfrm>'
            '<a:prstGeom prst="rect"/></pic:spPr></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r>'
        )
        hubungan = f'<Relationship Id="rId9" Type="{HUBUNGAN}/image" Target="{alamat}" TargetMode="External"/>'
        kolam.convert(PermintaanPdf(docx(paragraf(gambar) + bagian(), hubungan)))
        with pytest.raises(TimeoutError):
            peladen.accept()


# ---------------------------------------------------------------- crashes, hangs, ends


def test_a_crash_between_documents_is_not_noticed(kolam: OfficePool, draf: HasilPdf) -> None:
    kolam.convert(DRAF)
    os.kill(kantor()[0], signal.SIGKILL)
    assert kolam.convert(DRAF).pdf == draf.pdf


def test_a_crash_in_the_middle_of_a_document_is_repaired_by_one_retry(cache: Path) -> None:
    with OfficePool(cache=cache) as lain:
        sudah = set(kantor())
        lain.convert(DRAF)
        (sasaran,) = set(kantor()) - sudah
        pembunuh = threading.Timer(0.3, os.kill, (sasaran, signal.SIGKILL))
        pembunuh.start()
        assert lain.convert(BESAR).pdf.startswith(b"%PDF")
        assert not hidup(sasaran)


def test_a_hang_ends_at_the_time_limit_with_an_indonesian_message(cache: Path) -> None:
    with OfficePool(batas_waktu=1.5, cache=cache) as lain:
        sudah = set(kantor())
        lain.convert(DRAF)
        (sasaran,) = set(kantor()) - sudah
        os.kill(sasaran, signal.SIGSTOP)
        with pytest.raises(OfficeMacet, match=r"tidak selesai dalam 1\.5 detik"):
            lain.convert(DRAF)


def test_after_a_hang_the_next_document_is_converted(cache: Path, draf: HasilPdf) -> None:
    with OfficePool(batas_waktu=1.5, cache=cache) as lain:
        sudah = set(kantor())
        lain.convert(DRAF)
        (sasaran,) = set(kantor()) - sudah
        os.kill(sasaran, signal.SIGSTOP)
        with pytest.raises(OfficeMacet):
            lain.convert(DRAF)
        assert lain.convert(DRAF).pdf == draf.pdf


def test_a_closed_pool_refuses_work(cache: Path) -> None:
    lain = OfficePool(cache=cache)
    lain.close()
    with pytest.raises(PdfError, match="ditutup"):
        lain.convert(DRAF)


def test_closing_leaves_no_process_no_folder_and_no_socket(cache: Path, tmp_path: Path) -> None:
    skrip = "pool.close(); print(sorted(os.listdir(tempfile.gettempdir())), flush=True)"
    keluar = jalankan(skrip, cache, tmp_path)
    sisa = [satu for satu in Path("/tmp").glob("OSL_PIPE_*") if satu.name in keluar["soket"]]
    assert (keluar["akhir"], sisa, [hidup(pid) for pid in keluar["pid"]]) == ("[]", [], [False, False])


def test_the_end_of_the_interpreter_ends_the_workers(cache: Path, tmp_path: Path) -> None:
    keluar = jalankan("print('x', flush=True)", cache, tmp_path)
    assert [os.listdir(tmp_path), *map(hidup, keluar["pid"])] == [[], False, False]


def test_ctrl_c_in_a_conversion_ends_the_workers(cache: Path, tmp_path: Path) -> None:
    skrip = (
        "import _thread, threading; threading.Timer(0.3, _thread.interrupt_main).start()\n"
        "try: pool.convert(BESAR)\nexcept KeyboardInterrupt: print('putus', flush=True)"
    )
    keluar = jalankan(skrip, cache, tmp_path)
    assert [keluar["akhir"], os.listdir(tmp_path), *map(hidup, keluar["pid"])] == ["putus", [], False, False]


def test_a_parent_that_is_killed_leaves_nothing_behind(cache: Path, tmp_path: Path) -> None:
    keluar = jalankan("print('x', flush=True); os.kill(os.getpid(), 9)", cache, tmp_path)
    assert tunggu(lambda: not any(map(hidup, keluar["pid"])) and not os.listdir(tmp_path))


def test_a_parent_that_is_killed_in_the_middle_of_a_document_leaves_nothing_behind(cache: Path, tmp_path: Path) -> None:
    skrip = "import threading; threading.Timer(0.3, os.kill, (os.getpid(), 9)).start(); print('x', flush=True)"
    keluar = jalankan(skrip + "; pool.convert(BESAR)", cache, tmp_path)
    assert tunggu(lambda: not any(map(hidup, keluar["pid"])) and not os.listdir(tmp_path))


def test_a_killed_worker_takes_its_libreoffice_along(cache: Path, tmp_path: Path) -> None:
    skrip = "os.kill(pid[0], 9); time.sleep(0.5); print(hidup(pid[1]), flush=True)"
    assert jalankan(skrip, cache, tmp_path)["akhir"] == "False"


def jalankan(skrip: str, cache: Path, sementara: Path) -> dict[str, Any]:
    """Run a script in a Python of its own, with a pool that has converted one document and its own temporary folder."""
    awal = (
        "import os, sys, tempfile, time\n"
        f"sys.path[:0] = [{str(Path(__file__).parent)!r}, {str(Path(__file__).parents[1])!r}]\n"
        "from pathlib import Path\n"
        f"from {Path(__file__).stem} import BESAR, DRAF, OfficePool, hidup, keturunan\n"
        f"pool = OfficePool(cache=Path({str(cache)!r}))\n"
        "pool.convert(DRAF)\n"
        "pid = sorted(keturunan(os.getpid()))\n"
        "soket = pool._semua[0].pekerja._soket\n"
        "print(' '.join(map(str, pid)), flush=True)\n"
        "print(' '.join(satu.name for satu in soket), flush=True)\n"
    )
    hasil = subprocess.run(
        [sys.executable, "-c", awal + skrip],
        env={**os.environ, "TMPDIR": str(sementara)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    baris = hasil.stdout.splitlines()
    assert len(baris) >= 3, hasil.stderr
    return {"pid": [int(satu) for satu in baris[0].split()], "soket": baris[1].split(), "akhir": baris[-1]}
