"""Findings as text for people, and in the formats of other programs."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from pipeline.lint.format import github, gitlab, json, junit, sarif, teks
from pipeline.lint.mesin import HasilLint


@dataclass(frozen=True, slots=True)
class Laporan:
    """What a run has to tell.

    Args:
        hasil: the findings.
        lama: how many more the baseline holds back.
        tampil_semua: whether the text report shows every repeat.
    """

    hasil: HasilLint
    lama: int = 0
    tampil_semua: bool = False


Penulis: TypeAlias = Callable[[Laporan], str]
FORMAT: Mapping[str, Penulis] = {
    "teks": lambda satu: teks.tulis(satu.hasil, satu.lama, satu.tampil_semua),
    "json": lambda satu: json.tulis(satu.hasil),
    "github": lambda satu: github.tulis(satu.hasil, satu.lama),
    "sarif": lambda satu: sarif.tulis(satu.hasil),
    "junit": lambda satu: junit.tulis(satu.hasil),
    "gitlab": lambda satu: gitlab.tulis(satu.hasil),
}
