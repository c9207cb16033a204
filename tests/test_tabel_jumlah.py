# ruff: noqa: E501  (inputs and messages are easier to compare on one line)
"""Sums: numbers as Indonesian documents write them, rows and columns of sums, and stated totals that are not the sum."""

from __future__ import annotations

from decimal import Decimal
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.galat import Galat
from pipeline.naskah.tabel.angka import Angka, baca_angka, jumlah_angka, tulis_angka
from pipeline.source.teks import Berkas, Teks
from tests.alat import Proyek
from tests.alat_tabel import keluhan, tabel, terbaca


def angka(tulisan: str) -> Any:
    return baca_angka(Teks(tulisan, Berkas("x", tulisan).letak(0)))


@pytest.mark.parametrize("tulisan", ["0", "7", "1.234,5", "1.000.000", "1234", "60%", "Rp1.500", "Rp 25.000,00", "-84", "0,05"])
def test_a_number_is_written_as_it_was_read(tulisan: str) -> None:
    assert tulis_angka(angka(tulisan)) == tulisan


@given(st.decimals(min_value=-(10**9), max_value=10**9, places=2))
def test_every_number_is_read_back(nilai: Decimal) -> None:
    assert angka(tulis_angka(Angka(nilai, 2, True))).nilai == nilai


@pytest.mark.parametrize("tulisan", ["", "-", "–", " "])
def test_a_dash_is_no_number(tulisan: str) -> None:
    assert angka(tulisan) is None


@pytest.mark.parametrize("tulisan", ["60.00", "1,234,5", "12.34", "B", "1 dokumen", "1.2345"])
def test_other_writings_are_refused(tulisan: str) -> None:
    with pytest.raises(Galat, match=r"di kolom yang dijumlah harus angka, misalnya 1\.234,5"):
        angka(tulisan)


@pytest.mark.parametrize(
    ("bagian", "jumlah"),
    [
        (["1", "2,5"], "3,5"), (["600", "600"], "1.200"), (["1200", "300"], "1500"), (["40%", "60%"], "100%"), (["40%", "1"], "41"),
        (["Rp500", "Rp600"], "Rp1.100"), (["-", "3"], "3"), (["20,00", "14,06", "5,94"], "40,00"),
    ],
)  # fmt: skip
def test_a_sum_is_written_as_its_parts(bagian: list[str], jumlah: str) -> None:
    assert tulis_angka(jumlah_angka([satu for b in bagian if (satu := angka(b))])) == jumlah


# ---------------------------------------------------------------- rows of sums

KOMPONEN = """\
kolom: [{no: NO, hitung: unsur}, {unsur: U}, {bobot: B, jumlah: ya}, {ket: K}, {nilai: N, jumlah: ya}]
kelompok: [{tingkat: komponen}]
jumlah: [{tingkat: komponen, teks: Total, dengan-nama: ya}, {teks: Indeks}]
komponen:
  - nama: Pengungkit
    unsur: [{nama: a, bobot: "20,00", nilai: 14.060}, {nama: b, bobot: "10,50", ket: c, nilai: 5}]
    total: {bobot: "30,50", nilai: 14.065}
  - nama: Hasil
    unsur: [{nama: d, bobot: 40, nilai: "-"}]
total: {bobot: "70,5"}
"""


def test_sums_of_items_and_of_the_whole(proyek: Proyek) -> None:
    assert terbaca(tabel(proyek, KOMPONEN).baris) == [
        "=|Pengungkit<4", "1|a|20,00||14.060", "2|b|10,50|c|5", "Total Pengungkit<2|30,50||14.065",
        "=|Hasil<4", "3|d|40||-", "Total Hasil<2|40||", "Indeks<2|70,50||14.065",
    ]  # fmt: skip


def test_stated_totals_that_are_not_the_sums_are_refused_at_their_places(proyek: Proyek) -> None:
    isi = KOMPONEN.replace('total: {bobot: "30,50"', 'total: {bobot: "30,05"').replace(
        'total: {bobot: "70,5"', 'total: {bobot: "71"'
    )
    assert keluhan(proyek, isi) == [
        "t.yaml:7:20: jumlah 'bobot' tertulis 30,05, seharusnya 30,50; perbaiki jumlah atau rinciannya",
        "t.yaml:10:16: jumlah 'bobot' tertulis 71, seharusnya 70,50; perbaiki jumlah atau rinciannya",
    ]


def test_a_chosen_branch_has_its_own_sum(proyek: Proyek) -> None:
    isi = "data: d.yaml\nkolom: [{a: A}, {n: N, jumlah: ya}]\njumlah: ya\n"
    data = "a: [{nama: x, n: 1}, {nama: y, n: 2}]\ntotal: 3\n"
    assert [terbaca(tabel(proyek, isi, pilih, d=data).baris)[-1] for pilih in ("", "a=2")] == ["Jumlah|3", "Jumlah|2"]


def test_a_cell_that_reaches_down_counts_once(proyek: Proyek) -> None:
    isi = "kolom: [{b: B}, {n: N, jumlah: ya}]\njumlah: ya\na: [{nama: x, n: 5, b: [{nama: y}, {nama: z}]}, {nama: v, n: 1, b: [{nama: w}]}]\n"
    assert terbaca(tabel(proyek, isi).baris) == ["y|5", "z|^", "w|1", "Jumlah|6"]


def test_years_are_added_up_one_by_one(proyek: Proyek) -> None:
    isi = "kolom: [{a: A}, {t: T, satuan: tahun, tahun: 2022-2023, jumlah: ya}]\njumlah: {teks: Total}\na: [{nama: x, t: [1, 2]}, {nama: y, t: [3, 4]}]\ntotal: {t: [4, 6]}\n"
    assert terbaca(tabel(proyek, isi).baris)[-1] == "Total|4|6"


ESELON = """\
kolom:
  - {a: A}
  - x: OPD
    kolom: [{ii: II, jumlah: ya}, {iii: III, jumlah: ya}]
  - {semua: JUMLAH, jumlah-dari: [x], jumlah: ya}
jumlah: ya
a: [{nama: p, ii: 1, iii: 28}, {nama: q, ii: "-3", iii: "-"}, {nama: r}]
"""


def test_a_column_adds_up_others(proyek: Proyek) -> None:
    assert terbaca(tabel(proyek, ESELON).baris) == ["p|1|28|29", "q|-3|-|-3", "r|||", "Jumlah|-2|28|26"]


def test_a_stated_sum_of_a_row_is_compared(proyek: Proyek) -> None:
    assert keluhan(proyek, ESELON.replace("iii: 28}", "iii: 28, semua: 30}")) == [
        "t.yaml:7:38: jumlah 'semua' tertulis 30, seharusnya 29; perbaiki jumlah atau rinciannya"
    ]


@pytest.mark.parametrize(
    ("lama", "baru", "pesan"),
    [
        ("{ii: II, jumlah: ya}, {iii: III, jumlah: ya}", "{ii: II}, {iii: III}", None),
        ("jumlah-dari: [x]", "jumlah-dari: [y]", "5:35: kolom 'y' tidak ada di tabel ini; yang ada: a, ii, iii, semua, x"),
        ("jumlah-dari: [x]", "jumlah-dari: [semua]", "5:35: kolom 'semua' tidak dapat menjumlahkan dirinya sendiri"),
        ("{a: A}", "{a: A, jumlah: ya}", "2:5: kolom pertama tidak dapat dijumlah; di situ tulisan jumlah ditaruh"),
        ("ii: 1,", "ii: satu,", "7:19: 'satu' di kolom yang dijumlah harus angka, misalnya 1.234,5"),
        ("ii: 1,", "ii: [1, 2],", "7:20: sel melintang atau berdaftar tidak dapat dijumlah"),
        ("jumlah: ya\na:", "jumlah: ya\ntotal: 7\na:", "7:8: ada beberapa kolom yang dijumlah; tulis 'total: {ii: …, iii: …, semua: …}'"),
        ("jumlah: ya\na:", "jumlah: ya\ntotal: {b: 7}\na:", "7:9: kolom 'b' tidak dijumlah; yang dijumlah: ii, iii, semua"),
        ("jumlah: ya\na:", "jumlah: {tingkat: b}\na:", "6:19: tingkat 'b' tidak ada dalam data; yang ada: a"),
    ],
)  # fmt: skip
def test_a_wrong_sum_is_refused_at_its_place(proyek: Proyek, lama: str, baru: str, pesan: str | None) -> None:
    assert keluhan(proyek, ESELON.replace(lama, baru)) == ([f"t.yaml:{pesan}"] if pesan else [])


def test_a_row_of_sums_needs_a_column_that_is_added_up(proyek: Proyek) -> None:
    isi = "kolom: [{a: A}, {b: B}]\njumlah: ya\na: [{nama: x, b: 1}]\n"
    assert keluhan(proyek, isi) == ["t.yaml:2:9: belum ada kolom yang dijumlah; tambahkan 'jumlah: ya' pada kolomnya"]
