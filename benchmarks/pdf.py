"""The three-page Keputusan to PDF: a warm LibreOffice against one `soffice --convert-to pdf` for each document."""

from __future__ import annotations

import subprocess
import tempfile
from dataclasses import replace
from pathlib import Path

from benchmarks import cetak, kali, ms, tercapai, ukur
from benchmarks.keputusan import dari_folder, folder_kecil
from pipeline.build.bangun import permintaan
from pipeline.pdf import OfficePool, cari_office

HALAMAN = 3
PUTARAN, PUTARAN_DINGIN = 15, 5


def jalankan() -> None:
    """Print times and ratios; says so where there is no LibreOffice."""
    office = cari_office()
    if office is None:
        print("  dilewati: LibreOffice tidak ada")
        return
    naskah, dokumen = dari_folder(folder_kecil())
    resmi = permintaan(naskah, dokumen)
    draf = replace(resmi, mode="draf")
    with OfficePool(1) as kolam, tempfile.TemporaryDirectory(prefix="naskah-ukur-") as sementara:
        folder = Path(sementara)
        docx = folder / "keputusan.docx"
        docx.write_bytes(dokumen.bita(None))
        jumlah = kolam.convert(draf).jumlah_halaman
        assert jumlah == HALAMAN, f"{jumlah} halaman, bukan {HALAMAN}"

        def dingin() -> None:
            # the profile is kept from call to call, which is the faster way
            profil = f"-env:UserInstallation={(folder / 'profil').as_uri()}"
            soffice = str(Path(office.soffice).with_name("soffice"))
            perintah = [soffice, profil, "--headless", "--convert-to", "pdf", "--outdir", str(folder), str(docx)]
            subprocess.run(perintah, check=True, capture_output=True, timeout=120)
            assert docx.with_suffix(".pdf").stat().st_size > 0

        def dari_sumber() -> None:
            kolam.convert(permintaan(*dari_folder(folder_kecil())))

        def hangat() -> None:
            kolam.convert(draf)

        waktu = ukur({"draf": hangat, "resmi": lambda: kolam.convert(resmi), "sumber": dari_sumber}, PUTARAN)
        # apart, because a cold start empties the caches for what comes after it
        dua = ukur({"dingin": dingin, "draf": hangat}, PUTARAN_DINGIN)
    dasar = waktu["draf"]
    cetak(
        (f"Keputusan {HALAMAN} halaman menjadi PDF ({office.versi.split(' ')[1]})", "ms", "dibanding draf hangat"),
        [
            ("hangat, draf", ms(dasar), "1.00x"),
            ("hangat, resmi (PDF/A-2b bertanda)", ms(waktu["resmi"]), kali(waktu["resmi"] / dasar)),
            ("hangat, resmi, dari folder sumber", ms(waktu["sumber"]), kali(waktu["sumber"] / dasar)),
            ("soffice --convert-to pdf, sekali per dokumen", ms(dua["dingin"]), kali(dua["dingin"] / dua["draf"])),
        ],
    )
    print(f"\n  sasaran: hangat paling lama 250 ms: draf {tercapai(dasar, 0.25)}, resmi {tercapai(waktu['resmi'], 0.25)}")
