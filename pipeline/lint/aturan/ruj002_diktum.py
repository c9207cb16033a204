"""Diktum yang dirujuk memang ada, dan bukan diktum itu sendiri.

`sebagaimana dimaksud dalam diktum KETIGA` harus menemukan diktum KETIGA. Tulis `diktum` lalu labelnya seperti tertulis di
depannya.

Salah:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023 sebagaimana tercantum dalam Lampiran
        yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Rencana Kerja sebagaimana dimaksud dalam diktum KELIMA menjadi pedoman.
      KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.

Benar:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023 sebagaimana tercantum dalam Lampiran
        yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Rencana Kerja sebagaimana dimaksud dalam diktum KESATU menjadi pedoman.
      KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.naskah.label import dari_tingkat

ATURAN = Aturan("RUJ002", "error", golongan=("keputusan",), diri=True)

_DIKTUM = re.compile(
    r"\bdiktum ((?:ke(?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|sepuluh|sebelas)|pertama)"
    r"(?: (?:belas|puluh(?: (?:satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)\b)?))?)(?!\w)",
    re.IGNORECASE,
)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each reference to a diktum that is not there, or to its own."""
    ada = {dari_tingkat(satu.label.rstrip(":. ")) for satu in k.naskah.diktum}
    if ada == {None}:
        return
    for unsur, awal, akhir, cocok in k.cari(_DIKTUM, kunci=("diktum ",)):
        nilai = dari_tingkat(cocok[1])
        lanjut = unsur.teks[akhir : akhir + 12].lstrip(" ,")
        if nilai is None or k.dikutip(unsur, awal) or (lanjut.startswith("Keputusan") and not lanjut.startswith("Keputusan ini")):
            continue
        if nilai not in ada:
            yield k.temuan(f"diktum {cocok[1]} tidak ada; diktum terakhir {k.naskah.diktum[-1].label}", k.di(unsur, awal, akhir))
        elif unsur.bagian == "diktum" and nilai == dari_tingkat(unsur.label.rstrip(":. ")):
            yield k.temuan(
                f"diktum {cocok[1]} merujuk dirinya sendiri; periksa nomornya", k.di(unsur, awal, akhir), tingkat="warning"
            )
