# ruff: noqa: E501  (inputs and messages are easier to compare on one line)
"""Labels by the law's own examples (UU 12/2011 Lampiran II, UU 13/2022) and over their whole range."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.galat import Galat
from pipeline.naskah.label import (
    TANGGA_DAFTAR,
    Format,
    Pola,
    baca,
    bilangan,
    dari_huruf,
    dari_romawi,
    diktum,
    huruf,
    pola_contoh,
    romawi,
    skema,
    tingkat,
    tulis,
)

# ---------------------------------------------------------------- Roman figures: nomor 72 (BAB I)


def romawi_lain(angka: int) -> str:
    """An independent writer: one table per decimal place."""
    tabel = ["", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX"]
    ganti = {"": "", "X": "XLC", "C": "CDM", "M": "M  "}
    hasil = tabel[angka % 10]
    for ke, (satu, tanda) in enumerate(list(ganti.items())[1:], 1):
        bagian = tabel[angka // 10**ke % 10]
        hasil = (
            bagian.replace("I", "1")
            .replace("V", "5")
            .replace("X", "0")
            .replace("1", satu)
            .replace("5", tanda[1])
            .replace("0", tanda[2])
            + hasil
        )
    return hasil


@pytest.mark.parametrize(
    ("angka", "label"),
    [(1, "I"), (4, "IV"), (9, "IX"), (14, "XIV"), (40, "XL"), (90, "XC"), (400, "CD"), (1945, "MCMXLV"), (3999, "MMMCMXCIX")],
)
def test_a_roman_figure_is_written_in_its_one_right_way(angka: int, label: str) -> None:
    assert romawi(angka) == label


def test_every_roman_figure_from_1_to_3999_is_that_of_an_independent_writer() -> None:
    assert [n for n in range(1, 4000) if romawi(n) != romawi_lain(n)] == []


def test_every_roman_figure_from_1_to_3999_is_read_back_in_both_cases() -> None:
    assert [n for n in range(1, 4000) if (dari_romawi(romawi(n)), dari_romawi(romawi(n).lower())) != (n, n)] == []


@pytest.mark.parametrize("angka", [0, -1, 4000])
def test_a_number_without_roman_figure_is_refused(angka: int) -> None:
    with pytest.raises(ValueError, match=f"^angka Romawi hanya untuk 1 sampai 3999, bukan {angka}$"):
        romawi(angka)


@pytest.mark.parametrize("teks", ["", "IIII", "VV", "IC", "IM", "XM", "VX", "IXI", "MMMM", "A", "I I", "1", "ΙΙ"])
def test_what_is_no_right_roman_figure_is_not_read(teks: str) -> None:
    assert dari_romawi(teks) is None


@given(st.text(alphabet="IVXLCDM", max_size=8))
def test_only_what_is_written_is_read_as_roman(teks: str) -> None:
    nilai = dari_romawi(teks)
    assert nilai is None or romawi(nilai) == teks


# ---------------------------------------------------------------- letters: nomor 92 (a, b, …)


def test_letters_run_from_a_to_z_and_then_double() -> None:
    assert [huruf(n) for n in (1, 2, 26, 27, 28, 52, 53)] == ["a", "b", "z", "aa", "bb", "zz", "aaa"]


def test_every_letter_label_is_read_back_in_both_cases() -> None:
    assert [n for n in range(1, 1000) if (dari_huruf(huruf(n)), dari_huruf(huruf(n).upper())) != (n, n)] == []


@pytest.mark.parametrize("teks", ["", "ab", "aab", "1", "á", "a.", " a"])
def test_what_is_no_letter_label_is_not_read(teks: str) -> None:
    assert dari_huruf(teks) is None


def test_there_is_no_letter_before_a() -> None:
    with pytest.raises(ValueError, match=r"^huruf hanya untuk 1 ke atas, bukan 0$"):
        huruf(0)


# ---------------------------------------------------------------- ordinals: nomor 73 (Bagian Kesatu), diktum


@pytest.mark.parametrize(
    ("angka", "label"),
    [
        (1, "KESATU"), (2, "KEDUA"), (3, "KETIGA"), (4, "KEEMPAT"), (5, "KELIMA"), (6, "KEENAM"), (7, "KETUJUH"), (8, "KEDELAPAN"),
        (9, "KESEMBILAN"), (10, "KESEPULUH"), (11, "KESEBELAS"), (12, "KEDUA BELAS"), (19, "KESEMBILAN BELAS"),
        (20, "KEDUA PULUH"), (21, "KEDUA PULUH SATU"), (30, "KETIGA PULUH"), (99, "KESEMBILAN PULUH SEMBILAN"),
        (100, "KESERATUS"), (101, "KESERATUS SATU"), (111, "KESERATUS SEBELAS"), (200, "KEDUA RATUS"), (999, "KESEMBILAN RATUS SEMBILAN PULUH SEMBILAN"),
    ],
)  # fmt: skip
def test_a_diktum_is_numbered_in_words(angka: int, label: str) -> None:
    assert diktum(angka) == label


def test_bagian_kesatu_is_the_ordinal_of_the_laws_example() -> None:
    assert f"Bagian {tingkat(1).title()}" == "Bagian Kesatu"  # nomor 74


def test_no_two_diktum_from_1_to_999_share_a_label() -> None:
    assert len({diktum(n) for n in range(1, 1000)}) == 999


def test_cardinals_are_written_without_stray_spaces() -> None:
    assert [bilangan(n) for n in range(1, 1000) if bilangan(n) != " ".join(bilangan(n).split())] == []


@pytest.mark.parametrize("angka", [0, 1000])
def test_a_cardinal_outside_of_1_to_999_is_refused(angka: int) -> None:
    with pytest.raises(ValueError, match=f"^bilangan hanya untuk 1 sampai 999, bukan {angka}$"):
        bilangan(angka)


# ---------------------------------------------------------------- formats

FORMAT: tuple[Format, ...] = ("decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman")


@pytest.mark.parametrize("bentuk", FORMAT)
def test_what_a_format_writes_it_reads(bentuk: Format) -> None:
    assert [n for n in range(1, 500) if baca(tulis(n, bentuk), bentuk) != n] == []


@pytest.mark.parametrize(
    ("teks", "bentuk"),
    [
        ("I", "lowerRoman"),
        ("i", "upperRoman"),
        ("A", "lowerLetter"),
        ("a", "upperLetter"),
        ("", "decimal"),
        ("x", "bullet"),
        ("-1", "decimal"),
    ],
)
def test_a_label_of_another_case_is_not_read(teks: str, bentuk: Format) -> None:
    assert baca(teks, bentuk) is None


def test_zero_is_no_label() -> None:
    assert not baca("0", "decimal")


# ---------------------------------------------------------------- schemes


@pytest.mark.parametrize(
    ("nama", "angka", "label"),
    [
        ("bab-desimal", (1,), "BAB I"),
        ("bab-desimal", (2, 1), "2.1"),
        ("bab-desimal", (2, 1, 1), "2.1.1"),
        ("bab-desimal", (14, 10, 3, 12), "14.10.3.12"),
        ("bab-angka", (4,), "BAB IV"),
        ("bab-angka", (4, 2), "2."),
        ("bab-angka", (4, 2, 3), "c."),
        ("bab-angka", (4, 2, 3, 5), "5)"),
        ("romawi-huruf", (9,), "IX."),
        ("romawi-huruf", (9, 2), "B."),
        ("romawi-huruf", (9, 2, 3), "3."),
        ("romawi-huruf", (9, 2, 3, 27), "aa."),
    ],
)
def test_a_scheme_labels_each_of_its_levels(nama: str, angka: tuple[int, ...], label: str) -> None:
    assert skema(nama)[len(angka) - 1].label(angka) == label


def test_a_scheme_can_be_given_by_samples() -> None:
    assert [p.label((2, 3, 4)[: ke + 1]) for ke, p in enumerate(skema(("BAB I", "I.", "1.")))] == ["BAB II", "III.", "4."]


def test_an_unknown_scheme_names_those_that_there_are() -> None:
    pesan = "penomoran 'bab' tidak dikenal; pilihannya: bab-desimal, bab-angka, romawi-huruf, atau daftar contoh seperti [BAB I, I., 1.]"
    with pytest.raises(Galat, match=f"^{re.escape(pesan)}$"):
        skema("bab")


@pytest.mark.parametrize(
    ("contoh", "pola"),
    [
        ("BAB I", Pola("BAB ", "upperRoman", "")),
        ("Bagian 1", Pola("Bagian ", "decimal", "")),
        ("1.1", Pola("", "decimal", "", True)),
        ("1.1.1.", Pola("", "decimal", ".", True)),
        ("A.", Pola("", "upperLetter", ".")),
        ("a)", Pola("", "lowerLetter", ")")),
        ("(1)", Pola("(", "decimal", ")")),
        ("(a)", Pola("(", "lowerLetter", ")")),
        ("i.", Pola("", "lowerRoman", ".")),
        ("- 1 -", Pola("- ", "decimal", " -")),
        (" 1 ", Pola("", "decimal", "")),
    ],
)
def test_a_pattern_is_read_from_a_sample(contoh: str, pola: Pola) -> None:
    assert pola_contoh(contoh) == pola


@pytest.mark.parametrize("contoh", ["", "BAB", "x", "2.", "--", "b)"])
def test_a_sample_without_first_number_is_refused(contoh: str) -> None:
    pesan = f"'{contoh}' bukan contoh label; tulis misalnya BAB I, 1.1, A., 1), atau (a)"
    with pytest.raises(Galat, match=f"^{re.escape(pesan)}$"):
        pola_contoh(contoh)


def test_the_ladder_of_a_list_is_the_laws_below_its_first_rung() -> None:
    """Nomor 92 to 95: a. then 1. then a) then 1); prose starts at 1., so its ladder is 1. / a. / 1) / a)."""
    assert [p.label((1,)) for p in TANGGA_DAFTAR[:4]] == ["1.", "a.", "1)", "a)"]
