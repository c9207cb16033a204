"""Setiap lampiran dinyatakan dalam batang tubuh atau diktum.

Lampiran yang tidak ditunjuk bukan bagian dari naskahnya: batang tubuh harus menyatakan bahwa lampiran itu bagian yang tidak
terpisahkan.

Salah:

    memutuskan:
      KESATU: Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023.
      KEDUA: Keputusan ini mulai berlaku pada tanggal ditetapkan.

Benar:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023 sebagaimana tercantum dalam Lampiran
        yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._rujukan import penunjuk_lampiran
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import LAMPIRAN_II, Aturan, Temuan

ATURAN = Aturan("RUJ004", "error", f"{LAMPIRAN_II} nomor 192", golongan=("keputusan", "peraturan"))


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each lampiran that no diktum and no pasal points to."""
    nomor = {satu.nomor for satu in penunjuk_lampiran(k)} | {ke for satu in penunjuk_lampiran(k) for ke in satu.sampai}
    judul = {satu.lampiran: satu for satu in k.menurut("judul-lampiran")}
    jumlah = len(k.naskah.lampiran)
    for ke, lampiran in enumerate(k.naskah.lampiran, 1):
        if 0 in nomor or ke in nomor or (jumlah == 1 and nomor):
            continue
        tempat = "pasal" if k.golongan == "peraturan" else "diktum"
        nama = "Lampiran" if jumlah == 1 else lampiran.label.replace("LAMPIRAN", "Lampiran")
        yield k.temuan(f"{nama} tidak ditunjuk oleh {tempat} mana pun; nyatakan dalam {tempat}", k.di(judul[ke]))
