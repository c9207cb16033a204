# ruff: noqa: E501  (inputs and messages are easier to compare on one line)
"""Rows from .csv and .xlsx beside the naskah: nesting from blank cells, values as the sheet shows them, places of mistakes."""

from __future__ import annotations

import csv
import datetime
import io
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.source.lembar import baca_csv
from pipeline.source.teks import Berkas
from tests.alat import LAMPIRAN, Proyek
from tests.alat_tabel import keluhan, tabel, terbaca

KOLOM = (
    "kolom: [{no: NO, hitung: kegiatan, ulang: program}, {program: P}, {kegiatan: K}, {output: O}, {tahapan: T},"
    " {jadwal: J, satuan: triwulan}, {target: N, satuan: tahun, tahun: 2022-2023}, {penanggung-jawab: PJ}]\n"
)
TINGKAT = "tingkat: [program, kegiatan, tahapan]\n"
ISI = [
    ["Program", "Kegiatan", "Output", "Tahapan", "Triwulan", "Target 2022", "Target 2023", "Penanggung Jawab"],
    ["P1", "K1", "O1", "T1", "1-2", "10", "11", "A"],
    ["", "", "O2", "", "", "", "", ""],
    ["", "", "", "T2", "3", "", "", ""],
    ["P1", "K2", "O3", "T1", "1, 4", "", "12", "B"],
    [],
    ["P2", "K1", "", "T1", "4", "", "", "C"],
]
BARIS = [
    "1|P1|K1|a. O1/b. O2|T1|*|*|||10|11|A",
    "^|^|^|^|T2|||*||^|^|^",
    "2|^|K2|O3|T1|*|||*||12|B",
    "1|P2|K1||T1||||*|||C",
]


def tulis_csv(pemisah: str, isi: list[list[str]] = ISI) -> bytes:
    wadah = io.StringIO()
    csv.writer(wadah, delimiter=pemisah).writerows(isi)
    return wadah.getvalue().encode()


def buku(isi: list[list[str]] = ISI, ubah: Callable[[Any], None] = lambda lembar: None) -> bytes:
    hasil = openpyxl.Workbook()
    lembar = hasil.active
    lembar.title = "RATL"
    for baris in isi:
        lembar.append([sel or None for sel in baris])
    ubah(lembar)
    wadah = io.BytesIO()
    hasil.save(wadah)
    return wadah.getvalue()


def dari(proyek: Proyek, berkas: bytes, akhiran: str, setelan: str = TINGKAT) -> tuple[Proyek, str]:
    proyek.tulis({"naskah.yaml": LAMPIRAN, f"d.{akhiran}": berkas})
    return proyek, f"data: d.{akhiran}\n{setelan}{KOLOM}"


@pytest.mark.parametrize("pemisah", [",", ";", "\t"])
def test_blank_cells_of_a_csv_go_on_with_what_is_above(proyek: Proyek, pemisah: str) -> None:
    assert terbaca(tabel(*dari(proyek, tulis_csv(pemisah), "csv")).baris) == BARIS


def test_an_excel_file_gives_the_same_rows(proyek: Proyek) -> None:
    assert terbaca(tabel(*dari(proyek, buku(), "xlsx", f"{TINGKAT}lembar: RATL\n")).baris) == BARIS


def test_merged_cells_are_blank_below(proyek: Proyek) -> None:
    isi = [satu[:] for satu in ISI]
    isi[4][0] = ""
    assert terbaca(tabel(*dari(proyek, buku(isi, lambda lembar: lembar.merge_cells("A2:A5")), "xlsx")).baris) == BARIS


def test_columns_may_be_given_to_their_levels(proyek: Proyek) -> None:
    setelan = "tingkat: {program: [], kegiatan: [output, target 2022, target 2023], tahapan: [penanggung jawab]}\n"
    assert terbaca(tabel(*dari(proyek, tulis_csv(","), "csv", setelan)).baris)[1] == "^|^|^|^|T2|||*||^|^|"


@pytest.mark.parametrize(
    ("nilai", "bentuk", "teks"),
    [
        (1234.5, "#,##0.00", "1.234,50"), (0.615, "0.0%", "61,5%"), (0.6, "0%", "60%"), (5, "General", "5"), (14.8, "General", "14,8"),
        (1234, "#,##0", "1.234"), (2022, "0", "2022"), (0.1 + 0.2, "General", "0,3"), (True, "General", "ya"),
        (datetime.datetime(2022, 12, 1), "d mmmm yyyy", "1 Desember 2022"), ("a & b", "General", "a & b"),
    ],
)  # fmt: skip
def test_values_stand_as_the_sheet_shows_them(proyek: Proyek, nilai: Any, bentuk: str, teks: str) -> None:
    def ubah(lembar: Any) -> None:
        lembar["H2"] = nilai
        lembar["H2"].number_format = bentuk

    assert terbaca(tabel(*dari(proyek, buku(ubah=ubah), "xlsx")).baris)[0].rsplit("|", 1)[1] == teks


def test_lines_in_a_quoted_cell_are_paragraphs(proyek: Proyek) -> None:
    isi = [satu[:] for satu in ISI]
    isi[1][3] = "Persentase\nRumus = x"
    assert "|Persentase/Rumus = x|" in terbaca(tabel(*dari(proyek, tulis_csv(";", isi), "csv")).baris)[0]


# ---------------------------------------------------------------- errors


@pytest.mark.parametrize(
    ("ke", "kolom", "isi", "pesan"),
    [
        (3, 4, "9", "d.csv:4:7: jadwal '9' harus antara 1 dan 4, misalnya 1, 1-4, atau IV"),
        (1, 0, "", "d.csv:2:2: baris ini belum punya 'program' di atasnya"),
        (0, 7, "Output", "d.csv:1:66: judul kolom 'Output' ada dua kali"),
        (0, 1, "Kegiatn", "t.yaml:2:20: kolom 'kegiatan' tidak ada di lembar data; yang ada: program, kegiatn, output, tahapan, triwulan, target-2022, target-2023, penanggung-jawab"),
        (1, 7, "{{ salah }}", None),
    ],
)  # fmt: skip
def test_a_mistake_in_a_csv_is_at_its_line_and_column(proyek: Proyek, ke: int, kolom: int, isi: str, pesan: str | None) -> None:
    semua = [satu[:] for satu in ISI]
    semua[ke][kolom] = isi
    hasil = keluhan(*dari(proyek, tulis_csv(",", semua), "csv"))
    assert hasil == [pesan] if pesan else hasil[0].startswith("d.csv:2:23: variabel 'salah' tidak dikenal")


def test_a_mistake_in_an_excel_file_names_its_cell(proyek: Proyek) -> None:
    isi = buku(ubah=lambda lembar: lembar.__setitem__("E4", "9"))
    assert keluhan(*dari(proyek, isi, "xlsx")) == [
        "d.xlsx:4:5: sel RATL!E4: jadwal '9' harus antara 1 dan 4, misalnya 1, 1-4, atau IV"
    ]


def test_what_excel_made_a_date_of_is_refused(proyek: Proyek) -> None:
    def ubah(lembar: Any) -> None:
        lembar["E4"] = datetime.datetime(2026, 3, 1)
        lembar["E4"].number_format = "d-mmm"

    assert keluhan(*dari(proyek, buku(ubah=ubah), "xlsx")) == [
        "d.xlsx:4:5: sel RATL!E4: Excel menjadikan isi sel ini tanggal; ubah format selnya menjadi Teks, lalu ketik ulang"
    ]


def bom() -> bytes:
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w", zipfile.ZIP_DEFLATED) as arsip:
        arsip.writestr("xl/workbook.xml", b"0" * 120_000_000)
    return wadah.getvalue()


@pytest.mark.parametrize(
    ("berkas", "awal"),
    [
        (lambda: b"bukan", "d.xlsx:1:1: berkas ini tidak dapat dibaca sebagai .xlsx ("),
        (lambda: b"PK\x03\x04rusak", "d.xlsx:1:1: berkas ini tidak dapat dibaca sebagai .xlsx ("),
        (bom, "d.xlsx:1:1: isi berkas ini lebih dari 100 MB; simpan hanya lembar yang dipakai"),
        (lambda: buku([["Program"]]), "t.yaml:2:20: kolom 'kegiatan' tidak ada di lembar data; yang ada: program"),
        (lambda: buku([]), "t.yaml:2:10: lembar data ini kosong"),
        (
            lambda: buku(ubah=lambda lembar: lembar.__setitem__("A30000", "x")),
            None,
        ),
    ],
)
def test_a_broken_or_huge_excel_file_is_refused(proyek: Proyek, berkas: Callable[[], bytes], awal: str | None) -> None:
    hasil = keluhan(*dari(proyek, berkas(), "xlsx"))
    assert (hasil[0].startswith(awal), len(hasil)) == (True, 1) if awal else hasil == []


@pytest.mark.parametrize(
    ("setelan", "pesan"),
    [
        ("", "t.yaml:1:7: sebutkan kolom yang menjadi tingkat data, misalnya 'tingkat: [program, kegiatan]'"),
        (f"{TINGKAT}lembar: RTL\n", "t.yaml:3:9: lembar 'RTL' tidak ada; yang ada: RATL"),
    ],
)
def test_levels_and_sheet_must_be_there(proyek: Proyek, setelan: str, pesan: str) -> None:
    assert keluhan(*dari(proyek, buku(), "xlsx", setelan)) == [pesan]


def test_levels_are_only_for_sheets(proyek: Proyek) -> None:
    assert keluhan(proyek, "tingkat: [a]\nkolom: [{a: A}]\na: [{nama: x}]\n") == [
        "t.yaml:1:10: 'tingkat' hanya untuk data dari .csv atau .xlsx"
    ]


def test_a_quote_that_is_never_closed_is_refused(proyek: Proyek) -> None:
    isi = tulis_csv(",").replace(b"O1", b'"O1')
    assert keluhan(*dari(proyek, isi, "csv")) == [
        "d.csv:2:7: tanda kutip sel ini tidak berpasangan; gandakan tanda kutip di dalam teks"
    ]


_TEKS = st.text(st.characters(codec="utf-8", exclude_categories=["Cc", "Cs"]), max_size=6).map(str.strip)


@given(st.lists(st.lists(_TEKS, min_size=3, max_size=3), min_size=1, max_size=5), st.sampled_from(",;\t"))
def test_any_csv_is_read_as_it_was_written(isi: list[list[str]], pemisah: str) -> None:
    kepala = ["a", "b", "c"]
    berkas = Berkas(str(Path("d.csv")), tulis_csv(pemisah, [kepala, *isi]).decode())
    hasil = [[str(sel) for sel in baris] for baris in baca_csv(berkas)]
    assert [baris for baris in hasil if len(baris) == 3] == [kepala, *isi]
