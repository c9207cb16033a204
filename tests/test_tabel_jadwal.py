# ruff: noqa: E501  (inputs and messages are easier to compare on one line)
"""Schedules by every unit: their heads, their marks, and text that stands across them."""

from __future__ import annotations

import pytest

from tests.alat import Proyek
from tests.alat_tabel import keluhan, tabel, terbaca

TRIWULAN = "kolom: [{a: A}, {jadwal: TAHUN, satuan: triwulan, tahun: 2021-2023}]\n"
TAHUN = "kolom: [{a: A}, {target: TARGET, satuan: tahun, tahun: 2022-2024}]\n"


def satu(proyek: Proyek, kolom: str, nilai: str) -> str:
    """The only row of a table whose item has `nilai`."""
    (baris,) = terbaca(tabel(proyek, f"{kolom}a: [{{nama: x, {nilai}}}]\n").baris)
    return baris.removeprefix("x|")


# ---------------------------------------------------------------- heads


@pytest.mark.parametrize(
    ("setelan", "kepala"),
    [
        ("satuan: triwulan", ["A|J<4", "^|I|II|III|IV"]),
        ("satuan: triwulan, tahun: 2021-2022", ["A|J<8", "^|2021<4|2022<4", "^|I|II|III|IV|I|II|III|IV"]),
        ("satuan: triwulan, label: TW 1", ["A|J<4", "^|TW 1|TW 2|TW 3|TW 4"]),
        ("satuan: semester, tahun: [2021, 2023]", ["A|J<4", "^|2021<2|2023<2", "^|I|II|I|II"]),
        ("satuan: tahun, tahun: 2022-2024", ["A|J<3", "^|2022|2023|2024"]),
        ("satuan: tahun, tahun: 2022-2024, tanpa-kepala: ya", ["A|2022|2023|2024"]),
        ("satuan: tahun, tahun: 2022-2023, bawah: [Target, Pagu]", ["A|J<4", "^|2022<2|2023<2", "^|Target|Pagu|Target|Pagu"]),
        ("satuan: minggu, bulan: 1-2", ["A|J<8", "^|Jan<4|Feb<4", "^|1|2|3|4|1|2|3|4"]),
        ("satuan: bulan, label: JAN", ["A|J<12", "^|JAN|FEB|MAR|APR|MEI|JUN|JUL|AGU|SEP|OKT|NOV|DES"]),
        ("satuan: bulan, label: I", ["A|J<12", "^|I|II|III|IV|V|VI|VII|VIII|IX|X|XI|XII"]),
    ],
)  # fmt: skip
def test_every_unit_has_its_heads(proyek: Proyek, setelan: str, kepala: list[str]) -> None:
    assert terbaca(tabel(proyek, f"kolom: [{{a: A}}, {{j: J, {setelan}}}]\na: [{{nama: x}}]\n").kepala) == kepala


def test_a_head_covers_columns_that_have_none_of_their_own(proyek: Proyek) -> None:
    isi = (
        "kolom:\n  - {area: Area}\n  - uraian: Uraian\n    kolom: [{s: S, tanpa-kepala: ya}, {b: B, tanpa-kepala: ya}]\n"
        "  - {t: T, satuan: triwulan}\narea: [{nama: x, s: [{nama: y, b: z}]}]\n"
    )
    hasil = tabel(proyek, isi)
    assert terbaca(hasil.kepala) == ["Area|Uraian<2|T<4", "^|^<2|I|II|III|IV"]


@pytest.mark.parametrize(
    ("nomor", "baris"),
    [("ya", "1|2|3<12|4|5"), ('"(1)"', "(1)|(2)|(3)<12|(4)|(5)"), ("1.", "1.|2.|3.<12|4.|5.")],
)
def test_column_numbers_count_a_schedule_once_and_years_with_text_one_by_one(proyek: Proyek, nomor: str, baris: str) -> None:
    kolom = "[{a: A}, {b: B}, {j: J, satuan: triwulan, tahun: 2021-2023}, {t: T, satuan: tahun, tahun: 2022-2023}]"
    hasil = tabel(proyek, f"nomor-kolom: {nomor}\nkolom: {kolom}\na: [{{nama: x, b: y}}]\n")
    assert terbaca(hasil.kepala)[-1] == baris


# ---------------------------------------------------------------- marks


@pytest.mark.parametrize(
    ("nilai", "baris"),
    [
        ("triwulan: {2021: 1-2, 2023: [1, 4]}", "*|*|||||||*|||*"),
        ("triwulan: {2021-2022: 2}", "|*||||*||||||"),
        ("triwulan: {'2021, 2022': II-III}", "|*|*|||*|*|||||"),
        ("triwulan: 1", "*||||*||||*|||"),
        ("triwulan: '2021: 1-2; 2023: 4'", "*|*||||||||||*"),
        ("triwulan: {2021: 4 laporan, 2023: 3}", "4 laporan<4|||||||*|"),
        ("triwulan: {2021-2023: Menyesuaikan}", "Menyesuaikan<12"),
        ("triwulan: {2022: {1-2: rancangan, 4: laporan}}", "||||rancangan<2||laporan||||"),
        ("jadwal: {2021: 1}", "*|||||||||||"),
    ],
)
def test_quarters_of_several_years(proyek: Proyek, nilai: str, baris: str) -> None:
    assert satu(proyek, TRIWULAN, nilai) == baris


def test_weeks_stand_under_their_months(proyek: Proyek) -> None:
    assert satu(proyek, "kolom: [{a: A}, {j: J, satuan: minggu, bulan: 3-4}]\n", "minggu: {3: 2-3, 4: 1}") == "|*|*||*|||"


def test_years_may_be_marked(proyek: Proyek) -> None:
    kolom = "kolom: [{a: A}, {j: J, satuan: tahun, tahun: 2022-2025, tanda: v}]\n"
    assert satu(proyek, kolom, "tahun: [2022, 2024-2025]") == "v||v|v"


# ---------------------------------------------------------------- years with text


@pytest.mark.parametrize(
    ("nilai", "baris"),
    [
        ("target: [60%, 62%, 65%]", "60%|62%|65%"),
        ("target: ['', 62%, '-']", "|62%|-"),
        ("target: 1 Inovasi", "1 Inovasi<3"),
        ("target: {2022: B, 2023-2024: BB}", "B|BB<2"),
        ("tahun: {2024: A}", "||A"),
        ("target: {2022: [satu, dua]}", "a. satu/b. dua||"),
    ],
)
def test_years_take_a_list_a_mapping_or_one_text_for_all(proyek: Proyek, nilai: str, baris: str) -> None:
    assert satu(proyek, TAHUN, nilai) == baris


def test_a_year_may_have_several_columns(proyek: Proyek) -> None:
    kolom = "kolom: [{a: A}, {t: T, satuan: tahun, tahun: 2022-2023, bawah: [Target, Pagu]}]\n"
    assert (satu(proyek, kolom, "t: [[1, 2], [3, 4]]"), satu(proyek, kolom, "t: {2022: tetap, 2023: [3, 4]}")) == (
        "1|2|3|4",
        "tetap<2|3|4",
    )


def test_text_across_years_reaches_down_as_one_cell(proyek: Proyek) -> None:
    isi = f"{TAHUN.replace('{a: A}', '{b: B}')}a: [{{nama: x, target: tetap, b: [{{nama: y}}, {{nama: z}}]}}]\n"
    hasil = tabel(proyek, isi)
    assert terbaca(hasil.baris) == ["y|tetap<3", "z|^<3"]
    assert [sel.turun for sel in hasil.baris[0].sel] == ["", "mulai"]


# ---------------------------------------------------------------- errors


@pytest.mark.parametrize(
    ("kolom", "nilai", "pesan"),
    [
        (TRIWULAN, "triwulan: 5", "2:25: jadwal '5' harus antara 1 dan 4, misalnya 1, 1-4, atau IV"),
        (TRIWULAN, "triwulan: {2020: 1}", "2:26: tahun '2020' tidak ada di kolom ini; kolomnya tahun 2021 sampai 2023"),
        (TRIWULAN, "triwulan: {2022-2024: 1}", "2:26: tahun '2022-2024' tidak ada di kolom ini; kolomnya tahun 2021 sampai 2023"),
        (TRIWULAN, "triwulan: {2021: 5}", "2:32: jadwal '5' harus antara 1 dan 4, misalnya 1, 1-4, atau IV"),
        (TRIWULAN, "triwulan: {'2021, 2023': x}", "2:26: triwulan di sini harus berurutan; tulis yang terpisah sebagai kunci sendiri"),
        (TRIWULAN, "triwulan: {2021: x, 2021-2022: y}", "2:46: triwulan ini sudah diisi di atasnya"),
        (TRIWULAN, "triwulan: '2021: 1, 2'", None),
        (TRIWULAN, "triwulan: 'tahun: 1'", "2:25: jadwal 'tahun: 1' harus ditulis seperti '2021: 1-2; 2023: 4'"),
        (TAHUN, "target: [1, 2]", "2:23: daftar ini memuat 2 nilai, kolomnya 3 tahun"),
        (TAHUN, "target: {2022: {a: b}}", "2:30: isi sel harus teks atau daftar teks"),
        ("kolom: [{a: A, tahun: 2022}]\n", "b: c", "1:23: 'tahun' hanya untuk kolom bersatuan bulan atau triwulan atau semester atau tahun"),
        ("kolom: [{a: A}, {t: T, satuan: tahun}]\n", "t: c", "1:32: kolom bersatuan tahun belum punya tahunnya; tambahkan misalnya 'tahun: 2022-2026'"),
        ("kolom: [{a: A}, {t: T, satuan: tahun, tahun: 2024-2022}]\n", "t: c", "1:46: tahun '2024-2022' harus tahun, misalnya 2022-2026"),
        ("kolom: [{a: A}, {t: T, satuan: tahun, tahun: [2022, 2022]}]\n", "t: c", "1:46: tahun harus urut, masing-masing sekali, paling banyak 30"),
        ("kolom: [{a: A}, {t: T, satuan: bulan, label: x}]\n", "bulan: 1", "1:46: 'x' bukan contoh label; tulis misalnya BAB I, 1.1, A., 1), atau (a)"),
    ],
)  # fmt: skip
def test_a_wrong_schedule_is_refused_at_its_place(proyek: Proyek, kolom: str, nilai: str, pesan: str | None) -> None:
    assert keluhan(proyek, f"{kolom}a: [{{nama: x, {nilai}}}]\n") == ([f"t.yaml:{pesan}"] if pesan else [])


@pytest.mark.parametrize("nama", ["satuan", "tahun", "bulan", "jumlah"])
def test_a_column_may_have_the_name_of_a_setting(proyek: Proyek, nama: str) -> None:
    hasil = tabel(proyek, f"kolom: [{{a: A}}, {{{nama}: Judulnya, lebar: 3 cm}}]\na: [{{nama: x, {nama}: y}}]\n")
    assert (terbaca(hasil.kepala), terbaca(hasil.baris)) == (["A|Judulnya"], ["x|y"])
