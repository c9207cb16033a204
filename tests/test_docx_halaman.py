"""What begins a page of the Word file stands as high as the text of the other pages; the head of a lampiran."""

from __future__ import annotations

from typing import Any

import pytest

from tests.alat import LAMPIRAN, NASKAH, Proyek, W, Word

BAB = "# Pendahuluan\n\nUraian.\n\n## Latar\n\nUraian.\n\n# Penutup\n\nUraian.\n"
TABEL = "judul: Rencana\norientasi: lanskap\nkolom: [{a: A}]\na: [{nama: x}]\n"


def word(proyek: Proyek, isi: str, setelan: str = "", tentang: str = "Rencana Kerja") -> Word:
    yaml = LAMPIRAN.replace("isi: [isi.md]", f"{setelan}isi: [isi.md]").replace("tentang: Rencana Kerja", f"tentang: {tentang!r}")
    proyek.tulis({"naskah.yaml": yaml, "t.yaml": TABEL})
    return Word(proyek.dokumen(isi_md=isi)[1].bita(None))


def atas(isi: Word, teks: str) -> str | None:
    """The space above the paragraph with a text where it is not its style's, twips."""
    el: Any = next(satu for satu in isi.par if teks in satu.teks and satu.gaya not in ("TOC1", "TOC2", "toc 1", "toc 2")).el
    jarak = el.find(f"{W}pPr/{W}spacing")
    return None if jarak is None else jarak.get(f"{W}before")


def test_a_chapter_that_begins_a_page_has_no_space_above(proyek: Proyek) -> None:
    isi = word(proyek, BAB, "daftar-isi: ya, ")
    assert {teks: atas(isi, teks) for teks in ("PENDAHULUAN", "Latar", "PENUTUP")} == {
        "PENDAHULUAN": "0", "Latar": None, "PENUTUP": "0",
    }  # fmt: skip


def test_a_chapter_below_the_title_of_its_lampiran_keeps_its_space(proyek: Proyek) -> None:
    isi = word(proyek, BAB)
    assert (atas(isi, "PENDAHULUAN"), atas(isi, "PENUTUP")) == (None, "0")


@pytest.mark.parametrize(
    ("setelan", "perintah", "pembatas"),
    [
        ("", "!pembatas Awal *Road Map*", ["BAB I", "AWAL ROAD MAP"]),
        ("", "!pembatas", ["BAB I", "PENDAHULUAN"]),
        ("pembatas-bab: ya, ", "!pembatas {{ tahun }} [[awal]]", ["BAB I", "2023 LAMPIRAN", "BAB II", "PENUTUP"]),
        ("", "", []),
    ],
)
def test_a_divider_page_has_its_own_title_or_that_of_its_chapter(
    proyek: Proyek, setelan: str, perintah: str, pembatas: list[str]
) -> None:
    isi = word(proyek, f"{perintah}\n\n{BAB}", f"id: awal, {setelan}")
    assert [satu.teks for satu in isi.bergaya("PembatasBab")] == pembatas


def test_a_divider_page_may_end_no_file_and_stand_in_no_batang_tubuh(proyek: Proyek) -> None:
    proyek.tulis({"naskah.yaml": LAMPIRAN.replace("isi: [isi.md]", "isi: [awal.md, isi.md]"), "awal.md": "!pembatas Awal\n"})
    assert proyek.keluhan(isi_md=BAB) == ["awal.md:1:1: sesudah '!pembatas' harus ada judul BAB ('# …') dalam lampiran"]


def test_a_daftar_isi_that_names_itself_is_marked_for_word(proyek: Proyek) -> None:
    isi = word(proyek, BAB, "daftar-isi: ya, daftar-isi-terdaftar: ya, ")
    assert [satu.teks.split("\t")[0] for satu in isi.par if satu.gaya.startswith("TOC")] == [
        "DAFTAR ISI",
        "BAB I",
        "1.1",
        "BAB II",
    ]
    pertama: Any = next(satu.el for satu in isi.par if satu.gaya == "TOC1")
    kode = [str(satu.text).strip() for satu in pertama.iter(f"{W}instrText")]
    # the TC field stands before the field that Word writes anew, in the bookmark to which the entry leads
    assert kode == ['TC "DAFTAR ISI" \\l 1', 'TOC \\o "1-3" \\f \\h \\z', "PAGEREF _DaftarIsi1 \\h"]
    assert [satu.get(f"{W}name") for satu in pertama.iter(f"{W}bookmarkStart")] == ["_DaftarIsi1"]
    assert pertama.find(f"{W}hyperlink").get(f"{W}anchor") == "_DaftarIsi1"


def test_a_daftar_isi_that_is_not_there_cannot_name_itself(proyek: Proyek) -> None:
    naskah = LAMPIRAN.replace("isi: [isi.md]", "daftar-isi-terdaftar: ya, isi: [isi.md]")
    baris = naskah[: naskah.index("terdaftar: ya")].count("\n") + 1
    kolom = naskah.splitlines()[baris - 1].index("ya, isi") + 1
    pesan = "'daftar-isi-terdaftar: ya' memerlukan 'daftar-isi: ya'"
    assert proyek.keluhan(naskah_yaml=naskah, isi_md=BAB) == [f"naskah.yaml:{baris}:{kolom}: {pesan}"]


def test_a_daftar_isi_limited_to_its_lampiran_names_itself_within_the_limit(proyek: Proyek) -> None:
    lain = "lampiran:\n" + "".join(
        f"  - {{judul: {nama}, daftar-isi: ya, daftar-isi-terdaftar: ya, isi: [isi.md]}}\n" for nama in "AB"
    )
    proyek.tulis({"naskah.yaml": NASKAH + lain})
    badan: Any = Word(proyek.dokumen(isi_md=BAB)[1].bita(None)).badan
    urutan = [
        satu.get(f"{W}name") or str(satu.text).split()[0]
        for satu in badan.iter(f"{W}bookmarkStart", f"{W}instrText")
        if satu.get(f"{W}name", "").startswith(("_Isi", "_DaftarIsi")) or "TC" in (satu.text or "")
    ]
    assert urutan == ["_Isi1", "_DaftarIsi1", "TC", "_Isi2", "_DaftarIsi2", "TC"]


def test_a_heading_of_the_first_level_below_other_text_has_space_above(proyek: Proyek) -> None:
    isi = word(proyek, "# Awal\n\na. satu; dan\nb. dua.\n\n# Penutup\n\nUraian.\n", "penomoran: romawi-huruf, ")
    assert atas(isi, "Penutup") is None
    assert int(isi.sifat_gaya("Heading1", "spacing").get(f"{W}before")) > 120


def test_what_begins_a_page_on_its_side_has_no_space_above(proyek: Proyek) -> None:
    tanpa, dengan = (word(proyek, f"# Awal\n\nUraian.\n\n{judul}!tabel t.yaml\n") for judul in ("", "## Aksi\n\n"))
    assert (atas(tanpa, "Rencana"), atas(dengan, "Aksi")) == (None, "0")
    assert atas(word(proyek, "# Awal\n\n" + "Uraian.\n\n" * 4 + "!tabel t.yaml\n"), "Rencana") == "0"


def test_the_head_of_a_lampiran_has_the_italics_of_the_title(proyek: Proyek) -> None:
    isi = word(proyek, BAB, tentang="Rencana *Road Map* A & B 2021-2026")
    kepala = next(satu for satu in isi.par if satu.teks.startswith("RENCANA ROAD MAP") and satu.gaya == "KepalaLampiran")
    lari = [("".join(r.itertext()), r.find(f"{W}rPr/{W}i") is not None) for r in kepala.el.iter(f"{W}r")]
    assert lari == [("RENCANA ", False), ("ROAD MAP", True), (" A & B 20212026", False)]


@pytest.mark.parametrize(
    ("isi", "rapat"),
    [
        ("a. Rencana Kegiatan\n   1. Rapat;\n   2. Laporan.\nb. Kriteria Keberhasilan\n\n!tabel t.yaml\n", ["a.", "b."]),
        ("1. Misi 1\n\n   Tujuannya tercapai.\n\n2. Misi 2\n\nTujuannya tercapai.\n", ["1.", "2."]),
        ("1. Rapat;\n2. Laporan.\n\n!tabel t.yaml\n", []),
        ("1. Rapat\n2. Laporan\n\n# Judul\n", []),
    ],
    ids=["tabel", "paragraf", "kalimat", "judul"],
)
def test_an_item_that_is_a_title_stays_with_what_follows_its_list(proyek: Proyek, isi: str, rapat: list[str]) -> None:
    proyek.tulis({"naskah.yaml": LAMPIRAN, "t.yaml": "kolom: [{a: A}]\na: [{nama: x}]\n"})
    butir = proyek.word(isi_md=isi).bergaya("IsiDaftar")
    assert [satu.label for satu in butir if satu.label and satu.punya("keepNext")] == rapat
