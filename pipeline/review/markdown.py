"""Text as GitHub's and GitLab's Markdown: nothing of a naskah becomes markup, a mention or a reference."""

from __future__ import annotations

import re
from collections.abc import Sequence
from urllib.parse import quote

from pipeline.publish.model import Ruas

_TANDA = re.compile(r"([\\`*_{}\[\]|~])")
_SEBUTAN = re.compile(r"([@#!$%]|\bGH-|://|www\.)(?=[\w.-])", re.IGNORECASE)
_PENYELA = "\N{ZERO WIDTH SPACE}"  # keeps `@nama`, `#12`, `!34` and addresses from becoming links


def aman(teks: str) -> str:
    """A text in a line or a cell of a table; line breaks become spaces."""
    teks = " ".join(teks.split()).replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")
    return _TANDA.sub(r"\\\1", _SEBUTAN.sub(_sela, teks))


def _sela(cocok: re.Match[str]) -> str:
    tanda = cocok[1]
    return f"{tanda[:-1]}{_PENYELA}{tanda[-1]}" if len(tanda) > 1 else f"{tanda}{_PENYELA}"


def kode(teks: str) -> str:
    """A path or a code, as code; in a cell of a table, too."""
    teks = " ".join(teks.replace("|", "¦").split())
    pagar = "`" * (max((len(satu) for satu in re.findall("`+", teks)), default=0) + 1)
    jarak = " " if teks.startswith("`") or teks.endswith("`") else ""
    return f"{pagar}{jarak}{teks}{jarak}{pagar}"


def pagar(baris: Sequence[str]) -> str:
    """A fence around lines that is longer than any in them."""
    return "`" * max(3, *(len(satu) + 1 for satu in re.findall("`{3,}", "\n".join(baris))), 3)


def tautan(teks: str, alamat: str) -> str:
    """A link; `teks` is markup already."""
    return f"[{teks}]({alamat})"


def alamat(dasar: str, *bagian: str) -> str:
    """An address below `dasar`."""
    return "/".join((dasar.rstrip("/"), *(quote(satu) for satu in bagian)))


def ruas_markdown(ruas: Sequence[Ruas], paling_panjang: int) -> str:
    """Words kept, taken away and added: struck out and underlined.

    Args:
        ruas: the pieces.
        paling_panjang: characters; what comes after is cut.
    """
    hasil: list[str] = []
    sisa = paling_panjang
    for tanda, isi in ruas:
        if sisa <= 0:
            hasil.append(" …")
            break
        teks = isi if len(isi) <= sisa else isi[:sisa].rsplit(" ", 1)[0] + " …"
        sisa -= len(isi)
        depan, belakang = " " * teks[:1].isspace(), " " * teks[-1:].isspace()
        bersih = aman(teks)
        if not bersih:
            hasil.append(" ")
        elif tanda == "=":
            hasil.append(f"{depan}{bersih}{belakang}")
        else:
            nama = "ins" if tanda == "+" else "del"
            hasil.append(f"{depan}<{nama}>{bersih}</{nama}>{belakang}")
    return "".join(hasil).strip().replace("</del><ins>", "</del> <ins>")


def lipat(judul: str, isi: Sequence[str]) -> list[str]:
    """Lines that are shown when asked for; `judul` is text."""
    return ["<details>", f"<summary>{judul}</summary>", "", *isi, "", "</details>"]


def tabel(kepala: Sequence[str], baris: Sequence[Sequence[str]]) -> list[str]:
    """A table; the cells are markup already."""
    return [
        f"| {' | '.join(kepala)} |",
        f"|{' --- |' * len(kepala)}",
        *(f"| {' | '.join(satu)} |" for satu in baris),
    ]
