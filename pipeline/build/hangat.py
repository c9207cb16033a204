"""Imported once by the server that processes are forked from, so that each of them has at hand what every naskah needs."""

from __future__ import annotations

import pipeline.build.kerja  # noqa: F401
from pipeline.lint.aturan import semua_aturan
from pipeline.pemulung import jarangkan

jarangkan()
semua_aturan()
