"""What the last build says of a naskah: whether its documents are of the sources as they are, its findings, and a key by which
the pages of the last site can stand again as they are.
"""

from __future__ import annotations

import os
import re
import shutil
from collections.abc import Mapping
from dataclasses import dataclass, fields
from functools import lru_cache
from pathlib import Path
from typing import Any

from pipeline.build.bangun import Rencana as RencanaBangun
from pipeline.build.cari import Alamat, folder_template
from pipeline.build.jejak import Jejak, sebab_dibuat, tempat
from pipeline.build.sidik import Sidik, sidik, sidik_json
from pipeline.lint.model import Temuan
from pipeline.publish.model import Batang, Linimasa, Ringkasan
from pipeline.publish.riwayat import baca_data, berkas_data
from pipeline.source.bundel import Bundel
from pipeline.source.teks import Berkas, Letak

_BARIS = re.compile(r"\r\n|\n|\r")


@dataclass(frozen=True, slots=True)
class Bangunan:
    """The state of a naskah's documents.

    Args:
        jejak: the trace of the build, where the documents are up to date.
        usang: whether they are known to be of other sources or of another program.
        kunci: the fingerprint of all that the documents are made from; empty where it is not known.
    """

    jejak: Jejak | None = None
    usang: bool = False
    kunci: str = ""

    def temuan(self, bundel: Bundel) -> tuple[Temuan, ...] | None:
        """The findings of the build, their places in the files of the bundle; None where they are not known."""
        if self.jejak is None:
            return None
        berkas = {satu.jalur: satu for satu in bundel.isi_berkas}
        return tuple(_temuan(satu, berkas) for satu in self.jejak.temuan)


def _temuan(isi: Mapping[str, Any], berkas: Mapping[str, Berkas]) -> Temuan:
    asal = berkas.get(isi["file"])
    letak = None
    if isi["file"]:
        asal = asal or Berkas(isi["file"], "\n" * isi["line"])
        letak = Letak(asal, _offset(asal, isi["line"], isi["column"]), _offset(asal, isi["end_line"], isi["end_column"]))
    return Temuan(isi["rule"], isi["level"], isi["message"], letak, isi["basis"])


def _offset(berkas: Berkas, baris: int, kolom: int) -> int:
    return _awal_baris(berkas)[baris - 1] + kolom - 1


@lru_cache(maxsize=64)
def _awal_baris(berkas: Berkas) -> tuple[int, ...]:
    return (0, *(cocok.end() for cocok in _BARIS.finditer(berkas.isi)))


@lru_cache(maxsize=1)
def _sidik(ke: Path) -> Sidik:
    """The fingerprints of the run that writes to `ke`; each file is read once."""
    return Sidik()


def periksa_bangunan(alamat: Alamat, akar: Path, hasil: Path | None, ke: Path) -> Bangunan:
    """The state of a naskah's documents.

    Args:
        alamat: which one.
        akar: the project's root.
        hasil: the folder of built documents, or None.
        ke: the folder of the new site, for what is remembered during a run.
    """
    if hasil is None:
        return Bangunan()
    pdf = (hasil / f"{alamat}.pdf").is_file()
    rencana = RencanaBangun(akar, folder_template(akar), hasil, pdf=pdf)
    jejak, sebab = sebab_dibuat(alamat, rencana, _sidik(ke))
    if jejak is None:
        return Bangunan()
    if sebab:
        return Bangunan(usang=True)
    return Bangunan(jejak, kunci=sidik_json([sidik(tempat(alamat, hasil).read_bytes()), pdf]))


# -- pages of the last site ----------------------------------------------------------------------------------------------


def pakai_lagi(alamat: str, kunci: str, lama: Path, ke: Path) -> Ringkasan | None:
    """Let the pages, data and documents of the last site stand in the new one where nothing of them would be another.

    Args:
        alamat: `<pemda>/<opd>/<slug>`.
        kunci: the fingerprint of what they would be made from now.
        lama, ke: the two sites.

    Returns:
        What lists say of the naskah; None where it must be written anew.
    """
    data = baca_data(lama / berkas_data(alamat))
    if data.get("kunci") != kunci or not (lama / alamat / "index.html").is_file():
        return None
    try:
        ringkasan = _ringkasan(data)
    except (KeyError, TypeError):
        return None
    shutil.copytree(lama / alamat, ke / alamat, copy_function=_tautkan)
    (ke / berkas_data(alamat)).parent.mkdir(parents=True, exist_ok=True)
    _tautkan(lama / berkas_data(alamat), ke / berkas_data(alamat))
    return ringkasan


def _tautkan(asal: str | Path, tujuan: str | Path) -> str:
    """Files of a site are never written to again, so both may share them; across file systems they are copied."""
    try:
        os.link(asal, tujuan)
    except OSError:
        shutil.copyfile(asal, tujuan)
    return str(tujuan)


def _ringkasan(data: Mapping[str, Any]) -> Ringkasan:
    isi = {satu.name: data[satu.name] for satu in fields(Ringkasan)}
    isi["riwayat"] = tuple(isi["riwayat"])
    isi["aturan"], isi["galat"] = tuple(isi["aturan"]), tuple(isi["galat"])
    isi["linimasa"] = tuple(
        Linimasa(
            satu["judul"],
            tuple(satu["periode"]),
            tuple(Batang(b["nama"], b["kelompok"], tuple(b["isi"])) for b in satu["batang"]),
            satu["satuan"],
        )
        for satu in isi["linimasa"]
    )
    return Ringkasan(**isi)
