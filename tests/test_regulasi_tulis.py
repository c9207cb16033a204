"""Official citations: the law's own examples letter by letter, amendments on a day, house style, doubts."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from pipeline.citation.baris import Daerah
from pipeline.citation.registri import Registri
from pipeline.citation.tulis import Catatan, Gaya, susun_kutipan, tulis_kutipan, tulis_satu
from pipeline.galat import Galat
from pipeline.source.kunci import GAYA
from pipeline.source.schema import periksa
from pipeline.source.teks import Berkas
from pipeline.source.yaml import baca_yaml

AKAR = Path(__file__).resolve().parents[1]
KUKAR = Daerah("kabupaten", "Kutai Kartanegara", "Kalimantan Timur", AKAR / "content" / "kukar" / "regulasi")
LN, TLN = "Lembaran Negara Republik Indonesia Tahun", "Tambahan Lembaran Negara Republik Indonesia Nomor"
UU_12 = f"Undang-Undang Nomor 12 Tahun 2011 tentang Pembentukan Peraturan Perundang-undangan ({LN} 2011 Nomor 82, {TLN} 5234)"
UU_23 = f"Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah ({LN} 2014 Nomor 244, {TLN} 5587)"


@pytest.fixture(scope="module")
def registri() -> Registri:
    return Registri(AKAR / "content" / "regulasi", AKAR, KUKAR)


@pytest.mark.parametrize(
    ("id_", "pada", "harap"),
    [
        # nomor 41a contoh 1, as the law stood before its amendment
        (
            "uu/11/2008",
            date(2016, 1, 1),
            "Undang-Undang Nomor 11 Tahun 2008 tentang Informasi dan Transaksi Elektronik (Lembaran Negara Republik Indonesia "
            "Tahun 2008 Nomor 58, Tambahan Lembaran Negara Republik Indonesia Nomor 4843)",
        ),
        # nomor 41a contoh 2
        (
            "pp/31/2013",
            date(2021, 1, 31),
            "Peraturan Pemerintah Nomor 31 Tahun 2013 tentang Peraturan Pelaksanaan Undang-Undang Nomor 6 Tahun 2011 tentang "
            "Keimigrasian (Lembaran Negara Republik Indonesia Tahun 2013 Nomor 68, Tambahan Lembaran Negara Republik Indonesia "
            "Nomor 5409) sebagaimana telah beberapa kali diubah terakhir dengan Peraturan Pemerintah Nomor 51 Tahun 2020 tentang "
            "Perubahan Kedua atas Peraturan Pemerintah Nomor 31 Tahun 2013 tentang Peraturan Pelaksanaan Undang-Undang Nomor 6 "
            "Tahun 2011 tentang Keimigrasian (Lembaran Negara Republik Indonesia Tahun 2020 Nomor 203, Tambahan Lembaran Negara "
            "Republik Indonesia Nomor 6553)",
        ),
        # nomor 41c
        (
            "uu/26/2007",
            date(2022, 1, 1),
            "Undang-Undang Nomor 26 Tahun 2007 tentang Penataan Ruang (Lembaran Negara Republik Indonesia Tahun 2007 Nomor 68, "
            "Tambahan Lembaran Negara Republik Indonesia Nomor 4725) sebagaimana telah diubah dengan "
            "Undang-Undang Nomor 11 Tahun "
            "2020 tentang Cipta Kerja (Lembaran Negara Republik Indonesia Tahun 2020 Nomor 245, Tambahan "
            "Lembaran Negara Republik "
            "Indonesia Nomor 6573)",
        ),
        # nomor 47
        (
            "uu/6/2011",
            date(2012, 1, 1),
            "Undang-Undang Nomor 6 Tahun 2011 tentang Keimigrasian (Lembaran Negara Republik Indonesia Tahun 2011 Nomor 52, "
            "Tambahan Lembaran Negara Republik Indonesia Nomor 5216)",
        ),
        # nomor 40 and 44
        ("uud/pasal-5-ayat-2", None, "Pasal 5 ayat (2) Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"),
        (
            "uud/pasal-5-ayat-1,pasal-20",
            None,
            "Pasal 5 ayat (1) dan Pasal 20 Undang-Undang Dasar Negara Republik Indonesia Tahun 1945",
        ),
    ],
)
def test_contoh_undang_undang_sendiri_ditulis_sama_huruf_demi_huruf(
    registri: Registri, id_: str, pada: date | None, harap: str
) -> None:
    assert tulis_kutipan(id_, pada, registri) == harap


@pytest.mark.parametrize(
    ("id_", "pada", "harap"),
    [
        ("uu/12/2011", date(2019, 10, 3), UU_12),
        (
            "uu/12/2011",
            date(2019, 10, 4),
            f"{UU_12} sebagaimana telah diubah dengan Undang-Undang Nomor 15 Tahun 2019 tentang Perubahan atas Undang-Undang "
            f"Nomor 12 Tahun 2011 tentang Pembentukan Peraturan Perundang-undangan ({LN} 2019 Nomor 183, {TLN} 6398)",
        ),
        (
            "uu/12/2011",
            date(2022, 12, 1),
            f"{UU_12} sebagaimana telah beberapa kali diubah terakhir dengan Undang-Undang Nomor 13 Tahun 2022 tentang Perubahan "
            "Kedua atas Undang-Undang Nomor 12 Tahun 2011 tentang Pembentukan Peraturan Perundang-undangan "
            f"({LN} 2022 Nomor 143, {TLN} 6801)",
        ),
        (
            "uu/23/2014",
            date(2022, 12, 1),
            f"{UU_23} sebagaimana telah beberapa kali diubah terakhir dengan Undang-Undang Nomor 1 Tahun 2022 tentang Hubungan "
            f"Keuangan antara Pemerintah Pusat dan Pemerintahan Daerah ({LN} 2022 Nomor 4, {TLN} 6757)",
        ),
        (
            "uu/23/2014",
            None,
            f"{UU_23} sebagaimana telah beberapa kali diubah terakhir dengan Undang-Undang Nomor 6 Tahun 2023 tentang Penetapan "
            "Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 tentang Cipta Kerja menjadi Undang-Undang "
            f"({LN} 2023 Nomor 41, {TLN} 6856)",
        ),
        # an amendment by an act that is itself revoked counts no longer, so UU 6/2023 is the only one
        (
            "uu/39/2014",
            date(2024, 1, 1),
            f"Undang-Undang Nomor 39 Tahun 2014 tentang Perkebunan ({LN} 2014 Nomor 308, {TLN} 5613) "
            f"sebagaimana telah diubah dengan "
            "Undang-Undang Nomor 6 Tahun 2023 tentang Penetapan Peraturan Pemerintah Pengganti Undang-Undang Nomor 2 Tahun 2022 "
            f"tentang Cipta Kerja menjadi Undang-Undang ({LN} 2023 Nomor 41, {TLN} 6856)",
        ),
        (
            "perpres/81/2010",
            date(2022, 12, 1),
            "Peraturan Presiden Nomor 81 Tahun 2010 tentang Grand Design Reformasi Birokrasi 2010-2025",
        ),
        (
            "permen-panrb/26/2020",
            date(2022, 12, 1),
            "Peraturan Menteri Pendayagunaan Aparatur Negara dan Reformasi Birokrasi Nomor 26 Tahun 2020 "
            "tentang Pedoman Evaluasi "
            "Pelaksanaan Reformasi Birokrasi (Berita Negara Republik Indonesia Tahun 2020 Nomor 442)",
        ),
        (
            "permen-keu/118-pmk.01/2021",
            date(2022, 1, 1),
            "Peraturan Menteri Keuangan Nomor 118/PMK.01/2021 tentang Organisasi dan Tata Kerja Kementerian Keuangan "
            "(Berita Negara Republik Indonesia Tahun 2021 Nomor 1031)",
        ),
        (
            "perppu/49/1960",
            None,
            f"Undang-Undang Nomor 49 Prp Tahun 1960 tentang Panitia Urusan Piutang Negara ({LN} 1960 Nomor 156, {TLN} 2104)",
        ),
        (
            "tap-mpr/xi-mpr/1998",
            None,
            "Ketetapan Majelis Permusyawaratan Rakyat Nomor XI/MPR/1998 tentang Penyelenggara Negara yang "
            "Bersih dan Bebas Korupsi, "
            "Kolusi, dan Nepotisme",
        ),
        (
            "perda/6/2021",
            None,
            "Peraturan Daerah Kabupaten Kutai Kartanegara Nomor 6 Tahun 2021 tentang Rencana Pembangunan Jangka Menengah Daerah "
            "Tahun 2021-2026",
        ),
        (
            "pergub/44/2021",
            None,
            "Peraturan Gubernur Kalimantan Timur Nomor 44 Tahun 2021 tentang Road Map Reformasi Birokrasi Tahun 2021-2025",
        ),
    ],
)
def test_kutipan_resmi_menurut_hari(registri: Registri, id_: str, pada: date | None, harap: str) -> None:
    assert tulis_kutipan(id_, pada, registri) == harap


def test_lembaran_dan_berita_daerah_menyebut_daerahnya(tmp_path: Path) -> None:
    (tmp_path / "perda.txt").write_text("perda/3/2020 | Retribusi | LD 2020/3 | TLD 2 | pasti 3\n", encoding="utf-8")
    (tmp_path / "perwali.txt").write_text("perwali/40/2020 | Tarif | BD 2020/41 | pasti 3\n", encoding="utf-8")
    (tmp_path / "perda-prov.txt").write_text("perda-prov/8/2010 | Jalan | LD 2010/8 | pasti 3\n", encoding="utf-8")
    registri = Registri(AKAR / "content" / "regulasi", AKAR, Daerah("kota", "Depok", "Jawa Barat", tmp_path))
    assert [tulis_kutipan(satu, None, registri) for satu in ("perda/3/2020", "perwali/40/2020", "perda-prov/8/2010")] == [
        "Peraturan Daerah Kota Depok Nomor 3 Tahun 2020 tentang Retribusi "
        "(Lembaran Daerah Kota Depok Tahun 2020 Nomor 3, Tambahan Lembaran Daerah Kota Depok Nomor 2)",
        "Peraturan Wali Kota Depok Nomor 40 Tahun 2020 tentang Tarif (Berita Daerah Kota Depok Tahun 2020 Nomor 41)",
        "Peraturan Daerah Provinsi Jawa Barat Nomor 8 Tahun 2010 tentang Jalan (Lembaran Daerah Provinsi Jawa "
        "Barat Tahun 2010 Nomor 8)",
    ]


@pytest.mark.parametrize(
    ("gaya", "sekali", "berulang"),
    [
        (Gaya(), ") sebagaimana telah diubah dengan U", ") sebagaimana telah beberapa kali diubah terakhir dengan U"),
        (
            Gaya(koma_sebagaimana=True, koma_terakhir=True),
            "), sebagaimana telah diubah dengan U",
            "), sebagaimana telah beberapa kali diubah, terakhir dengan U",
        ),
        (
            Gaya(diubah_beberapa_kali=True),
            ") sebagaimana telah diubah dengan U",
            ") sebagaimana telah diubah beberapa kali terakhir dengan U",
        ),
    ],
)
def test_gaya_daerah_mengubah_frasa_perubahan(registri: Registri, gaya: Gaya, sekali: str, berulang: str) -> None:
    assert sekali in tulis_kutipan("uu/12/2011", date(2020, 1, 1), registri, gaya)
    assert berulang in tulis_kutipan("uu/12/2011", date(2023, 1, 1), registri, gaya)


def test_gaya_dibaca_dari_pemda() -> None:
    kunci = "kutipan: {koma-terakhir: ya}"
    rekam = periksa(baca_yaml(Berkas("pemda.yaml", kunci)), GAYA, {})
    assert Gaya(**rekam["kutipan"]) == Gaya(koma_terakhir=True)
    with pytest.raises(Galat, match="kunci 'koma' tidak dikenal"):
        periksa(baca_yaml(Berkas("pemda.yaml", "kutipan: {koma: ya}")), GAYA, {})


def test_kata_asing_miring_hanya_bila_diminta(registri: Registri) -> None:
    satu = registri.wajib("perpres/81/2010")
    assert "*Grand Design*" in tulis_satu(satu, miring=True)
    assert "*" not in tulis_satu(satu)


@pytest.mark.parametrize(
    ("id_", "pada", "harap"),
    [
        ("uu/12/2011", date(2022, 12, 1), ()),
        (
            "uu/23/2014",
            date(2022, 12, 1),
            (Catatan("info", "bahwa uu/1/2022 mengubah uu/23/2014 diambil dari daftar, belum dilihat dalam cetakan"),),
        ),
        (
            "permen-panrb/25/2020",
            date(2022, 12, 1),
            (
                Catatan(
                    "warning",
                    "fakta permen-panrb/25/2020 dalam registri lemah (1 suara); cocokkan judul dan nomor "
                    "lembarannya dengan naskah resmi",
                ),
            ),
        ),
        (
            "uu/5/2014",
            date(2024, 1, 1),
            (
                Catatan(
                    "warning", "uu/5/2014 telah dicabut dengan uu/20/2023 menurut daftar yang belum dicocokkan dengan cetakan"
                ),
            ),
        ),
        ("uu/5/2014", date(2022, 12, 1), ()),
        (
            "uu/36/2009",
            date(2023, 1, 5),
            (Catatan("info", "perubahan oleh uu/11/2020 tidak dihitung karena telah dicabut dengan perppu/2/2022"),),
        ),
    ],
)
def test_keraguan_dilaporkan_tidak_disembunyikan(registri: Registri, id_: str, pada: date, harap: tuple[Catatan, ...]) -> None:
    assert susun_kutipan(id_, pada, registri).catatan == harap


def test_pasal_uud_yang_tidak_terbaca_ditolak(registri: Registri) -> None:
    with pytest.raises(Galat, match="'pasal-x' bukan pasal UUD"):
        tulis_kutipan("uud/pasal-x", None, registri)
