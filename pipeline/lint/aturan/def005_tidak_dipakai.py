"""Istilah yang didefinisikan dipakai dalam pasal-pasal berikutnya.

Ketentuan umum hanya memuat istilah yang dipakai berulang. Istilah yang tidak dipakai di mana pun biasanya terbawa dari naskah
lain; yang hanya dipakai di lampiran atau di definisi lain sebaiknya dijelaskan di sana.

Salah (peraturan):

    Pasal 1: |
        Dalam Peraturan Bupati ini yang dimaksud dengan:

        1. Reformasi Birokrasi adalah penataan kembali pemerintahan.
        2. Perangkat Daerah adalah unsur pembantu Bupati.
        3. Zona Integritas adalah predikat.

Benar (peraturan):

    Pasal 1: |
        Dalam Peraturan Bupati ini yang dimaksud dengan:

        1. Reformasi Birokrasi adalah penataan kembali pemerintahan.
        2. Perangkat Daerah adalah unsur pembantu Bupati.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._definisi import Definisi, definisi, pola_istilah
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import LAMPIRAN_II, Aturan, Temuan

ATURAN = Aturan("DEF005", "error", f"{LAMPIRAN_II} nomor 102", golongan=("peraturan",))

_BUKAN_PEMAKAIAN = frozenset({"norma", "judul", "judul-lampiran", "menimbang", "mengingat"})


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each term that no norm uses; once used is only worth a word."""
    semua = definisi(k)
    if not semua:
        return
    sendiri = {id(satu.unsur) for satu in semua} | {id(anak.isi) for satu in semua for anak in satu.simpul.semua()}
    norma = "\n".join(u.teks for u in k.menurut("norma") if id(u) not in sendiri and id(u.blok) not in sendiri).lower()
    lain = "\n".join(u.teks for u in k.unsur if u.bagian not in _BUKAN_PEMAKAIAN).lower()
    antar = [u.unsur.teks.lower() for u in semua]
    for satu in semua:
        jumlah = _jumlah(satu, norma)
        letak = k.di(satu.unsur, 0, satu.ujung)
        nama = satu.istilah[:60]
        di_lain = _jumlah(satu, lain)
        if jumlah > 1 or (jumlah and di_lain):
            continue
        if jumlah == 1:
            pesan = f"istilah '{nama}' hanya dipakai satu kali; definisikan hanya bila pengertiannya diperlukan"
            yield k.temuan(pesan, letak, tingkat="info", dasar=f"{LAMPIRAN_II} nomor 105")
        elif di_lain:
            pesan = f"istilah '{nama}' hanya dipakai dalam lampiran atau penjelasan, tidak dalam pasal; jelaskan di sana"
            yield k.temuan(pesan, letak, tingkat="warning")
        elif _jumlah(satu, "\n".join(teks for teks, u in zip(antar, semua, strict=True) if u is not satu)):
            pesan = f"istilah '{nama}' hanya dipakai dalam definisi lain"
            yield k.temuan(pesan, letak, tingkat="warning")
        else:
            yield k.temuan(f"istilah '{nama}' tidak dipakai di mana pun; hapus definisinya", letak)


def _jumlah(satu: Definisi, teks: str) -> int:
    """How often a text in small letters uses a term."""
    return sum(len(pola_istilah(nama.lower()).findall(teks)) for nama in satu.sebutan if nama.lower() in teks)
