"""Norma memakai kata yang pasti: bukan `hendaknya` atau `seyogianya`, dan tidak diawali kata sambung.

`wajib` untuk kewajiban, `harus` untuk persyaratan, `dapat` untuk kewenangan yang boleh tidak dipakai, `dilarang` untuk
larangan (nomor 265 sampai dengan 270). `Dan`, `Namun`, `Sehingga` tidak membuka norma (nomor 270a); `Jika`, `Apabila`, `Dalam
hal`, `Kecuali` boleh.

Salah:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023 sebagaimana tercantum dalam Lampiran
        yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Setiap pegawai hendaknya menyampaikan laporan.
      KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.

Benar:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023 sebagaimana tercantum dalam Lampiran
        yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Setiap pegawai wajib menyampaikan laporan.
      KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._teks import NORMA
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import LAMPIRAN_II, Aturan, Temuan

ATURAN = Aturan("TKS013", "info", f"{LAMPIRAN_II} nomor 270", golongan=("keputusan", "peraturan"))

_LEMAH = re.compile(
    r"\b(?:hendaknya|seyogianya|seyogyanya|seharusnya|sebaiknya|diharapkan agar|sedapat mungkin)\b", re.IGNORECASE
)
_SAMBUNG = re.compile(r"(?m)^(?:Dan|Namun|Sehingga|Tetapi|Akan tetapi|Serta|Karena|Oleh karena itu)\b")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each weak verb, and each norm that begins with a conjunction."""
    for unsur, awal, akhir, cocok in k.cari(_LEMAH, *NORMA):
        if not k.dikutip(unsur, awal):
            pesan = f"'{cocok[0]}' tidak tegas; pilih wajib, harus, dapat, atau dilarang"
            yield k.temuan(pesan, k.di(unsur, awal, akhir))
    for unsur, awal, akhir, cocok in k.cari(_SAMBUNG, *NORMA):
        pesan = f"norma diawali kata sambung '{cocok[0]}'; gabungkan dengan kalimat sebelumnya atau susun ulang"
        yield k.temuan(pesan, k.di(unsur, awal, akhir), dasar=f"{LAMPIRAN_II} nomor 270a (UU 13/2022)")
