"""Findings of two versions compared by what they say, not by their line: a moved line brings no new finding."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass

from pipeline.lint.model import Temuan
from pipeline.review.beda import Beda
from pipeline.source.teks import Letak

_PANJANG = 40  # characters of a line that is known again anywhere
_KEDALAMAN = 4  # content/<pemda>/<opd>/<naskah>/
_NOMOR_BARIS = re.compile(r"\bbaris \d+")  # "the same stands in line 12": the line may move, too


@dataclass(frozen=True, slots=True)
class BedaTemuan:
    """Findings that came, went and stayed, in the order of the files."""

    baru: tuple[Temuan, ...]
    hilang: tuple[Temuan, ...]
    tetap: tuple[Temuan, ...]


def bandingkan_temuan(lama: Sequence[Temuan], baru: Sequence[Temuan], beda: Beda) -> BedaTemuan:
    """What came and what went.

    Two findings are one where file, rule and sentence are the same; else where file, rule and words of the source are (a clause
    that now has another number); else where rule, sentence and words are the same elsewhere in the naskah, or rule, sentence and
    a long line anywhere (a clause that was moved).

    Args:
        lama, baru: the findings before and after.
        beda: the files that differ; of equal findings that one counts as new which stands on a line of the change.
    """
    sisa_lama = list(lama)
    # those on untouched lines find their partner first, so that what is left over stands on a line of the change
    sisa_baru = sorted(baru, key=lambda satu: _di_perubahan(satu, beda))
    tetap: list[Temuan] = []
    for kunci in (_menurut_pesan, _menurut_sumber, _dalam_naskah, _di_mana_pun):
        sisa_lama, sisa_baru, cocok = _pasangkan(sisa_lama, sisa_baru, kunci, beda)
        tetap += cocok
    return BedaTemuan(_urut(sisa_baru), _urut(sisa_lama), _urut(tetap))


def _urut(temuan: Iterable[Temuan]) -> tuple[Temuan, ...]:
    return tuple(sorted(temuan, key=lambda satu: satu.urutan))


def _di_perubahan(temuan: Temuan, beda: Beda) -> bool:
    return temuan.letak is not None and beda.menyentuh(temuan.letak.jalur, temuan.letak.baris)


def _pasangkan(
    lama: Sequence[Temuan], baru: Sequence[Temuan], kunci: Callable[[Temuan, str], Hashable | None], beda: Beda
) -> tuple[list[Temuan], list[Temuan], list[Temuan]]:
    """The findings before and after that found no partner, and those after that did."""
    ada: dict[Hashable, list[int]] = defaultdict(list)
    for ke, satu in enumerate(lama):
        jalur = satu.letak.jalur if satu.letak else ""
        ada[kunci(satu, beda.nama.get(jalur, jalur))].append(ke)
    ada.pop(None, None)
    terpakai: set[int] = set()
    sisa: list[Temuan] = []
    cocok: list[Temuan] = []
    for satu in baru:
        calon = ada.get(kunci(satu, satu.letak.jalur if satu.letak else ""))
        if calon:
            terpakai.add(calon.pop(0))
            cocok.append(satu)
        else:
            sisa.append(satu)
    return [satu for ke, satu in enumerate(lama) if ke not in terpakai], sisa, cocok


def _pesan(temuan: Temuan) -> str:
    return _NOMOR_BARIS.sub("baris …", temuan.pesan)


def _sumber(temuan: Temuan) -> tuple[str, str]:
    """The words that it speaks of, and the whole line that they begin in."""
    letak = temuan.letak
    if not isinstance(letak, Letak):
        return "", ""
    isi = letak.berkas.isi
    dari = isi.rfind("\n", 0, letak.awal) + 1
    sampai = isi.find("\n", letak.awal)
    baris = isi[dari : sampai if sampai >= 0 else len(isi)]
    return " ".join(isi[letak.awal : letak.akhir].split()), " ".join(baris.split())


def _menurut_pesan(temuan: Temuan, jalur: str) -> Hashable:
    return temuan.aturan, temuan.tingkat, jalur, _pesan(temuan)


def _menurut_sumber(temuan: Temuan, jalur: str) -> Hashable | None:
    kata, baris = _sumber(temuan)
    return (temuan.aturan, temuan.tingkat, jalur, kata, baris) if kata else None


def _dalam_naskah(temuan: Temuan, jalur: str) -> Hashable | None:
    kata, _ = _sumber(temuan)
    naskah = tuple(jalur.split("/")[:_KEDALAMAN])
    return (temuan.aturan, temuan.tingkat, naskah, _pesan(temuan), kata) if kata else None


def _di_mana_pun(temuan: Temuan, _: str) -> Hashable | None:
    _kata, baris = _sumber(temuan)
    return (temuan.aturan, temuan.tingkat, _pesan(temuan), baris) if len(baris) >= _PANJANG else None
