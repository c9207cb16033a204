"""What runs on the machines of a cluster: one naskah from copies of its sources to the bytes of its files.

A worker's process keeps what it has read of the registry, and a LibreOffice until it has been idle for a while. What is sent here
is code to be run: whoever reaches the scheduler is to be trusted like one who may log in (docs/bangun.md).
"""

from __future__ import annotations

import os
import platform
import shutil
import tempfile
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, replace
from functools import cache
from importlib.metadata import version
from pathlib import Path
from typing import TYPE_CHECKING

import distributed

from pipeline.build import kiriman
from pipeline.build.cari import Alamat
from pipeline.build.kerja import JAM_BERKAS, Jadi, Pesanan, cetak, galat_program, siapkan
from pipeline.build.sidik import Sidik
from pipeline.galat import Galat
from pipeline.pdf import OfficePool

if TYPE_CHECKING:
    from distributed import Worker

UMUR_TEMPAT = 2 * 24 * 3600.0  # seconds until what another run left is removed
UMUR_OFFICE = 60.0  # seconds that LibreOffice stays without work
AWALAN = "naskah-"


@dataclass(frozen=True, slots=True)
class Alat:
    """What decides the bytes of a result besides its sources: fingerprints, as in `Jejak`; Dask's version, the machine's name."""

    program: str
    huruf: str
    office: str
    dask: str = version("distributed")
    nama: str = ""

    def beda(self, lain: Alat) -> tuple[str, ...]:
        """Which of them are other ones there; nothing is asked of one that is empty there (no PDF is wanted)."""
        semua = ("program", "huruf", "office", "dask")
        return tuple(satu for satu in semua if getattr(lain, satu) not in ("", getattr(self, satu)))


@cache
def alat() -> Alat:
    """Those of this process, as they were when it was first asked: it goes on with the program that it has loaded by then."""
    import pipeline.build.hangat  # noqa: F401  # all of it, so that files that change later are not mixed with it

    sidik = Sidik()
    return Alat(sidik.program, sidik.huruf, sidik.office, nama=platform.node())


async def lengkapi(nama: str, diperlukan: Alat, isi: kiriman.Isi, dask_worker: Worker) -> Alat:
    """Run on a worker before it gets work: if it makes the same bytes, it is given what all naskah share, and may be asked.

    Args:
        nama: the name of this equipment; the resource that a naskah asks for.
        diperlukan: what the worker must be like.
        isi: the shared files.
        dask_worker: the worker itself.

    Returns:
        What it is like.
    """
    ini = alat()
    if ini.beda(diperlukan):
        return ini
    _pasang(Path(dask_worker.local_directory), nama, isi)
    await dask_worker.set_resources(**{nama: dask_worker.state.nthreads})
    return ini


def _pasang(induk: Path, nama: str, isi: kiriman.Isi) -> None:
    for lama in induk.glob(f"{AWALAN}*"):
        with suppress(OSError):
            if lama.name != nama and time.time() - lama.stat().st_mtime > UMUR_TEMPAT:
                shutil.rmtree(lama, ignore_errors=True)
    tujuan = induk / nama
    if tujuan.is_dir():
        os.utime(tujuan)
        return
    sementara = Path(tempfile.mkdtemp(prefix=f".{AWALAN}", dir=induk))
    kiriman.susun(sementara, isi)
    sementara.rename(tujuan)


@dataclass(frozen=True, slots=True)
class Kiriman:
    """One naskah to be made.

    Args:
        pesanan: as its sender sees it.
        isi: its own files.
        perlengkapan: the name of what it shares with others.
    """

    pesanan: Pesanan
    isi: kiriman.Isi
    perlengkapan: str


_satu_satu = threading.Lock()  # threads of a process share the folder, and what was read of the registry


def kerjakan(kiriman_: Kiriman) -> Jadi | Galat:
    """Make one naskah.

    Returns:
        Its files, or what is wrong with it; a fault of the machine is told as such. Nothing is raised.
    """
    try:
        return _kerjakan(kiriman_)
    except Galat as sebab:
        return sebab
    except Exception as sebab:  # a full disk, say: its sender makes this one itself
        return galat_program(sebab)


def _kerjakan(minta: Kiriman) -> Jadi | Galat:
    folder = (Path(distributed.get_worker().local_directory) / minta.perlengkapan).resolve()
    pesanan = minta.pesanan
    akar, template, naskah = (
        kiriman.di_bawah(folder, path.resolve()) for path in (pesanan.akar, pesanan.template, pesanan.alamat.folder)
    )
    with _satu_satu, _tergelar(folder, minta.isi):
        siap = siapkan(replace(pesanan, alamat=Alamat(naskah), akar=akar, template=template))
    if isinstance(siap, Galat):
        return siap
    with _office.pakai() as kolam:
        jadi = cetak(siap, kolam)
    return replace(jadi, asal=kiriman.tanpa_folder(jadi.asal, folder), di=platform.node())


@contextmanager
def _tergelar(folder: Path, isi: kiriman.Isi) -> Iterator[None]:
    """The files of a naskah among those that are shared, as long as they are read."""
    ada: list[Path] = []
    try:
        ada = kiriman.susun(folder, isi)
        akhir = max((path.stat().st_ctime_ns for path in ada), default=0)
        while time.clock_gettime_ns(JAM_BERKAS) <= akhir:  # a file that is as young as the reading would not be vouched for
            time.sleep(0.001)
        yield
    finally:
        for path in ada:
            path.unlink(missing_ok=True)
            for induk in path.parents:
                if induk == folder:
                    break
                with suppress(OSError):  # not empty yet
                    induk.rmdir()


class _Office:
    """The LibreOffice of this process: started when first needed, ended when it has been idle for a while."""

    def __init__(self) -> None:
        self._kunci = threading.Lock()
        self._kolam: OfficePool | None = None
        self._pemakai = 0
        self._pengakhir: threading.Timer | None = None

    @contextmanager
    def pakai(self) -> Iterator[OfficePool]:
        with self._kunci:
            if self._pengakhir is not None:
                self._pengakhir.cancel()
            self._pemakai += 1
            if self._kolam is None:
                self._kolam = OfficePool(os.cpu_count() or 1)
            kolam = self._kolam
        try:
            yield kolam
        finally:
            with self._kunci:
                self._pemakai -= 1
                if not self._pemakai:
                    self._pengakhir = threading.Timer(UMUR_OFFICE, self._akhiri)
                    self._pengakhir.daemon = True
                    self._pengakhir.start()

    def _akhiri(self) -> None:
        with self._kunci:
            if self._pemakai == 0 and self._kolam is not None:
                self._kolam.close()
                self._kolam = None


_office = _Office()
