"""Peraturan yang dikutip sudah ada pada tanggal naskah.

Naskah yang ditetapkan 18 Agustus 2020 tidak dapat mengutip undang-undang yang baru diundangkan 2 November 2020: tanggal
naskahnya atau kutipannya keliru. Naskah tanpa tanggal diperiksa terhadap akhir tahunnya. Peraturan yang tidak ada di
registri diperiksa menurut tahun yang tertulis.

Salah:

    ditetapkan: {perkiraan: 2020-08-18}
    mengingat: [uu/11/2020]

Benar:

    ditetapkan: {perkiraan: 2020-12-01}
    mengingat: [uu/11/2020]
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._kutipan import batas_waktu, di_nama, fakta, sebut, sitiran
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("KUT008", "error", diri=True)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each cited regulation, and each amendment of one, that is younger than the naskah."""
    sudah = set()
    for satu, bagian, beda in fakta(k, "belum-ada"):
        sudah.add(satu)
        yield k.temuan(beda.pesan, di_nama(k, satu.unsur, bagian), tingkat=beda.tingkat)
    batas = batas_waktu(k)
    waktu = f"tanggal naskah {batas:%d-%m-%Y}" if k.pada else f"tahun naskah {batas.year}"
    for satu in sitiran(k):
        for bagian in () if satu in sudah or satu.id else (satu.kutipan, *satu.kutipan.diubah):
            if bagian.tahun and bagian.nomor and bagian.tahun > batas.year:
                pesan = f"{sebut(bagian)} dikutip, padahal {waktu}; periksa tahunnya"
                yield k.temuan(pesan, di_nama(k, satu.unsur, bagian))
