"""Setiap pertimbangan satu kalimat.

Pokok pikiran kedua menjadi butir dengan hurufnya sendiri.

Salah:

    menimbang:
      - bahwa pelayanan perlu ditingkatkan. Oleh karena itu diperlukan rencana kerja;
      - penutup: otomatis

Benar:

    menimbang:
      - bahwa pelayanan perlu ditingkatkan;
      - bahwa untuk meningkatkan pelayanan diperlukan rencana kerja;
      - penutup: otomatis
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MNB003", "error", "UU 12/2011 Lampiran II nomor 22")
# A full stop behind a whole word of small letters and before a capital: abbreviations and initials have shorter ones.
_KALIMAT = re.compile(r"(?<=[a-z]{4})\.\s+(?=[A-Z][a-z])|;\s+(?=(?:dan\s+)?bahwa\b)")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each place where another sentence begins."""
    for unsur in k.menurut("menimbang"):
        for cocok in _KALIMAT.finditer(unsur.teks):
            kata = unsur.teks[cocok.end() :].split(maxsplit=1)[0]
            pesan = f"pertimbangan ini memuat kalimat baru mulai '{kata}'; jadikan butir sendiri atau satu kalimat"
            yield k.temuan(pesan, k.di(unsur, cocok.end(), cocok.end() + len(kata)))
