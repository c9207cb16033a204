"""Tables of a text file: rows that a page had split, cells that extraction shifted, heads that it lost; their files."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.importing.impor import impor
from pipeline.importing.laporan import Laporan
from pipeline.importing.petak import paragraf_sel
from pipeline.importing.tata_kolom import pelajari, pisah_nomor
from pipeline.importing.ukur import bandingkan
from pipeline.naskah.model import Tabel, polos
from tests.alat import model

KEPALA = "MATRIKS RENCANA AKSI\nKABUPATEN CONTOH TAHUN 2023\n\n"


def masuk(tmp_path: Path, *baris: str) -> tuple[Laporan, list[list[str]]]:
    """A table of rows with cells between bars, an empty row for a page break: the report, and the cells of the built rows."""
    berkas = tmp_path / "tabel.txt"
    berkas.write_text(KEPALA + "\n".join(satu.replace("|", "\t") for satu in baris) + "\n", encoding="utf-8")
    laporan = impor(berkas, tmp_path / "contoh" / "dinas" / "naskah")
    (tabel,) = [satu for satu in model(laporan.folder, tmp_path).batang_tubuh if isinstance(satu, Tabel)]
    isi = [
        [polos(sel.isi) or " / ".join(polos(butir.isi) for butir in sel.daftar) for sel in baris_.sel] for baris_ in tabel.baris
    ]
    return laporan, isi


def test_baris_yang_mengulang_isi_sel_di_atasnya_adalah_baris_sendiri(tmp_path: Path) -> None:
    kepala = "No|Kegiatan|Tahapan|Kriteria"
    laporan, isi = masuk(
        tmp_path, kepala, "1|Sistem|Membangun sistem|Sistem diterapkan", "", "", kepala, "||sosialisasi sistem|Sistem diterapkan"
    )
    assert laporan.baris_tabel == (2,)
    assert laporan.sambungan == ()
    assert [satu[2] for satu in isi] == ["Membangun sistem", "sosialisasi sistem"]


def test_butir_berbulatan_di_awal_halaman_meneruskan_selnya(tmp_path: Path) -> None:
    kepala = "No|Kegiatan|Rencana 2022|Rencana 2023"
    laporan, isi = masuk(
        tmp_path,
        kepala,
        "1|Aplikasi|• Membangun • Menguji|• Melatih",
        "2|Laporan|• Menyusun|• Menilai",
        "",
        "",
        kepala,
        "|||• Melapor",
    )
    assert laporan.baris_tabel == (2,)
    assert laporan.sambungan == ((6, 10),)
    assert isi[1][3] == "• Menilai / • Melapor"


def test_baris_kelompok_berhuruf_berurutan_dan_butir_yang_berdiri_sendiri(tmp_path: Path) -> None:
    laporan, isi = masuk(
        tmp_path,
        "NO.|KOMPONEN|BOBOT|NILAI",
        "A.|Komponen Pengungkit||",
        "|1. Pemenuhan|20|14",
        "2. Hasil antara|||",
        "B.|Komponen Hasil||",
        "|Kinerja|10|7",
    )
    assert (laporan.baris_tabel, laporan.jumlah["kelompok"]) == ((3,), 2)
    assert [satu for satu in isi if len(satu) == 2] == [["A.", "Komponen Pengungkit"], ["B.", "Komponen Hasil"]]
    assert ["2. Hasil antara" in satu for satu in isi] == [False, False, True, False, False]


LENGKAP = [
    "1|Indeks A|1|Dinas Satu|Jumlah laporan|10 Dokumen|12 Dokumen",
    "2|Indeks B|1|Dinas Dua|Jumlah sosialisasi|50 Orang|60 Orang",
    "3|Indeks C|1|Dinas Tiga|Persentase layanan|60%|70%",
]


def test_sel_yang_bergeser_kembali_ke_kolom_yang_isinya_sejenis(tmp_path: Path) -> None:
    laporan, isi = masuk(
        tmp_path,
        "Indikator|Pengampu|Ukuran|2022|2023|||",
        *LENGKAP[:2],
        "|2|Dinas Lima|Jumlah laporan|3 Dokumen|4 Dokumen||",
        "|Jumlah sosialisasi|5 Orang|6 Orang|",
        LENGKAP[2],
    )
    assert isi[2][2:] == ["2", "Dinas Lima", "Jumlah laporan", "3 Dokumen", "4 Dokumen"]
    assert isi[3][4:] == ["Jumlah sosialisasi", "5 Orang", "6 Orang"]
    assert laporan.dimengerti == 1.0
    yaml = (laporan.folder / "tabel-1.yaml").read_text(encoding="utf-8")
    assert "  - indikator_3: Indikator\n    kolom:\n      - {indikator: " in yaml
    assert "satuan: tahun, tahun: 2022-2023, tanpa-kepala: ya" in yaml


def test_kolom_dipelajari_hanya_dari_tabel_yang_panjang_barisnya_berbeda() -> None:
    baris = [tuple(satu.split("|")) for satu in LENGKAP]
    assert pelajari(baris) is None
    tata = pelajari([*baris, ("", "Jumlah laporan", "1 Dokumen")])
    assert tata is not None
    assert tata.jenis == ("nomor", "teks", "nomor", "teks", "teks", "jumlah", "jumlah")
    assert tata.kelompok() == [0, 2, 4, 5, 6]


def test_nomor_yang_melekat_pada_teksnya_dipisah_hanya_bila_berurutan() -> None:
    areas = ("Area satu", "Area dua", "Area tiga")
    tata = pelajari([*((area, "1", f"Layanan {area}", "Sudah ada") for area in areas), ("",)])
    assert tata is not None
    atas = ("", "7", "Layanan daring", "Ada")
    assert pisah_nomor(("", "", "8 Layanan luring bagi penyandang disabilitas"), tata, atas)[2:] == (
        "8",
        "Layanan luring bagi penyandang disabilitas",
    )
    assert pisah_nomor(("", "", "8 Layanan keliling kota", "Ada"), tata, atas)[2:] == ("8", "Layanan keliling kota", "Ada")
    for jumlah in ("3 Dokumen hasil kerja", "1 Dokumen hasil kerja"):
        assert pisah_nomor(("", "", jumlah, "Ada"), tata, atas) == ("", "", jumlah, "Ada")


def test_judul_triwulan_yang_hilang_mengikuti_tahun_lain_dan_nomor_kolom_dikenali(tmp_path: Path) -> None:
    laporan, _ = masuk(
        tmp_path,
        "No|Kegiatan|Rencana|2022||||2023||||Pelaksana",
        "|||TW 1|TW 2|TW 3|TW 4||||||",
        "1|2|3|4||||||||5",
        "1|Menyusun|Rapat|v|v||||v|||Dinas",
        "2|Melapor|Rapat|||v||||v||Dinas",
    )
    yaml = (laporan.folder / "tabel-1.yaml").read_text(encoding="utf-8")
    assert "nomor-kolom: ya\n" in yaml
    assert "satuan: triwulan, tahun: 2022-2023, label: TW 1, tanda: v, tanpa-kepala: ya" in yaml
    assert "triwulan: {2022: 1-2, 2023: 2}" in yaml
    assert laporan.baris_tabel == (2,)


def test_tingkat_bernama_dan_nomor_yang_dihitung(tmp_path: Path) -> None:
    laporan, _ = masuk(
        tmp_path,
        "No|Kegiatan|Tahapan|Pelaksana",
        "I|PROGRAM SATU||",
        "1|Membentuk tim|Menyusun konsep|Bagian Umum",
        "||Menetapkan|Bagian Hukum",
        "2|Menilai|Menilai|Inspektorat",
        "II|PROGRAM DUA||",
        "1|Melapor|Menyusun laporan|Bagian Umum",
    )
    isi = (laporan.folder / "tabel-1.yaml").read_text(encoding="utf-8")
    assert "{no: No, hitung: kegiatan, ulang: program}" in isi
    assert "program:\n  - nama: PROGRAM SATU\n    kegiatan:\n      - nama: Membentuk tim\n        tahapan:\n" in isi


def test_urutan_diukur_dengan_subbarisan_terpanjang_dan_kata_baris_terbelah() -> None:
    asal = ["satu", "dua", "tiga", "empat", "lima", "enam"]
    hasil = ["satu", "tiga", "empat", "dua", "lima", "enam"]
    polos_ = bandingkan(asal, hasil)
    assert (polos_.sama, polos_.pindah, polos_.hilang) == (5, 0, (("dua", 1),))
    assert bandingkan(asal, hasil, {1}).kembali == 1.0
    assert bandingkan(asal, hasil, {1}).tambahan == 0.0


def test_sisa_baris_terbelah_masuk_ke_sel_yang_paling_sesuai(tmp_path: Path) -> None:
    """Extraction put the rest of the third cell under the fourth, whose last word stands before such words elsewhere, too."""
    kepala = "No|Kegiatan|Kriteria|Penanggung jawab"
    utuh = "2|Menilai|Seluruh tugas telah dilaksanakan Tim RB sesuai dengan rencana|Pokja Unit Kerja sesuai dengan tugas"
    laporan, isi = masuk(
        tmp_path, kepala, utuh, "3|Memantau|Seluruh tugas telah dilaksanakan Tim RB|Tim Unit Kerja", "", "", kepala,
        "|||sesuai dengan rencana",
    )  # fmt: skip
    assert laporan.sambungan == ((6, 10),)
    assert isi[1][2:] == ["Seluruh tugas telah dilaksanakan Tim RB sesuai dengan rencana", "Tim Unit Kerja"]


def test_kalimat_di_kolom_sebelah_pindah_ke_kolom_tempat_baris_lain_memuatnya(tmp_path: Path) -> None:
    kalimat = "Pimpinan terlibat secara langsung pada saat penyusunan dokumen"
    laporan, isi = masuk(
        tmp_path, "No|Dokumen|Kriteria|Penanggung jawab", f"1|Renja|{kalimat}|Pokja A", f"2|Renstra||{kalimat}",
        f"3|Renaksi|{kalimat}|Pokja B", "4|Lakip||Pokja C",
    )  # fmt: skip
    assert isi[1][2:] == [kalimat, ""]
    assert isi[3][2:] == ["", "Pokja C"]
    assert any("dipindahkan" in satu.pesan for satu in laporan.catatan)


@pytest.mark.parametrize(
    ("kepala", "isi", "lanskap", "huruf"),
    [
        (["No", "SD", "SMP", "SMA", "D1", "D2", "D3", "S1", "S2", "S3", "L", "P", "Jumlah"], "5", False, None),
        (["No", "Kegiatan", "Output", "Tahapan", "Kriteria", "Waktu", "Penanggung Jawab"], "Pertanggungjawaban", True, None),
        (["No", *(f"Kolom {ke}" for ke in range(13))], "Pelaksanaan", True, 140),
    ],
    ids=["banyak kolom sempit", "kata panjang", "banyak kata panjang"],
)
def test_tabel_mendatar_dan_mengecil_hanya_bila_katanya_tidak_muat(
    tmp_path: Path, kepala: list[str], isi: str, lanskap: bool, huruf: int | None
) -> None:
    laporan, _ = masuk(tmp_path, "|".join(kepala), *("|".join([str(ke), *[isi] * (len(kepala) - 1)]) for ke in range(1, 4)))
    (tabel,) = [satu for satu in model(laporan.folder, tmp_path).batang_tubuh if isinstance(satu, Tabel)]
    assert (tabel.lanskap, tabel.huruf) == (lanskap, huruf)
    (berkas,) = laporan.folder.glob("tabel-*.yaml")
    assert ("orientasi" in berkas.read_text(encoding="utf-8")) is lanskap


def test_isi_jadwal_bertahun_seblok_setahun_dan_teks_di_ujungnya_di_kolom_kanan(tmp_path: Path) -> None:
    """Pages give one cell a year, some one more, and texts that stand right of the schedule follow its amounts."""
    utuh = f"1|Menilai|{'|' * 7}Penuh|Bagian A"
    laporan, isi = masuk(
        tmp_path,
        "No|Kegiatan|2021||||2022||||Biaya|Unit",
        "||TW 1|TW 2|TW 3|TW 4|TW 1|TW 2|TW 3|TW 4||",
        utuh,
        utuh.replace("1", "2"),
        utuh.replace("1", "3"),
        "4|Menyusun||4 laporan|Menyesuaikan|Unit Kerja||",
        "5|Menguji||v|v|Menyesuaikan|Unit Kerja",
        "6|Melatih||38 orang|Menyesuaikan|Unit Kerja",
    )
    assert isi[3][2:] == ["", "", "", "", "4 laporan", "Menyesuaikan", "Unit Kerja"]
    assert isi[4][2:] == ["v", "", "", "", "v", "", "", "", "Menyesuaikan", "Unit Kerja"]
    assert isi[5][2:] == ["", "", "", "", "38 orang", "Menyesuaikan", "Unit Kerja"]
    (pesan,) = [satu.pesan for satu in laporan.catatan if "selnya tidak sebanyak kolomnya" in satu.pesan]
    assert pesan.startswith("2 baris")  # the last row has a cell for each year and each column


@pytest.mark.parametrize(
    ("sel", "paragraf"),
    [
        ("a. Satu b. Dua", ("a. Satu", "b. Dua")),
        ("1. Camat A; 2. Camat B; 3. Camat C.", ("1. Camat A;", "2. Camat B;", "3. Camat C.")),
        ("1) Satu 2) Dua", ("1) Satu", "2) Dua")),
        ("• Satu • Dua", ("• Satu", "• Dua")),
        ("Disampaikan kepada : • Bupati; • Sekretaris", ("Disampaikan kepada :", "• Bupati;", "• Sekretaris")),
        ("Melalui: a. Pelatihan b. Bimbingan", ("Melalui:", "a. Pelatihan", "b. Bimbingan")),
        ("1. Satu saja", ("1. Satu saja",)),
        ("1. Satu dan 2 lainnya", ("1. Satu dan 2 lainnya",)),
        ("Menurut Pasal 1. Hal 2. Lain", ("Menurut Pasal 1. Hal 2. Lain",)),
        ("Rasio 1: 1. 5 2. 7", ("Rasio 1: 1. 5 2. 7",)),
        ("", ()),
    ],
)
def test_daftar_di_dalam_satu_sel_menjadi_paragraf(sel: str, paragraf: tuple[str, ...]) -> None:
    assert paragraf_sel(sel) == paragraf


def test_kolom_yang_isinya_selalu_sama_bukan_nama_tingkat(tmp_path: Path) -> None:
    baris = [f"{ke}|Kegiatan {ke}|Tahap {ke}||Unit|" if ke % 2 else f"|||Hasil {ke}|Unit|" for ke in range(1, 13)]
    laporan, _ = masuk(tmp_path, "No|Kegiatan|Tahap|Hasil|Pelaksana|Catatan", *baris)
    assert "nama: Unit" not in (laporan.folder / "tabel-1.yaml").read_text(encoding="utf-8")
