"""A private font set-up for LibreOffice, the same on every machine.

Why private: the system's configuration decides which font stands in for "Bookman Old Style" and Arial, and so where
lines and pages break. Ours decides that itself, from free fonts that every Linux distribution packages.

Why URW Bookman is converted to TrueType: from the OpenType/CFF files a long-running LibreOffice embeds a Type 1 font
with a counter in it, so that the second PDF of a process differs from the first by a byte
(measured). The widths are kept exactly. For the same reason every other CFF or Type 1
font is hidden.

A real "Bookman Old Style", Arial, Times New Roman or Courier New is hidden too, even when installed: the same pages on
every machine matter more here than the original outlines.
"""

from __future__ import annotations

import hashlib
import os
import shutil
import tempfile
from functools import lru_cache
from html import escape
from pathlib import Path
from typing import Any

from pipeline.pdf.errors import OfficeTidakAda
from pipeline.simpanan import folder_simpanan

VERSI_PENGUBAH = 1  # raise it when the conversion or the configuration below changes: old caches are then left alone
HURUF_URW = ("URWBookman-Light", "URWBookman-LightItalic", "URWBookman-Demi", "URWBookman-DemiItalic")
FOLDER_SISTEM = ("/usr/share/fonts", "/usr/local/share/fonts", "/run/current-system/sw/share/X11/fonts")

# The wanted family comes first; a name that is not in the list falls to the last resort, DejaVu Sans.
PENGGANTI: dict[str, tuple[str, ...]] = {
    "Bookman Old Style": ("URW Bookman",),
    "Bookman": ("URW Bookman",),
    "ITC Bookman": ("URW Bookman",),
    "Bookman URW": ("URW Bookman",),
    "Arial": ("Liberation Sans",),
    "Helvetica": ("Liberation Sans",),
    "Times New Roman": ("Liberation Serif",),
    "Times": ("Liberation Serif",),
    "Courier New": ("Liberation Mono",),
    "Courier": ("Liberation Mono",),
    "Calibri": ("Carlito", "Liberation Sans"),
    "Cambria": ("Caladea", "Liberation Serif"),
    "serif": ("Liberation Serif",),
    "sans-serif": ("Liberation Sans",),
    "monospace": ("Liberation Mono",),
}
DISEMBUNYIKAN = ("Bookman Old Style", "Arial", "Times New Roman", "Courier New")

# Reported by fc-match for a name; the font of a package is missing when another family answers.
PAKET_HURUF = (
    ("Bookman Old Style", "URW Bookman", "fonts-urw-base35"),
    ("Arial", "Liberation Sans", "fonts-liberation2"),
    ("DejaVu Sans", "DejaVu Sans", "fonts-dejavu-core"),
)


def siapkan_huruf(cache: Path | None = None) -> Path:
    """Make (once) the converted fonts and the fontconfig file.

    Args:
        cache: folder to keep them in; `folder_simpanan()` without it. When it cannot be written, a private folder
            under the temporary folder is used.

    Returns:
        the path of the configuration, for the environment variable FONTCONFIG_FILE.

    Raises:
        OfficeTidakAda: URW Bookman is not installed.
    """
    asal = cari_urw()
    if cache is not None:
        return _siapkan(cache.absolute(), asal)
    try:
        return _siapkan(folder_simpanan(), asal)
    except (OSError, RuntimeError):  # RuntimeError: there is no home folder
        return _siapkan(_folder_darurat(), asal)


def huruf_tersedia(nama: str, cache: Path | None = None) -> str:
    """The family that stands for the font `nama` in our PDFs; "" when fontconfig's tools are not installed."""
    program = shutil.which("fc-match")
    if program is None:
        return ""
    import subprocess  # only where something is started: every run knows these folders

    lingkungan = {**os.environ, "FONTCONFIG_FILE": str(siapkan_huruf(cache))}
    # fc-match reads ":", "-" and "," as pattern syntax; a backslash makes them part of the name.
    pola = "".join("\\" + huruf if huruf in "\\:-," else huruf for huruf in nama)
    hasil = subprocess.run(
        [program, "-f", "%{family[0]}", pola], env=lingkungan, capture_output=True, text=True, timeout=60, check=False
    )
    return hasil.stdout.strip()


@lru_cache(maxsize=1)
def cari_urw() -> tuple[Path, ...]:
    """The four OpenType files of URW Bookman, in the order of HURUF_URW.

    Raises:
        OfficeTidakAda: one of them is not installed.
    """
    ketemu: dict[str, Path] = {}
    for berkas in [*_daftar_fontconfig(), *_daftar_folder()]:
        if berkas.stem in HURUF_URW and berkas.suffix == ".otf":
            ketemu.setdefault(berkas.stem, berkas)
    kurang = [nama for nama in HURUF_URW if nama not in ketemu]
    if kurang:
        raise OfficeTidakAda(
            "Huruf URW Bookman (pengganti Bookman Old Style) belum terpasang. Pasanglah dengan: "
            "sudo apt-get install -y --no-install-recommends fonts-urw-base35"
        )
    return tuple(ketemu[nama] for nama in HURUF_URW)


def _daftar_fontconfig() -> list[Path]:
    """What the system's own configuration knows: finds fonts in folders that we do not know."""
    program = shutil.which("fc-list")
    if program is None:
        return []
    import subprocess

    hasil = subprocess.run(
        [program, "-f", "%{file}\n", ":family=URW Bookman"], capture_output=True, text=True, timeout=60, check=False
    )
    return sorted(Path(baris) for baris in hasil.stdout.splitlines() if baris)


def _daftar_folder() -> list[Path]:
    return sorted(berkas for folder in FOLDER_SISTEM for berkas in Path(folder).glob("**/URWBookman-*.otf"))


def _folder_darurat() -> Path:
    """A folder of our own under the shared temporary folder; refused when somebody else made it first."""
    folder = Path(tempfile.gettempdir()) / f"naskah-dinas-{os.getuid()}"
    folder.mkdir(mode=0o700, exist_ok=True)
    if folder.is_symlink() or folder.stat().st_uid != os.getuid():
        raise OfficeTidakAda(f"Folder {folder} milik pengguna lain. Aturlah XDG_CACHE_HOME ke folder yang dapat Anda tulisi.")
    return folder


def _siapkan(cache: Path, asal: tuple[Path, ...]) -> Path:
    tujuan = cache / f"huruf-{_kunci(asal)}"
    if _lengkap(tujuan):
        return tujuan / "fonts.conf"
    cache.mkdir(mode=0o700, parents=True, exist_ok=True)
    sementara = Path(tempfile.mkdtemp(prefix=".huruf-", dir=cache))
    try:
        (sementara / "ttf").mkdir()
        for berkas in asal:
            otf_ke_ttf(berkas, sementara / "ttf" / f"{berkas.stem}.ttf")
        (sementara / "fonts.conf").write_text(_konfigurasi(tujuan, asal), encoding="utf-8")
        _pindah(sementara, tujuan)
    finally:
        shutil.rmtree(sementara, ignore_errors=True)
    return tujuan / "fonts.conf"


def _pindah(sementara: Path, tujuan: Path) -> None:
    """Move the finished folder into place; another process may have done it meanwhile, with the same content."""
    try:
        sementara.rename(tujuan)
    except OSError:
        if _lengkap(tujuan):
            return
        # A folder with parts missing (somebody cleaned the cache): put it aside and take its place.
        rusak = Path(tempfile.mkdtemp(prefix=".huruf-rusak-", dir=tujuan.parent))
        tujuan.rename(rusak / "lama")
        sementara.rename(tujuan)
        shutil.rmtree(rusak, ignore_errors=True)


def _lengkap(folder: Path) -> bool:
    return (folder / "fonts.conf").is_file() and all((folder / "ttf" / f"{n}.ttf").is_file() for n in HURUF_URW)


def _kunci(asal: tuple[Path, ...]) -> str:
    """Changes with the source fonts, with the converter and with this module's configuration."""
    import fontTools

    sidik = hashlib.sha256(f"{VERSI_PENGUBAH}\0{fontTools.version}\0{_konfigurasi(Path('/'), asal)}".encode())
    for berkas in asal:
        sidik.update(berkas.read_bytes())
    return sidik.hexdigest()[:16]


def otf_ke_ttf(asal: Path, tujuan: Path) -> None:
    """Convert one OpenType font with cubic outlines to TrueType; same widths, same names, same bytes each time.

    Args:
        asal: the .otf file.
        tujuan: the .ttf file to write.
    """
    from fontTools.pens.cu2quPen import Cu2QuPen
    from fontTools.pens.ttGlyphPen import TTGlyphPen
    from fontTools.ttLib import TTFont, newTable

    # recalcTimestamp would write the time of the conversion into the font.
    fon: Any = TTFont(asal, recalcTimestamp=False)
    urutan = fon.getGlyphOrder()
    gambar = fon.getGlyphSet()
    glyf: dict[str, Any] = {}
    for nama in urutan:
        pena = TTGlyphPen(None)
        # A thousandth of the em is the usual tolerance; TrueType wants outlines in the other direction.
        gambar[nama].draw(Cu2QuPen(pena, fon["head"].unitsPerEm / 1000, reverse_direction=True))
        glyf[nama] = pena.glyph()
    fon["loca"] = newTable("loca")
    fon["glyf"] = tabel = newTable("glyf")
    tabel.glyphOrder = urutan
    tabel.glyphs = glyf
    _sesuaikan_metrik(fon)
    for nama in ("CFF ", "VORG"):
        if nama in fon:
            del fon[nama]
    fon.sfntVersion = "\x00\x01\x00\x00"
    fon.save(tujuan)


def _sesuaikan_metrik(fon: Any) -> None:
    """Write the tables that TrueType has and CFF has not; the advance widths stay."""
    tabel = fon["glyf"]
    for nama, (lebar, _) in list(fon["hmtx"].metrics.items()):
        glif = tabel.glyphs[nama]
        glif.recalcBounds(tabel)
        fon["hmtx"].metrics[nama] = (lebar, getattr(glif, "xMin", 0))
    maxp = fon["maxp"]
    maxp.tableVersion = 0x00010000
    maxp.maxZones = 1
    for nama in (
        "maxTwilightPoints", "maxStorage", "maxFunctionDefs", "maxInstructionDefs", "maxStackElements",
        "maxSizeOfInstructions", "maxComponentElements", "maxPoints", "maxContours", "maxCompositePoints",
        "maxCompositeContours", "maxComponentDepth",
    ):  # fmt: skip
        setattr(maxp, nama, 0)
    maxp.recalc(fon)
    pos = fon["post"]
    pos.formatType = 2.0
    pos.extraNames = []
    pos.mapping = {}
    pos.glyphOrder = fon.getGlyphOrder()
    fon["head"].glyphDataFormat = 0


def _konfigurasi(tujuan: Path, asal: tuple[Path, ...]) -> str:
    folder = [*FOLDER_SISTEM, *sorted({str(berkas.parent) for berkas in asal}), str(tujuan / "ttf")]
    bagian = [f"<dir>{escape(nama)}</dir>" for nama in dict.fromkeys(folder)]
    bagian.append(f"<cachedir>{escape(str(tujuan / 'fontconfig'))}</cachedir>")
    tolak = [f'<patelt name="fontformat"><string>{format_}</string></patelt>' for format_ in ("CFF", "Type 1")]
    tolak += [f'<patelt name="family"><string>{escape(nama)}</string></patelt>' for nama in DISEMBUNYIKAN]
    bagian.append("<selectfont><rejectfont>")
    bagian += [f"<pattern>{isi}</pattern>" for isi in tolak]
    bagian.append("</rejectfont></selectfont>")
    for nama, pengganti in PENGGANTI.items():
        daftar = "".join(f"<string>{escape(keluarga)}</string>" for keluarga in pengganti)
        bagian.append(
            f'<match target="pattern"><test name="family"><string>{escape(nama)}</string></test>'
            f'<edit name="family" mode="assign" binding="strong">{daftar}</edit></match>'
        )
    # Last of all, so that a name which is not installed does not fall to whatever font sorts first on this machine.
    bagian.append(
        '<match target="pattern"><edit name="family" mode="append_last" binding="weak">'
        "<string>DejaVu Sans</string></edit></match>"
    )
    return (
        '<?xml version="1.0"?>\n<!DOCTYPE fontconfig SYSTEM "urn:fontconfig:fonts.dtd">\n<fontconfig>\n'
        + "\n".join(bagian)
        + "\n</fontconfig>\n"
    )
