"""Which kabupaten, kota and provinces a law forms, by its title."""

from __future__ import annotations

import difflib
import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pipeline.citation.baris import Peraturan
from pipeline.citation.registri import Registri

# A region's own law may be that of the province or island it once belonged to.
_ASAL = {
    "aceh": ("sumatera utara", "sumatera"),
    "sumatera utara": ("sumatera",),
    "sumatera barat": ("sumatera tengah", "sumatera"),
    "riau": ("sumatera tengah", "sumatera"),
    "jambi": ("sumatera tengah", "sumatera"),
    "kepulauan riau": ("riau", "sumatera tengah", "sumatera"),
    "sumatera selatan": ("sumatera",),
    "bengkulu": ("sumatera selatan", "sumatera"),
    "lampung": ("sumatera selatan", "sumatera"),
    "kepulauan bangka belitung": ("sumatera selatan", "sumatera"),
    "daerah khusus ibukota jakarta": ("jakarta", "jawa barat", "jawa"),
    "dki jakarta": ("jakarta", "jawa barat", "jawa"),
    "banten": ("jawa barat", "jawa"),
    "jawa barat": ("jawa",),
    "jawa tengah": ("jawa",),
    "jawa timur": ("jawa",),
    "yogyakarta": ("jawa",),
    "bali": ("nusa tenggara",),
    "nusa tenggara barat": ("nusa tenggara",),
    "nusa tenggara timur": ("nusa tenggara",),
    "kalimantan barat": ("kalimantan",),
    "kalimantan tengah": ("kalimantan selatan", "kalimantan"),
    "kalimantan selatan": ("kalimantan",),
    "kalimantan timur": ("kalimantan",),
    "kalimantan utara": ("kalimantan timur", "kalimantan"),
    "sulawesi utara": ("sulawesi utara-tengah", "sulawesi"),
    "sulawesi tengah": ("sulawesi utara-tengah", "sulawesi"),
    "sulawesi selatan": ("sulawesi selatan-tenggara", "sulawesi"),
    "sulawesi tenggara": ("sulawesi selatan-tenggara", "sulawesi"),
    "sulawesi barat": ("sulawesi selatan", "sulawesi selatan-tenggara", "sulawesi"),
    "gorontalo": ("sulawesi utara", "sulawesi utara-tengah", "sulawesi"),
    "maluku": (),
    "maluku utara": ("maluku",),
    "papua": ("irian jaya", "irian barat"),
    "papua barat": ("papua", "irian jaya", "irian jaya barat", "irian barat"),
    "papua barat daya": ("papua barat", "papua", "irian jaya", "irian jaya barat", "irian barat"),
    "papua selatan": ("papua", "irian jaya", "irian barat"),
    "papua tengah": ("papua", "irian jaya", "irian jaya tengah", "irian barat"),
    "papua pegunungan": ("papua", "irian jaya", "irian barat"),
}
_TUA = {
    "nanggroe aceh darussalam": "aceh",
    "jogjakarta": "yogyakarta",
    "daerah istimewa yogyakarta": "yogyakarta",
    "di yogyakarta": "yogyakarta",
    "djakarta": "jakarta",
}
_NAMA_PROVINSI = sorted({*_ASAL, *_TUA, *(nama for asal in _ASAL.values() for nama in asal)}, key=len, reverse=True)
_PROVINSI = re.compile(rf"(?<![\w-])({'|'.join(_NAMA_PROVINSI)})(?![\w-])")
_WILAYAH = re.compile(r"\b(?:pro[pv]insi|tingkat i|daerah istimewa|lingkungan|wilayah|di)(?! ii)\b")
_BERGABUNG = re.compile(r"jawa timur/tengah/barat")
_BENTUK = re.compile(
    r"\bpembentukan\s+(?=(?:daerah|kabupaten|kota|kotamadya|kotapraja|pro[pv]insi|haminte|ka)\b)(?!daerah perdagangan)"
    r"|^(?=(?:kabupaten|kota)\s.*\bprovinsi\b)|\bpemerintahan daerah kabupaten dalam lingkungan\b"
)
SENAMA = 0.88  # likeness of two spellings; Lampung Utara and Lampung Timur have less
TERPENDEK = 10  # letters of a name of which one may differ; Badung is not Bandung
_LALU = re.compile(r"\s(?:dengan (?:mengubah|merubah)|dan perubahan|sebagai undang|menjadi undang|\()")
_NAMA = re.compile(
    r"\b(kabupaten|kotamadya|kotapraja|kota|daerah tingkat ii)\s+(?:daerah\s+)?(?:tingkat\s+ii\s+|swatantra\s+tingkat\s+ii\s+)?"
    r"(?!-|dan\b|di\b|dalam\b|termasuk\b|otonom\b|besar\b|kecil\b|-kecil|daerah\b)([\w' -]+?)"
    r"(?=\s*(?:,|$|/|\bdi\b|\bdalam\b|\bdan (?:kabupaten|kota|daerah|pro)|\bpro[pv]insi\b|\bsebagai\b|\bdengan\b))"
)
_JENIS = {"kotamadya": "kota", "kotapraja": "kota", "daerah tingkat ii": ""}
_KUMPULAN = re.compile(
    r"daerah-daerah (?:otonom )?(kabupaten|kota)|daerah otonom (kabupaten|kota)|(kabupaten) dalam lingkungan"
    r"|(tingkat ii) (?:termasuk|di|dalam)|(swatantra tingkat ii) dalam|(kota)-kota "
)


@dataclass(frozen=True, slots=True)
class Pembentukan:
    """What a title says that a law forms.

    Args:
        nama: the kabupaten and kota by name: kind ("" where the title does not tell) and name, small letters.
        kumpulan: the kinds that it forms as a whole (`kabupaten`, `kota`), without naming them.
        provinsi: the provinces or islands it names, small letters; none where it names none.
    """

    nama: tuple[tuple[str, str], ...]
    kumpulan: frozenset[str]
    provinsi: frozenset[str]


@lru_cache(maxsize=256)
def baca_pembentukan(judul: str) -> Pembentukan | None:
    """What a law with this title forms, None where it forms no region."""
    teks = " ".join(judul.replace("*", "").lower().replace("-kota besar", "").split())
    awal = _BENTUK.search(teks)
    if awal is None or "pengadilan" in teks or "dewan perwakilan" in teks:
        return None
    inti = _LALU.split(teks[awal.end() :], maxsplit=1)[0]
    nama = tuple((_JENIS.get(cocok[1], cocok[1]), cocok[2].strip(" -")) for cocok in _NAMA.finditer(inti))
    kumpulan: set[str] = set()
    for cocok in _KUMPULAN.finditer(inti):
        jenis = next(filter(None, cocok.groups()))
        kumpulan |= {"kabupaten", "kota"} if jenis.endswith("ii") else {jenis}
    provinsi = _provinsi(teks)
    if nama and re.match(r"(?:daerah )?(?:otonom )?pro[pv]insi", inti):
        provinsi = frozenset()  # it forms a province, and regions in another
    if not nama and not kumpulan and not provinsi:
        return None
    return Pembentukan(nama, frozenset(kumpulan), provinsi)


def _provinsi(teks: str) -> frozenset[str]:
    if _BERGABUNG.search(teks):
        return frozenset(("jawa timur", "jawa tengah", "jawa barat"))
    di = _WILAYAH.search(teks)
    if di is None:
        return frozenset()
    sisa = teks[di.start() :]
    hasil = set()
    for cocok in _PROVINSI.finditer(sisa):
        if not re.search(r"\b(?:kabupaten|kota|kotamadya|tingkat ii)\s$", sisa[: cocok.start()]):
            hasil.add(_TUA.get(cocok[1], cocok[1]))
    return frozenset(hasil)


def cocok_provinsi(bentuk: Pembentukan, provinsi: str) -> bool:
    """Whether a region of a province may have been formed in the provinces that a title names."""
    sendiri = _TUA.get(provinsi.lower(), provinsi.lower())
    if not bentuk.provinsi or not bentuk.provinsi.isdisjoint({sendiri, *_ASAL.get(sendiri, ())}):
        return True
    # a law that forms a province is also one of the province that it was taken from
    return not bentuk.nama and not bentuk.kumpulan and any(sendiri in _ASAL.get(satu, ()) for satu in bentuk.provinsi)


def menyebut(bentuk: Pembentukan, jenis: str, nama: str) -> bool:
    """Whether a law forms a region by name."""
    rapat = _rapat(nama)
    return any(satu in ("", jenis) and _senama(_rapat(lain), rapat) for satu, lain in bentuk.nama)


def _senama(satu: str, lain: str) -> bool:
    """Whether two names are one, perhaps in another spelling: Padang Sidempuan, Padangsidimpuan."""
    if satu == lain or len(satu) < TERPENDEK:
        return satu == lain
    return difflib.SequenceMatcher(None, satu, lain, autojunk=False).ratio() >= SENAMA


def _rapat(nama: str) -> str:
    return re.sub(r"\W", "", nama.lower())


def pembentuk(registri: Registri, jenis: str, nama: str, sejak: int = 1900) -> Iterator[Peraturan]:
    """The laws in the registry that form a region by name, by year.

    Args:
        registri: where they are looked for.
        jenis: `kabupaten` or `kota`.
        nama: the region's name without its kind.
        sejak: the first year that is of interest.
    """
    kata = max(nama.lower().split(), key=len)
    for jalur in sorted((registri.folder / "uu").glob("*.txt")):
        berkas = registri.berkas(jalur)
        for baris in registri.baris_berisi(berkas, kata) if berkas and jalur.stem[-4:] >= str(sejak) else ():
            id_, judul = baris.split(" | ", 2)[:2]
            bentuk = baca_pembentukan(judul)
            ada = registri.cari_id(id_) if bentuk and menyebut(bentuk, jenis, nama) else None
            if ada is not None:
                yield ada
