"""Build while somebody writes: a saved file makes the naskah that use it anew, with everything warm."""

from __future__ import annotations

import queue
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING

from pipeline.build.bangun import Hasil, Rencana, abaikan, bangun, tulis_bersama
from pipeline.build.cari import Alamat
from pipeline.build.jejak import sebab_dibuat
from pipeline.build.kunci import kunci
from pipeline.build.pabrik import Berjalan, Pabrik
from pipeline.build.sidik import Sidik
from pipeline.galat import Galat
from pipeline.pdf import OfficePool, cari_office

if TYPE_CHECKING:
    from watchdog.events import FileSystemEvent

TENANG = 0.03  # seconds without a further change before building: editors save in several steps
DETAK = 0.5  # seconds between looks at whether to stop
JEDA_LIHAT = 0.5  # seconds between looks at the files where the system does not tell of changes
BUKAN_PERUBAHAN = ("opened", "closed_no_write")


def pantau(
    alamat: Sequence[Alamat],
    rencana: Rencana,
    lapor: Callable[[Hasil], None],
    *,
    berhenti: threading.Event | None = None,
    siap: Callable[[], None] = lambda: None,
    tunggu: Callable[[str], None] = abaikan,
) -> None:
    """Build what changed, then wait for saved changes and build those naskah, until told to stop.

    Args:
        alamat: which ones.
        rencana: where and what.
        lapor: told of each result; for a change first of the Word file (`sementara`), then of all.
        berhenti: set by another thread to end it; Ctrl-C does as well.
        siap: told when all is warm and changes are waited for.
        tunggu: as in `bangun`.

    Errors:
        GalatLingkungan: LibreOffice is missing, or the output folder cannot be written.
    """
    berhenti = berhenti or threading.Event()
    folder = {rencana.template, rencana.akar / "content", *(satu.folder.parents[2] for satu in alamat)}
    with _perubahan(sorted(satu for satu in folder if satu.is_dir())) as antrean:
        bangun(alamat, rencana, lapor, tunggu=tunggu)
        pdf = rencana.pdf and cari_office() is not None
        with OfficePool(1) as kolam:
            pemantau = _Pemantau(alamat, replace(rencana, pdf=pdf), kolam if pdf else None, lapor, tunggu)
            pemantau.hangatkan()
            siap()
            while not berhenti.is_set():
                berubah = _kumpulkan(antrean)
                if berubah:
                    pemantau.giliran(berubah)


class _Pemantau:
    def __init__(
        self,
        alamat: Sequence[Alamat],
        rencana: Rencana,
        kolam: OfficePool | None,
        lapor: Callable[[Hasil], None],
        tunggu: Callable[[str], None],
    ) -> None:
        self.alamat = tuple(dict.fromkeys(alamat))
        self.rencana = rencana
        self.kolam = kolam
        self.lapor = lapor
        self.tunggu = tunggu
        self.kini = Sidik()
        self.gagal: set[Alamat] = set()
        self.halaman: dict[Alamat, dict[str, int]] = {}

    def hangatkan(self) -> None:
        """Load what building needs, the naskah's own templates too, and start LibreOffice."""
        from pipeline.build.kerja import siapkan

        self.kini.segar()
        if self.kolam is not None:
            self.kolam.panaskan()
        pabrik = Pabrik(self.rencana, self.kini)
        for satu in self.alamat[:3]:
            siapkan(pabrik.pesanan(satu))

    def giliran(self, berubah: set[Path]) -> None:
        """Build what these changed files make out of date."""
        with kunci(self.rencana.ke, self.tunggu):
            self.kini = self.kini.segar()
            pabrik = Pabrik(self.rencana, self.kini)
            for satu in self.alamat:
                _, sebab = sebab_dibuat(satu, self.rencana, self.kini)
                if sebab and (satu not in self.gagal or self._menyangkut(satu, berubah)):
                    hasil = self._buat(Berjalan(satu, sebab, time.perf_counter()), pabrik)
                    (self.gagal.add if hasil.galat else self.gagal.discard)(satu)
                    self.lapor(hasil)

    def _menyangkut(self, satu: Alamat, berubah: set[Path]) -> bool:
        """Whether a change may mend a naskah that failed: it lies in its folder, or in no naskah's folder."""
        lain = [milik.folder.resolve() for milik in self.alamat if milik != satu]
        return any(not any(path.is_relative_to(folder) for folder in lain) for path in berubah)

    def _buat(self, satu: Berjalan, pabrik: Pabrik) -> Hasil:
        from pipeline.build.kerja import siapkan

        siap = siapkan(pabrik.pesanan(satu.alamat))
        if isinstance(siap, Galat):
            return satu.gagal(siap)
        if self.kolam is not None:
            lama = self.halaman.get(satu.alamat, {})
            lengkap = all(acuan.penanda in lama for acuan in siap.dokumen.acuan)
            docx = self.rencana.tujuan(satu.alamat, ".docx")
            try:
                tulis_bersama({docx: siap.dokumen.bita(lama if lengkap else None)})
            except Galat as sebab:
                return satu.gagal(sebab)
            self.lapor(Hasil(satu.alamat, docx, detik=satu.lama, sebab=satu.sebab, tahap=siap.asal.tahap, sementara=True))
        hasil = pabrik.selesaikan(satu, siap, self.kolam)
        self.halaman[satu.alamat] = pabrik.halaman.get(satu.alamat, {})
        return hasil


def _kumpulkan(antrean: queue.Queue[Path]) -> set[Path]:
    """What changed, once it is quiet; nothing where nothing changed for a while."""
    try:
        berubah = {antrean.get(timeout=DETAK)}
    except queue.Empty:
        return set()
    while True:
        try:
            berubah.add(antrean.get(timeout=TENANG))
        except queue.Empty:
            return berubah


@contextmanager
def _perubahan(folder: Sequence[Path]) -> Iterator[queue.Queue[Path]]:
    """The paths that change below folders, from now on."""
    from watchdog.events import FileSystemEventHandler
    from watchdog.observers import Observer
    from watchdog.observers.polling import PollingObserver

    antrean: queue.Queue[Path] = queue.Queue()

    class Penerima(FileSystemEventHandler):
        def on_any_event(self, event: FileSystemEvent) -> None:
            if not event.is_directory and event.event_type not in BUKAN_PERUBAHAN:
                for path in (event.src_path, event.dest_path):
                    if path:
                        antrean.put(Path(str(path)).resolve())

    pengamat = Observer()
    try:
        for satu in folder:
            pengamat.schedule(Penerima(), str(satu), recursive=True)
        pengamat.start()
    except OSError:  # too many watches, or a file system that tells nothing
        pengamat = PollingObserver(timeout=JEDA_LIHAT)
        for satu in folder:
            pengamat.schedule(Penerima(), str(satu), recursive=True)
        pengamat.start()
    try:
        yield antrean
    finally:
        pengamat.stop()
        pengamat.join(5)
