"""A citation beside the registry: what is reported, how loud, and what must not be."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.citation.model import JENIS, Kutipan, Lembaran
from pipeline.citation.registri import Registri
from pipeline.citation.temuan import banding, judul_setara

AKAR = Path(__file__).resolve().parents[1]
UU_12 = Kutipan("x", "UU", None, "12", 2011, "Pembentukan Peraturan Perundang-undangan", None, Lembaran(2011, "82"), "5234")
UU_15 = Kutipan(
    "y",
    "UU",
    None,
    "15",
    2019,
    "Perubahan Atas Undang-undang Nomor 12 Tahun 2011 tentang Pembentukan Peraturan Perundang-Undangan",
    None,
    Lembaran(2019, "183"),
    "6398",
)


@pytest.fixture(scope="module")
def registri() -> Registri:
    return Registri(AKAR / "content" / "regulasi", AKAR)


def temuan(registri: Registri, kutipan: Kutipan, pada: date | None = None) -> list[tuple[str, str, str | None, str | None]]:
    return [(satu.kode, satu.tingkat, satu.tertulis, satu.registri) for satu in banding(kutipan, registri, pada).temuan]


def test_kutipan_yang_benar_tidak_ditegur(registri: Registri) -> None:
    assert temuan(registri, replace(UU_12, diubah=(UU_15,)), date(2020, 1, 1)) == []


@pytest.mark.parametrize(
    ("kutipan", "harap"),
    [
        (replace(UU_12, ln=Lembaran(2011, "28")), ("ln", "error", "Tahun 2011 Nomor 28", "Tahun 2011 Nomor 82")),
        (replace(UU_12, ln=Lembaran(2012, "82")), ("ln", "error", "Tahun 2012 Nomor 82", "Tahun 2011 Nomor 82")),
        (replace(UU_12, tln="5243"), ("tln", "error", "Nomor 5243", "Nomor 5234")),
        (
            replace(UU_12, judul="Pembentukan Peraturan"),
            ("judul", "error", "Pembentukan Peraturan", "Pembentukan Peraturan Perundang-undangan"),
        ),
        (
            replace(UU_12, tahun=2021),
            ("nomor-tahun", "error", "Undang-Undang Nomor 12 Tahun 2021", "Undang-Undang Nomor 12 Tahun 2011"),
        ),
        (
            replace(UU_12, nomor="10"),
            ("nomor-tahun", "error", "Undang-Undang Nomor 10 Tahun 2011", "Undang-Undang Nomor 12 Tahun 2011"),
        ),
        (
            Kutipan("x", "UU", None, "32", 2007, "Pembentukan Kota Depok di Provinsi Banten"),
            ("judul", "error", "Pembentukan Kota Depok di Provinsi Banten", "Pembentukan Kota Serang di Provinsi Banten"),
        ),
        (
            Kutipan("x", "PP", None, "59", 2020, None, None, None, "6564"),
            ("tln", "info", "Nomor 6564", "Nomor 6563"),
        ),
        (
            Kutipan("x", "UU", None, "999", 2014, "Segala Hal"),
            ("tidak-dikenal", "info", "Undang-Undang Nomor 999 Tahun 2014", None),
        ),
    ],
)
def test_perbedaan_disebut_dengan_kedua_nilainya(
    registri: Registri, kutipan: Kutipan, harap: tuple[str, str, str, str | None]
) -> None:
    assert temuan(registri, kutipan) == [harap]


def test_pesan_menyebut_kedua_nilai_dan_keyakinan(registri: Registri) -> None:
    (satu,) = banding(replace(UU_12, tln="5243"), registri).temuan
    assert satu.pesan == (
        "Tambahan Lembaran Negara Undang-Undang Nomor 12 Tahun 2011 tertulis Nomor 5243, sedangkan menurut registri Nomor 5234 "
        "(keyakinan pasti)"
    )


@pytest.mark.parametrize(
    ("satu", "lain"),
    [
        ("Pembentukan Peraturan Perundang-Undangan", "Pembentukan Peraturan Perundang-undangan"),
        ("Perubahan Atas Undang-undang Nomor 1", "Perubahan atas Undang-Undang No. 1"),
        ("Propinsi Jawa Tengah", "Provinsi Jawa Tengah"),
        ("Walikota Semarang", "Wali Kota Semarang"),
        ("Perusahaan Perseroan (PERSERO) PT. Timah", "Perusahaan Perseroan (Persero) PT Timah"),
        ("*Road Map* Reformasi Birokrasi 2020 – 2024", "Roadmap Reformasi Birokrasi Tahun 2020-2024"),
        ("Daerah Istimewa Jogjakarta", "Daerah Istimewa Yogyakarta"),
        ("Pembentukan Propinsi Djawa Tengah", "Pembentukan Provinsi Jawa Tengah"),
        ("Daerah Otonom Propinsi Atjeh", "Daerah Otonom Provinsi Aceh"),
        ("Penjuala N atas Barang Mewah", "Penjualan atas Barang Mewah"),
    ],
)
def test_judul_yang_berbeda_ejaan_saja_setara(satu: str, lain: str) -> None:
    assert judul_setara(satu, lain)


@pytest.mark.parametrize(
    "kutipan",
    [
        # section 6, items 4, 5, 6: two gazettes, old names, two accepted titles of one law
        Kutipan("", "UU", None, "27", 1959, "Pembentukan Daerah Tingkat II di Kalimantan", None, Lembaran(1953, "9")),
        Kutipan("", "UU", None, "27", 1959, None, None, Lembaran(1959, "72"), "1820"),
        Kutipan("", "UU", None, "1", 1946, "Peraturan Hukum Pidana", None, Lembaran(1958, "127"), "1660"),
        Kutipan("", "UU", None, "14", 1950, "Pemerintahan Daerah Kabupaten dalam Lingkungan Jawa Barat"),
        Kutipan("", "UU", None, "13", 1950, None, None, None, None, Lembaran(1950, None)),
        # item 3: no gazette at all
        Kutipan("", "PERPRES", None, "81", 2010, "Grand Design Reformasi Birokrasi 2010-2025"),
        # a region that is not ours, a body that the registry does not hold
        Kutipan("", "PERDA", "Kota Tangerang Selatan", "6", 2021, "Apa Saja"),
        Kutipan("", "UUD", None, None, 1945, None, "Pasal 18 ayat (6)"),
    ],
)
def test_yang_tidak_boleh_ditegur(registri: Registri, kutipan: Kutipan) -> None:
    assert temuan(registri, kutipan) == []


@pytest.mark.parametrize(
    ("pada", "diubah", "harap"),
    [
        (date(2019, 1, 1), (), []),
        (date(2020, 1, 1), (), [("perubahan", "warning", None, "uu/15/2019")]),
        (date(2022, 12, 1), (UU_15,), [("perubahan", "warning", "Undang-Undang Nomor 15 Tahun 2019", "uu/13/2022")]),
        (date(2021, 1, 1), (UU_15,), []),
        (None, (UU_15,), []),
        (None, (), []),
        (date(2010, 1, 1), (), [("belum-ada", "error", "2010-01-01", "tanggal 12-08-2011")]),
        (date(2018, 1, 1), (UU_15,), [("belum-ada", "error", "2018-01-01", "tanggal 04-10-2019")]),
    ],
)
def test_perubahan_dinilai_pada_tanggal_naskah(
    registri: Registri, pada: date | None, diubah: tuple[Kutipan, ...], harap: list[tuple[str, str, str | None, str | None]]
) -> None:
    assert temuan(registri, replace(UU_12, diubah=diubah), pada) == harap


def test_perubahan_dari_daftar_hanya_petunjuk(registri: Registri) -> None:
    kutipan = Kutipan("x", "UU", None, "23", 2014, diubah=(Kutipan("y", "UU", None, "9", 2015),))
    assert temuan(registri, kutipan, date(2022, 12, 1)) == [
        ("perubahan", "info", "Undang-Undang Nomor 9 Tahun 2015", "uu/1/2022")
    ]


def test_pengubah_yang_tidak_dikenal_registri_tidak_ditegur(registri: Registri) -> None:
    kutipan = replace(UU_12, diubah=(Kutipan("y", "UU", None, "999", 2022),))
    assert temuan(registri, kutipan, date(2022, 12, 1)) == []


def test_yang_dicabut_ditegur_hanya_sesudah_dicabut(registri: Registri) -> None:
    kutipan = Kutipan("x", "UU", None, "5", 2014)
    assert temuan(registri, kutipan, date(2022, 12, 1)) == []
    assert temuan(registri, kutipan, date(2024, 1, 1)) == [("dicabut", "warning", None, "uu/20/2023")]


def test_fakta_lemah_tidak_pernah_menjadi_kesalahan(registri: Registri) -> None:
    for satu in registri.semua():
        if satu.keyakinan != "lemah":
            continue
        kutipan = Kutipan("x", satu.jenis, satu.instansi, satu.nomor, satu.tahun, "Lain", None, Lembaran(satu.tahun, "7"), "7")
        assert all(lain.tingkat != "error" for lain in banding(kutipan, registri, date(1945, 1, 1)).temuan), satu.id


@pytest.mark.parametrize(
    ("kutipan", "pada", "harap"),
    [
        (Kutipan("x"), None, None),
        (Kutipan("x", "UU", None, "999", 2014), None, None),
        (
            Kutipan("x", "UUD", None, None, 1945, None, "Pasal 18 ayat (6)"),
            None,
            "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
        ),
        (
            replace(UU_12, ln=None, tln="1", judul="PEMBENTUKAN PERATURAN PERUNDANG-UNDANGAN"),
            None,
            "Undang-Undang Nomor 12 Tahun 2011 tentang Pembentukan Peraturan Perundang-undangan (Lembaran "
            "Negara Republik Indonesia "
            "Tahun 2011 Nomor 82, Tambahan Lembaran Negara Republik Indonesia Nomor 5234)",
        ),
        # what the registry does not know stays as the text says it
        (
            Kutipan("x", "PERPRES", None, "81", 2010, "Grand Design", None, Lembaran(2010, "9")),
            None,
            "Peraturan Presiden Nomor 81 Tahun 2010 tentang Grand Design Reformasi Birokrasi 2010-2025 "
            "(Lembaran Negara Republik Indonesia Tahun 2010 Nomor 9)",
        ),
        # a weak fact does not overrule the text
        (
            Kutipan("x", "PERMEN", "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi", "26", 2020, "Pedoman Lain"),
            None,
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 26 Tahun 2020 tentang Pedoman Lain "
            "(Berita Negara Republik Indonesia Tahun 2020 Nomor 442)",
        ),
        (
            replace(
                UU_12,
                text="UU 12/2011 sebagaimana telah diubah dengan y",
                diubah=(replace(UU_15, judul=None, ln=None, tln=None),),
            ),
            None,
            "Undang-Undang Nomor 12 Tahun 2011 tentang Pembentukan Peraturan Perundang-undangan (Lembaran "
            "Negara Republik Indonesia "
            "Tahun 2011 Nomor 82, Tambahan Lembaran Negara Republik Indonesia Nomor 5234) sebagaimana telah diubah dengan "
            "Undang-Undang Nomor 15 Tahun 2019 tentang Perubahan atas Undang-Undang Nomor 12 Tahun 2011 tentang "
            "Pembentukan Peraturan "
            "Perundang-undangan (Lembaran Negara Republik Indonesia Tahun 2019 Nomor 183, Tambahan Lembaran "
            "Negara Republik Indonesia "
            "Nomor 6398)",
        ),
    ],
)
def test_kanonik(registri: Registri, kutipan: Kutipan, pada: date | None, harap: str | None) -> None:
    assert banding(kutipan, registri, pada).kanonik == harap


def test_temuan_dapat_menjadi_json(registri: Registri) -> None:
    (satu,) = banding(replace(UU_12, tln="5243"), registri).temuan
    assert json.loads(json.dumps(satu.ke_json()))["keyakinan"] == "pasti"


_TEKS = st.one_of(
    st.none(), st.text(max_size=30), st.sampled_from(["12", "XI/MPR/1998", "141/PMK.01/2022", "49 Prp", "Menteri Keuangan"])
)
_TAHUN = st.one_of(st.none(), st.integers(-5, 99999))
_LEMBARAN = st.one_of(st.none(), st.builds(Lembaran, _TAHUN, _TEKS))
_KUTIPAN = st.builds(
    Kutipan, st.text(max_size=9), st.sampled_from((None, *JENIS)), _TEKS, _TEKS, _TAHUN, _TEKS, _TEKS, _LEMBARAN, _TEKS, _LEMBARAN
)
_REGISTRI = Registri(AKAR / "content" / "regulasi", AKAR)


@given(_KUTIPAN, st.lists(_KUTIPAN, max_size=2), st.one_of(st.none(), st.dates()))
def test_kutipan_apa_pun_tidak_membuat_galat(kutipan: Kutipan, diubah: list[Kutipan], pada: date | None) -> None:
    hasil = banding(replace(kutipan, diubah=tuple(diubah)), _REGISTRI, pada)
    json.dumps([satu.ke_json() for satu in hasil.temuan])
