"""The files of a naskah on their way, what was counted, and the variables that their titles may have."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from pipeline.importing.antara import Catatan
from pipeline.importing.berkas_tabel.tulis import tulis_tabel
from pipeline.importing.fakta import Fakta
from pipeline.importing.tabel import TabelImpor

JENIS = {"keputusan": "keputusan-kepala-pd", "peraturan": "peraturan-kepala-daerah", "dokumen": "rencana-aksi"}
TAK_TERTULIS = "..."  # as the program itself writes what is not known yet


@dataclass
class Hasil:
    """Texts of files by name, and what was counted."""

    berkas: dict[str, str] = field(default_factory=dict)
    jumlah: dict[str, int] = field(default_factory=dict)
    jenis: str = ""
    baris_tabel: list[int] = field(default_factory=list)

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
            self.ganti.append((re.compile(rf"(?<=\bTahun ){fakta.tahun}\b(?! ?[-–]| Nomor)"), "{{ tahun }}"))

    def isi(self, teks: str) -> str:
        for pola, tulisan in self.ganti:
            teks = pola.sub(tulisan, teks)
        return teks


def _utuh(teks: str) -> re.Pattern[str]:
    return re.compile(rf"(?<![\w]){re.escape(teks)}(?![\w])")


def simpan_tabel(tabel: TabelImpor, hasil: Hasil, catatan: Catatan) -> str:
    """Write the file of a table into `hasil` and count its rows; gives the file's name."""
    hasil.tambah("tabel")
    hasil.baris_tabel.append(tabel.baris)
    hasil.tambah("baris", tabel.baris)
    hasil.tambah("kelompok", tabel.kelompok)
    nama = f"{tabel.kisi.nama or 'tabel-' + str(hasil.jumlah['tabel'])}.yaml"
    hasil.berkas[nama] = tulis_tabel(tabel.kisi, tabel.judul, tabel.sumber, catatan)
    return nama
