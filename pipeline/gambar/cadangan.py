"""The PNG that stands in for an SVG in readers of Word files that do not know SVG."""

from __future__ import annotations

from pipeline.gambar.berkas import GambarDitolak
from pipeline.gambar.kanvas import BERKAS_HURUF, berkas_huruf

PIKSEL_PER_TITIK = 150 / 72  # 150 dpi: sharp enough in print, small enough to mail
PALING_LEBAR = 2400  # pixels


def png_cadangan(svg: bytes, lebar: float) -> bytes:
    """Draw an SVG as PNG on white; the same bytes for the same SVG and fonts.

    Args:
        svg: a checked SVG (see `berkas.periksa_gambar`), or one of ours.
        lebar: its width as shown, points.

    Errors:
        GambarDitolak: the SVG cannot be drawn.
    """
    import resvg_py

    berkas = [str(path) for nama in BERKAS_HURUF for path in berkas_huruf(nama)]
    try:
        return bytes(
            resvg_py.svg_to_bytes(
                svg_string=svg.decode("utf-8-sig"),
                width=min(PALING_LEBAR, max(1, round(lebar * PIKSEL_PER_TITIK))),
                dpi=96.0,
                background="white",
                skip_system_fonts=True,
                font_files=berkas,
                serif_family="Liberation Sans",  # what resvg takes for a family that is not at hand
                sans_serif_family="Liberation Sans",
            )
        )
    except (ValueError, UnicodeDecodeError):
        raise GambarDitolak("tidak dapat digambar; simpan ulang gambarnya sebagai SVG biasa atau PNG") from None
