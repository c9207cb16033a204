"""Starting sources: a folder each in templates/awal/, edited by people, found by its name; and what is filled in there.

They are sources like any other. What the command knows (title, year, the law that formed the region) goes in as values, at the
places of the values that are there, so that nothing typed can become anything but text.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import yaml

from pipeline.build.cari import PROGRAM
from pipeline.citation.baris import Peraturan
from pipeline.citation.registri import Registri
from pipeline.citation.urut import urutkan
from pipeline.galat import Galat
from pipeline.naskah.dasar_hukum import POLA_ID
from pipeline.naskah.jenis import JENIS, Jenis, pilih_jenis
from pipeline.rapikan.skalar import kutip
from pipeline.source.schema import SPASI
from pipeline.source.teks import TERLARANG, Berkas, Peta, Teks, baca_berkas
from pipeline.source.yaml import baca_yaml

FOLDER = Path("templates", "awal")
UTAMA = "naskah.yaml"
AKHIRAN = (".yaml", ".yml", ".md", ".csv")
_UNGKAPAN = re.compile(r"\{\{")
_ACUAN = re.compile(r"(?<!\\)\[\[")


@dataclass(frozen=True, slots=True)
class Bahan:
    """A starting source.

    Args:
        nama: its folder's name: what the command calls it.
        jenis: the kind that its naskah.yaml gives.
        berkas: its files by their path in the folder; one is `naskah.yaml`.
    """

    nama: str
    jenis: Jenis
    berkas: Mapping[Path, Berkas]


def semua_bahan(akar: Path) -> dict[str, Path]:
    """The folders of all starting sources by name: the project's, and the program's where the project has none of that name."""
    hasil: dict[str, Path] = {}
    for induk in (PROGRAM / FOLDER, akar / FOLDER):
        hasil.update({satu.parent.name: satu.parent for satu in sorted(induk.glob(f"*/{UTAMA}"))})
    return dict(sorted(hasil.items()))


def pilih_bahan(nama: str, akar: Path) -> Bahan:
    """Read a starting source.

    Args:
        nama: its name, or the word for a kind in naskah.yaml (`keputusan-kepala-pd`).
        akar: the project's root.

    Errors:
        Galat: there is none, with the names that there are; a file of another form than a source has, or that cannot be read.
    """
    ada = semua_bahan(akar)
    if nama not in ada and nama in JENIS:
        milik = [satu for satu, folder in ada.items() if _jenis(baca_berkas(folder / UTAMA, akar)) == nama]
        if not milik:
            tempat = (FOLDER / nama).as_posix()
            raise Galat(f"jenis '{nama}' belum punya bahan awal; buat folder {tempat} yang memuat {UTAMA}")
        nama = min(milik, key=lambda satu: (satu != JENIS[nama].PERINTAH, satu))
    if nama not in ada:
        raise Galat(f"jenis '{nama}' tidak ada; yang ada: {', '.join(ada)}")
    berkas = {path: baca_berkas(ada[nama] / path, akar) for path in _isi(ada[nama])}
    utama = berkas[Path(UTAMA)]
    jenis = _jenis(utama)
    if jenis is None:
        raise Galat("bahan awal ini belum menyebut 'jenis'", utama.letak(0))
    return Bahan(nama, pilih_jenis(jenis), berkas)


def _jenis(berkas: Berkas) -> Teks | None:
    """The kind that a naskah.yaml gives."""
    isi = baca_yaml(berkas)
    jenis = isi.get("jenis") if isinstance(isi, Peta) else None
    return jenis if isinstance(jenis, Teks) else None


def _isi(folder: Path) -> Iterator[Path]:
    """The files of a starting source; what editors leave beside them is passed over."""
    for path in sorted(folder.rglob("*")):
        dalam = path.relative_to(folder)
        if not path.is_file() or any(satu.startswith((".", "~")) or satu.endswith("~") for satu in dalam.parts):
            continue
        if path.suffix not in AKHIRAN:
            raise Galat(f"bahan awal {folder.name} memuat {dalam.as_posix()}; yang boleh hanya {', '.join(AKHIRAN)}")
        yield dalam


def teks_biasa(nilai: str, apa: str) -> str:
    """A text as typed, for a source: nothing in it is evaluated; `*` and `**` are emphasis, as in every source.

    Args:
        nilai: as typed.
        apa: the option, for messages.

    Errors:
        Galat: empty, a character that no document may hold, or `{#`, which would be an id.
    """
    rapi = SPASI.sub(" ", nilai).strip(" ")
    if not rapi.strip():
        raise Galat(f"{apa} kosong; tulis isinya, atau jangan sebutkan")
    terlarang = TERLARANG.search(rapi)
    if terlarang:
        raise Galat(f"{apa} memuat karakter U+{ord(terlarang[0]):04X}, yang tidak boleh ada dalam dokumen Word")
    if "{#" in rapi:
        raise Galat(f"{apa} memuat '{{#', yang menandai id; hapus")
    return _ACUAN.sub(r"\\[[", _UNGKAPAN.sub('{{ "{{" }}', rapi))


def isi_naskah(berkas: Berkas, tentang: str | None, tahun: int, pembentuk: Peraturan | None, registri: Registri) -> str:
    """The naskah.yaml of a starting source, filled in.

    Args:
        berkas: the file.
        tentang: the title, from `teks_biasa`; put wherever that of the starting source stands. None leaves that.
        tahun: the year.
        pembentuk: the law that formed the region, put into mengingat in the order of the law; None where unknown.
        registri: what mengingat may cite.

    Errors:
        Galat: a file without `tentang` or `tahun`; a regulation in its mengingat that is younger than the year.
    """
    baca_yaml(berkas)  # what is wrong with it is told at its place
    akar = yaml.compose(berkas.isi, Loader=yaml.CBaseLoader)
    nilai = {str(kunci.value): satu for kunci, satu in akar.value} if isinstance(akar, yaml.MappingNode) else {}
    for kunci in ("tentang", "tahun"):
        if not isinstance(nilai.get(kunci), yaml.ScalarNode):
            raise Galat(f"bahan awal ini belum memuat '{kunci}'", berkas.letak(0))
    suntingan = {nilai["tahun"]: str(tahun)}
    lama = SPASI.sub(" ", nilai["tentang"].value).strip(" ")
    if tentang is not None and lama:
        suntingan |= {
            satu: kutip(satu.value.replace(lama, tentang)) for satu in _daun(akar) if lama in satu.value and satu not in suntingan
        }
    mengingat = nilai.get("mengingat")
    if isinstance(mengingat, yaml.SequenceNode):
        _periksa_tahun(berkas, mengingat, tahun, registri)
        if pembentuk is not None:
            suntingan |= _sisipkan(berkas, mengingat, pembentuk.id, registri)
    hasil = berkas.isi
    for simpul, baru in sorted(suntingan.items(), key=lambda satu: -satu[0].start_mark.index):
        awal, akhir = simpul.start_mark.index, simpul.end_mark.index
        akhir = awal + len(berkas.isi[awal:akhir].rstrip())  # a folded text ends where the next line begins
        hasil = hasil[:awal] + baru + hasil[akhir:]
    return hasil


def _daun(simpul: yaml.Node | None) -> Iterator[yaml.ScalarNode]:
    """Every text below a node; keys are none."""
    if isinstance(simpul, yaml.ScalarNode):
        yield simpul
    elif isinstance(simpul, yaml.SequenceNode):
        for satu in simpul.value:
            yield from _daun(satu)
    elif isinstance(simpul, yaml.MappingNode):
        for _, satu in simpul.value:
            yield from _daun(satu)


def _id(simpul: yaml.Node) -> str | None:
    return simpul.value if isinstance(simpul, yaml.ScalarNode) and POLA_ID.fullmatch(simpul.value.lower()) else None


def _periksa_tahun(berkas: Berkas, mengingat: yaml.SequenceNode, tahun: int, registri: Registri) -> None:
    """Refuse a year in which something cited did not exist yet."""
    for satu in mengingat.value:
        ada = registri.cari_id(_id(satu) or "")
        if ada is not None and not ada.sudah_ada(date(tahun, 12, 31)):
            pesan = f"tahun {tahun} lebih tua daripada {ada.id}, yang dikutip bahan awal ini; pakai tahun yang lebih baru"
            raise Galat(pesan, berkas.letak(satu.start_mark.index))


def _sisipkan(berkas: Berkas, mengingat: yaml.SequenceNode, baru: str, registri: Registri) -> dict[yaml.Node, str]:
    """An id put before the first one that follows it by the order of the law, else behind the last item."""
    butir = {_id(satu): satu for satu in mengingat.value if _id(satu)}
    if baru in butir or not mengingat.value:
        return {}
    urut = urutkan([baru, *(satu for satu in butir if satu)], registri)
    sesudah = urut[urut.index(baru) + 1 :]
    tetangga = butir[sesudah[0]] if sesudah else mengingat.value[-1]
    lama = berkas.isi[tetangga.start_mark.index : tetangga.end_mark.index].rstrip()
    pisah = ", " if mengingat.flow_style else f"\n{' ' * mengingat.start_mark.column}- "
    return {tetangga: f"{baru}{pisah}{lama}" if sesudah else f"{lama}{pisah}{baru}"}
