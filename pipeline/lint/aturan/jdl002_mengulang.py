"""Nama naskah tidak mengulang jenis naskah atau kata "tentang".

Kunci `tentang` hanya memuat yang dicetak sesudah kata TENTANG. Bila kata itu atau jenis naskahnya ditulis lagi, judulnya
tercetak dua kali: KEPUTUSAN … TENTANG KEPUTUSAN … TENTANG ….

Salah:

    tentang: Tentang Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023

Salah:

    tentang: Keputusan Kepala Dinas Perkebunan tentang Rencana Kerja Reformasi Birokrasi Tahun 2023

Benar:

    tentang: Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("JDL002", "error", diri=True)
_TENTANG = re.compile(r"tentang\s+", re.IGNORECASE)
# A name may begin with a kind (Peraturan Pelaksanaan …); that of the naskah itself, without a number, is a repetition.
_PEMBENTUK = r"(?:kepala|direktur|camat|sekretaris|bupati|wali\s?kota)\b(?:(?!nomor).){0,150}?\btentang\s+"
_JENIS = {satu: re.compile(rf"(?:rancangan\s+)?{satu}\s+{_PEMBENTUK}", re.IGNORECASE) for satu in ("keputusan", "peraturan")}


def periksa(k: Konteks) -> Iterator[Temuan]:
    """What the name repeats at its beginning."""
    judul = next(k.menurut("judul"))
    pola = _JENIS.get(k.golongan)
    cocok = _TENTANG.match(judul.teks) or (pola.match(judul.teks) if pola else None)
    if cocok:
        ulang = cocok[0].strip()
        pesan = f"nama naskah diawali '{ulang}', yang sudah dicetak di atasnya; mulailah dengan kata sesudahnya"
        yield k.temuan(pesan, k.di(judul, 0, len(ulang)), perbaikan=k.ganti(f"hapus '{ulang}'", judul, 0, cocok.end(), ""))
