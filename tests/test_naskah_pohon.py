"""The tree of a batang tubuh, and its numbering: trees ten levels deep, with references that stay right whatever is put in or
taken out."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pipeline.galat import Galat
from pipeline.naskah.model import Judul, Naskah, Paragraf, PemisahHalaman, polos
from pipeline.naskah.pohon import Simpul, pohon
from tests.alat import OPD, PEMDA, Proyek, tulis_angka

PEJABAT = PEMDA + "kepala-daerah: {nama: Nama Contoh}\nsekretaris-daerah: {nama: Nama Lain}\n"
PERATURAN = """\
jenis: peraturan-kepala-daerah
tentang: Contoh
tahun: 2023
menimbang: [bahwa satu]
mengingat: [Undang-Undang Nomor 23 Tahun 2014]
batang-tubuh: [bt.md]
"""


def peraturan(proyek: Proyek, bt: str) -> Naskah:
    proyek.tulis({"../../pemda.yaml": PEJABAT, "../opd.yaml": OPD, "bt.md": bt})
    return proyek.naskah(naskah_yaml=PERATURAN)


def bentuk(simpul: tuple[Simpul, ...]) -> list[tuple[object, ...]]:
    return [(satu.jenis, satu.label, satu.teks, *bentuk(satu.anak)) for satu in simpul]


# ---------------------------------------------------------------- by example


def test_every_part_knows_what_it_stands_in(proyek: Proyek) -> None:
    bt = """
# Umum
## Asas
### Satu
#### Pasal
(1) Ayat:
    a. huruf:
       1. angka:
          a) kurung:
             1) terdalam,
    b. lagi,
    penutup ayat.

    lanjutan ayat.
(2) Dua.
#### Pasal 1A
Yang dimaksud dengan:
1. Daerah adalah:
   a. satu.
2. Bupati.

dan seterusnya.

- strip
#### Pasal
!halaman-baru
"""
    assert bentuk(pohon(peraturan(proyek, bt).batang_tubuh)) == [
        ("bab", "BAB I", "UMUM",
         ("bagian", "Bagian Kesatu", "Asas",
          ("paragraf", "Paragraf 1", "Satu",
           ("pasal", "Pasal 1", "",
            ("ayat", "(1)", "Ayat:",
             ("huruf", "a.", "huruf:",
              ("angka", "1.", "angka:", ("huruf-kurung", "a)", "kurung:", ("angka-kurung", "1)", "terdalam,")))),
             ("huruf", "b.", "lagi, penutup ayat."),
             ("teks", "", "lanjutan ayat.")),
            ("ayat", "(2)", "Dua.")),
           ("pasal", "Pasal 1A", "Yang dimaksud dengan:",
            ("angka", "1.", "Daerah adalah:", ("huruf", "a.", "satu.")),
            ("angka", "2.", "Bupati."),
            ("teks", "", "dan seterusnya."),
            ("butir", "–", "strip")),
           ("pasal", "Pasal 2", "")))),
    ]  # fmt: skip


def test_a_part_knows_its_number_its_places_and_its_blocks(proyek: Proyek) -> None:
    naskah = peraturan(proyek, "#### Pasal 3 {#tiga}\nNorma.\n#### Pasal\n(1) Satu.\n(#) Dua.\n")
    tiga, empat = pohon(naskah.batang_tubuh)
    assert (tiga.nilai, tiga.id, tiga.blok, tiga.isi) == (3, naskah.batang_tubuh[0].id, *naskah.batang_tubuh[:2])  # type: ignore[union-attr]
    assert tiga.letak is not None
    assert tiga.letak_label is not None
    assert (tiga.letak.baris, tiga.letak_label.baris) == (2, 1)
    assert empat.letak_label is None
    assert [satu.nilai for satu in empat.anak] == [1, 2]
    satu, dua = empat.anak
    assert satu.letak_label is not None
    assert dua.letak_label is None
    assert [satu.label for satu in empat.semua()] == ["Pasal 4", "(1)", "(2)"]


def test_a_lampiran_has_a_tree_too(proyek: Proyek) -> None:
    proyek.tulis({"t.yaml": "judul: Judul\nkolom: [{x: X}]\nbaris: b\nb: [{nama: n, x: isi}]\n"})
    isi = "# Umum\n\nProsa.\n\n## Latar\n\n1. satu\n\n   a. dua\n\n   lanjut\n\n(1) bukan ayat\n\n!tabel t.yaml\n"
    naskah = proyek.naskah(
        naskah_yaml="jenis: keputusan-kepala-pd\ntentang: A\ntahun: 2023\nmenimbang: [b]\nmengingat: [c]\nmemutuskan: [d]\n"
        "lampiran: [{judul: L, penomoran: bab-angka, isi: [isi.md]}]\n",
        isi_md=isi,
    )
    assert bentuk(pohon(naskah.lampiran[0].blok)) == [
        ("bab", "BAB I", "UMUM",
         ("teks", "", "Prosa."),
         ("judul", "1.", "Latar",
          ("angka", "1.", "satu", ("huruf", "a.", "dua"), ("teks", "", "lanjut")),
          ("butir", "(1)", "bukan ayat"),
          ("tabel", "", "Judul"))),
    ]  # fmt: skip


# ---------------------------------------------------------------- trees ten levels deep

STRUKTUR = ("bab", "bagian", "paragraf", "pasal")
TANGGA = ("ayat", "huruf", "angka", "huruf-kurung", "angka-kurung", "butir")  # below a pasal
KATA_BILANGAN = ("Kesatu", "Kedua", "Ketiga", "Keempat", "Kelima", "Keenam", "Ketujuh", "Kedelapan", "Kesembilan", "Kesepuluh")


@dataclass
class Bagian:
    """A part of a made-up batang tubuh: counted here by rules of the test's own."""

    jenis: str
    nama: str
    anak: list[Bagian] = field(default_factory=list)
    kata: str = ""
    label: str = ""
    jalan: tuple[Bagian, ...] = ()

    def semua(self) -> Iterator[Bagian]:
        yield self
        for satu in self.anak:
            yield from satu.semua()

    @property
    def sebutan(self) -> tuple[Bagian, ...]:
        """The parts that name it: from its pasal on, or from its bab on."""
        penuh = (*self.jalan, self)
        pasal = next((ke for ke, satu in enumerate(penuh) if satu.jenis == "pasal"), 0)
        return penuh[pasal:]


def nomori(akar: Bagian) -> None:
    """Count as nomor 72 to 87 say."""
    pasal = 0

    def turun(induk: Bagian, jalan: tuple[Bagian, ...]) -> None:
        nonlocal pasal
        hitung: dict[str, int] = {}
        for satu in induk.anak:
            hitung[satu.jenis] = ke = hitung.get(satu.jenis, 0) + 1
            if satu.jenis == "pasal":
                pasal = ke = pasal + 1
            satu.label, satu.kata = {
                "bab": lambda n: (f"BAB {tulis_angka(n, 'upperRoman')}", f"BAB {tulis_angka(n, 'upperRoman')}"),
                "bagian": lambda n: (f"Bagian {KATA_BILANGAN[n - 1]}", f"Bagian {KATA_BILANGAN[n - 1]}"),
                "paragraf": lambda n: (f"Paragraf {n}", f"Paragraf {n}"),
                "pasal": lambda n: (f"Pasal {n}", f"Pasal {n}"),
                "ayat": lambda n: (f"({n})", f"ayat ({n})"),
                "huruf": lambda n: (f"{tulis_angka(n, 'lowerLetter')}.", f"huruf {tulis_angka(n, 'lowerLetter')}"),
                "angka": lambda n: (f"{n}.", f"angka {n}"),
                "huruf-kurung": lambda n: (f"{tulis_angka(n, 'lowerLetter')})", f"huruf {tulis_angka(n, 'lowerLetter')})"),
                "angka-kurung": lambda n: (f"{n})", f"angka {n})"),
                "butir": lambda n: (f"({tulis_angka(n, 'lowerLetter')})", f"butir ({tulis_angka(n, 'lowerLetter')})"),
            }[satu.jenis](ke)
            satu.jalan = jalan
            turun(satu, (*jalan, satu))

    turun(akar, ())


def tulis(akar: Bagian, acuan: dict[str, str]) -> str:
    """The Markdown of a tree, all labels automatic; the text of a part is its name and what it refers to."""
    baris: list[str] = []

    def isi(satu: Bagian) -> str:
        return f"{satu.nama} lihat [[{acuan[satu.nama]}]]." if satu.nama in acuan else f"{satu.nama}."

    def turun(satu: Bagian, dalam: int) -> None:
        if satu.jenis in STRUKTUR:
            judul = "Pasal" if satu.jenis == "pasal" else satu.nama
            baris.append(f"\n{'#' * (STRUKTUR.index(satu.jenis) + 1)} {judul} {{#{satu.nama}}}\n")
            if satu.jenis == "pasal":
                baris.append(f"\n{isi(satu)}\n\n")
        else:
            baris.append(f"{' ' * 4 * dalam}{'(#)' if satu.jenis == 'ayat' else '#.'} {isi(satu)} {{#{satu.nama}}}\n")
        for anak in satu.anak:
            turun(anak, dalam + 1 if satu.jenis in TANGGA else 0)

    for satu in akar.anak:
        turun(satu, 0)
    return "".join(baris)


def kata_acuan(dari: Bagian, ke: Bagian) -> str:
    """What the reference must say (nomor 272, 275)."""
    dikenal = {satu.nama for satu in (*dari.jalan, dari)}
    sebutan = list(ke.sebutan)
    while len(sebutan) > 1 and sebutan[0].nama in dikenal:
        sebutan.pop(0)
    return " ".join(satu.kata for satu in sebutan)


@st.composite
def batang_tubuh(draw: st.DrawFn) -> Bagian:
    nomor = 0

    def baru(jenis: str) -> Bagian:
        nonlocal nomor
        nomor += 1
        return Bagian(jenis, f"n{nomor}")

    def butir(tangga: tuple[str, ...], paling_banyak: int) -> list[Bagian]:
        hasil = []
        for _ in range(draw(st.integers(0, paling_banyak)) if tangga else 0):
            satu = baru(tangga[0])
            satu.anak = butir(tangga[1:], 2 if nomor < 40 else 0)
            hasil.append(satu)
        return hasil

    def struktur(tingkat: int) -> list[Bagian]:
        hasil = []
        for _ in range(draw(st.integers(1, 2 if nomor < 40 else 1))):
            satu = baru(STRUKTUR[tingkat])
            if satu.jenis == "pasal":
                satu.anak = butir(TANGGA if draw(st.booleans()) else TANGGA[1:], 3)
            else:
                satu.anak = struktur(draw(st.sampled_from([tingkat + 1, 3])))
            hasil.append(satu)
        return hasil

    return Bagian("", "", struktur(draw(st.sampled_from([0, 0, 3]))))


@st.composite
def dengan_acuan(draw: st.DrawFn) -> tuple[Bagian, dict[str, str]]:
    akar = draw(batang_tubuh())
    nama = [satu.nama for satu in akar.semua() if satu.nama]
    penulis = [satu.nama for satu in akar.semua() if satu.jenis in ("pasal", *TANGGA)]
    return akar, draw(st.dictionaries(st.sampled_from(penulis), st.sampled_from(nama), max_size=8))


def periksa(naskah: Naskah, akar: Bagian, acuan: dict[str, str]) -> None:
    """Labels and references are those that the test's own count gives."""
    nomori(akar)
    semua = {satu.nama: satu for satu in akar.semua() if satu.nama}
    isi = [satu for satu in naskah.batang_tubuh if isinstance(satu, Paragraf)]
    teks = {polos(satu.isi).partition(" ")[0].rstrip("."): polos(satu.isi) for satu in isi}
    for nama, sasaran in acuan.items():
        assert teks[nama] == f"{nama} lihat {kata_acuan(semua[nama], semua[sasaran])}."
    simpul = [satu for akar_ in pohon(naskah.batang_tubuh) for satu in akar_.semua()]
    assert [(satu.jenis, satu.label) for satu in simpul] == [(satu.jenis, satu.label) for satu in semua.values()]
    sebutan = [" ".join(kata.kata for kata in satu.sebutan) for satu in semua.values()]
    assert len(set(sebutan)) == len(sebutan)


@given(dengan_acuan())
def test_labels_are_unique_and_in_order_and_references_right_ten_levels_deep(
    proyek_bersama: Proyek, isi: tuple[Bagian, dict[str, str]]
) -> None:
    akar, acuan = isi
    periksa(peraturan(proyek_bersama, tulis(akar, acuan)), akar, acuan)


def test_ten_levels_are_ten_levels(proyek: Proyek) -> None:
    akar = Bagian("", "")
    di = akar
    for ke, jenis in enumerate((*STRUKTUR, *TANGGA)):
        di.anak = [Bagian(jenis, f"a{ke}"), Bagian(jenis, f"b{ke}")]
        if jenis in ("bagian", "paragraf"):
            di.anak.pop(0)
        di = di.anak[-1]
    acuan = {"a0": "b9", "b9": "a9", "a9": "b4", "b4": "b9", "a3": "b9"}
    acuan.pop("a0")
    naskah = peraturan(proyek, tulis(akar, acuan))
    periksa(naskah, akar, acuan)
    assert kata_acuan(next(s for s in akar.semua() if s.nama == "a3"), di) == (
        "Pasal 2 ayat (2) huruf b angka 2 huruf b) angka 2) butir (b)"
    )


@given(dengan_acuan(), st.data())
def test_references_follow_what_is_put_in(
    proyek_bersama: Proyek, isi: tuple[Bagian, dict[str, str]], data: st.DataObject
) -> None:
    akar, acuan = isi
    induk = data.draw(st.sampled_from([satu for satu in akar.semua() if satu.anak]))
    ke = data.draw(st.integers(0, len(induk.anak)))
    induk.anak.insert(ke, Bagian(induk.anak[0].jenis, "baru"))
    periksa(peraturan(proyek_bersama, tulis(akar, acuan)), akar, acuan)


@given(dengan_acuan(), st.data())
def test_references_follow_what_is_taken_out_and_are_refused_when_their_part_is_gone(
    proyek_bersama: Proyek, isi: tuple[Bagian, dict[str, str]], data: st.DataObject
) -> None:
    akar, acuan = isi
    induk = data.draw(st.sampled_from([satu for satu in akar.semua() if satu.anak]))
    keluar = induk.anak.pop(data.draw(st.integers(0, len(induk.anak) - 1)))
    hilang = {satu.nama for satu in keluar.semua()}
    acuan = {dari: ke for dari, ke in acuan.items() if dari not in hilang}
    putus = {ke for ke in acuan.values() if ke in hilang}
    if not putus:
        periksa(peraturan(proyek_bersama, tulis(akar, acuan)), akar, acuan)
        return
    with pytest.raises(Galat) as sebab:
        peraturan(proyek_bersama, tulis(akar, acuan))
    assert {satu.pesan.split("'")[1] for satu in sebab.value.masalah} == putus


# ---------------------------------------------------------------- typed labels


@given(st.lists(st.one_of(st.none(), st.integers(1, 300)), min_size=1, max_size=20))
def test_pasal_that_are_typed_stay_and_the_others_follow(proyek_bersama: Proyek, nomor: list[int | None]) -> None:
    bt = "".join(f"#### Pasal {n or ''}\n\nNorma.\n\n" for n in nomor)
    harap: list[int] = []
    for satu in nomor:
        harap.append(satu or (harap[-1] if harap else 0) + 1)
    judul = [satu for satu in peraturan(proyek_bersama, bt).batang_tubuh if isinstance(satu, Judul)]
    assert [satu.label for satu in judul] == [f"Pasal {n}" for n in harap]
    assert [satu.letak_label is not None for satu in judul] == [satu is not None for satu in nomor]


@given(dengan_acuan())
def test_every_block_is_in_the_tree_once_and_in_order(proyek_bersama: Proyek, isi: tuple[Bagian, dict[str, str]]) -> None:
    blok = peraturan(proyek_bersama, tulis(*isi)).batang_tubuh
    simpul = [satu for akar in pohon(blok) for satu in akar.semua()]
    dari_pohon = [id(b) for satu in simpul for b in ((satu.blok, satu.isi) if satu.isi is not satu.blok else (satu.blok,))]
    assert dari_pohon == [id(satu) for satu in blok if not isinstance(satu, PemisahHalaman)]
