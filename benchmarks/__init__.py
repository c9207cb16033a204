"""Measurements of speed and memory: `make ukur-kecepatan`, or `python -m benchmarks tabel` for one of them.

A measurement is a module of this package with a function `jalankan()`, which prints its own table. Ways to do the same thing are
timed in turns in one run, so that a busy machine slows all of them alike: read the ratios, not the milliseconds.
"""

from __future__ import annotations

import gc
import importlib
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from statistics import median

AKAR = Path(__file__).resolve().parent.parent
Cara = Callable[[], object]


def ukur(cara: Mapping[str, Cara], putaran: int, pemanasan: int = 1) -> dict[str, float]:
    """Time several ways of doing a thing, one after the other in every round.

    Args:
        cara: name to what is done.
        putaran: rounds that count.
        pemanasan: rounds before those.

    Returns:
        The median of each, in seconds.
    """
    waktu: dict[str, list[float]] = {nama: [] for nama in cara}
    for ke in range(pemanasan + putaran):
        for nama, lakukan in cara.items():
            gc.collect()
            mulai = time.perf_counter()
            lakukan()
            lama = time.perf_counter() - mulai
            if ke >= pemanasan:
                waktu[nama].append(lama)
    return {nama: median(semua) for nama, semua in waktu.items()}


def puncak_memori(modul: str, fungsi: str) -> float:
    """The most memory that a new process held while it ran `modul.fungsi()` twice, imports included.

    Returns:
        Resident memory in MiB (VmHWM of Linux).
    """
    perintah = f"import benchmarks; benchmarks._catat_puncak({modul!r}, {fungsi!r})"
    hasil = subprocess.run([sys.executable, "-c", perintah], cwd=AKAR, capture_output=True, text=True, check=True)
    return float(hasil.stdout)


def _catat_puncak(modul: str, fungsi: str) -> None:
    lakukan: Cara = getattr(importlib.import_module(modul), fungsi)
    lakukan()
    lakukan()
    # not ru_maxrss: a process inherits that from the one that started it
    status = Path("/proc/self/status").read_text(encoding="ascii")
    (kilobita,) = (baris.split()[1] for baris in status.splitlines() if baris.startswith("VmHWM:"))
    print(int(kilobita) / 1024)


def cetak(kepala: Sequence[str], baris: Sequence[Sequence[str]]) -> None:
    """Print a table: the first column to the left, the others to the right."""
    semua = [kepala, *baris]
    lebar = [max(len(satu[ke]) for satu in semua) for ke in range(len(kepala))]
    for nomor, satu in enumerate(semua):
        sel = [isi.ljust(lebar[ke]) if ke == 0 else isi.rjust(lebar[ke]) for ke, isi in enumerate(satu)]
        print("  " + "  ".join(sel).rstrip())
        if nomor == 0:
            print("  " + "  ".join("-" * satu_lebar for satu_lebar in lebar))


def ms(detik: float) -> str:
    """Milliseconds with as many digits as mean anything."""
    return f"{detik * 1000:.0f}" if detik >= 0.1 else f"{detik * 1000:.1f}"


def kali(nilai: float) -> str:
    """A ratio, `7.3x`."""
    return f"{nilai:.2f}x" if nilai < 10 else f"{nilai:.0f}x"


def tercapai(nilai: float, batas: float, *, paling_sedikit: bool = False) -> str:
    """Whether a goal is met, for the end of a line."""
    return "tercapai" if (nilai >= batas if paling_sedikit else nilai <= batas) else "BELUM"
