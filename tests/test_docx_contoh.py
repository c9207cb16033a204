"""The Word files of the three samples, as the command line wrote them: valid, complete, and what the model says.

tests/emas/<opd>.txt is a readable form of each document, one line per block. After a wanted change of content or layout, write it
anew and read the difference: `EMAS=baru .venv/bin/python -m pytest tests/test_docx_contoh.py`.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import Any

import pytest

from pipeline.naskah.model import Naskah, Paragraf, Tabel, polos
from tests.alat import AKAR, CARA_HITUNG, CONTOH, Par, W, Word, model, paragraf_model, rapat, urut
from tests.conftest import Hasil

EMAS = Path(__file__).parent / "emas"
XML = "{http://www.w3.org/XML/1998/namespace}"


@pytest.fixture(scope="module")
def _model() -> dict[str, Naskah]:
    return {satu: model(AKAR / "content" / satu) for satu in CONTOH}


@pytest.fixture
def naskah(_model: dict[str, Naskah], contoh: str) -> Naskah:
    return _model[contoh]


# ---------------------------------------------------------------- the whole


def test_the_file_has_no_findings_of_the_open_xml_validator(hasil: Hasil, contoh: str) -> None:
    validator = pytest.importorskip("openxml_audit").OpenXmlValidator()
    temuan = validator.validate(str(hasil.docx(contoh)))
    assert (temuan.is_valid, [str(satu) for satu in temuan.errors]) == (True, [])


def test_the_structure_is_the_golden_one(word: Word, contoh: str) -> None:
    emas = EMAS / f"{contoh.split('/')[1]}.txt"
    bentuk = bentuk_terbaca(word)
    if os.environ.get("EMAS") == "baru":
        emas.write_text(bentuk, "utf-8")
    assert bentuk.splitlines() == emas.read_text("utf-8").splitlines()


def bentuk_terbaca(word: Word) -> str:
    """A Word file as text: one line per paragraph (style, label, start of the text), per table (its shape) and per section."""
    par = {id(satu.el): satu for satu in word.par}
    baris: list[str] = []

    def telusur(induk: Any, dalam: str) -> None:
        for anak in induk:
            if anak.tag == f"{W}p":
                baris.append(dalam + baris_par(par[id(anak)]))
                bagian = anak.find(f"{W}pPr/{W}sectPr")
                if bagian is not None:
                    baris.append(baris_bagian(bagian))
            elif anak.tag == f"{W}sectPr":
                baris.append(baris_bagian(anak))
            elif anak.tag == f"{W}tbl":
                baris.append(baris_tabel(anak))
                if anak.find(f".//{W}tblHeader") is None:
                    for sel in anak.iter(f"{W}tc"):
                        telusur(sel, "  ")

    telusur(word.badan, "")
    return "\n".join(baris) + "\n"


def baris_par(p: Par) -> str:
    teks = re.sub(r"\d+$", "N", p.teks) if p.gaya.startswith("TOC") else p.teks  # pages are compared with the PDF elsewhere
    isi = teks.replace("\t", " → ").replace("\n", " ↵ ")
    isi = isi if len(isi) <= 60 else f"{isi[:59]}…"
    tanda = "".join(f" [{nama}]" for nama in ("pageBreakBefore",) if p.punya(nama))
    return f"{p.gaya}{tanda} | {p.label + ' | ' if p.label else ''}{isi}".rstrip(" |")


def baris_bagian(sectpr: Any) -> str:
    ukuran, nomor = sectpr.find(f"{W}pgSz"), sectpr.find(f"{W}pgNumType")
    isi = [f"{ukuran.get(f'{W}w')} x {ukuran.get(f'{W}h')}", ukuran.get(f"{W}orient") or "tegak"]
    if nomor is not None:
        isi += [f"nomor {nomor.get(f'{W}fmt')}", *([f"mulai {nomor.get(f'{W}start')}"] if nomor.get(f"{W}start") else [])]
    return f"==== akhir bagian: {', '.join(isi)} ===="


def baris_tabel(tbl: Any) -> str:
    baris = tbl.findall(f"{W}tr")
    kepala = [satu for satu in baris if satu.find(f"{W}trPr/{W}tblHeader") is not None]
    jumlah = {nama: len(list(tbl.iter(f"{W}{nama}"))) for nama in ("gridCol", "gridSpan", "vMerge", "shd")}
    isi = " / ".join(rapat(" ".join(tbl_teks(satu))) for satu in kepala)
    return (
        f"TABEL {jumlah['gridCol']} kolom, {len(kepala)}+{len(baris) - len(kepala)} baris, {jumlah['gridSpan']} melintang, "
        f"{jumlah['vMerge']} menurun, {jumlah['shd']} berwarna{': ' + isi if isi else ''}"
    )


def tbl_teks(el: Any) -> list[str]:
    return [satu.text or "" for satu in el.iter(f"{W}t")]


def test_the_parts_are_zipped_without_a_clock(hasil: Hasil, contoh: str) -> None:
    import zipfile

    with zipfile.ZipFile(hasil.docx(contoh)) as arsip:
        assert {satu.date_time for satu in arsip.infolist()} == {(1980, 1, 1, 0, 0, 0)}


def test_nothing_of_the_program_is_left_in_the_text(word: Word) -> None:
    sisa = re.findall(r"\{\{.{0,20}|\{%.{0,20}|[\ue000-\uf8ff]|None|Undefined", "\n".join(word.teks))
    assert sisa == []


# ---------------------------------------------------------------- text and labels


def test_the_text_of_the_model_stands_in_the_document_in_order(word: Word, naskah: Naskah) -> None:
    isi = [polos(satu.isi) for satu in (*naskah.menimbang, *naskah.mengingat, *naskah.diktum)]
    for lampiran in naskah.lampiran:
        isi.append(polos(lampiran.judul))
        for blok in lampiran.blok:
            if isinstance(blok, Tabel):
                isi += [polos(sel.isi) for baris in (*blok.kepala, *blok.baris) for sel in baris.sel if not sel.daftar]
            elif hasattr(blok, "isi"):
                isi.append(polos(blok.isi))
    assert urut([satu for satu in isi if satu], "\n".join(word.teks)) is None


@pytest.mark.parametrize("cara", CARA_HITUNG, ids=str)
def test_every_list_label_that_word_counts_is_the_models(hasil: Hasil, contoh: str, naskah: Naskah, cara: Any) -> None:
    word = Word(hasil.docx(contoh).read_bytes(), cara)
    assert sorted(word.butir) == sorted(
        (satu.butir.label, polos(satu.isi)) for satu in paragraf_model(naskah) if satu.butir is not None
    )


@pytest.mark.parametrize("cara", CARA_HITUNG, ids=str)
def test_every_heading_label_that_word_counts_is_the_models(hasil: Hasil, contoh: str, naskah: Naskah, cara: Any) -> None:
    word = Word(hasil.docx(contoh).read_bytes(), cara)
    assert word.judul == [(satu.label, polos(satu.isi)) for lampiran in naskah.lampiran for satu in lampiran.judul_isi]


def test_list_labels_stand_in_the_order_of_the_text(word: Word, naskah: Naskah) -> None:
    blok = [
        (satu.butir.label, polos(satu.isi))
        for lampiran in naskah.lampiran
        for satu in lampiran.blok
        if isinstance(satu, Paragraf) and satu.butir
    ]
    assert [(satu.label, satu.teks) for satu in word.bergaya("IsiDaftar") if satu.label] == blok


def test_no_label_is_typed_into_a_list_item(word: Word) -> None:
    assert [satu.teks for satu in word.bergaya("IsiDaftar", "Butir") if re.match(r"(\w|\d{1,2})[.)]\s", satu.teks)] == []


def test_headings_are_numbered_by_word_not_typed(word: Word) -> None:
    assert [satu.teks for satu in word.par if satu.gaya.startswith("Heading") and not satu.label] == []


# ---------------------------------------------------------------- DAFTAR ISI


def daftar_isi(word: Word) -> list[tuple[str, str, str]]:
    hasil = []
    for satu in word.par:
        if re.fullmatch(r"TOC\d", satu.gaya):
            *label, isi, halaman = satu.teks.split("\t")
            hasil.append(("".join(label), isi, halaman))
    return hasil


def diri(naskah: Naskah) -> list[tuple[str, str]]:
    """The entry of a DAFTAR ISI that names itself."""
    return [("", "DAFTAR ISI")] * sum(satu.daftar_isi_terdaftar for satu in naskah.lampiran)


def test_the_entries_of_daftar_isi_are_the_headings(word: Word, naskah: Naskah) -> None:
    judul = [
        isi for satu, isi in zip((p for p in word.par if p.gaya.startswith("Heading")), word.judul, strict=True)
        if satu.gaya in ("Heading1", "Heading2", "Heading3")
    ]  # fmt: skip
    assert [(label, isi) for label, isi, _ in daftar_isi(word)] == [*diri(naskah), *judul]


def test_every_entry_of_daftar_isi_has_a_page_number(word: Word, naskah: Naskah) -> None:
    halaman = [satu[2] for satu in daftar_isi(word)]
    banyak = len(diri(naskah))
    assert halaman[:banyak] == ["i"] * banyak
    assert [satu for satu in halaman[banyak:] if not satu.isdecimal()] == []


def test_every_entry_of_daftar_isi_leads_to_its_own_heading(word: Word) -> None:
    milik = {
        tanda.get(f"{W}name"): rapat(satu.teks.rpartition("\t")[0] if satu.gaya == "TOC1" else satu.teks)
        for satu in word.par
        if satu.gaya.startswith("Heading") or satu.teks.startswith("DAFTAR ISI\t")
        for tanda in satu.el.iter(f"{W}bookmarkStart")
    }
    tautan = [
        (satu.el.find(f"{W}hyperlink").get(f"{W}anchor"), satu.teks.split("\t")[-2])
        for satu in word.par
        if satu.gaya[:3] == "TOC"
    ]
    assert [isi for nama, isi in tautan if not milik[nama].endswith(rapat(isi))] == []


def test_daftar_isi_is_a_live_field_that_is_not_marked_dirty(word: Word) -> None:
    kode = [satu.text.split()[0] for satu in word.badan.iter(f"{W}instrText")]
    kotor = [satu for satu in word.badan.iter(f"{W}fldChar") if satu.get(f"{W}dirty")]
    assert (kode.count("TOC"), kotor) == (1, [])


def test_every_field_is_begun_separated_and_ended(word: Word) -> None:
    semua = [satu.get(f"{W}fldCharType") for satu in word.badan.iter(f"{W}fldChar")]
    dalam, buka = 0, []
    for satu in semua:
        dalam += {"begin": 1, "separate": 0, "end": -1}[satu]
        buka.append(dalam)
    tanpa_hasil = sum(satu.text.split()[0] == "TC" for satu in word.badan.iter(f"{W}instrText"))
    assert (min(buka), buka[-1], semua.count("separate")) == (0, 0, semua.count("begin") - tanpa_hasil)


def test_bookmark_names_and_numbers_are_unique(word: Word) -> None:
    nama = [satu.get(f"{W}name") for satu in word.badan.iter(f"{W}bookmarkStart")]
    nomor = [satu.get(f"{W}id") for satu in word.badan.iter(f"{W}bookmarkStart")]
    akhir = [satu.get(f"{W}id") for satu in word.badan.iter(f"{W}bookmarkEnd")]
    assert (len(set(nama)), len(set(nomor)), sorted(akhir)) == (len(nama), len(nomor), sorted(nomor))


# ---------------------------------------------------------------- styles and layout


def test_every_style_used_exists(word: Word) -> None:
    dipakai = {
        satu.get(f"{W}val")
        for nama, isi in word.bagian.items()
        if re.fullmatch(r"word/(document|header\d*|footer\d*|numbering)\.xml", nama)
        for satu in word.pohon(nama).iter(f"{W}pStyle", f"{W}rStyle", f"{W}tblStyle")
        if isi
    }
    assert sorted(dipakai - set(word.gaya)) == []


def test_every_numbering_used_is_defined(word: Word) -> None:
    ada = {satu.get(f"{W}numId") for satu in word.pohon("word/numbering.xml").iter(f"{W}num")}
    assert {satu.get(f"{W}val") for satu in word.badan.iter(f"{W}numId")} - ada == set()


def test_line_spacing_is_exact_in_every_paragraph_with_text(word: Word) -> None:
    baku = word.pohon("word/styles.xml").find(f"{W}docDefaults/{W}pPrDefault/{W}pPr/{W}spacing")
    lain = set()
    for satu in word.par:
        for asal in (satu.ppr.find(f"{W}spacing") if satu.ppr is not None else None, word.sifat_gaya(satu.gaya, "spacing"), baku):
            if asal is not None and asal.get(f"{W}line"):
                if asal.get(f"{W}lineRule") != "exact" and satu.teks:
                    lain.add(satu.gaya)
                break
    assert lain == set()


def test_a_heading_stays_with_what_follows(word: Word) -> None:
    kepala = [satu for satu in word.par if satu.gaya.startswith("Heading")]
    assert {
        satu.gaya for satu in kepala if not (satu.punya("keepNext") or word.sifat_gaya(satu.gaya, "keepNext") is not None)
    } == set()


def test_every_signature_block_is_kept_together_to_its_last_line(word: Word) -> None:
    blok: list[list[Par]] = [[]]
    for satu in word.par:
        if satu.gaya == "TandaTangan":
            blok[-1].append(satu)
        elif blok[-1]:
            blok.append([])
    utuh = {p for tr in word.badan.iter(f"{W}tr") if tr.find(f"{W}trPr/{W}cantSplit") is not None for p in tr.iter(f"{W}p")}
    assert [satu.teks for isi in blok for satu in isi[:-1] if not (satu.punya("keepNext") or satu.el in utuh)] == []


def test_the_last_paragraph_before_the_closing_signature_goes_with_it(word: Word) -> None:
    awal = max(ke for ke, satu in enumerate(word.par) if satu.gaya == "TandaTangan" and word.par[ke - 1].gaya != "TandaTangan")
    assert word.par[awal - 1].punya("keepNext")


def test_a_sentence_that_ends_with_a_colon_stays_with_what_it_announces(word: Word) -> None:
    lepas = [satu.teks for satu in word.bergaya("Isi", "IsiDaftar") if satu.teks.endswith(":") and not satu.punya("keepNext")]
    assert lepas == []


# ---------------------------------------------------------------- tables


def sel_baris(tr: Any) -> list[tuple[int, int, str]]:
    """(first column, columns, vMerge: "", "restart" or "continue") of every cell of a row."""
    hasil, di = [], 0
    for tc in tr.findall(f"{W}tc"):
        rentang = tc.find(f"{W}tcPr/{W}gridSpan")
        lebar = int(rentang.get(f"{W}val")) if rentang is not None else 1
        gabung = tc.find(f"{W}tcPr/{W}vMerge")
        hasil.append((di, lebar, "" if gabung is None else gabung.get(f"{W}val") or "continue"))
        di += lebar
    return hasil


def test_every_table_is_as_wide_as_its_grid(word: Word) -> None:
    for tbl in word.tabel:
        jumlah = sum(int(satu.get(f"{W}w")) for satu in tbl.find(f"{W}tblGrid"))
        assert jumlah == int(tbl.find(f"{W}tblPr/{W}tblW").get(f"{W}w"))


def test_every_data_table_is_as_wide_as_the_text_of_its_section(word: Word) -> None:
    beda = []
    lebar: list[int] = []
    for el in word.badan.iter(f"{W}sectPr", f"{W}tbl"):
        if el.tag == f"{W}tbl":
            if el.find(f".//{W}tblHeader") is not None:
                lebar.append(int(el.find(f"{W}tblPr/{W}tblW").get(f"{W}w")))
            continue
        ukuran, tepi = el.find(f"{W}pgSz"), el.find(f"{W}pgMar")
        isi = int(ukuran.get(f"{W}w")) - int(tepi.get(f"{W}left")) - int(tepi.get(f"{W}right"))
        beda += [(satu, isi) for satu in lebar if satu != isi]
        lebar = []
    assert beda == []


def test_every_row_fills_the_grid(word: Word) -> None:
    for tbl in word.tabel:
        kolom = len(tbl.find(f"{W}tblGrid"))
        assert {sum(lebar for _, lebar, _ in sel_baris(tr)) for tr in tbl.findall(f"{W}tr")} == {kolom}


def test_every_cell_is_as_wide_as_the_columns_it_covers(word: Word) -> None:
    for tbl in word.tabel:
        grid = [int(satu.get(f"{W}w")) for satu in tbl.find(f"{W}tblGrid")]
        for tr in tbl.findall(f"{W}tr"):
            tertulis = [int(tc.find(f"{W}tcPr/{W}tcW").get(f"{W}w")) for tc in tr.findall(f"{W}tc")]
            assert tertulis == [sum(grid[di : di + lebar]) for di, lebar, _ in sel_baris(tr)]


def test_every_merge_that_goes_on_was_begun_above_in_the_same_columns(word: Word) -> None:
    putus = []
    for tbl in word.tabel:
        terbuka: dict[int, int] = {}
        for ke, tr in enumerate(tbl.findall(f"{W}tr")):
            sel = sel_baris(tr)
            putus += [(ke, di) for di, lebar, gabung in sel if gabung == "continue" and terbuka.get(di) != lebar]
            terbuka = {di: lebar for di, lebar, gabung in sel if gabung}
    assert putus == []


def test_a_cell_that_is_covered_from_above_holds_no_text(word: Word) -> None:
    isi = []
    for tbl in word.tabel_data:
        for tr in tbl.findall(f"{W}tr"):
            for tc, (_, _, gabung) in zip(tr.findall(f"{W}tc"), sel_baris(tr), strict=True):
                if gabung == "continue":
                    isi += tbl_teks(tc)
    assert isi == []


def test_every_merge_that_begins_goes_on(word: Word) -> None:
    for tbl in word.tabel:
        baris = [sel_baris(tr) for tr in tbl.findall(f"{W}tr")] + [[]]
        sendiri = [
            (ke, di)
            for ke, sel in enumerate(baris)
            for di, lebar, gabung in sel
            if gabung == "restart" and (di, lebar, "continue") not in baris[ke + 1]
        ]
        assert sendiri == []


def test_the_head_rows_of_data_tables_are_the_first_ones_and_do_not_split(word: Word) -> None:
    for tbl in word.tabel_data:
        kepala = [satu.find(f"{W}trPr/{W}tblHeader") is not None for satu in tbl.findall(f"{W}tr")]
        utuh = [satu.find(f"{W}trPr/{W}cantSplit") is not None for satu in tbl.findall(f"{W}tr")]
        assert (kepala, utuh[: sum(kepala)]) == (sorted(kepala, reverse=True), [True] * sum(kepala))


def test_rows_do_not_split(word: Word) -> None:
    boleh = [
        rapat(" ".join(tbl_teks(tr)))
        for tbl in word.tabel_data
        for tr in tbl.findall(f"{W}tr")
        if tr.find(f"{W}trPr/{W}cantSplit") is None
    ]
    assert [satu for satu in boleh if len(satu) < 600] == []


def test_every_cell_ends_with_a_paragraph(word: Word) -> None:
    assert [tc for tc in word.badan.iter(f"{W}tc") if tc[-1].tag != f"{W}p"] == []


# ---------------------------------------------------------------- sections and properties


def test_every_page_is_f4(word: Word) -> None:
    ukuran = set()
    for satu in word.sectpr:
        pgsz = satu.find(f"{W}pgSz")
        ukuran.add((pgsz.get(f"{W}w"), pgsz.get(f"{W}h"), pgsz.get(f"{W}orient")))
    assert ukuran == {("12189", "18709", None), ("18709", "12189", "landscape")}


def test_margins_are_those_of_the_law(word: Word) -> None:
    tepi = {satu.find(f"{W}pgMar").get(f"{W}{sisi}") for satu in word.sectpr for sisi in ("top", "right", "bottom", "left")}
    assert tepi == {"1417"}  # 2.5 cm: UU 12/2011 Lampiran II nomor 284a


def test_the_only_landscape_pages_are_those_of_the_ratl(word: Word) -> None:
    di_lanskap = []
    tabel: list[int] = []
    for el in word.badan.iter(f"{W}tbl", f"{W}sectPr"):
        if el.tag == f"{W}tbl":
            tabel.append(len(el.find(f"{W}tblGrid")))
        else:
            if el.find(f"{W}pgSz").get(f"{W}orient") == "landscape":
                di_lanskap.append([satu for satu in tabel if satu > 3])
            tabel = []
    assert di_lanskap == [[18]]


def test_pages_are_numbered_in_roman_in_front_and_from_1_in_each_part(word: Word) -> None:
    nomor = []
    for satu in word.sectpr:
        isi = satu.find(f"{W}pgNumType")
        nomor.append(None if isi is None else (isi.get(f"{W}fmt"), isi.get(f"{W}start")))
    assert nomor[:4] == [None, ("decimal", "1"), ("lowerRoman", "1"), ("decimal", "1")]
    assert set(nomor[4:]) <= {("decimal", None)}


def test_the_properties_give_title_subject_office_and_language(word: Word, naskah: Naskah) -> None:
    inti = {satu.tag.rsplit("}", 1)[1]: satu.text for satu in word.pohon("docProps/core.xml")}
    tanggal = f"{naskah.tanggal or f'{naskah.tahun}-01-01'}T00:00:00Z"
    assert inti == {
        "title": f"{' '.join(naskah.judul).title()} tentang {naskah.tentang}",
        "subject": naskah.tentang,
        "creator": naskah.penulis,
        "lastModifiedBy": naskah.penulis,
        "language": "id-ID",
        "created": tanggal,
        "modified": tanggal,
    }


def test_the_default_font_and_language_are_the_houses(word: Word) -> None:
    baku = word.pohon("word/styles.xml").find(f"{W}docDefaults/{W}rPrDefault/{W}rPr")
    huruf = {baku.find(f"{W}rFonts").get(f"{W}{jenis}") for jenis in ("ascii", "hAnsi", "cs")}
    assert (huruf, baku.find(f"{W}sz").get(f"{W}val"), baku.find(f"{W}lang").get(f"{W}val")) == (
        {"Bookman Old Style"},
        "24",
        "id-ID",
    )


def test_only_a_draft_says_rancangan(word: Word, naskah: Naskah) -> None:
    assert (word.teks.count("RANCANGAN") > 0) is naskah.rancangan


def test_a_draft_without_number_and_date_shows_three_dots(word: Word, naskah: Naskah) -> None:
    titik = [satu for satu in word.teks if "..." in satu]
    harapan = ["NOMOR ...", "pada tanggal ...", *["NOMOR ..."] * len(naskah.lampiran)]
    assert titik == (harapan if naskah.rancangan else [])


def test_every_run_of_text_keeps_its_spaces(word: Word) -> None:
    hilang = [
        satu.text
        for satu in word.badan.iter(f"{W}t")
        if satu.text and satu.text != satu.text.strip() and satu.get(f"{XML}space") != "preserve"
    ]
    assert hilang == []
