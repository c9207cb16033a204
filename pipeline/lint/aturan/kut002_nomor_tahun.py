"""Nomor dan tahun peraturan yang dikutip adalah nomor dan tahun peraturan dengan judul itu.

Judul yang tertulis milik peraturan lain dari jenis yang sama, dan nomor, tahun, atau nomor lembarannya menguatkannya: angka
yang satu lagi salah tulis. Seberapa berat temuannya mengikuti keyakinan registri.

Salah:

    mengingat:
      - >-
        Undang-Undang Nomor 23 Tahun 2004 tentang Pemerintahan Daerah
        (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587);

Benar:

    mengingat:
      - >-
        Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah
        (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 244, Tambahan Lembaran Negara Republik Indonesia Nomor 5587);
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._kutipan import di_nama, fakta
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("KUT002", "error")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each number or year that belongs to another regulation than the title."""
    for satu, _, beda in fakta(k, "nomor-tahun"):
        resmi = k.registri.cari_id(beda.id or "")
        if resmi is not None and resmi.tahun == satu.kutipan.tahun and _angka(resmi.nomor) == _angka(satu.kutipan.nomor or ""):
            continue  # only its maker is named in short
        tingkat = beda.tingkat if satu.mengingat or beda.tingkat != "error" else "warning"
        yield k.temuan(beda.pesan, di_nama(k, satu.unsur, satu.kutipan), tingkat=tingkat)


def _angka(nomor: str) -> str:
    return nomor.strip().lstrip("0").lower()
