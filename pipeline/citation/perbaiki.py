"""Damage that PDF extraction does to text, mended as far as it is safe, with the way back to the original offsets.

Only characters are left out (a blank inside a word, a page number inside a sentence) or swapped one for one (a no-break
space), so every place in the mended text is one place in the original.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass

from pipeline.citation.kata import KATA
from pipeline.citation.pindaian import kata_pindaian

_TUKAR = str.maketrans(
    dict.fromkeys("\u00a0\u2007\u2009\u202f\u3000", " ") | dict.fromkeys("\u2010\u2011\u2012\ufe63\uff0d", "-")
)
_JARAK_PERABOT = 40  # blanks taken away with a page number
_PANJANG_KATA = 40  # letters looked at on either side of a hyphen

_TAK_TAMPAK = re.compile("\u00ad\\s{0,4}|[\u200b-\u200d\u2060\ufeff]")
_PENEKANAN = re.compile(r"(?<![_*])[_*]{1,2}(?![_*])")
# Furniture of a gazette page in the middle of a sentence: `2024, No.5 - 2 -`, `- 3 -`, `SK No 257951A`, the address of the site.
_PERABOT = re.compile(
    r"\b(?:19|20)\d\d, No\. ?\d{1,4}(?:\s{0,4}-\s?\d{1,4}\s?-)?(?=\s)"
    r"|(?<=[\n ])-\s?\d{1,4}\s?-(?=\s)"
    r"|\bSK No ?\d{4,7} ?[A-Z]\b"
    r"|\b(?:www\.|https?://)[\w.]{1,60}\.go\.id\b"
)
_BERBARIS = re.compile(r"(?<![^\W\d_])[^\W\d_]++(?: [^\W\d_]++)++")  # runs of words with one blank between
_RENGGANG = re.compile(r"(?<![^\W_])[^\W\d_](?: [^\W\d_]){3,200}(?![^\W_])")
_PANJANG_HURUF = 20  # letters of the longest word looked for among letters set apart
_STRIP = re.compile(r"\s[-\u2013]|[-\u2013]\s")
_TAHUN = re.compile(r"(?:[Tt] ?a ?h ?u ?n|TAHUN|[Aa]nggaran)\s{1,4}((?:1|2)(?: ?\d){3})(?![\d])(?! ?\d)")
_NOMOR = re.compile(
    r"(?:[Nn] ?o ?m ?o ?r|NOMOR|No\.?)\s{1,4}(\d{1,4}(?: \d{1,4}){1,3})(?=\s?[),;]|\s{1,4}(?:[Tt]ahun|TAHUN|Tambahan)\b)"
)


@dataclass(frozen=True, slots=True)
class Bersih:
    """Mended text.

    Args:
        teks: the text to read.
        _keluar: offsets in `teks` where a kept piece begins, ascending, the first 0.
        _masuk: the offsets of the same pieces in the original.
        _dulu: what was mended before, whose text is the original of this.
    """

    teks: str
    _keluar: tuple[int, ...]
    _masuk: tuple[int, ...]
    _dulu: Bersih | None = None

    def asal(self, letak: int) -> int:
        """The offset in the original of the character at `letak`."""
        ke = bisect_right(self._keluar, letak) - 1
        masuk = self._masuk[ke] + letak - self._keluar[ke]
        return self._dulu.asal(masuk) if self._dulu else masuk

    def tertulis(self, awal: int, akhir: int) -> str:
        """The same span before letters were mended: what the text says, its torn words whole."""
        if self._dulu is None or akhir <= awal:
            return self.teks[awal:akhir]
        ke, sampai = (bisect_right(self._keluar, letak) - 1 for letak in (awal, akhir - 1))
        return self._dulu.teks[self._masuk[ke] + awal - self._keluar[ke] : self._masuk[sampai] + akhir - self._keluar[sampai]]

    def rentang(self, awal: int, akhir: int) -> tuple[int, int]:
        """The span in the original of `awal` up to, not including, `akhir`."""
        mulai = self.asal(awal)
        return mulai, self.asal(akhir - 1) + 1 if akhir > awal else mulai


def perbaiki(text: str) -> Bersih:
    """Mend what is safely known to be damage; time grows with the length of the text.

    Words are joined only to a word that titles use often and where a half is no such word; digits only within a year or a
    number whose end is certain.
    """
    dasar = text.translate(_TUKAR)
    buang = [m.span() for m in _TAK_TAMPAK.finditer(dasar)]
    if "_" in dasar or "*" in dasar:
        buang += [m.span() for m in _PENEKANAN.finditer(dasar)]
    buang += _perabot(dasar)
    buang += _kata_terbelah(dasar)
    buang += _huruf_renggang(dasar)
    for pola in (_TAHUN, _NOMOR):
        for m in pola.finditer(dasar):
            buang += _angka_terbelah(m, tahun=pola is _TAHUN)
    tukar: list[int] = []
    for awal, akhir, ganti in _tanda_hubung(dasar):
        buang.append((awal, akhir))
        if ganti >= 0:
            tukar.append(ganti)
    if tukar:
        huruf = list(dasar)
        for letak in tukar:
            huruf[letak] = "-"
        dasar = "".join(huruf)
    return _pindaian(_susun(dasar, sorted(buang)))


def _pindaian(dulu: Bersih) -> Bersih:
    """The words of the frame that a scan has damaged, mended last: by then torn words are whole."""
    dasar = dulu.teks
    ganti = sorted(kata_pindaian(dasar))
    if not ganti:
        return dulu
    potongan: list[str] = []
    keluar, masuk = [0], [0]
    panjang = letak = 0
    for awal, akhir, kata in ganti:
        if awal < letak:
            continue
        potongan += dasar[letak:awal], kata
        panjang += awal - letak
        for ke in range(akhir - awal, len(kata)):  # letters that the text lacks: the last one that is there stands for them
            keluar.append(panjang + ke)
            masuk.append(akhir - 1)
        panjang += len(kata)
        letak = akhir
        keluar.append(panjang)
        masuk.append(letak)
    return Bersih("".join([*potongan, dasar[letak:]]), tuple(keluar), tuple(masuk), dulu)


def _susun(dasar: str, buang: list[tuple[int, int]]) -> Bersih:
    potongan: list[str] = []
    keluar, masuk = [], []
    panjang = letak = 0
    for awal, akhir in [*buang, (len(dasar), len(dasar))]:
        if awal > letak:
            potongan.append(dasar[letak:awal])
            keluar.append(panjang)
            masuk.append(letak)
            panjang += awal - letak
        letak = max(letak, akhir)
    if not keluar:
        keluar, masuk = [0], [0]
    return Bersih("".join(potongan), tuple(keluar), tuple(masuk))


def _perabot(dasar: str) -> Iterator[tuple[int, int]]:
    """Page furniture, with the blank lines around it where it stands on lines of its own; one line break stays."""
    for m in _PERABOT.finditer(dasar):
        awal, akhir = m.span()
        while awal > 0 and m.start() - awal < _JARAK_PERABOT and dasar[awal - 1].isspace():
            awal -= 1
        while akhir < len(dasar) and akhir - m.end() < _JARAK_PERABOT and dasar[akhir].isspace():
            akhir += 1
        baris = dasar.find("\n", awal, m.start()) if "\n" in dasar[m.end() : akhir] else -1
        if baris < 0:
            yield m.span()
        else:
            yield awal, baris
            yield baris + 1, akhir


def _kata_terbelah(dasar: str) -> Iterator[tuple[int, int]]:
    """The blanks inside words: `Nega ra`, `t elah`, `Un d ang`."""
    kecil = dasar.lower()
    if len(kecil) != len(dasar):  # a few letters of other scripts change length: leave such a text alone
        return
    for m in _BERBARIS.finditer(kecil):
        kata = m[0].split(" ")
        letak = m.start()
        sebelum = ""
        sebelum_dikenal = True
        for ke, ini in enumerate(kata):
            dikenal = ini in KATA
            if sebelum and not (dikenal and sebelum_dikenal) and _serupa(dasar, letak):
                gabung = sebelum + ini
                if gabung in KATA:
                    yield letak - 1, letak
                    ini, dikenal = gabung, True
                elif not dikenal and not sebelum_dikenal and ke + 1 < len(kata) and gabung + kata[ke + 1] in KATA:
                    yield letak - 1, letak
                    ini = gabung
            letak += len(kata[ke]) + 1
            sebelum, sebelum_dikenal = ini, dikenal


def _huruf_renggang(dasar: str) -> Iterator[tuple[int, int]]:
    """The blanks between letters set apart: `N o m o r`, also of several words in a row, where all of it is known words."""
    for m in _RENGGANG.finditer(dasar):
        huruf = m[0][::2].lower()
        batas = _kata_berderet(huruf)
        yield from ((m.start() + 2 * ke - 1, m.start() + 2 * ke) for ke in range(1, len(huruf)) if batas and ke not in batas)


def _kata_berderet(huruf: str) -> frozenset[int]:
    """Where the words end that letters make one after the other, the fewest that do; none where they make no words."""
    terbaik: list[tuple[int, ...] | None] = [()]
    for akhir in range(1, len(huruf) + 1):
        calon = [
            (*sampai, akhir)
            for mulai in range(max(0, akhir - _PANJANG_HURUF), akhir - 1)
            if (sampai := terbaik[mulai]) is not None and huruf[mulai:akhir] in KATA
        ]
        terbaik.append(min(calon, key=len) if calon else None)
    return frozenset(terbaik[-1] or ())


def _serupa(dasar: str, letak: int) -> bool:
    """Whether the piece at `letak` may go on a word: small letters after anything, capitals only after capitals."""
    return dasar[letak].islower() or (dasar[letak : letak + 2].isupper() and dasar[letak - 3 : letak - 1].strip().isupper())


def _angka_terbelah(m: re.Match[str], *, tahun: bool) -> Iterator[tuple[int, int]]:
    angka = m[1]
    if " " not in angka:
        return
    if tahun and not 1600 <= int(angka.replace(" ", "")) <= 2099:
        return
    if not tahun and any(len(bagian) == 4 for bagian in angka.split(" ")):  # perhaps a number and a year
        return
    for ke, tanda in enumerate(angka, m.start(1)):
        if tanda == " ":
            yield ke, ke + 1


def _tanda_hubung(dasar: str) -> Iterator[tuple[int, int, int]]:
    """Blanks around the hyphen of a doubled or broken word, as (start, end, offset of a dash to write as `-` or -1).

    `Undang -Undang`, `Hak- Hak` and `Undang – Undang` keep the hyphen; `peme-⏎rintah` loses it.
    """
    for m in _STRIP.finditer(dasar):
        strip = m.start() if dasar[m.start()] in "-\u2013" else m.start() + 1
        kiri = strip
        while kiri > 0 and strip - kiri < 4 and dasar[kiri - 1].isspace():
            kiri -= 1
        kanan = strip + 1
        while kanan < len(dasar) and kanan - strip < 6 and dasar[kanan].isspace():
            kanan += 1
        depan = _huruf_sebelum(dasar, kiri)
        belakang = _huruf_sesudah(dasar, kanan)
        if not depan or not belakang:
            continue
        if len(belakang) >= 3 and belakang[:5] in depan:
            yield kiri, strip, strip
            yield strip + 1, kanan, -1
        elif dasar[strip] == "-" and (kiri == strip) != (kanan == strip + 1) and "\n" not in dasar[kiri:strip]:
            if "\n" in dasar[strip:kanan] and depan + belakang in KATA and not (depan in KATA and belakang in KATA):
                yield strip, kanan, -1
            else:
                yield kiri, strip, -1
                yield strip + 1, kanan, -1


def _huruf_sebelum(dasar: str, letak: int) -> str:
    awal = letak
    while awal > 0 and letak - awal < _PANJANG_KATA and dasar[awal - 1].isalpha():
        awal -= 1
    return dasar[awal:letak].lower()


def _huruf_sesudah(dasar: str, letak: int) -> str:
    akhir = letak
    while akhir < len(dasar) and akhir - letak < _PANJANG_KATA and dasar[akhir].isalpha():
        akhir += 1
    return dasar[letak:akhir].lower()
