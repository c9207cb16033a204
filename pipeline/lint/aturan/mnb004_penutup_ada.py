"""Butir menimbang yang terakhir menyebut naskah yang perlu ditetapkan.

Bila pertimbangan lebih dari satu, butir terakhirnya berbunyi: "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam
huruf a dan huruf b perlu menetapkan … tentang …;". Tulis `penutup: otomatis`, maka program menuliskannya.

Salah:

    menimbang:
      - bahwa pelayanan perlu ditingkatkan;
      - bahwa untuk meningkatkan pelayanan diperlukan rencana kerja;

Benar:

    menimbang:
      - bahwa pelayanan perlu ditingkatkan;
      - bahwa untuk meningkatkan pelayanan diperlukan rencana kerja;
      - penutup: otomatis
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._menimbang import penutup
from pipeline.lint.aturan._pembukaan import belum_diisi
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("MNB004", "error", "UU 12/2011 Lampiran II nomor 23")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """The last consideration where it closes nothing, and one before it that does."""
    semua = tuple(k.menurut("menimbang"))
    if len(semua) < 2 or penutup(semua[-1]) is not None or belum_diisi(semua[-1].teks):
        return
    di_depan = next((satu for satu in map(penutup, semua[:-1]) if satu is not None and satu.baku), None)
    if di_depan is not None:
        pesan = f"butir penutup ini diikuti pertimbangan lain; jadikan butir terakhir, sesudah {semua[-1].label}"
        yield k.temuan(pesan, k.di(di_depan.unsur))
        return
    pesan = "butir menimbang terakhir belum menyebut naskah yang perlu ditetapkan; tambahkan '- penutup: otomatis'"
    yield k.temuan(pesan, k.di(semua[-1]))
