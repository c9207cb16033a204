"""Pasal, ayat, huruf, dan angka yang dirujuk memang ada.

Rujukan ke `Pasal 12` dalam naskah yang berakhir pada Pasal 9, atau ke `ayat (4)` dari pasal yang berayat tiga, tertinggal
sesudah nomornya berubah. Tulis rujukan dengan `[[nama]]` supaya ikut berubah. Rujukan ke peraturan lain tidak diperiksa di
sini.

Salah (peraturan):

    Pasal 2: |
        (1) Tim menyusun laporan.
        (2) Laporan sebagaimana dimaksud pada ayat (3) disampaikan kepada Bupati.

Benar (peraturan):

    Pasal 2: |
        (1) Tim menyusun laporan.
        (2) Laporan sebagaimana dimaksud pada ayat (1) disampaikan kepada Bupati.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._rujukan import TINGKAT, Acuan, Isi, acuan, sebut, susunan
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan, Tingkat

ATURAN = Aturan("RUJ001", "error", golongan=("peraturan",), diri=True)

SEBUTKAN = "sebutkan ayat atau hurufnya"


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each reference whose target is not there."""
    semua = susunan(k).pasal
    for satu in acuan(k):
        pesan = _luput(satu, semua)
        if pesan:
            tingkat: Tingkat | None = "warning" if pesan.endswith(SEBUTKAN) else None
            yield k.temuan(pesan, k.di(satu.unsur, satu.awal, satu.akhir), tingkat=tingkat)


def _luput(satu: Acuan, semua: dict[str, Isi]) -> str:
    """What is wrong with a reference; its wider parts are references of their own and judged there."""
    label = satu.sasaran[satu.jenis]
    if satu.jenis == "pasal":
        return "" if label in semua else f"Pasal {label} tidak ada; pasal terakhir naskah ini Pasal {next(reversed(semua))}"
    di = semua.get(satu.sasaran.get("pasal", ""))
    if di is None:
        return ""
    tertulis = bool(satu.tertulis - {satu.jenis})
    if not tertulis and (satu.jenis == "angka" or (satu.jenis == "huruf" and _di_mana_pun(di, "huruf", label))):
        return ""
    jalan = {"pasal": di.label}
    for jenis in TINGKAT[1 : TINGKAT.index(satu.jenis)]:
        if jenis in satu.sasaran:
            lanjut = di.cari(jenis, satu.sasaran[jenis])
            if lanjut is None:
                return ""
            di, jalan[jenis] = lanjut, satu.sasaran[jenis]
    if di.cari(satu.jenis, label):
        return ""
    if satu.jenis != "ayat" and _di_mana_pun(di, satu.jenis, label):
        return f"{sebut({satu.jenis: label})} tidak langsung di bawah {sebut(jalan)}; {SEBUTKAN}"
    return f"{sebut({satu.jenis: label})} tidak ada dalam {sebut(jalan)}"


def _di_mana_pun(isi: Isi, jenis: str, label: str) -> bool:
    return bool(isi.cari(jenis, label)) or any(
        _di_mana_pun(satu, jenis, label) for anak in isi.anak.values() for satu in anak.values()
    )
