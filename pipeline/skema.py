"""JSON Schemas of every YAML file of `content/`, for editors and for check-jsonschema: written from the same tables that check.

Source of the format: JSON Schema draft 7 (json-schema.org/draft-07). Our reader takes every scalar as text, others make numbers,
booleans and null of some: a schema takes a text however it was read. It refuses unknown keys, as we do; what needs the whole
naskah (references, files, levels of data) stays with `lint`.
"""

from __future__ import annotations

import json
import os
import re
import tempfile
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Any, TypeAlias

from pipeline.galat import GalatLingkungan, sebab_sistem
from pipeline.naskah.jenis import JENIS
from pipeline.source.kunci import OPD, PEMDA, TABEL, bentuk_data
from pipeline.source.kunci_gambar import GAMBAR, MACAM
from pipeline.source.schema import SKEMA_TEKS, Bentuk, Kunci, Pemetaan, Uraian, uraian
from pipeline.source.teks import Berkas, Larik, Peta
from pipeline.source.yaml import baca_yaml

Skema: TypeAlias = dict[str, Any]
DRAF = "http://json-schema.org/draft-07/schema#"
AKHIRAN = ".schema.json"
_BERVARIABEL: Skema = {"type": "string", "pattern": r"\{\{"}  # filled in before it is checked
_SISIP: Skema = {
    "type": "object",
    "description": "masukkan semua butir daftar dari sebuah berkas",
    "properties": {"sisip": {"type": "string", "examples": ["pustaka/reformasi-birokrasi/mengingat.yaml"]}},
    "required": ["sisip"],
    "additionalProperties": False,
}


class _Penulis:
    """Turns shapes into schemas of one file; a shape that contains itself becomes a definition.

    Args:
        sisip: whether the lists of the file may take items from other files.
    """

    def __init__(self, *, sisip: bool = False) -> None:
        self.sisip = sisip
        self.definisi: dict[str, Skema] = {}

    def bentuk(self, bentuk: Bentuk) -> Skema:
        """The schema of a shape."""
        isi = uraian(bentuk)
        if not isi.nama:
            return self._pilihan(isi)
        if isi.nama not in self.definisi:
            self.definisi[isi.nama] = {}
            self.definisi[isi.nama] = self._pilihan(isi)
        return {"$ref": f"#/definitions/{isi.nama}"}

    def _pilihan(self, isi: Uraian) -> Skema:
        if isi.teks == {}:
            return {}
        if isi.larik is not None and uraian(isi.larik).nama:  # what a single item may be is said by its definition
            return {"anyOf": [self._larik(isi.larik, isi.paling_sedikit), self.bentuk(isi.larik)]}
        pilihan: list[Skema] = []
        if isi.teks is not None:
            pilihan.append(dict(isi.teks))
            if isi.teks is not SKEMA_TEKS:
                pilihan.append(dict(_BERVARIABEL))
        if isi.larik is not None:
            pilihan.append(self._larik(isi.larik, isi.paling_sedikit))
        pilihan += [{**self.pemetaan(satu), **isi.syarat} for satu in isi.peta]
        if isi.bebas is not None:
            pilihan.append({"type": "object", "additionalProperties": self.bentuk(isi.bebas), **isi.syarat})
        return pilihan[0] if len(pilihan) == 1 else {"anyOf": pilihan}

    def _larik(self, butir: Bentuk, paling_sedikit: int) -> Skema:
        isi = self.bentuk(butir)
        if self.sisip and isi:
            isi = {"anyOf": [isi, _SISIP]}
        return {"type": "array", "items": isi, **({"minItems": paling_sedikit} if paling_sedikit else {})}

    def pemetaan(self, peta: Pemetaan) -> Skema:
        """The schema of a mapping with known keys."""
        hasil: Skema = {
            "type": "object",
            "properties": {satu.nama: self._kunci(satu) for satu in peta.kunci},
            "additionalProperties": self.bentuk(peta.lain) if peta.lain else False,
        }
        wajib = [satu.nama for satu in peta.kunci if satu.wajib]
        return {**hasil, "required": wajib} if wajib else hasil

    def _kunci(self, kunci: Kunci) -> Skema:
        isi = self.bentuk(kunci.bentuk)
        hasil: Skema = {"description": kunci.deskripsi, **({"allOf": [isi]} if "$ref" in isi else isi)}
        contoh = _contoh(kunci.contoh)
        if contoh is not None:
            hasil["examples"] = [contoh]
        if isinstance(kunci.baku, bool):
            hasil["default"] = "ya" if kunci.baku else "tidak"
        elif isinstance(kunci.baku, str):
            hasil["default"] = kunci.baku
        return hasil


def _contoh(tulisan: str) -> Any:
    """An example as the value that it is in YAML, or None where there is none."""
    return None if not tulisan or "…" in tulisan else _json(baca_yaml(Berkas("", tulisan)))


def _json(nilai: Any) -> Any:
    if isinstance(nilai, Peta):
        return {kunci: _json(satu) for kunci, satu in nilai.items()}
    if isinstance(nilai, Larik):
        return [_json(satu) for satu in nilai]
    return int(nilai) if re.fullmatch(r"0|[1-9]\d{0,8}", nilai) else str(nilai)


def _berkas(judul: str, isi: Skema, penulis: _Penulis) -> Skema:
    definisi = {"definitions": penulis.definisi} if penulis.definisi else {}
    return {"$schema": DRAF, "title": judul, **isi, **definisi}


def _naskah() -> Skema:
    penulis = _Penulis(sisip=True)
    for nama, jenis in JENIS.items():
        penulis.definisi[nama] = penulis.pemetaan(jenis.KUNCI)
    umum = next(iter(JENIS.values())).KUNCI.menurut_nama["jenis"]
    isi: Skema = {
        "type": "object",
        "required": ["jenis"],
        "properties": {"jenis": {"description": umum.deskripsi, "enum": list(JENIS)}},
        "allOf": [
            {
                "if": {"properties": {"jenis": {"const": nama}}, "required": ["jenis"]},
                "then": {"$ref": f"#/definitions/{nama}"},
            }
            for nama in JENIS
        ],
    }
    return _berkas("naskah.yaml: satu naskah", isi, penulis)


def _satu(judul: str, bentuk: Bentuk) -> Skema:
    penulis = _Penulis()
    return _berkas(judul, penulis.bentuk(bentuk), penulis)


def _isi() -> Skema:
    """Any YAML file of a naskah's folder but naskah.yaml: what it is shows in its keys, as in `kunci_gambar.adalah_gambar`."""
    penulis = _Penulis()
    isi: Skema = {
        "if": {"type": "object", "required": ["kolom"]},
        "then": penulis.bentuk(TABEL),
        "else": {
            "if": {"type": "object", "anyOf": [{"required": [macam]} for macam in MACAM]},
            "then": penulis.bentuk(GAMBAR),
            "else": {"type": ["object", "array"]},
        },
    }
    return _berkas("berkas isi naskah: tabel, gambar, atau data", isi, penulis)


def semua_skema() -> Mapping[str, Skema]:
    """Every schema by the name of its file, without `AKHIRAN`."""
    return {
        "pemda": _satu("pemda.yaml: satu daerah", PEMDA),
        "opd": _satu("opd.yaml: satu perangkat daerah", OPD),
        "naskah": _naskah(),
        "tabel": _satu("tabel", TABEL),
        "gambar": _satu("gambar, grafik, atau diagram", GAMBAR),
        "data": _satu("data tabel", bentuk_data),
        "isi": _isi(),
    }


def tulis_skema(folder: Path) -> Sequence[Path]:
    """Write every schema; a file that says the same already is left alone.

    Args:
        folder: where to; made if it is not there.

    Returns:
        The paths, in order.

    Errors:
        GalatLingkungan: no right to write there.
    """
    hasil = []
    try:
        folder.mkdir(parents=True, exist_ok=True)
        for nama, skema in semua_skema().items():
            path = folder / f"{nama}{AKHIRAN}"
            isi = json.dumps(skema, ensure_ascii=False, indent=2) + "\n"
            if not path.is_file() or path.read_text(encoding="utf-8") != isi:
                _tulis(path, isi)
            hasil.append(path)
    except OSError as sebab:
        raise GalatLingkungan(f"tidak dapat menulis {sebab.filename or folder}: {sebab_sistem(sebab)}") from None
    return hasil


def _tulis(path: Path, isi: str) -> None:
    nomor, nama = tempfile.mkstemp(prefix=f".{path.name}.", dir=path.parent)
    with os.fdopen(nomor, "w", encoding="utf-8", newline="") as aliran:
        aliran.write(isi)
    Path(nama).chmod(0o644)
    Path(nama).replace(path)
