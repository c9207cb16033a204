# ruff: noqa: E501  (inputs and messages are easier to compare on one line)
"""Text is data: whatever an author may write stands in the Word file as it was written."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import unicodedata

import pytest
from hypothesis import assume, example, given
from hypothesis import strategies as st

from pipeline.docx.tulis import susun_dokumen
from tests.alat import AKAR, CONTOH, LAMPIRAN, Proyek, W, Word, jalankan, rapat

GANAS = [
    pytest.param("Usaha & Dagang <b>tebal</b> > \"kutip\" 'tunggal'", id="markup"),
    pytest.param("{% if x %} {# y #} {%- endfor %}", id="jinja statements"),
    pytest.param("${x} $(rm) `ls` %s %(a)s {0} {x}", id="other templates"),
    pytest.param("}} %} {", id="closing braces"),
    pytest.param("]]> <!-- x --> <?xml?> &amp; &#65;", id="XML marks"),
    pytest.param("senyum 😀 keluarga 👨‍👩‍👧‍👦 bendera 🇮🇩", id="emoji"),
    pytest.param("é ạ̈ ñ z̷̧͖", id="combining marks"),
    pytest.param("kata العربية lalu עברית selesai", id="right to left"),
    pytest.param("tanpa\u00a0putus\u200blebar\u2011nol\u00ad", id="special spaces and hyphens"),
    pytest.param("汉字 ひらがな 한국어 ꦲꦏ꧀ꦱꦫ", id="other scripts"),
    pytest.param("a_b_c __d__ _e_", id="underscores"),
    pytest.param("satu ✓ ☐ ☑ ✗ dua", id="check marks"),
    pytest.param("\\frac C:\\Users\\x", id="backslashes"),
    pytest.param("1.000,00 2) 3 (4) 5", id="numbers"),
    pytest.param("_x0041_ %1 %2 a\u2028b\u2029c", id="what Word takes for codes"),
    pytest.param("\u202ekiri\u202c \u200fkanan \ufefftengah", id="direction marks"),
    pytest.param("kata" * 25_000, id="100,000 characters without a space"),
    pytest.param("kata " * 20_000 + "akhir", id="100,000 characters"),
]


def kutip(teks: str) -> str:
    """A YAML scalar in double quotes."""
    return json.dumps(teks, ensure_ascii=False).replace("\x7f", "\\x7f")


@pytest.mark.parametrize("isi", GANAS)
def test_a_hostile_text_in_menimbang_stands_in_the_word_file(proyek: Proyek, isi: str) -> None:
    naskah = LAMPIRAN.replace("[bahwa perlu rencana kerja]", f"[{kutip('bahwa ' + isi + ' ;')}]")
    assert f"bahwa {rapat_spasi(isi)} ;" in proyek.tulis({"naskah.yaml": naskah}).word(isi_md="x").teks


@pytest.mark.parametrize("isi", GANAS)
def test_a_hostile_text_in_a_paragraph_stands_in_the_word_file(proyek: Proyek, isi: str) -> None:
    word = proyek.tulis({"naskah.yaml": LAMPIRAN}).word(isi_md=f"Awal {isi} akhir.\n")
    assert word.bergaya("Isi")[0].teks == f"Awal {rapat_spasi(isi)} akhir."


def test_a_range_of_years_in_a_title_stays_on_one_line(proyek: Proyek) -> None:
    judul = "Rencana 2020-2024, 12-2024 dan kode 12345-2024"
    naskah = LAMPIRAN.replace("tentang: Rencana Kerja", "tentang: Rencana 2021-2026").replace(
        "judul: Rencana Kerja", "judul: Rencana 2021-2026"
    )
    word = proyek.tulis({"naskah.yaml": naskah}).word(isi_md=f"# Bab\n\n## {judul}\n\nTahun 2020-2024.\n")
    tak_putus = [(p.teks, len(list(p.el.iter(f"{W}noBreakHyphen")))) for p in word.par if "-202" in p.teks]
    assert tak_putus == [
        ("RENCANA 2021-2026", 1), ("Menetapkan\t:\tKEPUTUSAN KEPALA DINAS UJI TENTANG RENCANA 2021-2026.", 1), ("RENCANA 2021-2026", 1),
        ("RENCANA 2021-2026", 1), (judul, 1), ("Tahun 2020-2024.", 0),
    ]  # fmt: skip


@pytest.mark.parametrize("isi", GANAS)
def test_a_hostile_text_in_a_heading_stands_in_the_word_file(proyek: Proyek, isi: str) -> None:
    word = proyek.tulis({"naskah.yaml": LAMPIRAN}).word(isi_md=f"# Bab\n\n## Judul {isi} akhir\n")
    assert word.judul[1][1] == f"Judul {rapat_spasi(isi)} akhir"


@pytest.mark.parametrize("isi", GANAS)
def test_a_hostile_text_in_a_cell_stands_in_the_word_file(proyek: Proyek, isi: str) -> None:
    tabel = f"kolom: [{{hal: HAL}}]\nhal:\n  - nama: {kutip('Sel ' + isi + ' akhir')}\n"
    word = proyek.tulis({"naskah.yaml": LAMPIRAN, "t.yaml": tabel}).word(isi_md="!tabel t.yaml\n")
    assert word.bergaya("Tabel")[0].teks == f"Sel {rapat_spasi(isi)} akhir"


def rapat_spasi(isi: str) -> str:
    """As docs/sumber.md says: only runs of spaces, tabs and newlines become one space."""
    return isi.strip(" ").replace("\t", " ")


def test_two_braces_are_written_with_an_expression_that_gives_them(proyek: Proyek) -> None:
    word = proyek.tulis({"naskah.yaml": LAMPIRAN}).word(isi_md="Tulis {{ '{{' }} nama }} di sini.\n")
    assert word.bergaya("Isi")[0].teks == "Tulis {{ nama }} di sini."


def test_the_value_of_a_variable_is_never_evaluated_again(proyek: Proyek) -> None:
    naskah = LAMPIRAN + 'variabel: {x: "{% if %} & <w:p/> ${y}"}\n'
    word = proyek.tulis({"naskah.yaml": naskah}).word(isi_md="Nilai {{ var.x }}.\n")
    assert word.bergaya("Isi")[0].teks == "Nilai {% if %} & <w:p/> ${y}."


# Anything XML and YAML can hold, less what docs/sumber.md gives a meaning: `*`, `\`, `{{`, and white space at the ends.
AKSARA = st.characters(exclude_categories=("Cs", "Cc", "Cn"), exclude_characters="*\\{\u2028\u2029\u0085\ufeff\ue000\ue001")
TEKS = (
    st.text(AKSARA, min_size=1, max_size=60)
    .map(lambda satu: rapat(satu.replace("\u3000", "x")))
    .filter(lambda satu: bool(satu.strip(" \xa0")) and not satu[0].isspace())
)


@pytest.mark.lambat
@given(isi=TEKS)
@example("ﬁ ﷺ ͏̈ ꙮ")
def test_any_text_of_a_cell_comes_back_from_the_word_file(proyek_bersama: Proyek, isi: str) -> None:
    tabel = f"kolom: [{{hal: HAL}}]\nhal:\n  - nama: {kutip('Sel ' + isi + ' .')}\n"
    word = proyek_bersama.tulis({"naskah.yaml": LAMPIRAN, "t.yaml": tabel}).word(isi_md="!tabel t.yaml\n")
    assert word.bergaya("Tabel")[0].teks == f"Sel {isi} ."


@pytest.mark.lambat
@given(isi=TEKS)
def test_any_text_of_menimbang_comes_back_from_the_word_file(proyek_bersama: Proyek, isi: str) -> None:
    naskah = LAMPIRAN.replace("[bahwa perlu rencana kerja]", f"[{kutip('bahwa ' + isi + ' ;')}]")
    teks = proyek_bersama.tulis({"naskah.yaml": naskah}).word(isi_md="x").bergaya("Butir")[0].teks
    assert teks == f"bahwa {isi} ;"


@pytest.mark.lambat
@given(isi=TEKS)
def test_any_text_of_a_paragraph_comes_back_from_the_word_file(proyek_bersama: Proyek, isi: str) -> None:
    teks = proyek_bersama.tulis({"naskah.yaml": LAMPIRAN}).word(isi_md=f"Awal {isi} akhir.\n").bergaya("Isi")[0].teks
    assert teks == f"Awal {isi} akhir."


@pytest.mark.lambat
@given(isi=TEKS)
def test_any_title_comes_back_from_the_word_file_and_from_daftar_isi(proyek_bersama: Proyek, isi: str) -> None:
    assume("#" not in isi)
    naskah = LAMPIRAN.replace("isi: [isi.md]", "daftar-isi: ya, isi: [isi.md]")
    word = proyek_bersama.tulis({"naskah.yaml": naskah}).word(isi_md=f"# Bab\n\n## Judul {isi} akhir\n")
    judul = f"Judul {isi} akhir"
    assert (word.judul[1][1], word.bergaya("TOC2")[0].teks.split("\t")[1]) == (judul, judul)


@pytest.mark.lambat
@given(isi=TEKS)
def test_capitals_are_those_of_unicode(proyek_bersama: Proyek, isi: str) -> None:
    word = proyek_bersama.tulis({"naskah.yaml": LAMPIRAN}).word(isi_md=f"# Judul {isi} akhir\n")
    assert word.judul[0][1] == f"Judul {isi} akhir".upper()


@pytest.mark.parametrize(
    ("isi", "lari"),
    [
        ("*miring*", [("miring", "i")]),
        ("**tebal**", [("tebal", "b")]),
        ("a *b **c** d* e", [("a ", ""), ("b ", "i"), ("c", "bi"), (" d", "i"), (" e", "")]),
        ("5 \\* 3 * 2", [("5 * 3 * 2", "")]),
        ("*Road Map*: isi", [("Road Map", "i"), (": isi", "")]),
        ("**A & B**", [("A & B", "b")]),
        ("*✓*", [("✓", "i")]),
    ],
)
def test_emphasis_becomes_italics_and_bold(proyek: Proyek, isi: str, lari: list[tuple[str, str]]) -> None:
    from tests.alat import W

    (par,) = proyek.tulis({"naskah.yaml": LAMPIRAN}).word(isi_md=f"{isi}\n").bergaya("Isi")
    hasil = []
    for satu in par.el.iter(f"{W}r"):
        hasil.append((satu.findtext(f"{W}t"), "".join(n for n in "bi" if satu.find(f"{W}rPr/{W}{n}") is not None)))
    assert hasil == lari


def test_arabic_runs_are_marked_right_to_left_and_indonesian_ones_are_not(proyek: Proyek) -> None:
    from tests.alat import W

    (par,) = proyek.tulis({"naskah.yaml": LAMPIRAN}).word(isi_md="kata العربية lalu\n").bergaya("Isi")
    hasil = [(r.findtext(f"{W}t").strip(), r.find(f"{W}rPr/{W}rtl") is not None) for r in par.el.iter(f"{W}r")]
    assert hasil == [("kata", False), ("العربية", True), ("lalu", False)]


def test_normal_forms_are_not_changed(proyek: Proyek) -> None:
    nfd = unicodedata.normalize("NFD", "é ạ̈ ñ")
    assert proyek.tulis({"naskah.yaml": LAMPIRAN}).word(isi_md=f"{nfd}\n").bergaya("Isi")[0].teks == nfd


# ---------------------------------------------------------------- the same bytes


def test_the_same_naskah_gives_the_same_bytes_twice(proyek: Proyek) -> None:
    naskah, dokumen = proyek.tulis({"naskah.yaml": LAMPIRAN}).dokumen(isi_md="# Bab\n\n1. satu\n\n   a. dua\n")
    lain = susun_dokumen(naskah, AKAR / "templates", proyek.folder.parents[1] / "logo.png")
    assert dokumen.bita(None) == lain.bita(None)


@pytest.mark.lambat
def test_the_bytes_do_not_depend_on_the_hash_seed_the_time_zone_or_the_language(tmp_path: object, contoh: str) -> None:
    from pathlib import Path

    assert isinstance(tmp_path, Path)
    bita = []
    for ke, lingkungan in enumerate(
        ({"PYTHONHASHSEED": "1", "TZ": "UTC", "LC_ALL": "C"}, {"PYTHONHASHSEED": "2", "TZ": "Asia/Jakarta", "LC_ALL": "C.UTF-8"})
    ):
        keluaran = jalankan("bangun", AKAR / "content" / contoh, "--ke", tmp_path / str(ke), "--tanpa-pdf", **lingkungan)
        assert keluaran.status == 0, keluaran.galat
        bita.append((tmp_path / str(ke) / f"{contoh}.docx").read_bytes())
    assert bita[0] == bita[1]


def test_the_order_of_building_does_not_change_the_bytes(tmp_path: object) -> None:
    """One process builds all samples, forwards and backwards: what one leaves in memory must not reach the next."""
    skrip = (
        "import sys, hashlib; from pathlib import Path\n"
        "from pipeline.docx.tulis import susun_dokumen; from tests.alat import model\n"
        "def satu(a):\n"
        "    d = susun_dokumen(model(Path('content', a).resolve()), Path('templates'), Path('content', a).parents[1] / 'logo.png')\n"
        "    return hashlib.sha256(d.bita(None)).hexdigest()\n"
        f"a = {list(CONTOH)!r}\n"
        "maju = {x: satu(x) for x in a}; mundur = {x: satu(x) for x in reversed(a)}\n"
        "sys.exit(maju != mundur)\n"
    )
    hasil = subprocess.run(
        [sys.executable, "-c", skrip], cwd=AKAR, env={**os.environ, "PYTHONPATH": str(AKAR)}, check=False, capture_output=True
    )
    assert hasil.returncode == 0, hasil.stderr.decode()


def test_the_word_file_of_a_hostile_naskah_is_valid(proyek: Proyek, tmp_path: object) -> None:
    from pathlib import Path

    validator = pytest.importorskip("openxml_audit").OpenXmlValidator()
    isi = "\n\n".join(f"## {p.values[0][:200]}\n\n{p.values[0]}\n\n1. {p.values[0]}" for p in GANAS)
    berkas = Path(str(tmp_path)) / "ganas.docx"
    berkas.write_bytes(proyek.tulis({"naskah.yaml": LAMPIRAN}).word(isi_md=f"# Bab\n\n{isi}\n").bita)
    temuan = validator.validate(str(berkas))
    assert (temuan.is_valid, [str(satu) for satu in temuan.errors]) == (True, [])


def test_python_docx_reads_the_same_text(proyek: Proyek, tmp_path: object) -> None:
    import io

    docx = pytest.importorskip("docx")
    word = proyek.tulis({"naskah.yaml": LAMPIRAN}).word(isi_md="# Bab\n\nProsa & <isi>.\n\n1. butir\n")
    teks = [satu.text for satu in docx.Document(io.BytesIO(word.bita)).paragraphs if satu.style.name in ("Isi", "Isi Daftar")]
    assert teks or [s.name for s in docx.Document(io.BytesIO(word.bita)).styles]
    assert "Prosa & <isi>." in [satu.text for satu in docx.Document(io.BytesIO(word.bita)).paragraphs]


__all__ = ["Word"]
