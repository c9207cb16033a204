"""Bilangan dan kata di dalam kurungnya sama.

`5 (lima)`, `50% (lima puluh persen)`, `Rp500.000,00 (lima ratus ribu rupiah)`: kata mengulang angkanya. Bila berbeda, tidak
ada yang tahu mana yang berlaku.

Salah:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023 sebagaimana tercantum dalam Lampiran
        yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Tim melapor paling lama 5 (enam) hari kerja sejak rapat.
      KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.

Benar:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023 sebagaimana tercantum dalam Lampiran
        yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Tim melapor paling lama 5 (lima) hari kerja dengan biaya Rp1.500.000,00 (satu juta lima ratus ribu rupiah).
      KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import dropwhile

from pipeline.lint.aturan._teks import KATA_BILANGAN, baca_angka, baca_bilangan
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("TKS002", "error", diri=True)

_ANGKA_KATA = re.compile(r"(\d[\d.,]*)(?:,-)? ?%? ?\(([A-Za-z][A-Za-z ]*)\)")
_TERIKAT = re.compile(r"[\w.,/](?<!Rp)$|\d[.,] $")
_TENTU = KATA_BILANGAN - {"koma", "belas", "puluh"}


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each number whose words say another one."""
    for unsur, awal, akhir, cocok in k.cari(_ANGKA_KATA, kunci=("(",)):
        kata = cocok[2].lower().split()
        if kata[0] not in _TENTU or _TERIKAT.search(unsur.teks[max(awal - 3, 0) : awal]):
            continue
        if any(satu in KATA_BILANGAN for satu in dropwhile(KATA_BILANGAN.__contains__, kata)):
            continue  # a fraction, a ratio
        nilai, angka = baca_bilangan(kata), baca_angka(cocok[1].rstrip(".,"))
        if nilai is None or not angka or nilai in angka or k.dikutip(unsur, awal):
            continue
        pesan = f"angka {cocok[1]} tidak sama dengan katanya '({cocok[2]})'; samakan keduanya"
        yield k.temuan(pesan, k.di(unsur, awal, akhir))
