"""`{{ … }}` in content: names, attributes and a few filters; nothing else is ever evaluated.

Only expressions between `{{` and `}}` are looked at, so `{%`, `{#` and `${x}` are plain text. An expression may name a variable,
an attribute of it, a filter of `FILTER`, join with `~`, choose with `if … else`, and hold constants: that is checked on the
parsed tree before anything runs, inside Jinja's sandbox, with undefined names refused.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from difflib import get_close_matches
from functools import lru_cache
from typing import Any

from jinja2 import StrictUndefined, TemplateSyntaxError, UndefinedError, nodes
from jinja2.sandbox import SandboxedEnvironment

from pipeline.galat import Galat, Masalah
from pipeline.source.teks import Larik, Peta, Teks

FILTER = ("upper", "lower", "title", "capitalize", "trim", "replace", "default")
_BOLEH = (
    nodes.Template, nodes.Output, nodes.TemplateData, nodes.Name, nodes.Getattr, nodes.Filter, nodes.Const, nodes.Concat,
    nodes.CondExpr, nodes.Compare, nodes.Operand, nodes.And, nodes.Or, nodes.Not,
)  # fmt: skip
_UNGKAPAN = re.compile(r"\{\{(.*?)\}\}", re.DOTALL)
_ACUAN_TERBUKA = re.compile(r"(?<![\\\[])\[\[+(?![^\[\]]*\]\])")
_MILIK_JINJA = {"self", "super", "caller", "varargs", "kwargs"}
_LINGKUNGAN = SandboxedEnvironment(undefined=StrictUndefined, autoescape=False)
_LINGKUNGAN.globals.clear()  # range, lipsum … are no variables of a naskah


@lru_cache(maxsize=2048)
def _susun(ungkapan: str) -> Callable[..., Any]:
    pohon = _LINGKUNGAN.parse("{{" + ungkapan + "}}")
    for simpul in pohon.find_all(nodes.Node):
        if not isinstance(simpul, _BOLEH):
            raise Galat("hanya nama, atribut, dan filter yang boleh di dalam '{{ … }}'")
        if isinstance(simpul, nodes.Filter) and simpul.name not in FILTER:
            raise Galat(f"filter '{simpul.name}' tidak dikenal; yang ada: {', '.join(FILTER)}")
        if isinstance(simpul, nodes.Name) and simpul.name in _MILIK_JINJA:
            raise UndefinedError
    return _LINGKUNGAN.compile_expression(ungkapan, undefined_to_none=False)


def isi_variabel(teks: Teks, variabel: Mapping[str, Any]) -> Teks:
    """Replace every `{{ … }}` in a text.

    Args:
        teks: the text as written.
        variabel: names to values (text, or mappings of such).

    Returns:
        The text with the values, at the same place. Values are not evaluated again.

    Errors:
        Galat: unknown name (the nearest is named), syntax error, `{{` or `[[` never closed; at the expression's own place.
    """
    if "[[" in teks and (buka := _ACUAN_TERBUKA.search(teks)):
        ke = teks[: buka.start()].count("[[") + 1
        raise Galat("'[[' tidak ditutup dengan ']]'; kurung siku yang bukan acuan ditulis '\\[['", teks.letak.cari("[[", ke))
    if "{{" not in teks:
        return teks
    potongan: list[str] = []
    akhir = 0
    for cocok in _UNGKAPAN.finditer(teks):
        potongan += (teks[akhir : cocok.start()], _hitung(cocok, teks, variabel))
        akhir = cocok.end()
    sisa = teks[akhir:]
    if "{{" in sisa:
        raise Galat("'{{' tidak ditutup dengan '}}'", teks.letak.cari("{{", teks.count("{{")))
    return Teks("".join(potongan) + sisa, teks.letak)


def _hitung(cocok: re.Match[str], teks: Teks, variabel: Mapping[str, Any]) -> str:
    ungkapan = cocok[1]
    try:
        hasil = _susun(ungkapan)(**variabel)
        if isinstance(hasil, Mapping):
            raise Galat(f"'{ungkapan.strip()}' bukan teks; sebutkan salah satu isinya: {', '.join(hasil)}")
        return str(hasil)  # StrictUndefined raises here
    except Galat as sebab:
        pesan = str(sebab)
    except TemplateSyntaxError:
        pesan = f"'{{{{{ungkapan}}}}}' tidak dapat dibaca; tulis nama variabelnya saja, misalnya '{{{{ opd.nama }}}}'"
    except UndefinedError:
        pesan = _pesan_tak_dikenal(ungkapan.strip(), variabel)
    except Exception as sebab:  # a filter given the wrong thing: whatever it says, it is the content that is wrong
        pesan = f"'{{{{{ungkapan}}}}}' tidak dapat dihitung: {sebab}"
    sebelum = teks[: cocok.start()].count(cocok[0])
    raise Galat(pesan, teks.letak.cari(cocok[0], sebelum + 1))


def _pesan_tak_dikenal(ungkapan: str, variabel: Mapping[str, Any]) -> str:
    nama = re.match(r"[\w.]*", ungkapan)
    bagian = (nama[0] if nama else "").split(".")
    ada: Any = variabel
    for ke, satu in enumerate(bagian):
        if not isinstance(ada, Mapping) or satu not in ada:
            pilihan = list(ada) if isinstance(ada, Mapping) else []
            mirip = get_close_matches(satu, pilihan, 1, 0.6)
            awalan = ".".join(bagian[:ke])
            lengkap = [f"{awalan}.{p}" if awalan else p for p in (mirip or sorted(pilihan))]
            saran = f"maksudnya '{lengkap[0]}'?" if mirip else f"yang ada: {', '.join(lengkap) or '-'}"
            return f"variabel '{'.'.join(bagian)}' tidak dikenal; {saran}"
        ada = ada[satu]
    return f"variabel '{ungkapan}' tidak dikenal"


def isi_semua(nilai: Any, variabel: Mapping[str, Any], catatan: list[Masalah]) -> Any:
    """`isi_variabel` for every text below a value of `baca_yaml`; mapping keys stay as they are.

    Args:
        nilai: the value.
        variabel: names to values.
        catatan: takes every problem; a text with one stays as it is.
    """
    if isinstance(nilai, Teks):
        if "{{" not in nilai and "[[" not in nilai:
            return nilai
        try:
            return isi_variabel(nilai, variabel)
        except Galat as sebab:
            catatan += sebab.masalah
            return nilai
    if isinstance(nilai, Larik):
        return Larik([isi_semua(satu, variabel, catatan) for satu in nilai], nilai.letak)
    if isinstance(nilai, Peta):
        return Peta({kunci: isi_semua(satu, variabel, catatan) for kunci, satu in nilai.items()}, nilai.letak)
    return nilai
