"""The private font set-up: which font stands for which, and a conversion that gives the same bytes every time."""

from __future__ import annotations

import hashlib
import os
import shutil
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest

from pipeline.pdf import fonts
from pipeline.pdf.errors import OfficeTidakAda

try:
    URW = fonts.cari_urw()
except OfficeTidakAda:
    URW = ()
butuh_urw = pytest.mark.skipif(not URW, reason="fonts-urw-base35 is not installed")
butuh_fc = pytest.mark.skipif(shutil.which("fc-match") is None, reason="fontconfig's tools are not installed")


@pytest.fixture(scope="module")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("cache")
    fonts.siapkan_huruf(folder)
    return folder


def sidik(conf: Path) -> dict[str, str]:
    return {satu.name: hashlib.sha256(satu.read_bytes()).hexdigest() for satu in (conf.parent / "ttf").iterdir()}


@butuh_urw
@butuh_fc
@pytest.mark.parametrize(
    ("nama", "keluarga"),
    [
        ("Bookman Old Style", "URW Bookman"),
        ("Arial", "Liberation Sans"),
        ("Times New Roman", "Liberation Serif"),
        ("Courier New", "Liberation Mono"),
        ("DejaVu Sans", "DejaVu Sans"),
        ("Tidak-Ada: Huruf, Ini", "DejaVu Sans"),
    ],
)
def test_each_name_has_one_stand_in(cache: Path, nama: str, keluarga: str) -> None:
    assert fonts.huruf_tersedia(nama, cache) == keluarga


@butuh_urw
@pytest.mark.parametrize("urutan", range(4))
def test_the_widths_are_kept(cache: Path, urutan: int) -> None:
    from fontTools.ttLib import TTFont

    asal: Any = TTFont(URW[urutan])
    hasil: Any = TTFont(fonts.siapkan_huruf(cache).parent / "ttf" / f"{URW[urutan].stem}.ttf")
    assert {n: lebar for n, (lebar, _) in asal["hmtx"].metrics.items()} == {
        n: lebar for n, (lebar, _) in hasil["hmtx"].metrics.items()
    }


@butuh_urw
def test_converting_twice_gives_the_same_bytes(cache: Path, tmp_path: Path) -> None:
    assert sidik(fonts.siapkan_huruf(tmp_path)) == sidik(fonts.siapkan_huruf(cache))


@butuh_urw
def test_a_finished_conversion_is_not_done_again(cache: Path) -> None:
    berkas = fonts.siapkan_huruf(cache).parent / "ttf" / "URWBookman-Light.ttf"
    sebelum = berkas.stat().st_mtime_ns
    fonts.siapkan_huruf(cache)
    assert berkas.stat().st_mtime_ns == sebelum


@butuh_urw
def test_other_source_fonts_get_a_folder_of_their_own(cache: Path, tmp_path: Path, monkeypatch: Any) -> None:
    lain = shutil.copy(URW[1], tmp_path / URW[0].name)
    lama = fonts.siapkan_huruf(cache)
    monkeypatch.setattr(fonts, "cari_urw", lambda: (Path(lain), *URW[1:]))
    assert fonts.siapkan_huruf(cache).parent != lama.parent


@butuh_urw
def test_a_folder_with_a_missing_file_is_made_anew(cache: Path, tmp_path: Path) -> None:
    conf = fonts.siapkan_huruf(tmp_path)
    (conf.parent / "ttf" / "URWBookman-Demi.ttf").unlink()
    assert sidik(fonts.siapkan_huruf(tmp_path)) == sidik(fonts.siapkan_huruf(cache))


@butuh_urw
def test_two_processes_at_once_leave_one_whole_folder(cache: Path, tmp_path: Path) -> None:
    skrip = "import sys; from pathlib import Path; from pipeline.pdf import fonts; fonts.siapkan_huruf(Path(sys.argv[1]))"
    akar = str(Path(__file__).parents[1])
    dua = [
        subprocess.Popen([sys.executable, "-c", skrip, str(tmp_path)], env={**os.environ, "PYTHONPATH": akar}) for _ in range(2)
    ]
    kode = [satu.wait() for satu in dua]
    assert (kode, os.listdir(tmp_path)) == ([0, 0], [fonts.siapkan_huruf(cache).parent.name])


def test_missing_fonts_are_reported_with_the_command(monkeypatch: Any) -> None:
    fonts.cari_urw.cache_clear()
    monkeypatch.setattr(fonts, "_daftar_fontconfig", lambda: [])
    monkeypatch.setattr(fonts, "_daftar_folder", lambda: [])
    with pytest.raises(OfficeTidakAda, match=r"apt-get install .* fonts-urw-base35"):
        fonts.cari_urw()


@butuh_urw
def test_without_a_writable_home_a_private_temporary_folder_is_used(monkeypatch: Any, tmp_path: Path) -> None:
    monkeypatch.setenv("XDG_CACHE_HOME", "/proc/tidak-ada")
    monkeypatch.setattr("tempfile.tempdir", str(tmp_path))
    assert fonts.siapkan_huruf().parent.parent == tmp_path / f"naskah-dinas-{os.getuid()}"
