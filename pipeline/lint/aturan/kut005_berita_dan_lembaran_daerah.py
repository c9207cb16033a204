"""Nomor Berita Negara, Lembaran Daerah, dan Berita Daerah peraturan yang dikutip benar.

Angka-angka itu dicocokkan dengan registri. Nomor lembaran tidak harus sama dengan nomor peraturannya (Perbup Nomor 40 Tahun
2020 dalam Berita Daerah Tahun 2020 Nomor 41). Seberapa berat temuannya mengikuti keyakinan registri; `--fix` menulis angka
yang benar bila registri pasti.

Salah:

    mengingat:
      - >-
        Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 25 Tahun 2020
        tentang *Road Map* Reformasi Birokrasi 2020-2024 (Berita Negara Republik Indonesia Tahun 2020 Nomor 414);

Benar:

    mengingat:
      - >-
        Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 25 Tahun 2020
        tentang *Road Map* Reformasi Birokrasi 2020-2024 (Berita Negara Republik Indonesia Tahun 2020 Nomor 441);
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._kutipan import di_kutipan, fakta, ganti_angka, letak_lembaran
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("KUT005", "error")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each place in another gazette that differs from the registry's."""
    for satu, bagian, beda in fakta(k, "bn", "ld", "tld", "bd"):
        cocok = letak_lembaran(beda.kode, satu.unsur, bagian)
        letak = k.di(satu.unsur, cocok.start(1), cocok.end()) if cocok else di_kutipan(k, satu.unsur, bagian)
        benar = beda.keyakinan == "pasti" and cocok is not None
        perbaikan = ganti_angka(k, satu.unsur, cocok, beda.registri or "") if benar and cocok else None
        yield k.temuan(beda.pesan, letak, tingkat=beda.tingkat, perbaikan=perbaikan)
