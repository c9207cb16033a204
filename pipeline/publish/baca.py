"""The reading view: the same model as Word and PDF show, as HTML in pieces that pages are put together from."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from pipeline.naskah.model import (
    Blok,
    Gambar,
    Judul,
    Lampiran,
    Naskah,
    Paragraf,
    Pejabat,
    PemisahHalaman,
    Prosa,
    Tabel,
    polos,
)
from pipeline.publish.gambar import lukis
from pipeline.publish.html import aman, prosa_html
from pipeline.publish.klausa import JUDUL, Peta
from pipeline.publish.model import NAMA_TINGKAT, TemuanTampil
from pipeline.publish.tabel import tabel_html

BATAS_HALAMAN = 60_000  # bytes of a page's text, without its tables; a longer reading view has several pages
_TINGKAT_POTONG = 2  # headings down to this level may begin a page
_PALING_DALAM = 6
_KUTIPAN = 120  # characters of what a finding speaks of that are repeated beside it
_TAUTAN = re.compile(r'href="#(k\d+)"')


@dataclass
class Potongan:
    """A piece of the reading view that is never parted.

    Args:
        html: its markup; links lead to `#anchor`.
        judul: its headings as (level from 1, text, anchor).
        jangkar: the anchors in it.
        berat: bytes without tables.
        konteks: the headings that it stands below, as (level of HTML, text).
    """

    html: list[str] = field(default_factory=list)
    judul: list[tuple[int, str, str]] = field(default_factory=list)
    jangkar: set[str] = field(default_factory=set)
    berat: int = 0
    konteks: tuple[tuple[int, str], ...] = ()

    def tambah(self, html: str, *, ringan: bool = False) -> None:
        """More markup; `ringan` where it does not count."""
        self.html.append(html)
        if not ringan:
            self.berat += len(html)


@dataclass(frozen=True, slots=True)
class HalamanBaca:
    """A page of the reading view: its file, markup, headings and the anchors in it."""

    berkas: str
    html: str
    judul: tuple[tuple[int, str, str], ...]
    jangkar: frozenset[str]


class PenulisBaca:
    """Writes the reading view of one naskah.

    Args:
        naskah: the finished model.
        peta: its clauses and anchors.
        catatan: id() of a part → the findings that speak of it, with their number on the naskah's page.
        aturan: the way from the page to the pages of the rules.
    """

    def __init__(self, naskah: Naskah, peta: Peta, catatan: Mapping[int, Sequence[TemuanTampil]], aturan: str) -> None:
        self.naskah, self.peta, self.catatan, self.aturan = naskah, peta, catatan, aturan
        self.potongan: list[Potongan] = [Potongan()]
        self.gambar: dict[str, bytes] = {}
        self._ol: list[tuple[int, int]] = []  # (level, list) of the lists that are open
        self._induk: list[int] = []  # levels of the headings that hold what comes
        self._konteks: list[tuple[int, str]] = []  # those headings as (level of HTML, text)
        self._ke_gambar = 0

    def tulis(self) -> list[HalamanBaca]:
        """The pages."""
        naskah = self.naskah
        self._kepala()
        for nama, isi in (
            ("Menimbang", naskah.menimbang),
            ("Mengingat", naskah.mengingat),
            ("Memperhatikan", naskah.memperhatikan),
        ):
            self._konsiderans(nama, isi)
        if naskah.menetapkan:
            self._tambah('<h2 class="tengah memutuskan">MEMUTUSKAN:</h2><dl class="konsiderans"><div><dt>Menetapkan</dt>')
            self._tambah(f"<dd>{self._prosa(naskah.menetapkan)}</dd></div>")
            for diktum in naskah.diktum:
                teks = self._prosa(diktum.isi) + self._temuan(diktum)
                self._tambah(f"<div{self._id(diktum)}><dt>{aman(diktum.label)}</dt><dd>{teks}</dd></div>")
            self._tambah("</dl>")
        self._bagian(naskah.batang_tubuh, 2, batang=naskah.golongan == "peraturan")
        self._penutup()
        if naskah.penjelasan is not None:
            self._baru(2)
            self._judul_bagian(2, "Penjelasan", "penjelasan", "<br>".join(map(self._prosa, naskah.penjelasan.judul)))
            self._bagian(naskah.penjelasan.blok, 3, batang=True)
        for lampiran in naskah.lampiran:
            self._lampiran(lampiran)
        return _halaman(self.potongan)

    # -- parts ------------------------------------------------------------------------------------------------------------

    def _kepala(self) -> None:
        naskah = self.naskah
        baris = [*naskah.judul, *([naskah.nomor, "TENTANG"] if naskah.nomor else [])]
        if naskah.golongan == "keputusan":
            baris = [naskah.kop.pemerintah, *baris]
        self._tambah(f'<div class="kepala-naskah" id="{JUDUL}">')
        self.potongan[-1].jangkar.add(JUDUL)
        self._tambah("".join(f"<p>{aman(satu)}</p>" for satu in baris))
        self._tambah(f'<p class="nama">{self._prosa(naskah.nama)}</p>{self._temuan(naskah)}')
        if naskah.frasa:
            self._tambah(f"<p>{aman(naskah.frasa)}</p>")
        if naskah.menimbang:
            self._tambah(f"<p>{aman(' '.join(naskah.pembentuk))}</p>")
        self._tambah("</div>")

    def _konsiderans(self, nama: str, isi: Sequence[Paragraf]) -> None:
        if isi:
            self._tambah(f'<section class="konsiderans-bagian"><h2>{nama}</h2><div>{self._daftar(isi)}</div></section>')
            for satu in isi:
                self.potongan[-1].jangkar.add(self.peta.jangkar[id(satu)])

    def _penutup(self) -> None:
        naskah = self.naskah
        diundangkan = naskah.pengundangan
        if diundangkan is not None:
            self._tambah(f"<p>{aman(diundangkan.perintah)}</p>")
        tempat = f"Ditetapkan di {aman(naskah.tempat_ditetapkan)}<br>pada tanggal {aman(naskah.tanggal_ditetapkan)}"
        if naskah.golongan == "dokumen":
            tempat = f"{aman(naskah.tempat_ditetapkan)}, {aman(naskah.tanggal_ditetapkan)}"
        self._tanda_tangan(tempat, naskah.penandatangan)
        if diundangkan is not None:
            tempat = f"Diundangkan di {aman(diundangkan.tempat)}<br>pada tanggal {aman(diundangkan.tanggal)}"
            self._tanda_tangan(tempat, diundangkan.pejabat, "kiri")
            self._tambah(f"<p>{aman(diundangkan.berita)}</p>")
        if naskah.salinan is not None:
            self._tanda_tangan("Salinan sesuai dengan aslinya", naskah.salinan, "kiri")
        self._konsiderans("Tembusan", naskah.tembusan)

    def _tanda_tangan(self, tempat: str, pejabat: Pejabat, sisi: str = "kanan") -> None:
        ttd = "<br>ttd" if self.naskah.salinan is not None else ""
        jabatan = "<br>".join(map(aman, pejabat.jabatan))
        keterangan = "".join(f"<br>{aman(satu)}" for satu in pejabat.keterangan)
        isi = f"{tempat}<br>{jabatan}{ttd}<br><strong>{aman(pejabat.nama)}</strong>{keterangan}"
        self._tambah(f'<p class="tanda-tangan {sisi}">{isi}</p>')

    def _lampiran(self, lampiran: Lampiran) -> None:
        self._baru(2)
        jangkar = self.peta.jangkar[id(lampiran)]
        nama = f"{lampiran.label.replace('LAMPIRAN', 'Lampiran')}: {polos(lampiran.judul)}"
        isi = f"{aman(lampiran.label)}<br>{self._prosa(lampiran.judul)}"
        self._judul_bagian(2, nama, jangkar, isi)
        self._bagian(lampiran.blok, 3, batang=False)
        if lampiran.tanda_tangan:
            self._tanda_tangan("", self.naskah.penandatangan)

    def _judul_bagian(self, tingkat: int, nama: str, jangkar: str, isi: str) -> None:
        self._konteks = [(tingkat, nama)]
        self.potongan[-1].judul.append((1, nama, jangkar))
        self.potongan[-1].jangkar.add(jangkar)
        self._tambah(f'<h{tingkat} class="tengah bagian" id="{jangkar}">{isi}</h{tingkat}>')

    def _bagian(self, blok: Iterable[Blok], dasar: int, *, batang: bool) -> None:
        self._induk = []
        for satu in blok:
            self._blok(satu, dasar, batang)
        self._tutup_daftar(-1)

    # -- blocks -----------------------------------------------------------------------------------------------------------

    def _blok(self, blok: Blok, dasar: int, batang: bool) -> None:
        if isinstance(blok, Paragraf):
            self._paragraf(blok)
            return
        self._tutup_daftar(-1)
        if isinstance(blok, Judul):
            self._judul(blok, dasar, batang)
        elif isinstance(blok, Tabel):
            self._tabel(blok)
        elif isinstance(blok, Gambar):
            self._gambar(blok)
        else:
            assert isinstance(blok, PemisahHalaman)

    def _judul(self, judul: Judul, dasar: int, batang: bool) -> None:
        while self._induk and self._induk[-1] >= judul.tingkat:
            self._induk.pop()
        self._induk.append(judul.tingkat)
        dalam = len(self._induk)
        tingkat = min(dasar + dalam - 1, _PALING_DALAM)
        if dalam <= _TINGKAT_POTONG:
            self._baru(tingkat)
        jangkar = self.peta.jangkar[id(judul)]
        nama = f"{judul.label} {polos(judul.isi)}".strip()
        self._konteks = [*self._di_atas(tingkat), (tingkat, nama)]
        self.potongan[-1].judul.append((dalam + dasar - 2, nama, jangkar))
        bertingkat = batang or " " in judul.label
        pisah = ("<br>" if bertingkat else " ") if judul.label and judul.isi else ""
        isi = f"{aman(judul.label)}{pisah}{self._prosa(judul.isi)}"
        kelas = ' class="tengah"' if bertingkat else ""
        self._tambah(f"<h{tingkat}{self._id(judul)}{kelas}>{isi}</h{tingkat}>{self._temuan(judul)}")

    def _paragraf(self, satu: Paragraf) -> None:
        self._tambah(self._buka_butir(satu) + self._prosa(satu.isi) + self._temuan(satu))
        if satu.butir is None:
            self._tambah("</p>")

    def _buka_butir(self, satu: Paragraf) -> str:
        """The end of the lists that do not hold it, and its own beginning."""
        ditandai = self._id(satu)
        if satu.butir is None:
            self._tutup_daftar(satu.tingkat - 1)
            return f"<p{ditandai}>"
        tingkat, daftar = satu.butir.tingkat, satu.butir.daftar
        self._tutup_daftar(tingkat)
        buka = '<ol role="list">'
        if self._ol and self._ol[-1] == (tingkat, daftar):
            buka = "</li>"
        else:
            if self._ol and self._ol[-1][0] == tingkat:
                self._tutup_daftar(tingkat - 1)
            self._ol.append((tingkat, daftar))
        return f'{buka}<li{ditandai}><span class="l">{aman(satu.butir.label)}</span> '

    def _tutup_daftar(self, sampai: int) -> None:
        """Close the lists that are deeper than a level."""
        while self._ol and self._ol[-1][0] > sampai:
            self._ol.pop()
            self._tambah("</li></ol>")

    def _daftar(self, isi: Sequence[Paragraf], *, berjangkar: bool = True) -> str:
        """Paragraphs that stand by themselves: of a cell or of menimbang."""
        luar, self._ol = self._ol, []
        self.potongan.append(Potongan())
        jangkar = self.peta.jangkar
        if not berjangkar:
            self.peta.jangkar = {}
        for satu in isi:
            self._paragraf(satu)
        self._tutup_daftar(-1)
        self.peta.jangkar, self._ol = jangkar, luar
        return "".join(self.potongan.pop().html)

    def _tabel(self, tabel: Tabel) -> None:
        judul = " ".join(satu for satu in (aman(tabel.label), self._prosa(tabel.judul)) if satu)
        potongan = self.potongan[-1]

        def jangkar(bagian: object) -> str:
            nama = self.peta.jangkar[id(bagian)]
            potongan.jangkar.add(nama)
            return nama

        def daftar(isi: Sequence[Paragraf]) -> str:
            return self._daftar(isi, berjangkar=False)

        html = tabel_html(tabel, judul + self._temuan(tabel), jangkar, self._prosa, daftar, self._temuan)
        if tabel.sumber:
            html += f'<p class="sumber">Sumber: {self._prosa(tabel.sumber)}</p>'
        potongan.tambah(html, ringan=True)

    def _gambar(self, gambar: Gambar) -> None:
        self._ke_gambar += 1
        lukisan = lukis(gambar, f"g{self._ke_gambar}-")
        if lukisan.nama:
            self.gambar[lukisan.nama] = lukisan.isi
        judul = " ".join(satu for satu in (aman(gambar.label), self._prosa(gambar.judul)) if satu)
        sumber = f'<span class="sumber">Sumber: {self._prosa(gambar.sumber)}</span>' if gambar.sumber else ""
        keterangan = f"<figcaption>{judul}{sumber}</figcaption>" if judul or sumber else ""
        # what may scroll sideways must be reached by the keyboard (WCAG 2.1.1)
        nama = aman(f"{gambar.label} {polos(gambar.judul)}".strip() or "Gambar")
        bingkai = f'<div class="bingkai-gambar" tabindex="0" role="region" aria-label="{nama}">{lukisan.html}</div>'
        self._tambah(f"<figure{self._id(gambar)}>{bingkai}{keterangan}</figure>{self._temuan(gambar)}")

    # -- pieces -----------------------------------------------------------------------------------------------------------

    def _baru(self, tingkat: int) -> None:
        """A piece that begins with a heading of a level of HTML."""
        if self.potongan[-1].html:
            self.potongan.append(Potongan(konteks=self._di_atas(tingkat)))

    def _di_atas(self, tingkat: int) -> tuple[tuple[int, str], ...]:
        return tuple(satu for satu in self._konteks if satu[0] < tingkat)

    def _tambah(self, html: str) -> None:
        self.potongan[-1].tambah(html)

    def _prosa(self, prosa: Prosa) -> str:
        return prosa_html(prosa, self.peta.tautan)

    def _id(self, bagian: object) -> str:
        jangkar = self.peta.jangkar.get(id(bagian))
        if jangkar is None:
            return ""
        self.potongan[-1].jangkar.add(jangkar)
        return f' id="{jangkar}"'

    def _temuan(self, bagian: object) -> str:
        return "".join(map(self._satu_temuan, self.catatan.get(id(bagian), ())))

    def _satu_temuan(self, satu: TemuanTampil) -> str:
        kena = satu.kalimat[1]
        kutipan = f" <q>{aman(kena)}</q>:" if 0 < len(kena) <= _KUTIPAN else ""
        return (
            f'<span class="temuan {satu.tingkat}" role="note"><strong>{NAMA_TINGKAT[satu.tingkat]}</strong> '
            f'<a href="{self.aturan}{satu.kode}.html">{satu.kode}</a>{kutipan} {aman(satu.pesan)}</span>'
        )


def _halaman(potongan: Sequence[Potongan]) -> list[HalamanBaca]:
    """Pieces to pages, as many to a page as are light enough; links lead to the page where their target stands."""
    kelompok: list[list[Potongan]] = []
    berat = 0
    for satu in potongan:
        if not kelompok or berat + satu.berat > BATAS_HALAMAN:
            kelompok.append([])
            berat = 0
        kelompok[-1].append(satu)
        berat += satu.berat
    letak = {jangkar: nama_halaman(ke) for ke, isi in enumerate(kelompok) for satu in isi for jangkar in satu.jangkar}
    hasil = []
    for ke, isi in enumerate(kelompok):
        sini = nama_halaman(ke)

        def arahkan(cocok: re.Match[str], sini: str = sini) -> str:
            di = letak.get(cocok[1], sini)
            return f'href="{"" if di == sini else di}#{cocok[1]}"'

        lanjutan = "".join(f'<h{t} class="lanjutan">{aman(nama)} (lanjutan)</h{t}>' for t, nama in isi[0].konteks)
        html = lanjutan + _TAUTAN.sub(arahkan, "".join(potong for satu in isi for potong in satu.html))
        judul = tuple(judul for satu in isi for judul in satu.judul)
        hasil.append(HalamanBaca(sini, html, judul, frozenset().union(*(satu.jangkar for satu in isi))))
    return hasil


def nama_halaman(ke: int) -> str:
    """The file of a page of the reading view, counted from 0."""
    return "baca.html" if ke == 0 else f"baca-{ke + 1}.html"
