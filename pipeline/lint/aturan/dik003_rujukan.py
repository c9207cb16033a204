"""Diktum dirujuk dengan labelnya: "diktum KESATU".

Salah:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023
        sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Rencana Kerja sebagaimana dimaksud dalam diktum pertama menjadi pedoman bagi seluruh pegawai.
      KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.

Benar:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023
        sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Rencana Kerja sebagaimana dimaksud dalam diktum KESATU menjadi pedoman bagi seluruh pegawai.
      KETIGA: Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._diktum import rujukan
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.naskah.label import diktum

ATURAN = Aturan("DIK003", "warning")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each reference in another form; that of a list of diktum which is typed otherwise is as it must be."""
    label = {satu.label for satu in k.naskah.diktum}
    for satu in rujukan(k):
        benar = diktum(satu.nilai)
        if satu.tertulis != benar and satu.tertulis not in label:
            perbaikan = k.ganti(f"tulis '{benar}'", satu.unsur, satu.awal, satu.akhir, benar)
            yield k.temuan(
                f"tertulis 'diktum {satu.tertulis}'; tulis 'diktum {benar}'",
                k.di(satu.unsur, satu.awal, satu.akhir),
                perbaikan=perbaikan,
            )
