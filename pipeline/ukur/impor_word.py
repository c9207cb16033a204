"""`make ukur` for the Word reader: files as offices have them, and our own as LibreOffice saves them again."""

from __future__ import annotations

import subprocess
import tempfile
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.build.registri import registri_naskah
from pipeline.citation.registri import Registri
from pipeline.docx.tulis import susun_dokumen
from pipeline.importing.impor import impor
from pipeline.importing.laporan import Laporan
from pipeline.importing.ukur import Kesamaan, bandingkan, kata, teks_naskah
from pipeline.naskah.jenis import kunci_jenis, susun_naskah
from pipeline.naskah.model import Naskah
from pipeline.pdf import cari_office
from pipeline.source.bundel import muat_bundel
from pipeline.ukur.kantor import BERKAS

MULAI_LAGI = 81  # the status of LibreOffice where it has made its profile and wants to be started again
BATAS_WAKTU = 300  # seconds for LibreOffice to save some files


@dataclass(frozen=True, slots=True)
class UkuranWord:
    """One Word file there and back.

    Args:
        nama: its name.
        laporan: what the import said.
        model: its words against those of the document model.
        salah: what was counted otherwise than it is: (imported, true) by name.
    """

    nama: str
    laporan: Laporan
    model: Kesamaan
    salah: Mapping[str, tuple[int, int]]


def ukur_berkas(
    nama: str,
    isi: bytes,
    teks: Sequence[str],
    jumlah: Mapping[str, int],
    akar: Path,
    kerja: Path,
    *,
    kepala_lampiran: bool = False,
) -> UkuranWord:
    """Import a Word file and compare.

    Args:
        nama: of the file, without an ending.
        isi: its bytes.
        teks: what a reader sees in it.
        jumlah: what stands in it.
        akar: the project's root, for its registry.
        kerja: a folder to work in.
        kepala_lampiran: whether the heading block of a lampiran is among `teks`.

    Errors:
        Galat: it cannot be imported, or what came of it makes no naskah.
    """
    berkas = kerja / f"{nama}.docx"
    berkas.write_bytes(isi)
    laporan = impor(berkas, kerja / "content" / nama / "opd" / "naskah", Registri(akar / "content" / "regulasi", akar))
    naskah = _model(laporan.folder, akar)
    asal, hasil = ([k for satu in deret for k in kata(satu)] for deret in (teks, teks_naskah(naskah, kepala_lampiran)))
    salah = {apa: (laporan.jumlah.get(apa, 0), benar) for apa, benar in jumlah.items() if laporan.jumlah.get(apa, 0) != benar}
    return UkuranWord(nama, laporan, bandingkan(asal, hasil), salah)


def _model(folder: Path, akar: Path) -> Naskah:
    bundel = muat_bundel(folder, akar, kunci_jenis)
    return susun_naskah(bundel, registri_naskah(bundel, akar))


def simpan_ulang(berkas: Sequence[Path], ke: Path, soffice: str) -> None:
    """Save Word files again by LibreOffice, another producer of OOXML than ours.

    Args:
        berkas: the files.
        ke: the folder for the new ones; a profile is put beside it.
        soffice: the program.
    """
    profil = f"-env:UserInstallation={(ke.parent / 'profil').resolve().as_uri()}"
    perintah = [soffice, profil, "--headless", "--convert-to", "docx", "--outdir", str(ke), *map(str, berkas)]
    hasil = subprocess.run(perintah, capture_output=True, timeout=BATAS_WAKTU, check=False)
    if hasil.returncode == MULAI_LAGI:
        hasil = subprocess.run(perintah, capture_output=True, timeout=BATAS_WAKTU, check=False)
    hasil.check_returncode()


def ukur_kantor(akar: Path, kerja: Path) -> list[UkuranWord]:
    """Measure the files of `kantor`."""
    return [ukur_berkas(satu.nama, satu.isi, satu.teks, satu.jumlah, akar, kerja) for satu in (buat() for buat in BERKAS)]


def ukur_simpanan(folder: Sequence[Path], akar: Path, kerja: Path, soffice: str) -> list[UkuranWord]:
    """Measure naskah that are built, saved again by LibreOffice and imported.

    Args:
        folder: the folders of the naskah.
        akar: the project's root.
        kerja: an empty folder to work in.
        soffice: the program.
    """
    naskah = {"-".join(satu.parts[-3:]): (satu, _model(satu, akar)) for satu in folder}
    asli, baru = kerja / "asli", kerja / "baru"
    asli.mkdir()
    for nama, (satu, isi) in naskah.items():
        dokumen = susun_dokumen(isi, akar / "templates", satu.parents[1] / "logo.png")
        (asli / f"{nama}.docx").write_bytes(dokumen.bita(None))
    simpan_ulang(sorted(asli.iterdir()), baru, soffice)
    return [
        ukur_berkas(nama, (baru / f"{nama}.docx").read_bytes(), list(teks_naskah(isi)), {}, akar, kerja, kepala_lampiran=True)
        for nama, (_, isi) in naskah.items()
    ]


def laporan_word(akar: Path) -> str:
    """The measures of the Word reader as text."""
    office = cari_office()
    contoh = sorted(satu.parent for satu in (akar / "content").glob("*/*/*/naskah.yaml"))
    with tempfile.TemporaryDirectory() as nama:
        hasil = ukur_kantor(akar, Path(nama))
    if office is not None:
        with tempfile.TemporaryDirectory() as nama:
            hasil += ukur_simpanan(contoh, akar, Path(nama), str(office.soffice))
    baris = ["impor Word                              kata  dimengerti  kembali   baru  salah hitung"]
    for satu in hasil:
        salah = ", ".join(f"{apa} {ada}, seharusnya {benar}" for apa, (ada, benar) in satu.salah.items()) or "-"
        model = f"{satu.model.asal:8,} {satu.laporan.dimengerti:11.1%} {satu.model.kembali:8.1%} {satu.model.tambahan:6.1%}"
        baris.append(f"{satu.nama[:35]:35} {model}  {salah}")
    if office is None:
        baris.append("(tanpa LibreOffice: berkas yang disimpan ulang tidak diukur)")
    return "\n".join(baris) + "\n"
