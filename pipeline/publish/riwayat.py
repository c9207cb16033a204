"""What the site remembers of its publications: one data file for each naskah, one for the whole."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from datetime import date
from pathlib import Path
from typing import Any

from pipeline.publish.model import Klausa, Perubahan
from pipeline.publish.perubahan import bandingkan, cacah

SITUS = "data/situs.json"  # also shows that a folder is a site of ours
VERSI = 1
PALING_PANJANG = 60  # entries kept of a naskah, points kept of the site
BERINCI = 3  # of the latest entries the words of every change are kept


def berkas_data(alamat: str) -> str:
    """The data file of a naskah, from the site's root."""
    return f"data/naskah/{alamat}.json"


def baca_data(path: Path) -> dict[str, Any]:
    """A data file; empty where there is none that can be used, since a history is worth less than a site."""
    try:
        isi = json.loads(path.read_text(encoding="utf-8"))
    except (OSError, ValueError):
        return {}
    return isi if isinstance(isi, dict) and isi.get("versi") == VERSI else {}


def tulis_data(isi: Mapping[str, Any]) -> str:
    """A data file's text: the same input gives the same."""
    return json.dumps({"versi": VERSI, **isi}, ensure_ascii=False, separators=(",", ":"), sort_keys=True) + "\n"


def lanjutkan(
    lama: Mapping[str, Any], klausa: Sequence[Klausa], hari: date, keadaan: Mapping[str, Any]
) -> tuple[list[dict[str, Any]], list[Klausa]]:
    """The history of a naskah with this publication, the latest entry first.

    Args:
        lama: its data of the last publication, or nothing.
        klausa: its clauses now; empty where it cannot be read, then those of the last time stay.
        hari: the day of this publication.
        keadaan: what is to be told of it otherwise: status, number of findings.

    Returns:
        The history and the clauses to remember.
    """
    riwayat = [dict(satu) for satu in lama.get("riwayat", ())]
    dulu = [Klausa(*satu) for satu in lama.get("klausa", ())]
    kini = list(klausa) or dulu
    jadi: tuple[Perubahan, ...] = ()
    if dulu and klausa and [satu[:2] for satu in dulu] != [satu[:2] for satu in klausa]:
        jadi = bandingkan(dulu, klausa)
    ganti_status = bool(riwayat) and riwayat[0]["status"] != keadaan["status"]
    if not riwayat or jadi or ganti_status:
        riwayat.insert(
            0,
            {
                "ke": riwayat[0]["ke"] + 1 if riwayat else 1,
                "tanggal": hari.isoformat(),
                "jenis": "pertama" if not riwayat else "ubah",
                "jumlah": cacah(jadi),
                "rincian": [_rincian(satu) for satu in jadi],
                "status_lama": riwayat[0]["status"] if ganti_status else "",
                **keadaan,
            },
        )
    for ke, satu in enumerate(riwayat):
        if ke >= BERINCI:
            satu["rincian"] = []
    return riwayat[:PALING_PANJANG], kini


def _rincian(satu: Perubahan) -> list[Any]:
    return [satu.jenis, satu.lama, satu.baru, [list(ruas) for ruas in satu.ruas], satu.jangkar]


def perubahan_dari(rincian: Sequence[Any]) -> tuple[Perubahan, ...]:
    """Changes as an entry of the history keeps them."""
    return tuple(Perubahan(satu[0], satu[1], satu[2], tuple((t, i) for t, i in satu[3]), satu[4]) for satu in rincian)


def titik_situs(lama: Mapping[str, Any], hari: date, keadaan: Mapping[str, Any]) -> list[dict[str, Any]]:
    """The numbers of the whole site day by day, the oldest first; a day has one point, its last."""
    titik = [dict(satu) for satu in lama.get("titik", ()) if satu["tanggal"] < hari.isoformat()]
    return [*titik, {"tanggal": hari.isoformat(), **keadaan}][-PALING_PANJANG:]
