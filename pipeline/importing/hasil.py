"""The files of a naskah on their way, what was counted, and the variables that their titles may have."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace

from pipeline.importing.antara import Asal, Catatan
from pipeline.importing.bagian import GambarTulis
from pipeline.importing.berkas_tabel.tulis import tulis_tabel
from pipeline.importing.fakta import Fakta
from pipeline.importing.gambar import AKHIRAN, tulis_gambar
from pipeline.importing.tabel import TabelImpor

JENIS = {"keputusan": "keputusan-kepala-pd", "peraturan": "peraturan-kepala-daerah", "dokumen": "rencana-aksi"}


@dataclass
class Hasil:
    """Texts of files by name, pictures by name, and what was counted.

    Args:
        id: paragraph of the file → the id of what begins there.
        bernama: the paragraphs whose id is written.
        lanskap: the files of tables that stand on their side.
    """

    berkas: dict[str, str] = field(default_factory=dict)
    gambar: dict[str, bytes] = field(default_factory=dict)
    jumlah: dict[str, int] = field(default_factory=dict)
    jenis: str = ""
    baris_tabel: list[int] = field(default_factory=list)
    id: Mapping[int, str] = field(default_factory=dict)
    bernama: set[int] = field(default_factory=set)
    lanskap: set[str] = field(default_factory=set)

    def nama(self, asal: Asal | None) -> str:
        """What names the part that begins at a place, ` {#nama}`, or nothing; the first part of a paragraph takes it."""
        if asal is None or asal.baris not in self.id or asal.baris in self.bernama:
            return ""
        self.bernama.add(asal.baris)
        return f" {{#{self.id[asal.baris]}}}"

    def tambah(self, nama: str, berapa: int = 1) -> None:
        self.jumlah[nama] = self.jumlah.get(nama, 0) + berapa


class Variabel:
    """Puts `{{ … }}` in place of the office's name and the year, only where they stand exactly so."""

    def __init__(self, fakta: Fakta) -> None:
        daerah = f"{fakta.jenis_daerah.title()} {fakta.daerah}" if fakta.daerah else ""
        self.ganti: list[tuple[re.Pattern[str], str]] = []
        if fakta.perangkat and daerah:
            self.ganti.append((_utuh(f"{fakta.perangkat} {daerah}"), "{{ opd.lengkap }}"))
        if fakta.perangkat:
            self.ganti.append((_utuh(fakta.perangkat), "{{ opd.nama }}"))
        if fakta.tahun:
            # the year of a regulation that is named is its own
            pola = rf"(?P<nomor>\bNomor \S{{1,40}} )?\bTahun {fakta.tahun}\b(?! ?[-–]| Nomor)"
            self.ganti.append((re.compile(pola), "Tahun {{ tahun }}"))

    def isi(self, teks: str) -> str:
        for pola, tulisan in self.ganti:
            teks = pola.sub(lambda m, tulisan=tulisan: m[0] if m.groupdict().get("nomor") else tulisan, teks)  # type: ignore[misc]
        return teks


def _utuh(teks: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w]){re.escape(teks)}(?![\w])")


def simpan(satu: TabelImpor | GambarTulis, hasil: Hasil, catatan: Catatan) -> str:
    """Write the file of a table or a picture into `hasil` and count it; gives the file's name."""
    return _simpan_tabel(satu, hasil, catatan) if isinstance(satu, TabelImpor) else _simpan_gambar(satu, hasil, catatan)


def _simpan_gambar(satu: GambarTulis, hasil: Hasil, catatan: Catatan) -> str:
    hasil.tambah("gambar")
    dasar = f"gambar-{hasil.jumlah['gambar']}"
    ada = next((nama for nama, isi in hasil.gambar.items() if isi == satu.citra.isi), None)
    berkas = ada or f"{dasar}.{AKHIRAN[satu.citra.format]}"
    hasil.gambar[berkas] = satu.citra.isi
    nama = (hasil.nama(satu.citra.asal_judul) or hasil.nama(satu.asal)).strip(" {#}")
    hasil.berkas[f"{dasar}.yaml"] = tulis_gambar(satu.citra, berkas, nama, satu.asal, catatan)
    return f"{dasar}.yaml"


def _simpan_tabel(tabel: TabelImpor, hasil: Hasil, catatan: Catatan) -> str:
    hasil.tambah("tabel")
    hasil.baris_tabel.append(tabel.baris)
    hasil.tambah("baris", tabel.baris)
    hasil.tambah("kelompok", tabel.kelompok)
    if tabel.judul and (nama_tabel := hasil.nama(tabel.asal_judul)):
        tabel = replace(tabel, judul=tabel.judul + nama_tabel)
    nama = f"{tabel.kisi.nama or 'tabel-' + str(hasil.jumlah['tabel'])}.yaml"
    hasil.berkas[nama], lanskap = tulis_tabel(tabel.kisi, tabel.judul, tabel.sumber, catatan)
    if lanskap:
        hasil.lanskap.add(nama)
    return nama
