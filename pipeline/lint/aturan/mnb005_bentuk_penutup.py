"""Butir penutup menimbang berbunyi menurut rumusan bakunya.

"bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b perlu menetapkan Keputusan … tentang …;" Koma
sebelum "perlu" boleh ada boleh tidak. Bentuk lain ("maka perlu", "perlu ditetapkan dengan", "berdasarkan hal tersebut di
atas") tidak baku.

Salah:

    menimbang:
      - bahwa pelayanan perlu ditingkatkan;
      - >-
        bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, maka perlu menetapkan Keputusan Kepala Dinas
        Perkebunan
        tentang Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023;

Benar:

    menimbang:
      - bahwa pelayanan perlu ditingkatkan;
      - >-
        bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan Kepala Dinas Perkebunan
        tentang Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023;
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._menimbang import penutup_terakhir
from pipeline.lint.aturan._pembukaan import ganti_lentur
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MNB005", "warning", "UU 12/2011 Lampiran II nomor 23")
_MAKA = re.compile(r"\bmaka\s+(?=(?:dipandang\s+)?perlu\b)")
_PERLU = re.compile(
    r"\b(?P<perlu>(?:dipandang|dianggap|dirasa)\s+perlu(?:\s+untuk)?|perlu\s+untuk|perlu\s+adanya)\s+(?=menetapkan\b)"
)
_BAKU = re.compile(r"\bperlu\s+(?:menetapkan|membentuk)$")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """What differs from the form, the first of it."""
    satu = penutup_terakhir(k)
    if satu is None:
        return
    teks = satu.unsur.teks
    maka, perlu = _MAKA.search(teks), _PERLU.search(teks)
    if maka:
        perbaikan = ganti_lentur(k, "hapus 'maka'", satu.unsur, *maka.span(), "")
        yield k.temuan(
            "butir penutup memuat 'maka perlu'; tulis 'perlu menetapkan'", k.di(satu.unsur, *maka.span()), perbaikan=perbaikan
        )
    elif perlu:
        perbaikan = ganti_lentur(k, "tulis 'perlu'", satu.unsur, *perlu.span("perlu"), "perlu")
        pesan = f"butir penutup memuat '{perlu['perlu']} menetapkan'; tulis 'perlu menetapkan'"
        yield k.temuan(pesan, k.di(satu.unsur, *perlu.span("perlu")), perbaikan=perbaikan)
    elif satu.dengan or not _BAKU.search(teks[: satu.kerja[1]]):
        tertulis = satu.teks((satu.kerja[0], satu.kerja[1])).lower()
        yield k.temuan(f"butir penutup memakai '{tertulis}'; tulis 'perlu menetapkan … tentang …'", k.di(satu.unsur, *satu.kerja))
    elif not satu.baku and satu.unsur.label:
        pesan = "butir penutup belum diawali 'bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf …'"
        yield k.temuan(pesan, k.di(satu.unsur, 0, satu.kerja[0]))
