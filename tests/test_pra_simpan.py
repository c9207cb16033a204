"""The hooks for pre-commit, run by pre-commit itself in a repository of an office."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.alat import AKAR
from tests.alat_alur import git

pytestmark = pytest.mark.lambat
DASAR = AKAR / "tests" / "kasus" / "dasar"
NASKAH = "content/nusajaya/dinas/keputusan/naskah.yaml"
TUKAR = ("  - uu/28/1999\n  - uu/23/2014\n", "  - uu/23/2014\n  - uu/28/1999\n")


@pytest.fixture(scope="module")
def program(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The program as pre-commit clones it."""
    ke = tmp_path_factory.mktemp("program")
    for nama in ("pipeline", "tools", "templates", "content/regulasi"):
        shutil.copytree(AKAR / nama, ke / nama, ignore=shutil.ignore_patterns("__pycache__"))
    for nama in ("build.py", "requirements.lock", ".pre-commit-hooks.yaml"):
        shutil.copyfile(AKAR / nama, ke / nama)
    git(ke, "init", "-q", "-b", "main")
    git(ke, "add", "-A")
    git(ke, "commit", "-qm", "versi")
    return ke


@pytest.fixture
def kantor(program: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A repository with clean content in its canonical form, and the hooks switched on."""
    monkeypatch.setenv("PRE_COMMIT_HOME", str(program.parent / "simpanan"))
    monkeypatch.setenv("NASKAH_PYTHON", sys.executable)  # without it the packages of the lock would be installed, a minute
    akar = tmp_path / "kantor"
    shutil.copytree(DASAR, akar / "content")
    subprocess.run([sys.executable, AKAR / "build.py", "fmt"], cwd=akar, check=True, capture_output=True)
    git(akar, "init", "-q", "-b", "main")
    (akar / ".pre-commit-config.yaml").write_text(
        f"repos:\n  - repo: {program}\n    rev: {git(program, 'rev-parse', 'HEAD').strip()}\n"
        "    hooks: [{id: naskah-fix}, {id: naskah-fmt}, {id: naskah-lint}]\n"
    )
    git(akar, "add", "-A")
    git(akar, "commit", "-qm", "awal")
    subprocess.run([sys.executable, "-m", "pre_commit", "install"], cwd=akar, check=True, capture_output=True)
    return akar


def sunting(path: Path, dari: str, ke: str) -> None:
    isi = path.read_text("utf-8")
    assert dari in isi
    path.write_text(isi.replace(dari, ke, 1), "utf-8")


def simpan(akar: Path) -> tuple[int, str]:
    """`git commit`, with its status and what it says."""
    identitas = ("-c", "user.name=Uji", "-c", "user.email=uji@contoh.go.id", "-c", "commit.gpgsign=false")
    hasil = subprocess.run(
        ["git", *identitas, "commit", "-m", "ubah"], cwd=akar, capture_output=True, text=True, check=False, env=os.environ
    )
    return hasil.returncode, hasil.stdout + hasil.stderr


def test_yang_pasti_diperbaiki_dan_ditunjukkan_sebelum_disimpan(kantor: Path) -> None:
    sunting(kantor / NASKAH, *TUKAR)
    git(kantor, "add", "-A")
    status, kata = simpan(kantor)
    assert status == 1
    assert "1 perbaikan ditulis" in kata
    assert TUKAR[0] in (kantor / NASKAH).read_text("utf-8")


def test_error_di_berkas_yang_disimpan_menolak_penyimpanan(kantor: Path) -> None:
    sunting(kantor / "content/nusajaya/sekretariat/peraturan/batang-tubuh.md", "dalam Pasal 2 ayat (1)", "dalam Pasal 12")
    git(kantor, "add", "-A")
    status, kata = simpan(kantor)
    assert status == 1
    assert "Pasal 12 tidak ada" in kata


def test_hanya_isi_yang_akan_disimpan_yang_diperiksa(kantor: Path) -> None:
    isi = "content/nusajaya/dinas/keputusan/bab-1.md"
    sunting(kantor / isi, "kepada pekebun", "kepada petani")
    git(kantor, "add", "-A")
    sunting(kantor / isi, "a. menyediakan", "a. [[belum ada]] menyediakan")
    status, kata = simpan(kantor)
    assert status == 0, kata
    assert "[[belum ada]]" in (kantor / isi).read_text("utf-8")
    assert "[[belum ada]]" not in git(kantor, "show", f"HEAD:{isi}")
    assert "kepada petani" in git(kantor, "show", f"HEAD:{isi}")
