"""The workflow files: valid by the schemas of GitHub and GitLab, safe with foreign pull requests, their steps run for real."""

from __future__ import annotations

import json
import re
import shutil
import subprocess
import sys
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from pipeline.review.komentar import PENANDA
from tests.alat import AKAR
from tests.alat_alur import ALUR, GITLAB, Tempat, alur, git, gitlab, langkah, repositori

DASAR = AKAR / "tests" / "kasus" / "dasar"
KEPUTUSAN = "content/nusajaya/dinas/keputusan/naskah.yaml"
TUKAR = ("  - uu/28/1999\n  - uu/23/2014\n", "  - uu/23/2014\n  - uu/28/1999\n")
NAMA = ("malam.yml", "tinjau.yml", "tinjau-kirim.yml")
pytestmark = pytest.mark.skipif(not all(map(shutil.which, ("jq", "unzip", "bash"))), reason="jq or unzip is not installed")


def sunting(path: Path, dari: str, ke: str) -> None:
    isi = path.read_text("utf-8")
    assert dari in isi
    path.write_text(isi.replace(dari, ke, 1), "utf-8")


# ---------------------------------------------------------------- the files themselves


@pytest.mark.parametrize(
    ("skema", "berkas"),
    [
        (("vendor.github-workflows",), [ALUR / nama for nama in NAMA]),
        (("vendor.gitlab-ci", "--data-transform", "gitlab-ci"), [GITLAB]),
    ],
    ids=["github", "gitlab"],
)
def test_berkas_alur_sah_menurut_skemanya(skema: tuple[str, ...], berkas: list[Path]) -> None:
    perintah = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", *skema, *map(str, berkas)]
    hasil = subprocess.run(perintah, capture_output=True, text=True, timeout=60, check=False)
    assert hasil.returncode == 0, hasil.stdout


def _skrip() -> list[str]:
    semua = [satu["run"] for nama in NAMA for _, satu in langkah(alur(nama)) if "run" in satu]
    for pekerjaan in gitlab().values():
        if isinstance(pekerjaan, dict):
            semua += ["\n".join([*pekerjaan.get("before_script", ()), *pekerjaan["script"]])] if "script" in pekerjaan else []
    return semua


def test_setiap_skrip_dapat_dibaca_bash() -> None:
    for skrip in _skrip():
        hasil = subprocess.run(["bash", "-n"], input=skrip, capture_output=True, text=True, check=False)
        assert (hasil.returncode, hasil.stderr) == (0, ""), skrip


def test_tidak_ada_nilai_dari_luar_di_dalam_skrip() -> None:
    assert [satu for satu in _skrip() if "${{" in satu] == []


def test_setiap_aksi_dipaku_pada_komit() -> None:
    aksi = [satu["uses"] for nama in NAMA for _, satu in langkah(alur(nama)) if "uses" in satu]
    assert aksi
    assert [satu for satu in aksi if not re.fullmatch(r"actions/[\w/-]+@[0-9a-f]{40}", satu)] == []


def test_pekerjaan_yang_menjalankan_pull_request_hanya_dapat_membaca() -> None:
    isi = alur("tinjau.yml")
    assert list(isi["on"]) == ["pull_request"] or isi["on"] == {"pull_request": ""}
    assert isi["permissions"] == {"contents": "read"}
    assert "permissions" not in isi["jobs"]["tinjau"]
    assert "secrets." not in (ALUR / "tinjau.yml").read_text("utf-8")
    (ambil,) = [satu for _, satu in langkah(isi) if satu.get("uses", "").startswith("actions/checkout@")]
    assert ambil["with"]["persist-credentials"] == "false"


def test_pekerjaan_yang_menulis_komentar_tidak_mengambil_apa_pun_dari_pull_request() -> None:
    isi = alur("tinjau-kirim.yml")
    assert list(isi["on"]) == ["workflow_run"]
    assert isi["permissions"] in ({}, "{}")
    assert isi["jobs"]["kirim"]["permissions"] == {"actions": "read", "pull-requests": "write"}
    assert [satu["uses"] for _, satu in langkah(isi) if "uses" in satu] == []


# ---------------------------------------------------------------- GitHub: the review


@pytest.fixture
def usul(tmp_path: Path) -> Tempat:
    """A checkout of a branch that puts the mengingat out of order and breaks a reference."""
    kerja = repositori(tmp_path / "repo", DASAR)
    git(kerja, "switch", "-qc", "usul/perbaikan")
    sunting(kerja / KEPUTUSAN, *TUKAR)
    sunting(kerja / "content/nusajaya/sekretariat/peraturan/batang-tubuh.md", "dalam Pasal 2 ayat (1)", "dalam Pasal 12")
    git(kerja, "commit", "-qam", "usul")
    return Tempat(tmp_path / "ci", kerja)


def nilai_tinjau(tempat: Tempat, **lain: str) -> dict[str, str]:
    depan = "github.event.pull_request."
    return {
        f"{depan}number": "12",
        f"{depan}base.sha": git(tempat.kerja, "rev-parse", "main").strip(),
        f"{depan}head.sha": git(tempat.kerja, "rev-parse", "HEAD").strip(),
        f"{depan}head.ref": "usul/perbaikan",
        f"{depan}head.repo.full_name": "kantor/naskah",
        "vars.NASKAH_SITUS": "",
        **lain,
    }


SELALU = {"${{ !cancelled() && steps.tinjau.outcome != 'skipped' }}": True}


def test_tinjauan_di_github_meninggalkan_anotasi_ringkasan_hasil_dan_dokumen(usul: Tempat) -> None:
    nilai = nilai_tinjau(usul, **{"vars.NASKAH_SITUS": "https://kantor.github.io/naskah/"})
    status, kata = usul.jalankan(alur("tinjau.yml"), nilai, SELALU)
    assert status == 1, kata
    assert "::error file=content/nusajaya/sekretariat/peraturan/batang-tubuh.md,line=27," in kata
    assert usul.ringkasan.startswith(PENANDA)
    assert sorted(satu.name for satu in (usul.kerja / "tinjauan").iterdir()) == [
        "komentar.md",
        "nomor",
        "saran.json",
        "tinjauan.json",
    ]
    assert (usul.kerja / "tinjauan/nomor").read_text() == "12\n"
    assert f"blob/{nilai['github.event.pull_request.head.sha']}/{KEPUTUSAN}#L15" in usul.ringkasan
    assert "actions/runs/77#artifacts" in usul.ringkasan
    assert (usul.kerja / "dokumen/nusajaya/dinas/keputusan.docx").is_file()
    assert f"{KEPUTUSAN} belum dalam bentuk baku" in kata
    assert "bab-1.md belum dalam bentuk baku" not in kata


def test_perubahan_tanpa_error_baru_meluluskan_pemeriksaan(usul: Tempat) -> None:
    git(usul.kerja, "checkout", "-q", "main", "--", "content/nusajaya/sekretariat")
    git(usul.kerja, "commit", "-qm", "balik")
    assert usul.jalankan(alur("tinjau.yml"), nilai_tinjau(usul), SELALU)[0] == 0


def test_repositori_tanpa_program_diberi_tahu(usul: Tempat) -> None:
    shutil.rmtree(usul.kerja / "program")
    status, kata = usul.jalankan(alur("tinjau.yml"), nilai_tinjau(usul), SELALU)
    assert status == 2
    assert "::error::build.py tidak ada di akar repositori maupun di program/; lihat docs/tinjau.md" in kata


# ---------------------------------------------------------------- GitHub: the comment

SARAN = {
    "tanda": "naskah-dinas-saran: 0123456789abcdef",
    "github": {"path": KEPUTUSAN, "line": 16, "side": "RIGHT", "start_line": 15, "start_side": "RIGHT", "body": "isi saran"},
    "gitlab": {
        "position": {"position_type": "text", "new_path": KEPUTUSAN, "old_path": KEPUTUSAN, "new_line": 15},
        "body": "isi",
    },
}
KOMENTAR = f"{PENANDA}\n## Tinjauan naskah\n"
BOT = {"login": "github-actions[bot]"}


class Kiriman:
    """The job that writes comments, on a run whose artifact is given."""

    def __init__(self, tempat: Path) -> None:
        (tempat / "kerja").mkdir()
        self.ci = Tempat(tempat / "ci", tempat / "kerja")
        self.zip = tempat / "hasil.zip"
        self.komentar: list[dict[str, Any]] = []
        self.saran: list[dict[str, Any]] = []
        self.tinjauan_ditolak = False
        self.artefak()

    def artefak(self, nomor: str = "12\n", komentar: str = KOMENTAR, saran: object = (SARAN,), **lain: str) -> None:
        with zipfile.ZipFile(self.zip, "w") as arsip:
            for nama, isi in {"nomor": nomor, "komentar.md": komentar, "saran.json": json.dumps(saran), **lain}.items():
                arsip.writestr(nama, isi)

    def jalan(self, kepala: str = "abc", ukuran: int = 900) -> tuple[int, str]:
        artefak = {"artifacts": [{"id": 5, "name": "tinjauan", "expired": False, "size_in_bytes": ukuran}]}
        self.ci.jawab(
            {"cocok": r"runs/99/artifacts", "isi": artefak},
            {"cocok": r"artifacts/5/zip", "berkas": str(self.zip)},
            {"cocok": r"pulls/12 --jq", "isi": {"head": {"sha": kepala}}},
            {"cocok": r"--paginate repos/kantor/naskah/issues/12/comments", "isi": self.komentar},
            {"cocok": r"--paginate repos/kantor/naskah/pulls/12/comments", "isi": self.saran},
            {"cocok": r"pulls/12/reviews", "status": int(self.tinjauan_ditolak)},
            {"cocok": r"--method (POST|PATCH) repos/kantor/naskah/(issues|pulls)/"},
        )
        depan = "github.event.workflow_run."
        nilai = {"github.token": "t", "github.repository": "kantor/naskah", f"{depan}id": "99", f"{depan}head_sha": "abc"}
        return self.ci.jalankan(alur("tinjau-kirim.yml"), nilai, {})

    @property
    def alamat(self) -> list[str]:
        return [satu for satu, _ in self.ci.kiriman]


@pytest.fixture
def kiriman(tmp_path: Path) -> Kiriman:
    return Kiriman(tmp_path)


def test_kiriman_pertama_menulis_komentar_dan_satu_tinjauan_berisi_saran(kiriman: Kiriman) -> None:
    assert kiriman.jalan()[0] == 0
    (komentar, isi), (tinjauan, saran) = kiriman.ci.kiriman
    assert (komentar, isi) == ("POST repos/kantor/naskah/issues/12/comments", {"body": KOMENTAR})
    assert (tinjauan, saran["commit_id"], saran["event"]) == ("POST repos/kantor/naskah/pulls/12/reviews", "abc", "COMMENT")
    assert saran["comments"] == [SARAN["github"]]


def test_kiriman_berikutnya_memperbarui_komentarnya_dan_tidak_mengulang_saran(kiriman: Kiriman) -> None:
    kiriman.komentar = [
        {"id": 1, "user": {"login": "orang"}, "body": KOMENTAR},
        {"id": 2, "user": BOT, "body": f"{KOMENTAR}lama"},
    ]
    kiriman.saran = [
        {"user": BOT, "line": 3, "body": "komentar lain"},
        {"user": BOT, "line": 16, "body": f"x\n<!-- {SARAN['tanda']} -->"},
    ]
    assert kiriman.jalan()[0] == 0
    assert kiriman.alamat == ["PATCH repos/kantor/naskah/issues/comments/2"]


def test_saran_yang_sudah_usang_atau_ditiru_orang_ditawarkan_lagi(kiriman: Kiriman) -> None:
    isi = f"<!-- {SARAN['tanda']} -->"
    kiriman.saran = [{"user": BOT, "line": None, "body": isi}, {"user": {"login": "orang"}, "line": 16, "body": isi}]
    kiriman.jalan()
    assert "POST repos/kantor/naskah/pulls/12/reviews" in kiriman.alamat


def test_tinjauan_yang_ditolak_dikirim_satu_per_satu(kiriman: Kiriman) -> None:
    kiriman.tinjauan_ditolak = True
    assert kiriman.jalan()[0] == 0
    assert kiriman.ci.kiriman[-1] == ("POST repos/kantor/naskah/pulls/12/comments", {**SARAN["github"], "commit_id": "abc"})


def test_pull_request_yang_tidak_menyentuh_naskah_tidak_dikomentari(kiriman: Kiriman) -> None:
    kiriman.artefak(komentar=f"{PENANDA}\n<!-- naskah-dinas: kosong -->\n## Tinjauan naskah\n", saran=())
    assert (kiriman.jalan()[0], kiriman.alamat) == (0, [])


def _nomor_lain(kiriman: Kiriman) -> tuple[int, str]:
    return kiriman.jalan(kepala="komit pull request lain")


def _nomor_bukan_angka(kiriman: Kiriman) -> tuple[int, str]:
    kiriman.artefak(nomor="12/../13\n")
    return kiriman.jalan()


def _terlalu_besar(kiriman: Kiriman) -> tuple[int, str]:
    return kiriman.jalan(ukuran=2_000_000)


def _komentar_lain(kiriman: Kiriman) -> tuple[int, str]:
    kiriman.artefak(komentar="Selamat, Anda menang undian\n")
    return kiriman.jalan()


def _komentar_mengembang(kiriman: Kiriman) -> tuple[int, str]:
    kiriman.artefak(komentar=PENANDA + "\n" + "a" * 5_000_000)
    return kiriman.jalan()


def _saran_bukan_saran(kiriman: Kiriman) -> tuple[int, str]:
    kiriman.artefak(saran={"tanda": "x"})
    return kiriman.jalan()


def _tanpa_saran(kiriman: Kiriman) -> tuple[int, str]:
    with zipfile.ZipFile(kiriman.zip, "w") as arsip:
        arsip.writestr("nomor", "12\n")
    return kiriman.jalan()


@pytest.mark.parametrize(
    "jahil",
    [_nomor_lain, _nomor_bukan_angka, _terlalu_besar, _komentar_lain, _komentar_mengembang, _saran_bukan_saran, _tanpa_saran],
    ids=lambda satu: satu.__name__.strip("_"),
)
def test_hasil_yang_tidak_wajar_tidak_dikirim(kiriman: Kiriman, jahil: Callable[[Kiriman], tuple[int, str]]) -> None:
    jahil(kiriman)
    assert kiriman.alamat == []


def test_berkas_lain_dalam_hasil_tidak_pernah_ditulis(kiriman: Kiriman) -> None:
    kiriman.artefak(**{"../../luar.txt": "x", "hasil/lain.sh": "x"})
    kiriman.jalan()
    assert sorted(satu.name for satu in (kiriman.ci.kerja / "hasil").iterdir()) == ["komentar.md", "nomor", "saran.json"]
    assert not list(kiriman.ci.folder.parent.rglob("luar.txt"))


# ---------------------------------------------------------------- GitHub: the night


@pytest.fixture
def malam(tmp_path: Path) -> Tempat:
    """A checkout with an origin; one naskah is marked for publication, one fails."""
    kerja = repositori(tmp_path / "repo", DASAR)
    sunting(kerja / KEPUTUSAN, "status: rancangan\n", "status: rancangan\nterbit: ya\n")
    sunting(kerja / "content/nusajaya/sekretariat/peraturan/naskah.yaml", "\n", "\nsalah: ketik\n")
    git(kerja, "commit", "-qam", "terbit")
    git(tmp_path, "clone", "-q", "--bare", str(kerja), "asal.git")
    git(kerja, "remote", "add", "origin", str(tmp_path / "asal.git"))
    return Tempat(tmp_path / "ci", kerja)


def jalan_malam(tempat: Tempat, cabang: str = "", situs: str = "https://kantor.github.io/naskah/") -> tuple[int, str]:
    (tempat.folder / "output").write_text("")
    syarat = {"env.NASKAH_SITUS != ''": bool(situs)}
    nilai = {"vars.NASKAH_SITUS": situs, "github.event_name == 'push' && github.ref_name || ''": cabang}
    return tempat.jalankan(alur("malam.yml"), nilai, syarat)


def terbitan(tempat: Tempat) -> list[str]:
    return git(tempat.folder.parent / "asal.git", "ls-tree", "-r", "--name-only", "gh-pages").splitlines()


def ringankan(tempat: Tempat) -> None:
    """Let the program only write a site of one page: for what happens to the site afterwards."""
    (tempat.kerja / "program/.venv/bin/python").write_text(
        '#!/bin/sh\nif [ "$2" = malam ]; then mkdir -p situs; echo "$*" >situs/index.html; fi\n', "utf-8"
    )


def test_malam_menerbitkan_yang_jadi_meringkas_lalu_gagal_karena_yang_tidak_jadi(malam: Tempat) -> None:
    status, kata = jalan_malam(malam)
    assert status == 1, kata
    assert {"index.html", ".nojekyll", "nusajaya/dinas/keputusan/keputusan.docx"} <= set(terbitan(malam))
    assert "| **tidak jadi** | `nusajaya/sekretariat/peraturan` |" in malam.ringkasan
    assert "::group::Catatan pembuatan" in kata
    assert "::error::ada naskah yang tidak jadi" in kata


def test_pratinjau_cabang_tersimpan_di_foldernya_dan_terhapus_sesudah_tiga_puluh_hari(malam: Tempat, tmp_path: Path) -> None:
    ringankan(malam)
    jalan_malam(malam)
    jalan_malam(malam, cabang="usul/perbaikan")
    assert "pratinjau/usul-perbaikan/index.html" in terbitan(malam)
    assert "index.html" in terbitan(malam)
    jalan_malam(malam)
    assert "pratinjau/usul-perbaikan/index.html" in terbitan(malam)
    git(tmp_path, "clone", "-q", "--branch", "gh-pages", str(tmp_path / "asal.git"), "ubah")
    (tmp_path / "ubah/pratinjau/usul-perbaikan/diperbarui.txt").write_text("2020-01-01\n")
    git(tmp_path / "ubah", "commit", "-qam", "lama")
    git(tmp_path / "ubah", "push", "-q", "origin", "gh-pages")
    jalan_malam(malam)
    assert [satu for satu in terbitan(malam) if satu.startswith("pratinjau/")] == []
    assert git(tmp_path / "asal.git", "rev-list", "--count", "gh-pages").strip() == "1"


def test_tanpa_alamat_situs_tidak_ada_yang_diterbitkan(malam: Tempat) -> None:
    ringankan(malam)
    assert jalan_malam(malam, situs="")[0] == 0
    assert (malam.kerja / "situs/index.html").is_file()
    assert "gh-pages" not in git(malam.folder.parent / "asal.git", "branch")


def test_riwayat_situs_dilanjutkan_dari_yang_terbit_walau_mulai_dari_folder_kosong(malam: Tempat) -> None:
    jalan_malam(malam)
    shutil.rmtree(malam.kerja / "situs")
    sunting(malam.kerja / "content/nusajaya/dinas/keputusan/bab-1.md", "kepada pekebun", "kepada petani")
    jalan_malam(malam)
    data = json.loads((malam.kerja / "situs/data/naskah/nusajaya/dinas/keputusan.json").read_text("utf-8"))
    assert [satu["jenis"] for satu in data["riwayat"]] == ["ubah", "pertama"]


# ---------------------------------------------------------------- GitLab


def gitlab_skrip(nama: str) -> str:
    pekerjaan = gitlab()[nama]
    return "\n".join([*pekerjaan.get("before_script", ()), *pekerjaan["script"]])


def variabel_mr(tempat: Tempat) -> dict[str, str]:
    return {
        "CI_PROJECT_DIR": str(tempat.kerja),
        "CI_COMMIT_SHA": git(tempat.kerja, "rev-parse", "HEAD").strip(),
        "CI_MERGE_REQUEST_DIFF_BASE_SHA": git(tempat.kerja, "rev-parse", "main").strip(),
        "CI_MERGE_REQUEST_SOURCE_PROJECT_URL": "https://gitlab.contoh/kantor/naskah",
        "CI_MERGE_REQUEST_PROJECT_ID": "3",
        "CI_MERGE_REQUEST_IID": "12",
        "CI_API_V4_URL": "https://gitlab.contoh/api/v4",
        "CI_SERVER_PROTOCOL": "https",
        "CI_PROJECT_ROOT_NAMESPACE": "kantor",
        "CI_PAGES_DOMAIN": "pages.contoh",
        "CI_PROJECT_PATH": "kantor/hukum/naskah",
        "CI_JOB_ID": "8",
        "NASKAH_TOKEN": "rahasia",
    }


def test_tinjauan_di_gitlab_meninggalkan_hasil_dan_mutu_kode(usul: Tempat) -> None:
    hasil = usul.bash(gitlab_skrip("tinjau"), variabel_mr(usul))
    assert hasil.returncode == 1, hasil.stderr
    assert f"{KEPUTUSAN} belum dalam bentuk baku" in hasil.stdout
    mutu = json.loads((usul.kerja / "code-quality.json").read_text("utf-8"))
    assert {"RUJ001", "MGT003"} <= {satu["check_name"] for satu in mutu}
    assert "/-/blob/" in (usul.kerja / "tinjauan/komentar.md").read_text("utf-8")


def test_pratinjau_gitlab_tahu_alamat_artefaknya(usul: Tempat) -> None:
    sunting(usul.kerja / KEPUTUSAN, "status: rancangan\n", "status: rancangan\nterbit: ya\n")
    assert usul.bash(gitlab_skrip("pratinjau"), variabel_mr(usul)).returncode == 0
    assert (usul.kerja / "pratinjau.env").read_text() == (
        "PRATINJAU=https://kantor.pages.contoh/-/hukum/naskah/-/jobs/8/artifacts/pratinjau-situs\n"
    )
    assert (usul.kerja / "pratinjau-situs/nusajaya/dinas/keputusan/index.html").is_file()


def jalan_kirim_gitlab(tempat: Path, catatan: list[dict[str, Any]], kepala: str) -> tuple[int, Tempat]:
    (tempat / "kerja/tinjauan").mkdir(parents=True)
    (tempat / "kerja/tinjauan/komentar.md").write_text(KOMENTAR, "utf-8")
    (tempat / "kerja/tinjauan/saran.json").write_text(json.dumps([SARAN]), "utf-8")
    ci = Tempat(tempat / "ci", tempat / "kerja")
    mr = "https://gitlab.contoh/api/v4/projects/3/merge_requests/12"
    ci.jawab(
        {"cocok": r"api/v4/user$", "isi": {"id": 42}},
        {"cocok": rf"{mr}/notes\?per_page=100&page=1$", "isi": catatan},
        {"cocok": rf"{mr}/notes\?per_page=100&page=2$", "isi": []},
        {"cocok": rf" {mr}$", "isi": {"diff_refs": {"base_sha": "b", "start_sha": "s", "head_sha": kepala}}},
        {"cocok": rf"--request (POST|PUT) .*{mr}/(notes|discussions)"},
    )
    variabel = {
        "NASKAH_TOKEN": "rahasia",
        "CI_API_V4_URL": "https://gitlab.contoh/api/v4",
        "CI_MERGE_REQUEST_PROJECT_ID": "3",
        "CI_MERGE_REQUEST_IID": "12",
        "CI_COMMIT_SHA": "h",
    }
    hasil = ci.bash(gitlab_skrip("kirim"), variabel)
    return hasil.returncode, ci


def test_kiriman_gitlab_menulis_catatan_dan_saran_pada_komitnya(tmp_path: Path) -> None:
    status, ci = jalan_kirim_gitlab(tmp_path, [{"id": 1, "author": {"id": 7}, "body": KOMENTAR}], "h")
    assert status == 0
    (catatan, isi), (diskusi, saran) = ci.kiriman
    assert catatan.startswith("POST ")
    assert (catatan.endswith("/12/notes"), isi) == (True, {"body": KOMENTAR})
    assert diskusi.endswith("/12/discussions")
    assert saran["position"] == {**SARAN["gitlab"]["position"], "base_sha": "b", "start_sha": "s", "head_sha": "h"}  # type: ignore[index]
    assert "rahasia" not in json.dumps(ci.panggilan)


def test_kiriman_gitlab_berikutnya_memperbarui_catatannya_dan_tidak_mengulang_saran(tmp_path: Path) -> None:
    catatan = [
        {"id": 5, "author": {"id": 42}, "body": f"{KOMENTAR}lama"},
        {"id": 6, "author": {"id": 42}, "body": f"<!-- {SARAN['tanda']} -->"},
    ]
    status, ci = jalan_kirim_gitlab(tmp_path, catatan, "h")
    assert (status, [satu.split("/merge_requests/")[1] for satu, _ in ci.kiriman]) == (0, ["12/notes/5"])


def test_saran_gitlab_menunggu_bila_merge_request_sudah_berubah(tmp_path: Path) -> None:
    status, ci = jalan_kirim_gitlab(tmp_path, [], "komit lain")
    assert (status, [satu.rsplit("/", 1)[1] for satu, _ in ci.kiriman]) == (0, ["notes"])


def test_malam_gitlab_menerbitkan_lalu_pekerjaan_hasil_gagal(malam: Tempat) -> None:
    lingkungan = {"CI_PROJECT_DIR": str(malam.kerja)}
    hasil = malam.bash(gitlab_skrip("malam"), lingkungan)
    assert hasil.returncode == 0, hasil.stderr
    assert "section_start:" in hasil.stdout
    assert "| **tidak jadi** | `nusajaya/sekretariat/peraturan` |" in (malam.kerja / "ringkasan.md").read_text("utf-8")
    assert malam.bash(gitlab_skrip("hasil"), lingkungan).returncode == 1
    assert malam.bash(gitlab_skrip("pages"), lingkungan).returncode == 0
    assert (malam.kerja / "public/index.html").is_file()


# ---------------------------------------------------------------- systemd

SYSTEMD = AKAR / "tools" / "systemd"


@pytest.fixture
def satuan(tmp_path: Path) -> Path:
    """The units with a Python that is there."""
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd-analyze is not installed")
    for nama in ("naskah-malam.service", "naskah-malam.timer"):
        isi = (SYSTEMD / nama).read_text("utf-8").replace("/srv/naskah/.venv/bin/python", sys.executable)
        isi = isi.replace("/srv/naskah/tools/", f"{AKAR}/tools/")
        (tmp_path / nama).write_text(isi, "utf-8")
    return tmp_path


def test_satuan_systemd_sah(satuan: Path) -> None:
    berkas = [str(satu) for satu in sorted(satuan.iterdir())]
    hasil = subprocess.run(["systemd-analyze", "verify", *berkas], capture_output=True, text=True, timeout=60, check=False)
    assert (hasil.returncode, hasil.stderr) == (0, "")


def test_satuan_systemd_terlindung_baik(satuan: Path) -> None:
    perintah = ["systemd-analyze", "security", "--offline=yes", "--threshold=20", str(satuan / "naskah-malam.service")]
    hasil = subprocess.run(perintah, capture_output=True, text=True, timeout=60, check=False)
    assert hasil.returncode == 0, hasil.stdout.splitlines()[-1]


def test_jadwal_systemd_setiap_malam_menurut_waktu_jakarta() -> None:
    (jadwal,) = re.findall(r"OnCalendar=(.+)", (SYSTEMD / "naskah-malam.timer").read_text("utf-8"))
    if not shutil.which("systemd-analyze"):
        pytest.skip("systemd-analyze is not installed")
    perintah = ["systemd-analyze", "calendar", "--base-time=2026-11-29 00:00:00 UTC", jadwal]
    hasil = subprocess.run(perintah, capture_output=True, text=True, timeout=60, check=True, env={"TZ": "UTC"})
    assert re.search(r"Next elapse: Sun 2026-11-29 18:17:00 UTC", hasil.stdout), hasil.stdout
