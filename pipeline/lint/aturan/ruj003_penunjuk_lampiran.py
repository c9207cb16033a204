"""Lampiran yang ditunjuk memang ada.

`tercantum dalam Lampiran` tanpa lampiran, atau `Lampiran III` pada naskah dengan dua lampiran, menunjuk ke tempat kosong.
Bila lampirannya lebih dari satu, sebutkan nomornya.

Salah:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja sebagaimana tercantum dalam Lampiran II
        yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Keputusan ini mulai berlaku pada tanggal ditetapkan.

Benar:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja sebagaimana tercantum dalam Lampiran
        yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._rujukan import penunjuk_lampiran
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("RUJ003", "error", golongan=("keputusan", "peraturan"), diri=True)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each pointer of the body to a lampiran that is not there."""
    jumlah = len(k.naskah.lampiran)
    for satu in penunjuk_lampiran(k):
        if satu.teks == "lampiran":
            continue  # any annex, not this naskah's
        letak = k.di(satu.unsur, satu.awal, satu.akhir)
        if not jumlah:
            yield k.temuan("naskah ini tidak memiliki lampiran; tambahkan lampirannya atau hapus penunjuknya", letak)
        elif satu.nomor > jumlah or (satu.nomor and jumlah == 1):
            ada = "satu lampiran tanpa nomor" if jumlah == 1 else f"{jumlah} lampiran"
            yield k.temuan(f"{satu.teks} tidak ada; naskah ini memiliki {ada}", letak)
        elif not satu.nomor and jumlah > 1:
            yield k.temuan(
                f"naskah ini memiliki {jumlah} lampiran; sebutkan nomornya, misalnya 'Lampiran I'", letak, tingkat="warning"
            )
