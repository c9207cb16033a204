"""The site of many drafts after their documents are made: small ones and ones of 24 pages, ten to a thousand, and a plain way.

The plain way makes of the same sources one HTML page each: Markdown by markdown-it, YAML as it stands, in one Jinja template, and
copies the documents. It has no numbers, references, findings, search, lists, changes or data.

Both run in processes of their own and are read by what they and all their children took of the processors (user and system),
which says more on a shared machine than the clock does; that is shown as well. Word files are built before; the PDF is one real
one, told apart for each naskah by a comment at its end, and the trace of the build says so.

`python -m benchmarks.situs 10 100` measures other numbers.
"""

from __future__ import annotations

import io
import os
import resource
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, replace
from datetime import date, timedelta
from pathlib import Path

import pikepdf
from jinja2 import Environment
from markdown_it import MarkdownIt

from benchmarks import AKAR, cetak, kali, keputusan, tercapai
from pipeline.build.bangun import Rencana, bangun, gagal
from pipeline.build.cari import Alamat, semua_naskah
from pipeline.build.jejak import baca, tempat
from pipeline.build.sidik import Sidik, sidik
from pipeline.pdf import cari_office
from pipeline.publish.terbit import terbit

BANYAK = (10, 100, 1000)
BERUBAH = 10  # naskah whose sources change before the last publication
BATAS = 20.0  # seconds for a thousand
HARI = date(2026, 1, 1)
_PANJANG = AKAR / "content" / "kukar" / "dinkes" / "renja-rb-2023"
_HALAMAN = """<!doctype html><html lang="id"><head><meta charset="utf-8"><title>{{ judul }}</title></head>
<body><h1>{{ judul }}</h1>{% for satu in isi %}<section>{{ satu|safe }}</section>{% endfor %}
{% for satu in data %}<pre>{{ satu }}</pre>{% endfor %}
<p><a href="{{ nama }}.docx">Word</a> <a href="{{ nama }}.pdf">PDF</a></p></body></html>
"""


@dataclass(frozen=True, slots=True)
class Lama:
    """Seconds by the clock, and of the processors."""

    jam: float
    inti: float


# -- what is measured -----------------------------------------------------------------------------------------------------


def _satu_kecil(folder: Path, ke: int) -> None:
    """A Keputusan of three pages."""
    shutil.copytree(keputusan.folder_kecil(), folder)
    naskah = (folder / "naskah.yaml").read_text("utf-8").replace("status: final\nnomor: 188/12/2022\n", "status: rancangan\n")
    (folder / "naskah.yaml").write_text("terbit: ya\n" + naskah.replace("Tim Penyusun", f"Tim {ke} Penyusun"), "utf-8")


def _satu_panjang(folder: Path, ke: int) -> None:
    """A Keputusan of 24 pages: the sample, its chapters in its own folder and with words of its own."""
    shutil.copytree(_PANJANG, folder)
    pustaka = AKAR / "content" / "pustaka" / "reformasi-birokrasi"
    for bab in pustaka.glob("bab-*.md"):
        isi = bab.read_text("utf-8").replace("reformasi birokrasi", f"reformasi birokrasi ke-{ke}")
        (folder / bab.name).write_text(isi, "utf-8")
    for nama in ("naskah.yaml", "ratl.yaml"):
        isi = (folder / nama).read_text("utf-8").replace("pustaka/reformasi-birokrasi/bab", "bab")
        (folder / nama).write_text(isi.replace("kesehatan", f"kesehatan {ke}").replace("Laporan", f"Laporan {ke}"), "utf-8")


UKURAN: Mapping[str, Callable[[Path, int], None]] = {"3 halaman": _satu_kecil, "24 halaman": _satu_panjang}


@contextmanager
def kantor(jumlah: int, satu: Callable[[Path, int], None]) -> Iterator[Path]:
    """A project with so many naskah, all marked, in offices of twenty, and their documents in `output/`."""
    with tempfile.TemporaryDirectory(prefix="naskah-ukur-") as sementara:
        akar = Path(sementara)
        konten = akar / "content"
        shutil.copytree(AKAR / "content" / "pustaka", konten / "pustaka")
        (konten / "regulasi").symlink_to(AKAR / "content" / "regulasi")
        for ke in range(jumlah):
            opd = konten / "kukar" / f"dinas-{ke // 20}"
            if not opd.is_dir():
                shutil.copytree(AKAR / "content" / "kukar", opd.parent, ignore=shutil.ignore_patterns("d*"), dirs_exist_ok=True)
                opd.mkdir()
                isi = (_PANJANG / "../opd.yaml").read_text("utf-8")
                (opd / "opd.yaml").write_text(isi.replace("Dinas Kesehatan", f"Dinas Kesehatan {ke // 20}"), "utf-8")
            satu(opd / f"naskah-{ke}", ke)
        bangun_dokumen(akar, _pdf(konten))
        yield akar


def _pdf(konten: Path) -> bytes:
    """The PDF of the first naskah; none where LibreOffice is missing."""
    if cari_office() is None:
        return b""
    with tempfile.TemporaryDirectory(prefix="naskah-ukur-") as sementara:
        rencana = Rencana(konten.parent, AKAR / "templates", Path(sementara), pekerja=1)
        (hasil,) = bangun(semua_naskah(konten)[:1], rencana, lambda _: None)
        assert hasil.pdf is not None, hasil.galat
        return hasil.pdf.read_bytes()


def bangun_dokumen(akar: Path, pdf: bytes) -> None:
    """Build the Word files that are not up to date, and give every naskah without a PDF one of its own."""
    ke = akar / "output"
    semua = semua_naskah(akar / "content")
    hasil = bangun(semua, Rencana(akar, AKAR / "templates", ke, pdf=False), lambda _: None)
    assert not gagal(hasil), gagal(hasil)[0].galat
    if pdf:
        office = Sidik().office
        with pikepdf.open(io.BytesIO(pdf)) as dokumen:
            halaman = len(dokumen.pages)
        for satu in semua:
            _beri_pdf(satu, ke, pdf, halaman, office)


def _beri_pdf(alamat: Alamat, ke: Path, pdf: bytes, halaman: int, office: str) -> None:
    jejak = baca(tempat(alamat, ke))
    assert jejak is not None
    if ".pdf" in jejak.hasil:
        return
    isi = pdf + f"% {alamat}\n".encode()
    (ke / f"{alamat}.pdf").write_bytes(isi)
    baru = replace(jejak, hasil={**jejak.hasil, ".pdf": sidik(isi)}, office=office, halaman=halaman)
    tempat(alamat, ke).write_bytes(baru.bita())


def ubah(akar: Path, jumlah: int) -> None:
    """Other words in the first naskah."""
    for satu in semua_naskah(akar / "content")[:jumlah]:
        path = satu.folder / "naskah.yaml"
        isi = path.read_text("utf-8").replace("perlu", "benar-benar perlu").replace("yang terukur", "yang nyata")
        path.write_text(isi, "utf-8")


# -- ways -----------------------------------------------------------------------------------------------------------------


def kami(akar: Path, hari: date) -> None:
    """Our site."""
    hasil = terbit(akar, akar / "content", akar / "situs", hari, hasil=akar / "output")
    assert not hasil.gagal, hasil.gagal[0].galat


def biasa(akar: Path) -> None:
    """A page for each naskah, and a list of them."""
    markdown = MarkdownIt("commonmark").enable("table")
    halaman = Environment(autoescape=True).from_string(_HALAMAN)
    daftar = []
    for satu in semua_naskah(akar / "content"):
        ke = akar / "biasa" / str(satu)
        ke.mkdir(parents=True)
        isi = [markdown.render(path.read_text("utf-8")) for path in _berkas(satu.folder, ".md")]
        data = [path.read_text("utf-8") for path in _berkas(satu.folder, ".yaml")]
        (ke / "index.html").write_text(halaman.render(judul=satu.slug, isi=isi, data=data, nama=satu.slug), "utf-8")
        for akhiran in (".docx", ".pdf"):
            if (asal := akar / "output" / f"{satu}{akhiran}").is_file():
                shutil.copyfile(asal, ke / asal.name)
        daftar.append(f'<li><a href="{satu}/index.html">{satu}</a></li>')
    (akar / "biasa" / "index.html").write_text(f"<ul>{''.join(daftar)}</ul>", "utf-8")


def _berkas(folder: Path, akhiran: str) -> list[Path]:
    return sorted(folder.glob(f"*{akhiran}"))


def jalan(*kata: str) -> Lama:
    """Run a way in a process of its own."""
    dulu = resource.getrusage(resource.RUSAGE_CHILDREN)
    mulai = time.perf_counter()
    subprocess.run([sys.executable, "-m", "benchmarks.situs", *kata], cwd=AKAR, check=True)
    jam = time.perf_counter() - mulai
    kini = resource.getrusage(resource.RUSAGE_CHILDREN)
    return Lama(jam, kini.ru_utime + kini.ru_stime - dulu.ru_utime - dulu.ru_stime)


def ukur_satu(jumlah: int, satu: Callable[[Path, int], None]) -> dict[str, Lama]:
    """All ways for one number and size of naskah."""
    with kantor(jumlah, satu) as akar:
        hasil = {"pertama": jalan("kami", str(akar), str(HARI)), "biasa": jalan("biasa", str(akar))}
        hasil["tetap"] = jalan("kami", str(akar), str(HARI + timedelta(1)))
        ubah(akar, BERUBAH)
        bangun_dokumen(akar, b"")
        hasil["berubah"] = jalan("kami", str(akar), str(HARI + timedelta(2)))
    return hasil


def jalankan(banyak: tuple[int, ...] = BANYAK) -> None:
    """Print times and ratios."""
    for nama, satu in UKURAN.items():
        baris = []
        for jumlah in banyak:
            hasil = ukur_satu(jumlah, satu)
            pertama, cara_biasa = hasil["pertama"], hasil["biasa"]
            baris.append(
                (
                    str(jumlah),
                    f"{pertama.jam:.1f}",
                    f"{pertama.inti:.1f}",
                    f"{pertama.inti / jumlah * 1000:.1f}",
                    kali(pertama.inti / cara_biasa.inti),
                    f"{hasil['tetap'].jam:.1f} ({hasil['tetap'].inti:.1f})",
                    f"{hasil['berubah'].jam:.1f} ({hasil['berubah'].inti:.1f})",
                )
            )
        kepala = ("jam", "inti", "ms inti/naskah", "dibanding biasa", "tetap: jam (inti)", f"{BERUBAH} berubah: jam (inti)")
        cetak((f"naskah {nama}, detik", *kepala), baris)
        print()
        if banyak[-1] == BANYAK[-1]:
            inti = os.cpu_count() or 1
            print(
                f"  sasaran: {banyak[-1]} naskah dalam {BATAS:.0f} detik: jam {tercapai(pertama.jam, BATAS)}, "
                f"waktu inti dibagi {inti} {tercapai(pertama.inti / inti, BATAS)}\n"
            )


if __name__ == "__main__":
    if sys.argv[1] == "kami":
        kami(Path(sys.argv[2]), date.fromisoformat(sys.argv[3]))
    elif sys.argv[1] == "biasa":
        biasa(Path(sys.argv[2]))
    else:
        jalankan(tuple(map(int, sys.argv[1:])))
