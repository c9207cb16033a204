"""Fixes of judul, menimbang, mengingat and diktum: what they write, that the finding is gone, that nothing else changes."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from pipeline.build.registri import registri_naskah
from pipeline.lint.kasus import pisah, rangkai
from pipeline.lint.mesin import HasilLint, periksa_semua
from pipeline.lint.perbaiki import HasilPerbaikan, perbaiki

DASAR = Path(__file__).resolve().parent / "kasus" / "dasar" / "nusajaya"
REGULASI = Path(__file__).resolve().parent.parent / "content" / "regulasi"


def _perbaiki(akar: Path, isi: str, dasar: str = "dinas/keputusan") -> tuple[HasilPerbaikan, str]:
    """Fix the clean naskah with pieces put in: the result, and naskah.yaml after it."""
    tujuan = akar / "content" / "nusajaya"
    shutil.copytree(DASAR, tujuan)
    (akar / "content" / "regulasi").symlink_to(REGULASI)
    folder = tujuan / dasar
    potongan = pisah(isi)
    utama = folder / "naskah.yaml"
    utama.write_text(rangkai(utama.read_text(encoding="utf-8"), potongan.kunci), encoding="utf-8")
    for nama, teks in potongan.berkas.items():
        (folder / nama).write_text(teks, encoding="utf-8")

    def periksa(siap: object) -> HasilLint:
        return periksa_semua([folder], akar, registri_naskah, "draf", siap=siap)  # type: ignore[arg-type]

    hasil = perbaiki(periksa, akar)
    return hasil, hasil.berkas.get(utama.resolve(), ("", utama.read_text(encoding="utf-8")))[1]


def _sisa(hasil: HasilPerbaikan, *aturan: str) -> list[str]:
    return [satu.aturan for satu in hasil.sesudah.temuan if satu.aturan in (*aturan, "SBR001", "SBR002")]


def test_mengingat_dipindahkan_bersama_komentar_dan_teks_panjangnya(tmp_path: Path) -> None:
    hasil, isi = _perbaiki(
        tmp_path,
        """\
mengingat:
  - uu/23/2014  # pemerintahan daerah
  # menurut tanggal
  - >-
    Undang-Undang Nomor 28 Tahun 1999
    tentang Penyelenggara Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan Nepotisme
    (Lembaran Negara Republik Indonesia Tahun 1999 Nomor 75, Tambahan Lembaran Negara Republik Indonesia Nomor 3851);
  - perpres/81/2010
""",
    )
    assert not _sisa(hasil, "MGT003")
    assert isi[isi.index("mengingat:") : isi.index("memutuskan:")] == (
        """\
mengingat:
  # menurut tanggal
  - >-
    Undang-Undang Nomor 28 Tahun 1999
    tentang Penyelenggara Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan Nepotisme
    (Lembaran Negara Republik Indonesia Tahun 1999 Nomor 75, Tambahan Lembaran Negara Republik Indonesia Nomor 3851);
  - uu/23/2014  # pemerintahan daerah
  - perpres/81/2010
"""
    )


def test_mengingat_yang_berbagi_baris_tidak_dipindahkan(tmp_path: Path) -> None:
    hasil, isi = _perbaiki(tmp_path, "mengingat: [uu/23/2014, uu/28/1999]\n")
    assert _sisa(hasil, "MGT003") == ["MGT003"]
    assert "mengingat: [uu/23/2014, uu/28/1999]" in isi


def test_diktum_dinomori_ulang_beserta_rujukannya(tmp_path: Path) -> None:
    hasil, isi = _perbaiki(
        tmp_path,
        """\
memutuskan:
  KESATU: Menetapkan Rencana Kerja sebagaimana tercantum dalam Lampiran, bagian tidak terpisahkan dari Keputusan ini.
  KELIMA: >-
    Rencana Kerja sebagaimana dimaksud dalam diktum KESATU
    dipantau setiap triwulan.
  KEENAM: Hasil pemantauan sebagaimana dimaksud dalam diktum KELIMA dilaporkan kepada Kepala Dinas Perkebunan.
  KETUJUH: Keputusan ini mulai berlaku pada tanggal ditetapkan.
""",
    )
    assert not _sisa(hasil, "DIK001")
    for potongan in (
        "  KEDUA: >-\n",
        "dalam diktum KESATU\n",
        "  KETIGA: Hasil pemantauan sebagaimana dimaksud dalam diktum KEDUA",
        "  KEEMPAT: Keputusan ini",
    ):
        assert potongan in isi


def test_diktum_dengan_rujukan_ke_yang_tidak_ada_tidak_dinomori_ulang(tmp_path: Path) -> None:
    hasil, isi = _perbaiki(
        tmp_path,
        """\
memutuskan:
  KESATU: Menetapkan Rencana Kerja sebagaimana tercantum dalam Lampiran, bagian tidak terpisahkan dari Keputusan ini.
  KELIMA: Rencana Kerja sebagaimana dimaksud dalam diktum KEDUA dipantau setiap triwulan.
  KEENAM: Keputusan ini mulai berlaku pada tanggal ditetapkan.
""",
    )
    assert "DIK001" in _sisa(hasil, "DIK001")
    assert "  KELIMA: Rencana Kerja" in isi


@pytest.mark.parametrize(
    ("aturan", "salah", "benar"),
    [
        ("MNB006", "dimaksud dalam huruf a dan b perlu", "dimaksud dalam huruf a dan huruf b perlu"),
        ("MNB007", "dimaksud pada huruf a dan huruf b perlu", "dimaksud dalam huruf a dan huruf b perlu"),
        ("MNB008", "dimaksud dalam huruf a perlu", "dimaksud dalam huruf a dan huruf b perlu"),
        ("MNB008", "dimaksud dalam huruf a dan huruf d perlu", "dimaksud dalam huruf a dan huruf b perlu"),
        ("MNB005", "dimaksud dalam huruf a dan huruf b, maka perlu", "dimaksud dalam huruf a dan huruf b, perlu"),
    ],
)
def test_rumusan_penutup_diperbaiki(tmp_path: Path, aturan: str, salah: str, benar: str) -> None:
    hasil, isi = _perbaiki(
        tmp_path,
        f"""\
menimbang:
  - bahwa pelayanan perlu ditingkatkan;
  - bahwa pegawai memerlukan pedoman;
  - >-
    bahwa berdasarkan pertimbangan sebagaimana {salah} menetapkan Keputusan Kepala Dinas Perkebunan
    tentang Rencana Kerja Reformasi Birokrasi Dinas Perkebunan Tahun 2023;
""",
    )
    assert not _sisa(hasil, aturan)
    assert f"bahwa berdasarkan pertimbangan sebagaimana {benar} menetapkan Keputusan" in isi


def test_nama_di_penutup_disamakan_di_sekitar_variabel(tmp_path: Path) -> None:
    hasil, isi = _perbaiki(
        tmp_path,
        """\
tentang: "Rencana Kerja Reformasi Birokrasi {{ opd.nama }} Tahun {{ tahun }}"
menimbang:
  - bahwa pelayanan perlu ditingkatkan;
  - >-
    bahwa berdasarkan pertimbangan sebagaimana dimaksud dalam huruf a perlu menetapkan Keputusan {{ opd.kepala.jabatan }}
    tentang Rencana Aksi
    Reformasi Birokrasi {{ opd.nama }} Tahun {{ tahun }};
""",
    )
    assert not _sisa(hasil, "MNB009")
    assert "tentang Rencana Kerja\n    Reformasi Birokrasi {{ opd.nama }} Tahun {{ tahun }};" in isi


@pytest.mark.parametrize(
    ("aturan", "salah", "benar"),
    [
        ("MGT001", "Nomor 3851).", "Nomor 3851);"),
        ("MGT009", "Undang-Undang Republik Indonesia Nomor 28", "Undang-Undang Nomor 28"),
        ("MGT011", "Undang-undang Nomor 28", "Undang-Undang Nomor 28"),
        ("MGT012", "Tahun 1999 Tentang Penyelenggara", "Tahun 1999 tentang Penyelenggara"),
        ("MGT020", "UU No. 28 Tahun 1999", "Undang-Undang Nomor 28 Tahun 1999"),
        (
            "MGT013",
            " (Lembaran Negara Republik Indonesia Tahun 1999 Nomor 75, Tambahan Lembaran Negara Republik Indonesia Nomor 3851)",
            "",
        ),
    ],
)
def test_kutipan_di_mengingat_diperbaiki(tmp_path: Path, aturan: str, salah: str, benar: str) -> None:
    baku = (
        "Undang-Undang Nomor 28 Tahun 1999 tentang Penyelenggara Negara yang Bersih dan Bebas dari Korupsi, Kolusi, dan Nepotisme"
        " (Lembaran Negara Republik Indonesia Tahun 1999 Nomor 75, Tambahan Lembaran Negara Republik Indonesia Nomor 3851);"
    )
    rusak = baku.replace(salah, benar) if aturan == "MGT013" else baku.replace(benar, salah)
    assert rusak != baku
    hasil, isi = _perbaiki(tmp_path, f"mengingat:\n  - {rusak}\n  - uu/23/2014\n")
    assert not _sisa(hasil, aturan)
    assert f"  - {baku}\n" in isi


def test_butir_mengingat_yang_berulang_dihapus(tmp_path: Path) -> None:
    hasil, isi = _perbaiki(tmp_path, "mengingat:\n  - uu/28/1999\n  - uu/23/2014\n  - uu/23/2014\n")
    assert not _sisa(hasil, "MGT004")
    assert isi.count("uu/23/2014") == 1


@pytest.mark.parametrize(
    ("aturan", "salah", "benar"),
    [
        ("JDL001", "tentang: Rencana Kerja Tahun 2023.", "tentang: Rencana Kerja Tahun 2023\n"),
        ("JDL002", "tentang: Tentang Rencana Kerja Tahun 2023", "tentang: Rencana Kerja Tahun 2023\n"),
        (
            "JDL005",
            "tentang: Perubahan Ke-2 atas Keputusan Kepala Dinas Perkebunan Nomor 5 Tahun 2020 tentang Tim",
            "tentang: Perubahan Kedua atas Keputusan Kepala Dinas Perkebunan Nomor 5 Tahun 2020 tentang Tim\n",
        ),
        (
            "MNB001",
            "menimbang:\n  - Dalam rangka pelayanan diperlukan rencana kerja;\n  - penutup: otomatis",
            "  - bahwa dalam rangka pelayanan diperlukan rencana kerja;\n",
        ),
        (
            "MNB014",
            "menimbang:\n  - a. bahwa diperlukan rencana kerja;\n  - penutup: otomatis",
            "  - bahwa diperlukan rencana kerja;\n",
        ),
        (
            "DIK002",
            "memutuskan:\n  PERTAMA: Menetapkan Rencana Kerja.\n  KEDUA: Keputusan ini mulai berlaku pada tanggal ditetapkan.",
            "  KESATU: Menetapkan Rencana Kerja.\n",
        ),
        (
            "DIK005",
            "memutuskan:\n  KESATU: Menetapkan Rencana Kerja.\n  KEDUA: Keputusan ini berlaku sejak tanggal ditetapkan.",
            "  KEDUA: Keputusan ini mulai berlaku pada tanggal ditetapkan.\n",
        ),
        (
            "DIK006",
            "memutuskan:\n  - Menetapkan Rencana Kerja,\n  - Keputusan ini mulai berlaku pada tanggal ditetapkan.",
            "  - Menetapkan Rencana Kerja.\n",
        ),
    ],
)
def test_tulisan_diperbaiki(tmp_path: Path, aturan: str, salah: str, benar: str) -> None:
    hasil, isi = _perbaiki(tmp_path, salah + "\n")
    assert not _sisa(hasil, aturan)
    assert benar in isi
