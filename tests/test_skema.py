"""The JSON Schemas: the samples pass as others read them, and what our reader refuses they refuse."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

from pipeline.naskah.jenis import JENIS
from pipeline.skema import AKHIRAN, semua_skema, tulis_skema
from pipeline.source.schema import Pemetaan, uraian
from tests.alat import AKAR, KEPALA, LAMPIRAN, NASKAH, OPD, PEMDA

SKEMA = semua_skema()
TABEL = "kolom: [{no: NO, hitung: kegiatan}, {kegiatan: Kegiatan}]\nkegiatan: [{nama: Satu}]\n"
GAMBAR = "alternatif: Foto loket\nberkas: foto.png\n"
CONTOH_YAML = sorted((AKAR / "content").rglob("*.yaml"))


class PembacaLain(yaml.SafeLoader):
    """As editors read YAML (1.2): numbers, booleans and null, but no dates."""


PembacaLain.yaml_implicit_resolvers = {
    awal: [(tag, pola) for tag, pola in isi if tag != "tag:yaml.org,2002:timestamp"]
    for awal, isi in yaml.SafeLoader.yaml_implicit_resolvers.items()
    if awal not in "oOyYnN"
}


def keluhan(nama: str, isi: str, pembaca: Any = PembacaLain) -> list[str]:
    pemeriksa = jsonschema.Draft7Validator(SKEMA[nama])
    return [f"{satu.json_path}: {satu.message}" for satu in pemeriksa.iter_errors(yaml.load(isi, pembaca))]


@pytest.mark.parametrize("nama", SKEMA)
def test_every_schema_is_one_of_draft_7(nama: str) -> None:
    jsonschema.Draft7Validator.check_schema(SKEMA[nama])
    assert SKEMA[nama]["$schema"] == "http://json-schema.org/draft-07/schema#"


@pytest.mark.parametrize("path", CONTOH_YAML, ids=lambda path: "/".join(path.parts[-2:]))
def test_the_samples_pass_however_their_scalars_are_read(path: Path) -> None:
    nama = path.stem if path.stem in ("pemda", "opd", "naskah") else "isi"
    isi = path.read_text(encoding="utf-8")
    assert keluhan(nama, isi) == []
    assert keluhan(nama, isi, yaml.BaseLoader) == []


@pytest.mark.parametrize(
    ("nama", "isi"),
    [
        ("naskah", NASKAH),
        ("naskah", NASKAH.replace("2023", '"2023"')),
        ("naskah", NASKAH.replace("2023", '"{{ var.tahun }}"')),
        ("naskah", NASKAH + "arsip: Ya\n"),
        ("naskah", NASKAH + "ditetapkan: {tanggal: 2022-12-01}\n"),
        ("naskah", NASKAH.replace("mengingat: [", "mengingat: [{sisip: pustaka/a.yaml}, ")),
        ("naskah", LAMPIRAN),
        ("pemda", PEMDA),
        ("opd", OPD),
        ("tabel", TABEL),
        ("tabel", TABEL + "nomor-kolom: (1)\njumlah: [{teks: Total}]\n"),
        ("tabel", TABEL.replace("{kegiatan: Kegiatan}", "{satuan: Satuan}")),
        ("tabel", TABEL.replace("{kegiatan: Kegiatan}", "{target: Target, satuan: tahun, tahun: 2022}")),
        ("tabel", TABEL.replace("{kegiatan: Kegiatan}", "{induk: Induk, kolom: [{a: A}, {b: B, kolom: [{c: C}]}]}")),
        ("gambar", GAMBAR),
        ("isi", TABEL),
        ("isi", GAMBAR),
        ("isi", "- uu/23/2014\n"),
        ("data", "program: [{nama: A, nilai: null}]\n"),
    ],
)  # fmt: skip
def test_what_is_right_passes(nama: str, isi: str) -> None:
    assert keluhan(nama, isi) == []
    assert keluhan(nama, isi, yaml.BaseLoader) == []


@pytest.mark.parametrize(
    ("nama", "isi"),
    [
        ("naskah", NASKAH + "tembusn: [a]\n"),
        ("naskah", NASKAH.replace("jenis: keputusan-kepala-pd\n", "")),
        ("naskah", NASKAH.replace("keputusan-kepala-pd", "keputusan")),
        ("naskah", NASKAH.replace("keputusan-kepala-pd", "peraturan-kepala-daerah")),
        ("naskah", NASKAH.replace("2023", "1023")),
        ("naskah", NASKAH.replace("2023", "dua ribu")),
        ("naskah", KEPALA),
        ("naskah", NASKAH + "status: salinan\n"),
        ("naskah", NASKAH + "nomor:\n"),
        ("naskah", LAMPIRAN.replace("isi: [isi.md]", "daftar-isi: mungkin, isi: [isi.md]")),
        ("pemda", PEMDA.replace("kabupaten", "provinsi")),
        ("pemda", PEMDA + "gaya: {margin: {atas: 2.5}}\n"),
        ("opd", OPD.replace("nip:", "nipp:")),
        ("tabel", TABEL.replace("{kegiatan: Kegiatan}", "{lebar: 3 cm}")),
        ("tabel", TABEL.replace("{kegiatan: Kegiatan}", "{target: Target, satuan: bulanan}")),
        ("tabel", "judul: Tanpa kolom\n"),
        ("gambar", GAMBAR + "grafik: {jenis: batang, data: {a: 1}}\n"),
        ("gambar", "alternatif: Tanpa isi\n"),
        ("isi", TABEL + "orientasi: miring\n"),
        ("data", "[a, b]\n"),
    ],
)  # fmt: skip
def test_what_is_wrong_is_refused(nama: str, isi: str) -> None:
    assert keluhan(nama, isi) != []


def test_every_shape_says_what_it_takes() -> None:
    sudah: set[int] = set()

    def telusuri(bentuk: Any) -> None:
        if id(bentuk) in sudah:
            return
        sudah.add(id(bentuk))
        isi = uraian(bentuk)
        assert isi.teks is not None or isi.larik or isi.peta or isi.bebas, bentuk
        peta = [bentuk] if isinstance(bentuk, Pemetaan) else [satu for satu in isi.peta if not isi.nama]
        for satu in [kunci.bentuk for pemetaan in peta for kunci in pemetaan.kunci] + [s for s in (isi.larik, isi.bebas) if s]:
            telusuri(satu)

    for jenis in JENIS.values():
        telusuri(jenis.KUNCI)


def test_a_key_carries_its_description_example_and_default() -> None:
    lampiran = SKEMA["naskah"]["definitions"]["keputusan-kepala-pd"]["properties"]["lampiran"]
    orientasi = next(s for s in lampiran["anyOf"] if s["type"] == "object")["properties"]["orientasi"]
    assert (orientasi["description"], orientasi["examples"], orientasi["default"]) == ("arah halaman", ["tegak"], "tegak")
    assert {"enum": ["tegak", "lanskap"]} in orientasi["anyOf"]


def test_a_schema_that_says_the_same_is_not_written_again(tmp_path: Path) -> None:
    pertama = tulis_skema(tmp_path / "skema")
    assert [path.name for path in pertama] == [f"{nama}{AKHIRAN}" for nama in SKEMA]
    waktu = [path.stat().st_mtime_ns for path in pertama]
    pertama[0].write_text("{}", encoding="utf-8")
    kedua = tulis_skema(tmp_path / "skema")
    assert json.loads(kedua[0].read_text(encoding="utf-8")) == SKEMA["pemda"]
    assert [path.stat().st_mtime_ns for path in kedua][1:] == waktu[1:]


def test_the_schemas_of_the_repository_are_current() -> None:
    for nama, skema in SKEMA.items():
        isi = json.loads((AKAR / "skema" / f"{nama}{AKHIRAN}").read_text(encoding="utf-8"))
        assert isi == skema, "jalankan: python3 build.py skema"
