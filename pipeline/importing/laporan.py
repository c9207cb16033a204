"""What an import did: files written, how much was understood, what was counted, what to look at, what was left out."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.galat import Masalah
from pipeline.importing.antara import Buangan


@dataclass(frozen=True, slots=True)
class Laporan:
    """The report of an import.

    Args:
        folder: the folder of the naskah.
        jenis: its kind.
        berkas: the files written, in the order of writing.
        dilewati: files that were there already and stay as they are.
        jumlah: what was counted: menimbang, mengingat, diktum, bab, pasal, ayat, definisi, tabel, baris, …
        kata: words of the file, without what was dropped.
        dimengerti: the share of them, 0 to 1, whose part in the naskah is known.
        catatan: what to look at, with places in the imported file.
        buangan: what was left out, why and where.
        baris_tabel: rows of each table in order, group rows not among them.
        sambungan: rows of tables that a page had split and that are one now: the lines of their beginning and of their rest.
    """

    folder: Path
    jenis: str
    berkas: tuple[Path, ...]
    dilewati: tuple[Path, ...]
    jumlah: Mapping[str, int]
    kata: int
    dimengerti: float
    catatan: tuple[Masalah, ...]
    buangan: tuple[Buangan, ...]
    baris_tabel: tuple[int, ...] = ()
    sambungan: tuple[tuple[int, int], ...] = ()

    def teks(self) -> str:
        """The report in Indonesian, for the terminal."""
        baris = [f"{self.folder.name}: {self.jenis}, {self.kata} kata, {self.dimengerti:.1%} dimengerti".replace(".", ",", 1)]
        baris.append("  " + ", ".join(f"{jumlah} {nama}" for nama, jumlah in self.jumlah.items() if jumlah))
        baris += [f"  {satu}" for satu in self.catatan]
        alasan: dict[str, list[Buangan]] = {}
        for buangan in self.buangan:
            alasan.setdefault(buangan.alasan, []).append(buangan)
        for nama, isi in alasan.items():
            tempat = ", ".join(str(satu.asal.baris) for satu in isi[:8]) + (", …" if len(isi) > 8 else "")
            baris.append(f"  tidak ikut: {nama} ({len(isi)} baris: {tempat})")
        if self.dilewati:
            baris.append(f"  sudah ada, tidak diubah: {', '.join(satu.name for satu in self.dilewati)}")
        return "\n".join(baris) + "\n"
