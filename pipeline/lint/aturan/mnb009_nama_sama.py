"""Nama naskah di butir penutup menimbang sama kata demi kata dengan nama di judul.

Dua nama untuk satu naskah membuat tidak pasti apa yang ditetapkan. `penutup: otomatis` menulis nama dari judul; `--fix`
mengganti kata yang berbeda. Huruf besar dan kecil serta tanda bacanya tidak dibandingkan.

Salah:

    menimbang:
      - bahwa pelayanan perlu ditingkatkan;
      - >-
        bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a perlu menetapkan Keputusan Kepala Dinas Perkebunan
        tentang Rencana Kerja Reformasi Birokrasi pada Dinas Perkebunan Tahun 2023;

Benar:

    menimbang:
      - bahwa pelayanan perlu ditingkatkan;
      - >-
        bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a perlu menetapkan Keputusan Kepala Dinas Perkebunan
        tentang Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023;
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from difflib import SequenceMatcher

from pipeline.lint.aturan._menimbang import Penutup, penutup_terakhir
from pipeline.lint.aturan._pembukaan import ganti_lentur
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MNB009", "error", diri=True)
_KATA = re.compile(r"\w+")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """The words between the first and the last difference."""
    satu = penutup_terakhir(k)
    if satu is None or satu.nama == (0, 0):
        return
    tertulis = [(cocok[0].lower(), *cocok.span()) for cocok in _KATA.finditer(satu.unsur.teks, *satu.nama)]
    judul = [(cocok[0].lower(), *cocok.span()) for cocok in _KATA.finditer(k.naskah.tentang)]
    # words that only a blank parts (`Tari f`) are another rule's
    if not tertulis or not judul or "".join(kata for kata, _, _ in tertulis) == "".join(kata for kata, _, _ in judul):
        return
    yield _temuan(k, satu, tertulis, judul)


def _temuan(k: Konteks, satu: Penutup, tertulis: list[tuple[str, int, int]], judul: list[tuple[str, int, int]]) -> Temuan:
    sama = SequenceMatcher(None, [isi[0] for isi in tertulis], [isi[0] for isi in judul], autojunk=False).get_opcodes()
    beda = [isi for isi in sama if isi[0] != "equal"]
    awal, akhir, awal_judul, akhir_judul = beda[0][1], beda[-1][2], beda[0][3], beda[-1][4]
    tepat = (tertulis[awal][1], tertulis[akhir - 1][2]) if awal < akhir else None
    if awal == akhir or awal_judul == akhir_judul:  # words are only missing on one side: take a neighbour along
        kiri = 1 if awal and awal_judul else 0
        kanan = 0 if kiri else 1
        awal, awal_judul, akhir, akhir_judul = awal - kiri, awal_judul - kiri, akhir + kanan, akhir_judul + kanan
    rentang = tertulis[awal][1], tertulis[akhir - 1][2]
    lain = k.naskah.tentang[judul[awal_judul][1] : judul[akhir_judul - 1][2]]
    pesan = f"nama naskah di sini '{satu.teks(rentang)}', sedangkan di judul '{lain}'; samakan keduanya"
    perbaikan = ganti_lentur(k, f"tulis '{lain}'", satu.unsur, *rentang, lain)
    return k.temuan(pesan, k.di(satu.unsur, *(tepat or rentang)), perbaikan=perbaikan)
