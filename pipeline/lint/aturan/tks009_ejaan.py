"""Kata ditulis menurut ejaan baku.

`aktivitas`, bukan `aktifitas`; `risiko`, bukan `resiko`; `di lingkungan`, bukan `dilingkungan`. Bahasa peraturan tunduk pada
kaidah tata bahasa, ejaan, dan penulisan yang baku. Judul peraturan yang dikutip tidak diperiksa: ia tetap seperti
diundangkan. Daftarnya menurut KBBI dan EYD V ada di `pipeline/lint/aturan/_kata.py`. `--fix` menggantinya, kecuali bila
katanya mungkin bagian dari sebuah nama.

Salah:

    menimbang:
      - bahwa aktifitas dilingkungan dinas mengandung resiko;

Benar:

    menimbang:
      - bahwa aktivitas di lingkungan dinas mengandung risiko;
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._kata import EJAAN, MUBAZIR
from pipeline.lint.aturan._teks import URAIAN, bagian_nama, cari_frasa, miring, seperti
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("TKS009", "warning")

_SEMUA = EJAAN | MUBAZIR
_KUNCI = tuple(_SEMUA)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each word in a form that is not the standard one."""
    for unsur, awal, akhir, kata in cari_frasa(k, _KUNCI, *URAIAN, "judul", "judul-lampiran", "kepala-tabel"):
        nama = bagian_nama(unsur, awal, akhir)
        if miring(unsur, awal, akhir) or (nama and " " in kata and " " not in _SEMUA[kata]):
            continue  # names such as Indeks Perilaku Anti Korupsi stay as they are
        tertulis = unsur.teks[awal:akhir]
        baku = seperti(tertulis, _SEMUA[kata])
        perbaikan = None if nama else k.ganti(f"tulis {baku}", unsur, awal, akhir, baku)
        sebab = "mubazir" if kata in MUBAZIR else "tidak baku"
        yield k.temuan(f"'{tertulis}' {sebab}; tulis '{baku}'", k.di(unsur, awal, akhir), perbaikan=perbaikan)
