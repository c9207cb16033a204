"""The drawing surface: matplotlib's figures with one set of looks, in points, the same bytes for the same content.

matplotlib is imported here and in `grafik`, and only when something is drawn: it takes half a second.
"""

from __future__ import annotations

import logging
import os
import re
import threading
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from functools import lru_cache
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any, Literal

from pipeline.gambar.data import Rupa

if TYPE_CHECKING:
    from matplotlib.font_manager import FontProperties

Titik = tuple[float, float]
TINTA = "#1A1A1A"
GARIS = "#404040"
KISI = "#C8C8C8"
BARIS = 1.22  # line height, of the size
PALING_KECIL = 6.5  # points: smaller text is not read
# The files whose widths stand for a family, as the PDF's own font set-up has it: upright and bold.
BERKAS_HURUF = {
    "Bookman Old Style": ("URW Bookman", "URWBookman-Light.otf", "URWBookman-Demi.otf"),
    "Arial": ("Liberation Sans", "LiberationSans-Regular.ttf", "LiberationSans-Bold.ttf"),
    "Times New Roman": ("Liberation Serif", "LiberationSerif-Regular.ttf", "LiberationSerif-Bold.ttf"),
}
FOLDER_HURUF = ("/usr/share/fonts", "/usr/local/share/fonts", "/run/current-system/sw/share/X11/fonts")
_GAYA: dict[Any, Any] = {
    "svg.fonttype": "none",
    "svg.hashsalt": "naskah-dinas",
    "text.parse_math": False,
    "axes.linewidth": 0.6,
    "axes.edgecolor": GARIS,
    "axes.labelcolor": TINTA,
    "text.color": TINTA,
    "xtick.color": GARIS,
    "ytick.color": GARIS,
    "xtick.labelcolor": TINTA,
    "ytick.labelcolor": TINTA,
    "axes.unicode_minus": True,
}
_BOLEH_PUTUS = re.compile(r"/|-(?!(?<=\d{4}-)\d{4})")
_KUNCI = threading.Lock()  # matplotlib's settings are the process's


@lru_cache(maxsize=8)
def berkas_huruf(nama: str) -> tuple[Path, ...]:
    """The font files that stand for a family: upright and bold; nothing where they are not installed."""
    _, *berkas = BERKAS_HURUF.get(nama, BERKAS_HURUF["Bookman Old Style"])
    ada = _huruf_terpasang()
    return tuple(ada[satu] for satu in berkas) if all(satu in ada for satu in berkas) else ()


@lru_cache(maxsize=1)
def _huruf_terpasang() -> dict[str, Path]:
    """Where each of `BERKAS_HURUF` lies; of several the first by path."""
    dicari = {berkas for _, *semua in BERKAS_HURUF.values() for berkas in semua}
    jalan = (satu for folder in FOLDER_HURUF for satu in os.walk(folder))
    ada = sorted((Path(induk, nama) for induk, _, isi in jalan for nama in isi if nama in dicari), reverse=True)
    return {path.name: path for path in ada}


def keluarga(nama: str) -> list[str]:
    """The families of a text, best first."""
    pengganti = BERKAS_HURUF.get(nama, BERKAS_HURUF["Bookman Old Style"])[0]
    return [nama, pengganti, "DejaVu Sans"]


@contextmanager
def melukis(rupa: Rupa) -> Iterator[None]:
    """matplotlib with our settings and nobody else's (a matplotlibrc in the user's folder must not change a naskah)."""
    with _KUNCI:
        logging.getLogger("matplotlib").setLevel(logging.ERROR)
        import matplotlib

        with matplotlib.rc_context():
            matplotlib.rcdefaults()
            matplotlib.rcParams.update({**_GAYA, "font.family": _daftar_huruf(rupa.huruf), "font.size": rupa.ukuran})
            yield


@lru_cache(maxsize=8)
def _daftar_huruf(nama: str) -> list[str]:
    """Make the measured font known under the document's own name, so that the SVG asks for that one."""
    from matplotlib.font_manager import FontEntry, fontManager

    for path, berat in zip(berkas_huruf(nama), (400, 700), strict=False):
        fontManager.ttflist.insert(0, FontEntry(fname=str(path), name=nama, weight=berat, size="scalable"))
    return keluarga(nama) if berkas_huruf(nama) else [nama, "DejaVu Sans"]


@lru_cache(maxsize=64)
def _sifat(keluarga_: tuple[str, ...], ukuran: float, tebal: bool) -> FontProperties:
    from matplotlib.font_manager import FontProperties

    return FontProperties(family=list(keluarga_), size=ukuran, weight="bold" if tebal else "normal")


class Kanvas:
    """A figure of `lebar` × `tinggi` points, origin at the lower left. Use inside `melukis`."""

    def __init__(self, lebar: float, tinggi: float) -> None:
        from matplotlib.figure import Figure

        self.lebar, self.tinggi = lebar, tinggi
        self.figure = Figure(figsize=(lebar / 72, tinggi / 72), dpi=72, facecolor="none")
        self._lapis = 0

    def _tambah(self, unsur: Any) -> None:
        """Draw above all that was drawn before, in points."""
        from matplotlib.transforms import IdentityTransform

        self._lapis += 1
        unsur.set(zorder=self._lapis, transform=IdentityTransform())
        self.figure.add_artist(unsur)

    def sumbu(self, kiri: float, bawah: float, lebar: float, tinggi: float) -> Any:
        """Axes with their lower left corner and size in points."""
        return self.figure.add_axes(
            (kiri / self.lebar, bawah / self.tinggi, lebar / self.lebar, tinggi / self.tinggi), facecolor="none"
        )

    def teks(
        self,
        x: float,
        y: float,
        isi: str,
        ukuran: float,
        *,
        rata: Literal["left", "center", "right"] = "center",
        tebal: bool = False,
        warna: str = TINTA,
    ) -> None:
        """One line of text whose middle height is at `y`: the x-height's, so that words and numbers look centred."""
        from matplotlib.text import Text

        berat = "bold" if tebal else "normal"
        self._tambah(Text(x, y - 0.34 * ukuran, isi, ha=rata, va="baseline", size=ukuran, color=warna, weight=berat))

    def teks_baris(
        self,
        x: float,
        atas: float,
        baris: Sequence[tuple[str, bool]],
        ukuran: float,
        *,
        rata: Literal["left", "center", "right"] = "center",
    ) -> None:
        """Lines below each other, (text, bold) each, from `atas` down."""
        for ke, (isi, tebal) in enumerate(baris):
            self.teks(x, atas - (ke + 0.5) * ukuran * BARIS, isi, ukuran, rata=rata, tebal=tebal)

    def kotak(
        self, kiri: float, bawah: float, lebar: float, tinggi: float, *, isi: str = "none", tepi: str = "none",
        tebal: float = 0.7, lengkung: float = 0.0, putus: bool = False,
    ) -> None:  # fmt: skip
        """A rectangle, with round corners of radius `lengkung`."""
        from matplotlib.patches import FancyBboxPatch, Rectangle

        gaya: dict[str, Any] = {
            "facecolor": isi, "edgecolor": tepi, "linewidth": tebal, "linestyle": (0, (4, 2)) if putus else "solid",
        }  # fmt: skip
        if lengkung:
            bentuk = f"round,pad=0,rounding_size={lengkung}"
            self._tambah(FancyBboxPatch((kiri, bawah), lebar, tinggi, boxstyle=bentuk, **gaya))
        else:
            self._tambah(Rectangle((kiri, bawah), lebar, tinggi, **gaya))

    def garis(
        self, titik: Sequence[Titik], *, tebal: float = 0.9, warna: str = GARIS, gaya: Any = "solid", tanda: str = ""
    ) -> None:
        """A line through points; `tanda` is a marker at each."""
        from matplotlib.lines import Line2D

        x, y = zip(*titik, strict=True)
        gaya_garis: dict[str, Any] = {"linestyle": gaya, "linewidth": tebal, "solid_joinstyle": "round"}
        self._tambah(Line2D(x, y, color=warna, marker=tanda or "None", markersize=4.5, **gaya_garis))

    def bidang(self, titik: Sequence[Titik], *, isi: str) -> None:
        """A filled polygon."""
        from matplotlib.patches import Polygon

        self._tambah(Polygon(titik, closed=True, facecolor=isi, edgecolor="none"))

    def juring(self, pusat: Titik, jari: float, dari: float, sampai: float, *, isi: str) -> None:
        """A slice of a pie, degrees counter-clockwise."""
        from matplotlib.patches import Wedge

        self._tambah(Wedge(pusat, jari, dari, sampai, facecolor=isi, edgecolor="#FFFFFF", linewidth=1.2, joinstyle="round"))

    def svg(self) -> bytes:
        """The figure as SVG: text stays text; no date, no metadata, no document type."""
        import matplotlib

        wadah = BytesIO()
        metadata: dict[str, Any] = dict.fromkeys(("Creator", "Date", "Format", "Type"))
        self.figure.savefig(wadah, format="svg", metadata=metadata)
        isi = wadah.getvalue().decode("utf-8")
        daftar = matplotlib.rcParams["font.family"]
        # LibreOffice takes quotation marks for a part of the name; CSS 2.1, 15.3 does not ask for them
        isi = isi[isi.index("<svg ") :].replace(", ".join(map(repr, daftar)), ", ".join(daftar))
        return f'<?xml version="1.0" encoding="UTF-8"?>\n{isi}'.encode()


def lebar_teks(isi: str, ukuran: float, tebal: bool = False) -> float:
    """The width of a line of text, points. Use inside `melukis`."""
    import matplotlib

    return _lebar(isi, tuple(matplotlib.rcParams["font.family"]), ukuran, tebal)


@lru_cache(maxsize=4096)
def _lebar(isi: str, keluarga_: tuple[str, ...], ukuran: float, tebal: bool) -> float:
    from matplotlib.textpath import text_to_path

    return float(text_to_path.get_text_width_height_descent(isi, _sifat(keluarga_, ukuran, tebal), False)[0])


def pecah(isi: str, lebar: float, ukuran: float, tebal: bool = False) -> list[str]:
    """Break a text into lines no wider than `lebar` points: at spaces, after slashes and hyphens; a longer word stays whole.

    A range of years (2020-2024) is one word.
    """
    baris: list[str] = []
    for kata in _BOLEH_PUTUS.sub("\\g<0>\u200b", isi).split(" "):
        sambung = " "
        for potong in kata.split("\u200b"):
            if not potong:
                continue
            calon = baris[-1] + sambung + potong if baris else potong
            if baris and lebar_teks(calon, ukuran, tebal) <= lebar:
                baris[-1] = calon
            else:
                baris.append(potong)
            sambung = ""
    return baris
