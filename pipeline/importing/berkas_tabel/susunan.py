"""The rows of a grid as nested data: levels with names where merges nest cleanly, else `rincian` below what reaches down.

What nests is read from the merges alone: rows of an item are those that a cell reaches down over. A merge that crosses another
without lying in it is broken, with a remark; everything else comes back as it is.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from itertools import pairwise
from typing import Any

from pipeline.galat import Galat
from pipeline.importing.antara import Catatan, Kisi, Petak
from pipeline.importing.berkas_tabel.jadwal import isian, nilai_jadwal
from pipeline.importing.berkas_tabel.kolom import KEPALA_NOMOR, Ruas
from pipeline.naskah.label import Pola, huruf, pola_contoh

BUTIR_TERPANJANG = 300  # rows that a cell may reach down over
SESERING = 4  # rows that on an average have one name: a column with fewer names is none of a level
Isi = Mapping[str, Any]


class Alinea(tuple[str, ...]):
    """Paragraphs of one cell."""


@dataclass(frozen=True, slots=True)
class Tingkat:
    """A level: its key, the column that names it (-1: none), its columns, the rows (by order) at which its items begin."""

    nama: str
    utama: int
    ruas: tuple[int, ...]
    mulai: frozenset[int]


@dataclass
class Susunan:
    """The body of a grid, with what is needed to say it as data.

    Args:
        kisi: the table.
        petak: its cells by row and grid column.
        ruas: the columns of the table file.
        catatan: takes remarks on what a table file cannot hold.
        kosong: columns without a single text; the first row names them.
        terhitung: columns whose numbers the program counts, so that data leaves them out.
    """

    kisi: Kisi
    petak: list[list[Petak | None]]
    ruas: tuple[Ruas, ...]
    catatan: Catatan
    kosong: list[str] = field(default_factory=list)
    terhitung: set[int] = field(default_factory=set)
    catatan_gabung: bool = False
    catatan_arsir: bool = False

    def __post_init__(self) -> None:
        self.baris = [ke for ke in range(self.kisi.kepala, len(self.petak)) if not self.kelompok(ke)]
        self.kosong = [
            satu.id
            for satu in self.ruas
            if satu.jadwal is None and satu.id != "no" and not any(self._isi(ke, satu) for ke in self.baris)
        ]

    def kelompok(self, ke: int) -> int:
        """How deep a group a row heads, 0 for none."""
        return self.kisi.kelompok[ke] if self.kisi.kelompok else 0

    def _isi(self, ke: int, ruas: Ruas) -> tuple[str, ...]:
        sel = self.petak[ke][ruas.awal]
        return sel.isi if sel else ()

    def mulai(self, ke: int, ruas: Ruas) -> bool:
        """Whether a cell of a column begins in a row; one that is covered from the left has none."""
        sel = self.petak[ke][ruas.awal]
        return sel is not None and sel.turun != "lanjut"

    # -- levels

    def tingkat(self, nama_rincian: Sequence[str]) -> tuple[Tingkat, ...]:
        """The levels from the outermost, or () where the merges do not nest as levels do.

        Args:
            nama_rincian: a key for the level that no column names, one for each depth.
        """
        semua = frozenset(range(len(self.baris)))
        awal: dict[frozenset[int], list[int]] = {}
        for ke, satu in enumerate(self.ruas):
            mulai = semua if satu.jadwal else frozenset(n for n in semua if self._mulai_sel(self.baris[n], satu.awal))
            awal.setdefault(mulai, []).append(ke)
        if not awal or not semua:
            return ()
        urut = sorted(awal, key=len)
        pertama = self._awal_bagian()
        if any(not kiri < kanan for kiri, kanan in pairwise(urut)) or not pertama <= urut[0]:
            return ()
        if urut[-1] != semua:
            return ()
        if any(self._melintas(k, satu) for k, satu in self._sel_lebar()):
            return ()
        hasil: list[Tingkat] = []
        for dalam, mulai in enumerate(urut):
            utama = next((ke for ke in awal[mulai] if self._dapat_bernama(ke)), -1)
            nama = self.ruas[utama].id if utama >= 0 else nama_rincian[min(dalam, len(nama_rincian) - 1)]
            if utama < 0 and any(satu.nama == nama for satu in hasil):
                return ()
            hasil.append(Tingkat(nama, utama, tuple(awal[mulai]), mulai))
        return tuple(hasil)

    def _awal_bagian(self) -> frozenset[int]:
        """The first row, and every row right below group rows."""
        return frozenset(
            n for n, ke in enumerate(self.baris) if n == 0 or any(self.kelompok(b) for b in range(self.baris[n - 1] + 1, ke))
        )

    def _mulai_sel(self, ke: int, kolom: int) -> bool:
        """Whether the cell that covers a place begins in its row."""
        while kolom and self.petak[ke][kolom] is None:
            kolom -= 1
        sel = self.petak[ke][kolom]
        return sel is None or sel.turun != "lanjut"

    def _sel_lebar(self) -> list[tuple[int, Petak]]:
        return [(k, sel) for ke in self.baris for k, sel in enumerate(self.petak[ke]) if sel and sel.rentang > 1]

    def _melintas(self, kolom: int, sel: Petak) -> bool:
        """Whether a wide cell reaches down, or beyond its schedule: only the columns of one row can say that."""
        ruas = next((satu for satu in self.ruas if satu.awal <= kolom < satu.akhir), None)
        return ruas is None or (ruas.jadwal is None and sel.turun != "")

    def _dapat_bernama(self, ke: int) -> bool:
        """Whether a column can name the items of a level: plain text in every cell, few alike or numbers, not reaching across."""
        ruas = self.ruas[ke]
        if ruas.jadwal or ruas.id == "no" or ruas.id in self.kosong or KEPALA_NOMOR.fullmatch(ruas.kepala):
            return False
        for b in self.baris:
            sel = self.petak[b][ruas.awal]
            if sel is None or sel.rentang > 1 or sel.arsir or len(sel.isi) > 1 or (sel.turun != "lanjut" and not sel.isi):
                return False
        isi = [teks[0] for b in self.baris if (teks := self._isi(b, ruas))]
        angka = sum(satu.strip("().").isdecimal() for satu in isi)
        return angka * 2 < len(isi) <= len(set(isi)) * SESERING

    # -- numbers that count

    def hitungan(self, tingkat: Sequence[Tingkat], kelompok: Sequence[str]) -> dict[int, str]:
        """For each column whose numbers only count the items of a level, the settings that make the program count them.

        Args:
            tingkat: the levels.
            kelompok: the keys of group rows, outermost first.
        """
        hasil: dict[int, str] = {}
        for dalam, satu in enumerate(tingkat):
            for ke in satu.ruas:
                ruas = self.ruas[ke]
                if ruas.id != "no" and not (ke == 0 and not ruas.jadwal):
                    continue
                isi = [(n, " ".join(self._isi(self.baris[n], ruas))) for n in sorted(satu.mulai)]
                ulang = self._ulang(isi, tingkat[:dalam], kelompok) if isi and all(teks for _, teks in isi) else None
                if ulang is not None:
                    label = "" if isi[0][1] == "1" else f", label: {isi[0][1]}"
                    hasil[ke] = f", hitung: {satu.nama}{f', ulang: {ulang}' if ulang else ''}{label}"
        self.terhitung = set(hasil)
        return hasil

    def _ulang(self, isi: Sequence[tuple[int, str]], luar: Sequence[Tingkat], kelompok: Sequence[str]) -> str | None:
        """The level that restarts the numbers (or ""), or None where they are not in order."""
        pola = _pola(isi[0][1])
        if pola is None:
            return None
        batas: list[tuple[str, frozenset[int]]] = [("", frozenset())]
        for dalam, nama in enumerate(kelompok, 1):
            awal = frozenset(
                n
                for n, ke in enumerate(self.baris)
                if any(0 < self.kelompok(b) <= dalam for b in range(self.baris[n - 1] + 1 if n else self.kisi.kepala, ke))
            )
            batas.append((nama, awal))
        batas += [(satu.nama, satu.mulai) for satu in luar]
        for nama, mulai in batas:
            hitung, cocok = 0, True
            for n, teks in isi:
                hitung = 1 if n in mulai else hitung + 1
                cocok = cocok and pola.label((hitung,)) == teks
            if cocok:
                return nama
        return None

    # -- rows as data

    def butir_bertingkat(self, tingkat: Sequence[Tingkat], awal: int, akhir: int, dalam: int = 0) -> list[Isi]:
        """The items of a level among the rows `awal` to `akhir` (by order)."""
        satu = tingkat[dalam]
        mulai = [n for n in range(awal, akhir) if n in satu.mulai]
        hasil: list[Isi] = []
        for n, berikut in zip(mulai, [*mulai[1:], akhir], strict=True):
            butir: dict[str, Any] = {}
            if satu.utama >= 0:
                butir["nama"] = self.nilai(self.baris[n], satu.utama, False)
            for ke in satu.ruas:
                if ke != satu.utama and ke not in self.terhitung:
                    isi = self.nilai(self.baris[n], ke, False)
                    if isi is not None:
                        butir[self.ruas[ke].kunci] = isi
            if dalam + 1 < len(tingkat):
                butir[tingkat[dalam + 1].nama] = self.butir_bertingkat(tingkat, n, berikut, dalam + 1)
            elif not butir:
                butir[self._kunci_kosong(satu.ruas)] = []
            hasil.append(butir)
        return hasil

    def _kunci_kosong(self, ruas: Sequence[int]) -> str:
        """A column in which a row without a single text can say so."""
        return next(
            (self.ruas[ke].id for ke in ruas if self.ruas[ke].jadwal is None and ke not in self.terhitung), self.ruas[ruas[0]].id
        )

    def butir_rinci(self, baris: Sequence[int]) -> list[Isi]:
        """Rows as items, with `rincian` below what reaches down over several of them."""
        return self._susun(list(baris), list(range(len(self.ruas))))

    def _susun(self, baris: list[int], ruas: list[int]) -> list[Isi]:
        hasil: list[Isi] = []
        awal = 0
        while awal < len(baris):
            akhir = awal + 1
            while akhir < min(len(baris), awal + BUTIR_TERPANJANG) and not self._batas(baris[akhir], ruas):
                akhir += 1
            if akhir < len(baris) and not self._batas(baris[akhir], ruas):
                self._pecah(baris[akhir], ruas)
            sini = baris[awal:akhir]
            sendiri = [satu for satu in ruas if not any(self.mulai(ke, self.ruas[satu]) for ke in sini[1:])]
            if sendiri:
                hasil.append(self._satu(sini, sendiri, [satu for satu in ruas if satu not in sendiri]))
                awal = akhir
            else:  # merges cross: break those at the row where most cells begin, and look again
                self._pecah(max(sini[1:], key=lambda ke: sum(self.mulai(ke, self.ruas[satu]) for satu in ruas)), ruas)
        return hasil

    def _batas(self, ke: int, ruas: Sequence[int]) -> bool:
        """Whether no cell of these columns reaches into a row from above."""
        return all(self.petak[ke][self.ruas[satu].awal] is None or self.mulai(ke, self.ruas[satu]) for satu in ruas)

    def _satu(self, baris: list[int], sendiri: list[int], sisa: list[int]) -> Isi:
        """An item of some rows: its own columns, and those of the items below it."""
        if len(baris) == 1 or not sisa:
            return self._pasangan(baris[0], sorted((*sendiri, *sisa)), False)
        return {**self._pasangan(baris[0], sendiri, True), "rincian": self._susun(baris, sisa)}

    def _pecah(self, ke: int, ruas: Sequence[int]) -> None:
        """End the merges that reach into a row; their cells go on below without text."""
        if not self.catatan_gabung:
            self.catatan.catat("gabungan sel tabel ini saling melintasi; sebagian dipecah, periksa", self.kisi.asal[ke])
            self.catatan_gabung = True
        for satu in ruas:
            for kolom in range(self.ruas[satu].awal, self.ruas[satu].akhir):
                sel = self.petak[ke][kolom]
                if sel and sel.turun == "lanjut":
                    self.petak[ke][kolom] = sel._replace(turun="mulai")

    def _pasangan(self, ke: int, ruas: Sequence[int], turun: bool) -> Isi:
        """The keys of one item.

        Args:
            ke: the row in which its cells begin.
            ruas: its columns.
            turun: whether the cells reach down, so that empty ones are written too.
        """
        hasil: dict[str, Any] = {}
        for urutan in ruas:
            isi = self.nilai(ke, urutan, turun)
            if isi is not None:
                hasil[self.ruas[urutan].kunci] = isi
        if not hasil and ruas:
            hasil[self._kunci_kosong(ruas)] = []
        return hasil

    # -- cells

    def nilai(self, ke: int, urutan: int, turun: bool) -> Any:
        """What a column says in a row, as data; None for nothing."""
        ruas = self.ruas[urutan]
        if ruas.jadwal is not None:
            return nilai_jadwal(ruas.jadwal, list(isian(self.petak[ke][ruas.awal : ruas.akhir], isi_sel)))
        petak = self.petak[ke][ruas.awal]
        if petak is None:
            return None
        isi = isi_sel(petak.isi)
        if petak.arsir:
            isi = "✓"
            if not self.catatan_arsir:
                self.catatan.catat("arsiran di luar kolom jadwal ditulis sebagai ✓; periksa", self.kisi.asal[ke])
                self.catatan_arsir = True
        if petak.rentang > ruas.akhir - ruas.awal:
            akhir = next((satu for satu in reversed(self.ruas) if satu.awal < ruas.awal + petak.rentang), ruas)
            if akhir is not ruas and isi:
                return {"teks": isi, "sampai": akhir.id}
        return isi if isi else [] if turun else None


def isi_sel(isi: Sequence[str]) -> Any:
    """A cell's paragraphs as the table file has them: a text, a list a., b., …, or lines."""
    if len(isi) < 2:
        return isi[0] if isi else ""
    if all(satu.startswith(f"{huruf(ke)}. ") for ke, satu in enumerate(isi, 1)):
        return [satu.partition(" ")[2] for satu in isi]
    return Alinea(isi)


def _pola(contoh: str) -> Pola | None:
    try:
        return pola_contoh(contoh)
    except Galat:
        return None
