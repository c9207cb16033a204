"""Imported once by the server that processes are forked from, so that each of them has at hand what every naskah needs."""

from __future__ import annotations

from pipeline.pemulung import jarangkan
from pipeline.pola import pola_tersimpan

jarangkan()
with pola_tersimpan():
    import pipeline.build.kerja  # noqa: F401
    from pipeline.lint.aturan import semua_aturan

    semua_aturan()
