"""Read citations of regulations: one that is a whole line, or all that stand in a text.

The grammar is in tata/, the mending of PDF damage in perbaiki.py. Nothing here raises on any text, and the time grows with
the length of the text: every look ahead is bounded.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from pipeline.citation.kata import himpunan
from pipeline.citation.model import Jenis, Kutipan
from pipeline.citation.perbaiki import Bersih, perbaiki
from pipeline.citation.tata.gazet import SINGKATAN_LEMBARAN, Gazet, baca_gazet
from pipeline.citation.tata.jangkar import JANGKAR, KATA_JANGKAR, awal_kutipan
from pipeline.citation.tata.nama import baca_nama
from pipeline.citation.tata.nomor import Nomor, baca_nomor
from pipeline.citation.tata.pasal import pasal_sebelum, pasal_sesudah
from pipeline.citation.tata.pola import rapikan
from pipeline.citation.tata.ubahan import baca_ubahan

BATAS_JUDUL = 2_000  # characters; the longest title in force has about 700
HURUF_KEPALA = 20  # letters in capitals from which on a name may be a heading; PERDA NOMOR 4 TAHUN 2016 is a table's
BATAS_PERISTIWA = 12  # marks and words looked at to see whether a title goes on
BATAS_UBAHAN = 20  # amendments of one regulation
BATAS_BARIS = 20_000  # characters of a line that baca_kutipan looks at

# Laws of the President alone: `Nomor 49 Prp Tahun 1960` is a Perppu, `Nomor 7 Drt Tahun 1955` an emergency law (tata/ has the
# reason).
_PRP = re.compile(r"(?<![^\W_])(?:Prp|Drt)(?![^\W_])", re.IGNORECASE)
_STAATSBLAD = re.compile(
    r"(?:Staatsblad|Stbl?\.?|S\.)\s{0,4}(?:Tahun\s{0,4})?(1[89]\d\d)\s{0,4}(?::|,?\s?(?:Nomor|No\.?))\s{0,4}(\d{1,4})"
)
_JUDUL_KOLONIAL = re.compile(r"[^(;]{3,200}?(?=\s{0,4}(?:\(|,?\s{0,4}\b(?:Staatsblad|Stbl?\.)))")
_TENTANG = re.compile(r"\s{0,4},?\s{0,4}(?:tentang|ttg\b\.?)\s{0,4}:?\s{0,4}", re.IGNORECASE)
_PERIHAL = re.compile(r"\s{0,4},?\s{0,4}(?:perihal|hal)\b\s{0,4}:?\s{0,4}", re.IGNORECASE)
_AWALAN_BARIS = re.compile(
    r"\s{0,40}(?:[-\u2022*\u2013:]\s{0,4})?(?:(?:Mengingat|Dasar(?:\s{1,4}Hukum)?|Memperhatikan|Menimbang)\s{0,8}:?\s{0,8})?"
    r"(?:\(?(?:\d{1,3}|[a-z]{1,2}|[ivx]{1,6})[.)]\s{0,8}|\d{1,2}\s{1,4}(?=[A-Z][a-z]))?[\"\u201c]?(?:(?:bahwa|berdasarkan|ketentuan|lampiran"
    r"|penjelasan|sesuai|dalam)\s{1,4}){0,3}",
    re.IGNORECASE,
)
# An item of a list begins here: after its number or letter, or on a new line after the end of the item before.
_AWAL_BUTIR = re.compile(r"[;:][ \t]{0,8}\n\s{0,40}$")
_AWAL_BUTIR_BERTANDA = re.compile(
    r"(?:^|[\n;:.)])\s{0,40}(?:\(?\d{1,3}[.)]|[a-z]{1,2}[.)]|[-\u2022*\u2013])\s{1,8}$", re.IGNORECASE
)
_JUDUL_DAFTAR = re.compile(r"(?:Mengingat|Dasar(?: Hukum)?|Memperhatikan)\s{0,4}:?\s{0,8}$", re.IGNORECASE)

_PERISTIWA = re.compile(
    rf"(?P<gaz>{SINGKATAN_LEMBARAN}|"
    r"[\s,]{0,4}[(\[{]?\s{0,2}(?:\bTambahan\s{1,4})?\b(?:(?i:Lembaran|Berita)[\s-]{1,4}(?i:Negara|Daerah|Aceh"
    r"|Provinsi|Kabupaten|Kota)\b))"
    r"|(?P<buka>\()|(?P<tutup>\))"
    r"|(?P<ubah>[\s,]{1,4}(?i:sebagaimana|sebagai\s{1,4}mana|s\.?t\.?d\b|yang\s{1,4}telah|telah|terakhir|beberapa"
    r"|diubah)(?![\w-]))"
    r"|(?P<koma>;)|(?P<titik>\.(?=\s|$))"
    r"|(?P<baris>\n[ \t]{0,8}(?=\n)|\n\s{0,8}(?=\(?\d{1,3}[.)]\s|[a-z][.)]\s|(?:MEMUTUSKAN|Memperhatikan|Menetapkan"
    r"|Mengingat|Menugaskan|BAB\s|Dengan\s{1,4}[Pp]ersetujuan)))"
    r"|(?P<jo>[\s,]{1,4}(?i:jo\.?|jis\.?|jo?unc?to|yo\.?)\s)"
    rf"|(?P<inti>{KATA_JANGKAR})"
    r"|(?P<klausa>[\s,]{1,4}(?:(?:yang|telah|serta)\s{1,4}(?:antara\s{1,4}lain\s{1,4})?(?:mengatur|menyatakan"
    r"|menyebutkan|mengamanatkan|menegaskan|menetapkan|mewajibkan|memuat"
    r"|menggariskan|diterbitkan|dinyatakan|dicabut|disebutkan|diatur)|menyatakan|menyebutkan|mengamanatkan|menegaskan"
    r"|dinyatakan|disebutkan|bahwa|maka|sehingga"
    r"|perlu\s{1,4}(?:menetapkan|ditetapkan|mengatur|disusun|dilakukan|membentuk|dibentuk|diatur)"
    r"|(?:dan\s{1,4})?dicabut|selanjutnya\s{1,4}disebut)(?!\w))"
)
# Several emergency laws, each with its gazette, made law together (UU 28/1959).
_JADI_UU = re.compile(
    r"[\s,]{1,4}(?:(?:dan\s{1,4})?Undang|tentang\b)[^;]{0,500}?\b(?:sebagai|menjadi)\s{1,4}Undang.Undang[\"\u201d]?\s{0,4}"
    r"(?:\(\s?(?:Lembaran|Tambahan|Berita|LN)|[;.]|$)",
    re.IGNORECASE,
)
BATAS_JADI_UU = 600
# A regulation's own gazette is never followed by these.
_SELA_JUDUL = re.compile(r"[\"\u201d]?[,.]?\s{0,4}(?:(?:sebagai|menjadi)\s{1,4}Undang|tentang\s)", re.IGNORECASE)
_SETELAH_KOMA = re.compile(
    r"\s{0,8}(?:$|\n\s{0,8}$|(?:dan|serta)\s{0,4}(?:\n|$)|\(?\d{1,3}[.)]\s|\(?[a-z]{1,2}[.)]\s|[-\u2022]\s|\(\d"
    r"|MEMUTUSKAN|Menetapkan|Memperhatikan|Mengingat|Menimbang"
    r"|bahwa|Dengan|Pasal|BAB|\n\s{0,8}\n|dan\s)"
)
_SINGKATAN_SAJA = re.compile(r"(?:[A-Z]{2,4}|TAP MPRS?)\b")
_SINGKATAN_TITIK = re.compile(
    r"(?:^|[\s(\"\u201c/])(?:PT|CV|No|Nr|Ir|[Dd]r|Drs|Prof|H|Hj|St|Stbl?|Jl|Tbk|tbk|Kab|Prov|Kec|Kel|Prp|Drt|cq"
    r"|(?:[A-Za-z]\.\s?){0,6}[A-Z]|(?:[A-Za-z]\.){1,6}[a-z])$"
)
_SEBAGAIMANA = re.compile(r"[\s,]{1,4}sebagaimana\s{1,4}(?:telah|dimaksud|diatur|tercantum|tersebut)\b", re.IGNORECASE)
_TANDA_BUTIR = re.compile(r"\s\d{1,3}$")  # the number of the next item, where the end of the line before it was lost
# Words before the name of a regulation that make it a part of the title.
_KATA_PENGANTAR = re.compile(
    r"(?:atas|pengganti|mengubah|merubah|menambah|pelaksanaan|pencabutan|penetapan|pernyataan|perubahan|penjelasan"
    r"|ketentuan|terhadap|tentang|dari|dalam|pada|antara"
    r"|menurut|berdasarkan|berlakunya|untuk|oleh|dengan|lampiran|dan/atau|[\d)]|pasal|bentuk|bersama|turunan|jenis"
    r"|pengundangan|pembentukan|kedua|ketiga|keempat)$",
    re.IGNORECASE,
)
_TANDA_PENUTUP = " \t\r\n,;.:\u2013-"
_KUTIP = re.compile('["\u201c\u201d]')
_KUTIP = re.compile('["\u201c\u201d]')
_SAMBUNG = himpunan(
    """
    dan atau dan/atau serta di ke dari pada untuk dalam dengan atas bagi oleh antara tentang yang sebagai menjadi terhadap
    kepada secara sampai hingga melalui per tanpa guna bukan tahun nomor mengenai berdasarkan berbasis non antar of the and
    on for in to between a an by with from under concerning relating against
    """
)
_EKOR = himpunan(
    """
    dan atau dan/atau serta di ke dari pada untuk dalam dengan atas bagi oleh antara tentang yang sebagai menjadi terhadap
    kepada secara jo jo. juncto maupun berdasarkan
    """
)
# The subject of the sentence after the title: `…, Menteri Keuangan selaku pengelola fiskal berwenang`.
_POKOK_KALIMAT = re.compile(
    r",\s{1,4}(?:Menteri|Gubernur|Bupati|Wali\s?[Kk]ota|Presiden|Setiap|Kepala|Pemerintah|Perangkat|Dinas"
    r"|Badan)(?:\s{1,4}[A-Z][\w-]{1,20}){0,4}\s{0,4}$"
)
_POTONG = re.compile(r"\S+")
_EKOR_DAN = re.compile(r"[;,]\s{0,4}(?:dan|serta)?\s*$")


@dataclass(slots=True)
class _Bagian:
    """A citation while it is read; offsets in the mended text."""

    awal: int
    akhir: int
    jenis: Jenis
    akhir_nomor: int = 0
    instansi: str | None = None
    nomor: str | None = None
    tahun: int | None = None
    judul: str | None = None
    letak_judul: tuple[int, int] | None = None
    pasal: str | None = None
    gazet: Gazet | None = None
    diubah: list[_Bagian] = field(default_factory=list)


def baca_kutipan(text: str) -> Kutipan:
    """Read a text that is one citation: an item of a Mengingat list, with or without its number and closing mark.

    Returns:
        The citation; `text` is the whole text given, `awal` and `akhir` are where the citation stands in it. Where the text does
        not begin with a citation, `jenis` is None and everything else empty.
    """
    bersih = perbaiki(text[:BATAS_BARIS])
    teks = bersih.teks
    awalan = _AWALAN_BARIS.match(teks)
    letak = awalan.end() if awalan else 0
    pasal: tuple[int, str] | None = None
    if teks[letak : letak + 5].lower() == "pasal":
        jangkar = JANGKAR.search(teks, letak, letak + 600)
        pasal = pasal_sebelum(teks, jangkar.start(), letak) if jangkar else None
        if jangkar and pasal and pasal[0] == letak:
            letak = jangkar.start()
        else:
            pasal = None
    bagian = _baca_inti(teks, letak, daftar=True, longgar=True)
    if bagian is None or (bagian.nomor is None and bagian.jenis != "UUD"):
        bagian = _baca_kolonial(teks, letak) or bagian
    if bagian is None:
        return Kutipan(text)
    if pasal:
        bagian.awal, bagian.pasal = pasal
    _baca_ubahan(teks, bagian, daftar=True)
    return _jadi(bagian, bersih, text, seluruh=text)


def _baca_kolonial(teks: str, letak: int) -> _Bagian | None:
    """A rule from before 27 December 1949, named with its Staatsblad (UU 12/2011 Lampiran II nomor 50)."""
    judul = _JUDUL_KOLONIAL.match(teks, letak)
    blad = _STAATSBLAD.search(teks, judul.end(), judul.end() + 200) if judul else None
    if judul is None or blad is None:
        return None
    akhir = teks.find(")", blad.end(), blad.end() + 2) + 1 or blad.end()
    return _Bagian(letak, akhir, "LAIN", blad.end(), nomor=blad[2], tahun=int(blad[1]), judul=rapikan(judul[0]))


def cari_kutipan(text: str) -> Iterator[Kutipan]:
    """Find the citations in a text: in Mengingat lists, wrapped over lines or run together, and inside sentences.

    Regulations that a title or an amendment names are part of that citation and not given again. Yields in the order of the
    text, as soon as one is read; `awal` and `akhir` are offsets in `text`, and the citation's own `text` is what stands there.
    """
    bersih = perbaiki(text)
    teks = bersih.teks
    letak = 0
    while True:
        jangkar = JANGKAR.search(teks, letak)
        if jangkar is None:
            return
        batas_kiri, letak = letak, jangkar.end()
        nama = baca_nama(teks, jangkar.start())
        if nama is None or (nama.jenis != "UUD" and baca_nomor(teks, nama.akhir) is None):
            continue
        pasal = pasal_sebelum(teks, jangkar.start(), batas_kiri)
        awal = pasal[0] if pasal else jangkar.start()
        daftar = _di_daftar(teks, awal)
        bagian = _baca_inti(teks, jangkar.start(), daftar=daftar, longgar=False)
        if bagian is None or (bagian.jenis == "UUD" and bagian.tahun is None and not pasal) or _kepala_naskah(teks, bagian, awal):
            continue
        if bagian.jenis != "UUD" and bagian.nomor is None and not (daftar and bagian.judul):
            continue  # a number still to be filled in
        if (
            bagian.tahun is None
            and bagian.judul is None
            and _SINGKATAN_SAJA.match(teks, bagian.awal)
            and "/" not in (bagian.nomor or "")
        ):
            continue  # "PP No 5": too little to be sure
        if pasal:
            bagian.awal, bagian.pasal = pasal
        _baca_ubahan(teks, bagian, daftar=daftar)
        letak = max(bagian.akhir, letak)
        yield _jadi(bagian, bersih, text)


def _di_daftar(teks: str, awal: int) -> bool:
    """Whether an item of a list begins at `awal`."""
    depan = teks[max(0, awal - 60) : awal]
    return any(pola.search(depan) for pola in (_AWAL_BUTIR_BERTANDA, _JUDUL_DAFTAR, _AWAL_BUTIR))


def _kepala_naskah(teks: str, bagian: _Bagian, awal: int) -> bool:
    """Whether this is the heading of a regulation (its own name in capitals over several lines), not a citation."""
    huruf = [h for h in teks[bagian.awal : bagian.akhir_nomor] if h.isalpha()]
    if not all(h.isupper() for h in huruf) or len(huruf) < HURUF_KEPALA:
        return False
    depan = teks[max(0, awal - 60) : awal]
    return not (_AWAL_BUTIR_BERTANDA.search(depan) or _JUDUL_DAFTAR.search(depan))


def _baca_inti(teks: str, letak: int, *, daftar: bool, longgar: bool, rantai: bool = False) -> _Bagian | None:
    """Name, number, year, title and gazette at `letak`.

    Args:
        daftar: the citation is an item of a list: its title goes on to the gazette or to the end of the item.
        longgar: a regulation without a number will do, if it has a title.
        rantai: the citation is an amendment within another.
    """
    if not JANGKAR.match(teks, letak):
        return None
    nama = baca_nama(teks, letak)
    if nama is None:
        return None
    bagian = _Bagian(letak, nama.akhir, nama.jenis, nama.akhir, nama.instansi)
    if nama.jenis == "UUD":
        tahun = re.search(r"((?:19|20)\d\d)$", teks[letak : nama.akhir])
        bagian.tahun = int(tahun[1]) if tahun else None
        sesudah = pasal_sesudah(teks, nama.akhir)
        if sesudah:
            bagian.pasal, bagian.akhir = sesudah
        bagian.gazet = baca_gazet(teks, bagian.akhir)
        bagian.akhir = bagian.gazet.akhir if bagian.gazet else bagian.akhir
        return bagian
    nomor = baca_nomor(teks, nama.akhir)
    if nomor is not None:
        bagian.nomor, bagian.tahun, bagian.akhir = nomor.nomor, nomor.tahun, nomor.akhir
        bagian.akhir_nomor = nomor.akhir
        if bagian.jenis == "UU" and nomor.nomor and _PRP.search(nomor.nomor):
            bagian.jenis = "PERPPU"
    elif not longgar:
        return None
    tentang = _TENTANG.match(teks, bagian.akhir) or (_PERIHAL.match(teks, bagian.akhir) if bagian.jenis == "LAIN" else None)
    if tentang:
        akhir = _akhir_judul(
            teks, tentang.end(), daftar=daftar, berkoma=daftar and (longgar or bagian.jenis == "TAP_MPR"), induk=bagian
        )
        judul = rapikan(teks[tentang.end() : akhir])
        bagian.judul = judul or None
        bagian.letak_judul = tentang.end(), akhir
        bagian.akhir = akhir if judul else bagian.akhir
    elif nomor is None:
        return None
    elif (gazet := baca_gazet(teks, bagian.akhir)) and (tentang := _TENTANG.match(teks, gazet.akhir)):
        akhir = _akhir_judul(teks, tentang.end(), daftar=daftar, berkoma=False, induk=bagian)
        bagian.judul = rapikan(teks[tentang.end() : akhir]) or None
        bagian.letak_judul = tentang.end(), akhir
        bagian.gazet = gazet
        bagian.akhir = akhir
        return bagian
    elif not rantai:
        sesudah = pasal_sesudah(teks, bagian.akhir)
        if sesudah and not awal_kutipan(teks, sesudah[1] + 1):
            bagian.pasal, bagian.akhir = sesudah
    bagian.gazet = baca_gazet(teks, bagian.akhir)
    if bagian.gazet:
        bagian.akhir = bagian.gazet.akhir
    return bagian


def _baca_nama_nomor(teks: str, letak: int) -> tuple[Jenis, Nomor] | None:
    nama = baca_nama(teks, letak)
    nomor = baca_nomor(teks, nama.akhir) if nama else None
    return (nama.jenis, nomor) if nama and nomor else None


def _lebih_tua(ubahan: tuple[Jenis, Nomor], induk: _Bagian) -> bool:
    """Whether an act was made before another: in an earlier year, or under a lower number of the same series."""
    jenis, nomor = ubahan
    if nomor.tahun is None or induk.tahun is None:
        return False
    if nomor.tahun != induk.tahun:
        return nomor.tahun < induk.tahun
    angka, angka_induk = nomor.nomor or "", induk.nomor or ""
    return jenis == induk.jenis and angka.isdecimal() and angka_induk.isdecimal() and int(angka) < int(angka_induk)


def _baca_ubahan(teks: str, bagian: _Bagian, *, daftar: bool) -> None:
    """The amendments that follow a citation, added to it."""
    for _ in range(BATAS_UBAHAN):
        kata = baca_ubahan(teks, bagian.akhir, lanjutan=bool(bagian.diubah))
        if kata is None:
            return
        ubahan = _baca_inti(teks, kata.akhir, daftar=daftar, longgar=False, rantai=True)
        if ubahan is None:
            return
        if not kata.kuat:
            # A mere comma or "dan": one more amendment only where it looks like one, for it may as well be the next regulation.
            terakhir = bagian.diubah[-1]
            mirip = ubahan.judul is None or ubahan.judul.lower().startswith("perubahan") or (daftar and kata.pasal is not None)
            if ubahan.jenis not in (bagian.jenis, terakhir.jenis) or not mirip or (not daftar and ubahan.judul is None):
                return
        ubahan.pasal = kata.pasal
        bagian.diubah.append(ubahan)
        bagian.akhir = ubahan.akhir


def _akhir_judul(teks: str, mulai: int, *, daftar: bool, berkoma: bool, induk: _Bagian) -> int:
    """Where the title that begins at `mulai` ends, closing marks left out.

    Args:
        daftar: it belongs to an item of a list.
        berkoma: a semicolon may stand in it (TAP MPR XV/MPR/1998); else it ends there.
        induk: the regulation: no older one can have amended it.
    """
    batas = min(len(teks), mulai + BATAS_JUDUL)
    akhir, gazet, pasti = _batas_judul(teks, mulai, batas, daftar=daftar, berkoma=berkoma, induk=induk)
    if not daftar:
        henti = _henti_prosa(teks, pasti, akhir)
        if henti < akhir and not (gazet and _masih_judul(teks, henti, akhir)):
            akhir, gazet = henti, False
    return _pangkas(teks, mulai, akhir, ekor=not daftar and not gazet)


def _batas_judul(teks: str, mulai: int, batas: int, *, daftar: bool, berkoma: bool, induk: _Bagian) -> tuple[int, bool, int]:
    """What first cannot stand in a title, whether that is a gazette or an amendment, and how far the title surely goes."""
    dalam = 0
    letak = mulai
    pasti = mulai
    berisi = False  # the title names a regulation already
    while True:
        m = _PERISTIWA.search(teks, letak, batas)
        if m is None:
            return batas, False, pasti
        letak = max(m.end(), letak + 1)
        jenis = m.lastgroup
        if jenis == "gaz":
            gazet = baca_gazet(teks, m.start())
            if gazet is None:
                letak = m.end()
                if "(" in m[0]:
                    dalam += 1
                continue
            sendiri = not berisi and gazet.ln is not None and gazet.ln.tahun is not None and gazet.ln.tahun == induk.tahun
            if sendiri or not _gazet_di_dalam_judul(teks, gazet.akhir, batas, daftar=daftar, berisi=berisi):
                return m.start(), True, pasti
            letak = gazet.akhir
        elif jenis == "buka":
            dalam += 1
        elif jenis == "tutup":
            if dalam == 0:
                return m.start(), False, pasti
            dalam -= 1
        elif jenis == "ubah":
            kata = baca_ubahan(teks, m.start())
            if kata:
                ubahan = _baca_nama_nomor(teks, kata.akhir) if berisi else None
                if ubahan is None or not _lebih_tua(ubahan, induk):
                    return m.start(), True, pasti
                letak = pasti = ubahan[1].akhir  # older than the regulation itself: it amended the one that the title names
                continue
            if _SEBAGAIMANA.match(teks, m.start()) and not (daftar and _gazet_menyusul(teks, m.end(), batas)):
                return m.start(), False, pasti
            letak = m.start() + 1 if m.end() - m.start() < 2 else m.end()
        elif jenis == "koma":
            if dalam == 0 and (not berkoma or _koma_menutup(teks, m.end())):
                return m.start(), False, pasti
        elif jenis == "titik":
            if (
                dalam == 0
                and not (daftar and _gazet_menyusul(teks, m.end(), batas))
                and not _SINGKATAN_TITIK.search(teks[max(mulai, m.start() - 16) : m.start()])
            ):
                tanda = _TANDA_BUTIR.search(teks, max(mulai, m.start() - 6), m.start())
                return (tanda.start() if tanda and JANGKAR.match(teks, m.end() + 1) else m.start()), False, pasti
        elif jenis == "inti":
            if awal_kutipan(teks, m.start()):
                berikut = _inti_menutup(teks, mulai, m.start(), daftar=daftar, berisi=berisi)
                if berikut is not None:
                    return berikut, False, pasti
                berisi = True
        else:  # baris, jo, klausa
            if jenis == "jo" and ((daftar and berisi) or not awal_kutipan(teks, m.end())):
                continue
            if jenis == "klausa" and daftar and _gazet_menyusul(teks, m.end(), batas):
                continue
            return m.start(), False, pasti


def _gazet_di_dalam_judul(teks: str, letak: int, batas: int, *, daftar: bool, berisi: bool) -> bool:
    """Whether the gazette that ends at `letak` is of a law that the title names: `(LN …), sebagai undang-undang (LN …)`."""
    if _SELA_JUDUL.match(teks, letak) or (daftar and berisi and _JADI_UU.match(teks, letak, min(batas, letak + BATAS_JADI_UU))):
        return True
    if berisi and baca_gazet(teks, letak):
        return True
    if not daftar or not re.match(r"\s{1,4}[A-Za-z]", teks[letak : letak + 6]) or baca_ubahan(teks, letak):
        return False
    return _gazet_menyusul(teks, letak, batas)


def _gazet_menyusul(teks: str, letak: int, batas: int) -> bool:
    """Whether the gazette of the same item still follows: then what stood at `letak` was within the title after all."""
    for _ in range(BATAS_PERISTIWA):
        m = _PERISTIWA.search(teks, letak, batas)
        if m is None or m.lastgroup in ("koma", "baris"):
            return False
        if m.lastgroup == "gaz" and baca_gazet(teks, m.start()):
            return True
        if m.lastgroup == "ubah" and baca_ubahan(teks, m.start()):
            return False
        if (
            m.lastgroup == "inti"
            and awal_kutipan(teks, m.start())
            and not _KATA_PENGANTAR.search(teks[max(0, m.start() - 40) : m.start()].rstrip())
        ):
            return False
        letak = max(m.end(), letak + 1)
    return False


def _koma_menutup(teks: str, letak: int) -> bool:
    """Whether the semicolon before `letak` closes the item."""
    m = _SETELAH_KOMA.match(teks, letak)
    if m:
        return True
    sela = re.compile(r"\s{0,8}(?:dan\s{1,4}|serta\s{1,4}|\d{1,3}[.)]\s{0,4}|[a-z][.)]\s{1,4})?").match(teks, letak)
    berikut = sela.end() if sela else letak
    return bool(JANGKAR.match(teks, berikut)) or berikut >= len(teks)


def _inti_menutup(teks: str, mulai: int, letak: int, *, daftar: bool, berisi: bool) -> int | None:
    """Where the next citation begins, if the regulation named at `letak` is that and no part of the title that began at `mulai`.

    Args:
        berisi: the title names a regulation before: `Pencabutan Undang-Undang Nomor 5 … dan Undang-Undang Nomor 6 …`.
    """
    pasal = pasal_sebelum(teks, letak, mulai)
    letak = pasal[0] if pasal else letak
    sebelum = teks[max(mulai, letak - 40) : letak]
    kata = sebelum.rstrip()
    if not kata:
        return None
    if _KATA_PENGANTAR.search(kata):
        return None
    if re.search(r"(?:\n|^)\s{0,8}(?:\(?\d{1,3}[.)]|[a-z][.)]|[-\u2022])\s{0,8}$", sebelum) or (
        daftar and "\n" in sebelum[len(kata) :]
    ):
        return letak
    if re.search(r"(?:,|\bdan|\bserta|\bmaupun|\batau)$", kata) and not (daftar and berisi):
        return letak
    return None


def _henti_prosa(teks: str, mulai: int, akhir: int) -> int:
    """Where a title inside a sentence ends: at the first word in small letters that does not merely join capitalised words."""
    pertama = True
    sebelum = ""
    for m in _POTONG.finditer(teks, mulai, akhir):
        kata = m[0].strip("(),:\"'\u201c\u201d\u2018\u2019[]")
        if not kata:
            continue
        kecil = kata.lower()
        if kata[0].islower() and kecil not in _SAMBUNG and not (kecil == "undang-undang" and sebelum in ("sebagai", "menjadi")):
            if pertama:
                return _henti_huruf_kecil(teks, mulai, akhir)
            pokok = _POKOK_KALIMAT.search(teks, max(mulai, m.start() - 60), m.start())
            return pokok.start() if pokok else m.start()
        if (
            kata == "Pasal"
            and sebelum in ("dan", "serta", "dalam", "dari", "jo", "jo.")
            and re.match(r"\s{1,4}\d", teks[m.end() : m.end() + 5])
        ):
            return m.start()
        if kata[0].isalpha():
            pertama = False
        sebelum = kecil
    return akhir


def _henti_huruf_kecil(teks: str, mulai: int, akhir: int) -> int:
    """The end of a title written in small letters: a comma, or a word that looks like a verb of the sentence."""
    m = re.compile(
        r",|\s(?:me[a-z]{4,}|di[a-z]{4,}|adalah|merupakan|dapat|harus|wajib|tidak|telah|akan|ini|tersebut|untuk\s+me\w+)\b"
    ).search(teks, mulai, akhir)
    return m.start() if m else akhir


def _masih_judul(teks: str, henti: int, akhir: int) -> bool:
    """Whether the text from a word in small letters to the gazette may be the title: a slip such as `Kolusi dan nepotisme`."""
    antara = teks[henti:akhir]
    return len(antara.split()) <= 25 and not re.search(
        r"[.;]\s|\b(?:mulai|tetap|masih)\s+berlaku|\bdimaksud|\btersebut\b|\bini\b", antara
    )


def _pangkas(teks: str, mulai: int, akhir: int, *, ekor: bool) -> int:
    while True:
        while akhir > mulai and teks[akhir - 1] in _TANDA_PENUTUP:
            akhir -= 1
        potong = teks[mulai:akhir]
        if potong[-1:] in ('"', "\u201d", "\u201c") and len(_KUTIP.findall(potong)) % 2:
            akhir -= 1
            continue
        if potong.endswith("(") or (potong.endswith(")") and potong.count(")") > potong.count("(")):
            akhir -= 1
            continue
        penutup = _EKOR_DAN.search(teks[max(mulai, akhir - 20) : akhir])
        if penutup and penutup[0].strip():
            akhir -= len(penutup[0])
            continue
        kata = potong.rsplit(None, 1)
        if ekor and kata and kata[-1].lower() in _EKOR:
            akhir = mulai + len(potong) - len(kata[-1])
            continue
        return akhir


def _jadi(bagian: _Bagian, bersih: Bersih, text: str, seluruh: str | None = None) -> Kutipan:
    awal, akhir = bersih.rentang(bagian.awal, bagian.akhir)
    g = bagian.gazet
    return Kutipan(
        text=text[awal:akhir] if seluruh is None else seluruh,
        jenis=bagian.jenis,
        instansi=bagian.instansi,
        nomor=bagian.nomor,
        tahun=bagian.tahun,
        judul=rapikan(bersih.tertulis(*bagian.letak_judul)) if bagian.judul and bagian.letak_judul else bagian.judul,
        pasal=bagian.pasal,
        ln=g.ln if g else None,
        tln=g.tln if g else None,
        bn=g.bn if g else None,
        ld=g.ld if g else None,
        tld=g.tld if g else None,
        bd=g.bd if g else None,
        diubah=tuple(_jadi(ubahan, bersih, text) for ubahan in bagian.diubah),
        awal=awal,
        akhir=akhir,
    )
