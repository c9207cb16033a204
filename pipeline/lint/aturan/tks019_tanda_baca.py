"""Tanda baca menempel pada kata di depannya dan diikuti satu spasi.

Tidak ada spasi sebelum koma, titik, titik koma, titik dua, dan kurung tutup; tidak ada tanda baca ganda. `--fix`
merapikannya. Di dalam tabel titik dua boleh berspasi.

Salah:

    menimbang:
      - bahwa rencana kerja disusun , dilaksanakan,dan dievaluasi;

Benar:

    menimbang:
      - bahwa rencana kerja disusun, dilaksanakan, dan dievaluasi;
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.lint.konteks import Konteks, Unsur
from pipeline.lint.model import Aturan, Perbaikan, Temuan

ATURAN = Aturan("TKS019", "warning")

_SPASI = re.compile(r"(?<=[\w)\]”’%]) +([,;:.?!)])(?=\s|$)", re.MULTILINE)
_KURUNG = re.compile(r"\( +[^()\n]*\)")
_RAPAT = re.compile(r"[,;.:](?=[A-Za-z])(?:(?<=[a-z)]{2}[,;])|(?<=[a-z]{4}[.:])(?=[A-Z][a-z]{2})(?!\w*[./@]))")
_GANDA = re.compile(r",,+|;;+|::+|,;|;,|;\.|,\.(?!\.)|:;|(?<![.\w])\.\.(?!\.)|(?<=\w{3})\.\.(?!\.)")
_TERBUKA = re.compile(r"\( +[^()]*$")
# What a text must hold for a pattern to be worth a search.
_TANDA_SPASI = (" ,", " ;", " :", " .", " ?", " !", " )")
_TANDA_GANDA = (",,", ";;", "::", ",;", ";,", ";.", ",.", ":;", "..")
_ALAMAT = re.compile(r"https?:|www\.|\S@\S")


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each mark with a space before it, without one after it, or written twice."""
    for unsur, awal, akhir, _ in k.cari(_KURUNG, kunci=("( ",)):
        if not k.dikutip(unsur, awal):
            perbaikan = _rapatkan(k, unsur, awal, akhir)
            yield k.temuan("spasi di dalam tanda kurung; hapus spasinya", k.di(unsur, awal, akhir), perbaikan=perbaikan)
    for unsur, awal, akhir, cocok in k.cari(_SPASI, kunci=_TANDA_SPASI):
        tanda = cocok[1]
        if (
            k.dikutip(unsur, awal)
            or (tanda == ":" and _label(unsur, awal, akhir))
            or (tanda == ")" and _TERBUKA.search(unsur.teks[:awal]))
        ):
            continue
        perbaikan = k.ganti("hapus spasi", unsur, awal, akhir, tanda)
        yield k.temuan(f"spasi sebelum '{tanda}'; hapus spasinya", k.di(unsur, awal, akhir), perbaikan=perbaikan)
    for unsur, awal, akhir, cocok in k.cari(_RAPAT):
        tanda = cocok[0]
        if _ALAMAT.search(unsur.teks) or k.dikutip(unsur, awal):
            continue
        letak = k.di(unsur, awal, akhir)
        # `: ` in a plain YAML value would make a mapping of it
        aman = tanda != ":" or letak.jalur.endswith(".md")
        perbaikan = k.ganti("tambahkan spasi", unsur, awal, akhir, tanda + " ") if aman else None
        yield k.temuan(f"tidak ada spasi sesudah '{tanda}'; tambahkan spasi", letak, perbaikan=perbaikan)
    for unsur, awal, akhir, cocok in k.cari(_GANDA, kunci=_TANDA_GANDA):
        if not k.dikutip(unsur, awal):
            yield k.temuan(f"tanda baca ganda '{cocok[0]}'; pakai satu tanda", k.di(unsur, awal, akhir))


def _label(unsur: Unsur, awal: int, akhir: int) -> bool:
    """Whether a colon stands between a label and its value (`Ketua : Wali Kota`), where a space is customary."""
    if unsur.bagian in ("sel", "kepala-tabel"):
        return True
    return akhir < len(unsur.teks) and unsur.teks.count(" ", 0, awal) < 3


def _rapatkan(k: Konteks, unsur: Unsur, awal: int, akhir: int) -> Perbaikan | None:
    isi = unsur.teks[awal + 1 : akhir - 1]
    tepi = ((awal + 1, awal + 1 + len(isi) - len(isi.lstrip())), (akhir - 1 - len(isi) + len(isi.rstrip()), akhir - 1))
    perbaikan = [k.ganti("", unsur, kiri, kanan, "") for kiri, kanan in tepi if kiri < kanan]
    suntingan = tuple(satu for ada in perbaikan if ada is not None for satu in ada.suntingan)
    return Perbaikan("hapus spasi", suntingan) if len(suntingan) == len(perbaikan) else None
