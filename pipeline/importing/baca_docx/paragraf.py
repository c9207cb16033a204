"""The text of a paragraph: runs with their looks, fields as they show, tracked changes settled, and what hangs on it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.importing.acuan import TERBANYAK, tandai
from pipeline.importing.baca_docx.gambar import Rujukan, cari_gambar
from pipeline.importing.baca_docx.gaya import Gaya
from pipeline.importing.baca_docx.paket import MC, Elemen, Hubungan, M, R, W, anak, angka, nilai, nyala
from pipeline.importing.bersih import PANGKAT_ATAS, PANGKAT_BAWAH, luput, tampak, tulis_prosa
from pipeline.naskah.model import Lari
from pipeline.source.markdown import PENANDA
from pipeline.source.teks import TERLARANG

# Characters of symbol fonts as they look (Wingdings, Symbol); all others are bullets.
_SIMBOL = {
    ("wingdings", 0xFC): "✓", ("wingdings", 0xFE): "☑", ("wingdings", 0xA8): "☐", ("wingdings", 0x6F): "☐",
    ("wingdings", 0xFB): "✗", ("wingdings", 0xFD): "☒", ("symbol", 0xB0): "°", ("symbol", 0xB3): "≥", ("symbol", 0xA3): "≤",
    ("symbol", 0xB1): "±", ("symbol", 0xB4): "×", ("symbol", 0xB8): "÷", ("symbol", 0xB7): "•", ("symbol", 0xAE): "→",
    ("symbol", 0xB9): "≠", ("symbol", 0x61): "α", ("symbol", 0x62): "β", ("symbol", 0x6D): "μ", ("symbol", 0x53): "Σ",
    ("symbol", 0xA5): "∞",
}  # fmt: skip
_BUKAN_ISI = frozenset(
    f"{W}{nama}"
    for nama in (
        "pPr", "rPr", "bookmarkStart", "bookmarkEnd", "proofErr", "lastRenderedPageBreak", "instrText", "delInstrText", "sdtPr",
        "sdtEndPr", "softHyphen", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd", "annotationRef", "footnoteRef",
        "endnoteRef", "separator", "continuationSeparator", "moveFromRangeStart", "moveFromRangeEnd", "moveToRangeStart",
        "moveToRangeEnd", "fldData", "smartTagPr", "customXmlPr", "rt", "rubyPr", "tcPr",
    )
)  # fmt: skip
_KATA_MEDAN = re.compile(r'"[^"]*"|\S+')
ALAMAT_TERBANYAK = 50
ALAMAT_TERPANJANG = 200  # characters
_HAPUS = (f"{W}del", f"{W}moveFrom")
_SISIP = (f"{W}ins", f"{W}moveTo")
_TANDA_TEKS = {f"{W}tab": "\t", f"{W}ptab": "\t", f"{W}cr": "\n", f"{W}noBreakHyphen": "-"}


@dataclass
class Isi:
    """What a paragraph holds.

    Args:
        lari: its runs; a newline is a line break.
        daftar_isi: whether it belongs to a table of contents that Word makes.
        catatan_kaki: (kind, id) of notes that it refers to.
        komentar: ids of comments.
        kotak: text boxes that hang on it.
        gambar: its pictures.
        lukisan: names of drawings in it that are no pictures.
        tersembunyi: its hidden text.
        dibuang: text of tracked changes that is not taken.
        rumus: whether it has formulas.
        coret: whether struck text is among it.
        ukuran: the sizes of its runs, half points, and how often.
    """

    lari: list[Lari] = field(default_factory=list)
    daftar_isi: bool = False
    catatan_kaki: list[tuple[str, str]] = field(default_factory=list)
    komentar: list[str] = field(default_factory=list)
    kotak: list[Elemen] = field(default_factory=list)
    gambar: list[Rujukan] = field(default_factory=list)
    lukisan: list[str] = field(default_factory=list)
    tersembunyi: str = ""
    dibuang: str = ""
    rumus: bool = False
    coret: bool = False
    ukuran: dict[int, int] = field(default_factory=dict)

    @property
    def polos(self) -> str:
        """Its text without looks, tabs and line breaks as such."""
        return "".join(satu.teks for satu in self.lari)


@dataclass
class PembacaLari:
    """Reads the runs of paragraphs in order; fields may reach over several paragraphs.

    Args:
        gaya: the styles.
        tolak: whether tracked changes are refused; else they are accepted.
        hubungan: the relations of the part, for links.
    """

    gaya: Gaya
    tolak: bool
    hubungan: Mapping[str, Hubungan] = field(default_factory=dict)
    perubahan: int = 0
    acuan: list[str] = field(default_factory=list)  # the bookmarks that references lead to, in order
    alamat: dict[str, None] = field(default_factory=dict)  # outside of the file, that links lead to
    _tautan: str = ""  # the bookmark that a link around the text leads to
    _medan: list[list[str]] = field(default_factory=list)  # open fields: [code so far, "kode" or "hasil", where it leads to]

    def baca(self, p: Elemen, gaya: str) -> Isi:
        """The content of a paragraph.

        Args:
            p: the paragraph.
            gaya: the id of its style.
        """
        isi = Isi(daftar_isi=self.di_daftar_isi)
        self._telusur(p, gaya, isi)
        isi.daftar_isi = isi.daftar_isi or self.di_daftar_isi
        return isi

    @property
    def di_daftar_isi(self) -> bool:
        """Whether a TOC field is open."""
        return any(kode.lstrip()[:4].upper() in ("TOC ", "TOC\\", "TOC") for kode, _, _ in self._medan)

    def _telusur(self, elemen: Elemen, gaya: str, isi: Isi) -> None:
        for satu in elemen:
            tag = satu.tag
            if tag == f"{W}r":
                self._satu_lari(satu, gaya, isi)
            elif tag in _BUKAN_ISI:
                continue
            elif tag in _HAPUS or tag in _SISIP:
                self.perubahan += 1
                if (tag in _SISIP) != self.tolak:
                    self._telusur(satu, gaya, isi)
                else:
                    isi.dibuang += "".join(t.text or "" for t in satu.iter(f"{W}t", f"{W}delText"))
            elif tag.startswith(M):
                isi.rumus = True
                isi.lari.append(Lari("".join(t.text or "" for t in satu.iter(f"{M}t"))))
            elif tag == f"{MC}AlternateContent":
                self._telusur(_pilihan(satu), gaya, isi)
            elif tag in (f"{W}hyperlink", f"{W}fldSimple"):
                luar, self._tautan = self._tautan, self._tujuan(satu) or self._tautan
                self._telusur(satu, gaya, isi)
                self._tautan = luar
            else:
                self._telusur(satu, gaya, isi)

    def _tujuan(self, elemen: Elemen) -> str:
        """The bookmark that a link or a simple field leads to; an address outside of the file is noted."""
        if elemen.tag == f"{W}fldSimple":
            return self._tujuan_medan(elemen.get(f"{W}instr") or "")
        hubungan = self.hubungan.get(elemen.get(f"{R}id") or "")
        if hubungan is not None and hubungan.luar:
            self._catat_alamat(hubungan.tujuan)
            return ""
        return str(elemen.get(f"{W}anchor") or "")

    def _tujuan_medan(self, kode: str) -> str:
        """The same of a field by its code: `REF nama \\h`, `HYPERLINK \\l "nama"`."""
        kata: list[str] = [satu.strip('"') for satu in _KATA_MEDAN.findall(kode)]
        if len(kata) > 1 and kata[0].upper() == "REF":
            return kata[1]
        if len(kata) > 1 and kata[0].upper() == "HYPERLINK":
            if "\\l" in kata[:-1]:
                return kata[kata.index("\\l") + 1]
            self._catat_alamat(kata[1])
        return ""

    def _catat_alamat(self, alamat: str) -> None:
        if len(self.alamat) < ALAMAT_TERBANYAK:
            self.alamat[" ".join(alamat.split())[:ALAMAT_TERPANJANG]] = None

    def nomor_acuan(self, penanda: str) -> int | None:
        """The number of a new reference to a bookmark, or None where there are too many."""
        if len(self.acuan) >= TERBANYAK:
            return None
        self.acuan.append(penanda)
        return len(self.acuan) - 1

    def _satu_lari(self, r: Elemen, gaya: str, isi: Isi) -> None:
        rpr = r.find(f"{W}rPr")
        if rpr is not None and len(rpr):
            rupa = self._rupa(rpr, gaya)
            isi.coret = isi.coret or bool(nyala(rpr, "strike") or nyala(rpr, "dstrike"))
        else:
            rupa = _Rupa(False, False, bool(self.gaya.nyala(gaya, "caps")), bool(self.gaya.nyala(gaya, "vanish")), "")
        if r.find(f"{W}t") is not None:
            sz = angka(nilai(rpr, "sz")) or self.gaya.ukuran(gaya)
            isi.ukuran[sz] = isi.ukuran.get(sz, 0) + 1
        self._isi_lari(r, rupa, gaya, isi)

    def _isi_lari(self, r: Elemen, rupa: _Rupa, gaya: str, isi: Isi) -> None:
        for satu in r:
            tag = satu.tag
            if tag == f"{W}t" or (tag == f"{W}delText" and self.tolak):
                self._teks(satu.text or "", rupa, isi)
            elif tag == f"{W}delText" or tag in _BUKAN_ISI:
                if tag == f"{W}instrText" and self._medan and self._medan[-1][1] == "kode":
                    self._medan[-1][0] = (self._medan[-1][0] + (satu.text or ""))[:200]
                continue
            elif tag in _TANDA_TEKS:
                self._teks(_TANDA_TEKS[tag], rupa, isi)
            elif tag == f"{W}br":
                self._teks("\n" if satu.get(f"{W}type") in (None, "textWrapping") else " ", rupa, isi)
            elif tag == f"{W}fldChar":
                self._tanda_medan(satu.get(f"{W}fldCharType"))
            elif tag == f"{W}sym":
                self._teks(_simbol(satu), rupa, isi)
            elif tag in (f"{W}footnoteReference", f"{W}endnoteReference"):
                isi.catatan_kaki.append((tag.removeprefix(W).removesuffix("Reference"), satu.get(f"{W}id") or ""))
            elif tag == f"{W}commentReference":
                isi.komentar.append(satu.get(f"{W}id") or "")
            elif tag == f"{MC}AlternateContent":
                self._isi_lari(_pilihan(satu), rupa, gaya, isi)
            elif tag in (f"{W}drawing", f"{W}pict", f"{W}object"):
                isi.kotak += _kotak(satu)
                lukisan = cari_gambar(satu)
                isi.gambar += lukisan.gambar
                isi.lukisan += lukisan.lain
            elif tag == f"{W}ruby":
                self._telusur(satu, gaya, isi)

    def _rupa(self, rpr: Elemen, gaya: str) -> _Rupa:
        """The look of a run against that of its paragraph's style, which is no emphasis."""
        karakter = nilai(rpr, "rStyle") or ""

        def sifat(nama: str) -> bool:
            sendiri = nyala(rpr, nama)
            return bool(self.gaya.nyala(karakter, nama)) if sendiri is None else sendiri

        def umum(nama: str) -> bool:
            sendiri = nyala(rpr, nama)
            if sendiri is None:
                sendiri = self.gaya.nyala(karakter, nama)
            return bool(self.gaya.nyala(gaya, nama) if sendiri is None else sendiri)

        return _Rupa(sifat("i"), sifat("b"), umum("caps"), umum("vanish"), nilai(rpr, "vertAlign") or "")

    def _teks(self, teks: str, rupa: _Rupa, isi: Isi) -> None:
        if any(keadaan == "kode" for _, keadaan, _ in self._medan):
            return
        teks = TERLARANG.sub("", teks) if teks not in ("\t", "\n") else teks
        if rupa.tersembunyi:
            isi.tersembunyi += teks
            return
        if rupa.naik and teks.isdecimal() and teks.isascii():
            teks = teks.translate(PANGKAT_ATAS if rupa.naik == "superscript" else PANGKAT_BAWAH)
        teks = teks.upper() if rupa.kapital else teks
        tautan = self._tautan or next((tujuan for _, _, tujuan in reversed(self._medan) if tujuan), "")
        if isi.lari and isi.lari[-1][1:] == (rupa.miring, rupa.tebal, tautan):
            isi.lari[-1] = isi.lari[-1]._replace(teks=isi.lari[-1].teks + teks)
        elif teks:
            isi.lari.append(Lari(teks, rupa.miring, rupa.tebal, tautan))

    def _tanda_medan(self, jenis: str | None) -> None:
        if jenis == "begin" and len(self._medan) < 50:
            self._medan.append(["", "kode", ""])
        elif jenis == "separate" and self._medan:
            self._medan[-1][1:] = "hasil", self._tujuan_medan(self._medan[-1][0])
        elif jenis == "end" and self._medan:
            self._medan.pop()


@dataclass(frozen=True, slots=True)
class _Rupa:
    miring: bool
    tebal: bool
    kapital: bool
    tersembunyi: bool
    naik: str


def _pilihan(elemen: Elemen) -> Elemen:
    """The first choice of alternative contents (ECMA-376 part 3), or what stands for it where only that has a text or picture."""
    pilih = elemen.find(f"{MC}Choice")
    lain = elemen.find(f"{MC}Fallback")
    if pilih is None or (lain is not None and not _berisi(pilih) and _berisi(lain)):
        return lain if lain is not None else ()
    return pilih


def _berisi(elemen: Elemen) -> bool:
    return any(True for _ in elemen.iter(f"{W}t", "{*}blip", "{*}imagedata"))


def _kotak(elemen: Elemen) -> list[Elemen]:
    """The text boxes in a drawing, not those in others of them."""
    hasil: list[Elemen] = []
    for satu in elemen.iter(f"{W}txbxContent"):
        atas = satu.getparent()
        while atas is not None and atas is not elemen and atas.tag not in (f"{W}txbxContent", f"{MC}Fallback"):
            atas = atas.getparent()
        if atas is elemen:
            hasil.append(satu)
    return hasil


def _simbol(sym: Elemen) -> str:
    huruf = (sym.get(f"{W}font") or "").lower().split(" ")[0]
    try:
        kode = int(sym.get(f"{W}char") or "", 16)
    except ValueError:
        return ""
    if kode >= 0xF000 or huruf in ("wingdings", "symbol", "webdings"):
        return _SIMBOL.get((huruf, kode & 0xFF), "•")
    return chr(kode) if 32 <= kode < 0xD800 else ""


def pecah_baris(lari: list[Lari]) -> list[list[Lari]]:
    """Runs as lines, broken at line breaks; what nobody sees taken out."""
    hasil: list[list[Lari]] = [[]]
    for satu in lari:
        for ke, potong in enumerate(satu.teks.split("\n")):
            if ke:
                hasil.append([])
            teks = tampak(potong)
            if teks:
                hasil[-1].append(satu._replace(teks=teks))
    return hasil


def tanda_paragraf_hilang(p: Elemen, tolak: bool) -> bool:
    """Whether the end of a paragraph is a tracked change that goes, so that the next one goes on with it."""
    tanda = anak(p, "pPr", "rPr")
    if tanda is None:
        return False
    nama = ("ins", "moveTo") if tolak else ("del", "moveFrom")
    return any(tanda.find(W + satu) is not None for satu in nama)


def tulis_baris(lari: Sequence[Lari], tebal_gaya: bool, nomor: Callable[[str], int | None]) -> tuple[str, str]:
    """A line in the sources' markup, and plain; a typed marker never has a look.

    Args:
        lari: its runs.
        tebal_gaya: whether its style is bold, which is then no emphasis.
        nomor: numbers the references in it (see `acuan.tandai`).
    """
    rata: list[Lari] = []
    for satu in lari:
        satu = satu._replace(tebal=satu.tebal and not tebal_gaya)
        if not satu.teks.strip() and rata:
            satu = satu._replace(miring=rata[-1].miring, tebal=rata[-1].tebal)
        teks = satu.teks.lstrip(" ") if not rata or rata[-1].teks.endswith(" ") else satu.teks
        if not teks:
            continue
        if rata and rata[-1][1:] == satu[1:]:
            rata[-1] = satu._replace(teks=rata[-1].teks + teks)
        else:
            rata.append(satu._replace(teks=teks))
    polos = "".join(satu.teks for satu in rata).strip()
    cocok = PENANDA.match(polos)
    if cocok:
        rata = list(_tanpa_rupa(rata, cocok.end()))
    if any(satu.tautan for satu in rata):
        rata = tandai(rata, nomor)
    if not any(satu.miring or satu.tebal for satu in rata):
        return luput("".join(satu.teks for satu in rata).strip()), polos
    return tulis_prosa(tuple(rata)).strip(), polos


def _tanpa_rupa(lari: Iterable[Lari], sampai: int) -> Iterator[Lari]:
    """Runs whose first characters are plain."""
    for satu in lari:
        if sampai > 0:
            yield Lari(satu.teks[:sampai])
        if satu.teks[max(0, sampai) :]:
            yield satu._replace(teks=satu.teks[max(0, sampai) :])
        sampai -= len(satu.teks)
