"""The pages of the rules that found something."""

from __future__ import annotations

from functools import lru_cache

from markdown_it import MarkdownIt

from pipeline.lint.aturan import semua_aturan
from pipeline.lint.halaman import halaman, judul_aturan
from pipeline.publish.html import Html


@lru_cache(maxsize=1)
def judul_semua() -> dict[str, str]:
    """Id of a rule → the rule in one sentence."""
    return {aturan.kode: judul_aturan(modul).rstrip(".") for aturan, _, modul in semua_aturan()}


def isi_aturan(kode: str) -> Html:
    """The page of a rule without its heading; HTML inside it is shown, not taken as such."""
    for aturan, _, modul in semua_aturan():
        if aturan.kode == kode:
            _, _, isi = halaman(aturan, modul).partition("\n")
            return Html(MarkdownIt("commonmark", {"html": False}).enable("table").render(isi))
    return Html("")
