"""Lines of a text file to paragraphs and lists: where one ends, which list goes on after a table, what a source then holds."""

from __future__ import annotations

from dataclasses import replace

import pytest

from pipeline.importing.antara import Alinea, Asal, Blok, Catatan, Kisi, deret_kata
from pipeline.importing.bagian import TeksTulis
from pipeline.importing.paragraf import susun_teks
from pipeline.importing.tulis_markdown import tulis_markdown
from pipeline.source.markdown import DaftarSumber, ParagrafSumber, baca_markdown
from pipeline.source.teks import Berkas

JUDUL = "2. Terwujudnya Peningkatan Kualitas Pelayanan Publik Kepada Masyarakat"
TERPOTONG = "Rencana kerja disusun dengan mengacu pada informasi mengenai kegiatan utama unit kerja sesuai"


def baris(*isi: str) -> list[Blok]:
    """Lines of a file, each close to the one before it; `|` is a table, a line after an empty one may begin a page."""
    hasil: list[Blok] = []
    jeda = False
    for ke, teks in enumerate(isi, 1):
        if not teks:
            jeda = True
        elif teks == "|":
            hasil.append(Kisi((("No", "Isi"), ("1", "satu")), (Asal("a.txt", ke), Asal("a.txt", ke)), halaman=jeda))
        else:
            hasil.append(Alinea(teks, Asal("a.txt", ke), teks, rapat=not jeda and ke > 1, halaman=jeda))
        jeda = jeda and not teks
    return hasil


def teks(blok: list[Blok], berkas: str = "") -> list[tuple[int, str, str]]:
    simpul = susun_teks(blok, terbungkus=False, catatan=Catatan(deret_kata(baris(berkas))))
    return [(satu.dalam, satu.penanda, satu.isi) for satu in simpul if isinstance(satu, TeksTulis)]


def test_kalimat_di_bawah_judul_butir_adalah_paragraf_sendiri() -> None:
    hasil = teks(baris("1. Satu", JUDUL, "Sasaran ini diukur dengan survei.", "3. Tiga"))
    assert hasil[1:3] == [(0, "2.", JUDUL[3:]), (1, "", "Sasaran ini diukur dengan survei.")]


@pytest.mark.parametrize(
    ("atas", "bawah", "berkas"),
    [
        (f"{TERPOTONG} dengan", "Reformasi Birokrasi.", ""),
        (f"{TERPOTONG},", "Reformasi Birokrasi.", ""),
        (f"{TERPOTONG} Rencana", "Kerja Tahunan.", "dalam rencana kerja tahunan"),
    ],
)
def test_baris_yang_berakhir_di_tengah_kalimat_diteruskan(atas: str, bawah: str, berkas: str) -> None:
    assert teks(baris(atas, bawah), berkas) == [(0, "", f"{atas} {bawah}")]
    assert teks(baris(atas, "", bawah), berkas) == [(0, "", f"{atas} {bawah}")]


def test_paragraf_panjang_tanpa_titik_diteruskan_di_halaman_berikut() -> None:
    panjang = f"{TERPOTONG} dengan tugasnya. {TERPOTONG} rencana kerjanya, {TERPOTONG} Kerja"
    assert teks(baris(panjang, "", "Reformasi untuk unit kerja.")) == [(0, "", f"{panjang} Reformasi untuk unit kerja.")]
    assert len(teks(baris(JUDUL[3:], "", "Reformasi untuk unit kerja."))) == 2


def test_daftar_luar_berlanjut_sesudah_tabel_di_dalam_butirnya() -> None:
    hasil = teks(baris("3. Tiga", "a. satu;", "|", "b. dua;", "c. tiga.", "4. Empat", "a. satu;", "b. dua.", "5. Lima"))
    assert [satu[:2] for satu in hasil] == [
        (0, "3."), (1, "a."), (0, "b."), (0, "c."), (0, "4."), (1, "a."), (1, "b."), (0, "5."),
    ]  # fmt: skip


def test_daftar_di_dalam_butir_yang_tidak_mulai_dari_satu_tetap_daftar() -> None:
    butir = TeksTulis("satu", Asal("a.txt", 1), 0, "a.")
    simpul = [butir, replace(butir, dalam=1, penanda="4.", isi="empat"), replace(butir, penanda="b.", isi="dua")]
    isi = tulis_markdown(simpul, lambda _: "", lambda _: "")
    (daftar,) = baca_markdown(Berkas("a.md", isi))
    assert isinstance(daftar, DaftarSumber)
    paragraf, dalam = daftar.butir[0].isi
    assert isinstance(paragraf, ParagrafSumber)
    assert isinstance(dalam, DaftarSumber)
    assert [str(satu.penanda) for satu in (*dalam.butir, *daftar.butir)] == ["4.", "a.", "b."]


def test_nomor_tanpa_titik_yang_berurutan_menjadi_daftar_dengan_catatan() -> None:
    catatan = Catatan()
    simpul = susun_teks(
        baris("Ketua : Sekretaris.", "Anggota : 1 Camat A;", "2 Camat B; dan", "3. Camat C.", "Penutup."), False, catatan
    )
    hasil = [(satu.dalam, satu.penanda, satu.isi) for satu in simpul if isinstance(satu, TeksTulis)]
    assert hasil[:2] == [(0, "", "Ketua : Sekretaris."), (0, "", "Anggota :")]
    assert hasil[2:5] == [(0, "1.", "Camat A;"), (0, "2.", "Camat B; dan"), (0, "3.", "Camat C.")]
    assert [satu.pesan for satu in catatan.masalah] == [
        "nomor 1 sampai 3 di sini ditulis tanpa titik; ditulis dengan titik sebagai daftar"
    ]


@pytest.mark.parametrize(
    "isi",
    [["1 Januari 2022 berlaku;", "3 Februari 2022."], ["2 Camat A;", "3 Camat B."], ["1. Satu", "2 Dua"]],
)
def test_angka_di_awal_baris_yang_tidak_berurutan_dari_satu_tetap_teks(isi: list[str]) -> None:
    assert [f"{penanda} {teks_}".strip() for _, penanda, teks_ in teks(baris(*isi))] == isi


@pytest.mark.parametrize(
    ("isi", "penanda"),
    [
        (["Ketua : Sekretaris", "Koordinator : Kepala Bagian", "Anggota :"], ["", "", ""]),
        (["Satu hal lain", "Dua hal lain"], ["-", "-"]),
        (["Atas dasar itu dipakai indikator:"], [""]),
        (["Satu hal lain"], ["-"]),
        (["a. Satu", "lain", "lain lagi", "b. Dua"], ["a.", "", "", "b."]),
    ],
)
def test_strip_yang_hanya_berasal_dari_ekstraksi(isi: list[str], penanda: list[str]) -> None:
    blok = [replace(satu, strip=True) for satu in baris(*isi) if isinstance(satu, Alinea)]
    assert [tanda for _, tanda, _ in teks([*blok])] == penanda


@pytest.mark.parametrize(
    ("isi", "hasil"),
    [
        (["Dipakai indikator: a. Pertama", "b. Kedua"], ["Dipakai indikator:", "a. Pertama", "b. Kedua"]),
        (["1) Satu; 2) Dua;", "3) Tiga."], ["1) Satu;", "2) Dua;", "3) Tiga."]),
        (["1) Satu; dan 2) Dua.", "Penutup."], ["1) Satu; dan", "2) Dua.", "Penutup."]),
        (["Syaratnya: a. Foto; b. Surat.", "a. Lain", "b. Lagi"], ["Syaratnya: a. Foto; b. Surat.", "a. Lain", "b. Lagi"]),
        (["Dipakai: a. Pertama", "c. Ketiga"], ["Dipakai: a. Pertama", "c. Ketiga"]),
        (["1) Satu; 2) Dua;", "2) Dua lagi."], ["1) Satu; 2) Dua;", "2) Dua lagi."]),
        (["1) Satu menurut *a; 2) B* saja;", "3) Tiga."], ["1) Satu menurut *a; 2) B* saja;", "3) Tiga."]),
    ],
)
def test_butir_di_akhir_baris_di_atasnya_berdiri_sendiri_bila_daftarnya_kurang_itu(isi: list[str], hasil: list[str]) -> None:
    assert [f"{penanda} {teks_}".strip() for _, penanda, teks_ in teks(baris(*isi))] == hasil
