"""Menimbang, mengingat and memperhatikan: where they end, and their items."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from pipeline.importing.antara import Alinea, Blok, Catatan
from pipeline.importing.diktum import label_diktum
from pipeline.importing.rangka import (
    BAB,
    DITETAPKAN,
    KONSIDERANS,
    MENETAPKAN,
    PASAL,
    RUJUKAN,
    ButirImpor,
    Rangka,
    kunci,
    potong,
    sambung,
)
from pipeline.naskah.label import baca

_PENANDA = {
    "huruf": re.compile(r"\(?([a-z]{1,2})[.)] ?(?=\S)"),
    "angka": re.compile(r"\(?(\d{1,3})[.)] ?(?=\S)"),
}
# The mark after the marker is lost: `b bahwa`, `3 Peraturan`.
_PENANDA_POLOS = {
    "huruf": re.compile(r"([a-z]) (?=[Bb]ahwa\b)"),
    "angka": re.compile(r"(\d{1,2}) (?=(?:Undang|Peraturan|Keputusan|Instruksi|Ketetapan|Qanun)\b)"),
}
_AWAL_HUKUM = re.compile(
    r"(?:Und[\w.]{2,6}|Peraturan|Keputusan|Instruksi|Ketetapan|Pasal|Perda|Perwal|Perbup|Permen|Surat|Qanun|UU|PP|Perpres|bahwa|Bahwa)\b"
)


_AWAL_DASAR = re.compile(r"(?:1[.)] ?)?(?:Pasal(?: \d|$)|Und[\w.]{2,6}[ -–]|UUD|Peraturan|Keputusan|Ketetapan)")


def akhir_konsiderans(blok: Sequence[Blok], mulai: int) -> int:
    """The end of the consideranda where MEMUTUSKAN is missing: at the first diktum, `Menetapkan`, BAB or Pasal."""
    for ke in range(mulai, len(blok)):
        satu = blok[ke]
        if isinstance(satu, Alinea):
            teks = kunci(satu)
            if (
                MENETAPKAN.match(teks)
                or BAB.fullmatch(teks)
                or PASAL.fullmatch(teks)
                or label_diktum(satu)
                or DITETAPKAN.match(teks)
            ):
                return ke
    return len(blok)


def baca_konsiderans(alinea: Sequence[Alinea], rangka: Rangka, catatan: Catatan) -> None:
    """Menimbang, mengingat and memperhatikan of some lines, into `rangka`."""
    bagian: dict[str, list[Alinea]] = {"menimbang": [], "mengingat": [], "memperhatikan": []}
    nama = "menimbang"
    tanpa_label = not any(KONSIDERANS.match(kunci(satu)) for satu in alinea)
    for satu in alinea:
        teks = kunci(satu)
        cocok = KONSIDERANS.match(teks)
        if cocok:
            nama = cocok[1].lower()
            satu = potong(satu, cocok.end())
            if not satu.polos:
                continue
            satu = replace(satu, rapat=False)
        elif tanpa_label and nama == "menimbang" and bagian[nama] and _mulai_dasar(satu, bagian[nama][-1]):
            nama = "mengingat"
        bagian[nama].append(satu)
    rangka.menimbang = butir_butir(bagian["menimbang"], catatan, "menimbang")
    rangka.mengingat = butir_butir(bagian["mengingat"], catatan, "mengingat")
    rangka.memperhatikan = butir_butir(bagian["memperhatikan"], catatan, "memperhatikan")


def _mulai_dasar(satu: Alinea, sebelum: Alinea) -> bool:
    """Whether the basis begins here in a file that has lost its labels: the first item that is no consideration."""
    return sebelum.polos.endswith((";", ".")) and bool(_AWAL_DASAR.match(satu.polos))


def butir_butir(alinea: Sequence[Alinea], catatan: Catatan, nama: str) -> list[ButirImpor]:
    """The items of a lettered or numbered list of the consideranda, lines of one item put together.

    A new item begins with the next marker of the list's kind, or with any of that kind before words that begin an item.
    """
    hasil: list[list[Alinea]] = []
    penanda: list[str] = []
    kelas = ""
    nilai = 0
    for satu in alinea:
        dirujuk = bool(hasil and RUJUKAN.search(hasil[-1][-1].polos))  # `… Pasal 16 ayat` above `(2) Peraturan …`
        baru = None if dirujuk else _penanda_butir(satu.isi, kelas, nilai)
        if baru:
            kelas, label, nilai, sampai = baru
            hasil.append([replace(satu, isi=satu.isi[sampai:].strip())])
            penanda.append(label)
        elif hasil and (dirujuk or not _mulai_sendiri(satu, hasil[-1][-1], tanpa_label=not kelas)):
            hasil[-1].append(satu)
        else:
            hasil.append([satu])
            penanda.append("")
    butir = [ButirImpor(p, sambung(b), b[0].asal) for p, b in zip(penanda, hasil, strict=True)]
    _catat_urutan(butir, kelas, catatan, nama)
    return butir


def _penanda_butir(isi: str, kelas: str, nilai: int) -> tuple[str, str, int, int] | None:
    """A marker that begins an item: (kind, marker, number, where the text begins)."""
    for nama in (kelas,) if kelas else ("huruf", "angka"):
        cocok = _PENANDA[nama].match(isi)
        polos = None if cocok or not kelas else _PENANDA_POLOS[nama].match(isi)
        if polos and baca(polos[1], "lowerLetter" if nama == "huruf" else "decimal") == nilai + 1:
            return nama, polos[1], nilai + 1, polos.end()
        if cocok is None:
            continue
        angka = baca(cocok[1], "lowerLetter" if nama == "huruf" else "decimal") or 0
        lanjut = angka == nilai + 1 or (not kelas and angka > 0)
        if lanjut or (angka > 0 and _AWAL_HUKUM.match(isi, cocok.end())):
            return nama, cocok[0].strip(), angka, cocok.end()
    return None


def _mulai_sendiri(satu: Alinea, sebelum: Alinea, *, tanpa_label: bool) -> bool:
    """Whether a line without a marker is an item of its own: it begins as one, and the one before it has ended."""
    return sebelum.polos.endswith(";") and bool(_AWAL_HUKUM.match(satu.polos)) and (tanpa_label or not satu.rapat)


def _catat_urutan(butir: Sequence[ButirImpor], kelas: str, catatan: Catatan, nama: str) -> None:
    pola = _PENANDA.get(kelas)
    if pola is None:
        return
    if nama != "memperhatikan" and kelas != ("huruf" if nama == "menimbang" else "angka") and len(butir) > 1:
        catatan.catat(
            f"butir {nama} berlabel '{butir[0].penanda}'; di sumber labelnya otomatis dan berbentuk lain", butir[0].asal
        )
        return
    for ke, satu in enumerate(butir, 1):
        cocok = re.match(r"\(?(\w+)", satu.penanda)
        angka = baca(cocok[1], "lowerLetter" if kelas == "huruf" else "decimal") if cocok else None
        if angka != ke:
            tulisan = f"berlabel '{satu.penanda}'" if satu.penanda else "tanpa label"
            catatan.catat(f"butir {nama} ke-{ke} tertulis {tulisan}; di sumber labelnya otomatis", satu.asal)
            return
