"""Nomor tabel dan gambar dalam satu lampiran berurutan.

Nomor yang berulang membuat rujukan `Tabel 2.1` bermakna dua; nomor yang mundur atau melompat berarti ada yang terbawa dari
naskah lain atau hilang. Penomoran boleh satu angka (`Tabel 3.`) atau menurut bab (`Tabel 4.1.`); setiap lampiran boleh mulai
lagi dari awal, dan nomor satu angka boleh mulai lagi pada bab baru. Tanpa nomor tertulis, program yang menomori.

Salah:

    bab-1.md: |
      # Pendahuluan

      Tabel 5.1. Target Indikator

      Uraian pertama.

      Tabel 1.1. Kegiatan Prioritas

      Uraian kedua.

Benar:

    bab-1.md: |
      # Pendahuluan

      Tabel 1.1. Target Indikator

      Uraian pertama.

      Tabel 1.2. Kegiatan Prioritas

      Uraian kedua.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.lint.konteks import Konteks, Unsur
from pipeline.lint.model import Aturan, Temuan
from pipeline.naskah.model import Judul
from pipeline.source.teks import Letak

ATURAN = Aturan("LMP004", "error", diri=True)
_JENIS = r"(?P<jenis>Tabel|TABEL|Gambar|GAMBAR|Grafik|GRAFIK|Bagan|BAGAN|Diagram|DIAGRAM)"
_NOMOR = r"(?P<nomor>\d{1,3}(?:[.\-]\d{1,3}){0,2})"
# A caption has a title that begins with a capital, or nothing after the number; `Tabel 3 menunjukkan …` is a sentence.
_KETERANGAN = re.compile(rf"(?m)^{_JENIS} {_NOMOR}(?=[.:]?$|[.:]? +[\"\u201c(]?[A-Z0-9])")
_LABEL = re.compile(rf"{_JENIS} {_NOMOR}[.:]?", re.IGNORECASE)
TERPANJANG = 250  # characters of a caption


@dataclass(frozen=True, slots=True)
class _Keterangan:
    jenis: str
    nomor: tuple[int, ...]
    letak: Letak


@dataclass(slots=True)
class _Seri:
    """The numbers of one kind and depth so far."""

    terakhir: tuple[int, ...]
    bab: Judul | None
    sudah: dict[tuple[int, ...], _Keterangan] = field(default_factory=dict)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each number of a table or figure that repeats, goes back or leaves one out."""
    keterangan = _keterangan(k)
    seri: dict[tuple[int, str, int], _Seri] = {}
    menurut_bab: list[tuple[_Keterangan, Judul]] = []
    bab: Judul | None = None
    for unsur in k.unsur if keterangan else ():
        if unsur.bagian in ("kepala", "bab") and isinstance(unsur.blok, Judul) and unsur.blok.tingkat == 1:
            bab = unsur.blok
        ini = keterangan.get(unsur)
        if ini is None:
            continue
        if bab is not None and len(ini.nomor) > 1:
            menurut_bab.append((ini, bab))
        kunci = (unsur.lampiran, ini.jenis, len(ini.nomor))
        ada = seri.get(kunci)
        if ada is None:
            if ini.nomor[-1] != 1:
                harap = _tulis((*ini.nomor[:-1], 1))
                pesan = f"{ini.jenis} pertama bernomor {_tulis(ini.nomor)}; yang diharapkan {harap}"
                yield k.temuan(pesan, ini.letak, tingkat="warning")
        elif ini.nomor != (1,) or bab is ada.bab:
            salah = _salah(ini, ada)
            if salah:
                yield k.temuan(salah[0], ini.letak, tingkat="error" if salah[1] else "warning")
            ada.sudah.setdefault(ini.nomor, ini)
            ada.terakhir, ada.bab = ini.nomor, bab
            continue
        seri[kunci] = _Seri(ini.nomor, bab, {ini.nomor: ini})  # the first one, or one that begins anew with the bab
    yield from _salah_bab(k, menurut_bab)


def _salah_bab(k: Konteks, menurut_bab: list[tuple[_Keterangan, Judul]]) -> Iterator[Temuan]:
    """Numbers that name another bab than the one they stand in, where most name their own."""
    lain = [(ini, bab) for ini, bab in menurut_bab if ini.nomor[0] != bab.angka[0]]
    if len(lain) * 3 > len(menurut_bab):
        return
    for ini, bab in lain:
        pesan = f"{ini.jenis} {_tulis(ini.nomor)} berada di {bab.label}; nomornya harus diawali {bab.angka[0]}"
        yield k.temuan(pesan, ini.letak, tingkat="warning")


def _keterangan(k: Konteks) -> dict[Unsur, _Keterangan]:
    """The captions: what stands before a table's or picture's title, and paragraphs that look like captions."""
    hasil = {}
    for unsur in k.menurut("judul-tabel", "judul-gambar"):
        cocok = _LABEL.fullmatch(unsur.label)
        if cocok:
            hasil[unsur] = _baca(cocok, k.di(unsur, 0, 0) if unsur.letak is None else unsur.letak)
    for unsur, awal, akhir, cocok in k.cari(
        _KETERANGAN, "prosa", "norma", "kepala", kunci=("tabel ", "gambar ", "grafik ", "bagan ", "diagram ")
    ):
        if not unsur.label and len(unsur.teks) <= TERPANJANG:
            hasil[unsur] = _baca(cocok, k.di(unsur, awal, akhir))
    return hasil


def _baca(cocok: re.Match[str], letak: Letak) -> _Keterangan:
    return _Keterangan(cocok["jenis"].capitalize(), tuple(map(int, re.findall(r"\d+", cocok["nomor"]))), letak)


def _salah(ini: _Keterangan, ada: _Seri) -> tuple[str, bool] | None:
    """What is wrong with a number, and whether that is certain."""
    nama, lalu = f"{ini.jenis} {_tulis(ini.nomor)}", f"{ini.jenis} {_tulis(ada.terakhir)}"
    if ini.nomor in ada.sudah:
        dahulu = ada.sudah[ini.nomor].letak
        di = f"{dahulu.jalur.rpartition('/')[2]} baris {dahulu.baris}"
        return f"{nama} sudah ada di {di}; beri nomor lain", True
    if ini.nomor < ada.terakhir:
        return f"{nama} mundur dari {lalu}; yang diharapkan {_tulis(_berikut(ada.terakhir))}", True
    if ini.nomor == _berikut(ada.terakhir) or (ini.nomor[:-1] != ada.terakhir[:-1] and ini.nomor[-1] == 1):
        return None
    harap = _berikut(ada.terakhir) if ini.nomor[:-1] == ada.terakhir[:-1] else (*ini.nomor[:-1], 1)
    return f"{nama} melompat dari {lalu}; yang diharapkan {_tulis(harap)}", False


def _berikut(nomor: tuple[int, ...]) -> tuple[int, ...]:
    return (*nomor[:-1], nomor[-1] + 1)


def _tulis(nomor: tuple[int, ...]) -> str:
    return ".".join(map(str, nomor))
