"""Satu peraturan dikutip dengan satu judul, satu nomor, dan satu tahun di seluruh naskah.

Peraturan yang disebut dua kali dengan judul berbeda, atau judul yang sama dengan nomor atau tahun berbeda, berarti salah
satunya keliru. Yang judul resminya ada di registri diperiksa KUT001 dan KUT002; di sini yang hanya naskahnya sendiri yang
tahu, misalnya Peraturan Daerah. Judul yang disingkat dalam uraian tidak dipersoalkan.

Salah:

    mengingat:
      - Peraturan Daerah Kabupaten Nusajaya Nomor 6 Tahun 2021 tentang Rencana Pembangunan Jangka Menengah Daerah Tahun 2021-2026;
    bab-1.md: |
      # Pendahuluan

      Rencana kerja ini sejalan dengan Peraturan Daerah Kabupaten Nusajaya Nomor 9 Tahun 2021 tentang
      Rencana Pembangunan Jangka Menengah Daerah Tahun 2021-2026.

Benar:

    mengingat:
      - Peraturan Daerah Kabupaten Nusajaya Nomor 6 Tahun 2021 tentang Rencana Pembangunan Jangka Menengah Daerah Tahun 2021-2026;
    bab-1.md: |
      # Pendahuluan

      Rencana kerja ini sejalan dengan Peraturan Daerah Kabupaten Nusajaya Nomor 6 Tahun 2021 tentang
      Rencana Pembangunan Jangka Menengah Daerah Tahun 2021-2026.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.citation.model import Kutipan
from pipeline.citation.temuan import rapat_judul
from pipeline.lint.aturan._kutipan import Sitiran, di_kutipan, sebut, sitiran
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("KUT012", "warning", diri=True)
JUDUL_TERPENDEK = 25  # letters; below that a title may belong to several regulations
_BERTAHUN = re.compile(r"(?:19|20)\d\d")
_JABATAN = re.compile(r"\b(?:kabupaten|kota|bupati|wali\s?kota|wali)\b")
_KURUNG = re.compile(r"\([^()]*\)")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each citation that names another title, number or year than an earlier one of the same regulation."""
    menurut_nomor: dict[tuple[object, ...], Sitiran] = {}
    menurut_judul: dict[tuple[object, ...], Sitiran] = {}
    for satu in sitiran(k):
        kutipan = satu.kutipan
        if satu.id or satu.peraturan is not None or not kutipan.judul or not kutipan.nomor or not kutipan.tahun:
            continue
        judul = rapat_judul(_KURUNG.sub("", kutipan.judul))
        nomor = kutipan.nomor.lstrip("0").lower()
        dahulu = menurut_nomor.setdefault((kutipan.jenis, _pembuat(k, kutipan), nomor, kutipan.tahun), satu)
        if dahulu is not satu and _berbeda(judul, rapat_judul(_KURUNG.sub("", dahulu.kutipan.judul or ""))):
            pesan = f"{sebut(kutipan)} di sini tentang '{kutipan.judul}', di {_di(k, dahulu)} tentang '{dahulu.kutipan.judul}'"
            yield k.temuan(f"{pesan}; samakan", di_kutipan(k, satu.unsur, kutipan))
            continue
        if len(judul) < JUDUL_TERPENDEK:
            continue
        dahulu = menurut_judul.setdefault((kutipan.jenis, _pembuat(k, kutipan), judul), satu)
        lain = dahulu.kutipan
        # the same name comes back every few years under another number; one of the two agrees where it is a slip
        if (nomor == (lain.nomor or "").lstrip("0").lower()) != (kutipan.tahun == lain.tahun) and _BERTAHUN.search(kutipan.judul):
            pesan = f"'{kutipan.judul}' di sini {sebut(kutipan)}, di {_di(k, dahulu)} {sebut(lain)}; salah satunya keliru"
            yield k.temuan(pesan, di_kutipan(k, satu.unsur, kutipan))


def _pembuat(k: Konteks, kutipan: Kutipan) -> str:
    """The maker; where the naskah leaves its own region out, that region."""
    instansi = (kutipan.instansi or "").lower()
    if kutipan.jenis not in ("PERDA", "PERKADA", "KEP_KADA"):
        return instansi
    return _JABATAN.sub("", instansi).strip() or str(k.bundel.pemda["nama"]).lower()


def _berbeda(satu: str, lain: str) -> bool:
    """Whether two titles differ by more than that one is shortened or has its sentence run on."""
    return not satu.startswith(lain) and not lain.startswith(satu)


def _di(k: Konteks, satu: Sitiran) -> str:
    letak = di_kutipan(k, satu.unsur, satu.kutipan)
    return f"{letak.jalur.rpartition('/')[2]} baris {letak.baris}"
