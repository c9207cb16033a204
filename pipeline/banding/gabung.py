"""Two versions of a body as one with tracked changes, on the layout of the new one (ECMA-376 part 1, 17.13.5).

Paragraphs and rows that are alike are compared word by word; others went or came whole. A paragraph whose mark goes joins the one
after it, so the last paragraph of a cell, of the body and of the DAFTAR ISI keeps its mark (`_ekor`).
"""

from __future__ import annotations

import copy
from collections.abc import Sequence
from dataclasses import dataclass, field

from lxml import etree

from pipeline.banding.blok import BarisTabel, Blok, DaftarIsi, Par, Tabel, nilai, paragraf_blok
from pipeline.banding.jajar import Pasangan, jajarkan
from pipeline.banding.kata import Catatan, Elemen, Status, W, bandingkan_kata, tulis_kata

_SISIPAN = {"-": "del", "+": "ins"}
_BERARTI = ("pStyle", "outlineLvl")  # of a paragraph's properties, what makes it another kind of paragraph


@dataclass(eq=False)
class ParGabungan:
    """A paragraph of the result.

    Args:
        unsur: its w:p.
        lama, baru: what it was made of.
        berubah: whether its words are not all the same.
        ppr_lama: the properties that it has when all is rejected, where they are kept beside the new ones (w:pPrChange), or are
            its own because it went.
    """

    unsur: Elemen
    lama: Par | None
    baru: Par | None
    berubah: bool = True
    ppr_lama: Elemen | None = None

    @property
    def gaya(self) -> str:
        """The id of its style."""
        satu = self.baru or self.lama
        return satu.gaya if satu else ""


@dataclass
class Penggabung:
    """Merges blocks; remembers what becomes of every paragraph, in order.

    Args:
        catatan: numbers the changes.
    """

    catatan: Catatan
    par: list[ParGabungan] = field(default_factory=list)

    def isi(self, lama: Sequence[Blok], baru: Sequence[Blok], *, akhir_tetap: bool) -> list[Elemen]:
        """The elements of both versions of a body or a cell.

        Args:
            lama, baru: the blocks.
            akhir_tetap: whether the mark of the last paragraph cannot go.
        """
        pasangan = jajarkan(lama, baru, _sejenis)
        tanda = _tanda(pasangan)
        ekor = 0
        if akhir_tetap and tanda and tanda[-1] != "=":
            geser = _ekor(pasangan, lama, baru)
            if geser is None:
                pasangan = [*jajarkan(lama[:-1], baru[:-1], _sejenis), (len(lama) - 1, len(baru) - 1)]
                tanda = _tanda(pasangan)
            else:
                tanda = [*tanda[:geser], *tanda[geser + 1 :], "="]
                ekor = len(pasangan) - geser
        hasil: list[Elemen] = []
        for (a, b), status in zip(pasangan, tanda, strict=True):
            if b is not None:
                hasil += baru[b].depan
            sebelum = len(hasil)
            hasil += self._blok(None if a is None else lama[a], None if b is None else baru[b], status)
            if sebelum and hasil[sebelum].tag == hasil[sebelum - 1].tag == f"{W}tbl":
                hasil.insert(sebelum, self._pemisah())
        if ekor:
            self._tata_ekor(self.par[-ekor:])
        return hasil

    def _blok(self, lama: Blok | None, baru: Blok | None, tanda: Status) -> list[Elemen]:
        satu = baru or lama
        if isinstance(satu, Par):
            assert not isinstance(lama, Tabel | DaftarIsi)
            assert not isinstance(baru, Tabel | DaftarIsi)
            return [self._par(lama, baru, tanda)]
        if isinstance(satu, Tabel):
            assert not isinstance(lama, Par | DaftarIsi)
            assert not isinstance(baru, Par | DaftarIsi)
            return [self._tabel(lama, baru)]
        assert not isinstance(lama, Par | Tabel)
        assert not isinstance(baru, Par | Tabel)
        return self._daftar_isi(lama, baru)

    # -- paragraphs -----------------------------------------------------------------------------------------------------

    def _par(self, lama: Par | None, baru: Par | None, tanda: Status) -> Elemen:
        """A paragraph; `tanda` is what becomes of its mark."""
        satu = baru or lama
        assert satu is not None
        gabungan = ParGabungan(satu.unsur, lama, baru)
        self.par.append(gabungan)
        if lama is not None and baru is not None:
            if lama.kunci == baru.kunci and tanda == "=":
                gabungan.berubah = False
                return baru.unsur
            kata = bandingkan_kata(lama.kata, baru.kata)
            gabungan.berubah = any(status != "=" for status, _ in kata)
        else:
            status: Status = "+" if baru is not None else "-"
            kata = [(("=" if kata.penanda else status), kata) for kata in satu.kata]
        p, ppr = satu.unsur, satu.ppr
        if baru is None:
            gabungan.ppr_lama = ppr
        for anak in list(p):
            if anak is not ppr:
                p.remove(anak)
        p.extend(tulis_kata(kata, self.catatan))
        if tanda != "=":
            tandai_paragraf(p, self.catatan.buat(_SISIPAN[tanda]))
        return p

    def _tata_ekor(self, ekor: Sequence[ParGabungan]) -> None:
        """Give the marks that were moved the properties of the paragraphs that now end with them."""
        tetap, akhir = ekor[0], ekor[-1]
        hapus = [satu for satu in ekor if satu.baru is None]
        assert tetap.lama is not None
        assert tetap.baru is not None
        if hapus:  # its mark ends what stayed once the change is accepted
            dulu = hapus[-1]
            lama = dulu.ppr_lama
            tanda = [satu for satu in dulu.unsur.iterfind(f"{W}pPr/{W}rPr/*") if satu.tag in (f"{W}ins", f"{W}del")]
            if lama is not None:
                dulu.unsur.remove(lama)
            if tetap.baru.ppr is not None:
                dulu.unsur.insert(0, _sifat_saja(tetap.baru.ppr))
            for satu in tanda:
                tandai_paragraf(dulu.unsur, satu)
            dulu.ppr_lama = None
            if dulu is akhir and lama is not None:
                catat_sifat_lama(dulu, lama, self.catatan)
        if akhir.baru is not None:
            ppr = (hapus[-1].lama or tetap.lama).ppr if hapus else tetap.lama.ppr
            ppr_baru = akhir.baru.ppr
            if ppr is not None and ppr_baru is not None and _rupa(ppr) != _rupa(ppr_baru):
                catat_sifat_lama(akhir, ppr, self.catatan)

    def _pemisah(self) -> Elemen:
        """What keeps two tables apart while changes are shown: a paragraph that came and went at once, so it never stays."""
        p = etree.Element(f"{W}p")
        for nama in ("ins", "del"):
            tandai_paragraf(p, self.catatan.buat(nama))
        return p

    # -- tables ---------------------------------------------------------------------------------------------------------

    def _tabel(self, lama: Tabel | None, baru: Tabel | None) -> Elemen:
        """A table, row by row: the properties and the grid are those of the new one."""
        satu = baru or lama
        assert satu is not None
        if lama is not None and baru is not None:
            if lama.kunci == baru.kunci:
                self._sama(lama, baru)
                return baru.unsur
            lebar = baru.lebar if len(baru.lebar) == len(lama.lebar) else []
            baris = [
                self._baris(None if a is None else lama.baris[a], None if b is None else baru.baris[b], lebar)
                for a, b in jajarkan(lama.baris, baru.baris, _sebaris)
            ]
        else:
            baris = [self._baris(None if baru else isi, isi if baru else None, []) for isi in satu.baris]
        satu.unsur.extend(baris)  # in their new order; taking them out first would cost seconds
        return satu.unsur

    def _sama(self, lama: Tabel, baru: Tabel) -> None:
        """Remember the paragraphs of a table that stayed."""
        for dulu, kini in zip(lama.baris, baru.baris, strict=True):
            self._baris_sama(dulu, kini)

    def _baris_sama(self, lama: BarisTabel, baru: BarisTabel) -> None:
        for sel, sel_baru in zip(lama.sel, baru.sel, strict=True):
            for dulu, kini in zip(paragraf_blok(sel.isi), paragraf_blok(sel_baru.isi), strict=True):
                self.par.append(ParGabungan(kini.unsur, dulu, kini, berubah=False))

    def _baris(self, lama: BarisTabel | None, baru: BarisTabel | None, lebar: Sequence[int]) -> Elemen:
        if lama is not None and baru is not None:
            if lama.kunci == baru.kunci:
                self._baris_sama(lama, baru)
                return baru.unsur
            for dulu, kini in zip(lama.sel, baru.sel, strict=True):
                kini.unsur.extend(self.isi(dulu.isi, kini.isi, akhir_tetap=True))
            return baru.unsur
        satu = baru or lama
        assert satu is not None
        if baru is None and lebar:
            _sesuaikan_lebar(satu, lebar)
        for sel in satu.sel:
            sel.unsur.extend(self.isi([] if baru else sel.isi, sel.isi if baru else [], akhir_tetap=False))
        sifat = satu.unsur.find(f"{W}trPr")
        if sifat is None:
            sifat = etree.Element(f"{W}trPr")
            satu.unsur.insert(0, sifat)
        if not len(sifat):  # the schema wants a property before the change
            etree.SubElement(sifat, f"{W}cantSplit").set(f"{W}val", "off")
        sifat.append(self.catatan.buat("ins" if baru else "del"))
        return satu.unsur

    # -- the DAFTAR ISI -------------------------------------------------------------------------------------------------

    def _daftar_isi(self, lama: DaftarIsi | None, baru: DaftarIsi | None) -> list[Elemen]:
        """Its entries; the field around them is that of the new one, and is gone with it where it came or went.

        Where the field itself says something else (it names the DAFTAR ISI, too), one goes and another comes.
        """
        satu = baru or lama
        assert satu is not None
        if lama is not None and baru is not None and lama.perintah != baru.perintah:
            return [*self._daftar_isi(lama, None), *self._daftar_isi(None, baru)]
        if lama is not None and baru is not None:
            hasil = self.isi(lama.isi, baru.isi, akhir_tetap=True)
            buka, tutup = satu.buka, satu.tutup
        else:
            hasil = self.isi(lama.isi if lama else [], baru.isi if baru else [], akhir_tetap=False)
            buka, tutup = self._dalam(satu.buka, "ins" if baru else "del"), self._dalam(satu.tutup, "ins" if baru else "del")
        awal = 0 if hasil[0].find(f"{W}pPr") is None else 1
        for ke, lari in enumerate(buka):
            hasil[0].insert(awal + ke, lari)
        hasil[-1].extend(tutup)
        return hasil

    def _dalam(self, lari: Sequence[Elemen], nama: str) -> list[Elemen]:
        if not lari:
            return []
        wadah = self.catatan.buat(nama)
        wadah.extend(lari)
        if nama == "del":
            for satu in wadah.iter(f"{W}instrText"):
                satu.tag = f"{W}delInstrText"
        return [wadah]


def tandai_paragraf(p: Elemen, catatan: Elemen) -> None:
    """Put a change of its mark into the properties of a paragraph, where the schema wants it."""
    ppr = p.find(f"{W}pPr")
    if ppr is None:
        ppr = etree.Element(f"{W}pPr")
        p.insert(0, ppr)
    rpr = ppr.find(f"{W}rPr")
    if rpr is None:
        rpr = etree.Element(f"{W}rPr")
        setelah = next((satu for satu in ppr if satu.tag in (f"{W}sectPr", f"{W}pPrChange")), None)
        if setelah is None:
            ppr.append(rpr)
        else:
            setelah.addprevious(rpr)
    di = sum(satu.tag in (f"{W}ins", f"{W}del") for satu in rpr)
    rpr.insert(di, catatan)


def catat_sifat_lama(gabungan: ParGabungan, ppr_lama: Elemen, catatan: Catatan) -> None:
    """Keep the old properties of a paragraph beside the new ones (w:pPrChange), so that rejecting brings them back."""
    p = gabungan.unsur
    ppr = p.find(f"{W}pPr")
    if ppr is None:
        ppr = etree.Element(f"{W}pPr")
        p.insert(0, ppr)
    wadah = catatan.buat("pPrChange")
    dulu = etree.SubElement(wadah, f"{W}pPr")
    dulu.extend(_sifat_saja(ppr_lama))
    ppr.append(wadah)
    gabungan.ppr_lama = dulu


def lain_jenis(lama: Par, baru: Par) -> bool:
    """Whether a paragraph became another kind of paragraph: its style, its level in the outline, whether it is numbered."""
    if any(nilai(lama.sifat.get(nama)) != nilai(baru.sifat.get(nama)) for nama in _BERARTI):
        return True
    dulu, kini = lama.sifat.get("numPr"), baru.sifat.get("numPr")
    if dulu is None or kini is None:
        return dulu is not kini
    return nilai(dulu.find(f"{W}ilvl")) != nilai(kini.find(f"{W}ilvl"))


def _sifat_saja(ppr: Elemen) -> Elemen:
    """A copy of the properties of a paragraph without those of its mark and its section."""
    salinan = copy.deepcopy(ppr)
    for satu in list(salinan):
        if satu.tag in (f"{W}rPr", f"{W}sectPr", f"{W}pPrChange"):
            salinan.remove(satu)
    return salinan


def _rupa(ppr: Elemen) -> tuple[str, bool]:
    return nilai(ppr.find(f"{W}pStyle")), ppr.find(f"{W}numPr") is not None


def _tanda(pasangan: Sequence[Pasangan]) -> list[Status]:
    return ["+" if a is None else "-" if b is None else "=" for a, b in pasangan]


def _ekor(pasangan: Sequence[Pasangan], lama: Sequence[Blok], baru: Sequence[Blok]) -> int | None:
    """Where paragraphs came or went behind the last one that stayed: the place of that one, whose mark is moved to the end.

    Returns:
        None where there is none, or something else stands among them.
    """
    for di in range(len(pasangan) - 1, -1, -1):
        a, b = pasangan[di]
        semua = [*([] if a is None else [lama[a]]), *([] if b is None else [baru[b]])]
        if not all(isinstance(satu, Par) and not satu.bagian for satu in semua):
            return None
        if a is not None and b is not None:
            return di
    return None


def _sejenis(lama: Blok, baru: Blok) -> bool:
    if isinstance(lama, Par) and isinstance(baru, Par):
        return lama.bagian == baru.bagian
    return isinstance(lama, DaftarIsi | Tabel) and type(lama) is type(baru)


def _sebaris(lama: BarisTabel, baru: BarisTabel) -> bool:
    return lama.susunan == baru.susunan


def _sesuaikan_lebar(baris: BarisTabel, lebar: Sequence[int]) -> None:
    """Cells of a row that went, as wide as the columns are now."""
    di = 0
    for sel in baris.sel:
        rentang = int(nilai(sel.unsur.find(f"{W}tcPr/{W}gridSpan")) or 1)
        tcw = sel.unsur.find(f"{W}tcPr/{W}tcW")
        if tcw is not None:
            tcw.set(f"{W}w", str(sum(lebar[di : di + rentang])))
        di += rentang
