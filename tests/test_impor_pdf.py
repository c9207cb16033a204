"""Importing PDFs: those that we build come back with their words in order; scans, locked and damaged files are refused."""

from __future__ import annotations

import io
import random
import zlib
from pathlib import Path

import pikepdf
import pytest

from pipeline.galat import Galat
from pipeline.importing.antara import Alinea, Kisi
from pipeline.importing.baca_pdf import baca_pdf
from pipeline.importing.impor import impor
from pipeline.importing.ukur import bandingkan, kata, teks_naskah
from pipeline.naskah.model import Tabel
from tests.alat import AKAR, model
from tests.conftest import Hasil

PAGAR = "BT /F1 11 Tf 1 0 0 1 {} {} Tm ({}) Tj ET\n"


def pdf(*halaman: str, sandi: str = "", gambar: bool = False, lanskap: bool = False) -> bytes:
    """A PDF of pages with these drawing operators, in Helvetica."""
    dokumen = pikepdf.new()
    for isi in halaman:
        satu = dokumen.add_blank_page(page_size=(842, 595) if lanskap else (595, 842))
        sumber = pikepdf.Dictionary(
            Font=pikepdf.Dictionary(
                F1=pikepdf.Dictionary(Type=pikepdf.Name.Font, Subtype=pikepdf.Name.Type1, BaseFont=pikepdf.Name.Helvetica)
            )
        )
        if gambar:
            aliran = dokumen.make_stream(bytes(300), Type=pikepdf.Name.XObject, Subtype=pikepdf.Name.Image)
            aliran.Width, aliran.Height, aliran.ColorSpace, aliran.BitsPerComponent = 10, 10, pikepdf.Name.DeviceRGB, 8
            sumber.XObject = pikepdf.Dictionary(I1=aliran)
        satu.Resources = sumber
        satu.Contents = dokumen.make_stream(isi.encode("latin-1"))
    aliran_keluar = io.BytesIO()
    dokumen.save(aliran_keluar, encryption=pikepdf.Encryption(user=sandi, owner="x") if sandi else False)
    return aliran_keluar.getvalue()


def baris(*teks: str, x: float = 72, y: float = 700, turun: float = 14) -> str:
    return "".join(PAGAR.format(x, y - turun * ke, satu) for ke, satu in enumerate(teks))


def isi_alinea(mentah: bytes) -> list[str]:
    return [satu.polos for satu in baca_pdf("a.pdf", mentah).blok if isinstance(satu, Alinea)]


PANJANG = "Kalimat yang cukup panjang untuk mengisi seluruh lebar halaman dokumen ini"


def test_baris_yang_penuh_disambung_dan_kata_yang_dipenggal_dipulihkan() -> None:
    isi = baris(
        f"{PANJANG} dan pelak-",
        "sanaan kegiatan berdasarkan peraturan perundang-undangan yang berlaku, perundang-",
        "undangan daerah, serta pelaksanaan rencana kerja.",
        "Paragraf berikutnya.",
    )
    assert isi_alinea(pdf(isi)) == [
        f"{PANJANG} dan pelaksanaan kegiatan berdasarkan peraturan perundang-undangan yang berlaku, perundang-undangan daerah, "
        "serta pelaksanaan rencana kerja.",
        "Paragraf berikutnya.",
    ]


def test_nomor_halaman_dan_kepala_yang_berulang_tidak_ikut() -> None:
    halaman = [baris("KEPALA HALAMAN", y=820) + baris(f"Isi halaman ke {ke}.") + baris(f"- {ke} -", y=30) for ke in range(1, 5)]
    dokumen = baca_pdf("a.pdf", pdf(*halaman))
    assert [satu.polos for satu in dokumen.blok if isinstance(satu, Alinea)] == [f"Isi halaman ke {ke}." for ke in range(1, 5)]
    assert {satu.alasan for satu in dokumen.buangan} == {"nomor halaman", "kepala halaman yang berulang"}


def test_tabel_dari_garis_dengan_sel_gabungan() -> None:
    garis = "".join(f"72 {y} m 372 {y} l S\n" for y in (700, 680, 640)) + "172 660 m 372 660 l S\n"
    garis += "".join(f"{x} 640 m {x} 700 l S\n" for x in (72, 172, 272, 372))
    teks = "".join(
        PAGAR.format(x, y, isi)
        for x, y, isi in (
            (75, 685, "No"), (175, 685, "Kegiatan"), (275, 685, "Target"),
            (75, 665, "1"), (175, 665, "Satu"), (275, 665, "10"), (175, 645, "Dua"), (275, 645, "20"),
        )
    )  # fmt: skip
    (kisi,) = [satu for satu in baca_pdf("a.pdf", pdf(garis + teks)).blok if isinstance(satu, Kisi)]
    assert kisi.baris == (("No", "Kegiatan", "Target"), ("1", "Satu", "10"), ("", "Dua", "20"))


@pytest.mark.parametrize("lanskap", [False, True])
def test_tabel_sampai_pada_halaman_yang_arahnya_seperti_di_berkas(tmp_path: Path, lanskap: bool) -> None:
    garis = "".join(f"72 {y} m 372 {y} l S\n" for y in (500, 480, 460)) + "".join(
        f"{x} 460 m {x} 500 l S\n" for x in (72, 222, 372)
    )
    teks = "".join(baris(satu, x=x, y=y) for satu, x, y in (("Hal", 80, 486), ("Isi", 230, 486), ("a", 80, 466), ("b", 230, 466)))
    berkas = tmp_path / "a.pdf"
    berkas.write_bytes(pdf(baris("RENCANA AKSI", f"{PANJANG}.", y=560) + garis + teks, lanskap=lanskap))
    laporan = impor(berkas, tmp_path / "contoh" / "dinas" / "naskah")
    (tabel,) = [satu for satu in model(laporan.folder, tmp_path).batang_tubuh if isinstance(satu, Tabel)]
    assert tabel.lanskap is lanskap


def test_kotak_bagan_dan_batang_grafik_bukan_tabel() -> None:
    kotak = "".join(f"{x} 640 90 40 re S\n" for x in (72, 192, 312)) + "162 660 m 192 660 l S\n282 660 m 312 660 l S\n"
    batang = "72 400 m 400 400 l S\n72 400 m 72 500 l S\n" + "".join(f"{x} 400 30 {t} re S\n" for x, t in ((90, 60), (150, 90)))
    teks = "".join(PAGAR.format(x, 655, isi) for x, isi in ((80, "Birokrasi"), (200, "Kinerja"), (320, "Pelayanan")))
    dokumen = baca_pdf("a.pdf", pdf(kotak + batang + teks + baris(f"{PANJANG}.", y=300)))
    assert not [satu for satu in dokumen.blok if isinstance(satu, Kisi)]


KOLOM = (72, 110, 250, 330, 420)


def kolom(*deret: tuple[str, ...], turun: float = 14, x: tuple[float, ...] = KOLOM, y: float = 700) -> str:
    """Rows of cells set apart by blank alone; a line break in a cell goes on in the next line."""
    hasil = ""
    for satu in deret:
        baris_sel = [sel.split("\n") for sel in satu]
        for ke in range(max(map(len, baris_sel))):
            for kiri, sel in zip(x, baris_sel, strict=False):
                if ke < len(sel) and sel[ke]:
                    hasil += PAGAR.format(kiri, y, sel[ke])
            y -= 14
        y -= turun - 14
    return hasil


def tabel_dalam(mentah: bytes) -> list[Kisi]:
    return [satu for satu in baca_pdf("a.pdf", mentah).blok if isinstance(satu, Kisi)]


LURUS = (
    ("No", "Indikator", "Satuan", "Target 2022", "Target 2023"),
    ("1", "Nilai SAKIP", "Nilai", "60,1", "62"),
    ("2", "Indeks RB", "Indeks", "61", "63,5"),
    ("3", "Opini BPK", "Opini", "WTP", "WTP"),
)


def test_tabel_tanpa_garis_yang_kolomnya_lurus_dibaca_sebagai_tabel_dengan_catatan() -> None:
    isi = baris(f"{PANJANG}.", y=730) + kolom(*LURUS) + baris("Sumber: Bagian Organisasi", y=630)
    dokumen = baca_pdf("a.pdf", pdf(isi))
    (kisi,) = [satu for satu in dokumen.blok if isinstance(satu, Kisi)]
    assert kisi.baris == LURUS
    assert [satu.polos for satu in dokumen.blok if isinstance(satu, Alinea)] == [f"{PANJANG}.", "Sumber: Bagian Organisasi"]
    assert [satu.pesan for satu in dokumen.catatan] == [
        "1 tabel di halaman 1 tidak bergaris; kolomnya dibaca dari letak katanya, periksa"
    ]


def test_sel_beberapa_baris_di_tabel_tanpa_garis_menjadi_satu_sel() -> None:
    isi = kolom(
        ("No", "Kegiatan", "Keluaran", "Waktu"),
        ("1", "Menyusun rencana\nkerja tahunan", "Dokumen", "Januari"),
        ("2", "Melaporkan", "Laporan", "Juni dan\nDesember"),
        turun=22,
    )
    (kisi,) = tabel_dalam(pdf(isi))
    assert kisi.baris[1:] == (
        ("1", "Menyusun rencana kerja tahunan", "Dokumen", "Januari"),
        ("2", "Melaporkan", "Laporan", "Juni dan Desember"),
    )


@pytest.mark.parametrize(
    "isi",
    [
        kolom(("KESATU", ":", "Menetapkan tim."), ("KEDUA", ":", "Tim bertugas."), ("KETIGA", ":", "Berlaku.")),
        kolom(("Nama", "Jabatan"), ("Ani", "Ketua"), ("Budi", "Anggota"), ("Cici", "Anggota")),
        kolom(("No", "Uraian", "Nilai"), ("1", "Satu", "10")),
        kolom(("1", "Satu", "10"), ("2", "Dua", "20"), ("3", "Tiga", "30")),
        kolom(("Menimbang", ":", "a.", "bahwa satu;"), ("", "", "b.", "bahwa dua;"), ("", "", "c.", "bahwa tiga.")),
        kolom(("Bab", "Uraian", "Nilai"), ("Satu", "x", "1"), ("lanjutan", "", ""), ("Dua", "y", "2"), ("Tiga", "z", "3")),
        kolom(*LURUS[:2]) + baris(PANJANG, y=672) + kolom(*LURUS[2:], y=658),
    ],
    ids=["titik dua", "dua kolom", "satu baris", "tanpa kepala", "konsiderans", "awal baris tidak jelas", "tertimpa kalimat"],
)
def test_yang_tidak_pasti_tabel_tetap_teks(isi: str) -> None:
    assert tabel_dalam(pdf(isi)) == []


@pytest.mark.parametrize(
    ("isi", "alasan"),
    [
        (pdf("q 500 0 0 700 40 60 cm /I1 Do Q", gambar=True), "gambar pindaian"),
        (pdf(""), "gambar pindaian"),
        (pdf(baris(PANJANG), sandi="rahasia"), "terkunci sandi"),
        (b"%PDF-1.7\nrusak sama sekali", "tidak dapat dibaca sebagai PDF"),
        (b"bukan pdf", "bukan PDF"),
        (
            b"%PDF-1.4\n<< /Filter /FlateDecode >>\nstream\n" + zlib.compress(bytes(200_000_000), 9) + b"\nendstream",
            "terlalu besar",
        ),
        (b"%PDF-1.4\n<< /Filter [/FlateDecode /FlateDecode] >>", "pemampatan berlapis"),
    ],
    ids=["pindaian", "kosong", "sandi", "rusak", "bukan", "bom", "bom berlapis"],
)
def test_pdf_yang_tidak_dapat_diimpor_ditolak_dengan_alasan(tmp_path: Path, isi: bytes, alasan: str) -> None:
    berkas = tmp_path / "a.pdf"
    berkas.write_bytes(isi)
    with pytest.raises(Galat, match=alasan):
        impor(berkas, tmp_path / "a" / "b" / "c")
    assert not (tmp_path / "a").exists()


def test_pdf_yang_rusak_di_mana_pun_tidak_menjadi_galat_program(tmp_path: Path) -> None:
    utuh = pdf(*[baris(*[PANJANG] * 20)] * 3)
    acak = random.Random(2)
    for _ in range(80):
        isi = bytearray(utuh)
        for _ in range(acak.randrange(1, 40)):
            isi[acak.randrange(len(isi))] = acak.randrange(256)
        try:
            baca_pdf("a.pdf", bytes(isi))
        except Galat:
            continue


@pytest.mark.libreoffice
@pytest.mark.lambat
def test_pdf_buatan_sendiri_kembali_katanya_berurutan(hasil: Hasil, contoh: str, tmp_path: Path) -> None:
    asal = model(AKAR / "content" / contoh)
    folder = tmp_path / contoh
    laporan = impor(hasil.pdf(contoh), folder)
    kembali = model(folder, tmp_path)
    sama = bandingkan(
        [satu for teks in teks_naskah(asal, kepala_lampiran=False) for satu in kata(teks)],
        [satu for teks in teks_naskah(kembali, kepala_lampiran=False) for satu in kata(teks)],
    )
    assert sama.berurutan >= 0.97, sama.hilang
    assert sama.tambahan <= 0.03, sama.baru
    assert kembali.jenis == asal.jenis
    assert [len(satu) for satu in (kembali.menimbang, kembali.mengingat, kembali.diktum)] == [
        len(satu) for satu in (asal.menimbang, asal.mengingat, asal.diktum)
    ]
    assert laporan.jumlah["tabel"] == sum(isinstance(blok, Tabel) for satu in asal.lampiran for blok in satu.blok)
