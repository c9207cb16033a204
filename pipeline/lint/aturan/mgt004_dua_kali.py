"""Satu peraturan satu kali di mengingat.

`--fix` menghapus butir yang kedua bila kedua butir sama persis.

Salah:

    mengingat:
      - uu/28/1999
      - uu/23/2014
      - uu/23/2014

Benar:

    mengingat:
      - uu/28/1999
      - uu/23/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._mengingat import kunci, sebut
from pipeline.lint.konteks import DasarHukum, Konteks
from pipeline.lint.letak import baris_butir
from pipeline.lint.model import Aturan, Perbaikan, Suntingan, Temuan

ATURAN = Aturan("MGT004", "error", diri=True)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each item whose regulation an item before it has."""
    sudah: dict[tuple[object, ...], DasarHukum] = {}
    for satu in k.dasar_hukum:
        nama = (satu.id,) if satu.id and "/" in satu.id else kunci(k, satu.kutipan)
        if nama is None:
            continue
        dahulu = sudah.setdefault(nama, satu)
        if dahulu is not satu:
            angka = f" pada angka {dahulu.unsur.label}" if dahulu.unsur.label else ""
            pesan = f"{sebut(satu.kutipan)} sudah ada{angka}; hapus salah satunya"
            yield k.temuan(pesan, k.di(satu.unsur), perbaikan=_hapus(satu) if satu.unsur.teks == dahulu.unsur.teks else None)


def _hapus(satu: DasarHukum) -> Perbaikan | None:
    baris = baris_butir(satu.unsur.letak) if satu.unsur.letak is not None else None
    return Perbaikan("hapus butir ini", (Suntingan(baris, ""),)) if baris else None
