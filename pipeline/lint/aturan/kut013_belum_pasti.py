"""Fakta peraturan yang dikutip sudah dipastikan.

Registri belum yakin akan judul, lembaran, atau perubahan peraturan ini, atau belum mengenalnya. Yang tercetak mungkin benar,
tetapi cocokkan dahulu dengan naskah resminya, lalu lengkapi barisnya di content/regulasi/ agar petunjuk ini hilang untuk
semua naskah.

Salah:

    mengingat: [permen-panrb/30/2018]

Benar:

    mengingat: [uu/23/2014]
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._kutipan import di_nama, sitiran
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("KUT013", "info")
_DAERAH = ("PERDA", "PERDA_PROV", "PERGUB", "PERKADA", "KEP_KADA")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """What the registry doubts of the ids in mengingat, and the written citations in it that the registry does not know."""
    tempat = {satu.unsur.letak for satu in k.dasar_hukum}
    for catatan in k.naskah.catatan:
        if catatan.letak in tempat and "telah dicabut dengan" not in catatan.pesan:  # KUT007
            yield k.temuan(catatan.pesan, catatan.letak)
    for satu in sitiran(k):
        if not satu.mengingat or satu.kutipan.jenis in _DAERAH:
            continue
        for beda in satu.fakta:
            if beda.kode == "tidak-dikenal":
                yield k.temuan(beda.pesan, di_nama(k, satu.unsur, satu.kutipan))
