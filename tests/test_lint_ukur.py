"""The linter's accuracy must not fall: clean texts and a sample of the mutations; `make ukur` runs all thousand."""

from __future__ import annotations

import json
import subprocess
import sys

from tests.alat import AKAR

BANYAK = 200
PALING_SEDIKIT = 0.98
# in a process of its own, which coverage does not slow down
KODE = (
    "import json; from pathlib import Path; from pipeline.ukur.lint import *; akar = Path('.').resolve();"
    f"m = ukur_semua_mutasi(akar, {BANYAK}, 7); b = ukur_kasus_dan_bersih(akar)[1];"
    "print(json.dumps([m.jumlah, m.ditemukan, [s.nama for s in m.luput], [s.nama for s, _ in m.lain], b.keluhan]))"
)


def test_mutasi_ditemukan_dan_naskah_bersih_bersih() -> None:
    keluar = subprocess.run([sys.executable, "-c", KODE], cwd=AKAR, check=True, capture_output=True, text=True).stdout
    jumlah, ditemukan, luput, lain, bersih = json.loads(keluar)
    assert jumlah == BANYAK
    assert ditemukan >= PALING_SEDIKIT * jumlah, (luput, lain)
    assert not bersih
