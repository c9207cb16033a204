"""The published site: what appears and what does not, its links and structure, its feed, and that it changes as a whole."""

from __future__ import annotations

import json
import os
import re
import subprocess
import sys
import time
from collections.abc import Iterator
from datetime import date
from itertools import pairwise
from pathlib import Path
from typing import Any
from urllib.parse import unquote

import pytest
from lxml import etree, html

from pipeline.build.bangun import Rencana, bangun, gagal
from pipeline.build.cari import semua_naskah
from pipeline.build.sidik import Sidik
from pipeline.cli import utama
from pipeline.galat import Galat
from pipeline.publish.halaman import TEMPLATE
from pipeline.publish.terbit import HasilTerbit, terbit
from tests.alat import AKAR, NASKAH, SEMUA_CONTOH, Proyek

HARI = date(2026, 11, 21)
ESOK = date(2026, 11, 22)
ATOM = "{http://www.w3.org/2005/Atom}"
RAHASIA = "Rencana yang Belum Boleh Dilihat"
BERTANDA = NASKAH.replace("tahun: 2023\n", "tahun: 2023\nterbit: ya\n")
PERATURAN_BADAN = """\
# Ketentuan Umum

#### Pasal

(#) Rencana memuat: {#isi}
    #. sasaran; dan
    #. kegiatan.
(#) Rencana [[dimaksud isi]] berlaku 1 (satu) tahun.

#### Pasal

Peraturan ini mulai berlaku pada tanggal diundangkan.
"""
RATL = """\
judul: Rencana Aksi
kolom: [{no: NO}, {kegiatan: KEGIATAN}, {tahapan: TAHAPAN}, {jadwal: BULAN KE-, satuan: bulan}]
program:
  - nama: Program Perubahan
    kegiatan:
      - nama: Membentuk tim
        tahapan: [{nama: Menyusun konsep, bulan: 1-2}, {nama: Menetapkan, bulan: 3}]
      - nama: Menilai
        tahapan: [{nama: Menilai sendiri, bulan: [6, 12]}]
"""


def terbitkan(proyek: Proyek, ke: Path, hari: date = HARI, **lain: Any) -> HasilTerbit:
    return terbit(proyek.akar, proyek.konten, ke, hari, **lain)


def halaman(ke: Path, nama: str) -> Any:
    return html.fromstring((ke / nama).read_bytes())


def semua_halaman(ke: Path) -> list[Path]:
    return sorted(ke.rglob("*.html"))


def teks(el: Any) -> str:
    return " ".join(el.text_content().split())


def css(el: Any, pola: str) -> list[Any]:
    """The elements that a simple selector means: tags, classes, ids, attributes, `>`."""
    jalur = ""
    for bagian in re.sub(r" > ", " >", pola).split():
        tanda = "/" if bagian.startswith(">") else "//"
        nama, sifat = re.fullmatch(r">?(\w*)(.*)", bagian).groups()  # type: ignore[union-attr]
        syarat = [
            {
                ".": f"[contains(concat(' ', @class, ' '), ' {isi} ')]",
                "#": f"[@id='{isi}']",
                "[": f"[@{isi}]",
            }[jenis]
            for jenis, isi in re.findall(r"([.#\[])([\w-]+)", sifat)
        ]
        jalur += f"{tanda}{nama or '*'}{''.join(syarat)}"
    return list(el.xpath(f".{jalur}"))


def isi_folder(ke: Path) -> dict[str, bytes]:
    return {satu.relative_to(ke).as_posix(): satu.read_bytes() for satu in sorted(ke.rglob("*")) if satu.is_file()}


@pytest.fixture
def ke(tmp_path: Path) -> Path:
    return tmp_path / "situs"


@pytest.fixture
def bertanda(proyek: Proyek) -> Proyek:
    """A project whose only naskah is marked."""
    return proyek.tulis({"naskah.yaml": BERTANDA})


@pytest.fixture(scope="module")
def contoh(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site of the project's own samples with documents, published twice."""
    akar = tmp_path_factory.mktemp("contoh")
    for satu in SEMUA_CONTOH:
        for akhiran in (".docx", ".pdf"):
            path = akar / "hasil" / f"{satu}{akhiran}"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"isi")
    for hari in (HARI, ESOK):
        terbit(AKAR, AKAR / "content", akar / "situs", hari, hasil=akar / "hasil")
    return akar / "situs"


# -- what appears ---------------------------------------------------------------------------------------------------------


def test_naskah_yang_tidak_ditandai_tidak_meninggalkan_jejak(bertanda: Proyek, ke: Path) -> None:
    bertanda.tulis(
        {
            "../../badan-rahasia/opd.yaml": (bertanda.folder / "../opd.yaml").read_text(),
            "../../badan-rahasia/belum-terbit/naskah.yaml": NASKAH.replace("Rencana Kerja", RAHASIA),
            "../../badan-rahasia/ditolak/naskah.yaml": BERTANDA.replace("terbit: ya", "terbit: tidak").replace(
                "Rencana Kerja", RAHASIA
            ),
        }
    )
    hasil = terbitkan(bertanda, ke)
    assert [satu.alamat for satu in hasil.naskah] == ["uji/dinas/naskah"]
    for nama, isi in isi_folder(ke).items():
        for kata in ("rahasia", "belum-terbit", "ditolak", RAHASIA.lower()):
            assert kata not in nama.lower()
            assert kata.encode() not in isi.lower(), nama


def test_tanda_yang_dicabut_menghapus_naskah_dari_situs_dan_riwayatnya(bertanda: Proyek, ke: Path) -> None:
    terbitkan(bertanda, ke)
    hasil = terbitkan(bertanda.tulis({"naskah.yaml": NASKAH}), ke, ESOK)
    assert hasil.hilang == ("uji/dinas/naskah",)
    assert not any("uji/dinas" in nama or b"uji/dinas" in isi for nama, isi in isi_folder(ke).items())


def test_naskah_bertanda_yang_tidak_terbaca_tampil_dengan_kesalahannya(bertanda: Proyek, ke: Path) -> None:
    terbitkan(bertanda, ke)
    hasil = terbitkan(bertanda.tulis({"naskah.yaml": BERTANDA + "kunci-aneh: 1\n"}), ke, ESOK)
    assert [satu.status for satu in hasil.gagal] == ["gagal"]
    isi = teks(halaman(ke, "uji/dinas/naskah/index.html"))
    assert "Rencana Kerja" in isi
    assert "kunci-aneh" in isi
    assert "pertama kali diterbitkan" in isi
    assert not (ke / "uji/dinas/naskah/baca.html").exists()


def test_naskah_yang_bukan_yaml_tidak_diketahui_tandanya_jadi_tidak_tampil(bertanda: Proyek, ke: Path) -> None:
    hasil = terbitkan(bertanda.tulis({"naskah.yaml": BERTANDA + "  [\n"}), ke)
    assert hasil.naskah == ()


def test_dokumen_yang_dibuat_ikut_terbit(bertanda: Proyek, ke: Path, tmp_path: Path) -> None:
    hasil = tmp_path / "hasil" / "uji" / "dinas"
    hasil.mkdir(parents=True)
    (hasil / "naskah.docx").write_bytes(b"PK")
    terbitkan(bertanda, ke, hasil=tmp_path / "hasil")
    assert (ke / "uji/dinas/naskah/naskah.docx").read_bytes() == b"PK"
    tautan = [satu.get("href") for satu in halaman(ke, "uji/dinas/naskah/index.html").iter("a")]
    assert "naskah.docx" in tautan
    assert "naskah.pdf" not in tautan


def test_teks_naskah_tidak_pernah_menjadi_markah(bertanda: Proyek, ke: Path) -> None:
    jahat = '<script>alert(1)</script> <img src=x onerror=y> &amp; "kutip" \'satu\' href="#k1"'
    bertanda.tulis(
        {
            "naskah.yaml": BERTANDA.replace("Rencana Kerja", "'R <b>x</b> & \"y\"'").replace(
                "[bahwa perlu rencana kerja]", "[isi]"
            )
            + "lampiran: [{judul: '<i>Judul</i>', isi: [isi.md, ratl.yaml]}]\n",
            "isi.md": f"# Bab <u>satu</u>\n\n{jahat}\n\na. {jahat}\n",
            "ratl.yaml": RATL.replace("Membentuk tim", '"<script>x</script>"'),
        }
    )
    terbitkan(bertanda, ke)
    for path in semua_halaman(ke):
        pohon = halaman(ke, str(path.relative_to(ke)))
        assert not [satu for satu in pohon.iter("script") if not satu.get("src")]
        assert not list(pohon.iter("b", "i", "u", "img"))
    baca = teks(halaman(ke, "uji/dinas/naskah/baca.html"))
    assert "<script>alert(1)</script> <img src=x onerror=y> &amp;" in baca
    assert "<script>" not in (ke / "data/cari.js").read_text()
    etree.fromstring((ke / "umpan.xml").read_bytes())


# -- the reading view -----------------------------------------------------------------------------------------------------


def _peraturan(proyek: Proyek) -> Proyek:
    pemda = (proyek.folder / "../../pemda.yaml").read_text()
    return proyek.tulis(
        {
            "../../pemda.yaml": pemda + "kepala-daerah: {nama: Bupati Contoh}\nsekretaris-daerah: {nama: Sekda Contoh}\n",
            "naskah.yaml": "jenis: peraturan-kepala-daerah\ntentang: Rencana\ntahun: 2023\nterbit: ya\n"
            "menimbang: [bahwa perlu rencana]\nmengingat: [Undang-Undang Nomor 23 Tahun 2014]\nbatang-tubuh: [badan.md]\n",
            "badan.md": PERATURAN_BADAN,
        }
    )


def test_nomor_dan_acuan_tampilan_baca_sama_dengan_modelnya(proyek: Proyek, ke: Path) -> None:
    terbitkan(_peraturan(proyek), ke)
    pohon = halaman(ke, "uji/dinas/naskah/baca.html")
    judul = [teks(satu) for satu in pohon.iter("h2", "h3", "h4") if satu.get("id")]
    assert judul == ["BAB IKETENTUAN UMUM", "Pasal 1", "Pasal 2"]
    assert [teks(satu) for satu in css(pohon, "li > .l")] == ["(1)", "a.", "b.", "(2)"]
    (acuan,) = [satu for satu in css(pohon, ".naskah li a") if teks(satu) == "ayat (1)"]
    tujuan = pohon.get_element_by_id(acuan.get("href")[1:])
    assert teks(tujuan).startswith("(1) Rencana memuat:")


def test_naskah_panjang_terbagi_dan_acuannya_menuju_halaman_yang_benar(contoh: Path) -> None:
    folder = contoh / "tangsel/setda/road-map-rb-2021-2026"
    assert len(list(folder.glob("baca*.html"))) > 2
    lain = [satu.get("href") for satu in css(halaman(folder, "baca.html"), ".naskah a[href]")]
    assert any(satu.startswith("baca-") for satu in lain)


def test_halaman_ringan_di_luar_tabelnya(contoh: Path) -> None:
    for path in semua_halaman(contoh):
        tanpa_tabel = re.sub(rb"<table.*?</table>", b"", path.read_bytes(), flags=re.DOTALL)
        assert len(tanpa_tabel) < 100_000, path


def test_lebar_sel_gabungan_tabel_baca_sesuai_modelnya(contoh: Path) -> None:
    for path in contoh.rglob("baca*.html"):
        for tabel in css(halaman(contoh, str(path.relative_to(contoh))), ".naskah table"):
            _periksa_kisi(tabel, path)


def _periksa_kisi(tabel: Any, path: Path) -> None:
    """Every row of a table covers the same columns, cells that reach down counted in."""
    lebar = 0
    sisa: list[tuple[int, int]] = []  # columns and rows still to cover of the cells that reach down
    for baris in tabel.iter("tr"):
        isi = sum(int(satu.get("colspan", 1)) for satu in baris) + sum(kolom for kolom, _ in sisa)
        sisa = [(kolom, turun - 1) for kolom, turun in sisa if turun > 1]
        sisa += [(int(satu.get("colspan", 1)), int(satu.get("rowspan")) - 1) for satu in baris if int(satu.get("rowspan", 1)) > 1]
        lebar = lebar or isi
        assert isi == lebar, (path, teks(baris)[:80])


def test_jadwal_lebar_dan_baris_lanjutan_ditandai_untuk_layar_lebar_dan_sempit(bertanda: Proyek, ke: Path) -> None:
    bertanda.tulis({"naskah.yaml": BERTANDA + "lampiran: [{judul: RATL, isi: [ratl.yaml]}]\n", "ratl.yaml": RATL})
    terbitkan(bertanda, ke)
    (tabel,) = css(halaman(ke, "uji/dinas/naskah/baca.html"), ".lebar > table")
    baris = [(satu.get("class"), teks(satu)) for satu in tabel.find("tbody").iter("tr")]
    assert [satu for satu in baris if satu[0] == "l"] == [
        ("l", "Menetapkanya")
    ]  # "ya": what a screen reader says of a shaded cell


def test_naskah_tanpa_nomor_disebut_belum_bernomor(bertanda: Proyek, ke: Path) -> None:
    terbitkan(bertanda, ke)
    assert "Keputusan Kepala Perangkat Daerah, belum bernomor" in teks(halaman(ke, "uji/dinas/naskah/index.html"))
    assert "NOMOR" not in (ke / "data/cari.js").read_text()


def test_dokumen_yang_belum_dibuat_disebut(bertanda: Proyek, ke: Path) -> None:
    terbitkan(bertanda, ke)
    muka = halaman(ke, "uji/dinas/naskah/index.html")
    assert "Berkas Word dan PDF belum dibuat dari sumber yang sekarang." in teks(muka)
    fakta = {teks(satu.find("dt")): teks(satu.find("dd")) for satu in css(muka, ".fakta > div")}
    assert fakta["Halaman"] == "belum ada PDF"


# -- findings -------------------------------------------------------------------------------------------------------------


def test_temuan_tampil_di_tempatnya_dan_menurut_aturan(bertanda: Proyek, ke: Path) -> None:
    bertanda.tulis({"naskah.yaml": BERTANDA.replace("bahwa perlu rencana kerja", "bahwa perlu perlu rencana kerja")})
    terbitkan(bertanda, ke)
    muka = halaman(ke, "uji/dinas/naskah/index.html")
    (bagian,) = css(muka, "#TKS001")
    assert [teks(satu) for satu in bagian.iter("mark")]
    assert "bahwa perlu perlu rencana kerja" in teks(bagian)
    (tempat,) = [satu for satu in css(bagian, "a") if satu.get("href").startswith("baca.html#")]
    assert teks(tempat) == "Menimbang"
    sasaran = halaman(ke, "uji/dinas/naskah/baca.html").get_element_by_id(tempat.get("href").split("#")[1])
    assert "TKS001" in [teks(satu) for satu in css(sasaran, ".temuan a")]
    assert "kata" in teks(halaman(ke, "aturan/TKS001.html")).lower()


def test_perintah_terbit_menyebut_naskah_yang_tidak_terbaca_dan_sebabnya(
    bertanda: Proyek, ke: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setattr("pipeline.cli.AKAR", bertanda.akar)
    bertanda.tulis({"naskah.yaml": BERTANDA + "menimbnag: 1\n"})
    assert utama(["terbit", "--ke", str(ke), "--tanggal", "2026-11-21"]) == 1
    keluar = capsys.readouterr()
    assert keluar.out.endswith("1 naskah diterbitkan di " + str(ke) + ", 1 berubah\n")
    assert keluar.err.splitlines() == [
        "uji/dinas/naskah belum dapat dibaca; halamannya menyebut yang harus diperbaiki:",
        "  content/uji/dinas/naskah/naskah.yaml:8:1: kunci 'menimbnag' tidak dikenal; maksudnya 'menimbang'?",
    ]


# -- changes --------------------------------------------------------------------------------------------------------------


def test_perubahan_dua_terbitan_tampil_klausa_demi_klausa(bertanda: Proyek, ke: Path) -> None:
    bertanda.tulis({"naskah.yaml": BERTANDA.replace("[bahwa perlu rencana kerja]", "[bahwa satu dua tiga, bahwa tetap]")})
    terbitkan(bertanda, ke)
    baru = BERTANDA.replace("[bahwa perlu rencana kerja]", "[bahwa satu empat tiga, bahwa disisipkan kini, bahwa tetap]")
    hasil = terbitkan(bertanda.tulis({"naskah.yaml": baru}), ke, ESOK)
    assert hasil.berubah == ("uji/dinas/naskah",)
    muka = halaman(ke, "uji/dinas/naskah/index.html")
    assert [(teks(satu.find("h3")), [teks(r) for r in satu.iter("ins", "del")]) for satu in css(muka, "div.ubah")] == [
        ("Menimbang huruf a diubah", ["dua", "empat"]),
        ("Menimbang huruf b ditambah", ["bahwa disisipkan kini;"]),
    ]
    assert [teks(satu) for satu in css(muka, "details.ubah li")] == ["Menimbang huruf b menjadi Menimbang huruf c"]
    riwayat = [teks(satu) for satu in css(muka, ".riwayat li")]
    assert riwayat[0].startswith("22 November 2026: 1 klausa ditambah, 1 diubah, 1 berganti nomor.")
    assert riwayat[1].startswith("21 November 2026: pertama kali diterbitkan.")


def test_terbitan_tanpa_perubahan_tidak_menambah_riwayat(bertanda: Proyek, ke: Path) -> None:
    terbitkan(bertanda, ke)
    hasil = terbitkan(bertanda, ke, ESOK)
    assert hasil.berubah == ()
    assert len(json.loads((ke / "data/naskah/uji/dinas/naskah.json").read_text())["riwayat"]) == 1


def test_status_yang_berganti_masuk_riwayat(bertanda: Proyek, ke: Path) -> None:
    terbitkan(bertanda, ke)
    final = BERTANDA + "status: final\nnomor: 1\nditetapkan: {tanggal: 2023-01-02}\n"
    terbitkan(bertanda.tulis({"naskah.yaml": final}), ke, ESOK)
    riwayat = teks(css(halaman(ke, "uji/dinas/naskah/index.html"), ".riwayat li")[0])
    assert "status dari Rancangan menjadi Final" in riwayat


def test_riwayat_dapat_dibaca_dari_situs_di_folder_lain(bertanda: Proyek, ke: Path, tmp_path: Path) -> None:
    terbitkan(bertanda, ke)
    bertanda.tulis({"naskah.yaml": BERTANDA.replace("perlu rencana kerja", "perlu rencana")})
    terbitkan(bertanda, tmp_path / "lain", ESOK, lama=ke)
    assert len(json.loads((tmp_path / "lain/data/naskah/uji/dinas/naskah.json").read_text())["riwayat"]) == 2


def test_temuan_dari_waktu_ke_waktu_satu_titik_sehari(bertanda: Proyek, ke: Path) -> None:
    for hari in (HARI, HARI, ESOK):
        terbitkan(bertanda, ke, hari)
    titik = json.loads((ke / "data/situs.json").read_text())["titik"]
    assert [satu["tanggal"] for satu in titik] == ["2026-11-21", "2026-11-22"]
    assert "21 Nov 2026" in css(halaman(ke, "index.html"), "svg.bagan")[0].get("aria-label")


# -- lists, timeline, feed, search ----------------------------------------------------------------------------------------


def test_linimasa_perangkat_daerah_menyebut_kegiatan_dan_bulannya(bertanda: Proyek, ke: Path) -> None:
    bertanda.tulis({"naskah.yaml": BERTANDA + "lampiran: [{judul: RATL, isi: [ratl.yaml]}]\n", "ratl.yaml": RATL})
    terbitkan(bertanda, ke)
    opd = halaman(ke, "uji/dinas/index.html")
    assert [(teks(css(satu, ".nama")[0]), satu.find("svg").get("aria-label")) for satu in css(opd, ".bagan-linimasa li")] == [
        ("Membentuk tim", "1–3"),
        ("Menilai", "6, 12"),
    ]


def test_umpan_berisi_perubahan_terbaru_dahulu(bertanda: Proyek, ke: Path) -> None:
    terbitkan(bertanda, ke, alamat="https://contoh.go.id/naskah")
    bertanda.tulis({"naskah.yaml": BERTANDA.replace("perlu rencana kerja", "perlu rencana")})
    terbitkan(bertanda, ke, ESOK, alamat="https://contoh.go.id/naskah")
    umpan = etree.fromstring((ke / "umpan.xml").read_bytes())
    assert umpan.findtext(f"{ATOM}updated") == "2026-11-22T00:00:00Z"
    butir = umpan.findall(f"{ATOM}entry")
    assert [satu.findtext(f"{ATOM}updated")[:10] for satu in butir] == ["2026-11-22", "2026-11-21"]
    assert butir[0].find(f"{ATOM}link").get("href") == "https://contoh.go.id/naskah/uji/dinas/naskah/index.html"
    assert len({satu.findtext(f"{ATOM}id") for satu in umpan.iter(f"{ATOM}entry", f"{ATOM}feed")}) == 3
    for satu in (umpan, *butir):  # RFC 4287, 4.1.1 and 4.1.2
        assert all(satu.find(f"{ATOM}{nama}") is not None for nama in ("id", "title", "updated"))


def test_indeks_pencarian_memuat_semua_naskah(contoh: Path) -> None:
    isi = (contoh / "data/cari.js").read_text()
    assert isi.startswith("window.INDEKS=")
    assert len(json.loads(isi.removeprefix("window.INDEKS=").rstrip(";\n"))) == 6


# -- the trace of the build -----------------------------------------------------------------------------------------------


@pytest.fixture
def program_tetap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Somebody may be editing the program while its tests run."""
    monkeypatch.setattr(Sidik, "program", "program")


def _bangun(proyek: Proyek, hasil: Path) -> None:
    """Build, a moment after the sources were written: a picture written while it is read does not count as known."""
    time.sleep(0.2)
    rencana = Rencana(proyek.akar, AKAR / "templates", hasil, pdf=False, pekerja=1)
    assert not gagal(bangun(semua_naskah(proyek.konten), rencana, lambda _: None))


@pytest.mark.usefixtures("program_tetap")
def test_naskah_yang_tidak_berubah_memakai_halaman_terbitan_lama(bertanda: Proyek, ke: Path, tmp_path: Path) -> None:
    _bangun(bertanda, tmp_path / "hasil")
    halaman_naskah = ke / "uji/dinas/naskah/baca.html"
    terbitkan(bertanda, ke, hasil=tmp_path / "hasil")
    lama = halaman_naskah.stat().st_ino, isi_folder(ke / "uji/dinas/naskah")
    hasil = terbitkan(bertanda, ke, ESOK, hasil=tmp_path / "hasil")
    assert (halaman_naskah.stat().st_ino, isi_folder(ke / "uji/dinas/naskah")) == lama
    assert hasil.berubah == ()
    assert [satu.alamat for satu in hasil.naskah] == ["uji/dinas/naskah"]


@pytest.mark.usefixtures("program_tetap")
def test_temuan_dari_catatan_bangunan_sama_dengan_yang_diperiksa_sendiri(bertanda: Proyek, tmp_path: Path) -> None:
    bertanda.tulis({"naskah.yaml": BERTANDA.replace("bahwa perlu", "bahwa perlu perlu")})
    _bangun(bertanda, tmp_path / "hasil")
    (tmp_path / "kosong").mkdir()
    for nama, hasil in (("a", "hasil"), ("b", "kosong")):
        terbitkan(bertanda, tmp_path / nama, hasil=tmp_path / hasil)
    assert (tmp_path / "a/uji/dinas/naskah/baca.html").read_bytes() == (tmp_path / "b/uji/dinas/naskah/baca.html").read_bytes()


@pytest.mark.usefixtures("program_tetap")
def test_dokumen_dari_sumber_lama_tidak_ikut_terbit(bertanda: Proyek, ke: Path, tmp_path: Path) -> None:
    _bangun(bertanda, tmp_path / "hasil")
    terbitkan(bertanda, ke, hasil=tmp_path / "hasil")
    assert (ke / "uji/dinas/naskah/naskah.docx").is_file()
    bertanda.tulis({"naskah.yaml": BERTANDA.replace("perlu rencana kerja", "perlu rencana")})
    terbitkan(bertanda, ke, ESOK, hasil=tmp_path / "hasil")
    assert not (ke / "uji/dinas/naskah/naskah.docx").exists()


# -- links and structure --------------------------------------------------------------------------------------------------


def _tautan(ke: Path) -> Iterator[tuple[Path, str]]:
    """Every link of a page, a style sheet or the feed: where it stands, where it leads."""
    for path in semua_halaman(ke):
        for el in html.fromstring(path.read_bytes()).iter():
            for sifat in ("href", "src", "srcset", "poster", "action", "data"):
                if sifat in el.attrib:
                    yield path, el.get(sifat)
    for path in ke.rglob("*.css"):
        yield from ((path, satu) for satu in re.findall(r"url\(([^)]*)\)", path.read_text()))
    for path in ke.rglob("*.js"):
        yield from ((path, satu) for satu in re.findall(r'src = "([^"]*)"', path.read_text()))
    umpan = ke / "umpan.xml"
    yield from ((umpan, satu.get("href")) for satu in etree.fromstring(umpan.read_bytes()).iter(f"{ATOM}link"))


def _sasaran(path: Path, tujuan: str) -> tuple[Path, str]:
    """The file and the fragment that a link leads to."""
    berkas, _, nama = tujuan.partition("#")
    return ((path.parent / unquote(berkas)).resolve() if berkas else path), nama


def test_semua_tautan_dalam_situs_hidup_dan_tidak_ada_yang_keluar(contoh: Path) -> None:
    jangkar = {
        path: {satu.get("id") for satu in html.fromstring(path.read_bytes()).iter() if satu.get("id")}
        for path in semua_halaman(contoh)
    }
    akhiran: set[str] = set()
    jumlah = bernama = 0
    for path, tujuan in _tautan(contoh):
        assert re.match(r"[a-z][a-z0-9+.-]*:|/", tujuan) is None, (path, tujuan)
        sasaran, nama = _sasaran(path, tujuan)
        assert sasaran.is_file(), (path, tujuan)
        assert sasaran.is_relative_to(contoh), (path, tujuan)
        if nama:
            assert nama in jangkar[sasaran], (path, tujuan)
        jumlah += 1
        bernama += bool(nama)
        akhiran.add(sasaran.suffix)
    assert jumlah > 500
    assert bernama > 200
    assert akhiran >= {".html", ".css", ".js", ".xml", ".docx", ".pdf"}


def test_setiap_halaman_dan_dokumen_dapat_dicapai_dari_halaman_depan(contoh: Path) -> None:
    ke: dict[Path, set[Path]] = {}
    for path, tujuan in _tautan(contoh):
        ke.setdefault(path, set()).add(_sasaran(path, tujuan)[0])
    dicapai, telusur = set[Path](), [contoh / "index.html"]
    while telusur:
        satu = telusur.pop()
        if satu not in dicapai:
            dicapai.add(satu)
            telusur += ke.get(satu, ())
    ada = {satu for satu in contoh.rglob("*") if satu.is_file() and satu.suffix != ".json" and satu.parent.name != "data"}
    # status lists that are empty have nobody who leads to them
    assert ada - dicapai <= {contoh / "daftar" / "gagal.html"}


def test_tautan_umpan_beralamat_hidup_di_situsnya(contoh: Path, tmp_path: Path) -> None:
    alamat = "https://contoh.go.id/naskah/"
    terbit(AKAR, AKAR / "content", tmp_path / "situs", ESOK, lama=contoh, alamat=alamat)
    umpan = etree.fromstring((tmp_path / "situs" / "umpan.xml").read_bytes())
    tujuan = [satu.get("href") for satu in umpan.iter(f"{ATOM}link")]
    assert len(tujuan) == 2 + len(SEMUA_CONTOH)
    for satu in tujuan:
        assert satu.startswith(alamat)
        assert (tmp_path / "situs" / satu.removeprefix(alamat)).is_file()


def test_setiap_halaman_melarang_peramban_meminta_apa_pun_dari_luar(contoh: Path) -> None:
    for path in semua_halaman(contoh):
        (csp,) = [m.get("content") for m in html.fromstring(path.read_bytes()).iter("meta") if m.get("http-equiv")]
        aturan = dict(satu.split(" ", 1) for satu in csp.split("; "))
        assert aturan.pop("default-src") == "'none'"
        assert aturan.pop("style-src") == "'self' 'unsafe-inline'"
        assert aturan == {"script-src": "'self'", "img-src": "'self'", "base-uri": "'none'", "form-action": "'none'"}, path


def test_tidak_ada_permintaan_ke_luar(contoh: Path) -> None:
    for path in contoh.rglob("*"):
        if path.suffix in (".html", ".css", ".js"):
            luar = re.findall(r"(?:src|href)=\"(?:https?:)?//|url\(|@import|fetch\(|XMLHttpRequest", path.read_text())
            assert [satu for satu in luar if satu != "url("] == [], path
            assert not re.findall(r"url\((?!#)", path.read_text()), path


def test_susunan_setiap_halaman_dapat_diikuti_pembaca_layar(contoh: Path) -> None:
    for path in semua_halaman(contoh):
        pohon = html.fromstring(path.read_bytes())
        assert pohon.get("lang") == "id"
        assert teks(pohon.find("head/title"))
        tingkat = [int(satu.tag[1]) for satu in pohon.iter("h1", "h2", "h3", "h4", "h5", "h6")]
        assert tingkat.count(1) == 1, path
        assert tingkat[0] == 1, path
        assert all(nanti <= kini + 1 for kini, nanti in pairwise(tingkat)), (path, tingkat)
        nama = [satu.get("id") for satu in pohon.iter() if satu.get("id")]
        assert len(nama) == len(set(nama)), path
        assert all(satu.get("scope") for satu in pohon.iter("th")), path
        berlabel = {satu.get("for") for satu in pohon.iter("label")}
        assert all(satu.get("id") in berlabel for satu in pohon.iter("input", "select")), path
        assert all(satu.get("aria-label") or satu.get("aria-hidden") for satu in pohon.iter("svg")), path
        assert all(satu.get("alt") for satu in pohon.iter("img")), path
        assert all(teks(satu) or satu.get("aria-label") for satu in pohon.iter("a")), path
        navigasi = [satu.get("aria-label") for satu in pohon.iter("nav")]
        assert len(set(navigasi)) == len(navigasi), path
        assert all(navigasi), path


def _terang(warna: str) -> float:
    """Relative luminance (WCAG 2.2)."""
    bagian = [int(warna[ke : ke + 2], 16) / 255 for ke in (1, 3, 5)]
    r, g, b = [satu / 12.92 if satu <= 0.04045 else ((satu + 0.055) / 1.055) ** 2.4 for satu in bagian]
    return 0.2126 * r + 0.7152 * g + 0.0722 * b


def _kontras(satu: str, lain: str) -> float:
    a, b = sorted((_terang(satu), _terang(lain)), reverse=True)
    return (a + 0.05) / (b + 0.05)


@pytest.mark.parametrize(
    ("teks_", "alas"),
    [
        *((depan, alas) for depan in ("teks", "redup", "tautan") for alas in ("latar", "alas", "info-alas")),
        *((satu, f"{satu}-alas") for satu in ("error", "warning", "info", "tambah")),
        ("teks", "error-alas"),
        ("teks", "warning-alas"),
        ("terang", "tua"),
    ],
)
def test_kontras_warna_paling_sedikit_empat_setengah(teks_: str, alas: str) -> None:
    warna = dict(re.findall(r"--([\w-]+): (#[0-9a-f]{6})", (TEMPLATE / "situs.css").read_text()))
    assert _kontras(warna[teks_], warna[alas]) >= 4.5


# -- as a whole -----------------------------------------------------------------------------------------------------------


def test_masukan_yang_sama_memberi_bita_yang_sama(bertanda: Proyek, tmp_path: Path) -> None:
    bertanda.tulis({"naskah.yaml": BERTANDA + "lampiran: [{judul: RATL, isi: [ratl.yaml]}]\n", "ratl.yaml": RATL})
    for nama in ("a", "b"):
        terbitkan(bertanda, tmp_path / nama)
    terbitkan(bertanda, tmp_path / "b")  # once more on the same day, upon itself
    assert isi_folder(tmp_path / "a") == isi_folder(tmp_path / "b")


def test_situs_lama_tetap_bila_yang_baru_gagal(bertanda: Proyek, ke: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    terbitkan(bertanda, ke)
    lama = isi_folder(ke)

    def rusak(*_: object) -> str:
        raise RuntimeError

    monkeypatch.setattr("pipeline.publish.terbit.umpan", rusak)
    with pytest.raises(RuntimeError):
        terbitkan(bertanda.tulis({"naskah.yaml": BERTANDA.replace("Rencana Kerja", "Lain")}), ke, ESOK)
    assert isi_folder(ke) == lama
    assert [satu.name for satu in ke.parent.iterdir() if "terbit" in satu.name] == []


def test_folder_yang_bukan_situs_tidak_ditimpa(bertanda: Proyek, ke: Path) -> None:
    ke.mkdir()
    (ke / "catatan.txt").write_text("penting")
    with pytest.raises(Galat, match="berisi hal lain, bukan situs yang ditulis perintah terbit; pilih folder baru atau kosong"):
        terbitkan(bertanda, ke)
    assert isi_folder(ke) == {"catatan.txt": b"penting"}


@pytest.mark.lambat
def test_pembaca_selalu_melihat_situs_yang_utuh_walau_penerbitnya_dibunuh(bertanda: Proyek, ke: Path) -> None:
    terbitkan(bertanda, ke)
    nama = set(isi_folder(ke))
    program = (
        "import sys; from datetime import date; from pathlib import Path; from pipeline.publish.terbit import terbit\n"
        "akar = Path(sys.argv[1]); ke = Path(sys.argv[2])\n"
        "while True: terbit(akar, akar / 'content', ke, date(2026, 11, 22))\n"
    )
    for ke_berapa in range(4):
        proses = subprocess.Popen([sys.executable, "-c", program, bertanda.akar, ke], cwd=AKAR, env={**os.environ})
        batas = time.monotonic() + 1.5 + ke_berapa * 0.13
        while time.monotonic() < batas:
            assert (ke / "data" / "situs.json").is_file()
        proses.kill()
        proses.wait()
        assert set(isi_folder(ke)) == nama
    terbitkan(bertanda, ke, ESOK)
    assert [satu.name for satu in ke.parent.iterdir() if satu.name.startswith(".situs")] == []
