"""The column tree of a table: what every column shows, the leaf columns, and the rows of the head."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pipeline.galat import Galat
from pipeline.naskah.label import Pola, pola_contoh
from pipeline.naskah.model import BarisTabel, KolomTabel, Prosa, Rata, Sel
from pipeline.naskah.sebaris import prosa
from pipeline.naskah.tabel.jadwal import Jadwal, susun_jadwal
from pipeline.source.schema import Rekam


@dataclass(frozen=True, slots=True)
class Ruas:
    """What one setting of the file covers: a leaf column, or the columns of a schedule.

    Args:
        id: its name.
        rekam: its settings.
        ke: its place among the others.
        awal, lebar: the first leaf column and how many.
        jadwal: the schedule, if it is one.
        hitung: the level that it numbers, or "".
        pola: how its numbers look.
        jumlah_dari: the places of the columns that it adds up.
    """

    id: str
    rekam: Rekam
    ke: int
    awal: int
    lebar: int
    jadwal: Jadwal | None
    hitung: str
    pola: Pola
    jumlah_dari: tuple[int, ...] = ()


def susun_ruas(kolom: Sequence[Rekam]) -> list[Ruas]:
    """The leaves of a column tree in order.

    Errors:
        Galat: settings of a column that do not go together; at its place.
    """
    hasil: list[Ruas] = []
    milik: dict[str, list[int]] = {}

    def telusur(satu: Rekam, induk: tuple[str, ...]) -> None:
        jalan = (*induk, str(satu["id"]))
        if satu["kolom"]:
            if satu["satuan"]:
                raise Galat("kolom jadwal tidak dapat berisi kolom lain; pakai 'bawah'", satu.di("satuan"))
            for anak in satu["kolom"]:
                telusur(anak, jalan)
            return
        jadwal = susun_jadwal(satu)
        awal = hasil[-1].awal + hasil[-1].lebar if hasil else 0
        for nama in jalan:
            milik.setdefault(nama, []).append(len(hasil))
        lebar = jadwal.lebar if jadwal else 1
        hasil.append(
            Ruas(str(satu["id"]), satu, len(hasil), awal, lebar, jadwal, str(satu["hitung"] or ""), _pola_nomor(satu, jadwal))
        )

    for satu in kolom:
        telusur(satu, ())
    return [_dengan_jumlah(satu, milik) if satu.rekam["jumlah_dari"] else satu for satu in hasil]


def _pola_nomor(rekam: Rekam, jadwal: Jadwal | None) -> Pola:
    if jadwal is not None or not rekam["label"]:
        return Pola("", "decimal", "")
    if not rekam["hitung"]:
        raise Galat("'label' hanya untuk kolom hitung dan kolom jadwal", rekam.di("label"))
    try:
        return pola_contoh(str(rekam["label"]))
    except Galat as sebab:
        raise Galat(str(sebab), rekam.di("label")) from None


def _dengan_jumlah(ruas: Ruas, milik: dict[str, list[int]]) -> Ruas:
    dari: list[int] = []
    for nama in ruas.rekam["jumlah_dari"]:
        if nama not in milik:
            raise Galat(f"kolom '{nama}' tidak ada di tabel ini; yang ada: {', '.join(sorted(milik))}", nama.letak)
        if ruas.ke in milik[nama]:
            raise Galat(f"kolom '{ruas.id}' tidak dapat menjumlahkan dirinya sendiri", nama.letak)
        dari += milik[nama]
    return Ruas(
        ruas.id, ruas.rekam, ruas.ke, ruas.awal, ruas.lebar, ruas.jadwal, ruas.hitung, ruas.pola, tuple(dict.fromkeys(dari))
    )


def kolom_daun(ruas: Sequence[Ruas]) -> tuple[KolomTabel, ...]:
    """The leaf columns of the model."""
    hasil: list[KolomTabel] = []
    for satu in ruas:
        rekam = satu.rekam
        angka = rekam["jumlah"] or rekam["jumlah_dari"]
        bawaan: Rata = "tengah" if satu.jadwal or satu.hitung or satu.id == "no" else "kanan" if angka else "kiri"
        letak = rekam.di("lebar") if rekam["lebar"] else None
        sebelah = len(rekam["bawah"] or ()) or 1  # Target and Pagu below each year: all of one head are alike
        hasil += [
            KolomTabel(satu.id, rekam["lebar"] or 0, rekam["rata"] or bawaan, letak, ke % sebelah + 1 if satu.jadwal else 0)
            for ke in range(satu.lebar)
        ]
    return tuple(hasil)


# ---------------------------------------------------------------- the head


def _tinggi(kolom: Rekam) -> int:
    """How many head rows a column needs."""
    sendiri = 0 if kolom["tanpa_kepala"] else 1
    if kolom["kolom"]:
        return sendiri + (0 if _menyatu(kolom) else max(map(_tinggi, kolom["kolom"])))
    jadwal = susun_jadwal(kolom)
    if jadwal is None:
        return 1
    return sendiri + bool(jadwal.label_luar) + bool(jadwal.label_dalam)


def _menyatu(kolom: Rekam) -> bool:
    """Whether no column below has a head of its own, so that this one's covers them."""
    return all(satu["tanpa_kepala"] and not satu["kolom"] and not satu["satuan"] for satu in kolom["kolom"])


def _lebar(kolom: Rekam) -> int:
    if kolom["kolom"]:
        return sum(map(_lebar, kolom["kolom"]))
    jadwal = susun_jadwal(kolom)
    return jadwal.lebar if jadwal else 1


def susun_kepala(kolom: Sequence[Rekam], nomor_kolom: str | None) -> tuple[BarisTabel, ...]:
    """Head rows from the column tree: a head reaches across its columns and down to the level of the others.

    Args:
        kolom: the tree.
        nomor_kolom: a sample of the numbers of a row below it, or None for no such row. A schedule of marks counts as one column.
    """
    baris: list[list[Sel]] = [[] for _ in range(max(1, *map(_tinggi, kolom)))]

    def isi(satu: Rekam, ke: int) -> None:
        kepala = Sel(prosa(satu["kepala"] or ""), rentang=_lebar(satu), letak=satu["kepala"].letak if satu["kepala"] else None)
        jadwal = None if satu["kolom"] else susun_jadwal(satu)
        if jadwal is None and not satu["kolom"]:
            _turun(baris, ke, Sel() if satu["tanpa_kepala"] else kepala)
            return
        if satu["kolom"] and _menyatu(satu):
            _turun(baris, ke, kepala)
            return
        if not satu["tanpa_kepala"]:
            baris[ke].append(kepala)
            ke += 1
        for anak in satu["kolom"]:
            isi(anak, ke)
        if jadwal is not None:
            _kepala_jadwal(baris, jadwal, ke)

    for satu in kolom:
        isi(satu, 0)
    hasil = [BarisTabel(tuple(sel)) for sel in baris]
    if nomor_kolom:
        hasil.append(BarisTabel(tuple(_nomor_kolom(susun_ruas(kolom), pola_contoh(nomor_kolom)))))
    return tuple(hasil)


def _kepala_jadwal(baris: list[list[Sel]], jadwal: Jadwal, ke: int) -> None:
    if not jadwal.label_dalam:
        for luar in jadwal.label_luar:
            _turun(baris, ke, Sel(luar))
        return
    if jadwal.label_luar:
        baris[ke] += [Sel(satu, rentang=jadwal.dalam) for satu in jadwal.label_luar]
        ke += 1
    for _ in jadwal.luar:
        for dalam in jadwal.label_dalam:
            _turun(baris, ke, Sel(dalam))


def _turun(baris: list[list[Sel]], ke: int, sel: Sel) -> None:
    satu_baris = ke == len(baris) - 1
    baris[ke].append(sel if satu_baris else sel._replace(turun="mulai"))
    for bawah in baris[ke + 1 :]:
        bawah.append(Sel(rentang=sel.rentang, turun="lanjut"))


def _nomor_kolom(ruas: Sequence[Ruas], pola: Pola) -> Iterator[Sel]:
    nomor = 0
    for satu in ruas:
        lebar = satu.lebar if satu.jadwal and satu.jadwal.tanda else 1
        for _ in range(satu.lebar // lebar):
            nomor += 1
            isi: Prosa = pola.label((nomor,))
            yield Sel(isi, rentang=lebar)
