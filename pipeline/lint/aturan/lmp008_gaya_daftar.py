"""Butir-butir satu daftar dalam lampiran memakai satu bentuk label.

`a.` yang disusul `b)` membuat daftar tampak seperti dua daftar. Tingkat di bawahnya memakai bentuk lain (`1.`, `a.`, `1)`,
`a)`); itu bukan kesalahan.

Salah:

    bab-1.md: |
      # Pendahuluan

      Rencana kerja ini memuat:

      a. maksud;
      b) tujuan; dan
      c. sasaran.

Benar:

    bab-1.md: |
      # Pendahuluan

      Rencana kerja ini memuat:

      a. maksud:
         1) umum;
         2) khusus;
      b. tujuan; dan
      c. sasaran.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._daftar import rangkaian
from pipeline.lint.konteks import Konteks
from pipeline.lint.letak import tertulis_sama
from pipeline.lint.model import Aturan, Perbaikan, Suntingan, Temuan
from pipeline.source.teks import Letak

ATURAN = Aturan("LMP008", "warning", diri=True)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each item that counts on from its elder sibling in another style."""
    for satu in rangkaian(k):
        butir, lain = satu.butir[0].butir, satu.campur.butir if satu.campur else None
        # an outer list goes on after an inner one whose number is the same by chance
        if butir is None or lain is None or butir.letak is None or satu.sambungan == butir.nilai - 1:
            continue
        benar = lain.pola.label((butir.nilai,))
        perbaikan = None
        if isinstance(butir.letak, Letak) and tertulis_sama(butir.letak, butir.label) and len(satu.butir) == 1:
            perbaikan = Perbaikan(f"tulis {benar}", (Suntingan(butir.letak, benar),))
        pesan = f"butir '{butir.label}' melanjutkan '{lain.label}' dengan bentuk lain; tulis '{benar}'"
        yield k.temuan(pesan, butir.letak, perbaikan=perbaikan)
