"""Rancangan peraturan belum bernomor.

Nomor dan tahun pada judul rancangan ditulis tiga titik; itu tercetak dengan sendirinya bila kunci `nomor` tidak ditulis. Bila
peraturan sudah bernomor, ubah `status`.

Salah (peraturan):

    nomor: 63

Salah (peraturan):

    nomor: XX

Benar (peraturan):

    status: rancangan
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("JDL008", "error", "UU 12/2011 Lampiran II nomor 4a (UU 13/2022)", golongan=("peraturan",))


def periksa(k: Konteks) -> Iterator[Temuan]:
    """The number of a draft, where it is more than dots."""
    nomor = k.bundel.naskah.get("nomor")
    if k.naskah.rancangan and nomor and str(nomor).strip(" .…"):
        pesan = f"rancangan bernomor '{nomor}', padahal nomornya ditulis tiga titik; hapus kunci 'nomor' atau ubah 'status'"
        yield k.temuan(pesan, k.di_kunci("nomor"))
