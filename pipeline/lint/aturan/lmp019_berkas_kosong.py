"""Setiap berkas yang disebut di `isi` memuat sesuatu.

Berkas yang kosong, atau hanya memuat komentar, tidak meninggalkan apa pun di naskah; biasanya isinya belum disimpan.

Salah:

    bab-1.md: |
      <!-- menunggu bahan dari bidang perencanaan -->

Benar:

    bab-1.md: |
      # Pendahuluan

      Rencana kerja ini menjadi pedoman bagi seluruh pegawai.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.source.teks import Letak

ATURAN = Aturan("LMP019", "warning")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each file of a lampiran, a batang tubuh or a penjelasan that says nothing."""
    for bagian in chain(*k.bundel.lampiran, *k.bundel.isi.values()):
        if not bagian.blok:
            yield k.temuan(f"berkas '{_nama(bagian.letak)}' kosong; isi, atau hapus dari daftarnya", bagian.letak)


def _nama(letak: Letak) -> str:
    return letak.berkas.isi[letak.awal : letak.akhir].strip("\"'")
