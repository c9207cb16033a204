"""The baseline: findings that an office had when it began, held back but always counted."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from contextlib import suppress
from dataclasses import replace
from hashlib import sha256
from pathlib import Path

from pipeline.galat import Galat, GalatLingkungan, sebab_sistem
from pipeline.lint.mesin import HasilLint
from pipeline.lint.model import Temuan

VERSI = 1


def sidik(temuan: Temuan) -> str:
    """What makes a finding the same one after lines above it have moved: its file, rule and sentence."""
    jalur = temuan.letak.jalur if temuan.letak else ""
    return f"{temuan.aturan} {jalur} {sha256(temuan.pesan.encode()).hexdigest()[:16]}"


def tulis(temuan: Iterable[Temuan], berkas: Path) -> int:
    """Write the baseline; gives how many findings it holds.

    Errors:
        GalatLingkungan: it cannot be written there.
    """
    hitungan = Counter(map(sidik, temuan))
    isi = {"versi": VERSI, "temuan": dict(sorted(hitungan.items()))}
    sementara = berkas.with_name(f".{berkas.name}.baru")
    try:
        sementara.write_text(json.dumps(isi, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        sementara.replace(berkas)
    except OSError as sebab:
        with suppress(OSError):
            sementara.unlink(missing_ok=True)
        raise GalatLingkungan(f"tidak dapat menulis {berkas}: {sebab_sistem(sebab)}") from None
    return hitungan.total()


def kurangi(hasil: HasilLint, berkas: Path) -> tuple[HasilLint, int]:
    """The findings that the baseline does not hold, and how many it held back.

    Errors:
        Galat: the file is missing or no baseline.
    """
    try:
        isi = json.loads(berkas.read_text(encoding="utf-8"))
        sisa = Counter({str(kunci): int(jumlah) for kunci, jumlah in isi["temuan"].items()})
        if isi["versi"] != VERSI:
            raise ValueError
    except FileNotFoundError:
        raise Galat(f"garis dasar {berkas} tidak ada; buat dengan --buat-dasar") from None
    except (OSError, ValueError, KeyError, TypeError, AttributeError):
        raise Galat(f"berkas {berkas} bukan garis dasar; buat lagi dengan --buat-dasar") from None
    baru = []
    for satu in hasil.temuan:
        kunci = sidik(satu)
        if sisa[kunci] > 0:
            sisa[kunci] -= 1
        else:
            baru.append(satu)
    return replace(hasil, temuan=tuple(baru)), len(hasil.temuan) - len(baru)
