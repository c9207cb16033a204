"""Pictures of a Word file become figures of the sources, in their place, and nothing that is unsafe comes with them."""

from __future__ import annotations

import io
from pathlib import Path

import pytest
from PIL import Image

from pipeline.galat import Galat
from pipeline.gambar.berkas import periksa_gambar
from pipeline.importing.antara import Citra, Dokumen, Kisi
from pipeline.importing.baca_docx import baca_docx
from pipeline.importing.impor import impor
from pipeline.importing.laporan import Laporan
from pipeline.naskah.model import Gambar, Judul, Paragraf, polos
from pipeline.ukur.kantor import png
from tests.alat import model
from tests.alat_docx import docx, gambar, p, pusat, sel, tabel
from tests.test_impor_docx import KEPUTUSAN

NAMA = "naskah.docx"
PNG = png(80, 40, 128)
LAIN = png(60, 60, 30)
SVG = b'<svg xmlns="http://www.w3.org/2000/svg" width="80" height="40"><rect width="80" height="40" fill="#888"/></svg>'
KAPSI = '<w:pStyle w:val="Caption"/>'


def foto(format_: str) -> bytes:
    keluar = io.BytesIO()
    Image.new("RGB", (80, 40), (10, 120, 200)).save(keluar, format_)
    return keluar.getvalue()


def masuk(tmp_path: Path, isi: bytes) -> Laporan:
    (tmp_path / NAMA).write_bytes(isi)
    return impor(tmp_path / NAMA, tmp_path / "contoh" / "uji" / "naskah")


def citra(dokumen: Dokumen) -> list[Citra]:
    return [satu.citra for satu in dokumen.blok if isinstance(satu, Kisi) and satu.citra]


def satu_gambar(media: dict[str, bytes], xml: str, hubungan: str = "") -> tuple[list[Citra], list[str]]:
    """The pictures read from a document of one, and the remarks."""
    dokumen = baca_docx(NAMA, docx(p("Isi.") + xml, media, hubungan))
    return citra(dokumen), [satu.pesan for satu in dokumen.catatan]


# ---------------------------------------------------------------- in their place


def test_gambar_menjadi_berkas_dengan_uraian_keterangan_sumber_dan_lebarnya(tmp_path: Path) -> None:
    badan = (
        KEPUTUSAN
        + p("Perhatikan gambar berikut.")
        + gambar("a.png", "Bagan kerja")
        + p("Gambar 1. Alur Kerja", KAPSI)
        + p("Sumber: Dinas, 2021")
        + p("Kalimat sesudahnya.")
    )
    laporan = masuk(tmp_path, docx(badan, {"a.png": PNG}))
    blok = model(laporan.folder, tmp_path).lampiran[0].blok
    ke = next(ke for ke, satu in enumerate(blok) if isinstance(satu, Gambar))
    satu = blok[ke]
    assert isinstance(satu, Gambar)
    assert (satu.alternatif, satu.label, polos(satu.judul), polos(satu.sumber)) == (
        "Bagan kerja",
        "Gambar 1.",
        "Alur Kerja",
        "Dinas, 2021",
    )
    assert satu.isi == PNG
    assert abs(satu.lebar - 2_880_000 // 635) < 6
    sekitar = [polos(b.isi) for b in (blok[ke - 1], blok[ke + 1]) if isinstance(b, Paragraf | Judul)]
    assert sekitar == ["Perhatikan gambar berikut.", "Kalimat sesudahnya."]
    assert (laporan.folder / "gambar-1.yaml").read_text().splitlines()[0] == "berkas: gambar-1.png"


def test_gambar_yang_sama_disimpan_sekali(tmp_path: Path) -> None:
    badan = KEPUTUSAN + gambar("a.png", "satu") + p("antara") + gambar("b.png", "dua") + p("lagi") + gambar("c.png", "tiga")
    laporan = masuk(tmp_path, docx(badan, {"a.png": PNG, "b.png": PNG, "c.png": LAIN}))
    assert sorted(satu.name for satu in laporan.folder.glob("*.png")) == ["gambar-1.png", "gambar-3.png"]
    assert laporan.jumlah["gambar"] == 3


def test_lambang_kop_dan_pindaian_tanda_tangan_diserahkan_pada_template(tmp_path: Path) -> None:
    awal, tanda, akhir = KEPUTUSAN.partition('<w:p><w:pPr></w:pPr><w:r><w:t xml:space="preserve">Nama Karangan')
    badan = gambar("a.png", "Lambang") + awal + gambar("b.png", "Cap") + tanda + akhir
    laporan = masuk(tmp_path, docx(badan, {"a.png": PNG, "b.png": LAIN}))
    alasan = [satu.alasan for satu in laporan.buangan if satu.alasan.startswith("gambar")]
    assert alasan == ["gambar di kop, pembukaan, atau penutup (lambang, cap, tanda tangan): milik template"] * 2
    assert not list(laporan.folder.glob("*.png"))
    assert model(laporan.folder, tmp_path).penandatangan.nama == "Nama Karangan"


def test_keterangan_di_atas_gambar_dan_deret_gambar_dalam_tabel(tmp_path: Path) -> None:
    badan = (
        KEPUTUSAN
        + p("Gambar 3: Peta Wilayah")
        + gambar("a.png", "Peta")
        + p("Kalimat.")
        + tabel([sel(gambar("b.png", "kiri")), sel(gambar("c.png", "kanan"))], [sel("Gambar 4. Kiri"), sel("Gambar 5. Kanan")])
    )
    laporan = masuk(tmp_path, docx(badan, {"a.png": PNG, "b.png": PNG, "c.png": LAIN}))
    ada = [satu for satu in model(laporan.folder, tmp_path).lampiran[0].blok if isinstance(satu, Gambar)]
    assert [(satu.alternatif, satu.label, polos(satu.judul)) for satu in ada] == [
        ("Peta", "Gambar 3:", "Peta Wilayah"),
        ("kiri", "Gambar 4.", "Kiri"),
        ("kanan", "Gambar 5.", "Kanan"),
    ]


def test_gambar_di_sel_tabel_data_berdiri_sesudah_tabelnya_dengan_catatan(tmp_path: Path) -> None:
    badan = KEPUTUSAN + tabel([sel("No"), sel("Kegiatan"), sel("Foto")], [sel("1"), sel("Rapat"), sel(gambar("a.png", "Rapat"))])
    laporan = masuk(tmp_path, docx(badan, {"a.png": PNG}))
    blok = model(laporan.folder, tmp_path).lampiran[0].blok
    assert [type(satu).__name__ for satu in blok[-2:]] == ["Tabel", "Gambar"]
    assert any("1 gambar di sel tabel, ditulis sesudah tabelnya" in satu.pesan for satu in laporan.catatan)


# ---------------------------------------------------------------- what a picture may be


@pytest.mark.parametrize("format_", ["GIF", "BMP"])
def test_gif_dan_bmp_menjadi_png(format_: str) -> None:
    (satu,), _ = satu_gambar({"a.png": foto(format_)}, gambar("a.png"))
    assert satu.format == "png"
    assert round(periksa_gambar(satu.isi).lebar) == 60


def test_isi_gambar_dipercaya_bukan_nama_dan_jenis_isinya() -> None:
    (satu,), _ = satu_gambar({"a.png": foto("JPEG")}, gambar("a.png"))
    assert satu.format == "jpeg"


def test_svg_didahulukan_dan_yang_berskrip_diganti_png_nya() -> None:
    media = {"a.png": PNG, "b.svg": SVG, "c.svg": SVG.replace(b"<rect", b"<script>x</script><rect")}
    (aman,), _ = satu_gambar(media, gambar("a.png", svg="b.svg"))
    (berskrip,), _ = satu_gambar(media, gambar("a.png", svg="c.svg"))
    assert (aman.format, berskrip.format) == ("svg", "png")
    tanpa_png, catatan = satu_gambar({"c.svg": media["c.svg"]}, gambar("", svg="c.svg"))
    assert not tanpa_png
    assert "memuat skrip" in catatan[0]


def test_bagian_yang_dipotong_di_word_tidak_ikut() -> None:
    (satu,), _ = satu_gambar({"a.png": PNG}, gambar("a.png", lain='<a:srcRect l="25000" r="25000" b="50000"/>'))
    with Image.open(io.BytesIO(satu.isi)) as isi:
        assert isi.size == (40, 20)


EMF = b"\x01\0\0\0" + b"\0" * 36 + b" EMF" + b"\0" * 60
BESAR = PNG[:16] + b"\0\0\xff\xff\0\0\xff\xff" + PNG[24:]
LUAR = '<Relationship Id="luar" Type="x/image" Target="{}" TargetMode="External"/>'
DALAM = '<Relationship Id="luar" Type="x/image" Target="{}"/>'


@pytest.mark.parametrize(
    ("isi", "id_", "hubungan", "kata"),
    [
        (EMF, "a.png", "", "gambar yang berformat EMF, yang hanya dikenal Word"),
        (b"\xd7\xcd\xc6\x9a" + b"\0" * 60, "a.png", "", "gambar yang berformat WMF"),
        (b"bukan gambar", "a.png", "", "gambar yang bukan gambar PNG, JPEG, atau SVG"),
        (PNG[:40], "a.png", "", "gambar yang rusak atau terpotong"),
        (foto("GIF")[:9], "a.png", "", "gambar yang rusak atau terpotong"),
        (b"GIF89a\xff\xff\xff\xff" + b"\0" * 40, "a.png", "", "gambar yang berukuran tidak wajar"),
        (b"BM" + b"\0" * 12, "a.png", "", "gambar yang rusak atau terpotong"),
        (BESAR, "a.png", "", "gambar yang rusak atau terpotong"),
        (b"\0" * 10_000_001, "a.png", "", "gambar yang rusak atau terlalu besar"),
        (PNG, "tidak-ada", "", "gambar yang berkasnya tidak ada"),
        (PNG, "luar", DALAM.format("../../../etc/passwd"), "gambar yang berkasnya tidak ada"),
        (PNG, "luar", DALAM.format("/etc/passwd"), "gambar yang berkasnya tidak ada"),
        (PNG, "luar", DALAM.format("file:///etc/passwd"), "gambar yang berkasnya tidak ada"),
        (PNG, "luar", LUAR.format("http://contoh.invalid/a.png"), "gambar di luar berkas ini, tidak diambil"),
        (PNG, "luar", LUAR.format("file:///etc/passwd"), "gambar di luar berkas ini, tidak diambil"),
    ],
)
def test_gambar_yang_tidak_dapat_dipakai_dicatat_dan_tidak_diambil(isi: bytes, id_: str, hubungan: str, kata: str) -> None:
    ada, catatan = satu_gambar({"a.png": isi}, gambar(id_, "uraian"), hubungan)
    assert not ada
    assert kata in catatan[0]


def test_gambar_dari_svg_berentitas_atau_berkas_luar_ditolak() -> None:
    entitas = b'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/passwd">]>' + SVG
    luar = SVG.replace(b"<rect", b'<image href="file:///etc/passwd"/><rect')
    for svg in (entitas, luar):
        ada, catatan = satu_gambar({"a.svg": svg}, gambar("a.svg"))
        assert not ada
        assert len(catatan) == 1


def test_gambar_lebih_dari_batas_dihentikan_dan_dicatat() -> None:
    ada, catatan = satu_gambar({"a.png": PNG}, gambar("a.png") * 520)
    assert len(ada) == 500
    assert catatan == ["berkas ini memuat 20 gambar melebihi 500 gambar, tidak ikut; periksa"]


def test_hiasan_garis_grafik_word_dan_bentuk_tidak_menjadi_gambar() -> None:
    hias = gambar("a.png").replace("<a:graphic>", "<x:decorative xmlns:x='d' val='1'/><a:graphic>", 1)
    grafik = '<w:p><w:r><w:drawing><c:chart xmlns:c="c" r:id="x"/></w:drawing></w:r></w:p>'
    panah = "<w:p><w:r><w:drawing><wps:wsp/></w:drawing></w:r></w:p>"
    ada, catatan = satu_gambar({"a.png": PNG}, gambar("a.png", cy=90_000) + hias + grafik + panah)
    assert not ada
    assert catatan == [
        "berkas ini memuat 2 gambar hiasan, tanpa isi, tidak ikut; periksa",
        "berkas ini memuat 1 grafik Word, tidak ikut; periksa",
        "berkas ini memuat 1 bentuk (garis, panah, atau kotak), tidak ikut; periksa",
    ]


def test_gambar_vml_dengan_ukuran_dan_uraiannya() -> None:
    vml = (
        '<w:p><w:r><w:pict><v:shape style="width:120pt;height:60pt" alt="Denah"><v:imagedata r:id="a.png"/></v:shape></w:pict>'
        "</w:r></w:p>"
    )
    (satu,), _ = satu_gambar({"a.png": PNG}, vml)
    assert (satu.alternatif, satu.lebar) == ("Denah", 2400)


def test_berkas_yang_hanya_berisi_gambar_ditolak_sebagai_pindaian(tmp_path: Path) -> None:
    with pytest.raises(Galat, match="tidak berisi teks; bila ini pindaian"):
        masuk(tmp_path, docx(gambar("a.png"), {"a.png": PNG}))


def test_judul_tanpa_gambar_di_dekatnya_tetap_teks(tmp_path: Path) -> None:
    laporan = masuk(tmp_path, docx(KEPUTUSAN + p("Gambar 1. Alur Kerja") + p("Kalimat.") + pusat("BAB II") + pusat("LAIN")))
    isi = "".join(satu.read_text() for satu in laporan.folder.glob("*.md"))
    assert "Gambar 1. Alur Kerja" in isi
