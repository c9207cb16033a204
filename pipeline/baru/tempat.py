"""Where a new naskah goes: its folder, and which of the folders around it are new, too. Nothing is read but names."""

from __future__ import annotations

import os
import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.build.cari import BUKAN_PEMDA, tak_ada
from pipeline.galat import Galat

SETDA, NAMA_SETDA = "setda", "Sekretariat Daerah"  # the office of a Peraturan, where no other is named
_NAMA = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
_TERPANJANG = 60
# Folders with another meaning, the site in output/, and names that Windows keeps for devices.
_DIPAKAI = BUKAN_PEMDA | {"situs"}
_PERANTI = re.compile(r"con|prn|aux|nul|(?:com|lpt)[0-9]")
_CONTOH = {"naskah": "renja-2027", "OPD": "disbun", "daerah": "kukar"}


@dataclass(frozen=True, slots=True)
class Permintaan:
    """What the command asks for, as typed.

    Args:
        naskah: the name of the naskah's folder.
        opd: `disbun` or `kukar/disbun`; None where none was named.
        pemda: the region's folder, or None.
        opd_baru: the name of an office to be made, such as `Dinas Perkebunan`; None where it is there.
        pemda_baru: the name of a region to be made, such as `Kabupaten Bogor`; None where it is there.
    """

    naskah: str
    opd: str | None = None
    pemda: str | None = None
    opd_baru: str | None = None
    pemda_baru: str | None = None


@dataclass(frozen=True, slots=True)
class Tempat:
    """Where a new naskah goes.

    Args:
        folder: its folder, which is not there.
        opd_baru: the name of its office, where that is to be made.
        pemda_baru: the name of its region, where that is to be made.
    """

    folder: Path
    opd_baru: str | None = None
    pemda_baru: str | None = None

    @property
    def puncak(self) -> Path:
        """The outermost folder that is new: all that is written lies in it."""
        naik = 2 if self.pemda_baru else 1 if self.opd_baru else 0
        return (self.folder, *self.folder.parents)[naik]


def cari_tempat(konten: Path, minta: Permintaan, *, peraturan: bool) -> Tempat:
    """Find the place of a new naskah.

    Args:
        konten: the content folder.
        minta: what is asked for.
        peraturan: whether the office may go unnamed: a Peraturan then belongs to the Sekretariat Daerah.

    Errors:
        Galat: a name that is no name of a folder; an office or region that is not there and was not asked to be made, or is there
            and was; an office of several regions; a naskah that is there.
    """
    slug = nama_folder(minta.naskah, "naskah")
    pemda, opd = _pisah(minta)
    ada = [(satu.parent.parent.name, satu.parent.name) for satu in sorted(konten.glob("*/*/opd.yaml"))]
    ada = [satu for satu in ada if satu[0] not in BUKAN_PEMDA and not satu[0].startswith(".")]
    if opd is None:
        if not peraturan:
            contoh = ", ".join(f"{satu}/{lain}" for satu, lain in ada[:5]) or "kukar/disbun"
            raise Galat(f"sebutkan OPD-nya dengan --opd, misalnya {contoh}")
        opd = SETDA
    pemda = pemda or _daerah_opd(opd, ada, minta, peraturan=peraturan)
    pemda_baru = _pemda_baru(konten, pemda, minta)
    opd_baru = _opd_baru(konten, pemda, opd, ada, minta, peraturan=peraturan)
    folder = konten / pemda / opd / slug
    if os.path.lexists(folder):
        raise Galat(f"{pemda}/{opd}/{slug} sudah ada dan tidak ditimpa; pakai nama lain, misalnya '{slug}-2'")
    return Tempat(folder, opd_baru, pemda_baru)


def nama_folder(nama: str, apa: str) -> str:
    """A name for a new folder.

    Args:
        nama: as typed.
        apa: what it is, for messages: `naskah`, `OPD`, `daerah`.

    Returns:
        The name itself.

    Errors:
        Galat: other characters than small letters, digits and `-` between them, too long, or a name with another meaning; with a
            name that would do.
    """
    rata = unicodedata.normalize("NFKD", nama).encode("ascii", "ignore").decode().lower()
    usul = re.sub(r"[^a-z0-9]+", "-", rata).strip("-")[:_TERPANJANG].strip("-")
    if nama in _DIPAKAI or _PERANTI.fullmatch(nama):
        raise Galat(f"nama {apa} '{nama}' sudah dipakai program atau komputer; pakai nama lain, misalnya '{nama}-{apa.lower()}'")
    if not _NAMA.fullmatch(nama) or len(nama) > _TERPANJANG:
        saran = f"maksudnya '{usul}'?" if usul and usul != nama else f"misalnya '{_CONTOH[apa]}'"
        aturan = f"hanya boleh huruf kecil, angka, dan '-' di antaranya, paling banyak {_TERPANJANG} huruf"
        raise Galat(f"nama {apa} '{nama}' {aturan}; {saran}")
    return nama


def _pisah(minta: Permintaan) -> tuple[str | None, str | None]:
    """The region and the office as named; `kukar/disbun` names both."""
    if minta.opd is None or "/" not in minta.opd:
        return minta.pemda, minta.opd
    pemda, _, opd = minta.opd.partition("/")
    if minta.pemda and minta.pemda != pemda:
        raise Galat(f"--opd '{minta.opd}' ada di daerah lain daripada --pemda '{minta.pemda}'; sebutkan salah satu saja")
    return pemda, opd


def _daerah_opd(opd: str, ada: Sequence[tuple[str, str]], minta: Permintaan, *, peraturan: bool) -> str:
    """The region of an office that was named alone."""
    if peraturan and minta.opd is None:
        daerah = sorted({satu for satu, _ in ada})
        raise Galat(f"sebutkan daerahnya dengan --pemda, misalnya {', '.join(daerah[:5]) or 'kukar'}")
    milik = [satu for satu, lain in ada if lain == opd]
    if len(milik) > 1:
        pilihan = ", ".join(f"{satu}/{opd}" for satu in milik)
        raise Galat(f"OPD '{opd}' ada di beberapa daerah; pilih salah satu: {pilihan}")
    if milik:
        return milik[0]
    if minta.opd_baru is not None or minta.pemda_baru is not None:
        raise Galat(f"sebutkan juga daerah OPD baru itu, misalnya --opd {ada[0][0] if ada else 'kukar'}/{opd}")
    raise Galat(_tidak_ada("OPD", opd, sorted({lain for _, lain in ada}), f'--opd DAERAH/{opd} --opd-baru "Dinas …"'))


def _pemda_baru(konten: Path, pemda: str, minta: Permintaan) -> str | None:
    """The name of the region where it is to be made, None where it is there."""
    ada = sorted(satu.parent.name for satu in konten.glob("*/pemda.yaml") if not satu.parent.name.startswith("."))
    if pemda in ada:
        if minta.pemda_baru is not None:
            raise Galat(f"daerah '{pemda}' sudah ada; hapus --pemda-baru, atau pakai nama folder lain")
        return None
    if minta.pemda_baru is None:
        raise Galat(_tidak_ada("daerah", pemda, ada, '--pemda-baru "Kabupaten …"'))
    if os.path.lexists(konten / nama_folder(pemda, "daerah")):
        raise Galat(f"folder {pemda} sudah ada tetapi belum memuat pemda.yaml; lengkapi dahulu, atau pakai nama lain")
    return minta.pemda_baru


def _opd_baru(
    konten: Path, pemda: str, opd: str, ada: Sequence[tuple[str, str]], minta: Permintaan, *, peraturan: bool
) -> str | None:
    """The name of the office where it is to be made, None where it is there."""
    if (pemda, opd) in ada:
        if minta.opd_baru is not None:
            raise Galat(f"OPD '{pemda}/{opd}' sudah ada; hapus --opd-baru, atau pakai nama folder lain")
        return None
    nama = minta.opd_baru if minta.opd_baru is not None else NAMA_SETDA if peraturan and opd == SETDA else None
    if nama is None:
        milik = [lain for satu, lain in ada if satu == pemda]
        raise Galat(_tidak_ada("OPD", opd, milik, f'--opd {pemda}/{opd} --opd-baru "Dinas …"'))
    if os.path.lexists(konten / pemda / nama_folder(opd, "OPD")):
        raise Galat(f"folder {pemda}/{opd} sudah ada tetapi belum memuat opd.yaml; lengkapi dahulu, atau pakai nama lain")
    return nama


def _tidak_ada(apa: str, nama: str, ada: Sequence[str], cara: str) -> str:
    """What is said of an office or region that is not there: the nearest, and how a new one is asked for."""
    pesan = tak_ada(apa, nama, ada) if ada else f"{apa} '{nama}' tidak ada"
    sambung = " Bila" if pesan.endswith("?") else "; bila"
    return f"{pesan}{sambung} memang baru, tulis {cara}" if _NAMA.fullmatch(nama) else pesan
