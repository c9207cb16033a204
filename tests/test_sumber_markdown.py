# ruff: noqa: E501  (inputs and messages are easier to compare on one line)
"""Markdown of a naskah: paragraphs, lists to any depth, headings, commands, and every word kept in its order."""

from __future__ import annotations

import gc
import time
from collections.abc import Iterable
from typing import Any

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.galat import Galat, Masalah
from pipeline.source.markdown import DaftarSumber, JudulSumber, ParagrafSumber, PerintahSumber, baca_markdown
from pipeline.source.teks import Berkas


def bentuk(blok: Iterable[Any]) -> list[Any]:
    """Blocks as plain values: text = paragraph, (n, text) = heading, [(marker, blocks)…] = list, {…} = command."""
    hasil: list[Any] = []
    for satu in blok:
        if isinstance(satu, ParagrafSumber):
            hasil.append(str(satu.teks))
        elif isinstance(satu, JudulSumber):
            hasil.append((satu.tingkat, str(satu.teks)))
        elif isinstance(satu, DaftarSumber):
            hasil.append([(str(b.penanda), *bentuk(b.isi)) for b in satu.butir])
        else:
            assert isinstance(satu, PerintahSumber)
            hasil.append(
                {
                    "!" + satu.nama: str(satu.teks)
                    if satu.teks
                    else (*map(str, satu.argumen), *(f"{a}={b}" for a, b in satu.setelan))
                }
            )
    return hasil


def baca(isi: str) -> list[Any]:
    return bentuk(baca_markdown(Berkas("a.md", isi)))


CASES = [
    ("one paragraph over lines", "satu\ndua\n tiga\n", ["satu dua tiga"]),
    ("two paragraphs", "satu\n\n\n\ndua", ["satu", "dua"]),
    ("headings of four levels", "# A\n## B\n### C\n#### D", [(1, "A"), (2, "B"), (3, "C"), (4, "D")]),
    ("a heading ends a paragraph", "prosa\n## B\nprosa", ["prosa", (2, "B"), "prosa"]),
    ("closing marks of a heading are dropped", "## B ##", [(2, "B")]),
    ("a mark without a space is prose", "#tagar", ["#tagar"]),
    ("a typed label stays in a heading", "## 2.1 Komponen", [(2, "2.1 Komponen")]),
    ("a list", "1. a\n2. b", [[("1.", "a"), ("2.", "b")]]),
    ("blank lines between items are one list", "1. a\n\n2. b\n\n\n3. c", [[("1.", "a"), ("2.", "b"), ("3.", "c")]]),
    ("every kind of marker", *(lambda m: ("\n\nx\n\n".join(f"{s} b" for s in m), [v for s in m for v in ([(s, "b")], "x")][:-1]))(
        ["1.", "a.", "1)", "a)", "(1)", "(a)", "A.", "I.", "i.", "#.", "-", "✓", "–", "•", "12.", "aa.", "xiv.", "XIV."])),
    ("four levels", "1. a\n\n   a. b\n\n      1) c\n\n         a) d\n", [[("1.", "a", [("a.", "b", [("1)", "c", [("a)", "d")])])])]]),
    ("levels without blank lines", "1. a\n   a. b\n   b. c\n2. d", [[("1.", "a", [("a.", "b"), ("b.", "c")]), ("2.", "d")]]),
    ("a paragraph goes on in an item", "a. x\n\n   lanjut\n\nb. y", [[("a.", "x", "lanjut"), ("b.", "y")]]),
    ("the example of docs/sumber.md",
     "a. Tim Reformasi Birokrasi.\n\n   Pengukuran dilakukan dengan:\n\n   1) tim telah dibentuk;\n   2) tim telah bekerja.\n",
     [[("a.", "Tim Reformasi Birokrasi.", "Pengukuran dilakukan dengan:", [("1)", "tim telah dibentuk;"), ("2)", "tim telah bekerja.")])]]),
    ("lazy lines belong to the item", "1. satu\ndua\ntiga\n2. empat", [[("1.", "satu dua tiga"), ("2.", "empat")]]),
    ("an indented line belongs to the item", "1. satu\n   dua\n2. tiga", [[("1.", "satu dua"), ("2.", "tiga")]]),
    ("prose after a blank line ends the list", "1. satu\n\nprosa\n\n2. dua", [[("1.", "satu")], "prosa", [("2.", "dua")]]),
    ("a first marker may follow prose at once", "prosa:\n1. a\n2. b", ["prosa:", [("1.", "a"), ("2.", "b")]]),
    ("a later marker after prose is prose", "lihat Pasal\n5. ayat", ["lihat Pasal 5. ayat"]),
    ("a year at the start of a line is prose", "pada tahun\n2023. Itu", ["pada tahun 2023. Itu"]),
    ("a name's initial in prose is prose", "oleh\nB. J. Habibie", ["oleh B. J. Habibie"]),
    ("a marker without text is prose", "1.\nsatu", ["1. satu"]),
    ("an item may begin with a list", "1. a. x\n   b. y", [[("1.", [("a.", "x"), ("b.", "y")])]]),
    ("a command", "!halaman-baru", [{"!halaman-baru": ()}]),
    ("a command with arguments and settings", "!tabel x.yaml program=2", [{"!tabel": ("x.yaml", "program=2")}]),
    ("a command with a text", "!pembatas Target = Hasil,  2 x", [{"!pembatas": "Target = Hasil,  2 x"}]),
    ("a command ends a paragraph", "a\n!sisip x.md\nb", ["a", {"!sisip": ("x.md",)}, "b"]),
    ("a mark of surprise in prose is prose", "Awas! Jangan.\n! x\n!Besar", ["Awas! Jangan. ! x !Besar"]),
    ("a list of check marks", "✓ a\n✓ b", [[("✓", "a"), ("✓", "b")]]),
    ("emphasis is no marker", "*miring* dan\n**tebal**", ["*miring* dan **tebal**"]),
    ("windows lines", "# A\r\n\r\nsatu\r\ndua\r\n", [(1, "A"), "satu dua"]),
    ("a line separator is text", "satu\u2028dua", ["satu\u2028dua"]),
    ("an empty file", "", []),
    ("blank lines only", "\n \n\n", []),
]  # fmt: skip


@pytest.mark.parametrize(("isi", "blok"), [satu[1:] for satu in CASES], ids=[satu[0] for satu in CASES])
def test_markdown_becomes_blocks(isi: str, blok: list[Any]) -> None:
    assert baca(isi) == blok


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ("1. a\n\tb\n", "a.md:2:1: pakai spasi, bukan tab, untuk menjorokkan baris"),
        ("x\n!tabel x.yaml program=\n", "a.md:2:15: 'program=' tidak lengkap; tulis nama=nilai"),
        ("!tabel x.yaml =2\n", "a.md:1:15: '=2' tidak lengkap; tulis nama=nilai"),
        ("".join("   " * ke + "1. x\n" for ke in range(14)), "a.md:13:37: daftar lebih dari 12 tingkat"),
    ],
    ids=["tab", "no value", "no name", "too deep"],
)
def test_what_cannot_be_read_is_told_at_its_place(isi: str, pesan: str) -> None:
    with pytest.raises(Galat) as sebab:
        baca(isi)
    assert str(sebab.value) == pesan


def test_blocks_know_their_place() -> None:
    judul, prosa, daftar, perintah = baca_markdown(
        Berkas("a.md", "# Judul\n\nsatu\ndua\n\n  a. x\n  b. y\n\n!tabel t.yaml p=1\n")
    )
    assert isinstance(daftar, DaftarSumber)
    assert isinstance(perintah, PerintahSumber)
    letak = [
        judul.teks.letak, prosa.teks.letak, daftar.butir[1].penanda.letak, daftar.butir[1].isi[0].teks.letak,  # type: ignore[union-attr]
        perintah.letak, perintah.argumen[0].letak, perintah.setelan[0][1].letak,
    ]  # fmt: skip
    assert [(satu.baris, satu.kolom) for satu in letak] == [(1, 3), (3, 1), (7, 3), (7, 6), (9, 1), (9, 8), (9, 17)]


# ---------------------------------------------------------------- nothing is lost


def kata(blok: list[Any]) -> list[str]:
    """Every word of the blocks in order, markers and commands too."""
    hasil: list[str] = []
    for satu in blok:
        if isinstance(satu, str):
            hasil += satu.split()
        elif isinstance(satu, tuple):
            hasil += satu[1].split()
        elif isinstance(satu, dict):
            for nama, argumen in satu.items():
                hasil += [nama, *argumen]
        else:
            for penanda, *isi in satu:
                hasil += [penanda, *kata(isi)]
    return hasil


BARIS = st.one_of(
    st.just(""),
    st.tuples(
        st.integers(0, 12),
        st.sampled_from(
            [
                "",
                "1. ",
                "2. ",
                "a. ",
                "b. ",
                "1) ",
                "a) ",
                "(1) ",
                "(a) ",
                "A. ",
                "I. ",
                "i. ",
                "ii. ",
                "#. ",
                "- ",
                "✓ ",
                "# ",
                "## ",
                "* ",
                "1.",
                "!sisip ",
            ]
        ),
        st.text(st.characters(exclude_categories=("Cc", "Cs", "Cn"), exclude_characters="#=\u2028\u2029"), max_size=12),
    ).map(lambda t: " " * t[0] + t[1] + t[2]),
)


@pytest.mark.lambat
@given(st.lists(BARIS, max_size=14).map("\n".join))
@example("1. a\n  b. c\n d\n\n    e\n  2. f")
@example("- a\n -b\n  - c\n\n\n   d\n- e")
@example("1. a\n\n      dalam\n\n   kurang\n\n sedikit")
def test_no_word_of_a_document_is_lost_or_moved(isi: str) -> None:
    try:
        blok = baca(isi)
    except Galat:
        return
    # the marks of headings are the only ones that mean something and are not text; U+FEFF may be taken for a mark of byte order
    hasil = "".join("".join(kata(blok)).split())
    assert hasil.replace("#", "").replace("\ufeff", "") == "".join(isi.split()).replace("#", "").replace("\ufeff", "")


@given(st.text(max_size=200))
def test_any_text_is_read_or_refused_at_its_place(isi: str) -> None:
    masalah: tuple[Masalah, ...] = ()
    try:
        baca(isi)
    except Galat as sebab:
        masalah = sebab.masalah
    assert [satu.pesan for satu in masalah if satu.letak is None] == []


@pytest.mark.lambat
def test_a_long_file_is_read_in_time_that_grows_with_its_length() -> None:
    """Twenty times the length takes far less than what a quadratic reader would (400 times)."""
    satu = "## Judul\n\nProsa panjang.\n\n1. butir\n\n   a. anak\n\n      1) cucu\n\n2. lain\n\n"

    def lama(kali: int) -> float:
        """The least of three, in seconds of this process: other work on the machine and the garbage of other tests do not count."""
        hasil = []
        for ke in range(3):
            berkas = Berkas(f"{ke}.md", satu * kali)
            mulai = time.process_time()
            baca_markdown(berkas)
            hasil.append(time.process_time() - mulai)
        return min(hasil)

    gc.disable()
    try:
        assert lama(2000) < 200 * lama(100)
    finally:
        gc.enable()
