"""Only what changed is built, told by content; what is remembered is told again; whatever is damaged is built."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest

from pipeline.build.bangun import CATATAN_JALAN, Hasil, Rencana, bangun
from pipeline.build.cari import semua_naskah
from pipeline.build.jejak import NAMA
from pipeline.build.sidik import Sidik
from tests.alat import AKAR, KEPALA, NASKAH
from tests.alat_bangun import Kantor

LAMPIRAN = NASKAH + "lampiran: [{judul: Rencana Kerja, isi: [isi.md, pustaka/umum.md]}]\n"


@pytest.fixture
def kantor(tmp_path: Path) -> Kantor:
    """One naskah with two Markdown files, one of them shared, and a registry of its own; built once."""
    hasil = Kantor(tmp_path / "proyek", 1)
    shutil.copytree(AKAR / "content" / "regulasi", hasil.proyek.konten / "regulasi")
    shutil.copytree(AKAR / "templates", hasil.proyek.akar / "templates")
    mengingat = LAMPIRAN.replace("Undang-Undang Nomor 23 Tahun 2014", "uu/23/2014")
    hasil.proyek.tulis({"naskah.yaml": mengingat, "isi.md": "Isi.\n", "../../../pustaka/umum.md": "Umum.\n"})
    satu(hasil)
    return hasil


def satu(kantor: Kantor, **ubah: object) -> Hasil:
    """Build, and the result of the one naskah."""
    rencana = Rencana(kantor.proyek.akar, kantor.proyek.akar / "templates", kantor.ke, pdf=False)
    (hasil,) = kantor.bangun(replace(rencana, **ubah)).values()  # type: ignore[arg-type]
    return hasil


def keadaan(folder: Path) -> dict[str, tuple[int, int]]:
    """Every file and folder with its number and time of change."""
    return {str(path): (path.stat().st_ino, path.stat().st_mtime_ns) for path in [folder, *folder.rglob("*")]}


def tukar(path: Path, lama: str, baru: str) -> None:
    isi = path.read_text("utf-8")
    assert lama in isi
    path.write_text(isi.replace(lama, baru, 1), "utf-8")


def test_nothing_changed_touches_no_file(kantor: Kantor) -> None:
    sebelum = keadaan(kantor.ke)
    hasil = satu(kantor)
    assert (hasil.tetap, hasil.sebab, hasil.galat) == (True, (), None)
    assert keadaan(kantor.ke) == sebelum


def test_a_newer_time_alone_builds_nothing(kantor: Kantor) -> None:
    for path in kantor.proyek.akar.rglob("*.*"):
        os.utime(path)
    assert satu(kantor).tetap


@pytest.mark.parametrize(
    ("berkas", "sebab"),
    [
        ("naskah.yaml", "naskah.yaml berubah"),
        ("isi.md", "isi.md berubah"),
        ("../opd.yaml", "content/uji/dinas/opd.yaml berubah"),
        ("../../pemda.yaml", "content/uji/pemda.yaml berubah"),
        ("../../../pustaka/umum.md", "content/pustaka/umum.md berubah"),
    ],
)
def test_a_changed_source_is_named(kantor: Kantor, berkas: str, sebab: str) -> None:
    path = kantor.proyek.folder / berkas
    path.write_text(path.read_text("utf-8") + "\n", "utf-8")
    assert satu(kantor).sebab == (sebab,)
    assert satu(kantor).tetap


def test_a_changed_emblem_is_named(kantor: Kantor) -> None:
    logo = kantor.proyek.folder.parents[1] / "logo.png"
    logo.write_bytes(logo.read_bytes() + b"\0")
    assert satu(kantor).sebab == ("content/uji/logo.png berubah",)


def test_a_file_that_takes_the_place_of_a_shared_one_is_noticed(kantor: Kantor) -> None:
    bab = kantor.proyek.folder / "bab"
    bab.mkdir()
    tukar(kantor.proyek.folder / "naskah.yaml", "isi.md, pustaka/umum.md", "bab/satu.md")
    (bab / "satu.md").write_text("!sisip isi.md\n")
    assert not satu(kantor).tetap
    (bab / "isi.md").write_text("Lebih dekat.\n")
    assert satu(kantor).sebab == ("bab/isi.md sekarang ada",)


def test_a_source_that_is_gone_is_named_and_the_naskah_fails(kantor: Kantor) -> None:
    (kantor.proyek.folder / "isi.md").unlink()
    lama = kantor.isi()
    hasil = satu(kantor)
    assert (hasil.sebab, hasil.galat is not None) == (("isi.md tidak ada lagi",), True)
    assert kantor.isi() == lama
    assert satu(kantor).galat is not None


def test_only_rows_in_use_matter_of_the_registry(kantor: Kantor) -> None:
    uu = kantor.proyek.konten / "regulasi" / "uu" / "2010-2019.txt"
    tukar(uu, "uu/22/2014 | ", "uu/22/2014 | Contoh ")
    assert satu(kantor).tetap
    tukar(uu, "uu/23/2014 | ", "uu/23/2014 | Contoh ")
    hasil = satu(kantor)
    assert hasil.sebab[0].startswith("regulasi uu/23/2014")
    assert satu(kantor).tetap


def test_a_row_that_only_moved_builds_nothing(kantor: Kantor) -> None:
    uu = kantor.proyek.konten / "regulasi" / "uu" / "2010-2019.txt"
    uu.write_text("# satu baris lagi\n" + uu.read_text("utf-8"), "utf-8")
    assert satu(kantor).tetap


def test_a_changed_template_is_named(kantor: Kantor) -> None:
    template = kantor.proyek.akar / "templates" / "keputusan.docx"
    with template.open("ab") as berkas:
        berkas.write(b"PK")
    assert "template berubah (keputusan.docx)" in satu(kantor).sebab


@pytest.mark.parametrize(("alat", "sebab"), [("program", "program berubah"), ("huruf", "huruf berubah")])
def test_another_program_or_font_builds_all(kantor: Kantor, monkeypatch: pytest.MonkeyPatch, alat: str, sebab: str) -> None:
    monkeypatch.setattr(Sidik, alat, "lain")
    assert satu(kantor).sebab == (sebab,)


def test_a_result_changed_from_outside_is_made_again(kantor: Kantor) -> None:
    benar = kantor.isi()
    docx = kantor.ke / "uji" / "dinas" / "naskah.docx"
    docx.write_bytes(docx.read_bytes()[:-1])
    assert satu(kantor).sebab == ("hasil diubah dari luar (naskah.docx)",)
    docx.unlink()
    assert satu(kantor).sebab == ("naskah.docx tidak ada",)
    assert kantor.isi() == benar


@pytest.mark.parametrize("isi", [b"", b"{}", b"[]", b"\xff\xfe", b'{"versi": 1, "sidik": "x", "isi": {}}', b"null", b"1" * 5000])
def test_a_damaged_trace_only_means_building(kantor: Kantor, isi: bytes) -> None:
    jejak = kantor.ke / NAMA / "uji" / "dinas" / "naskah.json"
    jejak.write_bytes(isi)
    assert satu(kantor).sebab == ("catatan bangunan rusak",)
    assert satu(kantor).tetap


def test_a_trace_with_one_letter_changed_only_means_building(kantor: Kantor) -> None:
    tukar(kantor.ke / NAMA / "uji" / "dinas" / "naskah.json", '"halaman": 0', '"halaman": 7')
    assert satu(kantor).sebab == ("catatan bangunan rusak",)


def test_all_is_built_when_asked(kantor: Kantor) -> None:
    assert satu(kantor, ulang=True).sebab == ("diminta",)


def test_the_first_build_says_so(kantor: Kantor, tmp_path: Path) -> None:
    assert satu(kantor, ke=tmp_path / "lain").sebab == ("belum pernah dibuat",)


def test_findings_and_doubts_are_told_again(kantor: Kantor) -> None:
    tukar(kantor.proyek.folder / "naskah.yaml", "uu/23/2014", "permen-panrb/25/2020")
    baru, lama = satu(kantor), satu(kantor)
    assert (baru.tetap, lama.tetap) == (False, True)
    assert baru.temuan
    assert baru.catatan
    assert (lama.temuan, [str(ini) for ini in lama.catatan]) == (baru.temuan, [str(ini) for ini in baru.catatan])


def test_the_folder_may_move_with_its_results(kantor: Kantor, tmp_path: Path) -> None:
    pindah = tmp_path / "pindah"
    kantor.proyek.akar.rename(pindah)
    (hasil,) = bangun(
        semua_naskah(pindah / "content"), Rencana(pindah, pindah / "templates", pindah / "hasil", pdf=False), lambda _: None
    )
    assert hasil.tetap


def test_what_a_killed_run_left_is_swept(kantor: Kantor) -> None:
    sisa = kantor.ke / "uji" / "dinas" / ".naskah.docx.ab12_xyz"
    sisa.write_bytes(b"setengah")
    milik_orang = kantor.ke / "uji" / "dinas" / ".catatan"
    milik_orang.write_bytes(b"")
    satu(kantor, ulang=True)
    assert (sisa.exists(), milik_orang.exists()) == (False, True)


def test_the_trace_of_a_run_has_a_line_for_each_naskah(kantor: Kantor) -> None:
    kantor.proyek.tulis({"../dua/naskah.yaml": KEPALA + "menimbang: 1\n", "../tiga/naskah.yaml": NASKAH})
    kantor.bangun(replace(kantor.rencana, template=kantor.proyek.akar / "templates"))
    baris = [json.loads(baris) for baris in (kantor.ke / NAMA / CATATAN_JALAN).read_text("utf-8").splitlines()]
    assert {satu["naskah"]: (satu["hasil"], satu["sebab"]) for satu in baris} == {
        "uji/dinas/naskah": ("tetap", []),
        "uji/dinas/dua": ("gagal", ["belum pernah dibuat"]),
        "uji/dinas/tiga": ("dibuat", ["belum pernah dibuat"]),
    }
    assert set(baris[-1]["tahap"]) == {"baca", "susun", "periksa", "tulis", "simpan"}


def test_many_naskah_in_processes_are_the_same_as_one_by_one(tmp_path: Path) -> None:
    kantor = Kantor(tmp_path / "proyek", 9)
    kantor.proyek.tulis({"../rusak/naskah.yaml": KEPALA})
    urutan: list[str] = []
    semua = kantor.bangun(lapor=lambda ini: urutan.append(ini.alamat.slug))
    banyak = kantor.isi()
    assert len(banyak) == 9
    assert [slug for slug, ini in semua.items() if ini.galat] == ["rusak"]
    assert sorted(urutan) == sorted(semua)
    galat = semua["rusak"].galat
    assert galat is not None
    assert str(galat).startswith("content/uji/dinas/rusak/naskah.yaml:1:1: ")
    for alamat in semua_naskah(kantor.proyek.konten):
        bangun([alamat], replace(kantor.rencana, ulang=True), lambda _: None)
    assert kantor.isi() == banyak


def test_the_second_build_waits_for_the_first(tmp_path: Path) -> None:
    kantor = Kantor(tmp_path / "proyek", 9)
    from pipeline.build.kunci import catat_pemegang, kunci

    with kunci(kantor.ke, lambda _: None):
        catat_pemegang(kantor.ke)
        proses = kantor.mulai(pdf=False)
        assert proses.stdout is not None
        baris = proses.stdout.readline()
        assert baris == (f"TUNGGU pembuatan lain (proses {os.getpid()}) sedang berjalan di folder ini; menunggu sampai selesai\n")
        with pytest.raises(subprocess.TimeoutExpired):
            proses.wait(0.3)
    proses.communicate(timeout=120)
    assert (proses.returncode, len(kantor.isi())) == (0, 9)
