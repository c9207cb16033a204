"""Places of pieces of printed text in the sources they come from."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.lint.letak import baris_butir, letak_potongan
from pipeline.source.teks import Berkas


def _cari(sumber: str, cetak: str, potongan: str) -> str:
    letak = Berkas("a.md", sumber).letak(0, len(sumber))
    awal = cetak.index(potongan)
    tempat = letak_potongan(letak, cetak, awal, awal + len(potongan))
    return sumber[tempat.awal : tempat.akhir]


@pytest.mark.parametrize(
    ("sumber", "cetak", "potongan", "tertulis"),
    [
        ("bahwa untuk maju", "bahwa untuk maju", "untuk", "untuk"),
        ("bahwa *Road Map* daerah", "bahwa Road Map daerah", "daerah", "daerah"),
        ("satu dua\n    tiga empat", "satu dua tiga empat", "dua tiga", "dua\n    tiga"),
        (">-\n  satu dua\n  tiga", "satu dua tiga;", "tiga", "tiga"),
        ("di {{ pemda.nama }} tahun 2023", "di Kutai Kartanegara tahun 2023", "2023", "2023"),
        ("di {{ pemda.nama }} tahun 2023", "di Kutai Kartanegara tahun 2023", "Kutai", "{{ pemda.nama }}"),
        ("lihat [[sasaran]] ini", "lihat Pasal 3 ayat (1) ini", "ini", "ini"),
        (r"isi \[[nama]] dahulu", "isi [[nama]] dahulu", "nama", "nama"),
        ("Rencana Kerja", "RENCANA KERJA", "KERJA", "Kerja"),
        ('"a: \\"b\\" c"', 'a: "b" c', "c", "c"),
        ("satu  dua", "satu dua", "dua", "dua"),
    ],
)
def test_potongan(sumber: str, cetak: str, potongan: str, tertulis: str) -> None:
    assert _cari(sumber, cetak, potongan) == tertulis


def test_yang_tak_dapat_diikuti_adalah_seluruhnya() -> None:
    letak = Berkas("a.md", "sama sekali lain").letak(0, 16)
    assert letak_potongan(letak, "bukan teks ini", 0, 5) == letak


@given(st.text(alphabet="ab *{}[]#\n", max_size=40), st.text(alphabet="ab ", max_size=30), st.data())
def test_tak_pernah_di_luar_teksnya(sumber: str, cetak: str, data: st.DataObject) -> None:
    awal = data.draw(st.integers(0, len(cetak)))
    akhir = data.draw(st.integers(awal, len(cetak)))
    letak = Berkas("a.md", sumber).letak(0, len(sumber))
    tempat = letak_potongan(letak, cetak, awal, akhir)
    assert 0 <= tempat.awal <= tempat.akhir <= len(sumber)


@pytest.mark.parametrize(
    ("isi", "di", "baris"),
    [
        ("mengingat:\n  - uu/1/2000\n  - uu/2/2001\n", "uu/1", "  - uu/1/2000\n"),
        ("m:\n  # mengapa\n  - a b\n  - c\n", "a b", "  # mengapa\n  - a b\n"),
        ("m:\n  - >-\n    satu\n    dua\n  - c\n", ">-", "  - >-\n    satu\n    dua\n"),
        ("m:\n  - teks: satu\n  - c\n", "satu", "  - teks: satu\n"),
        ("m: [a, b]\n", "a", None),
    ],
)
def test_baris_butir(isi: str, di: str, baris: str | None) -> None:
    awal = isi.index(di)
    letak = baris_butir(Berkas("a.yaml", isi).letak(awal, awal + len(di)))
    assert (letak and isi[letak.awal : letak.akhir]) == baris
