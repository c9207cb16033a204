"""Who makes naskah may die or be far away: what is sent to another machine, and what is done where a process dies."""

from __future__ import annotations

import os
import signal
from collections.abc import Iterator, Sequence
from concurrent.futures import Future
from contextlib import contextmanager
from multiprocessing import forkserver
from pathlib import Path
from typing import Any

import pytest

from pipeline.build import kiriman, sidik
from pipeline.build.bangun import Rencana, bangun
from pipeline.build.cari import Alamat, semua_naskah
from pipeline.build.kerja import Pesanan, Siap, siapkan
from pipeline.build.pelaksana import SEDIKIT, Pelaksana, Setempat, setempat
from pipeline.galat import Galat
from pipeline.simpanan import pustaka
from tests.alat import AKAR, OPD, PEMDA
from tests.alat_bangun import Kantor


class Rapuh:
    """Makes naskah at once, but dies of some of them; counts how often it was asked for each."""

    lebar, jauh = 2, False

    def __init__(self, mati: Sequence[str]) -> None:
        self.mati = set(mati)
        self.diminta: list[str] = []

    def kirim(self, pesanan: Pesanan) -> Future[Any]:
        self.diminta.append(pesanan.alamat.slug)
        masa_depan: Future[Any] = Future()
        masa_depan.set_result(pesanan)
        return masa_depan

    def hasil(self, masa_depan: Future[Any]) -> Siap | Galat | None:
        pesanan = masa_depan.result()
        return None if pesanan.alamat.slug in self.mati else siapkan(pesanan)

    def tunggu(self) -> float | None:
        return None

    @contextmanager
    def sendiri(self) -> Iterator[Pelaksana]:
        yield self

    @contextmanager
    def buka(self, naskah: Sequence[Alamat], rencana: Rencana, kini: sidik.Sidik) -> Iterator[Pelaksana]:
        yield self


def test_of_a_naskah_that_kills_whoever_makes_it_only_that_one_fails(tmp_path: Path) -> None:
    kantor, rapuh = Kantor(tmp_path / "proyek", 4), Rapuh(["n1"])
    hasil = bangun(semua_naskah(kantor.proyek.konten), kantor.rencana, lambda _: None, pelaksana=rapuh.buka)
    assert {satu.alamat.slug: str(satu.galat) for satu in hasil if satu.galat} == {
        "n1": "proses yang membuat naskah ini berhenti sendiri dua kali; periksa sisa memori, lalu jalankan lagi"
    }
    assert {nama: rapuh.diminta.count(nama) for nama in rapuh.diminta} == {"n1": 2, "n2": 1, "n3": 1, "naskah": 1}


def test_one_that_died_of_something_else_is_made_when_it_is_tried_again(tmp_path: Path) -> None:
    kantor, rapuh = Kantor(tmp_path / "proyek", 2), Rapuh(["n1"])
    asli = rapuh.sendiri

    @contextmanager
    def pulih() -> Iterator[Pelaksana]:
        rapuh.mati.clear()
        with asli() as satu:
            yield satu

    rapuh.sendiri = pulih  # type: ignore[method-assign]
    hasil = bangun(semua_naskah(kantor.proyek.konten), kantor.rencana, lambda _: None, pelaksana=rapuh.buka)
    assert [satu.galat for satu in hasil] == [None, None]


def test_a_process_is_started_also_right_after_the_fork_server_was_killed() -> None:
    for _ in range(3):
        with setempat(SEDIKIT + 1, 1) as banyak:
            assert isinstance(banyak, Setempat)
            banyak.pelaksana.submit(os.getpid).result()
            os.kill(forkserver._forkserver._forkserver_pid, signal.SIGKILL)  # type: ignore[attr-defined]
            with banyak.sendiri() as satu:
                assert isinstance(satu, Setempat)
                assert satu.pelaksana.submit(os.getpid).result() != os.getpid()


def test_of_a_naskah_its_own_files_and_those_of_its_office_and_region_are_sent(tmp_path: Path) -> None:
    kantor = Kantor(tmp_path / "proyek", 2)
    kantor.proyek.tulis(
        {
            "bab/satu.md": "Isi.\n",
            ".rahasia": "x",
            "../umum.md": "Umum.\n",
            "../../regulasi/perda.txt": "",
            "../../lain/opd.yaml": OPD,
            "../../lain/naskah/naskah.yaml": "",
            "../../../daerah/pemda.yaml": PEMDA,
            "../../../pustaka/umum.md": "",
        }
    )
    awal = f"{kantor.proyek.konten.resolve()}/"
    milik = sorted(satu.removeprefix(awal) for satu in kiriman.milik(Alamat(kantor.proyek.folder)))
    assert milik == [
        "uji/dinas/naskah/bab/satu.md", "uji/dinas/naskah/naskah.yaml", "uji/dinas/opd.yaml", "uji/dinas/umum.md",
        "uji/logo.png", "uji/pemda.yaml", "uji/regulasi/perda.txt",
    ]  # fmt: skip
    bersama = kiriman.bersama([Alamat(kantor.proyek.folder)], kantor.proyek.akar, AKAR / "templates")
    assert f"{awal}pustaka/umum.md" in bersama
    assert str(AKAR / "templates" / "keputusan.docx") in bersama
    assert not set(bersama) & set(kiriman.milik(Alamat(kantor.proyek.folder)))


def test_what_comes_back_names_the_senders_paths(tmp_path: Path) -> None:
    (path,) = kiriman.susun(tmp_path, {"/srv/naskah/isi.md": b"Isi"})
    assert path.read_bytes() == b"Isi"
    kembali = kiriman.tanpa_folder({str(path): ({"pesan": f"{path}:1:2"}, 3, None)}, tmp_path)
    assert kembali == {"/srv/naskah/isi.md": ({"pesan": "/srv/naskah/isi.md:1:2"}, 3, None)}


@pytest.mark.parametrize(("paket", "sama"), [("distributed-9.9", True), ("pytest-9.9", True), ("python_docx-9.9", False)])
def test_only_libraries_that_the_program_uses_make_another_program(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, request: pytest.FixtureRequest, paket: str, sama: bool
) -> None:
    request.addfinalizer(pustaka.cache_clear)
    folder = tmp_path / "site-packages"
    monkeypatch.syspath_prepend(folder)
    folder.mkdir()
    pustaka.cache_clear()
    lama = sidik.Sidik().program
    (folder / f"{paket}.dist-info").mkdir()
    pustaka.cache_clear()
    assert (sidik.Sidik().program == lama) is sama
