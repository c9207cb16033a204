"""Judul peraturan yang dikutip sama dengan judul resminya.

Judul dicocokkan dengan registri. Huruf besar-kecil, tanda baca, ejaan lama (`Propinsi`, `Walikota`), dan singkatan dalam
kurung tidak dihitung sebagai perbedaan. Seberapa berat temuannya mengikuti keyakinan registri: fakta yang pasti menjadi
kesalahan, yang kuat peringatan, yang lemah hanya petunjuk; di luar Mengingat paling tinggi peringatan. `--fix` menulis judul
resmi bila registri pasti dan judul yang tertulis hanya meleset sedikit.

Salah:

    mengingat:
      - >-
        Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggara Negara yang Bebas dan Bersih dari Korupsi, Kolusi dan Nepotisme
        (Lembaran Negara Republik Indonesia Tahun 1999 Nomor 75, Tambahan Lembaran Negara Republik Indonesia Nomor 3851);

Benar:

    mengingat:
      - >-
        Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggara Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan Nepotisme
        (Lembaran Negara Republik Indonesia Tahun 1999 Nomor 75, Tambahan Lembaran Negara Republik Indonesia Nomor 3851);
"""

from __future__ import annotations

import difflib
from collections.abc import Iterator

from pipeline.citation.model import Kutipan
from pipeline.citation.temuan import Temuan as Fakta
from pipeline.citation.temuan import rapat_judul
from pipeline.lint.aturan._daerah import daerah_lain
from pipeline.lint.aturan._kutipan import Sitiran, di_kutipan, fakta, ganti_lipat, judul_tercetak, letak_judul
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Perbaikan, Temuan

ATURAN = Aturan("KUT001", "error")
MELESET = 0.85  # how like two titles are where one is the other, misspelt


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each title that is not the enacted one."""
    lain = {satu.sitiran for satu in daerah_lain(k) if satu.pasti}
    for satu, bagian, beda in fakta(k, "judul"):
        resmi = beda.registri or ""
        if satu in lain or (not satu.mengingat and _singkat(bagian, resmi)) or judul_tercetak(satu.unsur, bagian, resmi):
            continue
        tingkat = beda.tingkat if satu.mengingat or beda.tingkat != "error" else "warning"
        di = letak_judul(satu.unsur, bagian)
        letak = k.di(satu.unsur, *di) if di else di_kutipan(k, satu.unsur, bagian)
        yield k.temuan(beda.pesan, letak, tingkat=tingkat, perbaikan=_perbaikan(k, satu, bagian, beda))


def _singkat(bagian: Kutipan, resmi: str) -> bool:
    """Whether running text gives the title shortened, or the reader took words of the sentence for it."""
    tertulis, benar = rapat_judul(bagian.judul or ""), rapat_judul(resmi)
    return benar.startswith(tertulis) or tertulis.startswith(benar)


def _perbaikan(k: Konteks, satu: Sitiran, bagian: Kutipan, beda: Fakta) -> Perbaikan | None:
    di = letak_judul(satu.unsur, bagian)
    tertulis, resmi = rapat_judul(bagian.judul or ""), rapat_judul(beda.registri or "")
    if di is None or beda.keyakinan != "pasti" or any(satu is lain.sitiran for lain in daerah_lain(k)):
        return None
    if difflib.SequenceMatcher(None, tertulis, resmi, autojunk=False).ratio() < MELESET:
        return None
    return ganti_lipat(k, "tulis judul resminya", satu.unsur, *di, beda.registri or "")
