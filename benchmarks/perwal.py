"""The largest sample, the Perwal of 90 pages: from its folder to Word and PDF in a fresh process.

Beside it the plain way to a Word file: a fresh process in which python-docx writes the same paragraphs and cells, and nothing
else: no reading of sources, no numbering, no styles, no figures, no checking. Both have their bytecode at hand, as installed
programs have.
"""

from __future__ import annotations

import json
import os
import shutil
import sys
import tempfile
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple

from docx import Document
from docx.table import Table

from benchmarks import AKAR, cetak, kali, tercapai

FOLDER = AKAR / "content" / "tangsel" / "setda" / "road-map-rb-2021-2026"
BATAS_DOCX, BATAS_PDF, BATAS_MB = 1.0, 15.0, 300
PUTARAN = 5
_POLOS = """\
import json, sys
from docx import Document
dokumen = Document()
for satu in json.load(open(sys.argv[1])):
    if isinstance(satu, str):
        dokumen.add_paragraph(satu)
    else:
        tabel = dokumen.add_table(len(satu), max(map(len, satu)))
        for baris, teks in zip(tabel.rows, satu):
            for sel, kata in zip(baris.cells, teks):
                sel.text = kata
dokumen.save(sys.argv[2])
"""


class _Guna(NamedTuple):
    """What a process took: seconds by the clock, seconds of CPU time, peak MB (LibreOffice is another process)."""

    detik: float
    cpu: float
    mb: float


def _proses(lingkungan: Mapping[str, str], *kata: str) -> _Guna:
    """Run Python in a process of its own."""
    mulai = time.perf_counter()
    anak = os.posix_spawn(sys.executable, [sys.executable, *kata], lingkungan)
    _, status, guna = os.wait4(anak, 0)
    lama = time.perf_counter() - mulai
    assert os.waitstatus_to_exitcode(status) == 0
    return _Guna(lama, guna.ru_utime + guna.ru_stime, guna.ru_maxrss / 1024 * 1.048576)


def _bangun(lingkungan: Mapping[str, str], ke: Path, *pilihan: str) -> _Guna:
    return _proses(lingkungan, str(AKAR / "build.py"), "bangun", str(FOLDER), "--ke", str(ke), "--ulang", "--senyap", *pilihan)


def _isi(docx: Path) -> list[str | list[list[str]]]:
    """The texts of a Word file: paragraphs, and tables as rows of cells."""
    semua = Document(str(docx)).iter_inner_content()
    return [
        [[sel.text for sel in baris.cells] for baris in satu.rows] if isinstance(satu, Table) else satu.text for satu in semua
    ]


def _tanpa_gambar(sementara: Path) -> str:
    """A cache that has the converted fonts, but no figures and nothing else."""
    asal = Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "naskah-dinas"
    tujuan = sementara / "simpanan" / "naskah-dinas"
    tujuan.mkdir(parents=True)
    for satu in asal.glob("huruf-*"):
        shutil.copytree(satu, tujuan / satu.name)
    return str(tujuan.parent)


def jalankan() -> None:
    """Print the times, beside the plain way and whether they stay within the limits."""
    with tempfile.TemporaryDirectory() as nama:
        sementara = Path(nama)
        biasa = {kunci: isi for kunci, isi in os.environ.items() if kunci != "PYTHONDONTWRITEBYTECODE"}
        biasa["PYTHONPYCACHEPREFIX"] = str(sementara / "pyc")
        ke, teks = sementara / "hasil", sementara / "isi.json"
        _bangun(biasa, ke, "--tanpa-pdf")
        teks.write_text(json.dumps(_isi(next(ke.rglob("*.docx")))), encoding="utf-8")
        polos = ("-c", _POLOS, str(teks), str(sementara / "polos.docx"))
        _proses(biasa, *polos)
        giliran = [(_bangun(biasa, ke, "--tanpa-pdf"), _proses(biasa, *polos)) for _ in range(PUTARAN)]
        docx, polos_docx = (min(satu, key=lambda guna: guna.cpu) for satu in zip(*giliran, strict=True))
        baru = _bangun({**biasa, "XDG_CACHE_HOME": _tanpa_gambar(sementara)}, ke, "--tanpa-pdf")
        pdf = min(_bangun(biasa, ke) for _ in range(2))
    cetak(
        ("keadaan", "detik", "CPU", "MB", "x polos", ""),
        [
            _baris("python-docx, isinya saja (cara polos)", polos_docx, polos_docx, ""),
            _baris("Word", docx, polos_docx, tercapai(docx.detik, BATAS_DOCX)),
            _baris("Word, tanpa simpanan, gambar dilukis baru", baru, polos_docx, ""),
            _baris("Word dan PDF", pdf, polos_docx, tercapai(max(pdf.detik / BATAS_PDF, pdf.mb / BATAS_MB), 1)),
        ],
    )


def _baris(nama: str, guna: _Guna, polos: _Guna, nilai: str) -> tuple[str, ...]:
    return nama, f"{guna.detik:.2f}", f"{guna.cpu:.2f}", f"{guna.mb:.0f}", kali(guna.cpu / polos.cpu), nilai
