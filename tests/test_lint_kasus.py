"""Cases of tests/kasus/*.yaml: each finding at its place, and no other."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.build.registri import registri_naskah
from pipeline.ukur.kasus import baca_kasus, jalankan_kasus
from tests.alat import AKAR

KASUS = AKAR / "tests" / "kasus"


@pytest.mark.parametrize("kasus", [pytest.param(satu, id=f"{satu['aturan']}-{satu['nama']}") for satu in baca_kasus(KASUS)])
def test_kasus(kasus: dict[str, Any]) -> None:
    assert not jalankan_kasus(kasus, KASUS, AKAR, registri_naskah).keluhan
