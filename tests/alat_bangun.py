"""Projects of many small naskah, and builds in processes of their own."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

from pipeline.build.bangun import Hasil, Rencana, bangun
from pipeline.build.cari import semua_naskah
from tests.alat import AKAR, NASKAH, Proyek

_KODE = """
import sys
from pathlib import Path
from pipeline.build.bangun import Rencana, bangun
from pipeline.build.cari import semua_naskah
akar, ke = Path(sys.argv[1]), Path(sys.argv[2])
hasil = bangun(semua_naskah(akar / "content"), Rencana(akar, Path("templates").resolve(), ke, pdf=sys.argv[3] == "pdf"),
    lambda satu: print(satu.alamat.slug, "tetap" if satu.tetap else satu.galat or "dibuat", flush=True),
    tunggu=lambda kalimat: print("TUNGGU", kalimat, flush=True))
sys.exit(any(satu.galat for satu in hasil))
"""


class Kantor:
    """A project with several small naskah.

    Args:
        akar: an empty folder.
        jumlah: how many naskah.
    """

    def __init__(self, akar: Path, jumlah: int) -> None:
        self.proyek = Proyek(akar)
        self.ke = akar / "hasil"
        self.jumlah = jumlah
        self.ubah("satu")

    def ubah(self, kata: str) -> None:
        """Write all naskah, with a word of their own in each."""
        for ke in range(self.jumlah):
            nama = "naskah.yaml" if ke == 0 else f"../n{ke}/naskah.yaml"
            self.proyek.tulis({nama: NASKAH.replace("Rencana Kerja", f"Rencana Kerja {ke} {kata}")})

    @property
    def rencana(self) -> Rencana:
        return Rencana(self.proyek.akar, AKAR / "templates", self.ke, pdf=False)

    def bangun(self, rencana: Rencana | None = None, lapor: Callable[[Hasil], None] = lambda _: None) -> dict[str, Hasil]:
        """Build all in this process: slug → result."""
        alamat = semua_naskah(self.proyek.konten)
        return {satu.alamat.slug: satu for satu in bangun(alamat, rencana or self.rencana, lapor)}

    def mulai(self, *, pdf: bool = True, **lingkungan: str) -> subprocess.Popen[str]:
        """Build all in a process of its own."""
        return subprocess.Popen(
            [sys.executable, "-c", _KODE, str(self.proyek.akar), str(self.ke), "pdf" if pdf else "docx"],
            cwd=AKAR,
            env={**os.environ, **lingkungan},
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )

    def isi(self) -> dict[str, bytes]:
        """Every Word file and PDF by its name."""
        folder = self.ke / "uji" / "dinas"
        return {satu.name: satu.read_bytes() for satu in sorted(folder.glob("*")) if satu.suffix in (".docx", ".pdf")}

    def sisa(self) -> list[str]:
        """Files that were not finished."""
        return sorted(satu.name for satu in self.ke.rglob(".*.*.*") if satu.is_file())
