"""SARIF 2.1.0 (OASIS Static Analysis Results Interchange Format)."""

from __future__ import annotations

import json
from typing import Any
from urllib.parse import quote

from pipeline.lint.aturan import semua_aturan
from pipeline.lint.halaman import judul_aturan
from pipeline.lint.mesin import HasilLint
from pipeline.lint.model import Perbaikan, Temuan
from pipeline.source.teks import Letak

_TINGKAT = {"error": "error", "warning": "warning", "info": "note"}
SKEMA = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"


def tulis(hasil: HasilLint) -> str:
    """One run with the rules that found something."""
    dipakai = sorted({satu.aturan for satu in hasil.temuan})
    ke = {kode: nomor for nomor, kode in enumerate(dipakai)}
    aturan = [
        {
            "id": satu.kode,
            "shortDescription": {"text": judul_aturan(modul)},
            "helpUri": f"docs/aturan/{satu.kode}.md",
            "defaultConfiguration": {"level": _TINGKAT[satu.tingkat]},
            **({"properties": {"dasar": satu.dasar}} if satu.dasar else {}),
        }
        for satu, _, modul in semua_aturan()
        if satu.kode in ke
    ]
    isi = {
        "$schema": SKEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "naskah-dinas lint", "rules": aturan}},
                "columnKind": "unicodeCodePoints",
                "originalUriBaseIds": {"AKAR": {"description": {"text": "folder proyek"}}},
                "results": [_hasil(satu, ke[satu.aturan]) for satu in hasil.temuan],
            }
        ],
    }
    return json.dumps(isi, ensure_ascii=False, indent=1) + "\n"


def _hasil(satu: Temuan, ke: int) -> dict[str, Any]:
    data = satu.ke_json()
    hasil: dict[str, Any] = {
        "ruleId": satu.aturan,
        "ruleIndex": ke,
        "level": _TINGKAT[satu.tingkat],
        "message": {"text": satu.pesan},
    }
    if data["file"]:
        wilayah = {
            "startLine": data["line"],
            "startColumn": data["column"],
            "endLine": data["end_line"],
            "endColumn": data["end_column"],
        }
        hasil["locations"] = [{"physicalLocation": {"artifactLocation": _berkas(data["file"]), "region": wilayah}}]
    if satu.perbaikan:
        hasil["fixes"] = [_perbaikan(satu.perbaikan)]
    return hasil


def _berkas(jalur: str) -> dict[str, str]:
    return {"uri": quote(jalur), "uriBaseId": "AKAR"}


def _perbaikan(satu: Perbaikan) -> dict[str, Any]:
    per_berkas: dict[str, list[dict[str, Any]]] = {}
    for suntingan in satu.suntingan:
        per_berkas.setdefault(suntingan.letak.jalur, []).append(
            {"deletedRegion": _wilayah(suntingan.letak), "insertedContent": {"text": suntingan.teks}}
        )
    return {
        "description": {"text": satu.deskripsi},
        "artifactChanges": [{"artifactLocation": _berkas(jalur), "replacements": isi} for jalur, isi in per_berkas.items()],
    }


def _wilayah(letak: Letak) -> dict[str, int]:
    return {"charOffset": letak.awal, "charLength": letak.akhir - letak.awal}
