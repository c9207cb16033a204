"""Scalars of the sources as a careful person writes them: plain where YAML allows, one clause a line where they are long."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable

TAK_TERTULIS = "..."  # as the program itself writes what is not known yet
LEBAR = 110  # characters of a line, indentation included
TERPENDEK = 40  # a clause shorter than this takes the next one onto its line
SEKATA = 12  # a clause no longer than this (`dan`) goes onto the line of the one before
_KLAUSA = re.compile(r"(?<=[;:]) (?=\S)|(?<=[\w)”*]{4}[.?!]) (?=[A-Z“\"*])")  # not after `a.` and `No.`
_POLOS = re.compile(r"[A-Za-z0-9À-ÿ(“”–/][\w ,.;()/“”–%°&=+<>!?*'\"\\…-]*")
_POLOS_ALIR = re.compile(r"[A-Za-z0-9À-ÿ(][\w .;()/–%°-]*")


def klausa(teks: str, lebar: int, pertama: int = 0, bahaya: Callable[[str], bool] = lambda _: False) -> list[str]:
    """A text in lines: one clause a line, none longer than it must be.

    Args:
        teks: one line, single spaces.
        lebar: characters of a line.
        pertama: how much shorter the first line is.
        bahaya: whether a line must not begin so; it then stays on the line before.
    """
    hasil: list[str] = []
    for potong in _KLAUSA.split(teks):
        muat = bool(hasil) and len(hasil[-1]) + len(potong) < lebar
        if hasil and ((muat and (len(hasil[-1]) < TERPENDEK or len(potong) <= SEKATA)) or bahaya(potong)):
            potong = f"{hasil.pop()} {potong}"
        hasil += _bungkus(potong, lebar - (pertama if not hasil else 0), bahaya)
    return hasil


def _bungkus(teks: str, lebar: int, bahaya: Callable[[str], bool]) -> list[str]:
    hasil: list[str] = []
    awal = 0
    while len(teks) - awal > lebar:
        batas = teks.rfind(", ", awal + lebar * 3 // 5, awal + lebar) + 1 or teks.rfind(" ", awal + 1, awal + lebar + 1)
        while batas > awal and bahaya(teks[batas:].lstrip(" ")[:40]):
            batas = teks.rfind(" ", awal + 1, batas)
        if batas <= awal:
            batas = teks.find(" ", awal + lebar)
            while batas >= 0 and bahaya(teks[batas + 1 :][:40]):
                batas = teks.find(" ", batas + 1)
            if batas < 0:
                break
        hasil.append(teks[awal:batas])
        awal = batas + 1
    hasil.append(teks[awal:])
    return [satu for satu in (baris.strip(" ") for baris in hasil) if satu]


# -- YAML --------------------------------------------------------------------------------------------------------------


def alir(teks: str) -> str:
    """A scalar inside `{…}` or `[…]`."""
    return teks if _POLOS_ALIR.fullmatch(teks) and not teks.endswith(" ") else json.dumps(teks, ensure_ascii=False)


def nilai(teks: str, inden: int, kolom: int) -> str:
    """A scalar after `kunci: ` or `- `.

    Args:
        teks: one line.
        inden: where the lines of a folded text begin.
        kolom: where the scalar begins, for what fits on its line.
    """
    polos = _POLOS.fullmatch(teks) is not None and ": " not in teks and " #" not in teks and teks[-1:] not in (":", " ")
    if len(teks) + kolom <= LEBAR:
        return teks if polos else json.dumps(teks, ensure_ascii=False)
    awal = " " * inden
    return ">-\n" + "\n".join(awal + baris for baris in klausa(teks, LEBAR - inden))


def pasangan(kunci: str, teks: str, inden: int = 0) -> str:
    """`kunci: nilai` at an indentation."""
    awal = " " * inden
    return f"{awal}{kunci}: {nilai(teks, inden + 2, inden + len(kunci) + 2)}"


def daftar(butir: Iterable[str], inden: int = 2) -> list[str]:
    """The items of a list, each a scalar."""
    awal = " " * inden
    return [f"{awal}- {nilai(satu, inden + 2, inden + 2)}" for satu in butir]


def kunci_yaml(teks: str) -> str:
    """A key that is text."""
    return teks if re.fullmatch(r"[A-Z][A-Za-z ]*[A-Za-z]|[a-z][a-z0-9_-]*", teks) else json.dumps(teks, ensure_ascii=False)
