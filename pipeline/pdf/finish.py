"""The raw PDF of LibreOffice to the final one: outline, page labels, document information, no trace of the clock."""

from __future__ import annotations

import io
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any
from xml.sax.saxutils import escape

from pipeline.pdf.errors import PenandaTidakAda
from pipeline.pdf.model import ButirKerangka, PermintaanPdf

PEMBUAT = "naskah-dinas"
TANGGAL_ICC = bytes((0x07, 0xD0, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0))  # 2000-01-01 00:00:00, as ICC.1 section 4.2 writes it


@dataclass(frozen=True)
class Tata:
    """What the worker learned from the layout.

    Args:
        lembar: number of sheets, with the blank ones that the PDF leaves out.
        fisik: bookmark name to sheet, blank ones counted.
        bagian: (first sheet, blank sheets right before it, number shown there, style D r R a A or "") of each section.
    """

    lembar: int
    fisik: Mapping[str, int]
    bagian: Sequence[tuple[int, int, int, str]]


@dataclass(frozen=True)
class Selesai:
    """The final PDF, its number of pages, the page of each bookmark, and whether the layout agrees with the pages."""

    pdf: bytes
    jumlah_halaman: int
    halaman_fisik: dict[str, int]
    cocok: bool


def selesaikan(mentah: bytes, minta: PermintaanPdf, tata: Tata) -> Selesai:
    """Finish a PDF that LibreOffice exported with named destinations.

    Args:
        mentah: the bytes of the export.
        minta: the request it was made for.
        tata: the layout it was made from.

    Returns:
        the final PDF and what it says about pages.

    Raises:
        PenandaTidakAda: an outline entry names a bookmark that the document has not.
    """
    import pikepdf  # 0.14 s: not for those who only ask for the version

    with pikepdf.open(io.BytesIO(mentah)) as pdf:
        tujuan = _tujuan(pdf)
        nomor = {halaman.objgen: indeks for indeks, halaman in enumerate(pdf.pages, 1)}
        halaman = {}
        for nama in [*tata.fisik, *(butir.penanda for butir in minta.kerangka)]:
            letak = tujuan.get(sandi_tujuan(nama))
            if letak is not None:
                halaman[nama] = nomor[letak[0].objgen]
        hilang = [butir.penanda for butir in minta.kerangka if butir.penanda not in halaman]
        if hilang:
            raise PenandaTidakAda(
                f"Penanda {', '.join(hilang)} untuk daftar navigasi PDF tidak ada di berkas Word. "
                "Periksalah templat: penanda (bookmark) pada judul jangan dihapus."
            )
        jumlah = len(pdf.pages)
        peta = _peta_lembar(tata, jumlah)
        cocok = peta is None or all(peta(tata.fisik[nama]) == halaman.get(nama) for nama in tata.fisik)
        for nama, lembar in tata.fisik.items():
            halaman.setdefault(nama, peta(lembar) if peta else lembar)
        _kerangka(pdf, minta.kerangka, tujuan)
        if peta is not None:
            _label_halaman(pdf, tata, peta)
        _keterangan(pdf, minta)
        keluar = io.BytesIO()
        pdf.save(
            keluar,
            deterministic_id=True,
            object_stream_mode=pikepdf.ObjectStreamMode.generate,
            compress_streams=True,
            linearize=False,
        )
    return Selesai(keluar.getvalue(), jumlah, halaman, cocok)


def sandi_tujuan(nama: str) -> str:
    """The name that LibreOffice gives to the destination of a bookmark (vcl, PDFWriterImpl: appendDestinationName).

    ASCII letters, digits and "-" stay; any other character becomes its UTF-16 code in hexadecimal.
    """
    hasil = []
    for huruf in nama:
        if huruf.isascii() and (huruf.isalnum() or huruf == "-"):
            hasil.append(huruf)
            continue
        satuan = huruf.encode("utf-16-be")
        for i in range(0, len(satuan), 2):
            atas = f"{satuan[i]:02X}" if satuan[i] else ""
            hasil.append(f"{atas}{satuan[i + 1]:02X}")
    return "".join(hasil)


def _tujuan(pdf: Any) -> dict[str, Any]:
    daftar = pdf.Root.get("/Dests")
    return {} if daftar is None else {nama[1:]: letak for nama, letak in daftar.items()}


def _peta_lembar(tata: Tata, jumlah: int) -> Any:
    """A function from sheet to PDF page; None when the blank sheets do not explain the number of pages."""
    kosong: dict[int, int] = {}
    for lembar, berapa, _, _ in tata.bagian:
        kosong[lembar] = max(berapa, kosong.get(lembar, 0))
    if tata.lembar - sum(kosong.values()) != jumlah:
        return None
    return lambda lembar: lembar - sum(berapa for awal, berapa in kosong.items() if awal <= lembar)


def _kerangka(pdf: Any, butir: Sequence[ButirKerangka], tujuan: Mapping[str, Any]) -> None:
    """Write the outline: every entry open, nested by `tingkat`; a level that is skipped counts as the next one."""
    import pikepdf

    if not butir:
        return
    akar = pdf.make_indirect(pikepdf.Dictionary(Type=pikepdf.Name.Outlines))
    jalur: list[tuple[int, Any]] = [(0, akar)]
    for satu in butir:
        while jalur[-1][0] >= max(satu.tingkat, 1):
            jalur.pop()
        induk = jalur[-1][1]
        simpul = pdf.make_indirect(
            pikepdf.Dictionary(Title=_teks(satu.judul), Parent=induk, Dest=pikepdf.Array(tujuan[sandi_tujuan(satu.penanda)]))
        )
        if "/Last" in induk:
            simpul.Prev = induk.Last
            induk.Last.Next = simpul
        else:
            induk.First = simpul
        induk.Last = simpul
        for _, atas in jalur:
            atas.Count = int(atas.get("/Count", 0)) + 1
        jalur.append((max(satu.tingkat, 1), simpul))
    pdf.Root.Outlines = akar
    pdf.Root.PageMode = pikepdf.Name.UseOutlines


def _label_halaman(pdf: Any, tata: Tata, peta: Any) -> None:
    """Page labels (ISO 32000-1, 12.4.2), so that a viewer's "go to page iv" finds the page that shows iv."""
    import pikepdf

    label: dict[int, Any] = {}
    for lembar, _, nomor, gaya in tata.bagian:
        isi = pikepdf.Dictionary(St=max(nomor, 1))
        if gaya:
            isi.S = pikepdf.Name("/" + gaya)
        # A section at the very beginning takes the place of the first entry.
        label[max(peta(lembar) - 1, 0)] = isi
    urut = pikepdf.Array()
    for indeks in sorted(label):
        urut.append(indeks)
        urut.append(label[indeks])
    pdf.Root.PageLabels = pikepdf.Dictionary(Nums=urut)


def _keterangan(pdf: Any, minta: PermintaanPdf) -> None:
    """Document information without dates; for PDF/A the XMP says the same (ISO 19005-2, 6.6.2)."""
    import pikepdf

    lama = pdf.trailer.get("/Info")
    penghasil = "LibreOffice" if lama is None else str(lama.get("/Producer", "LibreOffice"))
    isi = {"/Title": minta.judul, "/Author": minta.penulis, "/Subject": minta.subjek, "/Creator": PEMBUAT}
    info = pikepdf.Dictionary({nama: _teks(nilai) for nama, nilai in isi.items() if nilai})
    info.Producer = _teks(penghasil)
    pdf.trailer.Info = pdf.make_indirect(info)
    for nama in ("/DocChecksum", "/ID"):
        if nama in pdf.trailer:
            del pdf.trailer[nama]
    pdf.Root.Lang = pikepdf.String(minta.bahasa)
    if minta.judul:
        pdf.Root.ViewerPreferences = pikepdf.Dictionary(DisplayDocTitle=True)
    if minta.mode == "resmi":
        pdf.Root.Metadata = pdf.make_stream(
            xmp(minta, penghasil).encode("utf-8"), Type=pikepdf.Name.Metadata, Subtype=pikepdf.Name.XML
        )
        for halaman in pdf.pages:
            # LibreOffice 7.4 writes the string (S) where PDF/UA (ISO 14289-1, 7.18.3) wants the name /S.
            if "/Annots" in halaman:
                halaman.Tabs = pikepdf.Name.S
        _tabel_tata_letak(pdf)
        _bekukan_warna(pdf)


def _tabel_tata_letak(pdf: Any) -> None:
    """Tables without heads only place things side by side (letterhead, Menimbang): tag them as divisions (ISO 14289-1, 7.5)."""
    import pikepdf

    akar = pdf.Root.get("/StructTreeRoot")
    if akar is None:
        return
    arti = {str(nama): str(asli) for nama, asli in akar.get("/RoleMap", {}).items()}

    def jenis(simpul: Any) -> str:
        nama = str(simpul.get("/S", ""))
        return arti.get(nama, nama)

    def anak(simpul: Any) -> list[Any]:
        isi = simpul.get("/K")
        semua = list(isi) if isinstance(isi, pikepdf.Array) else [isi]
        return [satu for satu in semua if isinstance(satu, pikepdf.Dictionary) and "/S" in satu]

    telusur = anak(akar)
    while telusur:
        simpul = telusur.pop()
        if jenis(simpul) != "/Table":
            telusur += anak(simpul)
            continue
        baris = [tr for bawah in anak(simpul) for tr in ([bawah] if jenis(bawah) == "/TR" else anak(bawah))]
        sel = [satu for tr in baris for satu in anak(tr)]
        if any(jenis(satu) == "/TH" for satu in sel):
            continue
        for satu in (simpul, *anak(simpul), *baris, *sel):
            satu.S = pikepdf.Name.Div
            if "/A" in satu:
                del satu["/A"]  # row and column attributes
        for satu in sel:
            telusur += anak(satu)


def _bekukan_warna(pdf: Any) -> None:
    """LibreOffice writes the sRGB profile anew each time, with the time in its header."""
    for maksud in pdf.Root.get("/OutputIntents", []):
        profil = maksud.DestOutputProfile
        data = bytearray(profil.read_bytes())
        data[24:36] = TANGGAL_ICC
        data[84:100] = bytes(16)  # the profile's ID is a checksum of the old header; zero means "not computed"
        profil.write(bytes(data))


def _teks(nilai: str) -> Any:
    import pikepdf

    return pikepdf.String(nilai)


# A schema that PDF/A does not know must be described in the file (ISO 19005-2, 6.6.2.3); pdfuaid is one.
_SKEMA_UA = """  <rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" \
xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#">
   <pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    <pdfaSchema:schema>PDF/UA Universal Accessibility Schema</pdfaSchema:schema>
    <pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
     <pdfaProperty:name>part</pdfaProperty:name>
     <pdfaProperty:valueType>Integer</pdfaProperty:valueType>
     <pdfaProperty:category>internal</pdfaProperty:category>
     <pdfaProperty:description>Indicates, which part of ISO 14289 standard is followed</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
   </rdf:li></rdf:Bag></pdfaExtension:schemas>
  </rdf:Description>
"""


def xmp(minta: PermintaanPdf, penghasil: str) -> str:
    """The XMP packet of an official PDF: PDF/A-2b, PDF/UA-1, and what the document information says."""
    dc = [f"   <dc:language><rdf:Bag><rdf:li>{escape(minta.bahasa)}</rdf:li></rdf:Bag></dc:language>\n"]
    if minta.judul:
        dc.append(f"   <dc:title>{_alternatif(minta.judul)}</dc:title>\n")
    if minta.penulis:
        dc.append(f"   <dc:creator><rdf:Seq><rdf:li>{escape(minta.penulis)}</rdf:li></rdf:Seq></dc:creator>\n")
    if minta.subjek:
        dc.append(f"   <dc:description>{_alternatif(minta.subjek)}</dc:description>\n")
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>\n<x:xmpmeta xmlns:x="adobe:ns:meta/">\n'
        ' <rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">\n'
        '  <rdf:Description rdf:about="" xmlns:pdfaid="http://www.aiim.org/pdfa/ns/id/">\n'
        "   <pdfaid:part>2</pdfaid:part>\n   <pdfaid:conformance>B</pdfaid:conformance>\n  </rdf:Description>\n"
        '  <rdf:Description rdf:about="" xmlns:pdfuaid="http://www.aiim.org/pdfua/ns/id/">\n'
        "   <pdfuaid:part>1</pdfuaid:part>\n  </rdf:Description>\n"
        '  <rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/">\n'
        f"{''.join(dc)}  </rdf:Description>\n"
        '  <rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/">\n'
        f"   <xmp:CreatorTool>{PEMBUAT}</xmp:CreatorTool>\n  </rdf:Description>\n"
        '  <rdf:Description rdf:about="" xmlns:pdf="http://ns.adobe.com/pdf/1.3/">\n'
        f"   <pdf:Producer>{escape(penghasil)}</pdf:Producer>\n  </rdf:Description>\n"
        f'{_SKEMA_UA} </rdf:RDF>\n</x:xmpmeta>\n<?xpacket end="r"?>\n'
    )


def _alternatif(nilai: str) -> str:
    return f'<rdf:Alt><rdf:li xml:lang="x-default">{escape(nilai)}</rdf:li></rdf:Alt>'
