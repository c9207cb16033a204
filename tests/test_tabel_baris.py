# ruff: noqa: E501  (inputs and messages are easier to compare on one line)
"""Rows that say more than one text a cell: levels side by side, group rows with their own texts, lines, cells across columns."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.alat import LAMPIRAN, Proyek
from tests.alat_tabel import keluhan, tabel, terbaca

SEJAJAR = """\
sejajar: [indikator]
kolom: [{kegiatan: K}, {aktivitas: A}, {indikator: I}, {target: T}, {pj: PJ}]
kegiatan:
  - nama: K1
    pj: P
"""


def baris(proyek: Proyek, aktivitas: int, indikator: int) -> list[str]:
    def butir(huruf: str, jumlah: int) -> str:
        return ", ".join(f"{{nama: {huruf}{ke}{f', target: {ke}' if huruf == 'i' else ''}}}" for ke in range(1, jumlah + 1))

    return terbaca(
        tabel(proyek, f"{SEJAJAR}    aktivitas: [{butir('a', aktivitas)}]\n    indikator: [{butir('i', indikator)}]\n").baris
    )


def test_the_last_item_of_the_shorter_level_reaches_down(proyek: Proyek) -> None:
    assert baris(proyek, 3, 2) == ["K1|a1|i1|1|P", "^|a2|i2|2|^", "^|a3|^|^|^"]


def test_the_last_item_of_the_longer_level_has_rows_of_its_own(proyek: Proyek) -> None:
    assert baris(proyek, 1, 3) == ["K1|a1|i1|1|P", "^|^|i2|2|^", "^|^|i3|3|^"]


@given(st.integers(1, 6), st.integers(1, 6))
def test_levels_side_by_side_have_as_many_rows_as_the_longer(proyek_bersama: Proyek, aktivitas: int, indikator: int) -> None:
    hasil = baris(proyek_bersama, aktivitas, indikator)
    sel = [satu.split("|") for satu in hasil]
    assert len(hasil) == max(aktivitas, indikator)
    assert [satu[1] for satu in sel if satu[1] != "^"] == [f"a{ke}" for ke in range(1, aktivitas + 1)]
    assert [satu[2] for satu in sel if satu[2] != "^"] == [f"i{ke}" for ke in range(1, indikator + 1)]


def test_a_level_side_by_side_alone_is_a_level_like_others(proyek: Proyek) -> None:
    isi = SEJAJAR.replace("{aktivitas: A}, ", "").replace("{target: T}, ", "") + "    indikator: [{nama: i1}, {nama: i2}]\n"
    assert terbaca(tabel(proyek, isi).baris) == ["K1|i1|P", "^|i2|^"]


def test_a_level_side_by_side_holds_no_other(proyek: Proyek) -> None:
    isi = f"{SEJAJAR}    aktivitas: [{{nama: a1}}]\n    indikator: [{{nama: i1, target: [{{nama: x}}]}}]\n"
    assert keluhan(proyek, isi) == ["t.yaml:7:28: tingkat sejajar 'indikator' tidak dapat berisi tingkat lain ('target')"]


def test_a_level_side_by_side_that_is_not_there_is_said_where_it_is_named(proyek: Proyek) -> None:
    isi = SEJAJAR.replace("[indikator]", "[indikatr]") + "    aktivitas: [{nama: a1}]\n    indikator: [{nama: i1}]\n"
    assert keluhan(proyek, isi) == ["t.yaml:1:11: tingkat 'indikatr' tidak ada dalam data; maksudnya 'indikator'?"]


# ---------------------------------------------------------------- group rows


@pytest.mark.parametrize(
    ("rincian", "pesan"),
    [
        ("tujuann", "t.yaml:1:41: rincian 'tujuann' tidak ada dalam data; maksudnya 'tujuan'?"),
        ("hasil", "t.yaml:1:41: rincian 'hasil' tidak ada dalam data; yang ada: tujuan"),
    ],
)
def test_a_text_of_a_group_row_that_is_not_there_is_said_where_it_is_named(proyek: Proyek, rincian: str, pesan: str) -> None:
    isi = f"kelompok: [{{tingkat: program, rincian: {{{rincian}: 'Tujuan:'}}}}]\nkolom: [{{kegiatan: K}}]\n"
    isi += "program: [{nama: P, tujuan: baik, kegiatan: [{nama: k}]}]\n"
    assert keluhan(proyek, isi) == [pesan]


def test_data_of_its_own_file_need_not_have_every_text_of_a_group_row(proyek: Proyek) -> None:
    isi = "data: d.yaml\nkelompok: [{tingkat: program, rincian: {hasil: 'Hasil:'}}]\nkolom: [{kegiatan: K}]\n"
    assert keluhan(proyek, isi, d="program: [{nama: P, tujuan: baik, kegiatan: [{nama: k}]}]\n") == []


def test_a_group_row_holds_texts_and_lists_of_its_item(proyek: Proyek) -> None:
    isi = (
        "kelompok: [{tingkat: program, nomor: I, awalan: 'PROGRAM:', rincian: {tujuan: 'Tujuan:', sasaran: 'Sasaran:'}}]\n"
        "kolom: [{no: NO, hitung: k}, {k: K}, {pj: PJ}]\n"
        "program: [{nama: P1, tujuan: maju, sasaran: [satu, dua], k: [{nama: K1, pj: x}]}, {nama: P2, sasaran: [tiga], k: [{nama: K2}]}]\n"
    )
    assert terbaca(tabel(proyek, isi).baris) == [
        "=I|PROGRAM: P1/Tujuan: maju/Sasaran:/a. satu/b. dua<2", "1|K1|x", "=II|PROGRAM: P2/Sasaran:/tiga<2", "2|K2|",
    ]  # fmt: skip


def test_a_group_row_may_have_cells_of_its_own(proyek: Proyek) -> None:
    isi = (
        "kelompok: [{tingkat: area, nomor: 1.}, {tingkat: kegiatan, nomor: a., kolom: sub}]\n"
        "kolom: [{no: NO}, {sub: URAIAN}, {pd: PD}]\n"
        "area: [{nama: A1, kegiatan: [{nama: K1, pd: X, sub: [{nama: s1, pd: Y}]}, {nama: K2, sub: [{nama: s2}]}]}]\n"
    )
    assert terbaca(tabel(proyek, isi).baris) == ["=1.|A1<2", "==a.|K1|X", "|s1|Y", "==b.|K2|", "|s2|"]


def test_a_counter_may_have_a_look_of_its_own(proyek: Proyek) -> None:
    isi = "kolom: [{no: NO, hitung: a, label: a)}, {a: A}]\na: [{nama: x}, {nama: y}]\n"
    assert terbaca(tabel(proyek, isi).baris) == ["a)|x", "b)|y"]


# ---------------------------------------------------------------- cells


def test_lines_of_a_text_are_paragraphs_of_its_cell(proyek: Proyek) -> None:
    isi = "kolom: [{a: A}, {b: B}]\na:\n  - nama: |\n      Persentase\n      Rumus = x\n    b: >\n      satu\n      dua\n"
    hasil = tabel(proyek, isi)
    assert terbaca(hasil.baris) == ["Persentase/Rumus = x|satu dua"]
    assert [p.letak.baris for p in hasil.baris[0].sel[0].daftar if p.letak] == [4, 5]


def test_a_cell_may_reach_across_to_a_named_column(proyek: Proyek) -> None:
    kolom = "kolom: [{a: A}, {b: B}, {c: C}, {j: J, satuan: triwulan}, {d: D}]\n"
    isi = f"{kolom}a: [{{nama: x, b: {{teks: cukup sekali, sampai: j}}, d: z}}, {{nama: y, b: 1, c: 2}}]\n"
    assert terbaca(tabel(proyek, isi).baris) == ["x|cukup sekali<6|z", "y|1|2|||||"]


def test_a_cell_reaches_only_to_the_right(proyek: Proyek) -> None:
    isi = "kolom: [{a: A}, {b: B}, {c: C}]\na: [{nama: x, b: {teks: y, sampai: a}, c: z}]\n"
    assert keluhan(proyek, isi) == ["t.yaml:2:36: 'sampai: a' harus kolom di kanan 'b': c"]


def test_a_level_may_have_a_hyphen_in_its_name(proyek: Proyek) -> None:
    isi = "kolom: [{sub-kegiatan: S}, {penanggung-jawab: P}]\nsub-kegiatan: [{nama: x, penanggung-jawab: y}]\n"
    assert terbaca(tabel(proyek, isi).baris) == ["x|y"]


# ---------------------------------------------------------------- captions

JUDUL = "kolom: [{a: A}]\na: [{nama: x}]\n"
ISI = "# Satu\n\n!tabel t.yaml\n\n!tabel tanpa.yaml\n\n!tabel t.yaml\n\n# Dua\n\n!tabel t.yaml\n\n!tabel tulis.yaml\n\n!tabel t.yaml\n"


@pytest.mark.parametrize(
    ("cara", "label"),
    [
        ("per-bab", ["Tabel 1.1.", "", "Tabel 1.2.", "Tabel 2.1.", "Tabel 7.", "Tabel 2.8."]),
        ("menerus", ["Tabel 1.", "", "Tabel 2.", "Tabel 3.", "Tabel 7.", "Tabel 8."]),
        ("tidak", ["", "", "", "", "Tabel 7.", ""]),
    ],
)
def test_tables_are_numbered_as_the_lampiran_says(proyek: Proyek, cara: str, label: list[str]) -> None:
    proyek.tulis(
        {
            "naskah.yaml": LAMPIRAN.replace("isi: [", f"penomoran-tabel: {cara}, isi: ["),
            "t.yaml": f"judul: Target\n{JUDUL}",
            "tanpa.yaml": f"judul: Target\nnomor: tidak\n{JUDUL}",
            "tulis.yaml": f"judul: Tabel 7. *Target*\n{JUDUL}",
        }
    )
    tabel_ = [satu for satu in proyek.naskah(isi_md=ISI).lampiran[0].blok if hasattr(satu, "kepala")]
    assert [satu.label for satu in tabel_] == label


def test_the_caption_and_the_source_stand_in_the_word_file(proyek: Proyek) -> None:
    proyek.tulis(
        {
            "naskah.yaml": LAMPIRAN.replace("isi: [", "penomoran-tabel: menerus, isi: ["),
            "t.yaml": f"judul: Target\nsumber: BPS\n{JUDUL}",
        }
    )
    word = proyek.word(isi_md="!tabel t.yaml\n\nSesudahnya.\n")
    assert [satu.teks for satu in word.bergaya("JudulTabel")] == ["Tabel 1. Target"]
    assert [satu.teks for satu in word.bergaya("Tabel")] == ["x", "Sumber: BPS"]


def test_a_table_that_is_referred_to_has_a_title(proyek: Proyek) -> None:
    assert keluhan(proyek, f"id: x\n{JUDUL}") == ["t.yaml:1:5: tabel yang dirujuk harus berjudul; tambahkan 'judul: …'"]
