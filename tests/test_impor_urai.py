"""Importing texts whose lines extraction has run together, taken apart, or set in another order; all invented."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest
import yaml

from pipeline.importing.impor import impor
from pipeline.importing.laporan import Laporan

KEPALA = (
    "SALINAN BUPATI ANU PROVINSI BALI PERATURAN BUPATI ANU NOMOR 5 TAHUN 2015 TENTANG TATA CARA UJI COBA DENGAN RAHMAT TUHAN"
    " YANG MAHA ESA BUPATI ANU,"
)
TIMBANG = "bahwa uji coba perlu tata cara;", "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a;"
DASAR = "Undang-Undang Nomor 6 Tahun 2014 tentang Desa;", "Peraturan Pemerintah Nomor 8 Tahun 2016 tentang Dana;"
BATANG = (
    "MEMUTUSKAN: Menetapkan : PERATURAN BUPATI TENTANG TATA CARA UJI COBA. BAB I KETENTUAN UMUM Pasal 1 Dalam Peraturan Bupati"
    " ini yang dimaksud dengan: 1. Daerah adalah Kabupaten Anu. 2. Uji Coba adalah percobaan. BAB II PELAKSANAAN Pasal 2 (1)"
    " Uji Coba dilakukan oleh: a. dinas; dan b. desa. (2) Hasilnya menurut Pasal 1 dilaporkan. BAB III"
    " KETENTUAN PENUTUP Pasal 3 Peraturan Bupati ini mulai berlaku pada tanggal diundangkan. Agar setiap orang"
    " mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini dengan penempatannya dalam Berita Daerah Kabupaten Anu."
    " Ditetapkan di Kota Itu pada tanggal 2 Maret 2015 BUPATI ANU, ttd BUDI KARANGAN Diundangkan di Kota Itu pada tanggal 3 Maret"
    " 2015 SEKRETARIS DAERAH KABUPATEN ANU, ttd SITI KARANGAN BERITA DAERAH KABUPATEN ANU TAHUN 2015 NOMOR 5"
)
JUDUL = "PERATURAN BUPATI ANU\nNOMOR 7 TAHUN 2017\nTENTANG\nUJI\n"
PEMBUKAAN = f"{JUDUL}Menimbang : {TIMBANG[0]}\nMengingat : {DASAR[0]}\nMEMUTUSKAN :\n"
LABEL_DI_DEPAN = " Menimbang DENGAN"
HALAMAN = " Halaman ini ditulis sampai penuh supaya panjangnya seperti satu halaman." * 4


def bawa(tmp_path: Path, isi: str) -> tuple[Laporan, dict[str, Any], str]:
    berkas = tmp_path / "lama.txt"
    berkas.write_text(isi, encoding="utf-8")
    ke = tmp_path / "content" / "daerah" / "opd" / "naskah"
    laporan = impor(berkas, ke)
    batang = ke / "batang-tubuh.md"
    return laporan, yaml.safe_load((ke / "naskah.yaml").read_text()), batang.read_text() if batang.exists() else ""


def angka(laporan: Laporan) -> dict[str, int]:
    return {nama: berapa for nama, berapa in laporan.jumlah.items() if berapa}


def test_a_peraturan_on_one_line_has_all_its_parts(tmp_path: Path) -> None:
    isi = f"{KEPALA} Menimbang : a. {TIMBANG[0]} b. {TIMBANG[1]} Mengingat : 1. {DASAR[0]} 2. {DASAR[1]} {BATANG}"
    laporan, naskah, batang = bawa(tmp_path, isi)
    assert angka(laporan) == {"menimbang": 2, "mengingat": 2, "bab": 3, "pasal": 3, "definisi": 2, "ayat": 2}
    assert (naskah["nomor"], naskah["tahun"], naskah["tentang"]) == (5, 2015, "Tata Cara Uji Coba")
    assert naskah["ditetapkan"]["tempat"] == "Kota Itu"
    assert naskah["berita-daerah"] == {"nomor": 5, "tahun": 2015}
    assert naskah["menimbang"] == list(TIMBANG)
    assert naskah["mengingat"] == list(DASAR)
    assert "(1) Uji Coba dilakukan oleh:\n    a. dinas; dan\n    b. desa.\n(2) Hasilnya menurut Pasal 1 dilaporkan." in batang
    pemda = yaml.safe_load((tmp_path / "content" / "daerah" / "pemda.yaml").read_text())
    assert (pemda["nama"], pemda["provinsi"]) == ("Anu", "Bali")
    assert pemda["kepala-daerah"]["nama"] == "BUDI KARANGAN"
    assert pemda["kepala-bagian-hukum"]["nama"] == "..."  # SALINAN, without who certifies it: the naskah builds all the same
    assert pemda["sekretaris-daerah"]["nama"] == "SITI KARANGAN"


@pytest.mark.parametrize(
    "pembukaan",
    [
        f"{KEPALA} Menimbang\nMengingat\n:\n:\na.\n{TIMBANG[0]}\nb.\n{TIMBANG[1]}\n1.\n{DASAR[0]}\n2.\n{DASAR[1]}\n",
        f"{KEPALA}\nMenimbang\n: a. {TIMBANG[0]}\nb. {TIMBANG[1]}\nMengingat\n: 1. {DASAR[0]}\n2. {DASAR[1]}\n",
        f"{KEPALA}\nMenimbang :\na.\nb.\n{TIMBANG[0]}\n{TIMBANG[1]}\nMengingat :\n1.\n2.\n{DASAR[0]}\n{DASAR[1]}\n",
        f"{KEPALA}\n{TIMBANG[0]}\n{TIMBANG[1]}\n{DASAR[0]}\n{DASAR[1]}\n-3MEMUTUSKAN :\n",
        f"{KEPALA.replace(' DENGAN', ' Menimbang Mengingat DENGAN')} a. {TIMBANG[0]} b. {TIMBANG[1]} 1. {DASAR[0]}"
        f" 2. {DASAR[1]}\n",
        f"1 {KEPALA.replace(' DENGAN', LABEL_DI_DEPAN)} : a. {TIMBANG[0][:-1]}.{HALAMAN[:-1]};\n\n2 Mengingat b. {TIMBANG[1]}"
        f" : 1. {DASAR[0]} 2. {DASAR[1][:-1]}{HALAMAN[:-1]};\n",
    ],
    ids=["labels-first", "colon-below", "markers-first", "labels-lost", "labels-before-title", "pages-numbered"],
)
def test_labels_and_markers_find_their_items(tmp_path: Path, pembukaan: str) -> None:
    laporan, naskah, _ = bawa(tmp_path, pembukaan + BATANG)
    assert angka(laporan) == {"menimbang": 2, "mengingat": 2, "bab": 3, "pasal": 3, "definisi": 2, "ayat": 2}
    assert [butir[:5] for butir in naskah["menimbang"]] == ["bahwa", "bahwa"]
    assert naskah["mengingat"][0] == DASAR[0]
    assert naskah["frasa"] in (True, "ya")


def test_a_keputusan_with_its_colons_below_and_items_in_one_line(tmp_path: Path) -> None:
    isi = (
        "KEPUTUSAN KEPALA DINAS UJI KABUPATEN ANU NOMOR :420/5/SK TENTANG PEDOMAN MTs (PPDB) SMP KEPALA DINAS UJI KABUPATEN ANU\n"
        f"Menimbang\n:\n1. B{TIMBANG[0][1:-1]}. 2. B{TIMBANG[1][1:-1]}.\nMengingat\n:\n1. {DASAR[0][:-1]}. 2. {DASAR[1][:-1]}.\n"
        "MEMUTUSKAN\nMenetapkan\n:\nPertama\n: Pedoman.\nKedua : Keputusan ini berlaku.\nDitetapkan di : Anu\n"
        "Pada tanggal : 5 Mei 2017\nKepala Dinas,\nNama Karangan\n"
    )
    laporan, naskah, _ = bawa(tmp_path, isi)
    assert angka(laporan) == {"menimbang": 2, "mengingat": 2, "diktum": 2}
    assert naskah["memutuskan"] == {"PERTAMA": "Pedoman.", "KEDUA": "Keputusan ini berlaku."}
    assert naskah["tentang"] == "Pedoman MTs (PPDB) SMP"
    assert naskah["nomor"] == "420/5/SK"
    assert "butir menimbang berlabel '1.'; di sumber labelnya otomatis dan berbentuk lain" in laporan.teks()


def test_an_amending_peraturan_keeps_its_roman_pasal_and_the_years_that_it_names(tmp_path: Path) -> None:
    isi = (
        "PERATURAN BUPATI ANU\nNOMOR\n7\nTAHUN 2017\nTENTANG\nPERUBAHAN ATAS PERATURAN BUPATI NOMOR 2 TAHUN 2017 TENTANG UJI\n"
        f"BUPATI ANU,\nMenimbang : {TIMBANG[0]}\nMengingat : 1. {DASAR[0]}\n2. Peraturan Menteri Dalam Negeri Nomor 3 Tahun 2016"
        " tentang Anu (Berita Negara Tahun 2016 Nomor\n202);\nMEMUTUSKAN :\nMenetapkan : PERATURAN BUPATI TENTANG UJI.\n"
        "Pasal I\nKetentuan Pasal 1 diubah sehingga berbunyi:\nPasal 1\nUji coba.\nPasal II\nPeraturan ini mulai berlaku.\n"
    )
    laporan, naskah, batang = bawa(tmp_path, isi)
    assert angka(laporan) == {"menimbang": 1, "mengingat": 2, "pasal": 3}
    assert (naskah["nomor"], naskah["tahun"]) == (7, 2017)
    assert naskah["tentang"] == "Perubahan atas Peraturan Bupati Nomor 2 Tahun 2017 tentang Uji"
    assert "#### Pasal I\n\nKetentuan Pasal 1 diubah sehingga berbunyi:" in batang
    assert "#### Pasal II" in batang


def test_text_without_diktum_or_pasal_is_not_taken_for_the_title(tmp_path: Path) -> None:
    isi = f"{PEMBUKAAN}Menetapkan : PERATURAN BUPATI TENTANG UJI.\nSetiap dinas melakukan uji coba.\n"
    assert "Setiap dinas melakukan uji coba." in bawa(tmp_path, isi)[2]


def test_lines_that_merely_name_parts_stay_as_they_are(tmp_path: Path) -> None:
    isi = (
        f"{PEMBUKAAN}Menetapkan : PERATURAN BUPATI TENTANG UJI.\nPasal 1\nMenurut Pasal 5 Peraturan Bupati; Pasal 6 huruf\nb.\n"
        "(2) Peraturan itu dan Pasal 7 Undang-Undang berlaku.\n"
    )
    laporan, _, batang = bawa(tmp_path, isi)
    assert laporan.jumlah["pasal"] == 1
    assert "Menurut Pasal 5 Peraturan Bupati; Pasal 6 huruf" in batang


def test_pages_of_a_viewer_and_markers_without_their_mark(tmp_path: Path) -> None:
    isi = (
        "PERATURAN BUPATI ANU TENTANG\n\nDisalin\n\n(1)\n\nPERATURAN BUPATI ANU\n\nNOMOR 7 TAHUN 2017\n\nTENTANG\n\nUJI\n\n"
        f"Menimbang : a. {TIMBANG[0]}\n\nb {TIMBANG[1]}\n\nMengingat : 1. {DASAR[0]}\n\n(2)\n\n2 {DASAR[1]}\n\nMEMUTUSKAN\n\n"
        "Menetapkan : PERATURAN BUPATI TENTANG UJI\n\nPasal 1\n\n(1) Uji\n\n(3)\n\ncoba.\n\n(2) Selesai.\n"
    )
    laporan, naskah, batang = bawa(tmp_path, isi)
    assert angka(laporan) == {"menimbang": 2, "mengingat": 2, "pasal": 1, "ayat": 2}
    assert naskah["mengingat"] == list(DASAR)
    assert "(1) Uji coba.\n(2) Selesai." in batang
    assert "tidak ikut: nomor halaman (3 baris: 5, 21, 33)" in laporan.teks()
    assert yaml.safe_load((tmp_path / "content" / "daerah" / "pemda.yaml").read_text())["nama"] == "Anu"


def test_labels_set_apart_by_tabs_are_no_table(tmp_path: Path) -> None:
    isi = (
        "KEPUTUSAN KEPALA DINAS UJI KABUPATEN ANU\nNOMOR 5/UJI/2017\nTENTANG\nTIM\nKEPALA DINAS UJI KABUPATEN ANU,\n\n"
        f"Menimbang\t:\ta.\t{TIMBANG[0]}\nb.\t{TIMBANG[1]}\n\nMengingat\t:\t1.\t{DASAR[0]}\n2.\t{DASAR[1]}\n\n"
        "MEMUTUSKAN:\n\nMenetapkan\t:\nKESATU\t:\tMembentuk tim dengan tugas:\na.\tmenyusun rencana; dan\nb.\tmelapor.\n"
        "KEDUA\t:\tKeputusan ini berlaku.\n\nDitetapkan di Anu\npada tanggal 5 Mei 2017\n"
    )
    laporan, naskah, _ = bawa(tmp_path, isi)
    assert angka(laporan) == {"menimbang": 2, "mengingat": 2, "diktum": 2}
    assert naskah["tentang"] == "Tim"
    assert naskah["menimbang"] == list(TIMBANG)
    assert naskah["memutuskan"]["KESATU"] == "Membentuk tim dengan tugas: a. menyusun rencana; dan b. melapor."
    assert "rincian dalam diktum KESATU menjadi satu paragraf; diktum tidak mengenal daftar" in laporan.teks()


def test_the_place_in_the_gazette_may_stand_on_two_lines(tmp_path: Path) -> None:
    isi = f"{PEMBUKAAN}Menetapkan : PERATURAN BUPATI TENTANG UJI.\nPasal 1\nUji.\nDitetapkan di Anu\npada tanggal 5 Mei 2017\n"
    laporan, naskah, _ = bawa(tmp_path, f"{isi}BUPATI ANU,\nttd\nBUDI\nBERITA DAERAH KABUPATEN ANU\nTAHUN 2017 NOMOR 23/G\n")
    assert naskah["berita-daerah"] == {"nomor": 23, "tahun": 2017}
    assert "nomor berita daerah tertulis '23/G'; '/G' tidak ikut" in laporan.teks()


def test_the_letterhead_of_the_head_of_a_region_is_known(tmp_path: Path) -> None:
    isi = f"BUPATI ANU\nPROVINSI BALI\n\nKEPUTUSAN BUPATI ANU\nNOMOR 5/UJI/2017\nTENTANG\nTIM\nMenimbang : {TIMBANG[0]}\n"
    laporan, _, _ = bawa(tmp_path, f"{isi}Mengingat : {DASAR[0]}\nMEMUTUSKAN:\nKESATU : Tim.\nDitetapkan di Anu\n")
    assert laporan.dimengerti == 1
    assert "tidak ikut: kop kepala daerah (2 baris: 1, 2)" in laporan.teks()


def test_a_pasal_that_counts_in_words_makes_no_keputusan(tmp_path: Path) -> None:
    isi = f"{PEMBUKAAN}Menetapkan : PERATURAN BUPATI TENTANG UJI.\nPasal 1\nTahap uji:\nPertama : rencana.\nKedua : uji.\n"
    laporan, _, batang = bawa(tmp_path, isi + "Pasal 2\nSelesai.\n")
    assert laporan.jumlah["pasal"] == 2
    assert "Kedua : uji." in batang
