"""Importing sheets: tables of .xlsx and .csv in several layouts come out with the same rows, heads and marks."""

from __future__ import annotations

import io
import random
import zipfile
from collections.abc import Sequence
from datetime import datetime
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st
from openpyxl import Workbook
from openpyxl.formatting.rule import CellIsRule
from openpyxl.styles import PatternFill
from openpyxl.styles.colors import Color

from pipeline.galat import Galat
from pipeline.importing.impor import impor
from pipeline.importing.laporan import Laporan
from pipeline.naskah.model import Naskah, Tabel, polos
from tests.alat import model

ABU = PatternFill("solid", fgColor="FF7F7F7F")
KUNING = PatternFill("solid", fgColor="FFFFFF00")
# program → kegiatan (name, output, criterion, who) → stages (name, months)
PROGRAM: list[tuple[str, str, list[tuple[str, str, str, str, list[tuple[str, list[int]]]]]]] = [
    (
        "I",
        "PROGRAM MANAJEMEN PERUBAHAN",
        [
            ("Membentuk Tim", "Keputusan", "Tim ditetapkan", "Pokja A", [("Menyusun konsep", [1, 2]), ("Menetapkan", [3])]),
            ("Menyusun rencana", "Dokumen", "Rencana *selaras*", "Pokja B", [("Menyusun", [12])]),
        ],
    ),
    (
        "II",
        "PROGRAM PELAYANAN",
        [("Survei", "Laporan", "Dua kali setahun", "Pokja C", [("Survei I", [6]), ("Survei II", [11, 12])])],
    ),
]
BULAN = ["Jan", "Feb", "Mar", "Apr", "Mei", "Jun", "Jul", "Agu", "Sep", "Okt", "Nov", "Des"]


def ratl(gabung: bool = True, tanda: str = "", nama_bulan: bool = False, kiri: int = 1, berwarna: bool = False) -> Workbook:
    """A plan as offices draw it: merged cells or blanks, months coloured or marked, numbers or names of months."""
    buku = Workbook()
    lembar: Any = buku.active
    lembar.title = "RATL"
    lembar.cell(1, kiri, "RENCANA AKSI TINDAK LANJUT TAHUN 2023")
    lembar.cell(2, kiri, "DINAS CONTOH KABUPATEN CONTOH")
    kepala = ["NO", "KEGIATAN", "OUTPUT", "TAHAPAN", None, *[None] * 11, "KRITERIA", "PENANGGUNG JAWAB"]
    for ke, teks in enumerate(kepala):
        if teks:
            lembar.cell(4, kiri + ke, teks)
            if gabung:
                lembar.merge_cells(start_row=4, end_row=5, start_column=kiri + ke, end_column=kiri + ke)
    lembar.cell(4, kiri + 4, "BULAN")
    if gabung:
        lembar.merge_cells(start_row=4, end_row=4, start_column=kiri + 4, end_column=kiri + 15)
    for bulan in range(12):
        lembar.cell(5, kiri + 4 + bulan, BULAN[bulan] if nama_bulan else bulan + 1)
    baris = 6
    for nomor, nama, kegiatan in PROGRAM:
        lembar.cell(baris, kiri, nomor)
        lembar.cell(baris, kiri + 1, nama)
        if gabung:
            lembar.merge_cells(start_row=baris, end_row=baris, start_column=kiri + 1, end_column=kiri + 17)
        if berwarna:
            for kolom in range(kiri, kiri + 18):
                lembar.cell(baris, kolom).fill = KUNING
        baris += 1
        for urut, (apa, output, kriteria, siapa, tahapan) in enumerate(kegiatan, 1):
            awal = baris
            for geser, teks_sel in ((0, urut), (1, apa), (2, output), (16, kriteria), (17, siapa)):
                lembar.cell(baris, kiri + geser, teks_sel)
            for tahap, bulan_bulan in tahapan:
                lembar.cell(baris, kiri + 3, tahap)
                if berwarna:
                    for kolom in range(kiri, kiri + 18):
                        lembar.cell(baris, kolom).fill = KUNING
                for bulan in bulan_bulan:
                    sel = lembar.cell(baris, kiri + 3 + bulan)
                    sel.value = tanda or None
                    if not tanda:
                        sel.fill = ABU
                baris += 1
            if gabung and baris - awal > 1:
                for geser in (0, 1, 2, 16, 17):
                    lembar.merge_cells(start_row=awal, end_row=baris - 1, start_column=kiri + geser, end_column=kiri + geser)
    baris += 2
    for geser, teks in (
        (0, "Contoh, 5 Januari 2023"),
        (1, "KEPALA DINAS CONTOH,"),
        (4, "NAMA CONTOH"),
        (5, "NIP 19700101 199503 1 001"),
    ):
        lembar.cell(baris + geser, kiri + 16, teks)
    return buku


def bita(buku: Workbook) -> bytes:
    aliran = io.BytesIO()
    buku.save(aliran)
    return aliran.getvalue()


def diimpor(folder: Path, nama: str, isi: bytes) -> tuple[Laporan, Naskah]:
    berkas = folder / nama
    berkas.write_bytes(isi)
    ke = folder / "content" / "contoh" / "dinas" / "naskah"
    laporan = impor(berkas, ke)
    return laporan, model(ke, folder)


def tabel_tabel(naskah: Naskah) -> list[Tabel]:
    return [satu for satu in naskah.batang_tubuh if isinstance(satu, Tabel)]


def rupa(tabel: Tabel) -> list[list[str]]:
    """The rows: texts, `#` for a shaded cell, `^` where the cell above reaches down, `>` where the one before reaches across."""
    hasil = []
    for baris in tabel.baris:
        deret: list[str] = []
        for sel in baris.sel:
            teks = (
                "^"
                if sel.turun == "lanjut"
                else "#"
                if sel.arsir
                else polos(sel.isi) or " / ".join(polos(p.isi) for p in sel.daftar)
            )
            deret += [teks, *[">"] * (sel.rentang - 1)]
        hasil.append(deret)
    return hasil


def harapan(tanda: str = "#") -> list[list[str]]:
    hasil = []
    for nomor, nama, kegiatan in PROGRAM:
        hasil.append([nomor, nama, *[">"] * 16])
        for urut, (apa, output, kriteria, siapa, tahapan) in enumerate(kegiatan, 1):
            for ke, (tahap, bulan) in enumerate(tahapan):
                jadwal = [tanda if b in bulan else "" for b in range(1, 13)]
                depan = [str(urut), apa, output] if ke == 0 else ["^"] * 3
                hasil.append([*depan, tahap, *jadwal, *([kriteria, siapa] if ke == 0 else ["^"] * 2)])
    return hasil


@pytest.mark.parametrize(
    "cara",
    [
        {},
        {"nama_bulan": True, "kiri": 2},
        {"berwarna": True},
        {"tanda": "✓"},
        {"gabung": False},
        {"gabung": False, "tanda": "v", "kiri": 3},
        {"tanda": "x", "nama_bulan": True},
        {"tanda": "■"},
    ],
    ids=["digabung", "nama bulan", "baris berwarna", "centang", "sel kosong", "huruf v", "huruf x", "kotak"],
)
def test_ratl_dari_excel_menjadi_baris_yang_sama(tmp_path: Path, cara: dict[str, Any]) -> None:
    laporan, naskah = diimpor(tmp_path, "ratl.xlsx", bita(ratl(**cara)))
    (tabel,) = tabel_tabel(naskah)
    tanda = {"✓": "✓", "v": "v", "x": "x"}.get(cara.get("tanda", ""), "#")
    assert rupa(tabel) == harapan(tanda)
    assert laporan.dimengerti == 1
    assert (naskah.jenis, " ".join(naskah.judul)) == ("rencana-aksi", "RENCANA AKSI TINDAK LANJUT TAHUN 2023")
    assert (naskah.tanggal_ditetapkan, naskah.penandatangan.nama) == ("5 Januari 2023", "NAMA CONTOH")
    isi = (laporan.folder / "ratl.yaml").read_text(encoding="utf-8")
    assert "{no: NO, hitung: kegiatan, ulang: program}" in isi
    assert "  - nama: PROGRAM MANAJEMEN PERUBAHAN\n    kegiatan:\n      - nama: Membentuk Tim\n" in isi
    kepala = [polos(sel.isi) for sel in tabel.kepala[1].sel if sel.turun != "lanjut"]
    assert kepala == (BULAN if cara.get("nama_bulan") else [str(ke) for ke in range(1, 13)])


TEMA = PatternFill("solid", fgColor=Color(theme=4, tint=0.5999))
INDEKS = PatternFill("solid", fgColor=Color(indexed=10))
ROMAWI = ["I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"]
TANGGAL = [datetime(2023, satu, 1) for satu in range(1, 13)]


def jadwal(kepala: Sequence[Any], tanda: Any, tiga: bool = False) -> Workbook:
    """Four rows between a title and a signature; `tanda` fills or marks the months of each; heads over two or three rows."""
    buku = Workbook()
    lembar: Any = buku.active
    lembar.title = "RATL"
    lembar["A1"] = "RENCANA AKSI TAHUN 2023"
    lembar.merge_cells("A1:P1")
    akhir = 5 if tiga else 4
    for kolom, teks in ((1, "No"), (2, "Kegiatan"), (3, "Output"), (16, "Penanggung Jawab")):
        lembar.cell(3, kolom, teks)
        lembar.merge_cells(start_row=3, end_row=akhir, start_column=kolom, end_column=kolom)
    for baris, teks in ((3, "Tahun 2023"), (4, "Bulan")) if tiga else ((3, "Bulan"),):
        lembar.cell(baris, 4, teks)
        lembar.merge_cells(start_row=baris, end_row=baris, start_column=4, end_column=15)
    for ke, teks in enumerate(kepala):
        lembar.cell(akhir, 4 + ke, teks).number_format = "mmm" if isinstance(teks, datetime) else "General"
    for ke in range(4):
        baris = akhir + 1 + ke
        for kolom, isi in ((1, ke + 1), (2, f"Kegiatan {ke + 1}"), (3, f"Dokumen {ke + 1}"), (16, "Sekretariat")):
            lembar.cell(baris, kolom, isi)
        for bulan in (ke, ke + 1, ke + 5):
            sel = lembar.cell(baris, 4 + bulan)
            if isinstance(tanda, PatternFill):
                sel.fill = tanda
            else:
                sel.value = tanda
    for geser, teks in ((2, "Contoh, 5 Januari 2023"), (3, "KEPALA DINAS CONTOH,"), (7, "NAMA CONTOH")):
        lembar.cell(akhir + 4 + geser, 14, teks)
    return buku


def rupa_jadwal(tanda: str) -> list[list[str]]:
    return [
        [str(ke + 1), f"Kegiatan {ke + 1}", f"Dokumen {ke + 1}"]
        + [tanda if bulan in (ke, ke + 1, ke + 5) else "" for bulan in range(12)]
        + ["Sekretariat"]
        for ke in range(4)
    ]


@pytest.mark.parametrize(
    ("kepala", "isi", "tiga", "tanda"),
    [
        (BULAN, TEMA, False, "#"),
        (BULAN, PatternFill("lightUp", fgColor="FF000000"), False, "#"),
        (ROMAWI, PatternFill("gray125"), True, "#"),
        ([f"{satu}." for satu in BULAN], INDEKS, False, "#"),
        (TANGGAL, TEMA, False, "#"),
        (list(range(1, 13)), "x", True, "x"),
        (list(range(1, 13)), 1, False, "#"),
        ([satu.upper() for satu in BULAN], "√", False, "✓"),
    ],
    ids=["tema", "pola", "abu-abu, kepala tiga baris", "indeks", "bulan sebagai tanggal", "x", "angka 1", "centang"],
)
def test_jadwal_yang_dibuat_dengan_cara_lain_menjadi_baris_yang_sama(
    tmp_path: Path, kepala: Sequence[Any], isi: Any, tiga: bool, tanda: str
) -> None:
    laporan, naskah = diimpor(tmp_path, "ratl.xlsx", bita(jadwal(kepala, isi, tiga)))
    (tabel,) = tabel_tabel(naskah)
    assert rupa(tabel) == rupa_jadwal(tanda)
    assert naskah.penandatangan.nama == "NAMA CONTOH"
    assert ("angka 1 di jadwal" in laporan.teks()) is (isi == 1)


def test_yang_tidak_tampak_di_excel_disebut(tmp_path: Path) -> None:
    buku = jadwal(BULAN, "v")
    lembar: Any = buku.active
    lembar.column_dimensions["C"].hidden = True
    lembar.row_dimensions[6].hidden = True
    lembar["C5"] = "baris satu\nbaris dua"
    lembar["C7"].value, lembar["C7"].number_format = 0.6, "0%"
    lembar["C8"].value, lembar["C8"].number_format = datetime(2023, 5, 1), "mmm-yy"
    lembar.conditional_formatting.add("D5:O8", CellIsRule("equal", ['"v"'], fill=PatternFill("solid", bgColor="FF00FF00")))
    laporan, naskah = diimpor(tmp_path, "ratl.xlsx", bita(buku))
    assert [satu.pesan for satu in laporan.catatan[:3]] == [
        "sel RATL!A6: baris 6 disembunyikan di Excel tetapi ikut diimpor; hapus bila tidak perlu",
        "sel RATL!C1: kolom C disembunyikan di Excel tetapi ikut diimpor; hapus bila tidak perlu",
        "sel RATL!D5: warna bersyarat di D5:O8 tidak terbaca; warnai atau tandai selnya sendiri, lalu impor lagi",
    ]
    assert [deret[2] for deret in rupa(tabel_tabel(naskah)[0])] == ["baris satu / baris dua", "Dokumen 2", "60%", "Mei 2023"]


def test_bulan_yang_digabung_dan_berwarna(tmp_path: Path) -> None:
    buku = jadwal(BULAN, None)
    lembar: Any = buku.active
    for sel in ("D5", "E5", "F5", "J7", "J8"):
        lembar[sel].fill = ABU
    lembar["G6"] = "rapat"
    for gabung in ("D5:F5", "G6:I6", "J7:J8"):
        lembar.merge_cells(gabung)
    _, naskah = diimpor(tmp_path, "ratl.xlsx", bita(buku))
    assert [deret[3:12] for deret in rupa(tabel_tabel(naskah)[0])] == [
        ["#", "#", "#", *[""] * 6],
        ["", "", "", "rapat", ">", ">", "", "", ""],
        [*[""] * 6, "#", "", ""],
        [*[""] * 6, "#", "", ""],
    ]


def lembar_target(baris: Sequence[Sequence[Any]], gabung: Sequence[str] = ()) -> Workbook:
    buku = Workbook()
    lembar: Any = buku.active
    lembar.title = "Target"
    for deret in baris:
        lembar.append(list(deret))
    for satu in gabung:
        lembar.merge_cells(satu)
    return buku


def test_target_lima_tahun_dengan_teks_melintang(tmp_path: Path) -> None:
    buku = lembar_target(
        [
            ["No", "Sasaran", "Indikator", "Target", None, None, None, None, "PJ"],
            [None, None, None, 2022, 2023, 2024, 2025, 2026, None],
            [1, "Sasaran A", "Indeks RB", 60, 62.5, 65, 68, 70, "Sekda"],
            [None, None, "Predikat SAKIP", "B", "BB", None, None, None, "Inspektur"],
            [2, "Sasaran B", "Opini", "WTP", None, None, None, None, "Sekda"],
        ],
        ["A1:A2", "B1:B2", "C1:C2", "D1:H1", "I1:I2", "A3:A4", "B3:B4", "E4:H4", "D5:H5"],
    )
    laporan, naskah = diimpor(tmp_path, "target.xlsx", bita(buku))
    (tabel,) = tabel_tabel(naskah)
    assert rupa(tabel) == [
        ["1", "Sasaran A", "Indeks RB", "60", "62,5", "65", "68", "70", "Sekda"],
        ["^", "^", "Predikat SAKIP", "B", "BB", ">", ">", ">", "Inspektur"],
        ["2", "Sasaran B", "Opini", "WTP", ">", ">", ">", ">", "Sekda"],
    ]
    assert "satuan: tahun, tahun: 2022-2026" in (laporan.folder / "target.yaml").read_text(encoding="utf-8")


def test_triwulan_beberapa_tahun_tanpa_judul_di_atasnya(tmp_path: Path) -> None:
    tw = [f"TW {ke}" for ke in range(1, 5)]
    baris = [
        ["No", "Program", "Kegiatan", 2021, None, None, None, 2022, None, None, None, "PJ"],
        [None, None, None, *tw, *tw, None],
        [f"({ke})" for ke in range(1, 13)],
        [1, "Program A", "Kegiatan satu", "√", "√", None, None, None, "√", None, None, "Bagian Umum"],
        [2, None, "Kegiatan dua", None, None, None, "√", None, None, None, "√", "Bagian Hukum"],
        [3, "Program B", "Kegiatan tiga", *["√"] * 8, "Bagian Umum"],
    ]
    gabung = ["A1:A2", "B1:B2", "C1:C2", "D1:G1", "H1:K1", "L1:L2", "B4:B5"]
    laporan, naskah = diimpor(tmp_path, "tw.xlsx", bita(lembar_target(baris, gabung)))
    (tabel,) = tabel_tabel(naskah)
    assert [[sel if sel else "" for sel in deret] for deret in rupa(tabel)] == [
        ["1", "Program A", "Kegiatan satu", "✓", "✓", "", "", "", "✓", "", "", "Bagian Umum"],
        ["2", "^", "Kegiatan dua", "", "", "", "✓", "", "", "", "✓", "Bagian Hukum"],
        ["3", "Program B", "Kegiatan tiga", *["✓"] * 8, "Bagian Umum"],
    ]
    isi = (laporan.folder / "target.yaml").read_text(encoding="utf-8")
    assert "satuan: triwulan, tahun: 2021-2022, label: TW 1, tanda: ✓, tanpa-kepala: ya" in isi
    assert "hitung: kegiatan}" in isi


def test_beberapa_lembar_menjadi_beberapa_tabel_dan_yang_tersembunyi_dilaporkan(tmp_path: Path) -> None:
    buku = ratl()
    dua = buku.create_sheet("Indikator 2023")
    for deret in (["Indikator", "Satuan", "Target"], ["Indeks\nbaris kedua", "Nilai", 70], ["Opini", "-", "WTP"]):
        dua.append(deret)
    buku.create_sheet("Rahasia").append(["a", "b", "c"])
    buku["Rahasia"].sheet_state = "hidden"
    laporan, naskah = diimpor(tmp_path, "semua.xlsx", bita(buku))
    assert {satu.name for satu in laporan.berkas} >= {"ratl.yaml", "indikator-2023.yaml"}
    assert [len(satu.baris) for satu in tabel_tabel(naskah)] == [7, 2]
    assert rupa(tabel_tabel(naskah)[1])[1] == ["Opini", "-", "WTP"]
    assert any("'Rahasia' disembunyikan" in satu.pesan for satu in laporan.catatan)


def test_tabel_masuk_ke_naskah_yang_sudah_ada(tmp_path: Path) -> None:
    diimpor(tmp_path, "ratl.xlsx", bita(ratl()))
    folder = tmp_path / "content" / "contoh" / "dinas" / "naskah"
    sebelum = (folder / "naskah.yaml").read_bytes()
    berkas = tmp_path / "target baru.csv"
    berkas.write_text("Indikator;Target 2023;Target 2024\nIndeks;60;62\nOpini;WTP;WTP\n", encoding="utf-8")
    laporan = impor(berkas, folder)
    assert [satu.name for satu in laporan.berkas] == ["target-baru.yaml"]
    assert (folder / "naskah.yaml").read_bytes() == sebelum
    assert any("- target-baru.yaml" in satu.pesan for satu in laporan.catatan)


def test_csv_dengan_sel_kosong_dan_tanda(tmp_path: Path) -> None:
    kepala = "No;Kegiatan;Tahapan;" + ";".join(BULAN) + ";PJ\n"
    isi = (
        kepala
        + "1;Kegiatan satu;Tahap a;v;v"
        + ";" * 11
        + "Bagian A\n;;Tahap b;;;v"
        + ";" * 10
        + "\n2;Kegiatan dua;Tahap c"
        + ";v" * 12
        + ";Bagian B\n"
    )
    _, naskah = diimpor(tmp_path, "jadwal.csv", isi.encode())
    (tabel,) = tabel_tabel(naskah)
    assert rupa(tabel) == [
        ["1", "Kegiatan satu", "Tahap a", "v", "v", *[""] * 10, "Bagian A"],
        ["^", "^", "Tahap b", "", "", "v", *[""] * 9, "^"],
        ["2", "Kegiatan dua", "Tahap c", *["v"] * 12, "Bagian B"],
    ]


def test_sel_yang_tidak_dimengerti_disebut_dengan_lembar_dan_selnya(tmp_path: Path) -> None:
    buku = lembar_target([["Uraian", "Nilai", "Catatan"], ["a", "=1+1", "x y"], ["b", 2, "z"]])
    laporan, _ = diimpor(tmp_path, "rumus.xlsx", bita(buku))
    assert any(satu.pesan.startswith("sel Target!B2: rumus di sel ini belum dihitung") for satu in laporan.catatan)


# ---------------------------------------------------------------- refused, with a reason


def zip_isi(**berkas: bytes) -> bytes:
    aliran = io.BytesIO()
    with zipfile.ZipFile(aliran, "w", zipfile.ZIP_DEFLATED) as arsip:
        for nama, isi in berkas.items():
            arsip.writestr(nama.replace("__", "/").replace("_DOT_", "."), isi)
    return aliran.getvalue()


def dengan(isi: bytes, nama: str, baru: bytes) -> bytes:
    """A workbook with one part added or replaced."""
    aliran = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(isi)) as lama, zipfile.ZipFile(aliran, "w", zipfile.ZIP_DEFLATED) as arsip:
        for satu in lama.namelist():
            if satu != nama:
                arsip.writestr(satu, lama.read(satu))
        arsip.writestr(nama, baru)
    return aliran.getvalue()


ENTITAS = b'<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]><x>&b;</x>'


@pytest.mark.parametrize(
    ("nama", "isi", "alasan"),
    [
        ("a.xlsx", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + bytes(600), "terkunci sandi atau berformat .xls lama"),
        ("a.xls", b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1", "berakhiran '.xls'"),
        ("a.xlsm", b"PK", "berakhiran '.xlsm'"),
        ("a.xlsx", b"bukan apa-apa", "bukan .xlsx"),
        ("a.xlsx", b"PK\x03\x04 terpotong", "tidak dapat dibaca"),
        ("a.xlsx", zip_isi(xl__workbook_DOT_xml=b"<x/>"), "tidak dapat dibaca"),
        ("a.xlsx", zip_isi(xl__worksheets__sheet1_DOT_xml=b" " * 70_000_000), "terlalu besar bila dibuka"),
        ("a.xlsx", dengan(bita(ratl()), "xl/vbaProject.bin", b"x"), "memuat makro"),
        ("a.xlsx", dengan(bita(ratl()), "xl/sharedStrings.xml", ENTITAS), "XML yang tidak boleh ada"),
        ("a.xlsx", bita(Workbook()), "tidak berisi teks"),
        ("a.csv", b'"a;b\nc', "tanda kutip"),
        ("a.csv", b"PK\x03\x04", "sebenarnya berkas Word, Excel"),
    ],
)
def test_berkas_yang_bukan_itu_ditolak_dengan_alasan(tmp_path: Path, nama: str, isi: bytes, alasan: str) -> None:
    berkas = tmp_path / nama
    berkas.write_bytes(isi)
    with pytest.raises(Galat, match=alasan):
        impor(berkas, tmp_path / "a" / "b" / "c")
    assert not (tmp_path / "a").exists()


def test_xlsx_yang_rusak_di_mana_pun_tidak_menjadi_galat_program(tmp_path: Path) -> None:
    utuh = bita(ratl())
    acak = random.Random(1)
    for ke in range(60):
        isi = bytearray(utuh)
        for _ in range(acak.randrange(1, 30)):
            isi[acak.randrange(len(isi))] = acak.randrange(256)
        berkas = tmp_path / f"{ke}.xlsx"
        berkas.write_bytes(bytes(isi[: acak.randrange(len(isi))] if ke % 3 == 0 else isi))
        try:
            impor(berkas, tmp_path / str(ke) / "b" / "c")
        except Galat:
            continue


_ISI_SEL = st.one_of(
    st.none(),
    st.sampled_from(
        ["No", "Kegiatan", "1", "I", "v", "2022", "2023", "Jan", "PROGRAM A", "a. satu b. dua", "x: y", "{{ a }}", "[[b]]", "#"]
    ),
    st.text(st.characters(blacklist_categories=("Cs", "Cc")), max_size=12),
    st.integers(0, 3000),
)


@given(
    st.lists(st.lists(_ISI_SEL, min_size=1, max_size=7), min_size=1, max_size=9),
    st.lists(st.tuples(*[st.integers(0, 6)] * 4), max_size=4),
)
def test_lembar_apa_pun_menjadi_sumber_yang_dapat_disusun(
    tmp_path_factory: pytest.TempPathFactory, baris: list[list[Any]], gabung: list[tuple[int, int, int, int]]
) -> None:
    buku = lembar_target(
        [[f"'{sel}" if isinstance(sel, str) and sel.startswith("=") else sel for sel in deret] for deret in baris]
    )
    lembar: Any = buku.active
    for atas, kiri, tinggi, lebar in gabung:
        lembar.merge_cells(start_row=atas + 1, start_column=kiri + 1, end_row=atas + 1 + tinggi, end_column=kiri + 1 + lebar)
    folder = tmp_path_factory.mktemp("lembar")
    berkas = folder / "a.xlsx"
    berkas.write_bytes(bita(buku))
    ke = folder / "content" / "contoh" / "dinas" / "naskah"
    try:
        impor(berkas, ke)
    except Galat:
        return
    model(ke, folder)
