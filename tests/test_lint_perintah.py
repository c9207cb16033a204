"""The command `lint`: formats, fixes, suppression, baseline, hostile files."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from xml.etree import ElementTree

import pytest

from pipeline.build.lint import jalankan as periksa
from pipeline.build.lint import jalankan_perbaikan, sasaran
from pipeline.lint.format import FORMAT, Laporan
from pipeline.lint.mesin import HasilLint
from tests.alat import AKAR, jalankan

DASAR = AKAR / "tests" / "kasus" / "dasar"
SALAH_URUT = "mengingat:\n  - uu/23/2014\n  - uu/28/1999 # KKN\n  - perpres/81/2010\n"


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    """A copy of the clean Keputusan, in a content folder of its own."""
    shutil.copytree(DASAR, tmp_path / "content")
    return tmp_path / "content" / "nusajaya" / "dinas" / "keputusan"


def ganti(folder: Path, lama: str, baru: str, berkas: str = "naskah.yaml") -> None:
    isi = (folder / berkas).read_text(encoding="utf-8")
    assert lama in isi
    (folder / berkas).write_text(isi.replace(lama, baru), encoding="utf-8")


def salah_urut(folder: Path) -> None:
    ganti(folder, "mengingat:\n  - uu/28/1999\n  - uu/23/2014\n  - perpres/81/2010\n", SALAH_URUT)


def hasil(folder: Path) -> HasilLint:
    return periksa(sasaran([folder], AKAR), AKAR, "draf")


def test_contoh_bersih() -> None:
    keluaran = jalankan("lint")
    assert keluaran.status == 0, keluaran.keluar
    assert "0 error" in keluaran.keluar or "tidak ada temuan" in keluaran.keluar


def test_json_menepati_kontrak(folder: Path) -> None:
    salah_urut(folder)
    keluaran = jalankan("lint", folder, "--format", "json")
    (satu,) = json.loads(keluaran.keluar)
    assert list(satu) == [
        "file", "line", "column", "end_line", "end_column", "rule", "level", "message", "basis", "help", "fix",
    ]  # fmt: skip
    isi = (folder / "naskah.yaml").read_text(encoding="utf-8").splitlines()
    assert isi[satu["line"] - 1][satu["column"] - 1 : satu["end_column"] - 1] == "uu/28/1999"
    assert (satu["rule"], satu["level"], satu["basis"]) == ("MGT003", "warning", "UU 12/2011 Lampiran II nomor 43")
    assert {"description", "edits"} == set(satu["fix"])
    assert all(set(e) == {"file", "start", "end", "text"} for e in satu["fix"]["edits"])


def test_status_mengikuti_error(folder: Path) -> None:
    assert jalankan("lint", folder).status == 0
    ganti(folder, "tahun: 2023\n", "tahun: banyak\n")
    keluaran = jalankan("lint", folder)
    assert keluaran.status == 1
    assert "SBR001" in keluaran.keluar


def test_perbaikan_menjaga_komentar_dan_bersih(folder: Path) -> None:
    salah_urut(folder)
    beda = jalankan("lint", folder, "--diff")
    assert beda.status == 1
    assert "+  - uu/28/1999 # KKN" in beda.keluar
    assert "uu/23/2014\n  - uu/28" in (folder / "naskah.yaml").read_text(encoding="utf-8")
    jalankan("lint", folder, "--fix")
    assert "  - uu/28/1999 # KKN\n  - uu/23/2014\n" in (folder / "naskah.yaml").read_text(encoding="utf-8")
    assert not hasil(folder).temuan
    assert not jalankan_perbaikan(sasaran([folder], AKAR), AKAR, "draf").berkas


@pytest.mark.parametrize("bentuk", FORMAT)
def test_setiap_bentuk_dapat_kosong(bentuk: str, folder: Path) -> None:
    assert FORMAT[bentuk](Laporan(hasil(folder)))


def test_sarif_menurut_skemanya(folder: Path) -> None:
    from jsonschema import Draft4Validator

    salah_urut(folder)
    isi = json.loads(FORMAT["sarif"](Laporan(hasil(folder))))
    skema = json.loads((AKAR / "tests" / "data" / "sarif-2.1.0.json").read_text(encoding="utf-8"))
    assert [satu.message for satu in Draft4Validator(skema).iter_errors(isi)] == []
    assert isi["runs"][0]["results"][0]["fixes"]


def test_junit_dan_gitlab_dan_github(folder: Path) -> None:
    salah_urut(folder)
    ElementTree.fromstring(FORMAT["junit"](Laporan(hasil(folder))).encode())
    (satu,) = json.loads(FORMAT["gitlab"](Laporan(hasil(folder))))
    assert set(satu) == {"description", "check_name", "fingerprint", "severity", "location"}
    baris = FORMAT["github"](Laporan(hasil(folder))).splitlines()[0]
    assert baris.startswith("::warning file=")
    assert "title=MGT003::" in baris


def test_di_github_actions_bentuknya_sendiri(folder: Path) -> None:
    salah_urut(folder)
    assert jalankan("lint", folder, GITHUB_ACTIONS="true").keluar.startswith("::warning ")


def test_komentar_beralasan_meredam(folder: Path) -> None:
    salah_urut(folder)
    ganti(folder, "  - uu/28/1999 # KKN", "  # abaikan MGT003: permintaan Biro Hukum\n  - uu/28/1999")
    satu = hasil(folder)
    assert not satu.temuan
    assert satu.diredam == 1


def test_komentar_tanpa_alasan_dan_tak_terpakai(folder: Path) -> None:
    salah_urut(folder)
    ganti(folder, "  - uu/28/1999 # KKN", "  # abaikan MGT003\n  - uu/28/1999")
    assert [satu.aturan for satu in hasil(folder).temuan] == ["SBR004"]
    ganti(folder, "  - uu/23/2014\n  # abaikan MGT003\n  - uu/28/1999", "  # abaikan MGT003\n  - uu/28/1999\n  - uu/23/2014")
    assert sorted(satu.aturan for satu in hasil(folder).temuan) == ["SBR003", "SBR004"]


def test_komentar_markdown_tidak_tercetak(folder: Path) -> None:
    ganti(folder, "Rencana aksi Tahun", "<!-- abaikan TKS001: alasan -->\nRencana aksi Tahun", "bab-1.md")
    assert [satu.aturan for satu in hasil(folder).temuan] == ["SBR003"]


def test_garis_dasar_menahan_dan_menghitung(folder: Path) -> None:
    salah_urut(folder)
    dasar = folder.parents[3] / "lama.json"
    assert jalankan("lint", folder, "--buat-dasar", dasar).status == 0
    keluaran = jalankan("lint", folder, "--dasar", dasar).keluar
    assert "1 temuan lama" in keluaran
    assert "MGT003" not in keluaran
    ganti(folder, "tahun: 2023\n", "tahun: 2023\n\n\n")  # lines move, the finding stays the same
    assert "MGT003" not in jalankan("lint", folder, "--dasar", dasar).keluar


def test_setelan_daerah(folder: Path) -> None:
    salah_urut(folder)
    pemda = folder.parents[1] / "pemda.yaml"
    asal = pemda.read_text(encoding="utf-8")
    pemda.write_text(asal + "lint: {MGT003: {tingkat: mati, alasan: kebiasaan lama}}\n", encoding="utf-8")
    assert not hasil(folder).temuan
    pemda.write_text(asal + "lint: {MGT003: {tingkat: error, alasan: Biro Hukum}}\n", encoding="utf-8")
    assert [satu.tingkat for satu in hasil(folder).temuan] == ["error"]


@pytest.mark.parametrize(
    ("berkas", "isi"),
    [
        ("naskah.yaml", b"\x00\xff\xfe rusak"),
        ("naskah.yaml", b"- [[[[[["),
        ("naskah.yaml", b"a: &a [*a, *a]\n"),
        ("naskah.yaml", b""),
        ("naskah.yaml", b"[" * 5000),
        ("bab-1.md", b"# " + b"1." * 20000),
        ("bab-1.md", "".join("  " * ke + "a. x\n" for ke in range(300)).encode()),
        ("bab-1.md", b"(" * 50000 + b"\n\n" + b"Pasal 1 ayat (" * 5000),
        ("ratl.yaml", b"kolom: {}\n"),
    ],
)
def test_berkas_rusak_tidak_menghentikan(folder: Path, berkas: str, isi: bytes) -> None:
    lain = folder.parents[0] / "lain"
    shutil.copytree(folder, lain)
    salah_urut(lain)
    (folder / berkas).write_bytes(isi)
    semua = periksa(sasaran([folder.parents[2]], AKAR), AKAR, "draf").temuan
    assert not [satu for satu in semua if satu.aturan == "SBR002"], [satu.pesan for satu in semua]
    assert any(satu.aturan == "MGT003" and "/lain/" in str(satu.letak and satu.letak.jalur) for satu in semua)


def test_lampiran_tanpa_isi_sama_sekali_tidak_membingungkan_pemeriksa(folder: Path) -> None:
    ganti(folder, "ratl.yaml", "bab-1.md")
    (folder / "bab-1.md").write_bytes(b"")
    assert {satu.aturan for satu in hasil(folder).temuan if satu.tingkat != "info"} == {"LMP019"}


def test_temuan_pada_kunci_berstrip_menunjuk_nilainya(folder: Path) -> None:
    ganti(folder, "isi: [bab-1.md, ratl.yaml]", "tanda-tangan: tidak\n    isi: [bab-1.md, ratl.yaml]")
    (letak,) = (satu.letak for satu in hasil(folder).temuan if satu.aturan == "LMP002")
    assert letak is not None
    assert (folder / "naskah.yaml").read_text("utf-8").splitlines()[letak.baris - 1][letak.kolom - 1 :] == "tidak"


def test_jelaskan() -> None:
    keluaran = jalankan("jelaskan", "mgt003")
    assert keluaran.status == 0
    assert "UU 12/2011 Lampiran II nomor 43" in keluaran.keluar
    salah = jalankan("jelaskan", "MGT03")
    assert salah.status == 2
    assert "MGT003" in salah.galat


def test_halaman_aturan_mutakhir(tmp_path: Path) -> None:
    from pipeline.lint.halaman import tulis_halaman

    baru = {path.name: path.read_text(encoding="utf-8") for path in tulis_halaman(tmp_path)}
    ada = {path.name: path.read_text(encoding="utf-8") for path in (AKAR / "docs" / "aturan").glob("*.md")}
    assert ada == baru, "jalankan make halaman-aturan"
