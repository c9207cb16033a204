"""Huruf yang dirujuk di menimbang ada, dan butir penutup menyebut semuanya.

Rujukan ke huruf yang tidak ada, atau ke butir itu sendiri, membuat pertimbangannya tidak jelas. Butir penutup menyebut semua
huruf di atasnya; `--fix` menuliskannya. `huruf a sampai dengan huruf d` diterima.

Salah:

    menimbang:
      - bahwa pelayanan perlu ditingkatkan;
      - >-
        bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b perlu menetapkan Keputusan Kepala
        Dinas Perkebunan
        tentang Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023;

Salah:

    menimbang:
      - bahwa pelayanan perlu ditingkatkan;
      - bahwa diperlukan rencana kerja;
      - >-
        bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a perlu menetapkan Keputusan Kepala Dinas Perkebunan
        tentang Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023;

Benar:

    menimbang:
      - bahwa pelayanan perlu ditingkatkan;
      - bahwa diperlukan rencana kerja;
      - >-
        bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a dan huruf b perlu menetapkan Keputusan Kepala
        Dinas Perkebunan
        tentang Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023;
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._menimbang import Rujukan, penutup_terakhir, rujukan, sebut_huruf
from pipeline.lint.aturan._pembukaan import ganti_lentur
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Perbaikan, Temuan
from pipeline.naskah.pembukaan import rangkai

ATURAN = Aturan("MNB008", "error", "UU 12/2011 Lampiran II nomor 23", diri=True)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Letters that are not there, that are the consideration's own, or that the closing one leaves out."""
    banyak = len(k.naskah.menimbang)
    tutup = penutup_terakhir(k)
    for satu in rujukan(k):
        akhir = tutup is not None and satu.unsur is tutup.unsur
        letak = k.di(satu.unsur, *satu.daftar)
        perbaikan = _lengkap(k, satu) if akhir and banyak > 1 else None
        hilang = [nilai for nilai in satu.huruf if nilai > banyak or banyak == 1]
        sendiri = satu.ke in satu.huruf and banyak > 1
        if hilang:
            ada = "pertimbangannya hanya satu dan tidak berhuruf" if banyak == 1 else f"huruf terakhir {sebut_huruf(banyak)}"
            pesan = f"pertimbangan ini merujuk {rangkai([sebut_huruf(n) for n in hilang])} yang tidak ada; {ada}"
            yield k.temuan(pesan, letak, perbaikan=perbaikan)
        elif sendiri:
            pesan = f"{sebut_huruf(satu.ke)} merujuk dirinya sendiri; sebut pertimbangan di atasnya"
            yield k.temuan(pesan, letak, perbaikan=perbaikan)
        elif akhir and (kurang := sorted(set(range(1, satu.ke)) - set(satu.huruf))):
            pesan = f"butir penutup tidak menyebut {rangkai([sebut_huruf(n) for n in kurang])}; sebut semua huruf di atasnya"
            yield k.temuan(pesan, letak, tingkat="warning", perbaikan=perbaikan)


def _lengkap(k: Konteks, satu: Rujukan) -> Perbaikan | None:
    benar = rangkai([sebut_huruf(nilai) for nilai in range(1, satu.ke)])
    return ganti_lentur(k, f"tulis '{benar}'", satu.unsur, *satu.daftar, benar)
