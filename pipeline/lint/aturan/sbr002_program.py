"""Pemeriksa sendiri tidak keliru.

Temuan ini berarti program salah, bukan naskahnya: laporkan kalimatnya kepada pengembang bersama folder naskahnya. Aturan-aturan
lain dan naskah-naskah lain tetap diperiksa.
"""

from __future__ import annotations

from pipeline.lint.model import Aturan

ATURAN = Aturan("SBR002", "error", diri=True)
