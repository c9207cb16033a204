"""Diktum ditulis tanpa labelnya di dalam teks.

Label dicetak dengan sendirinya; bila diketik juga di awal teks, tercetak "KESATU : KESATU : Menetapkan".

Salah:

    memutuskan:
      - "KESATU: Menetapkan Rencana Kerja sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan
         dari Keputusan ini."
      - Keputusan ini mulai berlaku pada tanggal ditetapkan.

Benar:

    memutuskan:
      - Menetapkan Rencana Kerja sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      - Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._diktum import nilai_label
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("DIK011", "error", golongan=("keputusan",), diri=True)
_LABEL = re.compile(r"(?P<label>(?:KE|Ke)[A-Za-z]+(?:\s[A-Za-z]+){0,2}|PERTAMA|Pertama|\d{1,2})\s*[:.]\s+(?=\S)")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each diktum with a typed label."""
    for unsur in k.menurut("diktum"):
        cocok = _LABEL.match(unsur.teks)
        if cocok and nilai_label(cocok["label"]) is not None:
            tertulis = cocok[0].strip()
            perbaikan = k.ganti(f"hapus '{tertulis}'", unsur, 0, cocok.end(), "")
            pesan = f"diktum ini diawali '{tertulis}' padahal labelnya {unsur.label} ditulis di depannya; hapus '{tertulis}'"
            yield k.temuan(pesan, k.di(unsur, 0, len(tertulis)), perbaikan=perbaikan)
