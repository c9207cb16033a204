"""Looking regulations up: by id, by citation, by words; chains of amendments on a day; what is said of an unknown id."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pipeline.citation.baris import Daerah
from pipeline.citation.model import Kutipan, Lembaran
from pipeline.citation.registri import Registri
from pipeline.citation.tampil import tampil_cari, tampil_regulasi
from pipeline.galat import Galat

AKAR = Path(__file__).resolve().parents[1]
KUKAR = Daerah("kabupaten", "Kutai Kartanegara", "Kalimantan Timur", AKAR / "content" / "kukar" / "regulasi")


@pytest.fixture(scope="module")
def registri() -> Registri:
    return Registri(AKAR / "content" / "regulasi", AKAR, KUKAR)


def rantai(registri: Registri, id_: str, pada: date | None) -> list[str]:
    return [satu.pengubah.id for satu in registri.rantai(id_, pada)]


def test_id_tidak_membedakan_huruf_besar(registri: Registri) -> None:
    assert registri.cari_id("UU/23/2014") == registri.cari_id("uu/23/2014")


def test_fakta_uu_12_2011_dan_perubahannya(registri: Registri) -> None:
    ln = [(satu.ln, satu.tln) for satu in map(registri.wajib, ("uu/12/2011", "uu/15/2019", "uu/13/2022"))]
    assert ln == [(Lembaran(2011, "82"), "5234"), (Lembaran(2019, "183"), "6398"), (Lembaran(2022, "143"), "6801")]


def test_baris_tahu_letaknya(registri: Registri) -> None:
    letak = registri.wajib("uu/1/2010").letak
    assert letak is not None
    assert (letak.jalur, letak.baris) == ("content/regulasi/uu/2010-2019.txt", 2)


def test_judul_salah_cetak_sudah_dibetulkan_dan_tercatat(registri: Registri) -> None:
    satu = registri.wajib("uu/8/1965")
    assert satu.judul is not None
    assert "Daerah Tingkat II Tabalong" in satu.judul
    assert satu.koreksi == ('judul: "Derah" salah cetak dari "Daerah"',)


@pytest.mark.parametrize(
    ("pada", "harap"),
    [
        (date(2014, 10, 1), []),
        (date(2014, 10, 2), ["perppu/2/2014"]),
        (date(2015, 2, 2), ["uu/2/2015"]),
        (date(2015, 3, 18), ["uu/2/2015", "uu/9/2015"]),
        (date(2022, 12, 1), ["uu/2/2015", "uu/9/2015", "uu/11/2020", "uu/1/2022"]),
        (date(2022, 12, 30), ["uu/2/2015", "uu/9/2015", "uu/1/2022", "perppu/2/2022"]),
        (date(2023, 3, 31), ["uu/2/2015", "uu/9/2015", "uu/1/2022", "uu/6/2023"]),
    ],
)
def test_rantai_uu_23_2014_menurut_hari(registri: Registri, pada: date, harap: list[str]) -> None:
    assert rantai(registri, "uu/23/2014", pada) == harap


def test_pengubah_tanpa_tanggal_dihitung_sejak_tahun_berikutnya(tmp_path: Path) -> None:
    (tmp_path / "uu.txt").write_text("uu/1/2010 | Satu | pasti 3\nuu/2/2012 | Perubahan | lemah 1\n", encoding="utf-8")
    (tmp_path / "perubahan.txt").write_text("uu/1/2010 | 1 | uu/2/2012 | judul\n", encoding="utf-8")
    registri = Registri(tmp_path, tmp_path)
    assert rantai(registri, "uu/1/2010", date(2012, 12, 31)) == []
    assert rantai(registri, "uu/1/2010", date(2013, 1, 1)) == ["uu/2/2012"]


def test_pengubah_yang_belum_punya_baris_tetap_disebut(registri: Registri) -> None:
    (satu,) = registri.rantai("perpres/192/2014", date(2024, 6, 1))
    assert (satu.pengubah.id, satu.dikenal, satu.sumber) == ("perpres/20/2023", False, "daftar")


def test_yang_diubah_dapat_dicari_dari_pengubahnya(registri: Registri) -> None:
    assert "uu/23/2014" in registri.mengubah("uu/9/2015")


def test_pencabut_hanya_sesudah_ada(registri: Registri) -> None:
    satu = registri.wajib("uu/5/2014")
    assert registri.pencabut(satu, date(2023, 10, 30)) is None
    pencabut = registri.pencabut(satu, date(2023, 10, 31))
    assert pencabut is not None
    assert pencabut.id == "uu/20/2023"


@pytest.mark.parametrize(
    ("kutipan", "harap"),
    [
        (Kutipan("", "UU", None, "23", 2014), "uu/23/2014"),
        (Kutipan("", "PP", None, "06", 2006), "pp/6/2006"),
        (Kutipan("", "UU", None, "49 Prp", 1960), "perppu/49/1960"),
        (Kutipan("", "PERPPU", None, "49", 1960), "perppu/49/1960"),
        (Kutipan("", "TAP_MPR", None, "XI/MPR/1998", 1998), "tap-mpr/xi-mpr/1998"),
        (Kutipan("", "PERMEN", "MENTERI KEUANGAN", "118/PMK.01/2021", 2021), "permen-keu/118-pmk.01/2021"),
        (
            Kutipan("", "PERMEN", "Menteri Pendayagunaan Aparatur Negara Dan Reformasi Birokrasi", "25", 2020),
            "permen-panrb/25/2020",
        ),
        (Kutipan("", "PERMEN", "Menteri Pekerjaan Umum dan Perumahan Rakyat", "6/PRT/M/2019", 2019), "permen-pupr/06-prt-m/2019"),
        (Kutipan("", "PERDA", "Kabupaten Kutai Kartanegara", "6", 2021), "perda/6/2021"),
        (Kutipan("", "PERDA", None, "6", 2021), "perda/6/2021"),
        (Kutipan("", "PERDA", "Kota Tangerang Selatan", "6", 2021), None),
        (Kutipan("", "PERMEN", "Menteri Urusan Khayal", "1", 2020), None),
        (Kutipan("", "UU", None, None, 2014), None),
        (Kutipan("apa saja"), None),
    ],
)
def test_kutipan_menemukan_barisnya(registri: Registri, kutipan: Kutipan, harap: str | None) -> None:
    ada = registri.cari_kutipan(kutipan)
    assert (ada.id if ada else None) == harap


@pytest.mark.parametrize(
    ("kata", "harap"),
    [
        ("aparatur sipil", ["uu/20/2023", "uu/5/2014"]),
        ("uu desa", ["uu/6/2014"]),
        ("pemerintahan daerah 2014", ["uu/23/2014"]),
        ("Grand Design", ["perpres/81/2010"]),
    ],
)
def test_cari_kata_mendahulukan_yang_paling_cocok(registri: Registri, kata: str, harap: list[str]) -> None:
    assert [satu.id for satu in registri.cari_kata(kata)][: len(harap)] == harap


def test_cari_kata_kosong_tidak_memberi_apa_apa(registri: Registri) -> None:
    assert registri.cari_kata("  ") == ()


@pytest.mark.parametrize(
    ("id_", "dekat"),
    [
        ("uu/23/2015", "uu/23/2014"),
        ("permen-pan/25/2020", "permen-panrb/25/2020"),
        ("perda/9/2021", "perda/6/2021"),
    ],
)
def test_id_yang_tidak_dikenal_ditolak_dengan_yang_mirip(registri: Registri, id_: str, dekat: str) -> None:
    with pytest.raises(Galat, match=f"'{id_}' belum ada dalam registri; yang mirip: {dekat}"):
        registri.wajib(id_)


@pytest.mark.parametrize("id_", ["", "/", "uu", "uu/", "uu//2014", "../../etc/passwd", "uu/../2014", "x" * 500, "perda/6/2021/9"])
def test_teks_yang_bukan_id_ditolak_dengan_pesan(registri: Registri, id_: str) -> None:
    with pytest.raises(Galat, match="belum ada dalam registri"):
        registri.wajib(id_)


def test_peraturan_daerah_tanpa_daerah_ditolak_dengan_petunjuk() -> None:
    registri = Registri(AKAR / "content" / "regulasi", AKAR)
    with pytest.raises(Galat, match="hanya dikenal dalam naskah suatu daerah"):
        registri.wajib("perda/6/2021")


def test_membuka_registri_tidak_membaca_berkas(tmp_path: Path) -> None:
    Registri(tmp_path / "tidak-ada", tmp_path)


def test_tampilan_satu_regulasi_memuat_rantai_dan_keyakinan(registri: Registri) -> None:
    teks = tampil_regulasi("uu/12/2011", registri, date(2022, 12, 1))
    assert teks.splitlines()[:16] == [
        "uu/12/2011",
        "",
        "  Undang-Undang Nomor 12 Tahun 2011",
        "  tentang Pembentukan Peraturan Perundang-undangan",
        "",
        "  LN           Tahun 2011 Nomor 82",
        "  TLN          5234",
        "  ditetapkan   2011-08-12",
        "  diundangkan  2011-08-12",
        "  keyakinan    pasti, 27 suara: dari baris pengundangannya sendiri dan sedikitnya dua kutipan yang cocok",
        f"  baris        content/regulasi/uu/2010-2019.txt:{registri.wajib('uu/12/2011').letak.baris}",  # type: ignore[union-attr]
        "",
        "  Perubahan:",
        "    1. uu/15/2019, 2019-10-04",
        "    2. uu/13/2022, 2022-06-16",
        "",
    ]


def test_tampilan_pencarian_satu_baris_satu_regulasi(registri: Registri) -> None:
    assert tampil_cari("aparatur sipil", registri, 2) == (
        "uu/20/2023  lemah  Aparatur Sipil Negara\n"
        "uu/5/2014   pasti  Aparatur Sipil Negara\n"
        "Masih ada yang lain; hanya 2 yang pertama ditampilkan. Tambahkan kata untuk mempersempit.\n"
    )
    assert tampil_cari("katatakada", registri).startswith("Tidak ada regulasi dengan kata 'katatakada'")
