"""Tembusan menyebut penerima yang berbeda-beda dengan cara yang sama.

Tidak ada butir kosong, tidak ada penerima yang disebut dua kali, dan "Yth." dipakai di semua butir atau tidak sama sekali.

Salah:

    tembusan:
      - Bupati Nusajaya;
      - "-"

Salah:

    tembusan:
      - Yth. Bupati Nusajaya;
      - Inspektur Daerah.

Benar:

    tembusan:
      - Bupati Nusajaya;
      - Inspektur Daerah.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("LKP006", "warning", diri=True)
_HURUF = re.compile(r"\w")
_YTH = re.compile(r"yth\.?\s+", re.IGNORECASE)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each item that is empty, there already, or the only one of its form."""
    semua = tuple(k.menurut("tembusan"))
    yth = [bool(_YTH.match(unsur.teks)) for unsur in semua]
    sudah: set[str] = set()
    for ke, unsur in enumerate(semua):
        nama = _YTH.sub("", unsur.teks.strip(" ;.,-")).lower()
        if not _HURUF.search(nama):
            yield k.temuan("butir tembusan ini kosong; hapus, atau tulis penerimanya", k.di(unsur))
        elif nama in sudah:
            yield k.temuan(f"'{unsur.teks.strip(' ;.')}' sudah ada di tembusan; hapus salah satunya", k.di(unsur))
        elif yth[ke] != yth[0]:
            ada, lain = ("memakai", "tidak") if yth[ke] else ("tidak memakai", "memakainya")
            yield k.temuan(f"butir tembusan ini {ada} 'Yth.', butir pertama {lain}; samakan", k.di(unsur))
        sudah.add(nama)
