"""Where a change stands, in words: `Mengingat angka 2`, `Pasal 3 ayat (1) huruf b`, `Lampiran, 1.2 Landasan Hukum`."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

_JUDUL = {
    **{f"Heading{ke}": ke + 1 for ke in range(1, 5)},
    **{"JudulBab": 1, "JudulBagian": 2, "JudulParagraf": 3, "JudulPasal": 4},
    **{"BabPenjelasan": 1, "PasalPenjelasan": 4, "AyatPenjelasan": 5},
}
_ROMAWI_ATAU_HURUF = re.compile(r"[a-z]+", re.IGNORECASE)
_TERPANJANG = 90  # characters of a heading or a title in a place
_BERJUDUL = ("Lampiran", "Penjelasan")  # parts whose headings are told with them
_LAMPIRAN = re.compile(r"LAMPIRAN(?: [IVXLC]+)?")


def tingkat_judul(gaya: str) -> int:
    """How deep a heading of a style stands, 1 outermost; 0 for what is none."""
    return _JUDUL.get(gaya, 0)


@dataclass
class Tempat:
    """Follows a document from its beginning, and tells where what comes next stands."""

    _bagian: str = ""
    _judul: list[tuple[int, str]] = field(default_factory=list)
    _butir: list[str] = field(default_factory=list)
    _tabel: str = ""

    def judul(self, tingkat: int, label: str, teks: str) -> str:
        """A heading: what stands below it is there. Its own place is returned."""
        while self._judul and self._judul[-1][0] >= tingkat:
            self._judul.pop()
        if not self._bagian.startswith(_BERJUDUL):
            self._bagian = ""
        teks = teks.strip()
        nama = label if label.startswith("Pasal") else f"{label} {teks}".strip()
        self._judul.append((tingkat, _pendek(nama)))
        self._butir, self._tabel = [], ""
        return self.sini()

    def kepala(self, nama: str) -> None:
        """A part that begins: Menimbang, Diktum KESATU, Lampiran."""
        lampiran = _LAMPIRAN.fullmatch(nama)
        self._bagian = nama.replace("LAMPIRAN", "Lampiran") if lampiran else nama
        self._judul, self._butir, self._tabel = [], [], ""

    def butir(self, tingkat: int, label: str) -> str:
        """An item of a list at a level from 0."""
        self._butir = [*self._butir[:tingkat], sebutan(label)]
        return self.sini()

    def alinea(self) -> str:
        """A paragraph outside of lists."""
        self._butir = []
        return self.sini()

    def judul_tabel(self, teks: str) -> None:
        """The title of the table that comes."""
        self._tabel = _pendek(teks)

    def baris(self, ke: int) -> str:
        """A row of a table, from 1; 0 for its head."""
        di = ", ".join(filter(None, (self._induk(), self._tabel or "tabel")))
        return f"{di}, {f'baris {ke}' if ke else 'kepala kolom'}"

    def sini(self) -> str:
        """The place in words."""
        return " ".join(filter(None, (self._induk(), *self._butir))) or "Kepala naskah"

    def _induk(self) -> str:
        nama = [nama for _, nama in self._judul]
        if nama and nama[-1].startswith("Pasal"):
            nama = nama[-1:]
        # of a chapter and its sections the innermost says enough
        return ", ".join(filter(None, (self._bagian, *nama[-1:])))


def sebutan(label: str) -> str:
    """A label as a reference calls it."""
    inti = label.strip("().")
    if label.startswith("(") and inti.isdigit():
        return f"ayat {label}"
    if inti.isdigit():
        return f"angka {inti}"
    return f"huruf {inti}" if _ROMAWI_ATAU_HURUF.fullmatch(inti) else f"butir {label}".strip()


def _pendek(teks: str) -> str:
    teks = " ".join(teks.split())
    return teks if len(teks) <= _TERPANJANG else f"{teks[:_TERPANJANG].rsplit(' ', 1)[0]} …"
