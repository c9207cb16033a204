"""Figures: pictures, charts and diagrams from their YAML files to Word."""

from __future__ import annotations

import io
import re
import struct
import subprocess
import sys
import zlib
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree
from pypdf import PdfReader

from pipeline.build.bangun import permintaan
from pipeline.gambar.berkas import GambarDitolak, periksa_gambar
from pipeline.gambar.data import Diagram, Kotak, Lukisan, Panah, Rupa, TidakMuat
from pipeline.gambar.diagram import gambar_diagram
from pipeline.gambar.kanvas import melukis, pecah
from pipeline.gambar.tata import atur_pusat, lapiskan, susun_lapis
from pipeline.naskah.model import Gambar
from pipeline.pdf import OfficePool
from tests.alat import AKAR, LAMPIRAN, Proyek, Word

A = "{http://schemas.openxmlformats.org/drawingml/2006/main}"
WP = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"
R = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}"
ASVG = "{http://schemas.microsoft.com/office/drawing/2016/SVG/main}"
RUPA = Rupa(425, None, "Bookman Old Style", 9)

BATANG = """\
judul: Jumlah Penduduk
sumber: Badan Contoh
id: penduduk
alternatif: Grafik batang jumlah penduduk "tiga" kecamatan
grafik:
  jenis: batang
  sumbu-nilai: Jiwa
  data:
    Setu: 84.178
    Serpong: 154.744
    Ciputat Timur: 172.139
"""
DIAGRAM = """\
alternatif: Masukan menjadi keluaran
diagram:
  kotak:
    masukan: Masukan
    proses: {teks: Proses, rinci: Mengolah masukan}
    keluaran: Keluaran
  panah:
    - masukan -> proses -> keluaran
    - keluaran -> masukan: umpan balik
"""


@pytest.fixture(autouse=True)
def simpanan(tmp_path: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    """Every test draws anew."""
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))


def png(lebar: int = 4, tinggi: int = 2, dpi: int = 0) -> bytes:
    """A PNG of one colour."""

    def potong(jenis: bytes, isi: bytes) -> bytes:
        return struct.pack(">I", len(isi)) + jenis + isi + struct.pack(">I", zlib.crc32(jenis + isi))

    per_meter = round(dpi / 0.0254)
    phys = potong(b"pHYs", struct.pack(">IIB", per_meter, per_meter, 1)) if dpi else b""
    data = zlib.compress(b"".join(b"\0" + b"\x80" * lebar for _ in range(min(tinggi, 50))))
    kepala = struct.pack(">IIBBBBB", lebar, tinggi, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + potong(b"IHDR", kepala) + phys + potong(b"IDAT", data) + potong(b"IEND", b"")


def jpeg(lebar: int, tinggi: int, dpi: int = 72) -> bytes:
    """The segments of a JPEG that tell its size."""
    jfif = b"JFIF\0" + struct.pack(">BBBHHBB", 1, 1, 1, dpi, dpi, 0, 0)
    sof = struct.pack(">BHHB", 8, tinggi, lebar, 1) + b"\x01\x11\0"
    return b"".join(
        [
            b"\xff\xd8\xff\xe0",
            struct.pack(">H", len(jfif) + 2),
            jfif,
            b"\xff\xc0",
            struct.pack(">H", len(sof) + 2),
            sof,
            b"\xff\xd9",
        ]
    )


def svg(isi: str = '<rect width="10" height="10"/>', sifat: str = 'width="100" height="50"') -> bytes:
    return f'<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink" {sifat}>{isi}</svg>'.encode()


@pytest.fixture
def satu(proyek: Proyek) -> Callable[..., Gambar]:
    """The figure of a YAML file; further files of the naskah by name."""

    def buat(yaml: str, **berkas: bytes) -> Gambar:
        nama = {re.sub(r"_(png|jpg|svg)$", r".\1", k): isi for k, isi in berkas.items()}
        proyek.tulis({"naskah.yaml": LAMPIRAN, "isi.md": "Lihat gambar.\n\n!gambar gambar.yaml\n", "gambar.yaml": yaml, **nama})
        gambar = proyek.naskah().lampiran[0].blok[-1]
        assert isinstance(gambar, Gambar)
        return gambar

    return buat


@pytest.fixture
def salah(proyek: Proyek) -> Callable[..., list[str]]:
    """What is wrong with a figure file."""

    def buat(yaml: str, perintah: str = "!gambar gambar.yaml", **berkas: bytes) -> list[str]:
        nama = {re.sub(r"_(png|jpg|svg)$", r".\1", k): isi for k, isi in berkas.items()}
        proyek.tulis({"naskah.yaml": LAMPIRAN, "isi.md": f"{perintah}\n", "gambar.yaml": yaml, **nama})
        return proyek.keluhan()

    return buat


def teks_svg(isi: bytes) -> list[str]:
    return ["".join(satu.itertext()) for satu in etree.fromstring(isi).iter("{http://www.w3.org/2000/svg}text")]


# ---------------------------------------------------------------- pictures


def test_ukuran_png_mengikuti_dpi_di_berkasnya(satu: Callable[..., Gambar]) -> None:
    gambar = satu("berkas: foto.png\nalternatif: Foto\n", foto_png=png(600, 300, 300))
    assert (gambar.format, gambar.lebar, gambar.tinggi) == ("png", 2880, 1440)


def test_ukuran_jpeg_mengikuti_lebar_yang_diminta(satu: Callable[..., Gambar]) -> None:
    gambar = satu("berkas: foto.jpg\nalternatif: Foto\nlebar: 10 cm\n", foto_jpg=jpeg(400, 200))
    assert (gambar.format, gambar.lebar, gambar.tinggi) == ("jpeg", 5669, 2834)


def test_gambar_tidak_melewati_lebar_dan_tinggi_yang_diminta(satu: Callable[..., Gambar]) -> None:
    gambar = satu("berkas: foto.png\nalternatif: Foto\nlebar: 10 cm\ntinggi: 2 cm\n", foto_png=png(400, 200))
    assert (gambar.lebar, gambar.tinggi) == (2268, 1134)


@pytest.mark.parametrize(
    ("sifat", "ukuran"),
    [
        ('width="2in" height="1in"', (144, 72)),
        ('width="100" height="50"', (75, 37.5)),
        ('viewBox="0 0 200 100"', (150, 75)),
        ('width="10cm" viewBox="0 0 200 100"', (10 / 2.54 * 72, 5 / 2.54 * 72)),
        ('width="100%" height="100%" viewBox="0 0 4 2"', (3, 1.5)),
    ],
)
def test_ukuran_svg(sifat: str, ukuran: tuple[float, float]) -> None:
    assert periksa_gambar(svg(sifat=sifat))[1:] == pytest.approx(ukuran)


@pytest.mark.parametrize(
    ("isi", "sebab"),
    [
        (b"GIF89a....", "bukan gambar PNG, JPEG, atau SVG"),
        (b"", "bukan gambar PNG, JPEG, atau SVG"),
        (png()[:-20], "rusak atau terpotong"),
        (png()[:40], "rusak atau terpotong"),
        (png().replace(b"IDAT", b"XDAT"), "rusak atau terpotong"),
        (png(0, 5), "tidak berisi gambar"),
        (png(10_000, 10_000), "10000 x 10000 piksel, lebih dari 50 megapiksel"),
        (png() + bytes(10_000_000), "lebih dari 10 MB"),
        (jpeg(10, 10)[:-2], "rusak atau terpotong"),
        (jpeg(9000, 9000), "megapiksel"),
        (b"\xff\xd8\xff\xe0\0\0", "rusak atau terpotong"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'", "bukan SVG yang utuh"),
        (b"<svg>", "bukan SVG yang utuh"),
        (b"<svg width='1' height='1'/>", "bukan gambar SVG"),
        (svg(sifat=""), "tidak menyebut ukurannya"),
        (svg(sifat='width="1e9" height="2"'), "berukuran tidak wajar"),
        (svg("<script>alert(1)</script>"), "memuat skrip"),
        (svg('<rect onclick="x()"/>'), "memuat skrip"),
        (svg("<foreignObject/>"), "memuat isi asing"),
        (svg('<animate attributeName="x"/>'), "memuat animasi"),
        (svg('<a href="#x"/>'), "memuat tautan"),
        (svg('<image href="http://contoh/x.png"/>'), "mengambil berkas lain"),
        (svg('<image xlink:href="file:///etc/passwd"/>'), "mengambil berkas lain"),
        (svg('<image href="data:image/svg+xml,x"/>'), "mengambil berkas lain"),
        (svg('<use href="lain.svg#a"/>'), "mengambil berkas lain"),
        (svg("<style>@import 'x.css';</style>"), "mengambil berkas lain"),
        (svg("<style>rect{fill:url( 'http://contoh/x' )}</style>"), "mengambil berkas lain"),
        (svg('<rect style="fill:u\\72l(http://contoh)"/>'), "mengambil berkas lain"),
        (b'<!DOCTYPE svg [<!ENTITY a "b">]>' + svg("&a;"), "memuat entitas XML"),
        (b'<!DOCTYPE svg [\n<!ENTITY % a SYSTEM "http://contoh/x">%a;]>' + svg(), "memuat entitas XML"),
        (b'<?xml version="1.0"?><?xml-stylesheet href="x.css"?>' + svg(), "memuat perintah pemroses"),
        (b'<?xml version="1.0" encoding="UTF-7"?>' + svg(), "bukan UTF-8"),
        (svg().replace(b"<rect", b"<text>\xff</text><rect"), "bukan UTF-8"),
        (svg('<g id="a"><rect/></g>' + '<use href="#a"/>' * 500), "terlalu rumit"),
        (svg("<g>" * 5000 + "</g>" * 5000), "bukan SVG yang utuh"),
    ],
)
def test_gambar_yang_ditolak(isi: bytes, sebab: str) -> None:
    with pytest.raises(GambarDitolak, match=re.escape(sebab)):
        periksa_gambar(isi)


@given(st.binary(max_size=200), st.sampled_from([png(), jpeg(10, 10), svg()]), st.integers(0, 200))
def test_berkas_yang_dirusak_diterima_atau_ditolak_tanpa_galat_lain(sisip: bytes, asal: bytes, di: int) -> None:
    try:
        gambar = periksa_gambar(asal[:di] + sisip + asal[di + len(sisip) :])
    except GambarDitolak:
        return
    assert gambar.lebar > 0
    assert gambar.tinggi > 0


def test_svg_orang_lain_mendapat_cadangan_png(satu: Callable[..., Gambar]) -> None:
    gambar = satu("berkas: bagan.svg\nalternatif: Bagan\n", bagan_svg=svg())
    assert gambar.cadangan.startswith(b"\x89PNG")


# ---------------------------------------------------------------- the file


@pytest.mark.parametrize(
    ("yaml", "keluhan"),
    [
        (
            "berkas: foto.png\n",
            "gambar.yaml:1:1: kunci 'alternatif' belum ada (uraian isi gambar bagi yang tidak dapat melihatnya)",
        ),
        ("alternatif: A\n", "gambar.yaml:1:1: berkas gambar memuat tepat satu dari kunci: berkas, grafik, diagram"),
        (
            "berkas: x.png\ndiagram: {kotak: {a: A}}\nalternatif: A\n",
            "gambar.yaml:2:1: berkas gambar memuat tepat satu dari kunci",
        ),
        ("berkas: tidak-ada.png\nalternatif: A\n", "gambar.yaml:1:9: berkas 'tidak-ada.png' tidak ada"),
        ("berkas: ../../../../../rahasia.png\nalternatif: A\n", "ada di luar folder konten"),
        (
            "berkas: foto.png\nalternatif: A\nlebar: 1 cm\n",
            "gambar.yaml:3:8: ukuran '1 cm' terlalu kecil untuk gambar; paling kecil 2 cm",
        ),
        ("berkas: foto.png\nalternatif: A\nid: a b\n", "gambar.yaml:3:5: id harus terdiri atas huruf, angka, dan '-'"),
        ("berkas: rusak.png\nalternatif: A\n", "gambar.yaml:1:9: gambar 'rusak.png' bukan gambar PNG, JPEG, atau SVG"),
    ],
)
def test_berkas_gambar_yang_salah(salah: Callable[..., list[str]], yaml: str, keluhan: str) -> None:
    (hasil,) = salah(yaml, foto_png=png(), rusak_png=b"bukan gambar")
    assert keluhan in hasil


@pytest.mark.parametrize("perintah", ["!gambar foto.png", "!gambar bagan.SVG"])
def test_gambar_tanpa_berkas_yaml_dijelaskan(salah: Callable[..., list[str]], perintah: str) -> None:
    nama = perintah.split()[1]
    (hasil,) = salah("", perintah, **{"foto_png": png(), "bagan.SVG": svg()})
    yaml = f"{nama.split('.')[0]}.yaml"
    assert hasil == (
        f"isi.md:1:9: '{nama}' dimasukkan lewat berkas YAML: tulis 'berkas: {nama}' dan 'alternatif: …' di {yaml}, "
        f"lalu sebut {yaml} di sini"
    )


def test_berkas_gambar_boleh_menjadi_isi_lampiran(proyek: Proyek) -> None:
    naskah = proyek.naskah(naskah_yaml=LAMPIRAN.replace("isi.md", "gambar.yaml"), gambar_yaml=BATANG)
    (gambar,) = naskah.lampiran[0].blok
    assert isinstance(gambar, Gambar)
    assert (gambar.judul, gambar.sumber, gambar.label) == ("Jumlah Penduduk", "Badan Contoh", "")
    assert gambar.id


def test_semua_berkas_gambar_tercatat_sebagai_bahan(proyek: Proyek) -> None:
    from pipeline.naskah.jenis import kunci_jenis
    from pipeline.source.bundel import muat_bundel

    proyek.tulis(
        {"naskah.yaml": LAMPIRAN, "isi.md": "!gambar g.yaml\n", "g.yaml": "berkas: f.png\nalternatif: A\n", "f.png": png()}
    )
    bundel = muat_bundel(proyek.folder, proyek.akar, kunci_jenis)
    assert {"g.yaml", "f.png"} <= {path.name for path in bundel.berkas}


# ---------------------------------------------------------------- charts


def test_grafik_batang_memuat_label_nilai_dan_sumbu_sebagai_teks(satu: Callable[..., Gambar]) -> None:
    gambar = satu(BATANG)
    teks = teks_svg(gambar.isi)
    assert {"Setu", "Serpong", "84.178", "154.744", "172.139", "Jiwa", "200.000"} <= set(teks)
    assert b"font-family: Bookman Old Style," in gambar.isi


def test_kisi_tidak_menembus_tulisan_nilai(satu: Callable[..., Gambar]) -> None:
    yaml = "alternatif: A\ngrafik:\n  jenis: garis\n  dari: 50\n  data:\n    2017: 53,75\n    2018: 60,53\n    2019: 64,24\n"
    urutan = [satu.get("id", "") for satu in etree.fromstring(satu(yaml).isi).iter("{http://www.w3.org/2000/svg}g")]
    kisi = max(ke for ke, nama in enumerate(urutan) if nama.startswith("ytick_"))
    garis = max(ke for ke, nama in enumerate(urutan) if nama.startswith("line2d_"))
    assert sum(nama.startswith("patch_") for nama in urutan[kisi:garis]) == 3


def test_nama_dan_nilai_ditulis_apa_adanya(satu: Callable[..., Gambar]) -> None:
    yaml = 'alternatif: A\ngrafik:\n  jenis: batang\n  data:\n    "A & B <c> $x$": Rp 1.500\n    "*Road Map*": 2.000\n'
    assert {"A & B <c> $x$", "Rp 1.500", "Road Map"} <= set(teks_svg(satu(yaml).isi))


def test_batang_direbahkan_bila_labelnya_panjang(satu: Callable[..., Gambar]) -> None:
    panjang = "".join(f"    Peningkatan Kualitas Pelayanan Publik Bagian {ke}: {ke},5\n" for ke in range(1, 9))
    gambar = satu(f"alternatif: A\ngrafik:\n  jenis: batang\n  data:\n{panjang}")
    assert gambar.tinggi > satu(BATANG).tinggi


def test_gambar_selebar_yang_diminta(satu: Callable[..., Gambar]) -> None:
    gambar = satu(BATANG + "lebar: 12 cm\ntinggi: 6 cm\n")
    assert (gambar.lebar, gambar.tinggi) == (6803, 3402)
    assert etree.fromstring(gambar.isi).get("width") == "340.15pt"


def test_lingkaran_menghitung_persen_dari_jumlah(satu: Callable[..., Gambar]) -> None:
    teks = teks_svg(satu("alternatif: A\ngrafik:\n  jenis: lingkaran\n  data:\n    Laki-laki: 30\n    Perempuan: 10\n").isi)
    assert {"30 (75,0%)", "10 (25,0%)"} <= set(teks)


def test_garis_boleh_tidak_lengkap(satu: Callable[..., Gambar]) -> None:
    grafik = "jenis: garis\n  seri: [Target, Nyata]\n  dari: 50\n  data:\n    2021: 60; 61\n    2022: 70; -\n"
    yaml = f"alternatif: A\ngrafik:\n  {grafik}"
    teks = teks_svg(satu(yaml).isi)
    assert {"Target", "Nyata", "60", "61", "70", "50"} <= set(teks)


BANYAK_LABEL = "".join(f"L{ke}: 1\n    " for ke in range(41))


@pytest.mark.parametrize(
    ("jenis", "data", "keluhan"),
    [
        ("batang", "A: 3.37", "5:8: '3.37' di data grafik harus angka, misalnya 1.234,5 atau 12,5%"),
        (
            "batang",
            "A: 1; 2",
            "5:5: 'A' mempunyai 2 nilai, seharusnya satu nilai; beberapa nilai memerlukan kunci 'seri'",
        ),
        ("batang", "A: 1; 2\n  seri: [x, y, z]", "5:5: 'A' mempunyai 2 nilai, seharusnya 3 nilai, satu untuk tiap seri"),
        ("batang", "A: 0\n    B: '-'", "5:5: data grafik ini kosong atau nol semua"),
        ("batang", BANYAK_LABEL, "5:5: grafik memuat lebih dari 40 label; bagi menjadi beberapa gambar"),
        ("batang", "A: 6\n  dari: 5", "6:9: 'dari' hanya untuk grafik garis; batang dan lingkaran selalu mulai dari nol"),
        ("lingkaran", "A: 60%\n    B: 39,2%", "5:5: jumlah persen grafik lingkaran ini 99,2%, seharusnya 100%"),
        ("lingkaran", "A: 6\n    B: -1", "6:5: 'B' bernilai negatif; grafik lingkaran tidak dapat menunjukkannya"),
        ("garis", "A: 60\n  dari: 50\n  sampai: 40", "7:11: 'sampai' harus lebih besar daripada awal sumbu"),
        ("garis", "[1, 2]", "5:5: data grafik ditulis 'label: nilai', satu baris satu label"),
        ("xyz", "A: 60", "3:10: 'xyz' tidak dikenal; pilihannya: batang, lingkaran, garis"),
    ],
)
def test_data_grafik_yang_salah(salah: Callable[..., list[str]], jenis: str, data: str, keluhan: str) -> None:
    yaml = f"alternatif: A\ngrafik:\n  jenis: {jenis}\n  data:\n    {data}\n"
    assert salah(yaml) == [f"gambar.yaml:{keluhan}"]


# ---------------------------------------------------------------- diagrams


@pytest.mark.parametrize(
    ("isi", "baris"),
    [
        ("RPJMD 2021-2026", ["RPJMD", "2021-2026"]),
        ("antar-unit kerja", ["antar-", "unit", "kerja"]),
        ("rapat/kaji", ["rapat/", "kaji"]),
    ],
)
def test_tulisan_dipotong_di_tanda_hubung_tetapi_rentang_tahun_tidak(isi: str, baris: list[str]) -> None:
    with melukis(Rupa(400, None, "Bookman Old Style", 9)):
        assert pecah(isi, 30, 9) == baris


def test_diagram_memuat_semua_tulisan(satu: Callable[..., Gambar]) -> None:
    assert {"Masukan", "Proses", "Keluaran", "umpan balik"} <= set(teks_svg(satu(DIAGRAM).isi))


KOTAK = "alternatif: A\ndiagram:\n  kotak: {a: Awal, b: Batas}\n"


@pytest.mark.parametrize(
    ("yaml", "keluhan"),
    [
        (KOTAK + "  panah: a -> c\n", "gambar.yaml:4:15: kotak 'c' tidak ada; yang ada: a, b"),
        (KOTAK + "  panah: a b\n", "gambar.yaml:4:10: panah ditulis 'dari -> ke', misalnya 'masukan -> proses -> keluaran'"),
        (KOTAK + "  panah: [a -> a]\n", "gambar.yaml:4:11: panah dari 'a' menuju dirinya sendiri"),
        (KOTAK + "  panah: [a -> b, a -> b]\n", "gambar.yaml:4:19: panah 'a -> b' ditulis dua kali"),
        (KOTAK + "  kelompok: {X: [a], Y: [a]}\n", "gambar.yaml:4:26: kotak 'a' ada di dua kelompok; pilih satu"),
        (KOTAK + "  arah: memusat\n", "gambar.yaml:4:9: diagram memusat memerlukan kunci 'pusat', misalnya 'pusat: tujuan'"),
        (KOTAK + "  pusat: a\n", "gambar.yaml:4:10: 'pusat' hanya untuk arah: melingkar atau memusat"),
        (
            KOTAK.replace("Awal", "A" * 200),
            "gambar.yaml:3:3: kotak 'a' terlalu sempit untuk kata-katanya; besarkan lebar, ganti arah, atau pendekkan teks",
        ),
    ],
)
def test_diagram_yang_salah(salah: Callable[..., list[str]], yaml: str, keluhan: str) -> None:
    assert salah(yaml) == [keluhan]


HURUF = "abcdefghijklmnopqrst"
panah_acak = st.lists(
    st.tuples(st.sampled_from(HURUF), st.sampled_from(HURUF)).filter(lambda p: p[0] != p[1]), max_size=30, unique=True
)


@given(panah_acak)
def test_panah_maju_selalu_menuju_lapis_berikutnya(panah: list[tuple[str, str]]) -> None:
    lapis, mundur = lapiskan(HURUF, panah)
    for (dari, ke), balik in zip(panah, mundur, strict=True):
        assert (lapis[dari] > lapis[ke]) if balik else (lapis[dari] < lapis[ke])


@given(panah_acak, st.dictionaries(st.sampled_from(HURUF), st.sampled_from("XY"), max_size=8))
def test_kotak_selapis_tidak_bertindih_dan_sekelompok_berdekatan(panah: list[tuple[str, str]], kelompok: dict[str, str]) -> None:
    lapis, _ = susun_lapis(HURUF, panah, kelompok)
    for satu in lapis:
        for simpul in satu:
            simpul.tebal = 40 if simpul.kotak else 6
    lebar = atur_pusat(lapis, 10, 20)
    for satu in lapis:
        for a, b in pairwise(satu):
            assert b.pusat - a.pusat >= (a.tebal + b.tebal) / 2 + 10 - 1e-6
        assert satu[0].pusat - satu[0].tebal / 2 >= -1e-6
        assert satu[-1].pusat + satu[-1].tebal / 2 <= lebar + 1e-6
        for nama in "XY":
            di = [ke for ke, simpul in enumerate(satu) if simpul.kelompok == nama]
            assert not di or di[-1] - di[0] == len(di) - 1


def persegi(lukisan: Lukisan) -> list[tuple[float, float, float, float]]:
    """Left, right, top and bottom of every box."""
    hasil = []
    for path in etree.fromstring(lukisan.svg).iter("{http://www.w3.org/2000/svg}path"):
        if "stroke: #1f3a5f" in (path.get("style") or ""):
            angka = [float(satu) for satu in re.findall(r"-?\d+(?:\.\d+)?", path.get("d") or "")]
            hasil.append((min(angka[::2]), max(angka[::2]), min(angka[1::2]), max(angka[1::2])))
    return hasil


def periksa_tata(lukisan: Lukisan, banyak: int) -> None:
    """All boxes are drawn, inside the picture, and none lies on another."""
    kotak = persegi(lukisan)
    assert len(kotak) == banyak
    for ke, a in enumerate(kotak):
        assert 0 <= a[0] < a[1] <= lukisan.lebar
        assert 0 <= a[2] < a[3] <= lukisan.tinggi
        for b in kotak[:ke]:
            assert a[1] <= b[0] or b[1] <= a[0] or a[3] <= b[2] or b[3] <= a[2]


@settings(max_examples=60)
@given(panah_acak, st.integers(2, 12), st.sampled_from(["mendatar", "menurun"]), st.booleans(), st.text(" -/&<abc", max_size=20))
def test_diagram_berlapis_rapi_atau_ditolak(
    panah: list[tuple[str, str]], banyak: int, arah: Any, berbingkai: bool, teks: str
) -> None:
    id_ = HURUF[:banyak]
    kotak = tuple(Kotak(satu, f"Kotak {satu}", teks.strip()) for satu in id_)
    garis = tuple(Panah(a, b, "hasil" if a < b else "") for a, b in panah if a in id_ and b in id_)
    bingkai = {"Bingkai": ("a", "b")} if berbingkai else {}
    try:
        lukisan = gambar_diagram(Diagram(arah, kotak, garis, bingkai), RUPA)
    except TidakMuat:
        return
    periksa_tata(lukisan, banyak)


@pytest.mark.parametrize("arah", ["melingkar", "memusat"])
@pytest.mark.parametrize("banyak", range(2, 13))
def test_kotak_sekeliling_tidak_bertindih(arah: Any, banyak: int) -> None:
    kotak = tuple(Kotak(f"k{ke}", f"Area perubahan {ke}") for ke in range(banyak + 1))
    lukisan = gambar_diagram(Diagram(arah, kotak, (), {}, "k0"), RUPA)
    periksa_tata(lukisan, banyak + 1)


def test_ukuran_huruf_mengecil_sebelum_menyerah() -> None:
    kotak = tuple(Kotak(huruf, "Penyelenggaraan") for huruf in "abcd")
    panah = tuple(Panah(a, b) for a, b in ("ab", "bc", "cd"))
    lukisan = gambar_diagram(Diagram("mendatar", kotak, panah, {}), Rupa(390, None, "Bookman Old Style", 9))
    assert b"font-size: 9px" not in lukisan.svg


LAJUR = Diagram(
    "menurun", tuple(Kotak(h, f"Langkah {h}") for h in HURUF[:10]), tuple(Panah(a, b) for a, b in pairwise(HURUF[:10])), {}
)


def test_diagram_tidak_melewati_tinggi_yang_diminta() -> None:
    lukisan = gambar_diagram(LAJUR, replace(RUPA, tinggi=312))
    periksa_tata(lukisan, 10)
    assert lukisan.tinggi <= 313 < gambar_diagram(LAJUR, RUPA).tinggi


def test_tinggi_yang_terlalu_kecil_bagi_diagram_ditolak_dengan_yang_diperlukan() -> None:
    with pytest.raises(
        TidakMuat, match=r"^diagram ini memerlukan tinggi \d+,\d cm; besarkan tinggi, hapus kunci itu, atau ganti arah$"
    ):
        gambar_diagram(LAJUR, replace(RUPA, tinggi=142))


@pytest.mark.parametrize("arah", ["melingkar", "memusat"])
def test_diagram_sekeliling_merapat_bila_tingginya_diminta(arah: Any) -> None:
    diagram = Diagram(arah, tuple(Kotak(f"k{ke}", f"Langkah {ke}") for ke in range(7)), (), {}, "k0")
    wajar = gambar_diagram(diagram, RUPA).tinggi
    lukisan = gambar_diagram(diagram, replace(RUPA, tinggi=wajar * 0.85))
    periksa_tata(lukisan, 7)
    assert lukisan.tinggi <= wajar * 0.85 + 1


@pytest.mark.parametrize("lanjut", [False, True])
def test_baris_kotak_yang_terlalu_panjang_dilipat(lanjut: bool) -> None:
    id_ = HURUF[1:9]
    kotak = [Kotak("a", "Ketua"), *(Kotak(satu, f"Kelompok Kerja Penyelenggaraan {satu}") for satu in id_)]
    panah = [Panah("a", satu) for satu in id_]
    if lanjut:
        kotak.append(Kotak("z", "Warga"))
        panah += [Panah(satu, "z") for satu in id_]
    lukisan = gambar_diagram(Diagram("menurun", tuple(kotak), tuple(panah), {}), RUPA)
    periksa_tata(lukisan, len(kotak))
    atas = [round(satu[2]) for satu in persegi(lukisan)]
    assert sorted(map(atas.count, set(atas))) == ([1, 1, 4, 4] if lanjut else [1, 4, 4])
    assert lukisan.lebar <= RUPA.lebar + 1


def test_bingkai_mendatar_tidak_menyisakan_ruang_kosong() -> None:
    kotak = tuple(Kotak(satu, "Tahap", "Uraian tahap") for satu in "abc")
    panah = (Panah("a", "b"), Panah("b", "c"))
    lukisan = gambar_diagram(Diagram("mendatar", kotak, panah, {"Nama Bingkai yang Panjang Sekali": ("a", "b", "c")}), RUPA)
    (bingkai,) = re.findall(r'<path d="([^"]*)"[^>]*style="[^"]*stroke-dasharray', lukisan.svg.decode())
    tegak = [float(satu) for satu in re.findall(r"-?\d+(?:\.\d+)?", bingkai)][1::2]
    assert (min(tegak), lukisan.tinggi - max(tegak)) == pytest.approx((3, 3), abs=0.5)


@pytest.mark.parametrize("arah", ["tegak", "mendatar"])
def test_sumbu_nilai_bertanda_persen_bila_semua_nilainya_persen(satu: Callable[..., Gambar], arah: str) -> None:
    yaml = f"alternatif: A\ngrafik: {{jenis: batang, arah: {arah}, data: {{Setu: '40%', Serpong: '95,5%'}}}}\n"
    assert "20%" in teks_svg(satu(yaml).isi)
    assert "20" in teks_svg(satu(yaml.replace("40%", "40")).isi)


# ---------------------------------------------------------------- Word


def test_gambar_di_word_membawa_svg_cadangan_dan_teks_pengganti(proyek: Proyek) -> None:
    word = proyek.word(naskah_yaml=LAMPIRAN, isi_md="Lihat.\n\n!gambar gambar.yaml\n", gambar_yaml=BATANG)
    (sifat,) = [satu for satu in word.badan.iter(f"{WP}docPr") if (satu.get("name") or "").startswith("Gambar")]
    assert sifat.get("descr") == 'Grafik batang jumlah penduduk "tiga" kecamatan'
    hubungan = {satu.get("Id"): satu.get("Target") for satu in word.pohon("word/_rels/document.xml.rels")}
    (svg_blip,) = word.badan.iter(f"{ASVG}svgBlip")
    blip = svg_blip.getparent().getparent().getparent()
    assert word.bagian["word/" + hubungan[svg_blip.get(f"{R}embed")]].startswith(b"<?xml")
    assert word.bagian["word/" + hubungan[blip.get(f"{R}embed")]].startswith(b"\x89PNG")
    assert b'Extension="svg" ContentType="image/svg+xml"' in word.bagian["[Content_Types].xml"]


def test_gambar_judul_dan_sumber_tidak_terpisah(proyek: Proyek) -> None:
    word = proyek.word(naskah_yaml=LAMPIRAN, isi_md="Lihat.\n\n!gambar gambar.yaml\n\nSesudahnya.\n", gambar_yaml=BATANG)
    ke = next(ke for ke, satu in enumerate(word.par) if satu.el.find(f".//{ASVG}svgBlip") is not None)
    gambar, judul, sumber = word.par[ke : ke + 3]
    assert (judul.teks, sumber.teks) == ("Jumlah Penduduk", "Sumber: Badan Contoh")
    w = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
    assert [satu.ppr.find(f"{w}keepNext").get(f"{w}val") for satu in (gambar, judul, sumber)] == [None, None, "0"]
    assert gambar.ppr.find(f"{w}spacing").get(f"{w}lineRule") == "auto"


def test_gambar_tidak_melewati_bidang_teks(proyek: Proyek) -> None:
    yaml = "berkas: f.png\nalternatif: A\nlebar: 40 cm\n"
    proyek.tulis({"f.png": png(400, 800)})
    naskah, dokumen = proyek.dokumen(naskah_yaml=LAMPIRAN, isi_md="!gambar g.yaml\n", g_yaml=yaml)
    (sifat,) = [satu for satu in Word(dokumen.bita(None)).badan.iter(f"{WP}docPr") if satu.get("descr") == "A"]
    luas = sifat.getparent().find(f"{WP}extent")
    gaya = naskah.gaya
    assert int(luas.get("cx")) <= gaya.lebar_isi * 635
    assert int(luas.get("cy")) <= (gaya.tinggi - gaya.atas - gaya.bawah) * 635
    assert int(luas.get("cy")) == pytest.approx(2 * int(luas.get("cx")), rel=0.001)


def test_gambar_yang_sama_disimpan_sekali(proyek: Proyek) -> None:
    proyek.tulis({"f.png": png()})
    word = proyek.word(
        naskah_yaml=LAMPIRAN, isi_md="!gambar g.yaml\n\nLagi.\n\n!gambar g.yaml\n", g_yaml="berkas: f.png\nalternatif: A\n"
    )
    assert len([nama for nama in word.bagian if "media/gambar-" in nama]) == 1
    nomor = [satu.get("id") for satu in word.badan.iter(f"{WP}docPr")]
    assert len(nomor) == len(set(nomor))


@pytest.mark.parametrize("untuk", ["word", "libreoffice"])
def test_berkas_bergambar_sah_menurut_skema(proyek: Proyek, tmp_path: Any, untuk: str) -> None:
    validator = pytest.importorskip("openxml_audit").OpenXmlValidator()
    proyek.tulis({"f.jpg": jpeg(40, 40), "c.yaml": "berkas: f.jpg\nalternatif: Foto\n"})
    isi = "!gambar a.yaml\n\n!gambar b.yaml\n\n!gambar c.yaml\n"
    dokumen = proyek.dokumen(naskah_yaml=LAMPIRAN, isi_md=isi, a_yaml=BATANG, b_yaml=DIAGRAM)[1]
    berkas = tmp_path / "gambar.docx"
    berkas.write_bytes(dokumen.bita(None) if untuk == "word" else dokumen.bertoken())
    assert [str(satu) for satu in validator.validate(str(berkas)).errors] == []


def test_naskah_tanpa_gambar_tidak_berubah(proyek: Proyek) -> None:
    dokumen = proyek.dokumen(naskah_yaml=LAMPIRAN, isi_md="Isi.\n")[1]
    assert not dokumen.bagian_cetak
    assert not [nama for nama in dokumen.bagian if "gambar-" in nama]


# ---------------------------------------------------------------- the same bytes


@pytest.mark.parametrize("yaml", [BATANG, DIAGRAM])
def test_masukan_sama_menghasilkan_bita_sama_di_proses_lain(proyek: Proyek, yaml: str, tmp_path: Any) -> None:
    proyek.tulis({"naskah.yaml": LAMPIRAN, "isi.md": "!gambar g.yaml\n", "g.yaml": yaml})
    pertama = proyek.dokumen()[1].bita(None)
    kode = (
        "import sys; sys.path[:0] = [sys.argv[1], sys.argv[1] + '/tests']; from pathlib import Path; import alat\n"
        "p = object.__new__(alat.Proyek); p.akar = Path(sys.argv[2]); p.konten = p.akar / 'content'\n"
        "p.folder = p.konten / 'uji' / 'dinas' / 'naskah'\n"
        "sys.stdout.buffer.write(p.dokumen()[1].bita(None))"
    )
    (tmp_path / "matplotlibrc").write_text("font.size: 30\naxes.facecolor: red\n")
    kedua = subprocess.run(
        [sys.executable, "-c", kode, str(AKAR), str(proyek.akar)],
        cwd=tmp_path,
        env={"PATH": "/usr/bin:/bin", "HOME": str(tmp_path), "XDG_CACHE_HOME": str(tmp_path / "lain"), "PYTHONHASHSEED": "7"},
        capture_output=True,
        check=False,
        timeout=120,
    )
    assert kedua.returncode == 0, kedua.stderr.decode()
    assert kedua.stderr == b""
    assert kedua.stdout == pertama


def test_gambar_tersimpan_sama_dengan_yang_baru_dilukis(satu: Callable[..., Gambar], tmp_path: Any) -> None:
    def bita() -> tuple[bytes, bytes]:
        gambar = satu(BATANG)
        return gambar.isi, gambar.cadangan

    pertama = bita()
    (berkas,) = (tmp_path / "cache" / "naskah-dinas" / "gambar").iterdir()
    assert bita() == pertama
    berkas.write_bytes(berkas.read_bytes()[:-5])
    assert bita() == pertama


def test_tanpa_grafik_matplotlib_tidak_dimuat() -> None:
    kode = (
        "import sys, pipeline.cli, pipeline.naskah.gambar, pipeline.docx.tulis; "
        "print([nama for nama in ('matplotlib', 'numpy', 'resvg_py') if nama in sys.modules])"
    )
    hasil = subprocess.run([sys.executable, "-c", kode], cwd=AKAR, capture_output=True, text=True, check=True, timeout=60)
    assert hasil.stdout == "[]\n"


# ---------------------------------------------------------------- PDF


def isi_struktur(simpul: Any) -> Iterator[Any]:
    """Every element of a structure tree."""
    simpul = simpul.get_object()
    if isinstance(simpul, list):
        for satu in simpul:
            yield from isi_struktur(satu)
    elif isinstance(simpul, dict):
        yield simpul
        if "/K" in simpul:
            yield from isi_struktur(simpul["/K"])


@pytest.mark.lambat
@pytest.mark.libreoffice
def test_grafik_tetap_garis_dan_huruf_di_pdf_bertanda(proyek: Proyek, kolam: OfficePool) -> None:
    isi = "Lihat.\n\n!gambar a.yaml\n\n!gambar b.yaml\n"
    naskah, dokumen = proyek.dokumen(naskah_yaml=LAMPIRAN, isi_md=isi, a_yaml=BATANG, b_yaml=DIAGRAM)
    pdf = PdfReader(io.BytesIO(kolam.convert(replace(permintaan(naskah, dokumen), mode="resmi")).pdf))
    halaman = pdf.pages[1]
    assert len(list(halaman.images)) == 1, "the emblem: LibreOffice gives all pages one set of resources"
    teks = halaman.extract_text()
    assert "172.139" in teks
    assert "umpan balik" in teks
    assert all("Bookman" in str(satu["/BaseFont"]) for satu in halaman["/Resources"]["/Font"].values())
    gambar = [
        str(satu.get("/Alt")) for satu in isi_struktur(pdf.root_object["/StructTreeRoot"]["/K"]) if satu.get("/S") == "/Figure"
    ]
    assert 'Grafik batang jumlah penduduk "tiga" kecamatan' in gambar
    assert "Masukan menjadi keluaran" in gambar
