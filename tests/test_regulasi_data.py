"""The rows of content/regulasi/: their schema and links; that they are the facts of the source, but for recorded corrections."""

from __future__ import annotations

import csv
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.citation.baris import baca_baris, tulis_baris
from pipeline.citation.id_regulasi import AWALAN, baca_id, buka_nomor, kunci_id, sandi_nomor, urut_alami
from pipeline.citation.periksa_registri import periksa_registri
from pipeline.citation.registri import Registri
from pipeline.galat import Galat

AKAR = Path(__file__).resolve().parents[1]
ASAL = AKAR.parent / "shared" / "registry"
perlu_asal = pytest.mark.skipif(not ASAL.is_dir(), reason="sumber registri (../shared/registry) tidak ada")
AWALAN_JENIS = {
    jenis: awalan for awalan, jenis in AWALAN.items() if not awalan.startswith(("per", "kep")) or awalan in ("perppu", "perpres")
}
AWALAN_JENIS["KEPPRES"] = "keppres"


@pytest.fixture(scope="module")
def registri() -> Registri:
    return Registri(AKAR / "content" / "regulasi", AKAR)


def id_asal(baris: dict[str, str], registri: Registri) -> str:
    """The id of a row of the source, found without the code under test where that is possible."""
    tahun = int(baris["tahun"])
    awalan = next((isi for jenis, isi in AWALAN_JENIS.items() if jenis == baris["jenis"]), None)
    if awalan is None:
        nama = baris["instansi"].replace("Kebudayaan,set, dan", "Kebudayaan, Riset, dan")
        (awalan,) = (f"permen-{satu.singkatan}" for satu in registri.instansi().values() if satu.nama == nama)
    return f"{awalan}/{sandi_nomor(baris['nomor'], tahun)}/{tahun}"


def test_registri_memenuhi_skemanya(registri: Registri) -> None:
    assert periksa_registri(registri) == []


def test_registri_daerah_memenuhi_skemanya() -> None:
    from pipeline.citation.baris import Daerah

    for folder in sorted(AKAR.glob("content/*/regulasi")):
        daerah = Daerah("kabupaten", "Kutai Kartanegara", "Kalimantan Timur", folder)
        assert periksa_registri(Registri(AKAR / "content" / "regulasi", AKAR, daerah)) == []


def test_jumlah_baris_tetap(registri: Registri) -> None:
    ids = [satu.id for satu in registri.semua()]
    assert len(ids) == len(set(ids))
    assert len(ids) >= 6853


def test_tiap_baris_dibaca_dan_ditulis_kembali_sama(registri: Registri) -> None:
    for satu in registri.semua():
        assert satu.letak is not None
        teks = satu.letak.berkas.isi[satu.letak.awal : satu.letak.akhir]
        assert tulis_baris(baca_baris(teks, satu.instansi)) == teks


@perlu_asal
def test_setiap_fakta_sama_dengan_sumbernya_atau_bertanda_koreksi(registri: Registri) -> None:
    beda = []
    with (ASAL / "peraturan.csv").open(encoding="utf-8", newline="") as berkas:
        asal = list(csv.DictReader(berkas))
    for baris in asal:
        satu = registri.wajib(id_asal(baris, registri))
        tanda = " ".join(satu.koreksi)
        for nama, kini in (
            ("nomor", satu.nomor),
            ("judul", satu.judul_polos or ""),
            ("ln_tahun", str(satu.ln.tahun) if satu.ln else ""),
            ("ln_nomor", (satu.ln.nomor or "") if satu.ln else ""),
            ("tln", satu.tln or ""),
            ("bn_tahun", str(satu.bn.tahun) if satu.bn else ""),
            ("bn_nomor", (satu.bn.nomor or "") if satu.bn else ""),
            ("ditetapkan", str(satu.ditetapkan or "")),
            ("diundangkan", str(satu.diundangkan or "")),
            ("keyakinan", satu.keyakinan),
            ("suara", str(satu.suara)),
        ):
            label = {"bn_tahun": "BN", "bn_nomor": "BN", "tln": "TLN"}.get(nama, nama)
            if baris[nama] != kini and label not in tanda:
                beda.append((satu.id, nama, baris[nama], kini))
        assert bool(baris["dicabut_oleh"]) == bool(satu.dicabut)
    assert beda == []


@perlu_asal
def test_tautan_perubahan_sama_dengan_sumbernya_kecuali_yang_tercatat() -> None:
    berkas = (AKAR / "content" / "regulasi" / "perubahan.txt").read_text(encoding="utf-8").splitlines()
    baris = [satu for satu in berkas if not satu.startswith("#")]
    tambahan = [satu for satu in baris if "koreksi tambahan" in satu]
    with (ASAL / "perubahan.csv").open(encoding="utf-8", newline="") as asal:
        jumlah = len(list(csv.DictReader(asal)))
    keluar = 3  # content/regulasi/README.md names them
    assert len(baris) == jumlah - keluar + len(tambahan)


def test_kesalahan_menulis_baris_disebut_dengan_tempatnya(tmp_path: Path) -> None:
    (tmp_path / "uu.txt").write_text(
        "# x\n"
        "uu/2/2020 | Satu | pasti 3\n"
        "uu/1/2020 | Dua  ganda | LN 2020/1 | ditetapkan 2020-05-01 | diundangkan 2020-04-01 | pasti 3\n"
        "uu/3/2020 | Tiga | LN 2025/1 | pasti 3\n"
        "uu/4/2020 | Empat | XX 1 | pasti 3\n"
        "uu/5/2020 | Lima | pasti 3 | dicabut uu/9/2021\n",
        encoding="utf-8",
    )
    (tmp_path / "perubahan.txt").write_text("uu/2/2020 | 1 | uu/1/1999 | judul\nuu/2/2020 | satu\n", encoding="utf-8")
    (tmp_path / "belum-ada.txt").write_text("uu/7/2020\n", encoding="utf-8")
    masalah = periksa_registri(Registri(tmp_path, tmp_path))
    assert masalah == [
        "uu.txt:3: uu/1/2020 tidak urut; tempatnya sebelum uu/2/2020",
        "uu.txt:3: uu/1/2020: judul berspasi ganda, berakhir titik koma, atau tanda * tidak berpasangan",
        "uu.txt:3: uu/1/2020: diundangkan sebelum ditetapkan",
        "uu.txt:4: uu/3/2020: tahun LN 2025 tidak cocok dengan tahun 2020",
        "uu.txt:5:1: bagian 'XX 1' pada baris registri uu/4/2020 tidak terbaca; lihat content/regulasi/README.md",
        "uu.txt:6: tulisan baris uu/5/2020 tidak baku; tulis: uu/5/2020 | Lima | dicabut uu/9/2021 | pasti 3",
        "perubahan.txt:1: uu/1/1999 lebih tua daripada yang diubahnya",
        "perubahan.txt:1: uu/1/1999 tidak ada dalam registri dan tidak tercatat dalam belum-ada.txt",
        "perubahan.txt:2:1: baris 'uu/2/2020 | satu' tidak terbaca; tulis: id | urutan | id pengubah | judul atau daftar",
        "uu/5/2020 dicabut dengan uu/9/2021, yang tidak ada dalam registri dan tidak tercatat dalam belum-ada.txt",
        "uu/7/2020 tercatat dalam belum-ada.txt, padahal tidak ditautkan",
    ]


@pytest.mark.parametrize(
    ("nomor", "tahun", "sandi"),
    [
        ("23", 2014, "23"),
        ("XI/MPR/1998", 1998, "xi-mpr"),
        ("118/PMK.01/2021", 2021, "118-pmk.01"),
        ("PM 17", 2021, "pm_17"),
        ("P.56/MENHUT-II/2008", 2008, "p.56-menhut--ii"),
        ("12.a", 2013, "12.a"),
        ("12/2011", 2011, "12-2011-"),
        ("A/B", 2020, "a-b-"),
        ("100.3.8/383/Kpts/Per-UU/2022", 2022, "100.3.8-383-kpts-per--uu"),
    ],
)
def test_nomor_menjadi_sandi_dan_kembali(nomor: str, tahun: int, sandi: str) -> None:
    assert sandi_nomor(nomor, tahun) == sandi
    assert buka_nomor(sandi, tahun) == nomor.upper()


@given(st.text(alphabet="abcdXIV0129./- ", min_size=1, max_size=20), st.integers(1945, 2030))
def test_sandi_selalu_dapat_dibuka_kembali(nomor: str, tahun: int) -> None:
    sandi = sandi_nomor(nomor, tahun)
    if sandi is not None:
        assert buka_nomor(sandi, tahun) == " ".join(nomor.split()).upper()
        assert baca_id(f"uu/{sandi}/{tahun}") is not None


@given(st.text(max_size=40))
def test_id_apa_pun_tidak_membuat_galat(teks: str) -> None:
    satu = baca_id(teks)
    assert satu is None or str(satu) == teks.strip().lower()


def test_urutan_menurut_angka_bukan_huruf() -> None:
    assert urut_alami("9") < urut_alami("10")
    assert kunci_id("uu/10/2014") > kunci_id("uu/9/2014")
    assert kunci_id("uu/1/2015") > kunci_id("uu/99/2014")


def test_baris_rusak_ditolak_dengan_pesan() -> None:
    with pytest.raises(Galat, match="tidak terbaca"):
        baca_baris("uu-1-2020 | Judul | pasti 3", None)
