"""Citations written from parts are read back as the same parts, alone and in a list."""

from __future__ import annotations

import string
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from pipeline.citation.baca import baca_kutipan, cari_kutipan
from pipeline.citation.model import Jenis, Kutipan, Lembaran

NAMA: dict[Jenis, tuple[str, ...]] = {
    "UU": ("Undang-Undang",),
    "PERPPU": ("Peraturan Pemerintah Pengganti Undang-Undang",),
    "PP": ("Peraturan Pemerintah",),
    "PERPRES": ("Peraturan Presiden",),
    "KEPPRES": ("Keputusan Presiden",),
    "INPRES": ("Instruksi Presiden",),
    "PERMEN": ("Menteri Dalam Negeri", "Menteri Pendidikan, Kebudayaan, Riset, dan Teknologi"),
    "KEPMEN": ("Menteri Keuangan", "Menteri Desa, Pembangunan Daerah Tertinggal, dan Transmigrasi"),
    "PERDA_PROV": ("Provinsi Jawa Tengah", "Daerah Istimewa Yogyakarta"),
    "PERDA": ("Kabupaten Kutai Kartanegara", "Kota Tangerang Selatan"),
    "PERGUB": ("Gubernur Kalimantan Timur",),
    "PERKADA": ("Bupati Batang", "Wali Kota Pekalongan", "Walikota Banjarbaru"),
    "KEP_KADA": ("Bupati Batang", "Gubernur Bali"),
    "LAIN": ("Badan Kepegawaian Negara", "Kepala Arsip Nasional Republik Indonesia", "Komisi Pemilihan Umum"),
}
UBAHAN = (
    " sebagaimana telah diubah dengan ",
    ", sebagaimana telah beberapa kali diubah, terakhir dengan ",
    " sebagaimana telah diubah beberapa kali terakhir dengan ",
    ", sebagaimana telah diubah beberapa kali dan yang terakhir dengan ",
    " sebagaimana diubah dengan ",
    " Sebagaimana telah diubah terakhir dengan ",
)
BENTUK = {"KEPMEN": "Keputusan", "KEP_KADA": "Keputusan", "PERDA": "Peraturan Daerah", "PERDA_PROV": "Peraturan Daerah"}


def tulis(k: Kutipan) -> str:
    """A citation in the official form."""
    nama = f"{BENTUK.get(k.jenis or '', 'Peraturan')} {k.instansi}" if k.instansi else NAMA[k.jenis or "UU"][0]
    teks = f"{nama} Nomor {k.nomor} Tahun {k.tahun}" + (f" tentang {k.judul}" if k.judul else "")
    isi = []
    for awal, lembaran in (
        ("Lembaran Negara Republik Indonesia", k.ln),
        ("Berita Negara Republik Indonesia", k.bn),
        (f"Lembaran Daerah {k.instansi}", k.ld),
    ):
        if lembaran:
            isi.append(f"{awal} Tahun {lembaran.tahun} Nomor {lembaran.nomor}")
    if k.tln:
        isi.append(f"Tambahan Lembaran Negara Republik Indonesia Nomor {k.tln}")
    return teks + (f" ({', '.join(isi)})" if isi else "")


KATA = st.sampled_from(
    ("Pajak", "Daerah", "Desa", "Hutan", "Lindung", "Jalan", "Kota", "Air", "Pasar", "Energi", "2025", "(RPJMD)")
)
SAMBUNG = st.sampled_from((" ", ", ", " dan ", " serta ", " di ", " untuk ", " dalam ", " yang ", " atas "))
KAPITAL = st.text(string.ascii_uppercase, min_size=1, max_size=1)
HURUF = st.text(string.ascii_lowercase, min_size=4, max_size=9)
TAHUN = st.integers(1950, 2030)
NOMOR = st.one_of(
    st.integers(1, 999).map(str),
    st.tuples(st.integers(1, 300), st.integers(1, 20)).map(lambda a: f"{a[0]}/PMK.{a[1]:02}"),
    st.integers(1, 99).map(lambda a: f"{a}.a"),
    st.integers(1, 99).map(lambda a: f"PM {a}"),
)
NOMOR_LEMBARAN = st.integers(1, 9999).map(str)


@st.composite
def judul(draw: st.DrawFn) -> str:
    kata = draw(st.lists(st.one_of(KATA, st.builds(str.__add__, KAPITAL, HURUF)), min_size=1, max_size=8))
    teks = kata[0]
    for satu in kata[1:]:
        teks += draw(SAMBUNG) + satu
    return teks


@st.composite
def kutipan(draw: st.DrawFn, ubahan: bool = True) -> Kutipan:
    jenis = draw(st.sampled_from(sorted(NAMA)))
    tahun = draw(TAHUN)
    lembaran = st.none() | st.builds(Lembaran, st.just(tahun), NOMOR_LEMBARAN)
    negara = jenis in ("UU", "PERPPU", "PP", "PERPRES")
    ln = draw(lembaran) if negara else None
    k = Kutipan(
        "",
        jenis,
        instansi=draw(st.sampled_from(NAMA[jenis]))
        if len(NAMA[jenis]) > 1 or NAMA[jenis][0].split()[0] in ("Gubernur",)
        else None,
        nomor=draw(NOMOR if jenis in ("PERMEN", "KEPMEN", "PERKADA", "LAIN") else st.integers(1, 999).map(str)),
        tahun=tahun,
        judul=draw(judul()),
        ln=ln,
        tln=draw(st.none() | NOMOR_LEMBARAN) if ln else None,
        bn=draw(lembaran) if jenis == "PERMEN" else None,
        ld=draw(lembaran) if jenis in ("PERDA", "PERDA_PROV") else None,
    )
    if not ubahan:
        return k
    semua = draw(st.lists(kutipan(ubahan=False), max_size=1))
    # an amendment is never older than what it amends
    return replace(k, diubah=tuple(replace(u, tahun=max(u.tahun or 0, tahun)) for u in semua))


def polos(k: Kutipan) -> Kutipan:
    """Without text and offsets."""
    return replace(k, text="", awal=0, akhir=0, diubah=tuple(map(polos, k.diubah)))


@given(kutipan(), st.sampled_from(UBAHAN))
def test_a_written_citation_is_read_back(asli: Kutipan, kata: str) -> None:
    teks = tulis(asli) + "".join(kata + tulis(ubahan) for ubahan in asli.diubah)
    assert polos(baca_kutipan(teks + ";")) == asli
    assert [polos(k) for k in cari_kutipan(f"Mengingat : 1. {teks};\n2. Undang-Undang Nomor 1 Tahun 2004 tentang A;\n")][:1] == [
        asli
    ]
