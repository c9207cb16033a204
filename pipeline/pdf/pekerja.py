"""One LibreOffice worker: a process of uno_worker.py with its LibreOffice and its folder, watched by the clock.

Both run in sessions of their own, so that Ctrl-C in the terminal does not reach them and only groups that we made are ever
killed. A worker ends by itself when its standard input ends; that covers a parent that was killed with -9.
"""

from __future__ import annotations

import fcntl
import json
import os
import selectors
import shutil
import signal
import subprocess
import tempfile
import time
from contextlib import suppress
from pathlib import Path
from typing import Any

from pipeline.pdf import fonts, pasang
from pipeline.pdf.errors import OfficeTidakAda
from pipeline.pdf.model import PermintaanPdf

BATAS_MULAI = 60.0  # seconds for a first start on a slow machine; 1.3 s is usual
BATAS_PAMIT = 5.0  # seconds that a worker has to clean up before its group is killed
UMUR_SISA = 60.0  # a folder younger than this may belong to a worker that is about to lock it
AWALAN = "naskah-pdf-"
WORKER = Path(__file__).with_name("uno_worker.py")


class Berhenti(Exception):
    """The worker or its LibreOffice is gone."""


class Macet(Exception):
    """The worker did not answer in time."""


class Pekerja:
    """One worker process and its folder; used by one thread at a time, but any thread may end it.

    It is started, and of use once `tunggu_siap` has returned.

    Args:
        cache: folder for the converted fonts; the user's cache folder without it.

    Raises:
        OfficeTidakAda: LibreOffice or the fonts are not installed.
    """

    def __init__(self, cache: Path | None) -> None:
        soffice = pasang.cari_soffice()
        python = pasang.cari_python(soffice) if soffice else None
        if soffice is None or python is None:
            raise OfficeTidakAda(
                "LibreOffice belum terpasang, jadi PDF tidak dapat dibuat. "
                f"Pasanglah dengan: {pasang.perintah_pasang()} — atau pakailah --tanpa-pdf."
            )
        self._pid = os.getpid()
        self.dokumen = 0
        self._sisa = b""
        self._soket: list[Path] = []
        fontconfig = fonts.siapkan_huruf(cache)
        self.folder = Path(tempfile.mkdtemp(prefix=AWALAN))
        atur = {
            "soffice": soffice,
            "folder": str(self.folder),
            "fontconfig": str(fontconfig),
            "batas_mulai": BATAS_MULAI,
        }
        try:
            with open(self.folder / "catatan.log", "ab") as catatan:
                self._proses = subprocess.Popen(
                    [python, "-I", str(WORKER), json.dumps(atur)],
                    stdin=subprocess.PIPE,
                    stdout=subprocess.PIPE,
                    stderr=catatan,
                    start_new_session=True,
                )
        except BaseException:
            shutil.rmtree(self.folder, ignore_errors=True)
            raise

    def tunggu_siap(self) -> None:
        """Wait until LibreOffice answers.

        Raises:
            Macet, Berhenti: it is of no use.
        """
        import pikepdf  # noqa: F401  # needed right after, and LibreOffice is still starting

        awal = self._baca(BATAS_MULAI + BATAS_PAMIT)
        if "siap" not in awal:
            raise Berhenti(awal.get("rinci", ""))
        self.pid_office = int(awal["pid"])
        self._soket = [Path(jalur) for jalur in awal["soket"]]

    def ubah(self, minta: PermintaanPdf, batas: float) -> tuple[bytes, dict[str, Any]]:
        """Convert one document in a folder of its own; the raw PDF and the worker's reply.

        Raises:
            Macet, Berhenti: the worker is of no use any more.
        """
        self.dokumen += 1
        folder = self.folder / f"dok-{self.dokumen}"
        docx, pdf = folder / "naskah.docx", folder / "naskah.pdf"
        try:
            folder.mkdir()
            docx.write_bytes(minta.docx)
        except FileNotFoundError as galat:  # a dying worker has removed its folder already
            raise Berhenti(str(galat)) from galat
        permintaan = {
            "docx": str(docx),
            "pdf": str(pdf),
            "tandai": minta.mode == "resmi",
            "penanda": [[satu.nama, satu.token, satu.format] for satu in minta.penanda],
        }
        self._kirim(permintaan)
        jawab = self._baca(batas)
        if jawab.get("galat") in ("berhenti", "mulai"):
            raise Berhenti(jawab.get("rinci", ""))
        try:
            mentah = pdf.read_bytes() if "ok" in jawab else b""
        except FileNotFoundError:
            mentah = b""
        shutil.rmtree(folder, ignore_errors=True)
        return mentah, jawab

    def _kirim(self, nilai: dict[str, Any]) -> None:
        assert self._proses.stdin is not None
        try:
            self._proses.stdin.write(json.dumps(nilai).encode() + b"\n")
            self._proses.stdin.flush()
        except (OSError, ValueError) as galat:  # ValueError: closed by close() in another thread
            raise Berhenti(str(galat)) from galat

    def _baca(self, batas: float) -> dict[str, Any]:
        """One reply line, at most `batas` seconds from now."""
        assert self._proses.stdout is not None
        akhir = time.monotonic() + batas
        try:
            keluaran = self._proses.stdout.fileno()
            with selectors.DefaultSelector() as pantau:
                pantau.register(keluaran, selectors.EVENT_READ)
                while b"\n" not in self._sisa:
                    if not pantau.select(max(akhir - time.monotonic(), 0.0)):
                        raise Macet
                    potong = os.read(keluaran, 65536)
                    if not potong:
                        raise Berhenti("keluaran berakhir")
                    self._sisa += potong
        except (OSError, ValueError) as galat:
            raise Berhenti(str(galat)) from galat
        baris, self._sisa = self._sisa.split(b"\n", 1)
        jawab: dict[str, Any] = json.loads(baris)
        return jawab

    def hentikan(self) -> None:
        """End the worker and its LibreOffice, and remove their folder. Harmless when they are gone already."""
        if os.getpid() != self._pid:
            return  # a forked copy of this object: worker and folder belong to the process that started them
        assert self._proses.stdin is not None
        assert self._proses.stdout is not None
        with suppress(OSError):
            self._proses.stdin.close()
        try:
            self._proses.wait(BATAS_PAMIT)
        except subprocess.TimeoutExpired:
            # Not yet waited for, so this number is still our worker's; the kernel then kills its LibreOffice.
            os.killpg(self._proses.pid, signal.SIGKILL)
            self._proses.wait()
            for soket in self._soket:
                soket.unlink(missing_ok=True)
        self._proses.stdout.close()
        shutil.rmtree(self.folder, ignore_errors=True)


def sapu_sisa() -> None:
    """Remove folders of workers that had no chance to do it, such as after a power cut; a free lock tells them."""
    for folder in Path(tempfile.gettempdir()).glob(AWALAN + "*"):
        try:
            keadaan = folder.lstat()
            if keadaan.st_uid != os.getuid() or time.time() - keadaan.st_mtime < UMUR_SISA:
                continue
            with open(folder / "kunci", "rb") as kunci:
                fcntl.flock(kunci, fcntl.LOCK_EX | fcntl.LOCK_NB)
                shutil.rmtree(folder, ignore_errors=True)
        except OSError:
            continue  # in use, or somebody else was quicker
