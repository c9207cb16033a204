"""Which numbers of a series are out of place: the fewest that explain it."""

from __future__ import annotations

from collections.abc import Sequence


def salah_urut(nilai: Sequence[int]) -> list[tuple[int, int]]:
    """The members of a series 1, 2, 3 … that are wrong.

    Args:
        nilai: the numbers as they stand.

    Returns:
        (index from 0, the number expected there). Where one number alone is wrong and the series goes on as if it were right,
        only that one; after a real jump or repeat the series is taken to go on from there.
    """
    hasil: list[tuple[int, int]] = []
    lalu = 0
    for ke, ini in enumerate(nilai):
        harap = lalu + 1
        if ini == harap:
            lalu = ini
            continue
        hasil.append((ke, harap))
        berikut = nilai[ke + 1] if ke + 1 < len(nilai) else 0
        lalu = harap if berikut == harap + 1 or (ini < harap and berikut != ini + 1) else ini
    return hasil
