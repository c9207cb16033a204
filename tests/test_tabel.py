# ruff: noqa: E501  (inputs and messages are easier to compare on one line)
"""Tables: from nested data to rows, cells that reach down, group rows, heads, counters and schedules."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.alat import LAMPIRAN, Proyek, W, Word, rapat
from tests.alat_tabel import keluhan, tabel, terbaca

DUA = """\
kolom: [{program: P}, {kegiatan: K}, {output: O}, {pj: PJ}]
program:
  - nama: P1
    kegiatan:
      - nama: K1
        output: [{nama: O1}, {nama: O2}]
        pj: A
      - nama: K2
        output: [{nama: O3}]
        pj: B
  - nama: P2
    kegiatan:
      - {nama: K3, pj: C}
"""


def test_cells_reach_down_over_the_rows_of_what_they_come_from(proyek: Proyek) -> None:
    assert terbaca(tabel(proyek, DUA).baris) == ["P1|K1|O1|A", "^|^|O2|^", "^|K2|O3|B", "P2|K3||C"]


def test_a_cell_that_covers_one_row_is_no_merge(proyek: Proyek) -> None:
    turun = [[sel.turun for sel in baris.sel] for baris in tabel(proyek, DUA).baris]
    assert turun == [
        ["mulai", "mulai", "", "mulai"],
        ["lanjut", "lanjut", "", "lanjut"],
        ["lanjut", "", "", ""],
        ["", "", "", ""],
    ]


def test_equal_texts_of_two_items_are_two_cells(proyek: Proyek) -> None:
    isi = "kolom: [{a: A}, {b: B}]\na:\n  - {nama: x, b: [{nama: y}]}\n  - {nama: x, b: [{nama: y}]}\n"
    assert terbaca(tabel(proyek, isi).baris) == ["x|y", "x|y"]


def test_a_value_may_stand_at_any_level_and_the_innermost_one_counts(proyek: Proyek) -> None:
    isi = "kolom: [{a: A}, {b: B}, {pj: PJ}]\na:\n  - nama: x\n    pj: luar\n    b:\n      - {nama: y}\n      - {nama: z, pj: dalam}\n"
    assert terbaca(tabel(proyek, isi).baris) == ["x|y|luar", "^|z|dalam"]


def test_a_list_of_texts_becomes_a_lettered_list_in_its_cell(proyek: Proyek) -> None:
    isi = "kolom: [{a: A}, {b: B}]\na:\n  - {nama: x, b: [satu, dua]}\n  - {nama: y, b: [satu]}\n"
    assert terbaca(tabel(proyek, isi).baris) == ["x|a. satu/b. dua", "y|satu"]


def test_levels_below_the_row_level_are_gathered_into_a_list(proyek: Proyek) -> None:
    isi = DUA.replace("kolom:", "baris: kegiatan\nkolom:")
    assert terbaca(tabel(proyek, isi).baris) == ["P1|K1|a. O1/b. O2|A", "^|K2|O3|B", "P2|K3||C"]


def test_group_rows_reach_across_and_have_their_number_in_the_first_column(proyek: Proyek) -> None:
    isi = (
        "kelompok: [{tingkat: program, nomor: I, kapital: ya}, {tingkat: hasil, awalan: '*Hasil*:'}]\n"
        "kolom: [{no: NO, hitung: kegiatan, ulang: program}, {kegiatan: K}, {pj: PJ}]\n"
        "program:\n"
        "  - {nama: Satu, hasil: [{nama: H1, kegiatan: [{nama: K1}, {nama: K2}]}, {nama: H2, kegiatan: [{nama: K3}]}]}\n"
        "  - {nama: Dua, hasil: [{nama: H3, kegiatan: [{nama: K4}]}]}\n"
    )
    (keluh,) = keluhan(proyek, isi)
    assert keluh.endswith("kolom 'pj' tidak ada dalam data; yang ada: hasil, kegiatan, program")
    isi = isi.replace(", {pj: PJ}", ", {output: O}").replace("{nama: K1}", "{nama: K1, output: x}")
    assert terbaca(tabel(proyek, isi).baris) == [
        "=I|SATU<2", "==|Hasil: H1<2", "1|K1|x", "2|K2|", "==|Hasil: H2<2", "3|K3|", "=II|DUA<2", "==|Hasil: H3<2", "1|K4|",
    ]  # fmt: skip


def test_a_group_row_without_number_column_has_its_number_in_front(proyek: Proyek) -> None:
    isi = "kelompok: [{tingkat: a, nomor: A}]\nkolom: [{b: B}, {c: C}]\na:\n  - {nama: x, b: [{nama: y, c: z}]}\n  - {nama: v, b: [{nama: w}]}\n"
    assert terbaca(tabel(proyek, isi).baris) == ["=A. x<2", "y|z", "=B. v<2", "w|"]


def test_a_merge_ends_at_a_group_row(proyek: Proyek) -> None:
    isi = (
        "kelompok: [{tingkat: b}]\nkolom: [{pj: PJ}, {c: C}]\n"
        "a:\n  - {nama: x, pj: P, b: [{nama: y, c: [{nama: k}, {nama: l}]}, {nama: z, c: [{nama: m}]}]}\n"
    )
    assert terbaca(tabel(proyek, isi).baris) == ["=y<2", "P|k", "^|l", "=z<2", "P|m"]


def test_a_counter_goes_on_unless_it_restarts(proyek: Proyek) -> None:
    isi = "kolom: [{no: NO, hitung: b}, {b: B}]\na:\n  - {nama: x, b: [{nama: k}, {nama: l}]}\n  - {nama: y, b: [{nama: m}]}\n"
    ulang = isi.replace("hitung: b", "hitung: b, ulang: a")
    assert (terbaca(tabel(proyek, isi).baris), terbaca(tabel(proyek, ulang).baris)) == (
        ["1|k", "2|l", "3|m"],
        ["1|k", "2|l", "1|m"],
    )


def test_a_counter_restarts_in_a_branch_without_the_level_it_restarts_with(proyek: Proyek) -> None:
    isi = (
        "kolom: [{no: NO, hitung: c, ulang: b}, {c: C}]\na:\n  - {nama: x, b: [{nama: p, c: [{nama: k}, {nama: l}]}]}\n"
        "  - {nama: y, c: [{nama: m}, {nama: n}]}\n"
    )
    assert terbaca(tabel(proyek, isi).baris) == ["1|k", "2|l", "1|m", "2|n"]


# ---------------------------------------------------------------- heads


def test_the_head_of_a_column_tree_reaches_across_and_down(proyek: Proyek) -> None:
    isi = "kolom:\n  - {a: A}\n  - kinerja: KINERJA\n    kolom: [{b: B}, {c: '*C*'}]\n  - {d: D}\na: [{nama: x, b: 1, c: 2, d: 3}]\n"
    hasil = tabel(proyek, isi)
    assert (terbaca(hasil.kepala), terbaca(hasil.baris)) == (["A|KINERJA<2|D", "^|B|C|^"], ["x|1|2|3"])


def test_the_head_of_a_schedule_has_twelve_months(proyek: Proyek) -> None:
    isi = "kolom: [{a: A}, {jadwal: BULAN, satuan: bulan}]\na: [{nama: x, bulan: 1-2}]\n"
    assert terbaca(tabel(proyek, isi).kepala) == ["A|BULAN<12", "^|1|2|3|4|5|6|7|8|9|10|11|12"]


def test_three_levels_of_heads(proyek: Proyek) -> None:
    isi = "kolom:\n  - {a: A}\n  - x: X\n    kolom:\n      - {b: B}\n      - y: Y\n        kolom: [{c: C}, {d: D}]\na: [{nama: 1, b: 2, c: 3, d: 4}]\n"
    assert terbaca(tabel(proyek, isi).kepala) == ["A|X<3", "^|B|Y<2", "^|^|C|D"]


# ---------------------------------------------------------------- schedules


def bulan(proyek: Proyek, nilai: str) -> list[int]:
    isi = f"kolom: [{{a: A}}, {{jadwal: BULAN, satuan: bulan}}]\na: [{{nama: x, bulan: {nilai}}}]\n"
    return [ke for ke, sel in enumerate(tabel(proyek, isi).baris[0].sel) if sel.arsir]


@pytest.mark.parametrize(
    ("nilai", "harapan"),
    [
        ("5", [5]), ("1-3", [1, 2, 3]), ("[3, 6, 9]", [3, 6, 9]), ("'1, 3, 6-8'", [1, 3, 6, 7, 8]), ("[1-2, 12]", [1, 2, 12]),
        ("1–2", [1, 2]), ("3 s.d. 5", [3, 4, 5]), ("1-12", list(range(1, 13))), ("03", [3]),
    ],
)  # fmt: skip
def test_months_are_shaded_from_the_schedule(proyek: Proyek, nilai: str, harapan: list[int]) -> None:
    assert bulan(proyek, nilai) == harapan


@pytest.mark.parametrize("nilai", ["0", "13", "3-1", "1-13", "Januari", "''", "'1,'", "1.5", "[1, x]", "-1"])
def test_months_outside_of_the_year_are_refused_at_their_place(proyek: Proyek, nilai: str) -> None:
    isi = f"kolom: [{{a: A}}, {{jadwal: BULAN, satuan: bulan}}]\na: [{{nama: x, bulan: {nilai}}}]\n"
    tulisan = nilai.strip("'").removeprefix("[1, ").removesuffix("]")
    kolom = 22 + (4 if nilai.startswith("[") else 0)
    assert keluhan(proyek, isi) == [
        f"t.yaml:2:{kolom}: jadwal '{tulisan}' harus antara 1 dan 12, misalnya 5, 1-3, atau [3, 6, 9]"
    ]


def test_a_schedule_may_show_check_marks(proyek: Proyek) -> None:
    isi = "kolom: [{a: A}, {jadwal: BULAN, satuan: bulan, tanda: ✓}]\na: [{nama: x, bulan: 11-12}]\n"
    assert terbaca(tabel(proyek, isi).baris) == ["x|||||||||||✓|✓"]


def test_a_schedule_of_a_higher_level_covers_its_rows(proyek: Proyek) -> None:
    isi = "kolom: [{b: B}, {jadwal: BULAN, satuan: bulan}]\na: [{nama: x, bulan: 12, b: [{nama: y}, {nama: z}]}]\n"
    assert terbaca(tabel(proyek, isi).baris) == ["y|||||||||||| *".replace(" *", "*"), "z|^|^|^|^|^|^|^|^|^|^|^|^*"]


# ---------------------------------------------------------------- data in another file, choices, !daftar

DATA = "program:\n  - {nama: P1, kegiatan: [{nama: K1;}, {nama: K2}]}\n  - {nama: P2, kegiatan: [{nama: 'K3.'}]}\n"
KOLOM = "data: d.yaml\nkolom: [{program: P}, {kegiatan: K}]\n"


@pytest.mark.parametrize(
    ("pilih", "baris"),
    [("", ["P1|K1;", "^|K2", "P2|K3."]), ("program=2", ["P2|K3."]), ("program=P1", ["P1|K1;", "^|K2"])],
)
def test_a_table_may_show_one_branch_of_its_data(proyek: Proyek, pilih: str, baris: list[str]) -> None:
    assert terbaca(tabel(proyek, KOLOM, pilih, d=DATA).baris) == baris


@pytest.mark.parametrize(
    ("pilih", "pesan"),
    [
        ("program=3", "isi.md:1:23: 'program' ke-3 tidak ada; data memuat 2 butir"),
        ("program=0", "isi.md:1:23: 'program' ke-0 tidak ada; data memuat 2 butir"),
        ("program=PX", "isi.md:1:23: 'program' ke-PX tidak ada; data memuat 2 butir"),
        ("prog=1", "isi.md:1:15: data tidak memuat tingkat 'prog'; yang ada: program"),
    ],
)
def test_a_choice_that_is_not_there_is_refused_at_its_place(proyek: Proyek, pilih: str, pesan: str) -> None:
    assert keluhan(proyek, KOLOM, pilih, d=DATA) == [pesan]


def daftar(proyek: Proyek, perintah: str) -> list[str]:
    proyek.tulis({"naskah.yaml": LAMPIRAN, "d.yaml": DATA})
    return [f"{s.butir.label} {s.isi}" for s in proyek.naskah(isi_md=f"{perintah}\n").lampiran[0].blok]  # type: ignore[union-attr]


def test_daftar_lists_the_names_of_a_level_and_ends_them(proyek: Proyek) -> None:
    assert daftar(proyek, "!daftar d.yaml kegiatan") == ["1. K1;", "2. K2;", "3. K3."]


def test_daftar_lists_the_names_of_one_branch(proyek: Proyek) -> None:
    assert daftar(proyek, "!daftar d.yaml kegiatan program=1") == ["1. K1;", "2. K2."]


def test_daftar_of_an_unknown_level_is_refused_at_its_place(proyek: Proyek) -> None:
    proyek.tulis({"naskah.yaml": LAMPIRAN, "d.yaml": DATA})
    assert proyek.keluhan(isi_md="!daftar d.yaml output\n") == ["isi.md:1:16: data tidak memuat tingkat 'output' yang bernama"]


# ---------------------------------------------------------------- errors


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ("kolom: [{a: A}]\n", "t.yaml:1:9: kolom 'a' tidak ada dalam data, karena datanya belum ada; tulis di bawah kolomnya, atau sebut berkasnya di 'data:'"),
        ("kolom: [{a: A}]\na: []\n", "t.yaml:1:9: kolom 'a' tidak ada dalam data, karena datanya belum ada; tulis di bawah kolomnya, atau sebut berkasnya di 'data:'"),
        ("kolom: [{kegiatn: A}]\nkegiatan: [{nama: x}]\n", "t.yaml:1:9: kolom 'kegiatn' tidak ada dalam data; maksudnya 'kegiatan'?"),
        ("kolom: [{a: A}]\na: [{nama: x, pjj: y}]\n", "t.yaml:2:15: kunci 'pjj' tidak masuk ke kolom mana pun; kolomnya: a"),
        ("kolom: [{a: A}, {pj: P}]\na: [{nama: x, pj: z}, {nama: x, pjj: y}]\n", "t.yaml:2:33: kunci 'pjj' tidak masuk ke kolom mana pun; maksudnya 'pj'?"),
        ("kolom: [{a: A}]\na: [{nma: x}]\n", "t.yaml:2:6: kunci 'nma' tidak masuk ke kolom mana pun; maksudnya 'nama'?"),
        ("kolom: [{a: A}, {b: B}]\na: [{b: x}]\n", "t.yaml:2:5: butir 'a' ini belum bernama; tambahkan 'nama: …'"),
        ("kolom: [{a: A}]\na: [{nama: x}, y]\n", "t.yaml:2:16: daftar 'a' mencampur teks dan pemetaan; tulis butir ini sebagai 'nama: …'"),
        ("kolom: [{a: A}]\na: [{nama: x}]\nb: [{nama: y}]\n", "t.yaml:3:4: di sini ada dua tingkat ('a' dan 'b'); hanya boleh satu"),
        ("kolom: [{a: A}, {b: B}]\na: [{nama: x, b: {c: d}}]\n", "t.yaml:2:18: isi kolom 'b' harus teks atau daftar"),
        ("kelompok: [{tingkat: aa}]\nkolom: [{a: A}]\na: [{nama: x}]\n", "t.yaml:1:22: tingkat 'aa' tidak ada dalam data; maksudnya 'a'?"),
        ("baris: b\nkolom: [{a: A}]\na: [{nama: x}]\n", "t.yaml:1:8: tingkat 'b' tidak ada dalam data; yang ada: a"),
        ("baris: a\nkolom: [{a: A}, {b: B}, {pj: P}]\na: [{nama: x, b: [{nama: y, pj: z}]}]\n", "t.yaml:3:29: 'pj' ada di bawah 'a', tingkat yang menjadi baris, sehingga tidak tampil; pindahkan ke 'a', atau ubah 'baris'"),
        ("baris: a\nkolom: [{a: A}, {b: B}, {jadwal: J, satuan: bulan}]\na: [{nama: x, b: [{nama: y, bulan: 3}]}]\n", "t.yaml:3:29: 'bulan' ada di bawah 'a', tingkat yang menjadi baris, sehingga tidak tampil; pindahkan ke 'a', atau ubah 'baris'"),
        ("kolom: [{no: NO, hitung: b}, {a: A}]\na: [{nama: x}]\n", "t.yaml:1:26: tingkat 'b' tidak ada dalam data; yang ada: a"),
        ("kolom: [{lebar: 3 cm}]\na: [{nama: x}]\n", "t.yaml:1:9: kolom ini belum punya nama; tulis misalnya '{output: OUTPUT}'"),
        ("kolom: []\na: [{nama: x}]\n", "t.yaml:1:8: daftar ini harus memuat paling sedikit 1 butir"),
        ("a: [{nama: x}]\n", "t.yaml:1:1: kunci 'kolom' belum ada (kolom-kolom tabel)"),
        ("kolom: [{a: A, lebr: 2 cm}]\na: [{nama: x}]\n", "t.yaml:1:16: kunci 'lebr' tidak dikenal; maksudnya 'lebar'?"),
        ("kolom: [{a: A, lebar: 2}]\na: [{nama: x}]\n", "t.yaml:1:23: ukuran '2' harus angka dan satuan cm, mm, atau pt, misalnya 2.5 cm"),
        ("kolom: [{a: A, satuan: abad}]\na: [{nama: x}]\n", "t.yaml:1:24: 'abad' tidak dikenal; pilihannya: bulan, minggu, triwulan, semester, tahun"),
        ("orientasi: miring\nkolom: [{a: A}]\na: [{nama: x}]\n", "t.yaml:1:12: 'miring' tidak dikenal; pilihannya: tegak, lanskap, otomatis"),
    ],
)  # fmt: skip
def test_a_wrong_table_is_refused_at_its_place(proyek: Proyek, isi: str, pesan: str) -> None:
    assert keluhan(proyek, isi) == [pesan]


# ---------------------------------------------------------------- in the Word file


def word_tabel(proyek: Proyek, isi: str) -> Any:
    proyek.tulis({"naskah.yaml": LAMPIRAN, "t.yaml": isi})
    return proyek.word(isi_md="!tabel t.yaml\n")


def test_given_widths_are_kept_and_the_rest_is_shared(proyek: Proyek) -> None:
    isi = "kolom: [{a: A, lebar: 3 cm}, {b: B, lebar: 4 cm}, {c: C}]\na: [{nama: x, b: y, c: z}]\n"
    (tbl,) = word_tabel(proyek, isi).tabel_data
    lebar = [int(satu.get(f"{W}w")) for satu in tbl.find(f"{W}tblGrid")]
    assert (lebar[:2], sum(lebar)) == ([1701, 2268], 12189 - 2 * 1417)


def test_widths_that_do_not_fit_are_made_to_fit(proyek: Proyek) -> None:
    (tbl,) = word_tabel(proyek, "kolom: [{a: A, lebar: 100 cm}, {b: B, lebar: 100 cm}]\na: [{nama: x, b: y}]\n").tabel_data
    lebar = [int(satu.get(f"{W}w")) for satu in tbl.find(f"{W}tblGrid")]
    assert (sum(lebar), abs(lebar[0] - lebar[1]) <= 1) == (12189 - 2 * 1417, True)


@pytest.mark.parametrize(("rata", "jc"), [("kiri", None), ("tengah", "center"), ("kanan", "right")])
def test_a_column_is_aligned_as_asked(proyek: Proyek, rata: str, jc: str | None) -> None:
    word: Word = word_tabel(proyek, f"kolom: [{{a: A, rata: {rata}}}]\na: [{{nama: x}}]\n")
    hasil = word.bergaya("Tabel")[0].ppr.find(f"{W}jc")
    assert (hasil.get(f"{W}val") if hasil is not None else None) == jc


def test_a_table_may_have_a_text_size_of_its_own(proyek: Proyek) -> None:
    word: Word = word_tabel(proyek, "huruf: 7 pt\nkolom: [{a: A}]\na: [{nama: x}]\n")
    (par,) = word.bergaya("Tabel")
    assert (par.el.find(f"{W}r/{W}rPr/{W}sz").get(f"{W}val"), par.ppr.find(f"{W}spacing").get(f"{W}line")) == ("14", "168")


def test_lists_in_cells_have_the_text_size_of_their_table(proyek: Proyek) -> None:
    word: Word = word_tabel(proyek, "huruf: 7 pt\nkolom: [{a: A}, {b: B}]\na: [{nama: x, b: [y, z]}]\n")
    ukuran = [p.el.find(f"{W}r/{W}rPr/{W}sz") for p in word.bergaya("Tabel")]
    assert [None if satu is None else satu.get(f"{W}val") for satu in ukuran] == ["14"] * 3


@pytest.mark.lambat
@given(
    st.recursive(
        st.lists(st.just(()), min_size=1, max_size=3), lambda x: st.lists(x, min_size=1, max_size=3), max_leaves=12
    ).filter(bool)
)
def test_every_item_of_any_nested_data_stands_once_in_the_table(proyek_bersama: Proyek, bentuk: Any) -> None:
    """Random trees of up to five levels: every leaf is a row, every name one cell, and merges join exactly the rows below a name."""
    nomor = iter(range(10**6))
    nama: list[str] = []
    dalam = 0

    def isi(simpul: Any, tingkat: int) -> list[dict[str, Any]]:
        nonlocal dalam
        dalam = max(dalam, tingkat)
        hasil = []
        for anak in simpul:
            satu: dict[str, Any] = {"nama": f"N{next(nomor)}"}
            nama.append(satu["nama"])
            if anak:
                satu[f"t{tingkat + 1}"] = isi(anak, tingkat + 1)
            hasil.append(satu)
        return hasil

    import json

    data = isi(bentuk, 0)
    kolom = [{f"t{ke}": f"T{ke}"} for ke in range(dalam + 1)]
    tanpa = LAMPIRAN.replace("isi: [isi.md]", "tanda-tangan: tidak, isi: [isi.md]")
    proyek_bersama.tulis({"naskah.yaml": tanpa, "t.yaml": json.dumps({"kolom": kolom, "t0": data})})
    word = proyek_bersama.word(isi_md="!tabel t.yaml\n")
    assert [satu.teks for satu in word.bergaya("Tabel") if satu.teks] == nama
    (tbl,) = word.tabel_data
    daun = rapat(json.dumps(data)).count("}") - sum(1 for satu in _semua(data) if any(k != "nama" for k in satu))
    assert len(tbl.findall(f"{W}tr")) - 1 == daun


def _semua(data: list[dict[str, Any]]) -> list[dict[str, Any]]:
    return [s for satu in data for s in (satu, *(t for nilai in satu.values() if isinstance(nilai, list) for t in _semua(nilai)))]
