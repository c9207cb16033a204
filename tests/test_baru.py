"""The command `baru`: what it makes builds, is canonical and has no errors; what it refuses leaves nothing behind."""

from __future__ import annotations

import json
import os
import re
import shutil
import signal
import subprocess
import sys
import zipfile
from pathlib import Path
from types import SimpleNamespace
from typing import cast

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pipeline import cli
from pipeline.baru.bahan import isi_naskah, semua_bahan, teks_biasa
from pipeline.citation.registri import Registri
from pipeline.galat import Galat
from pipeline.naskah.jenis import JENIS, Jenis
from pipeline.source.teks import TERLARANG, Berkas, Teks
from pipeline.source.variabel import isi_variabel
from tests.alat import AKAR, Keluaran, Perintah, Word, perintah_di_sini

TEMPAT = {"peraturan": ["--pemda", "tangsel"]}  # where the tests put a starting source; else disbun
KEPUTUSAN = ["keputusan", "--opd", "disbun", "--tahun", "2027"]


@pytest.fixture
def kantor(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A project with three regions and their offices; one naskah, that cites the law that formed its region."""
    akar = tmp_path / "proyek"
    for nama in ("kukar/disbun", "kukar/dinkes", "depok/disperdagin", "tangsel/setda"):
        (akar / "content" / nama).mkdir(parents=True)
        for path in (f"{nama}/opd.yaml", f"{nama}/../pemda.yaml", f"{nama}/../logo.png"):
            shutil.copy(AKAR / "content" / path, akar / "content" / path)
    shutil.copytree(AKAR / "content/kukar/dinkes/renja-rb-2023", akar / "content/kukar/dinkes/renja-rb-2023")
    shutil.copytree(AKAR / "content/pustaka", akar / "content/pustaka")
    monkeypatch.setattr(cli, "AKAR", akar)
    return akar


@pytest.fixture
def perintah(kantor: Path, capsys: pytest.CaptureFixture[str]) -> Perintah:
    """`build.py kata…` in this process, on that project."""
    return perintah_di_sini(capsys)


def isi(akar: Path) -> dict[str, bytes]:
    """Every file of a project, hidden ones too, and every folder."""
    semua = ((satu.relative_to(akar).as_posix(), satu) for satu in akar.rglob("*"))
    return {nama: satu.read_bytes() if satu.is_file() else b"" for nama, satu in semua}


def layak(perintah: Perintah, kantor: Path, folder: str) -> None:
    """What every new naskah must be: it builds, is canonical, has no error."""
    dibangun = perintah("bangun", kantor / folder, "--tanpa-pdf")
    assert (dibangun.status, dibangun.galat) == (0, "")
    assert perintah("fmt", kantor / "content" / Path(folder).parts[1], "--periksa") == Keluaran(0, "", "")
    temuan = perintah("lint", kantor / folder)
    assert temuan.status == 0, temuan.keluar


# ---------------------------------------------------------------- what is made


@pytest.mark.parametrize("nama", list(semua_bahan(AKAR)))
@pytest.mark.parametrize("judul", [[], ["--tentang", "Pengelolaan *Arsip* Dinamis"]], ids=["tanpa-judul", "berjudul"])
def test_every_starting_source_builds_is_canonical_and_has_no_error(
    perintah: Perintah, kantor: Path, nama: str, judul: list[str]
) -> None:
    keluaran = perintah("baru", nama, *TEMPAT.get(nama, ["--opd", "disbun"]), "--naskah", "coba", "--tahun", "2027", *judul)
    assert (keluaran.status, keluaran.galat) == (0, "")
    folder = keluaran.keluar.split(" ", 1)[0]
    layak(perintah, kantor, folder)
    naskah = yaml.safe_load((kantor / folder / "naskah.yaml").read_text("utf-8"))
    assert (naskah["tahun"], naskah["status"]) == (2027, "rancangan")
    assert naskah["tentang"] == (judul[1] if judul else "[Judul naskah]")


@pytest.mark.parametrize("nama", list(semua_bahan(AKAR)))
def test_the_linter_names_all_that_is_to_be_filled_in(perintah: Perintah, kantor: Path, nama: str) -> None:
    keluaran = perintah("baru", nama, *TEMPAT.get(nama, ["--opd", "disbun"]), "--naskah", "coba", "--tahun", "2027")
    folder = kantor / keluaran.keluar.split(" ", 1)[0]
    tanda = re.compile(r"\[(?:isi|nama|judul) [^]]*\]", re.IGNORECASE)
    isian = {f"{satu.name} {kata.lower()}" for satu in folder.iterdir() for kata in tanda.findall(satu.read_text("utf-8"))}
    temuan = [satu for satu in json.loads(perintah("lint", folder, "--format", "json").keluar) if satu["rule"] == "LKP001"]
    assert isian == {f"{Path(satu['file']).name} {satu['message'].split(chr(39))[1].lower()}" for satu in temuan}
    assert isian


def test_every_kind_of_naskah_has_a_starting_source() -> None:
    milik = {yaml.safe_load((folder / "naskah.yaml").read_text("utf-8"))["jenis"] for folder in semua_bahan(AKAR).values()}
    assert milik == set(JENIS)


def test_the_starting_sources_themselves_are_canonical(perintah: Perintah) -> None:
    assert perintah("fmt", AKAR / "templates" / "awal", "--periksa") == Keluaran(0, "", "")


def test_without_a_kind_the_starting_sources_are_named(perintah: Perintah) -> None:
    pesan = "sebutkan jenisnya: keputusan, keputusan-rencana-aksi, peraturan, rencana-aksi\n"
    assert perintah("baru") == Keluaran(2, "", pesan)


def test_the_files_and_the_next_steps_are_told(perintah: Perintah) -> None:
    assert perintah("baru", *KEPUTUSAN, "--naskah", "tim-arsip") == Keluaran(
        0,
        "content/kukar/disbun/tim-arsip dibuat dari bahan awal:\n"
        "  content/kukar/disbun/tim-arsip/lampiran.md\n"
        "  content/kukar/disbun/tim-arsip/naskah.yaml\n"
        "Undang-Undang pembentukan daerahnya di mengingat: uu/27/1959; cocokkan dengan: python3 build.py regulasi uu/27/1959\n"
        "Berikutnya:\n"
        "  1. isi content/kukar/disbun/tim-arsip/naskah.yaml; yang belum diisi disebut oleh:\n"
        "     python3 build.py lint content/kukar/disbun/tim-arsip\n"
        "  2. make keputusan OPD=kukar/disbun NASKAH=tim-arsip\n",
        "",
    )


@pytest.mark.parametrize(
    ("kata", "langkah"),
    [
        (["peraturan", "--pemda", "tangsel"], "make peraturan PEMDA=tangsel NASKAH=coba"),
        (["rencana-aksi", "--opd", "disbun"], "python3 build.py bangun content/kukar/disbun/coba"),
    ],
)
def test_the_command_that_builds_it_is_that_of_its_kind(perintah: Perintah, kata: list[str], langkah: str) -> None:
    assert perintah("baru", *kata, "--naskah", "coba", "--tahun", "2027").keluar.endswith(f"  2. {langkah}\n")


def test_the_word_for_a_kind_is_taken_for_the_starting_source_of_its_command(perintah: Perintah, kantor: Path) -> None:
    assert perintah("baru", "keputusan-kepala-pd", *KEPUTUSAN[1:], "--naskah", "coba").status == 0
    assert (kantor / "content/kukar/disbun/coba/lampiran.md").is_file()


def test_the_year_is_this_one_where_none_is_given(perintah: Perintah, kantor: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cli, "date", SimpleNamespace(today=lambda: SimpleNamespace(year=2031)))
    assert perintah("baru", *KEPUTUSAN[:3], "--naskah", "coba").status == 0
    assert "\ntahun: 2031\n" in (kantor / "content/kukar/disbun/coba/naskah.yaml").read_text("utf-8")


# ---------------------------------------------------------------- mengingat


def mengingat(kantor: Path, folder: str) -> list[str]:
    return list(yaml.safe_load((kantor / "content" / folder / "naskah.yaml").read_text("utf-8"))["mengingat"])


@pytest.mark.parametrize(
    ("kata", "folder", "ada"),
    [
        # no law names it: its other naskah tell
        (["keputusan", "--opd", "disbun"], "kukar/disbun", ["uu/27/1959", "uu/23/2014", "pp/18/2016"]),
        (["keputusan", "--opd", "disperdagin"], "depok/disperdagin", ["uu/15/1999", "uu/23/2014", "pp/18/2016"]),
        (["peraturan", "--pemda", "tangsel"], "tangsel/setda", ["uud/pasal-18-ayat-6", "uu/51/2008", "uu/23/2014"]),
        # a law that is younger than uu/23/2014 stands behind it
        (
            ["keputusan", "--opd", "bogor/dinas", "--opd-baru", "Dinas", "--pemda-baru", "Kabupaten Bogor"],
            "bogor/dinas",
            ["uu/23/2014", "uu/102/2024", "pp/18/2016"],
        ),
        # a law that only amends the one that formed the region is no basis of its own
        (
            ["keputusan", "--opd", "boalemo/dinas", "--opd-baru", "Dinas", "--pemda-baru", "Kabupaten Boalemo"],
            "boalemo/dinas",
            ["uu/50/1999", "uu/23/2014", "pp/18/2016"],
        ),
    ],
    ids=lambda satu: satu if isinstance(satu, str) else "",
)
def test_the_law_that_formed_the_region_stands_in_its_place(
    perintah: Perintah, kantor: Path, kata: list[str], folder: str, ada: list[str]
) -> None:
    assert perintah("baru", *kata, "--naskah", "coba", "--tahun", "2027").status == 0
    assert mengingat(kantor, f"{folder}/coba") == ada


def test_a_law_younger_than_the_year_is_not_cited(perintah: Perintah, kantor: Path) -> None:
    kata = ["--opd", "bogor/dinas", "--opd-baru", "Dinas", "--pemda-baru", "Kabupaten Bogor"]
    keluaran = perintah("baru", "keputusan", *kata, "--naskah", "coba", "--tahun", "2023")
    assert "Undang-Undang pembentukan daerahnya tidak ditemukan di registri; tambahkan di mengingat\n" in keluaran.keluar
    assert mengingat(kantor, "bogor/dinas/coba") == ["uu/23/2014", "pp/18/2016"]


def test_a_law_for_a_whole_province_is_never_guessed(perintah: Perintah, kantor: Path) -> None:
    shutil.rmtree(kantor / "content/kukar/dinkes/renja-rb-2023")
    assert perintah("baru", *KEPUTUSAN, "--naskah", "coba").status == 0
    assert mengingat(kantor, "kukar/disbun/coba") == ["uu/23/2014", "pp/18/2016"]


def test_other_naskah_that_cannot_be_read_are_passed_over(perintah: Perintah, kantor: Path) -> None:
    (kantor / "content/kukar/dinkes/renja-rb-2023/naskah.yaml").write_text("mengingat: [", "utf-8")
    assert perintah("baru", *KEPUTUSAN, "--naskah", "coba").status == 0


# ---------------------------------------------------------------- new offices and regions


def test_a_new_office_is_made_with_what_is_known_of_it(perintah: Perintah, kantor: Path) -> None:
    kata = ["--opd", "kukar/dispora", "--opd-baru", "Dinas Pemuda dan Olahraga", "--naskah", "coba", "--tahun", "2027"]
    keluaran = perintah("baru", "keputusan", *kata)
    assert "  1. isi content/kukar/dispora/opd.yaml, content/kukar/dispora/coba/naskah.yaml; " in keluaran.keluar
    assert (kantor / "content/kukar/dispora/opd.yaml").read_text("utf-8") == (
        '# Isi setiap "...". Boleh ditambah: pangkat dan nip kepala, singkatan, telepon, laman, pos-el, kode-pos '
        "(docs/sumber.md).\n"
        "nama: Dinas Pemuda dan Olahraga\n"
        "alamat:\n"
        '  - "..."\n'
        "kepala:\n"
        "  jabatan: Kepala Dinas Pemuda dan Olahraga\n"
        '  nama: "..."\n'
    )
    layak(perintah, kantor, "content/kukar/dispora/coba")
    dibangun = Word((kantor / "output/kukar/dispora/coba.docx").read_bytes())
    assert "KEPUTUSAN KEPALA DINAS PEMUDA DAN OLAHRAGA" in dibangun.teks


@pytest.mark.parametrize(
    ("nama", "jabatan"),
    [("Sekretariat Daerah", "Sekretaris Daerah"), ("Badan Kepegawaian", "Kepala Badan Kepegawaian"), ("Inspektorat", "...")],
)
def test_a_head_is_called_after_the_office_only_where_that_is_sure(
    perintah: Perintah, kantor: Path, nama: str, jabatan: str
) -> None:
    assert perintah("baru", "keputusan", "--opd", "kukar/satu", "--opd-baru", nama, "--naskah", "coba").status == 0
    assert yaml.safe_load((kantor / "content/kukar/satu/opd.yaml").read_text("utf-8"))["kepala"]["jabatan"] == jabatan


def test_a_new_region_is_made_with_nothing_invented(perintah: Perintah, kantor: Path) -> None:
    kata = ["--pemda", "bogor", "--pemda-baru", "kota  Bogor", "--naskah", "coba", "--tahun", "2027"]
    assert perintah("baru", "peraturan", *kata).status == 0
    pemda = yaml.safe_load((kantor / "content/bogor/pemda.yaml").read_text("utf-8"))
    assert pemda == {
        "nama": "Bogor",
        "jenis": "kota",
        "ibu-kota": "...",
        "provinsi": "...",
        "logo": "logo.png",
        "kepala-daerah": {"nama": "..."},
        "sekretaris-daerah": {"nama": "...", "jabatan": "Sekretaris Daerah"},
    }
    assert yaml.safe_load((kantor / "content/bogor/setda/opd.yaml").read_text("utf-8"))["nama"] == "Sekretariat Daerah"
    layak(perintah, kantor, "content/bogor/setda/coba")


def test_a_region_and_its_office_are_made_together(perintah: Perintah, kantor: Path) -> None:
    kata = ["--opd", "serang/inspektorat", "--pemda-baru", "Kota Serang", "--opd-baru", "Inspektorat", "--naskah", "coba"]
    assert perintah("baru", "rencana-aksi", *kata, "--tahun", "2027").status == 0
    layak(perintah, kantor, "content/serang/inspektorat/coba")


# ---------------------------------------------------------------- what is typed stays text

ANEH = [
    'Rencana "Kerja": tahap #1 & <2>',
    "Rencana 'Kerja' - [x] {y} %z @a `b` | > ! ?",
    "Rencana {{ opd.nama }} {% raw %} ${HOME} $(id) {{{",
    "Rencana [[acuan]] dan \\[[bukan]]",
    "# Rencana",
    "- Rencana",
    "*miring* dan **tebal**",
    "Baris satu\nbaris dua\r\n\tbaris tiga",
    "Rencana é ü 漢字 😀 \u2028 \u00a0 …",
    "no",
    "2027",
    "~",
    "...",
    "[Judul naskah] lagi",
    "'",
]


@pytest.mark.parametrize("judul", ANEH)
def test_an_odd_title_stays_text(perintah: Perintah, kantor: Path, judul: str) -> None:
    keluaran = perintah("baru", *KEPUTUSAN, "--naskah", "coba", f"--tentang={judul}")
    assert (keluaran.status, keluaran.galat) == (0, "")
    assert perintah("fmt", kantor / "content/kukar/disbun/coba", "--periksa") == Keluaran(0, "", "")
    assert perintah("bangun", kantor / "content/kukar/disbun/coba", "--tanpa-pdf").status == 0
    with zipfile.ZipFile(kantor / "output/kukar/disbun/coba.docx") as arsip:
        assert arsip.testzip() is None
    rapi = " ".join(judul.replace("\\[[", "[[").replace("*", "").split())
    diktum = next(satu for satu in Word((kantor / "output/kukar/disbun/coba.docx").read_bytes()).teks if "bagian tidak" in satu)
    assert f"Menetapkan {rapi} sebagaimana tercantum dalam Lampiran" in " ".join(diktum.split())


@pytest.mark.parametrize("nama", ['Dinas "A": {{ x }} #1', "Dinas\nB", "- C"])
def test_an_odd_name_of_an_office_stays_text(perintah: Perintah, kantor: Path, nama: str) -> None:
    kata = ["--opd", "kukar/aneh", f"--opd-baru={nama}", "--naskah", "coba", "--tahun", "2027"]
    assert perintah("baru", "keputusan", *kata).status == 0
    assert perintah("bangun", kantor / "content/kukar/aneh/coba", "--tanpa-pdf").status == 0
    assert " ".join(nama.split()).upper() in Word((kantor / "output/kukar/aneh/coba.docx").read_bytes()).teks


@given(st.text(min_size=1, max_size=60))
@settings(max_examples=300)
def test_any_text_is_either_refused_or_comes_back(teks: str) -> None:
    try:
        ditulis = teks_biasa(teks, "--tentang")
    except Galat:
        assert not teks.strip() or TERLARANG.search(teks) or "{#" in teks
        return
    hasil = isi_variabel(Teks(ditulis, Berkas("", ditulis).letak(0)), {}).replace("\\[[", "[[")
    assert hasil == " ".join(filter(None, teks.replace("\t", " ").replace("\r", " ").replace("\n", " ").split(" "))).replace(
        "\\[[", "[["
    )


@pytest.mark.parametrize(
    ("judul", "pesan"),
    [
        (" \n", "--tentang kosong; tulis isinya, atau jangan sebutkan\n"),
        ("a\x01b", "--tentang memuat karakter U+0001, yang tidak boleh ada dalam dokumen Word\n"),
        ("a\udcffb", "--tentang memuat karakter U+DCFF, yang tidak boleh ada dalam dokumen Word\n"),
        ("a {#b}", "--tentang memuat '{#', yang menandai id; hapus\n"),
    ],
    ids=["kosong", "kendali", "bukan-utf-8", "id"],
)
def test_a_title_that_is_none_is_refused(perintah: Perintah, kantor: Path, judul: str, pesan: str) -> None:
    sebelum = isi(kantor)
    assert perintah("baru", *KEPUTUSAN, "--naskah", "coba", "--tentang", judul) == Keluaran(2, "", pesan)
    assert isi(kantor) == sebelum


def test_make_hands_over_what_is_typed_as_data() -> None:
    judul = "TENTANG=$(shell echo bocor) `id` \"x\" 'y' $HOME"
    perintah = ["make", "--dry-run", "baru", "JENIS=keputusan", "OPD=disbun", "NASKAH=coba", judul, "OPD_BARU=a b"]
    hasil = subprocess.run(perintah, cwd=AKAR, capture_output=True, text=True, check=True)
    assert '--naskah="$NASKAH" --tentang="$TENTANG"' in hasil.stdout
    assert ("bocor" in hasil.stdout, '--opd-baru="$OPD_BARU"' in hasil.stdout) == (False, True)


# ---------------------------------------------------------------- what is refused

NAMA = "hanya boleh huruf kecil, angka, dan '-' di antaranya, paling banyak 60 huruf"
DIPAKAI = "sudah dipakai program atau komputer; pakai nama lain"


@pytest.mark.parametrize(
    ("kata", "pesan"),
    [
        ([*KEPUTUSAN], "sebutkan --naskah, misalnya --naskah renja-2027"),
        ([*KEPUTUSAN, "--naskah", ""], "sebutkan --naskah, misalnya --naskah renja-2027"),
        ([*KEPUTUSAN, "--naskah", "Renja RB 2027"], f"nama naskah 'Renja RB 2027' {NAMA}; maksudnya 'renja-rb-2027'?"),
        ([*KEPUTUSAN, "--naskah", "../x"], f"nama naskah '../x' {NAMA}; maksudnya 'x'?"),
        ([*KEPUTUSAN, "--naskah", "/etc/x"], f"nama naskah '/etc/x' {NAMA}; maksudnya 'etc-x'?"),
        ([*KEPUTUSAN, "--naskah", ".."], f"nama naskah '..' {NAMA}; misalnya 'renja-2027'"),
        ([*KEPUTUSAN, "--naskah", "Évaluasi_1"], f"nama naskah 'Évaluasi_1' {NAMA}; maksudnya 'evaluasi-1'?"),
        ([*KEPUTUSAN, "--naskah", "a\n"], f"nama naskah 'a\n' {NAMA}; maksudnya 'a'?"),
        ([*KEPUTUSAN, "--naskah", "a" * 61], f"nama naskah '{'a' * 61}' {NAMA}; maksudnya '{'a' * 60}'?"),
        ([*KEPUTUSAN, "--naskah", "regulasi"], f"nama naskah 'regulasi' {DIPAKAI}, misalnya 'regulasi-naskah'"),
        ([*KEPUTUSAN, "--naskah", "aux"], f"nama naskah 'aux' {DIPAKAI}, misalnya 'aux-naskah'"),
        (
            ["keputusan", "--opd", "dinkes", "--naskah", "renja-rb-2023"],
            "kukar/dinkes/renja-rb-2023 sudah ada dan tidak ditimpa; pakai nama lain, misalnya 'renja-rb-2023-2'",
        ),
        (["keputusan", "--naskah", "x"], "sebutkan OPD-nya dengan --opd, misalnya depok/disperdagin, kukar/dinkes, kukar/disbun, "
         "tangsel/setda"),
        (
            ["keputusan", "--opd", "disbunn", "--naskah", "x"],
            "OPD 'disbunn' tidak ada; maksudnya disbun atau dinkes atau disperdagin? Bila memang baru, tulis "
            '--opd DAERAH/disbunn --opd-baru "Dinas …"',
        ),
        (
            ["keputusan", "--opd", "kukar/disbunn", "--naskah", "x"],
            "OPD 'disbunn' tidak ada; maksudnya disbun atau dinkes? Bila memang baru, tulis "
            '--opd kukar/disbunn --opd-baru "Dinas …"',
        ),
        (["keputusan", "--opd", "dispora", "--opd-baru", "Dinas Pemuda", "--naskah", "x"], "sebutkan juga daerah OPD baru itu, "
         "misalnya --opd depok/dispora"),
        (["keputusan", "--opd", "kukar/disbun", "--opd-baru", "Dinas", "--naskah", "x"], "OPD 'kukar/disbun' sudah ada; hapus "
         "--opd-baru, atau pakai nama folder lain"),
        (["keputusan", "--opd", "kukar/Dispora", "--opd-baru", "Dinas", "--naskah", "x"], f"nama OPD 'Dispora' {NAMA}; "
         "maksudnya 'dispora'?"),
        (["keputusan", "--opd", "kukar/a/b", "--opd-baru", "Dinas", "--naskah", "x"], f"nama OPD 'a/b' {NAMA}; maksudnya 'a-b'?"),
        (["keputusan", "--opd", "kukar/regulasi", "--opd-baru", "Dinas", "--naskah", "x"], f"nama OPD 'regulasi' {DIPAKAI}, "
         "misalnya 'regulasi-opd'"),
        (["keputusan", "--opd", "kukar/", "--opd-baru", "Dinas", "--naskah", "x"], f"nama OPD '' {NAMA}; misalnya 'disbun'"),
        (["keputusan", "--opd", "kukar/disbun", "--pemda", "depok", "--naskah", "x"], "--opd 'kukar/disbun' ada di daerah lain "
         "daripada --pemda 'depok'; sebutkan salah satu saja"),
        (["peraturan", "--naskah", "x"], "sebutkan daerahnya dengan --pemda, misalnya depok, kukar, tangsel"),
        (["peraturan", "--pemda", "tangse", "--naskah", "x"], "daerah 'tangse' tidak ada; maksudnya tangsel? Bila memang baru, "
         'tulis --pemda-baru "Kabupaten …"'),
        (["peraturan", "--pemda", "tangsel", "--pemda-baru", "Kota X", "--naskah", "x"], "daerah 'tangsel' sudah ada; hapus "
         "--pemda-baru, atau pakai nama folder lain"),
        (["peraturan", "--pemda", "../x", "--pemda-baru", "Kota X", "--naskah", "x"], f"nama daerah '../x' {NAMA}; "
         "maksudnya 'x'?"),
        (["peraturan", "--pemda", "situs", "--pemda-baru", "Kota X", "--naskah", "x"], f"nama daerah 'situs' {DIPAKAI}, "
         "misalnya 'situs-daerah'"),
        (["peraturan", "--pemda", "bogor", "--pemda-baru", "Bogor", "--naskah", "x"], "--pemda-baru 'Bogor' harus diawali "
         'Kabupaten atau Kota, misalnya "Kabupaten Bogor"'),
        (["keputusann", "--opd", "disbun", "--naskah", "x"], "jenis 'keputusann' tidak ada; yang ada: keputusan, "
         "keputusan-rencana-aksi, peraturan, rencana-aksi"),
        (["../keputusan", "--opd", "disbun", "--naskah", "x"], "jenis '../keputusan' tidak ada; yang ada: keputusan, "
         "keputusan-rencana-aksi, peraturan, rencana-aksi"),
        (["keputusan", "--opd", "disbun", "--naskah", "x", "--tahun", "27"], "--tahun '27' bukan tahun; tulis misalnya 2027"),
    ],
    ids=lambda satu: " ".join(satu)[:50] if isinstance(satu, list) else "",
)  # fmt: skip
def test_what_cannot_be_made_is_refused_and_nothing_is_written(
    perintah: Perintah, kantor: Path, kata: list[str], pesan: str
) -> None:
    sebelum = isi(kantor)
    assert perintah("baru", *kata) == Keluaran(2, "", f"{pesan}\n")
    assert isi(kantor) == sebelum


def test_an_office_of_two_regions_must_be_told_apart(perintah: Perintah, kantor: Path) -> None:
    shutil.copytree(kantor / "content/kukar/disbun", kantor / "content/depok/disbun")
    pesan = "OPD 'disbun' ada di beberapa daerah; pilih salah satu: depok/disbun, kukar/disbun\n"
    assert perintah("baru", *KEPUTUSAN, "--naskah", "coba") == Keluaran(2, "", pesan)
    assert perintah("baru", *KEPUTUSAN, "--naskah", "coba", "--pemda", "depok").status == 0
    assert (kantor / "content/depok/disbun/coba/naskah.yaml").is_file()


@pytest.mark.parametrize("jenis", ["folder", "kosong", "berkas", "tautan"])
def test_whatever_has_the_name_is_left_alone(perintah: Perintah, kantor: Path, jenis: str) -> None:
    path = kantor / "content/kukar/disbun/coba"
    if jenis == "berkas":
        path.write_text("milik orang", "utf-8")
    elif jenis == "tautan":
        path.symlink_to("tidak-ada")
    else:
        path.mkdir()
        if jenis == "folder":
            (path / "catatan.txt").write_text("milik orang", "utf-8")
    sebelum = isi(kantor)
    keluaran = perintah("baru", *KEPUTUSAN, "--naskah", "coba")
    assert (keluaran.status, "sudah ada dan tidak ditimpa" in keluaran.galat) == (2, True)
    assert isi(kantor) == sebelum


@pytest.mark.parametrize(
    ("folder", "kata", "pesan"),
    [
        (
            "kukar/baru",
            ["--opd", "kukar/baru", "--opd-baru", "Dinas"],
            "folder kukar/baru sudah ada tetapi belum memuat opd.yaml",
        ),
        (
            "bogor",
            ["--opd", "bogor/a", "--opd-baru", "Dinas", "--pemda-baru", "Kota Bogor"],
            "folder bogor sudah ada tetapi belum memuat pemda.yaml",
        ),
    ],
)
def test_a_folder_without_its_file_is_not_taken_over(
    perintah: Perintah, kantor: Path, folder: str, kata: list[str], pesan: str
) -> None:
    (kantor / "content" / folder).mkdir()
    lengkap = f"{pesan}; lengkapi dahulu, atau pakai nama lain\n"
    assert perintah("baru", "keputusan", *kata, "--naskah", "coba") == Keluaran(2, "", lengkap)


def test_a_region_without_the_officials_of_a_peraturan_is_told(perintah: Perintah, kantor: Path) -> None:
    sebelum = isi(kantor)
    keluaran = perintah("baru", "peraturan", "--pemda", "kukar", "--naskah", "coba", "--tahun", "2027")
    assert keluaran.status == 2
    assert keluaran.galat.startswith(
        "content/kukar/setda/coba tidak dibuat, karena naskahnya belum akan jadi:\n"
        "pemda.yaml belum memuat 'kepala-daerah: {nama: …}', pejabat yang menetapkan Peraturan; tambahkan di sana ("
    )
    assert isi(kantor) == sebelum


def test_a_year_before_what_is_cited_is_refused_at_the_place(perintah: Perintah, kantor: Path) -> None:
    keluaran = perintah("baru", *KEPUTUSAN[:3], "--tahun", "2012", "--naskah", "coba")
    pesan = "tahun 2012 lebih tua daripada uu/23/2014, yang dikutip bahan awal ini; pakai tahun yang lebih baru\n"
    assert (keluaran.status, keluaran.galat.endswith(pesan)) == (2, True)


# ---------------------------------------------------------------- starting sources of an office


def bahan_kantor(kantor: Path, nama: str, **berkas: str) -> Path:
    """A starting source of the project's own."""
    folder = kantor / "templates" / "awal" / nama
    folder.mkdir(parents=True)
    shutil.copytree(AKAR / "templates", kantor / "templates", dirs_exist_ok=True)
    for tulisan, teks in berkas.items():
        (folder / tulisan.replace("_", ".")).write_text(teks, "utf-8")
    return folder


SURAT = """\
jenis: keputusan-kepala-pd
tentang: Tim Kerja
tahun: 2000
menimbang: [bahwa perlu Tim Kerja]
mengingat: [uu/23/2014, pp/18/2016]
memutuskan:
  KESATU: >-
    Membentuk Tim Kerja yang bertugas menurut bidangnya, dengan anggota dari semua bagian, dan disebut
    Tim Kerja.

  # komentar sesudah teks berlipat
  KEDUA: Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""


def test_an_office_may_bring_a_starting_source_of_its_own(perintah: Perintah, kantor: Path) -> None:
    folder = bahan_kantor(kantor, "tim", naskah_yaml=SURAT)
    (folder / ".naskah.yaml.swp").write_bytes(b"\xff")
    (folder / "naskah.yaml~").write_bytes(b"\xff")
    assert perintah("baru", "tim", *KEPUTUSAN[1:], "--naskah", "coba", "--tentang", "Tim: Arsip").status == 0
    layak(perintah, kantor, "content/kukar/disbun/coba")
    assert sorted(satu.name for satu in (kantor / "content/kukar/disbun/coba").iterdir()) == ["naskah.yaml"]
    naskah = (kantor / "content/kukar/disbun/coba/naskah.yaml").read_text("utf-8")
    assert "# komentar sesudah teks berlipat\n" in naskah
    assert yaml.safe_load(naskah) == {
        "jenis": "keputusan-kepala-pd",
        "tentang": "Tim: Arsip",
        "tahun": 2027,
        "menimbang": ["bahwa perlu Tim: Arsip"],
        "mengingat": ["uu/27/1959", "uu/23/2014", "pp/18/2016"],
        "memutuskan": {
            "KESATU": "Membentuk Tim: Arsip yang bertugas menurut bidangnya, dengan anggota dari semua bagian, dan disebut Tim: "
            "Arsip.",
            "KEDUA": "Keputusan ini mulai berlaku pada tanggal ditetapkan.",
        },
    }


def test_one_of_the_same_name_stands_before_the_programs(perintah: Perintah, kantor: Path) -> None:
    bahan_kantor(kantor, "keputusan", naskah_yaml=SURAT)
    shutil.rmtree(kantor / "templates/awal/keputusan")
    bahan_kantor(kantor, "keputusan")
    (kantor / "templates/awal/keputusan/naskah.yaml").write_text(SURAT, "utf-8")
    assert perintah("baru", *KEPUTUSAN, "--naskah", "coba").status == 0
    assert "tentang: Tim Kerja\n" in (kantor / "content/kukar/disbun/coba/naskah.yaml").read_text("utf-8")


@pytest.mark.parametrize(
    ("teks", "pesan"),
    [
        ("jenis: [", "templates/awal/tim/naskah.yaml:1:9: YAML tidak terbaca: "),
        ("tahun: 2000\n", "templates/awal/tim/naskah.yaml:1:1: bahan awal ini belum menyebut 'jenis'"),
        ("jenis: surat\n", "templates/awal/tim/naskah.yaml:1:8: jenis naskah 'surat' tidak dikenal"),
        (SURAT.replace("tentang: Tim Kerja\n", ""), "templates/awal/tim/naskah.yaml:1:1: bahan awal ini belum memuat 'tentang'"),
        (
            SURAT.replace("menimbang: ", "menimbangg: "),
            "kunci 'menimbangg' tidak dikenal; maksudnya 'menimbang'? (",
        ),
        (SURAT.replace("bertugas", "{{ opd.namma }}"), "variabel 'opd.namma' tidak dikenal"),
    ],
    ids=["yaml", "tanpa-jenis", "jenis", "tanpa-tentang", "kunci", "variabel"],
)
def test_a_broken_starting_source_is_told_at_its_place(perintah: Perintah, kantor: Path, teks: str, pesan: str) -> None:
    bahan_kantor(kantor, "tim", naskah_yaml=teks)
    sebelum = isi(kantor)
    keluaran = perintah("baru", "tim", *KEPUTUSAN[1:], "--naskah", "coba")
    assert (keluaran.status, pesan in keluaran.galat) == (2, True), keluaran.galat
    assert isi(kantor) == sebelum


def test_a_file_of_another_form_is_refused(perintah: Perintah, kantor: Path) -> None:
    bahan_kantor(kantor, "tim", naskah_yaml=SURAT, foto_png="x")
    pesan = "bahan awal tim memuat foto.png; yang boleh hanya .yaml, .yml, .md, .csv\n"
    assert perintah("baru", "tim", *KEPUTUSAN[1:], "--naskah", "coba") == Keluaran(2, "", pesan)


def test_a_kind_without_a_starting_source_says_where_one_belongs(perintah: Perintah, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(JENIS, "instruksi", cast(Jenis, SimpleNamespace(PERINTAH="keputusan")))
    pesan = "jenis 'instruksi' belum punya bahan awal; buat folder templates/awal/instruksi yang memuat naskah.yaml\n"
    assert perintah("baru", "instruksi", "--opd", "disbun", "--naskah", "coba") == Keluaran(2, "", pesan)


@pytest.mark.parametrize(
    ("mengingat", "hasil"),
    [
        ("mengingat: []", "mengingat: []"),
        ("mengingat: [pp/18/2016]", "mengingat: [uu/23/2014, pp/18/2016]"),
        ("mengingat: [uud/pasal-18-ayat-6]", "mengingat: [uud/pasal-18-ayat-6, uu/23/2014]"),
        ("mengingat:\n  - uu/23/2014", "mengingat:\n  - uu/23/2014"),
        ("mengingat:\n- teks: Perda\n- pp/18/2016", "mengingat:\n- teks: Perda\n- uu/23/2014\n- pp/18/2016"),
        ("mengingat:\n  - sisip: a.yaml", "mengingat:\n  - sisip: a.yaml\n  - uu/23/2014"),
        ("mengingat:\n  - >-\n    Perda\n    lama", "mengingat:\n  - >-\n    Perda\n    lama\n  - uu/23/2014"),
    ],
)
def test_the_law_goes_into_any_form_of_mengingat(mengingat: str, hasil: str) -> None:
    registri = Registri(AKAR / "content" / "regulasi", AKAR)
    awal = f"tentang: a\ntahun: 1\n{mengingat}\nlampiran: []\n"
    jadi = isi_naskah(Berkas("naskah.yaml", awal), None, 2027, registri.wajib("uu/23/2014"), registri)
    assert jadi == f"tentang: a\ntahun: 2027\n{hasil}\nlampiran: []\n"


# ---------------------------------------------------------------- whole or not at all


@pytest.mark.parametrize("ke", [0, 1, 2, 4])
def test_a_failure_between_two_files_leaves_nothing(
    perintah: Perintah, kantor: Path, monkeypatch: pytest.MonkeyPatch, ke: int
) -> None:
    sebelum, asli, hitung = isi(kantor), Path.write_bytes, [0]

    def tulis(path: Path, bita: bytes) -> int:
        hitung[0] += 1
        if hitung[0] > ke:
            raise OSError(28, "No space left on device", str(path))
        return asli(path, bita)

    monkeypatch.setattr(Path, "write_bytes", tulis)
    keluaran = perintah("baru", "peraturan", "--pemda", "bogor", "--pemda-baru", "Kota Bogor", "--naskah", "coba")
    assert (keluaran.status, "tidak ada yang ditinggalkan" in keluaran.galat) == (2, True)
    assert isi(kantor) == sebelum


@pytest.mark.parametrize("ke", [1, 3, 5])
def test_a_process_that_is_killed_leaves_content_as_it_was(kantor: Path, ke: int) -> None:
    sebelum = isi(kantor / "content")
    program = f"""
import os, signal, sys
from pathlib import Path
sys.path.insert(0, {str(AKAR)!r})
from pipeline import cli
asli, hitung = Path.write_bytes, [0]
def tulis(path, bita):
    hitung[0] += 1
    if hitung[0] > {ke}:
        os.kill(os.getpid(), signal.SIGKILL)
    return asli(path, bita)
Path.write_bytes = tulis
cli.utama(["baru", "peraturan", "--pemda", "bogor", "--pemda-baru", "Kota Bogor", "--naskah", "coba"])
"""
    hasil = subprocess.run([sys.executable, "-c", program], cwd=kantor, env=os.environ, check=False, timeout=60)
    assert hasil.returncode == -signal.SIGKILL
    assert isi(kantor / "content") == sebelum


def test_somebody_who_was_faster_is_not_overwritten(perintah: Perintah, kantor: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    tujuan, asli = kantor / "content/kukar/disbun/coba", Path.rename

    def ganti(path: Path, ke: Path) -> Path:
        tujuan.mkdir()
        (tujuan / "naskah.yaml").write_text("milik orang", "utf-8")
        return asli(path, ke)

    monkeypatch.setattr(Path, "rename", ganti)
    keluaran = perintah("baru", *KEPUTUSAN, "--naskah", "coba")
    assert (keluaran.status, "sudah ada dan tidak ditimpa" in keluaran.galat) == (2, True)
    assert [satu.read_text("utf-8") for satu in tujuan.iterdir()] == ["milik orang"]
    assert not list(kantor.glob(".baru-*"))


def test_a_folder_that_cannot_be_written_is_told(perintah: Perintah, kantor: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def tolak(*_: object, **__: object) -> None:
        raise PermissionError(13, "Permission denied", str(kantor))

    monkeypatch.setattr("pipeline.baru.baru.tempfile.TemporaryDirectory", tolak)
    pesan = (
        f"\ntidak dapat menulis ke {kantor}: tidak diizinkan; periksa hak bacanya dan hak tulisnya; tidak ada yang ditinggalkan\n"
    )
    assert perintah("baru", *KEPUTUSAN, "--naskah", "coba") == Keluaran(2, "", pesan)


def test_the_same_request_gives_the_same_bytes(perintah: Perintah, kantor: Path) -> None:
    kata = ["keputusan-rencana-aksi", "--opd", "disbun", "--naskah", "coba", "--tahun", "2027"]
    assert perintah("baru", *kata).status == 0
    pertama = isi(kantor / "content/kukar/disbun/coba")
    shutil.rmtree(kantor / "content/kukar/disbun/coba")
    assert perintah("baru", *kata).status == 0
    assert isi(kantor / "content/kukar/disbun/coba") == pertama
