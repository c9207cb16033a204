"""Ids of regulations: `uu/23/2014`, `permen-panrb/25/2020`, `tap-mpr/xi-mpr/1998`; from a citation and back.

The parts are kind (and maker), number and year. A number that holds marks is written so that it fits into a path and
can be read back: `/` becomes `-`, a blank `_`, a real `-` is doubled, and a closing `/2021` that only repeats the year falls away
(`118/PMK.01/2021` of 2021 is `permen-keu/118-pmk.01/2021`). Ids do not mind capitals.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.citation.model import Jenis

# Kinds whose maker is the State or the region of the naskah, by the first part of an id.
AWALAN: dict[str, Jenis] = {
    "uud": "UUD",
    "tap-mpr": "TAP_MPR",
    "uu": "UU",
    "perppu": "PERPPU",
    "pp": "PP",
    "perpres": "PERPRES",
    "keppres": "KEPPRES",
    "inpres": "INPRES",
    "perda-prov": "PERDA_PROV",
    "perda": "PERDA",
    "pergub": "PERGUB",
    "perbup": "PERKADA",
    "perwali": "PERKADA",
    "kepgub": "KEP_KADA",
    "kepbup": "KEP_KADA",
    "kepwali": "KEP_KADA",
}
# Kinds that name their maker: `permen-keu`, `kepmen-agama`, `per-bkn`; the short names are in content/regulasi/instansi.txt.
AWALAN_INSTANSI: dict[str, Jenis] = {"permen-": "PERMEN", "kepmen-": "KEPMEN", "per-": "LAIN"}
AWALAN_DAERAH = ("perda-prov", "perda", "pergub", "perbup", "perwali", "kepgub", "kepbup", "kepwali")

_BENTUK = re.compile(r"([a-z][a-z0-9-]*)/([a-z0-9._-]+)/(\d{4})")
_UUD = re.compile(r"uud(?:/[a-z0-9,-]+)?")


@dataclass(frozen=True, slots=True)
class Id:
    """An id taken apart.

    Args:
        awalan: kind and maker, `permen-keu`.
        sandi: the number as the id writes it, `118-pmk.01`.
        tahun: the year.
    """

    awalan: str
    sandi: str
    tahun: int

    def __str__(self) -> str:
        return f"{self.awalan}/{self.sandi}/{self.tahun}"

    @property
    def jenis(self) -> Jenis:
        return jenis_awalan(self.awalan) or "LAIN"

    @property
    def nomor(self) -> str:
        """The number in capitals; a row says itself where small letters belong into it."""
        return buka_nomor(self.sandi, self.tahun)


def jenis_awalan(awalan: str) -> Jenis | None:
    """The kind that the first part of an id stands for, None where it stands for none."""
    if awalan in AWALAN:
        return AWALAN[awalan]
    return next((jenis for depan, jenis in AWALAN_INSTANSI.items() if awalan.startswith(depan) and awalan != depan), None)


def singkatan_instansi(awalan: str) -> str | None:
    """`keu` of `permen-keu`; None for kinds without a maker."""
    if awalan in AWALAN:
        return None
    return next((awalan.removeprefix(depan) for depan in AWALAN_INSTANSI if awalan.startswith(depan)), None)


def baca_id(teks: str) -> Id | None:
    """Take an id apart, in any case; None where the text is no id of this form (`uud/…` is none of them)."""
    cocok = _BENTUK.fullmatch(teks.strip().lower())
    if cocok is None or jenis_awalan(cocok[1]) in (None, "UUD"):
        return None
    return Id(cocok[1], cocok[2], int(cocok[3]))


def id_uud(teks: str) -> bool:
    """Whether a text is an id of the constitution or of articles of it: `uud`, `uud/pasal-18-ayat-6`."""
    return _UUD.fullmatch(teks.strip().lower()) is not None


def sandi_nomor(nomor: str, tahun: int) -> str | None:
    """The number as an id writes it, None where it holds marks that an id cannot hold.

    Args:
        nomor: as enacted: `23`, `PM 17`, `XI/MPR/1998`, `P.56/MENHUT-II/2008`.
        tahun: the year of the regulation.
    """
    isi = re.sub(r"\s+", " ", nomor.strip()).lower()
    pendek = isi.removesuffix(f"/{tahun}")
    for calon in (pendek, isi):
        sandi = calon.replace("-", "--").replace("/", "-").replace(" ", "_")
        if calon == isi and "/" in isi:
            sandi += "-"  # the mark of a number that does not end in its year
        if re.fullmatch(r"[a-z0-9._-]+", sandi) and buka_nomor(sandi, tahun).lower() == isi:
            return sandi
    return None


def buka_nomor(sandi: str, tahun: int) -> str:
    """The number that an id stands for, in capitals (the reverse of `sandi_nomor`)."""
    isi = re.sub("--|-|_", lambda tanda: {"--": "-", "-": "/", "_": " "}[tanda[0]], sandi).upper()
    if "/" in isi:
        isi = isi[:-1] if isi.endswith("/") else f"{isi}/{tahun}"
    return isi


def urut_alami(teks: str) -> tuple[tuple[int, int, str], ...]:
    """A key that sorts `9` before `10` and `2/pmk` before `10/pmk`."""
    return tuple((0, int(bagian), "") if bagian.isdigit() else (1, 0, bagian) for bagian in re.findall(r"\d+|\D+", teks))


def kunci_id(teks: str) -> tuple[str, int, tuple[tuple[int, int, str], ...]]:
    """The order of rows in a file: kind and maker, year, number."""
    satu = baca_id(teks)
    if satu is None:
        return (teks, 0, ())
    return (satu.awalan, satu.tahun, urut_alami(satu.sandi))
