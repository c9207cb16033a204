"""Definisi tidak diberi penjelasan.

Definisi sudah menjelaskan; penjelasannya cukup `Cukup jelas.`

Salah (peraturan):

    penjelasan: penjelasan.md
    penjelasan.md: |
        # I. UMUM

        Peraturan Bupati ini mengatur Reformasi Birokrasi.

        # II. PASAL DEMI PASAL

        ## Pasal 1

        Yang dimaksud dengan daerah termasuk wilayah laut.

        ## Pasal 2

        Cukup jelas.

        ## Pasal 3

        Cukup jelas.

        ## Pasal 4

        Cukup jelas.

Benar (peraturan):

    penjelasan: penjelasan.md
    penjelasan.md: |
        # I. UMUM

        Peraturan Bupati ini mengatur Reformasi Birokrasi.

        # II. PASAL DEMI PASAL

        ## Pasal 1

        Cukup jelas.

        ## Pasal 2

        Cukup jelas.

        ## Pasal 3

        Cukup jelas.

        ## Pasal 4

        Cukup jelas.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._definisi import pasal_definisi
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import LAMPIRAN_II, Aturan, Temuan

ATURAN = Aturan("DEF011", "warning", f"{LAMPIRAN_II} nomor 107", golongan=("peraturan",))


def periksa(k: Konteks) -> Iterator[Temuan]:
    """The first sentence that explains the pasal with the definitions."""
    ada = pasal_definisi(k)
    if ada is None or k.naskah.penjelasan is None:
        return
    pasal = next((satu.label for satu in k.simpul if satu.jenis == "pasal" and satu.isi is ada.pembuka.blok), "")
    di_pasal = ""
    for unsur in k.menurut("penjelasan"):
        if unsur.label.startswith(("Pasal ", "II.")):
            di_pasal = unsur.label
        elif di_pasal == pasal and unsur.teks and not unsur.teks.lower().startswith("cukup jelas"):
            yield k.temuan(f"{pasal} memuat definisi yang tidak perlu penjelasan; tulis 'Cukup jelas.'", k.di(unsur))
            return
