"""How wide the columns of a table are, whether it fits an upright page, and which words do not fit their column."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from statistics import fmean, median_high
from typing import TypeAlias

from pipeline.galat import Masalah, Tempat
from pipeline.naskah.model import BarisTabel, Blok, Gaya, Naskah, Paragraf, Prosa, Tabel, polos
from pipeline.naskah.tabel.huruf import PALING_LEBAR, PER_EM, lebar_kata
from pipeline.source.lembar import sebut_sel
from pipeline.source.teks import Letak

TEPI_SEL = 85  # twips left and right of a cell's text: 1.5 mm
LEKUK_SEL = 284  # twips that a list's text stands in, in a cell
SEMPIT = 480  # a column up to this width (8.5 mm; months) has no room for that
_PISAH = re.compile(r"\s|(?<=[/\-–])(?=\S)")  # where a line may break: the sign stays on the first one
_GARIS_MIRING = re.compile(r"(?<=\S/)(?=[^\s/])")
BOLEH_PUTUS = "\u200b"  # ZERO WIDTH SPACE: a line may break here
_GARIS = 10  # twips of a column that its rule takes in LibreOffice
_LEBIH_SEDIKIT = 57  # twips (1 mm) by which the widths may add up to more than the page, since they are rounded
_CADANGAN = 5  # twips to spare, since widths are rounded
_UDARA = 40  # twips beside a mark in a column up to `SEMPIT`
_Kata: TypeAlias = Sequence[tuple[float, str]]
_PENUH = 10 / 9  # a table whose widest words take more than nine tenths of the page is hard to read


def _kata(baris: Iterable[BarisTabel], jumlah: int) -> list[dict[int, set[str]]]:
    """The words of every leaf column's own cells by how far they stand in, twips."""
    hasil: list[dict[int, set[str]]] = [{0: set()} for _ in range(jumlah)]
    polos_ = [satu[0] for satu in hasil]
    for satu in baris:
        ke = 0
        for sel in satu.sel:
            if sel.rentang == 1:
                isi = sel.isi
                if isi:
                    polos_[ke].update(_PISAH.split(isi if type(isi) is str else polos(isi)))
                for paragraf in sel.daftar:
                    hasil[ke].setdefault(lekuk(paragraf), set()).update(_PISAH.split(polos(paragraf.isi)))
            ke += sel.rentang
    return hasil


def lekuk(paragraf: Paragraf) -> int:
    """How far a paragraph of a cell stands in, twips."""
    return LEKUK_SEL * (paragraf.butir.tingkat + 1 if paragraf.butir else paragraf.tingkat)


def _terlebar(kata: Mapping[int, Iterable[str]], ukuran: int, *, tebal: bool, huruf: str) -> tuple[float, str]:
    """The widest word with its indent in twips, and the word."""
    hasil = (0.0, "")
    for lekuk, kumpulan in kata.items():
        for satu in kumpulan:
            if lekuk * PER_EM + len(satu) * PALING_LEBAR * ukuran > hasil[0] * PER_EM:
                hasil = max(hasil, (lekuk + lebar_kata(satu, ukuran, tebal=tebal, huruf=huruf), satu))
    return hasil


def _kata_terlebar(tabel: Tabel, ukuran: int, huruf: str) -> _Kata:
    """For every leaf column its widest word with its width in twips; heads are bold. Looks at every word of the table."""
    jumlah = len(tabel.kolom)
    return [
        max(_terlebar(kepala, ukuran, tebal=True, huruf=huruf), _terlebar(isi, ukuran, tebal=False, huruf=huruf))
        for kepala, isi in zip(_kata(tabel.kepala, jumlah), _kata(tabel.baris, jumlah), strict=True)
    ]


def lebar_tersempit(tabel: Tabel, ukuran: int, huruf: str) -> int:
    """The least width, twips, in which no word of a table breaks.

    Args:
        tabel: the table, its columns as its file has them.
        ukuran: the size of its text, twips.
        huruf: its face.
    """
    return sum(_lebar_terkecil(tabel, _kata_terlebar(tabel, ukuran, huruf)))


def _lebar_terkecil(tabel: Tabel, kata: _Kata, lebar: int = 0) -> list[int]:
    """For every leaf column the width that its file gives, or else the least that holds its widest word; twips.

    The columns of a schedule are as wide as the widest of them; where they would not fit into `lebar`, as most of them, since
    a single long text must not make a table of narrow columns too wide.
    """
    hasil = [
        kolom.lebar or (_muat_sempit(satu) if kolom.seragam else _muat(satu))
        for kolom, (satu, _) in zip(tabel.kolom, kata, strict=True)
    ]
    terlebar = _seragam(tabel, hasil, max)
    return [round(satu) for satu in (_seragam(tabel, hasil, median_high) if 0 < lebar < sum(terlebar) else terlebar)]


def _seragam(tabel: Tabel, nilai: Sequence[float], pilih: Callable[[Sequence[float]], float]) -> list[float]:
    """The values of columns, those that are as wide as each other with the one of them that `pilih` takes."""
    sama: dict[tuple[str, int], list[float]] = {}
    for kolom, satu in zip(tabel.kolom, nilai, strict=True):
        sama.setdefault((kolom.id, kolom.seragam), []).append(satu)
    return [
        pilih(sama[kolom.id, kolom.seragam]) if kolom.seragam else satu for kolom, satu in zip(tabel.kolom, nilai, strict=True)
    ]


def _muat(lebar: float) -> int:
    """The width of a column that holds a word of this width."""
    return round(lebar) + 2 * TEPI_SEL + _GARIS + _CADANGAN


def _muat_sempit(lebar: float) -> int:
    """The same of a schedule, whose columns hold a mark or a short amount and need no room beside it."""
    sempit = round(lebar) + _UDARA + _GARIS + _CADANGAN
    return sempit if sempit <= SEMPIT else _muat(lebar)


def lebar_kolom(tabel: Tabel, lebar: int, ukuran: int, huruf: str = "Bookman Old Style") -> list[int]:
    """The width of every leaf column.

    Args:
        tabel: widths that its file gives are kept, unless they do not fit; the others share what is left by their content.
        lebar: the text width of the page, twips.
        ukuran: the size of the table's text, twips.
        huruf: its face.

    Returns:
        Twips per column; their sum is `lebar`.
    """
    diberi = [kolom.lebar for kolom in tabel.kolom]
    return _bagi_lebar(tabel, lebar, () if all(diberi) else _kata_terlebar(tabel, ukuran, huruf))


def _bagi_lebar(tabel: Tabel, lebar: int, kata: _Kata) -> list[int]:
    """As `lebar_kolom`; `kata` is not looked at where the file gives every width."""
    diberi = [kolom.lebar for kolom in tabel.kolom]
    if sum(diberi) == lebar and all(diberi):
        return diberi
    paling_sempit = diberi if all(diberi) else _lebar_terkecil(tabel, kata, lebar)
    sisa = lebar - sum(paling_sempit)
    if sisa > 0:
        # where every width is given, and they leave room, they grow alike
        bebas = [float(satu) for satu in paling_sempit] if all(diberi) else _seragam(tabel, _bobot(tabel), fmean)
        semua = sum(bebas) or 1.0
        hasil = [a + int(sisa * b / semua) for a, b in zip(paling_sempit, bebas, strict=True)]
    else:
        hasil = [satu * lebar // sum(paling_sempit) for satu in paling_sempit]
    hasil[max(range(len(hasil)), key=hasil.__getitem__)] += lebar - sum(hasil)
    return hasil


def putus_di_garis_miring(isi: Prosa, lebar: int, ukuran: int, *, tebal: bool = False) -> Prosa:
    """A text that may break after `/` where one of its words is too wide.

    Neither Word nor LibreOffice does so by itself wherever it must. Where all words fit the text stays as it is, since who
    copies it from Word copies this, too.

    Args:
        isi: the text.
        lebar: the room that a line of it has, twips.
        ukuran: its size, twips.
        tebal: whether it is bold.
    """
    teks = polos(isi)
    if "/" not in teks or all("/" not in satu or lebar_kata(satu, ukuran, tebal=tebal) <= lebar for satu in teks.split()):
        return isi
    if isinstance(isi, str):
        return _GARIS_MIRING.sub(BOLEH_PUTUS, isi)
    putus, lari = {satu.start() for satu in _GARIS_MIRING.finditer(teks)}, []
    awal = 0
    for satu in isi:
        huruf = ((BOLEH_PUTUS if ke in putus else "") + huruf for ke, huruf in enumerate(satu.teks, awal))
        lari.append(satu._replace(teks="".join(huruf)))
        awal += len(satu.teks)
    return tuple(lari)


def ruang_sel(lebar: int) -> int:
    """The room for text in a cell of this width, both in twips."""
    return lebar - _GARIS - (0 if lebar <= SEMPIT else 2 * TEPI_SEL)


def _bobot(tabel: Tabel) -> list[float]:
    """How much of the room that is left each column without a given width wants."""
    bobot = [0.0] * len(tabel.kolom)
    for baris in (*tabel.kepala, *tabel.baris):
        ke = 0
        for sel in baris.sel:
            if sel.rentang == 1 and not tabel.kolom[ke].lebar:
                isi: tuple[Prosa, ...] = (sel.isi, *(satu.isi for satu in sel.daftar)) if sel.daftar else (sel.isi,)
                bobot[ke] += sum(len(polos(satu)) ** 0.75 for satu in isi)
            ke += sel.rentang
    return bobot


# ---------------------------------------------------------------- on the page


def tata_tabel(naskah: Naskah) -> Naskah:
    """The naskah with every table laid out: on its side where it may and must be, its columns' widths worked out.

    A word that does not fit its column is noted in `catatan` at its place.
    """
    catatan: list[Masalah] = []
    gaya = naskah.gaya
    dokumen = naskah.golongan == "dokumen"
    badan = _tata_blok(naskah.batang_tubuh, gaya, False, catatan, bersama=dokumen)
    lampiran = tuple(replace(satu, blok=_tata_blok(satu.blok, gaya, satu.lanskap, catatan)) for satu in naskah.lampiran)
    return replace(naskah, batang_tubuh=badan, lampiran=lampiran, catatan=(*naskah.catatan, *catatan))


def _tata_blok(
    blok: Sequence[Blok], gaya: Gaya, lanskap: bool, catatan: list[Masalah], *, bersama: bool = False
) -> tuple[Blok, ...]:
    """`bersama` says that one table on its side takes all of them along."""
    kata = [_kata_terlebar(satu, satu.huruf or gaya.ukuran_tabel, gaya.huruf) if isinstance(satu, Tabel) else () for satu in blok]
    terarah = [
        _arahkan(satu, gaya, lanskap, ini) if isinstance(satu, Tabel) else satu for satu, ini in zip(blok, kata, strict=True)
    ]
    lanskap = lanskap or (bersama and any(isinstance(satu, Tabel) and satu.lanskap for satu in terarah))
    return tuple(
        _lebarkan(satu, gaya, lanskap, ini, catatan) if isinstance(satu, Tabel) else satu
        for satu, ini in zip(terarah, kata, strict=True)
    )


def _arahkan(tabel: Tabel, gaya: Gaya, lanskap: bool, kata: _Kata) -> Tabel:
    if not tabel.otomatis or tabel.lanskap or lanskap:
        return tabel
    return replace(tabel, lanskap=sum(_lebar_terkecil(tabel, kata)) * _PENUH > gaya.lebar_isi)


def _lebarkan(tabel: Tabel, gaya: Gaya, lanskap: bool, kata: _Kata, catatan: list[Masalah]) -> Tabel:
    lebar = _bagi_lebar(tabel, gaya.lebar_isi_lanskap if lanskap or tabel.lanskap else gaya.lebar_isi, kata)
    catatan += _kolom_melebihi(tabel, sum(lebar), kata)
    catatan += _kata_tak_muat(tabel, lebar, kata)
    return replace(tabel, kolom=tuple(replace(satu, lebar=ini) for satu, ini in zip(tabel.kolom, lebar, strict=True)))


def _kolom_melebihi(tabel: Tabel, lebar: int, kata: _Kata) -> Iterator[Masalah]:
    """Widths that the file gives, but that are made narrower since they add up to more than the page has.

    Args:
        tabel: the table, its columns as its file has them.
        lebar: the text width of the page, twips.
        kata: the widest word of each column.
    """
    diberi = [satu for satu in tabel.kolom if satu.lebar]
    ditulis, semua = sum(satu.lebar for satu in diberi), sum(_lebar_terkecil(tabel, kata, lebar))
    if not diberi or semua <= lebar + _LEBIH_SEDIKIT:
        return
    lain = f" dan kolom lainnya perlu {_cm(semua - ditulis)} cm" if semua > ditulis else ""
    yield Masalah(
        f"lebar kolom berjumlah {_cm(ditulis)} cm{lain}, padahal lebar teks halamannya {_cm(lebar)} cm, sehingga semua kolom "
        f"dipersempit; kurangi {_cm(semua - lebar)} cm",
        diberi[0].letak or tabel.letak,
    )


def _cm(twip: float) -> str:
    return f"{twip / 567:.1f}".replace(".", ",")


def _kata_tak_muat(tabel: Tabel, lebar: Sequence[int], terlebar: _Kata) -> Iterator[Masalah]:
    """For every column the widest word that does not fit it, at its place.

    Args:
        tabel: the table; a column that its file makes wide enough is left out: `_kolom_melebihi` says what made it narrow.
        lebar: the widths of its leaf columns, twips.
        terlebar: the widest word of each.
    """
    sudah: set[tuple[str, str]] = set()
    for ke, (butuh, kata) in enumerate(terlebar):
        id_kolom = tabel.kolom[ke].id
        if butuh <= ruang_sel(lebar[ke]) + _CADANGAN or (id_kolom, kata) in sudah or _muat(butuh) <= tabel.kolom[ke].lebar:
            continue
        sudah.add((id_kolom, kata))
        cm = _cm(_muat(butuh) + 28.35)
        lain = " atau kecilkan huruf tabel" if tabel.lanskap else ", kecilkan huruf tabel, atau pakai orientasi lanskap"
        saran = f"lebarkan kolomnya menjadi {cm} cm{lain}"
        yield sebut_sel(
            Masalah(
                f"kata '{kata.rstrip('/-–')}' tidak muat di kolom '{id_kolom}'; {saran}",
                _letak_kata(tabel, ke, kata),
            )
        )


def _letak_kata(tabel: Tabel, kolom: int, kata: str) -> Tempat | None:
    """Where a word of a column stands, or the table where the program wrote it."""
    for baris in (*tabel.kepala, *tabel.baris):
        ke = 0
        for sel in baris.sel:
            if ke == kolom and sel.rentang == 1:
                for isi, letak in ((sel.isi, sel.letak), *((satu.isi, satu.letak) for satu in sel.daftar)):
                    if kata in _PISAH.split(polos(isi)):
                        return letak.cari(kata) if isinstance(letak, Letak) else letak or tabel.letak
            ke += sel.rentang
    return tabel.letak
