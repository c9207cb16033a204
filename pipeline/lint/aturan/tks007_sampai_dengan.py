"""Dalam norma, `sampai dengan` ditulis lengkap, bukan `s.d.` atau `s/d`.

Singkatan tidak dipakai dalam rumusan norma; di tabel boleh `s.d.`. Bentuk `s/d`, `S/D`, dan `s.d` tanpa titik akhir salah di
mana pun di luar tabel. `--fix` menggantinya. Untuk pasal, ayat, dan huruf, lihat RUJ010.

Salah:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023 sebagaimana tercantum dalam Lampiran
        yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Rencana Kerja dilaksanakan bulan Januari s/d Desember.
      KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.

Benar:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023 sebagaimana tercantum dalam Lampiran
        yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Rencana Kerja dilaksanakan bulan Januari sampai dengan Desember.
      KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._teks import NORMA
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("TKS007", "warning")

_SD = re.compile(r"(?<![\w/.])s ?[./] ?d(?:\.|(?!\.))(?![\w/])(?! ?(?:pasal|ayat|huruf|angka|diktum)\b)", re.IGNORECASE)
_KUNCI = (".d", "/d", ". d", "/ d")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each abbreviation in a norm, and each malformed one elsewhere but in tables."""
    for unsur, awal, akhir, cocok in k.cari(_SD, kunci=_KUNCI):
        norma = unsur.bagian in (*NORMA, "menimbang")
        if unsur.bagian in ("sel", "kepala-tabel") or (not norma and cocok[0] == "s.d.") or k.dikutip(unsur, awal):
            continue
        tertulis = cocok[0]
        if tertulis.endswith(".") and akhir == len(unsur.teks) and "/" in tertulis:
            akhir -= 1  # the full stop of the sentence
        pesan = f"'{tertulis}' ditulis lengkap: 'sampai dengan'"
        perbaikan = k.ganti("tulis sampai dengan", unsur, awal, akhir, "sampai dengan")
        yield k.temuan(pesan, k.di(unsur, awal, akhir), perbaikan=perbaikan)
