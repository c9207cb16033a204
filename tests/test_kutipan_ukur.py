"""Measuring the reader; the checked citations lie beside the project, in ../shared/corpus."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from pipeline.citation.baca import baca_kutipan
from pipeline.citation.ukur import laporan, muat_butir, ukur_butir, ukur_naskah
from pipeline.galat import Galat

KORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpus"
perlu_korpus = pytest.mark.skipif(not (KORPUS / "kutipan.jsonl").is_file(), reason=f"korpus uji tidak ada di {KORPUS}")


def butir(teks: str, **ganti: Any) -> dict[str, Any]:
    isi = baca_kutipan(teks).ke_json()
    return {**isi, "naskah": "001", "daftar": "mengingat", "butir": 1, "teks_asli": teks, **ganti}


@perlu_korpus
def test_at_least_99_percent_of_fields_and_97_percent_of_items_are_right() -> None:
    semua = muat_butir(KORPUS / "kutipan.jsonl")
    for kunci in ("text", "teks_asli"):
        hasil = ukur_butir(semua, kunci)
        assert hasil.bidang_benar >= 0.99 * hasil.bidang, hasil.luput
        assert hasil.butir_benar >= 0.97 * hasil.butir, hasil.luput


@perlu_korpus
def test_every_item_of_the_lists_is_found_and_false_finds_stay_under_1_percent() -> None:
    hasil = ukur_naskah(muat_butir(KORPUS / "kutipan.jsonl"), KORPUS / "raw")
    assert hasil.butir == hasil.ditemukan, hasil.luput
    assert hasil.palsu < 0.01 * hasil.temuan, hasil.luput


def test_a_wrong_value_costs_its_field_and_its_item() -> None:
    hasil = ukur_butir([butir("UU 1/2004"), butir("UU 2/2004", tahun=2005)])
    assert (hasil.bidang_benar, hasil.bidang) == (23, 24)
    assert (hasil.butir_benar, hasil.butir) == (1, 2)
    assert [(satu.bidang, satu.harap, satu.dapat) for satu in hasil.luput] == [("tahun", 2005, 2004)]


def test_a_missing_amendment_costs_all_its_fields() -> None:
    hasil = ukur_butir([butir("UU 1/2004", diubah=[baca_kutipan("UU 2/2004").ke_json()])])
    assert (hasil.bidang_benar, hasil.bidang) == (12, 24)


def test_documents_are_measured_within_their_legal_basis(tmp_path: Path) -> None:
    (tmp_path / "001.txt").write_text(
        "Menimbang : menurut UU 9/2009\nMengingat :\n1. UU Nomor 1 Tahun 2004;\n2. UU Nomor 3 Tahun 2005;\nMEMUTUSKAN"
        " : menurut UU 8/2008",
        encoding="utf-8",
    )
    hasil = ukur_naskah([butir("UU Nomor 1 Tahun 2004")], tmp_path)
    assert (hasil.butir, hasil.ditemukan, hasil.tepat, hasil.temuan, hasil.palsu, hasil.seluruh) == (1, 1, 1, 2, 1, 4)


def test_the_report_shows_every_miss(tmp_path: Path) -> None:
    (tmp_path / "kutipan.jsonl").write_text(json.dumps(butir("UU 1/2004", nomor="7")), encoding="utf-8")
    teks = laporan(tmp_path)
    assert "91.67 % (11/12) bidang benar, 0.00 % (0/1) butir tepat" in teks
    assert "nomor\n    harap '7'\n    dapat '1'" in teks


def test_a_damaged_measure_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(Galat, match="tidak dapat dibaca"):
        muat_butir(tmp_path / "tidak-ada.jsonl")
    (tmp_path / "rusak.jsonl").write_text("{", encoding="utf-8")
    with pytest.raises(Galat, match="baris 1"):
        muat_butir(tmp_path / "rusak.jsonl")
