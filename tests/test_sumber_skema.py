# ruff: noqa: E501  (inputs and messages are easier to compare on one line)
"""The shapes of the YAML files: every problem of a file is told at once, at its place, with what to do."""

from __future__ import annotations

import pytest

from tests.alat import KEPALA, LAMPIRAN, NASKAH, OPD, PEMDA, Proyek

ISI = NASKAH.removeprefix(KEPALA)


@pytest.mark.parametrize(
    ("isi", "keluhan"),
    [
        (NASKAH + "memutusakan: x\n", ["naskah.yaml:7:1: kunci 'memutusakan' tidak dikenal; maksudnya 'memutuskan'?"]),
        (
            NASKAH + "xyz: x\n",
            [
                "naskah.yaml:7:1: kunci 'xyz' tidak dikenal; yang ada: jenis, tentang, tahun, status, arsip, terbit, nomor, ditetapkan, sampul, "
                "menimbang, mengingat, memperhatikan, memutuskan, tembusan, lampiran, variabel"
            ],
        ),
        (NASKAH.replace("tahun: 2023\n", ""), ["naskah.yaml:1:1: kunci 'tahun' belum ada (tahun naskah), misalnya 'tahun: 2023'"]),
        (NASKAH.replace("2023", "dua ribu"), ["naskah.yaml:3:8: nilai 'dua ribu' harus angka 1945 sampai 2200"]),
        (NASKAH.replace("2023", "1944"), ["naskah.yaml:3:8: nilai '1944' harus angka 1945 sampai 2200"]),
        (NASKAH.replace("2023", "[2023]"), ["naskah.yaml:3:8: nilai harus angka 1945 sampai 2200"]),
        (NASKAH + "status: finl\n", ["naskah.yaml:7:9: 'finl' tidak dikenal; pilihannya: rancangan, final; maksudnya 'final'?"]),
        (NASKAH + "status: [final]\n", ["naskah.yaml:7:9: '' tidak dikenal; pilihannya: rancangan, final"]),
        (
            NASKAH + "ditetapkan: {tanggal: 2023-02-30}\n",
            ["naskah.yaml:7:23: tanggal '2023-02-30' harus tanggal yang ada, ditulis TAHUN-BULAN-HARI, misalnya 2022-12-01"],
        ),
        (
            NASKAH + "ditetapkan: {tanggal: 1 Desember 2022}\n",
            ["naskah.yaml:7:23: tanggal '1 Desember 2022' harus tanggal yang ada, ditulis TAHUN-BULAN-HARI, misalnya 2022-12-01"],
        ),
        (NASKAH + "ditetapkan: kemarin\n", ["naskah.yaml:7:13: di sini harus ada pemetaan (kunci: nilai), bukan teks; kuncinya: tempat, tanggal, perkiraan"]),
        (NASKAH.replace("Rencana Kerja", "[Rencana Kerja]"), ["naskah.yaml:2:10: di sini harus ada teks, bukan daftar"]),
        (NASKAH.replace("Rencana Kerja", "{a: b}"), ["naskah.yaml:2:10: di sini harus ada teks, bukan pemetaan (kunci: nilai)"]),
        (NASKAH.replace("Rencana Kerja", "' '"), ["naskah.yaml:2:10: teks ini kosong; isi, atau hapus kuncinya"]),
        (
            NASKAH.replace("[bahwa perlu rencana kerja]", "[]"),
            ["naskah.yaml:4:12: daftar ini harus memuat paling sedikit 1 butir"],
        ),
        (NASKAH.replace("[bahwa perlu rencana kerja]", "[[a]]"), ["naskah.yaml:4:13: di sini harus ada teks, bukan daftar"]),
        (
            NASKAH.replace("[bahwa perlu rencana kerja]", "[bahwa x, {penutp: otomatis}]"),
            [
                "naskah.yaml:4:22: kunci 'teks' belum ada (isi butir)",
                "naskah.yaml:4:23: kunci 'penutp' tidak dikenal; yang ada: teks",
            ],
        ),
        (
            NASKAH.replace("[bahwa perlu rencana kerja]", "[bahwa x, {penutup: sendiri}]"),
            ["naskah.yaml:4:32: 'sendiri' tidak dikenal; pilihannya: otomatis"],
        ),
        ("- a\n- b\n", ["naskah.yaml:1:1: di sini harus ada pemetaan (kunci: nilai), bukan daftar"]),
        ("teks saja\n", ["naskah.yaml:1:1: di sini harus ada pemetaan (kunci: nilai), bukan teks"]),
        (
            LAMPIRAN.replace("judul: Rencana Kerja, isi", "judul: Rencana Kerja, daftar-isi: mungkin, isi"),
            ["naskah.yaml:7:47: tulis ya atau tidak"],
        ),
        (
            LAMPIRAN.replace("isi: [isi.md]", "penomoran: bab"),
            ["naskah.yaml:7:12: kunci 'isi' belum ada (berkas-berkas isinya), misalnya 'isi: [bab-1.md, ratl.yaml]'"],
        ),
        (LAMPIRAN.replace("[isi.md]", "[[isi.md]]"), ["naskah.yaml:7:41: di sini harus ada teks atau pemetaan (kunci: nilai), bukan daftar"]),
    ],
)  # fmt: skip
def test_a_wrong_naskah_yaml_is_refused_at_its_place(proyek: Proyek, isi: str, keluhan: list[str]) -> None:
    assert proyek.keluhan(naskah_yaml=isi, isi_md="x") == keluhan


def test_all_problems_of_a_file_are_told_in_one_run_in_the_order_of_the_file(proyek: Proyek) -> None:
    isi = "jenis: keputusan-kepala-pd\ntntang: x\ntahun: abc\nstatus: jadi\nmenimbang: []\nmengingat: {a: b}\nmemutuskan: [x, [y]]\n"
    assert proyek.keluhan(naskah_yaml=isi) == [
        "naskah.yaml:1:1: kunci 'tentang' belum ada (nama naskah sesudah kata TENTANG), misalnya 'tentang: Rencana Kerja …'",
        "naskah.yaml:2:1: kunci 'tntang' tidak dikenal; maksudnya 'tentang'?",
        "naskah.yaml:3:8: nilai 'abc' harus angka 1945 sampai 2200",
        "naskah.yaml:4:9: 'jadi' tidak dikenal; pilihannya: rancangan, final",
        "naskah.yaml:5:12: daftar ini harus memuat paling sedikit 1 butir",
        "naskah.yaml:6:12: kunci 'teks' belum ada (isi butir)",
        "naskah.yaml:6:13: kunci 'a' tidak dikenal; yang ada: teks",
        "naskah.yaml:7:17: di sini harus ada teks, bukan daftar",
    ]


@pytest.mark.parametrize(
    ("gaya", "keluhan"),
    [
        ("kertas: A5", "7:11: 'A5' tidak dikenal; pilihannya: F4, A4; maksudnya 'A4'?"),
        ("kertas: {lebar: 21 cm}", "7:11: kunci 'tinggi' belum ada (tinggi kertas), misalnya 'tinggi: 33 cm'"),
        ("margin: {atas: '2,5'}", "7:18: ukuran '2,5' harus angka dan satuan cm, mm, atau pt, misalnya 2.5 cm"),
        ("margin: {atas: dua cm}", "7:18: ukuran 'dua cm' harus angka dan satuan cm, mm, atau pt, misalnya 2.5 cm"),
        ("margin: {ats: 2 cm}", "7:12: kunci 'ats' tidak dikenal; maksudnya 'atas'?"),
        ("huruf: {ukuran: 12}", "7:19: ukuran '12' harus angka dan satuan cm, mm, atau pt, misalnya 2.5 cm"),
        ("nomor-halaman: {letak: tengah}", "7:26: 'tengah' tidak dikenal; pilihannya: atas, bawah"),
        ("penandatangan: singkat", "7:18: 'singkat' tidak dikenal; pilihannya: lengkap, nama; maksudnya 'lengkap'?"),
        ("nomor-halaman: {keputusan: A}", "7:18: nomor halaman 'A' harus berupa angka atau angka Romawi, misalnya '- 1 -' atau 'i'"),
        ("nomor-halaman: {depan: halaman}", "7:18: 'halaman' bukan contoh label; tulis misalnya BAB I, 1.1, A., 1), atau (a)"),
    ],
)  # fmt: skip
def test_a_wrong_house_style_is_refused_at_its_place(proyek: Proyek, gaya: str, keluhan: str) -> None:
    proyek.tulis({"../../pemda.yaml": f"{PEMDA}gaya:\n  {gaya}\n"})
    assert proyek.keluhan() == [f"content/uji/pemda.yaml:{keluhan}"]


@pytest.mark.parametrize(
    ("tulisan", "twip"), [("2.5 cm", 1417), ("2,5 cm", 1417), ("25mm", 1417), ("72 pt", 1440), ("1 in", 1440), ("0.6 cm", 340)]
)
def test_a_length_is_read_in_any_of_its_units(proyek: Proyek, tulisan: str, twip: int) -> None:
    proyek.tulis({"../../pemda.yaml": f"{PEMDA}gaya:\n  margin: {{atas: '{tulisan}'}}\n"})
    assert proyek.naskah().gaya.atas == twip


@pytest.mark.parametrize("nilai", ["ya", "Ya", "true", "iya", "yes"])
def test_yes_is_written_in_many_ways(proyek: Proyek, nilai: str) -> None:
    isi = LAMPIRAN.replace("isi: [isi.md]", f"daftar-isi: {nilai}, isi: [isi.md]")
    assert proyek.naskah(naskah_yaml=isi, isi_md="x").lampiran[0].daftar_isi is True


@pytest.mark.parametrize("nilai", ["tidak", "Tidak", "false", "no"])
def test_no_is_written_in_many_ways(proyek: Proyek, nilai: str) -> None:
    isi = LAMPIRAN.replace("isi: [isi.md]", f"tanda-tangan: {nilai}, isi: [isi.md]")
    assert proyek.naskah(naskah_yaml=isi, isi_md="x").lampiran[0].tanda_tangan is False


@pytest.mark.parametrize(
    ("berkas", "isi", "keluhan"),
    [
        ("../opd.yaml", OPD.replace("nama: Dinas Uji", "nma: Dinas Uji"),
         ["content/uji/dinas/opd.yaml:1:1: kunci 'nama' belum ada (nama perangkat daerah), misalnya 'nama: Dinas Perkebunan'",
          "content/uji/dinas/opd.yaml:1:1: kunci 'nma' tidak dikenal; maksudnya 'nama'?"]),
        ("../opd.yaml", OPD.replace("jabatan: Kepala Dinas Uji, ", ""),
         ["content/uji/dinas/opd.yaml:3:9: kunci 'jabatan' belum ada (nama jabatan), misalnya 'jabatan: Kepala Dinas Perkebunan'"]),
        ("../../pemda.yaml", PEMDA.replace("kabupaten", "kabupatn"),
         ["content/uji/pemda.yaml:2:8: 'kabupatn' tidak dikenal; pilihannya: kabupaten, kota; maksudnya 'kabupaten'?"]),
        ("../../pemda.yaml", "",
         ["content/uji/pemda.yaml:1:1: kunci 'nama' belum ada (nama daerah tanpa sebutan), misalnya 'nama: Kutai Kartanegara'",
          "content/uji/pemda.yaml:1:1: kunci 'jenis' belum ada (jenis daerah), misalnya 'jenis: kabupaten'",
          "content/uji/pemda.yaml:1:1: kunci 'ibu-kota' belum ada (tempat penetapan), misalnya 'ibu-kota: Tenggarong'",
          "content/uji/pemda.yaml:1:1: kunci 'provinsi' belum ada (nama provinsi tanpa sebutan), misalnya 'provinsi: Kalimantan Timur'",
          "content/uji/pemda.yaml:1:1: kunci 'logo' belum ada (lambang daerah, berkas PNG di folder ini), misalnya 'logo: logo.png'"]),
    ],
)  # fmt: skip
def test_a_wrong_region_or_office_is_refused_at_its_place(proyek: Proyek, berkas: str, isi: str, keluhan: list[str]) -> None:
    assert sorted(proyek.tulis({berkas: isi}).keluhan()) == sorted(keluhan)


@pytest.mark.parametrize("berkas", ["../../pemda.yaml", "../opd.yaml", "naskah.yaml"])
def test_a_missing_file_is_named(proyek: Proyek, berkas: str) -> None:
    path = (proyek.folder / berkas).resolve()
    path.unlink()
    assert proyek.keluhan() == [
        f"berkas {path.relative_to(proyek.akar.resolve())} tidak ada".replace("content/uji/dinas/naskah/", "")
    ]


def test_an_unknown_kind_names_the_nearest(proyek: Proyek) -> None:
    keluhan = proyek.keluhan(naskah_yaml=NASKAH.replace("keputusan-kepala-pd", "keputusan-kepala"))
    assert keluhan == ["naskah.yaml:1:8: jenis naskah 'keputusan-kepala' tidak dikenal; maksudnya 'keputusan-kepala-pd'?"]


def test_a_single_value_counts_as_a_list_of_one(proyek: Proyek) -> None:
    isi = NASKAH.replace("[Undang-Undang Nomor 23 Tahun 2014]", "Undang-Undang Nomor 23 Tahun 2014")
    assert [satu.isi for satu in proyek.naskah(naskah_yaml=isi).mengingat] == ["Undang-Undang Nomor 23 Tahun 2014;"]


# ---------------------------------------------------------------- includes


def test_the_items_of_another_file_are_put_in_place(proyek: Proyek) -> None:
    isi = NASKAH.replace("[Undang-Undang Nomor 23 Tahun 2014]", "[A, {sisip: pustaka/b.yaml}, D]")
    proyek.tulis({"../../../pustaka/b.yaml": "- B\n- {teks: 'C: c'}\n"})
    assert [satu.isi for satu in proyek.naskah(naskah_yaml=isi).mengingat] == ["A;", "B;", "C: c;", "D;"]


def test_included_markdown_may_include_files_beside_it(proyek: Proyek) -> None:
    proyek.tulis(
        {
            "../../../pustaka/bab/a.md": "A\n\n!sisip b.md\n",
            "../../../pustaka/bab/b.md": "B {{ tahun }}\n",
            "naskah.yaml": LAMPIRAN,
        }
    )
    blok = proyek.naskah(isi_md="Awal\n\n!sisip pustaka/bab/a.md\n\nAkhir\n").lampiran[0].blok
    assert [getattr(satu, "isi", None) for satu in blok] == ["Awal", "A", "B 2023", "Akhir"]


@pytest.mark.parametrize(
    ("isi", "keluhan"),
    [
        ("x\n\n!sisip bab.md\n", "isi.md:3:8: berkas 'bab.md' tidak ada; maksudnya 'bab-1.md'?"),
        ("!sisip pustaka/xyz.md\n", "isi.md:1:8: berkas 'pustaka/xyz.md' tidak ada"),
        ("!sisip ../../../../rahasia.md\n", "isi.md:1:8: berkas '../../../../rahasia.md' ada di luar folder konten; pindahkan ke dalamnya"),
        ("!sisip /etc/passwd\n", "isi.md:1:8: berkas '/etc/passwd' ada di luar folder konten; pindahkan ke dalamnya"),
        ("!sisip pustaka/../../rahasia.md\n", "isi.md:1:8: berkas 'pustaka/../../rahasia.md' ada di luar folder konten; pindahkan ke dalamnya"),
        ("!sisip isi.md\n", "isi.md:1:8: 'isi.md' menyisipkan dirinya sendiri"),
        ("!sisp bab-1.md\n", "isi.md:1:1: perintah '!sisp' tidak dikenal; maksudnya '!sisip'?"),
        ("!xyz x.png\n", "isi.md:1:1: perintah '!xyz' tidak dikenal; yang ada: !sisip, !tabel, !gambar, !daftar, !halaman-baru, !pembatas"),
        ("!sisip\n", "isi.md:1:1: perintah '!sisip' ditulis '!sisip berkas.md'"),
        ("!sisip a.md b.md\n", "isi.md:1:1: perintah '!sisip' ditulis '!sisip berkas.md'"),
        ("!tabel\n", "isi.md:1:1: perintah '!tabel' ditulis '!tabel berkas.yaml program=1'"),
        ("!daftar program.yaml\n", "isi.md:1:1: perintah '!daftar' ditulis '!daftar data.yaml kegiatan program=1'"),
        ("!halaman-baru 2\n", "isi.md:1:1: perintah '!halaman-baru' ditulis '!halaman-baru'"),
        ("!pembatas Awal\n\nUraian.\n", "isi.md:1:1: sesudah '!pembatas' harus ada judul BAB ('# …') dalam lampiran"),
        ("# A\n\n!pembatas\n\n## B\n", "isi.md:3:1: sesudah '!pembatas' harus ada judul BAB ('# …') dalam lampiran"),
        ("!pembatas\n\n!pembatas\n\n# A\n", "isi.md:1:1: sesudah '!pembatas' harus ada judul BAB ('# …') dalam lampiran"),
        ("# A\n\nUraian.\n\n!pembatas Akhir\n", "isi.md:5:1: sesudah '!pembatas' harus ada judul BAB ('# …') dalam lampiran"),
        ("1. a\n\n   !pembatas B\n", "isi.md:3:4: judul, tabel, gambar, halaman baru, dan pembatas tidak dapat ditulis di dalam butir daftar; jangan dijorokkan"),
        ("1. a\n\n   ## Judul\n", "isi.md:3:7: judul, tabel, gambar, halaman baru, dan pembatas tidak dapat ditulis di dalam butir daftar; jangan dijorokkan"),
        ("1. a\n\n   !halaman-baru\n", "isi.md:3:4: judul, tabel, gambar, halaman baru, dan pembatas tidak dapat ditulis di dalam butir daftar; jangan dijorokkan"),
    ],
)  # fmt: skip
def test_a_wrong_command_is_refused_at_its_place(proyek: Proyek, isi: str, keluhan: str) -> None:
    proyek.tulis({"naskah.yaml": LAMPIRAN, "bab-1.md": "x"})
    (proyek.akar / "rahasia.md").write_text("rahasia")
    assert proyek.keluhan(isi_md=isi) == [keluhan]


def test_a_link_that_leads_out_of_the_content_is_refused(proyek: Proyek) -> None:
    (proyek.akar / "rahasia.md").write_text("rahasia")
    (proyek.folder / "isi.md").symlink_to(proyek.akar / "rahasia.md")
    assert proyek.keluhan(naskah_yaml=LAMPIRAN) == [
        "naskah.yaml:7:41: berkas 'isi.md' ada di luar folder konten; pindahkan ke dalamnya"
    ]


def test_two_files_that_include_each_other_are_refused(proyek: Proyek) -> None:
    proyek.tulis({"naskah.yaml": LAMPIRAN, "b.md": "!sisip isi.md\n"})
    (keluhan,) = proyek.keluhan(isi_md="!sisip b.md\n")
    assert keluhan.endswith("menyisipkan dirinya sendiri")


def test_a_list_that_includes_itself_is_refused(proyek: Proyek) -> None:
    isi = NASKAH.replace("[Undang-Undang Nomor 23 Tahun 2014]", "[{sisip: pustaka/b.yaml}]")
    proyek.tulis({"../../../pustaka/b.yaml": "- {sisip: pustaka/b.yaml}\n"})
    assert proyek.keluhan(naskah_yaml=isi) == ["content/pustaka/b.yaml:1:11: 'pustaka/b.yaml' menyisipkan dirinya sendiri"]


@pytest.mark.parametrize(
    ("sisip", "isi", "keluhan"),
    [
        ("pustaka/c.yaml", "x", "naskah.yaml:5:21: berkas 'pustaka/c.yaml' tidak ada; maksudnya 'pustaka/b.yaml'?"),
        ("pustaka/b.yaml", "a: b", "naskah.yaml:5:21: berkas 'pustaka/b.yaml' harus memuat daftar (butir-butir yang diawali '- ')"),
        ("pustaka/b.yaml", "- [", "content/pustaka/b.yaml:1:4: YAML tidak terbaca: nilai di baris ini tidak lengkap; periksa kurung dan komanya"),
        ("[a]", "- x", "naskah.yaml:5:13: sisip harus menyebut satu berkas"),
        ("pustaka/b.yaml", "- A {{ thun }}", "content/pustaka/b.yaml:1:5: variabel 'thun' tidak dikenal; maksudnya 'tahun'?"),
    ],
)  # fmt: skip
def test_a_wrong_include_is_refused_at_its_place(proyek: Proyek, sisip: str, isi: str, keluhan: str) -> None:
    naskah = NASKAH.replace("[Undang-Undang Nomor 23 Tahun 2014]", f"[{{sisip: {sisip}}}]")
    proyek.tulis({"../../../pustaka/b.yaml": isi})
    assert proyek.keluhan(naskah_yaml=naskah)[0].split(" (did not")[0] == keluhan


@pytest.mark.parametrize(
    ("isi", "keluhan"),
    [
        ("bab.docx", "naskah.yaml:7:41: berkas 'bab.docx' bukan .md atau .yaml; ubah dahulu dengan perintah impor"),
        ("{berkas: isi.md, penomoran: bab}", "naskah.yaml:7:50: penomoran 'bab' tidak dikenal; pilihannya: bab-desimal, bab-angka, romawi-huruf, atau daftar contoh seperti [BAB I, I., 1.]"),
        ("{berkas: isi.md, penomoran: [x]}", "naskah.yaml:7:50: 'x' bukan contoh label; tulis misalnya BAB I, 1.1, A., 1), atau (a)"),
        ("{berks: isi.md}", "naskah.yaml:7:41: kunci 'berkas' belum ada (berkas Markdown atau tabel), misalnya 'berkas: bab-1.md'"),
    ],
)  # fmt: skip
def test_a_wrong_file_of_a_lampiran_is_refused_at_its_place(proyek: Proyek, isi: str, keluhan: str) -> None:
    proyek.tulis({"isi.md": "x", "bab.docx": "x"})
    assert proyek.keluhan(naskah_yaml=LAMPIRAN.replace("[isi.md]", f"[{isi}]"))[0] == keluhan


# ---------------------------------------------------------------- variables of the sources


def test_what_an_office_sets_overrides_the_region_and_the_naskah_overrides_both(proyek: Proyek) -> None:
    proyek.tulis(
        {
            "../../pemda.yaml": PEMDA + "variabel: {a: pemda, b: pemda, c: pemda}\n",
            "../opd.yaml": OPD + "variabel: {b: 'opd {{ pemda.nama }}', c: opd}\n",
        }
    )
    isi = NASKAH + "variabel: {c: 'naskah {{ opd.nama }} {{ tahun }}'}\ntembusan: ['{{ var.a }}', '{{ var.b }}', '{{ var.c }}']\n"
    assert [satu.isi for satu in proyek.naskah(naskah_yaml=isi).tembusan] == ["pemda", "opd Contoh", "naskah Dinas Uji 2023"]


@pytest.mark.parametrize(
    ("nama", "nilai"),
    [
        ("pemda.nama", "Contoh"), ("pemda.sebutan", "Kabupaten"), ("pemda.lengkap", "Kabupaten Contoh"), ("pemda.ibu_kota", "Ibu Kota"),
        ("pemda.provinsi", "Provinsi Contoh"), ("pemda.kepala_daerah", "Bupati"), ("pemda.adjektiva", "kabupaten"),
        ("opd.nama", "Dinas Uji"), ("opd.lengkap", "Dinas Uji Kabupaten Contoh"), ("opd.kepala.jabatan", "Kepala Dinas Uji"),
        ("opd.kepala.nama", "Nama Contoh"), ("opd.kepala.nip", "19700101 199503 1 001"), ("tahun", "2023"),
    ],
)  # fmt: skip
def test_every_documented_variable_is_there(proyek: Proyek, nama: str, nilai: str) -> None:
    isi = NASKAH + f"tembusan: ['{{{{ {nama} }}}}']\n"
    assert [satu.isi for satu in proyek.naskah(naskah_yaml=isi).tembusan] == [nilai]


def test_a_city_has_a_wali_kota(proyek: Proyek) -> None:
    proyek.tulis({"../../pemda.yaml": PEMDA.replace("kabupaten", "kota")})
    isi = NASKAH + "tembusan: ['{{ pemda.kepala_daerah }} {{ pemda.lengkap }}, {{ pemda.adjektiva }}']\n"
    assert [satu.isi for satu in proyek.naskah(naskah_yaml=isi).tembusan] == ["Wali Kota Kota Contoh, kota"]


def test_a_key_that_the_office_did_not_give_is_no_variable(proyek: Proyek) -> None:
    keluhan = proyek.keluhan(naskah_yaml=NASKAH + "tembusan: ['{{ opd.telepon }}']\n")
    assert keluhan == ["naskah.yaml:7:13: variabel 'opd.telepon' tidak dikenal; yang ada: opd.kepala, opd.lengkap, opd.nama"]


def test_a_wrong_variable_in_markdown_is_refused_at_its_place(proyek: Proyek) -> None:
    proyek.tulis({"naskah.yaml": LAMPIRAN})
    assert proyek.keluhan(isi_md="a\n\n1. b\n\n   c {{ thun }}\n") == [
        "isi.md:5:6: variabel 'thun' tidak dikenal; maksudnya 'tahun'?"
    ]


@pytest.mark.parametrize(
    ("berkas", "isi", "keluhan"),
    [
        ("isi.md", "satu\ndua \ufffe", "isi.md:2:5: karakter U+FFFE tidak boleh ada dalam dokumen Word; hapus karakter itu"),
        ("isi.md", "satu\n\x07", "isi.md:2:1: karakter U+0007 tidak boleh ada dalam dokumen Word; hapus karakter itu"),
        ("t.yaml", "a: \ufffe", "t.yaml:1:4: karakter U+FFFE tidak boleh ada dalam dokumen Word; hapus karakter itu"),
    ],
)
def test_a_forbidden_character_is_refused_at_its_place(proyek: Proyek, berkas: str, isi: str, keluhan: str) -> None:
    proyek.tulis({"naskah.yaml": LAMPIRAN, "isi.md": "!tabel t.yaml\n", "t.yaml": "kolom: [{a: A}]\na: [{nama: x}]\n"})
    assert proyek.tulis({berkas: isi}).keluhan() == [keluhan]


@pytest.mark.parametrize("lolos", ['"\\uFFFE"', '"\\x07"', '"\\0"'])
def test_a_forbidden_character_written_as_an_escape_is_refused_at_its_place(proyek: Proyek, lolos: str) -> None:
    """The file holds only harmless characters, the value does not."""
    (keluhan,) = proyek.keluhan(naskah_yaml=NASKAH.replace("[bahwa perlu rencana kerja]", f"[{lolos}]"))
    assert keluhan.startswith("naskah.yaml:4:1")
