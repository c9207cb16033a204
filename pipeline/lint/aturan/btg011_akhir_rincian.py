"""Setiap rincian diakhiri titik koma, yang masih dirinci lagi diakhiri titik dua, dan yang terakhir titik.

Contoh undang-undang sendiri menutup rincian terakhir dengan titik (nomor 92), atau dengan koma bila kalimatnya masih berlanjut.

Salah (peraturan):

    Pasal 2: |
        Reformasi birokrasi memiliki sasaran:

        a. birokrasi yang bersih.
        b. birokrasi yang kapabel; dan
        c. pelayanan publik yang prima.

Benar (peraturan):

    Pasal 2: |
        Reformasi birokrasi memiliki sasaran:

        a. birokrasi yang bersih;
        b. birokrasi yang kapabel; dan
        c. pelayanan publik yang prima.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._batang import RINCIAN, penghubung, perubahan, tabulasi
from pipeline.lint.konteks import Konteks, Unsur
from pipeline.lint.model import Aturan, Temuan, Tingkat

ATURAN = Aturan("BTG011", "error", "UU 12/2011 Lampiran II nomor 87 huruf d", golongan=("peraturan",))
_TANDA = ";.,:"


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each item with the wrong mark at its end."""
    if perubahan(k):
        return
    for induk, rincian in tabulasi(k):
        disambung = any(satu.jenis == "teks" for satu in induk.anak)
        for ke, satu in enumerate(rincian):
            unsur = k.unsur_simpul(satu)
            if unsur is None or not satu.teks.strip():
                continue
            if any(anak.jenis in RINCIAN for anak in satu.anak):
                if not satu.teks.endswith(":"):
                    yield _salah(k, unsur, satu.label, ":", "yang masih dirinci", "warning")
            elif ke < len(rincian) - 1:
                if not satu.teks.endswith(";") and not penghubung(satu.teks):
                    yield _salah(k, unsur, satu.label, ";", "yang bukan terakhir", None)
            elif not disambung and not satu.teks.endswith((".", ",")) and induk.jenis in ("pasal", "ayat"):
                # the law's own words ask for a semicolon here, too; its examples do not
                yield _salah(k, unsur, satu.label, ".", "terakhir", "warning")


def _salah(k: Konteks, unsur: Unsur, label: str, harap: str, mana: str, tingkat: Tingkat | None) -> Temuan:
    teks = unsur.teks.rstrip()
    akhir = len(teks)
    ada = teks[-1] if teks[-1] in _TANDA else ""
    awal = akhir - len(ada)
    keadaan = f"'{ada}'" if ada else "tanpa tanda baca"
    perbaikan = k.ganti(f"akhiri dengan '{harap}'", unsur, awal, akhir, harap) if ada else None
    pesan = f"rincian {label} {mana} diakhiri {keadaan}; yang diharapkan '{harap}'"
    return k.temuan(pesan, k.di(unsur, max(0, awal - (not ada)), akhir), tingkat=tingkat, perbaikan=perbaikan)
