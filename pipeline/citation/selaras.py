"""Titles that the registry knows are taken whole: where the grammar alone cannot tell a title's own amendments and gazettes from
those of the citation ("… sebagaimana telah diubah dengan …" may belong to either), the enacted title decides."""

from __future__ import annotations

from dataclasses import replace

from pipeline.citation.baca import baca_kutipan
from pipeline.citation.model import Kutipan
from pipeline.citation.registri import Registri

# Stands in for the title while the rest is read again; no grammar finds anything in it.
_PENGGANTI = "Judul"


def selaraskan(kutipan: Kutipan, registri: Registri) -> Kutipan:
    """The citation, read again where its text holds the whole enacted title and the grammar had ended the title early.

    Args:
        kutipan: as `baca_kutipan` gives it.
        registri: the registry.

    Returns:
        The same citation where the registry has no row, or its title does not stand in the text letter for letter.
    """
    peraturan = registri.cari_kutipan(kutipan) if kutipan.judul else None
    judul = peraturan.judul_polos if peraturan else None
    if not judul or not kutipan.judul or len(judul) <= len(kutipan.judul) or not judul.startswith(kutipan.judul):
        return kutipan
    letak = kutipan.text.find(judul)
    if letak < 0:
        return kutipan
    ulang = baca_kutipan(kutipan.text[:letak] + _PENGGANTI + kutipan.text[letak + len(judul) :])
    if ulang.judul != _PENGGANTI or (ulang.jenis, ulang.nomor, ulang.tahun) != (kutipan.jenis, kutipan.nomor, kutipan.tahun):
        return kutipan
    ulang = _geser(ulang, letak, len(judul) - len(_PENGGANTI))
    # what was found in a longer text keeps its place there
    depan = kutipan.awal if len(kutipan.text) == kutipan.akhir - kutipan.awal else 0
    return replace(_geser(ulang, -1, depan), text=kutipan.text, judul=judul)


def _geser(kutipan: Kutipan, letak: int, jarak: int) -> Kutipan:
    """The citation with the places behind `letak` moved on by `jarak` characters."""
    return replace(
        kutipan,
        awal=kutipan.awal + (jarak if kutipan.awal > letak else 0),
        akhir=kutipan.akhir + (jarak if kutipan.akhir > letak else 0),
        diubah=tuple(_geser(satu, letak, jarak) for satu in kutipan.diubah),
    )
