"""Documents that a Word file holds as a whole (w:altChunk, ECMA-376 part 1, 17.17.2): HTML, web pages in one file, plain text."""

from __future__ import annotations

import email
import email.policy
import re

from lxml import etree
from lxml import html as lxml_html

_BLOK = frozenset({
    "p", "div", "h1", "h2", "h3", "h4", "h5", "h6", "li", "tr", "br", "table", "ul", "ol", "blockquote", "pre", "center", "hr",
    "section", "article", "body",
})  # fmt: skip
_TANPA_TEKS = frozenset({"script", "style", "head", "title", "noscript", "template"})


def teks_sisipan(isi: bytes) -> list[str] | None:
    """The lines of such a document; None where it is of another kind.

    Args:
        isi: its bytes; their own beginning says what they are.
    """
    awal = isi[:2000].lstrip(b"\xef\xbb\xbf \t\r\n")
    if re.match(rb"(?:MIME-Version|From|Content-Type|Subject|Date):", awal, re.IGNORECASE):
        return _dari_surat(isi)
    if awal.startswith(b"<"):
        return _dari_html(isi)
    if awal.startswith((b"{\\rtf", b"PK", b"\xd0\xcf\x11\xe0")) or b"\0" in awal:
        return None
    return [satu.strip() for satu in isi.decode("utf-8", "replace").splitlines()]


def _dari_surat(isi: bytes) -> list[str] | None:
    """The page of a MIME message (.mht)."""
    try:
        surat = email.message_from_bytes(isi, policy=email.policy.default)
        bagian = next((satu for satu in surat.walk() if satu.get_content_type() == "text/html"), None)
        isi_html = None if bagian is None else bagian.get_payload(decode=True)
        return _dari_html(isi_html) if isinstance(isi_html, bytes) else None
    except (ValueError, LookupError, TypeError, AttributeError, IndexError, KeyError):
        return None


def _dari_html(isi: bytes) -> list[str] | None:
    pengurai = lxml_html.HTMLParser(no_network=True, huge_tree=False, remove_comments=True, remove_pis=True, encoding="utf-8")
    try:
        akar = lxml_html.document_fromstring(isi, parser=pengurai)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError, LookupError):
        return None
    if any("depth" in satu.message for satu in pengurai.error_log):  # what stands deeper is not in the tree
        return None
    baris = [""]

    def telusur(elemen: etree._Element) -> None:
        nama = str(elemen.tag)
        if nama in _TANPA_TEKS:
            return
        blok = nama in _BLOK
        if blok:
            baris.append("")
        baris[-1] += elemen.text or ""
        for anak in elemen:
            telusur(anak)
            baris[-1] += anak.tail or ""
        if blok:
            baris.append("")
        elif nama in ("td", "th"):
            baris[-1] += " "

    telusur(akar)
    return [" ".join(satu.split()) for satu in baris]
