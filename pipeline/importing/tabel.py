"""Tables of a file to grids: pieces on several pages joined, heads of several levels, rows aligned, group rows."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from itertools import zip_longest

from pipeline.importing.antara import Asal, Catatan, Kisi, Petak, jumlah_kata
from pipeline.importing.baris_terbelah import BarisImpor, lanjutan_baris
from pipeline.importing.berkas_tabel.kolom import KEPALA_NOMOR, daun, per_kolom, pohon_kepala
from pipeline.importing.bersih import tanpa_tebal
from pipeline.importing.kepala_tabel import (
    KEPALA_TERBANYAK,
    Baris,
    KolomImpor,
    baris_nomor,
    kepala_struktur,
    lebar_tabel,
    pas_kepala,
    petak_kepala,
    pohon_kolom,
    rapat,
)
from pipeline.importing.letak_sel import Letak, rentang_blok
from pipeline.importing.petak import berurut, paragraf_sel
from pipeline.importing.tata_kolom import TataKolom, kepala_menurut, pelajari
from pipeline.naskah.label import dari_romawi

_NOMOR_TABEL = re.compile(r"[IVXLC]{1,7}|[A-Z]")
_HURUF = re.compile(r"[A-Z]\.")
_BUTIR_ANGKA = re.compile(r"(\d{1,2})[.)] \S")
PANJANG_KEMBARAN = 40  # characters of a text that no two columns hold by chance
KOLOM_TERBANYAK = 63  # of a table in Word


@dataclass(frozen=True, slots=True)
class TabelImpor:
    """A table on its way to its file: the grid, and its title and source where the file says them."""

    kisi: Kisi
    judul: str = ""
    sumber: str = ""
    asal_judul: Asal | None = None

    @property
    def asal(self) -> Asal:
        return self.kisi.asal[0]

    @property
    def baris(self) -> int:
        """Its rows, without heads and group rows."""
        return sum(not self.kisi.kelompok[ke] if self.kisi.kelompok else 1 for ke in self._badan)

    @property
    def kelompok(self) -> int:
        """Its group rows."""
        return sum(bool(self.kisi.kelompok[ke]) for ke in self._badan) if self.kisi.kelompok else 0

    @property
    def _badan(self) -> range:
        return range(self.kisi.kepala, len(self.kisi.petak))


@dataclass
class _Potongan:
    """A table on its way: its rows, where pages may have begun, its repeated head rows."""

    baris: list[Baris]
    asal: list[Asal]
    kepala: int = 0
    awal_halaman: dict[int, Baris | None] = field(default_factory=dict)  # where a page begins: its head row, if it repeats it
    menanti: bool = False
    lanskap: bool | None = None


def gabung_potongan(kisi: Sequence[Kisi], catatan: Catatan) -> Iterator[TabelImpor]:
    """The tables of pieces that follow each other with nothing between them.

    A piece that begins with the head of the one before it goes on with it, and so does one that does not begin as a table.
    """
    kini: _Potongan | None = None
    for satu in kisi:
        if kini is not None and not satu.petak and _lanjut(kini, satu, catatan):
            continue
        if kini is not None:
            yield from _tabel(kini, catatan)
            kini = None
        if satu.petak:
            yield TabelImpor(satu)
            continue
        kini = _Potongan(list(satu.baris), list(satu.asal), lanskap=satu.lanskap)
        kini.menanti = len(satu.baris) < 3 and kepala_struktur(satu.baris) >= len(satu.baris)
    if kini is not None:
        yield from _tabel(kini, catatan)


def bukan_tabel(kisi: Kisi) -> bool:
    """Whether a table only sets `Ketua : …` in columns (one of them holds nothing but colons), or has more than Word allows."""
    if kisi.petak or kisi.citra:
        return False
    if max(map(len, kisi.baris)) > KOLOM_TERBANYAK:
        return True
    return any({sel for sel in kolom if sel} == {":"} for kolom in zip_longest(*kisi.baris, fillvalue=""))


def _lanjut(kini: _Potongan, satu: Kisi, catatan: Catatan) -> bool:
    """Put a piece behind a table if it is its continuation."""
    sama = 0
    while sama < min(len(satu.baris), len(kini.baris), KEPALA_TERBANYAK) and rapat(satu.baris[sama]) == rapat(kini.baris[sama]):
        sama += 1
    if sama:
        kini.kepala = min(kini.kepala, sama) if kini.kepala else sama
        catatan.buang("kepala tabel yang berulang", (Kisi(satu.baris[:sama], satu.asal[:sama]),))
    else:
        milik = {rapat(baris) for baris in kini.baris[:KEPALA_TERBANYAK]}
        if any(rapat(baris) in milik and len(rapat(baris)) > 2 for baris in satu.baris[:4]):
            return False
        if not (satu.halaman or kini.menanti) and _seperti_kepala(satu.baris):
            return False
    kini.awal_halaman[len(kini.baris)] = satu.baris[sama - 1 if sama == 1 else 0] if sama else None
    kini.baris += satu.baris[sama:]
    kini.asal += satu.asal[sama:]
    kini.menanti = sama == len(satu.baris)
    return True


def _seperti_kepala(baris: Sequence[Baris]) -> bool:
    """Whether a piece begins as a table of its own: with a row of short names."""
    pertama = next((satu for satu in baris if len(rapat(satu)) > 1), baris[0])
    isi = rapat(pertama)
    return len(isi) > 1 and bool(pertama[0]) and all(len(sel) < 40 and not sel[0].isdecimal() and len(sel) > 1 for sel in isi)


def _tabel(kini: _Potongan, catatan: Catatan) -> Iterator[TabelImpor]:
    kepala = kini.kepala or kepala_struktur(kini.baris)
    kepala = min(kepala, max(1, len(kini.baris) - 1))
    while kepala < len(kini.baris) - 1 and kepala < KEPALA_TERBANYAK and baris_nomor(kini.baris[kepala]):
        kepala += 1
    nomor: Baris = ()
    if kepala > 1 and kini.baris[kepala - 1][0] and baris_nomor(kini.baris[kepala - 1]):
        nomor = kini.baris[kepala - 1]
    atas, tata = _kepala(kini, kepala, kepala - bool(nomor))
    lebar = len(atas[0])
    kolom = pohon_kolom(atas, lebar)
    letak = Letak(kolom, atas[0], tata)
    baris = _isi(kini, kepala, letak, catatan)
    contoh = ""
    if nomor and not (contoh := _nomor_kolom(nomor, kolom, lebar)):
        baris.insert(0, BarisImpor(letak.sel(nomor, None)[0], kini.asal[kepala - 1]))
    yield TabelImpor(replace(_kisi(kolom, letak, baris, kini.asal[0]), nomor=contoh, lanskap=kini.lanskap))


def _kepala(kini: _Potongan, awal: int, tinggi: int) -> tuple[list[Baris], TataKolom | None]:
    """The head rows, a text for each leaf column, and what these hold where that is needed to place cells.

    Args:
        kini: the table.
        awal: its first row that is no head.
        tinggi: its head rows, without one that numbers the columns.
    """
    lain = [satu for satu in kini.awal_halaman.values() if satu is not None]
    lebar = lebar_tabel(kini.baris[:awal], kini.baris[awal:])
    atas = [pas_kepala(baris, lebar, lain if ke == 0 else ()) for ke, baris in enumerate(kini.baris[:tinggi])]
    tata = pelajari(kini.baris[awal:]) if Letak(pohon_kolom(atas, lebar), atas[0]).jadwal is None else None
    if tata is None or any(len(rapat(baris)) > tata.lebar for baris in kini.baris[:tinggi]):
        return atas, None
    return kepala_menurut(kini.baris[:tinggi], lain, tata), tata


def _nomor_kolom(nomor: Baris, kolom: Sequence[KolomImpor], lebar: int) -> str:
    """The sample of a row that numbers the columns 1, 2, 3 … as the program would, or nothing."""
    petak = [per_kolom(baris, lebar) for baris in petak_kepala(kolom)]
    banyak = sum(1 for _ in daun(pohon_kepala(petak, lebar)))
    return "1" if list(rapat(nomor)) == [str(ke) for ke in range(1, banyak + 1)] else ""


def _isi(kini: _Potongan, kepala: int, letak: Letak, catatan: Catatan) -> list[BarisImpor]:
    """The rows below the head, each cell in its column, split rows put together."""
    baris: list[BarisImpor] = []
    goyah: dict[Asal, int] = {}  # words of cells whose column is not sure, by row
    kepala_kini: Baris | None = kini.baris[0]
    huruf_kelompok = ""
    for ke, mentah in enumerate(kini.baris[kepala:], kepala):
        asal = kini.asal[ke]
        kepala_kini = kini.awal_halaman.get(ke, kepala_kini)
        awal_halaman = ke in kini.awal_halaman and bool(baris)
        if baris and (butir := _butir_sendiri(baris[-1], mentah, letak.lebar)):
            baris.append(BarisImpor(butir, asal))
            continue
        satu = _kelompok(mentah, asal, letak.lebar, huruf_kelompok)
        huruf_kelompok = satu.sel[0] if satu else huruf_kelompok
        if satu is None or (awal_halaman and catatan.beriringan(baris[-1].sel[0], satu.sel[0])):
            sel, ragu = letak.sel(mentah, kepala_kini, baris[-1].sel if baris and not baris[-1].kelompok else None)
            satu = BarisImpor(sel, asal)
            if kata := sum(jumlah_kata(sel[k]) for k in ragu):
                goyah[asal] = kata
        if awal_halaman and (sambung := lanjutan_baris(baris[-1], satu, catatan)):
            baris[-1] = sambung
            catatan.sambungan.append((sambung.asal, asal))
        else:
            baris.append(satu)
    baris = _ke_kolom_kembaran(baris, catatan)
    if goyah:
        tempat = ", ".join(str(asal.baris) for asal in list(goyah)[:6]) + (", …" if len(goyah) > 6 else "")
        catatan.catat(
            f"{len(goyah)} baris tabel ini selnya tidak sebanyak kolomnya ({letak.lebar}): {tempat}; periksa letak isinya",
            next(iter(goyah)),
        )
        catatan.kata_asing += sum(goyah.values())
    return baris or [BarisImpor(letak.sel(kini.baris[-1], None)[0], kini.asal[-1])]


def _ke_kolom_kembaran(baris: Sequence[BarisImpor], catatan: Catatan) -> list[BarisImpor]:
    """The rows, each with its sentences in the empty column beside them where other rows have them, and only they."""
    tempat = Counter((ke, teks) for satu in baris if not satu.kelompok for ke, teks in enumerate(satu.sel))
    hasil = list(baris)
    for nomor, satu in enumerate(baris):
        for ke, teks in enumerate(() if satu.kelompok else satu.sel):
            if len(teks) < PANJANG_KEMBARAN or tempat[ke, teks] > 1:
                continue
            for tujuan in (ke - 1, ke + 1):
                if 0 < tujuan < len(satu.sel) and not satu.sel[tujuan] and tempat[tujuan, teks]:
                    sel = list(satu.sel)
                    sel[ke], sel[tujuan] = "", teks
                    catatan.catat("isi sel baris ini dipindahkan ke kolom di sampingnya, tempat baris lain memuatnya", satu.asal)
                    hasil[nomor] = satu = replace(satu, sel=tuple(sel))
                    break
    return hasil


# -- the grid ----------------------------------------------------------------------------------------------------------


def _kisi(kolom: Sequence[KolomImpor], letak: Letak, baris: Sequence[BarisImpor], asal: Asal) -> Kisi:
    """Heads and rows as a grid with its merges."""
    kepala = petak_kepala(kolom)
    bernomor = bool(KEPALA_NOMOR.fullmatch(kolom[0].kepala)) and _bernomor(baris)
    petak = [*kepala, *_petak_baris(baris, letak, bernomor)]
    polos = tuple(tuple(" ".join(sel.isi) for sel in satu) for satu in petak)
    tempat = (*(asal for _ in kepala), *(satu.asal for satu in baris))
    kelompok = (*(0 for _ in kepala), *(int(satu.kelompok) for satu in baris)) if any(satu.kelompok for satu in baris) else ()
    return Kisi(polos, tempat, petak=tuple(petak), kepala=len(kepala), kelompok=kelompok, huruf=-1)


def _bernomor(baris: Sequence[BarisImpor]) -> bool:
    """Whether group rows are numbered in order, so that the program can write their numbers."""
    penanda = [satu.sel[0] for satu in baris if satu.kelompok]
    return bool(penanda) and all(satu.kelompok is False or len(satu.sel) == 2 for satu in baris) and berurut(penanda)


def _petak_baris(baris: Sequence[BarisImpor], letak: Letak, bernomor: bool) -> Iterator[tuple[Petak, ...]]:
    """The rows as cells: what only a row with a first cell fills reaches down over the rows below it without one."""
    bersama = _kolom_bersama(baris)
    for ke, satu in enumerate(baris):
        if satu.kelompok and bernomor:
            yield (Petak((satu.sel[0],)), Petak((satu.sel[1],), letak.lebar - 1))
        elif satu.kelompok:
            yield (Petak((" ".join(satu.sel),), letak.lebar),)
        else:
            lanjut = ke > 0 and not baris[ke - 1].kelompok and not satu.sel[0]
            berlanjut = ke + 1 < len(baris) and not baris[ke + 1].kelompok and not baris[ke + 1].sel[0]
            turun = "lanjut" if lanjut else "mulai" if berlanjut else ""
            rentang = rentang_blok(satu.sel, letak.jadwal, letak.blok)
            tertutup = {k for awal, lebar in rentang.items() for k in range(awal + 1, awal + lebar)}
            yield tuple(
                Petak(paragraf_sel(sel), rentang.get(k, 1), turun if k in bersama else "")  # type: ignore[arg-type]
                for k, sel in enumerate(satu.sel)
                if k not in tertutup
            )


def _kolom_bersama(baris: Sequence[BarisImpor]) -> frozenset[int]:
    """The columns that only rows with a first cell fill, so that the rows below share them; none where one has no such row."""
    pertama = [satu for ke, satu in enumerate(baris) if not satu.kelompok and (ke == 0 or baris[ke - 1].kelompok)]
    bawahan = [satu for satu in baris if not satu.kelompok and not satu.sel[0]]
    if not bawahan or not all(satu.sel[0] for satu in pertama):
        return frozenset()
    lebar = len(bawahan[0].sel)
    induk = frozenset(k for k in range(lebar) if not any(satu.sel[k] for satu in bawahan))
    berisi = all(any(sel for k, sel in enumerate(satu.sel) if k not in induk) for satu in bawahan)
    return induk if berisi and len(induk) < lebar else frozenset()


# -- rows --------------------------------------------------------------------------------------------------------------


def _kelompok(baris: Baris, asal: Asal, lebar: int, huruf_terakhir: str = "") -> BarisImpor | None:
    """A row across the table: one text at its beginning, with or without a Roman number or a letter before it.

    Args:
        baris: the cells as extracted.
        asal: where the row begins.
        lebar: leaf columns of the table.
        huruf_terakhir: the letter of the group row before, as `A.`: only the next one marks a group.
    """
    isi = rapat(baris)
    if lebar < 3 or not baris or not baris[0]:
        return None
    if len(isi) == 1 and not isi[0].rstrip(".").isdecimal() and len(isi[0]) > 3:
        penanda, _, teks = tanpa_tebal(isi[0]).partition(" ")
        bernomor = bool(teks) and _NOMOR_TABEL.fullmatch(penanda.rstrip(".")) and dari_romawi(penanda.rstrip("."))
        return BarisImpor((penanda, teks) if bernomor else (tanpa_tebal(isi[0]),), asal, kelompok=True)
    if len(isi) == 2 and _NOMOR_TABEL.fullmatch(isi[0].rstrip(".")):
        berurut = isi[0] == "A." or (_HURUF.fullmatch(huruf_terakhir) and isi[0] == f"{chr(ord(huruf_terakhir[0]) + 1)}.")
        if berurut or dari_romawi(isi[0].rstrip(".")):
            return BarisImpor((tanpa_tebal(isi[0]), tanpa_tebal(isi[1])), asal, kelompok=True)
    return None


def _butir_sendiri(atas: BarisImpor, baris: Baris, lebar: int) -> Baris | None:
    """A row that holds nothing but the next item of a list in the row above, under that list; extraction puts it anywhere."""
    isi = rapat(baris)
    cocok = _BUTIR_ANGKA.match(isi[0]) if len(isi) == 1 and not atas.kelompok else None
    if cocok is None or int(cocok[1]) < 2:
        return None
    sebelum = re.compile(rf"(?:^|\s){int(cocok[1]) - 1}[.)] ")
    kolom = next((ke for ke, sel in enumerate(atas.sel) if ke and sebelum.search(sel)), 0)
    return tuple(isi[0] if ke == kolom else "" for ke in range(lebar)) if kolom else None
