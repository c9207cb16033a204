"""What is kept in the user's cache: believed only where it is whole and the user's own, never other than what is made anew."""

from __future__ import annotations

import json
import re
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pipeline.docx import template
from pipeline.pola import LAYAK, pola_tersimpan
from pipeline.simpanan import ambil, folder_simpanan, kunci_simpanan, simpan
from tests.alat import AKAR, Proyek

BERAT = ("docx", "docxtpl", "http", "importlib.metadata", "matplotlib", "multiprocessing", "pikepdf", "ssl", "subprocess")


@pytest.fixture(autouse=True)
def rumah(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    return tmp_path / "naskah-dinas"


def test_yang_disimpan_dapat_diambil_lagi() -> None:
    simpan("uji", "satu", b"isi", 5)
    assert ambil("uji", "satu") == b"isi"


def test_berkas_yang_terpotong_dianggap_tidak_ada(rumah: Path) -> None:
    simpan("uji", "satu", b"isi", 5)
    berkas = rumah / "uji" / "satu"
    berkas.write_bytes(berkas.read_bytes()[:-1])
    assert ambil("uji", "satu") is None


def test_folder_yang_dapat_ditulis_orang_lain_tidak_dipercaya(rumah: Path) -> None:
    simpan("uji", "satu", b"isi", 5)
    (rumah / "uji").chmod(0o777)
    assert ambil("uji", "satu") is None


def test_yang_terlama_dibuang(rumah: Path) -> None:
    for ke in range(4):
        simpan("uji", str(ke), b"isi", 2)
    assert len(list((rumah / "uji").iterdir())) == 2


def test_simpanan_yang_tidak_dapat_ditulis_bukan_galat(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/proc/tidak-ada")
    simpan("uji", "satu", b"isi", 5)
    assert ambil("uji", "satu") is None


def test_tanpa_folder_rumah_tidak_ada_yang_disimpan(monkeypatch: pytest.MonkeyPatch) -> None:
    def gagal() -> Path:
        raise RuntimeError

    monkeypatch.setenv("XDG_CACHE_HOME", "relatif")
    monkeypatch.setattr(Path, "home", gagal)
    simpan("uji", "satu", b"isi", 5)
    assert ambil("uji", "satu") is None


def test_folder_simpanan_mengikuti_xdg(rumah: Path) -> None:
    assert folder_simpanan() == rumah


def test_nama_simpanan_membedakan_batas_antara_bagiannya() -> None:
    assert kunci_simpanan("ab", "c") != kunci_simpanan("a", "bc")


def test_template_dari_simpanan_menghasilkan_bita_yang_sama(proyek: Proyek, rumah: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    template._muat.cache_clear()
    baru = proyek.dokumen()[1].bita(None)
    assert len(list((rumah / "template").iterdir())) == 1
    template._muat.cache_clear()

    def jangan(*_: Any) -> None:
        raise AssertionError

    monkeypatch.setattr(template, "_siapkan", jangan)
    assert proyek.dokumen()[1].bita(None) == baru
    template._muat.cache_clear()


POLA = [(rf"(?P<a>x{ke})|(y)\b[a-zé]+(?i:q)", re.IGNORECASE | re.MULTILINE) for ke in range(LAYAK)]


def _susun_pola() -> list[re.Pattern[str]]:
    re.purge()
    return [re.compile(*satu) for satu in POLA]


def _rupa(pola: re.Pattern[str]) -> tuple[Any, ...]:
    return pola, pola.pattern, pola.flags, pola.groups, dict(pola.groupindex)  # patterns are equal when their code is


def test_pola_disusun_seperti_biasa_bila_pintu_dalam_python_lain(monkeypatch: pytest.MonkeyPatch) -> None:
    biasa = [_rupa(satu) for satu in _susun_pola()]

    def lain(*_: Any) -> None:
        raise TypeError("function takes 7 arguments (6 given)")

    monkeypatch.setattr("pipeline.pola.array", lain)
    with pola_tersimpan():
        assert [_rupa(satu) for satu in _susun_pola()] == biasa


def test_pola_dari_simpanan_sama_dengan_yang_baru_disusun(monkeypatch: pytest.MonkeyPatch) -> None:
    biasa = [_rupa(satu) for satu in _susun_pola()]
    with pola_tersimpan():
        assert [_rupa(satu) for satu in _susun_pola()] == biasa

    def jangan(*_: Any) -> None:
        raise AssertionError

    with pola_tersimpan():
        monkeypatch.setattr(re._parser, "parse", jangan)  # type: ignore[attr-defined]
        assert [_rupa(satu) for satu in _susun_pola()] == biasa


def test_pola_yang_keliru_tetap_ditolak() -> None:
    with pola_tersimpan(), pytest.raises(re.error, match="unterminated character set"):
        re.compile("[a")


def test_sesudah_perintah_re_kembali_seperti_semula() -> None:
    asli = re._compiler.compile  # type: ignore[attr-defined]
    with pola_tersimpan():
        assert re._compiler.compile is not asli  # type: ignore[attr-defined]
    assert re._compiler.compile is asli  # type: ignore[attr-defined]


def test_berkas_word_saja_tidak_memuat_pustaka_yang_tidak_dipakai(tmp_path: Path) -> None:
    kode = (
        "import sys, json; sys.path.insert(0, sys.argv[1]); from pipeline.cli import utama; "
        "status = utama(['bangun', *sys.argv[2:], '--tanpa-pdf', '--senyap']); print(json.dumps([status, *sys.modules]))"
    )
    naskah = AKAR / "content" / "kukar" / "dinkes" / "renja-rb-2023"
    for ke in ("a", "b"):  # the first run keeps the template
        hasil = subprocess.run(
            [sys.executable, "-c", kode, str(AKAR), str(naskah), "--ke", str(tmp_path / ke)],
            capture_output=True,
            text=True,
            check=True,
            timeout=120,
        )
    status, *modul = json.loads(hasil.stdout.splitlines()[-1])
    assert (status, [nama for nama in BERAT if nama in modul]) == (0, [])
