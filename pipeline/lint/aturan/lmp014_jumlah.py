"""Baris dan kolom jumlah sebuah tabel sama dengan jumlah isinya.

Baris yang diawali `Jumlah` atau `Total` dijumlah per kolom dari baris-baris di atasnya (sejak baris jumlah atau baris
kelompok sebelumnya, atau sejak awal); kolom `Jumlah` atau `Total` dijumlah per baris bila di kebanyakan baris memang
demikian. Nilai rata-rata, indeks, dan persentase tidak dijumlah. Pakai `jumlah: ya` agar program yang menjumlah.

Salah:

    ratl.yaml: |
      kolom:
        - {uraian: URAIAN}
        - {nilai: ANGGARAN}
      uraian:
        - {nama: Rapat, nilai: 1.500.000}
        - {nama: Cetak, nilai: 2.000.000}
        - {nama: Perjalanan, nilai: 1.000.000}
        - {nama: Jumlah, nilai: 4.000.000}

Benar:

    ratl.yaml: |
      kolom:
        - {uraian: URAIAN}
        - {nilai: ANGGARAN}
      uraian:
        - {nama: Rapat, nilai: 1.500.000}
        - {nama: Cetak, nilai: 2.000.000}
        - {nama: Perjalanan, nilai: 1.000.000}
        - {nama: Jumlah, nilai: 4.500.000}
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from pipeline.lint.aturan._angka import Gaya, baca_angka, baca_semua, sama
from pipeline.lint.aturan._tabel import Baris, Kisi, di_baris, isi_sel, kisi, sebutan_jumlah
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.naskah.model import BarisTabel, Sel

ATURAN = Aturan("LMP014", "warning", diri=True)
_KOLOM = re.compile(r"(?:jumlah|total)\b", re.IGNORECASE)
_TAK_DIJUMLAH = re.compile(r"rata|indeks|nilai rata|persen|%|rasio|skor|kepadatan|tahun|no\b|nomor|harga satuan", re.IGNORECASE)
GAYA: tuple[Gaya, ...] = ("indonesia", "asing")
TERSEDIKIT = 3  # numbers that are added, and rows that show what a column holds


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each total that is not the sum of what it stands under or beside."""
    for satu in kisi(k):
        yield from _baris_jumlah(k, satu)
        yield from _kolom_jumlah(k, satu)


def _baris_jumlah(k: Konteks, satu: Kisi) -> Iterator[Temuan]:
    isi: list[Baris] = []
    kelompok: list[int] = [0]
    jumlah: list[Baris] = []
    for baris, sel, teks_sel in satu.isi:
        if baris.kelompok:
            kelompok.append(len(isi))
            continue
        sebutan = sebutan_jumlah(teks_sel)
        if not sebutan:
            isi.append(sel)
            continue
        for ke, lain in enumerate(sel):
            teks = isi_sel(lain)
            if not teks or ke == satu.kolom_no or _TAK_DIJUMLAH.search(satu.kepala[ke]) or "%" in teks:
                continue
            calon = [[isi_sel(atas[ke]) for atas in isi[awal:]] for awal in dict.fromkeys((kelompok[-1], 0))]
            calon.append([isi_sel(atas[ke]) for atas in jumlah])
            if (harap := _beda(teks, calon)) is not None:
                pesan = f"{sebutan} pada kolom '{satu.kepala[ke]}' tertulis {teks}, sedangkan jumlah isinya {_tulis(harap)}"
                yield k.temuan(pesan, lain.letak or di_baris(baris, satu.tabel))
        jumlah.append(sel)
        kelompok.append(len(isi))


def _beda(teks: str, calon: Sequence[Sequence[str]]) -> float | None:
    """The sum that a total should be, or None where it is that of any of the candidates, or they are no numbers."""
    hasil: float | None = None
    for gaya in GAYA:
        tertulis = baca_angka(teks, gaya)
        for satu in calon:
            angka = baca_semua(satu, gaya) if tertulis is not None else None
            if angka is None or tertulis is None or sum(nilai != 0 for nilai in angka) < 2:
                continue
            if sama(sum(angka), tertulis):
                return None
            if hasil is None and len(angka) >= TERSEDIKIT:
                hasil = sum(angka)
    return hasil


def _kolom_jumlah(k: Konteks, satu: Kisi) -> Iterator[Temuan]:
    for ke, kepala in enumerate(satu.kepala):
        if not _KOLOM.match(kepala.split(" / ")[0]) or ke < TERSEDIKIT or ke in satu.jadwal:
            continue
        for gaya in GAYA:
            baris = [hasil for asli, sel in satu.baris if (hasil := _jumlah_baris(satu, asli, sel, ke, gaya))]
            salah = [lain for lain in baris if not sama(lain[2], lain[3])]
            if len(baris) >= TERSEDIKIT and salah and len(salah) * 3 <= len(baris):
                for asli, sel, _, jumlah in salah:
                    pesan = f"kolom '{kepala}' tertulis {isi_sel(sel)}, sedangkan jumlah baris ini {_tulis(jumlah)}"
                    yield k.temuan(pesan, sel.letak or di_baris(asli, satu.tabel))
                break


def _jumlah_baris(satu: Kisi, asli: BarisTabel, sel: Baris, ke: int, gaya: Gaya) -> tuple[BarisTabel, Sel, float, float] | None:
    """The total a row gives and the sum of the numbers right before it."""
    tertulis = baca_angka(isi_sel(sel[ke]), gaya) if not asli.kelompok else None
    awal = ke
    while awal > 0 and awal - 1 != satu.kolom_no and baca_semua([isi_sel(sel[awal - 1])], gaya) is not None:
        awal -= 1
    angka = baca_semua([isi_sel(lain) for lain in sel[awal:ke]], gaya)
    if tertulis is None or angka is None or len(angka) < 2:
        return None
    return asli, sel[ke], tertulis, sum(angka)


def _tulis(nilai: float) -> str:
    """A number as an office writes it: 4.500.000 or 34,55."""
    bulat = round(nilai, 2)
    utuh, _, pecahan = f"{bulat:.2f}".partition(".")
    negatif, utuh = ("-", utuh[1:]) if utuh.startswith("-") else ("", utuh)
    depan = len(utuh) % 3
    potong = [0, *range(depan or 3, len(utuh), 3), len(utuh)]
    ribuan = ".".join(utuh[a:b] for a, b in pairwise(potong))
    return negatif + ribuan + ("" if pecahan == "00" else f",{pecahan}")
