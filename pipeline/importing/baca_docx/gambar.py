"""Pictures of a Word file: DrawingML and VML (ECMA-376 part 1, 20.4; part 4, 19), as files that a naskah may hold.

What a picture is says its own header, never its name or content type. Nothing outside of the package is followed.
"""

from __future__ import annotations

import io
import re
import struct
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import NamedTuple

from pipeline.gambar.berkas import BATAS_BITA, BATAS_PIKSEL, GambarDitolak, periksa_gambar
from pipeline.gambar.cadangan import png_cadangan
from pipeline.importing.antara import Citra
from pipeline.importing.baca_docx.paket import Elemen, Hubungan, Paket, R, angka

EMU_PER_TWIP = 635
TERBANYAK = 500  # pictures of one file that become figures
TERKECIL = 283  # twips, 0.5 cm: what is lower or narrower is a rule or a bullet
TERBESAR = 31_000  # twips; no paper is wider
LEBAR_COBA = 60.0  # points: large enough for any SVG to be drawn, small enough to be quick
SETIPIS = 500  # thousandths of a percent: less is not cut off
_SISI = ("l", "t", "r", "b")
_SISI_VML = ("cropleft", "croptop", "cropright", "cropbottom")
_GAYA_VML = re.compile(r"(?:^|;)\s*(width|height)\s*:\s*([0-9.]{1,12})(pt|in|cm|mm|px)?", re.IGNORECASE)
_TWIP_PER = {"pt": 20.0, "in": 1440.0, "cm": 567.0, "mm": 56.7, "px": 15.0, "": 15.0}
# What Word draws itself and keeps no picture of.
_LUKISAN = {"chart": "grafik Word", "relIds": "SmartArt"}


class Rujukan(NamedTuple):
    """A picture where it stands in the text.

    Args:
        id: of the relation that leads to its file, or nothing where it is none.
        id_svg: of that to the same as SVG.
        luar: whether its file lies outside of the package.
        alternatif: what it shows, in words.
        lebar, tinggi: as shown, twips; 0 where the file does not say.
        potong: how much of it is cut off left, above, right and below, thousandths of a percent.
        hiasan: whether the file says that it means nothing.
    """

    id: str
    id_svg: str = ""
    luar: bool = False
    alternatif: str = ""
    lebar: int = 0
    tinggi: int = 0
    potong: tuple[int, int, int, int] = (0, 0, 0, 0)
    hiasan: bool = False


class Lukisan(NamedTuple):
    """What a drawing holds: pictures, and names of what cannot be taken over (`grafik Word`, `bentuk`)."""

    gambar: tuple[Rujukan, ...]
    lain: tuple[str, ...]


def _lokal(elemen: Elemen) -> str:
    tag = elemen.tag
    return tag.rpartition("}")[2] if isinstance(tag, str) else ""


def cari_gambar(elemen: Elemen) -> Lukisan:
    """The pictures of a w:drawing, w:pict or w:object; those in its text boxes hang on the paragraphs there.

    Args:
        elemen: the drawing.
    """
    gambar: list[Rujukan] = []
    lain: list[str] = []
    dasar = Rujukan("")
    kotak = False
    for satu in _telusur(elemen):
        nama = _lokal(satu)
        if nama == "extent" and not gambar:
            lebar, tinggi = (angka(satu.get(sisi), paling=100_000_000) // EMU_PER_TWIP for sisi in ("cx", "cy"))
            dasar = dasar._replace(lebar=max(0, lebar), tinggi=max(0, tinggi))
        elif nama in ("docPr", "cNvPr"):
            tulisan = " ".join((satu.get("descr") or satu.get("title") or "").split())
            if tulisan or nama == "docPr":
                dasar = dasar._replace(alternatif=tulisan)
        elif nama == "decorative":
            dasar = dasar._replace(hiasan=satu.get("val") in ("1", "true"))
        elif nama == "blip":
            gambar.append(_blip(satu, dasar))
        elif nama == "imagedata":
            gambar.append(_vml(satu))
        elif nama in _LUKISAN:
            lain.append(_LUKISAN[nama])
        kotak = kotak or nama == "txbxContent"
    if not gambar and not lain and not kotak:
        lain.append("bentuk (garis, panah, atau kotak)")
    if len(gambar) > 1:  # the size is that of the group
        gambar = [satu._replace(lebar=0, tinggi=0) for satu in gambar]
    return Lukisan(tuple(gambar), tuple(lain))


def _telusur(elemen: Elemen) -> Iterator[Elemen]:
    """An element's descendants in order, those in text boxes and fallbacks aside."""
    tumpukan = [iter(elemen)]
    while tumpukan:
        satu = next(tumpukan[-1], None)
        if satu is None:
            tumpukan.pop()
            continue
        yield satu
        if _lokal(satu) not in ("txbxContent", "Fallback"):
            tumpukan.append(iter(satu))


def _blip(blip: Elemen, dasar: Rujukan) -> Rujukan:
    svg = next((satu.get(f"{R}embed") or "" for satu in blip.iter() if _lokal(satu) == "svgBlip"), "")
    potong = next((satu for satu in blip.itersiblings() if _lokal(satu) == "srcRect"), None)
    id_ = blip.get(f"{R}embed") or ""
    hasil = dasar._replace(id=id_ or blip.get(f"{R}link") or "", id_svg=svg, luar=not id_ and not svg)
    if potong is None:
        return hasil
    kiri, atas, kanan, bawah = (max(0, angka(potong.get(nama))) for nama in _SISI)
    return hasil._replace(potong=(kiri, atas, kanan, bawah))


def _vml(data: Elemen) -> Rujukan:
    bentuk = data.getparent()
    ukuran = {nama.lower(): _twip(nilai, satuan) for nama, nilai, satuan in _GAYA_VML.findall(bentuk.get("style") or "")}
    judul = next((nilai for nama, nilai in data.attrib.items() if str(nama).endswith("}title")), "")
    return Rujukan(
        data.get(f"{R}id") or "",
        alternatif=" ".join((bentuk.get("alt") or judul).split()),
        lebar=ukuran.get("width", 0),
        tinggi=ukuran.get("height", 0),
        potong=tuple(map(_pecahan, (data.get(nama) for nama in _SISI_VML))),  # type: ignore[arg-type]
    )


def _twip(nilai: str, satuan: str) -> int:
    try:
        return min(TERBESAR, round(float(nilai) * _TWIP_PER[satuan.lower()]))
    except (ValueError, OverflowError):
        return 0


def _pecahan(nilai: str | None) -> int:
    """A fraction of VML (`6554f` of 65536, or `0.1`) in thousandths of a percent."""
    try:
        bagian = int(nilai[:-1]) / 65536 if nilai and nilai.endswith("f") else float(nilai or 0)
    except ValueError:
        return 0
    return round(bagian * 100_000) if 0 < bagian < 1 else 0


# -- files -------------------------------------------------------------------------------------------------------------


@dataclass
class PembacaGambar:
    """Reads the pictures of a document, each file once.

    Args:
        paket: the package.
        hubungan: the relations of the part that the pictures stand in.
    """

    paket: Paket
    hubungan: Mapping[str, Hubungan]
    jumlah: int = 0
    _ada: dict[tuple[str, str, tuple[int, ...]], Citra | str] = field(default_factory=dict)

    def baca(self, rujukan: Rujukan) -> Citra | str:
        """A picture, or why it is not taken over, as the end of a sentence that begins with `gambar`."""
        if rujukan.hiasan or 0 < min(rujukan.lebar, rujukan.tinggi) < TERKECIL:
            return "hiasan, tanpa isi"
        if self.jumlah >= TERBANYAK:
            return f"melebihi {TERBANYAK} gambar"
        kunci = (rujukan.id, rujukan.id_svg, rujukan.potong)
        if kunci not in self._ada:
            self._ada[kunci] = self._satu(rujukan)
        citra = self._ada[kunci]
        if isinstance(citra, str):
            return citra
        self.jumlah += 1
        return replace(citra, alternatif=rujukan.alternatif, lebar=min(rujukan.lebar or citra.lebar, TERBESAR))

    def _satu(self, rujukan: Rujukan) -> Citra | str:
        ada = self.hubungan.get(rujukan.id)
        if rujukan.luar or (ada is not None and ada.luar):
            return "di luar berkas ini, tidak diambil"
        alasan = "yang berkasnya tidak ada"
        for id_ in filter(None, (rujukan.id_svg, rujukan.id)):
            hubungan = self.hubungan.get(id_)
            if hubungan is None or hubungan.luar or hubungan.tujuan not in self.paket.arsip.NameToInfo:
                continue
            isi = self.paket.media(hubungan.tujuan, BATAS_BITA)
            if isi is None:
                alasan = "yang rusak atau terlalu besar"
                continue
            try:
                return _citra(isi, rujukan.potong)
            except GambarDitolak as sebab:
                alasan = f"yang {sebab}"
        return alasan


def _citra(isi: bytes, potong: tuple[int, int, int, int]) -> Citra:
    """A picture as a naskah may hold it.

    Errors:
        GambarDitolak: it cannot.
    """
    isi = _jadi_png(isi) if isi.startswith((b"GIF87a", b"GIF89a", b"BM")) else isi
    if nama := _metafile(isi):
        raise GambarDitolak(f"berformat {nama}, yang hanya dikenal Word; simpan ulang sebagai PNG")
    gambar = periksa_gambar(isi)
    if gambar.format == "svg":
        if any(satu > SETIPIS for satu in potong):
            raise GambarDitolak("dipotong (crop) di Word")
        png_cadangan(isi, LEBAR_COBA)  # what cannot be drawn must not be taken
    elif any(satu > SETIPIS for satu in potong):
        isi = _potong(isi, gambar.format, potong)
        gambar = periksa_gambar(isi)
    return Citra(isi, gambar.format, round(gambar.lebar * 20))


def _metafile(isi: bytes) -> str:
    if isi[40:44] == b" EMF":
        return "EMF"
    if isi.startswith((b"\xd7\xcd\xc6\x9a", b"\x01\x00\x09\x00", b"\x02\x00\x09\x00")):
        return "WMF"
    if isi.startswith(b"\x1f\x8b"):
        return "EMZ atau WMZ"
    return "TIFF" if isi.startswith((b"II*\0", b"MM\0*")) else ""


def _jadi_png(isi: bytes) -> bytes:
    """A GIF (its first picture) or BMP as PNG.

    Errors:
        GambarDitolak: damaged or too large.
    """
    gif = isi.startswith(b"GIF")
    try:
        lebar, tinggi = struct.unpack_from("<HH" if gif else "<ii", isi, 6 if gif else 18)
    except struct.error:
        raise GambarDitolak("rusak atau terpotong; simpan ulang gambarnya") from None
    if not 0 < lebar * abs(tinggi) <= BATAS_PIKSEL:
        raise GambarDitolak("berukuran tidak wajar; perkecil dahulu")
    return _olah(isi, "GIF" if gif else "BMP", "PNG")


def _potong(isi: bytes, format_: str, potong: tuple[int, int, int, int]) -> bytes:
    """A picture without what Word does not show of it, which its author may not have wanted seen."""
    kiri, atas, kanan, bawah = (min(satu, 100_000) / 100_000 for satu in potong)
    if kiri + kanan >= 1 or atas + bawah >= 1:
        raise GambarDitolak("dipotong (crop) seluruhnya di Word")
    return _olah(isi, format_.upper(), format_.upper(), (kiri, atas, 1 - kanan, 1 - bawah))


def _olah(isi: bytes, dari: str, ke: str, sisa: tuple[float, float, float, float] = (0, 0, 1, 1)) -> bytes:
    """A picture in another format, or the part of it within `sisa` (left, top, right, bottom as fractions)."""
    from PIL import Image

    keluar = io.BytesIO()
    try:
        with Image.open(io.BytesIO(isi), formats=(dari,)) as gambar:
            x, y = gambar.size
            kiri, atas, kanan, bawah = (round(satu * sisi) for satu, sisi in zip(sisa, (x, y, x, y), strict=True))
            if kiri >= kanan or atas >= bawah:
                raise GambarDitolak("dipotong (crop) seluruhnya di Word")
            sifat = {"dpi": gambar.info["dpi"]} if "dpi" in gambar.info else {}
            gambar.crop((kiri, atas, kanan, bawah)).save(keluar, ke, **sifat, **({"quality": 95} if ke == "JPEG" else {}))
    except (OSError, ValueError, SyntaxError, EOFError, IndexError, TypeError, KeyError, struct.error, MemoryError):
        raise GambarDitolak("rusak atau terpotong; simpan ulang gambarnya") from None
    return keluar.getvalue()
