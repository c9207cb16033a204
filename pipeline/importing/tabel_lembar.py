"""One table of a sheet as a grid: how high its head is, which rows are group rows, which cells go on with those above."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.galat import Masalah
from pipeline.importing.antara import Kisi, Petak
from pipeline.importing.berkas_tabel.kelompok import KELAS
from pipeline.importing.berkas_tabel.kolom import KEPALA_NOMOR, Kolom, daun, per_kolom, pohon_kepala
from pipeline.importing.bersih import luput
from pipeline.importing.kepala_tabel import baris_nomor, kepala_struktur, petak_kepala, pohon_kolom
from pipeline.importing.kisi_lembar import Lembar, SelLembar, baris_sel
from pipeline.importing.petak import berurut, paragraf_sel
from pipeline.importing.tabel import KOLOM_TERBANYAK
from pipeline.importing.tingkat_lembar import sambungan_ke_atas

SEL_TABEL = 3  # texts in a row that begins a table
_PENANDA = re.compile(r"\(?(?:[IVXLC]{1,7}|[A-Z]|[a-z]|\d{1,3})[.)]*")


@dataclass
class _Kelompok:
    """A row across the table: its level among group rows, its marker and text, its row in the sheet."""

    tingkat: int
    penanda: str
    teks: str
    ke: int


class TabelLembar:
    """One table of a sheet; columns are counted from 0 within the table, rows within the sheet."""

    def __init__(self, lembar: Lembar, awal: int, akhir: int, masalah: list[Masalah]) -> None:
        self.lembar, self.awal, self.masalah = lembar, awal, masalah
        terisi = [k for ke in range(awal, akhir) for k, sel in enumerate(lembar.baris[ke]) if sel.teks]
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
        self.kepala = petak_kepala(pohon_kolom(kepala, self.lebar))
        petak = [per_kolom(baris, self.lebar) for baris in self.kepala]
        self.daun: list[Kolom] = list(daun(pohon_kepala(petak, self.lebar)))
        self.pertama = self.awal + self.tinggi_kepala
        self.jadwal = [satu for satu in self.daun if satu.jadwal]
        self.biasa = [satu.awal for satu in self.daun if not satu.jadwal]
        self.baris: list[int] = []
        self.kelompok: list[_Kelompok] = []
        self._pisah()
        self.satu = {satu.awal for satu in self.jadwal if self._bertanda_satu(satu)}

    def catat(self, pesan: str, baris: int, kolom: int) -> None:
        self.masalah.append(Masalah(f"sel {self.lembar.sebut(baris, kolom)}: {pesan}", self.lembar.asal(baris, kolom)))

    def sel(self, baris: int, kolom: int) -> SelLembar:
        """A cell by the row of the sheet and the column of the table."""
        return self.lembar.sel(baris, self.kiri + kolom)

    # -- head

    def _teks_kepala(self, ke: int) -> tuple[str, ...]:
        return tuple(luput(" ".join(baris_sel(self.sel(self.awal + ke, k)))) for k in range(self.lebar))

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
            if not isi and not any(self.sel(ke, k).warna for j in self.jadwal for k in range(j.awal, j.akhir)):
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
        penanda, teks = "", " ".join(baris_sel(akhir))
        if len(isi) == 2:
            penanda = self.sel(ke, isi[0]).teks.strip()
            if not _PENANDA.fullmatch(penanda) or isi[0] != 0:
                return None
        melintang = akhir.lebar * 2 > self.lebar
        bernomor = bool(penanda) and not penanda.strip("().").isdecimal()
        awalan = isi[-1] <= 1 and (bool(KELAS.match(teks)) or (teks.isupper() and len(teks) > 3)) and not akhir.tertutup
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

    def _bertanda_satu(self, jadwal: Kolom) -> bool:
        """Whether a schedule is marked by the number 1 and nothing else, as sheets are that count or colour their marks."""
        isi = [self.sel(ke, k).teks.strip() for ke in self.baris for k in range(jadwal.awal, jadwal.akhir)]
        bertanda = jadwal.jadwal is not None and jadwal.jadwal.satuan != "tahun" and set(filter(None, isi)) == {"1"}
        if bertanda and len(list(filter(None, isi))) > 1:
            pesan = "angka 1 di jadwal ini dibaca sebagai tanda dan ditulis sebagai arsiran"
            self.catat(pesan, self.baris[0], self.kiri + jadwal.awal)
            return True
        return False

    # -- the grid

    def kisi(self, nama: str, halaman: bool) -> Kisi:
        """The table as a grid; only its texts where it is wider than Word allows."""
        if self.lebar > KOLOM_TERBANYAK:
            baris = [
                tuple(luput(" ".join(baris_sel(sel))) for sel in self.lembar.baris[ke]) for ke in range(self.awal, self.akhir)
            ]
            ada = [ke for ke, satu in enumerate(baris) if any(satu)]
            return Kisi(tuple(baris[ke] for ke in ada), tuple(self.lembar.asal(self.awal + ke) for ke in ada), halaman)
        kelompok = {satu.ke: satu for satu in self.kelompok}
        petak = [*self.kepala, *self._petak(kelompok)]
        badan = sorted([*self.baris, *kelompok])
        kepala = len(self.kepala)
        return Kisi(
            tuple(tuple(" ".join(sel.isi) for sel in satu) for satu in petak),
            (*(self.lembar.asal(self.awal) for _ in range(kepala)), *map(self.lembar.asal, badan)),
            halaman,
            petak=tuple(petak),
            kepala=kepala,
            kelompok=(*(0 for _ in range(kepala)), *(kelompok[ke].tingkat + 1 if ke in kelompok else 0 for ke in badan)),
            huruf=-1,
            nomor=self.bernomor,
            nama=nama,
        )

    def _petak(self, kelompok: dict[int, _Kelompok]) -> Iterator[tuple[Petak, ...]]:
        """The rows below the head."""
        bernomor = bool(KEPALA_NOMOR.fullmatch(self.daun[0].kepala)) and self._kelompok_bernomor()
        lanjut = self._lanjut()
        for ke in sorted([*self.baris, *kelompok]):
            if ke not in kelompok:
                yield tuple(self._petak_baris(ke, lanjut))
                continue
            satu = kelompok[ke]
            teks = luput(satu.teks)
            if bernomor:
                yield (Petak((satu.penanda,) if satu.penanda else ()), Petak((teks,), self.lebar - 1))
            else:
                yield (Petak((f"{satu.penanda} {teks}".strip(),), self.lebar),)

    def _kelompok_bernomor(self) -> bool:
        """Whether the group rows of the first level are numbered in order, and no others."""
        atas = [satu.penanda for satu in self.kelompok if satu.tingkat == 0]
        return bool(atas) and berurut(atas) and not any(satu.penanda for satu in self.kelompok if satu.tingkat)

    def _lanjut(self) -> frozenset[tuple[int, int]]:
        """The cells (row, column) that go on with those above them, merged or left blank."""
        terisi = [[bool(self.sel(ke, k).teks) for k in range(self.lebar)] for ke in self.baris]
        tinggi = [[self.sel(ke, k).tinggi for k in range(self.lebar)] for ke in self.baris]
        lebar = [[self.sel(ke, k).lebar for k in range(self.lebar)] for ke in self.baris]
        awal = {n for n, ke in enumerate(self.baris) if n == 0 or any(self.baris[n - 1] < k.ke < ke for k in self.kelompok)}
        nomor = {k for k in self.biasa if KEPALA_NOMOR.fullmatch(self._kepala_daun(k)) or (k == self.biasa[0] and self._angka(k))}
        hasil = sambungan_ke_atas(terisi, tinggi, lebar, self.biasa, awal, nomor)
        self._catat_lintasan(hasil)
        return frozenset((self.baris[n], k) for n, k in hasil)

    def _catat_lintasan(self, lanjut: frozenset[tuple[int, int]]) -> None:
        """Say where a merged cell reaches over several items, which the table cannot show."""
        for n, ke in enumerate(self.baris):
            for k in self.biasa:
                bawah = [m for m in range(n + 1, len(self.baris)) if self.baris[m] < ke + self.sel(ke, k).tinggi]
                if self.sel(ke, k).teks and any((m, k) not in lanjut for m in bawah):
                    self.catat("sel gabungan ini melingkupi beberapa butir; isinya ditulis pada butir pertama", ke, self.kiri + k)

    def _kepala_daun(self, kolom: int) -> str:
        return next(satu.kepala for satu in self.daun if satu.awal == kolom)

    def _angka(self, kolom: int) -> bool:
        isi = [self.sel(ke, kolom).teks.strip() for ke in self.baris]
        return any(isi) and all(re.fullmatch(r"\(?\d{1,3}[.)]*", satu) for satu in isi if satu)

    def _petak_baris(self, ke: int, lanjut: frozenset[tuple[int, int]]) -> Iterator[Petak]:
        """The cells of a row; a colour that is not the row's own is shading, and only in a schedule."""
        dasar = Counter(self.sel(ke, k).warna for k in self.biasa).most_common(1)[0][0] if self.biasa else ""
        berjadwal = {k: satu.akhir for satu in self.jadwal for k in range(satu.awal, satu.akhir)}
        bertanda = {k for satu in self.jadwal if satu.awal in self.satu for k in range(satu.awal, satu.akhir)}
        berikut = next((b for b in self.baris if b > ke), -1)
        k = 0
        while k < self.lebar:
            sel = self.sel(ke, k)
            batas = berjadwal.get(k, self.lebar)
            rentang = max(1, min(sel.lebar, batas - k)) if not sel.tertutup else 1
            if k in bertanda:
                yield Petak((), rentang, arsir=bool(sel.teks))
            elif k in berjadwal:
                yield Petak(_isi(sel), rentang, arsir=not sel.teks and bool(sel.warna) and sel.warna != dasar)
            else:
                turun = "lanjut" if (ke, k) in lanjut else "mulai" if (berikut, k) in lanjut else ""
                yield Petak(_isi(sel), rentang, turun)  # type: ignore[arg-type]
            k += rentang


def _isi(sel: SelLembar) -> tuple[str, ...]:
    """The paragraphs of a cell: the lines that the sheet breaks, or the items of a list in one line."""
    baris = [luput(satu) for satu in baris_sel(sel)]
    return paragraf_sel(baris[0]) if len(baris) == 1 else tuple(baris)


def _kelas(penanda: str, teks: str) -> str:
    """The kind of a group row: its marker's and what it begins with; those of one kind are of one level."""
    inti = penanda.strip("().")
    bentuk = "romawi" if inti and set(inti) <= set("IVXLC") else "angka" if inti.isdecimal() else "huruf" if inti else ""
    kata = KELAS.match(teks)
    return f"{bentuk} {kata[1].lower() if kata else ''}"
