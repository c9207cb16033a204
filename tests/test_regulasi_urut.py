"""The order of legal bases: the lists that the law gives, Pasal 7, dates, and the fewest moves."""

from __future__ import annotations

import random
from datetime import date
from pathlib import Path

import pytest

from pipeline.citation.baris import Daerah
from pipeline.citation.model import Kutipan
from pipeline.citation.registri import Registri
from pipeline.citation.urut import SalahUrut, dasar_id, dasar_kutipan, periksa_urutan, urutkan

AKAR = Path(__file__).resolve().parents[1]
KUKAR = Daerah("kabupaten", "Kutai Kartanegara", "Kalimantan Timur", AKAR / "content" / "kukar" / "regulasi")
# A list as a Keputusan of 2022 in Kutai Kartanegara has it.
URUT = (
    "uud/pasal-18-ayat-6",
    "tap-mpr/xi-mpr/1998",
    "uu/27/1959",
    "uu/28/1999",
    "uu/31/1999",
    "uu/12/2011",
    "uu/5/2014",
    "uu/23/2014",
    "pp/18/2016",
    "perpres/81/2010",
    "permen-panrb/25/2020",
    "permen-panrb/26/2020",
    "perda/6/2021",
    "pergub/44/2021",
)


@pytest.fixture(scope="module")
def registri() -> Registri:
    return Registri(AKAR / "content" / "regulasi", AKAR, KUKAR)


def periksa(registri: Registri, *daftar: str) -> tuple[SalahUrut, ...]:
    return periksa_urutan([dasar_id(satu, registri) for satu in daftar])


def test_susunan_nomor_39_dan_40_tidak_ditegur(registri: Registri) -> None:
    assert periksa(registri, "uud/pasal-18-ayat-6", "uu/27/1959", "uu/23/2014") == ()
    assert periksa(registri, "uud/pasal-5-ayat-2", "uu/14/2008") == ()


def test_daftar_yang_urut_tidak_ditegur(registri: Registri) -> None:
    assert periksa(registri, *URUT) == ()


def test_mengurutkan_mengembalikan_daftar_yang_diacak(registri: Registri) -> None:
    for benih in range(20):
        acak = random.Random(benih).sample(URUT, len(URUT))
        assert urutkan(acak, registri) == URUT


@pytest.mark.lambat
def test_yang_diurutkan_tidak_pernah_ditegur(registri: Registri) -> None:
    semua = [satu.id for satu in registri.semua()]
    for benih in range(30):
        daftar = urutkan(random.Random(benih).sample(semua, 25), registri)
        assert periksa(registri, *daftar) == ()


@pytest.mark.parametrize(
    ("daftar", "harap"),
    [
        (
            ("pp/18/2016", "uu/23/2014"),
            SalahUrut(
                1,
                0,
                None,
                "error",
                "Undang-Undang Nomor 23 Tahun 2014 ditulis pada tempat yang keliru; tempatnya sebelum Peraturan "
                "Pemerintah Nomor 18 "
                "Tahun 2016 karena Undang-Undang atau Perppu didahulukan dari Peraturan Pemerintah",
            ),
        ),
        (
            ("uu/23/2014", "uu/12/2011"),
            SalahUrut(
                1,
                0,
                None,
                "error",
                "Undang-Undang Nomor 12 Tahun 2011 ditulis pada tempat yang keliru; tempatnya sebelum "
                "Undang-Undang Nomor 23 Tahun 2014 "
                "karena tahun 2011 mendahului tahun 2014",
            ),
        ),
        (
            ("uu/23/2014", "uu/5/2014"),
            SalahUrut(
                1,
                0,
                None,
                "error",
                "Undang-Undang Nomor 5 Tahun 2014 ditulis pada tempat yang keliru; tempatnya sebelum "
                "Undang-Undang Nomor 23 Tahun 2014 "
                "karena tanggal 15 Januari 2014 mendahului tanggal 2 Oktober 2014",
            ),
        ),
        (
            ("perda/6/2021", "permen-panrb/25/2020"),
            SalahUrut(
                1,
                0,
                None,
                "warning",
                "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 25 Tahun 2020 "
                "ditulis pada tempat yang "
                "keliru; tempatnya sebelum Peraturan Daerah Kabupaten Kutai Kartanegara Nomor 6 Tahun 2021 "
                "karena peraturan menteri "
                "atau badan didahulukan dari Peraturan Daerah Kabupaten/Kota",
            ),
        ),
    ],
)
def test_pasangan_yang_terbalik_disebut_dengan_alasannya(registri: Registri, daftar: tuple[str, ...], harap: SalahUrut) -> None:
    assert periksa(registri, *daftar) == (harap,)


def test_hanya_yang_harus_pindah_yang_ditegur(registri: Registri) -> None:
    daftar = ["perpres/81/2010", *(satu for satu in URUT if satu != "perpres/81/2010")]
    (salah,) = periksa(registri, *daftar)
    assert (salah.ke, salah.sebelum, salah.sesudah) == (0, None, daftar.index("pp/18/2016"))


def test_butir_yang_tidak_dikenal_dilewati(registri: Registri) -> None:
    assert periksa_urutan([dasar_id("uu/12/2011", registri), None, dasar_id("uu/23/2014", registri)]) == ()


def test_urutan_dua_peraturan_menteri_yang_tidak_diketahui_tidak_ditegur(registri: Registri) -> None:
    kutipan = [Kutipan("", "PERMEN", f"Menteri {nama}", nomor, 2020) for nama, nomor in (("Satu", "90"), ("Dua", "12"))]
    assert periksa_urutan([dasar_kutipan(satu, registri) for satu in kutipan]) == ()


def test_peraturan_gubernur_boleh_mendahului_perda_kabupaten(registri: Registri) -> None:
    assert periksa(registri, "pergub/44/2021", "perda/6/2021") == ()
    assert periksa(registri, "perda/6/2021", "pergub/44/2021") == ()


def test_urutan_di_luar_pasal_7_paling_berat_peringatan(registri: Registri) -> None:
    (salah,) = periksa(registri, "permen-panrb/25/2020", "permen-dagri/135/2018")
    assert salah.tingkat == "warning"


def test_kutipan_di_luar_registri_diurutkan_menurut_tahun(registri: Registri) -> None:
    kutipan = [Kutipan("", "PP", None, "9999", tahun) for tahun in (2020, 2018)]
    (salah,) = periksa_urutan([dasar_kutipan(satu, registri) for satu in kutipan])
    assert (salah.tingkat, salah.ke) == ("error", 1)


def test_perppu_dan_undang_undang_setingkat(registri: Registri) -> None:
    assert periksa(registri, "uu/11/2020", "perppu/2/2022", "uu/6/2023") == ()


def test_tanggal_lemah_tidak_pernah_menjadi_kesalahan(tmp_path: Path) -> None:
    (tmp_path / "uu.txt").write_text(
        "uu/1/2020 | A | diundangkan 2020-01-01 | lemah 1\nuu/2/2020 | B | diundangkan 2020-02-01 | pasti 9\n", encoding="utf-8"
    )
    registri = Registri(tmp_path, tmp_path)
    (salah,) = periksa(registri, "uu/2/2020", "uu/1/2020")
    assert salah.tingkat == "info"
    dasar = dasar_id("uu/1/2020", registri)
    assert dasar is not None
    assert dasar.tanggal == date(2020, 1, 1)
