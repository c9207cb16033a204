"""Regular expressions compiled once and for all: what `re` makes of a pattern is kept in the user's cache.

Some six hundred patterns, ours and those of the libraries, are compiled in every run: a fifth of the time of a cold process.
Python has no door for this, so one function of `re` is put in front of its own while a command runs. What is kept is of this very
Python, is checked by it before it is used (`_sre.compile` validates code), and whatever is not there, or cannot be taken
in this way, is compiled as ever.
"""

from __future__ import annotations

import marshal
import re
import sys
from array import array
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeAlias

from pipeline.simpanan import ambil, kunci_simpanan, simpan

RAK = "pola"
PALING_BANYAK = 3000  # patterns kept; some are made from the words of a naskah, so that they would become ever more
LAYAK = 50  # so many new ones are worth writing
_Kunci: TypeAlias = tuple[str | bytes, int]  # pattern, flags
_Kode: TypeAlias = tuple[int, bytes, int, dict[str, int]]  # all flags, code, number of groups, names of groups


@contextmanager
def pola_tersimpan() -> Iterator[None]:
    """Take compiled patterns from the cache while this lasts, and keep the new ones. Nothing in another Python than CPython."""
    mesin: Any = getattr(re, "_compiler", None)
    sre: Any = getattr(mesin, "_sre", None)
    if sys.implementation.name != "cpython" or not all(hasattr(mesin, nama) for nama in ("compile", "_code", "_parser")):
        yield
        return
    rak = _Rak(kunci_simpanan(sys.version, sre.MAGIC, sre.CODESIZE))
    asli = mesin.compile

    def susun(pola: Any, bendera: int = 0) -> re.Pattern[Any]:
        if not isinstance(pola, str | bytes) or bendera & re.DEBUG:
            return asli(pola, bendera)  # type: ignore[no-any-return]
        try:
            return dari_rak(pola, bendera)
        except (TypeError, ValueError, RuntimeError, AttributeError):  # a Python whose inner door is another one, a bad pattern
            return asli(pola, bendera)  # type: ignore[no-any-return]

    def dari_rak(pola: str | bytes, bendera: int) -> re.Pattern[Any]:
        kunci = (str(pola) if isinstance(pola, str) else bytes(pola), int(bendera))
        ada = rak.isi.get(kunci)
        if ada is None:
            urai = mesin._parser.parse(pola, bendera)
            ada = rak.baru[kunci] = (
                int(bendera | urai.state.flags),
                array("I", mesin._code(urai, bendera)).tobytes(),
                urai.state.groups - 1,
                dict(urai.state.groupdict),
            )
        semua, kode, kelompok, nama = ada
        urutan: list[str | None] = [None] * (kelompok + 1)
        for satu, ke in nama.items():
            urutan[ke] = satu
        return sre.compile(pola, semua, array("I", kode).tolist(), kelompok, nama, tuple(urutan))  # type: ignore[no-any-return]

    mesin.compile = susun
    try:
        yield
    finally:
        mesin.compile = asli
        rak.simpan()


class _Rak:
    """What is kept, and what is new."""

    def __init__(self, kunci: str) -> None:
        self.kunci = kunci
        mentah = ambil(RAK, kunci)
        # whole, of this very Python, and in a folder that only its user can write to (`ambil`)
        self.isi: dict[_Kunci, _Kode] = marshal.loads(mentah) if mentah else {}  # noqa: S302
        self.baru: dict[_Kunci, _Kode] = {}

    def simpan(self) -> None:
        if len(self.baru) < LAYAK:
            return
        lama = self.isi if len(self.isi) + len(self.baru) <= PALING_BANYAK else {}
        simpan(RAK, self.kunci, marshal.dumps({**lama, **self.baru}), 4)
