"""Processes that make Word files: started together, warm, and gone with their parent however it ends."""

from __future__ import annotations

import multiprocessing
import os
import signal
import threading
from concurrent.futures import Executor, ProcessPoolExecutor, ThreadPoolExecutor
from multiprocessing.connection import wait

SEDIKIT = 6  # up to so many naskah are made in this process: others would take longer to start than they save


def buat_pelaksana(jumlah: int, pekerja: int) -> Executor:
    """An executor for so many naskah: a thread of this process for a few, processes for many.

    Args:
        jumlah: how many naskah there are.
        pekerja: how many processes at most.
    """
    return ThreadPoolExecutor(1) if jumlah <= SEDIKIT else buat_proses(min(pekerja, jumlah))


def buat_proses(jumlah: int) -> ProcessPoolExecutor:
    """So many processes."""
    # Never fork: threads of ours may hold locks. A fork server has the modules loaded once.
    cara = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    konteks = multiprocessing.get_context(cara)
    konteks.set_forkserver_preload(["pipeline.build.hangat"])
    return ProcessPoolExecutor(jumlah, konteks, _awali)


def _awali() -> None:
    """Leave Ctrl-C to the parent, and end when the parent is gone: the pool itself would wait for work for ever."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_ikut_berakhir, daemon=True).start()


def _ikut_berakhir() -> None:
    induk = multiprocessing.parent_process()
    if induk is not None:
        wait([induk.sentinel])
        os._exit(1)
