"""From the folders of naskah to their Word files and PDFs: only what changed, on all cores, each whole or not at all.

Word files are made by processes (`kerja`), PDFs by warm LibreOffice workers; what is made flows from one to the other, a few at a
time, and is written here, in one process. Only what a run with something to build needs is loaded when there is something.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import AbstractContextManager, closing, contextmanager, nullcontext, suppress
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from pipeline.build.cari import Alamat, folder_registri
from pipeline.build.jejak import NAMA, Jejak, sebab_dibuat, tempat
from pipeline.build.kunci import catat_pemegang, kunci
from pipeline.build.sidik import Sidik
from pipeline.galat import Galat, GalatLingkungan, Masalah, sebab_sistem
from pipeline.lint.model import Temuan
from pipeline.pdf import pasang

if TYPE_CHECKING:
    from pipeline.build.pelaksana import Pelaksana
    from pipeline.docx.tulis import Dokumen
    from pipeline.naskah.model import Naskah
    from pipeline.pdf import OfficePool, PermintaanPdf

    # what is to be made, of what and where to, the fingerprints of this machine → who makes it
    Pembuka: TypeAlias = Callable[[Sequence[Alamat], "Rencana", Sidik], AbstractContextManager[Pelaksana]]

CATATAN_JALAN = "jejak.jsonl"  # the trace of the last run that built something
_SISA = re.compile(r"\..+\.(docx|pdf|json|html)\.[a-z0-9_]{8}")  # what a killed run leaves (`tulis_bersama`)


@dataclass(frozen=True, slots=True)
class Hasil:
    """What came of one naskah.

    Args:
        alamat: which one.
        docx, pdf: the files that are up to date now, or None.
        halaman: pages of the PDF, 0 where there is none.
        detik: how long it took.
        galat: why it failed, or None.
        catatan: doubts about what was written.
        temuan: what the linter says of it.
        tetap: nothing had changed, nothing was written.
        sebab: why it was built, short phrases.
        tahap: stage → seconds.
        sementara: only the Word file, with the page numbers of the last time; the PDF is under way.
        di: the machine of a cluster that made it; empty for this one.
    """

    alamat: Alamat
    docx: Path | None = None
    pdf: Path | None = None
    halaman: int = 0
    detik: float = 0.0
    galat: Galat | None = None
    catatan: tuple[Masalah, ...] = ()
    temuan: tuple[Temuan, ...] = ()
    tetap: bool = False
    sebab: tuple[str, ...] = ()
    tahap: Mapping[str, float] = field(default_factory=dict)
    sementara: bool = False
    di: str = ""

    def ke_json(self) -> dict[str, Any]:
        """The line of the trace."""
        keadaan = "gagal" if self.galat else "tetap" if self.tetap else "dibuat"
        hitung = [sum(satu.tingkat == tingkat for satu in self.temuan) for tingkat in ("error", "warning", "info")]
        return {
            "naskah": str(self.alamat),
            "hasil": keadaan,
            "sebab": list(self.sebab),
            "detik": round(self.detik, 3),
            "tahap": dict(self.tahap),
            "halaman": self.halaman,
            "temuan": dict(zip(("error", "warning", "info"), hitung, strict=True)),
            "catatan": len(self.catatan),
            "galat": [str(satu) for satu in self.galat.masalah] if self.galat else [],
            **({"di": self.di} if self.di else {}),
        }


@dataclass(frozen=True, slots=True)
class Rencana:
    """Where things are and what is wanted.

    Args:
        akar: the project's root.
        template: the folder of the Word templates.
        ke: where the files go; a naskah's own are `<ke>/<pemda>/<opd>/<slug>.docx` and `.pdf`.
        pdf: whether PDFs are wanted.
        pekerja: how many processes, and how many LibreOffice workers, at most.
        ulang: build all, changed or not.
    """

    akar: Path
    template: Path
    ke: Path
    pdf: bool = True
    pekerja: int = field(default_factory=lambda: max(1, os.cpu_count() or 1))
    ulang: bool = False

    def tujuan(self, alamat: Alamat, akhiran: str) -> Path:
        """Where a file of a naskah goes."""
        return self.ke / alamat.pemda / alamat.opd / f"{alamat.slug}{akhiran}"


def abaikan(_: str) -> None:
    """Tell nobody."""


def bangun(
    alamat: Sequence[Alamat],
    rencana: Rencana,
    lapor: Callable[[Hasil], None],
    *,
    tunggu: Callable[[str], None] = abaikan,
    pelaksana: Pembuka | None = None,
) -> list[Hasil]:
    """Build the naskah that changed; one that fails does not keep the others from being built.

    Args:
        alamat: which ones.
        rencana: where and what.
        lapor: told of each result as it comes, always from the calling thread.
        tunggu: told, in one sentence, that another build holds the output folder.
        pelaksana: opens who makes them, such as `klaster.sambung`; this machine without it.

    Returns:
        The results in the order of `alamat`.

    Errors:
        GalatLingkungan: LibreOffice is missing, raised only after every Word file is written; the output folder is not writable;
            `pelaksana` cannot work.
    """
    with kunci(rencana.ke, tunggu):
        sidik_kini = Sidik()
        perlu: dict[Alamat, tuple[str, ...]] = {}
        hasil: dict[Alamat, Hasil] = {}
        for satu in dict.fromkeys(alamat):
            jejak, sebab = sebab_dibuat(satu, rencana, sidik_kini)
            if sebab or jejak is None:
                perlu[satu] = sebab
            else:
                hasil[satu] = _tetap(satu, jejak, rencana, sidik_kini)
        pencatat = Pencatat(rencana.ke if perlu else None)
        for lama in hasil.values():
            pencatat.catat(lama)
            lapor(lama)
        pdf = rencana.pdf and pasang.cari_soffice() is not None
        if perlu:
            catat_pemegang(rencana.ke)
            sapu(perlu, rencana)
            pdf = rencana.pdf and pasang.cari_office() is not None
            from pipeline.build.pabrik import Pabrik

            pabrik = Pabrik(replace(rencana, pdf=pdf), sidik_kini)
            with (
                _kolam(pdf, min(rencana.pekerja, len(perlu))) as kolam,
                _buat(pelaksana, list(perlu), pabrik.rencana, sidik_kini) as buat,
                closing(pabrik.semua(perlu, buat, kolam)) as semua,
            ):
                for baru in semua:
                    hasil[baru.alamat] = baru
                    pencatat.catat(baru)
                    lapor(baru)
    if rencana.pdf and not pdf:
        raise GalatLingkungan(
            "LibreOffice tidak ada, jadi hanya berkas Word yang dibuat (nomor halaman DAFTAR ISI diisi Word saat dibuka); "
            f"untuk PDF jalankan: {pasang.perintah_pasang() or 'make siapkan'}"
        )
    return [hasil[satu] for satu in alamat]


def _tetap(alamat: Alamat, jejak: Jejak, rencana: Rencana, kini: Sidik) -> Hasil:
    """A naskah with nothing to be done, with what was found when it was built."""
    registri = kini.registri(*folder_registri(alamat.folder.resolve(), rencana.akar))
    if registri != jejak.registri:  # rows that it does not use changed: not to be asked again next time
        tulis_bersama({tempat(alamat, rencana.ke): replace(jejak, registri=registri).bita()})
    return Hasil(
        alamat,
        rencana.tujuan(alamat, ".docx"),
        rencana.tujuan(alamat, ".pdf") if rencana.pdf else None,
        jejak.halaman if rencana.pdf else 0,
        catatan=masalah(jejak.catatan),
        temuan=temuan(jejak.temuan),
        tetap=True,
    )


@contextmanager
def _buat(
    pelaksana: Pembuka | None, perlu: Sequence[Alamat], rencana: Rencana, kini: Sidik
) -> Iterator[Callable[[int], AbstractContextManager[Pelaksana]]]:
    if pelaksana is None:
        from pipeline.build.pelaksana import setempat

        yield lambda jumlah: setempat(jumlah, rencana.pekerja)
    else:
        with pelaksana(perlu, rencana, kini) as satu:
            yield lambda _: nullcontext(satu)


@contextmanager
def _kolam(pdf: bool, jumlah: int) -> Iterator[OfficePool | None]:
    if not pdf:
        yield None
        return
    from pipeline.pdf import OfficePool

    with OfficePool(jumlah) as hasil:
        yield hasil


@dataclass
class Pencatat:
    """Writes the trace of a run, a line for each naskah; nothing where `ke` is None."""

    ke: Path | None

    def __post_init__(self) -> None:
        if self.ke is not None:
            with suppress(OSError):
                (self.ke / NAMA / CATATAN_JALAN).unlink(missing_ok=True)

    def catat(self, hasil: Hasil) -> None:
        if self.ke is not None:
            baris = json.dumps(hasil.ke_json(), ensure_ascii=False) + "\n"
            with suppress(OSError), open(self.ke / NAMA / CATATAN_JALAN, "ab", buffering=0) as berkas:
                berkas.write(baris.encode("utf-8", "replace"))


def temuan(mentah: Iterable[Mapping[str, Any]]) -> tuple[Temuan, ...]:
    """Findings as they are kept: without the text of the sources, so without their fixes."""
    return tuple(
        Temuan(satu["rule"], satu["level"], satu["message"], _tempat(satu["file"], satu["line"], satu["column"]), satu["basis"])
        for satu in mentah
    )


def masalah(mentah: Iterable[Sequence[Any]]) -> tuple[Masalah, ...]:
    """Doubts as they are kept."""
    return tuple(Masalah(pesan, _tempat(*letak)) for pesan, *letak in mentah)


def _tempat(jalur: str | None, baris: int, kolom: int) -> LetakRingkas | None:
    return None if jalur is None else LetakRingkas(jalur, baris, kolom)


@dataclass(frozen=True, slots=True)
class LetakRingkas:
    """A place without its file's text."""

    jalur: str
    baris: int
    kolom: int


def permintaan(naskah: Naskah, dokumen: Dokumen) -> PermintaanPdf:
    """What LibreOffice is asked to make of a naskah: a light PDF of a draft, PDF/A-2b with tags of a final."""
    from pipeline.pdf import ButirKerangka, Penanda, PermintaanPdf

    return PermintaanPdf(
        docx=dokumen.bertoken(),
        penanda=tuple(Penanda(satu.penanda, satu.token, satu.format) for satu in dokumen.acuan),
        mode="draf" if naskah.rancangan else "resmi",
        judul=dokumen.judul,
        penulis=naskah.penulis,
        subjek=naskah.tentang,
        kerangka=tuple(ButirKerangka(*satu) for satu in dokumen.kerangka),
    )


def sapu(alamat: Iterable[Alamat], rencana: Rencana) -> None:
    """Remove what a killed run left unfinished; nobody else writes while the lock is held."""
    semua = tuple(alamat)
    folder = {satu.parent for a in semua for satu in (rencana.tujuan(a, ".docx"), tempat(a, rencana.ke))}
    for induk in folder:
        for path in induk.glob(".*"):
            if _SISA.fullmatch(path.name):
                path.unlink(missing_ok=True)


def tulis_bersama(isi: Mapping[Path, bytes]) -> list[Path]:
    """Write files beside their places and move them there, in their order, when all are whole.

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
        raise GalatLingkungan(f"tidak dapat menulis ke {sebab.filename}: {sebab_sistem(sebab)}") from None
    return list(isi)


def gagal(hasil: Iterable[Hasil]) -> list[Hasil]:
    """Those that failed."""
    return [satu for satu in hasil if satu.galat is not None]
