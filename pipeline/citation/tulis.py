"""Write citations as the law prescribes them (UU 12/2011 Lampiran II nomor 44 to 49; nomor 41a and 41c of UU 13/2022).

A citation is written from the best facts known: what is unknown is left out, what is doubtful (keyakinan lemah) is written and
reported as a remark, never silently dropped, so that a reviewer sees the number and the doubt about it together.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal, TypeAlias

from pipeline.citation.baris import Daerah, Peraturan, Perubahan
from pipeline.citation.id_regulasi import AWALAN_DAERAH, id_uud
from pipeline.citation.model import Jenis, Lembaran
from pipeline.citation.registri import Registri
from pipeline.galat import Galat

UUD = "Undang-Undang Dasar Negara Republik Indonesia Tahun 1945"
NAMA_JENIS: dict[Jenis, str] = {
    "UUD": UUD,
    "TAP_MPR": "Ketetapan Majelis Permusyawaratan Rakyat",
    "UU": "Undang-Undang",
    "PERPPU": "Peraturan Pemerintah Pengganti Undang-Undang",
    "PP": "Peraturan Pemerintah",
    "PERPRES": "Peraturan Presiden",
    "KEPPRES": "Keputusan Presiden",
    "INPRES": "Instruksi Presiden",
    "PERMEN": "Peraturan",
    "KEPMEN": "Keputusan",
    "PERDA_PROV": "Peraturan Daerah",
    "PERDA": "Peraturan Daerah",
    "PERGUB": "Peraturan",
    "PERKADA": "Peraturan",
    "KEP_KADA": "Keputusan",
    "LAIN": "Peraturan",
}
# UU 1/1961 made laws of all Perppu before 1961; since then they are cited as `Undang-Undang Nomor 49 Prp Tahun 1960`.
TAHUN_PRP = 1960
Tingkat: TypeAlias = Literal["error", "warning", "info"]


@dataclass(frozen=True, slots=True)
class Gaya:
    """House style, where custom differs from the examples of the law (UU 13/2022, nomor 41a contoh 2 and 41c).

    Args:
        koma_sebagaimana: a comma before `sebagaimana telah …`.
        koma_terakhir: a comma before `terakhir dengan`.
        diubah_beberapa_kali: `telah diubah beberapa kali` instead of `telah beberapa kali diubah`.
    """

    koma_sebagaimana: bool = False
    koma_terakhir: bool = False
    diubah_beberapa_kali: bool = False

    @property
    def sekali(self) -> str:
        """What joins a regulation to its only amendment."""
        return f"{',' if self.koma_sebagaimana else ''} sebagaimana telah diubah dengan "

    @property
    def berulang(self) -> str:
        """What joins a regulation to the last of several amendments."""
        kali = "diubah beberapa kali" if self.diubah_beberapa_kali else "beberapa kali diubah"
        depan, belakang = "," if self.koma_sebagaimana else "", "," if self.koma_terakhir else ""
        return f"{depan} sebagaimana telah {kali}{belakang} terakhir dengan "


GAYA_BAKU = Gaya()


@dataclass(frozen=True, slots=True)
class Catatan:
    """A doubt about a citation that was written.

    Args:
        tingkat: `warning` where a value printed in the citation is doubtful, `info` where something may be missing.
        pesan: one Indonesian sentence.
    """

    tingkat: Tingkat
    pesan: str


@dataclass(frozen=True, slots=True)
class KutipanResmi:
    """A citation with the doubts about it.

    Args:
        teks: the citation without closing mark; with `*` around italic words where they were asked for.
        catatan: the doubts.
    """

    teks: str
    catatan: tuple[Catatan, ...] = ()


def tulis_nama(peraturan: Peraturan) -> str:
    """Kind, number and year: `Undang-Undang Nomor 23 Tahun 2014`, `Peraturan Menteri Keuangan Nomor 118/PMK.01/2021`."""
    jenis = NAMA_JENIS[peraturan.jenis]
    nomor = peraturan.nomor
    if peraturan.jenis == "PERPPU" and peraturan.tahun <= TAHUN_PRP:
        jenis, nomor = NAMA_JENIS["UU"], f"{nomor} Prp"
    if peraturan.jenis == "TAP_MPR" and "/MPRS" in nomor:
        jenis += " Sementara"
    if peraturan.instansi:
        jenis = f"{jenis} {peraturan.instansi}"
    # A number such as XI/MPR/1998 says its year already.
    tahun = "" if nomor.endswith(f"/{peraturan.tahun}") else f" Tahun {peraturan.tahun}"
    return f"{jenis} Nomor {nomor}{tahun}"


def tulis_lembaran(peraturan: Peraturan, penerbit: str | None = None) -> str:
    """The gazettes between brackets, with a blank before; empty where none is known (nomor 47 to 49).

    Args:
        peraturan: the row.
        penerbit: the region whose Lembaran Daerah or Berita Daerah it is: `Kabupaten Kutai Kartanegara`.
    """
    daerah = f"Daerah {penerbit}" if penerbit else "Daerah"
    bagian: list[str] = []

    def tambah(nama: str, tempat: Lembaran | None) -> None:
        if tempat is not None:
            tahun = f" Tahun {tempat.tahun}" if tempat.tahun else ""
            bagian.append(f"{nama}{tahun}{f' Nomor {tempat.nomor}' if tempat.nomor else ''}")

    tambah("Lembaran Negara Republik Indonesia", peraturan.ln)
    if peraturan.tln:
        bagian.append(f"Tambahan Lembaran Negara Republik Indonesia Nomor {peraturan.tln}")
    tambah("Berita Negara Republik Indonesia", peraturan.bn)
    tambah(f"Lembaran {daerah}", peraturan.ld)
    if peraturan.tld:
        bagian.append(f"Tambahan Lembaran {daerah} Nomor {peraturan.tld}")
    tambah(f"Berita {daerah}", peraturan.bd)
    return f" ({', '.join(bagian)})" if bagian else ""


def tulis_satu(peraturan: Peraturan, daerah: Daerah | None = None, miring: bool = False) -> str:
    """A regulation with its title and gazettes, without its amendments.

    Args:
        peraturan: the row.
        daerah: the region of the naskah, for the gazettes of its own regulations.
        miring: keep the `*` around foreign words, for content that marks italics.
    """
    judul = peraturan.judul if miring else peraturan.judul_polos
    penerbit = daerah.penerbit(peraturan.awalan) if daerah and peraturan.awalan in AWALAN_DAERAH else None
    return f"{tulis_nama(peraturan)}{f' tentang {judul}' if judul else ''}{tulis_lembaran(peraturan, penerbit)}"


def tulis_uud(teks: str) -> str:
    """The constitution with the articles of an id: `uud/pasal-5-ayat-1,pasal-20` (nomor 44).

    Errors:
        Galat: articles that cannot be read.
    """
    _, _, sisa = teks.strip().lower().partition("/")
    pasal = []
    for satu in filter(None, sisa.split(",")):
        cocok = re.fullmatch(r"pasal-(\d+[a-j]?)((?:-ayat-\d+)*)", satu)
        if cocok is None:
            raise Galat(f"'{satu}' bukan pasal UUD; tulis misalnya uud/pasal-18-ayat-6 atau uud/pasal-5-ayat-1,pasal-20")
        ayat = [f"ayat ({nomor})" for nomor in re.findall(r"\d+", cocok[2])]
        pasal.append(f"Pasal {cocok[1].upper()}{' ' if ayat else ''}{_rangkai(ayat)}")
    return f"{_rangkai(pasal)} {UUD}".strip()


def susun_kutipan(
    teks: str, pada: date | None, registri: Registri, gaya: Gaya = GAYA_BAKU, *, miring: bool = False
) -> KutipanResmi:
    """The official citation of an id on a day, with the doubts about it.

    Args:
        teks: the id, in any case.
        pada: the day of the naskah; None for all that is known today (a draft without a date).
        registri: the registry.
        gaya: house style.
        miring: keep the `*` around foreign words.

    Errors:
        Galat: an unknown id, with the nearest known ones.
    """
    if id_uud(teks):
        return KutipanResmi(tulis_uud(teks))
    peraturan = registri.wajib(teks)
    rantai = registri.rantai(teks, pada)
    hasil = tulis_satu(peraturan, registri.daerah, miring)
    if rantai:
        sekali = len(rantai) == 1 and _pendahulu_gugur(registri, teks, rantai[0], pada)
        hasil += (gaya.sekali if sekali else gaya.berulang) + tulis_satu(rantai[-1].pengubah, registri.daerah, miring)
    return KutipanResmi(hasil, (*_catatan_baris(peraturan), *_catatan_rantai(registri, peraturan, rantai, pada)))


def tulis_kutipan(teks: str, pada: date | None, registri: Registri, gaya: Gaya = GAYA_BAKU) -> str:
    """The official citation of an id on a day (see `susun_kutipan`, which also tells the doubts)."""
    return susun_kutipan(teks, pada, registri, gaya).teks


def _pendahulu_gugur(registri: Registri, teks: str, satu: Perubahan, pada: date | None) -> bool:
    """Whether every amendment before this one was made by an act that is itself revoked: then this is the only one."""
    dahulu = [lain for lain in registri.perubahan_tertulis(teks) if lain.urutan < satu.urutan]
    lengkap = len({lain.urutan for lain in dahulu}) == satu.urutan - 1
    return lengkap and all(registri.pencabut(lain.pengubah, pada) for lain in dahulu)


def _catatan_baris(peraturan: Peraturan) -> list[Catatan]:
    catatan = []
    if peraturan.keyakinan == "lemah":
        lemah = f"fakta {peraturan.id} dalam registri lemah ({peraturan.suara} suara)"
        pesan = f"{lemah}; cocokkan judul dan nomor lembarannya dengan naskah resmi"
        catatan.append(Catatan("warning", pesan))
    kurang = [nama for nama, isi in (("judul", peraturan.judul), ("Lembaran Negara", peraturan.ln or peraturan.bn)) if not isi]
    if peraturan.jenis not in ("UU", "PERPPU", "PP"):
        kurang = [nama for nama in kurang if nama == "judul"]
    if kurang:
        catatan.append(Catatan("info", f"{' dan '.join(kurang)} {peraturan.id} belum diketahui registri, jadi tidak ditulis"))
    return catatan


def _catatan_rantai(registri: Registri, peraturan: Peraturan, rantai: Sequence[Perubahan], pada: date | None) -> list[Catatan]:
    catatan = []
    if rantai:
        akhir = rantai[-1]
        if akhir.sumber == "daftar":
            pesan = f"bahwa {akhir.pengubah.id} mengubah {peraturan.id} diambil dari daftar, belum dilihat dalam cetakan"
            catatan.append(Catatan("info", pesan))
        if not akhir.dikenal:
            catatan.append(Catatan("warning", f"{akhir.pengubah.id} belum ada dalam registri; lengkapi judul dan lembarannya"))
        else:
            catatan += _catatan_baris(akhir.pengubah)
    for satu in registri.perubahan_tertulis(peraturan.id):
        pengubah = satu.pengubah
        if pada is not None and pengubah.tanggal is None and pengubah.tahun == pada.year:
            pesan = f"{pengubah.id} juga mengubah {peraturan.id} pada tahun itu, tetapi tanggalnya belum diketahui; periksa"
            catatan.append(Catatan("info", pesan))
        pencabut = registri.pencabut(pengubah, pada)
        if pencabut is not None and pengubah.sudah_ada(pada or date.max):
            pesan = f"perubahan oleh {pengubah.id} tidak dihitung karena telah dicabut dengan {pencabut.id}"
            catatan.append(Catatan("info", pesan))
    pencabut = registri.pencabut(peraturan, pada)
    if pencabut is not None:
        dari = "" if peraturan.sumber_dicabut == "judul" else " menurut daftar yang belum dicocokkan dengan cetakan"
        catatan.append(Catatan("warning", f"{peraturan.id} telah dicabut dengan {pencabut.id}{dari}"))
    return catatan


def _rangkai(isi: Sequence[str]) -> str:
    """`a`, `a dan b`, `a, b, dan c`."""
    return " dan ".join(isi) if len(isi) < 3 else f"{', '.join(isi[:-1])}, dan {isi[-1]}"
