"""Numbers out of place: as few as explain it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.lint.urutan import salah_urut


@pytest.mark.parametrize(
    ("nilai", "salah"),
    [
        ([], []),
        ([1, 2, 3], []),
        ([1, 5], [(1, 2)]),
        ([1, 9, 3, 4], [(1, 2)]),
        ([1, 2, 4, 5, 6], [(2, 3)]),
        ([1, 2, 2, 3], [(2, 3)]),
        ([2, 3], [(0, 1)]),
        ([0, 2], [(0, 1)]),
        ([1, 2, 3, 2], [(3, 4)]),
    ],
)
def test_salah_urut(nilai: list[int], salah: list[tuple[int, int]]) -> None:
    assert salah_urut(nilai) == salah


@given(st.integers(1, 30), st.data())
def test_satu_nomor_keliru_adalah_satu_temuan(banyak: int, data: st.DataObject) -> None:
    nilai = list(range(1, banyak + 1))
    ke = data.draw(st.integers(0, banyak - 1))
    nilai[ke] = data.draw(st.integers(banyak + 2, 99))
    assert salah_urut(nilai) == [(ke, ke + 1)]
