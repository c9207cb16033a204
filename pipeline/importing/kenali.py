"""The frame of a naskah in its lines: title, consideranda, diktum or pasal, closing, lampiran. Nothing is changed, only divided.

Words that open a part are those of UU 12/2011 Lampiran II (nomor 13, 17, 28, 53, 56, 160, 193) and of the custom of Keputusan.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace
from typing import Literal, TypeAlias

from pipeline.importing.antara import Alinea, Asal, Blok, Catatan, Kisi
from pipeline.importing.bersih import luput
from pipeline.naskah.label import baca, diktum

Golongan: TypeAlias = Literal["keputusan", "peraturan", "dokumen"]

_HURUF_RENGGANG = re.compile(r"(?:[A-Z] ){3,40}[A-Z](?: ?:)?")
_KONSIDERANS = re.compile(
    r"(Menimbang|Mengingat|Memperhatikan|MENIMBANG|MENGINGAT|MEMPERHATIKAN)\b(?: \([^()]{1,60}\))?"
    r" ?(?::|$|(?= \(?[a-z0-9]{1,2}[.)] ))"
)
_MEMUTUSKAN = re.compile(r"MEMUTUSKAN ?:?(?= |$)|Memutuskan ?:$")
_MENETAPKAN = re.compile(r"(?:Menetapkan|MENETAPKAN) ?(?::|$)")
_JENIS = re.compile(
    r"(?:RANCANGAN )?(?:PROVINSI (?P<provinsi>[A-Z ]{3,40}?) )?(?:RANCANGAN )?"
    r"(?P<jenis>KEPUTUSAN|PERATURAN|INSTRUKSI|QANUN)\b(?P<sisa>.*)"
)
_NOMOR = re.compile(r"NOMOR ?:? ?(?P<nomor>.*)", re.IGNORECASE)
_TENTANG = re.compile(r"TENTANG\b ?:?(?P<sisa>.*)")
_PEMBENTUK = re.compile(
    r"(?:KEPALA|BUPATI|WALI ?KOTA|GUBERNUR|MENTERI|SEKRETARIS|DIREKTUR|CAMAT|LURAH|INSPEKTUR|KETUA|REKTOR|PRESIDEN|PIMPINAN)\b"
)
_FRASA = re.compile(r"DENGAN RAHMAT TUHAN YANG MAHA ESA")
DITETAPKAN = re.compile(r"(?:Ditetapkan|DITETAPKAN) ?(?:di|DI)?\b ?:? ?(?P<isi>.*)")
DIUNDANGKAN = re.compile(r"(?:Diundangkan|DIUNDANGKAN) ?(?:di|DI)?\b ?:? ?(?P<isi>.*)")
_PENJELASAN = re.compile(r"PENJELASAN(?: ATAS\b.*)?")
DEMI_PASAL = re.compile(r"(?:II\.? ?)?PASAL DEMI PASAL", re.IGNORECASE)
_PERINTAH = re.compile(r"Agar (?:setiap|semua|supaya) ")
SALINAN = re.compile(r"Salinan (?:ini )?sesuai\b", re.IGNORECASE)
_LAMPIRAN = re.compile(r"LAMPIRAN(?: (?P<nomor>[IVXLC]{1,7}))?\b ?:?(?P<sisa>.*)")
BAB = re.compile(r"BAB (?P<nomor>[IVXLC]{1,8}|\d{1,3})(?:[.: ]+(?P<judul>.*))?")
PASAL = re.compile(r"Pasal (?P<nomor>\d{1,3}[A-Z]?)")
_RENCANA = re.compile(r"(?:MATRIKS? |DOKUMEN )?RENCANA (?:AKSI|KERJA)\b|ROAD ?MAP\b|LAPORAN\b|PEDOMAN\b")
_PENUTUP_SURAT = re.compile(r"(?P<tempat>[A-Z][A-Za-z ]{2,40}), (?P<tanggal>\d{1,2} [A-Z][a-z]+ \d{4})")
_DIKTUM_LABEL = {diktum(ke): ke for ke in range(1, 100)} | {"PERTAMA": 1}
_DIKTUM = re.compile(r"(?P<label>PERTAMA|KE[A-Z]{2,8}(?: (?:BELAS|PULUH(?: [A-Z]{3,8})?))?) ?(?::|$|(?= [A-Z][a-z]))")
_PENANDA = {
    "huruf": re.compile(r"\(?([a-z]{1,2})[.)] ?(?=\S)"),
    "angka": re.compile(r"\(?(\d{1,3})[.)] ?(?=\S)"),
}
_AWAL_HUKUM = re.compile(
    r"(?:Undang|Peraturan|Keputusan|Instruksi|Ketetapan|Pasal|Perda|Perwal|Perbup|Permen|Surat|Qanun|UU|PP|Perpres|bahwa|Bahwa)\b"
)
PALING_PANJANG_JUDUL = 200
TERJAUH_JUDUL = 400  # blocks before the title that are looked through


@dataclass(frozen=True, slots=True)
class ButirImpor:
    """An item of a list of the frame: its marker as written, its text, its place."""

    penanda: str
    isi: str
    asal: Asal


@dataclass(frozen=True, slots=True)
class LampiranImpor:
    """An annex: the lines of its heading block, the lines of its title, what stands in it."""

    kepala: tuple[Alinea, ...]
    judul: tuple[Alinea, ...]
    blok: tuple[Blok, ...]
    asal: Asal | None


@dataclass
class Rangka:
    """A naskah divided into its parts, all as written."""

    golongan: Golongan = "dokumen"
    depan: list[Blok] = field(default_factory=list)
    judul: list[Alinea] = field(default_factory=list)
    nomor: str = ""
    asal_nomor: Asal | None = None
    tentang: list[Alinea] = field(default_factory=list)
    frasa: bool = False
    pembentuk: list[Alinea] = field(default_factory=list)
    menimbang: list[ButirImpor] = field(default_factory=list)
    mengingat: list[ButirImpor] = field(default_factory=list)
    memperhatikan: list[ButirImpor] = field(default_factory=list)
    menetapkan: list[Alinea] = field(default_factory=list)
    diktum: list[ButirImpor] = field(default_factory=list)
    batang: list[Blok] = field(default_factory=list)
    perintah: list[Alinea] = field(default_factory=list)
    penutup: list[Alinea] = field(default_factory=list)
    lampiran: list[LampiranImpor] = field(default_factory=list)
    penjelasan: list[Blok] = field(default_factory=list)


def kunci(alinea: Alinea) -> str:
    """The text of a line for finding keywords: letters set apart (`T E N T A N G`) put together."""
    polos = alinea.polos
    return polos.replace(" ", "") if _HURUF_RENGGANG.fullmatch(polos) else polos


def kapital(teks: str) -> bool:
    """Whether a text is written in capitals."""
    huruf = [satu for satu in teks if satu.isalpha()]
    return bool(huruf) and sum(satu.isupper() for satu in huruf) >= 0.9 * len(huruf)


def kenali(blok: Sequence[Blok], catatan: Catatan) -> Rangka:
    """Divide the blocks of a file.

    Args:
        blok: without page furniture.
        catatan: takes remarks.
    """
    rangka = Rangka()
    awal = _cari(blok, lambda a: bool(_KONSIDERANS.match(kunci(a))))
    putus = _cari(blok, lambda a: bool(_MEMUTUSKAN.match(kunci(a))))
    judul = _cari_judul(blok, awal if awal >= 0 else putus)
    if awal < 0 and putus < 0:
        return _dokumen(blok, rangka)
    konsiderans = awal if awal >= 0 else putus
    if judul < 0:
        judul = konsiderans
    rangka.depan = list(blok[:judul])
    _kepala(_alinea(blok[judul:konsiderans]), rangka)
    akhir = putus if putus > konsiderans else _akhir_konsiderans(blok, konsiderans)
    _konsiderans(_alinea(blok[konsiderans:akhir]), rangka, catatan)
    _batang(blok[akhir:], rangka, catatan)
    if rangka.golongan == "dokumen":
        rangka.golongan = "peraturan" if rangka.batang and not rangka.diktum else "keputusan"
    return rangka


def _alinea(blok: Iterable[Blok]) -> list[Alinea]:
    """The lines; a table among them as lines, one a row."""
    hasil: list[Alinea] = []
    for satu in blok:
        if isinstance(satu, Alinea):
            hasil.append(satu)
        else:
            hasil += baris_jadi_alinea(satu)
    return hasil


def baris_jadi_alinea(kisi: Kisi) -> list[Alinea]:
    """The rows of a table as lines of text."""
    hasil = []
    for asal, baris in zip(kisi.asal, kisi.baris, strict=True):
        isi = " ".join(filter(None, baris))
        hasil.append(Alinea(isi, asal, " ".join(isi.replace("*", "").split())))
    return hasil


def _cari(blok: Sequence[Blok], syarat: object, mulai: int = 0) -> int:
    assert callable(syarat)
    return next((ke for ke in range(mulai, len(blok)) if isinstance(satu := blok[ke], Alinea) and syarat(satu)), -1)


def _cari_judul(blok: Sequence[Blok], batas: int) -> int:
    """The first line of the title: the last one in capitals before the consideranda that names the kind."""
    if batas < 0:
        return -1
    calon = -1
    for ke in range(max(0, batas - TERJAUH_JUDUL), batas):
        satu = blok[ke]
        if isinstance(satu, Alinea) and kapital(satu.polos) and _JENIS.match(kunci(satu)):
            tentang = any(isinstance(b, Alinea) and _TENTANG.match(kunci(b)) for b in blok[ke:batas])
            calon = ke if calon < 0 or not tentang else calon
            if tentang:
                return calon if calon >= 0 else ke
    return calon


def _dokumen(blok: Sequence[Blok], rangka: Rangka) -> Rangka:
    """A file without consideranda and diktum: its first lines in capitals are its title, the rest is its text."""
    judul: list[Alinea] = []
    ke = 0
    while ke < len(blok) and ke < 12:
        satu = blok[ke]
        if (
            not isinstance(satu, Alinea)
            or not kapital(satu.polos)
            or len(satu.polos) > PALING_PANJANG_JUDUL
            or BAB.fullmatch(satu.polos)
        ):
            break
        judul.append(satu)
        ke += 1
    rangka.tentang = judul
    isi = list(blok[ke:])
    potong = _penutup_surat(isi)
    rangka.penutup = _alinea(isi[potong:])
    rangka.lampiran = [LampiranImpor((), (), tuple(isi[:potong]), judul[0].asal if judul else None)]
    return rangka


def _penutup_surat(blok: Sequence[Blok]) -> int:
    """Where the closing signature of a plain document begins: `Singaraja, 10 Januari 2022` among its last lines."""
    for ke in range(max(0, len(blok) - 14), len(blok)):
        satu = blok[ke]
        menutup = isinstance(satu, Alinea) and (_PENUTUP_SURAT.fullmatch(satu.polos) or DITETAPKAN.match(satu.polos))
        if menutup and all(isinstance(b, Alinea) for b in blok[ke:]):
            return ke
    return len(blok)


def penutup_surat(alinea: Alinea) -> tuple[str, str] | None:
    """Place and date of a line such as `Singaraja, 10 Januari 2022`."""
    cocok = _PENUTUP_SURAT.fullmatch(alinea.polos)
    return (cocok["tempat"], cocok["tanggal"]) if cocok else None


# -- title -------------------------------------------------------------------------------------------------------------


def _kepala(alinea: Sequence[Alinea], rangka: Rangka) -> None:
    """Kind, number, tentang, and who decides."""
    bagian: Literal["judul", "tentang", "pembentuk"] = "judul"
    for ke, satu in enumerate(alinea):
        teks = kunci(satu)
        if _FRASA.match(teks):
            rangka.frasa = True
            bagian = "pembentuk"
        elif bagian == "judul" and (cocok := _TENTANG.match(teks)):
            bagian = "tentang"
            if cocok["sisa"].strip():
                rangka.tentang.append(potong(satu, cocok.start("sisa")))
        elif bagian == "judul" and (cocok := _NOMOR.match(teks)):
            nomor, tentang, sisa = cocok["nomor"].partition(" TENTANG")
            rangka.nomor, rangka.asal_nomor = nomor.strip(), satu.asal
            if tentang:
                bagian = "tentang"
                if sisa.strip():
                    rangka.tentang.append(potong(satu, len(teks) - len(sisa)))
        elif bagian == "judul":
            rangka.judul.append(satu)
        elif bagian == "tentang" and rangka.tentang and _PEMBENTUK.match(teks) and _sisa_pembentuk(alinea[ke:]):
            bagian = "pembentuk"
            rangka.pembentuk.append(satu)
        elif bagian == "tentang":
            rangka.tentang.append(satu)
        else:
            rangka.pembentuk.append(satu)
    jenis = next((cocok["jenis"] for satu in rangka.judul if (cocok := _JENIS.match(kunci(satu)))), "")
    rangka.golongan = "peraturan" if jenis in ("PERATURAN", "QANUN") else "keputusan" if jenis else "dokumen"


def _sisa_pembentuk(alinea: Sequence[Alinea]) -> bool:
    """Whether these last lines of the title zone are the office that decides: few, and not a tentang that names an office."""
    return len(alinea) < 5 and all(len(satu.polos) < 90 for satu in alinea)


def potong(alinea: Alinea, sampai: int) -> Alinea:
    """The line without its first characters (of `kunci`); where its looks do not begin with these, without looks."""
    teks = kunci(alinea)
    sama = alinea.isi[:sampai] == teks[:sampai]
    isi = alinea.isi[sampai:].strip() if sama else luput(teks[sampai:].strip())
    return replace(alinea, isi=isi, polos=" ".join(teks[sampai:].split()))


# -- consideranda ------------------------------------------------------------------------------------------------------


def _akhir_konsiderans(blok: Sequence[Blok], mulai: int) -> int:
    """The end of the consideranda where MEMUTUSKAN is missing: at the first diktum, `Menetapkan`, BAB or Pasal."""
    for ke in range(mulai, len(blok)):
        satu = blok[ke]
        if isinstance(satu, Alinea):
            teks = kunci(satu)
            if (
                _MENETAPKAN.match(teks)
                or BAB.fullmatch(teks)
                or PASAL.fullmatch(teks)
                or label_diktum(satu)
                or DITETAPKAN.match(teks)
            ):
                return ke
    return len(blok)


def _konsiderans(alinea: Sequence[Alinea], rangka: Rangka, catatan: Catatan) -> None:
    bagian: dict[str, list[Alinea]] = {"menimbang": [], "mengingat": [], "memperhatikan": []}
    nama = "menimbang"
    for satu in alinea:
        teks = kunci(satu)
        cocok = _KONSIDERANS.match(teks)
        if cocok:
            nama = cocok[1].lower()
            satu = potong(satu, cocok.end())
            if not satu.polos:
                continue
            satu = replace(satu, rapat=False)
        bagian[nama].append(satu)
    rangka.menimbang = butir_butir(bagian["menimbang"], catatan, "menimbang")
    rangka.mengingat = butir_butir(bagian["mengingat"], catatan, "mengingat")
    rangka.memperhatikan = butir_butir(bagian["memperhatikan"], catatan, "memperhatikan")


def butir_butir(alinea: Sequence[Alinea], catatan: Catatan, nama: str) -> list[ButirImpor]:
    """The items of a lettered or numbered list of the consideranda, lines of one item put together.

    A new item begins with the next marker of the list's kind, or with any of that kind before words that begin an item.
    """
    hasil: list[list[Alinea]] = []
    penanda: list[str] = []
    kelas = ""
    nilai = 0
    for satu in alinea:
        baru = _penanda_butir(satu.isi, kelas, nilai)
        if baru:
            kelas, label, nilai, sampai = baru
            hasil.append([replace(satu, isi=satu.isi[sampai:].strip())])
            penanda.append(label)
        elif hasil and (not _mulai_sendiri(satu, hasil[-1][-1])):
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
        if cocok is None:
            continue
        angka = baca(cocok[1], "lowerLetter" if nama == "huruf" else "decimal") or 0
        lanjut = angka == nilai + 1 or (not kelas and angka > 0)
        if lanjut or (angka > 0 and _AWAL_HUKUM.match(isi, cocok.end())):
            return nama, cocok[0].strip(), angka, cocok.end()
    return None


def _mulai_sendiri(satu: Alinea, sebelum: Alinea) -> bool:
    """Whether a line without a marker is an item of its own: it begins as one, and the one before it has ended."""
    return sebelum.polos.endswith(";") and bool(_AWAL_HUKUM.match(satu.polos)) and not satu.rapat


def sambung(alinea: Sequence[Alinea]) -> str:
    """Lines as one text; a word that the file broke with a hyphen at the end of a line stays as it is written."""
    return " ".join(satu.isi for satu in alinea if satu.isi)


def _catat_urutan(butir: Sequence[ButirImpor], kelas: str, catatan: Catatan, nama: str) -> None:
    pola = _PENANDA.get(kelas)
    if pola is None:
        return
    for ke, satu in enumerate(butir, 1):
        cocok = re.match(r"\(?(\w+)", satu.penanda)
        angka = baca(cocok[1], "lowerLetter" if kelas == "huruf" else "decimal") if cocok else None
        if angka != ke:
            tulisan = f"berlabel '{satu.penanda}'" if satu.penanda else "tanpa label"
            catatan.catat(f"butir {nama} ke-{ke} tertulis {tulisan}; di sumber labelnya otomatis", satu.asal)
            return


# -- diktum, pasal, closing, lampiran ----------------------------------------------------------------------------------


def label_diktum(alinea: Alinea) -> str:
    """The label of a diktum that a line begins with, or nothing."""
    cocok = _DIKTUM.match(kunci(alinea))
    return cocok["label"] if cocok and cocok["label"] in _DIKTUM_LABEL else ""


def _batang(blok: Sequence[Blok], rangka: Rangka, catatan: Catatan) -> None:
    """What follows MEMUTUSKAN."""
    ke = 0
    if blok and isinstance(blok[0], Alinea) and (cocok := _MEMUTUSKAN.match(kunci(blok[0]))):
        sisa = potong(blok[0], cocok.end())
        ke = 1
        if sisa.polos:
            rangka.menetapkan.append(sisa)
    akhir = _akhir_batang(blok, ke, rangka.golongan)
    isi = list(blok[ke:akhir])
    while isi and isinstance(isi[0], Alinea) and not label_diktum(isi[0]) and not _awal_pasal(isi[0]):
        satu = isi.pop(0)
        assert isinstance(satu, Alinea)
        cocok = _MENETAPKAN.match(kunci(satu))
        satu = potong(satu, cocok.end()) if cocok else satu
        if satu.polos:
            rangka.menetapkan.append(satu)
    if any(isinstance(satu, Alinea) and label_diktum(satu) for satu in isi):
        rangka.diktum = _diktum(isi, catatan)
    else:
        rangka.batang = isi
    sisa_blok = list(blok[akhir:])
    if rangka.golongan != "keputusan":
        rangka.penjelasan, sisa_blok = _penjelasan(sisa_blok)
    lampiran = _awal_lampiran(sisa_blok)
    penutup = sisa_blok[:lampiran]
    for satu in _alinea(penutup):
        if rangka.golongan == "peraturan" and not rangka.penutup and not DITETAPKAN.match(satu.polos):
            rangka.perintah.append(satu)
        else:
            rangka.penutup.append(satu)
    rangka.lampiran = _lampiran(sisa_blok[lampiran:])


def _penjelasan(blok: Sequence[Blok]) -> tuple[list[Blok], list[Blok]]:
    """The PENJELASAN behind a Peraturan, up to a LAMPIRAN (UU 12/2011 Lampiran II nomor 174 to 192), and the other blocks."""
    awal = _cari(blok, lambda a: bool(_PENJELASAN.fullmatch(kunci(a))))
    if awal < 0 or _cari(blok, lambda a: bool(DEMI_PASAL.fullmatch(kunci(a))), awal) < 0:
        return [], list(blok)
    akhir = next((ke for ke in range(awal + 1, len(blok)) if _kepala_lampiran(blok, ke)), len(blok))
    return list(blok[awal:akhir]), [*blok[:awal], *blok[akhir:]]


def _awal_pasal(alinea: Alinea) -> bool:
    teks = kunci(alinea)
    return bool(BAB.fullmatch(teks) or PASAL.fullmatch(teks))


def _akhir_batang(blok: Sequence[Blok], mulai: int, golongan: Golongan) -> int:
    """Where diktum or pasal end: at the order to promulgate, at `Ditetapkan di`, at LAMPIRAN or at a signature."""
    for ke in range(mulai, len(blok)):
        satu = blok[ke]
        if not isinstance(satu, Alinea):
            continue
        teks = kunci(satu)
        if DITETAPKAN.match(teks) and len(teks) < 90:
            return ke
        if golongan == "peraturan" and _PERINTAH.match(teks):
            return ke
        if _kepala_lampiran(blok, ke) or (golongan == "keputusan" and BAB.fullmatch(teks) and kapital(teks)):
            return ke
    return len(blok)


def _kepala_lampiran(blok: Sequence[Blok], ke: int) -> bool:
    satu = blok[ke]
    if not isinstance(satu, Alinea) or not kapital(satu.polos):
        return False
    cocok = _LAMPIRAN.fullmatch(kunci(satu))
    return cocok is not None and len(satu.polos) < PALING_PANJANG_JUDUL


def _awal_lampiran(blok: Sequence[Blok]) -> int:
    """Where the closing ends: at LAMPIRAN, a BAB, a heading of Word, a table, or a long text."""
    for ke, satu in enumerate(blok):
        if isinstance(satu, Kisi):
            return ke
        teks = kunci(satu)
        if _kepala_lampiran(blok, ke) or (BAB.fullmatch(teks) and kapital(teks)):
            return ke
        if (len(teks) > 160 and not _PERINTAH.match(teks)) or (satu.judul and satu.inden >= 0):
            return ke
    return len(blok)


def _diktum(blok: Sequence[Blok], catatan: Catatan) -> list[ButirImpor]:
    hasil: list[tuple[str, list[Alinea]]] = []
    for satu in _alinea(blok):
        label = label_diktum(satu)
        if label:
            sampai = kunci(satu).find(":", len(label), len(label) + 3) + 1 or len(label)
            hasil.append((label, [potong(satu, sampai)]))
        elif hasil:
            hasil[-1][1].append(satu)
        else:
            catatan.asing("baris sebelum diktum pertama tidak dikenal; diabaikan", (satu,))
    return [ButirImpor(label, sambung(isi), isi[0].asal) for label, isi in hasil]


def _lampiran(blok: Sequence[Blok]) -> list[LampiranImpor]:
    """The annexes; text without a LAMPIRAN above it is one too."""
    batas = [ke for ke in range(len(blok)) if _kepala_lampiran(blok, ke)]
    if not blok:
        return []
    mulai = ([0] if not batas or batas[0] > 0 else []) + batas
    return [_satu_lampiran(blok[awal:akhir], awal in batas) for awal, akhir in zip(mulai, [*mulai[1:], len(blok)], strict=True)]


def _satu_lampiran(blok: Sequence[Blok], berkepala: bool) -> LampiranImpor:
    pertama = blok[0]
    asal = pertama.asal if isinstance(pertama, Alinea) else pertama.asal[0]
    if not berkepala:
        return LampiranImpor((), (), tuple(blok), asal)
    ke = 1
    while ke < len(blok) and isinstance(satu := blok[ke], Alinea) and (satu.rapat or _lanjutan_kepala(blok, ke)):
        ke += 1
    akhir = ke
    while akhir < len(blok) and akhir < ke + 12 and _baris_judul(blok[akhir]) and (akhir == ke or _serapat(blok[akhir])):
        akhir += 1
    kepala, judul = _alinea(blok[:ke]), _alinea(blok[ke:akhir])
    return LampiranImpor(tuple(kepala), tuple(judul), tuple(blok[akhir:]), asal)


def _lanjutan_kepala(blok: Sequence[Blok], ke: int) -> bool:
    """Whether a line set apart still belongs to the heading block: it names the regulation, its number, or is TENTANG."""
    satu = blok[ke]
    if not isinstance(satu, Alinea):
        return False
    teks = kunci(satu)
    sebelum = blok[ke - 1]
    sesudah_tentang = isinstance(sebelum, Alinea) and kunci(sebelum) == "TENTANG"
    return (
        bool(_NOMOR.match(teks) and len(teks) < 60)
        or teks == "TENTANG"
        or sesudah_tentang
        or bool(_JENIS.match(teks) and kapital(teks))
    )


def _baris_judul(satu: Blok) -> bool:
    return (
        isinstance(satu, Alinea)
        and kapital(satu.polos)
        and len(satu.polos) < PALING_PANJANG_JUDUL
        and not (BAB.fullmatch(satu.polos) or re.match(r"[IVXLA-Z\d]{1,5}[.)] ", satu.polos))
    )


def _serapat(satu: Blok) -> bool:
    return isinstance(satu, Alinea) and satu.rapat
