"""The command `bandingkan`: both versions of a naskah in one Word file with tracked changes, and the page beside it."""

from __future__ import annotations

import re
import shutil
from itertools import pairwise
from pathlib import Path
from typing import TypeAlias

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st
from lxml import html

from pipeline import cli
from pipeline.banding.paket import tandai
from tests.alat import AKAR, CARA_HITUNG, LAMPIRAN, Keluaran, Proyek, Word
from tests.alat_banding import W, badan, diputuskan, gambar, putuskan, temuan_skema, terbaca
from tests.test_kantor import di
from tests.test_tinjau import KEPUTUSAN, PERATURAN, Dua, git


class Banding:
    """Two contents, compared by the command."""

    def __init__(self, tempat: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> None:
        self.dua, self.capsys = Dua(tempat), capsys
        self.ke = tempat / "hasil"
        monkeypatch.setattr(cli, "AKAR", self.dua.baru)
        monkeypatch.chdir(self.dua.baru)

    def ubah(self, jalur: str, dari: str, ke: str) -> Banding:
        self.dua.ubah(jalur, dari, ke)
        return self

    def jalankan(self, *kata: str | Path) -> Keluaran:
        self.capsys.readouterr()
        status = cli.utama(["bandingkan", *map(str, kata), "--ke", str(self.ke)])
        keluar = self.capsys.readouterr()
        return Keluaran(status, keluar.out, keluar.err)

    def banding(self, naskah: str) -> Path:
        """The Word file of one naskah, for whose sides all that must always hold was checked."""
        keluaran = self.jalankan(self.dua.lama / naskah, self.dua.baru / naskah)
        assert keluaran.status == 0, keluaran.galat
        docx = self.ke / f"{naskah.removeprefix('content/')}.banding.docx"
        assert docx.is_file(), keluaran.keluar
        periksa(docx.read_bytes(), self.sisi(self.dua.lama, naskah), self.sisi(self.dua.baru, naskah))
        return docx

    def sisi(self, akar: Path, naskah: str) -> bytes:
        """The Word file that the program builds of one side."""
        ke = self.ke.parent / f"sisi-{akar.name}"
        self.capsys.readouterr()
        assert cli.utama(["bangun", str(akar / naskah), "--ke", str(ke), "--tanpa-pdf", "--senyap", "--ulang"]) == 0
        self.capsys.readouterr()
        return (ke / f"{naskah.removeprefix('content/')}.docx").read_bytes()

    def halaman(self, naskah: str) -> html.HtmlElement:
        return html.fromstring((self.ke / f"{naskah.removeprefix('content/')}.banding.html").read_bytes())


def periksa(redline: bytes, lama: bytes, baru: bytes, *, skema: bool = True) -> None:
    """All accepted is the new file, all rejected the old one: texts, tables, pictures, and the labels that Word will count."""
    for pilihan, asli in (("terima", baru), ("tolak", lama)):
        hasil = diputuskan(redline, pilihan)
        assert terbaca(hasil) == terbaca(asli), pilihan
        for cara in CARA_HITUNG:
            label = [(satu.label, satu.teks) for satu in Word(hasil, cara).par]
            assert label == [(satu.label, satu.teks) for satu in Word(asli, cara).par], (pilihan, cara)
    dokumen = badan(redline)
    for nama in ("bookmarkStart", "ins", "del"):
        nomor = [satu.get(f"{W}id") for satu in dokumen.iter(f"{W}{nama}")]
        assert len(nomor) == len(set(nomor)), nama
    penanda = [satu.get(f"{W}name") for satu in dokumen.iter(f"{W}bookmarkStart")]
    assert len(penanda) == len(set(penanda))
    nomor_ada = {satu.get(f"{W}numId") for satu in Word(redline).pohon("word/numbering.xml").iter(f"{W}num")}
    assert {satu.get(f"{W}val") for satu in dokumen.iter(f"{W}numId")} <= nomor_ada
    gaya_ada = set(Word(redline).gaya)
    assert {satu.get(f"{W}val") for satu in dokumen.iter(f"{W}pStyle")} <= gaya_ada
    assert {satu.get(f"{W}anchor") for satu in dokumen.iter(f"{W}hyperlink")} - {None} <= set(penanda)
    if skema:
        assert temuan_skema(redline) == []


def ruas(berkas: Path | bytes, nama: str) -> list[str]:
    """The texts of all w:ins or w:del, those of one paragraph or row next to each other."""
    hasil = []
    for satu in badan(berkas).iter(f"{W}{nama}"):
        teks = "".join(isi.text or "" for isi in satu.iter(f"{W}t", f"{W}delText"))
        hasil += [teks] if teks else []
    return hasil


@pytest.fixture
def b(tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch) -> Banding:
    return Banding(tmp_path, capsys, monkeypatch)


# ---------------------------------------------------------------- words, items, pasal


def test_kata_yang_diganti_dalam_menimbang_ditandai_sekata(b: Banding) -> None:
    docx = b.ubah(f"{KEPUTUSAN}/naskah.yaml", "menjadi pedoman bagi seluruh", "menjadi pegangan bagi seluruh").banding(KEPUTUSAN)
    assert (ruas(docx, "del"), ruas(docx, "ins")) == (["pedoman"], ["pegangan"])


def test_angka_bertitik_ditandai_sebagai_satu_kata(b: Banding) -> None:
    b.dua.ubah(f"{KEPUTUSAN}/bab-1.md", "kepada pekebun.", "kepada 1.354.350 pekebun.", juga_lama=True)
    docx = b.ubah(f"{KEPUTUSAN}/bab-1.md", "1.354.350", "1.354.351").banding(KEPUTUSAN)
    assert (ruas(docx, "del"), ruas(docx, "ins")) == (["1.354.350"], ["1.354.351"])


def test_dasar_hukum_yang_dihapus_hilang_sebaris(b: Banding) -> None:
    docx = b.ubah(f"{KEPUTUSAN}/naskah.yaml", "  - uu/23/2014\n", "").banding(KEPUTUSAN)
    assert ruas(docx, "ins") == []
    (hilang,) = ruas(docx, "del")
    assert hilang.startswith("Undang-Undang Nomor 23 Tahun 2014")
    assert len(list(badan(docx).iterfind(f".//{W}trPr/{W}del"))) == 1


def test_pasal_yang_disisipkan_menggeser_nomor_otomatis_tanpa_menandai_pasal_sesudahnya(b: Banding) -> None:
    b.dua.ubah(f"{PERATURAN}/batang-tubuh.md", "dalam Pasal 2 ayat (1)", "dalam Peraturan Bupati ini", juga_lama=True)
    sisip = "#### Pasal 2\n\nReformasi Birokrasi berasaskan keterbukaan.\n\n## Bagian Kesatu Sasaran\n\n#### Pasal 3"
    b.ubah(f"{PERATURAN}/batang-tubuh.md", "## Bagian Kesatu Sasaran\n\n#### Pasal 2", sisip)
    b.ubah(f"{PERATURAN}/batang-tubuh.md", "#### Pasal 3\n\nPelaksanaan", "#### Pasal 4\n\nPelaksanaan")
    b.ubah(f"{PERATURAN}/batang-tubuh.md", "#### Pasal 4\n\nPeraturan", "#### Pasal 5\n\nPeraturan")
    docx = b.banding(PERATURAN)
    assert [satu.strip() for satu in ruas(docx, "ins")] == ["", "Reformasi Birokrasi berasaskan keterbukaan."]
    assert ruas(docx, "del") == []
    assert list(badan(docx).iter(f"{W}pPrChange")) == []


def test_pasal_baru_dimulai_dengan_judulnya(b: Banding) -> None:
    """Of two headings `Pasal` that look the same, the one above the new text is the new one."""
    b.ubah(f"{PERATURAN}/batang-tubuh.md", "#### Pasal 4\n", "#### Pasal 4\n\nBupati membina pelaksanaannya.\n\n#### Pasal 5\n")
    docx = b.banding(PERATURAN)
    baru = [p for p in badan(docx).iter(f"{W}p") if p.find(f"{W}pPr/{W}rPr/{W}ins") is not None]
    assert [p.find(f"{W}pPr/{W}pStyle").get(f"{W}val") for p in baru] == ["JudulPasal", "IsiPasal"]


def test_huruf_yang_disisipkan_di_tengah_daftar(b: Banding) -> None:
    b.ubah(f"{PERATURAN}/batang-tubuh.md", "    b. birokrasi", "    b. birokrasi yang gesit;\n    c. birokrasi")
    docx = b.ubah(f"{PERATURAN}/batang-tubuh.md", "    c. pelayanan", "    d. pelayanan").banding(PERATURAN)
    assert ruas(docx, "ins") == ["birokrasi yang gesit;"]
    assert ruas(docx, "del") == []


def test_bab_yang_disisipkan_mengubah_nomor_bagian_yang_tercetak_dan_dapat_ditolak(b: Banding) -> None:
    """Section numbers have the number of their chapter written in: rejecting must bring the old ones back."""
    b.ubah(f"{KEPUTUSAN}/bab-1.md", "# Rencana Aksi", "# Kebijakan\n\nKebijakan tetap.\n\n# Rencana Aksi\n\n## Umum\n\nUmum.")
    b.dua.ubah(f"{KEPUTUSAN}/bab-1.md", "# Pendahuluan\n", "# Pembuka\n\nPembuka naskah.\n\n# Pendahuluan\n")
    docx = b.banding(KEPUTUSAN)
    assert "BAB" not in "".join(ruas(docx, "del"))


def test_label_yang_diketik_lain_tercatat_sebagai_perubahan_sifat(b: Banding) -> None:
    """Nothing but the look of the labels changed; Word shows it, and rejecting brings it back."""
    docx = (
        b.ubah(f"{KEPUTUSAN}/bab-1.md", "a. menyediakan", "1. menyediakan")
        .ubah(f"{KEPUTUSAN}/bab-1.md", "b. memudahkan", "2. memudahkan")
        .banding(KEPUTUSAN)
    )
    assert ruas(docx, "ins") == []
    assert len(list(badan(docx).iter(f"{W}pPrChange"))) == 2


def test_kalimat_yang_dipindahkan_dihapus_di_sini_dan_ditambah_di_sana(b: Banding) -> None:
    kalimat = "Pelayanan yang baik memerlukan prosedur yang jelas dan petugas yang kompeten."
    b.dua.ubah(f"{KEPUTUSAN}/bab-1.md", "kepada pekebun.", f"kepada pekebun. {kalimat} Hal itu penting.", juga_lama=True)
    b.ubah(f"{KEPUTUSAN}/bab-1.md", f" {kalimat}", "")
    docx = b.ubah(f"{KEPUTUSAN}/bab-1.md", "disusun sebagai berikut.", f"disusun sebagai berikut. {kalimat}").banding(KEPUTUSAN)
    assert ([satu.strip() for satu in ruas(docx, "del")], [satu.strip() for satu in ruas(docx, "ins")]) == ([kalimat], [kalimat])


def test_paragraf_yang_menjadi_judul_tetap_dibandingkan_kata_demi_kata(b: Banding) -> None:
    b.ubah(f"{KEPUTUSAN}/bab-1.md", "Rencana kerja ini disusun dengan tujuan:", "## Rencana kerja ini disusun dengan tujuan:")
    docx = b.banding(KEPUTUSAN)
    assert (ruas(docx, "del"), len(list(badan(docx).iter(f"{W}pPrChange")))) == ([], 1)


def test_penanda_tangan_dan_tulisan_miring_ikut_ditandai(b: Banding) -> None:
    b.ubah(f"{KEPUTUSAN}/bab-1.md", "pelayanan kepada", "*pelayanan* kepada")
    docx = b.ubah("content/nusajaya/dinas/opd.yaml", "nama: ", "nama: X").banding(KEPUTUSAN)
    assert "pelayanan" in ruas(docx, "del")
    assert "pelayanan" in ruas(docx, "ins")


# ---------------------------------------------------------------- tables, sections, figures


def test_sel_tabel_yang_berubah_ditandai_dalam_selnya(b: Banding) -> None:
    docx = b.ubah(f"{KEPUTUSAN}/ratl.yaml", "output: Dokumen prosedur", "output: Dokumen standar prosedur").banding(KEPUTUSAN)
    assert [satu.strip() for satu in ruas(docx, "ins")] == ["standar"]
    assert list(badan(docx).iter(f"{W}trPr")) != []
    assert not list(badan(docx).iterfind(f".//{W}trPr/{W}ins"))


@pytest.mark.parametrize(
    ("dari", "ke", "baris"),
    [
        ("{nama: Menetapkan tim, bulan: 2}", "{nama: Menetapkan tim, bulan: 2}\n      - {nama: Mengumumkan, bulan: 2}", (0, 1)),
        (
            "{nama: Mengusulkan anggota, bulan: 1}",
            "{nama: Menjaring, bulan: 1}\n      - {nama: Mengusulkan anggota, bulan: 1}",
            None,
        ),
        ("      - {nama: Menetapkan tim, bulan: 2}\n", "", None),
        ("Menetapkan tim, bulan: 2", "Menetapkan tim, bulan: 3", (1, 1)),
        ("  - {output: KELUARAN, lebar: 6 cm}\n", "", None),
        ("satuan: bulan, lebar: 0.6 cm", "satuan: triwulan, lebar: 1.2 cm", None),
    ],
    ids=["baris-gabungan", "baris-pertama-gabungan", "baris-hilang", "jadwal", "kolom-hilang", "satuan-lain"],
)
def test_baris_dan_kolom_tabel_dengan_sel_gabungan(b: Banding, dari: str, ke: str, baris: tuple[int, int] | None) -> None:
    if "triwulan" in ke:
        isi = (b.dua.baru / KEPUTUSAN / "ratl.yaml").read_text("utf-8")
        (b.dua.baru / KEPUTUSAN / "ratl.yaml").write_text(re.sub(r"bulan: [\d-]+", "triwulan: 1", isi), "utf-8")
    if "output" in dari:
        isi = (b.dua.baru / KEPUTUSAN / "ratl.yaml").read_text("utf-8")
        (b.dua.baru / KEPUTUSAN / "ratl.yaml").write_text(re.sub(r"    output: .*\n", "", isi), "utf-8")
    docx = b.ubah(f"{KEPUTUSAN}/ratl.yaml", dari, ke).banding(KEPUTUSAN)
    if baris:
        ada = tuple(len(list(badan(docx).iterfind(f".//{W}trPr/{W}{nama}"))) for nama in ("del", "ins"))
        assert ada == baris


def test_bab_lampiran_yang_dihapus_beserta_tabel_dan_halaman_lanskapnya(b: Banding) -> None:
    b.ubah(f"{KEPUTUSAN}/bab-1.md", "\n# Rencana Aksi\n\nRencana aksi Tahun 2023 disusun sebagai berikut.\n", "")
    b.ubah(f"{KEPUTUSAN}/naskah.yaml", "isi: [bab-1.md, ratl.yaml]", "isi: [bab-1.md]")
    docx = b.banding(KEPUTUSAN)
    assert list(badan(docx).iterfind(f".//{W}trPr/{W}del"))


def test_lampiran_baru_yang_seluruhnya_ditambah(b: Banding) -> None:
    baru = "    isi: [bab-1.md, ratl.yaml]\n  - {judul: Susunan Tim, isi: [tim.md]}\n"
    (b.dua.baru / KEPUTUSAN / "tim.md").write_text("1. Ketua;\n2. Anggota:\n   a. satu; dan\n   b. dua.\n", "utf-8")
    b.ubah(f"{KEPUTUSAN}/naskah.yaml", "    isi: [bab-1.md, ratl.yaml]\n", baru).banding(KEPUTUSAN)


@pytest.mark.parametrize("lebih", ["", "\n    daftar-isi-terdaftar: ya"])
def test_daftar_isi_yang_berubah_tetap_satu_bidang_yang_utuh(b: Banding, lebih: str) -> None:
    isi = f"penomoran: bab-desimal\n    daftar-isi: ya{lebih}"
    b.dua.ubah(f"{KEPUTUSAN}/naskah.yaml", "penomoran: bab-desimal", isi, juga_lama=True)
    b.ubah(f"{KEPUTUSAN}/bab-1.md", "## Maksud dan Tujuan", "## Landasan\n\nLandasan.\n\n## Tujuan")
    b.ubah(f"{KEPUTUSAN}/bab-1.md", "disusun sebagai berikut.", "disusun sebagai berikut.\n\n# Penutup\n\nPenutup.")
    docx = b.banding(KEPUTUSAN)
    for pilihan in ("terima", "tolak"):
        batas = [satu.get(f"{W}fldCharType") for satu in putuskan(badan(docx), pilihan).iter(f"{W}fldChar")]
        assert batas.count("begin") == batas.count("end")
    assert not [satu for satu in badan(docx).iter(f"{W}fldChar") if satu.get(f"{W}dirty") and "TOC" in str(satu.getnext())]


@pytest.mark.parametrize("dahulu", [True, False])
def test_daftar_isi_yang_datang_atau_pergi(b: Banding, dahulu: bool) -> None:
    isi = b.dua.lama if dahulu else b.dua.baru
    path = isi / KEPUTUSAN / "naskah.yaml"
    path.write_text(
        path.read_text("utf-8").replace("penomoran: bab-desimal", "penomoran: bab-desimal\n    daftar-isi: ya"), "utf-8"
    )
    b.banding(KEPUTUSAN)


GRAFIK = """\
alternatif: Grafik batang jumlah pekebun
judul: Jumlah Pekebun
grafik:
  jenis: batang
  data: {Satu: 1, Dua: 2}
"""


def test_gambar_baru_gambar_hilang_dan_gambar_yang_diganti(b: Banding) -> None:
    for akar, nilai in ((b.dua.lama, 2), (b.dua.baru, 3)):
        (akar / KEPUTUSAN / "satu.yaml").write_text(GRAFIK.replace("Dua: 2", f"Dua: {nilai}"), "utf-8")
        (akar / KEPUTUSAN / "dua.yaml").write_text(GRAFIK.replace("Jumlah", f"Banyaknya {nilai}"), "utf-8")
    b.dua.ubah(f"{KEPUTUSAN}/bab-1.md", "kepada pekebun.\n", "kepada pekebun.\n\n!gambar satu.yaml\n", juga_lama=True)
    b.ubah(f"{KEPUTUSAN}/bab-1.md", "disusun sebagai berikut.", "disusun sebagai berikut.\n\n!gambar dua.yaml")
    docx = b.banding(KEPUTUSAN)
    assert len(list(badan(docx).iterfind(f".//{W}del//{W}drawing"))) == 1
    assert len(list(badan(docx).iterfind(f".//{W}ins//{W}drawing"))) == 2
    nomor = [satu.get("id") for satu in badan(docx).iter() if satu.tag.endswith("}docPr")]
    assert len(nomor) == len(set(nomor))
    assert len(set(gambar(docx).values())) == len(gambar(docx))
    b.halaman(KEPUTUSAN)


def test_lambang_yang_diganti_terlihat_sebagai_perubahan(b: Banding) -> None:
    (b.dua.baru / "content/nusajaya/logo.png").write_bytes((AKAR / "content/tangsel/logo.png").read_bytes())
    docx = b.banding(KEPUTUSAN)
    assert list(badan(docx).iterfind(f".//{W}del//{W}drawing"))


# ---------------------------------------------------------------- the file as a whole


def test_berkas_yang_sama_dari_masukan_yang_sama(b: Banding) -> None:
    b.ubah(f"{KEPUTUSAN}/ratl.yaml", "Menetapkan tim, bulan: 2", "Menetapkan tim, bulan: 3")
    docx = b.banding(KEPUTUSAN)
    sekali, halaman = docx.read_bytes(), docx.with_suffix(".html").read_bytes()
    b.jalankan(b.dua.lama / KEPUTUSAN, b.dua.baru / KEPUTUSAN)
    assert (docx.read_bytes(), docx.with_suffix(".html").read_bytes()) == (sekali, halaman)
    catatan = next(badan(docx).iter(f"{W}ins"))
    assert (catatan.get(f"{W}author"), catatan.get(f"{W}date")) == ("naskah-dinas", "2023-01-01T00:00:00Z")


KATA = st.lists(
    st.sampled_from(["satu", "dua", "tiga", "*miring*", "10.000", "dan", "(a)", "x&y", "<b>"]), min_size=1, max_size=7
)
KALIMAT = KATA.map(lambda kata: " ".join(kata) + ".")
BLOK = st.one_of(
    KALIMAT,
    KALIMAT.map(lambda teks: f"## {teks}"),
    st.just("# Bab"),
    st.lists(KALIMAT, min_size=1, max_size=4).map(lambda isi: "\n".join(f"#. {satu}" for satu in isi)),
    st.lists(KALIMAT, min_size=1, max_size=3).map(lambda isi: "#. daftar:\n" + "\n".join(f"   #. {satu}" for satu in isi)),
)


@st.composite
def dua_naskah(gambar_: st.DrawFn) -> tuple[str, str]:
    """A lampiran and an edited copy of it: blocks changed, moved, added, taken away."""
    lama = gambar_(st.lists(BLOK, min_size=1, max_size=8))
    baru = list(lama)
    for _ in range(gambar_(st.integers(1, 4))):
        di = gambar_(st.integers(0, max(0, len(baru) - 1)))
        apa = gambar_(st.sampled_from(["ganti", "sisip", "hapus", "pindah"]))
        if apa == "sisip" or not baru:
            baru.insert(di, gambar_(BLOK))
        elif apa == "ganti":
            baru[di] = gambar_(BLOK)
        elif apa == "hapus" and len(baru) > 1:
            del baru[di]
        else:
            baru.insert(gambar_(st.integers(0, len(baru) - 1)), baru.pop(di))
    return "# Awal\n\n" + "\n\n".join(lama), "# Awal\n\n" + "\n\n".join(baru)


# Two items of one inner list went; a reader that counts each list by itself must still give them a. and b. again.
DAFTAR_DALAM_BERUBAH = (
    "# Awal\n\nAwal.\n\n#. satu.\n\n#. daftar:\n   #. satu satu satu.\n   #. satu satu x&y satu tiga.\n   #. satu satu.\n\nsatu.",
    "# Awal\n\nAwal.\n\n#. satu.\n\nsatu.\n\n#. satu satu.\n#. satu.\n#. satu.\n\nsatu.",
)


TOC = st.sampled_from(["", ", daftar-isi: ya", ", daftar-isi: ya, daftar-isi-terdaftar: ya"])


@pytest.mark.lambat
@given(isi=dua_naskah(), toc=st.tuples(TOC, TOC))
@example(isi=DAFTAR_DALAM_BERUBAH, toc=("", ""))
@settings(max_examples=60)
def test_perubahan_apa_pun_yang_diterima_memberi_yang_baru_dan_yang_ditolak_memberi_yang_lama(
    proyek_bersama: Proyek, isi: tuple[str, str], toc: tuple[str, str]
) -> None:
    naskah = [LAMPIRAN.replace("isi: [isi.md]", f"penomoran: bab-desimal, isi: [isi.md]{satu}") for satu in toc]
    lama, baru = (
        proyek_bersama.dokumen(naskah_yaml=kepala, isi_md=satu)[1].bita(None) for kepala, satu in zip(naskah, isi, strict=True)
    )
    redline = tandai(lama, baru)
    if redline is None:
        assert terbaca(lama) == terbaca(baru)
    else:
        periksa(redline.docx, lama, baru, skema=False)


TAHAPAN = st.lists(st.sampled_from(["Menyusun", "Menetapkan", "Menilai", "Melaporkan"]), min_size=1, max_size=4)
BUTIR = st.lists(st.sampled_from(["satu", "dua", "tiga"]), max_size=4)
KEGIATAN = st.lists(st.tuples(st.sampled_from(["Tim", "Prosedur"]), TAHAPAN, st.integers(1, 3), BUTIR), min_size=1, max_size=4)
TABEL = (
    "kolom: [{no: NO}, {kegiatan: KEGIATAN}, {tahapan: TAHAPAN}, {jadwal: BULAN, satuan: bulan}, {pj: PELAKSANA}]\nkegiatan:\n"
)
Kegiatan: TypeAlias = list[tuple[str, list[str], int, list[str]]]


def tulis_tabel(kegiatan: Kegiatan) -> str:
    hasil = TABEL
    for nama, tahapan, bulan, butir in kegiatan:
        isi = ", ".join(f"{{nama: {satu}, bulan: {bulan}}}" for satu in tahapan)
        daftar = "".join(f"      {ke}. {satu}\n" for ke, satu in enumerate(butir, 1)) or "      -\n"
        hasil += f"  - nama: {nama}\n    tahapan: [{isi}]\n    pj: |\n{daftar}"
    return hasil


@pytest.mark.lambat
@given(lama=KEGIATAN, baru=KEGIATAN)
@settings(max_examples=40)
def test_tabel_apa_pun_yang_bersel_gabungan_dapat_diterima_dan_ditolak(
    proyek_bersama: Proyek, lama: Kegiatan, baru: Kegiatan
) -> None:
    naskah = LAMPIRAN.replace("isi.md", "tabel.yaml")
    sisi = [proyek_bersama.dokumen(naskah_yaml=naskah, tabel_yaml=tulis_tabel(satu))[1].bita(None) for satu in (lama, baru)]
    redline = tandai(*sisi)
    if redline is None:
        assert terbaca(sisi[0]) == terbaca(sisi[1])
    else:
        periksa(redline.docx, sisi[0], sisi[1], skema=False)


@pytest.mark.lambat
@pytest.mark.parametrize("balik", [False, True])
def test_naskah_yang_berganti_jenis_tetap_berkas_yang_utuh(b: Banding, balik: bool) -> None:
    """Styles, headers and footers of a template that the new version does not use."""
    semua = [
        b.sisi(AKAR, f"content/{satu}")
        for satu in ("buleleng/dagperinkopukm/renaksi-zi-2022-2026", "depok/disperdagin/renja-rb-2022")
    ]
    lama, baru = reversed(semua) if balik else semua
    redline = tandai(lama, baru)
    assert redline is not None
    periksa(redline.docx, lama, baru)


# ---------------------------------------------------------------- the command: folders and revisions


@pytest.fixture
def repo(tmp_path: Path) -> Path:
    """A repository whose branch `usul` changes both naskah, and is checked out."""
    akar = tmp_path / "repo"
    shutil.copytree(AKAR / "tests/kasus/dasar", akar / "content")
    git(akar, "init", "-q", "-b", "main")
    git(akar, "add", "-A")
    git(akar, "commit", "-qm", "awal")
    git(akar, "switch", "-qc", "usul")
    ganti(akar / KEPUTUSAN / "bab-1.md", "kepada pekebun", "kepada petani")
    ganti(akar / PERATURAN / "batang-tubuh.md", "oleh setiap Perangkat", "oleh semua Perangkat")
    git(akar, "commit", "-qam", "usul")
    return akar


def ganti(path: Path, dari: str, ke: str) -> None:
    isi = path.read_text("utf-8")
    assert dari in isi
    path.write_text(isi.replace(dari, ke, 1), "utf-8")


def test_dua_revisi_dibandingkan_tanpa_menyentuh_berkas_kerja(repo: Path) -> None:
    git(repo, "switch", "-q", "main")
    keluaran = di(repo, "bandingkan", "main", "usul")
    assert (keluaran.status, keluaran.galat) == (0, "")
    assert keluaran.keluar == (
        "nusajaya/dinas/keputusan: 1 perubahan (1 diubah)\n"
        "  output/nusajaya/dinas/keputusan.banding.docx\n"
        "  output/nusajaya/dinas/keputusan.banding.html\n"
        "nusajaya/sekretariat/peraturan: 1 perubahan (1 diubah)\n"
        "  output/nusajaya/sekretariat/peraturan.banding.docx\n"
        "  output/nusajaya/sekretariat/peraturan.banding.html\n"
    )
    assert git(repo, "status", "--porcelain") == "?? output/\n"
    assert ruas(repo / "output/nusajaya/dinas/keputusan.banding.docx", "del") == ["pekebun"]


@pytest.mark.parametrize("naskah", [KEPUTUSAN, "nusajaya/dinas/keputusan", "keputusan"])
def test_naskah_yang_disebut_saja_yang_dibandingkan(repo: Path, naskah: str) -> None:
    keluaran = di(repo, "bandingkan", "main", "usul", "--naskah", naskah, "--ke", "h")
    assert keluaran.keluar.startswith("nusajaya/dinas/keputusan: 1 perubahan (1 diubah)\n  h/nusajaya/dinas/"), keluaran.galat
    assert sorted(satu.name for satu in (repo / "h").glob("*/*/*")) == ["keputusan.banding.docx", "keputusan.banding.html"]


def test_revisi_dibandingkan_dengan_folder_naskah_yang_belum_disimpan_git(repo: Path) -> None:
    ganti(repo / KEPUTUSAN / "bab-1.md", "kepada petani", "kepada peladang")
    assert di(repo, "bandingkan", "main", KEPUTUSAN).status == 0
    docx = repo / "output/nusajaya/dinas/keputusan.banding.docx"
    assert (ruas(docx, "del"), ruas(docx, "ins")) == (["pekebun"], ["peladang"])
    assert di(repo, "bandingkan", KEPUTUSAN, "main").status == 0
    assert (ruas(docx, "del"), ruas(docx, "ins")) == (["peladang"], ["pekebun"])


def test_revisi_yang_dibandingkan_adalah_revisi_itu_sendiri_bukan_titik_cabangnya(repo: Path) -> None:
    git(repo, "switch", "-q", "main")
    ganti(repo / KEPUTUSAN / "bab-1.md", "kepada pekebun", "kepada penggarap")
    git(repo, "commit", "-qam", "lain")
    assert di(repo, "bandingkan", "main", "usul", "--naskah", "keputusan").status == 0
    assert ruas(repo / "output/nusajaya/dinas/keputusan.banding.docx", "del") == ["penggarap"]


def test_titik_berarti_sumber_sekarang(repo: Path) -> None:
    git(repo, "restore", "--source", "main", PERATURAN)
    assert [satu for satu in di(repo, "bandingkan", "main", ".").keluar.splitlines() if satu[0] != " "] == [
        "nusajaya/dinas/keputusan: 1 perubahan (1 diubah)"
    ]
    (halaman,) = (repo / "output").glob("*/*/*.html")
    assert [satu.text for satu in html.fromstring(halaman.read_bytes()).iter("dd")][1] == "sumber sekarang"


def test_naskah_yang_sama_disebut_sama_dan_hasil_banding_yang_basi_dihapus(repo: Path) -> None:
    assert di(repo, "bandingkan", "main", KEPUTUSAN).status == 0
    git(repo, "restore", "--source", "main", ".")
    keluaran = di(repo, "bandingkan", "main", KEPUTUSAN)
    assert keluaran.status == 0
    assert re.fullmatch(
        rf"nusajaya/dinas/keputusan: isi yang tercetak di main \([0-9a-f]{{10}}\) dan di {KEPUTUSAN} sama\n", keluaran.keluar
    )
    assert list((repo / "output/nusajaya/dinas").iterdir()) == []
    assert di(repo, "bandingkan", "main", "main").keluar == "tidak ada naskah yang sumbernya berbeda\n"


def test_naskah_baru_dan_yang_dihapus_disebut_tanpa_berkas(repo: Path) -> None:
    shutil.copytree(repo / PERATURAN, repo / "content/nusajaya/sekretariat/lain")
    shutil.rmtree(repo / KEPUTUSAN)
    git(repo, "add", "-A")
    git(repo, "commit", "-qm", "lain")
    keluaran = di(repo, "bandingkan", "main", "usul")
    assert keluaran.status == 0
    assert re.search(r"nusajaya/dinas/keputusan: naskah ini tidak ada lagi di usul \(\w+\); tidak ada yang", keluaran.keluar)
    assert re.search(r"nusajaya/sekretariat/lain: naskah baru, tidak ada di main \(\w+\); tidak ada yang", keluaran.keluar)
    assert len(list((repo / "output").glob("*/*/*.docx"))) == 1


def test_naskah_yang_berganti_folder_dibandingkan_dengan_yang_lama(repo: Path) -> None:
    git(repo, "mv", KEPUTUSAN, "content/nusajaya/dinas/rencana-kerja")
    git(repo, "commit", "-qm", "pindah")
    assert "nusajaya/dinas/rencana-kerja: 1 perubahan (1 diubah)\n" in di(repo, "bandingkan", "main", "usul").keluar


def test_naskah_yang_keliru_disebut_di_versi_mana_dan_yang_lain_tetap_dibandingkan(repo: Path) -> None:
    ganti(repo / KEPUTUSAN / "naskah.yaml", "tahun: 2023\n", "tahun: 2023\nsalah: ketik\n")
    git(repo, "commit", "-qam", "salah")
    keluaran = di(repo, "bandingkan", "main", "usul")
    assert keluaran.status == 1
    assert re.fullmatch(
        r"nusajaya/dinas/keputusan tidak dapat dibandingkan:\n"
        r"versi BARU \(usul \(\w+\)\) tidak dapat disusun:\n"
        rf"{KEPUTUSAN}/naskah.yaml:4:1: kunci 'salah' tidak dikenal[^\n]*\n",
        keluaran.galat,
    ), keluaran.galat
    assert "nusajaya/sekretariat/peraturan: 1 perubahan" in keluaran.keluar
    assert list((repo / "output").glob("*/*/*keputusan*")) == []


@pytest.mark.parametrize(
    ("kata", "pesan"),
    [
        (("tidak-ada", "usul"), "revisi 'tidak-ada' tidak ada di repositori ini; lihat namanya dengan `git branch --all`"),
        (("main", "--naskah=keputusn"), "belum disebut: BARU"),
        (("main", "usul", "--naskah", "keputusn"), "naskah 'keputusn' tidak ada; maksudnya keputusan atau peraturan?"),
        (
            ("main", "content/nusajaya/dinas"),
            "folder content/nusajaya/dinas bukan naskah (tidak memuat naskah.yaml) dan tidak memuat content/",
        ),
        (
            ("main", KEPUTUSAN, "--naskah", "peraturan"),
            "--naskah tidak perlu: salah satu dari LAMA dan BARU sudah menyebut folder naskah",
        ),
        ((KEPUTUSAN, KEPUTUSAN, "--naskah", "x"), "--naskah tidak perlu: LAMA dan BARU sudah menyebut folder naskah"),
    ],
)
def test_masukan_yang_keliru_ditolak_dengan_petunjuk(repo: Path, kata: tuple[str, ...], pesan: str) -> None:
    keluaran = di(repo, "bandingkan", *kata)
    assert (keluaran.status, keluaran.galat.splitlines()[0]) == (2, pesan)
    assert not (repo / "output").exists()


def test_di_luar_git_hanya_folder_yang_dapat_dibandingkan(b: Banding) -> None:
    keluaran = b.jalankan("main", KEPUTUSAN)
    assert keluaran.status == 2
    assert "'main' bukan folder yang memuat content/, dan" in keluaran.galat
    assert b.jalankan(b.dua.lama, b.dua.baru).keluar == "tidak ada naskah yang sumbernya berbeda\n"


def test_tanpa_git_dikatakan_cara_memasangnya(repo: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "kosong").mkdir()
    monkeypatch.setenv("PATH", str(tmp_path / "kosong"))
    keluaran = di(repo, "bandingkan", "main", "usul")
    assert (keluaran.status, "program git tidak ada" in keluaran.galat) == (2, True)


def test_folder_hasil_yang_tidak_dapat_ditulis(b: Banding) -> None:
    b.ubah(f"{KEPUTUSAN}/bab-1.md", "kepada pekebun", "kepada petani")
    b.ke.write_text("bukan folder", "utf-8")
    keluaran = b.jalankan(b.dua.lama / KEPUTUSAN, b.dua.baru / KEPUTUSAN)
    assert (keluaran.status, "tidak dapat menulis ke" in keluaran.galat) == (2, True)


# ---------------------------------------------------------------- the page


def test_halaman_menyebut_setiap_perubahan_dengan_tempat_dan_tautannya(b: Banding) -> None:
    b.ubah(f"{PERATURAN}/batang-tubuh.md", "oleh setiap Perangkat", "oleh semua Perangkat")
    b.ubah(f"{PERATURAN}/batang-tubuh.md", "    b. birokrasi", "    b. birokrasi yang gesit;\n    c. birokrasi")
    b.ubah(f"{PERATURAN}/batang-tubuh.md", "    c. pelayanan", "    d. pelayanan").banding(PERATURAN)
    halaman = b.halaman(PERATURAN)
    daftar = halaman.xpath("//ol[@class='daftar-perubahan']/li")
    assert [(li.find("a").text, li.find("span").text) for li in daftar] == [
        ("Pasal 2 ayat (1)", "diubah"),
        ("Pasal 2 ayat (2) huruf b", "ditambah"),
    ]
    nomor = halaman.xpath("//details//li")
    assert [re.sub(r"\s+", " ", li.text_content()).strip() for li in nomor] == [
        "Pasal 2 ayat (2) huruf c: b. menjadi c.",
        "Pasal 2 ayat (2) huruf d: c. menjadi d.",
    ]
    for tautan in halaman.xpath("//nav//a/@href"):
        (tujuan,) = halaman.xpath(f"//*[@id='{tautan[1:]}']")
        assert tujuan.get("class") in ("diubah", "ditambah", "dihapus", "nomor")
    assert halaman.xpath("//p[@class='diubah']/del/text()") == ["setiap"]


def test_halaman_utuh_aman_dan_tanpa_berkas_lain(b: Banding) -> None:
    b.dua.ubah(f"{KEPUTUSAN}/bab-1.md", "kepada pekebun.", 'kepada <script>alert(1)</script> & "pekebun".', juga_lama=True)
    b.ubah(f"{KEPUTUSAN}/bab-1.md", "alert(1)", "alert(2)</script><b>")
    b.ubah(f"{KEPUTUSAN}/ratl.yaml", "Menetapkan tim, bulan: 2", "Menetapkan tim, bulan: 3").banding(KEPUTUSAN)
    halaman = b.halaman(KEPUTUSAN)
    assert halaman.xpath("//script|//link|//iframe|//b") == []
    assert [satu for satu in halaman.xpath("//@src|//@href") if not satu.startswith(("#", "data:image/"))] == []
    assert halaman.get("lang") == "id"
    assert all(satu.get("alt") is not None for satu in halaman.iter("img"))
    tingkat = [int(satu.tag[1]) for satu in halaman.iter("h1", "h2", "h3", "h4", "h5", "h6")]
    assert all(dalam <= luar + 1 for luar, dalam in pairwise(tingkat)), tingkat
    baris = halaman.xpath("//tr[@class='dihapus']|//tr[@class='ditambah']")
    assert [tr.xpath(".//span[@class='tanda']/text()") for tr in baris] == [["dihapus"], ["ditambah"]]
    assert [li.text_content() for li in halaman.xpath("//ol[@class='daftar-perubahan']/li/p")][1:] == [
        "Menetapkan tim [BULAN 2]",
        "Menetapkan tim [BULAN 3]",
    ]


def test_halaman_memuat_seluruh_teks_kedua_versi(b: Banding) -> None:
    b.ubah(f"{PERATURAN}/batang-tubuh.md", "oleh setiap Perangkat", "oleh semua Perangkat").banding(PERATURAN)
    dua_duanya = re.sub(r"\s+", " ", b.halaman(PERATURAN).text_content().replace("\u2011", "-"))
    for akar in (b.dua.lama, b.dua.baru):
        for satu in Word(b.sisi(akar, PERATURAN)).par:
            for kata in satu.teks.replace("\xa0", " ").split():
                assert kata in dua_duanya, kata


@pytest.mark.lambat
def test_perwal_sembilan_puluh_halaman_dapat_diterima_dan_ditolak(tmp_path: Path) -> None:
    naskah = "content/tangsel/setda/road-map-rb-2021-2026"
    for nama in ("lama", "baru"):
        shutil.copytree(AKAR / "content", tmp_path / nama / "content")
    baru = tmp_path / "baru" / naskah
    sisip = "#### Pasal\n\nRMRB berasaskan kepastian hukum.\n\n#### Pasal\n\n(1) RMRB menjadi pedoman"
    ganti(baru / "batang-tubuh.md", "#### Pasal\n\n(1) RMRB menjadi pedoman", sisip)
    ganti(baru / "bab-2.md", "## Tantangan dan Hambatan", "## Tantangan, Peluang, dan Hambatan")
    ganti(baru / "gambar-survei.yaml", "71,43%\n", "70,43%\n")
    ganti(baru / "gambar-survei.yaml", "15,31%\n", "16,31%\n")
    sisi = []
    for nama in ("lama", "baru"):
        assert di(tmp_path / nama, "bangun", naskah, "--ke", "h", "--tanpa-pdf", "--senyap").status == 0
        sisi.append((tmp_path / nama / "h/tangsel/setda/road-map-rb-2021-2026.docx").read_bytes())
    redline = tandai(*sisi)
    assert redline is not None
    for pilihan, asli in (("terima", sisi[1]), ("tolak", sisi[0])):
        hasil = diputuskan(redline.docx, pilihan)
        assert terbaca(hasil) == terbaca(asli)
        assert [satu.label for satu in Word(hasil).par] == [satu.label for satu in Word(asli).par]
    assert len(list(badan(redline.docx).iter(f"{W}ins", f"{W}del"))) < 60
