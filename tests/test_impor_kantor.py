"""Word files as offices have them, and ours as another program saves them: no word is lost, what is counted is right."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from pathlib import Path

import pytest

from pipeline.naskah.model import Gambar, Paragraf, Tabel, polos
from pipeline.pdf import cari_office
from pipeline.ukur.impor_word import UkuranWord, ukur_berkas, ukur_simpanan
from pipeline.ukur.kantor import BERKAS, BerkasKantor, keputusan, peraturan, rencana
from tests.alat import AKAR, jalankan, model

TAMBAHAN = 0.012  # of new words: what stands after Menetapkan is written by the program, and named in the report


def ukur(satu: BerkasKantor, kerja: Path) -> UkuranWord:
    return ukur_berkas(satu.nama, satu.isi, satu.teks, satu.jumlah, AKAR, kerja)


@pytest.mark.parametrize("buat", BERKAS, ids=lambda satu: satu.__name__)
def test_tidak_ada_kata_yang_hilang_dan_hitungannya_benar(buat: Callable[[], BerkasKantor], tmp_path: Path) -> None:
    hasil = ukur(buat(), tmp_path)
    hilang, baru = (Counter(" ".join(teks for teks, _ in satu).split()) for satu in (hasil.model.hilang, hasil.model.baru))
    assert not hilang - baru  # the year in the line of the office goes to the title
    assert (baru - hilang).total() <= TAMBAHAN * hasil.model.hasil
    assert hasil.salah == {}
    assert hasil.laporan.dimengerti == 1.0


def test_keputusan_yang_diketik_dengan_tab_dan_kotak(tmp_path: Path) -> None:
    hasil = ukur(keputusan(), tmp_path)
    naskah = model(hasil.laporan.folder, tmp_path)
    assert naskah.kop.nama == "DINAS PANGAN DAN PERIKANAN"
    assert [satu.label for satu in naskah.diktum] == ["KESATU", "KEDUA", "KETIGA"]
    assert polos(naskah.diktum[1].isi) == (
        "Rencana Kerja sebagaimana dimaksud dalam Diktum KESATU wajib dilaksanakan setiap bidang."
    )
    assert (naskah.penandatangan.nama, naskah.tanggal_ditetapkan) == ("Ir. CONTOH BUDIMAN", "16 Januari 2023")
    satu = next(blok for blok in naskah.lampiran[0].blok if isinstance(blok, Tabel))
    assert satu.lanskap
    assert [[ke for ke, s in enumerate(baris.sel[3:], 1) if s.arsir] for baris in satu.baris] == [
        [1, 2],
        [4, 5],
        [7, 8],
        [10, 11],
    ]


def test_peraturan_dengan_daftar_word_penjelasan_acuan_dan_gambar(tmp_path: Path) -> None:
    hasil = ukur(peraturan(), tmp_path)
    naskah = model(hasil.laporan.folder, tmp_path)
    butir = [(satu.butir.label, satu.butir.tingkat) for satu in naskah.batang_tubuh if isinstance(satu, Paragraf) and satu.butir]
    assert butir == [("1.", 0), ("2.", 0), ("3.", 0), ("(1)", 0), ("(2)", 0), ("a.", 1), ("b.", 1), ("c.", 1), ("(3)", 0)]
    assert naskah.penjelasan is not None
    assert (hasil.laporan.folder / "penjelasan.md").read_text().splitlines()[:6] == [
        "# Umum",
        "",
        "Layanan digital memerlukan arah yang sama bagi semua perangkat daerah.",
        "",
        "# Pasal demi Pasal",
        "",
    ]
    assert "Biaya pelaksanaan [[pasal-2]] dibebankan" in (hasil.laporan.folder / "batang-tubuh.md").read_text()
    ada = [satu for satu in naskah.lampiran[0].blok if isinstance(satu, Gambar)]
    assert [(satu.label, polos(satu.judul), polos(satu.sumber)) for satu in ada] == [
        ("Gambar 1.", "Jumlah Layanan Digital", "Dinas Komunikasi, 2021"),
        ("Gambar 2.", "Alur Layanan", ""),
    ]


def test_berkas_seperti_pandoc_dibaca_dan_dibangun_lewat_perintah(tmp_path: Path) -> None:
    satu = rencana()
    berkas = tmp_path / f"{satu.nama}.docx"
    berkas.write_bytes(satu.isi)
    folder = tmp_path / "content" / "uji" / "dinas" / "renaksi"
    assert jalankan("impor", berkas, "--ke", folder).status == 0
    bangun = jalankan("bangun", folder, "--ke", tmp_path / "hasil", "--tanpa-pdf")
    assert bangun.status == 0, bangun.galat
    assert "angka [[latar-belakang]]" not in (folder / "bab-1.md").read_text()
    assert "Tujuan menjawab [[latar-belakang]] dan mengikuti tujuan daerah." in (folder / "bab-1.md").read_text()
    assert (folder / "gambar-1.png").exists()


@pytest.mark.libreoffice
def test_berkas_kita_yang_disimpan_ulang_libreoffice_menjadi_naskah_yang_sama(tmp_path: Path) -> None:
    office = cari_office()
    assert office is not None
    folder = AKAR / "content" / "buleleng" / "dagperinkopukm" / "renaksi-zi-2022-2026"
    (hasil,) = ukur_simpanan([folder], AKAR, tmp_path, str(office.soffice))
    assert (hasil.model.kembali, hasil.model.tambahan) == (1.0, 0.0)
    assert hasil.laporan.jumlah == {"tabel": 1, "baris": 98, "kelompok": 6}
