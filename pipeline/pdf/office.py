"""Long-lived LibreOffice workers: started when first needed, watched by the clock, replaced after a crash.

Each worker is one process of uno_worker.py with one LibreOffice, both in sessions of their own, so that Ctrl-C in the
terminal does not reach them and only groups that we made are ever killed. A worker ends by itself when its standard
input ends; that covers a parent that was killed with -9.
"""

from __future__ import annotations

import fcntl
import io
import json
import os
import selectors
import shutil
import signal
import subprocess
import sys
import tempfile
import threading
import time
import weakref
import zipfile
from contextlib import suppress
from functools import lru_cache
from pathlib import Path
from types import TracebackType
from typing import Any

from pipeline.pdf import finish, fonts
from pipeline.pdf.errors import (
    DokumenTakTerbaca,
    OfficeBerhenti,
    OfficeMacet,
    OfficeTidakAda,
    PdfError,
    PenandaTidakAda,
)
from pipeline.pdf.model import HasilPdf, OfficeInfo, PermintaanPdf

BATAS_MULAI = 60.0  # seconds for a first start on a slow machine; 1.3 s is usual
BATAS_PAMIT = 5.0  # seconds that a worker has to clean up before its group is killed
MAKS_DOKUMEN = 300  # LibreOffice grows slowly; a fresh one then costs 1.3 s
UMUR_SISA = 60.0  # a folder younger than this may belong to a worker that is about to lock it
AWALAN = "naskah-pdf-"
WORKER = Path(__file__).with_name("uno_worker.py")
FOLDER_PROGRAM = (
    "/usr/lib/libreoffice/program",
    "/usr/lib64/libreoffice/program",
    "/usr/local/lib/libreoffice/program",
    "/opt/libreoffice*/program",
)


class _Berhenti(Exception):
    """The worker or its LibreOffice is gone."""


class _Macet(Exception):
    """The worker did not answer in time."""


def cari_office() -> OfficeInfo | None:
    """Find LibreOffice and a Python that can drive it.

    Returns:
        the paths and the version, or None when one of the two is not installed.
    """
    soffice = _cari_soffice()
    python = _cari_python(soffice) if soffice else None
    if soffice is None or python is None:
        return None
    hasil = subprocess.run([soffice, "--version"], capture_output=True, text=True, timeout=60, check=False)
    return OfficeInfo(soffice=soffice, python=python, versi=hasil.stdout.strip())


def perintah_pasang() -> str:
    """The one command that installs what this machine lacks for PDFs (Debian, Ubuntu); "" when nothing is missing."""
    paket = []
    soffice = _cari_soffice()
    if soffice is None:
        paket.append("libreoffice-writer-nogui")
    if soffice is None or _cari_python(soffice) is None:
        paket.append("python3-uno")
    paket += _huruf_kurang()
    if not paket:
        return ""
    awal = "" if os.geteuid() == 0 else "sudo "
    return f"{awal}apt-get install -y --no-install-recommends {' '.join(paket)}"


def _huruf_kurang() -> list[str]:
    try:
        return [paket for nama, keluarga, paket in fonts.PAKET_HURUF if fonts.huruf_tersedia(nama) != keluarga]
    except OfficeTidakAda:
        # Without URW Bookman there is no configuration to ask the others by; apt skips what is there already.
        return [paket for _, _, paket in fonts.PAKET_HURUF]


def _cari_soffice() -> str | None:
    """The binary itself: signals to the shell script in front of it would not reach LibreOffice."""
    calon = [Path(os.path.realpath(jalur)).parent for jalur in map(shutil.which, ("soffice", "libreoffice")) if jalur]
    for pola in FOLDER_PROGRAM:
        calon += sorted(Path("/").glob(pola[1:]), reverse=True)
    for folder in calon:
        if os.access(folder / "soffice.bin", os.X_OK):
            return str(folder / "soffice.bin")
    return None


@lru_cache(maxsize=4)
def _cari_python(soffice: str) -> str | None:
    """The Python that has `uno`: LibreOffice's own one if it ships one, then the system's, then ours."""
    for calon in (str(Path(soffice).with_name("python")), "/usr/bin/python3", sys.executable):
        if os.access(calon, os.X_OK):
            hasil = subprocess.run([calon, "-I", "-c", "import uno"], capture_output=True, timeout=60, check=False)
            if hasil.returncode == 0:
                return calon
    return None


class _Pekerja:
    """One worker process and its folder; used by one thread at a time."""

    def __init__(self, cache: Path | None) -> None:
        soffice = _cari_soffice()
        python = _cari_python(soffice) if soffice else None
        if soffice is None or python is None:
            raise OfficeTidakAda(
                "LibreOffice belum terpasang, jadi PDF tidak dapat dibuat. "
                f"Pasanglah dengan: {perintah_pasang()} — atau pakailah --tanpa-pdf."
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
        try:
            self._tunggu_siap()
        except BaseException:
            self.hentikan()
            raise

    def _tunggu_siap(self) -> None:
        import pikepdf  # noqa: F401  # needed right after, and LibreOffice is still starting

        awal = self._baca(BATAS_MULAI + BATAS_PAMIT)
        if "siap" not in awal:
            raise _Berhenti(awal.get("rinci", ""))
        self.pid_office = int(awal["pid"])
        self._soket = [Path(jalur) for jalur in awal["soket"]]

    def ubah(self, minta: PermintaanPdf, batas: float) -> tuple[bytes, dict[str, Any]]:
        """Convert one document in a folder of its own; the raw PDF and the worker's reply.

        Raises:
            _Macet, _Berhenti: the worker is of no use any more.
        """
        self.dokumen += 1
        folder = self.folder / f"dok-{self.dokumen}"
        docx, pdf = folder / "naskah.docx", folder / "naskah.pdf"
        try:
            folder.mkdir()
            docx.write_bytes(minta.docx)
        except FileNotFoundError as galat:  # a dying worker has removed its folder already
            raise _Berhenti(str(galat)) from galat
        permintaan = {
            "docx": str(docx),
            "pdf": str(pdf),
            "tandai": minta.mode == "resmi",
            "penanda": [[satu.nama, satu.token, satu.format] for satu in minta.penanda],
        }
        self._kirim(permintaan)
        jawab = self._baca(batas)
        if jawab.get("galat") in ("berhenti", "mulai"):
            raise _Berhenti(jawab.get("rinci", ""))
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
            raise _Berhenti(str(galat)) from galat

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
                        raise _Macet
                    potong = os.read(keluaran, 65536)
                    if not potong:
                        raise _Berhenti("keluaran berakhir")
                    self._sisa += potong
        except (OSError, ValueError) as galat:
            raise _Berhenti(str(galat)) from galat
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


class _Tempat:
    """A place for one worker, empty until it is needed."""

    def __init__(self) -> None:
        self.pekerja: _Pekerja | None = None

    def kosongkan(self) -> None:
        pekerja, self.pekerja = self.pekerja, None
        if pekerja is not None:
            pekerja.hentikan()


class OfficePool:
    """A pool of LibreOffice workers; a context manager, and safe to share between threads.

    Args:
        jumlah: how many may run at once; one per processor core is the most that pays.
        batas_waktu: seconds for one document.
        cache: folder for the converted fonts; the user's cache folder without it.
    """

    def __init__(self, jumlah: int = 1, batas_waktu: float = 120.0, cache: Path | None = None) -> None:
        if jumlah < 1:
            raise ValueError("jumlah must be at least 1")
        self._jumlah = jumlah
        self._batas = batas_waktu
        self._cache = cache
        self._siapkan()

    def _siapkan(self) -> None:
        self._pid = os.getpid()
        self._kondisi = threading.Condition()
        self._mulai = threading.Lock()
        self._tutup = False
        self._semua = [_Tempat() for _ in range(self._jumlah)]
        self._bebas = list(self._semua)
        self._pemungkas = weakref.finalize(self, _kosongkan_semua, self._semua)

    def __enter__(self) -> OfficePool:
        return self

    def __exit__(self, jenis: type[BaseException] | None, galat: BaseException | None, jejak: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """End all workers, also busy ones; their callers get a PdfError. Calling it again does nothing."""
        with self._kondisi:
            self._tutup = True
            self._kondisi.notify_all()
        self._pemungkas()

    def convert(self, req: PermintaanPdf) -> HasilPdf:
        """Make the PDF of one document; waits while all workers are busy.

        Args:
            req: the document and what is wanted of it.

        Returns:
            the PDF and its page numbers; equal requests give equal bytes.

        Raises:
            OfficeTidakAda: LibreOffice or the fonts are not installed.
            OfficeMacet: the time limit passed.
            OfficeBerhenti: LibreOffice crashed twice on this document.
            DokumenTakTerbaca: the DOCX is damaged.
            PenandaTidakAda: a bookmark or a token is not in the DOCX.
            PdfError: the pool is closed, or an official PDF has no title.
        """
        _periksa(req)
        if os.getpid() != self._pid:
            self._siapkan()  # after a fork: the workers belong to the parent
        for _ in range(2):
            mentah, jawab = self._ubah(req)
            tata = finish.Tata(
                lembar=jawab["lembar"],
                fisik=jawab["fisik"],
                bagian=[(satu[0], satu[1], satu[2], satu[3]) for satu in jawab["bagian"]],
            )
            selesai = finish.selesaikan(mentah, req, tata)
            if selesai.cocok:
                return HasilPdf(selesai.pdf, jawab["halaman"], selesai.jumlah_halaman, selesai.halaman_fisik)
        raise _goyah()

    def _ubah(self, req: PermintaanPdf) -> tuple[bytes, dict[str, Any]]:
        tempat = self._ambil()
        try:
            mentah, jawab = self._coba(tempat, req)
        finally:
            with self._kondisi:
                self._bebas.append(tempat)
                self._kondisi.notify()
        _tolak(jawab)
        if not mentah.startswith(b"%PDF"):
            raise DokumenTakTerbaca(
                "LibreOffice tidak menghasilkan PDF dari berkas Word ini. Bukalah berkas itu di Word atau LibreOffice "
                "untuk melihat bagian yang rusak, lalu perbaiki templatnya."
            )
        return mentah, jawab

    def _ambil(self) -> _Tempat:
        with self._kondisi:
            while not self._bebas and not self._tutup:
                self._kondisi.wait()
            if self._tutup:
                raise _sudah_tutup()
            # The place used last is taken first: it has a warm worker.
            return self._bebas.pop()

    def _coba(self, tempat: _Tempat, req: PermintaanPdf) -> tuple[bytes, dict[str, Any]]:
        """Convert in this place; a crash gets one new worker and one more try."""
        rinci = ""
        for _ in range(2):
            try:
                return self._pekerja(tempat).ubah(req, self._batas)
            except _Macet:
                tempat.kosongkan()
                raise OfficeMacet(
                    f"LibreOffice tidak selesai dalam {self._batas:g} detik dan sudah dihentikan. Cobalah sekali lagi; "
                    "jika terulang, pecahlah tabel yang sangat besar atau perpanjang batas waktunya."
                ) from None
            except _Berhenti as galat:
                rinci = str(galat)
                tempat.kosongkan()
                if self._tutup:
                    raise _sudah_tutup() from None
            except BaseException:
                # Ctrl-C amid a conversion: its answer would otherwise be taken for the next document's.
                tempat.kosongkan()
                raise
        akhir = OfficeBerhenti(
            "LibreOffice berhenti sendiri dua kali saat mengubah dokumen ini menjadi PDF. Periksalah ruang disk dan "
            "memori; jika masih cukup, bukalah berkas Word-nya untuk mencari isi yang rusak."
        )
        akhir.add_note(rinci)
        raise akhir

    def _pekerja(self, tempat: _Tempat) -> _Pekerja:
        if tempat.pekerja is not None and tempat.pekerja.dokumen >= MAKS_DOKUMEN:
            tempat.kosongkan()
        if tempat.pekerja is None:
            with self._mulai:  # one at a time: the first one makes the fonts
                _sapu_sisa()
            tempat.pekerja = _Pekerja(self._cache)
            if self._tutup:  # closed while LibreOffice was starting
                tempat.kosongkan()
                raise _sudah_tutup()
        return tempat.pekerja


def _kosongkan_semua(semua: list[_Tempat]) -> None:
    for tempat in semua:
        tempat.kosongkan()


def _sudah_tutup() -> PdfError:
    return PdfError("Pembuatan PDF dihentikan karena program sedang ditutup. Jalankan lagi perintahnya.")


def _goyah() -> PdfError:
    return PdfError(
        "Nomor halaman pada DAFTAR ISI tidak menetap setelah dihitung ulang. Sisakan ruang pada baris DAFTAR ISI "
        "yang paling panjang, lalu buat lagi PDF-nya."
    )


def _periksa(req: PermintaanPdf) -> None:
    """Refuse early what LibreOffice would load half or as something else."""
    if req.mode == "resmi" and not req.judul.strip():
        raise PdfError("PDF resmi memerlukan judul dokumen. Isilah judul (tentang) naskah.")
    rusak = DokumenTakTerbaca(
        "Berkas Word rusak atau bukan .docx, jadi PDF tidak dapat dibuat. Buat ulang berkas itu, atau periksa templat "
        "yang dipakainya."
    )
    try:
        with zipfile.ZipFile(io.BytesIO(req.docx)) as arsip:
            if "word/document.xml" not in arsip.namelist():
                raise rusak
    except zipfile.BadZipFile:
        raise rusak from None


def _tolak(jawab: dict[str, Any]) -> None:
    """Turn a refusal of the worker into an error with an Indonesian message."""
    jenis, rinci = jawab.get("galat"), jawab.get("rinci", "")
    if jenis is None:
        return
    if jenis == "penanda":
        raise PenandaTidakAda(
            f"Penanda (bookmark) {rinci} tidak ada di berkas Word, jadi nomor halamannya tidak dapat dicari. "
            "Periksalah templat: penanda pada judul jangan dihapus."
        )
    if jenis == "token":
        raise PenandaTidakAda(
            f"Tempat nomor halaman {rinci} tidak dapat diganti di DAFTAR ISI. Periksalah bagian DAFTAR ISI pada templat."
        )
    if jenis == "goyah":
        raise _goyah()
    galat = DokumenTakTerbaca(
        "LibreOffice tidak dapat membaca berkas Word ini. Bukalah berkas itu di Word atau LibreOffice untuk melihat "
        "bagian yang rusak, lalu perbaiki templatnya."
    )
    galat.add_note(f"{jenis}: {rinci}")
    raise galat


def _sapu_sisa() -> None:
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
