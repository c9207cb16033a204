"""The same work on the machines of a Dask cluster: found, compared with this one, given the sources, and watched.

A worker gets copies of a naskah's files (`kiriman`) and sends back the bytes of the results; nothing is shared but the program.
"""

from __future__ import annotations

import logging
import time
import warnings
from collections.abc import Callable, Iterator, Mapping, Sequence
from concurrent.futures import CancelledError, Executor, Future
from contextlib import AbstractContextManager, contextmanager, nullcontext, suppress
from functools import partial
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from pipeline.build import kiriman
from pipeline.build.sidik import Sidik, sidik, sidik_json
from pipeline.galat import Galat, GalatLingkungan

if TYPE_CHECKING:
    from distributed import Client

    from pipeline.build.bangun import Pembuka, Rencana
    from pipeline.build.cari import Alamat
    from pipeline.build.kerja import Pesanan
    from pipeline.build.pekerja_klaster import Alat
    from pipeline.build.pelaksana import Keluar, Pelaksana

SABAR_SAMBUNG = 10.0  # seconds for the scheduler to answer, and for a first worker to be there
SABAR_HILANG = 60.0  # seconds without a scheduler or a worker until a build gives up
DENYUT = 2.0  # seconds between looks at both
SKEMA = ("tcp", "tls")
BEDA = {
    "program": "program, Python, atau pustakanya lain",
    "huruf": "hurufnya lain",
    "office": "LibreOffice-nya lain",
    "dask": "versi Dask-nya lain",
}
PETUNJUK = "lihat docs/bangun.md, bagian Klaster"


def alamat_sah(alamat: str) -> bool:
    """Whether an address has the form `tcp://host:port` or `tls://host:port`."""
    with suppress(ValueError):
        bagian = urlsplit(alamat)
        return bagian.scheme in SKEMA and bool(bagian.hostname) and bool(bagian.port) and bagian.path in ("", "/")
    return False


def klaster(alamat: str, kabar: Callable[[str], None]) -> Pembuka:
    """A cluster for `bangun`; it is asked only when there is something to build.

    Args:
        alamat: the scheduler's, `tcp://…` or `tls://…`.
        kabar: told, in one sentence each, who works and whose work is not wanted.
    """
    return partial(_buka, alamat.rstrip("/"), kabar)


@contextmanager
def _buka(
    alamat: str, kabar: Callable[[str], None], naskah: Sequence[Alamat], rencana: Rencana, kini: Sidik
) -> Iterator[Pelaksana]:
    try:
        import distributed
    except ImportError:
        raise GalatLingkungan(
            "paket distributed belum terpasang, padahal --klaster memerlukannya; jalankan: tools/siapkan.sh klaster"
        ) from None
    warnings.filterwarnings("ignore", module=r"distributed\.")
    for nama in ("distributed", "distributed.client", "distributed.core", "tornado", "asyncio"):
        logging.getLogger(nama).setLevel(logging.CRITICAL)  # what they would say is told below, in our words
    _periksa_sertifikat(alamat)
    with _sambung(alamat, distributed.Client) as client:
        from pipeline.build.pekerja_klaster import Alat

        diperlukan = Alat(kini.program, kini.huruf, kini.office if rencana.pdf else "")
        yield _Klaster(client, alamat, kabar, diperlukan, kiriman.bersama(naskah, rencana.akar, rencana.template))


def _periksa_sertifikat(alamat: str) -> None:
    """Dask itself would say it late, and in a way of its own.

    Errors:
        GalatLingkungan: a tls address without certificates.
    """
    from distributed import Security

    if alamat.startswith("tls:"):
        try:
            sertifikat = Security().get_connection_args("client").get("ssl_context")  # type: ignore[no-untyped-call]
        except OSError as sebab:
            raise _tanpa_sertifikat(alamat, f"{sebab.filename or 'isinya'}: {sebab.strerror or sebab}") from None
        if sertifikat is None:
            raise _tanpa_sertifikat(alamat, "belum diatur")


def _tanpa_sertifikat(alamat: str, sebab: str) -> GalatLingkungan:
    return GalatLingkungan(f"sambungan {alamat} memerlukan sertifikat TLS yang cocok ({sebab}); {PETUNJUK}")


@contextmanager
def _sambung(alamat: str, buat: Callable[..., Client]) -> Iterator[Client]:
    try:
        client = buat(alamat, timeout=SABAR_SAMBUNG, set_as_default=False, name="naskah-dinas")
    except (OSError, ValueError, TypeError, RuntimeError) as sebab:
        if "TLS" in str(sebab):
            raise _tanpa_sertifikat(alamat, str(sebab).partition(".")[0]) from None
        raise GalatLingkungan(
            f"penjadwal klaster di {alamat} tidak menjawab dalam {SABAR_SAMBUNG:g} detik; periksa alamatnya, apakah penjadwalnya "
            f"berjalan, dan apakah jaringannya terbuka ({PETUNJUK})"
        ) from None
    try:
        yield client
    finally:
        with suppress(Exception):
            client.close(timeout=SABAR_SAMBUNG)  # type: ignore[no-untyped-call]


def _sebab(galat: Any) -> str:
    if "No module named 'pipeline" in str(galat):
        return "program ini tidak ada di sana; jalankan pekerjanya dari folder program"
    return f"tidak dapat disiapkan ({galat})"


class _Klaster:
    """A `Pelaksana` of many machines. Workers that come later, or again after a crash, are compared and equipped as well.

    Args:
        client: the connection.
        alamat: for messages.
        kabar: see `klaster`.
        diperlukan: what a worker must be like.
        isi: what all naskah share.

    Errors:
        GalatLingkungan: there is no worker that fits.
    """

    jauh = True

    def __init__(self, client: Client, alamat: str, kabar: Callable[[str], None], diperlukan: Alat, isi: kiriman.Isi) -> None:
        self._client = client
        self._alamat = alamat
        self._kabar = kabar
        self._diperlukan = diperlukan
        self._isi = isi
        self._nama = f"naskah-{sidik_json([repr(diperlukan), {jalur: sidik(bita) for jalur, bita in isi.items()}])}"
        self._ditolak: set[str] = set()
        self._terlihat = time.monotonic()
        self._dilihat = 0.0
        self.lebar = self._mulai()
        self._pelaksana: Executor = client.get_executor(  # type: ignore[no-untyped-call]
            pure=False, resources={self._nama: 1}
        )

    def _mulai(self) -> int:
        try:
            self._client.wait_for_workers(1, timeout=SABAR_SAMBUNG)
        except TimeoutError:
            raise GalatLingkungan(
                f"penjadwal klaster di {self._alamat} tidak punya pekerja; jalankan paling sedikit satu ({PETUNJUK})"
            ) from None
        except Exception:  # Dask has many for a connection that ended
            raise self._putus() from None
        lebar = self._hitung()
        if not lebar:
            raise GalatLingkungan(
                "tidak ada pekerja klaster yang sama dengan komputer ini, padahal hasilnya harus sama; samakan program (git), "
                "paket sistem (LibreOffice, huruf), dan pustaka (tools/siapkan.sh klaster), lalu jalankan ulang pekerjanya "
                f"({PETUNJUK})"
            )
        self._kabar(f"klaster {self._alamat}: {lebar} naskah sekaligus")
        return lebar

    def kirim(self, pesanan: Pesanan) -> Future[Any] | None:
        from pipeline.build.pekerja_klaster import Kiriman, kerjakan

        minta = Kiriman(pesanan, kiriman.milik(pesanan.alamat), self._nama)
        try:
            return self._pelaksana.submit(kerjakan, minta)
        except Exception:  # the connection ended, as above
            raise self._putus() from None

    def hasil(self, masa_depan: Future[Any]) -> Keluar | None:
        from distributed.scheduler import KilledWorker

        from pipeline.build.kerja import galat_program

        try:
            keluar: Keluar = masa_depan.result()
        except KilledWorker:
            return None
        except CancelledError:
            raise self._putus() from None
        except Exception as sebab:  # it could not be sent, say: it is made here
            return galat_program(sebab)
        return keluar

    def tunggu(self) -> float | None:
        kini = time.monotonic()
        if kini - self._dilihat >= DENYUT:
            self._dilihat = kini
            lebar = self._hitung()
            if lebar:
                self._terlihat, self.lebar = kini, lebar
            elif kini - self._terlihat > SABAR_HILANG:
                raise self._putus()
        return DENYUT

    def _hitung(self) -> int:
        """How many naskah the equipped workers make at once; those that are new are compared and equipped."""
        if self._client.status != "running":
            return 0
        try:
            pekerja = self._pekerja()
            baru = [tempat for tempat, bahan in pekerja.items() if self._nama not in bahan and tempat not in self._ditolak]
            if baru:
                self._lengkapi(baru)
                pekerja = self._pekerja()
        except Exception:  # the connection is being made anew, a worker has gone meanwhile
            return 0
        return int(sum(bahan.get(self._nama, 0) for bahan in pekerja.values()))

    def _pekerja(self) -> dict[str, Mapping[str, float]]:
        """Address of each worker → its resources."""
        semua: Mapping[str, Any] = self._client.scheduler_info()["workers"]
        return {tempat: satu.get("resources", {}) for tempat, satu in semua.items()}

    def _lengkapi(self, baru: list[str]) -> None:
        from pipeline.build.pekerja_klaster import Alat, lengkapi

        hasil = self._client.run(lengkapi, self._nama, self._diperlukan, self._isi, workers=baru, on_error="return")
        for tempat, ini in hasil.items():
            beda = [BEDA[satu] for satu in ini.beda(self._diperlukan)] if isinstance(ini, Alat) else [_sebab(ini)]
            if beda:
                self._ditolak.add(tempat)
                nama = f"{ini.nama} ({tempat})" if isinstance(ini, Alat) else tempat
                self._kabar(f"pekerja klaster {nama} tidak dipakai: {'; '.join(beda)}")

    def sendiri(self) -> AbstractContextManager[Pelaksana]:
        return nullcontext(self)

    def _putus(self) -> Galat:
        return GalatLingkungan(
            f"klaster di {self._alamat} hilang di tengah pekerjaan (penjadwalnya berhenti, atau tidak ada pekerja lagi); "
            "naskah yang sudah jadi tetap utuh. Jalankan lagi untuk sisanya"
        )
