"""`make ukur` for the importer: how many words of real documents stand, in order, in the PDF made of their sources."""

from __future__ import annotations

import ctypes
import html
import re
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

from pipeline.build.bangun import Rencana, bangun
from pipeline.build.cari import Alamat
from pipeline.build.registri import registri_naskah
from pipeline.citation.registri import Registri
from pipeline.galat import Galat
from pipeline.importing.antara import DAFTAR_ISI
from pipeline.importing.impor import impor
from pipeline.importing.laporan import Laporan
from pipeline.importing.ukur import Kesamaan, bandingkan, kata, teks_naskah
from pipeline.naskah.jenis import kunci_jenis, susun_naskah
from pipeline.naskah.model import Naskah, Tabel, polos
from pipeline.pdf import cari_office
from pipeline.source.bundel import muat_bundel
from pipeline.ukur.impor_word import laporan_word

TEPI = 66.0  # points from the edge of the paper, where only page numbers stand
SEBARIS = 5.0  # points between the baselines of pieces of one line: a raised figure, a cell in the middle beside one at the top
BERIKUT = 40.0  # points at most from a line to the next of its cell
RAPAT = 1.0  # points between pieces of one word
AWAL_ISI = 40  # letters that tell a table from others with the same head
SEPENGGAL = 5  # pieces into which a narrow column may break a word
# What is not the naskah's text: page furniture, repeated heads, stamps in words. All else that is not taken over is written by
# the program and must come back, too: DAFTAR ISI, divider pages, heads and signatures.
PERABOT = frozenset({
    "gambar",
    "keterangan gambar atau cap",
    "nomor halaman",
    "kepala halaman",
    "kepala halaman yang berulang",
    "kepala tabel yang berulang",
})  # fmt: skip
PENJELASAN = (
    "  kata: semua kata berkas, juga DAFTAR ISI (tanpa nomor halamannya), halaman pembatas, kepala, dan tanda tangan; hanya",
    "  nomor dan kepala halaman, kepala tabel yang berulang, dan keterangan cap tidak ikut.",
    "  urut: kata berkas yang ada di hasil dalam urutan yang sama (subbarisan bersama terpanjang). Baris tabel yang terbelah",
    "  halaman tertulis di berkas sebagai semua awal selnya, lalu semua sisanya; di hasil setiap selnya utuh.",
    "  kembali: urut, dengan kata-kata baris terbelah itu dibaca sel demi sel. baru: kata di hasil yang tidak ada di berkas;",
    "  kepala dan tanda tangan lampiran, yang diulang program dari naskahnya, tidak ikut.",
)
_HALAMAN_DAFTAR = re.compile(r"(?:\.{4,}|\t)[\s.]*(?:\d{1,3}|[ivxl]{1,6})\s*$")  # at the end of an entry of a DAFTAR ISI


@dataclass(frozen=True, slots=True)
class UkuranImpor:
    """One document there and back.

    Args:
        nama: the name of its file.
        laporan: what the import said.
        model: its words against those of the document model.
        cetak: its words against those read from the PDF, or None where there is no LibreOffice.
    """

    nama: str
    laporan: Laporan
    model: Banding
    cetak: Banding | None


@dataclass(frozen=True, slots=True)
class Banding:
    """The words of a file against those of what came of it.

    Args:
        semua: against all of its words.
        sendiri: against these without the heading block and the closing signature of each lampiran, which the program repeats.
    """

    semua: Kesamaan
    sendiri: Kesamaan

    @property
    def asal(self) -> int:
        """How many words the file has."""
        return self.semua.asal

    @property
    def berurutan(self) -> float:
        """The share of the file's words that come back, by the bare order of the file, 0 to 1."""
        return self.semua.berurutan

    @property
    def kembali(self) -> float:
        """The same where a row that a page had split is read cell by cell."""
        return self.semua.kembali

    @property
    def tambahan(self) -> float:
        """The share of words that the file does not have, 0 to 1."""
        return self.sendiri.tambahan


class KataAsal(NamedTuple):
    """The words of an imported file, and the places among them of those in rows that a page had split."""

    kata: list[str]
    terbelah: frozenset[int]


def kata_asal(berkas: Path, laporan: Laporan) -> KataAsal:
    """The words of an imported text file without page furniture, read by other means than the importer's.

    Page numbers in a table of contents are page furniture, too.
    """
    isi = {satu.asal.baris for satu in laporan.buangan if satu.alasan == DAFTAR_ISI}
    perabot = {satu.asal.baris for satu in laporan.buangan if satu.alasan in PERABOT}
    belah = {baris for pasang in laporan.sambungan for baris in pasang}
    hasil: list[str] = []
    terbelah: list[int] = []
    for ke, teks in enumerate(berkas.read_text(encoding="utf-8").split("\n"), 1):
        if ke not in perabot:
            sini = kata(_polos(_HALAMAN_DAFTAR.sub("", teks) if ke in isi else teks))
            terbelah += range(len(hasil), len(hasil) + len(sini)) if ke in belah else ()
            hasil += sini
    return KataAsal(hasil, frozenset(terbelah))


def _polos(teks: str) -> str:
    teks = re.sub(r"^#+ *((?:[A-Z] ){3,}[A-Z])$", lambda m: m[1].replace(" ", ""), teks)
    teks = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", teks)
    teks = re.sub(r" ?</?su[pb]>", "", teks)
    teks = re.sub(r"</?(?:[a-z][a-z0-9]*)(?: [^>]*)?>", " ", teks)
    if "$" in teks:
        teks = re.sub(r"\\text|\\circ|[{}^$]", "", teks)
    return html.unescape(teks).replace("*", "")


# -- the words of a PDF ------------------------------------------------------------------------------------------------


def kata_pdf(pdf: bytes, naskah: Naskah, kenal: Mapping[str, int]) -> list[str]:
    """The words of a built PDF as it draws them, without page numbers and repeated heads.

    Args:
        pdf: the file.
        naskah: the model it was made of, which knows the heads of its tables.
        kenal: words of the imported file, each with how often it stands there: pieces that make one of them are put together
            where they are rarer than the word.
    """
    import pypdfium2

    kepala = [_huruf(sel.isi for baris in tabel.kepala for sel in baris.sel) for tabel in _tabel(naskah)]
    bernama = {huruf: _nama_kepala(tabel) for huruf, tabel in zip(kepala, _tabel(naskah), strict=True)}
    awal: dict[str, list[str]] = {}
    for huruf, tabel in zip(kepala, _tabel(naskah), strict=True):
        awal.setdefault(huruf, []).append(_awal_isi(tabel))
    dilihat: set[str] = set()
    hasil: list[str] = []
    dokumen = pypdfium2.PdfDocument(pdf)
    try:
        for ke in range(len(dokumen)):
            baris = [_HALAMAN_DAFTAR.sub(" ", satu) for satu in _baris_halaman(dokumen[ke])]
            penggal = [satu for teks in baris for satu in _penggal(teks)]
            hasil += _sambung(_tanpa_kepala(penggal, awal, dilihat), kenal)
            teks = "".join(potong for potong, _ in penggal)
            dilihat.update(huruf for huruf, nama in bernama.items() if nama and nama in teks)
    finally:
        dokumen.close()
    return hasil


def tanpa_ulangan(hasil: list[str], naskah: Naskah) -> list[str]:
    """Words read from a PDF without the heading block and the closing signature of each lampiran."""
    for lampiran in naskah.lampiran:
        hasil = _tanpa_deret(hasil, kata(" ".join((lampiran.label, *map(polos, lampiran.kepala)))))
        if lampiran.tanda_tangan:
            pejabat = naskah.penandatangan
            hasil = _tanpa_deret(hasil, kata(" ".join((*pejabat.jabatan, pejabat.nama, *pejabat.keterangan))), dari_akhir=True)
    return hasil


class _Potong(NamedTuple):
    """Text that the file draws at once, at most a line of a cell: where it begins and ends, and its baseline."""

    teks: str
    x0: float
    x1: float
    dasar: float


def _baris_halaman(halaman: Any) -> list[str]:
    """The lines of a page in the order in which they are drawn, one cell after the other.

    pdfium's own text goes along the baselines across all cells of a row, and puts words of neighbours together. Here a line ends
    with a space where no word goes on in the next one: the file has a space there, or the next line does not stand below.
    """
    tinggi = halaman.get_height()
    hasil: list[str] = []
    lama: _Potong | None = None
    for potong in _potong_halaman(halaman):
        if not potong.teks.strip():
            hasil[-1:] = [f"{satu} " for satu in hasil[-1:]]
        elif TEPI < potong.dasar < tinggi - TEPI:
            if lama and abs(potong.dasar - lama.dasar) < SEBARIS and potong.x0 > lama.x0:
                hasil[-1] += potong.teks if potong.x0 - lama.x1 < RAPAT else f" {potong.teks}"
            else:
                if lama and not (0 < lama.dasar - potong.dasar < BERIKUT and potong.x0 < lama.x1 and lama.x0 < potong.x1):
                    hasil[-1] += " "
                hasil.append(potong.teks)
            lama = potong
    halaman.close()
    return hasil


def _potong_halaman(halaman: Any) -> Iterator[_Potong]:
    import pypdfium2.raw as pdfium

    teks = halaman.get_textpage()
    huruf: dict[int | None, list[int]] = {}
    for ke in range(teks.count_chars()):
        huruf.setdefault(_alamat(pdfium.FPDFText_GetTextObject(teks, ke)), []).append(ke)
    x, dasar = ctypes.c_double(), ctypes.c_double()
    for objek in halaman.get_objects(filter=[pdfium.FPDF_PAGEOBJ_TEXT]):
        sini = huruf.get(_alamat(objek.raw), [])  # pdfium has no characters for spaces alone
        isi = "".join(chr(pdfium.FPDFText_GetUnicode(teks, ke)) for ke in sini).replace("\x02", "-")
        if sini:
            pdfium.FPDFText_GetCharOrigin(teks, sini[0], x, dasar)
        yield _Potong(isi, x.value, teks.get_charbox(sini[-1])[2] if sini else x.value, dasar.value)
    teks.close()


def _alamat(objek: Any) -> int | None:
    return ctypes.cast(objek, ctypes.c_void_p).value


def _tabel(naskah: Naskah) -> Iterable[Tabel]:
    for lampiran in naskah.lampiran:
        yield from (satu for satu in lampiran.blok if isinstance(satu, Tabel))
    yield from (satu for satu in naskah.batang_tubuh if isinstance(satu, Tabel))


def _penggal(baris: str) -> list[tuple[str, bool]]:
    """The pieces of a line, each with whether the line may end within a word there: at its end, without a space or hyphen."""
    satu = kata(baris)
    return [(potong, ke == len(satu) and not baris.endswith((" ", "-"))) for ke, potong in enumerate(satu, 1)]


def _huruf(isi: Iterable[Any]) -> str:
    """The letters of some texts in order of the alphabet, which tells the same words in any order and however broken."""
    return "".join(sorted("".join(kata(" ".join(polos(satu) for satu in isi)))))


def _nama_kepala(tabel: Tabel) -> str:
    """The letters of a head that stands alone over a whole table, where it has one: no other text comes between them."""
    sel = tabel.kepala[0].sel
    return "".join(kata(polos(sel[0].isi))) if len(sel) == 1 else ""


def _awal_isi(tabel: Tabel) -> str:
    """The first letters below the head of a table, which tell it from others with the same head; none where they are few."""
    huruf = ""
    for sel in (sel for baris in tabel.baris for sel in baris.sel):
        huruf += "".join(kata(polos(sel.isi)))
        if sel.daftar or len(huruf) >= AWAL_ISI:
            break
    return huruf[:AWAL_ISI] if len(huruf) >= AWAL_ISI // 4 else ""


def _tanpa_kepala(penggal: list[tuple[str, bool]], awal: Mapping[str, list[str]], dilihat: set[str]) -> list[tuple[str, bool]]:
    """The pieces of a page without the head of a table that goes on there.

    Args:
        penggal: the pieces.
        awal: the letters of each head, and how those of its tables begin not seen so far; those on this page are taken out.
            At the top of a page above such a beginning it is the table's own head, though others like it stood before.
        dilihat: the letters of heads that stood somewhere before; those on this page are added.
    """
    for satu in sorted(awal, key=len, reverse=True):
        if (ke := _panjang_kepala(penggal, satu)) and satu in dilihat:
            sisa = "".join(potong for potong, _ in penggal[ke:])
            if not any(isi and sisa.startswith(isi) for isi in awal[satu]):
                penggal = penggal[ke:]
                break
    teks = "".join(potong for potong, _ in penggal)
    dilihat.update(satu for satu in awal if satu not in dilihat and _memuat(teks, satu))
    for isi in awal.values():
        isi[:] = [satu for satu in isi if satu not in teks]
    return penggal


def _panjang_kepala(penggal: Sequence[tuple[str, bool]], kepala: str) -> int:
    """How many pieces at the top of a page are a head with these letters, 0 where it is none."""
    panjang = 0
    for ke, (potong, _) in enumerate(penggal, 1):
        panjang += len(potong)
        if panjang >= len(kepala):
            return ke if "".join(sorted("".join(potong for potong, _ in penggal[:ke]))) == kepala else 0
    return 0


def _memuat(teks: str, huruf: str) -> bool:
    """Whether some stretch of a text has exactly these letters."""
    panjang = len(huruf)
    if not 0 < panjang <= len(teks):
        return False
    beda = Counter(teks[:panjang])
    beda.subtract(huruf)
    sisa = sum(map(abs, beda.values()))
    for ke in range(panjang, len(teks) + 1):
        if sisa == 0:
            return True
        if ke < len(teks):
            for satu, tambah in ((teks[ke], 1), (teks[ke - panjang], -1)):
                sisa += 1 if beda[satu] * tambah >= 0 else -1
                beda[satu] += tambah
    return False


def _sambung(penggal: Sequence[tuple[str, bool]], kenal: Mapping[str, int]) -> list[str]:
    """Words, those that a narrow column broke put together again."""
    hasil: list[str] = []
    ke = 0
    while ke < len(penggal):
        panjang = _terpenggal(penggal[ke : ke + SEPENGGAL], kenal)
        hasil.append("".join(satu for satu, _ in penggal[ke : ke + panjang]))
        ke += panjang
    return hasil


def _terpenggal(penggal: Sequence[tuple[str, bool]], kenal: Mapping[str, int]) -> int:
    """How many pieces make the first word."""
    for panjang in range(len(penggal), 1, -1):
        bagian = penggal[:panjang]
        sering = kenal.get("".join(satu for satu, _ in bagian), 0)
        terpisah = all(akhir for _, akhir in bagian[:-1])
        if terpisah and sering > min(kenal.get(satu, 0) for satu, _ in bagian):
            return panjang
    return 1


def _tanpa_deret(semua: list[str], deret: Sequence[str], dari_akhir: bool = False) -> list[str]:
    """Words without the first (or last) place where some stand in a row."""
    tempat = [ke for ke in range(len(semua) - len(deret) + 1) if semua[ke : ke + len(deret)] == list(deret)]
    if not tempat or not deret:
        return semua
    ke = tempat[-1] if dari_akhir else tempat[0]
    return semua[:ke] + semua[ke + len(deret) :]


# -- there and back ----------------------------------------------------------------------------------------------------


def ukur_impor(berkas: Sequence[Path], akar: Path, kerja: Path) -> list[UkuranImpor]:
    """Import text files, build them, and compare words.

    Args:
        berkas: the files.
        akar: the project's root, for its registry and Word templates.
        kerja: an empty folder to work in.

    Errors:
        Galat: a file cannot be imported, or what came of it cannot be built.
    """
    registri = Registri(akar / "content" / "regulasi", akar)
    semua: list[tuple[Path, Laporan, Naskah]] = []
    for satu in berkas:
        folder = kerja / "content" / satu.stem / "opd" / "naskah"
        laporan = impor(satu, folder, registri)
        bundel = muat_bundel(folder, akar, kunci_jenis)
        semua.append((satu, laporan, susun_naskah(bundel, registri_naskah(bundel, akar))))
    pdf: dict[str, Path] = {}
    if cari_office() is not None:
        rencana = Rencana(akar, akar / "templates", kerja / "hasil")
        for hasil in bangun([Alamat(laporan.folder) for _, laporan, _ in semua], rencana, lambda _: None):
            if hasil.galat is not None or hasil.pdf is None:
                raise hasil.galat or Galat(f"{hasil.alamat} tidak menjadi PDF")
            pdf[hasil.alamat.pemda] = hasil.pdf
    return [_bandingkan(*satu, pdf.get(satu[0].stem)) for satu in semua]


def _bandingkan(berkas: Path, laporan: Laporan, naskah: Naskah, pdf: Path | None) -> UkuranImpor:
    asal = kata_asal(berkas, laporan)
    cetak = None
    if pdf:
        tercetak = kata_pdf(pdf.read_bytes(), naskah, Counter(asal.kata))
        cetak = Banding(
            bandingkan(asal.kata, tercetak, asal.terbelah), bandingkan(asal.kata, tanpa_ulangan(tercetak, naskah), asal.terbelah)
        )
    return UkuranImpor(berkas.stem, laporan, banding_model(asal, naskah), cetak)


def banding_model(asal: KataAsal, naskah: Naskah) -> Banding:
    """The words of a file against those of the model that came of it."""
    semua, sendiri = ([satu for teks in teks_naskah(naskah, kepala) for satu in kata(teks)] for kepala in (True, False))
    return Banding(bandingkan(asal.kata, semua, asal.terbelah), bandingkan(asal.kata, sendiri, asal.terbelah))


def laporan_impor(akar: Path) -> str:
    """The measures of the importer as text: of text files, then of Word files.

    Args:
        akar: the project's root.
    """
    return f"{_laporan_teks(akar)}\n{laporan_word(akar)}"


def _laporan_teks(akar: Path) -> str:
    """Those of real documents that lie beside the project; a sentence where they are not here."""
    folder = akar.parent / "shared" / "seeds"
    berkas = sorted(folder.glob("*.txt"))
    if not berkas:
        return f"naskah contoh tidak ada di {folder}, jadi pengimpor tidak diukur\n"
    with tempfile.TemporaryDirectory() as kerja:
        hasil = ukur_impor(berkas, akar, Path(kerja))
    baris = ["impor                     kata  dimengerti  terbelah  model: urut  kembali   baru    PDF: urut  kembali   baru"]
    for satu in hasil:
        model = f"{satu.laporan.dimengerti:11.1%} {len(satu.laporan.sambungan):9} {_persen(satu.model)}"
        cetak = _persen(satu.cetak) if satu.cetak else "  (tanpa LibreOffice)"
        baris.append(f"{satu.nama[:22]:22} {satu.model.asal:8,} {model} {cetak}")
    return "\n".join([*baris, *PENJELASAN]) + "\n"


def _persen(satu: Banding) -> str:
    return f"{satu.berurutan:12.2%} {satu.kembali:8.2%} {satu.tambahan:6.2%}"
