"""The law that formed a region, for mengingat: only what the registry or the region's own naskah say."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

from pipeline.baru.induk import baca_daerah
from pipeline.baru.tempat import Tempat
from pipeline.citation.baris import Peraturan
from pipeline.citation.pembentukan import baca_pembentukan, cocok_provinsi, menyebut, pembentuk
from pipeline.citation.registri import Registri
from pipeline.galat import Galat
from pipeline.source.kunci import PEMDA
from pipeline.source.schema import periksa
from pipeline.source.teks import Larik, Peta, Teks, baca_berkas
from pipeline.source.yaml import baca_yaml


def cari_pembentuk(tempat: Tempat, registri: Registri, akar: Path, tahun: int) -> Peraturan | None:
    """The law that formed the region of a new naskah.

    Args:
        tempat: where the naskah goes.
        registri: the national regulations.
        akar: the project's root.
        tahun: the year of the naskah: a younger law is not meant.

    Returns:
        The youngest law that names the region; else the one that its other naskah cite, which may have formed all regions of a
        province; None where neither is known. A law for a whole province is never chosen by its title alone.

    Errors:
        Galat: a pemda.yaml that cannot be read.
    """
    pemda = tempat.folder.parents[1]
    if tempat.pemda_baru is not None:
        jenis, nama, provinsi = *baca_daerah(tempat.pemda_baru), ""
    else:
        rekam = periksa(baca_yaml(baca_berkas(pemda / "pemda.yaml", akar)), PEMDA, {})
        jenis, nama, provinsi = str(rekam["jenis"]), str(rekam["nama"]), str(rekam["provinsi"])
    akhir = date(tahun, 12, 31)
    bernama = [satu for satu in pembentuk(registri, jenis, nama) if satu.sudah_ada(akhir) and not _mengubah(satu)]
    if bernama:
        return bernama[-1]
    for id_ in _dikutip(pemda, akar):
        ada = registri.cari_id(id_)
        bentuk = baca_pembentukan(ada.judul_polos or "") if ada is not None and ada.jenis in ("UU", "PERPPU") else None
        if bentuk is None or ada is None or not ada.sudah_ada(akhir):
            continue
        if menyebut(bentuk, jenis, nama) or (jenis in bentuk.kumpulan and cocok_provinsi(bentuk, provinsi)):
            return ada
    return None


def _mengubah(satu: Peraturan) -> bool:
    """Whether it only amends a law, whose citation names it anyway."""
    return (satu.judul_polos or "").startswith("Perubahan")


def _dikutip(pemda: Path, akar: Path) -> Iterator[str]:
    """The ids in mengingat of a region's naskah; those that cannot be read are passed over."""
    for path in sorted(pemda.glob("*/*/naskah.yaml")):
        try:
            isi = baca_yaml(baca_berkas(path, akar))
        except Galat:
            continue
        mengingat = isi.get("mengingat") if isinstance(isi, Peta) else None
        yield from (str(satu) for satu in mengingat if isinstance(satu, Teks)) if isinstance(mengingat, Larik) else ()
