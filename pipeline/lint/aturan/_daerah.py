"""The laws in mengingat that form a region: that of the naskah, or another."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipeline.citation.pembentukan import Pembentukan, baca_pembentukan, cocok_provinsi, menyebut, pembentuk
from pipeline.lint.aturan._kutipan import Sitiran, batas_waktu, sitiran
from pipeline.lint.konteks import Konteks


@dataclass(frozen=True, slots=True, eq=False)
class DaerahLain:
    """A law in mengingat that forms another region.

    Args:
        sitiran: where it is cited.
        apa: what it forms, as its title says.
        pasti: whether it lies in a province that the region never belonged to; else the region is only not among those it names.
    """

    sitiran: Sitiran
    apa: str
    pasti: bool


@lru_cache(maxsize=1)
def daerah_lain(k: Konteks) -> tuple[DaerahLain, ...]:
    """The laws in mengingat that form another region and not that of the naskah."""
    pemda = k.bundel.pemda
    jenis, nama, provinsi = str(pemda["jenis"]), str(pemda["nama"]), str(pemda["provinsi"])
    hasil: list[DaerahLain] = []
    punya = False
    for satu, bentuk, judul in pembentukan_dikutip(k):
        if menyebut(bentuk, jenis, nama):
            punya = True
        elif not cocok_provinsi(bentuk, provinsi):
            hasil.append(DaerahLain(satu, judul, True))
        elif jenis in bentuk.kumpulan:
            punya = True
        elif bentuk.nama:
            hasil.append(DaerahLain(satu, judul, False))
    # laws of regions that were split off stand beside a region's own
    return tuple(satu for satu in hasil if satu.pasti or not punya)


@lru_cache(maxsize=1)
def pembentukan_dikutip(k: Konteks) -> tuple[tuple[Sitiran, Pembentukan, str], ...]:
    """The laws in mengingat that form a region, with their titles; the registry's title before the written one."""
    hasil = []
    for satu in sitiran(k):
        if satu.mengingat and satu.kutipan.jenis in ("UU", "PERPPU"):
            judul = (satu.peraturan.judul_polos if satu.peraturan else None) or satu.kutipan.judul or ""
            bentuk = baca_pembentukan(judul)
            if bentuk is not None:
                hasil.append((satu, bentuk, judul))
    return tuple(hasil)


def pembentuk_sendiri(k: Konteks, sejak: int = 1900) -> Iterator[tuple[str, str, int]]:
    """The laws in the registry that form the region of the naskah by name and existed on its day: id, title, year.

    Args:
        k: the naskah.
        sejak: the first year that is of interest.
    """
    pemda = k.bundel.pemda
    for satu in pembentuk(k.registri, str(pemda["jenis"]), str(pemda["nama"]), sejak):
        if satu.sudah_ada(batas_waktu(k)):
            yield satu.id, satu.judul_polos or "", satu.tahun
