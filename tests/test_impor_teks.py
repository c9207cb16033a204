"""Importing a text file: invented documents, damaged files, and anything at all."""

from __future__ import annotations

import random
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pipeline.galat import Galat
from pipeline.importing.bersih import bersih, luput
from pipeline.importing.impor import BATAS_UKURAN, impor
from pipeline.importing.laporan import Laporan
from pipeline.importing.skalar import klausa
from pipeline.naskah.model import HalamanPembatas, Judul, Paragraf, Tabel, polos
from pipeline.naskah.sebaris import prosa
from tests.alat import model

KEPUTUSAN = """\
# PEMERINTAH KABUPATEN CONTOH

## DINAS UJI COBA

Jalan Karangan Nomor 1 Telepon (000) 111

### KEPUTUSAN KEPALA DINAS UJI COBA

NOMOR : 1/UJI/2022

#### T E N T A N G

#### RENCANA KERJA DINAS UJI COBA KABUPATEN CONTOH TAHUN 2022

- Menimbang : a. bahwa untuk uji coba perlu rencana;
- b. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a,



perlu menetapkan Keputusan;
- Mengingat : 1. Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara (Lembaran Negara Republik Indonesia Tahun 2014 \
Nomor 6, Tambahan Lembaran Negara Republik Indonesia Nomor 5494);
3. Peraturan Bupati Contoh Nomor 9 Tahun 2020 tentang *Uji Coba*;

#### MEMUTUSKAN

- Menetapkan :
- KESATU : Menetapkan rencana kerja.
- KETIGA : Keputusan ini berlaku.

Ditetapkan di : Contoh
Pada tanggal : 5 Januari 2022

**KEPALA DINAS UJI COBA
KABUPATEN CONTOH**

**Nama Karangan, S.Uji.**
**NIP. 19700101 199001 1 001**

# **BAB I**

## **PENDAHULUAN**

### **1.1 LATAR BELAKANG**

Kalimat yang panjangnya cukup supaya tampak sebagai paragraf biasa dan tidak sebagai judul apa pun juga.

- a. Tim uji
Pengukuran ini dilakukan dengan melihat:
- 1) tim dibentuk;
- 2) tim bekerja.
- b. Rencana uji

The image shows a round stamp.

## BAB II PENUTUP

Suhu  $6^{\\circ}$  dan luas 3  $\\text{km}^2$  &amp; {{ bukan variabel }} serta [[bukan acuan]].

NO	KEGIATAN	BULAN KE-												KET
		1	2	3	4	5	6	7	8	9	10	11	12\t
I	PROGRAM SATU
1	Membentuk tim	 	 	 	 	 	 	 	 	 	 	 	 	<i>cepat</i>
2	Menyusun laporan yang	 	 	 	 	 	 	 	 	 	 	 	 	baik

NO	KEGIATAN	BULAN KE-												KET
		1	2	3	4	5	6	7	8	9	10	11	12\t
	selesai\t\t\t\t\t\t\t\t\t\t\t\t\t
II	PROGRAM DUA
1	Menilai	 	 	 	 	 	 	 	 	 	 	 	 	a. satu b. dua
"""

PERATURAN = """\
BUPATI CONTOH
PROVINSI JAWA TENGAH

PERATURAN BUPATI CONTOH
NOMOR 4 TAHUN 2021

TENTANG

UJI COBA

DENGAN RAHMAT TUHAN YANG MAHA ESA

BUPATI CONTOH,

Menimbang: bahwa perlu uji coba;

Mengingat: 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;

MEMUTUSKAN:

Menetapkan: PERATURAN BUPATI TENTANG UJI COBA.

BAB I
KETENTUAN UMUM

Bagian Kesatu
Umum

Pasal 1

Dalam Peraturan Bupati ini yang dimaksud dengan:
1. Daerah adalah Kabupaten Contoh.
2. Uji adalah percobaan.

Pasal 2

(1) Uji coba meliputi:
a. niat; dan
b. kerja.
(3) Uji coba diadakan.

Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini.

Ditetapkan di Contoh
pada tanggal 1 Februari 2021

BUPATI CONTOH,

ttd

NAMA BUPATI

Diundangkan di Contoh
pada tanggal 2 Februari 2021

SEKRETARIS DAERAH
KABUPATEN CONTOH,

ttd

NAMA SEKDA

BERITA DAERAH KABUPATEN CONTOH TAHUN 2021 NOMOR 7
"""


def masuk(tmp_path: Path, isi: str | bytes, nama: str = "naskah.txt") -> Laporan:
    berkas = tmp_path / nama
    berkas.write_bytes(isi.encode() if isinstance(isi, str) else isi)
    return impor(berkas, tmp_path / "contoh" / "uji" / "naskah")


def naskah_yaml(laporan: Laporan) -> Any:
    return yaml.safe_load((laporan.folder / "naskah.yaml").read_text(encoding="utf-8"))


def test_keputusan_menjadi_sumber_yang_langsung_jadi(tmp_path: Path) -> None:
    laporan = masuk(tmp_path, KEPUTUSAN)
    isi = naskah_yaml(laporan)
    assert isi["jenis"] == "keputusan-kepala-pd"
    assert isi["tentang"] == "Rencana Kerja {{ opd.lengkap }} Tahun {{ tahun }}"
    assert (isi["status"], isi["nomor"], str(isi["ditetapkan"]["tanggal"])) == ("final", "1/UJI/2022", "2022-01-05")
    assert isi["menimbang"][1] == (
        "bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Keputusan;"
    )
    assert list(isi["memutuskan"]) == ["KESATU", "KETIGA"]
    assert any("berlabel '3.'" in satu.pesan for satu in laporan.catatan)
    naskah = model(laporan.folder, tmp_path)
    assert naskah.penandatangan.nama == "Nama Karangan, S.Uji."
    assert naskah.penandatangan.keterangan == ("NIP 19700101 199001 1 001",)
    assert naskah.kop.nama == "DINAS UJI COBA"
    judul = [blok for blok in naskah.lampiran[0].blok if isinstance(blok, Judul)]
    assert [(satu.label, polos(satu.isi)) for satu in judul] == [
        ("BAB I", "PENDAHULUAN"),
        ("1.1", "LATAR BELAKANG"),
        ("BAB II", "PENUTUP"),
    ]


def test_daftar_bersarang_menurut_penandanya(tmp_path: Path) -> None:
    blok = model(masuk(tmp_path, KEPUTUSAN).folder, tmp_path).lampiran[0].blok
    butir = [(satu.butir.label, satu.butir.tingkat) for satu in blok if isinstance(satu, Paragraf) and satu.butir]
    assert butir == [("a.", 0), ("1)", 1), ("2)", 1), ("b.", 0)]


def test_tabel_dua_halaman_disambung_dengan_kelompok_dan_jadwal(tmp_path: Path) -> None:
    laporan = masuk(tmp_path, KEPUTUSAN)
    tabel = next(blok for blok in model(laporan.folder, tmp_path).lampiran[0].blok if isinstance(blok, Tabel))
    assert len(tabel.kolom) == 15
    assert [satu.kelompok for satu in tabel.baris] == [1, 0, 0, 1, 0]
    sel = [[polos(s.isi) for s in baris.sel] for baris in tabel.baris]
    assert sel[0] == ["I", "PROGRAM SATU"]
    assert sel[2][1] == "Menyusun laporan yang selesai"
    assert [polos(satu.isi) for satu in tabel.baris[4].sel[-1].daftar] == ["satu", "dua"]
    assert (laporan.jumlah["baris"], laporan.jumlah["kelompok"]) == (3, 2)


def test_sisa_rumus_html_dan_tanda_sumber_menjadi_teks_biasa(tmp_path: Path) -> None:
    naskah = model(masuk(tmp_path, KEPUTUSAN).folder, tmp_path)
    teks = " ".join(polos(satu.isi) for satu in naskah.lampiran[0].blok if isinstance(satu, Paragraf))
    assert "Suhu 6° dan luas 3 km² & {{ bukan variabel }} serta [" in teks


def test_yang_tidak_ikut_dan_yang_tidak_dikenal_dilaporkan_dengan_letaknya(tmp_path: Path) -> None:
    laporan = masuk(tmp_path, KEPUTUSAN)
    buangan = {satu.alasan: satu.asal.baris for satu in laporan.buangan}
    assert buangan["keterangan gambar atau cap"] == KEPUTUSAN[: KEPUTUSAN.index("The image")].count("\n") + 1
    assert "kepala tabel yang berulang" in buangan
    assert laporan.dimengerti == 1.0
    assert "tidak ikut: keterangan gambar atau cap" in laporan.teks()


def test_peraturan_menjadi_batang_tubuh_dengan_label_tertulis(tmp_path: Path) -> None:
    laporan = masuk(tmp_path, PERATURAN, "perbup.md")
    naskah = model(laporan.folder, tmp_path)
    judul = [(satu.tingkat, satu.label) for satu in naskah.batang_tubuh if isinstance(satu, Judul)]
    assert judul == [(1, "BAB I"), (2, "Bagian Kesatu"), (4, "Pasal 1"), (4, "Pasal 2")]
    butir = [satu.butir.label for satu in naskah.batang_tubuh if isinstance(satu, Paragraf) and satu.butir]
    assert butir == ["1.", "2.", "(1)", "a.", "b.", "(3)"]
    assert laporan.jumlah["definisi"] == 2
    assert naskah.pengundangan is not None
    assert naskah.pengundangan.berita == "BERITA DAERAH KABUPATEN CONTOH TAHUN 2021 NOMOR 7"


def test_salinan_membawa_kepala_berita_daerah_dan_jabatan_yang_mengesahkannya(tmp_path: Path) -> None:
    kepala = "SALINAN\n\nBERITA DAERAH KABUPATEN CONTOH\n\nNo. 7, 2021 PEMERINTAH KABUPATEN CONTOH. Uji Coba.\n\n"
    sah = "\nSalinan sesuai dengan aslinya\n\nSEKRETARIAT DAERAH\nKABUPATEN CONTOH\nKepala Bagian Hukum,\n\nNama Hukum\n"
    laporan = masuk(tmp_path, kepala + PERATURAN + sah, "perbup.md")
    naskah = model(laporan.folder, tmp_path)
    assert naskah.pengundangan is not None
    assert [polos(satu) for satu in naskah.pengundangan.kepala] == [
        "BERITA DAERAH KABUPATEN CONTOH", "No. 7, 2021", "PEMERINTAH KABUPATEN CONTOH. Uji Coba."
    ]  # fmt: skip
    assert naskah.salinan is not None
    assert naskah.salinan.jabatan == ("SEKRETARIAT DAERAH", "KABUPATEN CONTOH", "KEPALA BAGIAN HUKUM,")


DAFTAR_ISI = """\
DAFTAR ISI

DAFTAR ISI.....\ti
BAB I PENDAHULUAN\t1
1.1 Latar Belakang.....\t1
BAB II PENUTUP BESAR\t4

BAB I

PENDAHULUAN

"""


def berdaftar_isi(pembatas: str) -> str:
    isi = KEPUTUSAN.replace("# **BAB I**\n", f"{DAFTAR_ISI}# **BAB I**\n")
    return isi.replace("## BAB II PENUTUP\n", f"BAB II\n\n{pembatas}\n\n## BAB II PENUTUP\n")


@pytest.mark.parametrize("diri", ["DAFTAR ISI", "Daftar Isi"])
def test_daftar_isi_yang_menyebut_dirinya_dan_halaman_pembatas_dikenali(tmp_path: Path, diri: str) -> None:
    laporan = masuk(tmp_path, berdaftar_isi("PENUTUP").replace("DAFTAR ISI.....", f"{diri}....."))
    lampiran = naskah_yaml(laporan)["lampiran"][0]
    assert [lampiran[nama] for nama in ("daftar-isi", "daftar-isi-terdaftar", "pembatas-bab")] == ["ya"] * 3
    naskah = model(laporan.folder, tmp_path).lampiran[0]
    assert naskah.daftar_isi_terdaftar
    assert [satu.pembatas for satu in naskah.judul_isi if satu.tingkat == 1] == [HalamanPembatas()] * 2
    assert [satu.pesan for satu in laporan.catatan if "DAFTAR ISI" in satu.pesan or "pembatas" in satu.pesan] == [
        "DAFTAR ISI menyebut 'BAB II PENUTUP BESAR', tetapi tidak ada judul yang sama; yang baru memuat judul-judul isinya"
    ]


def test_judul_halaman_pembatas_yang_lain_tetap_tertulis_dan_dicatat(tmp_path: Path) -> None:
    laporan = masuk(tmp_path, berdaftar_isi("PENUTUPP"))
    assert "!pembatas PENUTUPP\n\n# BAB II PENUTUP\n" in (laporan.folder / "bab-2.md").read_text("utf-8")
    pembatas = [satu.pembatas for satu in model(laporan.folder, tmp_path).lampiran[0].judul_isi if satu.tingkat == 1]
    assert [satu and polos(satu.judul) for satu in pembatas] == ["", "PENUTUPP"]
    catatan = next(satu for satu in laporan.catatan if satu.pesan.startswith("halaman pembatas BAB II berjudul 'PENUTUPP'"))
    assert catatan.letak is not None
    assert berdaftar_isi("PENUTUPP").splitlines()[catatan.letak.baris - 1] == "BAB II"


def test_berkas_yang_ada_tidak_ditimpa_kecuali_diminta(tmp_path: Path) -> None:
    pertama = masuk(tmp_path, KEPUTUSAN)
    sumber = pertama.folder / "naskah.yaml"
    sumber.write_text("milik kantor", encoding="utf-8")
    (pertama.folder.parent / "opd.yaml").write_text("milik kantor", encoding="utf-8")
    kedua = masuk(tmp_path, KEPUTUSAN)
    assert sumber.read_text(encoding="utf-8") == "milik kantor"
    assert sumber in kedua.dilewati
    impor(tmp_path / "naskah.txt", pertama.folder, timpa=True)
    assert sumber.read_text(encoding="utf-8").startswith("jenis:")
    assert (pertama.folder.parent / "opd.yaml").read_text(encoding="utf-8") == "milik kantor"


@pytest.mark.parametrize(
    ("nama", "isi", "pesan"),
    [
        ("a.doc", b"x", "berkas a.doc berakhiran '.doc'; yang dapat diimpor: "),
        ("a.txt", b"PK\x03\x04xx", "berkas a.txt sebenarnya berkas Word, Excel, atau zip, bukan teks; beri ekstensi yang sesuai"),
        ("a.md", b"%PDF-1.7", "berkas a.md sebenarnya berkas PDF, bukan teks; beri ekstensi yang sesuai dengan isinya"),
        ("a.txt", b"a\0b", "berkas a.txt bukan teks (memuat bita nol); simpan ulang sebagai teks UTF-8"),
        ("a.txt", bytes(range(1, 32)) * 40, "berkas a.txt bukan teks ("),
        ("a.txt", b" \n\n ", "berkas a.txt tidak berisi teks; bila ini pindaian, ubah dahulu menjadi teks"),
        ("a.txt", b"x" * 300_000, "a.txt:1:1: baris ini lebih dari 200000 karakter; pecah menjadi paragraf-paragraf"),
    ],
)
def test_berkas_yang_bukan_naskah_ditolak_dengan_alasan(tmp_path: Path, nama: str, isi: bytes, pesan: str) -> None:
    with pytest.raises(Galat) as sebab:
        masuk(tmp_path, isi, nama)
    assert str(sebab.value).startswith(pesan)


def test_berkas_yang_tidak_ada_atau_terlalu_besar_ditolak(tmp_path: Path) -> None:
    with pytest.raises(Galat, match="tidak ada"):
        impor(tmp_path / "tak-ada.txt", tmp_path / "a/b/c")
    besar = tmp_path / "besar.txt"
    with besar.open("wb") as berkas:
        berkas.truncate(BATAS_UKURAN + 1)
    with pytest.raises(Galat, match="paling besar 20 MB"):
        impor(besar, tmp_path / "a/b/c")
    with pytest.raises(Galat, match="paling besar 5 MB"):
        masuk(tmp_path, b"kata " * 1_100_000)


def test_pengodean_lama_dibaca_dengan_catatan(tmp_path: Path) -> None:
    laporan = masuk(tmp_path, PERATURAN.replace("niat", "niat é").encode("cp1252"))
    assert "Windows-1252" in laporan.catatan[0].pesan
    assert "niat é" in (laporan.folder / "batang-tubuh.md").read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("mentah", "hasil"),
    [
        ("<p>a &amp; <i>b</i></p>", "a & *b*"),
        ("**tebal *dan* lain", "\\*\\*tebal *dan* lain"),
        ("harga $5 dan $6", "harga $5 dan $6"),
        (r"luas 5 $\text{m}^2$", "luas 5 m²"),
        ("[laman](http://contoh.test)", "laman"),
        ("![cap](cap.png) teks", "teks"),
        ("{{ x }} {# y", "{\\{ x }} {\\# y"),
        ("km <sup>2</sup>", "km²"),
    ],
)
def test_satu_baris_dibersihkan(mentah: str, hasil: str) -> None:
    assert bersih(mentah) == hasil


@given(st.text(alphabet="ab*\\{}[]#_ 1.", max_size=40))
def test_teks_yang_diluputkan_tampil_seperti_semula(teks: str) -> None:
    satu = " ".join(teks.split())
    assert polos(prosa(luput(satu))).replace("\u2060", "") == satu


@given(st.lists(st.sampled_from(["kata", "kata;", "kata.", "Kata", "1.", "a.", "-", "(1)", "dan"]), max_size=60))
def test_baris_klausa_disambung_kembali_menjadi_teksnya(kata: list[str]) -> None:
    teks = " ".join(kata)
    assert " ".join(klausa(teks, 30)) == teks


# ---------------------------------------------------------------- anything at all

POTONGAN = [
    *KEPUTUSAN.split("\n"),
    *PERATURAN.split("\n"),
    "(1a) sisipan", "#. otomatis", "(#) otomatis", "- - - strip", "• bulat", "✓ centang", "– datar", "v. lima", "I. ROMAWI",
    "A. Abjad", "###### Dalam", "**Tebal saja**", "*miring* dan ** rusak *", "{{ opd.nama }}", "{{ x", "{{{{", "[[acu]]", "{#id}",
    "!tabel x.yaml", "!sisip", "<!-- komentar -->", "a\tb\tc", "\t\tx", "| a | b | c |", "|---|---|---|", "| : | : | : |",
    "LAMPIRAN I", "DAFTAR ISI", "BAB I PENDAHULUAN ....... 1", "- 2 -", "7", "%YAML", "---", "? x", ": y", "@a", "`b`",
    "Tabel 1. Judul", "RENCANA AKSI", "Tembusan:", "Salinan sesuai dengan aslinya", "uu/5/2014", "uud", "\f", "\\", "\\*", "_",
    "KESATU : lagi", "KESATU", "Pasal 2A", "Paragraf 1", "BAB", "Pasal",
]  # fmt: skip


@given(potong=st.lists(st.tuples(st.sampled_from(POTONGAN), st.sampled_from(["\n", "\n", "\n\n", "\n\n\n\n", " "])), max_size=60))
def test_potongan_apa_pun_menjadi_naskah_yang_jadi_atau_ditolak(
    tmp_path_factory: pytest.TempPathFactory, potong: list[tuple[str, str]]
) -> None:
    tmp_path = tmp_path_factory.mktemp("acak")
    try:
        laporan = masuk(tmp_path, "".join(teks + pemisah for teks, pemisah in potong))
    except Galat:
        return
    model(laporan.folder, tmp_path)


@given(isi=st.text(max_size=300))
def test_teks_acak_menjadi_naskah_yang_jadi_atau_ditolak(tmp_path_factory: pytest.TempPathFactory, isi: str) -> None:
    tmp_path = tmp_path_factory.mktemp("acak")
    try:
        laporan = masuk(tmp_path, isi.encode("utf-8", "replace"))
    except Galat:
        return
    model(laporan.folder, tmp_path)


@pytest.mark.parametrize("bibit", range(12))
def test_berkas_terpotong_di_mana_pun_tetap_jadi(tmp_path: Path, bibit: int) -> None:
    acak = random.Random(bibit)
    teks = KEPUTUSAN + PERATURAN
    awal = acak.randrange(len(teks) // 2)
    laporan = masuk(tmp_path, teks[awal : acak.randrange(awal + 50, len(teks))])
    model(laporan.folder, tmp_path)


@given(st.binary(max_size=200))
def test_bita_acak_tidak_pernah_menjadi_kesalahan_lain(tmp_path_factory: pytest.TempPathFactory, isi: bytes) -> None:
    tmp_path = tmp_path_factory.mktemp("bita")
    try:
        masuk(tmp_path, isi)
    except Galat:
        return


PERATURAN_BERPENJELASAN = """\
BUPATI CONTOH
PROVINSI UJI COBA

PERATURAN BUPATI CONTOH
NOMOR 5 TAHUN 2022

TENTANG

UJI COBA

DENGAN RAHMAT TUHAN YANG MAHA ESA

BUPATI CONTOH,

Menimbang : a. bahwa perlu uji;
b. bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a, perlu menetapkan Peraturan Bupati tentang Uji Coba;

Mengingat : 1. Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah;

MEMUTUSKAN:

Menetapkan : PERATURAN BUPATI TENTANG UJI COBA.

Pasal 1

(1) Uji coba dilakukan.

(2) Uji coba selesai.

Pasal 2

Peraturan Bupati ini mulai berlaku pada tanggal diundangkan.

Agar setiap orang mengetahuinya, memerintahkan pengundangan Peraturan Bupati ini dengan penempatannya dalam Berita Daerah \
Kabupaten Contoh.

Ditetapkan di Contoh
pada tanggal 5 Januari 2022

BUPATI CONTOH,

ttd

NAMA CONTOH

Diundangkan di Contoh
pada tanggal 6 Januari 2022

SEKRETARIS DAERAH KABUPATEN CONTOH,

ttd

NAMA SEKRETARIS

BERITA DAERAH KABUPATEN CONTOH TAHUN 2022 NOMOR 5

PENJELASAN
ATAS
PERATURAN BUPATI CONTOH
NOMOR 5 TAHUN 2022

TENTANG

UJI COBA

I. UMUM

Uji coba perlu dijelaskan.

II. PASAL DEMI PASAL

Pasal 1

Ayat (1)

Cukup jelas.

Ayat (2)

Yang dimaksud dengan “selesai” adalah selesai.

Pasal 2

Cukup jelas.
"""


def test_penjelasan_menjadi_berkas_sendiri(tmp_path: Path) -> None:
    berkas = tmp_path / "perbup.txt"
    berkas.write_text(PERATURAN_BERPENJELASAN, encoding="utf-8")
    folder = tmp_path / "content" / "contoh" / "setda" / "uji"
    laporan = impor(berkas, folder)
    naskah = model(folder, tmp_path)
    assert naskah.penjelasan is not None
    assert [f"{satu.label} {polos(satu.isi)}".strip() for satu in naskah.penjelasan.blok if isinstance(satu, Judul)] == [
        "I. UMUM", "II. PASAL DEMI PASAL", "Pasal 1", "Ayat (1)", "Ayat (2)", "Pasal 2",
    ]  # fmt: skip
    assert (laporan.jumlah["pasal"], laporan.jumlah["ayat"]) == (2, 2)
    assert naskah.pengundangan is not None
    assert "TAHUN 2022 NOMOR 5" in naskah.pengundangan.berita


def test_tabel_sebutan_di_balik_tanda_daftar_menjadi_baris(tmp_path: Path) -> None:
    isi = (
        "- |   |   |   |\n|---|---|---|\n| Ketua | : | Sekretaris Daerah. |\n| Anggota | : | 1 Camat A; |\n|  |  | 2 Camat B. |\n"
    )
    berkas = tmp_path / "a.txt"
    berkas.write_text(f"RENCANA AKSI\n\n{isi}", encoding="utf-8")
    laporan = impor(berkas, tmp_path / "contoh" / "dinas" / "naskah")
    tulis = (laporan.folder / "isi.md").read_text(encoding="utf-8")
    assert tulis.split("\n\n") == ["Ketua : Sekretaris Daerah.", "Anggota :", "1. Camat A;\n2. Camat B.\n"]


def test_butir_di_bawah_butir_senomor_bukan_judul_walaupun_judul_lain_bernomor_sama(tmp_path: Path) -> None:
    isi = "# BAB I\n# PELAKSANAAN\n\n## 1. Tim\n\nTim:\n\n1. Ketua\n2. Sekretaris\n3. Anggota\n\n## 2. Evaluasi\n\nTeks.\n"
    berkas = tmp_path / "a.txt"
    berkas.write_text(f"RENCANA AKSI\n\n{isi}", encoding="utf-8")
    laporan = impor(berkas, tmp_path / "contoh" / "dinas" / "naskah")
    tulis = (laporan.folder / "bab-1.md").read_text(encoding="utf-8")
    assert "\n1. Ketua\n2. Sekretaris\n3. Anggota\n" in tulis
    assert "## 2. Evaluasi" in tulis


@pytest.mark.parametrize("nomor", ["- 24 -", "-24-", "\u2013 24 \u2013", "24", "Halaman 24"])
def test_nomor_halaman_di_tengah_tabel_tidak_memutusnya(tmp_path: Path, nomor: str) -> None:
    putus = KEPUTUSAN.replace("2\tMenyusun laporan yang", f"\n\n{nomor}\n\n\n2\tMenyusun laporan yang")
    laporan = masuk(tmp_path, putus)
    assert laporan.baris_tabel == (3,)
    assert ("nomor halaman", nomor) in [(satu.alasan, satu.teks) for satu in laporan.buangan]
