"""Who makes naskah: this process, processes of this machine that are warm and gone with their parent, or a cluster."""

from __future__ import annotations

import os
import signal
import tempfile
import threading
import time
from collections.abc import Iterator
from concurrent.futures import BrokenExecutor, Executor, Future, ThreadPoolExecutor
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Protocol, TypeAlias

if TYPE_CHECKING:
    from concurrent.futures import ProcessPoolExecutor

    from pipeline.build.kerja import Jadi, Pesanan, Siap
    from pipeline.galat import Galat

    Keluar: TypeAlias = Siap | Jadi | Galat

FOLDER_TERPANJANG = 107 - len("/pymp-12345678/listener-12345678")  # bytes; unix(7): a socket's path has 107
JEDA = (0.0, 0.05, 0.2, 1.0)  # seconds before each try to start a process
SEDIKIT = 6  # up to so many naskah are made in this process: others would take longer to start than they save


class Pelaksana(Protocol):
    """What makes naskah for `pabrik.Pabrik`."""

    @property
    def lebar(self) -> int:
        """How many naskah it makes at once."""

    @property
    def jauh(self) -> bool:
        """Whether it works on copies of the sources, so that what it says must be compared with them."""

    def kirim(self, pesanan: Pesanan) -> Future[Any] | None:
        """Begin one naskah; None where the process that should is dead."""

    def hasil(self, masa_depan: Future[Any]) -> Keluar | None:
        """What came of one; None where the process that made it died.

        Errors:
            GalatLingkungan: nobody is left who could make it.
        """

    def tunggu(self) -> float | None:
        """Called before each wait for results: how many seconds to wait at most, None for as long as it takes.

        Errors:
            GalatLingkungan: nobody is left who could make one.
        """

    def sendiri(self) -> AbstractContextManager[Pelaksana]:
        """Another one, for a naskah that may kill the process that makes it."""


@dataclass(frozen=True, slots=True)
class Setempat:
    """This machine.

    Args:
        pelaksana: runs `kerja.siapkan`.
        lebar: see `Pelaksana`.
    """

    pelaksana: Executor
    lebar: int
    jauh: bool = False

    def kirim(self, pesanan: Pesanan) -> Future[Any] | None:
        from pipeline.build.kerja import siapkan

        try:
            return self.pelaksana.submit(siapkan, pesanan)
        except (BrokenExecutor, OSError, EOFError):  # the latter two: the server that processes are forked from is dead
            return None

    def hasil(self, masa_depan: Future[Any]) -> Keluar | None:
        try:
            keluar: Keluar = masa_depan.result()
        except BrokenExecutor:
            return None
        return keluar

    def tunggu(self) -> float | None:
        return None

    @contextmanager
    def sendiri(self) -> Iterator[Pelaksana]:
        # A fork server that was just killed still counts as running for a moment, and refuses: not the fault of the naskah.
        for jeda in JEDA:
            time.sleep(jeda)
            satu = _proses(1)
            if _dapat_mulai(satu):
                break
        with satu:
            yield Setempat(satu, self.lebar)


def _dapat_mulai(pelaksana: Executor) -> bool:
    """Whether its process can be started."""
    try:
        pelaksana.submit(os.getpid).result()
    except (BrokenExecutor, OSError, EOFError):
        return False
    return True


@contextmanager
def setempat(jumlah: int, pekerja: int) -> Iterator[Pelaksana]:
    """This machine for so many naskah: a thread of this process for a few, processes for many.

    Args:
        jumlah: how many naskah there are.
        pekerja: how many processes at most.
    """
    with ThreadPoolExecutor(1) if jumlah <= SEDIKIT else _proses(min(pekerja, jumlah)) as pelaksana:
        yield Setempat(pelaksana, pekerja)


def _proses(jumlah: int) -> ProcessPoolExecutor:
    """So many processes."""
    import multiprocessing  # only for many naskah
    from concurrent.futures import ProcessPoolExecutor

    # Never fork: threads of ours may hold locks. A fork server has the modules loaded once, and a socket in the temporary folder.
    ada = "forkserver" in multiprocessing.get_all_start_methods() and len(tempfile.gettempdir()) <= FOLDER_TERPANJANG
    cara = "forkserver" if ada else "spawn"
    konteks = multiprocessing.get_context(cara)
    konteks.set_forkserver_preload(["pipeline.build.hangat"])
    return ProcessPoolExecutor(jumlah, konteks, _awali)


def _awali() -> None:
    """Leave Ctrl-C to the parent, and end when the parent is gone: the pool itself would wait for work for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_ikut_berakhir, daemon=True).start()


def _ikut_berakhir() -> None:
    import multiprocessing
    from multiprocessing.connection import wait

    induk = multiprocessing.parent_process()
    if induk is not None:
        wait([induk.sentinel])
        os._exit(1)
