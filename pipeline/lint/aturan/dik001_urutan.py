"""Label diktum berurutan: KESATU, KEDUA, KETIGA.

Label yang melompat atau berulang biasanya sisa diktum yang dihapus. `--fix` menomori ulang semua label beserta rujukannya,
bila tidak ada rujukan yang meragukan; diktum yang ditulis sebagai daftar diberi label dengan sendirinya.

Salah:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023
        sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KELIMA: Keputusan ini mulai berlaku pada tanggal ditetapkan.

Benar:

    memutuskan:
      KESATU: >-
        Menetapkan Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023
        sebagaimana tercantum dalam Lampiran yang merupakan bagian tidak terpisahkan dari Keputusan ini.
      KEDUA: Keputusan ini mulai berlaku pada tanggal ditetapkan.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._diktum import nilai_label, rujukan
from pipeline.lint.konteks import Konteks
from pipeline.lint.letak import tertulis_sama
from pipeline.lint.model import Aturan, Perbaikan, Suntingan, Temuan
from pipeline.lint.urutan import salah_urut
from pipeline.naskah.label import diktum
from pipeline.source.teks import Letak

ATURAN = Aturan("DIK001", "error", golongan=("keputusan",), diri=True)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each label that does not follow the one before it; the first of them has the fix for all."""
    nilai = [nilai_label(satu.label) for satu in k.naskah.diktum]
    if None in nilai:
        return  # a label that is no ordinal is another rule's
    semua = k.naskah.diktum
    for urutan, (ke, harap) in enumerate(salah_urut([angka or 0 for angka in nilai])):
        satu, harus = semua[ke], diktum(harap)
        pesan = (
            f"diktum {satu.label} ditulis sesudah {semua[ke - 1].label}; seharusnya {harus}"
            if ke
            else f"diktum pertama berlabel {satu.label}; seharusnya {harus}"
        )
        yield k.temuan(pesan, satu.letak_label or satu.letak, perbaikan=None if urutan else _nomori(k, nilai))


def _nomori(k: Konteks, nilai: list[int | None]) -> Perbaikan | None:
    """All labels anew, and what refers to them; None where a reference can mean two diktum or cannot be edited."""
    suntingan: list[Suntingan] = []
    for ke, satu in enumerate(k.naskah.diktum, 1):
        if satu.label == diktum(ke):
            continue
        if not isinstance(satu.letak_label, Letak) or not tertulis_sama(satu.letak_label, satu.label):
            return None
        suntingan.append(Suntingan(satu.letak_label, diktum(ke)))
    for acuan in rujukan(k):
        if acuan.nilai not in nilai:
            return None
        baru = nilai.index(acuan.nilai) + 1
        if nilai.count(acuan.nilai) > 1:
            return None
        if baru == acuan.nilai:
            continue
        ganti = k.ganti("", acuan.unsur, acuan.awal, acuan.akhir, diktum(baru))
        if ganti is None:
            return None
        suntingan += ganti.suntingan
    return Perbaikan("nomori ulang semua diktum dan rujukannya", tuple(suntingan))
