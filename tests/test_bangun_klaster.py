"""A build on a cluster: a scheduler and two workers in processes of their own, started as docs/bangun.md tells."""

from __future__ import annotations

import os
import queue
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path

import pytest

from pipeline.build import klaster as modul
from pipeline.build.bangun import Hasil, bangun
from pipeline.build.cari import Alamat, semua_naskah
from pipeline.build.jejak import NAMA
from pipeline.build.klaster import klaster
from pipeline.build.sidik import Sidik
from pipeline.cli import utama
from pipeline.galat import GalatLingkungan
from pipeline.pdf import cari_office
from tests.alat import AKAR, KEPALA, NASKAH
from tests.alat_bangun import Kantor
from tests.alat_proses import keturunan
from tests.test_bangun_jejak import keadaan

pytestmark = pytest.mark.lambat
BANYAK = 3


@contextmanager
def dijalankan(*kata: str, di: Path = AKAR) -> Iterator[tuple[subprocess.Popen[str], queue.Queue[str]]]:
    """A process, and the lines that it says; ended with all that it started."""
    proses = subprocess.Popen([sys.executable, *kata], cwd=di, stderr=subprocess.PIPE, text=True, start_new_session=True)
    baris: queue.Queue[str] = queue.Queue()
    assert proses.stderr is not None
    threading.Thread(target=lambda aliran: [baris.put(satu) for satu in aliran], args=(proses.stderr,), daemon=True).start()
    try:
        yield proses, baris
    finally:
        proses.terminate()
        try:
            proses.wait(20)
        except subprocess.TimeoutExpired:
            os.killpg(proses.pid, signal.SIGKILL)
            proses.wait()


def kata_berikut(baris: queue.Queue[str], awal: str) -> str:
    """The word after some words, as soon as a line has them."""
    while True:
        satu = baris.get(timeout=60)
        if awal in satu:
            return satu.partition(awal)[2].split()[0]


@contextmanager
def penjadwal() -> Iterator[str]:
    with dijalankan("-m", "dask", "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard") as (_, baris):
        yield kata_berikut(baris, "Scheduler at:")


@contextmanager
def pekerja(alamat: str, folder: Path, jumlah: int, *kata: str, di: Path = AKAR) -> Iterator[subprocess.Popen[str]]:
    pilihan = ["--nworkers", str(jumlah), "--nthreads", "1", "--local-directory", str(folder), "--no-dashboard"]
    with dijalankan(*(kata or ("-m", "dask", "worker")), alamat, *pilihan, di=di) as (proses, baris):
        for _ in range(jumlah):
            kata_berikut(baris, "Registered to:")
        yield proses


@pytest.fixture(scope="module")
def berdua(tmp_path_factory: pytest.TempPathFactory) -> Iterator[tuple[str, int]]:
    """The address of a scheduler with two workers, and the process that keeps these alive."""
    pytest.importorskip("distributed")
    if cari_office() is None:
        pytest.skip("LibreOffice or python3-uno is not installed")
    with penjadwal() as alamat, pekerja(alamat, tmp_path_factory.mktemp("pekerja"), 2) as proses:
        yield alamat, proses.pid


@pytest.fixture(scope="module")
def kosong() -> Iterator[str]:
    """The address of a scheduler without workers."""
    pytest.importorskip("distributed")
    with penjadwal() as alamat:
        yield alamat


@pytest.fixture(scope="module")
def kantor(tmp_path_factory: pytest.TempPathFactory) -> Kantor:
    """Naskah built on this machine; one of them is broken."""
    hasil = Kantor(tmp_path_factory.mktemp("klaster") / "proyek", BANYAK)
    hasil.proyek.tulis({"../rusak/naskah.yaml": KEPALA})
    assert jalan(perintah(hasil, hasil.ke))[0] == 1
    return hasil


def perintah(kantor: Kantor, ke: Path, alamat: str = "") -> list[str]:
    folder = [str(satu.folder) for satu in semua_naskah(kantor.proyek.konten)]
    klaster = ["--klaster", alamat] if alamat else []
    return [sys.executable, str(AKAR / "build.py"), "bangun", *folder, "--ke", str(ke), *klaster]


def jalan(kata: Sequence[str]) -> tuple[int, str]:
    """The exit status of a command, and what it says besides its results."""
    hasil = subprocess.run(kata, cwd=AKAR, capture_output=True, text=True, timeout=180, check=False)
    return hasil.returncode, hasil.stderr


def isi(ke: Path) -> dict[str, bytes]:
    return {satu.name: satu.read_bytes() for satu in (ke / "uji" / "dinas").iterdir()}


def jejak(ke: Path) -> dict[str, str]:
    return {satu.name: satu.read_text("utf-8") for satu in (ke / NAMA / "uji" / "dinas").glob("*.json")}


def test_the_same_bytes_and_traces_as_here_and_a_second_build_touches_nothing(
    berdua: tuple[str, int], kantor: Kantor, tmp_path: Path
) -> None:
    alamat, _ = berdua
    sini, sana = kantor.ke, tmp_path / "hasil"
    status, kata = jalan(perintah(kantor, sana, alamat))
    assert (status, kata.splitlines()[0]) == (1, f"klaster {alamat}: 2 naskah sekaligus")
    assert "uji/dinas/rusak tidak jadi:\n" in kata
    assert f"\n1 dari {BANYAK + 1} naskah tidak jadi; hasil lamanya, bila ada, tidak diubah.\n" in kata
    assert len(kantor.isi()) == 2 * BANYAK
    assert isi(sana) == kantor.isi()
    assert jejak(sana) == jejak(sini)
    (kantor.proyek.folder.parent / "rusak").rename(tmp_path / "rusak")
    sebelum = keadaan(sana)
    try:
        assert jalan(perintah(kantor, sana, "tcp://127.0.0.1:1")) == (0, "")  # nobody is asked
    finally:
        (tmp_path / "rusak").rename(kantor.proyek.folder.parent / "rusak")
    assert keadaan(sana) == sebelum


def test_a_worker_that_is_killed_costs_no_naskah(berdua: tuple[str, int], kantor: Kantor, tmp_path: Path) -> None:
    alamat, induk = berdua
    with subprocess.Popen(perintah(kantor, tmp_path, alamat), cwd=AKAR, stdout=subprocess.PIPE, text=True) as proses:
        assert proses.stdout is not None
        assert proses.stdout.readline()
        korban = max(nomor for nomor, kata in keturunan(induk).items() if "spawn_main" in kata)
        os.kill(korban, signal.SIGKILL)
        proses.communicate(timeout=180)
    assert (proses.returncode, isi(tmp_path)) == (1, kantor.isi())


def test_a_naskah_that_uses_the_files_of_another_is_made_here(berdua: tuple[str, int], tmp_path: Path) -> None:
    milik = Kantor(tmp_path / "proyek", 2)
    milik.proyek.tulis(
        {
            "naskah.yaml": NASKAH + "lampiran: [{judul: Rencana Kerja, isi: [../n1/isi.md]}]\n",
            "../n1/isi.md": "Isi milik naskah lain.\n",
        }
    )
    kabar: list[str] = []
    hasil = bangun(semua_naskah(milik.proyek.konten), milik.rencana, lambda _: None, pelaksana=klaster(berdua[0], kabar.append))
    assert {satu.alamat.slug: (bool(satu.di), satu.galat) for satu in hasil} == {"n1": (True, None), "naskah": (False, None)}
    assert all(satu.tetap for satu in milik.bangun().values())


@pytest.mark.parametrize(("alat", "kata"), [("program", "program, Python, atau pustakanya lain"), ("huruf", "hurufnya lain")])
def test_workers_that_would_make_other_bytes_are_named_and_refused(
    berdua: tuple[str, int], tmp_path: Path, monkeypatch: pytest.MonkeyPatch, alat: str, kata: str
) -> None:
    milik = Kantor(tmp_path / "proyek", 1)
    monkeypatch.setattr(Sidik, alat, "lain")
    kabar: list[str] = []
    with pytest.raises(GalatLingkungan) as sebab:
        bangun(semua_naskah(milik.proyek.konten), milik.rencana, lambda _: None, pelaksana=klaster(berdua[0], kabar.append))
    # one of the two may be on its way back from the test that killed it
    assert {satu.partition(" tidak dipakai: ")[2] for satu in kabar} == {kata}
    assert str(sebab.value) == (
        "tidak ada pekerja klaster yang sama dengan komputer ini, padahal hasilnya harus sama; samakan program (git), paket "
        "sistem (LibreOffice, huruf), dan pustaka (tools/siapkan.sh klaster), lalu jalankan ulang pekerjanya "
        "(lihat docs/bangun.md, bagian Klaster)"
    )
    assert milik.isi() == {}


def gagal(alamat: str, folder: Path, kabar: list[str]) -> str:
    """Why a build on a cluster could not begin."""
    milik = Kantor(folder / "proyek", 1)
    with pytest.raises(GalatLingkungan) as sebab:
        bangun([Alamat(milik.proyek.folder)], milik.rencana, lambda _: None, pelaksana=klaster(alamat, kabar.append))
    return str(sebab.value)


def test_a_worker_that_was_started_elsewhere_is_told_so(kosong: str, tmp_path: Path) -> None:
    kata = ("-I", "-m", "distributed.cli.dask_worker")  # without the folder that it is started in among the places of modules
    kabar: list[str] = []
    with pekerja(kosong, tmp_path, 1, *kata, di=tmp_path):
        assert gagal(kosong, tmp_path, kabar).startswith("tidak ada pekerja klaster yang sama dengan komputer ini")
    (satu,) = kabar
    assert satu.endswith(" tidak dipakai: program ini tidak ada di sana; jalankan pekerjanya dari folder program")


def test_the_loss_of_all_workers_ends_a_build_that_keeps_what_is_done(
    kosong: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(modul, "SABAR_HILANG", 1.0)
    milik = Kantor(tmp_path / "proyek", 6)
    with pekerja(kosong, tmp_path, 1) as proses:

        def lapor(_: Hasil) -> None:
            with suppress(ProcessLookupError):
                os.killpg(proses.pid, signal.SIGKILL)

        with pytest.raises(GalatLingkungan) as sebab:
            bangun(semua_naskah(milik.proyek.konten), milik.rencana, lapor, pelaksana=klaster(kosong, lambda _: None))
    assert str(sebab.value) == (
        f"klaster di {kosong} hilang di tengah pekerjaan (penjadwalnya berhenti, atau tidak ada pekerja lagi); naskah yang sudah "
        "jadi tetap utuh. Jalankan lagi untuk sisanya"
    )
    sudah = len(milik.isi())
    assert 0 < sudah < 6
    assert sum(satu.tetap for satu in milik.bangun().values()) == sudah


def test_a_scheduler_without_workers_is_told(kosong: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(modul, "SABAR_SAMBUNG", 2.0)
    assert gagal(kosong, tmp_path, []) == (
        f"penjadwal klaster di {kosong} tidak punya pekerja; jalankan paling sedikit satu (lihat docs/bangun.md, bagian Klaster)"
    )


def test_a_scheduler_that_does_not_answer_is_told_in_time(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    pytest.importorskip("distributed")
    monkeypatch.setattr(modul, "SABAR_SAMBUNG", 0.5)
    assert gagal("tcp://127.0.0.1:1", tmp_path, []) == (
        "penjadwal klaster di tcp://127.0.0.1:1 tidak menjawab dalam 0.5 detik; periksa alamatnya, apakah penjadwalnya berjalan, "
        "dan apakah jaringannya terbuka (lihat docs/bangun.md, bagian Klaster)"
    )


def test_tls_without_certificates_is_told(tmp_path: Path) -> None:
    pytest.importorskip("distributed")
    assert gagal("tls://127.0.0.1:1", tmp_path, []) == (
        "sambungan tls://127.0.0.1:1 memerlukan sertifikat TLS yang cocok (belum diatur); lihat docs/bangun.md, bagian Klaster"
    )


def test_the_missing_package_is_named_with_the_command_that_brings_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "distributed", None)
    assert gagal("tcp://127.0.0.1:1", tmp_path, []) == (
        "paket distributed belum terpasang, padahal --klaster memerlukannya; jalankan: tools/siapkan.sh klaster"
    )


@pytest.mark.parametrize("alamat", ["10.0.0.5:8786", "tcp://10.0.0.5", "http://10.0.0.5:8786", "tcp://:8786", "tcp://a:b", ""])
def test_an_address_of_another_form_is_refused_before_anything_is_done(alamat: str, capsys: pytest.CaptureFixture[str]) -> None:
    with pytest.raises(SystemExit) as akhir:
        utama(["semua", "--klaster", alamat])
    assert (akhir.value.code, capsys.readouterr().err) == (
        2,
        f"--klaster: '{alamat}' bukan alamat penjadwal; tulis misalnya tcp://10.0.0.5:8786\n"
        "Untuk bantuan: python3 build.py semua --help\n",
    )
