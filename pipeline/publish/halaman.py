"""The page templates, rendered: Jinja with autoescape, nothing undefined passes."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from functools import lru_cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from pipeline.build.sidik import sidik, sidik_json
from pipeline.lint.model import URUTAN_TINGKAT
from pipeline.publish.bagan import bagan_bagian, bagan_batang, bagan_waktu, periode_tertulis
from pipeline.publish.model import NAMA_JENIS, NAMA_STATUS, NAMA_TINGKAT, nomor_tertulis
from pipeline.publish.umpan import perubahan_tertulis
from pipeline.tanggal import tanggal_panjang

TEMPLATE = Path(__file__).resolve().parents[2] / "templates" / "situs"
GAYA, SKRIP = "situs.css", "situs.js"


@lru_cache(maxsize=1)
def _lingkungan() -> Environment:
    env = Environment(
        loader=FileSystemLoader(TEMPLATE), autoescape=True, undefined=StrictUndefined, trim_blocks=True, lstrip_blocks=True
    )
    env.filters.update(tanggal=_tanggal, ukuran=_ukuran, angka=_angka, perubahan=perubahan_tertulis, nomor=nomor_tertulis)
    env.globals.update(
        nama_status=NAMA_STATUS,
        nama_jenis=NAMA_JENIS,
        nama_tingkat=NAMA_TINGKAT,
        urutan_tingkat=URUTAN_TINGKAT,
        bagan_waktu=bagan_waktu,
        bagan_bagian=bagan_bagian,
        bagan_batang=bagan_batang,
        periode_tertulis=periode_tertulis,
    )
    return env


def isi_halaman(template: str, isi: Mapping[str, Any]) -> str:
    """A page.

    Args:
        template: its file in `templates/situs/`.
        isi: what it shows; `akar` is the way to the site's root, with its last slash or empty.
    """
    return _lingkungan().get_template(template).render(isi)


@lru_cache(maxsize=1)
def sidik_template() -> str:
    """The fingerprint of all page templates."""
    return sidik_json([[satu.name, sidik(satu.read_bytes())] for satu in sorted(TEMPLATE.iterdir())])


def _tanggal(iso: str) -> str:
    return tanggal_panjang(date.fromisoformat(iso)) if iso else ""


def _angka(nilai: int) -> str:
    return f"{nilai:,}".replace(",", ".")


def _ukuran(bita: int) -> str:
    if bita >= 1_000_000:
        return f"{bita / 1_000_000:.1f} MB".replace(".", ",")
    return f"{max(1, round(bita / 1000))} KB"
