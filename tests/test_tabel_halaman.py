"""Where a table may break over pages: the text of a cell that reaches down stays on one page."""

from __future__ import annotations

import io
import json
from typing import Any

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.docx.tinggi import PALING_RAPAT
from pipeline.pdf import OfficePool, PermintaanPdf
from tests.alat import LAMPIRAN, Proyek, W, Word

NAMA = "Sistem Pengendalian Intern"  # three lines in 3 cm


def isi_tabel(*kegiatan: tuple[str, int], tahapan: str = "Kerja", lebar: str = "3 cm") -> str:
    isi: dict[str, Any] = {"kolom": [{"kegiatan": "KEGIATAN", "lebar": lebar}, {"tahapan": "TAHAPAN"}]}
    isi["kegiatan"] = [{"nama": nama, "tahapan": [{"nama": tahapan}] * jumlah} for nama, jumlah in kegiatan]
    return json.dumps(isi)


def seiring(proyek: Proyek, isi: str) -> str:
    """For every row but head and signature `+` where it stays with the next one."""
    proyek.tulis({"naskah.yaml": LAMPIRAN.replace("isi: [", "tanda-tangan: tidak, isi: ["), "t.yaml": isi})
    (tbl,) = Word(proyek.dokumen(isi_md="!tabel t.yaml\n")[1].bita(None)).tabel_data
    baris = [satu for satu in tbl.findall(f"{W}tr") if satu.find(f"{W}trPr/{W}tblHeader") is None]
    return "".join("-+"[satu.find(f".//{W}keepNext") is not None] for satu in baris)


@pytest.mark.parametrize(
    ("nama", "tahapan", "jumlah", "tanda"),
    [
        pytest.param("Rapat", "Kerja", 6, "+---+-", id="a text of one line needs no other row, but company at both ends"),
        pytest.param("Rapat", "Kerja", 2, "+-", id="two rows are company"),
        pytest.param(NAMA, "Kerja", 6, "++--+-", id="three lines need three rows of one"),
        pytest.param(NAMA, "kata " * 130, 3, "---", id="a tall row holds them alone"),
        pytest.param(NAMA, "Kerja", 1, "-", id="a cell of one row is whole anyway"),
        pytest.param(f"{NAMA} " * 3, "Kerja", 9, "++++---+-", id="as many as belong together at most"),
        pytest.param(f"{NAMA} " * 20, "Kerja", 9, "+------+-", id="more would leave a hole"),
    ],
)
def test_rows_stay_together_as_far_as_a_merged_text_needs_them(
    proyek: Proyek, nama: str, tahapan: str, jumlah: int, tanda: str
) -> None:
    assert seiring(proyek, isi_tabel((nama, jumlah), tahapan=tahapan)) == tanda


def test_every_paragraph_of_such_a_row_says_so(proyek: Proyek) -> None:
    seiring(proyek, isi_tabel((NAMA, 3)))
    (tbl,) = Word(proyek.dokumen(isi_md="!tabel t.yaml\n")[1].bita(None)).tabel_data
    baris = tbl.findall(f"{W}tr")[1]
    assert len(list(baris.iter(f"{W}keepNext"))) == len(list(baris.iter(f"{W}p"))) == 2


def test_a_list_that_reaches_down_counts_all_its_items(proyek: Proyek) -> None:
    isi = "kolom: [{kegiatan: K}, {output: O}, {tahapan: T}]\nkegiatan:\n  - nama: A\n    output: [satu, dua, tiga]\n"
    assert seiring(proyek, isi + "    tahapan: [{nama: a}, {nama: b}, {nama: c}, {nama: d}, {nama: e}]\n") == "++-+-"


def test_rows_that_hang_together_in_two_columns_are_no_more_than_allowed(proyek: Proyek) -> None:
    isi = "kolom: [{program: P}, {kegiatan: K}, {tahapan: T}]\nprogram:\n  - nama: Satu\n    kegiatan:\n"
    for ke, jumlah in enumerate((3, 1, 3, 2)):
        isi += f"      - {{nama: K{ke}, tahapan: [{', '.join(['{nama: x}'] * jumlah)}]}}\n"
    assert seiring(proyek, isi) == "++--++-+-"


@given(st.lists(st.tuples(st.integers(1, 12), st.integers(1, 7)), min_size=1, max_size=12))
def test_no_more_rows_than_allowed_stay_together(proyek_bersama: Proyek, kegiatan: list[tuple[int, int]]) -> None:
    tanda = seiring(proyek_bersama, isi_tabel(*(("kegiatan " * kata, jumlah) for kata, jumlah in kegiatan)))
    assert max(map(len, tanda.split("-"))) < PALING_RAPAT


@pytest.mark.libreoffice
@pytest.mark.lambat
def test_libreoffice_breaks_no_merged_text_over_pages(proyek: Proyek, kolam: OfficePool) -> None:
    isi = isi_tabel(*((f"Kegiatan{ke} pengendalian intern Selesai{ke}", 4) for ke in range(60)))
    proyek.tulis({"naskah.yaml": LAMPIRAN, "t.yaml": isi})
    pdf = kolam.convert(PermintaanPdf(proyek.dokumen(isi_md="!tabel t.yaml\n")[1].bita({}))).pdf
    halaman = [satu.extract_text().split() for satu in pypdf.PdfReader(io.BytesIO(pdf)).pages]
    assert len(halaman) > 4
    assert [ke for ke in range(60) if not any({f"Kegiatan{ke}", f"Selesai{ke}"} <= set(kata) for kata in halaman)] == []


KEPALA = "KEGIATAN MIKRO YANG DIDUKUNG SELURUH UNIT KERJA DAN PERANGKAT DAERAH"


def tabel_berkepala(jumlah: int, kepala: str = KEPALA) -> str:
    isi: dict[str, Any] = {
        "kolom": [{"kegiatan": kepala, "lebar": "3 cm"}, {"target": "TARGET", "kolom": [{"a": "A"}, {"b": "B"}]}]
    }
    isi["kegiatan"] = [{"nama": f"Kerja {ke}", "a": "x", "b": "y"} for ke in range(jumlah)]
    return json.dumps(isi)


def tinggi_kepala(proyek: Proyek, isi: str) -> list[int]:
    """The least heights of the head rows, twips; 0 where none is written."""
    proyek.tulis({"naskah.yaml": LAMPIRAN, "t.yaml": isi})
    (tbl,) = Word(proyek.dokumen(isi_md="!tabel t.yaml\n")[1].bita(None)).tabel_data
    kepala = [satu.find(f"{W}trPr") for satu in tbl.findall(f"{W}tr") if satu.find(f"{W}trPr/{W}tblHeader") is not None]
    return [int(tinggi.get(f"{W}val")) if (tinggi := satu.find(f"{W}trHeight")) is not None else 0 for satu in kepala]


def test_head_rows_have_room_for_a_head_that_reaches_down(proyek: Proyek) -> None:
    satu, dua = tinggi_kepala(proyek, tabel_berkepala(1))
    assert (satu, satu + dua >= 6 * 216) == (dua, True)


def test_head_rows_that_are_tall_enough_have_no_height_of_their_own(proyek: Proyek) -> None:
    assert tinggi_kepala(proyek, tabel_berkepala(1, "KEGIATAN")) == [0, 0]


@pytest.mark.libreoffice
@pytest.mark.lambat
def test_libreoffice_cuts_no_head_off_where_it_is_repeated(proyek: Proyek, kolam: OfficePool) -> None:
    proyek.tulis({"naskah.yaml": LAMPIRAN, "t.yaml": tabel_berkepala(150)})
    pdf = kolam.convert(PermintaanPdf(proyek.dokumen(isi_md="!tabel t.yaml\n")[1].bita({}))).pdf
    halaman = [satu.extract_text().split() for satu in pypdf.PdfReader(io.BytesIO(pdf)).pages]
    bertabel = [kata for kata in halaman if "Kerja" in kata]
    assert len(bertabel) > 2
    assert [set(KEPALA.split()) - set(kata) for kata in bertabel] == [set()] * len(bertabel)
