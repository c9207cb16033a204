"""The words that join a regulation to its amendments."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.citation.kata import himpunan
from pipeline.citation.tata.jangkar import awal_kutipan
from pipeline.citation.tata.pasal import pasal_pengubah
from pipeline.citation.tata.pola import I

_KATA_UBAH = re.compile(r"[\s,]{0,6}(?:[-\u2022]\s{1,4})?(s\.?\s?t\.?\s?d\.?(?:\s?t\.?\s?d\.?)?(?!\w)|[^\W\d_][\w/-]{0,30})", I)
_TUBUH_UBAH = himpunan(
    """
    sebagaimana sebagai mana yang telah sudah pernah juga dan dan/atau serta kemudian beberapa berapa kali berulang terakhir
    beberapakali berapakali berulangkali
    terahir akhir diubah dirubah dirobah di ubah rubah perubahan perubahannya mengalami dilakukan diganti ditambah
    disempurnakan ditetapkan disahkan diperbarui diperbaharui menjadi undang-undang undang untuk satu dua tiga empat lima
    enam tujuh delapan sembilan sepuluh pertama kedua ketiga keempat kelima keenam ketujuh kedelapan kesembilan kesepuluh
    kalinya sebagian beserta dengan dgn dg oleh melalui berdasarkan lebih lanjut dalam atas
    """
)
_KERJA_UBAH = himpunan(
    """
    diubah dirubah dirobah ubah rubah perubahan disempurnakan ditambah ditetapkan disahkan diperbarui diperbaharui
    """
)
_AWAL_UBAH = himpunan("sebagaimana sebagai yang telah sudah diubah dirubah dirobah beberapa terakhir")
_KERJA_JADI = himpunan("ditetapkan disahkan")
_PENGHUBUNG_UBAH = himpunan("dengan dgn dg terakhir oleh melalui")
_SELA_UBAHAN = re.compile(r"\s{0,4}[,:;]?\s{0,4}")
_TITIK_KOMA = re.compile(r"\s{0,4};\s{1,4}(?=sebagaimana\s)", I)  # a slip for a comma: no item of a list begins so
BATAS_KATA_UBAH = 24


@dataclass(frozen=True, slots=True)
class Ubahan:
    """The words that lead to an amendment, up to offset `akhir` where the next citation begins."""

    akhir: int
    kuat: bool  # they say that something was amended, they do not merely join
    pasal: str | None = None  # the articles of the amending law: `diubah dengan Pasal 175 Undang-Undang …`


def baca_ubahan(teks: str, letak: int, *, lanjutan: bool = False) -> Ubahan | None:
    """Words such as `sebagaimana telah beberapa kali diubah, terakhir dengan` that stand before a citation.

    Args:
        lanjutan: an amendment was read already, so `dan terakhir dengan`, `ketiga dengan` or a mere comma or `dan` may follow.
    """
    titik_koma = _TITIK_KOMA.match(teks, letak)
    akhir = titik_koma.end() if titik_koma else letak
    kata_kata: list[str] = []
    singkat = False
    for _ in range(BATAS_KATA_UBAH):
        m = _KATA_UBAH.match(teks, akhir)
        if m is None:
            break
        kata = m[1].lower()
        if kata[0] == "s" and kata.replace(".", "").replace(" ", "") in ("std", "stdtd"):
            singkat = True
        elif kata not in _TUBUH_UBAH or (kata.startswith("undang") and awal_kutipan(teks, m.start(1))):
            break
        if not kata_kata and not (singkat or lanjutan or kata in _AWAL_UBAH):
            return None
        kata_kata.append(kata)
        akhir = m.end()
    sela = _SELA_UBAHAN.match(teks, akhir)
    if sela and not kata_kata and ";" in sela[0]:
        return None  # the next item
    akhir = sela.end() if sela else akhir
    pengubah = pasal_pengubah(teks, akhir) if kata_kata else None
    pasal, akhir = pengubah or (None, akhir)
    if not awal_kutipan(teks, akhir):
        return None
    if singkat:
        return Ubahan(akhir, kuat=True, pasal=pasal)
    penghubung = not _PENGHUBUNG_UBAH.isdisjoint(kata_kata)
    kerja = _KERJA_UBAH.intersection(kata_kata)
    if kerja:
        # "… telah ditetapkan Peraturan Pemerintah Nomor …" is the sentence going on; "ditetapkan menjadi Undang-Undang dengan"
        # is not.
        # "(a Perppu that amended) … yang telah ditetapkan dengan" is how it became a law.
        menjadi = "menjadi" in kata_kata or "sebagai" in kata_kata or (lanjutan and kata_kata[0] == "yang")
        jadi = not kerja <= _KERJA_JADI or (penghubung and menjadi)
        return Ubahan(akhir, kuat=True, pasal=pasal) if jadi and (penghubung or kata_kata[-1] in kerja) else None
    return Ubahan(akhir, kuat=penghubung, pasal=pasal) if lanjutan else None
