"""The Word file of a Peraturan Bupati / Wali Kota and of a rencana aksi: parts by status, labels, sections, links, outline."""

from __future__ import annotations

import io
import re
import zipfile
from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from pathlib import Path
from typing import Any

import pypdf
import pytest
from hypothesis import example, given, reject
from hypothesis import strategies as st

from pipeline.build.bangun import permintaan
from pipeline.docx.tulis import susun_dokumen
from pipeline.docx.xml import nama_penanda
from pipeline.galat import Galat
from pipeline.naskah.model import Judul, Lari, Naskah, Paragraf, polos
from pipeline.pdf import OfficePool
from tests.alat import AKAR, CARA_HITUNG, OPD, PEMDA, Par, Proyek, W, Word
from tests.alat import LAMPIRAN as KEPUTUSAN

PEJABAT = (
    PEMDA
    + """\
kepala-daerah: {nama: Budi Contoh}
sekretaris-daerah: {nama: Ani Contoh}
kepala-bagian-hukum: {nama: "Citra Contoh, S.H.", pangkat: Pembina, nip: 19750101 200001 2 001}
"""
)
KEPALA = """\
jenis: peraturan-kepala-daerah
tentang: "*Road Map* Reformasi Birokrasi"
tahun: 2022
menimbang: [bahwa perlu, {penutup: otomatis}]
mengingat: [Undang-Undang Nomor 23 Tahun 2014]
batang-tubuh: [bt.md]
"""
FINAL = """\
status: final
nomor: 63
ditetapkan: {tanggal: 2022-04-25}
diundangkan: {tanggal: 2022-04-26}
berita-daerah: {nomor: 33}
"""
STATUS = {
    "rancangan": "paraf: [Sekretaris Daerah, Kepala Bagian Hukum]\n",
    "final": FINAL,
    "salinan": FINAL.replace("final", "salinan") + "salinan: {tempat: Ciputat, tanggal: 2022-05-31}\n",
}
PENJELASAN = (
    "# Umum\n\nUraian.\n\n# Pasal demi Pasal\n\n## Pasal 1\n\nCukup jelas.\n\n## Pasal 2\n\n"
    "### Ayat (1)\n\nCukup jelas.\n\n### Ayat (2)\n\nYang dimaksud dengan:\n\n#. satu; dan\n#. dua.\n"
)
BADAN = """\
# Ketentuan Umum

#### Pasal

Dalam Peraturan Bupati ini yang dimaksud dengan:

1. Daerah adalah Kabupaten Contoh.
2. Perangkat Daerah terdiri atas:

   #. dinas; dan
   #. badan.

# Ruang Lingkup

## Umum

### Asas

#### Pasal

(1) Peta memuat:

    a. sasaran:

       1. antara:

          a) satu; dan {#rinci}
          b) dua; dan

       2. akhir; dan

    b. kegiatan,

    yang tercantum dalam [[lampiran-dua]].

(1a) Ayat sisipan.

(2) Peta [[dimaksud rinci]] berlaku.

### Tujuan

#### Pasal 2A

Pasal sisipan.

## Pelaksanaan

### Awal

#### Pasal {#pelaksanaan}

(#) Ayat satu.
(#) Ayat dua.

# BAB IV Penutup

#### Pasal 9

Peraturan ini berlaku menurut [[pelaksanaan]].
"""
LAMPIRAN = """\
lampiran:
  - {judul: Sasaran, isi: [isi.md]}
  - {judul: Kegiatan, id: lampiran-dua, penomoran: romawi-huruf, isi: [isi.md]}
"""
BERKAS = {"isi_md": "# Pendahuluan\n\nUraian.\n\n## Latar\n\nUraian.\n", "penjelasan_md": PENJELASAN}
GAYA_JUDUL = ("JudulBab", "JudulBagian", "JudulParagraf", "JudulPasal")
GAYA_PENJELASAN = ("BabPenjelasan", "PasalPenjelasan", "AyatPenjelasan")


def naskah(proyek: Proyek, status: str = "final", bt: str = BADAN, lain: str = "", **berkas: str) -> Naskah:
    proyek.tulis({"../../pemda.yaml": PEJABAT, "../opd.yaml": OPD, "bt.md": bt})
    return proyek.naskah(naskah_yaml=KEPALA + STATUS[status] + lain, **berkas)


def lengkap(proyek: Proyek, status: str = "final") -> Naskah:
    return naskah(proyek, status, lain="penjelasan: penjelasan.md\n" + LAMPIRAN, **BERKAS)


def bita(satu: Naskah, proyek: Proyek, lambang: Path | None = None) -> bytes:
    return susun_dokumen(satu, AKAR / "templates", proyek.folder.parents[1] / "logo.png", lambang).bita(None)


def word(satu: Naskah, proyek: Proyek) -> Word:
    return Word(bita(satu, proyek))


def judul_word(satu: Word, *gaya: str) -> list[tuple[str, str]]:
    """(label, title) of headings, the label counted or typed."""
    hasil = []
    for p in satu.bergaya(*gaya):
        teks = p.teks.replace("\xa0", "")
        depan, _, isi = teks.partition("\n") if "\n" in teks else teks.partition("\t")
        hasil.append((p.label, isi or depan) if p.label else (depan, isi))
    return hasil


def judul_model(blok: Sequence[Any]) -> list[tuple[str, str]]:
    return [(satu.label, polos(satu.isi)) for satu in blok if isinstance(satu, Judul)]


# ---------------------------------------------------------------- the file


@pytest.mark.parametrize("status", STATUS)
def test_a_peraturan_has_no_findings_of_the_open_xml_validator(proyek: Proyek, tmp_path: Path, status: str) -> None:
    validator = pytest.importorskip("openxml_audit").OpenXmlValidator()
    (tmp_path / "x.docx").write_bytes(bita(lengkap(proyek, status), proyek))
    temuan = validator.validate(str(tmp_path / "x.docx"))
    assert (temuan.is_valid, [str(satu) for satu in temuan.errors]) == (True, [])


def test_every_style_used_exists(proyek: Proyek) -> None:
    isi = word(lengkap(proyek, "salinan"), proyek)
    dipakai = {satu.get(f"{W}val") for satu in isi.badan.iter(f"{W}pStyle", f"{W}rStyle")}
    assert sorted(dipakai - set(isi.gaya)) == []


# ---------------------------------------------------------------- parts by status


def hitung(isi: Word, *teks: str) -> dict[str, int]:
    return {satu: isi.teks.count(satu) for satu in teks}


def test_a_draft_says_so_and_has_a_sheet_for_paraf(proyek: Proyek) -> None:
    isi = word(lengkap(proyek, "rancangan"), proyek)
    assert hitung(isi, "RANCANGAN", "SALINAN", "ttd", "LEMBAR PARAF KOORDINASI", "Kepala Bagian Hukum") == {
        "RANCANGAN": 1, "SALINAN": 0, "ttd": 0, "LEMBAR PARAF KOORDINASI": 1, "Kepala Bagian Hukum": 1,
    }  # fmt: skip


def test_a_final_is_neither_draft_nor_copy(proyek: Proyek) -> None:
    isi = word(lengkap(proyek), proyek)
    kata = ("RANCANGAN", "SALINAN", "ttd", "LEMBAR PARAF KOORDINASI", "Salinan sesuai dengan aslinya")
    assert hitung(isi, *kata) == dict.fromkeys(kata, 0)


def test_a_copy_is_marked_and_certified_below_the_naskah_and_below_its_last_lampiran(proyek: Proyek) -> None:
    isi = word(lengkap(proyek, "salinan"), proyek)
    tanda = next(satu for satu in isi.par if satu.teks == "SALINAN")
    assert (isi.sifat_gaya(tanda.gaya, "jc").get(f"{W}val"), isi.teks.index("SALINAN")) == ("right", 0)
    blok = [
        "Salinan sesuai dengan aslinya",
        "Ciputat, 31 Mei 2022",
        "KEPALA BAGIAN HUKUM,",
        "ttd",
        "Citra Contoh, S.H.",
        "Pembina",
    ]
    di = [ke for ke, satu in enumerate(isi.teks) if satu == blok[0]]
    assert [isi.teks[ke : ke + len(blok)] for ke in di] == [blok, blok]
    assert [isi.teks[ke - 1] for ke in di] == ["BERITA DAERAH KABUPATEN CONTOH TAHUN 2022 NOMOR 33", "BUDI CONTOH"]


def test_the_signatures_of_a_copy_are_shown_as_ttd_between_office_and_name(proyek: Proyek) -> None:
    teks = word(lengkap(proyek, "salinan"), proyek).teks
    tanda = [(teks[ke - 1], teks[ke + 1]) for ke, satu in enumerate(teks) if satu == "ttd"]
    assert [satu for satu in tanda if satu[1].isupper()] == [
        ("BUPATI CONTOH,", "BUDI CONTOH"), ("KABUPATEN CONTOH,", "ANI CONTOH"), *[("BUPATI CONTOH,", "BUDI CONTOH")] * 2,
    ]  # fmt: skip


def test_the_parts_stand_in_the_order_of_the_law(proyek: Proyek) -> None:
    teks = [satu.replace("\xa0", "") for satu in word(lengkap(proyek), proyek).teks]
    urutan = [
        "BUPATI CONTOH", "PROVINSI PROVINSI CONTOH", "PERATURAN BUPATI CONTOH", "NOMOR 63 TAHUN 2022", "TENTANG",
        "ROAD MAP REFORMASI BIROKRASI", "DENGAN RAHMAT TUHAN YANG MAHA ESA", "BUPATI CONTOH,", "Menimbang", "Mengingat",
        "MEMUTUSKAN:", "Menetapkan\t:\tPERATURAN BUPATI TENTANG ROAD MAP REFORMASI BIROKRASI.", "Ditetapkan di Ibu Kota",
        "pada tanggal 25 April 2022", "BUDI CONTOH", "Diundangkan di Ibu Kota", "pada tanggal 26 April 2022", "ANI CONTOH",
        "BERITA DAERAH KABUPATEN CONTOH TAHUN 2022 NOMOR 33", "PENJELASAN", "LAMPIRAN I", "LAMPIRAN II",
    ]  # fmt: skip
    di = [teks.index(satu) for satu in urutan]
    assert di == sorted(di)


def test_every_block_of_the_closing_is_a_row_that_no_page_breaks(proyek: Proyek) -> None:
    isi = word(lengkap(proyek, "salinan"), proyek)
    baris = []
    for satu in ("Ditetapkan di Ibu Kota", "Diundangkan di Ibu Kota", "Salinan sesuai dengan aslinya"):
        p = next(p for p in isi.par if p.teks == satu)
        baris.append(p.el.getparent().getparent())
        assert baris[-1].find(f"{W}trPr/{W}cantSplit") is not None
    teks = ["".join(satu.itertext()) for satu in baris]
    assert teks[0].startswith("Agar setiap orang mengetahuinya")
    assert teks[0].endswith("BUDI CONTOH")
    assert teks[1].startswith("Diundangkan di Ibu Kota")
    assert teks[1].endswith("BERITA DAERAH KABUPATEN CONTOH TAHUN 2022 NOMOR 33")
    assert len(baris[0].getparent().findall(f"{W}tr")) == 3


def test_no_row_is_left_for_who_certifies_where_there_is_no_copy(proyek: Proyek) -> None:
    isi = word(lengkap(proyek), proyek)
    baris = next(p for p in isi.par if p.teks == "Ditetapkan di Ibu Kota").el.getparent().getparent()
    assert len(baris.getparent().findall(f"{W}tr")) == 2


def test_the_last_norm_stays_with_the_closing(proyek: Proyek) -> None:
    isi = word(lengkap(proyek), proyek)
    perintah = next(p for p in isi.par if p.teks.startswith("Agar setiap orang")).el
    tabel = perintah.getparent().getparent().getparent()
    assert tabel.getprevious().find(f"{W}pPr/{W}keepNext") is not None


def baris_konsiderans(isi: Word) -> list[Any]:
    tabel = next(p for p in isi.par if p.teks == "Menimbang").el.getparent().getparent().getparent()
    return list(tabel.findall(f"{W}tr"))


def terpenggal(baris: Any) -> bool:
    return baris.find(f"{W}trPr/{W}cantSplit").get(f"{W}val") == "off"


def test_every_item_of_the_konsiderans_is_a_row_that_no_page_breaks(proyek: Proyek) -> None:
    baris = baris_konsiderans(word(lengkap(proyek), proyek))
    sel = [["".join(satu.itertext()) for satu in tr.findall(f"{W}tc")] for tr in baris]
    assert [(kiri, titik) for kiri, titik, _ in sel] == [("Menimbang", ":"), ("", ""), ("Mengingat", ":")]
    assert not any(map(terpenggal, baris))
    assert [len(tr.findall(f"{W}tc")[2].findall(f"{W}p")) for tr in baris] == [1, 1, 1]


def panjang(proyek: Proyek, kata: int) -> Naskah:
    """A naskah whose first consideration has `kata` words, some ten of them in a line."""
    proyek.tulis({"../../pemda.yaml": PEJABAT, "../opd.yaml": OPD, "bt.md": "#### Pasal\n\nNorma.\n"})
    butir = " ".join(f"kata{ke}" for ke in range(kata))
    return proyek.naskah(naskah_yaml=KEPALA.replace("bahwa perlu", f"bahwa {butir}") + STATUS["final"])


def test_an_item_of_the_konsiderans_may_break_where_it_would_leave_a_hole(proyek: Proyek) -> None:
    (pendek, *_), (lama, *_) = (baris_konsiderans(word(panjang(proyek, kata), proyek)) for kata in (40, 240))
    assert (terpenggal(pendek), terpenggal(lama)) == (False, True)


# ---------------------------------------------------------------- the first page


@pytest.mark.parametrize("atas", [2.5, 3.0, 4.2])
def test_the_title_begins_8_cm_below_the_edge_of_the_first_page(proyek: Proyek, atas: float) -> None:
    margin = f"gaya: {{margin: {{atas: {atas} cm, bawah: 2.5 cm, kiri: 2.5 cm, kanan: 2.5 cm}}}}\n"
    proyek.tulis({"bt.md": BADAN, "../../pemda.yaml": PEJABAT + margin})
    satu = proyek.naskah(naskah_yaml=KEPALA + FINAL + LAMPIRAN, **BERKAS)
    tinggi = [int(satu.get(f"{W}val")) for satu in word(satu, proyek).tabel[0].iter(f"{W}trHeight")]
    assert abs(satu.gaya.atas + sum(tinggi) - 8 / 2.54 * 1440) <= 1


def test_the_place_of_the_states_emblem_is_empty_without_a_picture_of_it(proyek: Proyek) -> None:
    assert list(word(lengkap(proyek), proyek).badan.iter(f"{W}drawing")) == []


def test_a_picture_of_the_states_emblem_is_placed_in_its_own_proportions(proyek: Proyek) -> None:
    lambang = proyek.folder.parents[1] / "logo.png"
    isi = Word(bita(lengkap(proyek), proyek, lambang))
    ukuran = next(isi.badan.iter("{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}extent"))
    lebar, tinggi = (int.from_bytes(lambang.read_bytes()[di : di + 4], "big") for di in (16, 20))
    assert int(ukuran.get("cx")) == round(int(ukuran.get("cy")) * lebar / tinggi)
    assert isi.bagian["word/media/lambang.png"] == lambang.read_bytes()


# ---------------------------------------------------------------- labels


@pytest.mark.parametrize("cara", CARA_HITUNG, ids=str)
def test_every_label_of_the_batang_tubuh_is_the_models(proyek: Proyek, cara: Any) -> None:
    satu = lengkap(proyek)
    isi = Word(bita(satu, proyek), cara)
    assert judul_word(isi, *GAYA_JUDUL) == judul_model(satu.batang_tubuh)
    assert [p for p in isi.butir if p[1].startswith("Peta memuat")] == [("(1)", "Peta memuat:")]
    butir = [(p.butir.label, polos(p.isi)) for p in satu.batang_tubuh if isinstance(p, Paragraf) and p.butir]
    tertulis = [(p.label, p.teks.replace("\xa0", " ")) for p in isi.bergaya("IsiDaftar") if p.label]
    assert tertulis[: len(butir)] == butir


def test_a_reference_is_not_broken_between_a_word_and_its_number(proyek: Proyek) -> None:
    acuan = next(p.teks for p in word(lengkap(proyek), proyek).par if p.teks.startswith("Peta sebagaimana"))
    assert acuan == "Peta sebagaimana dimaksud pada ayat\xa0(1) huruf\xa0a angka\xa01 huruf\xa0a) berlaku."


def test_bab_pasal_and_paragraf_are_counted_by_word(proyek: Proyek) -> None:
    isi = word(lengkap(proyek), proyek)
    assert [p.label for p in isi.bergaya(*GAYA_JUDUL)] == [
        "BAB I", "Pasal 1", "BAB II", "", "Paragraf 1", "Pasal 2", "Paragraf 2", "", "", "Paragraf 1", "Pasal 3",
        "BAB IV", "Pasal 9",
    ]  # fmt: skip


@pytest.mark.parametrize("cara", CARA_HITUNG, ids=str)
def test_the_labels_of_the_penjelasan_are_the_models(proyek: Proyek, cara: Any) -> None:
    satu = lengkap(proyek)
    assert satu.penjelasan is not None
    assert judul_word(Word(bita(satu, proyek), cara), *GAYA_PENJELASAN) == judul_model(satu.penjelasan.blok)


@st.composite
def batang_tubuh(draw: st.DrawFn) -> str:
    """BAB, Bagian, Paragraf and Pasal in any order that the grammar allows, some with labels of the author's own."""
    baris, ada = [], 0
    for tingkat in draw(st.lists(st.integers(1, 4), min_size=1, max_size=25)):
        tingkat = 4 if tingkat == 4 else min(tingkat, ada + 1)
        ada = ada if tingkat == 4 else tingkat
        if tingkat == 4:
            baris += ["#### Pasal" + draw(st.sampled_from(["", "", "", " 7", " 7A", " 30"])), "", "Norma.", ""]
        else:
            awal = ["BAB IX ", "Bagian Ketiga ", "Paragraf 4 "][tingkat - 1]
            baris += [f"{'#' * tingkat} {awal if draw(st.integers(0, 4)) == 0 else ''}Judul", ""]
    return "\n".join(baris)


@pytest.mark.lambat
@given(bt=batang_tubuh())
@example(bt="# A\n\n## B\n\n### C\n\n#### Pasal\n\nNorma.\n\n## D\n\n### E\n\n#### Pasal\n\nNorma.\n")
def test_headings_in_any_order_show_the_models_labels_in_every_reader(proyek_bersama: Proyek, bt: str) -> None:
    try:
        satu = naskah(proyek_bersama, bt=bt)
    except Galat:  # two Pasal of one number and the like: not for the writer to judge
        reject()
    isi = bita(satu, proyek_bersama)
    harapan = judul_model(satu.batang_tubuh)
    assert [judul_word(Word(isi, cara), *GAYA_JUDUL) for cara in CARA_HITUNG] == [harapan] * len(CARA_HITUNG)


# ---------------------------------------------------------------- outline


def tingkat_kerangka(isi: Word, *gaya: str) -> list[int]:
    return [int(p.ppr.find(f"{W}outlineLvl").get(f"{W}val")) for p in isi.bergaya(*gaya)]


@pytest.mark.lambat
@given(bt=batang_tubuh())
def test_no_level_is_skipped_in_the_outline_though_a_pasal_may_follow_a_bab(proyek_bersama: Proyek, bt: str) -> None:
    try:
        isi = word(naskah(proyek_bersama, bt=bt), proyek_bersama)
    except Galat:
        reject()
    tingkat = [-1, *tingkat_kerangka(isi, *GAYA_JUDUL)]
    assert [(a, b) for a, b in pairwise(tingkat) if b > a + 1] == []


def test_no_heading_is_without_text_for_words_navigation(proyek: Proyek) -> None:
    isi = word(lengkap(proyek), proyek)
    assert [p.label for p in isi.bergaya(*GAYA_JUDUL, *GAYA_PENJELASAN) if not p.teks] == []


def test_every_heading_stays_with_what_follows(proyek: Proyek) -> None:
    isi = word(lengkap(proyek), proyek)
    assert [gaya for gaya in (*GAYA_JUDUL, *GAYA_PENJELASAN) if isi.sifat_gaya(gaya, "keepNext") is None] == []


# ---------------------------------------------------------------- sections


def bentuk_bagian(isi: Word) -> list[tuple[str, str, bool]]:
    """(format, first number, whether the first page has its own head) of every section."""
    hasil = []
    for satu in isi.sectpr:
        nomor = satu.find(f"{W}pgNumType")
        bentuk = ("", "") if nomor is None else (nomor.get(f"{W}fmt"), nomor.get(f"{W}start") or "")
        hasil.append((*bentuk, satu.find(f"{W}titlePg") is not None))
    return hasil


NASKAH_BAGIAN = ("decimal", "1", True)
LANJUT = ("decimal", "", False)


@pytest.mark.parametrize(
    ("status", "lain", "bagian"),
    [
        ("rancangan", "", [("", "", False), NASKAH_BAGIAN]),
        ("final", "", [NASKAH_BAGIAN]),
        ("final", LAMPIRAN, [NASKAH_BAGIAN, LANJUT, LANJUT]),
        (
            "rancangan",
            "lampiran: [{judul: J, daftar-isi: ya, isi: [isi.md]}]\n",
            [("", "", False), NASKAH_BAGIAN, ("lowerRoman", "1", False), ("decimal", "1", False)],
        ),
    ],
)
def test_pages_are_numbered_from_the_naskah_on(proyek: Proyek, status: str, lain: str, bagian: list[Any]) -> None:
    bt = BADAN if "lampiran-dua" in lain else BADAN.replace("[[lampiran-dua]]", "Lampiran")
    assert bentuk_bagian(word(naskah(proyek, status, bt, lain, **BERKAS), proyek)) == bagian


def test_a_table_on_its_side_among_the_pasal_turns_the_paper_and_back(proyek: Proyek) -> None:
    tabel = "orientasi: lanskap\nkolom: [{hal: HAL}]\nhal: [{nama: A}]\n"
    bt = "#### Pasal\n\nDaftar:\n\n!tabel t.yaml\n\n#### Pasal\n\nNorma.\n"
    proyek.tulis({"t.yaml": tabel})
    isi = word(naskah(proyek, bt=bt), proyek)
    arah = [satu.find(f"{W}pgSz").get(f"{W}orient") for satu in isi.sectpr]
    assert (arah, bentuk_bagian(isi)) == ([None, "landscape", None], [NASKAH_BAGIAN, LANJUT, LANJUT])


# ---------------------------------------------------------------- lampiran


def test_the_head_of_a_lampiran_is_the_title_of_the_peraturan(proyek: Proyek) -> None:
    isi = word(lengkap(proyek), proyek)
    kepala = [satu.teks for satu in isi.bergaya("KepalaLampiran")]
    ulang = ["PERATURAN BUPATI CONTOH", "NOMOR 63 TAHUN 2022", "TENTANG", "ROAD MAP REFORMASI BIROKRASI"]
    assert kepala == ["LAMPIRAN I", *ulang, "LAMPIRAN II", *ulang]


def test_every_lampiran_ends_with_office_and_name_in_plain_type(proyek: Proyek) -> None:
    isi = word(lengkap(proyek), proyek)
    nama = [p for p in isi.bergaya("TandaTangan") if p.teks == "BUDI CONTOH"]
    assert (len(nama), [p for p in nama if p.el.find(f".//{W}b") is not None]) == (3, [])


# ---------------------------------------------------------------- links


def test_every_link_leads_to_one_bookmark_and_looks_like_the_text(proyek: Proyek) -> None:
    isi = word(lengkap(proyek), proyek)
    tujuan = [satu.get(f"{W}anchor") for satu in isi.badan.iter(f"{W}hyperlink")]
    penanda = [satu.get(f"{W}name") for satu in isi.badan.iter(f"{W}bookmarkStart")]
    assert (len(tujuan), [satu for satu in tujuan if penanda.count(satu) != 1]) == (3, [])
    assert isi.gaya["Tautan"].find(f"{W}rPr") is None


def test_a_link_goes_to_the_paragraph_that_is_meant(proyek: Proyek) -> None:
    isi = word(lengkap(proyek), proyek)
    milik = {satu.get(f"{W}name"): p for p in isi.par for satu in p.el.iter(f"{W}bookmarkStart")}
    sasaran: list[Par] = [milik[satu.get(f"{W}anchor")] for satu in isi.badan.iter(f"{W}hyperlink")]
    assert [(p.label, p.teks.strip("\xa0")) for p in sasaran] == [("", "LAMPIRAN II"), ("a)", "satu; dan"), ("Pasal 3", "")]


def test_a_link_in_a_heading_is_not_repeated_inside_the_link_of_its_entry_in_daftar_isi(proyek: Proyek) -> None:
    lain = "lampiran: [{judul: J, daftar-isi: ya, isi: [isi.md]}]\n"
    isi_md = "# Awal {#awal}\n\nUraian.\n\n# Lanjutan [[awal]]\n\nUraian.\n"
    isi = word(naskah(proyek, bt="#### Pasal\n\nNorma.\n", lain=lain, isi_md=isi_md), proyek)
    tautan = list(isi.badan.iter(f"{W}hyperlink"))
    assert (len(tautan), [satu for satu in tautan if satu.find(f".//{W}hyperlink") is not None]) == (3, [])


def test_a_keputusan_may_refer_to_its_diktum(proyek: Proyek) -> None:
    satu = proyek.naskah()
    diktum = (replace(satu.diktum[0], id="awal"), replace(satu.diktum[1], isi=(Lari("diktum KESATU", tautan="awal"), Lari("."))))
    isi = word(replace(satu, diktum=diktum), proyek)
    assert [p.teks for p in isi.par if any(s.get(f"{W}name") == "awal" for s in p.el.iter(f"{W}bookmarkStart"))] == [
        f"KESATU\t:\t{polos(satu.diktum[0].isi)}"
    ]


@given(st.text(st.sampled_from("abcXYZ019-_é "), min_size=1, max_size=60))
@example("9-pasal")
@example("a" * 41)
def test_the_name_of_a_bookmark_is_one_that_word_takes(id_: str) -> None:
    assert re.fullmatch(r"[A-Za-z_][A-Za-z0-9_]{0,39}", nama_penanda(id_))


@given(st.lists(st.text(st.sampled_from("ab-1"), min_size=1, max_size=45), unique=True, min_size=2, max_size=6))
def test_two_ids_never_get_one_bookmark(id_: list[str]) -> None:
    assert len({nama_penanda(satu) for satu in id_}) == len(id_)


# ---------------------------------------------------------------- templates


def test_a_template_without_the_pengundangan_is_refused_by_name(proyek: Proyek, tmp_path: Path) -> None:
    satu = lengkap(proyek)
    (tmp_path / "peraturan.docx").write_bytes((AKAR / "templates" / "rencana-aksi.docx").read_bytes())
    with pytest.raises(Galat, match=r"tidak memuat gaya: .*Judul Pasal"):
        susun_dokumen(satu, tmp_path, proyek.folder.parents[1] / "logo.png")


def test_a_new_kind_of_naskah_needs_only_a_template_of_its_own(proyek: Proyek, tmp_path: Path) -> None:
    """An Instruksi: the template of a rencana aksi with a number and diktum before its body."""
    awal = "<w:p><w:r><w:t>{%p for d in diktum %}</w:t></w:r></w:p><w:p><w:r><w:t>{{ d.label }} : {{r d.isi }}</w:t></w:r></w:p>"
    akhir = "<w:p><w:r><w:t>{%p endfor %}</w:t></w:r></w:p>"
    with zipfile.ZipFile(AKAR / "templates" / "rencana-aksi.docx") as lama, zipfile.ZipFile(tmp_path / "x.docx", "w") as baru:
        for nama in lama.namelist():
            isi = lama.read(nama)
            if nama == "word/document.xml":
                di = isi.rindex(b"<w:p>", 0, isi.index(b"{{p batang_tubuh }}"))
                isi = isi[:di] + (awal + akhir).encode() + isi[di:]
            baru.writestr(nama, isi)
    satu = replace(
        proyek.naskah(), golongan="dokumen", template="x.docx", bagian_template=("dokumen",), judul=("INSTRUKSI BUPATI CONTOH",)
    )
    teks = Word(susun_dokumen(satu, tmp_path, proyek.folder.parents[1] / "logo.png").bita(None)).teks
    diktum = [f"{satu.label} : {polos(satu.isi)}" for satu in satu.diktum]
    assert teks[:5] == ["RANCANGAN", "INSTRUKSI BUPATI CONTOH", "RENCANA KERJA", *diktum]
    assert teks[-2:] == ["Pembina", "NIP 19700101 199503 1 001"]


# ---------------------------------------------------------------- a rencana aksi


def rencana(proyek: Proyek, orientasi: str) -> Naskah:
    tabel = f"orientasi: {orientasi}\nkolom: [{{hal: HAL}}]\nhal: [{{nama: A}}]\n"
    kepala = "jenis: rencana-aksi\ntentang: Rencana Aksi Contoh\ntahun: 2022\nstatus: final\nditetapkan: {tanggal: 2022-01-10}\n"
    return proyek.tulis({"t.yaml": tabel}).naskah(naskah_yaml=kepala + "isi: [t.yaml]\n")


@pytest.mark.parametrize(("orientasi", "arah"), [("lanskap", "landscape"), ("tegak", None)])
def test_a_rencana_aksi_lies_as_its_table_does(proyek: Proyek, orientasi: str, arah: str | None) -> None:
    isi = word(rencana(proyek, orientasi), proyek)
    assert [satu.find(f"{W}pgSz").get(f"{W}orient") for satu in isi.sectpr] == [arah]


def test_a_rencana_aksi_ends_with_place_date_office_and_name_in_the_last_row_of_its_table(proyek: Proyek) -> None:
    isi = word(rencana(proyek, "lanskap"), proyek)
    baris = isi.tabel_data[0].findall(f"{W}tr")[-1]
    teks = ["".join(satu.itertext()) for satu in baris.iter(f"{W}p")]
    assert (teks[0], "Nama Contoh" in teks) == ("Ibu Kota, 10 Januari 2022", True)


def test_the_outline_of_a_rencana_aksi_has_its_title_and_its_programs(proyek: Proyek) -> None:
    tabel = (
        "kelompok: [{tingkat: program, nomor: I, rincian: {tujuan: 'Tujuan:'}}, {tingkat: sasaran}]\n"
        "kolom: [{no: NO, hitung: kegiatan}, {kegiatan: K}]\n"
        "program:\n  - {nama: Tata *Laksana*, tujuan: baik, sasaran: [{nama: S, kegiatan: [{nama: k}]}]}\n"
        "  - {nama: Akuntabilitas, sasaran: [{nama: S, kegiatan: [{nama: k}]}]}\n"
    )
    kepala = "jenis: rencana-aksi\ntentang: Rencana Aksi Contoh\ntahun: 2022\n"
    _, dokumen = proyek.tulis({"t.yaml": tabel}).dokumen(naskah_yaml=kepala + "isi: [t.yaml]\n")
    assert dokumen.kerangka == (
        ("Rencana Aksi Contoh", 1, "_Dokumen"),
        ("I Tata Laksana", 2, "_Kelompok1"),
        ("II Akuntabilitas", 2, "_Kelompok2"),
    )
    penanda = {satu.get(f"{W}name"): satu.getparent() for satu in Word(dokumen.bita(None)).badan.iter(f"{W}bookmarkStart")}
    assert ["".join(penanda[nama].itertext()) for nama in ("_Kelompok1", "_Kelompok2")] == ["Tata Laksana", "Akuntabilitas"]


def test_the_group_rows_of_a_lampiran_are_not_in_the_outline(proyek: Proyek) -> None:
    tabel = "kelompok: [{tingkat: program}]\nkolom: [{kegiatan: K}]\nprogram: [{nama: P, kegiatan: [{nama: k}]}]\n"
    _, dokumen = proyek.tulis({"naskah.yaml": KEPUTUSAN, "t.yaml": tabel}).dokumen(isi_md="!tabel t.yaml\n")
    assert [judul for judul, _, _ in dokumen.kerangka] == ["Keputusan", "Lampiran"]


# ---------------------------------------------------------------- the PDF


def pdf(satu: Naskah, proyek: Proyek, kolam: OfficePool) -> pypdf.PdfReader:
    dokumen = susun_dokumen(satu, AKAR / "templates", proyek.folder.parents[1] / "logo.png")
    return pypdf.PdfReader(io.BytesIO(kolam.convert(permintaan(satu, dokumen)).pdf))


@pytest.mark.libreoffice
@pytest.mark.lambat
def test_the_links_of_the_pdf_lead_to_the_pages_of_their_targets(proyek: Proyek, kolam: OfficePool) -> None:
    halaman = pdf(lengkap(proyek), proyek, kolam).pages
    nomor = {satu.indirect_reference.idnum: satu for satu in halaman if satu.indirect_reference}
    tautan = [
        anot
        for satu in halaman
        for anot in sorted((satu.get_object() for satu in satu.get("/Annots", ())), key=lambda satu: -satu["/Rect"][1])
    ]
    isi = [nomor[satu["/Dest"][0].idnum].extract_text() for satu in tautan]
    harapan = ("LAMPIRAN II", "satu; dan", "Pasal 3")
    assert [kata in teks for kata, teks in zip(harapan, isi, strict=True)] == [True, True, True]


@pytest.mark.libreoffice
@pytest.mark.lambat
def test_a_long_item_of_the_konsiderans_begins_on_the_page_where_there_is_room(proyek: Proyek, kolam: OfficePool) -> None:
    satu, dua, *_ = pdf(panjang(proyek, 300), proyek, kolam).pages
    assert min(len(re.findall(r"\bkata\d+", halaman.extract_text())) for halaman in (satu, dua)) > 50


@pytest.mark.libreoffice
@pytest.mark.lambat
@pytest.mark.parametrize("baris", range(14, 38, 3))
def test_no_page_ends_with_a_heading_and_no_page_breaks_the_closing(proyek: Proyek, kolam: OfficePool, baris: int) -> None:
    isi = "#### Pasal\n\n" + "Norma.\n\n" * baris
    bt = f"# Awal\n\n{isi}# Akhir\n\n## Bagian\n\n### Paragraf\n\n#### Pasal\n\nNorma.\n"
    halaman = [
        [satu.strip() for satu in lembar.extract_text().splitlines() if satu.strip()]
        for lembar in pdf(naskah(proyek, "salinan", bt), proyek, kolam).pages
    ]
    assert [satu[-1] for satu in halaman if re.match(r"BAB|Bagian|Paragraf|Pasal|AKHIR", satu[-1])] == []
    utuh = [
        ("Norma.", "Agar setiap", "BUDI CONTOH"),
        ("Diundangkan di", "ANI CONTOH", "BERITA DAERAH", "Salinan sesuai", "NIP 1975"),
    ]
    for kata in utuh:
        assert any(all(satu in "\n".join(lembar) for satu in kata) for lembar in halaman)
