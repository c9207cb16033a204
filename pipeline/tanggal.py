"""Dates as Indonesian documents write them."""

from __future__ import annotations

from datetime import date

BULAN = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September", "Oktober", "November", "Desember",
)  # fmt: skip


def tanggal_panjang(hari: date) -> str:
    """`1 Desember 2022`."""
    return f"{hari.day} {BULAN[hari.month - 1]} {hari.year}"
