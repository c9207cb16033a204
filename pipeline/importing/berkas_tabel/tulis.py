"""A grid with its merges as the text of a table file that gives the same cells again."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import replace
from typing import Any, NamedTuple

from pipeline.galat import Galat
from pipeline.importing.antara import Catatan, Kisi, Petak
from pipeline.importing.berkas_tabel.jadwal import Daftar, bertanda, isian, setelan
from pipeline.importing.berkas_tabel.kelompok import Isi, Kelompok, baca_kelompok, sebutan_kelompok
from pipeline.importing.berkas_tabel.kolom import TANPA_KEPALA, Kolom, NamaKolom, Ruas, daun, per_kolom, pohon_kepala, ruas_kolom
from pipeline.importing.berkas_tabel.muat import tata_halaman
from pipeline.importing.berkas_tabel.susunan import Alinea, Susunan, Tingkat, isi_sel
from pipeline.importing.skalar import LEBAR, alir, nilai, pasangan
from pipeline.naskah.label import pola_contoh
from pipeline.naskah.model import Paragraf, Tabel
from pipeline.naskah.tabel import susun_tabel
from pipeline.source.bundel import TabelSumber
from pipeline.source.kunci import TABEL
from pipeline.source.schema import periksa
from pipeline.source.teks import Berkas, Peta
from pipeline.source.yaml import baca_yaml

TWIP_CM = 567
TEKS_TERPANJANG = 30  # characters of a text in a schedule of years, which stands in the middle of a narrow column
_NOMOR_KOLOM = ("1", "(1)", "1.", "1)")
_KUNCI = re.compile(r"[a-z][a-z0-9_-]*|[0-9-]+")


class BerkasTabel(NamedTuple):
    """A table file: its text, and whether the table stands on its side."""

    isi: str
    lanskap: bool


def tulis_tabel(kisi: Kisi, judul: str, sumber: str, catatan: Catatan) -> BerkasTabel:
    """The table file of a grid.

    Args:
        kisi: with `petak`.
        judul, sumber: its title and what stands below it, or nothing.
        catatan: takes remarks on what a table file cannot hold.
    """
    lebar = sum(satu.rentang for satu in kisi.petak[0])
    petak = [per_kolom(baris, lebar) for baris in kisi.petak]
    nama = NamaKolom()
    tanpa_no = any(ke and len(baris) == 1 for ke, baris in zip(kisi.kelompok, kisi.petak, strict=False))
    sebutan = sebutan_kelompok(kisi, nama)
    contoh, pohon = _kepala(kisi, petak, lebar)
    pohon = tuple(satu for kolom in pohon for satu in _tanpa_jadwal_prosa(kolom, kisi, petak))
    ruas = ruas_kolom(pohon, nama, tanpa_no)
    if any(satu.jadwal and satu.jadwal.lain for satu in ruas):
        catatan.catat("nama bulan di kepala jadwal ditulis dengan ejaan dan panjang yang baku; periksa", kisi.asal[0])
    kelompok = baca_kelompok(kisi, ruas, nama, sebutan)
    if kelompok is None:
        kisi = replace(kisi, kelompok=())
    susunan = Susunan(kisi, petak, ruas, catatan)
    susunan.ruas = ruas = tuple(_bertanda(satu, susunan) for satu in ruas)
    atas = [pasangan("judul", judul)] if judul else []
    atas += [pasangan("sumber", sumber)] if sumber else []
    contoh = kisi.nomor or contoh
    nomor = [f"nomor-kolom: {'ya' if contoh == '1' else alir(contoh)}"] if contoh else []
    tingkat = susunan.tingkat(("isi", "rincian"))
    for bertingkat in (tingkat, ()) if tingkat else ((),):
        bawah = [*nomor, *_badan(susunan, pohon, kelompok, bertingkat)]
        tabel = tabel_jadi([*atas, *bawah])
        if tabel and len(tabel.baris) == max(1, len(kisi.petak) - kisi.kepala):
            return _berkas(kisi, tabel, ruas, atas, bawah)
        susunan = Susunan(kisi, [per_kolom(baris, lebar) for baris in kisi.petak], ruas, catatan)
    catatan.catat("susunan tabel ini tidak dimengerti; barisnya ditulis satu per satu, periksa hasilnya", kisi.asal[0])
    rata = replace(kisi, petak=tuple(map(_tanpa_gabungan, kisi.petak)), kelompok=())
    susunan = Susunan(rata, [per_kolom(baris, lebar) for baris in rata.petak], ruas, catatan)
    bawah = [*nomor, *_badan(susunan, pohon, None, ())]
    return _berkas(kisi, tabel_jadi([*atas, *bawah]), ruas, atas, bawah)


def _berkas(kisi: Kisi, tabel: Tabel | None, ruas: Sequence[Ruas], atas: list[str], bawah: list[str]) -> BerkasTabel:
    """The file with how its table stands on the page between the lines above and those below."""
    lanskap, besar = tata_halaman(kisi, tabel, ruas)
    letak = ["orientasi: lanskap"] if lanskap else []
    letak += [f"huruf: {besar / 2:g} pt".replace(".", ",")] if besar else []
    return BerkasTabel("\n".join([*atas, *letak, *bawah]) + "\n", lanskap)


def _tanpa_gabungan(baris: Sequence[Petak]) -> tuple[Petak, ...]:
    """The cells of a row, none covered from above."""
    return tuple(satu._replace(turun="") for satu in baris)


def tabel_jadi(baris: Sequence[str]) -> Tabel | None:
    """What the lines of a table file make, or None where they make no table."""
    try:
        isi = baca_yaml(Berkas("tabel.yaml", "\n".join([*baris, ""])))
        rekam = periksa(isi, TABEL, {})
        data = {satu: isi[satu] for satu in isi if satu not in TABEL.menurut_nama}
        sumber = TabelSumber(rekam, Peta(data, rekam.letak), (), rekam.letak)
        return susun_tabel(sumber, lambda daftar: tuple(Paragraf(satu) for satu in daftar))
    except Galat:
        return None


# -- settings and columns ----------------------------------------------------------------------------------------------


def _nomor_kolom(kisi: Kisi) -> str:
    """The sample of the row that numbers the columns, where the last head row is one."""
    pertama = kisi.petak[kisi.kepala - 1][0].isi if kisi.kepala > 1 else ()
    contoh = pertama[0].replace("*", "") if pertama else ""
    return contoh if contoh in _NOMOR_KOLOM else ""


def _kepala(kisi: Kisi, petak: Sequence[Sequence[Petak | None]], lebar: int) -> tuple[str, tuple[Kolom, ...]]:
    """The sample of the row that numbers the columns ("" for none), and the heads.

    A number over each column of what could be a schedule says that they are plain columns.
    """
    contoh = _nomor_kolom(kisi)
    for berjadwal in (True, False) if contoh else ():
        pohon = pohon_kepala(petak[: kisi.kepala - 1], lebar, berjadwal)
        if _nomor_cocok(kisi.petak[kisi.kepala - 1], pohon, contoh):
            return contoh, pohon
    return "", pohon_kepala(petak[: kisi.kepala], lebar)


def _tanpa_jadwal_prosa(kolom: Kolom, kisi: Kisi, petak: Sequence[Sequence[Petak | None]]) -> Iterator[Kolom]:
    """A head, or those that it stands for, without a schedule of years whose cells hold prose: that is read in plain columns."""
    if kolom.jadwal is None:
        yield replace(kolom, anak=tuple(satu for anak in kolom.anak for satu in _tanpa_jadwal_prosa(anak, kisi, petak)))
        return
    badan = [baris for ke, baris in enumerate(petak) if ke >= kisi.kepala and not (kisi.kelompok and kisi.kelompok[ke])]
    isi = [sel.isi for baris in badan for sel in baris[kolom.awal : kolom.akhir] if sel]
    prosa = any(len(satu) > 1 or len("".join(satu)) > TEKS_TERPANJANG for satu in isi)
    if kolom.jadwal.satuan != "tahun" or not prosa:
        yield kolom
    elif kolom.jadwal.berkepala:
        yield replace(kolom, jadwal=None)
    else:
        yield from kolom.anak


def _nomor_cocok(baris: Sequence[Petak], pohon: Sequence[Kolom], contoh: str) -> bool:
    """Whether that row is what the program writes itself."""
    pola = pola_contoh(contoh)
    tulis = [(" ".join(satu.isi).replace("*", ""), satu.rentang) for satu in baris]
    return tulis == [(pola.label((ke,)), satu.akhir - satu.awal) for ke, satu in enumerate(daun(pohon), 1)]


def _bertanda(ruas: Ruas, susunan: Susunan) -> Ruas:
    """A schedule with the mark that its cells show."""
    if ruas.jadwal is None:
        return ruas
    isi = [list(isian(susunan.petak[ke][ruas.awal : ruas.akhir], isi_sel)) for ke in susunan.baris]
    return replace(ruas, jadwal=bertanda(ruas.jadwal, isi))


def _kolom(pohon: Sequence[Kolom], ruas: Mapping[int, Ruas], kisi: Kisi, hitung: Mapping[str, str]) -> list[str]:
    """The lines of the setting `kolom`."""
    nama = NamaKolom({satu.id for satu in ruas.values()} | NamaKolom().dipakai)

    def tulis(satu: Kolom, inden: int) -> list[str]:
        awal = " " * inden
        if satu.anak and satu.jadwal is None:
            id_ = nama.baru(satu.kepala)
            hasil = [f"{awal}- {id_}: {nilai(satu.kepala or TANPA_KEPALA, inden + 4, inden + len(id_) + 4)}", f"{awal}  kolom:"]
            for anak in satu.anak:
                baris = tulis(anak, inden + 4)
                hasil += [f"{baris[0][:-1]}, tanpa-kepala: ya}}"] if satu.menyatu else baris
            return hasil
        ini = ruas[satu.awal]
        lebar = kisi.lebar[satu.awal : satu.akhir]
        depan = f"{awal}- {{{ini.id}: "
        belakang = f", lebar: {sum(lebar) / len(lebar) / TWIP_CM:.2f} cm}}" if lebar else "}"
        if ini.jadwal is None:
            return [f"{depan}{alir(satu.kepala or TANPA_KEPALA)}{hitung.get(ini.id, '')}{belakang}"]
        judul = satu.kepala if ini.jadwal.berkepala else ini.jadwal.satuan.title()
        return [f"{depan}{alir(judul or TANPA_KEPALA)}, {setelan(ini.jadwal, alir)}{belakang}"]

    return [baris for satu in pohon for baris in tulis(satu, 2)]


# -- data --------------------------------------------------------------------------------------------------------------


def _badan(susunan: Susunan, pohon: Sequence[Kolom], kelompok: Kelompok | None, tingkat: Sequence[Tingkat]) -> list[str]:
    """The settings of group rows and columns, and the data."""
    hitung = susunan.hitungan(tingkat, kelompok.nama if kelompok else ()) if tingkat else {}
    if len(tingkat) == 1 and not hitung:
        tingkat = (replace(tingkat[0], nama="isi", utama=-1),)
    hasil = ["kelompok:", *kelompok.setelan(alir)] if kelompok else []
    kolom = _kolom(
        pohon, {satu.awal: satu for satu in susunan.ruas}, susunan.kisi, {susunan.ruas[k].id: teks for k, teks in hitung.items()}
    )
    if kelompok is None:
        kunci, butir = _butir(susunan, tingkat, 0, len(susunan.baris))
        butir = butir or [{satu.id: [] for satu in susunan.ruas if satu.jadwal is None}]  # a form: a head with nothing below it
        return [*hasil, "kolom:", *kolom, "", f"{kunci}:", *_tulis_daftar(butir, 2)]
    data = _data_kelompok(susunan, kelompok, tingkat, range(susunan.kisi.kepala, len(susunan.petak)), 0)
    return [*hasil, "kolom:", *kolom, "", f"{kelompok.nama[0]}:", *_tulis_daftar(data, 2)]


def _butir(susunan: Susunan, tingkat: Sequence[Tingkat], awal: int, akhir: int) -> tuple[str, list[Isi]]:
    """Rows `awal` to `akhir` (by order) under their key; the first of all names the columns that hold nothing."""
    if tingkat:
        kunci, butir = tingkat[0].nama, susunan.butir_bertingkat(tingkat, awal, akhir)
    else:
        kunci, butir = "isi", susunan.butir_rinci(susunan.baris[awal:akhir])
    if susunan.kosong and butir:
        pertama: Any = butir[0]
        bawah = [*(satu.nama for satu in tingkat[1:]), "rincian"]
        while (di_bawah := next((satu for satu in bawah if isinstance(pertama.get(satu), list) and pertama[satu]), None)) and (
            isinstance(pertama[di_bawah][0], dict)
        ):
            pertama = pertama[di_bawah][0]
        pertama |= {id_: [] for id_ in susunan.kosong if id_ not in pertama}
        susunan.kosong = []
    return kunci, butir


def _data_kelompok(susunan: Susunan, kelompok: Kelompok, tingkat: Sequence[Tingkat], baris: range, dalam: int) -> list[Isi]:
    """The group rows of a level among some rows, each with what stands below it."""
    hasil: list[Isi] = []
    awal = [ke for ke in baris if susunan.kelompok(ke) == dalam + 1]
    urutan = {ke: n for n, ke in enumerate(susunan.baris)}
    for mulai, akhir in zip(awal, [*awal[1:], baris.stop], strict=True):
        bawah = range(mulai + 1, akhir)
        satu = dict(kelompok.isi[mulai])
        if bawah and susunan.kelompok(bawah[0]):
            satu[kelompok.nama[dalam + 1]] = _data_kelompok(susunan, kelompok, tingkat, bawah, dalam + 1)
        elif bawah:
            kunci, butir = _butir(susunan, tingkat, urutan[bawah[0]], urutan[bawah[-1]] + 1)
            satu[kunci] = butir
        hasil.append(satu)
    return hasil


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
    depan = f"{awal}{kunci if _KUNCI.fullmatch(kunci) else alir(kunci)}:"
    if isinstance(isi, str):
        return [f"{depan} {nilai(isi, inden + 2, inden + len(kunci) + 2)}"]
    if isinstance(isi, Daftar):
        return [f"{depan} [{', '.join(map(alir, isi))}]"]
    if isinstance(isi, Alinea):
        return [f"{depan} |", *(f"{awal}  {satu}" for satu in isi)]
    if isinstance(isi, list) and isi and isinstance(isi[0], dict):
        return [depan, *_tulis_daftar(isi, inden + 2)]
    if isinstance(isi, list):
        return [depan, *(f"{awal}  - {nilai(satu, inden + 4, inden + 4)}" for satu in isi)] if isi else [f"{depan} []"]
    assert isinstance(isi, dict)
    tulis_alir = _alir_peta(isi, alir)
    if tulis_alir and len(tulis_alir) + inden + len(kunci) < LEBAR:
        return [f"{depan} {tulis_alir}"]
    return [depan, *(baris for k, satu in isi.items() for baris in _tulis_pasang(k, satu, inden + 2))]


def _alir_peta(isi: Mapping[str, Any], alir: Callable[[str], str]) -> str:
    """A mapping on one line, or nothing where it holds more than texts and such mappings."""
    bagian: list[str] = []
    for kunci, satu in isi.items():
        if isinstance(satu, str):
            tulis = alir(satu)
        elif isinstance(satu, Daftar):
            tulis = f"[{', '.join(map(alir, satu))}]"
        else:
            tulis = _alir_peta(satu, alir) if isinstance(satu, dict) else ""
            if not tulis:
                return ""
        bagian.append(f"{kunci if kunci in ('teks', 'sampai') else alir(kunci)}: {tulis}")
    return "{" + ", ".join(bagian) + "}"
