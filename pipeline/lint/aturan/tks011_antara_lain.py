"""Norma tidak memuat `antara lain`, `namun tidak terbatas pada`, `dan lain-lain`, atau `dsb.`.

Frasa itu membuat norma terbuka: tidak ada yang tahu apa lagi yang termasuk. Lampiran II melarang dua yang pertama dalam pasal
dan ayat; yang lain dilarang menurut alasan yang sama. Penjelasan, pertimbangan, dan uraian lampiran boleh memakainya.

Salah:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023 sebagaimana tercantum dalam Lampiran
        yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Tim bertugas antara lain menyusun laporan.
      KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.

Benar:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023 sebagaimana tercantum dalam Lampiran
        yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Tim bertugas menyusun laporan.
      KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from pipeline.lint.aturan._teks import NORMA
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import LAMPIRAN_II, Aturan, Temuan

ATURAN = Aturan("TKS011", "error", f"{LAMPIRAN_II} nomor 270b (UU 13/2022)", golongan=("keputusan", "peraturan"))

_LARANG = re.compile(r"\b(?:antara lain|(?:namun|tetapi) tidak terbatas pada)\b", re.IGNORECASE)
_TERBUKA = re.compile(r"\b(?:dan lain-lain|dan lain sebagainya|dan sebagainya|dan seterusnya|(?:dll|dsb|dst)\b)", re.IGNORECASE)
_DEFINISI = re.compile(r"\badalah\b")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each open phrase; in a definition it is only a warning, since a definition is no norm."""
    for unsur, awal, akhir, cocok in k.cari(_LARANG, *NORMA, kunci=("antara lain", "tidak terbatas")):
        if not k.dikutip(unsur, awal):
            pesan = f"frasa '{cocok[0]}' tidak digunakan dalam norma; sebutkan semuanya"
            definisi = _DEFINISI.search(unsur.teks, 0, awal) is not None
            yield k.temuan(pesan, k.di(unsur, awal, akhir), tingkat="warning" if definisi else None)
    for unsur, awal, akhir, cocok in k.cari(
        _TERBUKA, *NORMA, kunci=("dan lain", "sebagainya", "seterusnya", "dll", "dsb", "dst")
    ):
        if not k.dikutip(unsur, awal):
            temuan = k.temuan(
                f"'{cocok[0]}' membuat norma terbuka; sebutkan semuanya", k.di(unsur, awal, akhir), tingkat="warning"
            )
            yield replace(temuan, dasar=None)
