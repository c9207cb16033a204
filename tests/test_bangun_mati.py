"""Builds that are killed at any moment: no half file, no source lost, no process left, and the next build is right.

`NASKAH_MATI=50` does it so many times; a few are enough for every day.
"""

from __future__ import annotations

import os
import random
import signal
import sys
import time
from collections import Counter
from contextlib import suppress
from pathlib import Path

import pytest

from tests.alat_bangun import Kantor
from tests.alat_proses import keturunan, masih_hidup, ruang_kerja

ULANGAN = int(os.environ.get("NASKAH_MATI", "4"))
BANYAK = 8  # enough for processes
SASARAN = ("forkserver", "soffice.bin", "uno_worker")  # the first is also what processes call themselves that it forked


@pytest.mark.lambat
@pytest.mark.libreoffice
def test_a_kill_at_any_moment_leaves_whole_files_no_process_and_a_right_next_build(
    tmp_path: Path, tmp_path_factory: pytest.TempPathFactory, capsys: pytest.CaptureFixture[str]
) -> None:
    acak = random.Random(int(os.environ.get("NASKAH_BENIH", "20221201")))
    kantor = Kantor(tmp_path / "proyek", BANYAK)
    sementara = tmp_path_factory.mktemp("m")  # short: the fork server's socket lies in it
    versi, lama = {}, 1.0
    for kata in ("satu", "dua"):
        kantor.ubah(kata)
        mulai = time.monotonic()
        assert _selesai(kantor, sementara) == 0
        lama = time.monotonic() - mulai
        versi[kata] = kantor.isi()
        assert len(versi[kata]) == 2 * BANYAK
    terbunuh: Counter[str] = Counter()
    for ke in range(ULANGAN):
        kata = ("satu", "dua")[ke % 2]
        kantor.ubah(kata)
        sumber = _sumber(kantor)
        proses = kantor.mulai(TMPDIR=str(sementara))
        time.sleep(acak.uniform(0, lama))
        siapa, nomor = _pilih(acak, proses.pid)
        hidup = proses.poll() is None
        _bunuh(nomor)
        terbunuh[siapa if hidup else "sudah selesai"] += 1
        _, galat = proses.communicate(timeout=120)
        tanda = f"ke-{ke}, {siapa}"
        if siapa != "induk":  # a build that lost a helper gets another one and is right all the same
            assert (proses.returncode, galat, kantor.isi()) == (0, "", versi[kata]), f"{tanda}: {galat}"
        assert masih_hidup(ruang_kerja(sementara)) == {}, tanda
        assert _sumber(kantor) == sumber, tanda
        for nama, isi in kantor.isi().items():
            assert isi in (versi["satu"][nama], versi["dua"][nama]), f"{tanda}: {nama} tidak utuh"
        assert _selesai(kantor, sementara) == 0, tanda
        assert kantor.isi() == versi[kata], tanda
        assert kantor.sisa() == []
        assert masih_hidup(ruang_kerja(sementara)) == {}, tanda
    with capsys.disabled():
        sys.stdout.write(f" terbunuh: {dict(terbunuh)} ")


def _pilih(acak: random.Random, induk: int) -> tuple[str, int]:
    """What to kill: in two of five cases the build itself, else one of its helpers, of a kind that is there by now."""
    ada = {kata: [nomor for nomor, perintah in keturunan(induk).items() if kata in perintah] for kata in SASARAN}
    ada = {kata: nomor for kata, nomor in ada.items() if nomor}
    if not ada or acak.random() < 0.4:
        return "induk", induk
    siapa = acak.choice(list(ada))
    return siapa, acak.choice(ada[siapa])


def _selesai(kantor: Kantor, sementara: Path) -> int:
    proses = kantor.mulai(TMPDIR=str(sementara))
    keluar, galat = proses.communicate(timeout=300)
    assert (proses.returncode, galat) == (0, ""), keluar + galat
    return proses.returncode if "\n" in keluar else -1


def _sumber(kantor: Kantor) -> dict[str, bytes]:
    return {str(path): path.read_bytes() for path in kantor.proyek.konten.rglob("*") if path.is_file()}


def _bunuh(nomor: int) -> None:
    with suppress(ProcessLookupError):
        os.kill(nomor, signal.SIGKILL)


@pytest.mark.lambat
def test_a_temporary_folder_with_a_long_name_makes_no_difference(tmp_path: Path) -> None:
    kantor = Kantor(tmp_path / "proyek", BANYAK)
    panjang = tmp_path / ("panjang" * 12)
    panjang.mkdir()
    proses = kantor.mulai(pdf=False, TMPDIR=str(panjang))
    keluar, galat = proses.communicate(timeout=120)
    assert (proses.returncode, galat) == (0, ""), keluar + galat
