"""`disingkat` untuk singkatan, `disebut` untuk akronim atau nama pendek.

`Badan Pemeriksa Keuangan yang selanjutnya disingkat BPK`, `Pusat Kesehatan Masyarakat yang selanjutnya disebut Puskesmas`.
Yang dapat dibaca sebagai kata (ODHA, SAKIP) adalah akronim dan boleh keduanya.

Salah (peraturan):

    Pasal 1: |
        Dalam Peraturan Bupati ini yang dimaksud dengan:

        1. Badan Kepegawaian Negara yang selanjutnya disebut BKN adalah lembaga pemerintah.
        2. Perangkat Daerah adalah unsur pembantu Bupati.
        3. Reformasi Birokrasi adalah penataan BKN.

Benar (peraturan):

    Pasal 1: |
        Dalam Peraturan Bupati ini yang dimaksud dengan:

        1. Badan Kepegawaian Negara yang selanjutnya disingkat BKN adalah lembaga pemerintah.
        2. Perangkat Daerah adalah unsur pembantu Bupati.
        3. Reformasi Birokrasi adalah penataan BKN.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._definisi import KATA_TUGAS, definisi
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import LAMPIRAN_II, Aturan, Temuan

ATURAN = Aturan("DEF004", "warning", f"{LAMPIRAN_II} nomor 98 (UU 13/2022)", golongan=("peraturan",))

_KATA = re.compile(r"[A-Za-z]+")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each abbreviation that is `disebut`, and each short name that is `disingkat`."""
    for satu in definisi(k):
        singkatan = _singkatan(satu.istilah, satu.pendek)
        baku = "disingkat" if singkatan and satu.cara == "disebut" else ""
        if satu.cara == "disingkat" and not singkatan and not satu.pendek.isupper():
            baku = "disebut"
        if baku:
            di = satu.unsur.teks.rfind(satu.cara, 0, satu.letak_pendek)
            pesan = (
                f"'{satu.pendek}' {'singkatan' if baku == 'disingkat' else 'bukan singkatan'}; tulis 'yang selanjutnya {baku}'"
            )
            perbaikan = k.ganti(f"tulis {baku}", satu.unsur, di, di + len(satu.cara), baku)
            yield k.temuan(pesan, k.di(satu.unsur, di, satu.letak_pendek + len(satu.pendek)), perbaikan=perbaikan)


def _singkatan(istilah: str, pendek: str) -> bool:
    """Whether the short form is the first letters of the term's words and cannot be read as a word."""
    awal = "".join(kata[0] for kata in _KATA.findall(istilah) if kata.lower() not in KATA_TUGAS)
    if not pendek.isalpha() or not pendek.isupper() or pendek != awal.upper():
        return False
    return len(pendek) < 4 or sum(huruf in "AIUEO" for huruf in pendek) < 2
