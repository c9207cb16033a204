"""Reader of .md and .txt: Markdown as PDF extraction writes it, tables as tab-separated or piped rows, and plain text."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.galat import Galat, Masalah
from pipeline.importing.antara import Alinea, Asal, Blok, Buangan, Dokumen, Kisi, buat_alinea
from pipeline.importing.bersih import bersih, rapikan
from pipeline.importing.urai import urai
from pipeline.source.teks import TERLARANG

# Where each file begins that only looks like text by its name.
_BUKAN_TEKS = {
    b"PK\x03\x04": "berkas Word, Excel, atau zip",
    b"PK\x05\x06": "berkas zip kosong",
    b"%PDF": "berkas PDF",
    b"\xd0\xcf\x11\xe0": "berkas Word atau Excel lama",
    b"{\\rtf": "berkas RTF",
    b"\x89PNG": "gambar",
    b"\xff\xd8\xff": "gambar",
    b"GIF8": "gambar",
    b"\x1f\x8b": "berkas gzip",
    b"7z\xbc\xaf": "berkas 7z",
    b"Rar!": "berkas RAR",
    b"\x7fELF": "program",
    b"MZ": "program",
}
BATAS_TEKS = 5_000_000  # bytes; the longest naskah known has 0.2 MB, and a megabyte takes some seconds
BATAS_BARIS = 200_000  # lines; more is no naskah
BATAS_PANJANG = 200_000  # characters of one line
_JUDUL = re.compile(r"(#{1,6})[ \t]+(.*?)[ \t#]*$")
_STRIP = re.compile(r"[-*+][ \t]+(?=\S)(?!\d{1,4} ?-\s*$)")  # a mark of a list; `- 24 -` is the number of a page
_PEMISAH_PIPA = re.compile(r"\|?[ :|-]{3,}\|?$")
_KUTIP = re.compile(r"(?:> ?){1,5}")
_PAGAR = re.compile(r"(?:```|~~~)\w*\s*$")
_GARIS = re.compile(r"(?:[-*_=] ?){3,200}$")
_KATA_KUNCI_TAB = re.compile(
    r"\s*(?:menimbang|mengingat|memperhatikan|menetapkan|memutuskan|kesatu|kedua|ketiga|ke[a-z]{4,12}|ditetapkan di|pada tanggal|"
    r"nomor|perihal|lampiran|tentang)\b",
    re.IGNORECASE,
)
# A label and its colon set apart by tabs: a line of the frame, whatever number of tabs it has.
_LABEL_TAB = re.compile(
    r"\s*(?:menimbang|mengingat|memperhatikan|menetapkan|pertama|kesatu|ke[a-z]{3,9}(?: (?:belas|puluh))?)[ \t]*\t[ \t]*:",
    re.IGNORECASE,
)
_PENANDA_TAB = re.compile(r"\s*\(?(?:\d{1,3}|[a-zA-Z]{1,2}|[ivxlc]{1,5})[.)]\s*\t")


def baca_teks(jalur: str, mentah: bytes) -> Dokumen:
    """Read a text file.

    Args:
        jalur: its path as shown in messages.
        mentah: its bytes.

    Errors:
        Galat: not text (another format, binary data), or far longer than a naskah can be.
    """
    if len(mentah) > BATAS_TEKS:
        raise Galat(f"berkas {jalur} {len(mentah) // 1_000_000} MB; berkas teks yang dapat diimpor paling besar 5 MB")
    isi, catatan = sandi(jalur, mentah)
    baris = isi.replace("\r\n", "\n").replace("\r", "\n").split("\n")
    if len(baris) > BATAS_BARIS:
        raise Galat(f"berkas {jalur} lebih dari {BATAS_BARIS} baris; periksa apakah ini berkas yang benar")
    panjang = next((ke for ke, satu in enumerate(baris, 1) if len(satu) > BATAS_PANJANG), None)
    if panjang is not None:
        raise Galat(f"baris ini lebih dari {BATAS_PANJANG} karakter; pecah menjadi paragraf-paragraf", Asal(jalur, panjang))
    pembaca = _Pembaca(jalur, baris)
    blok = tuple(urai(tuple(pembaca.blok()), pembaca.buangan))
    return Dokumen(jalur, blok, tuple(catatan), tuple(pembaca.buangan))


def sandi(jalur: str, mentah: bytes) -> tuple[str, list[Masalah]]:
    """The text of a file by its encoding, and remarks on what that lost."""
    asing = next((nama for awal, nama in _BUKAN_TEKS.items() if mentah.startswith(awal)), None)
    if asing:
        raise Galat(f"berkas {jalur} sebenarnya {asing}, bukan teks; beri ekstensi yang sesuai dengan isinya")
    catatan: list[Masalah] = []
    if mentah.startswith((b"\xff\xfe", b"\xfe\xff")):
        isi = mentah.decode("utf-16", "replace")
    elif b"\0" in mentah:
        raise Galat(f"berkas {jalur} bukan teks (memuat bita nol); simpan ulang sebagai teks UTF-8")
    else:
        try:
            isi = mentah.decode("utf-8-sig")
        except UnicodeDecodeError as sebab:
            isi = mentah.decode("cp1252", "replace")
            baris = mentah[: sebab.start].count(b"\n") + 1
            pesan = (
                f"berkas ini bukan UTF-8 (bita 0x{mentah[sebab.start]:02X}); dibaca sebagai Windows-1252, periksa huruf anehnya"
            )
            catatan.append(Masalah(pesan, Asal(jalur, baris)))
    terlarang = TERLARANG.search(isi.replace("\f", " "))
    if terlarang:
        jumlah = len(TERLARANG.findall(isi)) - isi.count("\f")
        if jumlah > 20 + len(isi) // 50:
            raise Galat(f"berkas {jalur} bukan teks ({jumlah} karakter kendali); simpan ulang sebagai teks UTF-8")
        letak = Asal(jalur, isi.count("\n", 0, terlarang.start()) + 1)
        catatan.append(Masalah(f"{jumlah} karakter yang tidak boleh ada dalam dokumen Word dibuang", letak))
        isi = TERLARANG.sub(lambda m: m[0] if m[0] == "\f" else "", isi)
    return isi, catatan


class _Pembaca:
    def __init__(self, jalur: str, baris: Sequence[str]) -> None:
        self.jalur = jalur
        self.baris = _seimbangkan(baris)
        self.buangan: list[Buangan] = []

    def blok(self) -> Iterator[Blok]:
        ke = kosong = 0
        halaman = False
        while ke < len(self.baris):
            mentah = self.baris[ke]
            if "\f" in mentah:
                halaman = True
                mentah = mentah.replace("\f", " ")
            if not rapikan(mentah):
                kosong += 1
                ke += 1
                continue
            halaman = halaman or kosong > 1
            akhir = self._akhir_tabel(ke)
            if akhir > ke:
                kisi = self._kisi(ke, akhir, halaman)
                ke = akhir
                if kisi is not None:
                    yield kisi
            else:
                alinea = self._alinea(mentah, ke, rapat=kosong == 0 and ke > 0, halaman=halaman)
                ke += 1
                if alinea is not None:
                    yield alinea
            kosong, halaman = 0, False

    def _akhir_tabel(self, ke: int) -> int:
        """The line after a table that begins at line `ke`, or `ke` where none does."""
        baris = self.baris[ke]
        if _pipa(baris).startswith("|") and baris.count("|") > 2:
            akhir = ke + 1
            while akhir < len(self.baris) and self.baris[akhir].lstrip().startswith("|"):
                akhir += 1
            return akhir if akhir - ke > 1 else ke
        if "\t" not in baris or _LABEL_TAB.match(baris):
            return ke
        akhir = ke
        while (
            akhir < len(self.baris)
            and self.baris[akhir].strip(" ")
            and not _LABEL_TAB.match(self.baris[akhir])
            and ("\t" in self.baris[akhir] or _terbuka(self.baris[akhir - 1]))
        ):
            akhir += 1
        blok = self.baris[ke:akhir]
        sel = max(satu.count("\t") for satu in blok) + 1
        if sel < 4 and any(_KATA_KUNCI_TAB.match(satu) for satu in blok):
            return ke  # tabs that only set text apart
        if sel == 2 and any(_PENANDA_TAB.match(satu) for satu in blok):
            return ke
        return akhir if sel > 2 or len(blok) > 1 else ke

    def _kisi(self, ke: int, akhir: int, halaman: bool) -> Kisi | None:
        baris: list[tuple[str, ...]] = []
        asal: list[Asal] = []
        for nomor in range(ke, akhir):
            mentah = self.baris[nomor]
            if _pipa(mentah).startswith("|"):
                mentah = _pipa(mentah)
                if _PEMISAH_PIPA.match(mentah.strip()):
                    continue
                sel = mentah.strip().strip("|").split("|")
            elif "\t" not in mentah and baris:
                baris[-1] = (*baris[-1][:-1], bersih(f"{baris[-1][-1]} {mentah}"))
                continue
            else:
                sel = mentah.split("\t")
            baris.append(tuple(map(bersih, sel)))
            asal.append(Asal(self.jalur, nomor + 1))
        ada = [i for i, satu in enumerate(baris) if any(satu)]
        return Kisi(tuple(baris[i] for i in ada), tuple(asal[i] for i in ada), halaman) if ada else None

    def _alinea(self, mentah: str, ke: int, rapat: bool, halaman: bool) -> Alinea | None:
        teks = rapikan(mentah)
        kolom = len(mentah) - len(mentah.lstrip()) + 1
        asal = Asal(self.jalur, ke + 1, kolom)
        teks = _KUTIP.sub("", teks, count=1) if teks.startswith(">") else teks
        if _PAGAR.match(teks) or (_GARIS.match(teks) and len(teks) > 2):
            return None
        tingkat, strip = 0, False
        judul = _JUDUL.match(teks)
        if judul:
            tingkat, teks = len(judul[1]), judul[2]
        elif tanda := _STRIP.match(teks):
            strip, teks = True, teks[tanda.end() :]
        isi = bersih(teks)
        if not isi:
            if teks:
                self.buangan.append(Buangan("gambar", asal, teks))
            return None
        return buat_alinea(isi, asal, rapat=rapat, halaman=halaman, judul=tingkat, strip=strip)


def _pipa(baris: str) -> str:
    """A line of a table between bars without the mark of a list that stands before its first one."""
    return _STRIP.sub("", baris.lstrip(), count=1)


def _seimbangkan(baris: Sequence[str]) -> list[str]:
    """Bold that begins on one line and ends on another, as bold on each of them."""
    hasil = list(baris)
    ke = 0
    while ke < len(hasil):
        if hasil[ke].count("**") % 2 and "\t" not in hasil[ke]:
            akhir = next(
                (j for j in range(ke + 1, min(ke + 9, len(hasil))) if not hasil[j].strip() or hasil[j].count("**") % 2), None
            )
            if akhir is not None and hasil[akhir].strip():
                hasil[ke] = hasil[ke].rstrip() + "**"
                hasil[ke + 1 : akhir] = [f"**{satu.strip()}**" for satu in hasil[ke + 1 : akhir]]
                hasil[akhir] = "**" + hasil[akhir].lstrip()
                ke = akhir
        ke += 1
    return hasil


def _terbuka(baris: str) -> bool:
    """Whether a row's last cell has a paragraph or list that is not closed on its line."""
    ekor = baris[baris.rfind("\t") + 1 :]
    return any(ekor.count(f"<{tanda}") > ekor.count(f"</{tanda}>") for tanda in ("p>", "ul", "ol", "li>"))
