"""What a naskah asked of the registry: questions and fingerprints of the answers, to ask again when the registry changes."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from typing import Any, TypeVar

from pipeline.build.sidik import sidik_json
from pipeline.citation.baris import Instansi, Peraturan, Perubahan
from pipeline.citation.registri import Registri
from pipeline.source.teks import Berkas

T = TypeVar("T")


class RegistriTercatat(Registri):
    """A registry for one naskah that notes what it is asked; what it reads it shares with the registry it is made from.

    Args:
        asal: the registry that several naskah share.
    """

    def __init__(self, asal: Registri) -> None:
        super().__init__(asal.folder, asal.akar, asal.daerah)
        self.__dict__.update(asal.__dict__)
        self.tanya: dict[str, str] = {}
        self._di_dalam = False

    def _catat(self, jawab: Callable[[], T], *tanya: str | int) -> T:
        # What a question asks itself is part of its answer.
        if self._di_dalam:
            return jawab()
        self._di_dalam = True
        try:
            hasil = jawab()
        finally:
            self._di_dalam = False
        kalimat = json.dumps(tanya, ensure_ascii=False)
        if kalimat not in self.tanya:
            self.tanya[kalimat] = _sidik_jawab(hasil)
        return hasil

    def instansi(self) -> Mapping[str, Instansi]:
        return self._catat(super().instansi, "instansi")

    def cari_id(self, teks: str) -> Peraturan | None:
        return self._catat(lambda: super(RegistriTercatat, self).cari_id(teks), "cari_id", teks)

    def perubahan_tertulis(self, teks: str) -> tuple[Perubahan, ...]:
        return self._catat(lambda: super(RegistriTercatat, self).perubahan_tertulis(teks), "perubahan_tertulis", teks)

    def mengubah(self, teks: str) -> tuple[str, ...]:
        return self._catat(lambda: super(RegistriTercatat, self).mengubah(teks), "mengubah", teks)

    def setahun(self, awalan: str, tahun: int) -> tuple[Peraturan, ...]:
        return self._catat(lambda: super(RegistriTercatat, self).setahun(awalan, tahun), "setahun", awalan, tahun)

    def cari_kata(self, kata: str, batas: int = 20) -> tuple[Peraturan, ...]:
        return self._catat(lambda: super(RegistriTercatat, self).cari_kata(kata, batas), "cari_kata", kata, batas)

    def menurut_judul(self, judul: str) -> tuple[str, ...]:
        return self._catat(lambda: super(RegistriTercatat, self).menurut_judul(judul), "menurut_judul", judul)

    def terdekat(self, teks: str, jumlah: int = 5) -> tuple[str, ...]:
        return self._catat(lambda: super(RegistriTercatat, self).terdekat(teks, jumlah), "terdekat", teks, jumlah)

    def semua(self) -> Iterator[Peraturan]:
        return iter(self._catat(lambda: tuple(super(RegistriTercatat, self).semua()), "semua"))

    def baris_berisi(self, berkas: Berkas, kata: str) -> Iterator[str]:
        if not self._di_dalam:
            self.isi_folder(str(Path(berkas.jalur).parent))
        return iter(
            self._catat(
                lambda: tuple(super(RegistriTercatat, self).baris_berisi(berkas, kata)), "baris_berkas", berkas.jalur, kata
            )
        )

    def baris_berkas(self, jalur: str, kata: str) -> tuple[str, ...]:
        """`baris_berisi` by the path that messages show."""
        berkas = self.berkas(self.akar / jalur)
        return tuple(self.baris_berisi(berkas, kata)) if berkas else ()

    def isi_folder(self, jalur: str) -> list[str]:
        """The names of the files in one of its folders."""
        return self._catat(lambda: sorted(satu.name for satu in (self.akar / jalur).glob("*.txt")), "isi_folder", jalur)


def yang_berubah(tanya: Mapping[str, str], registri: Registri) -> list[str]:
    """What is answered otherwise now.

    Args:
        tanya: question → fingerprint of the answer, as a `RegistriTercatat` noted them.
        registri: the registry as it is now.

    Returns:
        What to call each: the id or the words asked for.

    Errors:
        Galat: a line that was asked for can no longer be read.
    """
    hasil = []
    for kalimat, jawab in tanya.items():
        nama, *isi = json.loads(kalimat)
        ulang = RegistriTercatat(registri)
        getattr(ulang, nama)(*isi)
        if ulang.tanya.get(kalimat) != jawab:
            hasil.append(str(isi[0]) if isi else nama)
    return list(dict.fromkeys(hasil))


def _sidik_jawab(hasil: Any) -> str:
    return sidik_json(_polos(hasil))


def _polos(nilai: Any) -> Any:
    """A value without places: a line that only moved says the same."""
    if isinstance(nilai, tuple | list):
        return [_polos(satu) for satu in nilai]
    if isinstance(nilai, Mapping):
        return {str(kunci): _polos(satu) for kunci, satu in nilai.items()}
    if isinstance(nilai, Perubahan):
        return [nilai.urutan, _polos(nilai.pengubah), repr(nilai.sumber), nilai.dikenal]
    if isinstance(nilai, Peraturan):
        return {nama: repr(getattr(nilai, nama)) for nama in nilai.__slots__ if nama != "letak"}
    return repr(nilai)
