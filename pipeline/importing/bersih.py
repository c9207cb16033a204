"""One line of Markdown as PDF extraction leaves it, to a text in the sources' own markup: no HTML, no LaTeX, emphasis kept.

Every expression here is linear: bounded repeats or single character classes, never one repeat inside another.
"""

from __future__ import annotations

import html
import re
from collections.abc import Iterator

from pipeline.naskah.model import Lari, Prosa
from pipeline.naskah.sebaris import prosa

_GAMBAR = re.compile(r"!\[[^\]\n]{0,500}\]\([^)\n]{0,500}\)")
_TAUTAN = re.compile(r"\[([^\[\]\n]{1,300})\]\((?:https?|mailto|file|#)[^)\n]{0,500}\)")
_ALAMAT = re.compile(r"<((?:https?://|mailto:)[^<>\s]{1,300})>")
_PANGKAT = re.compile(r" ?<su[pb]>\s{0,3}([0-9a-z+-]{1,8})\s{0,3}</su([pb])>", re.IGNORECASE)
_TEBAL = re.compile(r"</?(?:b|strong)>", re.IGNORECASE)
_MIRING = re.compile(r"</?(?:i|em)>", re.IGNORECASE)
_TANDA_HTML = re.compile(
    r"</?(?:p|br|ul|ol|li|u|s|div|span|center|font|sup|sub|table|tr|td|th|tbody|thead|hr|a|small|big|blockquote|h[1-6])"
    r"(?:\s[^<>\n]{0,300})?/?>",
    re.IGNORECASE,
)
_RUMUS = re.compile(r"\$([^$\n]{1,200})\$|\\\((.{1,200}?)\\\)")
_RUMUS_TANDA = re.compile(r"[\\^_{}]")
_PERINTAH_RUMUS = re.compile(r"\\(?:text|mathrm|mathbf|textbf|textit|rm|bf)\b\s?")
_EKSPONEN = re.compile(r"\s?\^\{?([0-9]{1,4})\}?")
_LAMBANG = {
    r"\circ": "°", r"\times": "×", r"\geq": "≥", r"\leq": "≤", r"\ge": "≥", r"\le": "≤", r"\pm": "±", r"\cdot": "·",
    r"\rightarrow": "→", r"\to": "→", r"\bullet": "•", r"\checkmark": "✓", r"\div": "÷", r"\sim": "~", r"\approx": "≈",
    r"\neq": "≠", r"\alpha": "α", r"\beta": "β", r"\%": "%", r"\&": "&", r"\$": "$", r"\#": "#", r"\_": "_", r"\,": " ",
    r"\ldots": "…", r"\dots": "…",
}  # fmt: skip
_LAMBANG_RUMUS = re.compile(r"\^?\{?\\circ\}?|\\[a-zA-Z]{1,12}|\\[%&$#_,]")
PANGKAT_ATAS = str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹")
PANGKAT_BAWAH = str.maketrans("0123456789", "₀₁₂₃₄₅₆₇₈₉")
# What no text shows: control characters, soft hyphen, zero width, byte order and direction marks, object and replacement signs.
_TAK_TAMPAK = re.compile("[\u007f-\u0084\u0086-\u009f\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2064\ufeff\ufffc\ufffd]")
_PRIBADI = re.compile("[\ue000-\uf8ff]")
_SPASI = re.compile(r"[ \t\x0b\x0c\x85\u2028\u2029\u00a0\u2000-\u200a\u202f\u3000]+")
_TANDA_SUMBER = re.compile(r"[\\*]|(?<=\{)[{#]|(?<=\\)_")
# References are found in texts whose escapes are gone already, so a character that nobody sees keeps the brackets apart.
_KURUNG = re.compile(r"(?<=\[)\[")


def bersih(mentah: str) -> str:
    """A line of extracted Markdown in the sources' markup.

    Args:
        mentah: the line as it stands in the file, without its mark of heading or list.

    Returns:
        One line: single spaces, `*miring*` and `**tebal**`, everything else literal (see `luput`).
    """
    teks = mentah
    if "<" in teks:
        teks = _PANGKAT.sub(_pangkat, teks)
        teks = _TEBAL.sub("**", _MIRING.sub("*", _ALAMAT.sub(r"\1", teks)))
        teks = _TANDA_HTML.sub(" ", teks)
    if "](" in teks:
        teks = _TAUTAN.sub(r"\1", _GAMBAR.sub(" ", teks))
    if "$" in teks or "\\(" in teks:
        teks = _RUMUS.sub(_rumus, teks)
    if "&" in teks:
        teks = html.unescape(teks)
    teks = rapikan(teks)
    return tulis_prosa(prosa(teks)) if "*" in teks or "\\" in teks else luput(teks)


def rapikan(teks: str) -> str:
    """The text without characters that nobody sees, runs of spaces as one; signs of symbol fonts as the bullet they show."""
    return tampak(teks).strip()


def tampak(teks: str) -> str:
    """The same for a part of a text, with the space at its ends."""
    teks = _TAK_TAMPAK.sub("", teks)
    if not teks.isascii():
        teks = _PRIBADI.sub(lambda m: "✓" if m[0] == "\uf0fc" else "•", teks)
    return _SPASI.sub(" ", teks)


def luput(teks: str) -> str:
    """Plain text for the sources: what has a meaning there (`*`, a backslash, `{{`, `[[`, `{#`) stands for itself."""
    return _KURUNG.sub("\u2060[", _TANDA_SUMBER.sub(r"\\\g<0>", teks))


def tulis_prosa(runs: Prosa) -> str:
    """The markup of a text with looks; where CommonMark cannot tell them apart again, the text without them."""
    if isinstance(runs, str):
        return luput(runs)
    hasil = "".join(map(_lari, runs))
    kembali = prosa(hasil)
    rata = "".join(lari.teks for lari in runs)
    sama = kembali if isinstance(kembali, str) else "".join(lari.teks for lari in kembali)
    return hasil if " ".join(sama.split()) == " ".join(rata.split()) else luput(rata)


def tanpa_tebal(isi: str) -> str:
    """A text in the sources' markup without bold, which the style of headings gives; italics stay."""
    if "**" not in isi:
        return isi
    runs = prosa(isi)
    return isi if isinstance(runs, str) else " ".join(tulis_prosa(tuple(_satukan(runs))).split())


def _satukan(runs: tuple[Lari, ...]) -> Iterator[Lari]:
    """Runs without bold; neighbours of one look are one."""
    kini: Lari | None = None
    for satu in runs:
        polos = satu._replace(tebal=False)
        if kini is not None and kini.miring == polos.miring:
            kini = kini._replace(teks=kini.teks + polos.teks)
            continue
        if kini is not None:
            yield kini
        kini = polos
    if kini is not None:
        yield kini


def _lari(lari: Lari) -> str:
    isi = lari.teks
    tanda = "*" * (lari.miring + 2 * lari.tebal)
    inti = isi.strip()
    if not tanda or not inti:
        return luput(isi)
    depan, belakang = isi[: len(isi) - len(isi.lstrip())], isi[len(isi.rstrip()) :]
    return f"{depan}{tanda}{luput(inti)}{tanda}{belakang}"


def _pangkat(cocok: re.Match[str]) -> str:
    isi, letak = cocok[1], cocok[2].lower()
    if not isi.isdecimal():
        return isi
    return isi.translate(PANGKAT_ATAS if letak == "p" else PANGKAT_BAWAH)


def _rumus(cocok: re.Match[str]) -> str:
    isi = cocok[1] or cocok[2]
    if cocok[1] is not None and not _RUMUS_TANDA.search(isi):
        return cocok[0]  # two amounts in dollars are no formula
    isi = _LAMBANG_RUMUS.sub(lambda m: "°" if "circ" in m[0] else _LAMBANG.get(m[0], m[0]), _PERINTAH_RUMUS.sub("", isi))
    isi = _EKSPONEN.sub(lambda m: m[1].translate(PANGKAT_ATAS), isi)
    return isi.replace("{", "").replace("}", "").replace("\\", "")
