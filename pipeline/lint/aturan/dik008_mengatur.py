"""Keputusan menetapkan, tidak mengatur umum.

Kewajiban dan larangan bagi setiap orang atau masyarakat, dan pembagian dalam pasal, adalah muatan peraturan.

Salah:

    memutuskan:
      - >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023
        sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      - Setiap orang wajib memiliki izin usaha perkebunan.
      - Keputusan ini mulai berlaku pada tanggal ditetapkan.

Benar:

    memutuskan:
      - >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023
        sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      - Setiap kepala bidang wajib melaporkan pelaksanaan Rencana Kerja kepada Kepala Dinas Perkebunan.
      - Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("DIK008", "warning", golongan=("keputusan",))
_UMUM = re.compile(
    r"\b(?:setiap\s+(?:orang|warga|penduduk|pelaku\s+usaha|badan\s+usaha)|barang\s?siapa|masyarakat)\s+(?:wajib|dilarang|harus)\b",
    re.IGNORECASE,
)
_PASAL = re.compile(r"Pasal\s+\d+\b")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each diktum that binds everybody, or that begins as a pasal."""
    for unsur in k.menurut("diktum"):
        cocok = _UMUM.search(unsur.teks) or _PASAL.match(unsur.teks)
        if cocok:
            pesan = f"diktum ini memuat '{cocok[0]}'; yang mengatur umum adalah muatan peraturan, bukan keputusan"
            yield k.temuan(pesan, k.di(unsur, *cocok.span()))
