"""Fixtures: the three sample naskah, built once by the command line, and small projects to write to."""

from __future__ import annotations

import os
from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from pipeline.pdf import HasilPdf, OfficePool, cari_office
from tests.alat import CONTOH, Keluaran, Proyek, Word, jalankan
from tests.alat_pdf import DRAF

settings.register_profile(
    "uji",
    deadline=None,
    derandomize=True,  # the same examples on every machine; HYPOTHESIS_PROFILE=acak looks for new ones
    suppress_health_check=[HealthCheck.too_slow, HealthCheck.function_scoped_fixture, HealthCheck.data_too_large],
)
settings.register_profile("acak", settings.get_profile("uji"), derandomize=False, max_examples=1000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "uji"))


class Hasil:
    """What `build.py semua` made."""

    def __init__(self, ke: Path, keluaran: Keluaran) -> None:
        self.ke, self.keluaran = ke, keluaran

    def docx(self, alamat: str) -> Path:
        return self.ke / f"{alamat}.docx"

    def pdf(self, alamat: str) -> Path:
        return self.ke / f"{alamat}.pdf"


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Files with slow tests first: where several processes run them, none is left alone with one at the end."""
    lambat = Counter(satu.path for satu in items if satu.get_closest_marker("lambat") is not None)
    items.sort(key=lambda satu: -lambat[satu.path])


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip what is marked `libreoffice` where that is missing."""
    if item.get_closest_marker("libreoffice") is not None and cari_office() is None:
        pytest.skip("LibreOffice or python3-uno is not installed")


@pytest.fixture(scope="session")
def cache(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder for converted fonts."""
    return tmp_path_factory.mktemp("cache")


@pytest.fixture(scope="session")
def kolam(cache: Path) -> Iterator[OfficePool]:
    """One warm LibreOffice; for tests marked `libreoffice`."""
    with OfficePool(cache=cache) as satu:
        yield satu


@pytest.fixture(scope="session")
def draf(kolam: OfficePool) -> HasilPdf:
    """A draft of six pages."""
    return kolam.convert(DRAF)


@pytest.fixture(scope="session")
def hasil(tmp_path_factory: pytest.TempPathFactory) -> Hasil:
    """The three samples as Word files and PDFs, from one run of the whole command."""
    if cari_office() is None:
        pytest.skip("LibreOffice or python3-uno is not installed")
    ke = tmp_path_factory.mktemp("hasil")
    keluaran = jalankan("semua", "--ke", ke)
    assert keluaran.status == 0, keluaran.galat
    return Hasil(ke, keluaran)


@pytest.fixture(params=CONTOH, ids=lambda satu: satu.split("/")[1])
def contoh(request: pytest.FixtureRequest) -> str:
    """Each sample: `<pemda>/<opd>/<slug>`."""
    return str(request.param)


@pytest.fixture
def proyek(tmp_path: Path) -> Proyek:
    """A small project of the test's own."""
    return Proyek(tmp_path / "proyek")


@pytest.fixture(scope="session")
def proyek_bersama(tmp_path_factory: pytest.TempPathFactory) -> Proyek:
    """A small project for property-based tests, which write its files anew for every example."""
    return Proyek(tmp_path_factory.mktemp("bersama") / "proyek")


@pytest.fixture(scope="session")
def _word(hasil: Hasil) -> dict[str, Word]:
    """The samples' Word files, read once."""
    return {satu: Word(hasil.docx(satu).read_bytes()) for satu in CONTOH}


@pytest.fixture
def word(_word: dict[str, Word], contoh: str) -> Word:
    """One sample's Word file."""
    return _word[contoh]
