"""Jumlah uang ditulis `Rp1.000.000,00`: tanpa spasi, tanpa titik sesudah Rp, dengan titik tiap tiga angka.

Demikian bentuknya dalam contoh Lampiran II. `--fix` merapikannya.

Salah:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023 sebagaimana tercantum dalam Lampiran
        yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Biaya sebesar Rp. 1.500.000,- (satu juta lima ratus ribu rupiah) dibebankan pada anggaran dinas.
      KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.

Benar:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023 sebagaimana tercantum dalam Lampiran
        yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Biaya sebesar Rp1.500.000,00 (satu juta lima ratus ribu rupiah) dibebankan pada anggaran dinas.
      KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import LAMPIRAN_II, Aturan, Temuan

ATURAN = Aturan("TKS004", "warning", f"{LAMPIRAN_II} nomor 255")

_RUPIAH = re.compile(r"R[pP]\.? ?(?P<bulat>\d[\d.]*)(?P<pecah>,\d\d|,-|,=)?(?![\d,])")
_LANJUT = re.compile(r" ?(?:ribu|juta|miliar|triliun)\b", re.IGNORECASE)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each amount of money in another form; tables need no decimals."""
    for unsur, awal, akhir, cocok in k.cari(_RUPIAH):
        bulat = cocok["bulat"].rstrip(".")
        if bulat != cocok["bulat"]:
            akhir -= len(cocok["bulat"]) - len(bulat)
        pecah = cocok["pecah"] or ""
        lanjut = bool(_LANJUT.match(unsur.teks, akhir))
        if not lanjut and (
            not bulat.replace(".", "").isdigit() or ("." in bulat and not re.fullmatch(r"\d{1,3}(?:\.\d{3})+", bulat))
        ):
            continue  # no number that could be put right without asking
        baku = bulat if lanjut else f"{int(bulat.replace('.', '')):,}".replace(",", ".")
        if not lanjut:
            baku += pecah if pecah[1:].isdigit() else "" if unsur.bagian in ("sel", "prosa") and not pecah else ",00"
        baku = "Rp" + baku
        tertulis = unsur.teks[awal:akhir]
        if tertulis == baku or k.dikutip(unsur, awal):
            continue
        pesan = f"jumlah uang '{tertulis}' seharusnya ditulis '{baku}'"
        yield k.temuan(pesan, k.di(unsur, awal, akhir), perbaikan=k.ganti(f"tulis {baku}", unsur, awal, akhir, baku))
