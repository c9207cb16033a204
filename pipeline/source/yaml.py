"""YAML to `Teks`, `Larik` and `Peta`: every scalar is text, every value knows its place.

Source of the format: YAML 1.1 as libyaml reads it, less what a naskah never needs and what only surprises: anchors and
aliases, tags, several documents in a file, keys that are not text, the same key twice.
"""

from __future__ import annotations

import re
from typing import Any

import yaml

from pipeline.galat import Galat
from pipeline.source.teks import TERLARANG, Berkas, Larik, Letak, Peta, Teks

BATAS_KEDALAMAN = 40
_KURUNG_DI_AWAL = re.compile(r"(?:: +|- +)(\{\{)")
_KURUNG_BERSISA = re.compile(r"(?:: +|- +)([\"'\[])")
_TANDA_BUTIR = "–—•▪●◦·\uf0b7"  # how Word begins an item
# Slips in the line that libyaml means: what it looks like → what to do about the characters of its first group.
_SELIP = [
    (re.compile(rf"[ \t]*([{_TANDA_BUTIR}])[ \t]"), "butir daftar diawali '-' biasa dan spasi, bukan '{}'"),
    (
        re.compile(r"[^\"'#]*([\u00a0\u2000-\u200b\u202f\ufeff])"),
        "di sini ada spasi salin-tempel yang bukan spasi biasa; ketik ulang",
    ),
    (re.compile(r"[ \t]*(?:- +)?[\w-]+ *([：﹕꞉])"), "titik dua ini bukan ':' biasa; ketik ulang"),
    (re.compile(r"[ \t]*(?:- +)?[\w-]+(:)(?![\s/])"), "sesudah ':' harus ada spasi"),
    (re.compile(r"[ \t]*(-)(?![\s-])"), "sesudah '-' harus ada spasi"),
    (
        re.compile(r"[^\t:]*[^\s:](\t)"),
        "kolom yang dipisah tab, seperti salinan dari Excel; simpan sebagai .csv atau .xlsx, lalu sebut di 'data:' tabel",
    ),
]
_AWAL_BUTIR = tuple(f"-{_TANDA_BUTIR}")
_PAGAR = re.compile(r"(?<=\S)[ \t]+#(?=[0-9A-Za-z])")
_TAG_BAKU = {None, "", "!", "tag:yaml.org,2002:str", "tag:yaml.org,2002:seq", "tag:yaml.org,2002:map"}

# What libyaml says (start of its sentence) → what the office should do.
_ARTI = {
    "mapping values are not allowed": "ada ': ' di tengah teks (apit teksnya dengan tanda kutip), atau kunci ini salah jorok",
    "did not find expected key": "baris ini tidak sejajar dengan baris di atasnya, atau tanda kutip belum ditutup",
    "could not find expected ':'": "baris ini bukan 'kunci: nilai'; tambahkan ':' atau jorokkan sebagai lanjutan teks",
    "found character that cannot start any token": "nilai tidak boleh diawali karakter ini atau tab; apit dengan tanda kutip",
    "did not find expected '-' indicator": "butir daftar harus diawali '- ' dan sejajar dengan butir lainnya",
    "found unexpected end of stream": "tanda kutip atau kurung belum ditutup sampai akhir berkas",
    "did not find expected ',' or ']'": "kurung siku '[' belum ditutup, atau antarbutir belum dipisah koma",
    "did not find expected ',' or '}'": "kurung kurawal '{' belum ditutup, atau teks yang diawali '{{' belum diapit tanda kutip",
    "found undefined tag handle": "tanda '!' di awal nilai; apit nilai dengan tanda kutip",
    "found undefined alias": "nilai yang diawali '*' harus diapit tanda kutip, misalnya \"*Road Map* …\"",
    "did not find expected alphabetic or numeric character": "nilai yang diawali '*' atau '&' harus diapit tanda kutip",
    "while scanning an alias": "nilai yang diawali '*' harus diapit tanda kutip",
    "while scanning an anchor": "nilai yang diawali '&' harus diapit tanda kutip",
    "block sequence entries are not allowed": "butir '- ' tidak boleh sebaris dengan kuncinya; pindahkan ke baris baru",
    "found a tab character": "pakai spasi, bukan tab, untuk menjorokkan baris",
    "found unknown escape character": "garis miring terbalik di dalam kutip ganda; pakai kutip tunggal",
    "did not find expected node content": "nilai di baris ini tidak lengkap; periksa kurung dan komanya",
    "while scanning a block scalar": "sesudah '|' atau '>' harus baris baru; tulis isinya di bawahnya, menjorok",
    "mapping keys are not allowed": "'? ' di awal nilai; apit nilai dengan tanda kutip",
    "while scanning a tag": "nilai yang diawali '!' harus diapit tanda kutip",
    "while scanning a directive": "baris yang diawali '%'; apit teksnya dengan tanda kutip",
    "expected a single document": "hanya boleh satu dokumen dalam satu berkas; hapus '---'",
    "did not find expected hexdecimal number": "garis miring terbalik di dalam kutip ganda; pakai kutip tunggal",
    "did not find expected <document start>": "berkas memuat teks di luar pemetaan; satukan di bawah sebuah kunci",
}


class _Pengurai(yaml.CBaseLoader):
    """libyaml without what PyYAML asks of every node to find its type: here all is text."""

    def resolve(self, kind: Any, value: Any, implicit: Any) -> None:
        return None

    def descend_resolver(self, current_node: Any, current_index: Any) -> None:
        return None

    def ascend_resolver(self) -> None:
        return None


def baca_yaml(berkas: Berkas) -> Any:
    """Read a YAML file.

    Args:
        berkas: the file, already read.

    Returns:
        `Peta`, `Larik` or `Teks`; an empty file gives an empty `Peta`.

    Errors:
        Galat: what libyaml refuses, said in Indonesian at its place, and what this reader refuses (see the module).
    """
    try:
        simpul = yaml.compose(berkas.isi, Loader=_Pengurai)
    except yaml.MarkedYAMLError as sebab:
        raise _galat_yaml(berkas, sebab) from None
    except yaml.reader.ReaderError as sebab:
        letak = berkas.letak(min(sebab.position, len(berkas.isi)))
        raise Galat(f"YAML tidak terbaca: ada karakter kendali {_sandi(sebab.character)}; hapus karakter itu", letak) from None
    except (yaml.YAMLError, RecursionError) as sebab:
        raise Galat(f"YAML tidak terbaca: {str(sebab).splitlines()[0]}", berkas.letak(0)) from None
    if simpul is None:
        return Peta({}, berkas.letak(0, len(berkas.isi)))
    return _Pembangun(berkas).nilai(simpul, 0)


def _galat_yaml(berkas: Berkas, sebab: yaml.MarkedYAMLError) -> Galat:
    tanda = sebab.problem_mark or sebab.context_mark
    if sebab.context_mark and "quoted scalar" in (sebab.context or "") and "end of stream" in (sebab.problem or ""):
        tanda = sebab.context_mark  # where the quote opens says more than where the file ends
    letak = berkas.letak(min(tanda.index, len(berkas.isi))) if tanda else berkas.letak(0)
    kalimat = f"{sebab.context or ''} | {sebab.problem or ''}"
    arti = next((arti for kunci, arti in _ARTI.items() if kunci in kalimat), None)
    if berkas.isi[letak.awal : letak.awal + 1] == "\t":
        arti = "pakai spasi, bukan tab"
    asli = (sebab.problem or str(sebab)).strip()
    if sebab.context_mark and "expected ':'" in kalimat and (selip := _selip(berkas, sebab.context_mark.index)):
        arti, letak = selip
    awal_baris = berkas.isi.rfind("\n", 0, letak.awal) + 1
    kurung = _KURUNG_DI_AWAL.search(berkas.isi, awal_baris, letak.awal + 1)
    if kurung:
        arti, letak = "nilai yang diawali '{{' harus diapit tanda kutip", berkas.letak(kurung.start(1), letak.awal)
    elif "did not find expected key" in kalimat and (buka := _KURUNG_BERSISA.search(berkas.isi, awal_baris, letak.awal)):
        tutup = "']'" if buka[1] == "[" else "tanda kutip penutup"
        arti = f"sesudah {tutup} masih ada teks; apit seluruh nilainya dengan tanda kutip"
    return Galat(f"YAML tidak terbaca: {arti or 'susunan baris ini tidak dikenal'} ({asli})", letak)


def _selip(berkas: Berkas, indeks: int) -> tuple[str, Letak] | None:
    """A slip of the hand in the line of an offset: what to do about it, and where."""
    awal = berkas.awal_baris(berkas.baris_kolom(min(indeks, len(berkas.isi)))[0])
    baris = berkas.isi[awal:].splitlines()[:1]
    for pola, arti in _SELIP if baris else ():
        if cocok := pola.match(baris[0]):
            return arti.format(cocok[1]), berkas.letak(awal + cocok.start(1), awal + cocok.end(1))
    return None


def _sandi(karakter: object) -> str:
    return f"U+{karakter:04X}" if isinstance(karakter, int) else f"U+{ord(str(karakter)[:1]):04X}"


class _Pembangun:
    """Makes the values of one file from the nodes of libyaml."""

    def __init__(self, berkas: Berkas) -> None:
        self.berkas = berkas
        self.sudah: set[int] | None = set() if "&" in berkas.isi else None  # without an anchor nothing can come twice
        # only an escape such as "\uFFFE" can bring in what the file itself, looked through when it was read, does not hold
        self.lolos = "\\" in berkas.isi
        self.pagar = {satu.start() for satu in _PAGAR.finditer(berkas.isi)} if "#" in berkas.isi else set()

    def nilai(self, simpul: yaml.Node, dalam: int) -> Any:
        letak = Letak(self.berkas, simpul.start_mark.index, simpul.end_mark.index)
        if self.sudah is not None and id(simpul) in self.sudah:
            raise Galat("jangkar '&' dan alias '*' tidak dipakai; tulis nilainya, atau pakai 'sisip:' dari pustaka", letak)
        if simpul.tag not in _TAG_BAKU:
            raise Galat(f"tag '{simpul.tag}' tidak dipakai; apit nilai dengan tanda kutip", letak)
        if self.sudah is not None:
            self.sudah.add(id(simpul))
        if isinstance(simpul, yaml.ScalarNode):
            if self.lolos and (terlarang := TERLARANG.search(simpul.value)):
                raise Galat(f"karakter U+{ord(terlarang[0]):04X} tidak boleh ada dalam dokumen Word; hapus karakter itu", letak)
            if not simpul.style and (letak.akhir in self.pagar or simpul.value[:1] in _AWAL_BUTIR):
                self.polos(simpul, letak)
            return Teks(simpul.value, letak)
        if dalam >= BATAS_KEDALAMAN:
            raise Galat(f"susunan lebih dari {BATAS_KEDALAMAN} tingkat", letak)
        if isinstance(simpul, yaml.SequenceNode):
            return Larik([self.nilai(anak, dalam + 1) for anak in simpul.value], letak)
        isi: dict[str, Any] = {}
        for simpul_kunci, simpul_nilai in simpul.value:
            kunci = self.nilai(simpul_kunci, dalam + 1)
            if not isinstance(kunci, Teks):
                raise Galat("kunci harus berupa teks; teks yang diawali '{{' diapit tanda kutip", kunci.letak)
            if kunci in isi:
                pertama = next(k for k in isi if k == kunci)
                raise Galat(f"kunci '{kunci}' ditulis dua kali (pertama di baris {pertama.letak.baris})", kunci.letak)  # type: ignore[attr-defined]
            isi[kunci] = self.nilai(simpul_nilai, dalam + 1)
        return Peta(isi, letak)

    def polos(self, simpul: yaml.ScalarNode, letak: Letak) -> None:
        """Refuse text without quotes that YAML reads as its writer cannot have meant it.

        Errors:
            Galat: words lost as a comment without a space after `#`; an item whose mark is none, so that it became running text.
        """
        berkas = self.berkas
        if letak.akhir in self.pagar:
            pagar = berkas.isi.index("#", letak.akhir)
            pesan = "teks sesudah ' #' dianggap komentar dan tidak tercetak; apit seluruh nilainya dengan tanda kutip"
            raise Galat(f"{pesan}, atau beri spasi sesudah '#' bila memang komentar", berkas.letak(pagar, pagar + 1))
        awal = berkas.awal_baris(letak.baris)
        kunci = berkas.isi.startswith(":", letak.akhir)  # one that is not known is told elsewhere
        if not kunci and simpul.value and not berkas.isi[awal : letak.awal].strip() and (selip := _selip(berkas, letak.awal)):
            raise Galat(*selip)
