"""A pool of long-lived LibreOffice workers: started when first needed, replaced after a crash, ended with the program."""

from __future__ import annotations

import io
import os
import threading
import weakref
import zipfile
from pathlib import Path
from types import TracebackType
from typing import Any

from pipeline.pdf import finish
from pipeline.pdf.errors import (
    DokumenTakTerbaca,
    OfficeBerhenti,
    OfficeMacet,
    PdfError,
    PenandaTidakAda,
)
from pipeline.pdf.model import HasilPdf, PermintaanPdf
from pipeline.pdf.pekerja import Berhenti, Macet, Pekerja, sapu_sisa

MAKS_DOKUMEN = 300  # LibreOffice grows slowly; a fresh one then costs 1.3 s


class _Tempat:
    """A place for one worker, empty until it is needed."""

    def __init__(self) -> None:
        self.pekerja: Pekerja | None = None

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
        self._penghangat: list[threading.Thread] = []
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
        for benang in self._penghangat:
            benang.join()
        self._penghangat.clear()

    def panaskan(self, jumlah: int = 1) -> None:
        """Start workers ahead of their first documents, while the caller goes on; what is wrong is left for `convert` to tell.

        Args:
            jumlah: how many more; never more than there are places.
        """
        for _ in range(min(jumlah, self._jumlah)):
            benang = threading.Thread(target=self._hangatkan, daemon=True)
            self._penghangat.append(benang)
            benang.start()

    def _hangatkan(self) -> None:
        try:
            tempat = self._ambil()
        except PdfError:
            return
        try:
            self._pekerja(tempat)
        except (PdfError, Berhenti, Macet, OSError):
            tempat.kosongkan()
        finally:
            with self._kondisi:
                self._bebas.append(tempat)
                self._kondisi.notify()

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
            except Macet:
                tempat.kosongkan()
                raise OfficeMacet(
                    f"LibreOffice tidak selesai dalam {self._batas:g} detik dan sudah dihentikan. Cobalah sekali lagi; "
                    "jika terulang, pecahlah tabel yang sangat besar atau perpanjang batas waktunya."
                ) from None
            except Berhenti as galat:
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

    def _pekerja(self, tempat: _Tempat) -> Pekerja:
        if tempat.pekerja is not None and tempat.pekerja.dokumen >= MAKS_DOKUMEN:
            tempat.kosongkan()
        if tempat.pekerja is None:
            with self._mulai:  # one at a time: the first one makes the fonts
                sapu_sisa()
            pekerja = tempat.pekerja = Pekerja(self._cache)  # known before it is ready, so that close() can end it
            if self._tutup:
                tempat.kosongkan()
                raise _sudah_tutup()
            pekerja.tunggu_siap()
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
