"""Two Word files of a naskah to one with tracked changes (ECMA-376 part 1, 17.13.5): the parts around the body."""

from __future__ import annotations

import hashlib
import io
import re
import zipfile
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from lxml import etree

from pipeline.banding.blok import Blok, Par, baca_blok, paragraf_blok
from pipeline.banding.gabung import ParGabungan, Penggabung
from pipeline.banding.kata import R_EMBED, Catatan, Elemen, W
from pipeline.banding.nomor import Pemetaan, label_paragraf
from pipeline.docx.paket import kemas

PENULIS = "naskah-dinas"
_DOKUMEN, _RELS, _NOMOR = "word/document.xml", "word/_rels/document.xml.rels", "word/numbering.xml"
_GAYA, _JENIS_ISI, _SIFAT = "word/styles.xml", "[Content_Types].xml", "docProps/core.xml"
_PENGURAI = etree.XMLParser(resolve_entities=False, no_network=True, huge_tree=True)
_R_ID = "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id"
_REL = "{http://schemas.openxmlformats.org/package/2006/relationships}Relationship"
_JENIS = {"png": "image/png", "jpeg": "image/jpeg", "jpg": "image/jpeg", "svg": "image/svg+xml"}
_JENIS_GAMBAR = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/image"
_ID_LAMA = 50_000  # what is added to the numbers of bookmarks and drawings of the version before
_PENANDA_LAMA = "_Dahulu{}"
_ACUAN_HALAMAN = re.compile(r"(?<=PAGEREF )(\S+)")
_TANGGAL = re.compile(rb"<dcterms:modified[^>]*>([^<]+)<")


@dataclass(frozen=True, slots=True)
class Redline:
    """A Word file with tracked changes, and what it was made of.

    Args:
        docx: the file.
        badan: its w:body.
        par: its paragraphs, in order.
        label_lama, label_baru: labels by the id() of the old and of the new paragraph.
        gambar: the bytes behind the relations of its pictures.
    """

    docx: bytes
    badan: Elemen
    par: Sequence[ParGabungan]
    label_lama: Mapping[int, str]
    label_baru: Mapping[int, str]
    gambar: Mapping[str, bytes]


@dataclass
class _Berkas:
    """A Word file, read."""

    bagian: dict[str, bytes]
    dokumen: Elemen
    rels: Elemen
    penomoran: Elemen

    @classmethod
    def baca(cls, docx: bytes) -> _Berkas:
        with zipfile.ZipFile(io.BytesIO(docx)) as arsip:
            bagian = {nama: arsip.read(nama) for nama in arsip.namelist()}
        return cls(bagian, *(etree.fromstring(bagian[nama], _PENGURAI) for nama in (_DOKUMEN, _RELS, _NOMOR)))

    @property
    def badan(self) -> Elemen:
        return self.dokumen.find(f"{W}body")

    def gambar(self) -> dict[str, bytes]:
        """The pictures by their relations."""
        ada = ((satu.get("Id"), f"word/{satu.get('Target')}") for satu in self.rels if satu.get("Type") == _JENIS_GAMBAR)
        return {rid: self.bagian[nama] for rid, nama in ada if nama in self.bagian}

    def blok(self) -> tuple[list[Blok], list[Elemen]]:
        sidik = {rid: _sidik(isi) for rid, isi in self.gambar().items()}
        return baca_blok(self.badan, lambda rid: sidik.get(rid, rid))


def tandai(lama: bytes, baru: bytes) -> Redline | None:
    """Both versions in one Word file, on the layout of the new one; the same files give the same bytes.

    Args:
        lama, baru: the Word files, both written by `docx.tulis` without page numbers.

    Returns:
        None where both say the same.
    """
    dulu, kini = _Berkas.baca(lama), _Berkas.baca(baru)
    _jauhkan(dulu)
    blok_lama, _ = dulu.blok()
    blok_baru, sisa = kini.blok()
    label_lama = label_paragraf(paragraf_blok(blok_lama), dulu.penomoran)
    label_baru = label_paragraf(paragraf_blok(blok_baru), kini.penomoran)
    kunci_lama, kunci_baru = ([satu.kunci for satu in blok] for blok in (blok_lama, blok_baru))
    if (kunci_lama, list(label_lama.values())) == (kunci_baru, list(label_baru.values())):
        return None
    tanggal = _TANGGAL.search(kini.bagian[_SIFAT])
    catatan = Catatan(PENULIS, tanggal[1].decode() if tanggal else "2000-01-01T00:00:00Z")
    penggabung = Penggabung(catatan)
    badan = kini.badan
    _lepas_kepala_kaki(dulu, kini)
    unsur = penggabung.isi(blok_lama, blok_baru, akhir_tetap=True)
    akhir = badan.find(f"{W}sectPr")
    # what is there already is moved: taking it out first would cost seconds
    badan.extend([*unsur, *sisa, *([akhir] if akhir is not None else [])])
    Pemetaan(dulu.penomoran, kini.penomoran, label_lama, catatan).pasang(penggabung.par)
    _tautkan(badan, penggabung.par)
    gambar = _gambar_lama(badan, dulu, kini)
    _segarkan_halaman(badan)
    bagian = {
        **kini.bagian,
        **gambar,
        _DOKUMEN: _tulis(kini.dokumen),
        _RELS: _tulis(kini.rels),
        _NOMOR: _tulis(kini.penomoran),
        _GAYA: _tambah_gaya(dulu.bagian[_GAYA], kini.bagian[_GAYA]),
        _JENIS_ISI: _jenis_isi(kini.bagian[_JENIS_ISI], gambar),
    }
    return Redline(kemas(bagian), badan, penggabung.par, label_lama, label_baru, kini.gambar() | dulu.gambar())


def _jauhkan(dulu: _Berkas) -> None:
    """Give bookmarks, drawings and pictures of the version before names and numbers that the new one does not have."""
    nama: dict[str, str] = {}
    for satu in dulu.dokumen.iter(f"{W}bookmarkStart", f"{W}bookmarkEnd"):
        satu.set(f"{W}id", str(int(satu.get(f"{W}id")) + _ID_LAMA))
        if satu.tag == f"{W}bookmarkStart":
            asli = satu.get(f"{W}name")
            satu.set(f"{W}name", nama.setdefault(asli, _PENANDA_LAMA.format(len(nama) + 1)))
    _ganti_acuan(dulu.dokumen, nama)
    rid = {lama: f"rIdLama{_sidik(isi)}" for lama, isi in dulu.gambar().items()}
    for satu in dulu.rels:
        satu.set("Id", rid.get(satu.get("Id"), satu.get("Id")))
    for satu in dulu.dokumen.iter():
        if isinstance(satu.tag, str) and satu.tag.endswith("}docPr"):
            satu.set("id", str(int(satu.get("id")) + _ID_LAMA))
        elif satu.get(R_EMBED) in rid:
            satu.set(R_EMBED, rid[satu.get(R_EMBED)])


def _lepas_kepala_kaki(dulu: _Berkas, kini: _Berkas) -> None:
    """Sections of the version before name only headers and footers that the new file has: a naskah may be of another kind now."""
    ada = {satu.get("Id"): satu.get("Target") for satu in kini.rels}
    sama = {satu.get("Id") for satu in dulu.rels if ada.get(satu.get("Id")) == satu.get("Target")}
    for satu in list(dulu.dokumen.iter(f"{W}headerReference", f"{W}footerReference")):
        if satu.get(_R_ID) not in sama:
            satu.getparent().remove(satu)


def _tambah_gaya(lama: bytes, baru: bytes) -> bytes:
    """The styles of the new file, and those that only the version before has."""
    kini = etree.fromstring(baru, _PENGURAI)
    ada = {satu.get(f"{W}styleId") for satu in kini.iterchildren(f"{W}style")}
    tambahan = [
        satu for satu in etree.fromstring(lama, _PENGURAI).iterchildren(f"{W}style") if satu.get(f"{W}styleId") not in ada
    ]
    kini.extend(tambahan)
    return _tulis(kini) if tambahan else baru


def _ganti_acuan(akar: Elemen, nama: Mapping[str, str]) -> None:
    """Let links and page references lead to bookmarks by other names; those not in `nama` stay."""
    for satu in akar.iter(f"{W}hyperlink"):
        tujuan = satu.get(f"{W}anchor", "")
        if tujuan in nama:
            satu.set(f"{W}anchor", nama[tujuan])
    for satu in akar.iter(f"{W}instrText", f"{W}delInstrText"):
        satu.text = _ACUAN_HALAMAN.sub(lambda cocok: nama.get(cocok[1], cocok[1]), satu.text or "")


def _tautkan(badan: Elemen, par: Sequence[ParGabungan]) -> None:
    """Links in what went lead to where their target is now; a link whose target is gone leads nowhere."""
    kini: dict[str, str] = {}
    for satu in par:
        if satu.lama is not None and satu.baru is not None:
            kini.update(zip(_penanda(satu.lama), _penanda(satu.baru), strict=False))
    _ganti_acuan(badan, kini)
    ada = {satu.get(f"{W}name") for satu in badan.iter(f"{W}bookmarkStart")}
    for satu in badan.iter(f"{W}hyperlink"):
        if satu.get(f"{W}anchor") not in ada:
            satu.attrib.pop(f"{W}anchor", None)


def _penanda(par: Par) -> Iterator[str]:
    yield from (satu.unsur[0].get(f"{W}name") for satu in par.kata if satu.penanda and satu.unsur[0].tag == f"{W}bookmarkStart")


def _gambar_lama(badan: Elemen, dulu: _Berkas, kini: _Berkas) -> dict[str, bytes]:
    """The pictures that only the version before has, with their relations; one that both have is kept once."""
    isi_lama = dulu.gambar()
    sama = {_sidik(isi): rid for rid, isi in sorted(kini.gambar().items())}
    nama_lama = {satu.get("Id"): satu.get("Target") for satu in dulu.rels}
    hasil: dict[str, bytes] = {}
    for satu in badan.iter():
        rid = satu.get(R_EMBED)
        if rid not in isi_lama:
            continue
        sidik = _sidik(isi_lama[rid])
        if sidik not in sama:
            nama = f"media/lama-{sidik}.{nama_lama[rid].rsplit('.', 1)[-1]}"
            etree.SubElement(kini.rels, _REL, Id=rid, Type=_JENIS_GAMBAR, Target=nama)
            hasil[f"word/{nama}"] = isi_lama[rid]
            sama[sidik] = rid
        satu.set(R_EMBED, sama[sidik])
    return hasil


def _segarkan_halaman(badan: Elemen) -> None:
    """Let Word fill in page numbers when it opens the file, and leave the entries of the DAFTAR ISI with their changes alone."""
    for batas in badan.iter(f"{W}fldChar"):
        batas.attrib.pop(f"{W}dirty", None)
    for perintah in badan.iter(f"{W}instrText"):
        if _ACUAN_HALAMAN.search(perintah.text or ""):
            awal = perintah.getparent().getprevious()
            batas = None if awal is None else awal.find(f"{W}fldChar")
            if batas is not None:
                batas.set(f"{W}dirty", "true")


def _jenis_isi(jenis: bytes, gambar: Mapping[str, bytes]) -> bytes:
    """The content types with those of further pictures."""
    teks = jenis.decode("utf-8")
    akhiran = sorted({nama.rsplit(".", 1)[1] for nama in gambar})
    baru = "".join(f'<Default Extension="{a}" ContentType="{_JENIS[a]}"/>' for a in akhiran if f'Extension="{a}"' not in teks)
    return teks.replace("<Default ", f"{baru}<Default ", 1).encode("utf-8")


def _tulis(akar: Elemen) -> bytes:
    return bytes(etree.tostring(akar, xml_declaration=True, encoding="UTF-8", standalone=True))


def _sidik(isi: bytes) -> str:
    return hashlib.sha256(isi).hexdigest()[:16]
