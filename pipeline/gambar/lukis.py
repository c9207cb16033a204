"""A chart or diagram as SVG with its PNG, drawn once: what was drawn before is kept in the user's cache.

matplotlib takes half a second and 60 MB to load, and charts seldom change; the kept file is named by everything that its looks
come from, so it is the same as one drawn anew.
"""

from __future__ import annotations

import hashlib
import os
import tempfile
from functools import lru_cache
from importlib.metadata import version
from pathlib import Path

from pipeline.gambar.cadangan import png_cadangan
from pipeline.gambar.data import Diagram, Grafik, Lukisan, Rupa
from pipeline.gambar.kanvas import BERKAS_HURUF, berkas_huruf

PALING_BANYAK = 400  # kept figures, some 50 KB each
_SIDIK = 32  # bytes of SHA-256 before the content: a file that was cut off is drawn anew


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
    folder = _folder()
    berkas = folder / _kunci(data, rupa) if folder else None
    ada = _baca(berkas) if berkas else None
    if ada is None:
        ada = _lukis(data, rupa)
        if berkas:
            _simpan(berkas, *ada)
    return ada


def _lukis(data: Grafik | Diagram, rupa: Rupa) -> tuple[Lukisan, bytes]:
    if isinstance(data, Grafik):
        from pipeline.gambar.grafik import gambar_grafik

        lukisan = gambar_grafik(data, rupa)
    else:
        from pipeline.gambar.diagram import gambar_diagram

        lukisan = gambar_diagram(data, rupa)
    return lukisan, png_cadangan(lukisan.svg, lukisan.lebar)


def _folder() -> Path | None:
    """Where figures are kept; None where there is no place for them."""
    dasar = os.environ.get("XDG_CACHE_HOME", "")
    try:
        # the XDG specification tells to ignore a relative path
        induk = Path(dasar) if os.path.isabs(dasar) else Path.home() / ".cache"
    except RuntimeError:
        return None
    return induk / "naskah-dinas" / "gambar"


def _kunci(data: Grafik | Diagram, rupa: Rupa) -> str:
    return hashlib.sha256(f"{_alat()}\0{data!r}\0{rupa!r}".encode()).hexdigest()[:32]


@lru_cache(maxsize=1)
def _alat() -> str:
    """What draws: our code, the libraries, the fonts."""
    sidik = hashlib.sha256()
    for satu in sorted(Path(__file__).parent.glob("*.py")):
        sidik.update(satu.read_bytes())
    for nama in BERKAS_HURUF:
        for path in berkas_huruf(nama):
            sidik.update(f"{path} {path.stat().st_size}".encode())
    return f"{sidik.hexdigest()} {version('matplotlib')} {version('resvg_py')}"


def _baca(berkas: Path) -> tuple[Lukisan, bytes] | None:
    try:
        mentah = berkas.read_bytes()
    except OSError:
        return None
    isi = mentah[_SIDIK:]
    if hashlib.sha256(isi).digest() != mentah[:_SIDIK]:
        return None
    kepala, _, gambar = isi.partition(b"\n")
    lebar, tinggi, panjang = kepala.split()
    batas = int(panjang)
    return Lukisan(gambar[:batas], float(lebar), float(tinggi)), gambar[batas:]


def _simpan(berkas: Path, lukisan: Lukisan, png: bytes) -> None:
    """Keep a figure; a cache that cannot be written is no error."""
    isi = f"{lukisan.lebar!r} {lukisan.tinggi!r} {len(lukisan.svg)}\n".encode() + lukisan.svg + png
    try:
        berkas.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        tangan, sementara = tempfile.mkstemp(dir=berkas.parent, prefix=".baru-")
        with os.fdopen(tangan, "wb") as tulis:
            tulis.write(hashlib.sha256(isi).digest() + isi)
        os.replace(sementara, berkas)
        lama = sorted((p for p in berkas.parent.iterdir() if not p.name.startswith(".")), key=lambda p: p.stat().st_mtime)
        for satu in lama[:-PALING_BANYAK]:
            satu.unlink(missing_ok=True)
    except OSError:
        return
