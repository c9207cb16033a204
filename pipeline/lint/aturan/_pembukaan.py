"""What the rules on judul, menimbang, mengingat and diktum share: end marks, typed labels, and pieces that may span lines."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Bagian, Konteks, Unsur
from pipeline.lint.model import Perbaikan, Suntingan, Temuan
from pipeline.source.teks import Letak

_LABEL = re.compile(r"(?:[a-z]|\d{1,2})[.)]\s+(?=[A-Za-z])|\((?:[a-z]|\d{1,2})\)\s+(?=[A-Za-z])")
_TANDA_AKHIR = re.compile(r"\s*[.,:;]+$")
_BELUM_DIISI = re.compile(r"(?:\.{3,}|…|_{2,})[\s.,:;…]*$")


def belum_diisi(teks: str) -> bool:
    """Whether a text ends in a blank that is still to be filled in (LKP002 says so)."""
    return _BELUM_DIISI.search(teks) is not None


def ganti_lentur(k: Konteks, deskripsi: str, unsur: Unsur, awal: int, akhir: int, teks: str) -> Perbaikan | None:
    """As `Konteks.ganti`, also where the source breaks the piece over lines."""
    letak = k.di(unsur, awal, akhir)
    if unsur.letak is None or _sumber(letak).split() != unsur.teks[awal:akhir].split():
        return None
    return Perbaikan(deskripsi, (Suntingan(letak, teks),))


def _sumber(letak: Letak) -> str:
    return letak.berkas.isi[letak.awal : letak.akhir]


def label_ganda(k: Konteks, bagian: Bagian, sebutan: str) -> Iterator[Temuan]:
    """Each item whose text begins with a label of its own, which is then printed beside the automatic one.

    Args:
        bagian: the part.
        sebutan: its name in messages.
    """
    for unsur in k.menurut(bagian):
        cocok = _LABEL.match(unsur.teks)
        if cocok is None:
            continue
        tertulis = cocok[0].strip()
        if unsur.label:
            pesan = (
                f"butir {sebutan} ini diawali '{tertulis}' padahal labelnya '{unsur.label}' ditulis otomatis; hapus '{tertulis}'"
            )
        else:
            pesan = f"{sebutan} yang hanya satu tidak diberi label; hapus '{tertulis}'"
        perbaikan = k.ganti(f"hapus '{tertulis}'", unsur, 0, cocok.end(), "")
        yield k.temuan(pesan, k.di(unsur, 0, len(tertulis)), perbaikan=perbaikan)


def salah_tanda_akhir(k: Konteks, unsur: Unsur, tanda: str) -> tuple[str, Letak, Perbaikan | None] | None:
    """What ends a text instead of a mark: (what stands there, where, the fix); None where the mark stands there, alone."""
    cocok = _TANDA_AKHIR.search(unsur.teks)
    if cocok is None or cocok[0].strip() == tanda or belum_diisi(unsur.teks):
        return None
    awal, akhir = cocok.span()
    return cocok[0].strip(), k.di(unsur, awal, akhir), k.ganti(f"akhiri dengan '{tanda}'", unsur, awal, akhir, tanda)
