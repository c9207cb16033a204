"""Jenis peraturan di mengingat ditulis tanpa frasa "Republik Indonesia".

Frasa itu ada di judul peraturannya, tetapi tidak dicantumkan di dasar hukum. `--fix` menghapusnya.

Salah:

    mengingat:
      - >-
        Undang-Undang Republik Indonesia Nomor 28 Tahun 1999
        tentang Penyelenggara Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan Nepotisme
        (Lembaran Negara Republik Indonesia Tahun 1999 Nomor 75, Tambahan Lembaran Negara Republik Indonesia Nomor 3851);

Benar:

    mengingat:
      - >-
        Undang-Undang Nomor 28 Tahun 1999
        tentang Penyelenggara Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan Nepotisme
        (Lembaran Negara Republik Indonesia Tahun 1999 Nomor 75, Tambahan Lembaran Negara Republik Indonesia Nomor 3851);
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._mengingat import kepala, tertulis
from pipeline.lint.aturan._pembukaan import ganti_lentur
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan, Tingkat

ATURAN = Aturan("MGT009", "error", "UU 12/2011 Lampiran II nomor 45")
# Of a ministry; other bodies have the words in their names (Arsip Nasional Republik Indonesia).
_FRASA = re.compile(
    r"\b(?:Undang[\s-]+Undang|Peraturan\s+Pemerintah|Peraturan\s+Presiden|Keputusan\s+Presiden|(?P<menteri>(?:Peraturan|Keputusan)\s+Menteri\s+[\w\s,]+?))"
    r"(?P<frasa>\s+Republik\s+Indonesia)(?=\s+No)",
    re.IGNORECASE,
)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each kind with the phrase."""
    for satu in tertulis(k):
        for _, awal, akhir in kepala(satu):
            cocok = _FRASA.search(satu.unsur.teks, awal, akhir)
            if cocok:
                tingkat: Tingkat | None = "warning" if cocok["menteri"] else None
                awal_frasa, akhir_frasa = cocok.span("frasa")
                pesan = "jenis peraturan di dasar hukum ditulis tanpa 'Republik Indonesia'; hapus frasa itu"
                perbaikan = ganti_lentur(k, "hapus 'Republik Indonesia'", satu.unsur, awal_frasa, akhir_frasa, "")
                yield k.temuan(pesan, k.di(satu.unsur, awal_frasa + 1, akhir_frasa), tingkat=tingkat, perbaikan=perbaikan)
