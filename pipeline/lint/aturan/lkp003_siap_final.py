"""Naskah yang akan ditandatangani sudah final: statusnya, nomornya, dan tanggalnya.

Diperiksa hanya dengan `--mode final`.

Salah (final):

    status: rancangan

Benar (final):

    status: final
    nomor: 12/DISBUN/2022
    ditetapkan: {tanggal: 2022-12-01}
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("LKP003", "error", golongan=("keputusan", "peraturan"), diri=True)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """What a draft lacks."""
    if k.mode != "final" or not k.naskah.rancangan:
        return
    yield k.temuan("naskah ini masih rancangan; ubah menjadi 'status: final'", k.di_kunci("status"))
    if not k.bundel.naskah.get("nomor") and k.golongan != "peraturan":
        yield k.temuan("naskah ini belum bernomor; tulis kunci 'nomor'", k.di_kunci("nomor"), tingkat="warning")
    if k.naskah.tanggal is None:
        yield k.temuan(
            "tanggal penetapan belum ditulis; tulis 'ditetapkan: {tanggal: …}'", k.di_kunci("ditetapkan"), tingkat="warning"
        )
