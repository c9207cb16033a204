"""A citation as values: what a text says about a regulation, and where it says it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Literal, TypeAlias, get_args

# Section 6 of the design. LAIN is a regulation of a body that has no kind of its own (BPK, KPU, Bank Indonesia, a kepala badan
# …).
Jenis: TypeAlias = Literal[
    "UUD",
    "TAP_MPR",
    "UU",
    "PERPPU",
    "PP",
    "PERPRES",
    "KEPPRES",
    "INPRES",
    "PERMEN",
    "KEPMEN",
    "PERDA_PROV",
    "PERDA",
    "PERGUB",
    "PERKADA",
    "KEP_KADA",
    "LAIN",
]
JENIS: tuple[Jenis, ...] = get_args(Jenis)


@dataclass(frozen=True, slots=True)
class Lembaran:
    """A place in a gazette: Lembaran or Berita, of the Negara or of a Daerah.

    Args:
        tahun: the year, None where the text gives none.
        nomor: the number as written (`75`, `01`, `5 Seri E`), None where the text gives none: `(Berita Negara Tahun 1950)`.
    """

    tahun: int | None
    nomor: str | None

    def ke_json(self) -> dict[str, Any]:
        return {"tahun": self.tahun, "nomor": self.nomor}


@dataclass(frozen=True, slots=True)
class Kutipan:
    """One citation. Every value is what the text says, errors included.

    Args:
        text: what stands from `awal` to `akhir`; from `baca_kutipan` the whole text that was given to it.
        jenis: kind of regulation, None where the text is no citation.
        instansi: who made it, where the kind does not say: `Menteri Keuangan`, `Gubernur Kalimantan Timur`, `Kabupaten Batang`.
        nomor: as written: `23`, `12.a`, `XI/MPR/1998`, `141/PMK.010/2021`.
        tahun: year of the regulation.
        judul: title without `tentang` and without the closing mark.
        pasal: articles cited before the name of the regulation, `Pasal 18 ayat (6)`.
        ln: Lembaran Negara.
        tln: number of the Tambahan Lembaran Negara.
        bn: Berita Negara.
        ld: Lembaran Daerah.
        tld: number of the Tambahan Lembaran Daerah.
        bd: Berita Daerah.
        diubah: the amendments that the text names, in its order; their own `diubah` is empty.
        awal: offset of the first character in the text that was given to the reader.
        akhir: offset after the last character.
    """

    text: str
    jenis: Jenis | None = None
    instansi: str | None = None
    nomor: str | None = None
    tahun: int | None = None
    judul: str | None = None
    pasal: str | None = None
    ln: Lembaran | None = None
    tln: str | None = None
    bn: Lembaran | None = None
    ld: Lembaran | None = None
    tld: str | None = None
    bd: Lembaran | None = None
    diubah: tuple[Kutipan, ...] = ()
    awal: int = 0
    akhir: int = 0

    def ke_json(self, kanonik: str | None = None, temuan: Sequence[dict[str, Any]] = ()) -> dict[str, Any]:
        """The JSON object of section 6 of the design, in its order of keys.

        Args:
            kanonik: what the text should say by the registry, None where unknown.
            temuan: findings, each already a JSON object.
        """
        return {
            "text": self.text,
            "jenis": self.jenis,
            "instansi": self.instansi,
            "nomor": self.nomor,
            "tahun": self.tahun,
            "judul": self.judul,
            "pasal": self.pasal,
            "ln": self.ln.ke_json() if self.ln else None,
            "tln": self.tln,
            "bn": self.bn.ke_json() if self.bn else None,
            "ld": self.ld.ke_json() if self.ld else None,
            "tld": self.tld,
            "bd": self.bd.ke_json() if self.bd else None,
            "diubah": [ubahan.ke_json() for ubahan in self.diubah],
            "kanonik": kanonik,
            "temuan": list(temuan),
        }
