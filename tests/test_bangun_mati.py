"""Builds that are killed at any moment: no half file, no process left, and the next build is right.

`NASKAH_MATI=50` does it so many times; a few are enough for every day.
"""

from __future__ import annotations

import os
import random
import signal
import time
from contextlib import suppress
from pathlib import Path

import pytest

from pipeline.pdf import cari_office
from tests.alat_bangun import Kantor, keturunan, masih_hidup

ULANGAN = int(os.environ.get("NASKAH_MATI", "4"))
BANYAK = 8  # enough for processes


@pytest.mark.lambat
@pytest.mark.libreoffice
def test_a_kill_at_any_moment_leaves_whole_files_no_process_and_a_right_next_build(tmp_path: Path) -> None:
    if cari_office() is None:
        pytest.skip("LibreOffice or python3-uno is not installed")
    acak = random.Random(int(os.environ.get("NASKAH_BENIH", "20221201")))
    kantor = Kantor(tmp_path / "proyek", BANYAK)
    sementara = tmp_path / "tmp"
    sementara.mkdir()
    versi, lama = {}, 1.0
    for kata in ("satu", "dua"):
        kantor.ubah(kata)
        mulai = time.monotonic()
        assert _selesai(kantor, sementara) == 0
        lama = time.monotonic() - mulai
        versi[kata] = kantor.isi()
        assert len(versi[kata]) == 2 * BANYAK
    for ke in range(ULANGAN):
        kata = ("satu", "dua")[ke % 2]
        kantor.ubah(kata)
        proses = kantor.mulai(TMPDIR=str(sementara))
        time.sleep(acak.uniform(0, lama))
        semua = keturunan(proses.pid)
        siapa = "induk" if acak.random() < 0.5 else acak.choice(["forkserver", "spawn_main", "soffice.bin", "uno_worker"])
        sasaran = [nomor for nomor, perintah in semua.items() if siapa in perintah] or [proses.pid]
        _bunuh(acak.choice(sasaran))
        proses.communicate(timeout=120)
        assert masih_hidup(semua) == {}, f"ke-{ke}, {siapa}"
        for nama, isi in kantor.isi().items():
            assert isi in (versi["satu"][nama], versi["dua"][nama]), f"ke-{ke}, {siapa}: {nama} tidak utuh"
        assert _selesai(kantor, sementara) == 0, f"ke-{ke}, {siapa}"
        assert kantor.isi() == versi[kata], f"ke-{ke}, {siapa}"
        assert kantor.sisa() == []


def _selesai(kantor: Kantor, sementara: Path) -> int:
    proses = kantor.mulai(TMPDIR=str(sementara))
    keluar, galat = proses.communicate(timeout=300)
    assert galat == "", galat
    return proses.returncode if "\n" in keluar else -1


def _bunuh(nomor: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(nomor, signal.SIGKILL)
