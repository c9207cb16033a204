"""From the folder of a naskah to its Word file and PDF, whole or not at all."""

from __future__ import annotations

import os
import tempfile
import time
import traceback
from collections.abc import Callable, Iterable, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, field
from pathlib import Path

from pipeline.build.cari import Alamat
from pipeline.build.registri import registri_naskah
from pipeline.docx.tulis import Dokumen, susun_dokumen
from pipeline.galat import Galat, GalatLingkungan, Masalah
from pipeline.lint.mesin import periksa_model
from pipeline.lint.model import Temuan
from pipeline.naskah.jenis import kunci_jenis, susun_naskah
from pipeline.naskah.model import Naskah
from pipeline.pdf import ButirKerangka, OfficePool, Penanda, PermintaanPdf, cari_office
from pipeline.source.bundel import muat_bundel


@dataclass(frozen=True, slots=True)
class Hasil:
    """What came of one naskah.

    Args:
        alamat: which one.
        docx, pdf: the files written, or None.
        halaman: pages of the PDF, 0 where there is none.
        detik: how long it took.
        galat: why it failed, or None.
        catatan: doubts about what was written.
        temuan: what the linter says of it.
    """

    alamat: Alamat
    docx: Path | None = None
    pdf: Path | None = None
    halaman: int = 0
    detik: float = 0.0
    galat: Galat | None = None
    catatan: tuple[Masalah, ...] = ()
    temuan: tuple[Temuan, ...] = ()


@dataclass(frozen=True, slots=True)
class Rencana:
    """Where things are and what is wanted.

    Args:
        akar: the project's root.
        template: the folder of the Word templates.
        ke: where the files go; a naskah's own are `<ke>/<pemda>/<opd>/<slug>.docx` and `.pdf`.
        pdf: whether PDFs are wanted.
        pekerja: how many LibreOffice workers at most.
    """

    akar: Path
    template: Path
    ke: Path
    pdf: bool = True
    pekerja: int = field(default_factory=lambda: max(1, os.cpu_count() or 1))


def bangun(alamat: Sequence[Alamat], rencana: Rencana, lapor: Callable[[Hasil], None]) -> list[Hasil]:
    """Build naskah; one that fails does not keep the others from being built.

    Args:
        alamat: which ones.
        rencana: where and what.
        lapor: told of each result as it comes.

    Returns:
        The results in the order of `alamat`.

    Errors:
        GalatLingkungan: LibreOffice is missing; raised only after every Word file is written.
    """
    pdf = rencana.pdf and cari_office() is not None
    hasil: list[Hasil]
    if not pdf:
        hasil = [_laporkan(_tanpa_pdf(satu, rencana), lapor) for satu in alamat]
    else:
        pekerja = min(rencana.pekerja, len(alamat))
        with OfficePool(pekerja) as kolam, ThreadPoolExecutor(pekerja) as pelaksana:
            hasil = list(pelaksana.map(lambda satu: _laporkan(_dengan_pdf(satu, rencana, kolam), lapor), alamat))
    if rencana.pdf and not pdf:
        from pipeline.pdf import perintah_pasang

        raise GalatLingkungan(
            "LibreOffice tidak ada, jadi hanya berkas Word yang dibuat (nomor halaman DAFTAR ISI diisi Word saat dibuka); "
            f"untuk PDF jalankan: {perintah_pasang() or 'make siapkan'}"
        )
    return hasil


def _laporkan(hasil: Hasil, lapor: Callable[[Hasil], None]) -> Hasil:
    lapor(hasil)
    return hasil


@dataclass(frozen=True, slots=True)
class _Siap:
    naskah: Naskah
    dokumen: Dokumen
    temuan: tuple[Temuan, ...]


def _susun(alamat: Alamat, rencana: Rencana) -> _Siap:
    bundel = muat_bundel(alamat.folder, rencana.akar, kunci_jenis)
    registri = registri_naskah(bundel, rencana.akar)
    naskah = susun_naskah(bundel, registri)
    temuan = periksa_model(naskah, bundel, registri, "draf" if naskah.rancangan else "final").temuan
    keliru = [Masalah(f"{satu.pesan} [{satu.aturan}]", satu.letak) for satu in temuan if satu.tingkat == "error"]
    if keliru and not naskah.rancangan and not bundel.naskah["arsip"]:
        raise Galat([*keliru, Masalah("naskah final tidak dibuat selama ada temuan error; perbaiki, atau beri komentar abaikan")])
    return _Siap(naskah, susun_dokumen(naskah, rencana.template, bundel.logo, bundel.lambang), temuan)


def _tanpa_pdf(alamat: Alamat, rencana: Rencana) -> Hasil:
    mulai = time.perf_counter()
    try:
        siap = _susun(alamat, rencana)
        (docx,) = tulis_bersama({_tujuan(alamat, rencana, ".docx"): siap.dokumen.bita(None)})
    except Galat as sebab:
        return Hasil(alamat, detik=time.perf_counter() - mulai, galat=sebab)
    except Exception as sebab:
        return Hasil(alamat, detik=time.perf_counter() - mulai, galat=galat_program(sebab))
    return Hasil(alamat, docx, detik=time.perf_counter() - mulai, catatan=siap.naskah.catatan, temuan=siap.temuan)


def _dengan_pdf(alamat: Alamat, rencana: Rencana, kolam: OfficePool) -> Hasil:
    mulai = time.perf_counter()
    try:
        siap = _susun(alamat, rencana)
        hasil = kolam.convert(permintaan(siap.naskah, siap.dokumen))
        docx, pdf = tulis_bersama(
            {
                _tujuan(alamat, rencana, ".docx"): siap.dokumen.bita(hasil.halaman),
                _tujuan(alamat, rencana, ".pdf"): hasil.pdf,
            }
        )
    except Galat as sebab:
        return Hasil(alamat, detik=time.perf_counter() - mulai, galat=sebab)
    except Exception as sebab:
        return Hasil(alamat, detik=time.perf_counter() - mulai, galat=galat_program(sebab))
    detik = time.perf_counter() - mulai
    return Hasil(alamat, docx, pdf, hasil.jumlah_halaman, detik, catatan=siap.naskah.catatan, temuan=siap.temuan)


def permintaan(naskah: Naskah, dokumen: Dokumen) -> PermintaanPdf:
    """What LibreOffice is asked to make of a naskah: a light PDF of a draft, PDF/A-2b with tags of a final."""
    return PermintaanPdf(
        docx=dokumen.bertoken(),
        penanda=tuple(Penanda(satu.penanda, satu.token, satu.format) for satu in dokumen.acuan),
        mode="draf" if naskah.rancangan else "resmi",
        judul=dokumen.judul,
        penulis=naskah.penulis,
        subjek=naskah.tentang,
        kerangka=tuple(ButirKerangka(*satu) for satu in dokumen.kerangka),
    )


def galat_program(sebab: Exception) -> Galat:
    """An error of the program itself: one naskah fails with it, the others are built."""
    akhir = traceback.extract_tb(sebab.__traceback__)[-1]
    tempat = f"{Path(akhir.filename).name}:{akhir.lineno}"
    return Galat(
        f"program sendiri keliru ({type(sebab).__name__} di {tempat}: {sebab}); laporkan kalimat ini kepada pengembang "
        "bersama folder naskahnya"
    )


def _tujuan(alamat: Alamat, rencana: Rencana, akhiran: str) -> Path:
    return rencana.ke / alamat.pemda / alamat.opd / f"{alamat.slug}{akhiran}"


def tulis_bersama(isi: dict[Path, bytes]) -> list[Path]:
    """Write files beside their places and move them there when all are whole.

    Errors:
        GalatLingkungan: no room, no right to write; the files that were there stay.
    """
    sementara: dict[Path, Path] = {}
    try:
        for tujuan, bita in isi.items():
            tujuan.parent.mkdir(parents=True, exist_ok=True)
            nomor, nama = tempfile.mkstemp(prefix=f".{tujuan.name}.", dir=tujuan.parent)
            sementara[tujuan] = Path(nama)
            with os.fdopen(nomor, "wb") as berkas:
                berkas.write(bita)
                berkas.flush()
                os.fsync(berkas.fileno())
            sementara[tujuan].chmod(0o644)
        for tujuan, nama_sementara in sementara.items():
            nama_sementara.replace(tujuan)
    except OSError as sebab:
        for nama_sementara in sementara.values():
            nama_sementara.unlink(missing_ok=True)
        raise GalatLingkungan(f"tidak dapat menulis ke {sebab.filename}: {sebab.strerror}") from None
    return list(isi)


def gagal(hasil: Iterable[Hasil]) -> list[Hasil]:
    """Those that failed."""
    return [satu for satu in hasil if satu.galat is not None]
