"""Sections: paper, margins, orientation, page numbers (ECMA-376 part 1, 17.6)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from pipeline.naskah.model import Gaya, NomorHalaman

JARAK_KEPALA = 709  # twips from the paper's edge to header and footer: 1.25 cm


@dataclass(frozen=True, slots=True)
class Bagian:
    """How pages of one kind look.

    Args:
        rujukan: the header and footer references of the template's section, as XML.
        nomor: format of the page numbers.
        halaman_judul: whether the first page has its own header and footer.
    """

    rujukan: str
    nomor: NomorHalaman | None = None
    halaman_judul: bool = False


def sectpr(bagian: Bagian, gaya: Gaya, *, lanskap: bool = False, mulai: int | None = None) -> str:
    """The properties of a section; it starts on a new page.

    Args:
        bagian: the kind of its pages.
        gaya: house style.
        lanskap: whether the paper lies on its side.
        mulai: the number of its first page, or None to go on counting.
    """
    ukuran = f'<w:pgSz w:w="{gaya.lebar}" w:h="{gaya.tinggi}"/>'
    if lanskap:
        ukuran = f'<w:pgSz w:w="{gaya.tinggi}" w:h="{gaya.lebar}" w:orient="landscape"/>'
    tepi = (
        f'<w:pgMar w:top="{gaya.atas}" w:right="{gaya.kanan}" w:bottom="{gaya.bawah}" w:left="{gaya.kiri}" '
        f'w:header="{JARAK_KEPALA}" w:footer="{JARAK_KEPALA}" w:gutter="0"/>'
    )
    nomor = ""
    if bagian.nomor:
        awal = f' w:start="{mulai}"' if mulai is not None else ""
        nomor = f'<w:pgNumType w:fmt="{bagian.nomor.format}"{awal}/>'
    akhir = "<w:titlePg/>" if bagian.halaman_judul else ""
    return f'<w:sectPr>{bagian.rujukan}<w:type w:val="nextPage"/>{ukuran}{tepi}{nomor}<w:cols w:space="708"/>{akhir}</w:sectPr>'


# Sections of a template that hold no numbered pages of the naskah itself.
_TANPA_NOMOR = ("sampul", "paraf")


def bagian_naskah(rujukan: Mapping[str, str], gaya: Gaya) -> dict[str, Bagian]:
    """The sections of a naskah.

    Args:
        rujukan: header and footer references by the name of the template's section: `sampul` and `paraf` are pages without
            numbers, `depan` and `isi` belong to the lampiran, any other is the naskah itself.
        gaya: house style.

    Returns:
        The same names, and `pembatas` for divider pages, which are counted but show no number.
    """
    lampiran = {"depan": gaya.nomor_depan, "isi": gaya.nomor_lampiran}
    hasil = {}
    for nama, satu in rujukan.items():
        if nama in _TANPA_NOMOR:
            hasil[nama] = Bagian(satu)
        elif nama in lampiran:
            hasil[nama] = Bagian(satu, lampiran[nama])
        else:
            hasil[nama] = Bagian(satu, gaya.nomor_keputusan, halaman_judul=True)
    polos = next((rujukan[nama] for nama in _TANPA_NOMOR if nama in rujukan), "")
    hasil["pembatas"] = Bagian(polos, gaya.nomor_lampiran)
    return hasil
