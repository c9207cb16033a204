"""Importing Word files: those that we built give the same naskah again; those of offices; damaged and hostile ones."""

from __future__ import annotations

import io
import random
import struct
import time
import zipfile
from contextlib import suppress
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.citation.registri import Registri
from pipeline.docx.tulis import susun_dokumen
from pipeline.galat import Galat
from pipeline.importing.antara import Alinea, Dokumen, Kisi
from pipeline.importing.baca_docx import baca_docx
from pipeline.importing.impor import impor
from pipeline.importing.laporan import Laporan
from pipeline.naskah.model import Judul, Naskah, Paragraf, Tabel, polos
from pipeline.ukur.kantor import png
from tests.alat import AKAR, LAMPIRAN, Proyek, model
from tests.alat_docx import NS, bungkus, docx, gambar, lembaran, nomor, p, pusat, sel, tabel, tautan, tingkat

DASAR = AKAR / "tests" / "kasus" / "dasar"
SEMUA = sorted(satu.parent for akar in (AKAR / "content", DASAR) for satu in akar.glob("*/*/*/naskah.yaml"))
NAMA = "naskah.docx"


def masuk(tmp_path: Path, isi: bytes, tolak: bool = False) -> Laporan:
    berkas = tmp_path / NAMA
    berkas.write_bytes(isi)
    return impor(berkas, tmp_path / "contoh" / "uji" / "naskah", tolak_perubahan=tolak)


def baca(badan: str, **bagian: str) -> Dokumen:
    return baca_docx(NAMA, docx(badan, **bagian))


def teks(dokumen: Dokumen) -> list[str]:
    return [satu.isi for satu in dokumen.blok if isinstance(satu, Alinea)]


# ---------------------------------------------------------------- Word → sources → Word


@pytest.mark.parametrize("folder", SEMUA, ids=lambda satu: "-".join(satu.parts[-3:]))
def test_word_yang_kita_buat_menjadi_naskah_yang_sama(folder: Path, tmp_path: Path) -> None:
    asal = model(folder, DASAR if DASAR in folder.parents else AKAR)
    bita = susun_dokumen(asal, AKAR / "templates", folder.parents[1] / "logo.png").bita(None)
    berkas = tmp_path / "naskah.docx"
    berkas.write_bytes(bita)
    laporan = impor(berkas, tmp_path / "pemda" / "opd" / "naskah", Registri(AKAR / "content" / "regulasi", AKAR))
    kembali = model(laporan.folder, tmp_path)
    kiri, kanan = lembaran(asal), lembaran(kembali)
    if asal.golongan == "dokumen":  # its page has no letterhead from which the address could come
        assert kembali.kop.nama == asal.kop.nama
    assert kanan == kiri
    assert tautan(kembali) == tautan(asal)
    assert laporan.dimengerti == 1.0


def test_judul_halaman_pembatas_kembali_dari_word(proyek: Proyek, tmp_path: Path) -> None:
    isi = "!pembatas Rencana *Aksi*\n\n# Rencana Aksi Dinas\n\nUraian.\n\n# Penutup\n\nUraian.\n"
    naskah = LAMPIRAN.replace("isi: [isi.md]", "pembatas-bab: ya, isi: [isi.md]")
    laporan = masuk(tmp_path, proyek.dokumen(naskah_yaml=naskah, isi_md=isi)[1].bita(None))
    pembatas = [satu.pembatas for satu in model(laporan.folder, tmp_path).lampiran[0].judul_isi]
    assert [satu and polos(satu.judul) for satu in pembatas] == ["RENCANA AKSI", ""]


# ---------------------------------------------------------------- what offices have


KEPUTUSAN = (
    tabel(
        [sel(), sel(pusat("PEMERINTAH KABUPATEN CONTOH"), pusat("DINAS UJI COBA"), pusat("Jalan Karangan Nomor 1"))], garis=False
    )
    + pusat("KEPUTUSAN KEPALA DINAS UJI COBA")
    + pusat("KABUPATEN CONTOH")
    + pusat("NOMOR : 1/UJI/2022")
    + pusat("TENTANG")
    + pusat("RENCANA KERJA TAHUN 2022")
    + p()
    + pusat("KEPALA DINAS UJI COBA,")
    + tabel(
        [sel("Menimbang"), sel(":"), sel("a."), sel("bahwa perlu rencana;")],
        [sel(), sel(), sel("b."), sel("bahwa perlu menetapkan Keputusan;")],
        [sel("Mengingat"), sel(":"), sel("1.", "2."), sel("Undang-Undang Nomor 5 Tahun 2014;", "Peraturan *bintang*;")],
        garis=False,
    )
    + pusat("MEMUTUSKAN:")
    + tabel(
        [sel("Menetapkan"), sel(":"), sel("KEPUTUSAN KEPALA DINAS UJI COBA TENTANG RENCANA KERJA TAHUN 2022.")],
        [sel("KESATU"), sel(":"), sel("Menetapkan rencana kerja:", p("a.\tsatu; dan"), p("b.\tdua."))],
        [sel("KEDUA"), sel(":"), sel("Keputusan ini berlaku.")],
        garis=False,
    )
    + tabel(
        [
            sel(),
            sel(
                "Ditetapkan di Contoh", "pada tanggal 5 Januari 2022", p(), "KEPALA DINAS UJI COBA,", p(), p(),
                "Nama Karangan", "NIP. 19700101 199001 1 001",
            ),
        ],
        garis=False,
    )
    + '<w:p><w:pPr><w:sectPr><w:pgSz w:w="12240" w:h="18720"/></w:sectPr></w:pPr></w:p>'
    + tabel([sel("LAMPIRAN", "KEPUTUSAN KEPALA DINAS UJI COBA", "NOMOR 1/UJI/2022")], garis=False)
    + pusat("RENCANA KERJA")
    + pusat("BAB I")
    + pusat("PENDAHULUAN")
    + p("A.\tLatar Belakang", rpr="<w:b/>")
    + p("Kalimat pembuka yang panjangnya cukup supaya tampak sebagai paragraf biasa.")
    + p("1.\tlangkah satu, yang meliputi:", '<w:ind w:left="567" w:hanging="567"/>')
    + p("a)\tpertama; dan", '<w:ind w:left="1134" w:hanging="567"/>')
    + p("b)\tkedua.", '<w:ind w:left="1134" w:hanging="567"/>')
    + p("Masih langkah satu.", '<w:ind w:left="567"/>')
    + p("2.\tlangkah dua.", '<w:ind w:left="567" w:hanging="567"/>')
)  # fmt: skip


def test_keputusan_dengan_tabel_tata_letak_dan_nomor_ketikan(tmp_path: Path) -> None:
    laporan = masuk(tmp_path, docx(KEPUTUSAN))
    naskah = model(laporan.folder, tmp_path)
    assert (naskah.kop.nama, naskah.kop.alamat) == ("DINAS UJI COBA", ("Jalan Karangan Nomor 1",))
    assert [polos(satu.isi) for satu in naskah.menimbang] == ["bahwa perlu rencana;", "bahwa perlu menetapkan Keputusan;"]
    assert [polos(satu.isi) for satu in naskah.mengingat] == ["Undang-Undang Nomor 5 Tahun 2014;", "Peraturan *bintang*;"]
    assert [(satu.label, polos(satu.isi)) for satu in naskah.diktum] == [
        ("KESATU", "Menetapkan rencana kerja: a. satu; dan b. dua."),
        ("KEDUA", "Keputusan ini berlaku."),
    ]
    assert (naskah.penandatangan.nama, naskah.tanggal_ditetapkan) == ("Nama Karangan", "5 Januari 2022")
    blok = naskah.lampiran[0].blok
    assert [(satu.label, polos(satu.isi)) for satu in blok if isinstance(satu, Judul)] == [
        ("BAB I", "PENDAHULUAN"),
        ("A.", "Latar Belakang"),
    ]
    butir = [
        (b.butir.label if b.butir else "", b.butir.tingkat if b.butir else b.tingkat) for b in blok if isinstance(b, Paragraf)
    ]
    assert butir == [("", 0), ("1.", 0), ("a)", 1), ("b)", 1), ("", 1), ("2.", 0)]


ABSTRAK = '<w:abstractNum w:abstractNumId="{0}">{1}</w:abstractNum>'
NUM = '<w:num w:numId="{0}"><w:abstractNumId w:val="{1}"/>{2}</w:num>'


def peraturan() -> bytes:
    """A regulation as typed in offices: tabs in the consideranda, headings by their look, ayat and letters numbered by Word."""
    gantung = '<w:tabs><w:tab w:val="left" w:pos="1800"/></w:tabs><w:ind w:left="2300" w:hanging="2300"/>'
    mulai = '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride>'
    penomoran = (
        ABSTRAK.format(1, tingkat(0, "decimal", "(%1)", kiri=500) + tingkat(1, "lowerLetter", "%2.", kiri=1000))
        + ABSTRAK.format(2, tingkat(0, "lowerLetter", "%1.", kiri=2300))
        + "".join(NUM.format(ke, 1, mulai) for ke in (1, 3))
        + NUM.format(2, 2, mulai.replace('val="1"', 'val="2"'))
    )
    kepala = ("BUPATI CONTOH", "PROVINSI JAWA TENGAH", "PERATURAN BUPATI CONTOH", "NOMOR 4 TAHUN 2021", "TENTANG", "UJI COBA")
    ttd = ("Ditetapkan di Contoh", "pada tanggal 1 Februari 2021", "BUPATI CONTOH,", "", "ttd", "", "NAMA BUPATI")
    undang = ("Diundangkan di Contoh", "pada tanggal 2 Februari 2021", "SEKRETARIS DAERAH,", "", "ttd", "", "NAMA SEKDA", "")
    badan = (
        "".join(map(pusat, (*kepala, "DENGAN RAHMAT TUHAN YANG MAHA ESA", "BUPATI CONTOH,")))
        + p("Menimbang\t:\ta.\tbahwa perlu uji coba;", gantung)
        + p("bahwa perlu Peraturan Bupati;", nomor(2))
        + p("Mengingat\t:\t1.\tPasal 18 ayat (6) Undang-Undang Dasar;", gantung)
        + p("2.\tUndang-Undang Nomor 23 Tahun 2014;", '<w:ind w:left="2300" w:hanging="500"/>')
        + pusat("MEMUTUSKAN:")
        + p("Menetapkan\t:\tPERATURAN BUPATI TENTANG UJI COBA.", gantung)
        + pusat("BAB I\nKETENTUAN UMUM")
        + pusat("Pasal 1")
        + p("Dalam Peraturan Bupati ini yang dimaksud dengan:")
        + p("1.\tDaerah adalah Kabupaten Contoh.", '<w:ind w:left="500" w:hanging="500"/>')
        + "".join(map(pusat, ("BAB II", "PELAKSANAAN", "Bagian Kesatu", "Umum", "Pasal 2")))
        + p("Uji coba meliputi:", nomor(1))
        + p("niat; dan", nomor(1, 1))
        + p("kerja.", nomor(1, 1))
        + p("Uji coba diadakan tiap tahun.", nomor(1))
        + pusat("Pasal 3")
        + p("Uji coba dibiayai.", nomor(3))
        + p("Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini.")
        + "".join(p(satu, '<w:ind w:left="5000"/>') for satu in ttd)
        + "".join(map(p, undang))
        + p("BERITA DAERAH KABUPATEN CONTOH TAHUN 2021 NOMOR 7")
    )
    return docx(badan, numbering=penomoran)


def test_peraturan_dengan_tab_judul_menurut_rupa_dan_ayat_otomatis(tmp_path: Path) -> None:
    naskah = model(masuk(tmp_path, peraturan()).folder, tmp_path)
    assert [polos(satu.isi) for satu in naskah.menimbang] == ["bahwa perlu uji coba;", "bahwa perlu Peraturan Bupati;"]
    assert len(naskah.mengingat) == 2
    judul = [(satu.label, polos(satu.isi)) for satu in naskah.batang_tubuh if isinstance(satu, Judul)]
    assert judul == [
        ("BAB I", "KETENTUAN UMUM"), ("Pasal 1", ""), ("BAB II", "PELAKSANAAN"), ("Bagian Kesatu", "Umum"), ("Pasal 2", ""),
        ("Pasal 3", ""),
    ]  # fmt: skip
    butir = [(satu.butir.label, satu.butir.tingkat) for satu in naskah.batang_tubuh if isinstance(satu, Paragraf) and satu.butir]
    assert butir == [("1.", 0), ("(1)", 0), ("a.", 1), ("b.", 1), ("(2)", 0), ("(1)", 0)]
    assert (naskah.nomor, naskah.penandatangan.nama) == ("NOMOR 4 TAHUN 2021", "NAMA BUPATI")
    assert naskah.pengundangan is not None
    assert (naskah.pengundangan.pejabat.nama, naskah.pengundangan.tanggal) == ("NAMA SEKDA", "2 Februari 2021")


def label(badan: str, penomoran: str) -> list[str]:
    return [satu.split(" isi")[0] for satu in teks(baca(badan, numbering=penomoran))]


def test_nomor_otomatis_seperti_yang_ditampilkan_word() -> None:
    bertingkat = ABSTRAK.format(
        1,
        tingkat(0, "upperRoman", "BAB %1") + tingkat(1, "decimal", "%1.%2", "<w:isLgl/>") + tingkat(2, "lowerLetter", "(%3)")
        + tingkat(3, "lowerRoman", "%4)", '<w:lvlRestart w:val="0"/>')
        + tingkat(4, "decimalZero", "%5.", '<w:suff w:val="nothing"/>'),
    )  # fmt: skip
    num = NUM.format(1, 1, "") + NUM.format(2, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="5"/></w:lvlOverride>')
    urutan = [(1, 0), (1, 1), (1, 1), (1, 2), (1, 3), (1, 0), (1, 1), (1, 2), (1, 3), (1, 4), (2, 0), (1, 0)]
    badan = "".join(p("isi", nomor(num_, ke)) for num_, ke in urutan)
    assert label(badan, bertingkat + num) == [
        "BAB I", "1.1", "1.2", "(a)", "i)", "BAB II", "2.1", "(a)", "ii)", "01.isi", "BAB V", "BAB VI",
    ]  # fmt: skip


def test_nomor_dari_gaya_tingkat_pengganti_peluru_dan_nomor_yang_dimatikan() -> None:
    penomoran = (
        ABSTRAK.format(1, tingkat(0, "decimal", "%1)"))
        + ABSTRAK.format(2, tingkat(0, "bullet", "\uf0b7") + tingkat(1, "bullet", "-"))
        + NUM.format(1, 1, "")
        + NUM.format(2, 2, "")
        + NUM.format(3, 1, f'<w:lvlOverride w:ilvl="0">{tingkat(0, "upperLetter", "%1.")}</w:lvlOverride>')
    )
    badan = (
        p("isi", '<w:pStyle w:val="Butir"/>')
        + p("isi", '<w:pStyle w:val="Butir"/>' + nomor(0))
        + p("isi", '<w:pStyle w:val="Butir"/>')
        + p("isi", nomor(2))
        + p("isi", nomor(2, 1))
        + p("isi", nomor(3))
        + p("isi", nomor(99))
    )
    assert label(badan, penomoran) == ["1)", "isi", "2)", "•", "-", "C.", "isi"]


def test_perubahan_terlacak_diterima_atau_ditolak_dengan_pemberitahuan(tmp_path: Path) -> None:
    badan = (
        "<w:p><w:r><w:t>Tetap </w:t></w:r><w:ins><w:r><w:t>baru</w:t></w:r></w:ins>"
        "<w:del><w:r><w:delText>lama</w:delText></w:r></w:del>"
        "</w:p><w:p><w:pPr><w:rPr><w:del/></w:rPr></w:pPr><w:r><w:t>satu </w:t></w:r></w:p>"
        "<w:p><w:r><w:t>dua</w:t></w:r></w:p>"
        "<w:moveFrom><w:p><w:r><w:t>pindah dari sini</w:t></w:r></w:p></w:moveFrom>"
        "<w:moveTo><w:p><w:r><w:t>pindah ke sini</w:t></w:r></w:p></w:moveTo>"
    )
    assert teks(baca(badan)) == ["Tetap baru", "satu dua", "pindah ke sini"]
    assert teks(baca_docx(NAMA, docx(badan), tolak=True)) == ["Tetap lama", "satu", "dua", "pindah dari sini"]
    laporan = masuk(tmp_path, docx(badan))
    assert any("perubahan terlacak; semua diterima" in satu.pesan for satu in laporan.catatan)
    assert ("perubahan terlacak: dihapus", "lama") in [(satu.alasan, satu.teks) for satu in laporan.buangan]
    assert any("semua ditolak" in satu.pesan for satu in masuk(tmp_path, docx(badan), tolak=True).catatan)


def test_rupa_simbol_medan_dan_tautan() -> None:
    badan = (
        '<w:p><w:r><w:t xml:space="preserve">Sebuah </w:t></w:r><w:r><w:rPr><w:i/></w:rPr><w:t>road map</w:t></w:r>'
        '<w:r><w:t>, luas 3 km</w:t></w:r><w:r><w:rPr><w:vertAlign w:val="superscript"/></w:rPr><w:t>2</w:t></w:r>'
        '<w:r><w:sym w:font="Wingdings" w:char="F0FC"/></w:r><w:r><w:noBreakHyphen/><w:softHyphen/></w:r>'
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText> PAGEREF x </w:instrText></w:r>'
        '<w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>12</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r>'
        '<w:hyperlink r:id="x"><w:r><w:rPr><w:b/></w:rPr><w:t xml:space="preserve"> tautan</w:t></w:r></w:hyperlink>'
        "<w:r><w:rPr><w:vanish/></w:rPr><w:t>rahasia</w:t></w:r>"
        '<w:r><w:rPr><w:caps/></w:rPr><w:t xml:space="preserve"> kapital</w:t></w:r>'
        "</w:p>"
    )
    dokumen = baca(badan)
    assert teks(dokumen) == ["Sebuah *road map*, luas 3 km²✓-12 **tautan** KAPITAL"]
    assert [(satu.alasan, satu.teks) for satu in dokumen.buangan] == [("teks tersembunyi", "rahasia")]


def test_daftar_isi_dan_kepala_halaman_tidak_ikut_tetapi_dilaporkan() -> None:
    kode = "</w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r>"
    buka = f'<w:fldChar w:fldCharType="begin"/>{kode}<w:fldChar w:fldCharType="separate"/>'
    badan = (
        pusat("DAFTAR ISI")
        + f"<w:p><w:r>{buka}</w:r><w:r><w:t>BAB I PENDAHULUAN 1</w:t></w:r></w:p>"
        + '<w:p><w:r><w:t>BAB II PENUTUP 2</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r></w:p>'
        + p("Isi.")
    )
    dokumen = baca(badan, header1=p("Kepala surat berulang") + p("- 1 -"))
    assert teks(dokumen) == ["Isi."]
    buangan = [(satu.alasan, satu.teks) for satu in dokumen.buangan]
    assert buangan.count(("kepala atau kaki halaman", "Kepala surat berulang")) == 1
    assert [isi for alasan, isi in buangan if alasan.startswith("daftar isi")] == [
        "DAFTAR ISI",
        "BAB I PENDAHULUAN 1",
        "BAB II PENUTUP 2",
    ]


def test_daftar_isi_word_yang_berjudul_huruf_kecil_menyebut_dirinya(tmp_path: Path) -> None:
    kode = "</w:r><w:r><w:instrText>TOC \\o</w:instrText></w:r><w:r>"
    buka = f'<w:fldChar w:fldCharType="begin"/>{kode}<w:fldChar w:fldCharType="separate"/>'
    tutup = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
    daftar = (
        pusat("Daftar Isi")
        + f"<w:p><w:r>{buka}</w:r><w:r><w:t>Daftar Isi i</w:t></w:r></w:p>"
        + f"<w:p><w:r><w:t>BAB I PENDAHULUAN</w:t></w:r>{tutup}</w:p>"
    )
    laporan = masuk(tmp_path, docx(KEPUTUSAN.replace(pusat("BAB I"), daftar + pusat("BAB I"), 1)))
    assert "    daftar-isi-terdaftar: ya\n" in (laporan.folder / "naskah.yaml").read_text("utf-8")
    assert [satu.pesan for satu in laporan.catatan if "DAFTAR ISI" in satu.pesan] == []


def test_catatan_kaki_komentar_dan_kotak_teks_tidak_hilang() -> None:
    kotak = f"<w:txbxContent>{p('Isi kotak.')}</w:txbxContent>"
    badan = (
        '<w:p><w:r><w:t>Kalimat.</w:t></w:r><w:r><w:footnoteReference w:id="3"/><w:commentReference w:id="7"/>'
        f"<mc:AlternateContent><mc:Choice><w:drawing><wps:txbx>{kotak}</wps:txbx></w:drawing></mc:Choice>"
        f"<mc:Fallback><w:pict><v:textbox>{kotak}</v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r></w:p>"
    )
    dokumen = baca(
        badan,
        footnotes=f'<w:footnote w:id="3">{p("Sumber data.")}</w:footnote>',
        comments=f'<w:comment w:id="7">{p("Tolong diperiksa")}</w:comment>',
    )
    assert teks(dokumen) == ["Kalimat.", "Catatan kaki: Sumber data.", "Isi kotak."]
    assert [(satu.alasan, satu.teks) for satu in dokumen.buangan] == [("komentar", "Tolong diperiksa")]
    assert len(dokumen.catatan) == 2


SURAT = (
    "MIME-Version: 1.0\nContent-Type: multipart/related; boundary=B\n\n--B\nContent-Type: text/html; charset=utf-8\n"
    "Content-Transfer-Encoding: quoted-printable\n\n<html><body><p>Isi =3D surat.</p></body></html>\n--B--\n"
)


@pytest.mark.parametrize(
    ("isi", "ada"),
    [
        ("<html><head><title>x</title><script>y()</script></head><body><p>Satu <b>dua</b>.</p><table><tr><td>a</td><td>b</td>"
         "</tr></table></body></html>", ["Satu dua.", "a b"]),
        (SURAT, ["Isi = surat."]),
        ("Baris *satu*\n\nBaris dua", ["Baris \\*satu\\*", "Baris dua"]),
        ("{\\rtf1 x}", []),
        ("PK\x03\x04", []),
        ("<div>" * 5000 + "dalam", []),
    ],
)  # fmt: skip
def test_dokumen_sisipan_ikut_teksnya_atau_dicatat(isi: str, ada: list[str]) -> None:
    hubungan = '<Relationship Id="s" Type="x/aFChunk" Target="media/s.bin"/>'
    dokumen = baca_docx(NAMA, docx(p("Awal.") + '<w:altChunk r:id="s"/>' + p("Akhir."), {"s.bin": isi.encode()}, hubungan))
    assert teks(dokumen) == ["Awal.", *ada, "Akhir."]
    ikut = "teksnya saja yang ikut" if ada else "tidak ikut"
    assert [satu.pesan for satu in dokumen.catatan] == [
        f"berkas ini memuat 1 dokumen lain yang disisipkan (altChunk), {ikut}; periksa"
    ]


MULAI, LANJUT = '<w:vMerge w:val="restart"/>', "<w:vMerge/>"
ABU = '<w:shd w:val="clear" w:fill="A6A6A6"/>'


def test_tabel_bergabung_dengan_bulan_berwarna(tmp_path: Path) -> None:
    kepala = [
        sel("NO", sifat=MULAI),
        sel("KEGIATAN", sifat=MULAI),
        sel("TAHAP", sifat=MULAI),
        sel("BULAN", sifat='<w:gridSpan w:val="12"/>'),
    ]
    kepala2 = [sel(sifat=LANJUT)] * 3 + [sel(pusat(str(ke))) for ke in range(1, 13)]
    kelompok = [sel(pusat("I")), sel(pusat("Program Satu"), sifat='<w:gridSpan w:val="14"/>')]

    def isi(no: str, kegiatan: str, tahap: str, bulan: range, sifat: str) -> list[str]:
        jadwal = [sel(sifat=ABU if ke in bulan else "") for ke in range(1, 13)]
        return [sel(*filter(None, [no]), sifat=sifat), sel(*filter(None, [kegiatan]), sifat=sifat), sel(tahap), *jadwal]

    badan = KEPUTUSAN + pusat("RENCANA AKSI") + tabel(
        kepala, kepala2, kelompok, isi("1", "Membentuk tim", "konsep", range(1, 3), MULAI),
        isi("", "", "penetapan", range(3, 4), LANJUT),
        isi("2", "Menilai", "menilai", range(11, 13), ""),
    )  # fmt: skip
    laporan = masuk(tmp_path, docx(badan))
    satu = next(blok for blok in model(laporan.folder, tmp_path).lampiran[0].blok if isinstance(blok, Tabel))
    assert polos(satu.judul) == "RENCANA AKSI"
    assert [len(baris.sel) for baris in satu.kepala] == [4, 15]
    assert [baris.kelompok for baris in satu.baris] == [1, 0, 0, 0]
    assert [(polos(s.isi), s.turun) for s in satu.baris[1].sel[:3]] == [
        ("1", "mulai"),
        ("Membentuk tim", "mulai"),
        ("konsep", ""),
    ]
    assert [s.turun for s in satu.baris[2].sel[:3]] == ["lanjut", "lanjut", ""]
    arsir = [[ke for ke, s in enumerate(baris.sel[3:], 1) if s.arsir] for baris in satu.baris[1:]]
    assert arsir == [[1, 2], [3], [11, 12]]
    assert laporan.jumlah["baris"] == 3


def test_gabungan_yang_saling_melintasi_dipecah_dan_dilaporkan(tmp_path: Path) -> None:
    badan = tabel(
        [sel("A"), sel("B"), sel("C")],
        [sel("a1", sifat=MULAI), sel("b1"), sel("c1")],
        [sel(sifat=LANJUT), sel("b2", sifat=MULAI), sel("c2")],
        [sel("a2"), sel(sifat=LANJUT), sel("c3")],
    )
    laporan = masuk(tmp_path, docx(KEPUTUSAN + badan))
    satu = next(blok for blok in model(laporan.folder, tmp_path).lampiran[0].blok if isinstance(blok, Tabel))
    assert [[polos(s.isi) for s in baris.sel if s.turun != "lanjut"][-1] for baris in satu.baris] == ["c1", "c2", "c3"]
    assert {"a1", "a2", "b1", "b2"} <= {polos(s.isi) for baris in satu.baris for s in baris.sel}
    assert any("saling melintasi" in catatan.pesan for catatan in laporan.catatan)


def test_tabel_bersarang_ditulis_di_selnya_dengan_catatan() -> None:
    dokumen = baca(
        tabel([sel("A"), sel("B")], [sel("x"), sel("y", tabel([sel("dalam 1"), sel("dalam 2")]))], [sel("z"), sel("w")])
    )
    kisi = next(satu for satu in dokumen.blok if isinstance(satu, Kisi))
    assert kisi.petak[1][1].isi == ("y", "dalam 1 | dalam 2")
    assert any("tabel di dalam tabel" in satu.pesan for satu in dokumen.catatan)


def test_bagian_lanskap_menjadi_orientasi(tmp_path: Path) -> None:
    badan = KEPUTUSAN + '<w:p><w:pPr><w:sectPr><w:pgSz w:w="1" w:h="2"/></w:sectPr></w:pPr></w:p>'
    badan += (
        tabel([sel("A"), sel("B")], [sel("1"), sel("2")])
        + '<w:sectPr><w:pgSz w:w="18720" w:h="12240" w:orient="landscape"/></w:sectPr>'
    )
    laporan = masuk(tmp_path, docx(badan))
    assert next(blok for blok in model(laporan.folder, tmp_path).lampiran[0].blok if isinstance(blok, Tabel)).lanskap


# ---------------------------------------------------------------- damaged and hostile files


def ditolak(isi: bytes) -> str:
    with pytest.raises(Galat) as galat:
        baca_docx(NAMA, isi)
    return str(galat.value)


def dengan_dokumen(xml: bytes) -> bytes:
    return bungkus({"word/document.xml": xml})


@pytest.mark.parametrize(
    ("isi", "kata"),
    [
        (b"", "bukan dokumen Word"),
        (b"teks biasa", "bukan dokumen Word"),
        (b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 500, ".doc"),
        (b"PK\x03\x04rusak", "rusak"),
        (docx(p("isi"))[:-60], "rusak"),
        (bungkus({"a.txt": b"x"}), "bukan dokumen Word"),
        (dengan_dokumen(b"<a/>"), "bukan dokumen Word"),
        (dengan_dokumen(b"<w:document"), "rusak"),
        (dengan_dokumen(f'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><w:document {NS}/>'.encode()), "DTD"),
        (dengan_dokumen(f"<w:document {NS}/>".encode("utf-16")), "UTF-8"),
        (dengan_dokumen(b'<?xml version="1.0" encoding="UTF-7"?>' + b"<a/>"), "UTF-8"),
        (dengan_dokumen(f"<w:document {NS}><w:body>{'<w:sdt>' * 5000}</w:body></w:document>".encode()), "rusak"),
    ],
)
def test_berkas_yang_bukan_dokumen_word_ditolak_dengan_alasan(isi: bytes, kata: str) -> None:
    assert kata in ditolak(isi)


def test_bom_zip_ditolak_tanpa_dibuka_seluruhnya() -> None:
    mulai = time.process_time()
    assert "terlalu besar" in ditolak(dengan_dokumen(b" " * 60_000_000))
    banyak = bytearray(bungkus({"word/document.xml": b"<a/>"}))
    letak = banyak.rfind(b"PK\x05\x06")
    struct.pack_into("<HH", banyak, letak + 8, 60_000, 60_000)
    assert "lebih banyak berkas" in ditolak(bytes(banyak))
    assert time.process_time() - mulai < 10


def test_ukuran_sel_dan_paragraf_berlebihan_ditolak() -> None:
    lebar = '<w:gridSpan w:val="999999999"/>'
    dokumen = baca(tabel([sel("a", sifat=lebar), sel("b")], [sel("c"), sel("d")]))
    assert sum(len(satu.baris[0]) for satu in dokumen.blok if isinstance(satu, Kisi)) < 64
    assert "paragraf" in ditolak(docx("<w:p/>" * 60_001))
    assert "terlalu besar" in ditolak(docx("<w:a/>" * 1_500_001))


def test_tabel_dan_kotak_yang_sangat_bersarang_dibaca_atau_ditolak() -> None:
    dalam, kotak = "isi", p("isi")
    for _ in range(80):
        dalam = tabel([sel(dalam)], [sel("a")])
    for _ in range(40):
        kotak = f"<w:p><w:r><w:t>a</w:t><w:pict><w:txbxContent>{kotak}</w:txbxContent></w:pict></w:r></w:p>"
    assert "isi" in teks(baca(dalam))[0]
    assert teks(baca(kotak))[-1] == "isi"
    assert "rusak" in ditolak(docx(tabel([sel(dalam)] * 1).replace("isi", "<w:sdt>" * 300)))


def test_banyak_tautan_penanda_dan_gambar_tetap_terbatas() -> None:
    badan = f"<w:p>{PENANDA * 30_000}{TAUTAN * 3_000}</w:p>" + gambar("a.png") * 2_000
    mulai = time.process_time()
    dokumen = baca_docx(NAMA, docx(badan, {"a.png": png(40, 20, 90)}))
    assert len(dokumen.penanda) == 1
    assert sum(isinstance(satu, Kisi) for satu in dokumen.blok) == 500
    assert time.process_time() - mulai < 10


def test_nomor_dan_gaya_yang_berputar_atau_terlalu_besar_tidak_menggagalkan() -> None:
    penomoran = ABSTRAK.format(1, tingkat(0, "lowerRoman", "%1.%2.%9")) + NUM.format(
        1, 1, '<w:lvlOverride w:ilvl="0"><w:startOverride w:val="99999999999999"/></w:lvlOverride>'
    )
    gaya = '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="A"/></w:style>'
    dokumen = baca(p("isi", '<w:pStyle w:val="A"/>' + nomor(1)) + p("isi", nomor(1)), numbering=penomoran, styles=gaya)
    assert [satu.rpartition(" ")[2] for satu in teks(dokumen)] == ["isi", "isi"]


TAUTAN = '<w:hyperlink w:anchor="acuan"><w:r><w:t>BAB I</w:t></w:r></w:hyperlink>'
PENANDA = '<w:bookmarkStart w:id="5" w:name="acuan"/>'
UTUH = docx(
    KEPUTUSAN
    + tabel([sel("A"), sel("B")], [sel("1", sifat=MULAI), sel("2")], [sel(sifat=LANJUT), sel("3")])
    + f"<w:p>{PENANDA}<w:r><w:t>Lihat </w:t></w:r>{TAUTAN}</w:p>"
    + gambar("a.png", "Bagan", svg="b.svg")
    + p("Gambar 1. Bagan"),
    {"a.png": png(40, 20, 90), "b.svg": b'<svg xmlns="http://www.w3.org/2000/svg" width="4" height="2"><path d="M0 0"/></svg>'},
    numbering=ABSTRAK.format(1, tingkat(0, "decimal", "%1.")) + NUM.format(1, 1, ""),
)


@given(st.randoms(use_true_random=False), st.integers(1, 30), st.booleans())
def test_bita_yang_dirusak_hanya_menghasilkan_galat(acak: random.Random, banyak: int, potong: bool) -> None:
    isi = bytearray(UTUH)
    for _ in range(banyak):
        isi[acak.randrange(len(isi))] = acak.randrange(256)
    if potong:
        del isi[acak.randrange(len(isi)) :]
    with suppress(Galat):
        baca_docx(NAMA, bytes(isi))


@pytest.fixture(scope="session")
def tempat(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("acak")


_POTONGAN = [
    "<w:p>", "</w:p>", "<w:tbl>", "</w:tbl>", "<w:tr>", "</w:tr>", "<w:tc>", "</w:tc>", '<w:gridSpan w:val="-3"/>', MULAI, LANJUT,
    ABU, '<w:gridSpan w:val="5"/>', '<w:fldChar w:fldCharType="begin"/>', '<w:fldChar w:fldCharType="end"/>', "<w:ins>",
    "</w:ins>", "<w:del>", "</w:del>", nomor(1), nomor(1, 12), '<w:ind w:left="-9999999999" w:hanging="x"/>',
    '<w:outlineLvl w:val="x"/>', '<w:b w:val="0"/>', TAUTAN, PENANDA, '<w:instrText>REF acuan</w:instrText>', "<w:drawing>",
    "</w:drawing>", '<a:blip r:embed="a.png"/>', '<a:blip r:link="x"/>', '<wp:extent cx="-5" cy="x"/>', "<w:txbxContent>",
    "</w:txbxContent>", '<w:fldSimple w:instr="REF acuan"/>', "<w:altChunk/>", "<w:sdt>", "</w:sdt>", "<mc:Fallback>",
]  # fmt: skip


@given(st.randoms(use_true_random=False))
def test_xml_yang_diacak_menjadi_naskah_atau_galat(tempat: Path, acak: random.Random) -> None:
    """Pieces of XML thrown about; what can be read also builds its model."""
    with zipfile.ZipFile(io.BytesIO(UTUH)) as arsip:
        bagian = {nama: arsip.read(nama) for nama in arsip.namelist()}
    elemen = bagian["word/document.xml"].decode().replace("<w:", "\0<w:").replace("</w:", "\0</w:").split("\0")
    for _ in range(acak.randint(1, 12)):
        ke = acak.randrange(3, len(elemen) - 2)
        cara = acak.randrange(4)
        if cara == 0:
            elemen.insert(ke, acak.choice(_POTONGAN))
        elif cara == 1:
            elemen[ke] = elemen[acak.randrange(3, len(elemen) - 2)]
        elif cara == 2:
            awal, akhir = acak.choice(
                (("<w:p>", "</w:p>"), ("<w:tbl>", "</w:tbl>"), ("<w:tr>", "</w:tr>"), ("<w:tc>", "</w:tc>"))
            )
            mulai = [k for k, satu in enumerate(elemen) if satu.startswith(awal[:-1])]
            if mulai:
                sampai = next((k for k in range(mulai[0], len(elemen)) if elemen[k].startswith(akhir)), mulai[0])
                elemen[ke:ke] = elemen[mulai[0] : sampai + 1]
        else:
            elemen[ke] = elemen[ke].replace('"', acak.choice(('"9', '"-', '"')), 1)
    bagian["word/document.xml"] = "".join(elemen).encode()
    berkas = tempat / NAMA
    berkas.write_bytes(bungkus(bagian))
    try:
        laporan = impor(berkas, tempat / "contoh" / "uji" / "naskah", timpa=True)
    except Galat:
        return
    naskah: Naskah = model(laporan.folder, tempat)
    assert naskah.golongan
