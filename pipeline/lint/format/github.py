"""Workflow commands that GitHub Actions shows as annotations at their lines."""

from __future__ import annotations

from pipeline.lint.format.teks import ringkasan
from pipeline.lint.mesin import HasilLint

_PERINTAH = {"error": "error", "warning": "warning", "info": "notice"}


def tulis(hasil: HasilLint, lama: int) -> str:
    """One command a finding, then the counts as plain text."""
    baris = []
    for satu in hasil.temuan:
        isi = satu.ke_json()
        sifat = {
            "file": isi["file"],
            "line": isi["line"],
            "endLine": isi["end_line"],
            "col": isi["column"],
            "endColumn": isi["end_column"],
            "title": satu.aturan,
        }
        if isi["end_line"] != isi["line"]:  # GitHub refuses columns over several lines
            del sifat["col"], sifat["endColumn"]
        teks = ",".join(f"{kunci}={_sifat(str(nilai))}" for kunci, nilai in sifat.items() if nilai is not None)
        dasar = f" ({satu.dasar})" if satu.dasar else ""
        baris.append(f"::{_PERINTAH[satu.tingkat]} {teks}::{_isi(satu.pesan + dasar)}")
    return "\n".join([*baris, ringkasan(hasil, lama)]) + "\n"


def _isi(teks: str) -> str:
    return teks.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _sifat(teks: str) -> str:
    return _isi(teks).replace(":", "%3A").replace(",", "%2C")
