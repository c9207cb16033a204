"""Building while somebody writes, and the page that shows it."""

from __future__ import annotations

import json
import queue
import shutil
import threading
import urllib.error
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pipeline.build.bangun import Hasil, bangun
from pipeline.build.cari import semua_naskah
from pipeline.build.pantau import pantau
from pipeline.build.pratinjau import Pratinjau, layani
from tests.alat import KEPALA, NASKAH
from tests.alat_bangun import Kantor


@contextmanager
def dipantau(kantor: Kantor, *, pdf: bool, lapor: Callable[[Hasil], None] = lambda _: None) -> Iterator[queue.Queue[Hasil]]:
    """Results of `pantau` in a thread, after the first build."""
    hasil: queue.Queue[Hasil] = queue.Queue()
    berhenti, siap = threading.Event(), threading.Event()
    rencana = replace(kantor.rencana, pdf=pdf)
    utas = threading.Thread(
        target=pantau,
        args=(semua_naskah(kantor.proyek.konten), rencana, lambda satu: (lapor(satu), hasil.put(satu))),
        kwargs={"berhenti": berhenti, "siap": siap.set},
    )
    utas.start()
    try:
        assert siap.wait(120)
        while not hasil.empty():
            hasil.get()
        yield hasil
    finally:
        berhenti.set()
        utas.join(30)
    assert not utas.is_alive()


def test_a_saved_change_builds_the_naskah_that_use_it(tmp_path: Path) -> None:
    kantor = Kantor(tmp_path / "proyek", 2)
    with dipantau(kantor, pdf=False) as hasil:
        kantor.proyek.tulis({"naskah.yaml": NASKAH.replace("Rencana", "Rancangan")})
        satu = hasil.get(timeout=30)
        assert (satu.alamat.slug, satu.sebab, satu.galat) == ("naskah", ("naskah.yaml berubah",), None)
        kantor.proyek.tulis({"naskah.yaml": KEPALA})
        satu = hasil.get(timeout=30)
        assert satu.galat is not None
        # a naskah that is broken is not told again for a change elsewhere
        kantor.proyek.tulis({"../n1/naskah.yaml": NASKAH})
        assert hasil.get(timeout=30).alamat.slug == "n1"
        kantor.proyek.tulis({"naskah.yaml": NASKAH})
        satu = hasil.get(timeout=30)
        assert (satu.alamat.slug, satu.galat) == ("naskah", None)
    assert hasil.empty()
    assert all(satu.tetap for satu in kantor.bangun().values())


@pytest.mark.libreoffice
def test_the_word_file_comes_first_and_then_the_same_pair_as_a_build(tmp_path: Path) -> None:
    kantor = Kantor(tmp_path / "proyek", 1)
    with dipantau(kantor, pdf=True) as hasil:
        kantor.ubah("dua")
        dini, akhir = hasil.get(timeout=60), hasil.get(timeout=60)
    assert (dini.sementara, dini.pdf, akhir.sementara, akhir.halaman) == (True, None, False, 1)
    isi = kantor.isi()
    bangun(semua_naskah(kantor.proyek.konten), replace(kantor.rencana, pdf=True, ulang=True), lambda _: None)
    assert kantor.isi() == isi


CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")


@pytest.fixture
def peramban() -> Iterator[Any]:
    """A page of Debian's chromium; what goes wrong in it fails the test."""
    sinkron = pytest.importorskip("playwright.sync_api")
    if CHROMIUM is None:
        pytest.skip("chromium is not installed")
    keluhan: list[str] = []
    with sinkron.sync_playwright() as pw:
        satu = pw.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        hal = satu.new_page()
        hal.on("pageerror", lambda sebab: keluhan.append(str(sebab)))
        yield hal
        satu.close()
    assert keluhan == []


@pytest.mark.lambat
@pytest.mark.libreoffice
def test_the_page_in_a_browser_loads_itself_again_when_a_source_is_saved(tmp_path: Path, peramban: Any) -> None:
    kantor = Kantor(tmp_path / "proyek", 1)
    pratinjau = Pratinjau(semua_naskah(kantor.proyek.konten), kantor.rencana)
    hari = NASKAH.replace("Menetapkan rencana kerja", f"Menetapkan {'rencana kerja yang panjang ' * 300}")
    with layani(pratinjau, 0) as alamat, dipantau(kantor, pdf=True, lapor=pratinjau.terima):
        peramban.goto(alamat)
        bingkai = peramban.locator("iframe")
        lama = bingkai.get_attribute("src")
        peramban.evaluate("window.halamanLama = true")
        kantor.proyek.tulis({"naskah.yaml": hari})
        peramban.wait_for_function(
            "window.halamanLama === undefined && document.querySelector('iframe') !== null", timeout=60_000
        )
        assert bingkai.get_attribute("src") != lama
        panjang = peramban.locator("header p").inner_text()
        kantor.proyek.tulis({"naskah.yaml": KEPALA})
        peramban.get_by_role("alert").wait_for(timeout=60_000)
        assert "Tidak jadi; yang tampak adalah hasil terakhir." in peramban.get_by_role("alert").inner_text()
        assert bingkai.get_attribute("title") == "PDF uji/dinas/naskah"
    assert int(panjang.removesuffix(" halaman")) > 1


def ambil(alamat: str, **kepala: str) -> bytes:
    with urllib.request.urlopen(urllib.request.Request(alamat, headers=kepala), timeout=30) as jawab:
        return bytes(jawab.read())


def test_the_page_shows_the_pdf_and_tells_of_news(tmp_path: Path) -> None:
    kantor = Kantor(tmp_path / "proyek", 2)
    alamat = semua_naskah(kantor.proyek.konten)
    pratinjau = Pratinjau(alamat, kantor.rencana)
    pdf = kantor.rencana.tujuan(alamat[0], ".pdf")
    pdf.parent.mkdir(parents=True)
    pdf.write_bytes(b"%PDF-isi")
    with layani(pratinjau, 0) as tempat:
        assert f"/naskah/{alamat[1]}" in ambil(tempat).decode()
        assert f'src="/pdf/{alamat[0]}?v=0"' in ambil(f"{tempat}naskah/{alamat[0]}").decode()
        assert ambil(f"{tempat}pdf/{alamat[0]}") == b"%PDF-isi"
        threading.Timer(0.1, pratinjau.terima, [Hasil(alamat[0], halaman=3)]).start()
        assert json.loads(ambil(f"{tempat}kabar?sejak=0")) == {"versi": 1}
        assert "<p>3 halaman</p>" in ambil(f"{tempat}naskah/{alamat[0]}").decode()


@pytest.mark.parametrize("jalur", ["pdf/../../rahasia", "pdf/uji/dinas/lain", "naskah/uji", "..%2f..%2fetc%2fpasswd", "pdf/"])
def test_the_page_gives_nothing_else(tmp_path: Path, jalur: str) -> None:
    kantor = Kantor(tmp_path / "proyek", 1)
    halaman = layani(Pratinjau(semua_naskah(kantor.proyek.konten), kantor.rencana), 0)
    with halaman as tempat, pytest.raises(urllib.error.HTTPError, match="404"):
        ambil(tempat + jalur)


def test_the_page_answers_only_under_the_name_of_this_computer(tmp_path: Path) -> None:
    kantor = Kantor(tmp_path / "proyek", 1)
    halaman = layani(Pratinjau(semua_naskah(kantor.proyek.konten), kantor.rencana), 0)
    with halaman as tempat, pytest.raises(urllib.error.HTTPError, match="403"):
        ambil(tempat, Host="jahat.example")
