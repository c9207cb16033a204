"""Parts of the PDF stage that need no LibreOffice."""

from __future__ import annotations

import fcntl
import os
import time
from pathlib import Path
from typing import Any

import pytest

from pipeline.pdf import OfficePool, OfficeTidakAda, PermintaanPdf, finish, fonts, pasang, pekerja, perintah_pasang, uno_worker


@pytest.mark.parametrize(
    ("nama", "sandi"),
    [("bab1", "bab1"), ("_Toc1", "5FToc1"), ("a-b c", "a-b20c"), ("é", "E9"), ("Ā", "0100"), ("x.y", "x2Ey")],
)
def test_destination_names_are_written_as_libreoffice_writes_them(nama: str, sandi: str) -> None:
    assert finish.sandi_tujuan(nama) == sandi


@pytest.mark.parametrize(("nomor", "hasil"), [(1, "i"), (4, "iv"), (9, "ix"), (14, "xiv"), (1999, "mcmxcix"), (0, "0")])
def test_roman_numerals(nomor: int, hasil: str) -> None:
    assert uno_worker.romawi(nomor) == hasil


@pytest.mark.parametrize(("bentuk", "hasil"), [("decimal", "4"), ("lowerRoman", "iv"), ("upperRoman", "IV")])
def test_a_number_is_written_in_the_wanted_form(bentuk: str, hasil: str) -> None:
    assert uno_worker.tulis_nomor(4, bentuk) == hasil


def test_a_sheet_shows_its_distance_from_the_last_restart() -> None:
    tata = uno_worker.Tata(9, "D", {}, [(3, 1, 1, "r"), (5, 4, 7, "D"), (8, 7, -1, "D")])
    assert [uno_worker.nomor_tampil(tata, lembar) for lembar in (1, 3, 4, 5, 8, 9)] == [1, 1, 2, 7, 10, 11]


def test_the_xmp_escapes_markup() -> None:
    assert "A &amp; B &lt;x&gt;" in finish.xmp(PermintaanPdf(b"", judul="A & B <x>"), "LibreOffice")


def test_without_libreoffice_the_error_says_how_to_install_it(monkeypatch: Any) -> None:
    monkeypatch.setattr(pasang, "cari_soffice", lambda: None)
    docx = _arsip_kosong()
    with pytest.raises(OfficeTidakAda, match=r"apt-get install .*libreoffice-writer-nogui python3-uno"):
        OfficePool().convert(PermintaanPdf(docx))


def test_without_libreoffice_nothing_is_found(monkeypatch: Any) -> None:
    monkeypatch.setattr(pasang, "cari_soffice", lambda: None)
    assert pasang.cari_office() is None


def test_a_complete_machine_needs_no_installation(monkeypatch: Any) -> None:
    monkeypatch.setattr(pasang, "cari_soffice", lambda: "/x/soffice.bin")
    monkeypatch.setattr(pasang, "cari_python", lambda soffice: "/x/python")
    monkeypatch.setattr(fonts, "huruf_tersedia", lambda nama: {n: k for n, k, _ in fonts.PAKET_HURUF}[nama])
    assert perintah_pasang() == ""


def test_the_command_names_only_what_is_missing(monkeypatch: Any) -> None:
    monkeypatch.setattr(pasang, "cari_soffice", lambda: "/x/soffice.bin")
    monkeypatch.setattr(pasang, "cari_python", lambda soffice: None)
    monkeypatch.setattr(fonts, "huruf_tersedia", lambda nama: "URW Bookman")
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    assert perintah_pasang() == (
        "sudo apt-get install -y --no-install-recommends python3-uno fonts-liberation2 fonts-dejavu-core"
    )


def test_folders_of_dead_workers_are_swept_and_those_in_use_are_kept(monkeypatch: Any, tmp_path: Path) -> None:
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    lama = time.time() - 3600
    for nama in ("mati", "hidup"):
        folder = tmp_path / f"naskah-pdf-{nama}"
        folder.mkdir()
        (folder / "kunci").touch()
        os.utime(folder, (lama, lama))
    (tmp_path / "naskah-pdf-baru").mkdir()
    with open(tmp_path / "naskah-pdf-hidup" / "kunci", "rb") as kunci:
        fcntl.flock(kunci, fcntl.LOCK_EX)
        pekerja.sapu_sisa()
    assert sorted(os.listdir(tmp_path)) == ["naskah-pdf-baru", "naskah-pdf-hidup"]


def test_a_pool_needs_at_least_one_worker() -> None:
    with pytest.raises(ValueError, match="at least 1"):
        OfficePool(0)


def _arsip_kosong() -> bytes:
    import io
    import zipfile

    keluar = io.BytesIO()
    with zipfile.ZipFile(keluar, "w") as arsip:
        arsip.writestr("word/document.xml", "<x/>")
    return keluar.getvalue()
