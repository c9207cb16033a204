"""Naskah menyebut dirinya dengan jenisnya sendiri.

"Peraturan Bupati ini" di dalam keputusan kepala dinas, atau "Keputusan ini" di dalam peraturan, adalah sisa naskah lain.

Salah:

    memutuskan:
      - >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023
        sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan Bupati ini.
      - Keputusan ini mulai berlaku pada tanggal ditetapkan.

Benar:

    memutuskan:
      - >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023
        sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      - Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("DIK009", "error", golongan=("keputusan", "peraturan"), diri=True)
_INI = re.compile(
    r"(?P<jenis>Peraturan|Keputusan|Instruksi)"
    r"(?P<jabatan>(?: +(?:Bupati|Wali ?[Kk]ota|Gubernur|Daerah|Menteri|Presiden|Pemerintah|Kepala +(?:Dinas|Badan|Kantor)"
    r"|Camat|Lurah|Direktur|Sekretaris))?)"
    r" +ini\b"
)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each place where the kind or the office is another's; in a lampiran only a warning, as it may quote."""
    judul = re.sub(r"\bwali\s?kota\b", "walikota", " ".join(k.naskah.judul).lower())
    for unsur, awal, akhir, cocok in k.cari(_INI, kunci=(" ini",)):
        jabatan = re.sub(r"\bwali\s?kota\b", "walikota", " ".join(cocok["jabatan"].lower().split()))
        if cocok["jenis"].lower() == k.golongan and jabatan in judul:
            continue
        sendiri = f"{k.nama_produk} ini"
        pesan = f"tertulis '{cocok[0]}' padahal naskah ini {' '.join(k.naskah.judul)}; tulis '{sendiri}'"
        yield k.temuan(pesan, k.di(unsur, awal, akhir), tingkat="warning" if unsur.lampiran else None)
