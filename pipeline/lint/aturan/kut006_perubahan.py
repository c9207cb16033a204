"""Peraturan yang telah diubah disebut bersama perubahannya yang terakhir.

Perubahan dihitung pada tanggal naskah: undang-undang yang diubah sesudah tanggal itu dikutip tanpa perubahannya. Bila
perubahannya lebih dari satu, cukup yang terakhir: `sebagaimana telah beberapa kali diubah terakhir dengan …`. Bentuk
kalimatnya ditunjukkan contoh pada nomor 41a. Kutipan dalam uraian lampiran hanya diperiksa bila menyebut perubahan. Tulis id
peraturannya (`uu/23/2014`) agar program yang menuliskan perubahannya.

Salah:

    mengingat:
      - >-
        Undang-Undang Nomor 12 Tahun 2011 tentang Pembentukan Peraturan Perundang-undangan
        (Lembaran Negara Republik Indonesia Tahun 2011 Nomor 82, Tambahan Lembaran Negara Republik Indonesia Nomor 5234);

Benar:

    mengingat:
      - uu/12/2011
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from pipeline.lint.aturan._kutipan import di_kutipan, fakta, sitiran
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("KUT006", "warning")
BERLAKU = date(2022, 6, 16)  # UU 13/2022, which put nomor 41a in


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each citation that leaves the last amendment out or names an earlier one as the last."""
    muda = {satu for satu, _, _ in fakta(k, "belum-ada")}  # KUT008
    sendiri = {satu.peraturan.id for satu in sitiran(k) if satu.mengingat and satu.peraturan}
    for satu, _, beda in fakta(k, "perubahan"):
        if (not satu.mengingat and not satu.kutipan.diubah) or satu in muda:
            continue
        if beda.registri in sendiri:
            continue  # the amending law is an item of its own, as that of a region that was split off
        dasar = beda.dasar if k.pada and k.pada >= BERLAKU else None
        tingkat = beda.tingkat if satu.mengingat else "info"
        letak = di_kutipan(k, satu.unsur, satu.kutipan.diubah[-1] if satu.kutipan.diubah else satu.kutipan)
        yield k.temuan(beda.pesan, letak, tingkat=tingkat, dasar=dasar)
