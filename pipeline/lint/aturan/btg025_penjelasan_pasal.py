"""Penjelasan pasal demi pasal menyebut setiap pasal satu per satu, tidak digabung.

Pasal yang tidak memerlukan penjelasan ditulis sendiri dengan "Cukup jelas.".

Salah (peraturan):

    penjelasan: lampiran.md
    lampiran: []
    lampiran.md: |
      # Umum

      Penataan birokrasi memerlukan pedoman.

      # Pasal demi Pasal

      ## Pasal 1 sampai dengan Pasal 4

      Cukup jelas.

Benar (peraturan):

    penjelasan: lampiran.md
    lampiran: []
    lampiran.md: |
      # Umum

      Penataan birokrasi memerlukan pedoman.

      # Pasal demi Pasal

      ## Pasal 1

      Cukup jelas.

      ## Pasal 2

      Cukup jelas.

      ## Pasal 3

      Cukup jelas.

      ## Pasal 4

      Cukup jelas.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._batang import pasal
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.naskah.model import Judul, polos

ATURAN = Aturan("BTG025", "warning", "UU 12/2011 Lampiran II nomor 188", golongan=("peraturan",))
_GABUNG = re.compile(r"Pasal \d+[A-Z]?\s*(?:s\.?/?d\.?|sampai dengan|-|–|dan|,)\s*(?:Pasal )?\d+")
_PASAL = re.compile(r"Pasal \d+[A-Z]?")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Pasal that the penjelasan takes together, leaves out or invents."""
    if k.naskah.penjelasan is None:
        return
    judul = [satu for satu in k.naskah.penjelasan.blok if isinstance(satu, Judul)]
    ada: dict[str, Judul] = {}
    for satu in judul:
        teks = f"{satu.label} {polos(satu.isi)}".strip()
        if _GABUNG.match(teks):
            yield k.temuan(f"penjelasan '{teks}' menggabungkan beberapa pasal; tulis satu per satu", satu.letak)
            return
        if cocok := _PASAL.match(teks):
            ada.setdefault(cocok[0], satu)
    label = [satu.label for satu in pasal(k)]
    kurang = [satu for satu in label if satu not in ada]
    if ada and kurang:
        terakhir = ada[next(reversed(ada))]
        yield k.temuan(f"penjelasan belum menyebut {', '.join(kurang)}; tulis 'Cukup jelas.' bila memang jelas", terakhir.letak)
    for nama, satu in ada.items():
        if nama not in label:
            yield k.temuan(f"penjelasan menyebut {nama}, padahal pasal itu tidak ada", satu.letak, tingkat="error")
