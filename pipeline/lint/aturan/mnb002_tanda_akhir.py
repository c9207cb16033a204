"""Setiap pertimbangan diakhiri titik koma.

Salah:

    menimbang:
      - bahwa untuk meningkatkan pelayanan diperlukan rencana kerja.
      - penutup: otomatis

Benar:

    menimbang:
      - bahwa untuk meningkatkan pelayanan diperlukan rencana kerja;
      - penutup: otomatis
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._pembukaan import salah_tanda_akhir
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MNB002", "error", "UU 12/2011 Lampiran II nomor 22")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each consideration with another mark at its end."""
    for unsur in k.menurut("menimbang"):
        salah = salah_tanda_akhir(k, unsur, ";")
        if salah:
            tertulis, letak, perbaikan = salah
            yield k.temuan(f"pertimbangan ini diakhiri '{tertulis}'; akhiri dengan ';'", letak, perbaikan=perbaikan)
