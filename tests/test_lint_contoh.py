"""The examples on the rules' pages: what they call wrong is found, what they call right is not."""

from __future__ import annotations

from pathlib import Path

import pytest

from pipeline.build.registri import registri_naskah
from pipeline.lint.aturan import semua_aturan
from pipeline.lint.kasus import Contoh, contoh_aturan, periksa_isi
from pipeline.lint.model import Aturan

AKAR = Path(__file__).resolve().parent.parent
DASAR = AKAR / "tests" / "kasus" / "dasar" / "nusajaya"
FOLDER = {"keputusan": DASAR / "dinas" / "keputusan", "peraturan": DASAR / "sekretariat" / "peraturan"}


def _baku(aturan: Aturan) -> str:
    return "keputusan" if "keputusan" in aturan.golongan else "peraturan"


SEMUA = [
    pytest.param(aturan, contoh, id=f"{aturan.kode}-{'salah' if contoh.salah else 'benar'}-{ke}")
    for aturan, periksa, modul in semua_aturan()
    if periksa is not None
    for ke, contoh in enumerate(contoh_aturan(modul.__doc__ or "", _baku(aturan)))
]


@pytest.mark.parametrize(("aturan", "contoh"), SEMUA)
def test_contoh(aturan: Aturan, contoh: Contoh) -> None:
    temuan, _ = periksa_isi(contoh.isi, FOLDER[contoh.dasar], AKAR, registri_naskah, contoh.mode)
    rusak = [satu for satu in temuan if satu.aturan in ("SBR001", "SBR002")]
    assert not rusak, rusak
    milik = [satu for satu in temuan if satu.aturan == aturan.kode]
    assert bool(milik) == contoh.salah, [(satu.aturan, satu.pesan) for satu in temuan]


BERPERIKSA = [pytest.param(modul, id=modul.__name__[-24:]) for _, periksa, modul in semua_aturan() if periksa]


@pytest.mark.parametrize("modul", BERPERIKSA)
def test_tiap_aturan_berhalaman(modul: object) -> None:
    contoh = contoh_aturan(modul.__doc__ or "", "keputusan")
    assert any(satu.salah for satu in contoh)
    assert any(not satu.salah for satu in contoh)


@pytest.mark.parametrize("dasar", FOLDER)
def test_dasar_kasus_bersih(dasar: str) -> None:
    for mode in ("draf",):
        temuan, _ = periksa_isi("", FOLDER[dasar], AKAR, registri_naskah, mode)
        assert not temuan, [(satu.aturan, satu.pesan) for satu in temuan]
