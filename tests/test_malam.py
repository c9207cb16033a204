"""The nightly run: all is built and published whatever fails, and a summary says what became of each naskah."""

from __future__ import annotations

import json
import shutil
from pathlib import Path

import pytest

from pipeline.review.malam import Baris, baca_jalan, ringkasan_json, ringkasan_markdown
from tests.alat import NASKAH, Proyek
from tests.test_kantor import di


def baris(naskah: str, hasil: str, **lain: object) -> str:
    isi = {"naskah": naskah, "hasil": hasil, "sebab": [], "detik": 1.25, "tahap": {}, "halaman": 3, "catatan": 0, "galat": []}
    return json.dumps({**isi, "temuan": {"error": 0, "warning": 2, "info": 1}, **lain}) + "\n"


@pytest.fixture
def hasil(tmp_path: Path) -> Path:
    """A folder of results whose last run built one naskah and failed with another."""
    (tmp_path / ".jejak").mkdir()
    gagal = baris(
        "a/b/rusak", "gagal", galat=["content/a/b/rusak/naskah.yaml:1:1: ada ``` di sini"], sebab=["naskah.yaml berubah"]
    )
    (tmp_path / ".jejak/jejak.jsonl").write_text(baris("a/b/satu", "dibuat") + gagal + '{"naskah": "a/b/ter', "utf-8")
    return tmp_path


def test_ringkasan_menyebut_yang_gagal_dahulu_dengan_sebabnya(hasil: Path) -> None:
    assert ringkasan_markdown(baca_jalan(hasil, hasil)).splitlines() == [
        "## Naskah",
        "",
        "**2 naskah: 1 tidak jadi, 1 dibuat.** Temuan: 0 error, 2 warning, 1 info.",
        "",
        "| hasil | naskah | halaman | error | warning | info | detik |",
        "| --- | --- | --- | --- | --- | --- | --- |",
        "| **tidak jadi** | `a/b/rusak` | 3 |  |  |  | 1,2 |",
        "| dibuat | `a/b/satu` | 3 | 0 | 2 | 1 | 1,2 |",
        "",
        "<details>",
        "<summary>Mengapa a/b/rusak tidak jadi</summary>",
        "",
        "````text",
        "content/a/b/rusak/naskah.yaml:1:1: ada ``` di sini",
        "````",
        "",
        "</details>",
        "",
        "<details>",
        "<summary>Mengapa dibuat</summary>",
        "",
        "- `a/b/rusak`: `naskah.yaml berubah`",
        "",
        "</details>",
    ]


def test_ringkasan_tanpa_catatan_sama_sekali(tmp_path: Path) -> None:
    assert "**0 naskah.**" in ringkasan_markdown(baca_jalan(tmp_path, tmp_path))


def test_ringkasan_seribu_naskah_tetap_dilipat() -> None:
    semua = [Baris(f"a/b/n{ke}", "tetap") for ke in range(1000)]
    isi = ringkasan_markdown(semua)
    assert (isi.count("<details>"), "<summary>1000 naskah tetap</summary>" in isi) == (1, True)


def test_ringkasan_json_memuat_baris_yang_sama(hasil: Path) -> None:
    assert [satu["naskah"] for satu in json.loads(ringkasan_json(baca_jalan(hasil, hasil)))] == ["a/b/rusak", "a/b/satu"]


def test_malam_menerbitkan_walau_ada_yang_gagal_lalu_mengingat_yang_tetap(tmp_path: Path) -> None:
    kantor = Proyek(tmp_path / "kantor").tulis(
        {"naskah.yaml": NASKAH + "terbit: ya\n", "../rusak/naskah.yaml": NASKAH + "terbit: ya\nsalah: ketik\n"}
    )
    keluaran = di(kantor.akar, "malam", "--tanpa-pdf")
    assert keluaran.status == 1
    assert "uji/dinas/rusak belum dapat dibaca; halamannya menyebut yang harus diperbaiki:" in keluaran.galat
    assert "content/uji/dinas/rusak/naskah.yaml:8:1: kunci 'salah' tidak dikenal" in keluaran.galat
    situs = kantor.akar / "output" / "situs"
    assert (situs / "uji/dinas/naskah/naskah.docx").is_file()
    assert [satu.hasil for satu in baca_jalan(kantor.akar / "output", kantor.akar)] == ["gagal", "dibuat"]
    shutil.rmtree(kantor.konten / "uji/dinas/rusak")
    keluaran = di(kantor.akar, "malam", "--tanpa-pdf")
    assert (keluaran.status, keluaran.galat) == (0, "")
    kata = di(kantor.akar, "ringkasan").keluar
    assert "| tetap | `uji/dinas/naskah` |" in kata
    assert "rusak" not in kata
