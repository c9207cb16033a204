"""What the rules on text share: which words to look for, where a fix may stand, how numbers are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache

from pipeline.lint.konteks import Bagian, Konteks, Unsur
from pipeline.lint.model import Perbaikan, Suntingan

NORMA: tuple[Bagian, ...] = ("diktum", "norma")
URAIAN: tuple[Bagian, ...] = (
    "menimbang", "memperhatikan", "diktum", "norma", "prosa", "sel", "penjelasan", "tembusan",
    "bab", "bagian", "paragraf", "kepala", "judul-tabel", "judul-gambar",
)  # fmt: skip
_KATA = re.compile(r"[a-z]+(?:-[a-z]+)*")


@lru_cache(maxsize=16)
def _token(frasa: tuple[str, ...]) -> tuple[tuple[str, tuple[str, ...]], ...]:
    return tuple((satu, tuple(_KATA.findall(satu))) for satu in frasa)


def cari_frasa(k: Konteks, frasa: tuple[str, ...], *bagian: Bagian) -> Iterator[tuple[Unsur, int, int, str]]:
    """Where words or phrases of a long list stand, outside citations and the naskah's own title.

    Args:
        frasa: in lower case; a module's constant, so that it is taken apart once.
        bagian: which parts.

    Returns:
        The text, start and end in it, and the phrase in lower case.
    """
    kosakata = k.kosakata
    ada = tuple(satu for satu, token in _token(frasa) if all(kata in kosakata for kata in token))
    if not ada:
        return
    sendiri = _judul_sendiri(k)
    for unsur, awal, akhir, kata in k.cari_kata(ada, *bagian):
        if not k.dikutip(unsur, awal) and not _dalam(unsur.teks.lower(), sendiri, awal):
            yield unsur, awal, akhir, kata


def _judul_sendiri(k: Konteks) -> str:
    return k.naskah.tentang.replace("*", "").lower()


def _dalam(teks: str, potongan: str, letak: int) -> bool:
    awal = teks.find(potongan)
    while awal >= 0:
        if awal <= letak < awal + len(potongan):
            return True
        awal = teks.find(potongan, awal + 1)
    return False


def seperti(asal: str, baru: str) -> str:
    """`baru` with the case of `asal`: all capitals, a capital at the start of each word or of the first, or none."""
    if asal.isupper() and len(asal) > 1:
        return baru.upper()
    kata = asal.split()
    if len(kata) > 1 and all(satu[:1].isupper() for satu in kata):
        return baru.title() if "-" not in baru else baru[:1].upper() + baru[1:]
    return baru[:1].upper() + baru[1:] if asal[:1].isupper() else baru


def bagian_nama(unsur: Unsur, awal: int, akhir: int) -> bool:
    """Whether a capitalised word stands beside another one: it may be part of a proper name."""
    teks = unsur.teks
    if not teks[awal].isupper() or teks[awal:akhir].isupper():
        return False
    kiri = re.search(r"(\w+)[ ]$", teks[:awal])
    kanan = re.match(r" (\w+)", teks[akhir:])
    return bool((kiri and kiri[1][0].isupper()) or (kanan and kanan[1][0].isupper()))


def miring(unsur: Unsur, awal: int, akhir: int) -> bool:
    """Whether a piece of a text is all in italics."""
    if isinstance(unsur.isi, str):
        return False
    di = 0
    for lari in unsur.isi:
        potongan = lari.teks[max(awal - di, 0) : max(akhir - di, 0)]
        if potongan.strip() and not lari.miring:
            return False
        di += len(lari.teks)
    return True


def miringkan(k: Konteks, unsur: Unsur, awal: int, akhir: int) -> Suntingan | None:
    """The edit that puts a piece of a text between stars; None where the sources cannot take it there."""
    potongan = unsur.teks[awal:akhir]
    ada = k.ganti("", unsur, awal, akhir, f"*{potongan}*")
    if ada is None or unsur.letak is None:
        return None
    (sunting,) = ada.suntingan
    isi = sunting.letak.berkas.isi
    kiri, kanan = isi[: sunting.letak.awal], isi[sunting.letak.akhir : sunting.letak.akhir + 1]
    if kiri.endswith("*") or kanan == "*":
        return None
    if not sunting.letak.jalur.endswith(".md") and kiri.rstrip(" ")[-1:] in (":", "-", "[", ",", "{", "?", "\n", ""):
        return None  # a star at the start of a YAML value is an alias
    return sunting


def gabung(deskripsi: str, suntingan: Iterable[Suntingan]) -> Perbaikan | None:
    """One fix of several edits, or None where there are none; what several texts share is edited once."""
    urut = {(satu.letak.jalur, satu.letak.awal): satu for satu in suntingan}
    return Perbaikan(deskripsi, tuple(urut.values())) if urut else None


# -- numbers ------------------------------------------------------------------------------------------------------------

_SATUAN: Mapping[str, int] = {
    "nol": 0, "satu": 1, "dua": 2, "tiga": 3, "empat": 4, "lima": 5, "enam": 6, "tujuh": 7, "delapan": 8, "sembilan": 9,
}  # fmt: skip
_SE: Mapping[str, int] = {"sepuluh": 10, "sebelas": 11, "seratus": 100}
_KELIPATAN: Mapping[str, int] = {
    "ribu": 10**3, "juta": 10**6, "miliar": 10**9, "milyar": 10**9, "triliun": 10**12, "trilyun": 10**12,
}  # fmt: skip
_SE_KELIPATAN: Mapping[str, int] = {"seribu": 10**3, "sejuta": 10**6, "semiliar": 10**9}
KATA_BILANGAN = frozenset({*_SATUAN, *_SE, *_KELIPATAN, *_SE_KELIPATAN, "belas", "puluh", "ratus", "koma", "setengah"})


def baca_bilangan(kata: Iterable[str]) -> tuple[int, str] | None:
    """A number in words.

    Args:
        kata: lower-case words, `dua`, `koma`, `lima`; what is no number ends it.

    Returns:
        The whole part and the decimals as figures without closing zeros, or None where the words are no number.
    """
    bulat: list[str] = []
    pecah: list[str] = []
    tujuan = bulat
    for satu in kata:
        if satu not in KATA_BILANGAN:
            break
        if satu == "setengah":
            pecah = ["lima"]
        elif satu == "koma":
            tujuan = pecah
        else:
            tujuan.append(satu)
    nilai = _bulat(bulat)
    if nilai is None:
        return None
    if not pecah:
        return nilai, ""
    if all(satu in _SATUAN for satu in pecah):
        return nilai, "".join(str(_SATUAN[satu]) for satu in pecah).rstrip("0")
    desimal = _bulat(pecah)
    return None if desimal is None else (nilai, str(desimal).rstrip("0"))


def _bulat(kata: list[str]) -> int | None:
    if not kata:
        return None
    jumlah, ratusan, satuan = 0, 0, -1
    for satu in kata:
        if satu in _SATUAN:
            if satuan >= 0:
                return None
            satuan = _SATUAN[satu]
        elif satu in _SE:
            if satuan >= 0:
                return None
            ratusan += _SE[satu]
        elif satu in ("belas", "puluh", "ratus"):
            if satuan < 1:
                return None
            ratusan += 10 + satuan if satu == "belas" else satuan * (10 if satu == "puluh" else 100)
            satuan = -1
        elif satu in _SE_KELIPATAN:
            jumlah += _SE_KELIPATAN[satu]
        else:
            jumlah += (ratusan + max(satuan, 0)) * _KELIPATAN[satu]
            ratusan, satuan = 0, -1
    return jumlah + ratusan + max(satuan, 0)


_RIBUAN = re.compile(r"(\d{1,3}(?:\.\d{3})+|\d+)(?:,(\d+))?")
_TITIK = re.compile(r"(\d+)\.(\d+)")


def baca_angka(teks: str) -> frozenset[tuple[int, str]]:
    """What a number in figures may mean: `2.500,00` is one value, `12.5` two (a point where Indonesian has a comma)."""
    hasil = set()
    cocok = _RIBUAN.fullmatch(teks)
    if cocok:
        hasil.add((int(cocok[1].replace(".", "")), (cocok[2] or "").rstrip("0")))
    titik = _TITIK.fullmatch(teks)
    if titik:
        hasil.add((int(titik[1]), titik[2].rstrip("0")))
    return frozenset(hasil)


def jarak(satu: str, lain: str, batas: int) -> bool:
    """Whether two words are at most `batas` letters apart: put in, left out, or replaced."""
    if satu == lain:
        return True
    if abs(len(satu) - len(lain)) > batas or len(set(satu) ^ set(lain)) > 2 * batas:
        return False
    baris = list(range(len(lain) + 1))
    for ke, huruf in enumerate(satu, 1):
        baru = [ke]
        for di, banding in enumerate(lain, 1):
            baru.append(min(baris[di] + 1, baru[di - 1] + 1, baris[di - 1] + (huruf != banding)))
        if min(baru) > batas:
            return False
        baris = baru
    return baris[-1] <= batas
