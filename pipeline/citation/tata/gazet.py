"""Lembaran Negara, Berita Negara, Lembaran and Berita Daerah, with their Tambahan."""

from __future__ import annotations

import re
from dataclasses import dataclass

from pipeline.citation.model import Lembaran
from pipeline.citation.tata.pola import I, rapikan


@dataclass(frozen=True, slots=True)
class Gazet:
    """The gazettes named together, up to offset `akhir`."""

    ln: Lembaran | None
    tln: str | None
    bn: Lembaran | None
    ld: Lembaran | None
    tld: str | None
    bd: Lembaran | None
    akhir: int


_KEPALA_LEMBARAN = re.compile(
    r"[\s({\[,;.\"\u201c\u201d'\u2018\u2019]{0,12}(?:dan\s{1,4})?(?:(Tambahan)\s{1,4})?(?:(Lembaran|Lembar|Berita)[\s-]{1,4}(Negara"
    r"|Daerah|Aceh|Provinsi|Kabupaten|Kota)\b"
    r"|(?-i:(T\.?\s?)?([LB])\.?\s?([ND])\.?(?:\s?R\.?I\.?)?(?![A-Za-z])))",
    I,
)
# Their abbreviations, within a text: LNRI Tahun 2014, T.L.N. Nomor 5587, LD Kota Depok Tahun 2016.
SINGKATAN_LEMBARAN = (
    r"(?<=[\s,(\[])(?:T\.?\s?)?[LB]\.?\s?[ND]\.?(?:\s?R\.?I\.?)?(?![A-Za-z])"
    r"(?=\s{0,4}(?:Tahun|Th|No|\d|Provinsi|Prov|Kabupaten|Kab|Kota))"
)
_WILAYAH_LEMBARAN = re.compile(
    r"(?:\s{1,4}(?!(?:Tahun|Thn?|Nomor|No)(?![A-Za-z])|(?:Seri|Tanggal)\b)[^\W\d_][\w.'/-]{0,40}){0,12}\s{0,4},?", I
)
_NILAI_LEMBARAN = (
    r"\d[\w./-]{0,30}(?:\s{0,4},?\s{0,4}Seri\s{0,4}:?\s{0,4}[A-Z]{1,4}(?:\.?\d{1,3})?\b(?:\s{1,4}(?:Nomor|No\b\.?)\s{0,4}\d{1,5})?)?"
    r"|Seri\s{0,4}:?\s{0,4}[A-Z]{1,4}(?:\.?\d{1,3})?\b(?:\s{1,4}(?:Nomor|No\b\.?)\s{0,4}\d{1,5})?"
)
_ISI_LEMBARAN = re.compile(
    r"[\s,]{0,6}(?:(?:Tahun|Thn|Th)(?![A-Za-z])\.?\s{0,4}[:,]?\s{0,4}((?:1|2)\d{3})(?!\d)|(?:Nomor|Nomer|No\b\.?)\s{0,4}[:.]?\s{0,4}"
    rf"({_NILAI_LEMBARAN})|((?:19|20)\d\d)\s?[/-]\s?(\d[\w.-]{{0,20}})|((?:19|20)\d\d)(?=\s{{1,4}}(?:Nomor|No\b))"
    r"|(?:Tahun|Thn)\s{1,4}[\w.]{1,6}(?:\s\w{1,2})?(?=\s{1,4}Nomor)"
    rf"|(?:tanggal\s{{1,4}})?\d{{1,2}}\s{{1,4}}[A-Za-z]{{3,9}}\s{{1,4}}((?:19|20)\d\d)"
    rf"|(Seri\s{{0,4}}[A-Z](?:\.?\d{{1,3}})?\b(?:\s{{1,4}}(?:Nomor|No\b\.?)\s{{0,4}}\d{{1,5}})?)|(\d{{1,6}})(?![\d/]))",
    I,
)


# The number under which the governor's office has noted a Perda: `Noreg Peraturan Daerah Kabupaten Kudus, …: (3/2016)`.
_NOMOR_DAFTAR = re.compile(
    r"[\s,]{0,6}(?:(?:Nomor|No\b\.?)\s{0,4}Reg(?:istrasi|ister)?\b\.?|Noreg\b|Peraturan\s{1,4}Daerah\b)"
    r"(?:(?!Tambahan\s)[^();]){0,160}(?:\([^();]{0,30}\)[\s,:]{0,4})?",
    I,
)
_TUTUP = re.compile(r"\s{0,4}[)\]}]")


def baca_gazet(teks: str, letak: int) -> Gazet | None:
    """Lembaran and Berita, of the Negara or of a Daerah, with their Tambahan, in brackets or without, at `letak`."""
    nilai: dict[str, Lembaran] = {}
    akhir = letak
    dalam = _dalam_kurung(teks, letak)
    while True:
        kepala = _KEPALA_LEMBARAN.match(teks, akhir)
        if kepala is None:
            break
        kunci, berikut = _kunci_lembaran(kepala), kepala.end()
        if kunci in nilai:  # the gazette of the next regulation
            break
        if kepala[2] or kepala[6] == "D":
            wilayah = _WILAYAH_LEMBARAN.match(teks, berikut)
            berikut = wilayah.end() if wilayah else berikut
        tahun: int | None = None
        nomor: str | None = None
        ada = False
        for _ in range(3):
            isi = _ISI_LEMBARAN.match(teks, berikut)
            if isi is None or (isi[8] and nomor is not None):
                break
            ada = True
            tahun = int(isi[1] or isi[3] or isi[5] or isi[6] or 0) or tahun
            nomor_ini = isi[2] or isi[4] or isi[7] or isi[8]
            if nomor_ini:
                rapi = rapikan(nomor_ini).rstrip(".-/")
                nomor = f"{nomor} {rapi}" if nomor and isi[7] else nomor or rapi
            berikut = isi.end()
        if not ada:
            break
        nilai[kunci] = Lembaran(tahun, nomor)
        akhir = berikut
        daftar = _NOMOR_DAFTAR.match(teks, akhir) if dalam else None
        akhir = daftar.end() if daftar else akhir
        tutup = _TUTUP.match(teks, akhir)
        if tutup:
            akhir = tutup.end()
            dalam = False
    if not nilai:
        return None
    if dalam:  # words we do not know before the closing bracket
        tutup_letak = teks.find(")", akhir, akhir + 80)
        if tutup_letak >= 0 and ";" not in teks[akhir:tutup_letak] and "(" not in teks[akhir:tutup_letak]:
            akhir = tutup_letak + 1
    tln, tld = nilai.get("tln"), nilai.get("tld")
    return Gazet(
        ln=nilai.get("ln"),
        tln=tln.nomor if tln else None,
        bn=nilai.get("bn"),
        ld=nilai.get("ld"),
        tld=tld.nomor if tld else None,
        bd=nilai.get("bd"),
        akhir=akhir,
    )


def _dalam_kurung(teks: str, letak: int) -> bool:
    return teks[letak : letak + 8].lstrip(" \n\t,")[:1] in ("(", "[", "{")


def _kunci_lembaran(kepala: re.Match[str]) -> str:
    if kepala[2]:
        inti = kepala[2][0].lower() + ("n" if kepala[3].lower() == "negara" else "d")
        return ("t" if kepala[1] else "") + inti
    return ("t" if kepala[4] or kepala[1] else "") + (kepala[5] + kepala[6]).lower()
