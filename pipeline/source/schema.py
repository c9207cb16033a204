"""The shapes of the YAML files: which keys there are, what they hold, and what to say when they do not.

A shape turns a value of `baca_yaml` into a Python value and collects every problem of the file, each at its place. The tables of
keys are in `pipeline.source.kunci`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date
from difflib import get_close_matches
from typing import Any, TypeAlias, TypeVar

from pipeline.galat import Galat, Masalah
from pipeline.source.teks import Larik, Letak, Peta, Teks, setelah_koma
from pipeline.source.variabel import isi_semua

Catatan: TypeAlias = list[Masalah]
# A shape: (value, problems) → Python value. It never raises; it returns None where it noted a problem.
Bentuk: TypeAlias = Callable[[Any, Catatan], Any]
_F = TypeVar("_F", bound=Callable[..., Any])

SPASI = re.compile("[ \\t\\r\\n]+")  # not str.split(): a no-break space is the author's own
BENAR = {"ya", "true", "iya", "yes"}
SALAH = {"tidak", "false", "no"}
KUNCI_DISEBUT = 10
UKURAN_TERBESAR = 114_000  # twips: two metres
TWIP_PER = {"cm": 1440 / 2.54, "mm": 144 / 2.54, "pt": 20.0, "in": 1440.0}


class Rekam(dict[str, Any]):
    """A checked mapping: key (with `_` for `-`) → value; absent keys have their default. Knows the place of every key given."""

    __slots__ = ("letak", "letak_nilai")

    def __init__(self, isi: Mapping[str, Any], letak: Letak, letak_nilai: Mapping[str, Letak]) -> None:
        super().__init__(isi)
        self.letak = letak
        self.letak_nilai = letak_nilai

    def di(self, kunci: str) -> Letak:
        """The place of the value of `kunci` (with `-` or `_`), or of the mapping where the key is not given."""
        return self.letak_nilai.get(kunci.replace("-", "_"), self.letak)


@dataclass(frozen=True, slots=True)
class Kunci:
    """One key of a mapping.

    Args:
        nama: as written in YAML, with `-`.
        bentuk: the shape of its value.
        deskripsi: one Indonesian sentence for the office.
        contoh: an example value, as YAML.
        wajib: whether it must be given.
        baku: the value where it is not given.
        isi_sendiri: whether, where it is not given, it is a mapping of its keys' own defaults.
    """

    nama: str
    bentuk: Bentuk
    deskripsi: str
    contoh: str = ""
    wajib: bool = False
    baku: Any = None
    isi_sendiri: bool = False


@dataclass(frozen=True, slots=True)
class Uraian:
    """What a shape takes, for those that do not check: JSON Schemas (`skema_json`) and the canonical form (`pipeline.rapikan`).

    Args:
        teks: the JSON Schema of a text, or None where a text is refused.
        larik: the shape of a list's items, or None where a list is refused.
        paling_sedikit: how many items a list has at least.
        peta: the mappings with known keys that are taken, the usual one first.
        bebas: the shape of the values of a mapping with keys of the author's choice.
        syarat: more JSON Schema that holds for a mapping.
        depan: whether a key that is not listed comes before those that are.
        nama: what the shape is called where it contains itself.
    """

    teks: Mapping[str, Any] | None = None
    larik: Bentuk | None = None
    paling_sedikit: int = 0
    peta: tuple[Pemetaan, ...] = ()
    bebas: Bentuk | None = None
    syarat: Mapping[str, Any] = field(default_factory=dict)
    depan: bool = False
    nama: str = ""


def diuraikan(buat: Callable[[], Uraian]) -> Callable[[_F], _F]:
    """A decorator: the shape says what it takes. `buat` is called when somebody asks, so that a shape may contain itself."""

    def pasang(bentuk: _F) -> _F:
        vars(bentuk)["uraian"] = buat
        return bentuk

    return pasang


def uraian(bentuk: Bentuk) -> Uraian:
    """What a shape takes.

    Args:
        bentuk: a `Pemetaan`, or a shape made with `diuraikan`.
    """
    if isinstance(bentuk, Pemetaan):
        return Uraian(peta=(bentuk,))
    hasil: Uraian = vars(bentuk)["uraian"]()
    return hasil


def letak_nilai(nilai: Any) -> Letak:
    """The place of any value of `baca_yaml`."""
    assert isinstance(nilai, Teks | Larik | Peta)
    return nilai.letak


def nama_bentuk(nilai: Any) -> str:
    """What a value is, in the office's words."""
    if isinstance(nilai, Peta):
        return "pemetaan (kunci: nilai)"
    return "daftar" if isinstance(nilai, Larik) else "teks"


def rapikan(nilai: Teks) -> Teks:
    """The text with every run of spaces and newlines as one space, and none at its ends."""
    if not ("  " in nilai or "\n" in nilai or "\t" in nilai or "\r" in nilai or nilai[:1] == " " or nilai[-1:] == " "):
        return nilai  # nearly all are so, and this is many times faster
    bersih = SPASI.sub(" ", nilai).strip(" ")
    return nilai if bersih == nilai else Teks(bersih, nilai.letak)


# What other readers make numbers and booleans of is text here.
SKEMA_TEKS: Mapping[str, Any] = {"type": ["string", "number", "boolean"], "pattern": r"[^ \t\r\n]"}


def pola(isi: str, *jenis: str) -> Mapping[str, Any]:
    """The JSON Schema of a text that is matched by a regular expression, or is a value of another JSON type."""
    return {"type": ["string", *jenis], "pattern": rf"^\s*(?:{isi})\s*$"}


@diuraikan(lambda: Uraian(SKEMA_TEKS))
def teks(nilai: Any, catatan: Catatan) -> Teks | None:
    """One text that is not empty; runs of white space become one space."""
    if not isinstance(nilai, Teks):
        catatan.append(Masalah(f"di sini harus ada teks, bukan {nama_bentuk(nilai)}", letak_nilai(nilai)))
        return None
    bersih = rapikan(nilai)
    if not bersih:
        catatan.append(Masalah("teks ini kosong; isi, atau hapus kuncinya", nilai.letak))
        return None
    return bersih


def _tanpa_kapital(kata: str) -> str:
    return "".join(f"[{huruf.upper()}{huruf}]" for huruf in kata)


_SKEMA_YA_TIDAK = {
    "anyOf": [{"enum": ["ya", "tidak"]}, {"type": "boolean"}, pola("|".join(map(_tanpa_kapital, sorted(BENAR | SALAH))))]
}


@diuraikan(lambda: Uraian(_SKEMA_YA_TIDAK))
def ya_tidak(nilai: Any, catatan: Catatan) -> bool | None:
    """`ya` or `tidak`."""
    isi = nilai.strip().lower() if isinstance(nilai, Teks) else ""
    if isi in BENAR or isi in SALAH:
        return isi in BENAR
    catatan.append(Masalah("tulis ya atau tidak", letak_nilai(nilai)))
    return None


def bulat(paling_kecil: int, paling_besar: int) -> Bentuk:
    """A whole number within bounds."""

    @diuraikan(lambda: Uraian({**pola("[0-9]{1,9}", "integer"), "minimum": paling_kecil, "maximum": paling_besar}))
    def periksa(nilai: Any, catatan: Catatan) -> int | None:
        if isinstance(nilai, Teks) and re.fullmatch(r"[0-9]{1,9}", nilai.strip()):
            angka = int(nilai)
            if paling_kecil <= angka <= paling_besar:
                return angka
        isi = f" '{nilai}'" if isinstance(nilai, Teks) else ""
        catatan.append(Masalah(f"nilai{isi} harus angka {paling_kecil} sampai {paling_besar}", letak_nilai(nilai)))
        return None

    return periksa


@diuraikan(lambda: Uraian(pola(r"\d{4}-\d{2}-\d{2}")))
def tanggal(nilai: Any, catatan: Catatan) -> date | None:
    """A date as 2022-12-01."""
    if isinstance(nilai, Teks) and re.fullmatch(r"\d{4}-\d{2}-\d{2}", nilai.strip()):
        try:
            return date.fromisoformat(nilai.strip())
        except ValueError:
            pass
    isi = f" '{nilai}'" if isinstance(nilai, Teks) else ""
    catatan.append(
        Masalah(f"tanggal{isi} harus tanggal yang ada, ditulis TAHUN-BULAN-HARI, misalnya 2022-12-01", letak_nilai(nilai))
    )
    return None


@diuraikan(lambda: Uraian(pola(r"\d{1,4}(?:[.,]\d{1,3})?\s*(?:cm|mm|pt|in)")))
def ukuran(nilai: Any, catatan: Catatan) -> int | None:
    """A length such as `2.5 cm`, `9 pt`; the result is in twips (1/1440 inch)."""
    cocok = re.fullmatch(r"(\d{1,4}(?:[.,]\d{1,3})?)\s*(cm|mm|pt|in)", nilai.strip()) if isinstance(nilai, Teks) else None
    if cocok:
        hasil = round(float(cocok[1].replace(",", ".")) * TWIP_PER[cocok[2]])
        if hasil <= UKURAN_TERBESAR:
            return hasil
    isi = f" '{nilai}'" if isinstance(nilai, Teks) else ""
    catatan.append(Masalah(f"ukuran{isi} harus angka dan satuan cm, mm, atau pt, misalnya 2.5 cm", letak_nilai(nilai)))
    return None


@diuraikan(lambda: uraian(ukuran))
def ukuran_huruf(nilai: Any, catatan: Catatan) -> int | None:
    """A text size in twips, 4 to 72 pt."""
    hasil = ukuran(nilai, catatan)
    if hasil is not None and not 80 <= hasil <= 1440:
        catatan.append(Masalah(f"ukuran huruf '{nilai}' harus antara 4 pt dan 72 pt", letak_nilai(nilai)))
        return None
    return hasil


def _skema_pilihan(boleh: Sequence[str]) -> Mapping[str, Any]:
    angka = sorted({float(satu) for satu in boleh if re.fullmatch(r"\d+\.?", satu)})
    return {"enum": [*boleh, *angka]}


def pilihan(*boleh: str) -> Bentuk:
    """One of some words."""

    @diuraikan(lambda: Uraian(_skema_pilihan(boleh)))
    def periksa(nilai: Any, catatan: Catatan) -> str | None:
        if isinstance(nilai, Teks) and nilai.strip() in boleh:
            return nilai.strip()
        isi = nilai.strip() if isinstance(nilai, Teks) else ""
        mirip = [satu for satu in boleh if isi and satu.startswith(isi)] or [
            cocok for satu in (isi, isi.lower()) for cocok in get_close_matches(satu, boleh, 1, 0.5)
        ]
        saran = f"; maksudnya '{mirip[0]}'?" if mirip else ""
        catatan.append(Masalah(f"'{isi}' tidak dikenal; pilihannya: {', '.join(boleh)}{saran}", letak_nilai(nilai)))
        return None

    return periksa


def daftar(bentuk: Bentuk, paling_sedikit: int = 0) -> Bentuk:
    """A list of things of one shape; a single thing counts as a list of one."""

    @diuraikan(lambda: replace(uraian(bentuk), larik=bentuk, paling_sedikit=paling_sedikit, nama=""))
    def periksa(nilai: Any, catatan: Catatan) -> tuple[Any, ...] | None:
        isi = nilai if isinstance(nilai, Larik) else [nilai]
        if len(isi) < paling_sedikit:
            catatan.append(Masalah(f"daftar ini harus memuat paling sedikit {paling_sedikit} butir", letak_nilai(nilai)))
        return tuple(hasil for satu in isi if (hasil := bentuk(satu, catatan)) is not None)

    return periksa


def peta_bebas(bentuk: Bentuk) -> Bentuk:
    """A mapping with keys of the author's choice."""

    @diuraikan(lambda: Uraian(bebas=bentuk))
    def periksa(nilai: Any, catatan: Catatan) -> Rekam | None:
        if not isinstance(nilai, Peta):
            catatan.append(Masalah(f"di sini harus ada pemetaan (kunci: nilai), bukan {nama_bentuk(nilai)}", letak_nilai(nilai)))
            return None
        isi = {kunci: bentuk(satu, catatan) for kunci, satu in nilai.items()}
        return Rekam(isi, nilai.letak, {kunci: letak_nilai(satu) for kunci, satu in nilai.items()})

    return periksa


def salah_satu(bentuk_teks: Bentuk | None = None, larik: Bentuk | None = None, peta: Bentuk | None = None) -> Bentuk:
    """Different shapes for a text, a list and a mapping."""

    def buat() -> Uraian:
        u_larik = uraian(larik) if larik else Uraian()
        return replace(
            uraian(peta) if peta else Uraian(),
            teks=uraian(bentuk_teks).teks if bentuk_teks else None,
            larik=u_larik.larik,
            paling_sedikit=u_larik.paling_sedikit,
        )

    @diuraikan(buat)
    def periksa(nilai: Any, catatan: Catatan) -> Any:
        bentuk = bentuk_teks if isinstance(nilai, Teks) else larik if isinstance(nilai, Larik) else peta
        if bentuk is None:
            boleh = [n for n, b in (("teks", bentuk_teks), ("daftar", larik), ("pemetaan (kunci: nilai)", peta)) if b]
            catatan.append(Masalah(f"di sini harus ada {' atau '.join(boleh)}, bukan {nama_bentuk(nilai)}", letak_nilai(nilai)))
            return None
        return bentuk(nilai, catatan)

    return periksa


@dataclass(frozen=True, slots=True)
class Pemetaan:
    """A mapping with known keys; a key that is not known is refused with the nearest one that is.

    Args:
        kunci: the keys.
        lain: the shape of keys that are not listed, or None where there must be none.
    """

    kunci: Sequence[Kunci]
    lain: Bentuk | None = None
    menurut_nama: dict[str, Kunci] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "menurut_nama", {satu.nama: satu for satu in self.kunci})

    def __call__(self, nilai: Any, catatan: Catatan) -> Rekam | None:
        if not isinstance(nilai, Peta):
            sedikit = len(self.kunci) <= KUNCI_DISEBUT  # enough to guess which one was meant
            boleh = f"; kuncinya: {', '.join(self.menurut_nama)}" if sedikit and not self.lain else ""
            pesan = f"di sini harus ada pemetaan (kunci: nilai), bukan {nama_bentuk(nilai)}{boleh}"
            catatan.append(Masalah(pesan, letak_nilai(nilai)))
            return None
        isi: dict[str, Any] = {satu.nama.replace("-", "_"): satu.baku for satu in self.kunci}
        for satu in self.kunci:
            if satu.isi_sendiri:
                isi[satu.nama.replace("-", "_")] = satu.bentuk(Peta({}, nilai.letak), catatan)
        letak: dict[str, Letak] = {}
        for nama, satu_nilai in nilai.items():
            kunci = self.menurut_nama.get(nama)
            bentuk = kunci.bentuk if kunci else self.lain
            if bentuk is None:
                di = nilai.letak_kunci(nama)
                mirip = get_close_matches(nama.lower(), self.menurut_nama, 1, 0.6)
                saran = f"maksudnya '{mirip[0]}'?" if mirip else setelah_koma(di) or f"yang ada: {', '.join(self.menurut_nama)}"
                catatan.append(Masalah(f"kunci '{nama}' tidak dikenal; {saran}", di))
                continue
            kanonik = nama.replace("-", "_")
            letak[kanonik] = letak_nilai(satu_nilai)
            hasil = bentuk(satu_nilai, catatan)
            if hasil is not None:
                isi[kanonik] = hasil
        for satu in self.kunci:
            if satu.wajib and satu.nama not in nilai:
                contoh = f", misalnya '{satu.nama}: {satu.contoh}'" if satu.contoh else ""
                awal = Letak(nilai.letak.berkas, nilai.letak.awal, nilai.letak.awal)
                catatan.append(Masalah(f"kunci '{satu.nama}' belum ada ({satu.deskripsi}){contoh}", awal))
        return Rekam(isi, nilai.letak, letak)


def _uraian_apa_saja() -> Uraian:
    return Uraian({}, apa_saja, bebas=apa_saja)


@diuraikan(_uraian_apa_saja)
def apa_saja(nilai: Any, catatan: Catatan) -> Any:
    """A value that is checked where it is used."""
    return nilai


def periksa(nilai: Any, bentuk: Bentuk, variabel: Mapping[str, Any]) -> Any:
    """Fill in the variables of a whole file and check it against its shape.

    Args:
        nilai: the value of `baca_yaml`.
        bentuk: the shape.
        variabel: names to values for `{{ … }}`.

    Errors:
        Galat: with every problem of the file, in the order of the file.
    """
    catatan: Catatan = []
    hasil = bentuk(isi_semua(nilai, variabel, catatan), catatan)
    if catatan:
        raise Galat(sorted(catatan, key=lambda m: (m.letak.baris, m.letak.kolom) if m.letak else (0, 0)))
    return hasil
