"""Undang-undang pembentukan daerah yang dikutip adalah yang terbaru.

Sejak tahun 2024 banyak undang-undang pembentukan lama diganti dengan satu undang-undang untuk tiap daerah, `Kabupaten … di
Provinsi …`. Kebiasaan mengutip undang-undang tahun 1950-an lalu keliru. Registri baru mengenal undang-undang itu dari
daftarnya, belum dari cetakannya, jadi temuannya hanya peringatan: cocokkan dengan naskah resmi.

Salah:

    ditetapkan: {perkiraan: 2025-06-02}
    mengingat: [uu/14/1950]
    pemda.yaml: |
      nama: Bogor
      jenis: kabupaten
      ibu-kota: Cibinong
      provinsi: Jawa Barat
      logo: logo.png

Benar:

    ditetapkan: {perkiraan: 2022-12-01}
    mengingat: [uu/14/1950]
    pemda.yaml: |
      nama: Bogor
      jenis: kabupaten
      ibu-kota: Cibinong
      provinsi: Jawa Barat
      logo: logo.png
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.citation.pembentukan import cocok_provinsi, menyebut
from pipeline.citation.tulis import tulis_nama
from pipeline.lint.aturan._daerah import pembentuk_sendiri, pembentukan_dikutip
from pipeline.lint.aturan._kutipan import di_kutipan, sebut
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("KUT010", "warning")
BARU = 2024


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each old forming law of the region where the registry knows a new one."""
    pemda = k.bundel.pemda
    jenis, nama, provinsi = str(pemda["jenis"]), str(pemda["nama"]), str(pemda["provinsi"])
    lama = [
        satu
        for satu, bentuk, _ in pembentukan_dikutip(k)
        if (satu.kutipan.tahun or BARU) < BARU
        and (menyebut(bentuk, jenis, nama) or (jenis in bentuk.kumpulan and cocok_provinsi(bentuk, provinsi)))
    ]
    dikutip = {satu.peraturan.id for satu, _, _ in pembentukan_dikutip(k) if satu.peraturan}
    baru = [id_ for id_, _, tahun in pembentuk_sendiri(k, BARU) if tahun >= BARU] if lama else []
    if not baru or dikutip.intersection(baru):
        return
    ganti = k.registri.wajib(baru[-1])
    for satu in lama:
        pesan = f"{sebut(satu.kutipan)} dikutip, sedangkan {tulis_nama(ganti)} tentang {ganti.judul_polos} sudah ada"
        yield k.temuan(f"{pesan}; cocokkan dengan naskah resmi", di_kutipan(k, satu.unsur, satu.kutipan))
