"""Facts of a naskah out of its frame: region, office, number, dates, officials. What the file does not say is empty."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, fields, replace
from datetime import date
from typing import Any

from pipeline.importing.antara import Alinea, Asal, Blok, Catatan, Kisi
from pipeline.importing.bersih import tanpa_tebal
from pipeline.importing.kenali import penutup_surat
from pipeline.importing.rangka import DITETAPKAN, DIUNDANGKAN, SALINAN, Rangka, kapital, kunci
from pipeline.tanggal import BULAN

_DAERAH = re.compile(r"\b(KABUPATEN|KOTA|Kabupaten|Kota) ((?:[A-Z][\w'-]{1,30} ?){1,4})")
_PEMERINTAH = re.compile(r"(?:PEMERINTAH|Pemerintah) (KABUPATEN|KOTA|Kabupaten|Kota) (.{3,40})")
_KOP_KEPALA = re.compile(r"(?:BUPATI|WALI ?KOTA|GUBERNUR|PROVINSI) [A-Z][A-Z .'-]{2,40}|SALINAN|RANCANGAN")
_KEPALA_DAERAH = re.compile(r"(?:PERATURAN |KEPUTUSAN )?(BUPATI|WALI ?KOTA) ([A-Z][A-Z ]{2,40}?)(?: (?:TENTANG|NOMOR)\b.*)?,?")
_PROVINSI = re.compile(r"\bPROVINSI ([A-Z ]{3,40}?)(?= (?:PERATURAN|KEPUTUSAN|BUPATI|WALI)|,|$)")
_PROVINSI_KOP = re.compile(r"[A-Z][A-Za-z ]{2,30} [-–] ([A-Z][A-Za-z ]{3,30}?) \d{5}")
_PROVINSI_TEKS = re.compile(r"\b(?:Provinsi|Propinsi|PROVINSI) (\w{2,12}(?: \w{2,12}){0,3})")
# UU on the forming of each province, as of 2022.
_NAMA_PROVINSI = (
    "Aceh", "Sumatera Utara", "Sumatera Barat", "Riau", "Kepulauan Riau", "Jambi", "Sumatera Selatan",
    "Kepulauan Bangka Belitung", "Bengkulu", "Lampung", "Daerah Khusus Ibukota Jakarta", "Jawa Barat", "Banten", "Jawa Tengah",
    "Daerah Istimewa Yogyakarta",
    "Jawa Timur", "Bali", "Nusa Tenggara Barat", "Nusa Tenggara Timur", "Kalimantan Barat", "Kalimantan Tengah",
    "Kalimantan Selatan", "Kalimantan Timur", "Kalimantan Utara", "Sulawesi Utara", "Gorontalo", "Sulawesi Tengah",
    "Sulawesi Barat", "Sulawesi Selatan", "Sulawesi Tenggara", "Maluku", "Maluku Utara", "Papua Barat Daya", "Papua Barat",
    "Papua Selatan", "Papua Tengah", "Papua Pegunungan", "Papua",
)  # fmt: skip
_KEPALA_PD = re.compile(r"KEPUTUSAN ((?:KEPALA|DIREKTUR|INSPEKTUR|CAMAT|SEKRETARIS)\b.*)")
_PERANGKAT = re.compile(
    r"(?:DINAS|BADAN|KANTOR|INSPEKTORAT|SEKRETARIAT|SATUAN|KECAMATAN|RUMAH SAKIT|BAGIAN|RSUD|UPT)\b.*", re.IGNORECASE
)
_TAHUN = re.compile(r"\b(?:19[5-9]\d|20\d\d|21\d\d)\b")
_TAHUN_TENTANG = re.compile(r"\bTAHUN (?:ANGGARAN )?(\d{4})\b(?! ?[-–])", re.IGNORECASE)
_TANGGAL = re.compile(r"(\d{1,2}) ([A-Za-z]{3,9}) (\d{4})")
_PADA_TANGGAL = re.compile(r"(?:pada )?tanggal\b ?:? ?(?P<isi>.*)", re.IGNORECASE)
_TTD = re.compile(r"\(?(?:ttd|t\.t\.d|dto|cap/ttd|ttd/cap)\.?\)?,?", re.IGNORECASE)
_NIP = re.compile(r"NIP\b[ .:]*([\d ]{8,30})")
_BERITA = re.compile(r"BERITA DAERAH .{3,80}? TAHUN (\d{4}) NOMOR ?:? ?(\d{1,4})")
_BERITA_AWAL = re.compile(r"BERITA DAERAH [A-Z .'-]{3,60}(?: TAHUN \d{4})?")
_BERITA_AKHIR = re.compile(r"(?:TAHUN \d{4} )?NOMOR ?:? ?\d")
_BERITA_KEPALA = re.compile(r"No\. ?(\d{1,4}), ?(\d{4})")
_TEMBUSAN = re.compile(r"Tembusan\b.{0,40}", re.IGNORECASE)
_NOMOR_KOSONG = re.compile(r"[\s./…\-–_:]*")
# A number in which a scan took letters for digits: `l3`.
_ANGKA_PINDAIAN = re.compile(r"(?=[oOlI]{0,3}\d)[\doOlI]{1,4}")
_DIGIT = str.maketrans("oOlI", "0011")
_AKHIR_TAHUN = re.compile(r" (TAHUN \d{4}(?: ?[-–] ?\d{4})?)$")
_KURAWAL = re.compile(r"(?<=\{)\{")
_KECIL = frozenset(
    {
        "dan", "atau", "di", "ke", "dari", "pada", "untuk", "dengan", "dalam", "yang", "tentang", "atas", "serta", "oleh", "bagi",
        "terhadap", "sebagai", "antara", "secara", "kepada",
    }
)  # fmt: skip
_MENETAPKAN = re.compile(r"^Menetapkan ?: ?")
_VOKAL = frozenset("aiueoàáâãäèéêëìíîïòóôõöùúûü")
_KATA = re.compile(r"[A-Za-zÀ-ÿ]+")
_BULAN_ANGKA = {nama.lower(): ke for ke, nama in enumerate(BULAN, 1)} | {"pebruari": 2, "nopember": 11}


class Ejaan:
    """How words are written in the running text of a file, for putting lines in capitals into title case."""

    def __init__(self, blok: Iterable[Blok]) -> None:
        bentuk: dict[str, Counter[str]] = defaultdict(Counter)
        for satu in blok:
            teks = (satu.polos,) if isinstance(satu, Alinea) else (sel for baris in satu.baris for sel in baris)
            for potong in teks:
                potong = _MENETAPKAN.sub("", potong, count=1)
                if not kapital(potong):
                    for kata in _KATA.findall(potong):
                        bentuk[kata.lower()][kata] += 1
        self.bentuk = {kecil: hitung.most_common(1)[0][0] for kecil, hitung in bentuk.items()}

    def judul(self, teks: str) -> str:
        """A text in capitals in title case, as the law writes names (UU 12/2011 Lampiran II nomor 3); other texts unchanged."""
        if not kapital(teks):
            return teks
        pertama = True

        def ganti(cocok: re.Match[str]) -> str:
            nonlocal pertama
            kecil = cocok[0].lower()
            sendiri = teks[cocok.start() - 1 : cocok.start()] == "(" and teks[cocok.end() : cocok.end() + 1] == ")"
            if not cocok[0].isupper() or (len(kecil) > 1 and (sendiri or _VOKAL.isdisjoint(kecil))):
                pertama = False
                return cocok[0]  # an abbreviation: alone in brackets, or without a vowel; `MTs` is written as it is
            awal, pertama = pertama, False
            if kecil in _KECIL and not awal:
                return kecil
            bentuk = self.bentuk.get(kecil, kecil)
            return bentuk if len(bentuk) > 1 and bentuk.isupper() else kecil.capitalize()

        return _KATA.sub(ganti, teks)


@dataclass(frozen=True, slots=True)
class PejabatImpor:
    """Who signs, as written; `baris` are the lines of the office."""

    jabatan: str = ""
    nama: str = ""
    pangkat: str = ""
    nip: str = ""
    asal: Asal | None = None
    baris: tuple[str, ...] = ()


@dataclass
class Fakta:
    """What a file says of itself; empty where it says nothing."""

    jenis_daerah: str = ""
    daerah: str = ""
    provinsi: str = ""
    kop: list[str] = field(default_factory=list)
    sampul: str = ""
    jabatan: str = ""
    perangkat: str = ""
    tentang: str = ""
    nomor: str = ""
    tahun: int = 0
    tempat: str = ""
    tanggal: date | None = None
    penandatangan: PejabatImpor = field(default_factory=PejabatImpor)
    tempat_undang: str = ""
    tanggal_undang: date | None = None
    sekda: PejabatImpor = field(default_factory=PejabatImpor)
    berita: tuple[int, int] | None = None  # number, year
    salinan: bool = False
    kepala_berita: bool = False  # whether a copy begins with the head of the Berita Daerah
    tempat_salinan: str = ""
    tanggal_salinan: date | None = None
    hukum: PejabatImpor = field(default_factory=PejabatImpor)
    tembusan: list[Alinea] = field(default_factory=list)


def cari_fakta(rangka: Rangka, blok: Sequence[Blok], ejaan: Ejaan, catatan: Catatan) -> Fakta:
    """The facts of a naskah.

    Args:
        rangka: its frame.
        blok: the whole file, for what stands nowhere in the frame.
        ejaan: spelling of its running text.
        catatan: takes remarks.
    """
    fakta = Fakta()
    _depan(rangka, fakta, ejaan, catatan)
    _daerah(rangka, blok, fakta, ejaan)
    _penutup(rangka, fakta, ejaan, catatan)
    _perangkat(rangka, fakta, ejaan)
    fakta.tentang = ejaan.judul(" ".join(tanpa_tebal(satu.isi) for satu in rangka.tentang)).rstrip(".,")
    nomor, _, tahun = rangka.nomor.partition(" TAHUN ")
    if tahun.strip()[:4].isdecimal() and rangka.golongan == "peraturan":
        fakta.tahun = int(tahun.strip()[:4])
    elif not _NOMOR_KOSONG.fullmatch(tahun):
        nomor = rangka.nomor
    if rangka.golongan == "peraturan" and _ANGKA_PINDAIAN.fullmatch(nomor.strip()):
        nomor = nomor.translate(_DIGIT)
    fakta.nomor = "" if _NOMOR_KOSONG.fullmatch(nomor) else nomor.strip()
    _tahun(fakta, blok)
    return _tanpa_ungkapan(fakta)


def _tanpa_ungkapan(fakta: Fakta) -> Fakta:
    """The facts with `{{` broken by a character that nobody sees: these texts have no markup to escape it with."""

    def jaga(nilai: Any) -> Any:
        if isinstance(nilai, str):
            return _KURAWAL.sub("\u2060{", nilai)
        if isinstance(nilai, PejabatImpor):
            return replace(nilai, **{nama: jaga(getattr(nilai, nama)) for nama in ("jabatan", "nama", "pangkat", "nip")})
        return [jaga(satu) for satu in nilai] if isinstance(nilai, list) else nilai

    return replace(fakta, **{satu.name: jaga(getattr(fakta, satu.name)) for satu in fields(fakta)})


# -- before the title --------------------------------------------------------------------------------------------------


def _depan(rangka: Rangka, fakta: Fakta, ejaan: Ejaan, catatan: Catatan) -> None:
    """Cover and letterhead, or the head of the gazette."""
    depan = [satu for satu in rangka.depan if isinstance(satu, Alinea)]
    catatan.buang("tabel sebelum judul", [satu for satu in rangka.depan if isinstance(satu, Kisi)])
    if rangka.golongan == "peraturan":
        _depan_peraturan(depan, fakta, catatan)
        return
    if rangka.golongan == "dokumen":
        for satu in [satu for satu in rangka.tentang[1:] if _PERANGKAT.fullmatch(satu.polos)]:
            nama, tahun = _AKHIR_TAHUN.split(satu.polos)[:2] if _AKHIR_TAHUN.search(satu.polos) else (satu.polos, "")
            fakta.perangkat = ejaan.judul(nama)
            ke = rangka.tentang.index(satu)
            rangka.tentang[ke : ke + 1] = [replace(satu, isi=tahun, polos=tahun)] if tahun else []
    kop = next((ke for ke in range(len(depan) - 1, -1, -1) if _PEMERINTAH.fullmatch(depan[ke].polos)), -1)
    if kop < 0:
        kop = next((ke for ke, satu in enumerate(depan) if _PERANGKAT.fullmatch(satu.polos) and kapital(satu.polos)), len(depan))
    sampul, baris = depan[:kop], depan[kop:]
    kepala = [satu for satu in sampul if _KOP_KEPALA.fullmatch(satu.polos)]
    if kepala and len(kepala) == len(sampul):
        catatan.buang("kop kepala daerah", kepala)
        sampul = []
    for satu in baris:
        if _PEMERINTAH.fullmatch(satu.polos) or satu.polos == "RANCANGAN":
            continue
        if not fakta.perangkat and _PERANGKAT.fullmatch(satu.polos) and kapital(satu.polos):
            fakta.perangkat = ejaan.judul(satu.polos)
        else:
            fakta.kop.append(satu.polos)
    if len(sampul) > 2:
        inti: list[Alinea] = []
        for ke, satu in enumerate(sampul):  # a region right after words of the title belongs to them
            if not _bagian_sampul(satu.polos) or (inti and inti[-1] is sampul[ke - 1] and _DAERAH.match(satu.polos)):
                inti.append(satu)
        fakta.sampul = " ".join(ejaan.judul(satu.polos) for satu in inti)
    elif sampul:
        catatan.asing("baris sebelum kop surat tidak dikenal; tidak ikut", sampul)
        catatan.buang("sebelum kop surat", sampul)


def _bagian_sampul(teks: str) -> bool:
    """Lines of a cover that the program writes: region, office, year."""
    return bool(
        re.fullmatch(r"(?:Pemerintah|PEMERINTAH)(?: .*)?|TAHUN \d{4}|Tahun \d{4}|(?:KABUPATEN|KOTA|Kabupaten|Kota) .{3,40}", teks)
        or (_PERANGKAT.fullmatch(teks) and kapital(teks))
    )


def _depan_peraturan(depan: Sequence[Alinea], fakta: Fakta, catatan: Catatan) -> None:
    for satu in depan:
        if kunci(satu) == "SALINAN":
            fakta.salinan = True
        if cocok := _BERITA_KEPALA.search(satu.polos):
            fakta.berita = int(cocok[1]), int(cocok[2])
            fakta.kepala_berita = True
    catatan.buang("kepala berita daerah dan judul yang ditulis otomatis", depan)


# -- region and office -------------------------------------------------------------------------------------------------


def _daerah(rangka: Rangka, blok: Sequence[Blok], fakta: Fakta, ejaan: Ejaan) -> None:
    baris = [
        satu.polos
        for satu in (*rangka.depan, *rangka.judul, *rangka.pembentuk, *rangka.tentang, *rangka.penutup)
        if isinstance(satu, Alinea)
    ]
    baris.insert(0, fakta.perangkat.upper())
    for teks in baris:
        if fakta.daerah:
            break
        if cocok := _PEMERINTAH.fullmatch(teks):
            fakta.jenis_daerah, fakta.daerah = cocok[1].lower(), ejaan.judul(cocok[2].upper())
        elif cocok := _KEPALA_DAERAH.fullmatch(teks):
            fakta.jenis_daerah = "kabupaten" if cocok[1] == "BUPATI" else "kota"
            fakta.daerah = ejaan.judul(cocok[2])
    for teks in baris:
        if not fakta.daerah and (cocok := _DAERAH.search(teks)):
            nama = re.split(r" (?:TAHUN|Tahun|NOMOR|TENTANG)\b", cocok[2].strip())[0]
            fakta.jenis_daerah, fakta.daerah = cocok[1].lower(), ejaan.judul(nama.upper())
        if not fakta.provinsi and (cocok := _PROVINSI.search(teks)):
            fakta.provinsi = ejaan.judul(cocok[1])
        if not fakta.provinsi and (cocok := _PROVINSI_KOP.search(teks)):
            fakta.provinsi = cocok[1]
    if not fakta.daerah or not fakta.provinsi:
        _daerah_dari_teks(blok, fakta)


def _daerah_dari_teks(blok: Sequence[Blok], fakta: Fakta) -> None:
    """The region and province most often named in the running text."""
    daerah: Counter[tuple[str, str]] = Counter()
    provinsi: Counter[str] = Counter()
    for satu in blok:
        if isinstance(satu, Alinea):
            daerah.update((c[1].lower(), c[2].strip()) for c in _DAERAH.finditer(satu.polos) if not kapital(satu.polos))
            provinsi.update(nama for c in _PROVINSI_TEKS.finditer(satu.polos) if (nama := _nama_provinsi(c[1])))
    if not fakta.daerah and daerah:
        fakta.jenis_daerah, fakta.daerah = daerah.most_common(1)[0][0]
    if not fakta.provinsi and provinsi:
        fakta.provinsi = provinsi.most_common(1)[0][0]


def _nama_provinsi(teks: str) -> str:
    """The province that a text begins with, or nothing."""
    kecil = f"{teks.lower()} "
    return max((nama for nama in _NAMA_PROVINSI if kecil.startswith(f"{nama.lower()} ")), key=len, default="")


def _perangkat(rangka: Rangka, fakta: Fakta, ejaan: Ejaan) -> None:
    for satu in rangka.judul:
        cocok = _KEPALA_PD.fullmatch(kunci(satu))
        if cocok:
            fakta.jabatan = _tanpa_daerah(ejaan.judul(cocok[1]), fakta)
    if not fakta.jabatan and fakta.penandatangan.jabatan and rangka.golongan != "peraturan":
        fakta.jabatan = _tanpa_daerah(ejaan.judul(fakta.penandatangan.jabatan), fakta)
    fakta.perangkat = _tanpa_daerah(fakta.perangkat, fakta)
    if not fakta.perangkat and fakta.jabatan.startswith("Kepala "):
        fakta.perangkat = fakta.jabatan.removeprefix("Kepala ")
    if not fakta.jabatan and fakta.perangkat and rangka.golongan != "peraturan":
        fakta.jabatan = f"Kepala {fakta.perangkat}"


def _tanpa_daerah(teks: str, fakta: Fakta) -> str:
    ekor = _dasar(f" {fakta.jenis_daerah} {fakta.daerah}")
    bersih = teks.rstrip(",")
    return bersih[: -len(ekor)] if fakta.daerah and _dasar(bersih).endswith(ekor) else bersih


def _dasar(teks: str) -> str:
    """Letters without case and accents, one for one."""
    return "".join(unicodedata.normalize("NFD", huruf)[0] for huruf in teks.lower())


# -- after the text ----------------------------------------------------------------------------------------------------


def baca_tanggal(teks: str) -> date | None:
    """A date as `1 Desember 2022` anywhere in a text, or None."""
    cocok = _TANGGAL.search(teks)
    bulan = _BULAN_ANGKA.get(cocok[2].lower()) if cocok else None
    if cocok is None or bulan is None:
        return None
    try:
        return date(int(cocok[3]), bulan, int(cocok[1]))
    except ValueError:
        return None


def _penutup(rangka: Rangka, fakta: Fakta, ejaan: Ejaan, catatan: Catatan) -> None:
    """`Ditetapkan`, `Diundangkan`, `Salinan`, and who signs each; Tembusan."""
    bagian: dict[str, list[Alinea]] = {"ditetapkan": [], "diundangkan": [], "salinan": []}
    nama = "ditetapkan"
    tahun_saja = ""
    for satu in _berita_utuh(rangka.penutup):
        teks = satu.polos
        if surat := penutup_surat(satu):
            tempat, hari = surat[0], baca_tanggal(surat[1])
            if nama == "salinan":
                fakta.tempat_salinan, fakta.tanggal_salinan = tempat, hari
            else:
                fakta.tempat, fakta.tanggal = tempat, hari
        elif nama == "tembusan" or _TEMBUSAN.fullmatch(teks):
            if nama == "tembusan":
                fakta.tembusan.append(satu)
            nama = "tembusan"
        elif cocok := DITETAPKAN.match(teks):
            fakta.tempat = ejaan.judul(cocok["isi"].strip(" .:"))
        elif cocok := DIUNDANGKAN.match(teks):
            nama = "diundangkan"
            fakta.tempat_undang = ejaan.judul(cocok["isi"].strip(" .:"))
        elif SALINAN.match(teks):
            nama = "salinan"
            fakta.salinan = True
        elif cocok := _BERITA.search(teks):
            fakta.berita = int(cocok[2]), int(cocok[1])
            if sisa := teks[cocok.end() :].strip():
                catatan.catat(f"nomor berita daerah tertulis '{cocok[2]}{sisa}'; '{sisa}' tidak ikut", satu.asal)
        elif cocok := _PADA_TANGGAL.fullmatch(teks):
            hari = baca_tanggal(cocok["isi"])
            if nama == "diundangkan":
                fakta.tanggal_undang = hari
            else:
                fakta.tanggal = hari
                tahun_saja = cocok["isi"]
        else:
            bagian[nama].append(satu)
    fakta.penandatangan = _pejabat(bagian["ditetapkan"], catatan)
    fakta.sekda = _pejabat(bagian["diundangkan"], catatan)
    fakta.hukum = _pejabat(bagian["salinan"], catatan)
    fakta.hukum = replace(fakta.hukum, baris=tuple(map(ejaan.judul, fakta.hukum.baris)))
    if fakta.tanggal is None and (cocok := _TAHUN.search(tahun_saja)):
        fakta.tahun = int(cocok[0])


def _berita_utuh(alinea: Sequence[Alinea]) -> list[Alinea]:
    """The lines, the place in the gazette on one: `BERITA DAERAH KOTA ANU`, `TAHUN 2022 NOMOR 5`."""
    hasil: list[Alinea] = []
    for satu in alinea:
        if hasil and _BERITA_AWAL.fullmatch(hasil[-1].polos) and _BERITA_AKHIR.match(satu.polos):
            teks = f"{hasil[-1].polos} {satu.polos}"
            hasil[-1] = replace(hasil[-1], isi=teks, polos=teks)
        else:
            hasil.append(satu)
    return hasil


def _pejabat(alinea: Sequence[Alinea], catatan: Catatan) -> PejabatImpor:
    """A signature: the office down to its comma, a gap or `ttd`; the name; rank and NIP."""
    jabatan: list[str] = []
    sisa = list(alinea)
    while sisa and not _TTD.fullmatch(sisa[0].polos) and not _NIP.search(sisa[0].polos):
        if jabatan and not sisa[0].rapat:
            break
        satu = sisa.pop(0)
        jabatan.append(satu.polos)
        if satu.polos.endswith(","):
            break
    nama = pangkat = nip = ""
    lebih: list[Alinea] = []
    for satu in sisa:
        if _TTD.fullmatch(satu.polos):
            continue
        if cocok := _NIP.search(satu.polos):
            nip = cocok[1].strip()
        elif not nama and re.search(r"[A-Za-z]{3}", satu.polos):
            nama = satu.polos
        elif nama and not pangkat and not nip and len(satu.polos) < 60:
            pangkat = satu.polos
        else:
            lebih.append(satu)
    if lebih:
        catatan.asing("baris di sekitar tanda tangan tidak dikenal; tidak ikut", lebih)
        catatan.buang("sekitar tanda tangan", lebih)
    asal = alinea[0].asal if alinea else None
    baris = tuple(satu.rstrip(",. ") for satu in jabatan)
    return PejabatImpor(" ".join(jabatan).rstrip(","), nama.strip("()"), pangkat, nip, asal, baris)


def _tahun(fakta: Fakta, blok: Sequence[Blok]) -> None:
    if fakta.tahun:
        return
    if cocok := _TAHUN_TENTANG.search(fakta.tentang):
        fakta.tahun = int(cocok[1])
    elif fakta.tanggal:
        fakta.tahun = fakta.tanggal.year
    else:
        tahun = Counter(t for satu in blok if isinstance(satu, Alinea) for t in _TAHUN.findall(satu.polos))
        fakta.tahun = int(tahun.most_common(1)[0][0]) if tahun else 0
