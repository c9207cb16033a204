"""How wide words are: the advance widths of URW Bookman, the Bookman Old Style of every machine without Microsoft's."""

from __future__ import annotations

PER_EM = 50  # the widths below are in fiftieths of the text size
# For the printable characters of ASCII, from the space on (URW Bookman Light and Demi, tables hmtx and cmap).
_BIASA = """16 15 19 31 31 45 40 11 15 15 22 30 16 20 16 30 31 31 31 31 31 31 31 31 31 31 16 16 30 30 30 27
41 34 37 37 40 36 32 40 40 17 30 36 30 46 37 40 31 41 36 33 31 39 35 48 36 32 32 15 30 15 30 25
17 29 31 26 31 26 16 27 33 15 15 31 15 47 33 28 31 29 22 26 19 34 26 39 28 27 24 14 30 14 30"""
_TEBAL = """17 18 21 33 33 47 40 12 16 16 23 30 17 18 17 30 33 33 33 33 33 33 33 33 33 33 17 17 30 30 30 33
41 36 36 37 39 36 34 39 41 20 32 40 32 47 37 40 33 40 39 33 35 37 36 47 39 35 32 15 30 15 30 25
20 29 30 29 32 29 19 29 34 18 17 33 17 50 34 31 32 31 23 26 23 33 30 40 30 31 28 16 30 16 30"""
_LAIN = 32  # a character that is not ASCII
_LEBAR = tuple({chr(32 + ke): int(satu) for ke, satu in enumerate(isi.split())} for isi in (_BIASA, _TEBAL))
PALING_LEBAR = 50
# Other faces are narrower than Bookman; a guess that rather lets a word pass than warns for nothing.
_SUSUT = 0.8


def lebar_kata(kata: str, ukuran: int, *, tebal: bool = False, huruf: str = "Bookman Old Style") -> float:
    """The width of a word in twips.

    Args:
        kata: the word.
        ukuran: the text size in twips.
        tebal: whether it is bold.
        huruf: the face.
    """
    lebar = _LEBAR[tebal]
    susut = 1.0 if "bookman" in huruf.casefold() else _SUSUT
    return sum(lebar.get(satu, _LAIN) for satu in kata) * ukuran / PER_EM * susut
