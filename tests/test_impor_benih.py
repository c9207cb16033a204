"""Five real documents (not part of the project): what is counted in them by reading, and how many of their words come back."""

from __future__ import annotations

import subprocess
import sys
from dataclasses import dataclass
from functools import lru_cache
from pathlib import Path
from tempfile import mkdtemp

import pytest

from pipeline.citation.registri import Registri
from pipeline.importing.impor import impor
from pipeline.importing.laporan import Laporan
from pipeline.importing.ukur import Kesamaan, bandingkan, kata, teks_naskah
from pipeline.naskah.model import Naskah
from pipeline.pdf import cari_office
from pipeline.ukur.impor import kata_asal, ukur_impor
from tests.alat import AKAR, model

BENIH = Path("/work/shared/seeds")
pytestmark = pytest.mark.skipif(not BENIH.is_dir(), reason="the documents are not here")


@dataclass(frozen=True)
class Benar:
    """Counted by reading the document; `baris` are rows of tables without heads, a row split over two pages once."""

    alamat: str
    jenis: str
    menimbang: int = 0
    mengingat: int = 0
    diktum: int = 0
    bab: int = 0
    pasal: int = 0
    ayat: int = 0
    definisi: int = 0
    bab_lampiran: int = 0
    tabel: int = 0
    baris: int = 0
    kelompok: int = 0


BENAR = {
    "000": Benar("depok/disperdagin/renja", "keputusan-kepala-pd", 2, 9, 2, bab_lampiran=4, tabel=1, baris=39, kelompok=6),
    "001": Benar("kukar/disbun/renja", "keputusan-kepala-pd", 2, 9, 2, bab_lampiran=5, tabel=9, baris=169),
    "002": Benar("buleleng/disdagperin/renaksi", "rencana-aksi", tabel=1, baris=98, kelompok=6),
    "003": Benar("pekalongan/setda/road-map", "peraturan-kepala-daerah", 2, 12, pasal=6, ayat=4, tabel=25, baris=193),
    "004": Benar(
        "tangsel/setda/road-map", "peraturan-kepala-daerah", 2, 11, bab=6, pasal=9, ayat=8, definisi=18, bab_lampiran=6,
        tabel=14, baris=498, kelompok=7,
    ),
}  # fmt: skip


@lru_cache(maxsize=8)
def diimpor(kode: str) -> tuple[Laporan, Naskah, Path]:
    """One document, imported with the registry and built."""
    berkas = next(BENIH.glob(f"{kode}_*"))
    folder = Path(mkdtemp()) / BENAR[kode].alamat
    laporan = impor(berkas, folder, Registri(AKAR / "content" / "regulasi", AKAR))
    return laporan, model(folder, folder.parents[2]), berkas


@pytest.mark.parametrize("kode", BENAR)
def test_isi_yang_dihitung_dengan_membaca_ada_semua(kode: str) -> None:
    laporan, naskah, _ = diimpor(kode)
    benar = BENAR[kode]
    assert laporan.jenis == naskah.jenis == benar.jenis
    for nama in ("menimbang", "mengingat", "diktum", "bab", "pasal", "ayat", "definisi", "tabel", "baris", "kelompok"):
        assert laporan.jumlah.get(nama, 0) == getattr(benar, nama), nama
    assert laporan.jumlah.get("bab-lampiran", 0) == benar.bab_lampiran
    assert len(naskah.menimbang) == benar.menimbang
    assert len(naskah.mengingat) == benar.mengingat
    assert len(naskah.diktum) == benar.diktum


@pytest.mark.parametrize("kode", BENAR)
def test_kata_kembali_berurutan(kode: str) -> None:
    laporan, naskah, berkas = diimpor(kode)
    sama = kesamaan(laporan, naskah, berkas)
    assert sama.kembali >= 0.99, sama.hilang
    assert sama.berurutan >= 0.985, sama.hilang
    assert sama.tambahan <= 0.01, sama.baru


def kesamaan(laporan: Laporan, naskah: Naskah, berkas: Path) -> Kesamaan:
    model_ = [satu for teks in teks_naskah(naskah, kepala_lampiran=False) for satu in kata(teks)]
    return bandingkan(kata_asal(berkas, laporan), model_)


@pytest.mark.libreoffice
@pytest.mark.lambat
def test_kata_di_pdf_yang_dibuat_kembali_berurutan(tmp_path: Path) -> None:
    if cari_office() is None:
        pytest.skip("LibreOffice or python3-uno is not installed")
    berkas = [next(BENIH.glob(f"{kode}_*")) for kode in BENAR]
    for satu in ukur_impor(berkas, AKAR, tmp_path):
        assert satu.cetak is not None
        assert satu.cetak.kembali >= 0.99, (satu.nama, satu.cetak.hilang)
        assert satu.cetak.berurutan >= 0.985, (satu.nama, satu.cetak.hilang)
        assert satu.cetak.tambahan <= 0.01, (satu.nama, satu.cetak.baru)


def test_tabel_yang_barisnya_pertahun_di_halaman_lain_dimengerti() -> None:
    laporan, _, _ = diimpor("004")
    assert laporan.dimengerti >= 0.94
    for kode in ("000", "001", "002", "003"):
        assert diimpor(kode)[0].dimengerti >= 0.995


def test_label_diktum_dan_judul_seperti_tertulis_juga_yang_salah() -> None:
    _, naskah, _ = diimpor("000")
    assert [satu.label for satu in naskah.diktum] == ["KESATU", "KELIMA"]
    _, naskah, _ = diimpor("004")
    assert "59." in [satu.label for satu in naskah.lampiran[0].judul_isi]


def test_nomor_tanggal_dan_pejabat_peraturan() -> None:
    _, naskah, _ = diimpor("004")
    assert (naskah.nomor, naskah.tanggal_ditetapkan) == ("NOMOR 63 TAHUN 2022", "25 April 2022")
    assert naskah.penandatangan.nama == "BENYAMIN DAVNIE"
    assert naskah.pengundangan is not None
    assert naskah.pengundangan.tanggal == "26 April 2022"
    assert naskah.pengundangan.berita.endswith("TAHUN 2022 NOMOR 33")
    assert naskah.salinan is not None
    assert naskah.frasa
    assert not diimpor("003")[1].frasa


def test_nomor_registri_hanya_bila_kutipannya_sama_persis() -> None:
    laporan, _, _ = diimpor("004")
    isi = (laporan.folder / "naskah.yaml").read_text(encoding="utf-8")
    assert "\n  - uu/5/2014\n" in isi
    assert "Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah" in isi
    assert any("uu/23/2014" in satu.pesan for satu in laporan.catatan)


def test_jadwal_tanpa_tanda_tetap_dua_belas_bulan() -> None:
    for kode in ("000", "001"):
        folder = diimpor(kode)[0].folder
        assert any("satuan: bulan" in berkas.read_text(encoding="utf-8") for berkas in folder.glob("tabel-*.yaml"))


def test_190_kilobita_dalam_200_megabita(tmp_path: Path) -> None:
    program = (
        "import sys; from pathlib import Path; from pipeline.citation.registri import Registri\n"
        "from pipeline.importing.impor import impor\n"
        "akar = Path(sys.argv[1]); impor(Path(sys.argv[2]), Path(sys.argv[3]), Registri(akar / 'content' / 'regulasi', akar))\n"
        "print(next(baris for baris in open('/proc/self/status') if baris.startswith('VmHWM')).split()[1])\n"
    )
    if not Path("/proc/self/status").exists():
        pytest.skip("no /proc here")
    berkas = next(BENIH.glob("004_*"))
    perintah = [sys.executable, "-c", program, AKAR, berkas, tmp_path / "a/b/c"]
    hasil = subprocess.run(perintah, cwd=AKAR, check=True, timeout=60, capture_output=True, text=True)
    assert int(hasil.stdout) < 200_000  # kilobytes


KORPUS = Path("/work/shared/corpus/raw")
# Markers counted in each file of citation lists: (menimbang, mengingat).
BUTIR = {
    "001": (4, 6), "005": (0, 8), "009": (0, 4), "011": (0, 5), "013": (0, 6), "017": (3, 9), "019": (1, 6), "021": (2, 10),
    "023": (3, 11), "025": (2, 6), "027": (2, 7), "029": (2, 12), "031": (3, 6), "033": (5, 10), "035": (3, 10), "037": (3, 7),
    "039": (1, 9), "041": (2, 5), "043": (5, 5), "045": (4, 6), "047": (4, 8), "049": (3, 4), "051": (5, 2), "053": (5, 6),
    "055": (5, 1), "057": (4, 1), "059": (1, 2), "061": (1, 4), "063": (3, 6),
}  # fmt: skip


@pytest.mark.skipif(not KORPUS.is_dir(), reason="the corpus is not here")
def test_korpus_kutipan_terhitung_dan_jadi_naskah(tmp_path: Path) -> None:
    benar = 0
    for berkas in sorted(KORPUS.glob("*.txt")):
        folder = tmp_path / berkas.stem / "opd" / "naskah"
        laporan = impor(berkas, folder)
        model(folder, tmp_path)
        hasil = (laporan.jumlah.get("menimbang", 0), laporan.jumlah.get("mengingat", 0))
        benar += hasil == BUTIR.get(berkas.stem, (0, 0))
    assert benar >= 0.95 * len(list(KORPUS.glob("*.txt")))
