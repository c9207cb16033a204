"""Undang-Undang dan Peraturan Pemerintah di mengingat disertai Lembaran Negaranya.

Ditulis di antara tanda kurung sesudah judulnya: tahun dan nomor Lembaran Negara serta nomor Tambahannya. `--fix`
menuliskannya bila registri pasti; tulis `uu/28/1999` saja, maka program selalu menuliskannya.

Salah:

    mengingat:
      - Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;

Benar:

    mengingat:
      - uu/23/2014
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._mengingat import kepala, lembaran, sebut, tertulis
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MGT013", "error", "UU 12/2011 Lampiran II nomor 47")
TAHUN_PERTAMA = 1951  # laws of the years before stand in the Berita Negara, or in none


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each regulation of these kinds, amendments included, without its place; and those whose Tambahan is left out."""
    for satu in tertulis(k):
        for kutipan, awal, akhir in kepala(satu):
            if kutipan.jenis not in ("UU", "PP") or (kutipan.tahun or 0) < TAHUN_PERTAMA or kutipan.bn is not None:
                continue
            tercatat = k.registri.cari_kutipan(kutipan)
            if kutipan.ln is None:
                if tercatat is not None and tercatat.bn is not None and tercatat.ln is None:
                    continue
                pesan = f"{sebut(kutipan)} belum disertai Lembaran Negara; tulis di antara tanda kurung sesudah judulnya"
                yield k.temuan(pesan, k.di(satu.unsur, awal, akhir), perbaikan=lembaran(k, satu, kutipan))
            elif kutipan.tln is None and tercatat is not None and tercatat.tln and tercatat.keyakinan != "lemah":
                pesan = f"{sebut(kutipan)} belum disertai Tambahan Lembaran Negara Republik Indonesia Nomor {tercatat.tln}"
                yield k.temuan(pesan, k.di(satu.unsur, awal, akhir), tingkat=None if tercatat.keyakinan == "pasti" else "warning")
