"""One LibreOffice and its driver: a stand-alone script for the Python that has `uno`.

It is run by the system's Python, not by ours, because `uno` is compiled for that one; so it imports nothing of this
project and keeps to Python 3.8.

    python3 -I uno_worker.py '{"soffice": …, "folder": …, "fontconfig": …, "batas_mulai": …}'

`folder` is an existing private folder; everything that this process and LibreOffice write lies in it, and it is removed
at the end. Standard output carries one JSON object per line: first `{"siap": true, "pid": …, "soket": […]}` or
`{"galat": …}`, then one reply for each request line on standard input:

    {"docx": path, "pdf": path, "tandai": bool, "penanda": [[name, token, format], …]}
    {"ok": true, "halaman": {name: shown number}, "fisik": {name: sheet}, "bagian": […], "lembar": sheets}
    {"galat": "muat" | "ekspor" | "penanda" | "token" | "goyah" | "berhenti" | "mulai", "rinci": text}

The end of standard input, also when the parent was killed, ends LibreOffice and this process, even in the middle of a
conversion. When this process itself is killed, the kernel kills LibreOffice (PR_SET_PDEATHSIG).
"""

from __future__ import annotations

import contextlib
import ctypes
import fcntl
import importlib
import json
import os
import queue
import select
import shutil
import signal
import subprocess
import sys
import threading
import time
from typing import Any, Callable, Dict, List, NamedTuple, Optional, Sequence, Tuple

PERLU_MULAI_ULANG = 81  # the exit code by which a first start asks to be started again
PR_SET_PDEATHSIG = 1
MAKS_ULANG = 3
ANGKA = {0: "A", 1: "a", 2: "R", 3: "r", 4: "D"}  # com.sun.star.style.NumberingType to the PDF's page label styles

# What a document must not do: run macros, fetch linked pictures or texts, look for Java, leave recovery files. And what nobody
# looks at: checking spelling and collecting words, for which LibreOffice goes through all the text again whenever it is idle.
ATURAN = (
    ("/org.openoffice.Office.Common/Security/Scripting", "BlockUntrustedRefererLinks", "true"),
    ("/org.openoffice.Office.Common/Security/Scripting", "MacroSecurityLevel", "3"),
    ("/org.openoffice.Office.Writer/Content/Update", "Link", "0"),
    ("/org.openoffice.Office.Java/VirtualMachine", "Enable", "false"),
    ("/org.openoffice.Office.Recovery/AutoSave", "Enabled", "false"),
    ("/org.openoffice.Office.Recovery/RecoveryInfo", "Enabled", "false"),
    ("/org.openoffice.Office.Linguistic/SpellChecking", "IsSpellAuto", "false"),
    ("/org.openoffice.Office.Linguistic/GrammarChecking", "IsAutoCheck", "false"),
    ("/org.openoffice.Office.Writer/AutoFunction/Completion", "Enable", "false"),
    ("/org.openoffice.Office.Writer/AutoFunction/Completion", "CollectWords", "false"),
)

# Walks the document inside LibreOffice: through the bridge every new object costs about 1.7 ms, so that 100 bookmarks
# took 2 s; here they take 0.05 s (measured). It is a library of the private profile; macros in documents never run.
MAKRO = os.path.join(os.path.dirname(os.path.abspath(__file__)), "makro.bas")


class Galat(Exception):
    """A failure with the kind that the parent turns into a message."""

    def __init__(self, jenis: str, rinci: str = "") -> None:
        super().__init__(rinci)
        self.jenis = jenis
        self.rinci = rinci


class Tata(NamedTuple):
    """Where things are, as the layout of the loaded document has it; sheets count the blank ones too.

    `bagian` has, for each change of the page style: its first sheet, the sheet before it that has text, the number at
    which the counting starts again or -1, and how the numbers are written.
    """

    lembar: int
    gaya_awal: str
    fisik: Dict[str, int]
    bagian: List[Tuple[int, int, int, str]]


class Kantor(NamedTuple):
    """A running LibreOffice and our four routines in it."""

    proses: "subprocess.Popen[bytes]"
    soket: List[str]
    desktop: Any
    halaman: Any
    ganti: Any
    ulangi: Any
    rapikan: Any


def tulis_profil(folder: str) -> str:
    """Write a profile with our settings; returns its path."""
    profil = os.path.join(folder, "profil")
    os.makedirs(os.path.join(profil, "user"))
    butir = "".join(
        f'<item oor:path="{jalur}"><prop oor:name="{nama}" oor:op="fuse"><value>{nilai}</value></prop></item>'
        for jalur, nama, nilai in ATURAN
    )
    with open(os.path.join(profil, "user", "registrymodifications.xcu"), "w", encoding="utf-8") as berkas:
        berkas.write(
            '<?xml version="1.0" encoding="UTF-8"?>\n<oor:items xmlns:oor="http://openoffice.org/2001/registry" '
            'xmlns:xs="http://www.w3.org/2001/XMLSchema" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">'
            f"{butir}</oor:items>\n"
        )
    return profil


def url(jalur: str) -> str:
    """The file URL of a path."""
    from urllib.request import pathname2url

    return "file://" + pathname2url(jalur)


def nyalakan(soffice: str, folder: str, profil: str, pipa: str, fontconfig: str) -> "subprocess.Popen[bytes]":
    """Start soffice.bin in a session of its own; it dies with this process."""
    libc = ctypes.CDLL(None, use_errno=True)
    induk = os.getpid()

    def ikut_mati() -> None:
        libc.prctl(PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != induk:  # the parent died before the line above
            os._exit(1)

    # A small environment of our own: the user's locale, proxy and font settings must not change the PDF.
    lingkungan = {
        "PATH": os.environ.get("PATH", "/usr/bin:/bin"),
        "LANG": "C.UTF-8",
        "TZ": "UTC",
        "HOME": folder,
        "TMPDIR": folder,
        "SAL_USE_VCLPLUGIN": "svp",
        "FONTCONFIG_FILE": fontconfig,
    }
    perintah = [soffice, "--headless", "--norestore", "--nologo", "--nodefault", "--nofirststartwizard"]
    perintah += [f"-env:UserInstallation={url(profil)}", f"--accept=pipe,name={pipa};urp;"]
    with open(os.path.join(folder, "catatan.log"), "ab") as catatan:
        return subprocess.Popen(
            perintah,
            stdin=subprocess.DEVNULL,
            stdout=catatan,
            stderr=catatan,
            env=lingkungan,
            cwd=folder,
            start_new_session=True,
            preexec_fn=ikut_mati,
        )


def yatim() -> bool:
    """Is the parent gone? The pipe says so at once, unless a sister process holds its other end open."""
    pantau = select.poll()
    pantau.register(0, 0)
    return bool(pantau.poll(0)) or os.getppid() != INDUK


def hubungkan(uno: Any, soffice: str, folder: str, fontconfig: str, batas: float) -> Kantor:
    """Start LibreOffice, connect to it and install our routines."""
    profil = tulis_profil(folder)
    pipa = f"naskah{os.getpid()}"
    proses = nyalakan(soffice, folder, profil, pipa, fontconfig)
    konteks = uno.getComponentContext()
    pencari = konteks.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", konteks)
    akhir = time.monotonic() + batas
    ulang = 0
    while True:
        try:
            jauh = pencari.resolve(f"uno:pipe,name={pipa};urp;StarOffice.ComponentContext")
            break
        except uno.getClass("com.sun.star.connection.NoConnectException"):
            pass
        if yatim() or time.monotonic() > akhir:
            matikan(proses)
            raise Galat("mulai", "tidak siap pada waktunya")
        if proses.poll() is not None:
            if proses.returncode != PERLU_MULAI_ULANG or ulang == 2:
                raise Galat("mulai", f"berakhir dengan kode {proses.returncode}")
            ulang += 1
            proses = nyalakan(soffice, folder, profil, pipa, fontconfig)
        time.sleep(0.02)
    try:
        buat: Callable[[str], Any] = lambda nama: jauh.ServiceManager.createInstanceWithContext(nama, jauh)  # noqa: E731
        pustaka = buat("com.sun.star.script.ApplicationScriptLibraryContainer").createLibrary("NaskahDinas")
        with open(MAKRO, encoding="utf-8") as makro:
            pustaka.insertByName("Pdf", makro.read())
        penyedia = buat("com.sun.star.script.provider.MasterScriptProviderFactory").createScriptProvider("")
        rutin = [
            penyedia.getScript(f"vnd.sun.star.script:NaskahDinas.Pdf.{nama}?language=Basic&location=application")
            for nama in ("Halaman", "Ganti", "Ulangi", "Rapikan")
        ]
        return Kantor(proses, soket_milik(proses.pid), buat("com.sun.star.frame.Desktop"), *rutin)
    except Exception as galat:
        matikan(proses)
        raise Galat("mulai", str(galat)) from galat


def matikan(proses: "subprocess.Popen[bytes]") -> None:
    """Kill LibreOffice and what it started; its process group is ours alone."""
    if proses.poll() is None:
        try:
            os.killpg(proses.pid, signal.SIGKILL)
        except ProcessLookupError:  # both threads end it at once
            return
        proses.wait()


def soket_milik(pid: int) -> List[str]:
    """The socket files of a process: LibreOffice puts them in /tmp, and after a kill they would stay there."""
    inode = set()
    for fd in os.listdir(f"/proc/{pid}/fd"):
        try:
            inode.add(os.readlink(f"/proc/{pid}/fd/{fd}"))
        except OSError:
            continue
    with open("/proc/net/unix", encoding="utf-8", errors="replace") as tabel:
        kolom = [baris.split(None, 7) for baris in tabel]
    milik = {satu[7].strip() for satu in kolom if len(satu) == 8 and f"socket:[{satu[6]}]" in inode}
    return sorted(jalur for jalur in milik if os.path.basename(jalur).startswith("OSL_PIPE_"))


def panggil(rutin: Any, *nilai: Any) -> Any:
    """Run one Basic routine and return its value."""
    hasil = rutin.invoke(nilai, (), ())[0]
    if hasil is None or hasil[0] == "galat":
        raise Galat("ekspor", "makro: " + (hasil[1] if hasil else "tanpa hasil"))
    return hasil


def baca_tata(kantor: Kantor, dokumen: Any, nama: Sequence[str]) -> Tata:
    """Ask the layout for sheets and sections."""
    lembar, bagian = panggil(kantor.halaman, dokumen, tuple(nama))
    return Tata(
        lembar=int(lembar[0]),
        gaya_awal=ANGKA.get(int(lembar[1]), ""),
        fisik={satu: int(nomor) for satu, nomor in zip(nama, lembar[2:])},
        bagian=[(int(b[0]), int(b[1]), int(b[2]), ANGKA.get(int(b[3]), "")) for b in bagian],
    )


def nomor_tampil(tata: Tata, fisik: int) -> int:
    """The number that a sheet shows: counted from the last restart at or before it, blank sheets included.

    LibreOffice counts the same way (SwFrame::GetVirtPageNum); its reference fields, which say it directly, gave a wrong
    number now and then while a layout was under way.
    """
    mulai, nomor = 1, 1
    for lembar, _, awal, _ in tata.bagian:
        if awal >= 0 and lembar <= fisik:
            mulai, nomor = lembar, awal
    return nomor + fisik - mulai


def ringkas_bagian(tata: Tata) -> List[Tuple[int, int, int, str]]:
    """For the page labels: first sheet, blank sheets right before it, number shown there, how it is written."""
    hasil = [(1, 0, 1, tata.gaya_awal)]
    for lembar, sebelum, _, gaya in tata.bagian:
        # At the very beginning the cursor cannot go back, and stays on the same sheet.
        kosong = lembar - 1 - (sebelum if sebelum < lembar else 0)
        hasil.append((lembar, kosong, nomor_tampil(tata, lembar), gaya))
    return hasil


def romawi(nomor: int) -> str:
    """A number as a Roman numeral, lower case; 0 and less stay as digits."""
    if nomor < 1:
        return str(nomor)
    hasil = ""
    for nilai, huruf in (
        (1000, "m"), (900, "cm"), (500, "d"), (400, "cd"), (100, "c"), (90, "xc"),
        (50, "l"), (40, "xl"), (10, "x"), (9, "ix"), (5, "v"), (4, "iv"), (1, "i"),
    ):  # fmt: skip
        hasil += huruf * (nomor // nilai)
        nomor %= nilai
    return hasil


def tulis_nomor(nomor: int, bentuk: str) -> str:
    """A page number as the PDF shows it."""
    if bentuk == "lowerRoman":
        return romawi(nomor)
    return romawi(nomor).upper() if bentuk == "upperRoman" else str(nomor)


def pola(token: str) -> str:
    """A regular expression (ICU) that matches just this text."""
    return "".join(huruf if huruf.isalnum() or ord(huruf) > 127 else "\\" + huruf for huruf in token)


def isi_nomor(kantor: Kantor, dokumen: Any, penanda: Sequence[Sequence[str]]) -> Tata:
    """Find the pages of the bookmarks and put their numbers where the tokens stand."""
    nama = [satu[0] for satu in penanda]
    hilang = sorted(set(nama) - set(dokumen.getBookmarks().getElementNames()))
    if hilang:
        raise Galat("penanda", ", ".join(hilang))
    tata = baca_tata(kantor, dokumen, nama)
    bertoken = [satu for satu in penanda if satu[1]]
    if not bertoken:
        return baca_tata(kantor, dokumen, nama) if panggil(kantor.rapikan, dokumen)[0] else tata
    # The longest first: one token may be the beginning of another.
    bertoken.sort(key=lambda satu: (-len(satu[1]), satu[1]))
    token = tuple(satu[1] for satu in bertoken)
    teks = tuple(tulis_nomor(nomor_tampil(tata, tata.fisik[satu[0]]), satu[2]) for satu in bertoken)
    jumlah, tempat, sisa = panggil(kantor.ganti, dokumen, "|".join(map(pola, token)), token, teks)
    hilang = [satu for satu, berapa in zip(token, jumlah) if not berapa]
    if hilang or sisa:
        raise Galat("token", ", ".join(hilang or token[:3]))
    for _ in range(MAKS_ULANG):
        panggil(kantor.rapikan, dokumen)
        baru = baca_tata(kantor, dokumen, nama)
        lagi = tuple(tulis_nomor(nomor_tampil(baru, baru.fisik[satu[0]]), satu[2]) for satu in bertoken)
        tata = baru
        if lagi == teks:
            return tata
        teks = lagi
        panggil(kantor.ulangi, dokumen, tempat, teks)
    raise Galat("goyah")


def sifat(uno: Any, **nilai: Any) -> Tuple[Any, ...]:
    """UNO property values from keywords."""
    hasil = []
    for nama, isi in nilai.items():
        satu = uno.createUnoStruct("com.sun.star.beans.PropertyValue")
        satu.Name, satu.Value = nama, isi
        hasil.append(satu)
    return tuple(hasil)


def pilihan_pdf(resmi: bool) -> Dict[str, Any]:
    """The export options; "resmi" is PDF/A-2b, tagged for PDF/UA, with pictures left whole."""
    pilihan: Dict[str, Any] = {
        # The outline is built afterwards from the caller's entries, which lead to these destinations.
        "ExportBookmarks": False,
        "ExportBookmarksToPDFDestination": True,
        "ExportNotes": False,
        "ExportFormFields": False,
        # Sheets that LibreOffice inserts to keep odd numbers on the right: Word has none.
        "IsSkipEmptyPages": True,
        "UseTaggedPDF": resmi,
        "SelectPdfVersion": 2 if resmi else 0,
    }
    if resmi:
        pilihan.update(PDFUACompliance=True, UseLosslessCompression=True, ReduceImageResolution=False)
    else:
        pilihan.update(ReduceImageResolution=True, MaxImageResolution=150, Quality=85)
    return pilihan


def ubah(uno: Any, kantor: Kantor, minta: Dict[str, Any]) -> Dict[str, Any]:
    """One document to one PDF file."""
    muat = sifat(
        uno,
        Hidden=True,
        FilterName="MS Word 2007 XML",  # otherwise a file that is no DOCX would be guessed to be something else
        MacroExecutionMode=0,  # never
        UpdateDocMode=0,  # no links are followed
    )
    try:
        dokumen = kantor.desktop.loadComponentFromURL(url(minta["docx"]), "_blank", 0, muat)
    except (uno.getClass("com.sun.star.lang.IllegalArgumentException"), uno.getClass("com.sun.star.io.IOException")):
        dokumen = None
    if dokumen is None:
        raise Galat("muat")
    try:
        tata = isi_nomor(kantor, dokumen, minta["penanda"])
        pilihan = uno.Any("[]com.sun.star.beans.PropertyValue", sifat(uno, **pilihan_pdf(minta["tandai"])))
        try:
            dokumen.storeToURL(url(minta["pdf"]), sifat(uno, FilterName="writer_pdf_Export", FilterData=pilihan))
        except uno.getClass("com.sun.star.io.IOException") as galat:
            raise Galat("ekspor", str(galat)) from galat
    finally:
        tutup(uno, dokumen)
    return {
        "ok": True,
        "halaman": {nama: nomor_tampil(tata, fisik) for nama, fisik in tata.fisik.items()},
        "fisik": tata.fisik,
        "bagian": ringkas_bagian(tata),
        "lembar": tata.lembar,
    }


def tutup(uno: Any, dokumen: Any) -> None:
    """Close the document; when that fails LibreOffice is gone, which the next call will tell."""
    try:
        dokumen.close(True)
    except uno.getClass("com.sun.star.uno.Exception"):
        pass


def jawab(nilai: Dict[str, Any]) -> None:
    """Send one line to the parent."""
    sys.stdout.write(json.dumps(nilai) + "\n")
    sys.stdout.flush()


def hapus(jalur: str) -> None:
    """Remove a file that may be gone already."""
    with contextlib.suppress(OSError):
        os.unlink(jalur)


def akhiri(kantor: Optional[Kantor], folder: str, kode: int) -> None:
    """Leave nothing behind: LibreOffice, the folder, this process."""
    try:
        if kantor is not None:
            matikan(kantor.proses)
            for jalur in kantor.soket:
                hapus(jalur)
        shutil.rmtree(folder, ignore_errors=True)
    finally:
        os._exit(kode)  # a thread may still sit in a call to LibreOffice


def layani(uno: Any, kantor: Kantor, folder: str) -> None:
    """Answer requests until the parent goes away or LibreOffice does."""
    antrean: "queue.Queue[str]" = queue.Queue()

    def baca() -> None:
        # In a thread, because the end of the input must be seen also during a conversion.
        sisa = b""
        pantau = select.poll()
        pantau.register(0, select.POLLIN)
        while True:
            if not pantau.poll(1000):
                if os.getppid() != INDUK:
                    akhiri(kantor, folder, 0)
                continue
            potong = os.read(0, 65536)
            if not potong:
                akhiri(kantor, folder, 0)
            *baris, sisa = (sisa + potong).split(b"\n")
            for satu in baris:
                antrean.put(satu.decode("utf-8"))

    threading.Thread(target=baca, daemon=True).start()
    while True:
        minta = json.loads(antrean.get())
        try:
            jawab(ubah(uno, kantor, minta))
        except Galat as galat:
            jawab({"galat": galat.jenis, "rinci": galat.rinci})
        except Exception as galat:  # the bridge has many ways to say that the other side is gone
            jawab({"galat": "berhenti", "rinci": f"{type(galat).__name__}: {galat}"})
            akhiri(kantor, folder, 1)


def utama(atur: Dict[str, Any]) -> None:
    """Start LibreOffice and serve."""
    folder = atur["folder"]
    # Held for life: a later run may sweep folders whose lock is free, left by a machine that was switched off.
    kunci = os.open(os.path.join(folder, "kunci"), os.O_CREAT | os.O_RDWR, 0o600)
    fcntl.flock(kunci, fcntl.LOCK_EX | fcntl.LOCK_NB)
    kantor: Optional[Kantor] = None
    try:
        uno = importlib.import_module("uno")
        kantor = hubungkan(uno, atur["soffice"], folder, atur["fontconfig"], atur["batas_mulai"])
        jawab({"siap": True, "pid": kantor.proses.pid, "soket": kantor.soket})
        layani(uno, kantor, folder)
    except Galat as galat:
        jawab({"galat": galat.jenis, "rinci": galat.rinci})
    except (ImportError, OSError) as galat:
        jawab({"galat": "mulai", "rinci": str(galat)})
    finally:
        akhiri(kantor, folder, 1)


INDUK = os.getppid()

if __name__ == "__main__":
    utama(json.loads(sys.argv[1]))
