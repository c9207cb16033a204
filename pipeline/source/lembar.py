"""Rows of tables from `.csv` and `.xlsx` files: a sheet with a row of heads becomes nested data, as a YAML file would hold it.

A blank cell goes on with what stands above it, so merged cells nest rows by themselves. Formulas are not evaluated: what counts
is the value that the office's program saved with them.
"""

from __future__ import annotations

import re
import zipfile
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from itertools import chain
from pathlib import Path
from typing import Any

from pipeline.galat import Galat, Masalah
from pipeline.source.teks import BATAS_UKURAN, TERLARANG, Berkas, Larik, Letak, Peta, Teks
from pipeline.tanggal import tanggal_panjang

AKHIRAN = (".csv", ".xlsx")
BATAS_BARIS = 20_000
BATAS_KOLOM = 300
BATAS_TERBUKA = 100_000_000  # bytes of an unpacked .xlsx: more is a trap, or a file that is not meant
BATAS_KOSONG = 1000  # blank rows after which nothing more is expected
_TAHUN_DI_AKHIR = re.compile(r"(?:(.*?)[\s:]+)?((?:19|20)\d\d)")


@dataclass(slots=True, unsafe_hash=True)
class LetakSel(Letak):
    """A cell of a sheet; its row and column stand for line and column.

    Args:
        lembar: the sheet's name.
        baris_sel, kolom_sel: from 1.
    """

    lembar: str = ""
    baris_sel: int = 1
    kolom_sel: int = 1

    @property
    def baris(self) -> int:
        return self.baris_sel

    @property
    def kolom(self) -> int:
        return self.kolom_sel

    @property
    def sel(self) -> str:
        """As the office's program calls it, `RATL!C5`."""
        huruf, sisa = "", self.kolom_sel
        while sisa:
            sisa, ke = divmod(sisa - 1, 26)
            huruf = chr(ord("A") + ke) + huruf
        return f"{self.lembar}!{huruf}{self.baris_sel}"


def sebut_sel(masalah: Masalah) -> Masalah:
    """The problem with its cell named, where it is in a sheet."""
    if isinstance(masalah.letak, LetakSel):
        return Masalah(f"sel {masalah.letak.sel}: {masalah.pesan}", masalah.letak)
    return masalah


def baca_csv(berkas: Berkas) -> list[list[Teks]]:
    """The rows of a CSV file (RFC 4180) with `,`, `;` or a tab between cells, whichever its first line has most of.

    Args:
        berkas: the file, already read.

    Errors:
        Galat: a quote that is never closed, or more rows or columns than a table has; at its place.
    """
    isi = berkas.isi
    kepala = re.sub(r'"(?:[^"]|"")*"', "", isi.partition("\n")[0])
    pemisah = max(";,\t", key=kepala.count)
    sel = re.compile(rf'"((?:[^"]|"")*)"[ ]*|([^{pemisah}\r\n]*)')
    hasil: list[list[Teks]] = [[]]
    posisi = 0
    while posisi < len(isi):
        cocok = sel.match(isi, posisi)
        assert cocok is not None
        batas = isi[cocok.end() : cocok.end() + 1]
        if (cocok[1] is None and cocok[2].startswith('"')) or batas not in ("", pemisah, "\r", "\n"):
            raise Galat("tanda kutip sel ini tidak berpasangan; gandakan tanda kutip di dalam teks", berkas.letak(posisi))
        teks = cocok[2] if cocok[1] is None else cocok[1].replace('""', '"')
        hasil[-1].append(Teks(teks.strip(), berkas.letak(posisi, cocok.end())))
        posisi = cocok.end()
        if batas == pemisah and posisi + 1 == len(isi):
            hasil[-1].append(Teks("", berkas.letak(posisi)))
        if batas in ("\r", "\n"):
            posisi += isi.startswith("\r\n", posisi)
            hasil.append([])
        posisi += 1
        if len(hasil) > BATAS_BARIS or len(hasil[-1]) > BATAS_KOLOM:
            raise Galat(
                f"lembar ini lebih dari {BATAS_BARIS} baris atau {BATAS_KOLOM} kolom", berkas.letak(min(posisi, len(isi)))
            )
    return hasil


def baca_xlsx(path: Path, jalur: str, lembar: Teks | None) -> list[list[Teks]]:
    """The rows of a sheet of an Excel file, with numbers and dates as Indonesian documents write them.

    Args:
        path: the file.
        jalur: its path as shown in messages.
        lembar: the sheet's name, or None for the first.

    Errors:
        Galat: not such a file, too large when unpacked, an unknown sheet, a cell that Excel made an error or a date of.
    """
    from openpyxl import load_workbook  # a tenth of a second, which only those who have such a file should wait

    berkas = Berkas(jalur, "")
    awal = berkas.letak(0)
    if path.stat().st_size > BATAS_UKURAN:
        raise Galat(f"berkas lebih dari {BATAS_UKURAN // 1_000_000} MB; periksa apakah ini berkas yang benar", awal)
    try:
        with zipfile.ZipFile(path) as arsip:
            if sum(satu.file_size for satu in arsip.infolist()) > BATAS_TERBUKA:
                raise Galat(f"isi berkas ini lebih dari {BATAS_TERBUKA // 1_000_000} MB; simpan hanya lembar yang dipakai", awal)
        buku = load_workbook(path, read_only=True, data_only=True, keep_links=False)
        try:
            nama = [satu.title for satu in buku.worksheets]
            if not nama:
                raise Galat("berkas ini tidak memuat lembar", awal)
            if lembar is not None and lembar not in nama:
                raise Galat(f"lembar '{lembar}' tidak ada; yang ada: {', '.join(nama)}", lembar.letak)
            pilihan = str(lembar or nama[0])
            return list(_baris_xlsx(buku[pilihan], berkas, pilihan))
        finally:
            buku.close()
    except Galat:
        raise
    except Exception as sebab:  # openpyxl says whatever the broken file makes it trip over
        raise Galat(f"berkas ini tidak dapat dibaca sebagai .xlsx ({sebab}); simpan ulang dari Excel atau Calc", awal) from None


def _baris_xlsx(lembar: Any, berkas: Berkas, nama: str) -> Iterator[list[Teks]]:
    lembar.reset_dimensions()  # a file may claim a million rows; those that are there count
    kosong: list[list[Teks]] = []
    for ke, baris in enumerate(lembar.iter_rows(min_row=1), 1):
        letak = LetakSel(berkas, 0, 0, nama, ke, 1)
        if ke > BATAS_BARIS or len(baris) > BATAS_KOLOM:
            raise Galat(f"sel {letak.sel}: lembar ini lebih dari {BATAS_BARIS} baris atau {BATAS_KOLOM} kolom", letak)
        hasil = [_teks_sel(sel, LetakSel(berkas, 0, 0, nama, ke, kolom)) for kolom, sel in enumerate(baris, 1)]
        if any(hasil):
            yield from chain(kosong, [hasil])
            kosong = []
        else:
            kosong.append(hasil)
            if len(kosong) > BATAS_KOSONG:
                return


def _teks_sel(sel: Any, letak: LetakSel) -> Teks:
    return Teks(isi_sel(sel, letak), letak)


def isi_sel(sel: Any, letak: LetakSel) -> str:
    """The text of a cell of openpyxl, numbers and dates as Indonesian documents write them.

    Errors:
        Galat: a formula's error, a text that Excel made a date of, a character that Word does not take; at its place.
    """
    nilai = sel.value
    if nilai is None:
        return ""
    if isinstance(nilai, str):
        if getattr(sel, "data_type", "") == "e":
            raise Galat(f"sel {letak.sel}: rumus di sel ini menghasilkan {nilai}; perbaiki rumusnya", letak)
        terlarang = TERLARANG.search(nilai)
        if terlarang:
            raise Galat(f"sel {letak.sel}: karakter U+{ord(terlarang[0]):04X} tidak boleh ada; hapus karakter itu", letak)
        return nilai.replace("\r\n", "\n").strip()
    if isinstance(nilai, bool):
        return "ya" if nilai else "tidak"
    if isinstance(nilai, datetime | date):
        if "y" not in str(sel.number_format).lower():
            raise Galat(
                f"sel {letak.sel}: Excel menjadikan isi sel ini tanggal; ubah format selnya menjadi Teks, lalu ketik ulang", letak
            )
        return tanggal_panjang(nilai)
    if isinstance(nilai, int | float):
        return _angka(nilai, str(sel.number_format))
    return str(nilai)


def _angka(nilai: int | float, bentuk: str) -> str:
    """A number in the form that the sheet shows it in, with comma and dots changed: 1.234,5."""
    inti = bentuk.split(";")[0]
    persen = "%" in inti
    cocok = re.search(r"[0#?]\.([0#?]+)", inti)
    if persen:
        nilai = round(nilai * 100, 10)
    if cocok or (persen and "General" not in inti):
        teks = f"{nilai:,.{len(cocok[1]) if cocok else 0}f}"
    else:
        teks = f"{nilai:,.10f}".rstrip("0").rstrip(".") if isinstance(nilai, float) else f"{nilai:,}"
    if not re.search(r"[#0],[#0]", inti):
        teks = teks.replace(",", "")
    return teks.translate(str.maketrans(",.", ".,")) + ("%" if persen else "")


# ---------------------------------------------------------------- rows to nested data


def susun_data(baris: Sequence[Sequence[Teks]], tingkat: Sequence[tuple[Teks, Sequence[Teks] | None]], letak: Letak) -> Peta:
    """Nest the rows of a sheet.

    A cell of a level begins an item; blank, or (but for the innermost level) the same as above, it goes on with the item above.
    A column that is no level belongs to the level that names it or, where none does, to the outermost one at whose items alone
    it is filled in; what stands in rows that begin no item goes on with its list. A head that ends in a year, `Target 2022`, is
    that year of `target`; a year alone is one of `tahun`.

    Args:
        baris: the rows, heads first.
        tingkat: the levels from the outermost: head, and heads of the columns that belong to it (None: the sheet shows them).
        letak: where the levels are named, for errors.

    Errors:
        Galat: a head that is not there or twice, a row outside of its level; at its place.
    """
    isi = [satu for satu in baris if any(satu)]
    if not isi:
        raise Galat("lembar data ini kosong", letak)
    kunci = list(map(kunci_kepala, isi[0]))
    kepala = {satu: ke for ke, satu in enumerate(kunci) if satu}
    kembar = next((satu for ke, satu in enumerate(isi[0]) if kunci[ke] and kunci[ke] in kunci[:ke]), None)
    if kembar is not None:
        raise Galat(f"judul kolom '{kembar}' ada dua kali", kembar.letak)

    lepas = next((sel for satu in isi[1:] for ke, sel in enumerate(satu) if sel and not kunci[ke : ke + 1]), None)
    if lepas is not None:
        pesan = f"sel '{lepas}' tidak berkolom, karena baris judul lebih pendek"
        saran = "apit teks yang memuat tanda pemisah dengan tanda kutip, atau beri kolom ini judul"
        raise Galat(f"{pesan}; {saran}", lepas.letak)

    def kolom(nama: Teks) -> int:
        if kunci_kepala(nama) not in kepala:
            raise Galat(f"kolom '{nama}' tidak ada di lembar data; yang ada: {', '.join(kepala)}", nama.letak)
        return kepala[kunci_kepala(nama)]

    penyusun = _Penyusun([kolom(nama) for nama, _ in tingkat], [kunci_kepala(nama) for nama, _ in tingkat], isi[0])
    milik = {kolom(nama): ke for ke, (_, daftar) in enumerate(tingkat) for nama in daftar or ()}
    penyusun.susun(isi[1:], milik)
    return Peta({Teks(penyusun.nama[0], isi[0][penyusun.tingkat[0]].letak): Larik(penyusun.akar, letak)}, letak)


def kunci_kepala(teks: str) -> str:
    """The key that a head stands for: `Penanggung Jawab` is `penanggung-jawab`."""
    return "-".join(re.findall(r"\w+", teks.casefold()))


def _pisah_tahun(kepala: str) -> tuple[str, str]:
    """The key that a head stands for, and the year at its end: `Target 2022` is (target, 2022)."""
    cocok = _TAHUN_DI_AKHIR.fullmatch(kepala)
    return (kunci_kepala(cocok[1] or "") or "tahun", cocok[2]) if cocok else (kunci_kepala(kepala), "")


class _Penyusun:
    def __init__(self, tingkat: list[int], nama: list[str], kepala: Sequence[Teks]) -> None:
        self.tingkat, self.nama, self.kepala = tingkat, nama, kepala
        self.akar: list[Any] = []
        self.buka: list[Peta] = []

    def susun(self, baris: Sequence[Sequence[Teks]], milik: dict[int, int]) -> None:
        lain = [ke for ke, satu in enumerate(self.kepala) if satu and ke not in self.tingkat]
        mulai = list(self.mulai(baris))
        letak_kolom = {ke: milik[ke] if ke in milik else self.pemilik(self.serumpun(ke), baris, mulai) for ke in lain}
        for satu, awal in zip(baris, mulai, strict=True):
            for tingkat in range(awal, len(self.tingkat)):
                if (isi := _sel(satu, self.tingkat[tingkat])) is not None:
                    self.butir(tingkat, isi)
            for ke, punya in letak_kolom.items():
                if (isi := _sel(satu, ke)) is not None:
                    self.isi(punya, ke, isi)

    def mulai(self, baris: Iterable[Sequence[Teks]]) -> Iterator[int]:
        """For every row the outermost level that begins in it; as many as there are levels where none does."""
        jalan: list[str] = []
        for satu in baris:
            awal = len(self.tingkat)
            for tingkat, ke in enumerate(self.tingkat):
                isi = _sel(satu, ke)
                if isi is None:
                    continue
                sama = tingkat < len(self.tingkat) - 1 and jalan[tingkat : tingkat + 1] == [str(isi)] and awal > tingkat
                if not sama:
                    if len(jalan) < tingkat:
                        raise Galat(f"baris ini belum punya '{self.nama[len(jalan)]}' di atasnya", isi.letak)
                    awal = min(awal, tingkat)
                    jalan = [*jalan[:tingkat], str(isi)]
            yield awal

    def serumpun(self, ke: int) -> list[int]:
        """The columns of the same head in other years."""
        nama = _pisah_tahun(self.kepala[ke])[0]
        return [lain for lain, satu in enumerate(self.kepala) if satu and _pisah_tahun(satu)[0] == nama]

    def pemilik(self, kolom: Sequence[int], baris: Sequence[Sequence[Teks]], mulai: Sequence[int]) -> int:
        """The outermost level at whose items alone columns are filled in, or else the innermost."""
        dalam = len(self.tingkat)
        terisi = [awal for satu, awal in zip(baris, mulai, strict=True) if awal < dalam and any(_sel(satu, ke) for ke in kolom)]
        return max(terisi, default=dalam - 1)

    def butir(self, tingkat: int, isi: Teks) -> None:
        peta = Peta({Teks("nama", isi.letak): isi}, isi.letak)
        if tingkat == 0:
            self.akar.append(peta)
        else:
            if len(self.buka) < tingkat:
                raise Galat(f"baris ini belum punya '{self.nama[len(self.buka)]}' di atasnya", isi.letak)
            self.buka[tingkat - 1].setdefault(self.nama[tingkat], Larik([], isi.letak)).append(peta)
        self.buka[tingkat:] = [peta]

    def isi(self, tingkat: int, ke: int, isi: Teks) -> None:
        if len(self.buka) <= tingkat:
            raise Galat(f"baris ini belum punya '{self.nama[len(self.buka)]}'; isi selnya", isi.letak)
        peta = self.buka[tingkat]
        nama, tahun = _pisah_tahun(self.kepala[ke])
        if tahun:
            peta = peta.setdefault(Teks(nama, isi.letak), Peta({}, isi.letak))
            nama = tahun
        sebelum = peta.get(nama)
        if sebelum is None:
            peta[Teks(nama, isi.letak)] = isi
        elif isinstance(sebelum, Larik):
            sebelum.append(isi)
        else:
            peta[nama] = Larik([sebelum, isi], sebelum.letak)


def _sel(baris: Sequence[Teks], ke: int) -> Teks | None:
    return baris[ke] if ke < len(baris) and baris[ke] else None
