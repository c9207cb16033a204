"""Forty Keputusan with a RATL from nothing to Word and PDF, against the usual ways; and a thousand naskah: time and memory.

The usual way: docxtpl fills the template, python-docx writes the table, one `soffice --convert-to pdf` for each file. The other
one: the same files, fed one by one to a unoserver that is running already; measured where `unoserver` is installed for the Python
that has `uno` (`UNOSERVER` names a folder to look in as well).
"""

from __future__ import annotations

import io
import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from docx import Document

from benchmarks import AKAR, cetak, kali, keputusan, tercapai
from pipeline.build.bangun import Rencana, abaikan, bangun
from pipeline.build.cari import semua_naskah
from pipeline.build.klaster import klaster
from pipeline.pdf import cari_office
from pipeline.pdf.model import OfficeInfo

JUMLAH = 40
BANYAK = (10, 100, 1000)
BARIS_RATL = 15
BULAN = ("Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des")
RATL = """\
orientasi: lanskap
kolom:
  - {no: NO, hitung: kegiatan, lebar: 1 cm}
  - {kegiatan: RENCANA AKSI, lebar: 6 cm}
  - {keluaran: KELUARAN, lebar: 4 cm}
  - {jadwal: BULAN, satuan: bulan, lebar: 0.6 cm}
  - {pj: PENANGGUNG JAWAB, lebar: 4 cm}
kegiatan:
""" + "".join(
    f"  - {{nama: Menyusun bahan kegiatan contoh ke-{ke}, keluaran: Dokumen {ke}, bulan: {ke % 12 + 1}, pj: Bidang {ke % 4}}}\n"
    for ke in range(BARIS_RATL)
)


@contextmanager
def kantor(jumlah: int) -> Iterator[Path]:
    """A project with so many Keputusan, each with its own words."""
    with tempfile.TemporaryDirectory(prefix="naskah-ukur-") as sementara:
        akar = Path(sementara)
        asal = keputusan.folder_kecil()
        shutil.copytree(asal.parents[2], akar / "content")
        (akar / "content" / "regulasi").symlink_to(AKAR / "content" / "regulasi")
        opd = akar / "content" / "contoh" / "percontohan"
        naskah = (opd / asal.name / "naskah.yaml").read_text("utf-8")
        # a draft: its PDF is untagged, as the others make it
        naskah = naskah.replace("status: final\nnomor: 188/12/2022\n", "status: rancangan\n")
        naskah += "  - {judul: Rencana Aksi Tindak Lanjut, orientasi: lanskap, isi: [ratl.yaml]}\n"
        for ke in range(jumlah):
            folder = opd / f"tim-{ke}"
            shutil.copytree(opd / asal.name, folder)
            (folder / "naskah.yaml").write_text(naskah.replace("Tim Penyusun", f"Tim {ke} Penyusun"), "utf-8")
            (folder / "ratl.yaml").write_text(RATL.replace("contoh ke", f"contoh {ke} ke"), "utf-8")
        shutil.rmtree(opd / asal.name)
        yield akar


def kami(akar: Path, ke: Path, *, pdf: bool = True) -> None:
    """Everything, in a process of its own as a user would start it."""
    perintah = [sys.executable, "-m", "benchmarks.semua", str(akar), str(ke), "pdf" if pdf else "docx"]
    subprocess.run(perintah, cwd=AKAR, check=True, capture_output=True)


def _bangun(akar: Path, ke: Path, pdf: bool, alamat_klaster: str = "") -> None:
    rencana = Rencana(akar, AKAR / "templates", ke, pdf=pdf)
    pelaksana = klaster(alamat_klaster, abaikan) if alamat_klaster else None
    hasil = bangun(semua_naskah(akar / "content"), rencana, lambda _: None, pelaksana=pelaksana)
    assert not any(satu.galat for satu in hasil), next(satu.galat for satu in hasil if satu.galat)


def _isi_biasa(ke: int) -> bytes:
    """One Keputusan by docxtpl, its RATL by python-docx, from texts that are in memory."""
    dokumen: Any = Document(io.BytesIO(keputusan.docxtpl_saja()))
    dokumen.add_heading("Rencana Aksi Tindak Lanjut", 1)
    tabel = dokumen.add_table(BARIS_RATL + 1, 4 + len(BULAN))
    isi = [("NO", "RENCANA AKSI", "KELUARAN", "PENANGGUNG JAWAB", *BULAN)]
    for nomor in range(BARIS_RATL):
        jadwal = ["X" if bulan == nomor % 12 else "" for bulan in range(12)]
        nama = f"Menyusun bahan kegiatan contoh {ke} ke-{nomor}"
        isi.append((str(nomor + 1), nama, f"Dokumen {nomor}", f"Bidang {nomor % 4 + 1}", *jadwal))
    for baris, nilai in zip(tabel.rows, isi, strict=True):
        for sel, teks in zip(baris.cells, nilai, strict=True):
            sel.text = teks
    wadah = io.BytesIO()
    dokumen.save(wadah)
    return wadah.getvalue()


def biasa(ke: Path, jumlah: int, office: OfficeInfo) -> None:
    """docxtpl, python-docx, and one soffice for each file, with a profile that is kept."""
    soffice = str(Path(office.soffice).with_name("soffice"))
    for nomor in range(jumlah):
        docx = ke / f"{nomor}.docx"
        docx.write_bytes(_isi_biasa(nomor))
        profil = f"-env:UserInstallation={(ke / 'profil').as_uri()}"
        perintah = [soffice, profil, "--headless", "--convert-to", "pdf", "--outdir", str(ke), str(docx)]
        subprocess.run(perintah, check=True, capture_output=True, timeout=120)
        assert docx.with_suffix(".pdf").stat().st_size


@contextmanager
def unoserver(ke: Path, office: OfficeInfo) -> Iterator[dict[str, str] | None]:
    """A unoserver that is ready; None where it is not installed."""
    lingkungan = {**os.environ, "PYTHONPATH": os.environ.get("UNOSERVER", "")}
    if subprocess.run([office.python, "-c", "import unoserver"], env=lingkungan, capture_output=True, check=False).returncode:
        yield None
        return
    perintah = [
        office.python,
        "-m",
        "unoserver.server",
        "--user-installation",
        str(ke / "profil"),
        "--executable",
        office.soffice,
    ]
    proses = subprocess.Popen(perintah, env=lingkungan, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        _tunggu_unoserver(office, lingkungan, ke)
        yield lingkungan
    finally:
        proses.terminate()
        proses.wait(20)


def _tunggu_unoserver(office: OfficeInfo, lingkungan: dict[str, str], ke: Path) -> None:
    contoh = ke / "contoh.docx"
    contoh.write_bytes(_isi_biasa(0))
    akhir = time.monotonic() + 60
    while not _konversi(office, lingkungan, contoh):
        if time.monotonic() > akhir:
            raise RuntimeError("unoserver is not ready")
        time.sleep(0.5)


_KLIEN = "import sys; from unoserver.client import converter_main; sys.argv[0] = 'unoconvert'; sys.exit(converter_main())"


def _konversi(office: OfficeInfo, lingkungan: dict[str, str], docx: Path) -> bool:
    perintah = [office.python, "-c", _KLIEN, str(docx), str(docx.with_suffix(".pdf"))]
    hasil = subprocess.run(perintah, env=lingkungan, capture_output=True, timeout=120, check=False)
    return hasil.returncode == 0 and docx.with_suffix(".pdf").exists()


def dengan_unoserver(ke: Path, jumlah: int, office: OfficeInfo, lingkungan: dict[str, str]) -> None:
    """The same Word files, one by one through unoconvert."""
    for nomor in range(jumlah):
        docx = ke / f"{nomor}.docx"
        docx.write_bytes(_isi_biasa(nomor))
        assert _konversi(office, lingkungan, docx)


def puncak(perintah: list[str]) -> tuple[float, float]:
    """Run a command.

    Returns:
        Seconds, and the most memory that its Python processes held together, in MiB; pages that they share count once (PSS).
    """
    mulai, paling = time.perf_counter(), 0.0
    with subprocess.Popen(perintah, cwd=AKAR, stdout=subprocess.DEVNULL) as proses:
        while proses.poll() is None:
            paling = max(paling, sum(map(_pss, _python(proses.pid))))
            time.sleep(0.1)
    assert proses.returncode == 0
    return time.perf_counter() - mulai, paling


def _python(induk: int) -> Iterator[int]:
    """A process and all below it that are Python."""
    yield induk
    try:
        anak = Path(f"/proc/{induk}/task/{induk}/children").read_text().split()
    except OSError:
        return
    for satu in anak:
        yield from _python(int(satu))


def _pss(nomor: int) -> float:
    try:
        if "python" not in os.readlink(f"/proc/{nomor}/exe"):
            return 0.0
        isi = Path(f"/proc/{nomor}/smaps_rollup").read_text()
    except OSError:
        return 0.0
    return next((int(baris.split()[1]) / 1024 for baris in isi.splitlines() if baris.startswith("Pss:")), 0.0)


def _lama(lakukan: Any, *isi: Any, **nama: Any) -> float:
    mulai = time.perf_counter()
    lakukan(*isi, **nama)
    return time.perf_counter() - mulai


def jalankan() -> None:
    """Print times and ratios."""
    office = cari_office()
    if office is None:
        print("  dilewati: LibreOffice tidak ada")
        return
    with kantor(JUMLAH) as akar, tempfile.TemporaryDirectory(prefix="naskah-ukur-") as sementara:
        ke = Path(sementara)
        kita = min(_lama(kami, akar, ke / f"hasil{putaran}") for putaran in range(2))
        tetap = _lama(kami, akar, ke / "hasil1")
        cara_biasa = _lama(biasa, ke, JUMLAH, office)
        with unoserver(ke, office) as lingkungan:
            satu_satu = _lama(dengan_unoserver, ke, JUMLAH, office, lingkungan) if lingkungan else None
    baris = [
        ("kami, dari kosong", f"{kita:.1f}", "1.00x"),
        ("kami, tidak ada yang berubah", f"{tetap:.2f}", kali(tetap / kita)),
        ("docxtpl, python-docx, sekali soffice per berkas", f"{cara_biasa:.1f}", kali(cara_biasa / kita)),
    ]
    if satu_satu is not None:
        baris.append(("docxtpl, python-docx, unoserver satu demi satu", f"{satu_satu:.1f}", kali(satu_satu / kita)))
    cetak((f"{JUMLAH} Keputusan dengan RATL menjadi Word dan PDF", "detik", "dibanding kami"), baris)
    print(f"\n  sasaran: 8 kali cara biasa: {tercapai(cara_biasa / kita, 8, paling_sedikit=True)}")
    if satu_satu is not None:
        print(f"  sasaran: 2 kali unoserver: {tercapai(satu_satu / kita, 2, paling_sedikit=True)}")
    else:
        print("  unoserver tidak terpasang, jadi tidak diukur")
    _banyak()


def _banyak() -> None:
    baris, lama = [], {}
    for jumlah in BANYAK:
        with kantor(jumlah) as akar:
            perintah = [sys.executable, "-m", "benchmarks.semua", str(akar), str(akar / "hasil"), "pdf"]
            lama[jumlah], memori = puncak(perintah)
            lagi, _ = puncak(perintah)
        angka = (f"{lama[jumlah]:.1f}", f"{lama[jumlah] / jumlah * 1000:.0f}", f"{memori:.0f} MiB", f"{lagi:.2f}")
        baris.append((f"{jumlah} naskah", *angka))
    print()
    cetak(("Word dan PDF dari kosong", "detik", "ms per naskah", "memori Python", "lagi, tanpa perubahan"), baris)
    print(f"\n  sasaran: di bawah 300 MiB: {tercapai(memori, 300)}")


if __name__ == "__main__":
    _bangun(Path(sys.argv[1]), Path(sys.argv[2]), sys.argv[3] == "pdf", *sys.argv[4:])
