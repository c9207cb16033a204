"""The body of a Word file as the intermediate form: paragraphs, tables with data, and those that only set text in columns."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from pipeline.galat import Galat, Masalah
from pipeline.importing.antara import Alinea, Asal, Blok, Buangan, Dokumen, Kisi, Petak
from pipeline.importing.baca_docx.gaya import Gaya, baca_ind
from pipeline.importing.baca_docx.nomor import Label, Penghitung
from pipeline.importing.baca_docx.paket import MC, Elemen, Paket, W, anak, angka, buka, nilai, nyala
from pipeline.importing.baca_docx.paragraf import Isi, PembacaLari, pecah_baris, tanda_paragraf_hilang
from pipeline.importing.bersih import luput, tulis_prosa
from pipeline.importing.rangka import kapital
from pipeline.naskah.label import dari_huruf, dari_romawi
from pipeline.naskah.model import Lari
from pipeline.source.markdown import PENANDA

BATAS_PARAGRAF = 60_000
BATAS_TEKS = 5_000_000  # characters; the longest naskah known has 0.2 million
BATAS_SEL = 300_000  # of all tables, on their grids
KOLOM_TERBANYAK = 63  # of a table in Word
BARIS_PENDEK = 90  # characters of a line of a block such as a signature
KANAN = 2800  # twips; text moved in so far stands on the right half of the page
KEPALA_TERBANYAK = 6
TERSEMPIT, TERLEBAR = 120, 20_000  # twips of a column
_WADAH = tuple(f"{W}{nama}" for nama in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
_HAPUS = tuple(f"{W}{nama}" for nama in ("del", "moveFrom"))
_PUTIH = (None, "auto", "ffffff")
_TENGAH = ("center", "right", "end")
_DAFTAR_ISI = re.compile(r"DAFTAR (?:ISI|TABEL|GAMBAR|LAMPIRAN)", re.IGNORECASE)
_KATA_KUNCI = re.compile(
    r"(?:menimbang|mengingat|memperhatikan|menetapkan|memutuskan|pertama|kesatu|kedua|ketiga|keempat|kelima|keenam|ketujuh|kedelapan|"
    r"kesembilan|kesepuluh|kesebelas)\b ?:?",
    re.IGNORECASE,
)
_PENANDA_SAJA = re.compile(r"\(?(?:\d{1,3}|[a-zA-Z]{1,2}|[ivx]{1,5})[.)]|[-–•✓:]")


def baca_docx(jalur: str, mentah: bytes, tolak: bool = False) -> Dokumen:
    """Read a Word file.

    Args:
        jalur: its path as shown in messages.
        mentah: its bytes.
        tolak: whether tracked changes are refused; else they are accepted.

    Errors:
        Galat: no Word file, damaged, with a DTD, or far larger than a naskah can be.
    """
    paket = buka(jalur, mentah)
    utama = paket.utama()
    akar = paket.pohon(utama)
    badan = None if akar is None else akar.find(f"{W}body")
    if badan is None:
        raise Galat(f"berkas {jalur} bukan dokumen Word (tidak ada badan dokumennya); simpan ulang sebagai .docx")
    if sum(1 for _ in badan.iter(f"{W}p")) > BATAS_PARAGRAF:
        raise Galat(f"berkas {jalur} lebih dari {BATAS_PARAGRAF} paragraf; periksa apakah ini berkas yang benar")
    bagian = {jenis.rpartition("/")[2]: nama for jenis, nama in paket.hubungan(utama)}
    gaya = Gaya(paket.pohon(bagian.get("styles", "word/styles.xml")))
    penghitung = Penghitung(paket.pohon(bagian.get("numbering", "word/numbering.xml")), gaya)
    pembaca = _Pembaca(paket, bagian, gaya, penghitung, PembacaLari(gaya, tolak))
    pembaca.baca(badan)
    pembaca.kepala_kaki([nama for jenis, nama in paket.hubungan(utama) if jenis.endswith(("/header", "/footer"))])
    pembaca.ringkas()
    return Dokumen(jalur, tuple(pembaca.blok), tuple(pembaca.catatan), tuple(pembaca.buangan))


@dataclass(frozen=True, slots=True)
class _Sel:
    """A cell as it stands in the file."""

    alinea: tuple[Alinea, ...]
    rentang: int
    turun: str
    latar: str
    tanpa_sisi: bool
    tebal: bool


@dataclass
class _Baris:
    asal: Asal
    sel: list[_Sel]
    kepala: bool


@dataclass
class _Pembaca:
    paket: Paket
    bagian: dict[str, str]
    gaya: Gaya
    penghitung: Penghitung
    lari: PembacaLari
    blok: list[Blok] = field(default_factory=list)
    catatan: list[Masalah] = field(default_factory=list)
    buangan: list[Buangan] = field(default_factory=list)
    nomor: int = 0
    huruf: int = 0
    sel: int = 0
    awal_bagian: int = 0
    hitungan: Counter[str] = field(default_factory=Counter)
    tempat: dict[str, Asal] = field(default_factory=dict)
    tunda: list[Lari] = field(default_factory=list)  # of a paragraph whose end was deleted
    ukuran: Counter[int] = field(default_factory=Counter)
    _catatan_kaki: dict[str, dict[str, Elemen]] = field(default_factory=dict)

    # -- the body -------------------------------------------------------------------------------------------------------

    def baca(self, badan: Elemen) -> None:
        """Read the body into `blok`."""
        sebelum = ""
        for satu in self.isi(badan):
            if satu.tag == f"{W}sectPr":
                self.tutup_bagian(satu)
            elif satu.tag == f"{W}tbl":
                self.blok += self.tabel(satu)
                sebelum = ""
            else:
                alinea, gaya = self.paragraf(satu, sebelum)
                self.blok += alinea
                sebelum = gaya if alinea else ""
                if (bagian := anak(satu, "pPr", "sectPr")) is not None:
                    self.tutup_bagian(bagian)
        self.tutup_bagian(None)

    def isi(self, elemen: Elemen) -> Iterator[Elemen]:
        """Paragraphs, tables and sections below an element, those in containers too."""
        for satu in elemen:
            tag = satu.tag
            if tag in (f"{W}p", f"{W}tbl", f"{W}sectPr"):
                yield satu
            elif tag in _HAPUS:
                if self.lari.tolak:
                    yield from self.isi(satu)
            elif tag in _WADAH:
                if tag in (f"{W}ins", f"{W}moveTo") and self.lari.tolak:
                    continue
                yield from self.isi(satu)
            elif tag == f"{MC}AlternateContent":
                pilih = satu.find(f"{MC}Choice")
                yield from self.isi(pilih if pilih is not None else satu)
            elif tag == f"{W}altChunk":
                self.hitung("dokumen lain yang disisipkan (altChunk)", Asal(self.paket.jalur, self.nomor + 1))

    def tutup_bagian(self, sectpr: Elemen | None) -> None:
        """End a section: what it holds stands on its paper."""
        ukuran = anak(sectpr, "pgSz")
        if ukuran is not None and (
            ukuran.get(f"{W}orient") == "landscape" or angka(ukuran.get(f"{W}w")) > angka(ukuran.get(f"{W}h"))
        ):
            self.blok[self.awal_bagian :] = [replace(satu, lanskap=True) for satu in self.blok[self.awal_bagian :]]
        self.awal_bagian = len(self.blok)

    # -- paragraphs -----------------------------------------------------------------------------------------------------

    def paragraf(self, p: Elemen, sebelum: str, tata_letak: bool = False, di_sel: bool = False) -> tuple[list[Alinea], str]:
        """The lines of a paragraph, and what names its look so that the next one can tell whether it goes on.

        Args:
            p: the paragraph.
            sebelum: the look of the paragraph before, or nothing where none stands directly above.
            tata_letak: whether it stands in a table that only sets text in columns.
            di_sel: whether it stands in a cell of a table with data.
        """
        self.nomor += 1
        asal = Asal(self.paket.jalur, self.nomor)
        ppr = p.find(f"{W}pPr")
        gaya = nilai(ppr, "pStyle") or self.gaya.paragraf_baku
        isi = self.lari.baca(p, gaya)
        self.huruf += len(isi.polos)
        if self.huruf > BATAS_TEKS:
            raise Galat(f"berkas {self.paket.jalur} berisi lebih dari {BATAS_TEKS // 1_000_000} juta huruf; bukan satu naskah")
        self.ukuran.update(isi.ukuran)
        if tanda_paragraf_hilang(p, self.lari.tolak):
            self.lari.perubahan += 1
            self.tunda += isi.lari
            self.sertaan(isi, asal)
            return [], sebelum
        isi.lari = [*self.tunda, *isi.lari]
        self.tunda = []
        if isi.daftar_isi and not di_sel:
            self.buang_daftar_isi(isi, asal)
            return [], ""
        label = self.penghitung.label(ppr, gaya)  # an empty paragraph counts, too
        judul = self.tingkat_judul(ppr, gaya) if isi.lari or label else 0
        berisi = bool(isi.lari) and bool(isi.polos.strip() or "\u00a0" in isi.polos)
        hasil = list(self.baris(isi, label, asal, ppr, gaya, judul)) if berisi or (label and judul) else []
        rupa = ""
        if hasil:
            rupa = self.rupa(ppr, gaya, hasil[0], label, tata_letak)
            if rupa and rupa == sebelum:
                hasil[0] = replace(hasil[0], rapat=True)
        hasil += self.sertaan(isi, asal)
        return hasil, rupa

    def tingkat_judul(self, ppr: Elemen | None, gaya: str) -> int:
        """The level of a heading from 1, or 0."""
        tingkat = anak(ppr, "outlineLvl")
        if tingkat is None:
            tingkat = self.gaya.ppr(gaya, "outlineLvl")
        if tingkat is not None:
            ke = angka(tingkat.get(f"{W}val"), 9)
            return ke + 1 if 0 <= ke < 9 else 0
        cocok = re.fullmatch(r"(?:heading|judul) ?([1-9])", self.gaya.nama(gaya))
        return int(cocok[1]) if cocok else 0

    def baris(self, isi: Isi, label: Label | None, asal: Asal, ppr: Elemen | None, gaya: str, judul: int) -> Iterator[Alinea]:
        """The lines of a paragraph, its label before the first."""
        tebal_gaya = bool(self.gaya.nyala(gaya, "b"))
        ind = baca_ind(ppr).atas(label.ind if label else self.gaya.ind(gaya))
        kiri, pertama = max(0, ind.kiri or 0), ind.pertama or 0
        inden = 0 if pertama > 0 and not label else kiri
        kapsi = self.gaya.nama(gaya) in ("caption", "judultabel", "judul tabel", "keterangan")
        ada = False
        for ke, lari in enumerate(pecah_baris(isi.lari)):
            tulisan, polos = _tulis(lari, tebal_gaya)
            if ke == 0 and label:
                tulisan = f"{luput(label.teks.strip())}{label.sela}{tulisan}".strip()
                polos = f"{label.teks.strip()}{label.sela}{polos}".strip()
            if not polos:
                continue
            tebal = all(satu.tebal or tebal_gaya or not satu.teks.strip() for satu in lari) and bool(lari or label)
            yield Alinea(
                tulisan,
                asal,
                " ".join(polos.split()),
                rapat=ada,
                judul=judul if not ada else 0,
                tebal=tebal,
                inden=inden,
                kapsi=kapsi,
            )
            ada = True

    def rupa(self, ppr: Elemen | None, gaya: str, pertama: Alinea, label: Label | None, tata_letak: bool) -> str:
        """What a paragraph of a block of short lines (a title, a signature) has in common with its neighbours, or nothing."""
        if label or pertama.judul or PENANDA.match(pertama.polos):
            return ""
        jc = nilai(ppr, "jc") or nilai_dari(self.gaya.ppr(gaya, "jc")) or "left"
        if tata_letak:
            return f"{gaya} {jc}" if len(pertama.polos) <= BARIS_PENDEK or kapital(pertama.polos) else ""
        if len(pertama.polos) > BARIS_PENDEK or not (jc in _TENGAH or pertama.inden >= KANAN):
            return ""
        return f"{gaya} {jc} {pertama.inden}"

    def buang_daftar_isi(self, isi: Isi, asal: Asal) -> None:
        """Drop an entry of a table of contents, and the line above the first that is its title."""
        if self.blok and isinstance(atas := self.blok[-1], Alinea) and _DAFTAR_ISI.fullmatch(atas.polos):
            self.blok.pop()
            self.awal_bagian = min(self.awal_bagian, len(self.blok))
            self.buangan.append(Buangan("daftar isi: dibuat otomatis", atas.asal, atas.polos))
        if isi.polos.strip():
            self.buangan.append(Buangan("daftar isi: dibuat otomatis", asal, " ".join(isi.polos.split())))

    def sertaan(self, isi: Isi, asal: Asal) -> list[Alinea]:
        """What hangs on a paragraph, as lines after it: notes and text boxes; the rest is noted."""
        hasil: list[Alinea] = []
        for jenis, id_ in isi.catatan_kaki[:200]:
            teks = self.teks_catatan(f"{jenis}s", id_)
            if teks:
                self.hitung("catatan kaki, ditulis sesudah paragrafnya", asal)
                hasil.append(Alinea(luput(f"Catatan kaki: {teks}"), asal, f"Catatan kaki: {teks}", inden=0))
        for id_ in isi.komentar[:200]:
            if teks := self.teks_catatan("comments", id_):
                self.buangan.append(Buangan("komentar", asal, teks))
        for kotak in isi.kotak[:50]:
            self.hitung("kotak teks, ditulis sesudah paragrafnya", asal)
            for satu in self.isi(kotak):
                if satu.tag == f"{W}p":
                    hasil += self.paragraf(satu, "")[0]
                elif satu.tag == f"{W}tbl":
                    hasil += self.alinea_tabel(satu)
        if isi.gambar:
            self.hitung("gambar, tidak ikut", asal, isi.gambar)
        if isi.tersembunyi.strip():
            self.buangan.append(Buangan("teks tersembunyi", asal, " ".join(isi.tersembunyi.split())))
        if isi.dibuang.strip():
            alasan = "perubahan terlacak: sisipan yang ditolak" if self.lari.tolak else "perubahan terlacak: dihapus"
            self.buangan.append(Buangan(alasan, asal, " ".join(isi.dibuang.split())))
        if isi.rumus:
            self.hitung("rumus, ditulis sebagai teks", asal)
        if isi.coret:
            self.hitung("paragraf dengan teks tercoret, ditulis tanpa coretan", asal)
        return hasil

    def teks_catatan(self, bagian: str, id_: str) -> str:
        """The text of a footnote, an endnote or a comment."""
        if bagian not in self._catatan_kaki:
            akar = self.paket.pohon(self.bagian.get(bagian, f"word/{bagian}.xml"))
            self._catatan_kaki[bagian] = {} if akar is None else {satu.get(f"{W}id") or "": satu for satu in akar}
        satu = self._catatan_kaki[bagian].pop(id_, None)  # a second reference does not repeat it
        if satu is None:
            return ""
        return " ".join(" ".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in satu.iter(f"{W}p")).split())

    def hitung(self, apa: str, asal: Asal, berapa: int = 1) -> None:
        self.hitungan[apa] += berapa
        self.tempat.setdefault(apa, asal)

    # -- tables ---------------------------------------------------------------------------------------------------------

    def tabel(self, tbl: Elemen) -> list[Blok]:
        """A table: data as `Kisi`, text that is only set in columns as lines."""
        self.ukuran = Counter()
        awal = Asal(self.paket.jalur, self.nomor + 1)
        bergaris = self.gaya.bergaris(tbl)
        baris = [self.baris_tabel(tr, not bergaris) for tr in self.baris_baris(tbl)]
        baris = [satu for satu in baris if satu.sel]
        if not baris:
            return []
        if _tata_letak(baris, bergaris):
            return [satu for b in baris for satu in _baris_alinea(b)]
        penutup: list[Blok] = []
        while len(baris) > 1 and len(baris[-1].sel) == 1 and baris[-1].sel[0].tanpa_sisi:
            penutup = [*baris.pop().sel[0].alinea, *penutup]
        kisi = self.kisi(baris, [angka(satu.get(f"{W}w")) for satu in tbl.findall(f"{W}tblGrid/{W}gridCol")])
        if kisi is None:
            self.catatan.append(Masalah("tabel ini terlalu lebar untuk Word; isinya ditulis sebagai paragraf", awal))
            return [satu for b in baris for satu in _baris_alinea(b)] + penutup
        return [kisi, *penutup]

    def baris_baris(self, elemen: Elemen) -> Iterator[Elemen]:
        """The rows of a table that stay after tracked changes are settled."""
        for satu in elemen:
            if satu.tag == f"{W}tr":
                trpr = satu.find(f"{W}trPr")
                sisip, hapus = anak(trpr, "ins") is not None, anak(trpr, "del") is not None
                self.lari.perubahan += sisip + hapus
                if not (sisip if self.lari.tolak else hapus):
                    yield satu
            elif satu.tag in _WADAH:
                yield from self.baris_baris(satu)

    def baris_tabel(self, tr: Elemen, tata_letak: bool) -> _Baris:
        asal = Asal(self.paket.jalur, self.nomor + 1)
        trpr = tr.find(f"{W}trPr")
        kosong = _Sel((), 1, "", "", False, False)
        sel = [kosong] * _rentang(nilai(trpr, "gridBefore"), 0)
        for tc in self.sel_sel(tr):
            sel.append(self.satu_sel(tc, tata_letak))
            if len(sel) > KOLOM_TERBANYAK * 4:
                break
        sel += [kosong] * _rentang(nilai(trpr, "gridAfter"), 0)
        self.sel += sum(satu.rentang for satu in sel)
        if self.sel > BATAS_SEL:
            raise Galat(f"tabel-tabel berkas {self.paket.jalur} lebih dari {BATAS_SEL} sel; periksa apakah ini berkas yang benar")
        return _Baris(asal, sel, bool(nyala(trpr, "tblHeader")))

    def sel_sel(self, tr: Elemen) -> Iterator[Elemen]:
        for satu in tr:
            if satu.tag == f"{W}tc":
                yield satu
            elif satu.tag in _WADAH:
                yield from self.sel_sel(satu)

    def satu_sel(self, tc: Elemen, tata_letak: bool) -> _Sel:
        tcpr = tc.find(f"{W}tcPr")
        alinea: list[Alinea] = []
        sebelum = ""
        for satu in self.isi(tc):
            if satu.tag == f"{W}p":
                baru, sebelum = self.paragraf(satu, sebelum, tata_letak, di_sel=True)
                alinea += baru
            elif satu.tag == f"{W}tbl":
                self.hitung("tabel di dalam tabel, ditulis sebagai paragraf di selnya", Asal(self.paket.jalur, self.nomor + 1))
                alinea += self.alinea_tabel(satu)
                sebelum = ""
        turun = anak(tcpr, "vMerge")
        shd = anak(tcpr, "shd")
        garis = anak(tcpr, "tcBorders")
        return _Sel(
            tuple(alinea),
            _rentang(nilai(tcpr, "gridSpan"), 1),
            "" if turun is None else "mulai" if turun.get(f"{W}val") == "restart" else "lanjut",
            _latar(shd),
            garis is not None and all(nilai(garis, sisi) in ("nil", "none") for sisi in ("left", "bottom", "right")),
            bool(alinea) and all(satu.tebal for satu in alinea),
        )

    def alinea_tabel(self, tbl: Elemen) -> list[Alinea]:
        """A table inside of a cell or a text box as lines, one a row."""
        hasil = []
        for tr in self.baris_baris(tbl):
            baris = self.baris_tabel(tr, True)
            isi = [" ".join(a.isi for a in sel.alinea) for sel in baris.sel]
            polos = [" ".join(a.polos for a in sel.alinea) for sel in baris.sel]
            if any(polos):
                hasil.append(Alinea(" | ".join(filter(None, isi)), baris.asal, " | ".join(filter(None, polos)), inden=0))
        return hasil

    def kisi(self, baris: list[_Baris], grid: list[int]) -> Kisi | None:
        """The rows on one grid, or None where it is wider than Word allows; `grid` has the widths of its columns in twips."""
        letak = _letak_kolom(baris)
        if len(letak) > KOLOM_TERBANYAK:
            return None
        petak = [_petak_baris(satu, letak) for satu in baris]
        _rapikan_turun(petak)
        kepala = _jumlah_kepala(baris, petak)
        kelompok = _kelompok(baris, petak, kepala)
        for ke in range(kepala):
            petak[ke] = [satu._replace(arsir=False) for satu in petak[ke]]
        polos = tuple(tuple(_rata(satu)) for satu in petak)
        self.sel += sum(map(len, polos))
        huruf = self.ukuran.most_common(1)[0][0] if self.ukuran else 0
        return Kisi(
            polos,
            tuple(satu.asal for satu in baris),
            petak=tuple(map(tuple, petak)),
            kepala=kepala,
            kelompok=tuple(kelompok),
            huruf=huruf,
            lebar=_lebar_kolom(grid, sorted(letak)),
        )

    # -- around the body ------------------------------------------------------------------------------------------------

    def kepala_kaki(self, nama: Sequence[str]) -> None:
        """Headers and footers: noted, each text once."""
        teks: dict[str, None] = {}
        for satu in nama[:100]:
            akar = self.paket.pohon(satu)
            for p in () if akar is None else akar.iter(f"{W}p"):
                isi = PembacaLari(self.gaya, self.lari.tolak).baca(p, "")
                if isi.polos.strip(" -–—0123456789ivx\t"):
                    teks[" ".join(isi.polos.split())] = None
        asal = Asal(self.paket.jalur, 1)
        self.buangan += [Buangan("kepala atau kaki halaman", asal, satu) for satu in teks]

    def ringkas(self) -> None:
        """Remarks on what was met several times."""
        if self.tunda:
            tulisan, polos = _tulis([satu for baris in pecah_baris(self.tunda) for satu in baris], False)
            if polos:
                self.blok.append(Alinea(tulisan, Asal(self.paket.jalur, self.nomor), polos, inden=0))
        for apa, jumlah in self.hitungan.items():
            self.catatan.append(Masalah(f"berkas ini memuat {jumlah} {apa}; periksa", self.tempat[apa]))
        if self.lari.perubahan:
            cara = "ditolak" if self.lari.tolak else "diterima"
            pesan = f"berkas ini memuat {self.lari.perubahan} perubahan terlacak; semua {cara}, periksa hasilnya"
            self.catatan.insert(0, Masalah(pesan, Asal(self.paket.jalur, 1)))


def nilai_dari(elemen: Elemen | None) -> str | None:
    return None if elemen is None else elemen.get(f"{W}val")


def _tulis(lari: Sequence[Lari], tebal_gaya: bool) -> tuple[str, str]:
    """A line in the sources' markup, and plain; a typed marker never has a look."""
    rata: list[Lari] = []
    for satu in lari:
        satu = satu._replace(tebal=satu.tebal and not tebal_gaya)
        if not satu.teks.strip() and rata:
            satu = satu._replace(miring=rata[-1].miring, tebal=rata[-1].tebal)
        teks = satu.teks.lstrip(" ") if not rata or rata[-1].teks.endswith(" ") else satu.teks
        if not teks:
            continue
        if rata and rata[-1][1:3] == satu[1:3]:
            rata[-1] = satu._replace(teks=rata[-1].teks + teks)
        else:
            rata.append(satu._replace(teks=teks))
    polos = "".join(satu.teks for satu in rata).strip()
    if not any(satu.miring or satu.tebal for satu in rata):
        return luput(polos), polos
    cocok = PENANDA.match(polos)
    if cocok:
        rata = list(_tanpa_rupa(rata, cocok.end()))
    return tulis_prosa(tuple(rata)).strip(), polos


def _tanpa_rupa(lari: Iterable[Lari], sampai: int) -> Iterator[Lari]:
    """Runs whose first characters are plain."""
    for satu in lari:
        if sampai > 0:
            yield Lari(satu.teks[:sampai])
        if satu.teks[max(0, sampai) :]:
            yield satu._replace(teks=satu.teks[max(0, sampai) :])
        sampai -= len(satu.teks)


def _rentang(teks: str | None, paling_sedikit: int) -> int:
    return max(paling_sedikit, min(angka(teks, paling_sedikit), KOLOM_TERBANYAK))


def _latar(shd: Elemen | None) -> str:
    """The background of a cell, or nothing where it is that of the page."""
    if shd is None:
        return ""
    isi = (shd.get(f"{W}fill") or "").lower()
    if isi not in ("", *_PUTIH):
        return isi
    pola = shd.get(f"{W}val") or "clear"
    if shd.get(f"{W}themeFill") and shd.get(f"{W}themeFill") not in ("background1", "light1"):
        return str(shd.get(f"{W}themeFill"))
    return pola if pola not in ("clear", "nil", "none") else ""


# -- text set in columns -----------------------------------------------------------------------------------------------


def _tata_letak(baris: Sequence[_Baris], bergaris: bool) -> bool:
    """Whether a table only sets text in columns: without lines, of one column, or with the words of a naskah's frame."""
    if max(sum(1 for _ in satu.sel) for satu in baris) == 1:
        return True
    for satu in baris:
        pertama = next((sel.alinea[0].polos for sel in satu.sel if sel.alinea), "")
        if _KATA_KUNCI.fullmatch(pertama) and len(satu.sel) < 6:
            return True
    if bergaris:
        return False
    penuh = [satu for satu in baris if len(satu.sel) > 2 and sum(1 for sel in satu.sel if len(sel.alinea) == 1) > 2]
    bertitik_dua = any(sel.alinea and sel.alinea[0].polos == ":" for satu in baris for sel in satu.sel)
    return bertitik_dua or len(penuh) < 3


def _baris_alinea(baris: _Baris) -> list[Alinea]:
    """A row as lines: what stands in one line of it is put together where it is a label, a colon or a marker."""
    kolom = [list(sel.alinea) for sel in baris.sel if sel.alinea]
    for ke in range(len(kolom) - 2, -1, -1):
        kiri, kanan = kolom[ke], kolom[ke + 1]
        if len(kiri) == len(kanan) and all(_PENANDA_SAJA.fullmatch(satu.polos) for satu in kiri):
            kolom[ke : ke + 2] = [[_gabung(a, b) for a, b in zip(kiri, kanan, strict=True)]]
    hasil: list[Alinea] = []
    while kolom:
        satu = kolom.pop(0)
        lanjut = kolom[0] if kolom else []
        sebut = len(satu) == 1 and bool(_PENANDA_SAJA.fullmatch(satu[0].polos) or _KATA_KUNCI.fullmatch(satu[0].polos))
        if lanjut and (sebut or (len(satu) == 1 and lanjut[0].polos.startswith(":"))):
            kolom[0] = [_gabung(satu[0], lanjut[0]), *lanjut[1:]]
        elif lanjut and satu[-1].polos.endswith(" :"):
            kolom[0] = [*satu[:-1], _gabung(satu[-1], lanjut[0]), *lanjut[1:]]
        else:
            hasil += satu
    return hasil


def _gabung(kiri: Alinea, kanan: Alinea) -> Alinea:
    """Two lines that stand side by side as one."""
    return replace(
        kanan, isi=f"{kiri.isi} {kanan.isi}", polos=f"{kiri.polos} {kanan.polos}", asal=kiri.asal, rapat=False, tebal=False
    )


# -- the grid ----------------------------------------------------------------------------------------------------------


def _letak_kolom(baris: Sequence[_Baris]) -> dict[int, int]:
    """The places where cells begin, each with the number of its column; places where none does are no columns."""
    mulai: set[int] = {0}
    for satu in baris:
        ke = 0
        for sel in satu.sel:
            mulai.add(ke)
            ke += sel.rentang
    return {letak: ke for ke, letak in enumerate(sorted(mulai))}


def _lebar_kolom(grid: Sequence[int], mulai: Sequence[int]) -> tuple[int, ...]:
    """The widths of columns that begin at these places of the grid, in twips; none where they are not known or all alike."""
    if not grid or mulai[-1] >= len(grid) or min(grid) < 0:
        return ()
    lebar = tuple(sum(grid[awal:akhir]) for awal, akhir in zip(mulai, [*mulai[1:], len(grid)], strict=True))
    pasti = min(lebar) >= TERSEMPIT and max(lebar) <= TERLEBAR and max(lebar) - min(lebar) > max(lebar) // 20
    return lebar if pasti else ()


def _petak_baris(baris: _Baris, letak: dict[int, int]) -> list[Petak]:
    """The cells of a row on the grid; it ends where the table does."""
    hasil: list[Petak] = []
    lebar = len(letak)
    seragam = len({sel.latar for sel in baris.sel}) == 1 and len(baris.sel) > 1
    ke = 0
    for sel in baris.sel:
        awal = letak[ke]
        ke += sel.rentang
        akhir = letak.get(ke, lebar)
        isi = tuple(satu.isi for satu in sel.alinea)
        turun = "mulai" if sel.turun == "mulai" else "lanjut" if sel.turun else ""
        hasil.append(Petak(isi, akhir - awal, turun, bool(sel.latar) and not isi and not seragam))  # type: ignore[arg-type]
    sisa = lebar - sum(satu.rentang for satu in hasil)
    return hasil + [Petak()] * sisa


def _rapikan_turun(petak: list[list[Petak]]) -> None:
    """Merges down only where a cell of the same width goes on below; text of a covered cell begins a cell of its own."""
    atas: dict[int, int] = {}
    for baris in petak:
        kini: dict[int, int] = {}
        ke = 0
        for urutan, satu in enumerate(baris):
            if satu.turun == "lanjut" and (atas.get(ke) != satu.rentang or satu.isi):
                satu = baris[urutan] = satu._replace(turun="mulai")
            if satu.turun:
                kini[ke] = satu.rentang
            ke += satu.rentang
        atas = kini
    bawah: dict[int, int] = {}
    for baris in reversed(petak):
        kini = {}
        ke = 0
        for urutan, satu in enumerate(baris):
            if satu.turun == "mulai" and bawah.get(ke) != satu.rentang:
                baris[urutan] = satu._replace(turun="")
            elif satu.turun == "lanjut":
                kini[ke] = satu.rentang
            ke += satu.rentang
        bawah = kini


def _jumlah_kepala(baris: Sequence[_Baris], petak: Sequence[Sequence[Petak]]) -> int:
    """How many rows are the head: those that Word repeats, or as far as the merges of the first row reach."""
    berulang = 0
    while berulang < len(baris) and baris[berulang].kepala:
        berulang += 1
    terbanyak = min(len(baris) - 1, KEPALA_TERBANYAK)
    if berulang:
        return max(1, min(berulang, terbanyak)) if terbanyak else 0
    jumlah = 1
    while jumlah < terbanyak:
        atas, bawah = petak[jumlah - 1], petak[jumlah]
        menurun = any(satu.turun == "lanjut" for satu in bawah)
        melebar = any(satu.rentang > 1 and satu.isi for satu in atas) and len(atas) > 1 and not bawah[0].isi
        if not (menurun and any(satu.turun == "mulai" for satu in petak[0])) and not melebar:
            break
        if menurun and not melebar and not all(sel.tebal for sel in baris[jumlah].sel if sel.alinea):
            break
        jumlah += 1
    if jumlah < terbanyak and _bernomor(petak[jumlah]):
        jumlah += 1
    return min(jumlah, terbanyak)


def _bernomor(petak: Sequence[Petak]) -> bool:
    """`1 2 3 4` or `(1) (2) (3)`: the row that numbers the columns."""
    isi = [satu.isi[0].strip("().") for satu in petak if satu.isi]
    return len(isi) > 2 and len(isi) == len(petak) and isi == [str(ke) for ke in range(1, len(isi) + 1)]


def _kelompok(baris: Sequence[_Baris], petak: Sequence[Sequence[Petak]], kepala: int) -> list[int]:
    """For each row 0, or the depth of the group that it heads: rows across the table that are bold or shaded, by their looks."""
    rupa: list[tuple[str, str]] = []
    terakhir: dict[tuple[str, str], int] = {}
    hasil = [0] * len(baris)
    for ke in range(kepala, len(baris)):
        sel = petak[ke]
        melintang = len(sel) == 1 or (len(sel) == 2 and sel[0].rentang == 1 and sel[1].rentang > 1)
        if not melintang or not sel[-1].isi or any(satu.turun for satu in sel):
            continue
        asli = [satu for satu in baris[ke].sel if satu.alinea]
        if len(sel) == 2 and not all(satu.tebal or satu.latar for satu in asli):
            continue
        latar = asli[-1].latar
        calon = _nomor_kelompok(sel[0].isi[0].strip("*.") if len(sel) == 2 and sel[0].isi else "")
        jenis, nomor = next(
            (satu for satu in calon if terakhir.get((latar, satu[0])) == satu[1] - 1),
            next((satu for satu in calon if satu[1] == 1), calon[0]),
        )
        kunci = (latar, jenis)
        terakhir[kunci] = nomor
        if kunci not in rupa:
            rupa.append(kunci)
        hasil[ke] = rupa.index(kunci) + 1
    return hasil


def _nomor_kelompok(teks: str) -> list[tuple[str, int]]:
    """What the number of a group row can mean: (kind, value)."""
    hasil = []
    if teks.isdecimal() and len(teks) < 4:
        hasil.append(("angka", int(teks)))
    elif teks.isalpha() and teks.isascii() and len(teks) < 8:
        huruf = "kapital" if teks.isupper() else "kecil"
        if nilai_romawi := dari_romawi(teks):
            hasil.append((f"romawi {huruf}", nilai_romawi))
        if nilai_huruf := dari_huruf(teks):
            hasil.append((f"huruf {huruf}", nilai_huruf))
    return hasil or [("", 0)]


def _rata(petak: Sequence[Petak]) -> Iterator[str]:
    """The texts of a row on its grid: a cell's in its first column."""
    for satu in petak:
        yield " ".join(satu.isi)
        for _ in range(satu.rentang - 1):
            yield ""
