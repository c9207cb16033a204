"""Tables as HTML: merged cells from the model, heads with their scope; on a narrow screen every row becomes a card.

A card needs the name of its column at each cell, and roles, since a browser forgets that a table is one when it is laid out
otherwise.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from pipeline.naskah.model import BarisTabel, Paragraf, Prosa, Sel, Tabel, polos
from pipeline.publish.html import aman
from pipeline.publish.klausa import kepala_kolom, sel_berkolom

BERKARTU = 4  # columns from which on a table does not fit a phone
LEBAR = 9  # and from which on it does not fit a line of text
_RATA = {"kiri": "", "tengah": "t", "kanan": "n"}

Isi = Callable[[Prosa], str]
Daftar = Callable[[Sequence[Paragraf]], str]
Sisip = Callable[[object], str]


def tabel_html(tabel: Tabel, keterangan: str, jangkar: Callable[[object], str], isi: Isi, daftar: Daftar, sisip: Sisip) -> str:
    """A table.

    Args:
        tabel: the table.
        keterangan: its caption, HTML; empty where it has none.
        jangkar: the anchor of the table and of its rows.
        isi, daftar: write the text and the list of a cell.
        sisip: what stands below a cell: its findings.
    """
    berkartu = len(tabel.kolom) >= BERKARTU
    penulis = _Penulis(tabel, berkartu, isi, daftar, sisip)
    peran = ' role="table"' if berkartu else ""
    kelas = "kartu" if berkartu else "kecil"
    # what may scroll sideways must be reached by the keyboard (WCAG 2.1.1)
    nama = aman(f"{tabel.label} {polos(tabel.judul)}".strip() or "Tabel")
    bingkai = f' tabindex="0" role="region" aria-label="{nama}"' if berkartu else ""
    lebar = " lebar" if len(tabel.kolom) >= LEBAR else ""
    hasil = [f'<div class="bingkai-tabel{lebar}"{bingkai}><table class="{kelas}" id="{jangkar(tabel)}"{peran}>']
    if keterangan:
        hasil.append(f"<caption>{keterangan}</caption>")
    hasil.append("<thead>")
    hasil += (penulis.kepala(ke) for ke in range(len(tabel.kepala)))
    hasil.append("</thead><tbody>")
    for ke, baris in enumerate(tabel.baris):
        if baris.kelompok and ke and all(satu.turun != "lanjut" for satu in baris.sel):
            hasil.append("</tbody><tbody>")
        hasil.append(penulis.baris(ke, jangkar(baris)))
    hasil.append("</tbody></table></div>")
    return "".join(hasil)


class _Penulis:
    def __init__(self, tabel: Tabel, berkartu: bool, isi: Isi, daftar: Daftar, sisip: Sisip) -> None:
        self.tabel, self.berkartu = tabel, berkartu
        self.isi, self.daftar, self.sisip = isi, daftar, sisip
        self.nama = kepala_kolom(tabel)

    def kepala(self, ke: int) -> str:
        """A row of the head."""
        hasil = []
        baris = self.tabel.kepala[ke]
        for kolom, sel in sel_berkolom(baris):
            if sel.turun == "lanjut":
                continue
            turun = _turun(self.tabel.kepala, ke, kolom, sel)
            lingkup = "colgroup" if sel.rentang > 1 else "col"
            peran = ' role="columnheader"' if self.berkartu else ""
            hasil.append(f'<th scope="{lingkup}"{peran}{_rentang(sel.rentang, turun)}>{self._isi(sel)}</th>')
        return f"<tr{self._peran('row')}>{''.join(hasil)}</tr>"

    def baris(self, ke: int, jangkar: str) -> str:
        """A row of the body; of a group row the first cell with text is the head of what follows."""
        baris = self.tabel.baris[ke]
        hasil = []
        berkepala = not baris.kelompok
        for kolom, sel in sel_berkolom(baris):
            if sel.turun == "lanjut":
                continue
            isi = self._isi(sel)
            rentang = _rentang(sel.rentang, _turun(self.tabel.baris, ke, kolom, sel))
            if not berkepala and isi:
                berkepala = True
                peran = self._peran("rowheader")
                hasil.append(f'<th scope="row"{peran}{rentang}>{isi}</th>')
            else:
                hasil.append(f"<td{self._peran('cell')}{self._kelas(sel, kolom, isi)}{rentang}>{isi}</td>")
        lanjut = not baris.kelompok and any(sel.turun == "lanjut" for sel in baris.sel)
        kelas = f' class="g{min(baris.kelompok, 3)}"' if baris.kelompok else ' class="l"' if lanjut else ""
        return f'<tr id="{jangkar}"{self._peran("row")}{kelas}>{"".join(hasil)}</tr>'

    def _peran(self, nama: str) -> str:
        return f' role="{nama}"' if self.berkartu else ""

    def _isi(self, sel: Sel) -> str:
        if sel.daftar:
            return self.daftar(sel.daftar) + self.sisip(sel)
        isi = self.isi(sel.isi)
        if sel.arsir and not isi:
            isi = '<span class="tersembunyi">ya</span>'
        return isi + self.sisip(sel)

    def _kelas(self, sel: Sel, kolom: int, isi: str) -> str:
        kelas = _RATA[self.tabel.kolom[kolom].rata]
        if sel.arsir:
            kelas = "a"
        elif not isi:
            kelas = "k"
        atribut = f' class="{kelas}"' if kelas else ""
        if self.berkartu and isi:
            nama = self.nama[kolom]
            if sel.arsir and sel.rentang > 1:
                nama = f"{nama}–{self.nama[kolom + sel.rentang - 1].rsplit(' ', 1)[-1]}"
            atribut += f' data-k="{aman(nama)}"'
        return atribut


def _turun(baris: Sequence[BarisTabel], ke: int, kolom: int, sel: Sel) -> int:
    """How many rows a cell covers."""
    if sel.turun != "mulai":
        return 1
    jumlah = 1
    for lanjut in baris[ke + 1 :]:
        di_sana = next((satu for di, satu in sel_berkolom(lanjut) if di == kolom), None)
        if di_sana is None or di_sana.turun != "lanjut":
            break
        jumlah += 1
    return jumlah


def _rentang(kolom: int, baris: int) -> str:
    return (f' colspan="{kolom}"' if kolom > 1 else "") + (f' rowspan="{baris}"' if baris > 1 else "")
