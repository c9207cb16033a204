"""Komentar `abaikan` menyebut alasannya.

Ditulis `# abaikan MGT003: urutan ini permintaan Biro Hukum` di YAML, `<!-- abaikan TKS002: kutipan langsung -->` di
Markdown, sendiri pada baris di atas butir atau paragrafnya, atau di ujung barisnya. `abaikan-berkas` berlaku untuk
seluruh berkas. Pembaca berikutnya perlu tahu mengapa sebuah temuan dianggap bukan kesalahan.
"""

from __future__ import annotations

from pipeline.lint.model import Aturan

ATURAN = Aturan("SBR004", "warning")
