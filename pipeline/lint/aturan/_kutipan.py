"""What the rules on cited regulations share: every citation of a naskah beside the registry, and the places of its pieces."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from functools import lru_cache

from pipeline.citation.baris import Peraturan
from pipeline.citation.model import Kutipan
from pipeline.citation.temuan import Temuan as Fakta
from pipeline.citation.temuan import rapat_judul, temuan_kutipan
from pipeline.citation.tulis import NAMA_JENIS
from pipeline.lint.konteks import Konteks, Unsur
from pipeline.lint.model import Perbaikan, Suntingan
from pipeline.source.teks import Letak

# Where a number stands, from the start of the citation; the groups are year and number, or the number alone.
_TAHUN_NOMOR = (
    r"(?:[\s-]+Republik[\s-]+Indonesia)?(?:[\s-]+(?:Provinsi|Propinsi|Kabupaten|Kota)[^()]{0,40}?)?"
    r"\s+Tahun\s+(\d{4})\s+Nomor\s+(\w+)"
)
_LETAK = {
    "ln": re.compile(rf"(?<!Tambahan )Lembaran[\s-]+Negara{_TAHUN_NOMOR}", re.IGNORECASE),
    "bn": re.compile(rf"(?<!Tambahan )Berita[\s-]+Negara{_TAHUN_NOMOR}", re.IGNORECASE),
    "ld": re.compile(rf"(?<!Tambahan )Lembaran[\s-]+(?:Daerah|Kabupaten|Kota|Provinsi){_TAHUN_NOMOR}", re.IGNORECASE),
    "bd": re.compile(rf"(?<!Tambahan )Berita[\s-]+(?:Daerah|Kabupaten|Kota|Provinsi){_TAHUN_NOMOR}", re.IGNORECASE),
    "tln": re.compile(r"Tambahan\s+Lembaran[\s-]+Negara[^();]{0,40}?Nomor\s+(\w+)", re.IGNORECASE),
    "tld": re.compile(r"Tambahan\s+Lembaran[\s-]+Daerah[^();]{0,80}?Nomor\s+(\w+)", re.IGNORECASE),
}
_ANGKA = re.compile(r"\d+")


@dataclass(frozen=True, slots=True, eq=False)
class Sitiran:
    """A citation in a naskah.

    Args:
        unsur: the text it stands in.
        kutipan: as read; its offsets are those of the text.
        id: the id it was written by, or nothing where it was written out.
        peraturan: its row in the registry, or None.
        fakta: where it disagrees with the registry; of one written by id only what the day of the naskah tells.
    """

    unsur: Unsur
    kutipan: Kutipan
    id: str
    peraturan: Peraturan | None
    fakta: tuple[Fakta, ...]

    @property
    def mengingat(self) -> bool:
        return self.unsur.bagian == "mengingat"

    @property
    def rentang(self) -> tuple[int, int]:
        return _rentang(self.kutipan, self.unsur)


@lru_cache(maxsize=1)
def sitiran(k: Konteks) -> tuple[Sitiran, ...]:
    """Every citation of a naskah, mengingat first, with what the registry says against it."""
    return tuple(_sitiran(k))


def _sitiran(k: Konteks) -> Iterator[Sitiran]:
    for satu in k.dasar_hukum:
        yield _jadi(k, satu.unsur, satu.kutipan, satu.id)
    for unsur, kutipan in k.kutipan:
        yield _jadi(k, unsur, kutipan, "")


def _jadi(k: Konteks, unsur: Unsur, kutipan: Kutipan, id_: str) -> Sitiran:
    if kutipan.jenis is None:
        return Sitiran(unsur, kutipan, id_, None, ())
    fakta = temuan_kutipan(kutipan, k.registri, k.pada)
    if id_:
        fakta = tuple(satu for satu in fakta if satu.kode in ("dicabut", "belum-ada"))
    return Sitiran(unsur, kutipan, id_, k.registri.cari_id(id_) if id_ else k.registri.cari_kutipan(kutipan), fakta)


def fakta(k: Konteks, *kode: str) -> Iterator[tuple[Sitiran, Kutipan, Fakta]]:
    """The disagreements of some kinds, each with the citation it is about: the cited regulation or an amendment of it."""
    for satu in sitiran(k):
        for temuan in satu.fakta:
            if temuan.kode in kode:
                yield satu, _bagian(k, satu, temuan), temuan


def _bagian(k: Konteks, satu: Sitiran, temuan: Fakta) -> Kutipan:
    if temuan.id is None or (satu.peraturan is not None and satu.peraturan.id == temuan.id):
        return satu.kutipan
    for ubahan in satu.kutipan.diubah:
        ada = k.registri.cari_kutipan(ubahan)
        if ada is not None and ada.id == temuan.id:
            return ubahan
    return satu.kutipan


def _rentang(kutipan: Kutipan, unsur: Unsur) -> tuple[int, int]:
    akhir = min((ubahan.awal for ubahan in kutipan.diubah), default=kutipan.akhir) or kutipan.akhir
    return kutipan.awal, max(min(akhir, len(unsur.teks)), kutipan.awal)


def di_kutipan(k: Konteks, unsur: Unsur, kutipan: Kutipan) -> Letak:
    """The place of a citation without its amendments."""
    return k.di(unsur, *_rentang(kutipan, unsur))


def di_nama(k: Konteks, unsur: Unsur, kutipan: Kutipan) -> Letak:
    """The place of kind, number and year."""
    awal, akhir = _rentang(kutipan, unsur)
    batas = unsur.teks.lower().find(" tentang ", awal, akhir)
    return k.di(unsur, awal, batas if batas >= 0 else akhir)


def letak_lembaran(kode: str, unsur: Unsur, kutipan: Kutipan) -> re.Match[str] | None:
    """Where a citation names a gazette: the match, its last group the number, the one before it the year."""
    awal, akhir = _rentang(kutipan, unsur)
    return _LETAK[kode].search(unsur.teks, awal, akhir)


def ganti_angka(k: Konteks, unsur: Unsur, cocok: re.Match[str], benar: str) -> Perbaikan | None:
    """The fix that writes year and number, or the number alone, in the place of what a citation says."""
    angka = _ANGKA.findall(benar)
    beda = [ke for ke, nilai in enumerate(angka, 1) if ke <= len(cocok.groups()) and cocok[ke] != nilai]
    if len(angka) != len(cocok.groups()) or not beda:
        return None
    awal, akhir = cocok.start(beda[0]), cocok.end(beda[-1])
    teks = unsur.teks[awal:akhir]
    for ke in reversed(beda):
        teks = teks[: cocok.start(ke) - awal] + angka[ke - 1] + teks[cocok.end(ke) - awal :]
    return k.ganti(f"tulis {benar}", unsur, awal, akhir, teks)


def ganti_lipat(k: Konteks, deskripsi: str, unsur: Unsur, awal: int, akhir: int, teks: str) -> Perbaikan | None:
    """A fix as `Konteks.ganti` makes it, also where the piece is folded over lines."""
    letak = k.di(unsur, awal, akhir)
    if unsur.letak is None or " ".join(letak.berkas.isi[letak.awal : letak.akhir].split()) != unsur.teks[awal:akhir]:
        return None
    return Perbaikan(deskripsi, (Suntingan(letak, teks),))


def letak_judul(unsur: Unsur, kutipan: Kutipan) -> tuple[int, int] | None:
    """The offsets of a citation's title in its text."""
    awal, _ = _rentang(kutipan, unsur)
    di = unsur.teks.find(kutipan.judul, awal) if kutipan.judul else -1
    return (di, di + len(kutipan.judul or "")) if di >= 0 else None


def judul_tercetak(unsur: Unsur, kutipan: Kutipan, judul: str) -> bool:
    """Whether a title stands at the citation, also where the reader took it to end elsewhere."""
    awal, _ = _rentang(kutipan, unsur)
    di = unsur.teks.lower().find("tentang ", awal)
    return di >= 0 and rapat_judul(unsur.teks[di + 8 : di + 8 + 2 * len(judul) + 40]).startswith(rapat_judul(judul))


def sebut(kutipan: Kutipan) -> str:
    """Kind, number and year, for messages."""
    jenis = f"{NAMA_JENIS[kutipan.jenis] if kutipan.jenis else ''} {kutipan.instansi or ''}".strip()
    return f"{jenis} Nomor {kutipan.nomor} Tahun {kutipan.tahun}"


def batas_waktu(k: Konteks) -> date:
    """The day after which nothing that the naskah cites can have been made: its own day, or the end of its year."""
    return k.pada or date(k.naskah.tahun, 12, 31)
