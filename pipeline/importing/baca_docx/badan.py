"""The body of a Word file as the intermediate form: paragraphs, tables with data, and those that only set text in columns."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from pipeline.galat import Galat, Masalah
from pipeline.importing.antara import DAFTAR_ISI, Alinea, Asal, Blok, Buangan, Dokumen, Kisi
from pipeline.importing.baca_docx.gambar import PembacaGambar, Rujukan
from pipeline.importing.baca_docx.gaya import Gaya, baca_ind, terbuka
from pipeline.importing.baca_docx.kisi import (
    KOLOM_TERBANYAK,
    Baris,
    Sel,
    baris_alinea,
    latar,
    rentang,
    susun_kisi,
    tata_letak_saja,
)
from pipeline.importing.baca_docx.nomor import Label, Penghitung
from pipeline.importing.baca_docx.paket import MC, Elemen, Paket, R, W, anak, angka, buka, nilai, nyala
from pipeline.importing.baca_docx.paragraf import Isi, PembacaLari, pecah_baris, tanda_paragraf_hilang, tulis_baris
from pipeline.importing.baca_docx.serta import CatatanKaki, Hitungan
from pipeline.importing.baca_docx.sisipan import teks_sisipan
from pipeline.importing.bersih import luput, rapikan
from pipeline.importing.daftar_isi import judul_daftar
from pipeline.importing.rangka import kapital
from pipeline.naskah.model import Lari
from pipeline.source.markdown import PENANDA

BATAS_PARAGRAF = 60_000
BATAS_TEKS = 5_000_000  # characters; the longest naskah known has 0.2 million
BATAS_SEL = 300_000  # of all tables, on their grids
PENANDA_TERBANYAK = 20_000  # bookmarks
BATAS_SISIPAN = 2_000_000  # bytes of a document inside of this one
BARIS_PENDEK = 90  # characters of a line of a block such as a signature
KANAN = 2800  # twips; text moved in so far stands on the right half of the page
_WADAH = tuple(f"{W}{nama}" for nama in ("sdt", "sdtContent", "ins", "moveTo", "customXml", "smartTag"))
_HAPUS = tuple(f"{W}{nama}" for nama in ("del", "moveFrom"))
_TENGAH = ("center", "right", "end")


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
    hubungan = paket.hubungan(utama)
    dalam = [satu for satu in hubungan.values() if not satu.luar]
    bagian = {satu.jenis.rpartition("/")[2]: satu.tujuan for satu in dalam}
    gaya = Gaya(paket.pohon(bagian.get("styles", "word/styles.xml")))
    penghitung = Penghitung(paket.pohon(bagian.get("numbering", "word/numbering.xml")), gaya)
    pembaca = _Pembaca(
        paket, gaya, penghitung, PembacaLari(gaya, tolak, hubungan), PembacaGambar(paket, hubungan), CatatanKaki(paket, bagian)
    )
    pembaca.baca(badan)
    pembaca.kepala_kaki([satu.tujuan for satu in dalam if satu.jenis.endswith(("/header", "/footer"))])
    pembaca.ringkas()
    return Dokumen(
        jalur,
        tuple(pembaca.blok),
        tuple(pembaca.catatan),
        tuple(pembaca.buangan),
        tuple(pembaca.lari.acuan),
        pembaca.penanda_blok(),
    )


@dataclass
class _Pembaca:
    paket: Paket
    gaya: Gaya
    penghitung: Penghitung
    lari: PembacaLari
    gambar: PembacaGambar
    catatan_kaki: CatatanKaki
    blok: list[Blok] = field(default_factory=list)
    catatan: list[Masalah] = field(default_factory=list)
    buangan: list[Buangan] = field(default_factory=list)
    nomor: int = 0
    huruf: int = 0
    sel: int = 0
    awal_bagian: int = 0
    hitungan: Hitungan = field(default_factory=Hitungan)
    tunda: list[Lari] = field(default_factory=list)  # of a paragraph whose end was deleted
    lepas: list[Kisi] = field(default_factory=list)  # pictures of the paragraphs just read
    ukuran: Counter[int] = field(default_factory=Counter)
    penanda: dict[str, int] = field(default_factory=dict)  # bookmark → its paragraph

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
            elif satu.tag == f"{W}altChunk":
                self.blok += self.sisipan(satu)
                sebelum = ""
            else:
                alinea, gaya = self.paragraf(satu, sebelum)
                self.blok += [*alinea, *self.ambil_lepas()]
                sebelum = gaya if alinea else ""
                if (bagian := anak(satu, "pPr", "sectPr")) is not None:
                    self.tutup_bagian(bagian)
        self.tutup_bagian(None)

    def isi(self, elemen: Elemen) -> Iterator[Elemen]:
        """Paragraphs, tables, sections and inserted documents below an element, those in containers too."""
        for satu in elemen:
            tag = satu.tag
            if tag in (f"{W}p", f"{W}tbl", f"{W}sectPr"):
                yield satu
            elif tag == f"{W}bookmarkStart":
                self.catat_penanda(satu, self.nomor + 1)
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
                yield satu

    def sisipan(self, elemen: Elemen) -> list[Alinea]:
        """The lines of a document that stands here as a whole."""
        hubungan = self.gambar.hubungan.get(elemen.get(f"{R}id") or "")
        isi = None if hubungan is None or hubungan.luar else self.paket.media(hubungan.tujuan, BATAS_SISIPAN)
        teks = None if isi is None else teks_sisipan(isi)
        ikut = "tidak ikut" if teks is None else "teksnya saja yang ikut"
        self.hitungan.tambah(f"dokumen lain yang disisipkan (altChunk), {ikut}", self.berikut)
        hasil = []
        for satu in map(rapikan, teks or ()):
            if satu:
                self.nomor += 1
                hasil.append(Alinea(luput(satu), Asal(self.paket.jalur, self.nomor), satu, inden=0))
        return hasil

    @property
    def berikut(self) -> Asal:
        """The place of the next paragraph."""
        return Asal(self.paket.jalur, self.nomor + 1)

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
        for satu in p.iter(f"{W}bookmarkStart"):
            self.catat_penanda(satu, self.nomor)
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
        judul = self.gaya.tingkat_judul(ppr, gaya) if isi.lari or label else 0
        berisi = bool(isi.lari) and bool(isi.polos.strip() or "\u00a0" in isi.polos)
        hasil = list(self.baris(isi, label, asal, ppr, gaya, judul)) if berisi or (label and judul) else []
        rupa = ""
        if hasil:
            rupa = self.rupa(ppr, gaya, hasil[0], label, tata_letak)
            if rupa and rupa == sebelum:
                hasil[0] = replace(hasil[0], rapat=True)
        hasil += self.sertaan(isi, asal)
        return hasil, rupa

    def baris(self, isi: Isi, label: Label | None, asal: Asal, ppr: Elemen | None, gaya: str, judul: int) -> Iterator[Alinea]:
        """The lines of a paragraph, its label before the first."""
        tebal_gaya = bool(self.gaya.nyala(gaya, "b"))
        ind = baca_ind(ppr).atas(label.ind if label else self.gaya.ind(gaya))
        kiri, pertama = max(0, ind.kiri or 0), ind.pertama or 0
        inden = 0 if pertama > 0 and not label else kiri
        kapsi = self.gaya.nama(gaya) in ("caption", "judultabel", "judul tabel", "keterangan")
        ada = False
        for ke, lari in enumerate(pecah_baris(isi.lari)):
            tulisan, polos = tulis_baris(lari, tebal_gaya, self.lari.nomor_acuan)
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
        if self.blok and isinstance(atas := self.blok[-1], Alinea) and judul_daftar(atas.polos):
            self.blok.pop()
            self.awal_bagian = min(self.awal_bagian, len(self.blok))
            self.buangan.append(Buangan(DAFTAR_ISI, atas.asal, atas.polos))
        if isi.polos.strip():
            self.buangan.append(Buangan(DAFTAR_ISI, asal, " ".join(isi.polos.split())))

    def sertaan(self, isi: Isi, asal: Asal) -> list[Alinea]:
        """What hangs on a paragraph, as lines after it: notes and text boxes; the rest is noted."""
        hasil: list[Alinea] = []
        for jenis, id_ in isi.catatan_kaki[:200]:
            teks = self.catatan_kaki.teks(f"{jenis}s", id_)
            if teks:
                self.hitungan.tambah("catatan kaki, ditulis sesudah paragrafnya", asal)
                hasil.append(Alinea(luput(f"Catatan kaki: {teks}"), asal, f"Catatan kaki: {teks}", inden=0))
        for id_ in isi.komentar[:200]:
            if teks := self.catatan_kaki.teks("comments", id_):
                self.buangan.append(Buangan("komentar", asal, teks))
        for kotak in isi.kotak[:50]:
            self.hitungan.tambah("kotak teks, ditulis sesudah paragrafnya", asal)
            for satu in self.isi(kotak):
                if satu.tag == f"{W}p":
                    hasil += self.paragraf(satu, "")[0]
                elif satu.tag == f"{W}tbl":
                    hasil += self.alinea_tabel(satu)
        for satu in isi.gambar:
            self.citra(satu, asal)
        for nama in isi.lukisan:
            self.hitungan.tambah(f"{nama}, tidak ikut", asal)
        if isi.tersembunyi.strip():
            self.buangan.append(Buangan("teks tersembunyi", asal, " ".join(isi.tersembunyi.split())))
        if isi.dibuang.strip():
            alasan = "perubahan terlacak: sisipan yang ditolak" if self.lari.tolak else "perubahan terlacak: dihapus"
            self.buangan.append(Buangan(alasan, asal, " ".join(isi.dibuang.split())))
        if isi.rumus:
            self.hitungan.tambah("rumus, ditulis sebagai teks", asal)
        if isi.coret:
            self.hitungan.tambah("paragraf dengan teks tercoret, ditulis tanpa coretan", asal)
        return hasil

    def citra(self, rujukan: Rujukan, asal: Asal) -> None:
        """Keep a picture until its paragraph is done; one that is not taken over leaves its words and a remark."""
        hasil = self.gambar.baca(rujukan)
        if not isinstance(hasil, str):
            self.lepas.append(Kisi(((),), (asal,), citra=hasil))
            return
        self.hitungan.tambah(f"gambar {hasil}, tidak ikut", asal)
        if rujukan.alternatif:
            self.buangan.append(Buangan("uraian gambar yang tidak ikut", asal, rujukan.alternatif))

    def ambil_lepas(self) -> list[Kisi]:
        """The pictures of the paragraphs just read."""
        lepas, self.lepas = self.lepas, []
        return lepas

    def catat_penanda(self, elemen: Elemen, paragraf: int) -> None:
        nama = elemen.get(f"{W}name") or ""
        if nama and len(self.penanda) < PENANDA_TERBANYAK:
            self.penanda.setdefault(nama, paragraf)

    def penanda_blok(self) -> dict[str, int]:
        """Bookmark → the first paragraph of the block that it stands in."""
        mulai = sorted({satu.asal.baris if isinstance(satu, Alinea) else satu.asal[0].baris for satu in self.blok})
        letak = {nama: bisect_right(mulai, baris) - 1 for nama, baris in self.penanda.items()}
        return {nama: mulai[ke] for nama, ke in letak.items() if ke >= 0}

    # -- tables ---------------------------------------------------------------------------------------------------------

    def tabel(self, tbl: Elemen) -> list[Blok]:
        """A table: data as `Kisi`, text that is only set in columns as lines."""
        self.ukuran = Counter()
        awal = self.berikut
        bergaris = self.gaya.bergaris(tbl)
        garis = self.gaya.garis(tbl)
        baris = [self.baris_tabel(tr, not bergaris, garis) for tr in self.baris_baris(tbl)]
        baris = [satu for satu in baris if satu.sel]
        gambar = self.ambil_lepas()
        if not baris:
            return list(gambar)
        if tata_letak_saja(baris, bergaris):
            isi: list[Blok] = [satu for b in baris for satu in baris_alinea(b)]
            return sorted([*isi, *gambar], key=lambda satu: (satu.asal if isinstance(satu, Alinea) else satu.asal[0]).baris)
        if gambar:
            self.hitungan.tambah("gambar di sel tabel, ditulis sesudah tabelnya", gambar[0].asal[0], len(gambar))
        penutup: list[Blok] = []
        while len(baris) > 1 and len(baris[-1].sel) == 1 and baris[-1].sel[0].tanpa_sisi:
            penutup = [*baris.pop().sel[0].alinea, *penutup]
        grid = [angka(satu.get(f"{W}w")) for satu in tbl.findall(f"{W}tblGrid/{W}gridCol")]
        kisi = susun_kisi(baris, grid, self.ukuran.most_common(1)[0][0] if self.ukuran else 0)
        if kisi is None:
            self.catatan.append(Masalah("tabel ini terlalu lebar untuk Word; isinya ditulis sebagai paragraf", awal))
            return [*(satu for b in baris for satu in baris_alinea(b)), *penutup, *gambar]
        self.sel += sum(map(len, kisi.baris))
        return [kisi, *penutup, *gambar]

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

    def baris_tabel(self, tr: Elemen, tata_letak: bool, garis: Elemen | None = None) -> Baris:
        asal = self.berikut
        trpr = tr.find(f"{W}trPr")
        sel = [Sel()] * rentang(nilai(trpr, "gridBefore"), 0)
        for tc in self.sel_sel(tr):
            sel.append(self.satu_sel(tc, tata_letak, garis))
            if len(sel) > KOLOM_TERBANYAK * 4:
                break
        sel += [Sel()] * rentang(nilai(trpr, "gridAfter"), 0)
        self.sel += sum(satu.rentang for satu in sel)
        if self.sel > BATAS_SEL:
            raise Galat(f"tabel-tabel berkas {self.paket.jalur} lebih dari {BATAS_SEL} sel; periksa apakah ini berkas yang benar")
        return Baris(asal, sel, bool(nyala(trpr, "tblHeader")))

    def sel_sel(self, tr: Elemen) -> Iterator[Elemen]:
        for satu in tr:
            if satu.tag == f"{W}tc":
                yield satu
            elif satu.tag in _WADAH:
                yield from self.sel_sel(satu)

    def satu_sel(self, tc: Elemen, tata_letak: bool, garis: Elemen | None) -> Sel:
        tcpr = tc.find(f"{W}tcPr")
        alinea: list[Alinea] = []
        sebelum = ""
        lepas = len(self.lepas)
        for satu in self.isi(tc):
            if satu.tag == f"{W}altChunk":
                alinea += self.sisipan(satu)
            elif satu.tag == f"{W}p":
                baru, sebelum = self.paragraf(satu, sebelum, tata_letak, di_sel=True)
                alinea += baru
            elif satu.tag == f"{W}tbl":
                self.hitungan.tambah("tabel di dalam tabel, ditulis sebagai paragraf di selnya", self.berikut)
                alinea += self.alinea_tabel(satu)
                sebelum = ""
        turun = anak(tcpr, "vMerge")
        shd = anak(tcpr, "shd")
        return Sel(
            tuple(alinea),
            rentang(nilai(tcpr, "gridSpan"), 1),
            "" if turun is None else "mulai" if turun.get(f"{W}val") == "restart" else "lanjut",
            latar(shd),
            terbuka(tcpr, garis),
            len(self.lepas) > lepas,
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

    # -- around the body ------------------------------------------------------------------------------------------------

    def kepala_kaki(self, nama: Sequence[str]) -> None:
        """Headers and footers: noted, each text once."""
        asal = Asal(self.paket.jalur, 1)
        teks: dict[str, None] = {}
        gambar = 0
        for satu in nama[:100]:
            akar = self.paket.pohon(satu)
            if akar is None:
                continue
            gambar += sum(1 for _ in akar.iter("{*}blip", "{*}imagedata"))
            for p in akar.iter(f"{W}p"):
                isi = PembacaLari(self.gaya, self.lari.tolak).baca(p, "")
                if isi.polos.strip(" -–—0123456789ivx\t"):
                    teks[" ".join(isi.polos.split())] = None
        self.buangan += [Buangan("kepala atau kaki halaman", asal, satu) for satu in teks]
        if gambar:
            self.hitungan.tambah("gambar di kepala atau kaki halaman, milik template", asal, gambar)

    def ringkas(self) -> None:
        """Remarks on what was met several times."""
        if self.tunda:
            tulisan, polos = tulis_baris(
                [satu for baris in pecah_baris(self.tunda) for satu in baris], False, self.lari.nomor_acuan
            )
            if polos:
                self.blok.append(Alinea(tulisan, Asal(self.paket.jalur, self.nomor), polos, inden=0))
        self.catatan += self.hitungan.masalah()
        if self.lari.alamat:
            alamat = ", ".join(self.lari.alamat)
            pesan = f"tautan ke luar berkas menjadi teks biasa, sumber naskah tidak mengenalnya; alamatnya: {alamat}"
            self.catatan.append(Masalah(pesan, Asal(self.paket.jalur, 1)))
        if self.lari.perubahan:
            cara = "ditolak" if self.lari.tolak else "diterima"
            pesan = f"berkas ini memuat {self.lari.perubahan} perubahan terlacak; semua {cara}, periksa hasilnya"
            self.catatan.insert(0, Masalah(pesan, Asal(self.paket.jalur, 1)))


def nilai_dari(elemen: Elemen | None) -> str | None:
    return None if elemen is None else elemen.get(f"{W}val")
