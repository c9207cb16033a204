"""Figures: from a figure file to a picture with its caption."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from difflib import get_close_matches
from typing import Any, Literal

from pipeline.galat import Galat
from pipeline.gambar.berkas import GambarDitolak, periksa_gambar
from pipeline.gambar.data import (
    PALING_BANYAK_KELILING,
    PALING_BANYAK_KOTAK,
    PALING_BANYAK_SERI,
    Diagram,
    Grafik,
    Kotak,
    Lukisan,
    Nilai,
    Panah,
    Rupa,
    Seri,
    TidakMuat,
)
from pipeline.naskah.acuan import pisah_id
from pipeline.naskah.model import Gambar, Prosa, polos
from pipeline.naskah.sebaris import prosa
from pipeline.naskah.tabel.angka import baca_angka
from pipeline.source.bundel import GambarSumber
from pipeline.source.kunci_gambar import PanahSumber
from pipeline.source.schema import Rekam
from pipeline.source.teks import Teks

LEBAR_BAKU = 8505  # twips: 15 cm
PALING_BANYAK_LABEL = 40
PALING_BANYAK_JURING = 12
SELISIH_PERSEN = 0.5  # how far a pie's percentages may be from 100, for rounding


def susun_gambar(sumber: GambarSumber) -> Gambar:
    """Make a figure.

    Args:
        sumber: the figure file, and the picture's bytes where it names one.

    Errors:
        Galat: a picture that cannot be used, data that make no chart, boxes that do not fit; at its place.
    """
    rekam = sumber.rekam
    judul, id_judul = _judul(rekam)
    if rekam["berkas"]:
        isi, format_, lebar, tinggi = _berkas(rekam, sumber.isi)
        cadangan = _cadangan(isi, lebar, rekam) if format_ == "svg" else b""
    else:
        lukisan, cadangan = _lukis(rekam, sumber)
        isi, format_ = lukisan.svg, "svg"
        lebar, tinggi = round(lukisan.lebar * 20), round(lukisan.tinggi * 20)
    return Gambar(
        isi=isi,
        format=format_,
        lebar=lebar,
        tinggi=tinggi,
        alternatif=polos(prosa(rekam["alternatif"])),
        judul=judul,
        sumber=prosa(rekam["sumber"]) if rekam["sumber"] else "",
        cadangan=cadangan,
        id=rekam["id"] or id_judul,
        letak=sumber.letak,
    )


def _judul(rekam: Rekam) -> tuple[Prosa, str]:
    if not rekam["judul"]:
        return "", ""
    judul, nama = pisah_id(rekam["judul"])
    return prosa(judul), nama


# -- pictures ----------------------------------------------------------------------------------------------------------


def _berkas(rekam: Rekam, isi: bytes) -> tuple[bytes, Literal["png", "jpeg", "svg"], int, int]:
    """The picture, its format, and its size in twips: its own, or within the one asked for, proportions kept."""
    tulisan: Teks = rekam["berkas"]
    try:
        gambar = periksa_gambar(isi)
    except GambarDitolak as sebab:
        raise Galat(f"gambar '{tulisan}' {sebab}", tulisan.letak) from None
    lebar, tinggi = gambar.lebar * 20, gambar.tinggi * 20
    batas = [rekam[sisi] / ada for sisi, ada in (("lebar", lebar), ("tinggi", tinggi)) if rekam[sisi]]
    skala = min(batas) if batas else 1.0
    return isi, gambar.format, max(1, round(lebar * skala)), max(1, round(tinggi * skala))


def _cadangan(svg: bytes, lebar: int, rekam: Rekam) -> bytes:
    from pipeline.gambar.cadangan import png_cadangan

    try:
        return png_cadangan(svg, lebar / 20)
    except GambarDitolak as sebab:
        raise Galat(f"gambar '{rekam['berkas']}' {sebab}", rekam.di("berkas")) from None


def _lukis(rekam: Rekam, sumber: GambarSumber) -> tuple[Lukisan, bytes]:
    from pipeline.gambar.lukis import lukis

    rupa = Rupa(
        lebar=(rekam["lebar"] or LEBAR_BAKU) / 20,
        tinggi=rekam["tinggi"] / 20 if rekam["tinggi"] else None,
        huruf=sumber.huruf,
        ukuran=sumber.ukuran / 20,
    )
    macam = "grafik" if rekam["grafik"] else "diagram"
    data = _grafik(rekam["grafik"]) if rekam["grafik"] else _diagram(rekam["diagram"])
    try:
        return lukis(data, rupa)
    except TidakMuat as sebab:
        raise Galat(str(sebab), rekam.di(macam)) from None


def _tulisan(nilai: str | None) -> str:
    return polos(prosa(nilai)) if nilai else ""


# -- charts ------------------------------------------------------------------------------------------------------------


def _angka(nilai: Teks, guna: str) -> Nilai | None:
    try:
        angka = baca_angka(nilai)
    except Galat:
        raise Galat(f"'{nilai}' di {guna} harus angka, misalnya 1.234,5 atau 12,5%", nilai.letak) from None
    return Nilai(float(angka.nilai), str(nilai).strip()) if angka else None


def _grafik(rekam: Rekam) -> Grafik:
    data: Sequence[tuple[Teks, tuple[Teks, ...]]] = rekam["data"]
    seri: Sequence[Teks] = rekam["seri"]
    banyak = len(seri) or 1
    if len(data) > PALING_BANYAK_LABEL:
        raise Galat(f"grafik memuat lebih dari {PALING_BANYAK_LABEL} label; bagi menjadi beberapa gambar", rekam.di("data"))
    if banyak > PALING_BANYAK_SERI:
        raise Galat(f"grafik memuat lebih dari {PALING_BANYAK_SERI} seri; bagi menjadi beberapa gambar", rekam.di("seri"))
    for label, nilai in data:
        if len(nilai) != banyak:
            harap = f"{banyak} nilai, satu untuk tiap seri" if seri else "satu nilai; beberapa nilai memerlukan kunci 'seri'"
            raise Galat(f"'{label}' mempunyai {len(nilai)} nilai, seharusnya {harap}", label.letak)
    isi = [[_angka(satu, "data grafik") for satu in nilai] for _, nilai in data]
    jenis = rekam["jenis"]
    if not any(satu and (satu.angka or jenis == "garis") for baris in isi for satu in baris):
        raise Galat("data grafik ini kosong atau nol semua", rekam.di("data"))
    if jenis == "lingkaran":
        _periksa_lingkaran(data, isi, rekam)
    if rekam["bertumpuk"]:
        _tak_negatif(data, isi, "batang bertumpuk")
    dari, sampai = (_ujung_sumbu(rekam, kunci) for kunci in ("dari", "sampai"))
    if dari is not None and jenis != "garis":
        raise Galat("'dari' hanya untuk grafik garis; batang dan lingkaran selalu mulai dari nol", rekam.di("dari"))
    if sampai is not None and sampai <= (dari or 0.0):
        raise Galat("'sampai' harus lebih besar daripada awal sumbu", rekam.di("sampai"))
    return Grafik(
        jenis=jenis,
        label=tuple(_tulisan(label) for label, _ in data),
        seri=tuple(Seri(_tulisan(nama), tuple(baris[ke] for baris in isi)) for ke, nama in enumerate(seri or ("",))),
        arah=rekam["arah"],
        bertumpuk=rekam["bertumpuk"] and banyak > 1,
        sumbu_label=_tulisan(rekam["sumbu_label"]),
        sumbu_nilai=_tulisan(rekam["sumbu_nilai"]),
        dari=dari,
        sampai=sampai,
        tampilkan_nilai=rekam["nilai"],
    )


def _ujung_sumbu(rekam: Rekam, kunci: str) -> float | None:
    if rekam[kunci] is None:
        return None
    nilai = _angka(Teks(rekam[kunci], rekam.di(kunci)), f"'{kunci}'")
    return nilai.angka if nilai else None


def _tak_negatif(data: Sequence[tuple[Teks, Any]], isi: Sequence[Sequence[Nilai | None]], jenis: str) -> None:
    for (label, _), baris in zip(data, isi, strict=True):
        if any(satu and satu.angka < 0 for satu in baris):
            raise Galat(f"'{label}' bernilai negatif; {jenis} tidak dapat menunjukkannya", label.letak)


def _periksa_lingkaran(data: Sequence[tuple[Teks, Any]], isi: Sequence[Sequence[Nilai | None]], rekam: Rekam) -> None:
    if rekam["seri"]:
        raise Galat("grafik lingkaran hanya mempunyai satu nilai per label; hapus kunci 'seri'", rekam.di("seri"))
    if len(data) > PALING_BANYAK_JURING:
        raise Galat(
            f"grafik lingkaran memuat lebih dari {PALING_BANYAK_JURING} bagian; satukan yang kecil, atau pakai jenis: batang",
            rekam.di("data"),
        )
    _tak_negatif(data, isi, "grafik lingkaran")
    ada = [baris[0] for baris in isi if baris[0]]
    jumlah = sum(satu.angka for satu in ada)
    if all(satu.teks.endswith("%") for satu in ada) and abs(jumlah - 100) > SELISIH_PERSEN:
        tulisan = f"{jumlah:.2f}".rstrip("0").rstrip(".").replace(".", ",")
        raise Galat(f"jumlah persen grafik lingkaran ini {tulisan}%, seharusnya 100%", rekam.di("data"))


# -- diagrams ----------------------------------------------------------------------------------------------------------


def _diagram(rekam: Rekam) -> Diagram:
    kotak: Rekam = rekam["kotak"]
    arah = rekam["arah"]
    if len(kotak) > PALING_BANYAK_KOTAK:
        raise Galat(f"diagram memuat lebih dari {PALING_BANYAK_KOTAK} kotak; bagi menjadi beberapa gambar", rekam.di("kotak"))
    pusat = str(rekam["pusat"] or "")
    if pusat:
        _dikenal(Teks(pusat, rekam.di("pusat")), kotak)
        if arah not in ("melingkar", "memusat"):
            raise Galat("'pusat' hanya untuk arah: melingkar atau memusat", rekam.di("pusat"))
    elif arah == "memusat":
        raise Galat("diagram memusat memerlukan kunci 'pusat', misalnya 'pusat: tujuan'", rekam.di("arah"))
    keliling = len(kotak) - bool(pusat)
    if arah == "melingkar" and not 2 <= keliling <= PALING_BANYAK_KELILING:
        raise Galat(f"diagram melingkar memuat 2 sampai {PALING_BANYAK_KELILING} kotak di kelilingnya", rekam.di("kotak"))
    if arah == "memusat" and not 1 <= keliling <= PALING_BANYAK_KELILING:
        raise Galat(f"diagram memusat memuat 1 sampai {PALING_BANYAK_KELILING} kotak di sekeliling pusatnya", rekam.di("kotak"))
    return Diagram(
        arah=arah,
        kotak=tuple(_kotak(id_, isi) for id_, isi in kotak.items()),
        panah=tuple(_panah(rekam["panah"], kotak)),
        kelompok=_kelompok(rekam, kotak),
        pusat=pusat,
    )


def _kotak(id_: str, isi: Any) -> Kotak:
    if isinstance(isi, Rekam):
        return Kotak(str(id_), _tulisan(isi["teks"]), _tulisan(isi["rinci"]), isi["utama"])
    return Kotak(str(id_), _tulisan(isi))


def _dikenal(id_: Teks, kotak: Iterable[str]) -> str:
    if id_ not in kotak:
        mirip = get_close_matches(id_, list(kotak), 1, 0.5)
        saran = f"maksudnya '{mirip[0]}'?" if mirip else f"yang ada: {', '.join(kotak)}"
        raise Galat(f"kotak '{id_}' tidak ada; {saran}", id_.letak)
    return str(id_)


def _panah(panah: Sequence[PanahSumber], kotak: Iterable[str]) -> Iterable[Panah]:
    sudah: set[tuple[str, str]] = set()
    for satu in panah:
        dari, ke = _dikenal(satu.dari, kotak), _dikenal(satu.ke, kotak)
        if dari == ke:
            raise Galat(f"panah dari '{dari}' menuju dirinya sendiri", satu.ke.letak)
        if (dari, ke) in sudah:
            raise Galat(f"panah '{dari} -> {ke}' ditulis dua kali", satu.dari.letak)
        sudah.add((dari, ke))
        ujung: Literal["satu", "dua", "tanpa"] = "dua" if satu.ujung == "dua" else "tanpa" if satu.ujung == "tanpa" else "satu"
        yield Panah(dari, ke, _tulisan(satu.teks), ujung)


def _kelompok(rekam: Rekam, kotak: Iterable[str]) -> dict[str, tuple[str, ...]]:
    kelompok: Rekam | None = rekam["kelompok"]
    if not kelompok:
        return {}
    if rekam["arah"] in ("melingkar", "memusat"):
        raise Galat("'kelompok' hanya untuk arah: mendatar atau menurun", rekam.di("kelompok"))
    hasil: dict[str, tuple[str, ...]] = {}
    milik: dict[str, str] = {}
    for nama, isi in kelompok.items():
        for satu in isi:
            if milik.setdefault(_dikenal(satu, kotak), nama) != nama:
                raise Galat(f"kotak '{satu}' ada di dua kelompok; pilih satu", satu.letak)
        hasil[_tulisan(nama)] = tuple(dict.fromkeys(map(str, isi)))
    return hasil
