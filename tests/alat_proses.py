"""The processes that a test starts: which there are, which are still alive."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from pathlib import Path


def keturunan(induk: int) -> dict[int, str]:
    """All processes below one: number → its command line."""
    anak: dict[int, list[int]] = {}
    perintah: dict[int, str] = {}
    for nama in os.listdir("/proc"):
        if nama.isdigit():
            try:
                keadaan = Path(f"/proc/{nama}/stat").read_text()
                perintah[int(nama)] = Path(f"/proc/{nama}/cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
            except OSError:
                continue
            anak.setdefault(int(keadaan.rpartition(")")[2].split()[1]), []).append(int(nama))
    hasil, telusur = {}, [induk]
    while telusur:
        for satu in anak.get(telusur.pop(), ()):
            hasil[satu] = perintah[satu]
            telusur.append(satu)
    return hasil


def ruang_kerja(sementara: Path) -> dict[int, str]:
    """All processes whose temporary folder is this one, whoever is their parent by now: number → its command line."""
    hasil = {}
    for nama in os.listdir("/proc"):
        if nama.isdigit():
            try:
                lingkungan = Path(f"/proc/{nama}/environ").read_bytes().split(b"\0")
                perintah = Path(f"/proc/{nama}/cmdline").read_bytes()
            except OSError:
                continue
            if perintah and f"TMPDIR={sementara}".encode() in lingkungan:
                hasil[int(nama)] = perintah.replace(b"\0", b" ").decode("utf-8", "replace")
    return hasil


def masih_hidup(proses: dict[int, str], batas: float = 20.0) -> dict[int, str]:
    """Which of some processes are still there after so many seconds."""
    akhir = time.monotonic() + batas
    while True:
        hidup = {nomor: kata for nomor, kata in proses.items() if _hidup(nomor, kata)}
        if not hidup or time.monotonic() > akhir:
            return hidup
        time.sleep(0.05)


def _hidup(nomor: int, kata: str) -> bool:
    try:
        isi = Path(f"/proc/{nomor}/cmdline").read_bytes().replace(b"\0", b" ").decode("utf-8", "replace")
    except OSError:
        return False
    return isi == kata


def kantor(pid: int | None = None) -> list[int]:
    """The LibreOffice processes below a process (this one)."""
    return sorted(nomor for nomor, baris in keturunan(pid or os.getpid()).items() if baris.split(" ")[0].endswith("soffice.bin"))


def hidup(pid: int) -> bool:
    """Whether a process is there, and more than a zombie."""
    try:
        return (Path("/proc") / str(pid) / "stat").read_text().rpartition(")")[2].split()[0] != "Z"
    except OSError:
        return False


def tunggu(syarat: Callable[[], object], detik: float = 15.0) -> bool:
    """Whether something comes true within so many seconds."""
    akhir = time.monotonic() + detik
    while time.monotonic() < akhir:
        if syarat():
            return True
        time.sleep(0.05)
    return False
