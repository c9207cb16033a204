"""Tables of contents: where one stands, and what its entries say. They are dropped, since the program writes its own.

What an entry says is still worth knowing: that the table names itself, or a heading that the text does not have.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.importing.antara import DAFTAR_ISI, KATA, Alinea, Blok, Buangan, Catatan, Kisi
from pipeline.importing.bagian import BagianTulis, JudulTulis
from pipeline.importing.rangka import LampiranImpor

_NAMA = r"DAFTAR (?:ISI|TABEL|GAMBAR|LAMPIRAN)"
_HALAMAN = r"(?:\d{1,3}|[ivxl]{1,6})"
_JUDUL = re.compile(rf"{_NAMA}\b[ .…]*[ivxl\d]{{0,6}}")
_ENTRI = re.compile(rf".{{2,300}}?(?:\.{{3,300}}|…|\s) ?{_HALAMAN}")
_SEL_HALAMAN = re.compile(_HALAMAN)
_AKHIR = re.compile(rf"[\s.…]*\b{_HALAMAN}\s*$")
_NAMA_SAJA = re.compile(rf"{_NAMA}[\s.…]*", re.IGNORECASE)


def judul_daftar(teks: str) -> bool:
    """Whether a line is the title of such a table and nothing else, in capitals or not."""
    return bool(_NAMA_SAJA.fullmatch(teks))


def akhir_daftar_isi(blok: Sequence[Blok], ke: int) -> int:
    """The block after a table of contents that begins at `ke`, or 0 where none does; only capitals begin one in plain text."""
    satu = blok[ke]
    if not (isinstance(satu, Alinea) and _JUDUL.fullmatch(satu.polos)):
        return 0
    akhir = ke + 1
    while akhir < len(blok) and _baris_daftar(blok[akhir]):
        akhir += 1
    return akhir if akhir > ke + 1 else 0


def _baris_daftar(satu: Blok) -> bool:
    if isinstance(satu, Kisi):
        berisi = [[sel for sel in baris if sel] for baris in satu.baris]
        return all(len(baris) < 5 and _SEL_HALAMAN.fullmatch(baris[-1]) for baris in berisi)
    return bool(_ENTRI.fullmatch(satu.polos) or _JUDUL.fullmatch(satu.polos))


def daftar_isi_lampiran(lampiran: LampiranImpor, ke: int, catatan: Catatan) -> list[Buangan]:
    """What was dropped of the table of contents of a lampiran, its title first.

    Args:
        lampiran: the lampiran.
        ke: which of several it is, from 1: then only what stood between its title and its text; 0 where it is the only one.
        catatan: what was dropped.
    """
    semua = [satu for satu in catatan.buangan if satu.alasan == DAFTAR_ISI]
    if not ke or lampiran.asal is None or not lampiran.blok:
        return semua
    pertama, awal = lampiran.blok[0], lampiran.asal.baris
    sampai = pertama.asal.baris if isinstance(pertama, Alinea) else pertama.asal[0].baris
    return [satu for satu in semua if awal < satu.asal.baris < sampai]


def terdaftar(daftar_isi: Sequence[Buangan]) -> bool:
    """Whether a DAFTAR ISI names itself: its name stands there once more than as its title."""
    return sum(KATA.findall(_tanpa_halaman(satu.teks).lower()) == ["daftar", "isi"] for satu in daftar_isi) > 1


def catat_judul_lain(daftar_isi: Sequence[Buangan], bagian: Sequence[BagianTulis], catatan: Catatan) -> None:
    """Tell which entries are no heading of the text: the new DAFTAR ISI shows the headings."""
    judul = {
        tuple(KATA.findall(f"{depan}{satu.judul}".lower()))
        for berkas in bagian
        for satu in berkas.simpul
        if isinstance(satu, JudulTulis)
        for depan in ("", f"{satu.label} ")
    }
    for satu in daftar_isi:
        entri = _tanpa_halaman(satu.teks)
        if judul_daftar(entri) or any(tuple(KATA.findall(teks.lower())) in judul for teks in (entri, satu.teks)):
            continue  # a title may itself end in a number, where the file shows no page
        catatan.catat(
            f"DAFTAR ISI menyebut '{entri}', tetapi tidak ada judul yang sama; yang baru memuat judul-judul isinya", satu.asal
        )


def _tanpa_halaman(entri: str) -> str:
    return _AKHIR.sub("", entri)
