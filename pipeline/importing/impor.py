"""Import one file: an existing naskah becomes a folder of sources that builds."""

from __future__ import annotations

import struct
import tempfile
import zlib
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from pipeline.citation.registri import Registri
from pipeline.galat import Galat, sebab_sistem
from pipeline.importing.acuan import pilih_acuan
from pipeline.importing.antara import Blok, Catatan, Dokumen, Kisi, deret_kata, jumlah_kata, kata_blok
from pipeline.importing.baca_csv import baca_csv
from pipeline.importing.baca_docx import baca_docx
from pipeline.importing.baca_pdf import baca_pdf
from pipeline.importing.baca_teks import baca_teks
from pipeline.importing.baca_xlsx import baca_xlsx
from pipeline.importing.fakta import Ejaan, Fakta, cari_fakta
from pipeline.importing.folder_induk import susun_opd, susun_pemda
from pipeline.importing.gambar import kembalikan, pisahkan
from pipeline.importing.hasil import Hasil
from pipeline.importing.kenali import kenali
from pipeline.importing.laporan import Laporan
from pipeline.importing.perabot import buang_perabot
from pipeline.importing.rangka import Rangka
from pipeline.importing.susun import kata_buangan, susun_sumber
from pipeline.naskah.acuan import coba_selesaikan
from pipeline.naskah.jenis import kunci_jenis, pilih_jenis
from pipeline.naskah.model import Naskah
from pipeline.source.bundel import muat_bundel

BATAS_UKURAN = 20_000_000  # bytes
# A reader: (path as shown, bytes) → the intermediate form. A further format is one line here.
PEMBACA: Mapping[str, Callable[[str, bytes], Dokumen]] = {
    ".docx": baca_docx,
    ".pdf": baca_pdf,
    ".xlsx": baca_xlsx,
    ".csv": baca_csv,
    ".md": baca_teks,
    ".txt": baca_teks,
}
_SIMPAN_ULANG = {
    **dict.fromkeys((".doc", ".docm", ".dot", ".rtf", ".odt"), "; buka di Word, simpan sebagai .docx"),
    **dict.fromkeys((".xls", ".xlsm", ".xlsb", ".ods"), "; buka di Excel, simpan sebagai .xlsx"),
}

LEMBAR = {".csv", ".xlsx"}  # these may also bring a table to a naskah that is there already


def impor(
    berkas: Path, ke: Path, registri: Registri | None = None, timpa: bool = False, tolak_perubahan: bool = False
) -> Laporan:
    """Turn a file into the sources of a naskah.

    Args:
        berkas: the file; its ending says its format.
        ke: the folder of the naskah, `…/<pemda>/<opd>/<slug>`; made where it is missing.
        registri: the registry, for ids in mengingat; without it mengingat stays text.
        timpa: whether files of the naskah's own folder that are there already are written anew; those beside it never are.
        tolak_perubahan: whether tracked changes of a Word file are refused; else they are accepted.

    Returns:
        The report.

    Errors:
        Galat: the file is missing, too large, of another format than its ending says, or of none that is known;
            the folder cannot be written.
    """
    dokumen = baca(berkas, tolak_perubahan)
    terpilih = pilih_acuan(dokumen, lambda blok, id_: _cetak(_susun(dokumen, blok, id_, registri), registri))
    jadi = _susun(dokumen, terpilih.blok, terpilih.id, registri)
    hasil, catatan = jadi.hasil, jadi.catatan
    if terpilih.gagal:
        contoh = ", ".join(f"'{satu}'" for satu in list(dict.fromkeys(terpilih.gagal))[:5])
        catatan.catat(
            f"{len(terpilih.gagal)} acuan silang menjadi teks biasa, katanya tidak sama dengan yang ditulis otomatis: {contoh}",
            None,
        )
    penulis = _Penulis(timpa)
    pemda, opd = ke.parent.parent, ke.parent
    penulis.di_samping(pemda / "pemda.yaml", lambda: susun_pemda(jadi.fakta, jadi.rangka.golongan, catatan).encode())
    if not any(pemda.glob("*.png")):
        penulis.di_samping(pemda / "logo.png", logo_kosong)
    penulis.di_samping(opd / "opd.yaml", lambda: susun_opd(jadi.fakta, jadi.rangka.golongan, catatan).encode())
    berkas_hasil = hasil.berkas
    if berkas.suffix.lower() in LEMBAR and (ke / "naskah.yaml").exists() and not timpa:
        berkas_hasil = _tabel_saja(hasil.berkas, catatan)
    for nama, isi in berkas_hasil.items():
        penulis.tulis(ke / nama, isi.encode())
    for nama, gambar in hasil.gambar.items():
        penulis.tulis(ke / nama, gambar)
    kata = sum(map(kata_blok, dokumen.blok)) + sum(jumlah_kata(satu.teks) for satu in dokumen.buangan)
    tinggal = max(1, kata - kata_buangan(catatan))
    return Laporan(
        folder=ke,
        jenis=hasil.jenis,
        berkas=tuple(penulis.ditulis),
        dilewati=tuple(penulis.dilewati),
        jumlah=hasil.jumlah,
        kata=tinggal,
        dimengerti=max(0.0, 1 - catatan.kata_asing / tinggal),
        catatan=tuple(catatan.masalah),
        buangan=tuple(catatan.buangan),
        baris_tabel=tuple(hasil.baris_tabel),
        sambungan=tuple((awal.baris, sisa.baris) for awal, sisa in catatan.sambungan),
    )


@dataclass(frozen=True, slots=True)
class _Jadi:
    """A file divided and written down, nothing on the disk yet."""

    rangka: Rangka
    fakta: Fakta
    catatan: Catatan
    hasil: Hasil


def _susun(dokumen: Dokumen, semua: Sequence[Blok], id_: Mapping[int, str], registri: Registri | None) -> _Jadi:
    """The sources of a file.

    Args:
        dokumen: the file.
        semua: its blocks, references decided.
        id_: paragraph → the id of what begins there.
        registri: the registry, or None.
    """
    catatan = Catatan(deret_kata(semua), masalah=list(dokumen.catatan), buangan=list(dokumen.buangan))
    teks, gambar = pisahkan(semua)
    blok = buang_perabot(teks, catatan)
    rangka = kenali(blok, catatan)
    kembalikan(rangka, gambar, catatan)
    ejaan = Ejaan(blok)
    fakta = cari_fakta(rangka, blok, ejaan, catatan)
    return _Jadi(rangka, fakta, catatan, susun_sumber(rangka, fakta, ejaan, registri, catatan, id_))


def _cetak(jadi: _Jadi, registri: Registri | None) -> Naskah | None:
    """The model that these sources make, references in words; None where they make none."""
    golongan = jadi.rangka.golongan
    with tempfile.TemporaryDirectory(prefix="naskah-impor-") as nama:
        akar = Path(nama)
        folder = akar / "content" / "daerah" / "perangkat" / "naskah"
        folder.mkdir(parents=True)
        isi = {folder / nama: teks.encode() for nama, teks in jadi.hasil.berkas.items()}
        isi |= {folder / nama: logo_kosong() for nama in jadi.hasil.gambar}  # whatever they show, their labels are the same
        isi[folder.parents[1] / "pemda.yaml"] = susun_pemda(jadi.fakta, golongan, Catatan()).encode()
        isi[folder.parents[1] / "logo.png"] = logo_kosong()
        isi[folder.parent / "opd.yaml"] = susun_opd(jadi.fakta, golongan, Catatan()).encode()
        for path, satu in isi.items():
            path.write_bytes(satu)
        try:
            bundel = muat_bundel(folder, akar, kunci_jenis)
            naskah = pilih_jenis(bundel.naskah["jenis"]).susun(bundel, registri or Registri(akar / "regulasi", akar))
        except Galat:
            return None
    return coba_selesaikan(naskah)[0]


def _tabel_saja(berkas: Mapping[str, str], catatan: Catatan) -> dict[str, str]:
    """The table files of a sheet that is imported into a naskah that is there already."""
    tabel = {nama: isi for nama, isi in berkas.items() if nama.endswith(".yaml") and nama != "naskah.yaml"}
    sebutan = ", ".join(f"- {nama}" for nama in tabel)
    catatan.catat(f"naskah.yaml tidak diubah; sebut tabelnya di 'isi' sebuah lampiran: {sebutan}", None)
    return tabel


def baca(berkas: Path, tolak_perubahan: bool = False) -> Dokumen:
    """Read a file by the reader of its ending.

    Errors:
        Galat: as `impor`.
    """
    pembaca = PEMBACA.get(berkas.suffix.lower())
    if pembaca is None:
        lama = _SIMPAN_ULANG.get(berkas.suffix.lower(), "")
        raise Galat(f"berkas {berkas.name} berakhiran '{berkas.suffix}'; yang dapat diimpor: {', '.join(PEMBACA)}{lama}")
    try:
        ukuran = berkas.stat().st_size
        if ukuran > BATAS_UKURAN:
            raise Galat(
                f"berkas {berkas.name} {ukuran // 1_000_000} MB; yang dapat diimpor paling besar {BATAS_UKURAN // 1_000_000} MB"
            )
        mentah = berkas.read_bytes()
    except FileNotFoundError:
        raise Galat(f"berkas {berkas} tidak ada") from None
    except OSError as sebab:
        raise Galat(f"berkas {berkas} tidak dapat dibaca: {sebab_sistem(sebab)}") from None
    tolak = pembaca is baca_docx and tolak_perubahan
    dokumen = baca_docx(berkas.name, mentah, tolak=True) if tolak else pembaca(berkas.name, mentah)
    if all(isinstance(satu, Kisi) and satu.citra for satu in dokumen.blok):
        raise Galat(f"berkas {berkas.name} tidak berisi teks; bila ini pindaian, ubah dahulu menjadi teks")
    return dokumen


class _Penulis:
    def __init__(self, timpa: bool) -> None:
        self.timpa = timpa
        self.ditulis: list[Path] = []
        self.dilewati: list[Path] = []

    def di_samping(self, path: Path, isi: Callable[[], bytes]) -> None:
        """A file beside the naskah: written only where there is none."""
        if path.exists():
            self.dilewati.append(path)
        else:
            self._tulis(path, isi())

    def tulis(self, path: Path, isi: bytes) -> None:
        if path.exists() and not self.timpa:
            self.dilewati.append(path)
        else:
            self._tulis(path, isi)

    def _tulis(self, path: Path, isi: bytes) -> None:
        try:
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(isi)
        except OSError as sebab:
            raise Galat(f"berkas {path} tidak dapat ditulis: {sebab_sistem(sebab)}") from None
        self.ditulis.append(path)


def logo_kosong() -> bytes:
    """A plain grey square as PNG (ISO/IEC 15948), to be replaced by the region's emblem."""

    def potong(nama: bytes, isi: bytes) -> bytes:
        return struct.pack(">I", len(isi)) + nama + isi + struct.pack(">I", zlib.crc32(nama + isi))

    sisi = 200
    gambar = zlib.compress((b"\0" + b"\xdd" * sisi) * sisi, 9)
    kepala = struct.pack(">IIBBBBB", sisi, sisi, 8, 0, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + potong(b"IHDR", kepala) + potong(b"IDAT", gambar) + potong(b"IEND", b"")
