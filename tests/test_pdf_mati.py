"""LibreOffice that crashes, hangs, or loses its parent: nothing is left behind, and the next document is made."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
import threading
from pathlib import Path
from typing import Any

import pytest

from pipeline.pdf import (
    HasilPdf,
    OfficeMacet,
    OfficePool,
    PdfError,
)
from tests.alat import AKAR
from tests.alat_pdf import BESAR, DRAF
from tests.alat_proses import hidup, kantor, tunggu

pytestmark = pytest.mark.libreoffice


def test_a_crash_between_documents_is_not_noticed(kolam: OfficePool, draf: HasilPdf) -> None:
    kolam.convert(DRAF)
    os.kill(kantor()[0], signal.SIGKILL)
    assert kolam.convert(DRAF).pdf == draf.pdf


def test_a_crash_in_the_middle_of_a_document_is_repaired_by_one_retry(cache: Path) -> None:
    with OfficePool(cache=cache) as lain:
        sudah = set(kantor())
        lain.convert(DRAF)
        (sasaran,) = set(kantor()) - sudah
        pembunuh = threading.Timer(0.3, os.kill, (sasaran, signal.SIGKILL))
        pembunuh.start()
        assert lain.convert(BESAR).pdf.startswith(b"%PDF")
        assert not hidup(sasaran)


def test_a_hang_ends_at_the_time_limit_with_an_indonesian_message(cache: Path) -> None:
    with OfficePool(batas_waktu=1.5, cache=cache) as lain:
        sudah = set(kantor())
        lain.convert(DRAF)
        (sasaran,) = set(kantor()) - sudah
        os.kill(sasaran, signal.SIGSTOP)
        with pytest.raises(OfficeMacet, match=r"tidak selesai dalam 1\.5 detik"):
            lain.convert(DRAF)


def test_after_a_hang_the_next_document_is_converted(cache: Path, draf: HasilPdf) -> None:
    with OfficePool(batas_waktu=1.5, cache=cache) as lain:
        sudah = set(kantor())
        lain.convert(DRAF)
        (sasaran,) = set(kantor()) - sudah
        os.kill(sasaran, signal.SIGSTOP)
        with pytest.raises(OfficeMacet):
            lain.convert(DRAF)
        assert lain.convert(DRAF).pdf == draf.pdf


def test_a_closed_pool_refuses_work(cache: Path) -> None:
    lain = OfficePool(cache=cache)
    lain.close()
    with pytest.raises(PdfError, match="ditutup"):
        lain.convert(DRAF)


def test_closing_leaves_no_process_no_folder_and_no_socket(cache: Path, tmp_path: Path) -> None:
    skrip = "pool.close(); print(sorted(os.listdir(tempfile.gettempdir())), flush=True)"
    keluar = jalankan(skrip, cache, tmp_path)
    sisa = [satu for satu in Path("/tmp").glob("OSL_PIPE_*") if satu.name in keluar["soket"]]
    assert (keluar["akhir"], sisa, [hidup(pid) for pid in keluar["pid"]]) == ("[]", [], [False, False])


def test_closing_while_libreoffice_starts_leaves_nothing(cache: Path, tmp_path: Path) -> None:
    skrip = (
        "pool.close(); lain = OfficePool(2, cache=pool._cache); lain.panaskan(2)\n"
        "while len(list(Path(tempfile.gettempdir()).glob('naskah-pdf-*/profil'))) < 2: time.sleep(0.001)\n"
        "lain.close(); print(list(keturunan(os.getpid())), sorted(os.listdir(tempfile.gettempdir())), flush=True)"
    )
    assert jalankan(skrip, cache, tmp_path)["akhir"] == "[] []"


def test_the_first_document_goes_to_the_libreoffice_started_ahead(cache: Path, draf: HasilPdf) -> None:
    sudah = set(kantor())
    with OfficePool(cache=cache) as lain:
        lain.panaskan()
        assert lain.convert(DRAF).pdf == draf.pdf
        assert len(set(kantor()) - sudah) == 1


def test_the_end_of_the_interpreter_ends_the_workers(cache: Path, tmp_path: Path) -> None:
    keluar = jalankan("print('x', flush=True)", cache, tmp_path)
    assert [os.listdir(tmp_path), *map(hidup, keluar["pid"])] == [[], False, False]


def test_ctrl_c_in_a_conversion_ends_the_workers(cache: Path, tmp_path: Path) -> None:
    skrip = (
        "import _thread, threading; threading.Timer(0.3, _thread.interrupt_main).start()\n"
        "try: pool.convert(BESAR)\nexcept KeyboardInterrupt: print('putus', flush=True)"
    )
    keluar = jalankan(skrip, cache, tmp_path)
    assert [keluar["akhir"], os.listdir(tmp_path), *map(hidup, keluar["pid"])] == ["putus", [], False, False]


def test_a_parent_that_is_killed_leaves_nothing_behind(cache: Path, tmp_path: Path) -> None:
    keluar = jalankan("print('x', flush=True); os.kill(os.getpid(), 9)", cache, tmp_path)
    assert tunggu(lambda: not any(map(hidup, keluar["pid"])) and not os.listdir(tmp_path))


def test_a_parent_that_is_killed_in_the_middle_of_a_document_leaves_nothing_behind(cache: Path, tmp_path: Path) -> None:
    skrip = "import threading; threading.Timer(0.3, os.kill, (os.getpid(), 9)).start(); print('x', flush=True)"
    keluar = jalankan(skrip + "; pool.convert(BESAR)", cache, tmp_path)
    assert tunggu(lambda: not any(map(hidup, keluar["pid"])) and not os.listdir(tmp_path))


def test_a_killed_worker_takes_its_libreoffice_along(cache: Path, tmp_path: Path) -> None:
    skrip = "os.kill(pid[0], 9); time.sleep(0.5); print(hidup(pid[1]), flush=True)"
    assert jalankan(skrip, cache, tmp_path)["akhir"] == "False"


def jalankan(skrip: str, cache: Path, sementara: Path) -> dict[str, Any]:
    """Run a script in a Python of its own, with a pool that has converted one document and its own temporary folder."""
    awal = (
        "import os, sys, tempfile, time\n"
        f"sys.path.insert(0, {str(AKAR)!r})\n"
        "from pathlib import Path\n"
        "from pipeline.pdf import OfficePool\n"
        "from tests.alat_pdf import BESAR, DRAF\n"
        "from tests.alat_proses import hidup, keturunan\n"
        f"pool = OfficePool(cache=Path({str(cache)!r}))\n"
        "pool.convert(DRAF)\n"
        "pid = sorted(keturunan(os.getpid()))\n"
        "soket = pool._semua[0].pekerja._soket\n"
        "print(' '.join(map(str, pid)), flush=True)\n"
        "print(' '.join(satu.name for satu in soket), flush=True)\n"
    )
    hasil = subprocess.run(
        [sys.executable, "-c", awal + skrip],
        env={**os.environ, "TMPDIR": str(sementara)},
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    baris = hasil.stdout.splitlines()
    assert len(baris) >= 3, hasil.stderr
    return {"pid": [int(satu) for satu in baris[0].split()], "soket": baris[1].split(), "akhir": baris[-1]}
