"""pemda.yaml and opd.yaml of a new region or office: its name as given; what nobody told is left to be filled in."""

from __future__ import annotations

import re

from pipeline.baru.bahan import teks_biasa
from pipeline.galat import Galat
from pipeline.importing.antara import Catatan
from pipeline.importing.fakta import Fakta
from pipeline.importing.folder_induk import susun_opd, susun_pemda
from pipeline.importing.skalar import TAK_TERTULIS

_DAERAH = re.compile(r"(kabupaten|kota) +(\S.*)", re.IGNORECASE)
_BERKEPALA = re.compile(r"(?:Dinas|Badan|Bagian|Satuan|Kantor)\b")
_KEPALA_PEMDA = """\
# Isi setiap "..."; ganti logo.png di folder ini dengan lambang daerah (PNG). Semua kunci, juga gaya: docs/sumber.md.
# Tiga pejabat di bawah hanya dipakai Peraturan; kepala-bagian-hukum, yang mengesahkan salinannya, boleh menyusul.
"""
_KEPALA_OPD = """\
# Isi setiap "...". Boleh ditambah: pangkat dan nip kepala, singkatan, telepon, laman, pos-el, kode-pos (docs/sumber.md).
"""


def baca_daerah(nama: str) -> tuple[str, str]:
    """The kind and the name of a region: `Kabupaten Bogor` is `kabupaten`, `Bogor`.

    Errors:
        Galat: neither Kabupaten nor Kota stands in front.
    """
    cocok = _DAERAH.fullmatch(teks_biasa(nama, "--pemda-baru"))
    if cocok is None:
        raise Galat(f"--pemda-baru '{nama}' harus diawali Kabupaten atau Kota, misalnya \"Kabupaten Bogor\"")
    return cocok[1].lower(), cocok[2]


def pemda_baru(nama: str) -> str:
    """The pemda.yaml of a new region, its officials to be filled in.

    Args:
        nama: its name with its kind in front.

    Errors:
        Galat: as `baca_daerah`.
    """
    jenis, daerah = baca_daerah(nama)
    fakta = Fakta(jenis_daerah=jenis, daerah=daerah, tempat=TAK_TERTULIS)
    return _KEPALA_PEMDA + susun_pemda(fakta, "peraturan", Catatan())


def opd_baru(nama: str) -> str:
    """The opd.yaml of a new office, its address and head to be filled in.

    Args:
        nama: its name without the region's.

    Errors:
        Galat: a name that is no text.
    """
    rapi = teks_biasa(nama, "--opd-baru")
    jabatan = TAK_TERTULIS  # a head is called after the office only where that is so everywhere
    if _BERKEPALA.match(rapi):
        jabatan = f"Kepala {rapi}"
    elif rapi.startswith("Sekretariat "):
        jabatan = f"Sekretaris {rapi.removeprefix('Sekretariat ')}"
    fakta = Fakta(perangkat=rapi, jabatan=jabatan)
    return _KEPALA_OPD + susun_opd(fakta, "keputusan", Catatan())
