"""A chart or diagram as SVG with its PNG, drawn once: what was drawn before is kept in the user's cache.

matplotlib takes half a second and 60 MB to load, and charts seldom change; the kept file is named by everything that its looks
come from, so it is the same as one drawn anew.
"""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

from pipeline.gambar.cadangan import png_cadangan
from pipeline.gambar.data import Diagram, Grafik, Lukisan, Rupa
from pipeline.gambar.kanvas import BERKAS_HURUF, berkas_huruf
from pipeline.simpanan import ambil, kunci_simpanan, simpan, versi

RAK = "gambar"
PALING_BANYAK = 400  # kept figures, some 50 KB each


def lukis(data: Grafik | Diagram, rupa: Rupa) -> tuple[Lukisan, bytes]:
    """Draw a figure, or take it from the cache.

    Args:
        data: what to draw.
        rupa: how it looks.

    Returns:
        The SVG with its size, and the PNG that stands in for it.

    Errors:
        TidakMuat: there is no room for its text.
    """
    kunci = kunci_simpanan(_alat(), repr(data), repr(rupa))
    ada = ambil(RAK, kunci)
    if ada is not None:
        return _buka(ada)
    lukisan, png = _lukis(data, rupa)
    simpan(RAK, kunci, _bungkus(lukisan, png), PALING_BANYAK)
    return lukisan, png


def _lukis(data: Grafik | Diagram, rupa: Rupa) -> tuple[Lukisan, bytes]:
    if isinstance(data, Grafik):
        from pipeline.gambar.grafik import gambar_grafik

        lukisan = gambar_grafik(data, rupa)
    else:
        from pipeline.gambar.diagram import gambar_diagram

        lukisan = gambar_diagram(data, rupa)
    return lukisan, png_cadangan(lukisan.svg, lukisan.lebar)


@lru_cache(maxsize=1)
def _alat() -> str:
    """What draws: our code, the libraries, the fonts."""
    kode = [satu.read_bytes() for satu in sorted(Path(__file__).parent.glob("*.py"))]
    huruf = [(str(path), path.stat().st_size) for nama in BERKAS_HURUF for path in berkas_huruf(nama)]
    return kunci_simpanan(*kode, huruf, versi("matplotlib", "resvg_py"))


def _bungkus(lukisan: Lukisan, png: bytes) -> bytes:
    return f"{lukisan.lebar!r} {lukisan.tinggi!r} {len(lukisan.svg)}\n".encode() + lukisan.svg + png


def _buka(isi: bytes) -> tuple[Lukisan, bytes]:
    kepala, _, gambar = isi.partition(b"\n")
    lebar, tinggi, panjang = kepala.split()
    batas = int(panjang)
    return Lukisan(gambar[:batas], float(lebar), float(tinggi)), gambar[batas:]
