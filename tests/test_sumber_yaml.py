# ruff: noqa: E501  (inputs and messages are easier to compare on one line)
"""YAML as the office writes it: text stays text, and what cannot be read is said in Indonesian at its place."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.galat import Galat
from pipeline.source.teks import Berkas, Larik, Peta, Teks, baca_berkas
from pipeline.source.yaml import baca_yaml


def baca(isi: str) -> Any:
    return baca_yaml(Berkas("a.yaml", isi))


def keluhan(isi: str) -> str:
    with pytest.raises(Galat) as sebab:
        baca(isi)
    return str(sebab.value)


@pytest.mark.parametrize(
    "nilai",
    [
        "0112",
        "no",
        "on",
        "ya",
        "true",
        "12:30",
        "1e3",
        "0x1F",
        "2022-12-01",
        "~",
        "null",
        ".5",
        "1_000",
        "=",
        "<<",
        "0o17",
        "+1",
        "01:02:03",
    ],
)
def test_a_value_stays_the_text_that_was_written(nilai: str) -> None:
    assert baca(f"a: {nilai}") == {"a": nilai}


@pytest.mark.parametrize("kunci", ["no", "on", "0112", "y", "2023", "~"])
def test_a_key_stays_the_text_that_was_written(kunci: str) -> None:
    assert list(baca(f"{kunci}: x")) == [kunci]


def test_an_empty_file_is_an_empty_mapping() -> None:
    assert (baca(""), type(baca("# hanya komentar\n"))) == ({}, Peta)


def test_an_empty_value_is_an_empty_text() -> None:
    assert baca("a:\nb: ''") == {"a": "", "b": ""}


def test_lists_mappings_and_texts_are_read() -> None:
    assert baca("a:\n  - x\n  - {b: y, c: [z]}\n") == {"a": ["x", {"b": "y", "c": ["z"]}]}


def test_a_folded_text_is_one_line() -> None:
    assert baca("a: >-\n  satu\n  dua\n\n  tiga\n") == {"a": "satu dua\ntiga"}


def letak(nilai: Any) -> tuple[int, int]:
    assert isinstance(nilai, Teks | Larik | Peta)
    return nilai.letak.baris, nilai.letak.kolom


def test_every_value_knows_its_line_and_column() -> None:
    isi = baca("a: satu\nb:\n  - dua\n  - {c: 'tiga'}\n")
    assert [letak(satu) for satu in (isi["a"], isi["b"], isi["b"][0], isi["b"][1], isi["b"][1]["c"])] == [
        (1, 4), (3, 3), (3, 5), (4, 5), (4, 9),
    ]  # fmt: skip


def test_every_key_knows_its_line_and_column() -> None:
    assert [letak(satu) for satu in baca("a: 1\n\nbé: {x: 2}\n  # c\nd: 3")] == [(1, 1), (3, 1), (5, 1)]


def test_columns_count_characters_not_bytes() -> None:
    assert letak(baca("a: {'é😀': x}")["a"]["é😀"]) == (1, 11)


def test_a_byte_order_mark_is_no_part_of_the_text(tmp_path: Path) -> None:
    (tmp_path / "a.yaml").write_bytes(b"\xef\xbb\xbfa: x")
    assert baca_yaml(baca_berkas(tmp_path / "a.yaml", tmp_path)) == {"a": "x"}


@pytest.mark.parametrize("akhir", ["\n", "\r\n", "\r"], ids=["unix", "windows", "old mac"])
def test_lines_end_as_any_system_ends_them(akhir: str) -> None:
    isi = baca(akhir.join(["a: x", "b:", "  - y"]))
    assert (isi, letak(isi["b"][0])) == ({"a": "x", "b": ["y"]}, (3, 5))


KELUHAN = [
    ("a: x\na: y\n", "a.yaml:2:1: kunci 'a' ditulis dua kali (pertama di baris 1)"),
    ("a: {b: 1, c: 2, b: 3}\n", "a.yaml:1:17: kunci 'b' ditulis dua kali (pertama di baris 1)"),
    ("a: &j x\nb: *j\n", "a.yaml:1:4: jangkar '&' dan alias '*' tidak dipakai; tulis nilainya, atau pakai 'sisip:' dari pustaka"),
    ("a: !!int 5\n", "a.yaml:1:4: tag 'tag:yaml.org,2002:int' tidak dipakai; apit nilai dengan tanda kutip"),
    ("a: !penting x\n", "a.yaml:1:4: tag '!penting' tidak dipakai; apit nilai dengan tanda kutip"),
    (
        "a: *Road Map* x\n",
        "a.yaml:1:4: YAML tidak terbaca: nilai yang diawali '*' harus diapit tanda kutip, misalnya \"*Road Map* …\" (found undefined alias)",
    ),
    (
        "a:\n\tb: x\n",
        "a.yaml:2:1: YAML tidak terbaca: pakai spasi, bukan tab (found character that cannot start any token)",
    ),
    (
        "a: 'x\nb: y\n",
        "a.yaml:1:4: YAML tidak terbaca: tanda kutip atau kurung belum ditutup sampai akhir berkas (found unexpected end of stream)",
    ),
    ("a: {{ tahun }}\n", "a.yaml:1:5: kunci harus berupa teks; teks yang diawali '{{' diapit tanda kutip"),
    (
        "a: {{ tahun }} x\n",
        "a.yaml:1:4: YAML tidak terbaca: nilai yang diawali '{{' harus diapit tanda kutip (did not find expected key)",
    ),
    (
        "a: x: y\n",
        "a.yaml:1:5: YAML tidak terbaca: ada ': ' di tengah teks (apit teksnya dengan tanda kutip), atau kunci ini salah jorok "
        "(mapping values are not allowed in this context)",
    ),
    (
        "a: x\n b: y\n",
        "a.yaml:2:3: YAML tidak terbaca: ada ': ' di tengah teks (apit teksnya dengan tanda kutip), atau kunci ini salah jorok "
        "(mapping values are not allowed in this context)",
    ),
    (
        "a: [x, y\nb: z\n",
        "a.yaml:2:2: YAML tidak terbaca: kurung siku '[' belum ditutup, atau antarbutir belum dipisah koma "
        "(did not find expected ',' or ']')",
    ),
    (
        "a: - x\n",
        "a.yaml:1:4: YAML tidak terbaca: butir '- ' tidak boleh sebaris dengan kuncinya; pindahkan ke baris baru "
        "(block sequence entries are not allowed in this context)",
    ),
    (
        "a: x\nteks lepas\n",
        "a.yaml:3:1: YAML tidak terbaca: baris ini bukan 'kunci: nilai'; tambahkan ':' atau jorokkan sebagai lanjutan teks "
        "(could not find expected ':')",
    ),
    (
        'a: "C:\\data"\n',
        "a.yaml:1:7: YAML tidak terbaca: garis miring terbalik di dalam kutip ganda; pakai kutip tunggal (found unknown escape character)",
    ),
    (
        "a: @x\n",
        "a.yaml:1:4: YAML tidak terbaca: nilai tidak boleh diawali karakter ini atau tab; apit dengan tanda kutip "
        "(found character that cannot start any token)",
    ),
]


@pytest.mark.parametrize(("isi", "pesan"), KELUHAN, ids=[repr(isi)[1:-1] for isi, _ in KELUHAN])
def test_what_cannot_be_read_is_told_at_its_place(isi: str, pesan: str) -> None:
    assert keluhan(isi) == pesan


def test_several_documents_in_a_file_are_refused() -> None:
    assert keluhan("a: x\n---\nb: y\n").startswith("a.yaml:2:1: YAML tidak terbaca: ")


def test_nesting_without_end_is_refused() -> None:
    assert keluhan("[" * 100 + "]" * 100) == "a.yaml:1:41: susunan lebih dari 40 tingkat"


@given(
    st.recursive(
        st.text(st.characters(exclude_categories=("Cs", "Cc", "Cn", "Zl", "Zp"), exclude_characters="\ufeff\ufffe\uffff")),
        lambda x: st.lists(x) | st.dictionaries(st.text("abc-_ é", min_size=1), x),
        max_leaves=8,
    )
)
def test_whatever_another_writer_of_yaml_writes_is_read_as_text(nilai: Any) -> None:
    import yaml

    if isinstance(nilai, str):
        nilai = [nilai]
    tulisan = yaml.dump(nilai, allow_unicode=True, Dumper=_TanpaAlias)
    assert baca(tulisan) == nilai


def _TanpaAlias(*args: Any, **kwargs: Any) -> Any:
    import yaml

    penulis = yaml.SafeDumper(*args, **kwargs)
    penulis.ignore_aliases = lambda _: True
    return penulis


# ---------------------------------------------------------------- characters


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ("a: x\nb: y\ufffez\n".encode(), "a.yaml:2:5: karakter U+FFFE tidak boleh ada dalam dokumen Word; hapus karakter itu"),
        ("a: \uffff".encode(), "a.yaml:1:4: karakter U+FFFF tidak boleh ada dalam dokumen Word; hapus karakter itu"),
        (b"a: x\x00", "a.yaml:1:5: karakter U+0000 tidak boleh ada dalam dokumen Word; hapus karakter itu"),
        (b"a: x\n\n\x0b", "a.yaml:3:1: karakter U+000B tidak boleh ada dalam dokumen Word; hapus karakter itu"),
        ("é: \x1b[0m".encode(), "a.yaml:1:4: karakter U+001B tidak boleh ada dalam dokumen Word; hapus karakter itu"),
        (b"a: x\nb: \xe9t\xe9", "a.yaml:2:4: bita 0xE9 bukan UTF-8; simpan ulang berkas ini dengan pengodean UTF-8"),
        ("a: é".encode() + b"\xff", "a.yaml:1:5: bita 0xFF bukan UTF-8; simpan ulang berkas ini dengan pengodean UTF-8"),
        (b"a: \xed\xa0\x80", "a.yaml:1:4: bita 0xED bukan UTF-8; simpan ulang berkas ini dengan pengodean UTF-8"),
        (
            "a: x".encode("utf-16"),
            "a.yaml:1:1: berkas ini disimpan sebagai UTF-16 (Notepad menyebutnya Unicode); simpan ulang dengan pengodean UTF-8",
        ),
    ],
    ids=["U+FFFE", "U+FFFF", "NUL", "VT", "ESC", "latin-1", "0xFF", "surrogate", "utf-16"],
)
def test_a_character_that_no_word_file_can_hold_is_refused_at_its_place(tmp_path: Path, isi: bytes, pesan: str) -> None:
    (tmp_path / "a.yaml").write_bytes(isi)
    with pytest.raises(Galat) as sebab:
        baca_berkas(tmp_path / "a.yaml", tmp_path)
    assert str(sebab.value) == pesan


@pytest.mark.parametrize("karakter", ["\x7f", "\x80", "\x9f"])
def test_a_character_that_yaml_refuses_is_told_at_its_place_in_indonesian(karakter: str) -> None:
    pesan = keluhan(f"a: x\nb: y{karakter}z\n")
    assert (pesan.startswith("a.yaml:2:5: "), "control characters are not allowed" in pesan) == (True, False)


@pytest.mark.parametrize("nama", ["tidak-ada.yaml", "folder"])
def test_a_file_that_cannot_be_opened_is_named(tmp_path: Path, nama: str) -> None:
    (tmp_path / "folder").mkdir()
    with pytest.raises(Galat, match=rf"^berkas {nama} tidak (ada|dapat dibaca: .+)$"):
        baca_berkas(tmp_path / nama, tmp_path)


def test_a_file_that_is_far_too_large_is_refused(tmp_path: Path) -> None:
    with open(tmp_path / "a.yaml", "wb") as besar:
        besar.truncate(20_000_001)
    with pytest.raises(Galat, match=r"^berkas a\.yaml lebih dari 20 MB; periksa apakah ini berkas yang benar$"):
        baca_berkas(tmp_path / "a.yaml", tmp_path)


@pytest.mark.parametrize(
    "isi",
    [
        "a: [}",
        "a: | x\n",
        "a: > x\n",
        "a: {b: c:: d}\n",
        "a: ? x\n",
        "a: !<x y\n",
        "%x\na: y\n",
        "a: x\n---\nb: y\n",
        'a: "\\xzz"\n',
    ],
)
def test_what_cannot_be_read_is_told_in_indonesian(isi: str) -> None:
    pesan = keluhan(isi).partition("YAML tidak terbaca: ")[2]
    assert " (" in pesan, pesan
