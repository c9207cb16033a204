"""The canonical form of the sources: what it looks like, that it stays, and that the document never changes."""

from __future__ import annotations

import dataclasses
import re
from pathlib import Path
from shutil import copytree
from textwrap import dedent
from typing import Any

import pytest
import yaml
from hypothesis import assume, given, settings
from hypothesis import strategies as st

from pipeline.docx.tulis import susun_dokumen
from pipeline.galat import Galat
from pipeline.lint.redam import cari_komentar
from pipeline.naskah.jenis import JENIS
from pipeline.rapikan.berkas import rapikan_berkas, rapikan_semua
from pipeline.rapikan.klausa import LEBAR, baris_klausa
from pipeline.rapikan.markdown import rapikan_markdown
from pipeline.rapikan.yaml import rapikan_yaml
from pipeline.source.markdown import baca_markdown
from pipeline.source.schema import SPASI
from pipeline.source.teks import Berkas, Larik, Letak, Peta
from pipeline.source.yaml import baca_yaml
from tests.alat import AKAR, LAMPIRAN, SEMUA_CONTOH, Proyek, model

KALIMAT = (
    "bahwa untuk melaksanakan ketentuan Pasal 5 ayat (2) Undang-Undang Nomor 23 Tahun 2014 tentang Pemerintahan Daerah, "
    "perlu ditetapkan rencana kerja yang menjadi pedoman bagi seluruh pegawai;"
)


def tulis(folder: Path, nama: str, isi: str) -> Path:
    path = folder / nama
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(dedent(isi).encode())
    return path


def rapi(folder: Path, nama: str, isi: str) -> str:
    """The canonical form of a file's text."""
    path = tulis(folder, nama, isi)
    hasil = rapikan_berkas(path, folder)
    return path.read_text(encoding="utf-8") if hasil is None else hasil


def tanpa_letak(nilai: Any) -> Any:
    """A model without the places of its texts."""
    if isinstance(nilai, Letak):
        return None
    if dataclasses.is_dataclass(nilai):
        return (type(nilai), *(tanpa_letak(getattr(nilai, satu.name)) for satu in dataclasses.fields(nilai)))
    if isinstance(nilai, tuple | list):
        return [tanpa_letak(satu) for satu in nilai]
    return str(nilai) if isinstance(nilai, str) else nilai


def inti(nilai: Any) -> Any:
    if isinstance(nilai, Peta):
        return {str(kunci): inti(satu) for kunci, satu in nilai.items()}
    return [inti(satu) for satu in nilai] if isinstance(nilai, Larik) else str(nilai)


# ---------------------------------------------------------------- what it looks like


def test_keys_stand_in_the_order_of_the_schema_with_blank_lines_around_long_ones(tmp_path: Path) -> None:
    hasil = rapi(
        tmp_path,
        "naskah.yaml",
        """\
        mengingat: [uu/23/2014]
        menimbang:
        - 'bahwa perlu'
        -   penutup:   otomatis
        tahun:   "2023"
        memutuskan:
          KESATU: Menetapkan
        tentang: "Rencana Kerja"
        jenis: keputusan-kepala-pd
        """,
    )
    assert hasil == dedent(
        """\
        jenis: keputusan-kepala-pd
        tentang: Rencana Kerja
        tahun: 2023

        menimbang:
          - bahwa perlu
          - penutup: otomatis

        mengingat: [uu/23/2014]

        memutuskan:
          KESATU: Menetapkan
        """
    )


def test_a_long_text_is_folded_at_its_clauses(tmp_path: Path) -> None:
    hasil = rapi(tmp_path, "naskah.yaml", f"jenis: keputusan-kepala-pd\nmenimbang:\n  - {KALIMAT}\n")
    assert hasil.splitlines()[3:] == [
        "  - >-",
        "    bahwa untuk melaksanakan ketentuan Pasal 5 ayat (2) Undang-Undang Nomor 23 Tahun 2014",
        "    tentang Pemerintahan Daerah, perlu ditetapkan rencana kerja yang menjadi pedoman bagi seluruh pegawai;",
    ]


@pytest.mark.parametrize(
    ("nilai", "ditulis"),
    [
        ('"2023"', "2023"),
        ("'teks biasa'", "teks biasa"),
        ('"{{ var.x }}"', '"{{ var.x }}"'),
        ('"*Road Map* Daerah"', '"*Road Map* Daerah"'),
        ('"a: b"', '"a: b"'),
        ("'kata \"kutip\" di awal: ya'", "'kata \"kutip\" di awal: ya'"),
        ('"\\u00a0"', '"\\xa0"'),
        ('"true"', '"true"'),
        ("true", "true"),
        ('"- 1 -"', '"- 1 -"'),
        ('"14,06"', "14,06"),
        ('""', '""'),
        ('"teks #bukan komentar"', '"teks #bukan komentar"'),
        ("|\n  a\n  b", "|\n  a\n  b"),
        (">-\n  satu\n  baris", "satu baris"),
    ],
)
def test_quotes_stand_only_where_the_reader_needs_them(tmp_path: Path, nilai: str, ditulis: str) -> None:
    assert rapi(tmp_path, "data.yaml", f"kunci: {nilai}\n") == f"kunci: {ditulis}\n"


def test_a_flow_mapping_stays_short_and_is_opened_where_it_does_not_fit(tmp_path: Path) -> None:
    panjang = "x" * 60
    hasil = rapi(
        tmp_path,
        "tabel.yaml",
        f"""\
        isi:
        - {{nama:   "a",b: "14,06"}}
        - {{nama: {panjang}, b: {panjang}}}
        kolom:
        - {{lebar: 3 cm, isi: Isi, hitung: isi}}
        """,
    )
    assert hasil == (
        "kolom:\n  - {isi: Isi, hitung: isi, lebar: 3 cm}\n"
        f'isi:\n  - {{nama: a, b: "14,06"}}\n  - nama: {panjang}\n    b: {panjang}\n'
    )


def test_comments_stay_with_their_items(tmp_path: Path) -> None:
    hasil = rapi(
        tmp_path,
        "opd.yaml",
        """\
        # Contoh rekaan.
        alamat: # baris kop
          - Jalan A   # satu
          # dua
          - Jalan B
          # akhir alamat
        # tentang kepala
        kepala: {jabatan: Kepala, # jabatannya
                 nama: Budi}
        nama: Dinas # namanya
        # penutup
        """,
    )
    assert hasil == dedent(
        """\
        # Contoh rekaan.
        nama: Dinas  # namanya
        alamat:  # baris kop
          - Jalan A  # satu
          # dua
          - Jalan B
          # akhir alamat
        # tentang kepala
        kepala:
          jabatan: Kepala  # jabatannya
          nama: Budi
        # penutup
        """
    )


def test_markdown_has_a_clause_a_line_and_list_texts_under_each_other(tmp_path: Path) -> None:
    hasil = rapi(
        tmp_path,
        "isi.md",
        """\
        #   Umum   {#umum}
        Kalimat pertama selesai di sini. Kalimat kedua yang juga cukup panjang mengikuti sesudahnya.


        !tabel   ratl.yaml   program=2
        1.   satu
          a. anak;
          b. anak
             lain.

        10.  dua

             lanjutan\x20\x20
        """,
    )
    assert hasil == dedent(
        """\
        # Umum   {#umum}

        Kalimat pertama selesai di sini. Kalimat kedua yang juga cukup panjang mengikuti sesudahnya.

        !tabel ratl.yaml program=2

        1. satu
           a. anak;
           b. anak lain.

        10. dua

            lanjutan
        """
    )


def test_a_citation_breaks_before_its_title_and_its_gazette() -> None:
    kutipan = (
        "Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara (Lembaran Negara Republik Indonesia Tahun 2014 Nomor 6, "
        "Tambahan Lembaran Negara Republik Indonesia Nomor 5494);"
    )
    assert baris_klausa(kutipan, 90) == [
        "Undang-Undang Nomor 5 Tahun 2014 tentang Aparatur Sipil Negara",
        "(Lembaran Negara Republik Indonesia Tahun 2014 Nomor 6,",
        "Tambahan Lembaran Negara Republik Indonesia Nomor 5494);",
    ]


def test_an_edit_in_one_clause_leaves_the_lines_of_the_others() -> None:
    depan = "Kalimat pertama ini tetap seperti semula dan tidak disentuh sama sekali."
    belakang = "Kalimat ketiga ini juga tetap seperti semula dan tidak disentuh sama sekali."
    lama = baris_klausa(f"{depan} {KALIMAT} {belakang}", LEBAR)
    baru = baris_klausa(f"{depan} {KALIMAT.replace('seluruh', 'segenap unsur pimpinan dan seluruh')} {belakang}", LEBAR)
    assert lama[0] == baru[0] == depan
    assert lama[-1] == baru[-1] == belakang


def test_line_ends_of_windows_and_a_missing_last_newline_are_mended(tmp_path: Path) -> None:
    assert rapi(tmp_path, "data.yaml", "a: b\r\nc: d") == "a: b\nc: d\n"
    assert rapi(tmp_path, "isi.md", "# A\r\n\r\nteks") == "# A\n\nteks\n"


# ---------------------------------------------------------------- many files


def test_only_files_that_are_not_canonical_are_listed(tmp_path: Path) -> None:
    baik = tulis(tmp_path, "content/x/opd.yaml", "nama: A\n")
    buruk = tulis(tmp_path, "content/x/isi.md", "# A\nteks\n")
    tulis(tmp_path, "content/regulasi/README.md", "# A\nteks\n")
    hasil = rapikan_semua([tmp_path / "content"], tmp_path)
    assert (hasil.jumlah, dict(hasil.berkas), hasil.gagal) == (2, {buruk: ("# A\nteks\n", "# A\n\nteks\n")}, ())
    assert rapikan_semua([baik], tmp_path).berkas == {}
    assert buruk.read_text(encoding="utf-8") == "# A\nteks\n"


def test_a_file_that_cannot_be_read_does_not_stop_the_others(tmp_path: Path) -> None:
    tulis(tmp_path, "a.yaml", "a: [b\n")
    lain = tulis(tmp_path, "b.yaml", "a:   b\n")
    hasil = rapikan_semua([tmp_path], tmp_path)
    assert list(hasil.berkas) == [lain]
    assert [str(satu) for satu in hasil.gagal] == [
        "a.yaml:2:1: YAML tidak terbaca: kurung siku '[' belum ditutup, atau antarbutir belum dipisah koma "
        "(did not find expected ',' or ']')"
    ]


@pytest.mark.parametrize(("nama", "pesan"), [("tidak-ada", "tidak-ada tidak ada"), ("x.txt", "x.txt bukan berkas")])
def test_what_is_no_source_is_refused(tmp_path: Path, nama: str, pesan: str) -> None:
    tulis(tmp_path, "x.txt", "")
    with pytest.raises(Galat, match=pesan):
        rapikan_semua([tmp_path / nama], tmp_path)


# ---------------------------------------------------------------- the document never changes


@pytest.mark.lambat
@pytest.mark.parametrize("contoh", SEMUA_CONTOH, ids=lambda satu: satu.split("/")[1])
def test_a_sample_prints_the_same_before_and_after(tmp_path: Path, contoh: str) -> None:
    konten = tmp_path / "content"
    copytree(AKAR / "content", konten, ignore=lambda dari, _: ["regulasi"] if Path(dari) == AKAR / "content" else [])
    folder = konten / contoh

    def dokumen() -> tuple[Any, bytes]:
        naskah = model(folder, tmp_path)
        return tanpa_letak(naskah), susun_dokumen(naskah, AKAR / "templates", folder.parents[1] / "logo.png").bita(None)

    sebelum = dokumen()
    hasil = rapikan_semua([konten], tmp_path)
    assert not hasil.gagal
    for path, (_, baru) in hasil.berkas.items():
        path.write_bytes(baru.encode())
    assert dokumen() == sebelum
    assert not rapikan_semua([konten], tmp_path).berkas


KATA = st.text("abcXYZ019 .,;:#-'\"*&!%@{}[]()|>?/\\\u00a0\u2028é", min_size=1, max_size=30)
SEDERHANA = st.lists(
    st.sampled_from(["kata", "dan", "yang", "Daerah", "tentang", "selesai.", "butir;", "(dua)", "5"]), min_size=1, max_size=60
)
NILAI = st.recursive(
    KATA | SEDERHANA.map(" ".join) | st.just("") | st.just("baris satu\nbaris dua\n"),
    lambda anak: st.lists(anak, max_size=4) | st.dictionaries(KATA, anak, max_size=4),
    max_leaves=12,
)


@given(st.dictionaries(KATA, NILAI, min_size=1, max_size=4), st.sampled_from([True, False, None]), st.sampled_from([20, 80, 500]))
def test_any_yaml_keeps_its_values_and_its_form(nilai: Any, alir: bool | None, lebar: int) -> None:
    isi = yaml.dump(nilai, allow_unicode=True, default_flow_style=alir, width=lebar, sort_keys=False)
    berkas = Berkas("data.yaml", isi)
    try:
        awal = baca_yaml(berkas)
    except Galat:
        assume(False)
    sekali = rapikan_yaml(berkas, None)
    assert inti(baca_yaml(Berkas("data.yaml", sekali))) == inti(awal)
    assert rapikan_yaml(Berkas("data.yaml", sekali), None) == sekali


@given(
    st.lists(SEDERHANA.map(" ".join), min_size=1, max_size=4),
    st.sampled_from([20, 60, 500]),
    st.sampled_from([None, '"', "'", ">"]),
)
def test_however_a_text_was_wrapped_its_canonical_form_is_the_same(nilai: list[str], lebar: int, gaya: str | None) -> None:
    isi = yaml.dump({"a": nilai}, width=lebar, default_style=gaya, default_flow_style=False)
    acuan = yaml.dump({"a": nilai}, width=500, default_flow_style=False)
    bentuk = None
    rapi_isi, rapi_acuan = (rapikan_yaml(Berkas("x.yaml", satu.replace(">\n", ">-\n")), bentuk) for satu in (isi, acuan))
    assert rapi_isi == rapi_acuan


BARIS = st.sampled_from(
    [
        "", "# Judul", "## 2.1 Judul {#x}", "teks biasa saja", "Kalimat satu selesai. Kalimat dua.", "1. satu", "2. dua; dan",
        "a. huruf", "(1) ayat", "(#) ayat", "#. butir", "- strip", "✓ centang", "!tabel a.yaml x=1", "!halaman-baru",
        "!pembatas Judul  lain = x", "<!-- catatan -->", "<!-- abaikan TKS001: sengaja -->", "teks <!-- sisa --> lagi",
        "{{ opd.nama }} dan [[dimaksud x]]", "kata " * 40, "bahwa b. bukan butir (1) dan ! serta # x 1. y " * 4,
    ]
)  # fmt: skip


@given(st.lists(st.tuples(st.sampled_from([0, 0, 0, 1, 2, 3, 4, 6]), BARIS), max_size=14))
@settings(max_examples=400)
def test_any_markdown_keeps_its_blocks_and_its_form(baris: list[tuple[int, str]]) -> None:
    isi = "\n".join(" " * inden + satu for inden, satu in baris)
    berkas = Berkas("isi.md", isi)
    sekali = rapikan_markdown(berkas)
    assert tanpa_letak(baca_markdown(Berkas("isi.md", sekali))) == tanpa_letak(baca_markdown(berkas)), sekali
    assert rapikan_markdown(Berkas("isi.md", sekali)) == sekali
    assert sorted(re.findall("<!--.*?-->", sekali)) == sorted(re.findall("<!--.*?-->", isi))


@given(
    st.lists(SEDERHANA.map(" ".join), min_size=1, max_size=3),
    st.lists(st.tuples(st.sampled_from([0, 0, 3]), BARIS.filter(lambda b: b[:1] not in "!#{(" and "[[" not in b)), max_size=8),
    st.sampled_from([30, 300]),
)
@settings(max_examples=40)
def test_a_generated_naskah_has_the_same_model(
    proyek_bersama: Proyek, butir: list[str], baris: list[tuple[int, str]], lebar: int
) -> None:
    daftar = yaml.dump(butir, width=lebar, default_flow_style=False, allow_unicode=True)
    isi = LAMPIRAN.replace("[bahwa perlu rencana kerja]\n", "\n" + daftar)
    markdown = "# Umum\n\n" + "\n".join(" " * inden + satu for inden, satu in baris)
    try:
        awal = tanpa_letak(proyek_bersama.naskah(naskah_yaml=isi, isi_md=markdown))
    except Galat:
        assume(False)
    for path, (_, baru) in rapikan_semua([proyek_bersama.konten], proyek_bersama.akar).berkas.items():
        path.write_bytes(baru.encode())
    assert tanpa_letak(model(proyek_bersama.folder, proyek_bersama.akar)) == awal


# ---------------------------------------------------------------- suppression


def terliput(jalur: str, isi: str) -> set[str]:
    """The texts that suppressing comments of a file speak for, by their words."""
    berkas = Berkas(jalur, isi)
    baris = {ke for satu in cari_komentar(berkas) for ke in range(satu.baris[0], satu.baris[1] + 1)}
    hasil: set[str] = set()

    def yaml_(nilai: Any) -> None:
        if isinstance(nilai, Peta):
            for kunci, satu in nilai.items():
                if nilai.letak_kunci(kunci).baris in baris and not isinstance(satu, Peta | Larik):
                    hasil.add(f"{kunci}")
                yaml_(satu)
        elif isinstance(nilai, Larik):
            for satu in nilai:
                yaml_(satu)
        elif nilai.letak.baris in baris:
            hasil.add(SPASI.sub(" ", nilai).strip())

    def markdown_(blok: Any) -> None:
        if isinstance(blok, tuple):
            for satu in blok:
                markdown_(satu)
        elif hasattr(blok, "butir"):
            markdown_(tuple(isi for satu in blok.butir for isi in satu.isi))
        elif getattr(blok, "teks", None) and blok.teks.letak.baris in baris:
            hasil.add(str(blok.teks))

    if jalur.endswith(".md"):
        markdown_(baca_markdown(berkas))
    else:
        yaml_(baca_yaml(berkas))
    return hasil


ABAIKAN = "# abaikan MNB001: sengaja"
BARIS_YAML = [
    "tentang: satu", "jenis: keputusan-kepala-pd", f"tahun: {'kata ' * 30}", "menimbang:", "  - butir satu",
    "  - {teks: butir dua}", f"  - >-\n    {'kata dua ' * 12}", "memutuskan:", "  KESATU: diktum", f"  KEDUA: {'dan tiga ' * 20}",
    "lampiran:", "  - judul: Lampiran", "    isi: [a.md, b.md]", "    id: satu", f"    penomoran: [{', '.join(['x' * 11] * 12)}]",
]  # fmt: skip


@given(st.dictionaries(st.integers(0, len(BARIS_YAML)), st.sampled_from(["atas", "ekor"]), max_size=3), st.booleans())
@settings(max_examples=200)
def test_a_suppressing_comment_keeps_speaking_for_its_item(tempat: dict[int, str], lepas: bool) -> None:
    baris: list[str] = []
    for ke, satu in enumerate(BARIS_YAML):
        inden = " " * (len(satu) - len(satu.lstrip()))
        if tempat.get(ke) == "atas":
            baris += [*([""] if lepas else []), f"{inden}{ABAIKAN}"]
        ekor = tempat.get(ke) == "ekor" and ">-" not in satu
        baris.append(f"{satu.rstrip()} {ABAIKAN}" if ekor else satu.rstrip())
    isi = "\n".join(baris) + "\n"
    sekali = rapikan_yaml(Berkas("naskah.yaml", isi), JENIS["keputusan-kepala-pd"].KUNCI, berjarak=True)
    assert sekali.count("abaikan") == isi.count("abaikan")
    assert terliput("naskah.yaml", sekali) >= terliput("naskah.yaml", isi), sekali
    assert rapikan_yaml(Berkas("naskah.yaml", sekali), JENIS["keputusan-kepala-pd"].KUNCI, berjarak=True) == sekali


@given(st.lists(st.tuples(st.sampled_from([0, 0, 0, 2, 3]), BARIS), max_size=12))
@settings(max_examples=300)
def test_a_suppressing_comment_in_markdown_keeps_speaking_for_its_paragraph(baris: list[tuple[int, str]]) -> None:
    bernomor = [(inden, f"{satu} {ke}" if satu and "-->" not in satu else satu) for ke, (inden, satu) in enumerate(baris)]
    isi = "\n".join(" " * inden + satu for inden, satu in bernomor)
    try:
        sekali = rapikan_markdown(Berkas("isi.md", isi))
    except Galat:
        assume(False)
    assert terliput("isi.md", sekali) >= terliput("isi.md", isi), sekali
