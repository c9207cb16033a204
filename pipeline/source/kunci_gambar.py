"""The keys of a figure file: a picture (`berkas`), a chart (`grafik`) or a diagram (`diagram`), and what stands around it."""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import Any, NamedTuple

from pipeline.galat import Masalah
from pipeline.source.kunci import id_rujukan
from pipeline.source.schema import (
    Catatan,
    Kunci,
    Pemetaan,
    Rekam,
    Uraian,
    daftar,
    diuraikan,
    letak_nilai,
    peta_bebas,
    pilihan,
    pola,
    salah_satu,
    teks,
    ukuran,
    uraian,
    ya_tidak,
)
from pipeline.source.teks import Larik, Letak, Peta, Teks

MACAM = ("berkas", "grafik", "diagram")
PALING_SEMPIT = 1134  # twips, 2 cm
_SAMBUNG = re.compile(r"\s+(->|→|<->|↔|--)\s+")
_UJUNG = {"->": "satu", "→": "satu", "<->": "dua", "↔": "dua", "--": "tanpa"}


class PanahSumber(NamedTuple):
    """One line between two boxes, as written."""

    dari: Teks
    ke: Teks
    teks: Teks | None
    ujung: str


@diuraikan(lambda: uraian(ukuran))
def _ukuran_gambar(nilai: Any, catatan: Catatan) -> int | None:
    hasil = ukuran(nilai, catatan)
    if hasil is not None and hasil < PALING_SEMPIT:
        catatan.append(Masalah(f"ukuran '{nilai}' terlalu kecil untuk gambar; paling kecil 2 cm", letak_nilai(nilai)))
        return None
    return hasil


def _potong(nilai: Teks, pemisah: re.Pattern[str]) -> list[Teks]:
    """The parts of a text between separators, each at its place."""
    hasil, awal = [], 0
    for batas in [*((cocok.start(), cocok.end()) for cocok in pemisah.finditer(nilai)), (len(nilai), len(nilai))]:
        isi = nilai[awal : batas[0]].strip()
        hasil.append(Teks(isi, nilai.letak.cari(isi) if isi else nilai.letak))
        awal = batas[1]
    return hasil


def _nilai_data(nilai: Any, catatan: Catatan) -> tuple[Teks, ...] | None:
    """The numbers of one label: `3,37; 3,16` or a list."""
    if isinstance(nilai, Larik):
        return tuple(satu for satu in (teks(satu, catatan) for satu in nilai) if satu is not None)
    isi = teks(nilai, catatan)
    return tuple(_potong(isi, re.compile(";"))) if isi is not None else None


@diuraikan(lambda: Uraian(bebas=salah_satu(teks, daftar(teks)), syarat={"minProperties": 1}))
def _data(nilai: Any, catatan: Catatan) -> tuple[tuple[Teks, tuple[Teks, ...]], ...] | None:
    """Label → numbers, in order."""
    if not isinstance(nilai, Peta) or not nilai:
        catatan.append(Masalah("data grafik ditulis 'label: nilai', satu baris satu label", letak_nilai(nilai)))
        return None
    isi = {kunci: _nilai_data(satu, catatan) for kunci, satu in nilai.items()}
    return tuple((Teks(kunci, nilai.letak_kunci(kunci)), satu) for kunci, satu in isi.items() if satu is not None)


_SKEMA_PANAH = pola(r"\S.*?(?:\s+(?:->|→|<->|↔|--)\s+\S.*?)+")


@diuraikan(
    lambda: Uraian(_SKEMA_PANAH, bebas=teks, syarat={"minProperties": 1, "maxProperties": 1, "propertyNames": _SKEMA_PANAH})
)
def _panah(nilai: Any, catatan: Catatan) -> tuple[PanahSumber, ...] | None:
    """`a -> b -> c`, or `a -> b: text`; `<->` has two heads and `--` none."""
    tulisan: Teks | None = None
    if isinstance(nilai, Peta) and len(nilai) == 1:
        ((kunci, isi),) = nilai.items()
        nilai, tulisan = Teks(kunci, nilai.letak_kunci(kunci)), teks(isi, catatan)
    if isinstance(nilai, Teks):
        kotak, tanda = _potong(nilai, _SAMBUNG), _SAMBUNG.findall(nilai)
        if tanda and all(kotak):
            return tuple(
                PanahSumber(dari, ke, tulisan, _UJUNG[ujung]) for dari, ke, ujung in zip(kotak, kotak[1:], tanda, strict=False)
            )
    catatan.append(Masalah("panah ditulis 'dari -> ke', misalnya 'masukan -> proses -> keluaran'", letak_nilai(nilai)))
    return None


@diuraikan(lambda: uraian(daftar(_panah)))
def _panah_semua(nilai: Any, catatan: Catatan) -> tuple[PanahSumber, ...]:
    satu_satu: Sequence[Any] = nilai if isinstance(nilai, Larik) else [nilai]
    return tuple(panah for satu in satu_satu for panah in _panah(satu, catatan) or ())


_GRAFIK = Pemetaan(
    [
        Kunci("jenis", pilihan("batang", "lingkaran", "garis"), "jenis grafik", "batang", True),
        Kunci("data", _data, "label dan nilainya", "{Setu: 84.178}", True),
        Kunci("seri", daftar(teks, 1), "nama seri, bila tiap label bernilai beberapa", '["2019", "2020"]', baku=()),
        Kunci("arah", pilihan("otomatis", "tegak", "mendatar"), "arah batang", "mendatar", baku="otomatis"),
        Kunci("bertumpuk", ya_tidak, "apakah seri ditumpuk dalam satu batang", "ya", baku=False),
        Kunci("sumbu-label", teks, "judul sumbu label", "Tahun"),
        Kunci("sumbu-nilai", teks, "judul sumbu nilai, biasanya satuannya", "Jiwa"),
        Kunci("dari", teks, "nilai awal sumbu grafik garis", "50"),
        Kunci("sampai", teks, "nilai akhir sumbu", "100"),
        Kunci("nilai", ya_tidak, "apakah nilai ditulis pada grafik", "ya", baku=True),
    ]
)
_KOTAK = salah_satu(
    teks,
    peta=Pemetaan(
        [
            Kunci("teks", teks, "tulisan di dalam kotak", "Proses", True),
            Kunci("rinci", teks, "keterangan di bawahnya, lebih tipis", "Menjalankan kegiatan"),
            Kunci("utama", ya_tidak, "apakah kotak ini ditonjolkan", "ya", baku=False),
        ]
    ),
)
_DIAGRAM = Pemetaan(
    [
        Kunci("arah", pilihan("mendatar", "menurun", "melingkar", "memusat"), "susunan kotak", "mendatar", baku="mendatar"),
        Kunci("kotak", peta_bebas(_KOTAK), "id kotak dan tulisannya", "{masukan: Masukan, proses: Proses}", True),
        Kunci("panah", _panah_semua, "panah antarkotak", "[masukan -> proses]", baku=()),
        Kunci("kelompok", peta_bebas(daftar(teks, 1)), "judul bingkai dan kotak di dalamnya", "{Perangkat Daerah: [proses]}"),
        Kunci("pusat", teks, "id kotak di tengah", "tujuan"),
    ]
)
_GAMBAR = Pemetaan(
    [
        Kunci("berkas", teks, "berkas gambar: .png, .jpg, atau .svg", "foto.png"),
        Kunci("alternatif", teks, "uraian isi gambar bagi yang tidak dapat melihatnya", "Grafik batang jumlah …", True),
        Kunci("judul", teks, "judul di bawah gambar", "Jumlah Penduduk"),
        Kunci("id", id_rujukan, "nama untuk merujuk gambar ini", "jumlah-penduduk"),
        Kunci("sumber", teks, "asal gambar atau datanya", "Badan Pusat Statistik"),
        Kunci("lebar", _ukuran_gambar, "lebar gambar; tidak melebihi lebar teks", "12 cm"),
        Kunci("tinggi", _ukuran_gambar, "tinggi gambar", "7 cm"),
        Kunci("grafik", _GRAFIK, "grafik dari data", "{jenis: batang, data: …}"),
        Kunci("diagram", _DIAGRAM, "kotak dan panah", "{kotak: …, panah: …}"),
    ]
)


@diuraikan(lambda: Uraian(peta=(_GAMBAR,), syarat={"oneOf": [{"required": [macam]} for macam in MACAM]}))
def GAMBAR(nilai: Any, catatan: Catatan) -> Rekam | None:  # noqa: N802 - a shape as the others in kunci.py
    """A figure file: exactly one of `berkas`, `grafik` and `diagram`."""
    rekam = _GAMBAR(nilai, catatan)
    if rekam is not None and isinstance(nilai, Peta):
        ada = [macam for macam in MACAM if macam in nilai]
        if len(ada) != 1:
            letak = nilai.letak_kunci(ada[1]) if ada else Letak(nilai.letak.berkas, nilai.letak.awal, nilai.letak.awal)
            catatan.append(Masalah("berkas gambar memuat tepat satu dari kunci: berkas, grafik, diagram", letak))
    return rekam


def adalah_gambar(nilai: Any) -> bool:
    """Whether a YAML file is a figure's, not a table's."""
    return isinstance(nilai, Peta) and any(macam in nilai for macam in MACAM) and "kolom" not in nilai
