"""A title that the registry knows is taken whole."""

from __future__ import annotations

import json
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline.citation.baca import baca_kutipan, cari_kutipan
from pipeline.citation.registri import Registri
from pipeline.citation.selaras import selaraskan
from pipeline.citation.temuan import banding

AKAR = Path(__file__).resolve().parents[1]
JUDUL = (
    "Tata Cara Pelaksanaan Hak dan Kewajiban Perpajakan berdasarkan Undang-Undang Nomor 6 Tahun 1983 tentang Ketentuan Umum dan "
    "Tata Cara Perpajakan sebagaimana telah Beberapa Kali Diubah Terakhir dengan Undang-Undang Nomor 28 Tahun 2007"
)
TEKS = f"Peraturan Pemerintah Nomor 80 Tahun 2007 tentang {JUDUL} (Lembaran Negara Republik Indonesia Tahun 2007 Nomor 169);"


@pytest.fixture(scope="module")
def registri() -> Registri:
    return Registri(AKAR / "content" / "regulasi", AKAR)


def test_an_amendment_within_the_enacted_title_belongs_to_the_title(registri: Registri) -> None:
    hasil = selaraskan(baca_kutipan(TEKS), registri)
    assert (hasil.judul, hasil.diubah, hasil.ln and hasil.ln.nomor) == (JUDUL, (), "169")


def test_the_places_are_those_of_the_text_given(registri: Registri) -> None:
    hasil = selaraskan(baca_kutipan(TEKS), registri)
    assert (hasil.text, hasil.text[hasil.awal : hasil.akhir]) == (TEKS, TEKS.rstrip(";"))


def test_what_is_found_in_a_longer_text_keeps_its_place(registri: Registri) -> None:
    depan = "Pajak dipungut berdasarkan "
    ditemukan = next(cari_kutipan(f"{depan}{TEKS}"))
    hasil = selaraskan(ditemukan, registri)
    assert (hasil.awal, hasil.judul) == (len(depan), JUDUL)


def test_a_title_that_says_something_else_stays_as_the_text_says(registri: Registri) -> None:
    judul = "Tata Cara sebagaimana telah diubah dengan Undang-Undang Nomor 28 Tahun 2007"
    teks = f"Peraturan Pemerintah Nomor 80 Tahun 2007 tentang {judul};"
    asli = baca_kutipan(teks)
    assert selaraskan(asli, registri) == asli


@pytest.mark.parametrize("teks", ["", "bukan kutipan", "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah"])
def test_what_needs_no_help_is_unchanged(teks: str, registri: Registri) -> None:
    assert selaraskan(baca_kutipan(teks), registri) == baca_kutipan(teks)


KATA = st.sampled_from(
    ["Undang-Undang", "Nomor", "23", "Tahun", "2014", "tentang", JUDUL, "(Lembaran Negara", "Pasal 18", "PP", "sebagaimana",
     "telah", "diubah dengan", "No.", ")", "uud", "Peraturan Menteri Keuangan", "49 Prp", "1960", "XI/MPR/1998", ";", "*", "|"]
)  # fmt: skip


@settings(max_examples=300)
@given(st.one_of(st.text(max_size=200), st.lists(KATA, max_size=25).map(" ".join)))
def test_no_text_is_an_exception_for_what_kutip_does(teks: str) -> None:
    registri = _REGISTRI
    kutipan = selaraskan(baca_kutipan(teks), registri)
    hasil = banding(kutipan, registri, date(2022, 12, 1))
    assert json.loads(json.dumps(kutipan.ke_json(hasil.kanonik, [satu.ke_json() for satu in hasil.temuan])))["text"] == teks


_REGISTRI = Registri(AKAR / "content" / "regulasi", AKAR)
