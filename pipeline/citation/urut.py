"""The order of legal bases: hierarchy, then time (UU 12/2011 Lampiran II nomor 43, Pasal 7 and 8).

Nomor 43 asks for the hierarchy first and, within one rank, for the order of promulgation or enactment. Pasal 7 ranks UUD,
TAP MPR, UU and Perppu, PP, Perpres, Perda Provinsi and Perda Kabupaten/Kota; the places of the others are custom.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from pipeline.citation.baris import Keyakinan, Peraturan
from pipeline.citation.id_regulasi import Id, baca_id, id_uud, jenis_awalan, urut_alami
from pipeline.citation.model import Jenis, Kutipan
from pipeline.citation.registri import Registri
from pipeline.citation.tulis import Tingkat, tulis_nama
from pipeline.tanggal import tanggal_panjang

DASAR = "UU 12/2011 Lampiran II nomor 43"
_PANGKAT: dict[Jenis, int] = {
    "UUD": 0,
    "TAP_MPR": 1,
    "UU": 2,
    "PERPPU": 2,
    "PP": 3,
    "PERPRES": 4,
    "KEPPRES": 4,
    "INPRES": 4,
    "PERMEN": 5,
    "KEPMEN": 5,
    "LAIN": 5,
    "PERDA_PROV": 6,
    "PERDA": 7,
    "PERGUB": 8,
    "PERKADA": 9,
    "KEP_KADA": 10,
}
PASAL_7 = frozenset[Jenis](("UUD", "TAP_MPR", "UU", "PERPPU", "PP", "PERPRES", "PERDA_PROV", "PERDA"))
_SEBUTAN = (
    "UUD",
    "Ketetapan MPR",
    "Undang-Undang atau Perppu",
    "Peraturan Pemerintah",
    "Peraturan Presiden",
    "peraturan menteri atau badan",
    "Peraturan Daerah Provinsi",
    "Peraturan Daerah Kabupaten/Kota",
    "Peraturan Gubernur",
    "Peraturan Bupati atau Wali Kota",
    "keputusan",
)
_TINGKAT: dict[Keyakinan, Tingkat] = {"pasti": "error", "kuat": "warning", "lemah": "info"}


@dataclass(frozen=True, slots=True, order=True)
class Kunci:
    """Where a regulation belongs; keys sort as the law orders.

    Args:
        pangkat: rank in the hierarchy, 0 is the highest.
        tahun: year of promulgation, or of the regulation where the day is unknown.
        hari: day of the year; where unknown, that of the last known one with a smaller number in its series.
        seri: kind and maker, so that equal days have one order.
        nomor: its number for sorting.
    """

    pangkat: int
    tahun: int
    hari: int
    seri: str
    nomor: tuple[tuple[int, int, str], ...]


@dataclass(frozen=True, slots=True)
class Dasar:
    """One legal basis as the order sees it.

    Args:
        kunci: where it belongs.
        jenis: kind.
        nama: `Undang-Undang Nomor 23 Tahun 2014`.
        tanggal: day of promulgation or enactment, None where unknown.
        keyakinan: how sure the registry is of that day.
    """

    kunci: Kunci
    jenis: Jenis
    nama: str
    tanggal: date | None = None
    keyakinan: Keyakinan = "pasti"


@dataclass(frozen=True, slots=True)
class SalahUrut:
    """A legal basis out of its place.

    Args:
        ke: its index in the list, from 0.
        sebelum: index of the one before which it belongs, or None.
        sesudah: index of the one after which it belongs, or None.
        tingkat: `error` by Pasal 7, by years or by sure dates, `warning` by custom or a less sure date, else `info`.
        pesan: one Indonesian sentence, with both names and why.
    """

    ke: int
    sebelum: int | None
    sesudah: int | None
    tingkat: Tingkat
    pesan: str
    dasar: str = DASAR


def dasar_id(teks: str, registri: Registri) -> Dasar | None:
    """The place of an id, None where it is none; an id without a row is placed by kind, year and number."""
    if id_uud(teks):
        return Dasar(Kunci(0, 1945, 0, "uud", ()), "UUD", "Undang-Undang Dasar 1945")
    satu = baca_id(teks)
    return _dasar(satu, registri.cari_id(teks), registri) if satu else None


def dasar_kutipan(kutipan: Kutipan, registri: Registri) -> Dasar | None:
    """The place of a citation that was read, None where it says too little."""
    if kutipan.jenis == "UUD":
        return dasar_id("uud", registri)
    ada = registri.cari_kutipan(kutipan)
    if ada is not None:
        return dasar_id(ada.id, registri)
    if kutipan.jenis is None or kutipan.tahun is None:
        return None
    seri = f"{kutipan.jenis} {kutipan.instansi or ''}".strip()
    kunci = Kunci(_PANGKAT[kutipan.jenis], kutipan.tahun, 0, seri, urut_alami(kutipan.nomor or ""))
    nama = " ".join(filter(None, (seri, f"Nomor {kutipan.nomor}" if kutipan.nomor else "", f"Tahun {kutipan.tahun}")))
    return Dasar(kunci, kutipan.jenis, nama)


def _dasar(satu: Id, ada: Peraturan | None, registri: Registri) -> Dasar:
    jenis = jenis_awalan(satu.awalan) or "LAIN"
    hari = ada.tanggal if ada else None
    nomor = urut_alami(satu.sandi)
    if hari is not None:
        kunci = Kunci(_PANGKAT[jenis], hari.year, hari.timetuple().tm_yday, satu.awalan, nomor)
    else:
        kunci = Kunci(_PANGKAT[jenis], satu.tahun, _hari_terdahulu(satu, registri), satu.awalan, nomor)
    nama = tulis_nama(ada) if ada else str(satu)
    return Dasar(kunci, jenis, nama, hari, ada.keyakinan if ada else "lemah")


def _hari_terdahulu(satu: Id, registri: Registri) -> int:
    """The day of the year of the last dated regulation of the same series and year with a smaller number, or 0."""
    nomor = urut_alami(satu.sandi)
    hari = 0
    for lain in registri.setahun(satu.awalan, satu.tahun):
        if lain.tanggal and lain.tanggal.year == satu.tahun and urut_alami(lain.id.split("/")[1]) < nomor:
            hari = max(hari, lain.tanggal.timetuple().tm_yday)
    return hari


def urutkan(daftar: Sequence[str], registri: Registri) -> tuple[str, ...]:
    """Ids in the order of the law; equal ones keep their order.

    Args:
        daftar: ids; what is none goes to the end.
    """
    tempat = [(dasar_id(satu, registri), ke) for ke, satu in enumerate(daftar)]
    dikenal = sorted(((satu.kunci, ke) for satu, ke in tempat if satu is not None))
    asing = [ke for satu, ke in tempat if satu is None]
    return tuple(daftar[ke] for ke in (*(ke for _, ke in dikenal), *asing))


def periksa_urutan(daftar: Sequence[Dasar | None]) -> tuple[SalahUrut, ...]:
    """The fewest bases that must move to bring a list into order.

    Args:
        daftar: the list in its order; None for an item whose place is unknown, which is passed over.

    Returns:
        One finding for each that must move, in the order of the list. Pairs whose order is not certain give none.
    """
    dikenal = [(ke, satu) for ke, satu in enumerate(daftar) if satu is not None]
    tetap = _barisan_naik([satu.kunci for _, satu in dikenal])
    teguh = [dikenal[ke] for ke in tetap]
    hasil = []
    for ke in sorted(set(range(len(dikenal))) - set(tetap)):
        asal, salah = dikenal[ke]
        tempat = bisect_right([satu.kunci for _, satu in teguh], salah.kunci)
        # It stands behind what it should precede, or before what it should follow.
        if tempat < len(teguh) and teguh[tempat][0] < asal:
            lain, atas = teguh[tempat]
            alasan = _alasan(salah, atas)
            arah, sebelum, sesudah = "sebelum", lain, None
        elif tempat > 0:
            lain, atas = teguh[tempat - 1]
            alasan = _alasan(atas, salah)
            arah, sebelum, sesudah = "sesudah", None, lain
        else:
            continue
        if alasan is None:
            continue
        tingkat, mengapa = alasan
        pesan = f"{salah.nama} ditulis pada tempat yang keliru; tempatnya {arah} {atas.nama} karena {mengapa}"
        hasil.append(SalahUrut(asal, sebelum, sesudah, tingkat, pesan))
    return tuple(hasil)


def _barisan_naik(kunci: Sequence[Kunci]) -> list[int]:
    """The indexes of a longest run that is in order already; of two as long, the one that keeps what stands first."""
    peringkat = {satu: ke for ke, satu in enumerate(sorted(set(kunci)))}
    # Patience sorting from the end: the last item of each pile, and for every item the one that follows it in its run.
    nilai: list[int] = []
    ujung: list[int] = []
    sesudah: dict[int, int | None] = {}
    for ke in range(len(kunci) - 1, -1, -1):
        angka = -peringkat[kunci[ke]]
        tempat = bisect_right(nilai, angka)
        sesudah[ke] = ujung[tempat - 1] if tempat else None
        nilai[tempat : tempat + 1] = [angka]
        ujung[tempat : tempat + 1] = [ke]
    hasil: list[int] = []
    kini = ujung[-1] if ujung else None
    while kini is not None:
        hasil.append(kini)
        kini = sesudah[kini]
    return hasil


def _alasan(dahulu: Dasar, kemudian: Dasar) -> tuple[Tingkat, str] | None:
    """Why one comes first and how sure that is, None where it cannot be known or where both orders are in use."""
    # Only Pasal 7 binds; a Peraturan Gubernur stands before or after the Perda of a Kabupaten, by custom of the region.
    terberat: Tingkat = "error" if {dahulu.jenis, kemudian.jenis} <= PASAL_7 else "warning"
    if {dahulu.jenis, kemudian.jenis} == {"PERGUB", "PERDA"}:
        return None
    if dahulu.kunci.pangkat != kemudian.kunci.pangkat:
        tinggi, rendah = _SEBUTAN[dahulu.kunci.pangkat], _SEBUTAN[kemudian.kunci.pangkat]
        return terberat, f"{tinggi} didahulukan dari {rendah}"
    if dahulu.kunci.tahun != kemudian.kunci.tahun:
        return terberat, f"tahun {dahulu.kunci.tahun} mendahului tahun {kemudian.kunci.tahun}"
    if dahulu.tanggal and kemudian.tanggal and dahulu.tanggal != kemudian.tanggal:
        lemah = max((dahulu.keyakinan, kemudian.keyakinan), key=("pasti", "kuat", "lemah").index)
        tingkat = _TINGKAT[lemah] if terberat == "error" or lemah == "lemah" else "warning"
        return tingkat, f"tanggal {tanggal_panjang(dahulu.tanggal)} mendahului tanggal {tanggal_panjang(kemudian.tanggal)}"
    if dahulu.kunci.seri == kemudian.kunci.seri and dahulu.kunci.nomor < kemudian.kunci.nomor:
        return "warning", "nomornya lebih kecil pada tahun yang sama"
    return None
