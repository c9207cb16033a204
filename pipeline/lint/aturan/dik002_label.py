"""Label diktum ditulis KESATU, KEDUA, KETIGA, dengan huruf kapital.

Bukan PERTAMA, bukan `Kesatu`, dan bukan angka. `--fix` menuliskannya.

Salah:

    memutuskan:
      PERTAMA: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023
        sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Keputusan ini mulai berlaku pada tanggal ditetapkan.

Benar:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023
        sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._diktum import nilai_label
from pipeline.lint.konteks import Konteks
from pipeline.lint.letak import tertulis_sama
from pipeline.lint.model import Aturan, Perbaikan, Suntingan, Temuan
from pipeline.naskah.label import BATAS_BILANGAN, diktum
from pipeline.source.teks import Letak

ATURAN = Aturan("DIK002", "warning", golongan=("keputusan",))


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each typed label of another form."""
    for satu in k.naskah.diktum:
        if not isinstance(satu.letak_label, Letak):
            continue
        nilai = nilai_label(satu.label)
        if nilai is None or nilai > BATAS_BILANGAN:
            yield k.temuan(f"label diktum '{satu.label}' bukan bilangan tingkat; tulis misalnya KESATU", satu.letak_label)
        elif satu.label != diktum(nilai):
            benar = diktum(nilai)
            perbaikan = None
            if tertulis_sama(satu.letak_label, satu.label) and benar not in (lain.label for lain in k.naskah.diktum):
                perbaikan = Perbaikan(f"tulis '{benar}'", (Suntingan(satu.letak_label, benar),))
            yield k.temuan(f"label diktum '{satu.label}'; tulis '{benar}'", satu.letak_label, perbaikan=perbaikan)
