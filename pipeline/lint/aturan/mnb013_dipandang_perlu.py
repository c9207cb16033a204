"""Pertimbangan menyebut alasannya, tidak hanya bahwa naskah dipandang perlu.

Pokok pikiran yang hanya menyatakan naskahnya dianggap perlu kurang tepat karena tidak mencerminkan alasannya.

Salah:

    menimbang:
      - bahwa dipandang perlu menyusun rencana kerja;
      - penutup: otomatis

Benar:

    menimbang:
      - bahwa untuk meningkatkan kualitas pelayanan diperlukan rencana kerja;
      - penutup: otomatis
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MNB013", "info", "UU 12/2011 Lampiran II nomor 20")
_HANYA = re.compile(r"bahwa\s+(?:dipandang|dianggap|dirasa(?:kan)?)\s+perlu\b", re.IGNORECASE)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each consideration that begins so."""
    for unsur in k.menurut("menimbang"):
        cocok = _HANYA.match(unsur.teks)
        if cocok:
            yield k.temuan(
                f"pertimbangan ini diawali '{cocok[0]}' tanpa alasan; sebut mengapa diperlukan", k.di(unsur, *cocok.span())
            )
