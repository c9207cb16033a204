"""What the rules on mengingat share."""

from __future__ import annotations

import re
from collections.abc import Iterator

from pipeline.citation.id_regulasi import AWALAN_DAERAH
from pipeline.citation.model import Kutipan
from pipeline.citation.temuan import judul_setara
from pipeline.citation.tulis import NAMA_JENIS, tulis_lembaran
from pipeline.citation.urut import SalahUrut
from pipeline.lint.konteks import DasarHukum, Konteks, Unsur
from pipeline.lint.letak import baris_butir
from pipeline.lint.model import Perbaikan, Suntingan
from pipeline.source.teks import Letak

BATAS_KEPALA = 200  # characters from the beginning of a citation to its `tentang`
_DIUBAH = re.compile(
    r"Perubahan(?:\s+\w+)?\s+atas\s+((Peraturan|Keputusan)\b.{0,120}?\bNomor\s+(\S+)\s+Tahun\s+(\d{4}))\b", re.IGNORECASE
)
_TENTANG = re.compile(r"\s+tentang\b", re.IGNORECASE)


def pindahkan(k: Konteks, salah: SalahUrut) -> Perbaikan | None:
    """The fix that moves an item of mengingat to its place; None where items share a line or stand in different files."""
    lain = salah.sebelum if salah.sebelum is not None else salah.sesudah
    if lain is None:
        return None
    asal, tujuan = (_baris(k, ke) for ke in (salah.ke, lain))
    if asal is None or tujuan is None or asal.jalur != tujuan.jalur:
        return None
    isi = asal.berkas.isi[asal.awal : asal.akhir]
    isi = isi if isi.endswith("\n") else isi + "\n"
    di = tujuan.awal if salah.sebelum is not None else tujuan.akhir
    return Perbaikan(
        "pindahkan butir ini ke tempatnya",
        (Suntingan(asal, ""), Suntingan(Letak(asal.berkas, di, di), isi)),
    )


def _baris(k: Konteks, ke: int) -> Letak | None:
    letak = k.dasar_hukum[ke].unsur.letak
    return baris_butir(letak) if letak is not None else None


def tertulis(k: Konteks) -> Iterator[DasarHukum]:
    """The items that an author wrote out; those by id are written by the program."""
    return (satu for satu in k.dasar_hukum if not satu.id)


def kepala(satu: DasarHukum) -> Iterator[tuple[Kutipan, int, int]]:
    """The citation of an item and of each amendment it names, with the offsets of its kind, number and year."""
    for kutipan in (satu.kutipan, *satu.kutipan.diubah):
        if kutipan.jenis is None:
            continue
        batas = _TENTANG.search(satu.unsur.teks, kutipan.awal, min(kutipan.awal + BATAS_KEPALA, len(satu.unsur.teks)))
        akhir = batas.start() if batas else min(kutipan.akhir, kutipan.awal + BATAS_KEPALA)
        yield kutipan, kutipan.awal, akhir


def sebut(kutipan: Kutipan) -> str:
    """Kind, number and year, for messages."""
    jenis = f"{NAMA_JENIS[kutipan.jenis] if kutipan.jenis else ''} {kutipan.instansi or ''}".strip()
    tahun = "" if (kutipan.nomor or "").endswith(f"/{kutipan.tahun}") else f" Tahun {kutipan.tahun}"
    return f"{jenis}{f' Nomor {kutipan.nomor}' if kutipan.nomor else ''}{tahun if kutipan.tahun else ''}"


def kunci(k: Konteks, kutipan: Kutipan) -> tuple[object, ...] | None:
    """What two citations of one regulation share; None where a citation says too little."""
    if kutipan.nomor is None or kutipan.jenis in (None, "UUD"):
        return None
    satu = k.registri.cari_kutipan(kutipan)
    # a regulation of the own region may be named without it: its id is the same
    nama = satu.id if satu is not None else next(k.registri.calon_id(kutipan), None)
    if nama is not None:
        return (nama,)
    return kutipan.jenis, (kutipan.instansi or "").lower(), kutipan.nomor.lstrip("0").lower(), kutipan.tahun


def yang_diubah(k: Konteks) -> tuple[Unsur, tuple[int, int], re.Pattern[str]] | None:
    """What the naskah amends: its name, the offsets of kind, number and year in that, and what a citation of it matches."""
    judul = next(k.menurut("judul"))
    cocok = _DIUBAH.match(judul.teks)
    if cocok is None:
        return None
    pola = rf"\s*{cocok[2]}\b(?:(?!tentang).)*\bNomor\s+{re.escape(cocok[3])}\s+Tahun\s+{cocok[4]}\b"
    return judul, cocok.span(1), re.compile(pola, re.IGNORECASE)


def lembaran(k: Konteks, satu: DasarHukum, kutipan: Kutipan) -> Perbaikan | None:
    """The fix that writes the gazettes behind the title, where the registry is sure of them and knows the title by heart."""
    peraturan = k.registri.cari_kutipan(kutipan)
    judul = kutipan.judul or ""
    if peraturan is None or peraturan.keyakinan != "pasti" or not judul_setara(judul, peraturan.judul_polos or ""):
        return None
    penerbit = k.registri.daerah.penerbit(peraturan.awalan) if k.registri.daerah and peraturan.awalan in AWALAN_DAERAH else None
    isi = tulis_lembaran(peraturan, penerbit)
    di = satu.unsur.teks.find(judul, kutipan.awal)
    if not isi or not judul or di < 0:
        return None
    # the last word is written again, so that the fix replaces a piece that the source has
    akhir = di + len(judul)
    awal = satu.unsur.teks.rfind(" ", 0, akhir) + 1
    return k.ganti("tulis lembarannya menurut registri", satu.unsur, awal, akhir, f"{satu.unsur.teks[awal:akhir]}{isi}")
