"""Which region a law forms, read from its title, and whether that is the region of a naskah."""

from __future__ import annotations

import pytest

from pipeline.citation.pembentukan import baca_pembentukan, cocok_provinsi, menyebut
from pipeline.citation.registri import Registri
from tests.alat import AKAR

JAWA = "Pembentukan Daerah-daerah Kota Kecil dalam Lingkungan Propinsi Jawa Timur/Tengah/Barat"


@pytest.mark.parametrize(
    ("judul", "nama", "kumpulan", "provinsi"),
    [
        ("Pembentukan Kota Serang di Provinsi Banten", {("kota", "serang")}, set(), {"banten"}),
        (
            "Pembentukan Kotamadya Daerah Tingkat II Depok dan Kotamadya Daerah Tingkat II Cilegon",
            {("kota", "depok"), ("kota", "cilegon")},
            set(),
            set(),
        ),
        ("Kabupaten Lima Puluh Kota di Provinsi Sumatera Barat", {("kabupaten", "lima puluh kota")}, set(), {"sumatera barat"}),
        (JAWA, set(), {"kota"}, {"jawa timur", "jawa tengah", "jawa barat"}),
        ("Pembentukan Daerah-daerah Tingkat II di Sulawesi", set(), {"kabupaten", "kota"}, {"sulawesi"}),
        (
            "Pembentukan Propinsi Maluku Utara, Kabupaten Buru, dan Kabupaten Maluku Tenggara Barat",
            {("kabupaten", "buru"), ("kabupaten", "maluku tenggara barat")},
            set(),
            set(),
        ),
    ],
)
def test_judul_dibaca(judul: str, nama: set[tuple[str, str]], kumpulan: set[str], provinsi: set[str]) -> None:
    hasil = baca_pembentukan(judul)
    assert hasil is not None
    assert (set(hasil.nama), set(hasil.kumpulan), set(hasil.provinsi)) == (nama, kumpulan, provinsi)


@pytest.mark.parametrize(
    "judul",
    [
        "Pembentukan Peraturan Perundang-undangan",
        "Pembentukan Pengadilan Tinggi di Denpasar dan Perubahan Daerah Hukum Pengadilan Tinggi di Makasar",
        "Pembentukan Daerah Perdagangan Bebas dengan Pelabuhan Bebas Sabang",
        "Pemerintahan Daerah",
    ],
)
def test_yang_tidak_membentuk_daerah(judul: str) -> None:
    assert baca_pembentukan(judul) is None


@pytest.mark.parametrize(
    ("judul", "provinsi", "cocok"),
    [
        ("Pembentukan Kota Serang di Provinsi Banten", "Jawa Barat", False),
        ("Pembentukan Daerah-daerah Kabupaten dalam Lingkungan Propinsi Jawa Barat", "Banten", True),
        ("Pembentukan Propinsi Banten", "Jawa Barat", True),
        ("Pembentukan Daerah Tingkat II di Kalimantan", "Kalimantan Utara", True),
        (JAWA, "Bali", False),
    ],
)
def test_provinsi_asal_diterima(judul: str, provinsi: str, cocok: bool) -> None:
    bentuk = baca_pembentukan(judul)
    assert bentuk is not None
    assert cocok_provinsi(bentuk, provinsi) == cocok


def test_ejaan_nama_yang_berbeda_tetap_dikenal() -> None:
    bentuk = baca_pembentukan("Pembentukan Kota Padang Sidempuan")
    assert bentuk is not None
    assert menyebut(bentuk, "kota", "Padangsidimpuan")
    assert not menyebut(bentuk, "kabupaten", "Padangsidimpuan")


def test_nama_yang_mirip_bukan_daerah_yang_sama() -> None:
    """No two regions that the registry's laws name by one kind are taken for one."""
    registri = Registri(AKAR / "content" / "regulasi", AKAR)
    nama = {
        satu
        for peraturan in registri.semua()
        if peraturan.awalan == "uu" and peraturan.judul_polos and (bentuk := baca_pembentukan(peraturan.judul_polos))
        for satu in bentuk.nama
        if satu[0]
    }
    assert len(nama) > 250
    ganda = {
        (jenis, satu, lain)
        for jenis, satu in nama
        for lain_jenis, lain in nama
        if jenis == lain_jenis
        and satu < lain
        and satu.replace(" ", "").replace("-", "") != lain.replace(" ", "").replace("-", "")
        if menyebut(baca_pembentukan(f"Pembentukan {jenis.capitalize()} {satu.title()}") or pytest.fail(satu), jenis, lain)
    }
    assert not ganda
