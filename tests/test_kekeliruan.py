# ruff: noqa: E501  (inputs and messages are easier to compare on one line)
"""Slips of the hand that staff make, each told at its place with what to do: nothing that was meant is printed wrongly or lost."""

from __future__ import annotations

import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.alat import AKAR, KEPALA, LAMPIRAN, NASKAH, Keluaran, Perintah, Proyek, perintah_di_sini

BERBUTIR = f"""\
{KEPALA}menimbang:
  - bahwa perlu rencana kerja
mengingat:
  - uu/43/2009
  - uu/23/2014
memutuskan:
  - Menetapkan rencana kerja
"""
TABEL = "kolom: [{kegiatan: K}, {pj: P}]\nkegiatan:\n  - {nama: Rapat, pj: Sekretaris}\n"
SALIN = "kolom yang dipisah tab, seperti salinan dari Excel; simpan sebagai .csv atau .xlsx, lalu sebut di 'data:'"
KOMA = "bila ini lanjutan teks yang memuat koma, apit seluruh teks itu dengan tanda kutip"
KOMENTAR = "teks sesudah ' #' dianggap komentar dan tidak tercetak; apit seluruh nilainya dengan tanda kutip, atau beri spasi sesudah '#' bila memang komentar"
TAK_ADA_TITIK_DUA = "(could not find expected ':')"
perintah = pytest.fixture(perintah_di_sini)


@pytest.mark.parametrize(
    ("lama", "baru", "pesan"),
    [
        ("tahun: 2023", "tahun:2023", f"naskah.yaml:3:6: YAML tidak terbaca: sesudah ':' harus ada spasi {TAK_ADA_TITIK_DUA}"),
        ("tahun: 2023", "tahun：2023", f"naskah.yaml:3:6: YAML tidak terbaca: titik dua ini bukan ':' biasa; ketik ulang {TAK_ADA_TITIK_DUA}"),
        (
            "tahun: 2023",
            "tahun:\u00a02023",
            f"naskah.yaml:3:7: YAML tidak terbaca: di sini ada spasi salin-tempel yang bukan spasi biasa; ketik ulang {TAK_ADA_TITIK_DUA}",
        ),
        ("  - uu/23/2014", "  – uu/23/2014", f"naskah.yaml:8:3: YAML tidak terbaca: butir daftar diawali '-' biasa dan spasi, bukan '–' {TAK_ADA_TITIK_DUA}"),
        ("  - bahwa", "  • bahwa", "naskah.yaml:5:3: butir daftar diawali '-' biasa dan spasi, bukan '•'"),
        ("  - uu/43/2009", "  -uu/43/2009", "naskah.yaml:7:3: sesudah '-' harus ada spasi"),
        ("tentang: Rencana Kerja", "tentang: Rencana #1 Kerja", f"naskah.yaml:2:18: {KOMENTAR}"),
        ("tentang: Rencana Kerja", "tentang: #Rencana Kerja", f"naskah.yaml:2:10: {KOMENTAR}"),
        (
            "tentang: Rencana Kerja",
            'tentang: "Rencana" Kerja',
            "naskah.yaml:2:20: YAML tidak terbaca: sesudah tanda kutip penutup masih ada teks; apit seluruh nilainya dengan tanda kutip (did not find expected key)",
        ),
        (
            "tentang: Rencana Kerja",
            "tentang: [Rencana] Kerja",
            "naskah.yaml:2:20: YAML tidak terbaca: sesudah ']' masih ada teks; apit seluruh nilainya dengan tanda kutip (did not find expected key)",
        ),
        ("bahwa perlu", "bahwa [[perlu", "naskah.yaml:5:11: '[[' tidak ditutup dengan ']]'; kurung siku yang bukan acuan ditulis '\\[['"),
        (
            "tentang: Rencana Kerja",
            "tentang: Rencana {{ tahun + }}",
            "naskah.yaml:2:18: '{{ tahun + }}' tidak dapat dibaca; tulis nama variabelnya saja, misalnya '{{ opd.nama }}'",
        ),
        (
            "- uu/43/2009",
            "- uu/43/2009, uu/12/2011",
            "naskah.yaml:7:5: 'uu/43/2009' menjadi kutipan hanya bila sendirian di butirnya; tulis satu peraturan satu butir",
        ),
    ],
)  # fmt: skip
def test_a_slip_in_naskah_yaml_is_told_at_its_place(proyek: Proyek, lama: str, baru: str, pesan: str) -> None:
    assert lama in BERBUTIR
    assert proyek.keluhan(naskah_yaml=BERBUTIR.replace(lama, baru)) == [pesan]


def test_a_key_in_capitals_is_refused_with_the_one_that_is_meant(proyek: Proyek) -> None:
    assert "naskah.yaml:3:1: kunci 'TAHUN' tidak dikenal; maksudnya 'tahun'?" in proyek.keluhan(
        naskah_yaml=NASKAH.replace("tahun", "TAHUN")
    )


def test_an_id_with_the_mark_at_the_end_of_an_item_is_an_id(proyek: Proyek) -> None:
    naskah = proyek.naskah(naskah_yaml=BERBUTIR.replace("uu/43/2009", "uu/43/2009;"))
    assert str(naskah.mengingat[0].isi).startswith("Undang-Undang Nomor 43 Tahun 2009 tentang Kearsipan (")


def test_a_comment_with_a_space_is_a_comment(proyek: Proyek) -> None:
    assert proyek.keluhan(naskah_yaml=BERBUTIR.replace("tahun: 2023", "tahun: 2023 # tahun anggaran")) == []


@pytest.mark.parametrize(
    ("isi", "pesan"),
    [
        ("* satu\n* dua\n", "isi.md:1:1: butir diawali '- ' atau labelnya (1., a.), bukan '*'; tanda bintang biasa ditulis '\\*'"),
        ("Satu.\n\n#Pendahuluan\n", "isi.md:3:1: sesudah '#' harus ada spasi, misalnya '# Judul'; tanda pagar biasa ditulis '\\#'"),
        ("| a | b |\n|---|---|\n| 1 | 2 |\n", "isi.md:2:1: tabel ditulis di berkas YAML, lalu '!tabel berkas.yaml' di sini"),
        ("![Foto](foto.png)\n", "isi.md:1:1: gambar ditulis '!gambar berkas.yaml'"),
        ("!Tabel t.yaml\n", "isi.md:1:1: perintah ditulis dengan huruf kecil, misalnya '!tabel berkas.yaml'"),
        ("Satu.\n\n---\n\nDua.\n", "isi.md:3:1: garis pemisah tidak ada; hapus barisnya (halaman baru: '!halaman-baru')"),
        ("```\nx\n```\n", "isi.md:1:1: tanda ini tidak berarti apa-apa di sini; hapus barisnya"),
        ("No\tNama\tNIP\n1\tBudi\t19\n", f"isi.md:1:1: {SALIN} sebuah tabel"),
        ("1. Lihat [[x].\n", "isi.md:1:10: '[[' tidak ditutup dengan ']]'; kurung siku yang bukan acuan ditulis '\\[['"),
    ],
)  # fmt: skip
def test_marks_that_would_be_printed_as_they_stand_are_refused(proyek: Proyek, isi: str, pesan: str) -> None:
    assert proyek.keluhan(naskah_yaml=LAMPIRAN, isi_md=isi) == [pesan]


def test_what_only_resembles_such_marks_is_text(proyek: Proyek) -> None:
    isi = "*Miring* di awal.\n\n\\#Tagar \\* bintang \\[[ kurung; #1 satu -- dua.\n\n#tagar\n\n!Awas semua\n"
    assert proyek.keluhan(naskah_yaml=LAMPIRAN, isi_md=isi) == []


@pytest.mark.parametrize(
    ("lama", "baru", "pesan"),
    [
        (
            "pj: Sekretaris",
            "pj: Kasubag Umum, Kepegawaian",
            f"t.yaml:3:37: kunci 'Kepegawaian' tidak masuk ke kolom mana pun; {KOMA}",
        ),
        ("{pj: P}", "{pj: P, rata: kiri, 5 cm}", f"t.yaml:1:44: kunci '5 cm' tidak dikenal; {KOMA}"),
        (
            "  - {nama: Rapat, pj: Sekretaris}",
            "Rapat\tSekretaris\nLaporan\tKasubag",
            f"t.yaml:3:6: YAML tidak terbaca: {SALIN} tabel {TAK_ADA_TITIK_DUA}",
        ),
    ],
)
def test_a_slip_in_a_table_is_told_at_its_place(proyek: Proyek, lama: str, baru: str, pesan: str) -> None:
    assert lama in TABEL
    keluhan = proyek.keluhan(naskah_yaml=LAMPIRAN.replace("isi.md", "t.yaml"), t_yaml=TABEL.replace(lama, baru))
    assert keluhan == [pesan]


@pytest.mark.parametrize(
    ("bita", "apa"),
    [
        (b"PK\x03\x04\x14\x00", "berkas ini berisi dokumen Word, Excel, atau zip, bukan teks; ubah dengan perintah impor, atau salin isinya ke berkas teks"),
        (b"%PDF-1.7\n\xe2", "berkas ini berisi PDF, bukan teks; ubah dengan perintah impor, atau salin isinya ke berkas teks"),
        ("Uraian.".encode("utf-16"), "berkas ini disimpan sebagai UTF-16 (Notepad menyebutnya Unicode); simpan ulang dengan pengodean UTF-8"),
        ("Uraian.".encode("utf-16-be"), "berkas ini disimpan sebagai UTF-16 (Notepad menyebutnya Unicode); simpan ulang dengan pengodean UTF-8"),
    ],
    ids=["docx", "pdf", "utf-16", "utf-16-be"],
)  # fmt: skip
def test_a_file_that_is_no_utf_8_text_is_told_for_what_it_is(proyek: Proyek, bita: bytes, apa: str) -> None:
    proyek.tulis({"naskah.yaml": LAMPIRAN, "isi.md": bita})
    assert proyek.keluhan() == [f"isi.md:1:1: {apa}"]


# ---------------------------------------------------------------- commands


def test_a_baseline_that_cannot_be_written_is_told(perintah: Perintah, tmp_path: Path) -> None:
    ke = tmp_path / "tidak" / "ada.json"
    keluaran = perintah("lint", AKAR / "tests/kasus/dasar/nusajaya/dinas/keputusan", "--buat-dasar", ke)
    assert keluaran == Keluaran(2, "", f"\ntidak dapat menulis {ke}: berkas atau foldernya tidak ada\n")


def test_a_folder_elsewhere_without_naskah_is_refused_at_once(perintah: Perintah, tmp_path: Path) -> None:
    (tmp_path / "lain" / "a" / "b" / "c").mkdir(parents=True)
    (tmp_path / "lain/a/b/c/naskah.yaml").write_text("")
    (tmp_path / "kosong").mkdir()
    pesan = f"di {tmp_path / 'kosong'} tidak ada naskah (folder yang memuat naskah.yaml)\n"
    assert perintah("lint", tmp_path / "kosong") == Keluaran(2, "", pesan)


def test_the_file_of_a_naskah_stands_for_its_folder(perintah: Perintah, proyek: Proyek, tmp_path: Path) -> None:
    keluaran = perintah("bangun", proyek.folder / "naskah.yaml", "--tanpa-pdf", "--ke", tmp_path / "ke")
    assert (keluaran.status, (tmp_path / "ke/uji/dinas/naskah.docx").is_file()) == (0, True)


def test_a_folder_above_naskah_is_refused_naming_them(perintah: Perintah, proyek: Proyek) -> None:
    pesan = f"folder {proyek.folder.parent} tidak memuat naskah.yaml; naskah di dalamnya: naskah\n"
    assert perintah("bangun", proyek.folder.parent) == Keluaran(2, "", pesan)


def test_an_error_of_the_system_that_no_command_expects_is_no_stack_trace(
    perintah: Perintah, monkeypatch: pytest.MonkeyPatch
) -> None:
    def gagal(*_: object) -> None:
        raise PermissionError(13, "Permission denied", "/rahasia")

    monkeypatch.setattr("pipeline.build.cari.pilih", gagal)
    assert perintah("semua") == Keluaran(2, "", "/rahasia: tidak diizinkan; periksa hak bacanya dan hak tulisnya\n")


def test_a_file_is_not_imported_into_a_naskah_that_is_there(perintah: Perintah, proyek: Proyek, tmp_path: Path) -> None:
    berkas = tmp_path / "lama.txt"
    berkas.write_text("KEPUTUSAN KEPALA DINAS UJI\nTENTANG\nARSIP\n\nMenimbang : a. bahwa perlu arsip;\n", "utf-8")
    sebelum = {satu: satu.read_bytes() for satu in proyek.folder.iterdir()}
    pesan = f"{proyek.folder} sudah berisi naskah dan tidak diubah; pakai folder lain, atau --timpa untuk menggantinya\n"
    assert perintah("impor", berkas, "--ke", proyek.folder) == Keluaran(2, "", pesan)
    assert {satu: satu.read_bytes() for satu in proyek.folder.iterdir()} == sebelum


@pytest.mark.parametrize("ke", ["satu", "content/satu", "content/pustaka/a/b", "content/a/b/c/d", "docs/a"])
def test_an_import_within_the_program_leaves_no_pemda_yaml_in_the_way(
    perintah: Perintah, monkeypatch: pytest.MonkeyPatch, ke: str
) -> None:
    monkeypatch.chdir(AKAR)
    keluaran = perintah("impor", "README.md", "--ke", ke)
    pesan = f"folder {ke} harus content/<pemda>/<opd>/<naskah>, misalnya content/kukar/disbun/naskah-lama\n"
    assert (keluaran, (AKAR / ke).exists()) == (Keluaran(2, "", pesan), False)


def test_an_import_may_go_to_a_folder_for_trials(perintah: Perintah, tmp_path: Path) -> None:
    ke = AKAR / "output" / tmp_path.name / "opd" / "naskah"
    try:
        assert perintah("impor", AKAR / "README.md", "--ke", ke).status == 0
        assert (ke / "naskah.yaml").exists()
    finally:
        shutil.rmtree(ke.parents[1])


@pytest.mark.parametrize("nama", ["naskah.yml", "naskah.yaml.txt", "Naskah.yaml"])
def test_a_naskah_yaml_of_another_name_is_told(perintah: Perintah, proyek: Proyek, nama: str) -> None:
    (proyek.folder / "naskah.yaml").rename(proyek.folder / nama)
    for kata in (["bangun", proyek.folder], ["lint", proyek.folder]):
        keluaran = perintah(*kata)
        assert (keluaran.status, keluaran.galat) == (
            2,
            f"berkas {proyek.folder / nama} harus bernama naskah.yaml; ganti namanya\n",
        )


@pytest.mark.parametrize(
    ("ubah", "apa"),
    [(lambda isi: isi[:2000], "rusak atau terpotong; simpan ulang gambarnya"), (lambda isi: isi + bytes(10_000_000), "lebih dari 10 MB; perkecil dahulu")],
    ids=["cut", "huge"],
)  # fmt: skip
def test_an_emblem_that_would_spoil_the_word_file_is_refused(proyek: Proyek, ubah: Callable[[bytes], bytes], apa: str) -> None:
    logo = proyek.folder.parents[1] / "logo.png"
    logo.write_bytes(ubah(logo.read_bytes()))
    assert proyek.keluhan() == [f"lambang logo.png {apa}"]


DATA = "data: {}\ntingkat: [kegiatan]\nkolom: [{{kegiatan: K}}, {{pj: P}}]\n"


def test_a_cell_right_of_the_heads_is_refused_and_not_lost(proyek: Proyek) -> None:
    proyek.tulis({"naskah.yaml": LAMPIRAN.replace("isi.md", "t.yaml"), "d.csv": "Kegiatan;PJ\nRapat;Kasubag; Umum\n"})
    pesan = "sel 'Umum' tidak berkolom, karena baris judul lebih pendek; apit teks yang memuat tanda pemisah dengan tanda kutip"
    assert proyek.keluhan(t_yaml=DATA.format("d.csv")) == [f"d.csv:2:15: {pesan}, atau beri kolom ini judul"]


def test_a_sheet_of_another_program_is_refused_at_its_place(proyek: Proyek) -> None:
    proyek.tulis({"naskah.yaml": LAMPIRAN.replace("isi.md", "t.yaml"), "d.xls": b"\xd0\xcf"})
    assert proyek.keluhan(t_yaml=DATA.format("d.xls")) == [
        "t.yaml:1:7: data 'd.xls' bukan .yaml, .csv, atau .xlsx; simpan ulang sebagai .xlsx"
    ]


def test_a_space_in_the_name_of_a_commands_file_is_told(proyek: Proyek) -> None:
    pesan = "isi.md:1:1: perintah '!tabel' ditulis '!tabel berkas.yaml program=1'; nama berkas di sini tidak boleh memuat spasi"
    assert proyek.keluhan(naskah_yaml=LAMPIRAN, isi_md="!tabel tabel satu.yaml\n") == [pesan]


class Terminal:
    """Standard input where somebody sits and types nothing."""

    buffer: tuple[bytes, ...] = ()

    def isatty(self) -> bool:
        return True


def test_kutip_says_at_a_terminal_what_it_waits_for(perintah: Perintah, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("sys.stdin", Terminal())
    assert perintah("kutip") == Keluaran(0, "", "Tulis satu kutipan sebaris; selesai: Ctrl-D\n")
