"""What a naskah costs in processor time, here and on a Dask cluster on this machine, and from it a night's work on paper.

Processor time is counted, not the clock, so that other work on the machine matters little. docs/bangun.md draws on these figures.
"""

from __future__ import annotations

import importlib.util
import json
import os
import subprocess
import sys
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from benchmarks import AKAR, cetak
from benchmarks.semua import kantor
from pipeline.build import kiriman
from pipeline.build.cari import semua_naskah
from pipeline.build.jejak import NAMA
from pipeline.pdf import cari_office

JUMLAH = 40
PEKERJA = 2
DAERAH, KANTOR = 550, 40  # regions, and offices in each: a naskah each
MALAM = 8 * 3600.0  # seconds
DETAK = os.sysconf("SC_CLK_TCK")


@dataclass(frozen=True, slots=True)
class Biaya:
    """Seconds by the clock, and of processors: the process itself, all Python, LibreOffice."""

    jam: float
    induk: float
    python: float
    office: float


def biaya(perintah: list[str], akar: int | None = None) -> Biaya:
    """Run a command.

    Args:
        perintah: the command.
        akar: count the processes below this one as well.

    Returns:
        What it and all below it took.
    """
    awal = _waktu(akar) if akar else {}
    with subprocess.Popen(perintah, cwd=AKAR, stdout=subprocess.DEVNULL) as proses:
        mulai, paling = time.perf_counter(), dict(awal)
        while proses.poll() is None:
            for satu in (proses.pid, akar):
                paling |= _waktu(satu) if satu else {}
            time.sleep(0.05)
        jam = time.perf_counter() - mulai
    assert proses.returncode == 0
    terpakai = {kunci: (nama, lama - awal.get(kunci, ("", 0.0))[1]) for kunci, (nama, lama) in paling.items()}
    jenis = {True: 0.0, False: 0.0}
    for nama, lama in terpakai.values():
        jenis["soffice" in nama] += lama
    induk = next(lama for (nomor, _), (_, lama) in terpakai.items() if nomor == proses.pid)
    return Biaya(jam, induk, jenis[False], jenis[True])


def _waktu(induk: int) -> dict[tuple[int, str], tuple[str, float]]:
    """Process and all below it: (number, start) → name, seconds of processor."""
    try:
        isi = Path(f"/proc/{induk}/stat").read_text()
        anak = Path(f"/proc/{induk}/task/{induk}/children").read_text().split()
        lain = [Path(satu, "children").read_text().split() for satu in Path(f"/proc/{induk}/task").iterdir()]
    except OSError:
        return {}
    nama, _, ekor = isi.partition("(")[2].rpartition(")")
    kolom = ekor.split()
    hasil = {(induk, kolom[19]): (nama, (int(kolom[11]) + int(kolom[12])) / DETAK)}
    for satu in {*anak, *(nomor for semua in lain for nomor in semua)}:
        hasil |= _waktu(int(satu))
    return hasil


@contextmanager
def klaster(folder: Path) -> Iterator[tuple[str, subprocess.Popen[str], subprocess.Popen[str]]]:
    """A scheduler and two workers: its address, its process, theirs."""
    dask = [sys.executable, "-m", "dask"]
    jadwal = subprocess.Popen(
        [*dask, "scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard"], cwd=AKAR, stderr=subprocess.PIPE, text=True
    )
    assert jadwal.stderr is not None
    alamat = next(baris.split()[-1] for baris in jadwal.stderr if "Scheduler at:" in baris)
    threading.Thread(target=lambda: list(jadwal.stderr or ()), daemon=True).start()
    pilihan = ["--nworkers", str(PEKERJA), "--nthreads", "1", "--local-directory", str(folder), "--no-dashboard"]
    pekerja = subprocess.Popen([*dask, "worker", alamat, *pilihan], cwd=AKAR, stderr=subprocess.DEVNULL, text=True)
    try:
        yield alamat, jadwal, pekerja
    finally:
        for satu in (pekerja, jadwal):
            satu.terminate()
            satu.wait(30)


def jalankan() -> None:
    """Print the cost of a naskah, and what a night's work needs."""
    if cari_office() is None or importlib.util.find_spec("distributed") is None:
        print("  dilewati: LibreOffice atau distributed tidak ada")
        return
    with kantor(JUMLAH) as akar, tempfile.TemporaryDirectory(prefix="naskah-ukur-") as sementara:
        ke = Path(sementara)
        dasar = [sys.executable, "-m", "benchmarks.semua", str(akar)]
        word = biaya([*dasar, str(ke / "word"), "docx"])
        sini = biaya([*dasar, str(ke / "sini"), "pdf"])
        tetap = biaya([*dasar, str(ke / "sini"), "pdf"])
        with klaster(ke / "pekerja") as (alamat, jadwal, pekerja):
            biaya([*dasar, str(ke / "pemanasan"), "pdf", alamat])
            awal = sum(lama for _, lama in _waktu(jadwal.pid).values())
            sana = biaya([*dasar, str(ke / "sana"), "pdf", alamat], pekerja.pid)
            penjadwal = sum(lama for _, lama in _waktu(jadwal.pid).values()) - awal
        alamat_naskah = semua_naskah(akar / "content")
        keluar = sum(len(isi) for satu in alamat_naskah for isi in kiriman.milik(satu).values()) / JUMLAH
        kembali = sum(path.stat().st_size for path in (ke / "sana").glob("*/*/*.*")) / JUMLAH
        umum = sum(map(len, kiriman.bersama(alamat_naskah, akar, AKAR / "templates").values()))
        halaman = _halaman(ke / "sini") / JUMLAH
        assert _isi(ke / "sini") == _isi(ke / "sana")
    contoh = _contoh()
    satu = [
        (nama, f"{b.jam:.1f}", f"{b.induk / n:.3f}", f"{(b.python - b.induk) / n:.3f}", f"{b.office / n:.3f}", f"{hal / n:.1f}")
        for nama, b, n, hal in [
            (f"{JUMLAH} Keputusan dengan RATL, Word saja", word, JUMLAH, 0.0),
            (f"{JUMLAH} Keputusan dengan RATL, Word dan PDF", sini, JUMLAH, halaman * JUMLAH),
            ("  tidak ada yang berubah", tetap, JUMLAH, 0.0),
            (f"  klaster, {PEKERJA} pekerja di komputer ini", sana, JUMLAH, halaman * JUMLAH),
            ("enam contoh, Word dan PDF", contoh[0], contoh[1], float(contoh[2])),
        ]
    ]
    cetak(("detik prosesor per naskah", "detik jam", "induk", "Python lain", "LibreOffice", "halaman"), satu)
    print(f"\n  penjadwal: {penjadwal / JUMLAH:.3f} detik prosesor per naskah")
    print(
        f"  dikirim {keluar / 1024:.0f} KiB, kembali {kembali / 1024:.0f} KiB per naskah; dipakai bersama {umum / 2**20:.1f} MiB"
    )
    _semalam(sana, penjadwal, keluar + kembali)


def _semalam(sana: Biaya, penjadwal: float, bita: float) -> None:
    banyak = DAERAH * KANTOR
    kerja = (sana.python - sana.induk + sana.office) / JUMLAH
    induk = max(sana.induk, penjadwal) / JUMLAH
    print(f"\n  {DAERAH} daerah x {KANTOR} kantor = {banyak} naskah dalam {MALAM / 3600:g} jam, semuanya dari kosong:")
    print(f"  pekerja {banyak * kerja / 3600:.1f} jam prosesor: {banyak * kerja / MALAM:.1f} inti yang selalu sibuk")
    print(f"  komputer yang meminta, satu inti: {banyak * induk / 3600:.1f} jam; jaringan {banyak * bita / 2**30:.1f} GiB")


def _contoh() -> tuple[Biaya, int, int]:
    """The six samples: cost, how many, pages."""
    with tempfile.TemporaryDirectory(prefix="naskah-ukur-") as sementara:
        hasil = biaya([sys.executable, "-m", "benchmarks.semua", str(AKAR), sementara, "pdf"])
        return hasil, len(semua_naskah(AKAR / "content")), _halaman(Path(sementara))


def _halaman(ke: Path) -> int:
    return sum(json.loads(path.read_bytes())["isi"]["halaman"] for path in (ke / NAMA).glob("*/*/*.json"))


def _isi(ke: Path) -> dict[str, bytes]:
    return {path.relative_to(ke).as_posix(): path.read_bytes() for path in ke.glob("*/*/*.*") if path.suffix in (".docx", ".pdf")}
