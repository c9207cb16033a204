"""The rules, one module each, named by its id: `mgt003_urutan.py`.

A rule's module holds `ATURAN`, a generator `periksa(k)`, and a docstring that is its page: first line the rule in one sentence,
then why, then examples under `Salah:` and `Benar:`, which a test runs.
"""

from __future__ import annotations

import pkgutil
from collections.abc import Callable, Iterator
from functools import lru_cache
from importlib import import_module
from types import ModuleType
from typing import TypeAlias

from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

Pemeriksa: TypeAlias = Callable[[Konteks], Iterator[Temuan]]

KELUARGA = {
    "SBR": "Sumber",
    "JDL": "Judul dan pembukaan",
    "MNB": "Menimbang",
    "MGT": "Mengingat",
    "KUT": "Kutipan peraturan",
    "DIK": "Memutuskan dan diktum",
    "BTG": "Batang tubuh",
    "DEF": "Definisi",
    "RUJ": "Rujukan",
    "LMP": "Lampiran, tabel, dan gambar",
    "TKS": "Teks",
    "LKP": "Kelengkapan",
}


@lru_cache(maxsize=1)
def semua_aturan() -> tuple[tuple[Aturan, Pemeriksa | None, ModuleType], ...]:
    """Every rule with its check and its module, by id; what the engine itself finds has no check."""
    hasil = []
    for satu in pkgutil.iter_modules(__path__):
        if satu.name.startswith("_"):
            continue  # what several rules share
        modul = import_module(f"{__name__}.{satu.name}")
        hasil.append((modul.ATURAN, getattr(modul, "periksa", None), modul))
    return tuple(sorted(hasil, key=lambda satu: satu[0].kode))
