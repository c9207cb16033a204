"""The command `terbit`: the whole site, from all naskah that are marked for publication."""

from __future__ import annotations

import gc
import json
import os
import shutil
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from concurrent.futures import Executor, ProcessPoolExecutor
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from typing import Any

from pipeline.build.cari import semua_naskah
from pipeline.lint.model import URUTAN_TINGKAT
from pipeline.publish.aturan import isi_aturan, judul_semua
from pipeline.publish.halaman import GAYA, SKRIP, TEMPLATE, isi_halaman
from pipeline.publish.model import NAMA_STATUS, Ringkasan, nomor_tertulis
from pipeline.publish.riwayat import SITUS, baca_data, titik_situs, tulis_data
from pipeline.publish.satu import Rencana, terbitkan
from pipeline.publish.tukar import folder_baru
from pipeline.publish.umpan import umpan

JUDUL = "Naskah Dinas Daerah"
SEHALAMAN = 100  # naskah in one list
DI_MUKA = 60  # naskah that the first page still lists one by one
TERBARU = 10
BERURUTAN = 8  # naskah that are not worth a pool of processes
SAMPAH = 200_000  # new objects after which a process looks for cycles


@dataclass(frozen=True, slots=True)
class HasilTerbit:
    """What was published.

    Args:
        ke: the site.
        naskah: all that it has, in order.
        berubah: addresses of those that are new or changed in this publication.
        hilang: addresses that the last site had and this one has not.
    """

    ke: Path
    naskah: tuple[Ringkasan, ...]
    berubah: tuple[str, ...]
    hilang: tuple[str, ...]

    @property
    def gagal(self) -> tuple[Ringkasan, ...]:
        """Those that are marked but could not be read; the site lists them with what is wrong."""
        return tuple(satu for satu in self.naskah if satu.status == "gagal")


def terbit(
    akar: Path,
    konten: Path,
    ke: Path,
    hari: date,
    *,
    hasil: Path | None = None,
    lama: Path | None = None,
    alamat: str = "",
    judul: str = JUDUL,
    pelaksana: Executor | None = None,
    lapor: Callable[[Ringkasan | None], None] | None = None,
) -> HasilTerbit:
    """Write the site; the old one stays until the new one is whole.

    Args:
        akar: the project's root, for paths in messages.
        konten: the content folder.
        ke: the folder of the site: new, empty, or the last site.
        hari: the day of publication; the same sources, last site and day give the same bytes.
        hasil: the folder of built documents; without it the site has no Word and PDF files.
        lama: the last site, where it is not the one at `ke` (a CI run that fetched it).
        alamat: the address of the site, for the feed; without it the feed's links are relative.
        judul: the site's name.
        pelaksana: what runs the naskah; by default processes on all cores.
        lapor: told of each naskah as it is done, None for one that is not marked.

    Errors:
        Galat: something else stands at `ke`.
        GalatLingkungan: no room, no right to write.
    """
    ke = Path(os.path.abspath(ke))
    sumber_lama = lama if lama is not None else ke
    dulu = baca_data(sumber_lama / SITUS)
    with folder_baru(ke, SITUS) as baru:
        rencana = Rencana(akar, baru, sumber_lama if dulu else None, hasil, hari, judul)
        naskah = _semua([satu.folder for satu in semua_naskah(konten)], rencana, pelaksana, lapor)
        alamat = alamat.rstrip("/") + "/" if alamat else ""
        _Situs(baru, naskah, hari, judul, alamat, dulu).tulis()
    ada = {satu.alamat for satu in naskah}
    return HasilTerbit(
        ke,
        tuple(naskah),
        tuple(satu.alamat for satu in naskah if satu.riwayat[0]["tanggal"] == hari.isoformat()),
        tuple(satu for satu in dulu.get("naskah", ()) if satu not in ada),
    )


def _semua(
    folder: Sequence[Path],
    rencana: Rencana,
    pelaksana: Executor | None,
    lapor: Callable[[Ringkasan | None], None] | None,
) -> list[Ringkasan]:
    kerja = partial(terbitkan, rencana=rencana)
    inti = os.cpu_count() or 1
    if pelaksana is not None:
        return _kumpulkan(pelaksana.map(kerja, folder), lapor)
    if len(folder) <= BERURUTAN or inti == 1:
        return _kumpulkan(map(kerja, folder), lapor)
    with ProcessPoolExecutor(min(inti, len(folder)), initializer=_awali) as kolam:
        return _kumpulkan(kolam.map(kerja, folder, chunksize=max(1, min(16, len(folder) // (4 * inti)))), lapor)


def _awali() -> None:
    """For a process that only publishes: the tens of thousands of objects of a naskah's model go when it is done; to look for
    cycles among them at every 700 costs a sixth of the time and finds nothing.
    """
    gc.freeze()
    gc.set_threshold(SAMPAH)


def _kumpulkan(hasil: Iterable[Ringkasan | None], lapor: Callable[[Ringkasan | None], None] | None) -> list[Ringkasan]:
    ada = []
    for satu in hasil:
        if lapor is not None:
            lapor(satu)
        if satu is not None:
            ada.append(satu)
    return ada


def _kelompok(naskah: Iterable[Ringkasan], bagian: int) -> dict[str, list[Ringkasan]]:
    """Naskah by the first `bagian` steps of their address, in order."""
    hasil: dict[str, list[Ringkasan]] = {}
    for satu in naskah:
        hasil.setdefault("/".join(satu.alamat.split("/")[:bagian]), []).append(satu)
    return hasil


def cacah(naskah: Iterable[Ringkasan]) -> dict[str, Any]:
    """How many by status, and findings by level."""
    semua = list(naskah)
    status = Counter(satu.status for satu in semua)
    return {
        "jumlah": len(semua),
        "status": {nama: status[nama] for nama in NAMA_STATUS if status[nama]},
        "temuan": {tingkat: sum(satu.temuan.get(tingkat, 0) for satu in semua) for tingkat in URUTAN_TINGKAT},
    }


@dataclass(frozen=True, slots=True)
class _Situs:
    """The pages that speak of many naskah.

    Args:
        ke: the folder of the new site.
        naskah: all of them.
        hari: the day of publication.
        judul: the site's name.
        alamat: the site's address with its last slash, or empty.
        dulu: the data of the last site.
    """

    ke: Path
    naskah: Sequence[Ringkasan]
    hari: date
    judul: str
    alamat: str
    dulu: Mapping[str, Any]

    def tulis(self) -> None:
        """Write them all."""
        semua = cacah(self.naskah)
        titik = titik_situs(self.dulu, self.hari, {"status": semua["status"], "temuan": semua["temuan"]})
        daerah = _kelompok(self.naskah, 1)
        self._muka(semua, titik, daerah)
        for kode, milik in daerah.items():
            self._daerah(kode, milik)
        for alamat, milik in _kelompok(self.naskah, 2).items():
            self._opd(alamat, milik)
        self._daftar()
        self._aturan()
        for nama in (GAYA, SKRIP):
            shutil.copyfile(TEMPLATE / nama, self.ke / nama)
        self._tulis("umpan.xml", umpan(self.judul, self.naskah, self.hari, self.alamat))
        self._tulis("data/cari.js", _cari(self.naskah))
        self._tulis(SITUS, tulis_data({"titik": titik, "naskah": [satu.alamat for satu in self.naskah]}))

    def _muka(self, semua: Mapping[str, Any], titik: Sequence[Any], daerah: Mapping[str, Sequence[Ringkasan]]) -> None:
        terbaru = sorted(self.naskah, key=lambda satu: satu.riwayat[0]["tanggal"], reverse=True)[:TERBARU]
        isi = {
            "cacah": semua,
            "titik": titik,
            "daerah": [(kode, milik[0].pemda, cacah(milik), len(_kelompok(milik, 2))) for kode, milik in daerah.items()],
            "rinci": _berdaerah(self.naskah) if len(self.naskah) <= DI_MUKA else [],
            "terbaru": terbaru,
        }
        self._halaman("index.html", "indeks.html", "", isi)

    def _daerah(self, kode: str, naskah: Sequence[Ringkasan]) -> None:
        opd = [(alamat, milik[0].opd, cacah(milik)) for alamat, milik in _kelompok(naskah, 2).items()]
        rinci = naskah if len(naskah) <= DI_MUKA else []
        isi = {"nama": naskah[0].pemda, "opd": opd, "cacah": cacah(naskah), "rinci": rinci}
        self._halaman(f"{kode}/index.html", "daerah.html", "../", isi)

    def _opd(self, alamat: str, naskah: Sequence[Ringkasan]) -> None:
        linimasa = [(satu, garis) for satu in naskah for garis in satu.linimasa]
        isi = {"nama": naskah[0].opd, "pemda": naskah[0].pemda, "cacah": cacah(naskah)}
        self._berhalaman(f"{alamat}/index", "opd.html", "../../", naskah, {**isi, "linimasa": linimasa})

    def _daftar(self) -> None:
        """The lists that stand for filters where there are no scripts."""
        hari = self.hari.isoformat()
        daftar = {
            status: (f"Berstatus {nama}", [n for n in self.naskah if n.status == status]) for status, nama in NAMA_STATUS.items()
        }
        daftar["bermasalah"] = ("Dengan kesalahan atau peringatan", [n for n in self.naskah if n.jumlah_temuan])
        daftar["berubah"] = ("Berubah dalam terbitan ini", [n for n in self.naskah if n.riwayat[0]["tanggal"] == hari])
        for nama, (judul, milik) in daftar.items():
            self._berhalaman(f"daftar/{nama}", "daftar.html", "../", milik, {"nama": judul})

    def _aturan(self) -> None:
        semua = judul_semua()
        pemakaian: dict[str, list[Ringkasan]] = {}
        for satu in self.naskah:
            for kode in satu.aturan:
                pemakaian.setdefault(kode, []).append(satu)
        for kode, milik in pemakaian.items():
            isi = {"kode": kode, "nama": semua.get(kode, ""), "isi": isi_aturan(kode), "pada": milik[:SEHALAMAN]}
            self._halaman(f"aturan/{kode}.html", "aturan.html", "../", {**isi, "jumlah": len(milik)})
        daftar = [(kode, semua.get(kode, ""), len(milik)) for kode, milik in sorted(pemakaian.items())]
        self._halaman("aturan/index.html", "daftar-aturan.html", "../", {"daftar": daftar})

    def _berhalaman(self, dasar: str, template: str, akar: str, naskah: Sequence[Ringkasan], isi: Mapping[str, Any]) -> None:
        """A list on as many pages as it needs: `dasar.html`, `dasar-2.html`, …"""
        potong = [naskah[ke : ke + SEHALAMAN] for ke in range(0, len(naskah), SEHALAMAN)] or [[]]
        nama = [f"{dasar}{'' if ke == 0 else f'-{ke + 1}'}.html" for ke in range(len(potong))]
        berkas = [satu.rsplit("/", 1)[-1] for satu in nama]
        for ke, (satu, milik) in enumerate(zip(nama, potong, strict=True)):
            self._halaman(satu, template, akar, {**isi, "naskah": milik, "jumlah": len(naskah), "halaman": berkas, "ke": ke})

    def _halaman(self, nama: str, template: str, akar: str, isi: Mapping[str, Any]) -> None:
        umum = {"akar": akar, "situs": self.judul, "hari": self.hari.isoformat()}
        self._tulis(nama, isi_halaman(template, {**umum, **isi}))

    def _tulis(self, nama: str, isi: str) -> None:
        path = self.ke / nama
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(isi.encode("utf-8"))


def _berdaerah(naskah: Sequence[Ringkasan]) -> list[tuple[str, str, list[Ringkasan]]]:
    """Naskah by region, with its folder and name."""
    return [(kode, milik[0].pemda, milik) for kode, milik in _kelompok(naskah, 1).items()]


def _cari(naskah: Sequence[Ringkasan]) -> str:
    """What the search looks through, as a script: a page opened from a disk may not fetch data."""
    isi = [
        [
            satu.alamat,
            satu.tentang,
            satu.pemda,
            satu.opd,
            satu.status,
            satu.jenis,
            nomor_tertulis(satu.nomor),
            satu.tahun,
            *(satu.temuan.get(tingkat, 0) for tingkat in URUTAN_TINGKAT),
        ]
        for satu in naskah
    ]
    return f"window.INDEKS={json.dumps(isi, ensure_ascii=True, separators=(',', ':'))};\n"
