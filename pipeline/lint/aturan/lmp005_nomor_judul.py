"""Nomor bab dan subbab lampiran berurutan.

Nomor yang ditulis sendiri melanjutkan nomor sebelumnya pada tingkatnya: `BAB III` sesudah `BAB II`, `5.` sesudah `4.`, `2.3`
di bawah BAB II. Judul tanpa nomor dinomori program dan melanjutkan nomor tertulis yang keliru itu. `--fix` menulis nomor
yang diharapkan bila tidak ada judul lain yang ikut berubah.

Salah:

    bab-1.md: |
      # Pendahuluan

      ## 1.1 Latar Belakang

      Uraian.

      ## 1.59 Maksud dan Tujuan

      Uraian.

Benar:

    bab-1.md: |
      # Pendahuluan

      ## 1.1 Latar Belakang

      Uraian.

      ## 1.2 Maksud dan Tujuan

      Uraian.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.lint.aturan._tabel import ruang
from pipeline.lint.konteks import Konteks
from pipeline.lint.letak import tertulis_sama
from pipeline.lint.model import Aturan, Perbaikan, Suntingan, Temuan
from pipeline.naskah.model import Blok, Judul, Paragraf
from pipeline.source.teks import Letak

ATURAN = Aturan("LMP005", "error", diri=True)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each typed heading number that does not follow the one before it, or does not go with the bab it stands in."""
    for _, blok in ruang(k):
        judul = [satu for satu in blok if isinstance(satu, Judul)]
        lalu: list[int] = []
        pola: list[object] = []
        for ke, satu in enumerate(judul):
            nilai = satu.angka[-1] if satu.angka else 0
            harap = lalu[satu.tingkat - 1] + 1 if len(lalu) >= satu.tingkat else 1
            # a file with a numbering of its own begins anew
            baru = len(pola) >= satu.tingkat and pola[satu.tingkat - 1] is not satu.skema[satu.tingkat - 1] and nilai == 1
            if satu.letak_label is not None and nilai != harap and not baru:
                yield from _temuan(k, blok, judul, ke, harap)
            elif satu.letak_label is not None and (induk := _induk_lain(satu)):
                pesan = f"'{satu.label} {_pendek(satu)}' berada di bawah nomor {induk}; nomornya harus diawali {induk}"
                yield k.temuan(pesan, satu.letak_label)
            lalu = [*lalu[: satu.tingkat - 1], nilai]
            pola = [*pola[: satu.tingkat - 1], satu.skema[satu.tingkat - 1]]


def _temuan(k: Konteks, blok: Sequence[Blok], judul: Sequence[Judul], ke: int, harap: int) -> Iterator[Temuan]:
    satu = judul[ke]
    nama = f"'{satu.label} {_pendek(satu)}'"
    pola = satu.skema[satu.tingkat - 1]
    benar = pola.label((*satu.angka[:-1], harap))
    if atas := _setingkat_atas(judul, ke):
        yield k.temuan(
            f"{nama} tampaknya setingkat dengan '{atas}'; kurangi tanda # di depannya", satu.letak_label, tingkat="warning"
        )
        return
    if satu.angka[-1] > 1 and _terlewati(blok, satu, pola.label((*satu.angka[:-1], satu.angka[-1] - 1))):
        return
    if harap == 1:
        pesan = f"{nama} adalah judul pertama pada tingkatnya; nomor yang diharapkan {benar}"
        yield k.temuan(pesan, satu.letak_label, tingkat="warning", perbaikan=_perbaikan(judul, ke, benar))
        return
    lalu = pola.label((*satu.angka[:-1], harap - 1))
    keadaan = f"mengulang {lalu}" if satu.angka[-1] == harap - 1 else f"sesudah {lalu}"
    yield k.temuan(f"{nama} {keadaan}; nomor yang diharapkan {benar}", satu.letak_label, perbaikan=_perbaikan(judul, ke, benar))


def _setingkat_atas(judul: Sequence[Judul], ke: int) -> str:
    """The label of a heading of a higher level that this one's label goes on from: `V.` written a level too deep after `IV.`"""
    satu = judul[ke]
    for lain in reversed(judul[:ke]):
        if lain.tingkat < satu.tingkat:
            pola = lain.skema[lain.tingkat - 1]
            if not pola.berjenjang and pola.label((*lain.angka[:-1], lain.angka[-1] + 1)) == satu.label:
                return lain.label
            if lain.tingkat == 1:
                return ""
    return ""


def _terlewati(blok: Sequence[Blok], satu: Judul, dahulu: str) -> bool:
    """Whether the number before this one stands above it in another form: a list item, or a heading of another level."""
    for lain in reversed(blok[: blok.index(satu)]):
        if isinstance(lain, Judul) and lain.label == dahulu:
            return True
        if isinstance(lain, Judul) and lain.tingkat < satu.tingkat:
            return False
        if isinstance(lain, Paragraf) and lain.butir and lain.butir.label == dahulu:
            return True
    return False


def _perbaikan(judul: Sequence[Judul], ke: int, benar: str) -> Perbaikan | None:
    satu = judul[ke]
    letak = satu.letak_label
    if not isinstance(letak, Letak) or not tertulis_sama(letak, satu.label):
        return None
    for lain in judul[ke + 1 :]:
        if lain.tingkat < satu.tingkat:
            break
        if lain.tingkat == satu.tingkat or lain.skema[lain.tingkat - 1].berjenjang:
            return None  # its number goes on from this one
    return Perbaikan(f"tulis {benar}", (Suntingan(letak, benar),))


def _induk_lain(satu: Judul) -> str:
    """The number that a typed label should begin with where it begins with another: `2.3` in BAB III."""
    if satu.tingkat < 2 or not satu.skema[satu.tingkat - 1].berjenjang:
        return ""
    tertulis = tuple(map(int, re.findall(r"\d+", satu.label)))
    if len(tertulis) != len(satu.angka) or tertulis[:-1] == satu.angka[:-1]:
        return ""
    return ".".join(map(str, satu.angka[:-1]))


def _pendek(satu: Judul) -> str:
    teks = satu.isi if isinstance(satu.isi, str) else "".join(lari.teks for lari in satu.isi)
    return teks if len(teks) <= 40 else f"{teks[:39].rstrip()}…"
