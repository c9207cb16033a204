"""The page that shows both versions of a naskah: a list of changes, then the whole text with its marks; one file, no script."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from html import escape
from typing import Literal, TypeAlias

from pipeline.banding.blok import Par, nilai
from pipeline.banding.gabung import ParGabungan
from pipeline.banding.kata import Elemen, W
from pipeline.banding.nomor import nomor_par
from pipeline.banding.paket import Redline
from pipeline.banding.ruas import RuasTeks, cuplikan, isi_html, ruas_teks, satukan
from pipeline.banding.tempat import Tempat, tingkat_judul
from pipeline.docx.tabel import ARSIR
from pipeline.publish.halaman import isi_halaman
from pipeline.publish.html import Html

Jenis: TypeAlias = Literal["", "diubah", "ditambah", "dihapus", "nomor"]
_TENGAH = (
    "Sampul", "Kop", "JudulNaskah", "JudulLampiran", "JudulDepan", "JudulTabel", "Memutuskan", "Pembatas", "Gambar",
    "TandaSalinan", "KepalaBerita",
)  # fmt: skip
_DASAR_JUDUL = 2  # the level of HTML above that of the outermost heading
_PALING_DALAM = 6


@dataclass
class Perubahan:
    """A change as the list shows it.

    Args:
        jenis: what happened.
        tempat: where, in words.
        jangkar: the id of its element.
        ruas: its text.
        banyak: how many parts in a row came or went with it.
    """

    jenis: Jenis
    tempat: str
    jangkar: str
    ruas: list[RuasTeks]
    banyak: int = 1

    @property
    def cuplikan(self) -> Html:
        """A short view of it."""
        return Html(cuplikan(self.ruas))


@dataclass(frozen=True, slots=True)
class HalamanBanding:
    """The page, and how many changes of each kind it shows."""

    html: str
    jumlah: dict[str, int]


def susun_halaman(redline: Redline, judul: str, lama: str, baru: str) -> HalamanBanding:
    """The page of a comparison.

    Args:
        redline: the marked Word file.
        judul: the title of the naskah.
        lama, baru: what to call the versions.
    """
    penulis = _Penulis(redline)
    penulis.tulis()
    jumlah: dict[str, int] = dict(Counter(satu.jenis for satu in penulis.daftar))
    isi = {
        "judul": judul,
        "lama": lama,
        "baru": baru,
        "perubahan": [satu for satu in penulis.daftar if satu.jenis != "nomor"],
        "nomor": [satu for satu in penulis.daftar if satu.jenis == "nomor"],
        "jumlah": jumlah,
        "isi": Html("\n".join(penulis.hasil)),
    }
    return HalamanBanding(isi_halaman("banding.html", isi), jumlah)


@dataclass
class _Penulis:
    redline: Redline
    hasil: list[str] = field(default_factory=list)
    daftar: list[Perubahan] = field(default_factory=list)
    tempat: Tempat = field(default_factory=Tempat)
    _di_lampiran: bool = False
    _nomor_tabel: int = 0
    _beruntun: bool = False  # whether the last part that is seen is that of the last change

    def __post_init__(self) -> None:
        self.par: dict[Elemen, ParGabungan] = {satu.unsur: satu for satu in self.redline.par}

    def tulis(self) -> None:
        """Write the whole body."""
        for unsur in self.redline.badan:
            if unsur.tag == f"{W}p" and unsur in self.par:
                self._paragraf(self.par[unsur])
            elif unsur.tag == f"{W}tbl":
                self._tabel(unsur)

    # -- changes --------------------------------------------------------------------------------------------------------

    def _catat(self, jenis: Jenis, tempat: str, ruas: list[RuasTeks]) -> str:
        """Put a change on the list; the attributes of its element."""
        if not jenis:
            self._beruntun = False
            return ""
        terakhir = self.daftar[-1] if self.daftar else None
        if self._beruntun and terakhir and terakhir.jenis == jenis and jenis in ("ditambah", "dihapus"):
            terakhir.banyak += 1
            terakhir.ruas = satukan([*terakhir.ruas, (ruas[0][0] if ruas else "=", " "), *ruas])
            return f' class="{jenis}"'
        jangkar = f"u{len(self.daftar) + 1}"
        self.daftar.append(Perubahan(jenis, tempat, jangkar, ruas))
        self._beruntun = True
        return f' class="{jenis}" id="{jangkar}"'

    @staticmethod
    def _jenis(satu: ParGabungan) -> Jenis:
        if satu.baru is None:
            return "dihapus"
        if satu.lama is None:
            return "ditambah"
        return "diubah" if satu.berubah else ""

    def _label(self, satu: ParGabungan) -> tuple[str, str]:
        """The label before and after; the same twice where only one version has the paragraph."""
        dulu = self.redline.label_lama.get(id(satu.lama), "") if satu.lama else ""
        kini = self.redline.label_baru.get(id(satu.baru), "") if satu.baru else ""
        return (dulu if satu.lama else kini), (kini if satu.baru else dulu)

    def _label_html(self, satu: ParGabungan) -> str:
        dulu, kini = self._label(satu)
        if dulu == kini:
            isi = escape(kini)
            nama = "ins" if satu.lama is None else "del" if satu.baru is None else ""
            isi = f"<{nama}>{isi}</{nama}>" if nama and isi else isi
        else:
            isi = " ".join(filter(None, (dulu and f"<del>{escape(dulu)}</del>", kini and f"<ins>{escape(kini)}</ins>")))
        return f'<span class="l">{isi}</span> ' if isi else ""

    # -- paragraphs -----------------------------------------------------------------------------------------------------

    def _paragraf(self, satu: ParGabungan) -> None:
        par = satu.baru or satu.lama
        assert par is not None
        isi, label = isi_html(satu.unsur, self.redline.gambar), self._label_html(satu)
        if not isi.strip() and not label:
            return
        jenis = self._jenis(satu)
        dulu, kini = self._label(satu)
        if not jenis and dulu != kini:
            jenis = "nomor"
        ruas = ruas_teks(satu.unsur)
        teks = "".join(potong for status, potong in ruas if status != "-" or satu.baru is None)
        tempat = self._di_sini(par, kini, teks)
        if par.gaya.startswith("TOC"):
            self.hasil.append(f'<p class="daftar-isi-entri {par.gaya.lower()}">{isi}</p>')
            return
        if jenis == "nomor":
            ruas = [("-", dulu), ("=", " menjadi "), ("+", kini)]
        elif not "".join(potong for _, potong in ruas).strip():
            ruas = [("-" if satu.baru is None else "+", kini)]
        sifat = self._catat(jenis, tempat, ruas)
        tingkat = self._tingkat_html(par, teks)
        if tingkat:
            nama = f"h{min(tingkat, _PALING_DALAM)}"
            self.hasil.append(f"<{nama}{sifat}>{label}{isi}</{nama}>")
        else:
            self.hasil.append(f'<div class="{_rupa(par, bool(label))}"><p{sifat}>{label}{isi}</p></div>')

    def _tingkat_html(self, par: Par, teks: str) -> int:
        """The level of HTML of a heading, none of them skipped; 0 for what is none."""
        if par.gaya == "KepalaLampiran" and teks.startswith("LAMPIRAN"):
            self._di_lampiran = True
            return _DASAR_JUDUL + 1
        if "outlineLvl" in par.sifat:
            return _DASAR_JUDUL + 1 + int(nilai(par.sifat["outlineLvl"]))
        tingkat = tingkat_judul(par.gaya)
        return tingkat and tingkat - 1 + _DASAR_JUDUL + self._di_lampiran

    def _di_sini(self, par: Par, label: str, teks: str) -> str:
        """Where a paragraph stands; it also says where what follows stands."""
        tingkat = tingkat_judul(par.gaya)
        if tingkat:
            return self.tempat.judul(tingkat, label, teks)
        nomor = nomor_par(par)
        if par.gaya == "KepalaLampiran" and teks.startswith("LAMPIRAN"):
            self.tempat.kepala(teks.strip())
        elif par.gaya.startswith("Diktum"):
            kata = teks.split(maxsplit=1)[0].rstrip(":") if teks.split() else ""
            self.tempat.kepala(f"Diktum {kata}" if kata.isupper() else kata)
        elif par.gaya == "JudulTabel":
            self.tempat.judul_tabel(teks)
        elif nomor is not None and label:
            return self.tempat.butir(nomor[1], label)
        return self.tempat.alinea()

    # -- tables ---------------------------------------------------------------------------------------------------------

    def _tabel(self, tabel: Elemen) -> None:
        kepala = [tr.find(f"{W}trPr/{W}tblHeader") is not None for tr in tabel.iterchildren(f"{W}tr")]
        if not any(kepala):
            self.hasil.append('<table class="tata" role="presentation">')
        else:
            self._nomor_tabel += 1
            nama = f"Tabel ke-{self._nomor_tabel}"
            self.hasil.append(f'<div class="bingkai-tabel lebar" role="region" tabindex="0" aria-label="{nama}"><table>')
        semua = list(tabel.iterchildren(f"{W}tr"))
        turun, kolom = _turun(semua), _nama_kolom(semua, kepala)
        ke = 0
        for nomor, tr in enumerate(semua):
            ke += not kepala[nomor]
            self._baris(tr, turun[nomor], kolom, ke if any(kepala) else -1, kepala=kepala[nomor])
        self.hasil.append("</table>" if not any(kepala) else "</table></div>")

    def _baris(self, tr: Elemen, turun: dict[int, int], nama_kolom: dict[int, str], ke: int, *, kepala: bool) -> None:
        """A row; `ke` is its number in a table of data, -1 in one that only lays out."""
        par = [self.par[p] for p in tr.iter(f"{W}p") if p in self.par]
        isi_par = [satu for satu in par if satu.gaya != "Label"]  # `Mengingat :` wanders with the first item
        sifat = tr.find(f"{W}trPr")
        datang = sifat is not None and sifat.find(f"{W}ins") is not None
        pergi = sifat is not None and sifat.find(f"{W}del") is not None
        jenis: Jenis = "ditambah" if datang else "dihapus" if pergi else ""
        if not jenis and any(map(self._jenis, isi_par)):
            jenis = "diubah"
        if not jenis and any(dulu != kini for dulu, kini in map(self._label, par)):
            jenis = "nomor"
        tempat = self.tempat.baris(ke if not kepala else 0) if ke >= 0 else self._tempat_tata(tr, par)
        ruas = self._ruas_baris(jenis, isi_par)
        if jenis in ("ditambah", "dihapus"):
            gelap = ", ".join(nama_kolom[kolom] for kolom, sel in _sel_berkolom(tr) if _gelap(sel) and nama_kolom.get(kolom))
            ruas += [("=", f" [{gelap}]")] if gelap else []
        atribut = self._catat(jenis, tempat, ruas)
        self.hasil.append(f"<tr{atribut}>")
        tanda = f'<span class="tanda">{jenis}</span> ' if jenis in ("ditambah", "dihapus") else ""
        for kolom, sel in _sel_berkolom(tr):
            if turun.get(kolom) != 0:
                self._sel(sel, turun.get(kolom, 1), tanda, kepala=kepala, data=ke >= 0)
                tanda = ""
        self.hasil.append("</tr>")

    def _ruas_baris(self, jenis: Jenis, par: Sequence[ParGabungan]) -> list[RuasTeks]:
        """What the list shows of a row: the cells that changed, or all where it came or went."""
        hasil: list[RuasTeks] = []
        for satu in par:
            dulu, kini = self._label(satu)
            isi: list[RuasTeks] = []
            if jenis == "nomor" and dulu != kini:
                isi = [("-", dulu), ("=", " menjadi "), ("+", kini)]
            elif jenis in ("ditambah", "dihapus") or (jenis == "diubah" and self._jenis(satu)):
                isi = [potong for potong in ruas_teks(satu.unsur) if potong[1]]
            if hasil and isi:
                hasil.append(("=", " | "))
            hasil += isi
        return hasil

    def _tempat_tata(self, tr: Elemen, par: Sequence[ParGabungan]) -> str:
        """Where a row of the konsiderans stands: its first cell names the part, its item has a label."""
        tempat = ""
        for satu in par:
            isi = satu.baru or satu.lama
            assert isi is not None
            teks = "".join(kata.teks for kata in isi.kata).strip()
            if isi.gaya == "Label" and len(teks) > 1:
                self.tempat.kepala(teks)
            elif teks:
                tempat = self._di_sini(isi, self._label(satu)[1], teks)
        return tempat or self.tempat.sini()

    def _sel(self, sel: Elemen, turun: int, tanda: str, *, kepala: bool, data: bool) -> None:
        gelap, rentang = _gelap(sel), _rentang(sel)
        nama = "th" if kepala else "td"
        sifat = (f' colspan="{rentang}"' if rentang > 1 else "") + (f' rowspan="{turun}"' if turun > 1 else "")
        sifat += ' scope="col"' if kepala else ""
        sifat += ' class="a"' if gelap else ""
        isi = []
        for anak in sel:
            if anak.tag == f"{W}tbl":
                self.hasil.append(f"<{nama}{sifat}>")
                self._tabel(anak)
                self.hasil.append(f"</{nama}>")
                return
            satu = self.par.get(anak)
            if satu is not None:
                teks = self._label_html(satu) + isi_html(anak, self.redline.gambar)
                isi += [teks] if teks.strip() else []
        teks = isi[0] if len(isi) == 1 and not data else "".join(f"<p>{satu}</p>" for satu in isi)
        teks += '<span class="tersembunyi">diarsir</span>' if gelap and not isi else ""
        self.hasil.append(f"<{nama}{sifat}>{tanda}{teks}</{nama}>")


def _rupa(par: Par, berlabel: bool) -> str:
    """The class of a paragraph."""
    if par.gaya.startswith(_TENGAH) or nilai(par.sifat.get("jc")) == "center":
        return "tengah"
    if par.gaya.startswith("TandaTangan"):
        return "tanda-tangan-baris"
    nomor = nomor_par(par)
    return f"butir t{min(nomor[1], 5)}" if nomor is not None and berlabel else "alinea"


def _turun(semua: Sequence[Elemen]) -> list[dict[int, int]]:
    """For each row, column → how many rows a cell reaches down; 0 where it belongs to one above."""
    hasil: list[dict[int, int]] = []
    induk: dict[int, tuple[int, int]] = {}  # column → (row, width) of the cell that goes on there
    for ke, tr in enumerate(semua):
        kini: dict[int, int] = {}
        lanjut: dict[int, tuple[int, int]] = {}
        for kolom, sel in _sel_berkolom(tr):
            gabung = sel.find(f"{W}tcPr/{W}vMerge")
            if gabung is None:
                continue
            atas = induk.get(kolom)
            if nilai(gabung) != "restart" and atas is not None and atas[1] == _rentang(sel):
                hasil[atas[0]][kolom] += 1
                kini[kolom], lanjut[kolom] = 0, atas
            else:
                kini[kolom], lanjut[kolom] = 1, (ke, _rentang(sel))
        hasil.append(kini)
        induk = lanjut
    return hasil


def _nama_kolom(semua: Sequence[Elemen], kepala: Sequence[bool]) -> dict[int, str]:
    """The name of each column of a table, from its heads."""
    hasil: dict[int, list[str]] = {}
    for tr, di_kepala in zip(semua, kepala, strict=True):
        if not di_kepala or tr.find(f"{W}trPr/{W}del") is not None:
            continue
        for kolom, sel in _sel_berkolom(tr):
            teks = " ".join("".join(satu.text or "" for satu in sel.iter(f"{W}t")).split())
            for satu in range(kolom, kolom + _rentang(sel)):
                hasil.setdefault(satu, []).extend([teks] * bool(teks))
    return {kolom: " ".join(nama) for kolom, nama in hasil.items()}


def _sel_berkolom(tr: Elemen) -> Iterator[tuple[int, Elemen]]:
    """The cells of a row with the index of their first column."""
    kolom = 0
    for sel in tr.iterchildren(f"{W}tc"):
        yield kolom, sel
        kolom += _rentang(sel)


def _rentang(sel: Elemen) -> int:
    return int(nilai(sel.find(f"{W}tcPr/{W}gridSpan")) or 1)


def _gelap(sel: Elemen) -> bool:
    """Whether a cell of a schedule is shaded."""
    arsir = sel.find(f"{W}tcPr/{W}shd")
    return arsir is not None and arsir.get(f"{W}fill") == ARSIR
