"""GitLab Code Quality report (docs.gitlab.com, "Code Quality report format")."""

from __future__ import annotations

import json
from collections import Counter
from hashlib import sha256

from pipeline.lint.mesin import HasilLint

_TINGKAT = {"error": "major", "warning": "minor", "info": "info"}


def tulis(hasil: HasilLint) -> str:
    """The array that GitLab compares between branches: a fingerprint does not change when lines above do."""
    ke: Counter[str] = Counter()
    isi = []
    for satu in hasil.temuan:
        data = satu.ke_json()
        dasar = f"{data['file']}\n{satu.aturan}\n{satu.pesan}"
        ke[dasar] += 1
        isi.append(
            {
                "description": f"{satu.pesan}{f' ({satu.dasar})' if satu.dasar else ''}",
                "check_name": satu.aturan,
                "fingerprint": sha256(f"{dasar}\n{ke[dasar]}".encode()).hexdigest(),
                "severity": _TINGKAT[satu.tingkat],
                "location": {"path": data["file"] or "", "lines": {"begin": data["line"], "end": data["end_line"]}},
            }
        )
    return json.dumps(isi, ensure_ascii=False, indent=1) + "\n"
