"""The document model: what a naskah is once its sources are read, numbered and complete.

Everything is a frozen dataclass; every label stands here as text, so that Word, PDF, page, export and linter show the same one.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from typing import Literal, NamedTuple, TypeAlias

from pipeline.galat import Masalah, Tempat
from pipeline.naskah.label import Pola


class Lari(NamedTuple):
    """A run of text in one look; `tautan` is the bookmark that it leads to."""

    teks: str
    miring: bool = False
    tebal: bool = False
    tautan: str = ""


# Most texts have one plain look: those are a str, the others a tuple of runs.
Prosa: TypeAlias = str | tuple[Lari, ...]
JUDUL_DAFTAR_ISI = "DAFTAR ISI"
TINGKAT_DAFTAR_ISI = 3  # the deepest headings that it lists


def polos(prosa: Prosa) -> str:
    """The text without its looks."""
    return prosa if isinstance(prosa, str) else "".join(lari.teks for lari in prosa)


def kapital(prosa: Prosa) -> Prosa:
    """The text in capitals, looks kept."""
    return prosa.upper() if isinstance(prosa, str) else tuple(lari._replace(teks=lari.teks.upper()) for lari in prosa)


@dataclass(frozen=True, slots=True)
class Butir:
    """The place of a paragraph in a list.

    Args:
        label: as shown, `a.`.
        pola: how it is made.
        nilai: the number it shows, from 1; 0 for a mark that does not count.
        tingkat: depth in its list, from 0.
        daftar: the list it belongs to; unique in the naskah.
        tangga: the patterns of that list's levels, outermost first.
        letak: where its marker was typed; None where the program gave the label.
    """

    label: str
    pola: Pola
    nilai: int
    tingkat: int
    daftar: int
    tangga: tuple[Pola, ...]
    letak: Tempat | None = None


@dataclass(frozen=True, slots=True)
class Paragraf:
    """A paragraph of prose or, with `butir`, a list item.

    Args:
        isi: the text.
        butir: its place in a list, if it begins an item.
        tingkat: how deep it stands in a list when it goes on in an item (1 = in an item of the outermost list), else 0.
        rapat: whether it belongs on one page with the block after it (a sentence that announces it).
        id: the bookmark's name where something refers to it.
    """

    isi: Prosa
    butir: Butir | None = None
    tingkat: int = 0
    rapat: bool = False
    letak: Tempat | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class HalamanPembatas:
    """A page that holds nothing but the label and title of the BAB after it.

    Args:
        judul: the title that it shows; empty where it shows that of the BAB.
    """

    judul: Prosa = ""
    letak: Tempat | None = None


@dataclass(frozen=True, slots=True)
class Judul:
    """A heading.

    Args:
        tingkat: from 1.
        label: as shown, `BAB II` or `2.1.1`.
        isi: the title as shown (capitals where the law wants them).
        angka: the counters of all levels down to this one; 0 for a level that is left out (a pasal in a bab without bagian).
        pola: how the label is made, or None where it is typed: the author's own, or one that Word cannot count (Bagian Kesatu).
        skema: the patterns of all levels.
        id: the bookmark's name, unique in the naskah.
        pembatas: the divider page before it, or None.
        letak_label: where its label was typed; None where the program gave it.
    """

    tingkat: int
    label: str
    isi: Prosa
    angka: tuple[int, ...]
    pola: Pola | None
    skema: tuple[Pola, ...]
    id: str
    pembatas: HalamanPembatas | None = None
    letak: Tempat | None = None
    letak_label: Tempat | None = None


@dataclass(frozen=True, slots=True)
class PemisahHalaman:
    """A new page begins here."""


Rata: TypeAlias = Literal["kiri", "tengah", "kanan"]


class Sel(NamedTuple):
    """A cell as it stands in a row.

    Args:
        isi: text; `daftar` holds the paragraphs where it has several.
        rentang: columns it covers.
        turun: "mulai" where it covers rows below, "lanjut" where it is covered from above.
        arsir: whether it is shaded.
        letak: where its text stands; None where the program made it.
    """

    isi: Prosa = ""
    daftar: tuple[Paragraf, ...] = ()
    rentang: int = 1
    turun: Literal["", "mulai", "lanjut"] = ""
    arsir: bool = False
    letak: Tempat | None = None


@dataclass(frozen=True, slots=True)
class KolomTabel:
    """A leaf column.

    Args:
        lebar: its width in twips, 0 = to be worked out.
        rata: how its text stands.
        letak: where its width is given.
        seragam: which columns of this `id` are as wide as it: those of a schedule with the same number; 0 for a column alone.
    """

    id: str
    lebar: int = 0
    rata: Rata = "kiri"
    letak: Tempat | None = None
    seragam: int = 0


class BarisTabel(NamedTuple):
    """A row; `kelompok` is 0 for plain rows, else the depth of the group row from 1."""

    sel: tuple[Sel, ...]
    kelompok: int = 0


@dataclass(frozen=True, slots=True)
class Tabel:
    """A table: leaf columns, head rows, rows.

    Args:
        judul: its title; `label` stands before it.
        lanskap: whether it stands on a page on its side; where `otomatis`, it may be laid so because it does not fit.
        huruf: the size of its text in twips, or None for the house's.
        label: `Tabel 4.1.` where tables of the lampiran are numbered.
        sumber: where its figures are from, shown below it.
        id: the bookmark's name where something refers to it.
    """

    kolom: tuple[KolomTabel, ...]
    kepala: tuple[BarisTabel, ...]
    baris: tuple[BarisTabel, ...]
    judul: Prosa = ""
    lanskap: bool = False
    huruf: int | None = None
    letak: Tempat | None = None
    label: str = ""
    sumber: Prosa = ""
    id: str = ""
    otomatis: bool = False


@dataclass(frozen=True, slots=True)
class Gambar:
    """A picture with its caption below.

    Args:
        isi: the file.
        format: what it is.
        lebar, tinggi: as shown, twips.
        alternatif: what it shows, for those who cannot see it.
        label: `Gambar 1.`; `judul` stands after it.
        sumber: where it is from.
        cadangan: a PNG for readers that do not know SVG.
        id: the bookmark's name.
    """

    isi: bytes
    format: Literal["png", "jpeg", "svg"]
    lebar: int
    tinggi: int
    alternatif: str
    label: str = ""
    judul: Prosa = ""
    sumber: Prosa = ""
    cadangan: bytes = b""
    id: str = ""
    letak: Tempat | None = None


Blok: TypeAlias = Judul | Paragraf | Tabel | Gambar | PemisahHalaman


@dataclass(frozen=True, slots=True)
class Pejabat:
    """Who signs.

    Args:
        jabatan: lines as shown, in capitals, the last one with its comma.
        nama: as shown.
        keterangan: lines under the name (pangkat, NIP).
    """

    jabatan: tuple[str, ...]
    nama: str
    keterangan: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Kop:
    """The letterhead of an office: the region's line, the office's name, address lines."""

    pemerintah: str
    nama: str
    alamat: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Diktum:
    """One decision; `letak_label` is None where the program gave the label."""

    label: str
    isi: Prosa
    letak: Tempat | None = None
    letak_label: Tempat | None = None
    id: str = ""


@dataclass(frozen=True, slots=True)
class Pengundangan:
    """What follows the pasal of a peraturan (UU 12/2011 Lampiran II nomor 160 to 173).

    Args:
        perintah: "Agar setiap orang mengetahuinya, …".
        tempat, tanggal: as shown.
        pejabat: the Sekretaris Daerah.
        berita: the last line, `BERITA DAERAH KABUPATEN … TAHUN … NOMOR …`.
        kepala: the head of the Berita Daerah in front of a copy, where the region has it: its name, its number, who and what.
    """

    perintah: str
    tempat: str
    tanggal: str
    pejabat: Pejabat
    berita: str
    kepala: tuple[Prosa, ...] = ()


@dataclass(frozen=True, slots=True)
class Penjelasan:
    """The penjelasan of a peraturan: the lines of its title, and its blocks (nomor 174 to 191)."""

    judul: tuple[Prosa, ...]
    blok: tuple[Blok, ...]


@dataclass(frozen=True, slots=True)
class Sampul:
    """The cover: the region's line, title, office, region, year line."""

    pemerintah: str
    judul: str
    perangkat_daerah: str
    daerah: str
    tahun: str


@dataclass(frozen=True, slots=True)
class Lampiran:
    """An annex.

    Args:
        label: LAMPIRAN, or LAMPIRAN I, II, … where there are several (UU 12/2011 Lampiran II nomor 194).
        kepala: the lines of the heading block under the label (nomor 195).
        judul: its title in capitals (nomor 196).
        daftar_isi: whether a DAFTAR ISI stands before its text.
        daftar_isi_terdaftar: whether that names itself in its first entry.
    """

    label: str
    kepala: tuple[Prosa, ...]
    judul: Prosa
    blok: tuple[Blok, ...]
    daftar_isi: bool = False
    daftar_isi_terdaftar: bool = False
    lanskap: bool = False
    tanda_tangan: bool = True
    letak: Tempat | None = None
    id: str = ""

    @property
    def judul_isi(self) -> tuple[Judul, ...]:
        """The headings, in order."""
        return tuple(blok for blok in self.blok if isinstance(blok, Judul))

    @property
    def judul_daftar_isi(self) -> tuple[Judul, ...]:
        """Those that its DAFTAR ISI lists."""
        return tuple(judul for judul in self.judul_isi if judul.tingkat <= TINGKAT_DAFTAR_ISI)


@dataclass(frozen=True, slots=True)
class NomorHalaman:
    """How page numbers look: text before and after the number, and its format."""

    awalan: str
    format: Literal["decimal", "lowerRoman", "upperRoman"]
    akhiran: str


@dataclass(frozen=True, slots=True)
class Gaya:
    """House style; lengths in twips."""

    lebar: int
    tinggi: int
    atas: int
    bawah: int
    kiri: int
    kanan: int
    huruf: str
    ukuran: int
    ukuran_tabel: int
    nomor_keputusan: NomorHalaman
    nomor_depan: NomorHalaman
    nomor_lampiran: NomorHalaman
    nomor_di_atas: bool

    @property
    def lebar_isi(self) -> int:
        """Text width of an upright page."""
        return self.lebar - self.kiri - self.kanan

    @property
    def lebar_isi_lanskap(self) -> int:
        """Text width of a page on its side; the margins turn with the paper's edges, not with the paper."""
        return self.tinggi - self.kiri - self.kanan


Golongan: TypeAlias = Literal["keputusan", "peraturan", "dokumen"]


@dataclass(frozen=True, slots=True)
class Naskah:
    """A whole document.

    Args:
        jenis: the kind, `keputusan-kepala-pd`.
        judul: the lines of the title down to the number.
        tentang: the name as written, for properties and lists; `nama` is the same in capitals.
        pembentuk: the lines of the office that decides, the last one with its comma.
        menimbang, mengingat, memperhatikan: paragraphs, numbered where there are several.
        menetapkan: what stands after "Menetapkan :".
        catatan: doubts that a reader should know of; they do not keep the naskah from being built.
        golongan: what rules of law it falls under.
        frasa: "DENGAN RAHMAT TUHAN YANG MAHA ESA" (nomor 15), or nothing.
        batang_tubuh: the bab, bagian, paragraf and pasal of a peraturan, as headings of level 1 to 4, and what stands in them;
            all blocks of a `dokumen`.
        pengundangan, penjelasan: parts of a peraturan.
        salinan: the official who certifies a copy; then the signatures are shown as `ttd`.
        paraf: the offices that initial a draft.
    """

    jenis: str
    rancangan: bool
    judul: tuple[str, ...]
    nomor: str
    nama: Prosa
    tentang: str
    tahun: int
    tanggal: date | None
    pembentuk: tuple[str, ...]
    menimbang: tuple[Paragraf, ...]
    mengingat: tuple[Paragraf, ...]
    memperhatikan: tuple[Paragraf, ...]
    menetapkan: Prosa
    diktum: tuple[Diktum, ...]
    tempat_ditetapkan: str
    tanggal_ditetapkan: str
    penandatangan: Pejabat
    tembusan: tuple[Paragraf, ...]
    kop: Kop
    sampul: Sampul | None
    lampiran: tuple[Lampiran, ...]
    gaya: Gaya
    penulis: str
    template: str
    bagian_template: tuple[str, ...] = ()
    catatan: tuple[Masalah, ...] = ()
    golongan: Golongan = "keputusan"
    frasa: str = ""
    batang_tubuh: tuple[Blok, ...] = ()
    pengundangan: Pengundangan | None = None
    penjelasan: Penjelasan | None = None
    salinan: Pejabat | None = None
    paraf: tuple[str, ...] = ()
