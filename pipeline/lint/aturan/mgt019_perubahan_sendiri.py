"""Perubahan suatu peraturan disebut dalam butir peraturan itu, bukan sebagai butir sendiri.

Rumusannya "… sebagaimana telah diubah dengan …" sesudah peraturan induknya; `uu/31/1999` menuliskannya dengan sendirinya.

Salah:

    mengingat:
      - uu/31/1999
      - >-
        Undang-Undang Nomor 20 Tahun 2001 tentang Perubahan atas Undang-Undang Nomor 31 Tahun 1999
        tentang Pemberantasan Tindak Pidana Korupsi
        (Lembaran Negara Republik Indonesia Tahun 2001 Nomor 134, Tambahan Lembaran Negara Republik Indonesia Nomor 4150);

Benar:

    mengingat:
      - uu/31/1999
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._mengingat import sebut
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MGT019", "warning", "UU 12/2011 Lampiran II nomor 41a (UU 13/2022)")
_ATAS = re.compile(
    r"Perubahan(?:\s+Ke\w+(?:\s+Belas)?)?\s+[Aa]tas\s+(?P<jenis>[A-Z][\w\s,-]*?)\s+Nomor\s+(?P<nomor>\S+)\s+Tahun\s+(?P<tahun>\d{4})\b",
    re.IGNORECASE,
)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each item whose title amends the regulation of another item."""
    induk = {(satu.kutipan.jenis, satu.kutipan.nomor, satu.kutipan.tahun) for satu in k.dasar_hukum if satu.kutipan.nomor}
    for satu in k.dasar_hukum:
        cocok = _ATAS.match(satu.kutipan.judul or "")
        if cocok and (satu.kutipan.jenis, cocok["nomor"], int(cocok["tahun"])) in induk:
            pesan = f"{sebut(satu.kutipan)} mengubah butir lain; sebut di butir itu dengan 'sebagaimana telah diubah dengan'"
            yield k.temuan(pesan, k.di(satu.unsur))
