"""Articles named before or after a regulation."""

from __future__ import annotations

import re

from pipeline.citation.tata.pola import I, rapikan

BATAS_PASAL = 500  # characters of a list of articles before the name of the regulation
_RINCI = (
    r"(?:ayat\s{0,4}\(?\s?\w{1,4}\s?\)?|(?<!\n)\(\d{1,3}[a-z]?\)|huruf\s{1,4}[a-z]{1,2}\b\.?|angka\s{1,4}\d{1,3}"
    r"|Pasal\s{1,4}(?:\d{1,3}(?-i:\s?(?!UU|PP)[A-Z]{1,2})?|[IVX]{1,5})\b"
    r"|(?<!\n)\d{1,3}(?-i:[A-Z]{1,2})?(?=\s{1,4}(?:dan|serta|ayat|Undang|UU)|\s{0,4}$|\s{0,4},\s{0,4}(?:dan\s|serta\s|\d{1,3}[A-Z]?[\s,]|Pasal)))"
)
_SAMBUNG_PASAL = (
    r"(?:\s{0,4},?\s{0,4}(?:dan/atau|dan|serta|jo\.?|juncto|sampai\s{1,4}dengan|s\.?d\.?|atau)\s{1,4}|\s{0,4},\s{0,4}|\s{1,4})"
)
_SELA_PASAL = re.compile(r"[\s,]{1,6}")
_DAFTAR_PASAL = re.compile(
    rf"(?:Pasal-)?Pasal\s{{1,4}}(?:\d{{1,3}}(?-i:\s?(?!UU|PP)[A-Z]{{1,2}})?|[IVX]{{1,5}})\b(?:{_SAMBUNG_PASAL}{_RINCI})*+", I
)
_SEBELUM_NAMA = re.compile(
    r"\s{0,4},?\s{0,4}(?:(?:dari|dalam|pada)\s{1,4})?(?:Perubahan\s{1,4}Ke[a-z]{3,5}\s{1,4}(?=Undang.{1,3}Undang\s{1,4}Dasar|UUD|$))?",
    I,
)
_PASAL = re.compile(r"(?<![\w-])(?:Pasal-)?Pasal\s", I)
_PASAL_SENDIRI = re.compile(r"Pasal\s{1,4}\w{1,5}", I)
_AKHIR_BARIS = re.compile(r"[ \t]{0,8}\n")


def pasal_sebelum(teks: str, letak: int, paling_awal: int) -> tuple[int, str] | None:
    """The list of articles that ends right before `letak`, not reaching before `paling_awal`.

    Returns:
        Where the list begins and the list itself: `Pasal 5 ayat (1), Pasal 20, dan Pasal 21`.
    """
    mulai = max(paling_awal, letak - BATAS_PASAL)
    for m in _PASAL.finditer(teks, mulai, letak):
        daftar = _DAFTAR_PASAL.match(teks, m.start(), letak)
        if daftar is None:
            continue
        antara = _SEBELUM_NAMA.match(teks, daftar.end(), letak)
        if antara and antara.end() == letak and not _judul_pasal(teks, m.start(), daftar):
            return m.start(), rapikan(daftar[0])
    return None


def pasal_pengubah(teks: str, letak: int) -> tuple[str, int] | None:
    """The articles at `letak` that stand before a regulation: `Pasal 175 dan Pasal 176` of an omnibus law that amends.

    Returns:
        The list, and where the name of the regulation begins.
    """
    daftar = _DAFTAR_PASAL.match(teks, letak, letak + BATAS_PASAL)
    antara = _SEBELUM_NAMA.match(teks, daftar.end()) if daftar else None
    return (rapikan(daftar[0]), antara.end()) if daftar and antara else None


def _judul_pasal(teks: str, awal: int, daftar: re.Match[str]) -> bool:
    """Whether this is the heading `Pasal 7` on a line of its own, and the regulation merely begins the text below it."""
    sendiri = _PASAL_SENDIRI.fullmatch(daftar[0].strip()) and _AKHIR_BARIS.match(teks, daftar.end())
    return bool(sendiri) and teks[max(0, awal - 20) : awal].rstrip(" \t")[-1:] in ("\n", "")


def pasal_sesudah(teks: str, letak: int) -> tuple[str, int] | None:
    """The list of articles that follows at `letak`, as in `UUD 1945 Pasal 18 ayat (6)`, and where it ends."""
    m = _SELA_PASAL.match(teks, letak)
    daftar = _DAFTAR_PASAL.match(teks, m.end(), m.end() + BATAS_PASAL) if m else None
    return (rapikan(daftar[0]), daftar.end()) if daftar else None
