"""Peraturan yang tidak disebut satu per satu dirujuk dengan `sesuai dengan ketentuan peraturan perundang-undangan`.

Tanpa `yang berlaku`: peraturan yang tidak berlaku tidak perlu dirujuk. Dalam uraian lampiran hanya catatan.

Salah:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023 sebagaimana tercantum dalam Lampiran
        yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Tim bekerja sesuai dengan ketentuan peraturan perundang-undangan yang berlaku.
      KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.

Benar:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023 sebagaimana tercantum dalam Lampiran
        yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Tim bekerja sesuai dengan ketentuan peraturan perundang-undangan.
      KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import LAMPIRAN_II, Aturan, Temuan, Tingkat

ATURAN = Aturan("RUJ018", "warning", f"{LAMPIRAN_II} nomor 281", golongan=("keputusan", "peraturan"))

_BERLAKU = re.compile(r"yang (?:masih )?berlaku\b")
_PERATURAN = re.compile(
    r"\b(peraturan perundang-undangan|ketentuan|peraturan|aturan|perundang-undangan|perundangan|hukum) $", re.IGNORECASE
)
_BAKU = "ketentuan peraturan perundang-undangan"


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each `yang berlaku` behind a general name for regulations."""
    for unsur, awal, akhir, _ in k.cari(_BERLAKU, "norma", "diktum", "menimbang", "penjelasan", "prosa", kunci=("berlaku",)):
        cocok = _PERATURAN.search(unsur.teks[max(awal - 40, 0) : awal])
        if cocok is None or k.dikutip(unsur, awal):
            continue
        mulai = awal - len(cocok[0])
        tertulis = unsur.teks[mulai:akhir]
        tingkat: Tingkat | None = "info" if unsur.bagian == "prosa" else None
        if cocok[1].lower() == "peraturan perundang-undangan":
            pesan = f"'{tertulis}' ditulis tanpa 'yang berlaku'"
            perbaikan = k.ganti("hapus 'yang berlaku'", unsur, awal - 1, akhir, "")
        else:
            pesan, perbaikan = f"'{tertulis}' sebaiknya '{_BAKU}'", None
        yield k.temuan(pesan, k.di(unsur, mulai, akhir), tingkat=tingkat, perbaikan=perbaikan)
