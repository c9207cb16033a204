"""Setiap pasal berisi.

Salah (peraturan):

    Pasal 2: |

Benar (peraturan):

    Pasal 2: |
        Reformasi birokrasi dilaksanakan oleh setiap perangkat daerah.
"""

from __future__ import annotations

from collections.abc import Iterator

from pipeline.lint.aturan._batang import pasal, tempat
from pipeline.lint.konteks import Konteks
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("BTG023", "error", golongan=("peraturan",), diri=True)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each pasal with nothing in it."""
    for satu in pasal(k):
        if not satu.teks.strip() and not satu.anak:
            yield k.temuan(f"{satu.label} tidak berisi apa pun; isi atau hapus", tempat(satu))
