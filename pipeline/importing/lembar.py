"""A sheet to table files: heads of several levels, nested rows, group rows, schedules by colour or mark.

What nests is read from where cells begin. A column whose cells begin only where those of a column to its left begin, or reach
down over several rows, holds one level; columns that begin together are one item. What has no such shape stays in its row.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from itertools import pairwise

from pipeline.galat import Galat, Masalah
from pipeline.importing.antara import Asal, Blok, Dokumen, Kisi, TabelJadi, buat_alinea
from pipeline.importing.bersih import luput, rapikan
from pipeline.importing.jadwal_lembar import IsiJadwal, JadwalLembar, Kolom, cari_jadwal, isi_jadwal
from pipeline.importing.kisi_lembar import Lembar, SelLembar
from pipeline.importing.tabel import TANPA_KEPALA, baris_nomor, kepala_struktur, pohon_kolom
from pipeline.importing.tulis import NamaKolom, alir, daftar_sel, nilai
from pipeline.naskah.label import Pola, pola_contoh
from pipeline.naskah.model import Paragraf
from pipeline.naskah.tabel import susun_tabel
from pipeline.source.bundel import TabelSumber
from pipeline.source.kunci import TABEL
from pipeline.source.schema import periksa
from pipeline.source.teks import Berkas, Peta
from pipeline.source.yaml import baca_yaml

LANSKAP_MULAI, RAPAT_MULAI, SESAK_MULAI = 7, 14, 24  # leaf columns; a month counts as one
SEL_TABEL = 3  # texts in a row that begins a table
KOLOM_TERBANYAK = 63  # of a table in Word
_KEPALA_NOMOR = re.compile(r"(?:no|nomor|nmr|urut|no\.? ?urut)\.?", re.IGNORECASE)
_PENANDA = re.compile(r"\(?(?:[IVXLC]{1,7}|[A-Z]|[a-z]|\d{1,3})[.)]*")
_KELAS = re.compile(r"(program|sasaran|tujuan|kegiatan|area|misi|strategi|komponen|hasil)\b", re.IGNORECASE)
_ISI = "isi"  # the level of rows that no column names


def susun_dokumen(jalur: str, semua: Sequence[Lembar], nama: str, catatan: Sequence[Masalah] = ()) -> Dokumen:
    """The sheets of a file as lines and finished tables.

    Args:
        jalur: the file's path as shown in messages.
        semua: its sheets, in order.
        nama: what a table of a sheet without a name is called.
        catatan: remarks so far.
    """
    blok: list[Blok] = []
    masalah = list(catatan)
    dipakai: set[str] = set()
    for lembar in semua:
        masalah += [Masalah(f"sel {lembar.sebut(b - 1, k - 1)}: {teks}", Asal(jalur, b, k)) for teks, b, k in lembar.catatan]
        blok += _blok(lembar, nama, dipakai, masalah)
    return Dokumen(jalur, tuple(blok), tuple(masalah))


def _blok(lembar: Lembar, nama: str, dipakai: set[str], masalah: list[Masalah]) -> Iterator[Blok]:
    ke = 0
    halaman = True
    while ke < len(lembar.baris):
        if not _awal_tabel(lembar, ke):
            for baris in _baris_teks(lembar, ke):
                yield buat_alinea(luput(baris), lembar.asal(ke), halaman=halaman)
                halaman = False
            ke += 1
            continue
        akhir = _akhir_tabel(lembar, ke)
        tabel = _Tabel(lembar, ke, akhir, masalah)
        dasar = re.sub(r"[^a-z0-9]+", "-", (lembar.nama or nama).lower()).strip("-") or "tabel"
        dasar = f"tabel-{dasar}" if dasar in ("isi", "naskah") else dasar
        berkas = next(satu for n in range(1, 1000) if (satu := dasar if n == 1 else f"{dasar}-{n}") not in dipakai)
        dipakai.add(berkas)
        yield tabel.kisi(f"{berkas}.yaml", halaman)
        halaman = False
        ke = akhir


def _teks(sel: SelLembar) -> list[str]:
    return [baris for satu in sel.teks.split("\n") if (baris := rapikan(satu))]


def _baris_teks(lembar: Lembar, ke: int) -> list[str]:
    """The lines of a row outside of tables: one for a row, unless its only cell has several."""
    isi = [satu for sel in lembar.baris[ke] if (satu := _teks(sel))]
    return isi[0] if len(isi) == 1 else [" ".join(baris for satu in isi for baris in satu)] if isi else []


def _terisi(lembar: Lembar, ke: int) -> list[int]:
    return [k for k, sel in enumerate(lembar.baris[ke]) if sel.teks] if ke < len(lembar.baris) else []


def _awal_tabel(lembar: Lembar, ke: int) -> bool:
    """Whether a table begins in a row: several short texts that are no numbers, and a row of its own below."""
    isi = _terisi(lembar, ke)
    if len(isi) < 2 or any(lembar.sel(ke, k).teks.strip() in (":", "=") for k in isi):
        return False
    bawah = _terisi(lembar, ke + 1)
    if len(isi) < SEL_TABEL and not (
        bawah and len(bawah) >= 2 and not any(lembar.sel(ke + 1, k).teks.strip() == ":" for k in bawah)
    ):
        return False
    kata = [lembar.sel(ke, k).teks for k in isi]
    return (
        all(len(satu) < 120 for satu in kata)
        and any(not satu.strip().isdecimal() for satu in kata)
        and ke + 1 < len(lembar.baris)
    )


def _akhir_tabel(lembar: Lembar, awal: int) -> int:
    """The row after a table: where after a blank row there is no further row of it."""
    ke = awal
    lebar = len(_terisi(lembar, awal))
    kepala = [sel.teks for sel in lembar.baris[awal]]
    while ke < len(lembar.baris):
        if any(sel.teks or sel.tertutup for sel in lembar.baris[ke]):
            ke += 1
            continue
        lanjut = ke
        while lanjut < len(lembar.baris) and not _terisi(lembar, lanjut):
            lanjut += 1
        isi = _terisi(lembar, lanjut)
        sama = lanjut < len(lembar.baris) and [sel.teks for sel in lembar.baris[lanjut]] == kepala
        if not sama and (
            len(isi) < max(SEL_TABEL, lebar // 2) or not any(lembar.sel(lanjut, k).teks.strip()[:1].isdigit() for k in isi)
        ):
            return ke
        ke = lanjut
    return ke


# -- one table ---------------------------------------------------------------------------------------------------------


@dataclass
class _Baris:
    """A row of the body: its number in the sheet, and the group rows above it."""

    ke: int
    kelompok: tuple[int, ...] = ()


@dataclass
class _Kelompok:
    """A row across the table: its level among group rows, its marker and text, its row in the sheet."""

    tingkat: int
    penanda: str
    teks: str
    ke: int


@dataclass
class _Tingkat:
    """A level: its key, the column that names it (-1: none), the rows of the body at which its items begin."""

    nama: str
    kolom: int
    mulai: frozenset[int]
    milik: list[int] = field(default_factory=list)


class _Tabel:
    """One table of a sheet on its way to YAML; columns and rows are counted from 0 within the table."""

    def __init__(self, lembar: Lembar, awal: int, akhir: int, masalah: list[Masalah]) -> None:
        self.lembar, self.awal, self.masalah = lembar, awal, masalah
        terisi = [k for ke in range(awal, akhir) for k in _terisi(lembar, ke)]
        self.kiri = min(terisi)
        kanan = max(
            (k + sel.lebar for ke in range(awal, akhir) for k, sel in enumerate(lembar.baris[ke]) if sel.teks),
            default=self.kiri + 1,
        )
        self.lebar = kanan - self.kiri
        if self.lebar > KOLOM_TERBANYAK:
            self.catat(
                f"tabel ini {self.lebar} kolom; Word hanya menampung {KOLOM_TERBANYAK}, pecah menjadi beberapa lembar", awal, 0
            )
        self.akhir = akhir
        self.tinggi_kepala = self._tinggi_kepala()
        kepala = [self._teks_kepala(ke) for ke in range(self.tinggi_kepala)]
        self.bernomor = ""
        sesudah = self.awal + self.tinggi_kepala
        if sesudah < akhir - 1 and self._baris_angka(sesudah):
            self.bernomor = next(satu for satu in self._teks_kepala(self.tinggi_kepala) if satu)
            self.tinggi_kepala += 1
        self.pohon = tuple(cari_jadwal(pohon_kolom(kepala, self.lebar)))
        self.daun = list(_daun(self.pohon))
        self.pertama = self.awal + self.tinggi_kepala
        self.jadwal = [satu for satu in self.daun if satu.jadwal]
        self.biasa = [satu.awal for satu in self.daun if not satu.jadwal]
        self.nama: dict[int, str] = {}
        self.baris: list[int] = []
        self.kelompok: list[_Kelompok] = []
        self._pisah()

    def catat(self, pesan: str, baris: int, kolom: int) -> None:
        self.masalah.append(Masalah(f"sel {self.lembar.sebut(baris, kolom)}: {pesan}", self.lembar.asal(baris, kolom)))

    def sel(self, baris: int, kolom: int) -> SelLembar:
        """A cell by the row of the sheet and the column of the table."""
        return self.lembar.sel(baris, self.kiri + kolom)

    # -- head

    def _teks_kepala(self, ke: int) -> tuple[str, ...]:
        return tuple(luput(" ".join(_teks(self.sel(self.awal + ke, k)))) for k in range(self.lebar))

    def _tinggi_kepala(self) -> int:
        dalam = max((sel.tinggi for k in range(self.lebar) if (sel := self.sel(self.awal, k)).teks), default=1)
        tinggi = max(1, min(dalam, self.akhir - self.awal - 1))
        baris = [self._teks_kepala(ke) for ke in range(min(7, self.akhir - self.awal))]
        polos = tinggi == 1 and not any(self.sel(self.awal + ke, k).tertutup for ke in range(2) for k in range(self.lebar))
        if polos:
            return min(kepala_struktur(baris), self.akhir - self.awal - 1)
        while (
            tinggi < self.akhir - self.awal - 1
            and self._berinduk(self.awal + tinggi - 1)
            and self._bertanda_kepala(self.awal + tinggi)
        ):
            tinggi += 1
        return tinggi

    def _berinduk(self, ke: int) -> bool:
        """Whether a row has a merged head over several columns that ends in it."""
        return any(
            (sel := self.sel(ke, k)).teks and sel.lebar > 1 and sel.tinggi == 1 and sel.lebar < self.lebar
            for k in range(self.lebar)
        )

    def _bertanda_kepala(self, ke: int) -> bool:
        """Whether a row can be one of heads: short texts, several of them."""
        isi = [satu for k in range(self.lebar) if (satu := self.sel(ke, k).teks)]
        return len(isi) > 1 and all(len(satu) < 60 for satu in isi)

    def _baris_angka(self, ke: int) -> bool:
        isi = tuple(re.sub(r"[().]", "", self.sel(ke, k).teks.strip()) for k in range(self.lebar))
        terisi = [satu for satu in isi if satu]
        return (
            baris_nomor(isi)
            and len(terisi) >= min(3, self.lebar)
            and terisi[0] == "1"
            and len(terisi) * 2 > len(self.daun_awal())
        )

    def daun_awal(self) -> list[int]:
        """Columns that have a head of their own in the first row."""
        return [k for k in range(self.lebar) if self.sel(self.awal, k).teks]

    # -- rows

    def _pisah(self) -> None:
        """Tell group rows, rows and repeated heads apart."""
        kelas: list[str] = []
        kepala = [sel.teks for sel in self.lembar.baris[self.awal]]
        lewati = 0
        for ke in range(self.pertama, self.akhir):
            if lewati:
                lewati -= 1
                continue
            if [sel.teks for sel in self.lembar.baris[ke]] == kepala:
                lewati = self.tinggi_kepala - 1
                continue
            isi = [k for k in range(self.lebar) if self.sel(ke, k).teks]
            if not isi and not any(self.sel(ke, k).warna for j in self.jadwal for k in range(j.awal, j.awal + j.lebar)):
                if not any(self.sel(ke, k).tertutup for k in range(self.lebar)):
                    continue
                if not any(not self.sel(ke, k).tertutup and self.sel(ke, k).teks for k in range(self.lebar)):
                    continue
            kelompok = self._kelompok(ke, isi)
            if kelompok is None:
                self.baris.append(ke)
                continue
            penanda, teks = kelompok
            jenis = _kelas(penanda, teks)
            if jenis not in kelas:
                kelas.append(jenis)
            self.kelompok.append(_Kelompok(kelas.index(jenis), penanda, teks, ke))
        if not self.baris or any(satu.ke > self.baris[-1] for satu in self.kelompok):
            self._kelompok_jadi_baris(lambda satu: not self.baris or satu.ke > self.baris[-1])
        if self.kelompok and (self.baris[0] < self.kelompok[0].ke or self.kelompok[0].tingkat):
            self._kelompok_jadi_baris(lambda _: True)
        self._rapikan_tingkat()

    def _kelompok_jadi_baris(self, syarat: object) -> None:
        assert callable(syarat)
        self.baris = sorted([*self.baris, *(satu.ke for satu in self.kelompok if syarat(satu))])
        self.kelompok = [satu for satu in self.kelompok if not syarat(satu)]

    def _rapikan_tingkat(self) -> None:
        """Group rows that skip a level, or of which only some have rows right below: all on one level."""
        semua = self.kelompok
        dalam = max((satu.tingkat for satu in semua), default=0)
        urut = sorted([(satu.ke, satu.tingkat) for satu in semua] + [(ke, -1) for ke in self.baris])
        sebelum = -1
        for _, tingkat in urut:
            rapi = (sebelum == dalam) if tingkat == -1 and sebelum != -2 else True
            if tingkat > 0 and sebelum >= 0 and tingkat > sebelum + 1:
                rapi = False
            if tingkat >= 0 and sebelum >= 0 and tingkat <= sebelum:
                rapi = False
            if not rapi:
                for satu in semua:
                    satu.tingkat = 0
                return
            sebelum = tingkat if tingkat >= 0 else -2

    def _kelompok(self, ke: int, isi: list[int]) -> tuple[str, str] | None:
        """Marker and text of a row across the table, or None."""
        if not isi or len(isi) > 2 or self.lebar < SEL_TABEL:
            return None
        if any(self.sel(ke, k).tinggi > 1 for k in isi) or self._diteruskan(ke):
            return None
        akhir = self.sel(ke, isi[-1])
        penanda, teks = "", " ".join(_teks(akhir))
        if len(isi) == 2:
            penanda = self.sel(ke, isi[0]).teks.strip()
            if not _PENANDA.fullmatch(penanda) or isi[0] != 0:
                return None
        melintang = akhir.lebar * 2 > self.lebar
        bernomor = bool(penanda) and not penanda.strip("().").isdecimal()
        awalan = isi[-1] <= 1 and (bool(_KELAS.match(teks)) or (teks.isupper() and len(teks) > 3)) and not akhir.tertutup
        berwarna = bool(akhir.warna) and all(self.sel(ke, k).warna == akhir.warna for k in range(self.lebar))
        if melintang or (bernomor and isi[-1] == 1) or (len(isi) == 1 and (awalan or (berwarna and isi[0] <= 1))):
            return penanda, teks
        return None

    def _diteruskan(self, ke: int) -> bool:
        """Whether a cell from above reaches down into a row."""
        return any(self.sel(ke, k).tertutup and self._induk(ke, k)[0] < ke for k in range(self.lebar))

    def _induk(self, ke: int, kolom: int) -> tuple[int, int]:
        """Where the merged cell that covers a place begins."""
        for atas in range(ke, self.pertama - 1, -1):
            for kiri in range(kolom, -1, -1):
                sel = self.sel(atas, kiri)
                if not sel.tertutup and atas + sel.tinggi > ke and kiri + sel.lebar > kolom and (sel.tinggi > 1 or sel.lebar > 1):
                    return atas, kiri
        return ke, kolom

    # -- levels

    def _mulai(self, kolom: int) -> frozenset[int]:
        """The rows of the body (by their order) at which a cell of a column begins."""
        return frozenset(n for n, ke in enumerate(self.baris) if self.sel(ke, kolom).teks)

    def _bersusun(self, kolom: int, bergabung: bool) -> bool:
        """Whether blank cells of a column go on with those above."""
        return not bergabung or any(self.sel(ke, kolom).tinggi > 1 for ke in self.baris)

    def tingkat(self) -> tuple[list[_Tingkat], dict[int, int]]:
        """The levels from the outermost, and for every column the level that it belongs to."""
        semua = frozenset(range(len(self.baris)))
        awal_kelompok = {
            n for n, ke in enumerate(self.baris) if n == 0 or any(self.baris[n - 1] < k.ke < ke for k in self.kelompok)
        }
        nomor = {k for k in self.biasa if _KEPALA_NOMOR.fullmatch(self.kepala_daun(k)) or (k == self.biasa[0] and self._angka(k))}
        mulai = {k: self._mulai(k) for k in self.biasa}
        bergabung = any(self.sel(ke, k).tinggi > 1 for ke in self.baris for k in self.biasa)
        bersusun = {k for k in self.biasa if self._bersusun(k, bergabung)}
        melintang = {k for k in self.biasa if any(self.sel(ke, k).lebar > 1 for ke in self.baris)}
        rantai: list[_Tingkat] = []
        for k in self.biasa:
            if k in nomor or k in melintang or not mulai[k] or not awal_kelompok <= mulai[k]:
                continue
            atas = rantai[-1].mulai if rantai else frozenset[int]()
            if atas < mulai[k] and (k in bersusun or mulai[k] == semua):
                rantai.append(_Tingkat(self.nama[k], k, mulai[k]))
        if not rantai or rantai[-1].mulai != semua:
            rantai.append(_Tingkat(_ISI if not rantai else "rincian", -1, semua))
        milik: dict[int, int] = {}
        for k in self.biasa:
            dalam = len(rantai) - 1
            calon = next((ke for ke, satu in enumerate(rantai) if mulai[k] <= satu.mulai), dalam)
            calon = next((ke for ke, satu in enumerate(rantai) if satu.kolom == k), calon)
            if calon < dalam and k not in bersusun and not self._sendiri(mulai[k], rantai[calon].mulai):
                calon = dalam
            milik[k] = calon if mulai[k] else dalam
        for k in nomor:
            cocok = next((ke for ke, satu in enumerate(rantai) if mulai[k] == satu.mulai), None)
            milik[k] = milik[k] if cocok is None else cocok
        for k in self.biasa:
            self._periksa_gabungan(k, rantai[milik[k]])
        return rantai, milik

    def _sendiri(self, mulai: frozenset[int], tingkat: frozenset[int]) -> bool:
        """Whether every item of a level at which a cell begins has one row only."""
        urut = [*sorted(tingkat), len(self.baris)]
        panjang = {a: b - a for a, b in pairwise(urut)}
        return all(panjang[satu] == 1 for satu in mulai)

    def _angka(self, kolom: int) -> bool:
        isi = [self.sel(ke, kolom).teks.strip() for ke in self.baris]
        return any(isi) and all(re.fullmatch(r"\(?\d{1,3}[.)]*", satu) for satu in isi if satu)

    def _periksa_gabungan(self, kolom: int, tingkat: _Tingkat) -> None:
        """Say where a merged cell reaches over several items, which the table cannot show."""
        for n, ke in enumerate(self.baris):
            sel = self.sel(ke, kolom)
            if not sel.teks or sel.tinggi < 2:
                continue
            lain = [m for m in sorted(tingkat.mulai) if m > n and self.baris[m] < ke + sel.tinggi]
            if lain:
                self.catat("sel gabungan ini melingkupi beberapa butir; isinya ditulis pada butir pertama", ke, self.kiri + kolom)

    def kepala_daun(self, kolom: int) -> str:
        return next(satu.kepala for satu in self.daun if satu.awal == kolom)

    # -- writing

    def kisi(self, berkas: str, halaman: bool) -> Kisi:
        """The table with its file."""
        baris = [tuple(luput(" ".join(_teks(sel))) for sel in self.lembar.baris[ke]) for ke in range(self.awal, self.akhir)]
        ada = [ke for ke, satu in enumerate(baris) if any(satu)]
        jadi = None
        if self.lebar <= KOLOM_TERBANYAK:
            yaml = self.tulis()
            if _jumlah_baris(yaml) == len(self.baris) + len(self.kelompok):
                jadi = TabelJadi(berkas, yaml, len(self.baris), len(self.kelompok), self.lebar >= LANSKAP_MULAI)
            else:
                self.catat(
                    "susunan tabel ini tidak dimengerti; barisnya ditulis satu per satu, periksa hasilnya", self.awal, self.kiri
                )
        asal = tuple(self.lembar.asal(self.awal + ke) for ke in ada)
        return Kisi(tuple(baris[ke] for ke in ada), asal, halaman, jadi=jadi)

    def tulis(self) -> str:
        """The table file."""
        penamaan = NamaKolom()
        for satu in self.pohon:
            self._tulis_kolom(satu, 2, penamaan, {})
        rantai, milik = self.tingkat()
        tingkat_kelompok = self._nama_kelompok(penamaan)
        hitung = self._hitung(rantai, milik, tingkat_kelompok)
        ulang = NamaKolom()
        kolom = [baris for satu in self.pohon for baris in self._tulis_kolom(satu, 2, ulang, hitung)]
        lebar = self.lebar
        kepala = [f"orientasi: {'lanskap' if lebar >= LANSKAP_MULAI else 'tegak'}"]
        if lebar >= RAPAT_MULAI:
            kepala.append(f"huruf: {'6 pt' if lebar >= SESAK_MULAI else '7 pt'}")
        if self.bernomor:
            kepala.append(f"nomor-kolom: {alir(self.bernomor) if self.bernomor != '1' else 'ya'}")
        bernomor = self._kelompok_bernomor()
        if tingkat_kelompok:
            kepala.append("kelompok:")
            kepala += [
                f"  - {{tingkat: {nama}{f', nomor: {bernomor}' if bernomor and not ke else ''}}}"
                for ke, nama in enumerate(tingkat_kelompok)
            ]
        data = _Data(self, rantai, {k: ke for k, ke in milik.items() if k not in hitung}, bool(bernomor))
        return "\n".join([*kepala, "kolom:", *kolom, "", *data.tulis(tingkat_kelompok)]) + "\n"

    def _tulis_kolom(self, satu: Kolom, inden: int, nama: NamaKolom, hitung: dict[int, str]) -> list[str]:
        awal = " " * inden
        kepala = satu.kepala or TANPA_KEPALA
        if satu.anak:
            hasil = [f"{awal}- {nama.baru(kepala, False)}: {nilai(kepala, inden + 4, inden + 12)}", f"{awal}  kolom:"]
            for anak in satu.anak:
                hasil += self._tulis_kolom(anak, inden + 4, nama, hitung)
            return hasil
        if satu.jadwal:
            id_ = self.nama[satu.awal] = nama.baru(kepala if satu.jadwal.berkepala else satu.jadwal.satuan, True)
            judul = kepala if satu.jadwal.berkepala else satu.jadwal.satuan.title()
            return [f"{awal}- {{{id_}: {alir(judul)}, {self._setelan(satu.jadwal, satu)}}}"]
        id_ = self.nama[satu.awal] = (
            "no" if _KEPALA_NOMOR.fullmatch(kepala) and "no" not in nama.daun else nama.baru(kepala, True)
        )
        if id_ == "no" and "no" not in nama.daun:
            nama.daun.append("no")
            nama.dipakai.add("no")
        return [f"{awal}- {{{id_}: {alir(kepala)}{hitung.get(satu.awal, '')}}}"]

    def _setelan(self, jadwal: JadwalLembar, kolom: Kolom) -> str:
        isi = [self._isi_jadwal(kolom, ke) for ke in self.baris]
        return jadwal.setelan(isi)

    def _isi_jadwal(self, kolom: Kolom, ke: int) -> IsiJadwal:
        jadwal = kolom.jadwal
        assert jadwal is not None
        sel = [self.sel(ke, kolom.awal + k) for k in range(kolom.lebar)]
        dasar = Counter(self.sel(ke, k).warna for k in self.biasa).most_common(1)
        return isi_jadwal(sel, dasar[0][0] if dasar else "")

    def _nama_kelompok(self, penamaan: NamaKolom) -> list[str]:
        hasil: list[str] = []
        for tingkat in range(max((satu.tingkat for satu in self.kelompok), default=-1) + 1):
            kata = Counter(m[1].lower() for satu in self.kelompok if satu.tingkat == tingkat and (m := _KELAS.match(satu.teks)))
            nama = kata.most_common(1)[0][0] if kata else ("bagian" if not tingkat else "subbagian")
            hasil.append(penamaan.baru(nama, False) if kata else nama)
        return hasil

    def _kelompok_bernomor(self) -> str:
        """The sample label of group rows that are numbered in order, or nothing."""
        atas = [satu.penanda for satu in self.kelompok if satu.tingkat == 0]
        if not atas or not all(atas):
            return ""
        try:
            pola = pola_contoh(atas[0])
            return (
                atas[0]
                if atas == [pola.label((ke,)) for ke in range(1, len(atas) + 1)] and atas[0].strip("().") in "I1Aa"
                else ""
            )
        except (ValueError, Exception):
            return ""

    def _hitung(self, rantai: Sequence[_Tingkat], milik: dict[int, int], kelompok: Sequence[str]) -> dict[int, str]:
        """The settings of columns that only number the items of a level."""
        hasil: dict[int, str] = {}
        for k in self.biasa:
            tingkat = rantai[milik[k]]
            if self.nama[k] != "no" and not (k == self.biasa[0] and self._angka(k)):
                continue
            isi = [(n, self.sel(self.baris[n], k).teks.strip()) for n in sorted(tingkat.mulai)]
            if not isi or not all(teks for _, teks in isi) or self._mulai(k) != tingkat.mulai:
                continue
            ulang = self._ulang(isi, rantai[: milik[k]], kelompok)
            if ulang is not None:
                label = "" if isi[0][1] == "1" else f", label: {alir(isi[0][1])}"
                hasil[k] = f", hitung: {tingkat.nama}{f', ulang: {ulang}' if ulang else ''}{label}"
        return hasil

    def _ulang(self, isi: Sequence[tuple[int, str]], luar: Sequence[_Tingkat], kelompok: Sequence[str]) -> str | None:
        """The level that restarts the numbers (or ""), or None where they are not in order."""
        pola = _pola(isi[0][1])
        if pola is None:
            return None
        batas: list[tuple[str, frozenset[int]]] = [("", frozenset())]
        for ke, nama in enumerate(kelompok):
            awal = {
                n
                for n, b in enumerate(self.baris)
                if any((self.baris[n - 1] if n else -1) < g.ke < b for g in self.kelompok if g.tingkat <= ke)
            }
            batas.append((nama, frozenset(awal)))
        batas += [(satu.nama, satu.mulai) for satu in luar]
        for nama, mulai in batas:
            hitung, cocok = 0, True
            for n, teks in isi:
                hitung = 1 if n in mulai else hitung + 1
                cocok = cocok and pola.label((hitung,)) == teks
            if cocok:
                return nama
        return None


def _pola(contoh: str) -> Pola | None:
    try:
        return pola_contoh(contoh)
    except Galat:
        return None


def _jumlah_baris(yaml: str) -> int:
    """How many rows a table file makes, or -1 where it makes no table."""
    try:
        isi = baca_yaml(Berkas("tabel.yaml", yaml))
        rekam = periksa(isi, TABEL, {})
        data = {satu: isi[satu] for satu in isi if satu not in TABEL.menurut_nama}
        sumber = TabelSumber(rekam, Peta(data, rekam.letak), (), rekam.letak)
        return len(susun_tabel(sumber, lambda daftar: tuple(Paragraf(satu) for satu in daftar)).baris)
    except Galat:
        return -1


def _kelas(penanda: str, teks: str) -> str:
    inti = penanda.strip("().")
    bentuk = "romawi" if inti and set(inti) <= set("IVXLC") else "angka" if inti.isdecimal() else "huruf" if inti else ""
    kata = _KELAS.match(teks)
    return f"{bentuk} {kata[1].lower() if kata else ''}"


def _daun(pohon: Sequence[Kolom]) -> Iterator[Kolom]:
    for satu in pohon:
        if satu.anak:
            yield from _daun(satu.anak)
        else:
            yield satu


# -- data --------------------------------------------------------------------------------------------------------------


class _Data:
    """Writes the rows of a table as nested mappings."""

    def __init__(self, tabel: _Tabel, rantai: Sequence[_Tingkat], milik: dict[int, int], bernomor: bool) -> None:
        self.tabel, self.rantai, self.milik, self.bernomor = tabel, rantai, milik, bernomor
        self.kosong = [tabel.nama[k] for k in milik if not tabel._mulai(k) and tabel.nama[k] != "no"]

    def tulis(self, kelompok: Sequence[str]) -> list[str]:
        if not kelompok:
            return self._butir(0, range(len(self.tabel.baris)), 0)
        return self._kelompok(kelompok, 0, 0, len(self.tabel.kelompok), len(self.tabel.baris), 0)

    def _kelompok(self, nama: Sequence[str], tingkat: int, awal: int, akhir: int, sampai: int, inden: int) -> list[str]:
        """Group rows `awal` to `akhir` of a level, with the rows below them up to `sampai`."""
        semua = self.tabel.kelompok
        depan = " " * inden
        hasil = [f"{depan}{nama[tingkat]}:"]
        sendiri = [ke for ke in range(awal, akhir) if semua[ke].tingkat == tingkat]
        for urut, ke in enumerate(sendiri):
            berikut = sendiri[urut + 1] if urut + 1 < len(sendiri) else akhir
            satu = semua[ke]
            penanda = "" if self.bernomor and tingkat == 0 else satu.penanda
            hasil.append(f"{depan}  - nama: {nilai(luput(f'{penanda} {satu.teks}'.strip()), inden + 6, inden + 10)}")
            batas = semua[berikut].ke if berikut < len(semua) else None
            baris = [n for n, b in enumerate(self.tabel.baris[:sampai]) if b > satu.ke and (batas is None or b < batas)]
            if tingkat + 1 < len(nama) and berikut > ke + 1:
                hasil += self._kelompok(nama, tingkat + 1, ke + 1, berikut, (baris[-1] + 1) if baris else 0, inden + 4)
            elif baris:
                hasil += self._butir(0, baris, inden + 4)
        return hasil

    def _butir(self, tingkat: int, baris: Sequence[int], inden: int) -> list[str]:
        """The items of a level among some rows, under its key."""
        satu = self.rantai[tingkat]
        depan = " " * inden
        hasil = [f"{depan}{satu.nama}:"]
        mulai = [n for n in baris if n in satu.mulai]
        for urut, n in enumerate(mulai):
            akhir = mulai[urut + 1] if urut + 1 < len(mulai) else baris[-1] + 1
            pasang = self._pasangan(tingkat, n, inden + 4)
            if tingkat + 1 < len(self.rantai):
                pasang += [baris_[inden + 4 :] for baris_ in self._butir(tingkat + 1, range(n, akhir), inden + 4)]
            hasil.append(f"{depan}  - {pasang[0]}")
            hasil += [f"{depan}    {lanjut}" for lanjut in pasang[1:]]
        return hasil

    def _pasangan(self, tingkat: int, n: int, inden: int) -> list[str]:
        """The keys of an item, each line without indentation of the item."""
        tabel, satu = self.tabel, self.rantai[tingkat]
        ke = tabel.baris[n]
        hasil: list[str] = []
        if satu.kolom >= 0:
            hasil += self._isi("nama", tabel.sel(ke, satu.kolom), inden)
        for k, milik in self.milik.items():
            if milik == tingkat and k != satu.kolom and tabel.sel(ke, k).teks:
                hasil += self._isi(tabel.nama[k], tabel.sel(ke, k), inden, k)
        dalam = tingkat == len(self.rantai) - 1
        for kolom in tabel.jadwal:
            if dalam and kolom.jadwal:
                isi = kolom.jadwal.nilai(tabel._isi_jadwal(kolom, ke))
                hasil += [f"{tabel.nama[kolom.awal]}: {isi}"] if isi else []
        if dalam:
            hasil += [f"{nama}: []" for nama in self.kosong]
            self.kosong = []
        if not hasil:
            kolom_pertama = next((k for k, m in self.milik.items() if m == tingkat), None)
            hasil.append(f"{tabel.nama[kolom_pertama] if kolom_pertama is not None else 'nama'}: {alir(TANPA_KEPALA)}")
        return hasil

    def _isi(self, kunci: str, sel: SelLembar, inden: int, kolom: int | None = None) -> list[str]:
        baris = [luput(satu) for satu in _teks(sel)]
        if kolom is not None and sel.lebar > 1:
            tabel = self.tabel
            sampai = max(k for k in tabel.biasa if k < kolom + sel.lebar)
            if sampai > kolom:
                return [f"{kunci}: {{teks: {alir(' '.join(baris))}, sampai: {tabel.nama[sampai]}}}"]
        butir = daftar_sel(" ".join(baris)) if kunci != "nama" else []
        if butir:
            return [f"{kunci}:", *(f"  - {nilai(satu, inden + 4, inden + 4)}" for satu in butir)]
        if len(baris) > 1 and kunci != "nama":
            return [f"{kunci}: |", *(f"  {satu}" for satu in baris)]
        tulisan = nilai(" ".join(baris), inden + 2, inden + len(kunci) + 2)
        pertama, *lanjut = tulisan.split("\n")
        return [f"{kunci}: {pertama}", *(satu[inden:] for satu in lanjut)]
