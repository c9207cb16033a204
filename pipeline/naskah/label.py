"""Labels of the law: I, a, aa, (1), KESATU, BAB I, 2.1.1; counted here and nowhere else."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, TypeAlias

from pipeline.galat import Galat

# The names are those of Word's w:numFmt (ECMA-376 part 1, 17.18.59), so that no translation table is needed anywhere. Word writes
# `ordinalText` in the language of the reader, so a label of that format is typed.
Format: TypeAlias = Literal["decimal", "lowerLetter", "upperLetter", "lowerRoman", "upperRoman", "ordinalText", "bullet"]

_ROMAWI = (
    (1000, "M"), (900, "CM"), (500, "D"), (400, "CD"), (100, "C"), (90, "XC"), (50, "L"), (40, "XL"), (10, "X"), (9, "IX"),
    (5, "V"), (4, "IV"), (1, "I"),
)  # fmt: skip
_SATUAN = ("", "satu", "dua", "tiga", "empat", "lima", "enam", "tujuh", "delapan", "sembilan")
BATAS_ROMAWI = 3999
BATAS_BILANGAN = 999


def romawi(angka: int) -> str:
    """A Roman numeral.

    Args:
        angka: 1 to 3999.

    Errors:
        ValueError: outside that range.
    """
    if not 1 <= angka <= BATAS_ROMAWI:
        raise ValueError(f"angka Romawi hanya untuk 1 sampai {BATAS_ROMAWI}, bukan {angka}")
    hasil = ""
    for nilai, tanda in _ROMAWI:
        kali, angka = divmod(angka, nilai)
        hasil += tanda * kali
    return hasil


def dari_romawi(teks: str) -> int | None:
    """The value of a Roman numeral in either case, or None where it is not one in its only right spelling."""
    nilai = 0
    kapital = teks.upper()
    sisa = kapital
    for satuan, tanda in _ROMAWI:
        while sisa.startswith(tanda):
            nilai += satuan
            sisa = sisa[len(tanda) :]
    return nilai if not sisa and 1 <= nilai <= BATAS_ROMAWI and romawi(nilai) == kapital else None


def huruf(angka: int) -> str:
    """A letter label: a … z, aa, bb … zz, aaa …: as Word counts, and as regulations with more than 26 items do.

    Args:
        angka: from 1.
    """
    if angka < 1:
        raise ValueError(f"huruf hanya untuk 1 ke atas, bukan {angka}")
    kali, ke = divmod(angka - 1, 26)
    return chr(ord("a") + ke) * (kali + 1)


def dari_huruf(teks: str) -> int | None:
    """The value of a letter label in either case, or None."""
    kecil = teks.lower()
    if not re.fullmatch(r"([a-z])\1*", kecil):
        return None
    return ord(kecil[0]) - ord("a") + 1 + 26 * (len(kecil) - 1)


@lru_cache(maxsize=256)
def bilangan(angka: int) -> str:
    """A cardinal in words, 1 to 999: satu, sebelas, dua puluh satu, seratus."""
    if not 1 <= angka <= BATAS_BILANGAN:
        raise ValueError(f"bilangan hanya untuk 1 sampai {BATAS_BILANGAN}, bukan {angka}")
    if angka < 10:
        return _SATUAN[angka]
    if angka == 10:
        return "sepuluh"
    if angka == 11:
        return "sebelas"
    if angka < 20:
        return f"{_SATUAN[angka - 10]} belas"
    if angka < 100:
        puluh, sisa = divmod(angka, 10)
        return f"{_SATUAN[puluh]} puluh {_SATUAN[sisa]}".rstrip()
    ratus, sisa = divmod(angka, 100)
    depan = "seratus" if ratus == 1 else f"{_SATUAN[ratus]} ratus"
    return f"{depan} {bilangan(sisa)}" if sisa else depan


def tingkat(angka: int) -> str:
    """An ordinal as the law writes diktum: kesatu, kedua, kesepuluh, kesebelas, kedua belas, kedua puluh satu, keseratus."""
    return "ke" + bilangan(angka)


def diktum(angka: int) -> str:
    """The label of a diktum: KESATU, KEDUA, … (custom of Keputusan, no rule of law)."""
    return tingkat(angka).upper()


@lru_cache(maxsize=1)
def _semua_tingkat() -> dict[str, int]:
    return {"pertama": 1, **{tingkat(angka): angka for angka in range(1, BATAS_BILANGAN + 1)}}


def dari_tingkat(teks: str) -> int | None:
    """The value of an ordinal in words in any case (kesatu, Kedua Belas; also pertama), or None."""
    return _semua_tingkat().get(" ".join(teks.lower().split()))


def tulis(angka: int, format: Format) -> str:
    """A number in one of the formats that count."""
    if format == "decimal":
        return str(angka)
    if format in ("lowerRoman", "upperRoman"):
        teks = romawi(angka)
        return teks.lower() if format == "lowerRoman" else teks
    if format in ("lowerLetter", "upperLetter"):
        teks = huruf(angka)
        return teks.upper() if format == "upperLetter" else teks
    return tingkat(angka).title() if format == "ordinalText" else ""


def baca(teks: str, format: Format) -> int | None:
    """The number that a label's core stands for in a format, or None."""
    if format == "decimal":
        return int(teks) if re.fullmatch(r"\d{1,9}", teks) else None
    if format in ("lowerRoman", "upperRoman"):
        return dari_romawi(teks) if teks.isupper() == (format == "upperRoman") else None
    if format in ("lowerLetter", "upperLetter"):
        return dari_huruf(teks) if teks.isupper() == (format == "upperLetter") else None
    return dari_tingkat(teks) if format == "ordinalText" else None


@dataclass(frozen=True, slots=True)
class Pola:
    """How one level is labelled: `BAB I` is ("BAB ", upperRoman, ""), `1)` is ("", decimal, ")").

    Args:
        awalan: text before the number.
        format: how the number is written; `bullet` for a mark that does not count (then `awalan` is the mark).
        akhiran: text after the number.
        berjenjang: whether the numbers of the levels above stand before it, as in 2.1.1.
    """

    awalan: str
    format: Format
    akhiran: str
    berjenjang: bool = False

    def label(self, angka: tuple[int, ...]) -> str:
        """The label for the counters of all levels, outermost first."""
        if self.format == "bullet":
            return self.awalan
        inti = ".".join(map(str, angka)) if self.berjenjang else tulis(angka[-1], self.format)
        return f"{self.awalan}{inti}{self.akhiran}"


_CONTOH: dict[str, Format] = {
    "1": "decimal",
    "a": "lowerLetter",
    "A": "upperLetter",
    "i": "lowerRoman",
    "I": "upperRoman",
}
_SKEMA = {
    "bab-desimal": ("BAB I", "1.1", "1.1.1", "1.1.1.1"),
    "bab-angka": ("BAB I", "1.", "a.", "1)"),
    "romawi-huruf": ("I.", "A.", "1.", "a."),
}
# UU 12/2011 Lampiran II nomor 87 gives a., 1., a), 1) inside an ayat; prose of a lampiran starts one rung higher, at 1.
TANGGA_DAFTAR = (
    Pola("", "decimal", "."),
    Pola("", "lowerLetter", "."),
    Pola("", "decimal", ")"),
    Pola("", "lowerLetter", ")"),
    Pola("(", "decimal", ")"),
    Pola("(", "lowerLetter", ")"),
    Pola("", "lowerRoman", "."),
    Pola("", "lowerRoman", ")"),
    Pola("(", "lowerRoman", ")"),
)


# The same nomor, for items below an ayat or directly below a pasal; beyond its four rungs the law wants another pasal.
TANGGA_PASAL = (
    Pola("", "lowerLetter", "."),
    Pola("", "decimal", "."),
    Pola("", "lowerLetter", ")"),
    Pola("", "decimal", ")"),
    Pola("(", "lowerLetter", ")"),
    Pola("", "lowerRoman", "."),
    Pola("", "lowerRoman", ")"),
    Pola("(", "lowerRoman", ")"),
    Pola("", "upperLetter", ")"),
)
POLA_AYAT = Pola("(", "decimal", ")")  # nomor 82
# nomor 72 to 79: BAB I, Bagian Kesatu, Paragraf 1, Pasal 1
SKEMA_BATANG_TUBUH = (
    Pola("BAB ", "upperRoman", ""),
    Pola("Bagian ", "ordinalText", ""),
    Pola("Paragraf ", "decimal", ""),
    Pola("Pasal ", "decimal", ""),
)


def pola_contoh(contoh: str) -> Pola:
    """A pattern from a sample label such as `BAB I`, `1.1.1`, `A.`, `(1)`.

    Errors:
        Galat: the sample holds no number.
    """
    cocok = re.fullmatch(r"(.*?)((?:1\.)*[1aAiI])(\W*)", contoh.strip())
    if cocok is None:
        raise Galat(f"'{contoh}' bukan contoh label; tulis misalnya BAB I, 1.1, A., 1), atau (a)")
    inti = cocok[2]
    return Pola(cocok[1], _CONTOH[inti[-1]], cocok[3], berjenjang="." in inti)


def skema(nama: str | tuple[str, ...]) -> tuple[Pola, ...]:
    """The heading patterns of a lampiran, outermost first.

    Args:
        nama: `bab-desimal`, `bab-angka`, `romawi-huruf`, or sample labels.

    Errors:
        Galat: unknown name or bad sample.
    """
    if isinstance(nama, str):
        if nama not in _SKEMA:
            raise Galat(
                f"penomoran '{nama}' tidak dikenal; pilihannya: {', '.join(_SKEMA)}, atau daftar contoh seperti [BAB I, I., 1.]"
            )
        nama = _SKEMA[nama]
    return tuple(map(pola_contoh, nama))
