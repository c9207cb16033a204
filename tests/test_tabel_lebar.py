# ruff: noqa: E501  (inputs and messages are easier to compare on one line)
"""Widths: a page on its side where a table needs it, words that do not fit their column, and large tables in Word and PDF."""

from __future__ import annotations

import io
import json
import re
from collections import Counter
from typing import Any

import pypdf
import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.naskah.model import BarisTabel, KolomTabel, Sel, Tabel
from pipeline.naskah.tabel.huruf import lebar_kata
from pipeline.naskah.tabel.lebar import LEKUK_SEL, TEPI_SEL, lebar_kolom
from pipeline.pdf import OfficePool, PermintaanPdf
from tests.alat import AKAR, CONTOH, LAMPIRAN, Proyek, W, Word, model
from tests.alat_tabel import tabel

LEBAR_TEGAK, LEBAR_LANSKAP = 12189 - 2 * 1417, 18709 - 2 * 1417
UKURAN = 180


def catatan(proyek: Proyek, isi: str) -> list[str]:
    proyek.tulis({"naskah.yaml": LAMPIRAN, "t.yaml": isi})
    return [str(satu).replace("content/uji/dinas/naskah/", "") for satu in proyek.naskah(isi_md="!tabel t.yaml\n").catatan]


def kolom(jumlah: int) -> str:
    nama = [f"k{ke}" for ke in range(jumlah)]
    isi = ", ".join(f"{satu}: Pertanggungjawaban" for satu in nama[1:])
    return f"kolom: [{', '.join(f'{{{satu}: KOLOM}}' for satu in nama)}]\nk0: [{{nama: Pertanggungjawaban, {isi}}}]\n"


@pytest.mark.parametrize(
    ("orientasi", "jumlah", "lanskap"),
    [("otomatis", 3, False), ("otomatis", 6, True), ("tegak", 6, False), ("lanskap", 3, True)],
)
def test_a_table_lies_on_its_side_where_it_must(proyek: Proyek, orientasi: str, jumlah: int, lanskap: bool) -> None:
    hasil = tabel(proyek, f"orientasi: {orientasi}\n{kolom(jumlah)}")
    assert (hasil.lanskap, sum(k.lebar for k in hasil.kolom)) == (lanskap, LEBAR_LANSKAP if lanskap else LEBAR_TEGAK)


def test_in_a_lampiran_on_its_side_the_table_needs_no_turn(proyek: Proyek) -> None:
    lampiran = LAMPIRAN.replace("isi: [", "orientasi: lanskap, isi: [")
    proyek.tulis({"naskah.yaml": lampiran, "t.yaml": f"orientasi: otomatis\n{kolom(6)}"})
    (hasil,) = proyek.naskah(isi_md="!tabel t.yaml\n").lampiran[0].blok
    assert isinstance(hasil, Tabel)
    assert (hasil.lanskap, sum(k.lebar for k in hasil.kolom)) == (False, LEBAR_LANSKAP)


# ---------------------------------------------------------------- words


@given(st.lists(st.text("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ", min_size=1, max_size=12), min_size=2, max_size=5))
def test_a_column_holds_its_widest_word_where_there_is_room(proyek_bersama: Proyek, kata: list[str]) -> None:
    isi = {"kolom": [{f"k{ke}": "K"} for ke in range(len(kata))], "k0": [{"nama": kata[0]}]}
    isi["k0"][0].update({f"k{ke}": satu for ke, satu in enumerate(kata) if ke})  # type: ignore[attr-defined]
    hasil = tabel(proyek_bersama, json.dumps(isi))
    butuh = [lebar_kata(satu, UKURAN) + 2 * TEPI_SEL for satu in kata]
    assert sum(butuh) > LEBAR_TEGAK or all(k.lebar >= b for k, b in zip(hasil.kolom, butuh, strict=True))


def test_list_items_in_a_cell_need_room_for_their_labels(proyek: Proyek) -> None:
    isi = "kolom: [{a: A}, {b: B}]\na: [{nama: x, b: [Pertanggungjawaban, dua]}]\n"
    butuh = LEKUK_SEL + lebar_kata("Pertanggungjawaban", UKURAN) + 2 * TEPI_SEL
    isi = isi.replace("{b: B}", f"{{b: B, lebar: {(butuh - 60) / 567:.2f} cm}}")
    assert catatan(proyek, isi)[0].startswith("t.yaml:2:19: kata 'Pertanggungjawaban' tidak muat di kolom 'b'; lebarkan kolomnya")


def test_a_word_that_does_not_fit_is_noted_at_its_place(proyek: Proyek) -> None:
    isi = "kolom: [{a: A}, {pj: PENANGGUNG JAWAB, lebar: 1.5 cm}]\na: [{nama: x, pj: Kepala}, {nama: y, pj: Sekretaris Kepegawaian}]\n"
    assert catatan(proyek, isi) == [
        "t.yaml:1:22: kata 'PENANGGUNG' tidak muat di kolom 'pj'; lebarkan kolomnya menjadi 2,7 cm, kecilkan huruf tabel, atau pakai orientasi lanskap",
    ]


def test_what_may_break_at_a_hyphen_or_fits_is_not_noted(proyek: Proyek) -> None:
    assert catatan(proyek, "kolom: [{a: A, lebar: 14.4 cm}, {b: B, lebar: 2 cm}]\na: [{nama: x, b: satu-dua/tiga-empat}]\n") == []


def test_the_sign_that_a_word_breaks_at_counts_with_what_stands_before_it(proyek: Proyek) -> None:
    (pertama, _) = tabel(proyek, f"kolom: [{{a: A}}, {{b: B}}]\na: [{{nama: aaaaaaaaaa/b, b: {'kata ' * 99}}}]\n").kolom
    assert pertama.lebar >= lebar_kata("aaaaaaaaaa/", UKURAN) + 2 * TEPI_SEL


def test_widths_beyond_the_page_are_noted_once_where_they_are_given(proyek: Proyek) -> None:
    isi = "kolom:\n  - {a: A, lebar: 16 cm}\n  - {waktu: WAKTU, lebar: 2.1 cm}\na: [{nama: x, waktu: Desember}]\n"
    assert catatan(proyek, isi) == [
        "t.yaml:2:19: lebar kolom berjumlah 18,1 cm, padahal lebar teks halamannya 16,5 cm, sehingga semua kolom dipersempit; kurangi 1,6 cm"
    ]


def test_the_columns_without_width_need_room_beside_those_that_have_one(proyek: Proyek) -> None:
    isi = "orientasi: tegak\nkolom: [{a: A, lebar: 12 cm}, {b: B}]\na: [{nama: x, b: mempertanggungjawabkankembali}]\n"
    pertama, kedua = catatan(proyek, isi)
    assert pertama == (
        "t.yaml:2:23: lebar kolom berjumlah 12,0 cm dan kolom lainnya perlu 5,8 cm, padahal lebar teks halamannya 16,5 cm, "
        "sehingga semua kolom dipersempit; kurangi 1,3 cm"
    )
    assert kedua.startswith(
        "t.yaml:3:18: kata 'mempertanggungjawabkankembali' tidak muat di kolom 'b'; lebarkan kolomnya menjadi 5,8 cm"
    )


def test_a_schedule_counts_with_all_its_columns(proyek: Proyek) -> None:
    isi = "kolom: [{a: A, lebar: 6 cm}, {jadwal: BULAN, satuan: bulan, lebar: 1 cm}]\na: [{nama: x, bulan: 1-12}]\n"
    assert catatan(proyek, isi)[0].startswith("t.yaml:1:23: lebar kolom berjumlah 18,0 cm, padahal")


def sel_tertulis(proyek: Proyek, isi: str) -> list[str]:
    proyek.tulis({"naskah.yaml": LAMPIRAN, "t.yaml": isi})
    (tbl,) = Word(proyek.dokumen(isi_md="!tabel t.yaml\n")[1].bita(None)).tabel_data
    return ["".join(satu.itertext()) for satu in tbl.iter(f"{W}tc")][:-1]  # the last row is the signature


@pytest.mark.parametrize(
    ("sel", "tertulis"),
    [
        ("mengumumkan dipampangkan/diumumkan", "mengumumkan dipampangkan/\u200bdiumumkan"),
        ("'*dipampangkan*/diumumkan'", "dipampangkan/\u200bdiumumkan"),
        ("dan/atau", "dan/atau"),
        ("'dipampangkan / diumumkan'", "dipampangkan / diumumkan"),
        ("mempertanggungjawabkankembali", "mempertanggungjawabkankembali"),
    ],
)
def test_a_word_too_wide_for_its_column_may_break_after_a_slash(proyek: Proyek, sel: str, tertulis: str) -> None:
    isi = f"kolom: [{{a: A, lebar: 3.9 cm}}, {{b: B, lebar: 12.6 cm}}]\na: [{{nama: {sel}, b: dipampangkan/diumumkan}}]\n"
    assert sel_tertulis(proyek, isi)[2:] == [tertulis, "dipampangkan/diumumkan"]


def test_items_of_a_list_and_heads_break_after_a_slash_too(proyek: Proyek) -> None:
    isi = "kolom: [{a: PERENCANAAN/PENGANGGARAN, lebar: 3.6 cm}, {b: B}]\na: [{nama: x, b: y}]\n"
    assert sel_tertulis(proyek, isi)[0] == "PERENCANAAN/\u200bPENGANGGARAN"
    isi = "kolom: [{a: A}, {b: B, lebar: 3.9 cm}]\na: [{nama: x, b: [dan/atau, diumumkan/dipampangkan]}]\n"
    assert sel_tertulis(proyek, isi)[-1] == "dan/ataudiumumkan/\u200bdipampangkan"


@pytest.mark.libreoffice
@pytest.mark.lambat
@pytest.mark.parametrize("depan", ["", "mengumumkan "])
def test_libreoffice_breaks_after_a_slash_and_the_words_of_the_pdf_stay_clean(
    proyek: Proyek, depan: str, kolam: OfficePool
) -> None:
    isi = f"huruf: 8 pt\nkolom: [{{a: A, lebar: 3.9 cm}}, {{b: B}}]\na: [{{nama: {depan}dipampangkan/diumumkan, b: x}}]\n"
    proyek.tulis({"naskah.yaml": LAMPIRAN, "t.yaml": isi})
    pdf = kolam.convert(PermintaanPdf(proyek.dokumen(isi_md="!tabel t.yaml\n")[1].bita({}))).pdf
    teks = "\n".join(satu.extract_text() for satu in pypdf.PdfReader(io.BytesIO(pdf)).pages)
    assert ("dipampangkan/\ndiumumkan" in teks, "\u200b" in teks) == (True, False)


@pytest.mark.parametrize("alamat", CONTOH)
def test_the_samples_have_no_word_that_does_not_fit(alamat: str) -> None:
    assert [str(satu) for satu in model(AKAR / "content" / alamat).catatan if "tidak muat" in str(satu)] == []


@given(st.lists(st.integers(0, 6000), min_size=1, max_size=12), st.integers(3000, 16000))
def test_the_widths_always_fill_the_page(diberi: list[int], lebar: int) -> None:
    kolom_ = tuple(KolomTabel(f"k{ke}", satu) for ke, satu in enumerate(diberi))
    isi = BarisTabel(tuple(Sel("kata-kata") for _ in diberi))
    hasil = lebar_kolom(Tabel(kolom_, (isi,), (isi,)), lebar, UKURAN)
    assert (sum(hasil), min(hasil) >= 0) == (lebar, True)


@pytest.mark.libreoffice
@pytest.mark.lambat
@pytest.mark.parametrize(("bagian", "muat"), [(1.02, True), (0.97, False)])
def test_libreoffice_breaks_just_the_words_that_are_noted(proyek: Proyek, bagian: float, muat: bool, kolam: OfficePool) -> None:
    kata = ["Pertanggungjawaban", "PENANGGUNGJAWAB", "Kepegawaian", "mempertanggungjawabkan", "INSPEKTORAT"]
    berkas = {"naskah.yaml": LAMPIRAN}
    for ke, satu in enumerate(kata):
        isi, kepala = ((lebar_kata(satu, UKURAN, tebal=tebal) * bagian + 2 * TEPI_SEL + 10) / 567 for tebal in (False, True))
        tabel_ = {"kolom": [{"a": "K", "lebar": f"{isi:.3f} cm"}, {"b": satu, "lebar": f"{kepala:.3f} cm"}, {"c": "C"}]}
        berkas[f"t{ke}.yaml"] = json.dumps({**tabel_, "a": [{"nama": satu, "b": "x", "c": "kata " * 30}]})
    proyek.tulis(berkas)
    naskah, dokumen = proyek.dokumen(isi_md="".join(f"!tabel t{ke}.yaml\n\n" for ke in range(len(kata))))
    halaman = pypdf.PdfReader(io.BytesIO(kolam.convert(PermintaanPdf(dokumen.bita({}))).pdf)).pages
    teks = "\n".join(satu.extract_text() for satu in halaman)
    dicatat = [satu for satu in naskah.catatan if "tidak muat" in satu.pesan]
    assert ([teks.count(satu) for satu in kata], len(dicatat)) == ([2 if muat else 0] * len(kata), 0 if muat else 2 * len(kata))


# ---------------------------------------------------------------- the largest table

KATA = (
    "penyusunan",
    "dokumen",
    "pelaksanaan",
    "koordinasi",
    "perangkat",
    "daerah",
    "monitoring",
    "evaluasi",
    "layanan",
    "publik",
)


def besar(jumlah: int) -> dict[str, Any]:
    """A plan of `jumlah` rows and 32 columns as the reference documents have it: two items each, quarters of six years."""

    def teks(awal: int, banyak: int) -> str:
        return " ".join(KATA[(awal + ke) % len(KATA)] for ke in range(banyak)).capitalize()

    isu = [
        {
            "nama": teks(ke, 6 + ke % 30),
            "ideal": teks(ke + 3, 9),
            "dokumen": [teks(ke, 3), teks(ke + 5, 4)] if ke % 3 else teks(ke, 5),
            "aksi": [
                {
                    "nama": teks(ke + anak, 4 + (ke + anak) % 11),
                    "triwulan": {"2021": 1, "2022-2023": "4 laporan"} if ke % 7 == 0 else {"2021-2026": 1 + ke % 4},
                    "biaya": "Menyesuaikan",
                    "pelaksana": f"Unit {ke}",
                    "pd": "Bagian Organisasi",
                }
                for anak in range(2)
            ],
        }
        for ke in range(jumlah // 2)
    ]
    nama = {"isu": "Isu", "ideal": "Kondisi Ideal", "dokumen": "Dokumen", "aksi": "Rencana Aksi"}
    jadwal = {"jadwal": "Tahun Pelaksanaan", "satuan": "triwulan", "tahun": "2021-2026", "lebar": "0.5 cm"}
    akhir = {"biaya": "Pembiayaan", "pelaksana": "Pelaksana", "pd": "Perangkat Daerah"}
    return {
        "judul": "Program dan Kegiatan", "sumber": "Bagian Organisasi", "orientasi": "otomatis", "huruf": "6 pt", "nomor-kolom": "ya",
        "kolom": [{"no": "No", "hitung": "isu"}, *({k: v} for k, v in nama.items()), jadwal, *({k: v} for k, v in akhir.items())],
        "isu": isu,
    }  # fmt: skip


def naskah_besar(proyek: Proyek) -> Any:
    proyek.tulis({"naskah.yaml": LAMPIRAN, "t.yaml": json.dumps(besar(200))})
    return proyek.dokumen(isi_md="!tabel t.yaml\n")


def test_the_largest_table_has_three_rows_of_heads_and_a_row_of_numbers(proyek: Proyek) -> None:
    naskah, _ = naskah_besar(proyek)
    (hasil,) = naskah.lampiran[0].blok
    assert (len(hasil.kolom), len(hasil.baris), len(hasil.kepala), hasil.lanskap) == (32, 200, 4, True)
    assert [satu for satu in naskah.catatan if "tidak muat" in satu.pesan] == []


def test_the_largest_table_repeats_its_heads_and_keeps_its_grid(proyek: Proyek) -> None:
    (tbl,) = Word(naskah_besar(proyek)[1].bita(None)).tabel_data
    baris = tbl.findall(f"{W}tr")
    assert sum(satu.find(f"{W}trPr/{W}tblHeader") is not None for satu in baris) == 4
    for satu in baris:
        lebar = [
            int(s.get(f"{W}val")) if (s := sel.find(f"{W}tcPr/{W}gridSpan")) is not None else 1 for sel in satu.findall(f"{W}tc")
        ]
        assert sum(lebar) == 32


@pytest.mark.libreoffice
@pytest.mark.lambat
def test_the_largest_table_breaks_over_pages_with_its_heads_and_all_its_words(proyek: Proyek, kolam: OfficePool) -> None:
    _, dokumen = naskah_besar(proyek)
    pdf = kolam.convert(PermintaanPdf(dokumen.bita({}))).pdf
    halaman = [satu.extract_text() for satu in pypdf.PdfReader(io.BytesIO(pdf)).pages]
    bertabel = [satu for satu in halaman if "Menyesuaikan" in satu]
    assert len(bertabel) > 10
    assert all("Tahun Pelaksanaan" in satu and "2026" in satu for satu in bertabel)
    kata = Counter(re.findall(r"Unit \d+", "\n".join(halaman)))
    assert kata == Counter(f"Unit {ke}" for ke in range(100) for _ in range(2))


@pytest.mark.parametrize(
    ("kolom", "isi"),
    [
        ("satuan: triwulan, tahun: 2021-2026, tanda: v", "{2021: 1, 2022: {2: 12 dokumen pertanggungjawaban}}"),
        ("satuan: tahun, tahun: 2021-2025", "[1, 22, 'Pertanggungjawaban', 1, 1]"),
        ("satuan: bulan", "{1: 1}"),
    ],
)
def test_columns_of_one_schedule_are_equally_wide(proyek: Proyek, kolom: str, isi: str) -> None:
    data = f"k: [{{nama: Melaksanakan pekerjaan yang panjang sekali, target: {isi}}}, {{nama: B, target: []}}]\n"
    data = data.replace(", target: []", "") if "bulan" not in kolom else "k: [{nama: Melaksanakan, target: 1-3}]\n"
    hasil = tabel(proyek, f"orientasi: lanskap\nkolom: [{{k: K}}, {{target: T, {kolom}}}]\n{data}")
    lebar = [satu.lebar for satu in hasil.kolom if satu.id == "target"]
    assert max(lebar) - min(lebar) <= len(hasil.kolom)
    assert sum(satu.lebar for satu in hasil.kolom) == LEBAR_LANSKAP


def test_columns_below_each_year_are_as_wide_as_those_below_the_other_years(proyek: Proyek) -> None:
    hasil = tabel(
        proyek,
        "orientasi: lanskap\nkolom: [{k: K}, {t: T, satuan: tahun, tahun: 2022-2023, bawah: [Target, Pagu]}]\n"
        "k: [{nama: A, t: {2022: [1, Rp1.000.000.000], 2023: [2, Rp2]}}, {nama: Kegiatan yang namanya lebih panjang}]\n",
    )
    target, pagu, target_2, pagu_2 = (satu.lebar for satu in hasil.kolom[1:])
    assert abs(target - target_2) <= 1
    assert abs(pagu - pagu_2) <= 1
    assert target < pagu
