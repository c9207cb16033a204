"""Nama naskah tidak diakhiri tanda baca.

Judul ditulis tanpa tanda baca di ujungnya. `--fix` menghapusnya.

Salah:

    tentang: Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023.

Benar:

    tentang: Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._pembukaan import belum_diisi
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("JDL001", "error", "UU 12/2011 Lampiran II nomor 4 (UU 13/2022)")
_TANDA = re.compile(r"\s*[.,:;]+$")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """The mark at the end of the name."""
    judul = next(k.menurut("judul"))
    cocok = _TANDA.search(judul.teks)
    if cocok and not belum_diisi(judul.teks):
        tanda = cocok[0].strip()
        perbaikan = k.ganti(f"hapus '{tanda}'", judul, cocok.start(), cocok.end(), "")
        yield k.temuan(
            f"nama naskah diakhiri '{tanda}'; judul ditulis tanpa tanda baca di ujungnya",
            k.di(judul, *cocok.span()),
            perbaikan=perbaikan,
        )
