"""What each result was made from, kept beside the results in `.jejak/`, and why a naskah must be made again.

One JSON file for each naskah, with a fingerprint of itself: one that is damaged, or of another version, only means that the
naskah is built. Times of files are never looked at, so a state that a nightly run fetches from its cache is as good as one's own.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass, fields
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pipeline.build.cari import Alamat, folder_registri
from pipeline.build.sidik import Sidik, sidik_json
from pipeline.galat import Galat
from pipeline.source.teks import jalur_tampil

if TYPE_CHECKING:
    from pipeline.build.bangun import Rencana

VERSI = 1
NAMA = ".jejak"


@dataclass(frozen=True, slots=True)
class Jejak:
    """What a naskah was made from and what came of it.

    Args:
        folder: the naskah's folder; paths as messages show them.
        berkas: path → fingerprint of every file read, "" for one that changed while it was read.
        tak_ada: paths where a file was looked for and was not.
        template: its file name.
        sidik_template, program, huruf: fingerprints of what it was made with.
        office: that of LibreOffice, "" where no PDF was made.
        registri: fingerprint of all of the registry.
        tanya: what was asked of the registry (see `tanya`).
        daerah: kind, name and province of the region.
        hasil: suffix → fingerprint of the files written.
        halaman: pages of the PDF.
        temuan: findings as `Temuan.ke_json` gives them.
        catatan: doubts: message, path, line, column; None for no place.
    """

    folder: str
    berkas: Mapping[str, str]
    tak_ada: tuple[str, ...]
    template: str
    sidik_template: str
    program: str
    huruf: str
    office: str
    registri: str
    tanya: Mapping[str, str]
    daerah: tuple[str, ...]
    hasil: Mapping[str, str]
    halaman: int = 0
    temuan: tuple[Mapping[str, Any], ...] = ()
    catatan: tuple[tuple[str, str | None, int, int], ...] = ()

    def bita(self) -> bytes:
        """The file."""
        isi = asdict(self)
        lengkap = {"versi": VERSI, "sidik": sidik_json(isi), "isi": isi}
        return json.dumps(lengkap, ensure_ascii=False, indent=1, sort_keys=True).encode("utf-8", "surrogatepass") + b"\n"


def tempat(alamat: Alamat, ke: Path) -> Path:
    """Where the trace of a naskah lies."""
    return ke / NAMA / alamat.pemda / alamat.opd / f"{alamat.slug}.json"


def baca(path: Path) -> Jejak | None:
    """Read a trace.

    Returns:
        None where it is damaged or of another version.

    Errors:
        FileNotFoundError: there is none.
    """
    try:
        lengkap = json.loads(path.read_bytes())
        isi = lengkap["isi"]
        if lengkap["versi"] != VERSI or lengkap["sidik"] != sidik_json(isi) or set(isi) != {satu.name for satu in fields(Jejak)}:
            return None
        nilai: dict[str, Any] = {kunci: tuple(satu) if isinstance(satu, list) else satu for kunci, satu in isi.items()}
        return Jejak(**nilai)
    except FileNotFoundError:
        raise
    except (OSError, ValueError, KeyError, TypeError):
        return None


def sebab_dibuat(alamat: Alamat, rencana: Rencana, sidik: Sidik) -> tuple[Jejak | None, tuple[str, ...]]:
    """Whether a naskah must be made, and why.

    Args:
        alamat: which one.
        rencana: where and what.
        sidik: the fingerprints of this run.

    Returns:
        Its trace, where there is one, and the reasons, short Indonesian phrases; none where its results are up to date.
    """
    try:
        jejak = baca(tempat(alamat, rencana.ke))
    except FileNotFoundError:
        return None, ("belum pernah dibuat",)
    if jejak is None:
        return None, ("catatan bangunan rusak",)
    if rencana.ulang:
        return jejak, ("diminta",)
    if jejak.folder != jalur_tampil(alamat.folder, rencana.akar):
        return jejak, (f"dibuat dari folder lain ({jejak.folder})",)
    return jejak, (
        *_hasil(alamat, jejak, rencana, sidik),
        *_sumber(alamat, jejak, rencana.akar, sidik),
        *_alat(jejak, rencana, sidik),
        *_registri(alamat, jejak, rencana.akar, sidik),
    )


def _hasil(alamat: Alamat, jejak: Jejak, rencana: Rencana, sidik: Sidik) -> list[str]:
    hasil = []
    for akhiran in (".docx", ".pdf") if rencana.pdf else (".docx",):
        if akhiran not in jejak.hasil:
            hasil.append("PDF belum dibuat")
            continue
        path = rencana.tujuan(alamat, akhiran)
        ada = sidik.berkas(path)
        if not ada:
            hasil.append(f"{path.name} tidak ada")
        elif ada != jejak.hasil[akhiran]:
            hasil.append(f"hasil diubah dari luar ({path.name})")
    return hasil


def _sumber(alamat: Alamat, jejak: Jejak, akar: Path, sidik: Sidik) -> list[str]:
    hasil = []
    for jalur, lama in jejak.berkas.items():
        path = akar / jalur
        baru = sidik.berkas(path)
        if not baru:
            hasil.append(f"{_sebut(path, jalur, alamat)} tidak ada lagi")
        elif baru != lama:
            hasil.append(f"{_sebut(path, jalur, alamat)} berubah")
    baru_ada = (jalur for jalur in jejak.tak_ada if (akar / jalur).is_file())
    return hasil + [f"{_sebut(akar / jalur, jalur, alamat)} sekarang ada" for jalur in baru_ada]


def _sebut(path: Path, jalur: str, alamat: Alamat) -> str:
    """A file of the naskah by its path in its folder, another by its whole path."""
    folder = alamat.folder.resolve()
    return path.resolve().relative_to(folder).as_posix() if path.resolve().is_relative_to(folder) else jalur


def _alat(jejak: Jejak, rencana: Rencana, sidik: Sidik) -> list[str]:
    hasil = []
    if sidik.berkas(rencana.template / jejak.template) != jejak.sidik_template:
        hasil.append(f"template berubah ({jejak.template})")
    if sidik.program != jejak.program:
        hasil.append("program berubah")
    if sidik.huruf != jejak.huruf:
        hasil.append("huruf berubah")
    # without LibreOffice nothing can be made anew
    if rencana.pdf and jejak.office and sidik.office and sidik.office != jejak.office:
        hasil.append("LibreOffice berubah")
    return hasil


def _registri(alamat: Alamat, jejak: Jejak, akar: Path, sidik: Sidik) -> list[str]:
    folder, milik_daerah = folder_registri(alamat.folder.resolve(), akar)
    if sidik.registri(folder, milik_daerah) == jejak.registri:
        return []
    from pipeline.build.tanya import yang_berubah
    from pipeline.citation.baris import Daerah
    from pipeline.citation.registri import Registri

    jenis, nama, provinsi = jejak.daerah
    try:
        berubah = yang_berubah(jejak.tanya, Registri(folder, akar, Daerah(jenis, nama, provinsi, milik_daerah)))
    except Galat:
        return ["registri tidak terbaca"]  # building it says where
    return [f"regulasi {', '.join(berubah[:3])}{', …' if len(berubah) > 3 else ''} berubah"] if berubah else []
