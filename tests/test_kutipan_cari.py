"""Finding citations in running text and in whole lists, with their places."""

from __future__ import annotations

import time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.citation.baca import baca_kutipan, cari_kutipan
from pipeline.citation.model import Kutipan
from pipeline.citation.perbaiki import perbaiki


def ringkas(teks: str) -> list[tuple[str | None, str | None, int | None, str | None, str | None]]:
    return [(k.jenis, k.nomor, k.tahun, k.judul, k.pasal) for k in cari_kutipan(teks)]


PROSA = [
    (
        "Sesuai Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah menyebutkan bahwa daerah wajib melapor.",
        [("UU", "23", 2014, "Pemerintahan Daerah", None)],
    ),
    (
        "berdasarkan UU No. 25/2009 tentang pelayanan publik, setiap penyelenggara wajib (lihat PP 96/2012).",
        [("UU", "25", 2009, "pelayanan publik", None), ("PP", "96", 2012, None, None)],
    ),
    (
        "dalam Pasal 65 ayat (1) huruf a Undang-Undang Nomor 23 Tahun 2014 dan Pasal 18 ayat (6) UUD 1945 diatur",
        [("UU", "23", 2014, None, "Pasal 65 ayat (1) huruf a"), ("UUD", None, 1945, None, "Pasal 18 ayat (6)")],
    ),
    (
        "menurut Permendagri 86 Tahun 2017, Permenpan RB No. 25 Tahun 2020, serta Perpres No 81/2010.",
        [("PERMEN", "86", 2017, None, None), ("PERMEN", "25", 2020, None, None), ("PERPRES", "81", 2010, None, None)],
    ),
    (
        "Pasal 15 huruf a Undang-Undang Nomor 9 Tahun 2018 tentang Penerimaan Negara Bukan Pajak, Menteri Keuangan"
        " selaku pengelola",
        [("UU", "9", 2018, "Penerimaan Negara Bukan Pajak", "Pasal 15 huruf a")],
    ),
    (
        "ketentuan Pasal 7 ayat (2) PP Nomor 22 Tahun 2023 tentang Jenis dan Tarif dan Pasal 24 PP Nomor 69 Tahun 2020"
        " tentang Tata Cara",
        [("PP", "22", 2023, "Jenis dan Tarif", "Pasal 7 ayat (2)"), ("PP", "69", 2020, "Tata Cara", "Pasal 24")],
    ),
    (
        "Undang-Undang Nomor 22 Tahun 1999 tentang Pemerintahan Daerah, telah ditetapkan Peraturan Pemerintah Nomor 84"
        " Tahun 2000",
        [("UU", "22", 1999, "Pemerintahan Daerah", None), ("PP", "84", 2000, None, None)],
    ),
    ("UU ITE, Peraturan Pemerintah ini, PP 2 unit, PP No 5 hari, Undang-Undang Nomor itu, Keputusan Rapat", []),
    ("PERATURAN MENTERI KEUANGAN\nNOMOR 12 TAHUN 2025\nTENTANG\nPAJAK", []),
    ("faktur diberi keterangan PERATURAN MENTERI KEUANGAN NOMOR … TAHUN 2025", []),
    ("BAB II\nPasal 7\nPeraturan Pemerintah Nomor 5 Tahun 2020 dicabut", [("PP", "5", 2020, None, None)]),
]


@pytest.mark.parametrize(("teks", "harap"), PROSA, ids=[teks[:50] for teks, _ in PROSA])
def test_prose_gives_its_citations_and_nothing_else(teks: str, harap: list[tuple[str, str, int, str, str]]) -> None:
    assert ringkas(teks) == harap


def test_a_list_wrapped_over_lines_and_pages_gives_its_items() -> None:
    teks = (
        "Mengingat : 1. Undang -Undang Nomor 1 Tahun 2004 tentang Perben-\ndaharaan Negara (Lembaran Negara\nRepublik"
        " Indonesia Tahun"
        " 2004 Nomor 5);\n- 2 -\n \n2. Peraturan Pemerintah Nomor 6 Tahun\n- 3 -\n \n2006 tentang Pengelolaan Barang"
        " (Lembaran Negara\n"
        "Tahun 2006 Nomor 20) sebagaimana telah\ndiubah dengan Peraturan Pemerintah Nomor 38 Tahun 2008;\n\nMEMUTUSKAN:"
    )
    satu, dua = cari_kutipan(teks)
    assert (satu.nomor, satu.ln and satu.ln.nomor) == ("1", "5")
    assert (dua.judul, dua.ln and dua.ln.nomor, [k.nomor for k in dua.diubah]) == ("Pengelolaan Barang", "20", ["38"])
    assert dua.text == teks[dua.awal : dua.akhir]
    assert dua.text.startswith("Peraturan Pemerintah Nomor 6 Tahun\n- 3 -")
    assert dua.text.endswith("Nomor 38 Tahun 2008")


def test_items_without_a_closing_mark_end_where_the_next_one_begins() -> None:
    teks = "1. PP Nomor 1 Tahun 2001 tentang Jalan\n2. PP Nomor 2 Tahun 2002 tentang Sungai 3. PP Nomor 3 Tahun 2003 tentang Laut"
    assert [k.judul for k in cari_kutipan(teks)] == ["Jalan", "Sungai", "Laut"]


def test_finding_begins_before_the_whole_text_is_read() -> None:
    assert next(cari_kutipan("UU 1/2004. " * 10_000)).nomor == "1"


ISI = st.text() | st.lists(
    st.sampled_from(
        (
            "Undang-Undang ", "Nomor ", "12 ", "Tahun ", "2014 ", "tentang ", "Pajak ", "(Lembaran Negara ", ")", "; ", ". ",
            "Pasal 1 ", "ayat (2) ", "sebagaimana telah diubah dengan ", "UU 1/2000 ", "dan ", "- ", "-\n", "\n",
            "\u00ad", "202 3 ", "Nega ra ",
            "Peraturan ", "Menteri ", "Keuangan ", "UUD 1945 ", '"', "jo. ", "Tambahan ", "TLN 5 ", "/", "_", "İ", "\ud800",
            "2024, No.5 - 2 - ",
        )
    ),
    max_size=60,
).map("".join)  # fmt: skip


def periksa(teks: str, kutipan: Kutipan) -> None:
    assert 0 <= kutipan.awal < kutipan.akhir <= len(teks)
    for ubahan in kutipan.diubah:
        assert kutipan.awal <= ubahan.awal < ubahan.akhir <= kutipan.akhir
        assert ubahan.text == teks[ubahan.awal : ubahan.akhir]
        assert not ubahan.diubah


@given(ISI)
def test_no_text_raises_and_every_place_lies_in_it(teks: str) -> None:
    satu = baca_kutipan(teks)
    assert satu.text == teks
    if satu.jenis:
        periksa(teks, satu)
    akhir = 0
    for kutipan in cari_kutipan(teks):
        periksa(teks, kutipan)
        assert kutipan.text == teks[kutipan.awal : kutipan.akhir]
        assert kutipan.awal >= akhir
        akhir = kutipan.akhir


@given(ISI)
def test_mending_only_leaves_out_or_swaps_single_characters(teks: str) -> None:
    bersih = perbaiki(teks)
    asal = [bersih.asal(ke) for ke in range(len(bersih.teks))]
    assert asal == sorted(asal)
    if bersih.tertulis(0, len(bersih.teks)) != bersih.teks:
        return  # words of the frame whose letters a scan mistook are written anew
    assert len(set(asal)) == len(asal)
    assert all(teks[letak] == huruf or huruf in " -" for letak, huruf in zip(asal, bersih.teks, strict=True))


JAHAT = (
    "a", " ", "\n", "(", "1 ", "_", "a - ", "Per", "Undang-Undang ", "UU 1/2000 ", "UU 1/2000 tentang ", "UU 1/2000 tentang A. ",
    "Pasal 1 ayat (1) huruf a ", "UU No 1/2/3/4/5", "(Lembaran Negara Tahun 1999 Nomor 1 ", "sebagaimana telah diubah dengan ",
    "UU 1/2000 jo ", "Peraturan A B C D ", "UU 1/2000 tentang X (Lembaran Negara Tahun 1999 Nomor 1)"
                                           " sebagai Undang ", 'UU 1/2000 tentang "A ',
)  # fmt: skip


@pytest.mark.lambat
@pytest.mark.parametrize("potongan", JAHAT)
def test_time_grows_with_the_length_of_hostile_text(potongan: str) -> None:
    def waktu(panjang: int) -> float:
        teks = (potongan * (panjang // len(potongan) + 1))[:panjang]
        mulai = time.process_time()
        for _ in cari_kutipan(teks):
            pass
        baca_kutipan(teks)
        return time.process_time() - mulai

    waktu(1000)
    assert waktu(120_000) < 40 * waktu(12_000) + 0.5


@pytest.mark.lambat
@pytest.mark.parametrize("potongan", ["a", "(", "Undang-Undang ", "sebagaimana telah diubah dengan "])
def test_a_megabyte_of_hostile_text_takes_seconds_at_most(potongan: str) -> None:
    teks = potongan * (1_000_000 // len(potongan))
    mulai = time.process_time()
    assert list(cari_kutipan(teks)) == []
    baca_kutipan(teks)
    assert time.process_time() - mulai < 20
