"""What the registry costs at a command's start, for 1,000 look-ups and for a search, beside csv.DictReader over the whole.

The CSV is ../shared/registry/peraturan.csv, or one made from the rows where that is absent.
"""

from __future__ import annotations

import csv
import io
import os
import random
import subprocess
import sys
import tempfile
from datetime import date

from benchmarks import AKAR, cetak, kali, ms, tercapai, ukur
from pipeline.citation.registri import Registri
from pipeline.citation.tulis import susun_kutipan

FOLDER = AKAR / "content" / "regulasi"
ASAL = AKAR.parent / "shared" / "registry" / "peraturan.csv"
BATAS = 0.050  # seconds of a command's start that the registry may cost
PADA = date(2022, 12, 1)
MENGINGAT = ("uu/28/1999", "uu/31/1999", "uu/12/2011", "uu/23/2014", "pp/18/2016", "perpres/81/2010", "permen-panrb/25/2020")
# What any command has loaded already, without and with one citation written from the registry.
TANPA = "import argparse, datetime, pathlib; import pipeline.source.teks"
SATU = (
    f"{TANPA}; from pipeline.citation.registri import Registri; from pipeline.citation.tulis import tulis_kutipan; "
    "tulis_kutipan('uu/23/2014', datetime.date(2022, 12, 1), Registri(pathlib.Path('content/regulasi'), pathlib.Path('.')))"
)


def buka() -> Registri:
    return Registri(FOLDER, AKAR)


def menulis() -> None:
    registri = buka()
    for satu in MENGINGAT:
        susun_kutipan(satu, PADA, registri)


def mencari(ids: list[str]) -> None:
    registri = buka()
    for satu in ids:
        registri.wajib(satu)


def csv_utuh() -> str:
    if ASAL.is_file():
        return ASAL.read_text(encoding="utf-8")
    isi = io.StringIO()
    tulis = csv.writer(isi)
    tulis.writerow(["id", "judul", "ln", "tln", "bn", "ditetapkan", "diundangkan", "keyakinan"])
    for satu in buka().semua():
        tulis.writerow([satu.id, satu.judul, satu.ln, satu.tln, satu.bn, satu.ditetapkan, satu.diundangkan, satu.keyakinan])
    return isi.getvalue()


def _python(kode: str, simpanan: str | None) -> None:
    """Run code in a fresh Python, with its bytecode kept in a folder or not kept at all."""
    lingkungan = {nama: isi for nama, isi in os.environ.items() if nama != "PYTHONDONTWRITEBYTECODE"}
    tambahan = {"PYTHONPYCACHEPREFIX": simpanan} if simpanan else {"PYTHONDONTWRITEBYTECODE": "1"}
    subprocess.run([sys.executable, "-c", kode], cwd=AKAR, check=True, env=lingkungan | tambahan)


def jalankan() -> None:
    """Print the times and whether a command's start stays within its limit."""
    isi = csv_utuh()
    ids = [satu.id for satu in buka().semua()]
    acak = random.Random(12).sample(ids, 1000)
    dalam = ukur(
        {
            "csv.DictReader atas seluruh CSV": lambda: list(csv.DictReader(io.StringIO(isi))),
            "buka, satu cari_id": lambda: buka().cari_id("uu/23/2014"),
            "buka, tulis 7 butir Mengingat": menulis,
            "buka, 1.000 cari_id acak": lambda: mencari(acak),
            "buka, cari_kata 'aparatur sipil'": lambda: buka().cari_kata("aparatur sipil"),
            "buka, baca semua baris": lambda: list(buka().semua()),
        },
        9,
    )
    with tempfile.TemporaryDirectory() as simpanan:
        luar = ukur(
            {
                "tanpa": lambda: _python(TANPA, simpanan),
                "satu": lambda: _python(SATU, simpanan),
                "tanpa, kompilasi": lambda: _python(TANPA, None),
                "satu, kompilasi": lambda: _python(SATU, None),
            },
            11,
        )
    acuan = dalam["csv.DictReader atas seluruh CSV"]
    biaya = luar["satu"] - luar["tanpa"]
    biaya_kompilasi = luar["satu, kompilasi"] - luar["tanpa, kompilasi"]
    cetak(
        (f"Registri, {len(ids)} peraturan", "ms", "csv.DictReader dibanding ini"),
        [(nama, ms(nilai), kali(acuan / nilai)) for nama, nilai in dalam.items()],
    )
    for nama, nilai in (("dengan bytecode tersimpan", biaya), ("tanpa bytecode tersimpan", biaya_kompilasi)):
        hasil = f"{ms(nilai)} ms, {tercapai(nilai, BATAS)}"
        print(f"\n  sasaran: impor dan satu kutipan paling lama {ms(BATAS)} ms pada awal perintah, {nama}: {hasil}")
