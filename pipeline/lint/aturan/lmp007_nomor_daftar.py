"""Huruf dan angka sebuah daftar dalam lampiran berurutan.

Daftar yang melompat (`a.`, `c.`) atau mengulang (`b.`, `b.`) berarti ada butir yang hilang atau terbawa dari naskah lain.
Daftar di bawah butir lain boleh mulai lagi dari awal, dan daftar yang disela uraian boleh dilanjutkan. `--fix` menomori
ulang butir-butir sesudahnya bila lampiran itu tidak merujuk huruf atau angka.

Salah:

    bab-1.md: |
      # Pendahuluan

      Rencana kerja ini memuat:

      a. maksud;
      c. tujuan; dan
      d. sasaran.

Benar:

    bab-1.md: |
      # Pendahuluan

      Rencana kerja ini memuat:

      a. maksud;
      b. tujuan; dan
      c. sasaran.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from pipeline.lint.aturan._daftar import Rangkaian, menyatu, rangkaian
from pipeline.lint.konteks import Konteks
from pipeline.lint.letak import tertulis_sama
from pipeline.lint.model import Aturan, Perbaikan, Suntingan, Temuan, Tingkat
from pipeline.lint.urutan import salah_urut
from pipeline.naskah.model import Butir, Paragraf
from pipeline.source.teks import Letak

ATURAN = Aturan("LMP007", "error", diri=True)
_RUJUKAN = re.compile(r"(?m)\b(?:huruf [a-z]\b|(?:angka|butir|nomor|poin) \(?\d)")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each item whose typed label does not follow its elder sibling's."""
    for satu in rangkaian(k):
        pertama = satu.butir[0].butir
        if pertama and pertama.letak and pertama.nilai > 1 and satu.campur is None and pertama.nilai != satu.sambungan + 1:
            yield _awal(k, pertama, satu)
        nilai = [isi.butir.nilai if isi.butir else 0 for isi in satu.butir]
        for ke, harap in salah_urut([angka - nilai[0] + 1 for angka in nilai]):
            ini = satu.butir[ke].butir
            if ini and ini.letak:
                yield _urutan(k, satu.butir, ke, harap + nilai[0] - 1)


def _awal(k: Konteks, pertama: Butir, satu: Rangkaian) -> Temuan:
    dahulu = pertama.pola.label((pertama.nilai - 1,))
    if menyatu(satu.sebelum, dahulu):
        return _dalam_teks(k, pertama, dahulu)
    harap = pertama.pola.label((satu.sambungan + 1,))
    sesudah = f"sesudah '{pertama.pola.label((satu.sambungan,))}'" if satu.sambungan else "sebagai butir pertama"
    pesan = f"daftar ini mulai dari '{pertama.label}' {sesudah}; yang diharapkan '{harap}'"
    return k.temuan(pesan, pertama.letak, tingkat="warning")


def _urutan(k: Konteks, butir: Sequence[Paragraf], ke: int, nilai: int) -> Temuan:
    lalu, ini = butir[ke - 1].butir, butir[ke].butir
    assert lalu is not None
    assert ini is not None
    dahulu = ini.pola.label((ini.nilai - 1,)) if ini.nilai > 1 else ""
    if dahulu and menyatu(butir[ke - 1], dahulu):
        return _dalam_teks(k, ini, dahulu)
    harap = ini.pola.label((nilai,))
    keadaan = "mengulang" if ini.nilai == lalu.nilai else "sesudah"
    pesan = f"butir '{ini.label}' {keadaan} '{lalu.label}'; yang diharapkan '{harap}'"
    # where the list begins anew it is likelier that its heading lost its place
    tingkat: Tingkat = "warning" if ini.nilai == 1 else "error"
    berikut = butir[ke + 1].butir if ke + 1 < len(butir) else None
    sendiri = berikut is not None and berikut.nilai == nilai + 1
    perbaikan = _perbaikan(k, butir[ke : ke + 1] if sendiri else butir[ke:], nilai) if ini.nilai > 1 else None
    return k.temuan(pesan, ini.letak, tingkat=tingkat, perbaikan=perbaikan)


def _dalam_teks(k: Konteks, butir: Butir, dahulu: str) -> Temuan:
    pesan = f"butir '{dahulu}' menyatu dengan butir di atas '{butir.label}'; tulis '{dahulu}' pada baris sendiri"
    return k.temuan(pesan, butir.letak, tingkat="warning")


def _perbaikan(k: Konteks, butir: Sequence[Paragraf], nilai: int) -> Perbaikan | None:
    if next(k.cari(_RUJUKAN, "prosa", "sel"), None) is not None:
        return None
    suntingan = []
    geser = nilai - (butir[0].butir.nilai if butir[0].butir else 0)
    for satu in butir:
        tanda = satu.butir
        letak = tanda.letak if tanda else None
        if tanda is None or not isinstance(letak, Letak) or not tertulis_sama(letak, tanda.label) or tanda.nilai + geser < 1:
            return None
        suntingan.append(Suntingan(letak, tanda.pola.label((tanda.nilai + geser,))))
    return Perbaikan("nomori ulang mulai butir ini", tuple(suntingan))
