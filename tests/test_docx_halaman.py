"""What begins a page of the Word file stands as high as the text of the other pages; the head of a lampiran."""

from __future__ import annotations

from typing import Any

import pytest

from tests.alat import LAMPIRAN, Proyek, W, Word

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
