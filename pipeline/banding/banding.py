"""The command `bandingkan`: both versions of a naskah, written by this program, as one Word file and one page."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Literal, TypeAlias

from pipeline.banding.halaman import HalamanBanding, susun_halaman
from pipeline.banding.paket import tandai
from pipeline.banding.sumber import Pasangan, Sisi
from pipeline.build.bangun import Rencana, tulis_bersama
from pipeline.build.cari import Alamat
from pipeline.build.kerja import galat_program
from pipeline.build.kunci import kunci
from pipeline.build.registri import registri_bersama
from pipeline.docx.tulis import susun_dokumen
from pipeline.galat import Galat, GalatLingkungan, Masalah, sebab_sistem
from pipeline.lint.mesin import Pencatat
from pipeline.naskah.jenis import kunci_jenis, susun_naskah
from pipeline.source.bundel import muat_bundel

DOCX, HTML = ".banding.docx", ".banding.html"
Keadaan: TypeAlias = Literal["berubah", "sama", "baru", "hilang", "gagal"]


@dataclass(frozen=True, slots=True)
class HasilBanding:
    """What came of one naskah.

    Args:
        pasangan: which one.
        keadaan: `berubah` where files were written; `sama`; `baru` or `hilang` where only one version has it; `gagal`.
        docx, html: the files, or None.
        jumlah: kind of change → how many: diubah, ditambah, dihapus, nomor.
        galat: why it failed, with the side that is at fault.
    """

    pasangan: Pasangan
    keadaan: Keadaan
    docx: Path | None = None
    html: Path | None = None
    jumlah: dict[str, int] | None = None
    galat: Galat | None = None

    @property
    def alamat(self) -> Alamat:
        return self.pasangan.alamat

    @property
    def ringkas(self) -> str:
        """What came of it, in words; nothing where it failed."""
        lama, baru = self.pasangan.lama.nama, self.pasangan.baru.nama
        if self.keadaan == "sama":
            return f"isi yang tercetak di {lama} dan di {baru} sama"
        if self.keadaan == "baru":
            return f"naskah baru, tidak ada di {lama}; tidak ada yang dibandingkan"
        if self.keadaan == "hilang":
            return f"naskah ini tidak ada lagi di {baru}; tidak ada yang dibandingkan"
        jumlah = dict(self.jumlah or {})
        nomor = jumlah.pop("nomor", 0)
        kata = [f"{jumlah[jenis]} {jenis}" for jenis in ("diubah", "ditambah", "dihapus") if jenis in jumlah]
        isi = f"{sum(jumlah.values())} perubahan ({', '.join(kata)})" if kata else "tidak ada isi yang berubah"
        return f"{isi}, {nomor} hanya berganti nomor" if nomor else isi


def bandingkan(
    pasangan: Iterable[Pasangan],
    rencana: Rencana,
    lapor: Callable[[HasilBanding], None],
    *,
    tunggu: Callable[[str], None],
) -> list[HasilBanding]:
    """Compare naskah; one that fails does not keep the others from being compared.

    Args:
        pasangan: which ones.
        rencana: where templates are and where the files go.
        lapor: told of each result as it comes.
        tunggu: told, in one sentence, that a build holds the output folder.

    Errors:
        GalatLingkungan: the output folder is not writable.
    """
    hasil = []
    registri = registri_bersama()
    with kunci(rencana.ke, tunggu):
        for satu in pasangan:
            ini = _satu(satu, rencana, registri)
            hasil.append(ini)
            lapor(ini)
    return hasil


def _satu(pasangan: Pasangan, rencana: Rencana, registri: Pencatat) -> HasilBanding:
    lama, baru = pasangan.lama, pasangan.baru
    if not lama.ada or not baru.ada:
        if not lama.ada and not baru.ada:
            return HasilBanding(
                pasangan, "gagal", galat=Galat(f"naskah ini tidak ada di {lama.nama} dan tidak ada di {baru.nama}")
            )
        return HasilBanding(pasangan, "hilang" if lama.ada else "baru")
    try:
        docx_lama, _ = _dengan_sisi("LAMA", lama, rencana, registri)
        docx_baru, judul = _dengan_sisi("BARU", baru, rencana, registri)
        redline = tandai(docx_lama, docx_baru)
        tujuan = {akhiran: rencana.tujuan(pasangan.alamat, akhiran) for akhiran in (DOCX, HTML)}
        if redline is None:
            for path in tujuan.values():  # of an earlier comparison: no longer true
                path.unlink(missing_ok=True)
            return HasilBanding(pasangan, "sama")
        halaman: HalamanBanding = susun_halaman(redline, judul, lama.nama, baru.nama)
        tulis_bersama({tujuan[DOCX]: redline.docx, tujuan[HTML]: halaman.html.encode("utf-8")})
        return HasilBanding(pasangan, "berubah", tujuan[DOCX], tujuan[HTML], halaman.jumlah)
    except GalatLingkungan:
        raise
    except Galat as sebab:
        return HasilBanding(pasangan, "gagal", galat=sebab)
    except OSError as sebab:
        raise GalatLingkungan(f"tidak dapat menulis ke {sebab.filename}: {sebab_sistem(sebab)}") from None


def _dengan_sisi(sebutan: str, sisi: Sisi, rencana: Rencana, registri: Pencatat) -> tuple[bytes, str]:
    """The Word file of one side, and its title; the templates and the program are those of today for both."""
    try:
        bundel = muat_bundel(sisi.folder, sisi.akar, kunci_jenis)
        naskah = susun_naskah(bundel, registri(bundel, sisi.akar))
        dokumen = susun_dokumen(naskah, rencana.template, bundel.logo, bundel.lambang)
        return dokumen.bita(None), dokumen.judul
    except GalatLingkungan:
        raise
    except Galat as sebab:
        masalah = sebab.masalah
    except Exception as sebab:
        masalah = galat_program(sebab).masalah
    raise Galat([Masalah(f"versi {sebutan} ({sisi.nama}) tidak dapat disusun:"), *masalah])
