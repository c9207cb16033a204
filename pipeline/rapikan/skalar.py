"""Texts in YAML: plain where the reader understands them so, quoted where it does not, folded where they are long."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

import yaml

from pipeline.rapikan.klausa import LEBAR, baris_klausa

_JELAS = re.compile(r"[A-Za-zÀ-ÖØ-öø-ÿ(][A-Za-z0-9À-ÖØ-öø-ÿ ().;/–%_*=+]*(?<! )")  # plain anywhere, without asking the reader
# Other readers take these for null and booleans: quotes stay where the author put them.
_KATA_LAIN = frozenset({"~", "null", "true", "false", "yes", "no", "on", "off", "y", "n"})
# YAML 1.1 sections 5.1 and 5.4: what may only stand there as an escape, or would end the line.
_PUTUS_LAIN = re.compile("[\r\x7f-\x9f\u2028\u2029\ufeff]")
_NAMA_SANDI = {"\n": "\\n", "\t": "\\t", '"': '\\"', "\\": "\\\\"}


def tulis_skalar(nilai: str, gaya: str, kolom: int, inden: int) -> tuple[str, list[str]]:
    """A text after `kunci: ` or `- `.

    Args:
        nilai: the text.
        gaya: how the source has it: `` or None plain, `'`, `"`, `|`, `>`.
        kolom: where it begins on its line.
        inden: the indentation of lines below.

    Returns:
        What stands on the line itself, and the lines below it.
    """
    badan = nilai[:-1] if nilai.endswith("\n") else nilai
    buntut = "" if badan != nilai else "-"
    if not badan.strip() or _PUTUS_LAIN.search(nilai) or badan.endswith("\n"):
        return kutip(nilai), []
    awal = " " * inden
    if "\n" in badan or (buntut == "" and gaya == "|"):
        baris = badan.split("\n")
        if baris[0][:1] in ("", " ", "\t") or any(satu != satu.rstrip() for satu in baris):
            return kutip(nilai), []
        return f"|{buntut}", [awal + satu if satu else "" for satu in baris]
    if badan != badan.strip(" \t"):
        return kutip(nilai), []
    tersembunyi = gaya in ("'", '"') and any(map(_tersembunyi, badan))
    sebaris = sebaris_skalar(nilai, gaya, alir=False)
    if buntut and (kolom + len(sebaris) <= LEBAR or tersembunyi):
        return sebaris, []
    lipat = baris_klausa(badan, LEBAR - inden)
    if tersembunyi or (buntut and len(lipat) == 1 and inden + len(badan) > LEBAR):
        return sebaris, []
    return f">{buntut}", [awal + satu for satu in lipat]


def sebaris_skalar(nilai: str, gaya: str, *, alir: bool) -> str:
    """A text on one line.

    Args:
        nilai: the text.
        gaya: as for `tulis_skalar`.
        alir: whether it stands inside `[…]` or `{…}`.
    """
    berkutip = gaya in ("'", '"')
    if berkutip and (nilai.lower() in _KATA_LAIN or any(map(_tersembunyi, nilai))):
        return kutip(nilai)
    return nilai if polos(nilai, alir=alir) else kutip(nilai)


@lru_cache(maxsize=16384)
def polos(nilai: str, *, alir: bool, kunci: bool = False) -> bool:
    """Whether the reader takes a text without quotes for itself.

    Args:
        nilai: the text.
        alir: whether it stands inside `[…]` or `{…}`.
        kunci: whether it is a key.
    """
    if _JELAS.fullmatch(nilai):
        return True
    if not nilai or nilai != nilai.strip() or "\n" in nilai or nilai.startswith(("---", "...")):
        return False
    if alir:
        coba = [f"{{{nilai}: x}}"] if kunci else [f"[{nilai}]", f"{{k: {nilai}}}"]
    else:
        coba = [f"{nilai}: x", f"- {nilai}: x"] if kunci else [f"k: {nilai}", f"- {nilai}"]
    return all(_isi_tunggal(satu) == nilai for satu in coba)


def _isi_tunggal(tulisan: str) -> str | None:
    """The only text of a piece of YAML besides `k` and `x`, where it is plain; None where there is another."""
    try:
        simpul = yaml.compose(tulisan, Loader=yaml.CBaseLoader)
    except yaml.YAMLError:
        return None
    daun = [satu for satu in _daun(simpul) if satu.value not in ("k", "x")]
    return str(daun[0].value) if len(daun) == 1 else None


def _daun(simpul: yaml.Node | None) -> list[yaml.ScalarNode]:
    if isinstance(simpul, yaml.ScalarNode):
        return [simpul]
    if isinstance(simpul, yaml.SequenceNode):
        return [daun for satu in simpul.value for daun in _daun(satu)]
    return [daun for pasang in simpul.value for satu in pasang for daun in _daun(satu)] if simpul else []


def _tersembunyi(huruf: str) -> bool:
    """Whether a character cannot be seen for what it is."""
    return huruf != " " and unicodedata.category(huruf) in ("Cc", "Cf", "Zs", "Zl", "Zp")


def kutip(nilai: str) -> str:
    """A text in quotes: double ones, unless it holds such and no single ones; what cannot be seen is escaped."""
    if any(map(_tersembunyi, nilai)) or ("'" in nilai and ('"' in nilai or "\\" in nilai)):
        return f'"{"".join(map(_sandi, nilai))}"'
    return f"'{nilai}'" if '"' in nilai or "\\" in nilai else f'"{nilai}"'


def _sandi(huruf: str) -> str:
    if huruf in _NAMA_SANDI:
        return _NAMA_SANDI[huruf]
    if not _tersembunyi(huruf):
        return huruf
    kode = ord(huruf)
    return f"\\x{kode:02x}" if kode < 0x100 else f"\\u{kode:04x}" if kode < 0x10000 else f"\\U{kode:08x}"
