"""Peraturan diundangkan pada atau sesudah tanggal ditetapkan.

Salah (peraturan):

    status: final
    nomor: 36
    ditetapkan: {tanggal: 2022-12-01}
    diundangkan: {tanggal: 2022-11-30}

Benar (peraturan):

    status: final
    nomor: 36
    ditetapkan: {tanggal: 2022-12-01}
    diundangkan: {tanggal: 2022-12-01}
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.tanggal import tanggal_panjang

ATURAN = Aturan("LKP008", "error", golongan=("peraturan",), diri=True)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """The day of promulgation, where it is the earlier one; and a Berita Daerah of another year."""
    diundangkan, berita = k.bundel.naskah["diundangkan"], k.bundel.naskah["berita_daerah"]
    hari = diundangkan["tanggal"] if diundangkan else None
    if hari and k.naskah.tanggal and hari < k.naskah.tanggal:
        pesan = f"diundangkan {tanggal_panjang(hari)}, sebelum ditetapkan {tanggal_panjang(k.naskah.tanggal)}; periksa keduanya"
        yield k.temuan(pesan, diundangkan.di("tanggal"))
    if hari and berita and berita["tahun"] and berita["tahun"] != hari.year:
        pesan = f"Berita Daerah tahun {berita['tahun']}, padahal diundangkan {tanggal_panjang(hari)}; periksa keduanya"
        yield k.temuan(pesan, berita.di("tahun"), tingkat="warning")
