# ruff: noqa: E501  (inputs and messages are easier to compare on one line)
"""Odd input that ended in a stack trace or a broken file once: each must be refused at its place, or done right."""

from __future__ import annotations

import re

import pytest

from tests.alat import LAMPIRAN, NASKAH, PEMDA, Proyek

SATU_TABEL = {"t.yaml": "kolom: [{a: A}]\na: [{nama: x}]\n"}
DIKTUM = "[Menetapkan rencana kerja, Keputusan ini berlaku]"


def jenis(isi: str) -> str:
    return LAMPIRAN.replace("isi: [isi.md]", f"{isi}, isi: [isi.md]")


DITOLAK = [
    pytest.param({}, NASKAH.replace(DIKTUM, f"[{', '.join('a' for _ in range(1000))}]"), "x", id="1,000 diktum"),
    pytest.param({}, NASKAH.replace(DIKTUM, "{}"), "x", id="no diktum"),
    pytest.param({}, NASKAH.replace(DIKTUM, "{'': x}"), "x", id="diktum with an empty label"),
    pytest.param({}, LAMPIRAN, "# BAB MMMCMXCIX x\n\n# y\n", id="chapter 4,000"),
    pytest.param({}, LAMPIRAN, "# BAB 99999 x\n\n# y\n", id="chapter 99,999"),
    pytest.param({}, LAMPIRAN, f"!sisip {'a' * 5000}\n", id="a file name of 5,000 characters"),
    pytest.param({}, LAMPIRAN.replace("[isi.md]", '["a\\0b.md"]'), "x", id="a file name with NUL"),
    pytest.param(SATU_TABEL, LAMPIRAN, f"!tabel t.yaml a={'9' * 5000}\n", id="a choice of 5,000 digits"),
    pytest.param({**SATU_TABEL, "../../pemda.yaml": PEMDA + "gaya: {huruf: {tabel: 0 pt}}\n"}, LAMPIRAN, "!tabel t.yaml\n", id="text of 0 pt"),
    pytest.param({"../../pemda.yaml": PEMDA + "gaya: {kertas: {lebar: 0 cm, tinggi: 0 cm}}\n"}, LAMPIRAN, "x", id="paper of 0 cm"),
    pytest.param({"../../pemda.yaml": PEMDA + "gaya: {margin: {kiri: 15 cm, kanan: 15 cm}}\n"}, LAMPIRAN, "x", id="margins wider than the paper"),
]  # fmt: skip


@pytest.mark.parametrize(("berkas", "naskah", "isi"), DITOLAK)
def test_what_cannot_be_made_is_refused_at_its_place(proyek: Proyek, berkas: dict[str, str], naskah: str, isi: str) -> None:
    keluhan = proyek.tulis(dict(berkas)).keluhan(naskah_yaml=naskah, isi_md=isi)
    assert [satu for satu in keluhan if re.match(r"\S+:\d+:\d+: \S", satu)] != []


@pytest.mark.parametrize("isi", ["0. a\n1. b\n", "(0) a\n", "000) a\n", "ic. a\n", "vx) a\n"], ids=str.strip)
def test_a_line_that_only_looks_like_a_list_item_is_no_crash(proyek: Proyek, isi: str) -> None:
    word = proyek.tulis({"naskah.yaml": LAMPIRAN}).word(isi_md=isi)
    semua = " ".join(f"{satu.label} {satu.teks}" for satu in word.bergaya("Isi", "IsiDaftar"))
    assert semua.split() == isi.split()


def test_the_marks_of_page_numbers_are_text_when_an_author_writes_them(proyek: Proyek) -> None:
    proyek.tulis({"naskah.yaml": jenis("daftar-isi: ya")})
    _, dokumen = proyek.dokumen(isi_md="# x\n\nAwal \ue000_Toc00000001\ue001 akhir\n")
    from tests.alat import Word

    assert Word(dokumen.bita({"_Toc00000001": 77})).bergaya("Isi")[0].teks == "Awal \ue000_Toc00000001\ue001 akhir"


@pytest.mark.parametrize(
    ("naskah", "isi"),
    [
        (LAMPIRAN, ""),
        (LAMPIRAN, "\n\n"),
        (jenis("daftar-isi: ya"), "tanpa judul\n"),
        (jenis("daftar-isi: ya, pembatas-bab: ya, orientasi: lanskap"), "# A\n\n# B\n\n!tabel t.yaml\n\n# C\n"),
        (LAMPIRAN, "!halaman-baru\n"),
        (LAMPIRAN, "!tabel t.yaml\n\n!tabel t.yaml\n\n!halaman-baru\n\n!tabel t.yaml\n"),
        (LAMPIRAN, "!tabel l.yaml\n\n!tabel t.yaml\n\n!tabel l.yaml\n"),
        (LAMPIRAN, "# A\n\n!tabel l.yaml\n\n# B\n\n1. x\n\n!tabel l.yaml\n\n- y\n"),
        (jenis("penomoran: ['A\"&<1', '%2)1']"), "# a\n\n## b\n\n## c\n"),
        (jenis("tanda-tangan: tidak"), "!tabel l.yaml\n"),
        (NASKAH + "lampiran:\n  - {judul: A, daftar-isi: ya, isi: [isi.md]}\n  - {judul: B, daftar-isi: ya, isi: [isi.md]}\n", "# A\n\nx\n"),
        (NASKAH + "sampul: {judul: 'A & B'}\nmemperhatikan: [x]\ntembusan: [y]\n", "x"),
        (NASKAH, "x"),
    ],
    ids=[
        "empty", "blank", "contents without headings", "dividers on landscape", "a page break alone", "tables in a row",
        "landscape and upright tables in turn", "landscape tables between lists", "odd sample labels", "a table and no signature",
        "two lists of contents", "a cover, memperhatikan and tembusan", "no lampiran",
    ],
)  # fmt: skip
def test_a_naskah_of_odd_shape_gives_a_valid_word_file(proyek: Proyek, naskah: str, isi: str, tmp_path: object) -> None:
    from pathlib import Path

    validator = pytest.importorskip("openxml_audit").OpenXmlValidator()
    proyek.tulis({**SATU_TABEL, "l.yaml": "orientasi: lanskap\n" + SATU_TABEL["t.yaml"]})
    berkas = Path(str(tmp_path)) / "aneh.docx"
    berkas.write_bytes(proyek.word(naskah_yaml=naskah, isi_md=isi).bita)
    temuan = validator.validate(str(berkas))
    assert (temuan.is_valid, [str(satu) for satu in temuan.errors]) == (True, [])
