"""The examples of the pages for staff build as they are written."""

from __future__ import annotations

import re
import shutil

import pytest

from tests.alat import AKAR, KEPALA, LAMPIRAN, NASKAH, Proyek

PERATURAN = f"""\
{KEPALA.replace("keputusan-kepala-pd", "peraturan-kepala-daerah")}menimbang: [bahwa perlu rencana kerja]
mengingat: [uu/23/2014]
batang-tubuh: [bt.md]
"""
TABEL = LAMPIRAN.replace("isi.md", "t.yaml")
GAMBAR = LAMPIRAN.replace("isi.md", "g.yaml")


def contoh(halaman: str, awal: str) -> str:
    """The indented example of a page that begins so."""
    isi = re.sub(r"(?m)^[ \t]+$", "", (AKAR / halaman).read_text("utf-8"))
    blok = re.findall(r"(?m)(?<=\n\n)((?:(?: {4}.*)?\n)+)", isi)
    semua = [re.sub(r"(?m)^ {4}", "", satu).strip("\n") + "\n" for satu in blok]
    return next(satu for satu in semua if satu.startswith(awal))


SUMBER, PANDUAN, README = "docs/sumber.md", "docs/panduan.md", "README.md"
CONTOH = {
    "readme": {"naskah.yaml": (README, "jenis: "), "susunan.md": (README, "Tim Pengelola")},
    "pemda": {"../../pemda.yaml": (SUMBER, "nama: Kutai"), "naskah.yaml": NASKAH},
    "opd": {"../opd.yaml": (SUMBER, "nama: Dinas"), "naskah.yaml": NASKAH},
    "keputusan": {
        "../opd.yaml": (SUMBER, "nama: Dinas"),
        "naskah.yaml": (SUMBER, "jenis: keputusan"),
        **dict.fromkeys(("bab-1.md", "bab-3.md"), "Uraian.\n"),
        "ratl.yaml": (PANDUAN, "judul: Rencana"),
    },
    "peraturan": {
        "../../pemda.yaml": (SUMBER, "nama: Kutai"),
        "naskah.yaml": (SUMBER, "jenis: peraturan"),
        "batang-tubuh.md": (SUMBER, "# Ketentuan"),
        "penjelasan.md": "# Umum\n\nx\n\n# Pasal demi Pasal\n\n## Pasal 1\n\nx\n",
        "lampiran.md": "Uraian.\n",
    },
    "batang tubuh": {"../../pemda.yaml": (SUMBER, "nama: Kutai"), "naskah.yaml": PERATURAN, "bt.md": (PANDUAN, "# Ketentuan")},
    "rencana aksi": {"naskah.yaml": (SUMBER, "jenis: rencana"), "renaksi.yaml": (PANDUAN, "judul: Rencana")},
    "markdown": {"naskah.yaml": LAMPIRAN, "isi.md": (PANDUAN, "# Pendahuluan")},
    "daftar": {"naskah.yaml": LAMPIRAN, "isi.md": (SUMBER, "  a. Tim")},
    "tabel": {"naskah.yaml": TABEL, "t.yaml": (SUMBER, "judul: Rencana"), "program.yaml": (SUMBER, "program:")},
    "grafik": {"naskah.yaml": GAMBAR, "g.yaml": (SUMBER, "alternatif: Grafik")},
    "diagram": {"naskah.yaml": GAMBAR, "g.yaml": (SUMBER, "alternatif: Masukan")},
    "gambar": {
        "naskah.yaml": GAMBAR,
        "g.yaml": (SUMBER, "berkas: foto"),
        "foto.png": (AKAR / "content/kukar/logo.png").read_bytes(),
    },
}  # fmt: skip


@pytest.mark.parametrize("nama", CONTOH)
def test_an_example_builds_as_it_is_written(proyek: Proyek, nama: str) -> None:
    shutil.copytree(AKAR / "content" / "pustaka", proyek.konten / "pustaka")
    (proyek.folder / "../../lambang.png").write_bytes((AKAR / "content/kukar/logo.png").read_bytes())
    proyek.tulis({jalur: contoh(*isi) if isinstance(isi, tuple) else isi for jalur, isi in CONTOH[nama].items()})
    assert proyek.keluhan() == []
