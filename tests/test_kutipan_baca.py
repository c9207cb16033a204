"""Reading one citation that is a whole line: each case is a text and the values that it states."""

from __future__ import annotations

import json
from typing import Any

import pytest

from pipeline.citation.baca import baca_kutipan
from pipeline.citation.model import Kutipan, Lembaran

LN = "Lembaran Negara Republik Indonesia"


def nilai(kutipan: Kutipan) -> dict[str, Any]:
    """What a citation states, without empty values, text and offsets."""
    isi = {kunci: isi for kunci, isi in kutipan.ke_json().items() if isi not in (None, []) and kunci not in ("text", "diubah")}
    if kutipan.diubah:
        isi["diubah"] = [nilai(ubahan) for ubahan in kutipan.diubah]
    return isi


KASUS: list[tuple[str, dict[str, Any]]] = [
    (
        f"Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah ({LN} Tahun 2014 Nomor 244, Tambahan {LN} Nomor 5587);",
        {
            "jenis": "UU",
            "nomor": "23",
            "tahun": 2014,
            "judul": "Pemerintahan Daerah",
            "ln": {"tahun": 2014, "nomor": "244"},
            "tln": "5587",
        },
    ),
    ("UU No. 23/2014", {"jenis": "UU", "nomor": "23", "tahun": 2014}),
    ("Undang-undang 23 Tahun 2014", {"jenis": "UU", "nomor": "23", "tahun": 2014}),
    (
        "Undang Undang RI No 5 Th. 2014 Tentang ASN (LN RI Tahun 2014 No. 6, TLN No. 5494)",
        {"jenis": "UU", "nomor": "5", "tahun": 2014, "judul": "ASN", "ln": {"tahun": 2014, "nomor": "6"}, "tln": "5494"},
    ),
    *(
        (
            f"UU 5/2014 tentang Aparatur Sipil Negara{lembaran}",
            {"jenis": "UU", "nomor": "5", "tahun": 2014, "judul": "Aparatur Sipil Negara", "ln": {"tahun": 2014, "nomor": "6"}}
            | {"tln": "5494"},
        )
        for lembaran in (
            " (LNRI Tahun 2014 No. 6, TLNRI No. 5494)",
            " (L.N. R.I. Tahun 2014 Nomor 6, T.L.N. Nomor 5494)",
            " LN 2014/6, TLN 5494",
            ", Lembaran Negara Tahun 2014 Nomor 6, Tambahan Lembaran Negara Nomor 5494",
        )
    ),
    *(
        (
            f"UU 30/2014 tentang Administrasi Pemerintahan sebagaimana telah diubah {kata}",
            {"jenis": "UU", "nomor": "30", "tahun": 2014, "judul": "Administrasi Pemerintahan", "diubah": diubah},
        )
        for kata, diubah in (
            (
                "dengan Pasal 175 Undang-Undang Nomor 11 Tahun 2020 tentang Cipta Kerja",
                [{"jenis": "UU", "nomor": "11", "tahun": 2020, "judul": "Cipta Kerja", "pasal": "Pasal 175"}],
            ),
            (
                "dgn UU 9/2015 dan Pasal 175 dan Pasal 176 UU 11/2020 tentang Cipta Kerja",
                [
                    {"jenis": "UU", "nomor": "9", "tahun": 2015},
                    {"jenis": "UU", "nomor": "11", "tahun": 2020, "judul": "Cipta Kerja", "pasal": "Pasal 175 dan Pasal 176"},
                ],
            ),
        )
    ),
    (
        "Peraturan Daerah Kota Depok Nomor 10 Tahun 2016 tentang Perangkat Daerah (LD Kota Depok Tahun 2016 Nomor 10)",
        {"jenis": "PERDA", "instansi": "Kota Depok", "nomor": "10", "tahun": 2016, "judul": "Perangkat Daerah"}
        | {"ld": {"tahun": 2016, "nomor": "10"}},
    ),
    (
        "Pasal 18 ayat (6) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;",
        {"jenis": "UUD", "tahun": 1945, "pasal": "Pasal 18 ayat (6)"},
    ),
    ("UUD 1945 Pasal 18 ayat (6)", {"jenis": "UUD", "tahun": 1945, "pasal": "Pasal 18 ayat (6)"}),
    (
        "1. Pasal 5 ayat (1), Pasal 18A ayat (2), dan Pasal 20 Undang-Undang Dasar 1945;",
        {"jenis": "UUD", "tahun": 1945, "pasal": "Pasal 5 ayat (1), Pasal 18A ayat (2), dan Pasal 20"},
    ),
    (
        "Ketetapan Majelis Permusyawaratan Rakyat Nomor XV/MPR/1998 tentang Penyelenggaraan Otonomi Daerah;"
        " Pengaturan, Pembagian, dan"
        " Pemanfaatan Sumber Daya Nasional yang Berkeadilan; serta Perimbangan Keuangan Pusat dan Daerah;",
        {
            "jenis": "TAP_MPR",
            "nomor": "XV/MPR/1998",
            "tahun": 1998,
            "judul": "Penyelenggaraan Otonomi Daerah; Pengaturan, Pembagian, dan Pemanfaatan Sumber Daya Nasional yang"
            " Berkeadilan;"
            " serta Perimbangan Keuangan Pusat dan Daerah",
        },
    ),
    (
        "Undang-Undang Nomor 27 Tahun 1959 tentang Penetapan Undang-Undang Darurat Nomor 3 Tahun 1953 (Lembaran Negara"
        " Tahun 1953 Nomor 9),"
        " sebagai Undang-Undang (Lembaran Negara Tahun 1959 Nomor 72, Tambahan Lembaran Negara Nomor 1820);",
        {
            "jenis": "UU",
            "nomor": "27",
            "tahun": 1959,
            "judul": "Penetapan Undang-Undang Darurat Nomor 3 Tahun 1953 (Lembaran Negara Tahun 1953 Nomor 9), sebagai"
            " Undang-Undang",
            "ln": {"tahun": 1959, "nomor": "72"},
            "tln": "1820",
        },
    ),
    (
        "Undang-Undang Nomor 13 Tahun 2003 tentang Ketenagakerjaan sebagaimana telah beberapa kali diubah, terakhir"
        " dengan Undang-Undang"
        " Nomor 6 Tahun 2023 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 tentang"
        " Cipta Kerja Menjadi"
        f" Undang-Undang ({LN} Tahun 2023 Nomor 41);",
        {
            "jenis": "UU",
            "nomor": "13",
            "tahun": 2003,
            "judul": "Ketenagakerjaan",
            "diubah": [
                {
                    "jenis": "UU",
                    "nomor": "6",
                    "tahun": 2023,
                    "judul": "Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 tentang Cipta"
                    " Kerja Menjadi"
                    " Undang-Undang",
                    "ln": {"tahun": 2023, "nomor": "41"},
                }
            ],
        },
    ),
    (
        "Undang-Undang Nomor 32 Tahun 2004 tentang Pemerintahan Daerah, sebagaimana telah diubah dengan Perppu Nomor 3"
        " Tahun 2005, yang telah"
        " ditetapkan menjadi Undang-Undang dengan Undang-Undang Nomor 8 Tahun 2005;",
        {
            "jenis": "UU",
            "nomor": "32",
            "tahun": 2004,
            "judul": "Pemerintahan Daerah",
            "diubah": [{"jenis": "PERPPU", "nomor": "3", "tahun": 2005}, {"jenis": "UU", "nomor": "8", "tahun": 2005}],
        },
    ),
    (
        "PP Nomor 58 Tahun 2005 tentang X sebagaimana telah diubah pertama dengan PP Nomor 1 Tahun 2010, kedua dengan"
        " PP Nomor 2 Tahun 2011,"
        " dan terakhir dengan PP Nomor 3 Tahun 2012 tentang Perubahan Ketiga;",
        {
            "jenis": "PP",
            "nomor": "58",
            "tahun": 2005,
            "judul": "X",
            "diubah": [
                {"jenis": "PP", "nomor": "1", "tahun": 2010},
                {"jenis": "PP", "nomor": "2", "tahun": 2011},
                {"jenis": "PP", "nomor": "3", "tahun": 2012, "judul": "Perubahan Ketiga"},
            ],
        },
    ),
    (
        "Permendagri Nomor 13 Tahun 2006 tentang Keuangan Daerah s.t.d.t.d. Permendagri Nomor 21 Tahun 2011",
        {
            "jenis": "PERMEN",
            "instansi": "Menteri Dalam Negeri",
            "nomor": "13",
            "tahun": 2006,
            "judul": "Keuangan Daerah",
            "diubah": [{"jenis": "PERMEN", "instansi": "Menteri Dalam Negeri", "nomor": "21", "tahun": 2011}],
        },
    ),
    (
        "Peraturan Pemerintah Nomor 40 Tahun 2019 tentang Pelaksanaan Undang-Undang Nomor 23 Tahun 2006 tentang"
        " Administrasi Kependudukan"
        f" sebagaimana telah diubah dengan Undang-Undang Nomor 24 Tahun 2013 ({LN} Tahun 2019 Nomor 102);",
        {
            "jenis": "PP",
            "nomor": "40",
            "tahun": 2019,
            "judul": "Pelaksanaan Undang-Undang Nomor 23 Tahun 2006 tentang Administrasi Kependudukan sebagaimana"
            " telah diubah dengan"
            " Undang-Undang Nomor 24 Tahun 2013",
            "ln": {"tahun": 2019, "nomor": "102"},
        },
    ),
    (
        "Peraturan Menteri Ketenagakerjaan Republik Indonesia Nomor 28 Tahun 2014",
        {"jenis": "PERMEN", "instansi": "Menteri Ketenagakerjaan", "nomor": "28", "tahun": 2014},
    ),
    (
        "PMK Nomor 141/PMK.010/2021 tentang A (Berita Negara Republik Indonesia Tahun 2021 Nomor 1150)",
        {
            "jenis": "PERMEN",
            "instansi": "Menteri Keuangan",
            "nomor": "141/PMK.010/2021",
            "tahun": 2021,
            "judul": "A",
            "bn": {"tahun": 2021, "nomor": "1150"},
        },
    ),
    (
        "Peraturan Menteri Perhubungan Nomor PM 17 Tahun 2021 tentang B",
        {"jenis": "PERMEN", "instansi": "Menteri Perhubungan", "nomor": "PM 17", "tahun": 2021, "judul": "B"},
    ),
    (
        "Peraturan Menteri Pekerjaan Umum Nomor 06/PRT/M/2019",
        {"jenis": "PERMEN", "instansi": "Menteri Pekerjaan Umum", "nomor": "06/PRT/M/2019", "tahun": 2019},
    ),
    (
        "Keputusan Menteri Keuangan Nomor 766/KMK.04/1992 tentang C",
        {"jenis": "KEPMEN", "instansi": "Menteri Keuangan", "nomor": "766/KMK.04/1992", "tahun": 1992, "judul": "C"},
    ),
    ("Peraturan Presiden Republik Indonesia Nomor 158 Tahun 2024", {"jenis": "PERPRES", "nomor": "158", "tahun": 2024}),
    ("Keputusan Presiden Nomor 14 Tahun 2010 tentang D;", {"jenis": "KEPPRES", "nomor": "14", "tahun": 2010, "judul": "D"}),
    ("Instruksi Presiden Nomor 7 Tahun 1999;", {"jenis": "INPRES", "nomor": "7", "tahun": 1999}),
    (
        "Peraturan Daerah Provinsi Jawa Barat Nomor 6 Tahun 2008 tentang E (Lembaran Daerah Provinsi Jawa Barat Tahun"
        " 2008 Nomor 5 Seri E,"
        " Tambahan Lembaran Daerah Provinsi Jawa Barat Nomor 42);",
        {
            "jenis": "PERDA_PROV",
            "instansi": "Provinsi Jawa Barat",
            "nomor": "6",
            "tahun": 2008,
            "judul": "E",
            "ld": {"tahun": 2008, "nomor": "5 Seri E"},
            "tld": "42",
        },
    ),
    ("Perda No. 4 Tahun 2012 tentang Pajak", {"jenis": "PERDA", "nomor": "4", "tahun": 2012, "judul": "Pajak"}),
    (
        "Qanun Aceh Nomor 5 Tahun 2011 tentang F (Lembaran Aceh Tahun 2011 Nomor 5, Tambahan Lembaran Aceh Nomor 38);",
        {
            "jenis": "PERDA_PROV",
            "instansi": "Aceh",
            "nomor": "5",
            "tahun": 2011,
            "judul": "F",
            "ld": {"tahun": 2011, "nomor": "5"},
            "tld": "38",
        },
    ),
    (
        "Peraturan Gubernur Kalimantan Timur Nomor 44 Tahun 2021",
        {"jenis": "PERGUB", "instansi": "Gubernur Kalimantan Timur", "nomor": "44", "tahun": 2021},
    ),
    (
        "Peraturan Wali Kota Nomor 47 Tahun 2024 tanggal 27 Desember 2024 tentang G (Berita Daerah Nomor 48 Tahun 2024);",
        {
            "jenis": "PERKADA",
            "instansi": "Wali Kota",
            "nomor": "47",
            "tahun": 2024,
            "judul": "G",
            "bd": {"tahun": 2024, "nomor": "48"},
        },
    ),
    (
        "Peraturan Walikota Palembang Nomor 12.a Tahun 2013 tentang H.",
        {"jenis": "PERKADA", "instansi": "Walikota Palembang", "nomor": "12.a", "tahun": 2013, "judul": "H"},
    ),
    ("Perwali No. 4 Tahun 2017", {"jenis": "PERKADA", "nomor": "4", "tahun": 2017}),
    (
        "Keputusan Bupati Batang Nomor 100.3.8/383/Kpts/2022 tentang Tim;",
        {"jenis": "KEP_KADA", "instansi": "Bupati Batang", "nomor": "100.3.8/383/Kpts/2022", "tahun": 2022, "judul": "Tim"},
    ),
    (
        "Peraturan Kepala Kepolisian Negara Republik Indonesia Nomor 5 Tahun 2012",
        {"jenis": "LAIN", "instansi": "Kepala Kepolisian Negara Republik Indonesia", "nomor": "5", "tahun": 2012},
    ),
    ("Undang-Undang Nomor 49 Prp Tahun 1960", {"jenis": "PERPPU", "nomor": "49 Prp", "tahun": 1960}),
    (
        "Kitab Undang-Undang Hukum Dagang (Wetboek van Koophandel, Staatsblad 1847: 23);",
        {"jenis": "LAIN", "nomor": "23", "tahun": 1847, "judul": "Kitab Undang-Undang Hukum Dagang"},
    ),
    (
        "Undang-Undang Nomor 14 Tahun 1950 tentang I (Berita Negara Republik Indonesia Tahun 1950);",
        {"jenis": "UU", "nomor": "14", "tahun": 1950, "judul": "I", "bn": {"tahun": 1950, "nomor": None}},
    ),
    (
        "Peraturan Presiden Nomor 81 Tahun 2010 tentang Grand Design Reformasi Birokrasi 2010-2025, yang mengatur"
        " tentang pelaksanaan program.",
        {"jenis": "PERPRES", "nomor": "81", "tahun": 2010, "judul": "Grand Design Reformasi Birokrasi 2010-2025"},
    ),
    (
        'Peraturan Pemerintah Nomor 65 Tahun 1961 tentang Pendirian P.N. "Adhi Karya" (Lembaran Negara Tahun 1961 Nomor 86);',
        {
            "jenis": "PP",
            "nomor": "65",
            "tahun": 1961,
            "judul": 'Pendirian P.N. "Adhi Karya"',
            "ln": {"tahun": 1961, "nomor": "86"},
        },
    ),
    # Damage of PDF extraction.
    (
        "Un dang -Undang N omor 6 Tahu n 202 3 tenta ng Peneri maan Nega ra Bukan Pajak (Lembaran Negar a Republik I"
        " ndonesia Tahun 202 3"
        " Nomor 41 , Tambah an Lembaran Negara Republik lndonesia Nomor 6856 );",
        {
            "jenis": "UU",
            "nomor": "6",
            "tahun": 2023,
            "judul": "Penerimaan Negara Bukan Pajak",
            "ln": {"tahun": 2023, "nomor": "41"},
            "tln": "6856",
        },
    ),
    (
        "Peraturan Pemerintah Nomor 22 Tahun 2023 tentang Jenis dan Tarif\nwww.peraturan.go.id\n2024, No.5 - 2"
        " -\n\nyang Berlaku;",
        {"jenis": "PP", "nomor": "22", "tahun": 2023, "judul": "Jenis dan Tarif yang Berlaku"},
    ),
    # Forms of older documents, and slips of the pen.
    (
        "pasal-pasal 12, 34, dan 56 Undang-Undang Dasar Sementara Republik Indonesia;",
        {"jenis": "UUD", "pasal": "pasal-pasal 12, 34, dan 56"},
    ),
    ("Pasal 18 Ayat (6) UUD Negara RI Tahun 1945", {"jenis": "UUD", "tahun": 1945, "pasal": "Pasal 18 Ayat (6)"}),
    ("b. Undang-undang No. 22 tahun, 1948;", {"jenis": "UU", "nomor": "22", "tahun": 1948}),
    ("Undang\u2013Undang Nomor 7 Tahun 1983", {"jenis": "UU", "nomor": "7", "tahun": 1983}),
    ("Undang-Undang Undang No. 7 Tahun 1983", {"jenis": "UU", "nomor": "7", "tahun": 1983}),
    (": 1. UU Nomor 7 Tahun 1983;", {"jenis": "UU", "nomor": "7", "tahun": 1983}),
    ("2 Undang-Undang Nomor 7 Tahun 1983;", {"jenis": "UU", "nomor": "7", "tahun": 1983}),
    ("Undang-Undang Nomor 9Tahun 2015;", {"jenis": "UU", "nomor": "9", "tahun": 2015}),
    ("Peraturan Pemerintah Republik Indonesia Serikat Nomor 21 Tahun 1950", {"jenis": "PP", "nomor": "21", "tahun": 1950}),
    (
        "Undang-Undang Nomor 8 (Drt) Tahun 1956 tentang Kota Kecil jis. Undang-Undang Nomor 5 Tahun 1974 tentang Kota",
        {"jenis": "PERPPU", "nomor": "8 (Drt)", "tahun": 1956, "judul": "Kota Kecil"},
    ),
    (
        "UU Nomor 51 PRP. Tahun 1960 (LN 1960-158)",
        {"jenis": "PERPPU", "nomor": "51 PRP", "tahun": 1960} | {"ln": {"tahun": 1960, "nomor": "158"}},
    ),
    ("UU No. 20 Prp/1960", {"jenis": "PERPPU", "nomor": "20 Prp", "tahun": 1960}),
    ("Penetapan Presiden Nomor 4 Tahun 1962", {"jenis": "LAIN", "instansi": "Presiden", "nomor": "4", "tahun": 1962}),
    (
        "UU No. 9 Tahun 1982 (LN Tahun 1982 No. 76, TLN No. 3209) tentang Acara Perdata;",
        {
            "jenis": "UU",
            "nomor": "9",
            "tahun": 1982,
            "judul": "Acara Perdata",
            "ln": {"tahun": 1982, "nomor": "76"},
            "tln": "3209",
        },
    ),
    (
        "UU Nomor 9 Tahun 1982 tentang Acara {Lembaran Negara Tahun1982 Nomor 76, \u2018Tambahan Lembaran Negara Nomor 3209);",
        {"jenis": "UU", "nomor": "9", "tahun": 1982, "judul": "Acara", "ln": {"tahun": 1982, "nomor": "76"}, "tln": "3209"},
    ),
    (
        "UU Nomor 9 Tahun 1982 tentang Acara (LN Tahun 1982 Nomor 76); sebagaimana telah diubah dengan UU Nomor 3 Tahun 1990;",
        {"jenis": "UU", "nomor": "9", "tahun": 1982, "judul": "Acara", "ln": {"tahun": 1982, "nomor": "76"}}
        | {"diubah": [{"jenis": "UU", "nomor": "3", "tahun": 1990}]},
    ),
    (
        "UU Nomor 9 Tahun 1982 tentang Acara diubah dengan Perppu Nomor 3 Tahun 1990 yang telah ditetapkan dengan UU Nomor 8"
        " Tahun 1990",
        {"jenis": "UU", "nomor": "9", "tahun": 1982, "judul": "Acara"}
        | {"diubah": [{"jenis": "PERPPU", "nomor": "3", "tahun": 1990}, {"jenis": "UU", "nomor": "8", "tahun": 1990}]},
    ),
    # A gazette of the law's own year closes its title, whatever else the item says of the law that it changed.
    (
        f"UU Nomor 8 Tahun 1965 tentang Pembentukan Daerah Tingkat II Anu ({LN} Tahun 1965 Nomor 51) dengan mengubah UU Nomor 27"
        f" Tahun 1959 tentang Daerah Lain sebagai Undang-Undang ({LN} Tahun 1959 Nomor 72);",
        {"jenis": "UU", "nomor": "8", "tahun": 1965, "judul": "Pembentukan Daerah Tingkat II Anu"}
        | {"ln": {"tahun": 1965, "nomor": "51"}},
    ),
    *(
        (
            f"Peraturan Daerah Kabupaten Anu Nomor 3 Tahun 2016 tentang Pasar (Lembaran Daerah Kabupaten Anu Tahun 2016 Nomor 3,"
            f" {daftar}, Tambahan Lembaran Daerah Kabupaten Anu Nomor 192);",
            {"jenis": "PERDA", "instansi": "Kabupaten Anu", "nomor": "3", "tahun": 2016, "judul": "Pasar"}
            | {"ld": {"tahun": 2016, "nomor": "3"}, "tld": "192"},
        )
        for daftar in (
            "Noreg Peraturan Daerah Kabupaten Anu, Provinsi Itu: (3/2016)",
            "Nomor Registrasi Peraturan Daerah Kabupaten Anu 90/2016",
        )
    ),
    *(
        (f"{nama} Nomor 5 Tahun 2014", {"jenis": jenis, "instansi": instansi, "nomor": "5", "tahun": 2014})
        for nama, jenis, instansi in (
            ("Peraturan Mendagri", "PERMEN", "Menteri Dalam Negeri"),
            ("Keputusan Menpan", "KEPMEN", "Menteri Pendayagunaan Aparatur Negara"),
            ("Peraturan Menpan-RB", "PERMEN", "Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi"),
            ("Permenko Perekonomian", "PERMEN", "Menteri Koordinator Perekonomian"),
            ("Peraturan Bersama antara Menteri Sosial dan Menteri Agama", "PERMEN", "Menteri Sosial dan Menteri Agama"),
        )
    ),
    (
        "Pasal 18 ayat (6) Perubahan Kedua Undang-Undang Dasar Negara Republik Indonesia Tahun 1945;",
        {"jenis": "UUD", "tahun": 1945, "pasal": "Pasal 18 ayat (6)"},
    ),
    (
        "UU Nomor 9 Tahun 1982 sebagaimana telah diubah beberapakali dengan UU Nomor 3 Tahun 1990; UU Nomor 4 Tahun 1991;",
        {"jenis": "UU", "nomor": "9", "tahun": 1982, "diubah": [{"jenis": "UU", "nomor": "3", "tahun": 1990}]},
    ),
    (
        "Perda Kabupaten Anu Nomor 2 Tahun 2009 (Lembaran Daerah Kabupaten Anu Tahun 2009 Nomor 2 Seri E.1)",
        {
            "jenis": "PERDA",
            "instansi": "Kabupaten Anu",
            "nomor": "2",
            "tahun": 2009,
            "ld": {"tahun": 2009, "nomor": "2 Seri E.1"},
        },
    ),
    (
        "U n d a n g U n d a n g N o m o r 9 T a h u n 1965 tentang P e m b e n t u k a n K o t a Anu",
        {"jenis": "UU", "nomor": "9", "tahun": 1965, "judul": "Pembentukan Kota Anu"},
    ),
    # Letters that a scan has mistaken: the frame is understood, the title says what it says.
    (
        "Unda.ng-Undang Ncmor 6 Tabun 1995 tcntang Pernbentukan Kota Anu (Lembaian Negara Republik lndonesia Tahun 1995 Nornor"
        " 44, Tmbahan Lernbaran Negara Republik [ndonesia Nornor 3602);",
        {"jenis": "UU", "nomor": "6", "tahun": 1995, "judul": "Pernbentukan Kota Anu", "ln": {"tahun": 1995, "nomor": "44"}}
        | {"tln": "3602"},
    ),
    (
        "Peraturan Mcnteri Dalarn Negeri Nornor l4 Tahun 2O20 tentang Anu (Serita Negara Tahun 202 t Nomor 525) sebagimana telan"
        " diubah dengan Peraturan Pemerintab Nomor 2 Tahun 2021",
        {"jenis": "PERMEN", "instansi": "Menteri Dalam Negeri", "nomor": "14", "tahun": 2020, "judul": "Anu"}
        | {"bn": {"tahun": None, "nomor": "525"}, "diubah": [{"jenis": "PP", "nomor": "2", "tahun": 2021}]},
    ),
    (
        "UU Nomor 5 Tahun 2014 tentang Nornor Induk dan Tahan Banting",
        {"jenis": "UU", "nomor": "5", "tahun": 2014} | {"judul": "Nornor Induk dan Tahan Banting"},
    ),
]


@pytest.mark.parametrize(("teks", "harap"), KASUS, ids=[teks[:60] for teks, _ in KASUS])
def test_a_citation_gives_the_values_that_its_text_states(teks: str, harap: dict[str, Any]) -> None:
    assert nilai(baca_kutipan(teks)) == harap


@pytest.mark.parametrize(
    "teks",
    [
        "",
        "  ",
        "bahwa untuk melaksanakan ketentuan Pasal 5 perlu menetapkan Keputusan;",
        "Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.",
        "Nomor 23 Tahun 2014",
        "Keputusan ini",
        "Pasal 5",
        "\x00\ud800",
    ],
)
def test_a_text_that_is_no_citation_has_no_kind(teks: str) -> None:
    assert baca_kutipan(teks) == Kutipan(teks)


def test_text_is_what_was_given_and_the_offsets_show_the_citation_in_it() -> None:
    teks = " 3. UU Nomor 1 Tahun 2004 tentang Perbendaharaan Negara;\n"
    kutipan = baca_kutipan(teks)
    assert kutipan.text == teks
    assert teks[kutipan.awal : kutipan.akhir] == "UU Nomor 1 Tahun 2004 tentang Perbendaharaan Negara"


def test_offsets_are_those_of_the_text_as_scanned() -> None:
    teks = "1. Undang-Undang Nornor 7 Tahun 1983 tcntang Anu (Lembran Negara Tahun 1983 Nomor 5);"
    kutipan = baca_kutipan(teks)
    assert teks[kutipan.awal : kutipan.akhir] == teks[3:-1]


def test_the_json_has_the_keys_of_the_contract_in_their_order() -> None:
    kutipan = Kutipan("UU 1/2004", "UU", nomor="1", tahun=2004, ln=Lembaran(2004, "5"))
    isi = kutipan.ke_json("Undang-Undang Nomor 1 Tahun 2004", [{"rule": "X"}])
    kunci = "text jenis instansi nomor tahun judul pasal ln tln bn ld tld bd diubah kanonik temuan"
    assert list(isi) == kunci.split()
    assert json.loads(json.dumps(isi))["ln"] == {"tahun": 2004, "nomor": "5"}
