"""What hangs on the text of a Word file: notes and comments; and remarks on what was met several times."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field

from pipeline.galat import Masalah
from pipeline.importing.antara import Asal
from pipeline.importing.baca_docx.paket import Elemen, Paket, W


@dataclass
class CatatanKaki:
    """The footnotes, endnotes and comments of a document.

    Args:
        paket: the package.
        bagian: kind → the name of its part, where the document says it.
    """

    paket: Paket
    bagian: dict[str, str]
    _ada: dict[str, dict[str, Elemen]] = field(default_factory=dict)

    def teks(self, jenis: str, id_: str) -> str:
        """The text of one, `footnotes` 3; nothing where there is none, or where it was asked for before."""
        if jenis not in self._ada:
            akar = self.paket.pohon(self.bagian.get(jenis, f"word/{jenis}.xml"))
            self._ada[jenis] = {} if akar is None else {satu.get(f"{W}id") or "": satu for satu in akar}
        satu = self._ada[jenis].pop(id_, None)
        if satu is None:
            return ""
        return " ".join(" ".join("".join(t.text or "" for t in p.iter(f"{W}t")) for p in satu.iter(f"{W}p")).split())


@dataclass
class Hitungan:
    """Counts what a reader could not take over as it is, each with the place where it was met first."""

    jumlah: Counter[str] = field(default_factory=Counter)
    tempat: dict[str, Asal] = field(default_factory=dict)

    def tambah(self, apa: str, asal: Asal, berapa: int = 1) -> None:
        self.jumlah[apa] += berapa
        self.tempat.setdefault(apa, asal)

    def masalah(self) -> list[Masalah]:
        """A remark for each."""
        return [Masalah(f"berkas ini memuat {jumlah} {apa}; periksa", self.tempat[apa]) for apa, jumlah in self.jumlah.items()]
