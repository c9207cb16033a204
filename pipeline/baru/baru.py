"""Make a new naskah: put its sources together, see that they build, move them into place at once."""

from __future__ import annotations

import errno
import os
import shlex
import tempfile
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from pipeline.baru.bahan import UTAMA, isi_naskah, pilih_bahan, teks_biasa
from pipeline.baru.dasar import cari_pembentuk
from pipeline.baru.induk import opd_baru, pemda_baru
from pipeline.baru.tempat import Permintaan, Tempat, cari_tempat
from pipeline.build.cari import registri_nasional
from pipeline.build.registri import registri_naskah
from pipeline.citation.baris import Peraturan
from pipeline.citation.registri import Registri
from pipeline.galat import Galat, GalatLingkungan, Masalah, sebab_sistem
from pipeline.importing.impor import logo_kosong
from pipeline.naskah.jenis import Jenis, kunci_jenis, susun_naskah
from pipeline.rapikan.berkas import rapikan_isi
from pipeline.source.bundel import muat_bundel
from pipeline.source.kunci import TAHUN
from pipeline.source.teks import Berkas, Teks, jalur_tampil

SEMENTARA = ".baru-"  # what a killed run may leave, beside the content folder; ignored by git, removed by `make bersih`


@dataclass(frozen=True, slots=True)
class HasilBaru:
    """What was made.

    Args:
        tempat: where.
        jenis: the kind.
        berkas: the files, as messages show them.
        pembentuk: the law in mengingat that formed the region, where the registry or the region's other naskah told it.
        bermengingat: whether the kind cites at all.
    """

    tempat: Tempat
    jenis: Jenis
    berkas: tuple[str, ...]
    pembentuk: Peraturan | None
    bermengingat: bool

    def teks(self, akar: Path) -> str:
        """What the command says: the files, what to look at, and the next two steps.

        Args:
            akar: the project's root.
        """
        return "".join(f"{satu}\n" for satu in self._baris(akar))

    def _baris(self, akar: Path) -> Iterator[str]:
        folder = jalur_tampil(self.tempat.folder, akar)
        yield f"{folder} dibuat dari bahan awal:"
        yield from (f"  {satu}" for satu in self.berkas)
        if self.pembentuk is not None:
            cara = f"cocokkan dengan: python3 build.py regulasi {self.pembentuk.id}"
            yield f"Undang-Undang pembentukan daerahnya di mengingat: {self.pembentuk.id}; {cara}"
        elif self.bermengingat:
            yield "Undang-Undang pembentukan daerahnya tidak ditemukan di registri; tambahkan di mengingat"
        induk = [satu for satu in self.berkas if Path(satu).name in ("pemda.yaml", "opd.yaml")]
        yield "Berikutnya:"
        yield f"  1. isi {', '.join([*induk, f'{folder}/{UTAMA}'])}; yang belum diisi disebut oleh:"
        yield f"     python3 build.py lint {shlex.quote(folder)}"
        yield f"  2. {self._perintah(folder)}"

    def _perintah(self, folder: str) -> str:
        opd, pemda = self.tempat.folder.parent, self.tempat.folder.parents[1]
        sasaran = {"keputusan": f"OPD={pemda.name}/{opd.name}", "peraturan": f"PEMDA={pemda.name}"}.get(self.jenis.PERINTAH)
        if sasaran is None:
            return f"python3 build.py bangun {shlex.quote(folder)}"
        return f"make {self.jenis.PERINTAH} {shlex.quote(sasaran)} NASKAH={self.tempat.folder.name}"


def baru(akar: Path, bahan: str, minta: Permintaan, tentang: str | None, tahun: str) -> HasilBaru:
    """Make a naskah to fill in, with its office and region where they are to be made.

    Args:
        akar: the project's root.
        bahan: the name of the starting source.
        minta: where it goes.
        tentang: its title, or None for that of the starting source.
        tahun: its year.

    Returns:
        What was made. It builds, and has the canonical form.

    Errors:
        Galat: as `pilih_bahan`, `cari_tempat` and `isi_naskah`; a year that is none; sources that do not build, such as a region
            without the officials that a Peraturan needs. Nothing is written then.
        GalatLingkungan: no right or room to write; nothing is left then.
    """
    asal = pilih_bahan(bahan, akar)
    tahun_naskah = _tahun(tahun)
    judul = None if tentang is None else teks_biasa(tentang, "--tentang")
    konten = (akar / "content").resolve()
    tempat = cari_tempat(konten, minta, peraturan=asal.jenis.GOLONGAN == "peraturan")
    registri = Registri(registri_nasional(konten, akar), akar)
    undang = cari_pembentuk(tempat, registri, akar, tahun_naskah)
    isi: dict[Path, Berkas] = {}
    if tempat.pemda_baru is not None:
        isi[tempat.folder.parents[1] / "pemda.yaml"] = Berkas("pemda.yaml", pemda_baru(tempat.pemda_baru))
    if tempat.opd_baru is not None:
        isi[tempat.folder.parent / "opd.yaml"] = Berkas("opd.yaml", opd_baru(tempat.opd_baru))
    bermengingat = False
    for path, satu in asal.berkas.items():
        isi[tempat.folder / path] = satu
        if path == Path(UTAMA):
            isi[tempat.folder / path] = Berkas(satu.jalur, isi_naskah(satu, judul, tahun_naskah, undang, registri))
            bermengingat = "mengingat" in asal.jenis.KUNCI.menurut_nama
    rapi = {path: _rapi(path, satu) for path, satu in isi.items()}
    tulis = {path: satu.isi.encode() for path, satu in rapi.items()}
    if tempat.pemda_baru is not None:
        lambang = tempat.folder.parents[1] / "logo.png"
        tulis[lambang], rapi[lambang] = logo_kosong(), Berkas(lambang.name, "")
    _pastikan_jadi(tempat, rapi, akar)
    _pindahkan(tempat, tulis, konten)
    berkas = tuple(jalur_tampil(path, akar) for path in sorted(tulis))
    return HasilBaru(tempat, asal.jenis, berkas, undang if bermengingat else None, bermengingat)


def _tahun(tulisan: str) -> int:
    tahun = TAHUN(Teks(tulisan, Berkas("", tulisan).letak(0)), [])
    if tahun is None:
        raise Galat(f"--tahun '{tulisan}' bukan tahun; tulis misalnya 2027")
    return int(tahun)


def _rapi(path: Path, berkas: Berkas) -> Berkas:
    """A file in its canonical form; messages still name the file that it comes from."""
    return berkas if path.suffix == ".csv" else Berkas(berkas.jalur, rapikan_isi(path, berkas))


def _pastikan_jadi(tempat: Tempat, rapi: Mapping[Path, Berkas], akar: Path) -> None:
    """Read and number the naskah before it is there.

    Errors:
        Galat: what keeps it from being built: in the region or the office, or in the starting source.
    """
    try:
        bundel = muat_bundel(tempat.folder, akar, kunci_jenis, siap={path.resolve(): satu for path, satu in rapi.items()})
        susun_naskah(bundel, registri_naskah(bundel, akar))
    except Galat as sebab:
        folder = jalur_tampil(tempat.folder, akar)
        awal = {satu.jalur for satu in rapi.values()}
        masalah = [_tanpa_letak(satu) if satu.letak and satu.letak.jalur in awal else satu for satu in sebab.masalah]
        raise Galat([Masalah(f"{folder} tidak dibuat, karena naskahnya belum akan jadi:"), *masalah]) from None


def _tanpa_letak(masalah: Masalah) -> Masalah:
    """A problem found in a starting source, which need not be its fault: what is wrong first, the place behind it."""
    letak = masalah.letak
    return Masalah(f"{masalah.pesan} ({letak.jalur}:{letak.baris})") if letak else masalah


def _pindahkan(tempat: Tempat, tulis: Mapping[Path, bytes], konten: Path) -> None:
    """Write all files beside the content folder and move them there in one step.

    Errors:
        Galat: somebody else made the folder meanwhile.
        GalatLingkungan: no right or room to write.
    """
    puncak = tempat.puncak
    try:
        with tempfile.TemporaryDirectory(prefix=SEMENTARA, dir=konten.parent) as nama:
            sementara = Path(nama, puncak.name)
            for path, isi in tulis.items():
                di = sementara / path.relative_to(puncak)
                di.parent.mkdir(parents=True, exist_ok=True)
                di.write_bytes(isi)
            if os.path.lexists(puncak):
                raise FileExistsError(errno.EEXIST, "sudah ada", str(puncak))
            sementara.rename(puncak)
    except OSError as sebab:
        if sebab.errno in (errno.EEXIST, errno.ENOTEMPTY):
            raise Galat(f"{puncak} sudah ada dan tidak ditimpa; pakai nama lain") from None
        raise GalatLingkungan(
            f"tidak dapat menulis ke {sebab.filename}: {sebab_sistem(sebab)}; tidak ada yang ditinggalkan"
        ) from None
