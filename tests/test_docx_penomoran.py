"""Native numbering of lists and headings: whatever the author writes, Word counts to the same labels as the model.

The labels are worked out anew from numbering.xml by `tests.alat`, in every way in which readers of Word files are known to count.
"""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from pipeline.naskah.model import polos
from tests.alat import CARA_HITUNG, LAMPIRAN, Proyek, Word, paragraf_model

JENIS = ("1.", "a.", "1)", "a)", "(1)", "(a)", "A.", "I.", "i.", "#.", "-", "✓")


def romawi(angka: int) -> str:
    return ["i", "ii", "iii", "iv", "v", "vi", "vii", "viii", "ix", "x", "xi", "xii"][angka - 1]


def penanda(jenis: str, angka: int) -> str:
    inti = jenis.strip("().")
    if inti == "1":
        return jenis.replace("1", str(angka))
    if inti in ("a", "A"):
        return jenis.replace(inti, chr(ord(inti) + angka - 1))
    if inti in ("i", "I"):
        return jenis.replace(inti, romawi(angka) if inti == "i" else romawi(angka).upper())
    return jenis


@st.composite
def daftar(draw: st.DrawFn, dalam: int = 0) -> list[str]:
    """The lines of a list whose items are numbered in order, from 1 or from elsewhere, with lists and paragraphs below them."""
    jenis = draw(st.sampled_from(JENIS))
    # `I.` and `i.` are Roman only from 1 on
    awal = 1 if jenis[0] in "iI" else draw(st.sampled_from([1, 1, 1, 2, 4]))
    baris: list[str] = []
    for ke in range(draw(st.integers(1, 4))):
        tanda = penanda(jenis, awal + ke)
        inden = " " * (len(tanda) + 1)
        baris.append(f"{tanda} butir {draw(st.integers(0, 10**9))}")
        if draw(st.booleans()) and ke % 2 == 0:
            baris += ["", f"{inden}lanjutan"]
        if dalam < 3 and draw(st.integers(0, 2)) == 0:
            for _ in range(draw(st.integers(1, 2))):
                baris += ["", *(inden + satu if satu else "" for satu in draw(daftar(dalam + 1)))]
    return baris


@st.composite
def naskah_daftar(draw: st.DrawFn) -> str:
    bagian: list[str] = []
    for _ in range(draw(st.integers(1, 4))):
        bagian += [*draw(daftar()), "", *(["Paragraf di antara.", ""] if draw(st.booleans()) else [])]
    return "\n".join(bagian)


@pytest.mark.lambat
@given(isi=naskah_daftar())
@example("1. a\n2. b\n\nProsa.\n\n1. a\n2. b\n")
@example("1. x\n\n   a. y\n   b. y\n\n2. x\n\n   a. y\n")
@example("1. x\n\n   a. y\n\n   1) z\n\n   b. y\n2. x\n")
@example("1. x\n3. y\n4. z\n")
@example("a. x\n\n   1) y\n   2) y\n\n   lanjut\n\n   3) y\n")
def test_nested_lists_show_the_models_labels_in_every_reader(proyek_bersama: Proyek, isi: str) -> None:
    proyek_bersama.tulis({"naskah.yaml": LAMPIRAN})
    naskah, dokumen = proyek_bersama.dokumen(isi_md=isi)
    harapan = [(p.butir.label, polos(p.isi)) for p in paragraf_model(naskah) if p.butir]
    bita = dokumen.bita(None)
    assert [Word(bita, cara).butir for cara in CARA_HITUNG] == [harapan] * len(CARA_HITUNG)


@pytest.mark.lambat
@given(isi=naskah_daftar())
def test_a_list_in_order_shows_the_labels_that_the_author_typed(proyek_bersama: Proyek, isi: str) -> None:
    tertulis = [satu.split()[0] for satu in isi.splitlines() if " butir " in satu]
    naskah = proyek_bersama.tulis({"naskah.yaml": LAMPIRAN}).naskah(isi_md=isi)
    dipakai = [p.butir.label for p in paragraf_model(naskah) if p.butir]
    assert [b for a, b in zip(tertulis, dipakai, strict=True) if a not in ("#.", "-")] == [
        satu for satu in tertulis if satu not in ("#.", "-")
    ]


TINGKAT = st.lists(st.integers(1, 4), min_size=1, max_size=15)


def sah(tingkat: list[int]) -> list[int]:
    """No heading skips a level."""
    hasil: list[int] = []
    for satu in tingkat:
        hasil.append(min(satu, (hasil[-1] if hasil else 0) + 1))
    return hasil


@pytest.mark.lambat
@pytest.mark.parametrize("skema", ["bab-desimal", "bab-angka", "romawi-huruf", "[BAB I, I., 1., a.]", "[Bagian 1, 1.1, 1), i.]"])
@given(tingkat=TINGKAT.map(sah), lampiran=st.integers(1, 2))
def test_headings_of_every_scheme_show_the_models_labels(
    proyek_bersama: Proyek, skema: str, tingkat: list[int], lampiran: int
) -> None:
    satu = f"  - {{judul: R, penomoran: {skema}, isi: [isi.md]}}\n"
    kepala = LAMPIRAN.partition("lampiran:")[0] + "lampiran:\n" + satu * lampiran
    isi = "\n\n".join(f"{'#' * t} Judul {ke}" for ke, t in enumerate(tingkat))
    naskah, dokumen = proyek_bersama.tulis({"naskah.yaml": kepala}).dokumen(isi_md=isi)
    harapan = [(j.label, polos(j.isi)) for satu_lampiran in naskah.lampiran for j in satu_lampiran.judul_isi]
    bita = dokumen.bita(None)
    assert [Word(bita, cara).judul for cara in CARA_HITUNG] == [harapan] * len(CARA_HITUNG)


@pytest.mark.lambat
@given(st.lists(st.tuples(st.integers(1, 3), st.integers(0, 9)), min_size=1, max_size=8))
def test_typed_heading_labels_are_shown_as_typed_even_out_of_order(proyek_bersama: Proyek, judul: list[tuple[int, int]]) -> None:
    baris, tingkat = [], sah([t for t, _ in judul])
    for t, (_, angka) in zip(tingkat, judul, strict=True):
        label = f"BAB {romawi(angka).upper()} " if t == 1 and angka else "3." * (t - 1) + f"{angka} " if angka else ""
        baris.append(f"{'#' * t} {label}Judul")
    naskah, dokumen = proyek_bersama.tulis({"naskah.yaml": LAMPIRAN}).dokumen(isi_md="\n\n".join(baris))
    harapan = [(j.label, polos(j.isi)) for j in naskah.lampiran[0].judul_isi]
    tertulis = [satu.split(" ", 1)[1].rpartition(" ")[0] for satu in baris]
    bita = dokumen.bita(None)
    assert [a for a, b in zip(tertulis, harapan, strict=True) if a and a != b[0]] == []
    assert [Word(bita, cara).judul for cara in CARA_HITUNG] == [harapan] * len(CARA_HITUNG)


def test_two_lists_with_prose_between_them_both_begin_at_their_first_label(proyek: Proyek) -> None:
    word = proyek.tulis({"naskah.yaml": LAMPIRAN}).word(isi_md="#. a\n#. b\n\nProsa.\n\n#. c\n#. d\n")
    assert [label for label, _ in word.butir] == ["1.", "2.", "1.", "2."]


def test_lists_in_two_cells_both_begin_at_a(proyek: Proyek) -> None:
    tabel = "kolom: [{hal: HAL}, {output: OUTPUT}]\nhal:\n  - {nama: A, output: [x, y]}\n  - {nama: B, output: [z, v]}\n"
    word = proyek.tulis({"naskah.yaml": LAMPIRAN, "t.yaml": tabel}).word(isi_md="!tabel t.yaml\n")
    assert word.butir == [("a.", "x"), ("b.", "y"), ("a.", "z"), ("b.", "v")]


def test_a_list_longer_than_the_alphabet_goes_on_with_aa_as_word_counts(proyek: Proyek) -> None:
    naskah = LAMPIRAN.replace("[bahwa perlu rencana kerja]", "[" + ", ".join(f"bahwa {n}" for n in range(28)) + "]")
    label = [label for label, teks in proyek.tulis({"naskah.yaml": naskah}).word(isi_md="x").butir if teks.startswith("bahwa")]
    assert label[24:] == ["y.", "z.", "aa.", "bb."]
