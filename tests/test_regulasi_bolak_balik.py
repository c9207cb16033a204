"""Round trip: every row of the registry, written as a citation and read back, is the same row."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from pipeline.citation.baca import baca_kutipan
from pipeline.citation.baris import Peraturan
from pipeline.citation.model import Kutipan
from pipeline.citation.registri import Registri
from pipeline.citation.selaras import selaraskan
from pipeline.citation.tulis import tulis_satu

AKAR = Path(__file__).resolve().parents[1]
SASARAN = {"pasti": 1.0, "kuat": 1.0, "lemah": 1.0}
MEDAN = ("tahun", "judul", "ln", "tln", "bn", "diubah")


def beda(satu: Peraturan, dibaca: Kutipan, registri: Registri) -> Iterator[str]:
    """What came back otherwise; kind, maker and number are the same where the citation finds its row."""
    kembali = registri.cari_kutipan(dibaca)
    if kembali is None or kembali.id != satu.id:
        yield f"jenis/nomor: {dibaca.jenis} {dibaca.instansi} {dibaca.nomor}"
    harap = {"tahun": satu.tahun, "judul": satu.judul_polos, "ln": satu.ln, "tln": satu.tln, "bn": satu.bn, "diubah": ()}
    for nama in MEDAN:
        if getattr(dibaca, nama) != harap[nama]:
            yield f"{nama}: {getattr(dibaca, nama)!r} bukan {harap[nama]!r}"


@pytest.mark.lambat
def test_setiap_baris_ditulis_dan_dibaca_kembali(capsys: pytest.CaptureFixture[str]) -> None:
    registri = Registri(AKAR / "content" / "regulasi", AKAR)
    jumlah = dict.fromkeys(SASARAN, 0)
    luput: dict[str, list[str]] = {nama: [] for nama in SASARAN}
    for satu in registri.semua():
        jumlah[satu.keyakinan] += 1
        salah = list(beda(satu, selaraskan(baca_kutipan(f"{tulis_satu(satu)};"), registri), registri))
        if salah:
            luput[satu.keyakinan].append(f"{satu.id}: {'; '.join(salah)}")
    nilai = {nama: 1 - len(luput[nama]) / jumlah[nama] for nama in SASARAN}
    with capsys.disabled():
        semua = sum(jumlah.values())
        kembali = semua - sum(map(len, luput.values()))
        print(f"\nbolak-balik registri: {kembali} dari {semua} ({kembali / semua:.2%}); {nilai}")  # noqa: T201
    daftar = "\n".join(baris for isi in luput.values() for baris in isi[:40])
    assert all(nilai[nama] >= SASARAN[nama] for nama in SASARAN), daftar
