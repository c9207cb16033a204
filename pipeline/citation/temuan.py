"""Compare a citation that was read with the registry: what it should say, and where the two disagree.

How loud a disagreement is follows from how sure the registry is: `pasti` may be an error, `kuat` is a warning that asks to look,
`lemah` is never more than a hint (content/regulasi/README.md gives the measured rates).
"""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from datetime import date
from typing import Any

from pipeline.citation.baris import Keyakinan, Peraturan
from pipeline.citation.model import Kutipan, Lembaran
from pipeline.citation.registri import Registri
from pipeline.citation.tulis import GAYA_BAKU, NAMA_JENIS, UUD, Gaya, Tingkat, susun_kutipan, tulis_nama, tulis_satu

TINGKAT: dict[Keyakinan, Tingkat] = {"pasti": "error", "kuat": "warning", "lemah": "info"}
# Years of Undang-Undang Darurat, which had their own numbers: `UU 7/1956` may be one whose "Darurat" was left out.
TAHUN_DARURAT = range(1950, 1960)
MIRIP = 0.6  # below this likeness two titles are those of different regulations

EJAAN = tuple(
    (re.compile(pola), ganti)
    for pola, ganti in (
        (r"\bpropinsi\b", "provinsi"),
        (r"\bwalikota", "wali kota"),
        # the spelling before 1972, on both sides: Djawa, Atjeh, Njonja, Sjariah, Oemoem
        *(("dj", "j"), ("tj", "c"), ("nj", "ny"), ("sj", "sy"), ("oe", "u")),
        (r"\b[jy]o[gk]jakarta\b", "yogyakarta"),
        (r"\bperijinan\b", "perizinan"),
        (r"\bijin\b", "izin"),
        (r"\bsistim\b", "sistem"),
        (r"\bperobahan\b", "perubahan"),
        (r"\b(?:no|nr)\b", "nomor"),
        (r"\b(\d{4}) sampai dengan (?:tahun )?(\d{4})\b", r"\1 \2"),
        (r"\btahun (?=\d{4} \d{4}\b)", ""),
    )
)


@dataclass(frozen=True, slots=True)
class Temuan:
    """One disagreement between a citation and the registry.

    Args:
        kode: `judul`, `ln`, `tln`, `bn`, `ld`, `tld`, `bd`, `nomor-tahun`, `tidak-dikenal`, `dicabut`, `belum-ada`, `perubahan`.
        tingkat: `error`, `warning` or `info`.
        pesan: one Indonesian sentence with both values.
        tertulis: what the text says, None where the finding is not about one value.
        registri: what the registry says.
        keyakinan: how sure the registry is of it.
        id: the regulation in the registry, None where it has none.
        dasar: the rule of law, None where it is a matter of fact.
    """

    kode: str
    tingkat: Tingkat
    pesan: str
    tertulis: str | None = None
    registri: str | None = None
    keyakinan: Keyakinan | None = None
    id: str | None = None
    dasar: str | None = None

    def ke_json(self) -> dict[str, Any]:
        return {
            "kode": self.kode,
            "tingkat": self.tingkat,
            "pesan": self.pesan,
            "tertulis": self.tertulis,
            "registri": self.registri,
            "keyakinan": self.keyakinan,
            "id": self.id,
            "dasar": self.dasar,
        }


@dataclass(frozen=True, slots=True)
class Banding:
    """A citation beside the registry.

    Args:
        id: the regulation that the citation means, None where the registry has none.
        kanonik: what it should say, None where the registry has no row.
        temuan: the disagreements.
    """

    id: str | None
    kanonik: str | None
    temuan: tuple[Temuan, ...] = ()


def judul_setara(satu: str, lain: str) -> bool:
    """Whether two titles are the same but for case, punctuation, old spelling and blanks."""
    return rapat_judul(satu) == rapat_judul(lain)


def rapat_judul(judul: str) -> str:
    """A title for comparing: small letters and digits only, in the spelling of today."""
    teks = re.sub(r"(\d)\s*[-–—]\s*(\d)", r"\1 \2", judul.replace("*", "")).lower()
    teks = " ".join(re.findall(r"\w+", teks))
    for pola, ganti in EJAAN:
        teks = pola.sub(ganti, teks)
    return teks.replace(" ", "").replace("_", "")


def banding(kutipan: Kutipan, registri: Registri, pada: date | None = None, gaya: Gaya = GAYA_BAKU) -> Banding:
    """What a citation should say and where it disagrees with the registry.

    Args:
        kutipan: the citation as read.
        registri: the registry.
        pada: the day of the naskah. With it the amendments in force then are expected, and later or revoked regulations found;
            without it the canonical text keeps the amendments that the citation names.
        gaya: house style of the canonical text.
    """
    if kutipan.jenis is None:
        return Banding(None, None)
    if kutipan.jenis == "UUD":
        return Banding("uud", f"{kutipan.pasal} {UUD}" if kutipan.pasal else UUD)
    peraturan, temuan = _periksa(kutipan, registri, pada)
    if peraturan is None:
        return Banding(None, None, temuan)
    return Banding(peraturan.id, _kanonik(peraturan, kutipan, registri, pada, gaya), temuan)


def temuan_kutipan(kutipan: Kutipan, registri: Registri, pada: date | None = None) -> tuple[Temuan, ...]:
    """Where a citation disagrees with the registry; arguments as in `banding`."""
    return () if kutipan.jenis in (None, "UUD") else _periksa(kutipan, registri, pada)[1]


def _periksa(kutipan: Kutipan, registri: Registri, pada: date | None) -> tuple[Peraturan | None, tuple[Temuan, ...]]:
    """The row that a citation means, None where the registry has none, and the disagreements."""
    peraturan = registri.cari_kutipan(kutipan)
    if peraturan is None:
        return None, tuple(_tidak_dikenal(kutipan, registri))
    if kutipan.judul and _asing(kutipan, peraturan):
        lain = _menurut_isi(kutipan, registri)
        if lain is not None and lain.id != peraturan.id:
            return lain, (_salah_nomor(kutipan, lain),)
    temuan = [*_banding_satu(kutipan, peraturan), *_banding_waktu(kutipan, peraturan, registri, pada)]
    for ubahan in kutipan.diubah:
        pengubah = registri.cari_kutipan(ubahan)
        if pengubah is not None:
            temuan += _banding_satu(ubahan, pengubah)
            if pada is not None and _belum_ada(pengubah, pada):
                temuan.append(_temuan_belum_ada(pengubah, pada))
    return peraturan, tuple(temuan)


def _tidak_dikenal(kutipan: Kutipan, registri: Registri) -> Iterator[Temuan]:
    lain = _menurut_isi(kutipan, registri)
    if lain is not None:
        yield _salah_nomor(kutipan, lain)
        return
    if next(registri.calon_id(kutipan), None) is None:
        return  # a kind, body or region that the registry does not hold: nothing to say
    pesan = f"{_sebut(kutipan)} belum ada dalam registri, jadi judul dan nomor lembarannya tidak dapat diperiksa"
    yield Temuan("tidak-dikenal", "info", pesan, _sebut(kutipan))


def _salah_nomor(kutipan: Kutipan, lain: Peraturan) -> Temuan:
    pesan = f"tertulis {_sebut(kutipan)}, padahal judul dan lembaran itu milik {tulis_nama(lain)} ({_seberapa(lain)})"
    return Temuan("nomor-tahun", TINGKAT[lain.keyakinan], pesan, _sebut(kutipan), tulis_nama(lain), lain.keyakinan, lain.id)


def _menurut_isi(kutipan: Kutipan, registri: Registri) -> Peraturan | None:
    """The one regulation of the same kind with the title of the citation and, where both know it, the same gazette."""
    if not kutipan.judul:
        return None
    calon = []
    for satu in registri.menurut_judul(kutipan.judul):
        ada = registri.cari_id(satu)
        if ada is None or ada.jenis != kutipan.jenis:
            continue
        if kutipan.ln and ada.ln and kutipan.ln.nomor and not _sama(kutipan.ln.nomor, ada.ln.nomor):
            continue
        # A title alone is no proof (the budget laws of two years differ in one figure); number, year or gazette must agree, too.
        bukti = (
            bool(kutipan.nomor and _sama(kutipan.nomor, ada.nomor)),
            kutipan.tahun == ada.tahun,
            bool(kutipan.tln and ada.tln and _sama(kutipan.tln, ada.tln)),
            bool(kutipan.ln and ada.ln and kutipan.ln == ada.ln),
        )
        if any(bukti):
            calon.append(ada)
    return calon[0] if len(calon) == 1 else None


def _asing(kutipan: Kutipan, peraturan: Peraturan) -> bool:
    """Whether the titles are those of two different regulations."""
    judul = [satu for satu in (peraturan.judul_polos, *peraturan.juga_judul) if satu]
    return bool(judul) and all(_mirip(kutipan.judul or "", satu) < MIRIP for satu in judul)


def _mirip(satu: str, lain: str) -> float:
    satu, lain = rapat_judul(satu), rapat_judul(lain)
    return 1.0 if satu == lain else difflib.SequenceMatcher(None, satu, lain, autojunk=False).ratio()


def _banding_satu(kutipan: Kutipan, peraturan: Peraturan) -> Iterator[Temuan]:
    """Title and gazettes of one regulation, its amendments aside."""
    yield from _banding_judul(kutipan, peraturan)
    nama = tulis_nama(peraturan)
    juga = {"ln": peraturan.juga_ln}
    for kode, sebutan in (("ln", "Lembaran Negara"), ("bn", "Berita Negara"), ("ld", "Lembaran Daerah"), ("bd", "Berita Daerah")):
        tertulis: Lembaran | None = getattr(kutipan, kode)
        tercatat: Lembaran | None = getattr(peraturan, kode)
        if tertulis is None or tercatat is None:
            continue
        if not any(_lembaran_setara(tertulis, satu) for satu in (tercatat, *juga.get(kode, ()))):
            yield _beda(kode, sebutan, nama, _tulis_lembaran(tertulis), _tulis_lembaran(tercatat), peraturan)
    for kode, sebutan, nilai in (
        ("tln", "Tambahan Lembaran Negara", (peraturan.tln, *peraturan.juga_tln)),
        ("tld", "Tambahan Lembaran Daerah", (peraturan.tld,)),
    ):
        nomor: str | None = getattr(kutipan, kode)
        if nomor and nilai[0] and not any(_sama(nomor, satu) for satu in nilai):
            yield _beda(kode, sebutan, nama, f"Nomor {nomor}", f"Nomor {nilai[0]}", peraturan)


def _banding_judul(kutipan: Kutipan, peraturan: Peraturan) -> Iterator[Temuan]:
    if not kutipan.judul or not peraturan.judul_polos:
        return
    judul = (peraturan.judul_polos, *peraturan.juga_judul)
    if any(judul_setara(kutipan.judul, satu) for satu in judul):
        return
    # A short name between brackets that the citation adds or drops changes nothing: `(RPJMD)`, `(Persero)`.
    tanpa_singkatan = [rapat_judul(re.sub(r"\([\w.\- ]{1,20}\)", "", satu)) for satu in (kutipan.judul, *judul)]
    tingkat = TINGKAT[peraturan.keyakinan]
    if tanpa_singkatan[0] in tanpa_singkatan[1:]:
        tingkat = "info"
    elif peraturan.jenis in ("UU", "PP") and peraturan.tahun in TAHUN_DARURAT and _asing(kutipan, peraturan):
        # It may be an Undang-Undang Darurat of that number, which the registry does not hold.
        tingkat = "info"
    yield _beda("judul", "judul", tulis_nama(peraturan), f"'{kutipan.judul}'", f"'{peraturan.judul_polos}'", peraturan, tingkat)


def _beda(
    kode: str, sebutan: str, nama: str, tertulis: str, tercatat: str, peraturan: Peraturan, tingkat: Tingkat | None = None
) -> Temuan:
    pesan = f"{sebutan} {nama} tertulis {tertulis}, sedangkan menurut registri {tercatat} ({_seberapa(peraturan)})"
    tingkat = tingkat or TINGKAT[peraturan.keyakinan]
    return Temuan(kode, tingkat, pesan, tertulis.strip("'"), tercatat.strip("'"), peraturan.keyakinan, peraturan.id)


def _banding_waktu(kutipan: Kutipan, peraturan: Peraturan, registri: Registri, pada: date | None) -> Iterator[Temuan]:
    """What the day of the naskah tells: not yet made, revoked, amended since."""
    if pada is None:
        return
    if _belum_ada(peraturan, pada):
        yield _temuan_belum_ada(peraturan, pada)
        return
    pencabut = registri.pencabut(peraturan, pada)
    if pencabut is not None:
        sumber = "" if peraturan.sumber_dicabut == "judul" else "; sumbernya daftar yang belum dicocokkan dengan cetakan"
        pesan = f"{tulis_nama(peraturan)} telah dicabut dengan {tulis_nama(pencabut)}{sumber}"
        tingkat: Tingkat = "warning" if pencabut.tanggal is not None else "info"
        yield Temuan("dicabut", tingkat, pesan, None, pencabut.id, peraturan.keyakinan, peraturan.id)
    rantai = registri.rantai(peraturan.id, pada)
    if not rantai:
        return
    akhir = rantai[-1]
    disebut = [registri.cari_kutipan(ubahan) for ubahan in kutipan.diubah]
    dikenal = {satu.pengubah.id for satu in registri.perubahan_tertulis(peraturan.id)} - {akhir.pengubah.id}
    if any(satu is None or satu.id not in dikenal for satu in disebut):
        return  # it names the last one, or one that the registry does not know: perhaps a later one
    tertulis = _sebut(kutipan.diubah[-1]) if kutipan.diubah else None
    kepastian: Keyakinan = akhir.pengubah.keyakinan if akhir.sumber == "judul" else "lemah"
    keadaan = f"tertulis diubah terakhir dengan {tertulis}" if tertulis else "perubahannya tidak disebut"
    hari = f" tanggal {akhir.pengubah.tanggal:%d-%m-%Y}" if akhir.pengubah.tanggal else ""
    akibat = f"sedangkan pada tanggal naskah telah diubah dengan {tulis_nama(akhir.pengubah)}{hari}"
    pesan = f"{tulis_nama(peraturan)}: {keadaan}, {akibat}"
    tingkat = "info" if kepastian == "lemah" else "warning"
    dasar = "UU 12/2011 Lampiran II nomor 41a (UU 13/2022)"
    yield Temuan("perubahan", tingkat, pesan, tertulis, akhir.pengubah.id, kepastian, peraturan.id, dasar)


def _belum_ada(peraturan: Peraturan, pada: date) -> bool:
    return peraturan.tanggal > pada if peraturan.tanggal else peraturan.tahun > pada.year


def _temuan_belum_ada(peraturan: Peraturan, pada: date) -> Temuan:
    hari = f"tanggal {peraturan.tanggal:%d-%m-%Y}" if peraturan.tanggal else f"tahun {peraturan.tahun}"
    pesan = f"{tulis_nama(peraturan)} dibentuk {hari}, sesudah tanggal naskah {pada:%d-%m-%Y} ({_seberapa(peraturan)})"
    tingkat = TINGKAT[peraturan.keyakinan] if peraturan.tanggal else "warning"
    if peraturan.keyakinan == "lemah":
        tingkat = "info"
    return Temuan("belum-ada", tingkat, pesan, f"{pada}", hari, peraturan.keyakinan, peraturan.id)


def _kanonik(peraturan: Peraturan, kutipan: Kutipan, registri: Registri, pada: date | None, gaya: Gaya) -> str:
    """Sure facts of the registry before the text, the text before weak ones; what neither knows is left out."""
    utama = _lengkapi(peraturan, kutipan)
    teks = tulis_satu(utama, registri.daerah)
    if pada is not None:
        resmi = susun_kutipan(peraturan.id, pada, registri, gaya).teks
        return teks + resmi.removeprefix(tulis_satu(peraturan, registri.daerah))
    if not kutipan.diubah:
        return teks
    ubahan = kutipan.diubah[-1]
    pengubah = registri.cari_kutipan(ubahan)
    if pengubah is None:
        return teks + _frasa(kutipan, gaya) + ubahan.text.strip().rstrip(";.")
    return teks + _frasa(kutipan, gaya) + tulis_satu(_lengkapi(pengubah, ubahan), registri.daerah)


def _frasa(kutipan: Kutipan, gaya: Gaya) -> str:
    depan = kutipan.text.partition(kutipan.diubah[0].text)[0].lower() if kutipan.diubah else ""
    banyak = len(kutipan.diubah) > 1 or re.search(r"beberapa\s+kali|terakhir", depan[-120:])
    return gaya.berulang if banyak else gaya.sekali


def _lengkapi(peraturan: Peraturan, kutipan: Kutipan) -> Peraturan:
    lemah = peraturan.keyakinan == "lemah"
    nilai: dict[str, Any] = {}
    for nama in ("judul", "ln", "tln", "bn", "ld", "tld", "bd"):
        tertulis = getattr(kutipan, nama)
        if tertulis and (getattr(peraturan, nama) is None or lemah):
            nilai[nama] = tertulis
    if "judul" in nilai and peraturan.judul_polos and judul_setara(str(nilai["judul"]), peraturan.judul_polos):
        del nilai["judul"]
    return replace(peraturan, **nilai)


def _sebut(kutipan: Kutipan) -> str:
    """Kind, number and year as a citation says them, for messages."""
    jenis = f"{NAMA_JENIS[kutipan.jenis] if kutipan.jenis else ''} {kutipan.instansi or ''}".strip()
    tahun = "" if kutipan.nomor and kutipan.nomor.endswith(f"/{kutipan.tahun}") else f" Tahun {kutipan.tahun}"
    return f"{jenis}{f' Nomor {kutipan.nomor}' if kutipan.nomor else ''}{tahun if kutipan.tahun else ''}"


def _seberapa(peraturan: Peraturan) -> str:
    sebutan = {"pasti": "pasti", "kuat": "kuat; cocokkan dengan naskah resmi", "lemah": "lemah; hanya petunjuk"}
    return f"keyakinan {sebutan[peraturan.keyakinan]}"


def _sama(satu: str, lain: str | None) -> bool:
    return lain is not None and satu.strip().lstrip("0").lower() == lain.strip().lstrip("0").lower()


def _lembaran_setara(tertulis: Lembaran, tercatat: Lembaran) -> bool:
    tahun = tertulis.tahun is None or tercatat.tahun is None or tertulis.tahun == tercatat.tahun
    return tahun and (tertulis.nomor is None or tercatat.nomor is None or _sama(tertulis.nomor, tercatat.nomor))


def _tulis_lembaran(tempat: Lembaran) -> str:
    return " ".join(
        filter(None, (f"Tahun {tempat.tahun}" if tempat.tahun else "", f"Nomor {tempat.nomor}" if tempat.nomor else ""))
    )
