"""A JSON array of findings; docs/linter.md gives its keys."""

from __future__ import annotations

import json

from pipeline.lint.mesin import HasilLint


def tulis(hasil: HasilLint) -> str:
    """The findings, one object each, indented so that a diff can be read."""
    return json.dumps([satu.ke_json() for satu in hasil.temuan], ensure_ascii=False, indent=1) + "\n"
