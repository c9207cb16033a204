"""Text to HTML: escaped here, once; what is put together is `Html`, so that a template does not escape it again."""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from html import escape

from pipeline.naskah.model import Prosa

aman = partial(escape, quote=True)


@dataclass(frozen=True, slots=True)
class Html:
    """Markup that this package wrote, every text in it escaped."""

    isi: str

    def __html__(self) -> str:
        return self.isi

    def __str__(self) -> str:
        return self.isi


def prosa_html(prosa: Prosa, tautan: dict[str, str]) -> str:
    """A text with its looks and links.

    Args:
        prosa: the text.
        tautan: bookmark → anchor of the page's elements.
    """
    if isinstance(prosa, str):
        return escape(prosa)
    hasil = []
    for lari in prosa:
        isi = escape(lari.teks)
        if lari.miring:
            isi = f"<em>{isi}</em>"
        if lari.tebal:
            isi = f"<strong>{isi}</strong>"
        tujuan = tautan.get(lari.tautan)
        hasil.append(f'<a href="#{tujuan}">{isi}</a>' if tujuan else isi)
    return "".join(hasil)
