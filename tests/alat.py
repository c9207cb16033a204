"""What the tests share: the command line, small projects, and a reader of Word files that knows nothing of pipeline/docx."""

from __future__ import annotations

import io
import os
import re
import subprocess
import sys
import zipfile
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path
from typing import Any, TypeAlias

import pytest
from lxml import etree

from pipeline import cli
from pipeline.citation.baris import Daerah
from pipeline.citation.registri import Registri
from pipeline.docx.tulis import Dokumen, susun_dokumen
from pipeline.galat import Galat
from pipeline.naskah.jenis import kunci_jenis, susun_naskah
from pipeline.naskah.model import Naskah
from pipeline.source.bundel import muat_bundel

AKAR = Path(__file__).resolve().parents[1]
CONTOH = ("depok/disperdagin/renja-rb-2022", "kukar/dinkes/renja-rb-2023", "kukar/disbun/renja-rb-2023")
SEMUA_CONTOH = (
    "buleleng/dagperinkopukm/renaksi-zi-2022-2026",
    *CONTOH,
    "pekalongan/setda/road-map-rb-2020",
    "tangsel/setda/road-map-rb-2021-2026",
)
W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"

# ---------------------------------------------------------------- the command line


@dataclass(frozen=True)
class Keluaran:
    status: int
    keluar: str
    galat: str


Perintah: TypeAlias = Callable[..., Keluaran]


def perintah_di_sini(capsys: pytest.CaptureFixture[str]) -> Perintah:
    """`build.py kata…` in this process."""

    def jalan(*kata: str | Path) -> Keluaran:
        capsys.readouterr()
        try:
            status = cli.utama([str(satu) for satu in kata])
        except SystemExit as sebab:
            status = int(sebab.code or 0)
        keluar, galat = capsys.readouterr()
        return Keluaran(status, keluar, galat)

    return jalan


def jalankan(*kata: str | Path, akar: Path = AKAR, **lingkungan: str) -> Keluaran:
    """`python3 build.py kata…` in a process of its own, from the project at `akar`."""
    hasil = subprocess.run(
        [sys.executable, str(akar / "build.py"), *map(str, kata)],
        cwd=akar,
        env={**os.environ, **lingkungan},
        capture_output=True,
        text=True,
        timeout=180,
        check=False,
    )
    return Keluaran(hasil.returncode, hasil.stdout, hasil.stderr)


def model(folder: Path, akar: Path = AKAR) -> Naskah:
    """The document model of a naskah's folder, with the project's own registry of regulations."""
    bundel = muat_bundel(folder, akar, kunci_jenis)
    pemda = bundel.pemda
    daerah = Daerah(pemda["jenis"], str(pemda["nama"]), str(pemda["provinsi"]), folder.parents[1] / "regulasi")
    return susun_naskah(bundel, Registri(AKAR / "content" / "regulasi", AKAR, daerah))


# ---------------------------------------------------------------- small projects

PEMDA = """\
nama: Contoh
jenis: kabupaten
ibu-kota: Ibu Kota
provinsi: Provinsi Contoh
logo: logo.png
"""
OPD = """\
nama: Dinas Uji
alamat: [Jalan Contoh Nomor 1]
kepala: {jabatan: Kepala Dinas Uji, nama: Nama Contoh, pangkat: Pembina, nip: 19700101 199503 1 001}
"""
KEPALA = """\
jenis: keputusan-kepala-pd
tentang: Rencana Kerja
tahun: 2023
"""
NASKAH = f"""\
{KEPALA}menimbang: [bahwa perlu rencana kerja]
mengingat: [Undang-Undang Nomor 23 Tahun 2014]
memutuskan: [Menetapkan rencana kerja, Keputusan ini berlaku]
"""
LAMPIRAN = NASKAH + "lampiran: [{judul: Rencana Kerja, isi: [isi.md]}]\n"


class Proyek:
    """A content tree with one region, office and naskah; the naskah's files are written by the tests."""

    def __init__(self, akar: Path) -> None:
        self.akar = akar
        self.konten = akar / "content"
        self.folder = self.konten / "uji" / "dinas" / "naskah"
        self.folder.mkdir(parents=True)
        self.tulis(
            {
                "../../pemda.yaml": PEMDA,
                "../opd.yaml": OPD,
                "naskah.yaml": NASKAH,
                "../../logo.png": (AKAR / "content" / "kukar" / "logo.png").read_bytes(),
            }
        )

    def tulis(self, berkas: Mapping[str, str | bytes]) -> Proyek:
        """Write files by their path from the naskah's folder."""
        for nama, isi in berkas.items():
            path = self.folder / nama
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(isi.encode("utf-8") if isinstance(isi, str) else isi)
        return self

    def naskah(self, **berkas: str) -> Naskah:
        """The document model; `berkas` are files of the naskah, `isi_md` for isi.md."""
        self.tulis({re.sub(r"_(md|yaml)$", r".\1", nama): isi for nama, isi in berkas.items()})
        return model(self.folder, self.akar)

    def dokumen(self, **berkas: str) -> tuple[Naskah, Dokumen]:
        """The model and the Word file."""
        naskah = self.naskah(**berkas)
        return naskah, susun_dokumen(naskah, AKAR / "templates", self.folder.parents[1] / "logo.png")

    def word(self, **berkas: str) -> Word:
        """The Word file of the naskah, read back."""
        return Word(self.dokumen(**berkas)[1].bita(None))

    def keluhan(self, **berkas: str) -> list[str]:
        """What is wrong, one line each, paths from the naskah's folder."""
        try:
            self.dokumen(**berkas)
        except Galat as sebab:
            awalan = self.folder.relative_to(self.akar).as_posix() + "/"
            return [str(satu).replace(awalan, "") for satu in sebab.masalah]
        return []


# ---------------------------------------------------------------- reading a Word file


@dataclass
class Hitungan:
    """How a reader counts: whether w:nums of one w:abstractNum share counters, and whether a w:startOverride holds again after
    a restart. ECMA-376 and LibreOffice differ here, so a file is right only if all readings give the same labels."""

    berbagi: bool = True
    ulang: bool = True


CARA_HITUNG = tuple(Hitungan(berbagi, ulang) for berbagi in (True, False) for ulang in (True, False))


@dataclass
class Par:
    """A paragraph of a Word file."""

    el: Any
    gaya: str
    teks: str
    label: str = ""

    @property
    def ppr(self) -> Any:
        return self.el.find(f"{W}pPr")

    def punya(self, nama: str) -> bool:
        return self.ppr is not None and self.ppr.find(f"{W}{nama}") is not None


def romawi(angka: int) -> str:
    hasil = ""
    for nilai, tanda in zip(
        (1000, 900, 500, 400, 100, 90, 50, 40, 10, 9, 5, 4, 1),
        ("M", "CM", "D", "CD", "C", "XC", "L", "XL", "X", "IX", "V", "IV", "I"),
        strict=True,
    ):
        while angka >= nilai:
            hasil, angka = hasil + tanda, angka - nilai
    return hasil


def tulis_angka(angka: int, bentuk: str) -> str:
    """A number as Word writes it in a w:numFmt."""
    if bentuk in ("lowerLetter", "upperLetter"):
        teks = chr(97 + (angka - 1) % 26) * ((angka - 1) // 26 + 1)
        return teks if bentuk == "lowerLetter" else teks.upper()
    if bentuk in ("lowerRoman", "upperRoman"):
        return romawi(angka).lower() if bentuk == "lowerRoman" else romawi(angka)
    assert bentuk == "decimal", bentuk
    return str(angka)


def teks_par(p: Any) -> str:
    """The visible text of a paragraph, tabs and line breaks as such; field codes left out."""
    hasil = []
    tanda = {f"{W}tab": "\t", f"{W}br": "\n", f"{W}noBreakHyphen": "-"}
    for satu in p.iter(f"{W}t", *tanda):
        if satu.tag == f"{W}t":
            hasil.append(satu.text or "")
        elif satu.getparent().tag == f"{W}r":
            hasil.append(tanda[satu.tag])
    return "".join(hasil)


@dataclass
class Word:
    """A Word file, read from its bytes."""

    bita: bytes
    cara: Hitungan = field(default_factory=Hitungan)

    @cached_property
    def bagian(self) -> dict[str, bytes]:
        with zipfile.ZipFile(io.BytesIO(self.bita)) as arsip:
            assert arsip.testzip() is None
            return {nama: arsip.read(nama) for nama in arsip.namelist()}

    def pohon(self, nama: str) -> Any:
        return etree.fromstring(self.bagian[nama])

    @cached_property
    def badan(self) -> Any:
        return self.pohon("word/document.xml").find(f"{W}body")

    @cached_property
    def gaya(self) -> dict[str, Any]:
        return {satu.get(f"{W}styleId"): satu for satu in self.pohon("word/styles.xml").iter(f"{W}style")}

    def sifat_gaya(self, gaya: str, nama: str) -> Any:
        """A paragraph property of a style or of those that it is based on, or None."""
        while gaya:
            satu = self.gaya[gaya]
            ada = satu.find(f"{W}pPr/{W}{nama}")
            if ada is not None:
                return ada
            dasar = satu.find(f"{W}basedOn")
            gaya = dasar.get(f"{W}val") if dasar is not None else ""
        return None

    @cached_property
    def par(self) -> list[Par]:
        """All paragraphs of the body in order, those in cells too, with the labels that a word processor would show."""
        penghitung = _Penghitung(self, self.cara)
        hasil = []
        for p in self.badan.iter(f"{W}p"):
            gaya = p.find(f"{W}pPr/{W}pStyle")
            nama = gaya.get(f"{W}val") if gaya is not None else "Normal"
            hasil.append(Par(p, nama, teks_par(p), penghitung.label(p, nama)))
        return hasil

    @property
    def teks(self) -> list[str]:
        """The texts of all paragraphs that have one."""
        return [satu.teks for satu in self.par if satu.teks]

    def bergaya(self, *gaya: str) -> list[Par]:
        return [satu for satu in self.par if satu.gaya in gaya]

    @property
    def judul(self) -> list[tuple[str, str]]:
        """(label, title) of every heading, whether its label is counted or typed."""
        hasil = []
        for satu in self.par:
            if not satu.gaya.startswith("Heading"):
                continue
            depan, tanda, isi = satu.teks.partition("\n") if "\n" in satu.teks else satu.teks.partition("\t")
            hasil.append((satu.label or depan, isi) if tanda else (satu.label, satu.teks))
        return hasil

    @property
    def butir(self) -> list[tuple[str, str]]:
        """(label, text) of every list item."""
        return [(satu.label, satu.teks) for satu in self.par if satu.label and not satu.gaya.startswith("Heading")]

    @property
    def tabel(self) -> list[Any]:
        return list(self.badan.iter(f"{W}tbl"))

    @property
    def tabel_data(self) -> list[Any]:
        """The tables of the lampiran: those with a repeated head."""
        return [satu for satu in self.tabel if satu.find(f".//{W}tblHeader") is not None]

    @property
    def sectpr(self) -> list[Any]:
        return list(self.badan.iter(f"{W}sectPr"))


class _Penghitung:
    """Counts as ECMA-376 part 1, 17.9 says, from numbering.xml alone."""

    def __init__(self, word: Word, cara: Hitungan) -> None:
        self.word, self.cara = word, cara
        akar = word.pohon("word/numbering.xml")
        self.abstrak = {
            satu.get(f"{W}abstractNumId"): {int(lvl.get(f"{W}ilvl")): lvl for lvl in satu.iter(f"{W}lvl")}
            for satu in akar.iter(f"{W}abstractNum")
        }
        self.num: dict[str, tuple[str, dict[int, int]]] = {}
        for satu in akar.iter(f"{W}num"):
            timpa = {
                int(o.get(f"{W}ilvl")): int(o.find(f"{W}startOverride").get(f"{W}val")) for o in satu.iter(f"{W}lvlOverride")
            }
            self.num[satu.get(f"{W}numId")] = (satu.find(f"{W}abstractNumId").get(f"{W}val"), timpa)
        self.hitung: dict[str, dict[int, int]] = {}
        self.dipakai: set[tuple[str, int]] = set()

    def label(self, p: Any, gaya: str) -> str:
        numpr = p.find(f"{W}pPr/{W}numPr")
        if numpr is None:
            numpr = self.word.sifat_gaya(gaya, "numPr")
        if numpr is None or numpr.find(f"{W}numId") is None:
            return ""
        nomor = numpr.find(f"{W}numId").get(f"{W}val")
        if nomor == "0":
            return ""
        ilvl = numpr.find(f"{W}ilvl")
        ke = int(ilvl.get(f"{W}val")) if ilvl is not None else 0
        abstrak, timpa = self.num[nomor]
        tingkat = self.abstrak[abstrak]
        hitung = self.hitung.setdefault(abstrak if self.cara.berbagi else nomor, {})
        baru = ke in timpa and (nomor, ke) not in self.dipakai
        self.dipakai.add((nomor, ke))
        awal = timpa[ke] if ke in timpa and (baru or self.cara.ulang) else int(tingkat[ke].find(f"{W}start").get(f"{W}val"))
        hitung[ke] = awal if baru or ke not in hitung else hitung[ke] + 1
        for dalam in [satu for satu in hitung if satu > ke]:
            del hitung[dalam]
        lvl = tingkat[ke]
        teks = lvl.find(f"{W}lvlText").get(f"{W}val")
        if lvl.find(f"{W}numFmt").get(f"{W}val") == "bullet":
            return str(teks)

        def ganti(cocok: re.Match[str]) -> str:
            lain = int(cocok[1]) - 1
            bentuk = tingkat[lain].find(f"{W}numFmt").get(f"{W}val")
            mulai = timpa.get(lain, int(tingkat[lain].find(f"{W}start").get(f"{W}val")))
            return tulis_angka(hitung.get(lain, mulai), bentuk)

        return re.sub(r"%(\d)", ganti, teks)


# ---------------------------------------------------------------- what the model says


def paragraf_model(naskah: Naskah) -> Iterator[Any]:
    """Every Paragraf of a naskah in the order in which it stands in the document, those in cells too."""
    from pipeline.naskah.model import Paragraf, Tabel

    yield from (*naskah.menimbang, *naskah.mengingat, *naskah.memperhatikan, *naskah.tembusan)
    for lampiran in naskah.lampiran:
        for blok in lampiran.blok:
            if isinstance(blok, Paragraf):
                yield blok
            elif isinstance(blok, Tabel):
                for baris in blok.baris:
                    for sel in baris.sel:
                        yield from sel.daftar


def rapat(teks: str) -> str:
    """Every run of white space as one space."""
    return " ".join(teks.split())


def tanpa_spasi(teks: str) -> str:
    return re.sub(r"\s+", "", teks)


def urut(kecil: Sequence[str], besar: str) -> str | None:
    """The first of `kecil` that does not follow the others in `besar`, or None."""
    di = 0
    for satu in kecil:
        ketemu = besar.find(satu, di)
        if ketemu < 0:
            return satu
        di = ketemu + len(satu)
    return None
