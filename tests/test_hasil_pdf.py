"""The PDFs of the three samples, as the command line wrote them: the same text, pages and order as the Word files beside them."""

from __future__ import annotations

import io
import random
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pypdf
import pypdfium2
import pytest

from pipeline.pdf import OfficePool, PermintaanPdf
from tests.alat import CONTOH, LAMPIRAN, NASKAH, Proyek, W, Word, jalankan, paragraf_model, rapat, tanpa_spasi, teks_par, urut
from tests.conftest import Hasil

pytestmark = [pytest.mark.libreoffice, pytest.mark.lambat]
TEPI = 70.0  # points: text nearer to the paper's edge is a page number


@dataclass(frozen=True)
class Lembar:
    """A sheet: its text without the page number, the number that it shows, and whether it lies on its side."""

    teks: str
    nomor: str
    lanskap: bool


@dataclass(frozen=True)
class Pdf:
    bita: bytes
    pembaca: Any
    lembar: tuple[Lembar, ...]

    @property
    def kerangka(self) -> list[tuple[int, str, int]]:
        """(depth, title, sheet from 0) of the outline."""

        def telusur(isi: list[Any], dalam: int) -> Iterator[tuple[int, str, int]]:
            for satu in isi:
                if isinstance(satu, list):
                    yield from telusur(satu, dalam + 1)
                else:
                    yield dalam, satu.title, self.pembaca.get_destination_page_number(satu)

        return list(telusur(self.pembaca.outline, 1))


def baca_pdf(bita: bytes) -> Pdf:
    pembaca = pypdf.PdfReader(io.BytesIO(bita))
    lembar = []
    for halaman in pembaca.pages:
        tinggi = float(halaman.mediabox.height)
        isi: list[str] = []
        tepi: list[str] = []

        def catat(
            teks: str, cm: Any, tm: Any, *_: Any, tinggi: float = tinggi, isi: list[str] = isi, tepi: list[str] = tepi
        ) -> None:
            (isi if TEPI < tm[5] < tinggi - TEPI + 3 else tepi).append(teks)

        halaman.extract_text(visitor_text=catat)
        lembar.append(Lembar(" ".join(isi), rapat("".join(tepi)), halaman.mediabox.width > halaman.mediabox.height))
    return Pdf(bita, pembaca, tuple(lembar))


@pytest.fixture(scope="module")
def semua_pdf(hasil: Hasil) -> dict[str, Pdf]:
    return {satu: baca_pdf(hasil.pdf(satu).read_bytes()) for satu in CONTOH}


@pytest.fixture
def pdf(semua_pdf: dict[str, Pdf], contoh: str) -> Pdf:
    return semua_pdf[contoh]


# ---------------------------------------------------------------- pages


def test_every_number_in_daftar_isi_is_shown_on_the_page_of_its_heading(pdf: Pdf, word: Word) -> None:
    daftar = [
        satu.teks.split("\t") for satu in word.par if satu.gaya.startswith("TOC") and not satu.teks.startswith("DAFTAR ISI")
    ]
    judul = [satu for satu in pdf.kerangka if re.match(r"BAB |[\dIVX]", satu[1]) and satu[0] <= 4]
    tampil = [(rapat(isi), pdf.lembar[lembar].nomor) for _, isi, lembar in judul]
    assert tampil == [(rapat(f"{label} {isi}"), halaman) for label, isi, halaman in daftar]


def test_the_heading_stands_on_the_page_to_which_the_outline_leads(pdf: Pdf) -> None:
    salah = [
        isi for dalam, isi, lembar in pdf.kerangka if dalam > 1 and tanpa_spasi(isi) not in tanpa_spasi(pdf.lembar[lembar].teks)
    ]
    assert salah == []


def test_the_outline_is_keputusan_lampiran_and_the_headings(pdf: Pdf, word: Word) -> None:
    lampiran = [rapat(satu.teks) for satu in word.bergaya("KepalaLampiran") if re.match(r"LAMPIRAN( [IVX]+)?$", satu.teks)]
    harapan = ["Keputusan", lampiran[0].replace("LAMPIRAN", "Lampiran"), *(f"{a} {b}" for a, b in word.judul)]
    harapan += [satu.replace("LAMPIRAN", "Lampiran") for satu in lampiran[1:]]
    assert [isi for _, isi, _ in pdf.kerangka] == harapan


def test_daftar_isi_in_the_pdf_shows_the_entries_of_the_word_file(pdf: Pdf, word: Word) -> None:
    semua = re.sub(r"\.+(?=\d|iBAB)", "", tanpa_spasi("".join(satu.teks for satu in pdf.lembar)))
    assert (
        urut([re.sub(r"\.(?=\d)", "", tanpa_spasi(satu.teks)) for satu in word.par if satu.gaya.startswith("TOC")], semua) is None
    )


def test_the_pages_of_the_keputusan_are_numbered_from_2_and_those_in_front_in_roman(pdf: Pdf) -> None:
    lampiran = next(ke for ke, satu in enumerate(pdf.lembar) if tanpa_spasi(satu.teks).startswith("LAMPIRAN"))
    bab = next(ke for _, isi, ke in pdf.kerangka if isi.startswith("BAB I "))
    nomor = [satu.nomor for satu in pdf.lembar]
    assert nomor[:2] == ["", ""]
    assert nomor[2:lampiran] == [f"- {ke} -" for ke in range(2, lampiran)]
    depan = [satu for satu in nomor[lampiran:bab] if satu]
    assert depan == ["i", "ii", "iii", "iv"][: len(depan)]


def test_pages_of_the_lampiran_count_on_to_the_end_and_only_divider_pages_show_no_number(pdf: Pdf) -> None:
    bab = next(ke for _, isi, ke in pdf.kerangka if isi.startswith("BAB I "))
    awal = bab + 1 - int(pdf.lembar[bab].nomor)
    kosong = [ke for ke in range(awal, len(pdf.lembar)) if not pdf.lembar[ke].nomor]
    tampil = {ke: pdf.lembar[ke].nomor for ke in range(awal, len(pdf.lembar)) if ke not in kosong}
    assert tampil == {ke: str(ke - awal + 1) for ke in tampil}
    assert [pdf.lembar[ke].teks for ke in kosong if not rapat(pdf.lembar[ke].teks).startswith("BAB ")] == []


def test_no_page_is_blank(pdf: Pdf) -> None:
    assert [ke for ke, satu in enumerate(pdf.lembar, 1) if not satu.teks.strip()] == []


def test_no_heading_is_the_last_line_of_its_page(pdf: Pdf, word: Word) -> None:
    judul = {tanpa_spasi(a + b) for a, b in word.judul}
    akhir = [tanpa_spasi(satu.teks) for satu in pdf.lembar if not rapat(satu.teks).startswith("BAB ")]
    assert [(j, a[-80:]) for a in akhir for j in judul if a.endswith(j)] == []


def test_the_closing_signature_stands_on_the_last_page_with_text_before_it(pdf: Pdf, word: Word) -> None:
    nama = [satu.teks for satu in word.bergaya("TandaTangan") if satu.el.find(f"{W}r/{W}rPr/{W}b") is not None][-1]
    akhir = tanpa_spasi(pdf.lembar[-1].teks)
    jabatan = tanpa_spasi(next(satu.teks for satu in word.bergaya("TandaTangan") if satu.teks.startswith("KEPALA ")))
    assert (tanpa_spasi(nama) in akhir, akhir.find(jabatan) > 0) == (True, True)


# ---------------------------------------------------------------- text


def di_luar_tabel(word: Word) -> list[str]:
    """Label and text of every paragraph that is not in a data table, DAFTAR ISI left out, without white space."""
    dalam = {id(p) for tbl in word.tabel_data for p in tbl.iter(f"{W}p")}
    semua = [satu for satu in word.par if id(satu.el) not in dalam and not satu.gaya.startswith("TOC")]
    return [tanpa_spasi(satu.label + satu.teks) for satu in semua if satu.teks.strip()]


def test_every_paragraph_stands_in_the_pdf_in_order_with_the_label_that_libreoffice_counts(pdf: Pdf, word: Word) -> None:
    assert urut(di_luar_tabel(word), tanpa_spasi("".join(satu.teks for satu in pdf.lembar))) is None


def test_the_pdf_shows_every_character_of_the_word_file_and_no_other(pdf: Pdf, word: Word) -> None:
    """As many of each, once the heads that tables repeat on their further pages and the dots of DAFTAR ISI are set aside."""
    semua = tanpa_spasi("".join(satu.teks for satu in pdf.lembar))
    for satu in word.par:
        if satu.gaya.startswith("TOC"):
            isi, _, halaman = satu.teks.rpartition("\t")
            semua = re.sub(re.escape(tanpa_spasi(isi)) + r"\.+" + halaman, tanpa_spasi(satu.teks), semua, count=1)
    ada = Counter(semua)
    harapan = Counter("".join(tanpa_spasi(satu.label + satu.teks) for satu in word.par))
    for tbl in word.tabel_data:
        kepala = Counter(tanpa_spasi("".join(teks_kepala(tbl))))
        while kepala and not (kepala - (ada - harapan)) and tanpa_spasi("".join(teks_kepala(tbl))):
            harapan += kepala
    assert (ada - harapan, harapan - ada) == (Counter(), Counter())


def teks_kepala(tbl: Any) -> list[str]:
    kepala = [tr for tr in tbl.findall(f"{W}tr") if tr.find(f"{W}trPr/{W}tblHeader") is not None]
    return [teks_par(p) for tr in kepala for p in tr.iter(f"{W}p")]


def test_every_cell_stands_in_the_pdf(pdf: Pdf, word: Word) -> None:
    semua = [satu.teks for satu in pdf.lembar]
    kata = Counter(re.findall(r"[^\s\-/]+", " ".join(semua)))
    sel = Counter(k for tbl in word.tabel_data for p in tbl.iter(f"{W}p") for k in re.findall(r"[^\s\-/]+", teks_par(p)))
    assert {k: n for k, n in sel.items() if kata[k] < n and tanpa_spasi("".join(semua)).count(k) < n} == {}


def test_the_head_of_the_ratl_repeats_on_every_page_of_it(pdf: Pdf, word: Word) -> None:
    (ratl,) = [tbl for tbl in word.tabel_data if len(tbl.find(f"{W}tblGrid")) == 18]
    kepala = [tanpa_spasi(satu) for satu in teks_kepala(ratl) if satu]
    badan = {tanpa_spasi(teks_par(p)) for p in ratl.iter(f"{W}p")} - set(kepala) - {""}
    lembar = [satu for satu in pdf.lembar if satu.lanskap and any(b in tanpa_spasi(satu.teks) for b in badan if len(b) > 20)]
    tanpa = [rapat(satu.teks)[:60] for satu in lembar if urut(kepala, tanpa_spasi(satu.teks)) is not None]
    assert (len(lembar) > 1, tanpa) == (True, [])


def test_the_ratl_of_disbun_has_at_least_60_tahapan(hasil: Hasil) -> None:
    word = Word(hasil.docx(CONTOH[2]).read_bytes())
    (ratl,) = [tbl for tbl in word.tabel_data if len(tbl.find(f"{W}tblGrid")) == 18]
    tahapan = [
        tr for tr in ratl.findall(f"{W}tr") if len(tr.findall(f"{W}tc")) == 18 and tr.find(f"{W}trPr/{W}tblHeader") is None
    ]
    assert len(tahapan) >= 60


# ---------------------------------------------------------------- the same pages and bytes again


@pytest.mark.parametrize("contoh", CONTOH)
def test_the_finished_word_file_converted_again_has_the_same_pages_and_text(
    hasil: Hasil, contoh: str, semua_pdf: dict[str, Pdf], kolam: OfficePool
) -> None:
    lagi = baca_pdf(kolam.convert(PermintaanPdf(hasil.docx(contoh).read_bytes())).pdf)
    pertama = semua_pdf[contoh]
    assert [(s.nomor, tanpa_spasi(s.teks)) for s in lagi.lembar] == [(s.nomor, tanpa_spasi(s.teks)) for s in pertama.lembar]


def test_a_second_run_of_the_whole_command_gives_the_same_bytes(hasil: Hasil, tmp_path: Path) -> None:
    """One worker, another hash seed, another time zone, a single naskah at a time: cold where the first run was warm."""
    keluaran = jalankan("semua", "--ke", tmp_path, PYTHONHASHSEED="7", TZ="Asia/Jakarta", LC_ALL="C")
    beda = [
        f"{satu}.{akhir}"
        for satu in CONTOH
        for akhir in ("docx", "pdf")
        if (tmp_path / f"{satu}.{akhir}").read_bytes() != (hasil.ke / f"{satu}.{akhir}").read_bytes()
    ]
    assert (keluaran.status, beda) == (0, [])


def test_the_word_file_opened_and_saved_by_libreoffice_keeps_its_text_and_pages(
    hasil: Hasil, tmp_path: Path, kolam: OfficePool
) -> None:
    asal = hasil.docx(CONTOH[1])
    subprocess.run(
        [
            "soffice", "--headless", f"-env:UserInstallation=file://{tmp_path}/profil", "--convert-to", "docx:MS Word 2007 XML",
            "--outdir", str(tmp_path), str(asal),
        ],
        check=True, capture_output=True, timeout=120,
    )  # fmt: skip
    bita = (tmp_path / asal.name).read_bytes()
    lagi = baca_pdf(kolam.convert(PermintaanPdf(bita)).pdf)
    pertama = baca_pdf(hasil.pdf(CONTOH[1]).read_bytes())
    teks = ["".join(tanpa_spasi(s.teks) for s in satu.lembar) for satu in (lagi, pertama)]
    assert (len(lagi.lembar), teks[0]) == (len(pertama.lembar), teks[1])


# ---------------------------------------------------------------- what kind of PDF


def test_title_author_and_subject_are_the_word_files(pdf: Pdf, word: Word) -> None:
    inti = {satu.tag.rsplit("}", 1)[1]: satu.text for satu in word.pohon("docProps/core.xml")}
    info = pdf.pembaca.metadata
    assert (info.title, info.author, info.subject) == (inti["title"], inti["creator"], inti["subject"])


def test_the_language_is_indonesian(pdf: Pdf) -> None:
    assert pdf.pembaca.root_object["/Lang"] == "id-ID"


def test_every_font_is_embedded(pdf: Pdf) -> None:
    luar = set()
    for halaman in pdf.pembaca.pages:
        for satu in halaman["/Resources"].get("/Font", {}).values():
            for rincian in (satu.get_object(), *(x.get_object() for x in satu.get_object().get("/DescendantFonts", ()))):
                jenis = rincian.get("/FontDescriptor")
                if jenis is not None and not {"/FontFile", "/FontFile2", "/FontFile3"} & set(jenis.get_object()):
                    luar.add(rincian["/BaseFont"])
    assert luar == set()


def test_only_bookman_and_the_font_of_check_marks_are_used(pdf: Pdf) -> None:
    nama = {
        satu.get_object()["/BaseFont"].partition("+")[2]
        for halaman in pdf.pembaca.pages
        for satu in halaman["/Resources"].get("/Font", {}).values()
    }
    assert {satu for satu in nama if not re.match(r"(URWBookman|BookmanOldStyle|DejaVuSans)", satu)} == set()


def test_every_page_is_f4_upright_or_on_its_side(pdf: Pdf) -> None:
    ukuran = {tuple(sorted((round(float(p.mediabox.width)), round(float(p.mediabox.height))))) for p in pdf.pembaca.pages}
    assert ukuran == {(610, 936)}  # 21.5 x 33 cm


def test_the_final_is_pdfa_2b_and_the_drafts_are_light(hasil: Hasil, semua_pdf: dict[str, Pdf]) -> None:
    tanda = {
        satu: (
            b"<pdfaid:part>2<" in isi and b"<pdfaid:conformance>B<" in isi,
            "/StructTreeRoot" in semua_pdf[satu].pembaca.root_object,
        )
        for satu in CONTOH
        for isi in (hasil.pdf(satu).read_bytes(),)
    }
    assert tanda == {CONTOH[0]: (False, False), CONTOH[1]: (False, False), CONTOH[2]: (True, True)}


def test_the_final_has_no_pdfua_findings(hasil: Hasil) -> None:
    pytest.importorskip("pdfua")
    keluar = subprocess.run(
        [
            sys.executable, "-c", "import sys; from pdfua.cli import main; sys.exit(main())", "check", str(hasil.pdf(CONTOH[2])),
        ],
        capture_output=True, text=True, check=False,
    )  # fmt: skip
    assert "errors=0 warnings=0" in keluar.stdout, keluar.stdout + keluar.stderr


def test_no_pdf_carries_scripts_attachments_or_outside_links(pdf: Pdf) -> None:
    akar = pdf.pembaca.root_object
    tautan = [
        satu.get_object()["/A"]["/URI"]
        for halaman in pdf.pembaca.pages
        for satu in halaman.get("/Annots", ())
        if "/URI" in satu.get_object().get("/A", {})
    ]
    assert ({"/AA", "/JavaScript", "/EmbeddedFiles"} & {*akar, *akar.get("/Names", {})}, tautan) == (set(), [])


def test_no_text_is_clipped_by_the_margins(pdf: Pdf) -> None:
    """The end of every line, measured with the font's own widths, lies on the paper."""
    dokumen = pypdfium2.PdfDocument(pdf.bita)
    luar = []
    for ke, halaman in enumerate(dokumen):
        lebar, _ = halaman.get_size()
        teks = halaman.get_textpage()
        for i in range(teks.count_rects()):
            kiri, _, kanan, _ = teks.get_rect(i)
            if kiri < TEPI - 1 or kanan > lebar - TEPI + 1.5:
                luar.append((ke + 1, round(kiri), round(kanan), teks.get_text_bounded(*teks.get_rect(i))[:40]))
    assert luar == []


# ---------------------------------------------------------------- page breaks


def test_no_page_breaks_the_signature_of_a_keputusan(proyek: Proyek, kolam: OfficePool) -> None:
    halaman = []
    for baris in range(14, 32):  # lines of the text above it: every place at the foot of a page
        menimbang = f"menimbang: [bahwa {'rencana kerja disusun bersama ' * baris}]"
        _, dokumen = proyek.tulis({"naskah.yaml": NASKAH.replace("menimbang: [bahwa perlu rencana kerja]", menimbang)}).dokumen()
        lembar = baca_pdf(kolam.convert(PermintaanPdf(dokumen.bita({}))).pdf).lembar
        halaman.append(
            [next(ke for ke, satu in enumerate(lembar) if teks in satu.teks) for teks in ("KEDUA", "Ditetapkan", "NIP")]
        )
    assert [satu for satu in halaman if len(set(satu)) > 1] == []
    assert {satu[0] for satu in halaman} == {0, 1}


def test_no_label_beside_the_konsiderans_or_the_diktum_breaks_or_reaches_its_colon(proyek: Proyek, kolam: OfficePool) -> None:
    diktum = ", ".join(f"Diktum {ke}" for ke in range(1, 14))
    isi = NASKAH.replace("memutuskan: [Menetapkan rencana kerja, Keputusan ini berlaku]", f"memutuskan: [{diktum}]")
    _, dokumen = proyek.tulis({"naskah.yaml": isi + "memperhatikan: [Surat Edaran]\n"}).dokumen()
    teks = "".join(satu.teks for satu in baca_pdf(kolam.convert(PermintaanPdf(dokumen.bita({}))).pdf).lembar)
    assert "Memperhatikan" in teks
    assert [satu for satu in ("KEDUA BELAS", "KETIGA BELAS") if not re.search(rf"{satu}\s*:\s*Diktum", teks)] == []


# ---------------------------------------------------------------- LibreOffice counts as the model does


def acak_daftar(acak: random.Random, dalam: int = 0) -> list[str]:
    """A list in order, from 1 or from elsewhere, with lists of other kinds below some of its items."""
    jenis = acak.choice(["{n}.", "{a}.", "{n})", "{a})", "({n})", "({a})", "#.", "-"])
    awal = acak.choice([1, 1, 1, 3])
    baris: list[str] = []
    for ke in range(awal, awal + acak.randint(1, 4)):
        tanda = jenis.format(n=ke, a=chr(96 + ke))
        baris.append(f"{tanda} butir{acak.randrange(10**9)}")
        for _ in range(acak.choice([0, 0, 1, 2]) if dalam < 3 else 0):
            baris += ["", *(f"{' ' * (len(tanda) + 1)}{satu}" if satu else "" for satu in acak_daftar(acak, dalam + 1))]
    return baris


def test_libreoffice_shows_the_models_labels_of_many_nested_lists(proyek: Proyek, kolam: OfficePool) -> None:
    acak = random.Random(12)
    isi = "\n\nProsa di antara.\n\n".join("\n".join(acak_daftar(acak)) for _ in range(60))
    naskah, dokumen = proyek.tulis({"naskah.yaml": LAMPIRAN}).dokumen(isi_md=isi)
    butir = [(p.butir.label if p.butir else "") + tanpa_spasi(str(p.isi)) for p in paragraf_model(naskah)]
    pdf = baca_pdf(kolam.convert(PermintaanPdf(dokumen.bita({}))).pdf)
    assert len(butir) > 200
    assert urut(butir[2:], tanpa_spasi("".join(satu.teks for satu in pdf.lembar))) is None


def test_libreoffice_shows_the_models_labels_of_every_heading_scheme(proyek: Proyek, kolam: OfficePool) -> None:
    skema = ["bab-desimal", "bab-angka", "romawi-huruf", "[BAB I, I., 1., a.]"]
    lampiran = "".join(f"  - {{judul: R, penomoran: {satu}, isi: [isi.md]}}\n" for satu in skema)
    isi = "# A\n\n## B\n\n### C\n\n#### D\n\n#### E\n\n### F\n\n#### G\n\n## H\n\n# I\n\n## J\n\n### K\n"
    naskah, dokumen = proyek.tulis({"naskah.yaml": f"{NASKAH}lampiran:\n{lampiran}"}).dokumen(isi_md=isi)
    judul = [tanpa_spasi(f"{j.label}{j.isi}") for satu in naskah.lampiran for j in satu.judul_isi]
    pdf = baca_pdf(kolam.convert(PermintaanPdf(dokumen.bita({}))).pdf)
    semua = tanpa_spasi("".join(satu.teks for satu in pdf.lembar)).partition("NIP197001011995031001")[2]
    assert urut(judul, semua) is None
