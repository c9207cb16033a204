"""Emphasis inside a text: `*miring*` and `**tebal**` by CommonMark's rules; everything else is plain text."""

from __future__ import annotations

import re
from functools import lru_cache

from markdown_it import MarkdownIt

from pipeline.naskah.model import Lari, Prosa

PENGANTAR = 200  # characters, about three lines: how long a sentence that only announces something is at most
JUDUL = 100  # characters of a title
# text_join would hide which characters were escaped
_PENGURAI = MarkdownIt("zero").enable(["emphasis", "escape"]).disable("text_join")


def prosa(teks: str) -> Prosa:
    """The looks of a text.

    Args:
        teks: text with `*` for italics, `**` for bold, `\\*` for a star and `\\[[` for brackets that refer to nothing.

    Returns:
        A `str` where the text has one plain look, else runs in order; none is empty. Escaped brackets stand in two runs, so that
        nobody takes them for a reference.
    """
    if "*" not in teks and "\\" not in teks:
        return teks if type(teks) is str else str(teks)
    return _urai(str(teks))


@lru_cache(maxsize=4096)
def _urai(teks: str) -> Prosa:
    # `_` is what a form is filled in on, not emphasis
    bagian = _PENGURAI.parseInline(re.sub(r"(?<!\\)_", r"\\_", teks))[0].children or []
    hasil: list[Lari] = []
    miring = tebal = 0
    lolos = False  # whether the last token was an escaped character
    for tanda in bagian:
        if tanda.type in ("em_open", "em_close"):
            miring += tanda.nesting
        elif tanda.type in ("strong_open", "strong_close"):
            tebal += tanda.nesting
        elif tanda.content:
            lari = Lari(tanda.content, miring > 0, tebal > 0)
            sebelum, lolos = lolos, tanda.type == "text_special"
            terpisah = (sebelum or lolos) and bool(hasil) and hasil[-1].teks[-1] + lari.teks[0] == "[["
            if hasil and hasil[-1][1:] == lari[1:] and not terpisah:
                hasil[-1] = Lari(hasil[-1].teks + lari.teks, *lari[1:])
            else:
                hasil.append(lari)
    if not hasil:
        return ""
    if len(hasil) == 1 and not (hasil[0].miring or hasil[0].tebal):
        return hasil[0].teks
    return tuple(hasil)


def seperti_judul(teks: str) -> bool:
    """Whether a text is short and no sentence: without a mark at its end."""
    isi = teks.rstrip()
    return 0 < len(isi) <= JUDUL and isi[-1] not in ".;:,?!"


def mengantar(teks: str) -> bool:
    """Whether a sentence only announces what follows, so that it belongs on one page with that.

    A long paragraph says more than that; moved whole to the next page it would leave a hole.
    """
    isi = teks.rstrip()
    return isi.endswith(":") or (len(isi) <= PENGANTAR and isi.endswith(("berikut.", "berikut ini.")))
