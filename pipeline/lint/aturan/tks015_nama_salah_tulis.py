"""Nama perangkat daerah dan daerah sendiri tertulis tanpa salah huruf.

`Dinas Perkebuan`, `Kabupaten Kutai Kartenegara`: nama yang berbeda satu dua huruf dari nama di opd.yaml atau pemda.yaml. Tulis
`{{ opd.nama }}` dan `{{ pemda.nama }}` supaya tidak terulang.

Salah:

    menimbang:
      - bahwa seluruh pegawai Dinas Perkebuan memerlukan rencana kerja;

Benar:

    menimbang:
      - bahwa seluruh pegawai Dinas Perkebunan memerlukan rencana kerja;
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache

from pipeline.lint.aturan._teks import jarak
from pipeline.lint.konteks import Konteks, Unsur
from pipeline.lint.model import Aturan, Temuan

ATURAN = Aturan("TKS015", "warning")

_KATA = re.compile(r"[A-Za-z]+")
TERPENDEK = 5  # letters; shorter words have too many neighbours
_JENIS = frozenset(
    {"dinas", "badan", "kantor", "sekretariat", "inspektorat", "kecamatan", "daerah", "kabupaten", "kota", "bagian"}
)


def periksa(k: Konteks) -> Iterator[Temuan]:
    """Each word beside the right neighbour that is nearly the name's word."""
    for unsur, awal, akhir, nama in nama_salah(k):
        pesan = f"'{unsur.teks[awal:akhir]}' mungkin salah tulis; nama di sini '{nama}'"
        yield k.temuan(pesan, k.di(unsur, awal, akhir))


@lru_cache(maxsize=1)
def nama_salah(k: Konteks) -> tuple[tuple[Unsur, int, int, str], ...]:
    """Where the own names are written with a slip, and the name."""
    return tuple(_nama_salah(k))


def _nama_salah(k: Konteks) -> Iterator[tuple[Unsur, int, int, str]]:
    menurut_huruf: dict[str, list[tuple[str, int]]] = {}
    for kata_naskah, jumlah in k.kosakata.items():
        menurut_huruf.setdefault(kata_naskah[0], []).append((kata_naskah, jumlah))
    for nama in _nama(k):
        kata = _KATA.findall(nama)
        for ke, satu in enumerate(kata):
            benar, jumlah = satu.lower(), k.kosakata.get(satu.lower(), 0)
            if len(benar) < TERPENDEK or benar in _JENIS or jumlah < 2:
                continue
            mirip = [lain for lain, kali in menurut_huruf[benar[0]] if kali * 2 <= jumlah and _hampir(lain, benar)]
            if not mirip:
                continue
            sekitar = rf"(?<=\b{kata[ke - 1]} )" if ke else r"\b"
            lanjut = rf"(?= {kata[ke + 1]}\b)" if not ke else r"\b"
            pola = re.compile(rf"{sekitar}({'|'.join(mirip)}){lanjut}", re.IGNORECASE)
            for unsur, awal, akhir, cocok in k.cari(pola, kunci=tuple(mirip)):
                if cocok[1][0].isupper() and not k.dikutip(unsur, awal):
                    yield unsur, awal, akhir, nama


def _hampir(kata: str, nama: str) -> bool:
    return kata != nama and jarak(kata, nama, 2 if len(nama) > 7 else 1)


def _nama(k: Konteks) -> Iterator[str]:
    pemda = k.bundel.pemda
    yield f"{pemda['jenis'].capitalize()} {pemda['nama']}"
    if k.bundel.opd is not None:
        yield str(k.bundel.opd["nama"])
