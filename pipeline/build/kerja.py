"""One naskah from its sources to the bytes of its Word file (`siapkan`) and its PDF (`cetak`): in any process, nothing written.

What goes in and comes out can be pickled and holds no text of the sources, so a thousand naskah need no more room than a few.
"""

from __future__ import annotations

import time
import traceback
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.build.bangun import LetakRingkas, permintaan
from pipeline.build.cari import Alamat
from pipeline.build.registri import registri_bersama
from pipeline.build.sidik import sidik
from pipeline.build.tanya import RegistriTercatat
from pipeline.docx.tulis import Dokumen, susun_dokumen
from pipeline.galat import Galat, Masalah, Tempat
from pipeline.lint.mesin import Pencatat, periksa_model
from pipeline.naskah.jenis import kunci_jenis, susun_naskah
from pipeline.source.bundel import Bundel, muat_bundel
from pipeline.source.teks import jalur_tampil

if TYPE_CHECKING:
    from pipeline.pdf import OfficePool, PermintaanPdf

JAM_BERKAS = 5  # CLOCK_REALTIME_COARSE of Linux: the clock by which files are stamped, a few milliseconds behind the other one


@dataclass(frozen=True, slots=True)
class Pesanan:
    """One naskah to be made.

    Args:
        alamat: which one.
        akar: the project's root.
        template: the folder of the Word templates.
        pdf: whether LibreOffice is to lay it out.
        sidik_registri: fingerprints of the national regulations and of those of the region; while they stay, what a process has
            read of the registry stays too.
    """

    alamat: Alamat
    akar: Path
    template: Path
    pdf: bool
    sidik_registri: tuple[str, str]


@dataclass(frozen=True, slots=True)
class Asal:
    """What a naskah was made from and what was noticed.

    Args:
        temuan: the linter's findings, as `Temuan.ke_json` gives them.
        catatan: message, path, line, column of each doubt.
        berkas, tak_ada, tanya, daerah, template: what it was made from, as in `Jejak`.
        tahap: stage → seconds.
    """

    temuan: tuple[dict[str, Any], ...]
    catatan: tuple[tuple[str, str | None, int, int], ...]
    berkas: dict[str, str]
    tak_ada: tuple[str, ...]
    tanya: dict[str, str]
    daerah: tuple[str, ...]
    template: str
    tahap: dict[str, float]


@dataclass(frozen=True, slots=True)
class Siap:
    """A naskah that only lacks its page numbers and its PDF.

    Args:
        dokumen: the Word file but for its page numbers.
        permintaan: what LibreOffice is asked for; None without PDF.
        asal: what it was made from.
    """

    dokumen: Dokumen
    permintaan: PermintaanPdf | None
    asal: Asal


@dataclass(frozen=True, slots=True)
class Jadi:
    """A naskah that only lacks its place on the disk.

    Args:
        isi: suffix → bytes of the file: `.docx`, and `.pdf` where one was made.
        jumlah: pages of the PDF, 0 without.
        halaman: bookmark → page number as shown.
        asal: what it was made from.
        di: the machine of a cluster that made it; empty for this one.
    """

    isi: dict[str, bytes]
    jumlah: int
    halaman: dict[str, int]
    asal: Asal
    di: str = ""


@dataclass
class _Terbaca:
    """What this process has read of the registry, and the fingerprints that it had then."""

    nasional: str = ""
    daerah: dict[Path, str] = field(default_factory=dict)
    cari: Pencatat = field(default_factory=registri_bersama)

    def registri(self, pesanan: Pesanan, bundel: Bundel) -> RegistriTercatat:
        nasional, milik_daerah = pesanan.sidik_registri
        pemda = bundel.folder.parents[1]
        if nasional != self.nasional or self.daerah.get(pemda, milik_daerah) != milik_daerah:
            self.nasional, self.daerah, self.cari = nasional, {}, registri_bersama()
        self.daerah[pemda] = milik_daerah
        return RegistriTercatat(self.cari(bundel, pesanan.akar))


_terbaca = _Terbaca()


def siapkan(pesanan: Pesanan) -> Siap | Galat:
    """Read, number, check and write one naskah.

    Returns:
        All that is needed to finish it, or what is wrong with it; a fault of the program is told as such. Nothing is raised.
    """
    try:
        return _siapkan(pesanan)
    except Galat as sebab:
        return _ringkas_galat(sebab)
    except Exception as sebab:  # one naskah fails with it, the others are built
        return galat_program(sebab)


def _siapkan(pesanan: Pesanan) -> Siap:
    mulai = time.clock_gettime_ns(JAM_BERKAS)
    tahap: dict[str, float] = {}
    akar = pesanan.akar
    with _catat(tahap, "baca"):
        bundel = muat_bundel(pesanan.alamat.folder, akar, kunci_jenis)
    with _catat(tahap, "susun"):
        registri = _terbaca.registri(pesanan, bundel)
        naskah = susun_naskah(bundel, registri)
    with _catat(tahap, "periksa"):
        temuan = periksa_model(naskah, bundel, registri, "draf" if naskah.rancangan else "final").temuan
        keliru = [Masalah(f"{satu.pesan} [{satu.aturan}]", satu.letak) for satu in temuan if satu.tingkat == "error"]
        if keliru and not naskah.rancangan and not bundel.naskah["arsip"]:
            raise Galat(
                [*keliru, Masalah("naskah final tidak dibuat selama ada temuan error; perbaiki, atau beri komentar abaikan")]
            )
    with _catat(tahap, "tulis"):
        dokumen = susun_dokumen(naskah, pesanan.template, bundel.logo, bundel.lambang)
        minta = permintaan(naskah, dokumen) if pesanan.pdf else None
    pemda = bundel.pemda
    asal = Asal(
        tuple(satu.ke_json() for satu in temuan),
        tuple((satu.pesan, *_tempat(satu.letak)) for satu in naskah.catatan),
        {jalur_tampil(path, akar): isi for path, isi in _sidik_sumber(bundel, mulai)},
        tuple(jalur_tampil(path, akar) for path in bundel.tak_ada),
        registri.tanya,
        (str(pemda["jenis"]), str(pemda["nama"]), str(pemda["provinsi"])),
        naskah.template,
        tahap,
    )
    return Siap(dokumen, minta, asal)


def cetak(siap: Siap, kolam: OfficePool | None) -> Jadi:
    """Lay it out and give it its page numbers.

    Args:
        siap: the naskah.
        kolam: LibreOffice; None without PDF.

    Errors:
        PdfError: LibreOffice is missing, or cannot make this one.
    """
    if kolam is None or siap.permintaan is None:
        return Jadi({".docx": siap.dokumen.bita(None)}, 0, {}, siap.asal)
    tahap = dict(siap.asal.tahap)
    with _catat(tahap, "pdf"):
        hasil = kolam.convert(siap.permintaan)
    isi = {".docx": siap.dokumen.bita(hasil.halaman), ".pdf": hasil.pdf}
    return Jadi(isi, hasil.jumlah_halaman, hasil.halaman, replace(siap.asal, tahap=tahap))


@contextmanager
def _catat(tahap: dict[str, float], nama: str) -> Iterator[None]:
    mulai = time.perf_counter()
    yield
    tahap[nama] = round(time.perf_counter() - mulai, 4)


def _sidik_sumber(bundel: Bundel, mulai: int) -> Iterator[tuple[Path, str]]:
    """The fingerprints of what was read, which may be no longer what lies there.

    Texts are at hand. Pictures and sheets are read again; one that was written after the reading began is not vouched for.
    """
    teks = [sidik(satu.isi.encode("utf-8")) for satu in bundel.isi_berkas]
    yield from zip(bundel.berkas, teks, strict=False)
    for path in bundel.berkas[len(teks) :]:
        try:
            isi = sidik(path.read_bytes())
            yield path, "" if path.stat().st_ctime_ns >= mulai else isi
        except OSError:
            yield path, ""


def galat_program(sebab: Exception) -> Galat:
    """An error of the program itself: one naskah fails with it, the others are built."""
    akhir = traceback.extract_tb(sebab.__traceback__)[-1]
    tempat = f"{Path(akhir.filename).name}:{akhir.lineno}"
    return Galat(
        f"program sendiri keliru ({type(sebab).__name__} di {tempat}: {sebab}); laporkan kalimat ini kepada pengembang "
        "bersama folder naskahnya"
    )


def _ringkas_galat(galat: Galat) -> Galat:
    return type(galat)([Masalah(satu.pesan, LetakRingkas(*_letak(satu.letak)) if satu.letak else None) for satu in galat.masalah])


def _letak(letak: Tempat) -> tuple[str, int, int]:
    return letak.jalur, letak.baris, letak.kolom


def _tempat(letak: Tempat | None) -> tuple[str | None, int, int]:
    return _letak(letak) if letak else (None, 0, 0)
