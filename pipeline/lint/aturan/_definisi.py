"""The definitions of a peraturan: the pasal that holds them, and what each says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from weakref import WeakKeyDictionary

from pipeline.lint.konteks import Konteks, Unsur
from pipeline.naskah.pohon import Simpul

PEMBUKA = re.compile(r"\byang dimaksud dengan\b", re.IGNORECASE)
_ADALAH = re.compile(r",? (?:adalah|ialah|yaitu|merupakan)\b")
_SELANJUTNYA = re.compile(
    r",? (?:yang )?(?:untuk )?selanjutnya (?P<cara>disebut|disingkat)(?: dengan| sebagai)?[:,]? (?P<pendek>[^,;]+?),?$"
)
_NAMA_LAIN = re.compile(r" atau (?:yang )?(?:disebut )?dengan (?:nama|sebutan) lain(?= |$|,)")
_KURUNG = re.compile(r" \((?P<pendek>[^()]+)\)$")
KATA_TUGAS = frozenset(
    {
        "dan", "di", "yang", "atas", "dalam", "untuk", "dengan", "atau", "ke", "dari", "pada", "tentang", "oleh", "bagi",
        "secara", "serta", "antar", "antara", "per", "sebagai", "terhadap", "melalui", "maupun", "kepada", "tanpa",
    }
)  # fmt: skip


@dataclass(frozen=True, slots=True, eq=False)
class Definisi:
    """One definition.

    Args:
        unsur: its text.
        simpul: its place in the tree.
        istilah: the term, `Badan Pemeriksa Keuangan`.
        pendek: what it is called from then on, or nothing.
        cara: `disebut`, `disingkat`, or nothing.
        letak_pendek: offset of `pendek` in the text; -1 without it.
        ujung: offset where the term ends.
    """

    unsur: Unsur
    simpul: Simpul
    istilah: str
    pendek: str
    cara: str
    letak_pendek: int
    ujung: int

    @property
    def sebutan(self) -> tuple[str, ...]:
        """What the term may be called by."""
        return (self.istilah, self.pendek) if self.pendek else (self.istilah,)


@dataclass(frozen=True, slots=True, eq=False)
class PasalDefinisi:
    """The pasal with the definitions: its opening words, and the definitions in order."""

    pembuka: Unsur
    definisi: tuple[Definisi, ...]


_SIAP: WeakKeyDictionary[Konteks, PasalDefinisi | None] = WeakKeyDictionary()


def pasal_definisi(k: Konteks) -> PasalDefinisi | None:
    """The first pasal that defines; None where a naskah has none. Worked out once."""
    if k not in _SIAP:
        _SIAP[k] = _cari(k)
    return _SIAP[k]


def definisi(k: Konteks) -> tuple[Definisi, ...]:
    """The definitions."""
    ada = pasal_definisi(k)
    return ada.definisi if ada else ()


def _cari(k: Konteks) -> PasalDefinisi | None:
    for simpul in k.simpul:
        pembuka = k.unsur_simpul(simpul) if simpul.jenis == "pasal" and PEMBUKA.search(simpul.teks) else None
        if pembuka is not None:
            isi = [(k.unsur_simpul(satu), satu) for satu in simpul.anak if satu.label]
            return PasalDefinisi(pembuka, tuple(_baca(unsur, satu) for unsur, satu in isi if unsur is not None))
    return None


def _baca(unsur: Unsur, simpul: Simpul) -> Definisi:
    adalah = _ADALAH.search(unsur.teks)
    kepala = unsur.teks[: adalah.start()] if adalah else unsur.teks.rstrip(";.")
    kepala = _NAMA_LAIN.sub("", kepala)
    lanjut = _SELANJUTNYA.search(kepala)
    if lanjut:
        return Definisi(
            unsur, simpul, kepala[: lanjut.start()], lanjut["pendek"], lanjut["cara"], lanjut.start("pendek"), lanjut.start()
        )
    kurung = _KURUNG.search(kepala)
    if kurung:
        return Definisi(unsur, simpul, kepala[: kurung.start()], kurung["pendek"], "", kurung.start("pendek"), kurung.start())
    return Definisi(unsur, simpul, kepala, "", "", -1, len(kepala))


def ada_adalah(satu: Definisi) -> bool:
    """Whether a definition has its verb."""
    return _ADALAH.search(satu.unsur.teks) is not None


def pola_istilah(istilah: str) -> re.Pattern[str]:
    """A term as a word of its own, as written; the term comes first in the pattern, which makes the search quick."""
    sama = re.escape(istilah)
    return re.compile(rf"{sama}(?<![\w-]{sama})(?![\w-])")
