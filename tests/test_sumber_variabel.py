# ruff: noqa: E501  (inputs and messages are easier to compare on one line)
"""`{{ … }}`: names, attributes and a few filters; nothing else is evaluated, and what is not known is refused at its place."""

from __future__ import annotations

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.galat import Galat, Masalah
from pipeline.naskah.model import Tabel
from pipeline.source.teks import Berkas, Teks
from pipeline.source.variabel import FILTER, isi_variabel
from tests.alat import LAMPIRAN, NASKAH, Proyek

VARIABEL: dict[str, Any] = {
    "tahun": "2023",
    "opd": {"nama": "Dinas Uji", "kepala": {"nama": "Nama", "jabatan": "Kepala Dinas Uji"}},
    "pemda": {"nama": "Contoh", "ibu_kota": "Ibu Kota"},
    "var": {"road_map": "*Road Map* {{ tahun }}", "kosong": ""},
}


def isi(teks: str) -> str:
    return str(isi_variabel(Teks(teks, Berkas("a.md", teks).letak(0, len(teks))), VARIABEL))


@pytest.mark.parametrize(
    ("teks", "hasil"),
    [
        ("Tahun {{ tahun }}.", "Tahun 2023."),
        ("{{tahun}}{{ tahun }}", "20232023"),
        ("{{ opd.nama }} dan {{ opd.kepala.jabatan }}", "Dinas Uji dan Kepala Dinas Uji"),
        ("{{ opd.nama | upper }}", "DINAS UJI"),
        ("{{ opd.nama|lower|title }}", "Dinas Uji"),
        ("{{ opd.nama|replace('Dinas', 'Badan') }}", "Badan Uji"),
        ("{{ opd.telepon|default('-') }}", "-"),
        ("{{ 'a' ~ tahun }}", "a2023"),
        ("{{ 'x' if tahun == '2023' else 'y' }}", "x"),
        ("{{ '{{' }}", "{{"),
        ("{{ var.kosong }}", ""),
        ("{{ opd\n.nama }}", "Dinas Uji"),
        ("{% if x %}{# y #}${x} }} {", "{% if x %}{# y #}${x} }} {"),
        ("", ""),
    ],
)
def test_an_expression_becomes_its_value(teks: str, hasil: str) -> None:
    assert isi(teks) == hasil


def test_a_value_is_not_evaluated_again() -> None:
    assert isi("{{ var.road_map }}") == "*Road Map* {{ tahun }}"


def keluhan(teks: str) -> str:
    with pytest.raises(Galat) as sebab:
        isi(teks)
    return str(sebab.value)


@pytest.mark.parametrize(
    ("teks", "pesan"),
    [
        ("x {{ tahu }}", "a.md:1:3: variabel 'tahu' tidak dikenal; maksudnya 'tahun'?"),
        ("{{ opd.nma }}", "a.md:1:1: variabel 'opd.nma' tidak dikenal; maksudnya 'opd.nama'?"),
        ("{{ opd.kepala.jabatn }}", "a.md:1:1: variabel 'opd.kepala.jabatn' tidak dikenal; maksudnya 'opd.kepala.jabatan'?"),
        ("{{ xyz }}", "a.md:1:1: variabel 'xyz' tidak dikenal; yang ada: opd, pemda, tahun, var"),
        ("{{ var.xyz }}", "a.md:1:1: variabel 'var.xyz' tidak dikenal; yang ada: var.kosong, var.road_map"),
        ("{{ tahun.x }}", "a.md:1:1: variabel 'tahun.x' tidak dikenal; yang ada: -"),
        ("{{ opd }}", "a.md:1:1: 'opd' bukan teks; sebutkan salah satu isinya: nama, kepala"),
        ("{{ tahun | uper }}", f"a.md:1:1: filter 'uper' tidak dikenal; yang ada: {', '.join(FILTER)}"),
        ("satu\n\n{{ tahun }} {{ x", "a.md:3:13: '{{' tidak ditutup dengan '}}'"),
        ("{{ tahun }} {{ tahun }} {{ tahu }}", "a.md:1:25: variabel 'tahu' tidak dikenal; maksudnya 'tahun'?"),
        ("{{ tahu|default('') }} {{ tahu }}", "a.md:1:24: variabel 'tahu' tidak dikenal; maksudnya 'tahun'?"),
    ],
)
def test_what_is_not_known_is_refused_with_the_nearest_name_at_its_place(teks: str, pesan: str) -> None:
    assert keluhan(teks) == pesan


BERBAHAYA = [
    "''.__class__", "''['__class__']", "tahun.__class__.__mro__", "tahun.upper()", "opd.items()", "range(9)", "lipsum()", "cycler('a')", "9**9", "1+1", "'a'*9", "'%s' % tahun", "tahun[0]", "tahun[0:2]", "[1]", "(1,)", "{'a': 1}", "namespace()", "tahun|attr('x')",
    "tahun|map('upper')", "tahun is defined", "x|tojson", "config", "request", "-1", "joiner()", "dict(a=1)", "caller()", "loop",
]  # fmt: skip


@pytest.mark.parametrize("ungkapan", BERBAHAYA)
def test_nothing_but_names_attributes_and_filters_is_evaluated(ungkapan: str) -> None:
    pesan = keluhan(f"x {{{{ {ungkapan} }}}}")
    assert pesan.startswith("a.md:1:3: ")


@pytest.mark.parametrize("ungkapan", ["''.upper()", "tahun[0]", "1+1", "[1]", "9**9", "tahun is defined"])
def test_what_is_not_allowed_is_said(ungkapan: str) -> None:
    assert keluhan(f"{{{{ {ungkapan} }}}}") == "a.md:1:1: hanya nama, atribut, dan filter yang boleh di dalam '{{ … }}'"


@pytest.mark.parametrize("ungkapan", ["", " ", "|", "tahun |", "tahun upper", "'x", "a..b", "1.2.3", "%", "tahun if"])
def test_what_cannot_be_read_is_refused_at_its_place(ungkapan: str) -> None:
    assert keluhan(f"x {{{{{ungkapan}}}}}").startswith("a.md:1:3: ")


@pytest.mark.parametrize("nama", ["range", "lipsum", "cycler", "dict", "joiner", "namespace", "self"])
def test_a_global_of_jinja_is_no_variable(nama: str) -> None:
    assert keluhan(f"{{{{ {nama} }}}}").startswith(f"a.md:1:1: variabel '{nama}' tidak dikenal")


def test_texts_deep_in_lists_and_mappings_are_filled_in(proyek: Proyek) -> None:
    tabel = "kolom: [{hal: 'HAL {{ tahun }}'}]\nhal:\n  - nama: [x]\n    hal: ['A {{ tahun }}', '{{ opd.nama }}']\n"
    tabel = (
        tabel.replace("    hal:", "    isi:")
        .replace("  - nama: [x]", "  - nama: 'N {{ tahun }}'")
        .replace("{hal: 'HAL", "{isi: 'HAL")
    )
    (blok,) = proyek.tulis({"naskah.yaml": LAMPIRAN, "t.yaml": tabel}).naskah(isi_md="!tabel t.yaml\n").lampiran[0].blok
    assert isinstance(blok, Tabel)
    assert (blok.kepala[0].sel[0].isi, [satu.isi for satu in blok.baris[0].sel[0].daftar]) == (
        "HAL 2023",
        ["A 2023", "Dinas Uji"],
    )


def test_a_text_deep_in_a_list_is_refused_at_its_place(proyek: Proyek) -> None:
    naskah = NASKAH.replace("[bahwa perlu rencana kerja]", "\n  - bahwa x\n  - {teks: 'bahwa {{ tahu }}'}")
    assert proyek.keluhan(naskah_yaml=naskah) == ["naskah.yaml:6:19: variabel 'tahu' tidak dikenal; maksudnya 'tahun'?"]


def test_keys_are_not_filled_in(proyek: Proyek) -> None:
    naskah = NASKAH.replace("[Menetapkan rencana kerja, Keputusan ini berlaku]", "{'{{ tahun }}': Menetapkan x}")
    assert proyek.naskah(naskah_yaml=naskah).diktum[0].label == "{{ tahun }}"


@given(
    st.lists(
        st.sampled_from(
            [*"{}'\"|.()[]%#_~ +-=ab1\n", "{{", "{{ ", " }}", "}}", "tahun", "opd", ".nama", " if ", " else ", "not ", "upper"]
        ),
        max_size=12,
    ).map("".join)
)
def test_any_text_is_filled_in_or_refused_at_its_place(teks: str) -> None:
    masalah: tuple[Masalah, ...] = ()
    try:
        isi(teks)
    except Galat as sebab:
        masalah = sebab.masalah
    assert [satu.pesan for satu in masalah if satu.letak is None] == []


@given(st.text(max_size=60).filter(lambda satu: "{{" not in satu))
def test_a_text_without_double_braces_stays_as_it_is(teks: str) -> None:
    assert isi(teks) == teks
