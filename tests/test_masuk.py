"""The entry of the program under a Python that has none of its libraries, as that of the system."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.alat import AKAR


@pytest.mark.parametrize("ada", [True, False])
def test_another_python_without_the_libraries_goes_on_with_the_programs_own(tmp_path: Path, ada: bool) -> None:
    (tmp_path / "pipeline").symlink_to(AKAR / "pipeline")
    (tmp_path / "build.py").write_bytes((AKAR / "build.py").read_bytes())
    if ada:
        (tmp_path / ".venv").symlink_to(sys.prefix)
    # -S: as the system's Python, this one then finds no installed packages
    hasil = subprocess.run(
        [sys.executable, "-S", "build.py", "regulasi"], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    pesan = (
        "sebutkan id (misalnya: regulasi uu/23/2014)"
        if ada
        else "pustaka Python program ini belum terpasang; jalankan: tools/siapkan.sh pakai"
    )
    assert (hasil.returncode, hasil.stderr.startswith(pesan)) == (2, True), hasil.stderr
