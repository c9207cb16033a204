"""Pasal bernomor urut dari 1 dan menerus melalui semua bab, tanpa loncatan dan pengulangan.

Dengan nomor otomatis (`#### Pasal`) ini tidak mungkin keliru. Pada peraturan perubahan nomor-nomornya milik peraturan yang
diubah, jadi tidak diperiksa.

Salah (peraturan):

    batang-tubuh.md: |
      #### Pasal 1

      Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.

      #### Pasal 3

      Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.

Benar (peraturan):

    batang-tubuh.md: |
      #### Pasal 1

      Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.

      #### Pasal 2

      Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.aturan._batang import pasal, perubahan, tempat
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan
from pipeline.lint.urutan import salah_urut

ATURAN = Aturan("BTG001", "error", "UU 12/2011 Lampiran II nomor 79", golongan=("peraturan",), diri=True)
_LABEL = re.compile(r"Pasal (\d+)([A-Z]?)$")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each pasal whose number does not follow the one before it."""
    if perubahan(k):
        return
    semua = pasal(k)
    cocok = [_LABEL.match(satu.label) for satu in semua]
    nilai = [int(satu[1]) if satu else 0 for satu in cocok]
    salah = dict(salah_urut(nilai))
    for ke, satu in enumerate(semua):
        label = cocok[ke]
        if label is None:
            yield k.temuan(
                f"'{satu.label}' tidak bernomor angka Arab; yang diharapkan Pasal {salah.get(ke, ke + 1)}", tempat(satu)
            )
        elif label[2]:
            yield k.temuan(f"'{satu.label}' adalah nomor sisipan, padahal naskah ini bukan peraturan perubahan", tempat(satu))
        elif ke in salah:
            asal = f"sesudah {semua[ke - 1].label}" if ke else "sebagai pasal pertama"
            yield k.temuan(f"{satu.label} ditulis {asal}; yang diharapkan Pasal {salah[ke]}", tempat(satu))
