"""House style of a region: paper, margins, page numbers, citations, and how officials are shown."""

from __future__ import annotations

import re
from collections.abc import Sequence

from pipeline.citation.tulis import Gaya as GayaKutipan
from pipeline.galat import Galat
from pipeline.naskah.label import pola_contoh
from pipeline.naskah.model import Gaya, Kop, NomorHalaman, Pejabat
from pipeline.source.schema import Rekam

_KERTAS = {"F4": (12189, 18709), "A4": (11906, 16838)}  # 21.5 x 33 cm, 21 x 29.7 cm
KERTAS_TERBESAR = 31680  # twips: 22 inches, the largest page of Word
ISI_TERSEMPIT = 2835  # twips, 5 cm: less room than this is a slip of the pen
_GELAR_DEPAN = re.compile(r"^(?:(?:Prof|Dr|dr|drg|drh|Drs|Dra|Ir|apt|Ns)\.\s*)+")


def gaya_kutipan(pemda: Rekam) -> GayaKutipan:
    """How a region writes the regulations that it cites."""
    return GayaKutipan(**pemda["gaya"]["kutipan"])


def _nomor_halaman(contoh: str) -> NomorHalaman:
    pola = pola_contoh(contoh)
    if pola.format not in ("decimal", "lowerRoman", "upperRoman"):
        raise Galat(f"nomor halaman '{contoh}' harus berupa angka atau angka Romawi, misalnya '- 1 -' atau 'i'")
    return NomorHalaman(pola.awalan, pola.format, pola.akhiran)


def gaya(pemda: Rekam) -> Gaya:
    """House style of a region, with the law's values where it says nothing (UU 12/2011 Lampiran II nomor 284, 284a).

    Errors:
        Galat: a sample of a page number that holds no number.
    """
    isi: Rekam = pemda["gaya"]
    kertas = isi["kertas"]
    lebar, tinggi = _KERTAS[kertas] if isinstance(kertas, str) else (kertas["lebar"], kertas["tinggi"])
    margin, huruf, halaman = isi["margin"], isi["huruf"], isi["nomor_halaman"]
    if max(lebar, tinggi) > KERTAS_TERBESAR:
        raise Galat("kertas lebih dari 55,8 cm; Word tidak mengenal kertas sebesar itu", isi.di("kertas"))
    if lebar - margin["kiri"] - margin["kanan"] < ISI_TERSEMPIT or tinggi - margin["atas"] - margin["bawah"] < ISI_TERSEMPIT:
        raise Galat(
            "kertas dan margin ini tidak menyisakan ruang teks 5 cm; kecilkan margin atau besarkan kertas", isi.di("margin")
        )
    try:
        nomor = {kunci: _nomor_halaman(halaman[kunci]) for kunci in ("keputusan", "depan", "lampiran")}
    except Galat as sebab:
        raise Galat(str(sebab), isi.di("nomor_halaman")) from None
    return Gaya(
        lebar=lebar,
        tinggi=tinggi,
        atas=margin["atas"],
        bawah=margin["bawah"],
        kiri=margin["kiri"],
        kanan=margin["kanan"],
        huruf=str(huruf["nama"]),
        ukuran=huruf["ukuran"],
        ukuran_tabel=huruf["tabel"],
        nomor_keputusan=nomor["keputusan"],
        nomor_depan=nomor["depan"],
        nomor_lampiran=nomor["lampiran"],
        nomor_di_atas=halaman["letak"] == "atas",
    )


def kop_opd(opd: Rekam, daerah: str) -> Kop:
    """The letterhead of an office.

    Args:
        opd: the office.
        daerah: its region, "Kabupaten Kutai Kartanegara".
    """

    def deret(*isi: tuple[str, str | None]) -> str:
        return "  ".join(f"{nama} {nilai}" for nama, nilai in isi if nilai)

    kontak = deret(("Telepon", opd["telepon"]), ("Faksimile", opd["faksimile"]), ("Kode Pos", opd["kode_pos"]))
    maya = deret(("Laman:", opd["laman"]), ("Pos-el:", opd["pos_el"]))
    alamat = (*map(str, opd["alamat"]), kontak, maya)
    return Kop(f"PEMERINTAH {daerah.upper()}", str(opd["nama"]).upper(), tuple(satu for satu in alamat if satu))


def pejabat(orang: Rekam, jabatan: Sequence[str], lengkap: bool) -> Pejabat:
    """An official as an office signs.

    Args:
        orang: who.
        jabatan: the lines of the office, without the comma at their end.
        lengkap: whether pangkat and NIP stand below the name.
    """
    pangkat, nip = orang["pangkat"], orang["nip"]
    keterangan = [isi for isi in (pangkat, f"NIP {nip}" if nip else None) if isi] if lengkap else []
    return Pejabat((*jabatan[:-1], f"{jabatan[-1]},"), str(orang["nama"]), tuple(map(str, keterangan)))


def nama_polos(nama: str) -> str:
    """A name as it stands under a peraturan: capitals, no academic titles (nomor 164, 166, 167, 169).

    >>> nama_polos("Dr. Budi Contoh, S.H., M.Si.")
    'BUDI CONTOH'
    """
    return _GELAR_DEPAN.sub("", nama.split(",")[0].strip()).upper()
