"""Tanggal ada di penanggalan, dan hari yang disebut memang hari tanggal itu.

`31 Februari 2022` tidak pernah ada; `Senin, 1 Desember 2022` jatuh pada hari Kamis.

Salah:

    menimbang:
      - bahwa rapat tanggal 31 Februari 2022 menyepakati rencana kerja;

Benar:

    menimbang:
      - bahwa rapat hari Kamis tanggal 1 Desember 2022 menyepakati rencana kerja;
"""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator
from datetime import date

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.tanggal import BULAN

ATURAN = Aturan("TKS005", "error", diri=True)

HARI = ("senin", "selasa", "rabu", "kamis", "jumat", "sabtu", "minggu")
_TERIKAT = frozenset("0123456789./-")
_NAMA_BULAN = {nama.lower(): ke for ke, nama in enumerate(BULAN, 1)} | {"pebruari": 2, "nopember": 11}
_TANGGAL = re.compile(rf"(\d{{1,2}}) ({'|'.join(_NAMA_BULAN)})(?: (\d{{4}})(?!\d))?(?!\w)", re.IGNORECASE)
_KUNCI = tuple(f" {nama}" for nama in _NAMA_BULAN)
_HARI = re.compile(rf"\b({'|'.join(HARI)}|jum'at),? (?:tanggal )?$", re.IGNORECASE)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each date that does not exist, and each weekday that is not the date's."""
    for unsur, awal, akhir, cocok in k.cari(_TANGGAL, kunci=_KUNCI):
        hari, bulan, tahun = int(cocok[1]), _NAMA_BULAN[cocok[2].lower()], int(cocok[3] or 2000)
        if tahun < 1600 or unsur.teks[awal - 1 : awal] in _TERIKAT or k.dikutip(unsur, awal):
            continue
        terakhir = monthrange(tahun, bulan)[1]
        if not 1 <= hari <= terakhir:
            pesan = f"tanggal '{unsur.teks[awal:akhir]}' tidak ada; {BULAN[bulan - 1]} berakhir pada tanggal {terakhir}"
            yield k.temuan(pesan, k.di(unsur, awal, akhir))
            continue
        nama = _HARI.search(unsur.teks[max(awal - 20, 0) : awal])
        if nama and cocok[3] and nama[1] != "minggu":
            sebenarnya = HARI[date(tahun, bulan, hari).weekday()]
            if nama[1].lower().replace("'", "") != sebenarnya:
                pesan = f"{cocok[0]} jatuh pada hari {sebenarnya.capitalize()}, bukan {nama[1]}"
                yield k.temuan(pesan, k.di(unsur, awal - len(nama[0]), akhir))
