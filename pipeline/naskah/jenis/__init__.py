"""The kinds of naskah: every module of this package is one, and names all that the rest of the program asks of it.

A kind is a module with the names of `Jenis`. Nothing else lists the kinds.
"""

from __future__ import annotations

from difflib import get_close_matches
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol, cast

from pipeline.citation.registri import Registri
from pipeline.galat import Galat
from pipeline.naskah.acuan import selesaikan
from pipeline.naskah.model import Golongan, Naskah
from pipeline.naskah.tabel.lebar import tata_tabel
from pipeline.source.bundel import Bundel
from pipeline.source.schema import Pemetaan
from pipeline.source.teks import Teks


class Jenis(Protocol):
    """What a module of this package has.

    Args:
        JENIS: the word for it in naskah.yaml.
        GOLONGAN: what rules of law it falls under.
        PERINTAH: the command that builds it.
        TEMPLATE: its Word template.
        BAGIAN_TEMPLATE: the sections of that template, in order.
        KUNCI: the keys of its naskah.yaml, put together from those of `pipeline.source.kunci`.
    """

    JENIS: str
    GOLONGAN: Golongan
    PERINTAH: str
    TEMPLATE: str
    BAGIAN_TEMPLATE: tuple[str, ...]
    KUNCI: Pemetaan

    def susun(self, bundel: Bundel, registri: Registri) -> Naskah:
        """Build the model.

        Args:
            bundel: the sources of the naskah.
            registri: the regulations that may be cited.

        Errors:
            Galat: what the keys cannot see.
        """
        ...


def _muat() -> dict[str, Jenis]:
    nama = sorted(satu.name for satu in iter_modules(__path__))
    modul = (cast(Jenis, import_module(f"{__name__}.{satu}")) for satu in nama)
    return {satu.JENIS: satu for satu in modul}


JENIS = _muat()


def pilih_jenis(jenis: Teks) -> Jenis:
    """The kind of a naskah by what it gives as `jenis`.

    Errors:
        Galat: there is none; the nearest is named.
    """
    if jenis not in JENIS:
        mirip = get_close_matches(jenis, JENIS, 1, 0.4)
        saran = f"maksudnya '{mirip[0]}'?" if mirip else f"yang ada: {', '.join(JENIS)}"
        raise Galat(f"jenis naskah '{jenis}' tidak dikenal; {saran}", jenis.letak)
    return JENIS[jenis]


def kunci_jenis(jenis: Teks) -> Pemetaan:
    """The keys of a naskah.yaml by its kind: what `muat_bundel` asks for.

    Errors:
        Galat: unknown kind.
    """
    return pilih_jenis(jenis).KUNCI


def susun_naskah(bundel: Bundel, registri: Registri) -> Naskah:
    """Build the document model by the naskah's own kind, its references in words.

    Errors:
        Galat: unknown kind, what the kind's module refuses, a reference to what is not there.
    """
    return tata_tabel(susun_isi_naskah(bundel, registri))


def susun_isi_naskah(bundel: Bundel, registri: Registri) -> Naskah:
    """As `susun_naskah`, without the layout of its tables: for those who only read."""
    return selesaikan(pilih_jenis(bundel.naskah["jenis"]).susun(bundel, registri))
