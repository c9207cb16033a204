"""Tahun di nomor naskah sama dengan tahun penetapannya.

Tahun peraturan adalah tahun ditetapkan atau diundangkannya; nomor keputusan yang diakhiri tahun memuat tahun penetapannya.

Salah:

    status: final
    nomor: 12/DISBUN/2021
    ditetapkan: {tanggal: 2022-12-01}

Salah (peraturan):

    tahun: 2023
    status: final
    nomor: 36
    ditetapkan: {tanggal: 2022-12-01}

Benar:

    status: final
    nomor: 12/DISBUN/2022
    ditetapkan: {tanggal: 2022-12-01}
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.tanggal import tanggal_panjang

ATURAN = Aturan("LKP009", "error", golongan=("keputusan", "peraturan"), diri=True)
_TAHUN = re.compile(r"/((?:19|20)\d{2})$|\bTahun\s+((?:19|20)\d{2})$", re.IGNORECASE)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """A year that is neither that of the enactment nor that of the promulgation."""
    hari = k.naskah.tanggal
    if hari is None:
        return
    if k.golongan == "peraturan":
        diundangkan = k.bundel.naskah["diundangkan"]
        lain = diundangkan["tanggal"] if diundangkan else None
        if k.naskah.tahun not in (hari.year, lain.year if lain else hari.year):
            pesan = f"tahun {k.naskah.tahun}, padahal ditetapkan {tanggal_panjang(hari)}; periksa keduanya"
            yield k.temuan(pesan, k.di_kunci("tahun"))
        return
    nomor = str(k.bundel.naskah.get("nomor") or "")
    cocok = _TAHUN.search(nomor)
    tahun = int(cocok[1] or cocok[2]) if cocok else hari.year
    if tahun != hari.year:
        pesan = f"nomor '{nomor}' bertahun {tahun}, padahal ditetapkan {tanggal_panjang(hari)}; periksa keduanya"
        yield k.temuan(pesan, k.di_kunci("nomor"), tingkat="warning")
