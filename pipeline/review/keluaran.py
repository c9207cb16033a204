"""What a review is written as: the comment, the suggestions for GitHub and GitLab, and all of it as JSON."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from pipeline.galat import GalatLingkungan, sebab_sistem
from pipeline.publish.perubahan import cacah
from pipeline.review.komentar import Tautan, komentar
from pipeline.review.markdown import aman, pagar
from pipeline.review.model import Saran, TemuanTinjau, Tinjauan

KOMENTAR, SARAN, DATA = "komentar.md", "saran.json", "tinjauan.json"
PENANDA_SARAN = "naskah-dinas-saran"
PALING_BANYAK = 25  # suggestions of one run: more are not read one by one


def tulis(tinjauan: Tinjauan, tautan: Tautan, ke: Path) -> None:
    """Write the three files.

    Errors:
        GalatLingkungan: no right to write there.
    """
    isi = {KOMENTAR: komentar(tinjauan, tautan), SARAN: saran_json(tinjauan.saran), DATA: tinjauan_json(tinjauan)}
    try:
        ke.mkdir(parents=True, exist_ok=True)
        for nama, teks in isi.items():
            sementara = ke / f".{nama}.baru"
            sementara.write_bytes(teks.encode("utf-8", "replace"))
            sementara.replace(ke / nama)
    except OSError as sebab:
        raise GalatLingkungan(f"tidak dapat menulis ke {ke}: {sebab_sistem(sebab)}") from None


def saran_json(saran: Sequence[Saran]) -> str:
    """The suggestions as an array: `tanda` in each text tells whether it is there already.

    `github` is a comment of a pull request's review, `gitlab` a discussion of a merge request without its commits.
    """
    return json.dumps([_saran(satu) for satu in saran[:PALING_BANYAK]], ensure_ascii=False, indent=1) + "\n"


def _saran(saran: Saran) -> dict[str, Any]:
    tanda = f"{PENANDA_SARAN}: {saran.sidik}"
    kata = [
        f"{aman(satu.pesan)} (`{satu.aturan}`)" + (f": {aman(satu.perbaikan.deskripsi)}" if satu.perbaikan else "")
        for satu in saran.temuan
    ]
    depan = ["\n".join(f"- {satu}" for satu in kata) if len(kata) > 1 else kata[0], ""]
    batas = pagar(saran.ganti)
    belakang = [*saran.ganti, batas, "", f"<!-- {tanda} -->"]
    github: dict[str, Any] = {"path": saran.jalur, "line": saran.akhir, "side": "RIGHT"}
    if saran.awal != saran.akhir:
        github |= {"start_line": saran.awal, "start_side": "RIGHT"}
    github["body"] = "\n".join([*depan, f"{batas}suggestion", *belakang])
    letak: dict[str, Any] = {
        "position_type": "text",
        "old_path": saran.jalur_lama,
        "new_path": saran.jalur,
        "new_line": saran.awal,
    }
    if saran.awal_lama:
        letak["old_line"] = saran.awal_lama
    gitlab = {
        "position": letak,
        "body": "\n".join([*depan, f"{batas}suggestion:-0+{saran.akhir - saran.awal}", *belakang]),
    }
    return {"tanda": tanda, "github": github, "gitlab": gitlab}


def tinjauan_json(tinjauan: Tinjauan) -> str:
    """Everything, for other programs."""
    isi = {
        "dasar": tinjauan.dasar,
        "kepala": tinjauan.kepala,
        "berkas": tinjauan.berkas,
        "gagal": tinjauan.gagal,
        "temuan_lama": tinjauan.lama,
        "naskah": [
            {
                "alamat": satu.alamat,
                "alamat_lama": satu.alamat_lama or None,
                "judul": satu.judul,
                "keadaan": satu.keadaan,
                "jumlah": cacah(satu.perubahan),
                "perubahan": [
                    {"jenis": p.jenis, "lama": p.lama or None, "baru": p.baru or None, "ruas": [list(r) for r in p.ruas]}
                    for p in satu.perubahan
                ],
                "temuan_baru": _temuan(satu.baru),
                "temuan_hilang": _temuan(satu.hilang),
            }
            for satu in tinjauan.naskah
        ],
        "umum": {"temuan_baru": _temuan(tinjauan.umum_baru), "temuan_hilang": _temuan(tinjauan.umum_hilang)},
    }
    return json.dumps(isi, ensure_ascii=False, indent=1) + "\n"


def _temuan(temuan: Sequence[TemuanTinjau]) -> list[dict[str, Any]]:
    return [{**satu.temuan.ke_json(), "place": satu.tempat or None} for satu in temuan]
