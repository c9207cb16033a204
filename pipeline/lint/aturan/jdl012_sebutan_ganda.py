"""Nama daerah dan jabatan ditulis tanpa sebutan yang dicetak dengan sendirinya.

`nama` di pemda.yaml tanpa Kabupaten atau Kota, `provinsi` tanpa Provinsi, dan jabatan kepala perangkat daerah tanpa nama
daerahnya: program menulisnya di judul, kop, dan tanda tangan. Bila ditulis lagi, tercetak KABUPATEN KABUPATEN …. Nama
jabatan juga tidak diakhiri koma; komanya ditulis program.

Salah:

    opd.yaml: |
      nama: Dinas Perkebunan
      alamat: [Jalan Kelapa Nomor 1 Bandar Jaya]
      kepala: {jabatan: Kepala Dinas Perkebunan Kabupaten Nusajaya, nama: BINTANG TIMUR}

Benar:

    opd.yaml: |
      nama: Dinas Perkebunan
      alamat: [Jalan Kelapa Nomor 1 Bandar Jaya]
      kepala: {jabatan: Kepala Dinas Perkebunan, nama: BINTANG TIMUR}
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from pipeline.lint.aturan._pembukaan import belum_diisi
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("JDL012", "error", diri=True)
_SEBUTAN = re.compile(r"(?:pemerintah\s+)?(?:kabupaten|kota|provinsi|propinsi)\b\s*", re.IGNORECASE)
_KOMA = re.compile(r"[.,:;]$")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each name with a word too many."""
    pemda, opd = k.bundel.pemda, k.bundel.opd
    sebutan = str(pemda["jenis"]).capitalize()
    lengkap = f"{sebutan} {pemda['nama']}"
    for nama in ("nama", "provinsi"):
        isi = str(pemda[nama])
        cocok = _SEBUTAN.match(isi)
        # a province has no word of this kind in its name, and only the region's own word is printed twice
        if cocok and (nama == "provinsi" or sebutan.lower() in cocok[0].lower()):
            ulang = cocok[0].strip()
            pesan = f"{nama} di pemda.yaml diawali '{ulang}', yang sudah dicetak dengan sendirinya; tulis '{isi[cocok.end() :]}'"
            yield k.temuan(pesan, pemda.di(nama))
    for rekam, kunci, milik in ((opd, "nama", "nama"), (opd["kepala"], "jabatan", "jabatan")):
        yield from _nama(k, rekam, kunci, milik, lengkap)


def _nama(k: Konteks, rekam: Any, kunci: str, milik: str, lengkap: str) -> Iterator[Temuan]:
    teks = str(rekam[kunci]).strip()
    if _KOMA.search(teks) and not belum_diisi(teks):
        yield k.temuan(
            f"{milik} di opd.yaml diakhiri '{teks[-1]}'; tanda baca sesudahnya ditulis dengan sendirinya", rekam.di(kunci)
        )
    if teks.lower().rstrip(".,:; ").endswith(f" {lengkap.lower()}"):
        benar = teks[: -len(lengkap)].strip()
        pesan = f"{milik} di opd.yaml diakhiri '{lengkap}', yang sudah dicetak dengan sendirinya; tulis '{benar}'"
        yield k.temuan(pesan, rekam.di(kunci))
