"""The progress bar: one line at the foot of a terminal, with counts."""

from __future__ import annotations

import shutil
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TextIO

if TYPE_CHECKING:
    from pipeline.build.bangun import Hasil

LEBAR = 24  # characters of the bar itself


@dataclass
class Kemajuan:
    """Counts results and shows them; does nothing where the stream is no terminal.

    Args:
        aliran: where it is drawn, usually sys.stderr.
        jumlah: how many results there will be.
    """

    aliran: TextIO
    jumlah: int
    selesai: int = 0
    tetap: int = 0
    gagal: int = 0
    tampak: bool = field(init=False)

    def __post_init__(self) -> None:
        self.tampak = self.jumlah > 1 and self.aliran.isatty()

    def hapus(self) -> None:
        """Take the line away, before something else is printed."""
        if self.tampak:
            self.aliran.write("\r\x1b[K")
            self.aliran.flush()

    def maju(self, hasil: Hasil) -> None:
        """Count one result and draw the line."""
        self.selesai += 1
        self.tetap += hasil.tetap
        self.gagal += hasil.galat is not None
        self.gambar(str(hasil.alamat))

    def gambar(self, nama: str = "") -> None:
        """Draw the line as it is, with the name of what was done last."""
        if self.tampak:
            self.aliran.write(f"\r\x1b[K{self.baris(nama, shutil.get_terminal_size().columns - 1)}")
            self.aliran.flush()

    def baris(self, nama: str, lebar: int) -> str:
        """The line, no wider than so many characters."""
        penuh = LEBAR * self.selesai // max(1, self.jumlah)
        hitungan = [f"{self.selesai}/{self.jumlah}"]
        hitungan += [f"{self.tetap} tetap"] if self.tetap else []
        hitungan += [f"{self.gagal} gagal"] if self.gagal else []
        return f"[{'█' * penuh}{'·' * (LEBAR - penuh)}] {', '.join(hitungan)}  {nama}".rstrip()[: max(0, lebar)]
