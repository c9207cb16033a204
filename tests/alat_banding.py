"""Accepts or rejects all tracked changes of a Word file (ECMA-376 part 1, 17.13.5), and tells what is left.

Knows nothing of pipeline/: whatever wrote the file is judged by the standard alone.
"""

from __future__ import annotations

import copy
import io
import re
import tempfile
import zipfile
from pathlib import Path
from typing import Any, Literal
from zlib import crc32

import pytest
from lxml import etree

W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
R_EMBED = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}embed"
Pilihan = Literal["terima", "tolak"]
_BUANG = {"terima": (f"{W}del", f"{W}moveFrom"), "tolak": (f"{W}ins", f"{W}moveTo")}
_BUKA = {"terima": (f"{W}ins", f"{W}moveTo"), "tolak": (f"{W}del", f"{W}moveFrom")}
_SIFAT_LAMA = tuple(
    f"{W}{satu}" for satu in ("pPrChange", "rPrChange", "tcPrChange", "trPrChange", "tblPrChange", "sectPrChange")
)


def bagian(berkas: bytes | Path) -> dict[str, bytes]:
    """The parts of a Word file."""
    with zipfile.ZipFile(io.BytesIO(berkas) if isinstance(berkas, bytes) else berkas) as arsip:
        return {nama: arsip.read(nama) for nama in arsip.namelist()}


def putuskan(badan: Any, pilihan: Pilihan) -> Any:
    """A copy of a w:body in which every change is accepted or rejected."""
    badan = copy.deepcopy(badan)
    buang, buka = _BUANG[pilihan], _BUKA[pilihan]
    for baris in list(badan.iter(f"{W}tr")):
        if any(baris.find(f"{W}trPr/{nama}") is not None for nama in buang):
            baris.getparent().remove(baris)
    for tabel in list(badan.iter(f"{W}tbl")):
        if tabel.find(f"{W}tr") is None:
            tabel.getparent().remove(tabel)
    _sifat(badan, pilihan)
    for satu in list(badan.iter(*buang, *buka)):
        induk = satu.getparent()
        if induk is None or induk.tag in (f"{W}rPr", f"{W}trPr"):
            continue
        if satu.tag in buka:
            di = induk.index(satu)
            for anak in list(satu):
                induk.insert(di, anak)
                di += 1
        induk.remove(satu)
    _tanda_paragraf(badan, buang)
    for satu in list(badan.iter(*buang, *buka)):
        satu.getparent().remove(satu)
    for satu in badan.iter(f"{W}delText"):
        satu.tag = f"{W}t"
    for satu in badan.iter(f"{W}delInstrText"):
        satu.tag = f"{W}instrText"
    return badan


def _sifat(badan: Any, pilihan: Pilihan) -> None:
    """Properties that were changed: the new ones stay, or the old ones come back."""
    for catatan in list(badan.iter(*_SIFAT_LAMA)):
        kini = catatan.getparent()
        if kini is None:
            continue
        kini.remove(catatan)
        if pilihan == "terima":
            continue
        # a paragraph's mark and its section are no part of what w:pPrChange keeps
        tetap = [anak for anak in kini if kini.tag == f"{W}pPr" and anak.tag in (f"{W}rPr", f"{W}sectPr")]
        for anak in list(kini):
            kini.remove(anak)
        for lama in catatan[0] if len(catatan) else []:
            kini.append(lama)
        kini.extend(tetap)


def _tanda_paragraf(badan: Any, buang: tuple[str, ...]) -> None:
    """A paragraph whose mark goes joins the one after it, whose properties stay."""
    for p in list(badan.iter(f"{W}p")):
        if not any(p.find(f"{W}pPr/{W}rPr/{nama}") is not None for nama in buang):
            continue
        isi = [anak for anak in p if anak.tag != f"{W}pPr"]
        berikut = p.getnext()
        if berikut is not None and berikut.tag == f"{W}p":
            di = 1 if len(berikut) and berikut[0].tag == f"{W}pPr" else 0
            for ke, anak in enumerate(isi):
                berikut.insert(di + ke, anak)
            p.getparent().remove(p)
        elif berikut is not None and berikut.tag == f"{W}tbl" and not _teks(p):
            p.getparent().remove(p)  # nothing to join
        else:
            raise AssertionError(f"the mark of a last paragraph cannot go: {etree.tostring(p)[:300]!r}")


def _teks(p: Any) -> str:
    hasil = []
    for satu in p.iter():
        if satu.tag in (f"{W}t", f"{W}delText"):
            hasil.append(satu.text or "")
        elif satu.tag in (f"{W}instrText", f"{W}delInstrText"):
            hasil.append("{" + (satu.text or "").split()[0] + "}")
        elif satu.tag == f"{W}fldChar":
            hasil.append({"begin": "{", "separate": "|", "end": "}"}[satu.get(f"{W}fldCharType")])
        elif satu.tag == f"{W}tab" and satu.getparent().tag == f"{W}r":
            hasil.append("\t")
        elif satu.tag in (f"{W}br", f"{W}noBreakHyphen"):
            hasil.append("\n" if satu.tag == f"{W}br" else "-")
        elif satu.tag.endswith("}blip"):
            hasil.append(f"[{satu.get(R_EMBED)}]")
    return "".join(hasil)


def isi(badan: Any) -> list[Any]:
    """What a w:body, or a cell, says: the text of each paragraph; of each table, row by row, every cell with its spans."""
    hasil: list[Any] = []
    for satu in badan:
        if satu.tag == f"{W}p":
            hasil.append(_teks(satu) + ("§" if satu.find(f"{W}pPr/{W}sectPr") is not None else ""))
        elif satu.tag == f"{W}tbl":
            hasil.append([[(_sifat_sel(sel), isi(sel)) for sel in baris.iter(f"{W}tc")] for baris in satu.iter(f"{W}tr")])
    return hasil


def _sifat_sel(sel: Any) -> tuple[str, str, str]:
    def nilai(nama: str, sifat: str = "val") -> str:
        ada = sel.find(f"{W}tcPr/{W}{nama}")
        return "" if ada is None else ada.get(f"{W}{sifat}") or "lanjut"

    return nilai("gridSpan"), nilai("vMerge"), nilai("shd", "fill")


def badan(berkas: bytes | Path, nama: str = "word/document.xml") -> Any:
    """The w:body of a Word file."""
    return etree.fromstring(bagian(berkas)[nama]).find(f"{W}body")


def diputuskan(berkas: bytes | Path, pilihan: Pilihan) -> bytes:
    """A Word file after all its changes were accepted or rejected."""
    isi_berkas = bagian(berkas)
    dokumen = etree.fromstring(isi_berkas["word/document.xml"])
    lama = dokumen.find(f"{W}body")
    dokumen.replace(lama, putuskan(lama, pilihan))
    wadah = io.BytesIO()
    with zipfile.ZipFile(wadah, "w") as arsip:
        for nama, satu in {**isi_berkas, "word/document.xml": etree.tostring(dokumen)}.items():
            arsip.writestr(nama, satu)
    return wadah.getvalue()


def gambar(berkas: bytes | Path) -> dict[str, bytes]:
    """The pictures of a Word file by their relations."""
    semua = bagian(berkas)
    rels = etree.fromstring(semua["word/_rels/document.xml.rels"])
    return {
        r.get("Id"): semua[f"word/{r.get('Target').removeprefix('/word/')}"] for r in rels if r.get("Type", "").endswith("/image")
    }


def terbaca(berkas: bytes | Path) -> list[Any]:
    """As `isi`, pictures told by their bytes and not by the name of their relation."""
    semua = {rid: f"[{crc32(satu):08x}]" for rid, satu in gambar(berkas).items()}

    def ganti(satu: Any) -> Any:
        if isinstance(satu, str):
            return re.sub(r"\[(rId\w+)\]", lambda cocok: semua[cocok[1]], satu)
        return type(satu)(map(ganti, satu))

    return [ganti(satu) for satu in isi(badan(berkas))]


def temuan_skema(berkas: bytes) -> list[str]:
    """What openxml-audit finds wrong with a Word file."""
    validator = pytest.importorskip("openxml_audit").OpenXmlValidator()
    with tempfile.NamedTemporaryFile(suffix=".docx") as tempat:
        tempat.write(berkas)
        tempat.flush()
        return [str(satu) for satu in validator.validate(tempat.name).errors]
