"""Native multilevel numbering: every list and heading scheme of a naskah as w:abstractNum and w:num (ECMA-376 part 1, 17.9).

Word and LibreOffice do the counting. What they will count is worked out here, so that a label that the author typed, out of order
or not, gets a number definition that shows just that.
"""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from pipeline.docx.xml import HURUF_TANDA, atribut
from pipeline.naskah.label import Pola
from pipeline.naskah.model import Butir, Judul
from pipeline.naskah.tabel.lebar import LEKUK_SEL

MULAI_ID = 1000  # above what a template's own lists use
TINGKAT_WORD = 9


@dataclass(frozen=True, slots=True)
class Jorok:
    """Indents of a list by where it stands, in twips: how far a level moves in, the room for a label, where it all begins."""

    nama: str
    langkah: int
    gantung: int
    awal: int = 0

    def isi(self, tingkat: int) -> int:
        """Where the text of a level stands; tingkat 0 is the text outside the list."""
        return self.awal + ((tingkat - 1) * self.langkah + self.gantung if tingkat else 0)

    def dari(self, awal: int) -> Jorok:
        """The same, moved in."""
        return replace(self, nama=f"{self.nama}{awal}", awal=awal) if awal else self


JOROK_ISI = Jorok("isi", 567, 567)
JOROK_PEMBUKAAN = Jorok("pembukaan", 482, 482)
JOROK_SEL = Jorok("sel", LEKUK_SEL, LEKUK_SEL)


@dataclass
class _Definisi:
    """A w:num in use, and what it will show next."""

    num: int
    tangga: tuple[Pola, ...]
    hitung: dict[int, int] = field(default_factory=dict)

    def berikut(self, tingkat: int) -> int:
        return self.hitung.get(tingkat, 0) + 1

    def catat(self, tingkat: int, nilai: int) -> None:
        self.hitung[tingkat] = nilai
        for dalam in [satu for satu in self.hitung if satu > tingkat]:
            del self.hitung[dalam]


@dataclass
class Penomoran:
    """Collects the definitions that a document needs, while its body is written."""

    _abstrak: dict[tuple[object, ...], int] = field(default_factory=dict)
    _xml_abstrak: list[str] = field(default_factory=list)
    _xml_num: list[str] = field(default_factory=list)
    _daftar: dict[tuple[int, str], dict[int, _Definisi]] = field(default_factory=dict)
    _judul: _Definisi | None = None
    _anak: _Definisi | None = None
    _lepas: dict[Pola, _Definisi] = field(default_factory=dict)

    # -- lists ----------------------------------------------------------------------------------------------------------

    def butir(self, butir: Butir, jorok: Jorok) -> str:
        """The w:numPr of a list item."""
        pada = self._daftar.setdefault((butir.daftar, jorok.nama), {})
        tingkat = butir.tingkat
        for dalam in [satu for satu in pada if satu > tingkat]:
            del pada[dalam]
        definisi = pada.get(tingkat) or (pada[max(pada)] if pada else None)
        if definisi is None:
            definisi = self._num_daftar(butir.tangga, jorok, {0: 1} if tingkat == 0 else {0: 1, tingkat: butir.nilai or 1})
        if definisi.tangga[tingkat] != butir.pola or (butir.nilai and definisi.berikut(tingkat) != butir.nilai):
            tangga = (*butir.tangga[:tingkat], butir.pola, *butir.tangga[tingkat + 1 :])
            definisi = self._num_daftar(tangga, jorok, {tingkat: butir.nilai or 1})
        definisi.catat(tingkat, butir.nilai)
        pada[tingkat] = definisi
        return f'<w:numPr><w:ilvl w:val="{tingkat}"/><w:numId w:val="{definisi.num}"/></w:numPr>'

    def _num_daftar(self, tangga: tuple[Pola, ...], jorok: Jorok, mulai: dict[int, int]) -> _Definisi:
        return self._num(self._abstrak_daftar(tangga, jorok), tangga, mulai)

    def _abstrak_daftar(self, tangga: tuple[Pola, ...], jorok: Jorok) -> int:
        kunci = (jorok.nama, tangga)
        if kunci not in self._abstrak:
            tingkat = "".join(self._tingkat_daftar(ke, pola, jorok) for ke, pola in enumerate(tangga[:TINGKAT_WORD]))
            self._tambah_abstrak(kunci, tingkat)
        return self._abstrak[kunci]

    @staticmethod
    def _tingkat_daftar(ke: int, pola: Pola, jorok: Jorok) -> str:
        peluru = pola.format == "bullet"
        teks = pola.awalan if peluru else f"{pola.awalan}%{ke + 1}{pola.akhiran}"
        huruf = f'<w:rFonts w:ascii="{HURUF_TANDA}" w:hAnsi="{HURUF_TANDA}" w:cs="{HURUF_TANDA}"/>' if peluru else ""
        kiri = jorok.isi(ke + 1)
        return (
            f'<w:lvl w:ilvl="{ke}"><w:start w:val="1"/><w:numFmt w:val="{pola.format}"/><w:suff w:val="tab"/>'
            f'<w:lvlText w:val="{atribut(teks)}"/><w:lvlJc w:val="left"/>'
            f'<w:pPr><w:ind w:left="{kiri}" w:hanging="{jorok.gantung}"/></w:pPr>'
            f'<w:rPr>{huruf}<w:b w:val="0"/><w:i w:val="0"/></w:rPr></w:lvl>'
        )

    # -- headings -------------------------------------------------------------------------------------------------------

    def judul(self, judul: Judul) -> str | None:
        """The w:numPr of a heading, or None where its label must be typed: it is the author's own, or not what Word would count.

        Sections under a chapter in Roman figures (BAB II, 2.1) get a definition for each chapter, its number written into it:
        LibreOffice does not know w:isLgl and would show II.1.
        """
        if judul.pola is None:
            return None
        tingkat, nilai = judul.tingkat - 1, judul.angka[-1]
        if tingkat > 0 and judul.skema[0].format != "decimal" and judul.pola.berjenjang:
            return self._anak_judul(judul, tingkat, nilai)
        definisi = self._judul
        if definisi is None or judul.skema != definisi.tangga or (tingkat == 0 and definisi.berikut(0) != nilai):
            if tingkat > 0:
                return None
            definisi = self._judul = self._num(self._abstrak_judul(judul.skema, None), judul.skema, {0: nilai})
        elif definisi.berikut(tingkat) != nilai or any(definisi.hitung.get(ke) != judul.angka[ke] for ke in range(tingkat)):
            return None
        if tingkat == 0:
            self._anak = None
        return self._catat_judul(definisi, tingkat, nilai)

    def _anak_judul(self, judul: Judul, tingkat: int, nilai: int) -> str | None:
        if self._anak is None or self._anak.tangga != judul.skema:
            self._anak = self._num(self._abstrak_judul(judul.skema, judul.angka[0]), judul.skema, {1: 1})
        definisi = self._anak
        if definisi.berikut(tingkat) != nilai or any(definisi.hitung.get(ke) != judul.angka[ke] for ke in range(1, tingkat)):
            return None
        return self._catat_judul(definisi, tingkat, nilai)

    def judul_lepas(self, judul: Judul) -> str | None:
        """The w:numPr of a heading that counts by itself, whatever stands above it: Pasal goes on through BAB and Bagian.

        Each pattern has a definition of its own, since LibreOffice does not know w:lvlRestart; where the count begins anew (a
        Paragraf in the next Bagian), it gets a new one.

        Returns:
            None where the label must be typed.
        """
        pola, nilai = judul.pola, judul.angka[-1]
        if pola is None:
            return None
        definisi = self._lepas.get(pola)
        if definisi is None or definisi.berikut(0) != nilai:
            definisi = self._lepas[pola] = self._num(self._abstrak_judul((pola,), None), (pola,), {0: nilai})
        return self._catat_judul(definisi, 0, nilai)

    @staticmethod
    def _catat_judul(definisi: _Definisi, tingkat: int, nilai: int) -> str:
        definisi.catat(tingkat, nilai)
        return f'<w:numPr><w:ilvl w:val="{tingkat}"/><w:numId w:val="{definisi.num}"/></w:numPr>'

    def bagian_baru(self) -> None:
        """A part (a lampiran, the penjelasan) counts its headings from the start."""
        self._judul = self._anak = None
        self._lepas = {}

    def _abstrak_judul(self, skema: tuple[Pola, ...], bab: int | None) -> int:
        kunci = ("judul", skema, bab)
        if kunci not in self._abstrak:
            self._tambah_abstrak(kunci, "".join(self._tingkat_judul(ke, pola, bab) for ke, pola in enumerate(skema)))
        return self._abstrak[kunci]

    @staticmethod
    def _tingkat_judul(ke: int, pola: Pola, bab: int | None) -> str:
        depan = "%1" if bab is None or ke == 0 else str(bab)
        inti = ".".join([depan, *(f"%{n}" for n in range(2, ke + 2))]) if pola.berjenjang else f"%{ke + 1}"
        gantung = judul_gantung(ke + 1, pola)
        sifat = f'<w:pPr><w:ind w:left="{gantung}" w:hanging="{gantung}"/></w:pPr>' if gantung else ""
        return (
            f'<w:lvl w:ilvl="{ke}"><w:start w:val="1"/><w:numFmt w:val="{pola.format}"/>'
            f'<w:suff w:val="{"tab" if gantung else "nothing"}"/>'
            f'<w:lvlText w:val="{atribut(pola.awalan + inti + pola.akhiran)}"/><w:lvlJc w:val="left"/>{sifat}</w:lvl>'
        )

    # -- definitions ----------------------------------------------------------------------------------------------------

    def _tambah_abstrak(self, kunci: tuple[object, ...], tingkat: str) -> None:
        nomor = self._abstrak[kunci] = MULAI_ID + len(self._abstrak)
        self._xml_abstrak.append(
            f'<w:abstractNum w:abstractNumId="{nomor}"><w:nsid w:val="{0x4E440000 + nomor:08X}"/>'
            f'<w:multiLevelType w:val="multilevel"/><w:tmpl w:val="{0x4E450000 + nomor:08X}"/>{tingkat}</w:abstractNum>'
        )

    def _num(self, abstrak: int, tangga: tuple[Pola, ...], mulai: dict[int, int]) -> _Definisi:
        nomor = MULAI_ID + len(self._xml_num)
        timpa = "".join(
            f'<w:lvlOverride w:ilvl="{ke}"><w:startOverride w:val="{nilai}"/></w:lvlOverride>'
            for ke, nilai in sorted(mulai.items())
        )
        self._xml_num.append(f'<w:num w:numId="{nomor}"><w:abstractNumId w:val="{abstrak}"/>{timpa}</w:num>')
        return _Definisi(nomor, tangga, {ke: nilai - 1 for ke, nilai in mulai.items()})

    def gabung(self, bawaan: str) -> str:
        """numbering.xml with the definitions added to the template's own.

        Args:
            bawaan: the template's numbering.xml.
        """
        abstrak, num = "".join(self._xml_abstrak), "".join(self._xml_num)
        if bawaan.rstrip().endswith("/>") and "<w:numbering" in bawaan and "</w:numbering>" not in bawaan:
            potong = bawaan.rindex("/>")
            return f"{bawaan[:potong]}>{abstrak}{num}</w:numbering>"
        akhir = bawaan.rindex("</w:numbering>")
        pertama_num = bawaan.find("<w:num ")  # every w:abstractNum must stand before the first w:num
        if pertama_num < 0:
            pertama_num = akhir
        return bawaan[:pertama_num] + abstrak + bawaan[pertama_num:akhir] + num + bawaan[akhir:]


def judul_gantung(tingkat: int, pola: Pola | None) -> int:
    """The room for a heading's label in twips; 0 where the title stands under its label (BAB I)."""
    if pola is not None and pola.awalan.strip():
        return 0
    return {1: 567, 2: 737, 3: 907}.get(tingkat, 1077)
