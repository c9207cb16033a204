# ruff: noqa: E501  (inputs and outputs are easier to compare on one line)
"""References: `[[id]]` becomes the law's words (UU 12/2011 Lampiran II nomor 271 to 280)."""

from __future__ import annotations

from typing import Any

import pytest

from pipeline.galat import Galat
from pipeline.naskah.model import Judul, Lari, Naskah, Paragraf, Tabel, polos
from tests.alat import KEPALA, OPD, PEMDA, Proyek

PEJABAT = PEMDA + "kepala-daerah: {nama: Nama Contoh}\nsekretaris-daerah: {nama: Nama Lain}\n"
PERATURAN = """\
jenis: peraturan-kepala-daerah
tentang: Contoh
tahun: 2023
menimbang: ["bahwa satu {#satu}", bahwa dua, {penutup: otomatis}]
mengingat: [Undang-Undang Nomor 23 Tahun 2014]
batang-tubuh: [bt.md]
"""


def peraturan(proyek: Proyek, bt: str, naskah: str = PERATURAN, **berkas: str) -> Naskah:
    proyek.tulis({"../../pemda.yaml": PEJABAT, "../opd.yaml": OPD, "bt.md": bt})
    return proyek.naskah(naskah_yaml=naskah, **berkas)


def pasal(*nomor: int) -> str:
    """Pasal with these numbers, each named pN."""
    return "".join(f"#### Pasal {n} {{#p{n}}}\n\nNorma.\n\n" for n in nomor)


def teks(naskah: Naskah) -> list[str]:
    return [polos(satu.isi) for satu in naskah.batang_tubuh if isinstance(satu, Paragraf)]


def tautan(isi: Any) -> list[tuple[str, str]]:
    return [(lari.teks, lari.tautan) for lari in isi if isinstance(lari, Lari) and lari.tautan]


# What the author writes, and the law's own sentence: (nomor, batang tubuh, sentence)
HUKUM = [
    (
        "272 contoh 1, ayat (1)",
        pasal(71) + "#### Pasal 72\n\n(1) Kewenangan [[dimaksud p71]] dilaksanakan oleh penyidik BNN. {#a}\n(2) Penyidik.\n",
        "Kewenangan sebagaimana dimaksud dalam Pasal 71 dilaksanakan oleh penyidik BNN.",
    ),
    (
        "272 contoh 1, ayat (2)",
        "#### Pasal 72\n\n(1) Kewenangan. {#a}\n(2) Penyidik BNN [[dimaksud a]] diangkat dan diberhentikan oleh Kepala BNN.\n",
        "Penyidik BNN sebagaimana dimaksud pada ayat (1) diangkat dan diberhentikan oleh Kepala BNN.",
    ),
    (
        "272 contoh 2, ayat (1)",
        "#### Pasal 4\n\n(1) Satu.\n(2) Kewenangan:\n    a. satu; dan {#h}\n    b. dua.\n\n#### Pasal 5\n\n"
        "(1) Dalam melaksanakan kewenangan [[dimaksud h]], penyelenggara mengadakan koordinasi.\n(2) Dua.\n",
        "Dalam melaksanakan kewenangan sebagaimana dimaksud dalam Pasal 4 ayat (2) huruf a, penyelenggara mengadakan koordinasi.",
    ),
    (
        "273, pasal",
        pasal(5, 6, 7, 8, 9) + "#### Pasal 10\n\nKetentuan [[dimaksud p5 .. p9]] diatur dengan Peraturan Bank Indonesia.\n",
        "Ketentuan sebagaimana dimaksud dalam Pasal 5 sampai dengan Pasal 9 diatur dengan Peraturan Bank Indonesia.",
    ),
    (
        "273, ayat",
        "#### Pasal 57\n\n(1) Satu. {#a}\n(2) Dua.\n(3) Tiga.\n(4) Empat. {#d}\n(5) Pembinaan [[dimaksud a .. d]] diatur dengan Peraturan Pemerintah.\n",
        "Pembinaan sebagaimana dimaksud pada ayat (1) sampai dengan ayat (4) diatur dengan Peraturan Pemerintah.",
    ),
    (
        "273, huruf",
        "#### Pasal 37\n\n(1) Satu.\n(2) Dua.\n(3) Pihak:\n    a. a; {#a}\n    b. b;\n    c. c;\n    d. d;\n    e. e; dan {#e}\n"
        "    f. perusahaan yang di dalamnya terdapat kepentingan dari pihak [[dimaksud a .. e]].\n",
        "perusahaan yang di dalamnya terdapat kepentingan dari pihak sebagaimana dimaksud dalam huruf a sampai dengan huruf e.",
    ),
    (
        "274, huruf a",
        pasal(5, 6)
        + "#### Pasal 7\n\n(1) Satu. {#p7-1}\n(2) Dua.\n\n"
        + pasal(12)
        + "#### Pasal 13\n\nKetentuan [[dimaksud p5 .. p12]] berlaku juga bagi calon hakim, kecuali [[p7-1]].\n",
        "Ketentuan sebagaimana dimaksud dalam Pasal 5 sampai dengan Pasal 12 berlaku juga bagi calon hakim, kecuali Pasal 7 ayat (1).",
    ),
    (
        "274, huruf b",
        "#### Pasal 3\n\n(1) Satu. {#a}\n(2) Dua.\n(3) Tiga.\n(4) Empat:\n    a. satu; {#h}\n    b. dua.\n(5) Lima. {#e}\n"
        "(6) Ketentuan [[dimaksud a .. e]] berlaku juga bagi tahanan, kecuali [[h]].\n",
        "Ketentuan sebagaimana dimaksud pada ayat (1) sampai dengan ayat (5) berlaku juga bagi tahanan, kecuali ayat (4) huruf a.",
    ),
    (
        "275",
        "#### Pasal 8\n\n(1) Izin. {#izin}\n(2) Izin [[dimaksud izin]] berlaku untuk 60 (enam puluh) hari.\n",
        "Izin sebagaimana dimaksud pada ayat (1) berlaku untuk 60 (enam puluh) hari.",
    ),
    (
        "276",
        "#### Pasal 7\n\n(1) Satu.\n(2) Dua. {#p7-2}\n(3) Tiga.\n(4) Empat. {#p7-4}\n\n"
        + pasal(12)
        + "#### Pasal 13\n\n(1) Satu.\n(2) Dua.\n(3) Tiga. {#p13-3}\n\n#### Pasal 15\n\n(1) Izin. {#ini}\n(2) Dua.\n"
        "(3) Izin [[dimaksud p13-3, p7-4, ini, p12, p7-2]] diajukan kepada Menteri Pertambangan.\n",
        "Izin sebagaimana dimaksud pada ayat (1), Pasal 7 ayat (2) dan ayat (4), Pasal 12, dan Pasal 13 ayat (3) diajukan kepada Menteri Pertambangan.",
    ),
    (
        "277",
        pasal(15) + "#### Pasal 16\n\nIzin penambangan batu bara [[dimaksud p15]] diberikan oleh Bupati.\n",
        "Izin penambangan batu bara sebagaimana dimaksud dalam Pasal 15 diberikan oleh Bupati.",
    ),
]


@pytest.mark.parametrize(("nomor", "bt", "kalimat"), HUKUM, ids=[satu[0] for satu in HUKUM])
def test_the_laws_own_examples_come_out_word_for_word(proyek: Proyek, nomor: str, bt: str, kalimat: str) -> None:
    assert kalimat in teks(peraturan(proyek, bt))


SUSUNAN = """\
# Umum {#bab-umum}

## Asas {#bagian-asas}

### Pertama {#paragraf-pertama}

#### Pasal {#satu-pasal}

(1) Isi:
    a. huruf a: {#ha}
       1. angka satu: {#a1}
          a) kurung a: {#ka}
             1) kurung satu. {#k1}
       2. angka dua. {#a2}
    b. huruf b, lihat {b}.

    penutup ayat, lihat {penutup}. {#tutup}

(2) Ayat dua, lihat {ayat}. {#ayat-dua}

(2a) Ayat sisipan. {#sisip}

#### Pasal 1A {#pasal-sisip}

Norma, lihat {lain}.

# Lain {#bab-lain}

#### Pasal {#akhir}

(1) Norma.
(2) Norma, lihat {akhir}.
"""
PANJANG = [
    ("b", "ha", "huruf a"),
    ("b", "a1", "huruf a angka 1"),
    ("b", "k1", "huruf a angka 1 huruf a) angka 1)"),
    ("b", "satu-pasal", "Pasal 1"),
    ("penutup", "a2", "huruf a angka 2"),
    ("penutup", "tutup", "ayat (1)"),
    ("ayat", "ha", "ayat (1) huruf a"),
    ("ayat", "ayat-dua", "ayat (2)"),
    ("ayat", "sisip", "ayat (2a)"),
    ("ayat", "pasal-sisip", "Pasal 1A"),
    ("lain", "k1", "Pasal 1 ayat (1) huruf a angka 1 huruf a) angka 1)"),
    ("lain", "sisip", "Pasal 1 ayat (2a)"),
    ("lain", "bab-umum", "BAB I"),
    ("lain", "bagian-asas", "Bagian Kesatu"),
    ("lain", "bab-lain", "BAB II"),
    ("akhir", "bagian-asas", "BAB I Bagian Kesatu"),
    ("akhir", "paragraf-pertama", "BAB I Bagian Kesatu Paragraf 1"),
    ("akhir", "ha, a2", "Pasal 1 ayat (1) huruf a dan huruf a angka 2"),
    ("akhir", "ha, sisip", "Pasal 1 ayat (1) huruf a dan ayat (2a)"),
    ("akhir", "a1, a2, sisip", "Pasal 1 ayat (1) huruf a angka 1 dan angka 2 serta ayat (2a)"),
    ("akhir", "ayat-dua, sisip", "Pasal 1 ayat (2) dan ayat (2a)"),
    ("akhir", "satu-pasal, pasal-sisip, akhir", "Pasal 1, Pasal 1A, dan Pasal 2"),
    ("akhir", "ayat-dua .. sisip", "Pasal 1 ayat (2) sampai dengan ayat (2a)"),
    ("akhir", "sisip .. pasal-sisip", "Pasal 1 ayat (2a) sampai dengan Pasal 1A"),
    ("akhir", "ayat-dua, sisip, pasal-sisip", "Pasal 1 ayat (2) dan ayat (2a) serta Pasal 1A"),
    ("akhir", "satu", "konsiderans huruf a"),
]


@pytest.mark.parametrize(("di", "acuan", "kata"), PANJANG, ids=[f"{di}: {acuan}" for di, acuan, _ in PANJANG])
def test_a_reference_says_as_much_as_its_place_needs(proyek: Proyek, di: str, acuan: str, kata: str) -> None:
    bt = SUSUNAN.replace(f"{{{di}}}", f"[[{acuan}]]")
    assert any(f"lihat {kata}." in satu for satu in teks(peraturan(proyek, bt)))


# ---------------------------------------------------------------- outside the batang tubuh


KEPUTUSAN = f"""\
{KEPALA}menimbang: ["bahwa satu {{#satu}}", "bahwa [[dimaksud satu]] dua"]
mengingat: ["Undang-Undang A {{#uu-a}}", Undang-Undang B]
memutuskan:
  KESATU: Menetapkan rencana kerja dalam [[lamp-b]]. {{#pertama}}
  KEDUA: Biaya [[dimaksud pertama]] menurut [[uu-a]] dan [[satu]].
  KETIGA: Rincian pada [[subbab]], [[tabel]], dan [[butir]].
lampiran:
  - {{judul: "Lampiran A {{#lamp-a}}", penomoran: romawi-huruf, isi: [a.md]}}
  - {{judul: Lampiran B, id: lamp-b, isi: [b.md, tabel.yaml]}}
"""
LAMPIRAN_A = """\
# Pendahuluan {#romawi}

## Latar Belakang {#huruf-besar}

a. satu, lihat [[butir]]; {#butir}
b. dua [[dimaksud butir]], lihat [[romawi]], [[bab]], dan [[huruf-besar]].
"""
LAMPIRAN_B = """\
# Umum {#bab}

## Latar Belakang {#subbab}

Lihat [[bab]], [[subbab]], [[tabel]], dan [[lamp-a, lamp-b]].
"""
TABEL = """\
judul: Tabel 4.1. Rencana {#tabel}
kolom: [{kegiatan: KEGIATAN}]
kegiatan: [{nama: "Menurut [[pertama]] *dan [[bab]]*"}]
"""


@pytest.fixture
def keputusan(proyek: Proyek) -> Naskah:
    proyek.tulis({"a.md": LAMPIRAN_A, "b.md": LAMPIRAN_B, "tabel.yaml": TABEL})
    return proyek.naskah(naskah_yaml=KEPUTUSAN)


def test_konsiderans_refer_to_each_other_by_letter(keputusan: Naskah) -> None:
    assert polos(keputusan.menimbang[1].isi) == "bahwa sebagaimana dimaksud dalam huruf a dua;"


def test_diktum_refer_to_diktum_lampiran_and_their_parts(keputusan: Naskah) -> None:
    assert [polos(satu.isi) for satu in keputusan.diktum] == [
        "Menetapkan rencana kerja dalam Lampiran II.",
        "Biaya sebagaimana dimaksud dalam diktum KESATU menurut dasar hukum angka 1 dan konsiderans huruf a.",
        "Rincian pada Lampiran II angka 1.1, Lampiran II Tabel 4.1, dan Lampiran I angka Romawi I huruf A huruf a.",
    ]


def test_parts_of_one_lampiran_are_named_without_it(keputusan: Naskah) -> None:
    a = [polos(satu.isi) for satu in keputusan.lampiran[0].blok if isinstance(satu, Paragraf)]
    assert a == [
        "satu, lihat huruf a;",
        "dua sebagaimana dimaksud dalam huruf a, lihat angka Romawi I, Lampiran II BAB I, dan huruf A.",
    ]
    b = [polos(satu.isi) for satu in keputusan.lampiran[1].blok if isinstance(satu, Paragraf)]
    assert b == ["Lihat BAB I, angka 1.1, Tabel 4.1, dan Lampiran I dan Lampiran II."]


def test_references_stand_in_cells_with_their_look(keputusan: Naskah) -> None:
    tabel = keputusan.lampiran[1].blok[-1]
    assert isinstance(tabel, Tabel)
    assert tabel.id
    isi = tabel.baris[0].sel[0].isi
    assert [(lari[0], lari[1]) for lari in isi if isinstance(lari, Lari)] == [
        ("Menurut ", False), ("diktum KESATU", False), (" ", False), ("dan ", True), ("BAB I", True),
    ]  # fmt: skip


def test_the_words_lead_to_the_part_that_they_name(keputusan: Naskah) -> None:
    bab, subbab = (satu for satu in keputusan.lampiran[1].blok if isinstance(satu, Judul))
    paragraf = keputusan.lampiran[1].blok[2]
    assert isinstance(paragraf, Paragraf)
    tabel = keputusan.lampiran[1].blok[-1]
    assert isinstance(tabel, Tabel)
    assert tautan(paragraf.isi) == [
        ("BAB I", bab.id), ("angka 1.1", subbab.id), ("Tabel 4.1", tabel.id),
        ("Lampiran I", keputusan.lampiran[0].id), ("Lampiran II", keputusan.lampiran[1].id),
    ]  # fmt: skip
    assert tautan(keputusan.diktum[1].isi)[0] == ("diktum KESATU", keputusan.diktum[0].id)
    semua = [bab.id, subbab.id, tabel.id, *(satu.id for satu in keputusan.lampiran), keputusan.diktum[0].id]
    assert len({satu.lower() for satu in semua}) == len(semua)


def test_headings_and_items_lose_the_id_that_they_are_written_with(keputusan: Naskah) -> None:
    judul = [satu for satu in keputusan.lampiran[0].blok if isinstance(satu, Judul)]
    assert [polos(satu.isi) for satu in judul] == ["Pendahuluan", "Latar Belakang"]
    assert (keputusan.lampiran[0].judul, polos(keputusan.mengingat[0].isi)) == ("LAMPIRAN A", "Undang-Undang A;")


def test_a_penjelasan_names_pasal_in_full(proyek: Proyek) -> None:
    naskah = peraturan(
        proyek,
        "#### Pasal\n\n(1) Satu. {#a}\n(2) Dua.\n",
        PERATURAN + "penjelasan: pj.md\n",
        pj_md="# Umum\n\nLihat [[a]].\n\n# Pasal demi Pasal\n\n## Pasal 1\n\nCukup jelas.\n",
    )
    assert naskah.penjelasan is not None
    assert polos(naskah.penjelasan.blok[1].isi) == "Lihat Pasal 1 ayat (1)."  # type: ignore[union-attr]


def test_the_only_lampiran_has_no_number(proyek: Proyek) -> None:
    proyek.tulis({"isi.md": "# Umum\n"})
    tambahan = "lampiran: [{judul: Peta, id: peta, isi: [isi.md]}]\n"
    naskah = peraturan(proyek, "#### Pasal\n\nTercantum dalam [[peta]].\n", PERATURAN + tambahan)
    assert teks(naskah) == ["Tercantum dalam Lampiran."]


# ---------------------------------------------------------------- what is wrong


@pytest.mark.parametrize(
    ("norma", "pesan"),
    [
        ("Lihat [[pasal-stu]].", "bt.md:5:7: id 'pasal-stu' tidak ada; maksudnya 'pasal-satu'?"),
        ("Lihat [[zzzzzz]].", "bt.md:5:7: id 'zzzzzz' tidak ada; yang ada: butir, pasal-satu"),
        (
            "Lihat [[]].",
            "bt.md:5:7: acuan '[[]]' tidak dapat dibaca; tulis misalnya [[asas]], [[dimaksud asas, tujuan]], [[asas .. biaya]]",
        ),
        (
            "Lihat [[a b]].",
            "bt.md:5:7: acuan '[[a b]]' tidak dapat dibaca; tulis misalnya [[asas]], [[dimaksud asas, tujuan]], [[asas .. biaya]]",
        ),
        (
            "Lihat [[butir]].",
            "bt.md:5:7: bagian ber-id 'butir' tidak bernomor, jadi tidak dapat diacu; beri nomor, atau pindahkan id-nya",
        ),
        ("Lihat [[pasal-satu .. pasal-satu]].", "bt.md:5:7: 'pasal-satu' tidak terletak sesudah 'pasal-satu'; tukar keduanya"),
        (
            "Norma. {#Pasal-Satu}",
            "bt.md:5:8: id 'Pasal-Satu' sudah dipakai (content/uji/dinas/naskah/bt.md:1); ganti salah satunya",
        ),
    ],
)
def test_a_wrong_reference_is_said_at_its_place(proyek: Proyek, norma: str, pesan: str) -> None:
    bt = f"#### Pasal {{#pasal-satu}}\n\n- strip {{#butir}}\n\n{norma}\n"
    with pytest.raises(Galat) as sebab:
        peraturan(proyek, bt, PERATURAN.replace(" {#satu}", ""))
    assert [str(satu).removeprefix("content/uji/dinas/naskah/") for satu in sebab.value.masalah] == [pesan]


def test_where_nothing_has_an_id_the_message_says_how_to_give_one(proyek: Proyek) -> None:
    with pytest.raises(Galat) as sebab:
        peraturan(proyek, "#### Pasal\n\nLihat [[asas]].\n", PERATURAN.replace(" {#satu}", ""))
    pesan = "id 'asas' tidak ada; tulis '{#asas}' di akhir judul, ayat, butir, atau diktum yang diacu"
    assert [satu.pesan for satu in sebab.value.masalah] == [pesan]


def test_all_wrong_references_are_said_together(proyek: Proyek) -> None:
    with pytest.raises(Galat) as sebab:
        peraturan(proyek, "#### Pasal\n\n(1) [[x1]].\n(2) [[x2]] dan [[x3]].\n")
    assert [(satu.letak.baris, satu.letak.kolom) for satu in sebab.value.masalah if satu.letak] == [(3, 5), (4, 5), (4, 16)]


def test_names_are_compared_without_case(proyek: Proyek) -> None:
    assert teks(peraturan(proyek, "#### Pasal {#Asas}\n\nLihat [[asas]] dan [[ASAS]].\n")) == ["Lihat Pasal 1 dan Pasal 1."]


def test_brackets_that_are_no_reference_stay(proyek: Proyek) -> None:
    assert teks(peraturan(proyek, "#### Pasal\n\nIsi [a] dan [ [b] ].\n")) == ["Isi [a] dan [ [b] ]."]


@pytest.mark.parametrize(
    ("tertulis", "tercetak"),
    [
        (r"Isi kolom \[[nama]] dahulu.", "Isi kolom [[nama]] dahulu."),
        (r"Isi kolom [\[nama]] dahulu.", "Isi kolom [[nama]] dahulu."),
        (r"Isi *kolom \[[nama]]* dahulu.", "Isi kolom [[nama]] dahulu."),
        (r"Isi \[[nama]] dan [[p1]].", "Isi [[nama]] dan Pasal 1."),
    ],
)
def test_kurung_siku_yang_diloloskan_bukan_acuan(proyek: Proyek, tertulis: str, tercetak: str) -> None:
    naskah = peraturan(proyek, pasal(1) + f"#### Pasal 2\n\n{tertulis}\n")
    assert teks(naskah)[-1] == tercetak
    assert [satu for satu, _ in tautan(naskah.batang_tubuh[-1].isi)] == (["Pasal 1"] if "Pasal" in tercetak else [])


def test_a_title_in_capitals_has_its_references_in_capitals(proyek: Proyek) -> None:
    bt = "# Kewenangan [[p1]]\n\n#### Pasal 1 {#p1}\n\nNorma pada [[p1]].\n"
    judul = next(satu for satu in peraturan(proyek, bt).batang_tubuh if isinstance(satu, Judul))
    assert (polos(judul.isi), tautan(judul.isi)) == ("KEWENANGAN PASAL 1", [("PASAL 1", "_Acu_p1")])
