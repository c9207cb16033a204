"""Rows of the registry as values, and their lines in content/regulasi/: read and written here only."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Literal, TypeAlias, get_args

from pipeline.citation.id_regulasi import Id, baca_id
from pipeline.citation.model import Jenis, Lembaran
from pipeline.galat import Galat
from pipeline.source.teks import Berkas, Letak

Keyakinan: TypeAlias = Literal["pasti", "kuat", "lemah"]
KEYAKINAN: tuple[Keyakinan, ...] = get_args(Keyakinan)
# Where a link between two regulations was seen: in the title of the later one, or only in a list from general knowledge.
Sumber: TypeAlias = Literal["judul", "daftar"]

PERUBAHAN = "perubahan.txt"
INSTANSI = "instansi.txt"
BELUM_ADA = "belum-ada.txt"
BUKAN_BARIS = (PERUBAHAN, INSTANSI, BELUM_ADA)
TAK_DIKENAL = "?"
PEMISAH = " | "
_LEMBARAN = {"LN": "ln", "BN": "bn", "LD": "ld", "BD": "bd"}
_TAMBAHAN = {"TLN": "tln", "TLD": "tld"}
_JUGA = {"juga-judul": "juga_judul", "juga-LN": "juga_ln", "juga-TLN": "juga_tln"}


@dataclass(frozen=True, slots=True)
class Daerah:
    """The region of the naskah: whose Perda and Perkada an id without a region means.

    Args:
        jenis: `kabupaten`, `kota` or `provinsi`, as in pemda.yaml.
        nama: `Kutai Kartanegara`.
        provinsi: `Kalimantan Timur`.
        folder: its own registry, content/<pemda>/regulasi; it need not exist.
    """

    jenis: str
    nama: str
    provinsi: str
    folder: Path | None = None

    @property
    def lengkap(self) -> str:
        """`Kabupaten Kutai Kartanegara`."""
        return f"{self.jenis.capitalize()} {self.nama}"

    def instansi(self, awalan: str) -> str | None:
        """Who makes the regulations of a regional kind: `Kabupaten …`, `Provinsi …`, `Bupati …`."""
        nama = {
            "perda": self.lengkap,
            "perda-prov": f"Provinsi {self.provinsi}",
            "pergub": f"Gubernur {self.provinsi}",
            "kepgub": f"Gubernur {self.provinsi}",
            "perbup": f"Bupati {self.nama}",
            "kepbup": f"Bupati {self.nama}",
            "perwali": f"Wali Kota {self.nama}",
            "kepwali": f"Wali Kota {self.nama}",
        }
        return nama.get(awalan)

    def penerbit(self, awalan: str) -> str:
        """Whose Lembaran Daerah or Berita Daerah a regional kind stands in."""
        return f"Provinsi {self.provinsi}" if awalan in ("perda-prov", "pergub", "kepgub") else self.lengkap


@dataclass(frozen=True, slots=True)
class Peraturan:
    """One row. Everything but the id may be unknown: None means not known, never "has none".

    Args:
        id: `uu/23/2014`.
        jenis: kind.
        instansi: who made it, where the kind does not say.
        nomor: as enacted.
        tahun: year of the regulation.
        judul: title without `tentang`; foreign words may stand between `*` (italics), see `judul_polos`.
        ln: Lembaran Negara.
        tln: number of the Tambahan Lembaran Negara.
        bn: Berita Negara.
        ld: Lembaran Daerah.
        tld: number of the Tambahan Lembaran Daerah.
        bd: Berita Daerah.
        ditetapkan: day of enactment.
        diundangkan: day of promulgation.
        dicabut: id of the regulation that revoked it.
        sumber_dicabut: where the revocation was seen.
        keyakinan: how sure the facts are (content/regulasi/README.md).
        suara: number of distinct regulations whose citations agree.
        juga_judul: other titles in use for the same regulation.
        juga_ln: other places in the Lembaran Negara in use for it.
        juga_tln: other numbers of the Tambahan in use for it.
        koreksi: what was mended against the source of the registry.
        letak: the line.
    """

    id: str
    jenis: Jenis
    instansi: str | None
    nomor: str
    tahun: int
    judul: str | None = None
    ln: Lembaran | None = None
    tln: str | None = None
    bn: Lembaran | None = None
    ld: Lembaran | None = None
    tld: str | None = None
    bd: Lembaran | None = None
    ditetapkan: date | None = None
    diundangkan: date | None = None
    dicabut: str | None = None
    sumber_dicabut: Sumber = "judul"
    keyakinan: Keyakinan = "lemah"
    suara: int = 0
    juga_judul: tuple[str, ...] = ()
    juga_ln: tuple[Lembaran, ...] = ()
    juga_tln: tuple[str, ...] = ()
    koreksi: tuple[str, ...] = ()
    letak: Letak | None = None

    @property
    def judul_polos(self) -> str | None:
        """The title without the marks of italics."""
        return self.judul.replace("*", "") if self.judul else None

    @property
    def tanggal(self) -> date | None:
        """The day that orders it and from which it counts: promulgation, or enactment where only that is known."""
        return self.diundangkan or self.ditetapkan

    @property
    def awalan(self) -> str:
        return self.id.split("/", 1)[0]

    def sudah_ada(self, pada: date) -> bool:
        """Whether it was promulgated on or before a day; with no date known, whether its year lies before."""
        return self.tanggal <= pada if self.tanggal else self.tahun < pada.year


@dataclass(frozen=True, slots=True)
class Perubahan:
    """One amendment of a regulation.

    Args:
        urutan: which amendment; a Perppu and the Undang-Undang that ratifies it carry the same.
        pengubah: the amending regulation; where the registry has no row of it, only its id speaks (`dikenal` is False).
        sumber: where the link was seen.
        dikenal: whether the registry has a row of the amending regulation.
    """

    urutan: int
    pengubah: Peraturan
    sumber: Sumber
    dikenal: bool = True


@dataclass(frozen=True, slots=True)
class Instansi:
    """A maker of regulations: short name for ids, name as its regulations print it, other names of the same office."""

    singkatan: str
    nama: str
    nama_lain: tuple[str, ...] = ()


def _tanggal(teks: str) -> date:
    return date.fromisoformat(teks)


def _lembaran(teks: str) -> Lembaran:
    tahun, _, nomor = teks.partition("/")
    return Lembaran(int(tahun), nomor or None)


def baca_baris(baris: str, instansi: str | None, letak: Letak | None = None) -> Peraturan:
    """Take one line apart: `uu/23/2014 | Pemerintahan Daerah | LN 2014/244 | TLN 5587 | … | pasti 33`.

    Args:
        baris: the line without its end.
        instansi: the maker, known from the first part of the id.
        letak: the line's place, for errors.

    Errors:
        Galat: not of that form.
    """
    bagian = [satu.strip() for satu in baris.split("|")]
    satu_id = baca_id(bagian[0])
    if satu_id is None or len(bagian) < 3:
        raise Galat(f"baris registri '{baris[:60]}' tidak terbaca; tulis: id | judul | … | keyakinan suara", letak)
    nilai: dict[str, object] = {}
    juga: dict[str, list[object]] = {nama: [] for nama in _JUGA.values()}
    koreksi: list[str] = []
    nomor = satu_id.nomor
    for isi in bagian[2:]:
        label, _, sisa = isi.partition(" ")
        try:
            if label in _LEMBARAN:
                nilai[_LEMBARAN[label]] = _lembaran(sisa)
            elif label in _TAMBAHAN:
                nilai[_TAMBAHAN[label]] = sisa
            elif label in ("ditetapkan", "diundangkan"):
                nilai[label] = _tanggal(sisa)
            elif label == "dicabut":
                nilai["dicabut"], _, dari = sisa.partition(" ")
                nilai["sumber_dicabut"] = "daftar" if dari == "(daftar)" else "judul"
            elif label in KEYAKINAN:
                nilai["keyakinan"], nilai["suara"] = label, int(sisa)
            elif label == "nomor":
                nomor = sisa
            elif label == "juga-LN":
                juga["juga_ln"].append(_lembaran(sisa))
            elif label in _JUGA:
                juga[_JUGA[label]].append(sisa)
            elif label == "koreksi":
                koreksi.append(sisa)
            else:
                raise ValueError
        except ValueError:
            pesan = f"bagian '{isi}' pada baris registri {satu_id} tidak terbaca; lihat content/regulasi/README.md"
            raise Galat(pesan, letak) from None
    return Peraturan(
        id=str(satu_id),
        jenis=satu_id.jenis,
        instansi=instansi,
        nomor=nomor,
        tahun=satu_id.tahun,
        judul=None if bagian[1] == TAK_DIKENAL else bagian[1],
        **nilai,  # type: ignore[arg-type]
        **{nama: tuple(isi) for nama, isi in juga.items()},  # type: ignore[arg-type]
        koreksi=tuple(koreksi),
        letak=letak,
    )


def tulis_baris(peraturan: Peraturan) -> str:
    """The line of a row, in the one order of its parts (the reverse of `baca_baris`)."""
    bagian = [peraturan.id, peraturan.judul or TAK_DIKENAL]
    satu = baca_id(peraturan.id)
    if satu is not None and satu.nomor != peraturan.nomor:
        bagian.append(f"nomor {peraturan.nomor}")
    for label, nama in (("LN", "ln"), ("TLN", "tln"), ("BN", "bn"), ("LD", "ld"), ("TLD", "tld"), ("BD", "bd")):
        isi = getattr(peraturan, nama)
        if isinstance(isi, Lembaran):
            bagian.append(f"{label} {isi.tahun}/{isi.nomor}" if isi.nomor else f"{label} {isi.tahun}")
        elif isi:
            bagian.append(f"{label} {isi}")
    bagian += [f"juga-judul {isi}" for isi in peraturan.juga_judul]
    bagian += [f"juga-LN {isi.tahun}/{isi.nomor}" for isi in peraturan.juga_ln]
    bagian += [f"juga-TLN {isi}" for isi in peraturan.juga_tln]
    bagian += [f"{label} {hari}" for label in ("ditetapkan", "diundangkan") if (hari := getattr(peraturan, label))]
    if peraturan.dicabut:
        bagian.append(f"dicabut {peraturan.dicabut}" + (" (daftar)" if peraturan.sumber_dicabut == "daftar" else ""))
    bagian.append(f"{peraturan.keyakinan} {peraturan.suara}")
    bagian += [f"koreksi {isi}" for isi in peraturan.koreksi]
    return PEMISAH.join(bagian)


def kosong(satu: Id, instansi: str | None) -> Peraturan:
    """A regulation of which only kind, number and year are known."""
    return Peraturan(str(satu), satu.jenis, instansi, satu.nomor, satu.tahun)


def rapi(teks: str) -> str:
    """A name for comparing: small letters, one blank, `wali kota` for `walikota`."""
    return " ".join(re.findall(r"\w+", teks.lower().replace("walikota", "wali kota")))


def baris_isi(berkas: Berkas) -> Iterator[tuple[str, Letak]]:
    """The lines of a file that are neither blank nor a remark (`# …`), with their places."""
    for cocok in re.finditer(r"^(?!#)[^\r\n]*\S[^\r\n]*$", berkas.isi, re.MULTILINE):
        yield cocok[0], berkas.letak(cocok.start(), cocok.end())


def baca_perubahan(baris: str, letak: Letak | None = None) -> tuple[str, int, str, Sumber]:
    """Take a line of perubahan.txt apart: `uu/23/2014 | 2 | uu/9/2015 | judul`.

    Returns:
        The amended id, which amendment, the amending id, where the link was seen.

    Errors:
        Galat: not of that form.
    """
    bagian = [satu.strip() for satu in baris.split("|")]
    if len(bagian) >= 4 and bagian[1].isdigit() and baca_id(bagian[0]) and baca_id(bagian[2]):
        if bagian[3] == "judul":
            return bagian[0], int(bagian[1]), bagian[2], "judul"
        if bagian[3] == "daftar":
            return bagian[0], int(bagian[1]), bagian[2], "daftar"
    raise Galat(f"baris '{baris[:60]}' tidak terbaca; tulis: id | urutan | id pengubah | judul atau daftar", letak)
