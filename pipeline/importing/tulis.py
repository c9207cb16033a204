"""Write sources: YAML and Markdown as a careful person writes them, one clause a line."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace

from pipeline.importing.antara import Asal
from pipeline.importing.isi import GambarTulis, JudulTulis, Simpul, TeksTulis
from pipeline.importing.tabel import BULAN, TANPA_KEPALA, BarisImpor, KolomImpor, TabelImpor, daun
from pipeline.naskah.label import Format, Pola, huruf, romawi
from pipeline.source.kunci import TABEL
from pipeline.source.markdown import PENANDA

TAK_TERTULIS = "..."  # as the program itself writes what is not known yet
LEBAR = 110  # characters of a line, indentation included
TERPENDEK = 40  # a clause shorter than this takes the next one onto its line
SEKATA = 12  # a clause no longer than this (`dan`) goes onto the line of the one before
_KLAUSA = re.compile(r"(?<=[;:]) (?=\S)|(?<=[\w)”*]{4}[.?!]) (?=[A-Z“\"*])")  # not after `a.` and `No.`
_POLOS = re.compile(r"[A-Za-z0-9À-ÿ(“”–/][\w ,.;()/“”–%°&=+<>!?*'\"\\…-]*")
_POLOS_ALIR = re.compile(r"[A-Za-z0-9À-ÿ(][\w .;()/–%°-]*")
_BERBAHAYA = re.compile(r"#{1,6}[ \t]|![a-z]|<!--")
_CONTOH: dict[Format, str] = {"decimal": "1", "lowerLetter": "a", "upperLetter": "A", "lowerRoman": "i", "upperRoman": "I"}
_SKEMA = {
    "bab-desimal": ("BAB I", "1.1", "1.1.1", "1.1.1.1"),
    "bab-angka": ("BAB I", "1.", "a.", "1)"),
    "romawi-huruf": ("I.", "A.", "1.", "a."),
}


def klausa(teks: str, lebar: int, pertama: int = 0, bahaya: Callable[[str], bool] = lambda _: False) -> list[str]:
    """A text in lines: one clause a line, none longer than it must be.

    Args:
        teks: one line, single spaces.
        lebar: characters of a line.
        pertama: how much shorter the first line is.
        bahaya: whether a line must not begin so; it then stays on the line before.
    """
    hasil: list[str] = []
    for potong in _KLAUSA.split(teks):
        muat = bool(hasil) and len(hasil[-1]) + len(potong) < lebar
        if hasil and ((muat and (len(hasil[-1]) < TERPENDEK or len(potong) <= SEKATA)) or bahaya(potong)):
            potong = f"{hasil.pop()} {potong}"
        hasil += _bungkus(potong, lebar - (pertama if not hasil else 0), bahaya)
    return hasil


def _bungkus(teks: str, lebar: int, bahaya: Callable[[str], bool]) -> list[str]:
    hasil: list[str] = []
    awal = 0
    while len(teks) - awal > lebar:
        batas = teks.rfind(", ", awal + lebar * 3 // 5, awal + lebar) + 1 or teks.rfind(" ", awal + 1, awal + lebar + 1)
        while batas > awal and bahaya(teks[batas:].lstrip(" ")[:40]):
            batas = teks.rfind(" ", awal + 1, batas)
        if batas <= awal:
            batas = teks.find(" ", awal + lebar)
            while batas >= 0 and bahaya(teks[batas + 1 :][:40]):
                batas = teks.find(" ", batas + 1)
            if batas < 0:
                break
        hasil.append(teks[awal:batas])
        awal = batas + 1
    hasil.append(teks[awal:])
    return [satu for satu in (baris.strip(" ") for baris in hasil) if satu]


# -- YAML --------------------------------------------------------------------------------------------------------------


def alir(teks: str) -> str:
    """A scalar inside `{…}` or `[…]`."""
    return teks if _POLOS_ALIR.fullmatch(teks) and not teks.endswith(" ") else json.dumps(teks, ensure_ascii=False)


def nilai(teks: str, inden: int, kolom: int) -> str:
    """A scalar after `kunci: ` or `- `.

    Args:
        teks: one line.
        inden: where the lines of a folded text begin.
        kolom: where the scalar begins, for what fits on its line.
    """
    polos = _POLOS.fullmatch(teks) is not None and ": " not in teks and " #" not in teks and teks[-1:] not in (":", " ")
    if len(teks) + kolom <= LEBAR:
        return teks if polos else json.dumps(teks, ensure_ascii=False)
    awal = " " * inden
    return ">-\n" + "\n".join(awal + baris for baris in klausa(teks, LEBAR - inden))


def pasangan(kunci: str, teks: str, inden: int = 0) -> str:
    """`kunci: nilai` at an indentation."""
    awal = " " * inden
    return f"{awal}{kunci}: {nilai(teks, inden + 2, inden + len(kunci) + 2)}"


def daftar(butir: Iterable[str], inden: int = 2) -> list[str]:
    """The items of a list, each a scalar."""
    awal = " " * inden
    return [f"{awal}- {nilai(satu, inden + 2, inden + 2)}" for satu in butir]


def kunci_yaml(teks: str) -> str:
    """A key that is text."""
    return teks if re.fullmatch(r"[A-Z][A-Za-z ]*[A-Za-z]|[a-z][a-z0-9_-]*", teks) else json.dumps(teks, ensure_ascii=False)


# -- Markdown ----------------------------------------------------------------------------------------------------------


def berbahaya(teks: str) -> bool:
    """Whether a line that begins so is no prose: a list item, a heading, a command."""
    return bool(PENANDA.match(teks) or _BERBAHAYA.match(teks))


def aman(teks: str) -> str:
    """Prose that stays prose: a marker at its beginning escaped."""
    cocok = PENANDA.match(teks)
    if cocok:
        tanda = cocok[1]
        if tanda[0] in "–•✓":
            return "\u2060" + teks
        letak = len(tanda) - 1
        return f"{teks[:letak]}\\{teks[letak:]}"
    return "\\" + teks if _BERBAHAYA.match(teks) else teks


def tulis_markdown(
    simpul: Sequence[Simpul], nama_berkas: Callable[[TabelImpor | GambarTulis], str], id_: Callable[[Asal | None], str]
) -> str:
    """A Markdown file.

    Args:
        simpul: headings, paragraphs, list items, tables and pictures in order.
        nama_berkas: gives each table and picture its file.
        id_: what names the part that begins at a place, ` {#nama}`, or nothing.
    """
    baris: list[str] = []
    kolom: list[int] = []  # where the text of each open item begins
    sebelum: Simpul | None = None
    for satu in simpul:
        if isinstance(satu, JudulTulis):
            kosong, isi = True, [f"{'#' * satu.tingkat} {_judul(satu)}{id_(satu.asal)}"]
        elif isinstance(satu, TabelImpor | GambarTulis):
            kosong, isi = True, [f"!{'tabel' if isinstance(satu, TabelImpor) else 'gambar'} {nama_berkas(satu)}"]
        else:
            isi = _teks(replace(satu, isi=satu.isi + id_(satu.asal)), kolom)
            kosong = not (satu.penanda and isinstance(sebelum, TeksTulis) and sebelum.penanda)
        if baris and kosong:
            baris.append("")
        baris += isi
        sebelum = satu
    return "\n".join(baris) + "\n"


def _judul(satu: JudulTulis) -> str:
    judul = satu.judul[:-1] + "\\#" if satu.judul.endswith("#") else satu.judul
    return f"{satu.label} {judul}".strip()


def _teks(satu: TeksTulis, kolom: list[int]) -> list[str]:
    """The lines of a paragraph or item, indented to the text of the items it stands in."""
    del kolom[satu.dalam :]
    awal = kolom[-1] if kolom else 0
    depan = ""
    if satu.penanda:
        depan = f"{satu.penanda} "
        kolom.append(awal + max(len(depan), 2))
    pepet = awal + len(depan)
    baris = klausa(aman(satu.isi), LEBAR - pepet, bahaya=berbahaya)
    return [" " * awal + depan + baris[0], *(" " * pepet + lanjut for lanjut in baris[1:])]


# -- numbering scheme --------------------------------------------------------------------------------------------------


def contoh_skema(skema: Sequence[Pola]) -> tuple[str, ...]:
    """Sample labels of heading patterns, as `penomoran` takes them."""
    return tuple(
        ".".join("1" * ke) if pola.berjenjang else f"{pola.awalan}{_CONTOH.get(pola.format, '1')}{pola.akhiran}"
        for ke, pola in enumerate(skema, 1)
    )


def penomoran(contoh: Sequence[str]) -> str:
    """The name of the scheme that begins with these labels, or the labels as a YAML list."""
    for nama, isi in _SKEMA.items():
        if isi[: len(contoh)] == tuple(contoh):
            return nama
    return "[" + ", ".join(alir(satu) for satu in contoh) + "]"


# -- tables ------------------------------------------------------------------------------------------------------------

# What means something in a table file, and so is no name of a column.
TERLARANG = frozenset(TABEL.menurut_nama) | {
    "nama", "isi", "bagian", "rincian", "lebar", "hitung", "ulang", "label", "satuan", "tahun", "bulan", "bawah", "tanda", "rata",
    "jumlah",
}  # fmt: skip


def tulis_tabel(tabel: TabelImpor) -> str:
    """A table file: columns as its head has them, rows one after another, group rows around them."""
    nama = NamaKolom()
    kolom = [baris for satu in tabel.kolom for baris in _kolom(satu, 2, nama)]
    berkelompok = tabel.baris[0].kelompok and not all(satu.kelompok for satu in tabel.baris)
    semua = tuple(_tanpa_jadwal(tabel, satu, berkelompok) for satu in tabel.baris)
    kepala: list[str] = []
    if tabel.judul:
        kepala.append(pasangan("judul", tabel.judul))
    kepala.append(f"orientasi: {'lanskap' if tabel.lanskap else 'tegak'}")
    kepala += [f"huruf: {tabel.huruf}"] if tabel.huruf else []
    if berkelompok:
        bernomor, semua = _nomori(semua)
        kepala += ["kelompok:", f"  - {{tingkat: bagian{', nomor: I' if bernomor else ''}}}"]
    kepala += ["kolom:", *kolom, ""]
    data = _Data(nama.daun, _kolom_kosong(semua, nama), _kolom_induk(semua))
    if not berkelompok:
        isi = ["isi:", *data.butir(semua, 2)]
    else:
        isi = ["bagian:"]
        for judul, anak in _kelompok(semua):
            isi.append(f"  - nama: {nilai(judul, 6, 10)}")
            isi += ["    isi:", *data.butir(anak, 6)] if anak else []
    return "\n".join([*kepala, *isi]) + "\n"


@dataclass
class _Data:
    """Writes rows as mappings.

    Args:
        nama: names of the leaf columns.
        kosong: columns without a single text, named in the first row.
        induk: places of the columns that a row shares with those below it that have none of their own.
    """

    nama: Sequence[str]
    kosong: Sequence[str]
    induk: frozenset[int]

    def butir(self, baris: Sequence[BarisImpor], inden: int) -> list[str]:
        """Rows in order; those that belong to the one above stand below it, so that its cells reach down over them."""
        hasil: list[str] = []
        ke = 0
        while ke < len(baris):
            akhir = ke + 1
            while self.induk and akhir < len(baris) and not baris[akhir].sel[0]:
                akhir += 1
            if akhir == ke + 1:
                hasil += self.satu(baris[ke].sel, inden)
            else:
                bersama = tuple(sel if k in self.induk else "" for k, sel in enumerate(baris[ke].sel))
                hasil += [*self.satu(bersama, inden), f"{' ' * inden}  rincian:"]
                for satu in baris[ke:akhir]:
                    sendiri = tuple("" if k in self.induk else sel for k, sel in enumerate(satu.sel))
                    hasil += self.satu(sendiri, inden + 4, next(k for k in range(len(sendiri)) if k not in self.induk))
            ke = akhir
        return hasil

    def satu(self, sel: Sequence[str], inden: int, utama: int = 0) -> list[str]:
        """One row as a mapping; empty cells are not written, but a row without any has a blank in column `utama`."""
        isi = [(kunci, teks) for kunci, teks in zip(self.nama, sel, strict=False) if teks]
        if not isi and not self.kosong:
            isi = [(self.nama[utama], TANPA_KEPALA)]
        pasang: list[str] = []
        for kunci, teks in isi:
            butir = daftar_sel(teks)
            if butir:
                pasang += [f"{kunci}:", *(baris[inden + 2 :] for baris in daftar(butir, inden + 4))]
            else:
                pasang.append(f"{kunci}: {nilai(teks, inden + 4, inden + len(kunci) + 4)}")
        pasang += [f"{kunci}: []" for kunci in self.kosong]
        self.kosong = ()
        awal = " " * inden
        return [f"{awal}- {pasang[0]}", *(f"{awal}  {baris}" for baris in pasang[1:])]


def _kolom_induk(baris: Sequence[BarisImpor]) -> frozenset[int]:
    """The columns that only rows with a first cell fill, so that the rows below share them; none where one has no such row."""
    pertama = [satu for ke, satu in enumerate(baris) if not satu.kelompok and (ke == 0 or baris[ke - 1].kelompok)]
    bawahan = [satu for satu in baris if not satu.kelompok and not satu.sel[0]]
    if not bawahan or not all(satu.sel[0] for satu in pertama):
        return frozenset()
    lebar = len(bawahan[0].sel)
    induk = frozenset(k for k in range(lebar) if not any(satu.sel[k] for satu in bawahan))
    berisi = all(any(sel for k, sel in enumerate(satu.sel) if k not in induk) for satu in bawahan)
    return induk if berisi and len(induk) < lebar else frozenset()


class NamaKolom:
    """Names of columns: short, and each once; the leaves in order."""

    def __init__(self) -> None:
        self.dipakai: set[str] = set(TERLARANG)
        self.daun: list[str] = []
        self.jadwal: set[str] = set()

    def baru(self, kepala: str, daun: bool) -> str:
        kata = re.findall(r"[a-z0-9]+", kepala.lower().replace("\u00a0", " "))
        dasar = kata[0] if kata else "kolom"
        if len(kata) > 1 and (len(dasar) < 3 or dasar in self.dipakai) and dasar != "no":
            dasar = "_".join(kata[:2])
        if dasar[0].isdecimal():
            dasar = f"k{dasar}"
        nama, ke = dasar[:24], 2
        while nama in self.dipakai:
            nama, ke = f"{dasar[:24]}_{ke}", ke + 1
        self.dipakai.add(nama)
        if daun:
            self.daun.append(nama)
        return nama


def _kolom(satu: KolomImpor, inden: int, nama: NamaKolom) -> list[str]:
    awal = " " * inden
    kepala = satu.kepala
    if not satu.anak:
        id_ = nama.baru(kepala, True)
        if satu.bulan:
            nama.jadwal.add(id_)
        return [f"{awal}- {{{id_}: {alir(kepala)}{', satuan: bulan' if satu.bulan else ''}}}"]
    hasil = [f"{awal}- {nama.baru(kepala, False)}: {nilai(kepala, inden + 4, inden + 12)}", f"{awal}  kolom:"]
    for anak in satu.anak:
        hasil += _kolom(anak, inden + 4, nama)
    return hasil


def _tanpa_jadwal(tabel: TabelImpor, baris: BarisImpor, berkelompok: bool) -> BarisImpor:
    """The row with one cell for each leaf column; the cells of a schedule, which are empty, are not among them."""
    if baris.kelompok:
        kosong = [""] * (sum(1 for _ in daun(tabel.kolom)) - 1)
        return baris if berkelompok else BarisImpor((*baris.sel, *kosong), baris.asal)
    sel: list[str] = []
    ke = 0
    for kolom in daun(tabel.kolom):
        sel.append("" if kolom.bulan else baris.sel[ke])
        ke += BULAN if kolom.bulan else 1
    return BarisImpor(tuple(sel), baris.asal)


def _kolom_kosong(baris: Sequence[BarisImpor], nama: NamaKolom) -> tuple[str, ...]:
    """Leaf columns without a single text: the data must still name them."""
    terisi = {ke for satu in baris if not satu.kelompok for ke, sel in enumerate(satu.sel) if sel}
    return tuple(id_ for ke, id_ in enumerate(nama.daun) if ke not in terisi and id_ != "no" and id_ not in nama.jadwal)


def _kelompok(baris: Sequence[BarisImpor]) -> list[tuple[str, list[BarisImpor]]]:
    hasil: list[tuple[str, list[BarisImpor]]] = []
    for satu in baris:
        if satu.kelompok:
            hasil.append((satu.sel[0], []))
        else:
            hasil[-1][1].append(satu)
    return hasil


def _nomori(baris: Sequence[BarisImpor]) -> tuple[bool, tuple[BarisImpor, ...]]:
    """Group rows without their Roman numbers, where these run I, II, III … so that the program counts them itself."""
    kelompok = [satu.sel[0] for satu in baris if satu.kelompok]
    if not all(re.match(rf"{romawi(ke)}\.? \S", satu) for ke, satu in enumerate(kelompok, 1)):
        return False, tuple(baris)
    return True, tuple(replace(satu, sel=(satu.sel[0].partition(" ")[2],)) if satu.kelompok else satu for satu in baris)


def daftar_sel(isi: str) -> list[str]:
    """The items of a cell that is a list a., b., c. …, which the program letters itself; nothing where it is none."""
    if not isi.startswith("a. "):
        return []
    butir: list[str] = []
    sisa = isi
    while sisa:
        label, berikut = f"{huruf(len(butir) + 1)}. ", f" {huruf(len(butir) + 2)}. "
        batas = sisa.find(berikut)
        butir.append((sisa[len(label) : batas] if batas >= 0 else sisa[len(label) :]).strip())
        sisa = sisa[batas + 1 :] if batas >= 0 else ""
    return butir if len(butir) > 1 and all(re.match(r"[*“]?[A-Za-z]\w", satu) for satu in butir) else []
