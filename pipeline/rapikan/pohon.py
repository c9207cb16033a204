"""A YAML file as a tree of items with their comments: what the canonical form is written from."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

import yaml

from pipeline.rapikan.skalar import kutip, polos
from pipeline.source.kunci import VARIABEL
from pipeline.source.schema import Bentuk, Pemetaan, Uraian, rapikan, uraian
from pipeline.source.teks import Berkas, Teks

MEREDAM = re.compile(r"#[ \t]*abaikan[ \t]")  # speaks for the item below it, as `pipeline.lint.redam` has it
_KOMENTAR = re.compile(r"#[^\r\n]*")
_KEPALA_BLOK = re.compile(r"[|>][-+0-9]*[ \t]+(#[^\r\n]*)")
_TANPA_URAIAN = Uraian()


class Komentar(NamedTuple):
    """A comment: where it stands, its column from 0, whether it has its line to itself."""

    di: int
    teks: str
    kolom: int
    sendiri: bool


@dataclass(eq=False)
class Butir:
    """An item: the value of a key, an element of a list, or the whole file.

    Args:
        simpul: its value.
        kunci: its key as text, or None.
        awal: where it begins, in characters.
        kolom: its column, from 0.
        induk: the item that it stands in.
        tunggal: whether its text is one line whatever its white space.
        anak: the items in it, in canonical order.
        kosong: whether a blank line stands above it.
        pecah: whether it cannot stand on one line, for a comment inside.
        sebelum, ekor, sesudah: the comments above it, at its end, and below it.
    """

    simpul: yaml.Node
    kunci: str | None
    awal: int
    kolom: int
    induk: Butir | None
    tunggal: bool = False
    anak: list[Butir] = field(default_factory=list)
    kosong: bool = False
    pecah: bool = False
    sebelum: list[str] = field(default_factory=list)
    ekor: list[str] = field(default_factory=list)
    sesudah: list[str] = field(default_factory=list)

    @property
    def alir(self) -> bool:
        """Whether its value is `[…]` or `{…}` in the source."""
        return isinstance(self.simpul, yaml.CollectionNode) and bool(self.simpul.flow_style)

    @property
    def akhir(self) -> int:
        """Where its value ends."""
        return int(self.simpul.end_mark.index)

    @property
    def teks(self) -> str:
        """Its text, where it is one."""
        nilai = str(self.simpul.value)
        if not self.tunggal:
            return re.sub(r"[ \t]+(?=\n)", "", nilai) if "\n" in nilai.rstrip("\n") else nilai
        return str(rapikan(Teks(nilai, Berkas("", "").letak(0))))


@dataclass(frozen=True, slots=True)
class Pohon:
    """A file: its items, and the comments at its head that belong to no item."""

    akar: Butir
    kepala: Sequence[str]
    kepala_lepas: bool


def susun_pohon(berkas: Berkas, simpul: yaml.Node, bentuk: Bentuk | None) -> Pohon:
    """The tree of a file.

    Args:
        berkas: the file.
        simpul: its parsed value, by libyaml.
        bentuk: the shape of the file, where it is known: it gives the order of keys.
    """
    akar = Butir(simpul, None, simpul.start_mark.index, -1, None)
    semua: list[Butir] = []
    _isi(akar, bentuk, semua)
    kepala = _pasang_komentar(berkas.isi, akar, semua)
    _pasang_kosong(berkas, semua)
    lepas = bool(kepala and semua and semua[0].kosong)
    for satu in (akar, *semua):
        if satu.anak:
            satu.anak[0].kosong = False
    _urutkan(akar, bentuk)
    return Pohon(akar, kepala, lepas)


def _uraian(bentuk: Bentuk | None) -> Uraian:
    return uraian(bentuk) if bentuk is not None else _TANPA_URAIAN


def _isi(butir: Butir, bentuk: Bentuk | None, semua: list[Butir]) -> None:
    """Fill in the items below one, in the order of the file."""
    simpul, isi = butir.simpul, _uraian(bentuk)
    if isinstance(simpul, yaml.ScalarNode):
        butir.tunggal = bool(isi.teks)
    elif isinstance(simpul, yaml.SequenceNode):
        for satu in simpul.value:
            anak = Butir(satu, None, satu.start_mark.index, simpul.start_mark.column, butir)
            butir.anak.append(anak)
            semua.append(anak)
            _isi(anak, isi.larik, semua)
    elif isinstance(simpul, yaml.MappingNode):
        peta = _peta(isi, [satu.value for satu, _ in simpul.value])
        for kunci, satu in simpul.value:
            anak = Butir(satu, str(kunci.value), kunci.start_mark.index, kunci.start_mark.column, butir)
            butir.anak.append(anak)
            semua.append(anak)
            _isi(anak, _bentuk_nilai(peta, isi, anak.kunci), semua)


def _peta(isi: Uraian, kunci: Sequence[str]) -> Pemetaan | None:
    """The mapping with known keys that a mapping is: the one that knows most of its keys."""
    return max(isi.peta, key=lambda satu: sum(nama in satu.menurut_nama for nama in kunci), default=None)


def _bentuk_nilai(peta: Pemetaan | None, isi: Uraian, kunci: str | None) -> Bentuk | None:
    if peta is None:
        return isi.bebas
    diketahui = peta.menurut_nama.get(kunci or "")
    bentuk = diketahui.bentuk if diketahui else peta.lain
    return None if bentuk is VARIABEL.bentuk else bentuk  # a variable's lines mean what the text that uses it makes of them


def _urutkan(butir: Butir, bentuk: Bentuk | None) -> None:
    """Put the keys of all mappings in the order of their schema; others stay as they are."""
    isi = _uraian(bentuk)
    if isinstance(butir.simpul, yaml.SequenceNode):
        for anak in butir.anak:
            _urutkan(anak, isi.larik)
    elif butir.anak:
        peta = _peta(isi, [satu.kunci or "" for satu in butir.anak])
        for anak in butir.anak:
            _urutkan(anak, _bentuk_nilai(peta, isi, anak.kunci))
        if peta is not None:
            _urutkan_kunci(butir, peta, depan=isi.depan)


def _urutkan_kunci(butir: Butir, peta: Pemetaan, *, depan: bool) -> None:
    urutan = {satu.nama: ke for ke, satu in enumerate(peta.kunci)}
    pertama = next((satu for satu in butir.anak if satu.kunci not in urutan), butir.anak[0]) if depan else None
    butir.anak.sort(key=lambda satu: -1 if satu is pertama else urutan.get(satu.kunci or "", len(urutan)))
    akhir = [teks for satu in butir.anak for teks in satu.sesudah]  # these close the mapping, whatever is its last key
    for satu in butir.anak:
        satu.sesudah = []
    butir.anak[-1].sesudah = akhir


# -- comments ----------------------------------------------------------------------------------------------------------


def cari_komentar(isi: str) -> Iterator[Komentar]:
    """The comments of a YAML text, in order: what stands between its tokens."""
    akhir = 0
    for token in yaml.scan(isi, Loader=yaml.CLoader):
        yield from (_komentar(isi, cocok) for cocok in _KOMENTAR.finditer(isi, akhir, max(token.start_mark.index, akhir)))
        if isinstance(token, yaml.ScalarToken) and token.style in ("|", ">"):
            kepala = _KEPALA_BLOK.match(isi, token.start_mark.index)
            if kepala:
                yield Komentar(kepala.start(1), kepala[1].rstrip(), 0, False)
        akhir = max(akhir, token.end_mark.index)
    yield from (_komentar(isi, cocok) for cocok in _KOMENTAR.finditer(isi, akhir))


def _komentar(isi: str, cocok: re.Match[str]) -> Komentar:
    awal_baris = max(isi.rfind("\n", 0, cocok.start()), isi.rfind("\r", 0, cocok.start())) + 1
    depan = isi[awal_baris : cocok.start()]
    return Komentar(cocok.start(), cocok[0].rstrip(), len(depan), not depan.strip(" \t-"))


def _pasang_komentar(isi: str, akar: Butir, semua: Sequence[Butir]) -> list[str]:
    """Give every comment to its item; what stands above the first item, and suppresses nothing, stays at the file's head."""
    jangkar = _jangkar(semua)
    tempat = [di for di, _ in jangkar]
    mulai = [satu.awal for satu in semua]
    kepala: list[str] = []
    for satu in cari_komentar(isi):
        lalu = bisect_right(mulai, satu.di) - 1
        terakhir = semua[lalu] if lalu >= 0 else None
        if terakhir is None and not (semua and (semua[0].sebelum or MEREDAM.match(satu.teks))):
            kepala.append(satu.teks)
            continue
        alir = _alir_di(terakhir or akar, satu.di)
        if alir is not None and alir.anak:
            _pecahkan(alir)
        if not satu.sendiri and terakhir is not None:
            _pemilik(terakhir, satu.di).ekor.append(satu.teks)
            continue
        ke = bisect_right(tempat, satu.di)
        berikut = jangkar[ke][1] if ke < len(jangkar) else None
        menutup = berikut is None or (berikut.awal > (alir or akar).akhir and not MEREDAM.match(satu.teks))
        if alir is not None and alir.anak and menutup:
            alir.anak[-1].sesudah.append(satu.teks)
            continue
        atas = _penutup(terakhir, berikut, satu) if terakhir is not None else None
        if atas is not None:
            atas.sesudah.append(satu.teks)
        elif berikut is not None:
            berikut.sebelum.append(satu.teks)
    return kepala


def _jangkar(semua: Sequence[Butir]) -> list[tuple[int, Butir]]:
    """Where a comment must stand above to belong to an item: its beginning, or its value on a line of its own."""
    hasil = {satu.awal: satu for satu in reversed(semua)}  # the outermost of those that begin together
    for satu in semua:
        if satu.alir or isinstance(satu.simpul, yaml.ScalarNode):
            hasil.setdefault(satu.simpul.start_mark.index, satu)
    return sorted(hasil.items(), key=lambda pasang: pasang[0])


def _alir_di(butir: Butir | None, di: int) -> Butir | None:
    """The innermost `[…]` or `{…}` around an offset."""
    while butir is not None:
        if butir.alir and butir.simpul.start_mark.index < di < butir.akhir:
            return butir
        butir = butir.induk
    return None


def _pecahkan(butir: Butir | None) -> None:
    while butir is not None:
        butir.pecah = butir.pecah or butir.alir
        butir = butir.induk


def _pemilik(butir: Butir, di: int) -> Butir:
    """The item that ends before a comment at a line's end: out of the lists and mappings that are closed by then."""
    while butir.induk is not None and butir.induk.alir and butir.induk.akhir <= di and butir.induk.induk is not None:
        butir = butir.induk
    return butir


def _penutup(terakhir: Butir, berikut: Butir | None, komentar: Komentar) -> Butir | None:
    """The item that a comment closes: one indented deeper than the item below it, unless it suppresses there."""
    if berikut is not None and (MEREDAM.match(komentar.teks) or komentar.kolom <= berikut.kolom):
        return None
    butir: Butir | None = terakhir
    while butir is not None and butir.induk is not None and butir.induk.induk is not None:
        if not butir.induk.alir and butir.kolom <= komentar.kolom:
            break
        butir = butir.induk
    assert butir is not None
    return butir if berikut is None or butir.kolom > berikut.kolom else None


def _pasang_kosong(berkas: Berkas, semua: Sequence[Butir]) -> None:
    """See which items have a blank line above them and their comments."""
    baris = re.split(r"\r\n|\n|\r", berkas.isi)
    for satu in semua:
        if satu.induk is not None and satu.induk.alir:
            continue
        ke = berkas.baris_kolom(satu.awal)[0] - 2
        while ke >= 0 and baris[ke].lstrip(" \t").startswith("#"):
            ke -= 1
        satu.kosong = ke >= 0 and not baris[ke].strip()


def tulis_kunci(kunci: str, *, alir: bool) -> str:
    """A key, in quotes where it needs them."""
    return kunci if polos(kunci, alir=alir, kunci=True) else kutip(kunci)
