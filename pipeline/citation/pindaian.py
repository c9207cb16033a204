"""Letters that a scan has mistaken, mended in the words of the frame of a citation only: `Nornor 5`, `Lembaian Negara`.

A frame word is known by its place (before a number, before `Indonesia` …), so a word that merely looks like one stays what it
is; elsewhere only `rn` read for `m` and a stray dot are, where that gives a word that titles use often. The mended text serves to
find the parts of a citation; titles are what the text says.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.citation.kata import KATA

_KATA = re.compile(r"(?<![\w.])[\[|!1]?[^\W\d_](?:[\w|\[!]|\.(?=[a-z])){3,14}(?!\w)")
_KEPALA = ("Pemerintah", "Presiden", "Menteri", "Daerah", "Gubernur", "Bupati", "Walikota")
BINGKAI = (
    *("Nomor", "Tahun", "tentang", "Undang", "Lembaran", "Berita", "Tambahan", "Negara", "Republik", "Indonesia"),
    *("Peraturan", "Keputusan", "Instruksi", *_KEPALA, "sebagaimana", "telah"),
)
_KATA_LAIN = frozenset(
    ("residen", "tahu", "tahan", "negeri", "republic", "bagaimana")
)  # words that differ from one of these by a letter
# What must follow: a pattern, or the next word.
_SESUDAH = {"Nomor": re.compile(r"\s{0,4}[:.]?\s{0,4}[lIO]?\d"), "Tahun": re.compile(r"\s{1,4},?\s?[12lI][\doOlI]{3}(?!\w)")}
_SEBELUM_TENTANG = re.compile(r"\d[\s,]{1,4}$")
_PASANGAN: dict[str, tuple[str, ...]] = {
    "Undang": ("Undang",),
    "Lembaran": ("Negara", "Daerah"),
    "Berita": ("Negara", "Daerah"),
    "Tambahan": ("Lembaran",),
    "Republik": ("Indonesia",),
    "sebagaimana": ("telah",),
} | dict.fromkeys(("Peraturan", "Keputusan", "Instruksi"), _KEPALA)
_SELA = re.compile(r"[ \n]{1,4}")
_SELA_ULANG = re.compile(r"\s{0,4}-\s{0,4}")
# What scanners take for each other, as one letter for each family.
_SERUPA = str.maketrans("ceo0il1|[!jthbvuq", "oooollllllllnnnng")
_GANTI = (("rn", "m"), ("cl", "d"), ("ro", "m"), ("ii", "n"))
# A number in which letters stand for digits: `Tahun 2OO4`, `Nomor l3`.
_ANGKA = {
    "Nomor": re.compile(r"\s{1,4}((?=[oOlI]{0,3}\d)[\doOlI]{2,5})(?![\w/.-])"),
    "Tahun": re.compile(r"\s{1,4}([12lI][\doOlI]{3})(?!\w)"),
}
_DIGIT = str.maketrans("oOlI", "0011")
_BEDA_BIASA = 1  # letters that may differ, beside those that scanners take for each other
_PANJANG_BEDA_DUA = 10  # letters of a word in which two may
_PANJANG_TITIK = 5  # letters of a word from which on a dot within it is surely none


def kata_pindaian(teks: str) -> Iterator[tuple[int, int, str]]:
    """The damaged words and numbers, in no order: start, end, and what is meant."""
    lalu: tuple[re.Match[str], tuple[str, ...]] | None = None
    for m in _KATA.finditer(teks):
        calon, utuh = _calon(m[0].lower())
        if utuh is not None:
            yield m.start(), m.end(), _huruf_awal(m[0], utuh)
        ini = calon[0] if calon else ""
        if calon and _di_tempatnya(teks, m, ini):
            yield from _ganti(m, ini)
        angka = _ANGKA[ini].match(teks, m.end()) if ini in _ANGKA else None
        if angka and not angka[1].isdecimal():
            yield angka.start(1), angka.end(1), angka[1].translate(_DIGIT)
        if lalu is not None and calon:
            depan = lalu[1][0]
            sela = _SELA_ULANG if depan == "Undang" else _SELA
            pasangan = next((kata for kata in _PASANGAN.get(depan, ()) if kata in calon), None)
            if pasangan and sela.fullmatch(teks, lalu[0].end(), m.start()):
                yield from _ganti(lalu[0], depan)
                yield from _ganti(m, pasangan)
        lalu = (m, calon) if calon else None


def _di_tempatnya(teks: str, m: re.Match[str], kata: str) -> bool:
    """Whether a word that may be a word of the frame stands alone where that word stands."""
    if kata == "tentang":
        return bool(_SEBELUM_TENTANG.search(teks, max(0, m.start() - 6), m.start()))
    return kata in _SESUDAH and bool(_SESUDAH[kata].match(teks, m.end()))


def _ganti(m: re.Match[str], maksud: str) -> Iterator[tuple[int, int, str]]:
    if m[0].lower() != maksud.lower():
        yield m.start(), m.end(), _huruf_awal(m[0], maksud)


def _huruf_awal(lama: str, baru: str) -> str:
    return baru.lower() if lama[0].islower() and baru[0] not in "IR" else baru[0].upper() + baru[1:]


@lru_cache(maxsize=8192)
def _calon(kecil: str) -> tuple[tuple[str, ...], str | None]:
    """The words of the frame that a word is or may be meant as, and the word of titles that it surely is a damaged form of."""
    if kecil in KATA or kecil in _KATA_LAIN:
        return tuple(kata for kata in BINGKAI if kata.lower() == kecil), None
    calon = tuple(kata for kata in BINGKAI if _mirip(kecil, kata.lower()))
    for lama, baru in (("rn", "m"), (".", "")):
        utuh = kecil.replace(lama, baru)
        if utuh != kecil and utuh in KATA and len(utuh) >= _PANJANG_TITIK:
            return calon, utuh
    return calon, None


def _mirip(kata: str, maksud: str) -> bool:
    """Whether a scanned word may be meant as another."""
    if abs(len(kata) - len(maksud)) > 3:
        return False
    boleh = 2 if len(maksud) >= _PANJANG_BEDA_DUA else _BEDA_BIASA
    rapat = kata.replace(".", "")
    bentuk = {kata, rapat} | {rapat.replace(lama, baru) for lama, baru in _GANTI}
    serupa = maksud.translate(_SERUPA)
    return any(satu.translate(_SERUPA) == serupa or _beda(satu, maksud, boleh) <= boleh for satu in bentuk)


def _beda(satu: str, dua: str, batas: int) -> int:
    """How many letters must be changed, put in or left out; more than `batas` is told as `batas` + 1."""
    bagian = len(dua) // (batas + 1)  # that many letters in a row are untouched at one of these places
    if abs(len(satu) - len(dua)) > batas or not any(dua[ke * bagian : (ke + 1) * bagian] in satu for ke in range(batas + 1)):
        return batas + 1
    baris = list(range(len(dua) + 1))
    for ke, huruf in enumerate(satu, 1):
        baru = [ke]
        for di, lain in enumerate(dua, 1):
            baru.append(min(baris[di] + 1, baru[-1] + 1, baris[di - 1] + (huruf != lain)))
        baris = baru
    return baris[-1]
