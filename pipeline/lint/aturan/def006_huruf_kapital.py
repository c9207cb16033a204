"""Istilah yang sudah didefinisikan ditulis dengan huruf awal kapital.

`Perangkat Daerah`, bukan `perangkat daerah`, baik dalam norma, penjelasan, maupun lampiran. Hanya istilah dua kata atau lebih
yang diperiksa; dalam lampiran satu temuan untuk tiap istilah.

Salah (peraturan):

    Pasal 1: |
        Dalam Peraturan Bupati ini yang dimaksud dengan:

        1. Reformasi Birokrasi adalah penataan kembali pemerintahan.
        2. Perangkat Daerah adalah unsur pembantu Bupati.
    Pasal 2: |
        Perangkat Daerah melaporkan Reformasi Birokrasi kepada perangkat daerah lain.

Benar (peraturan):

    Pasal 1: |
        Dalam Peraturan Bupati ini yang dimaksud dengan:

        1. Reformasi Birokrasi adalah penataan kembali pemerintahan.
        2. Perangkat Daerah adalah unsur pembantu Bupati.
    Pasal 2: |
        Perangkat Daerah melaporkan Reformasi Birokrasi kepada Perangkat Daerah lain.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._definisi import KATA_TUGAS, definisi, pola_istilah
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import LAMPIRAN_II, Aturan, Temuan

ATURAN = Aturan("DEF006", "warning", f"{LAMPIRAN_II} nomor 108", golongan=("peraturan",))


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each defined term in small letters."""
    sudah: set[str] = set()
    for satu in definisi(k):
        istilah = satu.istilah
        kecil = istilah.lower()
        if " " not in istilah or kecil in sudah or kecil not in k.teks or "(" in istilah:
            continue
        sudah.add(kecil)
        baku = " ".join(kata if kata in KATA_TUGAS else kata[:1].upper() + kata[1:] for kata in istilah.split())
        pola = pola_istilah(kecil)
        lampiran = 0
        for unsur, awal, akhir, _ in k.cari(pola, "norma", "penjelasan", "prosa"):
            if k.dikutip(unsur, awal) or (unsur is satu.unsur and awal == 0):
                continue
            if unsur.bagian == "prosa":
                lampiran += 1
                if lampiran > 1:
                    continue
                kali = len([1 for u, a, _, _ in k.cari(pola, "prosa") if not k.dikutip(u, a)])
                pesan = f"istilah '{kecil}' ({kali} kali dalam lampiran) sudah didefinisikan; tulis '{baku}'"
                yield k.temuan(pesan, k.di(unsur, awal, akhir))
                continue
            pesan = f"istilah '{kecil}' sudah didefinisikan; tulis '{baku}'"
            yield k.temuan(pesan, k.di(unsur, awal, akhir))
