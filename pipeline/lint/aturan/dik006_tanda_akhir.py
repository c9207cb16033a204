"""Semua diktum diakhiri tanda baca yang sama.

Titik di semua diktum, atau titik koma dengan titik pada yang terakhir: keduanya dipakai, tetapi tidak dicampur. `--fix`
menyamakannya.

Salah:

    memutuskan:
      - >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023
        sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini;
      - Rencana Kerja sebagaimana dimaksud dalam diktum KESATU menjadi pedoman bagi seluruh pegawai.
      - Keputusan ini mulai berlaku pada tanggal ditetapkan.

Benar:

    memutuskan:
      - >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023
        sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini;
      - Rencana Kerja sebagaimana dimaksud dalam diktum KESATU menjadi pedoman bagi seluruh pegawai;
      - Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._pembukaan import salah_tanda_akhir
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("DIK006", "warning", golongan=("keputusan",))


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each diktum with another mark than most; the last may always have a full stop."""
    semua = tuple(k.menurut("diktum"))
    tanda = [unsur.teks[-1:] for unsur in semua[:-1]]
    umum = ";" if tanda.count(";") > tanda.count(".") else "."
    for unsur in semua:
        if unsur is semua[-1] and unsur.teks.endswith("."):
            continue
        salah = salah_tanda_akhir(k, unsur, umum)
        if salah:
            tertulis, letak, perbaikan = salah
            yield k.temuan(f"diktum ini diakhiri '{tertulis}', yang lain '{umum}'; samakan", letak, perbaikan=perbaikan)
