"""References of an imported file: words that lead to a part of it become `[[…]]`, where the sources print the same words.

A reader puts such words between signs of Unicode's private use area, which no text of a file keeps (`bersih.tampak`). Whether a
reference prints as the file does depends on where everything stands, so it is tried: the sources are made once with all
references, their model says what each prints, and those that print something else stay words.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields, is_dataclass, replace

from pipeline.importing.antara import Alinea, Blok, Dokumen, Kisi
from pipeline.naskah.acuan import AWALAN_PENANDA
from pipeline.naskah.model import Lari, Naskah

TERBANYAK = 2500  # references of one file
TERPANJANG_ID = 35  # characters, as many as the bookmark of a Word file holds
_BUKA, _TUTUP, _NOL = "\ue000", "\ue001", 0xE100
_ANGKA = f"[{chr(_NOL)}-{chr(_NOL + 2 * TERBANYAK)}]"
_SATU = re.compile(f"{_BUKA}({_ANGKA})([^{_BUKA}{_TUTUP}]*){_TUTUP}")
_POLOS = f"{_BUKA}{_ANGKA}[^{_BUKA}{_TUTUP}]*{_TUTUP}"
_SAMPAI = " sampai dengan "
# Several references in a row are one where the sources enumerate: `ayat (1) huruf a dan huruf b`.
_DERET = re.compile(f"{_POLOS}(?:(?:, dan |, | dan | serta |{_SAMPAI}){_POLOS})+")
_SELAIN_HURUF = re.compile("[^a-z0-9]+")
_BERMAKNA = re.compile(r"(?!OLE_LINK|bookmark)[A-Za-z][A-Za-z_-]{3,34}")  # the name of a bookmark that a person gave
_DALAM_DERET = re.compile(f"({_SAMPAI})?{_BUKA}({_ANGKA})")


def tandai(runs: Sequence[Lari], nomor: Callable[[str], int | None]) -> list[Lari]:
    """Runs whose references stand between signs.

    Args:
        runs: `tautan` is the bookmark that a run leads to.
        nomor: gives the reference to a bookmark its number, None where there are too many.
    """
    hasil: list[Lari] = []
    ke = 0
    while ke < len(runs):
        akhir = ke + 1
        while akhir < len(runs) and runs[akhir].tautan == runs[ke].tautan:
            akhir += 1
        potong = [satu._replace(tautan="") for satu in runs[ke:akhir]]
        if runs[ke].tautan and any(satu.teks.strip() for satu in potong):
            angka = nomor(runs[ke].tautan)
            if angka is not None:
                _apit(potong, f"{_BUKA}{chr(_NOL + angka)}", _TUTUP)
        hasil += potong
        ke = akhir
    return hasil


def _apit(runs: list[Lari], buka: str, tutup: str) -> None:
    """Put signs around runs, the spaces at their ends outside."""
    pertama, terakhir = runs[0].teks, runs[-1].teks
    inti = pertama.lstrip(" ")
    runs[0] = runs[0]._replace(teks=f"{pertama[: len(pertama) - len(inti)]}{buka}{inti}")
    inti = runs[-1].teks.rstrip(" ")
    runs[-1] = runs[-1]._replace(teks=f"{inti}{tutup}{terakhir[len(terakhir.rstrip(' ')) :]}")


def _kata(teks: str) -> str:
    """A text as printed: without signs and escapes."""
    return " ".join(_SATU.sub(r"\2", teks).replace("\\", "").replace("\u00a0", " ").split())


@dataclass(frozen=True, slots=True)
class Terpilih:
    """What comes of the references of a file.

    Args:
        blok: its blocks, references as the sources have them.
        id: paragraph → the id of what stands in it.
        gagal: the words of references that stay words.
    """

    blok: tuple[Blok, ...]
    id: Mapping[int, str]
    gagal: tuple[str, ...] = ()


def pilih_acuan(dokumen: Dokumen, cetak: Callable[[Sequence[Blok], Mapping[int, str]], Naskah | None]) -> Terpilih:
    """Decide which words of a file become references.

    Args:
        dokumen: the file.
        cetak: makes the model of sources with these blocks and ids, each reference resolved or as written; None where it cannot.
    """
    if not dokumen.acuan and not any(nama.startswith(AWALAN_PENANDA) for nama in dokumen.penanda):
        return Terpilih(dokumen.blok, {})
    kata = {ord(satu[1]) - _NOL: satu[2] for teks in _teks_blok(dokumen.blok) for satu in _SATU.finditer(teks)}
    penanda = _beri_id(dokumen, kata)
    id_ = {dokumen.penanda[nama]: satu for nama, satu in penanda.items()}
    tujuan = {ke: penanda[nama] for ke, nama in enumerate(dokumen.acuan) if nama in penanda}
    naskah = cetak(_ganti(dokumen.blok, lambda teks: _coba(teks, tujuan)), id_)
    if naskah is None:
        polos = _ganti(dokumen.blok, lambda teks: _SATU.sub(r"\2", teks))
        return Terpilih(polos, {}, tuple(map(_kata, kata.values())))
    tercetak = {ord(satu[1]) - _NOL: _kata(satu[2]) for teks in _teks_model(naskah) for satu in _SATU.finditer(teks)}
    dipakai: set[int] = set()
    blok = _ganti(dokumen.blok, lambda teks: _pilih(teks, tujuan, tercetak, dipakai))
    sasaran = {tujuan[ke] for ke in dipakai}
    milik = {satu for nama, satu in penanda.items() if nama.startswith(AWALAN_PENANDA)}
    gagal = tuple(_kata(satu) for ke, satu in kata.items() if ke in tujuan and ke not in dipakai)
    return Terpilih(blok, {ke: satu for ke, satu in id_.items() if satu in sasaran or satu in milik}, gagal)


def _beri_id(dokumen: Dokumen, kata: Mapping[int, str]) -> dict[str, str]:
    """Bookmark → id, for our own bookmarks and those that something refers to; those of one paragraph share one."""
    sebutan: dict[str, str] = {}
    for ke, nama in enumerate(dokumen.acuan):
        tulisan = nama if _BERMAKNA.fullmatch(nama) else _kata(kata.get(ke, ""))
        sebutan.setdefault(nama, _SELAIN_HURUF.sub("-", tulisan.lower()).strip("-"))
    paragraf: dict[int, str] = {}
    hasil: dict[str, str] = {}
    dipakai: set[str] = set()
    for nama, di in sorted(dokumen.penanda.items(), key=lambda satu: not satu[0].startswith(AWALAN_PENANDA)):
        if nama.startswith(AWALAN_PENANDA):
            dasar = re.sub("[^A-Za-z0-9-]", "-", nama.removeprefix(AWALAN_PENANDA)).strip("-")
        elif nama in sebutan:
            dasar = sebutan[nama]
        else:
            continue
        if di not in paragraf:
            dasar = dasar[:TERPANJANG_ID].strip("-") or "acuan"
            id_, ke = dasar, 2
            while id_.lower() in dipakai:
                id_, ke = f"{dasar[: TERPANJANG_ID - 5]}-{ke}", ke + 1
            dipakai.add(id_.lower())
            paragraf[di] = id_
        hasil[nama] = paragraf[di]
    return hasil


def _coba(teks: str, tujuan: Mapping[int, str]) -> str:
    """A text with all that its references may be, each between signs: rows of them as one and one by one."""
    deret = _DERET.sub(lambda cocok: _acuan_deret(cocok[0], tujuan) + cocok[0], teks)
    return _SATU.sub(lambda cocok: _coba_satu(cocok, tujuan), deret)


def _coba_satu(cocok: re.Match[str], tujuan: Mapping[int, str]) -> str:
    id_ = tujuan.get(ord(cocok[1]) - _NOL)
    return cocok[0] if cocok[2].startswith("[[") else f"{_BUKA}{cocok[1]}[[{id_}]]{_TUTUP}" if id_ else cocok[2]


def _acuan_deret(deret: str, tujuan: Mapping[int, str]) -> str:
    """A row of references as one, between signs with the number of its first above those of single ones; or nothing."""
    isi = _nama_deret(deret, tujuan)
    pertama = chr(ord(deret[1]) + TERBANYAK)
    return f"{_BUKA}{pertama}[[{isi}]]{_TUTUP}" if isi else ""


def _nama_deret(deret: str, tujuan: Mapping[int, str]) -> str:
    hasil = ""
    for cocok in _DALAM_DERET.finditer(deret):
        id_ = tujuan.get(ord(cocok[2]) - _NOL)
        if id_ is None:
            return ""
        hasil += f"{'' if not hasil else ' .. ' if cocok[1] else ', '}{id_}"
    return hasil


def _pilih(teks: str, tujuan: Mapping[int, str], tercetak: Mapping[int, str], dipakai: set[int]) -> str:
    """A text with those references that print its words."""

    def deret(cocok: re.Match[str]) -> str:
        if tercetak.get(ord(cocok[0][1]) - _NOL + TERBANYAK) != _kata(cocok[0]):
            return cocok[0]
        dipakai.update(ord(satu[1]) - _NOL for satu in _SATU.finditer(cocok[0]))
        return f"[[{_nama_deret(cocok[0], tujuan)}]]"

    hasil = ""
    akhir = 0
    teks = _DERET.sub(deret, teks)
    for cocok in _SATU.finditer(teks):
        hasil += teks[akhir : cocok.start()]
        akhir = cocok.end()
        ke = ord(cocok[1]) - _NOL
        depan = _kata_depan(tercetak.get(ke, ""), _kata(cocok[2])) if ke in tujuan else None
        if depan is None or not hasil.endswith(depan):
            hasil += cocok[2]
            continue
        dipakai.add(ke)
        hasil = f"{hasil[: len(hasil) - len(depan)]}[[{tujuan[ke]}]]"
    return hasil + teks[akhir:]


def _kata_depan(tercetak: str, tertulis: str) -> str | None:
    """What the sources print before the words of a reference (`ayat ` before `(1)`), or None where they print others."""
    return tercetak[: len(tercetak) - len(tertulis)] if tertulis and tercetak.endswith(tertulis) else None


# -- texts of blocks and of a model ------------------------------------------------------------------------------------


def _teks_blok(blok: Sequence[Blok]) -> Iterator[str]:
    for satu in blok:
        if isinstance(satu, Alinea):
            yield satu.isi
        else:
            yield from (sel for baris in satu.baris for sel in baris)
            yield from (isi for baris in satu.petak for petak in baris for isi in petak.isi)


def _ganti(blok: Sequence[Blok], ubah: Callable[[str], str]) -> tuple[Blok, ...]:
    """The blocks with changed texts."""

    def teks(lama: str) -> str:
        return ubah(lama) if _BUKA in lama else lama

    return tuple(replace(satu, isi=teks(satu.isi)) if isinstance(satu, Alinea) else _ganti_kisi(satu, teks) for satu in blok)


def _ganti_kisi(kisi: Kisi, teks: Callable[[str], str]) -> Kisi:
    if not any(_BUKA in sel for baris in kisi.baris for sel in baris):
        return kisi
    petak = tuple(tuple(satu._replace(isi=tuple(map(teks, satu.isi))) for satu in baris) for baris in kisi.petak)
    return replace(kisi, baris=tuple(tuple(map(teks, baris)) for baris in kisi.baris), petak=petak)


def _teks_model(benda: object) -> Iterator[str]:
    """Every text of a model with signs in it, the runs of one put together."""
    if isinstance(benda, str):
        if _BUKA in benda:
            yield benda
    elif isinstance(benda, tuple):
        if benda and all(isinstance(satu, Lari) for satu in benda):
            yield from _teks_model("".join(satu.teks for satu in benda))
        else:
            for satu in benda:
                yield from _teks_model(satu)
    elif is_dataclass(benda):
        for satu in fields(benda):
            yield from _teks_model(getattr(benda, satu.name))
