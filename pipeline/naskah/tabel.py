"""Tables: from nested data, as an office thinks of it, to rows of cells with their merges.

A level of the data is a key that holds a list of mappings. Each leaf column takes its text from the innermost mapping on the way
to the row that has it, and a cell reaches down over all rows of the mapping it comes from.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from difflib import get_close_matches
from typing import Any

from pipeline.galat import Galat
from pipeline.naskah.label import Pola, pola_contoh
from pipeline.naskah.model import BarisTabel, KolomTabel, Paragraf, Prosa, Rata, Sel, Tabel, kapital
from pipeline.naskah.sebaris import prosa
from pipeline.source.bundel import TabelSumber, pilih_cabang
from pipeline.source.schema import Rekam, rapikan
from pipeline.source.teks import Larik, Letak, Peta, Teks

JUMLAH = {"bulan": 12}
DaftarSel = Callable[[Sequence[Teks]], tuple[Paragraf, ...]]


@dataclass(eq=False)
class _Simpul:
    """A mapping of the data on the way to a row, the `ke`-th of its siblings; equal ones are still two rows."""

    tingkat: str
    peta: Peta
    ke: int = 1
    nomor: dict[str, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Daun:
    """A leaf column: what it shows, and for a schedule which month."""

    kolom: KolomTabel
    rekam: Rekam
    ke: int = 0


def susun_tabel(sumber: TabelSumber, daftar_sel: DaftarSel) -> Tabel:
    """Make a table.

    Args:
        sumber: the table file and its data.
        daftar_sel: turns several texts of one cell into list paragraphs.

    Errors:
        Galat: a column, level or key that the data does not have, a month outside the year; at its place.
    """
    rekam = sumber.rekam
    data = pilih_cabang(sumber.data, sumber.pilih)
    daun = [satu for kolom in rekam["kolom"] for satu in _daun(kolom)]
    penyusun = _Penyusun(rekam, daun, daftar_sel)
    penyusun.periksa_nama(data, rekam["data"] is None)
    baris = tutup_gabungan(list(penyusun.baris(data, [])))
    if not baris:
        raise Galat("data tabel ini kosong", sumber.letak)
    return Tabel(
        kolom=tuple(satu.kolom for satu in daun),
        kepala=_kepala(rekam["kolom"]),
        baris=baris,
        judul=prosa(rekam["judul"]) if rekam["judul"] else "",
        lanskap=rekam["orientasi"] == "lanskap",
        huruf=rekam["huruf"],
        letak=sumber.letak,
    )


def _daun(kolom: Rekam) -> Iterator[_Daun]:
    if kolom["kolom"]:
        for anak in kolom["kolom"]:
            yield from _daun(anak)
        return
    bawaan: Rata = "tengah" if kolom["satuan"] or kolom["hitung"] or kolom["id"] == "no" else "kiri"
    rata: Rata = kolom["rata"] or bawaan
    isi = KolomTabel(str(kolom["id"]), kolom["lebar"] or 0, rata)
    for ke in range(1, JUMLAH[kolom["satuan"]] + 1) if kolom["satuan"] else (0,):
        yield _Daun(isi, kolom, ke)


def _kedalaman(kolom: Rekam) -> int:
    return 1 + max((_kedalaman(anak) for anak in kolom["kolom"]), default=1 if kolom["satuan"] else 0)


def _kepala(kolom: Sequence[Rekam]) -> tuple[BarisTabel, ...]:
    """Head rows from the column tree: a head reaches across its columns and down to the level of the others."""
    dalam = max(map(_kedalaman, kolom))
    baris: list[list[Sel]] = [[] for _ in range(dalam)]

    def isi(satu: Rekam, ke: int) -> None:
        anak = satu["kolom"]
        lebar = sum(1 for _ in _daun(satu))
        if anak or satu["satuan"]:
            baris[ke].append(Sel(prosa(satu["kepala"]), rentang=lebar))
            for cucu in anak:
                isi(cucu, ke + 1)
            if satu["satuan"]:
                for bulan in range(1, lebar + 1):
                    _turun(baris, ke + 1, str(bulan))
        else:
            _turun(baris, ke, prosa(satu["kepala"]))

    for satu in kolom:
        isi(satu, 0)
    return tuple(BarisTabel(tuple(sel)) for sel in baris)


def _turun(baris: list[list[Sel]], ke: int, isi: Prosa) -> None:
    satu_baris = ke == len(baris) - 1
    baris[ke].append(Sel(isi, turun="" if satu_baris else "mulai"))
    for bawah in baris[ke + 1 :]:
        bawah.append(Sel(turun="lanjut"))


def tingkat_di(peta: Peta) -> tuple[Teks, Larik] | None:
    """The level below a mapping: its key that holds a list of mappings.

    Errors:
        Galat: two such keys, or a list that mixes texts and mappings.
    """
    hasil: tuple[Teks, Larik] | None = None
    for kunci, isi in peta.items():
        if not isinstance(isi, Larik) or not any(isinstance(satu, Peta) for satu in isi):
            continue
        asing = next((satu for satu in isi if not isinstance(satu, Peta)), None)
        if asing is not None:
            raise Galat(f"daftar '{kunci}' mencampur teks dan pemetaan; tulis butir ini sebagai 'nama: …'", asing.letak)
        if hasil is not None:
            raise Galat(f"di sini ada dua tingkat ('{hasil[0]}' dan '{kunci}'); hanya boleh satu", peta.letak_kunci(kunci))
        hasil = (Teks(kunci, peta.letak_kunci(kunci)), isi)
    return hasil


class _Penyusun:
    def __init__(self, rekam: Rekam, daun: list[_Daun], daftar_sel: DaftarSel) -> None:
        self.rekam = rekam
        self.daun = daun
        self.daftar_sel = daftar_sel
        self.kelompok: dict[str, tuple[int, Rekam]] = {
            satu["tingkat"]: (ke, satu) for ke, satu in enumerate(rekam["kelompok"], 1)
        }
        self.hitungan: dict[str, int] = {}
        self.sebelum: list[_Simpul | None] = []
        self.id_kolom = {satu.kolom.id for satu in daun}
        self.tingkat_baris = str(rekam["baris"]) if rekam["baris"] else ""

    # -- checks -------------------------------------------------------------------------------------------------------

    def periksa_nama(self, data: Peta, ketat: bool) -> None:
        """Every name used must be in the data, and inline data must not hold what no column shows."""
        tingkat: dict[str, None] = {}
        kunci: dict[str, Letak] = {}

        def telusur(peta: Peta, akar: bool) -> None:
            bawah = tingkat_di(peta)
            for nama in peta:
                if not akar and (bawah is None or nama != bawah[0]):
                    kunci.setdefault(nama, peta.letak_kunci(nama))
            if bawah:
                tingkat[bawah[0]] = None
                for satu in bawah[1]:
                    telusur(satu, False)

        telusur(data, True)
        dipakai = {"nama", *self.id_kolom, *(satu.rekam["satuan"] or "" for satu in self.daun)}
        ada = set(tingkat) | set(kunci) - {"nama"}
        for satu in self.daun:
            if not satu.rekam["satuan"] and not satu.rekam["hitung"] and satu.kolom.id not in ada | {"no"}:
                raise Galat(_tak_ada(f"kolom '{satu.kolom.id}'", satu.kolom.id, ada), satu.rekam.letak)
            for setelan in ("hitung", "ulang"):
                if satu.rekam[setelan] and satu.rekam[setelan] not in tingkat:
                    nama = satu.rekam[setelan]
                    raise Galat(_tak_ada(f"tingkat '{nama}'", nama, tingkat), satu.rekam.di(setelan))
        for kelompok in self.rekam["kelompok"]:
            if kelompok["tingkat"] not in tingkat:
                raise Galat(_tak_ada(f"tingkat '{kelompok['tingkat']}'", kelompok["tingkat"], tingkat), kelompok.di("tingkat"))
        if self.tingkat_baris and self.tingkat_baris not in tingkat:
            raise Galat(_tak_ada(f"tingkat '{self.tingkat_baris}'", self.tingkat_baris, tingkat), self.rekam.di("baris"))
        for nama, letak in kunci.items():
            mirip = get_close_matches(nama, dipakai, 1, 0.8)
            if nama not in dipakai and (ketat or mirip):
                saran = f"maksudnya '{mirip[0]}'?" if mirip else f"kolomnya: {', '.join(sorted(self.id_kolom))}"
                raise Galat(f"kunci '{nama}' tidak masuk ke kolom mana pun; {saran}", letak)

    # -- rows ---------------------------------------------------------------------------------------------------------

    def baris(self, peta: Peta, jalan: list[_Simpul]) -> Iterator[BarisTabel]:
        """The rows below a mapping, in order; a mapping with nothing below it is a row itself."""
        bawah = tingkat_di(peta)
        berhenti = bool(jalan) and jalan[-1].tingkat == self.tingkat_baris
        if bawah is None or berhenti:
            if jalan and jalan[-1].tingkat not in self.kelompok:
                yield self.baris_daun(jalan)
            return
        nama, isi = bawah
        for ke, satu in enumerate(isi, 1):
            simpul = _Simpul(str(nama), satu, ke)
            self.hitung(simpul)
            if nama in self.kelompok:
                self.sebelum = []
                yield self.baris_kelompok(simpul)
            yield from self.baris(satu, [*jalan, simpul])

    def hitung(self, simpul: _Simpul) -> None:
        """Number an item for every column that counts its level, and restart those that begin anew with it."""
        for daun in self.daun:
            if daun.rekam["ulang"] == simpul.tingkat:
                self.hitungan[daun.kolom.id] = 0
            if daun.rekam["hitung"] == simpul.tingkat:
                self.hitungan[daun.kolom.id] = simpul.nomor[daun.kolom.id] = self.hitungan.get(daun.kolom.id, 0) + 1

    def baris_kelompok(self, simpul: _Simpul) -> BarisTabel:
        dalam, rekam = self.kelompok[simpul.tingkat]
        nama = _nama(simpul)
        isi, letak = prosa((rekam["awalan"] + " " if rekam["awalan"] else "") + nama), nama.letak
        if rekam["kapital"]:
            isi = kapital(isi)
        nomor = pola_contoh(rekam["nomor"]).label((simpul.ke,)) if rekam["nomor"] else ""
        berkolom_nomor = self.daun[0].rekam["hitung"] is not None or self.daun[0].kolom.id == "no"
        lebar = len(self.daun)
        if berkolom_nomor and lebar > 1:
            return BarisTabel((Sel(nomor), Sel(isi, rentang=lebar - 1, letak=letak)), dalam)
        depan: Prosa = f"{nomor}. {isi}" if nomor and isinstance(isi, str) else isi
        return BarisTabel((Sel(depan, rentang=lebar, letak=letak),), dalam)

    def baris_daun(self, jalan: list[_Simpul]) -> BarisTabel:
        sel: list[Sel] = []
        asal: list[_Simpul | None] = []
        for ke, daun in enumerate(self.daun):
            simpul, isi = self.isi_sel(daun, jalan)
            asal.append(simpul)
            sambung = bool(self.sebelum) and simpul is not None and self.sebelum[ke] is simpul and simpul is not jalan[-1]
            if sambung:
                sel.append(Sel(turun="lanjut", arsir=isi.arsir))
            else:
                sel.append(isi._replace(turun="mulai") if simpul is not None and simpul is not jalan[-1] else isi)
        self.sebelum = asal
        return BarisTabel(tuple(sel))

    def isi_sel(self, daun: _Daun, jalan: list[_Simpul]) -> tuple[_Simpul | None, Sel]:
        """Where a cell's content comes from, and the content."""
        rekam, nama = daun.rekam, daun.kolom.id
        if rekam["hitung"]:
            for simpul in reversed(jalan):
                if simpul.tingkat == rekam["hitung"]:
                    return simpul, Sel(str(simpul.nomor[nama]))
            return None, Sel()
        if rekam["satuan"]:
            for simpul in reversed(jalan):
                if rekam["satuan"] in simpul.peta:
                    kena = daun.ke in rentang(simpul.peta[rekam["satuan"]], JUMLAH[rekam["satuan"]])
                    tanda = rekam["tanda"] if kena and rekam["tanda"] != "arsir" else ""
                    return simpul, Sel(tanda, arsir=kena and rekam["tanda"] == "arsir")
            return None, Sel()
        for simpul in reversed(jalan):
            if simpul.tingkat == nama:
                sebutan = _nama(simpul)
                return simpul, Sel(prosa(sebutan), letak=sebutan.letak)
            isi = simpul.peta.get(nama)
            if isinstance(isi, Teks):
                return simpul, Sel(prosa(rapikan(isi)), letak=isi.letak)
            if isinstance(isi, Larik) and not any(isinstance(satu, Peta) for satu in isi):
                return simpul, self.sel_daftar(isi)
            if isinstance(isi, Peta):
                raise Galat(f"isi kolom '{nama}' harus teks atau daftar", isi.letak)
        di_bawah = list(_nama_di_bawah(jalan[-1].peta, nama))
        return (jalan[-1], self.sel_daftar(di_bawah)) if di_bawah else (None, Sel())

    def sel_daftar(self, isi: Sequence[Teks]) -> Sel:
        teks = [rapikan(satu) for satu in isi if satu.strip()]
        if len(teks) > 1:
            return Sel(daftar=self.daftar_sel(teks), letak=teks[0].letak)
        return Sel(prosa(teks[0]), letak=teks[0].letak) if teks else Sel()


def tutup_gabungan(baris: list[BarisTabel]) -> tuple[BarisTabel, ...]:
    """Drop the start of every merge that no row continues."""
    di_bawah: Sequence[Sel] = ()
    for ke in range(len(baris) - 1, -1, -1):
        sel = baris[ke].sel
        lanjut = [satu.turun == "lanjut" for satu in di_bawah] if len(di_bawah) == len(sel) else [False] * len(sel)
        if any(satu.turun == "mulai" and not ada for satu, ada in zip(sel, lanjut, strict=True)):
            tutup = (s._replace(turun="") if s.turun == "mulai" and not ada else s for s, ada in zip(sel, lanjut, strict=True))
            baris[ke] = baris[ke]._replace(sel=tuple(tutup))
        di_bawah = baris[ke].sel
    return tuple(baris)


def _nama(simpul: _Simpul) -> Teks:
    nama = simpul.peta.get("nama")
    if not isinstance(nama, Teks) or not nama.strip():
        raise Galat(f"butir '{simpul.tingkat}' ini belum bernama; tambahkan 'nama: …'", simpul.peta.letak)
    return rapikan(nama)


def _nama_di_bawah(peta: Peta, tingkat: str) -> Iterator[Teks]:
    bawah = tingkat_di(peta)
    for satu in bawah[1] if bawah else ():
        if bawah and bawah[0] == tingkat:
            yield _nama(_Simpul(tingkat, satu))
        else:
            yield from _nama_di_bawah(satu, tingkat)


def _tak_ada(apa: str, nama: str, ada: Any) -> str:
    mirip = get_close_matches(nama, list(ada), 1, 0.6)
    return f"{apa} tidak ada dalam data; {f'maksudnya {mirip[0]!r}?' if mirip else 'yang ada: ' + ', '.join(sorted(ada))}"


def rentang(nilai: Any, paling_besar: int) -> frozenset[int]:
    """The months of a schedule: `5`, `1-3`, `1, 3, 6-8`, or a list of such.

    Args:
        nilai: a text or a list of texts.
        paling_besar: the last unit of the year.

    Errors:
        Galat: not numbers, or outside 1 to `paling_besar`; at its place.
    """
    hasil: set[int] = set()
    for satu in nilai if isinstance(nilai, Larik) else [nilai]:
        for potong in satu.split(",") if isinstance(satu, Teks) else [""]:
            cocok = re.fullmatch(r"\s*(\d{1,3})\s*(?:(?:-|–|s\.d\.)\s*(\d{1,3}))?\s*", potong)
            awal, akhir = (int(cocok[1]), int(cocok[2] or cocok[1])) if cocok else (0, 0)
            if not 1 <= awal <= akhir <= paling_besar:
                raise Galat(f"jadwal '{satu}' harus antara 1 dan {paling_besar}, misalnya 5, 1-3, atau [3, 6, 9]", satu.letak)
            hasil.update(range(awal, akhir + 1))
    return frozenset(hasil)


POLA_SEL = Pola("", "lowerLetter", ".")
