"""Source files in their canonical form: which shape a file has, and the proof that its content stayed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from pipeline.galat import Galat
from pipeline.naskah.jenis import JENIS
from pipeline.rapikan.markdown import rapikan_markdown
from pipeline.rapikan.pohon import cari_komentar
from pipeline.rapikan.yaml import rapikan_yaml
from pipeline.source.kunci import OPD, PEMDA, TABEL, bentuk_data
from pipeline.source.kunci_gambar import GAMBAR, adalah_gambar
from pipeline.source.markdown import ButirSumber, DaftarSumber, JudulSumber, ParagrafSumber, baca_markdown
from pipeline.source.schema import SPASI, Bentuk
from pipeline.source.teks import Berkas, Larik, Peta, Teks, baca_berkas, jalur_tampil
from pipeline.source.yaml import baca_yaml

AKHIRAN = (".yaml", ".yml", ".md")
BUKAN_SUMBER = frozenset({"regulasi"})  # folders of another format, with a README


@dataclass(frozen=True, slots=True)
class HasilRapi:
    """What formatting would do, or did.

    Args:
        berkas: path → (text before, text after) of every file that is not canonical.
        gagal: what is wrong with the files that cannot be read, which stay as they are.
        jumlah: how many files were looked at.
    """

    berkas: Mapping[Path, tuple[str, str]]
    gagal: tuple[Galat, ...]
    jumlah: int


def rapikan_semua(paths: Iterable[Path], akar: Path) -> HasilRapi:
    """The canonical form of many files; nothing is written.

    Args:
        paths: files, and folders whose sources are meant.
        akar: the project's root, for the paths shown in messages.

    Errors:
        Galat: a path that is not there, or a file that is no source.
    """
    berubah: dict[Path, tuple[str, str]] = {}
    gagal: list[Galat] = []
    semua = dict.fromkeys(satu for path in paths for satu in _sumber(path, akar))
    for path in semua:
        try:
            lama = path.read_bytes().decode("utf-8", "replace")
            baru = rapikan_berkas(path, akar)
        except Galat as sebab:
            gagal.append(sebab)
            continue
        if baru is not None:
            berubah[path] = (lama, baru)
    return HasilRapi(berubah, tuple(gagal), len(semua))


def _sumber(path: Path, akar: Path) -> list[Path]:
    path = path.resolve()
    if path.is_file():
        if path.suffix not in AKHIRAN:
            raise Galat(f"{jalur_tampil(path, akar)} bukan berkas {' atau '.join(AKHIRAN)}")
        return [path]
    if not path.is_dir():
        raise Galat(f"{jalur_tampil(path, akar)} tidak ada")
    return sorted(
        satu
        for satu in path.rglob("*")
        if satu.suffix in AKHIRAN and satu.is_file() and not BUKAN_SUMBER & {*satu.relative_to(path.parent).parts[:-1]}
    )


def rapikan_berkas(path: Path, akar: Path) -> str | None:
    """The canonical form of a file.

    Args:
        path: a `.yaml` or `.md` file.
        akar: the project's root, for the paths shown in messages.

    Returns:
        The whole text, or None where the file has it already.

    Errors:
        Galat: a file that cannot be read, at the place; or, which would be a mistake of this program, one whose content
            would not stay the same.
    """
    baru = rapikan_isi(path, baca_berkas(path, akar))
    return None if path.read_bytes() == baru.encode() else baru


def rapikan_isi(path: Path, berkas: Berkas) -> str:
    """The canonical form of what a file holds, or will hold.

    Args:
        path: the file; only its name counts.
        berkas: its text.

    Errors:
        Galat: as `rapikan_berkas`.
    """
    if path.suffix == ".md":
        baru = rapikan_markdown(berkas)
        sama = _inti_markdown(berkas) == _inti_markdown(Berkas(berkas.jalur, baru))
    else:
        nilai = baca_yaml(berkas)
        baru = rapikan_yaml(berkas, bentuk_berkas(path, nilai), berjarak=path.name == "naskah.yaml")
        sama = _inti_yaml(berkas) == _inti_yaml(Berkas(berkas.jalur, baru))
    if not sama:
        raise Galat(
            "berkas ini tidak dapat dirapikan tanpa mengubah isinya, jadi dibiarkan; laporkan berkas ini", berkas.letak(0)
        )
    return baru


def bentuk_berkas(path: Path, nilai: Any) -> Bentuk | None:
    """The shape of a YAML file by its name and content, or None where its keys are the author's choice.

    Args:
        path: the file.
        nilai: what `baca_yaml` made of it.
    """
    bernama: Mapping[str, Bentuk] = {"pemda.yaml": PEMDA, "opd.yaml": OPD}
    if path.name in bernama:
        return bernama[path.name]
    if path.name == "naskah.yaml":
        jenis = JENIS.get(nilai.get("jenis", "")) if isinstance(nilai, Peta) else None
        return jenis.KUNCI if jenis else None
    if adalah_gambar(nilai):
        return GAMBAR
    if not isinstance(nilai, Peta):
        return None
    return TABEL if "kolom" in nilai else bentuk_data


def _inti_yaml(berkas: Berkas) -> Any:
    """What a YAML file says: its values whatever their white space and the order of keys, and its comments in any order."""
    return _inti(baca_yaml(berkas)), sorted(kata for satu in cari_komentar(berkas.isi) for kata in satu.teks.split())


def _inti(nilai: Any) -> Any:
    if isinstance(nilai, Peta):
        return {str(kunci): _inti(satu) for kunci, satu in nilai.items()}
    return [_inti(satu) for satu in nilai] if isinstance(nilai, Larik) else SPASI.sub(" ", nilai).strip(" ")


def _inti_markdown(berkas: Berkas) -> Any:
    """What a Markdown file says: its blocks without their places, and its comments."""
    komentar = sorted(satu.strip() for satu in berkas.isi.splitlines() if satu.strip().startswith("<!--"))
    return _inti_blok(baca_markdown(berkas)), komentar


def _inti_blok(blok: Any) -> Any:
    if isinstance(blok, tuple):
        return [_inti_blok(satu) for satu in blok]
    if isinstance(blok, DaftarSumber):
        return [_inti_blok(satu) for satu in blok.butir]
    if isinstance(blok, ButirSumber):
        return str(blok.penanda), _inti_blok(blok.isi)
    if isinstance(blok, JudulSumber):
        return blok.tingkat, str(blok.teks)
    if isinstance(blok, ParagrafSumber):
        return str(blok.teks)
    return str(blok) if isinstance(blok, Teks) else (str(blok.nama), _inti_blok(blok.argumen), _inti_blok(blok.setelan))
