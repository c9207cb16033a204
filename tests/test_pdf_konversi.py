"""DOCX to PDF through a real LibreOffice: page numbers, equal bytes, marks of an official PDF, crashes and hangs."""

from __future__ import annotations

import io
import re
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import pytest

from pipeline.pdf import (
    ButirKerangka,
    DokumenTakTerbaca,
    HasilPdf,
    OfficePool,
    PdfError,
    Penanda,
    PenandaTidakAda,
    PermintaanPdf,
)
from tests.alat_pdf import BESAR, CONTOH, DRAF, HUBUNGAN, RESMI, alinea, bagian, docx, judul, paragraf, teks
from tests.alat_proses import kantor

pytestmark = pytest.mark.libreoffice


@pytest.fixture(scope="module")
def resmi(kolam: OfficePool) -> HasilPdf:
    return kolam.convert(RESMI)


def halaman_teks(pdf: bytes) -> list[str]:
    pypdf = pytest.importorskip("pypdf")
    return [satu.extract_text() for satu in pypdf.PdfReader(io.BytesIO(pdf)).pages]


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
