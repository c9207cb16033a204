"""A table whose file says what is merged, as a table file that gives the same cells again.

What nests is read from the merges alone: rows of an item are those that a cell reaches down over. A merge that crosses another
without lying in it is broken, with a remark; everything else comes back as it is.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import Any

from pipeline.galat import Galat
from pipeline.importing.antara import Catatan, Kisi, Petak
from pipeline.importing.bersih import tanpa_tebal
from pipeline.importing.tabel import TANPA_KEPALA, TabelImpor
from pipeline.importing.tulis import LEBAR, NamaKolom, alir, nilai, pasangan
from pipeline.naskah.label import huruf, pola_contoh, romawi
from pipeline.tanggal import BULAN

KELOMPOK = ("bagian", "subbagian", "subsubbagian")
TANDA = ("✓", "v", "x")
_TAHUN = re.compile(r"(?:19[5-9]\d|20\d\d|21\d\d)")
_ANGKA_JADWAL = re.compile(r"[\dIVX ,.–s-]+")
_LABEL_RINCIAN = re.compile(r"(?P<depan>[A-Z][\w /-]{1,40}:)(?: (?P<isi>.+))?")
BUTIR_TERPANJANG = 300  # rows that a cell may reach down over
TWIP_CM = 567
_BESAR_HURUF = 18  # half points: what the house gives a table
_NOMOR_KOLOM = ("1", "(1)", "1.", "1)")


@dataclass
class _Kolom:
    """A head: its text, the columns it covers, the heads below it; `menyatu` where those have none."""

    kepala: str
    awal: int
    akhir: int
    anak: list[_Kolom] = field(default_factory=list)
    menyatu: bool = False


@dataclass(frozen=True, slots=True)
class _Jadwal:
    """What the columns under a head stand for.

    Args:
        satuan: the unit, as the table file calls it.
        luar: years or months above the units, () for none.
        dalam: units in each.
        label: a sample label, or nothing for the usual one.
        tanda: "arsir" or the mark.
        berkepala: whether a head stands over all of it.
    """

    satuan: str
    luar: tuple[int, ...]
    dalam: int
    label: str
    tanda: str = "arsir"
    berkepala: bool = True


@dataclass
class _Ruas:
    """A column of the table file: a leaf, or a schedule of several columns of the grid; `kunci` is what its values are under."""

    id: str
    awal: int
    akhir: int
    jadwal: _Jadwal | None
    kunci: str


Isi = Mapping[str, Any]


class _Baris(list[str]):
    """Paragraphs of one cell."""


def tulis_rinci(tabel: TabelImpor, catatan: Catatan) -> str:
    """The table file of a table with its merges.

    Args:
        tabel: with `kisi`.
        catatan: takes remarks on what a table file cannot hold.
    """
    assert tabel.kisi is not None
    return _Penulis(tabel, tabel.kisi, catatan).tulis()


class _Penulis:
    def __init__(self, tabel: TabelImpor, kisi: Kisi, catatan: Catatan) -> None:
        self.tabel, self.kisi, self.catatan = tabel, kisi, catatan
        self.lebar = sum(satu.rentang for satu in kisi.petak[0])
        self.badan = range(kisi.kepala, len(kisi.petak))
        self.petak = [_per_kolom(baris, self.lebar) for baris in kisi.petak]
        self.nama = NamaKolom()
        self.nama.dipakai |= set(KELOMPOK)
        self.ruas: list[_Ruas] = []
        self.terisi: set[str] = set()
        self.catatan_gabung = self.catatan_arsir = False

    def tulis(self) -> str:
        kepala = self.kisi.kepala
        contoh = self._nomor_kolom(kepala) if kepala > 1 else ""
        pohon = list(self._kepala(0, 0, self.lebar, kepala - bool(contoh)))
        tanpa_no = any(self.kisi.kelompok[ke] and len(self.kisi.petak[ke]) == 1 for ke in self.badan)
        kolom = [baris for satu in pohon for baris in self._kolom(satu, 2, tanpa_no)]
        if contoh and not self._nomor_cocok(kepala - 1, contoh):
            contoh = ""
        kelompok, isi = self._isi()
        atas = [pasangan("judul", self.tabel.judul)] if self.tabel.judul else []
        if self.tabel.sumber:
            atas.append(pasangan("sumber", self.tabel.sumber))
        atas.append(f"orientasi: {'lanskap' if self.kisi.lanskap else 'tegak'}")
        if self.kisi.huruf and self.kisi.huruf != _BESAR_HURUF and 8 <= self.kisi.huruf <= 44:
            atas.append(f"huruf: {self.kisi.huruf / 2:g} pt".replace(".", ","))
        if contoh:
            atas.append(f"nomor-kolom: {'ya' if contoh == '1' else alir(contoh)}")
        if kelompok:
            atas += ["kelompok:", *kelompok]
        return "\n".join([*atas, "kolom:", *kolom, "", *isi]) + "\n"

    # -- head

    def _kepala(self, baris: int, awal: int, akhir: int, tinggi: int) -> Iterator[_Kolom]:
        """The heads of columns from row `baris` of the head down."""
        ke = awal
        while ke < akhir:
            if baris >= tinggi:
                yield _Kolom("", ke, ke + 1)
                ke += 1
                continue
            satu = self.petak[baris][ke]
            sampai = min(akhir, ke + (satu[0].rentang if satu else 1))
            kepala = " ".join(satu[0].isi) if satu else ""
            bawah = baris + 1
            while bawah < tinggi and (b := self.petak[bawah][ke]) and b[0].turun == "lanjut" and b[0].rentang == sampai - ke:
                bawah += 1
            while (
                bawah < tinggi
                and not any((b := self.petak[bawah][k]) and b[0].isi for k in range(ke, sampai))
                and sampai - ke == 1
            ):
                bawah += 1
            simpul = _Kolom(tanpa_tebal(kepala), ke, sampai)
            if sampai - ke > 1 and bawah >= tinggi:
                simpul.menyatu = True
                simpul.anak = [_Kolom("", k, k + 1) for k in range(ke, sampai)]
            elif bawah < tinggi:
                simpul.anak = list(self._kepala(bawah, ke, sampai, tinggi))
            if not kepala and simpul.anak and not simpul.menyatu and sampai - ke == 1:
                yield from simpul.anak
            else:
                yield simpul
            ke = sampai

    def _nomor_kolom(self, kepala: int) -> str:
        """The sample of the row that numbers the columns, where the last head row is one."""
        pertama = self.kisi.petak[kepala - 1][0].isi
        contoh = pertama[0].replace("*", "") if pertama else ""
        return contoh if contoh in _NOMOR_KOLOM else ""

    def _nomor_cocok(self, baris: int, contoh: str) -> bool:
        """Whether that row is what the program writes itself."""
        pola = pola_contoh(contoh)
        tulis = [(" ".join(satu.isi).replace("*", ""), satu.rentang) for satu in self.kisi.petak[baris]]
        benar: list[tuple[str, int]] = []
        for satu in self.ruas:
            lebar = satu.akhir - satu.awal
            benar += [(pola.label((len(benar) + 1,)), lebar)]
        return tulis == benar

    def _kolom(self, satu: _Kolom, inden: int, tanpa_no: bool) -> list[str]:
        """The lines of a head in the table file; notes its columns."""
        awal = " " * inden
        jadwal = self._jadwal(satu) if satu.anak and not satu.menyatu else None
        if jadwal is not None:
            id_ = self.nama.baru("jadwal", True)
            pertama = all(satu.jadwal is None or satu.jadwal.satuan != jadwal.satuan for satu in self.ruas)
            self.ruas.append(_Ruas(id_, satu.awal, satu.akhir, jadwal, jadwal.satuan if pertama else id_))
            return [f"{awal}- {{{id_}: {alir(satu.kepala or TANPA_KEPALA)}, {_setelan(jadwal)}{self._lebar(satu)}}}"]
        if satu.anak:
            id_ = self.nama.baru(satu.kepala, False)
            hasil = [f"{awal}- {id_}: {nilai(satu.kepala or TANPA_KEPALA, inden + 4, inden + len(id_) + 4)}", f"{awal}  kolom:"]
            for anak in satu.anak:
                baris = self._kolom(anak, inden + 4, tanpa_no)
                hasil += [f"{baris[0][:-1]}, tanpa-kepala: ya}}"] if satu.menyatu else baris
            return hasil
        id_ = self.nama.baru(satu.kepala, True)
        if id_ == "no" and tanpa_no:
            self.nama.daun.pop()
            id_ = self.nama.baru("nomor", True)
        self.ruas.append(_Ruas(id_, satu.awal, satu.akhir, None, id_))
        return [f"{awal}- {{{id_}: {alir(satu.kepala or TANPA_KEPALA)}{self._lebar(satu)}}}"]

    def _lebar(self, satu: _Kolom) -> str:
        """The setting of a column's width, or of each of the columns of a schedule."""
        lebar = self.kisi.lebar[satu.awal : satu.akhir]
        return f", lebar: {sum(lebar) / len(lebar) / TWIP_CM:.2f} cm" if lebar else ""

    # -- schedules

    def _jadwal(self, satu: _Kolom) -> _Jadwal | None:
        """The schedule under a head: labels of months, quarters … and cells that hold nothing but a mark."""
        dasar = _bentuk_jadwal(satu.anak)
        if dasar is None:
            return None
        teks: set[str] = set()
        arsir = False
        for ke in self.badan:
            if self.kisi.kelompok[ke]:
                continue
            for kolom in range(satu.awal, satu.akhir):
                sel = self.petak[ke][kolom]
                arsir = arsir or bool(sel and sel[0].arsir)
                if sel and sel[0].isi:
                    teks.add(" ".join(sel[0].isi))
        if not arsir and len(teks) == 1 and next(iter(teks)) in TANDA:
            return _Jadwal(dasar.satuan, dasar.luar, dasar.dalam, dasar.label, next(iter(teks)))
        if arsir or (not teks and dasar.satuan != "tahun"):
            return dasar
        return None

    # -- rows

    def _isi(self) -> tuple[list[str], list[str]]:
        """The settings of group rows, and the data."""
        baris = list(self.badan)
        self.kosong_awal = [satu for satu in self.ruas if self._kosong(satu)]
        susunan = self._kelompok(baris) if any(self.kisi.kelompok[ke] for ke in baris) else None
        if susunan is None:
            butir = self._butir(self._rentang_baris(baris))
            return [], ["isi:", *_tulis_daftar(butir, 2)]
        return susunan

    def _rentang_baris(self, baris: Sequence[int]) -> list[Isi]:
        return self._susun(list(baris), list(range(len(self.ruas))))

    def _butir(self, butir: list[Isi]) -> list[Isi]:
        """Rows, the first of which names the columns that hold nothing."""
        if self.kosong_awal and butir:
            pertama: Any = butir[0]
            while "rincian" in pertama:
                pertama = pertama["rincian"][0]
            kosong: dict[str, Any] = {satu.id: [] for satu in self.kosong_awal if satu.id not in pertama}
            self.kosong_awal = []
            pertama.update(kosong)
        return butir

    def _kosong(self, ruas: _Ruas) -> bool:
        return (
            ruas.jadwal is None
            and ruas.id != "no"
            and not any((sel := self.petak[ke][ruas.awal]) and sel[0].isi for ke in self.badan if not self.kisi.kelompok[ke])
        )

    def _mulai(self, ke: int, ruas: _Ruas) -> bool:
        """Whether the cells of a column begin in a row; one that is covered from the left has none."""
        sel = self.petak[ke][ruas.awal]
        return sel is not None and sel[0].turun != "lanjut"

    def _susun(self, baris: list[int], ruas: list[int]) -> list[Isi]:
        """Rows as items: what reaches down over several of them is the item's, the rest stands below it."""
        hasil: list[Isi] = []
        awal = 0
        while awal < len(baris):
            akhir = awal + 1
            while akhir < min(len(baris), awal + BUTIR_TERPANJANG) and not self._batas(baris[akhir], ruas):
                akhir += 1
            if akhir < len(baris) and not self._batas(baris[akhir], ruas):
                self._pecah(baris[akhir], ruas)
            sini = baris[awal:akhir]
            sendiri = [satu for satu in ruas if not any(self._mulai(ke, self.ruas[satu]) for ke in sini[1:])]
            if sendiri:
                hasil.append(self._satu(sini, sendiri, [satu for satu in ruas if satu not in sendiri]))
                awal = akhir
            else:  # merges cross: break those at the row where most cells begin, and look again
                self._pecah(max(sini[1:], key=lambda ke: sum(self._mulai(ke, self.ruas[satu]) for satu in ruas)), ruas)
        return hasil

    def _batas(self, ke: int, ruas: Sequence[int]) -> bool:
        """Whether no cell of these columns reaches into a row from above."""
        return all(self._asal(ke, satu) is None or self._mulai(ke, self.ruas[satu]) for satu in ruas)

    def _asal(self, ke: int, satu: int) -> Petak | None:
        sel = self.petak[ke][self.ruas[satu].awal]
        return sel[0] if sel else None

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
                if sel and sel[0].turun == "lanjut":
                    self.petak[ke][kolom] = (sel[0]._replace(turun="mulai"), sel[1])

    def _pasangan(self, ke: int, ruas: Sequence[int], turun: bool) -> Isi:
        """The keys of one item.

        Args:
            ke: the row in which its cells begin.
            ruas: its columns.
            turun: whether the cells reach down, so that empty ones are written too.
        """
        hasil: dict[str, Any] = {}
        for urutan in ruas:
            satu = self.ruas[urutan]
            isi = self._nilai(ke, urutan, turun)
            if isi is not None:
                hasil[satu.kunci] = isi
        if not hasil and ruas:
            pertama = next((satu for satu in ruas if self.ruas[satu].jadwal is None), ruas[0])
            hasil[self.ruas[pertama].id] = []
        return hasil

    def _nilai(self, ke: int, urutan: int, turun: bool) -> Any:
        ruas = self.ruas[urutan]
        if ruas.jadwal is not None:
            return self._nilai_jadwal(ke, ruas, ruas.jadwal)
        sel = self.petak[ke][ruas.awal]
        if sel is None or sel[1]:
            return None
        petak = sel[0]
        isi = _isi_sel(petak.isi)
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

    # -- schedule values

    def _nilai_jadwal(self, ke: int, ruas: _Ruas, jadwal: _Jadwal) -> Any:
        lebar = ruas.akhir - ruas.awal
        tanda: list[int] = []
        teks: list[tuple[int, int, Any]] = []
        for kolom in range(lebar):
            sel = self.petak[ke][ruas.awal + kolom]
            if sel is None or sel[1]:
                continue
            isi = " ".join(sel[0].isi)
            if sel[0].arsir or (isi and isi == jadwal.tanda):
                tanda += range(kolom, min(lebar, kolom + sel[0].rentang))
            elif isi:
                teks.append((kolom, min(lebar, kolom + sel[0].rentang), _isi_sel(sel[0].isi)))
        if not teks:
            return _nilai_tanda(tanda, jadwal)
        return self._nilai_campur(ke, tanda, teks, jadwal)

    def _nilai_campur(self, ke: int, tanda: list[int], teks: list[tuple[int, int, Any]], jadwal: _Jadwal) -> Any:
        """Texts that stand across units, and marks: by years, and within them by units."""
        if not jadwal.luar:
            return {**{str(satu + 1): "✓" for satu in tanda}, **{_rentang(a + 1, b): isi for a, b, isi in teks}}
        hasil: dict[str, Any] = {}
        dalam = jadwal.dalam
        for a, b, isi in teks:
            if a % dalam == 0 and b % dalam == 0 and (dalam == 1 or not (isinstance(isi, str) and _ANGKA_JADWAL.fullmatch(isi))):
                hasil[_rentang(jadwal.luar[a // dalam], jadwal.luar[b // dalam - 1])] = isi
                continue
            akhir = min(b, (a // dalam + 1) * dalam)
            if akhir < b:
                self.catatan.catat(
                    "teks ini melintasi batas tahun di jadwal; dipendekkan sampai akhir tahunnya", self.kisi.asal[ke]
                )
            blok = hasil.setdefault(str(jadwal.luar[a // dalam]), {})
            blok[_rentang(a % dalam + 1, akhir - (a // dalam) * dalam)] = isi
        for ke_luar, luar in enumerate(jadwal.luar):
            sini = [satu - ke_luar * dalam + 1 for satu in tanda if satu // dalam == ke_luar]
            blok = hasil.get(str(luar))
            if sini and isinstance(blok, dict):
                blok |= {str(satu): "✓" for satu in sini}
            elif sini:
                hasil[str(luar)] = _deret(sini) if dalam > 1 else "✓"
        return hasil

    # -- group rows

    def _kelompok(self, baris: Sequence[int]) -> tuple[list[str], list[str]] | None:
        """Group rows with what stands below them, or None where a table file cannot nest them; then they are plain rows."""
        tingkat = self.kisi.kelompok
        dalam = max(tingkat[ke] for ke in baris)
        lebar = {len(self.kisi.petak[ke]) for ke in baris if tingkat[ke]}
        if not tingkat[baris[0]] or dalam > len(KELOMPOK) or len(lebar) > 1 or not _bersarang([tingkat[ke] for ke in baris]):
            return None
        if lebar == {2} and (not self.ruas or self.ruas[0].id != "no"):
            return None
        setelan = []
        nomor = [self._nomor(baris, ke) for ke in range(1, dalam + 1)] if lebar == {2} else [""] * dalam
        if any(satu is None for satu in nomor):
            return None
        rincian: list[dict[str, str]] = []
        isi: dict[int, Isi] = {}
        for ke_tingkat in range(1, dalam + 1):
            kunci: dict[str, str] = {}
            for ke in baris:
                if tingkat[ke] == ke_tingkat:
                    satu = _rincian(self.kisi.petak[ke][-1].isi, kunci, self.nama)
                    if satu is None:
                        return None
                    isi[ke] = satu
            rincian.append(kunci)
        for ke_tingkat in range(dalam):
            depan = ", ".join(f"{kunci}: {alir(teks)}" for kunci, teks in rincian[ke_tingkat].items())
            bagian = [f"tingkat: {KELOMPOK[ke_tingkat]}"]
            bagian += [f"nomor: {nomor[ke_tingkat]}"] if nomor[ke_tingkat] else []
            bagian += [f"rincian: {{{depan}}}"] if depan else []
            setelan.append(f"  - {{{', '.join(bagian)}}}")
        data = self._data_kelompok(baris, 1, isi)
        return setelan, [f"{KELOMPOK[0]}:", *_tulis_daftar(data, 2)]

    def _nomor(self, baris: Sequence[int], tingkat: int) -> str | None:
        """The sample number of a level of group rows, "" for none, None where they are not in order."""
        contoh: str | None = None
        hitung = 0
        for ke in baris:
            ini = self.kisi.kelompok[ke]
            if 0 < ini < tingkat:
                hitung = 0
            if ini != tingkat:
                continue
            hitung += 1
            isi = self.kisi.petak[ke][0].isi
            tulisan = " ".join(isi).replace("*", "")
            if contoh is None:
                contoh = tulisan
                if contoh and contoh not in ("I", "1", "A", "a", "I.", "1.", "A.", "a."):
                    return None
            if tulisan != (pola_contoh(contoh).label((hitung,)) if contoh else ""):
                return None
        return contoh or ""

    def _data_kelompok(self, baris: Sequence[int], tingkat: int, isi: Mapping[int, Isi]) -> list[Isi]:
        """The group rows of a level with what stands below each."""
        hasil: list[Isi] = []
        awal = [k for k, ke in enumerate(baris) if self.kisi.kelompok[ke] == tingkat]
        for k, mulai in enumerate(awal):
            bawah = baris[mulai + 1 : awal[k + 1] if k + 1 < len(awal) else len(baris)]
            satu = dict(isi[baris[mulai]])
            if bawah and self.kisi.kelompok[bawah[0]]:
                satu[KELOMPOK[tingkat]] = self._data_kelompok(bawah, tingkat + 1, isi)
            elif bawah:
                satu["isi"] = self._butir(self._rentang_baris(bawah))
            hasil.append(satu)
        return hasil


def _per_kolom(baris: Sequence[Petak], lebar: int) -> list[tuple[Petak, bool] | None]:
    """For each column the cell that covers it, and whether it begins further left."""
    hasil: list[tuple[Petak, bool] | None] = []
    for satu in baris:
        hasil.append((satu, False))
        hasil += [None] * (satu.rentang - 1)
    return (hasil + [None] * lebar)[:lebar]


def _bersarang(tingkat: Sequence[int]) -> bool:
    """Whether group rows nest: no level left out, and below each either rows or groups of the next level, never both."""
    sebelum = 0
    isi: dict[int, str] = {}
    for ini in tingkat:
        if ini == 0:
            if isi.get(sebelum) == "kelompok":
                return False
            isi[sebelum] = "baris"
            continue
        if ini > sebelum + 1 and sebelum >= 0:
            return False
        if ini > 1:
            if isi.get(ini - 1) == "baris":
                return False
            isi[ini - 1] = "kelompok"
        isi = {satu: jenis for satu, jenis in isi.items() if satu < ini}
        sebelum = ini
    return True


def _rincian(isi: Sequence[str], kunci: dict[str, str], nama: NamaKolom) -> dict[str, Any] | None:
    """A group row's name and what stands below it in the same cell, or None where that has no shape of a table file.

    Args:
        isi: the paragraphs of the cell.
        kunci: the keys of this level so far, with the words before their values; takes new ones.
        nama: gives names that no column has.
    """
    hasil: dict[str, Any] = {"nama": tanpa_tebal(isi[0])}
    kini = ""
    for satu in isi[1:]:
        cocok = _LABEL_RINCIAN.fullmatch(tanpa_tebal(satu))
        if cocok:
            kini = next((k for k, depan in kunci.items() if depan == cocok["depan"]), "")
            if not kini:
                kini = nama.baru(cocok["depan"], False)
                kunci[kini] = cocok["depan"]
            if kini in hasil:
                return None
            hasil[kini] = cocok["isi"] or []
        elif kini and isinstance(hasil[kini], list):
            label = f"{huruf(len(hasil[kini]) + 1)}. "
            hasil[kini].append(satu.removeprefix(label))
            if not satu.startswith(label) and len(hasil[kini]) > 1:
                return None
        else:
            return None
    return hasil


def _isi_sel(isi: Sequence[str]) -> Any:
    """A cell's paragraphs as the table file has them: a text, a list a., b., …, or lines."""
    if len(isi) < 2:
        return isi[0] if isi else ""
    if all(satu.startswith(f"{huruf(ke)}. ") for ke, satu in enumerate(isi, 1)):
        return [satu.partition(" ")[2] for satu in isi]
    return _Baris(isi)


# -- schedules ---------------------------------------------------------------------------------------------------------


def _bentuk_jadwal(anak: Sequence[_Kolom]) -> _Jadwal | None:
    """The schedule that labels of columns make, whatever stands in them."""
    if any(satu.menyatu or satu.akhir - satu.awal < 1 for satu in anak):
        return None
    label = [satu.kepala for satu in anak]
    if not any(satu.anak for satu in anak):
        if satuan := _satuan(label):
            return _Jadwal(satuan[0], (), len(label), satuan[1])
        tahun = _tahun(label)
        return _Jadwal("tahun", tahun, 1, "") if tahun else None
    if not all(satu.anak and not any(cucu.anak for cucu in satu.anak) for satu in anak):
        return None
    dalam = [[cucu.kepala for cucu in satu.anak] for satu in anak]
    if any(satu != dalam[0] for satu in dalam):
        return None
    tahun = _tahun(label)
    satuan = _satuan(dalam[0])
    if tahun and satuan:
        return _Jadwal(satuan[0], tahun, len(dalam[0]), satuan[1])
    bulan = [next((ke for ke, nama in enumerate(BULAN, 1) if satu == nama[:3]), 0) for satu in label]
    if dalam[0] == ["1", "2", "3", "4"] and all(bulan) and bulan == list(range(bulan[0], bulan[0] + len(bulan))):
        return _Jadwal("minggu", tuple(bulan), 4, "")
    return None


def _satuan(label: Sequence[str]) -> tuple[str, str] | None:
    """The unit of columns with these labels, and the sample label where it is not the usual one."""
    if len(label) == 12:
        if list(label) == [str(ke) for ke in range(1, 13)]:
            return "bulan", ""
        for panjang in (3, 99):
            for ubah in (str, str.upper):
                if list(label) == [ubah(nama[:panjang]) for nama in BULAN]:
                    return "bulan", label[0]
    nama = {12: "bulan", 4: "triwulan", 2: "semester"}.get(len(label))
    if nama is None:
        return None
    if list(label) == [romawi(ke) for ke in range(1, len(label) + 1)]:
        return nama, "" if nama != "bulan" else "I"
    try:
        pola = pola_contoh(label[0])
    except Galat:
        return None
    return (nama, label[0]) if list(label) == [pola.label((ke,)) for ke in range(1, len(label) + 1)] else None


def _tahun(label: Sequence[str]) -> tuple[int, ...]:
    if not label or not all(_TAHUN.fullmatch(satu) for satu in label):
        return ()
    tahun = tuple(map(int, label))
    return tahun if sorted(set(tahun)) == list(tahun) and len(tahun) < 20 else ()


def _setelan(jadwal: _Jadwal) -> str:
    bagian = [f"satuan: {jadwal.satuan}"]
    if jadwal.luar and jadwal.satuan == "minggu":
        bagian.append(f"bulan: {_rentang(jadwal.luar[0], jadwal.luar[-1])}")
    elif jadwal.luar:
        bagian.append(f"tahun: {alir(_deret(jadwal.luar))}")
    bagian += [f"label: {alir(jadwal.label)}"] if jadwal.label else []
    if jadwal.tanda != "arsir" or jadwal.satuan == "tahun":
        bagian.append(f"tanda: {jadwal.tanda}")
    return ", ".join(bagian)


def _nilai_tanda(tanda: Sequence[int], jadwal: _Jadwal) -> Any:
    """Marked units as data: `1-3, 6`, by years where these differ."""
    if not tanda:
        return None
    dalam = jadwal.dalam
    if not jadwal.luar:
        return _deret([satu + 1 for satu in tanda])
    if dalam == 1:
        return _deret([jadwal.luar[satu] for satu in tanda], jadwal.luar)
    blok = {luar: _deret([satu - ke * dalam + 1 for satu in tanda if satu // dalam == ke]) for ke, luar in enumerate(jadwal.luar)}
    if len(set(blok.values())) == 1:
        return next(iter(blok.values()))
    hasil: dict[str, str] = {}
    for isi, sama in groupby(blok.items(), key=lambda satu: satu[1]):
        luar = [satu for satu, _ in sama]
        if isi:
            hasil[_rentang(luar[0], luar[-1])] = isi
    return hasil


def _rentang(awal: int, akhir: int) -> str:
    return str(awal) if awal == akhir else f"{awal}-{akhir}"


def _deret(angka: Sequence[int], semua: Sequence[int] = ()) -> str:
    """Numbers as `1-3, 6`; neighbours are those that follow each other in `semua`, else in counting."""
    urut = sorted(set(angka))
    letak = {satu: ke for ke, satu in enumerate(semua)} if semua else {satu: satu for satu in urut}
    hasil: list[list[int]] = []
    for satu in urut:
        if hasil and letak[satu] == letak[hasil[-1][1]] + 1:
            hasil[-1][1] = satu
        else:
            hasil.append([satu, satu])
    return ", ".join(_rentang(a, b) for a, b in hasil)


# -- YAML --------------------------------------------------------------------------------------------------------------


def _tulis_daftar(butir: Sequence[Isi], inden: int) -> list[str]:
    """Mappings as items of a list."""
    hasil: list[str] = []
    for satu in butir:
        baris = [tulisan for kunci, isi in satu.items() for tulisan in _tulis_pasang(kunci, isi, inden + 2)]
        hasil.append(f"{' ' * inden}- {baris[0][inden + 2 :]}")
        hasil += baris[1:]
    return hasil


def _tulis_pasang(kunci: str, isi: Any, inden: int) -> list[str]:
    awal = " " * inden
    tulis_kunci = kunci if re.fullmatch(r"[a-z][a-z0-9_-]*|[0-9-]+", kunci) else f'"{kunci}"'
    if isinstance(isi, str):
        return [f"{awal}{tulis_kunci}: {nilai(isi, inden + 2, inden + len(kunci) + 2)}"]
    if isinstance(isi, _Baris):
        return [f"{awal}{tulis_kunci}: |", *(f"{awal}  {satu}" for satu in isi)]
    if isinstance(isi, list) and isi and isinstance(isi[0], dict):
        return [f"{awal}{tulis_kunci}:", *_tulis_daftar(isi, inden + 2)]
    if isinstance(isi, list):
        return (
            [f"{awal}{tulis_kunci}:", *(f"{awal}  - {nilai(satu, inden + 4, inden + 4)}" for satu in isi)]
            if isi
            else [f"{awal}{tulis_kunci}: []"]
        )
    assert isinstance(isi, dict)
    if all(isinstance(satu, str) for satu in isi.values()):
        alur = "{" + ", ".join(f"{k if k in ('teks', 'sampai') else alir(k)}: {alir(satu)}" for k, satu in isi.items()) + "}"
        if len(alur) + inden + len(kunci) < LEBAR:
            return [f"{awal}{tulis_kunci}: {alur}"]
    return [f"{awal}{tulis_kunci}:", *(baris for k, satu in isi.items() for baris in _tulis_pasang(k, satu, inden + 2))]
