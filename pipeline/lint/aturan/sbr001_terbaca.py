"""Sumber naskah dapat dibaca dan disusun menjadi naskah.

Kunci yang tidak dikenal, berkas yang tidak ada, tanggal yang mustahil, nomor peraturan yang tidak ada di registri, jadwal di luar
tahun: semua yang membuat naskah tidak dapat dibuat, pada tempatnya. Aturan lain baru memeriksa naskah itu sesudah ini diperbaiki;
naskah lain tetap diperiksa.
"""

from __future__ import annotations

from pipeline.lint.model import Aturan

ATURAN = Aturan("SBR001", "error", diri=True)
