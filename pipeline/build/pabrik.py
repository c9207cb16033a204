"""Makes naskah one after the other, a few at a time: sends them to those who make them, and writes what comes back."""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable, Generator, Mapping
from concurrent.futures import FIRST_COMPLETED, Future, ThreadPoolExecutor, wait
from contextlib import AbstractContextManager
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pipeline.build.bangun import Hasil, Rencana, masalah, temuan, tulis_bersama
from pipeline.build.cari import Alamat, folder_registri
from pipeline.build.jejak import Jejak, tempat
from pipeline.build.kerja import Asal, Jadi, Pesanan, Siap, cetak, galat_program, siapkan
from pipeline.build.pelaksana import Pelaksana
from pipeline.build.sidik import Sidik, sidik
from pipeline.galat import Galat
from pipeline.source.teks import jalur_tampil

if TYPE_CHECKING:
    from pipeline.pdf import OfficePool


@dataclass(frozen=True, slots=True)
class Berjalan:
    """A naskah under way: which one, why, and since when (`time.perf_counter`)."""

    alamat: Alamat
    sebab: tuple[str, ...]
    mulai: float

    @property
    def lama(self) -> float:
        return time.perf_counter() - self.mulai

    def gagal(self, galat: Galat) -> Hasil:
        """It did not come to be."""
        return Hasil(self.alamat, detik=self.lama, galat=galat, sebab=self.sebab)


class Pabrik:
    """What a run shares; used by `bangun` and `pantau`.

    Args:
        rencana: where and what; `pdf` only where LibreOffice is there.
        kini: the fingerprints as they were before anything was read.
    """

    def __init__(self, rencana: Rencana, kini: Sidik) -> None:
        self.rencana = rencana
        self.kini = kini
        self.halaman: dict[Alamat, dict[str, int]] = {}
        self._tersangka: list[Alamat] = []
        self._di_sini = threading.Lock()  # what a process keeps of the registry is not for several threads

    def semua(
        self,
        perlu: Mapping[Alamat, tuple[str, ...]],
        buat: Callable[[int], AbstractContextManager[Pelaksana]],
        kolam: OfficePool | None,
    ) -> Generator[Hasil, None, None]:
        """As `alirkan`, also where a process dies: those under way are tried again alone, so that only the one at fault fails.

        Args:
            perlu: which ones, and why.
            buat: opens those who make so many naskah.
            kolam: LibreOffice; None without PDF.
        """
        sisa = dict(perlu)
        while sisa:
            with buat(len(sisa)) as banyak:
                for hasil in self.alirkan(dict(sisa), banyak, kolam):
                    sisa.pop(hasil.alamat)
                    yield hasil
                for satu in self._tersangka:
                    sebab = sisa.pop(satu)
                    with banyak.sendiri() as sendiri:
                        yield from self.alirkan({satu: sebab}, sendiri, kolam)
                    if satu in self._tersangka:
                        yield Hasil(satu, galat=_mati(), sebab=sebab)

    def alirkan(
        self, perlu: Mapping[Alamat, tuple[str, ...]], buat: Pelaksana, kolam: OfficePool | None
    ) -> Generator[Hasil, None, None]:
        """Make naskah; the results come as they are done.

        Args:
            perlu: which ones, and why.
            buat: who makes them.
            kolam: LibreOffice; None without PDF.
        """
        antre = iter(perlu.items())
        self._tersangka = []
        berjalan: dict[Future[Any], Berjalan] = {}
        disimpan: set[Future[Hasil]] = set()  # of these, those whose files are being written
        penyimpan = min(buat.lebar, 2 * (os.cpu_count() or 1))
        with ThreadPoolExecutor(penyimpan) as penyelesai:
            if kolam is not None and not buat.jauh:
                kolam.panaskan(min(buat.lebar, len(perlu)))
            try:
                while True:
                    batas = buat.tunggu()
                    jendela = 2 * buat.lebar + 2  # so many are in memory at most
                    while not self._tersangka and len(berjalan) < jendela and (berikut := next(antre, None)) is not None:
                        satu = Berjalan(*berikut, time.perf_counter())
                        kirim = buat.kirim(self.pesanan(satu.alamat))
                        if kirim is None:
                            self._tersangka.append(satu.alamat)
                        else:
                            berjalan[kirim] = satu
                    if not berjalan:
                        return
                    for selesai in wait(berjalan, batas, FIRST_COMPLETED).done:
                        satu = berjalan.pop(selesai)
                        if selesai in disimpan:
                            disimpan.discard(selesai)
                            yield selesai.result()
                            continue
                        keluar = buat.hasil(selesai)
                        if keluar is None:
                            self._tersangka.append(satu.alamat)
                        elif isinstance(keluar, Galat) and not buat.jauh:
                            yield satu.gagal(keluar)
                        else:
                            simpan = penyelesai.submit(self.selesaikan, satu, keluar, kolam)
                            berjalan[simpan] = satu
                            disimpan.add(simpan)
            finally:
                for sisa in berjalan:
                    sisa.cancel()
                if berjalan and kolam is not None:
                    kolam.close()

    def pesanan(self, alamat: Alamat) -> Pesanan:
        """What `kerja.siapkan` is told of a naskah."""
        rencana = self.rencana
        nasional, daerah = map(self.kini.registri, folder_registri(alamat.folder.resolve(), rencana.akar))
        return Pesanan(alamat, rencana.akar, rencana.template, rencana.pdf, (nasional, daerah))

    def selesaikan(self, satu: Berjalan, keluar: Siap | Jadi | Galat, kolam: OfficePool | None) -> Hasil:
        """Lay it out where that is not done, write its files and its trace.

        Args:
            satu: which one.
            keluar: what was made of it; what came from afar is made here once more where the sources were others there, or where
                it failed: only this machine has all files that a naskah may name.
            kolam: LibreOffice; None without PDF.
        """
        try:
            if isinstance(keluar, Galat) or (isinstance(keluar, Jadi) and not self._sama(keluar.asal)):
                with self._di_sini:
                    keluar = siapkan(self.pesanan(satu.alamat))
                if isinstance(keluar, Galat):
                    return satu.gagal(keluar)
            return self._simpan(satu, keluar if isinstance(keluar, Jadi) else cetak(keluar, kolam))
        except Galat as sebab:
            return satu.gagal(sebab)
        except Exception as sebab:  # one naskah fails with it, the others are built
            return satu.gagal(galat_program(sebab))

    def _sama(self, asal: Asal) -> bool:
        akar = self.rencana.akar
        return all(self.kini.berkas(akar / jalur) == isi for jalur, isi in asal.berkas.items()) and not any(
            (akar / jalur).is_file() for jalur in asal.tak_ada
        )

    def _simpan(self, satu: Berjalan, jadi: Jadi) -> Hasil:
        mulai = time.perf_counter()
        self.halaman[satu.alamat] = jadi.halaman
        tujuan = {akhiran: self.rencana.tujuan(satu.alamat, akhiran) for akhiran in jadi.isi}
        # the trace last: until it is there, the next run finds that the results are not those it knows
        jejak = {tempat(satu.alamat, self.rencana.ke): self._jejak(satu.alamat, jadi).bita()}
        tulis_bersama({**{tujuan[k]: bita for k, bita in jadi.isi.items()}, **jejak})
        return Hasil(
            satu.alamat,
            tujuan[".docx"],
            tujuan.get(".pdf"),
            jadi.jumlah,
            satu.lama,
            catatan=masalah(jadi.asal.catatan),
            temuan=temuan(jadi.asal.temuan),
            sebab=satu.sebab,
            tahap={**jadi.asal.tahap, "simpan": round(time.perf_counter() - mulai, 4)},
            di=jadi.di,
        )

    def _jejak(self, alamat: Alamat, jadi: Jadi) -> Jejak:
        rencana, kini, asal = self.rencana, self.kini, jadi.asal
        return Jejak(
            folder=jalur_tampil(alamat.folder, rencana.akar),
            berkas=asal.berkas,
            tak_ada=asal.tak_ada,
            template=asal.template,
            sidik_template=kini.berkas(rencana.template / asal.template),
            program=kini.program,
            huruf=kini.huruf,
            office=kini.office if ".pdf" in jadi.isi else "",
            registri=kini.registri(*folder_registri(alamat.folder.resolve(), rencana.akar)),
            tanya=asal.tanya,
            daerah=asal.daerah,
            hasil={akhiran: sidik(bita) for akhiran, bita in jadi.isi.items()},
            halaman=jadi.jumlah,
            temuan=asal.temuan,
            catatan=asal.catatan,
        )


def _mati() -> Galat:
    return Galat("proses yang membuat naskah ini berhenti sendiri dua kali; periksa sisa memori, lalu jalankan lagi")
