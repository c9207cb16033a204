"""What a build shows on a terminal, and two builds that are started at once: processes of their own, as a user starts them."""

from __future__ import annotations

import json
import os
import pty
import re
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.build.bangun import CATATAN_JALAN
from pipeline.build.cari import semua_naskah
from pipeline.build.jejak import NAMA
from tests.alat import AKAR, KEPALA
from tests.alat_bangun import Kantor

BANYAK = 5  # few enough to be made without processes


@pytest.fixture
def kantor(tmp_path: Path) -> Kantor:
    """Five naskah and a broken one, not built yet."""
    hasil = Kantor(tmp_path / "proyek", BANYAK)
    hasil.proyek.tulis({"../rusak/naskah.yaml": KEPALA})
    return hasil


def perintah(kantor: Kantor, *kata: str) -> list[str]:
    folder = [str(satu.folder) for satu in semua_naskah(kantor.proyek.konten)]
    return [sys.executable, str(AKAR / "build.py"), "bangun", *folder, "--ke", str(kantor.ke), "--tanpa-pdf", *kata]


def di_terminal(kata: list[str], lebar: int = 100) -> tuple[int, str]:
    """Run a command whose standard output and error are one terminal; its status and all that it wrote."""
    tuan, budak = pty.openpty()
    with subprocess.Popen(
        kata, cwd=AKAR, stdin=budak, stdout=budak, stderr=budak, env={**os.environ, "COLUMNS": str(lebar), "TERM": "xterm"}
    ) as proses:
        os.close(budak)
        isi = b"".join(_baca(tuan))
    os.close(tuan)
    return proses.returncode, isi.decode("utf-8")


def _baca(tuan: int) -> Iterator[bytes]:
    while True:
        try:
            potong = os.read(tuan, 65536)
        except OSError:  # Linux's way to say that nobody has the other side any more
            return
        if not potong:
            return
        yield potong


def tampak(isi: str) -> list[str]:
    """The lines that stay on the terminal: what comes after the last erasure of each line."""
    return [baris.rpartition("\r\x1b[K")[2] for baris in isi.replace("\r\n", "\n").split("\n")]


def palang(isi: str) -> list[str]:
    return re.findall(r"\[[█·]{24}\] [^\r\n]*", isi)


def test_a_bar_with_counts_moves_below_the_results_and_is_gone_at_the_end(kantor: Kantor) -> None:
    status, isi = di_terminal(perintah(kantor))
    semua, baris = palang(isi), tampak(isi)
    assert (status, semua[0]) == (1, f"[{'·' * 24}] 0/{BANYAK + 1}")
    assert [re.findall(r"\d+/\d+", satu)[0] for satu in semua] == [f"{ke}/{BANYAK + 1}" for ke in range(BANYAK + 2)]
    assert semua[-1].startswith(f"[{'█' * 24}] 6/6, 1 gagal  uji/dinas/")
    assert [satu for satu in baris if "█" in satu or "·" in satu] == []
    assert sum(bool(re.fullmatch(r"\S+\.docx, \d+\.\d detik", satu)) for satu in baris) == BANYAK
    assert "1 dari 6 naskah tidak jadi; hasil lamanya, bila ada, tidak diubah." in baris
    assert palang(di_terminal(perintah(kantor))[1])[BANYAK].startswith(f"[{'█' * 20}····] 5/6, 5 tetap  uji/dinas/")


def test_the_bar_is_no_wider_than_the_terminal(kantor: Kantor) -> None:
    _, isi = di_terminal(perintah(kantor), lebar=40)
    assert max(map(len, palang(isi))) == 39


@pytest.mark.parametrize("kata", [["--senyap"], []])
def test_there_is_no_bar_where_it_is_not_wanted_or_there_is_no_terminal(kantor: Kantor, kata: list[str]) -> None:
    if kata:
        isi = di_terminal(perintah(kantor, *kata))[1]
    else:
        isi = subprocess.run(perintah(kantor), cwd=AKAR, capture_output=True, text=True, check=False).stderr
    assert (palang(isi), "\x1b" in isi, "uji/dinas/rusak tidak jadi:" in isi) == ([], False, True)


def test_of_two_builds_at_once_the_second_waits_with_a_message_and_finds_all_done(kantor: Kantor) -> None:
    berdua = [
        subprocess.Popen(perintah(kantor), cwd=AKAR, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) for _ in range(2)
    ]
    hasil = [(*proses.communicate(timeout=120), proses.returncode) for proses in berdua]
    tunggu = re.compile(r"pembuatan lain( \(proses \d+\))? sedang berjalan di folder ini; menunggu sampai selesai …\n")
    (keluar, galat, status), (keluar_dua, galat_dua, status_dua) = sorted(hasil, key=lambda satu: bool(tunggu.match(satu[1])))
    assert (status, status_dua) == (1, 1)
    assert (len(re.findall(r"\.docx, \d+\.\d detik", keluar)), bool(tunggu.match(galat))) == (BANYAK, False)
    assert (keluar_dua.count(".docx, tidak berubah"), bool(tunggu.match(galat_dua))) == (BANYAK, True)
    assert len(kantor.isi()) == BANYAK
    assert kantor.sisa() == []


def test_the_trace_tells_stages_time_findings_and_errors_of_each_naskah(kantor: Kantor) -> None:
    subprocess.run(perintah(kantor, "--senyap"), cwd=AKAR, capture_output=True, check=False)
    baris = [json.loads(satu) for satu in (kantor.ke / NAMA / CATATAN_JALAN).read_text("utf-8").splitlines()]
    (rusak,) = [satu for satu in baris if satu["hasil"] == "gagal"]
    assert (rusak["naskah"], rusak["tahap"], len(baris)) == ("uji/dinas/rusak", {}, BANYAK + 1)
    assert rusak["galat"][0].startswith(str(kantor.proyek.konten / "uji/dinas/rusak/naskah.yaml:1:1: "))
    for satu in baris:
        assert set(satu) == {"naskah", "hasil", "sebab", "detik", "tahap", "halaman", "temuan", "catatan", "galat"}
        assert satu["hasil"] == "gagal" or 0 < sum(satu["tahap"].values()) <= satu["detik"] + 0.1
