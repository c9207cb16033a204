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

_RUPIAH = re.compile(r"\bRp\.? ?(?P<bulat>\d+(?:\.\d+)*+)(?P<pecah>,\d+|,-|,=)?(?!\d|,\d|, \d\d\b)")
_RIBUAN = re.compile(r"\d{1,3}(?:\.\d{3})+")
_LANJUT = re.compile(r" ?(?:ribu|juta|miliar|triliun)\b", re.IGNORECASE)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each amount of money in another form; tables and prose need no decimals."""
    for unsur, awal, akhir, cocok in k.cari(_RUPIAH, kunci=("rp",)):
        tertulis = unsur.teks[awal:akhir]
        lanjut = _LANJUT.match(unsur.teks, akhir) is not None
        baku = _baku(cocok["bulat"], cocok["pecah"] or "", lanjut=lanjut, bulat_saja=unsur.bagian in ("sel", "prosa"))
        if not baku or tertulis == baku or k.dikutip(unsur, awal):
            continue
        pesan = f"jumlah uang '{tertulis}' seharusnya ditulis '{baku}'"
        yield k.temuan(pesan, k.di(unsur, awal, akhir), perbaikan=k.ganti(f"tulis {baku}", unsur, awal, akhir, baku))


def _baku(bulat: str, pecah: str, *, lanjut: bool, bulat_saja: bool) -> str:
    """How an amount is written; nothing where its points do not part thousands.

    Args:
        bulat, pecah: what was written before the comma, and from it on.
        lanjut: whether `juta` or the like follows.
        bulat_saja: whether it may go without decimals.
    """
    if lanjut:
        return f"Rp{bulat}{pecah}"
    if "." in bulat and not _RIBUAN.fullmatch(bulat):
        return ""
    ribuan = f"{int(bulat.replace('.', '')):,}".replace(",", ".")
    if pecah[1:].isdigit():
        return f"Rp{ribuan}{pecah}"
    return f"Rp{ribuan}" if bulat_saja and not pecah else f"Rp{ribuan},00"
