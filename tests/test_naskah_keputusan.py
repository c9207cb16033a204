# ruff: noqa: E501  (inputs and messages are easier to compare on one line)
"""The model of a Keputusan: konsiderans, diktum, numbering of headings and lists, lampiran, signature."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.naskah.model import Judul, Lari, Paragraf, PemisahHalaman, Tabel, polos
from pipeline.naskah.pembukaan import butir_penutup
from tests.alat import KEPALA, LAMPIRAN, NASKAH, OPD, PEMDA, Proyek


def butir(isi: Any) -> list[tuple[str, str]]:
    return [(satu.butir.label if satu.butir else "", polos(satu.isi)) for satu in isi]


def dengan(menimbang: str, mengingat: str = "[A]", memutuskan: str = "[B]") -> str:
    return f"{KEPALA}menimbang: {menimbang}\nmengingat: {mengingat}\nmemutuskan: {memutuskan}\n"


# ---------------------------------------------------------------- menimbang, mengingat: nomor 22, 23, 52


PENUTUP = "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam {} perlu menetapkan Keputusan Kepala Dinas Uji tentang Rencana Kerja;"


@pytest.mark.parametrize(
    ("jumlah", "dasar"),
    [
        (1, "huruf a"),
        (2, "huruf a dan huruf b"),
        (3, "huruf a, huruf b, dan huruf c"),  # the law's own example
        (5, "huruf a, huruf b, huruf c, huruf d, dan huruf e"),
    ],
)
def test_the_closing_consideration_names_the_letters_before_it_as_nomor_23_words_it(
    proyek: Proyek, jumlah: int, dasar: str
) -> None:
    isi = [*(f"bahwa {ke}" for ke in range(jumlah)), "{penutup: otomatis}"]
    menimbang = butir(proyek.naskah(naskah_yaml=dengan(f"[{', '.join(isi)}]")).menimbang)
    assert menimbang[-1] == (f"{'abcdefgh'[jumlah]}.", PENUTUP.format(dasar))


def test_the_laws_own_closing_sentence_comes_out_word_for_word() -> None:
    hukum = (
        "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, huruf b, dan huruf c "
        "perlu menetapkan Peraturan Daerah tentang ...;"
    )
    assert butir_penutup(3, "Peraturan Daerah", "...") == hukum


def test_considerations_have_letters_and_a_semicolon(proyek: Proyek) -> None:
    naskah = proyek.naskah(naskah_yaml=dengan("[bahwa satu, bahwa dua;, bahwa tiga.]"))
    assert butir(naskah.menimbang) == [("a.", "bahwa satu;"), ("b.", "bahwa dua;"), ("c.", "bahwa tiga.")]


def test_a_single_consideration_has_no_letter(proyek: Proyek) -> None:
    assert butir(proyek.naskah(naskah_yaml=dengan("[bahwa satu]")).menimbang) == [("", "bahwa satu;")]


def test_legal_bases_have_figures_and_a_semicolon(proyek: Proyek) -> None:
    naskah = proyek.naskah(naskah_yaml=dengan("[x]", "[Undang-Undang A, '*Grand Design* B']"))
    assert butir(naskah.mengingat) == [("1.", "Undang-Undang A;"), ("2.", "Grand Design B;")]


def test_a_single_legal_basis_has_no_figure(proyek: Proyek) -> None:
    assert butir(proyek.naskah(naskah_yaml=dengan("[x]", "[Undang-Undang A]")).mengingat) == [("", "Undang-Undang A;")]


def test_a_long_form_of_an_item_may_hold_a_colon(proyek: Proyek) -> None:
    naskah = proyek.naskah(naskah_yaml=dengan("[{teks: 'bahwa a: b'}, bahwa c]"))
    assert butir(naskah.menimbang) == [("a.", "bahwa a: b;"), ("b.", "bahwa c;")]


def test_a_closing_consideration_with_nothing_before_it_is_refused(proyek: Proyek) -> None:
    keluhan = proyek.keluhan(naskah_yaml=dengan("[{penutup: otomatis}]"))
    assert keluhan == ["naskah.yaml:4:13: penutup otomatis harus didahului paling sedikit satu pertimbangan"]


def test_a_closing_consideration_that_is_not_the_last_is_refused(proyek: Proyek) -> None:
    assert proyek.keluhan(naskah_yaml=dengan("[bahwa a, {penutup: otomatis}, bahwa c]")) != []


@pytest.mark.parametrize("kunci", ["mengingat", "memperhatikan", "tembusan", "memutuskan"])
def test_a_closing_consideration_outside_of_menimbang_is_refused(proyek: Proyek, kunci: str) -> None:
    isi = dengan("[bahwa a]").replace(f"{kunci}: [A]\n", "").replace(f"{kunci}: [B]\n", "")
    (keluhan,) = proyek.keluhan(naskah_yaml=isi + f"{kunci}: [A, {{penutup: otomatis}}]\n")
    assert keluhan.startswith("naskah.yaml:")


# ---------------------------------------------------------------- memutuskan


def diktum(proyek: Proyek, memutuskan: str) -> list[tuple[str, str]]:
    return [(satu.label, polos(satu.isi)) for satu in proyek.naskah(naskah_yaml=dengan("[x]", memutuskan=memutuskan)).diktum]


def test_a_list_of_diktum_is_numbered_in_words(proyek: Proyek) -> None:
    daftar = f"[{', '.join(f'Isi {ke}' for ke in range(12))}]"
    label = [label for label, _ in diktum(proyek, daftar)]
    assert label[:3] + label[-3:] == ["KESATU", "KEDUA", "KETIGA", "KESEPULUH", "KESEBELAS", "KEDUA BELAS"]


def test_typed_labels_of_diktum_stay_as_typed(proyek: Proyek) -> None:
    assert diktum(proyek, "{KESATU: A, KETIGA: B;, PERTAMA: C.}") == [("KESATU", "A."), ("KETIGA", "B;"), ("PERTAMA", "C.")]


def test_a_diktum_ends_with_a_full_stop_unless_its_author_ended_it(proyek: Proyek) -> None:
    assert [isi for _, isi in diktum(proyek, "[A, B., 'C:', D;, '*E*']")] == ["A.", "B.", "C:", "D;", "E."]


@pytest.mark.parametrize("memutuskan", ["[]", "''"])
def test_a_keputusan_without_diktum_is_refused(proyek: Proyek, memutuskan: str) -> None:
    (keluhan,) = proyek.keluhan(naskah_yaml=dengan("[x]", memutuskan=memutuskan))
    assert keluhan.startswith("naskah.yaml:6:13: ")


# ---------------------------------------------------------------- title, number, date, signature


def test_the_title_names_the_office_the_region_and_the_subject_in_capitals(proyek: Proyek) -> None:
    naskah = proyek.naskah(naskah_yaml=NASKAH.replace("Rencana Kerja", "Rencana *Road Map* Kerja", 1))
    assert (naskah.judul, polos(naskah.nama), naskah.tentang, polos(naskah.menetapkan), naskah.pembentuk) == (
        ("KEPUTUSAN KEPALA DINAS UJI", "KABUPATEN CONTOH"),
        "RENCANA ROAD MAP KERJA",
        "Rencana Road Map Kerja",
        "KEPUTUSAN KEPALA DINAS UJI TENTANG RENCANA ROAD MAP KERJA.",
        ("KEPALA DINAS UJI", "KABUPATEN CONTOH,"),
    )


def test_a_draft_has_dots_for_what_is_not_known_yet(proyek: Proyek) -> None:
    naskah = proyek.naskah()
    assert (naskah.rancangan, naskah.nomor, naskah.tanggal_ditetapkan, naskah.tempat_ditetapkan) == (
        True,
        "NOMOR ...",
        "...",
        "Ibu Kota",
    )


FINAL = NASKAH + "status: final\nnomor: 1/X/2023\nditetapkan: {tanggal: 2023-08-17, tempat: Lain}\n"


def test_a_final_has_its_number_date_and_place(proyek: Proyek) -> None:
    naskah = proyek.naskah(naskah_yaml=FINAL)
    assert (naskah.rancangan, naskah.nomor, naskah.tanggal_ditetapkan, naskah.tempat_ditetapkan) == (
        False, "NOMOR 1/X/2023", "17 Agustus 2023", "Lain",
    )  # fmt: skip


@pytest.mark.parametrize(
    ("hapus", "kunci"),
    [("nomor: 1/X/2023\n", "nomor"), ("ditetapkan: {tanggal: 2023-08-17, tempat: Lain}\n", "ditetapkan: {tanggal: …}")],
)
def test_a_final_without_number_or_date_is_refused(proyek: Proyek, hapus: str, kunci: str) -> None:
    keluhan = proyek.keluhan(naskah_yaml=FINAL.replace(hapus, ""))
    assert keluhan == [f"naskah.yaml:7:9: naskah berstatus final belum punya '{kunci}'; isi, atau ubah status menjadi rancangan"]


@pytest.mark.parametrize(
    ("bulan", "nama"),
    list(
        enumerate(
            [
                "Januari",
                "Februari",
                "Maret",
                "April",
                "Mei",
                "Juni",
                "Juli",
                "Agustus",
                "September",
                "Oktober",
                "November",
                "Desember",
            ],
            1,
        )
    ),
)
def test_every_month_has_its_indonesian_name(proyek: Proyek, bulan: int, nama: str) -> None:
    isi = FINAL.replace("2023-08-17", f"2024-{bulan:02d}-09")
    assert proyek.naskah(naskah_yaml=isi).tanggal_ditetapkan == f"9 {nama} 2024"


@pytest.mark.parametrize(("cara", "keterangan"), [("lengkap", ("Pembina", "NIP 19700101 199503 1 001")), ("nama", ())])
def test_the_signature_is_written_as_the_region_does_it(proyek: Proyek, cara: str, keterangan: tuple[str, ...]) -> None:
    proyek.tulis({"../../pemda.yaml": f"{PEMDA}gaya: {{penandatangan: {cara}}}\n"})
    pejabat = proyek.naskah().penandatangan
    assert (pejabat.jabatan, pejabat.nama, pejabat.keterangan) == (
        ("KEPALA DINAS UJI", "KABUPATEN CONTOH,"),
        "Nama Contoh",
        keterangan,
    )


def test_the_letterhead_lists_what_the_office_gave(proyek: Proyek) -> None:
    proyek.tulis({"../opd.yaml": OPD + "telepon: (0541) 1\nkode-pos: 0112\nlaman: a.id\npos-el: b@a.id\n"})
    kop = proyek.naskah().kop
    assert (kop.pemerintah, kop.nama, kop.alamat) == (
        "PEMERINTAH KABUPATEN CONTOH",
        "DINAS UJI",
        ("Jalan Contoh Nomor 1", "Telepon (0541) 1  Kode Pos 0112", "Laman: a.id  Pos-el: b@a.id"),
    )


def test_there_is_a_cover_only_where_one_is_asked_for(proyek: Proyek) -> None:
    assert proyek.naskah().sampul is None
    sampul = proyek.naskah(naskah_yaml=NASKAH + "sampul: {judul: Rencana *Kerja*}\n").sampul
    assert sampul is not None
    assert (sampul.pemerintah, sampul.judul, sampul.perangkat_daerah, sampul.daerah, sampul.tahun) == (
        "PEMERINTAH KABUPATEN CONTOH", "RENCANA KERJA", "DINAS UJI", "KABUPATEN CONTOH", "TAHUN 2023",
    )  # fmt: skip


def test_the_paper_is_that_of_the_law_unless_the_region_says_otherwise(proyek: Proyek) -> None:
    gaya = proyek.naskah().gaya
    assert (gaya.lebar, gaya.tinggi, gaya.atas, gaya.huruf, gaya.ukuran) == (12189, 18709, 1417, "Bookman Old Style", 240)


@pytest.mark.parametrize(("kertas", "ukuran"), [("A4", (11906, 16838)), ("{lebar: 21 cm, tinggi: 33 cm}", (11906, 18709))])
def test_a_region_may_have_other_paper(proyek: Proyek, kertas: str, ukuran: tuple[int, int]) -> None:
    gaya = proyek.tulis({"../../pemda.yaml": f"{PEMDA}gaya: {{kertas: {kertas}}}\n"}).naskah().gaya
    assert (gaya.lebar, gaya.tinggi) == ukuran


# ---------------------------------------------------------------- lampiran


def test_one_lampiran_has_no_number_and_several_have_roman_ones(proyek: Proyek) -> None:
    satu = proyek.naskah(naskah_yaml=LAMPIRAN, isi_md="x").lampiran
    dua = NASKAH + "lampiran:\n" + "  - {judul: A, isi: [isi.md]}\n" * 4
    assert ([s.label for s in satu], [s.label for s in proyek.naskah(naskah_yaml=dua).lampiran]) == (
        ["LAMPIRAN"],
        ["LAMPIRAN I", "LAMPIRAN II", "LAMPIRAN III", "LAMPIRAN IV"],
    )


def test_the_head_of_a_lampiran_repeats_title_number_and_subject(proyek: Proyek) -> None:
    (lampiran,) = proyek.naskah(naskah_yaml=LAMPIRAN, isi_md="x").lampiran
    assert (lampiran.kepala, lampiran.judul) == (
        ("KEPUTUSAN KEPALA DINAS UJI", "KABUPATEN CONTOH", "NOMOR ...", "TENTANG", "RENCANA KERJA"), "RENCANA KERJA",
    )  # fmt: skip


def test_the_heading_of_a_lampiran_has_the_emphasis_of_the_title(proyek: Proyek) -> None:
    naskah = proyek.naskah(naskah_yaml=LAMPIRAN.replace("tentang: Rencana Kerja", 'tentang: "*Road Map* Kerja"'), isi_md="Isi.\n")
    assert naskah.lampiran[0].kepala[-1] == naskah.nama == (Lari("ROAD MAP", miring=True), Lari(" KERJA"))


@pytest.mark.parametrize(
    ("teks", "rapat"),
    [
        ("Tujuannya:", True),
        ("Keberhasilannya diukur dengan indikator berikut.", True),
        ("Rinciannya adalah sebagai berikut ini.", True),
        ("Keberhasilannya diukur.", False),
        ("kata " * 50 + "berikut.", False),
    ],
)
def test_a_short_sentence_that_announces_something_stays_with_it(proyek: Proyek, teks: str, rapat: bool) -> None:
    (awal, *_) = proyek.naskah(naskah_yaml=LAMPIRAN, isi_md=f"{teks}\n\n1. satu; dan\n2. dua.\n").lampiran[0].blok
    assert isinstance(awal, Paragraf)
    assert awal.rapat == rapat


# ---------------------------------------------------------------- headings


def judul(proyek: Proyek, isi: str, penomoran: str = "bab-desimal") -> list[tuple[str, str]]:
    naskah = proyek.naskah(naskah_yaml=LAMPIRAN.replace("isi: [isi.md]", f"penomoran: {penomoran}, isi: [isi.md]"), isi_md=isi)
    return [(satu.label, polos(satu.isi)) for satu in naskah.lampiran[0].judul_isi]


def test_headings_are_numbered_by_their_levels(proyek: Proyek) -> None:
    isi = "# Satu\n## a\n### b\n### c\n## d\n# Dua\n## e\n### f\n#### g\n"
    assert judul(proyek, isi) == [
        ("BAB I", "SATU"), ("1.1", "a"), ("1.1.1", "b"), ("1.1.2", "c"), ("1.2", "d"), ("BAB II", "DUA"), ("2.1", "e"), ("2.1.1", "f"), ("2.1.1.1", "g"),
    ]  # fmt: skip


def test_the_chapter_of_the_laws_example(proyek: Proyek) -> None:
    assert judul(proyek, "# Ketentuan Umum\n") == [("BAB I", "KETENTUAN UMUM")]  # nomor 72


@pytest.mark.parametrize(
    ("penomoran", "label"),
    [
        ("bab-angka", ["BAB I", "1.", "a.", "1)"]),
        ("romawi-huruf", ["I.", "A.", "1.", "a."]),
        ("[Bagian 1, A., (1), (a)]", ["Bagian 1", "A.", "(1)", "(a)"]),
    ],
)
def test_headings_follow_the_scheme_of_their_lampiran(proyek: Proyek, penomoran: str, label: list[str]) -> None:
    assert [satu for satu, _ in judul(proyek, "# A\n## B\n### C\n#### D\n", penomoran)] == label


def test_typed_labels_of_headings_are_kept_and_counted_on(proyek: Proyek) -> None:
    isi = "# BAB II Gambaran\n## 2.3 A\n## B\n# Lanjut\n## C\n# bab V\n"
    assert judul(proyek, isi) == [
        ("BAB II", "GAMBARAN"), ("2.3", "A"), ("2.4", "B"), ("BAB III", "LANJUT"), ("3.1", "C"), ("bab V", "BAB V"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    "isi",
    ["# Babak Baru", "## 5 Langkah Perubahan", "## 2024 dan Sesudahnya", "## I. Model", "# BAB", "## 1.1"],
    ids=lambda s: s.lstrip("# "),
)
def test_a_title_that_only_looks_like_a_label_keeps_all_its_words(proyek: Proyek, isi: str) -> None:
    awal = "# Satu\n" if isi.startswith("## ") else ""
    label, teks = judul(proyek, f"{awal}{isi}\n")[-1]
    assert (label, teks.lower()) == ("1.1" if awal else "BAB I", isi.lstrip("# ").lower())


def test_a_file_may_have_a_scheme_of_its_own(proyek: Proyek) -> None:
    isi = "lampiran: [{judul: R, isi: [a.md, {berkas: b.md, penomoran: [BAB I, I., 1.]}, a.md]}]\n"
    proyek.tulis({"a.md": "# A\n\n## B\n", "b.md": "# C\n\n## D\n\n## E\n\n### F\n"})
    (lampiran,) = proyek.naskah(naskah_yaml=NASKAH + isi).lampiran
    assert [satu.label for satu in lampiran.judul_isi] == ["BAB I", "1.1", "BAB II", "I.", "II.", "1.", "BAB III", "3.1"]


def test_every_lampiran_begins_anew(proyek: Proyek) -> None:
    naskah = proyek.naskah(
        naskah_yaml=NASKAH + "lampiran: [{judul: A, isi: [isi.md]}, {judul: B, isi: [isi.md]}]\n", isi_md="# A\n## B\n"
    )
    assert [[s.label for s in lampiran.judul_isi] for lampiran in naskah.lampiran] == [["BAB I", "1.1"]] * 2


@pytest.mark.parametrize(
    ("isi", "keluhan"),
    [
        ("## A\n", "isi.md:1:4: judul tingkat 2 tidak didahului judul tingkat 1"),
        ("# A\n### B\n", "isi.md:2:5: judul tingkat 3 tidak didahului judul tingkat 2"),
        (
            "# A\n## B\n### C\n#### D\n##### E\n",
            "isi.md:5:7: judul tingkat 5 ('#####') lebih dalam dari penomorannya (4 tingkat)",
        ),
    ],
)
def test_a_heading_that_skips_a_level_is_refused(proyek: Proyek, isi: str, keluhan: str) -> None:
    assert proyek.keluhan(naskah_yaml=LAMPIRAN, isi_md=isi) == [keluhan]


# ---------------------------------------------------------------- lists


def daftar(proyek: Proyek, isi: str) -> list[tuple[int, str, str]]:
    """(depth, label, text) of every paragraph."""
    blok = proyek.naskah(naskah_yaml=LAMPIRAN, isi_md=isi).lampiran[0].blok
    assert all(isinstance(satu, Paragraf) for satu in blok)
    return [(s.tingkat, s.butir.label if s.butir else "", polos(s.isi)) for s in blok if isinstance(s, Paragraf)]


def test_the_laws_own_ladder_is_kept_as_typed(proyek: Proyek) -> None:
    isi = "a. A:\n\n   1. B:\n\n      a) C:\n\n         1) D;\n         2) E.\n"  # nomor 92 to 95
    assert daftar(proyek, isi) == [(1, "a.", "A:"), (2, "1.", "B:"), (3, "a)", "C:"), (4, "1)", "D;"), (4, "2)", "E.")]


def test_automatic_labels_follow_the_ladder_of_the_program(proyek: Proyek) -> None:
    isi = "#. A\n\n   #. B\n\n      #. C\n\n         #. D\n         #. E\n\n#. F\n"
    assert [label for _, label, _ in daftar(proyek, isi)] == ["1.", "a.", "1)", "a)", "b)", "2."]


def test_a_paragraph_goes_on_in_its_item(proyek: Proyek) -> None:
    assert daftar(proyek, "1. A\n\n   B\n\n   a. C\n\n   D\n2. E\n\nF\n") == [
        (1, "1.", "A"), (1, "", "B"), (2, "a.", "C"), (1, "", "D"), (1, "2.", "E"), (0, "", "F"),
    ]  # fmt: skip


def test_typed_labels_out_of_order_stay_as_typed(proyek: Proyek) -> None:
    assert [label for _, label, _ in daftar(proyek, "1. A\n3. B\n3. C\n#. D\n")][:3] == ["1.", "3.", "3."]


@pytest.mark.parametrize("huruf", ["h i j", "g h i", "u v w x", "b c d"])
def test_letters_that_could_be_roman_stay_letters_in_a_list_of_letters(proyek: Proyek, huruf: str) -> None:
    from pipeline.naskah.label import Pola

    isi = "".join(f"{satu}. x\n" for satu in huruf.split())
    blok = proyek.naskah(naskah_yaml=LAMPIRAN, isi_md=isi).lampiran[0].blok
    assert [(s.butir.label, s.butir.pola) for s in blok if isinstance(s, Paragraf) and s.butir] == [
        (f"{satu}.", Pola("", "lowerLetter", ".")) for satu in huruf.split()
    ]


def test_roman_labels_are_roman_from_i_on(proyek: Proyek) -> None:
    from pipeline.naskah.label import Pola

    blok = proyek.naskah(naskah_yaml=LAMPIRAN, isi_md="i. a\nii. b\niii. c\niv. d\nv. e\n").lampiran[0].blok
    assert {s.butir.pola for s in blok if isinstance(s, Paragraf) and s.butir} == {Pola("", "lowerRoman", ".")}


def test_another_kind_of_marker_begins_another_list(proyek: Proyek) -> None:
    blok = proyek.naskah(naskah_yaml=LAMPIRAN, isi_md="1. a\n2. b\na. c\nb. d\n").lampiran[0].blok
    assert [(s.butir.label, s.butir.nilai) for s in blok if isinstance(s, Paragraf) and s.butir] == [
        ("1.", 1),
        ("2.", 2),
        ("a.", 1),
        ("b.", 2),
    ]
    assert len({s.butir.daftar for s in blok if isinstance(s, Paragraf) and s.butir}) == 2


def test_check_marks_and_dashes_do_not_count(proyek: Proyek) -> None:
    assert [label for _, label, _ in daftar(proyek, "✓ a\n✓ b\n\nx\n\n- c\n- d\n\ny\n\n• e\n")] == [
        "✓",
        "✓",
        "",
        "–",
        "–",
        "",
        "•",
    ]


def test_a_list_deeper_than_nine_levels_is_refused(proyek: Proyek) -> None:
    isi = "".join("   " * ke + "#. x\n" for ke in range(10))
    assert proyek.keluhan(naskah_yaml=LAMPIRAN, isi_md=isi) == ["isi.md:10:28: daftar lebih dari 9 tingkat"]


def test_a_sentence_that_ends_with_a_colon_belongs_to_what_follows(proyek: Proyek) -> None:
    blok = proyek.naskah(naskah_yaml=LAMPIRAN, isi_md="A:\n\n1. B:\n\n   a. C\n").lampiran[0].blok
    assert [s.rapat for s in blok if isinstance(s, Paragraf)] == [True, True, False]


def test_blocks_of_every_kind_come_in_order(proyek: Proyek) -> None:
    proyek.tulis({"t.yaml": "kolom: [{a: A}]\na: [{nama: x}]\n"})
    blok = proyek.naskah(naskah_yaml=LAMPIRAN, isi_md="# A\n\nx\n\n!tabel t.yaml\n\n!halaman-baru\n\n1. y\n").lampiran[0].blok
    assert [type(satu) for satu in blok] == [Judul, Paragraf, Tabel, PemisahHalaman, Paragraf]


def test_ids_of_headings_and_lists_are_unique_in_the_naskah(proyek: Proyek) -> None:
    isi = "lampiran: [{judul: A, isi: [isi.md, isi.md]}, {judul: B, isi: [isi.md]}]\n"
    naskah = proyek.naskah(naskah_yaml=NASKAH + isi, isi_md="# A\n\n1. x\n\ny\n\n1. z\n")
    id_judul = [s.id for lampiran in naskah.lampiran for s in lampiran.judul_isi]
    id_daftar = [s.butir.daftar for lamp in naskah.lampiran for s in lamp.blok if isinstance(s, Paragraf) and s.butir]
    assert (len(set(id_judul)), len(set(id_daftar))) == (3, 6)
