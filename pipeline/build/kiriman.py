"""What another machine needs of the content to make a naskah: files by their absolute paths, laid out again below a folder there.

The whole path is kept, so that everything lies to everything else as it does here: what a message or a trace says of a file is
the same but for the folder in front (`tanpa_folder`).
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import fields, is_dataclass, replace
from pathlib import Path
from typing import Any, TypeAlias, TypeVar

from pipeline.build.cari import REGULASI, Alamat
from pipeline.source.teks import BATAS_UKURAN

Isi: TypeAlias = dict[str, bytes]  # absolute path on the machine that sends → content
T = TypeVar("T")


def bersama(alamat: Iterable[Alamat], akar: Path, template: Path) -> Isi:
    """What all naskah may use: shared parts, the national regulations, the Word templates."""
    konten = dict.fromkeys(satu.folder.resolve().parents[2] for satu in alamat)
    folder = [path for satu in konten for path in (satu / "pustaka", satu / REGULASI)]
    semua = [*folder, akar.resolve() / "content" / REGULASI, template.resolve()]
    return _baca(path for satu in dict.fromkeys(semua) for path in _berkas(satu))


def milik(alamat: Alamat) -> Isi:
    """What belongs to one naskah: its folder, and what lies beside it but in another naskah or another office."""
    folder = alamat.folder.resolve()
    opd, pemda = folder.parents[:2]
    lain = [satu.parent for satu in pemda.glob("*/opd.yaml") if satu.parent != opd]
    lain += [satu.parent for satu in opd.glob("*/naskah.yaml") if satu.parent != folder]
    return _baca(_berkas(pemda, frozenset(map(str, lain))))


def _berkas(folder: Path, kecuali: frozenset[str] = frozenset()) -> Iterator[Path]:
    for induk, anak, nama in os.walk(folder):
        anak[:] = sorted(satu for satu in anak if not satu.startswith(".") and os.path.join(induk, satu) not in kecuali)
        yield from (Path(induk, satu) for satu in sorted(nama) if not satu.startswith("."))


def _baca(semua: Iterable[Path]) -> Isi:
    hasil: Isi = {}
    for path in semua:
        try:
            if path.stat().st_size <= BATAS_UKURAN:  # a larger one is no source
                hasil[str(path)] = path.read_bytes()
        except OSError:  # gone meanwhile, a dead link: making the naskah says so
            continue
    return hasil


def di_bawah(folder: Path, path: Path | str) -> Path:
    """Where a path of the sender lies below a folder of the receiver."""
    return folder / str(path).lstrip("/")


def susun(folder: Path, isi: Mapping[str, bytes]) -> list[Path]:
    """Write files below a folder.

    Errors:
        OSError: no room, no right to write.
    """
    hasil = []
    for jalur, bita in isi.items():
        path = di_bawah(folder, jalur)
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(bita)
        hasil.append(path)
    return hasil


def tanpa_folder(nilai: T, folder: Path) -> T:
    """The same value, with the sender's paths in all its texts again."""
    hasil: T = _ganti(nilai, str(folder))
    return hasil


def _ganti(nilai: Any, folder: str) -> Any:
    if isinstance(nilai, str):
        return nilai.replace(folder, "")
    if isinstance(nilai, tuple | list):
        return type(nilai)(_ganti(satu, folder) for satu in nilai)
    if isinstance(nilai, dict):
        return {_ganti(kunci, folder): _ganti(satu, folder) for kunci, satu in nilai.items()}
    if is_dataclass(nilai) and not isinstance(nilai, type):
        return replace(nilai, **{satu.name: _ganti(getattr(nilai, satu.name), folder) for satu in fields(nilai)})
    return nilai
