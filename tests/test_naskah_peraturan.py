# ruff: noqa: E501  (inputs and outputs are easier to compare on one line)
"""The model of a Peraturan Bupati / Wali Kota: its parts, the numbering of its batang tubuh; and of a rencana aksi."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Any

import pytest

from pipeline.build.cari import pilih
from pipeline.galat import Galat
from pipeline.naskah.jenis import JENIS
from pipeline.naskah.label import dari_tingkat, tingkat
from pipeline.naskah.model import Judul, Lari, Naskah, Paragraf, Pejabat, Tabel, polos
from pipeline.naskah.rumah import nama_polos
from pipeline.source.schema import Pemetaan
from tests.alat import AKAR, OPD, PEMDA, Proyek

PEJABAT = (
    PEMDA
    + """\
kepala-daerah: {nama: "Dr. Budi Contoh, S.H."}
sekretaris-daerah: {nama: "Drs. Ani Contoh, M.Si.", pangkat: Pembina Utama, nip: 1}
kepala-bagian-hukum: {nama: "Citra Contoh, S.H.", pangkat: Pembina, nip: 2}
"""
)
KOTA = PEJABAT.replace("jenis: kabupaten", "jenis: kota")
KEPALA = """\
jenis: peraturan-kepala-daerah
tentang: "*Road Map* Reformasi Birokrasi"
tahun: 2022
"""
ISI = """\
menimbang: [bahwa perlu, {penutup: otomatis}]
mengingat: [Undang-Undang Nomor 23 Tahun 2014]
batang-tubuh: [bt.md]
"""
FINAL = "status: final\nnomor: 63\nditetapkan: {tempat: Ciputat, tanggal: 2022-04-25}\n"
SALINAN = FINAL.replace("final", "salinan") + "diundangkan: {tanggal: 2022-04-26}\nberita-daerah: {nomor: 33}\n"


def peraturan(proyek: Proyek, bt: str = "#### Pasal\n\nNorma.\n", naskah: str = "", pemda: str = PEJABAT) -> Naskah:
    proyek.tulis({"../../pemda.yaml": pemda, "../opd.yaml": OPD, "bt.md": bt})
    return proyek.naskah(naskah_yaml=KEPALA + naskah + ISI)


def keluhan(proyek: Proyek, bt: str = "#### Pasal\n\nNorma.\n", naskah: str = "", pemda: str = PEJABAT) -> list[str]:
    try:
        peraturan(proyek, bt, naskah, pemda)
    except Galat as sebab:
        return [str(satu).replace("content/uji/dinas/naskah/", "") for satu in sebab.masalah]
    return []


def urai(blok: Any) -> list[tuple[str, ...]]:
    """(label, text) of headings and items, (text,) of plain paragraphs."""
    hasil: list[tuple[str, ...]] = []
    for satu in blok:
        if isinstance(satu, Judul):
            hasil.append((satu.label, polos(satu.isi)))
        elif isinstance(satu, Paragraf):
            hasil.append((satu.butir.label, polos(satu.isi)) if satu.butir else (polos(satu.isi),))
    return hasil


def label(naskah: Naskah) -> list[str]:
    return [satu[0] for satu in urai(naskah.batang_tubuh) if len(satu) == 2]


# ---------------------------------------------------------------- the parts


def test_a_draft_has_dots_for_number_and_year_and_for_what_comes_later(proyek: Proyek) -> None:
    naskah = peraturan(proyek)
    assert naskah.rancangan
    assert naskah.golongan == "peraturan"
    assert (naskah.judul, naskah.nomor) == (("PERATURAN BUPATI CONTOH",), "NOMOR ... TAHUN ...")  # nomor 4a
    assert (naskah.tempat_ditetapkan, naskah.tanggal_ditetapkan) == ("Ibu Kota", "...")
    assert naskah.pengundangan is not None
    assert naskah.pengundangan.tanggal == "..."
    assert naskah.pengundangan.berita == "BERITA DAERAH KABUPATEN CONTOH TAHUN ... NOMOR ..."


def test_a_final_has_its_numbers_and_days(proyek: Proyek) -> None:
    naskah = peraturan(proyek, naskah=SALINAN, pemda=KOTA)
    assert (naskah.judul, naskah.nomor) == (("PERATURAN WALI KOTA CONTOH",), "NOMOR 63 TAHUN 2022")
    assert naskah.pembentuk == ("WALI KOTA CONTOH,",)
    assert (naskah.kop.pemerintah, naskah.kop.nama) == ("WALI KOTA CONTOH", "PROVINSI PROVINSI CONTOH")
    assert (naskah.tempat_ditetapkan, naskah.tanggal_ditetapkan) == ("Ciputat", "25 April 2022")
    pengundangan = naskah.pengundangan
    assert pengundangan is not None
    assert (pengundangan.tempat, pengundangan.tanggal) == ("Ciputat", "26 April 2022")
    assert pengundangan.berita == "BERITA DAERAH KOTA CONTOH TAHUN 2022 NOMOR 33"


def test_the_sentences_of_the_law_name_the_kind_and_no_region(proyek: Proyek) -> None:
    naskah = peraturan(proyek, pemda=KOTA)
    assert polos(naskah.menimbang[-1].isi) == (
        "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a perlu menetapkan Peraturan Wali Kota tentang "
        "Road Map Reformasi Birokrasi;"
    )
    assert polos(naskah.menetapkan) == "PERATURAN WALI KOTA TENTANG ROAD MAP REFORMASI BIROKRASI."  # nomor 58, 59
    assert Lari("ROAD MAP", miring=True) in naskah.menetapkan
    assert naskah.pengundangan is not None
    assert naskah.pengundangan.perintah == (
        "Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Wali Kota ini dengan penempatannya dalam "
        "Berita Daerah Kota Contoh."
    )  # nomor 163


def test_who_signs_stands_without_titles_rank_and_number(proyek: Proyek) -> None:
    naskah = peraturan(proyek)
    assert naskah.penandatangan == Pejabat(("BUPATI CONTOH,",), "BUDI CONTOH")  # nomor 164
    assert naskah.pengundangan is not None
    assert naskah.pengundangan.pejabat == Pejabat(("SEKRETARIS DAERAH", "KABUPATEN CONTOH,"), "ANI CONTOH")  # nomor 167


@pytest.mark.parametrize(
    ("nama", "polos"),
    [
        ("Budi Contoh", "BUDI CONTOH"),
        ("Prof. Dr. Budi Contoh, S.H., M.Si.", "BUDI CONTOH"),
        ("Ir. H. Budi M. Contoh", "H. BUDI M. CONTOH"),
        ("Drajat Contoh", "DRAJAT CONTOH"),
    ],
)
def test_academic_titles_are_left_out_and_nothing_else(nama: str, polos: str) -> None:
    assert nama_polos(nama) == polos


def test_the_phrase_stands_unless_the_naskah_says_no(proyek: Proyek) -> None:
    assert peraturan(proyek).frasa == "DENGAN RAHMAT TUHAN YANG MAHA ESA"  # nomor 15
    assert peraturan(proyek, naskah="frasa: tidak\n").frasa == ""


def test_a_copy_is_certified_by_the_kepala_bagian_hukum(proyek: Proyek) -> None:
    dengan = peraturan(proyek, naskah=SALINAN + "salinan: {tempat: Ciputat, tanggal: 2022-05-31}\n").salinan
    assert dengan == Pejabat(("Ciputat, 31 Mei 2022", "KEPALA BAGIAN HUKUM,"), "Citra Contoh, S.H.", ("Pembina", "NIP 2"))
    tanpa = peraturan(proyek, naskah=SALINAN).salinan
    assert tanpa is not None
    assert tanpa.jabatan == ("KEPALA BAGIAN HUKUM,",)
    assert peraturan(proyek, naskah=FINAL).salinan is None


def test_a_copy_has_the_head_of_the_berita_daerah_where_the_region_prints_it(proyek: Proyek) -> None:
    def kepala(naskah: str, pemda: str) -> list[str]:
        pengundangan = peraturan(proyek, naskah=naskah, pemda=pemda).pengundangan
        assert pengundangan is not None
        return [polos(satu) for satu in pengundangan.kepala]

    dengan = KOTA + "gaya: {kepala-berita-daerah: ya}\n"
    assert kepala(SALINAN, dengan) == [
        "BERITA DAERAH KOTA CONTOH", "No. 33, 2022", "PEMERINTAH KOTA CONTOH. Road Map Reformasi Birokrasi."
    ]  # fmt: skip
    assert kepala(FINAL, dengan) == kepala(SALINAN, KOTA) == []


def test_a_draft_alone_has_a_sheet_for_initials(proyek: Proyek) -> None:
    paraf = "paraf: [Sekretaris Daerah, Kepala Bagian Hukum]\n"
    assert peraturan(proyek, naskah=paraf).paraf == ("Sekretaris Daerah", "Kepala Bagian Hukum")
    assert peraturan(proyek, naskah=FINAL + paraf).paraf == ()


NAMA = (Lari("ROAD MAP", miring=True), Lari(" REFORMASI BIROKRASI"))


def test_the_heading_of_a_lampiran_is_the_title_of_the_peraturan(proyek: Proyek) -> None:
    proyek.tulis({"isi.md": "# Pendahuluan\n"})
    satu = peraturan(proyek, naskah=FINAL + "lampiran: [{judul: Peta Jalan, isi: [isi.md]}]\n").lampiran[0]
    assert (satu.label, satu.judul) == ("LAMPIRAN", "PETA JALAN")
    assert satu.kepala == (
        "PERATURAN BUPATI CONTOH",
        "NOMOR 63 TAHUN 2022",
        "TENTANG",
        NAMA,
    )  # nomor 195


def test_a_penjelasan_has_its_title_and_its_two_parts(proyek: Proyek) -> None:
    proyek.tulis(
        {
            "pj.md": "# Umum\n\nUraian.\n\n# Pasal demi Pasal\n\n## Pasal 1\n\nCukup jelas.\n\n## Pasal 2\n\n### Ayat (1)\n\nJelas.\n"
        }
    )
    penjelasan = peraturan(proyek, naskah="penjelasan: pj.md\n").penjelasan
    assert penjelasan is not None
    judul = ("PENJELASAN", "ATAS", "PERATURAN BUPATI CONTOH", "NOMOR ... TAHUN ...", "TENTANG", NAMA)
    assert penjelasan.judul == judul  # nomor 180
    assert urai(penjelasan.blok) == [
        ("I.", "UMUM"), ("Uraian.",), ("II.", "PASAL DEMI PASAL"), ("Pasal 1", ""), ("Cukup jelas.",), ("Pasal 2", ""),
        ("Ayat (1)", ""), ("Jelas.",),
    ]  # nomor 182, 188, 190  # fmt: skip
    assert peraturan(proyek).penjelasan is None


@pytest.mark.parametrize(
    ("naskah", "pemda", "pesan"),
    [
        (
            "status: final\n",
            PEJABAT,
            "naskah.yaml:4:9: naskah berstatus final belum punya 'nomor'; isi, atau ubah status menjadi rancangan",
        ),
        (
            "status: final\nnomor: 1\n",
            PEJABAT,
            "naskah.yaml:4:9: naskah berstatus final belum punya 'ditetapkan: {tanggal: …}'; isi, atau ubah status menjadi rancangan",
        ),
        (
            FINAL.replace("final", "salinan"),
            PEJABAT,
            "naskah.yaml:4:9: naskah berstatus salinan belum punya 'diundangkan: {tanggal: …}'; isi, atau ubah status menjadi rancangan",
        ),
        (
            SALINAN.replace("berita-daerah: {nomor: 33}\n", ""),
            PEJABAT,
            "naskah.yaml:4:9: naskah berstatus salinan belum punya 'berita-daerah: {nomor: …}'; isi, atau ubah status menjadi rancangan",
        ),
        (
            "",
            PEMDA,
            "naskah.yaml:1:8: pemda.yaml belum memuat 'kepala-daerah: {nama: …}', pejabat yang menetapkan Peraturan; tambahkan di sana",
        ),
        (
            SALINAN,
            PEJABAT.replace("kepala-bagian-hukum", "# "),
            "naskah.yaml:1:8: pemda.yaml belum memuat 'kepala-bagian-hukum: {nama: …}', pejabat yang mengesahkan salinan; tambahkan di sana",
        ),
        ("memutuskan: [A]\n", PEJABAT, None),
    ],
)
def test_what_a_peraturan_lacks_is_said(proyek: Proyek, naskah: str, pemda: str, pesan: str | None) -> None:
    hasil = keluhan(proyek, naskah=naskah, pemda=pemda)
    if pesan is None:
        assert len(hasil) == 1
        assert hasil[0].startswith("naskah.yaml:4:1: kunci 'memutuskan' tidak dikenal")
    else:
        assert hasil == [pesan]


# ---------------------------------------------------------------- the batang tubuh: nomor 67 to 95


def test_pasal_run_through_while_bagian_and_paragraf_begin_anew(proyek: Proyek) -> None:
    bt = """
# satu
#### Pasal
a
# dua
## dua satu
### dua satu satu
#### Pasal
b
### dua satu dua
#### Pasal
c
## dua dua
### dua dua satu
#### Pasal
d
# tiga
## tiga satu
#### Pasal
e
"""
    assert label(peraturan(proyek, bt)) == [
        "BAB I", "Pasal 1", "BAB II", "Bagian Kesatu", "Paragraf 1", "Pasal 2", "Paragraf 2", "Pasal 3", "Bagian Kedua",
        "Paragraf 1", "Pasal 4", "BAB III", "Bagian Kesatu", "Pasal 5",
    ]  # fmt: skip


def test_typed_labels_stay_and_counting_goes_on_from_them(proyek: Proyek) -> None:
    bt = """
# BAB III Ketentuan Umum
## Bagian Kedua Belas Asas
### Paragraf 4 Tujuan
#### Pasal 7
(3) tiga
(#) empat
## Lain
### Lain
#### Pasal
a
# Lain
#### Pasal 7
sekali lagi
"""
    assert urai(peraturan(proyek, bt).batang_tubuh) == [
        ("BAB III", "KETENTUAN UMUM"), ("Bagian Kedua Belas", "Asas"), ("Paragraf 4", "Tujuan"), ("Pasal 7", ""),
        ("(3)", "tiga"), ("(4)", "empat"), ("Bagian Ketiga Belas", "Lain"), ("Paragraf 1", "Lain"), ("Pasal 8", ""), ("a",),
        ("BAB IV", "LAIN"), ("Pasal 7", ""), ("sekali lagi",),
    ]  # fmt: skip


def test_what_an_amendment_puts_in_between_is_kept_as_typed(proyek: Proyek) -> None:
    bt = """
# BAB IX Satu
#### Pasal 128
(1) satu
(1a) satu a
(1b) satu b
(2) dua
(#) tiga
#### Pasal 128A
1. satu
1a. satu a
2. dua
# BAB IXA Indikasi Geografi
#### Pasal
a
# Lain
"""
    naskah = peraturan(proyek, bt)
    assert label(naskah) == [
        "BAB IX", "Pasal 128", "(1)", "(1a)", "(1b)", "(2)", "(3)", "Pasal 128A", "1.", "1a.", "2.", "BAB IXA", "Pasal 129",
        "BAB X",
    ]  # nomor 234, 235  # fmt: skip
    butir = [satu.butir for satu in naskah.batang_tubuh if isinstance(satu, Paragraf) and satu.butir]
    assert all(satu.pola.label((satu.nilai,)) == satu.label for satu in butir)
    assert len({satu.daftar for satu in butir}) == 2


@pytest.mark.parametrize(
    ("judul", "hasil"),
    [
        ("# Ketentuan Umum", ("BAB I", "KETENTUAN UMUM")),
        ("# BAB I KETENTUAN UMUM", ("BAB I", "KETENTUAN UMUM")),
        ("# BAB XC Umum", ("BAB XC", "UMUM")),
        ("# BAB 2 Umum", ("BAB 2", "UMUM")),  # wrong, and the linter's to say
        ("# BAB", ("BAB I", "")),
        ("# Bab Umum", ("BAB I", "BAB UMUM")),
        ("## Bagian Hukum", ("Bagian Kesatu", "Bagian Hukum")),
        ("## Bagian Pertama Umum", ("Bagian Pertama", "Umum")),
        ("## Bagian 2 Umum", ("Bagian 2", "Umum")),
        ("## Bagian Kedua Puluh Satu Tata Cara", ("Bagian Kedua Puluh Satu", "Tata Cara")),
        ("### Paragraf Kesatu Umum", ("Paragraf Kesatu", "Umum")),
        ("#### Pasal", ("Pasal 1", "")),
        ("#### Pasal 10", ("Pasal 10", "")),
        ("#### Pasal II", ("Pasal II", "")),
    ],
)
def test_headings_are_read_as_they_are_written(proyek: Proyek, judul: str, hasil: tuple[str, str]) -> None:
    assert urai(peraturan(proyek, judul + "\n").batang_tubuh) == [hasil]


def test_automatic_labels_follow_the_ladder_of_nomor_87(proyek: Proyek) -> None:
    def bersarang(awal: str, dalam: int) -> str:
        baris = [awal] if awal else []
        return "\n".join([*baris, *(" " * 4 * (ke + len(baris)) + "#. x" for ke in range(dalam))]) + "\n"

    assert label(peraturan(proyek, "#### Pasal\n" + bersarang("", 4))) == ["Pasal 1", "a.", "1.", "a)", "1)"]
    assert label(peraturan(proyek, "#### Pasal\n" + bersarang("(#) x", 4))) == ["Pasal 1", "(1)", "a.", "1.", "a)", "1)"]
    assert label(peraturan(proyek, "#### Pasal\n" + bersarang("1. x", 3))) == ["Pasal 1", "1.", "a.", "1)", "a)"]
    assert len(label(peraturan(proyek, "#### Pasal\n" + bersarang("", 9)))) == 10


def test_an_automatic_label_follows_a_typed_one_of_its_list(proyek: Proyek) -> None:
    assert label(peraturan(proyek, "#### Pasal\nb. satu\n#. dua\nf. tiga\n#. empat\n")) == ["Pasal 1", "b.", "c.", "f.", "g."]


def test_ayat_go_on_after_a_table_and_begin_anew_in_the_next_pasal(proyek: Proyek) -> None:
    proyek.tulis({"t.yaml": "kolom: [{x: X}]\nbaris: b\nb: [{nama: n, x: isi}]\n"})
    bt = "#### Pasal\n\n(#) a\n(#) b\n\n!tabel t.yaml\n\n(#) c\n\n#### Pasal\n\n(#) d\n"
    assert label(peraturan(proyek, bt)) == ["Pasal 1", "(1)", "(2)", "(3)", "Pasal 2", "(1)"]


def test_labels_know_whether_and_where_they_were_typed(proyek: Proyek) -> None:
    naskah = peraturan(proyek, "# Umum\n#### Pasal 4\n(1) a\n(#) b\n")
    judul = [satu.letak_label for satu in naskah.batang_tubuh if isinstance(satu, Judul)]
    butir = [satu.butir.letak for satu in naskah.batang_tubuh if isinstance(satu, Paragraf) and satu.butir]
    assert judul[0] is None
    assert judul[1] is not None
    assert (judul[1].baris, judul[1].kolom) == (2, 6)
    assert butir[0] is not None
    assert (butir[0].baris, butir[0].kolom) == (3, 1)
    assert butir[1] is None


@pytest.mark.parametrize(
    ("bt", "pesan"),
    [
        ("#### Ketentuan Umum\n", "bt.md:1:6: judul tingkat 4 ('####') di batang tubuh harus 'Pasal', atau misalnya 'Pasal 4'"),
        ("##### Ayat\n", "bt.md:1:7: judul batang tubuh paling dalam '#### Pasal'; ayat ditulis '(1) …', huruf ditulis 'a. …'"),
        (
            "## Bagian Kesembilan Ratus Sembilan Puluh Sembilan A\n\n## B\n",
            "bt.md:3:4: nomor 'Bagian' lebih dari yang dapat ditulis",
        ),
        ("#### Pasal {#a b}\n", "bt.md:1:12: id 'a b' hanya boleh memuat huruf, angka, dan '-'"),
        ("#### Pasal\n\nNorma {#satu}.\n", "bt.md:3:7: id '{#satu}' harus ditulis di akhir teks, sesudah tanda bacanya"),
    ],
)
def test_a_heading_of_another_kind_is_refused_at_its_place(proyek: Proyek, bt: str, pesan: str) -> None:
    assert keluhan(proyek, bt) == [pesan]


def test_a_file_of_the_batang_tubuh_has_no_numbering_of_its_own(proyek: Proyek) -> None:
    proyek.tulis({"../../pemda.yaml": PEJABAT, "bt.md": "#### Pasal\n"})
    with pytest.raises(Galat, match="berkas batang tubuh tidak mempunyai penomoran sendiri"):
        proyek.naskah(naskah_yaml=KEPALA + ISI.replace("[bt.md]", "[{berkas: bt.md, penomoran: bab-angka}]"))


def test_several_files_are_one_batang_tubuh(proyek: Proyek) -> None:
    proyek.tulis({"../../pemda.yaml": PEJABAT, "bt.md": "# A\n#### Pasal\nx\n", "dua.md": "# B\n#### Pasal\ny\n"})
    naskah = proyek.naskah(naskah_yaml=KEPALA + ISI.replace("[bt.md]", "[bt.md, dua.md]"))
    assert label(naskah) == ["BAB I", "Pasal 1", "BAB II", "Pasal 2"]


def test_an_ordinal_in_words_is_read_as_it_is_written() -> None:
    assert [dari_tingkat(tingkat(n).title()) for n in range(1, 1000)] == list(range(1, 1000))
    assert [dari_tingkat(satu) for satu in ("Pertama", "KEDUA  BELAS", "Keseribu", "Umum", "")] == [1, 12, None, None, None]


# ---------------------------------------------------------------- rencana aksi


def test_a_rencana_aksi_is_a_title_tables_and_a_signature(proyek: Proyek) -> None:
    naskah = proyek.naskah(
        naskah_yaml="jenis: rencana-aksi\ntentang: Rencana Aksi Zona Integritas\ntahun: 2022\nstatus: final\n"
        "ditetapkan: {tanggal: 2022-01-03}\nisi: [renaksi.yaml]\n",
        renaksi_yaml="orientasi: lanskap\nkolom: [{kegiatan: KEGIATAN}]\nkegiatan: [{nama: Satu}]\n",
    )
    assert naskah.golongan == "dokumen"
    assert not naskah.rancangan
    assert (naskah.judul, naskah.nama) == (("RENCANA AKSI ZONA INTEGRITAS",), "DINAS UJI KABUPATEN CONTOH")
    assert isinstance(naskah.batang_tubuh[0], Tabel)
    assert naskah.batang_tubuh[0].lanskap
    assert naskah.tanggal_ditetapkan == "3 Januari 2022"
    assert naskah.penandatangan.jabatan == ("KEPALA DINAS UJI", "KABUPATEN CONTOH,")
    assert naskah.penandatangan.keterangan == ("Pembina", "NIP 19700101 199503 1 001")


# ---------------------------------------------------------------- the register of kinds


def test_every_kind_says_all_that_is_asked_of_it() -> None:
    assert sorted(JENIS) == ["keputusan-kepala-pd", "peraturan-kepala-daerah", "rencana-aksi"]
    for nama, jenis in JENIS.items():
        assert nama == jenis.JENIS
        assert isinstance(jenis.KUNCI, Pemetaan)
        assert jenis.BAGIAN_TEMPLATE
        assert jenis.PERINTAH
        assert (AKAR / "templates" / jenis.TEMPLATE).is_file()


def test_a_kind_is_built_by_its_command(proyek: Proyek) -> None:
    peraturan(proyek)
    for perintah in ("peraturan", "peraturan-kepala-daerah"):
        assert [satu.slug for satu in pilih(proyek.konten, proyek.akar, jenis=perintah)] == ["naskah"]
    with pytest.raises(Galat, match="tidak ada naskah berjenis keputusan"):
        pilih(proyek.konten, proyek.akar, jenis="keputusan")


@pytest.mark.parametrize(
    ("jenis", "pesan"),
    [
        (
            "peraturan-kepala-derah",
            "naskah.yaml:1:8: jenis naskah 'peraturan-kepala-derah' tidak dikenal; maksudnya 'peraturan-kepala-daerah'?",
        ),
        (
            "zzz",
            "naskah.yaml:1:8: jenis naskah 'zzz' tidak dikenal; yang ada: keputusan-kepala-pd, peraturan-kepala-daerah, rencana-aksi",
        ),
    ],
)
def test_an_unknown_kind_is_said_with_the_nearest(proyek: Proyek, jenis: str, pesan: str) -> None:
    assert proyek.keluhan(naskah_yaml=f"jenis: {jenis}\nkunci-asing: 1\n") == [pesan]


BARU = """
from pipeline.naskah.jenis.keputusan_kepala_pd import *
from pipeline.naskah.jenis import keputusan_kepala_pd as dasar
from dataclasses import replace
JENIS = "instruksi-bupati"
def susun(bundel, registri):
    return replace(dasar.susun(bundel, registri), jenis=JENIS)
"""


def test_a_module_in_the_package_is_all_that_a_new_kind_needs(
    proyek: Proyek, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from pipeline.naskah import jenis

    (tmp_path / "instruksi_bupati.py").write_text(BARU)
    monkeypatch.setattr(jenis, "__path__", [*jenis.__path__, str(tmp_path)])
    semua = jenis._muat()
    assert re.search("instruksi-bupati", ", ".join(semua))
    monkeypatch.setattr(jenis, "JENIS", semua)
    isi = "jenis: instruksi-bupati\ntentang: A\ntahun: 2023\nmenimbang: [b]\nmengingat: [c]\nmemutuskan: [d]\n"
    assert proyek.naskah(naskah_yaml=isi).jenis == "instruksi-bupati"


def test_the_example_of_the_reference_says_what_it_shows(proyek: Proyek) -> None:
    acuan = (AKAR / "docs" / "sumber.md").read_text("utf-8").partition("Batang tubuh ditulis dalam Markdown:\n")[2]
    baris = acuan.lstrip("\n").split("\n- `#` BAB")[0].split("\n")
    naskah = peraturan(proyek, "\n".join(satu.removeprefix("    ") for satu in baris))
    assert label(naskah) == [
        "BAB I", "Pasal 1", "1.", "2.", "BAB II", "Bagian Kesatu", "Paragraf 1", "Pasal 2", "(1)", "a.", "b.", "1.", "2.", "(2)",
        "Pasal 2A", "BAB IV", "Pasal 3",
    ]  # fmt: skip
    isi = [satu[-1] for satu in urai(naskah.batang_tubuh)]
    assert "Rencana sebagaimana dimaksud pada ayat (1) berlaku 1 (satu) tahun." in isi
    assert "Istilah dalam Pasal 1 berlaku untuk pasal ini." in isi
