"""Reader of .docx (ECMA-376): paragraphs with the labels that Word shows, tables with their merges, tracked changes settled."""

from __future__ import annotations

from pipeline.importing.baca_docx.badan import baca_docx

__all__ = ["baca_docx"]
