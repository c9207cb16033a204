"""Komentar `abaikan` hanya ada selama ada temuan yang diredamnya.

Komentar yang tertinggal sesudah kalimatnya diperbaiki akan menyembunyikan kesalahan berikutnya di tempat itu. Hapus komentarnya.
"""

from __future__ import annotations

from pipeline.lint.model import Aturan

ATURAN = Aturan("SBR003", "warning")
