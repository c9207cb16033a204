"""An office's own repository: `content/` there, the program elsewhere; the folder that a command is given in decides."""

from __future__ import annotations

import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.alat import AKAR, Keluaran, Proyek


@pytest.fixture
def kantor(tmp_path: Path) -> Proyek:
    """A repository with content and nothing of the program."""
    return Proyek(tmp_path / "kantor")


def di(akar: Path, *kata: str, masukan: str = "") -> Keluaran:
    """The program's `build.py`, given in a folder of an office."""
    hasil = subprocess.run(
        [sys.executable, str(AKAR / "build.py"), *kata],
        cwd=akar,
        input=masukan,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    return Keluaran(hasil.returncode, hasil.stdout, hasil.stderr)


def test_naskah_kantor_dibuat_dengan_template_program_dan_hasilnya_di_kantor(kantor: Proyek) -> None:
    keluaran = di(kantor.akar, "semua", "--tanpa-pdf")
    assert (keluaran.status, (kantor.akar / "output/uji/dinas/naskah.docx").is_file()) == (0, True), keluaran.galat


def test_template_kantor_didahulukan(kantor: Proyek) -> None:
    (kantor.akar / "templates").mkdir()
    assert "template keputusan.docx tidak ada di folder templates/" in di(kantor.akar, "semua", "--tanpa-pdf").galat


def test_kantor_tanpa_registri_memakai_registri_program(kantor: Proyek) -> None:
    assert di(kantor.akar, "regulasi", "uu/23/2014").status == 0


def test_registri_kantor_didahulukan(kantor: Proyek) -> None:
    shutil.copytree(AKAR / "content/regulasi", kantor.konten / "regulasi", ignore=shutil.ignore_patterns("uu", "uu.txt"))
    assert di(kantor.akar, "regulasi", "uu/23/2014").status == 2


def test_kantor_baru_tanpa_naskah_dapat_memeriksa_datanya(kantor: Proyek) -> None:
    shutil.rmtree(kantor.folder)
    keluaran = di(kantor.akar, "lint", "content/uji/pemda.yaml")
    assert (keluaran.status, keluaran.keluar) == (0, "tidak ada temuan pada 0 naskah\n")
